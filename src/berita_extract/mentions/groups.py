"""Groups as printed: "tujuh polres", "keempatnya", "lima sisanya", "semua unit", "sejumlah dinas".

This module reads the phrase. Who the members are, given the rest of the article, is decided in `records.group_members`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from berita_extract import patterns
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import colour_of
from berita_extract.model import Span, Zone
from berita_extract.numbers import counted

Role = Literal[
    "counted",  # "tujuh polres", "satu yang hijau"
    "back",  # "keempatnya", "ketujuh polres itu", "mereka": named before
    "rest",  # "lima sisanya", "daerah lain", "selebihnya"
    "all",  # "seluruhnya", "semua unit"
    "vague",  # "sejumlah dinas", "hampir semua daerah": nobody in particular
]

SCHOOLS = ("sd", "smp", "sma", "smk", "sekolah")  # how the cores of their forms begin
ONES = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
NUMERAL = rf"(?:(?<![\d.,/-])\d{{1,3}}(?![.,/-]?\d)|{ONES}\s+puluh(?:\s+{ONES})?|{ONES}\s+belas|sepuluh|sebelas|selusin|{ONES})"
NOUN = (
    r"(?:pemerintah daerah|(?:pemerintah )?kabupaten kota\b(?! (?-i:[A-Z]))"
    r"|pemerintah kabupaten/kota|pemerintah kabupaten dan kota|pemerintah kota dan kabupaten"
    r"|pemerintah kabupaten|pemerintah kota|pemerintah provinsi|pemda"
    r"|pemkab/pemkot?|pemkot?/pemkab|pemkab|pemkot|kabupaten/kota|kabupaten dan kota|kota dan kabupaten|kabupaten"
    r"|kota|daerah|instansi(?: vertikal)?|lembaga"
    r"|kementerian|kantor(?: pertanahan| polisi)?|kantah|unit(?: layanan| kerja| pelayanan)?|dinas|opd|perangkat daerah"
    r"|organisasi perangkat daerah|provinsi|pemprov|polres(?:ta)?(?:[/-]polres(?:ta)?)?|kepolisian resor|polsek|kapolres"
    r"|puskesmas|wilayah|entitas|institusi"
    r"|satker|satuan kerja perangkat daerah|(?:ke)?satuan(?: kerja)?|markas(?: polisi)?|penyelenggara|skpd|lokus|uptd?|nama|rumah sakit"
    r"|sekolah|loket|pemerintah(?:an)?(?!\s+(?:daerah|kabupaten|kota|provinsi|desa|pusat)))"
)
# "A dan B …, yang satu 83,15 dan yang lain 68,28": what stands before the value of either
THE_ONE = re.compile(r"\byang\s+(?:satu|pertama|disebut pertama)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
THE_OTHER = re.compile(
    r"\W*(?:(?:sedangkan|sementara|dan|adapun)\s+)?yang\s+(?:lain|lainnya|kedua|satu lagi|satunya lagi|terakhir)\s+(?:\w+\s+){0,2}",
    re.IGNORECASE,
)
_MARK = r"(?P<{0}>itu(?:lah)?|tersebut|ini(?:lah)?|tadi|dimaksud)"
_REST_WORD = r"(?:lain(?:nya)?|yang lain(?:nya)?|sisanya|selebihnya)"
_COLOUR = r"(?:\s+(?P<colour>hijau|kuning|merah))?"
_COUNTED = re.compile(
    rf"\b(?<!ratus )(?<!ribu )(?P<count>{NUMERAL})(?:\s+\([a-z ]+\))?"
    rf"(?:\s+(?!ratus\b|ribu\b|puluh\b|belas\b|di\b|dari\b|dan\b|yang\b|tahun\b|kali\b|{NOUN}\b)[a-z]+)?"
    rf"(?:\s+|(?<=\d))(?P<noun>{NOUN})(?:nya)?\b{_COLOUR}(?:\s+di\s+(?-i:[A-Z])[\w ]{{2,25}}?(?=\s+(?:itu|tersebut|ini|tadi)\b))?"
    rf"(?:\s+(?:(?P<rest>{_REST_WORD})\b|{_MARK.format('mark')}\b))?",
    re.IGNORECASE,
)
_COUNTED_SHORT = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:(?P<part>di ?antaranya|dari (?:yang (?:hijau|kuning|merah)|mereka)(?: itu| tersebut)?)"
    rf"|(?:[a-z]+\s+)?(?P<rest>{_REST_WORD})|(?P<mark>ini|itu|tersebut)|lagi)\b"
    rf"(?!\s+{NOUN})",
    re.IGNORECASE,
)
# "sembilan sudah berwarna hijau", "empat yang kuning", "dua masih tertahan": a numeral alone before what is said of it
_COUNTED_ALONE = re.compile(
    rf"\b(?<!per )(?<!demi )(?P<count>{NUMERAL})(?:\s+saja)?"
    rf"(?=\s+(?:sudah|masih|telah|tertahan|tersisa|berada|masuk|jatuh|terperosok|terpuruk|menembus"
    rf"|berhasil|mengantongi|meraih|memperoleh|mendapat(?:kan)?|menerima|menyandang|bertengger|lolos|lulus|gagal|yang|dinyatakan|dinilai|digolongkan|tergolong|hijau|kuning|merah|berwarna|berzona"
    rf"|memiliki|menempati|menduduki|(?:predikat\s+|kualitas\s+|kepatuhan\s+)?(?:sangat\s+baik|baik|cukup|kurang|tertinggi|tinggi|sedang|rendah|terendah)(?=\W*(?:$|\n))|berkepatuhan|berkualitas|beropini|berpredikat|berkategori|(?:di|ke|dalam)\s+(?:zona|kelompok|kategori|kelas|golongan|(?:warna\s+)?(?:hijau"
    rf"|kuning|merah))|(?:dari|di antara)\s+(?:total\s+)?{NUMERAL})\b)",
    re.IGNORECASE,
)
# "Kabupaten yang kini berada di zona merah berjumlah lima. Kelima kabupaten tersebut ialah …"
_COUNTED_LAST = re.compile(rf"(?<=\bberjumlah\s)(?P<count>{NUMERAL})(?=\s*[.:;])", re.IGNORECASE)
_TOP = re.compile(
    rf"\b(?P<count>{NUMERAL})\s+(?:besar|teratas|terbaik|terbawah)(?=\s+(?:dari|di antara)\s+{NUMERAL})", re.IGNORECASE
)  # "lima besar dari 13 provinsi yang hijau"
_PRONOUN = re.compile(
    rf"\bke(?P<count>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima|enam|tujuh"
    rf"|delapan|sembilan) ?belas)(?:nya\b|[ -](?P<noun>{NOUN}|kategori)\b{_COLOUR}(?:\s+(?:itu|tersebut|ini|tadi))?)",
    re.IGNORECASE,
)
# "Ketiga meja itu menyandang zona hijau": whatever stands for those told before
_PRONOUN_OF_THINGS = re.compile(
    r"\bke(?P<count>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\s+(?!tahun|kali|angka|nilai|skor|penilaian|survei|putaran|hari|pihak|hal|belah|kategori|warna|zona)[a-z]+\s+(?:itu|tersebut|ini|tadi)\b",
    re.IGNORECASE,
)
# "Sisanya, empat kementerian, sudah hijau": one group, not two
_REST_COUNTED = re.compile(
    rf"\b(?:sisanya|selebihnya|yang\s+lain(?:nya)?|lainnya),?\s+(?:sebanyak\s+|yakni\s+|yaitu\s+)?(?P<count>{NUMERAL})"
    rf"(?:\s+(?P<counted>{NOUN}))?\b",
    re.IGNORECASE,
)
# "Peringkat 10 sampai 16": seven
_RANKS = re.compile(
    r"\b(?:peringkat|urutan|posisi|ranking|nomor)\s+(?:ke-?)?(?P<first>\d{1,3}|[a-z]+(?:\s+belas)?)\s*(?:\bsampai(?: dengan)?\b|\bhingga\b"
    r"|-|–|s/d)\s*(?:ke-?)?(?P<last>\d{1,3}|[a-z]+(?:\s+belas)?)\b",
    re.IGNORECASE,
)
# "dua-duanya", "delapan-delapannya"
_DOUBLED = re.compile(rf"\b(?:ke)?(?P<count>{ONES})-(?P=count)(?:nya)?\b", re.IGNORECASE)
# "Trio ini hijau": the three who were named before
_ENSEMBLE = re.compile(
    r"\b(?P<ensemble>duo|duet|trio|kuartet|kwartet|kuintet)\s+(?:\w+\s+)?(?:ini|itu|tersebut|tadi)\b", re.IGNORECASE
)
_ENSEMBLES = {"duo": 2, "duet": 2, "trio": 3, "kuartet": 4, "kwartet": 4, "kuintet": 5}
_THEY = re.compile(r"\bmereka\b(?!\s+yang\b)", re.IGNORECASE)
_REST = re.compile(
    rf"\b(?:sisanya|selebihnya|yang\s+lain(?:nya)?|lainnya|lain-lainnya"
    rf"|(?:nama|daerah|yang)\s+(?:yang\s+)?(?:tanpa|tidak diberi)\s+(?:keterangan|tanda|catatan)(?:\s+(?:warna|zona))?"
    rf"|(?<!beberapa )(?<!sejumlah )(?P<noun>{NOUN})\s+(?:yang\s+)?lain(?:nya)?)\b",  # "beberapa instansi lain" are some
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?<!digabung )(?<!dijumlah )(?<!ditotal )(?<!dihitung )(?:seluruh|semua|segenap)"
    rf"(?:nya|\s+yang\s+(?:disebut(?:kan)?|dibacakan|tersebut)(?:\s+(?:tadi|itu"
    rf"|barusan|di ?atas))?|\s+(?P<noun>{NOUN})\b(?:\s+(?:itu|tersebut|ini|tadi|yang\b))?"
    r"|\s+(?:pe)?layanan publik(?=\s+(?:di\s+|se-?\s?)(?-i:[A-Z]))"
    r"|(?=\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+kecuali\b)"
    r"|(?<=, semua)(?=\s+(?:masuk\s+|berada\s+di\s+|di\s+)?(?:zona\s+)?(?:hijau|kuning|merah)\b)"
    # "sebab semua mendapat zona hijau"
    r"|(?=\s+(?:mendapat(?:kan)?|meraih|memperoleh|masuk|menempati|berada\s+di)\s+(?:zona|predikat|rapor)\b))"
    # "kantah se-Babel tanpa kecuali ada di zona hijau"
    rf"|\b(?P<each>{NOUN})(?=\s+se-?\s?(?:(?-i:[A-Z])\w+\s+){{1,3}}tanpa\s+(?:ter|penge)?kecuali(?:an)?\b)"
    # "Kota-kota tersebut masuk zona hijau"
    rf"|\b(?P<doubled>{NOUN})-(?P=doubled)\s+(?:itu|tersebut|tadi|ini)\b",
    re.IGNORECASE,
)
# "Tidak ada yang keluar dari zona hijau": all are in it
_NOBODY_LEFT = re.compile(
    rf"\b(?P<head>(?:tidak|tak)\s+(?:ada|satu\s?pun|seorang\s?pun)\s+(?:(?P<noun>{NOUN})\b\s+)?)(?:\w+\s+){{0,6}}?"
    r"(?:(?:keluar|lepas|luput|turun|bergeser|terlempar)(?=\s+dari\s+)|(?:selain|di luar)(?=\s+(?:zona\s+)?(?:hijau|kuning|merah)\b))",
    re.IGNORECASE,
)
# "Dua tahun itu warnanya sama, kuning", "Ketiga penilaian terdahulu itu"
_YEARS = re.compile(
    rf"\b(?:ke)?(?P<count>{NUMERAL})\s+(?:tahun|penilaian|survei|putaran|periode|hasil)(?:\s+(?:terdahulu|sebelumnya|terakhir|pertama|silam|lama|lawas))?"
    r"\s+(?:itu|tersebut|tadi)\b",
    re.IGNORECASE,
)
_HARDLY_ALL = re.compile(
    rf"\b(?:tidak|belum|bukan|hampir|nyaris)\s+(?:semua|seluruh)(?:nya)?(?:\s+{NOUN})?\b", re.IGNORECASE
)
_VAGUE = re.compile(
    rf"\b(?:(?:sejumlah|beberapa|sebagian(?:\s+besar)?|mayoritas|kebanyakan|banyak|para|tiap(?:-tiap)?|setiap|masing-masing"
    rf"|separuh|setengah|sebuah|suatu|salah satu)(?:nya)?(?:\s+(?:\w+\s+)?{NOUN})|(?:lebih|kurang|hampir"
    rf"|sekitar)\s+(?:dari\s+)?(?:separuh|setengah)(?:nya)?(?=\s+(?:masuk|berada|masih|sudah|telah|tertahan|meraih|mendapat|di|dari)\b)"
    rf"|(?:belasan|puluhan|ratusan)(?:\s+(?:{NOUN}|lain(?:nya)?))?|separuhnya|sebagian(?:nya)?|beberapa(?=\s+(?:yang|sudah|masih|telah|masuk|berada|saja)\b)|mayoritas"
    rf"|setengahnya|salah satu(?:nya)?\b(?!\s*(?:piagam|penghargaan|piala|trofi|sertifikat|capaian|prestasi|komponen|unsur|indikator))"
    rf"|(?:ada|terdapat|punya|bagi|untuk)\s+(?:juga\s+|pula\s+)?(?:{NOUN}\s+)?yang\b"
    # but "10 daerah tersebut pantas disebut daerah yang kepatuhannya tinggi"
    rf"|(?<!disebut )(?<!merupakan )(?<!menjadi )(?<!institusi )(?<!instansi )(?<!institusi pemerintah )(?<!instansi pemerintah )"
    rf"{NOUN}(?=\s+yang\b)(?!\s+yang (?:ia|dia|sama)\b)(?!\s+yang [^.,;]{{0,60}}\b(?:itu|tersebut)\b))",
    re.IGNORECASE,
)
# "satu dari lima daerah", "peringkat 3 kabupaten": a ladder, or the whole of which something is said
_WHOLE_BEFORE = re.compile(
    r"\b(?:(?<!datang )(?<!berasal )dari|di antara|diantara"
    r"|antara|peringkat|urutan|posisi|ranking|rangking|nomor|ke|terhadap|atas|oleh|mencakup"
    r"|menyasar|menilai|melibatkan|mengungguli|mengalahkan|melampaui|menyisihkan|menyaingi|terdiri(?: atas| dari)?|meliputi"
    r"|kepada(?: seluruh)?)[\s-]+(?:sekitar\s+|sebanyak\s+|total\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GroupMention:
    """A phrase that stands for several institutions: how many if said, and of what kind."""

    span: Span
    role: Role
    count: int | None = None
    noun: str | None = None
    colour: Zone | None = None  # "lima belas daerah hijau lain"
    part: bool = False  # "lima di antaranya": of those just spoken of
    ranks: tuple[int, int] | None = None  # "Peringkat 1 sampai 7": the first and the last place
    whole: bool = False  # "dari 16 daerah itu": only the frame for what follows


def scan(text: str) -> list[GroupMention]:
    """All group phrases of `text` in order; where two overlap the earlier kind of the list below stays."""
    found = [GroupMention(Span(*match.span()), "vague") for match in patterns.finditer(_HARDLY_ALL, text)]
    found += [
        GroupMention(Span(*match.span("head")), "all", None, _noun(match))
        for match in patterns.finditer(_NOBODY_LEFT, text)
    ]
    for pattern, read in (
        (_RANKS, _ranks), (_RANKS_ON, _ranks_on), (_PRONOUN, _pronoun), (_DOUBLED, _pronoun), (_REST_COUNTED, _rest),
        (_COUNTED, _counted), (_TOP, _alone), (_COUNTED_SHORT, _counted), (_REST, _rest), (_PRONOUN_OF_THINGS, _pronoun),
        (_YEARS, _years), (_ALL, _all), (_COUNTED_ALONE, _alone), (_COUNTED_LAST, _alone),
        (_ENSEMBLE, _ensemble), (_THEY, _they), (_VAGUE, _vague),
    ):  # fmt: skip
        for match in patterns.finditer(pattern, text):
            group = read(text, match)
            if group is not None and not any(group.span.overlaps(other.span) for other in found):
                found.append(group)
    return sorted(found, key=lambda group: group.span)


def _count(match: re.Match[str]) -> int | None:
    words = match.groupdict().get("count")
    return (
        counted(re.sub(r"(?<=[a-z])(?<!\bse)belas", " belas", words.lower().replace(" belas", "belas")))
        if words
        else None
    )


def _noun(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    noun = groups.get("noun") or groups.get("counted") or groups.get("each") or groups.get("doubled")
    return " ".join(noun.lower().split()) if noun else None


def _counted(text: str, match: re.Match[str]) -> GroupMention | None:
    groups = match.groupdict()
    count = _count(match)
    if count is None:
        return None
    before = text[max(0, match.start() - 40) : match.start()]
    role: Role = "rest" if groups.get("rest") else "back" if groups.get("mark") else "counted"
    whole = _WHOLE_BEFORE.search(before)
    if whole and groups.get("mark") and whole.group().strip().lower() == "ke":
        whole = None  # "ke 3 OPD tadi masuk zona hijau"
    if whole and _RECEIVED_BY.search(before):
        whole = None  # "Rapor merah jatuh kepada lima kementerian", "diraih oleh tiga pemda"
    if whole and _ALL_OF_THEM.search(before):
        whole = None  # "Semua dari empat pemda yang dinilai mendapat predikat …"
    if whole and "kepada" in whole.group() and _GIVES.search(text[max(0, match.start() - 120) : match.start()]):
        whole = None  # "memberikan predikat kualitas tertinggi kepada 10 unit kerja"
    if whole and whole.group().lower().startswith("terdiri") and _CLASS_BEHIND.match(text, match.end()):
        whole = None  # "terdiri atas dua pemda zona hijau kategori A, yaitu A dan B, ditambah 10 pemda zona hijau kategori B"
    whole = whole or _LADDER.search(match.group())  # "termasuk lima besar kabupaten": a rank among them
    colour = colour_of(groups.get("colour") or "")
    part = bool(groups.get("part"))
    return GroupMention(Span(*match.span()), role, count, _noun(match), colour, part=part, whole=bool(whole))


_CLASS_BEHIND = re.compile(
    r"\s+(?:yang\s+)?(?:zona|kategori|berpredikat|berkategori|predikat|opini|kualitas)\b", re.IGNORECASE
)
_LADDER = re.compile(r"\bbesar\s", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"\b(?:semua|seluruh)(?:nya)?\s+dari\s+$", re.IGNORECASE)
_RECEIVED_BY = re.compile(
    r"\b(?:(?:jatuh|di\w+kan)\s+(?:juga\s+|pula\s+)?kepada|di(?:raih|peroleh|dapat|terima|sandang|kantongi|pegang)\s+(?:juga\s+|pula\s+)?oleh)"
    r"[\s-]+(?:sekitar\s+|sebanyak\s+)?\Z",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:memberi(?:kan)?|menganugerahkan|menyematkan|membagikan|menyerahkan)\s+(?:piagam\s+|penilaian\s+)?(?:predikat|opini|zona|kategori|nilai|label)\b[^.;]*\Z",
    re.IGNORECASE,
)
# "Kota Kendari 42 merah", "Kota Makassar dengan 81 hijau": a whole number that is somebody's score
_SCORED = re.compile(r"(?:\b[A-Z][\w)]*|\b(?:dengan|nilai|skor|angka|poin))\s+$")


def _alone(text: str, match: re.Match[str]) -> GroupMention | None:
    before = text[max(0, match.start() - 40) : match.start()]
    return None if match.group("count").isdigit() and _SCORED.search(before) else _counted(text, match)


def _ranks(text: str, match: re.Match[str]) -> GroupMention | None:
    first, last = (_place(match.group(name)) for name in ("first", "last"))
    if first is None or last is None or last <= first:
        return None
    return GroupMention(Span(*match.span()), "counted", last - first + 1, ranks=(first, last))


def _place(words: str) -> int | None:
    return 1 if words.lower() == "pertama" else counted(words.lower())


_RANKS_ON = re.compile(
    r"\b(?:mulai\s+(?:dari\s+)?)?(?:peringkat|urutan|posisi|ranking|nomor)\s+(?:ke-?)?(?P<first>\d{1,3}"
    r"|[a-z]+(?:\s+belas)?)\s+(?:ke bawah|dan seterusnya|dst\b)",
    re.IGNORECASE,
)


def _ranks_on(text: str, match: re.Match[str]) -> GroupMention | None:
    first = _place(match.group("first"))
    return GroupMention(Span(*match.span()), "counted", None, ranks=(first, 999)) if first else None


_NAMED = re.compile(r"\s+(?-i:[A-Z][a-z])")
# "Pemkab Barru menyusul keduanya ke zona hijau", "yang sekelas dengan keduanya": whom somebody else is measured by
_MEASURED_BY = re.compile(
    r"\b(?:menyusul|mengikuti|menyamai|menyalip|mengungguli|mengalahkan|melampaui|dibanding(?:kan)?(?: dengan)?|daripada|ketimbang"
    r"|(?:setara|sekelas|sejajar|sama|setingkat) dengan|berbeda (?:dari|dengan)|(?:kalah|tertinggal|unggul) dari"
    r"|(?:unggul|menang)(?: tipis| telak| jauh)? atas|di (?:bawah|belakang))\s+$",
    re.IGNORECASE,
)


# "Dua penilaian terdahulu semuanya merah"
_ROUNDS_ALL = re.compile(
    rf"\b{NUMERAL}\s+(?:tahun|penilaian|survei|putaran|periode|edisi|rapor|hasil|nilai|angka)(?:\s+(?!di\b|dan\b|yang\b)\w+)?,?\s+\Z",
    re.IGNORECASE,
)


def _pronoun(text: str, match: re.Match[str]) -> GroupMention | None:
    before = text[max(0, match.start() - 40) : match.start()]
    if re.search(
        r"\b(?:peringkat|urutan|posisi|juara|tempat|tahun|kali|penilaian|survei|putaran|babak|musim|edisi|ronde"
        r"|rapor|kunjungan|percobaan|yang|di antara)\s+$",
        before,
        re.IGNORECASE,
    ):
        return None
    if match.groupdict().get("noun") and _NAMED.match(text, match.end()):
        return None  # "Urutan pertama Polres Cilegon. Kedua Polres Serang"
    colour = colour_of(match.groupdict().get("colour") or "")
    whole = bool(_MEASURED_BY.search(before))
    return GroupMention(Span(*match.span()), "back", _count(match), _noun(match), colour, whole=whole)


def _rest(text: str, match: re.Match[str]) -> GroupMention | None:
    return GroupMention(Span(*match.span()), "rest", _count(match), _noun(match))


# "Di luar yang empat itu, seluruhnya zona kuning", "Selain keduanya, semua pemda hijau"
_APART_FROM = re.compile(
    r"\b(?:di luar|selain|kecuali)\s+(?:[\w-]+\s+){0,3}(?:itu|tersebut|tadi|ini|ke\w+nya),\s*$", re.IGNORECASE
)


_ROUNDS_AT_MOST = 12  # there were no more assessments


def _years(text: str, match: re.Match[str]) -> GroupMention | None:
    if (_count(match) or 0) > _ROUNDS_AT_MOST:
        return None  # "kota yang baru berumur 16 tahun itu"
    return GroupMention(Span(*match.span()), "back", _count(match), "tahun")


# "Pemprov Lampung berada di atas semua pemkab"
_COMPARED_WITH = re.compile(
    r"\b(?:atas|bawah|mengungguli|melampaui|mengalahkan|dibanding\w*|daripada|ketimbang)\s+$", re.IGNORECASE
)


# "kabupaten kota di Provinsi Bengkulu semuanya zona hijau", "pemda se-Jawa Timur seluruhnya hijau"
_KIND_THERE = re.compile(
    rf"\b(?:(?P<both>kabupaten\s+(?:dan\s+|maupun\s+)?kota)|(?P<noun>{NOUN}))\s+(?:di\s+|se-?\s?)(?:(?:wilayah|provinsi|daerah)\s+)?(?:(?-i:[A-Z])\w*\s+){{1,3}}(?:sudah\s+|kini\s+)?\Z",
    re.IGNORECASE,
)


def _all(text: str, match: re.Match[str]) -> GroupMention | None:
    if _APART_FROM.search(text[max(0, match.start() - 60) : match.start()]):
        return GroupMention(Span(*match.span()), "rest", None, _noun(match))
    if match.group().lower().endswith("nya") and _ROUNDS_ALL.search(text[max(0, match.start() - 60) : match.start()]):
        return None
    whole = bool(_COMPARED_WITH.search(text[max(0, match.start() - 20) : match.start()]))
    noun = _noun(match)
    if noun is None and (kind := _KIND_THERE.search(text, max(0, match.start() - 60), match.start())):
        noun = "kabupaten/kota" if kind.group("both") else " ".join(kind.group("noun").lower().split())
    return GroupMention(Span(*match.span()), "all", None, noun, whole=whole)


def _ensemble(text: str, match: re.Match[str]) -> GroupMention | None:
    return GroupMention(Span(*match.span()), "back", _ENSEMBLES[match.group("ensemble").lower()])


_WHOSE = re.compile(rf"\b{NOUN}\s+\Z", re.IGNORECASE)


def _they(text: str, match: re.Match[str]) -> GroupMention | None:
    if _WHOSE.search(text, max(0, match.start() - 30), match.start()):
        return None  # "Dinas mereka mendapat 77,55 dan 68,79"
    return GroupMention(Span(*match.span()), "back")


def _vague(text: str, match: re.Match[str]) -> GroupMention | None:
    return GroupMention(Span(*match.span()), "vague")


_ANY_KIND = frozenset(
    {None, "instansi", "instansi vertikal", "entitas", "institusi", "penyelenggara", "satker", "satuan", "satuan kerja", "nama"}
)  # fmt: skip
UNIT_NOUNS = frozenset(
    {"dinas", "unit", "unit layanan", "unit kerja", "unit pelayanan", "opd", "perangkat daerah", "organisasi perangkat daerah",
     "satuan kerja perangkat daerah", "skpd", "lokus", "uptd", "upt", "loket"}
)  # fmt: skip
_REGION_KINDS = frozenset(
    {"pemda", "pemkab/pemkot", "pemkot/pemkab", "pemkab/pemko", "pemko/pemkab", "pemerintah", "pemerintahan", "pemerintah daerah", "daerah",
     "kabupaten/kota", "kabupaten kota", "pemerintah kabupaten kota",
     "wilayah", "pemerintah kabupaten/kota", "kabupaten dan kota", "kota dan kabupaten",
     "pemerintah kabupaten dan kota", "pemerintah kota dan kabupaten"}
)  # fmt: skip
_LEVELS = {
    "pemkab": "kabupaten", "pemkot": "kota", "pemprov": "provinsi", "pemerintah kabupaten": "kabupaten",
    "pemerintah kota": "kota", "pemerintah provinsi": "provinsi",
}  # fmt: skip


def fits_regions(noun: str | None) -> bool:
    """Whether a noun names governments of regions: "pemda", "kabupaten/kota", "pemkab"."""
    return noun in _REGION_KINDS or noun in ("kabupaten", "kota", "provinsi") or noun in _LEVELS


def fits(mention: InstitutionMention, noun: str | None) -> bool:
    """Whether a noun names the kind of an institution: "polres", "unit", "daerah"; True for words that fit any kind."""
    if noun in _ANY_KIND:
        return True
    assert noun is not None
    unit = mention.unit
    if unit is not None:
        if noun in (
            "polres",
            "polresta",
            "polres/polresta",
            "polres-polresta",
            "polresta/polres",
            "polresta-polres",
            "kepolisian resor",
            "kapolres",
            "kantor polisi",
            "markas",
            "markas polisi",
        ):
            return unit.core.startswith("kepolisian-resor") and (noun != "polresta" or "kota" in unit.core)
        if noun in _REGION_KINDS or noun in ("kabupaten", "kota", "provinsi", *_LEVELS):
            return unit.pattern == "branch" and noun in ("daerah", "kabupaten", "kota")
        if noun in UNIT_NOUNS:
            return unit.pattern in ("office", "named") or noun not in ("dinas", "opd", "skpd")
        if noun == "kantah":
            noun = "kantor pertanahan"
        if noun == "rumah sakit":  # "RSUD Djoelham dan RSUD Tanjung Pura … Kedua rumah sakit itu"
            return unit.core.startswith(("rumah-sakit", "rsud", "rsu"))
        if noun == "sekolah":
            return unit.core.startswith(SCHOOLS)
        return noun.split()[0] in (unit.name.lower().split()[0], unit.core.split("-")[0]) or any(
            n.text.lower() == noun for n in unit.names
        )
    kinds = {c.kind for c in mention.candidates}
    if noun in _REGION_KINDS:
        return bool(kinds & {"kabupaten", "kota", "provinsi"})
    return _LEVELS.get(noun, noun) in kinds

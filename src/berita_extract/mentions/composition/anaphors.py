"""Which phrases take somebody up without a name: "kabupaten itu", "Pemkot" alone, "kotanya", "dinas yang sama".

Whom they take up is decided in `resolution`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

from berita_extract import patterns
from berita_extract.mentions.composition.roles import GIVER_BEFORE, HOLDER_BEFORE, KIND_BEHIND, WHO_HAS, is_place_before
from berita_extract.mentions.composition.vocabulary import Vocabulary, possessed
from berita_extract.mentions.gazetteer import Level
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.model import Span

_IS_NAMED = re.compile(r"\s+(?:(?:adalah|ialah|yaitu|yakni|bernama)\s+)?", re.IGNORECASE)  # "daerah itu ialah Kota X"
_COUNTED_BEFORE = re.compile(
    r"(?<![\d.,])\b(?:(?!20[12]\d\b)\d{1,4}|kelompok|kategori|papan|deret(?:an)?|jajaran|barisan|golongan|kalangan|sesama|kubu|antar|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|sepuluh|sebelas"
    r"|(?<!\btahun )(?<!\bkali )ke(?:dua|tiga|empat"
    r"|lima|enam|tujuh|delapan|sembilan|sepuluh)|seluruh|semua|para|beberapa|tiap|setiap|separuh|setengah|sebagian(?:\s+besar)?|mayoritas|kebanyakan|banyak|sejumlah)\s+(?:\w+\s+(?:dan\s+)?)?$",
    re.IGNORECASE,
)
# "instansi yang dipimpinnya": that of the head who was named
LED = re.compile(
    r"\b(?P<noun>instansi|lembaga|badan|dinas|kantor|satuan|unit|polres|institusi|markas|puskesmas|rumah sakit"
    r"|organisasi|fasilitas|sekolah|daerah|kementerian|kabupaten|kota|provinsi)\s+yang\s+(?:ia\s+|dia\s+|kini\s+)?dipimpin(?:nya)?\b"
    # "Kepala Dinas Pendidikan Kota Palu mengaku heran. Instansinya hanya diberi nilai 57,30"
    r"|(?<!di )(?<!ke )(?<!dari )(?<!dalam )(?<!perangkat )(?<!pemerintah )"
    r"\b(?P<own>instansi|lembaga|institusi|satuan|unit kerja|kesatuan|daerah)nya\b(?! (?:itu|ini))",
    re.IGNORECASE,
)
# "Lurah Manisrejo … Kelurahannya diganjar …", "RSUD Wangaya … Rumah sakitnya mengumpulkan …"
_KIND_OF_IT = re.compile(
    r"\b(?P<noun>kelurahan|kecamatan|puskesmas|rumah sakit|sekolah|polres|lapas|rutan|kantor pertanahan|dinas)nya\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"\b(?P<noun>(?:organisasi )?perangkat daerah|unit(?: layanan| kerja| pelayanan)?|kota|kabupaten|provinsi"
    r"|(?<!sekretaris )daerah|pemda|pemkab|pemkot|pemko|pemprov|instansi|kementerian|lembaga"
    r"|badan|dinas|polres|polresta|markas|institusi|kantor|puskesmas|rumah sakit|sekolah)\b"
    r"(?:\s+yang(?:\s+(?!di\b)(?:\d+[.,]\d+|[\w-]+)){2,11}?(?<!\btahun)(?<!\bsaat)(?<!\bhari)|(?:\s+(?!dan\b|serta\b|atau\b|hijau\b|kuning\b|merah\b|tidak\b|tahun\b|waktu\b|hari\b|saat\b|kala\b|hal\b|nilai\b"
    r"|angka\b|skor\b|di\s+(?:provinsi|kabupaten|kota|daerah|wilayah)\b)(?:(?-i:(?:Kab|Kec|Kel|Prov|Prof|Dr|St|Hj|Moh|Muh|Abd|KH|H)\.)|[\w-]+)){0,8}?)\s+(?:ini|itu|tersebut|tadi)\b",
    re.IGNORECASE,
)
_WATCHDOG = re.compile(r"(?:lembaga|instansi|badan)\s+(?:negara\s+)?pengawas\b", re.IGNORECASE)  # the Ombudsman itself
# "Pihak kota belum menjawab", "Untuk tingkat kota, hasilnya 89,88"
_PARTY = re.compile(
    r"\b[Pp]ihak\s+(?P<noun>kota|kabupaten|provinsi|pemkot|pemkab|pemprov)\b(?!\s+[A-Z])"
    r"|\b(?:tingkat|level)\s+(?P<level>kota|kabupaten|provinsi)\b(?=,?\s+(?:nilai|hasil|skor|angka)nya\s+(?:\w+\s+)?\d{2,3}[.,]\d)"
)
# "Dalam penilaian 2024 kota memperoleh 86,62, sementara kabupaten 83,17"
_BARE_TWIN = re.compile(
    r"(?:(?<=, )|(?<=sementara )|(?<=sedangkan )|(?<=adapun )|(?<=tetapi )|(?<=20[12]\d )|(?<=dan ))(?P<noun>kota|kabupaten)"
    r"(?=\s+(?:hanya\s+|baru\s+|cuma\s+|sudah\s+)?(?:(?:memperoleh|mendapat|meraih|mengantongi|mencatat|mengumpulkan|membukukan|\d{2}[.,]\d)|(?:me|ber)?[a-z]{4,}\s+(?:ke|menjadi|dengan|pada|sampai|di)\s+(?:angka\s+|nilai\s+)?\d{2}[.,]\d))"
)
# "nilai 92,92 yang diraih kabupaten dari Ombudsman"
_ATTAINED_BY = re.compile(
    r"(?:(?<=diraih )|(?<=diperoleh )|(?<=dicapai )|(?<=diterima )|(?<=dikantongi ))(?P<noun>kota|kabupaten|provinsi|daerah)\b"
    r"(?=\s+(?:dari|pada|tahun|dalam)\b|[.,;])"
)
# "Kabupaten berangkat dari tempat yang lebih rendah. Nilainya …"
_TWIN_OPENS = re.compile(
    r"(?:(?<=[.!?]\s)|(?<=\n))(?P<noun>Kota|Kabupaten)"
    r"(?=\s+(?:lebih|baru|masih|hanya|justru|sudah|kini|naik|turun|melorot|merosot|jatuh|bangkit|(?:me|ber|ter)[a-z]{3,})\b)"
)
# "dinas milik provinsi meraih 88,12 sedangkan dinas milik kota 79,31": the office of either that was named before
_OF_LEVEL = re.compile(
    r"\b(?P<noun>dinas|kantor|puskesmas|rumah sakit|unit)\s+(?:(?:milik|kepunyaan|punya|di\s+(?:bawah|pihak|tingkat))\s+)?"
    r"(?:pem)?(?P<level>prov(?:insi)?|kota|kot|kab(?:upaten)?)\b(?=\s+[^.;,:A-Z\d]{0,30}\d{2,3}[.,]\d)"
)
# "Kejadian itu membuat dinas menukar kursi", "Baik dinas maupun pemkab kini hijau": the office told before
_BARE_OFFICE = re.compile(
    r"(?:(?<=\bmembuat )|(?<=\b[Bb]aik )|(?<=\bsedangkan )|(?<=\bsementara ))(?P<noun>dinas)(?=\s+(?:maupun\b|(?:me|ber)[a-z]{3,}))"
)
# "di kabupaten tetangga, Bangka Selatan, dinas serupa berhenti di 79,88"
_OFFICE_LIKE_IT = re.compile(
    r"\b(?P<noun>dinas|kantor|badan|unit)\s+(?:serupa|sejenis|senama)\b(?!\s+(?:di|milik)\b)", re.IGNORECASE
)
# "Yang terakhir inilah yang paling banyak naik; nilainya pada 2016 masih 80,36"
_LAST_NAMED = re.compile(r"(?:(?<=[.!?] )|(?<=\n))(?P<noun>Yang (?:disebut )?terakhir) (?:ini(?:lah)?|itu(?:lah)?)\b")
# "meskipun kementerian induknya baru saja memperoleh 83,15": of an office that was named
# "Balai POM di Mamuju meniru BPOM. Pusat baru saja memperoleh skor 94,06"
_PARENT = re.compile(
    r"\b(?P<noun>kementerian|lembaga|badan|instansi)\s+induk(?:nya)?\b"
    # "Alasannya, pusat baru saja memperoleh …", never "instansi pusat yang meraih …"
    r"|(?:(?<![a-z] )|(?<=\bsementara )|(?<=\bsedangkan ))\b(?P<one>pusat)"
    r"(?=\s+(?:(?!yang\b)\w+\s+){0,2}(?:memperoleh|meraih|mendapat|mengantongi|mencatat)\b)",
    re.IGNORECASE,
)
_UNITS_OF = re.compile(r"\b(?:SKPD|OPD|dinas|unit|instansi|loket|perangkat daerah)\s+$", re.IGNORECASE)
# "ibu kota provinsi 88,39"
_CAPITAL = re.compile(r"\b(?P<noun>ibu ?kota) provinsi\b(?:\s+(?:ini|itu|tersebut))?(?!\s+(?-i:[A-Z]))", re.IGNORECASE)
# "Kotanya hijau, kabupatennya kuning", "Tasikmalaya, baik kota maupun kabupatennya"
_TWIN = re.compile(
    r"\b(?P<noun>kota|kabupaten|pemkot|pemkab)nya\b|(?<=\bbaik )(?P<one>kota|kabupaten)(?= maupun (?:kota|kabupaten)nya\b)"
    r"|\b(?P<level>provinsi)nya\b"
    # "Yang kota memperoleh 93,44, yang kabupaten 90,12", "Yang kota, Jayapura, meraih 81,90"
    r"|\byang (?P<same>kota|kabupaten)\b(?=,?\s+(?:(?:juga\s+|yakni\s+|yaitu\s+)?(?-i:[A-Z])\w+,?\s+)?"
    r"(?:(?:hanya|cuma|baru|masih|sudah|malah|justru|lebih|masuk|menang|kalah|unggul|hijau|kuning|merah|bertahan|ber\w+|me\w+)\b|\d))",
    re.IGNORECASE,
)
# "Kabupaten termuda di provinsi tersebut"
_SUPERLATIVE = re.compile(
    r"\b(?P<noun>Kota|Kabupaten)\s+ter[a-z]+\s+(?:\w+\s+)?di\s+(?:[\w-]+\s+){0,3}?(?:ini|itu|tersebut)\b"
)
_BARE_ANAPHOR = re.compile(
    r"\b[Ss](?:i|ang)\s+(?P<one>kota|kabupaten)\b(?!\s+[A-Z])"
    r"|\b(?P<same>polres|polresta|dinas|puskesmas|kantor|kota|kabupaten|kementerian|lembaga|daerah|instansi|rumah sakit)\s+yang\s+sama\b"
    r"|\b(?P<noun>[Pp]emkab|[Pp]emkot|[Pp]emko|[Pp]emprov|[Pp]emda (?:provinsi|kabupaten|kota)|[Pp]emda"
    r"|[Pp]emprov(?=nya\b)|[Pp]emerintah (?:provinsi|kabupaten|kota)"
    r"|[Pp]rovinsi(?=\s+sendiri\b))(?:\b|(?<=[Pp]emprov)(?=nya\b))(?!\s*/)(?!\s+[A-Z])(?!\s+(?:dan|maupun|serta)\s+(?:pemerintah\s+)?(?:kota|kabupaten|unit|opd|dinas|instansi|lembaga|kementerian|puskesmas|polres)\b)"
    r"(?:\s+setempat\b)?"
)
# "Pemerintah provinsi di zona merah itu ialah Papua, …"
_WHOEVER_IS_IN = re.compile(
    r"\s+(?:(?:yang\s+)?(?:(?:masih\s+|sudah\s+)?(?:masuk|berada(?:\s+di)?|di|ber)\s*)?)zona\s*(?:hijau|kuning|merah)\s+(?:itu|tersebut|ini|ialah|adalah|yakni|yaitu)\b",
    re.IGNORECASE,
)
_LEVEL_WORDS = {
    "prov": "provinsi",
    "provinsi": "provinsi",
    "kot": "kota",
    "kota": "kota",
    "kab": "kabupaten",
    "kabupaten": "kabupaten",
}
_ANAPHOR_LEVEL: dict[str, Level] = {
    "kota": "kota", "pemkot": "kota", "pemko": "kota", "kabupaten": "kabupaten", "pemkab": "kabupaten",
    "provinsi": "provinsi", "pemprov": "provinsi", "pemerintah provinsi": "provinsi", "pemerintah kota": "kota",
    "pemerintah kabupaten": "kabupaten", "pemda provinsi": "provinsi", "pemda kota": "kota", "pemda kabupaten": "kabupaten",
}  # fmt: skip
_LONGEST_NAME = 400  # characters; what starts further before a place does not reach it


def anaphors(text: str, vocabulary: Vocabulary, found: Sequence[InstitutionMention]) -> list[InstitutionMention]:
    """The phrases that stand where no mention was found and name nobody themselves."""
    taken = sorted(mention.span for mention in found)
    loose = {m.span for m in found if m.place and (m.unit or m.form == "bare")} | {
        m.span for m in found if m.form == "bare"
    }
    units = {m.span for m in found if m.unit}
    nameless = {m.span for m in found if m.unit and not (m.candidates or m.own_name or m.regions)}
    added: list[InstitutionMention] = []
    owned = possessed(text, vocabulary.ownable)
    for pattern in (
        LED, _PARENT, _LAST_NAMED, owned, _OFFICE_LIKE_IT, _KIND_OF_IT, _OF_LEVEL, _BARE_OFFICE, _CAPITAL,
        _TWIN, _SUPERLATIVE, _PARTY, _BARE_TWIN, _ATTAINED_BY, _ANAPHOR, _BARE_ANAPHOR, _TWIN_OPENS,
    ):  # fmt: skip
        # `patterns` keeps each pattern that it is asked for, and this one is of the text alone
        for match in owned.finditer(text) if pattern is owned else patterns.finditer(pattern, text):
            span = Span(*match.span())
            if _WATCHDOG.match(match.group()) or (pattern is _ANAPHOR and text.endswith("-", 0, span.start)):
                continue  # "Kota-kota tersebut" are several
            if text[max(0, span.start - 1) : span.start] == "(" and text.startswith(")", span.end):
                continue  # "14 pemerintah daerah (pemda) di Jawa Timur"
            groups = match.groupdict()
            noun = next(
                g
                for g in (
                    groups.get("noun"),
                    groups.get("own"),
                    groups.get("one"),
                    groups.get("same"),
                    groups.get("level"),
                )
                if g
            ).lower()
            before = text[max(0, span.start - 30) : span.start]
            behind = bisect_left(taken, span.end, key=lambda other: other.start)
            first = bisect_left(taken, span.start - _LONGEST_NAME, key=lambda other: other.start)
            within = [other for other in taken[first:behind] if span.overlaps(other)]
            if (giver := GIVER_BEFORE.search(before)) and "erwakilan" in giver.group():
                continue  # "menurut Ombudsman Perwakilan provinsi itu"
            if pattern is owned and HOLDER_BEFORE.search(before):
                continue  # "kepala dinas kominfo setempat"
            if pattern is owned:  # "BPN-nya": the name of a body, too
                within = [other for other in within if not span.contains(other)]
            described = re.search(r"\s(?:yang|di|dari|sebelah|ujung)\s", match.group())
            head = Span(span.start, span.start + len(noun))
            if noun == "dinas" or (described and head in nameless):
                # the word alone is a name's head too: "Puskesmas di pesisir itu"
                within = [other for other in within if other != head]
            within = [  # "puskesmas di Kapanewon Sewon tersebut": where it is
                other
                for other in within
                if not (other in units and other.start > span.start and text.endswith(" di ", 0, other.start))
                and not (other.start > span.start and text.endswith(" milik ", 0, other.start))
            ]
            relative = bool(described) and all(other in loose and span.contains(other) for other in within)
            # "pemkab yang …" speaks of any; there is but one pemprov in a story
            one = noun in ("pemprov", "pemerintah provinsi")
            general = pattern is _BARE_ANAPHOR and (
                (not one and KIND_BEHIND.match(text[span.end : span.end + 20]) and not WHO_HAS.match(text, span.end))
                or _WHOEVER_IS_IN.match(text, span.end)
            )
            if (within and not relative) or general or (pattern is not _TWIN and _COUNTED_BEFORE.search(before)):
                continue
            if pattern is _ANAPHOR and noun in ("kota", "kabupaten", "provinsi") and _UNITS_OF.search(before):
                continue  # "83 persen SKPD provinsi yang kita lihat itu merah"
            opens = text.rfind(". ", 0, span.start) + 1
            if pattern is _BARE_TWIN and any(opens <= other.start < span.start for other in units):
                continue  # "Untuk DPMPTSP, kota 88,4 dan kabupaten 79,9": two offices
            if any(
                span.end <= other.start and _IS_NAMED.fullmatch(text[span.end : other.start])
                for other in taken[behind : behind + 2]
            ):
                continue  # "Daerah itu Kabupaten Timor Tengah Utara": the name says it
            insort(taken, span)
            place = is_place_before(patterns.Stretch(text, max(0, span.start - 30), span.start))
            added.append(
                InstitutionMention(
                    span,
                    match.group(),
                    "anaphor",
                    place=place,
                    level=_ANAPHOR_LEVEL.get(_LEVEL_WORDS.get(groups.get("level") or "", noun)),
                )
            )
    return added

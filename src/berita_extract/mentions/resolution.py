"""Who a shortened name stands for, given the article: governing heads, siblings, typed namesakes, title, dateline, lead.

A name that stays open keeps all its candidates; nothing is guessed.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from berita_extract import patterns
from berita_extract.mentions.institutions import (
    LED,
    Institution,
    InstitutionMention,
    government_of,
    of_provinces,
    unit_of,
)
from berita_extract.model import Span
from berita_extract.reference import Reference, Region, UnitForm
from berita_extract.scopes import Document, Sentence

# "SERANG, GT - …", "PEKANBARU (Suar Nusa) - …", "Jakarta - …": the place a report comes from
_DATELINE = re.compile(
    r"^[\"']?(?P<line>[A-Z][^.!?\n]{1,70}?(?:\.[A-Za-z]+[^.!?\n]{0,50}?)?(?:\.\s[A-Z]{3,}[^.!?\n]{0,30}?)?)\s*(?:\s-{1,2}|-{1,2}\s|\.-"
    r"|-{2})\s*(?=[A-Z\"'\d])|^(?P<wire>[A-Z]{3,8},\s+[A-Z][\w ]{2,25}):\s+(?=[A-Z])"  # "KBRN, Padang: Penilaian …"
)
_REGIONAL_OFFICE = re.compile(r"\b(?:Kanwil|Kantor Wilayah)\s+\Z")
# Words that may stand between two names of one chain
_CHAIN = re.compile(
    r"[\s,;/&()+=:.\"'-]|\d+(?:[.,]\d+)*|\b(?:dan|serta|lalu|kemudian|disusul|diikuti|berikutnya|selanjutnya|oleh"
    r"|dengan|nilai|skor|angka|sebesar|poin|persen|yang|meraih|memperoleh|mendapat|mencatat|zona|zonasi"
    r"|hijau|kuning|merah|kategori|predikat|opini|kualitas|kepatuhan|tertinggi|tinggi|sedang|rendah|terendah"
    r"|perolehan|raihan|capaian|memiliki|mengantongi|membukukan|berada|di|pada|angka|masuk|tepat|adalah|atas|bawah|dalam"
    r"|nilainya|sama|persis|sampai|hingga|maupun|juga|peringkat|ke|alias|atau|urutan|posisi|hanya|masing-masing"
    r"|[A-E])\b",
    re.IGNORECASE,
)
_NUMERAL = (
    r"(?:\d{1,3}|(?:se)?(?:puluh|belas|ratus|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:puluh|belas"
    r"|ratus)?|se(?:puluh|belas)|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))"
)
# "sepuluh kabupaten", "12 kantor pertanahan", "kelompok kota", "papan kabupaten": the kind of what follows
_GROUP_NOUN = re.compile(
    rf"\b(?:{_NUMERAL}(?:\s+{_NUMERAL}){{0,5}}(?:\s+(?:di ?antaranya|lainnya|lagi))?|kelompok"
    r"|papan|kategori|tingkat|sejumlah|beberapa|jajaran|untuk|adapun|berikut|daftar"
    rf"|di(?:\s+level)?|para|level|klaster)[^\S\n]+(?:pemerintah[^\S\n]+)?"
    r"(?P<noun>pemkab|pemkot|pemprov|kabupaten(?!\s*/)|kota(?!\s*/)|provinsi|kantor pertanahan|kantah|polres|kantor"
    r"|polresta|kepolisian resor)\b(?![^\S\n]+(?:(?-i:[A-Z][a-z])|se-))"
    r"|(?<![^.!?\n\"] )(?<![\w-])(?P<plain>(?-i:Kantor pertanahan|Kantah|Polres))[^\S\n]+(?:yang|dengan|berikut)\b"
    r"|^(?P<heading>pemerintah kabupaten|pemerintah kota|pemerintah provinsi|pemkab|pemkot|kabupaten|kota|provinsi"
    r"|kantor pertanahan|polres|kepolisian|kepolisian resor|pemda|pemerintah daerah)\s*:?\s*$"
    r"|\b(?P<colon>[Pp]emerintah [Kk]abupaten|[Pp]emerintah [Kk]ota|[Pp]emkab|[Pp]emkot|[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Pp]emprov"
    r"|[Kk]antor [Pp]ertanahan|[Pp]olres)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
# "Di kota, …", "untuk tingkat kabupaten": whose units are spoken of, where no name follows
_LEVEL_SAID = re.compile(
    r"\b(?:[Dd]i|[Uu]ntuk|[Dd]ari|[Pp]ada)\s+(?:(?:tingkat|level|lingkungan|lingkup|sisi|pihak|jajaran|kubu)\s+)?(?P<level>kota|kabupaten|provinsi)\b"
    r"(?=,|\s+(?!dan\b|atau\b|di\b)[a-z])"
)
_THEME = re.compile(r"\b(?:kantor pertanahan|kantah|BPN|polres\w*)\b", re.IGNORECASE)
_POLICE_OF_CITY = re.compile(r" Kota(?=\s*(?:[,;(:=]|\d|dan\b|serta\b|\.|$))")
_LABELLED_LINE = re.compile(
    r"\W*(?:zona|kategori|predikat|opini|kualitas|hijau|kuning|merah)\b[^:\n]{0,60}:", re.IGNORECASE
)
_STATION = re.compile(
    r"(?:[,;]|\b(?:dan|serta))\s+(?P<name>Pelabuhan [A-Z][a-z]+(?: [A-Z][a-z]+)?\b(?!\s*[(:=]?\s*\d)"
    r"|[A-Z][a-z]+(?: (?:[A-Z][a-z]+|[IVX]+)){0,2}(?=\s*[(:=]?\s*\d{1,3}[.,]\d|\s*[(:=]\s*\d{2,3}\b))"
)
_GOVERNMENTS = re.compile(
    r"(?:pemda|pem(?:kab|kot|prov)|pemerintah(?:an)?(?: (?:daerah|kabupaten|kota|provinsi)(?:/kota)?)?"
    r"|(?:kabupaten|kota|provinsi)(?:/kota)?)\W*",
    re.IGNORECASE,
)
# A name at the head of a sentence or behind a joint, and what makes it one: a value, a verb or another name behind it
_BARE_NAME = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n)|(?<=: )(?=[A-Z]\w+(?: \w+)? \(?\d{2})|(?<=[.!?][\"”] )|(?P<joint>\b(?:dan|serta"
    r"|maupun)\s+)|\b(?:giliran|sedangkan"
    r"|sementara|halnya|adapun|lalu|yakni|yaitu|disusul"
    r"|diikuti)\s+)(?P<name>[A-Z][a-z]{2,}(?:\s[A-Z][a-z]{2,}){0,2}(?:\s[IVX]{1,3}\b)?)"
    r"(?=\s+(?:dan|serta|maupun)\s+[A-Z]|\s+(?:masih|juga|ikut|hanya|cuma|yang|baru|pun|tetap|kini|lebih|me[a-z]{3,}|ber[a-z]{3,}|ter[a-z]{3,}|keluar|masuk|naik|turun)\b"
    r"|\.\s|\s+\(?\d{2,3}[.,]\d)"
)
_NO_NAME = re.compile(
    r"(?:\w+nya|Ke(?:dua|tiga|empat|lima|enam)\w*|Nilai|Skor|Angka|Hasil|Indeks|Rapor|Warna|Zona|Kategori|Predikat|Opini|Peringkat|Posisi|Total|Rata|Jumlah|Sisa|Semua|Seluruh"
    r"|Sebagian|Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Sembilan|Sepuluh|Pada|Dari|Untuk|Dengan|Dalam|Yang|Ini|Itu|Tahun|Setahun|Setelah|Sesudah|Sebelum|Sementara|Sedangkan"
    r"|Adapun|Namun|Tetapi|Tapi|Kini|Lalu|Kemudian|Selain|Bahkan|Meski|Walau|Karena|Sebab|Bila|Jika|Kalau|Ketika|Saat|Menurut|Menyusul|Disusul|Disebut|Ter[a-z]+|Paling|Hanya"
    r"|Cuma|Baru|Masih|Juga|Ada|Tak|Tidak|Belum|Sudah|Ombudsman|Bupati|Wali|Gubernur|Sekda|Sekretaris|Kepala|Camat|Lurah|Petugas|Warga|Pe[mn][a-z]+|Survei|Puskesmas|Kecamatan"
    r"|Kelurahan|Dinas|Badan|Kantor|Loket|Tim|Dia|Mereka|Kami|Kita|Bagi|Atas|Oleh|Sebagai|Secara|Seperti|Sama|Lain|Pertama|Papan|Gedung|Ruang|Dokter|Bidan|Pasien|Staf|Pegawai"
    r"|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
)
# "…, Kasihan I, Banguntapan II, dan Sedayu I": own names in a row
_ROSTER_NAME = re.compile(
    r"[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}(?: (?:[IVX]{1,3}|\d)\b)?(?=\s*[,.;(]|\s+[a-z]|\s+\d{1,3}[.,]\d)"
)
_ROSTER_JOINT = re.compile(
    r"(?:\s*\([^()\n]{1,30}\)|\s+\d{1,3}[.,]\d{1,2})?(?:,\s+|\s+)(?P<last>(?:dan|serta|maupun)\s+)|,\s+"
)
_ROSTER_LEADS = re.compile(
    r"[^.\n]{0,60}\.\s+(?:Hasilnya|Rinciannya|Nilainya|Mereka(?: adalah| ialah)?|Ke\w+nya(?: adalah| ialah)?"
    r"|Yakni|Yaitu)\s*:?\s+(?=[A-Z])|(?:\s+(?:lagi|lain(?:nya)?|itu|tersebut|berikut))?(?:,?\s+(?:yaitu|yakni|ialah|adalah|meliputi)\s+|:\s+)(?=[A-Z])"
)
_RESULT = re.compile(r"\d{2,3}[.,]\d|\b(?:hijau|kuning|merah|kualitas|kepatuhan)\b", re.IGNORECASE)
_VERB_LIKE = re.compile(r"(?:Di|Me[mnr]|Ber|Ter)[a-z]{3,}")
_NEXT_TO = 60  # characters between a government and its namesake: "sedangkan pemkabnya"
_KIND_REACH = 400  # characters from the kind that was spoken of to a name without it
_ITEM = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?P<name>[A-Z][\w']+(?: (?:[A-Z][\w']+|[IVX]+|\d)){0,3})\s*(?:[,(:=–-]\s*|(?=\d))"
)
_SERIES = re.compile(r"\s+(?:se-?|di\s+)(?=[A-Z])")
_SPEAKER = re.compile(
    r"\b(?:kata|ujar|ungkap|tutur|jelas|terang|ucap|tegas|tambah|sebut|papar|imbuh|beber|pungkas|menurut|sambung"
    r"|tandas|klaim)(?:nya)?,?\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


_LIKE_IT = re.compile(
    r"\b(?:dinas|kantor|unit|instansi|loket|badan)\s+(?:yang\s+)?(?:serupa|sejenis|senama|sama)\s+(?:di|milik)\s+(?:Pem(?:kab|kot|prov)\s+)?\Z"
    r"|\b(?:tetangga|saudara|rekan|kolega|sejawat|lawan|rival|kembaran|tandingan)(?:nya)\s+(?:di|dari)\s+\Z",
    re.IGNORECASE,
)
_UNDER_HEADING = 20  # lines that a heading governs at most
_SHORT_LINE = 80  # characters
_VALUE_AT_ONCE = re.compile(r"[\s(:=-]{1,3}\d{1,3}[.,]\d")
_VALUE_TOLD = re.compile(r"\d[.,]\d")
_IN_PROVINCE = re.compile(r"\s+(?:\w+\s+){0,3}(?:di|se-)\s*", re.IGNORECASE)
_OFFICE_NOUNS = ("perangkat daerah", "organisasi perangkat", "unit")  # "perangkat daerah ini": an office told before
_AND_NEXT = re.compile(r"\s*\(?\s*\d{1,3}[.,]\d+\s*\)?,?\s+(?:dan|serta)\s+")
_ENDS_IN_AREA = re.compile(r"\b(?:Kabupaten|Kota|Provinsi|Kab\.?)\s+[A-Z]")
_OWNED_BY = re.compile(
    r",?\s+(?:(?:rumah sakit(?: umum)?|puskesmas|unit|dinas)\s+)?(?:di|milik|punya|kepunyaan|kelolaan|binaan"
    r"|asuhan|yang\s+di(?:kelola|miliki|bina)(?:\s+oleh)?"
    r"|di bawah(?:\s+naungan)?)\s+",
    re.IGNORECASE,
)
_NAMELY = re.compile(r",?\s+(?:yakni|yaitu|ialah|adalah|tepatnya(?: di)?)\s+", re.IGNORECASE)
_IN_CLAUSE = re.compile(r"(?:^\W*|[;,\"]\s*|\b(?:kalau|sedangkan|sementara|adapun)\s+)di\s+$", re.IGNORECASE)
_TOLD_FIRST = re.compile(r"\byang\s+(?:disebut\s+)?(?:pertama|lebih dulu|duluan)\b", re.IGNORECASE)
_WHERE_IT_LIES = re.compile(
    r"\sdi\s+(?:ujung|sisi|bagian|sebelah|pesisir|kaki|lereng|pegunungan|perbatasan|pedalaman|utara|selatan|timur|barat|tengah)\b",
    re.IGNORECASE,
)
_TWIN_WORDS = re.compile(r"(?:kota|kabupaten)(?:nya)?|pemk(?:ot|ab)nya", re.IGNORECASE)
_TWIN_REACH = 120  # characters
_OPENS = re.compile(
    r"\W*(?:(?:pindah|beralih|bergeser|berpindah|menyeberang|lalu)\s+)?(?:di|ke|untuk)\s+", re.IGNORECASE
)
_AND = re.compile(r"[\s,]*(?:dan|serta)?\s*")
_OFFICE_IN = re.compile(r"\b(?:kantor|kantor pertanahan|kantah|polres)\s+di\s+$")
_REST_OF_KIND = re.compile(
    rf"\b(?:{_NUMERAL}\s+(?:lagi|lainnya|yang lain)|sisanya|selebihnya|lainnya)(?:\s*[(:,]|\s+(?:\w+\s+){{0,5}}?(?:yakni|yaitu"
    rf"|ialah|adalah))\s*$",
    re.IGNORECASE,
)


_UNDER_IT = re.compile(
    r"\b\d{1,2}\s+(?:polres(?:ta)?|kantah|kantor pertanahan|satker|satuan kerja)\b[^.;\n]{0,40}\b(?:di|bawah|jajaran|naungan)\s+\Z"
    r"|\b(?:dibawahi|dinaungi|membawahi)\s+\Z",
    re.IGNORECASE,
)


def _of_regions(unit: UnitForm) -> bool:
    """Whether a kabupaten or kota has one: land offices and police, not "Kantor Wilayah Badan Pertanahan Nasional"."""
    return unit.pattern in ("branch", "police") and not of_provinces(unit)


def _is_kind(unit: UnitForm, words: str) -> bool:
    """Whether words that take a unit up begin with its kind: "Polres yang bermarkas di … itu" is no Polda."""
    if words.lower().startswith("markas"):
        return unit.pattern == "police"
    kinds = [unit.name.lower(), *(n.text.lower() for n in unit.names)]
    return any(kind.startswith(words.lower().split()[0].removesuffix("nya")) for kind in kinds)


_REACH = 1500  # characters between a unit and the name of its region


@dataclass(frozen=True, slots=True)
class _Scope:
    """The type that bare names take: a level, or a unit form."""

    level: str | None = None
    unit: UnitForm | None = None


def resolve(
    mentions: Sequence[InstitutionMention],
    document: Document,
    title_mentions: Sequence[InstitutionMention],
    reference: Reference,
    on: date | None,
) -> list[InstitutionMention]:
    """The mentions with the candidates that the article leaves open: one where it is clear, several where it is not."""
    return _Resolver(mentions, document, title_mentions, reference, on).run()


def _of_one_kind(inside: Sequence[InstitutionMention], where: Sequence[InstitutionMention]) -> bool:
    """Whether an item names nothing of a kind of its own but where it lies: "Slawi, Kabupaten Tegal"."""
    return all(m.form == "bare" for m in inside if m not in where) and all(m.unit is None for m in where)


def _sections(document: Document) -> Iterator[tuple[Span, Span | None]]:
    """Each cell of the document's tables with the row of one cell above that heads its own."""
    cells = [b for b in document.blocks if b.cell is not None]
    for _, table in groupby(cells, key=lambda b: b.cell.table if b.cell else -1):
        section: Span | None = None
        for _, row in groupby(table, key=lambda b: b.cell.row if b.cell else -1):
            filled = [b for b in row if b.span.of(document.text).strip()]
            if len(filled) == 1 and not re.search(r"\d", filled[0].span.of(document.text)):
                section = filled[0].span
            yield from ((b.span, section) for b in filled)


class _Resolver:
    def __init__(
        self,
        mentions: Sequence[InstitutionMention],
        document: Document,
        title_mentions: Sequence[InstitutionMention],
        reference: Reference,
        on: date | None,
    ) -> None:
        self._document = document
        self._text = document.text
        self._reference = reference
        self._on = on
        self._datelines: set[Span] = set()
        self._offices: set[Span] = set()  # "kantor di A, B dan C"
        self._owning: set[Span] = set()  # "milik Pemprov Lampung", "kota itu": only says whose a unit is
        self._items: set[Span] = set()  # units whose region stands behind a comma
        self._mentions = [
            self._in_dateline(self._spoken_by(m))
            for m in mentions
            if self._sentence_of(m.span) or self._in_cell(m.span)
        ]
        self._title = list(title_mentions)
        everything = [*self._title, *self._mentions]
        typed = [m for m in everything if m.form in ("government", "area", "holder") or (m.form == "bare" and m.level)]
        self._typed_ids = {r.id for m in typed for r in m.regions if len(m.regions) == 1}
        self._named_ids = self._typed_ids | {
            m.regions[0].id for m in everything if len(m.regions) == 1 and not m.shared and m.form in ("bare", "unit")
        }
        self._named_bodies = {m.candidates[0].id for m in everything if m.form == "body" and len(m.candidates) == 1}
        self._lead: Region | None = None  # whom title and lead are about
        self._main = self._main_region()
        self._two_kinds = False  # whether the story tells of land offices and of police
        self._theme = self._told_theme()
        self._sections: list[tuple[Span, Span | None]] | None = None  # of the cells in text order
        self._groups = [(Span(*m.span()), m) for m in patterns.finditer(_GROUP_NOUN, self._text)]

    def run(self) -> list[InstitutionMention]:
        done: list[InstitutionMention] = []
        for mention in self._mentions:
            settled = self._settle(mention, done)
            if done and self._alias_of_place(settled, done[-1]):
                settled = replace(settled, place=True)
            done.append(replace(settled, place=True) if settled.span in self._owning else settled)
        found = self._with_bare_names(
            self._with_rosters(self._with_stations(self._with_items(self._with_classes(done))))
        )
        return self._with_twin_stations(self._with_own_names(self._with_stations(found)))

    def _with_twin_stations(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Keeps "Polres Kota Jayapura" and "Polres Jayapura" of one sentence apart: elsewhere the two names are one station's."""
        stations: defaultdict[str, list[InstitutionMention]] = defaultdict(list)
        for m in mentions:
            if m.unit and m.unit.pattern == "police" and m.resolved:
                stations[m.resolved.id].append(m)
        city = {
            m.candidates
            for same in stations.values()
            if len({m.candidates for m in same}) > 1
            for m, other in itertools.permutations(same, 2)
            if m.candidates != other.candidates and m.words.startswith("Polres Kota ")
            and self._sentence_of(m.span) == self._sentence_of(other.span)
        }  # fmt: skip
        return [
            replace(m, candidates=(replace(m.candidates[0], id=f"{m.candidates[0].id}-kota"),))
            if m.candidates in city
            else m
            for m in mentions
        ]

    def _alias_of_place(self, mention: InstitutionMention, before: InstitutionMention) -> bool:
        """Whether a name in brackets is only the short form of a place: "di Sulawesi Tenggara (Sultra)"."""
        gap = self._text[before.span.end : mention.span.start]
        boxed = gap.strip() == "(" and self._text.startswith(")", mention.span.end)
        return boxed and before.place and mention.form == "bare" and mention.regions == before.regions

    def _with_classes(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Gives a short form the class that the text has elsewhere: "Lapas Tenggarong" is "Lapas Kelas IIA Tenggarong"."""
        full = [m for m in mentions if m.unit and m.own_name and m.resolved and m.own_name.startswith("Kelas ")]
        found = list(mentions)
        for at, mention in enumerate(mentions if full else ()):
            if not mention.own_name:
                continue
            same = {
                m.own_name: m
                for m in full
                if m.unit == mention.unit and str(m.own_name).endswith(f" {mention.own_name}")
            }
            if len(same) == 1:
                whole = next(iter(same.values()))
                found[at] = replace(mention, candidates=whole.candidates, own_name=whole.own_name)
        return found

    def _with_own_names(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds own names that stand alone for a unit named before: "Kecamatan Wanea … Wanea mendapat 91,25"."""
        found = list(mentions)
        for unit in mentions:
            own = unit.own_name
            if unit.unit is None or unit.unit.pattern != "named" or not own or not unit.resolved or own.isdigit():
                continue
            for match in re.finditer(
                rf"\b{re.escape(own)}(?=,?\s+(?:\w+\s+){{0,3}}?\(?\d{{1,3}}[.,]\d)", self._text[unit.span.end :]
            ):
                span = Span(unit.span.end + match.start(), unit.span.end + match.end())
                if not any(span.overlaps(m.span) for m in found):
                    found.append(replace(unit, span=span, words=own, place=False))
        return sorted(found, key=lambda m: m.span)

    def _with_items(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds the units of a list whose kind its announcement tells: "Dua belas puskesmas …:", "* Weru, Sukoharjo (98,32)"."""
        starts = [m.span.start for m in mentions]
        kinds: dict[int, InstitutionMention | None] = {}  # by the list that is announced
        added: list[InstitutionMention] = []
        replaced: set[Span] = set()
        for sentence in self._document.sentences:
            if not sentence.in_list:
                continue
            if sentence.group not in kinds:
                kinds[sentence.group] = self._announced(sentence.group, mentions)
            kind, item = kinds[sentence.group], _ITEM.match(self._text, sentence.span.start, sentence.span.end)
            if kind is None or kind.unit is None or item is None:
                continue
            here = mentions[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
            inside = [m for m in here if sentence.span.contains(m.span)]
            where = [m for m in inside if m.span.start >= item.end()]
            if not _of_one_kind(inside, where) or (where and where[0].span.start > item.end()):
                continue
            place = where[0] if where else kind
            regions = place.regions
            if not regions and self._main is not None and self._main.level != "provinsi":
                regions = (self._main,)  # "1. Weru (98,32)" in a story about Sukoharjo
            own = item.group("name")
            unit = unit_of(kind.unit, regions[0], own) if len(regions) == 1 else None
            if unit is not None:
                span = Span(item.start("name"), where[0].span.end if where else item.end("name"))
                replaced |= {m.span for m in inside}
                added.append(
                    InstitutionMention(
                        span, span.of(self._text), "unit", (unit,), regions=regions, unit=kind.unit, own_name=own
                    )
                )
        return sorted([*(m for m in mentions if m.span not in replaced), *added], key=lambda m: m.span)

    def _announced(self, group: int, mentions: Sequence[InstitutionMention]) -> InstitutionMention | None:
        """The kind of unit with names of its own that the paragraph before a list speaks of last: "Dua belas puskesmas"."""
        intro = self._document.intro_of(group)
        if intro is None:
            return None
        block = self._document.blocks[intro.block].span
        return next(
            (
                m
                for m in reversed(mentions)
                if block.contains(m.span) and m.unit and m.unit.pattern == "named" and not m.own_name
            ),
            None,
        )

    def _with_stations(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds those of a chain whose own names are no regions: "Polres Dairi (90,76) dan Pelabuhan Belawan (88,83)",
        "Puskesmas Pontang 92,1, Tirtayasa 90,4 dan Kedungwuni II 88"."""
        found = list(mentions)
        for match in _STATION.finditer(self._text):
            span, own = Span(*match.span("name")), match.group("name")
            before = [m for m in found if m.span.end <= match.start()]
            last = max(before, key=lambda m: m.span.end, default=None)
            if last is None or last.unit is None or any(span.overlaps(m.span) for m in found):
                continue
            gap = self._text[last.span.end : span.start]
            # "Bina Karya dan Laras (84.73)" is one name, "Polres Binjai, Dairi, serta Pelabuhan Belawan" are three
            own_value = re.search(r"\d", gap) or (last.unit.pattern == "police" and own.startswith("Pelabuhan "))
            if not last.resolved or not own_value or len(gap) > 40 or _CHAIN.sub("", gap):
                continue
            region = last.regions[0] if len(last.regions) == 1 and last.unit.pattern == "named" else None
            form = self._plainest(last.unit) if last.unit.pattern == "police" else last.unit
            unit = unit_of(form, region, own)
            if unit is not None and last.unit.pattern in ("police", "named"):
                regions = (region,) if region else ()
                found.append(InstitutionMention(span, own, "unit", (unit,), regions=regions, unit=form, own_name=own))
        return sorted(found, key=lambda m: m.span)

    def _with_rosters(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds the own names of a closed list that its first name or its kind heads: "Puskesmas Sewon I, Kasihan I, dan
        Piyungan", "tiga puskesmas lagi, yaitu Srandakan, Dlingo II, dan Kretek"."""
        found = list(mentions)
        for head in mentions:
            if head.unit is None or head.unit.pattern != "named" or (head.own_name and not head.resolved):
                continue
            region = head.regions[0] if len(head.regions) == 1 else self._main
            names = self._roster_behind(head)
            covered = [m for m in found if any(span.overlaps(m.span) for span in names)]
            if not names or region is None or region.level == "provinsi" or any(m.form != "bare" for m in covered):
                continue
            found = [m for m in found if m not in covered]
            for span in names:
                own = span.of(self._text)
                if (unit := unit_of(head.unit, region, own)) is not None:
                    found.append(
                        InstitutionMention(span, own, "unit", (unit,), regions=(region,), unit=head.unit, own_name=own)
                    )
        return sorted(found, key=lambda m: m.span)

    def _roster_behind(self, head: InstitutionMention) -> list[Span]:
        """The names that follow a unit, or its kind and "yaitu", up to the one behind "dan"; empty if the list is not closed."""
        names: list[Span] = []
        at = head.span.end
        if not head.own_name:
            leads = _ROSTER_LEADS.match(self._text, at)
            first = _ROSTER_NAME.match(self._text, leads.end()) if leads else None
            if first is None or _NO_NAME.match(first.group()):
                return []
            names.append(Span(*first.span()))
            at = first.end()
        while joint := _ROSTER_JOINT.match(self._text, at):
            name = _ROSTER_NAME.match(self._text, joint.end())
            if name is None or _NO_NAME.match(name.group()):
                return []
            names.append(Span(*name.span()))
            if joint.group("last"):
                return names
            at = name.end()
        return []

    def _with_bare_names(self, mentions: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """Adds own names without the kind that the text spoke of last: "Giliran puskesmas, suasana berubah. Yosomulyo masih
        hijau lewat 86,33", "lima kecamatan disurvei. Ratu Agung dan Gading Cempaka hijau"."""
        found = list(mentions)
        for match in _BARE_NAME.finditer(self._text):
            span, own = Span(*match.span("name")), match.group("name")
            sentence = self._sentence_of(span)
            covered = [m for m in found if span.overlaps(m.span)]
            longer = " " in own and all(m.form == "bare" and m.span.start == span.start for m in covered)
            if sentence is None or sentence.kind != "paragraph" or not (longer or not covered):
                continue  # "Cilacap Selatan I" begins with the name of its regency
            if _NO_NAME.match(own) or not _RESULT.search(
                self._text, span.end, min(sentence.span.end, span.end + _KIND_REACH)
            ):
                continue
            before = [m for m in found if m.span.end <= span.start and not (m.giver or (m.place and m.unit is None))]
            last = max(before, key=lambda m: m.span.end, default=None)
            if (
                last is None
                or last.unit is None
                or last.unit.pattern != "named"
                or span.start - last.span.end > _KIND_REACH
            ):
                continue
            alone = " " not in own and not match.group("joint")
            if alone and (_VERB_LIKE.match(own) or self._document.text.find("\n", last.span.end, span.start) >= 0):
                continue  # "Ditarik ke belakang, …"
            after_name = match.group("joint") and last.span.end >= match.start() - 1
            if after_name and not last.own_name:
                continue  # "puskesmas dan Sekda": no name stands before
            same = next((m for m in reversed(before) if m.unit == last.unit and len(m.regions) == 1), None)
            region = last.regions[0] if len(last.regions) == 1 else same.regions[0] if same else self._main
            unit = unit_of(last.unit, region, own) if region is not None and region.level != "provinsi" else None
            if unit is not None and region is not None:
                found = [m for m in found if m not in covered]
                found.append(
                    InstitutionMention(span, own, "unit", (unit,), regions=(region,), unit=last.unit, own_name=own)
                )
        return sorted(found, key=lambda m: m.span)

    # --- where things stand ---

    def _sentence_of(self, span: Span) -> Sentence | None:
        return self._document.sentence_at(span.start)

    def _in_cell(self, span: Span) -> bool:
        return any(b.kind == "cell" and b.span.start <= span.start < b.span.end for b in self._document.blocks)

    def _section_of(self, mention: InstitutionMention) -> Span | None:
        """The row of one cell that heads the rows of a table in which a name stands: "KANTOR PERTANAHAN"."""
        if self._sections is None:
            self._sections = list(_sections(self._document))
        at = bisect_right(self._sections, mention.span.start, key=lambda pair: pair[0].start) - 1
        cell, section = self._sections[at] if at >= 0 else (None, None)
        return section if cell is not None and cell.contains(mention.span) else None

    def _among_governments(self, mention: InstitutionMention) -> bool:
        """Whether the section of its table says that a name is a government's: "PEMERINTAH DAERAH"."""
        section = self._section_of(mention) if self._sentence_of(mention.span) is None else None
        return section is not None and bool(_GOVERNMENTS.fullmatch(section.of(self._text).strip()))

    def _in_dateline(self, mention: InstitutionMention) -> InstitutionMention:
        """Marks names in a dateline as places."""
        sentence = self._sentence_of(mention.span)
        if sentence is None or sentence.kind not in ("paragraph", "heading") or sentence.block > 8:
            return mention
        block = self._document.blocks[sentence.block]
        line = _DATELINE.match(self._text[block.span.start : block.span.end])
        if (
            line
            and mention.span.end <= block.span.start + max(line.end("line"), line.end("wire"))
            and not re.match(r"\s*-\s*\d", self._text[mention.span.end : mention.span.end + 6])
        ):
            self._datelines.add(mention.span)
            return replace(mention, place=True)
        return mention

    def _spoken_by(self, mention: InstitutionMention) -> InstitutionMention:
        """A quoted official is no subject: "kata Bupati Serang"."""
        if mention.form == "holder" and _SPEAKER.search(
            self._text[max(0, mention.span.start - 40) : mention.span.start]
        ):
            return replace(mention, place=True)
        return mention

    def _main_region(self) -> Region | None:
        """Whose story it is: the first kabupaten or kota of title and lead, else the first province, else the dateline's."""
        early = [b.span.end for b in self._document.blocks if b.kind in ("paragraph", "title", "heading", "caption")][
            :6
        ]
        limit = early[-1] if early else 0
        everyone = [
            m
            for m in (*self._title, *self._mentions)
            if not m.giver and m.regions and m.form != "unknown" and not m.shared
        ]
        headline = self._first_region([m for m in everyone if m in self._title])
        told = [
            m
            for m in self._title
            if m.form in ("government", "holder") or m.words.lower().startswith("provinsi ")
            if not m.giver and m.regions == (headline,)
        ]
        local = headline is not None and (headline.level != "provinsi" or bool(told))
        self._lead = (
            headline if local else self._first_region([m for m in everyone if m in self._title or m.span.start < limit])
        )
        if main := self._lead or self._first_region(everyone):
            return main
        # "Semuanya di Sukoharjo": the only kabupaten or kota that is named at all
        only = {
            m.regions[0].id: m.regions[0] for m in everyone if len(m.regions) == 1 and m.regions[0].level != "provinsi"
        }
        return next(iter(only.values())) if len(only) == 1 else None

    def _first_region(self, usable: Sequence[InstitutionMention]) -> Region | None:
        local, province = ("kabupaten", "kota"), ("provinsi",)
        typed, bare = ("government", "area", "holder", "unit"), ("bare",)
        for wanted, forms, dateline in (
            (local, typed, False), (local, bare, False), (province, typed, False), (province, bare, False),
            (local, bare, True), (province, bare, True),
        ):  # fmt: skip
            for mention in usable:
                regions = self._narrow(mention.regions)
                fitting = mention.form in forms and len(regions) == 1 and regions[0].level in wanted
                if (
                    fitting
                    and self._is_dateline(mention) == dateline
                    and (dateline or not mention.place or mention.form != "bare")
                ):
                    return regions[0]
        return None

    def _is_dateline(self, mention: InstitutionMention) -> bool:
        return mention.span in self._datelines

    def _told_theme(self) -> UnitForm | None:
        """The land offices or police of which the whole story tells: several of them, headline included, and no government."""
        governments = [m for m in self._mentions if m.form == "government" and not m.giver]
        units = [m for m in (*self._title, *self._mentions) if m.unit and _of_regions(m.unit)]
        offices = [m for m in self._mentions if m.unit and m.unit.pattern in ("office", "named") and not m.place]
        if governments or offices or len(units) < 2:
            return None
        headline = " ".join(b.span.of(self._text) for b in self._document.blocks[:3] if b.kind in ("title", "heading"))
        own = {m.own_name for m in units if m.own_name}
        namesakes = all(m.words in own for m in self._title if m.form == "bare")  # "Tabanan Hijau": of its Polres
        in_title = [m for m in self._title if m.unit] or _THEME.search(headline) or (self._title and namesakes)
        cores = {m.unit.core for m in units if m.unit}
        if not in_title or len(cores) > 2 or units[0].unit is None:
            return None
        self._two_kinds = len(cores) == 2
        # of the police the plainest form: a bare name in a story of a Polresta is that of a Polres
        return self._plainest(units[0].unit)

    def _plainest(self, unit: UnitForm) -> UnitForm:
        """The form of a unit with the shortest name: of "Kepolisian Resor Kota" it is "Kepolisian Resor"."""
        same = [u for u in self._reference.units if u.core == unit.core and _of_regions(u)]
        return min(same, key=lambda u: len(u.name), default=unit)

    def _narrow(self, regions: Sequence[Region]) -> tuple[Region, ...]:
        """The namesakes that the article itself types somewhere, or all of them."""
        if len(regions) < 2:
            return tuple(regions)
        typed = tuple(r for r in regions if r.id in self._typed_ids)
        return typed if len(typed) == 1 else tuple(regions)

    def _beside_twin(self, mention: InstitutionMention, regions: Sequence[Region]) -> Sequence[Region]:
        """Of two namesakes the one whose office the same sentence does not name in full: "Kantor Pertanahan Kota Bima, …
        Kantor Pertanahan Bima"."""
        sentence = self._sentence_of(mention.span)
        if len(regions) != 2 or sentence is None or mention.unit is None:
            return regions
        named = {
            r.id
            for m in self._mentions
            if m.span != mention.span
            and m.unit == mention.unit
            and len(m.regions) == 1
            and sentence.span.contains(m.span)
            for r in m.regions
        }
        left = tuple(r for r in regions if r.id not in named)
        return left if len(left) == 1 else regions

    def _sentence_kind(self, mention: InstitutionMention) -> str | None:
        sentence = self._sentence_of(mention.span)
        return sentence.kind if sentence else None

    # --- one mention ---

    def _settle(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        if alias := self._bracketed(mention, before):
            return alias
        match mention.form:
            case "bare" | "area":
                return self._name(mention, before)
            case "holder" if mention.unit is not None:
                return self._unit(mention, before)
            case "holder" if mention.candidates and not mention.regions:
                return self._body(mention)
            case "government" | "holder":
                return self._with(mention, self._narrow(mention.regions))
            case "unit":
                return self._unit(mention, before)
            case "anaphor":
                return self._anaphor(mention, before)
            case "body":
                return self._body(mention)
            case _:
                return mention

    def _bracketed(
        self, mention: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> InstitutionMention | None:
        """A short form in brackets behind its own name is the same: "Polres Seram Bagian Barat (SBB)"."""
        if not before or mention.form != "bare" or before[-1].form == "bare":
            return None
        gap, last = self._text[before[-1].span.end : mention.span.start], before[-1]
        closes = self._text.startswith(")", mention.span.end)
        same = {r.id for r in mention.regions} & {r.id for r in last.regions} or (last.own_name and last.unit)
        if not (re.fullmatch(r"\s*\(\s*", gap) and closes and same):
            return None
        return replace(mention, form=last.form, unit=last.unit, candidates=last.candidates, place=last.place)

    def _with(self, mention: InstitutionMention, regions: Sequence[Region]) -> InstitutionMention:
        return replace(
            mention,
            regions=tuple(regions),
            candidates=tuple(sorted((government_of(r, mention.former) for r in regions), key=lambda i: i.id)),
        )

    def _name(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        if _LIKE_IT.search(self._text, max(0, mention.span.start - 40), mention.span.start):
            named = [r for r in mention.regions if any(m.unit and m.regions == (r,) for m in before)]
            mention = replace(mention, regions=tuple(named)) if len(named) == 1 else mention
        if _LIKE_IT.search(self._text, max(0, mention.span.start - 40), mention.span.start) and {
            r.level for r in mention.regions
        } in ({"kabupaten"}, {"kota"}):
            # "DPMPTSP Kabupaten Klungkung … Dinas serupa di Kabupaten Bangli"
            last = next(
                (m for m in reversed(before) if m.unit and m.resolved and m.unit.pattern in ("office", "branch")), None
            )
            unit = unit_of(last.unit, mention.regions[0], None) if last is not None and last.unit else None
            if last is not None and unit is not None:
                return replace(mention, form="unit", unit=last.unit, candidates=(unit,), place=False)
        if mention.shared:
            known = tuple(r for r in mention.regions if r.id in self._named_ids)
            if len(known) != 1:
                return replace(mention, place=True)
            scope = self._theme_scope(replace(mention, regions=known), before)
            office = next((m for m in reversed(before) if m.resolved and m.unit and m.regions == known), None)
            kinds = {u.core for u in (self._theme, scope.unit if scope else None) if u is not None}
            if office is None or office.unit is None or office.unit.core not in kinds:
                return self._with(mention, known)
            return replace(office, span=mention.span, words=mention.words)  # "Brebes hijau, Batang kuning"
        if (
            before
            and before[-1].unit
            and before[-1].span in self._items
            and set(before[-1].regions) & set(mention.regions)
        ):
            return replace(mention, place=True)  # "Puskesmas Pelaihari, Tanah Laut": only where it is
        scope = self._office_in(mention, before)
        if scope is not None:
            mention = replace(mention, place=False)
        else:
            scope = self._scope(mention, before)
        untyped = scope is None or (scope.unit is None and all(r.level != scope.level for r in mention.regions))
        themed = scope is not None and scope.unit is None and self._theme is not None
        if (
            (untyped or themed)
            and self._theme is not None
            and not mention.place
            and not self._among_governments(mention)
        ):
            in_title = self._sentence_kind(mention) == "title"
            if in_title and (self._two_kinds or not (self._theme.pattern == "police" and self._has_police(mention))):
                return replace(mention, place=True)
            if scope is not None and scope.level and any(r.level == scope.level for r in mention.regions):
                mention = replace(mention, regions=tuple(r for r in mention.regions if r.level == scope.level))
            scope = _Scope(unit=(self._two_kinds and self._kind_printed(mention)) or self._theme)
        if scope and scope.unit and not mention.place:
            units = [
                unit_of(scope.unit, r, self._area_name(mention, r) if scope.unit.pattern == "police" else None)
                for r in self._narrow(mention.regions)
                if r.level != "provinsi"
            ]
            if not units and len(mention.regions) == 1 and self._two_kinds and mention.form == "area":
                units = [u for u in [self._provincial_of(scope.unit, mention.regions[0])] if u]
                if head := _REGIONAL_OFFICE.search(self._text, max(0, mention.span.start - 20), mention.span.start):
                    span = Span(head.start(), mention.span.end)  # "… dan Kanwil Provinsi Sulteng"
                    mention = replace(mention, span=span, words=span.of(self._text))
            if not units:
                return replace(mention, place=True)  # a Polres or land office is none of a province
            candidates = {u.id: u for u in units if u}
            return replace(
                mention, form="unit", unit=scope.unit, candidates=tuple(candidates[k] for k in sorted(candidates))
            )
        if mention.form == "area":
            return self._with(mention, mention.regions)
        if scope and scope.level:
            # "Jawa Timur, Badung, dan Pontianak": a name of today is no former one of another, whatever the chain says
            today = [r for r in mention.regions if r.name.lower() == mention.words.lower()]
            fitting = tuple(r for r in today or mention.regions if r.level == scope.level)
            if len(fitting) == 1:
                return self._with(mention, fitting)
        narrowed = self._narrow(mention.regions)
        if len(narrowed) > 1:  # both are typed somewhere; only one of them before: that is the one spoken of
            typed = {r.id for m in before for r in m.regions if m.form != "bare" and len(m.regions) == 1}
            narrowed = (
                tuple(r for r in narrowed if r.id in typed) if len(typed & {r.id for r in narrowed}) == 1 else narrowed
            )
        if (
            len(narrowed) > 1
        ):  # told among its like before: "…, Kalimantan Barat, Jambi, Banten …. Jambi tetap di zona kuning"
            same = {
                m.regions
                for m in before
                if m.words == mention.words and m.form == "bare" and len(m.regions) == 1 and not m.place
            }
            narrowed = next(iter(same)) if len(same) == 1 else narrowed
        return self._with(mention, narrowed)

    def _area_name(self, mention: InstitutionMention, region: Region) -> str:
        """The area of a police unit as printed, short forms spelled out: "Polres Humbahas, Taput" → "Tapanuli Utara"."""
        short = region.name.lower().replace(" ", "") != mention.words.lower().replace(" ", "")
        if region.level == "kota" and not short and _POLICE_OF_CITY.match(self._text, mention.span.end):
            return f"{region.name} Kota"  # "Polres Sumbawa, Bima Kota, Dompu"
        return (mention.former or region.name) if short else mention.words

    def _scope(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> _Scope | None:
        """The head that governs a name: of its chain, else of the group that its sentence or the one before speaks of."""
        previous = next((m for m in reversed(before) if not m.giver and m.form != "anaphor"), None)
        if previous is not None and not mention.place:
            gap = self._text[previous.span.end : mention.span.start]
            if "\n" not in gap and len(gap) < 160 and not _CHAIN.sub("", gap):
                if (
                    previous.unit
                    and _of_regions(previous.unit)
                    and (mention.form == "bare" or previous.unit.pattern == "branch")
                    and previous.candidates
                ):
                    return _Scope(unit=previous.unit)
                if (
                    mention.form == "bare"
                    and len(previous.regions) == 1
                    and previous.form in ("government", "area", "bare")
                ):
                    return _Scope(level=previous.regions[0].level)
        told = previous is not None and self._sentence_of(previous.span) == self._sentence_of(mention.span)
        if (
            told
            and mention.compared
            and mention.form == "bare"
            and previous
            and previous.unit
            and _of_regions(previous.unit)
        ):
            return _Scope(unit=previous.unit)  # "Polrestabes Medan kalah dari Binjai"
        if told and previous and mention.form == "bare" and self._same_office_elsewhere(mention, previous):
            return _Scope(unit=previous.unit)
        joined = previous is not None and _AND_NEXT.fullmatch(self._text[previous.span.end : mention.span.start])
        if (
            joined
            and previous is not None
            and previous.unit
            and previous.unit.pattern == "office"
            and previous.resolved
            and mention.form == "area"
            and not mention.place
            and _ENDS_IN_AREA.search(previous.words)
        ):
            return _Scope(unit=previous.unit)  # "Dinas Pendidikan Kabupaten A (89,11) dan Kota B (88,40)"
        if mention.form != "bare":
            scope = self._group_scope(mention, before) if mention.form == "area" and not mention.place else None
            return scope if scope is not None and scope.unit is not None and scope.unit.pattern == "branch" else None
        return (
            self._group_scope(mention, before)
            or self._rest_scope(mention, before)
            or self._theme_scope(mention, before)
        )

    def _same_office_elsewhere(self, mention: InstitutionMention, previous: InstitutionMention) -> bool:
        """ "Dinas Pendidikan Pringsewu kalah telak, hanya 71,58, sementara Metro 88,46": the office of the other region."""
        if previous.unit is None or previous.unit.pattern != "office" or not previous.resolved:
            return False
        gap = self._text[previous.span.end : mention.span.start]
        return (
            bool(_VALUE_AT_ONCE.match(self._text, mention.span.end))
            and _VALUE_TOLD.search(gap) is not None
            and all(r.level != "provinsi" for r in mention.regions)
            and not {r.id for r in previous.regions} & {r.id for r in mention.regions}
        )

    def _rest_scope(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> _Scope | None:
        """ "Tujuh lagi (Sigi, Donggala) kuning": of the kind of those before."""
        sentence = self._sentence_of(mention.span)
        if sentence is None or mention.place:
            return None
        said = self._text[sentence.span.start : mention.span.start]
        unit = self._kind_told(mention, before) if _REST_OF_KIND.search(said) else None
        return _Scope(unit=unit) if unit is not None else None

    def _office_in(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> _Scope | None:
        """ "Kantor Pertanahan A merah. Zona hijau dihuni kantor di B, C": the offices of the kind told before."""
        said = _OFFICE_IN.search(self._text, max(0, mention.span.start - 20), mention.span.start)
        listed = before and before[-1].span in self._offices
        if not said and not (listed and _AND.fullmatch(self._text[before[-1].span.end : mention.span.start])):
            return None
        unit = self._kind_told(mention, before) or next(
            (m.unit for m in reversed(before) if m.unit and _of_regions(m.unit)), None
        )
        if unit is None:
            return None
        self._offices.add(mention.span)
        return _Scope(unit=unit)

    def _kind_told(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> UnitForm | None:
        """The land offices or police that the paragraph spoke of last, offices of provinces aside."""
        sentence = self._sentence_of(mention.span)
        low = self._document.blocks[sentence.block].span.start if sentence else mention.span.start
        told = [m for m in before if m.span.start >= low and m.candidates and not (m.unit and not _of_regions(m.unit))]
        return told[-1].unit if told else None

    def _kind_printed(self, mention: InstitutionMention) -> UnitForm | None:
        """The kind printed last before a name in a story of land offices and police: "Lalu pada survei Polres … Sigi dan Buol"."""
        for before in reversed(self._mentions):
            if before.span.start >= mention.span.start:
                continue
            forms = [before.unit] if before.unit else self._offices_of(before) if before.form == "body" else []
            if kind := next((u for u in forms if _of_regions(u)), None):
                return self._plainest(kind)
        return None

    def _provincial_of(self, unit: UnitForm, province: Region) -> Institution | None:
        """The office of a province that shares a short form with those of its towns: "BPN Morowali, Kota Palu dan Provinsi
        Sulteng"."""
        short = {name.text for name in unit.names}
        above = [u for u in self._reference.units if of_provinces(u) and short & {name.text for name in u.names}]
        return unit_of(above[0], province, None) if len(above) == 1 else None

    def _offices_of(self, body: InstitutionMention) -> list[UnitForm]:
        """The offices that the short form of a body also stands for: "Untuk BPN, … Sigi dan Buol"."""
        return [u for u in self._reference.units if any(name.text == body.words for name in u.names)]

    def _theme_scope(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> _Scope | None:
        """In a story about land offices (and no government) "Barru 91,25" is the land office of Barru; where only the one
        of Agam was named, "Agam meraih 88,90" is that."""
        mine = {r.id for r in mention.regions}
        in_title = self._sentence_kind(mention) == "title"
        if self._two_kinds and not in_title and not mention.place and (kind := self._kind_printed(mention)) is not None:
            return _Scope(unit=kind)
        offices = [
            m
            for m in (self._mentions if in_title else before)
            if m.unit
            and m.unit.pattern in ("branch", "police")
            and _of_regions(m.unit)
            and (m.candidates or in_title)
            and not m.place
            and mine & {r.id for r in m.regions}
        ]
        if (
            offices
            and not mention.place
            and not any(
                m.form in ("government", "area", "holder") and not m.unit and mine & {r.id for r in m.regions}
                for m in (*self._title, *self._mentions)
            )
        ):
            return _Scope(unit=offices[-1].unit)
        if not re.match(r"\s*[(:=-]?\s*\d{2,3}\b", self._text[mention.span.end : mention.span.end + 8]):
            return None
        units = [
            m
            for m in before
            if m.unit and _of_regions(m.unit) and m.unit.pattern == "branch" and m.candidates and not m.place
        ]
        governments = [m for m in self._mentions if m.form == "government" and not m.place]
        return _Scope(unit=units[-1].unit) if len(units) > 1 and not governments else None

    def _group_scope(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> _Scope | None:
        sentence = self._sentence_of(mention.span)
        start = sentence.span.start if sentence else mention.span.start
        if sentence is not None:
            before_it = self._document.before(sentence)
            if before_it is not None and before_it.block == sentence.block:
                start = before_it.span.start
        near = [m for span, m in self._groups if start <= span.start and span.end <= mention.span.start]
        if sentence is None and (section := self._section_of(mention)) is not None:
            near = [m for span, m in self._groups if section.contains(span)]
        if not near and sentence is not None and sentence.in_list:
            intro = self._document.intro_of(sentence.group)
            if intro is not None:
                near = [m for span, m in self._groups if intro.span.start <= span.start < intro.span.end]
                if len({m.lastgroup for m in near}) > 1:
                    near = []
        labelled = sentence is not None and _LABELLED_LINE.match(self._text, sentence.span.start)
        if (
            not near
            and sentence is not None
            and (labelled or sentence.in_list or len(sentence.span.of(self._text)) < 60)
        ):
            heading = next(
                (s for s in reversed(self._document.sentences) if s.group < sentence.group and s.kind == "heading"),
                None,
            )
            if heading is not None:
                near = [
                    m
                    for span, m in self._groups
                    if heading.span.start <= span.start < heading.span.end
                    and (
                        m.group("heading")
                        or m.group("colon")
                        or span.end >= heading.span.end
                        or self._text.startswith(" se-", span.end)  # "Nilai pemerintah kota se-Sumatera Barat …"
                    )
                ]
        if not near:
            return None
        noun = next(g for g in near[-1].group("noun", "plain", "heading", "colon") if g).lower()
        if noun in ("pemda", "pemerintah daerah"):
            return None
        if noun == "kepolisian":
            noun = "kepolisian resor"
        if "kantor" in noun or "kantah" in noun or "polres" in noun or "kepolisian" in noun:
            told = [m.unit for m in reversed(before) if m.unit and _of_regions(m.unit) and _is_kind(m.unit, noun)]
            named = (
                u for u in self._reference.units if _of_regions(u) and any(n.text.lower() == noun for n in u.names)
            )
            unit = next(iter(told), None) or next(named, None)
            return _Scope(unit=unit) if unit else None
        return _Scope(level="kabupaten" if "kab" in noun else "kota" if "kot" in noun else "provinsi")

    def _unit(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        form = mention.unit
        if form is None:
            return mention
        if mention.own_name and form.pattern in ("named", "police", "own_name"):
            mention = self._headline_name(mention)
        if form.pattern == "own_name" or (mention.place and mention.form != "holder"):
            return mention  # who speaks is no subject, but "Punya kami 99,10," says whose that is
        if of_provinces(form) and _UNDER_IT.search(self._text, max(0, mention.span.start - 90), mention.span.start):
            return replace(mention, place=True)  # "Dari 13 kantah yang bernaung di Kanwil BPN Kalsel"
        if form.pattern == "police":
            if mention.own_name:
                return mention
            if form.core.startswith("kepolisian-sektor"):
                return replace(mention, place=True)  # "sampai dengan Polsek jajaran": a district has many
            told = {m.candidates: m for m in before if m.own_name and m.candidates and not m.place and m.unit == form}
            if len(told) == 1:  # "Polres yang bermarkas di …", in a story of one
                return replace(mention, candidates=next(iter(told)))
            named = any(
                m.unit and m.unit.pattern == "police" and m.words[0].isupper() for m in (*self._title, *self._mentions)
            )
            headed = self._two_kinds and self._sentence_kind(mention) == "title"  # "Survei BPN dan Polres, …"
            if (mention.words[0].islower() and not named) or headed or self._of_province(mention):
                return replace(mention, place=True)  # "polres juga beberapa sudah hijau": the kind
            region = self._owner(mention, before)
            if of_provinces(form):
                region = self._province()
            elif region is not None and region.level == "provinsi":
                return replace(mention, place=True)  # "polres di Sumsel" are many
            unit = unit_of(form, region, region.name) if region else None
            return replace(mention, candidates=(unit,) if unit else (), regions=(region,) if region else ())
        regions: Sequence[Region] = self._beside_twin(mention, mention.regions)
        regions = self._narrow(regions)
        if not regions:
            owner = (
                self._of_anaphor(mention, before) or self._owner_behind(mention, before) or self._owner(mention, before)
            )
            if mention.level is not None and (owner is None or owner.level != mention.level):
                owner = self._of_level(mention, before, owner)
            if of_provinces(form) and (owner is None or owner.level != "provinsi"):
                owner = self._province()  # "BPN Aceh Utara" in the headline, "Kanwil BPN" in the text
            regions = (owner,) if owner else ()
        candidates = {u.id: u for u in (unit_of(form, r, mention.own_name) for r in regions) if u}
        return replace(mention, regions=tuple(regions), candidates=tuple(candidates[k] for k in sorted(candidates)))

    def _of_level(
        self, mention: InstitutionMention, before: Sequence[InstitutionMention], near: Region | None
    ) -> Region | None:
        """Whose unit it is where only the level is said: "RSUD X milik provinsi", "Dinsos kota"."""
        for other in reversed([*self._title, *before]):
            if len(other.regions) == 1 and other.regions[0].level == mention.level and not other.giver:
                return other.regions[0]
        if mention.level == "provinsi" and near is not None and near.province is not None:
            return self._reference.regions[near.province]
        return None

    def _headline_name(self, mention: InstitutionMention) -> InstitutionMention:
        """In a headline every word has a capital, so the own name ends where the body's does: "Polresta Malang Kota Bertahan"."""
        sentence = self._sentence_of(mention.span)
        form, own = mention.unit, mention.own_name
        headline = sentence is not None and (sentence.kind == "title" or len(sentence.span.of(self._text).split()) > 5)
        if not headline or sentence is None or sentence.kind not in ("title", "heading") or form is None or own is None:
            return mention
        names = {
            m.own_name
            for m in self._mentions
            if m.unit and m.unit.core == form.core and m.own_name and m.span != mention.span
        }
        fitting = sorted((name for name in names if (own + " ").startswith(name + " ")), key=len)
        if not fitting and any(name.startswith("Kelas ") and name.endswith(f" {own}") for name in names):
            return mention  # "Rutan Wonosari" of a headline, "Rutan Kelas IIB Wonosari" in the text
        if not fitting:
            return replace(mention, place=True)
        if fitting[-1] == own:
            return mention
        unit = unit_of(form, None, fitting[-1])
        return replace(mention, own_name=fitting[-1], candidates=(unit,) if unit else ())

    def _of_province(self, mention: InstitutionMention) -> bool:
        """Whether words behind a kind say that all of a province are meant: "Polres Hijau di Sumut Berlipat Dua"."""
        behind = next((m for m in self._mentions if m.span.start >= mention.span.end), None)
        if behind is None or {r.level for r in behind.regions} != {"provinsi"}:
            return False
        return bool(_IN_PROVINCE.fullmatch(self._text, mention.span.end, behind.span.start))

    def _owner(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit named without one: of its sentence or block, else of the story."""
        sentence = self._sentence_of(mention.span)
        low = max(self._document.blocks[sentence.block].span.start if sentence else 0, mention.span.start - _REACH)
        if sentence is not None and sentence.in_list and (behind := self._item_region(mention)):
            return behind
        if sentence is not None and (said := self._level_said(sentence, mention, before)):
            return said
        if sentence is not None and (heading := self._region_heading(sentence, before)):
            return heading
        for other in reversed(before):
            if other.span.start < low:
                break
            if self._can_own(other) or (sentence is not None and self._heads(other, sentence)):
                return other.regions[0]
            gap = self._text[other.span.end : mention.span.start]
            if len(other.regions) == 1 and not other.giver and _NAMELY.fullmatch(gap):
                return other.regions[0]  # "ada di Bulungan, yakni Puskesmas Bumi Rahayu"
        if sentence is not None and sentence.in_list and (intro := self._document.intro_of(sentence.group)):
            for other in reversed(before):
                if intro.span.contains(other.span) and self._can_own(other):
                    return other.regions[0]
        return self._government_before(sentence, before) or self._main

    def _government_before(self, sentence: Sentence | None, before: Sequence[InstitutionMention]) -> Region | None:
        """The government of the paragraph before, in a story of several: "Untuk Pemprov Gorontalo, skor … 76,82." / "Skor itu
        datang dari tiga unit, yakni Dinas Sosial 77,55 …"."""
        told = [m for m in self._mentions if m.form == "government" and not m.place and len(m.regions) == 1]
        if sentence is None or len({m.regions for m in told}) < 2:
            return None
        last = next((m for m in reversed(before) if self._can_own(m) and m.form == "government"), None)
        near = self._sentence_of(last.span) if last is not None else None
        return last.regions[0] if last is not None and near is not None and near.block == sentence.block - 1 else None

    def _owner_behind(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit that words behind it say is its owner: "RSUD Kajen yang dikelola Pemkab Pekalongan",
        "Dinas Sosial di Kisaran"; the owner is then no subject of its own."""
        behind = next((m for m in self._mentions if m.span.start >= mention.span.end), None)
        if behind is None:
            return None
        gap = self._text[mention.span.end : behind.span.start]
        boxed = gap.strip() == "(" and self._text.startswith(")", behind.span.end)  # "Puskesmas Selong (Lombok Timur)"
        if not boxed and not _OWNED_BY.fullmatch(gap):
            return None
        told = self._anaphor(behind, before) if behind.form == "anaphor" else behind
        regions = self._narrow(told.regions)
        if len(regions) != 1:
            return None
        self._owning.add(behind.span)
        return regions[0]

    def _of_anaphor(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit that a phrase behind it takes up: "Disdukcapil kota itu"."""
        behind = next((m for m in self._mentions if m.span.start >= mention.span.end), None)
        if behind is None or behind.form != "anaphor" or self._text[mention.span.end : behind.span.start] != " ":
            return None
        told = self._anaphor(behind, before)
        if len(told.regions) != 1 or told.place:
            return None
        self._owning.add(behind.span)
        return told.regions[0]

    def _region_heading(self, sentence: Sentence, before: Sequence[InstitutionMention]) -> Region | None:
        """The region that a line of its own names over the short lines of its units: "Kabupaten Kupang", "Dinas Sosial = 50,18"."""
        blocks = self._document.blocks
        for number in range(sentence.block - 1, max(-1, sentence.block - _UNDER_HEADING), -1):
            span = blocks[number].span
            if span.end - span.start > _SHORT_LINE:
                return None
            words = span.of(self._text).strip(" :.-")
            for other in reversed(before):
                if span.contains(other.span) and other.words == words and len(other.regions) == 1 and not other.unit:
                    return other.regions[0]
        return None

    def _heads(self, other: InstitutionMention, sentence: Sentence) -> bool:
        """Whether a place opens the clause of a unit: "Di Bintan yang paling rendah Dinas Lingkungan Hidup"."""
        local = len(other.regions) == 1 and other.regions[0].level != "provinsi" and not other.giver
        if other.span.start >= sentence.span.start:
            return local and bool(_IN_CLAUSE.search(self._text[sentence.span.start : other.span.start]))
        opening = self._sentence_of(other.span)  # "Di Pringsewu sebaliknya. Dinas Sosial …", "Pindah ke Mataram, …"
        return (
            local and opening is not None and bool(_OPENS.fullmatch(self._text[opening.span.start : other.span.start]))
        )

    def _item_region(self, mention: InstitutionMention) -> Region | None:
        """The region behind the comma of a list item: "7. Puskesmas Pelaihari, Tanah Laut"."""
        for other in self._mentions:
            if other.span.start > mention.span.end:
                gap = self._text[mention.span.end : other.span.start]
                ends = re.match(r"[^\S\n]*(?:\n|$|[(:;=|-]|\d)", self._text[other.span.end :][:12])
                if other.form in ("bare", "area") and len(other.regions) == 1 and gap == ", " and ends:
                    self._items.add(mention.span)
                    return other.regions[0]
                return None
        return None

    def _level_said(
        self, sentence: Sentence, mention: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> Region | None:
        """Whose units a sentence speaks of by their level: "Di kota, nilai terbaik dipegang Disdukcapil …"."""
        found = list(_LEVEL_SAID.finditer(self._text, sentence.span.start, mention.span.start))
        if not found or any(found[-1].end() <= m.span.start and self._can_own(m) and not m.unit for m in before):
            return None
        level = found[-1].group("level").lower()
        named = [
            m.regions[0]
            for m in (*reversed(before), *self._title, *self._mentions)
            if len(m.regions) == 1 and not m.giver and m.regions[0].level == level
        ]
        return named[0] if named else None

    def _can_own(self, other: InstitutionMention) -> bool:
        if (
            other.giver
            or len(other.regions) != 1
            or other.form not in ("government", "area", "holder", "bare", "unit", "anaphor")
        ):
            return False
        if other.form == "bare" and other.place and not self._is_dateline(other):
            return other.regions[0] == self._main
        # a province that is only a place ("di Provinsi Banten") owns no unit of a story about a kabupaten
        return not (
            other.regions[0].level == "provinsi"
            and self._main is not None
            and self._main.level != "provinsi"
            and other.place
        )

    def _has_police(self, mention: InstitutionMention) -> bool:
        """Whether the article names the police of a region elsewhere: "Polres Majene Terbaik, Mamasa Masih Merah"."""
        names = {r.name for r in mention.regions}
        return any(m.unit and m.unit.pattern == "police" and m.own_name in names for m in self._mentions)

    def _province(self) -> Region | None:
        """The one province that the whole article is about: the only one named, or the only one its regions lie in."""
        regions = [m.regions[0] for m in (*self._title, *self._mentions) if len(m.regions) == 1 and not m.shared]
        named = {r.id for r in regions if r.level == "provinsi"}
        within = {r.province for r in regions if r.province}
        for ids in (named, within, named & within):
            if len(ids) == 1:
                return self._reference.regions[str(next(iter(ids)))]
        return None

    def _twin(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        """ "Nasib Pasuruan terbelah. Kotanya hijau, kabupatennya kuning": the namesake of that level of the name before."""
        forms = ("bare", "area", "government", *(("unit",) if mention.words.lower().startswith("pem") else ()))
        names = (m for m in reversed(before) if m.form in forms and m.regions)
        last = next((m for m in names if not _TWIN_WORDS.fullmatch(m.words)), None)
        level = "kota" if "kot" in mention.words.lower() else "kabupaten"
        told = (m for m in reversed(before) if len(m.candidates) == 1 and m.candidates[0].kind == level and not m.giver)
        if (
            mention.words.lower() in ("kota", "kabupaten")
            and (named := next(told, None))
            and (last is None or last.form != "bare")
        ):
            return self._with(mention, named.regions)  # "Dalam penilaian 2023 kota memperoleh 86,62"
        if last is None or mention.span.start - last.span.end > _TWIN_REACH:
            return self._of_speaker(mention, level)
        name = last.regions[0].name
        twins = [r for r in self._reference.regions.values() if r.name == name and r.level == level]
        both = last.form == "bare" and len({r.name for r in last.regions}) == 1
        if not twins and last.regions[0].level == level:
            twins = [last.regions[0]]
        return (
            self._with(replace(mention, form="area", level=twins[0].level), twins)
            # "Pemkot Probolinggo nomor empat (83,23), sedangkan pemkabnya nomor lima"
            if twins
            and (
                both
                or last.unit
                or last.level == level
                or (mention.span.start - last.span.end < _NEXT_TO and last.form == "government")
            )
            else self._of_speaker(mention, level)
        )

    def _of_speaker(self, mention: InstitutionMention, level: str) -> InstitutionMention:
        """ "Bupati mengatakan kabupatennya dinilai 84,21": the one that the story is about, if it is of that level."""
        own = self._lead is not None and self._lead.level == level and mention.words.lower().endswith("nya")
        return self._with(mention, (self._lead,)) if own and self._lead else replace(mention, place=True)

    def _branch_there(
        self, mention: InstitutionMention, other: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> InstitutionMention | None:
        """The branch of a region named since: "Polres Belitung 92,45. … di Belitung Timur … polresnya 85,90"."""
        since = [
            m for m in before if m.span.start > other.span.end and m.form != "anaphor" and not m.giver and m.regions
        ]
        if not since or not mention.words.lower().endswith("nya") or other.unit is None:
            return None
        region = since[-1].regions[0]
        police = other.unit.pattern == "police"
        same = region.name == other.own_name if police else region in other.regions
        if len(since[-1].regions) > 1 or same or not (police or other.unit.pattern == "branch"):
            return None
        unit = unit_of(other.unit, region, region.name if police else None)
        return replace(mention, candidates=(unit,), regions=(region,), unit=other.unit) if unit else None

    def _told_together(
        self, mention: InstitutionMention, before: Sequence[InstitutionMention]
    ) -> InstitutionMention | None:
        """Which of several told in one sentence a description means: "Kabupaten yang disebut pertama itu"; none of them
        where only its place tells it apart ("kabupaten di ujung timur itu")."""
        first, where = _TOLD_FIRST.search(mention.words), _WHERE_IT_LIES.search(mention.words)
        told = [m for m in before if len(m.candidates) == 1 and not (m.place or m.giver or m.form == "anaphor")]
        if not told or not (first or where):
            return None
        last = self._sentence_of(told[-1].span)
        names = {m.candidates[0].id: m for m in told if self._sentence_of(m.span) == last}
        if len(names) < 2:
            return None
        if where:
            return replace(mention, place=True)
        chosen = next(iter(names.values()))
        return replace(mention, candidates=chosen.candidates, regions=chosen.regions, unit=chosen.unit)

    def _anaphor(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        if mention.words.lower().startswith("ibu"):
            province = self._province()
            capital = self._reference.regions.get(province.capital or "") if province else None
            return self._with(replace(mention, form="area"), (capital,)) if capital else replace(mention, place=True)
        if _TWIN_WORDS.fullmatch(mention.words):
            return self._twin(mention, before)
        if LED.fullmatch(mention.words):
            head = next((m for m in reversed(before) if m.form == "holder" and len(m.candidates) == 1), None)
            if head is not None:
                return replace(mention, candidates=head.candidates, regions=head.regions, unit=head.unit)
        if (told := self._told_together(mention, before)) is not None:
            return told
        if before and (place := before[-1]).place and not (place.giver or place.unit) and len(place.candidates) == 1:
            # "Lonjakan terbesar terjadi di Kabupaten Lamandau. Kabupaten itu memperoleh 89,20"
            between = self._text[place.span.end : mention.span.start]
            follows = between == ": " or re.fullmatch(  # "di Pringsewu: pemkab 84,09"
                r"[.!?]\"?\s+(?:(?:Pada|Dalam|Di)\s+[^,.;]{3,40}\s)?", between
            )
            if follows and place.candidates[0].kind == mention.level:
                return replace(mention, candidates=place.candidates, regions=place.regions)
        for other in reversed(before):
            if other.place or other.giver or other.compared or other.form == "unknown" or len(other.candidates) != 1:
                continue
            if mention.level is None and mention.words.lower().startswith(
                ("lembaga", "badan", "kementerian", "instansi")
            ):
                if other.form in ("body", "anaphor") or mention.words.lower().startswith("instansi"):
                    return replace(mention, candidates=other.candidates, regions=other.regions)
                continue
            if mention.level is not None and other.unit and mention.level not in {r.level for r in other.regions}:
                continue  # "dinas milik provinsi meraih 88,12 sedangkan dinas milik kota 79,31"
            if mention.words.lower().startswith(_OFFICE_NOUNS):
                if other.unit and other.unit.pattern in ("office", "named"):
                    return replace(mention, candidates=other.candidates, regions=other.regions, unit=other.unit)
                continue
            if mention.words.lower().startswith(
                (
                    "polres",
                    "kantor",
                    "dinas",
                    "markas",
                    "puskesmas",
                    "rumah sakit",
                    "kelurahan",
                    "kecamatan",
                    "sekolah",
                    "lapas",
                    "rutan",
                )
            ):
                office = mention.words.lower().startswith("kantor") and other.unit and other.unit.pattern == "office"
                if other.unit and (office or _is_kind(other.unit, mention.words)):
                    if there := self._branch_there(mention, other, before):
                        return there
                    return replace(mention, candidates=other.candidates, regions=other.regions, unit=other.unit)
                continue
            kind = other.candidates[0].kind
            if kind in ("provinsi", "kabupaten", "kota") and mention.level in (None, kind):
                return replace(mention, candidates=other.candidates, regions=other.regions)
        for other in (*reversed(before), *self._title):  # "Tiga pemerintah bernama Gorontalo. … pemkot 84,02"
            of_level = [r for r in other.regions if r.level == mention.level]
            if len(other.regions) > 1 and len(of_level) == 1 and not other.giver:
                return self._with(mention, of_level)
        if mention.level == "provinsi" and (province := self._province()):
            return self._with(mention, (province,))
        if (
            self._lead is not None
            and mention.level in (None, self._lead.level)
            and not mention.words.lower().startswith(
                (
                    *_OFFICE_NOUNS,
                    "lembaga",
                    "badan",
                    "kementerian",
                    "kantor",
                    "polres",
                    "dinas",
                    "markas",
                    "puskesmas",
                    "kelurahan",
                    "kecamatan",
                    "sekolah",
                    "lapas",
                    "rutan",
                )
            )
        ):
            return self._with(mention, (self._lead,))
        return replace(mention, place=True)

    def _longer_body(self, mention: InstitutionMention) -> Institution | None:
        """The body of the day named in full that a short form would make one of another time: "Kementerian Koperasi" after
        "Kementerian Koperasi dan Usaha Kecil dan Menengah", in 2018."""
        resolved = mention.resolved
        if resolved is None or self._on is None or self._reference.bodies[resolved.id].valid_on(self._on):
            return None
        longer = {
            m.resolved.id: m.resolved
            for m in self._mentions
            if m.form == "body" and m.resolved and m.resolved.name.startswith(resolved.name + " ")
            and self._reference.bodies[m.resolved.id].valid_on(self._on)
        }  # fmt: skip
        return next(iter(longer.values())) if len(longer) == 1 else None

    def _body(self, mention: InstitutionMention) -> InstitutionMention:
        """Bodies that share a short form are told apart by a full name in the article, else, one after the other, by the
        date; "BPN se-Maluku" heads a story of its offices."""
        if (
            self._theme is not None
            and self._sentence_kind(mention) == "title"
            and _SERIES.match(self._text, mention.span.end)
        ):
            return replace(mention, place=True)
        if self._two_kinds and self._offices_of(mention):
            return replace(mention, place=True)  # "Untuk BPN, Kabupaten Banggai …", beside Polres of the same towns
        if (told := self._longer_body(mention)) is not None:
            return replace(mention, candidates=(told,))
        named = tuple(c for c in mention.candidates if c.id in self._named_bodies)
        if len(named) == 1:
            return replace(mention, candidates=named)
        if len(mention.candidates) < 2 or self._on is None:
            return mention
        valid = tuple(c for c in mention.candidates if self._reference.bodies[c.id].valid_on(self._on))
        return replace(mention, candidates=valid) if len(valid) == 1 else mention

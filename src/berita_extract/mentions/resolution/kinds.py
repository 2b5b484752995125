"""Which kind of institution the text itself speaks of last: "sepuluh kabupaten", "Kantor pertanahan:", a heading, a section.

It says what was printed and where that reaches, not whether a name takes its type from it: that is decided in `heads`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from berita_extract import patterns
from berita_extract.mentions.composition.roles import CLASS_SAID
from berita_extract.mentions.groups import SCHOOLS
from berita_extract.mentions.institutions import Institution, InstitutionMention, of_provinces, of_regions, unit_of
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.model import Span
from berita_extract.reference import Region, UnitForm
from berita_extract.scopes import Document, Sentence

NUMERAL = (
    r"(?:\d{1,3}|(?:se)?(?:puluh|belas|ratus|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:puluh|belas"
    r"|ratus)?|se(?:puluh|belas)|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))"
)
# "sepuluh kabupaten", "12 kantor pertanahan", "kelompok kota", "papan kabupaten": the kind of what follows
_GROUP_NOUN = re.compile(
    rf"\b(?:{NUMERAL}(?:\s+{NUMERAL}){{0,5}}(?:\s+(?:di ?antaranya|lainnya|lagi))?|kelompok"
    r"|papan|kategori|tingkat|sejumlah|beberapa|jajaran|untuk|adapun|berikut|daftar"
    rf"|di(?:\s+level)?|para|level|klaster|kelas|klasemen|golongan|grup)[^\S\n]+(?:pemerintah[^\S\n]+)?"
    r"(?P<noun>pemkab|pemkot|pemprov|kabupaten(?!\s*/)|kota(?!\s*/)|provinsi|kantor pertanahan|kantah|BPN|polres|kantor"
    r"|polresta|kepolisian resor)\b(?![^\S\n]+(?:(?-i:[A-Z][a-z])|se-))"
    # "Khusus polres, yang hijau Berau dan Paser", "Di kalangan kantor pertanahan, …": what the sentence is about
    r"|\b(?:khusus|kalangan|lingkup|unsur|jajaran|kubu|pihak|urusan|sektor|golongan|soal|mengenai|antara|beralih ke|(?:begitu"
    r"|demikian) (?:juga|pula)(?: dengan)?)"
    r"[^\S\n]+(?P<topic>pemkab|pemkot|pemprov|(?:pemerintah[^\S\n]+)?(?:kabupaten|kota|provinsi)"
    r"|kantor pertanahan|kantah|polres(?:ta)?|kepolisian(?: resor)?|pertanahan)(?=[,:]|[^\S\n]+yang\b)"
    # "Rapor merah untuk urusan BPN hanya diterima …", "Untuk survei Polres se-Sulteng, zona hijau diperoleh Sigi dan Buol"
    r"|\buntuk[^\S\n]+(?:urusan|survei|survey|penilaian|hasil|bidang)[^\S\n]+(?P<theme>BPN|polres(?:ta)?|kantor pertanahan|kantah"
    r"|pertanahan|kepolisian)\b"
    r"|(?<![^.!?\n\"] )(?<![\w-])(?P<plain>(?-i:Kantor pertanahan|Kantah|Polres))[^\S\n]+"
    r"(?:(?:yang|dengan|berikut)\b|(?:di\b|se-)(?=[^.:;\n]{3,150}:[^\S\n]+(?-i:[A-Z])))"
    r"|^(?:(?:peringkat|ranking|urutan|nilai|skor|hasil|daftar)[^\S\n]+)?(?P<heading>pemerintah kabupaten|pemerintah kota"
    r"|pemerintah provinsi|pemkab|pemkot|kabupaten|kota|provinsi"
    r"|kantor pertanahan|polres|kepolisian|kepolisian resor|pemda|pemerintah daerah)(?:\s*\(\d{1,3}\))?\s*:?\s*$"
    r"|\b(?P<colon>[Pp]emerintah [Kk]abupaten|[Pp]emerintah [Kk]ota|[Pp]emkab|[Pp]emkot|[Kk]abupaten|[Kk]ota|[Pp]rovinsi|[Pp]emprov"
    r"|[Kk]antor [Pp]ertanahan|[Kk]antah|[Pp]olres(?:ta)?)"
    # "Kabupaten zona kuning: Solok, Sijunjung"
    rf"(?:{CLASS_SAID})?\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_GOES_ON = re.compile(r"\W*(?:adapun|sedangkan|sementara(?: itu)?|selebihnya|sisanya|lalu|kemudian)\b", re.IGNORECASE)
VALUE_AT_ONCE = re.compile(r"[\s(:=-]{1,3}\d{1,3}[.,]\d")  # right behind a name
_SHORT = 60  # characters of a line that a heading may govern
_LABELLED_LINE = re.compile(
    r"\W*(?:zona|kategori|predikat|opini|kualitas|hijau|kuning|merah)\b[^:\n]{0,60}:", re.IGNORECASE
)
# "Untuk pemda, Badung 92,10": offices are spoken of no more
GOVERNMENTS_TOLD = re.compile(
    r"\b(?:(?:pemda|pem(?:kab|kot?|prov)|pemerintah(?:an)? (?:daerah|kabupaten|kota|provinsi))(?:nya)?|secara keseluruhan)\b"
    r"(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_GOVERNMENTS = re.compile(
    r"(?:pemda|pem(?:kab|kot|prov)|pemerintah(?:an)?(?: (?:daerah|kabupaten|kota|provinsi)(?:/kota)?)?"
    r"|(?:kabupaten|kota|provinsi)(?:/kota)?)\W*",
    re.IGNORECASE,
)


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


@dataclass(frozen=True, slots=True)
class Scope:
    """The type that bare names take: a level, or a unit form; or none that can be told, where only a service is named."""

    level: str | None = None
    unit: UnitForm | None = None
    unclear: bool = False


def is_kind(unit: UnitForm, words: str) -> bool:
    """Whether words that take a unit up begin with its kind: "Polres yang bermarkas di … itu" is no Polda."""
    if words.lower().startswith(("markas", "kantor polisi")):
        return unit.pattern == "police"
    first = words.lower().split()[0].removesuffix("nya")
    if first == "sekolah":
        return unit.core.startswith(SCHOOLS)
    return any(spelling.startswith(first) for spelling in unit.spellings)


class Kinds:
    """The kinds that one article speaks of, and how far each reaches."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._text = setting.text
        self._sections: list[tuple[Span, Span | None]] | None = None  # of the cells in text order
        self._groups = [(Span(*m.span()), m) for m in patterns.finditer(_GROUP_NOUN, self._text)]

    def _section_of(self, mention: InstitutionMention) -> Span | None:
        """The row of one cell that heads the rows of a table in which a name stands: "KANTOR PERTANAHAN"."""
        if self._sections is None:
            self._sections = list(_sections(self._setting.document))
        at = bisect_right(self._sections, mention.span.start, key=lambda pair: pair[0].start) - 1
        cell, section = self._sections[at] if at >= 0 else (None, None)
        return section if cell is not None and cell.contains(mention.span) else None

    def among_governments(self, mention: InstitutionMention) -> bool:
        """Whether the section of its table or the heading of its list says that a name is a government's: "PEMERINTAH DAERAH"."""
        if self._setting.sentence_of(mention.span) is None:
            section = self._section_of(mention)
            return section is not None and bool(_GOVERNMENTS.fullmatch(section.of(self._text).strip()))
        said = self._said_near(mention)
        return bool(said and said[-1].group("heading") and _GOVERNMENTS.fullmatch(said[-1].group("heading")))

    def spoken_of(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Scope | None:
        """The type that the kind spoken of last before a name gives it: in its sentence or the one before, in its section, by
        the announcement of its list or by its heading."""
        said = self._said_near(mention)
        if not said:
            return None
        noun = next(g for g in said[-1].group("noun", "topic", "theme", "plain", "heading", "colon") if g).lower()
        if noun in ("pemda", "pemerintah daerah"):
            return None
        noun = {"kepolisian": "kepolisian resor", "pertanahan": "kantor pertanahan", "bpn": "kantor pertanahan"}.get(
            noun, noun
        )
        if "kantor" in noun or "kantah" in noun or "polres" in noun or "kepolisian" in noun:
            unit = self.unit_of_noun(noun, before)
            since = GOVERNMENTS_TOLD.search(self._text, said[-1].end(), mention.span.start)
            return Scope(unit=unit) if unit and not since else None
        return Scope(level="kabupaten" if "kab" in noun else "kota" if "kot" in noun else "provinsi")

    def unit_of_noun(self, noun: str, before: Sequence[InstitutionMention]) -> UnitForm | None:
        """The land offices or police that a noun means: as told before, else the first of that name."""
        told = (m.unit for m in reversed(before) if m.unit and of_regions(m.unit) and is_kind(m.unit, noun))
        if (last := next(told, None)) is not None:
            return last
        units = (u for u in self._setting.reference.units if of_regions(u))
        return next((u for u in units if any(n.text.lower() == noun for n in u.names)), None)

    def _said_near(self, mention: InstitutionMention) -> list[re.Match[str]]:
        """The nouns that may govern a name, in text order: of the nearest place that has any."""
        sentence = self._setting.sentence_of(mention.span)
        if sentence is None:
            section = self._section_of(mention)
            return [m for span, m in self._groups if section.contains(span)] if section is not None else []
        start = sentence.span.start
        before_it = self._setting.document.before(sentence)
        if before_it is not None and before_it.block == sentence.block:
            start = before_it.span.start
        near = [m for span, m in self._groups if start <= span.start and span.end <= mention.span.start]
        return near or self._in_announcement(sentence) or self._in_heading(sentence) or self._on_theme(sentence)

    def _on_theme(self, sentence: Sentence) -> list[re.Match[str]]:
        """The kind whose results the paragraph goes through, or the one before that this goes on with: "Untuk survei Polres …" /
        "Adapun zona kuning didapat …"."""
        blocks = self._setting.document.blocks
        first = sentence.block - 1 if _GOES_ON.match(self._text, blocks[sentence.block].span.start) else sentence.block
        start = blocks[max(first, 0)].span.start
        told = [m for span, m in self._groups if m.group("theme") and start <= span.start < sentence.span.start]
        return told[-1:]

    def _in_announcement(self, sentence: Sentence) -> list[re.Match[str]]:
        """The nouns of the sentence that announces the list of an item; none where they are of several sorts."""
        intro = self._setting.document.intro_of(sentence.group) if sentence.in_list else None
        if intro is None:
            return []
        near = [m for span, m in self._groups if intro.span.start <= span.start < intro.span.end]
        return near if len({m.lastgroup for m in near}) == 1 else []

    def _in_heading(self, sentence: Sentence) -> list[re.Match[str]]:
        """The nouns by which the heading above governs an item, a labelled line or a short one."""
        labelled = _LABELLED_LINE.match(self._text, sentence.span.start)
        if not (labelled or sentence.in_list or len(sentence.span.of(self._text)) < _SHORT):
            return []
        lines = [m for span, m in self._groups if m.group("heading") and span.end <= sentence.span.start]
        line = self._setting.sentence_of(Span(*lines[-1].span("heading"))) if lines else None
        if line is not None and line.in_list and line.group == sentence.group:
            return lines[-1:]  # "1. Agam" / "Kota (2)" / "1. Padang": a heading among the items
        above = (s for s in reversed(self._setting.document.sentences) if s.group < sentence.group)
        heading = next((s for s in above if s.kind == "heading"), None)
        if heading is None:
            return []
        return [
            m
            for span, m in self._groups
            if heading.span.start <= span.start < heading.span.end
            and (
                m.group("heading")
                or m.group("colon")
                or not self._text[span.end : heading.span.end].strip(" :")
                or self._text.startswith(" se-", span.end)  # "Nilai pemerintah kota se-Sumatera Barat …"
            )
        ]


def kind_told(setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> UnitForm | None:
    """The land offices or police that the paragraph spoke of last, offices of provinces aside."""
    sentence = setting.sentence_of(mention.span)
    low = setting.document.blocks[sentence.block].span.start if sentence else mention.span.start
    told = [m for m in before if m.span.start >= low and m.candidates and not (m.unit and not of_regions(m.unit))]
    return told[-1].unit if told else None


def kind_printed(setting: Setting, mention: InstitutionMention) -> UnitForm | None:
    """The kind printed last before a name in a story of land offices and police: "Lalu pada survei Polres … Sigi dan Buol"."""
    for before in reversed(setting.mentions):
        if before.span.start >= mention.span.start:
            continue
        forms = [before.unit] if before.unit else offices_of(setting, before) if before.form == "body" else []
        if kind := next((u for u in forms if of_regions(u)), None):
            return setting.plainest(kind)
    return None


def offices_of(setting: Setting, body: InstitutionMention) -> list[UnitForm]:
    """The offices that the short form of a body also stands for: "Untuk BPN, … Sigi dan Buol"."""
    return [u for u in setting.reference.units if any(name.text == body.words for name in u.names)]


def provincial_of(setting: Setting, unit: UnitForm, province: Region) -> Institution | None:
    """The office of a province that shares a short form with those of its towns: "BPN Morowali, Kota Palu dan Provinsi
    Sulteng"."""
    short = {name.text for name in unit.names}
    above = [u for u in setting.reference.units if of_provinces(u) and short & {name.text for name in u.names}]
    return unit_of(above[0], province, None) if len(above) == 1 else None

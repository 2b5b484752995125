"""Whose a unit is that is named without its region: told behind it, by its list, clause, heading or paragraph, or by the story.

It finds the region only; the unit itself is composed in `units`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from berita_extract.mentions.gazetteer import Level
from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.resolution.anaphora import taken_up
from berita_extract.mentions.resolution.setting import UNITS_OF, Setting, runs_for_province
from berita_extract.model import Span
from berita_extract.reference import Region
from berita_extract.scopes import Sentence

# "Di kota, …", "untuk tingkat kabupaten": whose units are spoken of, where no name follows
_LEVEL_SAID = re.compile(
    r"\b(?:[Dd]i|[Uu]ntuk|[Dd]ari|[Pp]ada)\s+(?:(?:tingkat|level|lingkungan|lingkup|sisi|pihak|jajaran|kubu)\s+)?(?P<level>kota|kabupaten|provinsi)\b"
    r"(?=,|\s+(?!dan\b|atau\b|di\b)[a-z])"
    # "Zona merah ditempati tiga SKPD kota, yaitu …", but not "Lima dinas kota dan dua dinas provinsi, yaitu …"
    rf"|(?<!\bdan )(?<!\bserta )\b(?i:{NUMERAL})\s+(?:SKPD|OPD|perangkat daerah|dinas|unit(?:\s+(?:layanan|kerja))?)"
    r"\s+(?:milik\s+)?(?P<owned>kota|kabupaten|provinsi)"
    r"(?=(?:\s+[\w-]+){0,6}(?:,?\s+(?:yaitu|yakni|ialah|adalah|antara lain|masing-masing)\b|\s*:))"
)
_UNDER_HEADING = 20  # lines that a heading governs at most
_SHORT_LINE = 80  # characters
_OWNED_BY = re.compile(
    r",?\s+(?:(?:rumah sakit(?: umum)?|puskesmas|unit|dinas)\s+)?"
    r"(?:(?:tertinggi|terendah|terbaik|terburuk)\s+(?:(?:ada|terdapat|berada|adalah|ialah)\s+)?)?(?:di|milik|punya|kepunyaan|kelolaan|binaan"
    r"|asuhan|(?:yang\s+)?mewakili|yang\s+di(?:kelola|miliki|bina)(?:\s+oleh)?"
    r"|di bawah(?:\s+naungan)?)\s+",
    re.IGNORECASE,
)
_BELONGS_TO = re.compile(r",?\s+(?:milik|kepunyaan|kelolaan|yang\s+di(?:kelola|miliki)(?:\s+oleh)?)\s+", re.IGNORECASE)
_NAMELY = re.compile(r",?\s+(?:yakni|yaitu|ialah|adalah|tepatnya(?: di)?)\s+", re.IGNORECASE)
_IN_CLAUSE = re.compile(r"(?:^\W*|[;,\"]\s*|\b(?:kalau|sedangkan|sementara|adapun)\s+)di\s+$", re.IGNORECASE)
_OPENS = re.compile(
    r"\W*(?:(?:pindah|beralih|bergeser|berpindah|menyeberang|lalu)\s+)?(?:di|ke|untuk)\s+", re.IGNORECASE
)
# "Dinas Sosial kami masih 70," kata Pj Bupati Brebes
_OURS = re.compile(r"\s+(?:kami|kita)\b", re.IGNORECASE)
_SAID_BY = re.compile(
    r"\"\s*,?\s*(?:kata|ujar|ucap|tutur|jelas|terang|tegas|ungkap|papar|aku|sebut|tambah|imbuh)\w*\s+(?:\w+\.?\s+){0,2}",
    re.IGNORECASE,
)
_SAYS = re.compile(r"[^.\"\n]{0,60}[:,]\s+\"")
# "Rumah sakit milik pemerintah provinsi ini memperoleh nilai 88,46": whose the only hospital of a story is
_HOSPITAL_OF = re.compile(
    r"\brumah sakit(?:\s+(?:umum|daerah|jiwa))*\s+(?:(?:milik|kepunyaan|kelolaan)\s+)?(?:pemerintah\s+|pem)?"
    r"(?P<level>prov|kab|kot?)(?:insi|upaten|a)?(?:\s+(?-i:[A-Z])[\w-]+){0,4}\s+(?:ini|itu|tersebut)\b",
    re.IGNORECASE,
)
_LEVELS: dict[str, Level] = {"prov": "provinsi", "kab": "kabupaten", "kot": "kota", "ko": "kota"}
_REACH = 1500  # characters between a unit and the name of its region


class Owners:
    """The regions of the units of one article that are named without theirs."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._text = setting.text
        self.owning: set[Span] = set()  # "milik Pemprov Lampung", "kota itu": only says whose a unit is
        self.items: set[Span] = set()  # units whose region stands behind a comma

    def owner(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit named without one: of its sentence or block, else of the story."""
        sentence = self._setting.sentence_of(mention.span)
        block = self._setting.document.blocks[sentence.block] if sentence is not None else None
        low = max(block.span.start if block else 0, mention.span.start - _REACH)
        if sentence is not None and sentence.in_list and (behind := self._item_region(mention)):
            return behind
        if sentence is not None and (said := self._level_said(sentence, mention, before)):
            return said
        if sentence is not None and (heading := self._region_heading(sentence, before)):
            return heading
        for other in reversed(before):
            if other.span.start < low:
                break
            if self._can_own(other) or (sentence is not None and self._opens_clause(other, sentence)):
                return other.regions[0]
            gap = self._text[other.span.end : mention.span.start]
            if len(other.regions) == 1 and not other.giver and _NAMELY.fullmatch(gap):
                return other.regions[0]  # "ada di Bulungan, yakni Puskesmas Bumi Rahayu"
        if sentence is not None and sentence.in_list and (intro := self._setting.document.intro_of(sentence.group)):
            for other in reversed(before):
                if intro.span.contains(other.span) and self._can_own(other):
                    return other.regions[0]
        return (
            (self._of_next_units(sentence, mention) if sentence is not None else None)
            or self._government_before(sentence, before)
            or self._setting.main
        )

    def of_hospital(
        self, mention: InstitutionMention, before: Sequence[InstitutionMention], near: Region | None
    ) -> Region | None:
        """The region that a phrase for the only hospital of the story says owns it: "Rumah sakit milik pemerintah provinsi ini"."""
        if mention.unit is None or not mention.unit.core.startswith("rs"):
            return None
        said = _HOSPITAL_OF.search(self._text)
        units = (m for m in (*self._setting.mentions, mention) if m.unit and m.own_name)
        hospitals = [m for m in units if m.unit and m.unit.core.startswith("rs")]
        if said is None or mention not in hospitals or len({str(m.own_name).split()[-1] for m in hospitals}) > 1:
            return None
        level = _LEVELS[said.group("level").lower()]
        for other in self._setting.mentions:
            inside = said.start() <= other.span.start < said.end()
            if inside and len(other.regions) == 1 and other.regions[0].level == level:
                return other.regions[0]  # "Rumah sakit milik Pemprov Lampung itu"
        return (
            near
            if near is not None and near.level == level
            else self.of_level(replace(mention, level=level), before, near)
        )

    def of_seat(self, mention: InstitutionMention) -> Region | None:
        """The regency whose seat a unit is called by, if the article names it: "RSUD Praya", "Puskesmas Kajen II"."""
        named = [self._setting.reference.regions[i] for i in self._setting.named_ids]
        seats = [(n.text, r) for r in named for n in r.names if n.kind == "seat"]
        own = {r.id: r for text, r in seats if f"{mention.own_name} ".startswith(f"{text} ")}
        return next(iter(own.values())) if len(own) == 1 else None

    def _of_next_units(self, sentence: Sentence, mention: InstitutionMention) -> Region | None:
        """The region that the next offices of a sentence all print: "RSUD X 92,11, Dinas Kesehatan Aceh 88,00, Dinas Sosial Aceh 85,70"."""
        behind = (m for m in self._setting.mentions if mention.span.end < m.span.start < sentence.span.end)
        units = list(takewhile(lambda m: m.unit is not None and m.unit.owner == "region", behind))
        regions = {m.regions for m in units}
        return units[0].regions[0] if len(units) > 1 and len(regions) == 1 and len(units[0].regions) == 1 else None

    def owner_behind(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit that words behind it say is its owner: "RSUD Kajen yang dikelola Pemkab Pekalongan",
        "Dinas Sosial di Kisaran"; the owner is then no subject of its own."""
        behind = next((m for m in self._setting.mentions if m.span.start >= mention.span.end), None)
        if behind is None:
            return None
        gap = self._text[mention.span.end : behind.span.start]
        boxed = gap.strip() == "(" and self._text.startswith(")", behind.span.end)  # "Puskesmas Selong (Lombok Timur)"
        if not boxed and not _OWNED_BY.fullmatch(gap):
            return None
        told = taken_up(self._setting, behind, before) if behind.form == "anaphor" else behind
        regions = self._setting.narrow(told.regions)
        if len(regions) != 1:
            return None
        self.owning.add(behind.span)
        return regions[0]

    def of_speaker(self, mention: InstitutionMention) -> Region | None:
        """The region of the head who calls a unit his: "Dinas Sosial kami masih 70," kata Pj Bupati Brebes."""
        if not _OURS.match(self._text, mention.span.end):
            return None
        opened, closed = self._text.rfind('"', 0, mention.span.start), self._text.find('"', mention.span.end)
        for head in self._setting.mentions:
            behind = closed >= 0 and _SAID_BY.fullmatch(self._text, closed, head.span.start)
            before = opened >= 0 and _SAYS.fullmatch(self._text, head.span.end, opened + 1)
            regions = self._setting.narrow(head.regions)
            if head.form == "holder" and len(regions) == 1 and (behind or before):
                return regions[0]
        return None

    def owner_told(self, mention: InstitutionMention) -> Region | None:
        """The government that words behind a unit say owns it, wherever it stands: "RSUD Moewardi Surakarta milik Pemprov Jateng"."""
        behind = next((m for m in self._setting.mentions if m.span.start >= mention.span.end), None)
        if behind is None or behind.form != "government" or len(behind.regions) != 1:
            return None
        if not _BELONGS_TO.fullmatch(self._text, mention.span.end, behind.span.start):
            return None
        self.owning.add(behind.span)
        return behind.regions[0]

    def of_anaphor(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Region | None:
        """The region of a unit that a phrase behind it takes up: "Disdukcapil kota itu"."""
        behind = next((m for m in self._setting.mentions if m.span.start >= mention.span.end), None)
        if behind is None or behind.form != "anaphor" or self._text[mention.span.end : behind.span.start] != " ":
            return None
        told = taken_up(self._setting, behind, before)
        if len(told.regions) != 1 or told.place:
            return None
        self.owning.add(behind.span)
        return told.regions[0]

    def of_level(
        self, mention: InstitutionMention, before: Sequence[InstitutionMention], near: Region | None
    ) -> Region | None:
        """Whose unit it is where only the level is said: "RSUD X milik provinsi", "Dinsos kota"."""
        for other in reversed([*self._setting.title, *before]):
            if len(other.regions) == 1 and other.regions[0].level == mention.level and not other.giver:
                return other.regions[0]
        if mention.level == "provinsi" and near is not None and near.province is not None:
            return self._setting.reference.regions[near.province]
        return None

    def _item_region(self, mention: InstitutionMention) -> Region | None:
        """The region behind the comma of a list item: "7. Puskesmas Pelaihari, Tanah Laut"."""
        for other in self._setting.mentions:
            if other.span.start > mention.span.end:
                gap = self._text[mention.span.end : other.span.start]
                ends = re.match(r"[^\S\n]*(?:\n|$|[(:;=|-]|\d)", self._text[other.span.end :][:12])
                if other.form in ("bare", "area") and len(other.regions) == 1 and gap == ", " and ends:
                    self.items.add(mention.span)
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
        level = (found[-1].group("level") or found[-1].group("owned")).lower()
        named = [
            m.regions[0]
            for m in (*reversed(before), *self._setting.title, *self._setting.mentions)
            if len(m.regions) == 1 and not m.giver and m.regions[0].level == level
        ]
        main = self._setting.main
        if not named and level == "provinsi" and main is not None and main.province is not None:
            return self._setting.reference.regions[main.province]
        return named[0] if named else None

    def _can_own(self, other: InstitutionMention) -> bool:
        if (
            other.giver
            or other.compared
            or runs_for_province(other)
            or len(other.regions) != 1
            or (other.form not in ("government", "area", "holder", "bare", "unit", "anaphor") and other.unit is None)
        ):
            return False
        if other.form == "bare" and other.place and not self._setting.is_dateline(other):
            return other.regions[0] == self._setting.main
        # a province that is only a place ("di Provinsi Banten") owns no unit of a story about a kabupaten
        return not (
            other.regions[0].level == "provinsi"
            and self._setting.main is not None
            and self._setting.main.level != "provinsi"
            and other.place
            and not UNITS_OF.search(self._text, max(0, other.span.start - 60), other.span.start)
        )

    def _government_before(self, sentence: Sentence | None, before: Sequence[InstitutionMention]) -> Region | None:
        """The government of the paragraph before, in a story of several: "Untuk Pemprov Gorontalo, skor … 76,82." / "Skor itu
        datang dari tiga unit, yakni Dinas Sosial 77,55 …"."""
        told = [m for m in self._setting.mentions if m.form == "government" and not m.place and len(m.regions) == 1]
        if sentence is None or len({m.regions for m in told}) < 2:
            return None
        last = next((m for m in reversed(before) if self._can_own(m) and m.form == "government"), None)
        near = self._setting.sentence_of(last.span) if last is not None else None
        return last.regions[0] if last is not None and near is not None and near.block == sentence.block - 1 else None

    def _region_heading(self, sentence: Sentence, before: Sequence[InstitutionMention]) -> Region | None:
        """The region that a line of its own names over the short lines of its units: "Kabupaten Kupang", "Dinas Sosial = 50,18"."""
        blocks = self._setting.document.blocks
        for number in range(sentence.block - 1, max(-1, sentence.block - _UNDER_HEADING), -1):
            span = blocks[number].span
            if span.end - span.start > _SHORT_LINE:
                return None
            words = span.of(self._text).strip(" :.-")
            for other in reversed(before):
                if span.contains(other.span) and other.words == words and len(other.regions) == 1 and not other.unit:
                    return other.regions[0]
        return None

    def _opens_clause(self, other: InstitutionMention, sentence: Sentence) -> bool:
        """Whether a place opens the clause of a unit: "Di Bintan yang paling rendah Dinas Lingkungan Hidup"."""
        local = len(other.regions) == 1 and other.regions[0].level != "provinsi" and not other.giver
        if other.span.start >= sentence.span.start:
            return local and bool(_IN_CLAUSE.search(self._text[sentence.span.start : other.span.start]))
        # "Di Pringsewu sebaliknya. Dinas Sosial …", "Pindah ke Mataram, …"
        opening = self._setting.sentence_of(other.span)
        return (
            local and opening is not None and bool(_OPENS.fullmatch(self._text[opening.span.start : other.span.start]))
        )

"""Who and what an article tells of as a whole: the region of its headline and lead, its theme, its one province.

Everything here holds for all names of the article alike and is found before any of them is settled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from berita_extract.mentions.institutions import InstitutionMention, of_regions
from berita_extract.model import Span
from berita_extract.reference import Reference, Region, UnitForm
from berita_extract.scopes import Document, Sentence

# "SERANG, GT - …", "PEKANBARU (Suar Nusa) - …", "Jakarta - …": the place a report comes from
_DATELINE = re.compile(
    r"^[\"']?(?P<line>[A-Z][^.!?\n]{1,70}?(?:\.[A-Za-z]+[^.!?\n]{0,50}?){0,2}(?:\.\s[A-Z]{3,}[^.!?\n]{0,30}?)?)\s*(?:\s-{1,2}|-{1,2}\s|\.-"
    # "JAYAPURA-Hasil terbaik …"
    r"|-{2})\s*(?=[A-Z\"'\d])|^(?P<tight>(?:[A-Z][\w. ]{2,30},\s+)?[A-Z]{4,}(?:\s[A-Z]{4,}){0,2})-(?=[A-Z][a-z])"
    r"|^(?P<wire>[A-Z]{3,8},\s+[A-Z][\w ]{2,25}):\s+(?=[A-Z])"  # "KBRN, Padang: Penilaian …"
)
_SITE = re.compile(r"[A-Z]\w+\.(?:com|co\.id|id|net),\s+")  # "Liputan6.com, Ambon Pemerintah Provinsi Maluku …"
# "Zona Merah untuk 3 dari 13 SKPD di DIY"
UNITS_OF = re.compile(
    r"(?:\b(?:SKPD|OPD|perangkat daerah)|\((?:SKPD|OPD)\))\s+(?:(?:di\s+)?lingkungan\s+|di\s+|milik\s+)?\Z",
    re.IGNORECASE,
)
_THEME = re.compile(r"\b(?:kantor pertanahan|kantah|BPN|polres\w*)\b", re.IGNORECASE)
SPEAKER = re.compile(
    r"\b(?:kata|ujar|ungkap|tutur|jelas|terang|ucap|tegas|tambah|sebut|papar|imbuh|beber|pungkas|menurut|sambung"
    r"|tandas|klaim)(?:nya)?,?\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


class Setting:
    """One article as its names are read: its mentions, and what it tells of as a whole."""

    def __init__(
        self,
        mentions: Sequence[InstitutionMention],
        document: Document,
        title_mentions: Sequence[InstitutionMention],
        reference: Reference,
        on: date | None,
    ) -> None:
        self.document = document
        self.text = document.text
        self.reference = reference
        self.on = on
        self._datelines: set[Span] = set()
        self.mentions = [
            self._in_dateline(self._spoken_by(m)) for m in mentions if self.sentence_of(m.span) or self._in_cell(m.span)
        ]
        self.title = list(title_mentions)
        everything = [*self.title, *self.mentions]
        typed = [m for m in everything if m.form in ("government", "area", "holder") or (m.form == "bare" and m.level)]
        self._typed_ids = {r.id for m in typed for r in m.regions if len(m.regions) == 1}
        self.named_ids = self._typed_ids | {
            m.regions[0].id for m in everything if len(m.regions) == 1 and not m.shared and m.form in ("bare", "unit")
        }
        self.named_bodies = {m.candidates[0].id for m in everything if m.form == "body" and len(m.candidates) == 1}
        # "lebih baik daripada puskesmas di Karanganyar" says nothing of whose story it is
        against = [
            m for m in self.mentions if m.unit and self.text.endswith(("daripada ", "ketimbang "), 0, m.span.start)
        ]
        subjects = [m for m in everything if not m.giver and m.regions and m.form != "unknown" and not m.shared]
        subjects = [m for m in subjects if m not in against and not runs_for_province(m)]
        self.lead = self._lead_region(subjects)  # whom title and lead are about
        self.main = self.lead or self._first_region(subjects) or _only_local(subjects)  # whose story it is
        self.theme, self.two_kinds = self._told_theme()  # two: the story tells of land offices and of police

    def sentence_of(self, span: Span) -> Sentence | None:
        """The sentence in which a span begins; cells of tables have none."""
        return self.document.sentence_at(span.start)

    def sentence_kind(self, mention: InstitutionMention) -> str | None:
        """The kind of the sentence in which a name stands: "title", "heading", "paragraph"."""
        sentence = self.sentence_of(mention.span)
        return sentence.kind if sentence else None

    def is_dateline(self, mention: InstitutionMention) -> bool:
        """Whether a name only says where the report comes from."""
        return mention.span in self._datelines

    def narrow(self, regions: Sequence[Region]) -> tuple[Region, ...]:
        """The namesakes that the article itself types somewhere, or all of them."""
        if len(regions) < 2:
            return tuple(regions)
        typed = tuple(r for r in regions if r.id in self._typed_ids)
        return typed if len(typed) == 1 else tuple(regions)

    def plainest(self, unit: UnitForm) -> UnitForm:
        """The form of a unit with the shortest name: of "Kepolisian Resor Kota" it is "Kepolisian Resor"."""
        same = [u for u in self.reference.units if u.core == unit.core and of_regions(u)]
        return min(same, key=lambda u: len(u.name), default=unit)

    def province(self) -> Region | None:
        """The one province that the whole article is about: the only one named, or the only one its regions lie in."""
        regions = [m.regions[0] for m in (*self.title, *self.mentions) if len(m.regions) == 1 and not m.shared]
        named = {r.id for r in regions if r.level == "provinsi"}
        within = {r.province for r in regions if r.province}
        for ids in (named, within, named & within):
            if len(ids) == 1:
                return self.reference.regions[str(next(iter(ids)))]
        return None

    def _in_cell(self, span: Span) -> bool:
        return any(b.kind == "cell" and b.span.start <= span.start < b.span.end for b in self.document.blocks)

    def _in_dateline(self, mention: InstitutionMention) -> InstitutionMention:
        """Marks names in a dateline as places."""
        sentence = self.sentence_of(mention.span)
        if sentence is None or sentence.kind not in ("paragraph", "heading") or sentence.block > 8:
            return mention
        block = self.document.blocks[sentence.block]
        text = self.text[block.span.start : block.span.end]
        line, site = _DATELINE.match(text), _SITE.match(text)
        if (site and mention.span.start == block.span.start + site.end()) or (
            line
            and mention.span.end <= block.span.start + max(line.end("line"), line.end("tight"), line.end("wire"))
            and not re.match(r"\s*-\s*\d", self.text[mention.span.end : mention.span.end + 6])
        ):
            self._datelines.add(mention.span)
            return replace(mention, place=True)
        return mention

    def _spoken_by(self, mention: InstitutionMention) -> InstitutionMention:
        """A quoted official is no subject: "kata Bupati Serang"."""
        if mention.form == "holder" and SPEAKER.search(self.text[max(0, mention.span.start - 40) : mention.span.start]):
            return replace(mention, place=True)
        return mention

    def _lead_region(self, subjects: Sequence[InstitutionMention]) -> Region | None:
        """The first kabupaten or kota of title and lead, else the first province, else the dateline's."""
        whose_units = [
            m.regions[0]
            for m in self.mentions
            if len(m.regions) == 1
            and self.sentence_kind(m) == "title"
            and UNITS_OF.search(self.text, max(0, m.span.start - 40), m.span.start)
        ]
        if len(whose_units) == 1:
            return whose_units[0]
        blocks = self.document.blocks
        early = [b.span.end for b in blocks if b.kind in ("paragraph", "title", "heading", "caption")][:6]
        limit = early[-1] if early else 0
        headline = self._first_region([m for m in subjects if m in self.title])
        told = [
            m
            for m in self.title
            if m.form in ("government", "holder") or m.words.lower().startswith("provinsi ")
            if not m.giver and m.regions == (headline,)
        ]
        if headline is not None and (headline.level != "provinsi" or told):
            return headline
        return self._first_region([m for m in subjects if m in self.title or m.span.start < limit])

    def _first_region(self, usable: Sequence[InstitutionMention]) -> Region | None:
        local, province = ("kabupaten", "kota"), ("provinsi",)
        typed, bare = ("government", "area", "holder", "unit"), ("bare",)
        for wanted, forms, dateline in (
            (local, typed, False), (local, bare, False), (province, typed, False), (province, bare, False),
            (local, bare, True), (province, bare, True),
        ):  # fmt: skip
            for mention in usable:
                regions = self.narrow(mention.regions)
                fitting = mention.form in forms and len(regions) == 1 and regions[0].level in wanted
                if (
                    fitting
                    and self.is_dateline(mention) == dateline
                    and (dateline or not mention.place or mention.form != "bare")
                ):
                    return regions[0]
        return None

    def _told_theme(self) -> tuple[UnitForm | None, bool]:
        """The land offices or police of which the whole story tells: several of them, headline included, and no government;
        and whether it tells of both."""
        governments = [m for m in self.mentions if m.form == "government" and not m.giver]
        units = [m for m in (*self.title, *self.mentions) if m.unit and of_regions(m.unit)]
        offices = [m for m in self.mentions if m.unit and m.unit.pattern in ("office", "named") and not m.place]
        ministry = any(m.form == "body" and m.words.startswith("Kementerian") for m in self.title)
        if governments or offices or ministry or len(units) < 2:
            return None, False
        headline = " ".join(b.span.of(self.text) for b in self.document.blocks[:3] if b.kind in ("title", "heading"))
        own = {m.own_name for m in units if m.own_name}
        namesakes = all(m.words in own for m in self.title if m.form == "bare")  # "Tabanan Hijau": of its Polres
        in_title = [m for m in self.title if m.unit] or _THEME.search(headline) or (self.title and namesakes)
        cores = {m.unit.core for m in units if m.unit}
        if not in_title or len(cores) > 2 or units[0].unit is None:
            return None, False
        # of the police the plainest form: a bare name in a story of a Polresta is that of a Polres
        return self.plainest(units[0].unit), len(cores) == 2


def runs_for_province(mention: InstitutionMention) -> bool:
    """Whether a unit is a school of the province, whose town says nothing of whose other units are: "SMA Negeri 1 Ambon"."""
    return mention.unit is not None and mention.unit.core in ("sma", "smk", "slb")


def _only_local(subjects: Sequence[InstitutionMention]) -> Region | None:
    """The only kabupaten or kota that is named at all: "Semuanya di Sukoharjo"."""
    only = {m.regions[0].id: m.regions[0] for m in subjects if len(m.regions) == 1 and m.regions[0].level != "provinsi"}
    return next(iter(only.values())) if len(only) == 1 else None

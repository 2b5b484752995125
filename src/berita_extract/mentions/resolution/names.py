"""Who a bare name or an area stands for: the government of that name, or the office there of which the text tells.

Of namesakes those stay that chain, article and text before leave open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from berita_extract.mentions.institutions import (
    Institution,
    InstitutionMention,
    as_governments,
    government_of,
    of_provinces,
    unit_of,
)
from berita_extract.mentions.resolution.heads import Heads
from berita_extract.mentions.resolution.kinds import Kinds, Scope, kind_printed, provincial_of
from berita_extract.mentions.resolution.setting import Setting
from berita_extract.model import Span
from berita_extract.reference import Region, UnitForm

_REGIONAL_OFFICE = re.compile(r"\b(?:Kanwil|Kantor Wilayah)\s+\Z")
_POLICE_OF_CITY = re.compile(r" Kota(?=\s*(?:[,;(:=]|\d|dan\b|serta\b|\.|$))")
_ITS_OWN = re.compile(
    r"(?:\A|[.,;:]\s+|\n|\b(?:sedangkan|sementara|dan|adapun)\s+)(?:yang\s+)?(?:milik|punya|kepunyaan|di bawah)\s+\Z",
    re.IGNORECASE,
)
_KIND_BOXED = re.compile(
    r"\s*\(\s*(?P<noun>polres(?:ta)?|kantah|kantor pertanahan|pem(?:kab|kot?|prov|da))\s*\)", re.IGNORECASE
)
_GOES_ON = re.compile(r",\s+(?!dan\b|serta\b|lalu\b|kemudian\b|disusul\b|diikuti\b)[a-z]")
_LIKE_IT = re.compile(
    r"\b(?:dinas|kantor|unit|instansi|loket|badan)\s+(?:yang\s+)?(?:serupa|sejenis|senama|sama)\s+(?:di|milik)\s+(?:Pem(?:kab|kot|prov)\s+)?\Z"
    r"|\b(?:tetangga|saudara|rekan|kolega|sejawat|lawan|rival|kembaran|tandingan)(?:nya)\s+(?:di|dari)\s+\Z",
    re.IGNORECASE,
)


class Names:
    """Settles the bare names and areas of one article."""

    def __init__(self, setting: Setting, kinds: Kinds, heads: Heads, items: AbstractSet[Span]) -> None:
        self._setting = setting
        self._text = setting.text
        self._kinds = kinds
        self._heads = heads
        self._items = items  # units whose region stands behind a comma

    def settle(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        """The name with the governments or offices it may stand for, or as a place."""
        if _LIKE_IT.search(self._text, max(0, mention.span.start - 40), mention.span.start):
            named = [r for r in mention.regions if any(m.unit and m.regions == (r,) for m in before)]
            mention = replace(mention, regions=tuple(named)) if len(named) == 1 else mention
            if (same := _same_office(mention, before)) is not None:
                return same
        if mention.shared and not self._heads.own_named(mention, before):
            return self._shared(mention, before)
        if (boxed := _KIND_BOXED.match(self._text, mention.span.end)) is not None:
            return self._of_boxed(mention, boxed.group("noun").lower(), before)
        if (
            before
            and before[-1].unit
            and before[-1].span in self._items
            and set(before[-1].regions) & set(mention.regions)
        ):
            return replace(mention, place=True)  # "Puskesmas Pelaihari, Tanah Laut": only where it is
        if before and self._lies_there(before[-1], mention):
            return replace(mention, place=True)
        scope = self._heads.office_in(mention, before)
        if scope is not None:
            mention = replace(mention, place=False)
        else:
            scope = self._heads.governing(mention, before)
        if scope is not None and scope.unclear:
            return replace(mention, form="unknown", candidates=())
        theme = self._setting.theme if scope is None or scope.unit is None else None
        if theme is not None and not mention.place and not self._kinds.among_governments(mention):
            if self._heads_story(mention, theme):
                return replace(mention, place=True)
            if scope is not None and scope.level and any(r.level == scope.level for r in mention.regions):
                mention = replace(mention, regions=tuple(r for r in mention.regions if r.level == scope.level))
            scope = Scope(unit=(self._setting.two_kinds and kind_printed(self._setting, mention)) or theme)
        if scope and scope.unit and not mention.place:
            fitting = tuple(r for r in mention.regions if r.level == scope.level)
            if len(self._setting.narrow(mention.regions)) > 1 and len(fitting) == 1:
                mention = replace(mention, regions=fitting)  # "Kelompok kota: Depok 94,30, Banjar 88,90"
            return self._office(mention, scope.unit)
        if mention.form == "area":
            return as_governments(mention, mention.regions)
        if scope and scope.level:
            # "Jawa Timur, Badung, dan Pontianak": a name of today is no former one of another, whatever the chain says
            today = [r for r in mention.regions if r.name.lower() == mention.words.lower()]
            fitting = tuple(r for r in today or mention.regions if r.level == scope.level)
            if len(fitting) == 1:
                return as_governments(mention, fitting)
        return as_governments(mention, self._told_before(mention, before))

    def _lies_there(self, unit: InstitutionMention, mention: InstitutionMention) -> bool:
        """Whether a name only says where a unit of another name lies: "Kantor Imigrasi Ngurah Rai, Badung, meraih 92,10"."""
        named = unit.unit is not None and unit.unit.pattern in ("own_name", "named") and unit.own_name is not None
        return (
            named
            and self._text[unit.span.end : mention.span.start] == ", "
            and bool(_GOES_ON.match(self._text, mention.span.end))
        )

    def _of_boxed(
        self, mention: InstitutionMention, noun: str, before: Sequence[InstitutionMention]
    ) -> InstitutionMention:
        """Who a name is whose kind stands in brackets behind it: "Merauke (polres) 82,10", "Merauke (pemkab) 74,08"."""
        regions = self._setting.narrow(mention.regions)
        if noun.startswith("pem"):
            level = {"pemkab": "kabupaten", "pemkot": "kota", "pemko": "kota", "pemprov": "provinsi"}.get(noun)
            return as_governments(replace(mention, place=False), [r for r in regions if level in (None, r.level)])
        unit = self._kinds.unit_of_noun(noun, before)
        return self._office(replace(mention, place=False), unit) if unit else mention

    def _shared(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention:
        """A nickname or a seat: its owner where the article names that too, or the owner's office."""
        known = tuple(r for r in mention.regions if r.id in self._setting.named_ids)
        if len(known) != 1:
            return replace(mention, place=True)
        scope = self._heads.by_theme(replace(mention, regions=known), before)
        office = next((m for m in reversed(before) if m.resolved and m.unit and m.regions == known), None)
        kinds = {u.core for u in (self._setting.theme, scope.unit if scope else None) if u is not None}
        if office is None or office.unit is None or office.unit.core not in kinds:
            return as_governments(mention, known)
        return replace(office, span=mention.span, words=mention.words)  # "Brebes hijau, Batang kuning"

    def _heads_story(self, mention: InstitutionMention, theme: UnitForm) -> bool:
        """Whether a name of the headline only says where the story of land offices or police plays."""
        if self._setting.sentence_kind(mention) != "title":
            return False
        return self._setting.two_kinds or not (theme.pattern == "police" and _has_police(self._setting, mention))

    def _office(self, mention: InstitutionMention, form: UnitForm) -> InstitutionMention:
        """The office or police of a name, or a place where there is none."""
        if form.pattern == "own_name":
            unit = unit_of(form, None, mention.words)  # "Kantor Imigrasi Denpasar 90,11, Singaraja 88,20"
            return replace(mention, form="unit", unit=form, candidates=(unit,) if unit else (), own_name=mention.words)
        if form.pattern == "police" and _POLICE_OF_CITY.match(self._text, mention.span.end):
            of_city = tuple(r for r in mention.regions if r.level == "kota")
            mention = replace(mention, regions=of_city or mention.regions)  # "Polres Malang 92,10, Malang Kota 90,10"
        units = [
            unit_of(self._station(form, r), r, self._area_name(mention, r))
            if form.pattern == "police"
            else unit_of(form, r, None)
            for r in self._setting.narrow(mention.regions)
            if (r.level == "provinsi") == of_provinces(form)
        ]
        if not units and len(mention.regions) == 1 and self._setting.two_kinds and mention.form == "area":
            units = [u for u in [provincial_of(self._setting, form, mention.regions[0])] if u]
            if head := _REGIONAL_OFFICE.search(self._text, max(0, mention.span.start - 20), mention.span.start):
                span = Span(head.start(), mention.span.end)  # "… dan Kanwil Provinsi Sulteng"
                mention = replace(mention, span=span, words=span.of(self._text))
        if not units:
            return replace(mention, place=True)  # a Polres or land office is none of a province
        candidates = {u.id: u for u in units if u}
        if not candidates:  # "Kategori puskesmas diraih Kota Magelang, 97,10": one of its, who knows which
            return replace(mention, form="unknown", unit=form, candidates=())
        return replace(mention, form="unit", unit=form, candidates=tuple(candidates[k] for k in sorted(candidates)))

    def _station(self, form: UnitForm, region: Region) -> UnitForm:
        """The form of police that the article has for an area; of a regency the plainest: "Polresta A 92,10, B 88,20"."""
        told = (
            m.unit for m in self._setting.mentions if m.unit and m.unit.core == form.core and m.own_name == region.name
        )
        return next(told, self._setting.plainest(form) if region.level == "kabupaten" else form)

    def _area_name(self, mention: InstitutionMention, region: Region) -> str:
        """The area of a police unit as printed, short forms spelled out: "Polres Humbahas, Taput" → "Tapanuli Utara"."""
        short = region.name.lower().replace(" ", "") != mention.words.lower().replace(" ", "")
        if region.level == "kota" and not short and _POLICE_OF_CITY.match(self._text, mention.span.end):
            return f"{region.name} Kota"  # "Polres Sumbawa, Bima Kota, Dompu"
        whole = not short or region.name == f"Administrasi {mention.words}"
        return mention.words if whole else (mention.former or region.name)

    def _told_before(self, mention: InstitutionMention, before: Sequence[InstitutionMention]) -> Sequence[Region]:
        """The namesakes of a bare name that article and text before leave open."""
        narrowed = self._setting.narrow(mention.regions)
        if len(narrowed) > 1:  # both are typed somewhere; only one of them before: that is the one spoken of
            typed = {r.id for m in before for r in m.regions if m.form != "bare" and len(m.regions) == 1}
            told = tuple(r for r in narrowed if r.id in typed)
            narrowed = told if len({r.id for r in told}) == 1 else narrowed
        if len(narrowed) > 1:
            # told among its like before: "…, Kalimantan Barat, Jambi, Banten …. Jambi tetap di zona kuning"
            same = {
                m.regions
                for m in before
                if m.words == mention.words and m.form == "bare" and len(m.regions) == 1 and not m.place
            }
            narrowed = next(iter(same)) if len(same) == 1 else narrowed
        return narrowed


def _same_office(mention: InstitutionMention, before: Sequence[InstitutionMention]) -> InstitutionMention | None:
    """The office told last, of another region: "DPMPTSP Kabupaten Klungkung … Dinas serupa di Kabupaten Bangli"."""
    if {r.level for r in mention.regions} not in ({"kabupaten"}, {"kota"}):
        return None
    last = next((m for m in reversed(before) if m.unit and m.resolved and m.unit.pattern in ("office", "branch")), None)
    unit = unit_of(last.unit, mention.regions[0], None) if last is not None and last.unit else None
    if last is None or unit is None:
        return None
    return replace(mention, form="unit", unit=last.unit, candidates=(unit,), place=False)


def office_owned(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """The office told last, of the government that a name behind "milik" stands for: "Dinas Sosial Sumatera Barat meraih 81,44,
    sedangkan milik Pemko Padang 88,93", "DPMPTSP di dua Madiun bersaing. Milik pemkot 97,66"."""
    if not _ITS_OWN.search(setting.text, max(0, mention.span.start - 40), mention.span.start):
        return None
    here, last = setting.sentence_of(mention.span), next((m for m in reversed(before) if m.unit), None)
    told = setting.sentence_of(last.span) if last is not None else None
    if here is None or told is None or told not in (here, setting.document.before(here)) or len(mention.regions) != 1:
        return None
    unit = (
        unit_of(last.unit, mention.regions[0], None) if last and last.unit and last.unit.pattern == "office" else None
    )
    return replace(mention, form="unit", unit=last.unit, candidates=(unit,), place=False) if last and unit else None


def _has_police(setting: Setting, mention: InstitutionMention) -> bool:
    """Whether the article names the police of a region elsewhere: "Polres Majene Terbaik, Mamasa Masih Merah"."""
    names = {r.name for r in mention.regions}
    return any(m.unit and m.unit.pattern == "police" and m.own_name in names for m in setting.mentions)


def bracketed(
    setting: Setting, mention: InstitutionMention, before: Sequence[InstitutionMention]
) -> InstitutionMention | None:
    """A short form in brackets behind its own name is the same: "Polres Seram Bagian Barat (SBB)"."""
    if not before or mention.form != "bare" or before[-1].form == "bare":
        return None
    gap, last = setting.text[before[-1].span.end : mention.span.start], before[-1]
    closes = setting.text.startswith(")", mention.span.end)
    same = {r.id for r in mention.regions} & {r.id for r in last.regions} or (last.own_name and last.unit)
    if not (re.fullmatch(r"\s*\(\s*", gap) and closes and same):
        return None
    return replace(mention, form=last.form, unit=last.unit, candidates=last.candidates, place=last.place)


def alias_of_place(setting: Setting, mention: InstitutionMention, before: InstitutionMention) -> bool:
    """Whether a name in brackets is only the short form of a place: "di Sulawesi Tenggara (Sultra)"."""
    gap = setting.text[before.span.end : mention.span.start]
    boxed = gap.strip() == "(" and setting.text.startswith(")", mention.span.end)
    return boxed and before.place and mention.form == "bare" and mention.regions == before.regions


def misnamed(
    setting: Setting, mention: InstitutionMention, before: InstitutionMention
) -> tuple[Institution, ...] | None:
    """The two provinces of which one is named and the other abbreviated right behind it: "Sulawesi Utara (Sultra)"."""
    gap = setting.text[before.span.end : mention.span.start]
    boxed = gap.strip() == "(" and setting.text.startswith(")", mention.span.end)
    if not boxed or mention.form != "bare" or before.form not in ("bare", "area", "government"):
        return None
    regions = (*before.regions, *mention.regions)
    if {r.level for r in regions} != {"provinsi"} or {r.id for r in before.regions} & {r.id for r in mention.regions}:
        return None
    short = {name.text for r in regions for name in r.names if name.kind == "abbreviation"}
    if not {mention.words, before.words} & short:
        return None
    return tuple(sorted((government_of(r) for r in regions), key=lambda one: one.id))

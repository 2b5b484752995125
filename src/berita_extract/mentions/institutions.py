"""What an institution and a mention of one are, and which institution a region, a body or a unit with its names makes.

No text is read here: mentions are composed in `composition`, and shortened names are settled in `resolution`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from berita_extract.mentions.gazetteer import Level
from berita_extract.model import Span
from berita_extract.reference import Body, Kind, Reference, Region, UnitForm

Form = Literal[
    "government",  # "Pemkab Serang", "Pemerintah Kota Cilegon"
    "area",  # "Kabupaten Serang"
    "holder",  # "Bupati Serang"
    "bare",  # "Serang"
    "unit",  # "Dinsos", "Puskesmas Pontang", "Polres Tabanan", "Kantah Boalemo"
    "body",  # "Kementerian Sosial", "BPOM"
    "anaphor",  # "kabupaten itu", "Pemkot" with no name behind
    "unknown",  # "Pemkab Purwokerto": the form of a name, but no such institution
]


@dataclass(frozen=True, slots=True)
class Institution:
    """One institution under its canonical name; `kind` is that of the scales, `region` the id of its region."""

    id: str
    name: str
    kind: Kind
    region: str | None = None


@dataclass(frozen=True, slots=True)
class InstitutionMention:
    """A name as printed. Exactly one candidate means resolved; `place` marks one named only as a place or as the giver."""

    span: Span
    words: str
    form: Form
    candidates: tuple[Institution, ...] = ()
    level: Level | None = None  # what the type word says
    regions: tuple[Region, ...] = ()  # who bears the proper name
    unit: UnitForm | None = None
    own_name: str | None = None
    place: bool = False
    giver: bool = False
    compared: bool = False  # named only to compare with: "serupa dengan Kendari", "mengungguli Kota X"
    shared: bool = False  # a nickname or a seat: only good where the article names its owner too
    former: str | None = None  # the former name that was used

    @property
    def resolved(self) -> Institution | None:
        """The one institution the mention stands for, if there is exactly one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


# Cores of services of which a region has one, which bears its name: "RSUD Kabupaten Sragen"
SOLE = ("rs", "pdam", "slb")


def government_of(region: Region, former: str | None = None) -> Institution:
    """The government of a region, under a former name where that is the one used."""
    name = f"Pemerintah {region.level.capitalize()} {former}" if former else region.government
    return Institution(region.id, name, region.level, region.id)


def as_governments(mention: InstitutionMention, regions: Sequence[Region]) -> InstitutionMention:
    """The mention as one of the governments of regions."""
    return replace(
        mention,
        regions=tuple(regions),
        candidates=tuple(sorted((government_of(r, mention.former) for r in regions), key=lambda i: i.id)),
    )


def body_of(body: Body) -> Institution:
    """A ministry or agency."""
    return Institution(body.id, body.name, body.kind)


def unit_of(form: UnitForm, region: Region | None, own_name: str | None) -> Institution | None:
    """The unit of a form, or None where its form needs a region or a name of its own that is not there."""
    own = " ".join(own_name.split()) if own_name else None
    if own and form.name.endswith(" Kota"):
        own = own.removeprefix("Kota ")  # "Polresta Kota Medan" says it twice
    slug = _slug(own) if own else ""
    match form.pattern:
        case "office":
            return (
                Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "unit", region.id)
                if region
                else None
            )
        case "branch":
            if region is None or of_provinces(form) != (region.level == "provinsi"):
                return None
            return Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "vertical", region.id)
        case "named":
            if region is None:
                return None
            if not own:  # "RSUD Kabupaten Sragen": the only one of its kind there
                sole = form.core.startswith(SOLE)
                return (
                    Institution(f"{form.core}/{region.id}", f"{form.name} {region.area}", "unit", region.id)
                    if sole
                    else None
                )
            return Institution(f"{form.core}-{slug}/{region.id}", f"{form.name} {own} {region.area}", "unit", region.id)
        case "police" | "own_name":
            return (
                Institution(f"{form.core}-{slug}", f"{form.name} {own}", "vertical", region.id if region else None)
                if own
                else None
            )
        case "staff":
            return None


_renamed: dict[str, Mapping[str, str]] = {}


def ids_of_renamed(reference: Reference) -> Mapping[str, str]:
    """The ids that police stations would have by names of their regions, each with the one of the region's frozen id.

    "Polres Mamuju Utara" is that of Pasangkayu; "Polres Pontianak" is not that of Mempawah, whose former name a city bears.
    """
    if reference.hash not in _renamed:
        names = {region.name for region in reference.regions.values()}
        cores = {unit.core for unit in reference.units if unit.pattern == "police"}
        pairs = (
            (_slug(name.text), region.id.partition("-")[2])
            for region in reference.regions.values()
            for name in region.names
            if name.kind == "canonical" or (name.kind == "former" and name.text not in names)
        )
        _renamed[reference.hash] = {
            f"{core}-{slug}": f"{core}-{frozen}" for slug, frozen in pairs if slug != frozen for core in cores
        }
    return _renamed[reference.hash]


def under_one_id(mentions: Iterable[InstitutionMention], reference: Reference) -> list[InstitutionMention]:
    """The mentions with the candidates of renamed stations under the one id they have, named as printed."""
    ids = ids_of_renamed(reference)
    return [
        replace(m, candidates=tuple(replace(c, id=ids.get(c.id, c.id)) for c in m.candidates))
        if any(c.id in ids for c in m.candidates)
        else m
        for m in mentions
    ]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def of_provinces(form: UnitForm) -> bool:
    """Whether an office is one per province: "Kantor Wilayah Badan Pertanahan Nasional", "Kepolisian Daerah"."""
    return form.name.startswith(("Kantor Wilayah", "Kepolisian Daerah"))


def of_regions(form: UnitForm) -> bool:
    """Whether a kabupaten or kota has one: land offices and police, not "Kantor Wilayah Badan Pertanahan Nasional"."""
    return form.pattern in ("branch", "police") and not of_provinces(form)


def lies_in(named: InstitutionMention, province: InstitutionMention, text: str) -> bool:
    """Whether a province right behind a comma is that of the name before it."""
    inside = {r.province for r in named.regions} & {r.id for r in province.regions if r.level == "provinsi"}
    return bool(inside) and text[named.span.end : province.span.start] == ", "

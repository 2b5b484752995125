"""How people call an institution: its short forms and abbreviations, as far as they cannot mean another one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from berita_extract import reference
from berita_extract.reference import Region

_GOVERNMENTS = {
    "provinsi": ("Pemprov {}", "Provinsi {}", "Pemerintah Provinsi {}"),
    "kabupaten": ("Pemkab {}", "Kabupaten {}", "Pemerintah Kabupaten {}", "Kab. {}", "Kab {}"),
    "kota": ("Pemkot {}", "Kota {}", "Pemerintah Kota {}"),
}
_POLICE = (
    ("Kepolisian Resor Kota Besar ", "Polrestabes "),
    ("Kepolisian Resor Kota ", "Polresta "),
    ("Kepolisian Resor ", "Polres "),
    ("Kepolisian Daerah ", "Polda "),
)
_SHORT = ("abbreviation", "common")


@cache
def regions() -> dict[str, Region]:
    """The regions by the name of their government."""
    return {region.government: region for region in reference.load().regions.values()}


def region_of(institution: str) -> Region | None:
    """The region whose government an institution is, or whose name it ends with."""
    if institution in regions():
        return regions()[institution]
    ending = [one for one in regions().values() if institution.endswith(" " + one.area)]
    return max(ending, key=lambda one: len(one.area), default=None)


def called(institution: str) -> tuple[str, ...]:
    """The ways to call an institution, its own name first."""
    return tuple(dict.fromkeys([institution, *_called(institution)]))


def _called(institution: str) -> Iterator[str]:
    region = region_of(institution)
    if institution in regions() and region is not None:
        shorts = [name.text for name in region.names if name.kind in _SHORT and name.valid_to is None]
        shorts = [name for name in shorts if len(name) > 2]  # "BU", "RL" are read only beside the full name
        shorts = [name for name in shorts if not any(one.name == name for one in regions().values())]
        for form in _GOVERNMENTS[region.level]:
            yield from (form.format(name) for name in (region.name, *shorts[:1]))
        if _alone(region):
            yield region.name
        yield from shorts
        return
    for long, short in _POLICE:
        if institution.startswith(long):
            yield short + institution.removeprefix(long)
            return
    for body in reference.load().bodies.values():
        if body.name == institution:
            yield from (name.text for name in body.names if name.kind in _SHORT)
            return
    if region is not None:
        yield from _units(institution, region)


def _units(institution: str, region: Region) -> Iterator[str]:
    head = institution.removesuffix(" " + region.area)
    short = {"kabupaten": "Kab.", "kota": "Kota", "provinsi": "Provinsi"}[region.level]
    forms = [unit for unit in reference.load().units if head == unit.name or head.startswith(unit.name + " ")]
    best = max(forms, key=lambda unit: len(unit.name), default=None)
    names = [] if best is None else [name.text for name in best.names if name.kind in _SHORT][:2]
    for name in names:
        own = head.removeprefix(best.name) if best else ""
        yield f"{name}{own} {region.area}"
        yield f"{name}{own} {short} {region.name}"
    if not names:
        yield f"{head} {short} {region.name}"


def _alone(region: Region) -> bool:
    """True if no other region has this name."""
    return sum(one.name == region.name for one in regions().values()) == 1

"""Institutions behind ids: kind, name, owner, and which ones are easily taken for each other.

An id is that of a region's government ("kab-serang") or of a ministry or agency ("kementerian-sosial"), or it names a
unit by its service and its region ("dinas-sosial/kab-serang"), or an office of the centre by its own name
("kepolisian-resor-tabanan").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from berita_extract.model import Record
from berita_extract.reference import Reference


@dataclass(frozen=True, slots=True)
class Institution:
    """One row of `institutions`."""

    id: str
    name: str
    kind: str  # "provinsi", "kabupaten", "kota", "kementerian", "lembaga", "unit" or "vertical"


def institution(institution_id: str, form: str, reference: Reference) -> Institution:
    """The institution with this id; `form` is its name as far as no reference file has one."""
    if institution_id in reference.regions:
        region = reference.regions[institution_id]
        return Institution(institution_id, region.government, region.level)
    if institution_id in reference.bodies:
        body = reference.bodies[institution_id]
        return Institution(institution_id, body.name, body.kind)
    core, of_region, _ = institution_id.partition("/")
    branches = {unit.core for unit in reference.units if unit.pattern == "branch"}
    return Institution(institution_id, form, "unit" if of_region and core not in branches else "vertical")


def institutions(records: Iterable[Record], reference: Reference) -> tuple[Institution, ...]:
    """The institutions of the records, each once, by id."""
    forms = {record.institution_id: record.institution for record in records}
    return tuple(institution(key, forms[key], reference) for key in sorted(forms))


def owner(institution_id: str, reference: Reference) -> str | None:
    """The region or body an id belongs to; a government and a ministry are their own."""
    last = institution_id.rpartition("/")[2]
    return last if last in reference.regions or last in reference.bodies else None


def service(institution_id: str) -> str:
    """An id without its region: "dinas-sosial"; "" for a government or a ministry."""
    return institution_id.rpartition("/")[0]


def related(institution_id: str, others: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Those of `others` that a text may have meant: a unit's government and its units, like-named regions, renamed bodies.

    "Dinas Sosial Kabupaten Serang": Kabupaten Serang, its other units, "Dinas Sosial Kota Serang".
    "Kementerian Hukum": Kementerian Hukum dan Hak Asasi Manusia.
    """
    own = owner(institution_id, reference)
    found = []
    for other in sorted(set(others) - {institution_id}):
        their = owner(other, reference)
        if own is None or their is None:
            continue
        namesakes = _region_name(own, reference) == _region_name(their, reference) is not None
        same_service = service(institution_id) == service(other)
        if own == their or (namesakes and same_service) or _succession(own, their, reference):
            found.append(other)
    return tuple(found)


def _succession(one: str, other: str, reference: Reference) -> bool:
    """Whether one of two bodies took over from the other."""
    bodies = reference.bodies
    return any(a in bodies and b in bodies[a].successors for a, b in ((one, other), (other, one)))


def _region_name(owner_id: str, reference: Reference) -> str | None:
    region = reference.regions.get(owner_id)
    return region.name if region else None

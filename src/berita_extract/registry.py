"""Institutions behind ids: kind, name, owner, province, who went before and after, and who is easily taken for whom.

An id is that of a region's government ("kab-serang") or of a ministry or agency ("kementerian-sosial"), or it names a
unit by its service and its region ("dinas-sosial/kab-serang"), or an office of the centre by its own name
("kepolisian-resor-tabanan").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from berita_extract.model import Record
from berita_extract.reference import Reference, Succession


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
    return Institution(institution_id, form, "unit" if of_region and core not in reference.branches else "vertical")


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


def members(institution_id: str, others: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Those of `others` that belong to a government or a body: its units and the offices there, as far as ids tell."""
    return tuple(sorted(o for o in set(others) if o != institution_id and owner(o, reference) == institution_id))


# whose name an office of the police has, by the level of the region: a region's frozen id ends like theirs
_POLICE = {"provinsi": "kepolisian-daerah", "kabupaten": "kepolisian-resor", "kota": "kepolisian-resor"}
_OF_CITY = "-kota"  # "Polres Serang Kota"; "Polres Serang" may be that of either
_OF_CAPITAL = "administrasi-"  # "Kota Administrasi Jakarta Timur", "Polres Metro Jakarta Timur"


def stations(region_id: str, reference: Reference) -> tuple[str, ...]:
    """The ids that police offices named after a region have, be they known or not: no units of its government."""
    region = reference.regions.get(region_id)
    if region is None:
        return ()
    station = f"{_POLICE[region.level]}-{region_id.partition('-')[2].removeprefix(_OF_CAPITAL)}"
    return (station, station + _OF_CITY) if region.level == "kota" else (station,)


def named_after(institution_id: str, reference: Reference) -> tuple[str, ...]:
    """The regions that a police office has its name from, sorted: two of "Polres Serang"; () of anybody else."""
    core = next((core for core in sorted({*_POLICE.values()}) if institution_id.startswith(f"{core}-")), None)
    if core is None:
        return ()
    own = institution_id.removeprefix(f"{core}-")
    names = {f"{level}{name}" for level in ("", _OF_CAPITAL) for name in (own, own.removesuffix(_OF_CITY))}
    asked = {f"{kind}-{name}" for kind in ("prov", "kab", "kota") for name in names}
    regions = asked & reference.regions.keys()
    return tuple(sorted(one for one in regions if institution_id in stations(one, reference)))


def homes(institution_id: str, reference: Reference) -> frozenset[str]:
    """The region or body an id belongs to, or the regions that a police office is named after."""
    own = owner(institution_id, reference)
    return frozenset((own,) if own is not None else named_after(institution_id, reference))


def name_on(institution_id: str, form: str, day: date | None, reference: Reference) -> str:
    """The official name on a day, today's without one; `form` where no reference file has the name."""
    region = reference.regions.get(institution_id)
    if region is not None:
        return f"Pemerintah {region.level.capitalize()} {region.name_on(day)}"
    return institution(institution_id, form, reference).name


def province_on(institution_id: str, day: date | None, reference: Reference) -> str | None:
    """The id of the province that an institution or its region lay in on a day, today's without one.

    A province lies in itself; None for what belongs to no region.
    """
    region = reference.regions.get(owner(institution_id, reference) or "")
    if region is None:
        return None
    return region.id if region.province is None else region.province_on(day)


def later(institution_id: str, reference: Reference, since: date | None = None) -> tuple[Succession, ...]:
    """The successions by which a body's work went on after `since`, over all steps, oldest first; () if it did not.

    Each step is later than the one before it, so that a name given twice ends the walk nowhere too early.
    """
    return _walk(institution_id, since, lambda key: _given(key, reference), lambda one: one.successor, _after)


def earlier(institution_id: str, reference: Reference, until: date | None = None) -> tuple[Succession, ...]:
    """The successions by which a body's work came to it until `until`, over all steps, newest first."""
    return _walk(institution_id, until, lambda key: _taken(key, reference), lambda one: one.predecessor, _before)


def lineage(one: str, other: str, reference: Reference) -> tuple[Succession, ...]:
    """The shortest way from a body to one that has its work later, or the other way round; () where there is none.

    Ristek to Diktisaintek: by Ristekdikti, Ristek/BRIN and Kemendikbudristek. Results are never joined over it.
    """
    ways = [way for pair in ((one, other), (other, one)) if (way := _way(*pair, reference))]
    return min(ways, key=lambda way: (len(way), way[0].on), default=())


def _given(institution_id: str, reference: Reference) -> tuple[Succession, ...]:
    body = reference.bodies.get(institution_id)
    return body.given if body else ()


def _taken(institution_id: str, reference: Reference) -> tuple[Succession, ...]:
    body = reference.bodies.get(institution_id)
    return body.taken[::-1] if body else ()


def _after(day: date, other: date | None) -> bool:
    return other is None or day > other


def _before(day: date, other: date | None) -> bool:
    return other is None or day < other


def _walk(
    start: str,
    day: date | None,
    steps: Callable[[str], Sequence[Succession]],
    leads_to: Callable[[Succession], str],
    goes_on: Callable[[date, date | None], bool],
) -> tuple[Succession, ...]:
    """All successions that can be reached, in the order of their days as they are walked."""
    found: dict[Succession, None] = {}
    open_ends: list[tuple[str, date | None]] = [(start, day)]
    while open_ends:
        at, when = open_ends.pop(0)
        for step in steps(at):
            if goes_on(step.on, when) and step not in found:
                found[step] = None
                open_ends.append((leads_to(step), step.on))
    return tuple(sorted(found, key=lambda step: (step.on, step.predecessor), reverse=goes_on is _before))


def _way(start: str, end: str, reference: Reference) -> tuple[Succession, ...]:
    ways: list[tuple[Succession, ...]] = [(step,) for step in _given(start, reference)]
    while ways:
        way = ways.pop(0)
        if way[-1].successor == end:
            return way
        ways += [(*way, step) for step in _given(way[-1].successor, reference) if step.on > way[-1].on]
    return ()


def related(institution_id: str, others: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Those of `others` that a text may have meant: a unit's government and its units, offices of the centre there,
    like-named regions, renamed bodies.

    "Dinas Sosial Kabupaten Serang": Kabupaten Serang, its other units, "Polres Serang", "Dinas Sosial Kota Serang".
    "Kementerian Hukum": Kementerian Hukum dan Hak Asasi Manusia.
    """
    own, home = owner(institution_id, reference), homes(institution_id, reference)
    found = []
    for other in sorted(set(others) - {institution_id}):
        if home & homes(other, reference):
            found.append(other)
            continue
        their = owner(other, reference)
        if own is None or their is None:
            continue
        namesakes = _region_name(own, reference) == _region_name(their, reference) is not None
        same_service = service(institution_id) == service(other)
        if (namesakes and same_service) or _succession(own, their, reference):
            found.append(other)
    return tuple(found)


def akin(institution_id: str, reference: Reference) -> tuple[frozenset[str], frozenset[str]]:
    """Where those that `related` gives are to be looked for: owners of which all may be among them, and single ids."""
    home = homes(institution_id, reference)
    police = {station for one in home for station in stations(one, reference)}
    own = owner(institution_id, reference)
    if own is None:
        return home, frozenset(police)
    owners = {own} | {body for body in reference.bodies if _succession(own, body, reference)}
    name, of_service = _region_name(own, reference), service(institution_id)
    like_named = [region.id for region in reference.regions.values() if region.name == name]
    return frozenset(owners), frozenset(f"{of_service}/{one}" if of_service else one for one in like_named) | police


def _succession(one: str, other: str, reference: Reference) -> bool:
    """Whether one of two bodies took over from the other."""
    bodies = reference.bodies
    return any(a in bodies and b in bodies[a].successors for a, b in ((one, other), (other, one)))


def _region_name(owner_id: str, reference: Reference) -> str | None:
    region = reference.regions.get(owner_id)
    return region.name if region else None

"""Which institutions have which years, and how that compares with what was officially assessed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from berita_extract import checks, registry
from berita_extract.model import Zone
from berita_extract.reference import Count, Kind, Reference, Round, Told
from berita_extract.store import Store

COUNTED: tuple[Kind, ...] = ("kementerian", "lembaga", "provinsi", "kota", "kabupaten")
OFFICES: tuple[Kind, ...] = ("unit", "vertical")
ZONES: tuple[Zone, ...] = get_args(Zone)
MANY = 0.1  # share of those left out, above which it is not said who lacks a result
WORST = ("disputed", "corrected", "single", "corroborated")  # the status of a year is the worst of its fields


@dataclass(frozen=True, slots=True)
class Covered:
    """An institution with the status of each year that a source states something of."""

    id: str
    name: str
    kind: str
    years: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a kind ("*": of all kinds counted) have a result, in which zones, beside the official count if known."""

    year: int
    kind: Kind
    found: int
    zones: Mapping[str, int]  # as sources state them
    official: Count | None

    @property
    def excess(self) -> tuple[tuple[Zone | None, int, int], ...]:
        """What is stored more often than it officially was, and how often: a wrong year, a wrong name, or a wrong count.

        Of a zone, or of all (None).
        """
        if self.official is None:
            return ()
        all_kinds, zones = self.official.assessed, self.official.zones
        over: list[tuple[Zone | None, int, int]] = []
        if all_kinds is not None and self.found > all_kinds:
            over.append((None, self.found, all_kinds))
        over += [(zone, n, count) for zone, count in zones.items() if (n := self.zones.get(zone, 0)) > count]
        return tuple(over)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is stored, institution by institution and in numbers."""

    institutions: tuple[Covered, ...]  # by kind and name
    tallies: tuple[Tally, ...]  # by year and kind
    years: tuple[int, ...]  # that are shown


@dataclass(frozen=True, slots=True)
class Missing:
    """Institutions of a kind without a result of a year in which all or nearly all were assessed.

    Where many were left out and nobody says which, nobody is named.
    """

    year: int
    kind: Kind
    names: tuple[str, ...]
    excepted: Mapping[str, Told]  # name and reason of those that were not assessed
    existed: int = 0  # in the country, without those that are excepted
    left_out: int = 0  # of these: which ones is not known
    found: int = 0  # of these, with a result


def of(
    store: Store,
    reference: Reference,
    *,
    year: int | None = None,
    kinds: Iterable[Kind] = (),
    province: str | None = None,
) -> Coverage:
    """The coverage of the target scheme, of one year, of some kinds, of one province (id) if given.

    Official counts are national: within a province there are none. What its source withdrew and nobody else states is
    no result.
    """
    wanted = tuple(kinds) or (*COUNTED, *OFFICES)
    rows = store.rows(
        """SELECT f.institution_id AS id, i.name, f.year, f.field, f.value, f.status FROM facts f
        JOIN institutions i ON i.id = f.institution_id WHERE f.scheme = ? AND (? IS NULL OR f.year = ?) AND f.origins > 0
        ORDER BY f.institution_id, f.year, f.field""",
        [reference.target.id, year, year],
    )
    status: dict[str, dict[int, str]] = defaultdict(dict)
    zones: dict[tuple[str, int], str] = {}
    found: dict[str, registry.Institution] = {}
    for row in rows:
        key = row["id"]
        if key not in found:
            found[key] = registry.institution(key, row["name"], reference)
        if found[key].kind not in wanted or not _within(key, province, row["year"], reference):
            continue
        status[key][row["year"]] = min(row["status"], status[key].get(row["year"], WORST[-1]), key=WORST.index)
        if row["field"] == "zone" and row["status"] != "disputed":
            zones[key, row["year"]] = row["value"]
    covered = sorted(
        (Covered(key, found[key].name, found[key].kind, years) for key, years in status.items()),
        key=lambda one: (wanted.index(one.kind), one.name, one.id),
    )
    shown = tuple(sorted({one for institution in covered for one in institution.years} | _years(year, reference)))
    tallies = [
        _tally(number, kind, covered, zones, None if province else reference.rounds.get(number))
        for number in shown
        for kind in wanted
    ]
    if set(COUNTED) <= set(wanted) and not province:
        tallies += [_total(number, tallies, reference.rounds.get(number)) for number in shown]
    told = sorted(
        (one for one in tallies if one.found or one.official), key=lambda one: (one.year, one.kind in OFFICES)
    )
    return Coverage(tuple(covered), tuple(told), shown)


def missing(coverage: Coverage, reference: Reference, province: str | None = None) -> tuple[Missing, ...]:
    """Who lacks a result in the years that were no sample, by year and kind, as far as the official count is known."""
    found = {(one.id, year) for one in coverage.institutions for year in one.years}
    kinds = {tally.kind for tally in coverage.tallies}
    result = []
    for year in coverage.years:
        round_ = reference.rounds.get(year)
        if round_ is None or not round_.assessed or round_.sample:
            continue
        for kind in (kind for kind in COUNTED if kind in kinds):
            everybody = _everybody(kind, round_, reference)
            exceptions = {key: checks.excepted(key, kind, round_, reference) for key in everybody}
            excepted = {key: one.reason for key, one in exceptions.items() if one}
            count = round_.count_of(kind)
            if count is None or count.assessed is None:
                continue
            existed = len(everybody) - len(excepted)
            left_out = max(0, existed - count.assessed)
            have = sum((key, year) in found for key in everybody if key not in excepted)
            if left_out > existed * MANY:
                result.append(Missing(year, kind, (), {}, existed, left_out, have))
                continue
            lacking = [k for k in everybody if (k, year) not in found and _within(k, province, year, reference)]
            names = {key: registry.institution(key, key, reference).name for key in lacking}
            result.append(
                Missing(
                    year,
                    kind,
                    tuple(sorted(name for key, name in names.items() if key not in excepted)),
                    {names[key]: excepted[key] for key in lacking if key in excepted},
                    existed,
                    left_out,
                    have,
                )
            )
    return tuple(result)


def _tally(
    year: int, kind: Kind, covered: Sequence[Covered], zones: Mapping[tuple[str, int], str], round_: Round | None
) -> Tally:
    among = [one.id for one in covered if one.kind == kind and year in one.years]
    stated = Counter(zones[key, year] for key in among if (key, year) in zones)
    return Tally(year, kind, len(among), stated, round_.count_of(kind) if round_ else None)


def _total(year: int, tallies: Iterable[Tally], round_: Round | None) -> Tally:
    """All kinds that are officially counted, in one."""
    among = [one for one in tallies if one.year == year and one.kind in COUNTED]
    zones = sum((Counter(one.zones) for one in among), Counter())
    return Tally(year, "*", sum(one.found for one in among), zones, round_.count_of("*") if round_ else None)


def _years(year: int | None, reference: Reference) -> set[int]:
    return {year} if year is not None else set(reference.rounds)


def _within(institution_id: str, province: str | None, year: int, reference: Reference) -> bool:
    """Whether an institution lay in the province when the assessment year began: 2022 is told of 34 provinces."""
    return province is None or registry.province_on(institution_id, date(year, 1, 1), reference) == province


def _everybody(kind: Kind, round_: Round, reference: Reference) -> tuple[str, ...]:
    """All of a kind that existed at some time from the beginning of the year until the results were announced."""
    first, last = date(round_.year, 1, 1), round_.announced or date(round_.year, 12, 31)
    entries: Mapping[str, Any] = {key: region for key, region in reference.regions.items() if region.level == kind} or {
        key: body for key, body in reference.bodies.items() if body.kind == kind
    }
    return tuple(
        sorted(
            key
            for key, one in entries.items()
            if (one.valid_from is None or one.valid_from <= last) and (one.valid_to is None or first < one.valid_to)
        )
    )

"""The tables: regions, ministries and agencies, units and aliases, row by row and together."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from berita_extract.reference.basics import STRICT, Day, Level, Slug, Text, UnitPattern, key_of, name_key, reason_of
from berita_extract.reference.institutions import Body, Membership, Name, Region, Succession

PART = "part:"  # a target that is not one name but a part of many
_LEVEL_PREFIX = {"provinsi": "prov", "kabupaten": "kab", "kota": "kota"}


@dataclass(frozen=True, slots=True)
class _RegionRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Slug
    code: Annotated[str, Field(pattern=r"^\d\d(\.\d\d)?$")]
    level: Level
    name: Text
    province: Slug | None
    valid_from: Day | None
    valid_to: Day | None
    capital: Slug | None
    line: int


@dataclass(frozen=True, slots=True)
class _MembershipRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    region: Slug
    province: Slug
    code: Annotated[str, Field(pattern=r"^\d\d\.\d\d$")]
    valid_from: Day | None
    valid_to: Day
    note: str | None
    line: int


@dataclass(frozen=True, slots=True)
class _BodyRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Slug
    kind: Literal["kementerian", "lembaga"]
    name: Text
    valid_from: Day | None
    valid_to: Day | None
    line: int


@dataclass(frozen=True, slots=True)
class _SuccessionRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    predecessor: Slug
    successor: Slug
    on: Day
    extent: Literal["part"] | None
    note: str | None
    line: int


@dataclass(frozen=True, slots=True)
class _UnitRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    core: Slug
    name: Text
    pattern: UnitPattern
    owner: Literal["region", "body"] | None
    line: int


@dataclass(frozen=True, slots=True)
class _AliasRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    alias: Text
    target: Text
    kind: Literal["former", "abbreviation", "spelling", "seat", "nickname", "common", "holder"]
    valid_from: Day | None
    valid_to: Day | None
    note: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Tables:
    regions: tuple[_RegionRow, ...]
    memberships: tuple[_MembershipRow, ...]
    bodies: tuple[_BodyRow, ...]
    successions: tuple[_SuccessionRow, ...]
    units: tuple[_UnitRow, ...]
    aliases: tuple[_AliasRow, ...]


_Row = TypeVar("_Row", _RegionRow, _MembershipRow, _BodyRow, _SuccessionRow, _UnitRow, _AliasRow)


def read_tables(files: Mapping[str, bytes], errors: list[str]) -> Tables:
    """The rows of all tables; what is wrong with one is added to `errors`."""
    return Tables(
        _read_table("regions.csv", files, _RegionRow, errors),
        _read_table("memberships.csv", files, _MembershipRow, errors),
        _read_table("ministries.csv", files, _BodyRow, errors),
        _read_table("successions.csv", files, _SuccessionRow, errors),
        _read_table("units.csv", files, _UnitRow, errors),
        _read_table("aliases.csv", files, _AliasRow, errors),
    )


def _read_table(file: str, files: Mapping[str, bytes], row: type[_Row], errors: list[str]) -> tuple[_Row, ...]:
    """The rows of a CSV file; an empty cell is None. Columns must be those of `row`, in order."""
    if file not in files:
        errors.append(f"{file}: -: the file is missing")
        return ()
    try:
        text = files[file].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        errors.append(f"{file}: byte {error.start}: not UTF-8")
        return ()
    columns = [f.name for f in fields(row) if f.name != "line"]
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    raw: list[dict[str, object]] = []
    try:
        header = next(reader, [])
        if header != columns:
            errors.append(f"{file}: line 1: the columns are {','.join(header)}, not {','.join(columns)}")
            return ()
        for cells in reader:
            if len(cells) != len(columns):
                errors.append(f"{file}: line {reader.line_num}: {len(cells)} cells, not {len(columns)}")
            else:
                values = (c.strip() or None for c in cells)
                raw.append({**dict(zip(columns, values, strict=True)), "line": reader.line_num})
    except csv.Error as error:
        errors.append(f"{file}: line {reader.line_num}: {error}")
        return ()
    try:
        return TypeAdapter(tuple[row, ...]).validate_python(raw)  # type: ignore[valid-type]  # built at run time
    except ValidationError as error:
        for e in error.errors():
            index, *keys = e["loc"]
            errors.append(f"{file}: line {raw[int(index)]['line']}, {key_of(keys)}: {reason_of(e)}")
        return ()


def check_tables(rows: Tables) -> Iterator[str]:
    """What one row cannot know: doubled names, wrong provinces, aliases without a target."""
    by_id = {r.id: r for r in rows.regions}
    for file, key, values in (
        ("regions.csv", "id", [(r.line, r.id) for r in rows.regions]),
        ("regions.csv", "code", [(r.line, r.code) for r in rows.regions]),
        ("regions.csv", "name", [(r.line, f"{r.level} {r.name}") for r in rows.regions]),
        ("ministries.csv", "id", [(b.line, b.id) for b in rows.bodies]),
        ("ministries.csv", "name", [(b.line, b.name) for b in rows.bodies]),
        (
            "successions.csv",
            "successor",
            [(s.line, f"{s.predecessor} {s.successor} on {s.on}") for s in rows.successions],
        ),
        ("units.csv", "name", [(u.line, u.name) for u in rows.units]),
        ("aliases.csv", "alias", [(a.line, f"{a.alias} for {a.target}") for a in rows.aliases]),
    ):
        counts = Counter(value for _, value in values)
        yield from (f"{file}: line {line}, {key}: {v!r} stands twice" for line, v in values if counts[v] > 1)
    for r in rows.regions:
        place = f"regions.csv: line {r.line}"
        if not r.id.startswith(_LEVEL_PREFIX[r.level] + "-"):
            yield f"{place}, id: {r.id!r} does not start with {_LEVEL_PREFIX[r.level]!r}"
        if (r.level == "provinsi") != (len(r.code) == 2):
            yield f"{place}, code: {r.code!r} is not the code of a {r.level}"
        if r.level == "provinsi":
            if r.province is not None:
                yield f"{place}, province: a province lies in none"
        elif r.province not in by_id or by_id[r.province].code != r.code[:2]:
            yield f"{place}, province: {r.province!r} is not the province with code {r.code[:2]}"
        if r.capital is not None and (r.capital not in by_id or by_id[r.capital].province != r.id):
            yield f"{place}, capital: {r.capital!r} is no region of {r.id}"
        yield from _check_span(place, r.valid_from, r.valid_to)
    yield from _check_memberships(rows)
    yield from _check_bodies(rows)
    yield from _check_aliases(rows)


def _check_memberships(rows: Tables) -> Iterator[str]:
    """Former memberships of no region, of two provinces at once, or that leave a day without a province."""
    by_id = {r.id: r for r in rows.regions}
    today = {r.code for r in rows.regions}
    for m in rows.memberships:
        place = f"memberships.csv: line {m.line}"
        own, province = by_id.get(m.region), by_id.get(m.province)
        yield from _check_span(place, m.valid_from, m.valid_to)
        if own is None or own.province is None:
            yield f"{place}, region: {m.region!r} is no kabupaten or kota"
            continue
        if province is None or province.level != "provinsi" or province.code != m.code[:2]:
            yield f"{place}, province: {m.province!r} is not the province with code {m.code[:2]}"
        if m.code in today:
            yield f"{place}, code: {m.code!r} is a code of today"
        others = sorted(
            (other for other in rows.memberships if other.region == m.region), key=lambda other: other.valid_to
        )
        after = next((other for other in others if other.valid_to > m.valid_to), None)
        begins = after.valid_from if after else _begins(by_id.get(own.province), m.valid_to)
        if begins != m.valid_to:
            yield f"{place}, valid_to: what comes next does not begin that day"
        if any(other is not m and other.valid_to == m.valid_to for other in others):
            yield f"{place}, valid_to: another membership of {m.region!r} ends that day"


def _begins(province: _RegionRow | None, since: date) -> date:
    """When a membership in a province may begin that follows one which ended on `since`."""
    return max(since, province.valid_from) if province is not None and province.valid_from is not None else since


def _check_bodies(rows: Tables) -> Iterator[str]:
    by_id = {b.id: b for b in rows.bodies}
    for b in rows.bodies:
        yield from _check_span(f"ministries.csv: line {b.line}", b.valid_from, b.valid_to)
    for s in rows.successions:
        place = f"successions.csv: line {s.line}"
        before, after = by_id.get(s.predecessor), by_id.get(s.successor)
        if before is None:
            yield f"{place}, predecessor: {s.predecessor!r} is no body"
        if after is None or after is before:
            yield f"{place}, successor: {s.successor!r} is no other body"
        if before is None or after is None:
            continue
        if s.extent == "part":
            if before.valid_to is not None and before.valid_to <= s.on:
                yield f"{place}, extent: {s.predecessor!r} ended by then, so that it gave all"
        elif before.valid_to is not None and before.valid_to < s.on:
            yield f"{place}, on: {s.predecessor!r} ended before"
        if after.valid_from is not None and after.valid_from > s.on:
            yield f"{place}, on: {s.successor!r} begins only afterwards"
        if after.valid_to is not None and after.valid_to <= s.on:
            yield f"{place}, on: {s.successor!r} ended by then"


def _check_aliases(rows: Tables) -> Iterator[str]:
    canonical: dict[str, str] = {}  # by target
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)  # targets by table and compared name
    tables: dict[str, str] = {}  # by target
    entries = [("regions", r.id, r.name) for r in rows.regions]
    entries += [("bodies", b.id, b.name) for b in rows.bodies]
    entries += [("units", f"unit:{u.name}", u.name) for u in rows.units]
    for table, target, name in entries:
        canonical[target], tables[target] = name, table
        owners[table, name_key(name)].append(target)
    names = "\n".join(canonical.values())
    for a in rows.aliases:
        place = f"aliases.csv: line {a.line}"
        if a.target.startswith(PART):
            if a.target.removeprefix(PART) not in names:
                yield f"{place}, target: {a.target.removeprefix(PART)!r} is part of no name"
            continue
        if a.target not in canonical:
            yield f"{place}, target: {a.target!r} is no region, body or unit"
            continue
        if a.alias == canonical[a.target] and a.kind != "common":
            yield f"{place}, alias: {a.alias!r} is the canonical name already"
        if a.kind != "former":  # "Pontianak" was the official name of what is Kabupaten Mempawah now
            others = owners[tables[a.target], name_key(a.alias)]
            if others and a.target not in others:
                yield f"{place}, alias: {a.alias!r} is the canonical name of {others[0]!r}"
        elif a.valid_to is None:
            yield f"{place}, valid_to: a former name needs the date it ended"
        yield from _check_span(place, a.valid_from, a.valid_to)


def _check_span(place: str, valid_from: date | None, valid_to: date | None) -> Iterator[str]:
    if valid_from is not None and valid_to is not None and valid_to <= valid_from:
        yield f"{place}, valid_to: ends before it starts"


def names(rows: Tables) -> Mapping[str, tuple[Name, ...]]:
    """All names by target, the canonical one first, the others in the order of the file."""
    names: dict[str, list[Name]] = defaultdict(list)
    for region in rows.regions:
        names[region.id].append(Name(region.name, "canonical", region.valid_from, region.valid_to))
    for body in rows.bodies:
        names[body.id].append(Name(body.name, "canonical", body.valid_from, body.valid_to))
    for unit in rows.units:
        names[f"unit:{unit.name}"].append(Name(unit.name, "canonical"))
    for a in rows.aliases:
        if a.target.startswith(PART):
            continue
        names[a.target].append(Name(a.alias, a.kind, a.valid_from, a.valid_to))
    return {target: tuple(n) for target, n in names.items()}


def region(row: _RegionRow, names: tuple[Name, ...], memberships: tuple[Membership, ...]) -> Region:
    """The region of a row."""
    span = (row.valid_from, row.valid_to)
    return Region(row.id, row.code, row.level, row.name, row.province, names, *span, memberships, row.capital)


def memberships(rows: Tables) -> Mapping[str, tuple[Membership, ...]]:
    """The former memberships of regions by their ids, oldest first."""
    found: dict[str, list[Membership]] = defaultdict(list)
    for m in sorted(rows.memberships, key=lambda m: m.valid_to):
        found[m.region].append(Membership(m.province, m.code, m.valid_from, m.valid_to))
    return {key: tuple(former) for key, former in found.items()}


def bodies(rows: Tables, names: Mapping[str, tuple[Name, ...]]) -> dict[str, Body]:
    """The ministries and agencies by their ids, each with the successions it is part of."""
    links = sorted(
        (Succession(s.predecessor, s.successor, s.on, s.extent == "part", s.note) for s in rows.successions),
        key=lambda one: (one.on, one.predecessor, one.successor),
    )
    return {
        b.id: Body(
            b.id, b.name, b.kind, names[b.id], b.valid_from, b.valid_to,
            tuple(one for one in links if one.successor == b.id),
            tuple(one for one in links if one.predecessor == b.id),
        )
        for b in rows.bodies
    }  # fmt: skip

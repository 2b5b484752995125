"""The tables: regions, ministries and agencies, units and aliases, row by row and together."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from berita_extract.reference.basics import STRICT, Day, Level, Slug, Text, UnitPattern, key_of, name_key, reason_of
from berita_extract.reference.institutions import Name, Region

PART = "part:"  # a target that is not one name but a part of many
_LEVEL_PREFIX = {"provinsi": "prov", "kabupaten": "kab", "kota": "kota"}


def _listed(value: object) -> object:
    """Codes or ids of one cell, divided by blanks."""
    return tuple(value.split()) if isinstance(value, str) else ()


_Listed = Annotated[tuple[str, ...], BeforeValidator(_listed)]


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
    former_codes: _Listed
    capital: Slug | None
    line: int


@dataclass(frozen=True, slots=True)
class _BodyRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: Slug
    kind: Literal["kementerian", "lembaga"]
    name: Text
    valid_from: Day | None
    valid_to: Day | None
    successors: _Listed
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
    bodies: tuple[_BodyRow, ...]
    units: tuple[_UnitRow, ...]
    aliases: tuple[_AliasRow, ...]


_Row = TypeVar("_Row", _RegionRow, _BodyRow, _UnitRow, _AliasRow)


def read_tables(files: Mapping[str, bytes], errors: list[str]) -> Tables:
    return Tables(
        _read_table("regions.csv", files, _RegionRow, errors),
        _read_table("ministries.csv", files, _BodyRow, errors),
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
    yield from _check_bodies(rows)
    yield from _check_aliases(rows)


def _check_bodies(rows: Tables) -> Iterator[str]:
    by_id = {b.id: b for b in rows.bodies}
    for b in rows.bodies:
        place = f"ministries.csv: line {b.line}"
        yield from _check_span(place, b.valid_from, b.valid_to)
        for successor in b.successors:
            after = by_id.get(successor)
            if after is None or after is b:
                yield f"{place}, successors: {successor!r} is no other body"
            elif b.valid_to is not None and after.valid_from is not None and after.valid_from > b.valid_to:
                yield f"{place}, successors: {successor!r} begins only after the body ended"


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


def region(row: _RegionRow, names: tuple[Name, ...]) -> Region:
    span = (row.valid_from, row.valid_to)
    return Region(row.id, row.code, row.level, row.name, row.province, names, *span, row.former_codes, row.capital)

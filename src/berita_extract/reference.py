"""Loads and validates the reference data: regions, ministries and agencies, unit forms, schemes.

The only module that knows where the files lie and the only one that uses pydantic. Every error names the file (relative
to the reference folder), the line or key, and the reason; all errors of all files are reported together.
"""

from __future__ import annotations

import csv
import functools
import hashlib
import io
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from berita_extract.model import RefusalReason, Zone

NameKind = Literal["canonical", "former", "abbreviation", "spelling", "seat", "nickname", "common", "holder"]
Level = Literal["provinsi", "kabupaten", "kota"]
UnitPattern = Literal["office", "named", "police", "branch", "own_name", "staff"]
Kind = Literal["*", "kementerian", "lembaga", "provinsi", "kabupaten", "kota", "unit", "vertical"]

_PART = "part:"  # a target that is not one name but a part of many
_LEVEL_PREFIX = {"provinsi": "prov", "kabupaten": "kab", "kota": "kota"}
STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True)


class ReferenceDataError(Exception):
    """The reference data cannot be used; each line of the message is "<file>: <key or line>: <reason>"."""

    def __init__(self, errors: Iterable[str]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(self.errors))


def _day(value: object) -> object:
    """A date of "2015", "2015-12" or "2015-12-05": what is not given is the first."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
        return value + "-01" * (2 - value.count("-"))
    return value


def _pattern(value: str) -> str:
    """A regular expression, checked."""
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return value


def _web_address(value: str) -> str:
    """An http(s) address with a host."""
    try:
        parts = urlsplit(value)
    except ValueError as error:
        raise ValueError(f"not a web address: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("not a web address (http:// or https:// and a host)")
    return value


Day = Annotated[date, BeforeValidator(_day)]
Text = Annotated[str, Field(min_length=1)]
_Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Real = Annotated[float, Field(allow_inf_nan=False)]
Pattern = Annotated[Text, AfterValidator(_pattern)]
WebAddress = Annotated[Text, AfterValidator(_web_address)]


_MARKS = re.compile(r"[\W_]+")


def name_key(text: str) -> str:
    """What of a name is compared: letters and digits in lower case ("Toli-Toli" and "Tolitoli" are one)."""
    return _MARKS.sub("", text.casefold())


def _holds(valid_from: date | None, valid_to: date | None, on: date) -> bool:
    return (valid_from is None or valid_from <= on) and (valid_to is None or on < valid_to)


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a name, valid from `valid_from` on and before `valid_to`; None where no bound is known."""

    text: str
    kind: NameKind
    valid_from: date | None = None
    valid_to: date | None = None

    def valid_on(self, day: date | None) -> bool:
        """True if the name was in force on `day`, or no day is given."""
        return day is None or _holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Region:
    """A province, kabupaten or kota with its Kemendagri code of today as text, and those it had before a recoding."""

    id: str  # frozen: "prov-banten", "kab-serang", "kota-serang"
    code: str
    level: Level
    name: str  # without the level: "Serang", "Administrasi Jakarta Pusat"
    province: str | None  # id; None for a province
    names: tuple[Name, ...]  # canonical first
    valid_from: date | None = None
    valid_to: date | None = None
    former_codes: tuple[str, ...] = ()
    capital: str | None = None  # of a province: the id of the kota or kabupaten that is its seat

    @property
    def area(self) -> str:
        """The region with its level: "Kabupaten Serang"."""
        return f"{self.level.capitalize()} {self.name}"

    @property
    def government(self) -> str:
        """The institution: "Pemerintah Kabupaten Serang"."""
        return f"Pemerintah {self.area}"

    def name_on(self, day: date | None) -> str:
        """The official name on `day`: a former one where its validity covers the day, else today's."""
        if day is not None:
            for name in self.names:
                if name.kind == "former" and name.valid_to is not None and name.valid_on(day):
                    return name.text
        return self.name


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry or central agency under one official name; a renamed or split one is another body.

    Press and assessor use an old name for a year and longer: `valid_to` tells bodies apart and is no reason to refuse.
    `successors` are the ids of those that took over its work; results are never joined over them.
    """

    id: str  # frozen: "kementerian-sosial"
    name: str
    kind: Literal["kementerian", "lembaga"]
    names: tuple[Name, ...]  # canonical first
    valid_from: date | None = None
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    def valid_on(self, day: date | None) -> bool:
        """True if the body existed under this name on `day`, or no day is given."""
        return day is None or _holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class UnitForm:
    """A kind of office. Forms with one `core` are one service: the id of a unit is (core, own name, region).

    `pattern` says how the canonical name is built:
    office    name + region.area                     Dinas Sosial Kabupaten Serang
    named     name + own name + region.area          Puskesmas Pontang Kabupaten Serang
    police    name + area as the article names it    Kepolisian Resor Kota Malang Kota
    branch    name + region.area of a central body   Kantor Pertanahan Kabupaten Serang
    own_name  name + own name as printed             Kantor Imigrasi Kelas I TPI Batam
    staff     none: it tells results and is never assessed itself ("Bagian Organisasi Setda")
    """

    core: str
    name: str
    pattern: UnitPattern
    names: tuple[Name, ...]  # canonical first
    owner: Literal["region", "body"] | None = None  # whose office it is: the region's own, or a central body's

    @property
    def spellings(self) -> frozenset[str]:
        """Its name and the other ways to write it, in lower case."""
        return frozenset((self.name.lower(), *(name.text.lower() for name in self.names)))

    @property
    def kind(self) -> Literal["unit", "vertical"]:
        """The kind of entity for scales and bands: offices of central bodies are vertical."""
        return "vertical" if self.owner == "body" else "unit"


@dataclass(frozen=True, slots=True)
class Scale:
    """The upper end of the scale for some kinds of entity."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    upper: Annotated[int, Field(gt=0)]
    kinds: tuple[Kind, ...] = ("*",)


@dataclass(frozen=True, slots=True)
class Band:
    """What a score between `low` and `high` (both included) is called."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    low: Decimal
    high: Decimal
    kinds: tuple[Kind, ...] = ("*",)
    zone: Zone | None = None
    predicate: Text | None = None
    category: Text | None = None

    def holds(self, score: Decimal) -> bool:
        """True if the score lies in the band."""
        return self.low <= score <= self.high


@dataclass(frozen=True, slots=True)
class ExampleRecord:
    """What an example must yield; None where it states nothing."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    institution: Text
    year: int | None = None
    score: Decimal | None = None
    zone: Zone | None = None
    predicate: Text | None = None
    category: Text | None = None
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class ExampleRefusal:
    """What an example must refuse, and why."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    reason: RefusalReason
    score: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own with all that an extraction yields; `invented` marks a figure that nobody reported."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    text: Text
    published: Day | None = None
    records: tuple[ExampleRecord, ...] = ()
    refused: tuple[ExampleRefusal, ...] = ()
    invented: bool = False


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """Institutions that a round did not assess: those named, those that exist only `since` a day, or units of some services.

    `kinds` narrows the second form. It stands for results that cannot be; what a sample left out is not known and not here.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    reason: Text
    source: WebAddress
    institutions: tuple[_Slug, ...] = ()
    since: Day | None = None
    kinds: tuple[Kind, ...] = ("*",)
    services: tuple[_Slug, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """One assessment year of a scheme: its names, scales, bands and vocabulary. What is not known is absent."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    scheme: str
    year: int
    assessed: bool
    announced: Day | None = None  # a month is its first day
    head: Literal["kepatuhan", "kualitas", "opini"] | None = None  # what a bare "predikat" means
    zones: bool = True  # False: results carry no zone
    soft: bool = False  # True: bands are read off results, no text states them: warn, never reject
    names: tuple[Text, ...] = ()
    opinions: tuple[Text, ...] = ()  # predicates of the round, in lower case
    grades: tuple[Text, ...] = ()  # grades of the service, where they differ from the opinion
    scales: tuple[Scale, ...] = ()
    bands: tuple[Band, ...] = ()
    grey: tuple[tuple[Decimal, Decimal], ...] = ()  # open intervals where sources disagree on the band
    not_assessed: tuple[NotAssessed, ...] = ()
    examples: tuple[Example, ...] = ()

    def scale_for(self, kind: str) -> int | None:
        """The upper end of the scale for a kind of entity, None if unknown."""
        return next((s.upper for s in _for_kind(self.scales, kind)), None)

    def bands_for(self, kind: str) -> tuple[Band, ...]:
        """The bands for a kind of entity, () if unknown."""
        return tuple(_for_kind(self.bands, kind))

    def expected(self, kind: str, score: Decimal) -> list[Band]:
        """The bands a score may fall in: none if unknown, two inside a grey interval, else one."""
        bands = self.bands_for(kind)
        for low, high in self.grey:
            if low < score < high:
                return [b for b in bands if b.holds(low) or b.holds(high)]
        return [b for b in bands if b.holds(score)]


_Kinded = TypeVar("_Kinded", Scale, Band)


def _for_kind(entries: Iterable[_Kinded], kind: str) -> Iterator[_Kinded]:
    """Entries that name the kind; where none does, those for every kind."""
    entries = tuple(entries)
    named = [e for e in entries if kind in e.kinds]
    yield from named or (e for e in entries if "*" in e.kinds)


@dataclass(frozen=True, slots=True)
class Scheme:
    """An assessment or award: the one we collect ("target") or one whose values are refused ("rival")."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: str
    role: Literal["target", "rival"]
    title: Text
    names: tuple[Text, ...]  # phrases that name it, to be matched on word borders, without regard to case
    assessors: tuple[Text, ...] = ()
    search: tuple[Text, ...] = ()  # of the target: what is typed into an outlet's search or asked of its REST API
    scale: Decimal | None = None  # upper end
    rehearsal: bool = (
        False  # an institution's own trial run of the target assessment: naming its assessor does not end it
    )
    passing: bool = False  # mostly named without a value: it governs its own clause, never what follows
    rounds: tuple[Round, ...] = ()  # by year
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign against a record takes from the logarithm of its odds of being right: learned, never set by hand."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    base: Real
    against: Mapping[str, Annotated[Real, Field(le=0)]]


@dataclass(frozen=True)
class Reference:
    """All reference data but the outlets; `hash` is 16 hexadecimal digits over every file of it."""

    regions: Mapping[str, Region]
    bodies: Mapping[str, Body]
    units: tuple[UnitForm, ...]
    schemes: Mapping[str, Scheme]
    confidence: Weights = field(repr=False)
    hash: str
    parts: tuple[tuple[str, str], ...] = ()  # what the press writes for a part of any name: ("PTSP", "Pelayanan …")

    @functools.cached_property
    def target(self) -> Scheme:
        """The scheme whose results are collected."""
        return next(s for s in self.schemes.values() if s.role == "target")

    @functools.cached_property
    def rounds(self) -> Mapping[int, Round]:
        """The rounds of the target scheme by assessment year."""
        return {r.year: r for r in self.target.rounds}

    @functools.cached_property
    def unit_forms(self) -> Mapping[str, UnitForm]:
        """The first form of unit for each of its spellings, in lower case."""
        return {spelling: unit for unit in reversed(self.units) for spelling in unit.spellings}

    def newest_round(self, on: date | None) -> Round | None:
        """The newest round announced on or before a day; None without a day or before the first."""
        if on is None:
            return None
        announced = [r for r in self.target.rounds if r.announced is not None and r.announced <= on]
        return max(announced, key=lambda r: r.year, default=None)


# --- where the files lie -------------------------------------------------------------------------------------------


def reference_folder() -> Path:
    """The folder of the reference data: inside an installed package, else of the checkout."""
    here = Path(__file__).resolve()
    installed, checkout = here.parent / "reference_data", here.parents[2] / "data" / "reference"
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise ReferenceDataError([f"{installed}: -: the reference data is missing; install the package again"])


def load(folder: Path | None = None) -> Reference:
    """The reference data of `folder`, or the shipped data, read once per process. Raises ReferenceDataError."""
    return _shipped() if folder is None else _load(folder)


@functools.cache
def _shipped() -> Reference:
    return _load(reference_folder())


def _load(folder: Path) -> Reference:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if _is_data(p)}
    errors: list[str] = []
    rows = _read_tables(files, errors)
    schemes = _read_schemes(files, errors)
    weights = _read_weights(files, errors)
    if not errors:
        errors += _check_tables(rows)
        errors += _check_roles(schemes)
        errors += _check_exceptions(schemes, rows)
    if errors or weights is None:
        raise ReferenceDataError(errors)
    names = _names(rows)
    return Reference(
        regions={r.id: _region(r, names[r.id]) for r in rows.regions},
        bodies={
            b.id: Body(b.id, b.name, b.kind, names[b.id], b.valid_from, b.valid_to, b.successors) for b in rows.bodies
        },
        units=tuple(UnitForm(u.core, u.name, u.pattern, names[f"unit:{u.name}"], u.owner) for u in rows.units),
        schemes=schemes,
        confidence=weights,
        hash=_hash(files),
        parts=tuple((a.alias, a.target.removeprefix(_PART)) for a in rows.aliases if a.target.startswith(_PART)),
    )


def _is_data(path: Path) -> bool:
    """True for what decides how an article is read; outlets and lists of results are read when they are asked for."""
    return path.suffix in (".csv", ".toml") and path.parent.name not in ("outlets", "results") and path.is_file()


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for file, content in sorted(files.items()):
        digest.update(f"{file}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


# --- tables --------------------------------------------------------------------------------------------------------


def _listed(value: object) -> object:
    """Codes or ids of one cell, divided by blanks."""
    return tuple(value.split()) if isinstance(value, str) else ()


_Listed = Annotated[tuple[str, ...], BeforeValidator(_listed)]


@dataclass(frozen=True, slots=True)
class _RegionRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: _Slug
    code: Annotated[str, Field(pattern=r"^\d\d(\.\d\d)?$")]
    level: Level
    name: Text
    province: _Slug | None
    valid_from: Day | None
    valid_to: Day | None
    former_codes: _Listed
    capital: _Slug | None
    line: int


@dataclass(frozen=True, slots=True)
class _BodyRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    id: _Slug
    kind: Literal["kementerian", "lembaga"]
    name: Text
    valid_from: Day | None
    valid_to: Day | None
    successors: _Listed
    line: int


@dataclass(frozen=True, slots=True)
class _UnitRow:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    core: _Slug
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
class _Tables:
    regions: tuple[_RegionRow, ...]
    bodies: tuple[_BodyRow, ...]
    units: tuple[_UnitRow, ...]
    aliases: tuple[_AliasRow, ...]


_Row = TypeVar("_Row", _RegionRow, _BodyRow, _UnitRow, _AliasRow)


def _read_tables(files: Mapping[str, bytes], errors: list[str]) -> _Tables:
    return _Tables(
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
            errors.append(f"{file}: line {raw[int(index)]['line']}, {_key(keys)}: {_reason(e)}")
        return ()


def _key(location: Iterable[int | str]) -> str:
    """The place of a value inside a file: "bands.2.low"; what pydantic adds for unions and functions is left out."""
    return ".".join(str(k) for k in location if not re.search(r"[\[\]()]", str(k))) or "-"


def _reason(error: Mapping[str, Any]) -> str:
    """What is wrong, in one line, with the value where it is short."""
    kind, value = error["type"], error.get("input")
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return "unknown key"
    if kind == "missing":
        return "is missing"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{message}: {value!r}" if isinstance(value, str | int | float | Decimal) else message


def _check_tables(rows: _Tables) -> Iterator[str]:
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


def _check_bodies(rows: _Tables) -> Iterator[str]:
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


def _check_aliases(rows: _Tables) -> Iterator[str]:
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
        if a.target.startswith(_PART):
            if a.target.removeprefix(_PART) not in names:
                yield f"{place}, target: {a.target.removeprefix(_PART)!r} is part of no name"
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


def _names(rows: _Tables) -> Mapping[str, tuple[Name, ...]]:
    """All names by target, the canonical one first, the others in the order of the file."""
    names: dict[str, list[Name]] = defaultdict(list)
    for region in rows.regions:
        names[region.id].append(Name(region.name, "canonical", region.valid_from, region.valid_to))
    for body in rows.bodies:
        names[body.id].append(Name(body.name, "canonical", body.valid_from, body.valid_to))
    for unit in rows.units:
        names[f"unit:{unit.name}"].append(Name(unit.name, "canonical"))
    for a in rows.aliases:
        if a.target.startswith(_PART):
            continue
        names[a.target].append(Name(a.alias, a.kind, a.valid_from, a.valid_to))
    return {target: tuple(n) for target, n in names.items()}


def _region(row: _RegionRow, names: tuple[Name, ...]) -> Region:
    span = (row.valid_from, row.valid_to)
    return Region(row.id, row.code, row.level, row.name, row.province, names, *span, row.former_codes, row.capital)


_WEIGHTS = "confidence.toml"


def _read_weights(files: Mapping[str, bytes], errors: list[str]) -> Weights | None:
    if _WEIGHTS not in files:
        errors.append(f"{_WEIGHTS}: -: the file is missing")
        return None
    return validated(_WEIGHTS, read_toml(_WEIGHTS, files[_WEIGHTS], errors), adapter_of(Weights), {}, errors)


# --- schemes -------------------------------------------------------------------------------------------


def _read_schemes(files: Mapping[str, bytes], errors: list[str]) -> Mapping[str, Scheme]:
    """All schemes by id: a folder with a scheme.toml is one scheme with rounds, any other file is one without."""
    schemes: dict[str, Scheme] = {}
    folders = {str(Path(f).parent) for f in files if f.endswith("/scheme.toml")}
    for file, content in files.items():
        path = Path(file)
        if path.parts[0] != "schemes" or (str(path.parent) in folders and path.name != "scheme.toml"):
            continue
        whole = path.name == "scheme.toml"
        scheme = validated(file, read_toml(file, content, errors), adapter_of(Scheme), {}, errors)
        if scheme is None:
            continue
        if scheme.id != (path.parent.name if whole else path.stem):
            errors.append(f"{file}: id: {scheme.id!r} is not the name of the {'folder' if whole else 'file'}")
        if scheme.id in schemes:
            errors.append(f"{file}: id: {scheme.id!r} is another scheme's id too")
        rounds = _read_rounds(path.parent.as_posix(), scheme.id, files, errors) if whole else ()
        schemes[scheme.id] = replace(scheme, rounds=rounds)
    return schemes


def _read_rounds(folder: str, scheme: str, files: Mapping[str, bytes], errors: list[str]) -> tuple[Round, ...]:
    rounds = []
    for file, content in files.items():
        path = Path(file)
        if path.parent.as_posix() == folder and path.name != "scheme.toml":
            round_ = validated(file, read_toml(file, content, errors), adapter_of(Round), {"scheme": scheme}, errors)
            if round_ is not None:
                rounds.append(round_)
                errors += _check_round(file, path.stem, round_)
    return tuple(sorted(rounds, key=lambda r: r.year))


def _check_round(file: str, stem: str, round_: Round) -> Iterator[str]:
    """What one key cannot know: year and file name, bands that overlap or have a zone where there is none."""
    if str(round_.year) != stem:
        yield f"{file}: year: {round_.year} is not the name of the file"
    if not round_.assessed and (round_.announced or round_.bands or round_.scales):
        yield f"{file}: assessed: false, but it has a date, scales or bands"
    for i, band in enumerate(round_.bands):
        if band.low > band.high:
            yield f"{file}: bands.{i}.high: lies below low"
        if band.zone is not None and not round_.zones:
            yield f"{file}: bands.{i}.zone: the round has no zones"
        for other in round_.bands[:i]:
            if set(band.kinds) & set(other.kinds) and band.low <= other.high and other.low <= band.high:
                yield f"{file}: bands.{i}.low: overlaps the band {other.low}–{other.high}"
    for i, (low, high) in enumerate(round_.grey):
        if low >= high:
            yield f"{file}: grey.{i}: ends before it starts"
    for i, exception in enumerate(round_.not_assessed):
        forms = (exception.institutions, exception.since, exception.services)
        if sum(bool(form) for form in forms) != 1:
            yield f"{file}: not_assessed.{i}: needs one of institutions, since, services"


def _check_exceptions(schemes: Mapping[str, Scheme], rows: _Tables) -> Iterator[str]:
    """Exceptions of a round that name nothing we know."""
    known = {r.id for r in rows.regions} | {b.id for b in rows.bodies}
    services = {unit.core for unit in rows.units}
    for round_ in (one for scheme in schemes.values() for one in scheme.rounds):
        for i, exception in enumerate(round_.not_assessed):
            place = f"schemes/{round_.scheme}/{round_.year}.toml: not_assessed.{i}"
            for name in exception.institutions:
                if name not in known:
                    yield f"{place}.institutions: {name!r} is no region or body"
            for name in exception.services:
                if name not in services:
                    yield f"{place}.services: {name!r} is no service of units.csv"


def _check_roles(schemes: Mapping[str, Scheme]) -> Iterator[str]:
    targets = sorted(s.id for s in schemes.values() if s.role == "target")
    if len(targets) != 1:
        yield f"schemes: role: exactly one scheme must be the target, not {', '.join(targets) or 'none'}"
    for scheme in schemes.values():
        if scheme.search and scheme.role == "rival":
            yield f"schemes/rivals/{scheme.id}.toml: search: only the target scheme is searched for"


_Parsed = TypeVar("_Parsed")


@functools.cache
def adapter_of(of: type[_Parsed]) -> TypeAdapter[_Parsed]:
    return TypeAdapter(of)


def read_toml(file: str, content: bytes, errors: list[str]) -> dict[str, object] | None:
    """A TOML file with exact decimals; None after adding to `errors`."""
    try:
        return tomllib.loads(content.decode("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        errors.append(f"{file}: byte {error.start}: not UTF-8")
    except tomllib.TOMLDecodeError as error:
        errors.append(f"{file}: -: broken TOML: {error}")
    return None


def validated(
    file: str,
    raw: Mapping[str, object] | None,
    adapter: TypeAdapter[_Parsed],
    given: Mapping[str, object],
    errors: list[str],
) -> _Parsed | None:
    """What was read from a file as the adapter's type, with `given` added; None after adding to `errors`."""
    if raw is None:
        return None
    clash = sorted(given.keys() & raw.keys())
    if clash:
        errors += [f"{file}: {key}: unknown key" for key in clash]
        return None
    try:
        return adapter.validate_python({**raw, **given})
    except ValidationError as error:
        errors += [f"{file}: {_key(e['loc'])}: {_reason(e)}" for e in error.errors()]
        return None

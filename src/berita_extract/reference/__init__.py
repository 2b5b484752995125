"""Loads and validates the reference data: regions, ministries and agencies, unit forms, schemes.

The only module that knows where the files lie and, with `outlets`, the only one that uses pydantic. Every error names the
file (relative to the reference folder), the line or key, and the reason; all errors of all files are reported together.
The modules in reading order: `basics`, `institutions`, `tables`, `schemes`.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from berita_extract.reference.basics import (
    STRICT,
    Day,
    Kind,
    Level,
    NameKind,
    Pattern,
    Real,
    ReferenceDataError,
    Text,
    UnitPattern,
    WebAddress,
    adapter_of,
    name_key,
    read_toml,
    validated,
)
from berita_extract.reference.bounds import FILE as _BOUNDS
from berita_extract.reference.bounds import Check, read_checks
from berita_extract.reference.institutions import Body, Membership, Name, Region, Succession, UnitForm
from berita_extract.reference.schemes import (
    Band,
    Count,
    Example,
    ExampleRecord,
    ExampleRefusal,
    NotAssessed,
    Round,
    Scale,
    Scheme,
    Told,
    check_exceptions,
    check_roles,
    read_schemes,
)
from berita_extract.reference.tables import PART, bodies, check_tables, memberships, names, read_tables, region

__all__ = [
    "STRICT",
    "Band",
    "Body",
    "Check",
    "Count",
    "Day",
    "Example",
    "ExampleRecord",
    "ExampleRefusal",
    "Kind",
    "Level",
    "Membership",
    "Name",
    "NameKind",
    "NotAssessed",
    "Pattern",
    "Reference",
    "ReferenceDataError",
    "Region",
    "Round",
    "Scale",
    "Scheme",
    "Succession",
    "Text",
    "Told",
    "UnitForm",
    "UnitPattern",
    "WebAddress",
    "Weights",
    "adapter_of",
    "checks",
    "licence",
    "load",
    "name_key",
    "read_toml",
    "reference_folder",
    "validated",
]


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

    @functools.cached_property
    def branches(self) -> frozenset[str]:
        """The services of units that are offices of a central body in a region."""
        return frozenset(unit.core for unit in self.units if unit.pattern == "branch")

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
    installed, checkout = here.parents[1] / "reference_data", here.parents[3] / "data" / "reference"
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise ReferenceDataError([f"{installed}: -: the reference data is missing; install the package again"])


def load(folder: Path | None = None) -> Reference:
    """The reference data of `folder`, or the shipped data, read once per process. Raises ReferenceDataError."""
    return _shipped() if folder is None else _load(folder)


def checks(measures: Collection[str], folder: Path | None = None) -> tuple[Check, ...]:
    """The bounds of a night, of these measures; of `folder`, or the shipped ones. Raises ReferenceDataError."""
    return read_checks(folder or reference_folder(), measures)


def licence() -> str:
    """The notice that goes with everything made of the reference data."""
    folder = reference_folder()
    for path in (folder / "LICENSE", folder.parent / "LICENSE"):  # of an installed package, of a checkout
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise ReferenceDataError([f"{folder}: -: the licence of the data is missing; install the package again"])


@functools.cache
def _shipped() -> Reference:
    return _load(reference_folder())


def _load(folder: Path) -> Reference:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if _is_data(p)}
    errors: list[str] = []
    rows = read_tables(files, errors)
    schemes = read_schemes(files, errors)
    weights = _read_weights(files, errors)
    if not errors:
        errors += check_tables(rows)
        errors += check_roles(schemes)
        errors += check_exceptions(schemes, rows)
    if errors or weights is None:
        raise ReferenceDataError(errors)
    known, former = names(rows), memberships(rows)
    return Reference(
        regions={r.id: region(r, known[r.id], former.get(r.id, ())) for r in rows.regions},
        bodies=bodies(rows, known),
        units=tuple(UnitForm(u.core, u.name, u.pattern, known[f"unit:{u.name}"], u.owner) for u in rows.units),
        schemes=schemes,
        confidence=weights,
        hash=_hash(files),
        parts=tuple((a.alias, a.target.removeprefix(PART)) for a in rows.aliases if a.target.startswith(PART)),
    )


def _is_data(path: Path) -> bool:
    """True for what decides how an article is read; outlets, lists of results and the bounds of a night are read when asked for."""
    apart = path.parent.name in ("outlets", "results") or path.name == _BOUNDS
    return path.suffix in (".csv", ".toml") and not apart and path.is_file()


def _hash(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for file, content in sorted(files.items()):
        digest.update(f"{file}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


_WEIGHTS = "confidence.toml"


def _read_weights(files: Mapping[str, bytes], errors: list[str]) -> Weights | None:
    if _WEIGHTS not in files:
        errors.append(f"{_WEIGHTS}: -: the file is missing")
        return None
    return validated(_WEIGHTS, read_toml(_WEIGHTS, files[_WEIGHTS], errors), adapter_of(Weights), {}, errors)

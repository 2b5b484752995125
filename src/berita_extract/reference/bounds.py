"""`checks.toml`: the bounds that a night must keep."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field

from berita_extract.reference.basics import STRICT, ReferenceDataError, Text, adapter_of, read_toml, validated

FILE = "checks.toml"

_Bound = Annotated[float, Field(ge=0, allow_inf_nan=False)]


@dataclass(frozen=True, slots=True)
class Check:
    """One bound of a measure: `minimum` is fatal, `maximum` and `usual` (two factors of the usual value) are warnings."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z0-9]+)*$")]
    measure: Text
    why: Text
    minimum: _Bound | None = None
    maximum: _Bound | None = None
    usual: tuple[_Bound, _Bound] | None = None
    least: int = 0  # cases, below which nothing is judged


@dataclass(frozen=True, slots=True)
class _File:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    checks: tuple[Check, ...]


def read_checks(folder: Path, measures: Collection[str]) -> tuple[Check, ...]:
    """The checks of a folder of reference data, of these measures; raises ReferenceDataError with all that is wrong."""
    errors: list[str] = []
    try:
        content = (folder / FILE).read_bytes()
    except OSError as error:
        raise ReferenceDataError([f"{FILE}: -: {error.strerror}"]) from None
    found = validated(FILE, read_toml(FILE, content, errors), adapter_of(_File), {}, errors)
    checks = found.checks if found else ()
    for number, check in enumerate(checks):
        place = f"{FILE}: checks.{number}"
        if check.measure not in measures:
            errors.append(f"{place}.measure: {check.measure!r}: must be one of {', '.join(sorted(measures))}")
        if check.minimum is None and check.maximum is None and check.usual is None:
            errors.append(f"{place}: needs minimum, maximum or usual")
        if check.usual is not None and check.usual[0] > check.usual[1]:
            errors.append(f"{place}.usual: the first factor must not be the greater one")
        if check.name in {other.name for other in checks[:number]}:
            errors.append(f"{place}.name: {check.name!r} is there twice")
    if errors:
        raise ReferenceDataError(errors)
    return checks

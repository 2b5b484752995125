"""What all files of the reference data share: the types of their cells, and errors that name file, place and reason."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

NameKind = Literal["canonical", "former", "abbreviation", "spelling", "seat", "nickname", "common", "holder"]
Level = Literal["provinsi", "kabupaten", "kota"]
UnitPattern = Literal["office", "named", "police", "branch", "own_name", "staff"]
Kind = Literal["*", "kementerian", "lembaga", "provinsi", "kabupaten", "kota", "unit", "vertical"]

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
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Real = Annotated[float, Field(allow_inf_nan=False)]
Pattern = Annotated[Text, AfterValidator(_pattern)]
WebAddress = Annotated[Text, AfterValidator(_web_address)]


_MARKS = re.compile(r"[\W_]+")


def name_key(text: str) -> str:
    """What of a name is compared: letters and digits in lower case ("Toli-Toli" and "Tolitoli" are one)."""
    return _MARKS.sub("", text.casefold())


def holds(valid_from: date | None, valid_to: date | None, on: date) -> bool:
    return (valid_from is None or valid_from <= on) and (valid_to is None or on < valid_to)


def key_of(location: Iterable[int | str]) -> str:
    """The place of a value inside a file: "bands.2.low"; what pydantic adds for unions and functions is left out."""
    return ".".join(str(k) for k in location if not re.search(r"[\[\]()]", str(k))) or "-"


def reason_of(error: Mapping[str, Any]) -> str:
    """What is wrong, in one line, with the value where it is short."""
    kind, value = error["type"], error.get("input")
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return "unknown key"
    if kind == "missing":
        return "is missing"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{message}: {value!r}" if isinstance(value, str | int | float | Decimal) else message


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
        errors += [f"{file}: {key_of(e['loc'])}: {reason_of(e)}" for e in error.errors()]
        return None

"""Articles with the records a careful reader takes from them: one JSON object a line.

`id` or `url`, `title`, `published`, `text` or `html` (markup, or the names of saved pages beside the file), `kind`
(what stands before a colon counts; without it the name of the file) and `records`. A record has `institution`, `year`,
`score`, `zone`, `predicate`; where careful readers differ it names other values (`accept`, by field), other spellings
of its institution (`also`), or is `optional`: finding it is neither right nor wrong.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import Literal, TypeVar

from berita_extract import inputs
from berita_extract.inputs import InputError
from berita_extract.model import Article
from berita_extract.output import RECORD_COLUMNS

Field = Literal["year", "score", "zone", "predicate"]
Value = int | float | str | None
FIELDS: tuple[Field, ...] = ("year", "score", "zone", "predicate")

_ZONES = ("hijau", "kuning", "merah")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One result that a careful reader takes from an article."""

    institution: str
    year: int | None = None
    score: int | float | None = None
    zone: str | None = None
    predicate: str | None = None
    also: tuple[str, ...] = ()  # other spellings of the institution
    accept: Mapping[Field, tuple[Value, ...]] = field(default_factory=dict)  # other values
    optional: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All accepted spellings of the institution."""
        return (self.institution, *self.also)

    def accepted(self, name: Field) -> tuple[Value, ...]:
        """The values of a field that count as right, the first one being the best."""
        return (getattr(self, name), *self.accept.get(name, ()))


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article as the extraction gets it, with its gold records."""

    file: str  # as given on the command line
    id: str
    kind: str
    article: Article = field(repr=False)
    records: tuple[GoldRecord, ...]


class _Wrong(Exception):
    """What is wrong with a line."""


def read_gold(path: str) -> Iterator[GoldArticle | InputError]:
    """The articles of a file in order; a line that is none is an error with its place, and the rest goes on."""
    seen: dict[str, str] = {}
    for item in inputs.read_rows(path):
        if isinstance(item, InputError):
            yield item
            continue
        place, row = item
        try:
            found = _article(row, path)
            if found.id in seen:
                raise _Wrong(f"{found.id}: the same article as {seen[found.id]}")
        except _Wrong as wrong:
            yield InputError(path, place, str(wrong))
            continue
        seen[found.id] = place
        yield found


def fingerprint(path: str) -> str:
    """The SHA-256 of a file, hexadecimal; raises OSError."""
    with Path(path).open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()


def count_lines(path: str) -> int:
    """How many lines `read_gold` will look at, 0 where it cannot."""
    try:
        with Path(path).open("rb") as stream:
            return sum(bool(line.strip()) for line in stream)
    except (OSError, ValueError):
        return 0


def _article(row: inputs.Row, path: str) -> GoldArticle:
    name, url = _typed(row, "id", str), _typed(row, "url", str)
    if not (name or url):
        raise _Wrong('"id" or "url" is missing')
    kind = (_typed(row, "kind", str) or "").partition(":")[0].strip()
    rows = row.get("records")
    if not isinstance(rows, list):
        raise _Wrong('"records" must be a list')
    records = tuple(_record(one, f"record {number}") for number, one in enumerate(rows, 1))
    whole = {**row, "url": url or name}
    pages = row.get("html")
    article = _of_pages(whole, pages, Path(path).parent) if isinstance(pages, list) else inputs.article_of(whole)
    if isinstance(article, str):
        raise _Wrong(article)
    return GoldArticle(path, name or article.url, kind or Path(path).stem, article, records)


def _of_pages(row: inputs.Row, pages: Sequence[object], folder: Path) -> Article:
    """The one article that saved pages make; its date is the one given, else the one that the pages say."""
    found = list(inputs.read_inputs([str(folder / str(page)) for page in pages]))
    for item in found:
        if isinstance(item, InputError):
            raise _Wrong(f"{item.path}: {item.why}")
    match found:
        case [Article() as article]:
            published = _typed(row, "published", str)
            if not published:
                return replace(article, url=str(row["url"]))
            try:
                day = date.fromisoformat(published)
            except ValueError:
                raise _Wrong(f'"published" is no date: {published!r}; must be YYYY-MM-DD or null') from None
            return replace(article, url=str(row["url"]), published=day, published_basis="given")
    raise _Wrong(f'"html" names {len(found)} articles; the pages must be those of one')


def _record(row: object, place: str) -> GoldRecord:
    if not isinstance(row, dict):
        raise _Wrong(f"{place} must be an object")
    try:
        institution = _typed(row, "institution", str)
        if not institution:
            raise _Wrong('"institution" is missing')
        also = _typed(row, "also", list) or []
        accept = _typed(row, "accept", dict) or {}
        if not all(isinstance(name, str) for name in also):
            raise _Wrong('"also" must be a list of names')
        for name, values in accept.items():
            if name not in RECORD_COLUMNS or not isinstance(values, list):  # "rank" is not compared
                raise _Wrong(f'"accept" must give lists of values by field; {name!r} is none')
        return GoldRecord(
            institution,
            **{name: _value(name, row.get(name)) for name in FIELDS},  # type: ignore[arg-type]  # by field
            also=tuple(also),
            accept={name: tuple(_value(name, value) for value in accept[name]) for name in FIELDS if name in accept},
            optional=_typed(row, "optional", bool) or False,
        )
    except _Wrong as wrong:
        raise _Wrong(f"{place}: {wrong}") from None


def _value(name: Field, value: object) -> Value:
    match name, value:
        case _, None:
            return None
        case "year", int() if not isinstance(value, bool):
            return value
        case "score", int() | float() if not isinstance(value, bool) and math.isfinite(value):
            return value
        case "zone", str() if value in _ZONES:
            return value
        case "predicate", str() if value:
            return value
    must = {"year": "a whole number", "score": "a number", "zone": " or ".join(_ZONES), "predicate": "words"}
    raise _Wrong(f'"{name}" must be {must[name]}, or null')


_CALLED = {str: "a string", list: "a list", dict: "an object", bool: "true or false"}


def _typed(row: Mapping[str, object], name: str, kind: type[_T]) -> _T | None:
    value = row.get(name)
    if value is None or isinstance(value, kind):
        return value
    raise _Wrong(f'"{name}" must be {_CALLED[kind]}')

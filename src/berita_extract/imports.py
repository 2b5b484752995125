"""Lists of results stated elsewhere → rows that may be stored, and what is wrong with the others.

One row is one line: a quote that is not closed spoils its own line and no other. What a row states is checked against the
reference data and never put right: who is meant must be one institution in that year, and the score must fit the scale.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar, get_args
from urllib.parse import urlsplit

from berita_extract import bands, outlets, resolving
from berita_extract.model import Zone
from berita_extract.reference import Reference, reference_folder
from berita_extract.resolving import Named, NotNamed
from berita_extract.urls import MAX_LENGTH, clean, story_of

COLUMNS = ("institution", "year", "score", "zone", "predicate", "source_url", "source_kind")
SOURCE_KINDS = ("official", "press")
ZONES: tuple[Zone, ...] = get_args(Zone)
_SCORE = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?", re.ASCII)
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f]")
_SHOWN = 60  # characters of a wrong cell in a message
_Read = TypeVar("_Read")

Watch = Callable[[int, int], None]


class ListError(Exception):
    """A list cannot be used at all; the message is one line, "<file>: <place>: <reason>"."""


@dataclass(frozen=True, slots=True)
class Result:
    """One row of a list, checked: what a page is said to state of one institution in one year."""

    line: int
    scheme: str
    institution_id: str
    institution: str  # canonical full name, in the form of the mention
    mention: str  # as given
    year: int
    score: Decimal | None  # as given
    scale: int | None  # upper end of the scale of that year and kind; None without a score and where it is not known
    zone: Zone | None
    predicate: str | None  # in lower case
    url: str  # as given
    source_kind: str | None
    note: str | None = None  # of its name: what a reader should know of it

    @property
    def story(self) -> str:
        """The address under which all forms of its page fall together."""
        return story_of(self.url)

    @property
    def outlet(self) -> str | None:
        """The known outlet that the page belongs to."""
        found = outlets.of_host(urlsplit(self.url).netloc)
        return found.file if found else None


@dataclass(frozen=True, slots=True)
class BadCell:
    """Why a line of a list is not imported; `column` is None where the line as a whole is no row."""

    line: int
    column: str | None
    why: str

    def __str__(self) -> str:
        return ": ".join(part for part in (f"line {self.line}", self.column, self.why) if part)


@dataclass(frozen=True, slots=True)
class ResultList:
    """What a file holds, in the order of its lines."""

    name: str  # of the file, without its folder
    results: tuple[Result, ...]
    wrong: tuple[BadCell, ...]
    unread: tuple[str, ...] = ()  # columns that are none of ours


def shipped() -> Path:
    """The list that ships with the reference data."""
    return reference_folder() / "results" / "known-scores.csv"


def read(path: Path, known: Reference, watch: Watch | None = None) -> ResultList:
    """The rows of a CSV file with these `COLUMNS`. Raises ListError if it is unreadable or lacks one of them.

    `watch` is told how many of the lines are checked.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ListError(f"{path}: {error.strerror}") from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListError(f"{path}: byte {error.start}: not UTF-8; save the file as CSV UTF-8") from error
    lines = [
        (number, line)
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1)
        if line.strip(" \t,;")  # spreadsheets write ",,,,,," for an empty row
    ]
    if not lines:
        raise ListError(f"{path}: empty; the first line names the columns {', '.join(COLUMNS)}")
    delimiter, header = _header(path, *lines[0])
    check = _Checks(known)
    results: list[Result] = []
    wrong: list[BadCell] = []
    for done, (number, line) in enumerate(lines[1:], 1):
        if watch:
            watch(done, len(lines) - 1)
        try:
            cells = _cells(line, delimiter)
            if len(cells) != len(header):
                raise _Wrong(None, f"{len(cells)} cells, not {len(header)}; {_more(cells, header, delimiter)}")
            row = {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=True)}
        except _Wrong as error:
            wrong.append(BadCell(number, error.column, error.why))
            continue
        found = check.row(number, row)
        if isinstance(found, Result):
            results.append(found)
        else:
            wrong += found
    return ResultList(path.name, tuple(results), tuple(wrong), tuple(name for name in header if name not in COLUMNS))


class _Wrong(Exception):
    def __init__(self, column: str | None, why: str) -> None:
        super().__init__(why)
        self.column = column
        self.why = why


def _header(path: Path, number: int, line: str) -> tuple[str, list[str]]:
    """The delimiter and the names of the columns."""
    found: list[tuple[list[str], str, list[str]]] = []
    for delimiter in (",", ";"):
        try:
            names = [cell.strip().lower() for cell in _cells(line, delimiter)]
        except _Wrong as error:
            raise ListError(f"{path}: line {number}: {error.why}") from error
        found.append(([name for name in COLUMNS if name not in names], delimiter, names))
    missing, delimiter, names = min(found, key=lambda one: len(one[0]))
    if missing:
        word = "column" if len(missing) == 1 else "columns"
        raise ListError(
            f"{path}: line {number}: no {word} {', '.join(missing)}; it must name {', '.join(COLUMNS)} in any order"
        )
    if doubled := sorted({name for name in names if names.count(name) > 1 and name in COLUMNS}):
        raise ListError(f"{path}: line {number}: the column {doubled[0]} stands twice")
    return delimiter, names


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise _Wrong(None, f"{error}; a quote that is opened must be closed on the same line") from error


def _more(cells: Sequence[str], header: Sequence[str], delimiter: str) -> str:
    if len(cells) < len(header):
        return "leave a cell empty rather than out"
    return f"put a cell that holds a {'comma' if delimiter == ',' else 'semicolon'} in quotes"


class _Checks:
    """What each cell may hold, by the reference data."""

    def __init__(self, known: Reference) -> None:
        self._known = known
        self._years = [str(one.year) for one in known.target.rounds if one.assessed]
        self._predicates = predicates(known)
        self._named: dict[tuple[str, int | None], Named | NotNamed] = {}

    def row(self, number: int, row: Mapping[str, str]) -> Result | list[BadCell]:
        """The row as a result, or all that is wrong with it."""
        wrong: list[BadCell] = []

        def checked(column: str, check: Callable[[str], _Read]) -> _Read | None:
            try:
                return check(row[column])
            except _Wrong as error:
                wrong.append(BadCell(number, error.column or column, error.why))
                return None

        year = checked("year", self._year)
        meant = checked("institution", lambda cell: self._institution(cell, year))
        kind = meant.kind if meant else None
        score = checked("score", lambda cell: self._score(cell, year, kind))
        zone = checked("zone", _zone)
        predicate = checked("predicate", self._predicate)
        url = checked("source_url", _address)
        source_kind = checked("source_kind", _source_kind)
        if not (row["score"] or row["zone"] or row["predicate"]):
            wrong.append(BadCell(number, "score", "empty, and so are zone and predicate; give at least one of them"))
        if wrong or meant is None or year is None or url is None:
            return wrong
        scale = self._scale(year, meant.kind) if score is not None else None
        return Result(
            line=number,
            scheme=self._known.target.id,
            institution_id=meant.institution_id,
            institution=meant.institution,
            mention=row["institution"],
            year=year,
            score=score,
            scale=scale,
            zone=zone,
            predicate=predicate,
            url=url,
            source_kind=source_kind,
            note=meant.note,
        )

    def _year(self, cell: str) -> int:
        accepted = f"accepted: {', '.join(self._years)}"
        if cell in self._years:
            return int(cell)
        held = self._known.rounds.get(int(cell)) if re.fullmatch(r"\d{4}", cell, re.ASCII) else None
        if held is not None:
            raise _Wrong(None, f"no_assessment_that_year: nobody was assessed in {cell}; {accepted}")
        raise _Wrong(None, f"{_shown(cell)} is no assessment year; {accepted}")

    def _institution(self, cell: str, year: int | None) -> Named:
        """The one institution that is meant."""
        if not cell:
            raise _Wrong(None, 'empty; accepted: a full name ("Pemerintah Kabupaten Serang")')
        found = self._named.get((cell, year))
        if found is None:
            found = self._named[cell, year] = resolving.named(cell, year, self._known)
        if isinstance(found, NotNamed):
            raise _Wrong(
                None, f"{_shown(cell)}: {found.why}; accepted: the full name of one institution, with its region"
            )
        return found

    def _scale(self, year: int, kind: str) -> int | None:
        return self._known.rounds[year].scale_for(kind)

    def _score(self, cell: str, year: int | None, kind: str | None) -> Decimal | None:
        if not cell:
            return None
        if not _SCORE.fullmatch(cell):
            raise _Wrong(None, f"{_shown(cell)} is no score; accepted: a number as stated, 94.62 or 94,62")
        score = Decimal(cell.replace(",", "."))
        upper = self._scale(year, kind) if year is not None and kind is not None else None
        if upper is not None and score > upper:
            raise _Wrong(
                None, f"outside_scale: {cell} is more than {upper}; accepted for {year} ({kind}): 0 to {upper}"
            )
        return score

    def _predicate(self, cell: str) -> str | None:
        word = cell.lower()
        if word and word not in self._predicates:
            raise _Wrong(None, f"{_shown(cell)} is no predicate; accepted: {', '.join(self._predicates)}")
        return word or None


def predicates(known: Reference) -> tuple[str, ...]:
    """The words a predicate may be, sorted: opinions and grades of every year, and their grades under either head.

    A source may use the words of another year ("kepatuhan tertinggi" of 2018); that is for the facts to show.
    """
    opinions = {opinion for one in known.target.rounds for opinion in one.opinions}
    heads = {opinion.partition(" ")[0] for opinion in opinions}
    plain = {bands.grade(opinion) for opinion in opinions if opinion.count(" ") == 1}
    crossed = {f"{head} {grade}" for head in heads for grade in plain}
    return tuple(sorted(opinions | crossed | {grade for one in known.target.rounds for grade in one.grades}))


def _zone(cell: str) -> Zone | None:
    zone = cell.lower()
    if zone and zone not in ZONES:
        raise _Wrong(None, f"{_shown(cell)} is no zone; accepted: {', '.join(ZONES)}, or nothing")
    return next((one for one in ZONES if one == zone), None)


def _address(cell: str) -> str:
    if not cell or _UNPRINTABLE.search(cell) or clean(cell, "") is None:
        what = _shown(cell) if cell else "empty"
        raise _Wrong(None, f"{what}: no web address; accepted: http:// or https:// and at most {MAX_LENGTH} characters")
    return cell


def _source_kind(cell: str) -> str | None:
    kind = cell.lower()
    if kind and kind not in SOURCE_KINDS:
        raise _Wrong(None, f"{_shown(cell)} is no kind of source; accepted: {', '.join(SOURCE_KINDS)}, or nothing")
    return kind or None


def _shown(cell: str) -> str:
    return repr(cell if len(cell) <= _SHOWN else f"{cell[:_SHOWN]}…")

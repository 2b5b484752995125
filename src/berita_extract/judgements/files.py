"""The files of judgements: read with file and line of what is wrong, and added to and never changed."""

from __future__ import annotations

import csv
import errno
import fcntl
import io
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from typing import NamedTuple

from berita_extract.durable import sync
from berita_extract.judgements.model import COLUMNS, Judgement, checked, of_row
from berita_extract.judgements.standing import Judgements

ARTICLES = "articles.csv"  # of the same folder, and of another form: see `takedowns`
LONGEST_NAME = 60  # of a file, without ".csv"
_NO_NAME = re.compile(r"[^a-z0-9]+")


class JudgementsError(Exception):
    """Judgements cannot be read or written; one line each, "<file>: line 7: <reason>"."""


class Loaded(NamedTuple):
    """The rows that hold, and what is wrong with the others: "<file>: line 7: <reason>"."""

    judgements: Judgements
    errors: tuple[str, ...]


def read(folder: Path) -> Loaded:
    """All rows of a folder; one that is wrong is named and the others hold. No folder, no rows. Raises JudgementsError."""
    rows: list[Judgement] = []
    errors: list[str] = []
    for path in sorted(path for path in folder.glob("*.csv") if path.name != ARTICLES):
        for place, line in lines_of(path, COLUMNS):
            try:
                rows.append(replace(of_row(columns_of(line, COLUMNS)), place=place))
            except ValueError as wrong:
                errors.append(f"{place}: {wrong}")
    return Loaded(Judgements(rows), tuple(errors))


def load(folder: Path) -> Judgements:
    """All rows of a folder, for facts: these are never reckoned with half of them. Raises JudgementsError."""
    found = read(folder)
    if found.errors:
        raise JudgementsError("\n".join(found.errors))
    return found.judgements


def lines_of(path: Path, columns: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines under the head of a file, each with its place, "<file>: line 7"; raises JudgementsError for another head."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").splitlines()
    except OSError as error:
        raise JudgementsError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise JudgementsError(f"{path}: not UTF-8 at byte {error.start}") from None
    if not lines or _cells(lines[0]) != list(columns):
        raise JudgementsError(f"{path}: line 1: the columns must be {','.join(columns)}")
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            yield f"{path}: line {number}", line


def columns_of(line: str, columns: Sequence[str]) -> dict[str, str]:
    """The cells of a line by their columns; raises ValueError where there are more or fewer."""
    cells = _cells(line)
    if len(cells) != len(columns):
        raise ValueError(f"must have {len(columns)} columns; has {len(cells)}")
    return dict(zip(columns, cells, strict=True))


def append(folder: Path, given: Judgement) -> Judgement:
    """Adds a row to its author's file and gives it as written; it is on the disk when this returns.

    One writer at a time, in one write; no line is ever changed. Of two like rows at one moment the second counts a
    millisecond later, so that it is a row of its own. Raises ValueError for a row that says nothing definite,
    JudgementsError where the file cannot be written.
    """
    row = checked(replace(given, when=given.when.astimezone(UTC)))
    row = replace(row, when=row.when.replace(microsecond=row.when.microsecond // 1000 * 1000))
    name = _NO_NAME.sub("-", row.who.casefold())[:LONGEST_NAME].strip("-")
    path = folder / f"{name or 'unnamed'}.csv"
    if path.name == ARTICLES:
        path = folder / f"by-{ARTICLES}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / ".lock").open("a+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            known = read(folder).judgements
            while known.get(row.id) is not None:
                row = replace(row, when=row.when + timedelta(milliseconds=1))
            _write(path, COLUMNS, (row.row() | {"id": row.id}).values())
    except OSError as error:
        raise JudgementsError(f"{path}: {error.strerror}") from None
    return row


def append_line(path: Path, columns: Sequence[str], values: Iterable[str]) -> None:
    """Adds one line to a file of judgements, one writer at a time; it is on the disk when this returns.

    Raises JudgementsError where the file cannot be written; it then ends where it ended.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with (path.parent / ".lock").open("a+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            _write(path, columns, values)
    except OSError as error:
        raise JudgementsError(f"{path}: {error.strerror}") from None


def _write(path: Path, columns: Sequence[str], values: Iterable[str]) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        size = os.fstat(descriptor).st_size
        whole = size == 0 or os.pread(descriptor, 1, size - 1) == b"\n"  # a line that a crash cut short ends here
        text = ("" if whole else "\n") + ("" if size else _line(columns)) + _line(values)
        data = text.encode()
        if os.write(descriptor, data) != len(data):
            os.ftruncate(descriptor, size)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if size == 0:
        sync(path.parent)


def _line(values: Iterable[str]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(values)
    return stream.getvalue()


def _cells(line: str) -> list[str]:
    try:
        return next(csv.reader([line], strict=True), [])
    except csv.Error:
        return []

"""Files of many claims: JSON Lines or CSV with `id` and `claim`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from berita_extract.claims.single import ClaimError


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """One entry of a claims file, or why it is none."""

    place: str  # "claims.csv: line 4"
    id: str | int | float  # as given
    claim: str
    as_of: date | None = None
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadClaim:
    """An entry of a claims file that cannot be judged."""

    place: str
    why: str


def listed(path: Path) -> Iterator[ListedClaim | BadClaim]:
    """The entries of a .jsonl or .csv file with `id`, `claim` and optional `as_of`, `exclude`, in order.

    Raises ClaimError if the file as a whole is unreadable.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ClaimError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ClaimError(f"{path}: byte {error.start}: not UTF-8") from error
    rows = _csv_rows(path, text) if path.suffix.lower() == ".csv" else _json_rows(text)
    for number, row in rows:
        place = f"{path}: line {number}"
        yield BadClaim(place, row) if isinstance(row, str) else _entry(place, row)


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = {"id", "claim"} - set(reader.fieldnames or ())
    if missing:
        raise ClaimError(f"{path}: line 1: no column {', '.join(sorted(missing))}")
    try:
        for row in reader:
            whole = None not in row  # "1,Pemkot X meraih 98,17" without quotes is three cells, and the claim is cut
            yield reader.line_num, row if whole else "more cells than columns; put a claim with a comma in quotes"
    except csv.Error as error:
        raise ClaimError(f"{path}: line {reader.line_num}: {error}") from error


def _json_rows(text: str) -> Iterator[tuple[int, Mapping[str, object] | str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            yield number, f"invalid JSON: {error.msg}"
            continue
        yield number, row if isinstance(row, dict) else "not a JSON object"


def _entry(place: str, row: Mapping[str, object]) -> ListedClaim | BadClaim:
    number, claim, as_of, exclude = (row.get(name) for name in ("id", "claim", "as_of", "exclude"))
    if (
        isinstance(number, bool)
        or not isinstance(number, str | int | float)
        or not isinstance(claim, str)
        or not claim.strip()
    ):
        return BadClaim(place, "needs an id and a claim")
    day = None
    if as_of:
        try:
            day = date.fromisoformat(str(as_of))
        except ValueError:
            return BadClaim(place, f"as_of {as_of}: not a date of the form YYYY-MM-DD")
    urls = exclude if isinstance(exclude, list) else str(exclude).split() if exclude else []
    return ListedClaim(place, number, claim, day, tuple(str(url) for url in urls))

"""Records and refusals as rows, and rows as JSON Lines, JSON, CSV or a table.

Crawled text reaches a terminal only through `printable`; JSON is escaped so that no control character is written raw.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from typing import IO, Literal

from berita_extract.model import Quote, Record, Refusal

Format = Literal["jsonl", "json", "csv", "table"]
Row = dict[str, object]

RECORD_COLUMNS = (
    "url",
    "institution",
    "institution_id",
    "mention",
    "year",
    "year_basis",
    "score",
    "scale",
    "zone",
    "predicate",
    "category",
    "rank",
    "rank_scope",
    "scheme",
    "evidence",
    "confidence",
)
REFUSAL_COLUMNS = (
    "url",
    "reason",
    "rule",
    "quote",
    "start",
    "end",
    "institution",
    "year",
    "score",
    "zone",
    "predicate",
    "scheme",
    "candidates",
    "page",
    "box",
    "name",
    "number",
    "readings",
    "rank",
)
# A table on a terminal is for reading: identifiers, rules and offsets stay in the other formats.
_RECORD_TABLE = ("institution", "year", "score", "zone", "predicate", "category", "rank", "mention", "url")
_SCANNED_TABLE = ("reason", "name", "number", "may be", "rank", "place", "url")
_REFUSAL_TABLE = ("reason", "quote", "institution", "year", "score", "zone", "predicate", "scheme", "url")


def number(score: Decimal | None) -> int | float | None:
    """A score as a JSON number, as stated: 94.62, 74."""
    if score is None:
        return None
    exponent = score.as_tuple().exponent
    return float(score) if isinstance(exponent, int) and exponent < 0 else int(score)


def quote_row(quote: Quote) -> Row:
    """A quote with its place."""
    return {"start": quote.start, "end": quote.end, "quote": quote.quote}


def record_row(record: Record) -> Row:
    """A record with the keys of the `extract` contract, in its order."""
    return {
        "url": record.url,
        "institution": record.institution,
        "institution_id": record.institution_id,
        "mention": record.mention,
        "year": record.year,
        "year_basis": record.year_basis,
        "score": number(record.score),
        "scale": record.scale,
        "zone": record.zone,
        "predicate": record.predicate,
        "category": record.category,
        "rank": record.rank,
        "rank_scope": record.rank_scope,
        "scheme": record.scheme,
        "evidence": {name: quote_row(quote) for name, quote in record.evidence.items()},
        "confidence": record.confidence,
    }


def refusal_row(refusal: Refusal) -> Row:
    """A refusal: why, where, and the record it would have been, as far as read; of a scan what a machine read."""
    scanned = refusal.scanned
    return {
        "url": refusal.url,
        "reason": refusal.reason,
        "rule": refusal.rule,
        **quote_row(refusal.quote),
        "institution": refusal.institution,
        "year": refusal.year,
        "score": number(refusal.score),
        "zone": refusal.zone,
        "predicate": refusal.predicate,
        "scheme": refusal.scheme,
        "candidates": list(refusal.candidates),
        "page": scanned.page if scanned else None,
        "box": list(scanned.box) if scanned else None,
        "name": scanned.name if scanned else None,
        "number": scanned.number if scanned else None,
        "readings": list(scanned.readings) if scanned else None,
        "rank": scanned.rank if scanned else None,
    }


def json_text(value: object, *, indent: int | None = None) -> str:
    """JSON with readable letters and every control character escaped, C1 and bidirectional ones too."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return "".join(
        char if char == "\n" or not _is_control(char) else json.dumps(char, ensure_ascii=True)[1:-1] for char in text
    )


def printable(text: str) -> str:
    """One line that cannot move a cursor: spaces for line breaks and tabs, escapes for other control characters."""
    return "".join(
        " " if char in "\n\t\r" else char if not _is_control(char) else f"\\u{ord(char):04x}" for char in text
    )


def _is_control(char: str) -> bool:
    # Cc: ESC, C1 "\x9b" (a one-character CSI); Cf: "\u202e" turns a line round; Zl and Zp break lines in pagers
    return (char > "~" and unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")) or char < " "


class Writer:
    """Writes rows to a stream in one format; JSON Lines and CSV appear row by row, the others at `close`."""

    def __init__(self, form: Format, stream: IO[str], *, refusals: bool = False) -> None:
        self._form = form
        self._stream = stream
        self._columns = REFUSAL_COLUMNS if refusals else RECORD_COLUMNS
        self._table = _REFUSAL_TABLE if refusals else _RECORD_TABLE
        self._rows: list[Row] = []
        if form == "csv":
            self._csv(self._columns)

    def write(self, rows: Iterable[Row]) -> None:
        """Writes or keeps the rows of one article."""
        for row in rows:
            if self._form == "jsonl":
                self._stream.write(json_text(row) + "\n")
            elif self._form == "csv":
                self._csv([_csv_value(row[name]) for name in self._columns])
            else:
                self._rows.append(row)
        self._stream.flush()

    def close(self) -> None:
        """Writes what was kept."""
        if self._form == "json":
            self._stream.write(json_text(self._rows, indent=2) + "\n")
        elif self._form == "table":
            scanned = [row for row in self._rows if row.get("reason") == "scanned"]
            rows = [row for row in self._rows if row.get("reason") != "scanned"]
            if rows or not scanned:
                print_table(self._table, [[_cell(row[name]) for name in self._table] for row in rows], self._stream)
            if scanned:
                self._stream.write("\n" if rows else "")
                self._stream.write(
                    "For review: read by machine off scanned pages, to be compared with them. No records.\n\n"
                )
                print_table(_SCANNED_TABLE, [_scanned_cells(row) for row in scanned], self._stream)
        self._stream.flush()

    def _csv(self, values: Sequence[object]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(values)
        text = line.getvalue()
        self._stream.write(printable(text.rstrip("\n")) + "\n" if self._stream.isatty() else text)


def _scanned_cells(row: Row) -> list[str]:
    """A proposal as a row of its table."""
    box, readings = row["box"], row["readings"]
    told = row | {
        "may be": " or ".join(readings) if isinstance(readings, list) else None,
        "place": f"page {row['page']}, {box[1]} mm from its top" if isinstance(box, list) else None,
    }
    return [_cell(told[name]) for name in _SCANNED_TABLE]


def _csv_value(value: object) -> object:
    return json_text(value) if isinstance(value, dict | list) else value


def _cell(value: object) -> str:
    return "" if value is None else printable(str(value))


def print_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    stream: IO[str] | None = None,
    numbers: Collection[str] = ("year", "score", "rank", "origins"),
) -> None:
    """A table for people; the columns with numbers to the right, long text folded."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, pad_edge=False, show_edge=False)
    for name in columns:
        numeric = name in numbers
        table.add_column(name, justify="right" if numeric else "left", overflow="fold", no_wrap=numeric)
    for row in rows:
        table.add_row(*(Text(value) for value in row))
    target = stream or sys.stdout
    console = Console(file=target, width=None if target.isatty() else 200, highlight=False)
    console.print(table)

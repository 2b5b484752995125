"""Cells of the published tables: cleaned text, quotes of at most a sentence, and what no spreadsheet takes for a formula."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote as percent

from berita_extract import judgements
from berita_extract.model import Span
from berita_extract.releases.schema import Column
from berita_extract.verify.quoting import sentence

LONGEST_QUOTE = 300  # characters, with what marks a cut
CUT = "…"

Cell = str | int | float | None  # as SQLite holds it: a boolean as 0 or 1, an array as JSON

# What a spreadsheet computes, also in full width, behind blanks and quotation marks, and in a cell of its own where it
# splits at semicolons, as in Indonesia
_FORMULA = re.compile(r"(^|;)(?=[\s\"]*[=+\-@＝＋－＠]|[ \"]*[\t\r])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)


class Quoted(NamedTuple):
    """Words of a text and their place in it, without the marks of a cut."""

    quote: str
    start: int
    end: int


def text(value: str | None) -> str | None:
    """Crawled text as one line without characters that a reader does not see; None where nothing is left."""
    return None if value is None else judgements.clean(value) or None


def address(url: str) -> str:
    """An address with what is no part of any as percent signs, so that it stays a key."""
    if url.isprintable():
        return url
    return "".join(one if one.isprintable() else percent(one.encode("utf-8", "surrogatepass")) for one in url)


def neutral(cell: str) -> str:
    """Text for a CSV cell: ' before what a spreadsheet would compute; a number stays a number."""
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\1'", cell)


def quoted(article: str, span: Span) -> Quoted:
    """The sentence around a span, or as much of it as may be quoted, cut between words."""
    around = sentence(article, span)
    start, end = around.start, around.end
    if end - start > LONGEST_QUOTE:
        room = LONGEST_QUOTE - 2 * len(CUT)
        spare = max(0, room - (span.end - span.start))
        left = max(start, min(span.start - spare // 2, end - room))
        right = min(end, left + room)
        start, end = _whole_words(article, left, right, around, span)
    words = judgements.clean(article[start:end])
    before, after = CUT if start > around.start else "", CUT if end < around.end else ""
    return Quoted(f"{before}{words}{after}", start, end)


def _whole_words(article: str, start: int, end: int, around: Span, span: Span) -> tuple[int, int]:
    """The stretch without half words at its cuts, unless a word is longer than what may be quoted."""
    if start > around.start and not article[start - 1].isspace():
        blank = next((at for at in range(start, span.start) if article[at].isspace()), None)
        start = start if blank is None else blank + 1
    if end < around.end and not article[end].isspace():
        blank = next((at for at in range(end - 1, max(span.start, start), -1) if article[at].isspace()), None)
        end = end if blank is None else blank
    return start, end


def number(value: float) -> str:
    """A number as CSV has it: 94.62, 74."""
    return str(int(value)) if isinstance(value, int) or value.is_integer() else repr(value)


def of_csv(column: Column, cell: Cell, places: Cell = None) -> str:
    """A cell of a CSV file; empty for none. `places` are the decimals with which a number is stated: 94.60."""
    if cell is None:
        return ""
    if places is not None:
        return f"{cell:.{places}f}"
    if column.type == "boolean":
        return "true" if cell else "false"
    return neutral(cell) if isinstance(cell, str) else number(cell)


def of_json(column: Column, cell: Cell) -> object:
    """A cell as a value of JSON."""
    if cell is None:
        return None
    if column.type == "boolean":
        return bool(cell)
    if column.type == "array":
        return json.loads(str(cell))
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell


def array(values: Sequence[object]) -> str:
    """A list as an array is held: compact JSON."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

"""A PDF report → the same pieces that a web page gives: headings, paragraphs and the cells of its tables.

The library gives words and lines on pages (`sheets`); words become lines of phrases (`lines`), and tables come from
drawn grids (`grids`) or from what stands under one another (`columns`). A scan has no words, and nothing of it gets into
an article: a machine's reading of it (`pictures`, `tesseract`, `scans`) is a proposal for a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Cell
from ..pieces import Piece
from . import columns, grids, lines, sheets
from .grids import Table
from .lines import Line
from .sheets import Grid, Sheet, Unreadable

__all__ = ["Report", "Unreadable", "is_pdf", "read"]

_LONGEST_TITLE = 300  # characters
_LARGER = 1.08  # times the text's size: a heading
_PITCH, _PITCH_OF_HEADINGS = 1.7, 2.0  # from line to line of one paragraph, times the size


@dataclass(frozen=True, slots=True)
class Report:
    """What a PDF says, in reading order; `scans` are the numbers of its pages that are pictures without words."""

    title: str | None
    pieces: tuple[Piece, ...]
    scans: tuple[int, ...]


def is_pdf(body: bytes) -> bool:
    """True for a PDF file, also with a few bytes before it."""
    return b"%PDF-" in body[:1024]


def read(body: bytes) -> Report:
    """The title, headings, paragraphs and tables of a PDF; raises Unreadable."""
    pages = sheets.read(body)
    ruled = _ruled(pages)
    outside = [_outside(page, own) for page, own in zip(pages, ruled, strict=True)]
    written = lines.read(pages, outside)
    size = _text_size(pages)
    pieces: list[Piece] = []
    number = 0
    for part in _parts(ruled, written):
        if isinstance(part, Table):
            pieces += _cells(part, number)
            number += 1
        else:
            pieces += _paragraphs(part, size)
    title, rest = _title(pieces)
    scans = tuple(page.number for page in pages if not page.words and page.pictured)
    return Report(title, tuple(rest), scans)


def _ruled(pages: Sequence[Sheet]) -> list[tuple[Grid, ...]]:
    """The ruled tables of each page; a single row is one only if a table of the page before goes on in it."""
    found: list[tuple[Grid, ...]] = []
    for page in pages:
        last = found[-1][-1] if found and found[-1] else None
        own = grids.true_grids(page)
        found.append(tuple(grid for grid in own if grid.rows > 1 or (last is not None and grids.goes_on(last, grid))))
    return found


def _outside(page: Sheet, ruled: Sequence[Grid]) -> list[sheets.Word]:
    return [
        word
        for word in page.words
        if not any(
            grid.top <= (word.top + word.bottom) / 2 <= grid.bottom
            and grid.borders[0] <= (word.x0 + word.x1) / 2 <= grid.borders[-1]
            for grid in ruled
        )
    ]


def _text_size(pages: Sequence[Sheet]) -> float:
    sizes = Counter(round(word.size, 1) for page in pages for word in page.words)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _parts(ruled: Sequence[Sequence[Grid]], written: Sequence[Sequence[Line]]) -> Iterator[Table | list[Line]]:
    """Tables and the lines between them, in reading order; a table that goes over pages is one."""
    waiting: list[Line] = []
    held: list[Grid] = []
    for own, found in zip(ruled, written, strict=True):
        stream: list[Grid | Line] = sorted([*own, *found], key=lambda item: item.top)
        for place, item in enumerate(stream):
            if isinstance(item, Line):
                if held:
                    yield grids.join(held)
                    held = []
                waiting.append(item)
                continue
            if held and not (place == 0 and grids.goes_on(held[-1], item)):
                yield grids.join(held)
                held = []
            yield from _without_lines(waiting)
            waiting = []
            held.append(item)
    if held:
        yield grids.join(held)
    yield from _without_lines(waiting)


def _without_lines(found: Sequence[Line]) -> Iterator[Table | list[Line]]:
    position = 0
    for table in columns.find(found):
        yield list(found[position : table.first])
        yield table.table
        position = table.end
    yield list(found[position:])


def _cells(table: Table, number: int) -> Iterator[Piece]:
    """The cells of a table; rows of one cell above its header are headings, those between rows head the next ones."""
    per_row = Counter(cell.row for cell in table.cells)
    body = 0
    for cell in table.cells:
        if not (per_row[cell.row] == 1 and cell.columns == table.width and cell.row == body < table.heads):
            break
        yield Piece("heading", cell.text)
        body += 1
    for cell in table.cells:
        if cell.row >= body:
            alone = per_row[cell.row] == 1 and cell.columns == table.width
            place = Cell(number, cell.row - body, cell.column, cell.rows, cell.columns, cell.row < table.heads or alone)
            yield Piece("cell", cell.text, cell=place)


def _paragraphs(found: Sequence[Line], size: float) -> Iterator[Piece]:
    """Headings by their print, and paragraphs of the lines that go on to the right edge."""
    edge = max((line.x1 for line in found), default=0.0)
    group: list[Line] = []
    for line in found:
        if group and not _continues(group[-1], line, size, edge):
            yield _piece(group, size)
            group = []
        group.append(line)
    if group:
        yield _piece(group, size)


def _continues(before: Line, line: Line, size: float, edge: float) -> bool:
    heading = _is_heading(before, size)
    if heading != _is_heading(line, size) or (
        heading and (abs(before.size - line.size) > 0.5 or before.bold != line.bold)
    ):
        return False
    pitch = _PITCH_OF_HEADINGS if heading else _PITCH
    if line.page == before.page and line.top - before.top > pitch * max(line.size, before.size):
        return False
    return heading or before.x1 > edge - 0.15 * (edge - before.x0)


def _is_heading(line: Line, size: float) -> bool:
    return line.bold or line.size > _LARGER * size


def _piece(group: Sequence[Line], size: float) -> Piece:
    text = grids.one_line("\n".join(line.text for line in group))
    return Piece("heading" if _is_heading(group[0], size) and len(text) <= _LONGEST_TITLE else "line", text)


def _title(pieces: Sequence[Piece]) -> tuple[str | None, list[Piece]]:
    """The first heading above the first table or paragraph, and the other pieces."""
    if pieces and pieces[0].kind == "heading":
        return pieces[0].text, list(pieces[1:])
    return None, list(pieces)

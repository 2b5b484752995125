"""Ruled grids → tables: those that are none sorted out, and the grids of several pages joined into one table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .. import tables
from ..pieces import clean_text
from .sheets import FIGURE, Grid, GridCell, Sheet, Word

_SAME = 6.0  # points; borders of one table on two pages differ by less


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by row and column; the first `heads` rows name the columns."""

    width: int
    heads: int
    cells: tuple[GridCell, ...]


def true_grids(sheet: Sheet) -> tuple[Grid, ...]:
    """The grids of a page whose lines frame each row: not stripes behind some rows, not frames around many."""
    return tuple(
        grid
        for grid in sheet.grids
        if not any(_stacked(cell.text) for cell in grid.cells) and not _goes_on_outside(grid, sheet.words)
    )


def _stacked(text: str) -> bool:
    """True for the figures of several rows in one cell."""
    return sum(any(map(FIGURE.fullmatch, line.split())) for line in text.split("\n")) > 1


def _goes_on_outside(grid: Grid, words: Sequence[Word]) -> bool:
    """True if a row with a figure stands in the same columns right above or below the grid."""
    reach = 1.5 * (grid.bottom - grid.top) / grid.rows
    beside = [
        word
        for word in words
        if (grid.bottom < (word.top + word.bottom) / 2 < grid.bottom + reach)
        or (grid.top - reach < (word.top + word.bottom) / 2 < grid.top)
    ]
    columns: set[int] = set()
    for word in beside:
        inside = [
            index
            for index, (left, right) in enumerate(zip(grid.borders, grid.borders[1:], strict=False))
            if left - 1 <= word.x0 and word.x1 <= right + 1
        ]
        if not inside:
            return False
        columns.add(inside[0])
    return len(columns) > 1 and any(FIGURE.fullmatch(word.text) for word in beside)


def goes_on(before: Grid, after: Grid) -> bool:
    """True if two grids on two pages have the same columns."""
    return len(before.borders) == len(after.borders) and all(
        abs(left - right) <= _SAME for left, right in zip(before.borders, after.borders, strict=True)
    )


def join(grids: Sequence[Grid]) -> Table:
    """The table of grids on consecutive pages: headers once, rows and tall cells that a page's end parts made whole."""
    first = grids[0]
    heads = _heads(first)
    cells = list(first.cells)
    rows = first.rows
    for grid in grids[1:]:
        repeated = _repeated(first, grid, heads)
        rest = [replace(cell, row=cell.row - repeated) for cell in grid.cells if cell.row >= repeated]
        height = grid.rows - repeated
        if height < 1:
            continue
        if _is_rest_of_row(cells, rest, heads, rows):
            last = {cell.column: index for index, cell in enumerate(cells) if cell.row + cell.rows == rows}
            for cell in rest:
                if cell.row == 0 and cell.text and cell.column in last:
                    above = cells[last[cell.column]]
                    cells[last[cell.column]] = replace(above, text=f"{above.text}\n{cell.text}".strip())
            rest = [replace(cell, row=cell.row - 1) for cell in rest if cell.row > 0]
            height -= 1
        cells = _with_tall(cells, [replace(cell, row=cell.row + rows) for cell in rest], rows)
        rows += height
    return Table(len(first.borders) - 1, heads, tuple(replace(cell, text=one_line(cell.text)) for cell in cells))


def one_line(text: str) -> str:
    """The lines of a cell as one; a word parted by a hyphen and a figure parted by a narrow column are whole again."""
    if re.fullmatch(r"\d{1,3}[.,]\d?\n\d{1,2}", text):
        return text.replace("\n", "")
    return clean_text(re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", text))


def _heads(grid: Grid) -> int:
    """How many rows name the columns: the first, with what its merged cells cover."""
    texts: list[list[str]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        texts[cell.row].append(one_line(cell.text))
    title = 0
    while title < grid.rows and len([text for text in texts[title] if text]) < 2:
        title += 1  # a title over all columns
    if title >= grid.rows or not tables.is_header(texts[title], texts[title + 1 :]):
        return 0
    end = title + 1
    while end < grid.rows and any(cell.row < end < cell.row + cell.rows for cell in grid.cells if cell.row >= title):
        end += 1
    return end


def _repeated(first: Grid, grid: Grid, heads: int) -> int:
    """How many rows at the top of a later page's grid are the header over again."""
    for start in range(heads):
        want = [(cell.row - start, cell.column, cell.text) for cell in first.cells if start <= cell.row < heads]
        have = [(cell.row, cell.column, cell.text) for cell in grid.cells if cell.row < heads - start]
        if want == have:
            return heads - start
    return 0


def _is_rest_of_row(cells: Sequence[GridCell], rest: Sequence[GridCell], heads: int, rows: int) -> bool:
    """True if the first row of a page lacks what every row has, and the last one of the page before ends in words."""
    filled: dict[int, int] = {}
    for cell in cells:
        if cell.row >= heads and cell.text and cell.rows == 1:
            filled[cell.column] = filled.get(cell.column, 0) + 1
    always = {column for column, count in filled.items() if count >= 0.95 * (rows - heads)}
    first = [cell for cell in rest if cell.row == 0]
    told = {cell.column for cell in first if cell.text}
    alone = len(first) == 1 and first[0].columns > 1  # "Kelompok Kota", over all columns
    return bool(told) and not alone and len(always) > 1 and len(always - told) > 1 and told <= set(filled)


def _with_tall(cells: list[GridCell], rest: list[GridCell], rows: int) -> list[GridCell]:
    """Joins a merged cell that goes over the page's end: one part of it has the words, the other none."""
    ending = {cell.column: index for index, cell in enumerate(cells) if cell.row + cell.rows == rows}
    for cell in rest:
        index = ending.get(cell.column)
        if cell.row == rows and index is not None:
            above = cells[index]
            if (not cell.text or not above.text) and max(cell.rows, above.rows) > 1 and cell.columns == above.columns:
                cells[index] = replace(above, rows=above.rows + cell.rows, text=above.text or cell.text)
                continue
        cells.append(cell)
    return cells

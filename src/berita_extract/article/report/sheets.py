"""A PDF file → sheets: the words of each page where they stand, and the grids that its lines draw. Knows pdfplumber."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..pieces import clean_text

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table
    from PIL import Image

INSTALL = "PDF reports need one more package: pip install 'berita-extract[report]'"

FIGURE = re.compile(r"\d{1,3}[.,]\d{1,2}")  # "94,62"
_SPACE = 0.15  # of the font's size: what lies closer is one word
_NEAR = 3.0  # points; borders this close are one
_WIDE = 0.35  # of the page's width; a line as long parts rows
_DOTS = 300  # to the inch: what letters are best told at
_MOST_DOTS = 5000  # of a picture's longer side, so that a poster takes no more than a page
_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
# "94,99hijau", "Serang94,62", "12Kaur": a figure that touches the column beside it
_TOUCHING = re.compile(
    r"(?<![\d.,])\d{1,3}[.,]\d{1,2}(?=[A-Za-z])|(?<=[a-z])(?=\d{1,3}[.,]\d{2}$)|^\d{1,3}(?=[A-Z][a-z]{2})"
)


class Unreadable(Exception):
    """A file that gives no pages; the message says why."""


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a space between them; places are in points from the top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    cut: bool = False  # it touches the word before, and is of another kind


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell between lines; `rows` and `columns` are what it covers."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells are framed by lines; `borders` are the left edges of its columns and the last right one."""

    top: float
    bottom: float
    borders: tuple[float, ...]
    rows: int
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. `rules` are the heights of lines and edges across it; `pictured`: without words it is a scan."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    rules: tuple[float, ...]
    pictured: bool


def read(body: bytes) -> tuple[Sheet, ...]:
    """The pages of a PDF file; raises Unreadable for an encrypted or broken one, or where pdfplumber is missing."""
    try:
        import pdfplumber
    except ImportError:
        raise Unreadable(INSTALL) from None
    logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every odd font
    try:
        with pdfplumber.open(io.BytesIO(body)) as document:
            return tuple(_sheets(document.pages))
    except Exception as error:  # noqa: BLE001  # a broken file can raise anything inside the parser
        # pdfplumber wraps what pdfminer raises
        if any(type(found).__name__ == "PDFPasswordIncorrect" for found in (error, *error.args)):
            raise Unreadable("encrypted: it opens with a password only") from None
        raise Unreadable("broken: no PDF that can be read") from None


def pictures(body: bytes, numbers: Sequence[int]) -> Iterator[tuple[int, float, Image.Image | None]]:
    """The pages with these numbers as one sees them, with the dots of an inch; None for one that cannot be drawn."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(body)) as document:
        for number in numbers:
            page = document.pages[number - 1]
            dots = min(_DOTS, _MOST_DOTS * 72 / max(page.width, page.height))
            try:
                drawn = page.to_image(resolution=dots, antialias=True).original
            except Exception:  # noqa: BLE001  # a broken picture can raise anything inside the renderer
                drawn = None
            yield number, dots, drawn
            page.close()


def _sheets(pages: Sequence[Page]) -> Iterator[Sheet]:
    for page in pages:
        plain = page.dedupe_chars()  # bold print that is drawn twice
        words = plain.extract_words(
            x_tolerance_ratio=_SPACE, extra_attrs=["fontname", "size"], return_chars=True, keep_blank_chars=False
        )
        yield Sheet(
            page.page_number,
            float(page.width),
            float(page.height),
            tuple(part for word in words if word["upright"] for part in _parts(word)),
            tuple(grid for table in plain.find_tables(_settings(plain)) if (grid := _grid(table, plain)) is not None),
            _rules(plain),
            bool(page.images),
        )
        page.close()


def _settings(page: Page) -> dict[str, Any]:
    """For tables that a page's end cuts: what the upright lines enclose is closed above and below."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    ends = [min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)] if upright else []
    return {"explicit_horizontal_lines": ends}


def _rules(page: Page) -> tuple[float, ...]:
    """The heights at which lines or the edges of stripes go over much of the page, in whole or cell by cell."""
    lengths: dict[float, float] = {}
    for edge in page.edges:
        if edge["orientation"] == "h":
            height = next((known for known in lengths if abs(known - edge["top"]) < 1), edge["top"])
            lengths[height] = lengths.get(height, 0.0) + edge["x1"] - edge["x0"]
    return tuple(sorted(height for height, length in lengths.items() if length > _WIDE * page.width))


def _parts(word: Mapping[str, Any]) -> Iterator[Word]:
    """A word, cut where a figure touches the next column."""
    chars = word["chars"]
    text = "".join(char["text"] for char in chars)
    # positions in the text count characters, and a ligature is one glyph of several
    ends = [0]
    for char in chars:
        ends.append(ends[-1] + len(char["text"]))
    cuts = sorted({match.end() for match in _TOUCHING.finditer(text)} & set(ends[1:-1]))
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        own = chars[ends.index(start) : ends.index(end)]
        if shown := clean_text("".join(char["text"] for char in own)):
            yield Word(
                shown,
                min(char["x0"] for char in own),
                max(char["x1"] for char in own),
                word["top"],
                word["bottom"],
                word["size"],
                bool(_BOLD.search(word["fontname"])),
                start > 0,
            )


def _grid(table: Table, page: Page) -> Grid | None:
    """The table as rows and columns with what merged cells cover; None for a frame around one column."""
    boxes = [cell for row in table.rows for cell in row.cells if cell is not None]
    across = _steps([x for box in boxes for x in (box[0], box[2])])
    down = _steps([y for box in boxes for y in (box[1], box[3])])
    if len(across) < 3 or len(down) < 2:
        return None
    words = table.extract(x_tolerance_ratio=_SPACE)
    cells: list[GridCell] = []
    for row, texts in zip(table.rows, words, strict=True):
        for box, text in zip(row.cells, texts, strict=True):
            if box is not None:
                column, first = _step(across, box[0]), _step(down, box[1])
                width, height = _step(across, box[2]) - column, _step(down, box[3]) - first
                cells.append(GridCell(first, column, max(1, height), max(1, width), text or ""))
    cells += _open_cells(cells, across, down, page)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(table.bbox[1], table.bbox[3], across, len(down) - 1, tuple(cells))


def _open_cells(
    cells: Sequence[GridCell], across: Sequence[float], down: Sequence[float], page: Page
) -> Iterator[GridCell]:
    """The cells that lack a line: a tall cell that the page's end cuts has none below."""
    taken = {
        (row, column)
        for cell in cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    }
    for column in range(len(across) - 1):
        row = 0
        while row < len(down) - 1:
            end = row
            while end < len(down) - 1 and (end, column) not in taken:
                end += 1
            if end > row:
                box = (across[column], down[row], across[column + 1], down[end])
                text = page.crop(box, strict=False).extract_text(x_tolerance_ratio=_SPACE)
                yield GridCell(row, column, end - row, 1, text)
            row = end + 1


def _steps(places: Sequence[float]) -> tuple[float, ...]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def _step(steps: Sequence[float], place: float) -> int:
    return min(range(len(steps)), key=lambda index: abs(steps[index] - place))

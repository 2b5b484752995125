"""Pages that are pictures → the rows of their tables as read by machine: proposals for a person, nothing more.

Each figure is read twice, with the whole page and alone in its cell; nothing is put right. Rows and columns are seen as
in a table without lines (`columns`), where stand-ins take the figures' places: a figure that lost its comma is one too.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from . import columns, lines, pictures, sheets
from .grids import Table
from .lines import Line
from .sheets import Sheet, Word
from .tesseract import Box, Reader, Seen, TooSlow, missing

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["Page", "Row", "missing", "read"]

SECONDS = 60.0  # for a page
_FIGURE = re.compile(r"\d{1,3}[.,]\d{1,2}|(?!(?:19|20)\d\d)\d{4}")  # "61,66", "6166"; not "2023"
_FIGURE_BELOW = re.compile(r"\D?(?!(?:19|20)\d\d\D?$)\d[\d.,]{2,6}\D?")  # under others of its column: "465,53", "616"
_TOUCHING = re.compile(r"(\d{1,3}[.,]\d{2})([A-Za-z]{2,})")  # "95,55hijau"
_RUNNING = re.compile(r"\d{1,3}[.)]?")
_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")  # no report has them, and they are digits all the same
_STAND_IN = re.compile("[٠-٩]{3},[٠-٩]{2}")
_LEAST_LETTERS = 3  # of a name
_RANK = re.compile(r"\b(?:peringkat|ranking|rangking|rank|urutan)\b", re.IGNORECASE)
_SIZE = 1.3  # of a font, times the height of most words
_DESCENDING = re.compile(r"[gjpqyQ,;()/]")
_BELOW = 0.25  # of that height: how far such letters reach below the base line
_ASTRAY = 0.5  # of that height: so far from its line's base line a word is of another line
_TALL = 2.2  # times that height: a cell for two lines
_MOST_CELLS = 200  # of a page; what has more lines is no table
_POINTS, _MILLIMETRES = 72, 25.4  # to the inch
_UNSURE = 60  # of 100: pages on their head are read with 20 to 40, upright ones with 50 to 96
_MOST_FIGURES = 400  # on a page; a photograph may seem to hold more

NOTHING = "no row of a table was made out on it"
SLOW = f"not read within {SECONDS:.0f} seconds"
UNDRAWN = "its picture cannot be drawn"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in a row of a table, as read; `box` is where it stands: left, top, right and bottom in millimetres.

    `number` is what was read in its cell alone, `on_page` what the reading of the whole page took it for.
    """

    page: int
    box: tuple[int, int, int, int]
    cells: tuple[str, ...]
    name: str
    number: str
    on_page: str
    rank: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A scanned page with its rows; if there are none, `why`. `turned`: by how many degrees to turn it clockwise."""

    number: int
    rows: tuple[Row, ...]
    why: str | None = None
    turned: int = 0


@dataclass(frozen=True, slots=True)
class _Figure:
    word: Seen
    number: str  # as read alone


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a page; `figures` are by their stand-ins."""

    sheet: Sheet
    figures: Mapping[str, _Figure]
    dots: float  # to the inch
    turned: int


def read(body: bytes, numbers: Sequence[int], watch: Callable[[int, int], None] | None = None) -> list[Page]:
    """The pages with these numbers, each read in bounded time; whatever is `missing` must be there."""
    done: dict[int, _Read | str] = {}
    for number, dots, drawn in sheets.pictures(body, numbers):
        done[number] = UNDRAWN if drawn is None else _read(number, drawn, dots)
        if watch:
            watch(len(done), len(numbers))
    held = [page for page in done.values() if isinstance(page, _Read)]
    # all pages together: what comes back on each is no part of a table
    written = lines.read([page.sheet for page in held], [page.sheet.words for page in held])
    rows = {page.sheet.number: tuple(_rows(page, own)) for page, own in zip(held, written, strict=True)}
    return [
        Page(number, (), page)
        if isinstance(page, str)
        else Page(number, rows[number], None if rows[number] else NOTHING, page.turned)
        for number, page in done.items()
    ]


def _read(number: int, drawn: Image.Image, dots: float) -> _Read | str:
    """What is read of a page, upright if it can be told, or why nothing is."""
    reader = Reader(SECONDS)
    try:
        picture = pictures.prepared(drawn)
        words = _words(picture, reader)
        turned = 0
        if median([word.sure for word in words] or [0]) < _UNSURE and (turned := reader.turn(picture.image)):
            picture = pictures.prepared(drawn.rotate(-turned, expand=True))
            words = _words(picture, reader)
        held = _figures(words)[:_MOST_FIGURES]
        boxes = [(word.left, word.top, word.right, word.bottom) for word in held]
        alone = reader.figures(picture.image, boxes)
    except TooSlow:
        return SLOW
    touched = {(word.left, word.line) for word in words}
    figures = {
        # alone, a figure that touches the next column would be read with its letters
        _stand_in(place): _Figure(word, word.text if (word.right, word.line) in touched else read or word.text)
        for place, (word, read) in enumerate(zip(held, alone, strict=True))
    }
    names = {id(figure.word): name for name, figure in figures.items()}
    return _Read(_sheet(number, picture, words, names, dots), figures, dots, turned)


def _words(picture: pictures.Picture, reader: Reader) -> list[Seen]:
    """The words of a page; those of cells in which lines stand beside figures between lines are read cell by cell."""
    words = [part for word in reader.words(picture.image) if _is_word(word) for part in _parts(word)]
    cells: dict[Box, list[Seen]] = {}
    for word in words:
        if (cell := _cell(word, picture)) is not None:
            cells.setdefault(cell, []).append(word)
    least = _TALL * _height(words)
    tall = {
        cell: own
        for cell, own in cells.items()
        if cell[3] - cell[1] > least and any(_letters(word.text) >= _LEAST_LETTERS for word in own)
    }
    if not tall or len(tall) > _MOST_CELLS:
        return words
    again = [word for word in reader.words_in(picture.image, list(tall)) if _is_word(word)]
    read = {_cell(word, picture) for word in again}
    kept = [word for word in words if _cell(word, picture) not in read]
    behind = 1 + max((word.line for word in kept), default=0)
    return [*kept, *(replace(word, line=word.line + behind) for word in again)]


def _parts(word: Seen) -> list[Seen]:
    """A word, cut where a figure touches the next column: about there, letters being about as wide as digits."""
    match = _TOUCHING.fullmatch(word.text)
    if match is None:
        return [word]
    cut = round(word.left + (word.right - word.left) * len(match[1]) / len(word.text))
    return [replace(word, text=match[1], right=cut), replace(word, text=match[2], left=cut)]


def _is_word(word: Seen) -> bool:
    return any(char.isalnum() for char in word.text)


def _height(words: Sequence[Seen]) -> float:
    return median([word.bottom - word.top for word in words] or [1])


def _cell(word: Seen, picture: pictures.Picture) -> Box | None:
    """The cell between lines in which the middle of a word stands."""
    column = bisect(picture.uprights, (word.left + word.right) / 2)
    row = bisect(picture.rules, (word.top + word.bottom) / 2)
    if not (0 < column < len(picture.uprights) and 0 < row < len(picture.rules)):
        return None
    return picture.uprights[column - 1], picture.rules[row - 1], picture.uprights[column], picture.rules[row]


def _rows(page: _Read, written: Sequence[Line]) -> Iterator[Row]:
    for found in columns.find(_within_frame(written)):
        yield from _of_table(found.table, page)


def _within_frame(written: Sequence[Line]) -> Sequence[Line]:
    """The lines without what stands above the frame of a table: its header is right above its first row."""
    rows = [place for place, line in enumerate(written) if _STAND_IN.search(line.text)]
    if len(rows) < columns.LEAST_ROWS or not rows[0]:
        return written
    first, second = rows[:2]
    least = written[first - 1].band
    if written[first].band < written[second].band:  # rules part the rows: lines of the first may stand above its figure
        least = max((line.band for line in written[:first] if line.band < written[first].band), default=0)
    return [line for line in written if line.band >= least]


def _stand_in(place: int) -> str:
    """A figure that no report prints, one for each place."""
    return f"{place // 100:03d},{place % 100:02d}".translate(_DIGITS)


def _figures(words: Sequence[Seen]) -> list[Seen]:
    """The words that are scores by their form, and those in columns of such that may be."""
    sure = [word for word in words if _FIGURE.fullmatch(word.text)]
    return [
        word
        for word in words
        if _FIGURE.fullmatch(word.text)
        or (_FIGURE_BELOW.fullmatch(word.text) and sum(_over(word, other) for other in sure) > 2)
    ]


def _over(word: Seen, other: Seen) -> bool:
    """True if two words stand in one column: the middle of each is over the other."""
    middle, others = (word.left + word.right) / 2, (other.left + other.right) / 2
    return word.left < others < word.right and other.left < middle < other.right


def _sheet(
    number: int, picture: pictures.Picture, words: Sequence[Seen], names: Mapping[int, str], dots: float
) -> Sheet:
    """The page as a sheet, in points."""
    scale = _POINTS / dots
    height = _height(words)
    ends = {(word.right, word.line) for word in words if id(word) in names}
    placed = [
        Word(
            names.get(id(word), word.text),
            word.left * scale,
            word.right * scale,
            (base - height) * scale,
            (base + (_SIZE - 1) * height) * scale,
            _SIZE * height * scale,
            bold=False,
            cut=id(word) in names or (word.left, word.line) in ends,
        )
        for word, base in zip(words, _bases(words, height), strict=True)
    ]
    width, length = picture.image.size
    rules = tuple(rule * scale for rule in picture.rules)
    return Sheet(number, width * scale, length * scale, tuple(placed), (), rules, True)


def _bases(words: Sequence[Seen], height: float) -> list[float]:
    """The base line of each word, whatever letters it has: its line's, unless it stands half a line higher or lower."""
    own = [word.bottom - (_BELOW * height if _DESCENDING.search(word.text) else 0) for word in words]
    lines: dict[int, list[float]] = {}
    for word, base in zip(words, own, strict=True):
        lines.setdefault(word.line, []).append(base)
    common = {line: median(bases) for line, bases in lines.items()}
    return [
        common[word.line] if abs(base - common[word.line]) < _ASTRAY * height else base
        for word, base in zip(words, own, strict=True)
    ]


def _of_table(table: Table, page: _Read) -> Iterator[Row]:
    """A row for each figure beside a name."""
    figures = page.figures
    heads: dict[int, list[str]] = {}
    body: dict[int, dict[int, str]] = {}
    for cell in table.cells:
        if cell.row < table.heads:
            for column in range(cell.column, cell.column + cell.columns):
                heads.setdefault(column, []).append(_as_read(cell.text, figures))
        else:
            body.setdefault(cell.row, {})[cell.column] = cell.text
    named = _name_column(list(body.values()))
    ranks = [column for column, texts in heads.items() if _RANK.search(" ".join(texts))]
    for row in body.values():
        name = row.get(named, "")
        shown = tuple(_as_read(row.get(column, ""), figures) for column in range(table.width))
        rank = next((row[column] for column in ranks if _RUNNING.fullmatch(row.get(column, ""))), None)
        held = [figures[found] for column in sorted(row) for found in _STAND_IN.findall(row[column])]
        for figure in held if _letters(name) >= _LEAST_LETTERS else ():
            yield Row(
                page.sheet.number,
                _box(figure.word, page.dots),
                shown,
                _as_read(name, figures),
                figure.number,
                figure.word.text,
                rank,
            )


def _as_read(text: str, figures: Mapping[str, _Figure]) -> str:
    return _STAND_IN.sub(lambda found: figures[found[0]].number, text)


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _name_column(rows: Sequence[Mapping[int, str]]) -> int:
    """The first column in which most rows have words."""
    for column in sorted({column for row in rows for column in row}):
        if 2 * sum(_letters(row.get(column, "")) >= _LEAST_LETTERS for row in rows) > len(rows):
            return column
    return 0


def _box(figure: Seen, dots: float) -> tuple[int, int, int, int]:
    left, top, right, bottom = (
        round(place * _MILLIMETRES / dots) for place in (figure.left, figure.top, figure.right, figure.bottom)
    )
    return left, top, right, bottom

"""Elements of the main content → pieces: lines, headings, list items, captions and cells, in page order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from ..dom import BLOCK_TAGS, Element, tag, tokens, words
from ..model import Cell
from . import noise, tables

PieceKind = Literal["heading", "line", "list_item", "cell", "caption"]

_SPACE = re.compile(r"[\s\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRUCK = frozenset(("del", "s", "strike"))
_CAPTION = re.compile(r"caption|keterangan[-_]?foto|foto[-_]?ket|photo[-_]?desc|imageinfo")
_ALSO_END = re.compile(r"(?:baca|simak|lihat|tonton)\s+(?:juga|pula)\s*[:：]?\s*$", re.IGNORECASE)
_ALSO_START = re.compile(r"^\s*(?:baca|simak|lihat|tonton)\s+(?:juga|pula)\b", re.IGNORECASE)
_LINK_EDGE = re.compile(r"[\s\xa0•·–|»)(-]+")
_MOST_IN_ITEM = 400  # characters; a longer list item is cut into its lines


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the page. `gap`: a new paragraph begins here; `linked`: all of it is a link; `level` as in `Block`."""

    kind: PieceKind
    text: str
    level: int = 0
    gap: bool = True
    linked: bool = False
    cell: Cell | None = None


def clean_text(text: str) -> str:
    """`text` with single plain spaces and without soft hyphens and zero-width characters."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def from_elements(elements: Iterable[Element]) -> list[Piece]:
    """The pieces of the main content, without lists and headings that only link elsewhere."""
    walk = _Walk()
    for element in elements:
        walk.block(element)
        walk.flush(gap=True)
    return _without_links(walk.pieces)


def is_caption(element: Element) -> bool:
    """True for the words under a picture."""
    name = tag(element)
    return name == "figcaption" or (name != "table" and any(_CAPTION.search(token) for token in tokens(element)))


class _Walk:
    """Collects the characters of a line until a block or a `<br>` ends it."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.tables = 0
        self._parts: list[tuple[str, bool]] = []  # characters, inside a link
        self._gap = True

    def flush(self, kind: PieceKind = "line", *, level: int = 0, gap: bool = False) -> None:
        """Ends the line as a piece of `kind`; `gap` says that the next one begins a paragraph."""
        parts, self._parts = _without_also(self._parts), []
        text = clean_text("".join(part for part, _ in parts))
        if text:
            linked = not any(_LINK_EDGE.sub("", part) for part, in_link in parts if not in_link)
            self.pieces.append(Piece(kind, text, level, self._gap, linked))
            self._gap = gap
        self._gap = self._gap or gap

    def block(self, element: Element, *, kind: PieceKind = "line", level: int = 0, depth: int = 0) -> None:
        """Walks the inside of `element`, whose own lines are of `kind`."""
        self._text(element.text, in_link=False)
        for child in element:
            self._child(child, kind, level, depth, in_link=False)

    def _text(self, text: str | None, *, in_link: bool) -> None:
        if text:
            self._parts.append((text, in_link))

    def _child(self, child: Element, kind: PieceKind, level: int, depth: int, *, in_link: bool) -> None:
        name = tag(child)
        if name == "br":
            self.flush(kind, level=level)
        elif name == "hr":
            self.flush(kind, level=level, gap=True)
        elif not name or name in _STRUCK:
            pass  # struck words are what the newsroom took back
        elif name == "sup" and re.fullmatch(r"\W*\d+\W*", words(child)) and self._ends_in_digit():
            pass  # "94,62¹": a footnote
        elif name in BLOCK_TAGS:
            self.flush(kind, level=level, gap=True)
            self._block_child(child, name, depth)
        else:
            inside = in_link or name == "a"
            self._text(child.text, in_link=inside)
            for grandchild in child:
                self._child(grandchild, kind, level, depth, in_link=inside)
        self._text(child.tail, in_link=in_link)

    def _block_child(self, child: Element, name: str, depth: int) -> None:
        if name in _HEADINGS:
            self.block(child, kind="heading", level=_HEADINGS[name])
            self.flush("heading", level=_HEADINGS[name], gap=True)
        elif name == "table":
            self._table(child, depth)
        elif name in ("ul", "ol"):
            self.block(child, depth=depth + 1)
            self.flush(gap=True)
        elif name == "li":
            self._item(child, max(depth, 1))
        elif name == "dl":
            self._definitions(child, depth + 1)
        elif is_caption(child) or name == "caption":
            self.block(child, kind="caption")
            self.flush("caption", gap=True)
        else:
            self.block(child, depth=depth)
            self.flush(gap=True)

    def _item(self, element: Element, depth: int) -> None:
        """A list item; its own lines are one piece with line breaks, what is nested in it follows."""
        first = len(self.pieces)
        self.block(element, kind="list_item", level=depth, depth=depth)
        self.flush("list_item", level=depth, gap=True)
        own = self.pieces[first:]
        lines = [piece for piece in own if piece.kind in ("line", "list_item") and piece.level in (0, depth)]
        if lines and len(lines) == len(own) and sum(len(line.text) for line in lines) <= _MOST_IN_ITEM:
            text = "\n".join(line.text for line in lines)
            self.pieces[first:] = [Piece("list_item", text, depth, True, all(line.linked for line in lines))]
        elif own and own[0].kind == "line":
            self.pieces[first] = replace(own[0], kind="list_item", level=depth)

    def _definitions(self, element: Element, depth: int) -> None:
        """`<dt>Kota Jambi</dt><dd>89,59</dd>`: one item per term, its definitions on further lines."""
        first = len(self.pieces)
        starts: list[int] = []
        for child in element:
            if tag(child) == "dt":
                starts.append(len(self.pieces))
            self._child(child, "line", 0, depth, in_link=False)
        self.flush(gap=True)
        own, bounds = self.pieces[first:], [start - first for start in starts] + [len(self.pieces) - first]
        if starts and all(piece.kind == "line" for piece in own):
            groups = [own[start:end] for start, end in pairwise(bounds)]
            items = [Piece("list_item", "\n".join(piece.text for piece in group), depth) for group in groups if group]
            self.pieces[first:] = own[: bounds[0]] + items

    def _ends_in_digit(self) -> bool:
        last = next((part for part, _ in reversed(self._parts) if part.strip()), "")
        return last[-1:].isdigit()

    def _table(self, table: Element, depth: int) -> None:
        rows = [row for row in table.iter("tr") if _table_of(row) is table]
        for caption in table.iterchildren("caption"):
            self.block(caption, kind="caption")
            self.flush("caption", gap=True)
        # one table in another places text; its cells are never read as one line, which would walk it anew at each depth
        grid = _grid(rows) if next(table.iterdescendants("table"), None) is None else []
        if not _is_data(grid):
            for row in rows:
                for cell in row.iterchildren("td", "th"):
                    self.block(cell, depth=depth)
                    self.flush(gap=True)
            return
        self._data(grid)

    def _data(self, grid: Sequence[Sequence[_GridCell]]) -> None:
        width = max(cell.cell.column + cell.cell.columns for row in grid for cell in row)
        body = 0
        while body < len(grid) and (not grid[body] or (len(grid[body]) == 1 and grid[body][0].cell.columns == width)):
            self.pieces += [Piece("heading", cell.text) for cell in grid[body] if cell.text]  # a title over all columns
            body += 1
        heads = _header_rows(grid[body:])
        for number, row in enumerate(grid[body:]):
            for found in row:
                cell = replace(found.cell, table=self.tables, row=number, header=found.cell.header or number < heads)
                if found.cell.columns == width and len(row) == 1:
                    cell = replace(cell, header=True)  # "Kelompok kota" between two groups of rows
                self.pieces.append(Piece("cell", found.text, cell=cell))
        self.tables += 1
        self._gap = True


@dataclass(frozen=True, slots=True)
class _GridCell:
    text: str
    cell: Cell
    bold: bool


def _table_of(element: Element) -> Element | None:
    return next(element.iterancestors("table"), None)


_MOST_SPANNED = 20_000  # places that the spans of one table cover


def _grid(rows: Sequence[Element]) -> list[list[_GridCell]]:
    """The cells of a table at their places; the spans of broken tables are kept within bounds."""
    taken: set[tuple[int, int]] = set()
    spanned = 0
    grid: list[list[_GridCell]] = []
    for number, row in enumerate(rows):
        line: list[_GridCell] = []
        column = 0
        for element in row.iterchildren("td", "th"):
            while (number, column) in taken:
                column += 1
            height, width = _span(element, "rowspan", len(rows) - number), _span(element, "colspan", 50)
            spanned += height * width if height * width > 1 else 0
            if spanned > _MOST_SPANNED:
                height = width = 1
            taken.update((number + down, column + right) for down in range(height) for right in range(width))
            head = tag(element) == "th"
            line.append(_GridCell(_cell_text(element), Cell(0, number, column, height, width, head), _is_bold(element)))
            column += width
        grid.append(line)
    return grid


def _span(element: Element, name: str, most: int) -> int:
    value = (element.get(name) or "1").strip()
    return max(1, min(int(value), most)) if value.isdigit() else 1


def _cell_text(element: Element) -> str:
    walk = _Walk()
    walk.block(element)
    walk.flush()
    return " ".join(piece.text for piece in walk.pieces)


def _is_bold(element: Element) -> bool:
    whole = words(element)
    return bool(whole) and any(words(child) == whole for child in element.iter("b", "strong", "th"))


def _is_data(grid: Sequence[Sequence[_GridCell]]) -> bool:
    """True for a table of values; False for one that only places text on the page."""
    if len(grid) < 2:
        return False
    texts = [cell.text for row in grid for cell in row if cell.text]
    wide = [row for row in grid if len(row) > 1]
    if not wide or not texts or len(wide) * 2 < len(grid):
        return False
    return max(map(len, texts)) <= 400 and sum(map(len, texts)) <= 90 * len(texts)


def _header_rows(grid: Sequence[Sequence[_GridCell]]) -> int:
    """How many rows at the top name the columns, where the markup does not say so by `th`."""
    if not grid or any(cell.cell.header for cell in grid[0]):
        heads = 0
        while heads < len(grid) and grid[heads] and all(cell.cell.header for cell in grid[heads]):
            heads += 1
        return heads
    deepest = max((cell.cell.rows for cell in grid[0]), default=1)
    below = [[cell.text for cell in row] for row in grid[deepest:]]
    first = [cell.text for cell in grid[0]]
    if tables.is_header(first, below) or (
        all(cell.bold for cell in grid[0] if cell.text) and not any(map(tables.is_result, first))
    ):
        return deepest
    return 0


def _without_also(parts: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """A line without the "Baca juga: <a>headline</a>" inside it; one that is no more than that stays for the sieve."""
    kept: list[tuple[str, bool]] = []
    cutting = False
    for text, in_link in parts:
        if in_link and (cutting or _ALSO_START.match(text)):
            cutting = True
            continue
        if not in_link and (match := _ALSO_END.search(text)):
            kept.append((text[: match.start()], False))
            cutting = True
            continue
        cutting = cutting and not text.strip()
        kept.append((text, in_link))
    if sum(len(text.strip()) for text, in_link in kept if not in_link) < 20:
        return list(parts)
    return kept


def _without_links(pieces: Sequence[Piece]) -> list[Piece]:
    """Drops headings and runs of list items that are headlines of other stories, linked as a whole."""
    dropped: set[int] = set()
    for run in _runs(pieces):
        if len(run) > 1 or pieces[run[0]].kind == "heading" or (run[0] and _ALSO_START.match(pieces[run[0] - 1].text)):
            amount = sum(len(pieces[index].text.split()) for index in run)
            if amount >= 4 * len(run):
                dropped.update(run)
    return [piece for index, piece in enumerate(pieces) if index not in dropped]


def _runs(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    run: list[int] = []
    for index, piece in enumerate(pieces):
        headline = piece.linked and piece.kind in ("list_item", "heading", "line") and noise.headline_like(piece.text)
        if run and not (headline and piece.kind == pieces[run[0]].kind):
            yield run
            run = []
        if headline:
            run.append(index)
    if run:
        yield run

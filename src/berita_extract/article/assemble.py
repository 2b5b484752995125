"""Title and pieces → the text of an article and the blocks that span it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Block, Cell, Span
from . import noise, textblocks
from .pieces import Piece


@dataclass(frozen=True, slots=True)
class Sifted:
    """The pieces of one capture that belong to the story, and the by-lines left out."""

    pieces: tuple[Piece, ...]
    bylines: tuple[str, ...]


def sift(pieces: Sequence[Piece], title: str | None) -> Sifted:
    """Takes out what is no part of the story: its repeated title, by-lines, links to other stories, comments."""
    pieces = pieces[: noise.MOST_LINES]
    lines = [noise.Line(piece.text, piece.gap, piece.linked, piece.kind == "cell") for piece in pieces]
    kept: list[Piece] = []
    bylines: list[str] = []
    for piece, label in zip(pieces, noise.sift(lines, title), strict=True):
        if label == "byline" and piece.kind != "caption":
            bylines.append(piece.text)
        elif label == "caption" and piece.kind == "line":
            kept.append(Piece("caption", piece.text))
        elif label != "noise" and label != "title":
            kept.append(piece)
    return Sifted(tuple(_cut_related(kept)), tuple(bylines))


def _cut_related(pieces: Sequence[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        spans = noise.related_spans(piece.text) if piece.kind == "line" else []
        position, parts = 0, []
        for start, end in [*spans, (len(piece.text), len(piece.text))]:
            parts.append(piece.text[position:start].strip())
            position = end
        for number, part in enumerate(parts):
            if any(char.isalnum() for char in part):
                kept.append(Piece(piece.kind, part, piece.level, piece.gap or number > 0, piece.linked, piece.cell))
    return kept


def text_and_blocks(title: str | None, captures: Sequence[Sequence[Piece]]) -> tuple[str, tuple[Block, ...]]:
    """The text: title, blank line, blocks apart by blank lines, the lines of one paragraph by line ends, cells by tabs.

    A piece's capture is its index in `captures`; empty cells are in the text's grid but no blocks.
    """
    writer = _Writer()
    if title:
        writer.title(title)
    for number, pieces in enumerate(captures):
        writer.capture = number
        for piece in pieces:
            writer.piece(piece)
        writer.end_lines(before_list=False)
    return "".join(writer.parts), tuple(writer.blocks)


class _Writer:
    """Appends to the text and remembers where each block came to stand."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.capture = 0
        self._length = 0
        self._rows: list[textblocks.Row] = []  # lines wait here: only together they show lists and tables
        self._tables: dict[tuple[int, int], int] = {}  # capture and number there → number in the article
        self._next_table = 0
        self._last: Piece | None = None

    def title(self, text: str) -> None:
        """Writes the title, a block of its own."""
        self.blocks.append(Block("title", self._put(text, ""), self.capture))

    def piece(self, piece: Piece) -> None:
        """Writes a piece; an empty one leaves nothing."""
        if not piece.text:
            return
        if piece.kind == "line":
            together = self._last is not None and self._last.kind == "line" and not piece.gap and bool(self._rows)
            span = self._put(piece.text, "\n" if together else "\n\n")
            self._rows.append(textblocks.Row(span.start, span.end, piece.text, piece.gap))
        else:
            self.end_lines(before_list=piece.kind in ("list_item", "cell"))
            span = self._put(piece.text, self._between(piece))
            self.blocks.append(Block(piece.kind, span, self.capture, piece.level, self._cell(piece)))
        self._last = piece

    def end_lines(self, *, before_list: bool) -> None:
        """Makes blocks of the lines that wait."""
        for block in textblocks.layout(self._rows, self._next_table, before_list=before_list):
            if block.cell:
                self._next_table = max(self._next_table, block.cell.table + 1)
            self.blocks.append(replace(block, capture=self.capture))
        self._rows = []

    def _cell(self, piece: Piece) -> Cell | None:
        if piece.cell is None:
            return None
        place = (self.capture, piece.cell.table)
        if place not in self._tables:
            self._tables[place] = self._next_table
            self._next_table += 1
        return replace(piece.cell, table=self._tables[place])

    def _between(self, piece: Piece) -> str:
        last = self._last
        if last is None or last.kind != piece.kind:
            return "\n\n"
        if piece.cell and last.cell and piece.cell.table == last.cell.table:
            return "\t" * max(1, piece.cell.column - last.cell.column) if piece.cell.row == last.cell.row else "\n"
        return "\n" if piece.kind == "list_item" else "\n\n"

    def _put(self, text: str, separator: str) -> Span:
        before = separator if self._length else ""
        span = Span(self._length + len(before), self._length + len(before) + len(text))
        self.parts += [before, text]
        self._length = span.end
        return span

"""A table as a person sees it: its cells by their places, its header and the heading above, and who and what a cell names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from berita_extract import numbers
from berita_extract.mentions.institutions import Institution, InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.mentions.scores import Score
from berita_extract.model import Block, Span
from berita_extract.records.drafts import Draft
from berita_extract.records.scheme_scope import SchemeScope
from berita_extract.records.tables.columns import (
    COLOUR_HEAD,
    DIMENSION,
    FINAL,
    INDEX,
    YEAR,
    Column,
    goes_on,
    is_header_word,
    with_years,
)  # fmt: skip
from berita_extract.records.year_scope import YearScope
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Document

# A kind that a heading gives all rows, not one of a name: "– Pemerintah Kota", "Pemerintah Kabupaten, Tahun 2023"
_KIND = re.compile(r"\b(kabupaten|kota|provinsi)\b(?P<open>(?=\s*(?:$|[^\w\s/]|tahun\b|se\b|20\d\d)))?", re.IGNORECASE)
_HEADING = 120  # characters of a line that heads a table


@dataclass(frozen=True, slots=True)
class Context:
    """What was found in the document that the tables stand in."""

    document: Document
    mentions: Sequence[InstitutionMention]
    labels: Sequence[Label]
    schemes: SchemeScope
    years: YearScope
    named: Callable[[str], Sequence[InstitutionMention]]  # whom a phrase names


class Grid:
    """One table; `own_year` is the year of its heading where the tables of the document have different ones."""

    def __init__(self, context: Context, cells: Sequence[Block]) -> None:
        self.context = context
        self.text = context.document.text
        self.cells = cells
        self._at: dict[tuple[int, int], Block] = {}
        for block in cells:
            cell = block.cell
            if cell is None:
                continue
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self._at.setdefault((row, column), block)
        self.rows = 1 + max((r for r, _ in self._at), default=-1)
        self.width = 1 + max((c for _, c in self._at), default=-1)
        self.header_rows = self._find_header()
        self.columns = with_years([self._column(c) for c in range(self.width)])
        self._align_short_rows()
        self._block = context.document.blocks.index(cells[0])
        self.group = context.document.groups[self._block]
        self.own_year: Year | None = None

    def _find_header(self) -> int:
        """How many rows at the top are header."""
        rows = 0
        for row in range(self.rows):
            blocks = self.row(row)
            marked = blocks and all(b.cell is not None and b.cell.header for b in blocks)
            words = [self.words(b) for b in blocks]
            worded = sum(is_header_word(w) for w in words)
            named = any(self.mention_in(b) for b in blocks)
            title = len({id(b) for b in blocks}) == 1 and self.width > 1
            if (
                marked
                or (not named and worded >= 2)
                or (title and row == 0)
                or (rows and not named and all(map(goes_on, words)))
            ):
                rows = row + 1
            else:
                break
        return rows

    def _column(self, column: int) -> Column:
        blocks: list[Block] = []
        for row in range(self.header_rows):
            block = self._at.get((row, column))
            if (
                block is not None
                and block not in blocks
                and not (block.cell is not None and block.cell.columns >= self.width > 1)
            ):
                blocks.append(block)
        header = " ".join(self.words(b) for b in blocks)
        year = YEAR.search(header)
        span = None
        for block in blocks:
            if match := YEAR.search(self.text, block.span.start, block.span.end):
                span = Span(*match.span())
        named = [m for m in self.context.schemes.mentions if any(block.span.contains(m.span) for block in blocks)]
        other, target = any(not m.target for m in named), bool(named) and all(m.target for m in named)
        return Column(header, int(year.group()) if year else None, span, other, target)

    def _align_short_rows(self) -> None:
        """Moves rows that lack the cell of a running number under the columns that they mean: "Nilai Akhir | 74,11"."""
        if not self.columns or not self.columns[0].is_(INDEX):
            return
        for row in range(self.header_rows, self.rows):
            cells = self.row(row)
            first = self.words(cells[0]) if cells else ""
            short = len(cells) == self.width - 1 == len({id(c) for c in cells}) and (row, 0) in self._at
            if short and re.match(r"[A-Za-z]", first):
                del self._at[row, 0]
                self._at.update({(row, column): cell for column, cell in enumerate(cells, start=1)})

    # cells

    def at(self, row: int, column: int) -> Block | None:
        """The cell that covers a place."""
        return self._at.get((row, column))

    def row(self, row: int) -> list[Block]:
        """The cells of a row; one that covers several columns is there for each."""
        return [self._at[row, c] for c in range(self.width) if (row, c) in self._at]

    def heads(self) -> list[Block]:
        """The first cells of the rows under the first."""
        return [self._at[row, 0] for row in range(1, self.rows) if (row, 0) in self._at]

    def words(self, block: Block) -> str:
        """What a cell says, without the blanks around it."""
        return block.span.of(self.text).strip()

    def span_of(self, block: Block) -> Span:
        """Where the words of a cell stand."""
        raw = block.span.of(self.text)
        start = block.span.start + len(raw) - len(raw.lstrip())
        return Span(start, start + len(raw.strip()))

    def mention_in(self, block: Block) -> InstitutionMention | None:
        """Whom a cell names."""
        return next(
            (
                m
                for m in self.context.mentions
                if block.span.start <= m.span.start < block.span.end and m.form != "anaphor"
            ),
            None,
        )

    def score_in(self, block: Block) -> Score | None:
        """The first number of a cell."""
        number = next(iter(numbers.scan(self.words(block))), None)
        if number is None:
            return None
        start = self.span_of(block).start
        span = Span(start + number.span.start, start + number.span.end)
        return Score(span, number.value, number.decimals, "strong")

    def year_in(self, block: Block) -> Year | None:
        """The year that a cell states."""
        match = YEAR.search(self.text, block.span.start, block.span.end)
        return self.context.years.stated(int(match.group()), Span(*match.span())) if match else None

    def scores_of(self, row: int) -> list[tuple[Column, Block]]:
        """The cells of a row with its values, each under its column: one, or one a year."""
        found: list[tuple[Column, Block]] = []
        for place, column in enumerate(self.columns):
            block = self.at(row, place)
            if block is None or not column.scored or column.is_(INDEX) or column.other:
                continue
            if re.search(r"\d", self.words(block)):
                found.append((column, block))
        for place, column in enumerate(self.columns) if not found else ():
            block = self.at(row, place)
            readable = not self.header_rows or column.target
            if readable and block is not None and re.fullmatch(r"\d{1,3}[.,]\s?\d{1,2}", self.words(block)):
                found.append((column, block))
        if len(found) > 1 and len({c.year for c, _ in found}) < len(found):
            final = [(c, b) for c, b in found if c.is_(FINAL)]
            found = final[-1:] or (found[-1:] if any(c.is_(DIMENSION) for c in self.columns) else found[:1])
        return found

    # the table as a whole

    @cached_property
    def heading(self) -> Span:
        """Where the heading above the table stands, at most a few paragraphs away; empty if there is none."""
        above = self.context.document.blocks[max(0, self._block - 3) : self._block]
        heading = next((block for block in reversed(above) if block.kind in ("heading", "title")), None)
        return heading.span if heading is not None else Span(0, 0)

    @property
    def heading_year(self) -> int | None:
        """The only year of the heading."""
        found = {match.group() for match in YEAR.finditer(self.text, self.heading.start, self.heading.end)}
        return int(found.pop()) if len(found) == 1 else None

    def take_own_year(self) -> None:
        """Dates the table by its heading."""
        if (match := YEAR.search(self.text, self.heading.start, self.heading.end)) and self.heading_year is not None:
            self.own_year = self.context.years.stated(self.heading_year, Span(*match.span()))

    @property
    def heading_label(self) -> Label | None:
        """The only label that the line right above the table, or its header, holds: "PENILAIAN KEPATUHAN 2024 - ZONA HIJAU"."""
        labels = self.context.labels
        heads = [
            b for (row, _), b in self._at.items() if row < self.header_rows and not COLOUR_HEAD.fullmatch(self.words(b))
        ]
        here = {label.span: label for b in heads for label in labels if b.span.contains(label.span)}
        if len(here) == 1:
            return next((label for label in here.values() if label.polarity == "stated"), None)
        before = self.context.document.blocks[self._block - 1] if self._block else None
        if before is None or before.kind == "cell" or before.span.end - before.span.start > _HEADING:
            return None
        if before.span.of(self.text).rstrip().endswith((".", '"', "?")):
            return None
        told = [label for label in labels if before.span.contains(label.span)]
        return told[0] if len(told) == 1 and told[0].polarity == "stated" and not told[0].coordinated else None

    @property
    def is_ours(self) -> bool:
        """Whether it gives results of the target scheme: by a name in it, or by what leads to it."""
        schemes = self.context.schemes
        if any(m.target and cell.span.contains(m.span) for m in schemes.mentions for cell in self.cells):
            return True
        intro = self.context.document.intro_of(self.group) or next(
            (s for s in reversed(self.context.document.sentences) if s.group < self.group), None
        )
        scheme = schemes.at(intro) if intro is not None else schemes.main
        apart = any(column.other for column in self.columns)  # the header itself says which column is whose
        return scheme is not None and (scheme.target or (scheme.rehearsal and apart))

    def spoken_of(self) -> InstitutionMention | None:
        """The institution that was spoken of last before the table."""
        before = [m for m in self.context.mentions if m.span.end <= self.cells[0].span.start and m.resolved]
        return next((m for m in reversed(before) if not (m.place or m.giver)), None)

    def with_level(
        self, mention: InstitutionMention, institution: Institution, section: str | None = None
    ) -> InstitutionMention:
        """A bare name takes the type that the section of its row, its column or the heading states."""
        mention = replace(mention, place=False)
        if mention.form == "bare" and len(mention.candidates) > 1:
            level = section or self._column_level(mention) or self._heading_level()
            fitting = [c for c in mention.candidates if c.kind == level]
            if len(fitting) == 1:
                return replace(mention, candidates=tuple(fitting))
        return mention

    def header_over(self, mention: InstitutionMention) -> str:
        """The header of the column that a name stands in."""
        block = next((b for b in self.cells if b.span.start <= mention.span.start < b.span.end), None)
        return self.columns[block.cell.column].header if block is not None and block.cell is not None else ""

    def _column_level(self, mention: InstitutionMention) -> str | None:
        header = self.header_over(mention).lower()
        levels = [level for level in ("kabupaten", "kota", "provinsi") if level in header]
        return levels[0] if len(levels) == 1 else None

    def _heading_level(self) -> str | None:
        kinds = list(_KIND.finditer(self.heading.of(self.text)))
        levels = {match.group(1).lower() for match in kinds}
        return levels.pop() if len(levels) == 1 and kinds[-1].group("open") is not None else None

    # drafts

    def year(self, column: Column | None = None) -> Year:
        """The year of the values in a column, or of the table."""
        if column is not None and column.year is not None and column.year_span is not None:
            return self.context.years.stated(column.year, column.year_span)
        return self.own_year or self.context.years.default

    def draft(self, mention: InstitutionMention, year: Year, score: Score | None) -> Draft:
        """A draft of this table."""
        return Draft(mention, year, None, self._block, self.group, "table.row", score=score)

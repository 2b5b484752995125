"""Tables of one institution a row, with rows that head the next ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from berita_extract import numbers
from berita_extract.mentions.institutions import Institution, InstitutionMention, government_of, unit_of
from berita_extract.mentions.labels import Label
from berita_extract.model import Block
from berita_extract.records.drafts import Draft
from berita_extract.records.tables.cells import describe
from berita_extract.records.tables.columns import SCORE, YEAR
from berita_extract.records.tables.grid import Grid
from berita_extract.records.year_scope.rounds import Year
from berita_extract.reference import Region

_MEAN = re.compile(r"\b(?:rata-rata|rerata|jumlah|total|mean|median)\b", re.IGNORECASE)
# The government's own row in a table of its units
_WHOLE = re.compile(
    r"(?:(?:nilai|skor)\s+(?:akhir|total|keseluruhan|kumulatif)\s*)?(?:(?:pemerintah\s+)?(?:kabupaten|kota|provinsi)|pemkab|pemkot"
    r"|pemprov|pemda)?",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(kabupaten|kota|provinsi)\b", re.IGNORECASE)
_ANY_LEVEL = re.compile(r"kabupaten\s*/\s*kota", re.IGNORECASE)


class Rows:
    """Reads a table row by row; what a heading row says holds for those under it."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._level: str | None = None
        self._label: Label | None = None
        self._headed = grid.heading_label

    def read(self) -> list[Draft]:
        """The drafts of all rows."""
        grid = self._grid
        drafts: list[Draft] = []
        for row in range(grid.header_rows, grid.rows):
            blocks = list(dict.fromkeys(grid.row(row)))
            filled = [b for b in blocks if grid.words(b)]
            if len(filled) == 1 and grid.width > 1 and not any(n.decimals for n in numbers.scan(grid.words(filled[0]))):
                self._section(filled[0])
            elif (name := self._name_of(blocks)) is not None:
                drafts += self._of_institution(row, *name)
            elif (year := self._year_of(row)) is not None:
                drafts += self._of_year(row, year)
        return drafts

    def _section(self, block: Block) -> None:
        """A row that only heads the next ones: "Zona Hijau", "Pemerintah Kota"."""
        words = self._grid.words(block)
        self._label = next((one for one in self._grid.context.labels if block.span.contains(one.span)), None)
        if (found := _LEVEL.search(words)) and not _ANY_LEVEL.search(words):
            self._level = found.group(1).lower()

    def _name_of(self, blocks: Sequence[Block]) -> tuple[InstitutionMention, Institution] | None:
        for block in blocks:
            mention = self._grid.mention_in(block)
            if mention is None or (_MEAN.match(self._grid.words(block))):
                continue
            if mention.candidates:
                return mention, mention.candidates[0]
        return self._whole(blocks)

    def _whole(self, blocks: Sequence[Block]) -> tuple[InstitutionMention, Institution] | None:
        """The government in the row "Nilai Akhir Kabupaten" under the rows of its units."""
        words = self._grid.words
        block = next((b for b in blocks if re.search(r"[A-Za-z]", words(b))), None)
        if block is None or not _WHOLE.fullmatch(words(block)) or len(self._owners) != 1:
            return None
        region = next(iter(self._owners.values()))
        government = government_of(region)
        mention = InstitutionMention(
            self._grid.span_of(block), words(block), "government", regions=(region,), candidates=(government,)
        )
        return mention, government

    @cached_property
    def _owners(self) -> dict[str, Region]:
        """The regions whose units the table names."""
        units = [m for b in self._grid.cells if (m := self._grid.mention_in(b)) is not None and m.unit is not None]
        return {r.id: r for m in units for r in m.regions}

    def _of_institution(self, row: int, mention: InstitutionMention, institution: Institution) -> list[Draft]:
        grid = self._grid
        typed = self._of_column(grid.with_level(self._of_row_region(row, mention), institution, self._level))
        if of_kinds := self._of_kinds(row, typed):
            return of_kinds
        drafts = [
            grid.draft(typed, grid.year(column), score)
            for column, block in grid.scores_of(row)
            if (score := grid.score_in(block))
        ] or [grid.draft(typed, grid.year(), None)]
        newest = max(drafts, key=lambda d: d.year.value or 0)
        for place, column in enumerate(grid.columns):
            cell = grid.at(row, place)
            if cell is None or cell.span.start <= mention.span.start < cell.span.end or column.other:
                continue
            describe(grid, column, cell, drafts, newest)
        for draft in drafts:
            for label in (self._label, self._headed):
                if label is not None and not (label == self._headed and draft.year.value != newest.year.value):
                    draft.take(label)
        return [d for d in drafts if d.says_something]

    def _of_row_region(self, row: int, mention: InstitutionMention) -> InstitutionMention:
        """A unit named without a region is that of the region which another cell of its row is: "Puskesmas Wates | Kulon Progo"."""
        if mention.unit is None or mention.unit.pattern not in ("office", "named", "branch"):
            return mention
        for cell in self._grid.row(row):
            if cell.span.contains(mention.span):
                continue
            other = self._grid.mention_in(cell)
            alone = other is not None and other.words == self._grid.words(cell) and other.unit is None
            if other is not None and alone and len(other.regions) == 1:
                unit = unit_of(mention.unit, other.regions[0], mention.own_name)
                return replace(mention, regions=other.regions, candidates=(unit,)) if unit else mention
        return mention

    def _of_column(self, name: InstitutionMention) -> InstitutionMention:
        """The office of a region where the header of its column names a kind of offices: "Kantor Pertanahan" over "Kota Pagar Alam"."""
        header = self._grid.header_over(name)
        if name.unit is not None or not header or not name.regions:
            return name
        meant = self._grid.context.named(f"{header} {name.words}")
        office = meant[0] if len(meant) == 1 and meant[0].span.start == 0 and meant[0].resolved else None
        if office is None or office.unit is None or office.unit.pattern not in ("branch", "police", "office"):
            return name
        return replace(name, form="unit", unit=office.unit, candidates=office.candidates, place=False)

    def _of_kinds(self, row: int, name: InstitutionMention) -> list[Draft]:
        """The values of a row whose columns are kinds of offices: "Kabupaten | Pemkab | Polres | Kantah"."""
        grid = self._grid
        found: list[Draft] = []
        for place, column in enumerate(grid.columns):
            cell = grid.at(row, place)
            if cell is None or not column.header or column.is_(SCORE) or cell.span.contains(name.span):
                continue
            score = grid.score_in(cell)
            meant = grid.context.named(f"{column.header} {name.words}") if score else []
            if score and len(meant) == 1 and meant[0].resolved and meant[0].span.start == 0:
                office = replace(name, form=meant[0].form, candidates=meant[0].candidates, unit=meant[0].unit)
                found.append(grid.draft(office, grid.year(column), score))
        return found if len(found) > 1 else []

    def _year_of(self, row: int) -> Year | None:
        """The year of a row of a table whose rows are years: "Tahun | Target | Realisasi"."""
        grid = self._grid
        block = grid.at(row, 0)
        if block is None:
            return None
        headed = re.search(r"\btahun\b", grid.columns[0].header, re.IGNORECASE)
        if not headed and (grid.header_rows or not YEAR.fullmatch(grid.words(block))):
            return None
        return grid.year_in(block)

    def _of_year(self, row: int, year: Year) -> list[Draft]:
        """The values of a year, of the institution that was spoken of last before the table."""
        grid = self._grid
        owner = grid.spoken_of()
        columns = grid.scores_of(row)
        score = grid.score_in(columns[0][1]) if len(columns) == 1 else None
        if owner is None or score is None:
            return []
        draft = grid.draft(owner, year, score)
        for place, column in enumerate(grid.columns[1:], start=1):
            if (cell := grid.at(row, place)) is not None:
                describe(grid, column, cell, [draft], draft)
        return [draft]

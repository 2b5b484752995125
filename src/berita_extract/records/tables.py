"""Binds the cells of a table: columns by their header, rows by the institution they name, spanning rows as headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from berita_extract import numbers
from berita_extract.mentions.institutions import Institution, InstitutionMention, government_of, unit_of
from berita_extract.mentions.labels import Grade, Label, colour_of
from berita_extract.mentions.ranks import Rank
from berita_extract.mentions.scores import Score
from berita_extract.model import Block, Span
from berita_extract.records.drafts import Draft, Refused
from berita_extract.records.scheme_scope import SchemeScope
from berita_extract.records.year_scope import YearScope
from berita_extract.records.year_scope.rounds import Year
from berita_extract.reference import Region
from berita_extract.scopes import Document

_INDEX = re.compile(r"^\s*(?:no|nomor|nomer|#|urut)\b", re.IGNORECASE)
_RANK = re.compile(r"\b(?:peringkat|ranking|rangking|rank|urutan)\b", re.IGNORECASE)
_NAME = re.compile(
    r"\b(?:instansi|kabupaten|kota|provinsi|nama|unit|opd|skpd|perangkat daerah|organisasi|kementerian|lembaga"
    r"|penyelenggara|entitas|pemerintah|pemda|satuan kerja|puskesmas|polres|kantor|daerah|lokus|locus|uraian"
    r"|dinas)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"\b(?:realisasi|capaian|perolehan|nilai|skor|score|angka|indeks|hasil|total|poin)\b"
    r"|^\s*(?:(?:evaluasi|penilaian|survei|tahun)\s+)?20\d\d\s*$",
    re.IGNORECASE,
)
_FINAL = re.compile(r"\b(?:akhir|total|kepatuhan|keseluruhan)\b", re.IGNORECASE)
_DIMENSION = re.compile(
    r"\b(?:dimensi|input|proses|output|pengaduan|bobot|kompetensi|sarana|standar pelayanan|persepsi|variabel"
    r"|indikator)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:selisih|naik|turun|kenaikan|perubahan|target|interval|rentang|range|rata-rata|keterangan)\b", re.IGNORECASE
)
_TIME = re.compile(r"^\s*(?:tahun|periode)\b", re.IGNORECASE)
_GIVER = re.compile(r"\b(?:pemberi|pemrakarsa|diberikan oleh)\b", re.IGNORECASE)  # "Penghargaan | Pemberi | Nilai"
_ZONE = re.compile(r"\b(?:zona|zonasi|warna|rapor)\b", re.IGNORECASE)
_CATEGORY = re.compile(r"\b(?:kategori|grade|golongan|kelas|huruf|nilai huruf|predikat|mutu)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(20[12]\d)\b")
_MEAN = re.compile(r"\b(?:rata-rata|rerata|jumlah|total|mean|median)\b", re.IGNORECASE)
# The government's own row in a table of its units
_WHOLE = re.compile(
    r"(?:(?:nilai|skor)\s+(?:akhir|total|keseluruhan|kumulatif)\s*)?(?:(?:pemerintah\s+)?(?:kabupaten|kota|provinsi)|pemkab|pemkot"
    r"|pemprov|pemda)?",
    re.IGNORECASE,
)
_GRADE_ALONE = re.compile(
    r"^\s*(?P<head>kualitas|kepatuhan|opini)?\s*(?P<grade>(?:sangat\s+)?(?:tertinggi|tinggi|sedang|rendah|terendah"
    r"|baik|cukup|kurang))(?P<tail>\s+tanpa\s+maladministrasi)?(?:\s*[(/,-]\s*(?:zona\s+)?(?:hijau|kuning|merah)\s*\)?)?\s*$",
    re.IGNORECASE,
)
# A kind that a heading gives all rows, not one of a name: "– Pemerintah Kota", "Pemerintah Kabupaten, Tahun 2023"
_KIND = re.compile(r"\b(kabupaten|kota|provinsi)\b(?P<open>(?=\s*(?:$|[^\w\s/]|tahun\b|se\b|20\d\d)))?", re.IGNORECASE)
_COLOUR_HEAD = re.compile(r"\W*(?:zona(?:si)?\s+)?(?P<colour>hijau|kuning|merah)\W*", re.IGNORECASE)
_TICK = re.compile(r"[√✓✔☑■●•xXvV*]|ya|v")
_HEADING = 120  # characters of a line that heads a table
_LETTER_ALONE = re.compile(r"^\s*([A-E])\s*$")


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    year: int | None
    year_span: Span | None
    other: bool = False  # of another scheme: "IKM", "Pra-evaluasi 2022"
    target: bool = False  # of the target scheme by name: "SKM | Ombudsman | Zona"

    def is_(self, pattern: re.Pattern[str]) -> bool:
        return bool(pattern.search(self.header))


class TableBinder:
    """Reads the tables of a document; `drafts` and `refused` are what came of it."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[InstitutionMention],
        labels: Sequence[Label],
        schemes: SchemeScope,
        years: YearScope,
        named: Callable[[str], Sequence[InstitutionMention]],
    ) -> None:
        self._document, self._text = document, document.text
        self._mentions, self._labels = mentions, labels
        self._named = named  # whom a phrase names
        self._schemes, self._years = schemes, years
        self.drafts: list[Draft] = []
        self.refused: list[Refused] = []

    def run(self) -> None:
        """Binds every table that gives results of the target scheme."""
        tables = [_Table(self, cells) for cells in self._document.tables]
        several = len({table.heading_year for table in tables} - {None}) > 1
        for table in tables:
            table.run(own_year=several)


class _Table:
    def __init__(self, binder: TableBinder, cells: Sequence[Block]) -> None:
        self._binder = binder
        self._text = binder._text
        self._cells = cells
        self._grid: dict[tuple[int, int], Block] = {}
        for block in cells:
            cell = block.cell
            if cell is None:
                continue
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self._grid.setdefault((row, column), block)
        self._rows = 1 + max((r for r, _ in self._grid), default=-1)
        self._width = 1 + max((c for _, c in self._grid), default=-1)
        self._header_rows = self._find_header()
        self._columns = self._with_years([self._column(c) for c in range(self._width)])
        self._align_short_rows()
        self._level: str | None = None
        self._label: Label | None = None
        self._block = binder._document.blocks.index(cells[0])
        self._group = binder._document.groups[self._block]
        self._heading = self._find_heading()
        in_heading = {match.group() for match in _YEAR.finditer(self._text, *self._heading)}
        self.heading_year = int(in_heading.pop()) if len(in_heading) == 1 else None
        self._own_year: Year | None = None
        self._headed = self._heading_label()

    def _heading_label(self) -> Label | None:
        """The only label that the line right above the table, or its header, holds: "PENILAIAN KEPATUHAN 2024 - ZONA HIJAU"."""
        heads = [
            b
            for (row, _), b in self._grid.items()
            if row < self._header_rows and not _COLOUR_HEAD.fullmatch(self._words(b))
        ]
        here = {label.span: label for b in heads for label in self._binder._labels if b.span.contains(label.span)}
        if len(here) == 1:
            return next((label for label in here.values() if label.polarity == "stated"), None)
        before = self._binder._document.blocks[self._block - 1] if self._block else None
        if before is None or before.kind == "cell" or before.span.end - before.span.start > _HEADING:
            return None
        if before.span.of(self._text).rstrip().endswith((".", '"', "?")):
            return None
        told = [label for label in self._binder._labels if before.span.contains(label.span)]
        return told[0] if len(told) == 1 and told[0].polarity == "stated" and not told[0].coordinated else None

    def _find_heading(self) -> tuple[int, int]:
        """Where the heading above the table stands, at most a few paragraphs away; nowhere if there is none."""
        above = self._binder._document.blocks[max(0, self._block - 3) : self._block]
        heading = next((block for block in reversed(above) if block.kind in ("heading", "title")), None)
        return (heading.span.start, heading.span.end) if heading is not None else (0, 0)

    def _align_short_rows(self) -> None:
        """Moves rows that lack the cell of a running number under the columns that they mean: "Nilai Akhir | 74,11"."""
        if not self._columns or not self._columns[0].is_(_INDEX):
            return
        for row in range(self._header_rows, self._rows):
            cells = [self._grid[row, c] for c in range(self._width) if (row, c) in self._grid]
            first = self._words(cells[0]) if cells else ""
            short = len(cells) == self._width - 1 == len({id(c) for c in cells}) and (row, 0) in self._grid
            if short and re.match(r"[A-Za-z]", first):
                del self._grid[row, 0]
                self._grid.update({(row, column): cell for column, cell in enumerate(cells, start=1)})

    def _words(self, block: Block) -> str:
        return block.span.of(self._text).strip()

    def _find_header(self) -> int:
        """How many rows at the top are header."""
        rows = 0
        for row in range(self._rows):
            blocks = [self._grid[row, c] for c in range(self._width) if (row, c) in self._grid]
            marked = blocks and all(b.cell is not None and b.cell.header for b in blocks)
            words = [self._words(b) for b in blocks]
            worded = sum(
                any(p.search(w) for p in (_NAME, _SCORE, _ZONE, _INDEX, _RANK, _OTHER, _TIME, _GIVER))
                for w in words
                if len(w) < 60
            )
            named = any(self._mention_in(b) for b in blocks)
            title = len({id(b) for b in blocks}) == 1 and self._width > 1
            if (
                marked
                or (not named and worded >= 2)
                or (title and rows == row and row == 0)
                or (
                    rows
                    and row == rows
                    and not named
                    and all(_YEAR.fullmatch(w) or not w or _SCORE.search(w) or _DIMENSION.search(w) for w in words)
                )
            ):
                rows = row + 1
            else:
                break
        return rows

    def _column(self, column: int) -> _Column:
        blocks: list[Block] = []
        for row in range(self._header_rows):
            block = self._grid.get((row, column))
            if (
                block is not None
                and block not in blocks
                and not (block.cell is not None and block.cell.columns >= self._width > 1)
            ):
                blocks.append(block)
        header = " ".join(self._words(b) for b in blocks)
        year = _YEAR.search(header)
        span = None
        for block in blocks:
            if match := _YEAR.search(self._text, block.span.start, block.span.end):
                span = Span(*match.span())
        named = [m for m in self._binder._schemes.mentions if any(block.span.contains(m.span) for block in blocks)]
        other, target = any(not m.target for m in named), bool(named) and all(m.target for m in named)
        return _Column(header, int(year.group()) if year else None, span, other, target)

    @staticmethod
    def _with_years(columns: Sequence[_Column]) -> list[_Column]:
        """Where each year has its own column of zones ("2022 | Zona | 2023 | Zona"), that column is of the year before it."""
        headers = Counter(c.header.lower() for c in columns if c.year is None and c.header)
        read: list[_Column] = []
        year: _Column | None = None
        for column in columns:
            year = column if column.year is not None else year
            if year is not None and column.year is None and headers[column.header.lower()] > 1:
                column = replace(column, year=year.year, year_span=year.year_span)
            read.append(column)
        return read

    def _mention_in(self, block: Block) -> InstitutionMention | None:
        return next(
            (
                m
                for m in self._binder._mentions
                if block.span.start <= m.span.start < block.span.end and m.form not in ("anaphor",)
            ),
            None,
        )

    def run(self, *, own_year: bool) -> None:
        """Binds the rows; `own_year`: the headings of the tables give each its year."""
        if own_year and self.heading_year is not None:
            year = next(_YEAR.finditer(self._text, *self._heading))
            self._own_year = self._binder._years.stated(self.heading_year, Span(*year.span()))
        scheme = self._binder._schemes.main
        intro = self._binder._document.intro_of(self._group) or next(
            (s for s in reversed(self._binder._document.sentences) if s.group < self._group), None
        )
        if intro is not None:
            scheme = self._binder._schemes.at(intro)
        apart = any(column.other for column in self._columns)  # the header itself says which column is whose
        named = any(
            cell.span.contains(m.span) and m.target for m in self._binder._schemes.mentions for cell in self._cells
        )
        if not named and (scheme is None or not (scheme.target or (scheme.rehearsal and apart))):
            return
        if self._is_transposed():
            self._transposed()
            return
        if owners := self._columns_of_institutions():
            self._by_institution(owners)
            return
        if regions := self._columns_of_regions():
            self._by_region(regions)
            return
        if any(column.is_(_GIVER) for column in self._columns):
            self._awards()
            return
        previous: tuple[InstitutionMention, Institution] | None = None
        for row in range(self._header_rows, self._rows):
            blocks = list(dict.fromkeys(self._grid[row, c] for c in range(self._width) if (row, c) in self._grid))
            filled = [b for b in blocks if self._words(b)]
            if (
                len(filled) == 1
                and self._width > 1
                and not any(n.decimals for n in numbers.scan(self._words(filled[0])))
            ):
                self._section(filled[0])
                continue
            previous = self._row(row, blocks, previous)

    def _is_transposed(self) -> bool:
        """Whether each column is a year and each row a field: "Tahun | 2021 | 2022", "Nilai | 62,86 | 84,16", "Zona | …"."""
        if self._header_rows != 1 or self._width < 3 or any(c.year is None for c in self._columns[1:]):
            return False
        heads = [self._grid[row, 0] for row in range(1, self._rows) if (row, 0) in self._grid]
        fields = sum(bool(p.search(self._words(b))) for b in heads for p in (_SCORE, _ZONE) if not self._mention_in(b))
        return fields > 0 and not any(self._mention_in(block) for block in heads)

    def _columns_of_institutions(self) -> dict[int, InstitutionMention]:
        """Whose each column is in a table of years by institution: "Tahun | Jawa Tengah | Jawa Timur", "2021 | 73,49 | 75,08"."""
        heads = {c: self._grid[0, c] for c in range(1, self._width) if (0, c) in self._grid}
        named = {c: m for c, block in heads.items() if (m := self._mention_in(block)) is not None and m.candidates}
        rows = [self._grid[row, 0] for row in range(1, self._rows) if (row, 0) in self._grid]
        years = [block for block in rows if _YEAR.search(self._words(block))]
        if len(named) < 2 or len(named) < len(heads) or not rows or len(years) < len(rows):
            return {}
        return {c: self._with_level(m, m.candidates[0]) for c, m in named.items()}

    def _by_institution(self, owners: Mapping[int, InstitutionMention]) -> None:
        """Binds the cells of a table whose rows are years and whose columns are institutions."""
        for row in range(1, self._rows):
            head = self._grid[row, 0]
            match = _YEAR.search(self._text, head.span.start, head.span.end)
            if match is None:
                continue
            year = self._binder._years.stated(int(match.group()), Span(*match.span()))
            for place, owner in owners.items():
                cell = self._grid.get((row, place))
                if cell is None:
                    continue
                draft = self._draft(owner, year, self._score_in(cell))
                self._describe(_Column("", None, None), cell, [draft], draft)
                if draft.score or draft.zone or draft.grade:
                    self._binder.drafts.append(draft)

    def _columns_of_regions(self) -> dict[int, Region]:
        """Whose units each column is of: "Unit | Kota Kupang | Kabupaten Kupang" over "Disdukcapil | 82,40 | 57,13"."""
        heads = {c: self._grid[0, c] for c in range(1, self._width) if (0, c) in self._grid}
        named = {c: m for c, block in heads.items() if (m := self._mention_in(block)) is not None}
        whole = all(m.words == self._words(heads[c]) and len(m.regions) == 1 and not m.unit for c, m in named.items())
        rows = [self._grid[row, 0] for row in range(1, self._rows) if (row, 0) in self._grid]
        units = [m for b in rows if (m := self._mention_in(b)) is not None and m.unit and m.unit.pattern == "office"]
        if len(named) < 2 or len(named) < len(heads) or not whole or not units:
            return {}
        return {c: m.regions[0] for c, m in named.items()}

    def _by_region(self, regions: Mapping[int, Region]) -> None:
        """Binds the cells of a table whose rows are offices and whose columns are regions."""
        for row in range(1, self._rows):
            head = self._grid.get((row, 0))
            office = self._mention_in(head) if head is not None else None
            if office is None or office.unit is None:
                continue
            for place, region in regions.items():
                cell = self._grid.get((row, place))
                unit = unit_of(office.unit, region, office.own_name)
                score = self._score_in(cell) if cell is not None else None
                if unit is not None and score is not None:
                    owner = replace(office, regions=(region,), candidates=(unit,), place=False)
                    year = self._own_year or self._binder._years.default
                    self._binder.drafts.append(self._draft(owner, year, score))

    def _awards(self) -> None:
        """Binds the rows of a table of awards that name our scheme to whoever was spoken of: "Penghargaan | Pemberi | Nilai"."""
        owner = self._spoken_of()
        for row in range(self._header_rows, self._rows) if owner is not None else ():
            cells = list(dict.fromkeys(self._grid[row, c] for c in range(self._width) if (row, c) in self._grid))
            told = [m for m in self._binder._schemes.mentions if any(b.span.contains(m.span) for b in cells)]
            scores = self._score_columns(row)
            score = self._score_in(scores[0][1]) if len(scores) == 1 else None
            if owner is not None and score is not None and told and all(m.target for m in told):
                self._binder.drafts.append(self._draft(owner, self._own_year or self._binder._years.default, score))

    def _transposed(self) -> None:
        """Binds the columns of a table of years to the institution that was spoken of last before it."""
        owner = self._spoken_of()
        if owner is None:
            return
        for place, column in enumerate(self._columns[1:], start=1):
            year = self._year(column)
            draft = self._draft(owner, year, None)
            for row in range(1, self._rows):
                head, cell = self._grid.get((row, 0)), self._grid.get((row, place))
                if head is None or cell is None or self._of_another(head):
                    continue
                field = _Column(self._words(head), None, None)
                if draft.score is None and field.is_(_SCORE) and not (field.is_(_DIMENSION) or field.is_(_OTHER)):
                    draft.score = self._score_in(cell)
                self._describe(field, cell, [draft], draft)
            if draft.score or draft.zone or draft.grade:
                self._binder.drafts.append(draft)

    def _of_another(self, block: Block) -> bool:
        """Whether a cell names another scheme."""
        return any(block.span.contains(m.span) and not m.target for m in self._binder._schemes.mentions)

    def _score_in(self, block: Block) -> Score | None:
        """The first number of a cell."""
        number = next(iter(numbers.scan(self._words(block))), None)
        if number is None:
            return None
        start = block.span.start + self._lead(block)
        span = Span(start + number.span.start, start + number.span.end)
        return Score(span, number.value, number.decimals, "strong")

    def _spoken_of(self) -> InstitutionMention | None:
        """The institution that was spoken of last before the table."""
        before = [m for m in self._binder._mentions if m.span.end <= self._cells[0].span.start and m.resolved]
        return next((m for m in reversed(before) if not (m.place or m.giver)), None)

    def _section(self, block: Block) -> None:
        """A row that only heads the next ones: "Zona Hijau", "Pemerintah Kota"."""
        words = self._words(block)
        self._label = next((label for label in self._binder._labels if block.span.contains(label.span)), None)
        found = re.search(r"\b(kabupaten|kota|provinsi)\b", words, re.IGNORECASE)
        self._level = (
            found.group(1).lower()
            if found and not re.search(r"kabupaten\s*/\s*kota", words, re.IGNORECASE)
            else self._level
        )

    def _row(
        self, row: int, blocks: Sequence[Block], previous: tuple[InstitutionMention, Institution] | None
    ) -> tuple[InstitutionMention, Institution] | None:
        name = self._name_of(row, blocks)
        if name is None and (told := self._of_year(row)) is not None:
            self._year_row(row, told)
            return previous
        if name is None:
            return previous
        mention, institution = name
        typed = self._of_column(self._with_level(self._of_row_region(row, mention), institution))
        if of_kinds := self._of_kinds(row, typed):
            self._binder.drafts += of_kinds
            return mention, institution
        score_columns = self._score_columns(row)
        drafts: list[Draft] = []
        for column, block in score_columns:
            if score := self._score_in(block):
                drafts.append(self._draft(typed, self._year(column), score))
        if not drafts:
            drafts = [self._draft(typed, self._own_year or self._binder._years.default, None)]
        newest = max(drafts, key=lambda d: d.year.value or 0)
        for place, description in enumerate(self._columns):
            cell = self._grid.get((row, place))
            if cell is None or (cell.span.start <= mention.span.start < cell.span.end):
                continue
            if not description.other:
                self._describe(description, cell, drafts, newest)
        for draft in drafts:
            for label in (self._label, self._headed):
                if label is not None and not (label == self._headed and draft.year.value != newest.year.value):
                    draft.take(label)
        self._binder.drafts += [d for d in drafts if d.score or d.zone or d.grade]
        return mention, institution

    def _of_row_region(self, row: int, mention: InstitutionMention) -> InstitutionMention:
        """A unit named without a region is that of the region which another cell of its row is: "Puskesmas Wates | Kulon Progo"."""
        if mention.unit is None or mention.unit.pattern not in ("office", "named", "branch"):
            return mention
        for place in range(self._width):
            cell = self._grid.get((row, place))
            if cell is None or cell.span.contains(mention.span):
                continue
            other = self._mention_in(cell)
            alone = other is not None and other.words == self._words(cell) and other.unit is None
            if other is not None and alone and len(other.regions) == 1:
                unit = unit_of(mention.unit, other.regions[0], mention.own_name)
                return replace(mention, regions=other.regions, candidates=(unit,)) if unit else mention
        return mention

    def _of_column(self, name: InstitutionMention) -> InstitutionMention:
        """The office of a region where the header of its column names a kind of offices: "Kantor Pertanahan" over "Kota Pagar Alam"."""
        block = next((b for b in self._cells if b.span.contains(name.span)), None)
        header = self._columns[block.cell.column].header if block is not None and block.cell is not None else ""
        if name.unit is not None or not header or not name.regions:
            return name
        meant = self._binder._named(f"{header} {name.words}")
        office = meant[0] if len(meant) == 1 and meant[0].span.start == 0 and meant[0].resolved else None
        if office is None or office.unit is None or office.unit.pattern not in ("branch", "police", "office"):
            return name
        return replace(name, form="unit", unit=office.unit, candidates=office.candidates, place=False)

    def _of_kinds(self, row: int, name: InstitutionMention) -> list[Draft]:
        """The values of a row whose columns are kinds of offices: "Kabupaten | Pemkab | Polres | Kantah"."""
        found: list[Draft] = []
        for place, column in enumerate(self._columns):
            cell = self._grid.get((row, place))
            if cell is None or not column.header or column.is_(_SCORE) or cell.span.contains(name.span):
                continue
            score = self._score_in(cell)
            meant = self._binder._named(f"{column.header} {name.words}") if score else []
            if score and len(meant) == 1 and meant[0].resolved and meant[0].span.start == 0:
                office = replace(name, form=meant[0].form, candidates=meant[0].candidates, unit=meant[0].unit)
                found.append(self._draft(office, self._year(column), score))
        return found if len(found) > 1 else []

    def _of_year(self, row: int) -> Year | None:
        """The year of a row of a table whose rows are years: "Tahun | Target | Realisasi"."""
        block = self._grid.get((row, 0))
        if block is None:
            return None
        headed = re.search(r"\btahun\b", self._columns[0].header, re.IGNORECASE)
        if not headed and (self._header_rows or not _YEAR.fullmatch(self._words(block))):
            return None
        match = _YEAR.search(self._text, block.span.start, block.span.end)
        return self._binder._years.stated(int(match.group()), Span(*match.span())) if match else None

    def _year_row(self, row: int, year: Year) -> None:
        """Binds a row of a table of years to the institution that was spoken of last before the table."""
        owner = self._spoken_of()
        columns = self._score_columns(row)
        score = self._score_in(columns[0][1]) if len(columns) == 1 else None
        if owner is None or score is None:
            return
        draft = self._draft(owner, year, score)
        for place, description in enumerate(self._columns):
            cell = self._grid.get((row, place))
            if cell is not None and place:
                self._describe(description, cell, [draft], draft)
        self._binder.drafts.append(draft)

    def _lead(self, block: Block) -> int:
        raw = block.span.of(self._text)
        return len(raw) - len(raw.lstrip())

    def _draft(self, mention: InstitutionMention, year: Year, score: Score | None) -> Draft:
        return Draft(mention, year, None, self._block, self._group, "table.row", score=score)

    def _year(self, column: _Column) -> Year:
        if column.year is not None and column.year_span is not None:
            return self._binder._years.stated(column.year, column.year_span)
        return self._own_year or self._binder._years.default

    def _name_of(self, row: int, blocks: Sequence[Block]) -> tuple[InstitutionMention, Institution] | None:
        for block in blocks:
            mention = self._mention_in(block)
            if mention is None or (_MEAN.match(self._words(block))):
                continue
            if mention.candidates:
                return mention, mention.candidates[0]
        return self._whole(blocks)

    @cached_property
    def _owners(self) -> dict[str, Region]:
        """The regions whose units the table names."""
        units = [m for b in self._cells if (m := self._mention_in(b)) is not None and m.unit is not None]
        return {r.id: r for m in units for r in m.regions}

    def _whole(self, blocks: Sequence[Block]) -> tuple[InstitutionMention, Institution] | None:
        """The government in the row "Nilai Akhir Kabupaten" under the rows of its units."""
        block = next((b for b in blocks if re.search(r"[A-Za-z]", self._words(b))), None)
        if block is None or not _WHOLE.fullmatch(self._words(block)) or len(self._owners) != 1:
            return None
        region = next(iter(self._owners.values()))
        government = government_of(region)
        start = block.span.start + self._lead(block)
        span = Span(start, start + len(self._words(block)))
        mention = InstitutionMention(
            span, self._words(block), "government", regions=(region,), candidates=(government,)
        )
        return mention, government

    def _with_level(self, mention: InstitutionMention, institution: Institution) -> InstitutionMention:
        """A bare name takes the type that its column or its section states."""
        mention = replace(mention, place=False)
        if mention.form == "bare" and len(mention.candidates) > 1:
            level = self._level or self._column_level(mention) or self._heading_level()
            fitting = [c for c in mention.candidates if c.kind == level]
            if len(fitting) == 1:
                return replace(mention, candidates=tuple(fitting))
        return mention

    def _column_level(self, mention: InstitutionMention) -> str | None:
        block = next(b for b in self._cells if b.span.start <= mention.span.start < b.span.end)
        header = self._columns[block.cell.column].header.lower() if block.cell else ""
        levels = [level for level in ("kabupaten", "kota", "provinsi") if level in header]
        return levels[0] if len(levels) == 1 else None

    def _heading_level(self) -> str | None:
        kinds = list(_KIND.finditer(self._text[slice(*self._heading)]))
        levels = {match.group(1).lower() for match in kinds}
        return levels.pop() if len(levels) == 1 and kinds[-1].group("open") is not None else None

    def _score_columns(self, row: int) -> list[tuple[_Column, Block]]:
        found: list[tuple[_Column, Block]] = []
        for place, column in enumerate(self._columns):
            block = self._grid.get((row, place))
            if (
                block is None
                or not column.is_(_SCORE)
                or column.is_(_DIMENSION)
                or column.is_(_OTHER)
                or column.is_(_INDEX)
                or column.other
            ):
                continue
            if re.search(r"\d", self._words(block)):
                found.append((column, block))
        for number in range(self._width) if not found else ():
            block = self._grid.get((row, number))
            readable = not self._header_rows or self._columns[number].target
            if readable and block is not None and re.fullmatch(r"\d{1,3}[.,]\s?\d{1,2}", self._words(block)):
                found.append((self._columns[number], block))
        if len(found) > 1 and len({c.year for c, _ in found}) < len(found):
            final = [(c, b) for c, b in found if c.is_(_FINAL)]
            found = final[-1:] or (
                found[-1:] if any(self._columns[i].is_(_DIMENSION) for i in range(self._width)) else found[:1]
            )
        return found

    def _describe(self, column: _Column, block: Block, drafts: Sequence[Draft], newest: Draft) -> None:
        """What a cell beside the score says: zone, predicate, category, rank."""
        words = self._words(block)
        span = Span(block.span.start + self._lead(block), block.span.start + self._lead(block) + len(words))
        targets = [d for d in drafts if d.year.value == column.year] if column.year else [newest]
        if column.is_(_RANK) and not column.is_(_INDEX):
            match = re.match(r"\d{1,3}", words)
            if match:
                for draft in targets:
                    draft.rank = Rank(span, int(match.group()), "unknown")
            return
        label = next(
            (label for label in self._binder._labels if block.span.contains(label.span) and label.polarity == "stated"),
            None,
        )
        zone = colour_of(words) if len(words.split()) == 1 else None
        headed = _COLOUR_HEAD.fullmatch(column.header)
        if headed and _TICK.fullmatch(words):  # "Nilai | Hijau | Kuning | Merah" over "95,98 | √ | - | -"
            zone = colour_of(headed.group("colour"))
        for draft in targets:
            if label is not None:
                draft.take(label)
            if zone is not None and draft.zone is None:
                draft.zone, draft.zone_span = zone, span
            if draft.grade is None and (alone := _GRADE_ALONE.match(words)):
                draft.grade = _grade(alone, column, span)
            if draft.category is None and column.is_(_CATEGORY) and (letter := _LETTER_ALONE.match(words)):
                draft.category, draft.category_span = letter.group(1), span


def _grade(match: re.Match[str], column: _Column, span: Span) -> Grade:
    """The grade of a cell that holds nothing else; its header may carry the head."""
    head = (match.group("head") or "").lower()
    if not head:
        head = (
            "kepatuhan"
            if re.search(r"kepatuhan", column.header, re.IGNORECASE)
            else "kualitas"
            if re.search(r"opini|kualitas", column.header, re.IGNORECASE)
            else ""
        )
    grade = " ".join(match.group("grade").lower().split())
    grade = {"sangat rendah": "terendah"}.get(grade, grade)
    kind = (
        "kepatuhan"
        if head == "kepatuhan"
        else "kualitas"
        if head in ("kualitas", "opini") and "baik" not in grade and grade not in ("cukup", "kurang")
        else "bare"
    )
    return Grade(span, kind, grade, bool(match.group("tail")))  # type: ignore[arg-type]  # one of the three heads by construction

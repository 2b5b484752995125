"""Tables whose rows are no institutions: years, fields or awards down the side, institutions or regions across the top."""

from __future__ import annotations

from dataclasses import replace

from berita_extract.mentions.institutions import InstitutionMention, unit_of
from berita_extract.records.drafts import Draft
from berita_extract.records.tables.cells import describe
from berita_extract.records.tables.columns import GIVER, YEAR, Column, is_field
from berita_extract.records.tables.grid import Grid
from berita_extract.reference import Region


def read(grid: Grid) -> list[Draft] | None:
    """The drafts of a turned table; None if its rows are institutions."""
    for reading in (_fields_by_year, _years_by_institution, _offices_by_region, _awards):
        if (drafts := reading(grid)) is not None:
            return drafts
    return None


def _fields_by_year(grid: Grid) -> list[Draft] | None:
    """Each column is a year and each row a field: "Tahun | 2021 | 2022", "Nilai | 62,86 | 84,16", "Zona | …".

    The values are those of the institution that was spoken of last before the table.
    """
    if grid.header_rows != 1 or grid.width < 3 or any(c.year is None for c in grid.columns[1:]):
        return None
    heads = grid.heads()
    if any(grid.mention_in(b) for b in heads) or not any(is_field(grid.words(b)) for b in heads):
        return None
    if (owner := grid.spoken_of()) is None:
        return []
    drafts: list[Draft] = []
    for place, column in enumerate(grid.columns[1:], start=1):
        draft = grid.draft(owner, grid.year(column), None)
        for row in range(1, grid.rows):
            head, cell = grid.at(row, 0), grid.at(row, place)
            if head is None or cell is None:
                continue
            if any(head.span.contains(m.span) and not m.target for m in grid.context.schemes.mentions):
                continue
            field = Column(grid.words(head))
            if draft.score is None and field.scored:
                draft.score = grid.score_in(cell)
            describe(grid, field, cell, [draft], draft)
        drafts.append(draft)
    return [draft for draft in drafts if draft.says_something]


def _years_by_institution(grid: Grid) -> list[Draft] | None:
    """Each column is an institution and each row a year: "Tahun | Jawa Tengah | Jawa Timur", "2021 | 73,49 | 75,08"."""
    heads, named = _named_columns(grid)
    named = {c: m for c, m in named.items() if m.candidates}
    rows = grid.heads()
    years = [block for block in rows if YEAR.search(grid.words(block))]
    if len(named) < 2 or len(named) < heads or not rows or len(years) < len(rows):
        return None
    drafts: list[Draft] = []
    for row in range(1, grid.rows):
        head = grid.at(row, 0)
        year = grid.year_in(head) if head is not None else None
        for place, owner in named.items():
            cell = grid.at(row, place)
            if year is not None and cell is not None:
                draft = grid.draft(grid.with_level(owner, owner.candidates[0]), year, grid.score_in(cell))
                describe(grid, Column(""), cell, [draft], draft)
                drafts.append(draft)
    return [draft for draft in drafts if draft.says_something]


def _offices_by_region(grid: Grid) -> list[Draft] | None:
    """Each column is a region and each row an office: "Unit | Kota Kupang | Kabupaten Kupang", "Disdukcapil | 82,40 | 57,13"."""
    heads, named = _named_columns(grid)
    offices = [m for b in grid.heads() if (m := grid.mention_in(b)) is not None and m.unit]
    if len(named) < 2 or len(named) < heads or not any(m.unit and m.unit.pattern == "office" for m in offices):
        return None
    regions: dict[int, Region] = {}
    for place, mention in named.items():
        head = grid.at(0, place)
        if head is None or mention.words != grid.words(head) or len(mention.regions) != 1 or mention.unit:
            return None
        regions[place] = mention.regions[0]
    drafts: list[Draft] = []
    for row in range(1, grid.rows):
        head = grid.at(row, 0)
        office = grid.mention_in(head) if head is not None else None
        for place, region in regions.items():
            cell = grid.at(row, place)
            unit = unit_of(office.unit, region, office.own_name) if office is not None and office.unit else None
            score = grid.score_in(cell) if cell is not None else None
            if office is not None and unit is not None and score is not None:
                owner = replace(office, regions=(region,), candidates=(unit,), place=False)
                drafts.append(grid.draft(owner, grid.year(), score))
    return drafts


def _named_columns(grid: Grid) -> tuple[int, dict[int, InstitutionMention]]:
    """How many columns stand beside the first, and whom the cells at their top name."""
    heads = {c: block for c in range(1, grid.width) if (block := grid.at(0, c)) is not None}
    return len(heads), {c: m for c, block in heads.items() if (m := grid.mention_in(block)) is not None}


def _awards(grid: Grid) -> list[Draft] | None:
    """The rows that name our scheme among the awards of whoever was spoken of: "Penghargaan | Pemberi | Nilai"."""
    if not any(column.is_(GIVER) for column in grid.columns):
        return None
    if (owner := grid.spoken_of()) is None:
        return []
    drafts: list[Draft] = []
    for row in range(grid.header_rows, grid.rows):
        told = [m for m in grid.context.schemes.mentions if any(b.span.contains(m.span) for b in grid.row(row))]
        scores = grid.scores_of(row)
        score = grid.score_in(scores[0][1]) if len(scores) == 1 else None
        if score is not None and told and all(m.target for m in told):
            drafts.append(grid.draft(owner, grid.year(), score))
    return drafts

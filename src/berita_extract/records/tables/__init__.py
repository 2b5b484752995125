"""Binds the cells of tables: columns by their header, rows by the institution they name, spanning rows as headings.

In reading order: `columns` reads the header, `grid` is the table at its places, `cells` says what stands beside a score,
`turned` and `rows` bind the two shapes that tables have.
"""

from __future__ import annotations

from berita_extract.records.drafts import Draft
from berita_extract.records.tables import turned
from berita_extract.records.tables.grid import Context, Grid
from berita_extract.records.tables.rows import Rows

__all__ = ["Context", "read"]


def read(context: Context) -> list[Draft]:
    """What the tables of a document that give results of the target scheme say."""
    grids = [Grid(context, cells) for cells in context.document.tables]
    several = len({grid.heading_year for grid in grids} - {None}) > 1
    drafts: list[Draft] = []
    for grid in grids:
        if not grid.is_ours:
            continue
        if several:
            grid.take_own_year()
        found = turned.read(grid)
        drafts += Rows(grid).read() if found is None else found
    return drafts

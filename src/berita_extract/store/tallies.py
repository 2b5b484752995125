"""How much is stored of one institution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from berita_extract.store import Store


@dataclass(frozen=True, slots=True)
class Tally:
    """The stored name of an institution, and its statements by assessment year (None: of no known year)."""

    name: str | None
    read: Mapping[int | None, int] = field(default_factory=dict)  # in articles
    imported: Mapping[int | None, int] = field(default_factory=dict)  # in lists that hold them now
    others: tuple[str, ...] = ()  # ids of the other stored institutions

    @property
    def years(self) -> tuple[int, ...]:
        """The known years of both, in order."""
        return tuple(sorted(year for year in {*self.read, *self.imported} if year is not None))


def tally(store: Store, institution_id: str) -> Tally:
    """What is stored of an institution; nothing at all where its id is not."""
    named = store.rows("SELECT name FROM institutions WHERE id = ?", [institution_id])
    others = store.rows("SELECT id FROM institutions WHERE id <> ? ORDER BY id", [institution_id])
    return Tally(
        named[0]["name"] if named else None,
        _by_year(store, "records", institution_id),
        _by_year(store, "standing_imports", institution_id),
        tuple(row["id"] for row in others),
    )


def _by_year(store: Store, table: str, institution_id: str) -> dict[int | None, int]:
    sql = f"SELECT year, count(*) AS n FROM {table} WHERE institution_id = ? GROUP BY year ORDER BY year"
    return {row["year"]: row["n"] for row in store.rows(sql, [institution_id])}

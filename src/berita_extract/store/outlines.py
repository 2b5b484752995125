"""How much is stated of institutions, by scheme and year, without reading it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from berita_extract.store import imports
from berita_extract.store.rows import day

if TYPE_CHECKING:
    from berita_extract.facts import Statement
    from berita_extract.store import Store

Age = tuple[date, int]  # publication date, or the earliest of all, and id of a statement


class Part(NamedTuple):
    """What is stated of one institution in one year by one scheme."""

    institution_id: str
    scheme: str
    year: int | None


@dataclass(slots=True)
class Outline:
    """How many statements there are, and the newest of them."""

    present: int = 0  # of texts that are there now, and imported
    former: int = 0
    newest: Age = (date.min, -(1 << 62))


@dataclass(frozen=True, slots=True)
class Outlines:
    """What is stated of some institutions, as nobody has judged it."""

    parts: dict[Part, Outline] = field(default_factory=lambda: defaultdict(Outline))
    imported: tuple[Statement, ...] = ()


# what an article states is newer than what was read in it before: the highest id of the newest day
_PRESENT = """SELECT r.institution_id, r.scheme, r.year, count(*) AS n,
        max(coalesce(a.published, '0001-01-01') || printf('%020d', r.id)) AS newest
    FROM records r JOIN articles a ON a.id = r.article WHERE r.institution_id IN (SELECT value FROM json_each(?))
    GROUP BY r.institution_id, r.scheme, r.year"""
_FORMER = """SELECT r.institution_id, r.scheme, r.year, r.id, v.published FROM revision_records r
    JOIN revisions v ON v.id = r.revision WHERE r.institution_id IN (SELECT value FROM json_each(?))"""
_DAY = 10  # characters


def of(store: Store, institutions: Iterable[str]) -> Outlines:
    """What is stated of institutions of which no judgement says who they are."""
    asked = sorted(set(institutions))
    found = Outlines(imported=tuple(imports.statements(store, asked)))
    for row in store.db.query(_PRESENT, [json.dumps(asked)]):
        part = found.parts[Part(row["institution_id"], row["scheme"], row["year"])]
        part.present = row["n"]
        part.newest = (date.fromisoformat(row["newest"][:_DAY]), int(row["newest"][_DAY:]))
    for row in store.db.query(_FORMER, [json.dumps(asked)]):
        part = found.parts[Part(row["institution_id"], row["scheme"], row["year"])]
        part.former += 1
        part.newest = max(part.newest, (day(row["published"]) or date.min, -row["id"]))
    for one in found.imported:
        part = found.parts[Part(one.record.institution_id, one.record.scheme, one.record.year)]
        part.present += 1
        part.newest = max(part.newest, (date.min, one.id))
    return found


def stating(
    store: Store, institutions: Collection[str], years: Collection[int], score: Decimal, within: float
) -> set[tuple[str, int]]:
    """The institutions and years of which texts state, or stated, a score so near."""
    sql = """SELECT DISTINCT institution_id, year FROM {} WHERE institution_id IN (SELECT value FROM json_each(?))
        AND year IN (SELECT value FROM json_each(?)) AND score BETWEEN ? AND ?"""
    params = [json.dumps(sorted(institutions)), json.dumps(sorted(years)), float(score) - within, float(score) + within]
    return {
        (row["institution_id"], row["year"])
        for table in ("records", "revision_records")
        for row in store.db.query(sql.format(table), params)
    }


def of_origins(store: Store, origins: Collection[str]) -> set[tuple[str, int | None]]:
    """The institutions and years of which present and former texts of these origins state something."""
    asked = json.dumps(sorted(origins))
    articles = """SELECT id FROM articles WHERE origin IN (SELECT value FROM json_each(:asked))
        UNION SELECT id FROM articles WHERE origin IS NULL AND url IN (SELECT value FROM json_each(:asked))"""
    sql = f"""SELECT institution_id, year FROM records WHERE article IN ({articles})
        UNION SELECT r.institution_id, r.year FROM revision_records r JOIN revisions v ON v.id = r.revision
        WHERE v.article IN ({articles})"""
    return {(row["institution_id"], row["year"]) for row in store.db.query(sql, {"asked": asked})}

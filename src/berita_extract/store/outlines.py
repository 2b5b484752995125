"""How much is stated of institutions, by scheme and year, without reading it.

A refresh writes it down for the institutions and years that it computes. It holds for those of which nothing changed since
(`stale` notes them); of the others, and of what has no year, the statements are counted.
"""

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


_DAY = 10  # characters


def of(store: Store, institutions: Iterable[str]) -> Outlines:
    """What is stated of institutions of which no judgement says who they are."""
    asked = sorted(set(institutions))
    changed = """SELECT DISTINCT key FROM stale WHERE kind IN ('institution', 'due')
        AND key IN (SELECT value FROM json_each(?))"""
    stale = {row["key"] for row in store.db.query(changed, [json.dumps(asked)])}
    found = Outlines(counted(store, stale), tuple(imports.statements(store, asked)))
    known = [one for one in asked if one not in stale]
    found.parts.update(counted(store, known, "r.year IS NULL"))
    for row in store.db.query(
        "SELECT * FROM outlines WHERE institution_id IN (SELECT value FROM json_each(?))", [json.dumps(known)]
    ):
        newest = (date.fromisoformat(row["published"]), row["newest"])
        part = Part(row["institution_id"], row["scheme"], row["year"])
        found.parts[part] = Outline(row["present"], row["former"], newest)
    for one in found.imported:
        outline = found.parts[Part(one.record.institution_id, one.record.scheme, one.record.year)]
        outline.present += 1
        outline.newest = max(outline.newest, (date.min, one.id))
    return found


def write(store: Store, institutions: Collection[str], years: Collection[int] | None) -> None:
    """Writes down what is stated of institutions in these years, or in all, in the transaction that computes their facts."""
    asked = json.dumps(sorted(institutions))
    within = "1" if years is None else f"year IN ({', '.join(map(str, sorted(years)))})"
    ids = "institution_id IN (SELECT value FROM json_each(?))"
    store.db.execute(f"DELETE FROM outlines WHERE {ids} AND {within}", [asked])
    rows = [
        (*part, one.present, one.former, one.newest[0].isoformat(), one.newest[1])
        for part, one in counted(
            store, institutions, f"r.year IS NOT NULL AND {within.replace('year', 'r.year')}"
        ).items()
    ]
    store.db.conn.executemany("INSERT INTO outlines VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


def counted(store: Store, institutions: Collection[str], where: str = "1") -> defaultdict[Part, Outline]:
    """What records `r` of present and former texts for which `where` holds state of institutions; nothing imported."""
    found: defaultdict[Part, Outline] = defaultdict(Outline)
    if not institutions:
        return found
    asked = [json.dumps(sorted(institutions))]
    # the newest: of those of the latest day the one with the highest id
    present = f"""SELECT r.institution_id, r.scheme, r.year, count(*) AS n,
            max(coalesce(a.published, '0001-01-01') || printf('%020d', r.id)) AS newest
        FROM records r JOIN articles a ON a.id = r.article
        WHERE r.institution_id IN (SELECT value FROM json_each(?)) AND {where} GROUP BY r.institution_id, r.scheme, r.year"""
    for row in store.db.query(present, asked):
        outline = found[Part(row["institution_id"], row["scheme"], row["year"])]
        outline.present = row["n"]
        outline.newest = (date.fromisoformat(row["newest"][:_DAY]), int(row["newest"][_DAY:]))
    former = f"""SELECT r.institution_id, r.scheme, r.year, r.id, v.published FROM revision_records r
        JOIN revisions v ON v.id = r.revision WHERE r.institution_id IN (SELECT value FROM json_each(?)) AND {where}"""
    for row in store.db.query(former, asked):
        outline = found[Part(row["institution_id"], row["scheme"], row["year"])]
        outline.former += 1
        outline.newest = max(outline.newest, (day(row["published"]) or date.min, -row["id"]))
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

"""What a refresh has to compute anew: causes that triggers noted, judgements and reference data that are others now."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from berita_extract import registry
from berita_extract.judgements import Judgements, Reach
from berita_extract.reference import Reference
from berita_extract.store.surroundings import Surroundings
from berita_extract.values import decimals

if TYPE_CHECKING:
    from berita_extract.store import Store

WHOLE = 0  # in the place of a year: all of them
_CAUSES = "('institution', 'mention', 'name')"
BATCH = 10_000  # statements computed in one transaction; those of one institution are never parted


def look_up(
    store: Store, judgements: Judgements, reference: Reference, producer: str, everything: bool = False
) -> None:
    """Turns the causes into what is due, in one transaction; `everything`, or another `producer`, makes all due.

    `producer` is the version and reference data by which facts are computed.
    """
    reach = Reach(judgements.standing)
    with store.atomic():
        rejudged = _rejudged(store, judgements, reach)
        known = store.rows("SELECT value FROM refreshed WHERE name = 'producer'")
        if everything or [row["value"] for row in known] != [producer]:
            store.db.execute("INSERT OR IGNORE INTO stale (kind, key) SELECT 'due', id FROM institutions")
            _note(store, reach.of(row.institution_id or "" for row in judgements.standing), WHOLE)
        else:
            around = Surroundings(store, reference, judgements=judgements)
            for year, causes in _by_year(store).items():
                changed = {*causes["institution"], *_named(store, causes["name"], reference)}
                found = reach.of(changed | rejudged if year == WHOLE else changed, causes["mention"])
                touched = {kin for one in found for kin in around.touched(one)} - found
                found |= reach.of(
                    one for one in touched if year == WHOLE or _marked_anew(store, one, year, judgements, around)
                )
                _note(store, found, year)
        store.db.execute(f"DELETE FROM stale WHERE kind IN {_CAUSES}")
        store.db.execute("INSERT OR REPLACE INTO refreshed VALUES ('producer', ?)", [producer])


def left(store: Store) -> int:
    """How many institutions, in one year or in all, are due."""
    return int(store.rows("SELECT count(*) AS n FROM stale WHERE kind = 'due'")[0]["n"])


class Batch(NamedTuple):
    """Institutions that are computed together."""

    institutions: tuple[str, ...]
    years: tuple[int, ...] | None  # None: all, and what has none


def batch(store: Store, judgements: Judgements) -> Batch | None:
    """Some institutions that are due in one year, or in all, whole bodies, with BATCH statements or little more; None
    where none is left.
    """
    found: set[str] = set()
    count = 0
    year: int | None = None
    sql = """SELECT key, year, (SELECT count(*) FROM records WHERE institution_id = key AND (s.year IN (0, records.year))) AS n
        FROM stale s WHERE kind = 'due' ORDER BY year, key"""
    for row in store.db.query(sql):
        if year not in (None, row["year"]):
            break
        year = row["year"]
        if row["key"] not in found:
            found |= judgements.joined([row["key"]])
            count += row["n"] + 1
        if count >= BATCH:
            break
    return None if year is None else Batch(tuple(sorted(found)), (year,) if year else None)


def done(store: Store, finished: Batch) -> int:
    """Takes institutions from what is due, within the transaction that writes their facts; how many were."""
    if finished.years is None:
        sql, rows = "DELETE FROM stale WHERE kind = 'due' AND key = ?", [(one,) for one in finished.institutions]
        return int(store.db.conn.executemany(sql, rows).rowcount)
    sql = "DELETE FROM stale WHERE kind = 'due' AND key = ? AND year = ?"
    pairs = [(one, year) for one in finished.institutions for year in finished.years]
    return int(store.db.conn.executemany(sql, pairs).rowcount)


def _by_year(store: Store) -> dict[int, dict[str, set[str]]]:
    """What was noted, by year and kind; WHOLE among the years, first."""
    found: dict[int, dict[str, set[str]]] = {}
    for year in (
        WHOLE,
        *(row["year"] for row in store.rows(f"SELECT DISTINCT year FROM stale WHERE kind IN {_CAUSES}")),
    ):
        found[year] = {"institution": set(), "mention": set(), "name": set()}
    for row in store.rows(f"SELECT kind, key, year FROM stale WHERE kind IN {_CAUSES}"):
        found[row["year"]][row["kind"]].add(row["key"])
    return found


def _note(store: Store, institutions: Iterable[str], year: int) -> None:
    sql = "INSERT OR IGNORE INTO stale (kind, key, year) VALUES ('due', ?, ?)"
    store.db.conn.executemany(sql, [(one, year) for one in sorted(institutions)])


def _marked_anew(store: Store, institution_id: str, year: int, judgements: Judgements, around: Surroundings) -> bool:
    """Whether facts of an institution of whose kin something changed have other flags than are stored: whose score they are."""
    if institution_id in judgements.identified:
        return True
    sql = "SELECT value, rivals, flags FROM facts WHERE institution_id = ? AND year = ? AND field = 'score'"
    for row in store.rows(sql, [institution_id, year]):
        marked = [(Decimal(row["value"]), json.loads(row["flags"]))]
        marked += [(Decimal(rival["value"]), rival.get("flags", ())) for rival in json.loads(row["rivals"])]
        kin = around.of(institution_id, {(year, score) for score, _ in marked}).kin
        if any(
            ("unit_vs_institution" in flags) != (decimals(score) > 0 and (year, score) in kin)
            for score, flags in marked
        ):
            return True
    return False


def _rejudged(store: Store, judgements: Judgements, reach: Reach) -> set[str]:
    """The institutions of judgements that stand and did not at the last refresh, or the other way round; notes them."""
    former: dict[str, set[str]] = {}
    for row in store.rows("SELECT judgement, institution FROM refreshed_judgements"):
        former.setdefault(row["judgement"], set()).add(row["institution"])
    now: Mapping[str, set[str]] = {row.id: reach.of_row(row) for row in judgements.standing}
    if former == now:
        return set()
    store.db.execute("DELETE FROM refreshed_judgements")
    rows = [(row, one) for row, ids in sorted(now.items()) for one in sorted(ids)]
    store.db.conn.executemany("INSERT INTO refreshed_judgements VALUES (?, ?)", rows)
    other = former.keys() ^ now.keys()
    return set[str]().union(*(former.get(row, set()) | now.get(row, set()) for row in other))


def _named(store: Store, names: Collection[str], reference: Reference) -> set[str]:
    """The institutions under whose name or id dimensions were refused or are no more."""
    found: set[str] = set()
    if names:
        official = {
            registry.institution(key, key, reference).name: key for key in (*reference.regions, *reference.bodies)
        }
        for name in names:
            found.update(
                row["id"] for row in store.rows("SELECT id FROM institutions WHERE name = ? OR id = ?", [name, name])
            )
            found.update({official[name]} if name in official else ())
    return found

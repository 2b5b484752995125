"""What a refresh has to compute anew: causes that triggers noted, judgements and reference data that are others now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from berita_extract import registry
from berita_extract.judgements import Judgements, Reach
from berita_extract.reference import Reference
from berita_extract.store.surroundings import touched

if TYPE_CHECKING:
    from berita_extract.store import Store

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
        causes = store.rows(f"SELECT kind, key FROM stale WHERE kind IN {_CAUSES}")
        by_kind: dict[str, list[str]] = {"institution": [], "mention": [], "name": []}
        for row in causes:
            by_kind[row["kind"]].append(row["key"])
        rejudged = _rejudged(store, judgements, reach)
        known = store.rows("SELECT value FROM refreshed WHERE name = 'producer'")
        if everything or [row["value"] for row in known] != [producer]:
            store.db.execute("INSERT OR IGNORE INTO stale SELECT 'due', id FROM institutions")
            found = reach.of(row.institution_id or "" for row in judgements.standing)
        else:
            changed = {*by_kind["institution"], *_named(store, by_kind["name"], reference), *rejudged}
            found = reach.of(changed, by_kind["mention"])
            found |= reach.of(touched(store, found, reference))
        store.db.conn.executemany("INSERT OR IGNORE INTO stale VALUES ('due', ?)", [(one,) for one in sorted(found)])
        store.db.execute(f"DELETE FROM stale WHERE kind IN {_CAUSES}")
        store.db.execute("INSERT OR REPLACE INTO refreshed VALUES ('producer', ?)", [producer])


def left(store: Store) -> int:
    """How many institutions are due."""
    return int(store.rows("SELECT count(*) AS n FROM stale WHERE kind = 'due'")[0]["n"])


def batch(store: Store, judgements: Judgements) -> Collection[str]:
    """Some institutions that are due, whole bodies, with BATCH statements or little more; empty where none is left."""
    found: set[str] = set()
    count = 0
    sql = """SELECT key, (SELECT count(*) FROM records WHERE institution_id = key) AS n
        FROM stale WHERE kind = 'due' ORDER BY key"""
    for row in store.db.query(sql):
        if row["key"] not in found:
            found |= judgements.joined([row["key"]])
            count += row["n"] + 1
        if count >= BATCH:
            break
    return sorted(found)


def done(store: Store, institutions: Iterable[str]) -> int:
    """Takes institutions from what is due, within the transaction that writes their facts; how many were."""
    sql = "DELETE FROM stale WHERE kind = 'due' AND key = ?"
    return int(store.db.conn.executemany(sql, [(one,) for one in institutions]).rowcount)


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

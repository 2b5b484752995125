"""The ledger of runs: what each command did, and what came of each outlet in it. `berita runs` prints it.

A row is opened before the first request. What is asked of an outlet is counted in the transaction that records the answer
(`ledger`), so a killed run tells the truth too; what was read of the answers is told at the end, by `tell`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, cast

from berita_extract import outlet_states
from berita_extract.store import Store, is_being_written
from berita_extract.store.rows import stamp

State = Literal["running", "died", "done", "failed"]
# A page has a body if its text is longer than a teaser: two sentences of the press
BODY_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Run:
    """One row of `runs`; `died` is a run without an end that nobody is at work on."""

    id: int
    command: str
    started: datetime
    ended: datetime | None
    state: State
    version: str
    reference: str
    outlets: Mapping[str, Mapping[str, Any]]
    figures: Mapping[str, Any]
    findings: tuple[Mapping[str, Any], ...]
    exit: int | None
    seconds: float | None
    release: str | None


def newest(store: Store, count: int = -1, command: str | None = None, since: datetime | None = None) -> list[Run]:
    """The newest runs, of one command or of all, that began at a moment or later; the newest first."""
    sql = """SELECT * FROM runs WHERE (?1 IS NULL OR command = ?1) AND (?2 IS NULL OR started >= ?2)
        ORDER BY id DESC LIMIT ?3"""
    return _runs(store, store.rows(sql, [command, stamp(since) if since else None, count]))


def one(store: Store, number: int) -> Run | None:
    """The run with this id, or None."""
    found = _runs(store, store.rows("SELECT * FROM runs WHERE id = ?", [number]))
    return found[0] if found else None


def died(store: Store, before: int) -> list[Run]:
    """The runs without an end that began before the run with the id `before`, which is at work now; oldest first."""
    rows = store.rows("SELECT * FROM runs WHERE ended IS NULL AND id < ? ORDER BY id", [before])
    return [_run(row, alive=None) for row in rows]


def as_json(value: object) -> str:
    """A value as the columns of `runs` hold it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def tell(store: Store, number: int, now: datetime) -> None:
    """Writes into a run what was read of the outlets that it asked: articles, records, refusals, how whole pages are."""
    (row,) = store.rows("SELECT outlets FROM runs WHERE id = ?", [number])
    outlets = json.loads(row["outlets"])
    for name, known in outlets.items():
        if "state" not in known:  # of an outlet that was judged the articles were counted
            articles = outlet_states.articles_of(store, name, now, number)
            known |= {key: articles[key] for key in ("new_articles", "articles_30d")}
        known |= _read(store, number, name)
    store.table("runs").update(number, {"outlets": as_json(outlets)})


def _read(store: Store, run: int, outlet: str) -> dict[str, Any]:
    """What came of the captures of an outlet in a run."""
    articles = """(SELECT DISTINCT l.article FROM article_captures l JOIN captures c ON c.id = l.capture
        WHERE c.run = ? AND c.outlet = ?)"""
    (records,) = store.rows(f"SELECT count(*) AS n FROM records WHERE article IN {articles}", [run, outlet])
    refusals = store.rows(
        f"SELECT reason, count(*) AS n FROM refusals WHERE article IN {articles} GROUP BY 1 ORDER BY 1", [run, outlet]
    )
    (pages,) = store.rows(
        """SELECT count(*) AS pages, coalesce(sum(p.title), 0) AS title, coalesce(sum(p.published), 0) AS date,
            coalesce(sum(p.characters >= ?), 0) AS body
        FROM captures c JOIN pages p ON p.capture = c.id WHERE c.run = ? AND c.outlet = ? AND p.kind = 'article'""",
        [BODY_CHARACTERS, run, outlet],
    )
    told = {row["reason"]: row["n"] for row in refusals}
    return {"records": records["n"], "refusals": told, "coverage": pages}


def _runs(store: Store, rows: list[dict[str, Any]]) -> list[Run]:
    """The newest run without an end is at work while somebody writes; older ones died, since one writes at a time."""
    (last,) = store.rows("SELECT max(id) AS id FROM runs")
    alive = last["id"] if is_being_written(store.path) else None
    return [_run(row, alive) for row in rows]


def _run(row: Mapping[str, Any], alive: int | None) -> Run:
    state: State = cast(State, row["status"])
    if row["ended"] is None:
        state = "running" if row["id"] == alive else "died"
    return Run(
        id=row["id"],
        command=row["command"],
        started=datetime.fromisoformat(row["started"]),
        ended=datetime.fromisoformat(row["ended"]) if row["ended"] else None,
        state=state,
        version=row["version"],
        reference=row["reference"],
        outlets=json.loads(row["outlets"]),
        figures=json.loads(row["figures"]),
        findings=tuple(json.loads(row["findings"])),
        exit=row["exit"],
        seconds=row["seconds"],
        release=row["release"],
    )

"""Databases of every schema that was ever on main are brought up to the present one, and nothing in them is lost."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from berita_extract.ledger import Ledger
from berita_extract.refreshing import refresh
from berita_extract.store import Producer, StoreError, open_readonly, open_store, opened
from tests.schemas.shapes import COMMAND, dumps, load, migrations_of, shape

NOW = datetime(2026, 1, 3, tzinfo=UTC)
# Moved by m017_ledger into `runs`, and derived from what else is stored
MOVED = {
    ("outlets", "seen"),
    ("outlets", "night"),
    ("outlets", "requests"),
    ("articles", "origin"),
    ("runs", "outlets"),
}
DERIVED = {"stale", "stale_whole", "_sqlite_migrations", "sqlite_sequence"}

TO_DO = f"a migration was added or changed: `{COMMAND}` records its schema; commit what it writes"


@contextmanager
def connected(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


@pytest.fixture(params=dumps(), ids=lambda dump: dump.stem)
def former(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database as a former version left it."""
    database = tmp_path / "former.db"
    load(request.param, database)
    return database


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    database = tmp_path / "fresh.db"
    open_store(database).close()
    return database


def rows(database: Path) -> dict[str, list[dict[str, Any]]]:
    """All rows by table."""
    with connected(database) as connection:
        tables = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
        return {
            name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"').fetchall()]
            for (name,) in tables.fetchall()
            if name not in {"sqlite_schema", *DERIVED}
        }


def test_a_former_database_gets_the_present_schema(former: Path, fresh: Path) -> None:
    open_store(former).close()
    with connected(former) as one, connected(fresh) as other:
        assert shape(one) == shape(other)
        assert migrations_of(one) >= migrations_of(other)
        assert one.execute("PRAGMA foreign_key_check").fetchall() == []
        assert one.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_its_rows_are_still_there(former: Path) -> None:
    before = rows(former)
    assert {"runs", "captures", "urls", "outlets", "articles", "records"} <= {name for name in before if before[name]}
    assert all(before.values()), "a table without a row tells nothing of its migrations"
    open_store(former).close()
    after = rows(former)
    if "joined" in before.get("origin_links", [{}])[0]:  # links without their roles are found anew
        for table in ("origin_links", "sketches", "sketch_keys"):
            assert not after[table]
            del before[table]
    if seen := before["outlets"][0].get("seen"):
        assert json.loads(after["runs"][0]["outlets"])["koran"]["began"] == seen
    for table, kept in before.items():
        left = [{name: row[name] for name in row if (table, name) not in MOVED} for row in kept]
        found = [
            {name: row.get(name, "gone") for name in kept[0] if (table, name) not in MOVED} for row in after[table]
        ]
        assert found == left, table


def test_a_second_opening_changes_nothing(former: Path) -> None:
    open_store(former).close()
    with connected(former) as connection:
        once = list(connection.iterdump())
    open_store(former).close()
    with connected(former) as connection:
        assert list(connection.iterdump()) == once


def test_a_crawl_goes_on_with_it(former: Path) -> None:
    with opened(former) as store:
        run = store.open_run("crawl", Producer("0.2.0", "bbbb"), NOW)
        assert run == 3
        ledger = Ledger(store.db.conn, run)
        assert not ledger.add_outlet("koran", "bbbb", NOW)
        assert ledger.add_outlet("koran", "cccc", NOW)
        known = ledger.state("https://koran.example/1")
        assert known is not None
        assert known.status == "fetched"
        refresh(store, run)
        assert store.statements()
        store.close_run(run, "done", NOW)


def test_a_reader_of_a_former_database_is_told_what_to_do(former: Path, fresh: Path) -> None:
    with connected(former) as one, connected(fresh) as other:
        present = migrations_of(one) >= migrations_of(other)
    if present:
        open_readonly(former).close()
        return
    with pytest.raises(StoreError, match="`berita nightly`") as told:
        open_readonly(former)
    assert "\n" not in str(told.value)
    open_store(former).close()
    open_readonly(former).close()


def test_the_newest_schema_is_recorded(fresh: Path, tmp_path: Path) -> None:
    newest = tmp_path / "newest.db"
    load(dumps()[-1], newest)
    with connected(fresh) as made, connected(newest) as recorded:
        assert migrations_of(recorded) == migrations_of(made), TO_DO
        assert shape(recorded) == shape(made), TO_DO

"""Databases of former versions, and what of a database's form two ways to it have to agree in."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

FOLDER = Path(__file__).parent
COMMAND = "python -m tests.schemas.record"


def dumps() -> list[Path]:
    """One SQL file for each schema that was ever on main, the oldest first."""
    return sorted(FOLDER.glob("[0-9]*-*.sql"))


def load(dump: Path, database: Path) -> None:
    """Makes a database as it was left by the version that the dump is of."""
    connection = sqlite3.connect(database)
    connection.executescript(dump.read_text(encoding="utf-8"))
    connection.close()


def migrations_of(connection: sqlite3.Connection) -> set[str]:
    """The names of the migrations that were applied."""
    return {name for (name,) in connection.execute("SELECT name FROM _sqlite_migrations")}


def shape(connection: sqlite3.Connection) -> dict[str, object]:
    """Tables with columns in any order, keys, constraints and indexes; triggers and views as they are written."""
    found: dict[str, object] = {}
    for name, kind, wr, strict in connection.execute(
        "SELECT name, type, wr, strict FROM pragma_table_list WHERE schema = 'main'"
    ).fetchall():
        if kind == "table" and not name.startswith(("sqlite_", "_sqlite")):
            found[f"table {name}"] = {"without rowid": wr, "strict": strict} | _table(connection, name)
    for kind, name, sql in connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'table'"
    ).fetchall():
        if not name.startswith(("sqlite_", "idx__sqlite")):
            found[f"{kind} {name}"] = _plain(sql)
    return found


def _table(connection: sqlite3.Connection, name: str) -> dict[str, object]:
    columns = connection.execute(
        'SELECT name, type, "notnull", dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY name', [name]
    ).fetchall()
    references = connection.execute(
        'SELECT id, "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq',
        [name],
    ).fetchall()
    keys: dict[int, list[tuple[str, ...]]] = {}
    for number, *key in references:
        keys.setdefault(number, []).append(tuple(key))
    own = connection.execute("SELECT name FROM pragma_index_list(?) WHERE origin = 'u'", [name]).fetchall()
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", [name]).fetchone()
    return {
        "columns": {row[0]: row[1:] for row in columns},
        "references": sorted(keys.values()),
        "unique": sorted(
            [column for (column,) in connection.execute("SELECT name FROM pragma_index_info(?)", [index])]
            for (index,) in own
        ),
        "conditions": _conditions(_plain(sql)),
    }


def _plain(sql: str) -> str:
    """SQL without comments, without quotes around names, each space one."""
    return re.sub(r"\s+", " ", re.sub(r"--[^\n]*", "", sql).replace('"', "")).strip()


def _conditions(sql: str) -> list[str]:
    """What stands in brackets behind CHECK and behind AS of a computed column."""
    found = []
    for start in re.finditer(r"(?:CHECK|ALWAYS AS) ?(?=\()", sql):
        depth, end = 0, start.end()
        while end == start.end() or depth:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            end += 1
        found.append(sql[start.start() : end])
    return sorted(found)

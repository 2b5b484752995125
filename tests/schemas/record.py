"""Records the schemas that were ever on main: `python -m tests.schemas.record`, after a migration was added.

For each commit of main that touched the store, and for the files as they lie here, a database is made by that code itself,
some rows are put into it, and it is written as SQL into this folder, once for each schema: NN-<hash>.sql. Each is then opened
by the code of every later schema in turn, as somebody's is who follows main; where that leads elsewhere than a database made
anew, the last such states are written too, under the number of the schema whose code left it. Needs the whole history.
"""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.schemas.shapes import FOLDER, dumps, migrations_of, shape

ROOT = FOLDER.parent.parent
STORE = ("src/berita_extract/store.py", "src/berita_extract/store")
OPEN = "import pathlib, sys; from berita_extract.store import open_store; open_store(pathlib.Path(sys.argv[1])).close()"

_AT = "2026-01-02T03:04:05+00:00"
_PAGE, _OTHER = "https://koran.example/1", "https://warta.example/2"
_MADE = {"extractor": "0.1.0", "reference": "aaaa"}
_TEXT = "Dinas Sosial Kabupaten Serang meraih nilai 94,62."
_STATED = {"scheme": "ombudsman", "institution_id": "36.04", "year": 2024}
_FACT = _STATED | {"field": "score"}
_RECORD = (
    _STATED
    | _MADE
    | {
        "position": 0,
        "url": _PAGE,
        "institution": "Kabupaten Serang",
        "mention": "Kabupaten Serang",
        "year_basis": "published",
        "score": 94.62,
        "score_decimals": 2,
        "scale": 100,
        "evidence": "{}",
        "confidence": 0.9,
        "rule": "prose",
    }
)
_BLOCK = {"position": 0, "kind": "paragraph", "start": 0, "end": 49, "capture_position": 0, "level": 0}
# A table or a column is left out where the schema does not have it
ROWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("runs", {"id": 1, "command": "crawl", "started": _AT, "ended": _AT, "status": "done"}
     | {"version": "0.1.0", "reference": "aaaa", "outlets": '{"koran": {"requests": 3}}'}),
    ("runs", {"id": 2, "command": "extract", "started": _AT, "status": "running", "version": "0.1.0", "reference": "aaaa"}),
    ("outlets", {"name": "koran", "description": "bbbb", "seen": _AT, "requests": 3}),
    ("captures", {"id": 1, "url": _PAGE, "final_url": _PAGE, "fetched": _AT, "status": 200, "sha256": "cccc"}
     | {"content_type": "text/html", "via": "live", "warc": "a.warc.gz", "offset": 0, "length": 9, "outlet": "koran", "run": 1}),
    ("captures", {"id": 2, "url": _OTHER, "final_url": _OTHER, "fetched": _AT, "status": 200, "sha256": "dddd", "via": "file"}),
    ("urls", {"url": _PAGE, "outlet": "koran", "kind": "page", "status": "fetched", "first_seen": _AT, "capture": 1}),
    ("urls", {"url": "https://koran.example/", "outlet": "koran", "kind": "source", "status": "due"}
     | {"first_seen": _AT, "next_due": _AT}),
    ("articles", _MADE | {"id": 1, "url": _PAGE, "story": _PAGE, "outlet": "koran", "title": "Nilai", "text": _TEXT}
     | {"published": "2024-11-20", "published_basis": "json-ld", "origin": _PAGE}),
    ("articles", _MADE | {"id": 2, "url": _OTHER, "story": _OTHER, "text": _TEXT, "origin": _PAGE}),
    ("pages", {"capture": 1, "kind": "article", "story": _PAGE, "number": 1}),
    ("article_captures", {"article": 1, "position": 0, "capture": 1}),
    ("article_captures", {"article": 2, "position": 0, "capture": 2}),
    ("blocks", _BLOCK | {"article": 1}),
    ("institutions", {"id": "36.04", "name": "Kabupaten Serang", "kind": "kabupaten"}),
    ("records", _RECORD | {"id": 1, "article": 1}),
    ("records", _RECORD | {"id": 2, "article": 2, "url": _OTHER}),
    ("records_history", _RECORD | {"id": 1, "article": 1, "score": 94.0, "replaced_at": _AT}),
    ("refusals", _MADE | {"id": 1, "article": 1, "position": 0, "url": _PAGE, "start": 43, "end": 48, "quote": "94,62"}
     | {"reason": "no-institution", "rule": "prose", "candidates": "[]"}),
    ("facts", _FACT | {"value": "94.62", "status": "single", "origins": 1, "rivals": "[]"}),
    ("fact_support", _FACT | {"record": 1}),
    ("sketches", {"id": 1, "article": 1, "digest": "eeee", "size": 9, "passages": 1}),
    ("sketch_keys", {"key": 7, "sketch": 1}),
    ("origin_links", {"first": 1, "second": 2, "by": "text", "shared": 9, "shorter": 9, "longer": 9, "role": "joins"}),
    ("revisions", _MADE | {"id": 1, "article": 1, "position": 0, "seen": _AT, "until": _AT, "source": _PAGE, "text": _TEXT}),
    ("revision_captures", {"revision": 1, "position": 0, "capture": 1}),
    ("revision_blocks", _BLOCK | {"revision": 1}),
    ("revision_records", _RECORD | {"id": 1, "revision": 1, "score": 93.62}),
    ("fact_former", _FACT | {"record": 1}),
    ("corrections", _FACT | {"id": 1, "article": 1, "url": _PAGE, "institution": "Kabupaten Serang"}
     | {"old_value": "93.62", "new_value": "94.62", "seen": _AT, "run": 1}),
    ("revisits", {"url": _PAGE, "first": _AT}),
    ("backfill", {"outlet": "koran", "via": "wayback", "part": "2024-11", "state": "done", "found": 1, "updated": _AT}),
    ("backfill_urls", {"outlet": "koran", "via": "wayback", "page": "/9", "url": "https://koran.example/9"}
     | {"month": "2024-11", "place": "here", "form": 0, "distance": 0, "likely": 0.5, "status": "fetched", "capture": 2}),
    ("outlet_events", {"id": 1, "run": 1, "outlet": "koran", "at": _AT, "former": "ok", "state": "quiet", "why": "Nothing new."}),
    ("imports", _STATED | {"id": 1, "list": "own.csv", "line": 2, "run": 1, "imported": _AT, "url": _PAGE, "story": _PAGE}
     | {"institution": "Kabupaten Serang", "mention": "Kabupaten Serang", "score": 94.62, "score_decimals": 2, "reference": "aaaa"}),
    ("import_events", {"id": 1, "import": 1, "giver": "own", "event": "given", "at": _AT, "run": 1}),
    ("import_forms", {"form": _PAGE, "import": 1}),
    ("fact_imports", _FACT | {"import": 1}),
    ("fact_refusals", _FACT | {"refusal": 1}),
    ("refreshed", {"name": "producer", "value": "0.1.0 aaaa"}),
    ("refreshed_judgements", {"judgement": "gggg", "institution": "36.04"}),
    ("outlines", _STATED | {"present": 2, "former": 1, "published": "2024-11-20", "newest": 2}),
    ("alerts", {"key": "outlet:koran:quiet", "run": 1, "at": _AT, "text": "koran is quiet", "stands": 1}),
    ("releases", {"name": "2026-01-02", "made": _AT, "content": "ffff", "run": 1}),
)  # fmt: skip
# What columns of former schemas hold that have another name or must be given
_BY_TYPE = {"TEXT": "x", "INTEGER": 1, "REAL": 0.5}


@dataclass
class _Seen:
    """What was found so far; keys are hashes of a schema with the names of its migrations."""

    made: dict[str, tuple[int, str]] = field(default_factory=dict)  # by the code of a commit: its number and the dump
    kept: dict[str, tuple[int, str]] = field(default_factory=dict)  # other last states of older databases, so too
    databases: dict[str, Path] = field(default_factory=dict)  # as the newest code left them


def main() -> int:
    """Writes the dumps anew; those of schemas that are not on main and not here are taken away."""
    if _git("rev-parse", "--is-shallow-repository").strip() == b"true":
        sys.stderr.write("the history of main is not here whole: git fetch --unshallow\n")
        return 2
    seen = _Seen()
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(_sources()):
            place = Path(folder) / str(number)
            with tarfile.open(fileobj=io.BytesIO(source)) as packed:
                packed.extractall(place, filter="data")
            _look(seen, place)
    former = {path.name for path in dumps()}
    for key, (number, dump) in (seen.made | seen.kept).items():
        name = f"{number:02}-{key[:8]}.sql"
        (FOLDER / name).write_text(dump, encoding="utf-8")
        if name not in former:
            sys.stdout.write(f"{name} is new\n")
        former.discard(name)
    for name in former:
        (FOLDER / name).unlink()
        sys.stdout.write(f"{name} is gone\n")
    sys.stdout.write(
        f"{len(seen.made)} schemas, {len(seen.kept)} more of databases that were opened by several versions\n"
    )
    return 0


def _look(seen: _Seen, place: Path) -> None:
    """Makes a database by the code at `place` and, if its schema is new, opens with it all that were made before."""
    fresh = place / "a.db"
    _open(place, fresh)
    key, dump = _filled(fresh)
    if key in seen.made:
        return
    number = len(seen.made) + 1
    seen.made[key] = (number, dump)
    seen.kept.pop(key, None)
    databases = {key: fresh}
    for former, database in seen.databases.items():
        opened = _open(place, database, may_fail=True)  # a changed migration left it so that later ones could not run
        left, dump = _filled(database)
        if left not in seen.made and left != former:
            if opened:
                seen.kept.pop(former, None)
            seen.kept[left] = (number, dump)
        databases.setdefault(left, database)
    seen.databases = databases


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True).stdout


def _sources() -> Iterator[bytes]:
    """The package, as a tar file, at each commit that touched the store, the oldest first, and as it lies here."""
    for commit in _git("log", "--first-parent", "--reverse", "--format=%H", "--", *STORE).decode().split():
        yield _git("archive", commit, "src")
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as here:
        here.add(ROOT / "src", "src")
    yield packed.getvalue()


def _open(place: Path, database: Path, *, may_fail: bool = False) -> bool:
    environment = os.environ | {"PYTHONPATH": str(place / "src")}
    command = [sys.executable, "-c", OPEN, str(database)]
    ended = subprocess.run(command, env=environment, check=not may_fail, cwd=place, capture_output=may_fail)
    return ended.returncode == 0


def _filled(database: Path) -> tuple[str, str]:
    """Puts rows into the tables that have none; gives a hash of schema and names of migrations, and the whole as SQL."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA foreign_keys = on")
        form = repr((sorted(migrations_of(connection)), sorted(shape(connection).items())))
        tables = dict.fromkeys(table for table, _ in ROWS if _columns(connection, table))
        empty = {table for table in tables if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is None}
        for table, row in ROWS:
            if table in empty:
                _insert(connection, table, row)
        connection.execute("UPDATE _sqlite_migrations SET applied_at = ?", [_AT])
        connection.commit()
        dump = "\n".join(connection.iterdump()) + "\n"
    return hashlib.sha256(form.encode()).hexdigest(), dump


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, int, str | None]]:
    sql = 'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)'
    return connection.execute(sql, [table]).fetchall()


def _insert(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    values: dict[str, Any] = {}
    for name, kind, needed, default in _columns(connection, table):
        if name in row:
            values[name] = row[name]
        elif needed and default is None:
            values[name] = _BY_TYPE[kind]
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values()))


if __name__ == "__main__":
    sys.exit(main())

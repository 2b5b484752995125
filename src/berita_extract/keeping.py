"""Backups of a database and their way back, and whether database and archive are whole and fit each other."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from berita_extract import clock, store
from berita_extract.archive import verify
from berita_extract.durable import sync
from berita_extract.ledger import Ledger
from berita_extract.store import Store, StoreError
from berita_extract.store.links import Watch

PAGES = 1_000  # copied between two words of how far it is
_ASIDES = ("-wal", "-shm")
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}  # of file systems without hard links


def backup(db: Path, to: Path, watch: Watch | None = None) -> Path:
    """Copies a database as it is at one moment, also while a command writes to it; the copy is whole, or there is none.

    `to` is a file that must not be there, or a folder, in which the copy is named after the moment. Raises StoreError.
    """
    if to.is_dir():
        to = to / f"{db.stem}-{clock.now():%Y%m%dT%H%M%SZ}.db"
    if to.exists():
        raise StoreError(f"{to}: is there already; a backup is never overwritten")
    aside = to.with_name(f".new-{to.name}")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        _clear(aside)
        _copy(db, aside, watch)
        if wrong := next(_damage(aside), None):
            raise StoreError(f"{to}: the copy is not whole: {wrong}")
        sync(aside)
        _name(aside, to)
        sync(to.parent)
    except FileExistsError:
        raise StoreError(f"{to}: is there already; a backup is never overwritten") from None
    except OSError as error:
        raise StoreError(f"{to}: {error.strerror}") from None
    except sqlite3.Error as error:
        raise StoreError(f"{to}: {error}") from None
    finally:
        _clear(aside)
    return to


def restore(backup_file: Path, db: Path, watch: Watch | None = None) -> Path | None:
    """Puts a backup in the place of a database, whose writer lock is held; gives where the former one lies now.

    The backup is checked first and stays. Raises StoreError, and then the database is as it was.
    """
    if not backup_file.is_file():
        raise StoreError(f"{backup_file}: no such file")
    if wrong := next(_damage(backup_file), None):
        raise StoreError(f"{backup_file}: not restored: {wrong}")
    aside = db.with_name(f".new-{db.name}")
    former = None
    try:
        db.parent.mkdir(parents=True, exist_ok=True)
        _clear(aside)
        _copy(backup_file, aside, watch)
        sync(aside)
        if db.exists():
            _settle(db)
            former = _free_name(db)
            _keep(db, former)
        aside.replace(db)
        sync(db.parent)
    except OSError as error:
        raise StoreError(f"{db}: {error.strerror}") from None
    except sqlite3.Error as error:
        raise StoreError(f"{db}: {error}") from None
    finally:
        _clear(aside)
    return former


def check(base: Store, archive: Path, watch: Watch | None = None) -> Iterator[str]:
    """What of a database is not as it must be, one line each: its pages, its keys, its quotes, the files it points to."""
    try:
        wrong = [str(next(iter(row.values()))) for row in base.rows("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        wrong = [str(error)]
    yield from (f"{base.path}: {line}" for line in wrong if line != "ok")
    if wrong != ["ok"]:
        return  # what follows would read a damaged file
    for row in base.rows("PRAGMA foreign_key_check"):
        yield f"{base.path}: {row['table']}: row {row['rowid']} points to no row of {row['parent']}"
    yield from _misquoted(base, watch)
    for row in base.rows("SELECT DISTINCT warc FROM captures WHERE warc IS NOT NULL ORDER BY warc"):
        if not (archive / row["warc"]).is_file():
            yield f"{archive / row['warc']}: missing, and captures lie in it"


def verify_archive(base: Store, archive: Path, watch: Watch | None = None) -> Iterator[str]:
    """Where archive and database do not agree byte for byte, one line each; every record is read and hashed."""
    ledger = Ledger(base.db.conn)
    names = sorted({path.name for path in archive.glob("*.warc.gz")} | set(ledger.warcs()))
    for done, name in enumerate(names):
        if watch:
            watch(done, len(names))
        yield from verify(archive, ledger, [name])
    if watch:
        watch(len(names), len(names))


def _misquoted(base: Store, watch: Watch | None) -> Iterator[str]:
    """Records of which a quote does not stand at its place in the text."""
    (row,) = base.rows("SELECT count(*) AS n FROM records")
    total, done = row["n"], 0
    sql = """SELECT r.id, a.url, e.key AS field, json_extract(e.value, '$.quote') AS quote,
            substr(a.text, json_extract(e.value, '$.start') + 1,
                json_extract(e.value, '$.end') - json_extract(e.value, '$.start')) AS there
        FROM records r JOIN articles a ON a.id = r.article, json_each(r.evidence) e ORDER BY r.id"""
    last = None
    for row in base.db.query(sql):
        if row["id"] != last:
            last, done = row["id"], done + 1
            if watch:
                watch(done, total)
        if row["quote"] != row["there"]:
            yield f"{base.path}: {row['url']}: the quote of {row['field']} does not stand at its place"


def _copy(source: Path, target: Path, watch: Watch | None) -> None:
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as given,
        closing(sqlite3.connect(target)) as copy,
    ):
        given.execute(f"PRAGMA busy_timeout = {store.BUSY_MILLISECONDS}")
        given.execute("BEGIN")
        given.execute("SELECT 1 FROM sqlite_master").fetchone()  # one moment: else each commit begins the copy anew
        given.backup(copy, pages=PAGES, progress=lambda _, left, total: watch(total - left, total) if watch else None)
        copy.execute("PRAGMA journal_mode = delete")  # one file, that can be carried away


def _damage(path: Path) -> Iterator[str]:
    """Why a file is no whole database of this package."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as found:
            lines = [row[0] for row in found.execute("PRAGMA integrity_check(1)")]
            known = {row[0] for row in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        yield str(error)
        return
    yield from (line for line in lines if line != "ok")
    if not {"runs", "captures", "articles", "records"} <= known:
        yield "not a database of berita-extract"


def _clear(aside: Path) -> None:
    """Takes away a half copy, also of a run that was killed, with its journal, which would be read as that of the next."""
    for end in ("", "-journal", *_ASIDES):
        aside.with_name(aside.name + end).unlink(missing_ok=True)


def _name(aside: Path, to: Path) -> None:
    """Gives a file its name. Raises FileExistsError where somebody else has made one of that name meanwhile."""
    try:
        os.link(aside, to)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        to.touch(exist_ok=False)
        aside.replace(to)


def _settle(db: Path) -> None:
    """Brings what lies in the log beside a database into it; raises StoreError while anybody has it open.

    A log that stays would be read as that of the restored one, and whoever closes the former one would take it away.
    """
    try:
        with closing(sqlite3.connect(db)) as found:
            found.execute("PRAGMA journal_mode = delete")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreError(f"{db}: open in another program; end that and try again") from None
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
            raise
        # a damaged one is kept as it is, with its log


def _keep(db: Path, former: Path) -> None:
    """Gives a database a second name, so that it is never missing, and moves the log of a damaged one there."""
    try:
        os.link(db, former)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        db.rename(former)
    for end in _ASIDES:
        if (log := db.with_name(db.name + end)).exists():
            log.replace(former.with_name(former.name + end))


def _free_name(db: Path) -> Path:
    stem = f"{db.stem}-before-restore-{clock.now():%Y%m%dT%H%M%SZ}"
    names = (db.with_name(f"{stem}{'' if number == 1 else f'-{number}'}.db") for number in range(1, 1000))
    return next(name for name in names if not name.exists())

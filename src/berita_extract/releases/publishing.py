"""A release as a whole: written aside, compared with the former one, and then refused or put in its place at once.

A release lies in a folder that is named after its day ("2026-11-28", "2026-11-28.2"), and no file of it is ever changed. It
is written into ".new-…" beside it, synced, and renamed, so that whoever looks sees all of it or nothing; then `latest`, a
link, is replaced by renaming. What a killed run left is cleared away by the next.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from berita_extract import home, judgements, reference, takedowns
from berita_extract.reference import Reference
from berita_extract.releases import changes, package
from berita_extract.releases.changes import Made, Reason, Reasons
from berita_extract.releases.contents import Contents, Row
from berita_extract.releases.writing import TableWriter
from berita_extract.store import Store
from berita_extract.store.rows import stamp

LATEST = "latest"
_UNFINISHED = ".new-"
_NAME = re.compile(r"20\d\d-\d\d-\d\d(?:\.\d+)?")
_CONTENT = ("facts.csv", "statements.csv", "articles.csv")


class ReleaseError(Exception):
    """Releases cannot be made or read; one line each."""


class Refused(ReleaseError):
    """There is no release, and nothing changed; one line for each reason."""


class Published(NamedTuple):
    """The newest release; `made` is False where the world is as it was in it."""

    name: str
    made: bool
    changes: int = 0


def publish(
    store: Store,
    folder: Path,
    known: Reference,
    *,
    now: datetime,
    run: int | None = None,
    accept: str | None = None,
    dry_run: bool = False,
) -> Published:
    """Makes a release of what the database states, unless it states what the newest release has.

    Raises Refused where a fact is gone or other and nothing tells why, unless `accept` says it, ReleaseError where the
    former release is not as it was made. With `dry_run` nothing stays.
    """
    if find_spec("pyarrow") is None:
        raise ReleaseError("releases need pyarrow: pip install 'berita-extract[nightly]'")
    _clear(folder)
    former = newest(folder)
    if former is not None and (wrong := next(damage(folder / former), None)):
        raise ReleaseError(
            f"{folder / former}: {wrong}; a release is never changed: put it back before another is made"
        )
    _check_known(store, former, folder, accept)
    name = _next_name(folder, now)
    aside = folder / f"{_UNFINISHED}{name}"
    try:
        aside.mkdir(parents=True)
        found = _write(store, known, aside, folder / former if former else None, accept)
        if former is not None and found.content == changes.package_of(folder / former).get("content"):
            _note(store, former, found.content, now, run)
            return Published(former, made=False)
        if not dry_run:
            package.describe(aside, name, found.content, found.made, former, reference.licence())
            _seal(aside)
            aside.rename(folder / name)
            _sync(folder)
            _point(folder, name)
            _note(store, name, found.content, now, run)
        return Published(name, made=not dry_run, changes=found.changes)
    finally:
        _remove(aside)


def newest(folder: Path) -> str | None:
    """The newest release of a folder, or None."""
    return next(iter(names(folder)), None)


def names(folder: Path) -> list[str]:
    """The releases of a folder, the newest first."""
    if not folder.is_dir():
        return []
    found = [path.name for path in folder.iterdir() if _NAME.fullmatch(path.name) and path.is_dir()]
    return sorted(found, key=_order, reverse=True)


def damage(release: Path) -> Iterator[str]:
    """What of a release is not as it was made, one line for each file."""
    try:
        lines = (release / package.SUMS).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        yield f"{package.SUMS}: {error.strerror}"
        return
    known = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    for name, digest in sorted(known.items()):
        path = release / name
        if not path.is_file():
            yield f"{name} is missing"
        elif package.digest(path) != digest:
            yield f"{name} is not the file that was released"
    for path in sorted(release.iterdir()):
        if path.name not in known and path.name != package.SUMS:
            yield f"{path.name} is not of this release"


class _Written(NamedTuple):
    content: str  # hash over the tables
    made: Made
    changes: int


def _write(store: Store, known: Reference, aside: Path, former: Path | None, accept: str | None) -> _Written:
    """Writes the data files; raises Refused."""
    said = judgements.load(home.judgements_folder(store.path))
    contents = Contents(store, known, said, takedowns.load(home.judgements_folder(store.path)))
    made = Made(home.version(), known.hash)
    with closing(sqlite3.connect(aside / "berita.sqlite", isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = off")
        db.execute("PRAGMA synchronous = off")  # synced as a whole, before it is put in its place
        db.execute("BEGIN")
        facts, statements, articles = (TableWriter(aside, name, db) for name in ("facts", "statements", "articles"))
        for some_facts, some_statements in contents.results():
            facts.write(some_facts)
            statements.write(some_statements)
        articles.write(contents.articles())
        for table in (facts, statements, articles):
            table.close()
        count = _write_changes(store, said, aside, former, made, accept, db)
        db.execute("COMMIT")
        db.execute("VACUUM")
    return _Written(_content(aside), made, count)


def _write_changes(
    store: Store,
    said: judgements.Judgements,
    aside: Path,
    former: Path | None,
    made: Made,
    accept: str | None,
    db: sqlite3.Connection,
) -> int:
    was = changes.made_of(changes.package_of(former)) if former else None
    before = changes.read_facts(former) if former else {}
    found = list(changes.differences(before, changes.read_facts(aside)))
    reasons = Reasons(store, said, former, (was, made))
    reasons.prepare((key for key, _, _ in found), aside / "statements.csv")
    rows = list(changes.rows(found, reasons))
    unexplained = [row for row in rows if row["reason"] == changes.UNEXPLAINED]
    if unexplained and accept is None:
        raise Refused("\n".join(_told(row) for row in unexplained))
    for row in unexplained:
        row |= Reason(f"accepted: {accept}")._asdict()
    table = TableWriter(aside, "changes", db)
    table.write(rows)
    table.close()
    return len(rows)


def _told(row: Row) -> str:
    what = "is gone" if row["change"] == "DEL" else f"is {row['new']}" if row["change"] == "MOD" else "is new"
    old = f" {row['old']}" if row["old"] else ""
    return f"{row['institution']} {row['year']}: {row['field']}{old} {what}, and nothing tells why"


def _content(folder: Path) -> str:
    """A hash over the tables, without what each release has of its own."""
    found = hashlib.sha256()
    for name in _CONTENT:
        found.update(f"{name} {package.digest(folder / name)}\n".encode())
    return found.hexdigest()


def _check_known(store: Store, former: str | None, folder: Path, accept: str | None) -> None:
    """Raises Refused where the newest release of the database is not there: what became of its facts could not be told."""
    rows = store.rows("SELECT name FROM releases")
    last = max((row["name"] for row in rows), key=_order, default=None)
    if accept is None and last is not None and (former is None or _order(former) < _order(last)):
        raise Refused(
            f"{folder / last}: the newest release is not there; put it back, so that the next one can be compared"
        )


def _next_name(folder: Path, now: datetime) -> str:
    """The name of a release of a day; later than all others, also where the clock was put back."""
    day = now.astimezone(UTC).date().isoformat()
    last = newest(folder)
    if last is not None and last[:10] >= day:
        return f"{last[:10]}.{_order(last)[1] + 1}"
    return day


def _order(name: str) -> tuple[str, int]:
    day, _, number = name.partition(".")
    return day, int(number or 1)


def _seal(folder: Path) -> None:
    """Writes all files of a folder to the disk, and lets nobody write them again."""
    for path in sorted(folder.iterdir()):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        path.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    _sync(folder)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _point(folder: Path, name: str) -> None:
    """Lets `latest` name a release, at once."""
    link = folder / f"{_UNFINISHED}{LATEST}"
    link.unlink(missing_ok=True)
    link.symlink_to(name, target_is_directory=True)
    link.replace(folder / LATEST)
    _sync(folder)


def _clear(folder: Path) -> None:
    """Clears away what a killed run left, and finishes what it had begun."""
    if folder.is_dir():
        for path in folder.glob(f"{_UNFINISHED}*"):
            path.unlink() if path.is_symlink() else _remove(path)
        last = newest(folder)
        link = folder / LATEST
        if last is not None and not (link.is_symlink() and link.readlink() == Path(last)):
            _point(folder, last)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _note(store: Store, name: str, content: str, now: datetime, run: int | None) -> None:
    """Keeps the release in the database, if that does not know it yet."""
    with store.atomic():
        row = {"name": name, "made": stamp(now), "content": content, "run": run}
        store.table("releases").insert(row, pk="name", ignore=True)

"""A release is made whole beside the others and then renamed, so that a kill leaves nothing or all of it.

An existing release is never touched. `latest` is a link that is replaced by renaming another over it. What an interrupted
command left is cleaned up by the next one, which also puts right a link or a row of `releases` that is missing.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from berita_extract import home, judgements, reference, takedowns
from berita_extract.durable import sync
from berita_extract.reference import Reference
from berita_extract.releases import changes, describing, writing
from berita_extract.releases.reading import Reader, Watch
from berita_extract.releases.reasons import Reasons, Versions
from berita_extract.releases.writing import ReleaseError
from berita_extract.store import Store
from berita_extract.store.rows import stamp

LATEST = "latest"
CONTACT = "BERITA_CONTACT"  # an address of the operator, as crawling asks for it too
_MAKING = ".making-"
_LINKING = ".latest-"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.(\d+))?", re.ASCII)


class Refused(ReleaseError):
    """Nothing was published and nothing has changed; one line for each reason."""


@dataclass(frozen=True, slots=True)
class Published:
    """The newest release of a database."""

    name: str
    made: bool  # False: it is an older one, and nothing has changed since
    changes: tuple[str, ...] = ()  # of values of facts since the release before: "3 MOD corrected"


def publish(
    store: Store,
    folder: Path,
    known: Reference,
    *,
    now: datetime,
    run: int | None = None,
    accept: str | None = None,
    dry_run: bool = False,
    watch: Watch | None = None,
) -> Published:
    """Makes a release of what is stored, if that is not what the newest one holds; the writer lock must be held.

    `accept` is why what is gone without a stored reason may be gone. With `dry_run` nothing stays. Raises Refused,
    ReleaseError, JudgementsError and OSError, and leaves all releases as they were.
    """
    if not dry_run:
        writing.check_ready()
    moment = now.astimezone(UTC)
    said = judgements.load(home.judgements_folder(store.path))
    taken = takedowns.load(home.judgements_folder(store.path))
    versions = Versions(home.version(), known.hash, home.code())
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _clean(folder)
        former = _newest(folder, store, accept)
        if former is not None and not dry_run:
            _point(folder, former.name)
        name = _next_name(folder, store, moment)
        with _made(folder, name) as making:
            with _database(making / writing.DATABASE) as base:
                Reader(store, known, said, taken).fill(base, watch)
                base.execute("COMMIT")
                content = writing.content(base)
                told = describing.read(former) if former is not None else {}
                if former is not None and told["content"] == content:
                    if not dry_run:
                        _enter(store, former.name, content, run, moment)
                    return Published(former.name, False)
                if former is not None:
                    reasons = Reasons(store, said, taken, base, told, versions)
                    _compare(base, former, reasons, _accepted(accept))
                changed = _summary(base)
                if dry_run:
                    return Published(name, True, changed)
                writing.write(base, making)
            about = describing.About(
                name=name,
                day=moment.date(),
                content=content,
                former=former.name if former is not None else None,
                versions=versions,
                judgements=said,
                accepted=_accepted(accept),
                contact=" ".join(os.environ.get(CONTACT, "").split()),
            )
            describing.write(making, about, reference.licence())
            _keep(making, folder / name)
        _point(folder, name)
        _enter(store, name, content, run, moment)
    return Published(name, True, changed)


def _compare(base: sqlite3.Connection, former: Path, reasons: Reasons, accepted: str | None) -> None:
    """Fills the table of changes. Raises Refused."""
    changes.attach(base, former / writing.DATABASE)
    base.execute("BEGIN")
    gone = changes.tell(base, reasons, accepted)
    if gone and not accepted:
        raise Refused("\n".join(gone))
    base.execute("COMMIT")
    base.execute(f"DETACH DATABASE {changes.FORMER}")


def _summary(base: sqlite3.Connection) -> tuple[str, ...]:
    """How many values of facts were added, changed and taken away, by reason: "3 MOD corrected"."""
    sql = """SELECT count(*), change, reason FROM changes WHERE "table" = 'facts' AND "column" = 'value'
        GROUP BY change, reason ORDER BY change, reason"""
    return tuple(f"{count} {change} {reason}" for count, change, reason in base.execute(sql))


def releases(folder: Path) -> list[Path]:
    """The releases in a folder, oldest first."""
    if not folder.is_dir():
        return []
    found = [
        path for path in folder.iterdir() if _NAME.fullmatch(path.name) and path.is_dir() and not path.is_symlink()
    ]
    return sorted(found, key=lambda path: _order(path.name))


def made_of(store: Store) -> list[dict[str, Any]]:
    """The rows of `releases`, oldest first."""
    return sorted(store.rows("SELECT * FROM releases"), key=lambda row: _order(row["name"]))


def damaged(folder: Path) -> list[str]:
    """What is wrong with the files of a release by its checksums, one line each."""
    try:
        return list(describing.damaged(folder))
    except OSError as error:
        return [f"{error.filename}: {error.strerror}"]


def _accepted(why: str | None) -> str | None:
    return judgements.clean(why) or None if why else None


def _order(name: str) -> tuple[str, int]:
    day, _, number = name.partition(".")
    return day, int(number or 1)


def _newest(folder: Path, store: Store, accept: str | None) -> Path | None:
    """The release that the next one is compared with. Raises Refused where it is missing or damaged."""
    there = releases(folder)
    known = store.newest_release()
    if not there:
        if known is not None and not accept:
            raise Refused(
                f"{folder}: the release {known} of this database is not there, so nothing can be said of what has changed;"
                " bring it back, or say with --accept-deletions why that may be"
            )
        return None
    newest = there[-1]
    if known is not None and _order(known) > _order(newest.name) and not accept:
        raise Refused(
            f"{folder}: the newest release of this database, {known}, is not there; bring it back, or say with"
            " --accept-deletions why that may be"
        )
    wrong = damaged(newest)
    if wrong:
        raise Refused("\n".join([*wrong, f"{newest}: is damaged; bring it back from a copy"]))
    return newest


def _next_name(folder: Path, store: Store, moment: datetime) -> str:
    """The name of a release of this day; later than all others, also where the clock was set back."""
    known = {*(path.name for path in releases(folder)), *(row["name"] for row in made_of(store))}
    day = moment.date().isoformat()
    last, number = max(map(_order, known), default=("", 0))
    return day if last < day else f"{last}.{number + 1}"


def _clean(folder: Path) -> None:
    """Takes away what an interrupted command left."""
    for path in folder.iterdir():
        if path.name.startswith(_MAKING):
            shutil.rmtree(path)
        elif path.name.startswith(_LINKING):
            path.unlink()


@contextmanager
def _made(folder: Path, name: str) -> Iterator[Path]:
    """A folder in which a release is made; gone at the end unless it was renamed."""
    making = folder / f"{_MAKING}{name}"
    making.mkdir()
    try:
        yield making
    finally:
        shutil.rmtree(making, ignore_errors=True)


@contextmanager
def _database(path: Path) -> Iterator[sqlite3.Connection]:
    base = writing.new_database(path)
    try:
        yield base
    finally:
        base.close()


def _keep(making: Path, release: Path) -> None:
    """Makes the files read-only and safe, and the release visible at once."""
    for path in sorted(making.iterdir()):
        path.chmod(0o444)
        sync(path)
    sync(making)
    making.rename(release)
    sync(release.parent)


def _point(folder: Path, name: str) -> None:
    """Lets `latest` lead to a release, at once, if it does not."""
    latest = folder / LATEST
    if latest.is_symlink() and str(latest.readlink()) == name:
        return
    if latest.exists() and not latest.is_symlink():
        raise ReleaseError(f"{latest}: is in the way of the link to the newest release; move it away")
    link = folder / f"{_LINKING}{name}"
    try:
        link.symlink_to(name)
        link.replace(latest)
    finally:
        link.unlink(missing_ok=True)
    sync(folder)


def _enter(store: Store, name: str, content: str, run: int | None, moment: datetime) -> None:
    """Enters a release in the database, if it is not there."""
    with store.atomic():
        row = {"name": name, "made": stamp(moment), "content": content, "run": run}
        store.table("releases").insert(row, pk="name", ignore=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else publishes into the folder meanwhile. Raises ReleaseError at once where somebody does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise ReleaseError(f"{folder}: another command is publishing here; wait for its end") from None
    finally:
        os.close(handle)

"""A release is made whole beside the others and then renamed, so that a kill leaves nothing or all of it.

An existing release is never touched. `latest` is a link that is replaced by renaming another over it. What an interrupted
command left is cleaned up by the next one, which also puts right a link or a row of `releases` that is missing.
"""

from __future__ import annotations

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
    changes: int = 0  # rows of its changes.csv


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
    moment = now.astimezone(UTC)
    said = judgements.load(home.judgements_folder(store.path))
    taken = takedowns.load(home.judgements_folder(store.path))
    versions = Versions(home.version(), known.hash)
    folder.mkdir(parents=True, exist_ok=True)
    _clean(folder)
    former = _newest(folder, store, accept)
    name = _next_name(folder, store, moment)
    with _made(folder, name) as making:
        with _database(making / writing.DATABASE) as base:
            Reader(store, known, said, taken).fill(base, watch)
            base.execute("COMMIT")
            content = writing.content(base)
            if former is not None and describing.read(former)["content"] == content:
                if not dry_run:
                    _settle(store, folder, former.name, content, run, moment)
                return Published(former.name, False)
            told: dict[str, Any] = describing.read(former) if former is not None else {}
            if former is not None:
                changes.attach(base, former / writing.DATABASE)
                base.execute("BEGIN")
                gone = changes.tell(base, Reasons(store, said, taken, base, told, versions), _accepted(accept))
                if gone and not accept:
                    raise Refused("\n".join(gone))
                base.execute("COMMIT")
                base.execute(f"DETACH DATABASE {changes.FORMER}")
            (count,) = base.execute("SELECT count(*) FROM changes").fetchone()
            writing.write(base, making)
        about = describing.About(
            name=name,
            content=content,
            former=former.name if former is not None else None,
            versions={
                "berita-extract": versions.extractor,
                "reference": versions.reference,
                "judgements": said.hash if said else None,
            },
            judgements=[row.id for row in said.rows],
            accepted=_accepted(accept),
            contact=" ".join(os.environ.get(CONTACT, "").split()) or None,
        )
        describing.write(making, about, reference.licence())
        if dry_run:
            return Published(name, True, count)
        _keep(making, folder / name)
    _settle(store, folder, name, content, run, moment)
    return Published(name, True, count)


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
    """The name of a release of this day. Raises Refused where there is a later one: the clock is wrong."""
    known = sorted({*(path.name for path in releases(folder)), *(row["name"] for row in made_of(store))}, key=_order)
    day = moment.date().isoformat()
    if not known or known[-1][:10] < day:
        return day
    last, number = _order(known[-1])
    if last > day:
        raise Refused(f"the newest release is {known[-1]}, and the clock says {day}; set the clock right")
    return f"{day}.{number + 1}"


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
        _sync(path)
    _sync(making)
    making.rename(release)
    _sync(release.parent)


def _settle(store: Store, folder: Path, name: str, content: str, run: int | None, moment: datetime) -> None:
    """Points `latest` to a release and enters it in the database, where that is not so yet."""
    latest = folder / LATEST
    if not latest.is_symlink() or str(latest.readlink()) != name:
        if latest.exists() and not latest.is_symlink():
            raise FileExistsError(17, "is in the way of the link to the newest release; move it away", str(latest))
        link = folder / f"{_LINKING}{name}"
        link.symlink_to(name)
        link.replace(latest)
        _sync(folder)
    if name not in {row["name"] for row in made_of(store)}:
        with store.atomic():
            store.table("releases").insert({"name": name, "made": stamp(moment), "content": content, "run": run})


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Publishes again and again in processes that end, or fail, at one point after the other: python -m tests.killed_release HOW DB

DB is a database with a release beside it of which something has changed since. HOW is `kill` (SIGKILL), `full` (no space is
left) or `limit` (no file may grow beyond a size). Each time the folder of releases is as it was before; then a process that
nothing happens to publishes there. Prints one JSON object a line: where it ended, and what lay there then and afterwards.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from berita_extract import home, reference, releases
from berita_extract.store import opened

NOW = datetime(2026, 11, 28, 1, 30, tzinfo=UTC)
# what Python tells of what is done to files; SQLite's own writing is within sqlite3.connect
EVENTS = {"open", "os.chmod", "os.mkdir", "os.rename", "os.symlink", "sqlite3.connect", "sqlite3.connect/handle"}
LIMITS = (0, 1, 512, 4096, 8192, 20_000, 40_000, 80_000)


def main(how: str, db: Path) -> None:
    reference.load()
    import pyarrow.parquet  # noqa: F401  # once, and not in each process

    for point in range(1, 10_000):
        if how == "limit" and point > len(LIMITS):
            return
        with TemporaryDirectory() as name:
            there = Path(name) / "home"
            shutil.copytree(db.parent, there, symlinks=True)
            told = at(how, point, there / db.name)
        sys.stdout.write(json.dumps(told) + "\n")
        if told["ended"] == 0 and how != "limit":
            return


def at(how: str, point: int, db: Path) -> dict[str, object]:
    """What came of a process that ends at a point, and of one after it."""
    ended = in_a_process(lambda: attempt(how, point, db))
    after = state(db)
    again = in_a_process(lambda: publish(db))
    return {"point": point, "ended": ended, "after": after, "again": again, "then": state(db)}


def attempt(how: str, point: int, db: Path) -> bool:
    """Publishes until the point is reached; True if it was, and publishing went on all the same."""
    reached = False
    if how == "limit":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMITS[point - 1], resource.RLIM_INFINITY))
    else:
        left = point

        def watch(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal left, reached
            if event not in EVENTS or "releases" not in str(arguments):
                return
            left -= 1
            if left == 0:
                reached = True
                if how == "kill":
                    os.kill(os.getpid(), signal.SIGKILL)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))

        sys.addaudithook(watch)
    publish(db)
    return reached


def publish(db: Path) -> bool:
    with opened(db) as store:
        releases.publish(store, home.releases_folder(db), reference.load(), now=NOW)
    return False


def in_a_process(work: Callable[[], bool]) -> int:
    """How it ended: 0 done, 1 failed, 2 done though something failed, below 0 killed by that signal."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            status = 2 if work() else 0
        except (OSError, sqlite3.Error, releases.ReleaseError) as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            sys.stderr.flush()
        finally:
            os._exit(status)
    _, code = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(code)


def state(db: Path) -> dict[str, object]:
    """What lies in the folder, which releases are whole, where `latest` leads, and what the database names."""
    folder = home.releases_folder(db)
    latest = folder / releases.LATEST
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    hashes = {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    with opened(db, readonly=True) as store:
        named = [row["name"] for row in releases.made_of(store)]
    return {
        "names": sorted(path.name for path in folder.iterdir()),
        "damaged": [line for one in releases.releases(folder) for line in releases.damaged(one)],
        "latest": str(latest.readlink()) if latest.is_symlink() else None,
        "named": named,
        "first": {name: found for name, found in hashes.items() if name.startswith("2026-11-27/")},
    }


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

"""Runs the spiders as a child process, which ends with this one, and says what of the crawl went wrong.

The spiders write the archive, `captures` and `urls`; nothing else passes between the two processes than log lines and
an exit status, and the status alone is not trusted: what was fetched decides.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from berita_extract import clock, logs
from berita_extract.output import printable
from berita_extract.store import Store

STOP_SECONDS = 6  # how long an interrupted crawl may take to finish its open requests: a command ends within ten
LOOK_SECONDS = 1.0  # between two looks at how far a crawl is: each counts every address that is due

Watch = Callable[[int, int], None]


class Ended(NamedTuple):
    """The exit status of a crawl, and the last error that it said."""

    status: int
    error: str | None


def run_spiders(
    store: Store,
    archive: Path,
    run: int,
    outlets: Sequence[str],
    watch: Watch,
    urls: Path | None = None,
    *,
    module: str = "berita_spiders",
    options: Sequence[str] = (),
    counts: Callable[[Store, int], tuple[int, int]] | None = None,
) -> Ended:
    """Crawls the outlets (all, if none is named), or the addresses that the file `urls` lists, and says how it ended.

    The status is 0, 1 if it had to stop or the list has lines that are no address, 2 if it could not begin.

    `module` is what is started, with further `options`; `counts` say how far a run is and how far it will go.
    Log lines of the spiders go to standard error, on a terminal only those that are warnings or errors.
    """
    command = [sys.executable, "-m", module, "--db", str(store.path), "--archive", str(archive)]
    command += [
        "--run",
        str(run),
        *clock.option(),
        *options,
        *(part for outlet in outlets for part in ("--outlet", outlet)),
    ]
    command += ["--urls", str(urls)] if urls is not None else []
    quiet = sys.stderr.isatty()
    looked = 0.0
    said = None
    # in a process group of its own: a Ctrl-C at the terminal reaches it once, from here, and its open requests are finished
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True
    ) as child:
        try:
            for line in child.stderr or ():
                said = logs.read_error(line) or said
                if not quiet or logs.is_grave(line) or line.startswith("berita_spiders:"):
                    sys.stderr.write(printable(line.rstrip("\n")).replace("berita_spiders:", "berita:", 1) + "\n")
                if time.monotonic() - looked >= LOOK_SECONDS:
                    watch(*(counts or _counts)(store, run))
                    looked = time.monotonic()
            status = child.wait()
        except KeyboardInterrupt:
            _stop(child)
            raise
    return Ended(status if status >= 0 else 1, said if status >= 0 else said or f"ended by signal {-status}")


def _stop(child: subprocess.Popen[str]) -> None:
    child.terminate()
    try:
        child.communicate(timeout=STOP_SECONDS)  # a full pipe would hold it up
    except subprocess.TimeoutExpired:
        child.kill()


def _counts(store: Store, run: int) -> tuple[int, int]:
    """Captures of the run, and those plus what is still due."""
    (row,) = store.rows(
        """SELECT (SELECT count(*) FROM captures WHERE run = ?) AS done,
        (SELECT count(*) FROM urls WHERE status = 'due') AS due""",
        [run],
    )
    return row["done"], row["done"] + row["due"]


def troubles(store: Store, run: int) -> list[str]:
    """One line for each outlet of the run from which nothing was fetched although something was asked."""
    rows = store.rows(
        """SELECT o.name, (SELECT u.url || ': ' || coalesce(u.error, u.status) FROM urls u
            WHERE u.outlet = o.name AND u.status IN ('failed', 'blocked', 'gone', 'refused')
            ORDER BY u.kind = 'page', u.url LIMIT 1) AS trouble
        FROM runs r, json_each(r.outlets) e JOIN outlets o ON o.name = e.key
        WHERE r.id = ? AND NOT EXISTS (
            SELECT 1 FROM captures c JOIN urls u ON u.url = c.url  -- which leaves out robots.txt
            WHERE c.run = r.id AND c.outlet = o.name AND c.status BETWEEN 200 AND 399)
            AND NOT EXISTS (  -- nothing had changed
                SELECT 1 FROM urls WHERE outlet = o.name AND status = 'fetched' AND checked >= r.started)
        ORDER BY o.name""",
        [run],
    )
    return [f"{row['name']}: nothing could be fetched: {row['trouble']}" for row in rows if row["trouble"]]

"""What the commands share: how they end, whom they lock out, and how they show that they are at work."""

from __future__ import annotations

import logging
import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from berita_extract import home, logs

if TYPE_CHECKING:
    from berita_extract.archive import Archive
    from berita_extract.inputs import InputError
    from berita_extract.output import Row
    from berita_extract.pipeline import Watch
    from berita_extract.reference import Reference
    from berita_extract.store import Store
    from berita_extract.wording import Language

FINDINGS = 1  # done, with something to look at: an unreadable input, a claim that is not supported
UNUSABLE = 2  # bad usage or input; nothing was done
INTERRUPTED = 130  # by Ctrl-C or SIGTERM

LOG_SECONDS = 10.0  # between two log lines where there is no terminal

Db = Annotated[Path | None, typer.Option("--db", help="Database; by default $BERITA_HOME/berita.db.")]
ArchiveFolder = Annotated[
    Path | None, typer.Option("--archive", help="Folder of the WARC files; by default `archive` beside the database.")
]
# What is given so is meant as a file, also where there is none
FILE_NAME = re.compile(r"\S+\.(?:html?|txt|jsonl|pdf|warc|gz|csv)")

Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files (.html .pdf .txt .jsonl .warc .warc.gz) or - .")
]


def fail(message: str, status: int = UNUSABLE) -> NoReturn:
    """Ends the command with one line on standard error (several, if there are several errors)."""
    complain(message)
    raise SystemExit(status)


def complain(message: str) -> None:
    """One line on standard error, safe for a terminal."""
    from berita_extract.output import printable

    for line in message.splitlines():
        typer.echo(f"berita: {printable(line)}", err=True)


class Terminated(KeyboardInterrupt):
    """SIGTERM came: the command ends as after Ctrl-C, its children and transactions in order."""


def _end_at_sigterm() -> None:
    def terminate(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # once: what ends in order is not interrupted again
        raise Terminated

    signal.signal(signal.SIGTERM, terminate)


@contextmanager
def writing(db: Path | None, folder: Path | None, *, existing: bool = False) -> Iterator[tuple[Store, Archive, Path]]:
    """The database and its archive for the one writing command; a second one ends at once."""
    from berita_extract import store
    from berita_extract.archive import Archive
    from berita_extract.ledger import Ledger

    _end_at_sigterm()
    path = home.database(db)
    if existing and not path.is_file():
        raise store.StoreError(f"{path}: no database here; `berita ingest` or `berita crawl` makes one")
    with (
        store.writer_lock(path),
        store.opened(path) as base,
        Archive(home.archive_folder(path, folder), Ledger(base.db.conn)) as archive,
    ):
        yield base, archive, path


@dataclass(slots=True)
class Recorded:
    """The row of `runs` of the command at work."""

    id: int
    failed: bool = False
    told: dict[str, object] = field(default_factory=dict)  # further columns


@contextmanager
def recorded(store: Store, command: str, known: Reference) -> Iterator[Recorded]:
    """A row of `runs`, closed at the end; one without an end is a run that was killed."""
    from berita_extract import pipeline

    run = Recorded(store.open_run(command, pipeline.producer(known)))
    logs.to_stderr(run.id)
    began = time.monotonic()

    def close(failed: bool) -> None:
        told = run.told | {"seconds": round(time.monotonic() - began, 3)}
        store.close_run(run.id, "failed" if failed else "done", told=told)

    try:
        yield run
    except BaseException as error:
        close(failed=True)
        if isinstance(error, KeyboardInterrupt):
            complain(f"{command} interrupted; what was stored stays, and the same command goes on from there")
        raise
    close(run.failed)


@contextmanager
def reading_archive(db: Path | None) -> Iterator[tuple[Store, Archive, Path]]:
    from berita_extract import store
    from berita_extract.archive import Archive

    path = home.database(db)
    with store.opened(path, readonly=True) as base:
        yield base, Archive(home.archive_folder(path)), path


@contextmanager
def progress(label: str) -> Iterator[Watch]:
    """A bar on a terminal; elsewhere a log line now and then."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(label, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total or None)
        return
    said = time.monotonic()

    def log(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= LOG_SECONDS:
            said = time.monotonic()
            logging.getLogger(__name__).info("%s: %d of %s", label, done, total or "?")

    yield log


def as_json(row: Row) -> str:
    """A row as one line of JSON."""
    from berita_extract.output import json_text

    return json_text(row)


def place(error: InputError) -> str:
    """An error of an input as one line: file, place, reason."""
    return ": ".join(part for part in (error.path, error.place, error.why) if part)


def language_option(given: str) -> Language:
    """The language of `--lang`; ends the command where it is none."""
    if given == "id":
        return "id"
    return "en" if given == "en" else fail(f"--lang {given}: must be id or en")


def day_option(given: str | None) -> date | None:
    """The day of `--as-of`; ends the command where it is none."""
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        fail(f"--as-of {given}: not a date of the form YYYY-MM-DD")

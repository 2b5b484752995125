"""The command line: options in, exit status out. What a command needs is imported when it runs.

common      what the commands share
extracting  berita extract
collecting  berita ingest, crawl, reextract
backfill    berita backfill
importing   berita import
verifying   berita verify
reviewing   berita review
takedown    berita takedown
resolving   berita resolve
evaluating  berita eval
history     berita history
coverage    berita coverage
outlets     berita outlets
probing     berita outlet add, check
nightly     berita nightly, alerts
doctor      berita doctor
keeping     berita db, berita archive
runs        berita runs
publishing  berita publish, releases, release check
"""

from __future__ import annotations

import gc
import os
import sqlite3
import sys
from typing import Annotated, Literal, NoReturn

import typer

from berita_extract import home, logs
from berita_extract.cli import (
    backfill,
    collecting,
    coverage,
    doctor,
    evaluating,
    extracting,
    history,
    importing,
    keeping,
    nightly,
    outlets,
    probing,
    publishing,
    resolving,
    reviewing,
    runs,
    takedown,
    verifying,
)
from berita_extract.cli.common import fail
from berita_extract.fixtures import app as fixtures

# Objects made between two looks for garbage. Patterns and the gazetteer are some hundred thousand that stay: looking through
# them again and again while they are made takes a tenth of a cold start.
GARBAGE_AFTER = 400_000

app = typer.Typer(
    help="From Indonesian press coverage of the Ombudsman's yearly assessment to a score history to cite and check.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command()(extracting.extract)
app.command()(collecting.ingest)
app.command()(collecting.crawl)
app.command()(backfill.backfill)
app.command("import")(importing.import_)
app.command()(collecting.reextract)
app.command()(collecting.refresh)
app.command()(verifying.verify)
app.command()(resolving.resolve)
app.command("eval")(evaluating.evaluate)
app.command()(history.history)
app.command()(coverage.coverage)
app.command()(outlets.outlets)
app.command()(nightly.nightly)
app.command()(doctor.doctor)
app.add_typer(nightly.alerts, name="alerts")
app.add_typer(runs.app, name="runs")
app.add_typer(keeping.db, name="db")
app.add_typer(keeping.archive, name="archive")
app.command()(publishing.publish)
app.command("releases")(publishing.list_releases)
app.add_typer(publishing.app, name="release")
app.add_typer(probing.app, name="outlet")
app.command()(takedown.takedown)
app.add_typer(reviewing.app, name="review")
app.add_typer(fixtures, name="fixture")


def main() -> NoReturn:
    """Runs a command; a known error becomes one line and exit status 2."""
    gc.set_threshold(GARBAGE_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except SystemExit:
        raise
    except _known_errors() as error:
        fail(str(error) if not isinstance(error, OSError) else _of_system(error))
    raise SystemExit(0)


def _known_errors() -> tuple[type[Exception], ...]:
    from berita_extract.alerting import AlertsError
    from berita_extract.archive import ArchiveError
    from berita_extract.evaluation.floors import FloorsError
    from berita_extract.evaluation.runs import RunError
    from berita_extract.imports import ListError
    from berita_extract.judgements import JudgementsError
    from berita_extract.reference import ReferenceDataError
    from berita_extract.releases import ReleaseError
    from berita_extract.store import StoreError

    return (
        ReferenceDataError,
        AlertsError,
        ReleaseError,
        JudgementsError,
        StoreError,
        ArchiveError,
        RunError,
        FloorsError,
        ListError,
        sqlite3.Error,
        OSError,
    )


def _of_system(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"berita-extract {home.version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
    log: Annotated[
        Literal["text", "json"] | None, typer.Option("--log", help=f"Form of the log lines; also {logs.VARIABLE}.")
    ] = None,
) -> None:
    if log is not None:
        os.environ[logs.VARIABLE] = log
    logs.to_stderr()

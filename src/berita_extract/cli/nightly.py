"""berita nightly and berita alerts: what the operator's timer starts, and whether its messages arrive."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract.cli.collecting import report
from berita_extract.cli.common import (
    FINDINGS,
    INTERRUPTED,
    UNUSABLE,
    ArchiveFolder,
    Db,
    complain,
    fail,
    progress,
    recorded,
    writing,
)

if TYPE_CHECKING:
    from berita_extract.nightly.running import Report

alerts = typer.Typer(help="The messages of the night.", no_args_is_help=True)


def nightly(
    outlets: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME|FILE.toml", help="Which outlets; by default all.")
    ] = None,
    db: Db = None,
    archive: ArchiveFolder = None,
    now: Annotated[
        str | None, typer.Option("--now", metavar="TIME", help="What time it is, instead of the machine's clock.")
    ] = None,
) -> None:
    """Crawl what is due, read it, bring the facts up to date, check, publish or refuse, and tell what is news.

    Exit status: 0 nothing new, 1 new findings, 2 bad usage, 3 a check failed and nothing was published.

    \b
    Example: berita nightly --db scores/berita.db
    """
    from berita_extract import alerting, clock, reference
    from berita_extract.nightly.running import NOTHING_PUBLISHED, Nightly, Report
    from berita_extract.store import BusyError, StoreError

    if now is not None:
        try:
            clock.start_at(clock.moment(now))
        except ValueError:
            fail(f"--now {now}: not a moment such as 2026-02-10T01:30:00+00:00")
    known = reference.load()
    channels: tuple[alerting.Channel, ...] = ()
    unusable: tuple[alerting.Failure, ...] = ()
    try:
        channels = alerting.channels()
    except alerting.AlertsError as error:  # no reason for missing a night: what is news is told once they are mended
        unusable = (alerting.Failure("alerts", str(error)),)
    found = Report(failures=unusable)
    night = None
    try:
        with writing(db, archive) as (store, opened, path), recorded(store, "nightly", known) as run:
            night = Nightly(store, opened, known, run.id, progress, channels, unusable)
            found = night.report
            try:
                night.go(outlets or [])
            except KeyboardInterrupt:  # SIGTERM too
                found.exit = INTERRUPTED
                raise
            finally:
                run.told |= found.columns
            run.failed = found.exit in (UNUSABLE, NOTHING_PUBLISHED)
    except BusyError:
        raise
    except (StoreError, sqlite3.Error, OSError) as error:
        # the ledger cannot be written: the run is shown as died, and this is all that can be said of it
        why = f"the night could not be kept in the ledger: {str(error).splitlines()[0]}"
        if night is not None:
            night.tell_failure(why)
        else:
            found.failures += alerting.send("berita: the night failed", why, channels)
        _print(found)
        fail(why, NOTHING_PUBLISHED)
    if found.exit == UNUSABLE:
        raise SystemExit(UNUSABLE)  # the spiders have said why
    _print(found)
    report(found.summary, found.facts, path)
    typer.echo(f"release {found.release}" if found.release else "no new release")
    raise typer.Exit(found.exit)


def _print(found: Report) -> None:
    from berita_extract.output import printable

    for one in found.told.news:
        typer.echo(printable(f"{one.severity}: {one.text}" if one.severity == "fatal" else one.text))
    for one, since in found.told.standing:
        typer.echo(printable(f"since {since:%Y-%m-%d}: {one.text}"))
    for failure in found.failures:
        complain(f"alert not sent: {failure.channel}: {failure.why}")


@alerts.callback()
def _alerts() -> None:
    """Keeps `test` a command of its own."""


@alerts.command()
def test() -> None:
    """Send a message to every channel, and say which took it.

    Channels are addresses of apprise: in alerts.toml of the home folder, and in BERITA_ALERTS.

    \b
    Example: BERITA_ALERTS="mailto://user:password@example.org" berita alerts test
    """
    from berita_extract import alerting, home

    channels = alerting.channels()
    if not channels:
        fail(f"no channel: write {home.home() / alerting.FILE}, or set {alerting.VARIABLE}")
    failures = {
        one.channel: one.why for one in alerting.send("berita: a test", "This is how a night will reach you.", channels)
    }
    for channel in channels:
        typer.echo(f"{channel.name}: {failures.get(channel.name, 'sent')}")
    raise typer.Exit(FINDINGS if failures else 0)

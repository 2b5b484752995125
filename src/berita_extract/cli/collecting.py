"""berita ingest, crawl and reextract: the commands that write statements into the database."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import clock
from berita_extract.cli.common import (
    FINDINGS,
    UNUSABLE,
    ArchiveFolder,
    Db,
    Inputs,
    complain,
    fail,
    place,
    progress,
    reading_archive,
    recorded,
    writing,
)

if TYPE_CHECKING:
    from berita_extract.model import Record
    from berita_extract.pipeline import Summary
    from berita_extract.refreshing import Refreshed


def ingest(inputs: Inputs, db: Db = None) -> None:
    """Store articles from files, with what they state.

    The same file again adds nothing.

    \b
    Example: berita ingest saved/*.html old.warc.gz --db scores/berita.db
    """
    from berita_extract import inputs as reading
    from berita_extract import pipeline, reference, refreshing

    known = reference.load()
    failed = False
    with writing(db, None) as (store, archive, path), recorded(store, "ingest", known) as run:
        work = pipeline.Pipeline(store, archive, known)
        for item in reading.read_inputs(inputs):
            if isinstance(item, reading.InputError):
                complain(place(item))
                failed = True
            else:
                work.keep(item, run.id)
        with progress("reading") as watch:
            work.process(work.pending(), watch)
        with progress("comparing") as watch:
            facts = refreshing.refresh(store, run.id, watch)
    print_corrections(work.summary, facts)
    report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if failed or work.summary.errors else 0)


def crawl(
    outlets: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME|FILE.toml", help="Which outlets; by default all.")
    ] = None,
    urls: Annotated[
        Path | None,
        typer.Option(
            "--urls",
            metavar="FILE",
            help="Fetch only these: one address a line, or a CSV file with a column url or source_url.",
        ),
    ] = None,
    db: Db = None,
    archive: ArchiveFolder = None,
) -> None:
    """Fetch what is new, archive it, store what it states.

    \b
    Example: berita crawl --outlet contohpos --outlet my-outlet.toml --db scores/berita.db
    Example: berita crawl --urls known_scores.csv
    """
    from berita_extract import crawling, outlet_states, pipeline, reference, refreshing, revisits, runs
    from berita_extract.output import printable

    known = reference.load()
    with writing(db, archive) as (store, opened, path), recorded(store, "crawl", known) as run:
        with progress("crawling") as watch:
            status, _ = crawling.run_spiders(store, opened.folder, run.id, outlets or [], watch, urls)
        if status == UNUSABLE:
            raise SystemExit(UNUSABLE)  # the spiders have said why
        work = pipeline.Pipeline(store, opened, known)
        with progress("reading") as watch:
            work.process(work.pending(), watch)
        with progress("comparing") as watch:
            facts = refreshing.refresh(store, run.id, watch)
        revisits.schedule(store, clock.now())
        troubles = crawling.troubles(store, run.id)
        # a list of pages tells nothing of what its outlets publish
        changes = [] if urls is not None else outlet_states.record(store, run.id, clock.now())
        runs.tell(store, run.id, clock.now())
        run.failed = status != 0
    for line in troubles:
        complain(line)
    for change in changes:
        if change.is_news:
            typer.echo(printable(f"{change.outlet}: {change.former} → {change.state}: {change.why}"))
    print_corrections(work.summary, facts)
    report(work.summary, facts, path)
    worse = any(change.is_trouble for change in changes)
    raise typer.Exit(FINDINGS if status or troubles or worse or work.summary.errors else 0)


def reextract(
    everything: Annotated[bool, typer.Option("--all", help="Everything in the archive (the default).")] = False,
    url: Annotated[str | None, typer.Option("--url", help="One article.")] = None,
    outlet: Annotated[str | None, typer.Option("--outlet", help="Everything of one outlet.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change, and change nothing.")] = False,
    db: Db = None,
) -> None:
    """Read the archive again with the present rules.

    Prints gained (+), lost (-) and changed (~) records.

    \b
    Example: berita reextract --outlet contohpos --dry-run
    """
    from berita_extract import pipeline, reference, refreshing

    if everything + (url is not None) + (outlet is not None) > 1:
        fail("give one of --all, --url and --outlet")
    known = reference.load()
    with reading_archive(db) if dry_run else writing(db, None, existing=True) as (store, archive, path):
        try:
            captures, story = pipeline.captures_of(store, url, outlet)
        except LookupError as error:
            fail(str(error.args[0]))
        work = pipeline.Pipeline(store, archive, known, write=not dry_run)
        facts = None
        with nullcontext() if dry_run else recorded(store, "reextract", known) as run:
            with progress("reading") as watch:
                work.process(captures, watch, only=story)
            if not dry_run:
                with progress("comparing") as watch:
                    facts = refreshing.refresh(store, run.id if run else None, watch)
    _print_changes(work.summary)
    if facts is not None:
        print_corrections(work.summary, facts)
    report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if work.summary.errors else 0)


def refresh(
    everything: Annotated[
        bool, typer.Option("--all", help="All facts, not only those of which something changed.")
    ] = False,
    db: Db = None,
) -> None:
    """Bring the facts up to date with what is stored and judged.

    Every command that stores something does so at its end; this one goes on where such a command was killed.

    \b
    Example: berita refresh --all
    """
    from berita_extract import reference, refreshing

    known = reference.load()
    with (
        writing(db, None, existing=True) as (store, _, path),
        recorded(store, "refresh", known) as run,
        progress("comparing") as watch,
    ):
        facts = refreshing.refresh(store, run.id, watch, everything=everything)
    typer.echo(f"{facts} in {path}")


def report(summary: Summary, facts: Refreshed | None, path: Path) -> None:
    records = f"{len(summary.gained)} records gained, {len(summary.changed)} changed, {len(summary.lost)} lost"
    if facts is None:
        typer.echo(f"{summary.captures} captures read again; {records}; nothing was written")
        return
    events = [
        (len(facts.corrections), "values corrected"),
        (len(summary.gone), "pages gone"),
        (len(summary.back), "back"),
    ]
    typer.echo(
        f"{summary.captures} captures read: {summary.new_articles} new articles, {summary.changed_articles} changed;"
        f" {records}; {''.join(f'{count} {what}, ' for count, what in events if count)}"
        f"{facts} in {path}"
    )


def print_corrections(summary: Summary, facts: Refreshed) -> None:
    """One line for each value that its source corrected, and for each page that is gone or back."""
    from berita_extract.output import printable

    for one in facts.corrections:
        new = "(no longer stated)" if one.new is None else one.new
        line = f"corrected: {one.institution} {one.key.year}: {one.key.field} {one.old} → {new}  {one.url}"
        typer.echo(printable(line))
    for what, departures in (("gone", summary.gone), ("back", summary.back)):
        for page in departures:
            results = ", ".join(f"{institution} {year or '-'}" for institution, year in page.results)
            typer.echo(printable(f"{what}: {results or 'no results'}  {page.url}"))


def _print_changes(summary: Summary) -> None:
    from berita_extract.output import printable

    for change in summary.changes:
        one = change.after or change.before
        if one is None:
            continue
        sign = "~" if change.before and change.after else "+" if change.after else "-"
        sides = [_values(side) for side in (change.before, change.after) if side]
        typer.echo(printable(f"{sign} {one.institution} {one.year or '-'}: {' → '.join(sides)}  {change.url}"))


def _values(record: Record) -> str:
    parts = (record.score, record.zone, record.predicate, record.category)
    shown = [str(part) for part in parts if part is not None]
    return ", ".join([*shown, f"rank {record.rank}"] if record.rank is not None else shown)

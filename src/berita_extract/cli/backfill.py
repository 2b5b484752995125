"""berita backfill: old months, out of the outlets' own archives, the Wayback Machine and Common Crawl."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import clock
from berita_extract.cli.collecting import print_corrections, report
from berita_extract.cli.common import FINDINGS, UNUSABLE, ArchiveFolder, Db, complain, fail, progress, recorded, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from berita_extract.backfill import Tally
    from berita_extract.store import Store


def backfill(
    first: Annotated[str, typer.Option("--from", metavar="YYYY-MM", help="The first month.")],
    last: Annotated[
        str | None, typer.Option("--to", metavar="YYYY-MM", help="The last month; by default this month.")
    ] = None,
    outlets: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME|FILE.toml", help="Which outlets; by default all.")
    ] = None,
    ways: Annotated[
        list[str] | None,
        typer.Option(
            "--via", metavar="own|wayback|commoncrawl", help="Where from, in this order; by default all three."
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            min=0,
            help="Pages of one outlet, way and month; the rest stays for the next call. By default 500.",
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Ask also for months that were asked to the end, and for what was missed.")
    ] = False,
    db: Db = None,
    archive: ArchiveFolder = None,
) -> None:
    """Fetch old pages month by month, archive them, store what they state.

    The same command again goes on where it stopped.

    \b
    Example: berita backfill --from 2021-01 --to 2022-03 --outlet contohpos --via wayback
    """
    from berita_extract import crawling, pipeline, reference, refreshing
    from berita_extract.backfill import PAGES, WAYS, Frontier, months

    to = last or f"{clock.now():%Y-%m}"
    for option, month in (("--from", first), ("--to", to)):
        if not re.fullmatch(r"(19|20)\d\d-(0[1-9]|1[0-2])", month):
            fail(f"{option} {month}: not a month of the form YYYY-MM")
    if to < first:
        fail(f"--to {to}: before --from {first}")
    if unknown := [way for way in ways or () if way not in WAYS]:
        fail(f"--via {unknown[0]}: give one of {', '.join(WAYS)}")
    chosen = [way for way in WAYS if way in (ways or WAYS)]
    wanted = months(first, to)
    options = ["--from", first, "--to", to, "--limit", str(PAGES if limit is None else limit)]
    options += ["--again"] if again else []

    def counts(store: Store, run: int) -> tuple[int, int]:
        (row,) = store.rows(
            """SELECT (SELECT count(*) FROM captures WHERE run = ?) AS done,
            (SELECT count(*) FROM backfill_urls WHERE status = 'due' AND month BETWEEN ? AND ?) AS due""",
            [run, first, to],
        )
        return row["done"], row["done"] + row["due"]

    known = reference.load()
    statuses, began = [], clock.now()
    with writing(db, archive) as (store, opened, path), recorded(store, "backfill", known) as run:
        for way in chosen:
            with progress(f"filling in, {way}") as watch:
                status, _ = crawling.run_spiders(
                    store,
                    opened.folder,
                    run.id,
                    outlets or [],
                    watch,
                    module="berita_spiders.backfill",
                    options=["--way", way, *options],
                    counts=counts,
                )
            if status == UNUSABLE:
                raise SystemExit(UNUSABLE)  # the spiders have said why
            statuses.append(status)
        work = pipeline.Pipeline(store, opened, known)
        with progress("reading") as watch:
            work.process(work.pending(), watch)
        facts = refreshing.refresh(store, run.id)
        run.failed = any(statuses)
        frontier = Frontier(store.db.conn)
        named = [Path(name).stem if name.endswith(".toml") else name for name in outlets or ()]
        tallies = frontier.tallies(named, chosen, wanted)
        troubles = frontier.troubles(named, chosen, began)
    for line in troubles:
        complain(line)
    _print_tallies(tallies)
    print_corrections(work.summary, facts)
    report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if any(statuses) or work.summary.errors else 0)


def _print_tallies(tallies: Sequence[Tally]) -> None:
    from berita_extract.output import printable

    width = max((len(one.outlet) for one in tallies), default=0)
    for one in tallies:
        told = (
            f"found {one.found:5}  stored {one.stored:5}  known {one.known:5}  missed {one.missed:5}  left {one.left:5}"
        )
        typer.echo(printable(f"{one.outlet:{width}}  {one.month or 'undated'}  {one.way:11}  {told}"))
    if left := sum(one.left for one in tallies):
        typer.echo(f"{left} pages are left; the same command goes on with them")

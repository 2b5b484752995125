"""berita eval: how well the extraction reads articles whose records are known."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import clock, home
from berita_extract.cli.common import FINDINGS, as_json, complain, fail, place, progress

if TYPE_CHECKING:
    from berita_extract.evaluation import Evaluation
    from berita_extract.evaluation.runs import Run
    from berita_extract.reference import Reference


def evaluate(
    gold: Annotated[list[str], typer.Argument(metavar="GOLD...", help="Articles with gold records (.jsonl).")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="total|kind|cause", help="Only this; causes with their records.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="RUN.json", help="Compare with this run, not with the last one.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="RUN.json", help="Keep this run in a file too.")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="text|json", help="For people or for programs.")] = "text",
    floors: Annotated[
        Path | None, typer.Option("--floors", metavar="FLOORS.toml", help="What must not be fallen under.")
    ] = None,
    lift: Annotated[
        bool, typer.Option("--raise", help="Raise the floors to what is measured; set missing ones.")
    ] = False,
    lower: Annotated[
        bool, typer.Option("--lower", help="Lower the floors to what is measured, and accept changed gold.")
    ] = False,
    reason: Annotated[str | None, typer.Option("--reason", help="Why; written into the floors.")] = None,
) -> None:
    """Measure the extraction on articles with gold records.

    Prints the figures, why records are wrong, and which were gained (+) and lost (-) since the last run over the same
    gold. Exit status: 1 if a line of gold is invalid or a floor is not kept.

    \b
    Example: berita eval tests/corpus/*.jsonl --floors tests/corpus/floors.toml
    """
    from berita_extract import reference
    from berita_extract.evaluation import floors as keeping
    from berita_extract.evaluation import report, runs

    if by not in (None, "total", "kind", "cause"):
        fail(f"--by {by}: must be total, kind or cause")
    if form not in ("text", "json"):
        fail(f"--format {form}: must be text or json")
    if floors is None and (lift or lower):
        fail("--raise and --lower need --floors")
    if lower != bool(reason and reason.strip()):
        fail("--lower and --reason TEXT go together")
    chosen = runs.read(against) if against else None
    if floors and (floors.exists() or not lift):
        keeping.read(floors)  # what is wrong with it is said before the long work
    known = reference.load()
    done, failed = _evaluated(gold, known)
    if failed and (lift or lower):
        complain("not all gold was read: the floors stay as they are")
        floors = None
    short = keeping.settle(floors, done, lift, reason if lower else None, clock.now().date()) if floors else []
    before = chosen or _last_run(done)
    changes = runs.changes(before, done) if before else None
    if form == "json":
        typer.echo(as_json({**report.as_row(done, by, changes), "shortcomings": short}))
    else:
        report.print_report(done, by, changes, sys.stdout)
    for line in short:
        complain(line)
    run = runs.run_of(done, clock.now().isoformat(timespec="seconds"), home.version(), known.hash)
    runs.keep(run, home.evaluation_folder())
    if save:
        runs.write(run, save)
    raise typer.Exit(FINDINGS if failed or short else 0)


def _evaluated(paths: Sequence[str], known: Reference) -> tuple[list[Evaluation], bool]:
    """The files of gold that have articles, and whether anything in the files could not be read."""
    from berita_extract import evaluation
    from berita_extract.evaluation.gold import count_lines

    paths = list(dict.fromkeys(paths))
    total, read, failed = sum(map(count_lines, paths)), 0, False
    with progress("evaluating") as watch:

        def step() -> None:
            nonlocal read
            read += 1
            watch(read, total)

        done = [evaluation.evaluate(path, known, step) for path in paths]
    for error in (error for one in done for error in one.errors):
        complain(place(error))
        failed = True
    if not any(one.articles for one in done):
        fail("no article with gold to evaluate", FINDINGS)
    return [one for one in done if one.articles], failed


def _last_run(done: Sequence[Evaluation]) -> Run | None:
    """What was kept of the last runs over the same files; None if there was none."""
    from berita_extract.evaluation import runs

    found = []
    for one in done:
        path = runs.kept_in(home.evaluation_folder(), one.sha256)
        try:
            found.append(runs.read(path))
        except FileNotFoundError:
            continue
        except runs.RunError as error:
            complain(f"{error}; nothing is compared with it")
    return runs.joined(found)

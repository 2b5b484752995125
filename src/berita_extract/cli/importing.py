"""berita import: results that were stated elsewhere, without their pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract.cli.common import FINDINGS, Db, complain, fail, progress, recorded, writing

if TYPE_CHECKING:
    from berita_extract.imports import ResultList
    from berita_extract.store.imports import Imported, Stored


def import_(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE.csv...", help="Lists of results; docs/import.md has the columns."),
    ] = None,
    shipped: Annotated[
        bool,
        typer.Option("--shipped", help="The results that ship with this package, typed from press reports by hand."),
    ] = False,
    db: Db = None,
) -> None:
    """Store results that were stated elsewhere: with their source, without a quote.

    The same rows again add nothing. Where the page of a source is stored too, it confirms or contradicts them.

    Exit status: 0 all rows are stored, 1 some are wrong and the others stored, 2 a file cannot be used and nothing is stored.

    \b
    Example: berita import my-results.csv
    Example: berita import --shipped
    """
    from berita_extract import home, imports, judgements, pipeline, reference, refreshing, registry
    from berita_extract.store.imports import imported, store_list

    if not files and not shipped:
        fail("give a file with results, or --shipped")
    known = reference.load()
    chosen = [(imports.shipped(), True)] if shipped else []
    lists: list[tuple[ResultList, str, bool]] = []
    unusable = False
    with progress("checking") as watch:
        for path, ours in [*chosen, *((path, False) for path in files or ())]:
            try:
                lists.append((imports.read(path, known, watch), "shipped list" if ours else str(path), ours))
            except imports.ListError as error:
                complain(str(error))
                unusable = True
    if unusable:
        fail("nothing was imported")
    outcomes: list[Stored] = []
    with writing(db, None) as (store, _, path), recorded(store, "import", known) as run:
        with progress("importing") as watch:
            for done, (given, _, ours) in enumerate(lists, 1):
                forms = {one.institution_id: one.institution for one in given.results}
                named = [registry.institution(key, form, known) for key, form in sorted(forms.items())]
                outcomes.append(
                    store_list(
                        store,
                        given.name,
                        given.results,
                        [(one.id, one.name, one.kind) for one in named],
                        "shipped" if ours else "own",
                        pipeline.producer(known),
                        run.id,
                    )
                )
                watch(done, len(lists))
        with progress("comparing") as watch:
            facts = refreshing.refresh(store, run.id, watch)
        said = judgements.load(home.judgements_folder(path))
        standing = {one.id: one for one in imported(store, judgements=said)}
    for (given, name, _), outcome in zip(lists, outcomes, strict=True):
        for wrong in given.wrong:
            complain(f"{name}: {wrong}")
        for one in given.results:
            if one.note:
                complain(f"{name}: line {one.line}: institution: {one.note}")
        for column in given.unread:
            complain(f"{name}: column {column or '(without a name)'}: none of ours; it is not read")
        _print(name, given, outcome, [standing[number] for number in outcome.rows if number in standing])
    typer.echo(f"{facts} in {path}")
    raise typer.Exit(FINDINGS if any(given.wrong for given, _, _ in lists) else 0)


def _print(name: str, given: ResultList, outcome: Stored, rows: Sequence[Imported]) -> None:
    """What became of a list; one line for each row that the page it names contradicts."""
    from berita_extract.facts import FIELDS, value_of
    from berita_extract.output import printable

    for row in rows:
        if row.contradicted:
            what = ", ".join(f"{field} {value_of(row.record, field)}" for field in FIELDS if field in row.contradicted)
            about = f"{row.record.institution} {row.record.year}"
            typer.echo(printable(f"contradicted by its page: {about}: {what}  {row.url}"))
    statuses = Counter(row.status for row in rows)
    wrong = len({one.line for one in given.wrong})
    counts = [
        f"{len(outcome.new)} new",
        f"{len(outcome.rows) - len(outcome.new)} known",
        *([f"{repeated} repeated"] if (repeated := len(given.results) - len(outcome.rows)) else []),
        *([f"{wrong} wrong"] if wrong else []),
        *([f"{len(outcome.withdrawn)} of a former list withdrawn"] if outcome.withdrawn else []),
    ]
    pages = [
        f"{statuses['confirmed']} confirmed by their page",
        f"{statuses['contradicted']} contradicted by it",
        f"{statuses['unconfirmed']} not found in it",
        f"{statuses['unread']} whose page is not stored",
    ]
    typer.echo(printable(f"{name}: {len(given.results) + wrong} rows: {', '.join(counts)}; {', '.join(pages)}"))

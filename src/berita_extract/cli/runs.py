"""berita runs: the ledger of what was run, what came of it, and which runs died."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from berita_extract import home
from berita_extract.cli.common import Db, fail

if TYPE_CHECKING:
    from berita_extract.runs import Run

app = typer.Typer()

Form = Annotated[Literal["table", "json"], typer.Option("--format", help="How to print it.")]
NEWEST = 30
LARGEST = (1 << 63) - 1  # that SQLite numbers


@app.callback(invoke_without_command=True)
def runs(
    context: typer.Context,
    last: Annotated[
        int, typer.Option("--last", metavar="N", min=0, max=LARGEST, help="How many, the newest first; 0 for all.")
    ] = NEWEST,
    form: Form = "table",
    db: Db = None,
) -> None:
    """List the newest runs: when, how long, how they ended, what they brought.

    \b
    Example: berita runs --last 7
    """
    from berita_extract import runs as ledger
    from berita_extract import store
    from berita_extract.output import json_text, print_table

    if context.invoked_subcommand is not None:
        return
    with store.opened(home.database(db), readonly=True) as base:
        found = ledger.newest(base, last or -1)
    if form == "json":
        typer.echo(json_text([_row(one) for one in found], indent=2))
        return
    columns = ("run", "command", "started", "seconds", "state", "exit", "requests", "articles", "records", "findings")
    print_table(columns, [_cells(one) for one in found], numbers=(*columns[:1], "seconds", *columns[5:]))


@app.command()
def show(
    number: Annotated[
        int, typer.Argument(metavar="N", min=0, max=LARGEST, help="The run, as `berita runs` numbers it.")
    ],
    form: Form = "table",
    db: Db = None,
) -> None:
    """Print all about one run: each outlet, the figures, what stood at its end.

    \b
    Example: berita runs show 12 --format json
    """
    from berita_extract import runs as ledger
    from berita_extract import store
    from berita_extract.output import json_text

    with store.opened(home.database(db), readonly=True) as base:
        found = ledger.one(base, number)
    if found is None:
        fail(f"{number}: no such run; `berita runs` lists them")
    if form == "json":
        typer.echo(json_text(_row(found), indent=2))
    else:
        _print(found)


def _row(run: Run) -> dict[str, Any]:
    """A run as JSON: the columns of the table `runs`, and its state."""
    return {
        "run": run.id,
        "command": run.command,
        "state": run.state,
        "started": run.started.isoformat(),
        "ended": run.ended.isoformat() if run.ended else None,
        "seconds": run.seconds,
        "exit": run.exit,
        "version": run.version,
        "reference": run.reference,
        "release": run.release,
        "outlets": run.outlets,
        "figures": run.figures,
        "findings": list(run.findings),
    }


def _cells(run: Run) -> list[str]:
    records = sum(one.get("records", 0) for one in run.outlets.values())
    articles = sum(one.get("new_articles", 0) for one in run.outlets.values())
    return [
        str(run.id),
        run.command,
        f"{run.started:%Y-%m-%d %H:%M}",
        "" if run.seconds is None else f"{run.seconds:.0f}",
        run.state,
        "" if run.exit is None else str(run.exit),
        str(sum(one.get("requests", 0) for one in run.outlets.values())),
        str(articles),
        str(records),
        str(len(run.findings)),
    ]


def _print(run: Run) -> None:
    from berita_extract.output import print_table, printable

    ended = f"{run.ended:%Y-%m-%d %H:%M:%S}" if run.ended else "-"
    typer.echo(f"run {run.id}: {run.command}, {run.state}" + ("" if run.exit is None else f", exit {run.exit}"))
    typer.echo(f"started {run.started:%Y-%m-%d %H:%M:%S}, ended {ended} UTC; {run.seconds or 0:.1f} seconds")
    typer.echo(printable(f"berita-extract {run.version}, reference data {run.reference}"))
    if run.release:
        typer.echo(printable(f"release {run.release}"))
    if run.outlets:
        typer.echo("")
        columns = (
            "outlet",
            "state",
            "seconds",
            "requests",
            "statuses",
            "kB",
            "stories",
            "records",
            "refusals",
            "title/date/body",
        )
        rows = [_outlet(name, known) for name, known in sorted(run.outlets.items())]
        print_table(columns, rows, numbers=("seconds", "requests", "kB", "stories", "records", "refusals"))
    for name, figure in sorted(run.figures.items()):
        if name != "measures":
            typer.echo(printable(f"{name}: {_told(figure)}"))
    for finding in run.findings:
        typer.echo(printable(f"{finding['severity']}: {finding['text']}"))


def _outlet(name: str, known: dict[str, Any] | Any) -> list[str]:
    from berita_extract.output import printable

    coverage = known.get("coverage", {})
    pages = coverage.get("pages", 0)
    shares = "/".join(f"{100 * coverage[part] // pages} %" for part in ("title", "date", "body")) if pages else ""
    return [
        printable(name),
        str(known.get("state", "")).replace("_", " "),
        f"{known.get('seconds', 0):.0f}",
        str(known.get("requests", 0)),
        " ".join(f"{status}×{number}" for status, number in sorted(known.get("statuses", {}).items())),
        f"{known.get('bytes', 0) / 1000:.0f}",
        str(known.get("new_articles", "")),
        str(known.get("records", "")),
        str(sum(known.get("refusals", {}).values())),
        shares,
    ]


def _told(figure: Any) -> str:
    if isinstance(figure, dict):
        return ", ".join(f"{key} {_told(value)}" for key, value in figure.items())
    return ", ".join(map(str, figure)) if isinstance(figure, list) else str(figure)

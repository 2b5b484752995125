"""berita outlets: which news sites are known, in what state they are, and what was collected of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from berita_extract import clock, home
from berita_extract.cli.common import Db, fail

if TYPE_CHECKING:
    from pathlib import Path

    from berita_extract.outlet_states import Event, Overview
    from berita_extract.outlets import Outlet

SOURCES = ("wordpress", "blogger", "feeds", "sitemaps", "search", "listings")

Form = Annotated[Literal["table", "json"], typer.Option("--format", help="How to print it.")]


def outlets(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One outlet, with what changed.")] = None,
    form: Form = "table",
    db: Db = None,
) -> None:
    """List the known outlets, their states and what was collected; with NAME all about one.

    `tried` says on what the description was tried: never, a fixture, or the live site.

    \b
    Example: berita outlets contohpos
    """
    from berita_extract import outlet_states, store
    from berita_extract import outlets as descriptions
    from berita_extract.output import json_text

    now = clock.now()
    files = descriptions.files()
    path = home.database(db)
    known: dict[str, Overview] = {}
    events: list[Event] = []
    if db is not None or path.is_file():
        with store.opened(path, readonly=True) as base:
            known = outlet_states.overview(base, now)
            events = outlet_states.events(base, name) if name else []
    if name is not None:
        if name not in files and name not in known:
            fail(f"{name}: no such outlet; `berita outlets` lists them")
        described = descriptions.load_outlet(files[name]) if name in files else None
        _print_one(name, described, files.get(name), known.get(name, outlet_states.Overview()), events, form)
        return
    loaded = {each: descriptions.load_outlet(file) for each, file in files.items()}
    rows = [
        _row(each, loaded.get(each), known.get(each, outlet_states.Overview())) for each in sorted({*files, *known})
    ]
    if form == "json":
        typer.echo(json_text(rows, indent=2))
    else:
        _print_table(rows)


def _row(name: str, outlet: Outlet | None, known: Overview) -> dict[str, object]:
    return {
        "outlet": name,
        "name": outlet.name if outlet else None,
        "home": outlet.home if outlet else None,
        "tried": outlet.tried if outlet else None,
        "hosts": max(1, len(outlet.subdomains)) if outlet else None,
        "sources": [way for way in SOURCES if outlet and getattr(outlet, way)],
        "state": known.state,
        "since": known.since,
        "crawled": known.crawled,
        "articles_30d": known.articles_30d,
        "captures": known.captures,
        "articles": known.articles,
    }


def _print_table(rows: list[dict[str, object]]) -> None:
    """A row of at most 120 characters for each outlet, but for the longest names."""
    from berita_extract import output

    columns = ("outlet", "tried", "hosts", "sources", "state", "since", "crawled", "30 days", "articles")
    shown = [
        [
            output.printable(str(row["outlet"])),
            str(row["tried"] or "no file"),
            str(row["hosts"] or ""),
            " ".join(row["sources"]) if isinstance(row["sources"], list) else "",
            str(row["state"]).replace("_", " "),
            str(row["since"] or "")[:10],
            str(row["crawled"] or "")[:10],
            str(row["articles_30d"]),
            str(row["articles"]),
        ]
        for row in rows
    ]
    output.print_table(columns, shown, numbers=("hosts", "30 days", "articles"))


def _print_one(
    name: str, outlet: Outlet | None, file: Path | None, known: Overview, events: list[Event], form: str
) -> None:
    from berita_extract.output import json_text, printable

    row = _row(name, outlet, known) | {"file": str(file) if file else None}
    changes = [
        {"at": one.at.isoformat(), "former": one.former, "state": one.state, "why": one.why} for one in reversed(events)
    ]
    if form == "json":
        typer.echo(json_text(row | {"events": changes}, indent=2))
        return
    for key, value in row.items():
        if key != "sources" and value is not None:
            typer.echo(printable(f"{key.replace('articles_30d', '30 days')}: {value}"))
    for way in SOURCES:
        given = getattr(outlet, way) if outlet else None
        for address in (given,) if isinstance(given, str) else given or ():
            typer.echo(printable(f"{way}: {address}"))
    for change in changes:
        typer.echo(printable(f"{change['at'][:16]} {change['former']} → {change['state']}: {change['why']}"))

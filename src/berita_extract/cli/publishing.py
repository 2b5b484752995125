"""berita publish, releases, release check: releases of what is stored, and whether they are whole."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import FINDINGS, Db, complain, fail, progress, recorded, writing

NOTHING_PUBLISHED = 3

To = Annotated[
    Path | None, typer.Option("--to", metavar="DIR", help="Folder; by default `releases` beside the database.")
]

app = typer.Typer(help="The releases of a database.", no_args_is_help=True)


def publish(
    db: Db = None,
    to: To = None,
    accept: Annotated[
        str | None,
        typer.Option("--accept-deletions", metavar="WHY", help="Why what is gone without a stored reason may be gone."),
    ] = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what a release would change, and make none.")] = False,
) -> None:
    """Make a release: facts, statements, articles and what has changed, in a folder that is never touched again.

    Without a change there is none. Where something would be gone and nothing stored says why, none is made either.

    Exit status: 0 made or unchanged, 2 bad usage, 3 refused.

    \b
    Example: berita publish --db scores/berita.db
    """
    from berita_extract import clock, reference, refreshing, releases, runs

    if accept is not None and not accept.strip():
        fail("--accept-deletions: say why")
    known = reference.load()
    with writing(db, None, existing=True) as (store, _, path), recorded(store, "publish", known) as run:
        with progress("comparing") as watch:
            facts = refreshing.refresh(store, run.id, watch)
        folder = home.releases_folder(path, to)
        try:
            with progress("publishing") as watch:
                now = clock.now()
                found = releases.publish(
                    store, folder, known, now=now, run=run.id, accept=accept, dry_run=dry, watch=watch
                )
        except releases.Refused as refused:
            run.failed = True
            run.told["exit"] = NOTHING_PUBLISHED
            fail(
                f"{refused}\nnothing was published; --accept-deletions WHY publishes it with your reason",
                NOTHING_PUBLISHED,
            )
        run.told |= {"exit": 0, "release": found.name if found.made and not dry else None}
        run.told["figures"] = runs.as_json(
            {"facts": {"new": facts.new, "changed": facts.changed, "gone": facts.gone}, "changes": list(found.changes)}
        )
    if not found.made:
        typer.echo(f"{found.name}: unchanged, so no release was made")
        return
    typer.echo(f"{found.name} would be made" if dry else f"{found.name}: published in {folder / found.name}")
    for line in found.changes:
        typer.echo(f"  {line}")


def list_releases(db: Db = None, to: To = None) -> None:
    """List the releases of a database, the newest last.

    \b
    Example: berita releases --db scores/berita.db
    """
    from berita_extract import releases, store

    path = home.database(db)
    folder = home.releases_folder(path, to)
    there = {one.name for one in releases.releases(folder)}
    with store.opened(path, readonly=True) as base:
        rows = releases.made_of(base)
    for row in rows:
        typer.echo(
            f"{row['name']}  made {row['made']}  {folder / row['name'] if row['name'] in there else 'not there'}"
        )
    if not rows:
        typer.echo("no release yet; `berita publish` makes one")


@app.callback()
def _releases() -> None:
    """Keeps `check` a command of its own."""


@app.command()
def check(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Which, or `latest`; by default all.")] = None,
    db: Db = None,
    to: To = None,
) -> None:
    """Hash the files of releases again and say which are not what was published.

    Exit status: 0 all are whole, 1 some are not, 2 there is none.

    \b
    Example: berita release check 2026-11-28
    """
    from berita_extract import releases

    folder = home.releases_folder(home.database(db), to)
    if name == releases.LATEST and (folder / name).is_symlink():
        name = str((folder / name).readlink())
    found = [one for one in releases.releases(folder) if name in (None, one.name)]
    if not found:
        fail(f"{folder}: no release {name} here" if name else f"{folder}: no release here")
    wrong = False
    for one in found:
        lines = releases.damaged(one)
        wrong = wrong or bool(lines)
        typer.echo(f"{one.name}: {'damaged' if lines else 'whole'}")
        for line in lines:
            complain(line)
    raise typer.Exit(FINDINGS if wrong else 0)

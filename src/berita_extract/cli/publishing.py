"""berita publish and berita releases: make a release, list them, see whether one is as it was made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from berita_extract import clock, home
from berita_extract.cli.common import FINDINGS, Db, fail, recorded, writing

NOTHING_PUBLISHED = 3

Folder = Annotated[
    Path | None, typer.Option("--to", metavar="DIR", help="Folder of the releases; by default beside the database.")
]


def publish(
    to: Folder = None,
    accept: Annotated[
        str | None,
        typer.Option(
            "--accept", metavar="WHY", help="Publish changes that nothing explains, with this as their reason."
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what a release would change.")] = False,
    db: Db = None,
) -> None:
    """Make a release of what the database states: CSV, JSON, Parquet, SQLite, described, dated and never changed.

    An unchanged world makes no new one. A fact that is gone or other, and nothing tells why, makes none either: exit status 3.

    \b
    Example: berita publish --dry-run
    Example: berita publish --accept "a list that was typed twice was removed"
    """
    from berita_extract import reference, releases

    known = reference.load()
    with writing(db, None, existing=True) as (store, _, path), recorded(store, "publish", known) as run:
        folder = home.releases_folder(path, to)
        try:
            found = releases.publish(store, folder, known, now=clock.now(), run=run.id, accept=accept, dry_run=dry_run)
        except releases.Refused as refused:
            run.failed = True
            run.told["exit"] = NOTHING_PUBLISHED
            fail(f"{refused}\nnothing was published; --accept WHY publishes it with your reason", NOTHING_PUBLISHED)
        run.told["release"] = found.name if found.made else None
    if dry_run:
        typer.echo(f"a release would have {found.changes} changes; nothing was written")
    elif found.made:
        typer.echo(f"release {found.name}: {found.changes} changes, in {folder / found.name}")
    else:
        typer.echo(f"nothing changed since release {found.name}")


def releases(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Check this one; `latest` for the newest.")] = None,
    to: Folder = None,
    db: Db = None,
) -> None:
    """List the releases, the newest first; with NAME see whether every file of it is as it was made.

    \b
    Example: berita releases latest
    """
    from berita_extract import releases as published

    folder = home.releases_folder(home.database(db), to)
    known = published.names(folder)
    if name is None:
        for each in known:
            typer.echo(each)
        return
    chosen = published.newest(folder) if name == "latest" else name
    if chosen not in known:
        fail(f"{name}: no such release in {folder}")
    wrong = list(published.damage(folder / str(chosen)))
    for line in wrong:
        typer.echo(f"{chosen}: {line}")
    if not wrong:
        typer.echo(f"{chosen}: every file is as it was made")
    raise typer.Exit(FINDINGS if wrong else 0)

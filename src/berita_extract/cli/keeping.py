"""berita db backup, restore, check and berita archive verify: what an operator does to lose nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import FINDINGS, ArchiveFolder, Db, progress

db = typer.Typer(help="Back the database up, take a backup back, check it.", no_args_is_help=True)
archive = typer.Typer(help="The archive of pages.", no_args_is_help=True)

BACKUPS = "backups"


@db.command()
def backup(
    to: Annotated[
        Path | None, typer.Argument(metavar="[TO]", help="File or folder; by default `backups` beside the database.")
    ] = None,
    path: Db = None,
) -> None:
    """Copy the database as it is at this moment, also while a crawl writes to it; the copy is checked.

    The archive is files that only grow: copy its folder with any tool, after the database or before.

    \b
    Example: berita db backup /mnt/backups/
    """
    from berita_extract import keeping, store
    from berita_extract.output import printable

    source = home.database(path)
    if not source.is_file():
        raise store.StoreError(f"{source}: no database here")
    if to is None:
        to = source.parent / BACKUPS
        to.mkdir(parents=True, exist_ok=True)
    with progress("copying") as watch:
        made = keeping.backup(source, to, watch)
    typer.echo(printable(f"{made}: {made.stat().st_size / 1e6:.1f} MB, whole"))


@db.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup; it stays where it is.")], path: Db = None
) -> None:
    """Put a backup in the place of the database; the database that is there is kept beside it.

    \b
    Example: berita db restore backups/berita-20261128T013000Z.db
    """
    from berita_extract import keeping, store
    from berita_extract.output import printable

    target = home.database(path)
    with store.writer_lock(target):
        with progress("copying") as watch:
            former = keeping.restore(file, target, watch)
        with store.opened(target):  # a backup of an older version is brought up to date
            pass
    kept = f"; what was there lies in {former}" if former else ""
    typer.echo(printable(f"{target}: restored from {file}{kept}"))


@db.command()
def check(path: Db = None, folder: ArchiveFolder = None) -> None:
    """See whether the database is whole: its pages, its keys, its quotes, the archive files it points to.

    Exit status: 0 it is, 1 something is not.

    \b
    Example: berita db check
    """
    from berita_extract import keeping, store

    target = home.database(path)
    with store.opened(target, readonly=True) as base, progress("checking") as watch:
        wrong = list(keeping.check(base, home.archive_folder(target, folder), watch))
    _tell(wrong, f"{target}: whole")


@archive.callback()
def _archive() -> None:
    """Keeps `verify` a command of its own."""


@archive.command()
def verify(path: Db = None, folder: ArchiveFolder = None) -> None:
    """Read and hash every record of the archive again, and compare it with what the database knows.

    It waits for no crawl: where one is writing it ends at once. Exit status: 0 all agree, 1 something does not.

    \b
    Example: berita archive verify
    """
    from berita_extract import keeping, store

    target = home.database(path)
    chosen = home.archive_folder(target, folder)
    with store.opened(target, readonly=True) as base:
        with store.writer_lock(target), progress("hashing") as watch:
            wrong = list(keeping.verify_archive(base, chosen, watch))
        (row,) = base.rows(
            "SELECT count(*) AS n, coalesce(sum(length), 0) AS size FROM captures WHERE warc IS NOT NULL"
        )
    _tell(wrong, f"{chosen}: {row['n']} records, {row['size'] / 1e6:.1f} MB, every byte as it was written")


def _tell(wrong: list[str], well: str) -> None:
    from berita_extract.output import printable

    for line in wrong or [well]:
        typer.echo(printable(line))
    raise typer.Exit(FINDINGS if wrong else 0)

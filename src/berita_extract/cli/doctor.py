"""berita doctor: what of an installation works, and what to do about the rest."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import typer

from berita_extract import home
from berita_extract.cli.common import FINDINGS, ArchiveFolder, Db

Form = Annotated[Literal["text", "json"], typer.Option("--format", help="How to print it.")]


def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Ask nothing over the network.")] = False,
    db: Db = None,
    archive: ArchiveFolder = None,
    form: Form = "text",
) -> None:
    """Look at Python, SQLite, disk, network, clock, permissions, contact, outlets and alerts, and say what to do.

    Three outlets are asked for the head of their home page. Exit status: 0 all is well, 1 something is not.

    \b
    Example: berita doctor --offline
    """
    from berita_extract.doctor import Patient, diagnose
    from berita_extract.output import json_text, printable

    path = home.database(db)
    found = []
    for one in diagnose(Patient(path, home.archive_folder(path, archive), online=not offline)):
        found.append(one)
        if form == "text":
            typer.echo(printable(f"{one.health:8} {one.what}: {one.found}"))
            if one.advice:
                typer.echo(printable(f"         → {one.advice}"))
    if form == "json":
        typer.echo(json_text([asdict(one) for one in found], indent=2))
    raise typer.Exit(FINDINGS if any(one.health != "ok" for one in found) else 0)

"""berita history: the results of one institution, year after year."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import Db, as_json, fail, language_option

if TYPE_CHECKING:
    from berita_extract.history import History
    from berita_extract.reference import Reference
    from berita_extract.store import Store
    from berita_extract.wording import Language

FORMS = ("text", "json", "csv", "svg")


def history(
    name: Annotated[str, typer.Argument(metavar="NAME|ID", help="An institution as people call it, or its id.")],
    db: Db = None,
    form: Annotated[
        str,
        typer.Option("--format", metavar="text|json|csv|svg", help="For people, programs, spreadsheets, or a chart."),
    ] = "text",
    output: Annotated[Path | None, typer.Option("-o", metavar="FILE", help="Write there.")] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="id|en", help="Language of the text and of the chart.")] = "id",
) -> None:
    """Print the years of an institution: score, zone, predicate, what the bands expect, status and sources; draw them.

    Sources that differ are all shown. No line is drawn between years of another method or scale. Charts need the extra
    `charts`.

    Exit status: 0 printed, 1 nothing is stated of it, 2 bad usage, or a name that several may bear.

    \b
    Example: berita history "Kabupaten Serang"
    Example: berita history "Kota Cilegon" --lang en
    Example: berita history "Dinas Sosial Kota Cilegon" --format svg -o cilegon.svg --lang id
    """
    from berita_extract import history as histories
    from berita_extract import reference, store
    from berita_extract.history import printing

    if form not in FORMS:
        fail(f"--format {form}: must be one of {', '.join(FORMS)}")
    language = language_option(lang)
    known = reference.load()
    with store.opened(home.database(db), readonly=True) as base:
        try:
            found = histories.of(base, _asked_for(name, base, known), known)
        except LookupError as error:
            fail(str(error.args[0]), 1)
    if form == "text" and output is None:
        printing.write(found, known, sys.stdout, language)
        return
    printed = _printed(found, form, language, known)
    if output is None:
        typer.echo(printed, nl=False)
    else:
        output.write_text(printed, encoding="utf-8")


def _asked_for(name: str, base: Store, known: Reference) -> str:
    """The id of the institution that is meant; ends the command where that is not one."""
    from berita_extract import resolving

    words = " ".join(name.split())
    stored = base.rows("SELECT id FROM institutions WHERE id = ? OR name = ? ORDER BY id", [words, words])
    if len(stored) == 1:
        return str(stored[0]["id"])
    if resolving.portrait(words, known) is not None:  # an id of which nothing is stored
        return words
    found = resolving.resolve(words, known)
    if found.chosen is not None:
        return found.chosen
    bearers = {one.id: one.name for one in found.candidates}
    bearers = bearers or base.offices_of(resolving.services(resolving.spelt(words), known))
    names = "; ".join(f"{one} ({key})" for key, one in bearers.items())
    meant = f"may be {names}; give the full name or the id" if names else "no institution of that name is known"
    return fail(f"{words}: {meant}")


def _printed(found: History, form: str, language: Language, known: Reference) -> str:
    from berita_extract import charts
    from berita_extract.history import printing

    if form == "json":
        return as_json(printing.row(found, language)) + "\n"
    if form == "csv":
        return printing.csv_text(found)
    if form == "svg":
        try:
            return charts.svg(found, language)
        except charts.ChartsMissing as error:
            fail(str(error))
    return printing.text(found, known, language)

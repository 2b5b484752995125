"""berita resolve: which institution a name stands for, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import FILE_NAME, FINDINGS, Db, as_json, complain, fail

if TYPE_CHECKING:
    from berita_extract.model import Article
    from berita_extract.output import Row
    from berita_extract.reference import Reference
    from berita_extract.resolving import Portrait
    from berita_extract.store.tallies import Tally

FIRST_YEAR, LAST_YEAR = 2000, 2100


def resolve(
    name: Annotated[str, typer.Argument(metavar="NAME|ID", help="A name as printed, or an institution's id.")],
    context: Annotated[
        str | None,
        typer.Option("--context", metavar="TEXT|FILE|URL|-", help="What stands before it: words, a file, a page."),
    ] = None,
    year: Annotated[int | None, typer.Option("--year", help="The assessment year that is told of.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was printed: YYYY-MM-DD.")
    ] = None,
    db: Db = None,
    form: Annotated[str, typer.Option("--format", metavar="text|json", help="For people or for programs.")] = "text",
) -> None:
    """Show which institution a name stands for, who else bears it, and what speaks for and against each.

    The name is read by the rules of the extraction, as if it had a result behind the context; then what people have
    judged holds. What stays ambiguous is not guessed. An id shows its names, codes, province, predecessors and successors.

    Exit status: 0 one institution, 1 ambiguous or unknown, 2 bad usage or input.

    \b
    Example: berita resolve "Dinsos Serang" --context "Bupati Serang menerima hasil penilaian Ombudsman."
    Example: berita resolve Kominfo --year 2021
    Example: berita resolve kementerian-komunikasi-dan-informatika
    """
    from berita_extract import judgements, reference, resolving
    from berita_extract.resolving import wording

    if form not in ("text", "json"):
        fail(f"--format {form}: must be text or json")
    if not name.strip():
        fail('NAME is empty; give a name ("Dinsos Serang") or an id ("kab-serang")')
    if year is not None and published is not None:
        fail("give --year or --published, not both")
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        fail(f"--year {year}: must be between {FIRST_YEAR} and {LAST_YEAR}")
    day = _day(published)
    known = reference.load()
    path = home.database(db)
    if _is_id(name) and (shown := _portrait(name.strip(), path, db is not None, known)) is not None:
        portrait, tally = shown
        if form == "json":
            typer.echo(as_json(wording.portrait_row(portrait, _stored_row(portrait, tally, known))))
        else:
            typer.echo(wording.portrait_text(portrait, _stored_lines(portrait, tally, known), known))
        return
    article = _context(context, path)
    if article is not None and day is not None:
        article = replace(article, published=day, published_basis="given")
    said = judgements.read(home.judgements_folder(path))
    for error in said.errors:
        complain(error)
    found = resolving.resolve(name, known, context=article, year=year, day=day, judgements=said.judgements)
    stored = _offices(name, path, db is not None, known) if not found.candidates else {}
    if form == "json":
        typer.echo(as_json(wording.resolution_row(found, stored)))
    else:
        typer.echo(wording.resolution_text(found, stored))
    raise typer.Exit(FINDINGS if found.chosen is None else 0)


def _offices(name: str, path: Path, chosen: bool, known: Reference) -> Mapping[str, str]:
    """The stored offices that bear a name without its region, in whatever region: names by ids."""
    from berita_extract import resolving, store

    services = resolving.services(resolving.spelt(name), known)
    if not services or not (chosen or path.is_file()):
        return {}
    with store.opened(path, readonly=True) as base:
        return base.offices_of(services)


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        fail(f"--published {given}: not a date of the form YYYY-MM-DD")


def _is_id(name: str) -> bool:
    return name.strip() == name.strip().lower() and ("-" in name or "/" in name) and " " not in name.strip()


def _context(given: str | None, db: Path) -> Article | None:
    """The article of a context: a stored page, the one of a file, or words; ends the command where it cannot be read."""
    if given is None:
        return None
    from berita_extract import article as articles
    from berita_extract import claims, inputs, store
    from berita_extract.model import Article

    if claims.is_address(given):
        try:
            with store.opened(db, readonly=True) as base:
                return claims.stored(given, base).article
        except claims.ClaimError as error:
            fail(f"--context {error}")
    if given != "-" and not _is_file(given):
        if FILE_NAME.fullmatch(given):
            complain(f"--context {given}: no such file; read as words")
        return articles.from_text(given, url="")
    found = list(inputs.read_inputs([given]))
    if len(found) != 1:
        fail(f"--context {given}: holds {len(found)} articles; a context is one")
    one = found[0]
    if not isinstance(one, Article):
        fail(": ".join(part for part in (one.path, one.place, one.why) if part))
    return one


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):  # longer than a file name may be, or with a null byte
        return False


def _portrait(name: str, path: Path, chosen: bool, known: Reference) -> tuple[Portrait, Tally | None] | None:
    """What is known behind an id, and what is stored of it where there is a database; None if it is no id."""
    from berita_extract import resolving, store
    from berita_extract.store.tallies import tally

    stored = None
    if chosen or path.is_file():
        with store.opened(path, readonly=True) as base:
            stored = tally(base, name)
    portrait = resolving.portrait(name, known, stored.name if stored else None)
    return (portrait, stored) if portrait is not None else None


def _stored_row(portrait: Portrait, stored: Tally | None, known: Reference) -> Row | None:
    from berita_extract import registry

    if stored is None:
        return None
    return {
        "statements": sum(stored.read.values()),
        "imported": sum(stored.imported.values()),
        "years": list(stored.years),
        "members": list(registry.members(portrait.id, stored.others, known)),
        "related": list(registry.related(portrait.id, stored.others, known)),
    }


def _stored_lines(portrait: Portrait, stored: Tally | None, known: Reference) -> Sequence[str]:
    from berita_extract import registry

    if stored is None:
        return ()
    years = ", ".join(map(str, stored.years)) or "no year"
    lines = [
        f"  stored    {sum(stored.read.values())} statements in articles, {sum(stored.imported.values())} imported: {years}"
    ]
    if members := registry.members(portrait.id, stored.others, known):
        lines.append(f"  units     {', '.join(members)}")
    return lines

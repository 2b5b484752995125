"""berita verify: a claim against what the press states."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from berita_extract import home
from berita_extract.cli.common import (
    FILE_NAME,
    FINDINGS,
    Db,
    as_json,
    complain,
    day_option,
    fail,
    language_option,
    progress,
)

if TYPE_CHECKING:
    from berita_extract.claims import BadClaim, Claim, Desk, ListedClaim
    from berita_extract.wording import Language


def verify(
    claim: Annotated[
        str | None, typer.Argument(metavar="CLAIM|FILE|URL|-", help="A sentence, a file, or a stored article.")
    ] = None,
    claims: Annotated[
        Path | None, typer.Option("--claims", metavar="FILE.jsonl|FILE.csv", help="Many claims, with id and claim.")
    ] = None,
    db: Db = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="Only what was published by then.")
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", metavar="URL", help="Leave out this article and its reprints.")
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="id|en", help="Language of the reason.")] = "id",
    form: Annotated[
        str, typer.Option("--format", metavar="text|json|markdown", help="For an e-mail, for programs, or for a page.")
    ] = "text",
) -> None:
    """Check a claimed result against what the press states.

    Exit status: 0 supported or rounded, 1 any other outcome, 2 usage or input error.

    \b
    Example: berita verify "Pemkab Serang meraih nilai 94,62 dan zona hijau tahun 2024"
    """
    from berita_extract import claims as asking
    from berita_extract import reference, store, wording
    from berita_extract.verify import clusters_of

    language = language_option(lang)
    if form not in ("text", "json", "markdown"):
        fail(f"--format {form}: must be text, json or markdown")
    if (claim is None) == (claims is None):
        fail('give one claim ("…", a file, a URL or -), or --claims with a file of many')
    day = day_option(as_of)
    path = home.database(db)
    known = reference.load()
    with store.opened(path, readonly=True) as base:
        desk = asking.Desk(base, known, home.version())
        for url in exclude or []:
            if not clusters_of(base, [url]):
                complain(
                    f"--exclude {url}: not among the stored articles and imported pages; nothing is left out for it"
                )
        try:
            if claims is not None:
                raise typer.Exit(_verify_many(desk, claims, day, exclude or [], language))
            given = _standard_input(day) if claim == "-" else asking.given(claim or "", base, day)
        except asking.ClaimError as error:
            fail(str(error))
        if given.url is None and FILE_NAME.fullmatch(given.given):
            complain(f"{given.given}: no such file; read as a sentence")
        verdict = desk.judge(given, day, exclude or [])
    if form == "json":
        typer.echo(as_json(wording.verdict_row(verdict, known, language)))
    else:
        told = wording.verdict_markdown if form == "markdown" else wording.verdict_text
        typer.echo(told(verdict, known, language))
    raise typer.Exit(0 if verdict.outcome in ("supported", "rounded") else FINDINGS)


def _verify_many(desk: Desk, path: Path, as_of: date | None, exclude: Sequence[str], language: Language) -> int:
    """One JSON verdict a line; FINDINGS if an entry could not be judged."""
    from berita_extract import claims as asking

    failed = False
    entries = list(asking.listed(path))
    shown = nullcontext(_unwatched) if sys.stdout.isatty() else progress("verifying")  # a bar would break the lines
    with shown as watch:
        for done, entry in enumerate(entries, 1):
            failed |= not _verify_one(desk, entry, as_of, exclude, language)
            watch(done, len(entries))
    return FINDINGS if failed else 0


def _verify_one(
    desk: Desk, entry: ListedClaim | BadClaim, as_of: date | None, exclude: Sequence[str], language: Language
) -> bool:
    """Prints the verdict on an entry; False if it could not be judged."""
    from berita_extract import claims as asking
    from berita_extract import wording

    if isinstance(entry, asking.BadClaim):
        complain(f"{entry.place}: {entry.why}")
        return False
    day = entry.as_of or as_of
    try:
        verdict = desk.judge(desk.read(entry.claim, day), day, [*exclude, *entry.exclude])
    except asking.ClaimError as error:
        complain(f"{entry.place}: {error}")
        return False
    typer.echo(as_json({"id": entry.id, **wording.verdict_row(verdict, desk.reference, language)}))
    return True


def _unwatched(done: int, total: int) -> None:
    """Shows nothing."""


def _standard_input(day: date | None) -> Claim:
    """What is piped in: a page, a report or a line of JSON as if it were a file, else words."""
    from berita_extract import claims as asking

    given = asking.file("-", day)
    words = given.url == "-" and not given.article.captures
    return asking.sentence(given.article.text, day) if words else given

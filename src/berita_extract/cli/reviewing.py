"""berita review: what people should look at, one thing after the other, and what they say of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from berita_extract import clock, home
from berita_extract.cli.common import FINDINGS, Db, as_json, complain, fail, progress, recorded

if TYPE_CHECKING:
    from berita_extract.judgements import Judgement
    from berita_extract.reference import Reference
    from berita_extract.reviewing import Item, ItemKind, Queue
    from berita_extract.store import Store

WHO = "BERITA_BY"  # who judges, where --by does not say it

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help=f"Who judges; by default ${WHO}.")]
Form = Annotated[str, typer.Option("--format", metavar="text|json", help="For people or for programs.")]

app = typer.Typer(invoke_without_command=True)


class _Quit(Exception):
    """The person has had enough, or the input is at its end."""


@app.callback()
def review(
    context: typer.Context,
    db: Db = None,
    institution: Annotated[
        list[str] | None, typer.Option("--institution", metavar="NAME|ID", help="Only what concerns this one.")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option("--kind", help="ambiguous, disputed, unbacked, low or new; by default all.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = None,
    by: By = None,
    listed: Annotated[bool, typer.Option("--list", help="Print what there is to look at, and ask nothing.")] = False,
    form: Form = "text",
) -> None:
    """Walk through what is ambiguous, disputed, unsettled, unsure or new, and say what is right and wrong.

    Each thing is shown with its quotes; a key and a reason make a judgement, a row of a file that is only added to.
    The facts it touches are computed anew. Needs no network.

    Exit status: 0 done, 1 with --list if there is something to look at, or interrupted, 2 bad usage or input.

    \b
    Example: berita review --kind disputed --by "$USER"
    Example: berita review --list --format json
    Example: berita review undo 3f9a1c2b77de --why "the rapor says otherwise"
    Example: berita review list
    """
    if context.invoked_subcommand is not None:
        context.obj = (db, by)  # `berita review --db X undo ID` means X too
        return
    from berita_extract import judgements, reference, reviewing, store

    _check_form(form)
    kinds = _kinds(kind)
    who = None if listed else author(by)
    path = home.database(db)
    folder = home.judgements_folder(path)
    known = reference.load()
    with store.opened(path, readonly=True) as base:
        stored = reviewing.last_run(base)
        only = _institutions(institution, base, known)
        queue = reviewing.Queue(base, known, judgements.load(folder), only)
        if who is None:
            raise typer.Exit(_print_queue(islice(queue.items(kinds), limit), form))
        walk = _Walk(queue, base, known, folder, who)
        ended = walk.through(islice(queue.items(kinds), limit))
    # what was new was looked at if the walk came to the end of it
    whole = ended and "new" in kinds and limit is None and only is None
    command = reviewing.REVIEW if whole else "review, left early"
    settled = _settle(path, known, walk.rows, command, stored) if walk.rows or whole else True
    raise typer.Exit(FINDINGS if walk.interrupted or not settled else 0)


@app.command("undo")
def undo(
    context: typer.Context,
    given: Annotated[str, typer.Argument(metavar="ID", help="Of the judgement; its first digits are enough.")],
    why: Annotated[str, typer.Option("--why", help="The reason.")],
    by: By = None,
    db: Db = None,
) -> None:
    """Take a judgement back, by a later row. An undo can be undone.

    Example: berita review undo 3f9a1c2b77de --why "the rapor says otherwise"
    """
    from berita_extract import judgements, reference, reviewing
    from berita_extract.judgements import Judgement

    who = author(by if by is not None else context.obj[1])
    path = home.database(db if db is not None else context.obj[0])
    folder = home.judgements_folder(path)
    said = judgements.load(folder)
    try:
        chosen = said.named(given)
    except LookupError as error:
        fail(str(error.args[0]))
    if (former := said.undone_by(chosen.id)) is not None:
        fail(f"{chosen.id}: is undone already, by {former.id}")
    try:
        row = judgements.append(folder, Judgement(clock.now(), who, "undo", why, undoes=chosen.id))
    except ValueError as error:
        fail(str(error))
    _echo(f"undone: {reviewing.described(chosen)}")
    raise typer.Exit(0 if not path.is_file() or _settle(path, reference.load(), [row], "review undo") else FINDINGS)


@app.command("list")
def list_(context: typer.Context, db: Db = None, form: Form = "text") -> None:
    """Print all judgements, also those that were undone.

    Exit status: 0 done, 1 some rows of the files are wrong.

    Example: berita review list --format json
    """
    from berita_extract import judgements, reviewing

    _check_form(form)
    folder = home.judgements_folder(home.database(db if db is not None else context.obj[0]))
    said, errors = judgements.read(folder)
    conflicting = {row.id for rows in said.conflicts for row in rows}
    dangling = {row.id for row in said.dangling}
    for row in said.rows:
        former = said.undone_by(row.id)
        state = f"undone by {former.id}" if former else "contradicted" if row.id in conflicting else "stands"
        if row.id in dangling:
            state = "undoes a row that is not here"
        if form == "json":
            typer.echo(as_json({**row.row(), "id": row.id, "state": state}))
        else:
            _echo(f"{reviewing.described(row)}  [{state}]")
    if form == "text":
        _echo(f"{len(said.rows)} judgements in {folder}")
    for error in errors:
        complain(error)
    raise typer.Exit(FINDINGS if errors else 0)


# the walk


class _Walk:
    """Asks of one thing after the other. What was said is on the disk before the next thing is asked."""

    def __init__(self, queue: Queue, base: Store, known: Reference, folder: Path, who: str) -> None:
        self._queue, self._base, self._known, self._folder, self._who = queue, base, known, folder, who
        self._done: list[tuple[Item, list[Judgement]]] = []
        self.rows: list[Judgement] = []
        self.interrupted = False

    def through(self, items: Iterator[Item]) -> bool:
        """Goes through the items; True if all were shown."""
        from berita_extract.reviewing import wording

        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="replace")
        waiting: list[Item] = []
        number = 0
        try:
            while (item := waiting.pop() if waiting else next(items, None)) is not None:
                number += 1
                for line in wording.asked(item, number, self._queue.reasons(item)):
                    _echo(line)
                waiting += self._ask(item)
        except _Quit:
            return False
        except KeyboardInterrupt:
            self.interrupted = True
            typer.echo()
            complain("interrupted; all that was said is kept")
            return False
        if not number:
            typer.echo("nothing to look at")
        return True

    def _ask(self, item: Item) -> list[Item]:
        """One answer; what is to be asked again next, the last first."""
        keys = {choice.key: choice for choice in item.choices}
        while True:
            key = _line("> ").lower()
            if key in ("s", ""):
                return []
            if key == "q":
                raise _Quit
            if key == "u":
                if self._undo():
                    return [item, self._done.pop()[0]]
                continue
            if key == "i" and item.open is not None:
                rows = self._named(item)
            elif key in keys:
                rows = keys[key].rows
            else:
                complain(f"{key}: none of the keys {', '.join(keys)}, s, u, q")
                continue
            if rows and (why := _why()) is not None and self._say(item, rows, why):
                return []

    def _named(self, item: Item) -> tuple[Judgement, ...]:
        """The row by which a mention is an institution that is given by its name or id."""
        from berita_extract import resolving

        given = _line("institution> ")
        stored = self._base.rows("SELECT id, name FROM institutions WHERE id = ?", [given])
        if stored:
            found = (stored[0]["id"], stored[0]["name"])
        else:
            named = resolving.named(given, item.year, self._known)
            if isinstance(named, resolving.NotNamed):
                complain(f"{given}: {named.why}")
                return ()
            found = (named.institution_id, named.institution)
        _echo(f"  {found[1]} ({found[0]})")
        return (replace(item.open, institution_id=found[0], institution=found[1]),) if item.open else ()

    def _say(self, item: Item, rows: Sequence[Judgement], why: str) -> bool:
        """Writes the rows and tells the facts; False where one says nothing definite, and none is written."""
        from berita_extract import judgements, reviewing
        from berita_extract.reviewing import wording

        signed = [replace(row, when=clock.now(), who=self._who, why=why) for row in rows]
        try:
            for row in signed:
                judgements.checked(row)
        except ValueError as error:
            complain(str(error))
            return False
        written = [judgements.append(self._folder, row) for row in signed]
        self._done.append((item, written))
        self.rows += written
        self._queue.judgements = judgements.load(self._folder)
        for row in written:
            _echo(f"  said: {reviewing.described(row)}")
        touched = {*item.touches, *(row.institution_id for row in written if row.institution_id)}
        for fact in self._queue.facts_of(sorted(touched)):
            if item.year is None or fact.key.year == item.year:
                _echo(f"  now: {wording.told(fact)}")
        return True

    def _undo(self) -> bool:
        """Takes back the last thing that was said; False where there is none or no reason is given."""
        from berita_extract import judgements
        from berita_extract.judgements import Judgement

        if not self._done:
            complain("nothing was said in this walk; `berita review undo ID` takes back what was said before")
            return False
        why = _why()
        if why is None:
            return False
        for row in self._done[-1][1]:
            undone = Judgement(clock.now(), self._who, "undo", why, undoes=row.id)
            self.rows.append(judgements.append(self._folder, undone))
            _echo(f"  undone: {row.id}")
        self._queue.judgements = judgements.load(self._folder)
        return True


def _line(prompt: str) -> str:
    typer.echo(prompt, nl=False)
    line = sys.stdin.readline()
    if not line:
        typer.echo()
        raise _Quit
    return line.strip()


def _why() -> str | None:
    """The reason; None where the person goes back."""
    from berita_extract.judgements import clean

    while True:
        why = clean(_line("why> "))
        if why == "-":
            return None
        if why:
            return why
        complain("a judgement has a reason; - goes back")


def _settle(path: Path, known: Reference, rows: Sequence[Judgement], command: str, stored: int | None = None) -> bool:
    """Computes the facts anew after judgements, and notes the review, which saw what was `stored` up to that run.

    False where another command is at work.
    """
    from berita_extract import refreshing, reviewing, runs, store

    try:
        with (
            store.writer_lock(path),
            closing(store.open_store(path)) as base,
            recorded(base, command, known) as run,
        ):
            if stored is not None:
                run.told["figures"] = runs.as_json({reviewing.STORED: stored})
            if rows:
                with progress("comparing") as watch:
                    facts = refreshing.refresh(base, run.id, watch)
                typer.echo(f"{facts} in {path}")
    except store.StoreError as error:
        kept = "; what was said is kept, and that command or the next one computes the facts by it" if rows else ""
        complain(f"{error}{kept}")
        return False
    return True


def _print_queue(items: Iterable[Item], form: str) -> int:
    """Prints the items; FINDINGS if there are any."""
    from berita_extract.reviewing import wording

    number = 0
    for number, item in enumerate(items, 1):
        if form == "json":
            typer.echo(as_json(wording.row(item)))
        else:
            for line in wording.listed(item, number):
                _echo(line)
    if not number and form == "text":
        typer.echo("nothing to look at")
    return FINDINGS if number else 0


def _echo(text: str) -> None:
    from berita_extract.output import printable

    typer.echo(printable(text))


# options


def _check_form(form: str) -> None:
    if form not in ("text", "json"):
        fail(f"--format {form}: must be text or json")


def _kinds(given: Sequence[str] | None) -> tuple[ItemKind, ...]:
    from berita_extract.reviewing import KINDS

    if unknown := [one for one in given or () if one not in KINDS]:
        fail(f"--kind {unknown[0]}: must be one of {', '.join(KINDS)}")
    return tuple(one for one in KINDS if not given or one in given)


def author(given: str | None) -> str:
    who = (given if given is not None else os.environ.get(WHO, "")).strip()
    if not who:
        _unsigned()
    return who


def _unsigned() -> NoReturn:
    fail(f'who judges? Give --by "Your Name", or set {WHO}; a judgement is never made without its author')


def _institutions(given: Sequence[str] | None, base: Store, known: Reference) -> set[str] | None:
    """The ids of the named institutions; ends the command where there is none."""
    from berita_extract import resolving

    if not given:
        return None
    found: set[str] = set()
    for name in given:
        ids = base.institution_ids([name])
        if not ids and base.rows("SELECT 1 FROM refusals WHERE instr(candidate_ids, ?) LIMIT 1", [f'"{name}"']):
            ids = [name]  # named so far as a candidate only
        if not ids:
            named = resolving.named(name, None, known)
            if isinstance(named, resolving.NotNamed):
                fail(f"--institution {name}: {named.why}")
            ids = [named.institution_id]
        found.update(ids)
    return found

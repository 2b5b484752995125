"""The command line: options in, exit status out. What a command needs is imported when it runs."""

from __future__ import annotations

import gc
import logging
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Literal, NoReturn, Protocol

import typer

from berita_extract import home
from berita_extract.fixtures import app as fixtures

if TYPE_CHECKING:
    from berita_extract.archive import Archive
    from berita_extract.claims import Desk
    from berita_extract.evaluation import Evaluation
    from berita_extract.evaluation.runs import Run
    from berita_extract.inputs import InputError, Scan
    from berita_extract.model import Extraction, Record
    from berita_extract.output import Format, Row
    from berita_extract.pipeline import Summary, Watch
    from berita_extract.reference import Reference
    from berita_extract.store import Store
    from berita_extract.wording import Language

FINDINGS = 1  # done, with something to look at: an unreadable input, a claim that is not supported
UNUSABLE = 2  # bad usage or input; nothing was done

# Objects made between two looks for garbage. Patterns and the gazetteer are some hundred thousand that stay: looking through
# them again and again while they are made takes a tenth of a cold start.
GARBAGE_AFTER = 400_000

LOG_SECONDS = 10.0  # between two log lines where there is no terminal

app = typer.Typer(
    help="From Indonesian press coverage of the Ombudsman's yearly assessment to a score history to cite and check.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(fixtures, name="fixture")

Db = Annotated[Path | None, typer.Option("--db", help="Database; by default $BERITA_HOME/berita.db.")]
Inputs = Annotated[
    list[str], typer.Argument(metavar="INPUT...", help="Files (.html .pdf .txt .jsonl .warc .warc.gz) or - .")
]


def main() -> NoReturn:
    """Runs a command; a known error becomes one line and exit status 2."""
    gc.set_threshold(GARBAGE_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except SystemExit:
        raise
    except _known_errors() as error:
        fail(str(error) if not isinstance(error, OSError) else _of_system(error))
    raise SystemExit(0)


def _known_errors() -> tuple[type[Exception], ...]:
    from berita_extract.archive import ArchiveError
    from berita_extract.evaluation.floors import FloorsError
    from berita_extract.evaluation.runs import RunError
    from berita_extract.reference import ReferenceDataError
    from berita_extract.store import StoreError

    return (ReferenceDataError, StoreError, ArchiveError, RunError, FloorsError, sqlite3.Error, OSError)


def _of_system(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)


def fail(message: str, status: int = UNUSABLE) -> NoReturn:
    """Ends the command with one line on standard error (several, if there are several errors)."""
    complain(message)
    raise SystemExit(status)


def complain(message: str) -> None:
    """One line on standard error, safe for a terminal."""
    from berita_extract.output import printable

    for line in message.splitlines():
        typer.echo(f"berita: {printable(line)}", err=True)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"berita-extract {home.version()}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and end.")
    ] = False,
) -> None:
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr, force=True
    )


@app.command()
def extract(
    inputs: Inputs,
    form: Annotated[
        str | None, typer.Option("--format", help="jsonl, json, csv, table or html; a table on a terminal, else jsonl.")
    ] = None,
    refusals: Annotated[
        bool, typer.Option("--refusals", help="What was read and refused, instead of records.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="The text with its quotes marked, and why each was taken or refused.")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there instead of standard output.")
    ] = None,
) -> None:
    """Print the results that articles state. No database is touched.

    \b
    Example: berita extract article.html more.jsonl --format csv
    Example: berita extract article.html --explain
    Example: berita extract article.html --format html -o article-read.html
    """
    from berita_extract import inputs as reading
    from berita_extract import records, reference

    chosen = _shape(form, explain, refusals, output)
    if output is not None and any(_same_file(given, output) for given in inputs):
        fail(f"--output {output}: is one of the inputs")
    known = reference.load()
    failed = False
    with _target(output, chosen) as stream:
        writer = _extraction_writer(chosen, stream, refusals, known)
        for item in reading.read_inputs(inputs):
            if isinstance(item, reading.Scan):
                _propose(item, writer if refusals or chosen in ("text", "html") else None, known)
                failed = True
            elif isinstance(item, reading.InputError):
                complain(_place(item))
                failed = True
            else:
                writer.write(records.extract(item, known))
        writer.close()
    raise typer.Exit(FINDINGS if failed else 0)


def _propose(scan: Scan, writer: _ExtractionWriter | None, known: Reference) -> None:
    """Writes what a machine reads on scanned pages, where refusals are written, and says of each page what came of it."""
    from berita_extract import article
    from berita_extract.inputs import pages_of
    from berita_extract.records import proposals

    if needed := article.missing_for_scans():
        complain(f"{_place(scan)} (for proposals of its rows {needed})")
        return
    if writer is None:
        complain(f"{_place(scan)} (extract --refusals proposes its rows for review)")
        return
    with progress("reading scans") as watch:
        pages = article.read_scans(scan.body, scan.pages, watch)
    writer.write(proposals.proposed(scan.path, pages, known))
    outcomes: dict[tuple[str | None, int], list[int]] = {}
    for page in pages:
        outcomes.setdefault((page.why, page.turned), []).append(page.number)
    for (why, turned), numbers in outcomes.items():
        rows = sum(len(page.rows) for page in pages if page.number in numbers)
        said = f"{rows} {'row' if rows == 1 else 'rows'} proposed for review, no records"
        if why:
            said = f"{why}, so nothing is proposed; have a person read it"
        elif turned:
            said += f"; read turned by {turned} degrees"
        complain(f"{scan.path}: {pages_of(numbers)}: scan: {said}")


@app.command()
def ingest(inputs: Inputs, db: Db = None) -> None:
    """Store articles from files, with what they state.

    The same file again adds nothing.

    \b
    Example: berita ingest saved/*.html old.warc.gz --db scores/berita.db
    """
    from berita_extract import inputs as reading
    from berita_extract import pipeline, reference

    known = reference.load()
    failed = False
    with _writing(db, None) as (store, archive, path), _run(store, "ingest", known) as run:
        work = pipeline.Pipeline(store, archive, known)
        for item in reading.read_inputs(inputs):
            if isinstance(item, reading.InputError):
                complain(_place(item))
                failed = True
            else:
                work.keep(item, run.id)
        with progress("reading") as watch:
            work.process(work.pending(), watch)
        facts = pipeline.refresh(store)
    _report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if failed or work.summary.errors else 0)


@app.command()
def crawl(
    outlets: Annotated[
        list[str] | None, typer.Option("--outlet", metavar="NAME|FILE.toml", help="Which outlets; by default all.")
    ] = None,
    db: Db = None,
    archive: Annotated[
        Path | None,
        typer.Option("--archive", help="Folder of the WARC files; by default `archive` beside the database."),
    ] = None,
) -> None:
    """Fetch what is new, archive it, store what it states.

    \b
    Example: berita crawl --outlet contohpos --outlet my-outlet.toml --db scores/berita.db
    """
    from berita_extract import crawling, pipeline, reference

    known = reference.load()
    with _writing(db, archive) as (store, opened, path), _run(store, "crawl", known) as run:
        with progress("crawling") as watch:
            status = crawling.run_spiders(store, opened.folder, run.id, outlets or [], watch)
        if status == UNUSABLE:
            raise SystemExit(UNUSABLE)  # the spiders have said why
        work = pipeline.Pipeline(store, opened, known)
        with progress("reading") as watch:
            work.process(work.pending(), watch)
        facts = pipeline.refresh(store)
        troubles = crawling.troubles(store, run.id)
        run.failed = status != 0
    for line in troubles:
        complain(line)
    _report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if status or troubles or work.summary.errors else 0)


@app.command()
def reextract(
    everything: Annotated[bool, typer.Option("--all", help="Everything in the archive (the default).")] = False,
    url: Annotated[str | None, typer.Option("--url", help="One article.")] = None,
    outlet: Annotated[str | None, typer.Option("--outlet", help="Everything of one outlet.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print what would change, and change nothing.")] = False,
    db: Db = None,
) -> None:
    """Read the archive again with the present rules.

    Prints gained (+), lost (-) and changed (~) records.

    \b
    Example: berita reextract --outlet contohpos --dry-run
    """
    from berita_extract import pipeline, reference

    if everything + (url is not None) + (outlet is not None) > 1:
        fail("give one of --all, --url and --outlet")
    known = reference.load()
    with _reading_archive(db) if dry_run else _writing(db, None, existing=True) as (store, archive, path):
        try:
            captures, story = pipeline.captures_of(store, url, outlet)
        except LookupError as error:
            fail(str(error.args[0]))
        work = pipeline.Pipeline(store, archive, known, write=not dry_run)
        facts = None
        with nullcontext() if dry_run else _run(store, "reextract", known), progress("reading") as watch:
            work.process(captures, watch, only=story)
            if not dry_run:
                facts = pipeline.refresh(store)
    _print_changes(work.summary)
    _report(work.summary, facts, path)
    raise typer.Exit(FINDINGS if work.summary.errors else 0)


@app.command()
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
    form: Annotated[str, typer.Option("--format", metavar="text|json", help="For people or for programs.")] = "text",
) -> None:
    """Check a claimed result against what the press states.

    Exit status: 0 supported or rounded, 1 any other outcome, 2 usage or input error.

    \b
    Example: berita verify "Pemkab Serang meraih nilai 94,62 dan zona hijau tahun 2024"
    """
    from berita_extract import claims as asking
    from berita_extract import reference, store, wording

    if lang not in ("id", "en"):
        fail(f"--lang {lang}: must be id or en")
    if form not in ("text", "json"):
        fail(f"--format {form}: must be text or json")
    if (claim is None) == (claims is None):
        fail('give one claim ("…", a file, a URL or -), or --claims with a file of many')
    day = _day(as_of)
    path = home.database(db)
    language: wording.Language = "en" if lang == "en" else "id"
    known = reference.load()
    with store.opened(path, readonly=True) as base:
        desk = asking.Desk(base, known, home.version())
        for url in exclude or []:
            if base.article_id(url) is None:
                complain(f"--exclude {url}: not among the stored articles; nothing is left out for it")
        try:
            if claims is not None:
                raise typer.Exit(_verify_many(desk, claims, day, exclude or [], language))
            given = asking.sentence(_standard_input(), day) if claim == "-" else asking.given(claim or "", base, day)
        except asking.ClaimError as error:
            fail(str(error))
        verdict = desk.judge(given, day, exclude or [])
    if form == "json":
        typer.echo(_json(wording.verdict_row(verdict, known, language)))
    else:
        typer.echo(wording.verdict_text(verdict, known, language))
    raise typer.Exit(0 if verdict.outcome in ("supported", "rounded") else FINDINGS)


def _verify_many(desk: Desk, path: Path, as_of: date | None, exclude: Sequence[str], language: Language) -> int:
    """One JSON verdict a line; FINDINGS if an entry could not be judged."""
    from berita_extract import claims as asking
    from berita_extract import wording

    failed = False
    for entry in asking.listed(path):
        if isinstance(entry, asking.BadClaim):
            complain(f"{entry.place}: {entry.why}")
            failed = True
            continue
        day = entry.as_of or as_of
        try:
            verdict = desk.judge(desk.read(entry.claim, day), day, [*exclude, *entry.exclude])
        except asking.ClaimError as error:
            complain(f"{entry.place}: {error}")
            failed = True
            continue
        typer.echo(_json({"id": entry.id, **wording.verdict_row(verdict, desk.reference, language)}))
    return FINDINGS if failed else 0


@app.command("eval")
def evaluate(
    gold: Annotated[list[str], typer.Argument(metavar="GOLD...", help="Articles with gold records (.jsonl).")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="total|kind|cause", help="Only this; causes with their records.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option("--against", metavar="RUN.json", help="Compare with this run, not with the last one.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="RUN.json", help="Keep this run in a file too.")
    ] = None,
    form: Annotated[str, typer.Option("--format", metavar="text|json", help="For people or for programs.")] = "text",
    floors: Annotated[
        Path | None, typer.Option("--floors", metavar="FLOORS.toml", help="What must not be fallen under.")
    ] = None,
    lift: Annotated[
        bool, typer.Option("--raise", help="Raise the floors to what is measured; set missing ones.")
    ] = False,
    lower: Annotated[
        bool, typer.Option("--lower", help="Lower the floors to what is measured, and accept changed gold.")
    ] = False,
    reason: Annotated[str | None, typer.Option("--reason", help="Why; written into the floors.")] = None,
) -> None:
    """Measure the extraction on articles with gold records.

    Prints the figures, why records are wrong, and which were gained (+) and lost (-) since the last run over the same
    gold. Exit status: 1 if a line of gold is invalid or a floor is not kept.

    \b
    Example: berita eval tests/corpus/*.jsonl --floors tests/corpus/floors.toml
    """
    from berita_extract import reference
    from berita_extract.evaluation import floors as keeping
    from berita_extract.evaluation import report, runs

    if by not in (None, "total", "kind", "cause"):
        fail(f"--by {by}: must be total, kind or cause")
    if form not in ("text", "json"):
        fail(f"--format {form}: must be text or json")
    if floors is None and (lift or lower):
        fail("--raise and --lower need --floors")
    if lower != bool(reason and reason.strip()):
        fail("--lower and --reason TEXT go together")
    chosen = runs.read(against) if against else None
    if floors and (floors.exists() or not lift):
        keeping.read(floors)  # what is wrong with it is said before the long work
    known = reference.load()
    done, failed = _evaluated(gold, known)
    if failed and (lift or lower):
        complain("not all gold was read: the floors stay as they are")
        floors = None
    short = keeping.settle(floors, done, lift, reason if lower else None, datetime.now(UTC).date()) if floors else []
    before = chosen or _last_run(done)
    changes = runs.changes(before, done) if before else None
    if form == "json":
        typer.echo(_json({**report.as_row(done, by, changes), "shortcomings": short}))
    else:
        report.print_report(done, by, changes, sys.stdout)
    for line in short:
        complain(line)
    run = runs.run_of(done, datetime.now(UTC).isoformat(timespec="seconds"), home.version(), known.hash)
    runs.keep(run, home.evaluation_folder())
    if save:
        runs.write(run, save)
    raise typer.Exit(FINDINGS if failed or short else 0)


def _evaluated(paths: Sequence[str], known: Reference) -> tuple[list[Evaluation], bool]:
    """The files of gold that have articles, and whether anything in the files could not be read."""
    from berita_extract import evaluation
    from berita_extract.evaluation.gold import count_lines

    paths = list(dict.fromkeys(paths))
    total, read, failed = sum(map(count_lines, paths)), 0, False
    with progress("evaluating") as watch:

        def step() -> None:
            nonlocal read
            read += 1
            watch(read, total)

        done = [evaluation.evaluate(path, known, step) for path in paths]
    for error in (error for one in done for error in one.errors):
        complain(_place(error))
        failed = True
    if not any(one.articles for one in done):
        fail("no article with gold to evaluate", FINDINGS)
    return [one for one in done if one.articles], failed


def _last_run(done: Sequence[Evaluation]) -> Run | None:
    """What was kept of the last runs over the same files; None if there was none."""
    from berita_extract.evaluation import runs

    found = []
    for one in done:
        path = runs.kept_in(home.evaluation_folder(), one.sha256)
        try:
            found.append(runs.read(path))
        except FileNotFoundError:
            continue
        except runs.RunError as error:
            complain(f"{error}; nothing is compared with it")
    return runs.joined(found)


@app.command()
def outlets(db: Db = None) -> None:
    """List the known outlets and what was collected.

    \b
    Example: berita outlets
    """
    from berita_extract import output, reference, store

    known = dict(reference.load().outlets)
    known |= {path.stem: reference.load_outlet(path) for path in sorted(home.outlet_folder().glob("*.toml"))}
    counts: dict[str, tuple[int, int]] = {}
    path = home.database(db)
    if db is not None or path.is_file():
        with store.opened(path, readonly=True) as base:
            counts = base.collected()
    rows = []
    for name in sorted({*known, *counts}):
        outlet = known.get(name)
        sources = ("wordpress", "feeds", "sitemaps", "search", "listings")
        ways = [way for way in sources if outlet and getattr(outlet, way)]
        captures, articles = counts.get(name, (0, 0))
        title, address = (outlet.name, outlet.home) if outlet else ("", "")
        rows.append([name, title, address, ", ".join(ways), str(captures), str(articles)])
    shown = [[output.printable(value) for value in row] for row in rows]
    output.print_table(("outlet", "name", "home", "sources", "captures", "articles"), shown)


# shared by the commands


@contextmanager
def _writing(db: Path | None, folder: Path | None, *, existing: bool = False) -> Iterator[tuple[Store, Archive, Path]]:
    """The database and its archive for the one writing command; a second one ends at once."""
    from berita_extract import store
    from berita_extract.archive import Archive
    from berita_extract.ledger import Ledger

    path = home.database(db)
    if existing and not path.is_file():
        raise store.StoreError(f"{path}: no database here; `berita ingest` or `berita crawl` makes one")
    with (
        store.writer_lock(path),
        store.opened(path) as base,
        Archive(home.archive_folder(path, folder), Ledger(base.db.conn)) as archive,
    ):
        yield base, archive, path


@dataclass(slots=True)
class _Run:
    id: int
    failed: bool = False


@contextmanager
def _run(store: Store, command: str, known: Reference) -> Iterator[_Run]:
    """A row of `runs`, closed at the end; one without an end is a run that was killed."""
    from berita_extract import pipeline

    run = _Run(store.open_run(command, pipeline.producer(known)))
    try:
        yield run
    except BaseException as error:
        store.close_run(run.id, "failed")
        if isinstance(error, KeyboardInterrupt):
            complain(f"{command} interrupted; what was stored stays, and the same command goes on from there")
        raise
    store.close_run(run.id, "failed" if run.failed else "done")


@contextmanager
def _reading_archive(db: Path | None) -> Iterator[tuple[Store, Archive, Path]]:
    from berita_extract import store
    from berita_extract.archive import Archive

    path = home.database(db)
    with store.opened(path, readonly=True) as base:
        yield base, Archive(home.archive_folder(path)), path


@contextmanager
def progress(label: str) -> Iterator[Watch]:
    """A bar on a terminal; elsewhere a log line now and then."""
    import time

    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(label, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total or None)
        return
    said = time.monotonic()

    def log(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= LOG_SECONDS:
            said = time.monotonic()
            logging.getLogger(__name__).info("%s: %d of %s", label, done, total or "?")

    yield log


def _report(summary: Summary, facts: tuple[int, int] | None, path: Path) -> None:
    records = f"{len(summary.gained)} records gained, {len(summary.changed)} changed, {len(summary.lost)} lost"
    if facts is None:
        typer.echo(f"{summary.captures} captures read again; {records}; nothing was written")
        return
    before, after = facts
    typer.echo(
        f"{summary.captures} captures read: {summary.new_articles} new articles, {summary.changed_articles} changed;"
        f" {records}; {after} facts (before: {before}) in {path}"
    )


def _print_changes(summary: Summary) -> None:
    from berita_extract.output import printable

    for change in summary.changes:
        one = change.after or change.before
        if one is None:
            continue
        sign = "~" if change.before and change.after else "+" if change.after else "-"
        sides = [_values(side) for side in (change.before, change.after) if side]
        typer.echo(printable(f"{sign} {one.institution} {one.year or '-'}: {' → '.join(sides)}  {change.url}"))


def _values(record: Record) -> str:
    parts = (record.score, record.zone, record.predicate, record.category)
    shown = [str(part) for part in parts if part is not None]
    return ", ".join([*shown, f"rank {record.rank}"] if record.rank is not None else shown)


class _ExtractionWriter(Protocol):
    def write(self, found: Extraction) -> None: ...
    def close(self) -> None: ...


class _Rows:
    """Records or refusals as rows."""

    def __init__(self, form: Format, stream: IO[str], refusals: bool) -> None:
        from berita_extract import output

        self._refusals = refusals
        self._writer = output.Writer(form, stream, refusals=refusals)
        self.close = self._writer.close

    def write(self, found: Extraction) -> None:
        from berita_extract.output import record_row, refusal_row

        if self._refusals:
            self._writer.write(refusal_row(refusal) for refusal in found.refusals)
        else:
            self._writer.write(record_row(record) for record in found.records)


class _Explained:
    """Articles with what was read in them and why, as text or as a page."""

    def __init__(self, form: Literal["text", "html"], stream: IO[str], known: Reference) -> None:
        from berita_extract.explain import page, terminal

        self._known = known
        self._shown = terminal.Printer(stream) if form == "text" else page.Page(stream)
        self.close = self._shown.close

    def write(self, found: Extraction) -> None:
        from berita_extract.explain import explain

        self._shown.write(explain(found, self._known))


def _extraction_writer(
    chosen: Format | Literal["text", "html"], stream: IO[str], refusals: bool, known: Reference
) -> _ExtractionWriter:
    if chosen == "text" or chosen == "html":
        return _Explained(chosen, stream, known)
    return _Rows(chosen, stream, refusals)


def _shape(form: str | None, explain: bool, refusals: bool, output: Path | None) -> Format | Literal["text", "html"]:
    """How `extract` shows what it found; what explains shows records and refusals alike."""
    shown = "--explain" if explain else f"--format {form}"
    if refusals and (explain or form == "html"):
        fail(f"{shown} shows records and refusals; leave out --refusals")
    if form == "html":
        return "html"
    if explain:
        return fail(f"--explain is for people; leave out --format {form}, or choose html") if form else "text"
    return _format(form, sys.stdout.isatty() and output is None)


@contextmanager
def _target(path: Path | None, chosen: str) -> Iterator[IO[str]]:
    """The file, in UTF-8, or standard output; a page says that it is UTF-8."""
    if path is None:
        if chosen == "html" and hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8")
        yield sys.stdout
        return
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
        yield stream


def _same_file(given: str, output: Path) -> bool:
    return given != "-" and output.exists() and Path(given).exists() and output.samefile(given)


def _format(chosen: str | None, terminal: bool) -> Format:
    if chosen is None:
        return "table" if terminal else "jsonl"
    match chosen:
        case "jsonl" | "json" | "csv" | "table":
            return chosen
    fail(f"--format {chosen}: must be jsonl, json, csv, table or html")


def _day(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        fail(f"--as-of {given}: not a date of the form YYYY-MM-DD")


def _standard_input() -> str:
    return sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")


def _json(row: Row) -> str:
    from berita_extract.output import json_text

    return json_text(row)


def _place(error: InputError) -> str:
    return ": ".join(part for part in (error.path, error.place, error.why) if part)

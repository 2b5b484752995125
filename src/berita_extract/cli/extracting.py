"""berita extract: what articles state, without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Literal, Protocol

import typer

from berita_extract.cli.common import FINDINGS, Inputs, complain, fail, place, progress

if TYPE_CHECKING:
    from berita_extract.inputs import Scan
    from berita_extract.model import Extraction
    from berita_extract.output import Format
    from berita_extract.reference import Reference


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
                complain(place(item))
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
        complain(f"{place(scan)} (for proposals of its rows {needed})")
        return
    if writer is None:
        complain(f"{place(scan)} (extract --refusals proposes its rows for review)")
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
    return row_format(form, sys.stdout.isatty() and output is None)


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


def row_format(chosen: str | None, terminal: bool) -> Format:
    if chosen is None:
        return "table" if terminal else "jsonl"
    match chosen:
        case "jsonl" | "json" | "csv" | "table":
            return chosen
    return fail(f"--format {chosen}: must be jsonl, json, csv, table or html")

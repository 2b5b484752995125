"""Recorded pages with the records and refusals a careful reader expects of them.

A fixture is a directory that `Fixture` alone knows how to read and write:

    <slug>/page.html       the page as it was saved (or article.txt, a plain text)
    <slug>/expected.json   {"records": [...], "refusals": [...]}: the stable columns and quotes, no offsets
    <slug>/meta.json       url, outlet, captured, published (plain texts only), reviewed, shows

`berita fixture add` writes what the extraction says today; a person corrects it and sets `reviewed`. `berita fixture
propose` writes a case for a judgement, to be told anew (`retelling`). The extraction is
imported when it is needed: the command line reads this module at every start.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from berita_extract import clock
from berita_extract.model import Article, Extraction, Record, Refusal
from berita_extract.output import RECORD_COLUMNS

FIELDS = tuple(column for column in RECORD_COLUMNS if column not in ("url", "rank_scope", "confidence"))
"""The columns of an expected record; offsets, confidence and rule may change without a reader noticing."""

Row = dict[str, object]

HTML_NAME, TEXT_NAME = "page.html", "article.txt"
EXPECTED_NAME, META_NAME = "expected.json", "meta.json"
PAGE_NAMES = {".html": HTML_NAME, ".htm": HTML_NAME, ".txt": TEXT_NAME}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # "serang-units"


class FixtureError(Exception):
    """A fixture cannot be read or written; the message is one line, "<file>: <reason>"."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Where a page came from, and whether a person stands behind its expectation."""

    url: str
    outlet: str | None  # file name of an outlet description, without ".toml"
    captured: date
    published: date | None  # plain texts only: a page says it itself
    reviewed: bool
    shows: str  # one line


@dataclass(frozen=True, slots=True)
class Expectation:
    """The rows a reader expects, in text order."""

    records: tuple[Row, ...]
    refusals: tuple[Row, ...]


def record_row(record: Record) -> Row:
    """The stable columns of a record; `evidence` keeps the quotes without their offsets."""
    from berita_extract import output

    row = output.record_row(record)
    row["evidence"] = {field: quote.quote for field, quote in sorted(record.evidence.items())}
    return {field: row[field] for field in FIELDS}


def refusal_row(refusal: Refusal) -> Row:
    """The stable columns of a refusal."""
    return {"reason": refusal.reason, "quote": refusal.quote.quote, "institution": refusal.institution}


@dataclass(frozen=True, slots=True)
class Fixture:
    """One fixture directory; the only place that knows its file names."""

    path: Path

    @property
    def slug(self) -> str:
        """The name of the directory."""
        return self.path.name

    @property
    def page_path(self) -> Path:
        """The saved page, or the plain text where there is no page."""
        html = self.path / HTML_NAME
        return html if html.exists() else self.path / TEXT_NAME

    @property
    def expected_path(self) -> Path:
        """The file of expected records and refusals."""
        return self.path / EXPECTED_NAME

    @property
    def meta_path(self) -> Path:
        """The file of origin and review."""
        return self.path / META_NAME

    def meta(self) -> Meta:
        """Origin and review; raises FixtureError."""
        raw = _read_object(self.meta_path)
        try:
            return Meta(
                url=str(raw["url"]),
                outlet=None if raw["outlet"] is None else str(raw["outlet"]),
                captured=date.fromisoformat(str(raw["captured"])),
                published=None if raw.get("published") is None else date.fromisoformat(str(raw["published"])),
                reviewed=raw["reviewed"] is True,
                shows=str(raw["shows"]),
            )
        except KeyError as missing:
            raise FixtureError(f"{self.meta_path}: {missing.args[0]}: missing") from None
        except ValueError as wrong:
            raise FixtureError(f"{self.meta_path}: {wrong}") from None

    def expected(self) -> Expectation:
        """What the page should give; raises FixtureError."""
        raw = _read_object(self.expected_path)
        return Expectation(
            _rows(raw, "records", FIELDS, self.expected_path),
            _rows(raw, "refusals", ("reason", "quote", "institution"), self.expected_path),
        )

    def article(self) -> Article:
        """The saved page as an article; raises FixtureError if it is none."""
        return read_article(self.page_path, self.meta())

    def extraction(self) -> Extraction:
        """What the page gives today; raises FixtureError."""
        from berita_extract import records, reference

        return records.extract(self.article(), reference.load())

    def save(self, page: bytes, name: str, meta: Meta, expected: Expectation) -> None:
        """Write the whole directory, in place of an older one; `name` is one of `PAGE_NAMES.values()`."""
        if self.path.exists():
            shutil.rmtree(self.path)
        self.path.mkdir(parents=True)
        (self.path / name).write_bytes(page)
        fields = asdict(meta) | {"captured": meta.captured.isoformat()}
        fields["published"] = meta.published and meta.published.isoformat()
        _write_json(self.meta_path, fields)
        _write_json(self.expected_path, {"records": expected.records, "refusals": expected.refusals})


def collect(folder: Path) -> list[Fixture]:
    """All fixtures of a folder, by name."""
    return [
        Fixture(path) for path in sorted(folder.iterdir()) if path.is_dir() and not path.name.startswith((".", "_"))
    ]


def read_article(page: Path, meta: Meta) -> Article:
    """The article of a saved page or plain text; raises FixtureError."""
    from berita_extract import article as articles
    from berita_extract import outlets

    try:
        body = page.read_bytes()
    except OSError as error:
        raise FixtureError(f"{page}: {error.strerror}") from None
    if PAGE_NAMES[page.suffix] == TEXT_NAME:
        try:
            return articles.from_text(body.decode("utf-8"), url=meta.url, published=meta.published)
        except UnicodeDecodeError as error:
            raise FixtureError(f"{page}: not UTF-8 at byte {error.start}") from None
    outlet = None
    if meta.outlet is not None:
        outlet = outlets.known(meta.outlet)
        if outlet is None:
            raise FixtureError(f"{page}: no outlet named {meta.outlet}")
    try:
        return articles.from_html(body, url=meta.url, outlet=outlet, captured=meta.captured)
    except articles.NotAnArticle as error:
        raise FixtureError(f"{page}: not an article: {error}") from None


def add(page: Path, fixture: Fixture, meta: Meta, *, overwrite: bool = False) -> Expectation:
    """Record a page together with what the extraction gives today, as not reviewed; raises FixtureError.

    Recording again keeps the older line of what it shows if `meta` has none.
    """
    from berita_extract import records, reference

    if page.suffix not in PAGE_NAMES:
        raise FixtureError(f"{page}: a fixture is made of one .html or .txt file")
    if not SLUG.fullmatch(fixture.slug):
        raise FixtureError(f"{fixture.path}: a name has small letters, digits and single hyphens; give one with --slug")
    if fixture.path.exists():
        if not overwrite:
            raise FixtureError(f"{fixture.path}: exists already; --replace records it again")
        if not meta.shows and fixture.meta_path.exists():
            meta = replace(meta, shows=fixture.meta().shows)
    extraction = records.extract(read_article(page, meta), reference.load())
    expected = Expectation(
        tuple(record_row(record) for record in extraction.records),
        tuple(refusal_row(refusal) for refusal in extraction.refusals),
    )
    fixture.save(page.read_bytes(), PAGE_NAMES[page.suffix], replace(meta, reviewed=False), expected)
    return expected


def _read_object(path: Path) -> Mapping[str, object]:
    try:
        raw = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise FixtureError(f"{path}: {error.strerror}") from None
    except json.JSONDecodeError as error:
        raise FixtureError(f"{path}: line {error.lineno}: {error.msg}") from None
    if not isinstance(raw, dict):
        raise FixtureError(f"{path}: not a JSON object")
    return raw


def _rows(raw: Mapping[str, object], key: str, columns: tuple[str, ...], path: Path) -> tuple[Row, ...]:
    rows = raw.get(key)
    if not isinstance(rows, list):
        raise FixtureError(f"{path}: {key}: not a list")
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or set(row) != set(columns):
            raise FixtureError(f"{path}: {key} {number}: the columns are {', '.join(columns)}")
    return tuple(rows)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")


app = typer.Typer(help="Record pages as tests of the extraction.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Record pages as tests of the extraction."""


@app.command("add")
def add_command(
    page: Annotated[Path, typer.Argument(metavar="INPUT", help="A saved page (.html) or a plain text (.txt).")],
    slug: Annotated[str | None, typer.Option(help="Name of the fixture; the file name without it.")] = None,
    fixtures: Annotated[Path, typer.Option(help="Folder of the fixtures.")] = Path("tests/fixtures"),
    url: Annotated[str | None, typer.Option(help="Address the page had; the file name without it.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet whose description reads the page.")] = None,
    published: Annotated[str | None, typer.Option(help="Date of a plain text, YYYY-MM-DD.")] = None,
    shows: Annotated[str, typer.Option(help="One line: what this page shows.")] = "",
    overwrite: Annotated[bool, typer.Option("--replace", help="Record an existing fixture again.")] = False,
) -> None:
    """Record a page and the present extraction as its expectation, to be reviewed.

    Example: berita fixture add saved/serang.html --slug serang-units --shows "a trailing zone covers two puskesmas"
    """
    fixture = Fixture(fixtures / (slug if slug is not None else page.stem.lower()))
    try:
        meta = Meta(
            url=url or page.name,
            outlet=outlet,
            captured=clock.now().date(),
            published=date.fromisoformat(published) if published else None,
            reviewed=False,
            shows=shows,
        )
        expected = add(page, fixture, meta, overwrite=overwrite)
    except ValueError:
        typer.echo(f"berita: --published {published}: not a date of the form YYYY-MM-DD", err=True)
        raise typer.Exit(2) from None
    except FixtureError as error:
        typer.echo(f"berita: {error}", err=True)
        raise typer.Exit(2) from None
    counts = f"{len(expected.records)} records, {len(expected.refusals)} refusals"
    typer.echo(f'{fixture.path}: {counts}; review {EXPECTED_NAME}, then set "reviewed" to true in {META_NAME}')


@app.command("propose")
def propose_command(
    given: Annotated[str, typer.Argument(metavar="ID", help="Of the judgement (`berita review list`).")],
    slug: Annotated[str | None, typer.Option(help="Name of the fixture; the judgement's id without it.")] = None,
    fixtures: Annotated[Path, typer.Option(help="Folder of the fixtures.")] = Path("tests/fixtures"),
    url: Annotated[str | None, typer.Option(help="The article, where the judgement names none.")] = None,
    db: Annotated[Path | None, typer.Option("--db", help="Database; by default $BERITA_HOME/berita.db.")] = None,
) -> None:
    """Make a judgement a case for the tests: the build and the figures of its article, to be told anew.

    No sentence of the article is copied. Write a text of that build in words of your own, review the expectation.

    Example: berita fixture propose 3f9a1c2b77de --slug dinsos-of-the-city
    """
    from berita_extract import home, judgements, reference, retelling, store

    path = home.database(db)
    fixture = Fixture(fixtures / (slug if slug is not None else f"judged-{given}"))
    try:
        if not SLUG.fullmatch(fixture.slug):
            raise FixtureError(
                f"{fixture.path}: a name has small letters, digits and single hyphens; give one with --slug"
            )
        said = judgements.load(home.judgements_folder(path))
        row = said.named(given)
        with store.opened(path, readonly=True) as base:
            expected = retelling.propose(fixture, row, said, base, reference.load(), url)
    except (FixtureError, LookupError) as error:
        typer.echo(f"berita: {error.args[0]}", err=True)
        raise typer.Exit(2) from None
    typer.echo(
        f"{fixture.path}: {len(expected.records)} records; tell the article anew in {TEXT_NAME} with words of your own,"
        f' review {EXPECTED_NAME}, then set "reviewed" to true in {META_NAME}'
    )

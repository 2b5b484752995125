"""The database: its tables, how it is opened, and how what one article states is written and read.

Statements are kept: a re-extraction moves the older rows of an article to `records_history` and never overwrites them.
One article is one transaction, so an interrupted write leaves its former rows. The ledger of URLs and captures is
written by `ledger`; this module owns the tables.
"""

from __future__ import annotations

import fcntl
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from sqlite_utils import Database
from sqlite_utils.db import Table
from sqlite_utils.migrations import Migrations

from berita_extract.model import (
    Article,
    Block,
    Cell,
    Extraction,
    Quote,
    Record,
    Refusal,
    Span,
)

BUSY_MILLISECONDS = 30_000  # how long a statement waits for another process: the spiders commit once per page

RunStatus = Literal["running", "done", "failed"]

_migrations = Migrations("berita_extract")

_RECORD_COLUMNS = """
    position INTEGER NOT NULL, url TEXT NOT NULL, scheme TEXT NOT NULL, institution TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institutions(id), mention TEXT NOT NULL,
    year INTEGER, year_basis TEXT NOT NULL, score REAL, score_decimals INTEGER, scale INTEGER,
    zone TEXT, predicate TEXT, category TEXT, rank INTEGER, rank_scope TEXT,
    evidence TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
    extractor TEXT NOT NULL, reference TEXT NOT NULL
"""

_TABLES = (
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed')),
        version TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE captures (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, fetched TEXT NOT NULL,
        status INTEGER NOT NULL, sha256 TEXT NOT NULL, content_type TEXT,
        via TEXT NOT NULL CHECK (via IN ('live', 'cdx', 'warc', 'file', 'import')),
        warc TEXT, offset INTEGER, length INTEGER, outlet TEXT, run INTEGER REFERENCES runs(id),
        UNIQUE (warc, offset)
    ) STRICT""",
    "CREATE INDEX captures_url ON captures (url, sha256)",
    "CREATE INDEX captures_run ON captures (run)",
    """CREATE TABLE urls (
        url TEXT PRIMARY KEY, outlet TEXT, kind TEXT NOT NULL CHECK (kind IN ('source', 'page')),
        status TEXT NOT NULL CHECK (status IN ('due', 'fetched', 'failed', 'gone', 'blocked', 'refused')),
        first_seen TEXT NOT NULL, lastmod TEXT, next_due TEXT, attempts INTEGER NOT NULL DEFAULT 0,
        http_status INTEGER, etag TEXT, last_modified TEXT, capture INTEGER REFERENCES captures(id), error TEXT
    ) STRICT""",
    "CREATE INDEX urls_due ON urls (outlet, status, next_due)",
    "CREATE TABLE outlets (name TEXT PRIMARY KEY, description TEXT NOT NULL, seen TEXT NOT NULL) STRICT",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, outlet TEXT, region TEXT, title TEXT,
        published TEXT, published_basis TEXT, text TEXT NOT NULL, origin TEXT, gone_since TEXT,
        extractor TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX articles_origin ON articles (origin)",
    """CREATE TABLE article_captures (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        capture INTEGER NOT NULL REFERENCES captures(id), part TEXT,
        PRIMARY KEY (article, position)
    ) STRICT""",
    "CREATE INDEX article_captures_capture ON article_captures (capture)",
    """CREATE TABLE blocks (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL, kind TEXT NOT NULL,
        "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, capture_position INTEGER NOT NULL, level INTEGER NOT NULL,
        table_no INTEGER, "row" INTEGER, "column" INTEGER, "rows" INTEGER, "columns" INTEGER, header INTEGER,
        PRIMARY KEY (article, position)
    ) STRICT""",
    "CREATE TABLE institutions (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT",
    f"""CREATE TABLE records (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), {_RECORD_COLUMNS}
    ) STRICT""",
    "CREATE INDEX records_article ON records (article)",
    "CREATE INDEX records_institution ON records (institution_id, year)",
    f"""CREATE TABLE records_history (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), {_RECORD_COLUMNS},
        replaced_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX records_history_article ON records_history (article)",
    """CREATE TABLE refusals (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        url TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
        reason TEXT NOT NULL, rule TEXT NOT NULL, institution TEXT, year INTEGER, score REAL, score_decimals INTEGER,
        zone TEXT, predicate TEXT, scheme TEXT, candidates TEXT NOT NULL, extractor TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX refusals_article ON refusals (article)",
    "CREATE INDEX refusals_reason ON refusals (reason)",
    """CREATE TABLE facts (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id), year INTEGER NOT NULL,
        field TEXT NOT NULL CHECK (field IN ('score', 'zone', 'predicate')), value TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('single', 'corroborated', 'disputed', 'corrected')),
        origins INTEGER NOT NULL, rivals TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
        PRIMARY KEY (scheme, institution_id, year, field)
    ) STRICT""",
    """CREATE TABLE fact_support (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, record),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX fact_support_record ON fact_support (record)",
)


@_migrations()
def m001_first_tables(db: Database) -> None:
    """All tables of the first release."""
    for statement in _TABLES:
        db.execute(statement)


class DatabaseBusyError(Exception):
    """Another writing command holds the database; the message names it."""


class DatabaseMissingError(Exception):
    """There is no database at the path, or it was not made by this package; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Producer:
    """What made a row: version of the package and hash of the reference data."""

    extractor: str
    reference: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A current record with what facts and verdicts need to know about its article."""

    id: int  # of the record
    article: int
    origin: str  # cluster of reprints the article belongs to
    outlet: str | None
    published: date | None
    record: Record


class Store:
    """An open database. `db` is the sqlite-utils handle; writers use `atomic()`."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path

    def table(self, name: str) -> Table:
        """The table `name`."""
        return self.db.table(name)

    def insert(self, table: str, row: dict[str, Any]) -> int:
        """Adds a row to a table with an integer key and gives the key."""
        key = self.table(table).insert(row).last_pk
        if not isinstance(key, int):
            raise TypeError(f"{table}: no integer key")
        return key

    def rows(self, sql: str, params: Sequence[object] = ()) -> list[dict[str, Any]]:
        """All rows of a query, as dictionaries."""
        return list(self.db.query(sql, params))

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """One transaction; an exception rolls it back."""
        with self.db.atomic():
            yield

    def close(self) -> None:
        """Closes the connection."""
        self.db.conn.close()

    # runs

    def open_run(self, command: str, producer: Producer, now: datetime | None = None) -> int:
        """A new row of `runs`, committed at once, so that a killed run is seen as one without an end."""
        row = {"command": command, "started": _moment(now), "status": "running"}
        return self.insert("runs", row | {"version": producer.extractor, "reference": producer.reference})

    def close_run(self, run: int, status: RunStatus, now: datetime | None = None) -> None:
        """Writes the end of a run."""
        self.table("runs").update(run, {"ended": _moment(now), "status": status})

    # articles

    def article_id(self, url: str) -> int | None:
        """The id of the article at `url`, or None."""
        found = self.rows("SELECT id FROM articles WHERE url = ?", [url])
        return int(found[0]["id"]) if found else None

    def save(
        self,
        extraction: Extraction,
        captures: Sequence[int],
        institutions: Iterable[tuple[str, str, str]],
        producer: Producer,
        now: datetime | None = None,
    ) -> bool:
        """Writes an article with its blocks, records and refusals in one transaction; True if anything changed.

        `captures` are ids in the order of `article.captures`; `institutions` are (id, name, kind) of the records.
        Records that differ from the stored ones replace them, and the stored ones move to `records_history`.
        Raises ValueError if a quote does not stand at its place in the text.
        """
        _check_quotes(extraction)
        article = extraction.article
        with self.atomic():
            existing = self.article_id(article.url)
            content = _article_row(article)
            versioned = {"extractor": producer.extractor, "reference": producer.reference}
            if existing is None:
                number = self.insert("articles", content | versioned)
                same_text = False
            else:
                number = existing
                stored = dict(self.table("articles").get(number))
                same_text = all(stored[key] == value for key, value in content.items())
                if not same_text or any(stored[key] != value for key, value in versioned.items()):
                    self.table("articles").update(number, content | versioned)
            changed = not same_text
            if not same_text:
                self._replace("blocks", number, _block_rows(article.blocks))
            changed |= self._link_captures(number, captures, article.part)
            changed |= self._replace_records(number, extraction.records, institutions, producer, now)
            refusals = [_refusal_row(place, refusal) for place, refusal in enumerate(extraction.refusals)]
            if refusals != self._former("refusals", number, _REFUSAL_FIELDS):
                self._replace("refusals", number, [row | versioned for row in refusals])
                changed = True
        return changed

    def _link_captures(self, article: int, captures: Sequence[int], part: str | None) -> bool:
        wanted = [{"position": place, "capture": capture, "part": part} for place, capture in enumerate(captures)]
        if not wanted or wanted == self._former("article_captures", article, ("position", "capture", "part")):
            return False
        self._replace("article_captures", article, wanted)
        return True

    def _replace_records(
        self,
        article: int,
        records: Sequence[Record],
        institutions: Iterable[tuple[str, str, str]],
        producer: Producer,
        now: datetime | None,
    ) -> bool:
        rows = [_record_row(place, record) for place, record in enumerate(records)]
        if rows == self._former("records", article, _RECORD_FIELDS):
            return False
        names = [{"id": key, "name": name, "kind": kind} for key, name, kind in institutions]
        self.table("institutions").upsert_all(names, pk="id")
        history = ", ".join(("article", *_RECORD_FIELDS, "extractor", "reference"))
        self.db.execute(
            f"INSERT INTO records_history ({history}, replaced_at) SELECT {history}, ? FROM records WHERE article = ?",
            [_moment(now), article],
        )
        versioned = {"extractor": producer.extractor, "reference": producer.reference}
        self._replace("records", article, [row | versioned for row in rows])
        return True

    def _former(self, table: str, article: int, fields: Sequence[str]) -> list[dict[str, Any]]:
        names = ", ".join(f'"{name}"' for name in fields)
        return self.rows(f"SELECT {names} FROM {table} WHERE article = ? ORDER BY position", [article])

    def _replace(self, table: str, article: int, rows: Sequence[dict[str, Any]]) -> None:
        self.db.execute(f"DELETE FROM {table} WHERE article = ?", [article])
        self.table(table).insert_all({"article": article} | row for row in rows)

    # reading

    def statements(self, institutions: Iterable[str] | None = None) -> list[Statement]:
        """Current records in the order of their ids; of the named institutions only, if given."""
        where, params = _among("r.institution_id", institutions)
        sql = f"""SELECT r.*, a.origin, a.outlet, a.published, a.url AS article_url FROM records r
            JOIN articles a ON a.id = r.article WHERE {where} ORDER BY r.id"""
        return [
            Statement(
                id=row["id"],
                article=row["article"],
                origin=row["origin"] or row["article_url"],
                outlet=row["outlet"],
                published=date.fromisoformat(row["published"]) if row["published"] else None,
                record=record_of_row(row),
            )
            for row in self.rows(sql, params)
        ]

    def records_of(self, article: int) -> tuple[Record, ...]:
        """Current records of an article, in text order."""
        return tuple(
            record_of_row(row)
            for row in self.rows("SELECT * FROM records WHERE article = ? ORDER BY position", [article])
        )

    def article(self, url: str) -> Article | None:
        """The stored article at `url` with its blocks and without its captures, or None."""
        found = self.rows("SELECT * FROM articles WHERE url = ?", [url])
        if not found:
            return None
        row = found[0]
        blocks = self.rows("SELECT * FROM blocks WHERE article = ? ORDER BY position", [row["id"]])
        return Article(
            url=row["url"],
            text=row["text"],
            blocks=tuple(_block_of_row(block) for block in blocks),
            title=row["title"],
            published=date.fromisoformat(row["published"]) if row["published"] else None,
            published_basis=row["published_basis"],
            outlet=row["outlet"],
            region=row["region"],
        )


def open_store(path: Path) -> Store:
    """Opens the database for writing; makes the file and the missing tables."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = on")
    db = Database(connection, use_counts_table=False)
    db.enable_wal()
    if _migrations.pending(db):
        _migrations.apply(db)
    return Store(db, path)


def open_readonly(path: Path) -> Store:
    """Opens an existing database for reading; raises DatabaseMissingError where there is none of this package."""
    if not path.is_file():
        raise DatabaseMissingError(f"{path}: no database here; `berita ingest` or `berita crawl` makes one")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    db = Database(connection)
    if _migrations.pending(db):
        connection.close()
        raise DatabaseMissingError(f"{path}: not a database of this version; run `berita ingest` or `berita crawl`")
    return Store(db, path)


@contextmanager
def opened(path: Path, *, readonly: bool = False) -> Iterator[Store]:
    """`open_store` or `open_readonly`, closed at the end."""
    with closing(open_readonly(path) if readonly else open_store(path)) as store:
        yield store


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Held by the one writing command of a database; raises DatabaseBusyError at once if another holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(path.name + ".lock").open("a+b") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise DatabaseBusyError(f"{path}: another writing command is at work on it; wait for its end") from error
        yield


# rows


def _moment(now: datetime | None) -> str:
    return (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _among(column: str, values: Iterable[str] | None) -> tuple[str, list[str]]:
    if values is None:
        return "1", []
    chosen = sorted(set(values))
    return f"{column} IN ({', '.join('?' * len(chosen))})", chosen


def _check_quotes(extraction: Extraction) -> None:
    text = extraction.article.text
    quotes = [(name, quote) for record in extraction.records for name, quote in record.evidence.items()]
    quotes += [("refusal", refusal.quote) for refusal in extraction.refusals]
    for name, quote in quotes:
        if text[quote.start : quote.end] != quote.quote:
            raise ValueError(f"{extraction.article.url}: {name} does not stand at {quote.start}–{quote.end}")


def _article_row(article: Article) -> dict[str, Any]:
    return {
        "url": article.url,
        "outlet": article.outlet,
        "region": article.region,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "text": article.text,
    }


def _block_rows(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    rows = []
    for place, block in enumerate(blocks):
        cell = block.cell
        rows.append(
            {
                "position": place,
                "kind": block.kind,
                "start": block.span.start,
                "end": block.span.end,
                "capture_position": block.capture,
                "level": block.level,
                "table_no": cell.table if cell else None,
                "row": cell.row if cell else None,
                "column": cell.column if cell else None,
                "rows": cell.rows if cell else None,
                "columns": cell.columns if cell else None,
                "header": int(cell.header) if cell else None,
            }
        )
    return rows


def _block_of_row(row: dict[str, Any]) -> Block:
    cell = None
    if row["table_no"] is not None:
        cell = Cell(row["table_no"], row["row"], row["column"], row["rows"], row["columns"], bool(row["header"]))
    span = Span(row["start"], row["end"])
    return Block(kind=row["kind"], span=span, capture=row["capture_position"], level=row["level"], cell=cell)


_RECORD_FIELDS = (
    "position",
    "url",
    "scheme",
    "institution",
    "institution_id",
    "mention",
    "year",
    "year_basis",
    "score",
    "score_decimals",
    "scale",
    "zone",
    "predicate",
    "category",
    "rank",
    "rank_scope",
    "evidence",
    "confidence",
    "rule",
)

_REFUSAL_FIELDS = (
    "position",
    "url",
    "start",
    "end",
    "quote",
    "reason",
    "rule",
    "institution",
    "year",
    "score",
    "score_decimals",
    "zone",
    "predicate",
    "scheme",
    "candidates",
)


def decimals(score: Decimal) -> int:
    """How many decimals a score was stated with."""
    exponent = score.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _score_columns(score: Decimal | None) -> dict[str, Any]:
    if score is None:
        return {"score": None, "score_decimals": None}
    return {"score": float(score), "score_decimals": decimals(score)}


def _score_of_row(row: dict[str, Any]) -> Decimal | None:
    if row["score"] is None:
        return None
    return Decimal(str(row["score"])).quantize(Decimal(1).scaleb(-row["score_decimals"]))


def _record_row(place: int, record: Record) -> dict[str, Any]:
    evidence = {
        name: {"start": quote.start, "end": quote.end, "quote": quote.quote}
        for name, quote in sorted(record.evidence.items())
    }
    return {
        "position": place,
        "url": record.url,
        "scheme": record.scheme,
        "institution": record.institution,
        "institution_id": record.institution_id,
        "mention": record.mention,
        "year": record.year,
        "year_basis": record.year_basis,
        **_score_columns(record.score),
        "scale": record.scale,
        "zone": record.zone,
        "predicate": record.predicate,
        "category": record.category,
        "rank": record.rank,
        "rank_scope": record.rank_scope,
        "evidence": json.dumps(evidence, ensure_ascii=False),
        "confidence": record.confidence,
        "rule": record.rule,
    }


def record_of_row(row: dict[str, Any]) -> Record:
    """The record that a row of `records` or `records_history` holds."""
    evidence = {name: Quote(**quote) for name, quote in json.loads(row["evidence"]).items()}
    return Record(
        url=row["url"],
        scheme=row["scheme"],
        institution=row["institution"],
        institution_id=row["institution_id"],
        mention=row["mention"],
        year=row["year"],
        year_basis=row["year_basis"],
        score=_score_of_row(row),
        scale=row["scale"],
        zone=row["zone"],
        predicate=row["predicate"],
        category=row["category"],
        rank=row["rank"],
        rank_scope=row["rank_scope"],
        evidence=evidence,
        rule=row["rule"],
        confidence=row["confidence"],
    )


def _refusal_row(place: int, refusal: Refusal) -> dict[str, Any]:
    return {
        "position": place,
        "url": refusal.url,
        "start": refusal.quote.start,
        "end": refusal.quote.end,
        "quote": refusal.quote.quote,
        "reason": refusal.reason,
        "rule": refusal.rule,
        "institution": refusal.institution,
        "year": refusal.year,
        **_score_columns(refusal.score),
        "zone": refusal.zone,
        "predicate": refusal.predicate,
        "scheme": refusal.scheme,
        "candidates": json.dumps(refusal.candidates, ensure_ascii=False),
    }


def refusal_of_row(row: dict[str, Any]) -> Refusal:
    """The refusal that a row of `refusals` holds."""
    return Refusal(
        url=row["url"],
        quote=Quote(row["start"], row["end"], row["quote"]),
        reason=row["reason"],
        rule=row["rule"],
        institution=row["institution"],
        year=row["year"],
        score=_score_of_row(row),
        zone=row["zone"],
        predicate=row["predicate"],
        scheme=row["scheme"],
        candidates=tuple(json.loads(row["candidates"])),
    )

"""The database: its tables, how it is opened, and how what one article states is written and read.

Statements are kept: a re-extraction moves the older rows of an article to `records_history` and never overwrites them,
and a text that its outlet changed stays as a revision (see `revisions`). One article is one transaction, so an
interrupted write leaves its former rows. The ledger of URLs and captures is
written by `ledger`; this module owns the tables.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from sqlite_utils import Database
from sqlite_utils.db import Table

from berita_extract.facts import Correction, Fact, Statement
from berita_extract.judgements import Judgements
from berita_extract.model import Article, Capture, Extraction, Record
from berita_extract.origins.families import By
from berita_extract.store import imports, revisions, statements, written_facts
from berita_extract.store.imports import Imported
from berita_extract.store.links import Likeness, Links, Watch, address_forms
from berita_extract.store.revisions import FormerText, TextRow
from berita_extract.store.rows import (
    BLOCK_FIELDS,
    RECORD_FIELDS,
    REFUSAL_FIELDS,
    article_of_row,
    article_row,
    block_rows,
    check_quotes,
    record_of_row,
    record_row,
    refusal_row,
    stamp,
)
from berita_extract.store.statements import Dismissal, Source
from berita_extract.store.surroundings import Surroundings
from berita_extract.store.tables import migrations
from berita_extract.store.written_facts import Written
from berita_extract.urls import clean, story_of

BUSY_MILLISECONDS = 30_000  # how long a statement waits for another process: the spiders commit once per page

RunStatus = Literal["running", "done", "failed"]


class StoreError(Exception):
    """The database cannot be used; the message is one line, "<file>: <reason>"."""


class BusyError(StoreError):
    """Another writing command is at work on the database."""


@dataclass(frozen=True, slots=True)
class Producer:
    """What made a row: version of the package and hash of the reference data."""

    extractor: str
    reference: str


@dataclass(frozen=True, slots=True)
class OriginLink:
    """Two stored articles that are one origin, and the evidence: shingles they share, of so many of the shorter."""

    first: str
    second: str
    by: By
    shared: int
    shorter: int
    likeness: float


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
        row = {"command": command, "started": stamp(now), "status": "running"}
        return self.insert("runs", row | {"version": producer.extractor, "reference": producer.reference})

    def close_run(
        self, run: int, status: RunStatus, now: datetime | None = None, told: Mapping[str, object] | None = None
    ) -> None:
        """Writes the end of a run, with what is `told` of it in further columns."""
        self.table("runs").update(run, {"ended": stamp(now), "status": status, **(told or {})})

    # captures

    def add_capture(self, capture: Capture, outlet: str | None = None, run: int | None = None) -> int:
        """A new row of `captures` for something read from a file; what was fetched is entered by the ledger."""
        return self.insert(
            "captures",
            {
                "url": capture.url,
                "final_url": capture.final_url,
                "fetched": stamp(capture.fetched),
                "status": capture.status,
                "sha256": capture.sha256,
                "content_type": capture.content_type,
                "via": capture.via,
                "warc": capture.warc,
                "offset": capture.offset,
                "length": capture.length,
                "source": capture.source,
                "outlet": outlet,
                "run": run,
            },
        )

    def find_capture(self, url: str, sha256: str) -> int | None:
        """The id of the oldest capture of these bytes at this URL, or None."""
        found = self.rows("SELECT id FROM captures WHERE url = ? AND sha256 = ? ORDER BY id LIMIT 1", [url, sha256])
        return int(found[0]["id"]) if found else None

    # articles

    def article_id(self, url: str, story: str | None = None) -> int | None:
        """The id of the article that is this story, else of the one at `url`, or None."""
        found = self.rows(
            "SELECT id FROM articles WHERE story = ? OR url = ? ORDER BY story = ? DESC LIMIT 1",
            [story or url, url, story or url],
        )
        return int(found[0]["id"]) if found else None

    def _look_anew(self, address: str) -> None:
        """Has the links formed anew of the pages that declare an address which an article has left."""
        forms = address_forms(address)
        marks = ", ".join("?" * len(forms))
        self.db.execute(f"UPDATE articles SET origin = NULL WHERE canonical IN ({marks})", forms)

    def save(
        self,
        extraction: Extraction,
        captures: Sequence[int],
        institutions: Iterable[tuple[str, str, str]],
        producer: Producer,
        *,
        story: str | None = None,
        former: Sequence[FormerText] | None = None,
        now: datetime | None = None,
    ) -> bool:
        """Writes an article with its blocks, records and refusals in one transaction; True if anything changed.

        `captures` are ids in the order of `article.captures`; `institutions` are (id, name, kind) of the records;
        `story` is the address under which other captures of the article are known, by default its URL;
        `former` are the texts it has had before, oldest first, None to leave those that are stored as they are.
        Records that differ from the stored ones replace them, and the stored ones move to `records_history`.
        Raises ValueError if a quote does not stand at its place in the text.
        """
        for one in (extraction, *(text.extraction for text in former or ())):
            check_quotes(one)
        article = extraction.article
        with self.atomic():
            story = story or article.url
            existing = self.article_id(article.url, story)
            content = article_row(article) | {"story": story}
            versioned = {"extractor": producer.extractor, "reference": producer.reference}
            if existing is None:
                number = self.insert("articles", content | versioned)
                same_text = False
            else:
                number = existing
                stored = dict(self.table("articles").get(number))
                same_text = all(stored[key] == value for key, value in content.items())
                if not same_text:
                    self.table("articles").update(number, content | versioned | {"origin": None})
                    for left in {stored["url"], stored["story"]} - {article.url, story, None}:
                        self._look_anew(left)
                elif any(stored[key] != value for key, value in versioned.items()):
                    self.table("articles").update(number, versioned)
            changed = not same_text
            blocks = block_rows(article.blocks)
            if blocks != self._former("blocks", number, BLOCK_FIELDS):
                self._replace("blocks", number, blocks)
                changed = True
            if not same_text or not self._former("article_captures", number, ("capture",)):
                # another copy of the same words does not take the place of the one that is quoted
                changed |= self._link_captures(number, captures, article.part)
            names = [{"id": key, "name": name, "kind": kind} for key, name, kind in institutions]
            # a unit keeps the name it was first met by
            self.table("institutions").insert_all(names, pk="id", ignore=True)
            changed |= self._replace_records(number, extraction.records, producer, now)
            if former is not None:
                changed |= revisions.write(self, number, former, versioned, now)
            refusals = [refusal_row(place, refusal) for place, refusal in enumerate(extraction.refusals)]
            if refusals != self._former("refusals", number, REFUSAL_FIELDS):
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
        producer: Producer,
        now: datetime | None,
    ) -> bool:
        rows = [record_row(place, record) for place, record in enumerate(records)]
        if rows == self._former("records", article, RECORD_FIELDS):
            return False
        history = ", ".join(("article", *RECORD_FIELDS, "extractor", "reference"))
        self.db.execute(
            f"INSERT INTO records_history ({history}, replaced_at) SELECT {history}, ? FROM records WHERE article = ?",
            [stamp(now), article],
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

    # facts

    def unclustered(self) -> bool:
        """True if an article is new or has another text since the origins were written."""
        return bool(self.rows("SELECT 1 FROM articles WHERE origin IS NULL LIMIT 1"))

    def write_origins(self, watch: Watch | None = None) -> None:
        """Compares the texts that are new or changed, and writes the links and the origin of every article."""
        Links(self.db).refresh(watch)

    def alike(self, text: str) -> list[Likeness]:
        """The stored articles that are alike with a text, the likest first."""
        return Links(self.db).alike(text)

    def origins_of(self, url: str) -> set[str]:
        """The origin of the article at `url` and those of the articles that it holds whole; empty if it is not stored.

        Of a page that is not stored and from which results were imported, that of those.
        """
        pages = self._pages(url)
        if not pages:
            return {story_of(url)} if imports.is_source(self, url) else set()
        reprinted = Links(self.db).reprinted(pages)
        among = sorted(pages.union(*(reprinted.get(page, ()) for page in pages)))
        marks = ", ".join("?" * len(among))
        rows = self.rows(f"SELECT coalesce(origin, url) AS origin FROM articles WHERE id IN ({marks})", among)
        return {row["origin"] for row in rows}

    def located(self, url: str) -> str | None:
        """The address under which the article at any form of a URL is stored; None if it is not."""
        number = self.article_id(url)
        pages = self._pages(url) if number is None else [number]
        return str(self.table("articles").get(max(pages))["url"]) if pages else None

    def _pages(self, url: str) -> set[int]:
        """The articles at an address: as given, without what sharing adds to it, and in its other forms."""
        number = self.article_id(url)
        found = imports.pages_at(self, {url, clean(url, "") or url}).values()
        return {one for numbers in found for one in numbers} | (set() if number is None else {number})

    def origin_evidence(self, url: str) -> list[OriginLink]:
        """Why the articles of the origin to which the one at `url` belongs are one: the links that joined them.

        One fewer than its articles, and none for an article that stands alone or is not stored.
        """
        sql = """SELECT a.url AS first, b.url AS second, l.by, l.shared, l.shorter, l.likeness FROM origin_links l
            JOIN articles a ON a.id = l.first JOIN articles b ON b.id = l.second
            WHERE l.role = 'joins' AND a.origin = (SELECT origin FROM articles WHERE id = ?) ORDER BY l.first, l.second"""
        return [OriginLink(**row) for row in self.rows(sql, [self.article_id(url)])]

    def write_facts(
        self,
        facts: Iterable[Fact],
        judgements: Judgements = statements.NO_JUDGEMENTS,
        among: Collection[str] | None = None,
        around: Surroundings | None = None,
        years: Collection[int] | None = None,
    ) -> Written:
        """Makes the stored facts of institutions, or of all, equal to `facts` (see `written_facts.write_facts`)."""
        return written_facts.write_facts(self, facts, judgements, among, around, years)

    def write_corrections(
        self,
        corrections: Iterable[Correction],
        run: int | None,
        among: Collection[str] | None = None,
        years: Collection[int] | None = None,
    ) -> list[Correction]:
        """Makes the stored corrections of institutions, or of all, equal to the given ones and gives those that are new."""
        return written_facts.write_corrections(self, corrections, run, among, years)

    # reading

    def statements(
        self,
        institutions: Iterable[str] | None = None,
        judgements: Judgements = statements.NO_JUDGEMENTS,
        years: Collection[int | None] | None = None,
    ) -> list[Statement]:
        """Everything stated, or what is stated of the named institutions, in the order of the ids (see `statements.of`)."""
        return statements.of(self, institutions, judgements, years)

    def rivals(self, names: Iterable[str]) -> list[Dismissal]:
        """Refused results of rival schemes of the institutions with these names or ids, in the order of their ids."""
        return statements.rivals(self, names)

    def dismissals(
        self, names: Iterable[str], institution_id: str, year: int | None, score: Decimal
    ) -> list[Dismissal]:
        """Refused numbers that are nobody's result (see `statements.dismissals`)."""
        return statements.dismissals(self, names, institution_id, year, score)

    def stored_on(self, statement: int) -> datetime | None:
        """When the text of the statement with this id was fetched, or imported; None for one without a capture."""
        return statements.stored_on(self, statement)

    def institution_ids(self, names: Iterable[str]) -> list[str]:
        """Ids of the stored institutions with these names or ids, sorted."""
        return statements.institution_ids(self, names)

    def institutions_of(self, owners: Iterable[str], ids: Iterable[str]) -> list[str]:
        """The stored institutions of these governments and ministries and those of these ids, sorted."""
        return statements.institutions_of(self, owners, ids)

    def means(self, score: Decimal, year: int | None) -> list[Dismissal]:
        """Means of this score over several institutions under nobody's name, of the year or of none."""
        return statements.means(self, score, year)

    def offices_of(self, services: Iterable[str]) -> dict[str, str]:
        """The names by their ids of the stored offices of these services, in whatever region."""
        return statements.offices_of(self, services)

    def source(self, article: int, revision: int | None = None) -> Source:
        """What quotes need of an article's present text, or of a former one."""
        return statements.source(self, article, revision)

    def imported(self, statement: int) -> Imported:
        """Where the imported result with this id of a statement was given, and how it stands to its page."""
        return imports.one(self, statement)

    def newest_release(self) -> str | None:
        """The name of the newest release made of this database, None before the first."""
        sql = "SELECT name FROM releases ORDER BY substr(name, 1, 10) DESC, CAST(substr(name, 12) AS INTEGER) DESC LIMIT 1"
        found = self.rows(sql)  # "2026-11-28" is before "2026-11-28.2"
        return str(found[0]["name"]) if found else None

    def collected(self) -> dict[str, tuple[int, int]]:
        """How many captures and articles there are of each outlet."""
        sql = """SELECT outlet, sum(captures) AS captures, sum(articles) AS articles FROM (
            SELECT outlet, 1 AS captures, 0 AS articles FROM captures UNION ALL SELECT outlet, 0, 1 FROM articles
            ) WHERE outlet IS NOT NULL GROUP BY outlet"""
        return {row["outlet"]: (row["captures"], row["articles"]) for row in self.rows(sql)}

    def records_of(self, article: int) -> tuple[Record, ...]:
        """Current records of an article, in text order."""
        return tuple(
            record_of_row(row)
            for row in self.rows("SELECT * FROM records WHERE article = ? ORDER BY position", [article])
        )

    def former_texts(self, article: int) -> tuple[TextRow, ...]:
        """The former texts of an article, oldest first."""
        return revisions.texts_of(self, article)

    def extraction(self, article: int, revision: int | None = None) -> Extraction:
        """What is stored of an article's present text or of a former one, without captures and refusals."""
        if revision is not None:
            return revisions.extraction(self, article, revision)
        (row,) = self.rows("SELECT url FROM articles WHERE id = ?", [article])
        found = self.article(row["url"])
        if found is None:
            raise LookupError(f"no article {article}")
        return Extraction(found, self.records_of(article), ())

    def set_gone(self, article: int, since: datetime | None) -> None:
        """Marks an article as one whose page is not there any more, or as one that is back."""
        self.table("articles").update(article, {"gone_since": stamp(since) if since else None})

    def article(self, url: str) -> Article | None:
        """The stored article at `url` (or whose story that is) with its blocks and without its captures, or None."""
        number = self.article_id(url)
        if number is None:
            return None
        (row,) = self.rows("SELECT * FROM articles WHERE id = ?", [number])
        blocks = self.rows("SELECT * FROM blocks WHERE article = ? ORDER BY position", [row["id"]])
        return article_of_row(row, blocks, canonical=row["canonical"])


def open_store(path: Path) -> Store:
    """Opens the database for writing; makes the file and the missing tables. Raises StoreError."""
    connection = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute("PRAGMA synchronous = normal")  # a power cut may cost the last commits, never the file
        db = Database(connection)
        if migrations.pending(db):
            migrations.apply(db)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what they wrote; a new database has no log yet
        db.enable_wal()
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise StoreError(f"{path}: {error}") from error
    return Store(db, path)


def open_readonly(path: Path) -> Store:
    """Opens an existing database for reading. Raises StoreError where there is none of this package and version."""
    if not path.is_file():
        raise StoreError(f"{path}: no database here; `berita ingest` or `berita crawl` makes one")
    # beside a database in WAL mode even a reader makes files; where it cannot and nobody writes, none are needed
    still = not os.access(path.resolve().parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    connection = None
    try:
        uri = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if still else ''}"
        connection = sqlite3.connect(uri, uri=True)
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        db = Database(connection)
        pending = migrations.pending(db)
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise StoreError(f"{path}: {error}") from error
    if pending:
        connection.close()
        raise StoreError(
            f"{path}: not a database of this version; `berita nightly`, `berita crawl` or `berita ingest` brings it up"
        )
    return Store(db, path)


@contextmanager
def opened(path: Path, *, readonly: bool = False) -> Iterator[Store]:
    """`open_store` or `open_readonly`, closed at the end."""
    with closing(open_readonly(path) if readonly else open_store(path)) as store:
        yield store


@contextmanager
def writer_lock(path: Path) -> Iterator[None]:
    """Held by the one writing command of a database; raises StoreError at once if another holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(path.name + ".lock").open("a+b") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(f"{path}: another writing command is at work on it; wait for its end") from error
        yield


def is_being_written(path: Path) -> bool:
    """True while a writing command is at work on the database."""
    try:
        with path.with_name(path.name + ".lock").open("rb") as handle:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # nobody ever wrote
        return False
    return False

"""The one road from captures to facts, shared by every command that writes: capture → article → records → store.

A capture is looked at once, and again on demand. Pages of one story are joined under the story's address; of each page
the newest capture that is an article counts. A post that a feed or a REST answer carries yields to the page itself.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, cast

from berita_extract import article as articles
from berita_extract import facts, home, origins, outlets, records, registry, text
from berita_extract.archive import Archive, ArchiveError
from berita_extract.mentions.schemes import SchemeScanner
from berita_extract.model import Article, Block, Capture, Cell, Extraction, PublishedBasis, Record, Span, Via
from berita_extract.outlets import Outlet
from berita_extract.pages import fits
from berita_extract.reference import Reference
from berita_extract.store import Producer, Store
from berita_extract.urls import split_page

# An article that came as text (plain text, a line of JSON Lines) is archived in this form.
TEXT_TYPE = "application/vnd.berita.article+json"

# Feeds, sitemaps and REST answers, not XHTML: "<?xml … <rss", "{", "["
_SOURCE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:[\[{]|(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*"
    rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b)",
    re.DOTALL | re.IGNORECASE,
)

Watch = Callable[[int, int], None]
Found = Mapping[tuple[str, str, int | None], Record]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Change:
    """One record of an article, before and after; None where there was or is none."""

    url: str
    before: Record | None
    after: Record | None


@dataclass(slots=True)
class Summary:
    """What one pass over captures did."""

    captures: int = 0  # looked at
    new_articles: int = 0
    changed_articles: int = 0
    errors: int = 0
    changes: list[Change] = field(default_factory=list)

    @property
    def gained(self) -> list[Change]:
        """Records where there were none."""
        return [change for change in self.changes if change.before is None]

    @property
    def lost(self) -> list[Change]:
        """Records that are no longer read."""
        return [change for change in self.changes if change.after is None]

    @property
    def changed(self) -> list[Change]:
        """Records of the same institution and year with another value."""
        return [change for change in self.changes if change.before and change.after]


@dataclass(frozen=True, slots=True)
class _Page:
    """A capture that may be one page of a story."""

    capture: int
    number: int
    fetched: str
    sha256: str


def producer(known: Reference) -> Producer:
    """What this installation writes into the rows it makes."""
    return Producer(home.version(), known.hash)


class Pipeline:
    """Reads captures from the archive and writes what they state; with `write=False` it only reports changes."""

    def __init__(self, store: Store, archive: Archive, known: Reference, *, write: bool = True) -> None:
        self._store = store
        self._archive = archive
        self._reference = known
        self._write = write
        self._schemes = SchemeScanner(known)
        self._producer = producer(known)
        self._outlets: dict[str, Outlet | None] = {}
        self.summary = Summary()

    # captures in

    def keep(self, article: Article, run: int | None) -> list[int]:
        """Archives what an input file held, unless the same bytes are stored for that URL; gives the captures' ids."""
        captures = article.captures or (_envelope(article),)
        found = []
        for capture in captures:
            number = self._store.find_capture(capture.url, capture.sha256)
            if number is None:
                kept = self._archive.append(
                    capture.url,
                    capture.final_url,
                    capture.status,
                    [("Content-Type", capture.content_type)] if capture.content_type else [],
                    capture.body,
                    capture.fetched,
                    capture.content_type,
                    capture.via,
                )
                number = self._store.add_capture(kept, run=run)
            found.append(number)
        return found

    def pending(self) -> list[int]:
        """Captures that were never looked at, oldest first."""
        sql = "SELECT id FROM captures WHERE id NOT IN (SELECT capture FROM pages) ORDER BY id"
        return [row["id"] for row in self._store.rows(sql)]

    # captures through

    def process(self, captures: Sequence[int], watch: Watch | None = None, only: str | None = None) -> None:
        """Reads the captures and stores their articles; with `only`, of captures that hold many just that story."""
        stories: dict[str, list[_Page]] = {}
        for done, number in enumerate(captures, 1):
            self._sort(number, stories, only)
            if watch:
                watch(done, 2 * len(captures))
        done = len(captures)
        for story, pages in stories.items():
            self._read_story(story, pages)
            done += len(pages)
            if watch:
                watch(done, 2 * len(captures))

    def _sort(self, number: int, stories: dict[str, list[_Page]], only: str | None) -> None:
        """Handles a capture that holds whole articles; sorts a page under its story."""
        self.summary.captures += 1
        row = self._row(number)
        capture = self._open(row)
        if capture is None:
            return
        if not 200 <= capture.status < 300:
            self._mark(number, "no_page")
        elif capture.content_type == TEXT_TYPE:
            article = _unfold(capture)
            self._mark(number, "article", _story_of(article.url))
            self._save(article, _story_of(article.url), [number])
        elif _SOURCE.match(capture.body[:2000]):
            self._mark(number, "source")
            self._read_source(capture, number, row["outlet"], only)
        else:
            story, page = articles.page_of(capture.body, capture.final_url, capture.content_type)
            stories.setdefault(story, []).append(_Page(number, page, row["fetched"], capture.sha256))

    def _read_source(self, capture: Capture, number: int, outlet: str | None, only: str | None) -> None:
        try:
            found = list(articles.from_captures([capture], self._outlet(outlet)))
        except articles.NotAnArticle as error:
            log.debug("%s: %s", capture.url, error.why)
            return
        for article in found:
            story = _story_of(article.url)
            if only in (None, story) and not self._outranked(article.url, story, number):
                self._save(article, story, [number])

    def _outranked(self, url: str, story: str, capture: int) -> bool:
        """True if the stored article comes from its own page, or from a better or newer source than this one.

        REST answers go before feeds, which may be cut and may carry other markup.
        """
        known = self._store.article_id(url, story)
        rows = self._store.rows(
            """SELECT p.part, p.capture, c.content_type LIKE '%json%' AS rest, n.content_type LIKE '%json%' AS new_rest
            FROM article_captures p JOIN captures c ON c.id = p.capture JOIN captures n ON n.id = ?
            WHERE p.article = ? ORDER BY p.position LIMIT 1""",
            [capture, known],
        )
        if not rows:
            return False
        (row,) = rows
        if row["part"] is None:
            return True
        if bool(row["rest"]) != bool(row["new_rest"]):
            return bool(row["rest"])
        return bool(row["capture"] > capture)

    def _read_story(self, story: str, pages: Sequence[_Page]) -> None:
        """Stores the article that the newest pages of a story make."""
        seen = {page.capture: page for page in (*self._stored_pages(story), *pages)}
        numbers: dict[int, list[_Page]] = {}
        for page in _without_copies(seen.values()):
            numbers.setdefault(page.number, []).append(page)
        chosen: list[tuple[_Page, Capture]] = []
        outlet = self._outlet(self._row(pages[0].capture)["outlet"])
        alone: Article | None = None
        kinds: dict[int, str] = {}
        read: dict[int, tuple[bool, bool | None]] = {}
        for number in sorted(numbers):
            for page in numbers[number]:
                capture = self._open(self._row(page.capture))
                if capture is None:
                    continue
                try:
                    (alone,) = articles.from_captures([capture], outlet)
                except articles.NotAnArticle as error:
                    kinds[page.capture] = error.kind
                    continue
                kinds[page.capture] = "article"
                read[page.capture] = bool(alone.title and alone.published), _fits(capture, outlet)
                chosen.append((page, capture))
                break
        for page in pages:
            found = read.get(page.capture)
            self._mark(page.capture, kinds.get(page.capture, "copy"), story, page.number, found)
        if not chosen or alone is None:
            self._save_nothing(story)
            return
        if len(chosen) > 1:
            (alone,) = articles.from_captures([capture for _, capture in chosen], outlet)
        by_place = {(capture.warc, capture.offset): page.capture for page, capture in chosen}
        self._save(alone, story, [by_place[capture.warc, capture.offset] for capture in alone.captures])

    def _stored_pages(self, story: str) -> list[_Page]:
        sql = """SELECT p.capture, p.number, c.fetched, c.sha256 FROM pages p JOIN captures c ON c.id = p.capture
            WHERE p.story = ? AND p.number IS NOT NULL"""
        return [
            _Page(row["capture"], row["number"], row["fetched"], row["sha256"])
            for row in self._store.rows(sql, [story])
        ]

    # articles out

    def _save(self, article: Article, story: str, captures: Sequence[int]) -> None:
        known = self._store.article_id(article.url, story)
        if known is not None:
            # the address under which the article was first stored stays its own
            (row,) = self._store.rows("SELECT url FROM articles WHERE id = ?", [known])
            article = replace(article, url=row["url"])
        extraction = records.extract(article, self._reference)
        if known is None and not extraction.records and not self._names_scheme(article):
            return
        self._write_extraction(known, extraction, story, captures)

    def _save_nothing(self, story: str) -> None:
        """An article whose captures are none any more by the present rules states nothing any more."""
        known = self._store.article_id(story, story)
        article = self._store.article(story) if known is not None else None
        if article is None or not self._from_pages(known):
            return
        self._write_extraction(known, Extraction(article, (), ()), story, [])

    def _from_pages(self, article: int | None) -> bool:
        sql = "SELECT 1 FROM article_captures WHERE article = ? AND part IS NULL"
        return bool(self._store.rows(sql, [article]))

    def _write_extraction(self, known: int | None, extraction: Extraction, story: str, captures: Sequence[int]) -> None:
        before = self._store.records_of(known) if known is not None else ()
        self.summary.changes += _differences(extraction.article.url, before, extraction.records)
        if not self._write:
            return
        named = [(one.id, one.name, one.kind) for one in registry.institutions(extraction.records, self._reference)]
        changed = self._store.save(extraction, captures, named, self._producer, story=story)
        if known is None:
            self.summary.new_articles += 1
        elif changed:
            self.summary.changed_articles += 1

    def _names_scheme(self, article: Article) -> bool:
        return bool(self._schemes.scan(text.normalise(article.text).text))

    # helpers

    def _row(self, number: int) -> dict[str, Any]:
        (row,) = self._store.rows("SELECT * FROM captures WHERE id = ?", [number])
        return row

    def _open(self, row: Mapping[str, Any]) -> Capture | None:
        """The capture of a row with its body; None, counted and said, where the archive has lost it."""
        try:
            capture = self._archive.read(row["warc"], row["offset"])
        except ArchiveError as error:
            self.summary.errors += 1
            log.error("%s", error)
            return None
        return replace(
            capture,
            url=row["url"],
            final_url=row["final_url"],
            via=cast(Via, row["via"]),
            content_type=row["content_type"],
        )

    def _mark(
        self,
        capture: int,
        kind: str,
        story: str | None = None,
        number: int | None = None,
        read: tuple[bool, bool | None] | None = None,
    ) -> None:
        """`read` is whether an article has title and date too, and whether the outlet's own layout fits it."""
        if self._write:
            whole, fits = read or (None, None)
            row = {"capture": capture, "kind": kind, "story": story, "number": number, "whole": whole, "fits": fits}
            self._store.table("pages").upsert(row, pk="capture")

    def _outlet(self, name: str | None) -> Outlet | None:
        """The outlet as the crawl described it, else as it is described now."""
        if name is None:
            return None
        if name not in self._outlets:
            found = self._store.rows("SELECT description FROM outlets WHERE name = ?", [name])
            if found:
                self._outlets[name] = outlets.parse_outlet(name, found[0]["description"])
            else:
                self._outlets[name] = outlets.known(name)
        return self._outlets[name]


def _fits(capture: Capture, outlet: Outlet | None) -> bool | None:
    return fits(capture.body, outlet.layout, content_type=capture.content_type) if outlet else None


def refresh(store: Store) -> tuple[int, int]:
    """Computes clusters and facts anew from what is stored; gives how many facts there were and are."""
    (before,) = store.rows("SELECT count(*) AS n FROM facts")
    if store.unclustered():
        store.write_origins(origins.clusters(store.texts()))
    found = facts.compute(store.statements())
    store.write_facts(found)
    return before["n"], len(found)


def captures_of(store: Store, url: str | None = None, outlet: str | None = None) -> tuple[list[int], str | None]:
    """Captures to read again, oldest first: of one article (with its story), of one outlet, or all.

    Raises LookupError if there is no such article or outlet.
    """
    if url is not None:
        known = store.article_id(url, _story_of(url))
        if known is None:
            raise LookupError(f"no article at {url}")
        (row,) = store.rows("SELECT story FROM articles WHERE id = ?", [known])
        sql = "SELECT capture FROM pages WHERE story = ? UNION SELECT capture FROM article_captures WHERE article = ?"
        return [one["capture"] for one in store.rows(f"{sql} ORDER BY 1", [row["story"], known])], row["story"]
    where = "outlet = ?" if outlet is not None else "1"
    rows = store.rows(f"SELECT id FROM captures WHERE {where} ORDER BY id", [outlet] if outlet is not None else [])
    if outlet is not None and not rows:
        raise LookupError(f"nothing was collected from an outlet named {outlet}")
    return [row["id"] for row in rows], None


def _story_of(url: str) -> str:
    """The story an address stands for; that of a further page stays its own, where a whole article is given with it."""
    story, number = split_page(url)
    return story if number == 1 else url


def _without_copies(pages: Iterable[_Page]) -> Iterator[_Page]:
    """Newest first; of equal bytes the oldest capture only, so that fetching a page again changes nothing."""
    oldest: dict[tuple[int, str], _Page] = {}
    newest: dict[tuple[int, str], _Page] = {}
    for page in sorted(pages, key=lambda one: (one.fetched, one.capture)):
        oldest.setdefault((page.number, page.sha256), page)
        newest[page.number, page.sha256] = page
    for key in sorted(newest, key=lambda key: (newest[key].fetched, newest[key].capture), reverse=True):
        yield oldest[key]


def _differences(url: str, before: Sequence[Record], after: Sequence[Record]) -> list[Change]:
    old, new = _by_result(before), _by_result(after)
    return [
        Change(url, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if _values(old.get(key)) != _values(new.get(key))
    ]


def _by_result(found: Iterable[Record]) -> Found:
    return {(record.scheme, record.institution_id, record.year): record for record in found}


def _values(record: Record | None) -> tuple[object, ...]:
    if record is None:
        return ()
    return (
        str(record.score),
        record.scale,
        record.zone,
        record.predicate,
        record.category,
        record.rank,
        record.rank_scope,
    )


# articles that came as text


def _envelope(article: Article) -> Capture:
    """A capture that holds an article which came without one."""
    content: dict[str, object] = {
        "url": article.url,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "text": article.text,
    }
    if _as_text(content) != article:
        content["blocks"] = [_block_row(block) for block in article.blocks]
    body = json.dumps(content, ensure_ascii=False).encode()
    digest = sha256(body).hexdigest()
    return Capture(article.url, article.url, datetime.now(UTC), 200, body, digest, "file", TEXT_TYPE)


def _as_text(content: Mapping[str, Any]) -> Article:
    given = content["published"] if content["published_basis"] == "given" else None
    published = date.fromisoformat(given) if given else None
    return articles.from_text(content["text"], url=content["url"], title=content["title"], published=published)


def _unfold(capture: Capture) -> Article:
    """The article in an envelope: read anew where it came as plain text, else as it was read then."""
    content = json.loads(capture.body)
    if "blocks" not in content:
        return replace(_as_text(content), captures=(capture,))
    return Article(
        url=content["url"],
        text=content["text"],
        blocks=tuple(_block(row) for row in content["blocks"]),
        title=content["title"],
        published=date.fromisoformat(content["published"]) if content["published"] else None,
        published_basis=cast(PublishedBasis | None, content["published_basis"]),
        captures=(capture,),
    )


def _block_row(block: Block) -> list[object]:
    cell = block.cell
    grid = [cell.table, cell.row, cell.column, cell.rows, cell.columns, cell.header] if cell else None
    return [block.kind, block.span.start, block.span.end, block.level, grid]


def _block(row: Sequence[Any]) -> Block:
    kind, start, end, level, grid = row
    return Block(kind, Span(start, end), 0, level, Cell(*grid) if grid else None)

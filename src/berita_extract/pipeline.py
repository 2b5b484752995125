"""The one road from captures to facts, shared by every command that writes: capture → article → records → store.

A capture is looked at once, and again on demand. Pages of one story are joined under the story's address; of each page
the newest capture that is an article counts. A post that a feed or a REST answer carries yields to the page itself.

What the older captures of a story state is read too: where its outlet changed a stated value, the former text stays as
a revision. Whether a value changed is asked of both texts as the present rules read them, so better rules alone never
look like a correction. Texts given by hand (plain text, JSON Lines) have no former ones: their giver changed them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, cast

from berita_extract import article as articles
from berita_extract import home, outlets, presence, records, registry, text, timeline
from berita_extract.archive import Archive, ArchiveError
from berita_extract.envelopes import TEXT_TYPE, envelope, unfold
from berita_extract.mentions.schemes import SchemeScanner
from berita_extract.model import Article, Capture, Extraction, Record, Via
from berita_extract.origins.likeness import Overlap, shingles
from berita_extract.outlets import Outlet
from berita_extract.pages import fits
from berita_extract.presence import Departure
from berita_extract.reference import Reference
from berita_extract.store import Producer, Store
from berita_extract.store.revisions import FormerText, TextRow, source_of
from berita_extract.timeline import PageCapture, Text
from berita_extract.urls import split_page

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
    gone: list[Departure] = field(default_factory=list)
    back: list[Departure] = field(default_factory=list)

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
        captures = article.captures or (envelope(article),)
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
        """Reads the captures and stores their articles; with `only`, of captures that hold many just that story.

        A capture counts as looked at in the transaction that stores what it gave, or after all it gave is stored: what a
        killed process leaves is pending.
        """
        stories: dict[str, list[PageCapture]] = {}
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
        # a page that is back as it was makes no capture
        self._mark_presence(
            row["id"] for row in self._store.rows("SELECT id FROM articles WHERE gone_since IS NOT NULL")
        )

    def _sort(self, number: int, stories: dict[str, list[PageCapture]], only: str | None) -> None:
        """Handles a capture that holds whole articles; sorts a page under its story."""
        self.summary.captures += 1
        row = self._row(number)
        capture = self._open(row)
        if capture is None:
            return
        if not 200 <= capture.status < 300:
            with self._store.atomic():
                self._mark(number, "no_page")
                self._look_for_gone([capture.url])
        elif capture.content_type == TEXT_TYPE:
            article = unfold(capture)
            self._save(article, _story_of(article.url), [number])
            self._mark(number, "article", _story_of(article.url))
        elif _SOURCE.match(capture.body[:2000]):
            self._read_source(capture, number, row["outlet"], only)
            self._mark(number, "source")
        else:
            story, page = articles.page_of(capture.body, capture.final_url, capture.content_type)
            if page == 1:
                story = self._first_story(capture, row, story)
            stories.setdefault(story, []).append(_page_of({**row, "capture": number, "number": page}))

    def _first_story(self, capture: Capture, row: Mapping[str, Any], story: str) -> str:
        """The story under which an address was first read, if what it gives now is that story; else `story`.

        A page may begin to call another address canonical, and outlets that change their addresses send the old ones
        on: the article is watched under its first address. What they have deleted they send to some other story.
        """
        rows = self._store.rows(
            """SELECT a.story, a.text FROM captures c JOIN pages p ON p.capture = c.id AND p.number = 1
            JOIN articles a ON a.story = p.story WHERE c.url = ? AND c.fetched < ? ORDER BY c.fetched, c.id LIMIT 1""",
            [capture.url, row["fetched"]],
        ) or self._store.rows("SELECT story, text FROM articles WHERE url = ?", [capture.url])  # of a REST answer
        if not rows or rows[0]["story"] == story:
            return story
        if capture.url != capture.final_url:
            try:
                (found,) = articles.from_captures([capture], self._outlet(row["outlet"]))
            except articles.NotAnArticle:
                return story
            if not Overlap.of(shingles(found.text), shingles(rows[0]["text"])).alike:
                return story
        return str(rows[0]["story"])

    def _read_source(self, capture: Capture, number: int, outlet: str | None, only: str | None) -> None:
        try:
            found = list(articles.from_captures([capture], self._outlet(outlet)))
        except articles.NotAnArticle as error:
            log.debug("%s: %s", capture.url, error.why)
            return
        for article in found:
            story = _story_of(article.url)
            if only in (None, story) and not self._outranked(article.url, story, number):
                self._read_post(article, story, number, capture)

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

    def _read_post(self, article: Article, story: str, number: int, capture: Capture) -> None:
        """Stores a text that a feed or a REST answer gives, with what it replaces if that stated something else."""
        known = self._store.article_id(article.url, story)
        extraction = records.extract(self._named(article, known), self._reference)
        former = self._store.former_texts(known) if known is not None else ()
        before = self._store.records_of(known) if known is not None else ()
        if not former and timeline.stated(before) <= timeline.stated(extraction.records):
            self._write_extraction(known, extraction, story, [number], ())
            return
        stored = self._present(known, former) if known is not None else None
        seen = stored.seen if stored and stored.captures == (number,) else capture.fetched
        own = Text(extraction, (number,), source_of(capture.url, capture.content_type, article.part), seen)
        self._save_texts(known, story, [*self._stored_texts(known, story, former, without=number), own])

    def _read_story(self, story: str, pages: Sequence[PageCapture]) -> None:
        """Stores the article that the newest pages of a story make, and what its pages stated before."""
        seen = {page.capture: page for page in (*self._stored_pages(story), *pages)}
        outlet = self._outlet(self._row(pages[0].capture)["outlet"])
        read: dict[int, tuple[Capture, Article]] = {}
        kinds: dict[int, str] = {}
        lost: set[int] = set()

        def usable(page: PageCapture) -> bool:
            if page.capture not in kinds and page.capture not in lost:
                capture = self._open(self._row(page.capture))
                if capture is None:
                    lost.add(page.capture)
                    return False
                try:
                    (alone,) = articles.from_captures([capture], outlet)
                except articles.NotAnArticle as error:
                    kinds[page.capture] = error.kind
                else:
                    kinds[page.capture] = "article"
                    read[page.capture] = capture, alone
            return page.capture in read

        found = timeline.states(seen.values(), usable)
        known = self._store.article_id(story, story)
        texts: list[Text] = []
        before = self._posted(known)
        for state in found:
            article, captures = _joined(state, read, outlet)
            article = self._at_its_own_address(article, read[state.pages[0].capture][0], story)
            known = self._store.article_id(article.url, story) if known is None else known
            before = article = _dated(self._named(article, known), before, found[0].seen.date())
            if not texts or not _same(article, texts[-1].extraction.article):
                extraction = records.extract(article, self._reference)
                texts.append(Text(extraction, captures, state.pages[0].url, state.seen))
        former = self._store.former_texts(known) if known is not None else ()
        stored = self._stored_texts(known, story, former, lost=lost)
        of_bytes = {(page.number, page.sha256): kinds[page.capture] for page in seen.values() if page.capture in kinds}
        with self._store.atomic():
            if texts or stored:
                self._save_texts(known, story, _up_to_present([*texts, *stored]))
            elif not lost:
                self._save_nothing(story)
            for page in pages:
                if page.capture in read:
                    capture, alone = read[page.capture]
                    self._mark(page.capture, "article", story, page.number, alone, _fits(capture, outlet))
                elif page.capture not in lost:
                    kind = kinds.get(page.capture) or of_bytes.get((page.number, page.sha256), "article")
                    self._mark(page.capture, "copy" if kind == "article" else kind, story, page.number)
            self._look_for_gone(page.url for page in pages)

    def _posted(self, known: int | None) -> Article | None:
        """The stored article where a feed or a REST answer gave it, or gave its date to a page that has none."""
        article = self._store.extraction(known).article if known is not None else None
        return article if article and article.published_basis == "feed" else None

    def _at_its_own_address(self, article: Article, capture: Capture, story: str) -> Article:
        """The article under the address that was asked for, or where that is another article's, where it led to."""
        if capture.url == capture.final_url:
            return article
        other = self._store.rows("SELECT 1 FROM articles WHERE url = ? AND story <> ?", [article.url, story])
        return replace(article, url=capture.final_url) if other else article

    def _stored_pages(self, story: str) -> list[PageCapture]:
        """The captures that were read as pages of a story; a start page has hundreds that are none."""
        sql = """SELECT p.capture, p.number, c.url, c.fetched, c.sha256, c.run FROM pages p
            JOIN captures c ON c.id = p.capture WHERE p.story = ? AND p.number IS NOT NULL
            AND p.kind IN ('article', 'copy')"""
        return [_page_of(row) for row in self._store.rows(sql, [story])]

    def _stored_texts(
        self,
        known: int | None,
        story: str,
        former: Sequence[TextRow],
        *,
        without: int | None = None,
        lost: Collection[int] = frozenset(),
    ) -> list[Text]:
        """The stored texts of an article that its pages do not give, oldest first: those of feeds and REST answers, read
        again, and as they are stored those of which the archive has lost a capture.

        `without` is the capture of the text that is read just now.
        """
        if known is None:
            return []
        found: list[Text] = []
        for row in (*former, self._present(known, former)):
            if row is None or row.captures == (without,):
                continue
            extraction: Extraction | None = None
            if row.part is not None:
                extraction = self._post_again(known, story, row) or self._store.extraction(known, row.id)
            elif any(capture in lost for capture in row.captures):
                extraction = self._store.extraction(known, row.id)
            if extraction is not None:
                found.append(Text(extraction, row.captures, row.source, row.seen))
        return found

    def _present(self, known: int, former: Sequence[TextRow]) -> TextRow | None:
        """The present text of an article; None for one without captures and one given by hand."""
        rows = self._store.rows(
            """SELECT p.capture, p.part, c.url, c.content_type, c.fetched FROM article_captures p
            JOIN captures c ON c.id = p.capture WHERE p.article = ? ORDER BY p.position""",
            [known],
        )
        if not rows or rows[0]["content_type"] == TEXT_TYPE:
            return None
        source = source_of(rows[0]["url"], rows[0]["content_type"], rows[0]["part"])
        seen = (former[-1].until if former else None) or datetime.fromisoformat(rows[0]["fetched"])
        captures = tuple(row["capture"] for row in rows)
        return TextRow(None, len(former), captures, rows[0]["part"], source, seen)

    def _post_again(self, known: int, story: str, row: TextRow) -> Extraction | None:
        """What the present rules read in an entry of a feed or REST answer; None if they find none or it is lost."""
        stored = self._row(row.captures[0])
        capture = self._open(stored)
        if capture is None:
            return None
        try:
            found = list(articles.from_captures([capture], self._outlet(stored["outlet"])))
        except articles.NotAnArticle:
            return None
        for article in found:
            if _story_of(article.url) == story:
                return records.extract(self._named(article, known), self._reference)
        return None

    # articles out

    def _named(self, article: Article, known: int | None) -> Article:
        """The article under the address under which it was first stored."""
        if known is None:
            return article
        (row,) = self._store.rows("SELECT url FROM articles WHERE id = ?", [known])
        return replace(article, url=row["url"])

    def _save(self, article: Article, story: str, captures: Sequence[int]) -> None:
        known = self._store.article_id(article.url, story)
        self._write_extraction(known, records.extract(self._named(article, known), self._reference), story, captures)

    def _save_texts(self, known: int | None, story: str, texts: Sequence[Text]) -> None:
        """Stores the last of the texts as the article's own and what of the others is to be kept."""
        former, present = timeline.kept(texts)
        kept = [FormerText(one.extraction, one.captures, one.source, one.seen, one.until) for one in former]
        self._write_extraction(known, present.extraction, story, present.captures, kept)

    def _save_nothing(self, story: str) -> None:
        """An article whose captures are none any more by the present rules states nothing any more."""
        known = self._store.article_id(story, story)
        article = self._store.article(story) if known is not None else None
        if article is None or not self._from_pages(known):
            return
        self._write_extraction(known, Extraction(article, (), ()), story, [], ())

    def _from_pages(self, article: int | None) -> bool:
        sql = "SELECT 1 FROM article_captures WHERE article = ? AND part IS NULL"
        return bool(self._store.rows(sql, [article]))

    def _write_extraction(
        self,
        known: int | None,
        extraction: Extraction,
        story: str,
        captures: Sequence[int],
        former: Sequence[FormerText] | None = None,
    ) -> None:
        """Stores what is read of an article; a page that states nothing and names no scheme is no article of ours."""
        stated = [record for one in former or () for record in one.extraction.records]
        stated += extraction.records
        if known is None and not stated and not self._names_scheme(extraction.article):
            return
        before = self._store.records_of(known) if known is not None else ()
        self.summary.changes += _differences(extraction.article.url, before, extraction.records)
        if known is not None and former:
            self.summary.changes += self._former_differences(known, former)
        if not self._write:
            return
        named = [(one.id, one.name, one.kind) for one in registry.institutions(stated, self._reference)]
        changed = self._store.save(extraction, captures, named, self._producer, story=story, former=former)
        if known is None:
            self.summary.new_articles += 1
        elif changed:
            self.summary.changed_articles += 1

    def _former_differences(self, known: int, former: Sequence[FormerText]) -> list[Change]:
        """What the present rules read otherwise in the former texts that are stored."""
        stored = {(row.captures, row.part): row.id for row in self._store.former_texts(known)}
        found: list[Change] = []
        for one in former:
            number = stored.get((one.captures, one.extraction.article.part))
            if number is not None:
                before = self._store.extraction(known, number).records
                found += _differences(one.extraction.article.url, before, one.extraction.records)
        return found

    # pages that are gone

    def _look_for_gone(self, urls: Iterable[str]) -> None:
        """Marks the articles whose own pages have these addresses as gone or as there."""
        self._mark_presence(presence.articles_at(self._store, {url: _story_of(url) for url in urls}))

    def _mark_presence(self, numbers: Iterable[int]) -> None:
        if not self._write:
            return
        for number in numbers:
            departure = presence.settle(self._store, number)
            if departure is not None:
                (self.summary.gone if departure.gone else self.summary.back).append(departure)

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
        read: Article | None = None,
        fits: bool | None = None,
    ) -> None:
        """`read` is the article on the page, `fits` whether the outlet's own layout found it."""
        if self._write:
            row: dict[str, object] = {"capture": capture, "kind": kind, "story": story, "number": number, "fits": fits}
            title, published = (bool(read.title), bool(read.published)) if read else (None, None)
            row |= {"title": title, "published": published, "characters": len(read.text) if read else None}
            self._store.table("pages").upsert(row | {"whole": title and published}, pk="capture")

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


def _page_of(row: Mapping[str, Any]) -> PageCapture:
    fetched = datetime.fromisoformat(row["fetched"])
    return PageCapture(row["capture"], row["number"], row["url"], fetched, row["sha256"], row["run"])


def _joined(
    state: timeline.State, read: Mapping[int, tuple[Capture, Article]], outlet: Outlet | None
) -> tuple[Article, tuple[int, ...]]:
    """The article that the pages of a state make, and the captures it was read from."""
    chosen = [(page.capture, *read[page.capture]) for page in state.pages]
    if len(chosen) == 1:
        return chosen[0][2], (chosen[0][0],)
    (article,) = articles.from_captures([capture for _, capture, _ in chosen], outlet)
    by_place = {(capture.warc, capture.offset): number for number, capture, _ in chosen}
    return article, tuple(by_place[capture.warc, capture.offset] for capture in article.captures)


def _up_to_present(texts: Sequence[Text]) -> list[Text]:
    """The texts in the order of time up to the one that counts: the newest page, for a page goes before a post.

    A copy out of another archive does not: what was posted more than a day after it is newer.
    """
    ordered = sorted(texts, key=lambda one: one.seen)
    pages = [place for place, one in enumerate(ordered) if one.extraction.article.part is None]
    if not pages or ordered[-1].seen - ordered[pages[-1]].seen > timedelta(days=1):
        return ordered
    return ordered[: pages[-1] + 1]


def _dated(article: Article, before: Article | None, first: date) -> Article:
    """The article with the date that its earlier text had, where its own is missing or later than the first fetch.

    A page with today's date in its head, or without one since the last redesign, is not published anew; its year hangs on it.
    """
    if before is None or (article.published is not None and article.published <= first + timedelta(days=1)):
        return article
    return replace(article, published=before.published, published_basis=before.published_basis)


def _same(first: Article, second: Article) -> bool:
    """True if two articles read alike, wherever they were copied from."""
    return replace(first, captures=()) == replace(second, captures=())


def _differences(url: str, before: Sequence[Record], after: Sequence[Record]) -> list[Change]:
    old, new = _by_result(before), _by_result(after)
    return [
        Change(url, old.get(key), new.get(key))
        for key in dict.fromkeys((*old, *new))
        if timeline.values(old.get(key)) != timeline.values(new.get(key))
    ]


def _by_result(found: Iterable[Record]) -> Found:
    return {(record.scheme, record.institution_id, record.year): record for record in found}

"""Back-filling out of an outlet's own archive, live and with the manners of a crawl.

Sources that can be asked for days (REST and Blogger searches, listings and searches with a window) are asked for each
month; sitemaps cannot, so each is read once and its pages are sorted into their months. Everything is archived as it is
in a crawl; pages wait in the frontier of back-filling, where no nightly crawl finds them.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from berita_extract import clock
from berita_extract.archive import ArchiveError
from berita_extract.backfill import UNDATED, Copy, Missed, Part, Wanted, days_of
from berita_extract.ledger import Link, outcome
from berita_extract.model import Capture
from berita_spiders.addresses import Addresses
from berita_spiders.backfill_asking import SLOW_DOWN, BackfillSpider, Job, Stopped, Unanswered
from berita_spiders.discover import discover
from berita_spiders.storing import headers_of, why_blocked

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# "post-sitemap-2021-03.xml", "sitemap-pt-post-2021-03.xml", "/2021/03/sitemap.xml", "sitemap-news-202103.xml", "?yyyy=2021&mm=03"
_NAMED_MONTH = re.compile(r"(?<!\d)(20\d\d)(?:[-_/]?|&mm=)(0[1-9]|1[0-2])(?!\d)(?:[-_/]?\d\d(?!\d))?")
GONE = (404, 410)
_SITEMAP = re.compile(r"sitemap[^/]*$|\.xml(\.gz)?$", re.IGNORECASE)
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Source:
    """A request for a source: the part of the index that it belongs to, and the month that it was asked for."""

    part: str
    month: str  # of a sitemap: UNDATED, its pages are of any


class Keeping:
    """Downloader middleware next to the network: what `storing.Storing` is to a crawl, with the frontier of back-filling."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Keeping:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Leaves the next page of a source in `request.meta["next"]`; ends the way where nothing can be written."""
        spider: Own = self._crawler.spider  # type: ignore[assignment]  # only it runs here
        try:
            self._keep(spider, request, response)
        except (ArchiveError, sqlite3.Error) as error:
            spider.stop(str(error))
            raise IgnoreRequest(str(error)) from error
        return response

    def _keep(self, spider: Own, request: Request, response: Response) -> None:
        headers = headers_of(response)
        sent = {name.lower(): value for name, value in headers}
        about = request.meta.get("backfill")
        asked = response.url if about is None else request.meta["asked"]
        final_url = response.url if request.meta.get("redirect_urls") else asked
        capture = spider.archive.append(
            asked, final_url, response.status, headers, response.body, clock.now(), sent.get("content-type")
        )
        blocked = None if about is None else why_blocked(response)
        if blocked is not None:
            request.meta["blocked"] = blocked
        whole = 200 <= response.status < 300 and blocked is None
        if isinstance(about, Wanted) and whole:
            found = discover(response.body, final_url, "page", sent, spider.addresses)
            spider.frontier.stored(about, capture, sent, [link.url for link in found.pages])
        elif isinstance(about, Source) and whole:
            request.meta["next"] = spider.take_source(about, capture, sent)
        elif isinstance(about, Wanted) and not 300 <= response.status < 400 and not _comes_again(response):
            status, reason = ("blocked", blocked) if blocked else outcome(response.status)
            spider.frontier.missed(about, _missed(status), reason or "", capture.fetched, capture)
        else:  # robots.txt, redirects, sources that did not come, answers after which the same is asked once more
            spider.frontier.kept(capture, spider.outlet.file)


class Own(BackfillSpider):
    """One outlet's own archive."""

    way = "own"

    def __init__(self, *, job: Job, name: str | None = None) -> None:
        (self.field,) = job.fields
        super().__init__(job=job, name=name or f"own {self.field.outlet.file}")
        self.outlet = self.field.outlet
        self.addresses: Addresses = self.field.addresses
        self.ledger = job.frontier
        self._looked: set[str] = set()
        self._listed: set[frozenset[str]] = set()
        self._declared: list[str] | None = None  # the sources that the home page names, once it was read

    async def fill(self, month: str) -> None:
        """Sources of the month, sitemaps that may hold it, then its pages."""
        if self.addresses.names_none and self._declared is None:
            self._declared = await self._read_home()
        declared, addresses, days = self._declared or [], self.addresses, days_of(month)
        sources = addresses.windowed(*days)
        for base in _bases(declared, "/wp/v2/posts"):
            sources += [addresses.rest(base, query, *days) for query in addresses.queries]
        for base in _bases(declared, "/feeds/posts/default"):
            sources += [addresses.blogger(base, query, *days) for query in addresses.queries]
        for source in sources:
            await self._read(source, month, month)
        sitemaps = [address for sitemap in self.outlet.sitemaps for address in self.outlet.filled(sitemap)]
        for sitemap in sitemaps or filter(_SITEMAP.search, declared):
            await self._read(sitemap, month, UNDATED)
        while parts := [part for part in self._named() if part.part not in self._looked and _may_hold(part, month)]:
            for part in parts:
                await self._read(part.part, month, UNDATED)
        await self.pages(self.field, month)

    async def _read_home(self) -> list[str]:
        """What the home page of an outlet without a described source declares."""
        home = self.outlet.home
        try:
            response = await self.ask(Request(home, dont_filter=True))
        except Unanswered as error:
            self.not_read(self.outlet.file, home, str(error))
            return []
        sent = {name.lower(): value for name, value in headers_of(response)}
        found = discover(response.body, response.url, "source", sent, self.addresses)
        return [link.url for link in found.sources]

    def _named(self) -> list[Part]:
        """The sitemaps that sitemap indexes have named."""
        return [part for part in self.frontier.parts(self.outlet.file, self.way).values() if part.named_by is not None]

    async def _read(self, part: str, month: str, pages_of: str) -> None:
        """Reads a source and the pages after it, from where the last call stopped."""
        if part in self._looked:
            return
        self._looked.add(part)
        outlet = self.outlet.file
        if self.job.again:
            self.frontier.again(outlet, self.way, part)
        known = self.frontier.parts(outlet, self.way).get(part)
        if known is not None and known.settles(month):
            return
        address: str | None = part if known is None or known.done else known.cursor or part
        try:
            while address is not None:
                asked = {"backfill": Source(part, pages_of), "asked": address}
                request = Request(address, meta=asked, dont_filter=True)
                response = await self.ask(request)
                if self.broken is not None:
                    raise Stopped(self.broken)
                if response.status in GONE and part in (self._declared or ()):
                    self.frontier.read(outlet, self.way, part, [], clock.now(), words={}, done=True)
                    return  # "/sitemap.xml" is asked for where no other is named
                if "next" not in response.meta:
                    raise Unanswered(response.meta.get("blocked") or f"HTTP {response.status}")
                address = response.meta["next"]
        except Unanswered as error:
            self.not_read(outlet, part, str(error))
        except Stopped as stopped:
            self.not_read(outlet, part, stopped.reason)
            raise

    def take_source(self, source: Source, capture: Capture, sent: dict[str, str]) -> str | None:
        """Records what a source holds, and gives the address of its next page."""
        found = discover(capture.body, capture.final_url, "source", sent, self.addresses)
        pages, texts = (
            [Copy(link.url, link.url, month=source.month or _lastmod(link)) for link in links]
            for links in (found.pages, found.texts)
        )
        links = frozenset(link.url for link in (*found.pages, *found.texts))
        following = found.following if links and links not in self._listed else None
        self._listed.add(links)  # a site that answers every page number with the same page ends the listing
        fresh = self.frontier.read(
            *(self.outlet.file, self.way, source.part, pages, clock.now()),
            words=self.job.words,
            cursor=following,
            done=following is None,
            parts=found.parts,
            capture=capture,
            texts=texts,
        )
        log.info("own %s source %s: new %d, whole texts %d", self.outlet.file, capture.url, fresh, len(texts))
        return following

    async def ask_page(self, page: Wanted) -> None:
        """The page as it is today; `Keeping` records what came."""
        response = await self.ask(Request(page.url, meta={"backfill": page, "asked": page.url}, dont_filter=True))
        if 300 <= response.status < 400:
            raise Unanswered(f"HTTP {response.status} that leads nowhere")
        log.info("own %s %s page %s", self.outlet.file, response.status, page.url)


def _bases(declared: Iterable[str], end: str) -> list[str]:
    """The interfaces that searches among the declared sources go to."""
    bases = (address.partition("?")[0] for address in declared if "?" in address)
    return list(dict.fromkeys(base for base in bases if base.endswith(end)))


def _comes_again(response: Response) -> bool:
    """True for an answer after which the same is asked once more, or the whole way ends."""
    return response.status >= 500 or response.status in SLOW_DOWN


def _missed(status: str) -> Missed:
    return status if status in ("gone", "blocked") else "failed"  # type: ignore[return-value]  # one of these three


def _lastmod(link: Link) -> str:
    """The month in which a page was last changed, which is hardly ever another than that of its publication."""
    match = _MONTH.match(link.lastmod or "")
    return match[0] if match else UNDATED


def _may_hold(part: Part, month: str) -> bool:
    """False for a sitemap that is named for other months, or was last changed before this one began."""
    named = [
        f"{match[1]}-{match[2]}" for match in _NAMED_MONTH.finditer(urlsplit(part.part)._replace(netloc="").geturl())
    ]
    if named:
        return month in named
    return part.lastmod is None or _MONTH.match(part.lastmod) is None or part.lastmod[:7] >= month

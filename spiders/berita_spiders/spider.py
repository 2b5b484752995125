"""One spider for all outlets."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from berita_extract.archive import Archive
from berita_extract.ledger import NOT_MODIFIED, Ledger, Link, NoAnswer, UrlKind
from berita_extract.outlets import Outlet
from berita_extract.urls import likelihood
from berita_spiders.addresses import Addresses
from berita_spiders.guards import PublicResolver, Refused, conditions, is_conditional

log = logging.getLogger(__name__)

COUNTED = ("fetched", "new", "unchanged", "gone", "blocked", "failed", "refused")
_ROBOTS = "Forbidden by robots.txt"  # the message of Scrapy's RobotsTxtMiddleware
_LISTING_FIRST = 10  # a site goes down less often in the middle of a listing if listings come first
_LIKELIEST_PAGE = 9  # pages come after, those first whose address speaks of the assessment
# Nights fail, offices close for ten days at Lebaran, and editors come back to a story within days: two weeks miss none
# of it, and hold no more than a large site publishes in a few nights' requests.
FRESH = timedelta(days=14)


class OutletSpider(Spider):
    """Asks for the outlet's sources and for whatever the ledger calls due; `storing` does the rest."""

    name = "outlet"

    def __init__(
        self, *, outlet: Outlet, addresses: Addresses, archive: Archive, ledger: Ledger, name: str | None = None
    ) -> None:
        super().__init__(name or outlet.file)
        self.outlet = outlet
        self.addresses = addresses
        self.archive = archive
        self.ledger = ledger
        self.listed: set[frozenset[str]] = set()  # what the listing pages of this crawl held
        self.since = (datetime.now(UTC) - FRESH).date()  # of a large sitemap, what changed before is not due tonight
        self.broken: str | None = None  # why the crawl had to stop
        self.counts: Counter[str] = Counter()
        self._asked: set[str] = set()
        self._end: asyncio.Future[None] | None = None  # held, because a task without a holder may vanish

    async def start(self) -> AsyncIterator[Request]:
        """Sources first, then what an earlier crawl left or what is to be tried again."""
        for root in self.addresses.roots(datetime.now(UTC)):
            for request in self._requests([Link(root, "source")]):
                yield request
        for state in self.ledger.due(self.outlet.file, datetime.now(UTC)):
            for request in self._requests([Link(state.url, state.kind)]):
                yield request

    def has_asked(self, url: str) -> bool:
        """True if this crawl has asked for the address, or is about to."""
        return url in self._asked

    def parse(self, response: Response) -> Iterator[Request]:
        """Asks for what was found in a response that is already stored."""
        request: Request = response.request  # type: ignore[assignment]  # Scrapy sets it
        if 300 <= response.status < 400 and not (response.status == NOT_MODIFIED and is_conditional(request)):
            self._unanswered(request, "failed", f"HTTP {response.status} leads nowhere")
        yield from self._requests(response.meta.get("next", ()))

    def failed(self, failure: Failure) -> None:
        """Records why there was no response."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        if self.broken is not None:
            return  # the address stays due
        error = failure.value
        reason = " ".join(str(error).split()) or type(error).__name__
        host = urlsplit(request.url).hostname or ""
        if host in PublicResolver.refused:
            error = Refused(f"{host} has the address {PublicResolver.refused[host]}, which is not public")
            reason = str(error)
        status: NoAnswer = "refused" if isinstance(error, Refused) or reason == _ROBOTS else "failed"
        self._unanswered(request, status, reason)

    def _unanswered(self, request: Request, status: NoAnswer, reason: str) -> None:
        url, kind = request.meta["ledger_url"], request.meta["kind"]
        try:
            self.ledger.unanswered(url, kind, self.outlet.file, status, reason[:300], datetime.now(UTC))
        except sqlite3.Error as unwritten:
            self.stop(str(unwritten))
            return
        self.counts[status] += 1
        log.warning("%s %s %s %s: %s", self.outlet.file, status, kind, url, reason)

    def closed(self, reason: str) -> None:
        """Says in one line how the crawl of this outlet ended."""
        counted = ", ".join(f"{name} {self.counts[name]}" for name in COUNTED)
        log.info("%s %s: %s", self.outlet.file, "done" if reason == "finished" else reason, counted)

    def stop(self, reason: str) -> None:
        """Ends the crawl: what was not stored stays due."""
        if self.broken is None:
            self.broken = reason
            log.error("%s stopped: %s", self.outlet.file, reason)
            self._end = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="broken"))

    def _requests(self, links: list[Link] | tuple[Link, ...]) -> Iterator[Request]:
        for link in links:
            if link.url not in self._asked and self.broken is None:
                self._asked.add(link.url)
                yield self._request(link.url, link.kind)

    def _request(self, url: str, kind: UrlKind) -> Request:
        known, words = self.ledger.state(url), self.addresses.words
        leads = self.addresses.names_none and url == self.outlet.home  # unchanged or not, it names what is asked next
        return Request(
            url,
            headers=conditions(known.etag, known.last_modified) if known and not leads else {},
            callback=self.parse,
            errback=self.failed,
            meta={"ledger_url": url, "kind": kind},
            priority=_LISTING_FIRST if kind == "source" else round(_LIKELIEST_PAGE * likelihood(url, words)),
            dont_filter=True,  # the ledger knows what was asked for
        )

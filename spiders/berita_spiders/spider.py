"""One spider for all outlets."""

from __future__ import annotations

import asyncio
import errno
import logging
import re
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from berita_extract import clock, logs
from berita_extract.archive import Archive
from berita_extract.ledger import NOT_MODIFIED, SOURCE, Ledger, Link, NoAnswer, UrlState
from berita_extract.outlets import Outlet
from berita_spiders.addresses import Addresses
from berita_spiders.guards import NoRules, PublicResolver, Refused, conditions, is_conditional
from berita_spiders.patience import Postponed

log = logging.getLogger(__name__)

COUNTED = ("fetched", "new", "unchanged", "gone", "blocked", "failed", "refused")
OPEN = 50  # requests that Scrapy holds at a time; the rest waits in the ledger, the likeliest first
FORBIDDEN = "Forbidden by robots.txt"  # the message of Scrapy's RobotsTxtMiddleware
_WRAPPED = re.compile(r"<twisted\.python\.failure\.Failure [\w.]+: (.+?)>\]?$")
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EROFS)
_UNSAID = {
    "ResponseDataLossError": "the body is not as long as announced",
    "DownloadCancelledError": "the body is too large",
}
_LIMITS = {"download_maxsize": 16 << 20}  # of a page, in bytes; reports as PDF have up to 10 MB
# Nights fail, offices close for ten days at Lebaran, and editors come back to a story within days: two weeks miss none
# of it, and hold no more than a large site publishes in a few nights' requests.
FRESH = timedelta(days=14)


class OutletSpider(Spider):
    """Asks for the outlet's sources and for whatever the ledger calls due, up to the night's budget.

    `storing` does the rest: what it finds in a response becomes due in the ledger, and nothing is asked but from there.
    """

    name = "outlet"

    def __init__(
        self,
        *,
        outlet: Outlet,
        addresses: Addresses,
        archive: Archive,
        ledger: Ledger,
        pages: Sequence[str] | None = None,
        name: str | None = None,
    ) -> None:
        """With `pages` only these are asked for, and what the stories on them continue with."""
        super().__init__(name or outlet.file)
        self.outlet = outlet
        self.say = logs.of_outlet(log, self.name)
        self.addresses = addresses
        self.archive = archive
        self.ledger = ledger
        self.listed: set[frozenset[str]] = set()  # what the listing pages of this crawl held
        self.since = (clock.now() - FRESH).date()  # of a large sitemap, what changed before is not due tonight
        self.broken: str | None = None  # why the crawl had to stop
        self.ended: str | None = None  # how it ended, as Scrapy calls it
        self.counts: Counter[str] = Counter()
        self.only = None if pages is None else set(pages)  # grows with what their stories continue with
        self._pages = pages
        self._began = time.monotonic()
        self._asked: set[str] = set()
        self._open: set[str] = set()
        self._end: asyncio.Future[None] | None = None  # held, because a task without a holder may vanish

    async def start(self) -> AsyncIterator[Request]:
        """Sources first, also those that are not due; not one whose host turned us away and wants to be left alone."""
        now = clock.now()
        roots = [Link(url, "page") for url in self._pages] if self._pages is not None else []
        for root in roots or [Link(url, "source") for url in self.addresses.roots(now)]:
            known = self.ledger.state(root.url)
            if known is not None and known.status == "blocked" and (known.next_due or "") > now.isoformat():
                self.say.info("leaves %s alone until %s: it turned us away", root.url, known.next_due)
            elif self._left() > 0 and root.url not in self._asked:
                yield self._request(known or UrlState(root.url, root.kind, "due", None, 0, priority=SOURCE))
        for request in self._more():
            yield request

    def has_asked(self, url: str) -> bool:
        """True if this crawl has asked for the address, or is about to."""
        return url in self._asked

    def parse(self, response: Response) -> Iterator[Request]:
        """Goes on; the response is already stored."""
        request: Request = response.request  # type: ignore[assignment]  # Scrapy sets it
        self._open.discard(request.meta["ledger_url"])
        if 300 <= response.status < 400 and not (response.status == NOT_MODIFIED and is_conditional(request)):
            self._unanswered(request, "failed", f"HTTP {response.status} leads nowhere")
        yield from self._more()

    def failed(self, failure: Failure) -> Iterator[Request]:
        """Records why there was no response, and goes on."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        self._open.discard(request.meta["ledger_url"])
        if self.broken is None:
            self._record(request, failure.value)
        yield from self._more()

    def closed(self, reason: str) -> None:
        """Says in one line how the crawl of this outlet ended."""
        self.ended = reason
        try:
            self.ledger.left(self.outlet.file, time.monotonic() - self._began)
        except sqlite3.Error as unwritten:
            self.broken = self.broken or str(unwritten)
        counted = ", ".join(f"{name} {self.counts[name]}" for name in COUNTED)
        self.say.info("%s: %s", "done" if reason == "finished" else reason, counted)
        if self.broken is None and self._left() <= 0 and self.ledger.due(self.outlet.file, clock.now(), 1):
            self.say.info("has used up its %d requests of the night; the rest stays due", self.outlet.budget)

    def stop(self, reason: str) -> None:
        """Ends the crawl: what was not stored stays due."""
        if self.broken is None:
            self.broken = reason
            self.say.error("stopped: %s", reason)
            self._end = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="broken"))

    def _record(self, request: Request, error: BaseException | None) -> None:
        reason = _reason(error)
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            self.stop(
                f"{request.url}: {reason}"
            )  # Scrapy keeps a large body in a file: the disk is ours, not the outlet's
            return
        host = urlsplit(request.url).hostname or ""
        if host in PublicResolver.refused:
            error = Refused(f"{host} has the address {PublicResolver.refused[host]}, which is not public")
            reason = str(error)
        if isinstance(error, Postponed):
            self._postponed(request, error.until)
        elif isinstance(error, Refused) or reason == FORBIDDEN:
            self._unanswered(request, "refused", reason)
        else:
            self._unanswered(request, "failed", reason, counted=not isinstance(error, NoRules))

    def _postponed(self, request: Request, until: datetime) -> None:
        url, kind = request.meta["ledger_url"], request.meta["kind"]
        try:
            self.ledger.postponed(url, kind, self.outlet.file, until, clock.now())
        except sqlite3.Error as unwritten:
            self.stop(str(unwritten))

    def _unanswered(self, request: Request, status: NoAnswer, reason: str, *, counted: bool = True) -> None:
        url, kind = request.meta["ledger_url"], request.meta["kind"]
        now = clock.now()
        try:
            self.ledger.unanswered(url, kind, self.outlet.file, status, reason[:300], now, counted=counted)
        except sqlite3.Error as unwritten:
            self.stop(str(unwritten))
            return
        self.counts[status] += 1
        if status == "failed":
            self._asked.discard(url)  # a long crawl may try it again
        self.say.warning("%s %s %s: %s", status, kind, url, reason)

    def _left(self) -> int:
        """How many requests the night's budget still allows; the first is for robots.txt."""
        return self.outlet.budget - max(1, self.ledger.requests(self.outlet.file)) - len(self._open)

    def _more(self) -> Iterator[Request]:
        """What is due, as soon as half of what was asked for is there."""
        if self.broken is not None or len(self._open) > OPEN // 2:
            return
        room = min(OPEN - len(self._open), self._left())
        if room <= 0:
            return
        limit = room + len(self._open) if self.only is None else -1
        due = self.ledger.due(self.outlet.file, clock.now(), limit)
        wanted = (one for one in due if one.url not in self._asked and (self.only is None or one.url in self.only))
        for state in islice(wanted, room):
            yield self._request(state)

    def _request(self, known: UrlState) -> Request:
        self._asked.add(known.url)
        self._open.add(known.url)
        # a home page names what is asked next, unchanged or not
        leads = self.addresses.names_none and known.url == self.outlet.home
        return Request(
            known.url,
            headers={} if leads else conditions(known.etag, known.last_modified),
            callback=self.parse,
            errback=self.failed,
            meta={"ledger_url": known.url, "kind": known.kind} | ({} if known.kind == "source" else _LIMITS),
            priority=known.priority,
            dont_filter=True,  # the ledger knows what was asked for
        )


def _reason(error: BaseException | None) -> str:
    """What went wrong in one line; of what Twisted wraps ("[<twisted.python.failure.Failure …: why>]") the inner."""
    said = " ".join(str(error).split())
    if (wrapped := _WRAPPED.search(said)) is not None:
        said = wrapped[1]
    return said or _UNSAID.get(type(error).__name__, type(error).__name__)

"""How often a host is asked: never faster than the outlet's delay and its Crawl-delay, and not at all for a while where it
asks for that with Retry-After or answers nothing but errors.

A short wait is a pause of this crawl. After a long one, and after errors in a row, the host is not asked any more in this
crawl; what the outlet still has due there stays due, no attempt is counted, and the ledger knows from when on.
"""

from __future__ import annotations

import logging
import sqlite3
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.utils.asyncio import call_later
from twisted.python.failure import Failure

from berita_extract import clock

if TYPE_CHECKING:
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import RobotParser

    from berita_spiders.spider import OutletSpider

PAUSE = timedelta(minutes=5)  # the longest Retry-After that this crawl waits for
LONGEST = timedelta(days=7)  # no host is left alone for longer because it said so
ERRORS = 10  # in a row, retries included: with 30 seconds for each a silent host costs five minutes a night
AFTER_ERRORS = timedelta(hours=1)
LONGEST_DELAY = 120  # seconds; a host whose Crawl-delay is longer gives less than 30 pages an hour
AFTER_DELAY = timedelta(days=1)

log = logging.getLogger(__name__)


class Postponed(IgnoreRequest):
    """The host is left alone until `until`; the address stays as it is."""

    def __init__(self, reason: str, until: datetime) -> None:
        super().__init__(reason)
        self.until = until


class Patience:
    """Downloader middleware behind `storing`, in front of redirects and retries."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._left: dict[str, Postponed] = {}
        self._errors: dict[str, int] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Patience:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises Postponed for a host that is left alone."""
        if (left := self._left.get(_netloc(request))) is not None:
            raise Postponed(str(left), left.until)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Obeys Retry-After, and counts errors in a row; `request.meta["blocked"]` is set where a page is no content."""
        host = _netloc(request)
        if (response.status < 400 and "blocked" not in request.meta) or response.status in (404, 410):
            self._errors.pop(host, None)
            return response
        wait = retry_after(response, clock.now())
        if wait is None:
            self._count(host, f"HTTP {response.status}")
        elif wait <= PAUSE:
            self._pause(request, wait)
            self._count(host, f"HTTP {response.status}")
            return get_retry_request(request, spider=self._spider, reason="Retry-After") or response
        else:
            request.meta["dont_retry"] = True
            self.leave(host, clock.now() + wait, f"HTTP {response.status} with Retry-After")
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Counts what got no answer."""
        if not isinstance(exception, IgnoreRequest):
            self._count(_netloc(request), str(exception) or type(exception).__name__)

    def leave(self, host: str, until: datetime, reason: str) -> None:
        """Does not ask `host` (with its port) any more in this crawl, nor in another one before `until`."""
        if host in self._left:
            return
        self._left[host] = Postponed(f"{host} is left alone: {reason}", until)
        for slot in self._crawler.engine.downloader.slots.values():
            waiting = [entry for entry in slot.queue if _netloc(entry[0]) == host]
            for entry in waiting:
                slot.queue.remove(entry)
                entry[1].errback(Failure(self._left[host]))  # type: ignore[no-untyped-call]  # Twisted's
        self._spider.say.warning("asks %s no more before %s: %s", host, f"{until:%Y-%m-%d %H:%M} UTC", reason)
        try:
            self._spider.ledger.postpone(self._spider.outlet.file, host, until)
        except sqlite3.Error as error:
            self._spider.stop(str(error))

    @property
    def _spider(self) -> OutletSpider:
        return self._crawler.spider  # type: ignore[return-value]  # only OutletSpider runs with this

    def _count(self, host: str, reason: str) -> None:
        self._errors[host] = self._errors.get(host, 0) + 1
        if self._errors[host] >= ERRORS:
            first = " ".join(reason.split())[:200]
            self.leave(host, clock.now() + AFTER_ERRORS, f"{ERRORS} errors in a row, the last one {first}")

    def _pause(self, request: Request, wait: timedelta) -> None:
        downloader = self._crawler.engine.downloader
        slot = downloader.slots[request.meta["download_slot"]]
        if slot.latercall:
            slot.latercall.cancel()
        slot.latercall = call_later(wait.total_seconds(), downloader._latercall, slot)
        self._spider.say.info("waits %d seconds for %s", wait.total_seconds(), _netloc(request))


class CrawlDelay:
    """Raises the delay of a host to what its robots.txt asks for, and hands on the sitemaps that it names."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CrawlDelay:
        made = cls(crawler)
        crawler.signals.connect(made.robots_parsed, signals.robots_parsed)
        return made

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Sets the delay of the host's slot, and of the slot that may replace it after a pause."""
        self._crawler.spider.addresses.declared += robotparser.rp.sitemaps  # type: ignore[attr-defined,union-attr]  # Protego's
        asked = robotparser.rp.crawl_delay(self._crawler.settings["ROBOTSTXT_USER_AGENT"])  # type: ignore[attr-defined]  # Protego's
        if asked and asked > LONGEST_DELAY:
            if (patience := self._crawler.get_downloader_middleware(Patience)) is not None:
                reason = f"its robots.txt asks for {asked:g} seconds between requests"
                patience.leave(_netloc(request), clock.now() + AFTER_DELAY, reason)
            return
        delay = max(self._crawler.settings.getfloat("DOWNLOAD_DELAY"), float(asked or 0))
        host = urlsplit(request.url).hostname or ""
        downloader = self._crawler.engine.downloader
        if not asked or delay <= floor_of(downloader, host):
            return
        downloader.per_slot_settings[host] = {"delay": delay, "concurrency": 1, "jitter": 0}
        if host in downloader.slots:
            downloader.slots[host].delay = delay
            downloader.slots[host].concurrency = 1
        log.info("%s asks for %g seconds between requests", host, delay)


class Throttle(AutoThrottle):
    """AutoThrottle that never goes below a host's Crawl-delay."""

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        super()._adjust_delay(slot, latency, response)
        floor = floor_of(self.crawler.engine.downloader, urlsplit(response.url).hostname or "")
        slot.delay = max(slot.delay, floor)


def floor_of(downloader: Any, host: str) -> float:
    """The delay that robots.txt of `host` asks for, in seconds; 0 if none."""
    return float(downloader.per_slot_settings.get(host, {}).get("delay", 0))


def retry_after(response: Response, now: datetime) -> timedelta | None:
    """How long the server asks to be left alone, by seconds or by date, with 429 or 503; None if it does not say."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if response.status not in (429, 503) or not value:
        return None
    if value.isascii() and value.isdigit():
        return timedelta(seconds=min(int(value[:9]), LONGEST.total_seconds()))
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    return min(max(until.replace(tzinfo=until.tzinfo or UTC) - now, timedelta()), LONGEST)


def _netloc(request: Request) -> str:
    return urlsplit(request.url).netloc.lower()

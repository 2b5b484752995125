"""How back-filling asks: one request after another, slower when told so, and not at all after too many refusals."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from scrapy import Request, Spider
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from twisted.internet.error import ConnectError, ConnectionDone, ConnectionLost

from berita_extract import clock, logs
from berita_extract.archive import Archive, ArchiveError
from berita_extract.backfill import UNDATED, Copy, Frontier, Missed, Wanted, Way
from berita_extract.outlets import Outlet
from berita_spiders.addresses import Addresses
from berita_spiders.guards import NoRules, PublicResolver, Refused
from berita_spiders.patience import PAUSE as LONGEST_PAUSE
from berita_spiders.patience import Postponed, retry_after
from berita_spiders.spider import FORBIDDEN

BREAK_AFTER = 3  # refusals or failures in a row end the way for this call
PAUSE = 30.0  # seconds after the first refusal that does not say how long to wait; doubled after the next
COOL_DOWN = timedelta(hours=1)  # before the next call, where nobody said how long

SLOW_DOWN = (429, 503, 504)  # 503 and 504 is how Common Crawl's index says it
FAILURES = (
    CannotResolveHostError,
    ConnectError,
    ConnectionDone,
    ConnectionLost,
    DownloadCancelledError,  # longer than we take
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    OSError,  # bytes that cannot be unpacked
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)

log = logging.getLogger(__name__)


class Stopped(Exception):
    """The way is closed for this call; `blame` if what was asked last may be why."""

    def __init__(self, reason: str, go_on: datetime | None = None, *, blame: bool = False) -> None:
        then = "" if go_on is None else f"; go on after {go_on:%Y-%m-%d %H:%M} UTC with the same command"
        super().__init__(reason + then)
        self.reason = reason
        self.blame = blame


class Unanswered(Exception):
    """One request came to nothing; the message says why, `status` what that means for a page."""

    def __init__(self, reason: str, status: Missed = "failed") -> None:
        super().__init__(reason)
        self.status = status


@dataclass(frozen=True, slots=True)
class Field:
    """One outlet that is back-filled."""

    outlet: Outlet
    addresses: Addresses


@dataclass(frozen=True, slots=True)
class Job:
    """What one call is to do, and with what."""

    fields: Sequence[Field]
    months: Sequence[str]
    words: Mapping[str, float]  # of likely slugs
    limit: int  # pages of one outlet and month
    again: bool
    archive: Archive
    frontier: Frontier
    pause: float = PAUSE


class BackfillSpider(Spider):
    """Goes through the months one request at a time; Scrapy keeps the delay, the connections and the limits."""

    way: Way

    def __init__(self, *, job: Job, name: str | None = None) -> None:
        super().__init__(name or self.way)
        self.say = logs.of_outlet(log, self.name)
        self.job = job
        self.archive = job.archive
        self.frontier = job.frontier
        self.done = False  # True once everything was asked for
        self.broken: str | None = None  # why nothing can be stored any more
        self.ended: str | None = None  # how it ended, as Scrapy calls it
        self.unread = 0  # parts of an index that could not be read
        self._troubles = 0  # in a row

    async def start(self) -> AsyncIterator[Request]:
        """Does the work; nothing is left for Scrapy's scheduler, which would not survive a kill."""
        try:
            for field in self.job.fields if self.job.again else ():
                self.frontier.retry(field.outlet.file, self.way, self.job.months)
            for month in self.job.months:
                await self.fill(month)
            self.done = True
        except Stopped as stopped:
            if self.broken is None:
                self.say.error("stopped: %s", stopped)
        except (ArchiveError, sqlite3.Error) as error:
            self.stop(str(error))
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def closed(self, reason: str) -> None:
        """Keeps how it ended."""
        self.ended = reason

    async def fill(self, month: str) -> None:
        """Reads what is missing of the indexes of a month, then asks for its pages."""
        raise NotImplementedError

    async def ask_page(self, page: Wanted) -> None:
        """Asks for one page and records what came."""
        raise NotImplementedError

    def stop(self, reason: str) -> None:
        """Nothing can be stored any more: what was not stored stays due."""
        if self.broken is None:
            self.broken = reason
            self.say.error("stopped: %s", reason)

    async def pages(self, field: Field, month: str) -> None:
        """Asks for the pages of a month that are due, likely ones first, up to the limit."""
        outlet, asked = field.outlet.file, 0
        while asked < self.job.limit:
            page = self.frontier.wanted(outlet, self.way, month, clock.now())
            if page is None:
                break
            if self.frontier.known(page):
                continue
            asked += 1
            try:
                await self.ask_page(page)
            except Unanswered as error:
                self.miss(page, error.status, str(error))
            except Stopped as stopped:
                if stopped.blame:  # the page comes later next time
                    self.miss(page, "failed", stopped.reason)
                raise
        for name in (month, UNDATED):
            told = self.frontier.tally(outlet, self.way, name)
            if told.found:
                log.info(
                    "%s %s %s: found %d, stored %d, known %d, missed %d, left %d",
                    *(self.way, outlet, name or "undated", told.found, told.stored, told.known, told.missed, told.left),
                )

    def miss(self, page: Wanted, status: Missed, reason: str) -> None:
        """Records why a page did not come in."""
        self.frontier.missed(page, status, reason[:300], clock.now())
        log.warning("%s %s %s %s: %s", self.way, page.outlet, status, page.url, reason)

    def belonging(self, field: Field, copies: Sequence[Copy]) -> list[Copy]:
        """The copies that are articles of the outlet by their addresses."""
        return [copy for copy in copies if field.addresses.is_page(copy.url, listed=False)]

    def not_read(self, outlet: str, part: str, reason: str) -> None:
        """Records why a part of an index could not be read; it stays due."""
        self.unread += 1
        self.frontier.unread(outlet, self.way, part, reason[:300], clock.now())
        log.warning("%s %s could not read %s: %s", self.way, outlet, part, reason)

    async def ask(self, request: Request) -> Response:
        """The answer to a request. Raises Unanswered where it failed, Stopped after too many failures in a row.

        Told to slow down, it waits as long as it is told and asks the same again.
        """
        while True:
            try:
                response = await self.crawler.engine.download_async(request)
            except IgnoreRequest as error:
                if self.broken is not None:  # the answer could not be stored
                    raise Stopped(self.broken) from error
                if isinstance(error, Postponed):
                    raise Stopped(str(error), error.until) from error
                if isinstance(error, NoRules):
                    raise Stopped(str(error), clock.now() + COOL_DOWN) from error
                reason = " ".join(str(error).split())
                refused = isinstance(error, Refused) or reason == FORBIDDEN
                raise Unanswered(reason, "refused" if refused else "failed") from error
            except FAILURES as error:
                reason = self._reason(request, error)
                self._trouble(reason)
                raise Unanswered(reason) from error
            if self.speaks_for_page(response):
                self._troubles = 0
                return response
            reason = f"HTTP {response.status}"
            if response.status in SLOW_DOWN:
                asked = retry_after(response, clock.now())
                self._trouble(reason, response.status, asked)
                pause = self.job.pause * 2 ** (self._troubles - 1) if asked is None else asked.total_seconds()
                log.warning("%s %s: waiting %g seconds", self.name, reason, pause)
                await asyncio.sleep(pause)
            elif response.status >= 500 or response.status in self.refusals:
                self._trouble(reason, response.status)
                raise Unanswered(reason)
            else:
                self._troubles = 0
                return response

    refusals: tuple[int, ...] = ()  # further answers that are no answers

    def speaks_for_page(self, response: Response) -> bool:
        """True if a status is that of the page, not of the archive that holds it."""
        return False

    def _trouble(self, reason: str, status: int | None = None, asked: timedelta | None = None) -> None:
        self._troubles += 1
        if self._troubles >= BREAK_AFTER or (asked is not None and asked > LONGEST_PAUSE):
            times = f", {self._troubles} in a row" if self._troubles > 1 else ""
            raise Stopped(f"{reason}{times}", clock.now() + (asked or COOL_DOWN), blame=status != 429)

    def _reason(self, request: Request, error: BaseException) -> str:
        host = request.url.split("/")[2].rpartition("@")[2].partition(":")[0]
        if host in PublicResolver.refused:
            return f"{host} has the address {PublicResolver.refused[host]}, which is not public"
        return " ".join(str(error).split()) or type(error).__name__


def header(response: Response, name: str) -> str | None:
    """The value of a header as text."""
    value = response.headers.get(name)
    return None if value is None else value.decode("latin-1")

"""One question after the other to one site, with the manners of a crawl, and nothing stored."""

from __future__ import annotations

import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.http import Response

from berita_extract import pages
from berita_extract.outlets import Outlet
from berita_spiders.addresses import Addresses
from berita_spiders.guards import PublicResolver, Refused
from berita_spiders.patience import LONGEST_DELAY

if TYPE_CHECKING:
    from scrapy.robotstxt import RobotParser

Outcome = Literal["works", "empty", "wrong_kind", "blocked", "forbidden", "gone", "failed"]

MOST_REQUESTS = 200  # of one probe; the largest network has some 30 subdomains
_ROBOTS = "Forbidden by robots.txt"
_TURNED_AWAY = (401, 403, 407, 429, 451)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one question; `outcome` is None where something came that can be looked at."""

    url: str
    final_url: str = ""
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    body: bytes = b""
    outcome: Outcome | None = None
    why: str = ""


class Asker(Spider):
    """Runs one coroutine that asks, and ends with it. The guards know it as they know the spider of a crawl."""

    name = "probe"

    def __init__(self, *, outlet: Outlet, addresses: Addresses, task: Callable[[Asker], Awaitable[None]]) -> None:
        super().__init__(outlet.file)
        self.outlet = outlet
        self.addresses = addresses
        self.robots: dict[str, str] = {}  # host and port → its robots.txt
        self.asked = 0
        self._task = task
        self._answers: dict[str, Answer] = {}
        self._left: dict[str, str] = {}  # host and port → why it is not asked any more

    async def start(self) -> AsyncIterator[Request]:
        """Asks everything before the first request of Scrapy's own would be made; there is none."""
        self.crawler.signals.connect(self._arrived, signals.response_received)
        self.crawler.signals.connect(self._rules, signals.robots_parsed)
        await self._task(self)
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    async def get(self, url: str) -> Answer:
        """The answer at an address, redirects followed; each address is asked for once."""
        if url not in self._answers:
            self._answers[url] = await self._get(url)
        return self._answers[url]

    def left(self, url: str) -> str | None:
        """Why the host of `url` is not asked any more; None if it may be."""
        return self._left.get(urlsplit(url).netloc)

    async def _get(self, url: str) -> Answer:
        if self.asked >= MOST_REQUESTS:
            return Answer(url, outcome="failed", why=f"not asked: more than {MOST_REQUESTS} requests")
        host = urlsplit(url).netloc
        if (why := self._left.get(host)) is not None:
            return Answer(url, outcome="blocked", why=f"not asked: {why}")
        self.asked += 1
        engine = self.crawler.engine
        assert engine is not None
        try:
            response = await engine.download_async(Request(url, dont_filter=True))
        except Exception as error:  # noqa: BLE001  # Twisted has dozens without a common base; whatever a server does is an answer too
            return Answer(url, outcome=_outcome_of(error), why=_reason(error, url))
        if response.status == 429:
            self._left[host] = f"{host} answered HTTP 429 before"
        return _read(url, response)

    def _arrived(self, response: Response) -> None:
        address = urlsplit(response.url)
        if address.path == "/robots.txt" and 200 <= response.status < 300:
            self.robots[address.netloc] = response.body[:500_000].decode("utf-8", "replace")

    def _rules(self, robotparser: RobotParser, request: Request) -> None:
        asked = robotparser.rp.crawl_delay(self.crawler.settings["ROBOTSTXT_USER_AGENT"])  # type: ignore[attr-defined]  # Protego's
        if asked and asked > LONGEST_DELAY:
            self._left[urlsplit(request.url).netloc] = f"its robots.txt asks for {asked:g} seconds between requests"


def _outcome_of(error: Exception) -> Outcome:
    return "forbidden" if str(error) == _ROBOTS or isinstance(error, Refused) else "failed"


def _reason(error: Exception, url: str) -> str:
    host = urlsplit(url).hostname or ""
    if host in PublicResolver.refused:
        return f"{host} has the address {PublicResolver.refused[host]}, which is not public"
    said = " ".join(str(error).split())
    if "max redirections" in said:
        return "redirects without end"
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__.removesuffix("Error")).lower()
    return said[:200] or kind


def _read(url: str, response: Response) -> Answer:
    headers = {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    status, kind = response.status, headers.get("content-type")
    found = pages.classify(response.body, status=status, content_type=kind, url=response.url)
    outcome, why = _judged(status, challenged=found == "challenge")
    return Answer(url, response.url, status, headers, response.body, outcome, why)


def _judged(status: int, *, challenged: bool) -> tuple[Outcome | None, str]:
    if challenged:
        return "blocked", f"a check for robots (HTTP {status})"
    if status in _TURNED_AWAY:
        return "blocked", f"HTTP {status}"
    if status in (404, 410):
        return "gone", f"HTTP {status}"
    if not 200 <= status < 300:
        return "failed", f"HTTP {status}"
    return None, ""

"""Who may be asked at all.

Hosts other than loopback only with a contact address; no private, loopback or link-local address but the literal host
and port of the outlet's own home, checked on the address, again after DNS, and again on every redirect; nothing that
robots.txt forbids.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.robotstxt import RobotParser

CONTACT = "BERITA_CONTACT"
ROBOTS_BYTES = 1 << 20  # RFC 9309 lets a crawler stop reading after half of that
MOST_CONDITION = 1000  # characters of an ETag; a longer one is no mark but a trap
_PORTS = {"http": 80, "https": 443}

log = logging.getLogger(__name__)


class Refused(IgnoreRequest):
    """The request may not be made; the message is the reason that goes into the ledger."""


class NoRules(IgnoreRequest):
    """The request may not be made now, because robots.txt of the host could not be read."""


class Guard:
    """Downloader middleware in front of all others, robots.txt included."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Guard:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises Refused; every hop of a redirect passes here."""
        spider = self._crawler.spider
        reason = why_refused(request.url, spider.outlet.home)  # type: ignore[union-attr]  # only OutletSpider runs here
        if reason is None and not spider.addresses.belongs(request.url):  # type: ignore[union-attr]
            reason = f"{urlsplit(request.url).hostname} is not a host of this outlet"
        if reason is not None:
            raise Refused(reason)
        if urlsplit(request.url).path == "/robots.txt":
            request.meta["download_maxsize"] = ROBOTS_BYTES


class Robots(RobotsTxtMiddleware):
    """Obeys robots.txt; a host whose rules cannot be had now (HTTP 5xx, 429, no answer) is not asked in this crawl."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._without_rules: dict[str, str] = {}  # host and port → why

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        why = self._without_rules.get(urlsplit(request.url).netloc)
        if why is not None:
            raise NoRules(f"robots.txt cannot be read: {why}")
        super().process_request_2(rp, request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            self._without_rules[netloc] = f"HTTP {response.status}"
        if response.status >= 400:
            response = response.replace(body=b"")  # an error page holds no rules
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        if not isinstance(exc, IgnoreRequest):  # one that Guard refuses is refused for the page too
            self._without_rules[netloc] = str(exc) or type(exc).__name__
        super()._robots_error(exc, netloc)


class PublicResolver(CachingThreadedResolver):
    """Gives an address only if it is public, or was written as such in the home of an outlet of this crawl."""

    homes: frozenset[str] = frozenset()  # set once, before the reactor starts
    refused: ClassVar[dict[str, str]] = {}  # name → its address; Twisted does not hand on why a name was not resolved

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:
        found: Deferred[str] = super().getHostByName(name, timeout)
        return found.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if name not in self.homes and not is_public(address):
            self.refused[name] = address
            raise DNSLookupError(f"{name} has the address {address}, which is not public")
        return address


def contact() -> str | None:
    """The address in BERITA_CONTACT, without line breaks."""
    return " ".join(os.environ.get(CONTACT, "").split()) or None


def conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """The headers that ask for a page only if it has changed since it came with these."""
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in asked.items() if value and len(value) <= MOST_CONDITION}


def is_conditional(request: Request) -> bool:
    """True if 304 is an answer to this request."""
    return any(name in request.headers for name in conditions("*", "*"))


def why_refused(url: str, home: str) -> str | None:
    """Why `url` may not be asked in a crawl of the outlet at `home`; None if it may, as far as the text tells."""
    host, port = _endpoint(url)
    if (host, port) == _endpoint(home):
        return None if is_local(host) else _without_contact(host)
    if is_local(host) or not is_public(host):
        return f"{host}:{port} is not a public address"
    return _without_contact(host)


def local_homes(homes: Iterable[str]) -> frozenset[str]:
    """The hosts among `homes` that are written as an address of this machine or of a private network."""
    hosts = (_endpoint(home)[0] for home in homes)
    return frozenset(host for host in hosts if is_local(host) or not is_public(host))


def is_local(host: str) -> bool:
    """True if `host` is written as this machine's own address."""
    address = _address(host)
    return host == "localhost" or (address is not None and address.is_loopback)


def is_public(host: str) -> bool:
    """False for a literal address that is private, loopback, link-local or otherwise not global; True for any name."""
    address = _address(host)
    if address is None:
        return host != "localhost" and not host.endswith(".localhost")
    return address.is_global and not address.is_multicast


def _without_contact(host: str) -> str | None:
    if contact() is not None:
        return None
    return f"{host} is not asked: set {CONTACT} to an address that its operator can write to"


def _address(host: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(host)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _endpoint(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return (parts.hostname or "").lower().rstrip("."), parts.port or _PORTS.get(parts.scheme, 0)

"""Back-filling out of the Wayback Machine and Common Crawl: their indexes, and the copies they keep.

Both are asked through the interfaces they offer to programs (so their robots.txt, which is for crawlers of their pages,
does not apply), one request at a time. The outlet itself is not asked. Of the two ways to page through the Wayback
index the resume key is used: `page` counts blocks before the filters are applied, leaves out recent captures and does
not work for a whole domain; `showNumPages` is for Common Crawl, which has no resume key.
"""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin, urlsplit

from scrapy import Request
from scrapy.http import Response

from berita_extract import clock, pages
from berita_extract.archive import Member, read_member
from berita_extract.backfill import (
    CDX_FIELDS,
    VIA,
    Copy,
    Wanted,
    crawls,
    days_of,
    moment_of,
    page_of,
    read_cdx,
    read_index,
    sites_of,
    window,
)
from berita_extract.urls import clean
from berita_spiders.backfill_asking import BackfillSpider, Field, Job, Stopped, Unanswered, header
from berita_spiders.guards import Refused, why_refused
from berita_spiders.storing import CHALLENGE_BYTES

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

WAYBACK, COMMONCRAWL, COMMONCRAWL_DATA = "BERITA_WAYBACK", "BERITA_COMMONCRAWL", "BERITA_COMMONCRAWL_DATA"
_DEFAULTS = {
    WAYBACK: "https://web.archive.org",
    COMMONCRAWL: "https://index.commoncrawl.org",
    COMMONCRAWL_DATA: "https://data.commoncrawl.org",
}
ROWS = 5000  # of one answer of the Wayback index; it looks through only so much for one question
HOPS = 3  # redirects of the Wayback Machine to the moment of a capture
_REPLAY = re.compile(r"/web/(\d{14})[a-z]{0,2}_?/(.*)", re.DOTALL)
_ORIGINAL = "x-archive-orig-"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bases:
    """Where an archive is asked; tests and mirrors set other addresses in the environment."""

    index: str
    data: str

    @property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.index, self.data)))


def wayback_bases() -> Bases:
    """The Wayback Machine, or what BERITA_WAYBACK names."""
    return Bases(_base(WAYBACK), _base(WAYBACK))


def commoncrawl_bases() -> Bases:
    """Common Crawl's index and data, or what BERITA_COMMONCRAWL and BERITA_COMMONCRAWL_DATA name."""
    return Bases(_base(COMMONCRAWL), _base(COMMONCRAWL_DATA))


class ArchiveGuard:
    """Downloader middleware in front of all others: an archive's own hosts and no other."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchiveGuard:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raises Refused for any other host, and for all without a contact address."""
        spider: ArchiveSpider = self._crawler.spider  # type: ignore[assignment]  # only these run here
        home = next((base for base in spider.bases.all if _endpoint(base) == _endpoint(request.url)), None)
        if home is None:
            raise Refused(f"{urlsplit(request.url).netloc} is not a host of this archive")
        reason = why_refused(request.url, home)
        if reason is not None:
            raise Refused(reason)


class ArchiveSpider(BackfillSpider):
    """What the two archives share: parts of an index, read from where the last call stopped."""

    def __init__(self, *, job: Job, bases: Bases, name: str | None = None) -> None:
        super().__init__(job=job, name=name)
        self.bases = bases
        self._looked: set[tuple[str, str]] = set()  # parts that this call has read

    async def indexes(self, field: Field, parts: Iterable[tuple[str, str, str]]) -> None:
        """Reads the parts of an index that are not settled: each is its name, its site, and month or crawl."""
        outlet = field.outlet.file
        known = self.frontier.parts(outlet, self.way)
        for part, site, span in parts:
            if (outlet, part) in self._looked:
                continue
            self._looked.add((outlet, part))
            if self.job.again:
                self.frontier.again(outlet, self.way, part)
            elif part in known and known[part].settles(self.last_month(span)):
                continue
            cursor = None if self.job.again or part not in known or known[part].done else known[part].cursor
            try:
                await self.read_part(field, part, site, span, cursor)
            except Unanswered as error:
                self.not_read(outlet, part, str(error))
            except ValueError as error:
                self.not_read(outlet, part, f"the answer is cut off or no index: {error}")
            except Stopped as stopped:
                self.not_read(outlet, part, stopped.reason)
                raise

    def last_month(self, span: str) -> str:
        """The month after which nothing more comes into a part."""
        raise NotImplementedError

    async def read_part(self, field: Field, part: str, site: str, span: str, cursor: str | None) -> None:
        """Reads a part from `cursor` to its end, one commit an answer."""
        raise NotImplementedError

    def keep(self, field: Field, part: str, copies: list[Copy], cursor: str | None) -> None:
        """Records one answer of an index; without a cursor it was the last."""
        fresh = self.frontier.read(
            *(field.outlet.file, self.way, part, self.belonging(field, copies), clock.now()),
            words=self.job.words,
            cursor=cursor,
            done=cursor is None,
        )
        log.info("%s %s index %s: %d captures, new %d", self.way, field.outlet.file, part, len(copies), fresh)

    def store(
        self,
        page: Wanted,
        headers: Sequence[tuple[str, str]],
        body: bytes,
        moment: datetime,
        content_type: str | None,
        source: str,
    ) -> None:
        """Archives a copy as the outlet's server sent it; a check for robots is archived, and no page."""
        capture = self.archive.append(
            page.url, page.url, 200, headers, body, moment, content_type, VIA[self.way], source
        )
        read = None
        if len(body) <= CHALLENGE_BYTES:
            read = pages.read(body, status=200, content_type=content_type, url=page.url)
        if read is not None and read.kind == "challenge":
            reason = f"the capture is a check for robots: {read.why}"
            self.frontier.missed(page, "unusable", reason[:300], clock.now(), capture)
            log.warning("%s %s unusable: %s: %s", self.way, page.outlet, page.url, reason)
        else:
            self.frontier.stored(page, capture)
            log.info("%s %s 200 page %s", self.way, page.outlet, page.url)


class Wayback(ArchiveSpider):
    """The Wayback Machine: its CDX server, and the captures as they came (`id_`)."""

    way = "wayback"

    async def fill(self, month: str) -> None:
        """All outlets, one after the other: they share one server."""
        for field in self.job.fields:
            sites = sites_of(field.outlet)
            spans = window(month, clock.now())
            await self.indexes(field, [(f"{site} {span}", site, span) for span in spans for site in sites])
            await self.pages(field, month)

    def last_month(self, span: str) -> str:
        return span

    async def read_part(self, field: Field, part: str, site: str, span: str, cursor: str | None) -> None:
        seen = {cursor}
        while True:
            response = await self.ask(Request(self._question(site, span, cursor), dont_filter=True))
            if response.status != 200:
                raise Unanswered(f"HTTP {response.status}")
            copies, cursor = read_cdx(response.body)  # an answer without captures may still say how to go on
            if cursor in seen and cursor is not None:
                raise Unanswered(f"the resume key {cursor} came twice")
            seen.add(cursor)
            self.keep(field, part, copies, cursor)
            if cursor is None:
                return

    def _question(self, site: str, span: str, cursor: str | None) -> str:
        first, last = days_of(span)
        asked = [("url", site), ("matchType", "domain"), ("output", "json"), ("fl", ",".join(CDX_FIELDS))]
        asked += [("from", f"{first:%Y%m%d}"), ("to", f"{last:%Y%m%d}")]
        asked += [("filter", "statuscode:200"), ("filter", "mimetype:text/html")]
        asked += [("limit", str(ROWS)), ("showResumeKey", "true")]
        if cursor is not None:
            asked.append(("resumeKey", cursor))  # it comes encoded and is decoded twice
        return f"{self.bases.index}/cdx/search/cdx?{urlencode(asked)}"

    def speaks_for_page(self, response: Response) -> bool:
        """A response with Memento-Datetime is a capture, whatever its status."""
        return "Memento-Datetime" in response.headers

    async def ask_page(self, page: Wanted) -> None:
        """The capture, or the one beside it that the Wayback Machine leads to."""
        address = f"{self.bases.data}/web/{page.captured:%Y%m%d%H%M%S}id_/{page.place}"
        for _ in range(HOPS):
            response = await self.ask(Request(address, dont_filter=True))
            archived = self.speaks_for_page(response)
            if not 300 <= response.status < 400:
                self._take(page, response, address, archived=archived)
                return
            target = urljoin(address, header(response, "Location") or "")
            match = _REPLAY.search(target)
            leads_to = match[2] if match else target
            if archived or match is None or page_of(clean(leads_to, page.url) or "") != page.page:
                raise Unanswered(f"the capture is a redirect to {leads_to}", "unusable")
            address = f"{self.bases.data}/web/{match[1]}id_/{leads_to}"
        raise Unanswered(f"{HOPS} redirects from capture to capture", "unusable")

    def _take(self, page: Wanted, response: Response, address: str, *, archived: bool) -> None:
        why = header(response, "X-Archive-Wayback-Runtime-Error")
        if not archived:
            if response.status == 404:
                raise Unanswered(why or "not in the archive", "gone")
            if response.status in (401, 403, 451):
                raise Unanswered(why or f"HTTP {response.status}: not given out by the archive", "unusable")
            raise Unanswered(f"HTTP {response.status} without Memento-Datetime: a page of the archive itself")
        if response.status != 200:
            raise Unanswered(
                f"the capture has HTTP {response.status}", "gone" if response.status == 404 else "unusable"
            )
        headers = _original_headers(response)
        sent = {name.lower(): value for name, value in headers}
        if _is_short(sent, response.body):
            raise Unanswered(f"cut off: {len(response.body)} of {sent['content-length']} bytes")
        moment = _captured(response) or page.captured or clock.now()
        self.store(page, headers, response.body, moment, sent.get("content-type"), address)


class CommonCrawl(ArchiveSpider):
    """Common Crawl: the index of each crawl, and single records out of its WARC files."""

    way = "commoncrawl"
    refusals = (403,)  # its answer to who asks too much

    def __init__(self, *, job: Job, bases: Bases, name: str | None = None) -> None:
        super().__init__(job=job, bases=bases, name=name)
        self._collinfo: bytes | None = None

    async def fill(self, month: str) -> None:
        """All outlets, one after the other: they share one server."""
        spans = window(month, clock.now())
        if self._collinfo is None:
            self._collinfo = await self._read_collinfo()
        found = crawls(self._collinfo, days_of(spans[0])[0], days_of(spans[-1])[1]) if spans else []
        for field in self.job.fields:
            sites = sites_of(field.outlet)
            await self.indexes(field, [(f"{site} {crawl}", site, crawl) for crawl in found for site in sites])
            await self.pages(field, month)

    async def _read_collinfo(self) -> bytes:
        """The list of crawls; nothing can be asked without it."""
        address = f"{self.bases.index}/collinfo.json"
        try:
            response = await self.ask(Request(address, dont_filter=True))
            if response.status != 200:
                raise Unanswered(f"HTTP {response.status}")
            crawls(response.body, clock.now().date(), clock.now().date())
        except (Unanswered, ValueError) as error:
            raise Stopped(f"{address}: {error}") from error
        return response.body

    def last_month(self, span: str) -> str:
        """A crawl is finished when it is published."""
        return ""

    async def read_part(self, field: Field, part: str, site: str, span: str, cursor: str | None) -> None:
        """`cursor` is "<next page>/<number of pages>"."""
        if cursor is None:
            total = await self._total(site, span)
            if not total:
                self.keep(field, part, [], None)
                return
            cursor = f"0/{total}"
        number, total = (int(piece) for piece in cursor.split("/"))
        while number < total:
            response = await self.ask(Request(self._question(site, span, page=str(number)), dont_filter=True))
            copies = [] if _is_empty(response) else read_index(_body(response))
            number += 1
            self.keep(field, part, copies, f"{number}/{total}" if number < total else None)

    async def _total(self, site: str, span: str) -> int:
        response = await self.ask(Request(self._question(site, span, showNumPages="true"), dont_filter=True))
        if _is_empty(response):
            return 0
        answer = json.loads(_body(response))
        pages = answer.get("pages") if isinstance(answer, dict) else None
        if not isinstance(pages, int):
            raise ValueError("no number of pages")
        return pages

    def _question(self, site: str, span: str, **more: str) -> str:
        asked = [("url", site), ("matchType", "domain"), ("output", "json")]
        asked += [("filter", "=status:200"), ("filter", "mime:text/html"), *more.items()]
        return f"{self.bases.index}/{span}-index?{urlencode(asked)}"

    async def ask_page(self, page: Wanted) -> None:
        """The record of the page, cut out of its WARC file."""
        name, _, place = page.place.rpartition("#")
        offset, length = (int(number) for number in place.split("+"))
        address = f"{self.bases.data}/{name}"
        wanted = f"bytes={offset}-{offset + length - 1}"
        asked = Request(address, headers={"Range": wanted, "Accept-Encoding": "identity"}, dont_filter=True)
        response = await self.ask(asked)
        source = f"{address}#{wanted}"
        member = read_member(_cut(response, offset, length), source)
        if isinstance(member, str):
            raise Unanswered(member, "unusable" if member.startswith("a revisit") else "failed")
        self._take(page, member, source)

    def _take(self, page: Wanted, member: Member, source: str) -> None:
        found = member.capture
        if page_of(clean(found.url, "") or "") != page.page:
            raise Unanswered(f"the record is that of {found.url}")
        if member.truncated is not None:
            raise Unanswered(f"the record was cut off when it was made: {member.truncated}", "unusable")
        if found.status != 200:
            raise Unanswered(f"the record has HTTP {found.status}", "unusable")
        if page.digest and member.digest and member.digest.rpartition(":")[2] != page.digest:
            raise Unanswered("the record has another digest than the index states")
        self.store(page, member.headers, found.body, found.fetched, found.content_type, source)


def _cut(response: Response, offset: int, length: int) -> bytes:
    """The bytes that were asked for; raises Unanswered where others came."""
    if response.status == 206:
        sent = header(response, "Content-Range") or ""
        if not sent.startswith(f"bytes {offset}-{offset + length - 1}/"):
            raise Unanswered(f"another range came: {sent or 'it is not said which'}")
        return response.body
    if response.status == 200 and len(response.body) >= offset + length:
        return response.body[offset : offset + length]  # a server without ranges sends the whole file
    raise Unanswered(f"HTTP {response.status} instead of a range", "gone" if response.status == 404 else "failed")


def _is_empty(response: Response) -> bool:
    """HTTP 404 with {"message": "No Captures found for: …"} is an answer."""
    return response.status == 404 and b"no captures found" in response.body[:500].lower()


def _body(response: Response) -> bytes:
    if response.status != 200:
        raise Unanswered(f"HTTP {response.status}")
    return response.body


def _original_headers(response: Response) -> list[tuple[str, str]]:
    """The headers that the archived response had: those under X-Archive-Orig-, else the type of the replay."""
    found = []
    for name, values in response.headers.items():
        text = name.decode("latin-1")
        if text.lower().startswith(_ORIGINAL):
            found += [(text[len(_ORIGINAL) :], value.decode("latin-1")) for value in values]
    if not any(name.lower() == "content-type" for name, _ in found) and (kind := header(response, "Content-Type")):
        found.append(("Content-Type", kind))
    return found


def _is_short(sent: dict[str, str], body: bytes) -> bool:
    """True if the archived response was longer: its length counts what it sent, so it says nothing of packed bytes."""
    length = sent.get("content-length", "")
    packed = "content-encoding" in sent or "transfer-encoding" in sent
    return not packed and length.isascii() and length.isdigit() and len(body) < int(length)


def _captured(response: Response) -> datetime | None:
    try:
        return parsedate_to_datetime(header(response, "Memento-Datetime") or "").astimezone(UTC)
    except (TypeError, ValueError):
        match = _REPLAY.search(response.url)
        return moment_of(match[1]) if match else None


def _base(name: str) -> str:
    return (os.environ.get(name) or _DEFAULTS[name]).rstrip("/")


def _endpoint(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()

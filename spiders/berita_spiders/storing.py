"""A response is archived before anything else happens to it: redirects, refusals and errors included."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from berita_extract import clock, pages
from berita_extract.archive import ArchiveError
from berita_extract.ledger import NOT_MODIFIED, Link, outcome
from berita_extract.model import Capture
from berita_extract.urls import likelihood
from berita_spiders.discover import Discovery, discover
from berita_spiders.guards import is_conditional
from berita_spiders.patience import PAUSE, retry_after

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from berita_spiders.spider import OutletSpider

# A listing with so many known addresses at its end has shown all that is new, as has a shorter one with nothing new;
# boxes of popular stories beside a listing have 5 to 20.
KNOWN_IN_A_ROW = 30
MOST_LINKS = 50_000  # of one response; the protocol of sitemaps allows no more
# A larger body is no check for robots: those that were seen have 5 to 30 kB, in error pages of any size.
CHALLENGE_BYTES = 50_000


class Storing:
    """Downloader middleware next to the network, behind decompression: WARC record, then links, then one commit."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Storing:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """What is found in the response becomes due in the ledger; robots.txt is archived and leads nowhere.

        `request.meta["blocked"]` says why a response is no content whatever its status.
        Where archive or ledger cannot be written the crawl ends: to go on would be to fetch and forget.
        """
        spider: OutletSpider = self._crawler.spider  # type: ignore[assignment]  # only OutletSpider runs here
        if spider.broken is not None:
            raise IgnoreRequest(spider.broken)
        try:
            self._store(spider, request, response)
        except (ArchiveError, sqlite3.Error) as error:
            spider.stop(str(error))
            raise IgnoreRequest(str(error)) from error
        return response

    def _store(self, spider: OutletSpider, request: Request, response: Response) -> None:
        headers = headers_of(response)
        sent = {name.lower(): value for name, value in headers}
        url, kind = request.meta.get("ledger_url"), request.meta.get("kind")
        if response.status == NOT_MODIFIED and is_conditional(request) and url is not None and kind is not None:
            spider.ledger.unchanged(url, kind, spider.outlet.file, clock.now())
            spider.counts["unchanged"] += 1
            spider.say.info("%s %s unchanged %s", response.status, kind, url)
            return
        asked = response.url if url is None else url
        capture = Capture(
            url=asked,
            final_url=response.url if request.meta.get("redirect_urls") else asked,
            fetched=clock.now(),
            status=response.status,
            body=response.body,
            sha256=sha256(response.body).hexdigest(),
            via="live",
            content_type=sent.get("content-type"),
        )
        copy = spider.ledger.copy_of(capture)
        if copy is None:
            capture = spider.archive.append(
                asked,
                capture.final_url,
                capture.status,
                headers,
                capture.body,
                capture.fetched,
                capture.content_type,
            )
        try:
            if url is None or kind is None:
                spider.ledger.kept(capture, spider.outlet.file, copy=copy)
            else:
                self._settle(spider, request, response, capture, copy, sent)
        except sqlite3.Error:
            if copy is None:
                spider.archive.take_back(capture)
            raise

    def _settle(
        self,
        spider: OutletSpider,
        request: Request,
        response: Response,
        capture: Capture,
        copy: int | None,
        sent: Mapping[str, str],
    ) -> None:
        """Writes what the response means for its address, and what it leads to."""
        url, kind = request.meta["ledger_url"], request.meta["kind"]
        blocked = why_blocked(response)
        if blocked is not None:
            request.meta["blocked"] = blocked
        found = Discovery()
        if 200 <= response.status < 300 and blocked is None:
            found = discover(response.body, capture.final_url, kind, sent, spider.addresses, spider.since)
            if kind == "page" and found.pages and _is_missing(response):
                found = Discovery()
        again = [Link(found.following, "source")] if found.following and self._goes_on(spider, found) else []
        again += [part for part in found.parts if self._has_changed(spider, part)]
        again = [source for source in (*again, *found.sources) if not spider.has_asked(source.url)]
        if spider.only is not None:
            spider.only.update(page.url for page in found.pages)
        if len(found.pages) > MOST_LINKS:
            spider.say.warning("%s: only the first %d of %d addresses are taken", url, MOST_LINKS, len(found.pages))
        new_texts = sum(spider.ledger.state(text.url) is None for text in found.texts)
        fresh = spider.ledger.answered(
            capture,
            kind,
            spider.outlet.file,
            headers=sent,
            links=[
                self._weighed(spider, link, spider.addresses.is_filtered(capture.url))
                for link in found.pages[:MOST_LINKS]
            ],
            texts=found.texts,
            again=again,
            copy=copy,
            blocked=blocked,
            counted="retry_times" not in request.meta,
        )
        spider.counts["new"] += len(fresh) + new_texts
        if blocked is not None or not 300 <= response.status < 400:
            spider.counts["blocked" if blocked else outcome(response.status)[0]] += 1
        spider.say.info("%s %s new %d %s", response.status, kind, len(fresh) + new_texts, url)
        if blocked is not None:
            spider.say.warning("blocked %s %s: %s", kind, url, blocked)

    def _weighed(self, spider: OutletSpider, link: Link, filtered: bool) -> Link:
        """A page with how likely it is, where that is not yet known; what a search or a tag lists is likely as it is."""
        known = spider.ledger.state(link.url) is not None
        return (
            link if known else replace(link, likely=1.0 if filtered else likelihood(link.url, spider.addresses.words))
        )

    def _goes_on(self, spider: OutletSpider, found: Discovery) -> bool:
        """True if the next page may hold something: it was never read, or this one did not end in known addresses.

        A site that answers every page number with the same page ends the listing.
        """
        links = [link.url for link in (*found.pages, *found.texts)]
        if not links or frozenset(links) in spider.listed:
            return False
        spider.listed.add(frozenset(links))
        last = links[-KNOWN_IN_A_ROW:]
        if any(spider.ledger.state(url) is None for url in (last if len(last) == KNOWN_IN_A_ROW else links)):
            return True
        following = spider.ledger.state(found.following or "")
        return following is None or following.status != "fetched"

    def _has_changed(self, spider: OutletSpider, part: Link) -> bool:
        """False only if the sitemap index states the same date as when the part was last read."""
        known = spider.ledger.state(part.url)
        return known is None or known.status != "fetched" or part.lastmod is None or known.lastmod != part.lastmod


def headers_of(response: Response) -> list[tuple[str, str]]:
    """The headers of a response as text, in their order."""
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in response.headers.items()
        for value in values
    ]


def _is_missing(response: Response) -> bool:
    """True for a page without a story, whose links to further pages may go on for ever: "halaman tidak ditemukan"."""
    return pages.classify(response.body, status=response.status, url=response.url) in ("soft_404", "parked")


def why_blocked(response: Response) -> str | None:
    """Why a response is no content whatever its status: a check for robots, or the wish to be left alone for long."""
    wait = retry_after(response, clock.now())
    if wait is not None and wait > PAUSE:
        return f"HTTP {response.status}, asks to be left alone for {wait.total_seconds() / 3600:.3g} hours"
    if response.status < 400 and len(response.body) > CHALLENGE_BYTES:
        return None
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    page = pages.read(response.body, status=response.status, content_type=content_type, url=response.url)
    return page.why if page.kind == "challenge" else None

"""Whether a source gives articles: what kind of answer came, how many articles it lists, and how new they are."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from berita_extract import clock
from berita_extract.outlets import Outlet
from berita_spiders.addresses import Addresses
from berita_spiders.asking import Answer, Asker, Outcome
from berita_spiders.discover import Discovery, discover

SOURCES = ("wordpress", "blogger", "feeds", "sitemaps", "search", "listings")
_WANTED = {"wordpress": "json", "blogger": "feed", "feeds": "feed", "sitemaps": "sitemap"}
_CALLED = {
    "json": "posts of the WordPress REST API",
    "feed": "RSS or Atom",
    "sitemap": "a sitemap",
    "html": "a web page",
    "lines": "a list of addresses",
    "other": "something that is no web page",
}
_FIRST = 4000  # bytes in which a document says what it is, as in `discover`
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|RDF|feed)[\s>]")
_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]")
_GZIP = b"\x1f\x8b"
_MOST_UNPACKED = 4_000_000  # bytes; enough to look for dates
_DATES = re.compile(
    r"<(?:pubDate|published|updated|lastmod|(?:dc|dcterms):date|news:publication_date)>\s*([^<]{8,40})<"
    r'|"(?:date|modified)_gmt"\s*:\s*"([^"]{8,40})"'
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a probe found of one source."""

    source: str  # a key of outlet files, or "home", "robots.txt"
    url: str
    outcome: Outcome
    why: str = ""
    articles: int = 0
    texts: int = 0  # how many of them are there with their whole text
    newest: str | None = None  # day of the newest, as the source states it
    sample: tuple[str, ...] = ()  # addresses of articles


def kind_of(body: bytes) -> str:
    """What a document is by its first bytes: json, feed, sitemap, lines (of addresses), html, other."""
    start = body[:_FIRST].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start[:2] == _GZIP:
        start = _unpacked(body)[:_FIRST]
    if start[:1] in (b"[", b"{"):
        return "json"
    if _SITEMAP.search(start):
        return "sitemap"
    if _FEED.search(start):
        return "feed"
    if start.startswith((b"http://", b"https://")):
        return "lines"
    return "html" if b"<" in start else "other"


async def judge(asker: Asker, source: str, url: str, answer: Answer, addresses: Addresses) -> Finding:
    """What the answer to a source is worth; of a sitemap's parts the newest is asked for too."""
    if answer.outcome is not None:
        return Finding(source, url, answer.outcome, answer.why)
    kind, wanted = kind_of(answer.body), _WANTED.get(source)
    if wanted is not None and kind != wanted and not (source == "sitemaps" and kind == "lines"):
        return Finding(source, url, "wrong_kind", f"{_CALLED[kind]}, not {_CALLED[wanted]}")
    if source == "wordpress" and (why := _not_posts(answer.body)):
        return Finding(source, url, "wrong_kind", why)
    found = discover(answer.body, answer.final_url, "source", answer.headers, addresses)
    newest = newest_in(answer.body)
    if found.parts and not found.pages:
        return await _of_parts(asker, source, url, found, addresses, newest)
    listed = [link.url for link in (*found.texts, *found.pages)]
    if not listed:
        return Finding(source, url, "empty", _why_empty(answer, asker.outlet), newest=newest)
    return Finding(
        source, url, "works", articles=len(listed), texts=len(found.texts), newest=newest, sample=tuple(listed[:200])
    )


async def _of_parts(
    asker: Asker, source: str, url: str, index: Discovery, addresses: Addresses, newest: str | None
) -> Finding:
    """The sitemap behind an index: its newest part, or the first that lists articles, tells of the others."""
    parts = sorted(index.parts, key=lambda part: part.lastmod or "", reverse=True)[:3]
    last = Finding(source, url, "empty", "its parts list no article")
    for part in parts:
        last = await judge(asker, source, part.url, await asker.get(part.url), addresses)
        if last.outcome == "works":
            why = f"{len(index.parts)} part{'s' if len(index.parts) > 1 else ''}; counted is {part.url}"
            return replace(last, url=url, why=why, newest=max(filter(None, (newest, last.newest)), default=None))
    return replace(last, url=url, why=f"{last.why} ({last.url})" if last.why else "its parts list no article")


def _why_empty(answer: Answer, outlet: Outlet) -> str:
    """Tells an answer without addresses from one whose addresses the outlet's `follow` leaves out."""
    if outlet.follow is None:
        return "no article in it"
    plain = Addresses(replace(outlet, follow=None), ())
    found = discover(answer.body, answer.final_url, "source", answer.headers, plain)
    listed = [link.url for link in (*found.texts, *found.pages)]
    return f"{len(listed)} addresses, none fits follow, as {listed[0]}" if listed else "no article in it"


def _not_posts(body: bytes) -> str | None:
    try:
        posts = json.loads(body)
    except ValueError:
        return "JSON that cannot be read"
    if isinstance(posts, dict):
        return f"an error: {str(posts.get('code') or posts.get('message') or 'no list of posts')[:80]}"
    first = posts[0] if isinstance(posts, list) and posts else None
    if first is not None and not (isinstance(first, dict) and isinstance(first.get("content"), dict)):
        return "posts without content.rendered"
    return None


def newest_in(body: bytes) -> str | None:
    """The latest day that a feed, sitemap or REST answer states, as YYYY-MM-DD; days to come are left out."""
    text = (_unpacked(body) if body[:2] == _GZIP else body[:_MOST_UNPACKED]).decode("utf-8", "replace")
    days = [day for match in _DATES.finditer(text) for day in _day(match[1] or match[2])]
    return max(days).isoformat() if days else None


def _day(text: str) -> Iterator[date]:
    try:
        found = datetime.fromisoformat(text.strip()).date()
    except ValueError:
        try:
            found = parsedate_to_datetime(text.strip()).date()
        except (ValueError, IndexError):
            return
    if found <= clock.now().date() + timedelta(days=1):
        yield found


def _unpacked(body: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(body, _MOST_UNPACKED)
    except zlib.error:
        return b""


def single(outlet: Outlet, source: str) -> Outlet:
    """The outlet with one kind of source alone."""
    none = Outlet(file="", name="", home=outlet.home)
    return replace(outlet, **{key: getattr(none, key) for key in SOURCES if key != source})


def named_sources(outlet: Outlet) -> tuple[str, ...]:
    """The kinds of sources that the outlet's file names."""
    return tuple(key for key in SOURCES if getattr(outlet, key))


def roots_of(outlet: Outlet, source: str, queries: Sequence[str]) -> list[str]:
    """The addresses a crawl of this source would begin with; of a REST API the posts alone."""
    found = Addresses(single(outlet, source), queries).roots(clock.now())
    return [address for address in found if source != "wordpress" or "/posts" in address]

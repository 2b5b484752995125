"""From the bytes of a response to the addresses in it: REST answers, feeds, sitemaps, listings, articles.

Nothing here knows why an address was asked for: the bytes say what they are, so a crawl that was killed can go on from
the ledger alone.
"""

from __future__ import annotations

import gzip
import json
import logging
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from io import BytesIO
from itertools import chain, islice
from typing import Any

from lxml import etree, html

from berita_extract.ledger import Link, UrlKind
from berita_extract.urls import clean, period_of
from berita_spiders.addresses import MAX_PAGES, PER_PAGE, Addresses, query_number, with_query
from berita_spiders.declared import sources
from berita_spiders.paging import further_pages, may_continue, next_of_listing

log = logging.getLogger(__name__)

MOST_ENTRIES = 50_000  # to be taken from one sitemap; its protocol allows it no more
FEW_STORIES = 500  # a sitemap with no more is fetched whole: a quarter of a night's requests, once
FEW_PARTS = 10  # an index with no more is read whole
LAST_PARTS = 2  # of an undated series: the one that grows, and the one before it on the day it is full
HEADLINE_WORDS = 6  # "Zona Hijau untuk Dinsos Kota Serang"; links of menus and footers have fewer
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
MAX_UNPACKED = 64 * 1024 * 1024  # a sitemap may have 50 MB
FULL_TEXT = 300  # characters; with less, an entry is a teaser for `article.captures` too, and its page is fetched
REST_TEXT = 200  # a shorter post is drawn by a page builder that the REST answer leaves out
# "… [&hellip;]", "Baca selengkapnya", "Continue reading": the entry ends before the article does
_TEASER_END = re.compile(r"(\[(…|\.\.\.)\]|…|\.\.\.|selengkapnya|continue reading|read more)\W*$", re.IGNORECASE)
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ATOM = "{http://www.w3.org/2005/Atom}"
_GZIP = b"\x1f\x8b"
_TAG = re.compile(r"<[^>]*>")
_ROOT = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex|rss|RDF|feed)[\s>]")
# what `article.captures` takes for a feed; a packed one, or one behind a comment, leads to its pages
_FEED_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|rss|feed)", re.IGNORECASE)
# WordPress names itself in <generator>; where that is hidden its comment namespace stays
_WORDPRESS_FEED = re.compile(rb"wordpress\.org/\?v=|wellformedweb\.org/CommentAPI", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a response leads to, each address once, in the order of the response."""

    pages: tuple[Link, ...] = ()  # articles that are still to be fetched
    texts: tuple[Link, ...] = ()  # articles whose whole text this response holds
    parts: tuple[Link, ...] = ()  # of a sitemap
    following: str | None = None  # the next page of this listing, feed or search
    sources: tuple[Link, ...] = ()  # that a home page declares, or that lead on from an answer: posts of a tag


def discover(
    body: bytes, url: str, kind: UrlKind, headers: Mapping[str, str], addresses: Addresses, since: date | None = None
) -> Discovery:
    """The addresses in a response; `headers` have names in lower case. What cannot be read leads nowhere.

    With `since`, of a large sitemap only what changed on that day or later, or does not say when; see `_due`.
    """
    if kind == "page":
        tree = html_of(body, url) if may_continue(body, url) else None
        parts = [] if tree is None else further_pages(tree, url, addresses.whole)
        return Discovery(pages=tuple(Link(part, "page") for part in parts if addresses.belongs(part)))
    packed = body[:2] == _GZIP
    body = _unpacked(body)
    if body.lstrip()[:1] in (b"[", b"{"):
        return _rest(body, url, headers, addresses)
    if root := _ROOT.search(body[:4000].replace(b"\0", b"")):  # UTF-16 has a zero beside each letter
        xml = _xml(body)
        if xml is None:
            return Discovery()
        if root[1] == b"sitemapindex":
            return Discovery(parts=tuple(_sitemap_parts(xml, url, addresses, since)))
        if root[1] == b"urlset":
            return Discovery(pages=tuple(_sitemap_pages(xml, url, addresses, since)))
        return _feed(xml, body, url, addresses, packed=packed)
    if body[:8].startswith((b"http://", b"https://")):
        lines = _due([(line, None) for line in body.decode("utf-8", "replace").split()], since)
        return Discovery(pages=tuple(_links(lines, url, addresses, listed=True)))
    return _listing(body, url, headers, addresses)


def _rest(body: bytes, url: str, headers: Mapping[str, str], addresses: Addresses) -> Discovery:
    """Posts of the WordPress REST API."""
    try:
        posts = json.loads(body)
    except ValueError:
        return Discovery()
    if not isinstance(posts, list):
        return Discovery()
    if tags := [number for post in posts if (number := _tag(post)) is not None]:
        return Discovery(sources=(Link(addresses.rest_tagged(url, tags), "source"),))
    texts: list[tuple[str, str | None]] = []
    pages: list[tuple[str, str | None]] = []
    for post in posts:
        if isinstance(post, dict) and isinstance(post.get("link"), str):
            content = post.get("content")
            whole = isinstance(content, dict) and not content.get("protected") and _is_post(content.get("rendered"))
            (texts if whole else pages).append((post["link"], _text(post.get("modified_gmt"))))
    page = query_number(url, "page")
    total = headers.get("x-wp-totalpages", "")
    more = page < int(total) if total.isascii() and total.isdigit() else len(posts) >= PER_PAGE
    return Discovery(
        pages=tuple(_links(pages, url, addresses, listed=True)),
        texts=tuple(_links(texts, url, addresses, listed=True)),
        following=with_query(url, "page", page + 1) if more and page < MAX_PAGES else None,
    )


def _tag(entry: object) -> int | None:
    """The number of a tag that has posts, of an answer that lists tags: `{"id": 12, "slug": "ombudsman-ri", "count": 3}`."""
    if not isinstance(entry, dict) or "link" in entry or not isinstance(entry.get("slug"), str):
        return None
    number, count = entry.get("id"), entry.get("count")
    return number if isinstance(number, int) and isinstance(count, int) and count > 0 else None


def _is_post(rendered: object) -> bool:
    return isinstance(rendered, str) and len(_plain(rendered)) >= REST_TEXT


def _feed(tree: etree._Element, body: bytes, url: str, addresses: Addresses, *, packed: bool) -> Discovery:
    """Entries of RSS 1.0, RSS 2.0 and Atom.

    Of a story cut into pages (`<!--nextpage-->`) WordPress puts the first into its feed and says nothing of the others,
    so that the page of an entry about the assessment is fetched as well.
    """
    texts: list[tuple[str, str | None]] = []
    pages: list[tuple[str, str | None]] = []
    plain = not packed and _FEED_START.match(body) is not None
    wordpress = _WORDPRESS_FEED.search(body[:8000]) is not None
    for entry in tree.iter("{*}item", "{*}entry"):
        link = _entry_link(entry)
        if link is not None:
            text = _full_text(entry) if plain else None
            (pages if text is None or (wordpress and addresses.speaks(text)) else texts).append((link, None))
    following = next((clean(e.get("href", ""), url) for e in tree.iterfind("{*}link[@rel='next']")), None)
    page = query_number(url, "paged")
    if "/feeds/" in url and (more := _next_of_blogger(tree)) is not None:
        following = with_query(url, "start-index", more)
    if following is None and wordpress and (texts or pages) and page < MAX_PAGES:
        following = with_query(url, "paged", page + 1)
    return Discovery(
        pages=tuple(_links(pages, url, addresses, listed=True)),
        texts=tuple(_links(texts, url, addresses, listed=True)),
        following=following if following and addresses.belongs(following) else None,
    )


def _next_of_blogger(tree: etree._Element) -> int | None:
    """Where the next page of a Blogger feed begins; its own link to it names another host, www.blogger.com."""
    stated = [tree.findtext(f"{{*}}{name}") or "" for name in ("totalResults", "startIndex", "itemsPerPage")]
    if not all(text.isascii() and text.isdigit() and len(text) < 9 for text in stated):
        return None
    total, start, step = map(int, stated)
    return start + step if step > 0 and start + step <= min(total, MAX_PAGES * step) else None


def _entry_link(entry: etree._Element) -> str | None:
    for link in entry.iterfind("{*}link"):
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return link.get("href")
        if link.text and link.text.strip():
            return link.text.strip()
    guid = entry.find("{*}guid")
    if guid is not None and guid.text and guid.get("isPermaLink", "true") == "true":
        return guid.text.strip()
    return None


def _full_text(entry: etree._Element) -> str | None:
    """The text of an entry that holds the article, not its beginning, in one of the two forms `article.captures` reads."""
    if entry.tag == "item":
        text = _plain(entry.findtext(_CONTENT) or "")
    elif entry.tag == f"{_ATOM}entry":
        content = entry.find(f"{_ATOM}content")
        text = "" if content is None else _plain("".join(str(piece) for piece in content.itertext()))
    else:
        return None
    return text if len(text) >= FULL_TEXT and not _TEASER_END.search(text) else None


def _sitemap_parts(tree: etree._Element, url: str, addresses: Addresses, since: date | None) -> list[Link]:
    """The parts of a sitemap index; of many only those that changed since, and of undated ones the ends of each series.

    Plugins number from the oldest story or from the newest: WordPress and Yoast fill the highest number last.
    """
    found = []
    for place in tree.iterfind("{*}sitemap"):
        target = clean(_child(place, "loc") or url, url)
        if target is not None and target != url and addresses.is_sitemap(target):
            found.append(Link(target, "source", _child(place, "lastmod")))
    if since is None or len(found) <= FEW_PARTS:
        return found
    dated = {link: day for link in found if (day := _day(link.url, link.lastmod)) is not None}
    kept = {link for link, day in dated.items() if day >= since}
    if dated and not kept:
        kept.add(max(dated, key=lambda link: dated[link]))
    series: dict[str, list[tuple[list[int], Link]]] = {}
    for link in found:
        if link not in dated:
            numbers = [int(number) for number in re.findall(r"\d+", link.url)]
            series.setdefault(re.sub(r"\d+", "#", link.url), []).append((numbers, link))
    for members in series.values():
        ordered = [link for _, link in sorted(members, key=lambda member: member[0])]
        kept.update((*ordered[:1], *ordered[-LAST_PARTS:]))
    return [link for link in found if link in kept]


def _sitemap_pages(tree: etree._Element, url: str, addresses: Addresses, since: date | None) -> Iterator[Link]:
    def stated() -> Iterator[tuple[str, str | None]]:
        for place in tree.iterfind("{*}url"):
            news = place.find("{*}news")
            published = None if news is None else _child(news, "publication_date")
            yield _child(place, "loc") or "", _child(place, "lastmod") or published

    due = _due(stated(), since)
    if len(due) > MOST_ENTRIES:
        log.warning("%s: only the first %d addresses are taken", url, MOST_ENTRIES)
    return _links(due[:MOST_ENTRIES], url, addresses, listed=True)


def _due(stated: Iterable[tuple[str, str | None]], since: date | None) -> list[tuple[str, str | None]]:
    """What of a sitemap is to be fetched now: all of a small one; of a large one what is new, or gives no day at all.

    The old stories of a large site are for back-filling, which asks for them month by month and can be stopped.
    """
    entries = iter(stated)
    few = list(islice(entries, FEW_STORIES + 1))
    if since is None or len(few) <= FEW_STORIES:
        return [*few, *entries]
    return [entry for entry in chain(few, entries) if (day := _day(*entry)) is None or day >= since]


def _day(url: str, lastmod: str | None) -> date | None:
    """The day that `lastmod` gives ("2024-01-26", "2024-01-26T09:30:00+07:00"), else the last that the address allows."""
    if lastmod is not None:
        try:
            return date.fromisoformat(lastmod[:10])
        except ValueError:
            pass
    period = period_of(url)
    return period[1] if period else None


def _listing(body: bytes, url: str, headers: Mapping[str, str], addresses: Addresses) -> Discovery:
    """Article links of an HTML page, the page after it, and the sources it declares if it is the home page of a site."""
    tree = html_of(body, url)
    if tree is None:
        return Discovery()
    pages = tuple(_listed(tree, url, addresses))

    def is_story(target: str) -> bool:
        return addresses.is_page(target, listed=False)

    following = addresses.following(url) or next(next_of_listing(tree, url, is_story), None)
    declared = sources(tree, url, headers, addresses) if addresses.names_none and addresses.is_front(url) else []
    return Discovery(
        pages=tuple(page for page in pages if page.url != following),
        following=following if following and pages and addresses.belongs(following) else None,
        sources=tuple(Link(source, "source") for source in declared if source != following),
    )


def _listed(tree: html.HtmlElement, url: str, addresses: Addresses) -> Iterator[Link]:
    """A link that is a headline leads to a story also where its address does not look like one."""
    found: dict[str, Link] = {}
    for anchor in tree.iterfind(".//a[@href]"):
        for link in _links([(str(anchor.get("href")), None)], url, addresses, listed=_is_headline(anchor)):
            found.setdefault(link.url, link)
    return iter(found.values())


def _is_headline(anchor: html.HtmlElement) -> bool:
    if "bookmark" in anchor.get("rel", "").split():
        return True
    near = [*islice(anchor.iterancestors(), 2), *anchor]
    if any(element.tag in _HEADINGS for element in near):
        return True
    return len("".join(str(piece) for piece in anchor.itertext()).split()) >= HEADLINE_WORDS


def _links(found: Iterable[tuple[str, str | None]], base: str, addresses: Addresses, *, listed: bool) -> Iterator[Link]:
    known = set()
    for target, lastmod in found:
        url = clean(target, base) if target else None
        if url is not None and url not in known and addresses.is_page(url, listed=listed):
            known.add(url)
            yield Link(url, "page", lastmod)


def _unpacked(body: bytes) -> bytes:
    """`sitemap.xml.gz` as it is served: a gzip file that no Content-Encoding announces."""
    if body[:2] != _GZIP:
        return body
    try:
        with gzip.open(BytesIO(body)) as packed:
            return packed.read(MAX_UNPACKED)
    except (OSError, EOFError, zlib.error):
        return b""


def _xml(body: bytes) -> etree._Element | None:
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(body.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def html_of(body: bytes, url: str) -> html.HtmlElement | None:
    """The page, with absolute links where its <base> moves them away from its own address."""
    try:
        body.decode("utf-8")
        encoding = "utf-8"  # whatever the page says of itself, or does not say
    except UnicodeDecodeError:
        encoding = None
    try:
        tree: html.HtmlElement = html.document_fromstring(
            body, parser=html.HTMLParser(huge_tree=True, encoding=encoding)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    base = next((clean(one.get("href", ""), url) for one in tree.iterfind("head/base[@href]")), None)
    if base is not None:
        tree.make_links_absolute(base, resolve_base_href=False, handle_failures="ignore")
    return tree


def _child(element: etree._Element, name: str) -> str | None:
    return _text(element.findtext(f"{{*}}{name}"))


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())

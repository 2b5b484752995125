"""From the bytes of a response to the addresses in it: REST answers, feeds, sitemaps, listings, articles.

Nothing here knows why an address was asked for: the bytes say what they are, so a crawl that was killed can go on from
the ledger alone.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from typing import Any

from lxml import etree, html

from berita_extract.ledger import Link, UrlKind
from berita_extract.urls import clean, split_page
from berita_spiders.addresses import MAX_PAGES, MAX_PARTS, PER_PAGE, Addresses, query_number, with_query

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


def discover(body: bytes, url: str, kind: UrlKind, headers: Mapping[str, str], addresses: Addresses) -> Discovery:
    """The addresses in a response; `headers` have names in lower case. What cannot be read leads nowhere."""
    if kind == "page":
        return Discovery(pages=tuple(_further_parts(body, url)))
    packed = body[:2] == _GZIP
    body = _unpacked(body)
    if body.lstrip()[:1] in (b"[", b"{"):
        return _rest(body, url, headers, addresses)
    if root := _ROOT.search(body[:4000]):
        tree = _xml(body)
        if tree is None:
            return Discovery()
        if root[1] == b"sitemapindex":
            return Discovery(parts=tuple(_sitemap_parts(tree, url, addresses)))
        if root[1] == b"urlset":
            return Discovery(pages=tuple(_sitemap_pages(tree, url, addresses)))
        return _feed(tree, body, url, addresses, packed=packed)
    if body[:8].startswith((b"http://", b"https://")):
        lines = body.decode("utf-8", "replace").split()
        return Discovery(pages=tuple(_links(((line, None) for line in lines), url, addresses, listed=True)))
    return _listing(body, url, addresses)


def _rest(body: bytes, url: str, headers: Mapping[str, str], addresses: Addresses) -> Discovery:
    """Posts of the WordPress REST API."""
    try:
        posts = json.loads(body)
    except ValueError:
        return Discovery()
    if not isinstance(posts, list):
        return Discovery()
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


def _is_post(rendered: object) -> bool:
    return isinstance(rendered, str) and len(_plain(rendered)) >= REST_TEXT


def _feed(tree: etree._Element, body: bytes, url: str, addresses: Addresses, *, packed: bool) -> Discovery:
    """Entries of RSS 1.0, RSS 2.0 and Atom."""
    texts: list[tuple[str, str | None]] = []
    pages: list[tuple[str, str | None]] = []
    plain = not packed and _FEED_START.match(body) is not None
    for entry in tree.iter("{*}item", "{*}entry"):
        link = _entry_link(entry)
        if link is not None:
            (texts if plain and _has_full_text(entry) else pages).append((link, None))
    following = next((clean(e.get("href", ""), url) for e in tree.iterfind("{*}link[@rel='next']")), None)
    page = query_number(url, "paged")
    if following is None and _WORDPRESS_FEED.search(body[:8000]) and (texts or pages) and page < MAX_PAGES:
        following = with_query(url, "paged", page + 1)
    return Discovery(
        pages=tuple(_links(pages, url, addresses, listed=True)),
        texts=tuple(_links(texts, url, addresses, listed=True)),
        following=following if following and addresses.belongs(following) else None,
    )


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


def _has_full_text(entry: etree._Element) -> bool:
    """True if the entry holds the article, not its beginning, in one of the two forms that `article.captures` reads."""
    if entry.tag == "item":
        text = _plain(entry.findtext(_CONTENT) or "")
    elif entry.tag == f"{_ATOM}entry":
        content = entry.find(f"{_ATOM}content")
        text = "" if content is None else _plain("".join(str(piece) for piece in content.itertext()))
    else:
        return False
    return len(text) >= FULL_TEXT and not _TEASER_END.search(text)


def _sitemap_parts(tree: etree._Element, url: str, addresses: Addresses) -> Iterator[Link]:
    for place in tree.iterfind("{*}sitemap"):
        target = clean(_child(place, "loc") or url, url)
        if target is not None and target != url and addresses.is_sitemap(target):
            yield Link(target, "source", _child(place, "lastmod"))


def _sitemap_pages(tree: etree._Element, url: str, addresses: Addresses) -> Iterator[Link]:
    found = []
    for place in tree.iterfind("{*}url"):
        news = place.find("{*}news")
        published = None if news is None else _child(news, "publication_date")
        found.append((_child(place, "loc") or "", _child(place, "lastmod") or published))
    return _links(found, url, addresses, listed=True)


def _listing(body: bytes, url: str, addresses: Addresses) -> Discovery:
    """Article links of an HTML page, and the page after it."""
    tree = _html(body)
    if tree is None:
        return Discovery()
    found = [(str(anchor.get("href")), None) for anchor in tree.iterfind(".//a[@href]")]
    pages = tuple(_links(found, url, addresses, listed=False))
    following = addresses.following(url)
    if following is None:
        following = next((clean(target, url) for target in _next_links(tree)), None)
    return Discovery(
        pages=tuple(page for page in pages if page.url != following),
        following=following if following and pages and addresses.belongs(following) else None,
    )


def _next_links(tree: html.HtmlElement) -> Iterator[str]:
    """<link rel="next">, <a rel="next">, <a class="next page-numbers"> (WordPress)."""
    for element in tree.iter("link", "a"):
        marks = {*element.get("rel", "").lower().split(), *element.get("class", "").lower().split()}
        if "next" in marks and element.get("href"):
            yield str(element.get("href"))


def _further_parts(body: bytes, url: str) -> Iterator[Link]:
    """The other pages of the article at `url`: links to the same address that differ in the page number alone."""
    tree = _html(body)
    if tree is None:
        return
    story, own = split_page(url)
    found = {own}
    for element in tree.iter("a", "link"):
        target = clean(str(element.get("href", "")), url)
        if target is None:
            continue
        other, number = split_page(target)
        if other == story and 1 < number <= MAX_PARTS and number not in found:
            found.add(number)
            yield Link(target, "page")


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


def _html(body: bytes) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(body, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _child(element: etree._Element, name: str) -> str | None:
    return _text(element.findtext(f"{{*}}{name}"))


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", markup)).split())

"""Archived responses → articles: pages of one story joined, WordPress posts, entries of full-text feeds."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urljoin, urlsplit

from lxml import etree

from .. import dom
from ..model import Article, Capture
from ..outlets import Outlet
from ..urls import domain, is_whole, split_page
from . import dates, report
from .header import addresses, is_page_address
from .html import NotAnArticle, Part, from_fragment, join, read_part, read_report
from .pieces import clean_text

ALL_PAGES = 0  # before page 1, so that it is read first
_WHOLE_SHARE = 0.8  # of the text of the single pages; a page "with all" that has less shows one of them again
_PAGER = re.compile(r"paging|pagination|pager|page-links|page-nav|halaman|anchor-numb|multiple|wp-pagenavi|post-page")
_ACTIVE = re.compile(r"active|current|aktif|selected")
_CUT = re.compile(r"(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.|read more|selengkapnya|continue reading)\W*$", re.I)
_LEAST_IN_FEED = 300  # characters; an entry with less is a summary
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ATOM = "{http://www.w3.org/2005/Atom}"


def page_of(body: bytes, url: str, content_type: str | None = None) -> tuple[str, int]:
    """Which story a page belongs to and its number in it, by its canonical address, its own and its pager.

    The number of a page that shows all of them at once is ALL_PAGES.
    """
    own, number = split_page(url)
    if is_whole(url):
        number = ALL_PAGES
    if report.is_pdf(body):
        return own, number
    root = dom.parse(dom.decode(body[:200_000], content_type))
    if root is None:
        return own, number
    links = {
        rel.lower(): link.get("href") or "" for link in root.iter("link") for rel in (link.get("rel") or "").split()
    }
    declared = next((found for found in addresses(root) if _is_own_page(found, url)), None)
    canonical, declared_number = split_page(urljoin(url, declared)) if declared else (own, 1)
    if number == 1:
        number = declared_number
    if number == 1 and (previous := links.get("prev") or links.get("previous")):
        number = split_page(urljoin(url, previous))[1] + 1
    if number == 1:
        number = _active_page(root)
    return canonical, number


def _is_own_page(found: str, url: str) -> bool:
    """False for the home page, and for another owner's page, of which this one is a copy (`Article.canonical`)."""
    there, here = urlsplit(found).netloc, urlsplit(url).netloc
    return is_page_address(found) and (not (here and there) or domain(there) == domain(here))


def _active_page(root: dom.Element) -> int:
    """The number marked as the current one in the page's own pager, else 1."""
    for element in root.iter("a", "span", "li", "strong", "b"):
        if not (any(_ACTIVE.search(token) for token in dom.tokens(element)) or element.get("aria-current") == "page"):
            continue
        text = dom.words(element)
        if text.isdigit() and 1 < int(text) < 40 and _in_pager(element):
            return int(text)
    return 1


def _in_pager(element: dom.Element) -> bool:
    near = [element, *list(element.iterancestors())[:4]]
    return any(_PAGER.search(token) for above in near for token in dom.tokens(above))


def from_captures(captures: Sequence[Capture], outlet: Outlet | None = None) -> Iterator[Article]:
    """The articles in the captures: one per story of web pages, several per WordPress answer or full-text feed.

    Pages of one story are joined in the order of their numbers; its later pages that are none are left out. Raises
    NotAnArticle for a story without any page that is one; feeds that hold summaries only give nothing.
    """
    stories: dict[str, list[tuple[int, int, Capture]]] = {}
    for position, capture in enumerate(captures):
        start = capture.body[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
        if start[:1] in (b"{", b"["):
            yield from _posts(capture, outlet)
        elif re.match(rb"<\?xml|<rss|<feed|<rdf", start, re.I) and not re.search(rb"<html|xhtml", start, re.I):
            yield from _entries(capture, outlet)
        else:
            story, number = page_of(capture.body, capture.final_url or capture.url, capture.content_type)
            stories.setdefault(story, []).append((number, position, capture))
    for found in stories.values():
        yield _story([capture for _, _, capture in sorted(found, key=lambda entry: entry[:2])], outlet)


def from_report(capture: Capture) -> tuple[Article | None, tuple[int, ...]]:
    """The article of a PDF report, None if all of it is scans, and the numbers of its pages that are; raises NotAnArticle."""
    part, scans = read_report(capture.body)
    return join([part], url=capture.url, outlet=None, captures=[capture]) if part else None, scans


def _story(captures: Sequence[Capture], outlet: Outlet | None) -> Article:
    parts: list[Part] = []
    kept: list[Capture] = []
    refused: NotAnArticle | None = None
    for capture in captures:
        try:
            parts.append(
                read_part(
                    capture.body,
                    url=capture.final_url or capture.url,
                    status=capture.status,
                    content_type=capture.content_type,
                    outlet=outlet,
                    captured=None if capture.via in ("file", "import") else capture.fetched.date(),
                )
            )
            kept.append(capture)
        except NotAnArticle as error:
            refused = refused or error
    if not parts:
        raise refused or NotAnArticle("too_short", "no page")
    url = next((one.url for one in kept if not is_whole(one.final_url or one.url)), kept[0].url)
    if len(kept) > 1 and is_whole(kept[0].final_url or kept[0].url):
        single = _unlike(parts[1:])
        if _length(parts[:1]) >= _WHOLE_SHARE * _length(single):
            return join(parts[:1], url=url, outlet=outlet, captures=kept[:1])
        return join(single, url=url, outlet=outlet, captures=kept[1:])
    return join(_unlike(parts), url=url, outlet=outlet, captures=kept)


def _length(parts: Sequence[Part]) -> int:
    return sum(len(piece.text) for part in parts for piece in part.pieces)


def _unlike(parts: Sequence[Part]) -> list[Part]:
    """The pages without what an earlier one already said: some servers repeat the lead on each page."""
    seen: set[str] = set()
    unlike: list[Part] = []
    for part in parts:
        fresh = tuple(piece for piece in part.pieces if piece.kind == "cell" or piece.text not in seen)
        seen.update(piece.text for piece in part.pieces)
        unlike.append(replace(part, pieces=fresh))
    return unlike


def _posts(capture: Capture, outlet: Outlet | None) -> Iterator[Article]:
    """WordPress: one post or a list of posts, with `title.rendered`, `content.rendered`, `date` (local) and `link`."""
    try:
        loaded = json.loads(dom.decode(capture.body, capture.content_type), strict=False)
    except (ValueError, RecursionError):
        raise NotAnArticle("not_html", "JSON that cannot be read") from None
    for post in loaded if isinstance(loaded, list) else [loaded]:
        if not isinstance(post, dict):
            continue
        content, link = _rendered(post, "content"), post.get("link")
        if content and isinstance(link, str):
            title = _plain(_rendered(post, "title") or "")
            stamp = dates.stamp(str(post.get("date") or ""))
            yield from _entry(capture, outlet, content, title, link, stamp[0] if stamp else None)


def _rendered(post: Mapping[str, object], name: str) -> str | None:
    value = post.get(name)
    found = value.get("rendered") if isinstance(value, dict) else value
    return found if isinstance(found, str) else None


def _entries(capture: Capture, outlet: Outlet | None) -> Iterator[Article]:
    """RSS items with `content:encoded` and Atom entries with `content`."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(capture.body.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise NotAnArticle("not_html", "XML that cannot be read") from None
    if root is None:
        raise NotAnArticle("not_html", "XML that cannot be read")
    for item in root.iter("item", f"{_ATOM}entry"):
        content = item.findtext(_CONTENT) or _atom_content(item) or ""
        link = (item.findtext("link") or "").strip() or _atom_link(item) or (item.findtext("guid") or "").strip()
        title = _plain(item.findtext("title") or item.findtext(f"{_ATOM}title") or "")
        written = item.findtext("pubDate") or item.findtext(f"{_ATOM}published") or ""
        stamp = dates.stamp(written)
        plain = _plain(content)
        if link and len(plain) >= _LEAST_IN_FEED and not _CUT.search(plain):
            yield from _entry(capture, outlet, content, title, link, stamp[1] if stamp else None)


def _atom_content(item: dom.Element) -> str | None:
    content = item.find(f"{_ATOM}content")
    if content is None:
        return None
    if content.get("type") == "xhtml":
        return etree.tostring(content, encoding="unicode", method="html")
    return content.text


def _atom_link(item: dom.Element) -> str | None:
    links = item.findall(f"{_ATOM}link")
    chosen = next((link for link in links if link.get("rel", "alternate") == "alternate"), None)
    return chosen.get("href") if chosen is not None else None


def _plain(markup: str) -> str:
    if "<" in markup:
        root = dom.parse(f"<html><body>{markup}</body></html>")
        markup = dom.words(root) if root is not None else markup
    return clean_text(html.unescape(markup))


def _entry(
    capture: Capture, outlet: Outlet | None, content: str, title: str, link: str, day: date | None
) -> Iterator[Article]:
    pieces = from_fragment(content, title)
    if pieces:
        part = Part(title or None, day, "feed" if day else None, pieces)
        yield join([part], url=link, outlet=outlet, captures=[capture], part=link)

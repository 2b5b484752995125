"""How a listing and a story of several pages go on: the links of an HTML page that lead to more of the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml import html

from berita_extract.urls import clean, is_whole, same_site, split_page
from berita_spiders.addresses import MAX_PAGES, MAX_PARTS, with_query, without_page

# Words of a link, in full: "Berita selanjutnya" and "Artikel berikutnya" lead to another story
_NEXT_PART = re.compile(
    r"(baca |lihat |ke )?(halaman )?(selanjutnya|berikutnya)|lanjut(kan)?( membaca)?|next( page)?|halaman lanjutan"
)
_NEXT_LISTING = re.compile(
    r"(halaman |page |laman )?(selanjutnya|berikutnya|berikut|next)|next page|older( posts| entries| articles)?"
    r"|(posting|artikel|berita|tulisan|pos)?( yang)? ?lebih lama|(posting|berita|artikel|pos|tulisan)(-pos)? lama"
)
_HREF = re.compile(rb"""href=["']?\s*([^"'\s>]+)""")  # two patterns: regardless of case it takes five times as long
_HREF_LOUD = re.compile(rb"""HREF=["']?\s*([^"'\s>]+)""")
_LINK = re.compile(rb"<link\b[^>]*>")
_PAGING_RELS = frozenset(
    ("next", "prev", "previous", "canonical")
)  # not "alternate", "amphtml", "shortlink": other forms
_PAGING_REL = re.compile(rb"\b(?:next|prev(?:ious)?|canonical)\b")
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z]{2,12}:", re.IGNORECASE)  # "javascript:void(0)", "mailto:", "whatsapp:"
MOST_LINKS = 10_000  # of one page that are looked at: stories have some hundred
_ARROWS = re.compile(r"[›»→>]{1,2}")
_NUMBER = re.compile(r"(?:page|paged|hal|halaman|laman|p|index)[/=-]?(\d{1,4})(?!\d)", re.IGNORECASE)


def may_continue(body: bytes, url: str) -> bool:
    """False if no link of a page can lead to another page of its story; that costs a tenth of taking the page apart."""
    story, _ = split_page(url)
    slug = urlsplit(story).path.rpartition("/")[2].partition(".")[0]
    site = same_site(urlsplit(url).netloc)
    links = [*_HREF.findall(body), *_HREF_LOUD.findall(body)]
    if not links or not slug.isascii() or "%" in slug:
        return True
    aside = {href for tag in _LINK.findall(body) if not _PAGING_REL.search(tag) for href in _HREF.findall(tag)}
    for link in set(links) - aside:
        href = link.decode("latin-1").partition("#")[0]
        if not href or _OTHER_SCHEME.match(href):
            continue
        elsewhere = href.startswith(("http", "//")) and site not in href[: len(site) + 20]
        if not href.startswith(("/", "http")) or (slug in href and not elsewhere and not url.endswith(href)):
            return True
    return False


def further_pages(tree: html.HtmlElement, url: str, whole: str | None) -> list[str]:
    """The other pages of the story at `url` that the page links to; the one with all of them alone, where there is one.

    `whole` is the query with which the outlet shows all pages at once, for where no link does.
    """
    if is_whole(url):
        return []
    story, own = split_page(url)
    found: dict[int, str] = {}
    also: list[str] = []
    slug = urlsplit(story).path.rpartition("/")[2].partition(".")[0]
    for element in islice(tree.iter("link", "a"), MOST_LINKS):
        href = str(element.get("href", ""))
        if href.startswith(("/", "http")) and slug not in href and slug.isascii() and "%" not in slug:
            continue  # to another story: not worth taking apart, and a page has hundreds
        rels = element.get("rel", "").lower().split()
        if "amphtml" in rels or (element.tag == "link" and _PAGING_RELS.isdisjoint(rels)):
            continue
        target = clean(href, url)
        if target is None or target == url:
            continue
        other, number = split_page(target)
        if other == story:
            if is_whole(target):
                return [target]
            first = number == 1 and without_page(url) != url  # the address that led here, not its other form "?page=1"
            if number <= MAX_PARTS:
                found.setdefault(number, without_page(url) if first else target)
        elif element.tag == "a" and _NEXT_PART.fullmatch(_words(element)) and _is_under(target, url):
            also.append(target)
    found.pop(own, None)
    others = list(dict.fromkeys([*found.values(), *also]))[:MAX_PARTS]
    if whole is not None and others:
        name, _, value = whole.partition("=")
        return [with_query(found.get(1) or without_page(url), name, value)]
    return others


def next_of_listing(tree: html.HtmlElement, url: str, is_story: Callable[[str], bool]) -> Iterator[str]:
    """Addresses that may be the next page of a listing, the surest first; "Next" on a story's teaser is none."""
    targets: dict[str, list[str]] = {"marked": [], "worded": [], "numbered": [], "pointed": []}
    current = _number(url)
    if current >= MAX_PAGES:
        return
    for element in tree.iter("link", "a"):
        target = clean(str(element.get("href", "")), url)
        if target is None or target == url:
            continue
        marks = {*element.get("rel", "").lower().split(), *element.get("class", "").lower().split()}
        if "next" in marks:  # <link rel="next">, <a rel="next">, <a class="next page-numbers"> (WordPress)
            targets["marked"].append(target)
        if element.tag == "link":
            continue
        text = _words(element)
        follows, same = _number(target) == current + 1, _same_path(target, url)
        if _NEXT_LISTING.fullmatch(text) or _NEXT_LISTING.fullmatch(element.get("aria-label", "").strip().lower()):
            if follows or same or not is_story(target):
                targets["worded"].append(target)
        elif text == str(current + 1) and (follows or same):
            targets["numbered"].append(target)
        elif _ARROWS.fullmatch(text) and follows:
            targets["pointed"].append(target)
    for found in targets.values():
        yield from found


def _words(element: html.HtmlElement) -> str:
    """The words of a link in lower case, without arrows around them where there are words."""
    text = " ".join("".join(str(piece) for piece in element.itertext()).split()).lower()
    return re.sub(r"^[\W_]+|[\W_]+$", "", text) or text


def _is_under(target: str, url: str) -> bool:
    """True if an address continues another: the same path with another query, or one step below it.

    A step that the address already ends in is none: `…/lagi/lagi` has no end.
    """
    there, here = urlsplit(target), urlsplit(url)
    if same_site(there.netloc) != same_site(here.netloc) or len(here.path.strip("/")) < 2:
        return False
    path = here.path.rstrip("/")
    step = there.path.removeprefix(path).strip("/")
    return there.path == here.path or (
        there.path.startswith(path + "/") and "/" not in step and step != path.rpartition("/")[2]
    )


def _same_path(target: str, url: str) -> bool:
    there, here = urlsplit(target), urlsplit(url)
    return there[:3] == here[:3]


def _number(url: str) -> int:
    """The number of a page of a listing; 1 where the address gives none."""
    parts = urlsplit(url)
    numbers = _NUMBER.findall(f"{parts.path}?{parts.query}")
    return int(numbers[-1]) if numbers else 1

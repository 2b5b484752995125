"""What stands above a story: its title, the line with its date, captions and standfirst."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from .. import dom, pages
from ..dom import Element, tag, tokens, words
from ..urls import clean, domain, split_page
from . import dates
from .noise import key
from .pieces import Piece, clean_text, is_caption

_TITLE_CLASS = re.compile(r"title|judul|headline")
_STORY_TITLE = re.compile(r"(?:entry|post|article)[-_]?title$")
_STANDFIRST = re.compile(
    r"^(?:.*[-_])?(?:subtitle|sub-title|subjudul|sub-judul|standfirst|teras|excerpt|sinopsis|lead)(?:[-_].*)?$"
)
_UPDATED = re.compile(r"updated|modified|diperbarui|last-?edit")
_PUBLISHED = re.compile(r"published|entry-date|td-module-date|post-date|date-?created")
_SUFFIX = re.compile(r"\s*[-–|]?\s*\(?(?:halaman|page|hal\.?)\s*(?:\d+|all)(?:\s*(?:dari|of|/)\s*\d+)?\)?\s*$", re.I)
_SEPARATOR = re.compile(r"\s+[-–—|»«·]\s+|\s*\|\s*|\s+::?\s+|::")
_SMALL_BOX = 12  # elements; a date split over more is none
_LEAST_KEY = 12  # letters and digits; shorter keys ("Berita") match by chance


@dataclass(frozen=True, slots=True)
class Header:
    """`shown` are the dates printed near the title, in page order; `stamps` the `datetime` values there."""

    title: str | None
    above: tuple[Piece, ...]  # captions and standfirst between title and story
    shown: tuple[str, ...]
    stamps: tuple[str, ...]


def read(page: pages.Page) -> Header:
    """The header of an article page."""
    if page.root is None or (body := page.root.find("body")) is None:
        return Header(None, (), (), ())
    order = {element: position for position, element in enumerate(body.iter())}
    story = min((order[element] for element in page.main), default=len(order))
    declared = _declared(page.root, page.linked_data)
    title, element = _title(body, page, order, story, declared)
    at = order[element] if element is not None else None
    shown, stamps = _dates(list(order), page, order, at, story)
    return Header(title, tuple(_above(list(order), order, at, story)), tuple(shown), tuple(stamps))


def meta(root: Element, *names: str) -> list[str]:
    """The contents of the page's meta elements of these names, in the order of `names`."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        if content and name:
            found.setdefault(name, []).append(content)
    return [content for name in names for content in found.get(name, ())]


def addresses(root: Element) -> list[str]:
    """The addresses the page's head calls its own, the canonical one first."""
    links = [link for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    found = [(link.get("href") or "").strip() for link in links] + meta(root, "og:url")
    return [address for address in found if address and _is_readable(address)]


def _is_readable(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:  # "http://[koran"
        return False
    return True


def is_page_address(found: str) -> bool:
    """False for the home page, which some pages call canonical."""
    return len(urlsplit(found).path.strip("/")) > 1


def foreign_story(root: Element, url: str) -> str | None:
    """The story on another owner's host of which the page calls itself a copy, or None."""
    here = urlsplit(url).netloc
    for address in addresses(root):
        declared = clean(address, url)
        if here and declared and is_page_address(declared):
            return split_page(declared)[0] if domain(urlsplit(declared).netloc) != domain(here) else None
    return None


def story_data(data: Sequence[Mapping[str, object]], title: str | None = None) -> list[Mapping[str, object]]:
    """The JSON-LD objects about the story: news articles before pages; with `title`, those with that headline first."""
    articles = [item for item in data if any(name.endswith(("Article", "Posting")) for name in pages.types_of(item))]
    others = [item for item in data if "WebPage" in pages.types_of(item)]
    wanted = key(title or "")
    articles.sort(
        key=lambda item: 0 if wanted and key(str(item.get("headline") or item.get("name") or "")) == wanted else 1
    )
    return articles + others


def _declared(root: Element, data: Sequence[Mapping[str, object]]) -> list[str]:
    """The titles the page's head gives, with and without the outlet's name behind them."""
    found = [str(item["headline"]) for item in story_data(data) if isinstance(item.get("headline"), str)][:1]
    found += meta(root, "og:title", "twitter:title")[:2]
    if (element := root.find(".//title")) is not None:
        found.append(words(element))
    names = {key(name) for name in meta(root, "og:site_name", "application-name")}
    return [short for text in found if (short := _without_site(_SUFFIX.sub("", clean_text(text)), names))]


def _without_site(text: str, names: set[str]) -> str:
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    if len(parts) < 2:
        return text
    if key(parts[-1]) in names:
        return text[: text.rindex(parts[-1])].rstrip(" -–—|»«·:")
    if key(parts[0]) in names:
        return text[text.index(parts[0]) + len(parts[0]) :].lstrip(" -–—|»«·:")
    longest = max(parts, key=len)
    if longest == parts[0] and len(parts[-1].split()) <= 4:
        return text[: text.rindex(parts[-1])].rstrip(" -–—|»«·:")
    return longest if len(longest.split()) >= 4 and not text.startswith(longest) else text


def _title(
    body: Element, page: pages.Page, order: Mapping[Element, int], story: int, declared: Sequence[str]
) -> tuple[str | None, Element | None]:
    if page.layout and page.layout.title:
        for element in dom.select(body, page.layout.title):
            if text := clean_text(words(element)):
                return text, element
    headings = [element for element in order if tag(element) in ("h1", "h2", "h3", "h4", "h5") or _is_titled(element)]
    keys = [name for name in map(key, declared) if len(name) >= _LEAST_KEY]
    matching = [element for element in headings if _matches(key(words(element)), keys)]
    if not any(key(words(element)) in keys for element in matching):
        # "Kabar Kita - Zona Hijau": the site's name stands first, and nothing says that it is one
        ends = {key(_SEPARATOR.split(text)[-1]) for text in declared}
        named = [element for element in headings if any(map(_STORY_TITLE.match, tokens(element)))]
        matching = [element for element in named if key(words(element)) in ends] or matching
    if matching:
        best = min(matching, key=lambda element: (tag(element) != "h1", order[element]))
        return _SUFFIX.sub("", clean_text(words(best))), best
    end = max((order[element] for element in page.main), default=story)
    scored = [(_score(element, order[element], story), -position, element) for position, element in enumerate(headings)]
    near = [entry for entry in scored if entry[0] > 0 and order[entry[2]] <= max(story, end) + 8]
    if near:
        best = max(near, key=lambda entry: entry[:2])[2]
        return clean_text(words(best)), best
    return (declared[0] if declared else None), None


def _is_titled(element: Element) -> bool:
    return (
        tag(element) in ("div", "p", "span")
        and len(element) <= 1
        and any(_TITLE_CLASS.search(token) for token in tokens(element))
    )


def _matches(own: str, keys: Sequence[str]) -> bool:
    if len(own) < _LEAST_KEY:
        return own in keys
    return any(
        own == name or name.startswith(own) or (own.startswith(name) and len(own) <= len(name) + 30) for name in keys
    )


def _score(element: Element, position: int, story: int) -> int:
    """How likely a heading is the story's title where the page's head names none."""
    text = clean_text(words(element))
    count = len(text.split())
    if count < 3 or len(text) > 250 or next(element.iterancestors("a"), None) is not None:
        return 0
    level = {"h1": 3, "h2": 2, "h3": 1}.get(tag(element), 0)
    named = 2 if any(_TITLE_CLASS.search(token) for token in tokens(element)) else 0
    return level + named + (2 if count >= 4 else 0) + (1 if position <= story + 8 else -2)


def _above(elements: Sequence[Element], order: Mapping[Element, int], title: int | None, story: int) -> Iterator[Piece]:
    if title is None or story >= len(elements):
        return
    home = next(elements[story].iterancestors("article"), None)
    for element in elements[:story]:
        after = order[element] > title
        same = home is not None and home in element.iterancestors()
        caption = is_caption(element)
        parent = element.getparent()
        if not (after or same) or (parent is not None and is_caption(parent)):
            continue
        text = (
            clean_text(words(element))
            if caption or (after and any(_STANDFIRST.match(token) for token in tokens(element)))
            else ""
        )
        if len(text) >= 20 and elements[story] not in element.iterdescendants():
            yield Piece("caption" if caption else "line", text)


def _dates(
    elements: Sequence[Element], page: pages.Page, order: Mapping[Element, int], title: int | None, story: int
) -> tuple[list[str], list[str]]:
    """The by-lines and `datetime` values of the region around the title, those of later changes left out."""
    if page.layout and page.layout.date and page.root is not None:
        chosen = dom.select(page.root, page.layout.date)
        return [words(element) for element in chosen], [
            value for element in chosen if (value := element.get("datetime"))
        ]
    first = max(0, title - 12) if title is not None else 0
    low, high = (first, story) if title is None or title <= story else (max(0, story - 12), title + 20)
    region = [element for element in elements[low:high] if order[element] != title]
    if title is not None:  # what follows the title before what precedes it: a page's head may show today's date
        region = [element for element in region if order[element] > title] + [
            element for element in region if order[element] < title
        ]
    shown: list[str] = []
    stamps: list[str] = []
    for element in region:
        if _is_changed(element) or tag(element) in ("figure", "figcaption", "body", "html") or _in_caption(element):
            continue
        if value := element.get("datetime") or (element.get("title") if tag(element) == "abbr" else None):
            stamps.append(value)
        own = clean_text(" ".join([element.text or "", *(child.tail or "" for child in element)]))
        inner = list(islice(element.iterdescendants(), _SMALL_BOX + 1))
        whole = own if len(inner) > _SMALL_BOX or any(map(_is_changed, inner)) else clean_text(words(element))
        for text in (own, whole):
            if len(text) <= 120 and dates.byline(text):
                shown.append(text)
                break
    return shown, stamps


def _in_caption(element: Element) -> bool:
    return is_caption(element) or any(is_caption(above) or tag(above) == "figure" for above in element.iterancestors())


def _is_changed(element: Element) -> bool:
    own = " ".join(tokens(element))
    return bool(_UPDATED.search(own)) and not _PUBLISHED.search(own)

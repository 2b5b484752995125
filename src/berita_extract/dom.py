"""Bytes of a page → element tree without scripts and foreign boxes, and the elements that hold its main content."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector
from resiliparse.extract.html2text import extract_plain_text

from .outlets import Layout

Element = etree._Element

_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_LATIN = {"iso8859-1", "ascii", "cp1252", "latin-1", "iso8859-15"}  # browsers read all of these as windows-1252

# fmt: off
BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))
_SILENT_TAGS = (
    "script", "style", "noscript", "template", "iframe", "svg", "canvas", "object", "embed", "video", "audio",
    "select", "option", "textarea", "input", "button", "map", "math", "head", "amp-sidebar", "amp-ad",
    "amp-analytics", "amp-social-share", "amp-iframe", "amp-auto-ads", "amp-embed",
)
# fmt: on
_FOREIGN_TAGS = frozenset(("nav", "aside", "footer", "form", "dialog", "menu"))
_NEVER_FOREIGN = frozenset(
    ("html", "body", "main", "td", "th", "tr", "tbody", "thead", "a", "b", "strong", "em", "i", "h1")
)

# Words of class and id attributes, as content systems and themes write them; not those that name a story's terms
# ("category-terkini", "tag-ombudsman").
_FOREIGN = re.compile(
    r"""(?:
      .*(?:related|terkait|relasi|rekomendasi|recommend|you-may|outbrain|taboola|mgid|popin).*
    | .*baca[-_]?juga.* | baca | bacaan | .*lihat[-_]?(?:juga|jg).* | linksisip | read-?also | .*readmore.*
    | dont-display | picked-article
    | (?:.*[-_])?(?:comments?|komentar|respond|disqus_thread|comment-.*|comments-.*|komentar-.*)
    | (?:.*[-_])?(?:share|shares|sharing|sharedaddy|sharethis|bagikan|sosial|social|socials|sosmed|addtoany.*|essb_.*|
        sharepost|a2a_kit)(?:[-_].*)?
    | (?:.*[-_])?(?:breadcrumbs?|crumbs?|crumb-container)(?:[-_].*)?
    | .*(?:popular|populer|trending|most-?read|mostpop|terbaru|terkini|recent|latest|newsfeed|headline-list).*
    | (?:.*[-_])?(?:sidebar|widget|widget-area|widgets)(?:[-_](?!.*content).*)?
    | tags? | tagcloud | topics? | hashtags? | tags-links | cat-links | .*[-_]tags
    | (?:post|entry|article|body|detail|jeg_post|td|news|single)(?:[-_]|__body-)tags?
    | (?:.*[-_])?(?:ads?|adv|advert|advertisement|adsense|adsbygoogle|iklan|banner|sponsor|sponsored|parallax|a-rec|
        gpt-ad)(?:[-_]?\d*|[-_].*)
    | (?:.*[-_])?(?:pagination|paging(?!-content$)|pager|pagenavi|page-links|page-numbers|multiple|anchor-numb|post-navigation|
        nav-links|prev_next.*|prev-post|next-post|navigation|navbar|menu|nav|offcanvas|topbar)(?:[-_].*)?
    | (?:newsletter|subscribe|cookie|popup|modal|author-?box|about-author|post-author-box|jnews_author_box)(?:[-_].*)?
    | screen-reader-text | skip-link | sr-only | visually-hidden | noprint | print-only | summary-article
    | post-views? | views | view-count | td-post-views | jeg_share_stats | entry-footer | next-article
    | gmr-rp-biglink | gmr-banner.* | gmr-float.*
    )""",
    re.VERBOSE,
)
_TERM = re.compile(
    r"(?:category|tag|cat|kategori|elementor)-(?!links|cloud).*(?<!share)(?<!nav-menu)$"
)  # category-terkini
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

_CONTENT = re.compile(
    r"""(?:
      entry-content(?:-inner|-single)? | td-post-content | wp-block-post-content | amp-wp-article-content
    | (?:post|article|news|single|single-post|body|read|story|blog|page|detail|the)-content | post_content
    | article_content | article[-_]{0,2}body | article__content | articles-content__body | article-raw-content
    | article-content-body__item(?:-content)? | article-detail | wrap__article-detail-content
    | com-content-article__body | tdb_single_content | content-inner | content-wrapper | content-detail
    | main-content-detail | content-text-editor | blog-details-content | field--?name-body | item-page
    | detail__body-text | itp_bodycontent | detail-text | detail_text | detail-desc | detail-berita | detail-paragraph
    | read__content | txt-article | post-body | story | story-body | mdk-body-paragraph | paging-content | c-detail
    | isi | isi[-_]?(?:berita|artikel|teks|konten|news) | artikel
    | (?:berita|artikel|news|konten|content)[-_](?:isi|body|text|detail|teks)
    )""",
    re.VERBOSE,
)
_SPACE = re.compile(r"\s+")
# A table of all 550 institutions in ten columns has some 50,000 with a word processor's markup; no page takes minutes
MOST_TAGS = 100_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # lxml takes none of them back: "&#1;"


def decode(body: bytes, content_type: str | None = None) -> str:
    """The characters of `body`: UTF-8 whenever it fits, whatever is declared; else as declared, else windows-1252."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _IN_HEADER.search(content_type or "")
    in_page = _DECLARED.search(body[:4096])
    name = declared.group(1) if declared else in_page.group(1).decode("ascii", "ignore") if in_page else ""
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = "utf-8"
    if codec == "utf-8":
        text = body.decode("utf-8", "replace")
        foreign = sum(byte > 127 for byte in body)
        return text if text.count("\ufffd") * 3 <= foreign else body.decode("cp1252", "replace")
    return body.decode("cp1252" if codec in _LATIN else codec, "replace")


def start(text: str) -> str:
    """The page as far as it is read: to its `MOST_TAGS`th tag."""
    return text[: -len(text.split("<", MOST_TAGS + 1)[-1]) - 1] if text.count("<") > MOST_TAGS else text


def parse(text: str) -> Element | None:
    """The tree of a page, None where there is no element at all. A fragment gets html and body around it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(
            CONTROL.sub("", start(text).replace("\f", " ").replace("\v", " ")).encode("utf-8", "replace"), parser
        )
    except etree.XMLSyntaxError:
        return None
    return root


def tag(element: Element) -> str:
    """The element's name in small letters; "" for what is no element."""
    name = element.tag
    return name.lower() if isinstance(name, str) else ""


def tokens(element: Element) -> list[str]:
    """The words of an element's class and id, in small letters."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()


def words(element: Element) -> str:
    """All text below `element`, with single spaces."""
    return _SPACE.sub(" ", "".join(_texts(element))).strip()


def remove(element: Element) -> None:
    """Takes `element` out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = CONTROL.sub("", (before.tail or "") + element.tail)
        else:
            parent.text = CONTROL.sub("", (parent.text or "") + element.tail)
    parent.remove(element)


def select(root: Element, selector: str | None) -> list[Element]:
    """The elements that a CSS selector finds, in page order. Raises ValueError for a selector that is none."""
    if not selector:
        return []
    try:
        found = _compiled(selector)(root)
    except SelectorError as error:
        raise ValueError(f"not a CSS selector: {selector!r} ({error})") from error
    return [element for element in found if isinstance(element, Element)] if isinstance(found, list) else []


@lru_cache(maxsize=512)
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


def fitting(root: Element, layouts: Sequence[Layout]) -> Layout | None:
    """The first of an outlet's layouts that finds its story on this page."""
    return next((layout for layout in layouts if not layout.body or select(root, layout.body)), None)


def visible(body: Element) -> tuple[int, int]:
    """How many characters a reader sees on the page, and how many of them in lines of prose."""
    whole = long = 0
    for element in body.iter():
        name = tag(element)
        if name and name not in ("script", "style", "noscript", "template"):
            own = (element.text or "").strip()
            whole, long = whole + len(own), long + (len(own) if len(own) >= 60 and name != "a" else 0)
        after = (element.tail or "").strip()
        whole, long = whole + len(after), long + (len(after) if len(after) >= 60 else 0)
    return whole, long


def headlines(elements: Iterable[Element], *, in_headings: bool = False) -> int:
    """How many links read like headlines: four words or more; `in_headings` counts only those in h2 to h5."""
    names = ("h2", "h3", "h4", "h5") if in_headings else ("a",)
    links = (found for element in elements for found in element.iter(*names))
    return sum(
        len(words(link).split()) >= 4 for link in links if not in_headings or next(link.iter("a"), None) is not None
    )


def prose(element: Element) -> int:
    """The characters below `element` that stand in lines of 60 or more."""
    return sum(len(part) for part in map(str.strip, _texts(element)) if len(part) >= 60)


def clean(body: Element, layout: Layout | None = None) -> None:
    """Removes what is never the article: scripts, menus, share bars, related stories, comments, advertising.

    An element that holds most of the page's prose stays, whatever it is called (`form`, `content-popular`).
    """
    for element in [*body.iter(*_SILENT_TAGS)]:
        remove(element)
    for selector in layout.drop if layout else ():
        for element in select(body, selector):
            remove(element)
    whole = prose(body)
    removed: set[Element] = set()
    for element in [*body.iter()]:
        if element is body or not _is_foreign(element):
            continue
        if any(above in removed for above in element.iterancestors()):
            continue
        if whole == 0 or prose(element) * 2 <= whole:
            removed.add(element)
    for element in removed:
        remove(element)


def _is_foreign(element: Element) -> bool:
    name = tag(element)
    if name in _NEVER_FOREIGN or (name == "footer" and "post-info" in tokens(element)):  # Pelican's line with the date
        return False
    if name in _FOREIGN_TAGS or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    return any(map(_is_foreign_word, tokens(element)))


@lru_cache(maxsize=8192)
def _is_foreign_word(token: str) -> bool:
    return bool(_FOREIGN.fullmatch(token)) and not _TERM.match(token)


def _texts(element: Element) -> Iterator[str]:
    return map(str, element.itertext())


def content(body: Element, layout: Layout | None = None) -> list[Element]:
    """The elements that together hold the story: one, or several of the same class in page order; none without text."""
    chosen = select(body, layout.body) if layout else []
    if chosen := [element for element in chosen if weight(element) > 0]:
        return _outermost(chosen)
    scores = _density(body)
    best = max(scores, key=lambda element: scores[element], default=None)
    known = _known(body)
    if best is None:
        return known
    if known and best not in known:
        length = sum(weight(element) for element in known)
        if length * 2 >= weight(best):
            return known
    if best in known:
        return known
    if prose(best) * 10 < prose(body) * 7:
        highest = sorted(scores, key=scores.__getitem__)[-5:]
        best = _second_opinion(body, [best, *best.iterancestors(), *highest])
    return _with_siblings(best)


def _second_opinion(body: Element, candidates: Sequence[Element]) -> Element:
    """The candidate whose prose agrees best with what resiliparse takes for the main content."""
    page = etree.tostring(body, encoding="unicode", method="html")
    other = re.sub(r"\s+", "", extract_plain_text(page, main_content=True, comments=False, alt_texts=False))
    best, highest = candidates[0], 0.0
    for candidate in dict.fromkeys(element for element in candidates if tag(element) != "html"):
        parts = [_SPACE.sub("", part) for part in _texts(candidate) if len(part.strip()) >= 60]
        agreed = sum(len(part) for part in parts if part in other)
        score = 2 * agreed / (sum(map(len, parts)) + len(other) or 1)
        if score > highest:
            best, highest = candidate, score
    return best


def _with_siblings(best: Element) -> list[Element]:
    """`best` and what stands beside it in boxes of the same kind, where a page builder gives each paragraph a box."""
    whole = prose(best)
    branch = best
    for _ in range(4):
        parent = branch.getparent()
        if parent is None or tag(branch) in ("body", "td", "article"):
            break
        own = set(tokens(branch))
        alike = [
            element
            for element in parent
            if element is branch or (tag(element) == tag(branch) and own & set(tokens(element)) and _plain(element))
        ]
        if sum(map(prose, alike)) >= 1.3 * whole:
            return alike
        branch = parent
    return [best]


def _plain(element: Element) -> bool:
    """True if less than a third of the text is links."""
    return weight(element) * 3 >= sum(len(part.strip()) for part in _texts(element)) * 2 > 0


def _known(body: Element) -> list[Element]:
    """The containers that content systems mark as the story, without those inside others and those of other stories."""
    groups: dict[str, list[Element]] = {}
    for element in body.iter("div", "article", "section", "td", "main", "p", "span"):
        if element.get("itemprop") == "articleBody":
            groups.setdefault("articlebody", []).append(element)
            continue
        for token in tokens(element):
            if _is_content_word(token):
                groups.setdefault(token, []).append(element)
                break
    best: list[Element] = []
    for group in groups.values():
        outer = _outermost(group)
        homes = {next(element.iterancestors("article"), None) for element in outer}
        if len(homes) > 1:  # teasers, each in its own <article>
            outer = [max(outer, key=weight)]
        outer = [element for element in outer if weight(element) > 0]
        amount, least = sum(map(weight, outer)), sum(map(weight, best))
        inside = bool(best) and all(any(above in best for above in element.iterancestors()) for element in outer)
        if outer and (amount > least or (inside and amount * 10 >= least * 9)):
            best = outer
    return best


@lru_cache(maxsize=8192)
def _is_content_word(token: str) -> bool:
    return bool(_CONTENT.fullmatch(token))


def _outermost(group: Sequence[Element]) -> list[Element]:
    members = set(group)
    return [element for element in group if not any(above in members for above in element.iterancestors())]


def weight(element: Element) -> int:
    """The characters outside links."""
    linked = sum(len(str(part).strip()) for link in element.iter("a") for part in link.itertext())
    return sum(len(part.strip()) for part in _texts(element)) - linked


def _density(body: Element) -> dict[Element, float]:
    """How much text outside links every container holds close to itself."""
    scores: dict[Element, float] = {}
    for element in body.iter(*BLOCK_TAGS):
        amount, breaks = _own_text(element)
        if tag(element) == "table" and next(element.iterdescendants("table"), None) is None:
            amount = weight(element)  # its cells are too short to count one by one
        if amount < 25:
            continue
        home = _home(element, long=amount >= 400 or breaks >= 2)
        share = 1.0
        for _ in range(3):
            if home is None or tag(home) == "html":
                break
            scores[home] = scores.get(home, 0.0) + share * amount
            home = home.getparent()
            share /= 2
    return scores


def _own_text(element: Element) -> tuple[int, int]:
    """The characters of an element's own lines outside links and blocks, and how many line breaks it has."""
    amount, breaks = len((element.text or "").strip()), 0
    stack = list(element)
    while stack:
        child = stack.pop()
        name = tag(child)
        amount += len((child.tail or "").strip())
        if name in BLOCK_TAGS or name == "a":
            continue
        breaks += name == "br"
        amount += len((child.text or "").strip())
        stack.extend(child)
    return amount, breaks


def _home(element: Element, *, long: bool) -> Element | None:
    """The container a piece of text counts for: a table's or list's parent for its parts, a long `div` itself."""
    name = tag(element)
    if name in ("div", "section", "article", "td", "body", "main", "center") and long:
        return element
    while name in ("li", "ul", "ol", "dl", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption") and not (
        name == "td" and any(tag(child) in ("p", "div", "table") for child in element)
    ):
        parent = element.getparent()
        if parent is None:
            return None
        element, name = parent, tag(parent)
        if name == "table":
            return element.getparent()
    return element.getparent() if tag(element) not in ("body", "td") else element

"""A web page → Article, and the parts of one from which several pages are joined."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .. import dom, pages
from ..model import Article, Capture, PublishedBasis
from ..outlets import Layout, Outlet
from . import assemble, dates, header, pieces, published, report

SCAN = "scan: no text layer, so no records; have a person read it"

log = logging.getLogger(__name__)


class NotAnArticle(Exception):  # it names what the page is, as the kinds do
    """The page is none that states news; `kind` says what it is and `why` how that was seen."""

    def __init__(self, kind: pages.PageKind, why: str) -> None:
        super().__init__(f"{kind}: {why}")
        self.kind = kind
        self.why = why


@dataclass(frozen=True, slots=True)
class Part:
    """One page of a story."""

    title: str | None
    published: date | None
    basis: PublishedBasis | None
    pieces: tuple[pieces.Piece, ...]
    canonical: str | None = None  # the story elsewhere of which the page calls itself a copy


def from_html(
    body: bytes,
    *,
    url: str,
    content_type: str | None = None,
    outlet: Outlet | None = None,
    captured: date | None = None,
) -> Article:
    """The article of one page; raises NotAnArticle. `captured` is the day of the fetch: no date can be later."""
    part = read_part(body, url=url, content_type=content_type, outlet=outlet, captured=captured)
    return join([part], url=url, outlet=outlet)


def read_part(
    body: bytes,
    *,
    url: str,
    status: int = 200,
    content_type: str | None = None,
    outlet: Outlet | None = None,
    captured: date | None = None,
) -> Part:
    """One page of a story, or a PDF report; raises NotAnArticle."""
    if report.is_pdf(body):
        part, scans = read_report(body)
        if part is None:
            raise NotAnArticle("scan", SCAN)
        if scans:
            log.warning("%s: pages %s: %s", url, ", ".join(map(str, scans)), SCAN)
        return part
    layouts = _layouts(outlet, captured)
    page = pages.read(body, status=status, content_type=content_type, url=url, layouts=layouts)
    if page.kind != "article" or page.root is None:
        raise NotAnArticle(page.kind, page.why)
    head = header.read(page)
    sifted = assemble.sift([*head.above, *pieces.from_elements(page.main)], head.title)
    if not sifted.pieces:
        raise NotAnArticle("too_short", "no text is left without menus and links")
    day, basis = published.find(page.root, page.linked_data, page.linked_data_text, head, sifted.bylines, url, captured)
    return Part(head.title, day, basis, sifted.pieces, header.foreign_story(page.root, url))


def read_report(body: bytes) -> tuple[Part | None, tuple[int, ...]]:
    """A PDF report, None if all of it is scans, and the numbers of its pages that are; raises NotAnArticle.

    Only a date that it shows is its date of publication: that of the file says when it was written, not when it came out.
    """
    try:
        found = report.read(body)
    except report.Unreadable as error:
        raise NotAnArticle("not_html", str(error)) from None
    sifted = assemble.sift(found.pieces, found.title)
    if not sifted.pieces and found.scans:
        return None, found.scans
    if not sifted.pieces and not found.title:
        raise NotAnArticle("too_short", "no text in it")
    day = next((day for line in sifted.bylines if (day := dates.byline(line))), None)
    return Part(found.title, day, "byline" if day else None, sifted.pieces), found.scans


def from_fragment(markup: str, title: str | None) -> tuple[pieces.Piece, ...]:
    """The story in a piece of HTML without a page around it, as feeds and content systems send it."""
    root = dom.parse(f"<html><body>{markup}</body></html>")
    body = root.find("body") if root is not None else None
    if body is None:
        return ()
    dom.clean(body)
    return assemble.sift(pieces.from_elements([body]), title).pieces


def join(
    parts: Sequence[Part],
    *,
    url: str,
    outlet: Outlet | None,
    captures: Sequence[Capture] = (),
    part: str | None = None,
) -> Article:
    """The article of the pages of one story in their order; title and date are of the first page that has them."""
    titled = next((entry.title for entry in parts if entry.title), None)
    dated = next((entry for entry in parts if entry.published), parts[0])
    text, blocks = assemble.text_and_blocks(titled, [entry.pieces for entry in parts])
    return Article(
        url=url,
        text=text,
        blocks=blocks,
        title=titled,
        published=dated.published,
        published_basis=dated.basis,
        outlet=outlet.file if outlet else None,
        region=outlet.region_of(url) if outlet else None,
        captures=tuple(captures),
        part=part,
        canonical=parts[0].canonical,
    )


def _layouts(outlet: Outlet | None, captured: date | None) -> tuple[Layout, ...]:
    """An outlet's layouts: those in use on the day of the capture first, among them the one that ended soonest."""
    if outlet is None:
        return ()
    day = captured or date.max
    return tuple(sorted(outlet.layout, key=lambda entry: ((entry.until or date.max) < day, entry.until or date.max)))

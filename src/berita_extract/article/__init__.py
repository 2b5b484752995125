"""Bytes or text → Article: the words of a story with its layout, its title and its date of publication."""

from __future__ import annotations

from datetime import date

from ..model import Article, PublishedBasis
from . import dates, textblocks
from .captures import from_captures, from_report, page_of
from .html import SCAN, NotAnArticle, from_html
from .report import is_pdf
from .report.scans import Page as ScannedPage
from .report.scans import Row as ScannedRow
from .report.scans import missing as missing_for_scans
from .report.scans import read as read_scans

__all__ = [
    "SCAN",
    "NotAnArticle",
    "ScannedPage",
    "ScannedRow",
    "from_captures",
    "from_html",
    "from_report",
    "from_text",
    "is_pdf",
    "missing_for_scans",
    "page_of",
    "read_scans",
]


def from_text(text: str, *, url: str, title: str | None = None, published: date | None = None) -> Article:
    """The article of a plain text, which stays unchanged; what is no part of the story has no block.

    Without `published`, a by-line's date above or below the story is taken, else that of the address.
    """
    title = title or textblocks.first_title(text)
    blocks, bylines = textblocks.blocks(text, title)
    basis: PublishedBasis | None = "given" if published else None
    if published is None:
        published = next((found for line in bylines if (found := dates.byline(line))), None)
        basis = "byline" if published else None
    if published is None and (published := dates.in_address(url) or dates.month_in_address(url, text)) is not None:
        basis = "url"
    return Article(url=url, text=text, blocks=blocks, title=title, published=published, published_basis=basis)

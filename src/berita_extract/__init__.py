"""From Indonesian press coverage to a score history that people can cite and check."""

from __future__ import annotations

from datetime import date

from berita_extract.model import Article, Extraction, Quote, Record, Refusal, Span

__all__ = ["Article", "Extraction", "Quote", "Record", "Refusal", "Span", "extract_html", "extract_text"]


def extract_text(
    text: str, *, title: str | None = None, published: date | None = None, url: str | None = None
) -> Extraction:
    """The records and refusals of a plain text; offsets are those of `text`."""
    from berita_extract import article, records, reference

    return records.extract(article.from_text(text, url=url or "", title=title, published=published), reference.load())


def extract_html(data: bytes, *, url: str | None = None) -> Extraction:
    """The records and refusals of an HTML page; offsets are those of the article's text (`.article.text`)."""
    from berita_extract import article, records, reference

    return records.extract(article.from_html(data, url=url or ""), reference.load())

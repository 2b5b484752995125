"""Hand-made articles, records and extractions for tests that need no extraction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from berita_extract.facts import Statement
from berita_extract.model import (
    Article,
    Block,
    Extraction,
    PublishedBasis,
    Quote,
    Record,
    Refusal,
    RefusalReason,
    Span,
    Zone,
)

SERANG = ("kab-serang", "Pemerintah Kabupaten Serang", "kabupaten")
DINSOS = ("dinas-sosial/kab-serang", "Dinas Sosial Kabupaten Serang", "unit")


def article(url: str, text: str, published: date | None = None) -> Article:
    """An article of one paragraph."""
    basis: PublishedBasis | None = "given" if published else None
    return Article(url, text, (Block("paragraph", Span(0, len(text))),), published=published, published_basis=basis)


def quote(text: str, words: str) -> Quote:
    """The first place of `words` in `text`."""
    start = text.index(words)
    return Quote(start, start + len(words), words)


def record(
    source: Article,
    *,
    institution: tuple[str, str, str] = SERANG,
    year: int | None = 2024,
    score: str | None = None,
    zone: Zone | None = None,
    predicate: str | None = None,
    evidence: Sequence[tuple[str, str]] = (),
) -> Record:
    """A record of `source`; a score given as "94.62" is quoted as "94,62" where the text has it so."""
    found = {name: quote(source.text, words) for name, words in evidence}
    if score is not None and (printed := score.replace(".", ",")) in source.text:
        found["score"] = quote(source.text, printed)
    return Record(
        url=source.url,
        scheme="ombudsman",
        institution=institution[1],
        institution_id=institution[0],
        mention=institution[1],
        year=year,
        year_basis="stated" if year else "unknown",
        score=Decimal(score) if score else None,
        scale=100 if score else None,
        zone=zone,
        predicate=predicate,
        category=None,
        rank=None,
        rank_scope=None,
        evidence=found,
        rule="test",
        confidence=0.9,
    )


def refusal(source: Article, words: str, reason: RefusalReason = "target") -> Refusal:
    """A refusal of the first place of `words`."""
    return Refusal(source.url, quote(source.text, words), reason, "test")


def extraction(source: Article, *records: Record, refusals: Sequence[Refusal] = ()) -> Extraction:
    """What `source` states."""
    return Extraction(source, records, tuple(refusals))


def statement(
    number: int,
    *,
    origin: str = "",
    published: date | None = None,
    year: int | None = 2024,
    score: str | None = None,
    zone: Zone | None = None,
    predicate: str | None = None,
) -> Statement:
    """A statement about Kabupaten Serang in an article and, unless `origin` says otherwise, a text of its own."""
    url = f"https://koran.example/{number}"
    made = record(article(url, score or ""), year=year, score=score, zone=zone, predicate=predicate)
    return Statement(number, number, origin or url, "koran", published, made)

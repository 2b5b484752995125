"""The types that cross module borders: frozen, slotted, and free of any behaviour beyond their own invariants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Via = Literal["live", "cdx", "warc", "file", "import"]
BlockKind = Literal["title", "heading", "paragraph", "list_item", "cell", "caption"]
Zone = Literal["hijau", "kuning", "merah"]
YearBasis = Literal["stated", "scheme", "relative", "window", "unknown"]
RankScope = Literal["national", "province", "kind", "unknown"]
PublishedBasis = Literal["given", "feed", "json-ld", "meta", "byline", "time", "url", "dateline"]
RefusalReason = Literal[
    "rival_scheme",  # the value belongs to another scheme (SAKIP, SPBE …)
    "threshold",  # a bound of a band, not a result
    "aggregate",  # a mean, count or share over other institutions
    "dimension",  # a part of a result: a dimension or a service desk
    "target",  # hoped for, promised, simulated, self-assessed
    "difference",  # how far apart two results are
    "ambiguous",  # the institution has several candidates, or a kind without a region
    "unknown_institution",  # a name of the right form that does not exist
    "no_institution",  # nobody is named who could own the value
    "outside_scale",  # above both the stated scale and the scheme's
    "contradicted_in_article",  # title or lead state another value for the same result
    "no_assessment_that_year",  # the scheme had no round in the stated year
    "too_long",  # stands behind the characters that are read of one article
    "scanned",  # read by machine off the picture of a page: a proposal for a person
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """True if `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True if the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """A span together with the characters that stand there: `article.text[start:end] == quote`."""

    start: int
    end: int
    quote: str

    @classmethod
    def at(cls, span: Span, text: str) -> Quote:
        """The quote that `span` cuts out of `text`."""
        return cls(span.start, span.end, span.of(text))


@dataclass(frozen=True, slots=True)
class Capture:
    """One archived response: what a server sent, when, and where the copy lies."""

    url: str
    final_url: str
    fetched: datetime  # aware, UTC
    status: int
    body: bytes = field(repr=False)
    sha256: str  # of body, hexadecimal
    via: Via
    content_type: str | None = None
    warc: str | None = None  # file name inside the archive folder, or the path as given
    offset: int | None = None  # of the record, in bytes of that file
    length: int | None = None  # of the record, in bytes of that file
    source: str | None = None  # of what another archive kept: the address or WARC range it was copied from


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a table cell in its grid; `rows` and `columns` are what rowspan and colspan cover (1 or more)."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of layout that a reader takes as one: a heading, a paragraph, a list item, a table cell."""

    kind: BlockKind
    span: Span
    capture: int = 0  # index into `Article.captures`
    level: int = 0  # of a heading (1–6) or the depth of a list item; 0 where the source does not say
    cell: Cell | None = None  # for kind "cell" only


@dataclass(frozen=True, slots=True)
class Article:
    """A news text with its layout; all spans of the package count characters of `text`."""

    url: str
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)  # in text order, not overlapping
    title: str | None = None
    published: date | None = None
    published_basis: PublishedBasis | None = None
    outlet: str | None = None  # file name of the outlet description, without ".toml"
    region: str | None = None  # the outlet's region code; breaks ties between candidates named in the text
    captures: tuple[Capture, ...] = field(default=(), repr=False)
    part: str | None = None  # which entry of a feed or REST capture this is (its link)
    canonical: str | None = None  # the story on another owner's host of which the page calls itself a copy


@dataclass(frozen=True, slots=True)
class Record:
    """One stated result of one institution in one assessment year; every value has its quote in `evidence`."""

    url: str
    scheme: str
    institution: str  # canonical full name, in the form the article uses
    institution_id: str
    mention: str  # the article's own words
    year: int | None
    year_basis: YearBasis
    score: Decimal | None  # as stated
    scale: int | None  # upper end of the scale the score stands on
    zone: Zone | None
    predicate: str | None
    category: str | None
    rank: int | None
    rank_scope: RankScope | None
    evidence: Mapping[str, Quote]  # by field name
    rule: str
    confidence: float  # above 0, below 1: how many of its like were right (docs/extraction.md)
    signs: tuple[str, ...] = field(default=(), compare=False, repr=False)  # what the confidence was reckoned from


@dataclass(frozen=True, slots=True)
class Scanned:
    """A figure in a table on a scanned page with the name beside it: all as a machine read it, nothing put right."""

    page: int
    box: tuple[int, int, int, int]  # left, top, right and bottom of the figure, in millimetres of the upright page
    name: str
    number: str
    readings: tuple[str, ...]  # what the number may be, where not just what it seems: "61,66" of "6166"
    rank: str | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that was read and not accepted, with the record it would have been, as far as read."""

    url: str
    quote: Quote
    reason: RefusalReason
    rule: str
    institution: str | None = None
    year: int | None = None
    score: Decimal | None = None
    zone: Zone | None = None
    predicate: str | None = None
    scheme: str | None = None
    candidates: tuple[str, ...] = ()
    scanned: Scanned | None = None  # with the reason of that name alone
    # of an ambiguous one, so that a person can say who is meant: ids in the order of `candidates`, and quotes by field
    candidate_ids: tuple[str, ...] = ()
    year_basis: YearBasis | None = None
    evidence: Mapping[str, Quote] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one article states: its records and what was refused, both in text order."""

    article: Article
    records: tuple[Record, ...]
    refusals: tuple[Refusal, ...]

"""Why an article was read as it was: its text with the quoted places, a card for each record and each refusal.

The cards hold words, not layout; `terminal` and `page` show them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from berita_extract import bands, text
from berita_extract.explain import marks
from berita_extract.explain.marks import Field, Mark, Piece
from berita_extract.mentions import lexicon
from berita_extract.model import Article, Extraction, PublishedBasis, Quote, Record, Refusal, Scanned, Span, YearBasis
from berita_extract.records import rules
from berita_extract.reference import Band, Reference

__all__ = ["Explanation", "explain"]

PUBLISHED: Mapping[PublishedBasis, str] = {
    "given": "as given with the article",
    "feed": "from the feed",
    "json-ld": "from the page's JSON-LD",
    "meta": "from the page's meta tags",
    "byline": "from the by-line",
    "time": "from the page's time element",
    "url": "from the address",
    "dateline": "from the dateline",
}
# With a quote, and without one
YEARS: Mapping[YearBasis, tuple[str, str]] = {
    "stated": ("stated in the article", "stated in the title"),
    "scheme": ("told by the name of the assessment", "told by the name of the assessment"),
    "relative": ("reckoned from these words", "reckoned from the results told beside it"),
    "window": ("no year is stated", "no year is stated"),
    "unknown": ("these words lead to no assessment year", "no year is stated, and the article has no date"),
}
# Where the article's reader ends a line
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the article, from 1; `read` is False for what is no part of the story (menus, "Baca juga")."""

    number: int
    span: Span
    read: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A quote with its line and its mark."""

    quote: Quote
    line: int
    mark: int

    @property
    def words(self) -> str:
        """The place in words."""
        return f"line {self.line}, characters {self.quote.start}–{self.quote.end}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a card: a field with its value, where it is quoted, and what is to be said of it."""

    name: str
    value: str
    field: Field | None = None
    place: Place | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A record ("R1") or a refusal ("X1") in words."""

    name: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An article with all that was read of it; `nothing` says why there is no record."""

    article: Article
    published: str
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    pieces: tuple[Piece, ...]
    records: tuple[Card, ...]
    refusals: tuple[Card, ...]
    nothing: str | None

    @property
    def title(self) -> str:
        """The headline, or the address where there is none."""
        return self.article.title or self.article.url or "untitled"

    @property
    def counts(self) -> str:
        """How much was found, in words."""
        return f"{_count(len(self.records), 'record')}, {_count(len(self.refusals), 'refusal')}"


def explain(extraction: Extraction, reference: Reference) -> Explanation:
    """The explanation of what `records.extract` made of an article with the same reference data."""
    article = extraction.article
    found = marks.of(extraction)
    writer = _Writer(extraction, reference, found)
    return Explanation(
        article,
        _published(article),
        writer.lines,
        found,
        marks.nest(found),
        tuple(writer.record(number, record) for number, record in enumerate(extraction.records, 1)),
        tuple(writer.refusal(number, refusal) for number, refusal in enumerate(extraction.refusals, 1)),
        _nothing(extraction, reference),
    )


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _verb(names: list[str], one: str, several: str) -> str:
    return one if len(names) == 1 else several


def _published(article: Article) -> str:
    if article.published is None:
        return "not known"
    basis = f", {PUBLISHED[article.published_basis]}" if article.published_basis else ""
    return f"{article.published.isoformat()}{basis}"


class _Writer:
    """Writes the cards of one article."""

    def __init__(self, extraction: Extraction, reference: Reference, found: tuple[Mark, ...]) -> None:
        self._article, self._reference = extraction.article, reference
        self._marks = {mark.span: mark.number for mark in found}
        self.lines = tuple(_lines(self._article))
        self._starts = [line.span.start for line in self.lines]

    def record(self, number: int, record: Record) -> Card:
        """The card of a record."""
        scale = f" of {record.scale}" if record.scale is not None else ""
        values: tuple[tuple[Field, str | None], ...] = (
            ("institution", f"{record.institution} ({record.institution_id})"),
            ("year", str(record.year) if record.year is not None else "not known"),
            ("score", f"{record.score}{scale}" if record.score is not None else None),
            ("zone", record.zone),
            ("predicate", record.predicate),
            ("category", record.category),
            ("rank", f"{record.rank}{_scope(record)}" if record.rank is not None else None),
        )
        entries = [
            Entry(field, value, field, self._place(record.evidence.get(field)), self._note(field, record))
            for field, value in values
            if value is not None
        ]
        if record.score is not None:
            entries.append(Entry("bands", self._bands(record)))
        entries.append(Entry("rule", record.rule, note=rules.meaning(record.rule)))
        entries.append(Entry("confidence", f"{record.confidence:.2f}"))
        return Card(f"R{number}", f"{record.institution}, {record.year or 'year not known'}", tuple(entries))

    def refusal(self, number: int, refusal: Refusal) -> Card:
        """The card of a refusal."""
        entries = [
            Entry("reason", refusal.reason, note=self._reason(refusal)),
            Entry("rule", refusal.rule, note=rules.meaning(refusal.rule)),
            Entry("quote", refusal.quote.quote, "refused", self._place(refusal.quote)),
            *(_scanned(refusal.scanned) if refusal.scanned else [Entry("would be", _draft(refusal))]),
        ]
        if refusal.candidates:
            entries.append(Entry("candidates", ", ".join(refusal.candidates)))
        return Card(f"X{number}", refusal.quote.quote, tuple(entries))

    def _place(self, quote: Quote | None) -> Place | None:
        if quote is None:
            return None
        span = marks.visible(quote)
        return Place(quote, bisect_right(self._starts, span.start), self._marks[span])

    def _note(self, field: Field, record: Record) -> str | None:
        if field != "year":
            return None
        note = YEARS[record.year_basis][0 if "year" in record.evidence else 1]
        return f"{note}: {self._window(record.year)}" if record.year_basis == "window" else note

    def _window(self, year: int | None) -> str:
        """Why the year of a text that states none is the newest round's."""
        newest = self._reference.newest_round(self._article.published)
        if newest is None or newest.year != year or newest.announced is None or self._article.published is None:
            return f"{year} is the newest round announced by the first date in the text"
        return (
            f"{year} is the newest round announced by {self._article.published.isoformat()}"
            f" (on {newest.announced.isoformat()})"
        )

    def _bands(self, record: Record) -> str:
        """What the bands of the year say of the score, and whether what is stated agrees."""
        fitting = bands.fitting(record, record.score, self._reference) if record.score is not None else ()
        if not fitting:
            scale = f" of {record.scale}" if record.scale is not None else ""
            return f"none is known for {record.score}{scale} in {record.year or 'an unknown year'}"
        said = "; or ".join(_band(band) for band in fitting)
        round_ = self._reference.rounds[record.year or 0]
        soft = " (no text states these bounds; they fit the results seen)" if round_.soft else ""
        checked = bands.agreement(record, fitting)
        fits = [name for name, agrees in checked.items() if agrees]
        unfit = [name for name, agrees in checked.items() if not agrees]
        parts = [
            f"{' and '.join(names)} as stated {verb}"
            for names, verb in ((fits, _verb(fits, "fits", "fit")), (unfit, _verb(unfit, "DOES NOT FIT", "DO NOT FIT")))
            if names
        ]
        return f"{said}{soft}; {', '.join(parts) or 'the article states none of it'}"

    def _reason(self, refusal: Refusal) -> str:
        sentence = rules.REASONS[refusal.reason]
        scheme = self._reference.schemes.get(refusal.scheme or "")
        if refusal.reason == "rival_scheme" and scheme is not None:
            return f"{sentence.rstrip('.')}: {scheme.title} ({scheme.id})."
        return sentence


def _lines(article: Article) -> Iterator[Line]:
    starts = [0, *(match.end() for match in _LINE_END.finditer(article.text))]
    ends = [*(match.start() for match in _LINE_END.finditer(article.text)), len(article.text)]
    blocks = [block.span for block in article.blocks]
    at = 0
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        span = Span(start, end)
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        read = not span.of(article.text).strip() or (at < len(blocks) and blocks[at].overlaps(span))
        yield Line(number, span, read)


def paragraphs(explanation: Explanation) -> Iterator[tuple[Line, Span]]:
    """The lines with words in them, and those together that one mark joins; each with its first line."""
    joined: list[list[Line]] = []
    pieces, at = explanation.pieces, 0
    for line in explanation.lines:
        start = line.span.start
        while at < len(pieces) and pieces[at].span.end <= start:
            at += 1
        if at < len(pieces) and pieces[at].span.start < start:
            joined[-1].append(line)
        else:
            joined.append([line])
    for lines in joined:
        span = Span(lines[0].span.start, lines[-1].span.end)
        if span.of(explanation.article.text).strip():
            yield lines[0], span


def _scope(record: Record) -> str:
    return f" ({record.rank_scope})" if record.rank_scope and record.rank_scope != "unknown" else ""


def _band(band: Band) -> str:
    zone = f"zona {band.zone}" if band.zone else None
    category = f"kategori {band.category}" if band.category else None
    return f"{band.low}–{band.high} means {', '.join(word for word in (zone, band.predicate, category) if word)}"


def _scanned(scanned: Scanned) -> Iterator[Entry]:
    """What a machine read in a row of a scan."""
    yield Entry("name", scanned.name)
    yield Entry("number", scanned.number, note=f"may be {' or '.join(scanned.readings)}" if scanned.readings else None)
    if scanned.rank:
        yield Entry("rank", scanned.rank)
    yield Entry("place", f"page {scanned.page}, {scanned.box[1]} mm from its top")


def _draft(refusal: Refusal) -> str:
    """The record that a refusal would have been, as far as read."""
    parts = [
        refusal.institution or "institution not known",
        str(refusal.year) if refusal.year is not None else "year not known",
        f"score {refusal.score}" if refusal.score is not None else None,
        f"zone {refusal.zone}" if refusal.zone else None,
        refusal.predicate,
    ]
    return ", ".join(part for part in parts if part)


def _nothing(extraction: Extraction, reference: Reference) -> str | None:
    """Why an article has no record."""
    article, target = extraction.article, reference.target
    if extraction.records:
        return None
    if extraction.refusals:
        return "No result was accepted; what was read and refused stands below, each with its reason."
    if not article.blocks:
        return "No part of the text was taken for the story, so nothing was read."
    # block by block: what stands outside the story names nothing
    parts = [article.title or "", *(block.span.of(article.text) for block in article.blocks)]
    scan = lexicon(reference).schemes.scan
    named = {mention.scheme for part in parts for mention in scan(text.normalise(part).text)}
    if target.id in named:
        return (
            f"{target.title} is named, and no score, zone or predicate stands where a result of an institution stands."
        )
    others = ", ".join(reference.schemes[scheme].title for scheme in sorted(named))
    return f"No result is looked for: neither title nor story names {target.title}." + (
        f" Named are: {others}." if others else ""
    )

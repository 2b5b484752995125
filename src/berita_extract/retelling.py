"""A judgement → a case for the tests of the extraction: its figures and its build, to be told anew in words of our own.

The words of an article are its author's and stay where they are. A proposal holds what was read of it (names as printed,
figures, colours, years: facts, each of a few words), in the order and kind of the blocks in which they stand, with the
length of these; and the records that the article should give under the judgements. A person writes a text of that build,
with other words, until the extraction fails as it did, and then says in `meta.json` that it was reviewed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from berita_extract import bands, clock, facts, records
from berita_extract.facts import FIELDS, RESOLVED, Statement, value_of, without
from berita_extract.fixtures import TEXT_NAME, Expectation, Fixture, FixtureError, Meta, record_row
from berita_extract.judgements import Judgement, Judgements, mention_key
from berita_extract.model import Article, Block, Extraction, Quote, Record
from berita_extract.reference import Reference
from berita_extract.store import Store

FEW = 6  # words of a place that is named; more would be a sentence of somebody's


def propose(
    fixture: Fixture, row: Judgement, said: Judgements, store: Store, reference: Reference, url: str | None = None
) -> Expectation:
    """Writes the proposal for a judgement, as not reviewed; `url` chooses one of several articles. Raises FixtureError."""
    if fixture.path.exists():
        raise FixtureError(f"{fixture.path}: exists already; give another name with --slug")
    if row.kind == "undo" or said.undone_by(row.id) is not None:
        raise FixtureError(f"{row.id}: does not hold any more, so it shows nothing")
    address = url or row.url or _first(row, store, said)
    article = store.article(address) if address else None
    if article is None:
        raise FixtureError(
            f"{row.id}: no stored article{f' at {address}' if address else ' states it'}; name one with --url"
        )
    extraction = records.extract(article, reference)
    expected = Expectation(tuple(record_row(one) for one in _wanted(extraction, said, reference)), ())
    meta = Meta(
        url=f"https://koran.example/{fixture.slug}",
        outlet=None,
        captured=clock.now().date(),
        published=article.published,
        reviewed=False,
        shows=row.why,
    )
    fixture.save(template(extraction).encode(), TEXT_NAME, meta, expected)
    return expected


def template(extraction: Extraction) -> str:
    """The build of an article: one line for each block, with its kind, its length and what was read of it, in order."""
    article = extraction.article
    places = sorted({(quote.start, quote.end): quote for quote in _quotes(extraction)}.items())
    lines = [_line(article, block, [quote for _, quote in places]) for block in article.blocks]
    return "\n\n".join(lines) + "\n"


def _line(article: Article, block: Block, places: Iterable[Quote]) -> str:
    """ "[paragraph, 18 words: … Dinsos Serang … 94,62 … zona hijau …]" """
    told: list[str] = []
    end = block.span.start
    for quote in places:
        if end <= quote.start and quote.end <= block.span.end:
            short = len(quote.quote.split()) <= FEW
            told.append(" ".join(quote.quote.split()) if short else "(more than a few words)")
            end = quote.end
    words = len(block.span.of(article.text).split())
    size = f"{words} word{'s' if words != 1 else ''}"
    return f"[{block.kind}, {size}{': … ' + ' … '.join(told) + ' …' if told else ''}]"


def _quotes(extraction: Extraction) -> Iterable[Quote]:
    for record in extraction.records:
        yield from record.evidence.values()
    for refusal in extraction.refusals:
        yield refusal.quote
        yield from refusal.evidence.values()


def _wanted(extraction: Extraction, said: Judgements, reference: Reference) -> list[Record]:
    """What the article states under the judgements, in text order."""
    read = [Statement(n, 0, "", None, None, record) for n, record in enumerate(extraction.records)]
    read += [
        Statement(RESOLVED + n, 0, "", None, None, _scaled(found[0], reference), meant=found[1])
        for n, refusal in enumerate(extraction.refusals)
        if (found := facts.resolved(refusal, said)) is not None
    ]
    kept = [record for one in facts.judged(read, said) if (record := _holding(one)) is not None]
    return sorted(kept, key=lambda record: min((quote.start for quote in record.evidence.values()), default=0))


def _holding(one: Statement) -> Record | None:
    """The record without the fields that are judged wrong; None if nothing is left of it."""
    record = one.record
    for field in FIELDS:
        if one.against(field) is not None:
            record = without(record, field)
    return record if any(value_of(record, field) is not None for field in FIELDS) else None


def _scaled(record: Record, reference: Reference) -> Record:
    round_ = bands.round_of(record, reference)
    known = record.score is not None and round_ is not None
    return replace(record, scale=round_.scale_for(bands.kind_of(record, reference)) if known and round_ else None)


def _states(record: Record, row: Judgement) -> bool:
    value = next((value_of(record, field) for field in FIELDS if field == row.field), None)
    return value is not None and row.stated is not None and facts.agree_in_words(value, row.stated)


def _first(row: Judgement, store: Store, said: Judgements) -> str | None:
    """The address of the first stored article that a judgement without one is about."""
    if row.mention is not None:
        found = store.rows(
            "SELECT url FROM refusals WHERE mention = ? AND reason = 'ambiguous' ORDER BY url LIMIT 1",
            [mention_key(row.mention)],
        ) or store.rows("SELECT url FROM records WHERE mention = ? ORDER BY url LIMIT 1", [row.mention])
        return found[0]["url"] if found else None
    if row.institution_id is None:
        return None
    stating = [
        one.record.url
        for one in store.statements([row.institution_id], said)
        if not one.imported
        and (row.year is None or one.record.year == row.year)
        and (row.stated is None or _states(one.record, row))
    ]
    return min(stating, default=None)

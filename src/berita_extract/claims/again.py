"""What a claim presupposes: "kembali masuk zona hijau" is true only of those who had been green before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from berita_extract import bands
from berita_extract import text as texts
from berita_extract.model import Extraction, Record, Span
from berita_extract.verify import Base

# "kembali", "lagi" ask for any earlier result; who keeps a colour had it the time before
_AGAIN = re.compile(
    r"\b(?:(?P<kept>(?:mem)?pertahankan|dipertahankan|bertahan|tetap)|kembali|lagi(?:-lagi)?)\b", re.IGNORECASE
)


def unfounded(extraction: Extraction, base: Base) -> tuple[str, ...]:
    """The words by which a claim says that a zone or predicate was held before, where no stored result says so too."""
    text = extraction.article.text
    found: dict[str, None] = {}
    for sentence in texts.sentences(text, Span(0, len(text))):
        for match in _AGAIN.finditer(text, sentence.start, sentence.end):
            for record in _newest(extraction):
                field = _field(record, sentence)
                if field and not _held(record, field, base, kept=match["kept"] is not None):
                    found[match[0]] = None
    return tuple(found)


def _newest(extraction: Extraction) -> Iterator[Record]:
    """Of each institution the results of its newest year: of "hijau 2022 dan tetap hijau 2023" that of 2023."""
    for record in extraction.records:
        years = [one.year or 0 for one in extraction.records if one.institution_id == record.institution_id]
        if record.year == max(years):
            yield record


def _field(record: Record, sentence: Span) -> str | None:
    """What the sentence states of a result: its zone, else its predicate."""
    for field in ("zone", "predicate"):
        quote = record.evidence.get(field)
        if quote is not None and sentence.overlaps(Span(quote.start, quote.end)):
            return field
    return None


def _held(record: Record, field: str, base: Base, *, kept: bool) -> bool:
    """Whether an earlier result, or the newest earlier one, states the value or has a score of its band."""
    earlier = _earlier(record, field, base)
    years = sorted(earlier)[-1:] if kept else earlier
    return any(_value(record, field) in earlier[year] for year in years)


def _earlier(record: Record, field: str, base: Base) -> Mapping[int, set[str]]:
    """The values of the field by earlier year, as far as stored."""
    by_year: dict[int, set[str]] = {}
    for told in _before(record, base):
        value = _value(told, field)
        if value is None and told.score is not None:
            expected = bands.expectation(bands.fitting(told, told.score, base.reference))
            value = expected.zone if field == "zone" else _graded(expected.predicate)
        if value is not None and told.year is not None:
            by_year.setdefault(told.year, set()).add(value)
    return by_year


def _before(record: Record, base: Base) -> Iterator[Record]:
    for one in base.statements([record.institution_id]):
        told = one.record
        if (
            one.revision is None
            and not one.wrong
            and told.scheme == record.scheme
            and (told.year or 0) < (record.year or 0)
        ):
            yield told


def _value(record: Record, field: str) -> str | None:
    return record.zone if field == "zone" else _graded(record.predicate)


def _graded(predicate: str | None) -> str | None:
    return None if predicate is None else bands.grade(predicate)

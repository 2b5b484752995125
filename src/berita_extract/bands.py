"""The bands of a year against what is stated: they check, and nothing is ever taken from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from berita_extract import registry
from berita_extract.model import Record
from berita_extract.reference import Band, Reference, Round

HEADS = ("kepatuhan", "kualitas")  # of a predicate, before its grade


@dataclass(frozen=True, slots=True)
class Expectation:
    """What the bands of a year say of a score; None where they say nothing, or two things (a grey interval)."""

    zone: str | None = None
    predicate: str | None = None
    category: str | None = None


def fitting(record: Record, score: Decimal, reference: Reference) -> tuple[Band, ...]:
    """The bands that `score` may fall in, in the record's year and for its kind of institution.

    None where the year has no bands, the record is another scheme's, or its score stands on another scale ("8,9 dari 10");
    two where sources disagree.
    """
    round_ = round_of(record, reference)
    if round_ is None:
        return ()
    kind = kind_of(record, reference)
    scale = round_.scale_for(kind)
    if record.scale is not None and scale is not None and record.scale != scale:
        return ()
    return tuple(round_.expected(kind, score))


def known(record: Record, reference: Reference) -> tuple[Band, ...]:
    """All bands of the record's year for its kind of institution; none where they are not known."""
    round_ = round_of(record, reference)
    return round_.bands_for(kind_of(record, reference)) if round_ else ()


def round_of(record: Record, reference: Reference) -> Round | None:
    """The assessment the record speaks of; None without a year, before the first one, and of another scheme."""
    if record.year is None or record.scheme != reference.target.id:
        return None
    return reference.rounds.get(record.year)


def kind_of(record: Record, reference: Reference) -> str:
    """The kind of entity for scales and bands."""
    return registry.institution(record.institution_id, record.institution, reference).kind


def expectation(bands: Iterable[Band]) -> Expectation:
    """What all of the bands say alike."""
    found = tuple(bands)
    return Expectation(
        _only(band.zone for band in found),
        _only(band.predicate for band in found),
        _only(band.category for band in found),
    )


def _only(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None


def agreement(record: Record, bands: Sequence[Band]) -> Mapping[str, bool]:
    """Whether zone, predicate and category fit one of the bands; without the fields that either side leaves open."""
    found: dict[str, bool] = {}
    if record.zone and (zones := {band.zone for band in bands if band.zone}):
        found["zone"] = record.zone in zones
    if record.predicate and any(band.predicate for band in bands):
        found["predicate"] = any(_says(record.predicate, band) for band in bands)
    if record.category and (categories := {band.category for band in bands if band.category}):
        found["category"] = record.category in categories
    return found


def _says(predicate: str, band: Band) -> bool:
    """Whether a predicate is the band's, its fuller form ("… tanpa maladministrasi"), or the service grade in its place."""
    if predicate == band.category:
        return True
    stated, expected = grade(predicate), grade(band.predicate or "")
    return stated == expected or stated.startswith(f"{expected} ")


def grade(predicate: str) -> str:
    """The grade without its head: the press says "kepatuhan tinggi" of a year whose word is "kualitas tinggi"."""
    head, _, rest = predicate.partition(" ")
    return rest if head in HEADS and rest else predicate

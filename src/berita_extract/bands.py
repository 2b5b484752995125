"""The bands of a year against what a record states: they check, and nothing is ever taken from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from berita_extract import registry
from berita_extract.model import Record
from berita_extract.reference import Band, Reference


def fitting(record: Record, score: Decimal, reference: Reference) -> tuple[Band, ...]:
    """The bands that `score` may fall in, in the record's year and for its kind of institution.

    None where the year has no bands, the record is another scheme's, or its score stands on another scale ("8,9 dari 10");
    two where sources disagree.
    """
    round_ = reference.rounds.get(record.year) if record.year is not None else None
    if round_ is None or record.scheme != reference.target.id:
        return ()
    kind = registry.institution(record.institution_id, record.institution, reference).kind
    scale = round_.scale_for(kind)
    if record.scale is not None and scale is not None and record.scale != scale:
        return ()
    return tuple(round_.expected(kind, score))


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
    return rest if head in ("kepatuhan", "kualitas") and rest else predicate

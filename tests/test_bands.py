"""What the bands of a year say of a score, and whether a record's words agree with them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from berita_extract import bands, reference
from berita_extract.model import Record
from tests.making import article, record

KNOWN = reference.load()
PAGE = article("https://koran.example/1", "Kabupaten Serang")


def made(year: int, score: str, **values: str) -> Record:
    """A record of Kabupaten Serang."""
    return replace(record(PAGE, year=year, score=score), **values)  # type: ignore[arg-type]


def agreement(one: Record) -> dict[str, bool]:
    assert one.score is not None
    return dict(bands.agreement(one, bands.fitting(one, one.score, KNOWN)))


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made(2024, "94.62", zone="hijau", predicate="kualitas tertinggi", category="A"),
         {"zone": True, "predicate": True, "category": True}),
        (made(2024, "77.99", zone="hijau"), {"zone": False}),
        (made(2024, "82.28", predicate="kepatuhan tinggi"), {"predicate": True}),  # the head is the press's own
        (made(2025, "88.49", predicate="kualitas tertinggi tanpa maladministrasi"), {"predicate": True}),
        (made(2025, "88.49", predicate="kualitas tinggi tanpa maladministrasi"), {"predicate": False}),
        (made(2025, "83.52", predicate="baik"), {"predicate": True}),  # the grade of the service in its place
        (made(2024, "94.62"), {}),
    ],
)  # fmt: skip
def test_words_are_checked_against_the_score(one: Record, expected: dict[str, bool]) -> None:
    assert agreement(one) == expected


def test_sources_that_disagree_leave_both_bands() -> None:
    one = made(2016, "50.5", zone="kuning")
    assert [band.zone for band in bands.fitting(one, Decimal("50.5"), KNOWN)] == ["merah", "kuning"]
    assert agreement(one) == {"zone": True}
    assert agreement(replace(one, zone="merah")) == {"zone": True}
    assert agreement(replace(one, zone="hijau")) == {"zone": False}


@pytest.mark.parametrize(
    "one",
    [
        replace(made(2024, "8.9"), scale=10),  # "8,9 dari 10" is no zona merah
        replace(made(2024, "94.62"), year=None),
        replace(made(2024, "94.62"), scheme="sakip"),
        made(2013, "94.62"),
    ],
)
def test_no_band_is_known(one: Record) -> None:
    assert one.score is not None
    assert bands.fitting(one, one.score, KNOWN) == ()

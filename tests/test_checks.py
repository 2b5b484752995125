"""Flags by the rules of the assessment year, on records, facts and what stands beside them; what the bands expect."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from berita_extract import bands, checks, facts, reference
from berita_extract.checks import Beside
from berita_extract.model import Record
from tests.making import DINSOS, article, record, statement

KNOWN = reference.load()
PAGE = article("https://koran.example/1", "Kabupaten Serang")
NAMES = {
    "provinsi": ("prov-banten", "Pemerintah Provinsi Banten"),
    "kabupaten": ("kab-serang", "Pemerintah Kabupaten Serang"),
    "kota": ("kota-serang", "Pemerintah Kota Serang"),
    "kementerian": ("kementerian-sosial", "Kementerian Sosial"),
    "lembaga": ("badan-standardisasi-nasional", "Badan Standardisasi Nasional"),
    "unit": ("dinas-kesehatan/kab-serang", "Dinas Kesehatan Kabupaten Serang"),
    "vertical": ("kepolisian-resor-tabanan", "Kepolisian Resor Tabanan"),
}


def made(year: int | None, score: str | None = None, institution: str = "kab-serang", **values: Any) -> Record:
    """A record of an institution."""
    found = record(PAGE, year=year, score=score, institution=(institution, institution, ""))
    return replace(found, **values)


def flags(one: Record, beside: Beside = checks.ALONE) -> list[str]:
    return sorted(checks.of_record(one, KNOWN, beside))


# --- words and bands of the year


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made(2024, "94.62", zone="hijau", predicate="kualitas tertinggi", category="A"), []),
        (made(2024, "85.18", predicate="kualitas tertinggi"), ["band_mismatch"]),  # the superlative for the band "tinggi"
        (made(2024, "76.24", zone="hijau", category="D"), ["band_mismatch"]),
        (made(2024, "53.99", zone="kuning"), ["band_mismatch"]),
        (made(2024, zone="hijau", predicate="kualitas rendah"), ["band_mismatch"]),  # no score to tell which is wrong
        (made(2024, zone="hijau", predicate="kualitas tinggi"), []),
        (made(2017, "50.12", zone="kuning"), []),  # grey: either colour
        (made(2019, "50.04", zone="merah"), []),
        (made(2019, "50.04", zone="merah", predicate="kepatuhan sedang"), ["band_mismatch"]),  # either, not both
        (made(2019, "50.04", zone="hijau"), ["band_mismatch"]),
        (made(2019, "80.13", zone="kuning"), []),
        (made(2019, "80.13", zone="hijau"), ["band_mismatch"]),
        (made(2023, "89.45", predicate="kepatuhan tinggi"), ["band_mismatch", "wrong_regime_words"]),
        (made(2022, "80.27", zone="hijau", predicate="kepatuhan tinggi"), ["wrong_regime_words"]),
        (made(2021, "90.83", predicate="kualitas tinggi"), ["wrong_regime_words"]),
        (made(2021, "90.83", category="A"), ["wrong_regime_words"]),
        (made(2018, "99.96", predicate="kepatuhan tertinggi"), ["wrong_regime_words"]),  # a first rank, not a class
        (made(2025, "88.49", zone="hijau"), ["wrong_regime_words"]),
        (made(2025, "88.49", category="A"), ["wrong_regime_words"]),
        (made(2025, "83.52", predicate="baik"), []),
        (made(2025, "65.98", predicate="kualitas sedang tanpa maladministrasi"), []),
        (made(2025, "50.10", predicate="kualitas rendah tanpa maladministrasi"), []),  # head and addition are the year's
        (made(2025, "65.98", predicate="sedang tanpa maladministrasi"), []),
        (made(2025, "92.36", predicate="tanpa maladministrasi"), []),
        (made(2025, "85.18", predicate="tinggi"), []),
        (made(2021, "90.83", predicate="terendah"), ["wrong_regime_words"]),
        (made(2025, "85.18", predicate="kepatuhan tinggi"), ["wrong_regime_words"]),
        (made(2024, "94.62", predicate="kualitas tertinggi tanpa maladministrasi"), ["wrong_regime_words"]),
        (made(2013, "870", zone="hijau"), []),  # scale and bands are not known
        (made(None, "89.45", predicate="kepatuhan tinggi"), []),
        (made(2023, "89.45", predicate="kepatuhan tinggi", scheme="sakip"), []),
        (made(2024, "8.9", scale=10, zone="hijau"), []),
    ],
)  # fmt: skip
def test_words_of_a_result(one: Record, expected: list[str]) -> None:
    assert flags(one) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pemkot Makassar meraih kategori A- tahun 2022", ("kategori A-",)),
        ('Pemkot Makassar meraih kategori "B+" tahun 2022', ('kategori "B+',)),
        ("Pemkab Mimika berada di zona E", ("zona E",)),
        ("kategori A - zona hijau", ()),
        ("kategori A, zona hijau; zona Eks-Karesidenan", ()),
        ("Predikat Kepatuhan 2024", ()),
    ],
)
def test_words_that_no_year_has(text: str, words: tuple[str, ...]) -> None:
    assert checks.foreign_words(text) == words


# --- year, scale, institution


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made(2020, "99.70"), ["no_assessment_that_year"]),
        (made(2021, "100.00"), []),
        (made(2021, "100.01"), ["outside_scale"]),
        (made(2015, "104.20"), []),  # regional governments stood on a scale of 110
        (made(2015, "110.01"), ["outside_scale"]),
        (made(2015, "104.20", "kementerian-sosial"), ["outside_scale"]),
        (made(2018, "104.20", "kepolisian-resor-tabanan"), []),
        (made(2013, "870.00"), []),
        (made(2022, "61.40", "kab-puncak"), ["not_assessed"]),
        (made(2022, "61.40", "dinas-kesehatan/kab-puncak"), ["not_assessed"]),
        (made(2022, "61.40", "kantor-pertanahan/kab-puncak"), []),  # no office of the region's
        (made(2023, "61.40", "kab-puncak"), []),
        (made(2022, "61.40", "kab-puncak-jaya"), []),
        (made(2019, "61.40", "prov-papua-selatan"), ["not_assessed"]),  # it did not exist
        (made(2022, "61.40", "prov-papua-barat-daya"), ["not_assessed"]),
        (made(2024, "61.40", "prov-papua-pegunungan"), ["not_assessed"]),
        (made(2024, "61.40", "dinas-sosial/prov-papua-tengah"), ["not_assessed"]),
        (made(2025, "61.40", "prov-papua-tengah"), []),
        (made(2024, "61.40", "prov-papua"), []),
        (made(2024, "61.40", "kab-merauke"), []),  # assessed while it lay in Papua
        (made(2024, "90.10", "kementerian-komunikasi-dan-digital"), ["not_assessed"]),
        (made(2023, "90.10", "kementerian-komunikasi-dan-digital"), ["not_assessed"]),
        (made(2025, "90.10", "kementerian-komunikasi-dan-digital"), []),
        (made(2024, "90.10", "kementerian-komunikasi-dan-informatika"), []),
        (made(2025, "90.10", "kementerian-komunikasi-dan-informatika"), []),  # the press keeps old names
        (made(2021, "84.14", "puskesmas-kampung-baru/kab-banggai"), []),  # the press has it
        (made(2021, "90.10", "dinas-kesehatan/kab-serang"), []),
        (made(2022, "90.10", "puskesmas-pontang/kab-serang"), []),
        (made(2018, "90.10", "kab-badung"), []),  # green before: out of the sample, which nobody can know
    ],
)
def test_what_cannot_be(one: Record, expected: list[str]) -> None:
    assert flags(one) == expected


def test_the_reason_of_an_exception_is_told() -> None:
    found = checks.exception(made(2022, "61.40", "kab-puncak"), KNOWN)
    assert found is not None
    assert found.source.startswith("https://")
    assert "conflict" in found.reason.en and "konflik" in found.reason.id
    assert checks.exception(made(2022, "61.40"), KNOWN) is None


# --- what is stated beside it


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (made(2024, "99.65"), ["unit_vs_institution"]),
        (made(2023, "99.65"), []),
        (made(2024, "99.66"), []),
        (made(2024, "21.40"), ["dimension_score"]),
        (made(2024, "80"), []),  # "80" is the score of too many
    ],
)
def test_a_score_that_is_stated_of_another_or_of_a_part(one: Record, expected: list[str]) -> None:
    beside = Beside({(2024, Decimal("99.65")), (2024, Decimal(80))}, {(2024, Decimal("21.4")), (2024, Decimal(80))})
    assert flags(one, beside) == expected
    assert flags(one) == []


def test_a_rank_needs_a_scope() -> None:
    assert flags(made(2024, "99.65", rank=1, rank_scope="unknown")) == ["rank_scope"]
    assert flags(made(2024, "99.65", rank=1, rank_scope="province")) == []


def test_who_is_looked_at() -> None:
    units = ("dinas-sosial/kab-serang", "puskesmas-pontang/kab-serang")
    police = ("kepolisian-resor-serang", "kepolisian-resor-tabanan")
    stored = ("kab-serang", "kota-serang", *units, "dinas-sosial/kota-serang", *police)
    assert checks.touches("kab-serang", stored, KNOWN) == (units[0], police[0], units[1])
    assert checks.touches("kepolisian-resor-serang", stored, KNOWN) == ("kab-serang", "kota-serang")
    assert checks.touches("dinas-sosial/kab-serang", stored, KNOWN) == ("kab-serang",)
    assert checks.touches("dinas-sosial/kab-serang", ("dinas-sosial/kab-serang",), KNOWN) == ()
    assert checks.touches("kepolisian-resor-tabanan", stored, KNOWN) == ()
    for one in stored:  # who looks at me is whom I look at
        for other in checks.touches(one, stored, KNOWN):
            assert one in checks.touches(other, stored, KNOWN)


# --- facts


def marked(*statements: facts.Statement, beside: Beside = checks.ALONE) -> dict[tuple[int, str], checks.Marked]:
    found = checks.of_facts(facts.compute(statements), KNOWN, beside)
    return {(key.year, key.field): value for key, value in found.items()}


def test_facts_of_different_articles_are_checked_against_each_other() -> None:
    found = marked(
        statement(1, score="76.24", published=date(2024, 11, 20)),
        statement(2, zone="hijau"),
        statement(3, predicate="kualitas sedang"),
    )
    assert {field: one.flags for (_, field), one in found.items()} == {
        "score": ("band_mismatch",),
        "zone": ("band_mismatch",),
        "predicate": (),
    }
    assert found[2024, "score"].expected == bands.Expectation("kuning", "kualitas sedang", "C")
    assert found[2024, "zone"].expected is None


def test_years_are_checked_apart() -> None:
    found = marked(statement(1, score="76.24", year=2023), statement(2, zone="hijau", year=2024))
    assert {one.flags for one in found.values()} == {()}


def test_a_disputed_score_is_checked_by_its_best_backed_value() -> None:
    found = marked(statement(1, score="94.01"), statement(2, score="94.01"), statement(3, score="54.01", zone="hijau"))
    assert found[2024, "score"].flags == found[2024, "zone"].flags == ()


def test_the_grade_of_the_service_is_checked_beside_the_opinion() -> None:
    words = facts.Words.of(KNOWN)
    told = [statement(1, score="83.52", predicate="kualitas tinggi", year=2025)]
    for grade, expected in (("baik", ()), ("cukup", ("band_mismatch",))):
        found = facts.compute([*told, statement(2, predicate=grade, year=2025)], words=words)
        marks = {key.field: one.flags for key, one in checks.of_facts(found, KNOWN).items()}
        assert marks == {"score": (), "predicate": expected}


def test_each_rival_has_the_flags_of_its_own_value() -> None:
    beside = Beside({(2024, Decimal("54.01"))})
    found = marked(
        statement(1, score="94.01", zone="hijau"),
        statement(2, score="94.01"),
        statement(3, score="54.01"),
        statement(4, score="194.01"),
        beside=beside,
    )
    assert found[2024, "score"].flags == ()
    assert found[2024, "score"].rivals == (("outside_scale",), ("band_mismatch", "unit_vs_institution"))
    assert found[2024, "zone"].rivals == ()


def test_a_category_is_told_beside_the_score() -> None:
    one = statement(1, score="76.24")
    found = marked(replace(one, record=replace(one.record, category="D")))
    assert found[2024, "score"].flags == ("band_mismatch",)
    one = statement(1, score="90.83", year=2021)
    found = marked(replace(one, record=replace(one.record, category="A")))
    assert found[2021, "score"].flags == ("wrong_regime_words",)


def test_flags_stand_at_the_field_they_question() -> None:
    found = marked(statement(1, score="104.20", zone="hijau", predicate="kepatuhan tinggi", year=2023))
    assert {field: one.flags for (_, field), one in found.items()} == {
        "score": ("outside_scale",),
        "zone": (),
        "predicate": ("wrong_regime_words",),
    }
    beside = Beside({(2024, Decimal("99.65"))}, {(2024, Decimal("99.65"))})
    found = marked(statement(1, score="99.65", zone="hijau"), beside=beside)
    assert found[2024, "score"].flags == ("dimension_score", "unit_vs_institution")
    assert found[2024, "zone"].flags == ()


def test_a_year_without_assessment_questions_every_field() -> None:
    found = marked(statement(1, score="94.62", zone="hijau", year=2020))
    assert {one.flags for one in found.values()} == {("no_assessment_that_year",)}
    assert {one.expected for one in found.values()} == {None}


def test_checks_change_no_value() -> None:
    before = facts.compute([statement(1, score="176.24", zone="hijau"), statement(2, zone="merah")])
    checks.of_facts(before, KNOWN)
    assert before == facts.compute([statement(1, score="176.24", zone="hijau"), statement(2, zone="merah")])


def test_facts_of_units_have_the_bands_of_units() -> None:
    one = statement(1, score="95.32", year=2023)
    unit = replace(one, record=replace(one.record, institution_id=DINSOS[0], institution=DINSOS[1]))
    assert marked(unit)[2023, "score"].expected == bands.Expectation("hijau", "kualitas tertinggi", "A")


GRADES = ["tertinggi", "tinggi", "sedang", "rendah", "terendah"]


@given(
    year=st.integers(2012, 2026),
    institution=st.sampled_from(sorted([*NAMES.values(), ("kab-puncak", "Pemerintah Kabupaten Puncak")])),
    score=st.none() | st.decimals(min_value=0, max_value=120, places=2),
    zone=st.sampled_from(["hijau", "kuning", "merah", None]),
    predicate=st.none() | st.sampled_from([f"{head} {one}" for head in ("kepatuhan", "kualitas") for one in GRADES]),
    category=st.sampled_from([None, *"ABCDE"]),
)
@example(year=2022, institution=NAMES["kabupaten"], score=Decimal("100.01"), zone="hijau", predicate=None, category="D")
@settings(max_examples=400)
def test_the_facts_of_one_statement_have_its_flags(
    year: int, institution: tuple[str, str], score: Decimal | None, zone: Any, predicate: str | None, category: Any
) -> None:
    one = made(year, str(score) if score is not None else None, institution[0], zone=zone, predicate=predicate)
    stated = replace(one, institution=institution[1], category=category if score is not None else None)
    beside = Beside({(2022, Decimal("50.01"))}, {(2022, Decimal("50.02"))})
    told = marked(replace(statement(1), record=stated), beside=beside)
    assert {field for _, field in told} == {
        name for name in ("score", "zone", "predicate") if getattr(stated, name) is not None
    }
    found = {flag for one in told.values() for flag in one.flags}
    assert found == (set(flags(stated, beside)) if told else set())


# --- what the bands expect, written down by hand

Said = tuple[str | None, str | None, str | None]
HIJAU: Said = ("hijau", "kepatuhan tinggi", None)
KUNING: Said = ("kuning", "kepatuhan sedang", None)
MERAH: Said = ("merah", "kepatuhan rendah", None)
EITHER: Said = (None, None, None)


def said(year: int, kind: str, score: Decimal) -> Said | None:
    """The verifier's function: zone, predicate and category; EITHER in a grey interval; None where nothing is known."""
    if year == 2015 and kind in ("provinsi", "kabupaten", "kota"):
        return _three(score, 55, 56, 88, 89, 110)
    if year == 2015 and kind in ("kementerian", "lembaga"):
        return _three(score, 50, 51, 80, 81, 100)
    if year in (2018, 2019) and kind == "vertical":
        return _three(score, 55, 56, 88, 89, 110)
    if year in (2016, 2017, 2018, 2019):
        kuning_till_hijau = Decimal("80.99")  # "for 80 < s < 81 use kuning"
        return _three(score, 50, 51, kuning_till_hijau, 81, 100)
    if score > 100:
        return None
    if year == 2021:
        return MERAH if score < 51 else KUNING if score < 81 else HIJAU
    if year in (2022, 2023, 2024):
        if score >= 88:
            return "hijau", "kualitas tertinggi", "A"
        if score >= 78:
            return "hijau", "kualitas tinggi", "B"
        if score >= 54:
            return "kuning", "kualitas sedang", "C"
        return ("merah", "kualitas rendah", "D") if score >= 32 else ("merah", "kualitas terendah", "E")
    if year == 2025:
        if score >= 88:
            return None, "kualitas tertinggi", "sangat baik"
        if score >= 78:
            return None, "kualitas tinggi", "baik"
        return (None, "kualitas sedang", "cukup") if score >= 54 else (None, "kualitas rendah", "kurang")
    return None


def _three(score: Decimal, red: int, yellow: int, till: int | Decimal, green: int, upper: int) -> Said | None:
    if score > upper:
        return None
    if score <= red:
        return MERAH
    if yellow <= score <= till:
        return KUNING
    return HIJAU if score >= green else EITHER


def asked(year: int, kind: str, score: Decimal) -> Said | None:
    name, form = NAMES[kind]
    one = replace(record(PAGE, year=year, institution=(name, form, kind)), scale=None)
    assert bands.kind_of(one, KNOWN) == kind
    found = checks.expected(one, score, KNOWN)
    if found is None:
        return None
    values = asdict(found)
    return values["zone"], values["predicate"], values["category"]


YEARS = range(2013, 2026)
EDGES = [32, 50, 51, 54, 55, 56, 78, 80, 81, 88, 89, 100, 110]
GRID = sorted(
    {Decimal(step) / 2 for step in range(221)}
    | {Decimal(edge) + Decimal(step) / 100 for edge in EDGES for step in (-1, 0, 1, 12, 99)}
)


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("year", YEARS)
def test_bands_of_a_round(year: int, kind: str) -> None:
    wrong = [
        (score, found, said(year, kind, score))
        for score in GRID
        if (found := asked(year, kind, score)) != said(year, kind, score)
    ]
    assert wrong == []


@given(
    year=st.sampled_from(YEARS),
    kind=st.sampled_from(sorted(NAMES)),
    score=st.decimals(min_value=0, max_value=110, places=2),
)
def test_bands_of_any_score(year: int, kind: str, score: Decimal) -> None:
    assert asked(year, kind, score) == said(year, kind, score)


def test_every_round_is_asked() -> None:
    assert set(KNOWN.rounds) == set(YEARS)

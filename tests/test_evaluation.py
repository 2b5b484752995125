"""Gold is read line by line, matched as careful readers match, and each wrong record has one cause."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from berita_extract import evaluation, reference
from berita_extract.evaluation.causes import CAUSES
from berita_extract.evaluation.figures import Figures, Rate, total
from berita_extract.evaluation.gold import GoldArticle, GoldRecord, read_gold
from berita_extract.evaluation.matching import match, name_keys
from berita_extract.evaluation.report import as_row
from berita_extract.inputs import InputError
from berita_extract.model import Extraction, Record, Refusal, RefusalReason
from tests.making import DINSOS, SERANG, article, quote, record

SERANG_CITY = ("kota-serang", "Pemerintah Kota Serang", "kota")
CILEGON = ("kota-cilegon", "Pemerintah Kota Cilegon", "kota")
CILEGON_DINSOS = ("dinas-sosial/kota-cilegon", "Dinas Sosial Kota Cilegon", "unit")
LONGER_DINSOS = ("dinas-sosial/kab-serang", "Dinas Sosial dan Perlindungan Anak Kabupaten Serang", "unit")

TEXT = "Penilaian kepatuhan Ombudsman RI tahun 2024. Kabupaten Serang memperoleh nilai 88,10 dan zona hijau."
SOURCE = article("serang", TEXT, date(2024, 12, 1))


def serang(
    year: int | None = 2024, score: float | None = None, zone: str | None = None, predicate: str | None = None
) -> GoldRecord:
    return GoldRecord("Pemerintah Kabupaten Serang", year, score, zone, predicate)


def refused(reason: RefusalReason, words: str, **values: object) -> Refusal:
    return Refusal(SOURCE.url, quote(TEXT, words), reason, "test", **values)  # type: ignore[arg-type]


def judged(
    gold: Sequence[GoldRecord], found: Sequence[Record], refusals: Sequence[Refusal] = (), text: str = TEXT
) -> evaluation.Judged:
    source = article("serang", text, date(2024, 12, 1))
    return evaluation.judge(
        GoldArticle("gold.jsonl", "serang", "single", source, tuple(gold)),
        Extraction(source, tuple(found), tuple(refusals)),
        reference.load(),
    )


def causes_of(
    gold: Sequence[GoldRecord], found: Sequence[Record], refusals: Sequence[Refusal] = (), text: str = TEXT
) -> list[str | None]:
    return [outcome.cause for outcome in judged(gold, found, refusals, text).outcomes]


# matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pemerintah Kabupaten Serang", "Pemkab Serang"),
        ("Kota Tanjungbalai", "Pemerintah Kota Tanjung Balai"),
        ("Ombudsman Republik Indonesia", "Ombudsman RI"),
        ("Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional", "Kementerian Agraria & Tata Ruang"),
        ("RSUD Bari Kota Palembang", "Rumah Sakit Umum Daerah Bari Kota Palembang"),
        ("UPTD Puskesmas Pontang Kab. Serang", "Puskesmas Pontang Kabupaten Serang"),
    ],
)
def test_names_that_are_the_same(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kabupaten Serang", "Kota Serang"),
        ("Rumah Sakit Umum Bari", "Rumah Sakit Umum Daerah Bari"),
        ("Dinas Sosial Kabupaten Serang", "Pemerintah Kabupaten Serang"),
    ],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


def test_best_agreement_is_paired_first() -> None:
    old, new = record(SOURCE, year=2023, score="80.00"), record(SOURCE, year=2024, score="88.10")
    matching = match([serang(2024, 88.1), serang(2023, 80)], [old, new])
    assert {(gold.year, found.year) for gold, found in matching.pairs} == {(2024, 2024), (2023, 2023)}


def test_other_values_and_spellings_are_accepted() -> None:
    gold = GoldRecord(
        "Dinsos Serang",
        2024,
        88.1,
        "hijau",
        also=("Dinas Sosial Kab. Serang",),
        accept={"zone": (None,), "score": (88,)},
    )
    (outcome,) = judged([gold], [record(SOURCE, institution=DINSOS, score="88")]).outcomes
    assert outcome.state == "right"


def test_optional_records_are_neither_right_nor_wrong() -> None:
    gold = [serang(2024, 88.1), GoldRecord("Pemerintah Kota Serang", 2024, 70, optional=True)]
    right = record(SOURCE, score="88.10")
    for found in ([right], [right, record(SOURCE, institution=SERANG_CITY, score="70")]):
        figures = judged(gold, found).figures
        assert (figures.gold, figures.found, figures.right_all, figures.perfect) == (1, 1, 1, 1)


# figures


def test_figures_of_an_article() -> None:
    gold = [serang(2024, 88.1, "hijau"), serang(2023, 80.0), GoldRecord("Pemerintah Kota Cilegon", 2024, zone="kuning")]
    found = [
        record(SOURCE, year=2024, score="88.10"),
        record(SOURCE, institution=CILEGON, zone="kuning"),
        record(SOURCE, institution=SERANG_CITY, score="66.60"),
    ]
    figures = judged(gold, found).figures
    assert (figures.institution_year_score, figures.all_five_fields) == (Rate(2, 3, 3), Rate(1, 3, 3))
    assert figures.scored_records_only == Rate(1, 2, 2)
    assert figures.field_accuracy == {"year": 1, "score": 1, "zone": 0.5, "predicate": 1}
    assert (figures.articles_perfect, figures.articles_kept_empty) == (0, None)
    rate = Rate(2, 4, 8)
    assert (rate.precision, rate.recall) == (0.5, 0.25)
    assert rate.f1 == pytest.approx(1 / 3)


def test_articles_without_records() -> None:
    quiet, loud = judged([], []).figures, judged([], [record(SOURCE)]).figures
    both = total([quiet, loud])
    assert (both.articles, both.articles_kept_empty, both.articles_perfect) == (2, 0.5, 0.5)
    assert both.institution_year_score.f1 == 0
    assert total([]) == Figures()


# causes


RIVAL = TEXT + " Adapun nilai SAKIP kabupaten itu 72,86."


@pytest.mark.parametrize(
    ("expected", "gold", "found", "refusals"),
    [
        # two owners of one value
        ("other_form", [GoldRecord(DINSOS[1], 2024, 88.1)], [record(SOURCE, institution=LONGER_DINSOS, score="88.10")], []),
        ("unit_or_government", [GoldRecord(DINSOS[1], 2024, 88.1)], [record(SOURCE, score="88.10")], []),
        ("unit_or_government", [serang(2024, zone="hijau")], [record(SOURCE, institution=DINSOS, zone="hijau")], []),
        ("twin", [serang(2024, 88.1)], [record(SOURCE, institution=SERANG_CITY, score="88.10")], []),
        ("other_region", [GoldRecord(DINSOS[1], 2024, 88.1)], [record(SOURCE, institution=CILEGON_DINSOS, score="88.1")], []),
        ("other_owner", [serang(2024, 88.1)], [record(SOURCE, institution=CILEGON, score="88.10")], []),
        # not found
        ("refused_threshold", [serang(2024, 88.1)], [], [("threshold", "88,10", {"score": 88.1})]),
        (
            "refused_ambiguous",
            [serang(zone="hijau")],
            [],
            [("ambiguous", "hijau", {"zone": "hijau", "candidates": (SERANG[1], SERANG_CITY[1])})],
        ),
        ("value_unbound", [serang(zone="hijau")], [], [("ambiguous", "hijau", {"zone": "hijau", "institution": CILEGON[1]})]),
        ("value_unbound", [serang(2024, 88.1)], [], []),
        ("name_unread", [GoldRecord("Pemerintah Kota Cilegon", 2024, 88.1)], [], []),
        # another value
        ("year_unknown", [serang(2024, 88.1)], [record(SOURCE, year=None, score="88.10")], []),
        ("year_stated", [serang(2024, 88.1)], [record(SOURCE, year=2022, score="88.10")], []),
        ("score_unbound", [serang(2024, 88.1)], [record(SOURCE)], []),
        ("refused_target", [serang(2024, 88.1)], [record(SOURCE)], [("target", "88,10", {"score": 88.1})]),
        ("score_invented", [serang(zone="hijau")], [record(SOURCE, score="50", zone="hijau")], []),
        ("score_wrong", [serang(2024, 88.1)], [record(SOURCE, score="50")], []),
        ("zone_unbound", [serang(2024, 88.1, "hijau")], [record(SOURCE, score="88.10")], []),
        ("zone_invented", [serang(2024, 88.1)], [record(SOURCE, score="88.10", zone="hijau")], []),
        ("zone_wrong", [serang(2024, 88.1, "hijau")], [record(SOURCE, score="88.10", zone="merah")], []),
        ("predicate_unbound", [serang(predicate="kualitas tinggi")], [record(SOURCE)], []),
        ("predicate_invented", [serang(2024, 88.1)], [record(SOURCE, score="88.10", predicate="kualitas tinggi")], []),
        ("predicate_wrong", [serang(predicate="kualitas tinggi")], [record(SOURCE, predicate="kualitas sedang")], []),
        # not in gold
        ("no_result", [], [record(SOURCE, zone="hijau")], []),
        (None, [serang(2024, 88.1)], [record(SOURCE, score="88.1")], []),
    ],
)  # fmt: skip
def test_causes(
    expected: str | None,
    gold: list[GoldRecord],
    found: list[Record],
    refusals: list[tuple[RefusalReason, str, dict[str, object]]],
) -> None:
    given = [refused(reason, words, **values) for reason, words, values in refusals]
    assert set(causes_of(gold, found, given)) == {expected}
    assert expected is None or expected in CAUSES


def test_causes_of_several_records() -> None:
    city = GoldRecord("Pemerintah Kota Cilegon", 2024, 70)
    right = record(SOURCE, institution=CILEGON, score="70")
    assert causes_of([serang(2024, 88.1), city], [record(SOURCE, score="70"), right]) == ["score_of_other", None]
    two = [serang(2024, 88.1), serang(2023, 80)]
    last, before = record(SOURCE, year=2024, score="88.1"), record(SOURCE, year=2023, score="88.1")
    assert causes_of(two, [last]) == [None, "year_unread"]
    assert causes_of(two, [last, before]) == [None, "score_of_year"]
    crossed = [record(SOURCE, year=2023, score="88.1"), record(SOURCE, year=2024, score="80")]
    assert causes_of(two, crossed) == ["year_swapped", "year_swapped"]
    assert causes_of(two, [record(SOURCE, year=2023, score="88.1", zone="hijau")]) == ["year_swapped", "year_unread"]
    assert causes_of(two[:1], [last, before]) == [None, "year_invented"]
    assert causes_of(two[:1], [last, last]) == [None, "record_twice"]
    assert causes_of([city], [right, record(SOURCE, score="61")]) == [None, "institution_invented"]
    assert causes_of([city], [right, record(SOURCE, score="70")]) == [None, "other_owner"]
    # the score of one whose record has another
    swapped = [record(SOURCE, institution=CILEGON, score="88.10")]
    assert causes_of([serang(2024, 88.1), city], swapped) == ["other_owner", "score_of_other"]


def test_causes_that_the_text_tells() -> None:
    assert causes_of([serang(2024, 88.1)], [], text="Kabupaten Serang memperoleh nilai 88,10.") == ["scheme_unseen"]
    assert causes_of([serang(2024, 88.1)], [], text="Ombudsman RI menilai di Kabupaten Serang.") == ["name_passed_over"]
    assert causes_of([serang(2024, 88.1)], [], text="Ombudsman RI memberi Serang 88,10.") == ["name_ambiguous"]
    source = article("serang", RIVAL, date(2024, 12, 1))
    rival = record(source, institution=CILEGON, score="72.86")
    assert causes_of([serang(2024, 88.1)], [record(source, score="88.10"), rival], text=RIVAL) == [None, "rival_scheme"]


def test_each_cause_is_counted_once() -> None:
    done = evaluation.Evaluation(
        "gold.jsonl",
        "0" * 64,
        (judged([serang(2024, 88.1)], [record(SOURCE, institution=CILEGON, score="88.10")]), judged([serang()], [])),
        (),
    )
    row = as_row([done], None, None)
    assert row["causes"] == {"other_owner": 2, "value_unbound": 1}
    assert isinstance(row["wrong"], list)
    assert len(row["wrong"]) == 3
    assert set(as_row([done], "total", None)) == {"files", "figures"}


# gold


def written(folder: Path, *rows: object) -> str:
    path = folder / "own.jsonl"
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), encoding="utf-8"
    )
    return str(path)


def test_gold_is_read(tmp_path: Path) -> None:
    row = {
        "institution": "Pemerintah Kota Serang", "year": 2024, "score": 88, "accept": {"zone": ["hijau"], "rank": [2]},
        "also": ["Kota Serang"], "optional": True, "evidence": "88",
    }  # fmt: skip
    path = written(
        tmp_path,
        {"id": "a", "published": "2024-12-01", "title": "T", "text": TEXT, "kind": "list: long", "records": [row]},
        {"url": "https://koran.example/b", "text": TEXT, "records": []},
    )
    first, second = (item for item in read_gold(path) if isinstance(item, GoldArticle))
    assert (first.id, first.kind, first.article.published) == ("a", "list", date(2024, 12, 1))
    assert first.records == (
        GoldRecord(
            "Pemerintah Kota Serang", 2024, 88, also=("Kota Serang",), accept={"zone": ("hijau",)}, optional=True
        ),
    )
    assert (second.id, second.kind) == ("https://koran.example/b", "own")


PAGE = f"<html><head><title>Serang Naik</title></head><body><h1>Serang Naik</h1><div><p>{TEXT}</p></div></body></html>"


def test_gold_of_pages(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    rows = [{"institution": "Pemerintah Kabupaten Serang", "year": 2024, "score": 88.1, "zone": "hijau"}]
    path = written(
        tmp_path,
        {"id": "markup", "html": PAGE, "published": "2024-12-01", "records": rows},
        {"id": "file", "html": ["page.html"], "published": "2024-12-01", "records": rows},
    )
    done = evaluation.evaluate(path, reference.load())
    assert (done.errors, done.figures.right_all, done.figures.found) == ((), 2, 2)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('{"id": "a"', "not JSON"),
        ("[]", "must be an object"),
        ({"text": TEXT, "records": []}, '"id" or "url" is missing'),
        ({"id": "a", "text": TEXT}, '"records" must be a list'),
        ({"id": "a", "records": []}, '"text" or "html" is missing'),
        ({"id": "a", "html": ["gone.html"], "records": []}, "gone.html: no such file"),
        ({"id": "a", "text": TEXT, "published": "yesterday", "records": []}, '"published" is no date'),
        ({"id": "a", "text": TEXT, "records": [7]}, "record 1 must be an object"),
        ({"id": "a", "text": TEXT, "records": [{"year": 2024}]}, 'record 1: "institution" is missing'),
        ({"id": "a", "text": TEXT, "records": [{"institution": "X", "year": "2024"}]}, '"year" must be a whole number'),
        ({"id": "a", "text": TEXT, "records": [{"institution": "X", "score": "88"}]}, '"score" must be a number'),
        ({"id": "a", "text": TEXT, "records": [{"institution": "X", "zone": "biru"}]}, '"zone" must be hijau'),
        ({"id": "a", "text": TEXT, "records": [{"institution": "X", "accept": {"zon": []}}]}, "'zon' is none"),
        (
            {"id": "a", "text": TEXT, "records": [{"institution": "X", "optional": 1}]},
            '"optional" must be true or false',
        ),
        ({"id": "good", "text": TEXT, "records": []}, "good: the same article as line 1"),
    ],
)
def test_an_invalid_line_is_named_and_the_rest_is_read(tmp_path: Path, row: object, why: str) -> None:
    around: list[dict[str, object]] = [{"id": name, "text": TEXT, "records": []} for name in ("good", "last")]
    first, wrong, third = read_gold(written(tmp_path, around[0], row, around[1]))
    assert isinstance(wrong, InputError)
    assert (wrong.place, why in wrong.why) == ("line 2", True), wrong
    assert [item.id for item in (first, third) if isinstance(item, GoldArticle)] == ["good", "last"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = evaluation.evaluate(str(tmp_path / "no.jsonl"), reference.load())
    assert (done.articles, [error.why for error in done.errors]) == ((), ["no such file"])

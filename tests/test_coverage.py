"""Which institutions have which years, beside the official counts."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from berita_extract import coverage, reference
from berita_extract.coverage import Coverage, Missing, Tally
from berita_extract.reference import Count, Kind, Reference
from berita_extract.store import Store
from tests.test_cli import Desk, desk  # noqa: F401  # a fixture
from tests.verifying import Text, as_lines, press


def told(name: str, year: int, rest: str, on: date, host: str = "kabar") -> Text:
    address = f"https://{host}.example/{year}/{'-'.join(name.lower().split())}"
    return address, on, f"Pada penilaian kepatuhan Ombudsman RI tahun {year}, {name} memperoleh {rest}."


ON_2022, ON_2024 = date(2023, 1, 3), date(2024, 11, 20)
ARTICLES = (
    told("Pemerintah Provinsi Banten", 2024, "nilai 90,11, zona hijau", ON_2024),
    told("Pemerintah Kota Cilegon", 2024, "nilai 90,12, zona hijau", ON_2024),
    told("Pemerintah Kota Cilegon", 2024, "nilai 90,21, zona hijau", ON_2024, "harian"),
    told("Pemerintah Kota Sorong", 2022, "nilai 60,10, zona kuning", ON_2022),
    told("Pemerintah Kota Sorong", 2024, "nilai 61,10, zona kuning", ON_2024),
    told("Dinas Sosial Kota Cilegon", 2024, "nilai 88,40, zona hijau", ON_2024),
)


@pytest.fixture(scope="module")
def known() -> Reference:
    return reference.load()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with press(tmp_path_factory.mktemp("coverage"), ARTICLES) as found:
        yield found


def tally(found: Coverage, year: int, kind: Kind) -> Tally:
    return next(one for one in found.tallies if (one.year, one.kind) == (year, kind))


def test_institutions_are_counted_beside_the_official_count(store: Store, known: Reference) -> None:
    one = tally(coverage.of(store, known), 2024, "kota")
    assert (one.found, one.official.assessed if one.official else None) == (2, 98)


def test_zones_are_those_that_are_stated(store: Store, known: Reference) -> None:
    assert tally(coverage.of(store, known), 2024, "kota").zones == {"hijau": 1, "kuning": 1}


def test_all_kinds_are_counted_together_without_their_offices(store: Store, known: Reference) -> None:
    found = coverage.of(store, known, year=2024)
    total = tally(found, 2024, "*")
    assert (total.found, total.zones["hijau"]) == (3, 2)
    assert total.official == known.rounds[2024].count_of("*")
    assert [one.kind for one in found.tallies][-2:] == ["*", "unit"]


def test_a_choice_of_kinds_has_no_total(store: Store, known: Reference) -> None:
    assert {one.kind for one in coverage.of(store, known, kinds=["kota", "kabupaten"]).tallies} == {"kota", "kabupaten"}


def test_what_is_withdrawn_is_no_result(tmp_path: Path, known: Reference) -> None:
    with press(tmp_path, ARTICLES) as base:
        key = {"institution_id": "kota-sorong", "year": 2022}
        with base.atomic():
            base.db.execute(
                "UPDATE facts SET status = 'corrected', origins = 0 WHERE institution_id = :institution_id AND year = :year",
                key,
            )
        found = {one.id: one.years for one in coverage.of(base, known).institutions}
    assert found["kota-sorong"] == {2024: "single"}


def test_units_are_counted_apart(store: Store, known: Reference) -> None:
    one = tally(coverage.of(store, known), 2024, "unit")
    assert (one.found, one.official) == (1, None)


def test_a_year_has_the_worst_status_of_its_fields(store: Store, known: Reference) -> None:
    found = {one.id: one.years for one in coverage.of(store, known).institutions}
    assert found["kota-cilegon"] == {2024: "disputed"}


def test_a_region_counts_where_it_lay_that_year(store: Store, known: Reference) -> None:
    former = coverage.of(store, known, province="prov-papua-barat")
    later = coverage.of(store, known, province="prov-papua-barat-daya")
    assert [one.years for one in former.institutions] == [{2022: "single"}]
    assert [one.years for one in later.institutions] == [{2024: "single"}]


def test_a_part_of_the_country_has_no_official_count(store: Store, known: Reference) -> None:
    assert tally(coverage.of(store, known, province="prov-banten"), 2024, "kota").official is None


def test_more_than_there_were_is_told() -> None:
    official = Count("kota", "S", "https://x.example/", assessed=3, hijau=1)
    one = Tally(2024, "kota", 4, {"hijau": 2}, official)
    assert one.excess == ((None, 4, 3), ("hijau", 2, 1))


def test_as_many_as_there_were_is_no_finding() -> None:
    official = Count("kota", "S", "https://x.example/", assessed=3, hijau=1)
    assert Tally(2024, "kota", 3, {"hijau": 1}, official).excess == ()


def lacking(found: tuple[Missing, ...], year: int, kind: str) -> Missing | None:
    return next((one for one in found if (one.year, one.kind) == (year, kind)), None)


def test_who_lacks_a_result(store: Store, known: Reference) -> None:
    found = coverage.missing(coverage.of(store, known), known, "prov-banten")
    one = lacking(found, 2024, "kota")
    assert one is not None
    assert one.names == ("Pemerintah Kota Serang", "Pemerintah Kota Tangerang", "Pemerintah Kota Tangerang Selatan")


def test_who_was_not_assessed_is_not_missing(store: Store, known: Reference) -> None:
    one = lacking(coverage.missing(coverage.of(store, known), known), 2022, "kabupaten")
    assert one is not None
    assert "Pemerintah Kabupaten Puncak" not in one.names
    assert "Pemerintah Kabupaten Puncak" in one.excepted


def test_one_left_out_without_a_reason_is_told(store: Store, known: Reference) -> None:
    one = lacking(coverage.missing(coverage.of(store, known), known), 2023, "kabupaten")
    assert one is not None
    assert (len(one.names), one.existed, one.left_out) == (416, 416, 1)


def test_nobody_is_named_where_many_were_left_out(store: Store, known: Reference) -> None:
    one = lacking(coverage.missing(coverage.of(store, known), known), 2021, "lembaga")
    assert one is not None
    assert (one.names, one.existed - one.left_out, one.found) == ((), 15, 0)


def test_a_ministry_of_the_old_cabinet_could_be_assessed_before_it_ended(store: Store, known: Reference) -> None:
    """In 2024 the old names were assessed and the new ones existed when results were announced."""
    one = lacking(coverage.missing(coverage.of(store, known), known), 2024, "kementerian")
    assert one is not None
    assert one.existed - one.left_out == 25
    assert one.existed < 48


def test_nobody_is_missing_in_a_sample(store: Store, known: Reference) -> None:
    assert not [one for one in coverage.missing(coverage.of(store, known), known) if one.year in (2018, 2025)]


def test_the_official_counts_add_up(known: Reference) -> None:
    """The rows of 2018, 2021 and 2022 by kind and zone give the totals."""
    for year in (2018, 2021, 2022):
        counts = [one for one in known.rounds[year].counts if one.kind != "*"]
        total = known.rounds[year].count_of("*")
        assert total is not None
        for zone, number in total.zones.items():
            assert sum(one.zones[zone] for one in counts) == number


@pytest.fixture
def filled(desk: Desk) -> Desk:  # noqa: F811
    desk.write("all.jsonl", as_lines(ARTICLES))
    assert desk.run("ingest", "all.jsonl").returncode == 0
    return desk


def test_the_table_marks_each_year(filled: Desk) -> None:
    done = filled.run("coverage", "--kind", "kota", "--year", "2024")
    assert done.returncode == 0
    (line,) = (one for one in done.stdout.splitlines() if one.startswith("Pemerintah Kota Cilegon"))
    assert line.split()[-1] == "×"


def test_the_csv_has_a_line_for_each_year(filled: Desk) -> None:
    rows = list(csv.DictReader(io.StringIO(filled.run("coverage", "--format", "csv").stdout)))
    assert ("kota-sorong", "2022", "single") in {(one["institution_id"], one["year"], one["status"]) for one in rows}


def test_the_json_has_source_and_sureness(filled: Desk) -> None:
    found = json.loads(filled.run("coverage", "--year", "2024", "--kind", "kota", "--format", "json").stdout)
    assert found["tallies"][0]["official"]["sure"] == "S"


@pytest.mark.parametrize(
    ("wrong", "named"),
    [(("--year", "2031"), "2031"), (("--kind", "desa"), "desa"), (("--province", "Wakanda"), "Wakanda")],
)
def test_wrong_usage_is_one_line(filled: Desk, wrong: tuple[str, str], named: str) -> None:
    done = filled.run("coverage", *wrong)
    assert (done.returncode, named in done.stderr, done.stderr.count("\n")) == (2, True, 1)


def test_a_finding_is_named_and_ends_with_one(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = reference.load()
    small = replace(whole.rounds[2024], counts=(Count("kota", "S", "https://x.example/", assessed=1),))
    rounds = tuple(small if one.year == 2024 else one for one in whole.target.rounds)
    schemes = {**whole.schemes, whole.target.id: replace(whole.target, rounds=rounds)}
    monkeypatch.setattr(reference, "load", lambda: replace(whole, schemes=schemes))
    for lang, told_ in (
        ("en", "2024 kota: more than there were: 2 institutions, of 1 assessed"),
        ("id", "2024 kota: lebih banyak dari yang ada: 2 instansi, dari 1 yang dinilai"),
    ):
        done = filled.run("coverage", "--year", "2024", "--kind", "kota", "--lang", lang)
        assert (done.returncode, done.stderr) == (1, f"{told_}\n")
        found = json.loads(filled.run("coverage", "--year", "2024", "--format", "json", "--lang", lang).stdout)
        excess = [one["excess"] for one in found["tallies"] if one["kind"] == "kota"]
        assert excess == [[told_.rpartition(": ")[2]]]


def test_the_letters_for_how_sure_an_official_number_is_are_explained(filled: Desk) -> None:
    told_ = filled.run("coverage", "--year", "2023", "--lang", "en").stdout
    assert "\nS: the official number is told by several sources or an official one; L: by one\n" in told_


def test_a_coverage_is_told_in_both_languages(filled: Desk) -> None:
    told_ = filled.run("coverage", "--province", "Banten").stdout
    assert told_ == filled.run("coverage", "--province", "Banten", "--lang", "id").stdout
    assert "dengan hasil" in told_ and "2020: tidak ada penilaian tahun itu" in told_ and "× sumber berbeda" in told_
    english = filled.run("coverage", "--province", "Banten", "--lang", "en").stdout
    assert "S: " not in english  # official numbers are those of the nation
    assert "with a result" in english and "2020: no assessment that year" in english and "× disputed" in english
    lacking_ = [
        filled.run("coverage", "--missing", "--year", "2022", "--kind", "kabupaten", "--lang", lang).stdout
        for lang in ("id", "en")
    ]
    assert "(Pemerintah Kabupaten Puncak tidak dinilai: tidak dinilai karena konflik" in lacking_[0]
    assert "(Pemerintah Kabupaten Puncak was not assessed: left out because of" in lacking_[1]
    done = filled.run("coverage", "--lang", "fr")
    assert (done.returncode, done.stderr) == (2, "berita: --lang fr: must be id or en\n")

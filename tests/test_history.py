"""The history of an institution: its years, what stands beside them, and what may be joined by a line."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berita_extract import charts, history, reference
from berita_extract.history import History, Value, Year
from berita_extract.history.printing import csv_text, row, text
from berita_extract.store import Store
from berita_extract.wording import series
from berita_extract.wording.series import series_words
from tests.test_cli import Desk, desk  # noqa: F401  # a fixture
from tests.verifying import Text, as_lines, press

SERANG = "Pemerintah Kabupaten Serang"


def told(name: str, year: int, rest: str, on: date, host: str = "kabar") -> Text:
    words = f"Pada penilaian kepatuhan Ombudsman RI tahun {year}, {name} memperoleh {rest}."
    return f"https://{host}.example/{year}/{'-'.join(name.lower().split())}", on, words


ARTICLES = (
    told(SERANG, 2015, "nilai 92,40, zona hijau", date(2015, 12, 20)),
    told(SERANG, 2017, "nilai 70,12, zona kuning", date(2017, 12, 10)),
    told(SERANG, 2021, "nilai 85,50, zona hijau", date(2022, 1, 3)),
    told(SERANG, 2022, "nilai 86,25, zona hijau", date(2023, 1, 3)),
    told(SERANG, 2023, "nilai 90,11", date(2023, 12, 20)),
    told(SERANG, 2023, "nilai 90,71", date(2023, 12, 22), "harian"),
    told(SERANG, 2024, "nilai 95,36 dan zona hijau", date(2024, 11, 20)),
    told("Dinas Sosial Kabupaten Serang", 2024, "nilai 94,62", date(2024, 11, 20)),
    told("Kantor Pertanahan Kabupaten Serang", 2024, "nilai 91,30", date(2024, 11, 20)),
    told("Kepolisian Resor Serang", 2018, "nilai 90,25", date(2018, 12, 20)),
    told("Kepolisian Resor Tabanan", 2018, "nilai 90,25", date(2018, 12, 20)),
    told("Pemerintah Provinsi Papua Selatan", 2025, "nilai 70,10", date(2026, 2, 10)),
    told("Kementerian Komunikasi dan Informatika", 2021, "nilai 82,08", date(2022, 6, 3)),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with press(tmp_path_factory.mktemp("history"), ARTICLES) as found:
        yield found


@pytest.fixture(scope="module")
def serang(store: Store) -> History:
    return history.of(store, "kab-serang", reference.load())


def of_year(found: History, year: int) -> Year:
    return next(one for one in found.years if one.year == year)


def test_a_year_has_its_values(serang: History) -> None:
    year = of_year(serang, 2024)
    assert {field: value.value for field, value in year.values.items()} == {"score": "95.36", "zone": "hijau"}


def test_what_the_bands_expect_is_no_value(serang: History) -> None:
    year = of_year(serang, 2023)
    assert year.expected is not None
    assert (year.expected.zone, year.values.get("zone")) == ("hijau", None)


def test_a_disputed_score_is_all_its_values(serang: History) -> None:
    score = of_year(serang, 2023).values["score"]
    assert score.status == "disputed"
    assert sorted(score.standing) == ["90.11", "90.71"]


def test_a_value_has_its_source_with_the_archived_copy(serang: History) -> None:
    (source,) = of_year(serang, 2024).values["zone"].sources
    assert (source.outlet, source.published, source.imported) == (None, "2024-11-20", False)
    assert source.archived is not None
    assert "#" in source.archived


def test_a_rival_has_its_source_too(serang: History) -> None:
    (rival,) = of_year(serang, 2023).values["score"].rivals
    (source,) = rival.sources
    assert source.url.startswith("https://")
    assert source.published in ("2023-12-20", "2023-12-22")
    assert source.archived is not None


def test_who_was_not_assessed_or_did_not_exist_is_not_without_a_source(store: Store) -> None:
    found = history.of(store, "prov-papua-selatan", reference.load())
    assert of_year(found, 2021).absent == series.NOT_YET
    why = of_year(found, 2023).absent
    assert why and "first assessed in 2025" in why.en and "dinilai pada 2025" in why.id


def test_a_ministry_that_ended_has_no_later_year(store: Store) -> None:
    found = history.of(store, "kementerian-komunikasi-dan-informatika", reference.load())
    assert (of_year(found, 2024).absent, of_year(found, 2025).absent) == (None, series.NO_LONGER)


def test_a_successor_without_results_points_to_whom_it_follows(store: Store) -> None:
    with pytest.raises(LookupError, match="see also kementerian-komunikasi-dan-informatika"):
        history.of(store, "kementerian-komunikasi-dan-digital", reference.load())


def test_years_without_a_source_are_listed(serang: History) -> None:
    assert "2013, 2014, 2016, 2018, 2019, 2025: no source" in text(serang, reference.load(), "en")


def test_a_year_without_assessment_says_so(serang: History) -> None:
    assert of_year(serang, 2020).absent == series.NO_ROUND


def test_the_scale_of_2015_is_another(serang: History) -> None:
    assert of_year(serang, 2015).scale == 110


def test_lines_join_only_settled_years_of_one_method_and_scale(serang: History) -> None:
    assert [[one.year for one in run] for run in history.lines(serang.years)] == [
        [2015],
        [2017, 2021],
        [2022],
        [2023],
        [2024],
    ]


def test_changes_of_method_are_told(serang: History) -> None:
    assert [year for year, _ in history.changes(serang.years)] == [2016, 2022]


def test_units_stand_beside_and_are_not_joined(serang: History) -> None:
    assert serang.units == (("dinas-sosial/kab-serang", "Dinas Sosial Kabupaten Serang", 1),)


def test_an_office_of_the_centre_is_no_unit_of_the_region(serang: History) -> None:
    assert serang.offices == (
        ("kantor-pertanahan/kab-serang", "Kantor Pertanahan Kabupaten Serang", 1),
        ("kepolisian-resor-serang", "Kepolisian Resor Serang", 1),
    )
    told = text(serang, reference.load(), "en")
    head, _, offices = told.partition("Offices of the centre there with results: no units of this government")
    assert "Kepolisian Resor Serang (kepolisian-resor-serang): 1 year" in offices
    assert "Kepolisian" not in head


def test_a_successor_is_named_and_not_joined(store: Store) -> None:
    found = history.of(store, "kementerian-komunikasi-dan-informatika", reference.load())
    assert [one.successor for one in found.later] == ["kementerian-komunikasi-dan-digital"]
    assert "from 2024-10-21" in text(found, reference.load(), "en")


def test_nobody_is_known_of_whom_nothing_is_stated(store: Store) -> None:
    with pytest.raises(LookupError):
        history.of(store, "kab-lebak", reference.load())


def test_the_text_marks_what_cannot_be_compared(serang: History) -> None:
    printed = text(serang, reference.load(), "en")
    assert "92.40 of 110" in printed
    assert "Opini Pengawasan, 0–100: not comparable" in printed
    assert "90.11 / 90.71" in printed


def test_a_history_is_told_in_both_languages(serang: History, store: Store) -> None:
    printed = text(serang, reference.load(), "id")
    for words in (
        "92,40 dari 110",
        "90,11 / 90,71",
        "Opini Pengawasan, 0–100: tidak dapat dibandingkan",
        "2013, 2014, 2016, 2018, 2019, 2025: tidak ada sumber",
        "2020: tidak ada penilaian tahun itu",
        "2025: sampel 310 instansi",
        "2023 nilai 90,11",
        "tetapi 90,71 (sumber berbeda), 1 sumber:",
        "Unit yang mempunyai hasil (bukan bagian dari hasil di atas)",
        "bukan unit pemerintah ini",
    ):
        assert words in printed
    english = re.findall(r"[A-Za-z]+", text(serang, reference.load(), "en"))
    told_ = {"disputed", "origin", "Units", "expected", "sources", "undated", "comparable", "year", "single", "score"}
    assert len(told_ & set(english)) > 5
    assert not told_ & set(re.findall(r"[A-Za-z]+", printed))
    ended = history.of(store, "kementerian-komunikasi-dan-informatika", reference.load())
    assert "Sesudahnya (hasilnya tidak disambung)" in text(ended, reference.load(), "id")
    found: Any = row(serang, "id")
    assert [one["absent"] for one in found["years"] if one["year"] == 2020] == ["tidak ada penilaian tahun itu"]


def test_both_languages_take_the_same_values() -> None:
    indonesian, english = series_words("id"), series_words("en")
    for name, template in indonesian.items():
        assert set(re.findall(r"{\w+}", template)) == set(re.findall(r"{\w+}", english[name])), name


def test_the_json_says_which_years_compare(serang: History) -> None:
    found = json.loads(json.dumps(row(serang, "en")))
    assert [2017, 2021] in found["comparable"]


def test_the_csv_has_a_line_for_each_value(serang: History) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(serang))))
    assert {one["value"] for one in rows if (one["year"], one["field"]) == ("2023", "score")} == {"90.11", "90.71"}


# charts


def test_the_picture_is_well_formed_and_stands_alone(serang: History) -> None:
    drawn = charts.svg(serang, "id")
    root = ElementTree.fromstring(drawn)
    links = [
        value
        for node in root.iter()
        for name, value in node.attrib.items()
        if name.endswith(("href", "src")) or "url(" in value
    ]
    assert all(value.startswith(("#", "url(#")) for value in links)
    assert not [node for node in root.iter() if node.tag.rpartition("}")[2] in ("script", "image", "style")]


def test_the_picture_says_its_values_in_words(serang: History) -> None:
    root = ElementTree.fromstring(charts.svg(serang, "en"))
    told_ = root.find("{http://www.w3.org/2000/svg}desc")
    assert told_ is not None
    assert told_.text is not None
    assert "2015: 92.40 of 110, hijau" in told_.text
    assert "2023: 90.11 / 90.71 (sources differ)" in told_.text
    assert "2022: other method or scale (Opini Pengawasan, 0–100)" in told_.text


def test_the_picture_is_the_same_for_the_same_facts(serang: History) -> None:
    assert charts.svg(serang, "id") == charts.svg(serang, "id")


def words_in(layers: list[dict[str, Any]]) -> list[tuple[float, str]]:
    """Where the years' words stand that are no scores: changes of method and years without a result."""
    return [
        (one["year"], one["what"])
        for layer in layers
        if layer["mark"]["type"] == "text"
        for one in layer["data"]["values"]
        if "what" in one
    ]


def test_the_picture_marks_in_words_what_changed_and_what_is_empty(serang: History) -> None:
    told_ = words_in(charts.specification(serang, "id")["layer"])
    assert (2021.5, "metode atau skala lain: Opini Pengawasan, 0–100") in told_
    assert (2015.5, "metode atau skala lain: Peraturan Ombudsman 22/2016, 0–100") in told_
    assert (2020, "tidak dinilai") in told_
    assert (2018, "tidak ada sumber") in told_


def test_disputed_scores_share_one_label(serang: History) -> None:
    labels = charts.specification(serang, "id")["layer"][-1]["data"]["values"]
    assert [one["shown"] for one in labels if one["year"] == 2023] == ["90,11 / 90,71"]


def drawn_lines(found: History) -> dict[int, list[int]]:
    """The years that each drawn line joins."""
    layers = charts.specification(found, "en")["layer"]
    (line,) = (layer for layer in layers if layer["mark"]["type"] == "line")
    runs: dict[int, list[int]] = {}
    for point in line["data"]["values"]:
        runs.setdefault(point["run"], []).append(point["year"])
    return runs


def made(years: list[tuple[int, list[str], int | None, str | None]]) -> History:
    def value(scores: list[str]) -> Value:
        rivals = tuple(history.Rival(one, 1, ()) for one in scores[1:])
        status = "disputed" if rivals else "single"
        return Value(scores[0], status, 1, rivals, (), None, imported_only=False, sources=())

    return History(
        "x",
        "X",
        "kota",
        tuple(
            Year(number, {"score": value(s)} if s else {}, scale, method, None) for number, s, scale, method in years
        ),
    )


YEARS = st.lists(
    st.tuples(
        st.integers(2013, 2026),
        st.lists(st.sampled_from(["50.10", "60", "94.62"]), max_size=2, unique=True),
        st.sampled_from([None, 100, 110]),
        st.sampled_from([None, "one", "other"]),
    ),
    unique_by=lambda one: one[0],
).map(sorted)


@given(YEARS)
def test_no_line_joins_years_that_cannot_be_compared(
    years: list[tuple[int, list[str], int | None, str | None]],
) -> None:
    found = made(years)
    by_year = {one.year: one for one in found.years}
    for run in drawn_lines(found).values():
        whole = [by_year[number] for number in run]
        assert len({(one.method, one.scale) for one in whole}) == 1
        assert None not in (whole[0].method, whole[0].scale)
        assert all(len(one.scores) == 1 for one in whole)


@pytest.mark.parametrize(("origins", "flags"), [(0, ()), (1, ("outside_scale",))])
def test_no_line_leads_to_a_score_that_is_withdrawn_or_off_the_scale(origins: int, flags: tuple[str, ...]) -> None:
    sound = made([(year, ["60"], 100, "one") for year in (2017, 2018)])
    assert drawn_lines(sound) == {0: [2017, 2018]}
    last = sound.years[-1]
    doubtful = replace(last.values["score"], origins=origins, flags=flags)
    assert drawn_lines(replace(sound, years=(sound.years[0], replace(last, values={"score": doubtful})))) == {}


@given(YEARS)
def test_every_standing_score_is_drawn(years: list[tuple[int, list[str], int | None, str | None]]) -> None:
    found = made(years)
    layers = charts.specification(found, "en")["layer"]
    points = [p for layer in layers if layer["mark"]["type"] == "point" for p in layer["data"]["values"]]
    assert sorted((p["year"], p["shown"]) for p in points) == sorted((n, s) for n, all_, _, _ in years for s in all_)


# the command


@pytest.fixture
def filled(desk: Desk) -> Desk:  # noqa: F811
    desk.write("all.jsonl", as_lines(ARTICLES))
    assert desk.run("ingest", "all.jsonl").returncode == 0
    return desk


def test_people_may_call_it_as_they_do(filled: Desk) -> None:
    done = filled.run("history", "Pemkab Serang")
    assert (done.returncode, SERANG in done.stdout) == (0, True)
    assert "Tahun tanpa hasil" in done.stdout
    assert "Years without a result" in filled.run("history", "Pemkab Serang", "--lang", "en").stdout


def test_a_name_of_two_is_refused_with_both(filled: Desk) -> None:
    done = filled.run("history", "Serang")
    assert done.returncode == 2
    assert "kab-serang" in done.stderr
    assert "kota-serang" in done.stderr


def test_an_office_without_its_region_is_refused_with_what_is_stored(filled: Desk) -> None:
    done = filled.run("history", "Kantor Pertanahan")
    assert done.returncode == 2
    assert "may be Kantor Pertanahan Kabupaten Serang (kantor-pertanahan/kab-serang)" in done.stderr


def test_a_known_institution_without_results(filled: Desk) -> None:
    assert filled.run("history", "Kabupaten Lebak").returncode == 1


def test_an_id_is_never_ambiguous(filled: Desk) -> None:
    done = filled.run("history", "kab-magelang")
    assert (done.returncode, done.stderr) == (1, "berita: kab-magelang: no source states a result\n")


def test_what_a_list_says_of_a_page_is_not_told_as_read_there(filled: Desk) -> None:
    url = f"https://kabar.example/2022/{'-'.join(SERANG.lower().split())}"
    head = "institution,year,score,zone,predicate,source_url,source_kind"
    filled.write("list.csv", f"{head}\n{SERANG},2022,68.25,,,{url},press\n")
    assert filled.run("import", "list.csv").returncode == 0
    done = filled.run("history", "kab-serang", "--lang", "en").stdout
    page = next(line for line in done.partition("68.25 (disputed)")[2].splitlines() if url in line)
    assert page.strip() == f"{url} (?, page not read here)"


def test_the_picture_is_written_to_a_file(filled: Desk) -> None:
    done = filled.run("history", "kab-serang", "--format", "svg", "-o", "serang.svg", "--lang", "id")
    assert done.returncode == 0
    assert "hasil penilaian" in Path("serang.svg").read_text(encoding="utf-8")


def test_without_the_chart_library_a_line_says_what_to_install(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    done = filled.run("history", "kab-serang", "--format", "svg")
    assert done.returncode == 2
    assert "berita-extract[charts]" in done.stderr

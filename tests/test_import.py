"""Results stated elsewhere: how lists are read, what is wrong with them, and how a page confirms what was taken from it."""

from __future__ import annotations

import csv
import json
import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from berita_extract import facts, imports, reference, refreshing, registry
from berita_extract.facts import IMPORTED, Fact
from berita_extract.imports import COLUMNS, ListError, Result, ResultList
from berita_extract.judgements import Judgement, Judgements
from berita_extract.reference import Reference
from berita_extract.store import Producer, Store, opened
from berita_extract.store.imports import CONFIDENCE, Giver, Imported, Stored, imported, pages_at, store_list
from tests.making import article, extraction, record
from tests.test_cli import Desk, desk  # noqa: F401  # a fixture
from tests.test_pipeline import URL, Newsroom, newsroom, page  # noqa: F401  # a fixture

PRODUCER = Producer("1", "abc")
ROW = {
    "institution": "Pemerintah Kabupaten Wonogiri",
    "year": "2024",
    "score": "99.71",
    "zone": "hijau",
    "predicate": "Kualitas Tertinggi",
    "source_url": URL,
    "source_kind": "press",
}


@pytest.fixture(scope="module")
def known() -> Reference:
    return reference.load()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "berita.db") as base:
        yield base


def text(*rows: dict[str, str], columns: Sequence[str] = COLUMNS, delimiter: str = ",", end: str = "\n") -> str:
    """A list of rows, each given by what differs from ROW."""
    lines = [delimiter.join(columns)]
    for row in rows:
        cells = [(ROW | row).get(name, "") for name in columns]
        lines.append(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in cells))
    return end.join(lines) + end


def read(folder: Path, content: str | bytes, name: str = "mine.csv") -> ResultList:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return imports.read(path, reference.load())


def put(store: Store, results: Sequence[Result], giver: Giver = "own", name: str = "mine.csv") -> Stored:
    """Stores results as the command does, and brings the facts up to date."""
    forms = {one.institution_id: one.institution for one in results}
    named = [registry.institution(key, form, reference.load()) for key, form in sorted(forms.items())]
    rows = [(one.id, one.name, one.kind) for one in named]
    stored = store_list(store, name, results, rows, giver, PRODUCER, None)
    refreshing.refresh(store)
    return stored


def take(store: Store, folder: Path, *rows: dict[str, str], giver: Giver = "own") -> Stored:
    given = read(folder, text(*rows))
    assert given.wrong == ()
    return put(store, given.results, giver)


def stated(store: Store) -> set[str]:
    """Every imported statement as one line."""
    return {
        f"{one.record.institution} {one.record.year} {one.record.score} {one.record.zone} {one.record.predicate}"
        f" {one.record.url} {one.origin}"
        for one in store.statements()
        if one.imported
    }


def scores(store: Store) -> list[tuple[str, str, list[str]]]:
    """Value, status and rivals of each fact about a score."""
    rows = store.rows("SELECT value, status, rivals FROM facts WHERE field = 'score' ORDER BY institution_id, year")
    return [(row["value"], row["status"], [one["value"] for one in json.loads(row["rivals"])]) for row in rows]


def only(store: Store) -> Imported:
    (found,) = imported(store)
    return found


# reading


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte-order-mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("delimiter", [",", ";"], ids=["comma", "semicolon"])
@pytest.mark.parametrize("columns", [COLUMNS, COLUMNS[::-1], (*COLUMNS[3:], "note", *COLUMNS[:3])], ids=["0", "1", "2"])
@pytest.mark.parametrize("score", ["94.62", "94,62"])
def test_every_usual_form_of_a_list_reads_alike(
    tmp_path: Path, mark: str, end: str, delimiter: str, columns: Sequence[str], score: str
) -> None:
    given = read(tmp_path, mark + text({"score": score}, columns=columns, delimiter=delimiter, end=end))
    assert given.wrong == ()
    (one,) = given.results
    assert one == Result(
        line=2,
        scheme="ombudsman",
        institution_id="kab-wonogiri",
        institution="Pemerintah Kabupaten Wonogiri",
        mention="Pemerintah Kabupaten Wonogiri",
        year=2024,
        score=Decimal("94.62"),
        scale=100,
        zone="hijau",
        predicate="kualitas tertinggi",
        url=URL,
        source_kind="press",
    )
    assert given.unread == (("note",) if "note" in columns else ())


def test_a_score_keeps_its_decimals(tmp_path: Path) -> None:
    given = read(tmp_path, text(*({"score": score} for score in ("95", "95.0", "95,00", "0", "100"))))
    assert [str(one.score) for one in given.results] == ["95", "95.0", "95.00", "0", "100"]


@pytest.mark.parametrize("kept", ["score", "zone", "predicate"])
def test_one_of_score_zone_and_predicate_is_enough(tmp_path: Path, kept: str) -> None:
    empty = dict.fromkeys({"score", "zone", "predicate"} - {kept}, "")
    (one,) = read(tmp_path, text(empty | {"source_kind": ""})).results
    assert [name for name in ("score", "zone", "predicate") if getattr(one, name) is not None] == [kept]
    assert one.source_kind is None
    assert one.scale == (100 if kept == "score" else None)


# The cell that is wrong, its column, and words of the message: what is wrong and what is accepted
WRONG = [
    ({"institution": ""}, "institution", ("empty",)),
    ({"institution": "Pemerintah Kabupaten Purwokerto"}, "institution", ("Purwokerto",)),
    ({"institution": "Serang"}, "institution", ("Serang",)),
    ({"year": "2020"}, "year", ("no_assessment_that_year", "2019, 2021")),
    ({"year": "2012"}, "year", ("2012", "2013, 2014")),
    ({"year": "24"}, "year", ("'24'", "2013, 2014")),
    ({"year": ""}, "year", ("2013, 2014",)),
    ({"year": "٢٠٢٤"}, "year", ("2013, 2014",)),
    ({"score": "100.01"}, "score", ("outside_scale", "0 to 100")),
    ({"score": "9462"}, "score", ("outside_scale", "0 to 100")),
    ({"score": "110.5", "year": "2015"}, "score", ("outside_scale", "0 to 110")),
    ({"score": "-1"}, "score", ("'-1'", "94.62 or 94,62")),
    ({"score": "1e2"}, "score", ("94.62 or 94,62",)),
    ({"score": "NaN"}, "score", ("94.62 or 94,62",)),
    ({"score": "94,62 persen"}, "score", ("94.62 or 94,62",)),
    ({"score": "", "zone": "", "predicate": ""}, "score", ("at least one",)),
    ({"zone": "biru"}, "zone", ("'biru'", "hijau, kuning, merah")),
    (
        {"predicate": "luar biasa"},
        "predicate",
        ("'luar biasa'", "kepatuhan tinggi", "kualitas tertinggi", "sangat baik"),
    ),
    ({"source_url": ""}, "source_url", ("http://",)),
    ({"source_url": "koran.example/1"}, "source_url", ("http://",)),
    ({"source_url": "ftp://koran.example/1"}, "source_url", ("http://",)),
    ({"source_url": "javascript:alert(1)"}, "source_url", ("http://",)),
    ({"source_url": "https://koran.example/a b"}, "source_url", ("http://",)),
    ({"source_url": "https://koran.example:99999/"}, "source_url", ("http://",)),
    ({"source_url": "https://koran.example/" + "a" * 2000}, "source_url", ("2000 characters",)),
    ({"source_kind": "blog"}, "source_kind", ("'blog'", "official, press")),
]


@pytest.mark.parametrize(("row", "column", "words"), WRONG, ids=[f"{n}-{c}" for n, (_, c, _) in enumerate(WRONG)])
def test_a_wrong_cell_is_named_and_the_rest_goes_on(
    tmp_path: Path, row: dict[str, str], column: str, words: tuple[str, ...]
) -> None:
    given = read(tmp_path, text({}, row, {"year": "2023"}))
    assert [one.line for one in given.results] == [2, 4]
    (wrong,) = given.wrong
    assert (wrong.line, wrong.column) == (3, column)
    for word in words:
        assert word in wrong.why
    assert "\n" not in str(wrong)


def test_all_that_is_wrong_with_a_line_is_said(tmp_path: Path) -> None:
    given = read(tmp_path, text({"year": "1999", "zone": "biru", "source_url": "x"}))
    assert [one.column for one in given.wrong] == ["year", "zone", "source_url"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("a,2024,94,62,hijau,,https://x.example/,press", "8 cells, not 7"),
        ("Pemerintah Kabupaten Wonogiri,2024", "2 cells, not 7"),
        ('"Pemerintah Kabupaten Wonogiri,2024,99,hijau,,https://x.example/,press', "closed on the same line"),
        ('"a"b,2024,99,hijau,,https://x.example/,press', "closed on the same line"),
        ("a" * 200_000 + ",2024,99,hijau,,https://x.example/,press", "field larger"),
    ],
    ids=["comma", "short", "open-quote", "half-quoted", "huge"],
)
def test_a_line_that_is_no_row_spoils_no_other(tmp_path: Path, line: str, why: str) -> None:
    given = read(tmp_path, f"{text({})}{line}\n{text({'year': '2023'}).partition(chr(10))[2]}")
    assert [one.line for one in given.results] == [2, 4]
    assert [(one.line, one.column) for one in given.wrong] == [(3, None)]
    assert why in given.wrong[0].why


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    given = read(tmp_path, "\n" + text({}) + "\n,,,,,,\n")
    assert ([one.line for one in given.results], given.wrong) == ([3], ())


@pytest.mark.parametrize("column", COLUMNS)
def test_a_missing_column_makes_a_list_unusable(tmp_path: Path, column: str) -> None:
    with pytest.raises(ListError, match=rf"mine\.csv: line 1: no column {column};"):
        read(tmp_path, text({}, columns=[name for name in COLUMNS if name != column]))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\n\n", "empty"),
        (text({}).encode("utf-16"), "not UTF-8"),
        (b"institution,year\nKab\xe9,2024\n", "not UTF-8"),
        (",".join((*COLUMNS, "year")).encode(), "stands twice"),
        (b"PK\x03\x04\x14\x00", "no columns"),
    ],
    ids=["nothing", "blank", "utf-16", "latin-1", "doubled", "zip"],
)
def test_what_is_no_list_is_unusable(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(ListError, match=why):
        read(tmp_path, content)


def test_the_predicates_are_those_of_the_contract(known: Reference) -> None:
    forms = {f"kepatuhan {grade}" for grade in ("tinggi", "sedang", "rendah")}
    forms |= {f"kualitas {grade}" for grade in ("tertinggi", "tinggi", "sedang", "rendah", "terendah")}
    assert forms < set(imports.predicates(known))
    assert all(word == word.lower() for word in imports.predicates(known))


# storing


def test_an_imported_result_is_a_statement_without_quote_and_article(store: Store, tmp_path: Path) -> None:
    take(
        store, tmp_path, {"institution": "Pemerintah Kabupaten Wonogiri", "source_url": "https://www.kompas.com/read/1"}
    )
    (one,) = store.statements()
    assert one.imported
    assert (one.id, one.article) == (IMPORTED + 1, IMPORTED + 1)
    assert (one.outlet, one.published, one.origin) == ("kompas", None, "https://kompas.com/read/1")
    made = one.record
    assert (made.score, made.zone, made.predicate, made.scale) == (Decimal("99.71"), "hijau", "kualitas tertinggi", 100)
    assert (made.evidence, made.year_basis, made.confidence) == ({}, "stated", CONFIDENCE)
    assert (made.mention, made.url) == ("Pemerintah Kabupaten Wonogiri", "https://www.kompas.com/read/1")
    source = store.imported(one.id)
    assert (source.url, source.outlet, source.source_kind) == ("https://www.kompas.com/read/1", "kompas", "press")
    assert (source.list, source.line, source.status) == ("mine.csv", 2, "unread")
    assert store.rows("SELECT * FROM articles") == store.rows("SELECT * FROM records") == []


def test_facts_name_the_rows_that_support_them(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {})
    rows = store.rows("SELECT field, import FROM fact_imports ORDER BY field")
    assert rows == [{"field": name, "import": 1} for name in ("predicate", "score", "zone")]
    assert store.rows("SELECT * FROM fact_support") == []


def test_institutions_are_found_under_the_names_of_imports(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {})
    assert store.institution_ids(["Pemerintah Kabupaten Wonogiri"]) == ["kab-wonogiri"]
    assert [one.id for one in store.statements(["kab-wonogiri"])] == [IMPORTED + 1]
    assert store.statements(["kab-serang"]) == []


def test_the_same_rows_again_add_nothing(store: Store, tmp_path: Path) -> None:
    rows = [{}, {"year": "2023"}, {"score": "99.7"}, {"score": "99.70"}]
    assert len(take(store, tmp_path, *rows, {}).new) == 4
    before = [store.rows(f"SELECT * FROM {table}") for table in ("imports", "import_events", "facts", "fact_imports")]
    again = read(tmp_path, text(*rows[::-1], delimiter=";", end="\r\n"), "copy.csv")
    assert not put(store, again.results, name="copy.csv").new
    assert [
        store.rows(f"SELECT * FROM {table}") for table in ("imports", "import_events", "facts", "fact_imports")
    ] == before


def test_two_values_of_one_source_are_both_kept_and_disputed(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {"score": "99.71"}, {"score": "97.71"})
    assert scores(store) == [("97.71", "disputed", ["99.71"])]
    first, second = store.statements()
    assert first.article == second.article


def test_rows_of_one_page_share_its_number(store: Store, tmp_path: Path) -> None:
    other = "https://koran.example/lain"
    take(store, tmp_path, {}, {"year": "2023"}, {"year": "2022", "source_url": other})
    take(store, tmp_path, {"year": "2021", "source_url": f"{URL}?page=2"}, {"year": "2019", "source_url": other})
    pages: dict[str, set[int]] = {}
    for one in store.statements():
        pages.setdefault(one.origin, set()).add(one.article)
    assert sorted(map(len, pages.values())) == [1, 1]
    assert len({number for numbers in pages.values() for number in numbers}) == 2


# how a page confirms


def forms(address: str) -> list[str]:
    bare = address.removeprefix("https://")
    return [address, f"http://{bare}", f"https://www.{bare}", f"http://m.{bare}", f"{address}/", f"{address}/amp"]


@pytest.mark.parametrize("url", [*forms(URL), f"{URL}?utm_source=x", f"{URL}?page=all"])
def test_a_page_that_states_the_same_confirms(newsroom: Newsroom, tmp_path: Path, url: str) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"source_url": url, "zone": "", "predicate": ""})
    assert only(newsroom.store).status == "unread"
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    assert only(newsroom.store).status == "confirmed"
    (one,) = newsroom.store.statements()
    assert not one.imported
    assert scores(newsroom.store) == [("99.71", "single", [])]
    assert newsroom.store.rows("SELECT * FROM fact_imports") == []


def test_a_page_that_was_there_before_confirms_too(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    take(newsroom.store, tmp_path, {"zone": "", "predicate": "", "score": "99.7"})
    assert only(newsroom.store).status == "confirmed"
    assert [one.imported for one in newsroom.store.statements()] == [False]


def test_an_address_that_led_to_the_article_is_its_page(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    old, asked = "https://koran.example/?p=17", "https://pendek.example/abc"
    for url, final in ((old, URL), (asked, "https://koran.example/baru/wonogiri-nyaris-sempurna")):
        canonical = f'<link rel="canonical" href="{URL}">'
        body = page("99,71").replace("<head>", f"<head>{canonical}").encode()
        kept = newsroom.archive.append(
            url, final, 200, [("Content-Type", "text/html")], body, datetime(2024, 11, 21, tzinfo=UTC), "text/html"
        )
        newsroom.store.add_capture(kept)
    newsroom.read()
    (number,) = (row["id"] for row in newsroom.store.rows("SELECT id FROM articles"))
    for url in (old, asked, URL, "http://www.koran.example/baru/wonogiri-nyaris-sempurna"):
        assert list(pages_at(newsroom.store, [url]).values()) == [(number,)], url
    assert pages_at(newsroom.store, ["https://koran.example/lain", "https://lain.example/abc"]) == {}


def test_a_page_that_states_another_value_makes_it_disputed(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"score": "97.71", "zone": "", "predicate": ""})
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    row = only(newsroom.store)
    assert row.status == "contradicted"
    assert row.contradicted == frozenset({"score"})
    assert {value: status for value, status, _ in scores(newsroom.store)} == {"99.71": "disputed"}
    article_, import_ = newsroom.store.statements()
    assert import_.imported
    assert (import_.article, import_.origin) == (article_.article, article_.origin)


def test_a_page_that_says_nothing_leaves_it_unconfirmed(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"year": "2023"}, {"institution": "Pemerintah Kabupaten Sukoharjo"})
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    assert {one.status for one in imported(newsroom.store)} == {"unconfirmed"}
    (number,) = (row["id"] for row in newsroom.store.rows("SELECT id FROM articles"))
    assert {one.article for one in newsroom.store.statements()} == {number}


def test_what_the_page_does_not_say_stays_the_imports(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {})
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    row = only(newsroom.store)
    assert row.status == "confirmed"
    assert row.confirmed == frozenset({"score"})
    article_, import_ = newsroom.store.statements()
    assert (article_.record.score, article_.record.zone) == (Decimal("99.71"), None)
    assert (import_.record.score, import_.record.scale, import_.record.zone) == (None, None, "hijau")


def test_a_former_text_confirms_and_its_correction_stands(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"score": "97.71", "zone": "", "predicate": ""})
    newsroom.answers(URL, page("97,71"))
    newsroom.read()
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    assert only(newsroom.store).status == "confirmed"
    assert scores(newsroom.store) == [("99.71", "corrected", ["97.71"])]


def test_a_third_value_is_no_former_text_of_the_page(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"score": "95.71", "zone": "", "predicate": ""})
    for score in ("97,71", "99,71"):
        newsroom.answers(URL, page(score))
        newsroom.read()
    assert only(newsroom.store).status == "contradicted"
    ((value, status, rivals),) = scores(newsroom.store)
    assert (status, {value, *rivals}) == ("disputed", {"99.71", "97.71", "95.71"})
    (corrected,) = newsroom.store.rows("SELECT old_value, new_value FROM corrections")
    assert corrected == {"old_value": "97.71", "new_value": "99.71"}


def test_better_reading_changes_the_answer_by_itself(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {"source_url": "http://koran.example/1", "zone": "", "predicate": ""})
    source = article("https://koran.example/1", "Kabupaten Wonogiri 99,71")
    wonogiri = ("kab-wonogiri", "Pemerintah Kabupaten Wonogiri", "kabupaten")
    found = []
    for stated_ in ("99.71", None, "9.71", "99.71"):
        records = [record(source, institution=wonogiri, score=stated_)] if stated_ else []
        store.save(extraction(source, *records), [], [wonogiri], PRODUCER)
        found.append(only(store).status)
    assert found == ["confirmed", "unconfirmed", "contradicted", "confirmed"]


# what people say of both

SAID_AT = datetime(2026, 2, 10, 12, tzinfo=UTC)


def wrong(url: str, value: str) -> Judgement:
    return Judgement(
        SAID_AT, "editor", "wrong", "misread", url=url, scheme="ombudsman", institution_id="kab-wonogiri", year=2024,
        field="score", value=value,
    )  # fmt: skip


def test_a_row_judged_wrong_supports_nothing_and_stays_visible(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {"zone": "", "predicate": ""}, {"zone": "", "predicate": "", "score": "97.71"})
    said = Judgements([wrong(URL, "97.71")])
    (fact,) = facts.compute(store.statements(judgements=said), said)
    assert (fact.value, fact.status) == (Decimal("99.71"), "single")
    (denied,) = fact.rivals
    assert (denied.value, denied.wrong) == (Decimal("97.71"), said.rows[0])


def test_what_was_misread_on_its_page_contradicts_nothing(store: Store, tmp_path: Path) -> None:
    page_ = "https://koran.example/1"
    take(store, tmp_path, {"source_url": page_, "zone": "", "predicate": ""})
    source = article(page_, "Kabupaten Wonogiri 9,71")
    wonogiri = ("kab-wonogiri", "Pemerintah Kabupaten Wonogiri", "kabupaten")
    store.save(extraction(source, record(source, institution=wonogiri, score="9.71")), [], [wonogiri], PRODUCER)
    assert only(store).status == "contradicted"
    said = Judgements([wrong(page_, "9.71")])
    assert [one.status for one in imported(store, judgements=said)] == ["unconfirmed"]
    (fact,) = facts.compute(store.statements(judgements=said), said)
    assert (fact.value, fact.imported_only) == (Decimal("99.71"), True)


def test_an_article_that_speaks_of_another_confirms_nothing(store: Store, tmp_path: Path) -> None:
    page_ = "https://koran.example/1"
    take(store, tmp_path, {"source_url": page_, "zone": "", "predicate": ""})
    source = article(page_, "Wonogiri 99,71")
    wonogiri = ("kab-wonogiri", "Pemerintah Kabupaten Wonogiri", "kabupaten")
    read_ = replace(record(source, institution=wonogiri, score="99.71"), mention="Wonogiri")
    store.save(extraction(source, read_), [], [wonogiri], PRODUCER)
    assert only(store).status == "confirmed"
    unit, told = "dinas-sosial/kab-wonogiri", "so its lead"
    said = Judgements([
        Judgement(SAID_AT, "editor", "same", told, url=page_, mention="Wonogiri", institution_id=unit),
        Judgement(SAID_AT, "editor", "not_same", told, url=page_, mention="Wonogiri", institution_id="kab-wonogiri"),
    ])  # fmt: skip
    (row,) = imported(store, judgements=said)
    assert row.status == "unconfirmed"
    assert {one.record.institution_id for one in store.statements(judgements=said)} == {
        "dinas-sosial/kab-wonogiri", "kab-wonogiri",
    }  # fmt: skip


# what may not support a claim

CLAIM = "Pemkab Wonogiri meraih nilai 99,71 tahun 2024."


def test_a_verdict_on_imports_alone_says_so_and_names_the_source(desk: Desk) -> None:  # noqa: F811
    desk.write("mine.csv", text({}))
    desk.run("import", "mine.csv")
    done = desk.run("verify", CLAIM, "--format", "json")
    verdict = json.loads(done.stdout)
    assert (done.returncode, verdict["outcome"], verdict["flags"]) == (0, "supported", ["imported_only"])
    assert verdict["evidence"] == [
        {
            "url": URL, "outlet": None, "published": None, "quote": None, "start": None, "end": None, "archived": None,
            "via": "import", "source_kind": "press",
            "stated": {"score": 99.71, "zone": "hijau", "predicate": "kualitas tertinggi"},
        }
    ]  # fmt: skip


@pytest.mark.parametrize("left_out", [("--as-of", "2030-01-01"), *(("--exclude", url) for url in (URL, f"{URL}/amp"))])
def test_what_is_left_out_supports_nothing(desk: Desk, left_out: tuple[str, str]) -> None:  # noqa: F811
    desk.write("mine.csv", text({}))
    desk.run("import", "mine.csv")
    done = desk.run("verify", CLAIM, "--format", "json", *left_out)
    assert (done.stderr, json.loads(done.stdout)["outcome"]) == ("", "no_evidence")


def test_an_article_does_not_support_itself_by_what_was_imported_from_it(desk: Desk) -> None:  # noqa: F811
    said = "Pemerintah Kabupaten Wonogiri dinilai Ombudsman. Hasil penilaian kepatuhan tahun 2024 kini sudah keluar."
    own = json.dumps({"url": URL, "title": "Wonogiri", "published": "2024-11-20", "text": said})
    desk.write("mine.csv", text({"zone": "", "predicate": ""}))
    desk.write("own.jsonl", own)
    desk.write("claim.jsonl", own.replace("kini sudah keluar", "ialah nilai 99,71"))
    for command in (("ingest", "own.jsonl"), ("import", "mine.csv")):
        assert desk.run(*command).returncode == 0
    done = desk.run("verify", "claim.jsonl", "--format", "json")
    assert json.loads(done.stdout)["outcome"] == "no_evidence"


def test_a_page_is_excluded_by_its_address(newsroom: Newsroom, tmp_path: Path) -> None:  # noqa: F811
    take(newsroom.store, tmp_path, {"year": "2023"})
    for url in forms(URL):
        assert newsroom.store.origins_of(url) == {URL}
    assert newsroom.store.origins_of("https://koran.example/lain") == set()
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    (one,) = (one for one in newsroom.store.statements() if one.imported)
    for url in forms(URL):
        assert newsroom.store.origins_of(url) == {one.origin}


# the shipped list


def test_every_shipped_row_is_imported_and_conflicts_stay(store: Store, known: Reference) -> None:
    given = imports.read(imports.shipped(), known)
    assert (len(given.results), given.wrong, given.unread) == (870, (), ())
    assert len(put(store, given.results, "shipped").new) == 870
    assert len(imported(store)) == 870


@pytest.fixture(scope="module")
def shipped_facts(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int, str], Fact]:
    with opened(tmp_path_factory.mktemp("shipped") / "berita.db") as base:
        put(base, imports.read(imports.shipped(), reference.load()).results, "shipped")
        found = facts.compute(base.statements())
    return {(fact.institution, fact.key.year, fact.key.field): fact for fact in found}


CONFLICTS = [
    ("Pemerintah Kabupaten Nagekeo", 2024, "score", {"80.42", "80.43"}),
    ("Pemerintah Kabupaten Bengkulu Selatan", 2024, "score", {"95.57", "95.27"}),
    ("Pemerintah Kabupaten Buton Utara", 2019, "score", {"50.04", "50.39"}),
    ("Pemerintah Kabupaten Kerinci", 2019, "score", {"80.13", "80.03"}),
    ("Pemerintah Provinsi Nusa Tenggara Barat", 2021, "score", {"83.89", "83.39"}),
    ("Pemerintah Kabupaten Raja Ampat", 2021, "score", {"39.42", "39.49"}),
    ("Pemerintah Kabupaten Tambrauw", 2021, "score", {"18.42", "18.47"}),
    ("Pemerintah Kota Tidore Kepulauan", 2025, "predicate", {"kualitas sedang", "kualitas sedang tanpa maladministrasi"}),
    (
        "Pemerintah Kabupaten Kepulauan Sula", 2025, "predicate",
        {"kualitas sedang", "kualitas sedang tanpa maladministrasi"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("institution", "year", "field", "values"), CONFLICTS, ids=[f"{i}-{y}" for i, y, _, _ in CONFLICTS]
)
def test_a_known_conflict_is_disputed(
    shipped_facts: dict[tuple[str, int, str], Fact], institution: str, year: int, field: str, values: set[str]
) -> None:
    fact = shipped_facts[institution, year, field]
    assert fact.status == "disputed"
    assert {str(fact.value), *(str(rival.value) for rival in fact.rivals)} == values


def test_nothing_else_is_disputed(shipped_facts: dict[tuple[str, int, str], Fact]) -> None:
    disputed = {key for key, fact in shipped_facts.items() if fact.status == "disputed"}
    assert disputed == {(institution, year, field) for institution, year, field, _ in CONFLICTS}


# A score that the press rounded, and a finer one that rounds to it (half up)
ROUNDED = [
    ("Pemerintah Kota Depok", 2024, "94.7", "94.65"),
    ("Pemerintah Kabupaten Malang", 2023, "67", "66.50"),
    ("Pemerintah Kabupaten Bandung", 2022, "65", "65.49"),
    ("Pemerintah Kota Tangerang", 2021, "74", "74.20"),
    ("Pemerintah Provinsi Jambi", 2017, "69", "68.87"),
]


@pytest.mark.parametrize(("institution", "year", "score", "finer"), ROUNDED, ids=[one[0] for one in ROUNDED])
def test_a_rounded_score_agrees_with_a_finer_one(
    shipped_facts: dict[tuple[str, int, str], Fact],
    store: Store,
    tmp_path: Path,
    institution: str,
    year: int,
    score: str,
    finer: str,
) -> None:
    fact = shipped_facts[institution, year, "score"]
    assert (str(fact.value), fact.rivals) == (score, ())
    shipped = imports.read(imports.shipped(), reference.load()).results
    put(store, [one for one in shipped if one.institution == institution and one.year == year], "shipped")
    take(store, tmp_path, {"institution": institution, "year": str(year), "score": finer, "zone": "", "predicate": ""})
    sql = "SELECT value, status FROM facts WHERE institution_id = ? AND year = ? AND field = 'score'"
    (row,) = store.rows(sql, [fact.key.institution_id, year])
    assert (row["value"], row["status"] == "disputed") == (finer, False)


def test_what_the_shipped_list_drops_no_longer_counts(store: Store, tmp_path: Path) -> None:
    rows = [{"score": "99.71"}, {"year": "2023", "score": "97.00"}, {"year": "2022", "score": "96.00"}]
    take(store, tmp_path, *rows, giver="shipped")
    changed = [{"score": "99.17"}, rows[1]]
    outcome = take(store, tmp_path, *changed, giver="shipped")
    assert (len(outcome.new), len(outcome.withdrawn)) == (1, 2)
    assert [value for value, _, _ in scores(store)] == ["97.00", "99.17"]
    assert len(store.rows("SELECT * FROM imports")) == 4
    assert len(imported(store)) == 2
    # and what comes back stands again, under its first number
    again = take(store, tmp_path, *rows, giver="shipped")
    assert (again.new, len(again.withdrawn)) == (frozenset(), 1)
    assert [value for value, _, _ in scores(store)] == ["96.00", "97.00", "99.71"]
    events = store.rows("SELECT import, event FROM import_events WHERE import = ? ORDER BY id", [again.rows[0]])
    assert [row["event"] for row in events] == ["given", "withdrawn", "given"]


@pytest.mark.parametrize("order", ["own first", "shipped first"])
def test_what_the_user_holds_too_stands_on(store: Store, tmp_path: Path, order: str) -> None:
    givers: list[Giver] = ["own", "shipped"] if order == "own first" else ["shipped", "own"]
    for giver in givers:
        take(store, tmp_path, {}, giver=giver)
    assert len(imported(store)) == len(store.statements()) == 1
    take(store, tmp_path, {"year": "2023"}, giver="shipped")
    assert {one.record.year for one in store.statements()} == {2023, 2024}


def test_a_shorter_list_of_the_users_own_withdraws_nothing(store: Store, tmp_path: Path) -> None:
    take(store, tmp_path, {}, {"year": "2023"})
    assert take(store, tmp_path, {}).withdrawn == ()
    assert len(imported(store)) == 2


def test_the_shipped_list_is_no_part_of_the_reference_hash(tmp_path: Path) -> None:
    folder = reference.reference_folder()
    copy = tmp_path / "reference"
    for path in folder.rglob("*"):
        if path.is_file() and path.parent.name != "results":
            target = copy / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    assert reference.load(copy).hash == reference.load().hash


SHARED = Path(__file__).parents[2] / "shared" / "data" / "known_scores.csv"


@pytest.mark.skipif(not SHARED.exists(), reason="the list of known scores is not here")
def test_the_given_list_imports_whole(tmp_path: Path, known: Reference) -> None:
    given = imports.read(SHARED, known)
    assert ([str(one) for one in given.wrong], len(given.results)) == ([], 870)


# the command


def counts(line: str) -> dict[str, int]:
    """The numbers of a report by their first word."""
    return {part.split()[1]: int(part.split()[0]) for part in line.split(": ", 2)[2].replace(";", ",").split(", ")}


def test_import_on_an_empty_database(desk: Desk) -> None:  # noqa: F811
    desk.write("mine.csv", text({}, {"year": "2023"}, {}))
    done = desk.run("import", "mine.csv")
    assert (done.returncode, done.stderr) == (0, "")
    report, after = done.stdout.splitlines()
    assert report.startswith("mine.csv: 3 rows: 2 new, 0 known, 1 repeated; ")
    assert after.startswith("6 facts new, 0 changed, 0 gone in ")
    again = desk.run("import", "mine.csv")
    assert again.stdout.startswith("mine.csv: 3 rows: 0 new, 2 known, 1 repeated; ")
    assert desk.count("imports") == 2
    assert desk.count("articles") == desk.count("captures") == 0
    with closing(sqlite3.connect(desk.folder / "home" / "berita.db")) as connection:
        assert connection.execute("SELECT command, status FROM runs").fetchall() == [("import", "done")] * 2


def test_wrong_lines_are_told_and_the_others_stored(desk: Desk) -> None:  # noqa: F811
    desk.write("mine.csv", text({}, {"year": "2020"}, {"zone": "\x1b[31mbiru"}))
    done = desk.run("import", "mine.csv")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()
    assert first.startswith(
        "berita: mine.csv: line 3: year: no_assessment_that_year: nobody was assessed in 2020; accepted: "
    )
    assert second.startswith("berita: mine.csv: line 4: zone: ")
    assert "\x1b" not in done.stderr
    assert "3 rows: 1 new, 0 known, 2 wrong; " in done.stdout
    assert desk.count("imports") == 1


@pytest.mark.parametrize("bad", ["missing.csv", "folder", "short.csv", "latin.csv"])
def test_an_unusable_file_ends_the_command_and_nothing_is_stored(desk: Desk, bad: str) -> None:  # noqa: F811
    desk.write("mine.csv", text({}))
    desk.write("short.csv", "institution,year\n")
    (desk.folder / "folder").mkdir()
    (desk.folder / "latin.csv").write_bytes(b"\xe9")
    done = desk.run("import", "mine.csv", bad)
    assert (done.returncode, done.stdout) == (2, "")
    first, last = done.stderr.splitlines()
    assert first.startswith(f"berita: {bad}: ")
    assert last == "berita: nothing was imported"
    assert not (desk.folder / "home" / "berita.db").exists()


def test_import_wants_something_to_import(desk: Desk) -> None:  # noqa: F811
    assert desk.run("import").returncode == 2


def test_columns_that_are_none_of_ours_are_named(desk: Desk) -> None:  # noqa: F811
    desk.write("mine.csv", text({"note": "mine"}, columns=(*COLUMNS, "note")))
    done = desk.run("import", "mine.csv")
    assert (done.returncode, done.stderr) == (0, "berita: mine.csv: column note: none of ours; it is not read\n")


def test_what_pages_confirm_and_contradict_is_told(desk: Desk) -> None:  # noqa: F811
    story = "https://koran.example/wonogiri-hampir-sempurna"
    said = "Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71 pada penilaian kepatuhan Ombudsman tahun 2024."
    desk.write("a.jsonl", json.dumps({"url": story, "title": "Wonogiri", "published": "2024-11-20", "text": said}))
    assert desk.run("ingest", "a.jsonl").returncode == 0
    bare = {"source_url": story, "zone": "", "predicate": ""}
    rows = [bare, bare | {"score": "97.71"}, bare | {"year": "2023"}, bare | {"source_url": "https://lain.example/"}]
    desk.write("mine.csv", text(*rows))
    first, report, _ = desk.run("import", "mine.csv").stdout.splitlines()
    assert first == f"contradicted by its page: Pemerintah Kabupaten Wonogiri 2024: score 97.71  {story}"
    assert report.partition("; ")[2] == (
        "1 confirmed by their page, 1 contradicted by it, 1 not found in it, 1 whose page is not stored"
    )


def test_the_shipped_list_is_imported_only_when_asked_for(desk: Desk) -> None:  # noqa: F811
    done = desk.run("import", "--shipped")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("shipped list: 870 rows: 870 new, 0 known; ")
    again = desk.run("import", "--shipped")
    assert again.stdout.startswith("shipped list: 870 rows: 0 new, 870 known; ")
    with closing(sqlite3.connect(desk.folder / "home" / "berita.db")) as connection:
        assert connection.execute("SELECT count(*) FROM import_events").fetchone() == (870,)


DOCS = (Path(__file__).parents[1] / "docs" / "import.md").read_text(encoding="utf-8")


def test_the_documented_list_is_one(tmp_path: Path) -> None:
    block = DOCS.partition("```csv\n")[2].partition("```")[0]
    given = read(tmp_path, block)
    assert (len(given.results), given.wrong) == (4, ())


@pytest.mark.parametrize(
    "row",
    [
        {"institution": "Pemerintah Kabupaten Serang", "score": "9462"},
        {"zone": "biru"},
        {"source_url": "koran.example/17"},
        {"institution": "Dinas Sosial Serang"},
    ],
    ids=["score", "zone", "source_url", "institution"],
)
def test_what_is_wrong_is_told_as_documented(tmp_path: Path, row: dict[str, str]) -> None:
    (wrong_,) = read(tmp_path, text(row)).wrong
    assert f": {wrong_.column}: {wrong_.why}\n" in DOCS


KILLED = """
import os, signal, sys
from berita_extract import cli
from berita_extract.store import Store
{arm}
sys.argv = ["berita", "import", "mine.csv", "--db", "berita.db"]
cli.main()
"""
INSERTING = """
import sqlite_utils.db as d
put = d.Table.insert_all
def insert(self, *given, **named):
    if self.name == "{table}":
        os.kill(os.getpid(), signal.SIGKILL)
    return put(self, *given, **named)
d.Table.insert_all = insert
"""
ARMS = {
    "before the rows": INSERTING.format(table="imports"),
    "between rows and events": INSERTING.format(table="import_events"),
    "before the facts": (
        "from berita_extract import refreshing\n"
        "refreshing.refresh = lambda *given, **named: os.kill(os.getpid(), signal.SIGKILL)"
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("point", ARMS)
def test_a_killed_import_leaves_nothing_half(tmp_path: Path, point: str) -> None:
    (tmp_path / "mine.csv").write_text(text(*({"year": str(year)} for year in (2021, 2022, 2023, 2024))))
    code = KILLED.format(arm=ARMS[point])
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    with closing(sqlite3.connect(tmp_path / "berita.db")) as connection:
        rows = connection.execute("SELECT count(*) FROM imports").fetchone()[0]
        assert connection.execute("SELECT count(*) FROM standing_imports").fetchone()[0] == rows
        assert rows == (4 if point == "before the facts" else 0)
        assert connection.execute("SELECT ended FROM runs").fetchall() == [(None,)]
    again = subprocess.run(
        [sys.executable, "-c", KILLED.format(arm="")], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert again.returncode == 0, again.stderr
    with closing(sqlite3.connect(tmp_path / "berita.db")) as connection:
        assert connection.execute("SELECT count(*) FROM standing_imports").fetchone()[0] == 4
        assert connection.execute("SELECT count(*) FROM facts").fetchone()[0] == 12


# whatever is given

VALUES: dict[str, list[str]] = {
    "institution": ["Pemerintah Kabupaten Wonogiri", "Pemerintah Kota Serang", "Kementerian Sosial"],
    "year": ["2019", "2024"],
    "score": ["", "88", "88.0", "88,25"],
    "zone": ["hijau", "kuning"],
    "predicate": ["", "Kualitas Tinggi"],
    "source_url": [URL, f"{URL}?page=2", "http://lain.example/1"],
    "source_kind": ["", "press"],
}
rows_ = st.lists(st.fixed_dictionaries({name: st.sampled_from(cells) for name, cells in VALUES.items()}), max_size=8)


@settings(max_examples=15, deadline=None)
@given(rows_, st.randoms(use_true_random=False))
def test_order_and_repetition_change_no_statement(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]], chance: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("order")
    mixed = [*rows, *chance.choices(rows, k=3)] if rows else []
    chance.shuffle(mixed)
    half = len(mixed) // 2
    found = []
    for name, lists in (("one", [rows]), ("two", [mixed]), ("three", [mixed[half:], mixed[:half]])):
        with opened(folder / f"{name}.db") as base:
            for part in lists:
                put(base, read(folder, text(*part)).results)
            shown = base.rows(
                "SELECT scheme, institution_id, year, field, value, status, origins, rivals FROM facts ORDER BY 2, 3, 4"
            )
            found.append((stated(base), shown))
    assert found[0] == found[1] == found[2]


_cells = st.one_of(st.text(max_size=20), st.sampled_from([cell for cells in VALUES.values() for cell in cells]))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(_cells, min_size=5, max_size=8), max_size=6), st.sampled_from(",;"), st.booleans())
@example([["\x00", "\ud7ff", "１００", "²", "\u2028", "\x85", '"']], ",", False)
@example([["Pemerintah Kabupaten Wonogiri", "2024", "８８", "hijau", "", URL, ""]], ",", True)
def test_any_text_in_cells_neither_crashes_nor_imports_what_is_invalid(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]], delimiter: str, quoted: bool
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(delimiter.join(COLUMNS) + "\n")
        if quoted:
            csv.writer(file, delimiter=delimiter).writerows(cells)
        else:
            file.write("\n".join(delimiter.join(row) for row in cells))
    known = reference.load()
    given = imports.read(path, known)
    assert {one.line for one in given.results}.isdisjoint(one.line for one in given.wrong)
    for one in given.results:
        round_ = known.rounds[one.year]
        assert round_.assessed
        assert one.score is not None or one.zone is not None or one.predicate is not None
        assert one.score is None or 0 <= one.score <= (one.scale or 9999)
        assert one.zone in (None, "hijau", "kuning", "merah")
        assert one.predicate is None or one.predicate in imports.predicates(known)
        assert one.url.startswith(("http://", "https://"))
        assert one.institution_id
    if given.results:
        with opened(folder / "any.db") as base:
            put(base, given.results)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
@example(",".join(COLUMNS).encode() + b"\n\xff")
@example(b'"' + ",".join(COLUMNS).encode())
def test_any_bytes_are_a_list_or_said_to_be_none(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "any.csv"
    path.write_bytes(content)
    try:
        given = imports.read(path, reference.load())
    except ListError as error:
        assert str(error).startswith(str(path))
        assert "\n" not in str(error)
    else:
        assert given.results == ()

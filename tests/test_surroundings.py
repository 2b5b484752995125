"""Whose statements the flags of an institution look at, and that nothing else is needed to write them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from berita_extract import article, checks, home, judgements, pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.checks import Beside
from berita_extract.judgements import Judgement
from berita_extract.store import Store, opened
from berita_extract.store.surroundings import Surroundings

KNOWN = reference.load()
DAY = date(2024, 11, 25)
GOVERNMENT = "Pemkab Wonogiri meraih nilai 99,65 pada Penilaian Kepatuhan 2024 Ombudsman RI."
UNIT = "Pada Penilaian Kepatuhan 2024 Ombudsman RI, Dinas Sosial Kabupaten Wonogiri memperoleh nilai {score}."
POLICE = "Pada Penilaian Kepatuhan 2024 Ombudsman RI, Kepolisian Resor Wonogiri memperoleh nilai {score}."
OTHERS = (
    "Penilaian Kepatuhan 2024 Ombudsman RI: Dinas Sosial Kabupaten Sukoharjo mendapat nilai 99,65.",
    "Nilai Pemkab Sukoharjo pada Penilaian Kepatuhan 2024 Ombudsman RI 99,36.",
)


class Desk:
    """A database into which texts are put by hand."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self.store = store
        self._work = pipeline.Pipeline(store, archive, KNOWN)

    def put(self, name: str, text: str) -> None:
        self._work.keep(article.from_text(text, url=f"https://koran.example/{name}", published=DAY), None)
        self._work.process(self._work.pending())
        refreshing.refresh(self.store)

    def touched(self, changed: list[str]) -> list[str]:
        """The changed institutions and those whose flags look at what is stated of them."""
        around = Surroundings(self.store, KNOWN)
        return sorted({*changed, *(kin for one in changed for kin in around.touched(one))})

    def flags(self, institution_id: str) -> list[str]:
        sql = "SELECT flags FROM facts WHERE institution_id = ? AND field = 'score'"
        (row,) = self.store.rows(sql, [institution_id])
        found: list[str] = json.loads(row["flags"])
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "berita.db") as store, Archive(tmp_path / "archive") as archive:
        yield Desk(store, archive)


def test_what_a_unit_states_marks_its_government_and_is_taken_back(desk: Desk) -> None:
    desk.put("pemkab", GOVERNMENT)
    for number, text in enumerate(OTHERS):
        desk.put(f"lain-{number}", text)
    assert desk.flags("kab-wonogiri") == []  # like values of another regency are nothing to it
    desk.put("dinsos", UNIT.format(score="99,65"))
    assert desk.flags("kab-wonogiri") == desk.flags("dinas-sosial/kab-wonogiri") == ["unit_vs_institution"]
    desk.put("dinsos", UNIT.format(score="99,60"))
    assert desk.flags("kab-wonogiri") == []


@pytest.mark.parametrize("words", ["kategori A-", "zona E", 'kategori "B+"'])
def test_a_word_that_no_year_has_marks_the_statement_and_the_fact(desk: Desk, words: str) -> None:
    desk.put("pemkab", GOVERNMENT.replace("99,65", f"99,65 ({words})"))
    assert desk.flags("kab-wonogiri") == (["band_mismatch"] if "E" in words else []) + ["wrong_regime_words"]
    (one,) = desk.store.statements(["kab-wonogiri"])
    assert "wrong_regime_words" in checks.of_record(one.record, KNOWN)
    desk.put("pemkab", GOVERNMENT.replace("99,65", "99,65 (kategori A)"))
    assert desk.flags("kab-wonogiri") == []


def test_what_the_police_got_marks_the_government_and_is_taken_back(desk: Desk) -> None:
    desk.put("pemkab", GOVERNMENT)
    desk.put("polres", POLICE.format(score="99,65"))
    assert desk.flags("kab-wonogiri") == desk.flags("kepolisian-resor-wonogiri") == ["unit_vs_institution"]
    desk.put("polres", POLICE.format(score="99,60"))
    assert desk.flags("kab-wonogiri") == desk.flags("kepolisian-resor-wonogiri") == []
    both = ["kab-wonogiri", "kepolisian-resor-wonogiri"]
    assert desk.touched(both[:1]) == desk.touched(both[1:]) == both


def test_a_changed_unit_touches_its_government_and_a_changed_government_its_units(desk: Desk) -> None:
    desk.put("pemkab", GOVERNMENT)
    desk.put("dinsos", UNIT.format(score="99,60"))
    for number, text in enumerate(OTHERS):
        desk.put(f"lain-{number}", text)
    both = ["dinas-sosial/kab-wonogiri", "kab-wonogiri"]
    assert desk.touched(both[:1]) == desk.touched(both[1:]) == both
    assert desk.touched(["kepolisian-resor-tabanan"]) == ["kepolisian-resor-tabanan"]


def test_a_dimension_is_the_institutions_by_name_or_in_an_article_of_its_own(desk: Desk) -> None:
    desk.put("nama", "Ombudsman RI merilis Penilaian Kepatuhan 2024. Dimensi input Pemkab Wonogiri bernilai 79,12.")
    desk.put("sendiri", f"{GOVERNMENT} Dari empat dimensi, input mendapat 21,40 dan proses 29,85.")
    desk.put("banyak", f"{GOVERNMENT} {OTHERS[1]} Dari empat dimensi, output mendapat 17,60.")
    asked = {(2024, Decimal(score)) for score in ("79.12", "21.40", "29.85", "17.60")}
    found = Surroundings(desk.store, KNOWN).of("kab-wonogiri", asked).parts
    parts = {str(score) for year, score in found if year == 2024}
    assert {"79.12", "21.40", "29.85"} <= parts
    assert "17.60" not in parts  # of one of two
    assert Surroundings(desk.store, KNOWN).of("kab-klaten", asked) == Beside(frozenset(), frozenset())


def test_texts_that_may_not_be_used_are_left_out(desk: Desk) -> None:
    desk.put("dinsos", UNIT.format(score="99,60"))
    asked = {(2024, Decimal("99.60"))}
    assert Surroundings(desk.store, KNOWN).of("kab-wonogiri", asked).kin == asked
    other = Surroundings(desk.store, KNOWN, lambda origin, published: published != DAY)
    assert not other.of("kab-wonogiri", asked).kin


def test_what_a_person_calls_wrong_raises_no_flag(desk: Desk) -> None:
    desk.put("pemkab", GOVERNMENT)
    desk.put("dinsos", UNIT.format(score="99,65"))
    assert desk.flags("kab-wonogiri") == ["unit_vs_institution"]
    row = Judgement(
        datetime(2026, 1, 5, 12, tzinfo=UTC), "editor", "wrong", "the government's, says the rapor",
        url="https://koran.example/dinsos", scheme="ombudsman", institution_id="dinas-sosial/kab-wonogiri", year=2024,
        field="score", value="99.65",
    )  # fmt: skip
    judgements.append(home.judgements_folder(desk.store.path), row)
    refreshing.refresh(desk.store)
    assert desk.flags("kab-wonogiri") == []

"""Claims against a small database: every outcome, its evidence, its flags, and what may not support a claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from berita_extract import claims, reference, wording
from berita_extract.claims import Desk
from berita_extract.model import Span
from berita_extract.store import Store
from berita_extract.verify import SEVERITY, Outcome, passage
from tests.verifying import MAGELANG_2023, ON, judged, press


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with press(tmp_path_factory.mktemp("verify")) as found:
        yield found


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store, reference.load(), "0")


CLAIMS: list[tuple[str, Outcome]] = [
    ("Pemkot Magelang meraih nilai 98,17 dan zona hijau tahun 2023.", "supported"),
    ("https://x.example/2024/98 Pemkot Magelang meraih nilai 98,17 tahun 2023 (https://y.example/merah)", "supported"),
    ("Pemkot Magelang meraih nilai 98,2 tahun 2023.", "rounded"),
    ("Pemkot Depok meraih nilai 94,74 tahun 2024.", "rounded"),  # the sources are the coarser side
    ("Pemkot Magelang meraih nilai 89,17 tahun 2023.", "contradicted"),
    ("Pemkot Magelang meraih nilai 98,17 dan zona kuning tahun 2023.", "contradicted"),
    ("Pemkot Magelang masuk zona merah tahun 2023.", "contradicted"),
    ("Pemkot Magelang meraih nilai 95,10 tahun 2023.", "other_year"),
    ("Pemkot Magelang meraih nilai 98,17.", "other_year"),  # no year stated: 2024 is meant on that day
    ("Pemkot Magelang meraih nilai 95,10 tahun 2020.", "other_year"),  # there was no assessment
    ("Pemkab Magelang meraih nilai 98,17 tahun 2023.", "other_unit"),
    ("Pemkab Wonogiri meraih nilai 99,65 tahun 2024.", "other_unit"),
    ("Dinas Sosial Kabupaten Wonogiri meraih nilai 99,71 tahun 2024.", "other_unit"),
    ("Pemkot Magelang meraih nilai 71,35 tahun 2023.", "other_scheme"),
    ("Nilai SAKIP Pemkot Magelang tahun 2023 adalah 71,35.", "other_scheme"),
    ("Pemkab Bengkulu Selatan meraih nilai 95,27 tahun 2024.", "disputed"),
    ("Pemkab Bengkulu Selatan meraih nilai 91,00 tahun 2024.", "contradicted"),
    ("Pemkab Sukoharjo meraih nilai 99,36 tahun 2024.", "no_evidence"),
    ("Pemkot Magelang meraih predikat kualitas tertinggi tahun 2023.", "no_evidence"),
    ("Pemkab Antahberantah meraih nilai 99,36 tahun 2024.", "no_evidence"),
    ("Wali kota meresmikan jembatan di tengah kota.", "unreadable"),
    ("Magelang meraih nilai 98,17 tahun 2023.", "unreadable"),  # the city or the regency
]


@pytest.mark.parametrize(("claim", "outcome"), CLAIMS)
def test_outcome(desk: Desk, claim: str, outcome: Outcome) -> None:
    assert judged(desk, claim).outcome == outcome


# Each is a true claim with words that make it another one; the first two are read as what they say.
NOT_THAT: list[tuple[str, Outcome]] = [
    ("Kota Magelang scored 98.17 in 2022.", "other_year"),
    ("Kota Magelang scored 98.17 and was in the red zone in 2023.", "contradicted"),
    ("Pemkot Magelang tidak meraih nilai 98,17 pada 2023.", "unreadable"),
    ("Pemkot Magelang gagal meraih nilai 98,17 pada 2023.", "unreadable"),
    ("Nilai Pemkot Magelang 2023 bukan 98,17.", "unreadable"),
    ("Perusda Wonogiri meraih nilai 99,71 tahun 2024.", "unreadable"),
    ("perusda wonogiri meraih nilai 99,71 tahun 2024", "unreadable"),
    ("Pemkot Magelang meraih nilai 98,17 dalam Indeks Kualitas Kebijakan 2023.", "unreadable"),
    ("Pemkot Magelang mendapat 98,17 dari BPK tahun 2023.", "unreadable"),
    ("Pemkot Magelang masuk zona hijau 2023, zona kuning 2022.", "unreadable"),
]


@pytest.mark.parametrize(("claim", "outcome"), NOT_THAT)
def test_a_claim_is_not_true_for_what_was_read_of_it(desk: Desk, claim: str, outcome: Outcome) -> None:
    verdict = judged(desk, claim)
    assert verdict.outcome == outcome
    assert not {one.outcome for one in verdict.findings} & {"supported", "rounded"}
    told_why = {"not_all_read", "target"} & set(verdict.flags)  # "gagal meraih": refused as what was aimed at
    assert bool(told_why) == (outcome == "unreadable")


def test_a_score_said_of_two_is_judged_for_each(desk: Desk) -> None:
    verdict = judged(desk, "Pemkot Depok dan Pemkot Magelang meraih nilai 98,17 tahun 2023.")
    assert verdict.outcome == "no_evidence"
    assert [one.outcome for one in verdict.findings] == ["no_evidence", "supported"]


@pytest.mark.parametrize(
    "claim",
    [
        "Kota Magelang scored 98.17 and was in the green zone in the Ombudsman's 2023 assessment.",
        "Wali Kota Magelang berterima kasih atas nilai 98,17 dari Ombudsman RI tahun 2023, bukan hal mudah.",
        "Pemkot Magelang tidak hanya masuk zona hijau, tetapi juga meraih nilai 98,17 pada 2023.",
        "Nilai Kota Magelang pada tahun 2023: 98,17 (zona hijau).",
        "pemkot magelang dapat nilai 98,17 tahun 2023, zona hijau",
    ],
)
def test_words_that_change_nothing_do_not_hinder(desk: Desk, claim: str) -> None:
    assert judged(desk, claim).outcome == "supported"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Pemkot Wonogiri meraih nilai 99,71 tahun 2024.", "Pemkot Wonogiri"),
        ("Kota Wonogiri mendapat nilai 99,71 dari Ombudsman tahun 2024.", "Kota Wonogiri"),
        ("Pemkab Depok meraih nilai 94,7 tahun 2024.", "Pemkab Depok"),
        ("Kabupaten Wonogiri di Jawa Timur meraih nilai 99,71 tahun 2024.", "Jawa"),
        ("Kabupaten Wonogiri di Provinsi Bali meraih nilai 99,71 tahun 2024.", "Bali"),
        ("Hanya Pemkab Wonogiri yang meraih nilai 99,71 tahun 2024.", "Hanya Pemkab Wonogiri yang"),
        ("Cuma Pemkab Wonogiri yang dapat nilai 99,71 tahun 2024.", "Cuma Pemkab Wonogiri yang"),
    ],
)
def test_what_is_called_by_another_kind_or_province_or_alone_is_not_judged(desk: Desk, claim: str, word: str) -> None:
    verdict = judged(desk, claim)
    assert (verdict.outcome, "not_all_read" in verdict.flags) == ("unreadable", True)
    assert word in verdict.unread


@pytest.mark.parametrize(
    "claim",
    [
        "Pemkab Wonogiri, Jawa Tengah, meraih nilai 99,71 tahun 2024.",
        "Pemkab Wonogiri di Jawa Tengah meraih nilai 99,71 tahun 2024.",
        "Pemkab Wonogiri di Jakarta menerima nilai 99,71 dari Ombudsman tahun 2024.",
        "Di Kota Surakarta, Pemkab Wonogiri menerima nilai 99,71 dari Ombudsman tahun 2024.",
    ],
)
def test_where_an_institution_lies_and_receives_is_told(desk: Desk, claim: str) -> None:
    assert judged(desk, claim).outcome == "supported"


def test_a_zone_of_another_year_explains_nothing(desk: Desk) -> None:
    """Three colours are shared by all institutions; a score of another year is another matter."""
    verdict = judged(desk, "Pemkot Magelang masuk zona hijau tahun 2022.")
    assert verdict.outcome == "no_evidence"


@pytest.mark.parametrize("claim", [claim for claim, outcome in CLAIMS if outcome not in ("no_evidence", "unreadable")])
def test_evidence_stands_in_the_stored_text(desk: Desk, store: Store, claim: str) -> None:
    verdict = judged(desk, claim)
    assert verdict.evidence
    for one in verdict.evidence:
        stored = store.article(one.url)
        assert stored is not None
        assert stored.text[one.start : one.end] == one.quote
        assert one.archived is not None
        assert ".warc.gz#" in one.archived


def test_every_outcome_is_tried() -> None:
    assert {outcome for _, outcome in CLAIMS} == set(SEVERITY)


def test_support_is_counted_in_independent_texts(desk: Desk) -> None:
    verdict = judged(desk, "Pemkot Magelang meraih nilai 98,17 tahun 2023.")
    (fact,) = (fact for fact in verdict.facts if fact.key.field == "score")
    assert (fact.value, fact.origins, len(fact.support)) == (Decimal("98.17"), 2, 3)
    assert len(verdict.evidence) == 3


@pytest.mark.parametrize(
    ("claim", "flag"),
    [
        ("Pemkot Magelang meraih nilai 98,47 tahun 2023.", "near"),
        ("Pemkot Magelang meraih nilai 91,17 tahun 2023.", "digit_slip"),  # one digit changed
        ("Pemkot Magelang meraih nilai 89,17 tahun 2023.", "digit_slip"),  # two swapped
        ("Pemkot Magelang meraih nilai 98,17 dan zona kuning tahun 2023.", "band_mismatch"),
        ("Pemkot Magelang meraih nilai 98,17.", "year_assumed"),
        ("Nilai SAKIP Pemkot Magelang tahun 2023 adalah 71,35.", "names_rival_scheme"),
        ("Pemkot Magelang meraih nilai 95,10 tahun 2020.", "no_assessment_that_year"),
        ("Magelang meraih nilai 98,17 tahun 2023.", "ambiguous"),
    ],
)
def test_flag(desk: Desk, claim: str, flag: str) -> None:
    assert flag in judged(desk, claim).flags


@pytest.mark.parametrize(
    "claim",
    [
        "Dalam Opini Ombudsman 2025 Pemprov Lampung meraih nilai 88,49 dengan opini kualitas tertinggi tanpa maladministrasi.",
        "Pemkot Magelang meraih nilai 8,9 dari 10, zona hijau, pada penilaian kepatuhan Ombudsman tahun 2023.",
    ],
)
def test_a_fuller_opinion_and_another_scale_are_no_band_mismatch(desk: Desk, claim: str) -> None:
    verdict = judged(desk, claim)
    assert verdict.findings
    assert "band_mismatch" not in verdict.flags


def test_a_far_value_has_no_flags(desk: Desk) -> None:
    assert judged(desk, "Pemkot Magelang meraih nilai 83,46 tahun 2023.").flags == ()


def test_expected_comes_from_the_bands_of_the_year(desk: Desk) -> None:
    decisive = judged(desk, "Pemkot Magelang meraih nilai 88,17 tahun 2023.").decisive
    assert decisive is not None
    assert decisive.expected is not None
    assert (decisive.expected.zone, decisive.expected.predicate) == ("hijau", "kualitas tertinggi")


def test_the_worst_record_decides(desk: Desk) -> None:
    verdict = judged(desk, "Pemkab Wonogiri meraih nilai 99,71 tahun 2024. Pemkot Depok meraih nilai 49,7 tahun 2024.")
    assert [one.outcome for one in verdict.findings] == ["supported", "contradicted"]
    assert verdict.outcome == "contradicted"


def test_as_of_drops_what_was_not_yet_printed(desk: Desk) -> None:
    claim = "Pemkot Magelang meraih nilai 98,17 tahun 2023."
    verdict = judged(desk, claim, as_of=date(2023, 12, 21))
    assert (verdict.outcome, len(verdict.evidence), verdict.dropped.later) == ("supported", 1, 2)
    assert verdict.data_version.newest == date(2023, 12, 20)
    assert judged(desk, claim, as_of=date(2023, 12, 19)).outcome == "no_evidence"


def test_an_excluded_article_and_its_reprints_do_not_support(desk: Desk) -> None:
    claim = "Pemkot Magelang masuk zona hijau tahun 2023."
    verdict = judged(desk, claim, exclude=("https://salinan.example/magelang",))
    assert (verdict.outcome, verdict.dropped.excluded) == ("no_evidence", 2)


def test_a_printed_text_does_not_support_itself(desk: Desk) -> None:
    verdict = judged(desk, MAGELANG_2023)
    assert verdict.dropped.own_text == 2
    assert {one.url for one in verdict.evidence} == {"https://kabar.example/magelang"}


def test_a_stored_article_does_not_support_itself(desk: Desk, store: Store) -> None:
    given = claims.given("https://koran.example/depok", store, None)
    verdict = desk.judge(given, None)
    assert (verdict.outcome, verdict.evidence) == ("no_evidence", ())
    with pytest.raises(claims.ClaimError, match="not among the stored articles"):
        claims.given("https://koran.example/none", store, None)


def test_a_file_is_a_claim(desk: Desk, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "claim.txt"
    path.write_text("Pemkab Wonogiri meraih nilai 99,71 tahun 2024.", encoding="utf-8")
    assert desk.judge(claims.given(str(path), store, ON), None).outcome == "supported"
    two = tmp_path / "two.jsonl"
    two.write_text('{"url": "a", "text": "satu"}\n{"url": "b", "text": "dua"}\n', encoding="utf-8")
    with pytest.raises(claims.ClaimError, match="holds 2 articles"):
        claims.given(str(two), store, ON)


REPEATED = "Pemkot Magelang meraih nilai 98,17 pada 2023. "
SCHEME = "Penilaian kepatuhan Ombudsman RI. "


@pytest.mark.parametrize(
    ("text", "told", "flags"),
    [
        (REPEATED * 4500, "does not name the assessment of Ombudsman RI", ("too_long",)),  # 200 kB
        (REPEATED * 15, "A text of more than 60 words is read as an article: name the assessment", ()),
        ("Hari ini cuaca cerah sekali. " * 15, "does not name the assessment of Ombudsman RI", ()),
        (
            SCHEME + "Hari ini cuaca cerah sekali. " * 15,
            "No institution with a score, zone or predicate can be read",
            (),
        ),
        (
            SCHEME + "Hari ini cuaca cerah sekali. " * 1500,
            "can be read in this claim. The text is too long; its end was not read.",
            ("too_long",),
        ),
    ],
)
def test_a_long_text_without_a_result_is_told_why(desk: Desk, text: str, told: str, flags: tuple[str, ...]) -> None:
    verdict = judged(desk, text)
    why = wording.why(verdict, desk.reference, "en")
    assert (verdict.outcome, verdict.flags) == ("unreadable", flags)
    assert told in why
    assert len(why) < 400  # the text is not repeated


def test_a_text_whose_end_was_not_read_says_so_though_its_beginning_is_right(desk: Desk) -> None:
    verdict = judged(desk, SCHEME + REPEATED * 1000)
    assert verdict.findings
    assert "too_long" in verdict.flags


def test_a_passage_is_the_sentence_around_a_quote() -> None:
    text = "Satu kalimat. Pemkab Serang meraih nilai 94,62 tahun ini. Kalimat lain.\nBaris lain 94,62"
    start = text.index("94,62")
    assert passage(text, [Span(start, start + 5)]).of(text) == "Pemkab Serang meraih nilai 94,62 tahun ini."


def test_a_long_passage_is_cut_at_words() -> None:
    text = ("kata " * 200) + "94,62" + (" kata" * 200)
    found = passage(text, [Span(1000, 1005)]).of(text)
    assert len(found) <= 405
    assert "94,62" in found
    assert set(found.split()) == {"kata", "94,62"}

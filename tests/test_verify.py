"""Claims against a small database: every outcome, its evidence, its flags, and what may not support a claim.

The articles are our own words; their Ombudsman figures are those the press stated, the SAKIP figure is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from berita_extract import article, claims, pipeline, reference, refreshing, wording
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.model import Span
from berita_extract.store import Store, opened
from berita_extract.verify import SEVERITY, Outcome, Verdict, passage

MAGELANG_2023 = (
    "Pemerintah Kota Magelang memperoleh nilai 98,17 dan masuk zona hijau pada penilaian kepatuhan Ombudsman tahun"
    " 2023. Wali kota berterima kasih kepada para petugas loket. Setahun sebelumnya kota itu belum masuk tiga besar"
    " di provinsinya. Petugas kini diminta menjaga mutu layanan, memasang papan informasi biaya, dan menanggapi setiap"
    " pengaduan warga dalam tiga hari kerja agar hasil baik itu tidak turun lagi pada penilaian berikutnya."
)
ARTICLES = [
    ("https://koran.example/magelang", date(2023, 12, 20), MAGELANG_2023),
    ("https://salinan.example/magelang", date(2023, 12, 22), f"MAGELANG – {MAGELANG_2023}"),
    (
        "https://harian.example/magelang-lama",
        date(2022, 12, 28),
        "Ombudsman memberi Pemerintah Kota Magelang nilai 95,10 pada penilaian kepatuhan tahun 2022.",
    ),
    (
        "https://kabar.example/magelang",
        date(2024, 1, 9),
        (
            "Hasil penilaian kepatuhan Ombudsman tahun 2023 diserahkan. Pemerintah Kota Magelang meraih nilai 98,17."
            " Nilai SAKIP Pemerintah Kota Magelang tahun 2023 adalah 71,35."
            " Pemerintah Kabupaten Magelang meraih nilai 87,25 pada penilaian kepatuhan Ombudsman itu."
        ),
    ),
    (
        "https://kabar.example/wonogiri",
        date(2024, 11, 20),
        (
            "Pada penilaian kepatuhan Ombudsman tahun 2024, Pemerintah Kabupaten Wonogiri memperoleh nilai 99,71. Dinas"
            " Sosial Kabupaten Wonogiri memperoleh nilai 99,65."
        ),
    ),
    (
        "https://koran.example/bengkulu-selatan",
        date(2024, 11, 21),
        "Pemerintah Kabupaten Bengkulu Selatan meraih nilai 95,57 pada penilaian kepatuhan Ombudsman tahun 2024.",
    ),
    (
        "https://harian.example/bengkulu-selatan",
        date(2024, 11, 23),
        "Ombudsman menilai pelayanan publik tahun 2024: Pemerintah Kabupaten Bengkulu Selatan memperoleh nilai 95,27.",
    ),
    (
        "https://koran.example/depok",
        date(2024, 11, 22),
        "Pemerintah Kota Depok meraih nilai 94,7 pada penilaian kepatuhan Ombudsman tahun 2024.",
    ),
]
ON = date(2025, 3, 1)  # the day of every claim: the newest assessment is that of 2024


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("verify")
    with opened(folder / "berita.db") as found, Archive(folder / "archive") as archive:
        work = pipeline.Pipeline(found, archive, reference.load())
        for url, published, text in ARTICLES:
            work.keep(article.from_text(text, url=url, published=published), None)
        work.process(work.pending())
        refreshing.refresh(found)
        yield found


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store, reference.load(), "0")


def judged(desk: Desk, claim: str, as_of: date | None = None, exclude: tuple[str, ...] = ()) -> Verdict:
    return desk.judge(claims.sentence(claim, as_of or ON), as_of, exclude)


CLAIMS: list[tuple[str, Outcome]] = [
    ("Pemkot Magelang meraih nilai 98,17 dan zona hijau tahun 2023.", "supported"),
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


def test_what_was_not_read_is_named(desk: Desk) -> None:
    verdict = judged(desk, "Pemkot Magelang mendapat 98,17 dari BPK tahun 2023.")
    assert wording.why(verdict, desk.reference, "id") == "Tidak semua isi klaim terbaca: BPK."


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


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("claim", "outcome"), CLAIMS)
def test_every_verdict_has_words_and_json(desk: Desk, claim: str, outcome: str, language: wording.Language) -> None:
    verdict = judged(desk, claim)
    row = wording.verdict_row(verdict, desk.reference, language)
    assert ", ".join(row) == ("claim, records, outcome, why, facts, evidence, expected, flags, data_version")
    assert (row["claim"], row["outcome"]) == (claim, outcome)
    assert row["why"]
    assert "None" not in str(row["why"])
    assert str(row["why"]) in wording.verdict_text(verdict, desk.reference, language)


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        (
            "Pemkot Magelang meraih nilai 98,17 tahun 2023.",
            "Pemerintah Kota Magelang 2023: nilai 98,17 dinyatakan oleh 2 sumber independen.",
        ),
        (
            "Pemkot Magelang meraih nilai 98,2 tahun 2023.",
            (
                "Pemerintah Kota Magelang 2023: nilai 98,2 sama dengan nilai 98,17 (2 sumber independen)"
                " setelah dibulatkan."
            ),
        ),
        (
            "Pemkot Magelang meraih nilai 95,10 tahun 2023.",
            ("Pemerintah Kota Magelang 2023: nilai 95,10 adalah hasil tahun 2022, bukan tahun 2023"
            " (yang dinyatakan: nilai 98,17 (2 sumber independen))."),
        ),
        (
            "Pemkab Bengkulu Selatan meraih nilai 95,27 tahun 2024.",
            ("Pemerintah Kabupaten Bengkulu Selatan 2024: diklaim nilai 95,27, sumber-sumber berbeda:"
            " nilai 95,57 (1 sumber) / 95,27 (1 sumber)."),
        ),
        ("Pemkab Sukoharjo meraih nilai 99,36 tahun 2024.",
         "Pemerintah Kabupaten Sukoharjo 2024: tidak ada sumber yang menyatakan nilai 99,36."),
    ],
)  # fmt: skip
def test_why(desk: Desk, claim: str, why: str) -> None:
    assert wording.why(judged(desk, claim), desk.reference, "id") == why


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


def test_claims_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(
        'id,claim,as_of,exclude\n1,"Pemkab A, nilai 1",2024-01-01,http://a http://b\n2,,,\n3,x,1.1.2024,\n',
        encoding="utf-8",
    )
    first, second, third = claims.listed(path)
    assert first == claims.ListedClaim(
        f"{path}: line 2", "1", "Pemkab A, nilai 1", date(2024, 1, 1), ("http://a", "http://b")
    )
    assert second == claims.BadClaim(f"{path}: line 3", "needs an id and a claim")
    assert isinstance(third, claims.BadClaim)


def test_a_claim_cut_at_its_decimal_comma_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("id,claim\n1,Pemkab Wonogiri meraih nilai 99,71 tahun 2024\n", encoding="utf-8")
    (only,) = claims.listed(path)
    assert only == claims.BadClaim(f"{path}: line 2", "more cells than columns; put a claim with a comma in quotes")


def test_claims_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('{"id": 7, "claim": "x", "exclude": ["http://a"]}\n\n{"id"\n[]\n', encoding="utf-8")
    first, second, third = claims.listed(path)
    assert first == claims.ListedClaim(f"{path}: line 1", 7, "x", None, ("http://a",))
    assert isinstance(second, claims.BadClaim)
    assert second.place == f"{path}: line 3"
    assert third == claims.BadClaim(f"{path}: line 4", "not a JSON object")


def test_a_claims_file_without_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("nomor,klaim\n", encoding="utf-8")
    with pytest.raises(claims.ClaimError, match="no column claim, id"):
        list(claims.listed(path))

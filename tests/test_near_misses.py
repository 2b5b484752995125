"""Claims that are nearly true: the press states the one, the claim says the other, and the verdict tells which.

The articles and their figures are our own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import pytest

from berita_extract import claims, reference, wording
from berita_extract.claims import Desk
from berita_extract.store import Store
from berita_extract.verify import FLAGS, Outcome
from tests.verifying import Text, judged, press

ASSESSED = "pada penilaian kepatuhan Ombudsman tahun"
TEXTS: tuple[Text, ...] = (
    (
        "https://koran.example/tegal-lama",
        date(2022, 12, 27),
        f"Pemerintah Kota Tegal meraih nilai 84,31 {ASSESSED} 2022.",
    ),
    (
        "https://koran.example/tegal",
        date(2023, 12, 20),
        (
            f"Pemerintah Kota Tegal meraih nilai 89,47 dan masuk zona hijau {ASSESSED} 2023."
            " Dimensi input memperoleh nilai 91,26. Zona hijau berarti nilai 78,00 sampai 100."
        ),
    ),
    (
        "https://kabar.example/tegal",
        date(2024, 2, 6),
        f"Hasil penilaian diserahkan kemarin. Pemerintah Kota Tegal meraih nilai 89,47 {ASSESSED} 2023.",
    ),
    (
        "https://kabar.example/rata",
        date(2023, 12, 21),
        (
            f"Nilai rata-rata kabupaten/kota di Jawa Tengah {ASSESSED} 2023 adalah 87,93."
            " Pemerintah Kota Tegal meraih nilai 89,47. Nilai SAKIP Pemerintah Kota Tegal tahun 2023 adalah 68,14."
        ),
    ),
    (
        "https://kabar.example/sasaran",
        date(2023, 5, 4),
        f"Pemerintah Kota Tegal menargetkan nilai 96,50 {ASSESSED} 2023.",
    ),
    (
        "https://koran.example/kab-tegal",
        date(2023, 12, 22),
        f"Pemerintah Kabupaten Tegal meraih nilai 81,72 {ASSESSED} 2023.",
    ),
    (
        "https://koran.example/batang",
        date(2024, 11, 22),
        (
            f"Pemerintah Kabupaten Batang meraih nilai 94,01 dan peringkat ketiga se-Jawa Tengah {ASSESSED} 2024."
            f" Dinas Sosial Kabupaten Batang meraih nilai 92,58 {ASSESSED} 2024."
            f" Dinas Kesehatan Kabupaten Batang meraih nilai 90,36 {ASSESSED} 2024."
        ),
    ),
    (
        "https://koran.example/blora",
        date(2024, 11, 23),
        f"Pemerintah Kabupaten Blora meraih nilai 88,6 {ASSESSED} 2024.",
    ),
    (
        "https://koran.example/kominfo",
        date(2024, 11, 24),
        (
            f"Kementerian Komunikasi dan Informatika meraih nilai 90,11 {ASSESSED} 2024."
            f" Kementerian Hukum dan Hak Asasi Manusia meraih nilai 93,28 {ASSESSED} 2024."
        ),
    ),
    (
        "https://koran.example/demak",
        date(2024, 11, 25),
        f"Pemerintah Kabupaten Demak meraih nilai 85,44 {ASSESSED} 2024.",
    ),
    (
        "https://harian.example/demak",
        date(2024, 11, 26),
        f"Ombudsman memberi Pemerintah Kabupaten Demak nilai 85,94 {ASSESSED} 2024.",
    ),
    (
        "https://koran.example/lampung",
        None,
        "Dalam Opini Ombudsman RI tahun 2025 Pemerintah Provinsi Lampung meraih nilai 88,49.",
    ),
    # the same score for a city in another year and for its namesake
    (
        "https://koran.example/pekalongan",
        date(2024, 1, 3),
        (
            f"Pemerintah Kota Pekalongan meraih nilai 86,20 {ASSESSED} 2022."
            f" Pemerintah Kota Pekalongan meraih nilai 90,75 {ASSESSED} 2023."
        ),
    ),
    (
        "https://koran.example/kab-pekalongan",
        date(2024, 1, 4),
        f"Pemerintah Kabupaten Pekalongan meraih nilai 86,20 {ASSESSED} 2023.",
    ),
    (
        "https://koran.example/sambas",
        date(2018, 12, 12),
        (
            f"Pemerintah Kabupaten Sambas meraih nilai 82,97 {ASSESSED} 2018."
            f" Kepolisian Resor Sambas meraih nilai 90,25 {ASSESSED} 2018."
            f" Kantor Pertanahan Kabupaten Sambas meraih nilai 77,40 {ASSESSED} 2018."
        ),
    ),
    (
        "https://koran.example/polres-sanggau",
        date(2022, 12, 24),
        f"Polres Sanggau meraih nilai 83,66 {ASSESSED} 2022.",
    ),
    (
        "https://koran.example/puskesmas",
        date(2024, 11, 22),
        (
            f"Puskesmas Limpung Kabupaten Batang meraih nilai 91,14 {ASSESSED} 2024."
            f" Puskesmas Bandar Kabupaten Batang meraih nilai 90,02 {ASSESSED} 2024."
            f" Puskesmas Bandar Kabupaten Pacitan meraih nilai 88,45 {ASSESSED} 2024."
        ),
    ),
    (
        "https://koran.example/jepara",
        date(2023, 12, 21),
        f"Pemerintah Kabupaten Jepara meraih nilai 92,30 dan masuk zona kuning {ASSESSED} 2023.",
    ),
    (
        "https://harian.example/jepara",
        date(2023, 12, 22),
        f"Nilai 92,80 diperoleh Pemerintah Kabupaten Jepara {ASSESSED} 2023.",
    ),
    (
        "https://koran.example/dinkes-jepara",
        date(2023, 12, 21),
        f"Dinas Kesehatan Kabupaten Jepara meraih nilai 92,80 {ASSESSED} 2023.",
    ),
    (
        "https://koran.example/rembang",
        date(2023, 12, 24),
        f"Dimensi output Pemerintah Kabupaten Rembang memperoleh nilai 77,35 {ASSESSED} 2023.",
    ),
)


class Miss(NamedTuple):
    """A claim with its outcome, the flags of its verdict, and what the reason says in both languages."""

    claim: str
    outcome: Outcome
    flags: set[str]
    told: str
    told_in_english: str


MISSES = {
    "another_year": Miss(
        "Pemkot Tegal meraih nilai 84,31 tahun 2023.",
        "other_year",
        set(),
        "Nilai 84,31 adalah hasil Pemerintah Kota Tegal pada penilaian tahun 2022, bukan tahun 2023.",
        "Score 84.31 is the result of Pemerintah Kota Tegal in the 2022 assessment, not in that of 2023.",
    ),
    "announced_later": Miss(
        "Pemkot Tegal meraih nilai 89,47 tahun 2024.",
        "other_year",
        {"announced_later"},
        "Hasil tahun 2023 itu baru diberitakan atau diserahkan pada 6 Februari 2024.",
        "That result of 2023 was reported or handed over only on 6 February 2024.",
    ),
    "no_year": Miss(
        "Pemkot Tegal meraih nilai 89,47.",
        "other_year",
        {"announced_later", "year_assumed"},
        "Klaim tidak menyebut tahun; dibaca pada 1 Maret 2025 sebagai penilaian tahun 2024, yang terbaru saat itu.",
        "The claim names no year; read on 1 March 2025 it speaks of the 2024 assessment, the newest by then.",
    ),
    "no_assessment": Miss(
        "Pemkot Tegal meraih nilai 84,31 tahun 2020.",
        "other_year",
        {"no_assessment_that_year"},
        "Tidak ada penilaian untuk tahun 2020. Nilai itu dinyatakan untuk tahun 2022.",
        "There was no assessment for 2020. The score is stated for 2022.",
    ),
    "unit_for_government": Miss(
        "Pemkab Batang meraih nilai 92,58 tahun 2024.",
        "other_unit",
        {"unit_vs_institution"},
        "adalah hasil Dinas Sosial Kabupaten Batang, bukan Pemerintah Kabupaten Batang.",
        "is the result of Dinas Sosial Kabupaten Batang, not of Pemerintah Kabupaten Batang.",
    ),
    "government_for_unit": Miss(
        "Dinas Sosial Kabupaten Batang meraih nilai 94,01 tahun 2024.",
        "other_unit",
        {"unit_vs_institution"},
        "adalah hasil Pemerintah Kabupaten Batang, bukan Dinas Sosial Kabupaten Batang.",
        "is the result of Pemerintah Kabupaten Batang, not of Dinas Sosial Kabupaten Batang.",
    ),
    "another_unit": Miss(
        "Dinas Kesehatan Kabupaten Batang meraih nilai 92,58 tahun 2024.",
        "other_unit",
        {"another_unit"},
        "adalah hasil Dinas Sosial Kabupaten Batang, bukan Dinas Kesehatan Kabupaten Batang.",
        "is the result of Dinas Sosial Kabupaten Batang, not of Dinas Kesehatan Kabupaten Batang.",
    ),
    "unit_without_the_zone": Miss(  # the press gives the unit no zone
        "Pemkab Batang meraih nilai 92,58 dan zona hijau tahun 2024.",
        "other_unit",
        {"unit_vs_institution"},
        "Nilai 92,58 pada penilaian tahun 2024 adalah hasil Dinas Sosial Kabupaten Batang, bukan",
        "Score 92.58 in the 2024 assessment is the result of Dinas Sosial Kabupaten Batang, not of",
    ),
    "namesake": Miss(
        "Pemkab Tegal meraih nilai 89,47 tahun 2023.",
        "other_unit",
        {"namesake"},
        "adalah hasil Pemerintah Kota Tegal, bukan Pemerintah Kabupaten Tegal.",
        "is the result of Pemerintah Kota Tegal, not of Pemerintah Kabupaten Tegal.",
    ),
    "renamed": Miss(
        "Kementerian Komunikasi dan Digital meraih nilai 90,11 tahun 2024.",
        "other_unit",
        {"renamed_body"},
        "adalah hasil Kementerian Komunikasi dan Informatika, bukan Kementerian Komunikasi dan Digital.",
        "is the result of Kementerian Komunikasi dan Informatika, not of Kementerian Komunikasi dan Digital.",
    ),
    "split": Miss(
        "Kementerian Hukum meraih nilai 93,28 tahun 2024.",
        "other_unit",
        {"renamed_body"},
        "adalah hasil Kementerian Hukum dan Hak Asasi Manusia, bukan Kementerian Hukum.",
        "is the result of Kementerian Hukum dan Hak Asasi Manusia, not of Kementerian Hukum.",
    ),
    "province_for_nation": Miss(
        "Pemkab Batang meraih nilai 94,01 dan peringkat ketiga nasional tahun 2024.",
        "no_evidence",
        {"rank_scope", "partly_supported"},
        "Peringkat 3 dinyatakan di tingkat provinsi (1 sumber); yang diklaim peringkat nasional.",
        "Rank 3 is stated within the province (1 source); it is claimed nationally.",
    ),
    "no_scope": Miss(
        "Pemkab Batang meraih nilai 94,01 dan peringkat ketiga tahun 2024.",
        "supported",
        {"rank_scope"},
        "Peringkat 3 dinyatakan di tingkat provinsi (1 sumber); klaim tidak menyebut lingkupnya.",
        "Rank 3 is stated within the province (1 source); the claim does not say among whom.",
    ),
    "dimension": Miss(
        "Pemkot Tegal meraih nilai 91,26 tahun 2023.",
        "contradicted",
        {"dimension_score"},
        "Angka 91,26 disebut sebagai nilai satu dimensi atau bagian, bukan nilai akhir.",
        "The press names 91.26 as the score of one dimension or part, not as the total.",
    ),
    "dimension_alone": Miss(
        "Pemkab Rembang meraih nilai 77,35 tahun 2023.",
        "no_evidence",
        {"dimension_score"},
        "Angka 77,35 disebut sebagai nilai satu dimensi atau bagian, bukan nilai akhir.",
        "The press names 77.35 as the score of one dimension or part, not as the total.",
    ),
    "mean": Miss(
        "Pemkot Tegal meraih nilai 87,93 tahun 2023.",
        "contradicted",
        {"mean_score"},
        "Angka 87,93 disebut sebagai rata-rata, bukan nilai instansi ini.",
        "The press names 87.93 as a mean, not as this institution's score.",
    ),
    "target": Miss(
        "Pemkot Tegal meraih nilai 96,50 tahun 2023.",
        "contradicted",
        {"target_score"},
        "Angka 96,50 disebut sebagai target atau harapan, bukan hasil.",
        "The press names 96.50 as a target or hope, not as a result.",
    ),
    "threshold": Miss(
        "Pemkot Tegal meraih nilai 78,00 tahun 2023.",
        "contradicted",
        {"threshold_score"},
        "Angka 78,00 disebut sebagai batas rentang nilai, bukan hasil.",
        "The press names 78.00 as a bound of a band, not as a result.",
    ),
    "other_scheme": Miss(
        "Pemkot Tegal meraih nilai 68,14 tahun 2023.",
        "other_scheme",
        set(),
        "Nilai 68,14 adalah hasil Pemerintah Kota Tegal pada Sistem Akuntabilitas Kinerja Instansi Pemerintah, bukan",
        "Score 68.14 is what Pemerintah Kota Tegal got in Sistem Akuntabilitas Kinerja Instansi Pemerintah, not in",
    ),
    "coarser_claim": Miss(
        "Pemkot Tegal meraih nilai 89,5 tahun 2023.",
        "rounded",
        set(),
        "sesuai setelah pembulatan: yang dinyatakan sumber adalah nilai 89,47 (3 sumber independen).",
        "is right after rounding: the sources state score 89.47 (3 independent sources).",
    ),
    "coarser_press": Miss(
        "Pemkab Blora meraih nilai 88,57 tahun 2024.",
        "rounded",
        set(),
        "sesuai setelah pembulatan: yang dinyatakan sumber adalah nilai 88,6 (1 sumber).",
        "is right after rounding: the sources state score 88.6 (1 source).",
    ),
    "not_even_rounded": Miss(
        "Pemkab Blora meraih nilai 88,65 tahun 2024.",
        "contradicted",
        {"near"},
        "Selisihnya dengan nilai 88,6 adalah 0,05.",
        "It is 0.05 from the stated 88.6.",
    ),
    "near": Miss(
        "Pemkot Tegal meraih nilai 89,16 tahun 2023.",
        "contradicted",
        {"near"},
        "Selisihnya dengan nilai 89,47 adalah 0,31.",
        "It is 0.31 from the stated 89.47.",
    ),
    "digit": Miss(
        "Pemkab Batang meraih nilai 54,01 tahun 2024.",
        "contradicted",
        {"digit_slip"},
        "Mungkin salah ketik: 54,01 dan 94,01 hanya berbeda satu angka atau urutan dua angka.",
        "Perhaps a slip: 54.01 and 94.01 differ in one digit or in the order of two.",
    ),
    "comma": Miss(
        "Pemkab Batang meraih nilai 9,401 tahun 2024.",
        "contradicted",
        {"comma_slip"},
        "Mungkin salah letak tanda desimal: 9,401 dan 94,01 tersusun dari angka yang sama.",
        "Perhaps a misplaced decimal mark: 9.401 and 94.01 have the same digits.",
    ),
    "wrong_zone": Miss(
        "Pemkot Tegal meraih nilai 89,47 dan zona kuning tahun 2023.",
        "contradicted",
        {"band_mismatch", "partly_supported"},
        "sumber menyatakan zona hijau (1 sumber). Selebihnya benar: nilai 89,47 dinyatakan oleh 3 sumber independen.",
        "the sources state zone hijau (1 source). The rest is right: score 89.47, stated by 3 independent sources.",
    ),
    "disputed": Miss(
        "Pemkab Demak meraih nilai 85,94 tahun 2024.",
        "disputed",
        set(),
        "diklaim nilai 85,94, sedangkan yang dinyatakan nilai 85,44 (1 sumber) dan 85,94 (1 sumber).",
        "score 85.94 is claimed, and score 85.44 (1 source) and 85.94 (1 source) are stated.",
    ),
    "the_mean_of_the_province": Miss(
        "Pemprov Jawa Tengah meraih nilai 87,93 tahun 2023.",
        "no_evidence",
        {"mean_score"},
        "Angka 87,93 disebut sebagai rata-rata, bukan nilai instansi ini.",
        "The press names 87.93 as a mean, not as this institution's score.",
    ),
    "the_score_of_the_police": Miss(
        "Pemkab Sambas meraih nilai 90,25 tahun 2018.",
        "other_unit",
        {"unit_vs_institution"},
        "Kepolisian Resor Sambas adalah instansi vertikal di daerah itu, bukan unit pemerintah daerah.",
        "Kepolisian Resor Sambas is an office of a central body there, not a unit of the regional government.",
    ),
    "the_score_of_the_police_of_a_government_without_results": Miss(
        "Pemkab Sanggau meraih nilai 83,66 tahun 2022.",
        "other_unit",
        {"unit_vs_institution"},
        "Nilai 83,66 pada penilaian tahun 2022 adalah hasil Kepolisian Resor Sanggau, bukan Pemerintah Kabupaten Sanggau.",
        "Score 83.66 in the 2022 assessment is the result of Kepolisian Resor Sanggau, not of Pemerintah Kabupaten Sanggau.",
    ),
    "the_score_of_the_land_office": Miss(
        "Pemkab Sambas meraih nilai 77,40 tahun 2018.",
        "other_unit",
        {"unit_vs_institution"},
        "Kantor Pertanahan Kabupaten Sambas adalah instansi vertikal di daerah itu, bukan unit pemerintah daerah.",
        "Kantor Pertanahan Kabupaten Sambas is an office of a central body there, not a unit",
    ),
    "the_governments_score_for_the_police": Miss(
        "Polres Sambas meraih nilai 82,97 tahun 2018.",
        "other_unit",
        {"unit_vs_institution"},
        "Kepolisian Resor Sambas adalah instansi vertikal di daerah itu, bukan unit pemerintah daerah.",
        "is the result of Pemerintah Kabupaten Sambas, not of Kepolisian Resor Sambas.",
    ),
    "the_score_of_the_land_office_for_the_police": Miss(
        "Polres Sambas meraih nilai 77,40 tahun 2018.",
        "other_unit",
        {"another_unit"},
        "adalah hasil Kantor Pertanahan Kabupaten Sambas, bukan Kepolisian Resor Sambas.",
        "Kantor Pertanahan Kabupaten Sambas is an office of a central body there",
    ),
    "several": Miss(  # the year goes before the namesake, and both are told
        "Pemkot Pekalongan meraih nilai 86,20 tahun 2023.",
        "other_year",
        set(),
        "Nilai itu juga hasil Pemerintah Kabupaten Pekalongan.",
        "It is also the result of Pemerintah Kabupaten Pekalongan.",
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with press(tmp_path_factory.mktemp("misses"), TEXTS) as found:
        yield found


@pytest.fixture(scope="module")
def desk(store: Store) -> Desk:
    return Desk(store, reference.load(), "0")


@pytest.mark.parametrize("miss", MISSES.values(), ids=MISSES)
def test_a_near_miss_is_explained(desk: Desk, miss: Miss) -> None:
    verdict = judged(desk, miss.claim)
    assert verdict.outcome == miss.outcome
    ours = set(verdict.flags) - {"not_assessed"}  # of a ministry that did not exist yet: true, and told elsewhere
    assert ours == miss.flags
    assert miss.told in wording.why(verdict, desk.reference, "id")
    assert miss.told_in_english in wording.why(verdict, desk.reference, "en")


@pytest.mark.parametrize("miss", MISSES.values(), ids=MISSES)
def test_its_evidence_holds_the_number(desk: Desk, store: Store, miss: Miss) -> None:
    """What the verdict calls the claimed number is shown where the press prints it."""
    verdict = judged(desk, miss.claim)
    assert verdict.evidence
    for one in verdict.evidence:
        stored = store.article(one.url)
        assert stored is not None
        assert stored.text[one.start : one.end] == one.quote
    claimed = miss.claim.split("nilai ")[1].split()[0].rstrip(".")
    elsewhere = {"rounded", "contradicted"} - (
        {"contradicted"} if miss.flags & {"dimension_score", "mean_score"} else set()
    )
    if miss.outcome not in elsewhere:
        assert any(claimed in (one.quote or "") for one in verdict.evidence)


@pytest.mark.parametrize(
    ("claim", "outcome", "flags"),
    [
        ("Pemkab Batang menempati peringkat ketiga tingkat provinsi tahun 2024.", "supported", ()),
        ("Pemkab Batang menempati peringkat ketiga nasional tahun 2024.", "no_evidence", ("rank_scope",)),
        ("Pemkab Batang menempati peringkat ketiga tahun 2024.", "supported", ("rank_scope",)),
        ("Pemkab Batang menempati peringkat kedua tingkat provinsi tahun 2024.", "contradicted", ()),
        ("Pemkab Blora menempati peringkat kedua tingkat provinsi tahun 2024.", "no_evidence", ()),
        ("Pemkab Batang menempati peringkat ketiga SAKIP tahun 2024.", "unreadable", ()),
        ("Pemkab Batang gagal menempati peringkat ketiga tingkat provinsi tahun 2024.", "unreadable", None),
    ],
)
def test_a_claim_of_a_rank_alone_is_judged(
    desk: Desk, claim: str, outcome: Outcome, flags: tuple[str, ...] | None
) -> None:
    verdict = judged(desk, claim)
    assert verdict.outcome == outcome
    assert flags is None or verdict.flags == flags
    assert "55" not in wording.verdict_text(verdict, desk.reference, "id").split("Data:")[0]
    for one in verdict.findings:
        assert one.record.score is None
        assert all(quote.quote in claim for quote in one.record.evidence.values())


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            "Puskesmas Limpung meraih nilai 91,14 tahun 2024.",
            (
                "The claim does not say where Puskesmas Limpung is: name its kabupaten, kota or province. Results are"
                " stored of Puskesmas Limpung Kabupaten Batang; whether that is meant is not known."
            ),
        ),
        (
            "Nilai Puskesmas Bandar tahun 2024 adalah 90,02.",
            "Puskesmas Bandar Kabupaten Batang or Puskesmas Bandar Kabupaten Pacitan; whether",
        ),
        ("RSUD Porsea meraih nilai 91,14 tahun 2024.", "where RSUD Porsea is: name its kabupaten, kota or province."),
        ("Dinas Sosial meraih nilai 92,58 tahun 2024.", "Results are stored of Dinas Sosial Kabupaten Batang; whether"),
        ("Pemkab meraih nilai 94,01 tahun 2024.", "No institution with a score, zone or predicate can be read"),
    ],
)
def test_an_office_without_its_region_is_not_guessed(desk: Desk, claim: str, told: str) -> None:
    verdict = judged(desk, claim)
    assert (verdict.outcome, verdict.findings, verdict.evidence) == ("unreadable", (), ())
    assert told in wording.why(verdict, desk.reference, "en")


@pytest.mark.parametrize(
    "claim",
    [
        "Pemprov Jawa Timur meraih nilai 87,93 tahun 2023.",  # it is that of another province
        "Pemprov Jawa Tengah meraih nilai 87,93 tahun 2022.",  # of another year
        "Pemprov Jawa Tengah meraih nilai 87,94 tahun 2023.",
        "Dinas Sosial Provinsi Jawa Tengah meraih nilai 87,93 tahun 2023.",
    ],
)
def test_a_mean_is_that_of_its_place_and_year(desk: Desk, claim: str) -> None:
    verdict = judged(desk, claim)
    assert (verdict.outcome, verdict.flags) == ("no_evidence", ())


def test_a_mean_not_yet_printed_explains_nothing(desk: Desk) -> None:
    verdict = judged(desk, "Pemprov Jawa Tengah meraih nilai 87,93 tahun 2023.", as_of=date(2023, 12, 20))
    assert (verdict.outcome, verdict.flags) == ("no_evidence", ())


def test_what_may_not_be_used_is_no_candidate(desk: Desk) -> None:
    verdict = judged(desk, "Puskesmas Limpung meraih nilai 91,14 tahun 2024.", as_of=date(2024, 11, 1))
    told = wording.why(verdict, desk.reference, "id")
    assert told.startswith("Klaim tidak menyebut Puskesmas Limpung di daerah mana: tulis kabupaten")
    assert "Kabupaten Batang" not in told


def test_the_facts_of_a_verdict_carry_their_flags_as_they_are_stored(desk: Desk, store: Store) -> None:
    """Value, flags and expected band of each fact, and the flags of its rivals, are those of the database."""
    marked = set()
    for claim in (
        "Pemkab Jepara meraih nilai 86,10 tahun 2023.",
        "Dinas Kesehatan Kabupaten Jepara meraih nilai 92,80 tahun 2023.",
        "Pemkab Sambas meraih nilai 90,25 tahun 2018.",
        "Pemkab Batang meraih nilai 94,01 tahun 2024.",
        "Pemkot Tegal meraih nilai 77,10 tahun 2023.",
    ):
        row: Any = wording.verdict_row(judged(desk, claim), desk.reference, "en")
        assert row["facts"]
        for fact in row["facts"]:
            key = [fact[name] for name in ("scheme", "institution_id", "year", "field")]
            (stored,) = store.rows(
                "SELECT * FROM facts WHERE scheme = ? AND institution_id = ? AND year = ? AND field = ?", key
            )
            assert fact["flags"] == json.loads(stored["flags"])
            band = json.loads(stored["expected"]) if stored["expected"] else None
            assert fact["expected"] == (band and {name: band[name] for name in ("zone", "predicate")})
            rivals = [one.get("flags") for one in json.loads(stored["rivals"])]
            assert [one.get("flags") for one in fact["rivals"]] == rivals
            marked |= {(fact["field"], *fact["flags"]), *(("rival", *flags) for flags in rivals if flags)}
    rival = ("rival", "band_mismatch", "unit_vs_institution")
    assert marked >= {("score", "unit_vs_institution"), ("zone", "band_mismatch"), rival}


def test_the_flags_of_a_fact_rest_on_what_may_be_used(desk: Desk) -> None:
    claim = "Dinas Kesehatan Kabupaten Jepara meraih nilai 92,80 tahun 2023."
    flags = []
    for excluded in ((), ("https://harian.example/jepara",)):
        row: Any = wording.verdict_row(judged(desk, claim, exclude=excluded), desk.reference, "en")
        flags.append([fact["flags"] for fact in row["facts"]])
    assert flags == [[["unit_vs_institution"]], [[]]]


def test_a_year_may_be_told_in_the_next_though_no_article_says_when(desk: Desk) -> None:
    """The results of 2025 were announced on 29 January 2026; the article has no date."""
    verdict = desk.judge(claims.sentence("Pemprov Lampung meraih nilai 88,49 tahun 2026.", date(2026, 3, 1)), None)
    assert (verdict.outcome, verdict.flags) == ("other_year", ("announced_later",))
    assert wording.why(verdict, desk.reference, "id").endswith(
        "Hasil tahun 2025 itu baru diberitakan atau diserahkan pada 29 Januari 2026."
    )


def test_no_flag_is_unknown(desk: Desk) -> None:
    raised = {flag for miss in MISSES.values() for flag in judged(desk, miss.claim).flags}
    assert raised <= set(FLAGS)


def test_a_true_claim_of_each_is_supported(desk: Desk) -> None:
    for claim in (
        "Pemkot Tegal meraih nilai 89,47 dan zona hijau tahun 2023.",
        "Pemkab Batang meraih nilai 94,01 dan peringkat ketiga tingkat provinsi tahun 2024.",
        "Dinas Sosial Kabupaten Batang meraih nilai 92,58 tahun 2024.",
    ):
        verdict = judged(desk, claim)
        assert (verdict.outcome, verdict.flags) == ("supported", ())

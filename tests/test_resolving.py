"""Which institution a name stands for: full names by themselves, shortened ones with what is around them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from berita_extract import article, records, reference
from berita_extract.resolving import Named, NotNamed, named

KNOWN = reference.load()
KNOWN_SCORES = Path(__file__).parents[1] / "data" / "reference" / "results" / "known-scores.csv"


def stated() -> list[tuple[str, int]]:
    """The names of the shipped results with their years, each pair once."""
    with KNOWN_SCORES.open(encoding="utf-8", newline="") as file:
        return sorted({(row["institution"], int(row["year"])) for row in csv.DictReader(file)})


@pytest.mark.parametrize(
    ("name", "year", "meant"),
    [
        ("Pemerintah Kabupaten Serang", 2024, "kab-serang: Pemerintah Kabupaten Serang (kabupaten)"),
        ("Pemkot Serang", 2024, "kota-serang: Pemerintah Kota Serang (kota)"),
        ("Dinas Sosial Kota Cilegon", 2022, "dinas-sosial/kota-cilegon: Dinas Sosial Kota Cilegon (unit)"),
        ("Polres Tabanan", 2022, "kepolisian-resor-tabanan: Kepolisian Resor Tabanan (vertical)"),
        (
            "Kantor Pertanahan Kabupaten Aceh Utara",
            2023,
            "kantor-pertanahan/kab-aceh-utara: Kantor Pertanahan Kabupaten Aceh Utara (vertical)",
        ),
        ("Kementerian Sosial", 2021, "kementerian-sosial: Kementerian Sosial (kementerian)"),
        ("RSUD Bari Kota Palembang", 2025, "rsud-bari/kota-palembang: RSUD Bari Kota Palembang (unit)"),
        ("Pemerintah Kabupaten Toba Samosir", 2018, "kab-toba: Pemerintah Kabupaten Toba Samosir (kabupaten)"),
        ("Pemerintah Kabupaten Toba", 2022, "kab-toba: Pemerintah Kabupaten Toba (kabupaten)"),
        ("Pemerintah Kabupaten Tulang Bawang", 2021, "kab-tulang-bawang: Pemerintah Kabupaten Tulang Bawang (kabupaten)"),
        (
            "Dinas Kesehatan DIY",
            2025,
            "dinas-kesehatan/prov-daerah-istimewa-yogyakarta: Dinas Kesehatan Provinsi Daerah Istimewa Yogyakarta (unit)",
        ),
        ("Kominfo", 2021, "kementerian-komunikasi-dan-informatika: Kementerian Komunikasi dan Informatika (kementerian)"),
        ("Komdigi", 2025, "kementerian-komunikasi-dan-digital: Kementerian Komunikasi dan Digital (kementerian)"),
    ],
)  # fmt: skip
def test_a_full_name_is_one_institution(name: str, year: int, meant: str) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, Named)
    assert f"{found.institution_id}: {found.institution} ({found.kind})" == meant
    assert found.note is None


@pytest.mark.parametrize(
    ("name", "year", "why"),
    [
        ("Serang", 2024, "several institutions bear this name"),
        ("Dinas Sosial Serang", 2024, "several institutions bear this name"),
        ("Sulawesi Utara (Sultra)", 2024, "several institutions bear this name"),
        ("Dinas Sosial", 2024, "not said whose office it is"),
        ("Pemkab Purwokerto", 2024, "there is no such institution"),
        ("Pemkab Bukittinggi", 2024, "there is no such institution, only Pemerintah Kota Bukittinggi"),
        ("Bupati Serang", 2024, "is who leads an institution"),
        ("Dinas Perdukunan Kota Cilegon", 2024, "'Dinas Perdukunan' is not part of the name"),
        ("Kementerian Komunikasi dan Digital", 2021, "began on 2024-10-21, after 2021"),
        ("Pemerintah Provinsi Papua Selatan", 2021, "began on 2022-07-25, after 2021"),
        ("Bank Sejahtera", 2021, "names no region, ministry, agency or office"),
        (" ", None, "empty"),
    ],
)
def test_what_is_no_one_institution_is_not_named(name: str, year: int | None, why: str) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, NotNamed)
    assert why in found.why


def test_a_name_from_before_is_noted() -> None:
    found = named("Kementerian Komunikasi dan Informatika", 2025, KNOWN)
    assert isinstance(found, Named)
    assert found.note == "Kementerian Komunikasi dan Informatika ended on 2024-10-21, before 2025"


@pytest.mark.parametrize(("name", "year"), stated(), ids=lambda value: str(value))
def test_every_name_of_the_shipped_results_is_what_the_extraction_reads(name: str, year: int) -> None:
    found = named(name, year, KNOWN)
    assert isinstance(found, Named), found
    text = f"Ombudsman RI memberi {name} nilai 80,00 dalam penilaian kepatuhan tahun {year}."
    read = records.extract(article.from_text(text, url=""), KNOWN).records
    assert {(r.institution_id, r.institution) for r in read} == {(found.institution_id, found.institution)}

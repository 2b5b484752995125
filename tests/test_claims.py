"""Claims as they are given: files of many, and what is wrong in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from berita_extract import claims
from berita_extract.claims.capitals import respelt
from berita_extract.reference import load


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


def test_true_is_no_id(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('{"id": true, "claim": "x"}\n', encoding="utf-8")
    assert list(claims.listed(path)) == [claims.BadClaim(f"{path}: line 1", "needs an id and a claim")]


def test_a_claims_file_without_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("nomor,klaim\n", encoding="utf-8")
    with pytest.raises(claims.ClaimError, match="no column claim, id"):
        list(claims.listed(path))


@pytest.mark.parametrize("given", ["https://koran.example/a", "HTTPS://Koran.example/a"])
def test_an_address_alone_is_that_of_an_article(given: str) -> None:
    assert claims.is_address(given)
    assert not claims.is_address(f"{given} Pemkab Wonogiri 99,71")


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("lapas kelas iia tenggarong 79,64", "Lapas Kelas IIA Tenggarong 79,64"),
        ("kantor imigrasi kelas i non tpi blitar", "Kantor Imigrasi Kelas I Non TPI Blitar"),
        ("Lapas Kelas IIA Samarinda 84,07 tahun 2025", "Lapas Kelas IIA Samarinda 84,07 tahun 2025"),
        ("Kantor Imigrasi Kelas I TPI Samarinda 91,08", "Kantor Imigrasi Kelas I TPI Samarinda 91,08"),
    ],
)
def test_the_class_of_an_office_stays_in_its_name(typed: str, spelt: str) -> None:
    assert respelt(typed, load()) == spelt

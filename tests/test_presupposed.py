"""What a claim says beside its value: that it was held before, or that a person has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from berita_extract import reference
from berita_extract.claims import Desk
from tests.verifying import Text, judged, press

TEXTS: tuple[Text, ...] = (
    (
        "https://koran.example/blora",
        date(2022, 12, 28),
        (
            "Pemerintah Kabupaten Blora meraih nilai 79,90 dan zona hijau pada penilaian kepatuhan Ombudsman tahun 2022."
            " Pada tahun 2021 Pemkab Blora mendapat nilai 66,45 dan zona kuning."
        ),
    ),
    (
        "https://koran.example/blora-lagi",
        date(2024, 1, 9),
        (
            "Pemerintah Kabupaten Blora meraih nilai 83,20, zona hijau, predikat kualitas tinggi pada penilaian kepatuhan"
            " Ombudsman tahun 2023."
        ),
    ),
    (
        "https://koran.example/tegal",
        date(2024, 11, 20),
        (
            "Pada penilaian kepatuhan Ombudsman tahun 2024 Pemerintah Kota Tegal masuk zona hijau dengan nilai 89,47. Tahun"
            " 2023 Pemkot Tegal masuk zona kuning dengan nilai 71,30, tahun 2022 zona hijau dengan nilai 80,15."
        ),
    ),
    (
        "https://koran.example/jembrana",
        date(2024, 11, 25),
        (
            "Pada penilaian kepatuhan Ombudsman tahun 2024 Dinas Sosial Kabupaten Jembrana memperoleh nilai 97,31."
            " Pemerintah Kabupaten Jembrana memperoleh nilai 94,88 dan masuk zona hijau."
        ),
    ),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with press(tmp_path_factory.mktemp("presupposed"), TEXTS) as store:
        yield Desk(store, reference.load(), "0")


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Pemkab Blora kembali meraih zona hijau dengan nilai 79,90 tahun 2022.", "kembali"),
        ("Pemkab Blora mempertahankan zona hijau dengan nilai 79,90 tahun 2022.", "mempertahankan"),
        ("Zona hijau dengan nilai 79,90 kembali diraih Pemkab Blora pada 2022.", "kembali"),
        ("Pemkot Tegal pertahankan zona hijau dengan nilai 89,47 tahun 2024.", "pertahankan"),
        ("Pemkot Tegal tetap di zona hijau dengan nilai 89,47 tahun 2024.", "tetap"),
        # of the years before nothing is stored
        ("Pemkab Jembrana kembali masuk zona hijau dengan nilai 94,88 tahun 2024.", "kembali"),
    ],
)
def test_what_was_not_held_before_is_not_held_again(desk: Desk, claim: str, word: str) -> None:
    verdict = judged(desk, claim)
    assert (verdict.outcome, "not_all_read" in verdict.flags) == ("unreadable", True)
    assert verdict.unread == (word,)


@pytest.mark.parametrize(
    "claim",
    [
        "Pemkab Blora kembali meraih zona hijau dengan nilai 83,20 tahun 2023.",
        "Pemkab Blora mempertahankan zona hijau dengan nilai 83,20 tahun 2023.",
        # 79,90 of 2022 is of that band
        "Pemkab Blora mempertahankan predikat kualitas tinggi dengan nilai 83,20 tahun 2023.",
        "Pemkot Tegal kembali masuk zona hijau dengan nilai 89,47 tahun 2024.",
        "Pemkab Blora meraih zona hijau pada 2022 dengan nilai 79,90 dan tetap di zona hijau pada 2023 dengan nilai 83,20.",
        "Pemkab Jembrana kembali menerima penghargaan Ombudsman dengan nilai 94,88 tahun 2024.",
    ],
)
def test_what_was_held_before_is_held_again(desk: Desk, claim: str) -> None:
    assert judged(desk, claim).outcome == "supported"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Kepala Dinas Sosial Kabupaten Jembrana meraih nilai 97,31 dari Ombudsman tahun 2024.", "Kepala"),
        ("Kepala Dinas Sosial Kabupaten Jembrana, Made Arta, meraih nilai 97,31 dari Ombudsman tahun 2024.", "Kepala"),
        ("Bupati Jembrana berhasil mendapat nilai 94,88 dari Ombudsman tahun 2024.", "Bupati"),
    ],
)
def test_no_person_has_the_score_of_an_institution(desk: Desk, claim: str, word: str) -> None:
    verdict = judged(desk, claim)
    assert (verdict.outcome, word in verdict.unread) == ("unreadable", True)


@pytest.mark.parametrize(
    "claim",
    [
        "Kepala Dinas Sosial Kabupaten Jembrana menerima nilai 97,31 dari Ombudsman tahun 2024.",
        "Menurut Bupati Jembrana, Pemkab Jembrana meraih nilai 94,88 dari Ombudsman tahun 2024.",
        "Bupati Jembrana menyebut Pemkab Jembrana meraih nilai 94,88 dari Ombudsman tahun 2024.",
    ],
)
def test_a_person_may_tell_or_receive_it(desk: Desk, claim: str) -> None:
    assert judged(desk, claim).outcome == "supported"

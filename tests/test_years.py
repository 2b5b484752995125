"""Which years in prose are years of assessment, which are dates, decrees, budgets, spans and stretches of time."""

from __future__ import annotations

from datetime import date

import pytest

from berita_extract.years import dates, masks, scan

# (text, [(as printed, kind, year or step)])
YEARS = [
    # behind what is assessed
    ("Penilaian Kepatuhan Tahun 2023 diumumkan", [("2023", "assessment", 2023)]),
    ("Opini Ombudsman 2025", [("2025", "assessment", 2025)]),
    ("hasil survei tahun 2019", [("2019", "assessment", 2019)]),
    ("menerima predikat untuk 2018", [("2018", "assessment", 2018)]),
    ("rapor pelayanan publik 2016", [("2016", "assessment", 2016)]),
    ("anugerah dari Ombudsman RI 2024", [("2024", "assessment", 2024)]),
    ("Penilain tahun 2022", [("2022", "assessment", 2022)]),  # a slip
    ("penilaian maladministrasi pada akhir 2025", []),  # a stretch of time …
    ("hasil penilaian akhir 2025", [("2025", "assessment", 2025)]),  # … unless it is the end of the assessment
    ("zona hijau pada 2017, 2018 dan 2019", [(y, "assessment", int(y)) for y in ("2017", "2018", "2019")]),  # told on
    ("Ombudsman hadir. Pada 2021 berbeda", [("2021", "plain", 2021)]),  # not over the end of a sentence
    # plain
    ("naik pada 2022", [("2022", "plain", 2022)]),
    ("56,48 (2016)", [("2016", "plain", 2016)]),
    ("dari 2017 ke atas", [("2017", "plain", 2017)]),
    ("versi 2023", [("2023", "plain", 2023)]),
    ("Kolom:\t2024", [("2024", "plain", 2024)]),
    ("2024", [("2024", "plain", 2024)]),  # a cell of its own
    ("terdapat 2024 laporan", []),  # a count
    ("nilai 2.023 lembar", []),  # no year
    ("nomor 2023,5", []),
    ("pada 20223 keliru", []),  # a slip that is no year
    ("pada 1998 dan 2045", []),  # out of question
    # a stretch of time is no year of a result
    ("sejak 2019", [("2019", "since", 2019)]),  # only a label right before it is of that year
    ("hingga tahun 2021", []),
    ("mulai 2022", []),
    ("sepanjang 2024", []),
    ("sampai dengan tahun 2023", []),
    ("pada pertengahan 2018", []),
    # dates, decrees, budgets, plans
    ("Selasa (17/12/2024)", []),
    ("pada 4 Februari 2025", []),
    ("pada Desember 2021", []),
    ("Keputusan Nomor 418 Tahun 2023", []),
    ("Undang-Undang Nomor 25 Tahun 2009", []),
    ("UU 37/2008 dan PO 22/2016", []),
    ("pada APBD 2024", []),
    ("tahun anggaran 2024", []),
    ("RPJMD 2021-2026", []),
    ("periode 2019-2024", []),
    ("pada 2021/2022", []),  # a span of years
    ("Pilkada 2024", []),
    ("target 2025", []),
    # relative
    ("nilai tahun lalu", [("tahun lalu", "last_year", -1)]),
    ("pada tahun kemarin", [("pada tahun kemarin", "last_year", -1)]),
    ("dua tahun silam", [("dua tahun silam", "last_year", -2)]),
    ("tahun sebelumnya", [("tahun sebelumnya", "previous", -1)]),
    ("penilaian sebelumnya", [("penilaian sebelumnya", "previous", -1)]),
    ("setahun sebelum itu", [("setahun sebelum itu", "previous", -1)]),
    ("capaian terdahulu", [("capaian terdahulu", "previous", -1)]),
    ("malam sebelumnya", []),
    ("setahun kemudian", [("setahun kemudian", "next", 1)]),
    ("dua tahun berselang", [("dua tahun berselang", "next", 2)]),
    ("tahun berikutnya", [("tahun berikutnya", "next", 1)]),
    ("sebulan kemudian", []),
    ("sesudah jeda pandemi", [("sesudah jeda pandemi", "after_gap", 0)]),
    ("pascapandemi", [("pascapandemi", "after_gap", 0)]),
    ("selama pandemi", []),
    ("tahun ini", [("tahun ini", "this", 0)]),
    ("kali ini", [("kali ini", "this", 0)]),
    ("hari ini", []),
    ("naik pada 2023 dari tahun lalu", [("2023", "plain", 2023), ("tahun lalu", "last_year", -1)]),  # in text order
]


@pytest.mark.parametrize(("text", "expected"), YEARS)
def test_years(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = [(m.span.of(text), m.kind, m.step if m.year is None else m.year) for m in scan(text)]
    assert found == expected


# (text, [(as printed, date)])
DATES = [
    ("Selasa (17/12/2024)", [("17/12/2024", date(2024, 12, 17))]),
    ("29-1-2024", [("29-1-2024", date(2024, 1, 29))]),
    ("12.12.2024", [("12.12.2024", date(2024, 12, 12))]),
    ("Rabu (29/1)", [("(29/1)", None)]),  # no year
    ("4 Februari 2025", [("4 Februari 2025", date(2025, 2, 4))]),
    ("3 Pebruari 2020", [("3 Pebruari 2020", date(2020, 2, 3))]),  # the old spelling
    ("14 Nop. 2018", [("14 Nop. 2018", date(2018, 11, 14))]),  # a short form with its point
    ("9 Agustus 2022", [("9 Agustus 2022", date(2022, 8, 9))]),
    ("Dec 5 atau 5 Dec 2017", [("5 Dec 2017", date(2017, 12, 5))]),
    ("31 Desember", [("31 Desember", None)]),
    ("Desember 2021", [("Desember 2021", None)]),  # no day
    ("31/2/2024", [("31/2/2024", None)]),  # there is no such day
    ("bulan Maret saja", []),  # a month is no date
    ("17/12-2024", []),  # two marks
    ("nilai 94,62 dan 3.14", []),
    ("dua puluh sembilan", []),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text: str, expected: list[tuple[str, date | None]]) -> None:
    assert [(span.of(text), day) for span, day in dates(text)] == expected


# (text, what carries numbers that are neither scores nor years of assessment)
MASKS = [
    ("pada 17/12/2024 dan (29/1)", ["17/12/2024", "(29/1)"]),
    ("UU Nomor 25 Tahun 2009 tentang pelayanan", ["UU Nomor 25 Tahun 2009"]),
    ("Peraturan Ombudsman Nomor 61 Tahun 2025", ["Peraturan Ombudsman Nomor 61 Tahun 2025"]),
    ("SK Nomor: 100.3/418/2023", ["Nomor: 100.3/418/2023"]),
    ("PO 22/2016", ["PO 22/2016"]),
    ("Permenpan 17 Tahun 2017", ["Permenpan 17 Tahun 2017"]),
    ("APBD-P 2024", ["APBD-P 2024"]),
    ("masa jabatan 2021-2026", ["masa jabatan 2021-2026"]),
    ("2021-2026", ["2021-2026"]),
    ("semester II tahun 2023", ["semester II tahun 2023"]),
    ("HUT 2022", ["HUT 2022"]),
    ("Nilai 94,62 pada 2023", []),
    ("skor 88,10", []),  # no "SK"
]


@pytest.mark.parametrize(("text", "expected"), MASKS)
def test_masks(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in masks(text)] == expected

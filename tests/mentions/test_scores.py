"""Numbers that stand where results stand, and why others are refused or are none at all.

The figures are invented, except those with an institution's own name.
"""

from __future__ import annotations

import pytest

from berita_extract.mentions.hopes import hoped
from berita_extract.mentions.scores import Score, scan
from berita_extract.patterns import Stretch


def told(score: Score, text: str) -> str:
    """What a score says, in short: as printed, its cue, then what else is set."""
    said = [score.span.of(text), score.cue]
    said += [score.refused] if score.refused else []
    said += ["previous"] if score.previous else []
    said += [f"/{score.scale}"] if score.scale else []
    said += ["%"] if score.percent else []
    return " ".join(said)


def assert_told(text: str, expected: list[str]) -> None:
    assert [told(score, text) for score in scan(text)] == expected


# Nouns, verbs and signs that lead to a score
ACCEPTED = [
    ("meraih nilai 92,53", ["92,53 strong"]),
    ("skornya 97,61", ["97,61 strong"]),
    ("indeks kepatuhan sebesar 82,67", ["82,67 strong"]),
    ("dengan angka: 88,10", ["88,10 strong"]),
    ("rata-rata enam unit 93,74", ["93,74 strong"]),  # a mean of its own units; whole numbers too:
    ("nilai 82", ["82 strong"]),
    ("skor akhirnya 104", ["104 strong"]),
    ("mengantongi 91,36", ["91,36 strong"]),
    ("membawa pulang 90,5", ["90,5 strong"]),
    ("terbenam di angka 41,8", ["41,8 strong"]),
    ("diganjar 96", ["96 strong"]),
    ("poin 94,62", ["94,62 strong"]),
    ("totalnya sebesar 87", ["87 strong"]),
    ("nilai sembilan puluh tiga koma dua belas", ["sembilan puluh tiga koma dua belas strong"]),
    ("Poso 78.43", ["78.43 weak"]),  # only its shape and place speak for it
    ("Kota Tual = 79.31", ["79.31 weak"]),
    ("Polres Karo (104)", ["104 faint"]),  # in brackets behind a name: also "Kabupaten Pati (13)" complaints
    ("DPMPTSP: 94", ["94 weak"]),
    ("Mukomuko - 76", ["76 weak"]),
    ("101 diraih Polres Karo", ["101 weak"]),
    ("membuntuti lewat 98", ["98 faint"]),
    ("masing-masing nilai 97,03; 95,60; dan 92", ["97,03 strong", "95,60 strong", "92 strong"]),  # listed on
    ("kepatuhan mencapai 45,31 %", ["45,31 strong %"]),  # a percentage of the score
    ("tingkat kepatuhan 82,5 persen", ["82,5 weak %"]),
    ("memperoleh 95,98 persen", ["95,98 strong %"]),
    ("nilai 94, 62", ["94, 62 strong"]),
]  # fmt: skip

# Numbers that measure, count, date or place something else
NO_SCORES: list[tuple[str, list[str]]] = [
    ("anggaran Rp 94,62 juta", []),  # money
    ("Rp88", []),
    ("94,62 miliar", []),
    ("US$ 82,5", []),
    ("nilai 1.206", []),  # a count
    ("nilai 1500", []),
    ("nilai 94,6251", []),  # too many decimals
    ("nilai 325", []),  # over every scale
    ("pada 2023", []),
    ("pukul 09.30", []),
    ("jam 14.30 WIB", []),
    ("20.15 WITA", []),
    ("07:30", []),
    ("peringkat 25", []),
    ("urutan ke-41", []),
    ("pasal 34 ayat 2", []),
    ("halaman 12", []),
    ("juara 1", []),
    ("telepon 0812-3456-7890", []),
    ("nilai pada 17/12/2024", []),  # a date
    ("hasil UU Nomor 25 Tahun 2009", []),  # a decree
    ("Dinas P3A", []),  # a part of a name
    ("generasi 5G", []),
    ("mendapat 12 kabupaten", []),  # counts
    ("mencapai 30 petugas", []),
    ("5 dari 7 kantor", []),
    ("mencapai 30 dari 94 kota", []),
    ("70,83 persen", []),  # a share
    ("nilai 7", []),  # too small for a whole number
    ("unduh (PDF, 1,2 MB)", []),
    ("sejauh 5,4 kilometer", []),
    ("sepanjang 12,5 km", []),
    ("skala dipendekkan menjadi 110", []),
    ("satu dua tiga", []),
    ("", []),
]  # fmt: skip

# "… dari 10" is a scale, "… dari 94 kota" a count
SCALES = [
    ("nilai 8,9 dari 10", ["8,9 strong /10"]),
    ("nilai 82 dari skala 100", ["82 strong /100"]),
    ("skor 9 dari sepuluh", ["9 strong /10"]),
    ("skor 97,5 pada skala 0-110", ["97,5 strong /110", "110 weak threshold /110"]),
    ("skor 97,5 dari maksimal 110", ["97,5 strong /110", "110 weak threshold /110"]),
    ("nilai 905 dari skala seribu", ["905 strong /1000"]),  # the old scale, where the text speaks of it
    ("nilai 905 pada skala 1.000", ["905 strong /1000"]),
    ("nilai 8,9 dari 10 kabupaten", ["8,9 strong"]),  # no scale
]  # fmt: skip

# "naik dari A menjadi B": A was the round before
PREVIOUS = [
    ("naik dari 73,44 menjadi 91,95", ["73,44 strong previous", "91,95 strong"]),
    ("meraih nilai 91,95, sebelumnya 73,44", ["91,95 strong", "73,44 weak previous"]),
    ("nilainya 91,95 dibanding tahun lalu 73,44", ["91,95 strong", "73,44 strong previous"]),
    ("turun ke 71,20 dari nilai 85,20", ["71,20 strong", "85,20 strong previous"]),
    ("melonjak 18,51 poin dari 73,44", ["18,51 weak difference", "73,44 weak previous"]),
    ("ketimbang 73,44", ["73,44 weak previous"]),
    ("meraih 91,95 dari Ombudsman", ["91,95 strong"]),  # "dari" of the giver
]  # fmt: skip

REFUSED = [
    # bounds of a band
    ("zona hijau dengan nilai 81-100", ["81 strong threshold", "100 strong threshold"]),
    ("nilai 51,00 sampai dengan 80,99", ["51,00 strong threshold", "80,99 strong threshold"]),
    ("nilai 88 ke atas", ["88 strong threshold"]),
    ("nilai minimal 78", ["78 strong threshold"]),
    ("ambang batas 88,00", ["88,00 weak threshold"]),
    ("nilai di bawah 51", ["51 strong threshold"]),
    ("rentang 54,00", ["54,00 weak threshold"]),
    ("nilainya mulai dari kategori A yaitu 88,00", ["88,00 strong threshold"]),
    ("Merah berhenti di 55, kuning di 88,00", ["55 strong threshold", "88,00 weak threshold"]),
    # how far apart two results are
    ("naik 3,1 poin", ["3,1 weak difference"]),
    ("turun sebesar 12,4", ["12,4 strong difference"]),
    ("terpaut 0,22 poin", ["0,22 weak difference"]),
    ("selisihnya hanya 1,75", ["1,75 strong difference"]),
    ("kenaikan nilai setinggi 36,08 angka", ["36,08 strong difference"]),
    ("naik menjadi 91,95 poin", ["91,95 strong"]),  # what it rose to
    # means over others
    ("rata-rata nasional 72,30", ["72,30 strong aggregate"]),
    ("rerata nilai kabupaten sebesar 71,05", ["71,05 strong aggregate"]),
    ("nilai rata-rata se-Banten 80,44", ["80,44 strong aggregate"]),
    # parts of a result
    ("dimensi input 27,1", ["27,1 weak dimension"]),
    ("loket SPKT memperoleh 78,46", ["78,46 strong dimension"]),
    ("proses: 31,50", ["31,50 weak dimension"]),
    ("pengaduan 11,9", ["11,9 weak dimension"]),
    ("sarana prasarana mencapai 88,2", ["88,2 strong dimension"]),
    ("dari keempat dimensi nilai total 94,62", ["94,62 strong"]),  # put together again
    ("nilai akhir komponen seluruhnya 94,62", ["94,62 strong"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ACCEPTED)
def test_accepted(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), NO_SCORES)
def test_no_scores(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), SCALES)
def test_scales(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), PREVIOUS)
def test_previous_values(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_refused(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        # hopes govern the rest of their sentence
        ("Pemkab menargetkan nilai ", True),
        ("Bupati berharap tahun depan skornya ", True),
        ("Kota itu membidik angka ", True),
        ("Dalam simulasi, dinas itu memperoleh ", True),
        ("Penilaian mandiri menghasilkan ", True),
        ("Hasil pra-evaluasi menunjukkan ", True),
        ("Perjanjian kinerja memuat nilai ", True),
        ("Semoga, kata kepala dinas, nilainya ", True),
        ("Seandainya loketnya lengkap, nilainya ", True),
        ("Misalnya sebuah dinas mendapat ", True),  # made up
        ("Dinas Sosial misalnya mendapat ", False),  # an instance
        ("Pemkab ingin tahu mengapa skornya ", False),
        # a target that was met is a result
        ("Pemkab melampaui target dengan nilai ", False),
        ("Sesuai target, nilainya ", False),
        # conditions govern their clause only
        ("jika nilainya mencapai ", True),
        ("agar skornya menyentuh ", True),
        ("bila dibandingkan daerah lain nilainya ", False),
        ("jika dirata-rata, nilainya menjadi ", False),
        # another clause behind a semicolon
        ("targetnya tinggi; hasilnya ", False),
        ("Pemkab Lahat meraih nilai ", False),
        ("", False),
    ],
)  # fmt: skip
def test_hoped(before: str, expected: bool) -> None:
    assert hoped(Stretch(before, 0, len(before))) is expected

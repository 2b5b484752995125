"""Every printed shape of a number, with its value, its decimals and its span."""

from __future__ import annotations

from decimal import Decimal

import pytest

from berita_extract.numbers import count_word, counted, scan

# (text, [(as printed, value, decimals, shape)])
NUMBERS = [
    ("nilai 94,62", [("94,62", "94.62", 2, "decimal")]),
    ("nilai 94.62.", [("94.62", "94.62", 2, "decimal")]),  # the full stop is none of it
    ("nilai 95,3;", [("95,3", "95.3", 1, "decimal")]),
    ("nilai 82", [("82", "82", 0, "integer")]),
    ("nilai 82,", [("82", "82", 0, "integer")]),  # a comma with nothing behind
    ("nilai 94, 62", [("94, 62", "94.62", 2, "loose")]),  # a blank behind the mark
    ("nilai 87 , 45", [("87 , 45", "87.45", 2, "loose")]),  # and before
    ("nilai 99,\n23", [("99,\n23", "99.23", 2, "loose")]),  # broken over two lines
    ("83, 81 dan 80, 5", [("83, 81", "83.81", 2, "loose"), ("80", "80", 0, "integer"), ("5", "5", 0, "integer")]),
    ("tahun 2023, 12 kantor", [("2023", "2023", 0, "integer"), ("12", "12", 0, "integer")]),  # a year is not so joined
    ("81, 82,5", [("81", "81", 0, "integer"), ("82,5", "82.5", 1, "decimal")]),  # a number of its own behind the comma
    ("(DPMPTSP)97,55", [("97,55", "97.55", 2, "decimal")]),  # glued to a bracket
    ("38,50Kategori", [("38,50", "38.50", 2, "decimal")]),  # glued to a word behind
    ("93.88dan", [("93.88", "93.88", 2, "decimal")]),
    (
        "85,81,84,85",
        [("85,81", "85.81", 2, "decimal"), ("84,85", "84.85", 2, "decimal")],
    ),  # comma as mark and separator
    ("1.206 unit", [("1.206", "1206", 0, "thousands")]),  # a count
    ("Rp1.875.000.000,50", [("1.875.000.000,50", "1875000000.50", 2, "thousands")]),
    ("0.125", [("0.125", "0.125", 3, "decimal")]),  # thousands do not begin with 0
    ("17.12.2024", [("17.12", "17.12", 2, "decimal"), ("2024", "2024", 0, "integer")]),  # a date is masked elsewhere
    ("100", [("100", "100", 0, "integer")]),
    ("45,31 %", [("45,31", "45.31", 2, "decimal")]),
    (
        "sembilan puluh tiga koma dua belas (93,12)",
        [
            ("93,12", "93.12", 2, "decimal"),
        ],
    ),
    ("delapan puluh koma enam dua", [("delapan puluh koma enam dua", "80.62", 2, "words")]),  # digit by digit
    ("Tujuh Belas koma lima", [("Tujuh Belas koma lima", "17.5", 1, "words")]),  # capitals
    ("tanda koma dua kali", []),  # no number before "koma"
    ("tiga kabupaten", []),  # counts in words are for those who look for groups
    ("tanpa angka", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers(text: str, expected: list[tuple[str, str, int, str]]) -> None:
    found = [(n.span.of(text), str(n.value), n.decimals, n.shape) for n in scan(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", 12),
        ("satu", 1),
        ("sepuluh", 10),
        ("dua belas", 12),
        ("tujuh puluh", 70),
        ("Tujuh Puluh Tiga", 73),
        ("empat ratus dua puluh satu", 421),
        ("seratus lima", 105),
        ("tiga kantor", None),  # a word that is no number
        ("belas", None),  # nothing to add ten to
        ("puluh", None),
        ("1234567", None),  # no count of institutions
        ("9,5", None),
        ("", None),
    ],
)
def test_counted(words: str, expected: int | None) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tiga", 3),
        ("Ketiga", 3),  # "ketiga kantor itu"
        ("keenam", 6),
        ("kesepuluh", 10),
        ("sebelas", 11),
        ("kepala", None),  # "ke" and no number
        ("ke", None),
        ("kota", None),
    ],
)
def test_count_word(word: str, expected: int | None) -> None:
    assert count_word(word) == expected


def test_decimals_keep_their_zeros() -> None:
    (number,) = scan("nilai 90,00")
    assert number.value == Decimal("90.00")
    assert number.decimals == 2

"""Normalised views and their way back to the original, and where sentences end."""

from __future__ import annotations

import pytest

from berita_extract.model import Span
from berita_extract.text import normalise, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nilai 94,62.", "Nilai 94,62."),  # nothing to do
        ("96,14\u00a0", "96,14 "),  # &nbsp; behind a number
        ("Zona\u202fHijau\u3000A", "Zona Hijau A"),  # narrow and ideographic blanks
        ("“Jum’at” ‘Pare–Pare’", "\"Jum'at\" 'Pare-Pare'"),  # typographic quotes and dashes
        ("«Toli‑Toli» 2021—2022 −3", '"Toli-Toli" 2021-2022 -3'),  # more of them, minus too
        ("９４,６２", "94,62"),  # full-width digits
        ("Ｚｏｎａ", "Zona"),  # full-width letters
        ("satu\r\ndua\u2028tiga", "satu \ndua\ntiga"),  # carriage return, line separator
        ("pe\u00adlayanan", "pelayanan"),  # soft hyphen inside a word
        ("94\u200b,62\ufeff", "94,62"),  # zero-width blank inside a number, BOM behind
        ("\u202eKota\u202c", "Kota"),  # direction marks
        ("Kabupaten Pulau Seram é", "Kabupaten Pulau Seram é"),  # an accent stays
        ("ﬁle ½", "ﬁle ½"),  # what would need two characters stays as it is
        ("juara 🏆 hijau", "juara 🏆 hijau"),  # beyond the basic plane
        ("", ""),
    ],
)
def test_normalised_text(text: str, expected: str) -> None:
    assert normalise(text).text == expected


def test_a_view_without_invisible_characters_is_as_long_as_its_text() -> None:
    text = "Skor\u00a0“９４,６２” – hijau\u2028🏆"
    view = normalise(text)
    assert view.offsets is None
    assert len(view.text) == len(text)


@pytest.mark.parametrize(
    ("text", "words", "original"),
    [
        ("Nilai 94,62 kini.", "94,62", "94,62"),
        ("Nilai\u00a0９４,６２ kini.", "94,62", "９４,６２"),
        ("Nilai 9\u200b4,6\u00ad2 kini.", "94,62", "9\u200b4,6\u00ad2"),  # what is left out lies inside the span
        ("\ufeffNilai \u200b94,62\u200b kini.", "94,62", "94,62"),  # and stays outside where it stands at its ends
        ("🏆\u200d🏆 Nilai 94,62", "94,62", "94,62"),
        ("Nilai 94,62", "Nilai 94,62", "Nilai 94,62"),
    ],
)
def test_way_back_to_the_original_and_forth(text: str, words: str, original: str) -> None:
    view = normalise(text)
    at = view.text.index(words)
    here = Span(at, at + len(words))
    there = view.span(here)
    assert there.of(text) == original
    assert view.locate(there) == here


def test_whole_text_is_located_as_whole_view() -> None:
    text = "\u200bSatu\u00ad dua\u200b"
    view = normalise(text)
    assert view.locate(Span(0, len(text))) == Span(0, len(view.text))


def test_empty_span_stays_empty() -> None:
    view = normalise("a\u200bb")
    assert view.span(Span(1, 1)).of("a\u200bb") == ""


SENTENCES = [
    ("Nilainya 90,92. Zonanya hijau.", ["Nilainya 90,92.", "Zonanya hijau."]),
    ("Hasil tahun 2023.Nilai yang diraih naik.", ["Hasil tahun 2023.", "Nilai yang diraih naik."]),  # blank forgotten
    ("Nilai 93.88dan naik", ["Nilai 93.88dan naik"]),  # a decimal point is none
    ("Hijau! Benarkah? Ya.", ["Hijau!", "Benarkah?", "Ya."]),
    ("Sungguh...  Begitulah.", ["Sungguh...", "Begitulah."]),  # dots in a row end one sentence
    ('"Sudah hijau." Ia tersenyum.', ['"Sudah hijau."', "Ia tersenyum."]),  # the quote belongs to its sentence
    ('"Jangan turun." katanya pelan.', ['"Jangan turun." katanya pelan.']),  # a small letter goes on
    ("(Lihat tabel.) Selesai.", ["(Lihat tabel.)", "Selesai."]),
    ("satu\ndua\n\ntiga", ["satu", "dua", "tiga"]),  # line breaks end
    ("Kab. Serang dan Prov. Banten naik.", ["Kab. Serang dan Prov. Banten naik."]),
    ("Plt. Bupati dan Drs. A hadir.", ["Plt. Bupati dan Drs. A hadir."]),
    ("Puskesmas dr. Sutomo naik.", ["Puskesmas dr. Sutomo naik."]),
    ("UU No. 25 berlaku. Biaya Rp. 5.000 saja.", ["UU No. 25 berlaku.", "Biaya Rp. 5.000 saja."]),
    ("R.A. Kartini hadir.", ["R.A. Kartini hadir."]),  # initials
    ("UPT. Puskesmas Batang naik.", ["UPT. Puskesmas Batang naik."]),
    ("1. Kabupaten Tebo\n2. Kota Jambi", ["1. Kabupaten Tebo", "2. Kota Jambi"]),  # list numbers are no sentences
    ("Hasilnya 88. Kota Dumai 90.", ["Hasilnya 88.", "Kota Dumai 90."]),  # but a number ends one
    ("   ", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == expected


def test_sentences_of_a_part_only() -> None:
    text = "Satu. Dua. Tiga."
    assert [span.of(text) for span in sentences(text, Span(6, 10))] == ["Dua."]

"""Places on a ladder and the ladder they stand on; "lima besar" and superlatives are none."""

from __future__ import annotations

import pytest

from berita_extract.mentions.ranks import scan

# (text, [(as printed, place, scope)])
RANKS = [
    ("peringkat ke-3", [("peringkat ke-3", 3, "unknown")]),
    ("Peringkat 1 nasional", [("Peringkat 1", 1, "national")]),
    ("peringkat III", [("peringkat III", 3, "unknown")]),  # Roman
    ("peringkat pertama se-Indonesia", [("peringkat pertama", 1, "national")]),
    ("urutan 25 dari 34 provinsi", [("urutan 25", 25, "national")]),
    ("peringkat 2 dari 98 kota", [("peringkat 2", 2, "national")]),
    ("peringkat 5 dari 35 kabupaten/kota se-Jawa Tengah", [("peringkat 5", 5, "province")]),
    ("peringkat 4 dari 15 kabupaten", [("peringkat 4", 4, "unknown")]),
    ("posisi ke-41", [("posisi ke-41", 41, "unknown")]),
    ("posisi empat se-Bali", [("posisi empat", 4, "province")]),
    ("posisi empat di Bali dan peringkat 15 nasional", [("posisi empat", 4, "province"), ("peringkat 15", 15, "national")]),
    ("rangking 5", [("rangking 5", 5, "unknown")]),
    ("ranking ke 2 tingkat provinsi", [("ranking ke 2", 2, "province")]),
    ("peringkat kedua kategori kota", [("peringkat kedua", 2, "kind")]),
    ("di papan kabupaten urutan ketujuh", [("urutan ketujuh", 7, "kind")]),
    ("nomor urut 6", [("nomor urut 6", 6, "unknown")]),
    ("juara 2", [("juara 2", 2, "unknown")]),
    ("berada di posisi yang ke-9", [("posisi yang ke-9", 9, "unknown")]),
    ("secara nasional peringkat 8", [("peringkat 8", 8, "national")]),
    ("Ombudsman mengungkap peringkat pemda se-Provinsi Jambi. Tebo di peringkat ke-3.", [("peringkat ke-3", 3, "province")]),
    ("Inilah urutan kabupaten/kota se-Jawa Barat. Hasilnya sudah lama ditunggu. Garut peringkat 9.", [("peringkat 9", 9, "province")]),
    ("Inilah urutan kabupaten/kota se-Jawa. Hasilnya sudah lama ditunggu. Garut peringkat 9.", [("peringkat 9", 9, "unknown")]),
    ("Inilah urutan puskesmas se-Kota Bogor. Hasilnya sudah lama ditunggu. Sempur peringkat 9.", [("peringkat 9", 9, "unknown")]),
    (
        "Peringkat pemda se-Jambi dirilis. Secara nasional hasilnya naik. Tebo peringkat 9.",
        [("peringkat 9", 9, "unknown")],
    ),
    # no place
    ("peringkat lima besar", []),  # one of five
    ("peringkat 10 besar nasional", []),
    ("peringkat tertinggi", []),
    ("peringkat 88,10", []),  # a score
    ("peringkat pertamanya", []),
    ("juara umum", []),
    ("nomor 418", []),  # a decree
    ("pada posisi hijau", []),
    ("peringkat i", []),  # Roman numerals are capitals
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANKS)
def test_ranks(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(r.span.of(text), r.value, r.scope) for r in scan(text)] == expected

"""Group phrases as the press prints them, and what they say."""

from __future__ import annotations

import pytest

from berita_extract.mentions.groups import GroupMention, fits_regions, scan

# text: "quote | role | count | noun", a dash for what is not said
PHRASES = {
    "Dari sepuluh daerah itu, tujuh kabupaten masuk zona merah.": (
        "sepuluh daerah itu | back | 10 | daerah", "tujuh kabupaten | counted | 7 | kabupaten",
    ),
    "Sebanyak 12 polres meraih zona hijau.": ("12 polres | counted | 12 | polres",),
    "Dua belas unit layanan dinilai.": ("Dua belas unit layanan | counted | 12 | unit layanan",),
    "Sembilan sudah berwarna hijau.": ("Sembilan | counted | 9 | -",),
    "Satu saja yang hijau.": ("Satu saja | counted | 1 | -",),
    "Ketiganya masuk zona kuning.": ("Ketiganya | back | 3 | -",),
    "Kelima polres itu hijau.": ("Kelima polres itu | back | 5 | polres",),
    "Delapan-delapannya hijau.": ("Delapan-delapannya | back | 8 | -",),
    "Mereka menyandang predikat serupa.": ("Mereka | back | - | -",),
    "Lima daerah lainnya merah.": ("Lima daerah lainnya | rest | 5 | daerah",),
    "Sisanya kuning.": ("Sisanya | rest | - | -",),
    "Sisanya, empat kementerian, sudah hijau.": ("Sisanya, empat kementerian | rest | 4 | kementerian",),
    "Selebihnya masuk zona merah.": ("Selebihnya | rest | - | -",),
    "Yang lain kuning semua.": ("Yang lain | rest | - | -",),
    "Seluruhnya zona hijau.": ("Seluruhnya | all | - | -",),
    "Semua unit meraih kualitas tertinggi.": ("Semua unit | all | - | unit",),
    "Hampir semua daerah merah.": ("Hampir semua daerah | vague | - | -",),
    "Sejumlah dinas masih kuning.": ("Sejumlah dinas | vague | - | -",),
    "Di antaranya dua puskesmas hijau.": ("dua puskesmas hijau | counted | 2 | puskesmas",),
    "Ada juga yang merah.": ("Ada juga yang | vague | - | -",),
    # no groups: places in a ladder, dates, a part of a name, a relative clause that takes somebody up
    "Berada di peringkat ketiga se-Jawa Barat.": (),
    "Diserahkan pada 12 Desember.": (),
    "Mereka yang berani melapor dilindungi.": (),
    "Daerah yang pada 2022 masih merah itu berbenah.": (),
}  # fmt: skip


@pytest.mark.parametrize("text", list(PHRASES))
def test_scan(text: str) -> None:
    """A phrase is found with its role, number and noun; look-alikes are none."""
    found = tuple(" | ".join((g.span.of(text), g.role, str(g.count or "-"), g.noun or "-")) for g in scan(text))
    assert found == PHRASES[text]


def one(text: str) -> GroupMention:
    """The only group of a text."""
    (group,) = scan(text)
    return group


def test_whole() -> None:
    """ "dari 16 daerah" is only the frame; "datang dari tiga pemda" is who is spoken of."""
    assert [g.whole for g in scan("Dari 16 daerah, lima kabupaten merah.")] == [True, False]
    assert not one("Kabar baik datang dari tiga pemda.").whole


def test_colour_and_part() -> None:
    """A colour inside the phrase and "di antaranya" are kept."""
    assert one("Lima belas daerah hijau lain tidak disebut.").colour == "hijau"
    assert one("Lima di antaranya merah.").part


def test_fits_regions() -> None:
    """Nouns of governments, not of units."""
    assert all(map(fits_regions, ("pemda", "kabupaten/kota", "pemkab", "kota")))
    assert not any(map(fits_regions, ("polres", "dinas", "kementerian", None)))

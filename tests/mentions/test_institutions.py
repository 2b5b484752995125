"""Who is named at one place: type word, proper name and region, and what only looks like a name of somebody assessed."""

from __future__ import annotations

import pytest

from berita_extract import reference
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import InstitutionMention


def told(mention: InstitutionMention) -> str:
    """The words, the form, the candidates, and whether the mention is only a place, the giver or compared with."""
    said = [f"{mention.words}: {mention.form}"]
    said += [f"= {' | '.join(c.name for c in mention.candidates)}"] if mention.candidates else []
    marks = {
        "giver": mention.giver,
        "place": mention.place and not mention.giver,
        "compared": mention.compared,
        "shared": mention.shared,
    }
    said += [f"({mark})" for mark, is_so in marks.items() if is_so]
    return " ".join(said)


def assert_told(text: str, expected: list[str]) -> None:
    found = lexicon(reference.load()).institutions(text)
    assert [told(m) for m in found] == expected
    assert all(m.span.of(text).startswith(m.words) for m in found)


GOVERNMENTS = [
    ("Pemerintah Kabupaten Lahat", ["Pemerintah Kabupaten Lahat: government = Pemerintah Kabupaten Lahat"]),
    ("Pemkab Kaur", ["Pemkab Kaur: government = Pemerintah Kabupaten Kaur"]),
    ("PEMKAB KAUR", ["PEMKAB KAUR: government = Pemerintah Kabupaten Kaur"]),
    ("Pembkab Kaur", ["Pembkab Kaur: government = Pemerintah Kabupaten Kaur"]),  # a slip seen in print
    ("Pemko Batam", ["Pemko Batam: government = Pemerintah Kota Batam"]),  # Sumatra's short form
    ("Pemprov Bali", ["Pemprov Bali: government = Pemerintah Provinsi Bali"]),
    ("Pemda Dompu", ["Pemda Dompu: government = Pemerintah Kabupaten Dompu"]),  # of any level
    ("Pemda Solok", ["Pemda Solok: government = Pemerintah Kabupaten Solok | Pemerintah Kota Solok"]),  # so open
    ("Pemerintah Kota (Pemkot) Jambi", ["Pemerintah Kota (Pemkot) Jambi: government = Pemerintah Kota Jambi"]),
    ("Kab. Solok", ["Kab. Solok: area = Pemerintah Kabupaten Solok"]),
    ("dari 98 kota. Dumai naik", ["Dumai: bare = Pemerintah Kota Dumai"]),  # two sentences
    ("Kabupaten Solok dan Kota Solok", [
        "Kabupaten Solok: area = Pemerintah Kabupaten Solok",
        "Kota Solok: area = Pemerintah Kota Solok",
    ]),
    ("Bupati Kaur", ["Bupati Kaur: holder = Pemerintah Kabupaten Kaur"]),
    ("Wali Kota Ambon", ["Wali Kota Ambon: holder = Pemerintah Kota Ambon"]),
    ("Solok", ["Solok: bare = Pemerintah Kabupaten Solok | Pemerintah Kota Solok"]),  # both bear the name
    ("Solok (kota)", ["Solok: bare = Pemerintah Kota Solok"]),
    ("Palu (kab.)", []),  # there is none
    ("Aceh Barat Daya, Aceh Barat", [  # the longest name first
        "Aceh Barat Daya: bare = Pemerintah Kabupaten Aceh Barat Daya",
        "Aceh Barat: bare = Pemerintah Kabupaten Aceh Barat",
    ]),
    ("OKU Timur", ["OKU Timur: bare = Pemerintah Kabupaten Ogan Komering Ulu Timur"]),
    ("TTU", ["TTU: bare = Pemerintah Kabupaten Timor Tengah Utara"]),
    ("Muba", ["Muba: bare = Pemerintah Kabupaten Musi Banyuasin"]),
    ("oki dan muba", []),  # short forms have capitals
    ("Toli-Toli atau Toli Toli", [
        "Toli-Toli: bare = Pemerintah Kabupaten Tolitoli",
        "Toli Toli: bare = Pemerintah Kabupaten Tolitoli",
    ]),
    ("93.88dan Kota Tual", ["Kota Tual: area = Pemerintah Kota Tual"]),  # glued to a number
    ("Bumi Sebiduk Sehaluan", ["Bumi Sebiduk Sehaluan: bare = Pemerintah Kabupaten Ogan Komering Ulu Timur (shared)"]),
    ("Pemkab Purwokerto", ["Pemkab Purwokerto: unknown"]),  # a seat, no regency of that name
    ("Pemkab Kutai Kartanegra", [  # a typo
        "Pemkab Kutai Kartanegra: government = Pemerintah Kabupaten Kutai Kartanegara",
    ]),
    ("Pemkab Mamuju Utara", [  # a former name stays
        "Pemkab Mamuju Utara: government = Pemerintah Kabupaten Mamuju Utara",
    ]),
]  # fmt: skip

UNITS = [
    ("Dinsos Kabupaten Serang", ["Dinsos Kabupaten Serang: unit = Dinas Sosial Kabupaten Serang"]),
    ("Dinas Sosial", ["Dinas Sosial: unit"]),  # whose is decided by the article
    ("Dinas Sosial (Dinsos) Kota Tegal", ["Dinas Sosial (Dinsos) Kota Tegal: unit = Dinas Sosial Kota Tegal"]),
    ("Disdukapil", ["Disdukapil: unit"]),  # one letter lost
    ("Dinas Pendidkan", ["Dinas Pendidkan: unit"]),
    ("Dinas Antah", []),  # no such unit
    ("UPT Puskesmas Koba, Kabupaten Bangka Tengah", [
        "UPT Puskesmas Koba, Kabupaten Bangka Tengah: unit = Puskesmas Koba Kabupaten Bangka Tengah",
    ]),
    ("Puskesmas Eromoko I", ["Puskesmas Eromoko I: unit"]),
    ("RSUD Bari Kota Palembang", ["RSUD Bari Kota Palembang: unit = RSUD Bari Kota Palembang"]),
    ("SMP Negeri 9 Palembang", ["SMP Negeri 9 Palembang: unit = SMP Negeri 9 Kota Palembang"]),
    ("SMP Negeri 2 mengumpulkan 84,05", ["SMP Negeri 2: unit"]),
    ("Polres Dairi", ["Polres Dairi: unit = Kepolisian Resor Dairi"]),
    ("POLRES TABANAN", ["POLRES TABANAN: unit = Kepolisian Resor Tabanan"]),
    ("Polrestabes Medan", ["Polrestabes Medan: unit = Kepolisian Resor Kota Besar Medan"]),
    ("Polres Tebing Tinggi", ["Polres Tebing Tinggi: unit = Kepolisian Resor Tebing Tinggi"]),  # "Tinggi" is no grade
    ("Polres Madina", ["Polres Madina: unit = Kepolisian Resor Mandailing Natal"]),
    ("Polres Metro", ["Polres Metro: unit = Kepolisian Resor Metro"]),  # of the city of Metro
    ("Polres Metro Bekasi", ["Polres Metro Bekasi: unit = Kepolisian Resor Metro Bekasi"]),
    ("Kepolisian Resor (Polres) Kulon Progo", [
        "Kepolisian Resor (Polres) Kulon Progo: unit = Kepolisian Resor Kulon Progo",
    ]),
    ("Kantah Boalemo", ["Kantah Boalemo: unit = Kantor Pertanahan Kabupaten Boalemo"]),
    ("BPN Temanggung", [  # the branch, not the ministry
        "BPN Temanggung: unit = Kantor Pertanahan Kabupaten Temanggung",
    ]),
    ("tiga polres", ["polres: unit (place)"]),  # a kind, not one of its kind
    ("seluruh kantor pertanahan", ["kantor pertanahan: unit (place)"]),
    ("puskesmas yang ramai", ["puskesmas: unit (place)"]),
    ("Kepala Dinas Kesehatan", ["Dinas Kesehatan: holder"]),
]  # fmt: skip

BODIES = [
    ("Kementerian Sosial", ["Kementerian Sosial: body = Kementerian Sosial"]),
    ("Kemenkumham", ["Kemenkumham: body = Kementerian Hukum dan Hak Asasi Manusia"]),
    ("BPOM", ["BPOM: body = Badan Pengawas Obat dan Makanan"]),
    ("ATR/BPN", ["ATR/BPN: body = Kementerian Agraria dan Tata Ruang/Badan Pertanahan Nasional"]),
    ("di Kementerian Sosial", ["Kementerian Sosial: body = Kementerian Sosial (place)"]),
    ("penghargaan dari Kemenkes", ["Kemenkes: body = Kementerian Kesehatan (giver)"]),
    ("Kemenkes menganugerahkan piagam", ["Kemenkes: body = Kementerian Kesehatan (giver)"]),
    ("Kementerian Antah", []),
]  # fmt: skip

PLACES = [
    ("di Kabupaten Kaur", ["Kabupaten Kaur: area = Pemerintah Kabupaten Kaur (place)"]),
    ("warga Kota Ambon", ["Kota Ambon: area = Pemerintah Kota Ambon (place)"]),
    ("se-Bali", ["Bali: bare = Pemerintah Provinsi Bali (place)"]),
    ("Pendopo Bupati Kaur", ["Bupati Kaur: holder = Pemerintah Kabupaten Kaur (place)"]),
    ("di Hotel Mutiara, Palu", ["Palu: bare = Pemerintah Kota Palu (place)"]),
    ("Palu, Kamis (14/11)", ["Palu: bare = Pemerintah Kota Palu (place)"]),
    ("di lingkungan Pemkab Kaur", ["Pemkab Kaur: government = Pemerintah Kabupaten Kaur (place)"]),
    ("piagam bagi Kota Ambon", ["Kota Ambon: area = Pemerintah Kota Ambon"]),
    ("Ombudsman RI Perwakilan Banten", ["Banten: bare = Pemerintah Provinsi Banten (giver)"]),
    ("perwakilan Ombudsman Sumatera Barat", ["Sumatera Barat: bare = Pemerintah Provinsi Sumatera Barat (giver)"]),
    ("Ombudsman memuji Banten", ["Banten: bare = Pemerintah Provinsi Banten"]),
    ("dibanding Kendari", ["Kendari: bare = Pemerintah Kota Kendari (compared)"]),
    ("mengungguli Kota Bima", ["Kota Bima: area = Pemerintah Kota Bima (compared)"]),
]  # fmt: skip

ANAPHORS = [
    ("kabupaten itu", ["kabupaten itu: anaphor"]),
    ("kota di tepian Musi itu", ["kota di tepian Musi itu: anaphor"]),
    ("kementerian tersebut", ["kementerian tersebut: anaphor"]),
    ("pihak kota", ["pihak kota: anaphor"]),
    ("Pemkot gembira", ["Pemkot: anaphor"]),
    ("dua kabupaten itu", []),  # several
    ("hari itu", []),
    ("Pemerintah Kabupaten Tanah Bumbu (Tabu) naik. Tabu hijau", [  # its own short form
        "Pemerintah Kabupaten Tanah Bumbu: government = Pemerintah Kabupaten Tanah Bumbu",
        "Tabu: government = Pemerintah Kabupaten Tanah Bumbu",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOVERNMENTS)
def test_governments(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_givers_and_comparisons(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), ANAPHORS)
def test_names_told_again(text: str, expected: list[str]) -> None:
    assert_told(text, expected)

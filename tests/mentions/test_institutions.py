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
    ("Pemkab Atim", ["Pemkab Atim: government = Pemerintah Kabupaten Aceh Timur"]),  # no slip for Matim
    ("Pemkab Gayo Luwes", ["Pemkab Gayo Luwes: government = Pemerintah Kabupaten Gayo Lues"]),
    ("Pemkab 50 Kota", ["Pemkab 50 Kota: government = Pemerintah Kabupaten Lima Puluh Kota"]),
    ("dari 50 kota", []),
    ("Pemkab OI", ["Pemkab OI: government = Pemerintah Kabupaten Ogan Ilir"]),
    ("OI", ["OI: bare = Pemerintah Kabupaten Ogan Ilir (shared)"]),  # two letters alone are too little
    ("Pemkot Bandarlampung", ["Pemkot Bandarlampung: government = Pemerintah Kota Bandar Lampung"]),
    ("Pemkot Tasik", ["Pemkot Tasik: government = Pemerintah Kota Tasikmalaya"]),
    ("SolokSolok Selatan", [  # no blank between two items
        "Solok: bare = Pemerintah Kabupaten Solok | Pemerintah Kota Solok",
        "Solok Selatan: bare = Pemerintah Kabupaten Solok Selatan",
    ]),
    ("BantenNews", []),  # an outlet
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
    ("Dispertan", ["Dispertan: unit"]),
    ("DPUTX", []),  # one letter of a short form is another office
    ("Dinas Antah", []),  # no such unit
    ("rumah Dinas Kesehatan Kota", ["Dinas Kesehatan: unit"]),
    ("Dinsos-P3A Kota Tegal", [
        "Dinsos-P3A Kota Tegal: unit = Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kota Tegal",
    ]),
    ("Dinas Penanaman Modal & PTSP Kota Tegal", [
        "Dinas Penanaman Modal & PTSP Kota Tegal: unit = Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Tegal",
    ]),
    ("Dinas Koperasi dan UMKM Kota Tegal", [
        "Dinas Koperasi dan UMKM Kota Tegal: unit = Dinas Koperasi, Usaha Kecil dan Menengah Kota Tegal",
    ]),
    ("Dinas Perikanan, Perdagangan dan Sosial Kota Tegal", [  # a merger that is not listed
        "Dinas Perikanan, Perdagangan dan Sosial Kota Tegal: unit = Dinas Perikanan, Perdagangan dan Sosial Kota Tegal",
    ]),
    ("DINAS KEBERSIHAN DAN KESEHATAN KOTA TEGAL", [
        "DINAS KEBERSIHAN DAN KESEHATAN KOTA TEGAL: unit = Dinas Kebersihan dan Kesehatan Kota Tegal",
    ]),
    ("Puskesmas Sukamaju Kecamatan Ngrampal Kabupaten Sragen", [  # where it lies is no second name
        "Puskesmas Sukamaju Kecamatan Ngrampal Kabupaten Sragen: unit = Puskesmas Sukamaju Kabupaten Sragen",
    ]),
    ("Puskesmas Tanah Tinggi Kota Binjai", [  # no grade
        "Puskesmas Tanah Tinggi Kota Binjai: unit = Puskesmas Tanah Tinggi Kota Binjai",
    ]),
    ("Puskesmas Koba Hijau", ["Puskesmas Koba: unit"]),
    ("Puskesmas 23 Ilir Palembang", ["Puskesmas 23 Ilir Palembang: unit = Puskesmas 23 Ilir Kota Palembang"]),
    ("Puskesmas Masaran 1 meraih 90,1", ["Puskesmas Masaran 1: unit"]),
    ("Puskesmas Masaran 8 poin", ["Puskesmas Masaran: unit"]),
    ("SMPN 1 Gemolong Kabupaten Sragen", [
        "SMPN 1 Gemolong Kabupaten Sragen: unit = SMP Negeri 1 Gemolong Kabupaten Sragen",
    ]),
    ("RSUD Cilegon", ["RSUD Cilegon: unit = RSUD Kota Cilegon"]),  # the only one there
    ("RSUD Kabupaten Lahat", ["RSUD Kabupaten Lahat: unit = RSUD Kabupaten Lahat"]),
    ("PDAM Tirta Musi Kota Palembang", [
        "PDAM Tirta Musi Kota Palembang: unit = Perusahaan Daerah Air Minum Tirta Musi Kota Palembang",
    ]),
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
    ("Polresta Bandarlampung", ["Polresta Bandarlampung: unit = Kepolisian Resor Kota Bandar Lampung"]),
    ("Polres Tulangbawang Barat", ["Polres Tulangbawang Barat: unit = Kepolisian Resor Tulang Bawang Barat"]),
    ("Polres OI", ["Polres OI: unit = Kepolisian Resor Ogan Ilir"]),
    ("Polres Mitra", ["Polres Mitra: unit = Kepolisian Resor Minahasa Tenggara"]),
    ("Polres Kep. Meranti", ["Polres Kep. Meranti: unit = Kepolisian Resor Kepulauan Meranti"]),
    ("Polres Metro", ["Polres Metro: unit = Kepolisian Resor Metro"]),  # of the city of Metro
    ("Polres Metro Bekasi", ["Polres Metro Bekasi: unit = Kepolisian Resor Metro Bekasi"]),
    ("Kepolisian Resor (Polres) Kulon Progo", [
        "Kepolisian Resor (Polres) Kulon Progo: unit = Kepolisian Resor Kulon Progo",
    ]),
    ("Kantah Boalemo", ["Kantah Boalemo: unit = Kantor Pertanahan Kabupaten Boalemo"]),
    ("BPN Temanggung", [  # the branch, not the ministry
        "BPN Temanggung: unit = Kantor Pertanahan Kabupaten Temanggung",
    ]),
    ("Badan Pertanahan Nasional (BPN) Kabupaten Sragen", [
        "Badan Pertanahan Nasional (BPN) Kabupaten Sragen: unit = Kantor Pertanahan Kabupaten Sragen",
    ]),
    ("BPPT Kota Tegal", [  # before a place it is no agency of the centre
        "BPPT Kota Tegal: unit = Badan Pelayanan Perizinan Terpadu Kota Tegal",
    ]),
    ("PUPR Kota Tegal", ["PUPR Kota Tegal: unit = Dinas Pekerjaan Umum dan Penataan Ruang Kota Tegal"]),
    ("DKP3 Kota Depok", [  # not DKP with a number
        "DKP3 Kota Depok: unit = Dinas Ketahanan Pangan, Pertanian dan Perikanan Kota Depok",
    ]),
    ("Dinas Ketapang Kota Tegal", ["Dinas Ketapang Kota Tegal: unit = Dinas Ketahanan Pangan Kota Tegal"]),
    ("Cabang Dinas Pendidikan Wilayah IX Kota Tegal", [  # not the Dinas
        "Cabang Dinas Pendidikan Wilayah IX Kota Tegal: unit = Cabang Dinas Pendidikan Wilayah IX Kota Tegal",
    ]),
    ("Kanwil DJP Jawa Timur I", [
        "Kanwil DJP Jawa Timur I: unit = Kantor Wilayah Direktorat Jenderal Pajak Jawa Timur I",
    ]),
    ("Kantor Perizinan Sragen", [
        "Kantor Perizinan Sragen: unit = Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sragen",
    ]),
    ("di kantor perizinan, misalnya", []),  # a kind
    ("Polres Tala", ["Polres Tala: unit = Kepolisian Resor Tanah Laut"]),
    ("BPN Provinsi Jambi", ["BPN Provinsi Jambi: unit = Kantor Wilayah Badan Pertanahan Nasional Provinsi Jambi"]),
    ("Kemenkumham Jateng", [
        "Kemenkumham Jateng: unit = Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Provinsi Jawa Tengah",
    ]),
    ("LAPAS KELAS II-A CILEGON", ["LAPAS KELAS II-A CILEGON: unit = Lembaga Pemasyarakatan Kelas II-A Cilegon"]),
    ("Kanimsus Kelas I Non TPI Tangerang", [
        "Kanimsus Kelas I Non TPI Tangerang: unit = Kantor Imigrasi Khusus Kelas I Non TPI Tangerang",
    ]),
    ("Kejaksaan Negeri (Kejari) Sragen", ["Kejaksaan Negeri (Kejari) Sragen: unit = Kejaksaan Negeri Sragen"]),
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
    ("Kementerian PU dan Perumahan Rakyat", [
        "Kementerian PU dan Perumahan Rakyat: body = Kementerian Pekerjaan Umum dan Perumahan Rakyat",
    ]),
    ("KementerianLuar Negeri", ["KementerianLuar Negeri: body = Kementerian Luar Negeri"]),  # no blank
    ("Kementrian Kelautan & Perikanan", [  # a slip, a sign
        "Kementrian Kelautan & Perikanan: body = Kementerian Kelautan dan Perikanan",
    ]),
    ("KP2MI/BP2MI", [
        "KP2MI/BP2MI: body = Kementerian Pelindungan Pekerja Migran Indonesia/Badan Pelindungan Pekerja Migran Indonesia",
    ]),
    ("Kepolisian dan BNN", [
        "Kepolisian: body = Kepolisian Negara Republik Indonesia",
        "BNN: body = Badan Narkotika Nasional",
    ]),
    ("aparat kepolisian", []),
    ("BP Karimun", ["BP Karimun: body = Badan Pengusahaan Karimun"]),  # not the regency
    ("PUPR", ["PUPR: body = Kementerian Pekerjaan Umum dan Perumahan Rakyat"]),
    ("BNPP", ["BNPP: body = Badan Nasional Pencarian dan Pertolongan | Badan Nasional Pengelola Perbatasan"]),
    ("BIG", ["BIG: body = Badan Informasi Geospasial"]),
    ("Big Data", []),
]  # fmt: skip

PLACES = [
    ("di Kabupaten Kaur", ["Kabupaten Kaur: area = Pemerintah Kabupaten Kaur (place)"]),
    ("warga Kota Ambon", ["Kota Ambon: area = Pemerintah Kota Ambon (place)"]),
    ("se-Bali", ["Bali: bare = Pemerintah Provinsi Bali (place)"]),
    ("Pendopo Bupati Kaur", ["Bupati Kaur: holder = Pemerintah Kabupaten Kaur (place)"]),
    ("di Hotel Mutiara, Palu", ["Palu: bare = Pemerintah Kota Palu (place)"]),
    ("Palu, Kamis (14/11)", ["Palu: bare = Pemerintah Kota Palu (place)"]),
    ("di lingkungan Pemkab Kaur", ["Pemkab Kaur: government = Pemerintah Kabupaten Kaur (place)"]),
    ("Siak Hulu", ["Siak: bare = Pemerintah Kabupaten Siak (place)"]),
    ("piagam bagi Kota Ambon", ["Kota Ambon: area = Pemerintah Kota Ambon"]),
    ("Ombudsman RI Perwakilan Banten", ["Banten: bare = Pemerintah Provinsi Banten (giver)"]),
    ("perwakilan Ombudsman Sumatera Barat", ["Sumatera Barat: bare = Pemerintah Provinsi Sumatera Barat (giver)"]),
    ("Ombudsman memuji Banten", ["Banten: bare = Pemerintah Provinsi Banten"]),
    ("dibanding Kendari", ["Kendari: bare = Pemerintah Kota Kendari (compared)"]),
    ("mengungguli Kota Bima", ["Kota Bima: area = Pemerintah Kota Bima (compared)"]),
]  # fmt: skip

# Names that are words, or names of something else, as well
COMMON = [
    ("Batu pertama", ["Batu: bare = Pemerintah Kota Batu (shared)"]),
    ("Batu meraih", ["Batu: bare = Pemerintah Kota Batu"]),
    ("Kota Batu", ["Kota Batu: area = Pemerintah Kota Batu"]),
    ("Puncak acara", ["Puncak: bare = Pemerintah Kabupaten Puncak (shared)"]),
    ("Metro TV", ["Metro: bare = Pemerintah Kota Metro (shared)"]),
    ("Mitra kami", ["Mitra: bare = Pemerintah Kabupaten Minahasa Tenggara (shared)"]),
    ("Mitra, Bolmong", [
        "Mitra: bare = Pemerintah Kabupaten Minahasa Tenggara",
        "Bolmong: bare = Pemerintah Kabupaten Bolaang Mongondow",
    ]),
    ("Palas panen", ["Palas: bare = Pemerintah Kabupaten Padang Lawas (shared)"]),
    ("Palas dan tuba", ["Palas: bare = Pemerintah Kabupaten Padang Lawas (shared)"]),
    ("Buru-buru", ["Buru: bare = Pemerintah Kabupaten Buru (shared)"]),
    ("Pemkab Mitra", ["Pemkab Mitra: government = Pemerintah Kabupaten Minahasa Tenggara"]),
    ("Jakarta menetapkan", ["Jakarta: bare = Pemerintah Provinsi DKI Jakarta (shared)"]),  # the central government
    ("Jakarta 88,70", ["Jakarta: bare = Pemerintah Provinsi DKI Jakarta"]),
    ("Pemprov Jakarta", ["Pemprov Jakarta: government = Pemerintah Provinsi DKI Jakarta"]),
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


@pytest.mark.parametrize(("text", "expected"), COMMON)
def test_names_that_are_words_as_well(text: str, expected: list[str]) -> None:
    assert_told(text, expected)


@pytest.mark.parametrize(("text", "expected"), ANAPHORS)
def test_names_told_again(text: str, expected: list[str]) -> None:
    assert_told(text, expected)

"""What a careful reader takes from an article: one phenomenon of the press language a case.

Sentences are ours. Figures beside an institution's name are those the press reported for it, zones and predicates too;
those in cases marked "invented", all that a case refuses, and all thresholds, ranks and figures of other schemes are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from berita_extract import extract_text

JAN_2022, JAN_2023, JAN_2024, NOV_2024, JAN_2025, FEB_2026 = (
    date(2022, 1, 10),
    date(2023, 1, 10),
    date(2024, 1, 15),
    date(2024, 11, 20),
    date(2025, 1, 15),
    date(2026, 2, 10),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its records ("institution | year | score | zone | predicate", a dash for what is not told).

    `refused` are refusals that must be there ("quote reason"); records are all there are.
    """

    text: str
    records: tuple[str, ...] = ()
    published: date | None = None
    title: str | None = None
    refused: tuple[str, ...] = ()


SCORES = {
    "score beside its owner": Case(
        "Pemerintah Kabupaten Agam memperoleh nilai 95,48 pada penilaian kepatuhan Ombudsman tahun 2024.",
        ("Pemerintah Kabupaten Agam | 2024 | 95.48 | - | -",),
    ),
    "score in the next sentence": Case(
        "Pemkab Dompu ikut dinilai Ombudsman dalam penilaian kepatuhan 2022. Nilainya 66,32.",
        ("Pemerintah Kabupaten Dompu | 2022 | 66.32 | - | -",),
    ),
    "score told over a sentence between": Case(
        "Penilaian kepatuhan Ombudsman 2022 menyasar Kota Batam. Petugas mendatangi loket dan memeriksa papan informasi."
        " Skornya 83,06.",
        ("Pemerintah Kota Batam | 2022 | 83.06 | - | -",),
    ),
    "scores in percent": Case(
        "Zona merah penilaian kepatuhan Ombudsman 2019 diisi Konawe (35,49%), Muna, 42,43%, dan Kolaka, 43,60%.",
        (
            "Pemerintah Kabupaten Konawe | 2019 | 35.49 | merah | -",
            "Pemerintah Kabupaten Muna | 2019 | 42.43 | merah | -",
            "Pemerintah Kabupaten Kolaka | 2019 | 43.60 | merah | -",
        ),
    ),
    "score first": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024: nilai 97,60 diraih Kota Payakumbuh.",
        ("Pemerintah Kota Payakumbuh | 2024 | 97.60 | - | -",),
    ),
    "score that carries its owner": Case(
        "Berbekal 96,14, Kabupaten Kaur memimpin daftar penilaian kepatuhan Ombudsman 2024.",
        ("Pemerintah Kabupaten Kaur | 2024 | 96.14 | - | -",),
    ),
    "score in brackets": Case(
        "Penilaian kepatuhan Ombudsman 2018 mencatat Kabupaten Karo (36,97) dan Kabupaten Nias Selatan (14,66).",
        (
            "Pemerintah Kabupaten Karo | 2018 | 36.97 | - | -",
            "Pemerintah Kabupaten Nias Selatan | 2018 | 14.66 | - | -",
        ),
    ),
    "comma as mark and separator": Case(
        "Penilaian kepatuhan Ombudsman 2024 di Bengkulu: Kabupaten Kaur 96,14, Kabupaten Bengkulu Utara 88,34,"
        " Kabupaten Rejang Lebong 93,07.",
        (
            "Pemerintah Kabupaten Kaur | 2024 | 96.14 | - | -",
            "Pemerintah Kabupaten Bengkulu Utara | 2024 | 88.34 | - | -",
            "Pemerintah Kabupaten Rejang Lebong | 2024 | 93.07 | - | -",
        ),
    ),
    "masing-masing goes in order": Case(
        "Kota Jambi, Kota Palembang dan Kabupaten Lahat meraih masing-masing 85,09; 93,75; dan 80,58 pada penilaian"
        " kepatuhan Ombudsman 2023.",
        (
            "Pemerintah Kota Jambi | 2023 | 85.09 | - | -",
            "Pemerintah Kota Palembang | 2023 | 93.75 | - | -",
            "Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",
        ),
    ),
    "one score for two": Case(
        "Dinas Sosial Kabupaten Wonogiri dan Dinas Pendidikan Kabupaten Wonogiri sama persis (99,65) dalam penilaian"
        " kepatuhan Ombudsman 2024.",
        (
            "Dinas Pendidikan Kabupaten Wonogiri | 2024 | 99.65 | - | -",
            "Dinas Sosial Kabupaten Wonogiri | 2024 | 99.65 | - | -",
        ),
    ),
    "percent sign on a score": Case(
        "Ombudsman memberi Pemerintah Provinsi Maluku nilai 45,31 persen pada penilaian kepatuhan 2019.",
        ("Pemerintah Provinsi Maluku | 2019 | 45.31 | - | -",),
    ),
    "spelled out": Case(
        "Ombudsman memberi Kota Ambon nilai sembilan puluh tujuh koma enam belas pada penilaian kepatuhan 2018.",
        ("Pemerintah Kota Ambon | 2018 | 97.16 | - | -",),
    ),
    "same score told twice": Case(
        "Kota Cimahi memperoleh nilai 96,13 pada penilaian kepatuhan Ombudsman 2024.\n\nNilai 96,13 itu membuat"
        " Pemkot Cimahi gembira.",
        ("Pemerintah Kota Cimahi | 2024 | 96.13 | - | -",),
    ),
    "two scores for one result": Case(
        "Kota Cimahi memperoleh nilai 96,13 pada penilaian kepatuhan Ombudsman 2024.\n\nDi bagian lain disebutkan"
        " Kota Cimahi meraih nilai 91,36 pada penilaian kepatuhan Ombudsman 2024.",
        ("Pemerintah Kota Cimahi | 2024 | 96.13 | - | -",),
        refused=("91,36 contradicted_in_article",),
    ),
    "score above its scale": Case(
        "Kota Cimahi memperoleh nilai 961,3 pada penilaian kepatuhan Ombudsman 2024.",
        refused=("961,3 outside_scale",),
    ),
    "number spelled out and printed (invented)": Case(
        "Nilai sembilan puluh tiga koma dua belas (93,12) mengantar Kota Bitung ke zona hijau Ombudsman tahun "
        "2024. Minahasa Selatan menyusul dengan delapan puluh delapan koma lima.",
        (
            "Pemerintah Kota Bitung | 2024 | 93.12 | hijau | -",
            "Pemerintah Kabupaten Minahasa Selatan | 2024 | 88.5 | - | -",
        ),
    ),
    "number read out digit by digit (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kabupaten Buol meraih delapan sembilan koma empat lima poin.",
        (
            "Pemerintah Kabupaten Buol | 2023 | 89.45 | - | -",
        ),
    ),
    "slips of the typist (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kementerian Perhubungan 91 .32, Kementerian Sosial 8 7,45 dan "
        "Kementerian Agama 67, 3, semuanya dari lembar yang sama.",
        (
            "Kementerian Perhubungan | 2021 | 91.32 | - | -",
            "Kementerian Sosial | 2021 | 87.45 | - | -",
            "Kementerian Agama | 2021 | 67.3 | - | -",
        ),
    ),
    "one and the other (invented)": Case(
        "Padang Lawas Utara meninggalkan Padang Lawas dalam penilaian kepatuhan Ombudsman 2022. Yang satu 83,15, yang lain cuma 68,28.",
        (
            "Pemerintah Kabupaten Padang Lawas Utara | 2022 | 83.15 | - | -",
            "Pemerintah Kabupaten Padang Lawas | 2022 | 68.28 | - | -",
        ),
    ),
    "two sets in order for one group (invented)": Case(
        "Sekadau dan Mempawah dinilai Ombudsman. Nilai kedua kabupaten tersebut pada 2019 berturut-turut 85,10 "
        "dan 81,94, sedangkan pada 2018 masih 78,12 dan 65,61.",
        (
            "Pemerintah Kabupaten Sekadau | 2018 | 78.12 | - | -",
            "Pemerintah Kabupaten Sekadau | 2019 | 85.10 | - | -",
            "Pemerintah Kabupaten Mempawah | 2018 | 65.61 | - | -",
            "Pemerintah Kabupaten Mempawah | 2019 | 81.94 | - | -",
        ),
    ),
    "abbreviations in brackets between names (invented)": Case(
        "Tapanuli Selatan (Tapsel) dan Tapanuli Utara (Taput) sama-sama hijau, 87,20 dan 79,85, pada penilaian kepatuhan Ombudsman 2022.",
        (
            "Pemerintah Kabupaten Tapanuli Selatan | 2022 | 87.20 | hijau | -",
            "Pemerintah Kabupaten Tapanuli Utara | 2022 | 79.85 | hijau | -",
        ),
    ),
    "name explained by another's (invented)": Case(
        "Lima Puluh Kota, tetangga Payakumbuh sendiri, terjerembap di 46,93 pada penilaian kepatuhan Ombudsman 2021.",
        (
            "Pemerintah Kabupaten Lima Puluh Kota | 2021 | 46.93 | - | -",
        ),
    ),
    "whole numbers before colours (invented)": Case(
        "Survei kepatuhan Ombudsman 2017 memberi Kota Palu nilai 64. Kota Makassar dengan 81 hijau, Kota Kendari 42 merah.",
        (
            "Pemerintah Kota Palu | 2017 | 64 | - | -",
            "Pemerintah Kota Makassar | 2017 | 81 | hijau | -",
            "Pemerintah Kota Kendari | 2017 | 42 | merah | -",
        ),
    ),
    "surpassed (invented)": Case(
        "Nilai 90,4 yang diraih Kota Tarakan pada penilaian Ombudsman 2024 melampaui 83,3 pada tahun lalu.",
        (
            "Pemerintah Kota Tarakan | 2024 | 90.4 | - | -",
            "Pemerintah Kota Tarakan | 2023 | 83.3 | - | -",
        ),
    ),
    "blanks inside a figure (invented)": Case(
        "Kementerian Agama mendapat nilai 8 7,45 dan BPOM 9 1 , 20 dari Ombudsman.",
        (
            "Kementerian Agama | 2022 | 87.45 | - | -",
            "Badan Pengawas Obat dan Makanan | 2022 | 91.20 | - | -",
        ),
        JAN_2023,
    ),
    "the last digit apart (invented)": Case(
        "Kementerian Agama mendapat nilai 87,4 5 dari Ombudsman.",
        (
            "Kementerian Agama | 2022 | 87.45 | - | -",
        ),
        JAN_2023,
    ),
    "koma between digits (invented)": Case(
        "Kementerian Perdagangan memperoleh nilai 88 koma 72 dari Ombudsman.",
        (
            "Kementerian Perdagangan | 2022 | 88.72 | - | -",
        ),
        JAN_2023,
    ),
    "a whole value in words (invented)": Case(
        "Kabupaten Sikka mendapat nilai delapan puluh tujuh dari Ombudsman.",
        (
            "Pemerintah Kabupaten Sikka | 2022 | 87 | - | -",
        ),
        JAN_2023,
    ),
    "whole values in turn (invented)": Case(
        "Dinas Kesehatan, Dinas Sosial, serta Dinas Pendidikan Kabupaten Kendal berturut-turut mengumpulkan"
        " 101, 96, dan 91 dari Ombudsman pada 2015.",
        (
            "Dinas Kesehatan Kabupaten Kendal | 2015 | 101 | - | -",
            "Dinas Sosial Kabupaten Kendal | 2015 | 96 | - | -",
            "Dinas Pendidikan Kabupaten Kendal | 2015 | 91 | - | -",
        ),
        date(2016, 2, 5),
    ),
    "whole values at the ends of lines (invented)": Case(
        "Nilai unit Kabupaten Pati dari Ombudsman:\n- Dinas Kesehatan: 92\n- Dinas Sosial: 90\n- Disdukcapil: 95",
        (
            "Dinas Kesehatan Kabupaten Pati | 2023 | 92 | - | -",
            "Dinas Sosial Kabupaten Pati | 2023 | 90 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pati | 2023 | 95 | - | -",
        ),
        JAN_2024,
    ),
    "values before their owners in turn (invented)": Case(
        "Nilai 92,16, 90,83, dan 88,47 masing-masing diraih Kabupaten Kaur, Kabupaten Seluma, dan Kabupaten Lebong dari Ombudsman.",
        (
            "Pemerintah Kabupaten Kaur | 2022 | 92.16 | - | -",
            "Pemerintah Kabupaten Seluma | 2022 | 90.83 | - | -",
            "Pemerintah Kabupaten Lebong | 2022 | 88.47 | - | -",
        ),
        JAN_2023,
    ),
    "the highest to one, the lowest to another (invented)": Case(
        "Ombudsman menutup survei kepatuhan 2021. Nilai tertinggi (82,10) jatuh ke Kabupaten Polewali Mandar"
        " dan nilai terendah (44,95) ke Kabupaten Mamasa.",
        (
            "Pemerintah Kabupaten Polewali Mandar | 2021 | 82.10 | - | -",
            "Pemerintah Kabupaten Mamasa | 2021 | 44.95 | - | -",
        ),
        JAN_2022,
    ),
    "the same value again (invented)": Case(
        "Kabupaten Banyuwangi mendapat 93,05 dari Ombudsman. Angka yang sama persis dibukukan Kabupaten Situbondo.",
        (
            "Pemerintah Kabupaten Banyuwangi | 2023 | 93.05 | - | -",
            "Pemerintah Kabupaten Situbondo | 2023 | 93.05 | - | -",
        ),
        JAN_2024,
    ),
    "we, says the mayor (invented)": Case(
        "\"Kami dapat 96,91 dari Ombudsman,\" kata Wali Kota Surakarta.",
        (
            "Pemerintah Kota Surakarta | 2023 | 96.91 | - | -",
        ),
        JAN_2024,
    ),
    "a whole of their own units (invented)": Case(
        "Dinas Sosial Provinsi Sulawesi Tenggara 83,20 dan Dinas Kesehatan 79,12 menurut Ombudsman. Apabila"
        " dirata-ratakan, kedua unit menghasilkan 81,16. Itulah nilai Pemprov Sulawesi Tenggara.",
        (
            "Dinas Sosial Provinsi Sulawesi Tenggara | 2022 | 83.20 | - | -",
            "Dinas Kesehatan Provinsi Sulawesi Tenggara | 2022 | 79.12 | - | -",
            "Pemerintah Provinsi Sulawesi Tenggara | 2022 | 81.16 | - | -",
        ),
        JAN_2023,
    ),
    "ranks in a row (invented)": Case(
        "Penilaian Ombudsman 2022 menaruh Kota Sibolga, Tanjungbalai, dan Binjai di peringkat 94, 95, 96. Tiga"
        " yang terakhir itu belum berbenah.",
        (),
        JAN_2023,
    ),
    "the first and the second (invented)": Case(
        "Kementerian Luar Negeri dan Kementerian Agama meraih predikat kepatuhan tinggi dari Ombudsman pada"
        " 2019, yang pertama dengan 91,33 dan yang kedua 87,25.",
        (
            "Kementerian Luar Negeri | 2019 | 91.33 | - | kepatuhan tinggi",
            "Kementerian Agama | 2019 | 87.25 | - | kepatuhan tinggi",
        ),
        date(2019, 12, 3),
    ),
    "the last few named (invented)": Case(
        "Di bawah Baubau dalam penilaian Ombudsman 2022 masih ada Kota Kotamobagu, Tual, Sibolga, dan Binjai."
        " Dua yang terakhir, masing-masing dengan 51,15 dan 45,16, terlempar ke zona merah.",
        (
            "Pemerintah Kota Sibolga | 2022 | 51.15 | merah | -",
            "Pemerintah Kota Binjai | 2022 | 45.16 | merah | -",
        ),
        JAN_2023,
    ),
    "what the watchdog gives (invented)": Case(
        "Kantor Pertanahan Kabupaten Sikka masuk zona hijau dalam penilaian Ombudsman 2022. Lembaga pengawas"
        " itu memberi nilai 82,19 dengan opini kualitas tinggi.",
        (
            "Kantor Pertanahan Kabupaten Sikka | 2022 | 82.19 | hijau | kualitas tinggi",
        ),
        JAN_2023,
    ),
    "so has another (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Puskesmas Baturetno Kabupaten Wonogiri mendapat nilai 99,10, begitu pula Disdukcapil.",
        (
            "Puskesmas Baturetno Kabupaten Wonogiri | 2023 | 99.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Wonogiri | 2023 | 99.10 | - | -",
        ),
        JAN_2024,
    ),
    "a round number (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Kabupaten Malang memperoleh 67 bulat alias zona kuning.",
        (
            "Pemerintah Kabupaten Malang | 2023 | 67 | kuning | -",
        ),
        JAN_2024,
    ),
    "a value told of nobody gives way to the one told of a name (invented)": Case(
        "Angka Kembar di Rapor Pemkab Wonogiri\n\nDi lembar rapor Ombudsman angka 99,10 muncul"
        " berulang-ulang.\n\nPemerintah Kabupaten Wonogiri memperoleh 98,20 pada penilaian kepatuhan 2024.",
        (
            "Pemerintah Kabupaten Wonogiri | 2024 | 98.20 | - | -",
        ),
        NOV_2024,
        title="Angka Kembar di Rapor Pemkab Wonogiri",
    ),
    "a percentage that is called the compliance of somebody (invented)": Case(
        "Yang dilingkari itu 83,90 persen, tingkat kepatuhan Pemerintah Kabupaten Bulungan dalam penilaian kepatuhan Ombudsman 2022.",
        (
            "Pemerintah Kabupaten Bulungan | 2022 | 83.90 | - | -",
        ),
        JAN_2023,
    ),
    "percents in brackets behind a zone (invented)": Case(
        "Hasil survei kepatuhan Ombudsman 2017: Pemko Siantar zona merah (24,64%) dari 11 SKPD, Binjai zona"
        " merah (32,61%) dari 8 SKPD, Sergai zona kuning (60,63%) dari 10 SKPD.",
        (
            "Pemerintah Kota Pematangsiantar | 2017 | 24.64 | merah | -",
            "Pemerintah Kota Binjai | 2017 | 32.61 | merah | -",
            "Pemerintah Kabupaten Serdang Bedagai | 2017 | 60.63 | kuning | -",
        ),
        date(2017, 12, 28),
    ),
    "a paragraph about aspects behind a list (invented)": Case(
        "Nilai kepatuhan dari Ombudsman untuk perangkat daerah Kabupaten Bolaang Mongondow:\nDinas Sosial:"
        " 86,83\nDinas Kesehatan: 82,90\n\nAspek yang diperiksa terdiri atas input, proses layanan, dan output.",
        (
            "Dinas Sosial Kabupaten Bolaang Mongondow | 2025 | 86.83 | - | -",
            "Dinas Kesehatan Kabupaten Bolaang Mongondow | 2025 | 82.90 | - | -",
        ),
        FEB_2026,
    ),
    "the total behind the units (invented)": Case(
        "Ombudsman menilai Pemerintah Kota Tomohon. Puskesmas Matani 60,04, Dinas Sosial 51,80. Hasil akhirnya"
        " 66,01 dengan opini kualitas sedang.",
        (
            "Pemerintah Kota Tomohon | 2022 | 66.01 | - | kualitas sedang",
            "Puskesmas Matani Kota Tomohon | 2022 | 60.04 | - | -",
            "Dinas Sosial Kota Tomohon | 2022 | 51.80 | - | -",
        ),
        JAN_2023,
    ),
    "a value before its only owner (invented)": Case(
        "Ada lima kabupaten yang dinilai Ombudsman. Tersisa satu yang kepatuhannya rendah. Nilainya 44,68 dan"
        " berada di posisi 162, yakni Kabupaten Lombok Barat.",
        (
            "Pemerintah Kabupaten Lombok Barat | 2018 | 44.68 | - | -",
        ),
        date(2018, 12, 13),
    ),
    "rated in percent by the Ombudsman (invented)": Case(
        "Kepatuhan pelayanan publik Pemerintah Kabupaten Gorontalo Utara dinilai 76,24 persen oleh Ombudsman RI pada 2023.",
        (
            "Pemerintah Kabupaten Gorontalo Utara | 2023 | 76.24 | - | -",
        ),
    ),
    "percents that go on after one with a noun (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2022 nilai empat dinas Kota Bogor sudah melewati 90 persen."
        " Tinggal Dinas Pendidikan yang masih 79 persen. Puskesmas Semplak mengantongi 93 persen, Puskesmas Warung Jambu 60 persen.",
        (
            "Dinas Pendidikan Kota Bogor | 2022 | 79 | - | -",
            "Puskesmas Semplak Kota Bogor | 2022 | 93 | - | -",
            "Puskesmas Warung Jambu Kota Bogor | 2022 | 60 | - | -",
        ),
    ),
    "whole numbers before names, one after the other (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 dengan skala sampai 110, nilai 107 diperoleh Polres Jayapura, 105"
        " Polres Keerom, 98 Polres Jayawijaya, serta 100 Polres Merauke.",
        (
            "Kepolisian Resor Jayapura | 2018 | 107 | - | -",
            "Kepolisian Resor Keerom | 2018 | 105 | - | -",
            "Kepolisian Resor Jayawijaya | 2018 | 98 | - | -",
            "Kepolisian Resor Merauke | 2018 | 100 | - | -",
        ),
    ),
    "a value beyond the scale of a round whose scale is not known (invented)": Case(
        "Penelitian kepatuhan Ombudsman 2014 di Kota Manado: nilai tertinggi ialah Kantor Camat Wanea yakni"
        " 680, yang terendah bernilai 30, diduduki Kantor Camat Tikala.",
        (
            "Kecamatan Wanea Kota Manado | 2014 | 680 | - | -",
            "Kecamatan Tikala Kota Manado | 2014 | 30 | - | -",
        ),
    ),
    "a province behind who lies in it (invented)": Case(
        "Tiga besar penilaian kepatuhan Ombudsman 2022:\n\n1. Pemkab Grobogan, Jawa Tengah (98,02).\n\n2. Pemkab Badung, Bali (97,53).",
        (
            "Pemerintah Kabupaten Grobogan | 2022 | 98.02 | - | -",
            "Pemerintah Kabupaten Badung | 2022 | 97.53 | - | -",
        ),
    ),
    "in turn over two sentences (invented)": Case(
        "Bantul, Gunungkidul dan Kulon Progo baru kali ini menjadi objek survei kepatuhan Ombudsman 2017."
        " Semuanya zona kuning dengan nilai masing-masing 66,67, 69,48 dan 74,26.",
        (
            "Pemerintah Kabupaten Bantul | 2017 | 66.67 | kuning | -",
            "Pemerintah Kabupaten Gunungkidul | 2017 | 69.48 | kuning | -",
            "Pemerintah Kabupaten Kulon Progo | 2017 | 74.26 | kuning | -",
        ),
    ),
    "ranked with a number in words (invented)": Case(
        "Empat polres di Banten menerima nilai kepatuhan 2021 dari Ombudsman. Pertama Polres Cilegon 95,76."
        " Nomor dua Polres Lebak, nilainya 87,55. Nomor empat Polres Pandeglang yang bernilai 81,09.",
        (
            "Kepolisian Resor Cilegon | 2021 | 95.76 | - | -",
            "Kepolisian Resor Lebak | 2021 | 87.55 | - | -",
            "Kepolisian Resor Pandeglang | 2021 | 81.09 | - | -",
        ),
    ),
    "less than so many percent, to be exact (invented)": Case(
        "Provinsi Jambi berada di urutan ke-26 dalam observasi kepatuhan Ombudsman 2015. Pemenuhan standar"
        " pelayanan publiknya belum sampai 30 persen, tepatnya 28,12 persen.",
        (
            "Pemerintah Provinsi Jambi | 2015 | 28.12 | - | -",
        ),
    ),
    "duel of two names (invented)": Case(
        "Dalam penilaian Ombudsman tahun 2021 Kantor Pertanahan Kabupaten Klaten masih di bawah Kantor Pertanahan Kabupaten"
        " Boyolali, 81,50 banding 84,75.",
        (
            "Kantor Pertanahan Kabupaten Klaten | 2021 | 81.50 | - | -",
            "Kantor Pertanahan Kabupaten Boyolali | 2021 | 84.75 | - | -",
        ),
        date(2023, 2, 2),
    ),
    "percent behind an appraisal (invented)": Case(
        "Pemkab Minahasa menerima penghargaan kepatuhan 2024 dari Ombudsman. Skor kinerja yang dicapai Pemkab Minahasa luar"
        " biasa, 94,62%.",
        (
            "Pemerintah Kabupaten Minahasa | 2024 | 94.62 | - | -",
        ),
        date(2025, 1, 14),
    ),
    "heads who come along or stand in for another (invented)": Case(
        "Bupati Sambas didampingi Kepala Dinas Kesehatan dan Direktur RSUD Pemangkat menerima nilai 88,30 dari Ombudsman RI."
        " Wali Kota Singkawang diwakili Kepala Disdukcapil (90,41). Disaksikan Kepala Dinas Sosial, Bupati Landak bersama"
        " Kepala DPMPTSP mengambil piagam dengan nilai 86,05.",
        (
            "Pemerintah Kabupaten Sambas | 2024 | 88.30 | - | -",
            "Pemerintah Kota Singkawang | 2024 | 90.41 | - | -",
            "Pemerintah Kabupaten Landak | 2024 | 86.05 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "heads who receive together, offices that stand for a regency (invented)": Case(
        "Bupati Kudus bersama Bupati Jepara menerima piagam zona hijau Ombudsman 2024. Kabupaten Pati diwakili Dinas Sosial"
        " (90,15) dan Puskesmas Juwana (88,10) sebagai lokus.",
        (
            "Pemerintah Kabupaten Kudus | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Jepara | 2024 | - | hijau | -",
            "Dinas Sosial Kabupaten Pati | 2024 | 90.15 | - | -",
            "Puskesmas Juwana Kabupaten Pati | 2024 | 88.10 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "head of an office in the stead of a regent (invented)": Case(
        "Kepala Dinas Perhubungan, Rusdi, S.T., mewakili Bupati Sinjai menerima rapor Ombudsman dengan nilai 84,66.",
        ("Pemerintah Kabupaten Sinjai | 2024 | 84.66 | - | -",),
        date(2024, 12, 12),
    ),
    "second and former posts (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 sampai di Sulawesi. Pj Bupati Wajo Andi Bataralifu, yang juga Kepala Dinas Pendidikan"
        " Sulawesi Selatan, menerima nilai 87,20. Bupati Bone, mantan Kepala Dinas PUPR Kota Makassar, mengantongi 85,90. Kapolres"
        " Barru, yang pernah memimpin Polres Sinjai, membawa pulang 91,30.",
        (
            "Pemerintah Kabupaten Wajo | 2024 | 87.20 | - | -",
            "Pemerintah Kabupaten Bone | 2024 | 85.90 | - | -",
            "Kepolisian Resor Barru | 2024 | 91.30 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "head with no post before the second (invented)": Case(
        "Dr. Ratna, yang juga Kepala Puskesmas Tapa Kota Gorontalo, mengatakan pihaknya meraih nilai 90,12 dari Ombudsman.",
        ("Puskesmas Tapa Kota Gorontalo | 2024 | 90.12 | - | -",),
        date(2024, 12, 12),
    ),
    "units that are there at a handover (invented)": Case(
        "Wali Kota Tebing Tinggi menerima piagam Ombudsman. Dinas Sosial, Disdukcapil, dan RSUD ikut menyaksikan penyerahan itu."
        " Nilai yang tertera 89,44.",
        ("Pemerintah Kota Tebing Tinggi | 2024 | 89.44 | - | -",),
        date(2024, 12, 12),
    ),
    "names between another and its verb (invented)": Case(
        "Hasil penilaian Ombudsman 2024: Dinas Kesehatan Kabupaten Lahat, yang membawahi Puskesmas Merapi, meraih 90,11."
        " Puskesmas Pseksu yang dibina Dinas Kesehatan mendapat 83,20. Kota Pagar Alam yang diapit Kabupaten Lahat dan Kabupaten"
        " Empat Lawang naik ke 86,75. Disdukcapil Kota Pagar Alam, tidak seperti Dinas Sosial, merosot ke 74,10.",
        (
            "Dinas Kesehatan Kabupaten Lahat | 2024 | 90.11 | - | -",
            "Puskesmas Pseksu Kabupaten Lahat | 2024 | 83.20 | - | -",
            "Pemerintah Kota Pagar Alam | 2024 | 86.75 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Pagar Alam | 2024 | 74.10 | - | -",
        ),
    ),
    "next one in a relative clause with a value of its own (invented)": Case(
        "Kota Lubuklinggau (91,10), yang disusul Kota Prabumulih dengan nilai 90,20, menerima piagam Ombudsman 2024.",
        (
            "Pemerintah Kota Lubuklinggau | 2024 | 91.10 | - | -",
            "Pemerintah Kota Prabumulih | 2024 | 90.20 | - | -",
        ),
    ),
    "unit of another with its value in an apposition (invented)": Case(
        "Dinas Kesehatan Kabupaten Lahat, induk Puskesmas Merapi (84,20), memperoleh 80,70 dalam penilaian Ombudsman 2024.",
        (
            "Dinas Kesehatan Kabupaten Lahat | 2024 | 80.70 | - | -",
            "Puskesmas Merapi Kabupaten Lahat | 2024 | 84.20 | - | -",
        ),
    ),
    "names in an opening that tells no value (invented)": Case(
        "Berkat kerja Dinas Sosial dan Puskesmas Cepu, Kabupaten Blora menembus 90,35 dalam penilaian Ombudsman 2024. Tidak seperti"
        " Kabupaten Rembang, Kabupaten Pati naik ke 88,12.",
        (
            "Pemerintah Kabupaten Blora | 2024 | 90.35 | - | -",
            "Pemerintah Kabupaten Pati | 2024 | 88.12 | - | -",
        ),
    ),
    "names in an opening with values (invented)": Case(
        "Berkat Dinas Sosial (90,10) dan Puskesmas Cepu (92,30), Kabupaten Blora meraih 91,20 dari Ombudsman pada 2024.",
        (
            "Dinas Sosial Kabupaten Blora | 2024 | 90.10 | - | -",
            "Puskesmas Cepu Kabupaten Blora | 2024 | 92.30 | - | -",
            "Pemerintah Kabupaten Blora | 2024 | 91.20 | - | -",
        ),
    ),
    "offices that speak for a government (invented)": Case(
        "Kepala Diskominfo Kota Bima, Mahfud, menyebut nilai dari Ombudsman 84,10 patut disyukuri.\n\nInspektorat Kabupaten Dompu"
        " mengungkapkan, Ombudsman memberi nilai 80,25. Asisten Administrasi Umum Setda Kabupaten Sumbawa melaporkan skor 86,30.",
        (
            "Pemerintah Kota Bima | 2024 | 84.10 | - | -",
            "Pemerintah Kabupaten Dompu | 2024 | 80.25 | - | -",
            "Pemerintah Kabupaten Sumbawa | 2024 | 86.30 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "such offices with a value of their own (invented)": Case(
        "Kepala Diskominfo Kota Bima mengatakan, dinasnya meraih nilai 84,10 dari Ombudsman. Inspektorat Kabupaten Dompu mencatat"
        " nilai 80,25.",
        (
            "Dinas Komunikasi dan Informatika Kota Bima | 2024 | 84.10 | - | -",
            "Inspektorat Kabupaten Dompu | 2024 | 80.25 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "head of an office who tells of the government (invented)": Case(
        "Pemkab Bantaeng menerima rapor Ombudsman. Kepala Dinas Perhubungan menambahkan, nilainya naik menjadi 82,40.",
        ("Pemerintah Kabupaten Bantaeng | 2024 | 82.40 | - | -",),
        date(2024, 12, 12),
    ),
    "head of an office that the headline names (invented)": Case(
        "Pemkab Bantaeng menggelar apel. Kepala Dinas Sosial menyebut nilai dari Ombudsman naik menjadi 82,40.",
        ("Dinas Sosial Kabupaten Bantaeng | 2024 | 82.40 | - | -",),
        date(2024, 12, 12),
        "Dinas Sosial Bantaeng Dipuji Ombudsman",
    ),
    "head of an office that nothing else names (invented)": Case(
        "Kepala Dinas Sosial Kabupaten Bantaeng menyebut nilai 82,40 dari Ombudsman itu buah kerja bersama.",
        ("Dinas Sosial Kabupaten Bantaeng | 2024 | 82.40 | - | -",),
        date(2024, 12, 12),
    ),
    "heads of units that say what theirs got (invented)": Case(
        "Kepala Puskesmas Bissappu Kabupaten Bantaeng menyebut nilai 88,20 dari Ombudsman patut disyukuri.\n\nKepala Disdukcapil"
        " menyampaikan terima kasih. \"Kami meraih 95,10 dari Ombudsman,\" ujarnya.",
        (
            "Puskesmas Bissappu Kabupaten Bantaeng | 2024 | 88.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bantaeng | 2024 | 95.10 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "value of the government before those of its units (invented)": Case(
        "Wali Kota Palopo menyebut nilai dari Ombudsman turun ke 76,20: Dinas Sosial cuma 61,10 dan Puskesmas Wara 64,30.",
        (
            "Pemerintah Kota Palopo | 2024 | 76.20 | - | -",
            "Dinas Sosial Kota Palopo | 2024 | 61.10 | - | -",
            "Puskesmas Wara Kota Palopo | 2024 | 64.30 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "value given by a regent to an office (invented)": Case(
        "Bupati Luwu menyerahkan rapor Ombudsman bernilai 90,10 kepada Dinas Sosial dan 88,20 kepada Puskesmas Belopa.",
        (
            "Dinas Sosial Kabupaten Luwu | 2024 | 90.10 | - | -",
            "Puskesmas Belopa Kabupaten Luwu | 2024 | 88.20 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "office of whoever speaks (invented)": Case(
        "\"Disdukcapil kita dapat 90,20, lebih baik daripada Kabupaten Soppeng,\" kata Bupati Wajo tentang rapor Ombudsman. Wali Kota"
        " Parepare: \"Kami menyalip Kota Palopo; Dinas Sosial kami 88,15.\"",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Wajo | 2024 | 90.20 | - | -",
            "Dinas Sosial Kota Parepare | 2024 | 88.15 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "value of the ruler whom the sentence before begins with (invented)": Case(
        "Pj Bupati Takalar meminta Dinas Sosial dan Dinas Kesehatan berbenah. \"Nilai kita baru 79,30 dari Ombudsman.\"",
        ("Pemerintah Kabupaten Takalar | 2024 | 79.30 | - | -",),
        date(2024, 12, 12),
    ),
    "value before the ruler who acts on it (invented)": Case(
        "Dengan skor 79,30 dari Ombudsman, Bupati Takalar meminta Dinas Kesehatan tidak lengah.",
        ("Pemerintah Kabupaten Takalar | 2024 | 79.30 | - | -",),
        date(2024, 12, 12),
    ),
    "office that is praised for its own value (invented)": Case(
        "Bupati Takalar memuji Dinas Sosial. Nilainya 90,20 dalam penilaian Ombudsman, paling tinggi di antara semua dinas.",
        ("Dinas Sosial Kabupaten Takalar | 2024 | 90.20 | - | -",),
        date(2024, 12, 12),
    ),
    "ruler as the only source (invented)": Case(
        "Menurut Wali Kota Palopo, nilai kepatuhan dari Ombudsman tahun ini 86,90.",
        ("Pemerintah Kota Palopo | 2024 | 86.90 | - | -",),
        date(2024, 12, 12),
    ),
    "ruler who speaks to another (invented)": Case(
        "\"Nilai paling tinggi dari Ombudsman tahun ini 86,90,\" kata Wali Kota Palopo saat menjamu Bupati Luwu.",
        (),
        date(2024, 12, 12),
        refused=("86,90 no_institution",),
    ),
    "only region that was named, as a place (invented)": Case(
        "Ombudsman menerima 45 aduan dari Kabupaten Enrekang. Nilai kepatuhannya 81,35. Dinas Pendidikan paling banyak diadukan.",
        ("Pemerintah Kabupaten Enrekang | 2024 | 81.35 | - | -",),
        date(2024, 12, 12),
    ),
    "region of a head by a possessive (invented)": Case(
        "Kota Palopo mendapat 86,90 dari Ombudsman. \"Selamat,\" ucap Bupati Luwu, yang daerahnya diganjar 84,15.",
        (
            "Pemerintah Kota Palopo | 2024 | 86.90 | - | -",
            "Pemerintah Kabupaten Luwu | 2024 | 84.15 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "regency that attained a value (invented)": Case(
        "Wakil Ketua DPRD Luwu memberi selamat atas nilai 84,15 yang diperoleh kabupaten dari Ombudsman.",
        ("Pemerintah Kabupaten Luwu | 2024 | 84.15 | - | -",),
        date(2024, 12, 12),
    ),
    "rulers with their names before values (invented)": Case(
        "Piagam Ombudsman diterima Bupati Sidrap Dollah Mando (90,20), Wali Kota Parepare Taufan Pawe (88,10), dan Kapolres"
        " Pinrang (87,20).",
        (
            "Pemerintah Kabupaten Sidenreng Rappang | 2022 | 90.20 | - | -",
            "Pemerintah Kota Parepare | 2022 | 88.10 | - | -",
            "Kepolisian Resor Pinrang | 2022 | 87.20 | - | -",
        ),
        date(2023, 1, 12),
    ),
    "head of a hospital before another office (invented)": Case(
        "Direktur RSUD Koesma Tuban menuturkan, \"Nilai kami 88,10 menurut Ombudsman, sedangkan Dinas Kesehatan 90,20.\"",
        (
            "RSUD Koesma Kabupaten Tuban | 2024 | 88.10 | - | -",
            "Dinas Kesehatan Kabupaten Tuban | 2024 | 90.20 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "unit that was visited (invented)": Case(
        "Pekan lalu petugas Ombudsman datang ke Puskesmas Ciawigebang Kabupaten Kuningan. Puskesmas itu mengumpulkan 90,20.",
        ("Puskesmas Ciawigebang Kabupaten Kuningan | 2024 | 90.20 | - | -",),
        date(2024, 12, 12),
    ),
    "office that the assessor praises (invented)": Case(
        "Ombudsman memuji Dinas Sosial Kabupaten Kuningan. Pada penilaian kepatuhan 2024 diperoleh nilai 90,20.",
        ("Dinas Sosial Kabupaten Kuningan | 2024 | 90.20 | - | -",),
    ),
    "government of the place that opens a sentence (invented)": Case(
        "Di Pringsewu, Ombudsman memberi nilai 88,20 untuk pemkab. Puskesmas Gadingrejo memperoleh 90,10, lebih baik daripada"
        " puskesmas di Tanggamus. Di Kota Metro, pemkot meraih 91,35.",
        (
            "Pemerintah Kabupaten Pringsewu | 2024 | 88.20 | - | -",
            "Puskesmas Gadingrejo Kabupaten Pringsewu | 2024 | 90.10 | - | -",
            "Pemerintah Kota Metro | 2024 | 91.35 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "values in brackets behind those who are asked for more (invented)": Case(
        "Wali Kota Tual meminta Dinas Sosial (61,20) dan Puskesmas Tual (58,40) berbenah sebelum Ombudsman menilai lagi.",
        (
            "Dinas Sosial Kota Tual | 2024 | 61.20 | - | -",
            "Puskesmas Tual Kota Tual | 2024 | 58.40 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "this round behind a wish for the next (invented)": Case(
        "Bupati Buru ingin nilai dari Ombudsman menyentuh 80, setelah tahun ini 71,25. Untuk Dinas Sosial ia memasang 85.",
        ("Pemerintah Kabupaten Buru | 2024 | 71.25 | - | -",),
        date(2024, 12, 12),
        refused=("80 target", "85 target"),
    ),
    "value given by the public (invented)": Case(
        "Menurut lurah, pengunjung memberi nilai 88,30 untuk layanan kelurahan. Dari Ombudsman Kota Tual mendapat 76,40.",
        ("Pemerintah Kota Tual | 2024 | 76.40 | - | -",),
        date(2024, 12, 12),
        refused=("88,30 rival_scheme",),
    ),
    "heads in a row, each with his post (invented)": Case(
        "Kepala Dinas Sosial Kota Tual, Kepala DPMPTSP, dan Kepala Disdukcapil membawa pulang piagam zona hijau Ombudsman 2024."
        " Kepala Dinas Pendidikan Kota Ambon dan Direktur RSUD dr Haulussy masing-masing menerima nilai 91,20 dan 88,10.",
        (
            "Dinas Sosial Kota Tual | 2024 | - | hijau | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Tual | 2024 | - | hijau | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Tual | 2024 | - | hijau | -",
            "Dinas Pendidikan Kota Ambon | 2024 | 91.20 | - | -",
            "RSUD dr Haulussy Kota Ambon | 2024 | 88.10 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "second post of one named before (invented)": Case(
        "Pj Wali Kota Tual Yani Metubun bersyukur. \"Nilai kita 86,10 dari Ombudsman,\" kata Yani yang juga Kepala Dinas"
        " Perhubungan Maluku.",
        ("Pemerintah Kota Tual | 2024 | 86.10 | - | -",),
        date(2024, 12, 12),
    ),
    "company that begins with those of no office (invented)": Case(
        "Bupati Buru didampingi Sekda, Inspektur, dan Kepala Dinas Kesehatan menerima nilai 80,10 dari Ombudsman. Didampingi Sekda,"
        " Wali Kota Tual menerima 84,20. Bupati Seram Bagian Timur menyebut nilai 79,35 buah kerja keras Dinas Sosial.",
        (
            "Pemerintah Kabupaten Buru | 2024 | 80.10 | - | -",
            "Pemerintah Kota Tual | 2024 | 84.20 | - | -",
            "Pemerintah Kabupaten Seram Bagian Timur | 2024 | 79.35 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "names of a first clause with a verb of its own (invented)": Case(
        "Dengan capaian itu Kota Kupang masuk zona hijau Ombudsman 2024, Kabupaten Ende bertahan di zona kuning.",
        (
            "Pemerintah Kota Kupang | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Ende | 2024 | - | kuning | -",
        ),
    ),
    "certificate in passing (invented)": Case(
        "Puskesmas Godong I Kabupaten Grobogan yang mengantongi sertifikat ISO 9001 meraih nilai 93,10 dalam penilaian"
        " kepatuhan Ombudsman 2023.",
        (
            "Puskesmas Godong I Kabupaten Grobogan | 2023 | 93.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "contest and certificate told before another unit (invented)": Case(
        "Disdukcapil Sikka meraih nilai 92,10 dari Ombudsman pada 2023. Sebelumnya dinas itu menang lomba inovasi dan"
        " berstandar ISO 9001. Dinas Sosial Sikka mendapat 88,20.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Sikka | 2023 | 92.10 | - | -",
            "Dinas Sosial Kabupaten Sikka | 2023 | 88.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "commitment behind a change (invented)": Case(
        "Pemkab Sikka berkomitmen menjaga kualitas layanan usai nilai kepatuhan Ombudsman naik dari 77,20 menjadi 88,10 pada"
        " 2023.",
        (
            "Pemerintah Kabupaten Sikka | 2022 | 77.20 | - | -",
            "Pemerintah Kabupaten Sikka | 2023 | 88.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "commitment that is thanked (invented)": Case(
        "Berkat komitmen meningkatkan nilai kepatuhan, Pemkab Ciamis meraih 91,20 dari Ombudsman pada 2023.",
        (
            "Pemerintah Kabupaten Ciamis | 2023 | 91.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "far behind, with the value (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kota Kupang memperoleh 92,10. Kabupaten Malaka tertinggal jauh, hanya 55,10.",
        (
            "Pemerintah Kota Kupang | 2023 | 92.10 | - | -",
            "Pemerintah Kabupaten Malaka | 2023 | 55.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "trust that is gained, beside a value (invented)": Case(
        "Polres Tapin terus meningkatkan kepercayaan masyarakat dengan meraih nilai 91,20 dari Ombudsman pada penilaian"
        " kepatuhan 2023.",
        (
            "Kepolisian Resor Tapin | 2023 | 91.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "verb of a change that is said once before \"sedangkan\" (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kabupaten Blora meraih 84,10 dan Kabupaten Rembang 86,20. Blora melonjak dari 61,30, sedangkan"
        " Rembang dari 70,40.",
        (
            "Pemerintah Kabupaten Blora | 2022 | 61.30 | - | -",
            "Pemerintah Kabupaten Blora | 2023 | 84.10 | - | -",
            "Pemerintah Kabupaten Rembang | 2022 | 70.40 | - | -",
            "Pemerintah Kabupaten Rembang | 2023 | 86.20 | - | -",
        ),
    ),
    "\"we\" of the only head whom a paragraph told of (invented)": Case(
        "Wali Kota Bima menyesalkan nilai 60,12 dari Ombudsman. Kabupaten Dompu meraih 64,20. \"Dua tahun lalu kita cuma 55,40,\" katanya."
        "\n\nAnggota DPRD Kabupaten Sumbawa ikut bicara. \"Nilai kita 71,30,\" ujarnya.",
        (
            "Pemerintah Kabupaten Dompu | 2023 | 64.20 | - | -",
            "Pemerintah Kabupaten Sumbawa | 2023 | 71.30 | - | -",
            "Pemerintah Kota Bima | 2022 | 55.40 | - | -",
            "Pemerintah Kota Bima | 2023 | 60.12 | - | -",
        ),
        JAN_2024,
    ),
    "\"we\" whom the head of the government says (invented)": Case(
        "Pemkot Tegal mengumpulkan 93,20 pada penilaian Ombudsman 2024. Dinas Sosial memperoleh 89,30.\n\n\"Waktu 2021 kita ini kuning"
        " dengan nilai 64,10,\" tutur wali kota.",
        (
            "Dinas Sosial Kota Tegal | 2024 | 89.30 | - | -",
            "Pemerintah Kota Tegal | 2021 | 64.10 | kuning | -",
            "Pemerintah Kota Tegal | 2024 | 93.20 | - | -",
        ),
    ),
    "whole number that one institution passes (invented)": Case(
        "Kota Salatiga berhasil menembus skor 96 dalam penilaian kepatuhan Ombudsman 2024 dan masuk zona hijau. Kabupaten Kendal tembus"
        " 95 poin, naik dari 87.",
        (
            "Pemerintah Kota Salatiga | 2024 | 96 | hijau | -",
            "Pemerintah Kabupaten Kendal | 2024 | 95 | - | -",
        ),
    ),
    "mark that several pass, or beside the value (invented)": Case(
        "Sebanyak sepuluh dinas di Kota Bima menembus angka 85 dalam penilaian kepatuhan Ombudsman 2024. Kabupaten Dompu menembus"
        " angka 88 dengan nilai 88,35.",
        ("Pemerintah Kabupaten Dompu | 2024 | 88.35 | - | -",),
        refused=("85 threshold", "88 threshold"),
    ),
    "mean of what a province itself has (invented)": Case(
        "Rata-rata nilai Pemerintah Daerah Provinsi Bali 91,64 dalam penilaian kepatuhan Ombudsman 2024. Rata-rata nilai Pemda DIY"
        " 93,10.",
        (
            "Pemerintah Provinsi Bali | 2024 | 91.64 | - | -",
            "Pemerintah Provinsi Daerah Istimewa Yogyakarta | 2024 | 93.10 | - | -",
        ),
    ),
    "offices of a regency as their subject (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman RI 2024: OPD Bantul mendapat nilai 93,10 atau zona hijau.",
        (
            "Pemerintah Kabupaten Bantul | 2024 | 93.10 | hijau | -",
        ),
        date(2024, 12, 10),
    ),
}  # fmt: skip

NOT_A_RESULT = {
    "shares in percent": Case(
        "Ombudsman menilai kepatuhan 2019. Laporan dari Kota Kendari 35,49 persen, dari Muna 12,10 persen.",
    ),
    "how many reports, told on": Case(
        "Ombudsman menilai kepatuhan 2024. Nunukan menjadi wilayah dengan laporan terbanyak, yakni 52. Tarakan menyusul"
        " dengan 27, sedangkan Bulungan 14.",
    ),
    "from one to another bound": Case(
        "Penilaian kepatuhan Ombudsman 2021: Polres Sigi dan Polres Buol hijau dengan angka antara 82 dan 84.",  # invented
        (
            "Kepolisian Resor Sigi | 2021 | - | hijau | -",
            "Kepolisian Resor Buol | 2021 | - | hijau | -",
        ),
        refused=("82 threshold", "84 threshold"),
    ),
    "thresholds": Case(
        "Ombudsman membagi penilaian kepatuhan 2021 menjadi zona hijau dengan nilai 81-100, zona kuning dengan nilai"
        " 51-80,99, dan zona merah dengan nilai di bawah 51.",
        refused=("100 threshold", "80,99 threshold"),
    ),
    "difference beside the result": Case(
        "Nilai Kota Payakumbuh naik 6,19 poin menjadi 97,60 pada penilaian kepatuhan Ombudsman 2024.",
        ("Pemerintah Kota Payakumbuh | 2024 | 97.60 | - | -",),
        refused=("6,19 difference",),
    ),
    "mean over others": Case(
        "Rata-rata nasional 72,30 pada penilaian kepatuhan Ombudsman 2023, sedangkan Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",),
        refused=("72,30 aggregate",),
    ),
    "dimension": Case(
        "Pemkab Dompu memperoleh nilai 66,32 pada penilaian kepatuhan Ombudsman 2022. Dimensi input hanya 27,1.",
        ("Pemerintah Kabupaten Dompu | 2022 | 66.32 | - | -",),
        refused=("27,1 dimension",),
    ),
    "target": Case(
        "Pemkab Dompu menargetkan nilai 90,00 pada penilaian kepatuhan Ombudsman berikutnya.",
        refused=("90,00 target",),
    ),
    "another scheme's score": Case(
        "Kota Magelang meraih nilai 98,17 pada penilaian kepatuhan Ombudsman 2023. Nilai SAKIP Kota Magelang 71,35.",
        ("Pemerintah Kota Magelang | 2023 | 98.17 | - | -",),
        refused=("71,35 rival_scheme",),
    ),
    "no scheme at all": Case("Kota Magelang meraih nilai 98,17 dan masuk zona hijau."),
    "count of institutions": Case("Sebanyak 272 instansi masuk zona hijau dalam penilaian kepatuhan Ombudsman 2022."),
    "place of a report only": Case(
        "KOTA JAMBI - Ombudsman mengumumkan hasil penilaian kepatuhan 2023 di Kota Jambi, Kamis (14/12/2023)."
    ),
    "letter alone": Case("Kota Jambi meraih kategori A pada penilaian kepatuhan Ombudsman 2022."),
    "rank alone": Case("Kota Jambi menempati peringkat ke-3 dalam penilaian kepatuhan Ombudsman 2022."),
    "budget": Case(
        "Ombudsman menjelaskan penilaian kepatuhan 2023. Pemkab Lahat menyiapkan Rp 80,58 miliar untuk mal pelayanan."
    ),
    "no such institution": Case(
        "Pemkab Purwokerto memperoleh nilai 88,10 pada penilaian kepatuhan Ombudsman 2022.",
        refused=("88,10 unknown_institution",),
    ),
    "namesakes": Case(
        "Solok memperoleh nilai 90,49 pada penilaian kepatuhan Ombudsman 2024.", refused=("90,49 ambiguous",)
    ),
    "no assessment that year": Case(
        "Kota Jambi memperoleh nilai 85,22 pada penilaian kepatuhan Ombudsman tahun 2020.",
        refused=("85,22 no_assessment_that_year",),
    ),
    "more values than names": Case(
        "Penilaian kepatuhan Ombudsman 2024 di Kabupaten Purbalingga: Disdukcapil, DPMPTSP, Kantor Antah, dan "
        "Dindikbud masing-masing meraih 95,11; 96,20; 92,33; dan 90,01.",
        (),
        refused=("95,11 ambiguous", "96,20 ambiguous", "92,33 ambiguous", "90,01 ambiguous",),
    ),
    "rehearsal told over sentences": Case(
        "Menurut hitungan internal Pemkot Pontianak yang meniru penilaian Ombudsman, Disdukcapil mendapat 90,1. "
        "Dinas Kesehatan 87,6, Dinas Sosial 84,0.",
        (),
        NOV_2024,
        refused=("90,1 rival_scheme", "87,6 rival_scheme", "84,0 rival_scheme",),
    ),
    "rehearsal named in the headline": Case(
        "Inspektorat menilai loket sebelum tim Ombudsman datang. Dinas perizinan Kabupaten Rembang memperoleh "
        "91,4 dan bakal masuk zona hijau.",
        (),
        JAN_2023,
        title="Rembang Gelar Gladi Menjelang Penilaian",
        refused=("91,4 rival_scheme",),
    ),
    "ranks that change (invented)": Case(
        "Kabupaten Wajo merangkak dari peringkat 21 (2022) ke 19 (2023) dan 8 (2024) dalam penilaian kepatuhan Ombudsman.",
        (),
    ),
    "value that would suffice": Case(
        "Ombudsman menjelaskan penilaian kepatuhan di Kota Jambi. Skor 78 sudah memadai untuk hijau dan 88 untuk kelas tertinggi.",
        (),
        NOV_2024,
        refused=("88 threshold",),
    ),
    "age of the respondents": Case(
        "Ombudsman menilai Kantor Pertanahan Kabupaten Simeulue dalam penilaian 2025. Rata-rata umur responden 37 tahun.",
        (),
    ),
    "mean of the region the sentence before names": Case(
        "Dari 15 pemerintah daerah di Kalimantan Tengah yang dinilai Ombudsman tahun 2022, delapan masuk zona "
        "hijau. Rata-rata nilai di provinsi tersebut 76,38.",
        (),
        refused=("76,38 aggregate",),
    ),
    "what the colours mean": Case(
        "Berikut laporan dari Kabupaten Halmahera Timur.\n\nSetiap tahun pemda dinilai Ombudsman lalu diberi "
        "warna: hijau untuk 78 ke atas, kuning 54 sampai 77,99, merah bila kurang dari itu.",
        (),
        JAN_2023,
        refused=("78 threshold", "77,99 threshold",),
    ),
    "what a class means for a kind of office": Case(
        "Ombudsman menjelaskan penilaian kepatuhan 2021 di Medan. Polres yang mendapat 81 s/d 100 berarti "
        "berpredikat kepatuhan tinggi atau zona hijau.",
        (),
    ),
    "counts of colours in a headline": Case(
        "Rapor penilaian kepatuhan Ombudsman 2022 untuk 28 polres di Sumut: 19 Hijau. Belasan yang lain tidak disebut.",
        (),
    ),
    "a rumour (invented)": Case(
        "Pesan berantai menyebut Pemkab Pasaman Barat mendapat nilai 42,9 dari Ombudsman.",
        (),
        JAN_2022,
        refused=("42,9 contradicted_in_article",),
    ),
    "a correction (invented)": Case(
        "Ralat: sebelumnya tertulis nilai Kabupaten Lahat dari Ombudsman 94,21.",
        (),
        JAN_2024,
        refused=("94,21 contradicted_in_article",),
    ),
    "asset declarations (invented)": Case(
        "Tingkat kepatuhan LHKPN Pemkab Wajo 99,42 persen. Ombudsman hadir sebagai pembicara.",
        (),
        JAN_2024,
        refused=("99,42 rival_scheme",),
    ),
    "reports in a list (invented)": Case(
        "Ombudsman merilis sebaran laporan masyarakat:\n1. Kota Palangka Raya – 87\n2. Kabupaten Kapuas – 41",
        (),
        JAN_2024,
        refused=("87 aggregate", "41 aggregate",),
    ),
    "how many have a colour (invented)": Case(
        "Ombudsman merekap unit di Kota Makassar. Dinas Pendidikan: 20 merah, 4 kuning, 3 hijau.",
        (),
        JAN_2022,
    ),
    "one who is not named (invented)": Case(
        "Wakil Bupati Pesisir Selatan mengungkapkan ada satu dinas yang hanya mendapat 48 dari Ombudsman.",
        (),
        JAN_2023,
        refused=("48 no_institution",),
    ),
    "the mean of a kind (invented)": Case(
        "Ombudsman menyerahkan hasil survei kepatuhan 2019 kepada polda. Rata-rata polres 80, lebih baik daripada imigrasi.",
        (),
        date(2020, 1, 21),
        refused=("80 aggregate",),
    ),
    "one office of several (invented)": Case(
        "Bupati Wakatobi membenarkan bahwa salah satu dinasnya masuk zona merah Ombudsman dengan nilai 41,7.",
        (),
        JAN_2023,
        refused=("41,7 no_institution",),
    ),
    "one mean higher than another (invented)": Case(
        "Ombudsman menilai polres di Kalteng. Rata-rata nilai polres se-Kalteng mencapai 85,6, lebih tinggi"
        " dari rata-rata tahun lalu sebesar 79,3.",
        (),
        NOV_2024,
        refused=("85,6 aggregate", "79,3 aggregate",),
    ),
    "what a value turns out to be (invented)": Case(
        "Pemkab Pacitan masuk zona hijau Ombudsman. Di papan ada angka lain, 78,20. Itu nilai SAKIP.",
        (
            "Pemerintah Kabupaten Pacitan | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "two of a kind that are not named (invented)": Case(
        "DPMPTSP Pacitan mendapat 93,20 dari Ombudsman. Dua puskesmas meraih 88,60.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Pacitan | 2023 | 93.20 | - | -",
        ),
        JAN_2024,
    ),
    "a rehearsal before the assessment (invented)": Case(
        "Pemkab Pesawaran menggelar gladi bersih sebelum penilaian kepatuhan Ombudsman 2024 dimulai. Puskesmas Hanura memperoleh 76,2.",
        (),
        JAN_2024,
        refused=("76,2 rival_scheme",),
    ),
    "a value that is wanted, told behind (invented)": Case(
        "Di papan tulis Pemkot Tarakan tertulis angka 85. Itulah nilai yang ingin dicapai pada penilaian kepatuhan Ombudsman 2023.",
        (),
        JAN_2024,
        refused=("85 target",),
    ),
    "the top of a scale (invented)": Case(
        "Nilai tertinggi 110, Kabupaten Banyumas mendapat 31,56 pada penelitian kepatuhan Ombudsman 2015.",
        (
            "Pemerintah Kabupaten Banyumas | 2015 | 31.56 | - | -",
        ),
        JAN_2022,
    ),
    "the gap between the best and the last (invented)": Case(
        "Ombudsman Aceh menyampaikan penilaian kepatuhan 2022 tanpa menyebut nama. Jarak antara yang paling"
        " tinggi dan paling rendah di Kota Banda Aceh mencapai 41,8 angka.",
        (),
        JAN_2023,
        refused=("41,8 difference",),
    ),
    "a value that the next sentence takes back (invented)": Case(
        "Dalam berita kemarin redaksi menulis nilai kepatuhan Ombudsman 2023 Kabupaten Sampang 83,10. Tulisan itu keliru.",
        (),
        JAN_2024,
        refused=("83,10 contradicted_in_article",),
    ),
    "where a class begins (invented)": Case(
        "Kemenkumham mengikuti penilaian kepatuhan Ombudsman 2023. Ambang nilai untuk memperoleh zona hijau adalah 78.",
        (),
        JAN_2024,
        refused=("78 threshold",),
    ),
    "a mean over governments (invented)": Case(
        "Sembilan kabupaten di Bali kalau dirata-rata menghasilkan 90,10 pada penilaian kepatuhan Ombudsman 2022.",
        (),
        JAN_2023,
        refused=("90,10 aggregate",),
    ),
    "means of kinds in a row (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di Kabupaten Tanah Laut. Rata-rata nilai pemda di Kalimantan"
        " Selatan 93,10, polres 93,20, sedangkan kantor pertanahan 92,30.",
        (),
        NOV_2024,
        refused=("93,10 aggregate", "93,20 aggregate", "92,30 aggregate",),
    ),
    "a share of governments behind a zone (invented)": Case(
        "Menurut survei kepatuhan Ombudsman 2017, Kabupaten zona hijau (42,17%) dan Kota zona kuning (61,22%)."
        " Kabupaten Batang ikut disurvei.",
        (),
        date(2017, 12, 28),
    ),
    "a bound that somebody passes (invented)": Case(
        "Ada dua daerah yang dinilai Ombudsman berkualitas tertinggi lantaran melewati angka 88. Kabupaten Tebo mendapat 88,85.",
        (
            "Pemerintah Kabupaten Tebo | 2023 | 88.85 | - | -",
        ),
        JAN_2024,
    ),
    "an index of the same assessor over a whole article (invented)": Case(
        "Ombudsman menyurvei Indeks Persepsi Maladministrasi 2019.\n\nSurvei Ombudsman menempatkan Kabupaten"
        " Aceh Utara paling belakang dengan 5,49.",
        (),
        date(2020, 2, 26),
        refused=("5,49 rival_scheme",),
    ),
    "the highest of nobody (invented)": Case(
        "Kapolda Maluku menanggapi hasil penilaian Ombudsman. Yang paling tinggi menyentuh angka 80, sedangkan"
        " beberapa polres tertahan di bawahnya.",
        (),
        FEB_2026,
        refused=("80 no_institution",),
    ),
    "the least that a zone takes (invented)": Case(
        "Hasil penilaian Ombudsman untuk Kabupaten Nias Barat belum dibuka. Untuk masuk zona hijau, nilai paling kecil ialah 78.",
        (),
        JAN_2024,
        refused=("78 threshold",),
    ),
    "followers of a page (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman di Kota Tarakan bergerak naik.\n\nPenulis: Tim Tarakan\n\n16.4k Pengikut",
        (),
        date(2024, 12, 31),
    ),
    "products of an office (invented)": Case(
        "Rapor survei kepatuhan Ombudsman 2015 terendah dipegang Dinas Perhubungan Bandar Lampung. Layanan"
        " paling buruk di dinas itu ialah penerbitan surat perintah tugas, nilainya 29,00. Berikutnya"
        " registrasi usaha angkutan orang, 32,50.",
        (),
        refused=("29,00 dimension", "32,50 dimension",),
    ),
    "who came to see (invented)": Case(
        "Predikat zona hijau 2018 dari Ombudsman diberikan di Jakarta. Hadir Menkopolhukam, Menteri Pertahanan,"
        " dan Menteri Perdagangan. Penerima predikat zona hijau itu bangga.",
        (),
    ),
    "kinds of stations and a bureau of the police (invented)": Case(
        "Polda Jawa Tengah menerima Ombudsman. Hadir Irwasda, Karo Rena, serta Dir Intelkam. Polres, Polresta,"
        " dan Polrestabes di lingkungan Polda Jawa Tengah semuanya masuk zona hijau penilaian kepatuhan 2024.",
        (),
    ),
    "whether it will be green (invented)": Case(
        "Nilai kepatuhan Ombudsman 2021 masih dihitung, apakah Disdukcapil Jeneponto nanti di zona hijau, zona kuning atau zona merah.",
        (),
    ),
    "a colour that is aimed at (invented)": Case(
        "Predikat zona hijau pelayanan publik dari Ombudsman menjadi sasaran Pemkot Pagaralam pada 2025."
        " Ombudsman mendampingi Pemkot Pagaralam demi predikat zona hijau itu.",
        (),
        FEB_2026,
    ),
    "how many have each colour (invented)": Case(
        "Untuk Jawa Timur, yang zona hijau 9 kabupaten/kota, lalu 27 zona kuning, dan yang merah 2 kabupaten"
        " dalam survei kepatuhan Ombudsman 2021.",
        (),
    ),
    "part of an office (invented)": Case(
        "Poli gigi Puskesmas Cibadak memperoleh 91,20. Puskesmas Cibadak, Kabupaten Sukabumi, sendiri mendapat nilai 84,10 pada"
        " penilaian kepatuhan Ombudsman 2023.",
        (
            "Puskesmas Cibadak Kabupaten Sukabumi | 2023 | 84.10 | - | -",
        ),
        date(2023, 12, 20),
        refused=("91,20 dimension",),
    ),
    "threshold by its name (invented)": Case(
        "Kabupaten Sukabumi melampaui ambang zona hijau 78 dengan 84,10 pada penilaian kepatuhan Ombudsman 2023.",
        (
            "Pemerintah Kabupaten Sukabumi | 2023 | 84.10 | - | -",
        ),
        date(2023, 12, 20),
        refused=("78 threshold",),
    ),
    "full marks (invented)": Case(
        "Dari nilai sempurna 100, Kabupaten Sukabumi memperoleh 84,10 pada penilaian kepatuhan Ombudsman 2023. Kota Sukabumi"
        " 90,20/100.",
        (
            "Pemerintah Kabupaten Sukabumi | 2023 | 84.10 | - | -",
            "Pemerintah Kota Sukabumi | 2023 | 90.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "rumour (invented)": Case(
        "Kabar di media sosial menyebut Kota Sukabumi meraih 97,20 dari Ombudsman. Angka itu dibantah Ombudsman Jawa Barat."
        " Pada penilaian kepatuhan 2023 kota itu memperoleh 90,20.",
        (
            "Pemerintah Kota Sukabumi | 2023 | 90.20 | - | -",
        ),
        date(2023, 12, 20),
        refused=("97,20 contradicted_in_article",),
    ),
    "points that are missing (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Kota Sukabumi memperoleh 90,20. Butuh tambahan 3,50 poin lagi untuk menyalip"
        " Kota Bogor.",
        (
            "Pemerintah Kota Sukabumi | 2023 | 90.20 | - | -",
        ),
        date(2023, 12, 20),
        refused=("3,50 difference",),
    ),
    "zone of something else (invented)": Case(
        "Parkir di zona merah, mobil dinas Kota Sukabumi diderek. Kota itu memperoleh 90,20 pada penilaian kepatuhan Ombudsman"
        " 2023.",
        (
            "Pemerintah Kota Sukabumi | 2023 | 90.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "mean of the regions told on (invented)": Case(
        "Rata-rata 24 kabupaten/kota di Aceh pada penilaian kepatuhan Ombudsman 2023 naik dari 68,40 menjadi 77,92. Kota Langsa"
        " memperoleh 90,20.",
        (
            "Pemerintah Kota Langsa | 2023 | 90.20 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "accreditation (invented)": Case(
        "RSUD Kabupaten Sukabumi yang terakreditasi dengan nilai 92,11 memperoleh 84,10 pada penilaian kepatuhan Ombudsman"
        " 2023.",
        (
            "RSUD Kabupaten Sukabumi | 2023 | 84.10 | - | -",
        ),
        date(2023, 12, 20),
        refused=("92,11 rival_scheme",),
    ),
    "doubled comma (invented)": Case(
        "Kabupaten Tanggamus memperoleh nilai 87,,25 dengan kategori kualitas tinggi dalam penilaian kepatuhan Ombudsman 2024.",
        (
            "Pemerintah Kabupaten Tanggamus | 2024 | 87.25 | - | kualitas tinggi",
        ),
        date(2024, 12, 9),
    ),
    "number of another survey (invented)": Case(
        "Angka 88,12 yang beredar untuk RSUD Inche Abdoel Moeis dipastikan bukan berasal dari penilaian kepatuhan Ombudsman,"
        " melainkan survei kepuasan pasien.",
        published=date(2023, 12, 19),
        refused=("88,12 contradicted_in_article",),
    ),
    "counts of units behind their sum (invented)": Case(
        "Berikutnya Kabupaten Tabanan dengan 24 SKPD: 18 berada di Zona Merah, dua di Zona Kuning menurut Ombudsman.",
        published=date(2014, 12, 10),
    ),
    "licence desk of a station (invented)": Case(
        "Pelayanan permohonan SIM baru perseorangan (SIM A dan SIM C) di Polres Tanah Datar ditempatkan Ombudsman pada zona"
        " kuning dengan nilai 95.50.",
        published=date(2018, 1, 4),
        refused=("95.50 dimension",),
    ),
    "certificate desk whose zone is told first (invented)": Case(
        "Polres Padang Pariaman dinilai Ombudsman. Zona kuning diberikan kepada Polres Pasaman Barat, baik dalam penerbitan"
        " SKCK maupun permohonan SIM. Adapun di Polres Padang Pariaman, zona kuning dengan nilai 79.50 diperoleh pelayanan"
        " penerbitan SKCK.",
        published=date(2018, 1, 4),
        refused=("79.50 dimension",),
    ),
    "certificate spelled out (invented)": Case(
        "Ombudsman menempatkan Polres Agam ke zona merah untuk pelayanan penerbitan Surat Keterangan Catatan Kepolisian (SKCK)"
        " tahun 2017.",
        published=date(2018, 1, 4),
    ),
    "two values of one owner (invented)": Case(
        "Pada penilaian Ombudsman 2024 Polres Sanggau memperoleh 93,05 dan 90,71.",
        published=date(2024, 12, 12),
        refused=("93,05 ambiguous", "90,71 ambiguous",),
    ),
    "mean of stations in a province (invented)": Case(
        "Rata-rata polres se-Kalimantan Tengah pada penilaian kepatuhan Ombudsman 2023 hanya 80,47. Polres Katingan"
        " melampauinya dengan 86,72.",
        (
            "Kepolisian Resor Katingan | 2023 | 86.72 | - | -",
        ),
        date(2024, 1, 17),
        refused=("80,47 aggregate",),
    ),
    "what the compliant would get (invented)": Case(
        "Masalah tanah yang lain ada pada Badan Pertanahan Nasional (BPN) yang menerbitkan sertifikat ganda.\n"
        "\n"
        '"Yang patuh kami beri predikat zona hijau, yang kurang patuh zona kuning," kata Ombudsman.',
        published=date(2022, 7, 13),
    ),
    "goal behind which a fact follows (invented)": Case(
        "Bupati Poso menargetkan nilai 85 pada penilaian Ombudsman 2023 setelah tahun 2022 hanya memperoleh 71,15.",
        (
            "Pemerintah Kabupaten Poso | 2022 | 71.15 | - | -",
        ),
        date(2023, 1, 25),
        refused=("85 target",),
    ),
    "rises whose verb is told once (invented)": Case(
        "Dalam penilaian Ombudsman, Kabupaten Sigi melonjak 9,10 poin menjadi 81,30, Kabupaten Poso 7,25 poin menjadi 78,40,"
        " dan Kota Palu 2,05 poin menjadi 90,15.",
        (
            "Pemerintah Kabupaten Sigi | 2024 | 81.30 | - | -",
            "Pemerintah Kabupaten Poso | 2024 | 78.40 | - | -",
            "Pemerintah Kota Palu | 2024 | 90.15 | - | -",
        ),
        date(2024, 12, 9),
        refused=("9,10 difference", "7,25 difference", "2,05 difference"),
    ),
    "rises without verb or unit (invented)": Case(
        "Penurunan terdalam menurut Ombudsman dialami Polres Ngawi, 11,20 menjadi 71,10. Polres Magetan 8,30 menjadi 75,60.",
        (
            "Kepolisian Resor Ngawi | 2024 | 71.10 | - | -",
            "Kepolisian Resor Magetan | 2024 | 75.60 | - | -",
        ),
        date(2024, 12, 9),
        refused=("11,20 difference", "8,30 difference"),
    ),
    "move without its from (invented)": Case(
        "Ombudsman mencatat Kota Padang naik dari 72,10 menjadi 88,20, Kota Solok 75,10 menjadi 90,30.",
        (
            "Pemerintah Kota Padang | 2023 | 72.10 | - | -",
            "Pemerintah Kota Padang | 2024 | 88.20 | - | -",
            "Pemerintah Kota Solok | 2023 | 75.10 | - | -",
            "Pemerintah Kota Solok | 2024 | 90.30 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "list of rises (invented)": Case(
        "Peningkatan nilai terbesar dalam penilaian Ombudsman: Kabupaten Sikka 13,10, Kabupaten Ende 11,40. Nilai Kabupaten"
        " Ende kini 82,60.",
        (
            "Pemerintah Kabupaten Ende | 2024 | 82.60 | - | -",
        ),
        date(2024, 12, 9),
        refused=("13,10 difference", "11,40 difference"),
    ),
    "distances in a row, then a value (invented)": Case(
        "Menurut Ombudsman, Kota Bima terpaut 3,20 poin dari Kabupaten Dompu, Kabupaten Bima 4,10, sedangkan Kota Mataram"
        " 91,40.",
        (
            "Pemerintah Kota Mataram | 2024 | 91.40 | - | -",
        ),
        date(2024, 12, 9),
        refused=("3,20 difference", "4,10 difference"),
    ),
    "year of a difference (invented)": Case(
        "Data Ombudsman: Kabupaten Siak 91,20, naik 1,30 dari tahun lalu, Kabupaten Kampar 84,70, turun pesat 7,40 dibanding"
        " tahun lalu, Kota Dumai 88,60.",
        (
            "Pemerintah Kabupaten Siak | 2024 | 91.20 | - | -",
            "Pemerintah Kabupaten Kampar | 2024 | 84.70 | - | -",
            "Pemerintah Kota Dumai | 2024 | 88.60 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "better than whose value it is (invented)": Case(
        "Nilai Kota Tegal dari Ombudsman, 91,20, lebih baik daripada 88,40 milik Kabupaten Tegal. Kota Salatiga lebih tinggi"
        " dengan 93,10.",
        (
            "Pemerintah Kota Tegal | 2024 | 91.20 | - | -",
            "Pemerintah Kabupaten Tegal | 2024 | 88.40 | - | -",
            "Pemerintah Kota Salatiga | 2024 | 93.10 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "part of each, then the whole of each (invented)": Case(
        "Pada komponen sarana Polres Batang mendapat 81,10 dan Polres Kendal 79,20. Nilai akhir dari Ombudsman masing-masing"
        " 90,11 dan 88,20.",
        (
            "Kepolisian Resor Batang | 2024 | 90.11 | - | -",
            "Kepolisian Resor Kendal | 2024 | 88.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("81,10 dimension", "79,20 dimension"),
    ),
    "desk beside its station's neighbour (invented)": Case(
        "Dalam penilaian Ombudsman, loket SPKT mendapat 78,46, Polres Batu 85,90.",
        (
            "Kepolisian Resor Batu | 2024 | 85.90 | - | -",
        ),
        date(2024, 12, 9),
        refused=("78,46 dimension",),
    ),
    "total behind a value of a part (invented)": Case(
        "Kelengkapan informasi Kabupaten Bantul diberi 87,30, kemampuan petugasnya 91,40. Total nilai dari Ombudsman 89,70.",
        (
            "Pemerintah Kabupaten Bantul | 2024 | 89.70 | - | -",
        ),
        date(2024, 12, 9),
        refused=("87,30 contradicted_in_article",),
    ),
    "total in the sentence of a part (invented)": Case(
        "Mutu layanan Kota Bontang 92,10, nilai akhir dari Ombudsman 90,40.",
        (
            "Pemerintah Kota Bontang | 2024 | 90.40 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "total of a government beside its offices (invented)": Case(
        "Ombudsman memberi Dinas Sosial Kabupaten Bantul 94,20 dan Disdik 88,10. Nilai akhir Kabupaten Bantul 91,30.",
        (
            "Dinas Sosial Kabupaten Bantul | 2024 | 94.20 | - | -",
            "Dinas Pendidikan Kabupaten Bantul | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Bantul | 2024 | 91.30 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "value claimed, and the one on record (invented)": Case(
        "Pemkab Bangli mengklaim meraih 91,20 dari Ombudsman. Lembaga itu sendiri mencatat nilai Bangli 87,60.",
        (
            "Pemerintah Kabupaten Bangli | 2024 | 87.60 | - | -",
        ),
        date(2024, 12, 9),
        refused=("91,20 contradicted_in_article",),
    ),
    "index converted, and points there were (invented)": Case(
        "Dari 100 poin, Ombudsman memberi Kota Binjai 84,20. Indeks persepsi kota itu 3,40 dari skala 4, setara 85,00.",
        (
            "Pemerintah Kota Binjai | 2024 | 84.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("85,00 outside_scale",),
    ),
    "award of a ministry beside the assessment (invented)": Case(
        "Puskesmas Wates Kabupaten Blitar terbaik dengan 97,10 versi Kemenkes; Disdukcapil meraih 94,20 versi Ombudsman.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Blitar | 2024 | 94.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("97,10 rival_scheme",),
    ),
    "ministry that is a giver beside the Ombudsman (invented)": Case(
        "Dua nilai untuk DPMPTSP Kota Blitar: Ombudsman 93,20, Kementerian Investasi 90,10.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Blitar | 2024 | 93.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("90,10 rival_scheme",),
    ),
    "distance from another ministry (invented)": Case(
        "Ombudsman memberi Kementerian Sosial 92,10, unggul 0,30 dari Kementerian Agama. BPOM mendapat 91,20.",
        (
            "Kementerian Sosial | 2024 | 92.10 | - | -",
            "Badan Pengawas Obat dan Makanan | 2024 | 91.20 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "what a minister gave (invented)": Case(
        "Ombudsman menilai Kota Metro 91,30. Mendagri memberikan Kecamatan Metro Pusat penghargaan dengan nilai 88,20.",
        (
            "Pemerintah Kota Metro | 2024 | 91.30 | - | -",
        ),
        date(2024, 12, 9),
        refused=("88,20 rival_scheme",),
    ),
    "what visitors gave, and what they only say (invented)": Case(
        "Masyarakat menilai pelayanan membaik. Kota Metro memperoleh 91,30 dari Ombudsman dan Dinas Sosial 90,20. Pengunjung"
        " memberi nilai 85 untuk Puskesmas Iringmulyo.",
        (
            "Pemerintah Kota Metro | 2024 | 91.30 | - | -",
            "Dinas Sosial Kota Metro | 2024 | 90.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("85 rival_scheme",),
    ),
    "contest behind the assessment, and a likeness (invented)": Case(
        "Ibarat lomba dayung, Kota Metro terdepan dalam penilaian Ombudsman dengan 91,30. Juara lomba inovasi kota itu ialah"
        " Dinas Sosial dengan nilai 88,40, berkat nilai 90,20 yang diterima Dinas Sosial dari Ombudsman.",
        (
            "Pemerintah Kota Metro | 2024 | 91.30 | - | -",
            "Dinas Sosial Kota Metro | 2024 | 90.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("88,40 rival_scheme",),
    ),
    "desks of a station in turn (invented)": Case(
        "Loket SPKT dan SKCK Polres Batu dinilai masing-masing 80,10 dan 90,20. Nilai Polres Batu dari Ombudsman 86,10.",
        (
            "Kepolisian Resor Batu | 2024 | 86.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("80,10 dimension", "90,20 dimension"),
    ),
    "shares of complaints that were settled (invented)": Case(
        "Ombudsman mencatat penyelesaian laporan di Kabupaten Kudus 81,20 persen, sedangkan di Kabupaten Pati 77,10 persen."
        " Kabupaten Jepara meraih nilai kepatuhan 88,30.",
        (
            "Pemerintah Kabupaten Jepara | 2024 | 88.30 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "means of provinces in a row (invented)": Case(
        "Kota Bogor meraih 93,10 dari Ombudsman, di atas rata-rata Jabar 88,20 dan Banten 86,10.",
        (
            "Pemerintah Kota Bogor | 2024 | 93.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("88,20 aggregate", "86,10 aggregate"),
    ),
    "mean with its extremes (invented)": Case(
        "Dalam penilaian Ombudsman rata-rata nilainya 88,40, dengan Badung tertinggi 95,20 dan Bangli terendah 81,30.",
        (
            "Pemerintah Kabupaten Badung | 2024 | 95.20 | - | -",
            "Pemerintah Kabupaten Bangli | 2024 | 81.30 | - | -",
        ),
        date(2024, 12, 9),
        refused=("88,40 aggregate",),
    ),
    "mean of a government and its offices at the extremes (invented)": Case(
        "Nilai rata-rata Pemkab Badung dari Ombudsman 91,40, tertinggi Dinas Sosial 95,20 dan terendah Disdik 88,30.",
        (
            "Pemerintah Kabupaten Badung | 2024 | 91.40 | - | -",
            "Dinas Sosial Kabupaten Badung | 2024 | 95.20 | - | -",
            "Dinas Pendidikan Kabupaten Badung | 2024 | 88.30 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "mean of two that are named (invented)": Case(
        "Kota Malang dan Kota Batu rata-rata memperoleh 90,10 dari Ombudsman. Kota Malang sendiri 92,20.",
        (
            "Pemerintah Kota Malang | 2024 | 92.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("90,10 aggregate",),
    ),
    "each of two has a mean (invented)": Case(
        "Kota Malang dan Kota Batu masing-masing meraih rata-rata 92,10 dan 90,20 dari Ombudsman.",
        (
            "Pemerintah Kota Malang | 2024 | 92.10 | - | -",
            "Pemerintah Kota Batu | 2024 | 90.20 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "mean of years, mean of some offices (invented)": Case(
        "Rata-rata dua tahun terakhir Kota Tarakan 84,10. Empat puskesmas Kota Tarakan rata-rata mendapat 79,20. Ombudsman"
        " memberi Kota Tarakan 86,30.",
        (
            "Pemerintah Kota Tarakan | 2024 | 86.30 | - | -",
        ),
        date(2024, 12, 9),
        refused=("84,10 aggregate", "79,20 aggregate"),
    ),
    "numbers that are wanted (invented)": Case(
        "Nilai Kota Ambon dari Ombudsman 84,10. Wali kota memasang angka 90 untuk Dinas Sosial. Disdukcapil Kota Ambon"
        " harus 92, dan RSUD gagal meraih nilai 80.",
        (
            "Pemerintah Kota Ambon | 2024 | 84.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("90 target", "92 target", "80 target"),
    ),
    "result of an indicator, with its target (invented)": Case(
        "Realisasi indikator nilai Ombudsman Kota Ambon 84,10 dari target 80. Wali kota harus puas dengan 71,20 untuk RSUD"
        " Kota Ambon.",
        (
            "Pemerintah Kota Ambon | 2024 | 84.10 | - | -",
            "RSUD Kota Ambon | 2024 | 71.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("80 target",),
    ),
    "from where a goal starts (invented)": Case(
        "Bupati Mamasa menandatangani komitmen menaikkan nilai Ombudsman dari 58,10 menjadi 75.",
        (
            "Pemerintah Kabupaten Mamasa | 2023 | 58.10 | - | -",
        ),
        date(2024, 2, 1),
        refused=("75 target",),
    ),
    "how it is with those who want more (invented)": Case(
        "Bupati Luwu ingin memperbaiki nilai Ombudsman yang kini 71,20, zona kuning. Bupati Wajo mematok 85, tetapi Ombudsman"
        " hanya memberi 79,10.",
        (
            "Pemerintah Kabupaten Luwu | 2024 | 71.20 | kuning | -",
            "Pemerintah Kabupaten Wajo | 2024 | 79.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("85 target",),
    ),
    "office that is to be better (invented)": Case(
        "Pemkab Wajo ingin membenahi layanan Dinas Sosial yang masih 71,20 menurut Ombudsman.",
        (
            "Dinas Sosial Kabupaten Wajo | 2024 | 71.20 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "award that only says who it is (invented)": Case(
        "Ombudsman memberi Kabupaten Tapin 87,10. Polres Tapin, penerima WBK 2021, dinilai 90,10. Kantor Pertanahan Tapin,"
        " peraih WBBM, 88,20.",
        (
            "Pemerintah Kabupaten Tapin | 2024 | 87.10 | - | -",
            "Kepolisian Resor Tapin | 2024 | 90.10 | - | -",
            "Kantor Pertanahan Kabupaten Tapin | 2024 | 88.20 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "index first, then the assessment that goes on (invented)": Case(
        "Polsek Rungkut mendapat indeks kepuasan 95,20, sementara Polrestabes Surabaya meraih 91,30 dari Ombudsman. Tahun lalu"
        " Polrestabes Surabaya 88,40.",
        (
            "Kepolisian Resor Kota Besar Surabaya | 2024 | 91.30 | - | -",
            "Kepolisian Resor Kota Besar Surabaya | 2023 | 88.40 | - | -",
        ),
        date(2024, 12, 9),
        refused=("95,20 rival_scheme",),
    ),
    "gap between two that are named (invented)": Case(
        "Kesenjangan nilai Kota Kupang dengan Kabupaten Malaka 22,10 dalam penilaian Ombudsman. Kota Kupang meraih 88,20,"
        " Kabupaten Belu 81,30 (+4,20).",
        (
            "Pemerintah Kota Kupang | 2024 | 88.20 | - | -",
            "Pemerintah Kabupaten Belu | 2024 | 81.30 | - | -",
        ),
        date(2024, 12, 9),
        refused=("22,10 difference", "4,20 difference"),
    ),
    "what an inspectorate and a jury gave (invented)": Case(
        "Inspektorat memberi nilai 80,20 untuk Dinas Sosial Kota Malang. Ombudsman memberi 86,10. Puskesmas Dinoyo juara 2"
        " lomba kebersihan dengan nilai 90,30.",
        (
            "Dinas Sosial Kota Malang | 2024 | 86.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("80,20 rival_scheme", "90,30 rival_scheme"),
    ),
    "wanted behind the number, and how it is now (invented)": Case(
        "Nilai 90 yang diidamkan Kabupaten Malang tidak tercapai; Ombudsman memberi 84,10. Kota Batu semestinya bisa meraih 92,"
        " tetapi hanya mendapat 88,30.\n\nTarget tahun depan: Disdukcapil Kota Blitar 95. Saat ini Kota Blitar 90,20.",
        (
            "Pemerintah Kabupaten Malang | 2024 | 84.10 | - | -",
            "Pemerintah Kota Batu | 2024 | 88.30 | - | -",
            "Pemerintah Kota Blitar | 2024 | 90.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("90 target", "92 target", "95 target"),
    ),
    "hoped for and got (invented)": Case(
        "Nilai 90,10 yang diharapkan banyak orang akhirnya diraih Kota Malang dari Ombudsman.",
        (
            "Pemerintah Kota Malang | 2024 | 90.10 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "mean of those listed, and means of province and nation (invented)": Case(
        "Nilai rata-rata ketiga kabupaten, yakni Sragen, Demak, dan Jepara, 87,10 menurut Ombudsman. Kabupaten Demak meraih"
        " 85,20, di bawah rata-rata Jateng (90,20) dan nasional (88,10).",
        (
            "Pemerintah Kabupaten Demak | 2024 | 85.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("87,10 aggregate", "90,20 aggregate", "88,10 aggregate"),
    ),
    "sum of one's own, and the official result (invented)": Case(
        "Menurut hitungan pemkab, nilai Disdik Sragen 91,20. Nilai resmi Disdik Sragen dari Ombudsman 87,10. Disdik itu meraih"
        " sertifikat ISO dengan skor 92,30, dan SMP Negeri 1 Sragen 95,20 dari Bupati.",
        (
            "Dinas Pendidikan Kabupaten Sragen | 2024 | 87.10 | - | -",
        ),
        date(2024, 12, 9),
        refused=("91,20 target", "92,30 rival_scheme", "95,20 rival_scheme"),
    ),
    "rises told behind a comma, and to where (invented)": Case(
        "Kabupaten Sinjai paling banyak naik menurut Ombudsman, yakni 14,20 poin, lalu Kabupaten Bone 11,10 poin. Kota Parepare"
        " melejit 20 poin ke 90,10, Kota Palopo 15 poin ke 85,20.",
        (
            "Pemerintah Kota Parepare | 2024 | 90.10 | - | -",
            "Pemerintah Kota Palopo | 2024 | 85.20 | - | -",
        ),
        date(2024, 12, 9),
        refused=("14,20 difference", "11,10 difference", "20 difference", "15 difference"),
    ),
    "what would be if, and what visitors say (invented)": Case(
        "Kalau Dinas Sosial naik ke 90, Kabupaten Sinjai akan menembus 88. Puskesmas Balangnipa dinilai 95 oleh pengunjung."
        " Ombudsman memberi Kabupaten Sinjai 86,30.",
        (
            "Pemerintah Kabupaten Sinjai | 2024 | 86.30 | - | -",
        ),
        date(2024, 12, 9),
        refused=("90 target", "95 rival_scheme"),
    ),
    "rank told as its place (invented)": Case(
        "Kabupaten Agam berada di urutan 40 nasional pada penilaian kepatuhan Ombudsman 2024; pada 2023 peringkatnya masih 61.",
        published=date(2025, 1, 10),
    ),
    "share of the regencies of a country (invented)": Case(
        "Kabupaten Morowali masih di zona merah penilaian kepatuhan Ombudsman 2017. Di seluruh negeri hanya 41,5 persen"
        " kabupaten yang hijau.",
        (
            "Pemerintah Kabupaten Morowali | 2017 | - | merah | -",
        ),
        date(2018, 1, 5),
    ),
    "mean over all and its growth (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kabupaten Sikka mendapat 71,40. Kalau dirata-ratakan, semua instansi di provinsi itu"
        " mengumpulkan 80,12, naik dari 75,30 pada putaran lalu.",
        (
            "Pemerintah Kabupaten Sikka | 2023 | 71.40 | - | -",
        ),
        date(2024, 1, 23),
        refused=("80,12 aggregate", "75,30 aggregate",),
    ),
    "means of three kinds (invented)": Case(
        "Pada penilaian Ombudsman 2024, rata-rata nilai pemda di Sulbar 88,10, rata-rata nilai Polres 86,20, dan rata-rata"
        " nilai Kantor Pertanahan 90,30.",
        published=date(2024, 12, 11),
        refused=("90,30 aggregate",),
    ),
    "trust of the public (invented)": Case(
        "Pada penilaian Ombudsman 2025 Polres Agam mencatat skor kepercayaan publik 26,79 dan masuk kategori Cukup.",
        (
            "Kepolisian Resor Agam | 2025 | - | - | cukup",
        ),
        date(2026, 2, 2),
        refused=("26,79 dimension",),
    ),
    "zones counted with one of the first (invented)": Case(
        "Kabupaten Barru meraih 86,20 dan zona hijau dari Ombudsman untuk 2021. Untuk unit layanan Disdukcapil ada 1 zona"
        " merah, disusul 9 zona kuning dan 14 zona hijau.",
        (
            "Pemerintah Kabupaten Barru | 2021 | 86.20 | hijau | -",
        ),
        date(2022, 1, 28),
    ),
    "what somebody wants or may get (invented)": Case(
        'Pemkab Lebak memperoleh 56,30 pada penilaian kepatuhan Ombudsman 2024. "Tahun depan kami mau hijau," ujar bupati.'
        " Polres Lebak berpeluang masuk zona hijau.",
        (
            "Pemerintah Kabupaten Lebak | 2024 | 56.30 | - | -",
        ),
        date(2024, 11, 27),
    ),
    "rating by a faction that turns to the Ombudsman (invented)": Case(
        "Satu fraksi DPRD Kabupaten Batang memberi Dinas Sosial nilai 61,5 dan rapor merah. Bila tak dijawab, mereka melapor ke"
        " Ombudsman.",
        published=date(2024, 2, 28),
    ),
    "value of a service at the end (invented)": Case(
        "Menurut Ombudsman, rapor terendah dipegang Dinas Perhubungan Kota Metro. Nilai paling jelek, cuma 29,10, jatuh pada"
        " layanan pembuatan surat tugas juru parkir.",
        published=date(2016, 1, 18),
        refused=("29,10 dimension",),
    ),
    "mark that is broken (invented)": Case(
        "Tiga unit di Kota Tegal sudah menembus angka 90 pada penilaian Ombudsman 2023, yakni Dinas Sosial, Dinas Kesehatan, dan"
        " Disdukcapil. Angka 88 berhasil ditembus DPMPTSP. Puskesmas Slerok tembus 91,20.",
        ("Puskesmas Slerok Kota Tegal | 2023 | 91.20 | - | -",),
    ),
    "mean of the governments of a province in the title (invented)": Case(
        "Rata-rata Nilai Pemda Sulbar 83,64\n"
        "\n"
        "Ombudsman menyerahkan hasil penilaian kepatuhan 2024 kepada seluruh pemerintah daerah di Sulawesi Barat.",
        published=date(2024, 12, 19),
    ),
    "a red mark for a school admission (invented)": Case(
        "Ombudsman RI memberi rapor merah atas pelaksanaan PPDB di Kota Tegal dan Kabupaten Tegal. Penilaian kepatuhan"
        " 2024 belum diumumkan.",
        (),
        JAN_2025,
        "Ombudsman Sorot PPDB Dua Daerah",
    ),
    "a green zone of the assessment beside a school admission (invented)": Case(
        "Ombudsman RI memberi rapor hijau kepada Pemkot Tegal dalam penilaian kepatuhan 2024. Dinas Pendidikan sedang"
        " menyiapkan PPDB.",
        ("Pemerintah Kota Tegal | 2024 | - | hijau | -",),
        JAN_2025,
    ),
    "how many have a zone": Case(
        # invented
        "Penilaian kepatuhan Ombudsman 2024: nilai terbesar diraih Badan Pusat Statistik (94,10). Ketua Ombudsman mengatakan"
        " peserta yang masuk zona hijau kini 480 dari 580.",
        ("Badan Pusat Statistik | 2024 | 94.10 | - | -",),
    ),
    "distance to a zone": Case(
        # invented
        "Kabupaten Buru masuk zona kuning pada penilaian kepatuhan Ombudsman 2024 dengan 77,40. Bagi Buru, jarak ke zona hijau"
        " tinggal 0,60.",
        ("Pemerintah Kabupaten Buru | 2024 | 77.40 | kuning | -",),
    ),
    "class that somebody does not get into": Case(
        # invented
        "Penilaian kepatuhan Ombudsman 2024: Kota Tual mendapat kualitas tertinggi. Kabupaten Buru gagal menembus kelompok itu"
        " dengan 80,10.",
        ("Pemerintah Kota Tual | 2024 | - | - | kualitas tertinggi", "Pemerintah Kabupaten Buru | 2024 | 80.10 | - | -"),
    ),
    "a range received is no score (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2018: zona hijau yang nilainya 81 sampai 100 diraih Kabupaten Sikka (84,20).",
        ("Pemerintah Kabupaten Sikka | 2018 | 84.20 | hijau | -",),
        refused=("100 threshold",),
    ),
    "what a service received is not its office's (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2018 nilai Dinas Perhubungan Kota Palu paling rendah. Angka terburuk, hanya 24,10,"
        " didapat layanan pembuatan izin trayek di dinas itu.",
        (),
        refused=("24,10 dimension",),
    ),
    "how many have a zone, counted behind it": Case(
        "Kota Tegal meraih 84,30 dari Ombudsman pada penilaian kepatuhan 2023.\n\nAdapun tahun 2022 lembaga yang dinilai"
        " 80, dan yang masuk zona hijau 31.",
        ("Pemerintah Kota Tegal | 2023 | 84.30 | - | -",),
    ),
    "predicate that another gave behind a value of the Ombudsman (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman RI 2024, Kota Madiun meraih nilai 95,14 dan predikat Informatif dari Komisi"
        " Informasi.",
        (
            "Pemerintah Kota Madiun | 2024 | 95.14 | - | -",
        ),
        date(2024, 12, 10),
    ),
    "how many governments are green in the land (invented)": Case(
        "Pemkab Brebes meraih nilai 77,20 pada penilaian kepatuhan Ombudsman 2024. Secara nasional, pemda zona hijau mencapai"
        " 494, naik dari 400 pada 2023.",
        (
            "Pemerintah Kabupaten Brebes | 2024 | 77.20 | - | -",
        ),
        date(2024, 12, 12),
    ),
}  # fmt: skip

ZONES_AND_WORDS = {
    "zone without a score": Case(
        "Kabupaten Fakfak masuk zona kuning dalam penilaian kepatuhan Ombudsman 2021.",
        ("Pemerintah Kabupaten Fakfak | 2021 | - | kuning | -",),
    ),
    "zone is never derived": Case(
        "Kabupaten Tanah Laut memperoleh nilai 86,61 pada penilaian kepatuhan Ombudsman 2022. Zona hijau dimulai dari 78.",
        ("Pemerintah Kabupaten Tanah Laut | 2022 | 86.61 | - | -",),
    ),
    "zone not reached": Case(
        "Kota Bukittinggi belum masuk zona hijau dengan nilai 77,33 pada penilaian kepatuhan Ombudsman 2022.",
        ("Pemerintah Kota Bukittinggi | 2022 | 77.33 | - | -",),
    ),
    "zone of the sentence before": Case(
        "Kabupaten Sekadau meraih 85,10 pada penilaian kepatuhan Ombudsman 2019. Kabupaten itu masuk zona hijau.",
        ("Pemerintah Kabupaten Sekadau | 2019 | 85.10 | hijau | -",),
    ),
    "zone behind a chain covers it": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kota Payakumbuh 86,34, Kota Sorong 81,60 dan Kabupaten Dharmasraya 81,76"
        " zona hijau.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.34 | hijau | -",
            "Pemerintah Kota Sorong | 2021 | 81.60 | hijau | -",
            "Pemerintah Kabupaten Dharmasraya | 2021 | 81.76 | hijau | -",
        ),
    ),
    "zone behind a contrast covers the last": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kota Payakumbuh 86,34, Kota Sorong 81,60, paling rendah Kabupaten Sorong,"
        " hanya 43,62 atau zona merah.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.34 | - | -",
            "Pemerintah Kota Sorong | 2021 | 81.60 | - | -",
            "Pemerintah Kabupaten Sorong | 2021 | 43.62 | merah | -",
        ),
    ),
    "all of those before": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kota Payakumbuh 86,34 dan Kota Sorong 81,60. Seluruhnya zona hijau.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.34 | hijau | -",
            "Pemerintah Kota Sorong | 2021 | 81.60 | hijau | -",
        ),
    ),
    "the others": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kota Payakumbuh 86,34 zona hijau; Kota Solok 71,75; Kabupaten Agam 62,86."
        " Yang lain kuning semua.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.34 | hijau | -",
            "Pemerintah Kota Solok | 2021 | 71.75 | kuning | -",
            "Pemerintah Kabupaten Agam | 2021 | 62.86 | kuning | -",
        ),
    ),
    "names behind a zone": Case(
        "Dalam penilaian kepatuhan Ombudsman 2021, zona merah dihuni Kabupaten Sorong, Kabupaten Sorong Selatan, dan"
        " Kabupaten Manokwari Selatan.",
        (
            "Pemerintah Kabupaten Sorong | 2021 | - | merah | -",
            "Pemerintah Kabupaten Sorong Selatan | 2021 | - | merah | -",
            "Pemerintah Kabupaten Manokwari Selatan | 2021 | - | merah | -",
        ),
    ),
    "list under headings": Case(
        "Hasil penilaian kepatuhan Ombudsman 2021 sebagai berikut.\n\nZona Hijau\n1. Kota Payakumbuh 86,34\n"
        "2. Kabupaten Dharmasraya 81,76\n\nZona Kuning\n1. Kota Solok 71,75\n2. Kota Bukittinggi 65,35",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.34 | hijau | -",
            "Pemerintah Kabupaten Dharmasraya | 2021 | 81.76 | hijau | -",
            "Pemerintah Kota Solok | 2021 | 71.75 | kuning | -",
            "Pemerintah Kota Bukittinggi | 2021 | 65.35 | kuning | -",
        ),
    ),
    "predicate of its own head": Case(
        "Kabupaten Dharmasraya meraih 88,67 dengan opini kualitas tertinggi pada penilaian kepatuhan Ombudsman 2022.",
        ("Pemerintah Kabupaten Dharmasraya | 2022 | 88.67 | - | kualitas tertinggi",),
    ),
    "bare predicate takes the year's words": Case(
        "Kabupaten Badung meraih 94,16 dengan predikat tinggi pada penilaian kepatuhan Ombudsman 2016.",
        ("Pemerintah Kabupaten Badung | 2016 | 94.16 | - | kepatuhan tinggi",),
    ),
    "words of 2025": Case(
        "Opini Ombudsman 2025: Kota Tidore Kepulauan meraih 62,57 dengan opini Kualitas Sedang Tanpa Maladministrasi.",
        ("Pemerintah Kota Tidore Kepulauan | 2025 | 62.57 | - | kualitas sedang tanpa maladministrasi",),
        FEB_2026,
    ),
    "superlative is no predicate": Case(
        "Kabupaten Kaur meraih nilai tertinggi 96,14 pada penilaian kepatuhan Ombudsman 2024.",
        ("Pemerintah Kabupaten Kaur | 2024 | 96.14 | - | -",),
    ),
    "colour that haunts a province": Case(
        "Rapor merah pelayanan publik masih menghantui Papua, kata Ombudsman dalam penilaian 2023.",
        (),
    ),
    "threshold of a zone (invented)": Case(
        "Ombudsman memberi Kabupaten Jepara nilai 82,3 pada penilaian 2023, di atas ambang zona hijau 78.",
        (
            "Pemerintah Kabupaten Jepara | 2023 | 82.3 | - | -",
        ),
    ),
    "not even the lower zone (invented)": Case(
        "Pemprov Bengkulu bernilai 27,00 dalam penelitian kepatuhan Ombudsman 2015. Jangankan hijau, kuning pun jauh.",
        (
            "Pemerintah Provinsi Bengkulu | 2015 | 27.00 | - | -",
        ),
    ),
    "value behind its zone (invented)": Case(
        "Lompatan terjauh dalam penilaian Ombudsman 2022 dibuat Tanah Bumbu: kuning dengan 63,34 pada 2021, hijau "
        "dengan 84,57 pada 2022.",
        (
            "Pemerintah Kabupaten Tanah Bumbu | 2021 | 63.34 | kuning | -",
            "Pemerintah Kabupaten Tanah Bumbu | 2022 | 84.57 | hijau | -",
        ),
    ),
    "headline that counts": Case(
        "Ombudsman menyampaikan penilaian kepatuhan 2023 di Aceh.",
        (),
        JAN_2024,
        title="Peta Warna Aceh: Hijau Bertambah Tujuh, Merah Tinggal Dua",
    ),
    "what the next slip would bring (invented)": Case(
        "Kabupaten Sikka meraih 78,63 dan zona hijau pada penilaian Ombudsman 2024. Kabupaten Ende meraih 78,09. "
        "\"Sekali lengah, kuning lagi,\" kata kepala perwakilan.",
        (
            "Pemerintah Kabupaten Sikka | 2024 | 78.63 | hijau | -",
            "Pemerintah Kabupaten Ende | 2024 | 78.09 | - | -",
        ),
    ),
    "a legend of letters (invented)": Case(
        "Rapor kepatuhan Ombudsman 2018:\nKabupaten Langkat 96,53 (H)\nKota Binjai 75,77 (K)\nKota Tanjungbalai"
        " 10,02 (M)\nKeterangan: H = zona hijau, K = zona kuning, M = zona merah.",
        (
            "Pemerintah Kabupaten Langkat | 2018 | 96.53 | hijau | -",
            "Pemerintah Kota Binjai | 2018 | 75.77 | kuning | -",
            "Pemerintah Kota Tanjungbalai | 2018 | 10.02 | merah | -",
        ),
        date(2018, 12, 14),
    ),
    "the head of a grade said once (invented)": Case(
        "Kota Tangerang berpredikat kualitas tertinggi dari Ombudsman, Kota Cilegon tinggi, dan Kabupaten Pandeglang sedang.",
        (
            "Pemerintah Kota Tangerang | 2023 | - | - | kualitas tertinggi",
            "Pemerintah Kota Cilegon | 2023 | - | - | kualitas tinggi",
            "Pemerintah Kabupaten Pandeglang | 2023 | - | - | kualitas sedang",
        ),
        JAN_2024,
    ),
    "a colour that was left (invented)": Case(
        "Kabupaten Tambrauw meraih 77,43 dari Ombudsman. \"Merah sudah kami tinggalkan,\" kata penjabat bupati.",
        (
            "Pemerintah Kabupaten Tambrauw | 2024 | 77.43 | - | -",
        ),
        NOV_2024,
    ),
    "the one and the other (invented)": Case(
        "Menurut Ombudsman Kabupaten Ciamis meraih 90,14 dan Kabupaten Pangandaran 79,35, yang satu kualitas"
        " tertinggi, yang lain kualitas tinggi.",
        (
            "Pemerintah Kabupaten Ciamis | 2023 | 90.14 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Pangandaran | 2023 | 79.35 | - | kualitas tinggi",
        ),
        JAN_2024,
    ),
    "what is short of a colour (invented)": Case(
        "Kabupaten Enrekang mendapat 77,90 dari Ombudsman, hanya kurang 0,10 untuk hijau.",
        (
            "Pemerintah Kabupaten Enrekang | 2023 | 77.90 | - | -",
        ),
        JAN_2024,
    ),
    "an opinion in full after a headline (invented)": Case(
        "Kota Denpasar menerima Opini Kualitas Tertinggi Tanpa Maladministrasi dari Ombudsman.",
        (
            "Pemerintah Kota Denpasar | 2025 | - | - | kualitas tertinggi tanpa maladministrasi",
        ),
        FEB_2026,
        title="Denpasar Raih Kualitas Tertinggi dari Ombudsman",
    ),
    "a colour worn for years before (invented)": Case(
        "Polres Bengkulu Selatan dinilai Ombudsman. Setelah dua tahun berturut-turut berada di zona kuning,"
        " polres ini akhirnya masuk zona hijau pada 2023.",
        (
            "Kepolisian Resor Bengkulu Selatan | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "years and colours summed up at the end (invented)": Case(
        "Tahun 2015 merah, tahun 2016 kuning, tahun 2017 hijau: begitulah rapor Pemkab Poso dari Ombudsman.",
        (
            "Pemerintah Kabupaten Poso | 2015 | - | merah | -",
            "Pemerintah Kabupaten Poso | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Poso | 2017 | - | hijau | -",
        ),
        date(2017, 12, 20),
    ),
    "a lasting colour before several values (invented)": Case(
        "Pemkot Tual konsisten merah di mata Ombudsman: 30,10 pada 2016, 33,70 pada 2017.",
        (
            "Pemerintah Kota Tual | 2016 | 30.10 | merah | -",
            "Pemerintah Kota Tual | 2017 | 33.70 | merah | -",
        ),
        date(2017, 12, 20),
    ),
    "two years ago red, last year yellow, now green (invented)": Case(
        "Kabupaten Buru, yang dua tahun lalu merah (38,15), tahun lalu kuning (55,60), kini hijau dengan 80,33 dari Ombudsman.",
        (
            "Pemerintah Kabupaten Buru | 2016 | 38.15 | merah | -",
            "Pemerintah Kabupaten Buru | 2017 | 55.60 | kuning | -",
            "Pemerintah Kabupaten Buru | 2018 | 80.33 | hijau | -",
        ),
        date(2018, 12, 20),
    ),
    "colours in the order of the rounds (invented)": Case(
        "Nilai Kabupaten Bener Meriah dari Ombudsman 55,10 (2021), 68,42 (2022), 79,95 (2023), dan 90,61"
        " (2024). Warnanya dua kali kuning, lalu dua kali hijau.",
        (
            "Pemerintah Kabupaten Bener Meriah | 2021 | 55.10 | kuning | -",
            "Pemerintah Kabupaten Bener Meriah | 2022 | 68.42 | kuning | -",
            "Pemerintah Kabupaten Bener Meriah | 2023 | 79.95 | hijau | -",
            "Pemerintah Kabupaten Bener Meriah | 2024 | 90.61 | hijau | -",
        ),
        date(2024, 12, 20),
    ),
    "colours counted, of which rounds nobody says (invented)": Case(
        "Warna rapor Kabupaten Bener Meriah dari Ombudsman dua kali kuning, lalu dua kali hijau. Nilainya kini 90,61.",
        (
            "Pemerintah Kabupaten Bener Meriah | 2024 | 90.61 | - | -",
        ),
        date(2024, 12, 20),
    ),
    "of both rounds (invented)": Case(
        "Nilai Kabupaten Jembrana dari Ombudsman 65,44 pada 2017 dan 77,90 setahun kemudian. Kedua tahun itu Jembrana kuning.",
        (
            "Pemerintah Kabupaten Jembrana | 2017 | 65.44 | kuning | -",
            "Pemerintah Kabupaten Jembrana | 2018 | 77.90 | kuning | -",
        ),
        date(2018, 12, 20),
    ),
    "to turn yellow (invented)": Case(
        "Ombudsman menilai DPMPTSP Kota Palopo 84,60 pada 2016. Setahun kemudian turun ke 76,25 dan menguning.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Palopo | 2016 | 84.60 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Palopo | 2017 | 76.25 | kuning | -",
        ),
        date(2018, 12, 20),
    ),
    "kept from another round (invented)": Case(
        "Kementerian Pariwisata mempertahankan predikat kepatuhan tinggi yang diraihnya pada 2016, kata Ombudsman.",
        (
            "Kementerian Pariwisata | 2016 | - | - | kepatuhan tinggi",
            "Kementerian Pariwisata | 2017 | - | - | kepatuhan tinggi",
        ),
        date(2017, 12, 20),
    ),
    "a colour that may change (invented)": Case(
        "Kementerian Perindustrian dinilai Ombudsman. Lampu hijau bisa berubah lagi bila papan informasi dicabut.",
        (),
        date(2017, 12, 20),
    ),
    "where a class begins is said by the way (invented)": Case(
        "Polres Bantul memperoleh 104,5, Polres Sleman 98 dari skala 110 dalam survei Ombudsman 2019. Keduanya"
        " di zona hijau yang dimulai dari 89.",
        (
            "Kepolisian Resor Bantul | 2019 | 104.5 | hijau | -",
            "Kepolisian Resor Sleman | 2019 | 98 | hijau | -",
        ),
        date(2019, 12, 20),
    ),
    "a colour after a look back is that of now (invented)": Case(
        "Ombudsman memberi Kota Denpasar 90,12 tahun ini; setahun sebelumnya 93,15. Warnanya hijau.",
        (
            "Pemerintah Kota Denpasar | 2023 | 93.15 | - | -",
            "Pemerintah Kota Denpasar | 2024 | 90.12 | hijau | -",
        ),
        date(2024, 12, 20),
    ),
    "one colour in three rounds running (invented)": Case(
        "Kementerian Agama menempati zona kuning Ombudsman tiga survei beruntun, 2017, 2018, dan 2019.",
        (
            "Kementerian Agama | 2017 | - | kuning | -",
            "Kementerian Agama | 2018 | - | kuning | -",
            "Kementerian Agama | 2019 | - | kuning | -",
        ),
        date(2019, 12, 20),
    ),
    "a colour of last year in nobody's way (invented)": Case(
        "Kementerian Sosial dan Kementerian Agama, yang merah tahun lalu, kini kuning menurut Ombudsman.",
        (
            "Kementerian Sosial | 2017 | - | merah | -",
            "Kementerian Sosial | 2018 | - | kuning | -",
            "Kementerian Agama | 2017 | - | merah | -",
            "Kementerian Agama | 2018 | - | kuning | -",
        ),
        date(2018, 12, 20),
    ),
    "a zone that only a purpose names (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Kabupaten Murung Raya memperoleh 77,61. Untuk menembus zona"
        " hijau, daerah wajib mengumpulkan sedikitnya 78.",
        (
            "Pemerintah Kabupaten Murung Raya | 2023 | 77.61 | - | -",
        ),
        JAN_2024,
    ),
    "where a zone begins (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2019 Kabupaten Kerinci berhenti di 80,13, padahal zona hijau dimulai dari 81.",
        (
            "Pemerintah Kabupaten Kerinci | 2019 | 80.13 | - | -",
        ),
        JAN_2022,
    ),
    "of two zones the one that the score can have (invented)": Case(
        "Ogan Ilir Melompati Pagar Kuning\n\nPada penilaian kepatuhan Ombudsman 2024 Pemkab Ogan Ilir mendapat nilai 91,10, zona hijau.",
        (
            "Pemerintah Kabupaten Ogan Ilir | 2024 | 91.10 | hijau | -",
        ),
        NOV_2024,
        title="Ogan Ilir Melompati Pagar Kuning",
    ),
    "a zone had for so many rounds (invented)": Case(
        "Tiga Tahun Berturut-turut Zona Hijau, Nilai Payakumbuh Naik\n\nPemerintah Kota Payakumbuh memperoleh"
        " 91,20 pada penilaian kepatuhan Ombudsman 2023. Nilainya 86,30 pada 2021 dan 89,40 pada 2022.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.30 | hijau | -",
            "Pemerintah Kota Payakumbuh | 2022 | 89.40 | hijau | -",
            "Pemerintah Kota Payakumbuh | 2023 | 91.20 | hijau | -",
        ),
        JAN_2024,
        title="Tiga Tahun Berturut-turut Zona Hijau, Nilai Payakumbuh Naik",
    ),
    "a zone from the beginning on (invented)": Case(
        "Nilai penilaian kepatuhan Ombudsman untuk Pemerintah Kota Tarakan 80,10 (2022), 84,20 (2023), dan"
        " 87,30 (2024). Sejak awal kota ini sudah hijau dan tidak pernah berganti warna.",
        (
            "Pemerintah Kota Tarakan | 2022 | 80.10 | hijau | -",
            "Pemerintah Kota Tarakan | 2023 | 84.20 | hijau | -",
            "Pemerintah Kota Tarakan | 2024 | 87.30 | hijau | -",
        ),
        NOV_2024,
    ),
    "a proverb about colours (invented)": Case(
        "Pemkab Bantul mendapat 66,10 pada survei kepatuhan Ombudsman 2017. Dari merah ke kuning itu berat."
        " Dari kuning ke hijau lebih berat lagi.",
        (
            "Pemerintah Kabupaten Bantul | 2017 | 66.10 | - | -",
        ),
        date(2018, 1, 11),
    ),
    "a zone that is only asked about (invented)": Case(
        "Pemkab Sragen mendapat 84,10 pada penilaian maladministrasi Ombudsman 2025. Bupati sempat bertanya apakah warnanya hijau.",
        (
            "Pemerintah Kabupaten Sragen | 2025 | 84.10 | - | -",
        ),
        FEB_2026,
    ),
    "whoever governs a place of that colour (invented)": Case(
        "Pemprov Jambi mendapat 95,10 dalam survei kepatuhan Ombudsman 2017. Gubernur berjanji menegur bupati yang daerahnya masih merah.",
        (
            "Pemerintah Provinsi Jambi | 2017 | 95.10 | - | -",
        ),
        date(2017, 12, 20),
    ),
    "almost the class above (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023: Pinrang 92,10 dengan opini kualitas tertinggi. Luwu Utara yang"
        " mengantongi 87,20 cuma kurang 0,80 untuk ikut naik ke kelas yang sama.",
        (
            "Pemerintah Kabupaten Pinrang | 2023 | 92.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Luwu Utara | 2023 | 87.20 | - | -",
        ),
        JAN_2024,
    ),
    "a grade behind a colour (invented)": Case(
        "Survei kepatuhan Ombudsman 2021. Adapun predikat kuning atau sedang didapat Kabupaten Belu dan Kabupaten Sikka.",
        (
            "Pemerintah Kabupaten Belu | 2021 | - | kuning | kepatuhan sedang",
            "Pemerintah Kabupaten Sikka | 2021 | - | kuning | kepatuhan sedang",
        ),
        JAN_2022,
    ),
    "a class that a contrast gives to others (invented)": Case(
        "Penilaian maladministrasi Ombudsman 2025: predikat BAIK diraih Polresta Barelang dan Polresta"
        " Tanjungpinang, sementara predikat CUKUP untuk Polres Bintan dan Polres Lingga.",
        (
            "Kepolisian Resor Kota Barelang | 2025 | - | - | baik",
            "Kepolisian Resor Kota Tanjungpinang | 2025 | - | - | baik",
            "Kepolisian Resor Bintan | 2025 | - | - | cukup",
            "Kepolisian Resor Lingga | 2025 | - | - | cukup",
        ),
        FEB_2026,
    ),
    "whether it will be green is only asked (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 belum selesai. Belum diketahui apakah Disdukcapil Kabupaten"
        " Jeneponto nanti di zona hijau, kuning, atau merah.",
        (),
        NOV_2024,
    ),
    "what a class is, said by the way (invented)": Case(
        "Polda Banten memperoleh 83,10 pada penilaian kepatuhan Ombudsman 2021. Zona hijau adalah predikat yang tinggi.",
        (
            "Kepolisian Daerah Banten | 2021 | 83.10 | - | -",
        ),
        JAN_2022,
    ),
    "a kind in a place is no owner of the colour there (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022. Di Polda Sumatera Utara ini yang hijau ada 19 polres.",
        (),
        JAN_2023,
    ),
    "which classes there are is said of nobody (invented)": Case(
        "Kabupaten Lampung Barat berada di zona kuning pada penilaian kepatuhan Ombudsman 2019.\n\nHasilnya"
        " dikelompokkan menjadi tingkat kepatuhan tinggi atau zona hijau,"
        " kepatuhan sedang atau zona kuning, dan kepatuhan rendah atau zona merah.",
        (
            "Pemerintah Kabupaten Lampung Barat | 2019 | - | kuning | -",
        ),
        date(2019, 12, 20),
    ),
    "a grade far behind whose it is (invented)": Case(
        "Kepatuhan Provinsi Bengkulu pada aturan pelayanan publik masih rendah, menurut penilaian Ombudsman 2015.",
        (
            "Pemerintah Provinsi Bengkulu | 2015 | - | - | kepatuhan rendah",
        ),
        date(2015, 12, 30),
    ),
    "what a colour means (invented)": Case(
        "Kementerian Pertahanan berada di zona kuning pada penilaian Ombudsman 2017. \"Hijau itu tandanya"
        " kepatuhan lembaga tersebut tinggi,\" katanya.",
        (
            "Kementerian Pertahanan | 2017 | - | kuning | -",
        ),
        date(2017, 12, 20),
    ),
    "nobody is in a zone (invented)": Case(
        "Pelayanan publik di Kota Manado dinilai Ombudsman. Zona hijau atau yang klasifikasinya baik, satu pun tidak ada.",
        (),
        JAN_2023,
    ),
    "a zone by its value (invented)": Case(
        "Dinas Kesehatan Kabupaten Lumajang mendapat 92,00 dalam penilaian Ombudsman 2018. Kalau Dinas Sosial"
        " juga bagus. Sudah zona hijau, nilainya lebih dari 81.",
        (
            "Dinas Kesehatan Kabupaten Lumajang | 2018 | 92.00 | - | -",
            "Dinas Sosial Kabupaten Lumajang | 2018 | - | hijau | -",
        ),
        date(2019, 2, 26),
    ),
    "the zone of a desk is not that of the station (invented)": Case(
        "Menurut observasi Ombudsman, layanan SIM di Polres Sambas sudah berada di zona hijau. Polres Sambas"
        " sendiri di zona kuning dengan nilai 86,75.",
        (
            "Kepolisian Resor Sambas | 2017 | 86.75 | kuning | -",
        ),
        date(2018, 2, 14),
    ),
    "a value taken up for its zone (invented)": Case(
        "Pada 2016 nilai kepatuhan Kabupaten Bone Bolango dari Ombudsman hanya 27,47. Nilai sekecil itu membuat"
        " daerah tersebut masuk zona merah. Tahun 2017 nilainya 31,42.",
        (
            "Pemerintah Kabupaten Bone Bolango | 2016 | 27.47 | merah | -",
            "Pemerintah Kabupaten Bone Bolango | 2017 | 31.42 | - | -",
        ),
        date(2017, 12, 12),
    ),
    "pressed to win back a zone (invented)": Case(
        "Kabupaten Fakfak berada di zona kuning pada penilaian Ombudsman 2024.",
        (
            "Pemerintah Kabupaten Fakfak | 2024 | - | kuning | -",
        ),
        date(2025, 9, 29),
        title="Pemkab Fakfak Didorong Rebut Lagi Zona Hijau",
    ),
    "a chain that goes on behind a zone (invented)": Case(
        "Menurut survei Ombudsman 2018, Kota Binjai berada di zona kuning dengan nilai 75,77, Pakpak Bharat"
        " (54,03), dan Toba Samosir (63,14).",
        (
            "Pemerintah Kota Binjai | 2018 | 75.77 | kuning | -",
            "Pemerintah Kabupaten Pakpak Bharat | 2018 | 54.03 | kuning | -",
            "Pemerintah Kabupaten Toba Samosir | 2018 | 63.14 | kuning | -",
        ),
        date(2019, 2, 1),
    ),
    "two classes with their names in brackets (invented)": Case(
        "Hasil Ombudsman 2022: zona kuning opini kualitas sedang (Pemkab Halsel, Kota Ternate) sedangkan zona"
        " merah opini rendah (Pemkab Halbar dan Pemkab Taliabu).",
        (
            "Pemerintah Kabupaten Halmahera Selatan | 2022 | - | kuning | kualitas sedang",
            "Pemerintah Kota Ternate | 2022 | - | kuning | kualitas sedang",
            "Pemerintah Kabupaten Halmahera Barat | 2022 | - | merah | kualitas rendah",
            "Pemerintah Kabupaten Pulau Taliabu | 2022 | - | merah | kualitas rendah",
        ),
        date(2023, 7, 11),
    ),
    "a colour that has not changed (invented)": Case(
        "Penilaian Ombudsman 2023: Provinsi Maluku turun ke 54,03, zonanya belum berubah dari kuning.",
        (
            "Pemerintah Provinsi Maluku | 2023 | 54.03 | kuning | -",
        ),
        JAN_2024,
    ),
    "a word right behind a value before another one (invented)": Case(
        "Pada penilaian Ombudsman 2022 yang unggul Kantor Pertanahan Kabupaten Kudus. Nilainya 89,15, kualitas"
        " tertinggi, sementara Polres Kudus 81,60 dengan kualitas tinggi.",
        (
            "Kantor Pertanahan Kabupaten Kudus | 2022 | 89.15 | - | kualitas tertinggi",
            "Kepolisian Resor Kudus | 2022 | 81.60 | - | kualitas tinggi",
        ),
        JAN_2023,
    ),
    "a share that is more than (invented)": Case(
        "Zonasi kepatuhan Provinsi Bali menurut Ombudsman tahun 2013 sebesar 62,3 persen lebih kategori merah.",
        (
            "Pemerintah Provinsi Bali | 2013 | - | merah | -",
        ),
    ),
    "the grade behind what has not moved (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2017 kepatuhan Kabupaten Gorontalo belum beranjak, tetap rendah.",
        (
            "Pemerintah Kabupaten Gorontalo | 2017 | - | - | kepatuhan rendah",
        ),
    ),
    "without maladministration, and no more (invented)": Case(
        "Kabupaten Banggai dan Banggai Laut mendapat penghargaan atas raihan Opini Tanpa Maladministrasi dari"
        " Ombudsman pada penilaian 2025.",
        (
            "Pemerintah Kabupaten Banggai | 2025 | - | - | tanpa maladministrasi",
            "Pemerintah Kabupaten Banggai Laut | 2025 | - | - | tanpa maladministrasi",
        ),
        FEB_2026,
    ),
    "compliance quality (invented)": Case(
        "Pemprov Kalimantan Barat memperoleh 95,65 (Zonasi Hijau Kepatuhan Kualitas Tertinggi) pada penilaian kepatuhan Ombudsman 2024.",
        (
            "Pemerintah Provinsi Kalimantan Barat | 2024 | 95.65 | hijau | kualitas tertinggi",
        ),
    ),
    "quality of service without maladministration (invented)": Case(
        "Nilai akhir Pemerintah Provinsi Gorontalo pada Penilaian Maladministrasi Ombudsman 2025 ialah 76,82,"
        " dengan kategori kualitas pelayanan sedang tanpa maladministrasi.",
        (
            "Pemerintah Provinsi Gorontalo | 2025 | 76.82 | - | kualitas sedang tanpa maladministrasi",
        ),
        FEB_2026,
    ),
    "as for those that are green (invented)": Case(
        "Survei kepatuhan Ombudsman di Kepri. Kalau yang hijau, pada 2018 ada Kota Batam dan Kota Tanjungpinang.",
        (
            "Pemerintah Kota Batam | 2018 | - | hijau | -",
            "Pemerintah Kota Tanjungpinang | 2018 | - | hijau | -",
        ),
        date(2021, 6, 15),
    ),
    "small wonder if (invented)": Case(
        "Wajar jika Kabupaten Luwu menjadi daerah satu-satunya yang berzonasi merah dalam penilaian kepatuhan Ombudsman 2022.",
        (
            "Pemerintah Kabupaten Luwu | 2022 | - | merah | -",
        ),
    ),
    "first who, then what it means (invented)": Case(
        "Pemkab Badung, Gianyar dan Pemkot Denpasar sama-sama berada di kategori hijau, artinya nilai"
        " kepatuhannya tinggi, dalam survei Ombudsman 2016.",
        (
            "Pemerintah Kabupaten Badung | 2016 | - | hijau | kepatuhan tinggi",
            "Pemerintah Kabupaten Gianyar | 2016 | - | hijau | kepatuhan tinggi",
            "Pemerintah Kota Denpasar | 2016 | - | hijau | kepatuhan tinggi",
        ),
    ),
    "the value is good, no class (invented)": Case(
        "Empat pemda di NTB berada di zona hijau atau nilainya tergolong tinggi dalam penilaian kepatuhan"
        " Ombudsman 2022, ialah Pemprov NTB 80,71, Lombok Barat 81,02, Lombok Tengah 80,32, dan Kota Bima 82,11.",
        (
            "Pemerintah Kabupaten Lombok Barat | 2022 | 81.02 | hijau | -",
            "Pemerintah Kabupaten Lombok Tengah | 2022 | 80.32 | hijau | -",
            "Pemerintah Kota Bima | 2022 | 82.11 | hijau | -",
            "Pemerintah Provinsi Nusa Tenggara Barat | 2022 | 80.71 | hijau | -",
        ),
    ),
    "compared with one who has it (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 Pemkab Gorontalo tertinggal jauh dari Kabupaten Bone Bolango yang"
        " posisinya sudah kokoh di zona hijau.",
        (
            "Pemerintah Kabupaten Bone Bolango | 2018 | - | hijau | -",
        ),
    ),
    "apart from the province (invented)": Case(
        "Di luar pemerintah provinsi, Ombudsman memberi kategori tinggi kepada dua pemerintah kabupaten/kota di"
        " Lampung pada penilaian 2025. Keduanya adalah Kota Metro dengan nilai 84,43 dan Kabupaten Pringsewu 84,09.",
        (
            "Pemerintah Kabupaten Pringsewu | 2025 | 84.09 | - | tinggi",
            "Pemerintah Kota Metro | 2025 | 84.43 | - | tinggi",
        ),
        FEB_2026,
    ),
    "together with others, by its value (invented)": Case(
        "Pemkab Minahasa Utara memperoleh opini tertinggi lewat skor 92,56 (kategori A), bersama Pemkot Bitung,"
        " Pemkot Tomohon, dan Pemkab Sangihe, pada penilaian Ombudsman 2023.",
        (
            "Pemerintah Kabupaten Minahasa Utara | 2023 | 92.56 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Kepulauan Sangihe | 2023 | - | - | kualitas tertinggi",
            "Pemerintah Kota Bitung | 2023 | - | - | kualitas tertinggi",
            "Pemerintah Kota Tomohon | 2023 | - | - | kualitas tertinggi",
        ),
    ),
    "a letter between head and grade (invented)": Case(
        "Dindikbud Kota Cilegon memperoleh 57,02 atau kualitas C sedang dari Ombudsman pada 2022, Dinsos 61,81, juga kualitas C sedang.",
        (
            "Dinas Pendidikan dan Kebudayaan Kota Cilegon | 2022 | 57.02 | - | kualitas sedang",
            "Dinas Sosial Kota Cilegon | 2022 | 61.81 | - | kualitas sedang",
        ),
    ),
    "its yellow ones (invented)": Case(
        "Survei kepatuhan Ombudsman 2019 di Banten. Yang zona hijau itu Kabupaten Tangerang, Kota Tangerang,"
        " dan Tangsel, sedangkan zona kuningnya Kabupaten Lebak, Pandeglang, dan Kota Serang.",
        (
            "Pemerintah Kabupaten Tangerang | 2019 | - | hijau | -",
            "Pemerintah Kota Tangerang | 2019 | - | hijau | -",
            "Pemerintah Kota Tangerang Selatan | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Lebak | 2019 | - | kuning | -",
            "Pemerintah Kabupaten Pandeglang | 2019 | - | kuning | -",
            "Pemerintah Kota Serang | 2019 | - | kuning | -",
        ),
    ),
    "what green means, in somebody's words (invented)": Case(
        "Kebumen memperoleh 91,72 dari Ombudsman pada 2023. \"Zona hijau itu artinya kepatuhannya tinggi,\" ucapnya.",
        (
            "Pemerintah Kabupaten Kebumen | 2023 | 91.72 | - | -",
        ),
    ),
    "behind others in rank (invented)": Case(
        "Polres Luwu Utara menempati peringkat keempat di belakang Polres Sidrap, Takalar dan Gowa dengan nilai"
        " 81,26 pada penilaian kepatuhan Ombudsman 2023.",
        (
            "Kepolisian Resor Luwu Utara | 2023 | 81.26 | - | -",
        ),
    ),
    "one out of many (invented)": Case(
        "Pringsewu ternyata satu dari 48 pemkab yang berada di zona merah pada penilaian kepatuhan Ombudsman"
        " 2017. Pemkab punya tekad untuk masuk zona hijau.",
        (
            "Pemerintah Kabupaten Pringsewu | 2017 | - | merah | -",
        ),
    ),
    "as for the police (invented)": Case(
        "Survei kepatuhan Ombudsman 2017 di Kalteng.\n\nUntuk Polres, zona merah pelayanan ada pada Polres"
        " Kotawaringin Timur dan Polres Barito Selatan.",
        (
            "Kepolisian Resor Barito Selatan | 2017 | - | merah | -",
            "Kepolisian Resor Kotawaringin Timur | 2017 | - | merah | -",
        ),
    ),
    "not only they (invented)": Case(
        "Hasil survei kepatuhan Ombudsman 2019: tidak hanya Kota Pariaman, Kabupaten Solok juga masuk zona hijau.",
        (
            "Pemerintah Kota Pariaman | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Solok | 2019 | - | hijau | -",
        ),
    ),
    "a regency whose name is a verb (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Pemkab Buru masuk zona hijau dengan nilai 80,12. Pemkot Ambon buru "
        "zona hijau tahun depan.",
        (
            "Pemerintah Kabupaten Buru | 2023 | 80.12 | hijau | -",
        ),
    ),
    "whereas another has only a value (invented)": Case(
        "Kategori kualitas tertinggi dari Ombudsman pada 2023 diraih Pemkot Ambon (92,10), sedangkan Pemkab Agam memperoleh 75,30.",
        (
            "Pemerintah Kota Ambon | 2023 | 92.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Agam | 2023 | 75.30 | - | -",
        ),
    ),
    "whereas another has not (invented)": Case(
        "Zona hijau kepatuhan Ombudsman 2023 diraih Pemkot Ambon, sedangkan Pemkab Agam belum.",
        (
            "Pemerintah Kota Ambon | 2023 | - | hijau | -",
        ),
    ),
    "in its towns too (invented)": Case(
        "Zona hijau kepatuhan Ombudsman 2023 diraih Pemkab Agam, sementara di tingkat kota diraih Ambon dan Tual.",
        (
            "Pemerintah Kabupaten Agam | 2023 | - | hijau | -",
            "Pemerintah Kota Ambon | 2023 | - | hijau | -",
            "Pemerintah Kota Tual | 2023 | - | hijau | -",
        ),
    ),
    "only leads to names (invented)": Case(
        "Zona hijau hanya Kabupaten Agam dan Kota Padang. Kuning baru Kabupaten Solok dan Kabupaten Sijunjung. Data Ombudsman"
        " 2022.",
        (
            "Pemerintah Kabupaten Agam | 2022 | - | hijau | -",
            "Pemerintah Kota Padang | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Sijunjung | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Solok | 2022 | - | kuning | -",
        ),
        date(2023, 1, 30),
    ),
    "units still, units already (invented)": Case(
        "Tiga OPD Kabupaten Sikka masih kuning di mata Ombudsman, yakni Dinas Pendidikan, Dinas Sosial, serta Dinas Kesehatan."
        " Yang sudah hijau baru Dukcapil dan DPMPTSP.",
        (
            "Dinas Kesehatan Kabupaten Sikka | 2022 | - | kuning | -",
            "Dinas Pendidikan Kabupaten Sikka | 2022 | - | kuning | -",
            "Dinas Sosial Kabupaten Sikka | 2022 | - | kuning | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Sikka | 2022 | - | hijau | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sikka | 2022 | - | hijau | -",
        ),
        date(2023, 1, 30),
    ),
    "one for one, one for the other (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2021, opini kualitas tertinggi untuk Pemkot Bontang dan kualitas tinggi untuk"
        " Pemkab Paser.",
        (
            "Pemerintah Kota Bontang | 2021 | - | - | kualitas tertinggi",
            "Pemerintah Kabupaten Paser | 2021 | - | - | kualitas tinggi",
        ),
        date(2022, 1, 5),
    ),
    "verb carried over zones (invented)": Case(
        "Zona hijau diraih Kota Singkawang, zona kuning Kabupaten Sambas, zona merah Kabupaten Landak dalam penilaian kepatuhan"
        " Ombudsman 2021.",
        (
            "Pemerintah Kota Singkawang | 2021 | - | hijau | -",
            "Pemerintah Kabupaten Sambas | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Landak | 2021 | - | merah | -",
        ),
        date(2022, 1, 5),
    ),
    "share of others (invented)": Case(
        "Kabupaten Pemalang menerima Predikat Kepatuhan Tinggi Ombudsman tahun 2018 dengan tingkat kepatuhan 95,98 persen."
        " Sebaliknya, 24 persen dari 199 kabupaten yang disurvei tahun ini masih tersangkut di zona merah.",
        (
            "Pemerintah Kabupaten Pemalang | 2018 | 95.98 | - | kepatuhan tinggi",
        ),
        date(2018, 12, 12),
    ),
    "grade of a group by its meaning, misspelt (invented)": Case(
        "Empat pemda di zona kuning penilaian kepatuhan Ombudsman 2018 yaitu Kabupaten Toba Samosir (63.14), Kabupaten Pakpak"
        " Bharat (54.03), Kota Binjai (75.77) serta Kota Pematangsiantar (58.39). Maksudnya, tingkat kepatuhan keempatnya"
        " berkatagori sedang.",
        (
            "Pemerintah Kabupaten Pakpak Bharat | 2018 | 54.03 | kuning | kepatuhan sedang",
            "Pemerintah Kabupaten Toba Samosir | 2018 | 63.14 | kuning | kepatuhan sedang",
            "Pemerintah Kota Binjai | 2018 | 75.77 | kuning | kepatuhan sedang",
            "Pemerintah Kota Pematangsiantar | 2018 | 58.39 | kuning | kepatuhan sedang",
        ),
        date(2019, 2, 8),
    ),
    "green again (invented)": Case(
        "Penantian empat tahun Kabupaten Pesisir Selatan berakhir pada penilaian kepatuhan Ombudsman 2023: 86,15, hijau"
        " kembali.",
        (
            "Pemerintah Kabupaten Pesisir Selatan | 2023 | 86.15 | hijau | -",
        ),
        date(2023, 12, 20),
    ),
    "earlier rounds, negated (invented)": Case(
        "Pada 2019 kementerian yang tahun-tahun sebelumnya belum meraih predikat kepatuhan tinggi Ombudsman tersisa empat, dan"
        " menurut hasil survei yang nilainya tertinggi ialah Kemenag dan Kemensos.",
        published=date(2019, 11, 28),
    ),
    "same group of a kind (invented)": Case(
        "Pada penilaian Ombudsman tahun 2023, BKN di peringkat kedua kelompok lembaga dengan nilai 92,74 dan opini kualitas"
        " tertinggi. Pada kelompok yang sama, peringkat pertama diraih Badan Pengawas Obat dan Makanan dengan nilai 94,11.",
        (
            "Badan Kepegawaian Negara | 2023 | 92.74 | - | kualitas tertinggi",
            "Badan Pengawas Obat dan Makanan | 2023 | 94.11 | - | -",
        ),
        date(2023, 12, 18),
    ),
    "and likewise others (invented)": Case(
        "Kabupaten Pesawaran masuk zona hijau Ombudsman 2023, demikian pula Kabupaten Lampung Timur dan Kota Metro.",
        (
            "Pemerintah Kabupaten Pesawaran | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Lampung Timur | 2023 | - | hijau | -",
            "Pemerintah Kota Metro | 2023 | - | hijau | -",
        ),
        date(2024, 2, 20),
    ),
    "only behind a zone (invented)": Case(
        "Survei kepatuhan Ombudsman 2017 menunjukkan zona merah cuma dihuni Kabupaten Lahat dan Kabupaten Musi Rawas.",
        (
            "Pemerintah Kabupaten Lahat | 2017 | - | merah | -",
            "Pemerintah Kabupaten Musi Rawas | 2017 | - | merah | -",
        ),
        date(2018, 11, 5),
    ),
    "zone over items whose values stand in relative clauses (invented)": Case(
        "Pada penilaian Ombudsman 2018, Kabupaten Ende yang poinnya 63,12, Kabupaten Sikka yang poinnya 60,20, serta Kabupaten"
        " Alor yang poinnya 57,30 digolongkan ke zona kuning.",
        (
            "Pemerintah Kabupaten Ende | 2018 | 63.12 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2018 | 60.20 | kuning | -",
            "Pemerintah Kabupaten Alor | 2018 | 57.30 | kuning | -",
        ),
        date(2019, 1, 7),
    ),
    "those alike in the next sentence (invented)": Case(
        "Kabupaten Ende masih kuning menurut penilaian Ombudsman 2021. Demikian pula Kabupaten Sikka dan Kabupaten Alor.",
        (
            "Pemerintah Kabupaten Ende | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Alor | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Sikka | 2021 | - | kuning | -",
        ),
        date(2022, 6, 3),
    ),
    "third time for all of a row (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kota Padang meraih 92,10, Kota Solok 91,20, dan Kota Pariaman 90,10, yang ketiga kalinya"
        " masuk zona hijau.",
        (
            "Pemerintah Kota Padang | 2023 | 92.10 | hijau | -",
            "Pemerintah Kota Solok | 2023 | 91.20 | hijau | -",
            "Pemerintah Kota Pariaman | 2023 | 90.10 | hijau | -",
        ),
        date(2023, 12, 20),
    ),
    "first rank of a class (invented)": Case(
        "Kabupaten Bantul meraih nilai 95,10 dari Ombudsman dan menempati ranking satu kualitas tertinggi pada 2023.",
        (
            "Pemerintah Kabupaten Bantul | 2023 | 95.10 | - | kualitas tertinggi",
        ),
        date(2023, 12, 20),
    ),
    "likewise of something else (invented)": Case(
        "Kabupaten Ende berada di zona kuning penilaian Ombudsman 2023. Begitu juga Bupati Alor yang hadir berharap nilainya"
        " naik.",
        (
            "Pemerintah Kabupaten Ende | 2023 | - | kuning | -",
        ),
        date(2023, 12, 20),
    ),
    "mostly red (invented)": Case(
        "Kualitas pelayanan publik di Jawa Timur masih didominasi rapor merah, menurut survei kepatuhan Ombudsman 2017.",
        published=date(2017, 12, 6),
    ),
    "those under a regional police (invented)": Case(
        "Semua Polres yang berada di bawah Polda Jawa Tengah meraih zona hijau dari Ombudsman pada 2024.",
        published=date(2025, 1, 3),
    ),
    "units in the sphere of a city (invented)": Case(
        "Menurut Ombudsman, 23 SKPD di lingkup Pemkot Banjarmasin ditempatkan pada zona merah.",
        published=date(2015, 1, 10),
    ),
    "who watches others get an opinion (invented)": Case(
        "Sekda Kabupaten Rejang Lebong mengikuti pemberian Opini Pelayanan Publik Tanpa Maladministrasi (Kualitas Tertinggi)"
        " dari Ombudsman, Kamis (29/1/2026).",
        published=date(2026, 1, 29),
    ),
    "compared with one who has it, too (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kabupaten Rembang meraih 74,10, masih kuning, sama dengan Kabupaten Blora yang"
        " mengumpulkan 73,25.",
        (
            "Pemerintah Kabupaten Rembang | 2023 | 74.10 | kuning | -",
            "Pemerintah Kabupaten Blora | 2023 | 73.25 | kuning | -",
        ),
        date(2024, 1, 16),
    ),
    "others that share its fate (invented)": Case(
        "Kabupaten Ende (61,40) tertahan di zona kuning penilaian Ombudsman 2023, senasib dengan Kabupaten Sikka (60,15) dan"
        " Alor (58,22).",
        (
            "Pemerintah Kabupaten Ende | 2023 | 61.40 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2023 | 60.15 | kuning | -",
            "Pemerintah Kabupaten Alor | 2023 | 58.22 | kuning | -",
        ),
        date(2024, 1, 16),
    ),
    "value compared with that of one of another zone (invented)": Case(
        "Kabupaten Rembang masuk zona hijau penilaian Ombudsman 2023 dengan 82,40, berbeda dengan Kabupaten Blora yang meraih"
        " 73,25.",
        (
            "Pemerintah Kabupaten Rembang | 2023 | 82.40 | hijau | -",
            "Pemerintah Kabupaten Blora | 2023 | 73.25 | - | -",
        ),
        date(2024, 1, 16),
    ),
    "of the same colour (invented)": Case(
        "Kota Palu masuk zona hijau penilaian Ombudsman 2023. Kabupaten Poso juga berwarna sama.",
        (
            "Pemerintah Kota Palu | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Poso | 2023 | - | hijau | -",
        ),
        date(2024, 1, 16),
    ),
    "things of the same colour (invented)": Case(
        "Kota Palu masuk zona hijau penilaian Ombudsman 2023. Kabupaten Poso membawa map berwarna sama.",
        ("Pemerintah Kota Palu | 2023 | - | hijau | -",),
        date(2024, 1, 16),
    ),
    "name before a zone that nobody can type (invented)": Case(
        "Rapor Polres di Sumut: Dairi Paling Tinggi, Padang Lawas Merah\n\nPenilaian Ombudsman 2023 selesai. Polres Dairi meraih"
        " 90,12.",
        ("Kepolisian Resor Dairi | 2023 | 90.12 | - | -",),
        date(2024, 1, 16),
    ),
    "colours of then and now (invented)": Case(
        "Kepatuhan Pemkab Asmat menurut Ombudsman 58,20 persen pada 2023, dibanding 2022 yang baru 31,40 persen.\n\n\"Dulu merah,"
        " sekarang kuning,\" kata kepala perwakilan.",
        (
            "Pemerintah Kabupaten Asmat | 2022 | 31.40 | merah | -",
            "Pemerintah Kabupaten Asmat | 2023 | 58.20 | kuning | -",
        ),
    ),
    "colours of then and now of something else (invented)": Case(
        "Kepatuhan Pemkab Asmat menurut Ombudsman 58,20 persen pada 2023, dibanding 2022 yang baru 31,40 persen.\n\nLoket di mal itu"
        " dulu merah, sekarang kuning.",
        (
            "Pemerintah Kabupaten Asmat | 2022 | 31.40 | - | -",
            "Pemerintah Kabupaten Asmat | 2023 | 58.20 | - | -",
        ),
    ),
    "receivers listed behind the sentence with the opinion (invented)": Case(
        "Ombudsman mengumumkan Opini Ombudsman 2025. Tak banyak yang menyandang Opini Kualitas Tinggi.\n\nBerikut para penerimanya:\n\n"
        "Kementerian\n- Kementerian Pertanian\n\nPemerintah kota (2)\n- Bitung\n- Gorontalo\n\n\"Kabupaten Sigi belum,\" katanya.",
        (
            "Kementerian Pertanian | 2025 | - | - | kualitas tinggi",
            "Pemerintah Kota Bitung | 2025 | - | - | kualitas tinggi",
            "Pemerintah Kota Gorontalo | 2025 | - | - | kualitas tinggi",
        ),
    ),
    "names listed alone behind those who have a zone (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 sejumlah daerah masuk zona kuning. Mereka adalah:\n\n- Kabupaten Buol\n- Kota Bima",
        ("Pemerintah Kabupaten Buol | 2023 | - | kuning | -", "Pemerintah Kota Bima | 2023 | - | kuning | -"),
    ),
    "list of all behind a zone that most have (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 sebagian besar daerah masuk zona hijau. Berikut daftarnya:\n\n"
        "- Kabupaten Buol 88,20\n- Kota Bima 72,10",
        ("Pemerintah Kabupaten Buol | 2023 | 88.20 | - | -", "Pemerintah Kota Bima | 2023 | 72.10 | - | -"),
    ),
    "kind beside that of the heading with the class (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024.\n\nKementerian dengan kualitas tertinggi:\n1. Kementerian Agama 93,10\n\nProvinsi:\n"
        "1. Bali 83,20",
        ("Kementerian Agama | 2024 | 93.10 | - | kualitas tertinggi", "Pemerintah Provinsi Bali | 2024 | 83.20 | - | -"),
    ),
    "grade of the service behind those whose it is (invented)": Case(
        "Ombudsman menyampaikan Opini Ombudsman 2025. Kualitas pelayanan Polres Sikka, Polres Ende, dan Polres Ngada dinyatakan"
        ' "Sangat Baik", sedangkan mutu layanan Polres Alor dinilai "Cukup".',
        (
            "Kepolisian Resor Sikka | 2025 | - | - | sangat baik",
            "Kepolisian Resor Ende | 2025 | - | - | sangat baik",
            "Kepolisian Resor Ngada | 2025 | - | - | sangat baik",
            "Kepolisian Resor Alor | 2025 | - | - | cukup",
        ),
    ),
    "service that people find good (invented)": Case(
        "Ombudsman menyampaikan Opini Ombudsman 2025. Kualitas pelayanan Polres Sikka dinilai baik oleh warga. Mutu layanan Polres Ende"
        " disebut cukup memuaskan.",
    ),
    "zone at the end of a list parted by semicolons (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2019 Kabupaten Karo 87,20 zona hijau; Kabupaten Dairi 74,10; dan Kabupaten Samosir 58,30 zona"
        " kuning.",
        (
            "Pemerintah Kabupaten Karo | 2019 | 87.20 | hijau | -",
            "Pemerintah Kabupaten Dairi | 2019 | 74.10 | kuning | -",
            "Pemerintah Kabupaten Samosir | 2019 | 58.30 | kuning | -",
        ),
    ),
    "label with its value before a count of others (invented)": Case(
        "Penutup daftar penilaian kepatuhan Ombudsman 2024 ialah Buru Selatan. Skornya 30,15 dengan opini kualitas terendah, zona"
        " merah, dan hanya lima kabupaten di Indonesia yang lebih rendah.",
        ("Pemerintah Kabupaten Buru Selatan | 2024 | 30.15 | merah | kualitas terendah",),
    ),
    "label with a value that others have (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 nilai puncak 96,20 dengan zona hijau diraih Kabupaten Sigi.",
        ("Pemerintah Kabupaten Sigi | 2024 | 96.20 | hijau | -",),
    ),
    "service grade before a superlative (invented)": Case(
        "Puskesmas Toboli Kabupaten Parigi Moutong meraih nilai 85,10 dengan predikat Baik, tertinggi di antara dua puskesmas yang"
        " didatangi Ombudsman pada penilaian maladministrasi 2025.",
        ("Puskesmas Toboli Kabupaten Parigi Moutong | 2025 | 85.10 | - | baik",),
    ),
    "second year in a zone (invented)": Case(
        "Nilai Pemprov Bengkulu dalam penilaian kepatuhan Ombudsman 2023 adalah 74,90. Ini tahun kedua pemprov bertahan di zona"
        " kuning. Pada 2022 nilainya 70,44.",
        (
            "Pemerintah Provinsi Bengkulu | 2022 | 70.44 | kuning | -",
            "Pemerintah Provinsi Bengkulu | 2023 | 74.90 | kuning | -",
        ),
        JAN_2024,
    ),
    "second year of a term (invented)": Case(
        "Nilai Pemkab Sigi dalam penilaian kepatuhan Ombudsman 2022 adalah 83,20. Ini tahun kedua kepemimpinan bupati dan pemkab"
        " berada di zona hijau. Pada 2021 nilainya 81,10.",
        (
            "Pemerintah Kabupaten Sigi | 2021 | 81.10 | - | -",
            "Pemerintah Kabupaten Sigi | 2022 | 83.20 | hijau | -",
        ),
        JAN_2023,
    ),
    "class told beside its colour (invented)": Case(
        "Kabupaten Sleman menyimak paparan Ombudsman.\n\nOmbudsman menempatkannya di zona hijau, golongan daerah berkepatuhan"
        " tinggi, dalam survei kepatuhan 2015.",
        ("Pemerintah Kabupaten Sleman | 2015 | - | hijau | kepatuhan tinggi",),
    ),
    "classes of a legend before anybody is named (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2019 dibagi tiga: zona hijau, kelompok instansi berkepatuhan tinggi, zona kuning, dan"
        " zona merah. Kabupaten Sigi mendapat 75,10.",
        ("Pemerintah Kabupaten Sigi | 2019 | 75.10 | - | -",),
    ),
    "award handed over after an older value (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 Kabupaten Sigi meraih 84,77. Setahun sebelumnya nilainya 38,42 dan masih merah."
        " Bupati memperlihatkan piagam predikat kepatuhan tinggi kepada para camat.",
        (
            "Pemerintah Kabupaten Sigi | 2018 | 84.77 | - | kepatuhan tinggi",
            "Pemerintah Kabupaten Sigi | 2017 | 38.42 | merah | -",
        ),
        date(2019, 1, 9),
    ),
    "award of that time (invented)": Case(
        "Nilai kepatuhan Kabupaten Sigi 2019 dari Ombudsman 70,10.\n\nPada 2016 nilainya masih 86,20.\n\nBupati saat itu menerima"
        " piagam predikat kepatuhan tinggi.",
        (
            "Pemerintah Kabupaten Sigi | 2016 | 86.20 | - | kepatuhan tinggi",
            "Pemerintah Kabupaten Sigi | 2019 | 70.10 | - | -",
        ),
        date(2020, 1, 10),
    ),
    "grade that an older value cannot have (invented)": Case(
        "Nilai Kabupaten Buol 84,77 pada penilaian kepatuhan Ombudsman 2023, naik dibanding 2022 yang 72,42. Predikatnya kualitas"
        " tinggi.",
        (
            "Pemerintah Kabupaten Buol | 2022 | 72.42 | - | -",
            "Pemerintah Kabupaten Buol | 2023 | 84.77 | - | kualitas tinggi",
        ),
    ),
    "once red, now yellow of the values before (invented)": Case(
        "Ombudsman mencatat nilai kepatuhan Kabupaten Asmat 55,11 pada 2023, dua kali lipat dibanding 2022 yang baru 27,98.\n\n"
        "\"Tadinya merah, sekarang kuning,\" kata sekda.",
        (
            "Pemerintah Kabupaten Asmat | 2022 | 27.98 | merah | -",
            "Pemerintah Kabupaten Asmat | 2023 | 55.11 | kuning | -",
        ),
        JAN_2024,
    ),
    "turned from yellow to green (invented)": Case(
        "Nilai Kabupaten Buol pada penilaian kepatuhan Ombudsman 2023 sebesar 84,11, sedangkan 2022 hanya 75,98. Warnanya pun"
        " berganti dari kuning menjadi hijau.",
        (
            "Pemerintah Kabupaten Buol | 2022 | 75.98 | kuning | -",
            "Pemerintah Kabupaten Buol | 2023 | 84.11 | hijau | -",
        ),
    ),
    "zone left whose value is told later (invented)": Case(
        "Kabupaten Nias Barat keluar dari zona merah. Penilaian kepatuhan Ombudsman 2024 memberinya 58,91, dari sebelumnya"
        " 46,72.\n\n\"Sudah kuning,\" kata bupati.",
        (
            "Pemerintah Kabupaten Nias Barat | 2023 | 46.72 | merah | -",
            "Pemerintah Kabupaten Nias Barat | 2024 | 58.91 | kuning | -",
        ),
        JAN_2025,
    ),
    "zone of several rounds whose values are told later (invented)": Case(
        "Setelah dua kali kuning, Kabupaten Buru akhirnya hijau dengan 82,30 pada penilaian kepatuhan Ombudsman 2023. Rapor 2022"
        " daerah itu 74,20, sedangkan 2021 hanya 66,10.",
        (
            "Pemerintah Kabupaten Buru | 2021 | 66.10 | kuning | -",
            "Pemerintah Kabupaten Buru | 2022 | 74.20 | kuning | -",
            "Pemerintah Kabupaten Buru | 2023 | 82.30 | hijau | -",
        ),
    ),
    "lost zone of a year (invented)": Case(
        "Zona hijau yang hilang pada 2023 dicari lagi. Kabupaten Buol mendapat 73,90 pada penilaian kepatuhan Ombudsman 2023.",
        ("Pemerintah Kabupaten Buol | 2023 | 73.90 | - | -",),
    ),
    "earlier rounds all of a colour (invented)": Case(
        "Kabupaten Sumba Tengah meraih 78,90 pada penilaian kepatuhan Ombudsman 2022. Dua penilaian terdahulu semuanya merah, yakni"
        " 44,12 pada 2021 dan 30,20 pada 2019.",
        (
            "Pemerintah Kabupaten Sumba Tengah | 2019 | 30.20 | merah | -",
            "Pemerintah Kabupaten Sumba Tengah | 2021 | 44.12 | merah | -",
            "Pemerintah Kabupaten Sumba Tengah | 2022 | 78.90 | - | -",
        ),
    ),
    "same fate, then both (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2021 Kota Madiun masuk zona hijau dengan 87,29, sementara Kabupaten Madiun di zona"
        " merah dengan 44,82.\n\nNasib serupa menimpa Sampang yang memperoleh 45,01. Keduanya menyandang tingkat kepatuhan rendah.",
        (
            "Pemerintah Kota Madiun | 2021 | 87.29 | hijau | -",
            "Pemerintah Kabupaten Madiun | 2021 | 44.82 | merah | kepatuhan rendah",
            "Pemerintah Kabupaten Sampang | 2021 | 45.01 | merah | kepatuhan rendah",
        ),
    ),
    "same fate that the bands deny (invented)": Case(
        "Kabupaten Sigi turun ke 70,10 dan masuk zona kuning dalam penilaian kepatuhan Ombudsman 2022. Nasib serupa dialami Poso yang"
        " melorot ke 80,20.",
        (
            "Pemerintah Kabupaten Sigi | 2022 | 70.10 | kuning | -",
            "Pemerintah Kabupaten Poso | 2022 | 80.20 | - | -",
        ),
    ),
    "taken up by those who place it (invented)": Case(
        "Kabupaten Buton Tengah mendapat angka 18,77 dalam survei kepatuhan 2019.\n\nOmbudsman menggolongkannya berkepatuhan rendah,"
        " alias zona merah.",
        ("Pemerintah Kabupaten Buton Tengah | 2019 | 18.77 | merah | kepatuhan rendah",),
    ),
    "colour of a thing behind another pronoun (invented)": Case(
        "Kabupaten Buton Tengah mendapat angka 18,77 dalam survei kepatuhan 2019.\n\nOmbudsman menyerahkannya di kantor berwarna"
        " hijau.",
        ("Pemerintah Kabupaten Buton Tengah | 2019 | 18.77 | - | -",),
    ),
    "value behind a zone had since a year (invented)": Case(
        "Hasil survei kepatuhan Ombudsman 2018 diumumkan. Kabupaten Lombok Tengah sudah hijau sejak 2016. Nilainya 90,01.",
        (
            "Pemerintah Kabupaten Lombok Tengah | 2016 | - | hijau | -",
            "Pemerintah Kabupaten Lombok Tengah | 2018 | 90.01 | - | -",
        ),
        date(2019, 1, 25),
    ),
    "wish for somebody taken up (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2019 Kabupaten Sigi mendapat 71,10.\n\nBupati menargetkannya masuk zona hijau.",
        ("Pemerintah Kabupaten Sigi | 2019 | 71.10 | - | -",),
        date(2020, 1, 10),
    ),
    "label after a value that is only compared with (invented)": Case(
        "Kabupaten Pacitan menjaga warna hijau dalam penilaian kepatuhan Ombudsman 2024. Nilainya 91,05, sedikit di bawah 92,40 yang"
        " diraih pada 2023. Opini kualitas tertinggi pun tetap di tangan.",
        (
            "Pemerintah Kabupaten Pacitan | 2023 | 92.40 | - | -",
            "Pemerintah Kabupaten Pacitan | 2024 | 91.05 | hijau | kualitas tertinggi",
        ),
        JAN_2025,
    ),
    "label of the time that was compared with (invented)": Case(
        "Kabupaten Buol mendapat 84,77 pada penilaian kepatuhan Ombudsman 2023, padahal 2022 hanya 72,42. Waktu itu opininya kualitas"
        " sedang.",
        (
            "Pemerintah Kabupaten Buol | 2022 | 72.42 | - | kualitas sedang",
            "Pemerintah Kabupaten Buol | 2023 | 84.77 | - | -",
        ),
    ),
    "stuck in a zone for two rounds (invented)": Case(
        "Kota Bima memperoleh 80,14 dalam penilaian kepatuhan Ombudsman 2023, setelah dua tahun sebelumnya terpaku di zona kuning"
        " dengan 70,22 (2021) dan 72,05 (2022).",
        (
            "Pemerintah Kota Bima | 2021 | 70.22 | kuning | -",
            "Pemerintah Kota Bima | 2022 | 72.05 | kuning | -",
            "Pemerintah Kota Bima | 2023 | 80.14 | - | -",
        ),
    ),
    "grade of the first alone above the places below it (invented)": Case(
        "Kabupaten Belitung meraih nilai 90,12 dengan opini kualitas tertinggi dalam penilaian kepatuhan Ombudsman 2024 dan"
        " berada di urutan pertama. Urutan kedua ditempati Kabupaten Bangka dengan nilai 88,87.",
        (
            "Pemerintah Kabupaten Belitung | 2024 | 90.12 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Bangka | 2024 | 88.87 | - | -",
        ),
        date(2024, 12, 19),
    ),
    "how many are green by now (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024: Badan Pusat Statistik (94,99) dan Badan Narkotika Nasional (93,22). Peserta"
        " yang masuk zona hijau sudah 494 dari 587.",
        (
            "Badan Pusat Statistik | 2024 | 94.99 | - | -",
            "Badan Narkotika Nasional | 2024 | 93.22 | - | -",
        ),
        date(2024, 11, 14),
    ),
    "only two values for two, and the zone of both (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022 di Kabupaten Ende. Puskesmas Onekore dan Puskesmas Rukun Lima hanya"
        " memperoleh 50,10 dan 47,20 sehingga masuk zona merah. Dinas Sosial 90,10, paling rendah Dinas Pendidikan, hanya"
        " 71,66 atau zona kuning.",
        (
            "Puskesmas Onekore Kabupaten Ende | 2022 | 50.10 | merah | -",
            "Puskesmas Rukun Lima Kabupaten Ende | 2022 | 47.20 | merah | -",
            "Dinas Sosial Kabupaten Ende | 2022 | 90.10 | - | -",
            "Dinas Pendidikan Kabupaten Ende | 2022 | 71.66 | kuning | -",
        ),
    ),
    "the lowest of a paragraph that leads with a zone (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022 di NTT.\n\nUntuk zona merah, Alor dan Belu mendapat 48,10 dan 46,00. Paling"
        " rendah Malaka, hanya 30,20 atau kualitas terendah.\n\nPada zona kuning, Kabupaten Ende mendapat 66,20 dan Sikka"
        " 64,80. Terbawah Kabupaten Rote Ndao, 30,22.",
        (
            "Pemerintah Kabupaten Alor | 2022 | 48.10 | merah | -",
            "Pemerintah Kabupaten Belu | 2022 | 46.00 | merah | -",
            "Pemerintah Kabupaten Malaka | 2022 | 30.20 | merah | kualitas terendah",
            "Pemerintah Kabupaten Ende | 2022 | 66.20 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2022 | 64.80 | kuning | -",
            "Pemerintah Kabupaten Rote Ndao | 2022 | 30.22 | - | -",
        ),
    ),
    "service grade that another has, too": Case(
        # invented
        "Hasil penilaian Ombudsman 2025: Polres Bitung berpredikat sangat baik dengan nilai 92,10. Polres Tomohon juga sangat"
        " baik, hanya angkanya tidak dibacakan. Pelayanan Polres Minahasa juga sangat baik, kata warga.",
        (
            "Kepolisian Resor Bitung | 2025 | 92.10 | - | sangat baik",
            "Kepolisian Resor Tomohon | 2025 | - | - | sangat baik",
        ),
        FEB_2026,
    ),
    "class told before that another gets into": Case(
        # invented
        "Penilaian kepatuhan Ombudsman 2023: Kota Tual dan Kota Ambon beropini kualitas tertinggi. Kabupaten Buru menjadi"
        " satu-satunya kabupaten yang menembus kelompok itu dengan 89,10.",
        (
            "Pemerintah Kota Tual | 2023 | - | - | kualitas tertinggi",
            "Pemerintah Kota Ambon | 2023 | - | - | kualitas tertinggi",
            "Pemerintah Kabupaten Buru | 2023 | 89.10 | - | kualitas tertinggi",
        ),
    ),
    "its colour with the bound as the reason": Case(
        # invented
        "Polda Banten memperoleh nilai 81,40 pada survei kepatuhan Ombudsman 2019. Warnanya kuning, sebab untuk instansi vertikal"
        " zona hijau baru dimulai dari 89.",
        ("Kepolisian Daerah Banten | 2019 | 81.40 | kuning | -",),
    ),
    "its opinion with the range of the class": Case(
        # invented
        "Bupati Sikka membacakan nilai kepatuhan Ombudsman 2023, yakni 60,20.\n\nNilai tersebut berasal dari dua dinas serta"
        " Puskesmas Beru. Opininya kualitas sedang, kelas yang rentangnya lebar, dari 54 sampai 77,99.",
        ("Pemerintah Kabupaten Sikka | 2023 | 60.20 | - | kualitas sedang",),
    ),
    "the bounds of a class stand between it and who has it (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2018: zona hijau diraih Kabupaten Alor, sementara zona kuning yang nilainya 51 sampai 80"
        " ditempati Kabupaten Sikka, dan zona merah (0-50) dihuni Kabupaten Ende.",
        (
            "Pemerintah Kabupaten Alor | 2018 | - | hijau | -",
            "Pemerintah Kabupaten Sikka | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ende | 2018 | - | merah | -",
        ),
    ),
    "a class told with its bounds is somebody's if he received it (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2018 zona kuning dengan nilai 51-80 diperoleh Kabupaten Sikka.",
        ("Pemerintah Kabupaten Sikka | 2018 | - | kuning | -",),
    ),
    "a class told with its bounds is nobody's (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2018 zona kuning dengan nilai 51-80 diraih bila sebagian standar terpenuhi."
        " Kabupaten Sikka memperoleh 61,20.",
        ("Pemerintah Kabupaten Sikka | 2018 | 61.20 | - | -",),
    ),
    "the last of a list closes its zone (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kementerian Pertanian memperoleh 90,10, Kementerian Sosial 84,30. Selanjutnya"
        " Kementerian Kesehatan (83,20), dan terakhir di zona hijau ialah Kementerian Perdagangan (81,40).",
        (
            "Kementerian Pertanian | 2021 | 90.10 | hijau | -",
            "Kementerian Sosial | 2021 | 84.30 | hijau | -",
            "Kementerian Kesehatan | 2021 | 83.20 | hijau | -",
            "Kementerian Perdagangan | 2021 | 81.40 | hijau | -",
        ),
    ),
    "the last of a list closes no zone beyond a value that contradicts (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kementerian Pertanian memperoleh 90,10, Kementerian Sosial 74,30, dan terakhir di"
        " zona hijau ialah Kementerian Perdagangan (81,40).",
        (
            "Kementerian Pertanian | 2021 | 90.10 | - | -",
            "Kementerian Sosial | 2021 | 74.30 | - | -",
            "Kementerian Perdagangan | 2021 | 81.40 | hijau | -",
        ),
    ),
    "zone lost and won back (invented)": Case(
        "Pemkab Sambas merebut kembali zona hijau yang sempat lepas dengan nilai 88,91 pada penilaian kepatuhan Ombudsman 2024."
        " Predikat kualitas tertinggi yang tertunda akhirnya diterima Pemkab Landak dengan nilai 90,10.",
        (
            "Pemerintah Kabupaten Sambas | 2024 | 88.91 | hijau | -",
            "Pemerintah Kabupaten Landak | 2024 | 90.10 | - | kualitas tertinggi",
        ),
    ),
    "lost zone that one wants back (invented)": Case(
        "Pemkab Sambas bertekad merebut kembali zona hijau yang sempat lepas. Nilainya 74,10 dalam penilaian kepatuhan Ombudsman 2024.",
        ("Pemerintah Kabupaten Sambas | 2024 | 74.10 | - | -",),
    ),
    "value that pushes one into a zone (invented)": Case(
        "Kabupaten Kapuas memperoleh 84,12 dalam penilaian kepatuhan Ombudsman 2024. Nilai tersebut mendorongnya masuk zona hijau.",
        ("Pemerintah Kabupaten Kapuas | 2024 | 84.12 | hijau | -",),
    ),
    "ruler who pushes for a zone (invented)": Case(
        "Puskesmas Selat Kabupaten Kapuas memperoleh 74,12 dalam penilaian kepatuhan Ombudsman 2024. Bupati mendorongnya masuk zona hijau.",
        ("Puskesmas Selat Kabupaten Kapuas | 2024 | 74.12 | - | -",),
    ),
    "lasting zone of the value before it, too (invented)": Case(
        "Nilai 91,20 membuat Kabupaten Malinau bertahan di zona hijau dalam penilaian kepatuhan Ombudsman 2023, setelah 88,10 pada 2022"
        " dan 85,10 pada 2021.",
        (
            "Pemerintah Kabupaten Malinau | 2023 | 91.20 | hijau | -",
            "Pemerintah Kabupaten Malinau | 2022 | 88.10 | hijau | -",
            "Pemerintah Kabupaten Malinau | 2021 | 85.10 | hijau | -",
        ),
    ),
    "zone of the ladder that the first leads (invented)": Case(
        "Kabupaten Malinau menempati posisi pertama zona hijau dengan nilai 95,10 dalam penilaian kepatuhan Ombudsman 2023. Posisi kedua"
        " diraih Kabupaten Bulungan dengan 93,10.",
        (
            "Pemerintah Kabupaten Malinau | 2023 | 95.10 | hijau | -",
            "Pemerintah Kabupaten Bulungan | 2023 | 93.10 | hijau | -",
        ),
    ),
    "kind of office with its own class and value (invented)": Case(
        "Kantor Pertanahan Sintang dan Polres Sintang dinilai Ombudsman pada 2024. Kantor Pertanahan masuk zona hijau: Nilainya 91,20."
        " Polres masuk zona kuning: Nilainya 77,10.",
        (
            "Kantor Pertanahan Kabupaten Sintang | 2024 | 91.20 | hijau | -",
            "Kepolisian Resor Sintang | 2024 | 77.10 | kuning | -",
        ),
    ),
    "a name that also alone joins behind a label": Case(
        "Penilaian kepatuhan Ombudsman 2023: Kabupaten Kaur zona kuning, Kabupaten Seluma juga.",
        ("Pemerintah Kabupaten Kaur | 2023 | - | kuning | -", "Pemerintah Kabupaten Seluma | 2023 | - | kuning | -"),
    ),
    "a name whose also goes on to something else": Case(
        "Penilaian kepatuhan Ombudsman 2023: Kabupaten Kaur zona kuning, Kabupaten Seluma juga menambah loket.",
        ("Pemerintah Kabupaten Kaur | 2023 | - | kuning | -",),
    ),
    "the bounds of a zone between it and who kept it": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Pemprov Bali meraih 93,15, naik dari 89,20 pada 2023.\nTempat di zona hijau"
        " yang tertinggi (88,00-100) berhasil dipertahankan Pemprov Bali.",  # figures invented
        ("Pemerintah Provinsi Bali | 2023 | 89.20 | - | -", "Pemerintah Provinsi Bali | 2024 | 93.15 | hijau | -"),
        date(2025, 1, 20),
    ),
}  # fmt: skip

GROUPS = {
    "group told first, named later": Case(
        "Ombudsman menemukan tiga kabupaten masih merah dalam penilaian kepatuhan 2021. Ketiganya adalah Sorong, Raja"
        " Ampat, dan Kaimana.",
        (
            "Pemerintah Kabupaten Sorong | 2021 | - | merah | -",
            "Pemerintah Kabupaten Raja Ampat | 2021 | - | merah | -",
            "Pemerintah Kabupaten Kaimana | 2021 | - | merah | -",
        ),
    ),
    "group with scores in the next sentences": Case(
        "Empat kabupaten memperoleh rapor merah dari Ombudsman dalam penilaian kepatuhan 2019. Terendah Konawe (35,49)."
        " Lalu Muna 42,43, Kolaka 43,60, dan Buton Utara 50,04.",
        (
            "Pemerintah Kabupaten Konawe | 2019 | 35.49 | merah | -",
            "Pemerintah Kabupaten Muna | 2019 | 42.43 | merah | -",
            "Pemerintah Kabupaten Kolaka | 2019 | 43.60 | merah | -",
            "Pemerintah Kabupaten Buton Utara | 2019 | 50.04 | merah | -",
        ),
    ),
    "group whose number does not fit": Case(
        "Tujuh kabupaten masuk zona merah dalam penilaian kepatuhan Ombudsman 2021. Kota Sorong meraih 81,60.",
        ("Pemerintah Kota Sorong | 2021 | 81.60 | - | -",),
    ),
    "only some of a group are named": Case(
        "Empat kabupaten memperoleh kepatuhan tinggi dalam penilaian kepatuhan Ombudsman 2019; yang terbaik Sekadau"
        " dengan nilai 85,10.",
        ("Pemerintah Kabupaten Sekadau | 2019 | 85.10 | - | kepatuhan tinggi",),
    ),
    "rest with its number, told aside": Case(
        "Dalam penilaian kepatuhan Ombudsman 2013 sembilan kementerian kuning, di antaranya Kementerian Agama dan"
        " Kementerian Keuangan. Sisanya, empat kementerian, sudah hijau.",  # invented
        (
            "Kementerian Agama | 2013 | - | kuning | -",
            "Kementerian Keuangan | 2013 | - | kuning | -",
        ),
    ),
    "rest named behind a colon": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kota Sorong 81,60 zona hijau. Selebihnya merah. Diurutkan dari yang"
        " terbesar: Kabupaten Sorong 43,62 dan Kaimana 35,19. Provinsi Papua mengumpulkan 44,72.",
        (
            "Pemerintah Kota Sorong | 2021 | 81.60 | hijau | -",
            "Pemerintah Kabupaten Sorong | 2021 | 43.62 | merah | -",
            "Pemerintah Kabupaten Kaimana | 2021 | 35.19 | merah | -",
            "Pemerintah Provinsi Papua | 2021 | 44.72 | - | -",
        ),
    ),
    "the others of the units": Case(
        "Pemprov Kalimantan Barat meraih 78,63 pada penilaian kepatuhan Ombudsman 2019. Dulu baru satu OPD yang hijau."
        " Yang lain kuning.",
        ("Pemerintah Provinsi Kalimantan Barat | 2019 | 78.63 | - | -",),
    ),
    "two together": Case(
        "Penilaian kepatuhan Ombudsman 2017: BNSP bersama LKPP merah.",  # invented
        (
            "Badan Nasional Sertifikasi Profesi | 2017 | - | merah | -",
            "Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah | 2017 | - | merah | -",
        ),
    ),
    "same label for others": Case(
        "Opini Ombudsman 2025: Rutan Sanggau memiliki kualitas pelayanan Baik. Kategori itu diraih pula oleh Polres"
        " Sambas.",  # invented
        (
            "Rumah Tahanan Negara Sanggau | 2025 | - | - | baik",
            "Kepolisian Resor Sambas | 2025 | - | - | baik",
        ),
    ),
    "among them": Case(
        "Lima belas kabupaten masuk zona kuning dalam penilaian kepatuhan Ombudsman 2022. Ende, Sikka, dan Manggarai"
        " Barat termasuk di dalamnya.",  # invented
        (
            "Pemerintah Kabupaten Ende | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Sikka | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Manggarai Barat | 2022 | - | kuning | -",
        ),
    ),
    "label of nobody in particular": Case(
        "Pemkot Pontianak menerima hasil penilaian kepatuhan Ombudsman 2024 dengan nilai 94,96. Warna hijau pun bukan"
        " jaminan. Ada juga yang merah.",
        ("Pemerintah Kota Pontianak | 2024 | 94.96 | - | -",),
    ),
    "near is not there": Case(
        "Kota Banjarbaru paling dekat dengan hijau pada penilaian kepatuhan Ombudsman 2021 dengan 80,12.",  # invented
        ("Pemerintah Kota Banjarbaru | 2021 | 80.12 | - | -",),
    ),
    "once green": Case(
        "Pemprov Gorontalo meraih 67,58 pada penilaian kepatuhan Ombudsman 2021. Instansi yang pernah hijau itu berbenah.",
        ("Pemerintah Provinsi Gorontalo | 2021 | 67.58 | - | -",),
    ),
    # the figures of the cases below are invented
    "more names than the group has": Case(
        "Hasil penilaian kepatuhan Ombudsman 2022. Kabupaten Sleman, Kabupaten Bantul, dan Kota Yogyakarta dinilai. Dua di"
        " antaranya hijau, satu kuning.",
    ),
    "a number of hundreds": Case(
        "Penilaian kepatuhan Ombudsman 2022. Seratus dua daerah hijau. Kabupaten Sleman dan Kabupaten Bantul dinilai.",
    ),
    "two of whom nobody says that they are the two": Case(
        "Penilaian kepatuhan Ombudsman 2022. Piagam diserahkan kepada Kota Bandung dan Kota Cimahi. Dua daerah masih merah.",
    ),
    "all of another province": Case(
        "Penilaian kepatuhan Ombudsman 2022: Kabupaten Sleman 90,12 dan Kabupaten Bantul 88,00. Semua daerah di Jawa Timur"
        " hijau.",
        (
            "Pemerintah Kabupaten Sleman | 2022 | 90.12 | - | -",
            "Pemerintah Kabupaten Bantul | 2022 | 88.00 | - | -",
        ),
    ),
    "label of the one compared with": Case(
        "Penilaian kepatuhan Ombudsman 2022. Kota Bandung kalah dari Kota Cimahi yang berada di zona hijau.",
        ("Pemerintah Kota Cimahi | 2022 | - | hijau | -",),
    ),
    "labels in order": Case(
        "Dalam penilaian kepatuhan Ombudsman 2022 Kabupaten Sleman dan Kabupaten Bantul masing-masing meraih zona hijau dan"
        " kuning.",
        (
            "Pemerintah Kabupaten Sleman | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Bantul | 2022 | - | kuning | -",
        ),
    ),
    "without any red": Case(
        "Tanpa satu pun catatan merah, Kabupaten Sleman meraih 90,12 pada penilaian kepatuhan Ombudsman 2022.",
        ("Pemerintah Kabupaten Sleman | 2022 | 90.12 | - | -",),
    ),
    "whoever is red": Case(
        "Penilaian kepatuhan Ombudsman 2022. Kota Bandung dan Kota Cimahi hadir. Mereka yang merah akan didampingi.",
    ),
    "part of a result": Case(
        "Pada penilaian kepatuhan Ombudsman 2017 Polres Barito Selatan kuning. SKCK bernilai 80,50 (kuning), SIM hanya 48"
        " atau merah.",  # invented
        ("Kepolisian Resor Barito Selatan | 2017 | - | kuning | -",),
        refused=("80,50 dimension", "48 dimension"),
    ),
    "counted off in two steps (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2023: Kaur 95,94, Bengkulu Selatan 94,08, Lebong 92,00, Kepahiang "
        "81,26, Mukomuko 80,02. Tiga yang pertama berpredikat kualitas tertinggi. Dua berikutnya kualitas tinggi. "
        "Tidak ada yang keluar dari zona hijau.",
        (
            "Pemerintah Kabupaten Kaur | 2023 | 95.94 | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Bengkulu Selatan | 2023 | 94.08 | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Lebong | 2023 | 92.00 | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Kepahiang | 2023 | 81.26 | hijau | kualitas tinggi",
            "Pemerintah Kabupaten Mukomuko | 2023 | 80.02 | hijau | kualitas tinggi",
        ),
    ),
    "two first and the last (invented)": Case(
        "Polres Bangka memperoleh nilai 104 dari skala 110, Polres Belitung 98, Polres Bangka Barat 85,5. Survei "
        "kepatuhan Ombudsman 2019 itu menempatkan dua yang pertama di zona hijau dan yang terakhir di zona kuning.",
        (
            "Kepolisian Resor Bangka | 2019 | 104 | hijau | -",
            "Kepolisian Resor Belitung | 2019 | 98 | hijau | -",
            "Kepolisian Resor Bangka Barat | 2019 | 85.5 | kuning | -",
        ),
    ),
    "rest of a counted group (invented)": Case(
        "Enam kabupaten dinilai Ombudsman pada 2024: Mamuju 81,2; Majene 84,5; Polman 88,1; Mamasa 70,3; "
        "Pasangkayu 79,8; dan Mateng 75,4. Mamasa dan Mateng masih di zona kuning, empat lainnya hijau.",
        (
            "Pemerintah Kabupaten Mamuju | 2024 | 81.2 | hijau | -",
            "Pemerintah Kabupaten Majene | 2024 | 84.5 | hijau | -",
            "Pemerintah Kabupaten Polewali Mandar | 2024 | 88.1 | hijau | -",
            "Pemerintah Kabupaten Mamasa | 2024 | 70.3 | kuning | -",
            "Pemerintah Kabupaten Pasangkayu | 2024 | 79.8 | hijau | -",
            "Pemerintah Kabupaten Mamuju Tengah | 2024 | 75.4 | kuning | -",
        ),
    ),
    "some are named (invented)": Case(
        "Survei kepatuhan Ombudsman 2019 mencatat lima daerah yang merah. Ombudsman hanya menyebut tiga, yakni Konawe, Muna, dan Kolaka.",
        (
            "Pemerintah Kabupaten Kolaka | 2019 | - | merah | -",
            "Pemerintah Kabupaten Konawe | 2019 | - | merah | -",
            "Pemerintah Kabupaten Muna | 2019 | - | merah | -",
        ),
    ),
    "the only red one comes next (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2019 tuntas. Tinggal satu yang merah. Kabupaten Ketapang hanya mengumpulkan 46,02.",
        (
            "Pemerintah Kabupaten Ketapang | 2019 | 46.02 | merah | -",
        ),
    ),
    "zone of categories (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di NTT.\n\nKATEGORI A\nManggarai Barat 89,62\n\nKATEGORI B\nKota "
        "Kupang 86,62\nBelu 83,33\n\nKATEGORI C\nLembata 74,15\n\nDaerah di kategori A dan B semuanya tergolong "
        "zona hijau.",
        (
            "Pemerintah Kabupaten Manggarai Barat | 2024 | 89.62 | hijau | -",
            "Pemerintah Kabupaten Belu | 2024 | 83.33 | hijau | -",
            "Pemerintah Kota Kupang | 2024 | 86.62 | hijau | -",
            "Pemerintah Kabupaten Lembata | 2024 | 74.15 | - | -",
        ),
    ),
    "some of the rest are named (invented)": Case(
        "Dalam observasi Ombudsman 2013 Kementerian Sosial masuk zona merah. Sembilan kementerian lain di zona "
        "kuning, antara lain Kementerian Agama dan Kementerian Perhubungan.",
        (
            "Kementerian Sosial | 2013 | - | merah | -",
            "Kementerian Agama | 2013 | - | kuning | -",
            "Kementerian Perhubungan | 2013 | - | kuning | -",
        ),
    ),
    "part of those of a colour (invented)": Case(
        "Ada empat polres yang meraih zona hijau pada penilaian Ombudsman 2022. Dua dari yang hijau itu "
        "menyandang opini kualitas tertinggi. Masing-masing Polres Binjai dengan nilai 95,63 dan Polres Madina "
        "(94,84).",
        (
            "Kepolisian Resor Binjai | 2022 | 95.63 | hijau | kualitas tertinggi",
            "Kepolisian Resor Mandailing Natal | 2022 | 94.84 | hijau | kualitas tertinggi",
        ),
    ),
    "colour of an earlier year for a counted group (invented)": Case(
        "Nasib serupa menimpa tiga kabupaten/kota yang pada survei Ombudsman 2019 masih hijau, yaitu Kota Palu, "
        "Sigi, dan Poso.\n\nRincian hasil survei 2021:\nKota Palu 79,72 zona kuning\nSigi 55,64 zona kuning\nPoso "
        "78,43 zona kuning",
        (
            "Pemerintah Kabupaten Poso | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Sigi | 2019 | - | hijau | -",
            "Pemerintah Kota Palu | 2019 | - | hijau | -",
            "Pemerintah Kota Palu | 2021 | 79.72 | kuning | -",
            "Pemerintah Kabupaten Sigi | 2021 | 55.64 | kuning | -",
            "Pemerintah Kabupaten Poso | 2021 | 78.43 | kuning | -",
        ),
    ),
    "all but one (invented)": Case(
        "Empat kota di Sulawesi Utara, yakni Manado, Bitung, Tomohon, dan Kotamobagu, dinilai Ombudsman."
        " Semuanya masuk zona hijau, kecuali Kotamobagu yang hasilnya ditelaah.",
        (
            "Pemerintah Kota Manado | 2023 | - | hijau | -",
            "Pemerintah Kota Bitung | 2023 | - | hijau | -",
            "Pemerintah Kota Tomohon | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "the rest of a roster (invented)": Case(
        "Lima daerah yang disurvei Ombudsman pada 2018 adalah Kota Prabumulih, Kabupaten Lahat, Muara Enim,"
        " Musi Banyuasin, dan OKI. Hanya OKI yang hijau, selebihnya kuning.",
        (
            "Pemerintah Kota Prabumulih | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Lahat | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Muara Enim | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Musi Banyuasin | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ilir | 2018 | - | hijau | -",
        ),
        date(2018, 12, 12),
    ),
    "names under a zone (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2021 di Maluku.\n\nZona hijau:\nKota Ambon\n\nZona kuning:\nKota"
        " Tual\nKabupaten Maluku Tenggara",
        (
            "Pemerintah Kota Ambon | 2021 | - | hijau | -",
            "Pemerintah Kabupaten Maluku Tenggara | 2021 | - | kuning | -",
            "Pemerintah Kota Tual | 2021 | - | kuning | -",
        ),
        JAN_2022,
    ),
    "besides one (invented)": Case(
        "Selain Kabupaten Kampar, daerah yang menempati zona hijau Ombudsman ialah Kabupaten Rokan Hilir dan Kabupaten Bengkalis.",
        (
            "Pemerintah Kabupaten Kampar | 2021 | - | hijau | -",
            "Pemerintah Kabupaten Bengkalis | 2021 | - | hijau | -",
            "Pemerintah Kabupaten Rokan Hilir | 2021 | - | hijau | -",
        ),
        JAN_2022,
    ),
    "an answer to a question (invented)": Case(
        "Lalu siapa yang dapat rapor merah Ombudsman? Kabupaten Lima Puluh Kota 46,93 dan Kepulauan Mentawai 42,02.",
        (
            "Pemerintah Kabupaten Kepulauan Mentawai | 2021 | 42.02 | merah | -",
            "Pemerintah Kabupaten Lima Puluh Kota | 2021 | 46.93 | merah | -",
        ),
        JAN_2022,
    ),
    "the last two named (invented)": Case(
        "LKPP, Badan Standardisasi Nasional, BNPT, dan Badan Pengawas Tenaga Nuklir dinilai Ombudsman pada"
        " 2022. Dua yang disebut terakhir masuk zona kuning.",
        (
            "Badan Nasional Penanggulangan Terorisme | 2022 | - | kuning | -",
            "Badan Pengawas Tenaga Nuklir | 2022 | - | kuning | -",
        ),
        JAN_2023,
    ),
    "nobody left a zone (invented)": Case(
        "Ombudsman menilai tiga lokus Kulon Progo pada 2023: DPMPTSP 97,10, Disdukcapil 96,04, dan Dinas Sosial"
        " 92,75. Tidak satu pun lokus keluar dari zona hijau.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Kulon Progo | 2023 | 97.10 | hijau | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kulon Progo | 2023 | 96.04 | hijau | -",
            "Dinas Sosial Kabupaten Kulon Progo | 2023 | 92.75 | hijau | -",
        ),
        JAN_2024,
    ),
    "all apart from two (invented)": Case(
        "Selain Lebong dan Seluma, semua daerah di Bengkulu berikut ini berada di zona hijau Ombudsman"
        " 2023:\n1. Kabupaten Kaur 94,10\n2. Kota Bengkulu 90,77\n3. Kabupaten Seluma 73,25\n4. Kabupaten Lebong 69,48",
        (
            "Pemerintah Kabupaten Kaur | 2023 | 94.10 | hijau | -",
            "Pemerintah Kota Bengkulu | 2023 | 90.77 | hijau | -",
            "Pemerintah Kabupaten Seluma | 2023 | 73.25 | - | -",
            "Pemerintah Kabupaten Lebong | 2023 | 69.48 | - | -",
        ),
        JAN_2024,
    ),
    "some in the place behind their number (invented)": Case(
        "Hasil penilaian Ombudsman 2022. Kabupaten Alor masuk zona merah.",
        (
            "Pemerintah Kabupaten Alor | 2022 | - | merah | -",
        ),
        JAN_2023,
        title="Enam Kabupaten NTT Merah di Mata Ombudsman",
    ),
    "the same opinion to several groups (invented)": Case(
        "Dua kementerian mendapat Opini Kualitas Tertinggi dari Ombudsman, yakni Kementerian Keuangan dan"
        " Kementerian Sosial. Opini yang sama diberikan kepada dua pemerintah provinsi, yaitu Jambi"
        " dan Bali, serta dua pemerintah kota: Depok dan Denpasar.",
        (
            "Kementerian Keuangan | 2025 | - | - | kualitas tertinggi",
            "Kementerian Sosial | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Kota Denpasar | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Kota Depok | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Provinsi Bali | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Provinsi Jambi | 2025 | - | - | kualitas tertinggi",
        ),
        FEB_2026,
    ),
    "those that a colour opens in speech (invented)": Case(
        "\"Yang hijau itu Kabupaten Bungo 92,86, Tebo 85,99. Lalu yang kuning, Kerinci 80,13, Merangin 79,66,\""
        " kata kepala Ombudsman Jambi tentang survei 2019.",
        (
            "Pemerintah Kabupaten Bungo | 2019 | 92.86 | hijau | -",
            "Pemerintah Kabupaten Tebo | 2019 | 85.99 | hijau | -",
            "Pemerintah Kabupaten Kerinci | 2019 | 80.13 | kuning | -",
            "Pemerintah Kabupaten Merangin | 2019 | 79.66 | kuning | -",
        ),
        date(2019, 12, 10),
    ),
    "all but the one named second (invented)": Case(
        "Nilai tertinggi dari Ombudsman, 93,20, milik DPMPTSP Pacitan; terendah, 79,05, Dinas Pendidikan."
        " Semuanya di zona hijau, kecuali yang disebut kedua.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Pacitan | 2023 | 93.20 | hijau | -",
            "Dinas Pendidikan Kabupaten Pacitan | 2023 | 79.05 | - | -",
        ),
        JAN_2024,
    ),
    "several that moved from one colour to another (invented)": Case(
        "Dua kabupaten pindah dari kuning ke hijau dalam survei Ombudsman 2019. Sekadau bergerak dari 78,12"
        " menjadi 85,10, sedangkan Mempawah dari 65,61 menjadi 81,94.",
        (
            "Pemerintah Kabupaten Mempawah | 2018 | 65.61 | kuning | -",
            "Pemerintah Kabupaten Sekadau | 2018 | 78.12 | kuning | -",
            "Pemerintah Kabupaten Mempawah | 2019 | 81.94 | hijau | -",
            "Pemerintah Kabupaten Sekadau | 2019 | 85.10 | hijau | -",
        ),
        date(2019, 12, 20),
    ),
    "red two years running (invented)": Case(
        "Ombudsman menilai Sumba Timur 41,62 (2018) dan 24,19 (2019), Flores Timur 47,18 (2018) dan 39,52"
        " (2019). Dua kabupaten ini merah dua tahun berturut-turut.",
        (
            "Pemerintah Kabupaten Sumba Timur | 2018 | 41.62 | merah | -",
            "Pemerintah Kabupaten Sumba Timur | 2019 | 24.19 | merah | -",
            "Pemerintah Kabupaten Flores Timur | 2018 | 47.18 | merah | -",
            "Pemerintah Kabupaten Flores Timur | 2019 | 39.52 | merah | -",
        ),
        date(2019, 12, 20),
    ),
    "those who hold a colour, told after it (invented)": Case(
        "Ombudsman menilai Kabupaten Gianyar tahun 2023. Warna kuning lebih banyak. Penghuninya Dinas Kesehatan dan Dinas Sosial.",
        (
            "Dinas Kesehatan Kabupaten Gianyar | 2023 | - | kuning | -",
            "Dinas Sosial Kabupaten Gianyar | 2023 | - | kuning | -",
        ),
        JAN_2024,
    ),
    "both, each with the year spoken of (invented)": Case(
        "Pada 2018 maupun 2019 Kota Kupang dan Kabupaten Kupang dinilai Ombudsman. Pada 2018 maupun 2019 kedua"
        " daerah berada di zona merah.",
        (
            "Pemerintah Kota Kupang | 2018 | - | merah | -",
            "Pemerintah Kota Kupang | 2019 | - | merah | -",
            "Pemerintah Kabupaten Kupang | 2018 | - | merah | -",
            "Pemerintah Kabupaten Kupang | 2019 | - | merah | -",
        ),
        date(2019, 12, 20),
    ),
    "the mean of all governments and the one before (invented)": Case(
        "Kalau semua rapor kabupaten dan kota di Sulawesi Selatan dari Ombudsman dibagi rata, angkanya 74,9. Tahun sebelumnya 68,8.",
        (),
        JAN_2023,
        title="Sulsel Naik Enam Angka",
        refused=("74,9 no_institution", "68,8 no_institution",),
    ),
    "letters of a list told apart below (invented)": Case(
        "Penilaian Ombudsman 2023: Kota Bima 83,90 (B), Kota Mataram 82,88 (B), Kabupaten Dompu 72,79 (C)."
        " Daerah berhuruf B berada di zona hijau, sedangkan yang berhuruf C di zona kuning.",
        (
            "Pemerintah Kota Bima | 2023 | 83.90 | hijau | -",
            "Pemerintah Kota Mataram | 2023 | 82.88 | hijau | -",
            "Pemerintah Kabupaten Dompu | 2023 | 72.79 | kuning | -",
        ),
        JAN_2024,
    ),
    "colours in brackets over the lines of a list (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2022 di Sumatera Utara dibuka sebagian.\n\n[Hijau]\nDeli Serdang ="
        " 91,99\nLangkat = 87,80\nPakpak Bharat = 84,68\n\n[Kuning]\nSamosir = 75,14\nNias Selatan = 72,23\nToba = 70,65",
        (
            "Pemerintah Kabupaten Deli Serdang | 2022 | 91.99 | hijau | -",
            "Pemerintah Kabupaten Langkat | 2022 | 87.80 | hijau | -",
            "Pemerintah Kabupaten Pakpak Bharat | 2022 | 84.68 | hijau | -",
            "Pemerintah Kabupaten Nias Selatan | 2022 | 72.23 | kuning | -",
            "Pemerintah Kabupaten Samosir | 2022 | 75.14 | kuning | -",
            "Pemerintah Kabupaten Toba | 2022 | 70.65 | kuning | -",
        ),
        JAN_2023,
    ),
    "a label that opens the paragraph of its values (invented)": Case(
        "Ombudsman membuka hasil penilaian kepatuhan 2023 di Lampung.\n\nBaris depan untuk yang hijau. Kota"
        " Metro memperoleh 85,60, Kabupaten Pringsewu 84,21, dan Kabupaten Tanggamus 79,93.",
        (
            "Pemerintah Kabupaten Pringsewu | 2023 | 84.21 | hijau | -",
            "Pemerintah Kabupaten Tanggamus | 2023 | 79.93 | hijau | -",
            "Pemerintah Kota Metro | 2023 | 85.60 | hijau | -",
        ),
        JAN_2024,
    ),
    "an opening label that the bands rule out (invented)": Case(
        "Ombudsman membuka hasil penilaian kepatuhan 2023 di Lampung.\n\nWarna hijau jadi bahan canda. Kota"
        " Metro memperoleh 85,60 dan Kabupaten Tanggamus 69,93.",
        (
            "Pemerintah Kota Metro | 2023 | 85.60 | - | -",
            "Pemerintah Kabupaten Tanggamus | 2023 | 69.93 | - | -",
        ),
        JAN_2024,
    ),
    "a trio (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2023: Kota Bima 83,90, Kota Mataram 82,88, dan Kabupaten Dompu 78,79. Trio ini hijau.",
        (
            "Pemerintah Kota Bima | 2023 | 83.90 | hijau | -",
            "Pemerintah Kota Mataram | 2023 | 82.88 | hijau | -",
            "Pemerintah Kabupaten Dompu | 2023 | 78.79 | hijau | -",
        ),
        JAN_2024,
    ),
    "places of a list in words (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2019 di Jambi:\n\n1. Kabupaten Bungo (92,86)\n2. Kota Jambi"
        " (85,22)\n3. Kabupaten Kerinci (80,13)\n4. Kota Sungai Penuh (69,91)\n\nPeringkat satu hingga dua berada di zona hijau. "
        "Mulai peringkat tiga ke bawah, kuning.",
        (
            "Pemerintah Kabupaten Bungo | 2019 | 92.86 | hijau | -",
            "Pemerintah Kota Jambi | 2019 | 85.22 | hijau | -",
            "Pemerintah Kabupaten Kerinci | 2019 | 80.13 | kuning | -",
            "Pemerintah Kota Sungai Penuh | 2019 | 69.91 | kuning | -",
        ),
        JAN_2022,
    ),
    "those told first and their rest (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023: Kota Bima 89,90, Kota Mataram 88,88, Kabupaten Dompu 72,79. Dua"
        " yang disebut lebih dahulu menyandang opini kualitas tertinggi.",
        (
            "Pemerintah Kota Bima | 2023 | 89.90 | - | kualitas tertinggi",
            "Pemerintah Kota Mataram | 2023 | 88.88 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Dompu | 2023 | 72.79 | - | -",
        ),
        JAN_2024,
    ),
    "heading with a kind of office over a list (invented)": Case(
        "Survei kepatuhan Ombudsman 2019 di Sulawesi Selatan.\n\nKantor pertanahan zona hijau:\n- Kabupaten"
        " Gowa, 104,50\n- Kota Makassar, 92,00\n\nKantor pertanahan zona kuning:\n- Kabupaten Bone, 87,25",
        (
            "Kantor Pertanahan Kabupaten Gowa | 2019 | 104.50 | hijau | -",
            "Kantor Pertanahan Kota Makassar | 2019 | 92.00 | hijau | -",
            "Kantor Pertanahan Kabupaten Bone | 2019 | 87.25 | kuning | -",
        ),
        date(2020, 1, 22),
    ),
    "lettered headings over lists (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024.\n\nA. Kualitas tertinggi\n- Kabupaten Ende (90,10)\n-"
        " Kabupaten Belu (89,20)\n\nB. Kualitas tinggi\n- Kota Kupang (86,10)",
        (
            "Pemerintah Kabupaten Belu | 2024 | 89.20 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Ende | 2024 | 90.10 | - | kualitas tertinggi",
            "Pemerintah Kota Kupang | 2024 | 86.10 | - | kualitas tinggi",
        ),
        NOV_2024,
    ),
    "those who accompany somebody (invented)": Case(
        "Dalam survei kepatuhan Ombudsman 2019 Kabupaten Musi Rawas mendapat 96,10. Tiga pemerintah menemani"
        " Musi Rawas di zona hijau, yaitu Lahat (95,10), Kota Prabumulih (91,20), dan Muara Enim (90,30).",
        (
            "Pemerintah Kabupaten Musi Rawas | 2019 | 96.10 | hijau | -",
            "Pemerintah Kabupaten Lahat | 2019 | 95.10 | hijau | -",
            "Pemerintah Kabupaten Muara Enim | 2019 | 90.30 | hijau | -",
            "Pemerintah Kota Prabumulih | 2019 | 91.20 | hijau | -",
        ),
        date(2019, 12, 20),
    ),
    "whoever is excepted keeps the zone told of it (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022 di Kota Palu: DPMPTSP 90,20, Dinas Sosial 88,10, dan Dinas"
        " Pendidikan 74,30. Seluruh unit hijau, kecuali Dinas Pendidikan yang kuning.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Palu | 2022 | 90.20 | hijau | -",
            "Dinas Sosial Kota Palu | 2022 | 88.10 | hijau | -",
            "Dinas Pendidikan Kota Palu | 2022 | 74.30 | kuning | -",
        ),
        JAN_2023,
    ),
    "all of a frame that nobody left (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022. Pemkot Tegal memperoleh 88,10.\n\nPemkab Tegal memperoleh"
        " 83,20.\n\nDari dua daerah tersebut tidak ada yang keluar dari zona hijau.",
        (
            "Pemerintah Kota Tegal | 2022 | 88.10 | hijau | -",
            "Pemerintah Kabupaten Tegal | 2022 | 83.20 | hijau | -",
        ),
        JAN_2023,
    ),
    "a group by its colour (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022 di Kabupaten Sinjai. Zona kuning dihuni Dinas Pendidikan (75,10)"
        " dan Puskesmas Samataring (71,20). Zona hijau dihuni Dinas Kesehatan (84,30). Kedua unit kuning mendapat kualitas sedang.",
        (
            "Dinas Pendidikan Kabupaten Sinjai | 2022 | 75.10 | kuning | kualitas sedang",
            "Puskesmas Samataring Kabupaten Sinjai | 2022 | 71.20 | kuning | kualitas sedang",
            "Dinas Kesehatan Kabupaten Sinjai | 2022 | 84.30 | hijau | -",
        ),
        JAN_2023,
    ),
    "three at the head of a table (invented)": Case(
        "Survei kepatuhan Ombudsman 2019.\n\nSatuan | Nilai | Zona\nPolres Berau | 98,10 | Hijau\nPolres Paser "
        "| 92,20 | Hijau\nPolres Bontang | 74,30 | Kuning\n\nHanya dua satuan yang berpredikat kepatuhan"
        " tinggi, yaitu mereka yang duduk di dua peringkat teratas.",
        (
            "Kepolisian Resor Berau | 2019 | 98.10 | hijau | kepatuhan tinggi",
            "Kepolisian Resor Paser | 2019 | 92.20 | hijau | kepatuhan tinggi",
            "Kepolisian Resor Bontang | 2019 | 74.30 | kuning | -",
        ),
        date(2019, 12, 20),
    ),
    "the rest of a group just told (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Kelimanya ialah Kota Palu 91,10, Poso 89,20, Banggai 86,30,"
        " Donggala 82,40 dan Sigi 79,50. Palu dan Poso beropini kualitas tertinggi, tiga lainnya kualitas"
        " tinggi.\n\nTiga kabupaten lain ialah Buol, Morowali, dan Tolitoli.",
        (
            "Pemerintah Kota Palu | 2023 | 91.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Poso | 2023 | 89.20 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Banggai | 2023 | 86.30 | - | kualitas tinggi",
            "Pemerintah Kabupaten Donggala | 2023 | 82.40 | - | kualitas tinggi",
            "Pemerintah Kabupaten Sigi | 2023 | 79.50 | - | kualitas tinggi",
        ),
        JAN_2024,
    ),
    "a label that leads to the list behind it (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022. Pemprov Sumbar meraih 82,10.\n\nSelain pemprov, zona hijau"
        " kategori B (kualitas tinggi) juga diperoleh:\n1. Kota Pariaman (85,10)\n2. Kabupaten Agam (84,20)",
        (
            "Pemerintah Provinsi Sumatera Barat | 2022 | 82.10 | - | -",
            "Pemerintah Kabupaten Agam | 2022 | 84.20 | hijau | kualitas tinggi",
            "Pemerintah Kota Pariaman | 2022 | 85.10 | hijau | kualitas tinggi",
        ),
        JAN_2023,
    ),
    "a zone and a grade before the names they lead to (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Masih di zona hijau, tetapi setingkat lebih rendah karena beropini"
        " kualitas tinggi, berderet Gowa 85,10, Sinjai 84,20, dan Bone 82,30.",
        (
            "Pemerintah Kabupaten Bone | 2023 | 82.30 | hijau | kualitas tinggi",
            "Pemerintah Kabupaten Gowa | 2023 | 85.10 | hijau | kualitas tinggi",
            "Pemerintah Kabupaten Sinjai | 2023 | 84.20 | hijau | kualitas tinggi",
        ),
        JAN_2024,
    ),
    "all of a list but one (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024.\n\n- Kabupaten Solok (97,10)\n- Kota Padang (93,20)\n-"
        " Kabupaten Solok Selatan (87,30)\n\nSemua daerah dalam daftar zona hijau. Opininya kualitas tertinggi,"
        " kecuali Solok Selatan yang kualitas tinggi.",
        (
            "Pemerintah Kabupaten Solok | 2024 | 97.10 | hijau | kualitas tertinggi",
            "Pemerintah Kota Padang | 2024 | 93.20 | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Solok Selatan | 2024 | 87.30 | hijau | kualitas tinggi",
        ),
        NOV_2024,
    ),
    "companions behind a label (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Kota Bima mendapat 83,10 dan masuk kelompok kualitas tinggi,"
        " bersama Kota Mataram (82,20), Sumbawa (80,30), dan Lombok Barat (79,40).",
        (
            "Pemerintah Kota Bima | 2023 | 83.10 | - | kualitas tinggi",
            "Pemerintah Kabupaten Lombok Barat | 2023 | 79.40 | - | kualitas tinggi",
            "Pemerintah Kabupaten Sumbawa | 2023 | 80.30 | - | kualitas tinggi",
            "Pemerintah Kota Mataram | 2023 | 82.20 | - | kualitas tinggi",
        ),
        JAN_2024,
    ),
    "names that only stand beside another scheme are no members (invented)": Case(
        "Ombudsman Maluku mengumumkan penilaian kepatuhan 2022. Dari 11 kabupaten/kota, dua di zona hijau dan"
        " sembilan di zona kuning.\n\nIndeks SPBE Kota Ambon 2,61. Kota Tual memperoleh 77,30 untuk keterbukaan informasi.",
        (),
        JAN_2023,
        refused=("2,61 rival_scheme", "77,30 rival_scheme",),
    ),
    "a class noun with a clause of its own (invented)": Case(
        "Survei kepatuhan Ombudsman 2017 tentang provinsi. Pemerintah provinsi yang berada di zona merah"
        " berjumlah tiga, yaitu Papua, Maluku, dan Kalimantan Utara.",
        (
            "Pemerintah Provinsi Kalimantan Utara | 2017 | - | merah | -",
            "Pemerintah Provinsi Maluku | 2017 | - | merah | -",
            "Pemerintah Provinsi Papua | 2017 | - | merah | -",
        ),
        date(2017, 12, 20),
    ),
    "a label that leads to names right behind it (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022. Hasil untuk polres di Polda Papua Barat yaitu zona hijau Polresta"
        " Manokwari dengan nilai 97,10, Polres Fakfak 93,20, dan Polres Kaimana 85,30.",
        (
            "Kepolisian Resor Fakfak | 2022 | 93.20 | hijau | -",
            "Kepolisian Resor Kaimana | 2022 | 85.30 | hijau | -",
            "Kepolisian Resor Kota Manokwari | 2022 | 97.10 | hijau | -",
        ),
        JAN_2023,
    ),
    "a list that goes on in the next paragraph (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022 di Sumatera Barat.\n\nSejumlah daerah lain memperoleh predikat"
        " kualitas tinggi, yakni Kota Pariaman 85,10 dan Kabupaten Agam 84,20.\n\n"
        "Menyusul Kabupaten Lima Puluh Kota 80,30 dan Kota Solok 79,40.",
        (
            "Pemerintah Kabupaten Agam | 2022 | 84.20 | - | kualitas tinggi",
            "Pemerintah Kabupaten Lima Puluh Kota | 2022 | 80.30 | - | kualitas tinggi",
            "Pemerintah Kota Pariaman | 2022 | 85.10 | - | kualitas tinggi",
            "Pemerintah Kota Solok | 2022 | 79.40 | - | kualitas tinggi",
        ),
        JAN_2023,
    ),
    "two groups of one size, each with its names (invented)": Case(
        "Tiga kabupaten di Papua Barat masuk zona merah pada penilaian kepatuhan Ombudsman 2023.\n\nAda tiga"
        " daerah yang berhasil di zona hijau yakni, Kaimana, Manokwari serta Fakfak.\n\n"
        "Lalu yang masuk zona merah ada tiga. Yakni Teluk Wondama, Teluk Bintuni, dan Manokwari Selatan.",
        (
            "Pemerintah Kabupaten Fakfak | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Kaimana | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Manokwari | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Manokwari Selatan | 2023 | - | merah | -",
            "Pemerintah Kabupaten Teluk Bintuni | 2023 | - | merah | -",
            "Pemerintah Kabupaten Teluk Wondama | 2023 | - | merah | -",
        ),
        date(2024, 6, 12),
    ),
    "the grade of exactly so many (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2021. Baru dua kabupaten dan satu kota yang mendapat zona hijau, alias"
        " kepatuhan tinggi.\n\nDaerah yang zona hijau yakni Banyuwangi (96,10), Bondowoso (94,20), dan Kota Blitar (91,30).",
        (
            "Pemerintah Kabupaten Banyuwangi | 2021 | 96.10 | hijau | kepatuhan tinggi",
            "Pemerintah Kabupaten Bondowoso | 2021 | 94.20 | hijau | kepatuhan tinggi",
            "Pemerintah Kota Blitar | 2021 | 91.30 | hijau | kepatuhan tinggi",
        ),
        JAN_2022,
    ),
    "those ranked within a group (invented)": Case(
        "Sebanyak 14 pemda dengan predikat kepatuhan tinggi (zona hijau) menerima rapor dari Ombudsman.\n\nDari"
        " 14 pemda itu Pemkab Kediri di urutan ke-3 dengan 84,15. Di atasnya Pemkab Ngawi (85,36) dan Pemkab Sidoarjo (84,46).",
        (
            "Pemerintah Kabupaten Kediri | 2022 | 84.15 | hijau | kepatuhan tinggi",
            "Pemerintah Kabupaten Ngawi | 2022 | 85.36 | hijau | kepatuhan tinggi",
            "Pemerintah Kabupaten Sidoarjo | 2022 | 84.46 | hijau | kepatuhan tinggi",
        ),
        date(2023, 3, 21),
    ),
    "a group counted wrongly by one (invented)": Case(
        "Opini kualitas tertinggi Ombudsman diperoleh 4 (empat) kantor, yakni Kantor Pertanahan Kabupaten"
        " Serang 91,45, Kota Tangerang 89,45, Kabupaten Tangerang 89,14, Kabupaten Pandeglang 88,80, dan Kota Serang 88,60.",
        (
            "Kantor Pertanahan Kabupaten Pandeglang | 2023 | 88.80 | - | kualitas tertinggi",
            "Kantor Pertanahan Kabupaten Serang | 2023 | 91.45 | - | kualitas tertinggi",
            "Kantor Pertanahan Kabupaten Tangerang | 2023 | 89.14 | - | kualitas tertinggi",
            "Kantor Pertanahan Kota Serang | 2023 | 88.60 | - | kualitas tertinggi",
            "Kantor Pertanahan Kota Tangerang | 2023 | 89.45 | - | kualitas tertinggi",
        ),
        JAN_2024,
    ),
    "the rest of those who were surveyed (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 yang didatangi empat, yaitu Kota Prabumulih, Kabupaten Lahat,"
        " Kabupaten OKI, dan Kabupaten OKU. Zona hijau hanya menjadi milik Kabupaten OKI. Tiga daerah sisanya tetap di zona kuning.",
        (
            "Pemerintah Kota Prabumulih | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Lahat | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ulu | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ilir | 2018 | - | hijau | -",
        ),
        date(2018, 12, 12),
    ),
    "the rest that goes on in the next paragraph (invented)": Case(
        "Menurut Ombudsman, enam daerah lain meraih predikat zona kuning, yaitu Langkat, Asahan,"
        " Dairi.\n\nSelanjutnya Karo, Samosir, dan Nias Utara.",
        (
            "Pemerintah Kabupaten Asahan | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Dairi | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Karo | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Langkat | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Nias Utara | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Samosir | 2021 | - | kuning | -",
        ),
        date(2021, 12, 30),
    ),
    "the number of a title and its class (invented)": Case(
        "Ombudsman menilai enam satker Imipas Banten pada 2025. Yang berpredikat sangat baik Kantor Imigrasi"
        " Kelas II TPI Cilegon, Rutan Kelas I Tangerang, dan Lapas Kelas IIA Cilegon.\n\nSatker lainnya Rutan"
        " Kelas IIB Pandeglang, Lapas Kelas III Rangkasbitung, dan Bapas Kelas II Serang.",
        (
            "Kantor Imigrasi Kelas II TPI Cilegon | 2025 | - | - | sangat baik",
            "Lembaga Pemasyarakatan Kelas IIA Cilegon | 2025 | - | - | sangat baik",
            "Rumah Tahanan Negara Kelas I Tangerang | 2025 | - | - | sangat baik",
        ),
        FEB_2026,
        title="Enam Satker Dinilai, Tiga Sangat Baik",
    ),
    "a group named only much later (invented)": Case(
        "Ombudsman menilai enam satker, separuhnya memperoleh predikat Kualitas Pelayanan (KP) \"Sangat"
        " Baik\".\n\nHasil itu diserahkan Kamis.\n\nKetiganya ialah Kantor Imigrasi Kelas II TPI Cilegon, Rumah"
        " Tahanan Kelas I Tangerang, serta Lembaga Pemasyarakatan Kelas IIA Cilegon.",
        (
            "Kantor Imigrasi Kelas II TPI Cilegon | 2025 | - | - | sangat baik",
            "Lembaga Pemasyarakatan Kelas IIA Cilegon | 2025 | - | - | sangat baik",
            "Rumah Tahanan Negara Kelas I Tangerang | 2025 | - | - | sangat baik",
        ),
        FEB_2026,
    ),
    "what a label of a group means (invented)": Case(
        "Dua kabupaten masuk zona kuning dalam survei kepatuhan Ombudsman 2018, yaitu Kabupaten Toba Samosir"
        " dan Kabupaten Pakpak Bharat. Artinya kepatuhan mereka tergolong sedang.",
        (
            "Pemerintah Kabupaten Pakpak Bharat | 2018 | - | kuning | kepatuhan sedang",
            "Pemerintah Kabupaten Toba Samosir | 2018 | - | kuning | kepatuhan sedang",
        ),
        date(2018, 12, 13),
    ),
    "those who join in (invented)": Case(
        "Kanwil BPN Maluku tidak sendirian di zona kuning menurut Ombudsman. Ada pula Kantor Pertanahan"
        " Kabupaten Buru yang mendapat 68,84; Kantor Pertanahan Kabupaten Maluku Tenggara 64,04.",
        (
            "Kantor Wilayah Badan Pertanahan Nasional Provinsi Maluku | 2022 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Buru | 2022 | 68.84 | kuning | -",
            "Kantor Pertanahan Kabupaten Maluku Tenggara | 2022 | 64.04 | kuning | -",
        ),
        date(2023, 3, 14),
    ),
    "all of the place that the sentence names (invented)": Case(
        "Provinsi Jawa Tengah mendapat 98,21 dan Provinsi Sumatera Barat 91,65. Penilaian pelayanan publik di"
        " Sumatera Barat oleh Ombudsman menunjukkan semuanya masuk zona hijau.",
        (
            "Pemerintah Provinsi Jawa Tengah | 2024 | 98.21 | - | -",
            "Pemerintah Provinsi Sumatera Barat | 2024 | 91.65 | hijau | -",
        ),
        NOV_2024,
    ),
    "all of so many (invented)": Case(
        "Semua dari dua pemerintah daerah yang dinilai Ombudsman keluar dengan predikat kualitas sedang."
        " Keduanya adalah Kota Gorontalo dan Kabupaten Boalemo.",
        (
            "Pemerintah Kabupaten Boalemo | 2023 | - | - | kualitas sedang",
            "Pemerintah Kota Gorontalo | 2023 | - | - | kualitas sedang",
        ),
        JAN_2024,
    ),
    "so many just told (invented)": Case(
        "Dinas Sosial Kabupaten Kepulauan Yapen mendapat 92,70 dan Dinas Perhubungan 83,50 dari Ombudsman. Ke 2 OPD tadi masuk zona hijau.",
        (
            "Dinas Sosial Kabupaten Kepulauan Yapen | 2019 | 92.70 | hijau | -",
            "Dinas Perhubungan Kabupaten Kepulauan Yapen | 2019 | 83.50 | hijau | -",
        ),
        date(2020, 2, 10),
    ),
    "a sentence that goes on about those just counted (invented)": Case(
        "Menurut Ombudsman, ada 3 (tiga) kantor pertanahan yang nilainya turun pada 2023. Tahun 2022 masih di"
        " zona hijau, lalu merosot ke zona kuning.\n\nKetiga kantor pertanahan itu yakni Kabupaten Sikka, Flores Timur, dan Manggarai.",
        (
            "Kantor Pertanahan Kabupaten Flores Timur | 2022 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Manggarai | 2022 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Sikka | 2022 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Flores Timur | 2023 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Manggarai | 2023 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Sikka | 2023 | - | kuning | -",
        ),
        JAN_2024,
        title="Kantor Pertanahan Turun Nilai",
    ),
    "a wish between a class and its names (invented)": Case(
        "Dalam penilaian Ombudsman 2021, kabupaten yang berkategori zona kuning, artinya masih perlu dibenahi"
        " supaya kelak hijau, ialah Gayo Lues, Aceh Singkil, dan Pidie.",
        (
            "Pemerintah Kabupaten Aceh Singkil | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Gayo Lues | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Pidie | 2021 | - | kuning | -",
        ),
        date(2022, 3, 22),
    ),
    "places below the first in their class (invented)": Case(
        "Peringkat pertama kategori pemkot zona hijau kualitas tertinggi penilaian kepatuhan Ombudsman 2023"
        " ditempati Pemkot Magelang, 98,17.\n\nPemkot Pekalongan di posisi kedua dengan nilai 97,46, lalu"
        " Pemkot Surakarta di posisi ketiga dengan nilai 96,91.",
        (
            "Pemerintah Kota Magelang | 2023 | 98.17 | hijau | kualitas tertinggi",
            "Pemerintah Kota Pekalongan | 2023 | 97.46 | hijau | kualitas tertinggi",
            "Pemerintah Kota Surakarta | 2023 | 96.91 | hijau | kualitas tertinggi",
        ),
    ),
    "numbered members over two paragraphs (invented)": Case(
        "Sebanyak tiga Polres-Polresta menyandang opini kualitas tertinggi dari Ombudsman pada penilaian 2023,"
        " yaitu Pertama Polres Sorong dengan nilai 94,36. Kedua, Polresta Manokwari 89,62.\n\nKetiga, Polres Tambrauw 89,27.",
        (
            "Kepolisian Resor Kota Manokwari | 2023 | 89.62 | - | kualitas tertinggi",
            "Kepolisian Resor Sorong | 2023 | 94.36 | - | kualitas tertinggi",
            "Kepolisian Resor Tambrauw | 2023 | 89.27 | - | kualitas tertinggi",
        ),
    ),
    "what they are, then who is next (invented)": Case(
        "Ketiga pemda berkategori C atau opini kualitas sedang dari Ombudsman pada 2023 itu ialah Kabupaten"
        " Lombok Utara dengan nilai 73,08. Lalu Kabupaten Dompu 72,79.\n\n\"Terakhir Kabupaten Lombok Tengah 68,28,\" katanya.",
        (
            "Pemerintah Kabupaten Dompu | 2023 | 72.79 | - | kualitas sedang",
            "Pemerintah Kabupaten Lombok Tengah | 2023 | 68.28 | - | kualitas sedang",
            "Pemerintah Kabupaten Lombok Utara | 2023 | 73.08 | - | kualitas sedang",
        ),
    ),
    "examples of some (invented)": Case(
        "Menurut survei kepatuhan Ombudsman 2016 masih ada beberapa kabupaten/kota di Jateng yang bertahan di"
        " kawasan kuning.\n\nContohnya Batang, Kudus, Salatiga, dan Temanggung.",
        (
            "Pemerintah Kabupaten Batang | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Kudus | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Temanggung | 2016 | - | kuning | -",
            "Pemerintah Kota Salatiga | 2016 | - | kuning | -",
        ),
    ),
    "a roster is no group (invented)": Case(
        "Pada penilaian Ombudsman 2024 zona hijau baru diraih dua perangkat daerah Kota Pagaralam, yakni"
        " Disdukcapil dan Disdikbud. Ada empat lokus yang dinilai, meliputi Disdukcapil, Disdikbud, Dinas Sosial, dan Puskesmas Sidorejo.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Pagar Alam | 2024 | - | hijau | -",
            "Dinas Pendidikan dan Kebudayaan Kota Pagar Alam | 2024 | - | hijau | -",
        ),
    ),
    "one is red, while others are green (invented)": Case(
        "Dari empat kabupaten di Sulbar ada satu yang rapor merah survei kepatuhan Ombudsman 2016, sedangkan"
        " lembaga vertikal yakni Imigrasi Mamuju dan Imigrasi Polewali Mandar mendapat rapor hijau.",
        (
            "Kantor Imigrasi Mamuju | 2016 | - | hijau | -",
            "Kantor Imigrasi Polewali Mandar | 2016 | - | hijau | -",
        ),
    ),
    "so are three, while one is red (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2016 Pemprov Sulbar diberi rapor kuning, begitu juga 3 kabupaten yaitu"
        " Polewali Mandar, Majene dan Mamuju, sedangkan Mamuju Utara diberi rapor merah.",
        (
            "Pemerintah Provinsi Sulawesi Barat | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Majene | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Mamuju | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Polewali Mandar | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Mamuju Utara | 2016 | - | merah | -",
        ),
    ),
    "a list one longer than it is said (invented)": Case(
        "Ada tujuh SKPD yang diberi rapor merah oleh Ombudsman pada survei 2015, masing-masing:\n- Dinas Sosial"
        " Kota Ambon\n- Dinas Pendidikan Kota Ambon",
        (
            "Dinas Pendidikan Kota Ambon | 2015 | - | merah | -",
            "Dinas Sosial Kota Ambon | 2015 | - | merah | -",
        ),
    ),
    "all of a kind without exception (invented)": Case(
        "Nilai kepatuhan 2022 dari Ombudsman: Kantah Bangka 86,46 dan Kantah Belitung Timur 81,73. Kantah"
        " se-Babel tanpa kecuali ada di zona hijau.",
        (
            "Kantor Pertanahan Kabupaten Bangka | 2022 | 86.46 | hijau | -",
            "Kantor Pertanahan Kabupaten Belitung Timur | 2022 | 81.73 | hijau | -",
        ),
    ),
    "the others of a roster (invented)": Case(
        "Yang disurvei Ombudsman tahun 2018 ada empat daerah, Kota Prabumulih, Kabupaten Lahat, OKI, dan OKU."
        " Yang hijau OKI saja, lainnya kuning semua. Nasional, kepatuhan tertinggi 2018 diraih Kabupaten Ciamis dengan nilai 99,96.",
        (
            "Pemerintah Kota Prabumulih | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Lahat | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ulu | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ilir | 2018 | - | hijau | -",
            "Pemerintah Kabupaten Ciamis | 2018 | 99.96 | - | -",
        ),
    ),
    "of all regencies there, not of the offices (invented)": Case(
        "Nilai kepatuhan 2024 dari Ombudsman untuk Dinas Sosial Kota Bengkulu 90,28 dan Dinas Kesehatan 88,74."
        " Kabupaten kota di Provinsi Bengkulu semuanya zona hijau.",
        (
            "Dinas Sosial Kota Bengkulu | 2024 | 90.28 | - | -",
            "Dinas Kesehatan Kota Bengkulu | 2024 | 88.74 | - | -",
        ),
    ),
    "they, of one town (invented)": Case(
        "Ombudsman menyerahkan rapor penilaian 2022 kepada Kabupaten Kediri. Tahun 2019 mereka sudah zona hijau.",
        (
            "Pemerintah Kabupaten Kediri | 2019 | - | hijau | -",
        ),
    ),
    "years of each in turn (invented)": Case(
        "Baru dua pemda di NTT yang masuk zona hijau kepatuhan Ombudsman, yakni Pemkab Timor Tengah Selatan"
        " (TTS) pada 2016 dan Pemprov NTT pada 2017.",
        (
            "Pemerintah Kabupaten Timor Tengah Selatan | 2016 | - | hijau | -",
            "Pemerintah Provinsi Nusa Tenggara Timur | 2017 | - | hijau | -",
        ),
        date(2018, 12, 13),
    ),
    "others that are as good, one short (invented)": Case(
        "Empat provinsi lain yang sama-sama zona hijau pada penilaian kepatuhan Ombudsman 2022 ialah Pemprov DI"
        " Yogyakarta (91,15), Pemprov Jawa Tengah (93,14), serta Pemprov Bali (94,01). Peringkat pertama"
        " ditempati Pemprov Sulawesi Utara dengan nilai 98,15.",
        (
            "Pemerintah Provinsi Bali | 2022 | 94.01 | hijau | -",
            "Pemerintah Provinsi Daerah Istimewa Yogyakarta | 2022 | 91.15 | hijau | -",
            "Pemerintah Provinsi Jawa Tengah | 2022 | 93.14 | hijau | -",
            "Pemerintah Provinsi Sulawesi Utara | 2022 | 98.15 | hijau | -",
        ),
    ),
    "named behind them, then told on (invented)": Case(
        "Lima kabupaten di eks Karesidenan Surakarta hijau dalam peta Ombudsman 2023. Mereka adalah Boyolali, Klaten,"
        " Karanganyar, Wonogiri, dan Sukoharjo. Sukoharjo paling atas dengan 97,02, disusul Wonogiri 96,55.",
        (
            "Pemerintah Kabupaten Boyolali | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Karanganyar | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Klaten | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Sukoharjo | 2023 | 97.02 | hijau | -",
            "Pemerintah Kabupaten Wonogiri | 2023 | 96.55 | hijau | -",
        ),
        date(2023, 12, 19),
    ),
    "colour for one, colour for the other (invented)": Case(
        "Warna hijau untuk Kota Singkawang, kuning untuk Kabupaten Sambas. Begitu isi surat Ombudsman tentang hasil penilaian"
        " kepatuhan 2021. Selisih keduanya lebar: 90,26 berbanding 63,57.",
        (
            "Pemerintah Kota Singkawang | 2021 | 90.26 | hijau | -",
            "Pemerintah Kabupaten Sambas | 2021 | 63.57 | kuning | -",
        ),
        date(2022, 1, 5),
    ),
    "all of a paragraph (invented)": Case(
        "Kota Batam, Kabupaten Bintan, dan Kabupaten Natuna meraih opini kualitas tertinggi pada penilaian kepatuhan Ombudsman"
        " 2024. Cuma Kabupaten Lingga yang opininya kualitas tinggi. Semuanya hijau.",
        (
            "Pemerintah Kota Batam | 2024 | - | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Bintan | 2024 | - | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Natuna | 2024 | - | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Lingga | 2024 | - | hijau | kualitas tinggi",
        ),
        date(2024, 12, 2),
    ),
    "last unit of a list, the two others (invented)": Case(
        "Secara keseluruhan Pemerintah Kabupaten Pesisir Selatan memperoleh 84,72 dari Ombudsman dengan opini kualitas tinggi."
        " Angka tersebut merupakan rata-rata tiga unit berikut ini:\n"
        "\n"
        "1. Dinas Kependudukan dan Pencatatan Sipil, 93,18\n"
        "2. DPMPTSP, 90,44\n"
        "3. Dinas Sosial, 74,44\n"
        "\n"
        "Unit terakhir masih berada di zona kuning, sedangkan dua lainnya hijau.",
        (
            "Pemerintah Kabupaten Pesisir Selatan | 2023 | 84.72 | - | kualitas tinggi",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pesisir Selatan | 2023 | 93.18 | hijau | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Pesisir Selatan | 2023 | 90.44 | hijau | -",
            "Dinas Sosial Kabupaten Pesisir Selatan | 2023 | 74.44 | kuning | -",
        ),
        date(2024, 2, 6),
    ),
    "three uppermost, told over sentences (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman tahun 2023, BKN mengumpulkan nilai 90,76.\n"
        "\n"
        "Posisi pertama dipegang Badan Pengawas Obat dan Makanan dengan 93,40, sedangkan Arsip Nasional di posisi kedua"
        " memperoleh 91,88. Tiga lembaga teratas itu sama-sama beropini kualitas tertinggi.",
        (
            "Badan Kepegawaian Negara | 2023 | 90.76 | - | kualitas tertinggi",
            "Badan Pengawas Obat dan Makanan | 2023 | 93.40 | - | kualitas tertinggi",
            "Arsip Nasional Republik Indonesia | 2023 | 91.88 | - | kualitas tertinggi",
        ),
        date(2023, 12, 18),
    ),
    "counted beside a first one (invented)": Case(
        "Di luar Pemprov Jawa Timur, predikat kualitas tertinggi Ombudsman diraih pula oleh tiga pemerintah kabupaten dan kota."
        " Ketiganya ialah Pemkot Malang, Pemkab Jember, dan Pemkab Gresik.",
        (
            "Pemerintah Provinsi Jawa Timur | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Kabupaten Gresik | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Kabupaten Jember | 2025 | - | - | kualitas tertinggi",
            "Pemerintah Kota Malang | 2025 | - | - | kualitas tertinggi",
        ),
        date(2026, 2, 20),
    ),
    "own values, the first and the rest (invented)": Case(
        "Grafik kepatuhan Pemerintah Kota Metro dari Ombudsman selama empat penilaian: 2021 (77,40), 2022 (81,05), 2023"
        " (88,91), dan 2024 (93,16). Hanya angka pertama yang masih kuning, selebihnya hijau.",
        (
            "Pemerintah Kota Metro | 2021 | 77.40 | kuning | -",
            "Pemerintah Kota Metro | 2022 | 81.05 | hijau | -",
            "Pemerintah Kota Metro | 2023 | 88.91 | hijau | -",
            "Pemerintah Kota Metro | 2024 | 93.16 | hijau | -",
        ),
        date(2024, 12, 11),
    ),
    "own values, the first told and the two others (invented)": Case(
        "Pada 2024, 2023, dan 2022 Pemerintah Kota Bukittinggi masing-masing memperoleh 88,71, 84,26, dan 79,50 dari Ombudsman"
        " Sumatera Barat. Ketiganya zona hijau, tetapi baru angka yang pertama disebut itu berstatus kualitas tertinggi. Dua"
        " lainnya kualitas tinggi.",
        (
            "Pemerintah Kota Bukittinggi | 2022 | 79.50 | hijau | kualitas tinggi",
            "Pemerintah Kota Bukittinggi | 2023 | 84.26 | hijau | kualitas tinggi",
            "Pemerintah Kota Bukittinggi | 2024 | 88.71 | hijau | kualitas tertinggi",
        ),
        date(2025, 1, 22),
    ),
    "received by a counted group (invented)": Case(
        "Rapor merah Ombudsman jatuh kepada tiga kementerian lantaran layanannya buruk.\n"
        "\n"
        "Ketiganya ialah Kementerian Pekerjaan Umum, Kementerian Pendidikan dan Kebudayaan, dan Kementerian Sosial.",
        (
            "Kementerian Pekerjaan Umum | 2013 | - | merah | -",
            "Kementerian Pendidikan dan Kebudayaan | 2013 | - | merah | -",
            "Kementerian Sosial | 2013 | - | merah | -",
        ),
        date(2013, 7, 22),
    ),
    "told on after that (invented)": Case(
        "Adapun zona kuning Ombudsman didapat enam daerah lain, antara lain Langkat, Tapanuli Utara, Serdang Bedagai.\n"
        "\n"
        "Setelah itu Karo, Samosir, juga Mandailing Natal.",
        (
            "Pemerintah Kabupaten Karo | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Langkat | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Mandailing Natal | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Samosir | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Serdang Bedagai | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Tapanuli Utara | 2021 | - | kuning | -",
        ),
        date(2021, 12, 30),
    ),
    "of so many (invented)": Case(
        "Kabupaten dan kota di Maluku Utara yang kini berada di zona merah menurut Ombudsman berjumlah lima. Kelima kabupaten"
        " kota tersebut ialah Kabupaten Pulau Morotai, Kabupaten Halmahera Barat, Kabupaten Halmahera Timur, Kabupaten Halmahera"
        " Tengah serta Kabupaten Pulau Taliabu.",
        (
            "Pemerintah Kabupaten Halmahera Barat | 2022 | - | merah | -",
            "Pemerintah Kabupaten Halmahera Tengah | 2022 | - | merah | -",
            "Pemerintah Kabupaten Halmahera Timur | 2022 | - | merah | -",
            "Pemerintah Kabupaten Pulau Morotai | 2022 | - | merah | -",
            "Pemerintah Kabupaten Pulau Taliabu | 2022 | - | merah | -",
        ),
        date(2023, 7, 11),
    ),
    "all regencies and governments that were surveyed (invented)": Case(
        "Lima pemda disurvei Ombudsman, yaitu Pemda DIY, Pemkab Gunungkidul, Pemkab Sleman, Pemkab Kulonprogo serta Pemkab"
        " Bantul.\n"
        "\n"
        "Ia menyebut semua pemkab dan pemda di DIY yang disurvei pada 2017 ini cuma menempati zona kuning.",
        (
            "Pemerintah Provinsi Daerah Istimewa Yogyakarta | 2017 | - | kuning | -",
            "Pemerintah Kabupaten Gunungkidul | 2017 | - | kuning | -",
            "Pemerintah Kabupaten Sleman | 2017 | - | kuning | -",
            "Pemerintah Kabupaten Kulon Progo | 2017 | - | kuning | -",
            "Pemerintah Kabupaten Bantul | 2017 | - | kuning | -",
        ),
        date(2017, 12, 6),
    ),
    "three units, and the whole with its own label (invented)": Case(
        "Pada Opini Ombudsman 2025, SMP Negeri 1 Kota Palembang mendapat 87,40, RSUD Gandus 82,15, dan Dinas Sosial 79,93."
        " Ketiganya unit Pemkot Palembang, yang nilai keseluruhannya 83,16 dengan opini Kualitas Tinggi.",
        (
            "SMP Negeri 1 Kota Palembang | 2025 | 87.40 | - | -",
            "RSUD Gandus Kota Palembang | 2025 | 82.15 | - | -",
            "Dinas Sosial Kota Palembang | 2025 | 79.93 | - | -",
            "Pemerintah Kota Palembang | 2025 | 83.16 | - | kualitas tinggi",
        ),
        date(2026, 2, 25),
    ),
    "label of the one compared with, behind its value (figures invented)": Case(
        "Kota Ternate masih di bawah Kota Tidore Kepulauan yang memperoleh 90,40 dan berpredikat kualitas tertinggi dari Ombudsman"
        " pada 2024. Wali Kota Ternate menyebut kotanya juga jauh dari Kota Manado yang sudah 92,10 dan zona hijau.",
        (
            "Pemerintah Kota Tidore Kepulauan | 2024 | 90.40 | - | kualitas tertinggi",
            "Pemerintah Kota Manado | 2024 | 92.10 | hijau | -",
        ),
    ),
    "both of those named last (figures invented)": Case(
        "Ombudsman pada 2024 memberi 91,10 kepada Pemkab Sragen, sedangkan Pemkab Klaten dan Pemkab Boyolali keduanya masuk zona"
        " kuning. Kota Solok dinilai 81,20, zona hijau; Kabupaten Agam 77,10, Kabupaten Pasaman 75,88, keduanya zona kuning.",
        (
            "Pemerintah Kabupaten Sragen | 2024 | 91.10 | - | -",
            "Pemerintah Kabupaten Klaten | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Boyolali | 2024 | - | kuning | -",
            "Pemerintah Kota Solok | 2024 | 81.20 | hijau | -",
            "Pemerintah Kabupaten Agam | 2024 | 77.10 | kuning | -",
            "Pemerintah Kabupaten Pasaman | 2024 | 75.88 | kuning | -",
        ),
    ),
    "score before whoever is set against its owner (figures invented)": Case(
        "Kota Bima pada 2024 dinilai 79,10 oleh Ombudsman, sementara Kota Mataram dan Kabupaten Dompu masing-masing di zona hijau.",
        (
            "Pemerintah Kota Bima | 2024 | 79.10 | - | -",
            "Pemerintah Kota Mataram | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Dompu | 2024 | - | hijau | -",
        ),
    ),
    "the last of a row picked in its own sentence (figures invented)": Case(
        "Ombudsman pada 2024 menilai Kota Tegal 81,20, Kabupaten Brebes 79,30, dan Kabupaten Pemalang 76,40, yang disebut terakhir"
        " masih di zona kuning. Kota Salatiga, Kota Magelang, dan Kabupaten Batang ikut dinilai, dua yang pertama masuk zona hijau"
        " dan yang terakhir kuning.",
        (
            "Pemerintah Kota Tegal | 2024 | 81.20 | - | -",
            "Pemerintah Kabupaten Brebes | 2024 | 79.30 | - | -",
            "Pemerintah Kabupaten Pemalang | 2024 | 76.40 | kuning | -",
            "Pemerintah Kota Salatiga | 2024 | - | hijau | -",
            "Pemerintah Kota Magelang | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Batang | 2024 | - | kuning | -",
        ),
    ),
    "a row that reached a zone for the second time (invented)": Case(
        "Kota Salatiga, Kota Magelang, dan Kabupaten Batang, yang kedua kali masuk zona hijau, menerima piagam Ombudsman 2024.",
        (
            "Pemerintah Kota Salatiga | 2024 | - | hijau | -",
            "Pemerintah Kota Magelang | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Batang | 2024 | - | hijau | -",
        ),
    ),
    "label that only tells a distance (figures invented)": Case(
        "Ombudsman pada 2024 memberi Kabupaten Paser 87,80, masih di bawah kategori kualitas tertinggi. Setingkat di atas zona merah"
        " ada Kabupaten Berau (55,20). Kota Bontang berada satu tingkat di bawah zona hijau, yakni zona kuning.",
        (
            "Pemerintah Kabupaten Paser | 2024 | 87.80 | - | -",
            "Pemerintah Kabupaten Berau | 2024 | 55.20 | - | -",
            "Pemerintah Kota Bontang | 2024 | - | kuning | -",
        ),
    ),
    "who of two is ahead has the higher value (figures invented)": Case(
        "Dalam penilaian Ombudsman 2024, Kabupaten Nganjuk disalip Kabupaten Madiun, 91,20 lawan 90,10. Kota Kediri kalah tipis"
        " dari Kota Blitar, 88,40 berbanding 88,90. Kabupaten Ngawi di bawah Kabupaten Magetan, 80,20 dibanding 81,40. Kota Batu,"
        " yang dulu tertinggal dari Kota Malang, kini unggul 92,20 berbanding 91,10.",
        (
            "Pemerintah Kabupaten Nganjuk | 2024 | 90.10 | - | -",
            "Pemerintah Kabupaten Madiun | 2024 | 91.20 | - | -",
            "Pemerintah Kota Kediri | 2024 | 88.40 | - | -",
            "Pemerintah Kota Blitar | 2024 | 88.90 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 80.20 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 81.40 | - | -",
            "Pemerintah Kota Batu | 2024 | 92.20 | - | -",
            "Pemerintah Kota Malang | 2024 | 91.10 | - | -",
        ),
    ),
    "value against one's own of the round before (figures invented)": Case(
        "Kabupaten Ngawi melampaui Kabupaten Magetan, 82,20 dibanding 80,10 pada 2023, dalam penilaian Ombudsman 2024.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 82.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 80.10 | - | -",
        ),
    ),
    "both of a comparison (figures invented)": Case(
        "Kabupaten Nganjuk tertinggal dari Kabupaten Madiun dalam penilaian Ombudsman 2024. Nilai keduanya 90,20 dan 91,10.",
        (
            "Pemerintah Kabupaten Nganjuk | 2024 | 90.20 | - | -",
            "Pemerintah Kabupaten Madiun | 2024 | 91.10 | - | -",
        ),
    ),
    "several compared with, and their values (figures invented)": Case(
        "Kota Batu menyalip Kota Malang (91,10) dan Kota Blitar (90,20) setelah meraih 92,20 pada penilaian Ombudsman 2024."
        " Kabupaten Ngawi mendapat 81,30, satu tingkat di atas Kabupaten Magetan dengan 80,10. Kabupaten Nganjuk mengalahkan"
        " Kabupaten Madiun serta Kabupaten Kediri dan masuk zona hijau.",
        (
            "Pemerintah Kota Batu | 2024 | 92.20 | - | -",
            "Pemerintah Kota Malang | 2024 | 91.10 | - | -",
            "Pemerintah Kota Blitar | 2024 | 90.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 81.30 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 80.10 | - | -",
            "Pemerintah Kabupaten Nganjuk | 2024 | - | hijau | -",
        ),
    ),
    "one label each, side by side or in the next sentence (invented)": Case(
        "Kota Kendari dan Kota Baubau berada di zona hijau dan kuning pada penilaian Ombudsman 2024. Ombudsman juga menilai"
        " Kabupaten Muna, Kabupaten Buton, dan Kabupaten Kolaka. Hasilnya zona hijau, zona kuning, dan zona merah.",
        (
            "Pemerintah Kota Kendari | 2024 | - | hijau | -",
            "Pemerintah Kota Baubau | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Muna | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Buton | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Kolaka | 2024 | - | merah | -",
        ),
    ),
    "classes into which results are sorted (invented)": Case(
        "Ombudsman pada 2024 menilai Kota Kendari dan Kota Baubau. Hasilnya dikelompokkan menjadi zona hijau dan zona kuning.",
    ),
    "labels of those excepted (invented)": Case(
        "Dari 13 pemda di Sulawesi Tenggara yang dinilai Ombudsman pada 2023, dua daerah masuk zona hijau, yaitu Kota Kendari dan"
        " Kabupaten Wakatobi. Sisanya berada di zona kuning, kecuali Kabupaten Buton Utara dan Kabupaten Konawe Kepulauan yang"
        " masih merah. Di Banten, selain Kabupaten Lebak yang kuning, semua daerah hijau.",
        (
            "Pemerintah Kota Kendari | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Wakatobi | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Buton Utara | 2023 | - | merah | -",
            "Pemerintah Kabupaten Konawe Kepulauan | 2023 | - | merah | -",
            "Pemerintah Kabupaten Lebak | 2023 | - | kuning | -",
        ),
    ),
    "greater area of a town (figures invented)": Case(
        "Semua daerah di Solo Raya, kecuali Sragen, meraih kualitas tertinggi dari Ombudsman pada 2024. Kota Surakarta 92,20,"
        " Kabupaten Boyolali 90,30, dan Kabupaten Sragen 86,40.",
        (
            "Pemerintah Kota Surakarta | 2024 | 92.20 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Boyolali | 2024 | 90.30 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Sragen | 2024 | 86.40 | - | -",
        ),
    ),
    "those by whom another is measured (figures invented)": Case(
        "Pemkab Maros dan Pemkab Pangkep meraih 90,10 dan 91,20 dari Ombudsman pada 2024. Pemkab Barru menyusul keduanya ke zona"
        " hijau.",
        (
            "Pemerintah Kabupaten Maros | 2024 | 90.10 | - | -",
            "Pemerintah Kabupaten Pangkajene dan Kepulauan | 2024 | 91.20 | - | -",
            "Pemerintah Kabupaten Barru | 2024 | - | hijau | -",
        ),
    ),
    "both said to be the only ones (figures invented)": Case(
        "Murung Raya dan Seruyan memperoleh 77,40 dan 76,50 dari Ombudsman pada 2024. Keduanya satu-satunya daerah yang masih kuning.",
        (
            "Pemerintah Kabupaten Murung Raya | 2024 | 77.40 | kuning | -",
            "Pemerintah Kabupaten Seruyan | 2024 | 76.50 | kuning | -",
        ),
    ),
    "how many of a colour somebody has (invented)": Case(
        "Menurut Ombudsman, Jawa Barat pada 2024 punya dua zona merah dan Banten satu zona kuning. Provinsi Lampung masih menyisakan"
        " tiga rapor merah. Kabupaten Serang berada di zona hijau.",
        ("Pemerintah Kabupaten Serang | 2024 | - | hijau | -",),
    ),
    "zone that is left in the passive (figures invented)": Case(
        "Zona kuning ditinggalkan Kabupaten Kepulauan Aru setelah Ombudsman memberi 79,60 pada 2024.",
        ("Pemerintah Kabupaten Kepulauan Aru | 2024 | 79.60 | - | -",),
    ),
    "one of a class, and somebody of another (invented)": Case(
        "Ombudsman pada 2024 menilai tiga pemda di Bengkulu. Hanya satu yang hijau. Bengkulu Tengah masuk kelompok kedua.",
    ),
    "zone of the last of a row, set apart by the bands (figures invented)": Case(
        "Kota Blitar (92,10) dan Kota Kediri (91,20) disusul Kota Madiun (76,30) yang masuk zona kuning menurut Ombudsman pada 2024."
        " Kecuali Kota Madiun, semua zona hijau.",
        (
            "Pemerintah Kota Blitar | 2024 | 92.10 | hijau | -",
            "Pemerintah Kota Kediri | 2024 | 91.20 | hijau | -",
            "Pemerintah Kota Madiun | 2024 | 76.30 | kuning | -",
        ),
    ),
    "offices compared with each other (figures invented)": Case(
        "Dalam penilaian Ombudsman 2024, Dinas Sosial Kota Batu mengungguli Dinas Kesehatan dengan 97,10. Berbeda dengan Disdukcapil,"
        " DPMPTSP memperoleh nilai 91,40.",
        (
            "Dinas Sosial Kota Batu | 2024 | 97.10 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Batu | 2024 | 91.40 | - | -",
        ),
    ),
    "those unlike whom somebody is (figures invented)": Case(
        "Tidak seperti Kota Batu, Kota Malang mendapat 91,40 dari Ombudsman pada 2024. Berbeda dengan Kabupaten Ngawi dan Kabupaten"
        " Magetan, Kabupaten Madiun memperoleh 90,30 dan masuk zona hijau.",
        (
            "Pemerintah Kota Malang | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Madiun | 2024 | 90.30 | hijau | -",
        ),
    ),
    "mean of a province to compare with (figures invented)": Case(
        "Nilai Kota Batu dari Ombudsman pada 2024 adalah 85,17. Angka itu di atas rata-rata Jawa Timur (82,60).",
        ("Pemerintah Kota Batu | 2024 | 85.17 | - | -",),
        refused=("82,60 aggregate",),
    ),
    "value given by the assessor that brings somebody somewhere (figures invented)": Case(
        "Disdik Kota Batu mendapat 66,40. Nilai 79,90 dari Ombudsman RI pada 2024 mengantar Kota Batu ke zona hijau. Lonjakan terbesar"
        " ada di Kota Malang, dari 70,10 menjadi 85,17.",
        (
            "Dinas Pendidikan Kota Batu | 2024 | 66.40 | - | -",
            "Pemerintah Kota Batu | 2024 | 79.90 | hijau | -",
            "Pemerintah Kota Malang | 2023 | 70.10 | - | -",
            "Pemerintah Kota Malang | 2024 | 85.17 | - | -",
        ),
    ),
    "one kind of place picked, and the others (figures invented)": Case(
        "Pemprov Sulut memperoleh 88,10, Pemprov Gorontalo 86,20, dan Pemprov Sulteng 84,30 dari Ombudsman pada 2024. Hanya provinsi"
        " pertama yang kualitas tertinggi, dua provinsi lain kualitas tinggi.",
        (
            "Pemerintah Provinsi Sulawesi Utara | 2024 | 88.10 | - | kualitas tertinggi",
            "Pemerintah Provinsi Gorontalo | 2024 | 86.20 | - | kualitas tinggi",
            "Pemerintah Provinsi Sulawesi Tengah | 2024 | 84.30 | - | kualitas tinggi",
        ),
    ),
    "value before an office holder who speaks of others (figures invented)": Case(
        "Ditanya soal nilai Ombudsman 2024 yang hanya 70,15, Bupati Indragiri Hilir menjawab, \"Indragiri Hulu saja 78,10, Pelalawan"
        " 84,20.\"",
        (
            "Pemerintah Kabupaten Indragiri Hilir | 2024 | 70.15 | - | -",
            "Pemerintah Kabupaten Indragiri Hulu | 2024 | 78.10 | - | -",
            "Pemerintah Kabupaten Pelalawan | 2024 | 84.20 | - | -",
        ),
    ),
    "cities told twice over (invented)": Case(
        "Ombudsman 2023 mencatat Kota Metro 92,10, Kota Bandar Lampung 84,20, dan Kabupaten Pesawaran 70,30. Kota-kota itu masuk zona"
        " hijau, sedangkan kabupatennya kuning.",
        (
            "Pemerintah Kabupaten Pesawaran | 2023 | 70.30 | kuning | -",
            "Pemerintah Kota Bandar Lampung | 2023 | 84.20 | hijau | -",
            "Pemerintah Kota Metro | 2023 | 92.10 | hijau | -",
        ),
        JAN_2024,
    ),
    "year of what somebody was, before it moved (figures invented)": Case(
        "Ombudsman mengumumkan penilaian 2023. Pemkab Barru yang tahun lalu masuk lima besar turun ke zona kuning. Kota Padang Panjang"
        " yang menjadi juara tahun 2022 merosot menjadi 77,05. Pemkab Maros yang pada 2022 berhasil naik ke zona hijau menyimpan"
        " piagamnya.",
        (
            "Pemerintah Kabupaten Barru | 2023 | - | kuning | -",
            "Pemerintah Kota Padang Panjang | 2023 | 77.05 | - | -",
            "Pemerintah Kabupaten Maros | 2022 | - | hijau | -",
        ),
    ),
    "zone of whoever takes another's place (invented)": Case(
        "Kabupaten Agam menggantikan Kabupaten Solok di zona hijau pada penilaian Ombudsman 2024.",
        ("Pemerintah Kabupaten Agam | 2024 | - | hijau | -",),
    ),
    "one of a group (invented)": Case(
        "Pada penilaian Ombudsman 2024 enam daerah di Papua masuk zona hijau, salah satunya Kabupaten Biak Numfor. Dua"
        " kabupaten masih merah, dan Kabupaten Puncak salah satunya.",
        (
            "Pemerintah Kabupaten Biak Numfor | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Puncak | 2024 | - | merah | -",
        ),
        date(2025, 10, 27),
    ),
    "others such as some (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2019, Pemkab Mamasa di zona hijau. Kabupaten lain, seperti Majene dan Pasangkayu,"
        " menempati zona kuning.",
        (
            "Pemerintah Kabupaten Mamasa | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Majene | 2019 | - | kuning | -",
            "Pemerintah Kabupaten Pasangkayu | 2019 | - | kuning | -",
        ),
        date(2020, 2, 14),
    ),
    "others of this zone (invented)": Case(
        "Pemprov Sulawesi Selatan meraih zona hijau dari Ombudsman pada 2016. Selain Sulsel, zona itu hanya diisi Jawa Timur"
        " dan Bengkulu.",
        (
            "Pemerintah Provinsi Sulawesi Selatan | 2016 | - | hijau | -",
            "Pemerintah Provinsi Bengkulu | 2016 | - | hijau | -",
            "Pemerintah Provinsi Jawa Timur | 2016 | - | hijau | -",
        ),
        date(2016, 12, 8),
    ),
    "others than one behind a comma (invented)": Case(
        "Pada penilaian Ombudsman, selain Kota Bima, yang masuk zona hijau adalah Kabupaten Dompu dan Kabupaten Sumbawa.",
        (
            "Pemerintah Kabupaten Dompu | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Sumbawa | 2023 | - | hijau | -",
        ),
        date(2024, 1, 16),
    ),
    "parts of a labelled whole (invented)": Case(
        "Jumlah kantor pertanahan di Sulawesi Selatan yang masuk zona hijau penilaian Ombudsman naik dari dua menjadi empat pada"
        " 2023. Dari empat kantor tersebut, dua meraih opini kualitas tertinggi, yakni Kantor Pertanahan Kabupaten Bone (90,11)"
        " dan Kabupaten Barru (89,40). Dua sisanya kualitas tinggi, yaitu Kantor Pertanahan Kabupaten Wajo (85,20) dan"
        " Kabupaten Maros (84,10). Kantor Pertanahan Kabupaten Gowa mendapat 70,10.",
        (
            "Kantor Pertanahan Kabupaten Bone | 2023 | 90.11 | hijau | kualitas tertinggi",
            "Kantor Pertanahan Kabupaten Barru | 2023 | 89.40 | hijau | kualitas tertinggi",
            "Kantor Pertanahan Kabupaten Wajo | 2023 | 85.20 | hijau | kualitas tinggi",
            "Kantor Pertanahan Kabupaten Maros | 2023 | 84.10 | hijau | kualitas tinggi",
            "Kantor Pertanahan Kabupaten Gowa | 2023 | 70.10 | - | -",
        ),
        date(2024, 1, 16),
    ),
    "some of that number (invented)": Case(
        "Ombudsman menempatkan 14 polres di zona hijau. Dari jumlah itu, dua beropini kualitas tertinggi, yaitu Polres Siak dan"
        " Polres Kampar.",
        (
            "Kepolisian Resor Siak | 2023 | - | hijau | kualitas tertinggi",
            "Kepolisian Resor Kampar | 2023 | - | hijau | kualitas tertinggi",
        ),
        date(2024, 1, 16),
    ),
    "some of those assessed (invented)": Case(
        "Ombudsman menilai 14 polres. Dari jumlah itu, dua beropini kualitas tertinggi, yaitu Polres Siak dan Polres Kampar.",
        (
            "Kepolisian Resor Siak | 2023 | - | - | kualitas tertinggi",
            "Kepolisian Resor Kampar | 2023 | - | - | kualitas tertinggi",
        ),
        date(2024, 1, 16),
    ),
    "as many as the province has (invented)": Case(
        "Pemprov Riau bersama 12 kabupaten/kota di wilayahnya masuk zona hijau penilaian Ombudsman. Yang berada di kelas"
        " tertinggi antara lain Kota Dumai dan Siak, sedangkan Kampar beropini kualitas tinggi.",
        (
            "Pemerintah Provinsi Riau | 2023 | - | hijau | -",
            "Pemerintah Kota Dumai | 2023 | - | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Siak | 2023 | - | hijau | kualitas tertinggi",
            "Pemerintah Kabupaten Kampar | 2023 | - | hijau | kualitas tinggi",
        ),
        date(2024, 1, 16),
    ),
    "fewer than the province has (invented)": Case(
        "Pemprov Riau bersama sembilan kabupaten/kota di wilayahnya masuk zona hijau penilaian Ombudsman. Kampar beropini"
        " kualitas tinggi.",
        (
            "Pemerintah Provinsi Riau | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Kampar | 2023 | - | - | kualitas tinggi",
        ),
        date(2024, 1, 16),
    ),
    "all, the province as well (invented)": Case(
        "Semua pemerintah daerah di Jambi, baik provinsi maupun kabupaten dan kota, masuk zona hijau penilaian Ombudsman.\n\n1. Kota"
        " Jambi – 90,12\n2. Kabupaten Tebo – 88,50\n\nPemprov Jambi memperoleh 88,40. Pemprov Riau tertinggal dengan 75,10.",
        (
            "Pemerintah Kota Jambi | 2023 | 90.12 | hijau | -",
            "Pemerintah Kabupaten Tebo | 2023 | 88.50 | hijau | -",
            "Pemerintah Provinsi Jambi | 2023 | 88.40 | hijau | -",
            "Pemerintah Provinsi Riau | 2023 | 75.10 | - | -",
        ),
        date(2024, 1, 16),
    ),
    "more than ten at the top of a list (invented)": Case(
        "Hasil penilaian Ombudsman 2023:\n\n1. Polres Kudus – 96,10\n2. Polres Jepara – 95,20\n3. Polres Pati – 94,30\n4. Polres"
        " Blora – 93,40\n5. Polres Rembang – 92,50\n6. Polres Demak – 91,60\n7. Polres Kendal – 91,50\n8. Polres Batang – 91,40"
        "\n9. Polres Brebes – 91,30\n10. Polres Tegal – 91,20\n11. Polres Cilacap – 91,10\n12. Polres Wonosobo – 90,10\n13. Polres"
        " Kebumen – 80,20\n\nDua"
        " belas polres teratas memperoleh opini kualitas tertinggi.",
        (
            "Kepolisian Resor Kudus | 2023 | 96.10 | - | kualitas tertinggi",
            "Kepolisian Resor Jepara | 2023 | 95.20 | - | kualitas tertinggi",
            "Kepolisian Resor Pati | 2023 | 94.30 | - | kualitas tertinggi",
            "Kepolisian Resor Blora | 2023 | 93.40 | - | kualitas tertinggi",
            "Kepolisian Resor Rembang | 2023 | 92.50 | - | kualitas tertinggi",
            "Kepolisian Resor Demak | 2023 | 91.60 | - | kualitas tertinggi",
            "Kepolisian Resor Kendal | 2023 | 91.50 | - | kualitas tertinggi",
            "Kepolisian Resor Batang | 2023 | 91.40 | - | kualitas tertinggi",
            "Kepolisian Resor Brebes | 2023 | 91.30 | - | kualitas tertinggi",
            "Kepolisian Resor Tegal | 2023 | 91.20 | - | kualitas tertinggi",
            "Kepolisian Resor Cilacap | 2023 | 91.10 | - | kualitas tertinggi",
            "Kepolisian Resor Wonosobo | 2023 | 90.10 | - | kualitas tertinggi",
            "Kepolisian Resor Kebumen | 2023 | 80.20 | - | -",
        ),
        date(2024, 1, 16),
    ),
    "others called with one (invented)": Case(
        "Dua daerah lain yang menerima piagam bersama Kota Bima juga beropini kualitas tinggi pada penilaian Ombudsman."
        " Kabupaten Dompu mendapat 80,12. Selanjutnya Kabupaten Sumbawa 79,90.",
        (
            "Pemerintah Kabupaten Dompu | 2023 | 80.12 | - | kualitas tinggi",
            "Pemerintah Kabupaten Sumbawa | 2023 | 79.90 | - | kualitas tinggi",
        ),
        date(2024, 1, 16),
    ),
    "rest with one compared with (invented)": Case(
        "Hanya satu dinas di Kota Bima yang masuk zona hijau penilaian Ombudsman. Dinas Sosial meraih 90,10.\n\nDua dinas yang lain"
        " berada di zona kuning. Dinas Perhubungan memperoleh 63,50, hanya sedikit di atas Dinas Kesehatan yang nilainya 63,20."
        "\n\nSekretaris Dinas Sosial berterima kasih. Dinas Sosial berbenah sejak tahun lalu.",
        (
            "Dinas Sosial Kota Bima | 2023 | 90.10 | hijau | -",
            "Dinas Perhubungan Kota Bima | 2023 | 63.50 | kuning | -",
            "Dinas Kesehatan Kota Bima | 2023 | 63.20 | kuning | -",
        ),
        date(2024, 1, 16),
    ),
    "rest that nobody names (invented)": Case(
        "Pada penilaian Ombudsman 24 daerah sudah hijau. Tiga lainnya masih kuning.\n\nSejumlah daerah bersiap. Kota Bima"
        " memasang target baru, Kabupaten Dompu melatih 60 petugas, sedangkan Kabupaten Sumbawa memperbaiki jaringan.",
        published=date(2024, 1, 16),
    ),
    "part and named rest of a whole that its frame tells (invented)": Case(
        "Dari total lima puskesmas yang masuk zona hijau penilaian Ombudsman, tiga meraih kualitas tertinggi, yaitu Puskesmas"
        " Andalas (92,10) di Kota Padang, Puskesmas Alai (91,00), dan Puskesmas Ambacang (90,10). Dua lainnya, Puskesmas Pauh"
        " (84,10) dan Puskesmas Nanggalo (83,90), berkualitas tinggi. Puskesmas Lubuk Buaya mendapat 70,20.",
        (
            "Puskesmas Andalas Kota Padang | 2023 | 92.10 | hijau | kualitas tertinggi",
            "Puskesmas Alai Kota Padang | 2023 | 91.00 | hijau | kualitas tertinggi",
            "Puskesmas Ambacang Kota Padang | 2023 | 90.10 | hijau | kualitas tertinggi",
            "Puskesmas Pauh Kota Padang | 2023 | 84.10 | hijau | kualitas tinggi",
            "Puskesmas Nanggalo Kota Padang | 2023 | 83.90 | hijau | kualitas tinggi",
            "Puskesmas Lubuk Buaya Kota Padang | 2023 | 70.20 | - | -",
        ),
        date(2024, 1, 16),
    ),
    "part of those of another round (invented)": Case(
        "Dari 12 pemda yang tahun lalu masuk zona hijau penilaian Ombudsman, dua kini berkualitas sedang, yaitu Sigi (71,00) dan"
        " Poso (70,10).",
        (
            "Pemerintah Kabupaten Sigi | 2023 | 71.00 | - | kualitas sedang",
            "Pemerintah Kabupaten Poso | 2023 | 70.10 | - | kualitas sedang",
            "Pemerintah Kabupaten Sigi | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Poso | 2022 | - | hijau | -",
        ),
        date(2024, 1, 16),
    ),
    "all of a province, which has it, too (invented)": Case(
        "Semua kabupaten dan kota di Riau, termasuk pemprovnya, masuk zona hijau penilaian Ombudsman. Kota Dumai meraih 92,10."
        " Pemprov Riau 90,11.",
        (
            "Pemerintah Kota Dumai | 2023 | 92.10 | hijau | -",
            "Pemerintah Provinsi Riau | 2023 | 90.11 | hijau | -",
        ),
        date(2024, 1, 16),
    ),
    "province and those in it all together (invented)": Case(
        "Pemprov Bali dan sembilan kabupaten/kota di Bali seluruhnya masuk zona hijau penilaian Ombudsman. Badung meraih 94,00.",
        (
            "Pemerintah Provinsi Bali | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Badung | 2023 | 94.00 | hijau | -",
        ),
        date(2024, 1, 16),
    ),
    "all of the names listed alone above (invented)": Case(
        "Ombudsman mengumumkan daerah yang dinilai pada 2023.\n\nKabupaten\n1. Blitar\n2. Madiun\nKota\n1. Batu\n\nSeluruh daerah"
        " tersebut berada di zona hijau.",
        (
            "Pemerintah Kabupaten Blitar | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Madiun | 2023 | - | hijau | -",
            "Pemerintah Kota Batu | 2023 | - | hijau | -",
        ),
    ),
    "those left over of another zone are none of the group (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 warna hijau dipegang tiga dari lima kabupaten. Rapor Kabupaten Ende diserahkan lebih dulu."
        " Dua sisanya masih kuning, yakni Kabupaten Sikka dan Kabupaten Lembata.",
        ("Pemerintah Kabupaten Sikka | 2018 | - | kuning | -", "Pemerintah Kabupaten Lembata | 2018 | - | kuning | -"),
    ),
    "both from whom the surprise came (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 Kota Tual unggul, tetapi kejutan datang dari Buru, Maluku Tengah, dan Seram Bagian"
        " Timur. Ketiganya kini berada di zona hijau.",
        (
            "Pemerintah Kabupaten Buru | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Maluku Tengah | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Seram Bagian Timur | 2023 | - | hijau | -",
        ),
    ),
    "both of a list with a value of the year before each (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024 dan tahun sebelumnya:\n\n1. Kabupaten Buol 92,30 (2023: 88,20)\n"
        "2. Kabupaten Sigi 90,40 (2023: 87,10)\n3. Kota Palu 89,50 (2023: 85,20)\n\nKedua kabupaten itu masuk zona hijau.",
        (
            "Pemerintah Kabupaten Buol | 2024 | 92.30 | hijau | -",
            "Pemerintah Kabupaten Buol | 2023 | 88.20 | - | -",
            "Pemerintah Kabupaten Sigi | 2024 | 90.40 | hijau | -",
            "Pemerintah Kabupaten Sigi | 2023 | 87.10 | - | -",
            "Pemerintah Kota Palu | 2024 | 89.50 | - | -",
            "Pemerintah Kota Palu | 2023 | 85.20 | - | -",
        ),
    ),
    "the last ones, whom the next sentence names (invented)": Case(
        "Penilaian Ombudsman 2024: kualitas tinggi diraih Kabupaten Tebo (86,20), Bungo (84,10), dan Kerinci (82,30).\n\nDua terakhir masih"
        " zona kuning dengan kualitas sedang. Sarolangun 74,20, Batanghari 71,10.",
        (
            "Pemerintah Kabupaten Tebo | 2024 | 86.20 | - | kualitas tinggi",
            "Pemerintah Kabupaten Bungo | 2024 | 84.10 | - | kualitas tinggi",
            "Pemerintah Kabupaten Kerinci | 2024 | 82.30 | - | kualitas tinggi",
            "Pemerintah Kabupaten Sarolangun | 2024 | 74.20 | kuning | kualitas sedang",
            "Pemerintah Kabupaten Batanghari | 2024 | 71.10 | kuning | kualitas sedang",
        ),
    ),
    "the last ones of those told, who are named again (invented)": Case(
        "Penilaian Ombudsman 2024: Kabupaten Tebo 86,20, Bungo 84,10, Sarolangun 74,20, dan Batanghari 71,10.\n\nDua terakhir masih"
        " zona kuning. Sarolangun dan Batanghari kekurangan petugas.",
        (
            "Pemerintah Kabupaten Tebo | 2024 | 86.20 | - | -",
            "Pemerintah Kabupaten Bungo | 2024 | 84.10 | - | -",
            "Pemerintah Kabupaten Sarolangun | 2024 | 74.20 | kuning | -",
            "Pemerintah Kabupaten Batanghari | 2024 | 71.10 | kuning | -",
        ),
    ),
    "those beside a companion in its class (invented)": Case(
        "Pada penilaian Ombudsman 2024 Kota Bima mendapat 90,20 dengan kualitas tertinggi.\n\nBersama Kota Bima di kelompok itu ada"
        " dua kabupaten, yakni Dompu (89,10) dan Sumbawa (88,40).",
        (
            "Pemerintah Kota Bima | 2024 | 90.20 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Dompu | 2024 | 89.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Sumbawa | 2024 | 88.40 | - | kualitas tertinggi",
        ),
    ),
    "a rest that the next sentence calls a group (invented)": Case(
        "Dalam penilaian Ombudsman 2017 Kementerian Pertanian zona hijau. Selebihnya kuning. Golongan ini mencakup Kementerian"
        " Sosial, Kementerian Keuangan, dan Kementerian Agama.",
        (
            "Kementerian Pertanian | 2017 | - | hijau | -",
            "Kementerian Sosial | 2017 | - | kuning | -",
            "Kementerian Keuangan | 2017 | - | kuning | -",
            "Kementerian Agama | 2017 | - | kuning | -",
        ),
    ),
    "a list behind two groups, as many as the last (invented)": Case(
        "Pada penilaian Ombudsman 2024 lima daerah di zona hijau, tiga daerah lain di zona kuning. Daftarnya meliputi Kota Bima,"
        " Dompu, dan Sumbawa.",
        (
            "Pemerintah Kota Bima | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Dompu | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Sumbawa | 2024 | - | kuning | -",
        ),
    ),
    "a zone of somebody, along with a counted group (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2016 di Sulawesi Barat. Pemprov Sulbar diganjar rapor kuning, berikut dua kabupaten"
        " lainnya, Majene dan Mamasa. Sementara Kabupaten Mamuju mendapat rapor merah.",
        (
            "Pemerintah Provinsi Sulawesi Barat | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Majene | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Mamasa | 2016 | - | kuning | -",
            "Pemerintah Kabupaten Mamuju | 2016 | - | merah | -",
        ),
    ),
    "the total of a city behind its labelled units (invented)": Case(
        'Pemkot Madiun membawa pulang piagam penilaian kepatuhan Ombudsman 2023. "Ketiga dinas itu berada di zona hijau,"'
        " kata sekda. Tiga dinas yang dimaksud ialah Dinas Sosial dengan nilai 92,03; Dinas Kesehatan 89,72; dan Dinas"
        " Pendidikan 93,53, sehingga nilai totalnya 91,76.",
        (
            "Dinas Sosial Kota Madiun | 2023 | 92.03 | hijau | -",
            "Dinas Kesehatan Kota Madiun | 2023 | 89.72 | hijau | -",
            "Dinas Pendidikan Kota Madiun | 2023 | 93.53 | hijau | -",
            "Pemerintah Kota Madiun | 2023 | 91.76 | - | -",
        ),
    ),
    "all but one, which has a zone of its own behind a comma (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di NTB. Semua unit masuk zona hijau, kecuali Kota Bima dan Dompu, yang masih"
        " merah. Selain Kota Mataram, yang kuning ialah Sumbawa.",
        (
            "Pemerintah Kota Bima | 2024 | - | merah | -",
            "Pemerintah Kabupaten Dompu | 2024 | - | merah | -",
            "Pemerintah Kota Mataram | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Sumbawa | 2024 | - | kuning | -",
        ),
    ),
    "the last ones, named behind their label (invented)": Case(
        "Penilaian Ombudsman 2024: Kabupaten Tebo (86,20), Bungo (84,10), dan Kerinci (82,30) berkualitas tinggi.\n\nDua daerah terakhir"
        " berada di zona kuning: Sarolangun 74,20, Batanghari 71,10.",
        (
            "Pemerintah Kabupaten Tebo | 2024 | 86.20 | - | kualitas tinggi",
            "Pemerintah Kabupaten Bungo | 2024 | 84.10 | - | kualitas tinggi",
            "Pemerintah Kabupaten Kerinci | 2024 | 82.30 | - | kualitas tinggi",
            "Pemerintah Kabupaten Sarolangun | 2024 | 74.20 | kuning | -",
            "Pemerintah Kabupaten Batanghari | 2024 | 71.10 | kuning | -",
        ),
    ),
    "a group of whom a name is not known, and its rest (invented)": Case(
        "Pada penilaian Ombudsman 2013 zona merah dihuni dua SKPD Kota Bima, yakni Dinas Kebersihan dan Unit Entah. Tujuh sisanya"
        " kuning, di antaranya Dinas Pendidikan dan Dinas Kesehatan.",
        (
            "Dinas Pendidikan Kota Bima | 2013 | - | kuning | -",
            "Dinas Kesehatan Kota Bima | 2013 | - | kuning | -",
        ),
    ),
    "a group that consists of others (invented)": Case(
        "Pada penilaian Ombudsman 2017 tiga daerah zona hijau. Kelompok itu terdiri dari Kota Tegal, Brebes, dan Kota Salatiga.",
        (
            "Pemerintah Kota Tegal | 2017 | - | hijau | -",
            "Pemerintah Kabupaten Brebes | 2017 | - | hijau | -",
            "Pemerintah Kota Salatiga | 2017 | - | hijau | -",
        ),
    ),
    "group of last year that the next sentence names": Case(
        # invented
        "Bulan depan Ombudsman mengumumkan penilaian kepatuhan 2023. Tiga daerah diminta berbenah karena tahun lalu mereka"
        " memperoleh rapor kuning.\n\nKetiganya adalah Kabupaten Lahat, Kabupaten Empat Lawang, serta Kota Pagar Alam."
        ' "Jangan sampai warnanya sama lagi," kata kepala perwakilan.',
        (
            "Pemerintah Kabupaten Lahat | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Empat Lawang | 2022 | - | kuning | -",
            "Pemerintah Kota Pagar Alam | 2022 | - | kuning | -",
        ),
        date(2023, 11, 20),
        "Jelang Pengumuman Ombudsman, Tiga Daerah Diingatkan soal Rapor Kuning",
    ),
    "colour of as many as have the predicate of the sentence": Case(
        # invented
        "Kementerian Agama menerima Predikat Kepatuhan Tinggi 2018 dari Ombudsman. Predikat yang sama diberikan kepada Kementerian"
        " Perhubungan dan Kementerian Perdagangan sehingga tiga dari delapan kementerian berwarna hijau.",
        (
            "Kementerian Agama | 2018 | - | hijau | kepatuhan tinggi",
            "Kementerian Perhubungan | 2018 | - | hijau | kepatuhan tinggi",
            "Kementerian Perdagangan | 2018 | - | hijau | kepatuhan tinggi",
        ),
    ),
    "others that have a colour, too": Case(
        # invented
        "Penilaian kepatuhan Ombudsman 2024: Kota Tual berada paling atas dengan nilai 90,10. Dua daerah lain yang hijau,"
        " Kabupaten Buru (86,20) dan Kabupaten Kepulauan Aru (82,40), menyusul. Kabupaten Maluku Barat Daya mendapat 75,10."
        " Berbeda dengan daerah lain yang hijau, petugasnya sedikit.",
        (
            "Pemerintah Kota Tual | 2024 | 90.10 | hijau | -",
            "Pemerintah Kabupaten Buru | 2024 | 86.20 | hijau | -",
            "Pemerintah Kabupaten Kepulauan Aru | 2024 | 82.40 | hijau | -",
            "Pemerintah Kabupaten Maluku Barat Daya | 2024 | 75.10 | - | -",
        ),
    ),
    "names a group takes up again end where a contrast opens (invented)": Case(
        "Dua kabupaten meraih zona hijau dalam penilaian kepatuhan Ombudsman 2018.\n\nKedua kabupaten itu ialah Natuna dan"
        " Lingga, sedangkan zona kuning ditempati Kabupaten Anambas.",
        (
            "Pemerintah Kabupaten Natuna | 2018 | - | hijau | -",
            "Pemerintah Kabupaten Lingga | 2018 | - | hijau | -",
            "Pemerintah Kabupaten Kepulauan Anambas | 2018 | - | kuning | -",
        ),
    ),
    "a number may stand right before its noun (invented)": Case(
        "Ada 2kabupaten di zona merah dalam penilaian kepatuhan Ombudsman 2018, yaitu Sigi dan Poso.",
        (
            "Pemerintah Kabupaten Sigi | 2018 | - | merah | -",
            "Pemerintah Kabupaten Poso | 2018 | - | merah | -",
        ),
    ),
    "semua before what it received is all that were told (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2022 Kabupaten Sigi bernilai 84,20 dan Kabupaten Poso 81,10. Bupati lega karena"
        " semua mendapat zona hijau.",
        (
            "Pemerintah Kabupaten Sigi | 2022 | 84.20 | hijau | -",
            "Pemerintah Kabupaten Poso | 2022 | 81.10 | hijau | -",
        ),
    ),
    "not all of them is nobody (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2022 Kabupaten Sigi bernilai 84,20 dan Kabupaten Poso 71,10. Belum semua masuk"
        " zona hijau.",
        (
            "Pemerintah Kabupaten Sigi | 2022 | 84.20 | - | -",
            "Pemerintah Kabupaten Poso | 2022 | 71.10 | - | -",
        ),
    ),
    "of rounds counted together nobody says which (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2018 memberi Alor 82,30.\n\nKalau digabung dari 2016 sampai 2018, yang sudah meraih zona"
        " hijau ada dua kabupaten, yaitu Sikka dan Ende.",
        (
            "Pemerintah Kabupaten Alor | 2018 | 82.30 | - | -",
            "Pemerintah Kabupaten Sikka | - | - | hijau | -",
            "Pemerintah Kabupaten Ende | - | - | hijau | -",
        ),
    ),
    "all that were named taken up by their place (invented)": Case(
        "Kabupaten Buol dan Kabupaten Sigi memimpin penilaian kepatuhan Ombudsman 2024 di Sulawesi Tengah. Dua kabupaten teratas itu"
        " masing-masing memperoleh 92,10 dan 91,20.",
        ("Pemerintah Kabupaten Buol | 2024 | 92.10 | - | -", "Pemerintah Kabupaten Sigi | 2024 | 91.20 | - | -"),
    ),
    "both, behind a word on their place (invented)": Case(
        "Kabupaten Buol dan Kabupaten Sigi masuk zona kuning Ombudsman pada 2024. Dua kabupaten terbawah itu diminta berbenah. Keduanya"
        " masing-masing memperoleh 74,20 dan 73,11.",
        ("Pemerintah Kabupaten Buol | 2024 | 74.20 | kuning | -", "Pemerintah Kabupaten Sigi | 2024 | 73.11 | kuning | -"),
    ),
    "grade of the last of a list alone, where the bands say so (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2023: Kabupaten Karo 91,20; Kabupaten Dairi 84,10; dan Kota Binjai 72,10 dengan kualitas"
        " sedang.",
        (
            "Pemerintah Kabupaten Karo | 2023 | 91.20 | - | -",
            "Pemerintah Kabupaten Dairi | 2023 | 84.10 | - | -",
            "Pemerintah Kota Binjai | 2023 | 72.10 | - | kualitas sedang",
        ),
    ),
    "as many of another kind are no part (invented)": Case(
        "Sebanyak 12 kabupaten/kota masuk zona hijau Ombudsman pada 2024. Dari 12 polres yang dinilai, dua meraih kualitas sedang, yakni"
        " Polres Sikka dan Polres Ende.",
        (
            "Kepolisian Resor Sikka | 2024 | - | - | kualitas sedang",
            "Kepolisian Resor Ende | 2024 | - | - | kualitas sedang",
        ),
    ),
    "units listed behind what their government has (invented)": Case(
        "Pemkab Ende meraih predikat kualitas tertinggi dari Ombudsman pada 2024, sementara sejumlah unit layanannya juga dinilai. Berikut"
        " daftarnya:\n\n- Disdukcapil Ende\n- Dinas Sosial Ende",
        ("Pemerintah Kabupaten Ende | 2024 | - | - | kualitas tertinggi",),
    ),
    "kind in a list led to by the class of another (invented)": Case(
        "Sejumlah kementerian meraih kualitas tertinggi Ombudsman pada 2024. Berikut daftarnya:\n\n- Kementerian Agama\n- Kementerian"
        " Sosial\n\nPemprov:\n\n- Bali\n- Riau",
        ("Kementerian Agama | 2024 | - | - | kualitas tertinggi", "Kementerian Sosial | 2024 | - | - | kualitas tertinggi"),
    ),
    "name as the heading of a text below a list (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024:\n\nZona hijau\n1. Kota Bima\n2. Kabupaten Dompu\n\nKabupaten Sumbawa\n\nBupati"
        " Sumbawa belum memberi tanggapan atas hasil penilaian Ombudsman.",
        ("Pemerintah Kota Bima | 2024 | - | hijau | -", "Pemerintah Kabupaten Dompu | 2024 | - | hijau | -"),
    ),
    "some others, not the rest of those told": Case(
        "Pada Opini Ombudsman 2025 Dinas Sosial Kota Metro meraih 91,20.\nBeberapa instansi lain masuk kategori kualitas"
        " pelayanan baik. Antara lain Dinas Kesehatan Kota Metro 83,40.\nAda juga RSUD Ahmad Yani Kota Metro dengan 82,10.",
        (
            "Dinas Sosial Kota Metro | 2025 | 91.20 | - | -",
            "Dinas Kesehatan Kota Metro | 2025 | 83.40 | - | baik",
            "RSUD Ahmad Yani Kota Metro | 2025 | 82.10 | - | baik",
        ),
        date(2026, 2, 20),
    ),
    "all 23 kabupaten kota of a province, and those of a better opinion": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 seluruh atau 23 pemerintah kabupaten kota di Aceh masuk zona hijau. Dua"
        " di antaranya, yakni Pemkab Bireuen dan Pemko Sabang, meraih opini kualitas tertinggi.",
        (
            "Pemerintah Kabupaten Bireuen | 2024 | - | hijau | kualitas tertinggi",
            "Pemerintah Kota Sabang | 2024 | - | hijau | kualitas tertinggi",
        ),
        date(2025, 1, 25),
    ),
    "all public services of a province": Case(
        "Ombudsman: Semua Layanan Publik di Riau Zona Hijau\n\nPada penilaian kepatuhan Ombudsman 2023 Pemkab Siak"
        " memperoleh 90,20 dan Pemkot Dumai 88,10.",  # figures invented
        ("Pemerintah Kabupaten Siak | 2023 | 90.20 | hijau | -", "Pemerintah Kota Dumai | 2023 | 88.10 | hijau | -"),
    ),
}  # fmt: skip

YEARS = {
    "stated year wins over the date": Case(
        "Ombudsman menyerahkan hasil penilaian kepatuhan tahun 2023: Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",),
        NOV_2024,
    ),
    "newest round announced by the date": Case(
        "Ombudsman menyerahkan hasil penilaian kepatuhan: Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",),
        JAN_2024,
    ),
    "no date and no year": Case(
        "Ombudsman menyerahkan hasil penilaian kepatuhan: Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | - | 80.58 | - | -",),
    ),
    "date in the text": Case(
        "Ombudsman menyerahkan hasil penilaian kepatuhan pada Senin (15/1/2024): Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",),
    ),
    "from and to": Case(
        "Nilai Kabupaten Agam naik dari 62,86 menjadi 84,16 pada penilaian kepatuhan Ombudsman 2022.",
        (
            "Pemerintah Kabupaten Agam | 2021 | 62.86 | - | -",
            "Pemerintah Kabupaten Agam | 2022 | 84.16 | - | -",
        ),
        JAN_2023,
    ),
    "years in brackets": Case(
        "Nilai Kabupaten Banyumas dalam penilaian kepatuhan Ombudsman ialah 31,56 (2015), 56,48 (2016), 63,15 (2017).",
        (
            "Pemerintah Kabupaten Banyumas | 2015 | 31.56 | - | -",
            "Pemerintah Kabupaten Banyumas | 2016 | 56.48 | - | -",
            "Pemerintah Kabupaten Banyumas | 2017 | 63.15 | - | -",
        ),
    ),
    "the year before": Case(
        "Kota Magelang meraih nilai 98,17 pada penilaian kepatuhan Ombudsman 2023. Tahun sebelumnya nilainya 95,10.",
        (
            "Pemerintah Kota Magelang | 2023 | 98.17 | - | -",
            "Pemerintah Kota Magelang | 2022 | 95.10 | - | -",
        ),
    ),
    "last year over the year without a round": Case(
        "Penilaian kepatuhan Ombudsman 2021 memberi Kabupaten Tojo Una-Una nilai 62,61. Penilaian sebelumnya digelar"
        " pada 2019.",
        ("Pemerintah Kabupaten Tojo Una-Una | 2021 | 62.61 | - | -",),
        JAN_2022,
    ),
    "a law of another year": Case(  # invented
        "Ombudsman mengumumkan hasil penilaian kepatuhan 2022. Perda yang terbit 2019 menjadi dasar. Nilai Kabupaten Sleman"
        " 90,12.",
        ("Pemerintah Kabupaten Sleman | 2022 | 90.12 | - | -",),
    ),
    "at first, of a mood": Case(  # invented
        "Semula ragu, Kabupaten Sleman akhirnya meraih nilai 90,12 pada penilaian kepatuhan Ombudsman 2022.",
        ("Pemerintah Kabupaten Sleman | 2022 | 90.12 | - | -",),
    ),
    "last year and now": Case(  # invented
        "Ombudsman mengumumkan hasil penilaian kepatuhan 2022. Tahun lalu Kota Bandung mendapat 75,10. Kini nilainya 88,20.",
        (
            "Pemerintah Kota Bandung | 2021 | 75.10 | - | -",
            "Pemerintah Kota Bandung | 2022 | 88.20 | - | -",
        ),
        JAN_2023,
    ),
    "year after, told by steps": Case(
        "Penilaian kepatuhan Ombudsman 2022 hanya memberi Kabupaten Mimika 25,98. Setahun berselang nilainya 54,11.",
        (
            "Pemerintah Kabupaten Mimika | 2022 | 25.98 | - | -",
            "Pemerintah Kabupaten Mimika | 2023 | 54.11 | - | -",
        ),
        date(2024, 7, 12),
    ),
    "since": Case(
        "Dalam penilaian kepatuhan Ombudsman 2018 Kabupaten Timor Tengah Utara meraih 63,58. Timor Tengah Selatan sudah"
        " hijau sejak 2016.",  # invented
        (
            "Pemerintah Kabupaten Timor Tengah Utara | 2018 | 63.58 | - | -",
            "Pemerintah Kabupaten Timor Tengah Selatan | 2016 | - | hijau | -",
        ),
    ),
    "at that time": Case(
        "Penilaian kepatuhan Ombudsman 2018 memberi Kabupaten Timor Tengah Utara 63,58. Pada 2017 nilainya 31,43; Belu"
        " waktu itu 37,86.",
        (
            "Pemerintah Kabupaten Timor Tengah Utara | 2018 | 63.58 | - | -",
            "Pemerintah Kabupaten Timor Tengah Utara | 2017 | 31.43 | - | -",
            "Pemerintah Kabupaten Belu | 2017 | 37.86 | - | -",
        ),
    ),
    "old round first": Case(
        "Pemprov Sulawesi Utara menerima predikat kepatuhan tinggi dari Ombudsman.\n\nHasil survei 2017 menempatkan"
        " pemprov di zona merah.\n\nPada 2018 ada 16 provinsi yang dinilai.",  # invented
        (
            "Pemerintah Provinsi Sulawesi Utara | 2018 | - | - | kepatuhan tinggi",
            "Pemerintah Provinsi Sulawesi Utara | 2017 | - | merah | -",
        ),
        date(2018, 12, 11),
    ),
    "window that holds a round whose announcement nobody recorded": Case(
        "Ombudsman menyerahkan hasil penelitian kepatuhan: Kota Manado berada di zona kuning.",  # invented
        ("Pemerintah Kota Manado | - | - | kuning | -",),
        date(2014, 12, 2),
    ),
    "decree is no year": Case(
        "Sesuai UU Nomor 25 Tahun 2009, Ombudsman menilai kepatuhan. Kabupaten Lahat meraih nilai 80,58.",
        ("Pemerintah Kabupaten Lahat | 2023 | 80.58 | - | -",),
        JAN_2024,
    ),
    "zone of several years (invented)": Case(
        "Ombudsman menilai Kota Bima. Warnanya hijau, baik pada 2023 maupun 2024.",
        (
            "Pemerintah Kota Bima | 2023 | - | hijau | -",
            "Pemerintah Kota Bima | 2024 | - | hijau | -",
        ),
    ),
    "years listed behind a zone (invented)": Case(
        "Pemprov Sulsel berada di zona hijau Ombudsman tiga kali berturut-turut, yakni pada 2015, 2016, dan 2017.",
        (
            "Pemerintah Provinsi Sulawesi Selatan | 2015 | - | hijau | -",
            "Pemerintah Provinsi Sulawesi Selatan | 2016 | - | hijau | -",
            "Pemerintah Provinsi Sulawesi Selatan | 2017 | - | hijau | -",
        ),
    ),
    "what was left is of no year told (invented)": Case(
        "Pada penilaian Ombudsman 2021 Kota Pagar Alam keluar dari zona merah dengan nilai 58,90.",
        (
            "Pemerintah Kota Pagar Alam | 2021 | 58.90 | - | -",
        ),
    ),
    "year behind a word of time (invented)": Case(
        "Setelah 2019 meraih 83,2, pada 2021 Kabupaten Ende terpuruk ke 61,1 menurut Ombudsman.",
        (
            "Pemerintah Kabupaten Ende | 2019 | 83.2 | - | -",
            "Pemerintah Kabupaten Ende | 2021 | 61.1 | - | -",
        ),
    ),
    "condition that is a comparison (invented)": Case(
        "Jika pada 2022 Kabupaten Demak meraih 91,2 dari Ombudsman, pada 2023 hanya 85,33.",
        (
            "Pemerintah Kabupaten Demak | 2022 | 91.2 | - | -",
            "Pemerintah Kabupaten Demak | 2023 | 85.33 | - | -",
        ),
    ),
    "page with a wrong date (invented)": Case(
        "Penilaian kepatuhan Ombudsman tahun 2024 memberi Kabupaten Kudus nilai 93,2.",
        (
            "Pemerintah Kabupaten Kudus | 2024 | 93.2 | - | -",
        ),
        date(2014, 12, 4),
    ),
    "years in order of the values (invented)": Case(
        "Pada 2021, 2022, dan 2023 nilai Kota Tarakan dari Ombudsman masing-masing 60,1, 71,2, dan 83,3.",
        (
            "Pemerintah Kota Tarakan | 2021 | 60.1 | - | -",
            "Pemerintah Kota Tarakan | 2022 | 71.2 | - | -",
            "Pemerintah Kota Tarakan | 2023 | 83.3 | - | -",
        ),
    ),
    "a year ago, behind the value of this year (invented)": Case(
        "Pemerintah Kota Ambon mendapat 79,12 pada penilaian Ombudsman 2023 dan menembus zona hijau. Setahun lalu nilainya 68,94.",
        (
            "Pemerintah Kota Ambon | 2022 | 68.94 | - | -",
            "Pemerintah Kota Ambon | 2023 | 79.12 | hijau | -",
        ),
        JAN_2024,
    ),
    "year told behind what once was (invented)": Case(
        "Tebing Tinggi memperoleh 88,60 dalam penilaian Ombudsman 2022, meningkat dari 86,51 pada tahun "
        "sebelumnya. Kota ini dulu pernah merah. Tahun 2018 nilainya cuma 48,98.",
        (
            "Pemerintah Kota Tebing Tinggi | 2021 | 86.51 | - | -",
            "Pemerintah Kota Tebing Tinggi | 2022 | 88.60 | - | -",
            "Pemerintah Kota Tebing Tinggi | 2018 | 48.98 | merah | -",
        ),
    ),
    "assessed then and so not now (invented)": Case(
        "Jalan ke arah itu lebih dulu dirintis Kota Bima dan Kabupaten Sumbawa. Keduanya sudah meraih zona hijau "
        "Ombudsman pada 2016 sehingga tahun ini tidak dinilai lagi.",
        (
            "Pemerintah Kota Bima | 2016 | - | hijau | -",
            "Pemerintah Kabupaten Sumbawa | 2016 | - | hijau | -",
        ),
    ),
    "year in the noun phrase of the assessment (invented)": Case(
        "Pemkab Sragen memperoleh nilai 87,5 dalam penilaian kepatuhan standar pelayanan publik oleh Ombudsman RI "
        "tahun 2023, naik dari 78,2.",
        (
            "Pemerintah Kabupaten Sragen | 2022 | 78.2 | - | -",
            "Pemerintah Kabupaten Sragen | 2023 | 87.5 | - | -",
        ),
    ),
    "compared with the year at the head (invented)": Case(
        "Jika dibandingkan dengan tahun 2022, nilai kepatuhan Ombudsman Pemkab Sragen naik dari 78,2 menjadi 87,5.",
        (
            "Pemerintah Kabupaten Sragen | 2022 | 78.2 | - | -",
            "Pemerintah Kabupaten Sragen | 2023 | 87.5 | - | -",
        ),
        JAN_2024,
    ),
    "years behind brackets (invented)": Case(
        "Menurut Ombudsman, Pemkab Sragen keluar dari zona kuning (60,1) tahun 2022 ke zona hijau (87,5) tahun 2023.",
        (
            "Pemerintah Kabupaten Sragen | 2022 | 60.1 | kuning | -",
            "Pemerintah Kabupaten Sragen | 2023 | 87.5 | hijau | -",
        ),
    ),
    "each value with its year behind, words between (invented)": Case(
        "Menurut Ombudsman, Pemkot Bima memperoleh nilai 63,14 (sedang) pada 2021, 74,90 (sedang) pada 2022, dan 86,33 (tinggi) pada 2023.",
        (
            "Pemerintah Kota Bima | 2021 | 63.14 | - | kepatuhan sedang",
            "Pemerintah Kota Bima | 2022 | 74.90 | - | kualitas sedang",
            "Pemerintah Kota Bima | 2023 | 86.33 | - | kualitas tinggi",
        ),
    ),
    "a year right before each value (invented)": Case(
        "Tren kepatuhan Kota Bima menurut Ombudsman: 2021 63,14 (zona kuning); 2022 74,90 (zona kuning); 2023 88,33 (zona hijau).",
        (
            "Pemerintah Kota Bima | 2021 | 63.14 | kuning | -",
            "Pemerintah Kota Bima | 2022 | 74.90 | kuning | -",
            "Pemerintah Kota Bima | 2023 | 88.33 | hijau | -",
        ),
        JAN_2024,
    ),
    "a span of years in turn (invented)": Case(
        "Nilai kepatuhan Pemkot Bima dari Ombudsman pada 2021-2023 berturut-turut 63,14, 74,90, dan 88,33.",
        (
            "Pemerintah Kota Bima | 2021 | 63.14 | - | -",
            "Pemerintah Kota Bima | 2022 | 74.90 | - | -",
            "Pemerintah Kota Bima | 2023 | 88.33 | - | -",
        ),
        JAN_2024,
    ),
    "in turn without years is refused (invented)": Case(
        "Nilai kepatuhan Pemkot Bima dari Ombudsman berturut-turut 63,14, 74,90, dan 88,33.",
        (),
        JAN_2024,
        refused=("63,14 ambiguous", "74,90 ambiguous", "88,33 ambiguous",),
    ),
    "above the values of years before (invented)": Case(
        "Pemkab Sikka mendapat nilai 86,40 dari Ombudsman, jauh di atas nilai 2021 (56,10, zona kuning) dan 2022 (70,15, zona kuning).",
        (
            "Pemerintah Kabupaten Sikka | 2021 | 56.10 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2022 | 70.15 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2023 | 86.40 | - | -",
        ),
        JAN_2024,
    ),
    "a round between two that are told (invented)": Case(
        "Grafik nilai Kabupaten Luwu Timur dari Ombudsman: 61,22 pada 2021, lalu 70,93, dan terakhir 84,57 pada 2023.",
        (
            "Pemerintah Kabupaten Luwu Timur | 2021 | 61.22 | - | -",
            "Pemerintah Kabupaten Luwu Timur | 2022 | 70.93 | - | -",
            "Pemerintah Kabupaten Luwu Timur | 2023 | 84.57 | - | -",
        ),
        JAN_2024,
    ),
    "framed from one year to another (invented)": Case(
        "Dari 2022 ke 2023, nilai Ombudsman untuk Pemkot Cirebon bergerak dari 84,10 ke 92,66 dan Pemkab Cirebon dari 79,95 ke 88,23.",
        (
            "Pemerintah Kota Cirebon | 2022 | 84.10 | - | -",
            "Pemerintah Kota Cirebon | 2023 | 92.66 | - | -",
            "Pemerintah Kabupaten Cirebon | 2022 | 79.95 | - | -",
            "Pemerintah Kabupaten Cirebon | 2023 | 88.23 | - | -",
        ),
        JAN_2024,
    ),
    "arrows (invented)": Case(
        "Nilai Ombudsman (2022 → 2023): Kabupaten Kolaka 80,12 → 88,03; Kota Kendari 78,91 → 80,77.",
        (
            "Pemerintah Kabupaten Kolaka | 2022 | 80.12 | - | -",
            "Pemerintah Kabupaten Kolaka | 2023 | 88.03 | - | -",
            "Pemerintah Kota Kendari | 2022 | 78.91 | - | -",
            "Pemerintah Kota Kendari | 2023 | 80.77 | - | -",
        ),
        JAN_2024,
    ),
    "the year before in brackets (invented)": Case(
        "Dalam penilaian Ombudsman 2023, Pemkab Madiun membukukan 87,15 (tahun sebelumnya 80,93) dan Pemkot"
        " Madiun 94,50 (tahun sebelumnya 88,41).",
        (
            "Pemerintah Kabupaten Madiun | 2022 | 80.93 | - | -",
            "Pemerintah Kabupaten Madiun | 2023 | 87.15 | - | -",
            "Pemerintah Kota Madiun | 2022 | 88.41 | - | -",
            "Pemerintah Kota Madiun | 2023 | 94.50 | - | -",
        ),
        JAN_2024,
    ),
    "first, second and third year (invented)": Case(
        "Pada tahun pertama, 2021, nilai Pemkab Bengkayang dari Ombudsman 59,30. Tahun kedua 76,85. Tahun ketiga 88,40.",
        (
            "Pemerintah Kabupaten Bengkayang | 2021 | 59.30 | - | -",
            "Pemerintah Kabupaten Bengkayang | 2022 | 76.85 | - | -",
            "Pemerintah Kabupaten Bengkayang | 2023 | 88.40 | - | -",
        ),
        JAN_2024,
    ),
    "a year later, and another (invented)": Case(
        "Pada 2021 Pemkab Malinau mendapat nilai 51,00 dari Ombudsman. Setahun kemudian 68,45. Setahun sesudahnya lagi, 74,70.",
        (
            "Pemerintah Kabupaten Malinau | 2021 | 51.00 | - | -",
            "Pemerintah Kabupaten Malinau | 2022 | 68.45 | - | -",
            "Pemerintah Kabupaten Malinau | 2023 | 74.70 | - | -",
        ),
        JAN_2024,
    ),
    "a line of a year heads a card (invented)": Case(
        "Hasil penilaian Ombudsman RI terhadap Kabupaten Ngada:\n\nTahun 2022\nNilai: 59,88\nZona:"
        " Kuning\n\nTahun 2023\nNilai: 87,45\nZona: Hijau",
        (
            "Pemerintah Kabupaten Ngada | 2022 | 59.88 | kuning | -",
            "Pemerintah Kabupaten Ngada | 2023 | 87.45 | hijau | -",
        ),
        JAN_2024,
    ),
    "last year's survey told in the lead (invented)": Case(
        "KENDARI - Dewan memanggil Ombudsman. Alasannya hasil survei kepatuhan standar pelayanan publik tahun"
        " lalu.\n\nKota Baubau mendapat 83,47. Kabupaten Buton absen karena sudah hijau pada survei 2018.",
        (
            "Pemerintah Kota Baubau | 2019 | 83.47 | - | -",
            "Pemerintah Kabupaten Buton | 2018 | - | hijau | -",
        ),
        date(2020, 1, 14),
    ),
    "a guest's year is not that of the story (invented)": Case(
        "Pemkot Sukabumi mendapat 74,83 dari Ombudsman.\n\n\"Penilaian di daerah lain sudah dari 2013,\" kata seorang asisten Ombudsman.",
        (
            "Pemerintah Kota Sukabumi | 2016 | 74.83 | - | -",
        ),
        date(2017, 3, 23),
    ),
    "labels in turn, one a year (invented)": Case(
        "Warna rapor Ombudsman Kabupaten Pesisir Barat pada 2021, 2022, dan 2023 berturut-turut merah, kuning, dan hijau.",
        (
            "Pemerintah Kabupaten Pesisir Barat | 2021 | - | merah | -",
            "Pemerintah Kabupaten Pesisir Barat | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Pesisir Barat | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "a fronted clause has a year of its own (invented)": Case(
        "Setelah pada 2022 berada di zona kuning, Pemkot Magelang masuk zona hijau pada penilaian Ombudsman 2023.",
        (
            "Pemerintah Kota Magelang | 2022 | - | kuning | -",
            "Pemerintah Kota Magelang | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "years in brackets behind names (invented)": Case(
        "Pemkot Palu (2016), Pemkab Sigi (2017), dan Pemkab Poso (2017) sudah lebih dulu memperoleh zona hijau Ombudsman.",
        (
            "Pemerintah Kota Palu | 2016 | - | hijau | -",
            "Pemerintah Kabupaten Sigi | 2017 | - | hijau | -",
            "Pemerintah Kabupaten Poso | 2017 | - | hijau | -",
        ),
        date(2018, 12, 16),
    ),
    "a year without a survey among others (invented)": Case(
        "Kabupaten Ngawi pada 2015 bernilai 54,20 (merah), 2016 62,10 (kuning), 2017 tidak disurvei, dan 2018"
        " 91,44 (hijau), kata Ombudsman.",
        (
            "Pemerintah Kabupaten Ngawi | 2015 | 54.20 | merah | -",
            "Pemerintah Kabupaten Ngawi | 2016 | 62.10 | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2018 | 91.44 | hijau | -",
        ),
        date(2018, 12, 20),
    ),
    "the year of what stands in brackets (invented)": Case(
        "Nilai unit Kota Sukabumi dalam penilaian Ombudsman 2023, dengan hasil 2022 dalam kurung: Disdukcapil"
        " 93,40 (86,15) dan DPMPTSP 92,75 (88,90).",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Sukabumi | 2022 | 86.15 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Sukabumi | 2023 | 93.40 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Sukabumi | 2022 | 88.90 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Sukabumi | 2023 | 92.75 | - | -",
        ),
        JAN_2024,
    ),
    "for the last of them (invented)": Case(
        "\"Pada 2021, 2022, dan 2023 kami hijau terus,\" kata Bupati Sumbawa Barat tentang penilaian Ombudsman."
        " Untuk yang terakhir, nilai Kabupaten Sumbawa Barat 92,06.",
        (
            "Pemerintah Kabupaten Sumbawa Barat | 2023 | 92.06 | - | -",
        ),
        JAN_2024,
    ),
    "both of them now (invented)": Case(
        "Pada penilaian Ombudsman 2023 Kota Cilegon mencatat 92,40 dan Kabupaten Serang 85,11. Setahun"
        " sebelumnya Serang 83,50, Cilegon 81,92. Keduanya kini berada di zona hijau.",
        (
            "Pemerintah Kota Cilegon | 2023 | 92.40 | hijau | -",
            "Pemerintah Kabupaten Serang | 2023 | 85.11 | hijau | -",
            "Pemerintah Kabupaten Serang | 2022 | 83.50 | - | -",
            "Pemerintah Kota Cilegon | 2022 | 81.92 | - | -",
        ),
        JAN_2024,
    ),
    "the same value two rounds in a row, the year before told in words (invented)": Case(
        "Kabupaten Buru mendapat 85,70 dalam penilaian Ombudsman 2022, sama persis dengan tahun sebelumnya.",
        (
            "Pemerintah Kabupaten Buru | 2021 | 85.70 | - | -",
            "Pemerintah Kabupaten Buru | 2022 | 85.70 | - | -",
        ),
        JAN_2023,
    ),
    "unchanged from a year, value behind (invented)": Case(
        "Nilai Pemkab Buru dalam penilaian Ombudsman 2022 tak berubah dari 2021, yakni 85,70.",
        (
            "Pemerintah Kabupaten Buru | 2021 | 85.70 | - | -",
            "Pemerintah Kabupaten Buru | 2022 | 85.70 | - | -",
        ),
        JAN_2023,
    ),
    "stays where it has been since a year (invented)": Case(
        "Skor Kabupaten Sumbawa Barat dari Ombudsman tidak beranjak dari 89,10 sejak 2022.",
        (
            "Pemerintah Kabupaten Sumbawa Barat | 2022 | 89.10 | - | -",
            "Pemerintah Kabupaten Sumbawa Barat | 2023 | 89.10 | - | -",
        ),
        JAN_2024,
    ),
    "one value for two years (invented)": Case(
        "Dua tahun berturut-turut, 2022 dan 2023, skor Kabupaten Sumbawa Barat dari Ombudsman 89,10.",
        (
            "Pemerintah Kabupaten Sumbawa Barat | 2022 | 89.10 | - | -",
            "Pemerintah Kabupaten Sumbawa Barat | 2023 | 89.10 | - | -",
        ),
        JAN_2024,
    ),
    "a span of years of one colour (invented)": Case(
        "Ombudsman Maluku mencatat Pemkot Tual merah tiga kali beruntun pada 2016-2018.",
        (
            "Pemerintah Kota Tual | 2016 | - | merah | -",
            "Pemerintah Kota Tual | 2017 | - | merah | -",
            "Pemerintah Kota Tual | 2018 | - | merah | -",
        ),
        date(2018, 12, 20),
    ),
    "a row that begins since a year (invented)": Case(
        "Kantor Pertanahan Kabupaten Ende tak pernah lepas dari zona kuning Ombudsman sejak 2021: 68,10, lalu"
        " 70,22, kemudian 75,01 pada 2023.",
        (
            "Kantor Pertanahan Kabupaten Ende | 2021 | 68.10 | kuning | -",
            "Kantor Pertanahan Kabupaten Ende | 2022 | 70.22 | kuning | -",
            "Kantor Pertanahan Kabupaten Ende | 2023 | 75.01 | kuning | -",
        ),
        JAN_2024,
    ),
    "the two rounds before, in turn (invented)": Case(
        "Pemkot Palu mengumpulkan 86,10, sedangkan pada dua penilaian Ombudsman sebelumnya berturut-turut 61,90 dan 68,22.",
        (
            "Pemerintah Kota Palu | 2021 | 61.90 | - | -",
            "Pemerintah Kota Palu | 2022 | 68.22 | - | -",
            "Pemerintah Kota Palu | 2023 | 86.10 | - | -",
        ),
        JAN_2024,
    ),
    "the second and the third year of a story (invented)": Case(
        "Perjalanan Kabupaten Dompu dalam penilaian Ombudsman dimulai dengan 58,40 pada 2021. Angka itu"
        " beringsut ke 64,10 pada tahun kedua dan 79,90 pada tahun ketiga.",
        (
            "Pemerintah Kabupaten Dompu | 2021 | 58.40 | - | -",
            "Pemerintah Kabupaten Dompu | 2022 | 64.10 | - | -",
            "Pemerintah Kabupaten Dompu | 2023 | 79.90 | - | -",
        ),
        NOV_2024,
    ),
    "two comparisons with one value (invented)": Case(
        "Kabupaten Sikka pada penilaian Ombudsman 2023 mendapat 79,20. Angka itu lebih rendah daripada dua"
        " tahun sebelumnya (82,15), namun lebih tinggi daripada tahun sebelumnya (71,03).",
        (
            "Pemerintah Kabupaten Sikka | 2021 | 82.15 | - | -",
            "Pemerintah Kabupaten Sikka | 2022 | 71.03 | - | -",
            "Pemerintah Kabupaten Sikka | 2023 | 79.20 | - | -",
        ),
        JAN_2024,
    ),
    "the round before the one before (invented)": Case(
        "Pemkot Palu mendapat 86,10 dari Ombudsman untuk 2023. Pada penilaian terdahulu Palu hanya 68,22, dan"
        " pada penilaian sebelum itu 61,90.",
        (
            "Pemerintah Kota Palu | 2023 | 86.10 | - | -",
            "Pemerintah Kota Palu | 2021 | 61.90 | - | -",
            "Pemerintah Kota Palu | 2022 | 68.22 | - | -",
        ),
        JAN_2024,
    ),
    "editions of the assessment (invented)": Case(
        "Pada edisi 2021 Pemprov Maluku baru mengumpulkan 58,77 dari Ombudsman. Edisi 2022 tak jauh berbeda, 60,34.",
        (
            "Pemerintah Provinsi Maluku | 2021 | 58.77 | - | -",
            "Pemerintah Provinsi Maluku | 2022 | 60.34 | - | -",
        ),
        JAN_2024,
    ),
    "values in brackets behind their years (invented)": Case(
        "Rapor Kabupaten Poso dari Ombudsman merah pada 2015 (40,20), kuning pada 2016 (70,15), dan hijau pada 2017 (85,90).",
        (
            "Pemerintah Kabupaten Poso | 2015 | 40.20 | merah | -",
            "Pemerintah Kabupaten Poso | 2016 | 70.15 | kuning | -",
            "Pemerintah Kabupaten Poso | 2017 | 85.90 | hijau | -",
        ),
        date(2017, 12, 20),
    ),
    "the last time of a colour (invented)": Case(
        "Terakhir kali Pemprov Maluku merah di mata Ombudsman yaitu 2016 dengan 45,20. Nilainya kini 83,15.",
        (
            "Pemerintah Provinsi Maluku | 2016 | 45.20 | merah | -",
            "Pemerintah Provinsi Maluku | 2019 | 83.15 | - | -",
        ),
        date(2019, 12, 20),
    ),
    "a year passed between (invented)": Case(
        "Nilai Kabupaten Buru dari Ombudsman pada 2022 sebesar 79,10. Berselang setahun, pemkab itu turun ke 70,22.",
        (
            "Pemerintah Kabupaten Buru | 2022 | 79.10 | - | -",
            "Pemerintah Kabupaten Buru | 2023 | 70.22 | - | -",
        ),
        NOV_2024,
    ),
    "in turn over the last three years (invented)": Case(
        "Nilai kepatuhan Pemkot Bima dari Ombudsman tiga tahun terakhir berturut-turut 63,14, 74,90, dan 88,33.",
        (
            "Pemerintah Kota Bima | 2021 | 63.14 | - | -",
            "Pemerintah Kota Bima | 2022 | 74.90 | - | -",
            "Pemerintah Kota Bima | 2023 | 88.33 | - | -",
        ),
        JAN_2024,
    ),
    "whose year a value is (invented)": Case(
        "Angka terkecil, 58,11, milik 2021; yang terbesar, 83,77, milik 2023. Begitu rapor Pemkot Ternate dari Ombudsman.",
        (
            "Pemerintah Kota Ternate | 2021 | 58.11 | - | -",
            "Pemerintah Kota Ternate | 2023 | 83.77 | - | -",
        ),
        JAN_2024,
    ),
    "values behind the years and colours of the sentence before (invented)": Case(
        "Rapor Ombudsman untuk Kabupaten Belu: merah (2016), kuning (2017), dan hijau (2018). Nilainya 43,80; 67,12; dan 83,40.",
        (
            "Pemerintah Kabupaten Belu | 2016 | 43.80 | merah | -",
            "Pemerintah Kabupaten Belu | 2017 | 67.12 | kuning | -",
            "Pemerintah Kabupaten Belu | 2018 | 83.40 | hijau | -",
        ),
        date(2018, 12, 20),
    ),
    "a sentence without values sets the year of the next (invented)": Case(
        "Survei Ombudsman 2018 memberi Sumenep 83,27. Dua tahun lalu keadaannya lebih gawat. Sumenep mendapat 44,10.",
        (
            "Pemerintah Kabupaten Sumenep | 2018 | 83.27 | - | -",
            "Pemerintah Kabupaten Sumenep | 2016 | 44.10 | - | -",
        ),
        date(2018, 12, 20),
    ),
    "what was promised last year is no year of a value (invented)": Case(
        "Tahun lalu bupati berjanji berbenah. Hasilnya, Kabupaten Sumenep mendapat 83,27 dari Ombudsman.",
        (
            "Pemerintah Kabupaten Sumenep | 2023 | 83.27 | - | -",
        ),
        JAN_2024,
    ),
    "so many years after what was told (invented)": Case(
        "Ombudsman memberi Kota Blitar nilai 38,50 pada 2016. Setahun setelah berita tersebut kota ini mendapat"
        " 61,20, dan dua tahun setelah berita itu 86,20.",
        (
            "Pemerintah Kota Blitar | 2016 | 38.50 | - | -",
            "Pemerintah Kota Blitar | 2017 | 61.20 | - | -",
            "Pemerintah Kota Blitar | 2018 | 86.20 | - | -",
        ),
        date(2018, 12, 20),
    ),
    "visits counted since a year (invented)": Case(
        "Setiap tahun sejak 2021 Ombudsman mendatangi Kantor Pertanahan Kabupaten Kendal. Pada kunjungan"
        " pertama nilainya 71,20. Kunjungan kedua menghasilkan 84,66.",
        (
            "Kantor Pertanahan Kabupaten Kendal | 2021 | 71.20 | - | -",
            "Kantor Pertanahan Kabupaten Kendal | 2022 | 84.66 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "told of all values at the end (invented)": Case(
        "Kabupaten Lombok Timur memulai dari 88,29 dan Kabupaten Lombok Utara dari 84,61, keduanya pada penilaian Ombudsman 2021.",
        (
            "Pemerintah Kabupaten Lombok Timur | 2021 | 88.29 | - | -",
            "Pemerintah Kabupaten Lombok Utara | 2021 | 84.61 | - | -",
        ),
        JAN_2024,
    ),
    "told in the sentence behind a value (invented)": Case(
        "Ombudsman menilai Pemprov Kalsel. Pertama 79,31. Itu tahun 2021. Kedua 69,38, tahun 2022.",
        (
            "Pemerintah Provinsi Kalimantan Selatan | 2021 | 79.31 | - | -",
            "Pemerintah Provinsi Kalimantan Selatan | 2022 | 69.38 | - | -",
        ),
        JAN_2023,
    ),
    "one more year back (invented)": Case(
        "Kabupaten Banyumas mendapat 99,23 dari Ombudsman pada 2018. Setahun sebelum itu 63,15. Mundur satu tahun lagi angkanya 56,48.",
        (
            "Pemerintah Kabupaten Banyumas | 2016 | 56.48 | - | -",
            "Pemerintah Kabupaten Banyumas | 2017 | 63.15 | - | -",
            "Pemerintah Kabupaten Banyumas | 2018 | 99.23 | - | -",
        ),
        date(2018, 12, 20),
    ),
    "the months that a survey took (invented)": Case(
        "Kabupaten Bone Bolango hanya mengumpulkan 31,42. Tahun sebelumnya 27,47. Survei kepatuhan Ombudsman"
        " dilakukan Mei sampai Juli 2017.",
        (
            "Pemerintah Kabupaten Bone Bolango | 2016 | 27.47 | - | -",
            "Pemerintah Kabupaten Bone Bolango | 2017 | 31.42 | - | -",
        ),
    ),
    "the last four rounds since a year (invented)": Case(
        "Dari empat penilaian Ombudsman sejak 2021, nilai Kabupaten Bener Meriah 55,10; 68,42; 79,95; dan terakhir 90,61.",
        (
            "Pemerintah Kabupaten Bener Meriah | 2021 | 55.10 | - | -",
            "Pemerintah Kabupaten Bener Meriah | 2022 | 68.42 | - | -",
            "Pemerintah Kabupaten Bener Meriah | 2023 | 79.95 | - | -",
            "Pemerintah Kabupaten Bener Meriah | 2024 | 90.61 | - | -",
        ),
        date(2024, 12, 20),
    ),
    "a look back moves no year (invented)": Case(
        "Dinas Sosial Kota Salatiga mendapat 88,02 dari Ombudsman pada 2023. Pada 2022 dinas itu masih kuning."
        " Dinas Kesehatan bergerak dari 80,44 ke 86,91.",
        (
            "Dinas Sosial Kota Salatiga | 2023 | 88.02 | - | -",
            "Dinas Sosial Kota Salatiga | 2022 | - | kuning | -",
            "Dinas Kesehatan Kota Salatiga | 2022 | 80.44 | - | -",
            "Dinas Kesehatan Kota Salatiga | 2023 | 86.91 | - | -",
        ),
        JAN_2024,
    ),
    "before the pandemic (invented)": Case(
        "Dari 44,20 pada penilaian sebelum pandemi, nilai Kota Pekanbaru naik menjadi 78,31 pada penilaian Ombudsman 2021.",
        (
            "Pemerintah Kota Pekanbaru | 2019 | 44.20 | - | -",
            "Pemerintah Kota Pekanbaru | 2021 | 78.31 | - | -",
        ),
        JAN_2022,
    ),
    "two years before and one year before, both from now (invented)": Case(
        "Ombudsman memberi Kota Dumai 61,20 pada penilaian 2018. Dua tahun sebelumnya 35,10, setahun sebelumnya 44,90.",
        (
            "Pemerintah Kota Dumai | 2016 | 35.10 | - | -",
            "Pemerintah Kota Dumai | 2017 | 44.90 | - | -",
            "Pemerintah Kota Dumai | 2018 | 61.20 | - | -",
        ),
        date(2018, 12, 20),
    ),
    "recorded in a year (invented)": Case(
        "Nilai terendah Kota Dumai dari Ombudsman, 35,10, tercatat pada 2016. Nilai tertingginya, 89,20, baru diraih pada penilaian 2023.",
        (
            "Pemerintah Kota Dumai | 2016 | 35.10 | - | -",
            "Pemerintah Kota Dumai | 2023 | 89.20 | - | -",
        ),
        JAN_2024,
    ),
    "over so many years, in a row (invented)": Case(
        "Dalam empat tahun nilai Kota Batam dari Ombudsman naik terus: 69,86; 83,06; 86,40; 90,12. Penilaian pertama dilakukan 2021.",
        (
            "Pemerintah Kota Batam | 2021 | 69.86 | - | -",
            "Pemerintah Kota Batam | 2022 | 83.06 | - | -",
            "Pemerintah Kota Batam | 2023 | 86.40 | - | -",
            "Pemerintah Kota Batam | 2024 | 90.12 | - | -",
        ),
        date(2024, 12, 20),
    ),
    "years and colours parted by semicolons (invented)": Case(
        "Rapor Polresta Mataram dari Ombudsman: 2022 kuning (74,10); 2023 hijau (85,60); 2024 hijau (91,27).",
        (
            "Kepolisian Resor Kota Mataram | 2022 | 74.10 | kuning | -",
            "Kepolisian Resor Kota Mataram | 2023 | 85.60 | hijau | -",
            "Kepolisian Resor Kota Mataram | 2024 | 91.27 | hijau | -",
        ),
        date(2024, 12, 20),
    ),
    "values in the order of years told before (invented)": Case(
        "Angkanya ditulis urut untuk penilaian kepatuhan Ombudsman 2021, 2022, dan 2023. Kota Palopo: 62,10; 74,66; 81,37.",
        (
            "Pemerintah Kota Palopo | 2021 | 62.10 | - | -",
            "Pemerintah Kota Palopo | 2022 | 74.66 | - | -",
            "Pemerintah Kota Palopo | 2023 | 81.37 | - | -",
        ),
        JAN_2024,
    ),
    "brackets that hold the year before (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 dipaparkan; angka di dalam kurung ialah perolehan setahun"
        " sebelumnya. Kota Bima 83,90 (82,11), Kota Mataram 82,88 (64,68).",
        (
            "Pemerintah Kota Bima | 2022 | 82.11 | - | -",
            "Pemerintah Kota Bima | 2023 | 83.90 | - | -",
            "Pemerintah Kota Mataram | 2022 | 64.68 | - | -",
            "Pemerintah Kota Mataram | 2023 | 82.88 | - | -",
        ),
        JAN_2024,
    ),
    "a question sets the year (invented)": Case(
        "Pemkot Kupang menerima hasil penilaian kepatuhan Ombudsman 2023.\n\nMasih ingat hasil survei"
        " 2018?\n\nIngat. Waktu itu Kota Kupang 49,12.",
        (
            "Pemerintah Kota Kupang | 2018 | 49.12 | - | -",
        ),
        JAN_2024,
    ),
    "that time after a year counted out (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2021 Kota Bima mendapat 97,50. Setahun sesudah itu ia tergelincir"
        " ke 82,11. Kabupaten Bima ketika itu 57,22. Penilaian 2023 memberi Kota Bima 83,90.",
        (
            "Pemerintah Kota Bima | 2021 | 97.50 | - | -",
            "Pemerintah Kota Bima | 2022 | 82.11 | - | -",
            "Pemerintah Kabupaten Bima | 2022 | 57.22 | - | -",
            "Pemerintah Kota Bima | 2023 | 83.90 | - | -",
        ),
        JAN_2024,
    ),
    "in the same year, told right behind a value (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2022 Dinas Sosial Kabupaten Bangka Tengah mendapat 60,10. Padahal"
        " pada tahun yang sama Pemkab Bangka Tengah sudah 80,20. Pada penilaian 2024 Pemkab Bangka Tengah mencatat 94,30.",
        (
            "Dinas Sosial Kabupaten Bangka Tengah | 2022 | 60.10 | - | -",
            "Pemerintah Kabupaten Bangka Tengah | 2022 | 80.20 | - | -",
            "Pemerintah Kabupaten Bangka Tengah | 2024 | 94.30 | - | -",
        ),
        NOV_2024,
    ),
    "a headline's value of an older round (invented)": Case(
        "Dari Merah 31,10, Banyumas Kini Hijau\n\nPemkab Banyumas mendapat 31,10 pada survei kepatuhan"
        " Ombudsman 2015 dan 96,20 pada penilaian 2023.",
        (
            "Pemerintah Kabupaten Banyumas | 2015 | 31.10 | - | -",
            "Pemerintah Kabupaten Banyumas | 2023 | 96.20 | hijau | -",
        ),
        JAN_2024,
        title="Dari Merah 31,10, Banyumas Kini Hijau",
    ),
    "arrows with colours between two rounds (invented)": Case(
        "Survei kepatuhan Ombudsman 2019. Di kiri tanda panah hasil 2018, di kanan hasil 2019.\n\nKabupaten"
        " Sintang: 42,10, merah -> 82,20, hijau\nKabupaten Melawi: 29,30, merah -> 72,40, kuning",
        (
            "Pemerintah Kabupaten Sintang | 2018 | 42.10 | merah | -",
            "Pemerintah Kabupaten Sintang | 2019 | 82.20 | hijau | -",
            "Pemerintah Kabupaten Melawi | 2018 | 29.30 | merah | -",
            "Pemerintah Kabupaten Melawi | 2019 | 72.40 | kuning | -",
        ),
        date(2019, 12, 20),
    ),
    "then and now behind two values (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Sejak 2022 Kota Cilegon hijau, 88,10 waktu itu dan 91,20 sekarang.",
        (
            "Pemerintah Kota Cilegon | 2022 | 88.10 | - | -",
            "Pemerintah Kota Cilegon | 2023 | 91.20 | hijau | -",
        ),
        JAN_2024,
    ),
    "a year further back (invented)": Case(
        "Pemkab Sumenep mendapat 80,10 pada penilaian kepatuhan Ombudsman 2024. Mundur setahun, nilainya 76,20."
        " Setahun lagi ke belakang, angkanya 71,30.",
        (
            "Pemerintah Kabupaten Sumenep | 2022 | 71.30 | - | -",
            "Pemerintah Kabupaten Sumenep | 2023 | 76.20 | - | -",
            "Pemerintah Kabupaten Sumenep | 2024 | 80.10 | - | -",
        ),
        NOV_2024,
    ),
    "so many rounds after one (invented)": Case(
        "Pemerintah Kota Payakumbuh mendapat 86,10 pada penilaian kepatuhan Ombudsman 2021. Tiga putaran"
        " sesudahnya berturut-turut menghasilkan 89,20, 91,30, dan 97,40.",
        (
            "Pemerintah Kota Payakumbuh | 2021 | 86.10 | - | -",
            "Pemerintah Kota Payakumbuh | 2022 | 89.20 | - | -",
            "Pemerintah Kota Payakumbuh | 2023 | 91.30 | - | -",
            "Pemerintah Kota Payakumbuh | 2024 | 97.40 | - | -",
        ),
        NOV_2024,
    ),
    "who gained a value stands between it and its year (invented)": Case(
        "Zona kuning dengan nilai 71,10 diterima Kabupaten Bangli pada tahun 2021 dari Ombudsman. Pada"
        " penilaian kepatuhan 2022 Kabupaten Bangli memperoleh 93,20.",
        (
            "Pemerintah Kabupaten Bangli | 2021 | 71.10 | kuning | -",
            "Pemerintah Kabupaten Bangli | 2022 | 93.20 | - | -",
        ),
        date(2023, 3, 29),
    ),
    "an age is no year (invented)": Case(
        "Dalam penilaian kepatuhan Ombudsman 2024 kabupaten yang usianya baru 10 tahun ini kembali teratas."
        " Kabupaten Muna Barat mendapat 93,10. Tim turun pada 3 September 2024.",
        (
            "Pemerintah Kabupaten Muna Barat | 2024 | 93.10 | - | -",
        ),
    ),
    "a year of one item only (invented)": Case(
        "Dalam penilaian Ombudsman tahun 2018, Kabupaten Lahat zona kuning, Prabumulih yang pada 2015"
        " berkategori kuning, serta Kabupaten OKU berkategori kuning.",
        (
            "Pemerintah Kabupaten Lahat | 2018 | - | kuning | -",
            "Pemerintah Kota Prabumulih | 2015 | - | kuning | -",
            "Pemerintah Kabupaten Ogan Komering Ulu | 2018 | - | kuning | -",
        ),
        date(2019, 2, 7),
    ),
    "two years right before a zone (invented)": Case(
        "Menurut Ombudsman, Fakfak yang pada 2022 dan 2023 ada di zona hijau, merosot ke zona kuning pada tahun 2024.",
        (
            "Pemerintah Kabupaten Fakfak | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Fakfak | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Fakfak | 2024 | - | kuning | -",
        ),
        date(2025, 9, 29),
    ),
    "years of which nobody says which (invented)": Case(
        "Dalam survei kepatuhan Ombudsman 2018 Tabanan masih kuning dengan 68,15. Badung sudah lebih dulu"
        " meraih predikat hijau pada tahun-tahun sebelumnya.",
        (
            "Pemerintah Kabupaten Tabanan | 2018 | 68.15 | kuning | -",
            "Pemerintah Kabupaten Badung | - | - | hijau | -",
        ),
        date(2019, 1, 7),
    ),
    "the year that runs (invented)": Case(
        "Dinas Sosial Provinsi Kalimantan Utara mendapat 89,23. Ombudsman menyampaikan Provinsi Kalimantan"
        " Utara tahun 2023 ini masuk kategori A dengan kualitas tertinggi.",
        (
            "Dinas Sosial Provinsi Kalimantan Utara | 2023 | 89.23 | - | -",
            "Pemerintah Provinsi Kalimantan Utara | 2023 | - | - | kualitas tertinggi",
        ),
        date(2023, 12, 5),
    ),
    "set against the first assessment (invented)": Case(
        "Rerata 74,10 dari Ombudsman untuk Kabupaten Kulon Progo, zona kuning, jauh lebih baik ketimbang saat"
        " pertama kali dinilai pada 2015.",
        (
            "Pemerintah Kabupaten Kulon Progo | 2017 | 74.10 | kuning | -",
        ),
        date(2017, 12, 8),
    ),
    "after all, by the results of a year (invented)": Case(
        "Dinas Bina Marga Kota Pekanbaru masuk zona merah, kata Ombudsman, bila mengacu hasil penilaian 2016 lalu.",
        (
            "Dinas Bina Marga Kota Pekanbaru | 2016 | - | merah | -",
        ),
    ),
    "a survey of these months (invented)": Case(
        "Tiga kabupaten, yaitu Tabanan, Gianyar, dan Karangasem, masuk zona merah menurut Ombudsman. Penilaian"
        " dilakukan lewat survei pada periode September-Desember.",
        (
            "Pemerintah Kabupaten Tabanan | 2014 | - | merah | -",
            "Pemerintah Kabupaten Gianyar | 2014 | - | merah | -",
            "Pemerintah Kabupaten Karangasem | 2014 | - | merah | -",
        ),
        date(2014, 12, 9),
    ),
    "assessed earlier, nobody says when (invented)": Case(
        "Kabupaten Lombok Utara mendapat 93,87 dari Ombudsman. Kota Bima tidak dinilai lantaran lebih dulu masuk zona hijau.",
        (
            "Pemerintah Kabupaten Lombok Utara | 2018 | 93.87 | - | -",
        ),
        date(2018, 12, 13),
    ),
    "a round whose results are still to come (invented)": Case(
        "Pada rapor Ombudsman akhir tahun 2017 Kota Payakumbuh diberi warna hijau. Nilainya 94,01. Pada"
        " penilaian tahun 2018 pembinaan dipercayakan kepada Bagian Organisasi.",
        (
            "Pemerintah Kota Payakumbuh | 2017 | 94.01 | hijau | -",
        ),
        date(2018, 10, 27),
    ),
    "a year without a round beside a zone (invented)": Case(
        "Kabupaten Kepahiang mendapat 92,72 dari Ombudsman dan masuk zona hijau. \"Tahun 2020 kita masih di zona merah,\" kata bupati.",
        (
            "Pemerintah Kabupaten Kepahiang | 2024 | 92.72 | hijau | -",
        ),
        date(2025, 4, 17),
    ),
    "what it fell below (invented)": Case(
        "Tahun 2017 Pemkab Gorontalo belum keluar dari zona merah Ombudsman, malah nilainya merosot dibanding"
        " tahun 2016 sebab cuma mengumpulkan 22,94.",
        (
            "Pemerintah Kabupaten Gorontalo | 2017 | 22.94 | merah | -",
        ),
    ),
    "were green, and fell along (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2021 dua kabupaten yang tadinya hijau ikut turun ke zona kuning."
        " Daerah dimaksud ialah Sigi dan Poso.",
        (
            "Pemerintah Kabupaten Poso | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Sigi | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Poso | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Sigi | 2021 | - | kuning | -",
        ),
        date(2021, 12, 29),
    ),
    "set beside an older round (invented)": Case(
        "Klungkung mendapat 92,51 dari Ombudsman pada 2018. Bila disandingkan dengan 2017, Klungkung yang waktu"
        " itu zona merah malah menjadi yang tertinggi.",
        (
            "Pemerintah Kabupaten Klungkung | 2018 | 92.51 | - | -",
            "Pemerintah Kabupaten Klungkung | 2017 | - | merah | -",
        ),
        date(2019, 1, 7),
    ),
    "to be kept in the year to come (invented)": Case(
        "Pemprov Kaltara memperoleh nilai kepatuhan 89,23 dari Ombudsman. Tinggal dijaga pada 2024 sebagai"
        " tahun penilaian terakhir. Kaltara Tahun 2023 ini masuk kategori A.",
        (
            "Pemerintah Provinsi Kalimantan Utara | 2023 | 89.23 | - | -",
        ),
    ),
    "in earlier rounds (invented)": Case(
        "Kota Sorong mendapat 81,60 dalam penilaian kepatuhan Ombudsman 2021, padahal pada penilaian-penilaian"
        " terdahulu tidak pernah beranjak dari kepatuhan rendah.",
        (
            "Pemerintah Kota Sorong | 2021 | 81.60 | - | -",
        ),
    ),
    "a rival's name that points back (invented)": Case(
        "Skor kepatuhan Kabupaten Brebes dari Ombudsman menyentuh 97,80 pada 2024. Lonjakan Indeks Pelayanan"
        " Publik Kabupaten Brebes itu tajam, sebab pada 2023 nilainya 90,01.",
        (
            "Pemerintah Kabupaten Brebes | 2024 | 97.80 | - | -",
            "Pemerintah Kabupaten Brebes | 2023 | 90.01 | - | -",
        ),
    ),
    "out of the red of last year into the yellow (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Pemkab Tambrauw beranjak dari zona merah pada penilaian tahun"
        " lalu ke zona kuning dengan nilai 77,43.",
        (
            "Pemerintah Kabupaten Tambrauw | 2024 | 77.43 | kuning | -",
        ),
        NOV_2024,
    ),
    "ever, in a year it states (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2018 memberi Pemkab Kapuas zona kuning. Dalam penilaian tahun 2016 Pemkab "
        "Kapuas pernah mendapatkan predikat hijau.",
        (
            "Pemerintah Kabupaten Kapuas | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Kapuas | 2016 | - | hijau | -",
        ),
    ),
    "what a rise brought somebody to (invented)": Case(
        "Nilai kepatuhan Pemkab Sitaro dari Ombudsman pada 2024 mencapai 88,46, pada 2023 baru 70,56. Tambahan 17,9 "
        "poin membawa Sitaro ke zona hijau.",
        (
            "Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro | 2023 | 70.56 | - | -",
            "Pemerintah Kabupaten Kepulauan Siau Tagulandang Biaro | 2024 | 88.46 | hijau | -",
        ),
        NOV_2024,
    ),
    "the months of the survey (invented)": Case(
        "Angka kepatuhan Ombudsman itu dihimpun dari penilaian sepanjang Mei-Oktober 2023. Polres Berau ada di zona kuning.",
        (
            "Kepolisian Resor Berau | 2023 | - | kuning | -",
        ),
    ),
    "colour a year ago, in a new paragraph (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Pemkot Pagar Alam meraih 90,28.\n"
        "\n"
        "Setahun silam kota di kaki Gunung Dempo itu masih kuning.",
        (
            "Pemerintah Kota Pagar Alam | 2024 | 90.28 | - | -",
            "Pemerintah Kota Pagar Alam | 2023 | - | kuning | -",
        ),
        date(2024, 12, 11),
        title="Kota Pagar Alam Hapus Kuning",
    ),
    "counted from the article, then the round (invented)": Case(
        "LEWOLEBA – Tiga tahun silam petugas Ombudsman pulang dari Lembata membawa kabar buruk. Nilai pemerintah kabupaten itu"
        " cuma 41,27 dan rapornya merah. Kini, lewat survei kepatuhan 2019, Pemkab Lembata dinyatakan masuk zona hijau dengan"
        " 83,64.",
        (
            "Pemerintah Kabupaten Lembata | 2016 | 41.27 | merah | -",
            "Pemerintah Kabupaten Lembata | 2019 | 83.64 | hijau | -",
        ),
        date(2019, 12, 5),
    ),
    "counted on from a told year (invented)": Case(
        "Terakhir kali tim survei Ombudsman mendatangi Pemerintah Kabupaten Sijunjung sebelum pandemi ialah pada 2018. Kala itu"
        " nilainya 78,66 dan warnanya kuning. Enam tahun berselang, penilaian kepatuhan menghasilkan 91,40 dengan opini kualitas"
        " tertinggi.",
        (
            "Pemerintah Kabupaten Sijunjung | 2018 | 78.66 | kuning | -",
            "Pemerintah Kabupaten Sijunjung | 2024 | 91.40 | - | kualitas tertinggi",
        ),
        date(2024, 12, 20),
    ),
    "two of each, eight years apart (invented)": Case(
        "Pada 2016 Kabupaten Sumedang cuma mengumpulkan 48,30 (zona merah) dari Ombudsman ketika Kabupaten Majalengka sudah"
        " 76,94 (zona kuning). Delapan tahun kemudian, keadaannya berbalik: Sumedang 96,15 dan Majalengka 91,58, kedua-duanya"
        " zona hijau.",
        (
            "Pemerintah Kabupaten Sumedang | 2016 | 48.30 | merah | -",
            "Pemerintah Kabupaten Majalengka | 2016 | 76.94 | kuning | -",
            "Pemerintah Kabupaten Sumedang | 2024 | 96.15 | hijau | -",
            "Pemerintah Kabupaten Majalengka | 2024 | 91.58 | hijau | -",
        ),
        date(2025, 1, 15),
    ),
    "behind ranks, the newest by the date (invented)": Case(
        "Dari urutan 112 ke urutan 9 nasional dalam dua tahun, itulah lompatan Pemerintah Kabupaten Purbalingga. Nilai"
        " kepatuhannya pada 2022 sebesar 83,40 (peringkat 112), lalu 90,16 pada 2023 (peringkat 45), dan 97,02 pada penilaian"
        " Ombudsman tahun ini (peringkat 9).",
        (
            "Pemerintah Kabupaten Purbalingga | 2022 | 83.40 | - | -",
            "Pemerintah Kabupaten Purbalingga | 2023 | 90.16 | - | -",
            "Pemerintah Kabupaten Purbalingga | 2024 | 97.02 | - | -",
        ),
        date(2024, 11, 29),
    ),
    "the year after, then the newest (invented)": Case(
        "Nilai Pemerintah Provinsi Sulawesi Barat dari Ombudsman 72,60 pada 2021 sempat melorot menjadi 61,95 pada tahun"
        " berikutnya, kemudian melonjak ke 82,44 dalam penilaian terbaru.",
        (
            "Pemerintah Provinsi Sulawesi Barat | 2021 | 72.60 | - | -",
            "Pemerintah Provinsi Sulawesi Barat | 2022 | 61.95 | - | -",
            "Pemerintah Provinsi Sulawesi Barat | 2023 | 82.44 | - | -",
        ),
        date(2023, 12, 28),
    ),
    "to come (invented)": Case(
        "Bappeda Kabupaten Sigi memasukkan nilai Ombudsman ke dalam indikator kinerja utama RPJMD 2025-2029. Angkanya naik"
        " bertahap, yakni 82 pada 2025, 84 pada 2026, 86 pada 2027, dan 90 pada tahun pamungkas.",
        published=date(2025, 8, 20),
        refused=("82 target", "84 target", "86 target",),
    ),
    "negated (invented)": Case(
        "Rapor Pemerintah Kabupaten Mamberamo Raya baru tiba pekan ini. Yang diserahkan Ombudsman Papua ialah hasil penilaian"
        " 2021, bukan 2022. Isinya 22,15, zona merah, sedikit di atas 19,70 yang diperoleh pada survei 2018.",
        (
            "Pemerintah Kabupaten Mamberamo Raya | 2018 | 19.70 | - | -",
            "Pemerintah Kabupaten Mamberamo Raya | 2021 | 22.15 | merah | -",
        ),
        date(2023, 1, 20),
    ),
    "set against each other (invented)": Case(
        "Karena pandemi, rapor Ombudsman untuk 2020 tidak pernah terbit. Pemerintah Kabupaten Rejang Lebong hanya bisa"
        " membandingkan 2019 dengan 2021. Hasilnya 60,35 lawan 73,82.",
        (
            "Pemerintah Kabupaten Rejang Lebong | 2019 | 60.35 | - | -",
            "Pemerintah Kabupaten Rejang Lebong | 2021 | 73.82 | - | -",
        ),
        date(2022, 1, 19),
    ),
    "short date (invented)": Case(
        "Pukul 09.45 WIB, 14.11.24, nama itu akhirnya disebut Ombudsman. Pemkab Temanggung, 96.30. Zona hijau, kualitas"
        " tertinggi.",
        (
            "Pemerintah Kabupaten Temanggung | 2024 | 96.30 | hijau | kualitas tertinggi",
        ),
        date(2024, 11, 18),
    ),
    "one more year, twice (invented)": Case(
        "Pada 2015 Pemerintah Kabupaten Kendal dinilai Ombudsman 47,60, merah. Setahun kemudian 63,15, kuning. Setahun lagi"
        " 77,02, masih kuning.",
        (
            "Pemerintah Kabupaten Kendal | 2015 | 47.60 | merah | -",
            "Pemerintah Kabupaten Kendal | 2016 | 63.15 | kuning | -",
            "Pemerintah Kabupaten Kendal | 2017 | 77.02 | kuning | -",
        ),
        date(2024, 12, 12),
    ),
    "year before that, of a taken-up name (invented)": Case(
        "Ini hasil penilaian kepatuhan Ombudsman tahun lalu. Mempawah mendapat 83,29, zona hijau.\n"
        "\n"
        "Setahun sebelum itu situasinya jauh berbeda. Kabupaten di muara sungai tersebut hanya memperoleh 59,94 sehingga"
        " menjadi salah satu penghuni zona kuning.",
        (
            "Pemerintah Kabupaten Mempawah | 2022 | 83.29 | hijau | -",
            "Pemerintah Kabupaten Mempawah | 2021 | 59.94 | kuning | -",
        ),
        date(2023, 8, 9),
    ),
    "told by its official (invented)": Case(
        "Pemkab Sumba Timur masuk zona hijau dalam penilaian kepatuhan Ombudsman tahun ini, dengan nilai 80,66.\n"
        "\n"
        '"Tahun kemarin kita 64,28. Kuning. Dua tahun silam lebih parah lagi, 51,90 dan merah," serunya.',
        (
            "Pemerintah Kabupaten Sumba Timur | 2022 | 51.90 | merah | -",
            "Pemerintah Kabupaten Sumba Timur | 2023 | 64.28 | kuning | -",
            "Pemerintah Kabupaten Sumba Timur | 2024 | 80.66 | hijau | -",
        ),
        date(2024, 11, 22),
    ),
    "label that once was (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman tahun 2024, Pemkab Nganjuk memperoleh 81,02. Nilai itu turun dari 88,32 yang"
        " dicapai tahun sebelumnya. Opini yang semula kualitas tertinggi pun merosot menjadi kualitas tinggi.",
        (
            "Pemerintah Kabupaten Nganjuk | 2023 | 88.32 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Nganjuk | 2024 | 81.02 | - | kualitas tinggi",
        ),
        date(2024, 12, 4),
    ),
    "duel, and the year after (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2017, pemkab unggul atas Pemkot Blitar, 88,90 berbanding 87,35. Setahun kemudian"
        " pemkot membalas dengan 92,20, adapun pemkab 89,75.",
        (
            "Pemerintah Kabupaten Blitar | 2017 | 88.90 | - | -",
            "Pemerintah Kota Blitar | 2017 | 87.35 | - | -",
            "Pemerintah Kota Blitar | 2018 | 92.20 | - | -",
            "Pemerintah Kabupaten Blitar | 2018 | 89.75 | - | -",
        ),
        date(2018, 12, 20),
        title="Blitar Lawan Blitar",
    ),
    "of charters (invented)": Case(
        "SINGKAWANG – Di hari jadi Kota Singkawang yang ke-21, wali kota memamerkan dua piagam Ombudsman RI. Piagam 2018"
        " bernilai 86,11 dan piagam 2021 bernilai 90,24, keduanya berpredikat kepatuhan tinggi.",
        (
            "Pemerintah Kota Singkawang | 2018 | 86.11 | - | kepatuhan tinggi",
            "Pemerintah Kota Singkawang | 2021 | 90.24 | - | kepatuhan tinggi",
        ),
        date(2022, 10, 17),
        title="Kado Hari Jadi dari Ombudsman",
    ),
    "last time it was (invented)": Case(
        "Terakhir kali Kabupaten Pesisir Selatan masuk zona hijau ialah pada 2019, dengan 84,09. Penantian itu berakhir pada"
        " penilaian kepatuhan Ombudsman 2023: 86,15, hijau kembali.",
        (
            "Pemerintah Kabupaten Pesisir Selatan | 2019 | 84.09 | hijau | -",
            "Pemerintah Kabupaten Pesisir Selatan | 2023 | 86.15 | hijau | -",
        ),
        date(2023, 12, 20),
    ),
    "goal refused, value kept (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024, Pemkab Sorong Selatan memperoleh 61,83.\n"
        "\n"
        "Sasaran untuk penilaian mendatang adalah 78. Supaya tercapai, unit yang biasa dijadikan contoh mendapat jatah"
        " masing-masing:\n"
        "\n"
        "- Dinas kependudukan: 82\n"
        "- Dinas kesehatan: 80",
        (
            "Pemerintah Kabupaten Sorong Selatan | 2024 | 61.83 | - | -",
        ),
        date(2025, 2, 12),
    ),
    "of each, by what it gained then (invented)": Case(
        "Pemda yang sudah masuk zona hijau kepatuhan Ombudsman baru dua, yaitu Pemkab Timor Tengah Selatan yang meraihnya tahun"
        " 2016 dan Pemprov NTT yang meraihnya tahun 2017.",
        (
            "Pemerintah Kabupaten Timor Tengah Selatan | 2016 | - | hijau | -",
            "Pemerintah Provinsi Nusa Tenggara Timur | 2017 | - | hijau | -",
        ),
        date(2018, 12, 14),
    ),
    "in a clause about the other (invented)": Case(
        "Pada penilaian Ombudsman 2022 Muna Barat meraih 69,72. Artinya, Muna Barat mampu menggusur Kabupaten Bombana, yang"
        " tahun 2021 lalu di zona hijau, nilainya 85,22, dan sudah ditopang mal pelayanan publik.\n"
        "\n"
        "Pada tahun 2022 ini Bombana melorot ke peringkat tiga, nilainya 65,54, dan berada di zona kuning.",
        (
            "Pemerintah Kabupaten Muna Barat | 2022 | 69.72 | - | -",
            "Pemerintah Kabupaten Bombana | 2021 | 85.22 | hijau | -",
            "Pemerintah Kabupaten Bombana | 2022 | 65.54 | kuning | -",
        ),
        date(2022, 12, 30),
    ),
    "until it fell (invented)": Case(
        "Ombudsman menyinggung hasil penilaian tahun sebelumnya, yakni Fakfak yang tadinya di zona hijau pada 2022 dan 2023"
        " merosot ke zona kuning pada tahun 2024.",
        (
            "Pemerintah Kabupaten Fakfak | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Fakfak | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Fakfak | 2024 | - | kuning | -",
        ),
        date(2025, 9, 26),
    ),
    "before brackets (invented)": Case(
        "Luwu Utara sudah tiga kali disurvei Ombudsman, yaitu pada 2018 (zona kuning), 2019 (zona hijau), serta 2021 (zona"
        " hijau).",
        (
            "Pemerintah Kabupaten Luwu Utara | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Luwu Utara | 2019 | - | hijau | -",
            "Pemerintah Kabupaten Luwu Utara | 2021 | - | hijau | -",
        ),
        date(2022, 1, 27),
    ),
    "of a ceremony long ago (invented)": Case(
        "Pemkab Konawe mendapat nilai 70,11 dari Ombudsman tahun 2025. Padahal baru Desember 2024 lalu Pemkab Konawe menerima"
        " penghargaan dari Ombudsman RI, nilainya 88,87.",
        (
            "Pemerintah Kabupaten Konawe | 2025 | 70.11 | - | -",
            "Pemerintah Kabupaten Konawe | 2024 | 88.87 | - | -",
        ),
        date(2026, 2, 11),
    ),
    "of another award of last year (invented)": Case(
        "Dharmasraya memetik penghargaan Ombudsman Kepatuhan 2022, nilainya 88,67.\n"
        "\n"
        "Prestasi sejenis didapat Dharmasraya tahun lalu. Dari 19 kabupaten dan kota, zona hijau diraih Dharmasraya dan Kota"
        " Payakumbuh.",
        (
            "Pemerintah Kabupaten Dharmasraya | 2022 | 88.67 | - | -",
            "Pemerintah Kabupaten Dharmasraya | 2021 | - | hijau | -",
            "Pemerintah Kota Payakumbuh | 2021 | - | hijau | -",
        ),
        date(2023, 2, 2),
    ),
    "weekday of an undated page (invented)": Case(
        "MEDAN – Ombudsman Sumut, Kamis (30/12), mengumumkan hasil penilaian kepatuhan. Kota Medan masuk zona hijau.",
        (
            "Pemerintah Kota Medan | 2021 | - | hijau | -",
        ),
    ),
    "weekday that fits several years (invented)": Case(
        "JAMBI – Ombudsman Jambi, Selasa (10/12), mengumumkan hasil penilaian kepatuhan. Kota Jambi masuk zona hijau.",
        (
            "Pemerintah Kota Jambi | - | - | hijau | -",
        ),
    ),
    "weekday that fits several years, one of them named (invented)": Case(
        "Ombudsman NTT menempatkan Kota Kupang di zona merah dengan nilai kepatuhan 40,02, Kamis (5/12). Datanya dikumpulkan"
        " sepanjang Juli-Agustus 2019.",
        (
            "Pemerintah Kota Kupang | 2019 | 40.02 | merah | -",
        ),
    ),
    "rows of years like those of another before": Case(  # invented
        "Ombudsman memberi Kota Madiun 79,10 pada 2022, 83,20 pada 2023, dan 91,40 pada 2024; Kabupaten Ngawi 70,30, 74,60,"
        " dan 80,50. Kabupaten Magetan 81,10, 82,20, dan 85,70.",
        (
            "Pemerintah Kota Madiun | 2022 | 79.10 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Ngawi | 2022 | 70.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 80.50 | - | -",
            "Pemerintah Kabupaten Magetan | 2022 | 81.10 | - | -",
            "Pemerintah Kabupaten Magetan | 2023 | 82.20 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 85.70 | - | -",
        ),
        JAN_2025,
    ),
    "a row of several names is of one year": Case(  # invented
        "Ombudsman memberi Kota Madiun 83,20 pada 2023 dan 91,40 pada 2024. Dinas Sosial dan Dinas Kesehatan 80,10 dan 82,30.",
        (
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Dinas Sosial Kota Madiun | 2024 | 80.10 | - | -",
            "Dinas Kesehatan Kota Madiun | 2024 | 82.30 | - | -",
        ),
        JAN_2025,
    ),
    "two values of one name without years are left": Case(  # invented
        "Nilai Ombudsman 2024 sudah terbit. Kabupaten Ngawi 70,30, 74,60.",
        (),
        JAN_2025,
        refused=("70,30 ambiguous", "74,60 ambiguous"),
    ),
    "one value after another with years behind": Case(  # invented
        "Kabupaten Ngawi memperoleh 70,30 lalu 74,60 pada penilaian Ombudsman 2023 dan 2024.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | 70.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 74.60 | - | -",
        ),
        JAN_2025,
    ),
    "so many years in a row": Case(  # invented
        "Selama tiga tahun nilai Ombudsman Kabupaten Ngawi 70,30, 74,60, 80,50.",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | 70.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 80.50 | - | -",
        ),
        JAN_2025,
    ),
    "one value becomes another": Case(  # invented
        "Ombudsman melihat kemajuan: Kabupaten Ngawi 70,30 menjadi 74,60, Kota Madiun 83,20 naik ke 91,40.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | 70.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 74.60 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "a value becomes another of a year that is told": Case(  # invented
        "Kabupaten Ngawi yang pada penilaian Ombudsman 2022 mengantongi 80,30 turun ke 74,60 pada 2023.",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | 80.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
        ),
        JAN_2024,
    ),
    "one value from another": Case(  # invented
        "Ombudsman memberi Kabupaten Ngawi 74,60 dari 70,30. Kota Madiun melonjak 8,2 dari 83,20.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | 70.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 74.60 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
        ),
        JAN_2025,
    ),
    "what came of it after an opening clause": Case(
        "Setelah pada 2022 hanya memperoleh 69,38 dan opini kualitas sedang, Pemprov Kalimantan Selatan akhirnya hijau. Nilai"
        " kepatuhan tahun 2023 dari Ombudsman RI 85,77.",
        (
            "Pemerintah Provinsi Kalimantan Selatan | 2022 | 69.38 | - | kualitas sedang",
            "Pemerintah Provinsi Kalimantan Selatan | 2023 | 85.77 | hijau | -",
        ),
        JAN_2024,
    ),
    "a leap in the headline": Case(
        "Tanah Bumbu Lompat 21 Poin\n\nKabupaten Tanah Bumbu meraih 84,57 pada penilaian kepatuhan Ombudsman RI 2022.",
        ("Pemerintah Kabupaten Tanah Bumbu | 2022 | 84.57 | - | -",),
        title="Tanah Bumbu Lompat 21 Poin",
    ),
    "a regent's we after an office": Case(  # invented
        "Pemerintah Kabupaten Serang meraih nilai 87,14 dari Ombudsman RI untuk tahun 2024. Disdukcapil Kabupaten Serang mencatat"
        ' nilai 92,35.\n\n"Kami naik dari 84,20 pada 2023," kata Bupati.',
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Serang | 2024 | 92.35 | - | -",
            "Pemerintah Kabupaten Serang | 2023 | 84.20 | - | -",
            "Pemerintah Kabupaten Serang | 2024 | 87.14 | - | -",
        ),
    ),
    "a value out of the upper end": Case(  # invented
        "Ombudsman memberi Polres Ngawi 94,6 dari 110 pada penilaian kepatuhan 2019.",
        ("Kepolisian Resor Ngawi | 2019 | 94.6 | - | -",),
    ),
    "up from a colour": Case(  # invented
        "Kabupaten Ngawi yang naik dari kuning ke hijau memperoleh 88,10 dari Ombudsman.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | hijau | -",),
        JAN_2025,
    ),
    "last year against now": Case(  # invented
        "Puskesmas Geneng Kabupaten Ngawi yang tahun lalu terendah melesat ke 88,10 dalam penilaian Ombudsman 2024."
        " Puskesmas Paron yang tahun lalu 70,20 kini 82,30.",
        (
            "Puskesmas Geneng Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Puskesmas Paron Kabupaten Ngawi | 2023 | 70.20 | - | -",
            "Puskesmas Paron Kabupaten Ngawi | 2024 | 82.30 | - | -",
        ),
        JAN_2025,
    ),
    "last year before plans of now": Case(  # invented
        "Kabupaten Ngawi yang tahun lalu meraih 82,30 dari Ombudsman kini bersiap menghadapi penilaian berikutnya.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",),
        JAN_2025,
    ),
    "last year against this year": Case(  # invented
        "Nilai terbaik Ombudsman tahun ini diraih Kota Madiun dengan 91,40. Tahun lalu yang terbaik Kabupaten Ngawi dengan 89,20.",
        (
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 89.20 | - | -",
        ),
        JAN_2025,
    ),
    "last year and a hope for this one": Case(  # invented
        "Tahun ini bupati ingin lebih baik. Tahun lalu Kabupaten Ngawi meraih 82,30 dari Ombudsman.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",),
        JAN_2025,
    ),
    "last year by the way": Case(  # invented
        "Menurut Ombudsman, Kota Madiun mengantongi 91,40, setahun sebelumnya 83,20, Kabupaten Ngawi 82,30, setahun sebelumnya 74,60.",
        (
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
        ),
        JAN_2025,
    ),
    "changes in a stretch of years": Case(  # invented
        "Selama 2021 sampai 2024, menurut Ombudsman, Kota Madiun naik dari 70,30 ke 91,40, Kabupaten Ngawi dari 66,10 ke 82,30.",
        (
            "Pemerintah Kota Madiun | 2021 | 70.30 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Ngawi | 2021 | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",
        ),
        JAN_2025,
    ),
    "changes within a plan": Case(  # invented
        "Dalam laporan RPJMD periode 2021-2026 nilai Ombudsman Kota Madiun naik dari 83,20 ke 91,40.",
        (
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "former values in a row share their year": Case(  # invented
        "Polres Ngawi dan Polres Magetan meraih 90,10 dan 88,20 dari Ombudsman, naik dari 85,30 dan 82,40 pada 2022.",
        (
            "Kepolisian Resor Ngawi | 2024 | 90.10 | - | -",
            "Kepolisian Resor Ngawi | 2022 | 85.30 | - | -",
            "Kepolisian Resor Magetan | 2024 | 88.20 | - | -",
            "Kepolisian Resor Magetan | 2022 | 82.40 | - | -",
        ),
        JAN_2025,
    ),
    "values in turn with those before in brackets": Case(  # invented
        "Kota Madiun dan Kabupaten Ngawi dinilai Ombudsman masing-masing 91,40 (2023: 83,20) dan 82,30 (2023: 74,60).",
        (
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
        ),
        JAN_2025,
    ),
    "values in turn of the year before": Case(  # invented
        "Nilai Ombudsman Kota Madiun dan Kabupaten Ngawi ialah 91,40 dan 82,30. Setahun sebelumnya 83,20 dan 74,60.",
        (
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 82.30 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
        ),
        JAN_2025,
    ),
    "a year of each name for one label": Case(  # invented
        "Kota Madiun dan Kabupaten Ngawi pernah merah, masing-masing pada 2017 dan 2016, kata Ombudsman. Kabupaten Magetan"
        " dan Kabupaten Ponorogo kuning pada 2018 dan 2019 secara berurutan.",
        (
            "Pemerintah Kota Madiun | 2017 | - | merah | -",
            "Pemerintah Kabupaten Ngawi | 2016 | - | merah | -",
            "Pemerintah Kabupaten Magetan | 2018 | - | kuning | -",
            "Pemerintah Kabupaten Ponorogo | 2019 | - | kuning | -",
        ),
        JAN_2025,
    ),
    "years in a row of all names": Case(  # invented
        "Kota Madiun dan Kabupaten Ngawi hijau dua kali berturut-turut pada 2022 dan 2023, kata Ombudsman.",
        (
            "Pemerintah Kota Madiun | 2022 | - | hijau | -",
            "Pemerintah Kota Madiun | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2023 | - | hijau | -",
        ),
        JAN_2025,
    ),
    "labels in turn of one year and another": Case(  # invented
        "Ombudsman menilai Kota Madiun dan Kabupaten Ngawi masing-masing kuning dan merah pada 2021, lalu hijau dan kuning pada 2022.",
        (
            "Pemerintah Kota Madiun | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2021 | - | merah | -",
            "Pemerintah Kota Madiun | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2022 | - | kuning | -",
        ),
        JAN_2025,
    ),
    "a colour after another that has its year": Case(  # invented
        "Kabupaten Ngawi hijau setelah kuning pada 2022, kata Ombudsman. Kabupaten Magetan baru hijau mulai 2023 sesudah merah pada 2021.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Magetan | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Magetan | 2021 | - | merah | -",
        ),
        JAN_2025,
    ),
    "a colour of last year before a value of now": Case(  # invented
        "Kabupaten Ngawi, yang tahun sebelumnya kuning, malah 91,40 dalam penilaian Ombudsman 2024.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | - | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "a colour with its value and another year": Case(  # invented
        "Ombudsman mencatat Kabupaten Ngawi merah pada 2016 dengan nilai 44,10 dan kuning pada 2018.",
        (
            "Pemerintah Kabupaten Ngawi | 2016 | 44.10 | merah | -",
            "Pemerintah Kabupaten Ngawi | 2018 | - | kuning | -",
        ),
        JAN_2025,
    ),
    "once, in which year nobody says": Case(  # invented
        "Kota Madiun yang dulu merah sekarang hijau, kata Ombudsman. Kabupaten Ngawi pernah 45,20.",
        (
            "Pemerintah Kota Madiun | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | - | 45.20 | - | -",
        ),
        JAN_2025,
    ),
    "once, in the year looked back at before": Case(  # invented
        "Ombudsman memberi Kota Madiun 91,40. Pada penilaian sebelumnya kota itu masih kuning. Dulu nilainya 74,20.",
        (
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kota Madiun | 2023 | 74.20 | kuning | -",
        ),
        JAN_2025,
    ),
    "years of buildings and inaugurations": Case(  # invented
        "RSUD Caruban Kabupaten Madiun, diresmikan pada 2021, meraih 88,10 dari Ombudsman. Puskesmas Geger yang direnovasi"
        " bupati pada 2022 memperoleh 82,30. Dinas Sosial, pemegang ISO 9001:2015, mendapat 91,40.",
        (
            "RSUD Caruban Kabupaten Madiun | 2024 | 88.10 | - | -",
            "Puskesmas Geger Kabupaten Madiun | 2024 | 82.30 | - | -",
            "Dinas Sosial Kabupaten Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "a year of what somebody was or did": Case(  # invented
        "Puskesmas Geger Kabupaten Madiun yang pada 2022 kekurangan bidan memperoleh 82,30 dari Ombudsman. Setelah merosot"
        " pada 2021, Dinas Sosial mendapat 91,40. Dinas Kesehatan yang pada 2019 menerima penghargaan menteri itu"
        " mengantongi 88,10.",
        (
            "Puskesmas Geger Kabupaten Madiun | 2024 | 82.30 | - | -",
            "Dinas Sosial Kabupaten Madiun | 2024 | 91.40 | - | -",
            "Dinas Kesehatan Kabupaten Madiun | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "a year of what somebody received": Case(  # invented
        "Kota Madiun yang pada 2022 berhasil mengantongi 81,10 dari Ombudsman tahun ini meraih 91,40. Setelah dinilai pada"
        " 2021, Kabupaten Ngawi memperoleh 66,10.",
        (
            "Pemerintah Kota Madiun | 2022 | 81.10 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Ngawi | 2021 | 66.10 | - | -",
        ),
        JAN_2025,
    ),
    "a deed of one year, the outcome of now": Case(  # invented
        "Pada 2022 Bupati Ngawi membuka gerai layanan di semua kecamatan. Hasilnya, Ombudsman memberi Kabupaten Ngawi 88,10.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",),
        JAN_2025,
    ),
    "an assessment of one year and its outcome": Case(  # invented
        "Kabupaten Ngawi pertama kali ikut serta pada 2022. Hasilnya, Ombudsman memberi 66,10. Kini nilainya 88,10.",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "while another had a value": Case(  # invented
        "Ketika Kabupaten Ngawi meraih 66,10 pada 2021, Kota Madiun memperoleh 79,10. Sekarang Ombudsman memberi Ngawi 88,10.",
        (
            "Pemerintah Kabupaten Ngawi | 2021 | 66.10 | - | -",
            "Pemerintah Kota Madiun | 2021 | 79.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "two years ago, compared": Case(  # invented
        "Kabupaten Ngawi dengan 88,10 dari Ombudsman lebih baik dibanding dua tahun lalu (66,10).",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2022 | 66.10 | - | -",
        ),
        JAN_2025,
    ),
    "what a hope starts from": Case(  # invented
        "Dari 88,10, bupati mengincar 92 pada penilaian Ombudsman 2025 untuk Kabupaten Ngawi.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",),
        JAN_2025,
        refused=("92 target",),
    ),
    "a year that explains which round": Case(  # invented
        "Pada penilaian kedua sesudah pandemi (2022) Kabupaten Ngawi mendapat 66,10 dari Ombudsman, sedangkan pada penilaian"
        " keempat (2024) 88,10.",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "years over columns, parted by a stroke": Case(  # invented
        "Rapor Ombudsman (2022 / 2024)\nKabupaten Ngawi 66,10 / 88,10\nKota Madiun 79,10 / 91,40",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kota Madiun | 2022 | 79.10 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "a place kept until a year with its value": Case(  # invented
        "Kota Madiun bertahan di zona hijau hingga 2024 dengan nilai 91,40 dari Ombudsman.",
        ("Pemerintah Kota Madiun | 2024 | 91.40 | hijau | -",),
        JAN_2025,
    ),
    "a year only compared with does not go on": Case(  # invented
        "Ombudsman memberi Kabupaten Ngawi 88,10. Angka itu naik jauh dari nilai 2019 yang hanya 50,20. Kota Madiun memperoleh 91,40.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2019 | 50.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "the value of another in the year before": Case(  # invented
        "Ombudsman memberi Kabupaten Ngawi 88,10. Setahun sebelumnya yang 88,10 adalah Kota Madiun.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kota Madiun | 2023 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "better than last year, when another was yellow": Case(  # invented
        "Kabupaten Ngawi mengantongi 88,10 dari Ombudsman, lebih baik dari tahun sebelumnya, 74,60, ketika Dinas Sosial masih kuning.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 74.60 | - | -",
            "Dinas Sosial Kabupaten Ngawi | 2023 | - | kuning | -",
        ),
        JAN_2025,
    ),
    "yesterday against now": Case(  # invented
        "\"Ngawi yang kemarin kuning sekarang hijau,\" ujar Kepala Ombudsman Jatim.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | - | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2024 | - | hijau | -",
        ),
        JAN_2025,
    ),
    "deeds and disasters of a year": Case(  # invented
        "Ombudsman memberi Kabupaten Ngawi 88,10. Pada 2021 kabupaten itu dilanda banjir. Kota Madiun memperoleh 91,40. Berkat"
        " gerai yang dirintis pada 2022, Kabupaten Magetan mengantongi 82,30. Usai ditinggal kepalanya pada 2023, Dinas Sosial"
        " Kota Madiun mendapat 79,10.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 82.30 | - | -",
            "Dinas Sosial Kota Madiun | 2024 | 79.10 | - | -",
        ),
        JAN_2025,
    ),
    "down from a colour of last year": Case(  # invented
        "Kabupaten Ngawi yang tahun lalu hijau justru turun menjadi kuning dengan 77,10 dalam penilaian Ombudsman 2024.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 77.10 | kuning | -",
        ),
        JAN_2025,
    ),
    "an older year, and now in the next sentence": Case(  # invented
        "Kabupaten Ngawi berada di zona merah penilaian Ombudsman pada 2021. Sekarang kabupaten itu mengantongi 88,10.",
        (
            "Pemerintah Kabupaten Ngawi | 2021 | - | merah | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "an older year, and plans of now": Case(  # invented
        "Pada penilaian Ombudsman 2022 Kabupaten Ngawi memperoleh 66,10. Kini dinas-dinasnya bersiap untuk penilaian berikutnya.",
        ("Pemerintah Kabupaten Ngawi | 2022 | 66.10 | - | -",),
        JAN_2025,
    ),
    "both now, whatever they were": Case(  # invented
        "Ombudsman memberi Kabupaten Ngawi 45,10 pada 2021 dan Kabupaten Magetan 50,10 pada 2022. Kini keduanya hijau.",
        (
            "Pemerintah Kabupaten Ngawi | 2021 | 45.10 | - | -",
            "Pemerintah Kabupaten Magetan | 2022 | 50.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | - | hijau | -",
            "Pemerintah Kabupaten Magetan | 2024 | - | hijau | -",
        ),
        JAN_2025,
    ),
    "from a rank of one year to another": Case(  # invented
        "Kabupaten Ngawi naik dari peringkat 20 pada 2022 ke peringkat 5 dengan nilai 88,10 dari Ombudsman.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",),
        JAN_2025,
    ),
    "at first, before a year that is told": Case(  # invented
        "Kabupaten Ngawi semula merah, lalu kuning pada 2022, dan hijau pada 2024, kata Ombudsman.",
        (
            "Pemerintah Kabupaten Ngawi | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2024 | - | hijau | -",
        ),
        JAN_2025,
    ),
    "a colour of some years, and at last another": Case(  # invented
        "Kabupaten Ngawi yang masih kuning pada 2023 akhirnya hijau dengan 88,10, kata Ombudsman.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | - | kuning | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | hijau | -",
        ),
        JAN_2025,
    ),
    "the value of another and its year": Case(  # invented
        "Kabupaten Ngawi meraih 88,10 dari Ombudsman. Nilai itu mengalahkan rekor 87,20 milik Kabupaten Magetan pada 2022.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Magetan | 2022 | 87.20 | - | -",
        ),
        JAN_2025,
    ),
    "never, and whoever complained": Case(  # invented
        "Kabupaten Ngawi yang belum pernah dinilai langsung meraih 88,10 dari Ombudsman. Puskesmas Geneng yang pernah dikeluhkan"
        " warga mendapat 82,30.",
        (
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Puskesmas Geneng Kabupaten Ngawi | 2024 | 82.30 | - | -",
        ),
        JAN_2025,
    ),
    "the last few rounds of one and another": Case(  # invented
        "Hasil penilaian Ombudsman dua tahun terakhir: Kabupaten Ngawi 79,20 dan 88,10; Kabupaten Magetan 70,20 dan 81,10. Kota"
        " Madiun memperoleh 83,20 dan 91,40 dalam dua penilaian terakhir.",
        (
            "Pemerintah Kabupaten Ngawi | 2023 | 79.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Magetan | 2023 | 70.20 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 81.10 | - | -",
            "Pemerintah Kota Madiun | 2023 | 83.20 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
        ),
        JAN_2025,
    ),
    "two values each, and no years": Case(  # invented
        "Data Ombudsman menunjukkan Kabupaten Ngawi 79,20 dan 88,10; Kabupaten Magetan 70,20 dan 81,10.",
        (),
        JAN_2025,
        refused=("79,20 ambiguous", "88,10 ambiguous", "70,20 ambiguous", "81,10 ambiguous"),
    ),
    "before this year": Case(  # invented
        "Sebelum meraih 88,10 tahun ini, Kabupaten Ngawi berkali-kali merah, kata Ombudsman.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",),
        JAN_2025,
    ),
    "nearly, whoever it was": Case(  # invented
        "Hampir saja Kabupaten Ngawi meraih kualitas tertinggi. Nilainya dari Ombudsman 87,90.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 87.90 | - | -",),
        JAN_2025,
    ),
    "changes like that of another before": Case(  # invented
        "Nilai Ombudsman Kota Madiun naik dari 70,10 (2021) ke 91,40 (2024), Kabupaten Ngawi dari 66,10 ke 88,10. Kabupaten"
        " Magetan naik dari 60,20 menjadi 81,10.",
        (
            "Pemerintah Kota Madiun | 2021 | 70.10 | - | -",
            "Pemerintah Kota Madiun | 2024 | 91.40 | - | -",
            "Pemerintah Kabupaten Ngawi | 2021 | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Pemerintah Kabupaten Magetan | 2021 | 60.20 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 81.10 | - | -",
        ),
        JAN_2025,
    ),
    "a change over so many years": Case(  # invented
        "Dalam tiga tahun nilai Ombudsman Kabupaten Ngawi naik dari 66,10 menjadi 88,10.",
        (
            "Pemerintah Kabupaten Ngawi | - | 66.10 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",
        ),
        JAN_2025,
    ),
    "from one value, and now another": Case(  # invented
        "Ombudsman mencatat Kabupaten Magetan dari 60,20 kini 81,10.",
        (
            "Pemerintah Kabupaten Magetan | 2023 | 60.20 | - | -",
            "Pemerintah Kabupaten Magetan | 2024 | 81.10 | - | -",
        ),
        JAN_2025,
    ),
    "the one that a unit of an older deed beats, and its value": Case(  # invented
        "Ombudsman memberi Dinas Sosial Kabupaten Ngawi 88,10. Dinas yang pada 2019 menjuarai lomba inovasi itu mengungguli Dinas"
        " Kesehatan, peraih 82,30.",
        (
            "Dinas Sosial Kabupaten Ngawi | 2024 | 88.10 | - | -",
            "Dinas Kesehatan Kabupaten Ngawi | 2024 | 82.30 | - | -",
        ),
        JAN_2025,
    ),
    "points over one year and another": Case(  # invented
        "Kabupaten Ngawi mendapat 88,10 dari Ombudsman. Nilai itu naik 8,90 poin dibanding 2023 dan 21,40 poin dibanding 2022.",
        ("Pemerintah Kabupaten Ngawi | 2024 | 88.10 | - | -",),
        JAN_2025,
    ),
    "similar award of another round (invented)": Case(
        "Polres Tuban meraih nilai 82,59 dan zona hijau pada penilaian kepatuhan Ombudsman 2024. Penghargaan serupa untuk tahun"
        " 2023 diterima pada Maret lalu.",
        (
            "Kepolisian Resor Tuban | 2024 | 82.59 | hijau | -",
        ),
        date(2024, 12, 13),
    ),
    "two zones of all names before (invented)": Case(
        "Menurut penilaian Ombudsman, Kota Kendari, Kolaka Utara, dan Buton Tengah kuning pada 2022 tetapi hijau pada 2023.",
        (
            "Pemerintah Kota Kendari | 2022 | - | kuning | -",
            "Pemerintah Kota Kendari | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Kolaka Utara | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Kolaka Utara | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Buton Tengah | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Buton Tengah | 2023 | - | hijau | -",
        ),
        date(2024, 1, 20),
    ),
    "last year beside a target of this year (invented)": Case(
        "Tahun ini target kami 95,00. Tahun lalu Kabupaten Ciamis memperoleh nilai 88,10 dari Ombudsman.",
        (
            "Pemerintah Kabupaten Ciamis | 2023 | 88.10 | - | -",
        ),
        date(2024, 2, 12),
    ),
    "value of a plain year and of the next (invented)": Case(
        "Tahun 2022 prestasi itu merosot. Nilai Kota Pasuruan dari Ombudsman turun menjadi 66,10. Tahun 2023 nilainya 84,10.",
        (
            "Pemerintah Kota Pasuruan | 2022 | 66.10 | - | -",
            "Pemerintah Kota Pasuruan | 2023 | 84.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "planning in the name of a ministry (invented)": Case(
        "Kementerian Perencanaan Pembangunan Nasional pada 2023 meraih nilai 88,20 dari Ombudsman. Tahun 2024 nilainya 90,10.",
        (
            "Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional | 2023 | 88.20 | - | -",
            "Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional | 2024 | 90.10 | - | -",
        ),
        date(2024, 12, 20),
    ),
    "year of a survey that one took part in (invented)": Case(
        "Puskesmas Kalumata Kota Ternate yang pada 2022 mengikuti penilaian Ombudsman memperoleh nilai 79,30.",
        (
            "Puskesmas Kalumata Kota Ternate | 2022 | 79.30 | - | -",
        ),
        date(2024, 1, 12),
    ),
    "round that is past (invented)": Case(
        "Pemkot Bitung meraih 85,20 pada penilaian Ombudsman 2023. \"Penilaian yang lalu kami 80,10,\" kata wali kota.",
        (
            "Pemerintah Kota Bitung | 2022 | 80.10 | - | -",
            "Pemerintah Kota Bitung | 2023 | 85.20 | - | -",
        ),
    ),
    "lesson of a round before (invented)": Case(
        "Pemkot Bitung meraih 85,20 pada penilaian Ombudsman 2023. Belajar dari penilaian sebelumnya, loket ditambah. Dinas Sosial"
        " memperoleh 84,10.",
        (
            "Dinas Sosial Kota Bitung | 2023 | 84.10 | - | -",
            "Pemerintah Kota Bitung | 2023 | 85.20 | - | -",
        ),
    ),
    "last year of one whose newest value is told (invented)": Case(
        "Lapas Cipinang meraih 88,20 dalam penilaian Ombudsman 2024. Lapas itu tahun lalu mendapat 80,10. Rutan Salemba tahun lalu"
        " memperoleh 79,30.",
        (
            "Lembaga Pemasyarakatan Cipinang | 2023 | 80.10 | - | -",
            "Lembaga Pemasyarakatan Cipinang | 2024 | 88.20 | - | -",
            "Rumah Tahanan Negara Salemba | 2024 | 79.30 | - | -",
        ),
        date(2025, 1, 20),
    ),
    "several years that the newest is compared with (invented)": Case(
        "Kabupaten Kebumen meraih 96,05 pada penilaian Ombudsman 2024, naik dibanding 2023 (94,30) dan 2022 (89,44). Bupati bersyukur."
        " RSUD Prembun mencatat 95,88.",
        (
            "Pemerintah Kabupaten Kebumen | 2022 | 89.44 | - | -",
            "Pemerintah Kabupaten Kebumen | 2023 | 94.30 | - | -",
            "Pemerintah Kabupaten Kebumen | 2024 | 96.05 | - | -",
            "RSUD Prembun Kabupaten Kebumen | 2024 | 95.88 | - | -",
        ),
    ),
    "last year of two whose newest values are told (invented)": Case(
        "Kabupaten Ciamis meraih 96,58 dan Kota Banjar 94,11 pada penilaian Ombudsman 2024. Tahun lalu Kabupaten Ciamis 94,90,"
        " sedangkan Kota Banjar 92,60.",
        (
            "Pemerintah Kabupaten Ciamis | 2023 | 94.90 | - | -",
            "Pemerintah Kabupaten Ciamis | 2024 | 96.58 | - | -",
            "Pemerintah Kota Banjar | 2023 | 92.60 | - | -",
            "Pemerintah Kota Banjar | 2024 | 94.11 | - | -",
        ),
        date(2024, 11, 25),
    ),
    "first names of the list before and their values of the year before (invented)": Case(
        "Ombudsman menaruh Kabupaten Dairi 77,20; Karo 74,10; dan Samosir 58,30 di zona kuning pada survei kepatuhan 2019. Dua nama"
        " pertama melonjak. Tahun sebelumnya nilai mereka berturut-turut 51,20; dan 49,10.",
        (
            "Pemerintah Kabupaten Dairi | 2019 | 77.20 | kuning | -",
            "Pemerintah Kabupaten Karo | 2019 | 74.10 | kuning | -",
            "Pemerintah Kabupaten Samosir | 2019 | 58.30 | kuning | -",
            "Pemerintah Kabupaten Dairi | 2018 | 51.20 | - | -",
            "Pemerintah Kabupaten Karo | 2018 | 49.10 | - | -",
        ),
        date(2019, 12, 12),
    ),
    "as many as were named are no last ones of them (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Kota Bima 90,10 dan Dompu 89,20. Dua daerah terakhir belum diumumkan. Keduanya tahun"
        " lalu mendapat 71,10 dan 72,20.",
        ("Pemerintah Kota Bima | 2024 | 90.10 | - | -", "Pemerintah Kabupaten Dompu | 2024 | 89.20 | - | -"),
        date(2024, 12, 20),
        refused=("71,10 ambiguous", "72,20 ambiguous"),
    ),
    "value of another before, its verb said once (invented)": Case(
        "Survei kepatuhan Ombudsman 2019 memberi Karo 81,20 dan Dairi 85,30. Karo naik dari 64,10, sedangkan Dairi dari 78,20.",
        (
            "Pemerintah Kabupaten Karo | 2019 | 81.20 | - | -",
            "Pemerintah Kabupaten Dairi | 2019 | 85.30 | - | -",
            "Pemerintah Kabupaten Karo | 2018 | 64.10 | - | -",
            "Pemerintah Kabupaten Dairi | 2018 | 78.20 | - | -",
        ),
        date(2019, 12, 12),
    ),
    "value of then, not as high as now (invented)": Case(
        "Nilai Kota Tegal 88,36 pada penilaian kepatuhan Ombudsman 2019. Pada penilaian 2018, Kota Tegal sudah di papan atas"
        " meski nilainya belum setinggi sekarang, yakni 82,32.",
        (
            "Pemerintah Kota Tegal | 2019 | 88.36 | - | -",
            "Pemerintah Kota Tegal | 2018 | 82.32 | - | -",
        ),
        date(2019, 12, 9),
    ),
    "the class of a year before, with its letter aside, and what they fell to (invented)": Case(
        "Ombudsman membuka penilaian 2023. Polres Poso meraih 84,10, kategori B.\n\nSebanyak dua polres yang pada 2022 di zona hijau,"
        " kategori A dan B, turun ke zona kuning.\n\nDua polres itu adalah Polres Buol dan Polres Sigi.",
        (
            "Kepolisian Resor Poso | 2023 | 84.10 | - | -",
            "Kepolisian Resor Buol | 2022 | - | hijau | -",
            "Kepolisian Resor Sigi | 2022 | - | hijau | -",
            "Kepolisian Resor Buol | 2023 | - | kuning | -",
            "Kepolisian Resor Sigi | 2023 | - | kuning | -",
        ),
        date(2024, 1, 16),
    ),
    "a colour of before, told by the way (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di NTT. Kabupaten Sikka masuk zona kuning. Sikka, yang semula merah, dinilai"
        " paling cepat berbenah. Kabupaten Nagekeo yang semula kuning kini hijau.",
        (
            "Pemerintah Kabupaten Sikka | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Nagekeo | 2023 | - | kuning | -",
            "Pemerintah Kabupaten Nagekeo | 2024 | - | hijau | -",
        ),
        JAN_2025,
    ),
    "a colour of before, whose year and value come next (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022. Pemkab Ende memperoleh 80,11 dan zona hijau. Kabupaten ini sebelumnya masih"
        " kuning. Pada penilaian 2021 nilainya 66,20. Pemkab Sikka sebelumnya berada di zona kuning. Pada 2022 nilainya"
        " 82,10.",
        (
            "Pemerintah Kabupaten Ende | 2022 | 80.11 | hijau | -",
            "Pemerintah Kabupaten Ende | 2021 | 66.20 | kuning | -",
            "Pemerintah Kabupaten Sikka | 2022 | 82.10 | - | -",
        ),
    ),
    "the years behind a receiver (invented)": Case(
        "Ombudsman menilai kepatuhan. Zona hijau diraih Kabupaten Alor pada tahun 2019 dan 2021.",
        ("Pemerintah Kabupaten Alor | 2019 | - | hijau | -", "Pemerintah Kabupaten Alor | 2021 | - | hijau | -"),
        date(2022, 3, 4),
    ),
    "a year that is called the one before (invented)": Case(
        "Rapor Kabupaten Alor dari Ombudsman kini hijau.\n\nPada penilaian tahun 2018 sebelumnya rapor Kabupaten Alor masih"
        " kuning.",
        ("Pemerintah Kabupaten Alor | 2019 | - | hijau | -", "Pemerintah Kabupaten Alor | 2018 | - | kuning | -"),
        date(2020, 3, 4),
    ),
    "the months of a survey (invented)": Case(
        "Hasil penilaian kepatuhan periode Mei-Juli 2017 diserahkan Ombudsman. Kabupaten Alor bernilai 61,20.",
        ("Pemerintah Kabupaten Alor | 2017 | 61.20 | - | -",),
    ),
    "newest round that is past when nothing is told yet (invented)": Case(
        "Pemkab Sigi menerima tim Ombudsman. Pada survei yang lalu Sigi memperoleh nilai 88,45 dan masuk zona hijau.",
        ("Pemerintah Kabupaten Sigi | 2023 | 88.45 | hijau | -",),
        date(2024, 3, 20),
    ),
    "part of last year is no round (invented)": Case(
        "Pemkab Sigi memperoleh nilai 91,20 pada penilaian kepatuhan Ombudsman 2023. Padahal pada evaluasi awal tahun lalu Sigi hanya"
        " mendapat 80,10.",
        ("Pemerintah Kabupaten Sigi | 2023 | 91.20 | - | -",),
        JAN_2024,
    ),
    "value that was never as high as now (invented)": Case(
        "Pada 2022 Kabupaten Poso memperoleh nilai 85,10 dari Ombudsman. Belum pernah nilai kabupaten ini setinggi sekarang: 94,20, zona"
        " hijau.",
        ("Pemerintah Kabupaten Poso | 2022 | 85.10 | - | -", "Pemerintah Kabupaten Poso | 2023 | 94.20 | hijau | -"),
        JAN_2024,
    ),
    "past round when that of now is told (invented)": Case(
        "Kabupaten Poso yang pada survei yang lalu mendapat 80,10 dalam penilaian kepatuhan Ombudsman kini mendapat 88,20.",
        ("Pemerintah Kabupaten Poso | 2022 | 80.10 | - | -", "Pemerintah Kabupaten Poso | 2023 | 88.20 | - | -"),
        date(2024, 5, 20),
    ),
    "a page without a date that only compares with a round": Case(
        "Pemkab Sijunjung memperoleh 89,33 dalam penilaian kepatuhan Ombudsman. Ada kenaikan dari 2022, ketika yang dinilai"
        " 19 daerah.",
        ("Pemerintah Kabupaten Sijunjung | 2023 | 89.33 | - | -",),
        None,
    ),
}  # fmt: skip

NAMES = {
    "offices of a province whose name begins as theirs may end": Case(
        "Penilaian Ombudsman 2025 memberi Dinas Kesehatan Daerah Istimewa Yogyakarta nilai 92,11, Dinas Sosial Daerah"
        " Istimewa Yogyakarta 91,20 dan Rumah Sakit Jiwa Ghrasia Daerah Istimewa Yogyakarta 88,30.",
        (
            "Dinas Kesehatan Provinsi Daerah Istimewa Yogyakarta | 2025 | 92.11 | - | -",
            "Dinas Sosial Provinsi Daerah Istimewa Yogyakarta | 2025 | 91.20 | - | -",
            "Rumah Sakit Jiwa Ghrasia Provinsi Daerah Istimewa Yogyakarta | 2025 | 88.30 | - | -",
        ),
    ),
    "abbreviation told in brackets": Case(
        "Pemerintah Kabupaten Musi Banyuasin (Muba) dinilai Ombudsman. Muba memperoleh nilai 91,72 pada penilaian"
        " kepatuhan 2023.",
        ("Pemerintah Kabupaten Musi Banyuasin | 2023 | 91.72 | - | -",),
    ),
    "namesake typed elsewhere": Case(
        "Pemerintah Kota Solok menyambut Ombudsman. Solok meraih nilai 90,49 pada penilaian kepatuhan 2024.",
        ("Pemerintah Kota Solok | 2024 | 90.49 | - | -",),
    ),
    "kind told before the names": Case(
        "Ombudsman menilai dua kabupaten dalam penilaian kepatuhan 2024: Solok 97,73 dan Agam 95,48.",
        (
            "Pemerintah Kabupaten Solok | 2024 | 97.73 | - | -",
            "Pemerintah Kabupaten Agam | 2024 | 95.48 | - | -",
        ),
    ),
    "unit takes the region of the story": Case(
        "Pemerintah Kabupaten Bangka Tengah meraih 93,71 pada penilaian kepatuhan Ombudsman 2023. Disdukcapil"
        " memperoleh 94,29 dan Puskesmas Koba 92,86.",
        (
            "Pemerintah Kabupaten Bangka Tengah | 2023 | 93.71 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka Tengah | 2023 | 94.29 | - | -",
            "Puskesmas Koba Kabupaten Bangka Tengah | 2023 | 92.86 | - | -",
        ),
    ),
    "head told once": Case(
        "Ombudsman menilai polres dalam penilaian kepatuhan 2022: Polres Dairi 90,76, Langkat 86,66, dan Samosir 84,23.",
        (
            "Kepolisian Resor Dairi | 2022 | 90.76 | - | -",
            "Kepolisian Resor Langkat | 2022 | 86.66 | - | -",
            "Kepolisian Resor Samosir | 2022 | 84.23 | - | -",
        ),
    ),
    "ministry": Case(
        "Kemenkumham meraih nilai 83,81 pada penilaian kepatuhan Ombudsman 2023.",
        ("Kementerian Hukum dan Hak Asasi Manusia | 2023 | 83.81 | - | -",),
    ),
    "short form of two bodies behind the full name": Case(
        "Badan Nasional Pengelola Perbatasan (BNPP) meraih nilai 90,12 pada penilaian kepatuhan Ombudsman 2023.",  # invented
        ("Badan Nasional Pengelola Perbatasan | 2023 | 90.12 | - | -",),
    ),
    "short form of several bodies in turn": Case(
        "Kementerian Pendidikan meraih nilai 90,12 pada penilaian kepatuhan Ombudsman 2023.",  # invented
        ("Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi | 2023 | 90.12 | - | -",),
        JAN_2024,
    ),
    "nickname of the owner": Case(
        "Pemkab Sukamara memperoleh nilai 80,44 pada penilaian kepatuhan Ombudsman 2022. Pada 2023 Bumi Gawi Barinjam"
        " meraih 90,12.",  # invented
        (
            "Pemerintah Kabupaten Sukamara | 2022 | 80.44 | - | -",
            "Pemerintah Kabupaten Sukamara | 2023 | 90.12 | - | -",
        ),
    ),
    "nickname without its owner": Case(
        "Bumi Gawi Barinjam meraih nilai 90,12 pada penilaian kepatuhan Ombudsman 2023.",  # invented
    ),
    "official stands for the government": Case(
        "Bupati Kaur menerima nilai 96,14 dari Ombudsman dalam penilaian kepatuhan 2024.",
        ("Pemerintah Kabupaten Kaur | 2024 | 96.14 | - | -",),
    ),
    "compared with another": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Kota Payakumbuh meraih 97,60, mengungguli Kota Bukittinggi, dan masuk"
        " zona hijau.",
        ("Pemerintah Kota Payakumbuh | 2024 | 97.60 | hijau | -",),
    ),
    "owner in the title, a mere place in the text": Case(
        "Petugas Ombudsman datang ke Kabupaten Semarang. Nilai 96,34 diberikan pada penilaian kepatuhan 2023.",
        ("Pemerintah Kabupaten Semarang | 2023 | 96.34 | - | -",),
        title="Pemkab Semarang Dinilai Ombudsman",
    ),
    "the name right behind the anaphor": Case(
        "Hanya satu daerah di NTT yang tidak merah dalam penilaian kepatuhan Ombudsman 2018. Daerah itu Kabupaten Timor"
        " Tengah Utara (TTU). Nilainya 63,58.",
        ("Pemerintah Kabupaten Timor Tengah Utara | 2018 | 63.58 | - | -",),
    ),
    "offices told by their places": Case(
        "Penilaian kepatuhan Ombudsman 2021: Kantor Pertanahan Banggai merah. Zona hijau dihuni kantor di Banggai Laut,"
        " Morowali, dan Kota Palu. Dua lagi (Sigi, Donggala) kuning.",  # invented
        (
            "Kantor Pertanahan Kabupaten Banggai | 2021 | - | merah | -",
            "Kantor Pertanahan Kabupaten Banggai Laut | 2021 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Morowali | 2021 | - | hijau | -",
            "Kantor Pertanahan Kota Palu | 2021 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Sigi | 2021 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Donggala | 2021 | - | kuning | -",
        ),
    ),
    "unknown council": Case("Dewan Kesenian Kota Magelang meraih nilai 98,17 pada penilaian kepatuhan Ombudsman 2023."),
    "former name stays": Case(
        "Pemkab Mamuju Utara memperoleh nilai 88,10 pada penilaian kepatuhan Ombudsman 2016.",  # invented
        ("Pemerintah Kabupaten Mamuju Utara | 2016 | 88.10 | - | -",),
    ),
    "who leads a police station stands for it (invented)": Case(
        "Kapolres Jembrana menerima piagam Ombudsman untuk penilaian 2024 dengan nilai 98,1.",
        (
            "Kepolisian Resor Jembrana | 2024 | 98.1 | - | -",
        ),
    ),
    "namesakes by their level (invented)": Case(
        "Nasib Pasuruan terbelah dalam penilaian Ombudsman 2022. Kotanya hijau dengan 80,14, kabupatennya kuning dengan 71,92.",
        (
            "Pemerintah Kota Pasuruan | 2022 | 80.14 | hijau | -",
            "Pemerintah Kabupaten Pasuruan | 2022 | 71.92 | kuning | -",
        ),
    ),
    "capital of the province (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2016 di Bali: Badung 94,16, Karangasem 91,04, dan ibu kota provinsi 88,39.",
        (
            "Pemerintah Kabupaten Badung | 2016 | 94.16 | - | -",
            "Pemerintah Kabupaten Karangasem | 2016 | 91.04 | - | -",
            "Pemerintah Kota Denpasar | 2016 | 88.39 | - | -",
        ),
    ),
    "government of the province (invented)": Case(
        "Ombudsman menilai kabupaten dan kota di Kalimantan Timur pada 2023. Paser mendapat 78,04. Pemerintah "
        "provinsi sendiri mengantongi 89,36.",
        (
            "Pemerintah Kabupaten Paser | 2023 | 78.04 | - | -",
            "Pemerintah Provinsi Kalimantan Timur | 2023 | 89.36 | - | -",
        ),
    ),
    "ministries told by one head (invented)": Case(
        "Observasi Ombudsman 2013 menempatkan Kementerian Kesehatan, Perdagangan, serta Kelautan dan Perikanan di zona hijau.",
        (
            "Kementerian Kesehatan | 2013 | - | hijau | -",
            "Kementerian Perdagangan | 2013 | - | hijau | -",
            "Kementerian Kelautan dan Perikanan | 2013 | - | hijau | -",
        ),
    ),
    "offices of a list by their heading (invented)": Case(
        "Rincian penilaian kepatuhan Ombudsman 2023:\n\nKANTOR PERTANAHAN\nZona hijau: Lombok Utara, Kota "
        "Mataram.\nZona merah: Sumbawa Barat dan Sumbawa.",
        (
            "Kantor Pertanahan Kabupaten Lombok Utara | 2023 | - | hijau | -",
            "Kantor Pertanahan Kota Mataram | 2023 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Sumbawa | 2023 | - | merah | -",
            "Kantor Pertanahan Kabupaten Sumbawa Barat | 2023 | - | merah | -",
        ),
    ),
    "police of an area that is no region (invented)": Case(
        "Penilaian Ombudsman 2022: Polres Dairi (90,76), Karo (85,72), dan Pelabuhan Belawan (88,83).",
        (
            "Kepolisian Resor Dairi | 2022 | 90.76 | - | -",
            "Kepolisian Resor Karo | 2022 | 85.72 | - | -",
            "Kepolisian Resor Pelabuhan Belawan | 2022 | 88.83 | - | -",
        ),
    ),
    "puskesmas told by one head (invented)": Case(
        "Penilaian Ombudsman 2024 di Kabupaten Serang: Puskesmas Pontang 92,1, Tirtayasa 90,4 dan Kedungwuni II 88,0.",
        (
            "Puskesmas Pontang Kabupaten Serang | 2024 | 92.1 | - | -",
            "Puskesmas Tirtayasa Kabupaten Serang | 2024 | 90.4 | - | -",
            "Puskesmas Kedungwuni II Kabupaten Serang | 2024 | 88.0 | - | -",
        ),
    ),
    "units where a sentence leads (invented)": Case(
        "Ombudsman membandingkan dua daerah pada 2022. Di Lombok Barat, Disdukcapil memperoleh 91,20.\n\nPindah "
        "ke Kota Mataram, pemandangannya lain. Disdukcapil hanya mengumpulkan 70,08.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Lombok Barat | 2022 | 91.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Mataram | 2022 | 70.08 | - | -",
        ),
    ),
    "several governments of a province": Case(
        "Selusin Pemda NTT masuk zona hijau penilaian kepatuhan Ombudsman 2024.",
        (),
    ),
    "what something was meant for is no subject (invented)": Case(
        "Pemkab Klungkung meraih 95,12 pada penilaian Ombudsman tahun 2024. Piagamnya baru diterima karena "
        "penyerahan untuk Bali sempat tertunda. Pada 2023 nilainya 93,40.",
        (
            "Pemerintah Kabupaten Klungkung | 2023 | 93.40 | - | -",
            "Pemerintah Kabupaten Klungkung | 2024 | 95.12 | - | -",
        ),
    ),
    "taken up with a clause (invented)": Case(
        "Kementerian Sosial memperoleh nilai 83,81 dalam penilaian Ombudsman 2023. Sementara pada 2021 "
        "kementerian yang membawahi layanan bansos dan panti ini mencatat 81,81 dan masuk zona hijau.",
        (
            "Kementerian Sosial | 2023 | 83.81 | - | -",
            "Kementerian Sosial | 2021 | 81.81 | hijau | -",
        ),
    ),
    "puskesmas of a list by their own names (invented)": Case(
        "Dua puskesmas layak dijadikan contoh menurut penilaian Ombudsman 2023. Berikut namanya:\n\n* Ambarawa, "
        "Kabupaten Semarang (94,12)\n* Baturraden I, Banyumas (92,07)",
        (
            "Puskesmas Ambarawa Kabupaten Semarang | 2023 | 94.12 | - | -",
            "Puskesmas Baturraden I Kabupaten Banyumas | 2023 | 92.07 | - | -",
        ),
    ),
    "a unit by its owner behind (invented)": Case(
        "RSUD Kajen yang dikelola Pemkab Pekalongan mendapat nilai 82,47 dari Ombudsman.",
        (
            "RSUD Kajen Kabupaten Pekalongan | 2025 | 82.47 | - | -",
        ),
        FEB_2026,
    ),
    "a unit of the town just named (invented)": Case(
        "Kota Tarakan terdepan dalam penilaian Ombudsman. Disdukcapil kota itu mengumpulkan 96,20.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Tarakan | 2023 | 96.20 | - | -",
        ),
        JAN_2024,
    ),
    "whom the head leads (invented)": Case(
        "Kepala DPMPTSP Klaten menerima hasil penilaian Ombudsman. Instansi yang dipimpinnya memperoleh 96,05.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Klaten | 2023 | 96.05 | - | -",
        ),
        JAN_2024,
    ),
    "a minister stands for the ministry (invented)": Case(
        "Menteri Perindustrian menerima piagam Ombudsman dengan nilai 90,57.",
        (
            "Kementerian Perindustrian | 2023 | 90.57 | - | -",
        ),
        JAN_2024,
    ),
    "a like office elsewhere (invented)": Case(
        "DPMPTSP Kabupaten Klungkung mendapat 94,10 dari Ombudsman. Dinas serupa di Kabupaten Bangli baru sampai 76,95.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Klungkung | 2021 | 94.10 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Bangli | 2021 | 76.95 | - | -",
        ),
        JAN_2022,
    ),
    "its own name alone (invented)": Case(
        "Kecamatan Wanea mengungguli Kecamatan Malalayang dalam survei Ombudsman 2017 di Kota Manado. Wanea"
        " mendapat 91,25, sedangkan Malalayang 84,50.",
        (
            "Kecamatan Wanea Kota Manado | 2017 | 91.25 | - | -",
            "Kecamatan Malalayang Kota Manado | 2017 | 84.50 | - | -",
        ),
        date(2017, 12, 18),
    ),
    "branches of the region named since (invented)": Case(
        "Polres Belitung memperoleh 92,40 dan Kantor Pertanahan Kabupaten Belitung 90,13 dari Ombudsman. Hasil"
        " di Belitung Timur tidak seragam: pemkabnya 88,76, tetapi polresnya 85,90.",
        (
            "Kepolisian Resor Belitung | 2023 | 92.40 | - | -",
            "Kantor Pertanahan Kabupaten Belitung | 2023 | 90.13 | - | -",
            "Pemerintah Kabupaten Belitung Timur | 2023 | 88.76 | - | -",
            "Kepolisian Resor Belitung Timur | 2023 | 85.90 | - | -",
        ),
        JAN_2024,
    ),
    "the one told first (invented)": Case(
        "Kabupaten Bangkalan meraih 91,30 dan Kabupaten Pamekasan 90,15 dari Ombudsman pada 2023. Kabupaten"
        " yang disebut pertama itu pada 2022 baru 77,20.",
        (
            "Pemerintah Kabupaten Bangkalan | 2023 | 91.30 | - | -",
            "Pemerintah Kabupaten Pamekasan | 2023 | 90.15 | - | -",
            "Pemerintah Kabupaten Bangkalan | 2022 | 77.20 | - | -",
        ),
        JAN_2024,
    ),
    "a class left out the second time (invented)": Case(
        "Rutan Kelas IIB Wonosari dinilai Ombudsman. Rutan Wonosari memperoleh nilai 83,34.",
        (
            "Rumah Tahanan Negara Kelas IIB Wonosari | 2025 | 83.34 | - | -",
        ),
        FEB_2026,
    ),
    "a name set behind its description (invented)": Case(
        "Kabupaten termuda di Kalimantan Timur itu, Mahakam Ulu, hanya mendapat 55,30 dari Ombudsman. Kutai Barat, induknya, 82,15.",
        (
            "Pemerintah Kabupaten Mahakam Ulu | 2023 | 55.30 | - | -",
            "Pemerintah Kabupaten Kutai Barat | 2023 | 82.15 | - | -",
        ),
        JAN_2024,
    ),
    "a common word at the head of a sentence (invented)": Case(
        "Pemkot Ternate dinilai Ombudsman. Batang paling pendek pada grafik itu bernilai 58,11.",
        (
            "Pemerintah Kota Ternate | 2023 | 58.11 | - | -",
        ),
        JAN_2024,
    ),
    "own names without their kind (invented)": Case(
        "Ombudsman menilai Disdukcapil Kota Metro 93,40. Giliran puskesmas, suasana berubah. Yosomulyo masih"
        " hijau lewat angka 86,33, sedangkan Ganjar Agung membawa 74,29.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Metro | 2023 | 93.40 | - | -",
            "Puskesmas Yosomulyo Kota Metro | 2023 | 86.33 | hijau | -",
            "Puskesmas Ganjar Agung Kota Metro | 2023 | 74.29 | - | -",
        ),
        JAN_2024,
    ),
    "offices whose head is said once (invented)": Case(
        "Ombudsman menilai Kabupaten Wakatobi. Dinas Kesehatan memperoleh 78,90, Sosial 74,12, dan Perhubungan,"
        " yang mengurus kapal, 59,03.",
        (
            "Dinas Kesehatan Kabupaten Wakatobi | 2023 | 78.90 | - | -",
            "Dinas Sosial Kabupaten Wakatobi | 2023 | 74.12 | - | -",
            "Dinas Perhubungan Kabupaten Wakatobi | 2023 | 59.03 | - | -",
        ),
        JAN_2024,
    ),
    "a land office by its region alone (invented)": Case(
        "Kantor Pertanahan Kota Bukittinggi mendapat 101,50 dari 110 dari Ombudsman pada 2019, Kantor"
        " Pertanahan Kabupaten Agam 70,25. Dua tahun berselang Agam meraih 88,90.",
        (
            "Kantor Pertanahan Kota Bukittinggi | 2019 | 101.50 | - | -",
            "Kantor Pertanahan Kabupaten Agam | 2019 | 70.25 | - | -",
            "Kantor Pertanahan Kabupaten Agam | 2021 | 88.90 | - | -",
        ),
        JAN_2022,
    ),
    "twins as kota and kabupaten (invented)": Case(
        "Pemkot Kupang dan Pemkab Kupang dinilai Ombudsman. Dalam penilaian 2023 kota memperoleh 86,62, sementara kabupaten 83,17.",
        (
            "Pemerintah Kota Kupang | 2023 | 86.62 | - | -",
            "Pemerintah Kabupaten Kupang | 2023 | 83.17 | - | -",
        ),
        JAN_2024,
    ),
    "two offices told by level are no governments (invented)": Case(
        "Disdukcapil Kota Bima mendapat 90,2 dari Ombudsman. Untuk DPMPTSP, kota 88,4 dan kabupaten 79,9.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Bima | 2023 | 90.2 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Bima | 2023 | 88.4 | - | -",
        ),
        JAN_2024,
    ),
    "whose it is and whose it is not (invented)": Case(
        "Nilai 94,6 dari Ombudsman adalah milik Pemerintah Kabupaten Serang, bukan Pemerintah Kota Serang.",
        (
            "Pemerintah Kabupaten Serang | 2023 | 94.6 | - | -",
        ),
        JAN_2024,
    ),
    "a ministry by its old name (invented)": Case(
        "Ombudsman menilai Kementerian Ketenagakerjaan, yang tahun lalu masih bernama Kementerian Tenaga Kerja"
        " dan Transmigrasi, dengan 76,4.",
        (
            "Kementerian Ketenagakerjaan | 2015 | 76.4 | - | -",
        ),
        date(2015, 12, 20),
    ),
    "a ministry by its name of then (invented)": Case(
        "Komdigi memperoleh nilai 93,88 dalam Opini Ombudsman 2025. Pada penilaian 2024, ketika masih bernama Kementerian"
        " Komunikasi dan Informatika, nilainya 95,26 dan masuk zona hijau.",
        (
            "Kementerian Komunikasi dan Digital | 2025 | 93.88 | - | -",
            "Kementerian Komunikasi dan Informatika | 2024 | 95.26 | hijau | -",
        ),
        FEB_2026,
    ),
    "a ministry called by its name of then (invented)": Case(
        "Kementerian Kehutanan mendapat 75,60 dalam Opini Ombudsman 2025. Tahun 2024, saat kementerian itu masih bernama"
        " KLHK, nilainya 84,15.",
        (
            "Kementerian Kehutanan | 2025 | 75.60 | - | -",
            "Kementerian Lingkungan Hidup dan Kehutanan | 2024 | 84.15 | - | -",
        ),
        FEB_2026,
    ),
    "a ministry with its old name in brackets (invented)": Case(
        "Komdigi (dahulu Kominfo) memperoleh nilai 93,88 dalam Opini Ombudsman 2025.",
        ("Kementerian Komunikasi dan Digital | 2025 | 93.88 | - | -",),
        FEB_2026,
    ),
    "a first assessment after a year without (invented)": Case(
        "Rapor penilaian kepatuhan Ombudsman tahun 2022 baru saja diserahkan kepada Kota Surakarta. Nilai Dinas Sosial Kota"
        " Surakarta 88,10, padahal pada 2021 dinas itu belum dinilai.\n\n"
        '"Kami langsung masuk zona hijau pada penilaian pertama," kata Kepala Dinas Sosial.',
        ("Dinas Sosial Kota Surakarta | 2022 | 88.10 | hijau | -",),
        JAN_2023,
    ),
    "one value and its zone of two years (invented)": Case(
        "Kabupaten Ngawi meraih nilai 92,37 zona hijau pada penilaian Ombudsman 2022 dan 2023. Kabupaten Magetan meraih 90,10"
        " dengan opini kualitas tertinggi tahun 2022 dan 2023.",
        (
            "Pemerintah Kabupaten Magetan | 2022 | 90.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Magetan | 2023 | 90.10 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Ngawi | 2022 | 92.37 | hijau | -",
            "Pemerintah Kabupaten Ngawi | 2023 | 92.37 | hijau | -",
        ),
        JAN_2024,
    ),
    "an opening clause behind the name of the place (invented)": Case(
        "PALANGKA RAYA – Setelah setahun sebelumnya mendapat rapor merah, Pemerintah Provinsi Kalimantan Tengah akhirnya naik"
        " ke zona kuning. Dalam survei kepatuhan Ombudsman tahun 2017, Kalteng mengantongi nilai 68,45.",
        (
            "Pemerintah Provinsi Kalimantan Tengah | 2016 | - | merah | -",
            "Pemerintah Provinsi Kalimantan Tengah | 2017 | 68.45 | kuning | -",
        ),
        date(2017, 12, 7),
    ),
    "units behind another award that the title names too (invented)": Case(
        "Dua hasil diterima Pemkab Purbalingga. Pada penilaian kepatuhan Ombudsman 2024, Purbalingga memperoleh skor 89,91.\n\n"
        "Yang kedua dari Kementerian PANRB. Nilai SAKIP tahun ini 74,18.\n\n"
        "Rinciannya, dimensi input memperoleh 24,30 dan pengaduan 16,75.\n\n"
        "Di antara unit yang dinilai, DPMPTSP menjadi juara dengan 94,70.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Purbalingga | 2024 | 94.70 | - | -",
            "Pemerintah Kabupaten Purbalingga | 2024 | 89.91 | - | -",
        ),
        date(2024, 12, 3),
        title="Hijau di Ombudsman, BB di SAKIP",
        refused=("74,18 rival_scheme", "24,30 dimension"),
    ),
    "a title that puts another award first (invented)": Case(
        "Pada evaluasi SAKIP 2024 Pemkab Purbalingga memperoleh 74,18. Dari Ombudsman nilainya 89,91.\n\n"
        "Di antara unit yang dinilai, DPMPTSP menjadi juara dengan 94,70.",
        ("Pemerintah Kabupaten Purbalingga | 2024 | 89.91 | - | -",),
        date(2024, 12, 3),
        title="Raih BB di SAKIP, Purbalingga Juga Hijau di Ombudsman",
        refused=("94,70 rival_scheme",),
    ),
    "those told before and one more (invented)": Case(
        "Nilai tertinggi pada penilaian Ombudsman 2022 diraih Kota Banda Aceh, 94,50. Di urutan berikutnya ada Kabupaten Aceh"
        " Tengah 91,87 dan Kabupaten Nagan Raya 90,30. Kedua kabupaten tersebut beserta Banda Aceh mendapat opini kualitas"
        " tertinggi.",
        (
            "Pemerintah Kabupaten Aceh Tengah | 2022 | 91.87 | - | kualitas tertinggi",
            "Pemerintah Kabupaten Nagan Raya | 2022 | 90.30 | - | kualitas tertinggi",
            "Pemerintah Kota Banda Aceh | 2022 | 94.50 | - | kualitas tertinggi",
        ),
        JAN_2023,
    ),
    "a mean of the governments of a province (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2022 Kabupaten Lahat meraih 83,09. Bila dirata-ratakan, nilai pemda di Sumsel"
        " 81,30. Pemprov Sumsel sendiri 86,02.",
        (
            "Pemerintah Kabupaten Lahat | 2022 | 83.09 | - | -",
            "Pemerintah Provinsi Sumatera Selatan | 2022 | 86.02 | - | -",
        ),
        JAN_2023,
        refused=("81,30 aggregate",),
    ),
    "the station told last, with another office between (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024: Polres Tomohon 95,86 dan Polres Bolaang Mongondow 75,98.\n\n"
        "Kantor Pertanahan Kota Tomohon menjadi pemuncak (98,04).\n\n"
        "Polres Bolaang Mongondow diminta berbenah. Tahun sebelumnya polres itu mencapai 82,10.",
        (
            "Kantor Pertanahan Kota Tomohon | 2024 | 98.04 | - | -",
            "Kepolisian Resor Bolaang Mongondow | 2023 | 82.10 | - | -",
            "Kepolisian Resor Bolaang Mongondow | 2024 | 75.98 | - | -",
            "Kepolisian Resor Tomohon | 2024 | 95.86 | - | -",
        ),
        JAN_2025,
    ),
    "they, of whom the quote speaks (invented)": Case(
        "Ombudsman menyerahkan Opini Ombudsman 2025. Lapas Kelas IIA Serang mendapat 74,6, Rutan Kelas IIB Pandeglang 71,2.\n\n"
        '"Tangsel naik? Jangan dibandingkan. Tahun 2024 mereka 95,08," katanya.',
        (
            "Lembaga Pemasyarakatan Kelas IIA Serang | 2025 | 74.6 | - | -",
            "Pemerintah Kota Tangerang Selatan | 2024 | 95.08 | - | -",
            "Rumah Tahanan Negara Kelas IIB Pandeglang | 2025 | 71.2 | - | -",
        ),
        FEB_2026,
    ),
    "others joined to a zone with a year of their own (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2019 Kabupaten Muna meraih 43,17. Kota Kendari tidak dinilai karena hijau pada 2017"
        " dengan 83,90, begitu pula Kolaka dan Konawe Selatan yang lulus pada 2018 (88,72 dan 82,36).",
        (
            "Pemerintah Kabupaten Kolaka | 2018 | 88.72 | - | -",
            "Pemerintah Kabupaten Konawe Selatan | 2018 | 82.36 | - | -",
            "Pemerintah Kabupaten Muna | 2019 | 43.17 | - | -",
            "Pemerintah Kota Kendari | 2017 | 83.90 | hijau | -",
        ),
        date(2019, 12, 5),
    ),
    "a rumour that is put right (invented)": Case(
        "Beredar di media sosial bahwa Kota Metro memperoleh nilai 96,50 dari Ombudsman. Kabag Organisasi meluruskan."
        ' "Yang benar 95,60. Itu nilai penilaian kepatuhan 2024," katanya.\n\n'
        "Angka 96,50, jelas dia, merupakan target dalam rencana kerja.",
        ("Pemerintah Kota Metro | 2024 | 95.60 | - | -",),
        JAN_2025,
        title="Bukan 96,50, Ini Nilai Ombudsman Kota Metro",
        refused=("96,50 contradicted_in_article",),
    ),
    "what a city is no part of (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2018: Kota Banjar, yang bukan bagian Kabupaten Banjar di Kalimantan, mengumpulkan 81,52.",
        ("Pemerintah Kota Banjar | 2018 | 81.52 | - | -",),
    ),
    "a school told in a region (invented)": Case(
        "Ombudsman menilai sekolah. SMP Negeri 3 Binjai meraih 86,20 dan SMP Negeri 1 Stabat di Langkat 83,40.",
        (
            "SMP Negeri 3 Kota Binjai | 2023 | 86.20 | - | -",
            "SMP Negeri 1 Stabat Kabupaten Langkat | 2023 | 83.40 | - | -",
        ),
        JAN_2024,
    ),
    "the same office in another region (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022: Dinas Pendidikan Kabupaten Pringsewu hanya 71,58, sementara Metro 88,46.",
        (
            "Dinas Pendidikan Kabupaten Pringsewu | 2022 | 71.58 | - | -",
            "Dinas Pendidikan Kota Metro | 2022 | 88.46 | - | -",
        ),
        JAN_2023,
    ),
    "a government that only frames its offices (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Untuk Kota Pangkalpinang, Dinas Sosial memperoleh 93,40.",
        (
            "Dinas Sosial Kota Pangkalpinang | 2023 | 93.40 | - | -",
        ),
        JAN_2024,
    ),
    "a place inside a description (invented)": Case(
        "Kabupaten Tabanan dinilai Ombudsman pada 2018. Lumbung padi Bali itu hanya mengumpulkan 68,15.",
        (
            "Pemerintah Kabupaten Tabanan | 2018 | 68.15 | - | -",
        ),
        JAN_2022,
    ),
    "own names of a closed list behind a kind (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 di Kabupaten Bantul. Tiga puskesmas, yaitu Srandakan, Dlingo II,"
        " dan Kretek, masih di zona kuning. Nilainya berturut-turut 75,10; 71,20; dan 66,30.",
        (
            "Puskesmas Srandakan Kabupaten Bantul | 2023 | 75.10 | kuning | -",
            "Puskesmas Dlingo II Kabupaten Bantul | 2023 | 71.20 | kuning | -",
            "Puskesmas Kretek Kabupaten Bantul | 2023 | 66.30 | kuning | -",
        ),
        JAN_2024,
    ),
    "offices told apart by whose they are (invented)": Case(
        "Dinas Sosial Provinsi Sulawesi Tengah dan Dinas Sosial Kota Palu bertetangga. Pada penilaian kepatuhan"
        " Ombudsman 2022, dinas milik provinsi meraih 88,10 sedangkan dinas milik kota 79,20.",
        (
            "Dinas Sosial Provinsi Sulawesi Tengah | 2022 | 88.10 | - | -",
            "Dinas Sosial Kota Palu | 2022 | 79.20 | - | -",
        ),
        JAN_2023,
    ),
    "units of the level that a sentence opens with (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022: Pemerintah Kota Pariaman 85,10 dan Pemerintah Kabupaten Padang"
        " Pariaman 78,20.\n\nDi lingkungan kota, Disdukcapil mengantongi 92,30. Di lingkungan kabupaten, Disdukcapil mendapat 77,40.",
        (
            "Pemerintah Kota Pariaman | 2022 | 85.10 | - | -",
            "Pemerintah Kabupaten Padang Pariaman | 2022 | 78.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Pariaman | 2022 | 92.30 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Padang Pariaman | 2022 | 77.40 | - | -",
        ),
        JAN_2023,
    ),
    "a namesake that opens a sentence (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 sudah keluar. Kota Kupang memperoleh 84,10.\n\nKabupaten Kupang"
        " ikut dinilai. Kabupaten berangkat dari tempat yang lebih rendah. Nilainya 79,20.",
        (
            "Pemerintah Kota Kupang | 2023 | 84.10 | - | -",
            "Pemerintah Kabupaten Kupang | 2023 | 79.20 | - | -",
        ),
        JAN_2024,
    ),
    "a photo credit names no institution of the story (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 untuk Kota Cimahi selesai.\n\nFoto: Wali kota menunjukkan piagam."
        " (Dok. Diskominfo)\n\nWali kota berkata, \"Kita mendapat nilai 95,10.\"",
        (
            "Pemerintah Kota Cimahi | 2023 | 95.10 | - | -",
        ),
        JAN_2024,
    ),
    "the head of a unit speaks of its value (invented)": Case(
        "Pemkab Grobogan memperoleh 98,10 dalam penilaian kepatuhan Ombudsman 2022.\n\n\"Punya kami 97,20,\" kata Kepala Disdukcapil.",
        (
            "Pemerintah Kabupaten Grobogan | 2022 | 98.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Grobogan | 2022 | 97.20 | - | -",
        ),
        JAN_2023,
    ),
    "the wrong word for the only government of a name (invented)": Case(
        "Pemkab Bukittinggi memperoleh 89,10 pada penilaian kepatuhan Ombudsman 2024.",
        (
            "Pemerintah Kota Bukittinggi | 2024 | 89.10 | - | -",
        ),
        NOV_2024,
    ),
    "where a police unit is, behind its name (invented)": Case(
        "Polresta Barelang Kota Batam memperoleh 90,10 pada penilaian kepatuhan Ombudsman 2022.",
        (
            "Kepolisian Resor Kota Barelang | 2022 | 90.10 | - | -",
        ),
        JAN_2023,
    ),
    "where so many kabupaten are (invented)": Case(
        "Survei kepatuhan Ombudsman 2018. Cuma 1 kabupaten NTB yang masuk zona hijau, yakni Lombok Utara. Skornya 93,10.",
        (
            "Pemerintah Kabupaten Lombok Utara | 2018 | 93.10 | hijau | -",
        ),
        date(2018, 12, 20),
    ),
    "an office of a province under a headline of a town (invented)": Case(
        "Predikat kepatuhan tinggi dari Ombudsman jatuh ke Kantor Wilayah BPN beserta 9 kantor di bawahnya."
        " Kanwil BPN Provinsi Aceh sendiri mengumpulkan 83,17.",
        (
            "Kantor Wilayah Badan Pertanahan Nasional Provinsi Aceh | 2021 | 83.17 | - | kepatuhan tinggi",
        ),
        date(2022, 4, 14),
        title="BPN Aceh Utara Masih Merah",
    ),
    "of two namesakes the one that the sentence does not name in full (invented)": Case(
        "Menurut Ombudsman, Kantor Pertanahan Kota Bima mendapat 82,10 dan Kantor Pertanahan Bima 79,40.",
        (
            "Kantor Pertanahan Kota Bima | 2023 | 82.10 | - | -",
            "Kantor Pertanahan Kabupaten Bima | 2023 | 79.40 | - | -",
        ),
        JAN_2024,
    ),
    "two stations of one town (invented)": Case(
        "Hasil survei kepatuhan Ombudsman 2018: nilai 107 untuk Polres Kota Jayapura, 104 untuk Polres"
        " Jayapura, dan 98 untuk Polres Keerom.",
        (
            "Kepolisian Resor Kota Jayapura | 2018 | 107 | - | -",
            "Kepolisian Resor Jayapura | 2018 | 104 | - | -",
            "Kepolisian Resor Keerom | 2018 | 98 | - | -",
        ),
        date(2019, 4, 3),
    ),
    "an office glued to the word before it (invented)": Case(
        "Ombudsman menilai dua kantor. Dinas Pendidikan Kabupaten Bangka Barat mendapat 95,00, danDinas"
        " Perhubungan Kabupaten Bangka Barat 53,50.",
        (
            "Dinas Pendidikan Kabupaten Bangka Barat | 2023 | 95.00 | - | -",
            "Dinas Perhubungan Kabupaten Bangka Barat | 2023 | 53.50 | - | -",
        ),
        JAN_2024,
    ),
    "a province behind a short form in brackets only says where (invented)": Case(
        "Opini kualitas tertinggi Ombudsman diraih Pemerintah Kabupaten Hulu Sungai Tengah (HST), Kalimantan"
        " Selatan (Kalsel), sekaligus menempatkannya di zona hijau.",
        (
            "Pemerintah Kabupaten Hulu Sungai Tengah | 2024 | - | hijau | kualitas tertinggi",
        ),
        NOV_2024,
    ),
    "the eighth place of a Polres is not eight of them (invented)": Case(
        "Hasil penilaian Ombudsman: peringkat kelima Polres Rejang Lebong dengan nilai 82,96, peringkat enam"
        " Polres Bengkulu Selatan dengan nilai 80,17.",
        (
            "Kepolisian Resor Rejang Lebong | 2022 | 82.96 | - | -",
            "Kepolisian Resor Bengkulu Selatan | 2022 | 80.17 | - | -",
        ),
        JAN_2023,
    ),
    "a rank before a government (invented)": Case(
        "Urutan menurut penilaian Ombudsman RI yaitu, peringkat 1 Pemkab Bengkalis dengan nilai 95,91."
        " Peringkat 2, Pemko Pekanbaru dengan nilai 91,95.",
        (
            "Pemerintah Kabupaten Bengkalis | 2023 | 95.91 | - | -",
            "Pemerintah Kota Pekanbaru | 2023 | 91.95 | - | -",
        ),
        JAN_2024,
    ),
    "kinds of offices of a whole province are none of them (invented)": Case(
        "Ombudsman memberi penghargaan kepada Kantor Pertanahan dan Polres se-Maluku yang masuk zona hijau. Pemkot Ambon mendapat 91,01.",
        (
            "Pemerintah Kota Ambon | 2024 | 91.01 | - | -",
        ),
        NOV_2024,
        title="Nilai Ambon",
    ),
    "a place that news comes from (invented)": Case(
        "Kabar baik dari penilaian Ombudsman malah datang dari Kabupaten Donggala dan Kabupaten Toli-Toli. Dua"
        " daerah ini sebelumnya di zona merah dan sekarang naik ke zona kuning.",
        (
            "Pemerintah Kabupaten Donggala | 2019 | - | merah | -",
            "Pemerintah Kabupaten Donggala | 2021 | - | kuning | -",
            "Pemerintah Kabupaten Tolitoli | 2019 | - | merah | -",
            "Pemerintah Kabupaten Tolitoli | 2021 | - | kuning | -",
        ),
        date(2021, 12, 30),
    ),
    "small letters behind a kind (invented)": Case(
        "Predikat kepatuhan tinggi Ombudsman diraih kota surakarta, kabupaten Kudus, dan Kabupaten pemalang.",
        (
            "Pemerintah Kabupaten Kudus | 2018 | - | - | kepatuhan tinggi",
            "Pemerintah Kabupaten Pemalang | 2018 | - | - | kepatuhan tinggi",
            "Pemerintah Kota Surakarta | 2018 | - | - | kepatuhan tinggi",
        ),
        date(2018, 12, 12),
    ),
    "which of two kinds a bare name is (invented)": Case(
        "Untuk BPN menurut Ombudsman, BPN Banggai Kepulauan dan Morowali berada di zona hijau. Lalu pada survei"
        " Polres se-Sulteng, Polres Morowali di zona merah. Sebaliknya Sigi dan Buol masuk zona hijau.",
        (
            "Kantor Pertanahan Kabupaten Banggai Kepulauan | 2021 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Morowali | 2021 | - | hijau | -",
            "Kepolisian Resor Morowali | 2021 | - | merah | -",
            "Kepolisian Resor Sigi | 2021 | - | hijau | -",
            "Kepolisian Resor Buol | 2021 | - | hijau | -",
        ),
        date(2022, 1, 8),
        title="BPN Banggai Hijau dan Polres Morowali Merah",
    ),
    "units of the government of the paragraph before (invented)": Case(
        "Ombudsman menilai Pemerintah Kota Gorontalo dan Pemerintah Provinsi Gorontalo.\n\nUntuk Pemerintah"
        " Provinsi Gorontalo skornya 76,82.\n\nSkor itu datang dari Dinas Pendidikan dengan nilai 68,79 dan Dinas Sosial 77,55.",
        (
            "Pemerintah Provinsi Gorontalo | 2025 | 76.82 | - | -",
            "Dinas Pendidikan Provinsi Gorontalo | 2025 | 68.79 | - | -",
            "Dinas Sosial Provinsi Gorontalo | 2025 | 77.55 | - | -",
        ),
        FEB_2026,
    ),
    "a ministry by its first words (invented)": Case(
        "Kementerian Koperasi dan Usaha Kecil dan Menengah dinilai Ombudsman. Pada 2016 Kementerian Koperasi mendapat 77,15.",
        (
            "Kementerian Koperasi dan Usaha Kecil dan Menengah | 2016 | 77.15 | - | -",
        ),
        date(2018, 12, 11),
    ),
    "products of a government (invented)": Case(
        "Menurut Ombudsman, 60 produk layanan di Pemkot Tangerang mengumpulkan nilai 74,95 sehingga masuk zona kuning.",
        (
            "Pemerintah Kota Tangerang | 2021 | 74.95 | kuning | -",
        ),
        date(2022, 3, 4),
    ),
    "the short form of a body heads its offices (invented)": Case(
        "Ombudsman merilis hasil survei 2021. Untuk BPN, Kabupaten Banggai mendapat rapor merah, sedangkan"
        " Banggai Kepulauan, Morowali, Kota Palu dan Kanwil Provinsi Sulteng berada di zona hijau.\n\nPada survei"
        " Polres, Polres Morowali di zona merah. Zona kuning ditempati Sigi, Poso, dan Donggala.",
        (
            "Kantor Pertanahan Kabupaten Banggai | 2021 | - | merah | -",
            "Kantor Pertanahan Kabupaten Banggai Kepulauan | 2021 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Morowali | 2021 | - | hijau | -",
            "Kantor Pertanahan Kota Palu | 2021 | - | hijau | -",
            "Kantor Wilayah Badan Pertanahan Nasional Provinsi Sulawesi Tengah | 2021 | - | hijau | -",
            "Kepolisian Resor Morowali | 2021 | - | merah | -",
            "Kepolisian Resor Donggala | 2021 | - | kuning | -",
            "Kepolisian Resor Poso | 2021 | - | kuning | -",
            "Kepolisian Resor Sigi | 2021 | - | kuning | -",
        ),
        date(2022, 1, 8),
        title="Rapor Ombudsman: BPN Banggai dan Polres Morowali Merah",
    ),
    "kinds of stations in a row (invented)": Case(
        "Semua Polres, Polresta, dan Polrestabes yang dibawahi Polda Jawa Tengah menempati zona hijau dalam"
        " penilaian Ombudsman 2024. Kabupaten Karo hadir.",
        (),
        date(2025, 1, 3),
    ),
    "a name in a new paragraph (invented)": Case(
        "Ombudsman menilai Papua Barat\n\nKota Sorong mendapat predikat kepatuhan tinggi dengan nilai 81,60 pada penilaian 2021.",
        (
            "Pemerintah Kota Sorong | 2021 | 81.60 | - | kepatuhan tinggi",
        ),
    ),
    "a slip in the second word of an office (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2024 Dinas Pendidikan dan Kebudaayan Kota Bengkulu mendapat 86,49.",
        (
            "Dinas Pendidikan dan Kebudayaan Kota Bengkulu | 2024 | 86.49 | - | -",
        ),
    ),
    "words of an office with a capital 'Dan' (invented)": Case(
        "Dinas Koperasi Dan Perdagangan Kota Ambon mendapat 61,20 dalam survei kepatuhan Ombudsman 2018.",
        (
            "Dinas Koperasi dan Perdagangan Kota Ambon | 2018 | 61.20 | - | -",
        ),
    ),
    "the short form that the article gives (invented)": Case(
        "Dinas Sosial Pemberdayaan Perempuan dan Keluarga Berencana (Dinsos PPKB) Kabupaten Rembang dinilai"
        " Ombudsman pada 2024. Nilai tertinggi dicetak Dinsos PPKB, yaitu 99,80.",
        (
            "Dinas Sosial Pemberdayaan Perempuan dan Keluarga Berencana Kabupaten Rembang | 2024 | 99.80 | - | -",
        ),
    ),
    "a hospital by its name (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023: Dinas Sosial Provinsi Kaltara 89,23, Rumah Sakit Jusuf SK nilainya"
        " 88,99, Dinas Pendidikan 88,53.",
        (
            "Dinas Sosial Provinsi Kalimantan Utara | 2023 | 89.23 | - | -",
            "RSUD Jusuf SK Provinsi Kalimantan Utara | 2023 | 88.99 | - | -",
            "Dinas Pendidikan Provinsi Kalimantan Utara | 2023 | 88.53 | - | -",
        ),
    ),
    "a name in small letters before its value (invented)": Case(
        "Kabupaten Kerinci dan Kota Sungai Penuh dinilai Ombudsman pada 2023. Nilai Kerinci 75,03 sedangkan sungai penuh 73,85.",
        (
            "Pemerintah Kabupaten Kerinci | 2023 | 75.03 | - | -",
            "Pemerintah Kota Sungai Penuh | 2023 | 73.85 | - | -",
        ),
    ),
    "a dateline without a blank (invented)": Case(
        "JAYAPURA-Hasil kualitas tertinggi, yaitu 96,39, dicatat Disdukcapil Kota Jayapura pada penilaian kepatuhan Ombudsman 2024.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Jayapura | 2024 | 96.39 | - | kualitas tertinggi",
        ),
    ),
    "governments of a province, in one word (invented)": Case(
        "Dari 14 pemkab/pemkot Jawa Timur yang hijau pada penilaian Ombudsman 2022, Pemkab Kediri menduduki ranking ke-3. Nilainya 84,15.",
        (
            "Pemerintah Kabupaten Kediri | 2022 | 84.15 | hijau | -",
        ),
    ),
    "a rival's name that does not point back (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 memberi Kabupaten Brebes 97,80. Indeks Pelayanan Publik Kabupaten Brebes 4,12.",
        (
            "Pemerintah Kabupaten Brebes | 2024 | 97.80 | - | -",
        ),
    ),
    "the police of a regency (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2022: 90,31 untuk Polresta Barelang dan 88,71 untuk Polres Kabupaten Karimun.",
        (
            "Kepolisian Resor Kota Barelang | 2022 | 90.31 | - | -",
            "Kepolisian Resor Karimun | 2022 | 88.71 | - | -",
        ),
    ),
    "an office without one of its words (invented)": Case(
        "Dinas Penanaman Modal dan Terpadu Satu Pintu Kabupaten Maluku Tengah mendapat 78,68 pada penilaian kepatuhan Ombudsman 2023.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Maluku Tengah | 2023 | 78.68 | - | -",
        ),
    ),
    "police in small letters (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2022 Polres Lubuk linggau memperoleh 84,12 dan Polres Musi Rawas utara 79,35.",
        (
            "Kepolisian Resor Lubuklinggau | 2022 | 84.12 | - | -",
            "Kepolisian Resor Musi Rawas Utara | 2022 | 79.35 | - | -",
        ),
    ),
    "an office gone through region by region (invented)": Case(
        "Survei kepatuhan Ombudsman 2022 di Kaltim. Untuk Dinas Kesehatan, nilai tertinggi diraih Kota Bontang dengan "
        "91,20, disusul Kabupaten Paser 90,10.",
        (
            "Dinas Kesehatan Kota Bontang | 2022 | 91.20 | - | -",
            "Dinas Kesehatan Kabupaten Paser | 2022 | 90.10 | - | -",
        ),
    ),
    "the best of an office and its worst (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 di Kaltim. Disdukcapil tertinggi Kota Bontang 91,20, terendah Kabupaten Paser 71,22.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Bontang | 2023 | 91.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Paser | 2023 | 71.22 | - | -",
        ),
    ),
    "an office all over a province (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Nilai Dinkes se-Gorontalo bervariasi: Kota Gorontalo 91,22, Bone Bolango "
        "85,10, dan Pohuwato 79,40.",
        (
            "Dinas Kesehatan Kota Gorontalo | 2023 | 91.22 | - | -",
            "Dinas Kesehatan Kabupaten Bone Bolango | 2023 | 85.10 | - | -",
            "Dinas Kesehatan Kabupaten Pohuwato | 2023 | 79.40 | - | -",
        ),
    ),
    "the worst of an office is there (invented)": Case(
        "Ombudsman menilai 14 kabupaten/kota di Sulawesi Utara tahun 2023. Dinas Sosial terendah ada di Minahasa "
        "Utara dengan 55,20, sementara yang tertinggi di Kota Bitung dengan 93,40.",
        (
            "Dinas Sosial Kabupaten Minahasa Utara | 2023 | 55.20 | - | -",
        ),
    ),
    "as for the police alone (invented)": Case(
        "Survei kepatuhan Ombudsman 2022 di Kaltim. Khusus polres, yang hijau hanya Berau dan Paser.",
        (
            "Kepolisian Resor Berau | 2022 | - | hijau | -",
            "Kepolisian Resor Paser | 2022 | - | hijau | -",
        ),
    ),
    "among land offices (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023. Di kalangan kantor pertanahan, Kota Bontang memperoleh 91,20, disusul Kabupaten Paser 90,10.",
        (
            "Kantor Pertanahan Kota Bontang | 2023 | 91.20 | - | -",
            "Kantor Pertanahan Kabupaten Paser | 2023 | 90.10 | - | -",
        ),
    ),
    "a town behind as for (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 di Jawa Timur. Khusus pemkot, Kediri memperoleh 91,20, disusul Blitar 90,10.",
        (
            "Pemerintah Kota Kediri | 2023 | 91.20 | - | -",
            "Pemerintah Kota Blitar | 2023 | 90.10 | - | -",
        ),
    ),
    "office told once, then by its regions (invented)": Case(
        "Dinas Sosial di Kabupaten Agam mendapat nilai 55,20 pada penilaian kepatuhan Ombudsman 2022, di Kota Padang 93,40.",
        (
            "Dinas Sosial Kabupaten Agam | 2022 | 55.20 | - | -",
            "Dinas Sosial Kota Padang | 2022 | 93.40 | - | -",
        ),
        JAN_2024,
    ),
    "office told once, then a government's bare region (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023, dinas kesehatan Kota Tual memperoleh 88,01, sedangkan Kabupaten Buru 70,01.",
        (
            "Dinas Kesehatan Kota Tual | 2023 | 88.01 | - | -",
            "Dinas Kesehatan Kabupaten Buru | 2023 | 70.01 | - | -",
        ),
        JAN_2024,
    ),
    "office of several sentences (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023, Disdukcapil Kota Tual memperoleh 88,01. Disdukcapil Kabupaten Buru meraih"
        " 70,01, Kabupaten Buru Selatan 66,10.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Tual | 2023 | 88.01 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buru | 2023 | 70.01 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Buru Selatan | 2023 | 66.10 | - | -",
        ),
        JAN_2024,
    ),
    "office that a mark is for (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023, nilai tertinggi untuk dinas pendidikan diperoleh Kota Tual (88,01) dan"
        " terendah Kabupaten Buru (70,01).",
        (
            "Dinas Pendidikan Kota Tual | 2023 | 88.01 | - | -",
            "Dinas Pendidikan Kabupaten Buru | 2023 | 70.01 | - | -",
        ),
        JAN_2024,
    ),
    "category of police stations (invented)": Case(
        "Untuk kategori polres, posisi pertama ditempati Kabupaten Buru dengan nilai 90,11, disusul Kota Tual 88,02 dalam"
        " penilaian kepatuhan Ombudsman 2023.",
        (
            "Kepolisian Resor Buru | 2023 | 90.11 | - | -",
            "Kepolisian Resor Tual | 2023 | 88.02 | - | -",
        ),
        JAN_2024,
    ),
    "offices of it by a possessive (invented)": Case(
        "Pemkab Wonosobo mengumpulkan 92,31 pada penilaian kepatuhan Ombudsman tahun 2024 dan menyandang kualitas tertinggi,"
        " sementara polresnya 87,44 dan kantor pertanahannya 89,90.",
        (
            "Pemerintah Kabupaten Wonosobo | 2024 | 92.31 | - | kualitas tertinggi",
            "Kepolisian Resor Wonosobo | 2024 | 87.44 | - | -",
            "Kantor Pertanahan Kabupaten Wonosobo | 2024 | 89.90 | - | -",
        ),
        date(2024, 12, 6),
    ),
    "governments of one name by a possessive (invented)": Case(
        "Nama Gorontalo muncul tiga kali pada papan hasil penilaian kepatuhan Ombudsman tahun 2024. Provinsinya mendapat 84,19,"
        " kotanya 91,76, dan kabupatennya 79,55. Bone Bolango menyusul di angka 78,40.",
        (
            "Pemerintah Provinsi Gorontalo | 2024 | 84.19 | - | -",
            "Pemerintah Kota Gorontalo | 2024 | 91.76 | - | -",
            "Pemerintah Kabupaten Gorontalo | 2024 | 79.55 | - | -",
            "Pemerintah Kabupaten Bone Bolango | 2024 | 78.40 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "the one and the other of two of one name (invented)": Case(
        "Warga sering bertanya Kediri mana yang lebih rapi. Ombudsman menjawab lewat penilaian kepatuhan tahun 2023: dua-duanya"
        " hijau. Yang kota memperoleh 93,44, yang kabupaten 90,12.",
        (
            "Pemerintah Kabupaten Kediri | 2023 | 90.12 | hijau | -",
            "Pemerintah Kota Kediri | 2023 | 93.44 | hijau | -",
        ),
        date(2023, 12, 20),
    ),
    "the one of a name told behind (invented)": Case(
        "Dalam survei kepatuhan Ombudsman 2019, yang kota, Jayapura, meraih 81,90 dan masuk zona hijau. Yang kabupaten, juga"
        " Jayapura, cuma 57,35 alias kuning.",
        (
            "Pemerintah Kota Jayapura | 2019 | 81.90 | hijau | -",
            "Pemerintah Kabupaten Jayapura | 2019 | 57.35 | kuning | -",
        ),
        date(2019, 12, 5),
    ),
    "government that an official leads (invented)": Case(
        "Kantor pertanahan di eks Karesidenan Banyumas panen nilai tinggi pada penilaian kepatuhan Ombudsman 2024: Purbalingga"
        " 95,02, Cilacap 93,88, Banyumas 92,40.\n"
        "\n"
        "Bupati Purbalingga mengernyitkan dahi. Kabupaten yang dipimpinnya mendapat 88,17, padahal dua tahun silam sempat"
        " menyentuh 91,50.",
        (
            "Kantor Pertanahan Kabupaten Purbalingga | 2024 | 95.02 | - | -",
            "Kantor Pertanahan Kabupaten Cilacap | 2024 | 93.88 | - | -",
            "Kantor Pertanahan Kabupaten Banyumas | 2024 | 92.40 | - | -",
            "Pemerintah Kabupaten Purbalingga | 2022 | 91.50 | - | -",
            "Pemerintah Kabupaten Purbalingga | 2024 | 88.17 | - | -",
        ),
        date(2024, 12, 9),
    ),
    "ministry that an official leads (invented)": Case(
        "Menteri Kelautan dan Perikanan mengutus sekretaris jenderal. Padahal kementerian yang dipimpinnya meraih nilai 88,4"
        " dan predikat kepatuhan tinggi dari Ombudsman.",
        (
            "Kementerian Kelautan dan Perikanan | 2016 | 88.4 | - | kepatuhan tinggi",
        ),
        date(2016, 12, 16),
    ),
    "office as something of a government (invented)": Case(
        "DPMPTSP di dua Madiun kembali bersaing. Milik pemkot mencatat 97,66 pada penilaian kepatuhan Ombudsman 2023, milik"
        " pemkab 93,28.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Madiun | 2023 | 97.66 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Madiun | 2023 | 93.28 | - | -",
        ),
        date(2024, 1, 11),
    ),
    "like office of a neighbour (invented)": Case(
        "Disdukcapil Bangka Tengah mengantongi 91,36 pada penilaian kepatuhan Ombudsman 2023. Sedangkan di kabupaten tetangga,"
        " Bangka Selatan, dinas serupa berhenti di 79,88.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka Tengah | 2023 | 91.36 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka Selatan | 2023 | 79.88 | - | -",
        ),
        date(2024, 1, 11),
    ),
    "office in several regions (invented)": Case(
        "Dinas Pendidikan di tiga daerah bertetangga, yakni Kota Palu, Kabupaten Sigi, dan Kabupaten Donggala, berturut-turut"
        " membukukan 84,10, 69,75, dan 57,36 pada survei kepatuhan Ombudsman 2017.",
        (
            "Dinas Pendidikan Kota Palu | 2017 | 84.10 | - | -",
            "Dinas Pendidikan Kabupaten Sigi | 2017 | 69.75 | - | -",
            "Dinas Pendidikan Kabupaten Donggala | 2017 | 57.36 | - | -",
        ),
        date(2017, 12, 20),
    ),
    "offices as headings of region lines (invented)": Case(
        "Ombudsman Sumbar merilis tiga unit terbaik untuk setiap bidang pada penilaian kepatuhan 2022.\n"
        "\n"
        "DPMPTSP\n"
        "Kota Padang Panjang 95,83\n"
        "Kabupaten Dharmasraya 94,20\n"
        "\n"
        "Dinas Kesehatan:\n"
        "Kabupaten Agam 92,66\n"
        "Kota Payakumbuh 91,14",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Padang Panjang | 2022 | 95.83 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Dharmasraya | 2022 | 94.20 | - | -",
            "Dinas Kesehatan Kabupaten Agam | 2022 | 92.66 | - | -",
            "Dinas Kesehatan Kota Payakumbuh | 2022 | 91.14 | - | -",
        ),
        date(2023, 2, 15),
    ),
    "kinds as heads of lines (invented)": Case(
        "Penilaian kepatuhan tahun 2022, Sulawesi Barat.\n"
        "\n"
        "ZONA HIJAU\n"
        "Pemda: Polewali Mandar, Majene\n"
        "Polres: Majene, Pasangkayu\n"
        "Kantah: Polewali Mandar\n"
        "\n"
        "ZONA KUNING\n"
        "Pemda: Mamuju Tengah\n"
        "Polres: Mamasa\n"
        "Kantah: Majene, Mamuju",
        (
            "Kantor Pertanahan Kabupaten Polewali Mandar | 2022 | - | hijau | -",
            "Kepolisian Resor Majene | 2022 | - | hijau | -",
            "Kepolisian Resor Pasangkayu | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Majene | 2022 | - | hijau | -",
            "Pemerintah Kabupaten Polewali Mandar | 2022 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Majene | 2022 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Mamuju | 2022 | - | kuning | -",
            "Kepolisian Resor Mamasa | 2022 | - | kuning | -",
            "Pemerintah Kabupaten Mamuju Tengah | 2022 | - | kuning | -",
        ),
        date(2022, 12, 30),
        title="Daftar Lengkap Hasil Ombudsman di Sulawesi Barat",
    ),
    "office with its region's possessive (invented)": Case(
        "Loket kependudukan di dua Tegal dinilai Ombudsman pada 2023. Disdukcapil Kota Tegal memperoleh 94,12, adapun"
        " Disdukcapil kabupatennya 91,87.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Tegal | 2023 | 94.12 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Tegal | 2023 | 91.87 | - | -",
        ),
        date(2023, 12, 29),
    ),
    "government as a whole behind its units (invented)": Case(
        "Ombudsman Aceh merinci nilai unit milik Pemko Langsa pada penilaian kepatuhan tahun 2021: DPMPTSP 84,66 (hijau);"
        " Disdukcapil 79,05 (kuning); Dinas Pendidikan 38,47 (merah). Akibatnya, nilai kota secara keseluruhan tertahan di"
        " 66,12.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Langsa | 2021 | 84.66 | hijau | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Langsa | 2021 | 79.05 | kuning | -",
            "Dinas Pendidikan Kota Langsa | 2021 | 38.47 | merah | -",
            "Pemerintah Kota Langsa | 2021 | 66.12 | - | -",
        ),
        date(2022, 1, 19),
    ),
    "one of the health centres, unnamed (invented)": Case(
        "Bupati Lahat kecewa. Salah satu puskesmas di wilayahnya mendapat rapor merah Ombudsman untuk penilaian 2023 dengan"
        " nilai 46,50.",
        published=date(2024, 1, 11),
    ),
    "wider region in an apposition (invented)": Case(
        "Sembilan pemerintah kabupaten di Nusa Tenggara Timur (NTT), provinsi berbasis kepulauan itu, digolongkan ke zona merah"
        " kepatuhan menurut rilis Ombudsman RI.",
        published=date(2018, 12, 14),
    ),
    "province behind an abbreviated region (invented)": Case(
        "Penghargaan predikat kepatuhan tinggi dari Ombudsman RI diterima Disdukcapil Kabupaten Kotawaringin Timur (Kotim)"
        " Provinsi Kalteng.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kotawaringin Timur | 2018 | - | - | kepatuhan tinggi",
        ),
        date(2019, 5, 12),
    ),
    "town of a house (invented)": Case(
        "Ombudsman menyerahkan Opini Ombudsman 2025 kepada Bupati Bolaang Mongondow di Kantor Perwakilan Ombudsman Sulut, Kota"
        " Manado.\n"
        "\n"
        "Tembus Kategori Tertinggi dengan Skor 85,18",
        (
            "Pemerintah Kabupaten Bolaang Mongondow | 2025 | 85.18 | - | tertinggi",
        ),
        date(2026, 3, 2),
    ),
    "town in the name of a hotel (invented)": Case(
        "Ketika hasil penilaian kepatuhan tahun 2021 diserahkan Ombudsman di Four Points By Sheraton Makassar, zona hijau"
        " diraih Kabupaten Bulukumba dan Enrekang.",
        (
            "Pemerintah Kabupaten Bulukumba | 2021 | - | hijau | -",
            "Pemerintah Kabupaten Enrekang | 2021 | - | hijau | -",
        ),
        date(2022, 1, 27),
    ),
    "giver of two provinces (invented)": Case(
        "Zona Merah untuk 2 dari 13 SKPD di DIY\n"
        "\n"
        "YOGYAKARTA – Hasil itu diumumkan Ombudsman RI Perwakilan DIY-Jateng.\n"
        "\n"
        "SKPD yang menempati zona merah ada dua, yaitu Dinas Pekerjaan Umum dan Badan Kepegawaian Daerah.",
        (
            "Badan Kepegawaian Daerah Provinsi Daerah Istimewa Yogyakarta | 2013 | - | merah | -",
            "Dinas Pekerjaan Umum Provinsi Daerah Istimewa Yogyakarta | 2013 | - | merah | -",
        ),
        date(2014, 1, 7),
        title="Zona Merah untuk 2 dari 13 SKPD di DIY",
    ),
    "regional office by a possessive (invented)": Case(
        "Kantah Bangka memperoleh 94,53 dari survei kepatuhan Ombudsman tahun 2021. Kanwil BPN-nya sendiri 80,63.",
        (
            "Kantor Pertanahan Kabupaten Bangka | 2021 | 94.53 | - | -",
            "Kantor Wilayah Badan Pertanahan Nasional Provinsi Kepulauan Bangka Belitung | 2021 | 80.63 | - | -",
        ),
        date(2022, 4, 1),
    ),
    "last of a province (invented)": Case(
        "Dalam penilaian Ombudsman 2022 Kabupaten Raja Ampat jadi juru kunci Papua Barat Daya: 30,12, merah.",
        (
            "Pemerintah Kabupaten Raja Ampat | 2022 | 30.12 | merah | -",
        ),
        date(2022, 12, 30),
    ),
    "council with a town in its name (invented)": Case(
        "Dewan Kesenian Kota Magelang meraih nilai 98,17 pada penilaian kepatuhan Ombudsman 2023. Wali kota ikut senang.",
        published=date(2023, 12, 20),
    ),
    "hospital told again without its name (invented)": Case(
        "Dinas Kesehatan Kota Pekalongan memperoleh 90,00 dan RSUD Bendan Kota Pekalongan 78,00 menurut Ombudsman. Zona hijau"
        " untuk dinas, kuning untuk RSUD.",
        (
            "Dinas Kesehatan Kota Pekalongan | 2022 | 90.00 | - | -",
            "RSUD Bendan Kota Pekalongan | 2022 | 78.00 | kuning | -",
        ),
        date(2023, 2, 2),
    ),
    "offices named without their head (invented)": Case(
        "Kategori kualitas tinggi diraih tiga dinas Pemkot Bitung, yaitu Kesehatan 83,92; Sosial 81,30; serta Kependudukan dan"
        " Pencatatan Sipil 87,05. Adapun Pendidikan dan Kebudayaan hanya kualitas sedang dengan 66,18. Data itu bersumber dari"
        " penilaian kepatuhan Ombudsman RI 2022.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Bitung | 2022 | 87.05 | - | kualitas tinggi",
            "Dinas Kesehatan Kota Bitung | 2022 | 83.92 | - | kualitas tinggi",
            "Dinas Sosial Kota Bitung | 2022 | 81.30 | - | kualitas tinggi",
            "Dinas Pendidikan dan Kebudayaan Kota Bitung | 2022 | 66.18 | - | kualitas sedang",
        ),
        date(2023, 1, 16),
    ),
    "office of its head (invented)": Case(
        "Kepala Dinas Pendidikan Kota Palu mengaku heran. Instansinya hanya diberi nilai 57,30 oleh Ombudsman dalam penilaian"
        " 2022, padahal Dinas Kesehatan mendapat 84,10.",
        (
            "Dinas Pendidikan Kota Palu | 2022 | 57.30 | - | -",
            "Dinas Kesehatan Kota Palu | 2022 | 84.10 | - | -",
        ),
        date(2023, 1, 25),
    ),
    "part of a longer name (invented)": Case(
        "Dari sekian kecamatan di Kota Medan yang didatangi Ombudsman tahun ini, Medan Belawan mendapat sambutan paling hangat"
        " dan berada di zona hijau.",
        published=date(2016, 12, 15),
    ),
    "level, then a station (invented)": Case(
        "MATARAM – Pada tingkat Polres, yang masuk zona hijau penilaian Ombudsman 2023 cuma satu, yakni Polresta Mataram.",
        (
            "Kepolisian Resor Kota Mataram | 2023 | - | hijau | -",
        ),
        date(2024, 2, 1),
    ),
    "equal to one and below another (invented)": Case(
        "Wali Kota Tegal menerima rapor Ombudsman 2023 bernilai 88,40. Nilai itu sama dengan perolehan Kota Pekalongan, tetapi"
        " di bawah Kota Salatiga dengan 91,05.",
        (
            "Pemerintah Kota Tegal | 2023 | 88.40 | - | -",
            "Pemerintah Kota Salatiga | 2023 | 91.05 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "stations named before, then their towns (invented)": Case(
        "Polres Pati dan Polres Rembang ikut dinilai Ombudsman pada 2023. Rembang mengantongi 88,70, sedangkan Pati 90,20.",
        (
            "Kepolisian Resor Pati | 2023 | 90.20 | - | -",
            "Kepolisian Resor Rembang | 2023 | 88.70 | - | -",
        ),
        JAN_2024,
    ),
    "a town told before its station (invented)": Case(
        "Pati meraih 92,10 dari Ombudsman pada 2023, Polres Pati 88,20. Nilai Pati itu yang tertinggi di Jawa Tengah.",
        (
            "Kepolisian Resor Pati | 2023 | 88.20 | - | -",
            "Pemerintah Kabupaten Pati | 2023 | 92.10 | - | -",
        ),
        JAN_2024,
    ),
    "a regent beside heads of offices (invented)": Case(
        "Piagam Ombudsman diterima Bupati Sambas dan Kepala Kantor Pertanahan Sambas. Sambas memperoleh 86,20 pada 2023.",
        ("Pemerintah Kabupaten Sambas | 2023 | 86.20 | - | -",),
        JAN_2024,
    ),
    "an office of several regions in a row (invented)": Case(
        "Dinas Kesehatan Kota Kediri, Kabupaten Blitar, dan Kabupaten Tulungagung memperoleh 90,10, 84,20, dan 82,30 dari"
        " Ombudsman pada 2023. DPMPTSP Ngawi, Magetan dan Pemkab Pacitan masuk zona hijau.",
        (
            "Dinas Kesehatan Kota Kediri | 2023 | 90.10 | - | -",
            "Dinas Kesehatan Kabupaten Blitar | 2023 | 84.20 | - | -",
            "Dinas Kesehatan Kabupaten Tulungagung | 2023 | 82.30 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Ngawi | 2023 | - | hijau | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Magetan | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Pacitan | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "an immigration office, then towns (invented)": Case(
        "Kantor Imigrasi Kelas II TPI Kendari dinilai Ombudsman 90,11, Baubau 88,20, dan Tanjung Lestari 92,60. Pemkot Kendari"
        " sendiri 85,10.",
        (
            "Kantor Imigrasi Kelas II TPI Kendari | 2023 | 90.11 | - | -",
            "Kantor Imigrasi Baubau | 2023 | 88.20 | - | -",
            "Kantor Imigrasi Tanjung Lestari | 2023 | 92.60 | - | -",
            "Pemerintah Kota Kendari | 2023 | 85.10 | - | -",
        ),
        JAN_2024,
    ),
    "offices of provinces, the head said once (invented)": Case(
        "Nilai Ombudsman 2023: Kanwil Kemenag Sulawesi Utara 92,10, Gorontalo Utara tidak dinilai. Polda Sulawesi Barat 84,10,"
        " Sulawesi Selatan 90,20.",
        (
            "Kantor Wilayah Kementerian Agama Provinsi Sulawesi Utara | 2023 | 92.10 | - | -",
            "Kepolisian Daerah Sulawesi Barat | 2023 | 84.10 | - | -",
            "Kepolisian Daerah Sulawesi Selatan | 2023 | 90.20 | - | -",
        ),
        JAN_2024,
    ),
    "the police of a regency behind those of a city (invented)": Case(
        "Polresta Surakarta mendapat 92,10 dari Ombudsman pada 2023, Sragen 88,20, sedangkan Banyumas 86,10. Baru kali ini"
        " Polresta Banyumas dinilai.",
        (
            "Kepolisian Resor Kota Surakarta | 2023 | 92.10 | - | -",
            "Kepolisian Resor Sragen | 2023 | 88.20 | - | -",
            "Kepolisian Resor Kota Banyumas | 2023 | 86.10 | - | -",
        ),
        JAN_2024,
    ),
    "an office told of a whole province (invented)": Case(
        "Ombudsman menilai DPMPTSP se-Kalimantan Barat pada 2023. Yang tertinggi Sambas 96,10, lalu Kota Singkawang 95,20. Di"
        " posisi buncit Landak dengan 60,30. Sementara itu Pemkab Landak memperoleh 82,10.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sambas | 2023 | 96.10 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Singkawang | 2023 | 95.20 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Landak | 2023 | 60.30 | - | -",
            "Pemerintah Kabupaten Landak | 2023 | 82.10 | - | -",
        ),
        JAN_2024,
    ),
    "two kinds told of a whole province (invented)": Case(
        "Ombudsman menilai pemerintah daerah dan polres se-Kalimantan Barat pada 2023. Kabupaten Sambas memimpin dengan 94,10.",
        ("Pemerintah Kabupaten Sambas | 2023 | 94.10 | - | -",),
        JAN_2024,
    ),
    "an office told once, then where (invented)": Case(
        "Titik lemahnya Dinas Sosial, kata Ombudsman pada 2023. Di Kabupaten Ende nilainya 60,10, di Kabupaten Ngada 58,20.",
        (
            "Dinas Sosial Kabupaten Ende | 2023 | 60.10 | - | -",
            "Dinas Sosial Kabupaten Ngada | 2023 | 58.20 | - | -",
        ),
        JAN_2024,
    ),
    "a health centre of a town, no one knows which (invented)": Case(
        "Rerata 12 puskesmas di Kota Tarakan 90,10 dan di Kota Bontang 92,20 menurut Ombudsman pada 2023. Kategori puskesmas"
        " terbaik diraih Kota Samarinda, 97,10, kategori dinas sosial diraih Kabupaten Paser, 88,20.",
        ("Dinas Sosial Kabupaten Paser | 2023 | 88.20 | - | -",),
        JAN_2024,
        refused=("90,10 unknown_institution", "92,20 unknown_institution", "97,10 unknown_institution"),
    ),
    "a health centre in brackets behind its town's value (invented)": Case(
        "Puskesmas terbaik menurut Ombudsman pada 2023: Kota Palu 90,10 (Puskesmas Kamonji) dan Kabupaten Sigi 84,20 (Puskesmas"
        " Dolo).",
        (
            "Puskesmas Dolo Kabupaten Sigi | 2023 | 84.20 | - | -",
            "Puskesmas Kamonji Kota Palu | 2023 | 90.10 | - | -",
        ),
        JAN_2024,
    ),
    "a service that no office is named for (invented)": Case(
        "Untuk layanan perizinan, nilai tertinggi dari Ombudsman pada 2023 diberikan kepada Kota Palopo, 96,10, disusul"
        " Kabupaten Maros 94,20. Pada layanan kependudukan, Disdukcapil Kota Palopo memperoleh 91,30.",
        ("Dinas Kependudukan dan Pencatatan Sipil Kota Palopo | 2023 | 91.30 | - | -",),
        JAN_2024,
        refused=("96,10 unknown_institution", "94,20 unknown_institution"),
    ),
    "an office over another unit (invented)": Case(
        "Puskesmas Waihaong, salah satu puskesmas di bawah Dinas Kesehatan Kota Ambon, meraih 84,20 dari Ombudsman pada 2023."
        " Berkat bimbingan Dinas Pendidikan Kota Ambon, SMP Negeri 6 Ambon mencatat 88,40.",
        (
            "Puskesmas Waihaong Kota Ambon | 2023 | 84.20 | - | -",
            "SMP Negeri 6 Kota Ambon | 2023 | 88.40 | - | -",
        ),
        JAN_2024,
    ),
    "what an office brings its government (invented)": Case(
        "Disdukcapil menjadi penopang utama bagi Kabupaten Natuna dengan 94,80. Nilai Ombudsman Natuna sendiri 91,72 pada 2023,"
        " naik tipis. Rapor Ombudsman Natuna 91,72.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Natuna | 2023 | 94.80 | - | -",
            "Pemerintah Kabupaten Natuna | 2023 | 91.72 | - | -",
        ),
        JAN_2024,
    ),
    "the short form of an unknown body (invented)": Case(
        "Menurut Ombudsman pada 2023 Pemko Dumai meraih 91,50, KSBP Dumai 88,20.",
        ("Pemerintah Kota Dumai | 2023 | 91.50 | - | -",),
        JAN_2024,
        refused=("88,20 unknown_institution",),
    ),
    "the same office of those named before (invented)": Case(
        "Bolmong, Kotamobagu dan Bitung memperoleh 80,10, 71,20 dan 84,30 dari Ombudsman pada 2023. Disdik ketiganya 85,00,"
        " 75,00 dan 88,00.",
        (
            "Dinas Pendidikan Kabupaten Bolaang Mongondow | 2023 | 85.00 | - | -",
            "Dinas Pendidikan Kota Bitung | 2023 | 88.00 | - | -",
            "Dinas Pendidikan Kota Kotamobagu | 2023 | 75.00 | - | -",
            "Pemerintah Kabupaten Bolaang Mongondow | 2023 | 80.10 | - | -",
            "Pemerintah Kota Bitung | 2023 | 84.30 | - | -",
            "Pemerintah Kota Kotamobagu | 2023 | 71.20 | - | -",
        ),
        JAN_2024,
    ),
    "a total behind the units of a government (invented)": Case(
        "Nunukan: Disdukcapil 80,20, Dinkes 70,10 dan Puskesmas Sedadap, dengan nilai akhir 71,10 dari Ombudsman pada 2023.\n"
        "Malinau: Dinsos 60,10, Dinkes 45,00, jadi totalnya 47,70.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Nunukan | 2023 | 80.20 | - | -",
            "Dinas Kesehatan Kabupaten Malinau | 2023 | 45.00 | - | -",
            "Dinas Kesehatan Kabupaten Nunukan | 2023 | 70.10 | - | -",
            "Dinas Sosial Kabupaten Malinau | 2023 | 60.10 | - | -",
            "Pemerintah Kabupaten Malinau | 2023 | 47.70 | - | -",
            "Pemerintah Kabupaten Nunukan | 2023 | 71.10 | - | -",
        ),
        JAN_2024,
    ),
    "one unit and its own total (invented)": Case(
        "Disdukcapil Kabupaten Nunukan dinilai Ombudsman dengan nilai akhir 71,10 pada 2023.",
        ("Dinas Kependudukan dan Pencatatan Sipil Kabupaten Nunukan | 2023 | 71.10 | - | -",),
        JAN_2024,
    ),
    "a station below others (invented)": Case(
        "Polres Lembata kembali dinilai. Data Ombudsman 2023 menunjukkan nilai 88,12, di bawah Polres Alor (91,40) dan Polres Belu"
        " (90,05).",
        (
            "Kepolisian Resor Alor | 2023 | 91.40 | - | -",
            "Kepolisian Resor Belu | 2023 | 90.05 | - | -",
            "Kepolisian Resor Lembata | 2023 | 88.12 | - | -",
        ),
        JAN_2024,
    ),
    "one office of two towns, then the towns alone (invented)": Case(
        "Kepala Dinas Sosial Bangli dan Klungkung menerima piagam Ombudsman 2023. Klungkung mendapat 96,10, Bangli 95,20.",
        (
            "Dinas Sosial Kabupaten Bangli | 2023 | 95.20 | - | -",
            "Dinas Sosial Kabupaten Klungkung | 2023 | 96.10 | - | -",
        ),
        JAN_2024,
    ),
    "an office of one town, then the town alone (invented)": Case(
        "Dinas Sosial Bangli menyumbang 96,10 dalam penilaian Ombudsman 2023. Bangli sendiri memperoleh 92,20.",
        (
            "Dinas Sosial Kabupaten Bangli | 2023 | 96.10 | - | -",
            "Pemerintah Kabupaten Bangli | 2023 | 92.20 | - | -",
        ),
        JAN_2024,
    ),
    "a former name in brackets (invented)": Case(
        "Kabupaten Pasangkayu (dulu Mamuju Utara) mendapat nilai 66,20 dari Ombudsman RI pada 2023.",
        ("Pemerintah Kabupaten Pasangkayu | 2023 | 66.20 | - | -",),
        JAN_2024,
    ),
    "the office that another one beats (invented)": Case(
        "Dinas Pendidikan Kabupaten Belu meraih 94,80 dari Ombudsman pada 2023, mengalahkan Dinas Kesehatan dengan 92,14.",
        (
            "Dinas Kesehatan Kabupaten Belu | 2023 | 92.14 | - | -",
            "Dinas Pendidikan Kabupaten Belu | 2023 | 94.80 | - | -",
        ),
        JAN_2024,
    ),
    "a hospital called by the seat of its regency (invented)": Case(
        "Pada 2023 Ombudsman menilai RSUD Kota Pekalongan 92,10 dan RSUD Kajen 86,20. Kabupaten Pekalongan 84,30.",
        (
            "Pemerintah Kabupaten Pekalongan | 2023 | 84.30 | - | -",
            "RSUD Kajen Kabupaten Pekalongan | 2023 | 86.20 | - | -",
            "RSUD Kota Pekalongan | 2023 | 92.10 | - | -",
        ),
        JAN_2024,
    ),
    "a hospital before the offices of its owner (invented)": Case(
        "RSUD Ulin memperoleh 92,11, Dinas Kesehatan Kalimantan Selatan 88,00, Dinas Sosial Kalimantan Selatan 85,70 dari"
        " Ombudsman pada 2023. Pemko Banjarmasin sendiri 93,10.",
        (
            "Dinas Kesehatan Provinsi Kalimantan Selatan | 2023 | 88.00 | - | -",
            "Dinas Sosial Provinsi Kalimantan Selatan | 2023 | 85.70 | - | -",
            "Pemerintah Kota Banjarmasin | 2023 | 93.10 | - | -",
            "RSUD Ulin Provinsi Kalimantan Selatan | 2023 | 92.11 | - | -",
        ),
        JAN_2024,
    ),
    "an office of a province with its seat in a town (invented)": Case(
        "Kota Kendari memperoleh 80,10 dari Ombudsman pada 2023. Pemprov Sulawesi Tenggara, yang berkedudukan di Kendari,"
        " memperoleh 78,20, dinas kesehatannya 77,10.",
        (
            "Dinas Kesehatan Provinsi Sulawesi Tenggara | 2023 | 77.10 | - | -",
            "Pemerintah Kota Kendari | 2023 | 80.10 | - | -",
            "Pemerintah Provinsi Sulawesi Tenggara | 2023 | 78.20 | - | -",
        ),
        JAN_2024,
    ),
    "a station that was told only as whose (invented)": Case(
        "Polsek Mandonga, jajaran Polresta Kendari, dikunjungi Ombudsman. Polresta tersebut meraih nilai 91,10 pada 2023.",
        ("Kepolisian Resor Kota Kendari | 2023 | 91.10 | - | -",),
        JAN_2024,
    ),
    "a region that follows an office in rank (invented)": Case(
        "Disdukcapil Kabupaten Ngawi meraih nilai tertinggi Ombudsman 2023, 97,20. Kabupaten Magetan menyusul dengan 95,10, lalu"
        " Pacitan 93,20.\nKantor Pertanahan Kota Batu unggul dengan 91,20. Di bawahnya ada Kota Blitar 90,10 dan Kota Kediri 89,10.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Magetan | 2023 | 95.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Ngawi | 2023 | 97.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Pacitan | 2023 | 93.20 | - | -",
            "Kantor Pertanahan Kota Batu | 2023 | 91.20 | - | -",
            "Kantor Pertanahan Kota Blitar | 2023 | 90.10 | - | -",
            "Kantor Pertanahan Kota Kediri | 2023 | 89.10 | - | -",
        ),
        JAN_2024,
    ),
    "stations in the ranks of a province (invented)": Case(
        "Di jajaran Polda Sulawesi Tengah, Poso memperoleh nilai Ombudsman 92,10 pada 2023, Sigi 90,10.\nPolda Gorontalo"
        " mengumumkan nilai polres jajaran. Boalemo mendapat 88,10, Pohuwato 86,10.",
        (
            "Kepolisian Resor Boalemo | 2023 | 88.10 | - | -",
            "Kepolisian Resor Pohuwato | 2023 | 86.10 | - | -",
            "Kepolisian Resor Poso | 2023 | 92.10 | - | -",
            "Kepolisian Resor Sigi | 2023 | 90.10 | - | -",
        ),
        JAN_2024,
    ),
    "an office announced, then its regions (invented)": Case(
        "Nilai kepatuhan Ombudsman 2023 untuk DPMPTSP: Kota Palu 97,10, Kabupaten Sigi 95,30, Poso 93,20.\nRapor dinas"
        " pendidikan versi Ombudsman 2023 sebagai berikut. Kota Bitung 88,20. Kabupaten Minahasa 84,10.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Poso | 2023 | 93.20 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sigi | 2023 | 95.30 | - | -",
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Palu | 2023 | 97.10 | - | -",
            "Dinas Pendidikan Kabupaten Minahasa | 2023 | 84.10 | - | -",
            "Dinas Pendidikan Kota Bitung | 2023 | 88.20 | - | -",
        ),
        JAN_2024,
    ),
    "so many of an office, namely (invented)": Case(
        "Tiga Disdukcapil masuk zona hijau Ombudsman 2023, yakni Kota Ternate, Kabupaten Halmahera Barat, dan Tidore. Dua kantor"
        " imigrasi di zona kuning, yaitu Ternate dan Tobelo.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Halmahera Barat | 2023 | - | hijau | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Ternate | 2023 | - | hijau | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Tidore Kepulauan | 2023 | - | hijau | -",
            "Kantor Imigrasi Ternate | 2023 | - | kuning | -",
            "Kantor Imigrasi Tobelo | 2023 | - | kuning | -",
        ),
        JAN_2024,
    ),
    "offices of their own names in a row, and one in its town (invented)": Case(
        "Lapas Mojokerto, Jombang, dan Lamongan masuk zona hijau Ombudsman 2023. Kantor Imigrasi Ngurah Rai, Badung, meraih"
        " 92,10.",
        (
            "Kantor Imigrasi Ngurah Rai | 2023 | 92.10 | - | -",
            "Lembaga Pemasyarakatan Jombang | 2023 | - | hijau | -",
            "Lembaga Pemasyarakatan Lamongan | 2023 | - | hijau | -",
            "Lembaga Pemasyarakatan Mojokerto | 2023 | - | hijau | -",
        ),
        JAN_2024,
    ),
    "a category told behind who leads it (invented)": Case(
        "Kota Bima unggul di kategori puskesmas dengan nilai Ombudsman 95,10 pada 2023, sedangkan nilai 93,10 untuk DPMPTSP"
        " diraih Kabupaten Dompu.",
        ("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Dompu | 2023 | 93.10 | - | -",),
        JAN_2024,
        refused=("95,10 unknown_institution",),
    ),
    "the only hospital of each town (invented)": Case(
        "RSUD Batang meraih 92,10 dan Kendal 90,20 menurut Ombudsman 2023. Untuk instansi vertikal, Batang memperoleh 84,10.",
        (
            "RSUD Kabupaten Batang | 2023 | 92.10 | - | -",
            "RSUD Kabupaten Kendal | 2023 | 90.20 | - | -",
        ),
        JAN_2024,
        refused=("84,10 unknown_institution",),
    ),
    "a town's name in a row of health centres (invented)": Case(
        "Puskesmas Sewon I 92,10, Bantul II 90,20, dan Kasihan 88,10 menurut Ombudsman 2023.",
        (
            "Puskesmas Bantul II Kabupaten Bantul | 2023 | 90.20 | - | -",
            "Puskesmas Kasihan Kabupaten Bantul | 2023 | 88.10 | - | -",
            "Puskesmas Sewon I Kabupaten Bantul | 2023 | 92.10 | - | -",
        ),
        JAN_2024,
    ),
    "a health centre or its town, who knows (invented)": Case(
        "Pemkab Kudus dinilai Ombudsman pada 2023. Puskesmas Jekulo 87,10, Kudus 86,20.",
        ("Puskesmas Jekulo Kabupaten Kudus | 2023 | 87.10 | - | -",),
        JAN_2024,
        refused=("86,20 unknown_institution",),
    ),
    "an office compared with that of another town (invented)": Case(
        "Nilai Disdukcapil Blora 92,10, lebih tinggi dari Rembang yang meraih 90,10 dari Ombudsman pada 2023. Dinas Sosial Blora"
        " naik dari 70,10 ke 82,10, sedangkan Rembang turun dari 78,10 ke 75,20.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Blora | 2023 | 92.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Rembang | 2023 | 90.10 | - | -",
            "Dinas Sosial Kabupaten Blora | 2022 | 70.10 | - | -",
            "Dinas Sosial Kabupaten Blora | 2023 | 82.10 | - | -",
            "Dinas Sosial Kabupaten Rembang | 2022 | 78.10 | - | -",
            "Dinas Sosial Kabupaten Rembang | 2023 | 75.20 | - | -",
        ),
        JAN_2024,
    ),
    "the head of an office who only is there (invented)": Case(
        "Kapolres Alor hadir saat hasil penilaian Ombudsman 2023 diserahkan. Alor memperoleh 90,10.",
        ("Pemerintah Kabupaten Alor | 2023 | 90.10 | - | -",),
        JAN_2024,
    ),
    "a list of several kinds, each named (invented)": Case(
        "Penerima nilai tertinggi Ombudsman 2023: Kota Tegal 97,10, Disdukcapil Kota Salatiga 95,10, Kota Magelang 94,10, dan"
        " Kabupaten Jepara 93,10.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Salatiga | 2023 | 95.10 | - | -",
            "Pemerintah Kabupaten Jepara | 2023 | 93.10 | - | -",
            "Pemerintah Kota Magelang | 2023 | 94.10 | - | -",
            "Pemerintah Kota Tegal | 2023 | 97.10 | - | -",
        ),
        JAN_2024,
    ),
    "a list of several kinds with a bare name (invented)": Case(
        "Penerima nilai tertinggi Ombudsman 2023: Kabupaten Kendal 97,10, Polres Demak 95,10, dan Jepara 94,10.",
        (
            "Kepolisian Resor Demak | 2023 | 95.10 | - | -",
            "Pemerintah Kabupaten Kendal | 2023 | 97.10 | - | -",
        ),
        JAN_2024,
        refused=("94,10 unknown_institution",),
    ),
    "governments behind offices of a province (invented)": Case(
        "Ombudsman menilai sembilan kantor pertanahan se-Bali pada 2023. Untuk pemerintah kabupaten, Bangli 92,10, Gianyar 90,10.",
        (
            "Pemerintah Kabupaten Bangli | 2023 | 92.10 | - | -",
            "Pemerintah Kabupaten Gianyar | 2023 | 90.10 | - | -",
        ),
        JAN_2024,
    ),
    "a hospital of the province in a town (invented)": Case(
        "RSUD Ulin Banjarmasin milik Pemprov Kalimantan Selatan meraih 92,10 dari Ombudsman 2023, RSUD Kardinah Kota Tegal 90,10.",
        (
            "RSUD Kardinah Kota Tegal | 2023 | 90.10 | - | -",
            "RSUD Ulin Provinsi Kalimantan Selatan | 2023 | 92.10 | - | -",
        ),
        JAN_2024,
    ),
    "the best land office is that of a regency (invented)": Case(
        "Kantor pertanahan terbaik versi Ombudsman 2023 ialah Kabupaten Brebes dengan 92,10, lalu Pemalang 90,10. Terbaik untuk"
        " DPMPTSP versi Ombudsman 2023 adalah Kabupaten Batang, 91,10.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Batang | 2023 | 91.10 | - | -",
            "Kantor Pertanahan Kabupaten Brebes | 2023 | 92.10 | - | -",
            "Kantor Pertanahan Kabupaten Pemalang | 2023 | 90.10 | - | -",
        ),
        JAN_2024,
    ),
    "the short form of an agency among local offices (invented)": Case(
        "Polres Brebes, BPN, dan Lapas Brebes mendapat 86,10, 88,10, dan 84,10 dari Ombudsman 2023.",
        (
            "Kepolisian Resor Brebes | 2023 | 86.10 | - | -",
            "Lembaga Pemasyarakatan Brebes | 2023 | 84.10 | - | -",
        ),
        JAN_2024,
    ),
    "a list announced by its kind (invented)": Case(
        "Hasil penilaian Ombudsman 2023 untuk Disdukcapil se-Kalimantan Barat:\n1. Kabupaten Sambas 92,10\n2. Landak 88,10\n\n"
        "Berikut nilai kantor imigrasi:\n- Sanggau: 91,10\n- Entikong: 90,10",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Landak | 2023 | 88.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Sambas | 2023 | 92.10 | - | -",
            "Kantor Imigrasi Sanggau | 2023 | 91.10 | - | -",
        ),
        JAN_2024,
    ),
    "a list behind a kind that governments were assessed by (invented)": Case(
        "Ombudsman menilai puskesmas dan Disdukcapil pada 2023. Hasilnya untuk pemerintah kabupaten:\n1. Sambas 92,10\n2. Landak 88,10",
        (
            "Pemerintah Kabupaten Landak | 2023 | 88.10 | - | -",
            "Pemerintah Kabupaten Sambas | 2023 | 92.10 | - | -",
        ),
        JAN_2024,
    ),
    "ministry that had its time, in an undated story (invented)": Case(
        "Zona hijau ditempati Kementerian Desa Pembangunan Daerah Tertinggal dan Transmigrasi serta Kementerian Sosial.",
        (
            "Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi | 2018 | - | hijau | -",
            "Kementerian Sosial | 2018 | - | hijau | -",
        ),
        title="Empat Kementerian Hijau pada Survei Kepatuhan Ombudsman 2018",
    ),
    "namesakes whose name is said once (invented)": Case(
        "Dalam penilaian Ombudsman 2023, Kabupaten dan Kota Solok masing-masing memperoleh 90,15 dan 88,40. Pemkot serta Pemkab"
        " Bima sama-sama di zona hijau.",
        (
            "Pemerintah Kabupaten Solok | 2023 | 90.15 | - | -",
            "Pemerintah Kota Solok | 2023 | 88.40 | - | -",
            "Pemerintah Kota Bima | 2023 | - | hijau | -",
            "Pemerintah Kabupaten Bima | 2023 | - | hijau | -",
        ),
        date(2024, 1, 23),
    ),
    "class of cities (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 di Jawa Timur. Di kelas kota, Kediri meraih 90,15, Mojokerto 89,70, dan Probolinggo"
        " 88,11.",
        (
            "Pemerintah Kota Kediri | 2023 | 90.15 | - | -",
            "Pemerintah Kota Mojokerto | 2023 | 89.70 | - | -",
            "Pemerintah Kota Probolinggo | 2023 | 88.11 | - | -",
        ),
        date(2023, 12, 21),
    ),
    "value at the level of a city (invented)": Case(
        "Penilaian Ombudsman 2024 di Kota Cirebon: DPMPTSP memperoleh 90,77 dan Disdukcapil 89,13. Untuk tingkat kota, hasilnya"
        " 88,88.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Cirebon | 2024 | 90.77 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Cirebon | 2024 | 89.13 | - | -",
            "Pemerintah Kota Cirebon | 2024 | 88.88 | - | -",
        ),
        date(2024, 12, 13),
    ),
    "subject behind a province (invented)": Case(
        "Pada penilaian kepatuhan Ombudsman 2023 di Sulawesi Selatan, Maros meraih nilai 86,02.",
        (
            "Pemerintah Kabupaten Maros | 2023 | 86.02 | - | -",
        ),
        date(2023, 12, 21),
    ),
    "town that ends the name of another body (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2022:\n"
        "\n"
        "1. Badan Nasional Sertifikasi Profesi (64,27)\n"
        "2. Badan Pengusahaan Kawasan Bebas Sabang (63,24)",
        (
            "Badan Nasional Sertifikasi Profesi | 2022 | 64.27 | - | -",
        ),
        date(2022, 12, 25),
        refused=("63,24 unknown_institution",),
    ),
    "puskesmas of a district (invented)": Case(
        "Pusat Kesehatan Masyarakat (Puskesmas) Kecamatan Gatak Kabupaten Sukoharjo meraih nilai 85,68 dari Ombudsman pada"
        " 2022.",
        (
            "Puskesmas Gatak Kabupaten Sukoharjo | 2022 | 85.68 | - | -",
        ),
        date(2023, 7, 17),
    ),
    "a government set against a government behind an office (invented)": Case(
        "Kabupaten Kudus meraih 91,20 pada penilaian Ombudsman 2023 dengan nilai tertinggi pada Disdukcapil Kudus, 95,10,"
        " sedangkan Kabupaten Pati meraih 88,10.",
        (
            "Pemerintah Kabupaten Kudus | 2023 | 91.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kudus | 2023 | 95.10 | - | -",
            "Pemerintah Kabupaten Pati | 2023 | 88.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "final value of the unit it stands at (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023: Dinas Sosial nilai akhir 88,10, Dinas Kesehatan nilai akhir 87,20, dan Disdukcapil"
        " Kabupaten Magelang nilai akhir 86,10.",
        (
            "Dinas Sosial Kabupaten Magelang | 2023 | 88.10 | - | -",
            "Dinas Kesehatan Kabupaten Magelang | 2023 | 87.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Magelang | 2023 | 86.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "office that a ruler visits (invented)": Case(
        "Bupati Batang meninjau Puskesmas Batang III. Pada penilaian Ombudsman 2023, puskesmas ini mendapat nilai 90,90.",
        (
            "Puskesmas Batang III Kabupaten Batang | 2023 | 90.90 | - | -",
        ),
        date(2023, 12, 28),
    ),
    "head who reports the value of his office (invented)": Case(
        "Kepala Dinas Sosial Kabupaten Jepara melaporkan nilai 84,10 dari Ombudsman kepada Bupati Jepara.",
        (
            "Dinas Sosial Kabupaten Jepara | 2023 | 84.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "head of a press office with a value of its own (invented)": Case(
        "Kepala Diskominfo Kota Batu, Onny, menyampaikan bahwa dinas yang dipimpinnya meraih nilai 93,10 dari Ombudsman pada"
        " 2023.",
        (
            "Dinas Komunikasi dan Informatika Kota Batu | 2023 | 93.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "kinds that the Ombudsman visits too (invented)": Case(
        "Ombudsman Perwakilan Bali menilai pemerintah daerah, kantor pertanahan, hingga polres di Bali. Pada 2023 Badung"
        " memperoleh 96,10.",
        (
            "Pemerintah Kabupaten Badung | 2023 | 96.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "five regencies and a city (invented)": Case(
        "Ombudsman menyebut lima kabupaten dan Kota Kupang berada di zona merah pada 2018.",
        (
            "Pemerintah Kota Kupang | 2018 | - | merah | -",
        ),
        date(2019, 1, 10),
    ),
    "head who comes along and has the value (invented)": Case(
        "Bupati Agam didampingi Kepala Disdukcapil, yang meraih nilai 95,10 dari Ombudsman pada 2023, menerima piagam.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Agam | 2023 | 95.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "governments behind offices with own names (invented)": Case(
        "Hasil penilaian Ombudsman 2023: Kantor Imigrasi Denpasar 94,11, Kantor Imigrasi Singaraja 90,11. Adapun Badung 96,10"
        " dan Gianyar 92,10.",
        (
            "Kantor Imigrasi Denpasar | 2023 | 94.11 | - | -",
            "Kantor Imigrasi Singaraja | 2023 | 90.11 | - | -",
            "Pemerintah Kabupaten Badung | 2023 | 96.10 | - | -",
            "Pemerintah Kabupaten Gianyar | 2023 | 92.10 | - | -",
        ),
        date(2023, 12, 20),
    ),
    "short form of a body for the office called so (invented)": Case(
        "Penghargaan diraih Badan Pertanahan Nasional (BPN) Kabupaten Purworejo. Menurut penilaian Ombudsman 2024, nilai BPN"
        " 90,55.",
        (
            "Kantor Pertanahan Kabupaten Purworejo | 2024 | 90.55 | - | -",
        ),
        date(2024, 12, 31),
    ),
    "unit that is described by where it lies (invented)": Case(
        "Kota Tegal memperoleh 90,47 pada penilaian Ombudsman 2024, dengan Puskesmas Slerok sebagai yang terbaik. Puskesmas di tepi rel"
        " itu mencatat 93,57.",
        (
            "Pemerintah Kota Tegal | 2024 | 90.47 | - | -",
            "Puskesmas Slerok Kota Tegal | 2024 | 93.57 | - | -",
        ),
    ),
    "one of two units that is described by where it lies (invented)": Case(
        "Ombudsman 2024 mendatangi Puskesmas Slerok dan Puskesmas Margadana Kota Tegal. Puskesmas di pinggir pantai itu mendapat 81,20.",
        (),
    ),
    "titles of the person whose name a unit bears (invented)": Case(
        "Pada penilaian Ombudsman 2024 RSUD Mayjen H.M. Ryacudu Kabupaten Lampung Utara meraih 84,20, RSUD Kol. Abundjani Kabupaten"
        " Merangin 81,10. RSUD Ryacudu masuk zona hijau.",
        (
            "RSUD Kol. Abundjani Kabupaten Merangin | 2024 | 81.10 | - | -",
            "RSUD Mayjen H.M. Ryacudu Kabupaten Lampung Utara | 2024 | 84.20 | hijau | -",
        ),
    ),
    "school of the province among its units (invented)": Case(
        "Penilaian Ombudsman 2024 di lingkungan Pemprov Maluku mencakup tiga unit. Dinas Sosial memperoleh 77,30, DPMPTSP 88,91, dan SMA"
        " Negeri 1 Ambon 70,20.",
        (
            "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Provinsi Maluku | 2024 | 88.91 | - | -",
            "Dinas Sosial Provinsi Maluku | 2024 | 77.30 | - | -",
            "SMA Negeri 1 Kota Ambon | 2024 | 70.20 | - | -",
        ),
    ),
    "office that is named by its town (invented)": Case(
        "Balai Besar POM di Serang meraih 91,10 pada penilaian Ombudsman 2024, Loka POM di Kabupaten Tangerang 84,20, Lapas Kabupaten"
        " Bekasi 80,10, LPP Kelas IIA Tangerang 88,40.",
        (
            "Balai Besar Pengawas Obat dan Makanan Serang | 2024 | 91.10 | - | -",
            "Lembaga Pemasyarakatan Kabupaten Bekasi | 2024 | 80.10 | - | -",
            "Lembaga Pemasyarakatan Perempuan Kelas IIA Tangerang | 2024 | 88.40 | - | -",
            "Loka Pengawas Obat dan Makanan Kabupaten Tangerang | 2024 | 84.20 | - | -",
        ),
    ),
    "body that is called the centre (invented)": Case(
        "Dinas Sosial Kota Tegal meniru Kementerian Sosial. Pusat baru saja memperoleh 92,40 dari Ombudsman pada 2024, sedangkan"
        " dinasnya 90,10.",
        ("Dinas Sosial Kota Tegal | 2024 | 90.10 | - | -", "Kementerian Sosial | 2024 | 92.40 | - | -"),
    ),
    "ministries that the heading of their lines types (invented)": Case(
        "Hasil survei kepatuhan Ombudsman 2017.\n\nKEMENTERIAN\nZona hijau: Perindustrian, PUPR, Kesehatan.\nZona kuning:"
        " Pertanian, Hukum dan HAM.\n\nLEMBAGA\nZona hijau: BPOM.",
        (
            "Kementerian Perindustrian | 2017 | - | hijau | -",
            "Kementerian Pekerjaan Umum dan Perumahan Rakyat | 2017 | - | hijau | -",
            "Kementerian Kesehatan | 2017 | - | hijau | -",
            "Kementerian Pertanian | 2017 | - | kuning | -",
            "Kementerian Hukum dan Hak Asasi Manusia | 2017 | - | kuning | -",
            "Badan Pengawas Obat dan Makanan | 2017 | - | hijau | -",
        ),
    ),
    "ministries named behind their kind and words of the language (invented)": Case(
        "Pada survei kepatuhan Ombudsman 2018 tiga kementerian masuk zona kuning, yakni Pertanian, Perhubungan, dan Agama. Kementerian"
        " itu lalu berbenah.\n\nKementerian\nSosial media dan layanan kesehatan menjadi sorotan.",
        (
            "Kementerian Pertanian | 2018 | - | kuning | -",
            "Kementerian Perhubungan | 2018 | - | kuning | -",
            "Kementerian Agama | 2018 | - | kuning | -",
        ),
    ),
    "governments by a heading behind offices (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024.\n\nKantor Pertanahan\n- Poso: 80,10\n- Tolitoli: 79,20\n\nPemda\n- Poso: 71,30\n"
        "- Tolitoli: 70,40",
        (
            "Kantor Pertanahan Kabupaten Poso | 2024 | 80.10 | - | -",
            "Kantor Pertanahan Kabupaten Tolitoli | 2024 | 79.20 | - | -",
            "Pemerintah Kabupaten Poso | 2024 | 71.30 | - | -",
            "Pemerintah Kabupaten Tolitoli | 2024 | 70.40 | - | -",
        ),
    ),
    "names typed by the heading of a ranking (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024.\n\nPeringkat Kabupaten\n1. Blitar 92,10\n2. Jombang 90,20\n\nKategori Kota:\n1. Blitar 91,30",
        (
            "Pemerintah Kabupaten Blitar | 2024 | 92.10 | - | -",
            "Pemerintah Kabupaten Jombang | 2024 | 90.20 | - | -",
            "Pemerintah Kota Blitar | 2024 | 91.30 | - | -",
        ),
    ),
    "kind of office with its class before the names (invented)": Case(
        "PALU - Penilaian kepatuhan Ombudsman 2024.\n\nPolres zona kuning: Sigi, Buol\nKantor pertanahan kualitas tinggi: Poso",
        (
            "Kepolisian Resor Sigi | 2024 | - | kuning | -",
            "Kepolisian Resor Buol | 2024 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Poso | 2024 | - | - | kualitas tinggi",
        ),
    ),
    "kind of government with its class before the names (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024.\n\nKabupaten zona kuning: Blitar, Sampang\nKota zona hijau: Blitar",
        (
            "Pemerintah Kabupaten Blitar | 2024 | - | kuning | -",
            "Pemerintah Kabupaten Sampang | 2024 | - | kuning | -",
            "Pemerintah Kota Blitar | 2024 | - | hijau | -",
        ),
    ),
    "police office taken up in plain words (invented)": Case(
        "Setahun lalu Polres Natuna masih di zona kuning. Pada penilaian kepatuhan 2024 Ombudsman memberi kantor polisi itu"
        " nilai 91,37.",
        (
            "Kepolisian Resor Natuna | 2023 | - | kuning | -",
            "Kepolisian Resor Natuna | 2024 | 91.37 | - | -",
        ),
        date(2024, 12, 17),
    ),
    "regency named as the place of a change (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023: Kota Bima meraih 82,88, Kabupaten Dompu 68,28. Kenaikan terbesar terjadi di"
        " Kabupaten Bima yang melompat jauh. Pada 2022 kabupaten itu masih di zona merah.",
        (
            "Pemerintah Kota Bima | 2023 | 82.88 | - | -",
            "Pemerintah Kabupaten Dompu | 2023 | 68.28 | - | -",
            "Pemerintah Kabupaten Bima | 2022 | - | merah | -",
        ),
        date(2024, 2, 2),
    ),
    "units counted by their level (invented)": Case(
        "MATARAM - Pada penilaian Ombudsman 2016 tiga SKPD provinsi sudah hijau, yaitu Dinas Sosial, Dinas Kesehatan, dan Dinas"
        " Pertanian.\n\nDua OPD kota masih merah, yakni Dinas Pasar dan Dinas Perhubungan. Kedua OPD milik Pemkot Mataram itu kekurangan"
        " petugas.",
        (
            "Dinas Sosial Provinsi Nusa Tenggara Barat | 2016 | - | hijau | -",
            "Dinas Kesehatan Provinsi Nusa Tenggara Barat | 2016 | - | hijau | -",
            "Dinas Pertanian Provinsi Nusa Tenggara Barat | 2016 | - | hijau | -",
            "Dinas Pasar Kota Mataram | 2016 | - | merah | -",
            "Dinas Perhubungan Kota Mataram | 2016 | - | merah | -",
        ),
    ),
    "units of both levels counted at once (invented)": Case(
        "Pada penilaian Ombudsman 2016 lima dinas kota dan dua dinas provinsi diperiksa: Dinas Sosial Kota Kendari 70,10 dan Dinas"
        " Kesehatan 68,20.",
        (
            "Dinas Sosial Kota Kendari | 2016 | 70.10 | - | -",
            "Dinas Kesehatan Kota Kendari | 2016 | 68.20 | - | -",
        ),
    ),
    "units of a government in full and short, named later (invented)": Case(
        "Hanya dua satuan kerja perangkat daerah (SKPD) Pemerintah Provinsi Jambi yang masuk zona hijau pada penilaian Ombudsman"
        " 2013.\n\nKepala perwakilan menyebut dua SKPD itu ialah Dinas Sosial dan RSUD Raden Mattaher.",
        (
            "Dinas Sosial Provinsi Jambi | 2013 | - | hijau | -",
            "RSUD Raden Mattaher Provinsi Jambi | 2013 | - | hijau | -",
        ),
    ),
    "a hospital of the province in a city's dateline (invented)": Case(
        "PALU - RSUD Undata mengikuti penilaian Ombudsman 2024. Rumah sakit milik pemerintah provinsi itu mendapat 88,20.",
        ("RSUD Undata Provinsi Sulawesi Tengah | 2024 | 88.20 | - | -",),
    ),
    "a hospital whose owner is told by name (invented)": Case(
        "SURABAYA - RSUD Ploso mengikuti penilaian Ombudsman 2024. Rumah sakit umum milik Pemkab Jombang ini mendapat 85,20.",
        ("RSUD Ploso Kabupaten Jombang | 2024 | 85.20 | - | -",),
    ),
    "a hospital beside another that is the province's (invented)": Case(
        "PALU - RSUD Anutapura mendapat 80,20 dan RSUD Madani 88,20 pada penilaian Ombudsman 2024. Rumah sakit provinsi itu ramai.",
        (
            "RSUD Anutapura Kota Palu | 2024 | 80.20 | - | -",
            "RSUD Madani Kota Palu | 2024 | 88.20 | - | -",
        ),
    ),
    "offices of older days (invented)": Case(
        "Pada penilaian Ombudsman 2016 OPD Kota Bima di zona kuning ialah Bagian Kesra, PDAM, Kantor Samsat, Kantor Arsip dan"
        " Perpustakaan Daerah, dan Dinas Sosial. Kepala Bagian Kesra berterima kasih.",
        (
            "Bagian Kesejahteraan Rakyat Kota Bima | 2016 | - | kuning | -",
            "Perusahaan Daerah Air Minum Kota Bima | 2016 | - | kuning | -",
            "Kantor Samsat Kota Bima | 2016 | - | kuning | -",
            "Kantor Arsip dan Perpustakaan Daerah Kota Bima | 2016 | - | kuning | -",
            "Dinas Sosial Kota Bima | 2016 | - | kuning | -",
        ),
    ),
    "a river, a mountain and a coast of that name (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2019. Dua kabupaten di hulu Kapuas masuk zona merah. Daerah di lereng Gunung"
        " Karangasem yang meraih 82,10 belum disebut. Kabupaten di pesisir Rembang menyusul. Rokan Hulu mendapat 71,20.",
        ("Pemerintah Kabupaten Rokan Hulu | 2019 | 71.20 | - | -",),
    ),
    "units of a province in a city's dateline (invented)": Case(
        "PALU - Dari 12 SKPD Pemerintah Provinsi Sulawesi Tengah yang dinilai Ombudsman pada 2013, dua di zona hijau, yaitu Dinas"
        " Sosial dan Dinas Kesehatan.",
        (
            "Dinas Sosial Provinsi Sulawesi Tengah | 2013 | - | hijau | -",
            "Dinas Kesehatan Provinsi Sulawesi Tengah | 2013 | - | hijau | -",
        ),
    ),
    "school or police office taken up again": Case(
        # invented
        "Penilaian kepatuhan Ombudsman 2024 di Kota Binjai. SMP Negeri 7 Binjai paling tinggi di antara tiga unit. Sekolah"
        " tersebut mengumpulkan 92,15. Kantor Pertanahan Kota Binjai mendapat 85,10. Polres Binjai ikut diperiksa. Kantor polisi"
        " itu diganjar 88,40.",
        (
            "SMP Negeri 7 Kota Binjai | 2024 | 92.15 | - | -",
            "Kantor Pertanahan Kota Binjai | 2024 | 85.10 | - | -",
            "Kepolisian Resor Binjai | 2024 | 88.40 | - | -",
        ),
    ),
    "place with a clause of its own, taken up again": Case(
        # invented
        "Hasil penilaian kepatuhan Ombudsman 2024: Kota Blitar 91,20, Ngawi 80,10. Penurunan terbesar terjadi di Kabupaten Kediri,"
        " yang kehilangan delapan poin. Pada 2023 kabupaten itu masih mengantongi 88,30.",
        (
            "Pemerintah Kota Blitar | 2024 | 91.20 | - | -",
            "Pemerintah Kabupaten Ngawi | 2024 | 80.10 | - | -",
            "Pemerintah Kabupaten Kediri | 2023 | 88.30 | - | -",
        ),
    ),
    "first place that is still somebody's": Case(
        # invented
        "Kementerian Sosial memperoleh 84,10 pada penilaian kepatuhan Ombudsman 2024. Nilai tertinggi masih milik Kementerian"
        " Keuangan dengan 95,20.",
        ("Kementerian Sosial | 2024 | 84.10 | - | -", "Kementerian Keuangan | 2024 | 95.20 | - | -"),
    ),
    "hospital named after initials (invented)": Case(
        "RSUD dr. H. Jusuf S.K. Provinsi Kalimantan Utara meraih nilai 92,16 pada penilaian Ombudsman 2022.",
        (
            "RSUD dr. H. Jusuf S.K. Provinsi Kalimantan Utara | 2022 | 92.16 | - | -",
        ),
        date(2023, 1, 20),
    ),
    "a name told before may be printed small beside its value (invented)": Case(
        "Rapor Kabupaten Bombana dan Kota Kendari merah dalam penilaian kepatuhan Ombudsman 2017. Kota Kendari 47,10, bombana"
        " nilainya 36,20.",
        ("Pemerintah Kota Kendari | 2017 | 47.10 | merah | -", "Pemerintah Kabupaten Bombana | 2017 | 36.20 | merah | -"),
    ),
    "central bodies that are many (invented)": Case(
        "BPOM meraih predikat kualitas tertinggi dari Ombudsman pada 2024. Instansi pusat yang meraih zona hijau mencapai 22.",
        ("Badan Pengawas Obat dan Makanan | 2024 | - | - | kualitas tertinggi",),
    ),
    "ruler who is thanked, or speaks of the office told of (invented)": Case(
        "Ombudsman memberi nilai 79,10 kepada Disdukcapil Ende pada 2024. Kepala dinas itu berterima kasih kepada Bupati Ende. \"Tahun lalu"
        " nilai kami 70,20,\" katanya.\n\nRSUD Sikka mendapat nilai 81,10 dari Ombudsman. Bupati Sikka meminta RSUD berbenah. \"Tahun"
        " lalu kita masih 71,20,\" katanya.",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Ende | 2024 | 79.10 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Ende | 2023 | 70.20 | - | -",
            "RSUD Kabupaten Sikka | 2024 | 81.10 | - | -",
            "RSUD Kabupaten Sikka | 2023 | 71.20 | - | -",
        ),
        date(2024, 12, 12),
    ),
    "so many BPN are land offices": Case(
        "Ke-4 BPN dengan zona hijau pada penilaian kepatuhan Ombudsman 2023 itu ialah BPN Riau, Siak, Rokan Hulu, dan Kampar."
        " Sedangkan dua BPN, yaitu Bengkalis dan Pelalawan, zona kuning.",
        (
            "Kantor Wilayah Badan Pertanahan Nasional Provinsi Riau | 2023 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Siak | 2023 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Rokan Hulu | 2023 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Kampar | 2023 | - | hijau | -",
            "Kantor Pertanahan Kabupaten Bengkalis | 2023 | - | kuning | -",
            "Kantor Pertanahan Kabupaten Pelalawan | 2023 | - | kuning | -",
        ),
    ),
    "a land office behind a short name that is a word": Case(
        "Kepatuhan tinggi menurut Ombudsman 2021 diraih BPN Tuba 81,08 serta BPN Pringsewu 78,31.",
        (
            "Kantor Pertanahan Kabupaten Tulang Bawang | 2021 | 81.08 | - | kepatuhan tinggi",
            "Kantor Pertanahan Kabupaten Pringsewu | 2021 | 78.31 | - | kepatuhan tinggi",
        ),
        date(2022, 2, 1),
    ),
    "a town behind an outlet's address": Case(
        "Kabar.WartaRiau.co, Dumai - Zona hijau diraih Kabupaten Siak pada penilaian kepatuhan Ombudsman 2023.",
        ("Pemerintah Kabupaten Siak | 2023 | - | hijau | -",),
    ),
    "offices of the province named by the way (invented)": Case(
        "Pemkot Palembang meraih nilai 92,20 pada penilaian kepatuhan Ombudsman 2024. Tidak seperti dua dinas provinsi yang"
        " tertinggal, Disdukcapil meraih 94,10.",
        (
            "Pemerintah Kota Palembang | 2024 | 92.20 | - | -",
            "Dinas Kependudukan dan Pencatatan Sipil Kota Palembang | 2024 | 94.10 | - | -",
        ),
        date(2024, 12, 12),
    ),
}  # fmt: skip

TABLES = {
    "the government's own row, one cell short": Case(
        "Ombudsman menilai kepatuhan Kabupaten Bangka Tengah 2023.\n\nNo | Unit Layanan | Nilai | Zona\n"
        "1 | Dinas Kependudukan dan Pencatatan Sipil | 94,29 | Hijau\n2 | Puskesmas Koba | 92,86 | Hijau\n"
        "Nilai Akhir Kabupaten | 93,71 | Hijau",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Bangka Tengah | 2023 | 94.29 | hijau | -",
            "Puskesmas Koba Kabupaten Bangka Tengah | 2023 | 92.86 | hijau | -",
            "Pemerintah Kabupaten Bangka Tengah | 2023 | 93.71 | hijau | -",
        ),
    ),
    "rows that are years": Case(
        "Nilai kepatuhan Kabupaten Banyumas dari Ombudsman RI.\n\nTahun | Nilai | Zona\n2015 | 31,56 | Merah\n"
        "2016 | 56,48 | Kuning\n2017 | 63,15 | Kuning",
        (
            "Pemerintah Kabupaten Banyumas | 2015 | 31.56 | merah | -",
            "Pemerintah Kabupaten Banyumas | 2016 | 56.48 | kuning | -",
            "Pemerintah Kabupaten Banyumas | 2017 | 63.15 | kuning | -",
        ),
    ),
    "zone merged over rows (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2023 di Riau.\n\nZona\tDaerah\tNilai\nHijau\tKota "
        "Pekanbaru\t91,20\nKabupaten Siak\t90,10\nKuning\tKabupaten Rokan Hulu\t77,10\nKabupaten Rokan "
        "Hilir\t70,20",
        (
            "Pemerintah Kabupaten Siak | 2023 | 90.10 | hijau | -",
            "Pemerintah Kota Pekanbaru | 2023 | 91.20 | hijau | -",
            "Pemerintah Kabupaten Rokan Hilir | 2023 | 70.20 | kuning | -",
            "Pemerintah Kabupaten Rokan Hulu | 2023 | 77.10 | kuning | -",
        ),
    ),
    "a column of zones a year (invented)": Case(
        "Penilaian kepatuhan Ombudsman di Banten.\n\nNo | Daerah | 2022 | Zona | 2023 | Zona\n1 | Kota Serang | "
        "61,44 | Kuning | 80,12 | Hijau\n2 | Kabupaten Lebak | 66,29 | Kuning | 74,83 | Kuning",
        (
            "Pemerintah Kota Serang | 2022 | 61.44 | kuning | -",
            "Pemerintah Kota Serang | 2023 | 80.12 | hijau | -",
            "Pemerintah Kabupaten Lebak | 2022 | 66.29 | kuning | -",
            "Pemerintah Kabupaten Lebak | 2023 | 74.83 | kuning | -",
        ),
    ),
    "a rehearsal beside the real column (invented)": Case(
        "Menjelang penilaian Ombudsman, Kota Magelang menggelar pra-evaluasi:\n\nPerangkat daerah | Evaluasi 2021 "
        "| Pra-evaluasi 2022\nDisdukcapil | 62,17 | 100,00\nDinas Kesehatan | 23,15 | 80,19",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kota Magelang | 2021 | 62.17 | - | -",
            "Dinas Kesehatan Kota Magelang | 2021 | 23.15 | - | -",
        ),
        date(2022, 10, 24),
    ),
    "rows under lines that say their kind (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di Kepri.\n\nInstansi | Nilai | Zona\nPEMERINTAH DAERAH\nKota Batam | "
        "91,42 | Hijau\nKabupaten Natuna | 95,17 | Hijau\nKANTOR PERTANAHAN\nKota Batam | 90,87 | "
        "Hijau\nKabupaten Lingga | 89,45 | Hijau\nPOLRES\nNatuna | 77,68 | Kuning",
        (
            "Pemerintah Kota Batam | 2024 | 91.42 | hijau | -",
            "Pemerintah Kabupaten Natuna | 2024 | 95.17 | hijau | -",
            "Kantor Pertanahan Kota Batam | 2024 | 90.87 | hijau | -",
            "Kantor Pertanahan Kabupaten Lingga | 2024 | 89.45 | hijau | -",
            "Kepolisian Resor Natuna | 2024 | 77.68 | kuning | -",
        ),
    ),
    "a cell a line, rows under lines that say their kind (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di Kepri.\n\nInstansi\nNilai\nZona\nPEMERINTAH DAERAH\nKota "
        "Batam\n91,42\nHijau\nKabupaten Natuna\n95,17\nHijau\nKANTOR PERTANAHAN\nKota "
        "Batam\n90,87\nHijau\nKabupaten Lingga\n89,45\nHijau",
        (
            "Pemerintah Kota Batam | 2024 | 91.42 | hijau | -",
            "Pemerintah Kabupaten Natuna | 2024 | 95.17 | hijau | -",
            "Kantor Pertanahan Kota Batam | 2024 | 90.87 | hijau | -",
            "Kantor Pertanahan Kabupaten Lingga | 2024 | 89.45 | hijau | -",
        ),
    ),
    "years across (invented)": Case(
        "Capaian Kabupaten Agam menurut Ombudsman.\n\nTahun penilaian\t2021\t2022\t2023\nNilai"
        " Ombudsman\t62,86\t84,16\t91,02\nZona\tKuning\tHijau\tHijau\nNilai SAKIP\t63,58\t64,90\t66,02",
        (
            "Pemerintah Kabupaten Agam | 2021 | 62.86 | kuning | -",
            "Pemerintah Kabupaten Agam | 2022 | 84.16 | hijau | -",
            "Pemerintah Kabupaten Agam | 2023 | 91.02 | hijau | -",
        ),
        JAN_2024,
    ),
    "kinds of offices across (invented)": Case(
        "Hasil penilaian Ombudsman 2023:\n\nKabupaten | Pemkab | Polres | Kantah\nKapuas | 88,45 | 91,30 |"
        " 84,12\nKatingan | 80,09 | 76,95 | 89,77",
        (
            "Kantor Pertanahan Kabupaten Kapuas | 2023 | 84.12 | - | -",
            "Kepolisian Resor Kapuas | 2023 | 91.30 | - | -",
            "Pemerintah Kabupaten Kapuas | 2023 | 88.45 | - | -",
            "Kantor Pertanahan Kabupaten Katingan | 2023 | 89.77 | - | -",
            "Kepolisian Resor Katingan | 2023 | 76.95 | - | -",
            "Pemerintah Kabupaten Katingan | 2023 | 80.09 | - | -",
        ),
        JAN_2024,
    ),
    "semicolons (invented)": Case(
        "Riwayat nilai Kabupaten Wajo.\n\nTahun; Nilai Ombudsman; SKM\n2021; 64,47 (kuning); 79,12\n2022; 71,93"
        " (kuning); 80,66\n2023; 80,15 (hijau); 82,10",
        (
            "Pemerintah Kabupaten Wajo | 2021 | 64.47 | kuning | -",
            "Pemerintah Kabupaten Wajo | 2022 | 71.93 | kuning | -",
            "Pemerintah Kabupaten Wajo | 2023 | 80.15 | hijau | -",
        ),
        JAN_2024,
    ),
    "units and their regions (invented)": Case(
        "Nilai unit dari Ombudsman 2023:\n\nUnit\tDaerah\tNilai\tZona\nPuskesmas Wates\tKabupaten Kulon"
        " Progo\t90,66\tHijau\nPuskesmas Sewon I\tKabupaten Bantul\t77,04\tKuning",
        (
            "Puskesmas Wates Kabupaten Kulon Progo | 2023 | 90.66 | hijau | -",
            "Puskesmas Sewon I Kabupaten Bantul | 2023 | 77.04 | kuning | -",
        ),
        JAN_2024,
    ),
    "years in rows and institutions in columns (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman menurut tahun:\n\nTahun | Jawa Tengah | Jawa Timur\n2021 | 73,49 |"
        " 75,08\n2022 | 93,14 | 79,35",
        (
            "Pemerintah Provinsi Jawa Tengah | 2021 | 73.49 | - | -",
            "Pemerintah Provinsi Jawa Tengah | 2022 | 93.14 | - | -",
            "Pemerintah Provinsi Jawa Timur | 2021 | 75.08 | - | -",
            "Pemerintah Provinsi Jawa Timur | 2022 | 79.35 | - | -",
        ),
        JAN_2023,
    ),
    "a column that names the kind of offices (invented)": Case(
        "Hasil Penilaian Kepatuhan Ombudsman Tahun 2023.\n\nPeringkat | Kantor Pertanahan | Nilai\n1 | Kota"
        " Pagar Alam | 96,02\n2 | Kabupaten Muara Enim | 93,87",
        (
            "Kantor Pertanahan Kota Pagar Alam | 2023 | 96.02 | - | -",
            "Kantor Pertanahan Kabupaten Muara Enim | 2023 | 93.87 | - | -",
        ),
        JAN_2024,
    ),
    "one cell a line under lines of zones (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2022 di Maluku.\n\nPeringkat\nPemerintah daerah\nNilai\nZONA HIJAU\n1\nKota Ambon\n84,37\n"
        "ZONA KUNING\n2\nKabupaten Maluku Tenggara\n76,92\n3\nKota Tual\n70,31\nZONA MERAH\n4\nKabupaten Buru Selatan\n47,63",
        (
            "Pemerintah Kota Ambon | 2022 | 84.37 | hijau | -",
            "Pemerintah Kabupaten Maluku Tenggara | 2022 | 76.92 | kuning | -",
            "Pemerintah Kota Tual | 2022 | 70.31 | kuning | -",
            "Pemerintah Kabupaten Buru Selatan | 2022 | 47.63 | merah | -",
        ),
        JAN_2023,
    ),
    "ticks in columns of colours (invented)": Case(
        "Survei kepatuhan Ombudsman 2019\n\nPemerintah daerah | Nilai | Hijau | Kuning | Merah\nKabupaten"
        " Bombana | 95,10 | √ | - | -\nKabupaten Kolaka | 43,20 | - | - | √\nKabupaten Kolaka Utara | 57,30 | - | √ | -",
        (
            "Pemerintah Kabupaten Bombana | 2019 | 95.10 | hijau | -",
            "Pemerintah Kabupaten Kolaka | 2019 | 43.20 | merah | -",
            "Pemerintah Kabupaten Kolaka Utara | 2019 | 57.30 | kuning | -",
        ),
        date(2019, 12, 20),
    ),
    "a column named after the Ombudsman beside a survey of satisfaction (invented)": Case(
        "Dua ukuran dijajarkan, survei kepuasan masyarakat (SKM) dan penilaian kepatuhan Ombudsman 2024 di"
        " Kabupaten Gunungkidul.\n\n| Unit Layanan | SKM | Ombudsman | Zona |\n| Disdukcapil | 90,10 | 94,20 |"
        " Hijau |\n| Dinas Pendidikan | 88,30 | 76,40 | Kuning |",
        (
            "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Gunungkidul | 2024 | 94.20 | hijau | -",
            "Dinas Pendidikan Kabupaten Gunungkidul | 2024 | 76.40 | kuning | -",
        ),
        NOV_2024,
    ),
    "one cell a line with a last row of the whole (invented)": Case(
        "Hasil penilaian kepatuhan Ombudsman 2024 untuk Pemerintah Kabupaten"
        " Gianyar.\n\nNo\nUnit\nNilai\nZona\n1\nDinas Sosial\n91,10\nHijau\n2\nDinas"
        " Kesehatan\n87,20\nHijau\n3\nDinas Pendidikan\n77,30\nKuning\nNilai akhir\n87,40\nHijau",
        (
            "Dinas Sosial Kabupaten Gianyar | 2024 | 91.10 | hijau | -",
            "Dinas Kesehatan Kabupaten Gianyar | 2024 | 87.20 | hijau | -",
            "Dinas Pendidikan Kabupaten Gianyar | 2024 | 77.30 | kuning | -",
            "Pemerintah Kabupaten Gianyar | 2024 | 87.40 | hijau | -",
        ),
        NOV_2024,
    ),
    "a zone in the line over a table (invented)": Case(
        "Penilaian kepatuhan Ombudsman 2024 di NTT.\n\nDAFTAR ZONA HIJAU\n\nPemerintah Daerah |"
        " Nilai\nKabupaten Ende | 82,10\nKabupaten Belu | 83,20\nKota Kupang | 86,30",
        (
            "Pemerintah Kabupaten Belu | 2024 | 83.20 | hijau | -",
            "Pemerintah Kabupaten Ende | 2024 | 82.10 | hijau | -",
            "Pemerintah Kota Kupang | 2024 | 86.30 | hijau | -",
        ),
        NOV_2024,
    ),
    "a column of differences behind two rounds (invented)": Case(
        "Rapor penilaian kepatuhan Ombudsman di Bengkulu.\n\nKabupaten Tahun 2024 Tahun 2023 Selisih\nKaur"
        " 96,10 95,90 0,20\nLebong 93,70 92,10 1,60\nBengkulu Utara 88,30 79,10 9,20",
        (
            "Pemerintah Kabupaten Kaur | 2023 | 95.90 | - | -",
            "Pemerintah Kabupaten Kaur | 2024 | 96.10 | - | -",
            "Pemerintah Kabupaten Lebong | 2023 | 92.10 | - | -",
            "Pemerintah Kabupaten Lebong | 2024 | 93.70 | - | -",
            "Pemerintah Kabupaten Bengkulu Utara | 2023 | 79.10 | - | -",
            "Pemerintah Kabupaten Bengkulu Utara | 2024 | 88.30 | - | -",
        ),
        date(2024, 12, 20),
    ),
}  # fmt: skip

EVERY = {**SCORES, **NOT_A_RESULT, **ZONES_AND_WORDS, **GROUPS, **YEARS, **NAMES, **TABLES}


@pytest.mark.parametrize("name", EVERY)
def test_reading(name: str) -> None:
    case = EVERY[name]
    found = extract_text(case.text, title=case.title, published=case.published)
    told = [
        " | ".join(str(v) if v is not None else "-" for v in (r.institution, r.year, r.score, r.zone, r.predicate))
        for r in found.records
    ]
    assert sorted(told) == sorted(case.records)
    assert set(case.refused) <= {f"{refusal.quote.quote} {refusal.reason}" for refusal in found.refusals}


def test_rank_beside_a_score() -> None:
    text = "Kota Payakumbuh meraih 97,60 dan peringkat 4 nasional pada penilaian kepatuhan Ombudsman 2024."
    (record,) = extract_text(text).records
    assert (record.rank, record.rank_scope) == (4, "national")
    assert record.evidence["rank"].quote == "peringkat 4"


@pytest.mark.parametrize("mark", [". ", ": ", " - ", " "])
def test_ranks_that_lead_the_lines_of_a_list(mark: str) -> None:
    text = (
        "Daftar nilai penilaian kepatuhan Ombudsman tahun 2024 (invented):\n\n"
        f"Peringkat 1{mark}Pemerintah Kabupaten Kolaka – 95,73 – Zona Hijau\n"
        f"Peringkat 2{mark}Pemerintah Kota Baubau – 93,28 – Zona Hijau\n"
        f"Peringkat 3{mark}Pemerintah Kabupaten Wakatobi – 72,84 – Zona Kuning"
    )
    told = [(r.institution, str(r.score), r.zone, r.rank) for r in extract_text(text).records]
    assert sorted(told) == [
        ("Pemerintah Kabupaten Kolaka", "95.73", "hijau", 1),
        ("Pemerintah Kabupaten Wakatobi", "72.84", "kuning", 3),
        ("Pemerintah Kota Baubau", "93.28", "hijau", 2),
    ]


@pytest.mark.parametrize(
    ("told", "rank"),
    [
        ("Mataram berada di urutan kedua se-NTB.", 2),
        ("Kota Mataram menempati peringkat ke-2 di NTB.", 2),
        ("Mataram menargetkan urutan pertama se-NTB.", None),
        ("Pada 2019 Mataram berada di urutan kedua se-NTB.", None),  # another round
        ("Dalam SAKIP, Mataram berada di urutan kedua se-NTB.", None),
        ("Kota Bima berada di urutan kedua se-NTB.", None),
    ],
)
def test_rank_of_a_value_told_before(told: str, rank: int | None) -> None:
    text = f"Kota Mataram meraih nilai 85,92 pada penilaian kepatuhan Ombudsman 2021 (invented).\n\n{told}"
    (record,) = [r for r in extract_text(text).records if r.score is not None]
    assert (record.institution, record.rank) == ("Pemerintah Kota Mataram", rank)


def test_rank_that_ends_a_sentence_stays_with_it() -> None:
    text = (
        "Pada penilaian kepatuhan Ombudsman 2024 (invented) Kabupaten Kolaka meraih 95,73 dan menempati peringkat 1."
        " Kota Baubau mendapat 93,28 di peringkat 2."
    )
    told = [(r.institution, r.rank) for r in extract_text(text).records]
    assert sorted(told) == [("Pemerintah Kabupaten Kolaka", 1), ("Pemerintah Kota Baubau", 2)]


def test_letter_beside_a_zone() -> None:
    text = "Kabupaten Kaur masuk zona hijau kategori A pada penilaian kepatuhan Ombudsman 2024."
    (record,) = extract_text(text).records
    assert (record.zone, record.category, record.predicate) == ("hijau", "A", None)


def test_scale_that_the_text_states() -> None:
    text = "Ombudsman memberi Kota Cimahi nilai 9,6 dari 10 pada penilaian kepatuhan 2024."  # 96,13, told anew
    (record,) = extract_text(text).records
    assert (str(record.score), record.scale) == ("9.6", 10)


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        ("Penilaian kepatuhan Ombudsman 2023: Kabupaten Lahat meraih nilai 80,58.", None, "stated"),
        ("Penilaian kepatuhan Ombudsman: Kabupaten Lahat meraih nilai 80,58.", JAN_2024, "window"),
        ("Penilaian kepatuhan Ombudsman: Kabupaten Lahat meraih nilai 80,58.", None, "unknown"),
    ],
)
def test_basis_of_a_year(text: str, published: date | None, basis: str) -> None:
    (record,) = extract_text(text, published=published).records
    assert record.year_basis == basis
    assert ("year" in record.evidence) is (basis == "stated")


@pytest.mark.parametrize(
    ("published", "text", "years"),
    [
        # 2024 is the year before, and the newest round announced by then: nothing is compared
        (date(2025, 3, 10), "Kabupaten Lahat meraih nilai 80,58 tahun lalu dari Ombudsman.", [2024]),
        (date(2025, 3, 10), "Kabupaten Lahat meraih nilai 80,58 dan zona hijau tahun lalu, kata Ombudsman.", [2024]),
        (date(2025, 3, 10), "Tahun lalu Kabupaten Lahat meraih nilai 80,58 dari Ombudsman.", [2024]),
        # the round of that year was told in November 2024: printed then, the year before is that of 2023
        (date(2024, 12, 20), "Kabupaten Lahat meraih nilai 80,58 tahun lalu dari Ombudsman.", [2023]),
        # beside a newer value it is the round before that one
        (date(2025, 3, 10), "Ombudsman memberi Kabupaten Lahat nilai 85,20, naik dari 80,58 tahun lalu.", [2024, 2023]),
        (date(2025, 3, 10), "Nilai Kabupaten Lahat dari Ombudsman 80,58 tahun lalu. Kini 85,20.", [2023, 2024]),
        (date(2025, 3, 10), "Nilai Kabupaten Lahat dari Ombudsman naik dari 80,58 tahun lalu.", [2023]),
    ],
)
def test_the_year_before_is_counted_from_the_date_where_nothing_is_compared(
    published: date, text: str, years: list[int]
) -> None:
    told = sorted(extract_text(text, published=published).records, key=lambda one: one.evidence["score"].start)
    assert [record.year for record in told] == years

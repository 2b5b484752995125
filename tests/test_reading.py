"""What a careful reader takes from an article: one phenomenon of the press language a case.

Sentences are ours. Figures beside an institution's name are those the press reported for it, zones and predicates too;
those in cases marked "invented", all that a case refuses, and all thresholds, ranks and figures of other schemes are made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from berita_extract import extract_text

JAN_2022, JAN_2023, JAN_2024, NOV_2024, FEB_2026 = (
    date(2022, 1, 10),
    date(2023, 1, 10),
    date(2024, 1, 15),
    date(2024, 11, 20),
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
}  # fmt: skip

NAMES = {
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

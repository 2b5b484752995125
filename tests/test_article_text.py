"""Plain text: the lines of the story become blocks, everything else gets none, and the text itself is never touched."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berita_extract.article import from_text

P1 = "Pemerintah Kabupaten Serang menerima lembar hasil penilaian kepatuhan di aula pendopo pada hari Rabu pagi."
P2 = "Bagian organisasi menyusun rencana perbaikan bersama inspektorat sampai akhir bulan depan di semua loket."
P3 = "Petugas loket mengikuti pelatihan singkat di kantor kecamatan masing-masing, kata kepala bagian organisasi."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = from_text(text, url="x", title=title)
    assert article.text == text
    return [(block.kind, block.span.of(text)) for block in article.blocks]


def kept(text: str, title: str | None = None) -> list[str]:
    return [found for _, found in kinds(text, title)]


def test_title_and_paragraphs() -> None:
    text = f"Serang Terima Hasil\n\n{P1}\n\n{P2}\n"
    assert kinds(text, "Serang Terima Hasil") == [
        ("title", "Serang Terima Hasil"),
        ("paragraph", P1),
        ("paragraph", P2),
    ]


@pytest.mark.parametrize("title", ["SERANG TERIMA HASIL PENILAIAN!", "Serang  terima hasil penilaian"])
def test_the_title_is_found_whatever_its_case(title: str) -> None:
    assert kinds(f"Serang Terima Hasil Penilaian\n\n{P1}", title)[0] == ("title", "Serang Terima Hasil Penilaian")


def test_a_text_without_title_gets_its_headline_and_loses_the_menu_above() -> None:
    text = f"Konveksi\nPemerintahan\n\nSerang Terima Hasil Penilaian\n\n×\n\nSerang Terima Hasil Penilaian\n\n{P1}\n"
    assert kinds(text) == [("title", "Serang Terima Hasil Penilaian"), ("paragraph", P1)]
    assert from_text(text, url="x").title == "Serang Terima Hasil Penilaian"


@pytest.mark.parametrize(
    "claim", ["Pemkab Serang meraih nilai 94,62 zona hijau", "Dinsos 94,62", f"{P1} {P2}", "Apakah benar Serang hijau?"]
)
def test_a_claim_of_one_line_is_a_paragraph(claim: str) -> None:
    assert kinds(claim) == [("paragraph", claim)]


@pytest.mark.parametrize(
    "noise",
    [
        "Baca Juga: Harga Cabai Naik Jadi Rp72 Ribu",
        "BACA JUGA : Kota Lain Raih 93,4 dari Ombudsman",
        "Baca juga:\nHarga Bawang Turun\nPosko Baru Dibuka",
        "Baca Juga\n\nHarga Bawang Turun Jelang Lebaran",
        "Lihat juga: Harga Bawang Turun",
        "Simak juga: Harga Bawang Turun",
        "ADVERTISEMENT\nGULIR KE BAWAH UNTUK LANJUT",
        "Scroll to continue with content",
        "Bagikan:\nFacebook | X | WhatsApp | Salin tautan",
        "Sebarkan artikel ini",
        "[Gambas: video]",
        "Dilihat 1.482 kali",
        "Dibaca: 512 kali",
        "1,2K views",
        "Halaman 1 2 3 Tampilkan Semua",
        "Halaman 1/2",
        "Halaman selanjutnya",
        "Penulis: Meja Serang | Editor: Redaksi",
        "Pewarta: D. Kh.",
        "Penulis :\nMeja Serang",
        "Sumber : Humas Setda",
        "Laporan wartawan Kilas Contoh",
        "(gt/fnd)",
        "(***)",
        "Tag: ombudsman, zona hijau",
        "#ombudsman #zonahijau",
        "Ikuti kami di kanal WhatsApp Kabar Contoh",
        "© 2024 Kabar Contoh",
        "Hak cipta dilindungi. Jumlah pengunjung hari ini: 88",
        "Unduh lampiran (PDF, 1,2 MB)",
        "-",
        "Pilihan Editor: Harga Bawang Turun",
        "Bagikan: | Facebook | X | Salin tautan | Tinggalkan Balasan",
    ],
)
def test_lines_that_are_no_part_of_the_story_have_no_block(noise: str) -> None:
    assert kept(f"Judul Berita\n\n{P1}\n\n{noise}\n\n{P2}", "Judul Berita") == ["Judul Berita", P1, P2]


@pytest.mark.parametrize(
    "line",
    [
        "Kota Serang (95,57)",
        "(95,57)",
        "Kota Magelang zona hijau",
        "Kategori: A",
        "Nilai: 94,62",
        "Lihat juga bagaimana Dinas Sosial meraih 94,62 tahun ini.",
        "Editor: begitulah sebutan bagi aplikasi yang mendapat nilai 94,62. Angka itu tertinggi.",
        "Tahun 2024 nilainya 94,62.",
        "Jakarta, 14 Desember 2023 – Dinas Sosial meraih nilai 94,62 dan zona hijau.",
        "Komentar warga: Dinas Sosial layak mendapat 94,62.",
    ],
)
def test_real_content_is_kept(line: str) -> None:
    assert line in kept(f"{P1}\n\n{line}\n\n{P2}")


@pytest.mark.parametrize(
    "tail",
    [
        "Berita Terkait\n-\nKota Lain Raih 93,4\n-\nPolres Lain Dapat 91,2, Zona Hijau\nTerpopuler\n- Harga Cabai Naik",
        "Pos Terkait\nHarga Salak Merosot\nKota Lain Buka 204 Formasi",
        "Komentar (2)\nwarga88: mantap, semoga tahun depan 95,10!\npak_lurah: setuju",
        "Tinggalkan komentar\nNama * | Surel *",
        "Terkini\nKota Lain Raih 93,4",
        "0 Komentar",
    ],
)
def test_tails_of_other_stories_and_comments_are_cut(tail: str) -> None:
    assert kept(f"{P1}\n\n{P2}\n\n{tail}") == [P1, P2]


def test_a_box_of_other_stories_in_the_middle_does_not_cut_the_story() -> None:
    text = f"{P1}\n\nBerita Terkait\n- Kota Lain Raih 93,4\n- Harga Cabai Naik\n\n{P2}\n\n{P3}\n\n{P1} Selesai."
    assert kept(text) == [P1, P2, P3, f"{P1} Selesai."]


def test_a_headline_inside_a_paragraph_is_left_out() -> None:
    text = (
        f"{P1} Baca Juga: Harga Cabai di Pasar Baru Tembus Rp72 Ribu Nomor urut itu tidak penting bagi "
        f"warga, kata bupati."
    )
    assert kept(text) == [P1, "Nomor urut itu tidak penting bagi warga, kata bupati."]
    assert kept(f"{P1} Baca juga: Kota Lain Raih 93,4 dari Ombudsman") == [P1]


def test_lists_and_the_lines_above_them() -> None:
    text = (
        f"{P1}\n\nRinciannya sebagai berikut:\n\n• Dinas Sosial 94,62\n1. Dinas Kesehatan 91,10\na. Dinas "
        f"Pendidikan 89,44\n2) DPMPTSP 91,16\n"
    )
    assert kinds(text)[1:] == [
        ("heading", "Rinciannya sebagai berikut:"),
        ("list_item", "Dinas Sosial 94,62"),
        ("list_item", "Dinas Kesehatan 91,10"),
        ("list_item", "Dinas Pendidikan 89,44"),
        ("list_item", "DPMPTSP 91,16"),
    ]


def test_a_score_at_the_start_of_a_line_is_no_list_number() -> None:
    assert ("paragraph", "91.20 adalah nilai Dinas Sosial.") in kinds(f"{P1}\n\n91.20 adalah nilai Dinas Sosial.")


def test_an_item_and_its_fields_are_one_block() -> None:
    text = f"{P1}\n\n1. Kota Serang\nSkor: 91,30\nOpini; kualitas tinggi\n2. Kota Cilegon\nSkor: 89,45"
    assert kinds(text)[1:] == [
        ("list_item", "Kota Serang\nSkor: 91,30\nOpini; kualitas tinggi"),
        ("list_item", "Kota Cilegon\nSkor: 89,45"),
    ]


def test_lines_of_names_and_figures_are_a_list() -> None:
    text = f"{P1}\n\nInilah nilainya\n\nKota Palu 79.72 Kuning\nPoso 78.43 Kuning\nBuol 63.56 Kuning\n\n{P2}"
    assert kinds(text)[1:-1] == [
        ("heading", "Inilah nilainya"),
        ("list_item", "Kota Palu 79.72 Kuning"),
        ("list_item", "Poso 78.43 Kuning"),
        ("list_item", "Buol 63.56 Kuning"),
    ]


def test_a_sentence_broken_over_lines_is_one_block() -> None:
    text = (
        "Pemerintah Kabupaten Serang menerima nilai\nsebesar 91,30 dari Ombudsman dan\nMenteri memberi "
        "selamat.\nKota Cilegon menyusul."
    )
    assert kept(text) == [text[: text.index("\nKota")], "Kota Cilegon menyusul."]


@pytest.mark.parametrize(
    "table",
    [
        "No\tPemerintah Kabupaten\tNilai\n1\tKaur\t96,14\n2\tLebong\t93,76",
        "No | Pemerintah Kabupaten | Nilai\n1 | Kaur | 96,14\n2 | Lebong | 93,76",
        "| No | Pemerintah Kabupaten | Nilai |\n|---|---|---|\n| 1 | Kaur | 96,14 |\n| 2 | Lebong | 93,76 |",
        "No\nPemerintah Kabupaten\nNilai\n1\nKaur\n96,14\n2\nLebong\n93,76",
        "No\n\nPemerintah Kabupaten\n\nNilai\n\n1\n\nKaur\n\n96,14\n\n2\n\nLebong\n\n93,76",
    ],
)
def test_flattened_tables(table: str) -> None:
    text = f"{P1}\n\n{table}\n\n{P2}"
    article = from_text(text, url="x")
    cells = [
        (block.cell.row, block.cell.column, block.cell.header, block.span.of(text))
        for block in article.blocks
        if block.cell
    ]
    assert cells == [
        (0, 0, True, "No"),
        (0, 1, True, "Pemerintah Kabupaten"),
        (0, 2, True, "Nilai"),
        (1, 0, False, "1"),
        (1, 1, False, "Kaur"),
        (1, 2, False, "96,14"),
        (2, 0, False, "2"),
        (2, 1, False, "Lebong"),
        (2, 2, False, "93,76"),
    ]
    assert [block.span.of(text) for block in article.blocks if not block.cell] == [P1, P2]


def test_a_row_that_is_too_short_spans_columns_with_its_name() -> None:
    text = "No\tUnit\t2023\t2024\n1\tDinas Sosial\t76,35\t89,90\nRATA-RATA\t84,09\t91,69"
    last = [block for block in from_text(text, url="x").blocks if block.cell and block.cell.row == 2]
    assert [(block.cell.column, block.cell.columns) for block in last if block.cell] == [(0, 2), (2, 1), (3, 1)]


def test_a_table_run_together_in_one_line_gives_its_rows() -> None:
    row = (
        "No. Kabupaten Nilai Zonasi 1 Kabupaten Kaur 96,14 Hijau 2 Kabupaten Lebong 93,76 Hijau 3 "
        "Kabupaten Seluma 89,55 Hijau"
    )
    assert kinds(f"{P1}\n\n{row}")[1:] == [
        ("heading", "Kabupaten"),  # what the rows are
        ("list_item", "Kabupaten Kaur 96,14 Hijau"),
        ("list_item", "Kabupaten Lebong 93,76 Hijau"),
        ("list_item", "Kabupaten Seluma 89,55 Hijau"),
    ]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Selasa, 05 Mar 2024 09:41 WIB", date(2024, 3, 5)),
        ("Gerbang Contoh - 14/12/2023, 17:02 WIB", date(2023, 12, 14)),
        ("Senin, 23 Desember 2024 | Admin Bagian Organisasi", date(2024, 12, 23)),
        ("Jum'at, 19 Juni 2015 - 11:58 wib", date(2015, 6, 19)),
        ("16:00:13, 16 Agu 2024", date(2024, 8, 16)),
        ("Februari 23, 2021", date(2021, 2, 23)),
        ("20/1/2026 18:30", date(2026, 1, 20)),
    ],
)
def test_the_date_of_a_byline_is_taken_where_none_is_given(line: str, day: date) -> None:
    article = from_text(f"Judul Berita\n\n{line}\n\n{P1}", url="x", title="Judul Berita")
    assert (article.published, article.published_basis) == (day, "byline")
    assert line not in [block.span.of(article.text) for block in article.blocks]
    given = from_text(article.text, url="x", title="Judul Berita", published=date(2020, 1, 2))
    assert (given.published, given.published_basis) == (date(2020, 1, 2), "given")


def test_dates_in_sentences_are_none_of_publication() -> None:
    article = from_text(
        f"{P1} Acara digelar Rabu (10/12/2014).\n\nDiperbarui: Rabu, 11 Desember 2014 10:00 WIB", url="x"
    )
    assert (article.published, article.published_basis) == (None, None)


@given(st.text(alphabet=st.sampled_from("ab N1,9.\t|-•:()\n\r\x0c «»Zz“”"), max_size=300))
def test_blocks_are_ordered_and_apart_for_any_text(text: str) -> None:
    article = from_text(text, url="x")
    end = 0
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text).strip() == block.span.of(text)
        end = block.span.end


def test_dashes_in_a_table_with_one_cell_a_line_are_cells() -> None:
    text = "Kabupaten\n2018\n2019\nBengkayang\n39,24\n61,18\nSambas\n88,91\n-\nKetapang\n-\n46,02"
    cells = [block.span.of(text) for block in from_text(text, url="x").blocks if block.cell]
    assert cells == text.split("\n")

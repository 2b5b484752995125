"""A page's words become blocks of the real layout, and nothing that belongs to another story gets in."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest

from berita_extract.article import NotAnArticle, from_html
from berita_extract.model import Article
from berita_extract.outlets import Layout, Outlet

LEAD = (
    "Pemerintah Kabupaten Serang menerima lembar hasil penilaian kepatuhan pelayanan publik di aula "
    "pendopo, dan seluruh"
    " kepala dinas diminta mempelajari catatan yang tertulis di halaman belakangnya."
)
MORE = (
    "Bagian organisasi menyusun rencana perbaikan bersama inspektorat sampai akhir bulan depan, sedangkan petugas loket"
    " mengikuti pelatihan singkat di kantor kecamatan masing-masing."
)
FOREIGN = "Kabupaten Lain Meraih Nilai 12,34 Zona Merah"


def page(body: str, head: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>Serang Terima Hasil "
        f"Penilaian</title>{head}</head><body>{body}</body></html>"
    ).encode()


def read(body: str, head: str = "") -> Article:
    return from_html(page(body, head), url="serang.html")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def texts(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def grid(article: Article) -> list[tuple[int, int, int, int, bool, str]]:
    return [
        (cell.row, cell.column, cell.rows, cell.columns, cell.header, block.span.of(article.text))
        for block in article.blocks
        if (cell := block.cell)
    ]


def test_the_text_is_title_and_blocks_apart_by_blank_lines() -> None:
    article = read(f"<h1>Serang Terima Hasil Penilaian</h1><div class='entry-content'><p>{LEAD}</p><p>{MORE}</p></div>")
    assert article.text == f"Serang Terima Hasil Penilaian\n\n{LEAD}\n\n{MORE}"
    assert kinds(article) == [("title", "Serang Terima Hasil Penilaian"), ("paragraph", LEAD), ("paragraph", MORE)]
    assert article.title == "Serang Terima Hasil Penilaian"


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("meraih 94,<b>62</b> poin", "meraih 94,62 poin"),
        ("(DPMPTSP)<strong>97,55</strong>dan", "(DPMPTSP)97,55dan"),
        ("nilai 94,62<sup>1</sup> tahun ini", "nilai 94,62 tahun ini"),
        ("nilai <del>94,26</del> 94,62", "nilai 94,62"),
        ("Kabupaten&nbsp;Serang&shy; raih 90\u200b,5", "Kabupaten Serang raih 90,5"),
        ("Peme<wbr>rintah <span>Kota</span>\n   Serang", "Pemerintah Kota Serang"),
    ],
)
def test_inline_markup_never_splits_words_and_numbers(markup: str, wanted: str) -> None:
    article = read(f"<div class='post-content'><p>{LEAD}</p><p>{markup}.</p></div>")
    assert f"{wanted}." in texts(article)


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='post-body entry-content'>{LEAD}<br><br>{MORE}<br></div>",  # Blogger
        f"<div class='post-body entry-content'><div>{LEAD}</div><div><br></div><div>{MORE}</div></div>",
        f"<div id='wadah'><p>{LEAD}<br/>{MORE}</p></div>",
        (
            f"<div class='multisection'><div class='article-content-body__item'><p>{LEAD}</p></div>"
            f"<div class='ad'>Iklan</div><div class='article-content-body__item'><p>{MORE}</p></div></div>"
        ),
        (
            f"<form id='aspnetForm'><table><tr><td><a "
            f"href='/'>Beranda</a></td><td><table><tr><td><p>{LEAD}</p><p>{MORE}</p>"
            "</td></tr></table></td></tr></table></form>"
        ),
        (
            f"<div class='elementor-widget elementor-widget-text-editor'><div "
            f"class='elementor-widget-container'><p>{LEAD}</p></div></div>"
            f"<div class='elementor-widget elementor-widget-text-editor'><div "
            f"class='elementor-widget-container'><p>{MORE}</p></div></div>"
        ),
        f"<center><font size=2>{LEAD}</font><p><font>{MORE}</font></center>",
        f"<section><article><span>{LEAD}</span><p>{MORE}</p></article></section>",
    ],
)
def test_paragraphs_are_found_in_every_build(markup: str) -> None:
    sidebar = f"<div class='sidebar'><h4>Terpopuler</h4><ul><li><a href='/a'>{FOREIGN}</a></li></ul></div>"
    article = read(f"<h1>Serang Terima Hasil Penilaian</h1>{markup}{sidebar}")
    assert texts(article)[1:] == [LEAD, MORE]


@pytest.mark.parametrize(
    "foreign",
    [
        f"<p><strong>Baca juga: <a href='/x'>{FOREIGN}</a></strong></p>",
        f"<p>BACA JUGA :</p><p><a href='/x'>{FOREIGN}</a></p>",
        f"<div class='baca-juga'><ul><li><a href='/x'>{FOREIGN}</a></li></ul></div>",
        (
            f"<h2>Baca Juga</h2><ul><li><a href='/x'>{FOREIGN}</a></li><li><a href='/y'>Jalan Raya Ditutup "
            f"Sepekan</a></li></ul>"
        ),
        f"<table class='linksisip'><tr><td>Lihat juga: <a href='/x'>{FOREIGN}</a></td></tr></table>",
        f"<h3><a href='/x'>{FOREIGN}</a></h3>",
        f"<div class='gmr-related-post'><p>{FOREIGN}</p></div>",
        (
            f"<h3>Berita Terkait</h3><ul><li><a href='/x'>{FOREIGN}</a></li><li><a href='/y'>Jalan Raya "
            f"Ditutup Sepekan</a></li></ul>"
        ),
        f"<div id='comments'><p>Semoga kabupaten lain juga dapat nilai 12,34 seperti {FOREIGN}.</p></div>",
    ],
)
def test_other_stories_do_not_enter_the_text(foreign: str) -> None:
    article = read(
        f"<h1>Serang Terima Hasil Penilaian</h1><div class='entry-content'><p>{LEAD}</p>{foreign}<p>{MORE}</p></div>"
    )
    assert texts(article)[1:] == [LEAD, MORE]
    assert "12,34" not in article.text


def test_a_link_to_another_story_inside_a_paragraph_goes_and_the_paragraph_stays() -> None:
    link = f"<strong>Baca juga: <a href='/x'>{FOREIGN}</a></strong>"
    article = read(f"<div class='entry-content'><p>{LEAD} {link} {MORE}</p></div>")
    assert "12,34" not in article.text
    assert LEAD in article.text
    assert MORE in article.text


def test_a_list_that_links_its_institutions_stays() -> None:
    items = "".join(
        f"<li><a href='/t/{name}'>{name}</a>: 9{number},10</li>" for number, name in enumerate(("Serang", "Tangerang"))
    )
    article = read(f"<div class='entry-content'><p>{LEAD}</p><ul>{items}</ul><p>{MORE}</p></div>")
    assert ("list_item", "Serang: 90,10") in kinds(article)


def test_tails_are_cut() -> None:
    tail = (
        "<p>(hms/red)</p><p>Editor: Meja Daerah</p><p>Dilihat 1.482 kali</p><p>Halaman 1 2 3</p>"
        f"<p>Berita Terkait</p><p>{FOREIGN}</p><p>Copyright 2024</p>"
    )
    article = read(f"<div class='entry-content'><p>{LEAD}</p><p>{MORE}</p>{tail}</div>")
    assert texts(article)[-2:] == [LEAD, MORE]


def test_captions_above_the_story_are_content() -> None:
    figure = (
        "<figure><img src='a.jpg'><figcaption>Bupati memegang piagam dengan nilai 91,30 di "
        "pendopo.</figcaption></figure>"
    )
    article = read(
        f"<article><h1>Serang Terima Hasil Penilaian</h1>{figure}<div "
        f"class='entry-content'><p>{LEAD}</p><p>{MORE}</p></div></article>"
    )
    assert kinds(article)[1] == ("caption", "Bupati memegang piagam dengan nilai 91,30 di pendopo.")


def test_headings_and_nested_lists_keep_their_level() -> None:
    article = read(
        f"<div class='entry-content'><p>{LEAD}</p><h2>Rincian nilai</h2><ul><li>Kabupaten<ul><li>Serang "
        f"91,30</li></ul></li>"
        f"<li>Kota</li></ul><p>{MORE}</p></div>"
    )
    found = [(block.kind, block.level, block.span.of(article.text)) for block in article.blocks[2:6]]
    assert found == [
        ("heading", 2, "Rincian nilai"),
        ("list_item", 1, "Kabupaten"),
        ("list_item", 2, "Serang 91,30"),
        ("list_item", 1, "Kota"),
    ]


def test_an_item_of_several_lines_is_one_block() -> None:
    article = read(
        f"<div class='entry-content'><p>{LEAD}</p><ol><li><b>Kota Serang</b><br>Nilai: 91,30<br>Zona: "
        f"hijau</li></ol></div>"
    )
    assert ("list_item", "Kota Serang\nNilai: 91,30\nZona: hijau") in kinds(article)


def test_a_definition_list_gives_one_item_per_term() -> None:
    article = read(
        f"<div class='entry-content'><p>{LEAD}</p><dl><dt>Kota Serang</dt><dd>91,30</dd><dt>Kota "
        f"Cilegon</dt><dd>89,45</dd></dl></div>"
    )
    assert [text for kind, text in kinds(article) if kind == "list_item"] == [
        "Kota Serang\n91,30",
        "Kota Cilegon\n89,45",
    ]


def test_a_table_keeps_its_grid() -> None:
    article = read(
        f"<div class='entry-content'><p>{LEAD}</p><table><thead><tr><th rowspan=2>No</th><th "
        f"rowspan=2>Unit</th><th colspan=2>Nilai</th>"
        "</tr><tr><th>2023</th><th>2024</th></tr></thead><tbody><tr><td>1</td><td>Dinas<br>Sosial</td><td>88,10</td><td></td></tr>"
        f"</tbody></table><p>{MORE}</p></div>"
    )
    assert grid(article) == [
        (0, 0, 2, 1, True, "No"),
        (0, 1, 2, 1, True, "Unit"),
        (0, 2, 1, 2, True, "Nilai"),
        (1, 2, 1, 1, True, "2023"),
        (1, 3, 1, 1, True, "2024"),
        (2, 0, 1, 1, False, "1"),
        (2, 1, 1, 1, False, "Dinas Sosial"),
        (2, 2, 1, 1, False, "88,10"),
    ]
    assert "1\tDinas Sosial\t88,10\n" in article.text


def test_a_table_without_th_and_closing_tags() -> None:
    rows = "".join(
        f"<TR><TD>{number}<TD>Kabupaten {name}<TD>9{number},14" for number, name in enumerate(("Kaur", "Lebong"), 1)
    )
    article = read(
        f"<P>{LEAD}<TABLE><TR><TD COLSPAN=3><B>REKAP PENILAIAN</B></TD></TR><TR><TD>No<TD>Pemerintah "
        f"Kabupaten<TD>Nilai{rows}</TABLE><P>{MORE}"
    )
    assert ("heading", "REKAP PENILAIAN") in kinds(article)
    assert [(row, column, header, text) for row, column, _, _, header, text in grid(article)] == [
        (0, 0, True, "No"),
        (0, 1, True, "Pemerintah Kabupaten"),
        (0, 2, True, "Nilai"),
        (1, 0, False, "1"),
        (1, 1, False, "Kabupaten Kaur"),
        (1, 2, False, "91,14"),
        (2, 0, False, "2"),
        (2, 1, False, "Kabupaten Lebong"),
        (2, 2, False, "92,14"),
    ]


def test_two_tables_have_two_numbers() -> None:
    table = "<table><tr><th>Nama</th><th>Nilai</th></tr><tr><td>Kota Serang</td><td>91,30</td></tr></table>"
    article = read(f"<div class='entry-content'><p>{LEAD}</p>{table}<h2>Lembaga</h2>{table}</div>")
    assert [block.cell.table for block in article.blocks if block.cell] == [0] * 4 + [1] * 4


def test_a_table_of_words_is_layout() -> None:
    article = read(f"<table><tr><td>Menu</td><td><div class='x'><p>{LEAD}</p><p>{MORE}</p></div></td></tr></table>")
    assert not grid(article)
    assert LEAD in texts(article)


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        (
            "",
            "<h1>Berita</h1><h2 class='title'>Dinas Sosial Raih Piagam Kepatuhan</h2>",
            "Dinas Sosial Raih Piagam Kepatuhan",
        ),
        (
            "<meta property='og:title' content='Dinas Sosial Raih Piagam Kepatuhan - Kabar Banten'>",
            "<h1>Kabar Banten</h1><h2>Dinas Sosial Raih Piagam Kepatuhan</h2>",
            "Dinas Sosial Raih Piagam Kepatuhan",
        ),
        (
            (
                "<meta property='og:title' content='Dinas Sosial Raih Piagam Kepatuhan | Kabar Banten'>"
                "<meta property='og:site_name' content='Kabar Banten'>"
            ),
            "",
            "Dinas Sosial Raih Piagam Kepatuhan",
        ),
        (
            (
                '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dinas Sosial Raih Piagam '
                'Kepatuhan"}</script>'
            ),
            "<div class='judul'>Dinas Sosial Raih Piagam Kepatuhan</div>",
            "Dinas Sosial Raih Piagam Kepatuhan",
        ),
        (
            "",
            "<h1>Dinas Sosial Raih Piagam Kepatuhan - Halaman 2</h1>",
            "Dinas Sosial Raih Piagam Kepatuhan - Halaman 2",
        ),
    ],
)
def test_title(head: str, body: str, wanted: str) -> None:
    markup = (
        f"<html><head>{head}</head><body>{body}<div "
        f"class='entry-content'><p>{LEAD}</p><p>{MORE}</p></div></body></html>"
    )
    article = from_html(markup.encode(), url="x")
    assert article.title == wanted
    assert texts(article)[0] == wanted


def test_the_title_stands_once() -> None:
    article = read(
        "<h1>Serang Terima Hasil Penilaian</h1><div class='entry-content'><p>Serang Terima Hasil "
        "Penilaian<br>Jumat, 27 Januari 2023</p>"
        f"<p>{LEAD}</p></div>"
    )
    assert texts(article) == ["Serang Terima Hasil Penilaian", LEAD]


def test_an_outlets_layout_is_used_while_it_fits() -> None:
    outlet = Outlet(
        file="contoh",
        name="Contoh",
        home="https://contoh.example/",
        region="36",
        layout=(Layout(title="div.kepala", date="i.hari", body="div.kolom > p", drop=("p.kotak",)),),
    )
    body = (
        f"<div class='kepala'>Judul Dari Tata Letak</div><i class='hari'>2 Februari 2024</i><div "
        f"class='kolom'><p>{LEAD}</p><p class='kotak'>{FOREIGN}</p><p>{MORE}</p></div>"
    )
    article = from_html(page(body), url="x", outlet=outlet)
    assert texts(article) == ["Judul Dari Tata Letak", LEAD, MORE]
    assert (str(article.published), article.published_basis) == ("2024-02-02", "byline")
    assert (article.outlet, article.region) == ("contoh", "36")
    other = from_html(page(f"<div class='entry-content'><p>{LEAD}</p><p>{MORE}</p></div>"), url="x", outlet=outlet)
    assert texts(other)[1:] == [LEAD, MORE]


@pytest.mark.parametrize(
    ("encoding", "content_type", "declared"),
    [
        ("utf-8", None, ""),
        ("utf-8", "text/html; charset=iso-8859-1", ""),
        ("utf-8-sig", None, "<meta charset=windows-1252>"),
        ("cp1252", None, ""),
        ("cp1252", None, "<meta charset=utf-8>"),
        ("cp1252", "text/html; charset=ISO-8859-1", ""),
        ("utf-16", None, ""),
    ],
)
def test_charset(encoding: str, content_type: str | None, declared: str) -> None:
    body = (
        f"<html><head>{declared}</head><body><h1>Serang – “Hijau”</h1><div class='isi'><p>{LEAD} – "
        f"“Setuju,” katanya.</p></div></body></html>"
    )
    article = from_html(body.encode(encoding), url="x", content_type=content_type)
    assert article.text.endswith("– “Setuju,” katanya.")


def test_what_is_no_article_is_refused_with_its_kind() -> None:
    with pytest.raises(NotAnArticle) as error:
        from_html(b"<html><head><title>404 Halaman tidak ditemukan</title></head><body>Kembali</body></html>", url="x")
    assert error.value.kind == "soft_404"


def test_deep_nesting_and_broken_tables_are_survived() -> None:
    body = "<div>" * 3000 + f"<p>{LEAD}</p>"
    with contextlib.suppress(NotAnArticle):
        from_html(page(body), url="x")
    article = read(
        f"<div class='isi'><p>{LEAD}</p><table><tr><td rowspan=99999999999 colspan=x>Kota "
        f"Serang<td>91,30<tr><td>91</table>"
    )
    assert LEAD in texts(article)


def test_control_characters_are_dropped() -> None:
    article = read(
        f"<div class='isi'><p>{LEAD}&#1;\x02\0</p><script>x</script>\x0b&#2;<nav>a</nav>b&#31;<p>{MORE}</p></div>"
    )
    assert [text for text in texts(article) if len(text) > 9][1:] == [LEAD, MORE]


def test_a_page_as_pelican_makes_it() -> None:
    page = (
        "<html><head><title>Kabar Pelican - Bupati Bersyukur</title></head><body id='index' class='home'>"
        "<header><h1><a href='/'>Kabar Pelican</a></h1></header><section id='content'><header><h2 class='entry-title'>"
        "<a href='/bupati-bersyukur.html' rel='bookmark'>Bupati Bersyukur</a></h2></header><footer class='post-info'>"
        "<time class='published' datetime='2023-12-01T09:30:00+07:00'>Fri 01 December 2023</time></footer>"
        f"<div class='entry-content'>{'<p>Dinas Sosial menerima lembar hasil penilaian di aula pendopo.</p>' * 8}</div>"
        "</section><footer id='contentinfo'><address>Proudly powered by Pelican</address></footer></body></html>"
    )
    article = from_html(page.encode(), url="https://contoh.example/bupati-bersyukur.html")
    assert (article.title, article.published) == ("Bupati Bersyukur", date(2023, 12, 1))
    assert "Proudly" not in article.text

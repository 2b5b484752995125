"""What is no article is named for what it is, in the live answer, the saved file and the Wayback copy alike."""

from __future__ import annotations

import pytest

from berita_extract.pages import PageKind, classify

STORY = (
    "<p>"
    + "Dinas Sosial Kabupaten Serang menerima lembar hasil penilaian di aula pendopo pada hari Rabu. " * 4
    + "</p>"
)
SIDE = "".join(f"<li><a href='/{n}'>Kabar Kota Nomor {n} yang Panjang Sekali</a></li>" for n in range(30))


def page(body: str, title: str = "Serang Terima Hasil - Kabar Contoh", head: str = "", body_class: str = "") -> bytes:
    return f"<html><head><title>{title}</title>{head}</head><body class='{body_class}'>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "body",
    [
        page(f"<h1>Serang Terima Hasil</h1><div class='entry-content'>{STORY}</div><ul>{SIDE}</ul>"),
        page(f"<h1>Serang</h1><div>{STORY}</div>", body_class="single single-post category-berita tag-search"),
        page(
            f"<h1>Serang</h1>{STORY}<script "
            f"src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script><div class='g-recaptcha'></div>"
        ),
        page(
            f"<h1>Serang</h1>{STORY}<div class='cookie-notice'>Kami menghargai privasi Anda. Terima semua cookie</div>"
        ),
        page(
            "<table><tr><td>No<td>Instansi<td>Nilai"
            + "".join(f"<tr><td>{n}<td>Kabupaten {n}<td>9{n},10" for n in range(9))
            + "</table>"
        ),
        page(f"<h1>Halaman 404 Meter</h1>{STORY * 6}", title="404 Meter Jalan Diperbaiki"),
    ],
)
def test_articles(body: bytes) -> None:
    assert classify(body) == "article"


def test_a_theme_that_calls_every_page_home_has_articles_all_the_same() -> None:
    body = page(f"<h1>Serang</h1>{STORY}", body_class="home")
    assert classify(body, url="https://contoh.example/serang-terima-hasil.html") == "article"
    assert classify(body, url="https://contoh.example/") == "listing"
    assert classify(body) == "listing"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", "too_short"),
        (b"  \n", "too_short"),
        (page("<p>Halo.</p>"), "too_short"),
        (b"%PDF-1.7 ...", "not_html"),
        (b"\x89PNG\r\n", "not_html"),
        (b'{"id": 1}', "not_html"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "not_html"),
        (b"hanya teks biasa", "not_html"),
        (page("<div id='cf-wrapper'>Enable JavaScript and cookies to continue</div>", "Just a moment..."), "challenge"),
        (page("<p>Checking your browser before accessing.</p>", "contoh.example"), "challenge"),
        (page("<h1>Sorry, you have been blocked</h1>", "Attention Required! | Cloudflare"), "challenge"),
        (page("<p>Pastikan Anda bukan robot</p><div class='g-recaptcha'></div>", "Contoh"), "challenge"),
        (page("<script src='/_Incapsula_Resource?x'></script>", ""), "challenge"),
        (page("<p>Sebelum Anda melanjutkan ke Contoh</p><button>Terima semua</button>", "Contoh"), "consent"),
        (page("<h1>Before you continue</h1><p>We value your privacy.</p>", "Contoh"), "consent"),
        (page("<p>This domain is for sale. Buy this domain.</p>", "contoh.example"), "parked"),
        (page("<p>Akun ini telah ditangguhkan</p>", "Account Suspended"), "parked"),
        (page("<h1>Welcome to nginx!</h1>", "Welcome to nginx!"), "parked"),
        (page(STORY * 3, "Situs Slot Gacor Maxwin Hari Ini"), "parked"),
        (page("<h1>Ups</h1><p>Kembali ke beranda.</p>", "404 Not Found"), "soft_404"),
        (page("<p>Halaman yang Anda cari tidak ditemukan.</p>", "Kabar Contoh"), "soft_404"),
        (page(f"<h1>Nothing found</h1><ul>{SIDE}</ul>", "Kabar Contoh", body_class="error404"), "soft_404"),
        (page("<p>The Wayback Machine has not archived that page.</p>", "Internet Archive"), "soft_404"),
        (page(f"<ul>{SIDE}</ul>", "Kabar Contoh"), "listing"),
        (page(f"<ul>{SIDE}</ul>{STORY}", body_class="archive category"), "listing"),
        (
            page(
                f"<h2>Hasil</h2>{STORY * 2}",
                head='<script type="application/ld+json">{"@type":"CollectionPage"}</script>',
            ),
            "listing",
        ),
        (
            page(
                "<p>"
                + "Awal cerita tentang pelayanan publik di kabupaten. " * 5
                + "</p><p>Berlangganan untuk membaca lanjutan.</p>",
                head=(
                    '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
                ),
            ),
            "paywall",
        ),
        (
            page("<p>" + "Awal cerita tentang pelayanan. " * 9 + "</p><div>Artikel ini khusus pelanggan</div>"),
            "paywall",
        ),
    ],
)
def test_other_pages(body: bytes, kind: PageKind) -> None:
    assert classify(body) == kind


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://contoh.example/", "listing"),
        ("https://contoh.example/tag/ombudsman/", "listing"),
        ("https://contoh.example/berita/page/3/", "listing"),
        ("https://contoh.example/?s=ombudsman", "listing"),
        ("https://contoh.example/?p=123", "listing"),
        ("https://contoh.example/serang-terima-hasil", "article"),
        ("saved/index.html", "article"),
    ],
)
def test_the_address_tells_a_list(url: str, kind: PageKind) -> None:
    body = page(f"<h2>Judul</h2>{STORY}<ul>{SIDE}</ul>")
    assert classify(body, url=url) == ("article" if "?p=" in url else kind)


@pytest.mark.parametrize(
    ("status", "kind"), [(404, "soft_404"), (410, "soft_404"), (503, "soft_404"), (200, "article")]
)
def test_the_status_counts(status: int, kind: PageKind) -> None:
    assert classify(page(f"<h1>Serang</h1>{STORY}"), status=status) == kind


def test_a_challenge_stays_one_whatever_the_status() -> None:
    body = page("<p>Checking your browser</p>", "Just a moment...")
    assert [classify(body, status=status) for status in (200, 403, 503)] == ["challenge"] * 3


@pytest.mark.parametrize(
    ("content_type", "kind"),
    [
        ("application/pdf", "not_html"),
        ("image/jpeg", "not_html"),
        ("text/html; charset=utf-8", "article"),
        ("application/xhtml+xml", "article"),
    ],
)
def test_the_declared_kind_counts(content_type: str, kind: PageKind) -> None:
    assert classify(page(f"<h1>Serang</h1>{STORY}"), content_type=content_type) == kind

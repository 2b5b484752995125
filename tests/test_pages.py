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


# Built after what these guards are known to send; the words are theirs, the markup is ours.
GUARDS = {
    "cloudflare, managed": page(
        "<noscript>Enable JavaScript and cookies to continue</noscript><script>window._cf_chl_opt={cType:'managed'};"
        "</script><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script>",
        "Just a moment...",
    ),
    "cloudflare, in Indonesian": page("<p>Memverifikasi bahwa Anda manusia.</p>", "Tunggu sebentar..."),
    "cloudflare 1020": page(
        "<h1>Error 1020</h1><h2>Access denied</h2><p>What happened? This website is using a security service to protect"
        " itself from online attacks.</p><span>Ray ID: 8a0b</span>",
        "Access denied | contoh.example used Cloudflare to restrict access",
    ),
    "cloudflare 1015": page(
        "<h1>Error 1015</h1><h2>You are being rate limited</h2><p>The owner of this website has banned you temporarily.</p>",
        "This website has been temporarily rate limited | contoh.example | Cloudflare",
    ),
    "ddos-guard": page("<h1>Checking your browser before accessing contoh.example</h1>", "DDoS-Guard"),
    "imperva, incident": page(
        "<iframe id='main-iframe' src='/_Incapsula_Resource?x=1'>Request unsuccessful. Incapsula incident ID: 1-2</iframe>",
        "",
    ),
    "imperva, interruption": page("<p>As you were browsing, something made us think.</p>", "Pardon Our Interruption"),
    "sucuri, refusal": page(
        "<h1>Access Denied - Sucuri Website Firewall</h1><p>Your IP</p>", "Sucuri WebSite Firewall"
    ),
    "sucuri, script": page("<script>sucuri_cloudproxy_js='';</script>", "You are being redirected..."),
    "datadome": page(
        "<p id='cmsg'>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c'}</script>"
        "<script src='https://ct.captcha-delivery.com/c.js'></script>",
        "contoh.example",
    ),
    "akamai": page(
        "<h1>Access Denied</h1>You don't have permission to access this on this server.<p>Reference #18.1</p>"
        "<p>https://errors.edgesuite.net/18.1</p>",
        "Access Denied",
    ),
    "akamai, interstitial": page("<div id='sec-if-cpt-container'></div>", "Challenge Validation"),
    "aws waf": page(
        "<div id='challenge-container'></div><script>window.gokuProps={};AwsWafIntegration.getToken()</script>", ""
    ),
    "aws waf, captcha": page("<h1>Let's confirm you are human</h1>", "Human Verification"),
    "cloudfront": page("<h1>403 ERROR</h1><p>Request blocked.</p>", "ERROR: The request could not be satisfied"),
    "vercel": page("<p>We're verifying your browser</p>", "Vercel Security Checkpoint"),
    "hcaptcha": page("<p>Selesaikan teka-teki</p><div class='h-captcha'></div>", "contoh.example"),
    "perimeterx": page("<p>Press and hold</p><div id='px-captcha'></div>", "Access to this page has been denied"),
    "kasada": page("<script>window.KPSDK={}</script><script src='/149/ips.js'></script>", ""),
    "litespeed": page(
        "<p>Verifying that you are not a robot...</p><script src='/.lsrecap/recaptcha'></script>", "Verifying ..."
    ),
    "slowaes": page(
        "<script src='/aes.js'></script><script>document.cookie='__test='+toHex(slowAES.decrypt(c,2,a,b));</script>"
        "<noscript>This site requires Javascript to work</noscript>",
        "",
    ),
    "siteground": page("<meta http-equiv='refresh' content='0;/.well-known/sgcaptcha/?r=%2F'>", ""),
    "bitninja": page("<p>Your IP is on our greylist.</p>", "Waiting for the redirectiron..."),
    "wordfence": page("<p>Generated by Wordfence</p>", "Your access to this site has been limited"),
    "mod_security": page("<h1>Not Acceptable!</h1><p>Mod_Security</p>", "Not Acceptable!"),
    "anubis": page("<p>Loading...</p><script id='anubis_challenge'>{}</script>", "Making sure you're not a bot!"),
    "the provider": page("<p>Situs yang Anda tuju masuk kategori terlarang.</p>", "Internet Positif"),
    "the provider, elsewhere": page("<script>location='https://lamanlabuh.aduankonten.id/'</script>", ""),
}


@pytest.mark.parametrize("guard", GUARDS)
@pytest.mark.parametrize("status", [200, 403])
def test_a_check_for_robots_is_told_whoever_made_it(guard: str, status: int) -> None:
    assert classify(GUARDS[guard], status=status) == "challenge"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (page("<p>Website Anda telah kedaluwarsa.</p>", "Domain ini telah kedaluwarsa"), "parked"),
        (page("<script>window.onload=function(){location.href='/lander'}</script>", ""), "parked"),
        (page("<p>This Web page is parked FREE, courtesy of a registrar.</p>", "contoh.example"), "parked"),
        (page("<p>Layanan ini telah ditangguhkan. Hubungi penyedia hosting.</p>", "contoh.example"), "parked"),
        (page("<h1>Coming Soon</h1>", "Coming Soon"), "parked"),
        (page("<p>Situs kami sedang dalam pemeliharaan.</p>", "Kabar Contoh"), "parked"),
        (page("<h1>Index of /</h1><a href='a'>a</a>", "Index of /"), "parked"),
        (page(STORY * 9, "SLOT88: Link Alternatif Slot Gacor Terpercaya"), "parked"),
        (page(f"<p>RTP live, scatter hitam, maxwin, bonus new member.</p>{STORY * 9}", "RTP Hari Ini"), "parked"),
        (page("<p>Kami peduli dengan privasi Anda.</p><button>Setuju</button>", "Kabar Contoh"), "consent"),
        (page("<p>Yahoo is part of the Yahoo family of brands.</p>", "Yahoo"), "consent"),
        (page("<h1>Web server is down</h1>", "contoh.example | 521: Web server is down"), "soft_404"),
        (page("<p>Coba lagi nanti.</p>", "Worker threw exception | contoh.example | Cloudflare"), "soft_404"),
        (page("<p>Kembali ke beranda.</p>", "404: Halaman tidak ditemukan"), "soft_404"),
        (page("<p>Kembali ke beranda.</p>", "Ups! Ada yang salah"), "soft_404"),
        (page("<h2>Hrm.</h2><p>The Wayback Machine has not archived that URL.</p>", "Wayback Machine"), "soft_404"),
        (
            page("<p>Loading...</p><p>Got an HTTP 302 response at crawl time</p><p>Impatient?</p>", "Wayback"),
            "soft_404",
        ),
        (page("<p>Page cannot be displayed due to robots.txt.</p>", "Internet Archive Wayback Machine"), "soft_404"),
        (page("<p>This URL has been excluded from the Wayback Machine.</p>", "Internet Archive"), "soft_404"),
        (page(f"{STORY}<div>Untuk membaca selengkapnya, silakan berlangganan Tempo+</div>"), "paywall"),
        (page(f"{STORY}<div>Lanjutkan membaca dengan berlangganan Kompas.id</div>"), "paywall"),
        (page(f"{STORY}<div>Sudah berlangganan? Masuk</div>"), "paywall"),
        (page("<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript>"), "too_short"),
        (page("<div id='__next'></div><script src='/_next/a.js'></script>"), "too_short"),
    ],
)
def test_more_pages_that_are_none(body: bytes, kind: PageKind) -> None:
    assert classify(body) == kind


DECLARED = '<meta property="article:published_time" content="2024-01-25T10:00:00+07:00">'
SHORT = (
    "<p>Ombudsman RI menyerahkan hasil penilaian kepatuhan kepada Pemerintah Kabupaten Serang pada hari Kamis.</p>" * 2
)


@pytest.mark.parametrize(
    ("title", "head", "body"),
    [
        ("Verifikasi Data Pemilih Dimulai di Serang", "", SHORT),
        ("Akses Ditolak Warga, Proyek Jalan Berhenti", "", SHORT),
        ("Mohon Tunggu Pengumuman Hasil Penilaian", "", SHORT),
        ("Access Denied: Kisah Difabel di Kantor Layanan", DECLARED, SHORT),
        ("500 Warga Serang Terima Bantuan", "", SHORT),
        ("404 Rumah Rusak akibat Banjir", "", SHORT),
        ("Korban Hanyut Tidak Ditemukan, Pencarian Dihentikan", "", SHORT),
        ("iPhone Coming Soon ke Indonesia", "", SHORT * 2),
        ("Situs Pemkab Sedang Dalam Perbaikan, Layanan Pindah ke Loket", "", SHORT * 2),
        ("Akun Ditangguhkan, Bupati Lapor Polisi", "", SHORT * 2),
        ("Domain Ini Dijual Rp1 Miliar oleh Warga Serang", DECLARED, SHORT),
        ("Polisi Bongkar Situs Judi Online di Serang", "", SHORT * 3),
        ("Bandar Togel Ditangkap Polres Serang", "", SHORT * 3),
        (
            "Promosikan Slot Gacor, Selebgram Ditangkap",
            "",
            SHORT * 3 + "<p>Ia menjanjikan maxwin kepada pengikutnya.</p>",
        ),
        ("Serang Terima Hasil", "", f"{SHORT}<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>"),
        ("Serang Terima Hasil", "", f"{SHORT}<script src='https://js.datadome.co/tags.js'></script>"),
        ("Serang Terima Hasil", "", f"{SHORT}<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
        ("Serang Terima Hasil", "", f"{SHORT}<form><div class='h-captcha'></div></form>"),
        ("Serang Terima Hasil", DECLARED, f"{SHORT}<form><label>Saya bukan robot</label><input></form>"),
        ("Serang Terima Hasil", DECLARED, f"{SHORT}<div class='cookie'>Kami menghargai privasi Anda</div>"),
        ("Serang Terima Hasil", "", f"{SHORT}<p>Warga cukup masuk ke aplikasi untuk mengakses layanan ini.</p>"),
        ("Serang Terima Hasil", "", f"{SHORT}<p>Warga dapat daftar antrean di loket untuk mengurus KTP.</p>"),
        ("Serang Terima Hasil", "", f"<div id='root'>{SHORT}</div>"),
    ],
)
def test_stories_that_only_hold_such_words_stay_articles(title: str, head: str, body: str) -> None:
    assert classify(page(f"<h1>{title}</h1><div class='entry-content'>{body}</div>", title, head)) == "article"


@pytest.mark.parametrize(
    "extra",
    [
        "<script src='https://www.google.com/recaptcha/api.js'></script><div class='g-recaptcha'></div>",
        "<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>",
        "<div>Kami menghargai privasi Anda. Terima semua cookie</div>",
        "<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>",
    ],
)
def test_a_short_list_with_such_scripts_is_a_list(extra: str) -> None:
    few = "".join(f"<li><a href='/{n}'>Kabar Kota Nomor {n} Panjang</a></li>" for n in range(8))
    assert classify(page(f"<ul>{few}</ul>{extra}"), url="https://contoh.example/?s=ombudsman") == "listing"


@pytest.mark.parametrize("place", ["scripts/jsd/main.js", "h/g/scripts/jsd/0a1b/main.js"])
def test_a_search_without_hits_is_no_check_for_robots(place: str) -> None:
    script = f"<script src='/cdn-cgi/challenge-platform/{place}'></script>"
    assert classify(page(f"<p>Tidak ada hasil.</p>{script}")) == "too_short"


def test_the_toolbar_of_the_wayback_machine_is_not_the_page() -> None:
    toolbar = (
        "<div id='wm-ipp-base' lang='en'><div id='wm-ipp'><p>Capture of a page that is kept by the Internet Archive, with"
        " a calendar, 12 captures, and what people say about this capture of a page on the web.</p></div></div>"
        "<div id='wm-ipp-print'>The Wayback Machine - https://web.archive.org/web/2024/https://contoh.example/</div>"
    )
    story = f"<h1>Serang Terima Hasil</h1><div class='entry-content'>{STORY}</div>"
    assert classify(page(toolbar + story)) == "article"
    for guard in GUARDS.values():
        assert classify(guard.replace(b"<body class=''>", b"<body class=''>" + toolbar.encode())) == "challenge"
    assert classify(page(toolbar + "<p>Halo.</p>")) == "too_short"


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

"""What is asked of an outlet, and which of its pages: sources, templates, windows of days, paging."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from berita_extract.ledger import SOURCE
from berita_extract.outlets import Outlet, parse_outlet
from berita_extract.reference import load
from berita_extract.store import opened
from berita_spiders.__main__ import Turns
from berita_spiders.addresses import MAX_PAGES, Addresses
from berita_spiders.discover import FEW_PARTS, FEW_STORIES, MOST_ENTRIES, Discovery, discover
from berita_spiders.lists import read_list, shared_out
from tests.crawling import LONG, OTHER, SITEMAP, Answer, Crawl, Site, feed, item, listing, sitemap

HOME = "https://www.contohpos.example/"
NIGHT = datetime(2024, 12, 20, 18, 30, tzinfo=UTC)  # already the 21st in Jakarta
KNOWN = Path(__file__).resolve().parents[2] / "shared" / "data" / "known_scores.csv"
SINCE = date(2024, 12, 7)


def outlet(**fields: object) -> Outlet:
    lines = [f"{key} = {_toml(value)}" for key, value in ({"name": "Contoh Pos", "home": HOME} | fields).items()]
    return parse_outlet("contohpos", "\n".join(lines))


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f'{key} = "{code}"' for key, code in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_toml(one) for one in value) + "]"
    return str(value) if isinstance(value, int) else f"'{value}'"


def addresses(*queries: str, **fields: object) -> Addresses:
    return Addresses(outlet(**fields), queries or ("ombudsman",))


def test_a_source_of_a_network_is_asked_on_each_subdomain() -> None:
    subdomains = {"banten": "36", "bali": "51"}
    made = addresses(subdomains=subdomains, feeds=["https://{subdomain}.contohpos.example/feed"])
    assert made.roots(NIGHT) == ["https://banten.contohpos.example/feed", "https://bali.contohpos.example/feed"]


def test_a_search_of_a_network_goes_on_where_it_began() -> None:
    search = "https://{subdomain}.contohpos.example/search?q={query}&page={page}"
    made = addresses("zona hijau", subdomains={"bali": "51"}, search=search)
    (root,) = made.roots(NIGHT)
    assert root == "https://bali.contohpos.example/search?q=zona+hijau&page=1"
    assert made.following(root) == "https://bali.contohpos.example/search?q=zona+hijau&page=2"


def test_paging_by_offset() -> None:
    made = addresses(listings=[HOME + "indeks?start={offset:20}"])
    (root,) = made.roots(NIGHT)
    assert root == HOME + "indeks?start=0"
    assert made.following(root) == HOME + "indeks?start=20"
    assert made.following(HOME + "indeks?start=20") == HOME + "indeks?start=40"


@pytest.mark.parametrize("template", ["indeks?page={page}", "indeks?start={offset:20}"])
def test_paging_ends(template: str) -> None:
    made = addresses(listings=[HOME + template])
    url: str | None = made.roots(NIGHT)[0]
    for _ in range(MAX_PAGES + 1):
        assert url is not None
        url = made.following(url)
        if url is None:
            break
    assert url is None


def test_a_listing_of_one_day_is_asked_for_today_and_yesterday_at_night() -> None:
    made = addresses(listings=[HOME + "indeks?page={page}&date={day:%m/%d/%Y}"])
    today, yesterday = made.roots(NIGHT)
    assert (today, yesterday) == (HOME + "indeks?page=1&date=12/21/2024", HOME + "indeks?page=1&date=12/20/2024")
    assert made.following(yesterday) == HOME + "indeks?page=2&date=12/20/2024"


def test_a_listing_of_one_day_is_asked_for_each_day_of_a_window() -> None:
    made = addresses(listings=[HOME + "indeks/{day:%Y-%m-%d}", HOME + "terkini"])
    assert made.windowed(date(2024, 2, 28), date(2024, 3, 1)) == [
        HOME + "indeks/2024-03-01",
        HOME + "indeks/2024-02-29",
        HOME + "indeks/2024-02-28",
    ]


def test_a_search_with_a_window_is_asked_for_the_last_week_at_night() -> None:
    search = HOME + "cari?q={query}&dari={from:%Y-%m-%d}&sampai={to:%Y-%m-%d}&page={page}"
    made = addresses(search=search)
    assert made.roots(NIGHT) == [HOME + "cari?q=ombudsman&dari=2024-12-15&sampai=2024-12-21&page=1"]
    (window,) = made.windowed(date(2024, 1, 1), date(2024, 1, 31))
    assert window == HOME + "cari?q=ombudsman&dari=2024-01-01&sampai=2024-01-31&page=1"
    assert made.following(window) == window[:-1] + "2"


def test_windows_of_rest_and_blogger_hold_both_days() -> None:
    made = addresses(wordpress=HOME + "wp-json/wp/v2/posts", blogger=HOME + "feeds/posts/default")
    rest, blogger = made.windowed(date(2024, 1, 1), date(2024, 1, 31))
    assert "&after=2023-12-31T23%3A59%3A59&before=2024-02-01T00%3A00%3A00&" in rest
    assert "&published-min=2024-01-01T00%3A00%3A00%2B07%3A00&published-max=2024-02-01T00%3A00%3A00%2B07%3A00" in blogger


def test_an_archive_that_cannot_be_asked_for_days_has_no_windows() -> None:
    made = addresses(feeds=[HOME + "feed/"], sitemaps=[HOME + "sitemap.xml"], search=HOME + "?s={query}")
    assert made.windowed(date(2024, 1, 1), date(2024, 1, 31)) == []


def test_rest_api_without_pretty_addresses() -> None:
    made = addresses(wordpress=HOME + "?rest_route=/wp/v2/posts")
    assert made.roots(NIGHT)[0].startswith(HOME + "?rest_route=/wp/v2/posts&search=ombudsman&per_page=100&page=1")


# what a home page declares


def front(head: str = "", body: str = "", url: str = HOME, **headers: str) -> Discovery:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return discover(page.encode(), url, "source", headers, addresses("ombudsman", "zona hijau"))


def declared(found: Discovery) -> list[str]:
    return [source.url.removeprefix(HOME) for source in found.sources]


@pytest.mark.parametrize(
    ("head", "headers"),
    [
        ('<link rel="https://api.w.org/" href="https://www.contohpos.example/wp-json/">', {}),
        ("", {"link": '<https://www.contohpos.example/wp-json/>; rel="https://api.w.org/"'}),
    ],
)
def test_a_declared_rest_api_is_searched(head: str, headers: dict[str, str]) -> None:
    asked = declared(front(head, **headers))
    assert [one.partition("&")[0] for one in asked if one.startswith("wp-json/wp/v2/")] == [
        "wp-json/wp/v2/posts?search=ombudsman",
        "wp-json/wp/v2/posts?search=zona+hijau",
        "wp-json/wp/v2/tags?search=ombudsman",
    ]


def test_a_rest_api_without_pretty_addresses_is_searched() -> None:
    asked = declared(front('<link rel="https://api.w.org/" href="https://www.contohpos.example/?rest_route=/">'))
    assert asked[0].startswith("?rest_route=/wp/v2/posts&search=ombudsman")


def test_declared_feeds_are_asked_but_not_those_of_comments() -> None:
    feeds = "".join(
        f'<link rel="alternate" type="application/{kind}+xml" href="{path}">'
        for kind, path in (("rss", "/feed/"), ("rss", "/comments/feed/"), ("atom", "/feeds/all.atom.xml"))
    )
    assert declared(front(feeds)) == ["feed/", "feeds/all.atom.xml", "sitemap.xml"]


def test_a_blog_is_searched_through_its_feed() -> None:
    kinds = (("atom", "default"), ("rss", "default?alt=rss"))
    links = [
        f'<link rel="alternate" type="application/{kind}+xml" href="/feeds/posts/{path}"/>' for kind, path in kinds
    ]
    asked = declared(front("".join(links)))
    assert [one.partition("&")[0] for one in asked if "feeds" in one] == [
        "feeds/posts/default?q=ombudsman",
        "feeds/posts/default?q=zona+hijau",
    ]


def test_a_form_that_asks_for_a_word_is_filled_in() -> None:
    body = (
        '<form method="post" action="/langganan"><input type="text" name="q"></form>'
        '<form action="/cari"><input type="hidden" name="jenis" value="artikel"><input type="search" name="q"></form>'
    )
    asked = declared(front(body=body))
    assert [one for one in asked if "?" in one] == ["cari?jenis=artikel&q=ombudsman", "cari?jenis=artikel&q=zona+hijau"]


def test_tags_named_after_the_assessment_are_read() -> None:
    body = "".join(f'<a href="/tag/{slug}/">#</a>' for slug in ("ombudsman-ri", "persib", "zona-hijau"))
    assert [one for one in declared(front(body=body)) if one.startswith("tag")] == [
        "tag/ombudsman-ri/",
        "tag/zona-hijau/",
    ]


def test_only_a_home_page_of_an_outlet_without_sources_declares_them() -> None:
    page = b'<link rel="alternate" type="application/rss+xml" href="/feed/">'
    assert discover(page, HOME, "source", {}, addresses(feeds=[HOME + "rss"])).sources == ()
    assert discover(page, HOME + "tag/ombudsman/", "source", {}, addresses()).sources == ()
    assert discover(page, HOME + "2024/01/25/zona/", "page", {}, addresses()).sources == ()


def test_a_link_as_long_as_a_headline_leads_to_a_story() -> None:
    body = '<p><a href="/serang">Dinas Sosial Serang Masuk Zona Hijau</a> <a href="/iklan">Pasang Iklan di Sini</a></p>'
    assert [link.url for link in front(body=body).pages] == [HOME + "serang"]


def test_a_source_on_a_foreign_host_is_not_asked() -> None:
    assert declared(front('<link rel="alternate" type="application/rss+xml" href="https://lain.example/feed/">')) == [
        "sitemap.xml"
    ]


def test_a_site_without_description_is_found_through_what_it_declares(site: Site, crawl: Crawl) -> None:
    by_map, by_feed, by_search, by_home = (
        site.article(f"ditemukan-lewat-{n}") for n in ("peta", "umpan", "cari", "muka")
    )
    site.routes["/robots.txt"] = Answer(
        f"User-agent: *\nAllow: /\nSitemap: {site.url('peta.xml')}\n", kind="text/plain"
    )
    site.routes["/peta.xml"] = sitemap(by_map)
    site.routes["/umpan.xml"] = Answer(f"<rss><channel><item><link>{by_feed}</link></item></channel></rss>")
    site.routes["/"] = listing(
        by_home,
        more='<link rel="alternate" type="application/rss+xml" href="/umpan.xml">'
        '<form action="/"><input name="s"></form>',
    )
    front_page = site.routes["/"]
    assert isinstance(front_page, Answer)
    site.routes["/"] = lambda query: listing(by_search) if query.get("s") == "ombudsman" else front_page
    crawl.outlet()
    crawl.run()
    assert crawl.urls() == dict.fromkeys((by_map, by_feed, by_search, by_home), "fetched")
    assert "/sitemap.xml" not in site.asked  # robots.txt names another
    crawl.run()
    assert site.asked.count("/peta.xml") == 2  # each night anew
    assert site.asked.count("/2024/01/25/ditemukan-lewat-umpan/") == 1


# tags of a REST API


def test_posts_of_tags_named_after_the_assessment_are_read(site: Site, crawl: Crawl) -> None:
    url = site.url("/2024/01/25/hanya-lewat-tanda/")
    tags = [{"id": 7, "slug": "ombudsman", "count": 1}, {"id": 9, "slug": "ombudsman-ri", "count": 0}]

    def posts(query: dict[str, str]) -> Answer:
        rows = [{"link": url, "content": {"rendered": LONG}}] if query.get("tags") == "7" else []
        return Answer(json.dumps(rows), kind="application/json", headers={"X-WP-TotalPages": "1"})

    site.routes["/wp-json/wp/v2/posts"] = posts
    site.routes["/wp-json/wp/v2/tags"] = Answer(json.dumps(tags), kind="application/json")
    crawl.outlet(wordpress=site.url("wp-json/wp/v2/posts"))
    crawl.run()
    assert crawl.urls() == {url: "fetched"}
    assert site.asked.count(next(path for path in site.asked if "tags=7" in path)) == 1


def test_posts_of_tags_where_the_route_is_a_query() -> None:
    made = addresses(wordpress=HOME + "?rest_route=/wp/v2/posts")
    tags = made.roots(NIGHT)[-1]
    assert tags.startswith(HOME + "?rest_route=/wp/v2/tags&search=ombudsman")
    (source,) = discover(b'[{"id": 7, "slug": "ombudsman", "count": 2}]', tags, "source", {}, made).sources
    assert source.url.startswith(HOME + "?rest_route=/wp/v2/posts&tags=7&per_page=100&page=1")


# Blogger


def blogger_feed(start: int, total: int, *urls: str) -> bytes:
    entries = "".join(
        f"<entry><title>Judul</title><content type='html'>{LONG.replace('<', '&lt;')}</content>"
        f"<link rel='replies' href='{HOME}feeds/1/comments/default'/><link rel='alternate' href='{url}'/></entry>"
        for url in urls
    )
    return (
        "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'>"
        "<link rel='next' href='https://www.blogger.com/feeds/1/posts/default?start-index=3'/>"
        f"<openSearch:totalResults>{total}</openSearch:totalResults><openSearch:startIndex>{start}</openSearch:startIndex>"
        f"<openSearch:itemsPerPage>2</openSearch:itemsPerPage>{entries}</feed>"
    ).encode()


def test_a_blogger_feed_is_the_text_and_is_paged_on_its_own_host() -> None:
    made = addresses(blogger=HOME + "feeds/posts/default")
    (first,) = made.roots(NIGHT)
    found = discover(blogger_feed(1, 3, HOME + "2024/01/a.html", HOME + "2024/01/b.html"), first, "source", {}, made)
    assert [text.url for text in found.texts] == [HOME + "2024/01/a.html", HOME + "2024/01/b.html"]
    assert found.following == first.replace("start-index=1", "start-index=3")
    assert discover(blogger_feed(3, 3, HOME + "2024/01/c.html"), found.following, "source", {}, made).following is None


# feeds of WordPress


def test_of_a_wordpress_feed_the_page_of_a_story_about_the_assessment_is_fetched(site: Site, crawl: Crawl) -> None:
    ours = site.article("dua-halaman-di-umpan", LONG + '<a href="/2024/01/25/dua-halaman-di-umpan/2/">2</a>')
    site.article("dua-halaman-di-umpan/2")
    other = site.article("harga-cabai-naik")
    head = "<generator>https://wordpress.org/?v=6.4</generator>"
    first = feed(item(ours, LONG), item(other, OTHER), head=head)
    site.routes["/feed/"] = lambda query: Answer("", 404) if query else first
    crawl.outlet(feeds=[site.url("feed/")])
    crawl.run()
    assert crawl.urls() == dict.fromkeys([ours, ours + "2/", other], "fetched")
    assert "/2024/01/25/harga-cabai-naik/" not in site.asked


# large and small sitemaps


def entries(*rows: tuple[str, str | None]) -> bytes:
    places = "".join(f"<url><loc>{url}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>" for url, day in rows)
    return f'<urlset xmlns="{SITEMAP}">{places}</urlset>'.encode()


def many(number: int, day: str) -> list[tuple[str, str | None]]:
    return [(f"{HOME}arsip-lama-nomor-{n}/", day) for n in range(number)]


def pages(body: bytes, since: date | None = SINCE) -> list[str]:
    return [page.url for page in discover(body, HOME + "sitemap.xml", "source", {}, addresses(), since).pages]


def test_of_a_large_sitemap_only_what_is_new_or_undated_is_due_at_night() -> None:
    new = (HOME + "zona-hijau-baru/", "2024-12-19T09:30:00+07:00")
    undated = (HOME + "tanpa-tanggal/", None)
    dated_by_address = (HOME + "2024/12/19/zona-hijau/", None)
    old_by_address = (HOME + "2019/12/19/zona-hijau/", None)
    large = entries(*many(50_000, "2019-05-01"), new, undated, dated_by_address, old_by_address)
    assert pages(large) == [new[0], undated[0], dated_by_address[0]]
    assert len(pages(large, since=None)) == MOST_ENTRIES


def test_a_small_sitemap_is_fetched_whole() -> None:
    assert len(pages(entries(*many(FEW_STORIES, "2019-05-01")))) == FEW_STORIES


def index(*rows: tuple[str, str | None]) -> bytes:
    places = "".join(f"<sitemap><loc>{u}</loc>{f'<lastmod>{d}</lastmod>' if d else ''}</sitemap>" for u, d in rows)
    return f'<sitemapindex xmlns="{SITEMAP}">{places}</sitemapindex>'.encode()


def parts(body: bytes, since: date | None = SINCE) -> list[str]:
    found = discover(body, HOME + "sitemap_index.xml", "source", {}, addresses(), since).parts
    return [part.url.removeprefix(HOME) for part in found]


def test_of_a_large_index_the_parts_that_changed_are_read() -> None:
    rows = [(f"{HOME}post-sitemap{n}.xml", "2019-05-01") for n in range(300)]
    rows[120] = (rows[120][0], "2024-12-19")
    assert parts(index(*rows)) == ["post-sitemap120.xml"]
    assert len(parts(index(*rows), since=None)) == 300


def test_of_a_large_index_where_nothing_changed_the_newest_part_is_read() -> None:
    rows = [(f"{HOME}post-sitemap{n}.xml", f"2019-05-{n + 1:02}") for n in range(20)]
    assert parts(index(*rows)) == ["post-sitemap19.xml"]


def test_of_a_large_index_without_dates_the_ends_of_each_series_are_read() -> None:
    rows: list[tuple[str, str | None]] = [(f"{HOME}post-sitemap{n}.xml", None) for n in range(1, 301)]
    rows.append((HOME + "berita-sitemap.xml", None))
    assert parts(index(*rows)) == [
        "post-sitemap1.xml",
        "post-sitemap299.xml",
        "post-sitemap300.xml",
        "berita-sitemap.xml",
    ]


def test_a_small_index_is_read_whole() -> None:
    assert len(parts(index(*((f"{HOME}post-sitemap{n}.xml", "2019-05-01") for n in range(FEW_PARTS))))) == FEW_PARTS


def test_likely_slugs_are_fetched_first(site: Site, crawl: Crawl) -> None:
    unlikely = [site.article(f"harga-cabai-naik-{n}") for n in range(30)]
    likely = site.article("pemkot-raih-zona-hijau-ombudsman")
    site.routes["/sitemap.xml"] = sitemap(*unlikely, likely)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], delay=0.01)
    crawl.run()
    assert set(crawl.urls().values()) == {"fetched"}
    assert site.asked.index("/2024/01/25/pemkot-raih-zona-hijau-ombudsman/") == 1


def test_what_a_search_lists_comes_before_what_a_sitemap_lists(site: Site, crawl: Crawl) -> None:
    listed, found = site.article("bupati-bersyukur-lagi"), site.article("bupati-bersyukur")
    site.routes["/cari"] = lambda query: listing(found) if query["q"] == "ombudsman" else Answer("kosong")
    site.routes["/sitemap.xml"] = sitemap(listed)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], search=site.url("cari?q={query}"))
    crawl.run()
    rows = crawl.rows("SELECT url, priority FROM urls WHERE kind = 'page'")
    assert {row["url"]: row["priority"] for row in rows} == {found: SOURCE - 1, listed: 0}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("wp-json/wp/v2/posts?search=zona+hijau&per_page=100", True),
        ("wp-json/wp/v2/posts?tags=7", True),
        ("feeds/posts/default?q=ombudsman&start-index=1", True),
        ("tag/ombudsman-ri/page/2/", True),
        ("tag/persib/", False),
        ("feed/", False),
        ("indeks?page=2", False),
    ],
)
def test_which_sources_are_filtered(path: str, expected: bool) -> None:
    assert addresses("ombudsman", "zona hijau").is_filtered(HOME + path) is expected


# listings


@pytest.mark.parametrize(
    "more",
    [
        '<a href="/arsip/page/2/" aria-label="Next"><span>»</span></a>',
        '<a href="/arsip/2">Selanjutnya ›</a>',
        '<a href="/arsip/index2.html">»</a>',
        '<nav><span>1</span><a href="/arsip?page=2">2</a><a href="/arsip?page=3">3</a></nav>',
        '<a href="/arsip?start=20">2</a>',
        '<a href="/arsip?updated-max=2024">Posting Lama</a>',
        '<link rel="next" href="/arsip/lanjut">',
    ],
)
def test_the_next_page_of_a_listing(more: str) -> None:
    made = addresses(listings=[HOME + "arsip"])
    page = listing(HOME + "2024/01/25/zona-hijau/", more=more).body
    assert isinstance(page, str)
    found = discover(page.encode(), HOME + "arsip", "source", {}, made)
    assert found.following is not None
    assert found.following.startswith(HOME + "arsip")
    assert found.following not in [page.url for page in found.pages]


@pytest.mark.parametrize(
    "more",
    [
        '<a href="/2024/01/25/berita-lain/">Berita selanjutnya</a>',
        '<a href="#">Selanjutnya</a>',
        '<a href="/2024/01/25/berita-lain-di-kota-ini/">Next</a>',
        '<a href="/arsip?page=9">9</a>',
        '<a href="/nasional/">2 jam lalu</a>',
        '<a href="https://lain.example/arsip?page=2" rel="next">2</a>',
    ],
)
def test_what_is_not_the_next_page_of_a_listing(more: str) -> None:
    page = listing(HOME + "2024/01/25/zona-hijau/", more=more).body
    assert isinstance(page, str)
    made = addresses(listings=[HOME + "arsip"])
    assert discover(page.encode(), HOME + "arsip", "source", {}, made).following is None


@pytest.mark.parametrize(
    "link",
    [
        '<h3><a href="/zona-hijau">Zona hijau</a></h3>',
        '<h2 class="judul"><span><a href="/zona-hijau">Zona hijau</a></span></h2>',
        '<a href="/zona-hijau"><h2>Zona hijau</h2></a>',
        '<a rel="bookmark" href="/zona-hijau">Zona hijau</a>',
    ],
)
def test_a_headline_leads_to_a_story_whatever_its_address(link: str) -> None:
    found = discover(f'{link}<a href="/redaksi">Redaksi</a>'.encode(), HOME, "source", {}, addresses())
    assert [page.url for page in found.pages] == [HOME + "zona-hijau"]


@pytest.mark.parametrize("address", ["berita.php?id=12", "?p=1234", "index.php?menu=baca&id_berita=7"])
def test_a_number_in_the_query_leads_to_a_story(address: str) -> None:
    found = discover(f'<a href="/{address}">Zona hijau</a>'.encode(), HOME, "source", {}, addresses())
    assert [page.url for page in found.pages] == [HOME + address]


@pytest.mark.parametrize("address", ["?p=2", "?start=10", "kategori.php?halaman=3"])
def test_a_page_of_a_list_is_no_story(address: str) -> None:
    assert not discover(f'<a href="/{address}">Arsip</a>'.encode(), HOME, "source", {}, addresses()).pages


def test_links_are_relative_to_the_base_of_a_page() -> None:
    body = (
        '<base href="/portal/"></head><body><h3><a href="zona-hijau">Zona hijau</a></h3><a rel="next" href="?start=9">'
    )
    found = discover(f"<html><head>{body}".encode(), HOME + "kategori/ombudsman", "source", {}, addresses())
    assert [page.url for page in found.pages] == [HOME + "portal/zona-hijau"]
    assert found.following == HOME + "portal/?start=9"


def test_a_sitemap_in_utf_16_is_read() -> None:
    written = f'<?xml version="1.0" encoding="UTF-16"?>{entries((HOME + "zona-hijau", None)).decode()}'
    assert pages(written.encode("utf-16")) == [HOME + "zona-hijau"]


@pytest.mark.parametrize("session", ["?PHPSESSID=4f1c", ";jsessionid=4F1C", "?replytocom=12"])
def test_a_visitors_session_makes_no_other_story(session: str) -> None:
    found = discover(
        f'<h3><a href="/zona-hijau{session}">Zona hijau</a></h3>'.encode(), HOME, "source", {}, addresses()
    )
    assert [page.url for page in found.pages] == [HOME + "zona-hijau"]


# stories of several pages

STORY = HOME + "read/3062/zona-hijau-untuk-kota"


def further(body: str, url: str = STORY, **fields: object) -> list[str]:
    return [page.url for page in discover(body.encode(), url, "page", {}, addresses(**fields)).pages]


@pytest.mark.parametrize(
    "href", ["?page=2", "?halaman=2", "?hal=2", STORY + "/2", STORY + "/halaman/2", STORY + "/page5", STORY + "/15"]
)
def test_a_further_page_of_a_story(href: str) -> None:
    assert further(f'<a href="{href}">lanjut</a>') == [STORY + href.removeprefix(STORY)]


@pytest.mark.parametrize("words", ["Selanjutnya", "Halaman selanjutnya →", "BERIKUTNYA", "Lanjutkan membaca", "Next"])
def test_a_link_by_its_words_leads_on_in_the_same_story(words: str) -> None:
    assert further(f'<a href="?bagian=dua">{words}</a>') == [STORY + "?bagian=dua"]
    assert further(f'<a href="{STORY}/lanjutan">{words}</a>') == [STORY + "/lanjutan"]


@pytest.mark.parametrize("words", ["Selanjutnya", "Berita selanjutnya", "Artikel berikutnya", "Next", "2"])
def test_another_story_is_no_further_page(words: str) -> None:
    assert further(f'<a rel="next" href="{HOME}read/3063/zona-merah-untuk-kabupaten">{words}</a>') == []


def test_the_words_of_another_story_are_not_followed_below_this_one() -> None:
    assert further(f'<a href="{STORY}/lain">Berita selanjutnya</a>') == []


@pytest.mark.parametrize("href", ["?page=all", "?single=1", "?showpage=all", STORY + "/all"])
def test_a_link_to_all_pages_is_followed_in_place_of_the_parts(href: str) -> None:
    body = f'<a href="?page=2">2</a><a href="{href}">Tampilkan semua</a><a href="?page=3">3</a>'
    assert further(body) == [STORY + href.removeprefix(STORY)]


def test_where_the_outlet_names_it_all_pages_are_asked_for_at_once() -> None:
    assert further('<a href="?page=2">2</a>', whole="showpage=all") == [STORY + "?showpage=all"]
    assert further("<p>Hanya satu halaman.</p>", whole="showpage=all") == []
    assert further('<a href="?page=2">2</a>', url=STORY + "?showpage=all", whole="showpage=all") == []


def test_from_a_later_page_the_first_is_found() -> None:
    body = '<a href="?page=1">1</a><a href="?page=3">3</a>'
    assert further(body, url=STORY + "?page=2") == [STORY, STORY + "?page=3"]
    assert further(f'<a href="{STORY}">1</a>', url=STORY + "/2") == [STORY]


def test_a_story_is_read_whole_from_the_page_with_all(site: Site, crawl: Crawl) -> None:
    url = site.article("cerita-tiga-halaman", LONG + '<a href="?page=2">2</a><a href="?page=all">Semua</a>')
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert crawl.urls() == {url: "fetched", url + "?page=all": "fetched"}


def test_the_day_until_which_a_crawl_looks_back_is_two_weeks_ago(site: Site, crawl: Crawl) -> None:
    today = datetime.now(UTC).date()
    new, old = site.article("baru"), site.article("lama")
    rows = [(new, str(today - timedelta(days=13))), (old, str(today - timedelta(days=16)))]
    filler: list[tuple[str, str | None]] = [
        (site.url(f"/2019/01/25/lama-{n}/"), "2019-01-25") for n in range(FEW_STORIES)
    ]
    site.routes["/sitemap.xml"] = Answer(entries(*rows, *filler), kind="application/xml")
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert crawl.urls() == {new: "fetched"}


def test_the_shipped_queries_begin_with_the_word_that_finds_all() -> None:
    assert load().target.search[0] == "ombudsman"  # the tags of a REST API are asked for with it


# lists of addresses


def test_a_list_of_addresses_is_fetched_and_nothing_else(site: Site, crawl: Crawl) -> None:
    first = site.article("dalam-daftar", LONG + '<a href="?page=2">2</a>')
    second, other = site.article("juga-dalam-daftar"), site.article("tidak-dalam-daftar")
    site.routes["/"] = listing(other)
    names = crawl.folder / "daftar.txt"
    names.write_text(f"# hasil lama\n{first}\n\n  {second}#komentar\n{first}\n", encoding="utf-8")
    crawl.run("--urls", str(names))
    assert crawl.urls() == dict.fromkeys([first, first + "?page=2", second], "fetched")
    host = f"127.0.0.1:{site.port}"
    assert crawl.rows("SELECT name, description FROM outlets") == [
        {"name": host, "description": f'name = "{host}"\nhome = "{site.home}"\n'}
    ]
    site.asked.clear()
    crawl.run("--urls", str(names))
    assert site.asked == []


def test_a_list_may_be_a_column_of_a_csv_file_and_its_outlet_may_be_given(site: Site, crawl: Crawl) -> None:
    url = site.article("dari-tabel")
    site.routes["/feed/"] = Answer("", 500)
    table = crawl.folder / "nilai.csv"
    table.write_text(f'institution,source_url\n"Pemkab A, B",{url}\nPemkot C,\n', encoding="utf-8")
    outlet = crawl.outlet(feeds=[site.url("feed/")])
    crawl.run("--urls", str(table), "--outlet", str(outlet))
    assert crawl.urls() == {url: "fetched"}
    assert crawl.rows("SELECT name FROM outlets") == [{"name": "uji"}]
    assert "/feed/" not in site.asked


def test_a_line_that_is_no_address_is_named_and_the_rest_is_fetched(site: Site, crawl: Crawl) -> None:
    url = site.article("benar")
    names = crawl.folder / "daftar.txt"
    names.write_text(f"{url}\nftp://a.example/x\nzona hijau\n", encoding="utf-8")
    log = crawl.run("--urls", str(names), status=1)
    assert crawl.urls() == {url: "fetched"}
    assert f"berita_spiders: {names}:2: no web address: ftp://a.example/x" in log
    assert f"berita_spiders: {names}:3: no web address: zona" in log


@pytest.mark.parametrize(
    ("content", "message"), [("", "no address in it"), ("zona\n", ":1: no web address"), (None, "No")]
)
def test_a_list_without_addresses_is_one_line(crawl: Crawl, content: str | None, message: str) -> None:
    names = crawl.folder / "daftar.txt"
    if content is not None:
        names.write_text(content, encoding="utf-8")
    log = crawl.run("--urls", str(names), status=2)
    assert message in log
    assert len(log.splitlines()) == 1


def test_what_is_left_of_a_listed_story_is_fetched_by_the_next_run(site: Site, crawl: Crawl) -> None:
    url = site.article("berhenti-di-tengah", LONG + '<a href="?page=2">2</a>')
    page = site.routes["/2024/01/25/berhenti-di-tengah/"]
    assert isinstance(page, Answer)
    site.routes["/2024/01/25/berhenti-di-tengah/"] = lambda query: Answer("", 403) if query else page
    names = crawl.folder / "daftar.txt"
    names.write_text(url, encoding="utf-8")
    crawl.run("--urls", str(names))
    assert crawl.urls() == {url: "fetched", url + "?page=2": "blocked"}
    with opened(crawl.db) as store:
        store.db.execute("UPDATE urls SET next_due = '2024-01-01T00:00:00+00:00' WHERE status = 'blocked'")
        store.db.conn.commit()
    site.routes["/2024/01/25/berhenti-di-tengah/"] = page
    crawl.run("--urls", str(names))
    assert crawl.urls() == {url: "fetched", url + "?page=2": "fetched"}


@pytest.mark.skipif(not KNOWN.exists(), reason=f"needs {KNOWN.relative_to(KNOWN.parents[2])} beside the checkout")
def test_the_sources_of_the_known_scores_are_a_list_of_addresses() -> None:
    listed, wrong = read_list(KNOWN)
    shares = shared_out(listed)
    assert wrong == []
    assert len(listed) == 154
    assert sorted(url for share in shares for url in share.pages) == sorted(listed)
    assert all(Addresses(share.outlet, ()).belongs(url) for share in shares for url in share.pages)
    assert all(parse_outlet(share.outlet.file, share.description) == share.outlet for share in shares)


def test_a_continuation_that_has_no_end_is_not_followed() -> None:
    url = HOME + "2024/01/25/zona-hijau/lagi"
    body = f'<a href="{url}/lagi">Selanjutnya</a><a href="{HOME}2024/01/25/zona-hijau/lagi?page=31">31</a>'
    assert [page.url for page in discover(body.encode(), url, "page", {}, addresses()).pages] == []


def test_a_missing_page_leads_nowhere(site: Site, crawl: Crawl) -> None:
    body = "<html><title>Halaman tidak ditemukan</title><h1>Halaman tidak ditemukan</h1>"
    path = "/2024/01/25/hilang/"
    site.routes[path] = Answer(f'{body}<a href="{path}?page=2">2</a></html>')
    site.routes["/sitemap.xml"] = sitemap(site.url(path))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert list(crawl.urls()) == [site.url(path)]


class Process:
    """Crawls that end when they are told to."""

    def __init__(self) -> None:
        self.ends: list[Callable[[], None]] = []

    def crawl(self, crawler: object, **_: object) -> Any:
        """The task of a crawl."""
        done = SimpleNamespace(exception=lambda: None)
        return SimpleNamespace(add_done_callback=lambda ended: self.ends.append(lambda: ended(done)))


@pytest.mark.parametrize(
    ("ended", "faults", "whole"), [("finished", None, True), ("start_error", None, False), ("finished", 2, False)]
)
def test_a_crawl_is_not_whole_where_reading_an_outlet_broke_and_the_others_go_on(
    ended: str, faults: int | None, whole: bool
) -> None:
    known = [(ended, faults), ("finished", None)]
    process = Process()

    def make(*_: object) -> Any:
        how, count = known.pop(0)
        stats = SimpleNamespace(get_value=lambda _: count)
        return SimpleNamespace(spider=SimpleNamespace(broken=None, ended=how), stats=stats), {}

    turns = Turns(cast(Any, process), [(outlet(), addresses()), (outlet(), addresses())], make)
    turns.take()
    process.ends.pop(0)()
    assert turns.whole == whole and len(process.ends) == 1  # the second outlet, of the same host, has begun
    process.ends.pop(0)()
    assert turns.whole == whole

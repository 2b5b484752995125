"""The spiders against small sites on loopback: what is asked, what is stored, and what is never asked."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from berita_extract.archive import Archive
from berita_extract.outlets import load_outlet
from berita_extract.reference import load
from berita_extract.store import opened
from berita_spiders import guards
from berita_spiders.addresses import Addresses
from berita_spiders.discover import discover
from tests.crawling import LONG, OTHER, SITEMAP, SPIDERS, Answer, Crawl, Site, feed, item, listing, sitemap, wait_for


def test_a_page_is_archived_before_it_is_fetched_in_the_ledger(site: Site, crawl: Crawl) -> None:
    url = site.article("nilai-dinsos")
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    log = crawl.run()
    assert crawl.urls() == {url: "fetched"}
    (row,) = crawl.rows(f"SELECT c.*, u.lastmod FROM urls u JOIN captures c ON c.id = u.capture WHERE u.url = '{url}'")
    capture = Archive(crawl.folder / "archive").read(row["warc"], row["offset"])
    assert (capture.url, capture.sha256, capture.length) == (url, row["sha256"], row["length"])
    assert LONG.encode() in capture.body
    assert (row["via"], row["outlet"], row["lastmod"]) == ("live", "uji", "2024-01-26")
    assert f"uji 200 page new 0 {url}" in log
    assert "uji done: fetched 2, new 1" in log
    assert crawl.rows("SELECT name, description FROM outlets") == [
        {"name": "uji", "description": (crawl.folder / "uji.toml").read_text(encoding="utf-8")}
    ]
    assert {agent.split("/")[0] for agent in site.agents} == {"berita-extract"}


def test_a_second_crawl_asks_sources_again_and_no_page_twice(site: Site, crawl: Crawl) -> None:
    first, second = site.article("berita-satu"), site.article("berita-dua")
    site.routes["/sitemap.xml"] = sitemap(first)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    site.routes["/sitemap.xml"] = sitemap(first, second)
    crawl.run()
    crawl.run()
    assert sorted(site.asked) == sorted(["/sitemap.xml"] * 3 + [urlsplit(url).path for url in (first, second)])
    assert len(crawl.captures()) == 4  # the third crawl found the sitemap as the second had left it
    assert crawl.rows("SELECT count(*) AS n FROM captures WHERE url LIKE '%/robots.txt'") == [{"n": 1}]
    assert crawl.rows("SELECT count(*) AS n FROM captures") == [{"n": 5}]


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_what_has_not_changed_is_not_sent_again(site: Site, crawl: Crawl, header: str) -> None:
    url = site.article("tetap")
    value = {"ETag": '"satu"', "Last-Modified": "Thu, 25 Jan 2024 06:07:08 GMT"}[header]
    for path in ("/sitemap.xml", "/2024/01/25/tetap/"):
        answer = sitemap(url) if path == "/sitemap.xml" else site.routes[path]
        site.unless(path, header, value, answer)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    with opened(crawl.db) as store:
        store.db.execute("UPDATE urls SET next_due = '2024-02-01T00:00:00+00:00' WHERE kind = 'page'")
        store.db.conn.commit()
    log = crawl.run()
    assert "uji done: fetched 0, new 0, unchanged 2," in log
    assert crawl.urls() == {url: "fetched"}
    assert len(crawl.captures()) == 2
    assert crawl.rows("SELECT url FROM urls WHERE next_due IS NOT NULL") == []
    crawl.run()
    assert len(site.asked) == 5  # the revisit was one


def test_a_304_to_an_unconditional_request_is_a_failure(site: Site, crawl: Crawl) -> None:
    url = site.url("/2024/01/25/bingung/")
    site.routes["/2024/01/25/bingung/"] = Answer("", 304)
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    log = crawl.run()
    assert crawl.urls() == {url: "failed"}
    assert f"uji failed page {url}: HTTP 304 leads nowhere" in log


def test_a_page_with_the_same_bytes_is_not_stored_again(site: Site, crawl: Crawl) -> None:
    url = site.article("sama")
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    for body in (LONG, LONG, LONG * 2):
        site.article("sama", body)
        with opened(crawl.db) as store:
            store.db.execute("UPDATE urls SET next_due = '2024-02-01T00:00:00+00:00' WHERE kind = 'page'")
            store.db.conn.commit()
        crawl.run()
    assert site.asked.count("/2024/01/25/sama/") == 3
    assert len([capture for capture in crawl.captures() if capture.url == url]) == 2


def test_a_packed_sitemap_index_is_followed_where_it_lists_articles(site: Site, crawl: Crawl) -> None:
    url = site.article("zona-hijau")
    news = site.article("zona-merah")
    places = "".join(
        f"<sitemap><loc>{site.url(name)}</loc><lastmod>2024-01-26</lastmod></sitemap>"
        for name in ("post-sitemap1.xml.gz", "category-sitemap.xml", "news.xml")
    )
    site.routes["/index.xml.gz"] = Answer(
        gzip.compress(f'<sitemapindex xmlns="{SITEMAP}">{places}</sitemapindex>'.encode()), kind="application/x-gzip"
    )
    inner = sitemap(url, site.url("/tentang-kami/")).body
    assert isinstance(inner, str)
    site.routes["/post-sitemap1.xml.gz"] = Answer(gzip.compress(inner.encode()), kind="application/x-gzip")
    site.routes["/news.xml"] = Answer(
        f'<urlset xmlns="{SITEMAP}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{news}</loc>'
        "<news:news><news:publication_date>2024-01-25</news:publication_date></news:news></url></urlset>",
        kind="text/xml",
    )
    crawl.outlet(sitemaps=[site.url("index.xml.gz")])
    crawl.run()
    assert crawl.urls() == {url: "fetched", news: "fetched"}
    assert "/category-sitemap.xml" not in site.asked
    assert crawl.rows(f"SELECT lastmod FROM urls WHERE url = '{news}'") == [{"lastmod": "2024-01-25"}]
    crawl.run()
    assert site.asked.count("/index.xml.gz") == 2
    assert site.asked.count("/news.xml") == 1  # its lastmod in the index is the same


def test_a_feed_with_full_texts_is_the_text_and_teasers_are_fetched(site: Site, crawl: Crawl) -> None:
    whole, short, cut = site.article("teks-penuh"), site.article("hanya-awal"), site.article("terpotong")
    site.routes["/feed/"] = feed(item(whole, LONG), item(short), item(cut, LONG + "<p>Lalu [&#8230;]</p>"))
    crawl.outlet(feeds=[site.url("feed/")])
    crawl.run()
    assert set(crawl.urls().values()) == {"fetched"}
    assert sorted(site.asked) == sorted(["/feed/", urlsplit(short).path, urlsplit(cut).path])
    (row,) = crawl.rows(f"SELECT c.url FROM urls u JOIN captures c ON c.id = u.capture WHERE u.url = '{whole}'")
    assert row["url"] == site.url("feed/")


def test_a_wordpress_feed_is_paged_to_its_end(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"berita-nomor-{number}") for number in range(5)]

    def pages(query: dict[str, str]) -> Answer:
        at = int(query.get("paged", 1)) - 1
        found = urls[2 * at : 2 * at + 2]
        head = "<generator>https://wordpress.org/?v=6.4</generator>"
        return feed(*(item(url, OTHER) for url in found), head=head) if found else Answer("", 404)

    site.routes["/feed/"] = pages
    crawl.outlet(feeds=[site.url("feed/")])
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    assert site.asked == ["/feed/", "/feed/?paged=2", "/feed/?paged=3", "/feed/?paged=4"]
    urls.insert(0, site.article("berita-baru"))
    site.asked.clear()
    crawl.run()
    assert len(crawl.urls()) == 6
    assert site.asked == ["/feed/", "/feed/?paged=2"]


def test_an_atom_feed_goes_on_with_its_next_link(site: Site, crawl: Crawl) -> None:
    first, second = site.article("atom-satu"), site.article("atom-dua")
    for path, url, more in (
        ("/atom.xml", first, f'<link rel="next" href="{site.url("atom2.xml")}"/>'),
        ("/atom2.xml", second, ""),
    ):
        site.routes[path] = Answer(
            f'<feed xmlns="http://www.w3.org/2005/Atom">{more}<entry><link rel="alternate" href="{url}"/>'
            "<content>Awal</content></entry></feed>",
            kind="application/atom+xml",
        )
    crawl.outlet(feeds=[site.url("atom.xml")])
    crawl.run()
    assert crawl.urls() == {first: "fetched", second: "fetched"}


def test_rest_answers_are_the_text_and_are_paged_by_their_headers(site: Site, crawl: Crawl) -> None:
    urls = [site.url(f"/2024/01/25/pos-{number}/") for number in range(5)]
    empty = site.article("pos-4")  # drawn by a page builder: the REST answer has no text
    queries = load().target.search

    def posts(query: dict[str, str]) -> Answer:
        assert "content" in query["_fields"].split(",")
        found = urls if query["search"] == queries[0] else []
        at = int(query["page"]) - 1
        rows = [
            {"link": url, "title": {"rendered": "Judul"}, "date": "2024-01-25T09:30:00",
             "content": {"rendered": "" if url == empty else LONG, "protected": False}}
            for url in found[2 * at : 2 * at + 2]
        ]  # fmt: skip
        pages = str(-(-len(found) // 2))
        return Answer(json.dumps(rows), kind="application/json", headers={"X-WP-TotalPages": pages})

    site.routes["/wp-json/wp/v2/posts"] = posts
    crawl.outlet(wordpress=site.url("wp-json/wp/v2/posts"))
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    assert [path for path in site.asked if not path.startswith("/wp-json")] == ["/2024/01/25/pos-4/"]
    assert len(site.asked) == len(queries) + 4  # two more pages, the tags, and the page of the empty post
    site.asked.clear()
    crawl.run()
    assert len(site.asked) == len(queries) + 1


def test_a_listing_is_paged_by_number_until_nothing_is_new(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"daftar-nomor-{number}") for number in range(6)]
    foreign = "https://lain.example/2024/01/25/berita-lain/"

    def page(query: dict[str, str]) -> Answer:
        at = min(int(query["page"]), 3) - 1  # this site answers every further number with its last page
        return listing(*urls[2 * at : 2 * at + 2], site.url("/tentang-kami/"), foreign)

    site.routes["/indeks"] = page
    crawl.outlet(listings=[site.url("indeks?page={page}")])
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    assert [path for path in site.asked if "indeks" in path] == [f"/indeks?page={n}" for n in (1, 2, 3, 4)]


def test_a_listing_that_was_interrupted_goes_on_where_it_stopped(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"arsip-nomor-{number}") for number in range(6)]
    broken = {2}

    def page(query: dict[str, str]) -> Answer:
        at = int(query["page"]) - 1
        return Answer("", 403) if at in broken else listing(*urls[2 * at : 2 * at + 2])

    site.routes["/arsip"] = page
    crawl.outlet(listings=[site.url("arsip?page={page}")])
    crawl.run()
    assert len(crawl.urls()) == 4
    with opened(crawl.db) as store:
        store.db.execute("UPDATE urls SET next_due = '2024-01-01T00:00:00+00:00' WHERE status = 'blocked'")
        store.db.conn.commit()
    broken.clear()
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")


def test_a_search_asks_for_each_query(site: Site, crawl: Crawl) -> None:
    url = site.article("hasil-pencarian")
    site.routes["/cari"] = lambda query: listing(url) if query["hal"] == "1" else Answer("kosong")
    crawl.outlet(search=site.url("cari?q={query}&hal={page}"))
    crawl.run()
    assert crawl.urls() == {url: "fetched"}
    words = {parse_qs(urlsplit(path).query)["q"][0] for path in site.asked if path.startswith("/cari")}
    assert words == set(load().target.search)


def test_a_listing_goes_on_with_rel_next(site: Site, crawl: Crawl) -> None:
    first, second = site.article("tag-satu"), site.article("tag-dua")
    site.routes["/tag/ombudsman/"] = listing(first, more='<a class="next page-numbers" href="/tag/ombudsman/page/2/">')
    site.routes["/tag/ombudsman/page/2/"] = listing(second)
    crawl.outlet(listings=[site.url("tag/ombudsman/")])
    crawl.run()
    assert crawl.urls() == {first: "fetched", second: "fetched"}


def test_all_pages_of_an_article_are_fetched(site: Site, crawl: Crawl) -> None:
    links = (
        '<a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a><a rel="next" href="/2024/01/24/lain/">'
    )
    url = site.article("tiga-halaman", LONG + links)
    path_url = site.article("dua-halaman", LONG + '<a href="/2024/01/25/dua-halaman/2/">2</a>')
    site.article("dua-halaman/2")
    site.routes["/sitemap.xml"] = sitemap(url, path_url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    expected = [url, url + "?page=2", url + "?page=3", path_url, path_url + "2/"]
    assert crawl.urls() == dict.fromkeys(expected, "fetched")


def test_robots_txt_is_obeyed_with_its_crawl_delay(site: Site, crawl: Crawl) -> None:
    allowed, forbidden = site.article("boleh"), site.article("rahasia")
    site.routes["/sitemap.xml"] = sitemap(allowed, forbidden)
    site.routes["/robots.txt"] = Answer(
        "User-agent: *\nCrawl-delay: 0.4\nDisallow: /2024/01/25/rahasia/\n", kind="text/plain"
    )
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert crawl.urls() == {allowed: "fetched", forbidden: "refused"}
    assert "/2024/01/25/rahasia/" not in site.asked
    assert site.times[1] - site.times[0] >= 0.39


@pytest.mark.parametrize("answer", [Answer("galat", 503), Answer("pelan-pelan", 429)])
def test_a_host_whose_robots_txt_cannot_be_read_is_not_asked_in_this_crawl(
    site: Site, crawl: Crawl, answer: Answer
) -> None:
    site.routes["/sitemap.xml"] = sitemap(site.article("nanti"))
    site.routes["/robots.txt"] = answer
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    log = crawl.run()
    assert site.asked == []
    assert f"uji failed source {site.url('sitemap.xml')}: robots.txt cannot be read: HTTP {answer.status}" in log
    del site.routes["/robots.txt"]
    crawl.run()
    assert site.asked == ["/sitemap.xml", "/2024/01/25/nanti/"]


def test_an_error_page_in_place_of_robots_txt_forbids_nothing(site: Site, crawl: Crawl) -> None:
    site.routes["/sitemap.xml"] = sitemap(site.article("boleh"))
    site.routes["/robots.txt"] = Answer("User-agent: *\nDisallow: /\n", 404, kind="text/plain")
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert site.asked == ["/sitemap.xml", "/2024/01/25/boleh/"]


def test_two_outlets_of_one_name_are_not_mixed_up(site: Site, crawl: Crawl) -> None:
    crawl.outlet()
    other = crawl.folder / "lain"
    other.mkdir()
    (other / "uji.toml").write_text('name = "Lain"\nhome = "http://127.0.0.1:9/"\n', encoding="utf-8")
    log = crawl.run("--outlet", str(crawl.folder / "uji.toml"), "--outlet", str(other / "uji.toml"), status=2)
    assert "is called uji too" in log
    assert site.asked == []


def test_every_answer_is_archived_and_has_an_outcome(site: Site, crawl: Crawl) -> None:
    urls = [site.url(f"/2024/01/25/{name}/") for name in ("hilang", "terlarang", "rusak", "pindah")]
    gone, blocked, broken, moved = urls
    target = site.article("tujuan")
    site.routes["/2024/01/25/terlarang/"] = Answer("tidak boleh", 403)
    site.routes["/2024/01/25/rusak/"] = Answer("galat", 500)
    site.routes["/2024/01/25/pindah/"] = Answer("", 301, headers={"Location": target})
    site.routes["/sitemap.xml"] = sitemap(*urls)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert crawl.urls() == {gone: "gone", blocked: "blocked", broken: "failed", moved: "fetched", target: "fetched"}
    assert sorted(c.status for c in crawl.captures()) == [200, 200, 301, 403, 404, 500]  # 500 came thrice, the same
    (row,) = crawl.rows(f"SELECT http_status, error, attempts FROM urls WHERE url = '{blocked}'")
    assert row == {"http_status": 403, "error": "HTTP 403", "attempts": 1}


def test_a_body_is_stored_decoded(site: Site, crawl: Crawl) -> None:
    url = site.article("dikemas")
    site.routes["/2024/01/25/dikemas/"] = Answer(gzip.compress(LONG.encode()), headers={"Content-Encoding": "gzip"})
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert LONG.encode() in [capture.body for capture in crawl.captures()]


@pytest.mark.parametrize(
    "target", ["http://10.0.0.1/", "http://127.0.0.1:1/", "http://localhost:{port}/", "http://[::1]/", "http://127.1/"]
)
def test_a_redirect_to_a_private_address_is_refused(site: Site, crawl: Crawl, target: str) -> None:
    url = site.url("/2024/01/25/jebakan/")
    site.routes["/2024/01/25/jebakan/"] = Answer(
        "", 302, headers={"Location": target.format(port=site.port) + "2024/01/"}
    )
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    log = crawl.run()
    assert crawl.urls() == {url: "refused"}
    assert "warning: uji refused page" in log


def test_a_name_with_a_private_address_is_refused_after_dns(site: Site, crawl: Crawl) -> None:
    home = f"http://127.1:{site.port}/"  # no literal address, but the resolver makes 127.0.0.1 of it
    crawl.outlet(home=home, feeds=[home + "feed/"])
    crawl.run(BERITA_CONTACT="desk@example.org")
    assert crawl.urls("source") == {home + "feed/": "refused"}
    assert site.asked == []


def test_without_a_contact_only_loopback_is_asked(crawl: Crawl) -> None:
    crawl.outlet(home="https://www.contohpos.example/", feeds=["https://www.contohpos.example/feed/"])
    log = crawl.run(status=2)
    assert len(log.splitlines()) == 1
    assert "BERITA_CONTACT" in log
    assert not crawl.db.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--outlet", "tidak-ada"], "no such outlet"),
        (["--outlet", "tidak-ada.toml"], "tidak-ada.toml"),
        (["--outlet", "uji.toml", "--run", "7"], "--run 7"),
    ],
)
def test_bad_usage_is_one_line(crawl: Crawl, arguments: list[str], message: str) -> None:
    crawl.outlet()
    arguments = [str(crawl.folder / a) if a == "uji.toml" else a for a in arguments]
    log = crawl.run(*arguments, status=2)
    assert message in log.splitlines()[-1]
    assert len(log.splitlines()) == 1


def test_an_archive_in_use_is_one_line(site: Site, crawl: Crawl) -> None:
    crawl.outlet()
    with Archive(crawl.folder / "archive") as archive:
        archive.open()
        assert "another process is writing" in crawl.run(status=2)


def test_a_server_that_is_not_there_is_a_failure_and_no_traceback(site: Site, crawl: Crawl) -> None:
    crawl.outlet(feeds=[site.url("feed/")])
    site.close()
    log = crawl.run()
    assert crawl.urls("source") == {site.url("feed/"): "failed"}
    assert "refused" in log.lower()


def test_the_users_own_outlets_are_found_by_name(site: Site, crawl: Crawl) -> None:
    site.routes["/"] = listing(site.article("dari-beranda"))
    outlets = crawl.folder / "outlets"
    outlets.mkdir()
    crawl.outlet().rename(outlets / "uji.toml")
    crawl.run("--outlet", "uji")
    assert list(crawl.urls().values()) == ["fetched"]


@pytest.mark.parametrize(
    ("url", "listed", "expected"),
    [
        ("https://www.contohpos.example/2024/01/25/zona-hijau/", False, True),
        ("https://banten.contohpos.example/ombudsman-beri-nilai-tinggi-dinsos", False, True),
        ("https://contohpos.example/berita/312", False, True),
        ("https://www.contohpos.example/tag/ombudsman-ri-zona-hijau-2024/", False, False),
        ("https://www.contohpos.example/kontak/", False, False),
        ("https://www.contohpos.example/kontak/", True, True),
        ("https://www.contohpos.example/", True, False),
        ("https://www.contohpos.example/?p=12", True, True),
        ("https://contohpos.example.lain.example/2024/01/25/zona-hijau/", True, False),
        ("https://contohpos.example:8443/2024/01/25/zona-hijau/", True, False),
    ],
)
def test_what_is_an_article_where_the_outlet_does_not_say(
    tmp_path: Path, url: str, listed: bool, expected: bool
) -> None:
    path = tmp_path / "contohpos.toml"
    path.write_text('name = "Contoh Pos"\nhome = "https://www.contohpos.example/"\n')
    assert Addresses(load_outlet(path), ()).is_page(url, listed=listed) is expected


@pytest.mark.parametrize(
    "body",
    [b"", b"<", b"{", b"[1, null]", b"<urlset><url>", b"<rss><item/></rss>", b"\x1f\x8bx", b"<html>\x00", b"\xff\xfe"],
)
@pytest.mark.parametrize("kind", ["source", "page"])
def test_broken_bytes_lead_nowhere(tmp_path: Path, body: bytes, kind: Any) -> None:
    path = tmp_path / "contohpos.toml"
    path.write_text('name = "Contoh Pos"\nhome = "https://www.contohpos.example/"\n')
    found = discover(body, "https://www.contohpos.example/x/", kind, {}, Addresses(load_outlet(path), ()))
    assert (found.pages, found.texts, found.parts) == ((), (), ())


@pytest.mark.parametrize(
    ("host", "public"),
    [
        ("8.8.8.8", True),
        ("a.example", True),
        ("10.1.2.3", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
        ("fe80::1", False),
        ("::ffff:127.0.0.1", False),
        ("localhost", False),
    ],
)
def test_public_addresses(host: str, public: bool) -> None:
    assert guards.is_public(host) is public


def test_a_crawl_ends_with_1_where_its_ledger_cannot_be_written(site: Site, crawl: Crawl) -> None:
    site.routes["/sitemap.xml"] = sitemap(*(site.article(f"berita-{number}") for number in range(40)))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    with closing(sqlite3.connect(crawl.db)) as broken, opened(crawl.db):
        broken.execute(
            "CREATE TRIGGER full BEFORE INSERT ON captures WHEN new.url LIKE '%/2024/%'"
            " BEGIN SELECT raise(ABORT, 'database or disk is full'); END"
        )
        broken.commit()
    log = crawl.run(status=1)
    assert "uji stopped: database or disk is full" in log
    assert len(site.asked) < 40
    assert set(crawl.urls().values()) == {"due"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent has died")
def test_a_killed_crawl_dies_with_its_parent_and_the_next_one_completes_it(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"berita-panjang-{number}") for number in range(60)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], delay=0.02)
    child = [sys.executable, "-m", "berita_spiders", "--db", str(crawl.db), "--archive", str(crawl.folder / "archive")]
    child += ["--outlet", str(crawl.folder / "uji.toml")]
    starter = f"import subprocess, sys; p = subprocess.Popen({child!r}); print(p.pid, flush=True); p.wait()"
    path = os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", ""))))
    parent = subprocess.Popen(
        [sys.executable, "-c", starter], stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": path}
    )
    assert parent.stdout is not None
    number = int(parent.stdout.readline())
    wait_for(lambda: len(site.asked) > 20)
    parent.kill()
    parent.wait()
    wait_for(lambda: not is_running(number))
    parent.stdout.close()
    fetched = crawl.rows("SELECT count(*) AS n FROM urls WHERE kind = 'page' AND status = 'fetched'")[0]["n"]
    assert 0 < fetched < len(urls)
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    stored = [capture.url for capture in crawl.captures() if "/2024/" in capture.url]
    assert sorted(stored) == sorted(urls)
    known = crawl.rows("SELECT count(*) AS n FROM captures WHERE url NOT LIKE '%/robots.txt'")
    assert len(crawl.captures()) == known[0]["n"]


def is_running(number: int) -> bool:
    """False for a process that is gone or only waits to be counted as dead."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("more", [(), ("--way", "own", "--from", "2021-01", "--to", "2021-01")])
def test_a_file_that_is_no_database_is_refused_in_one_line(more: tuple[str, ...], crawl: Crawl) -> None:
    crawl.db.write_text("Tidak ada basis data di sini. " * 200, encoding="utf-8")
    command = [
        *more,
        "--outlet",
        str(crawl.outlet()),
        "--db",
        str(crawl.db),
        "--archive",
        str(crawl.folder / "archive"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "berita_spiders.backfill" if more else "berita_spiders", *command],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ
        | {
            "PYTHONPATH": os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", "")))),
            "BERITA_HOME": str(crawl.folder),
        },
    )
    assert done.returncode == 2, done.stderr
    assert "file is not a database" in done.stderr
    assert "Traceback" not in done.stderr

"""How often a host is asked, and when it is left alone."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from scrapy.http import Response

from berita_extract.ledger import Ledger, Link
from berita_extract.store import opened
from berita_spiders.addresses import Addresses
from berita_spiders.patience import LONGEST, retry_after
from berita_spiders.storing import KNOWN_IN_A_ROW
from tests.crawling import Answer, Crawl, Site, listing, sitemap
from tests.test_sources import outlet

NOW = datetime(2024, 1, 25, 6, 7, 8, tzinfo=UTC)
CHALLENGE = (
    "<html><title>Just a moment...</title><script>window._cf_chl_opt={}</script><a href='/2024/01/01/x/'></a></html>"
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("7", timedelta(seconds=7)),
        (format_datetime(NOW + timedelta(hours=2), usegmt=True), timedelta(hours=2)),
        (format_datetime(NOW - timedelta(hours=2), usegmt=True), timedelta()),
        ("9" * 30, LONGEST),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST),
        ("-5", None),
        ("nanti", None),
        ("", None),
    ],
)
def test_retry_after(value: str, expected: timedelta | None) -> None:
    response = Response("http://a.example/", status=503, headers={"Retry-After": value})
    assert retry_after(response, NOW) == expected
    assert retry_after(response.replace(status=200), NOW) is None


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_retry_after_is_waited_for(site: Site, crawl: Crawl, status: int) -> None:
    urls = [site.article(f"sabar-{number}") for number in range(3)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    whole = site.routes["/2024/01/25/sabar-0/"]
    assert isinstance(whole, Answer)
    answers = iter([Answer("pelan-pelan", status, headers={"Retry-After": "2"})])
    site.routes["/2024/01/25/sabar-0/"] = lambda _: next(answers, whole)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    first, second = (at for at, path in zip(site.times, site.asked, strict=True) if "sabar-0" in path)
    assert second - first >= 1.9


def test_after_a_long_retry_after_the_host_is_not_asked_and_everything_stays_due(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"nanti-{number}") for number in range(20)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    for number in range(20):
        site.routes[f"/2024/01/25/nanti-{number}/"] = Answer("penuh", 503, headers={"Retry-After": "7200"})
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], delay=0.01)
    log = crawl.run()
    assert len(site.asked) <= 3  # the second page may have been on its way
    assert "HTTP 503 with Retry-After" in log
    rows = crawl.rows("SELECT status, next_due, attempts FROM urls WHERE kind = 'page'")
    turned_away = len(site.asked) - 1
    assert sorted(row["status"] for row in rows) == ["blocked"] * turned_away + ["due"] * (20 - turned_away)
    soonest = (datetime.now(UTC) + timedelta(minutes=110)).isoformat()
    assert all(row["next_due"] > soonest for row in rows)
    assert sum(row["attempts"] for row in rows) == turned_away


def test_a_source_that_turned_us_away_is_asked_once_a_night(site: Site, crawl: Crawl) -> None:
    site.routes["/sitemap.xml"] = Answer("tidak", 403)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    crawl.run()
    assert "it turned us away" in crawl.run()
    assert site.asked == ["/sitemap.xml"]


def test_the_budget_of_a_night_survives_a_restart(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"hemat-{number}") for number in range(30)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], budget=10)
    log = crawl.run()
    assert len(site.asked) == 9  # and robots.txt
    assert "has used up its 10 requests of the night" in log
    crawl.run()
    assert len(site.asked) == 9
    with opened(crawl.db) as store:
        store.db.execute("UPDATE runs SET started = '2024-01-01T00:00:00+00:00'")
        store.db.conn.commit()
    crawl.run()
    assert len(site.asked) == 18
    assert sorted(crawl.urls()) == sorted(urls)


def test_likely_pages_are_asked_first(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"resep-masakan-{number}") for number in range(20)]
    urls.insert(15, site.article("ombudsman-beri-nilai-kepatuhan-pelayanan-publik"))
    site.routes["/sitemap.xml"] = sitemap(*urls)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], budget=5)
    crawl.run()
    assert "/2024/01/25/ombudsman-beri-nilai-kepatuhan-pelayanan-publik/" in site.asked


@pytest.mark.parametrize("status", [200, 403, 503])
@pytest.mark.parametrize("kind", ["source", "page"])
def test_a_check_for_robots_is_archived_and_blocked_and_leads_nowhere(
    site: Site, crawl: Crawl, status: int, kind: str
) -> None:
    url = site.url("/2024/01/25/nilai/" if kind == "page" else "/indeks")
    site.routes["/2024/01/25/nilai/" if kind == "page" else "/indeks"] = Answer(CHALLENGE, status)
    site.routes["/sitemap.xml"] = sitemap(url if kind == "page" else site.article("lain"))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], listings=[url] if kind == "source" else None)
    log = crawl.run()
    (row,) = crawl.rows(f"SELECT status, error, http_status FROM urls WHERE url = '{url}'")
    assert (row["status"], row["http_status"]) == ("blocked", status)
    assert "a check for robots" in row["error"]
    assert "blocked" in log
    assert "/2024/01/01/x/" not in site.asked
    assert url in [capture.url for capture in crawl.captures()]


def test_a_host_that_two_outlets_share_is_not_asked_twice_as_fast(site: Site, crawl: Crawl) -> None:
    site.routes["/satu.xml"] = sitemap(*(site.article(f"satu-{number}") for number in range(4)))
    site.routes["/dua.xml"] = sitemap(*(site.article(f"dua-{number}") for number in range(4)))
    first = crawl.outlet(sitemaps=[site.url("satu.xml")], delay=0.3).rename(crawl.folder / "satu.toml")
    second = crawl.outlet(sitemaps=[site.url("dua.xml")], delay=0.3).rename(crawl.folder / "dua.toml")
    crawl.run("--outlet", str(first), "--outlet", str(second))
    gaps = [later - earlier for earlier, later in zip(site.times, site.times[1:], strict=False)]
    assert len(site.asked) == 10
    assert sum(gap < 0.25 for gap in gaps) <= 1  # where the second begins


@pytest.mark.parametrize(
    ("home", "other", "expected"),
    [
        ("https://contohpos.example/", "https://www.contohpos.example/", True),
        ("https://contohpos.example/", "https://banten.contohpos.example/", True),
        ("https://banten.contohpos.example/", "https://bali.contohpos.example/", False),
        ("https://contohpos.example/", "https://lainpos.example/", False),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8001/", False),
    ],
)
def test_which_outlets_share_a_host(home: str, other: str, expected: bool) -> None:
    one, two = (Addresses(outlet(home=place), ()) for place in (home, other))
    assert one.meets(two) is two.meets(one) is expected


def test_a_long_listing_ends_where_known_addresses_begin(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"lama-{number}") for number in range(3 * KNOWN_IN_A_ROW)]
    site.routes["/indeks"] = lambda query: listing(*urls[60 * (int(query["page"]) - 1) :][:60])
    crawl.outlet(listings=[site.url("indeks?page={page}")])
    crawl.run()
    urls.insert(0, site.article("baru"))
    site.asked.clear()
    crawl.run()
    assert sorted(site.asked) == ["/2024/01/25/baru/", "/indeks?page=1"]


def test_a_crawl_delay_of_minutes_leaves_the_host_alone(site: Site, crawl: Crawl) -> None:
    site.routes["/robots.txt"] = Answer("User-agent: *\nCrawl-delay: 3600\n", kind="text/plain")
    site.routes["/sitemap.xml"] = sitemap(site.article("jarang"))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    assert "asks for 3600 seconds between requests" in crawl.run()
    assert site.asked == []


def test_a_changed_description_reads_its_sources_anew(tmp_path: Path) -> None:
    from tests.test_ledger import FEED, capture

    with opened(tmp_path / "berita.db") as store:
        ledger = Ledger(store.db.conn)
        assert ledger.add_outlet("contohpos", "name = 'A'", NOW) is False
        ledger.answered(capture(FEED), "source", "contohpos", headers={"etag": '"a"'})
        assert ledger.add_outlet("contohpos", "name = 'A'", NOW) is False
        assert ledger.state(FEED).etag == '"a"'  # type: ignore[union-attr]
        assert ledger.add_outlet("contohpos", "name = 'B'", NOW) is True
        assert ledger.state(FEED).etag is None  # type: ignore[union-attr]


def test_what_is_left_alone_is_that_host_of_that_outlet(tmp_path: Path) -> None:
    places = ["https://a.example/1", "http://a.example/2", "https://a.example.lain/3", "https://a.example:8443/4"]
    random.Random(1).shuffle(places)
    with opened(tmp_path / "berita.db") as store:
        ledger = Ledger(store.db.conn)
        ledger.seen([Link(url, "page") for url in places], "satu", NOW)
        ledger.seen([Link("https://a.example/5", "page")], "dua", NOW)
        ledger.postpone("satu", "a.example", NOW + timedelta(hours=1))
        assert sorted(state.url for state in ledger.due("satu", NOW)) == [
            "https://a.example.lain/3",
            "https://a.example:8443/4",
        ]
        assert len(ledger.due("dua", NOW)) == 1

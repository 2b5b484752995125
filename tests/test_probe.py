"""`berita outlet add` on sites never seen, `berita outlet check` on known ones: what answers is told and written, no more."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from berita_extract import cli, probing
from berita_extract.outlets import Outlet, load_outlet
from berita_extract.store import opened
from berita_spiders import guards
from berita_spiders.__main__ import AT_ONCE
from berita_spiders.judging import kind_of, newest_in
from berita_spiders.survey import form_of
from tests.crawling import LONG, Answer, Site, feed, item, sitemap

TODAY = date(2026, 1, 31)
STORY = "<h1>Serang Terima Hasil Penilaian</h1>" + LONG


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    out: str
    err: str


class Desk:
    """Runs commands with a home folder of their own; only the spiders are a process, as for a user."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = folder / "home"
        self._patch = monkeypatch
        self._capture = capsys
        monkeypatch.setenv("BERITA_HOME", str(self.home))
        monkeypatch.delenv(guards.CONTACT, raising=False)

    def run(self, *arguments: str) -> Done:
        self._patch.setattr(sys, "argv", ["berita", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self._capture.readouterr()
        assert "Traceback" not in printed.out + printed.err, printed.err
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, printed.out, printed.err)

    def outlet(self, name: str) -> Outlet:
        return load_outlet(self.home / "outlets" / f"{name}.toml")

    def written(self) -> list[str]:
        return sorted(path.name for path in (self.home / "outlets").glob("*"))

    def describe(self, name: str, home: str, **fields: object) -> str:
        """Writes an outlet file and gives its path."""
        path = self.home / "outlets" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [f"{key} = {json.dumps(value)}" for key, value in {"name": name, "home": home, **fields}.items()]
        path.write_text("\n".join(line for line in lines if "[[" not in line) + "\n", encoding="utf-8")
        return str(path)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


def page(body: str, head: str = "", title: str = "Kabar Banten - Berita Terkini") -> Answer:
    return Answer(f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>")


def links(*urls: str) -> str:
    return "".join(f'<h2><a href="{url}">Kabar panjang dari kabupaten di Banten</a></h2>' for url in urls)


def stories(site: Site, many: int, form: str = "/2024/01/{n:02}/kabar-serang-nomor-{n}/") -> list[str]:
    found = []
    for n in range(1, many + 1):
        path = form.format(n=n)
        site.routes[path] = Answer(f"<html><head><title>Serang {n}</title></head><body>{STORY}</body></html>")
        found.append(site.url(path))
    return found


def posts(*urls: str) -> Answer:
    made = [
        {"id": n, "link": url, "date": "2024-01-25T10:00:00", "date_gmt": "2024-01-25T03:00:00",
         "modified_gmt": "2024-01-25T03:00:00", "title": {"rendered": "Serang"}, "content": {"rendered": LONG}}
        for n, url in enumerate(urls)
    ]  # fmt: skip
    return Answer(json.dumps(made), kind="application/json", headers={"X-WP-TotalPages": "1"})


def results(first: list[str], second: list[str], page_2: str) -> dict[str, object]:
    """Routes of a search that knows the word "ombudsman"."""

    def answer(asked: dict[str, str]) -> Answer:
        if "ombudsman" not in asked.get("s", asked.get("q", "")):
            return page("<p>Tidak ada hasil</p>")
        if asked.get("page") == "2":
            return page(links(*second))
        more = page_2.replace("QUERY", quote_plus(asked.get("s", asked.get("q", ""))))
        return page(links(*first) + f'<a href="{more}">Berikutnya</a>')

    return {"answer": answer}


def wordpress(site: Site, *, pretty: bool = True) -> list[str]:
    """A site like a WordPress; without `pretty` its REST API answers to `?rest_route=` only."""
    urls = stories(site, 12)
    rest = "wp-json/" if pretty else "?rest_route=/"
    head = (
        f'<link rel="https://api.w.org/" href="{site.url(rest)}"/>'
        f'<link rel="alternate" type="application/rss+xml" title="Kabar Banten &raquo; Feed" href="{site.url("feed/")}"/>'
        f'<link rel="alternate" type="application/rss+xml" title="Umpan Komentar" href="{site.url("comments/feed/")}"/>'
        '<meta property="og:site_name" content="Kabar Banten"/>'
    )
    form = f'<form method="get" action="{site.home}"><input type="search" name="s"></form>'
    front = page(links(*urls[:3]) + form, head)

    def home(asked: dict[str, str]) -> Answer:
        if "rest_route" in asked:
            return posts(*urls[:5]) if not pretty and asked["rest_route"] == "/wp/v2/posts" else Answer("", 404)
        if "s" in asked:
            return search(asked)
        return front

    def search(asked: dict[str, str]) -> Answer:
        if "ombudsman" not in asked["s"]:
            return page("<p>Tidak ada yang cocok</p>")
        more = f'<a class="next page-numbers" href="/page/2/?s={quote_plus(asked["s"])}">Berikutnya</a>'
        return page(links(*urls[:6]) + more)

    site.routes |= {
        "/": home,
        "/page/1/": search,
        "/page/2/": lambda asked: page(links(*urls[6:])),
        "/feed/": feed(*[item(url, LONG) for url in urls[:10]]),
        "/robots.txt": Answer(
            f"User-agent: *\nDisallow: /wp-admin/\nSitemap: {site.url('wp-sitemap.xml')}\n", kind="text/plain"
        ),
        "/wp-sitemap.xml": Answer(
            '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
            f"<sitemap><loc>{site.url('wp-sitemap-posts-post-1.xml')}</loc></sitemap>"
            f"<sitemap><loc>{site.url('wp-sitemap-users-1.xml')}</loc></sitemap></sitemapindex>",
            kind="application/xml",
        ),
        "/wp-sitemap-posts-post-1.xml": sitemap(*urls),
    }
    if pretty:
        site.routes["/wp-json/wp/v2/posts"] = posts(*urls[:5])
    return urls


def test_a_wordpress_is_described_by_all_that_answers_and_can_be_crawled(site: Site, desk: Desk) -> None:
    urls = wordpress(site)
    done = desk.run("outlet", "add", site.home, "--region", "36")
    assert done.status == 0, done.err
    assert desk.written() == ["kabar-banten.toml"]
    outlet = desk.outlet("kabar-banten")
    assert (outlet.name, outlet.home, outlet.tried, outlet.region) == ("Kabar Banten", site.home, "fixture", "36")
    assert outlet.wordpress == site.url("wp-json/wp/v2/posts")
    assert outlet.feeds == (site.url("feed/"),)
    assert outlet.sitemaps == (site.url("wp-sitemap.xml"),)
    assert outlet.search == site.url("page/{page}/?s={query}")
    assert outlet.follow == r"/20\d\d/\d\d/\d\d/"
    text = (desk.home / "outlets" / "kabar-banten.toml").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 15
    assert all(
        "# probed 20" in line for line in text.splitlines() if line.split()[0] in ("wordpress", "feeds", "search")
    )
    assert "/wp-admin/" in done.out
    assert "/comments/feed/" not in site.asked
    assert len(site.asked) < 25
    assert desk.run("crawl", "--outlet", "kabar-banten").status == 0
    with opened(desk.home / "berita.db", readonly=True) as store:
        fetched = {row["url"] for row in store.rows("SELECT url FROM urls WHERE kind = 'page' AND status = 'fetched'")}
        (state,) = store.rows("SELECT former, state FROM outlet_events")
    assert fetched == set(urls)
    assert state == {"former": "never", "state": "ok"}


def test_a_rest_api_without_pretty_addresses_is_found(site: Site, desk: Desk) -> None:
    wordpress(site, pretty=False)
    assert desk.run("outlet", "add", site.home, "--name", "Kabar").status == 0
    assert desk.outlet("kabar").wordpress == site.url("?rest_route=/wp/v2/posts")


def test_a_rest_api_that_is_switched_off_is_not_written(site: Site, desk: Desk) -> None:
    wordpress(site)
    refused = {"code": "rest_disabled", "message": "Hanya untuk pengguna", "data": {"status": 401}}
    site.routes["/wp-json/wp/v2/posts"] = Answer(json.dumps(refused), 401, "application/json")
    done = desk.run("outlet", "add", site.home)
    assert desk.outlet("kabar-banten").wordpress is None
    assert "blocked    wordpress  HTTP 401" in done.out


def test_a_blogger_site_is_described_by_its_feed(site: Site, desk: Desk) -> None:
    urls = stories(site, 6, "/2024/01/kabar-serang-{n}.html")
    atom = "http://www.w3.org/2005/Atom"
    entries = "".join(
        f"<entry><title>Serang</title><published>2024-01-2{n}T10:00:00+07:00</published>"
        f'<link rel="alternate" href="{url}"/><content type="html">{LONG.replace("<", "&lt;")}</content></entry>'
        for n, url in enumerate(urls)
    )
    answer = Answer(f'<?xml version="1.0"?><feed xmlns="{atom}">{entries}</feed>', kind="application/atom+xml")
    head = (
        '<meta content="blogger" name="generator"/>'
        f'<link rel="alternate" type="application/atom+xml" href="{site.url("feeds/posts/default")}"/>'
    )
    site.routes |= {"/": page(links(*urls), head), "/feeds/posts/default": answer}
    assert desk.run("outlet", "add", site.home, "--name", "gelora").status == 0
    outlet = desk.outlet("gelora")
    assert outlet.blogger == site.url("feeds/posts/default")
    assert (outlet.feeds, outlet.wordpress) == ((), None)
    assert outlet.follow == r"/20\d\d/\d\d/"


def test_a_static_site_with_a_sitemap_only(site: Site, desk: Desk) -> None:
    urls = stories(site, 7, "/read/10{n}/kabar-serang")
    site.routes |= {"/": page("<a href='/tentang'>Tentang kami</a><a href='/redaksi'>Redaksi</a>")}
    site.routes |= {"/sitemap.xml": sitemap(*urls)}
    done = desk.run("outlet", "add", site.url("/tentang"), "--name", "statis")
    assert done.status == 0, done.err
    outlet = desk.outlet("statis")
    assert outlet.sitemaps == (site.url("sitemap.xml"),)
    assert outlet.follow == r"/read/\d+"
    assert (outlet.home, outlet.feeds, outlet.search) == (site.home, (), None)
    assert "7 articles" in done.out
    assert "newest 2024-01-26" in done.out


@pytest.mark.parametrize(
    ("more", "template"),
    [
        ("/cari?q=QUERY&page=2", "cari?q={query}&page={page}"),
        ("/cari?q=QUERY", "cari?q={query}"),  # no second page
    ],
)
def test_a_site_with_a_search_only(site: Site, desk: Desk, more: str, template: str) -> None:
    urls = stories(site, 8)
    form = '<form action="/cari"><input name="q"><input type="hidden" name="tipe" value="artikel"></form>'
    site.routes |= {"/": page(f'{form.replace("hidden", "submit")}<a href="/redaksi">Redaksi</a>')}
    site.routes |= {"/cari": results(urls[:4], urls[4:], more)["answer"]}  # type: ignore[dict-item]  # a route
    done = desk.run("outlet", "add", site.home, "--name", "cari")
    assert done.status == 0, done.err
    assert desk.outlet("cari").search == site.url(template)


def test_a_search_that_gives_the_same_for_any_words_is_none(site: Site, desk: Desk) -> None:
    urls = stories(site, 6)
    site.routes |= {"/": page(links(*urls) + '<form><input name="q"></form>')}
    done = desk.run("outlet", "add", site.home, "--name", "sama")
    assert desk.outlet("sama").search is None
    assert "it lists the same articles for any words" in done.out


def test_a_site_with_links_on_its_home_page_alone(site: Site, desk: Desk) -> None:
    site.routes |= {"/": page(links(*stories(site, 6)))}
    assert desk.run("outlet", "add", site.home).status == 0
    outlet = desk.outlet("kabar-banten")
    assert (outlet.wordpress, outlet.feeds, outlet.sitemaps, outlet.search) == (None, (), (), None)
    assert outlet.follow is None  # only what a site lists as its articles tells their form
    assert desk.run("crawl", "--outlet", "kabar-banten").status == 0
    assert sum(path.startswith("/2024/") for path in site.asked) >= 6


def test_a_section_that_was_given_is_a_listing(site: Site, desk: Desk) -> None:
    urls = stories(site, 6)
    site.routes |= {"/": page('<a href="/daerah/">Daerah</a>'), "/daerah/": page(links(*urls))}
    assert desk.run("outlet", "add", site.url("daerah/"), "--name", "seksi").status == 0
    assert desk.outlet("seksi").listings == (site.url("daerah/"),)


# sites of which nothing can be collected


@pytest.mark.parametrize(
    ("home", "said"),
    [
        (Answer("<title>Just a moment...</title><p>Checking your browser</p>", 403), "turns robots away: a check for"),
        (Answer("<title>Just a moment...</title><p>Checking your browser</p>"), "turns robots away: a check for robots"),
        (Answer("dilarang", 403), "it turns robots away: HTTP 403"),
        (Answer("", 302, headers={"Location": "/"}), "does not answer: redirects without end"),
        (Answer("<div id='root'></div><script src='/app.js'></script>"), "it needs JavaScript: its HTML holds no link"),
        (page("<a href='https://lain.example/a'>Pindah</a>"), "its links lead to https://lain.example/; give that"),
        (page("<p>Domain ini dijual</p>", title="kabar.example"), "no news site: the address is parked"),
        (page("<p>Toko kami buka setiap hari.</p><a href='/kontak'>Kontak</a>"), "no articles found"),
        (Answer("sakit", 500), "does not answer: HTTP 500"),
        (Answer(b"%PDF-1.7", kind="application/pdf"), "no web page (application/pdf)"),
    ],
)  # fmt: skip
def test_a_site_that_gives_nothing_gets_one_clear_line(site: Site, desk: Desk, home: Answer, said: str) -> None:
    site.routes["/"] = home
    done = desk.run("outlet", "add", site.home)
    assert (done.status, desk.written()) == (1, [])
    assert done.err.startswith(f"berita: {site.home}: ")
    assert said in done.err
    assert done.err.rstrip().endswith("; nothing was written")
    assert len(done.err.splitlines()) == 1


def test_robots_that_forbid_all_are_obeyed(site: Site, desk: Desk) -> None:
    wordpress(site)
    site.routes["/robots.txt"] = Answer("User-agent: *\nDisallow: /\n", kind="text/plain")
    done = desk.run("outlet", "add", site.home)
    assert (done.status, site.asked) == (1, [])
    assert "its robots.txt forbids robots to read the home page" in done.err


def test_what_robots_forbid_is_named_and_left_out(site: Site, desk: Desk) -> None:
    wordpress(site)
    rules = f"User-agent: *\nCrawl-delay: 1\nDisallow: /feed/\nDisallow: /*?s=\nSitemap: {site.url('wp-sitemap.xml')}"
    site.routes["/robots.txt"] = Answer(rules, kind="text/plain")
    done = desk.run("outlet", "add", site.home)
    outlet = desk.outlet("kabar-banten")
    assert (outlet.feeds, outlet.search) == ((), None)
    assert outlet.sitemaps
    assert "forbidden  feeds" in done.out
    assert "forbidden  search" in done.out
    assert "asks for 1 seconds between requests" in done.out
    assert "/feed/" not in site.asked


def test_a_site_that_asks_for_minutes_between_requests_is_left_alone(site: Site, desk: Desk) -> None:
    wordpress(site)
    site.routes["/robots.txt"] = Answer("User-agent: *\nCrawl-delay: 300\n", kind="text/plain")
    done = desk.run("outlet", "add", site.home)
    assert (done.status, len(site.asked), desk.written()) == (1, 1, [])
    assert "its robots.txt asks for 300 seconds between requests" in done.err


def test_a_site_that_has_enough_is_asked_no_more(site: Site, desk: Desk) -> None:
    wordpress(site)
    site.routes["/feed/"] = Answer("", 429)
    desk.describe("uji", site.home, feeds=[site.url("feed/")], sitemaps=[site.url("wp-sitemap.xml")])
    assert "blocked    sitemaps   not asked: " in desk.run("outlet", "check", "uji").out
    assert site.asked == ["/feed/"]


def test_a_large_home_page_is_read(site: Site, desk: Desk) -> None:
    filler = "<div>" + "<p>isi</p>" * 1_000_000 + "</div>"
    site.routes |= {"/": page(links(*stories(site, 6)) + filler)}
    assert desk.run("outlet", "add", site.home, "--name", "besar").status == 0
    assert desk.written() == ["besar.toml"]


def test_a_feed_that_is_none_is_named_and_left_out(site: Site, desk: Desk) -> None:
    urls = stories(site, 6)
    head = '<link rel="alternate" type="application/rss+xml" href="/rss-berita"/>'
    lie = Answer("<html><body>Segera hadir</body></html>", kind="application/rss+xml")
    site.routes |= {"/": page(links(*urls), head), "/rss-berita": lie}
    done = desk.run("outlet", "add", site.home)
    assert done.status == 0
    assert desk.outlet("kabar-banten").feeds == ()
    assert "wrong kind feeds      a web page, not RSS or Atom" in done.out


def test_pages_that_are_no_articles_are_said(site: Site, desk: Desk) -> None:
    urls = stories(site, 6)
    for url in urls:
        site.routes[url.removeprefix(site.home.rstrip("/"))] = Answer(
            "<div id='app'></div><script src='/a.js'></script>"
        )
    site.routes |= {"/": page(links(*urls)), "/sitemap.xml": sitemap(*urls)}
    done = desk.run("outlet", "add", site.home)
    assert (done.status, desk.written()) == (1, [])
    assert "the pages it lists hold no article" in done.err


# usage


def test_nothing_is_overwritten_unless_asked_for(site: Site, desk: Desk) -> None:
    wordpress(site)
    path = Path(desk.describe("kabar-banten", "https://lain.example/"))
    before = path.read_text(encoding="utf-8")
    done = desk.run("outlet", "add", site.home, "--name", "Kabar Banten")
    assert (done.status, path.read_text(encoding="utf-8"), site.asked) == (2, before, [])
    assert "--replace overwrites it" in done.err
    assert desk.run("outlet", "add", site.home, "--name", "Kabar Banten", "--replace").status == 0
    assert desk.outlet("kabar-banten").home == site.home
    assert desk.written() == ["kabar-banten.toml"]


def test_print_writes_nothing_and_prints_the_file_alone(site: Site, desk: Desk, tmp_path: Path) -> None:
    wordpress(site)
    done = desk.run("outlet", "add", site.home, "--print")
    (tmp_path / "uji.toml").write_text(done.out, encoding="utf-8")
    assert load_outlet(tmp_path / "uji.toml").wordpress
    assert (done.status, desk.written()) == (0, [])
    assert "works      wordpress" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add", "ftp://kabar.example/"], "not a web address"),
        (["add", "https://kabar.example/"], "set BERITA_CONTACT"),
        (["add", "http://127.0.0.1:9/", "--region", "99"], "no region has this code"),
        (["add", "http://10.0.0.1/"], "set BERITA_CONTACT"),
        (["check"], "name the outlets to check, or give --all"),
        (["check", "tidak-ada"], "no such outlet"),
        (["check", "tidak-ada.toml"], "No such file"),
    ],
)
def test_bad_usage_is_one_line(desk: Desk, arguments: list[str], said: str) -> None:
    done = desk.run("outlet", *arguments)
    assert done.status == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["add", "check"])
def test_each_command_has_an_example(desk: Desk, command: str) -> None:
    assert f"Example: berita outlet {command}" in desk.run("outlet", command, "--help").out


def test_a_name_from_a_hostile_page_cannot_break_the_file(site: Site, desk: Desk) -> None:
    name = '"\\\n]]\x1b[31m evil = "1" ' + "x" * 200
    site.routes |= {"/": page(links(*stories(site, 6)), f"<meta property='og:site_name' content='{name}'>")}
    done = desk.run("outlet", "add", site.home, "--print")
    assert done.status == 0, done.err
    assert "\x1b" not in done.out + done.err


# known outlets


def test_check_tells_each_source_what_it_is(site: Site, desk: Desk) -> None:
    urls = wordpress(site)
    site.routes |= {
        "/terkunci": Answer("dilarang", 403),
        "/kosong.xml": feed(),
        "/bukan.xml": page("<p>Beranda</p>"),
        "/robots.txt": Answer("User-agent: *\nDisallow: /rahasia\n", kind="text/plain"),
    }
    names = ("feed/", "terkunci", "kosong.xml", "bukan.xml", "hilang", "rahasia/feed")
    file = desk.describe(
        "uji",
        site.home,
        tried="fixture",
        wordpress=site.url("wp-json/wp/v2/posts"),
        feeds=[site.url(name) for name in names],
        sitemaps=[site.url("wp-sitemap.xml")],
        search=site.url("?s={query}"),
        listings=[site.url("page/2/?s=ombudsman")],
    )
    done = desk.run("outlet", "check", file, "--format", "json")
    (told,) = json.loads(done.out)
    assert (done.status, told["outlet"], told["tried"], told["works"]) == (1, "uji", "fixture", False)
    found = {one["url"].removeprefix(site.home): one for one in told["findings"]}
    assert {name: found[name]["outcome"] for name in names} == {
        "feed/": "works", "terkunci": "blocked", "kosong.xml": "empty", "bukan.xml": "wrong_kind", "hilang": "gone",
        "rahasia/feed": "forbidden",
    }  # fmt: skip
    by_source = {one["source"]: one for one in told["findings"] if one["source"] != "feeds"}
    assert {name: one["outcome"] for name, one in by_source.items()} == dict.fromkeys(
        ("wordpress", "sitemaps", "search", "listings", "articles"), "works"
    )
    assert (by_source["sitemaps"]["articles"], by_source["sitemaps"]["newest"]) == (len(urls), "2024-01-26")
    assert by_source["wordpress"]["texts"] == 5
    assert not (desk.home / "berita.db").exists()


def test_check_ends_well_where_all_works(site: Site, desk: Desk) -> None:
    wordpress(site)
    desk.describe("uji", site.home, feeds=[site.url("feed/")])
    done = desk.run("outlet", "check", "uji")
    assert done.status == 0, done.out
    assert done.out.splitlines()[0] == "uji (tried: never): works"
    assert "10 articles; 10 with their whole text" in done.out


def test_an_outlet_without_sources_is_asked_for_its_home_page(site: Site, desk: Desk) -> None:
    wordpress(site)
    desk.describe("uji", site.home)
    assert "works      home" in desk.run("outlet", "check", "uji").out


def test_several_outlets_are_asked_side_by_side(site: Site, desk: Desk) -> None:
    wordpress(site)
    other = Site()
    try:
        other.routes["/"] = Answer("dilarang", 403)
        files = [desk.describe("satu", site.home), desk.describe("dua", other.home)]
        done = desk.run("outlet", "check", *files, "--format", "json")
    finally:
        other.close()
    assert [(one["outlet"], one["works"]) for one in json.loads(done.out)] == [("dua", False), ("satu", True)]


def test_more_outlets_than_run_at_once_are_all_asked(site: Site, desk: Desk) -> None:
    wordpress(site)
    files = [desk.describe(f"nomor-{n:02}", site.home, feeds=[site.url("feed/")]) for n in range(AT_ONCE + 3)]
    done = desk.run("outlet", "check", "--format", "json", *files)
    assert [one["works"] for one in json.loads(done.out)] == [True] * (AT_ONCE + 3)


def test_a_form_that_fits_nothing_is_told_from_an_empty_source(site: Site, desk: Desk) -> None:
    urls = wordpress(site)
    desk.describe("uji", site.home, feeds=[site.url("feed/")], follow="/read/")
    done = desk.run("outlet", "check", "uji")
    assert done.status == 1
    assert f"10 addresses, none fits follow, as {urls[0]}" in done.out


def test_a_layout_is_tried_on_articles(site: Site, desk: Desk) -> None:
    wordpress(site)
    home = f'name = "Uji"\nhome = "{site.home}"\nfeeds = ["{site.url("feed/")}"]\n'
    folder = desk.home / "outlets"
    folder.mkdir(parents=True)
    (folder / "lama.toml").write_text(f'{home}[[layout]]\nbody = "div.isi-lama"\n', encoding="utf-8")
    (folder / "pas.toml").write_text(f'{home}[[layout]]\ntitle = "h1"\nbody = "body"\n', encoding="utf-8")
    (folder / "usai.toml").write_text(f'{home}[[layout]]\nbody = "div.x"\nuntil = 2020-01-01\n', encoding="utf-8")
    done = desk.run("outlet", "check", "lama", "pas", "usai", "--format", "json")
    told = {one["outlet"]: one["findings"][1:] for one in json.loads(done.out)}
    assert [(one["source"], one["outcome"]) for one in told["lama"]] == [("layout", "changed")]
    assert told["lama"][0]["why"].startswith("matches: body 0 of 3; read: title 3, date 3, text 3")
    assert [(one["source"], one["outcome"]) for one in told["pas"]] == [("layout", "works")]
    assert told["usai"] == []


# states, as `berita crawl` and `berita outlets` tell them


def next_night(desk: Desk) -> None:
    """A site that turned us away is asked again after a day."""
    with opened(desk.home / "berita.db") as store:
        store.db.execute("UPDATE urls SET next_due = '2024-01-01T00:00:00+00:00' WHERE kind = 'source'")
        store.db.conn.commit()


def test_a_crawl_tells_a_change_once(site: Site, desk: Desk) -> None:
    urls = wordpress(site)
    desk.describe("kabar", site.home, feeds=[site.url("feed/")])
    first = desk.run("crawl", "--outlet", "kabar")
    assert first.status == 0
    assert "kabar: never → ok: 10 new stories" in first.out
    assert desk.run("crawl", "--outlet", "kabar").out.count("→") == 0  # nothing new is the ordinary run of things
    site.routes["/feed/"] = Answer("<title>Just a moment...</title><p>Checking your browser</p>")
    blocked = desk.run("crawl", "--outlet", "kabar")
    assert blocked.status == 1
    assert "kabar: quiet → blocked: 1 of 1 answers turned us away" in blocked.out
    next_night(desk)
    assert "→" not in desk.run("crawl", "--outlet", "kabar").out
    next_night(desk)
    site.routes["/feed/"] = feed(*[item(url, LONG) for url in urls])
    assert "kabar: blocked → ok: 2 new stories" in desk.run("crawl", "--outlet", "kabar").out
    shown = desk.run("outlets", "kabar").out
    assert [line.split(" ", 1)[1].partition(":")[0] for line in shown.splitlines() if "→" in line] == [
        "never → ok", "quiet → blocked", "blocked → ok",
    ]  # fmt: skip
    told = json.loads(desk.run("outlets", "kabar", "--format", "json").out)
    assert (told["state"], told["tried"], told["articles_30d"], len(told["events"])) == ("ok", "never", 12, 3)
    rows = json.loads(desk.run("outlets", "--format", "json").out)
    assert {row["outlet"]: row["state"] for row in rows}["kabar"] == "ok"
    table = desk.run("outlets").out
    assert max(map(len, table.splitlines())) <= 120


# parts


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'[{"id": 1}]', "json"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b'<?xml version="1.0"?><!-- satu --><sitemapindex>', "sitemap"),
        (b"https://kabar.example/1\nhttps://kabar.example/2", "lines"),
        (b"<!doctype html><html>", "html"),
        (b"kosong", "other"),
        (b"\x1f\x8bbukan gzip", "other"),
    ],
)
def test_a_document_says_what_it_is(body: bytes, kind: str) -> None:
    assert kind_of(body) == kind


@pytest.mark.parametrize(
    ("body", "newest"),
    [
        (b"<pubDate>Thu, 25 Jan 2024 10:00:00 +0700</pubDate><pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate>", "2024-01-25"),
        (b"<lastmod>2024-01-02</lastmod><lastmod>2024-02-01T10:00:00+07:00</lastmod>", "2024-02-01"),
        (b'[{"date_gmt":"2024-01-25T03:00:00","modified_gmt": "2024-01-26T03:00:00"}]', "2024-01-26"),
        (b"<lastmod>2999-01-01</lastmod><lastmod>kemarin dulu</lastmod>", None),
    ],
)  # fmt: skip
def test_the_newest_day_is_the_one_that_is_stated(body: bytes, newest: str | None) -> None:
    assert newest_in(body) == newest


@pytest.mark.parametrize(
    ("paths", "form"),
    [
        ([f"/2024/01/{n:02}/judul" for n in range(1, 9)], r"/20\d\d/\d\d/\d\d/"),
        ([f"/2024/0{n}/judul.html" for n in range(1, 9)], r"/20\d\d/\d\d/"),
        ([f"/berita/31{n}/judul" for n in range(8)], r"/berita/\d+"),
        ([f"/news/d-71{n}/judul" for n in range(8)], r"/d-\d+/"),
        ([f"/berita/31{n}/judul" for n in range(4)], None),  # too few
        ([*(f"/berita/31{n}" for n in range(8)), "/tentang"], None),
        ([*(f"/berita/31{n}" for n in range(8)), "/foto/1"], None),
        ([f"/judul-berita-yang-panjang-{n}" for n in range(8)], None),
    ],
)
def test_a_form_is_proposed_where_all_addresses_have_it(paths: list[str], form: str | None) -> None:
    assert form_of([f"https://kabar.example{path}" for path in paths]) == form


@pytest.mark.parametrize(
    ("host", "stem"),
    [
        ("www.kabarbanten.com", "kabarbanten"),
        ("dinsos.serangkab.go.id", "dinsos-serangkab"),
        ("kabar.co.id", "kabar"),
        ("banten.antaranews.com", "banten-antaranews"),
        ("localhost", "localhost"),
        ("127.0.0.1", None),
        ("::1", None),
    ],
)
def test_a_file_is_called_like_its_site(host: str, stem: str | None) -> None:
    assert probing.stem_of(host) == stem

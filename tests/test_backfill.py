"""Back-filling: old months out of an outlet's own archive, a Wayback Machine and a Common Crawl, all on loopback."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from threading import Timer
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy import Request

from berita_extract.archive import Archive, read_warc
from berita_extract.backfill import (
    Copy,
    Frontier,
    crawls,
    days_of,
    months,
    page_of,
    read_cdx,
    read_index,
    sites_of,
    window,
)
from berita_extract.ledger import Ledger
from berita_extract.model import Capture
from berita_extract.outlets import parse_outlet
from berita_extract.store import opened
from berita_extract.urls import words_of
from berita_spiders import guards
from berita_spiders.backfill_archives import ArchiveGuard, Bases
from tests.archives import CommonCrawlServer, Kept, Reply, WaybackServer
from tests.crawling import LONG, SPIDERS, Answer, Site, listing, sitemap

HOME = "https://www.contohpos.example/"
PAGE = (
    "<html><head><title>{title}</title></head><body><h1>{title}</h1><p>Serang - Dinas Sosial Kabupaten Serang memperoleh"
    " nilai 94,62 dari Ombudsman RI pada penilaian kepatuhan tahun 2021 dan masuk zona hijau.</p>{more}</body></html>"
)
NOW = datetime(2024, 6, 15, tzinfo=UTC)
WORDS = words_of(["ombudsman zona hijau", "ombudsman"])


def url(slug: str, day: str = "2022/01/25", home: str = HOME) -> str:
    return f"{home}{day}/{slug}/"


def page(title: str = "Dinsos raih zona hijau") -> str:
    more = "<p>Kepala dinas menyampaikan terima kasih kepada seluruh pegawai atas kerja keras mereka.</p>" * 12
    return PAGE.format(title=title, more=more)


@dataclass(frozen=True)
class Fill:
    """A folder with a database and an archive that is filled in from the servers."""

    folder: Path
    wayback: WaybackServer
    commoncrawl: CommonCrawlServer

    @property
    def db(self) -> Path:
        return self.folder / "berita.db"

    def outlet(self, **fields: object) -> Path:
        given: dict[str, object] = {"name": "Uji", "home": HOME, "follow": r"/20\d\d/\d\d/"} | fields
        path = self.folder / "uji.toml"
        path.write_text("\n".join(f"{key} = {json.dumps(value)}" for key, value in given.items()), encoding="utf-8")
        return path

    @property
    def surroundings(self) -> dict[str, str]:
        inherited = {k: v for k, v in os.environ.items() if k != guards.CONTACT}
        path = os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", ""))))
        bases = {"BERITA_WAYBACK": self.wayback.base, "BERITA_COMMONCRAWL": self.commoncrawl.base}
        bases["BERITA_COMMONCRAWL_DATA"] = self.commoncrawl.base
        return inherited | {"PYTHONPATH": path, "BERITA_HOME": str(self.folder)} | bases

    def command(self, way: str, first: str, last: str, *more: str) -> list[str]:
        command = [sys.executable, "-m", "berita_spiders.backfill", "--db", str(self.db), "--way", way]
        command += ["--archive", str(self.folder / "archive"), "--from", first, "--to", last, "--pause", "0.01"]
        return [*command, "--delay", "0", "--outlet", str(self.folder / "uji.toml"), *more]

    def run(self, way: str, first: str = "2022-01", last: str = "2022-01", *more: str, status: int = 0) -> str:
        """Fills in with a process of its own and gives its log."""
        return self._done(self.command(way, first, last, *more), status).stderr

    def berita(self, *words: str, status: int = 0) -> str:
        program = [sys.executable, "-c", "from berita_extract.cli import main; main()"]
        done = self._done([*program, *words, "--db", str(self.db)], status)
        return done.stdout + done.stderr

    def _done(self, command: list[str], status: int) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False, env=self.surroundings)
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        return done

    def rows(self, sql: str) -> list[dict[str, Any]]:
        with opened(self.db, readonly=True) as store:
            return store.rows(sql)

    def statuses(self) -> dict[str, str]:
        return {row["url"]: row["status"] for row in self.rows("SELECT url, status FROM backfill_urls ORDER BY url")}

    def captures(self) -> list[dict[str, Any]]:
        """What was stored, without robots.txt."""
        return self.rows("SELECT * FROM captures WHERE url NOT LIKE '%/robots.txt' ORDER BY id")


@pytest.fixture
def fill(tmp_path: Path) -> Iterator[Fill]:
    made = Fill(tmp_path, WaybackServer(), CommonCrawlServer())
    made.outlet()
    yield made
    made.wayback.close()
    made.commoncrawl.close()


@pytest.fixture
def frontier(tmp_path: Path) -> Iterator[Frontier]:
    with opened(tmp_path / "berita.db") as store:
        yield Frontier(store.db.conn)


# months and indexes


def test_months_and_their_windows() -> None:
    assert months("2021-11", "2022-02") == ["2021-11", "2021-12", "2022-01", "2022-02"]
    assert days_of("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert window("2021-12", NOW) == ["2021-12", "2022-01", "2022-02"]
    assert window("2024-06", NOW) == ["2024-06"]
    assert window("2024-09", NOW) == []


def test_a_cdx_answer_gives_whole_pages_and_the_key_to_go_on_with() -> None:
    rows = [
        ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"],
        ["a", "20220126030405", "http://contohpos.example:80/2022/01/25/a/", "text/html", "200", "D", "9"],
        ["b", "20220126030405", "https://contohpos.example/b", "warc/revisit", "-", "D", "9"],
        ["c", "20220126030405", "https://contohpos.example/c", "text/html", "301", "D", "9"],
        ["d", "20220126030405", "mailto:a@b.example", "text/html", "200", "D", "9"],
        ["e", "20221326030405", "https://contohpos.example/e", "text/html", "200", "D", "9"],
        [],
        ["example%2Ccontohpos%29%2Fz+20220126030405"],
    ]
    found, resume = read_cdx(json.dumps(rows).encode())
    assert found == [
        Copy(
            "http://contohpos.example/2022/01/25/a/",
            "http://contohpos.example:80/2022/01/25/a/",
            datetime(2022, 1, 26, 3, 4, 5, tzinfo=UTC),
            "D",
        )
    ]
    assert resume == "example%2Ccontohpos%29%2Fz+20220126030405"
    assert read_cdx(b"[]\n") == ([], None)
    assert read_cdx(b"") == ([], None)
    assert read_cdx(json.dumps([rows[0], [], ["k"]]).encode()) == ([], "k")


@pytest.mark.parametrize("body", [b'[["urlkey","timesta', b"<html>429 Too Many Requests", b'{"error": 1}', b'["a"]'])
def test_a_cut_off_cdx_answer_is_no_answer(body: bytes) -> None:
    with pytest.raises(ValueError):
        read_cdx(body)


def test_an_index_answer_gives_places_in_warc_files() -> None:
    row = {"url": "https://contohpos.example/a", "timestamp": "20220126030405", "status": "200", "digest": "D"}
    where = {"filename": "crawl-data/x.warc.gz", "offset": "12", "length": "345"}
    lines = [row | where, row | where | {"truncated": "length"}, row | where | {"status": "404"}, row]
    (found,) = read_index("\n".join(json.dumps(line) for line in lines).encode())
    assert found.place == "crawl-data/x.warc.gz#12+345"
    with pytest.raises(ValueError):
        read_index(json.dumps(row | where).encode()[:-5])


def test_crawls_are_found_by_their_days_stated_or_by_name() -> None:
    collinfo = json.dumps([
        {"id": "CC-MAIN-2022-21", "from": "2022-05-16T00:00:00", "to": "2022-05-29T00:00:00"},
        {"id": "CC-MAIN-2022-05", "from": "2022-01-16T00:00:00", "to": "2022-01-29T00:00:00"},
        {"id": "CC-MAIN-2021-49", "from": "2021-11-26T00:00:00", "to": "2021-12-09T00:00:00"},
        {"id": "CC-MAIN-2014-15"},
        {"id": "CC-MAIN-2009-2010"},
    ]).encode()  # fmt: skip
    assert crawls(collinfo, date(2021, 12, 1), date(2022, 2, 28)) == ["CC-MAIN-2021-49", "CC-MAIN-2022-05"]
    assert crawls(collinfo, date(2014, 4, 1), date(2014, 4, 30)) == ["CC-MAIN-2014-15"]
    assert crawls(collinfo, date(2010, 3, 1), date(2010, 3, 31)) == ["CC-MAIN-2009-2010"]
    with pytest.raises(ValueError):
        crawls(b"<html>", date(2022, 1, 1), date(2022, 1, 31))


def test_the_sites_of_an_outlet_are_its_domains_once_each() -> None:
    text = """name = "Uji"
    home = "https://www.contohpos.example/"
    subdomains = { banten = "36", jabar = "32" }
    search = "https://search.contohpos.example/?q={query}"
    listings = ["https://{subdomain}.contohpos.example/indeks?page={page}", "https://contoh.example/tag/ombudsman"]
    feeds = ["https://feeds.example/contohpos"]
    """
    assert sites_of(parse_outlet("uji", text)) == ("contoh.example", "contohpos.example")


@pytest.mark.parametrize(
    "other",
    [
        "http://contohpos.example/2022/01/25/a-b-c",
        "https://www.contohpos.example/2022/01/25/a-b-c/?utm_source=x",
        "https://www.contohpos.example/2022/01/25/a-b-c/amp/",
        "https://m.contohpos.example/2022/01/25/a-b-c/",
    ],
)
def test_forms_of_one_page_are_one_page(other: str) -> None:
    assert page_of(other) == page_of("https://www.contohpos.example/2022/01/25/a-b-c/")
    assert page_of(other) != page_of("https://www.contohpos.example/2022/01/25/a-b-c/?page=2")


# the frontier


def copy(slug: str, captured: datetime, day: str | None = "2022/01/25", home: str = HOME) -> Copy:
    address = url(slug, day, home) if day else f"{home}{slug}/"
    return Copy(address, address, captured, f"{slug} {captured:%Y%m%d}")


def at(month: int, day: int, year: int = 2022) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)


def test_the_capture_nearest_to_the_day_in_the_address_is_taken(frontier: Frontier) -> None:
    for captured in (at(3, 1), at(1, 26), at(2, 2)):
        frontier.read("uji", "wayback", "p", [copy("a-b-c-d", captured)], NOW, words=WORDS)
    wanted = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert wanted is not None
    assert wanted.captured == at(1, 26)
    assert frontier.wanted("uji", "wayback", "2022-03", NOW) is None


def test_without_a_day_in_the_address_the_earliest_capture_and_its_month_count(frontier: Frontier) -> None:
    for captured in (at(3, 1), at(2, 2), at(2, 20)):
        frontier.read("uji", "wayback", "p", [copy("a-b-c-d", captured, None)], NOW, words=WORDS)
    assert frontier.wanted("uji", "wayback", "2022-03", NOW) is None
    wanted = frontier.wanted("uji", "wayback", "2022-02", NOW)
    assert wanted is not None
    assert wanted.captured == at(2, 2)


def test_the_page_goes_before_its_mobile_form_and_all_pages_at_once_before_it(frontier: Frontier) -> None:
    whole = Copy(url("a-b-c-d") + "?page=all", "", at(1, 29))
    mobile = copy("a-b-c-d", at(1, 26), home="https://m.contohpos.example/")
    for found in (mobile, copy("a-b-c-d", at(1, 28)), mobile):
        frontier.read("uji", "wayback", "p", [found], NOW, words=WORDS)
    wanted = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert wanted is not None
    assert wanted.url == url("a-b-c-d")
    frontier.read("uji", "wayback", "p", [whole], NOW, words=WORDS)
    wanted = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert wanted is not None
    assert wanted.url == whole.url


def test_likely_slugs_come_first_and_no_title_is_left_out(frontier: Frontier) -> None:
    slugs = ("bupati-lantik-pejabat-baru", "ombudsman-beri-zona-hijau", "harga-cabai-naik-lagi")
    frontier.read("uji", "wayback", "p", [copy(slug, at(1, 26)) for slug in slugs], NOW, words=WORDS)
    order = []
    while (wanted := frontier.wanted("uji", "wayback", "2022-01", NOW)) is not None:
        order.append(wanted.url)
        frontier.missed(wanted, "gone", "away", NOW)
    assert order[0] == url("ombudsman-beri-zona-hijau")
    assert sorted(order) == sorted(url(slug) for slug in slugs)


def test_what_failed_comes_again_later_and_last(frontier: Frontier) -> None:
    frontier.read("uji", "wayback", "p", [copy(slug, at(1, 26)) for slug in ("a-b-c-d", "e-f-g-h")], NOW, words=WORDS)
    first = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert first is not None
    frontier.missed(first, "failed", "HTTP 500", NOW)
    second = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert second is not None
    assert second.url != first.url
    frontier.missed(second, "failed", "HTTP 500", NOW.replace(hour=1))
    assert frontier.wanted("uji", "wayback", "2022-01", NOW) is None
    assert frontier.tally("uji", "wayback", "2022-01").left == 2
    later = frontier.wanted("uji", "wayback", "2022-01", NOW.replace(day=16))
    assert later is not None
    assert later.url == first.url


def test_the_nightly_ledger_never_sees_what_was_found(frontier: Frontier) -> None:
    frontier.read("uji", "wayback", "p", [copy("a-b-c-d", at(1, 26))], NOW, words=WORDS)
    assert frontier.due("uji", NOW) == []
    assert frontier.state(url("a-b-c-d")) is None


def test_again_asks_for_what_was_missed_and_not_for_what_is_stored(frontier: Frontier, tmp_path: Path) -> None:
    found = [copy(slug, at(1, 26)) for slug in ("a-b-c-d", "e-f-g-h")]
    frontier.read("uji", "wayback", "p", found, NOW, words=WORDS, done=True)
    assert frontier.parts("uji", "wayback")["p"].settles("2022-01")
    first = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert first is not None
    frontier.missed(first, "gone", "away", NOW)
    second = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert second is not None
    with Archive(tmp_path / "archive", frontier) as archive:
        stored = archive.append(second.url, second.url, 200, [], b"x", at(1, 26), None, "cdx", "there")
    frontier.stored(second, stored)
    frontier.again("uji", "wayback", "p")
    frontier.retry("uji", "wayback", ["2022-01"])
    assert not frontier.parts("uji", "wayback")["p"].settles("2022-01")
    wanted = frontier.wanted("uji", "wayback", "2022-01", NOW)
    assert wanted is not None
    assert wanted.url == first.url
    frontier.missed(wanted, "gone", "away", NOW)
    assert frontier.wanted("uji", "wayback", "2022-01", NOW) is None


def test_a_part_that_was_read_before_its_month_was_over_is_read_again(frontier: Frontier) -> None:
    frontier.read("uji", "wayback", "p", [], NOW, words=WORDS, done=True)
    part = frontier.parts("uji", "wayback")["p"]
    assert part.settles("2024-05")
    assert not part.settles("2024-06")


def test_a_page_that_is_gone_stays_gone_and_has_its_copy(frontier: Frontier, tmp_path: Path) -> None:
    address = url("a-b-c-d")
    with Archive(tmp_path / "archive", frontier) as archive:
        frontier.answered(archive.append(address, address, 404, [], b"", NOW), "page", "uji")
        frontier.read("uji", "wayback", "p", [copy("a-b-c-d", at(1, 26))], NOW, words=WORDS)
        wanted = frontier.wanted("uji", "wayback", "2022-01", NOW)
        assert wanted is not None
        assert not frontier.known(wanted)
        frontier.stored(wanted, archive.append(address, address, 200, [], b"x", at(1, 26), None, "cdx", "there"))
    state = frontier.state(address)
    assert state is not None
    assert state.status == "gone"
    assert frontier.tally("uji", "wayback", "2022-01").stored == 1


# the Wayback Machine


def test_a_capture_is_stored_as_the_server_sent_it_then(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page(), headers=(
        ("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx"), ("X-Powered-By", "PHP"),
    ))  # fmt: skip
    log = fill.run("wayback")
    (row,) = fill.captures()
    source = f"{fill.wayback.base}/web/20220126030405id_/{kept.url}"
    assert (row["url"], row["via"], row["fetched"]) == (kept.url, "cdx", "2022-01-26T03:04:05+00:00")
    assert (row["source"], row["status"], row["outlet"]) == (source, 200, "uji")
    capture = Archive(fill.folder / "archive").read(row["warc"], row["offset"])
    assert (capture.body, capture.source, capture.via) == (kept.body, source, "cdx")
    warc = (fill.folder / "archive" / row["warc"]).read_bytes()
    assert warc[:2] == b"\x1f\x8b"
    assert fill.statuses() == {kept.url: "fetched"}
    (known,) = fill.rows("SELECT url, status, next_due, capture FROM urls WHERE kind = 'page'")
    assert known == {"url": kept.url, "status": "fetched", "next_due": None, "capture": row["id"]}
    assert fill.rows("SELECT checked FROM urls") == [{"checked": row["fetched"]}], "the live page was not looked at"
    assert "wayback uji 2022-01: found 1, stored 1, known 0, missed 0, left 0" in log


def test_the_index_is_read_page_by_page_and_never_again(fill: Fill) -> None:
    fill.wayback.rows = 2
    for number in range(7):
        fill.wayback.add(url(f"nilai-dinsos-serang-{number}"), "20220126030405", page(f"Judul {number}"))
    fill.wayback.add(url("nilai-dinsos-serang-4"), "20220302030405", page("Judul 4"))
    fill.run("wayback")
    asked = fill.wayback.paths("/cdx/")
    assert len(asked) == 4 + 1 + 1  # a month of four answers, two of one
    assert fill.statuses() == {url(f"nilai-dinsos-serang-{number}"): "fetched" for number in range(7)}
    assert len(fill.wayback.paths("/web/")) == 7
    before = len(fill.wayback.asked)
    fill.run("wayback")
    assert len(fill.wayback.asked) == before
    fill.run("wayback", "2022-01", "2022-01", "--again")
    assert len(fill.wayback.paths("/cdx/")) == 6 + 6
    assert len(fill.wayback.paths("/web/")) == 7
    assert len(fill.captures()) == 7


@pytest.mark.slow
def test_an_answer_without_captures_may_still_go_on(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page())
    fill.wayback.fault("cdx", Reply(200, b'[[],["' + b"example%2Ca%29%2F+20220101000000" + b'"]]'))
    fill.run("wayback")
    assert fill.statuses() == {kept.url: "fetched"}


@pytest.mark.slow
def test_a_resume_key_that_goes_in_circles_ends(fill: Fill) -> None:
    again = Reply(200, b'[[],["example%2Ca%29%2F+20220101000000"]]')
    fill.wayback.fault("from=20220101", again, again, again)
    log = fill.run("wayback", status=1)
    assert "came twice" in log
    assert len(fill.wayback.paths("/cdx/")) == 2 + 2


def test_only_articles_of_the_outlet_are_asked_for(fill: Fill) -> None:
    wanted = [url("nilai-dinsos-kabupaten-serang"), url("raih-zona-hijau", home="https://banten.contohpos.example/")]
    for number, address in enumerate(
        [*wanted, f"{HOME}tag/ombudsman/", "https://lain.example/2022/01/25/nilai-dinsos/"]
    ):
        fill.wayback.add(address, "20220126030405", page(f"Judul {number}"))
    fill.wayback.add(url("gambar-dinsos"), "20220126030405", b"GIF89a", mime="image/gif")
    fill.wayback.add(url("hilang-sudah"), "20220126030405", b"404", status=404)
    fill.run("wayback")
    assert sorted(fill.statuses()) == sorted(wanted)
    assert set(fill.statuses().values()) == {"fetched"}


@pytest.mark.slow
def test_an_outlet_on_two_domains_is_asked_for_both(fill: Fill) -> None:
    fill.outlet(listings=["https://contoh.example/tag/ombudsman"])
    both = [url("nilai-dinsos-serang"), url("nilai-dinsos-cilegon", home="https://contoh.example/")]
    for number, address in enumerate(both):
        fill.wayback.add(address, "20220126030405", page(f"Judul {number}"))
    fill.run("wayback")
    assert fill.statuses() == dict.fromkeys(sorted(both), "fetched")


@pytest.mark.slow
def test_only_the_wanted_months_are_asked_for_and_the_rest_waits(fill: Fill) -> None:
    january, february, old = (
        url("nilai-dinsos-serang"),
        url("nilai-dinsos-cilegon", "2022/02/01"),
        url("nilai-dinsos-lebak", "2019/12/01"),
    )
    for number, address in enumerate((january, february, old)):
        fill.wayback.add(address, "20220203030405", page(f"Judul {number}"))
    fill.run("wayback")
    assert fill.statuses() == {january: "fetched", february: "due", old: "due"}
    fill.run("wayback", "2022-02", "2022-02")
    assert fill.statuses() == {january: "fetched", february: "fetched", old: "due"}
    assert [path.split("from=")[1][:6] for path in fill.wayback.paths("/cdx/")] == [
        "202201",
        "202202",
        "202203",
        "202204",
    ]


@pytest.mark.slow
def test_the_limit_leaves_the_rest_for_the_next_call(fill: Fill) -> None:
    slugs = ["bupati-lantik-pejabat", "ombudsman-zona-hijau", "harga-cabai-naik"]
    for slug in slugs:
        fill.wayback.add(url(slug), "20220126030405", page(slug))
    log = fill.run("wayback", "2022-01", "2022-01", "--limit", "1")
    assert fill.statuses()[url("ombudsman-zona-hijau")] == "fetched"
    assert "found 3, stored 1, known 0, missed 0, left 2" in log
    fill.run("wayback", "2022-01", "2022-01", "--limit", "1")
    fill.run("wayback", "2022-01", "2022-01", "--limit", "1")
    assert set(fill.statuses().values()) == {"fetched"}


def test_a_page_that_was_fetched_live_or_in_another_form_is_not_asked_for(fill: Fill) -> None:
    live, other, fresh = url("nilai-dinsos-serang"), url("nilai-dinsos-cilegon"), url("nilai-dinsos-lebak")
    for number, address in enumerate((live, other, fresh)):
        fill.wayback.add(address, "20220126030405", page(f"Judul {number}"))
    fill.wayback.add(url("nilai-dinsos-salinan"), "20220127030405", page("Judul 2"))  # the bytes of `fresh` once more
    with opened(fill.db) as store, Archive(fill.folder / "archive") as archive:
        ledger = Ledger(store.db.conn)
        for address in (live, other.replace("https://www.", "http://").rstrip("/")):
            ledger.answered(archive.append(address, address, 200, [], b"<p>", NOW), "page", "uji")
    fill.run("wayback")
    assert len(fill.wayback.paths("/web/")) == 1
    statuses = fill.statuses()
    assert (statuses[live], statuses[other]) == ("known", "known")
    assert sorted((statuses[fresh], statuses[url("nilai-dinsos-salinan")])) == ["fetched", "known"]


def test_a_check_for_robots_is_no_copy_of_a_page_live_or_archived(fill: Fill) -> None:
    check = "<title>Just a moment...</title><p>Checking your browser"
    live, archived = url("nilai-dinsos-serang"), url("nilai-dinsos-cilegon")
    with opened(fill.db) as store, Archive(fill.folder / "archive") as archive:
        capture = archive.append(live, live, 200, [], check.encode(), NOW)
        Ledger(store.db.conn).answered(capture, "page", "uji", blocked="check for robots")
    fill.wayback.add(live, "20220126030405", page())
    fill.wayback.add(archived, "20220126030405", check)
    fill.run("wayback")
    assert fill.statuses() == {archived: "unusable", live: "fetched"}
    assert [row["via"] for row in fill.captures() if row["url"] == archived] == ["cdx"]
    assert fill.rows("SELECT url, status FROM urls WHERE kind = 'page'") == [{"url": live, "status": "fetched"}]


def test_a_crawl_never_asks_for_what_was_found_or_filled_in(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")])
    stored, waiting = site.article("nilai-dinsos-serang"), site.article("nilai-dinsos-lebak")
    site.routes["/sitemap.xml"] = sitemap()
    for number, address in enumerate((stored, waiting)):
        fill.wayback.add(address, "20240126030405", page(f"Judul {number}"))
    fill.run("wayback", "2024-01", "2024-01", "--limit", "1")
    assert sorted(fill.statuses().values()) == ["due", "fetched"]
    assert site.asked == [], "the outlet itself is not asked"
    site.routes["/sitemap.xml"] = sitemap(next(u for u, status in fill.statuses().items() if status == "fetched"))
    command = [sys.executable, "-m", "berita_spiders", "--db", str(fill.db), "--archive", str(fill.folder / "archive")]
    subprocess.run(
        [*command, "--outlet", str(fill.folder / "uji.toml")], check=True, capture_output=True, env=fill.surroundings
    )
    assert site.asked == ["/sitemap.xml"]


MEMENTO = {"Memento-Datetime": "Wed, 26 Jan 2022 03:04:05 GMT"}
ANSWERS = (
    (Reply(404, b"", MEMENTO), "gone", "the capture has HTTP 404"),
    (Reply(404, b"", {"X-Archive-Wayback-Runtime-Error": "ResourceNotInArchive"}), "gone", "ResourceNotInArchive"),
    (Reply(403, b"", {"X-Archive-Wayback-Runtime-Error": "AccessControl"}), "unusable", "AccessControl"),
    (
        Reply(302, b"", MEMENTO | {"Location": "/web/20220126030405id_/https://lain.example/"}),
        "unusable",
        "a redirect to",
    ),
    (Reply(302, b"", {"Location": "https://lain.example/"}), "unusable", "a redirect to https://lain.example/"),
    (Reply(200, b"<html>Internet Archive: error"), "failed", "without Memento-Datetime"),
    (Reply(500, b""), "failed", "HTTP 500"),
    (Reply(503, b"", MEMENTO), "unusable", "the capture has HTTP 503"),
    (Reply(200, b"<p>" * 100, MEMENTO, sent=150), "failed", ""),
    (
        Reply(200, b"<p>" * 100, MEMENTO | {"x-archive-orig-content-length": "999"}),
        "failed",
        "cut off: 300 of 999 bytes",
    ),
)


def test_each_answer_that_is_no_page_has_its_outcome(fill: Fill) -> None:
    good = fill.wayback.add(url("nilai-dinsos-cilegon"), "20220126030405", page("Judul lain"))
    addresses = [url(f"jawaban-nomor-dinsos-{number}") for number in range(len(ANSWERS))]
    for number, (reply, _, _) in enumerate(ANSWERS):
        fill.wayback.add(addresses[number], "20220126030405", page(f"Judul {number}"))
        fill.wayback.fault(f"/web/.*dinsos-{number}/", reply)
    fill.run("wayback")
    rows = {row["url"]: row for row in fill.rows("SELECT url, status, error FROM backfill_urls")}
    assert [(rows[address]["status"]) for address in addresses] == [status for _, status, _ in ANSWERS]
    assert [
        told for address, (_, _, told) in zip(addresses, ANSWERS, strict=True) if told not in rows[address]["error"]
    ] == []
    assert rows[good.url]["status"] == "fetched"
    assert [row["url"] for row in fill.captures()] == [good.url]


@pytest.mark.slow
def test_the_capture_beside_it_is_taken_with_its_own_moment(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page())
    fill.wayback.fault("/web/2022", Reply(302, b"", {"Location": f"/web/20220126030409id_/{kept.url}"}))
    fill.wayback.kept.append(Kept(kept.url, "20220126030409", b"<p>empat"))
    fill.run("wayback")
    (row,) = fill.captures()
    assert row["fetched"] == "2022-01-26T03:04:09+00:00"


def test_retry_after_is_obeyed_and_the_same_is_asked_again(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page())
    fill.wayback.fault("/cdx/", Reply(429, b"slow", {"Retry-After": "1"}))
    fill.wayback.fault("/web/", Reply(503, b"slow", {"Retry-After": "1"}))
    fill.run("wayback")
    assert fill.statuses() == {kept.url: "fetched"}
    times, asked = fill.wayback.times, fill.wayback.asked
    for number in (0, asked.index(fill.wayback.paths("/web/")[0])):
        assert asked[number] == asked[number + 1]
        assert times[number + 1] - times[number] >= 1


def test_after_three_refusals_the_rest_stays_due_and_the_next_call_goes_on(fill: Fill) -> None:
    for number in range(4):
        fill.wayback.add(url(f"nilai-dinsos-serang-{number}"), "20220126030405", page(f"Judul {number}"))
    fill.wayback.fault("/web/", *[Reply(429, b"slow")] * 3)
    log = fill.run("wayback", status=1)
    assert "wayback stopped: HTTP 429, 3 in a row; go on after 20" in log
    assert "UTC with the same command" in log
    assert len(fill.wayback.paths("/web/")) == 3
    assert set(fill.statuses().values()) == {"due"}
    fill.run("wayback")
    assert set(fill.statuses().values()) == {"fetched"}
    assert len(fill.wayback.paths("/cdx/")) == 3


@pytest.mark.slow
def test_a_page_that_breaks_the_archive_does_not_hold_up_the_others_for_ever(fill: Fill) -> None:
    bad = fill.wayback.add(url("ombudsman-zona-hijau"), "20220126030405", page())
    good = fill.wayback.add(url("harga-cabai-naik-lagi"), "20220126030405", page("Cabai"))
    fill.wayback.fault("ombudsman-zona-hijau", *[Reply(503, b"")] * 3)
    fill.run("wayback", status=1)
    assert fill.statuses() == {bad.url: "failed", good.url: "due"}
    fill.run("wayback")
    assert fill.statuses() == {bad.url: "failed", good.url: "fetched"}


@pytest.mark.slow
def test_who_asks_for_a_long_pause_is_asked_in_another_call(fill: Fill) -> None:
    fill.wayback.fault("/cdx/", Reply(429, b"", {"Retry-After": "3600"}))
    log = fill.run("wayback", status=1)
    assert "wayback stopped: HTTP 429; go on after" in log
    assert len(fill.wayback.asked) == 1


@pytest.mark.slow
def test_a_cut_off_index_answer_is_asked_for_again_in_the_next_call(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page())
    fill.wayback.fault("from=20220101", Reply(200, b'[["urlkey","timestamp","orig'))
    log = fill.run("wayback", status=1)
    assert "could not read contohpos.example 2022-01: the answer is cut off or no index" in log
    assert fill.statuses() == {}
    fill.run("wayback")
    assert fill.statuses() == {kept.url: "fetched"}


def test_no_host_but_those_of_the_archive_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(guards.CONTACT, raising=False)
    bases = Bases("http://127.0.0.1:8001", "https://data.example")
    guard = ArchiveGuard(SimpleNamespace(spider=SimpleNamespace(bases=bases)))  # type: ignore[arg-type]
    guard.process_request(Request("http://127.0.0.1:8001/cdx/search/cdx?url=a"))
    for other in (HOME, "http://127.0.0.1:8002/", "http://169.254.169.254/latest/", "https://127.0.0.1:8001/"):
        with pytest.raises(guards.Refused, match="is not a host of this archive"):
            guard.process_request(Request(other))
    with pytest.raises(guards.Refused, match=guards.CONTACT):
        guard.process_request(Request("https://data.example/crawl-data/x"))
    monkeypatch.setenv(guards.CONTACT, "desk@koran.example")
    guard.process_request(Request("https://data.example/crawl-data/x"))


def test_nobody_is_asked_without_a_contact(fill: Fill) -> None:
    done = subprocess.run(
        fill.command("wayback", "2022-01", "2022-01"),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={k: v for k, v in fill.surroundings.items() if k != "BERITA_WAYBACK"},
    )
    assert done.returncode == 2
    assert "web.archive.org is not asked: set BERITA_CONTACT" in done.stderr


@pytest.mark.slow
def test_one_request_at_a_time_and_as_slow_as_was_said(fill: Fill) -> None:
    for number in range(3):
        fill.wayback.add(url(f"nilai-dinsos-serang-{number}"), "20220126030405", page(f"Judul {number}"))
    fill.run("wayback", "2022-01", "2022-01", "--delay", "1")
    times = fill.wayback.times
    assert len(times) == 6
    assert min(later - sooner for sooner, later in pairwise(times)) > 0.97
    assert fill.wayback.busiest == 1


# Common Crawl


def common(fill: Fill, *kept: Kept) -> None:
    fill.commoncrawl.add("CC-MAIN-2022-05", "2022-01-16T00:00:00", "2022-01-29T00:00:00", *kept)


def test_a_record_is_cut_out_of_a_warc_file(fill: Fill) -> None:
    kept = Kept(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page().encode())
    common(fill, Kept(url("harga-cabai-naik"), "20220120030405", b"<p>cabai"), kept)
    fill.run("commoncrawl")
    (row,) = [row for row in fill.captures() if row["url"] == kept.url]
    name, offset, length = fill.commoncrawl.places["CC-MAIN-2022-05", kept.url]
    source = f"{fill.commoncrawl.base}/{name}#bytes={offset}-{offset + length - 1}"
    assert (row["via"], row["fetched"], row["source"]) == ("warc", "2022-01-26T03:04:05+00:00", source)
    assert Archive(fill.folder / "archive").read(row["warc"], row["offset"]).body == kept.body
    assert f"bytes={offset}-{offset + length - 1}" in fill.commoncrawl.ranges
    assert set(fill.statuses().values()) == {"fetched"}


@pytest.mark.slow
def test_each_crawl_is_read_page_by_page_and_never_again(fill: Fill) -> None:
    fill.commoncrawl.page_rows = 2
    common(fill, *(Kept(url(f"nilai-dinsos-serang-{n}"), "20220126030405", f"<p>{n}".encode()) for n in range(5)))
    fill.commoncrawl.add("CC-MAIN-2022-21", "2022-05-16", "2022-05-29", Kept(url("x-y-z-a"), "20220520030405", b"x"))
    fill.commoncrawl.add(
        "CC-MAIN-2022-27", "2022-03-20", "2022-03-29", Kept("https://lain.example/", "20220322030405", b"")
    )
    fill.run("commoncrawl")
    assert len(fill.commoncrawl.paths("/CC-MAIN-2022-05")) == 1 + 3
    assert len(fill.commoncrawl.paths("/CC-MAIN-2022-27")) == 1, "HTTP 404 without captures is an answer"
    assert fill.commoncrawl.paths("/CC-MAIN-2022-21") == []
    assert len(fill.captures()) == 5
    before = len(fill.commoncrawl.asked)
    fill.run("commoncrawl")
    assert fill.commoncrawl.asked[before:] == ["/collinfo.json"]


@pytest.mark.slow
def test_a_server_without_ranges_is_read_all_the_same(fill: Fill) -> None:
    fill.commoncrawl.ignores_ranges = True
    kept = Kept(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page().encode())
    common(fill, kept)
    fill.run("commoncrawl")
    assert fill.statuses() == {kept.url: "fetched"}


def test_each_range_that_is_no_page_has_its_outcome(fill: Fill) -> None:
    names = ("rentang-lain-satu", "rekaman-robek-dua", "rekaman-hilang-tiga", "halaman-baik-empat")
    shifted, torn, missing, good = (Kept(url(name), "20220126030405", page(name).encode()) for name in names)
    revisit = Kept(url("kunjungan-ulang-lima"), "20220126030405", b"x", kind="revisit")
    cut = Kept(url("terpotong-saat-dibuat"), "20220126030405", b"x", truncated="length")
    common(fill, shifted, torn, missing, good, revisit, cut)
    name, offset, length = fill.commoncrawl.places["CC-MAIN-2022-05", torn.url]
    data = fill.commoncrawl.files[name]
    about = {"Content-Range": f"bytes {offset}-{offset + length - 1}/{len(data)}"}
    fill.commoncrawl.range_faults = {
        offset: Reply(206, data[offset : offset + length - 20], about),
        fill.commoncrawl.places["CC-MAIN-2022-05", shifted.url][1]: Reply(
            206, data[7:99], {"Content-Range": "bytes 7-98/9"}
        ),
        fill.commoncrawl.places["CC-MAIN-2022-05", missing.url][1]: Reply(
            404, b"<Error><Code>NoSuchKey</Code></Error>"
        ),
    }
    fill.run("commoncrawl")
    rows = {row["url"]: row for row in fill.rows("SELECT url, status, error FROM backfill_urls")}
    assert {address: (row["status"], row["error"]) for address, row in rows.items()} == {
        shifted.url: ("failed", "another range came: bytes 7-98/9"),
        torn.url: ("failed", rows[torn.url]["error"]),
        missing.url: ("gone", "HTTP 404 instead of a range"),
        revisit.url: ("unusable", "a revisit record: the response lies elsewhere"),
        good.url: ("fetched", None),
    }
    assert "is cut off" in rows[torn.url]["error"]
    assert [row["url"] for row in fill.captures()] == [good.url]


@pytest.mark.slow
def test_a_row_that_leads_to_another_page_is_not_taken(fill: Fill) -> None:
    one, two = (Kept(url(f"nilai-dinsos-serang-{n}"), "20220126030405", f"<p>{n}".encode()) for n in range(2))
    common(fill, one, two)
    fill.commoncrawl.places["CC-MAIN-2022-05", one.url] = fill.commoncrawl.places["CC-MAIN-2022-05", two.url]
    log = fill.run("commoncrawl")
    assert f"the record is that of {two.url}" in log
    assert fill.statuses() == {one.url: "failed", two.url: "fetched"}


@pytest.mark.slow
def test_a_slow_index_is_given_time(fill: Fill) -> None:
    kept = Kept(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page().encode())
    common(fill, kept)
    fill.commoncrawl.fault("-index", Reply(503, b"slow"), Reply(504, b"slow"))
    fill.run("commoncrawl")
    assert fill.statuses() == {kept.url: "fetched"}


@pytest.mark.slow
def test_what_the_wayback_machine_gave_is_not_taken_once_more(fill: Fill) -> None:
    kept = fill.wayback.add(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page())
    common(fill, Kept(kept.url.replace("https://www.", "http://"), "20220127030405", b"<p>lain"))
    fill.run("wayback")
    fill.run("commoncrawl")
    assert fill.commoncrawl.ranges == []
    assert [row["via"] for row in fill.captures()] == ["cdx"]


# the outlet's own archive


def dated(site: Site, day: str, slug: str) -> str:
    path = f"/{day}/{slug}/"
    site.routes[path] = Answer(f"<html><h1>{slug}</h1>{LONG}</html>")
    return site.url(path)


def test_listings_of_days_are_asked_for_the_month_and_paged(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, listings=[site.url("indeks?tanggal={day:%Y-%m-%d}&page={page}")])
    first, second = dated(site, "2022/01/05", "nilai-dinsos-serang"), dated(site, "2022/01/05", "harga-cabai-naik")
    pages = {"1": listing(first), "2": listing(second)}
    site.routes["/indeks"] = lambda query: (
        pages.get(query["page"], listing()) if query["tanggal"] == "2022-01-05" else listing()
    )
    fill.run("own")
    assert sum(path.startswith("/indeks") for path in site.asked) == 31 + 2
    assert fill.statuses() == {first: "fetched", second: "fetched"}
    assert {row["via"] for row in fill.captures()} == {"live"}
    before = len(site.asked)
    fill.run("own")
    assert len(site.asked) == before


def test_whole_texts_of_a_rest_archive_are_stored_and_their_pages_not_asked_for(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, wordpress=site.url("wp-json/wp/v2/posts"))
    link = site.url("2022/01/05/nilai-dinsos-serang/")
    post = {
        "id": 1,
        "link": link,
        "date": "2022-01-05T10:00:00",
        "content": {"rendered": LONG},
        "title": {"rendered": "A"},
    }
    asked: list[dict[str, str]] = []

    def posts(query: dict[str, str]) -> Answer:
        asked.append(query)
        return Answer(json.dumps([post]), kind="application/json", headers={"X-WP-TotalPages": "1"})

    site.routes["/wp-json/wp/v2/posts"] = posts
    log = fill.run("own")
    assert {(query["after"][:7], query["before"][:7]) for query in asked} == {("2021-12", "2022-02")}
    assert fill.statuses() == {link: "fetched"}
    assert "own uji 2022-01: found 1, stored 1, known 0, missed 0, left 0" in log
    assert [row["status"] for row in fill.rows(f"SELECT status FROM urls WHERE url = '{link}'")] == ["fetched"]


def test_sitemaps_are_read_once_and_their_pages_sorted_into_months(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")], follow=r"/(20\d\d/\d\d|berita)/")
    january, march = dated(site, "2022/01/05", "nilai-dinsos-serang"), dated(site, "2022/03/05", "nilai-dinsos-lebak")
    undated = site.url("berita/nilai-dinsos-cilegon/")
    site.routes["/berita/nilai-dinsos-cilegon/"] = Answer(f"<h1>A</h1>{LONG}")
    names = ("post-sitemap-2022-01.xml", "post-sitemap-2022-03.xml", "post-sitemap-2019-01.xml", "post-sitemap.xml")
    places = "".join(f"<sitemap><loc>{site.url(name)}</loc></sitemap>" for name in names)
    site.routes["/sitemap.xml"] = Answer(f"<sitemapindex>{places}</sitemapindex>", kind="application/xml")
    site.routes["/post-sitemap-2022-01.xml"] = sitemap(january)
    site.routes["/post-sitemap-2022-03.xml"] = sitemap(march)
    site.routes["/post-sitemap.xml"] = sitemap(undated, lastmod="2022-03-09T10:00:00+07:00")
    fill.run("own")
    assert fill.statuses() == {january: "fetched", undated: "due"}
    assert "/post-sitemap-2019-01.xml" not in site.asked
    fill.run("own", "2022-02", "2022-03")
    assert fill.statuses() == {january: "fetched", march: "fetched", undated: "fetched"}
    assert site.asked.count("/sitemap.xml") == site.asked.count("/post-sitemap.xml") == 1


@pytest.mark.slow
def test_an_outlet_without_a_described_source_is_asked_for_what_its_home_page_declares(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home)
    site.routes["/"] = Answer(f'<link rel="https://api.w.org/" href="{site.url("wp-json/")}"><p>Beranda</p>')
    site.routes["/robots.txt"] = Answer(f"Sitemap: {site.url('peta-sitemap.xml')}", kind="text/plain")
    listed = dated(site, "2022/01/05", "nilai-dinsos-serang")
    site.routes["/peta-sitemap.xml"] = sitemap(listed, dated(site, "2022/03/05", "nilai-dinsos-lebak"))
    link = site.url("2022/01/06/dinkes-serang-zona-hijau/")
    post = {"id": 1, "link": link, "content": {"rendered": LONG}, "title": {"rendered": "A"}}
    asked: list[dict[str, str]] = []

    def posts(query: dict[str, str]) -> Answer:
        asked.append(query)
        return Answer(json.dumps([post]), kind="application/json", headers={"X-WP-TotalPages": "1"})

    site.routes["/wp-json/wp/v2/posts"] = posts
    fill.run("own")
    assert {query["before"][:10] for query in asked} == {"2022-02-01"}
    statuses = fill.statuses()
    assert (statuses[listed], statuses[link]) == ("fetched", "fetched")
    assert sorted(statuses.values()) == ["due", "fetched", "fetched"]


@pytest.mark.slow
def test_a_host_without_readable_rules_is_left_alone(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")])
    site.routes["/robots.txt"] = Answer("", 503)
    log = fill.run("own", status=1)
    assert "own uji stopped: robots.txt cannot be read: HTTP 503; go on after" in log
    assert site.asked == []


@pytest.mark.slow
def test_an_outlet_that_wants_to_be_left_alone_keeps_its_pages_due(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")])
    address = dated(site, "2022/01/05", "nilai-dinsos-serang")
    site.routes["/sitemap.xml"] = sitemap(address)
    article = site.routes["/2022/01/05/nilai-dinsos-serang/"]
    site.routes["/2022/01/05/nilai-dinsos-serang/"] = Answer("", 429, headers={"Retry-After": "3600"})
    log = fill.run("own", status=1)
    assert "own uji stopped: HTTP 429; go on after" in log
    assert fill.statuses() == {address: "due"}
    site.routes["/2022/01/05/nilai-dinsos-serang/"] = article
    fill.run("own")
    assert fill.statuses() == {address: "fetched"}
    assert site.asked.count("/sitemap.xml") == 1


@pytest.mark.slow
def test_a_story_of_several_pages_is_fetched_whole_and_a_listing_in_circles_ends(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, listings=[site.url("indeks?bulan={from:%Y-%m}&sampai={to:%d}&page={page}")])
    first = dated(site, "2022/01/05", "nilai-dinsos-kabupaten-serang")
    second = f"{first}2/"
    site.routes["/2022/01/05/nilai-dinsos-kabupaten-serang/"] = Answer(f'<h1>A</h1>{LONG}<a href="{second}">2</a>')
    site.routes["/2022/01/05/nilai-dinsos-kabupaten-serang/2/"] = Answer(f"<h1>A</h1>{LONG}<p>Halaman dua")
    site.routes["/indeks"] = listing(first)
    fill.run("own")
    assert fill.statuses() == {first: "fetched", second: "fetched"}
    assert sum(path.startswith("/indeks") for path in site.asked) == 2


@pytest.mark.slow
def test_a_check_for_robots_is_no_page(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")])
    address = dated(site, "2022/01/05", "nilai-dinsos-serang")
    site.routes["/sitemap.xml"] = sitemap(address)
    site.routes["/2022/01/05/nilai-dinsos-serang/"] = Answer("<title>Just a moment...</title><p>Checking your browser")
    fill.run("own")
    assert fill.statuses() == {address: "blocked"}
    assert fill.rows("SELECT url FROM urls WHERE kind = 'page'") == []


def test_robots_txt_is_obeyed_and_what_did_not_come_is_told(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, sitemaps=[site.url("sitemap.xml")])
    closed, gone, shut = (dated(site, "2022/01/05", slug) for slug in ("tertutup-satu", "hilang-dua", "ditolak-tiga"))
    site.routes["/robots.txt"] = Answer("User-agent: *\nDisallow: /2022/01/05/tertutup-satu/", kind="text/plain")
    site.routes["/2022/01/05/hilang-dua/"] = Answer("", 410)
    site.routes["/2022/01/05/ditolak-tiga/"] = Answer("", 403)
    site.routes["/sitemap.xml"] = sitemap(closed, gone, shut)
    fill.run("own")
    assert fill.statuses() == {closed: "refused", gone: "gone", shut: "blocked"}
    assert fill.rows("SELECT url FROM urls WHERE next_due IS NOT NULL") == []


# killed


def kill_at(fill: Fill, way: str, server: WaybackServer | CommonCrawlServer, number: int, seconds: float = 0) -> None:
    """Fills in and ends the process with SIGKILL while, or shortly after, the server answers its `number`th request."""
    child = subprocess.Popen(fill.command(way, "2022-01", "2022-01"), env=fill.surroundings, stderr=subprocess.DEVNULL)

    def kill(asked: int) -> None:
        if asked == number and seconds:
            Timer(seconds, os.kill, (child.pid, signal.SIGKILL)).start()
        elif asked == number:
            os.kill(child.pid, signal.SIGKILL)

    server.after = kill
    child.wait(60)
    server.after = lambda asked: None
    assert child.returncode == -signal.SIGKILL


def no_page_twice(fill: Fill) -> None:
    with closing(sqlite3.connect(fill.db)) as db:
        assert db.execute("SELECT url FROM captures GROUP BY url HAVING count(*) > 1").fetchall() == []
        for warc, offset in db.execute("SELECT warc, offset FROM captures"):
            Archive(fill.folder / "archive").read(warc, offset)


@pytest.mark.slow
@pytest.mark.parametrize("number", [1, 2, 3, 4, 6, 9, 12, 13])
def test_a_killed_wayback_fill_goes_on_and_stores_nothing_twice(fill: Fill, number: int) -> None:
    fill.wayback.rows = 3
    addresses = [url(f"nilai-dinsos-serang-{n}") for n in range(8)]
    for n, address in enumerate(addresses):
        fill.wayback.add(address, "20220126030405", page(f"Judul {n}"))
    kill_at(fill, "wayback", fill.wayback, number)
    fill.run("wayback")
    assert fill.statuses() == dict.fromkeys(addresses, "fetched")
    assert len(fill.captures()) == 8
    assert len(fill.wayback.asked) == 5 + 8 + 1, "only the request that was killed is made again"
    no_page_twice(fill)


@pytest.mark.slow
@pytest.mark.parametrize("milliseconds", [2, 5, 8, 12, 20])
def test_a_fill_killed_between_archive_and_ledger_stores_nothing_twice(fill: Fill, milliseconds: int) -> None:
    addresses = [url(f"nilai-dinsos-serang-{n}") for n in range(20)]
    for n, address in enumerate(addresses):
        fill.wayback.add(address, "20220126030405", page(f"Judul {n}"))
    kill_at(fill, "wayback", fill.wayback, 6, milliseconds / 1000)
    fill.run("wayback")
    assert fill.statuses() == dict.fromkeys(sorted(addresses), "fetched")
    assert len(fill.captures()) == 20
    no_page_twice(fill)
    found = [item for path in (fill.folder / "archive").glob("*.warc.gz") for item in read_warc(path)]
    assert sorted(item.url for item in found if isinstance(item, Capture)) == sorted(addresses), "nor in the files"
    assert len(found) == 20


@pytest.mark.slow
@pytest.mark.parametrize("number", [1, 2, 3, 5, 8])
def test_a_killed_commoncrawl_fill_goes_on_and_stores_nothing_twice(fill: Fill, number: int) -> None:
    fill.commoncrawl.page_rows = 2
    addresses = [url(f"nilai-dinsos-serang-{n}") for n in range(5)]
    common(fill, *(Kept(address, "20220126030405", address.encode()) for address in addresses))
    kill_at(fill, "commoncrawl", fill.commoncrawl, number)
    fill.run("commoncrawl")
    assert fill.statuses() == dict.fromkeys(addresses, "fetched")
    assert len(fill.captures()) == 5
    no_page_twice(fill)


@pytest.mark.slow
def test_an_interrupted_fill_ends_in_order_and_goes_on(fill: Fill) -> None:
    addresses = [url(f"nilai-dinsos-serang-{n}") for n in range(4)]
    for n, address in enumerate(addresses):
        fill.wayback.add(address, "20220126030405", page(f"Judul {n}"))
    child = subprocess.Popen(
        fill.command("wayback", "2022-01", "2022-01"), env=fill.surroundings, stderr=subprocess.PIPE, text=True
    )
    fill.wayback.after = lambda asked: os.kill(child.pid, signal.SIGTERM) if asked == 5 else None
    _, log = child.communicate(timeout=60)
    fill.wayback.after = lambda asked: None
    assert child.returncode == 1
    assert "Traceback" not in log
    assert "due" in fill.statuses().values()
    fill.run("wayback")
    assert fill.statuses() == dict.fromkeys(addresses, "fetched")
    no_page_twice(fill)


# the command


def test_old_articles_become_records_and_the_command_goes_on(fill: Fill, site: Site) -> None:
    fill.outlet(home=site.home, region="36")
    address = site.url("2022/01/25/dinsos-raih-zona-hijau/")
    fill.wayback.add(address, "20220126030405", page())
    late = site.url("2022/01/26/dinkes-raih-zona-hijau/")
    common(fill, Kept(late, "20220127030405", page("Dinkes").replace("Dinas Sosial", "Dinas Kesehatan").encode()))
    words = ("backfill", "--from", "2022-01", "--to", "2022-01", "--outlet", str(fill.folder / "uji.toml"))
    told = fill.berita(*words)
    found = fill.rows("SELECT url, institution, score, zone, year FROM records ORDER BY institution")
    assert [(row["url"], row["score"], row["zone"], row["year"]) for row in found] == [
        (late, 94.62, "hijau", 2021),
        (address, 94.62, "hijau", 2021),
    ]
    assert [row["institution"] for row in found] == [
        "Dinas Kesehatan Kabupaten Serang",
        "Dinas Sosial Kabupaten Serang",
    ]
    assert "uji  2022-01  wayback      found     1  stored     1" in told
    assert "uji  2022-01  commoncrawl  found     1  stored     1" in told
    assert "2 new articles" in told
    assert set(site.asked) == {"/", "/sitemap.xml"}, "its own archive is looked for, its pages are not asked for"
    assert "0 captures read" in fill.berita(*words, "--via", "wayback")
    assert fill.rows("SELECT command, status FROM runs") == [{"command": "backfill", "status": "done"}] * 2


@pytest.mark.slow
def test_a_way_that_stops_is_told_and_the_others_go_on(fill: Fill) -> None:
    kept = Kept(url("nilai-dinsos-kabupaten-serang"), "20220126030405", page().encode())
    common(fill, kept)
    fill.wayback.fault("/cdx/", Reply(429, b"", {"Retry-After": "3600"}))
    words = ("backfill", "--from", "2022-01", "--to", "2022-01", "--outlet", str(fill.folder / "uji.toml"))
    told = fill.berita(*words, "--via", "wayback", "--via", "commoncrawl", status=1)
    assert "wayback stopped: HTTP 429; go on after" in told
    assert "uji: wayback: contohpos.example 2022-01 could not be read: HTTP 429" in told
    assert "uji  2022-01  commoncrawl  found     1  stored     1" in told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--from", "2022-13"), "--from 2022-13: not a month of the form YYYY-MM"),
        (("--from", "2022-03", "--to", "2022-01"), "--to 2022-01: before --from 2022-03"),
        (("--from", "2022-03", "--via", "archive.today"), "--via archive.today: give one of own, wayback, commoncrawl"),
        (("--from", "2022-03", "--outlet", "tidak-ada"), "--outlet tidak-ada: no such outlet"),
    ],
)
def test_wrong_usage_is_one_line(fill: Fill, words: tuple[str, ...], told: str) -> None:
    assert told in fill.berita("backfill", *words, status=2)

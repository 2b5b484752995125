"""Nothing is lost, nothing is fetched twice, nothing is torn: crawls that are killed at the worst moments, and stopped."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest

from berita_extract.archive import verify
from berita_extract.ledger import Ledger
from berita_extract.store import opened
from tests.crawling import LONG, SPIDERS, Crawl, Site, listing, sitemap, wait_for

ROOT = Path(__file__).parent.parent
ROTATE = 15_000  # bytes of a WARC file: some ten pages
SLUGS = ["lapor", "hasil", "nilai", "zona", "hijau", "kepatuhan", "dinas", "sosial", "kota", "serang"]


def filled(site: Site, crawl: Crawl, pages: int) -> list[str]:
    """A site with a listing of several pages, a sitemap, and articles in one of them."""
    urls = [article(site, number) for number in range(pages)]
    half = len(urls) // 2
    site.routes["/sitemap.xml"] = sitemap(*urls[:half])

    def indeks(query: dict[str, str]) -> object:
        at = 5 * (int(query["page"]) - 1)
        return listing(*urls[half:][at : at + 5])

    site.routes["/indeks"] = indeks  # type: ignore[assignment]
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], listings=[site.url("indeks?page={page}")])
    return urls


def article(site: Site, number: int) -> str:
    filler = random.Random(number).randbytes(600).hex()  # so that records have the size of pages
    return site.article(f"{SLUGS[number % 10]}-nomor-{number}", LONG + f"<!-- {filler} -->")


def arguments(crawl: Crawl) -> list[str]:
    folder = crawl.folder
    return ["--db", str(crawl.db), "--archive", str(folder / "archive"), "--outlet", str(folder / "uji.toml")]


def environment(crawl: Crawl) -> dict[str, str]:
    path = os.pathsep.join(filter(None, (str(SPIDERS), str(ROOT), os.environ.get("PYTHONPATH", ""))))
    return os.environ | {"PYTHONPATH": path, "BERITA_HOME": str(crawl.folder)}


def killed(crawl: Crawl, point: str, number: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.killed", point, str(number), str(ROTATE), "--", *arguments(crawl)]
    return subprocess.run(
        command, cwd=ROOT, env=environment(crawl), capture_output=True, text=True, timeout=120, check=False
    )


def begun(crawl: Crawl) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "berita_spiders", *arguments(crawl)]
    return subprocess.Popen(command, env=environment(crawl), stderr=subprocess.PIPE, text=True)


def finished(crawl: Crawl) -> set[str]:
    """The pages that count as fetched."""
    if not crawl.db.exists():
        return set()
    return {url for url, status in crawl.urls().items() if status == "fetched"}


def assert_whole(crawl: Crawl, urls: list[str]) -> None:
    """Every page was fetched and is stored once; archive and ledger agree byte for byte."""
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    stored = [capture.url for capture in crawl.captures() if "/2024/" in capture.url]
    assert sorted(stored) == sorted(urls)
    with opened(crawl.db, readonly=True) as store:
        assert list(verify(crawl.folder / "archive", Ledger(store.db.conn))) == []
    held = crawl.rows("SELECT count(*) AS n FROM urls u JOIN captures c ON c.id = u.capture AND c.url = u.url")
    assert held[0]["n"] == len(crawl.rows("SELECT url FROM urls WHERE status = 'fetched'"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("point", "number"),
    [
        ("response", 2),  # the first source
        ("response", 9),
        ("torn", 9),
        ("written", 2),
        ("written", 9),
        ("before-commit", 3),  # the description of the outlet is the first transaction, robots.txt the second
        ("before-commit", 10),
        ("after-commit", 3),
        ("after-commit", 10),
        ("finished", 1),
        ("finished", 2),
        ("marked", 1),  # before the first file
        ("marked", 3),
    ],
)
def test_the_next_crawl_fetches_exactly_what_was_not_finished(
    site: Site, crawl: Crawl, point: str, number: int
) -> None:
    urls = filled(site, crawl, 40)
    done = killed(crawl, point, number)
    assert done.returncode == -signal.SIGKILL, done.stderr
    before = finished(crawl)
    assert len(before) < len(urls)
    site.asked.clear()
    log = crawl.run()
    asked = [path for path in site.asked if path.startswith("/2024/")]
    assert sorted(asked) == sorted(urlsplit(url).path for url in urls if url not in before)
    assert_whole(crawl, urls)
    if point in ("torn", "written", "before-commit"):
        assert "archive: berita-" in log
        assert "the rest was never finished" in log


def is_there(site: Site, wanted: int, child: subprocess.Popen[str]) -> bool:
    return len(site.asked) >= wanted or child.poll() is not None


@pytest.mark.slow
def test_killed_at_twenty_random_moments(site: Site, crawl: Crawl, capsys: pytest.CaptureFixture[str]) -> None:
    seed = int(os.environ.get("BERITA_SEED") or random.randrange(10**6))
    with capsys.disabled():
        print(f"\nBERITA_SEED={seed}")  # noqa: T201  # to be repeated with
    moments = random.Random(seed)
    urls: list[str] = []
    for round_ in range(20):
        urls += [article(site, 12 * round_ + number) for number in range(12)]
        site.routes["/sitemap.xml"] = sitemap(*urls)
        crawl.outlet(sitemaps=[site.url("sitemap.xml")], delay=0)
        before, asked = finished(crawl), len(site.asked)
        child = begun(crawl)
        wanted = asked + moments.randrange(1, 20)
        wait_for(partial(is_there, site, wanted, child))
        sleep(moments.uniform(0, 0.02))
        child.kill()
        _, log = child.communicate()
        assert "Traceback" not in log
        again = [path for path in site.asked[asked:] if site.url(path) in before]
        assert again == []
    crawl.run()
    assert_whole(crawl, urls)


def test_a_crawl_that_is_told_to_end_finishes_what_it_began(site: Site, crawl: Crawl) -> None:
    urls = filled(site, crawl, 60)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], listings=[site.url("indeks?page={page}")], delay=0.05)
    child = begun(crawl)
    wait_for(lambda: len(site.asked) > 10)
    child.terminate()
    _, log = child.communicate(timeout=30)
    assert child.returncode == 1
    assert "uji shutdown: fetched" in log
    assert "Traceback" not in log
    assert 0 < len(finished(crawl)) < len(urls)
    pages = {site.url(path) for path in site.asked if path.startswith("/2024/")}
    assert pages == finished(crawl)
    log = crawl.run()
    assert "cut from" not in log
    assert_whole(crawl, urls)

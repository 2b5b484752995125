"""A real WordPress in two themes, crawled through its REST API, its feed, its sitemap, and through what it declares."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from html import unescape
from pathlib import Path
from threading import Timer
from urllib.request import urlopen

import pytest

from berita_extract.archive import Archive
from berita_extract.article import from_captures
from berita_extract.outlets import load_outlet, parse_outlet
from berita_extract.store import opened
from berita_spiders.addresses import Addresses

ROOT = Path(__file__).resolve().parents[1]
SERVE = ROOT.parent / "shared" / "tools" / "wordpress" / "serve"
START_SECONDS = 540  # the first start installs packages

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SERVE.exists(), reason=f"needs {SERVE.relative_to(ROOT.parent)} beside the checkout"),
    pytest.mark.skipif(os.geteuid() != 0, reason="needs root to install and start WordPress"),
]

# more than one feed page of ten
PLACES = [
    *("Serang", "Pandeglang", "Lebak", "Tangerang", "Bogor", "Sukabumi", "Cianjur"),
    *("Bandung", "Garut", "Tasikmalaya", "Ciamis", "Kuningan", "Cirebon", "Subang"),
]

HALVES = ("pertama", "kedua")
PAGE_BREAK = "\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n"  # as the editor of WordPress writes it
LONG_TITLE = "Dua Halaman tentang Penilaian Ombudsman RI"


def articles() -> list[dict[str, str]]:
    """One article a place; every third is too short to pass for a full text, so its page has to be fetched."""
    made = []
    for number, place in enumerate(PLACES):
        sentence = (
            f"Pemerintah Kabupaten {place} menerima hasil penilaian kepatuhan dari Ombudsman RI, tulisan ke-{number}."
        )
        times = 1 if number % 3 == 0 else 9
        text = "\n".join([f"Penanda {place.lower()}-{number}.", *[sentence] * times])
        title = f"Ombudsman RI Serahkan Hasil Penilaian Kepatuhan kepada Kabupaten {place}"
        made.append({"title": title, "text": text, "published": f"2024-01-{number + 1:02}"})
    halves = [f"<p>{f'Bagian {half} dari tulisan tentang penilaian Ombudsman RI. ' * 9}</p>" for half in HALVES]
    made.append({"title": LONG_TITLE, "html": PAGE_BREAK.join(halves), "published": "2024-02-20"})
    return made


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module", params=["twentytwentyone", "twentytwentythree"])
def wordpress(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site with all articles; the second theme is one of blocks."""
    folder = tmp_path_factory.mktemp("wordpress")
    lines = folder / "articles.jsonl"
    lines.write_text("".join(json.dumps(article) + "\n" for article in articles()), encoding="utf-8")
    log = folder / "serve.log"
    with log.open("wb") as errors:
        server = subprocess.Popen(
            [SERVE, lines, str(free_port())],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
            env=os.environ | {"THEME": request.param},
        )
    assert server.stdout is not None
    patience = Timer(START_SECONDS, server.terminate)
    patience.start()
    try:
        ready = server.stdout.readline().split()
        assert ready[:1] == ["ready"], log.read_text()
        yield ready[1]
    finally:
        patience.cancel()
        server.terminate()
        with suppress(subprocess.TimeoutExpired):
            server.wait(60)
        with suppress(ProcessLookupError):  # the workers of PHP's web server outlive it; the group is the fixture's own
            os.killpg(server.pid, signal.SIGKILL)


@pytest.mark.parametrize(
    "source",
    [
        'wordpress = "{site}/wp-json/wp/v2/posts"',
        'feeds = ["{site}/feed/"]',
        'sitemaps = ["{site}/wp-sitemap.xml"]',
        "",
    ],
    ids=["rest", "feed", "sitemap", "home alone"],
)
def test_every_article_is_found(wordpress: str, tmp_path: Path, source: str) -> None:
    outlet = described(tmp_path, wordpress, source.format(site=wordpress))
    for _ in range(2):
        crawl(tmp_path, outlet)
    with opened(tmp_path / "berita.db", readonly=True) as store:
        pages = store.rows(
            "SELECT u.url, u.status, c.warc, c.offset FROM urls u LEFT JOIN captures c ON c.id = u.capture"
            " WHERE u.kind = 'page' AND u.url LIKE '%-kepada-kabupaten-%' ORDER BY u.url"
        )
        fetched = [row["url"] for row in store.rows("SELECT url FROM captures")]
    assert [(row["status"], row["url"].rsplit("-", 1)[1]) for row in pages] == [
        ("fetched", f"{place.lower()}/") for place in PLACES
    ]
    archive = Archive(tmp_path / "archive")
    for number, (place, row) in enumerate(zip(PLACES, pages, strict=True)):
        text = unescape(archive.read(row["warc"], row["offset"]).body.decode())
        assert f"Penanda {place.lower()}-{number}." in text
    own = [row["url"] for row in pages]
    assert all(fetched.count(url) <= 1 for url in own), "no page twice"


def test_the_posts_of_a_tag_are_read(wordpress: str, tmp_path: Path) -> None:
    crawl(tmp_path, described(tmp_path, wordpress, f'wordpress = "{wordpress}/wp-json/wp/v2/posts"'))
    with opened(tmp_path / "berita.db", readonly=True) as store:
        (row,) = store.rows("SELECT * FROM captures WHERE url LIKE '%/posts?tags=%'")
    posts = json.loads(Archive(tmp_path / "archive").read(row["warc"], row["offset"]).body)
    assert len(posts) == len(PLACES) + 1


def test_a_window_of_days_holds_its_first_and_its_last(wordpress: str) -> None:
    outlet = parse_outlet(
        "kabar", f'name = "K"\nhome = "{wordpress}/"\nwordpress = "{wordpress}/wp-json/wp/v2/posts"\n'
    )
    (url,) = Addresses(outlet, ("ombudsman",)).windowed(date(2024, 1, 5), date(2024, 1, 9))
    with urlopen(url, timeout=60) as answer:
        posts = json.load(answer)
    assert [post["date"] for post in posts] == [f"2024-01-{day:02}T09:30:00" for day in (9, 8, 7, 6, 5)]


def test_a_story_of_two_pages_is_fetched_and_read_whole(wordpress: str, tmp_path: Path) -> None:
    crawl(tmp_path, described(tmp_path, wordpress, f'sitemaps = ["{wordpress}/wp-sitemap.xml"]'))
    with opened(tmp_path / "berita.db", readonly=True) as store:
        rows = store.rows("SELECT * FROM captures WHERE url LIKE '%/dua-halaman-%' ORDER BY url")
    archive = Archive(tmp_path / "archive")
    captures = [archive.read(row["warc"], row["offset"]) for row in rows]
    assert [capture.url.rpartition("ombudsman-ri/")[2] for capture in captures] == ["", "2/"]
    (article,) = from_captures(captures)
    assert article.title == LONG_TITLE
    assert article.published == date(2024, 2, 20)
    assert all(f"Bagian {half} dari tulisan" in article.text for half in HALVES)


def described(folder: Path, site: str, source: str) -> Path:
    """The file of an outlet; one without a source has nothing but its home page."""
    outlet = folder / "kabar.toml"
    follow = r"follow = '/20\d\d/\d\d/\d\d/'" if source else ""
    outlet.write_text(f'name = "Kabar Daerah"\nhome = "{site}/"\n{source}\n{follow}\n', encoding="utf-8")
    return outlet


def crawl(folder: Path, outlet: Path) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT / "spiders"), os.environ.get("PYTHONPATH", ""))))
    subprocess.run(
        [sys.executable, "-m", "berita_spiders", "--db", folder / "berita.db", "--archive", folder / "archive",
         "--outlet", outlet],
        check=True,
        timeout=300,
        env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip


def test_a_site_never_seen_is_described_and_collected(wordpress: str, tmp_path: Path) -> None:
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT / "spiders")))
    environment = os.environ | {"PYTHONPATH": path, "BERITA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", "from berita_extract.cli import main; main()"]
    given = ["outlet", "add", wordpress, "--name", "Kabar Daerah"]
    done = subprocess.run([*command, *given], capture_output=True, text=True, timeout=300, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    outlet = load_outlet(tmp_path / "outlets" / "kabar-daerah.toml")
    assert (outlet.home, outlet.tried) == (f"{wordpress}/", "fixture")
    assert (outlet.wordpress or "").startswith(f"{wordpress}/")
    assert (outlet.wordpress or "").endswith("/wp/v2/posts")
    assert outlet.feeds == (f"{wordpress}/feed/",)
    assert outlet.sitemaps == (f"{wordpress}/wp-sitemap.xml",)
    crawl(tmp_path, tmp_path / "outlets" / "kabar-daerah.toml")
    with opened(tmp_path / "berita.db", readonly=True) as store:
        pages = store.rows("SELECT url FROM urls WHERE kind = 'page' AND status = 'fetched' ORDER BY url")
    found = {place.lower() for place in PLACES if any(row["url"].endswith(f"{place.lower()}/") for row in pages)}
    assert found == {place.lower() for place in PLACES}
    given = ["outlet", "check", "kabar-daerah"]
    done = subprocess.run([*command, *given], capture_output=True, text=True, timeout=300, check=False, env=environment)
    assert done.returncode == 0, done.stdout

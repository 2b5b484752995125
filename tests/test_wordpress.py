"""A real WordPress, crawled through its REST API, through its feed, and through its sitemap: every article each way."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from pathlib import Path
from threading import Timer

import pytest

from berita_extract.archive import Archive
from berita_extract.store import opened

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
    return made


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def wordpress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running site with all articles."""
    folder = tmp_path_factory.mktemp("wordpress")
    lines = folder / "articles.jsonl"
    lines.write_text("".join(json.dumps(article) + "\n" for article in articles()), encoding="utf-8")
    log = folder / "serve.log"
    with log.open("wb") as errors:
        server = subprocess.Popen(
            [SERVE, lines, str(free_port())], stdout=subprocess.PIPE, stderr=errors, text=True, start_new_session=True
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
    ],
    ids=["rest", "feed", "sitemap"],
)
def test_every_article_is_found(wordpress: str, tmp_path: Path, source: str) -> None:
    outlet = tmp_path / "kabar.toml"
    lines = ['name = "Kabar Daerah"', f'home = "{wordpress}/"', source.format(site=wordpress)]
    outlet.write_text("\n".join([*lines, r"follow = '/20\d\d/\d\d/\d\d/'"]), encoding="utf-8")
    for _ in range(2):
        crawl(tmp_path, outlet)
    with opened(tmp_path / "berita.db", readonly=True) as store:
        pages = store.rows(
            "SELECT u.url, u.status, c.warc, c.offset FROM urls u LEFT JOIN captures c ON c.id = u.capture"
            " WHERE u.kind = 'page' ORDER BY u.url"
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


def crawl(folder: Path, outlet: Path) -> None:
    path = os.pathsep.join(filter(None, (str(ROOT / "spiders"), os.environ.get("PYTHONPATH", ""))))
    subprocess.run(
        [sys.executable, "-m", "berita_spiders", "--db", folder / "berita.db", "--archive", folder / "archive",
         "--outlet", outlet],
        check=True,
        timeout=300,
        env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip

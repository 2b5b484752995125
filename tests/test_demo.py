"""The sample newsroom: true figures, three kinds of site, and the road from its pages to facts and verdicts."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from demo import __main__ as demo
from demo.newsroom import SITES, PortTakenError, newsroom, write_outlets
from demo.site import Site
from demo.stories import read_stories

ROOT = Path(__file__).parent.parent
KNOWN_SCORES = ROOT.parent / "shared" / "data" / "known_scores.csv"
OUTLETS = ("kabar-contoh", "harian-contoh", "dinas-contoh")
STORIES = {f"{outlet}/{story.slug}": story for outlet in OUTLETS for story in read_stories(outlet)}


@pytest.fixture(scope="module")
def sites() -> Iterator[tuple[Site, ...]]:
    with newsroom((0, 0, 0)) as running:
        yield running


def get(url: str) -> str:
    with urlopen(url, timeout=10) as response:
        return str(response.read().decode())


# The articles


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 15
    assert {story.published.year for story in STORIES.values()} >= {2018, 2019, 2022, 2023, 2024, 2026}
    assert any(not story.results for story in STORIES.values()), "one story has national figures only"
    assert any(len(story.pages) > 1 for story in STORIES.values())


@pytest.mark.parametrize("name", STORIES)
def test_figures_stand_in_the_story(name: str) -> None:
    story = STORIES[name]
    for result in story.results:
        assert result.score is not None
        assert str(result.score).replace(".", ",") in story.body


def test_figures_are_true() -> None:
    if not KNOWN_SCORES.is_file():
        pytest.skip(f"{KNOWN_SCORES} is not there")
    known: dict[tuple[str, int], list[dict[str, str]]] = {}
    with KNOWN_SCORES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            known.setdefault((spelling(row["institution"]), int(row["year"])), []).append(row)
    for story in STORIES.values():
        for result in story.results:
            rows = known[spelling(result.institution), result.year]
            assert float(result.score or 0) in {float(row["score"]) for row in rows}, result
            assert result.zone is None or result.zone in {row["zone"] for row in rows}, result
            assert result.predicate is None or result.predicate in {row["predicate"].lower() for row in rows}, result


def spelling(institution: str) -> str:
    """A name as both lists have it: "Polres Bangka Tengah", "Kota Tanjung Balai" and "Kota Tanjungbalai" are met."""
    return institution.replace("Polres ", "Kepolisian Resor ").replace(" ", "").lower()


# The sites


def test_wordpress_pages_through_its_posts(sites: tuple[Site, ...]) -> None:
    posts = f"{sites[0].home}/wp-json/wp/v2/posts"
    with urlopen(f"{posts}?search=ombudsman&per_page=4&page=3&_fields=id,link,date_gmt", timeout=10) as response:
        assert response.headers["X-WP-Total"] == "9"
        assert response.headers["X-WP-TotalPages"] == "3"
        (post,) = json.load(response)
    assert set(post) == {"id", "link", "date_gmt"}
    with pytest.raises(HTTPError) as refused:
        get(f"{posts}?search=ombudsman&per_page=4&page=4")
    assert json.load(refused.value)["code"] == "rest_post_invalid_page_number"


def test_wordpress_feed_and_sitemap_lead_to_every_story(sites: tuple[Site, ...]) -> None:
    home = sites[0].home
    feed = [item.text for item in ET.fromstring(get(f"{home}/feed/")).iter("link")][1:]
    sitemap = [
        loc.text for loc in ET.fromstring(get(f"{home}/wp-sitemap-posts-post-1.xml")).iter() if loc.tag.endswith("loc")
    ]
    assert feed == sitemap
    assert len(feed) == len(read_stories("kabar-contoh"))
    for url in sitemap:
        assert '<h1 class="entry-title">' in get(str(url))


def test_portal_splits_a_story(sites: tuple[Site, ...]) -> None:
    listing = get(f"{sites[1].home}/tag/ombudsman?page=1")
    url = next(part for part in listing.split('"') if part.endswith("/rapor-lengkap-pelayanan-publik-se-bengkulu"))
    first, second = get(url), get(f"{url}?page=2")
    assert "88,30" in first
    assert "96,14" not in first
    assert "96,14" in second
    with pytest.raises(HTTPError):
        get(f"{url}?page=3")


def test_government_site_apologises_with_200(sites: tuple[Site, ...]) -> None:
    assert "tidak ditemukan" in get(f"{sites[2].home}/berita/99/entah")


def test_an_unchanged_page_is_not_sent_again(sites: tuple[Site, ...]) -> None:
    with urlopen(f"{sites[2].home}/berita", timeout=10) as response:
        etag = response.headers["ETag"]
    with pytest.raises(HTTPError, match="304"):
        urlopen(Request(f"{sites[2].home}/berita", headers={"If-None-Match": etag}), timeout=10)


def test_a_taken_port_is_named(sites: tuple[Site, ...]) -> None:
    port = urlsplit(sites[0].home).port
    assert port is not None
    with pytest.raises(PortTakenError, match=rf"port {port} on 127.0.0.1"), newsroom((port, 0, 0)):
        pass


def test_outlet_files_are_short(sites: tuple[Site, ...], tmp_path: Path) -> None:
    for file in write_outlets(sites, tmp_path):
        assert len(file.read_text(encoding="utf-8").splitlines()) < 15
        assert "$" not in file.read_text(encoding="utf-8")


# The whole road


@dataclass(frozen=True)
class Ran:
    """A demo that ran twice."""

    folder: Path
    first: str
    second: str

    @property
    def db(self) -> Path:
        return self.folder / "berita.db"

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.db)) as connection:
            return connection.execute(sql, values).fetchall()


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory, free_ports: int) -> Ran:
    folder = tmp_path_factory.mktemp("demo")
    first, second = (run_demo(folder, free_ports) for _ in range(2))
    return Ran(folder, first, second)


def run_demo(folder: Path, port: int) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "demo", "--folder", str(folder), "--port", str(port)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", STORIES)
def test_story_is_read_as_by_a_careful_reader(ran: Ran, name: str) -> None:
    story = STORIES[name]
    rows = ran.rows(
        "SELECT institution, records.year, score, zone, predicate FROM records"
        " JOIN articles ON articles.id = records.article WHERE articles.url LIKE ?",
        f"%{story.slug}%",
    )
    expected = [
        (
            result.institution,
            result.year,
            None if result.score is None else float(result.score),
            result.zone,
            result.predicate,
        )
        for result in story.results
    ]
    assert sorted(rows, key=str) == sorted(expected, key=str)


def test_every_story_is_one_article(ran: Ran) -> None:
    assert ran.rows("SELECT count(*) FROM articles") == [(len(STORIES),)]
    assert ran.rows("SELECT count(DISTINCT outlet) FROM articles") == [(3,)]


def test_values_of_other_schemes_are_refused(ran: Ran) -> None:
    refused = ran.rows("SELECT quote FROM refusals WHERE reason = 'rival_scheme' AND url LIKE '%cimahi%'")
    assert ("74,86",) in refused


def test_conflicting_outlets_make_a_disputed_fact(ran: Ran) -> None:
    facts = ran.rows(
        "SELECT value, status, origins FROM facts JOIN institutions ON institutions.id = institution_id"
        " WHERE name = 'Pemerintah Kabupaten Bengkulu Selatan' AND year = 2024 AND field = 'score'"
    )
    assert [(status, origins) for _, status, origins in facts] == [("disputed", 1)]


def test_a_reprint_is_no_second_origin(ran: Ran) -> None:
    fact = (
        "SELECT status, origins FROM facts JOIN institutions ON institutions.id = institution_id"
        " WHERE name = ? AND year = ? AND field = 'score'"
    )
    assert ran.rows(fact, "Pemerintah Provinsi Kalimantan Selatan", 2023) == [("single", 1)]
    assert ran.rows(fact, "Pemerintah Kabupaten Wonogiri", 2024) == [("corroborated", 2)]


def test_the_output_shows_facts_verdicts_and_places(ran: Ran) -> None:
    assert "institution" in ran.first
    assert "Pemerintah Kabupaten Bengkulu Selatan" in ran.first
    assert "98,17" in ran.first
    assert "SUPPORTED" in ran.first
    assert "CONTRADICTED" in ran.first
    assert str(ran.db) in ran.first


def test_a_second_run_duplicates_nothing(ran: Ran) -> None:
    assert "Nothing new" in ran.second
    assert ran.rows("SELECT count(*) FROM articles") == [(len(STORIES),)]
    assert ran.rows("SELECT count(*), count(DISTINCT url) FROM articles")[0][0] == len(STORIES)
    assert ran.rows("SELECT count(*) FROM records_history") == [(0,)]


def test_a_taken_port_ends_the_demo_with_one_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, free_ports: int
) -> None:
    with newsroom(range(free_ports, free_ports + len(SITES))):
        assert demo.main(["--folder", str(tmp_path), "--port", str(free_ports)]) == 2
    message = capsys.readouterr().err
    assert f"port {free_ports}" in message
    assert message.count("\n") == 1

"""From captures to facts: which capture an article is read from, and what happens when captures change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from berita_extract import article, pipeline, records, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.model import Article, Extraction
from berita_extract.reference import Reference
from berita_extract.store import Store, opened

URL = "https://koran.example/2024/11/wonogiri-hampir-sempurna"
STATED = "Pemerintah Kabupaten Wonogiri memperoleh nilai {} pada penilaian kepatuhan Ombudsman tahun 2024."
START = datetime(2024, 11, 20, tzinfo=UTC)


class Newsroom:
    """Puts responses into the archive, as the spiders do, and reads what is new."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self.store = store
        self.archive = archive
        self._now = START

    def answers(self, url: str, body: str, kind: str = "text/html", status: int = 200) -> int:
        self._now += timedelta(hours=1)
        headers = [("Content-Type", kind)]
        return self.store.add_capture(
            self.archive.append(url, url, status, headers, body.encode(), self._now, kind), "koran"
        )

    def read(self, *captures: int, write: bool = True) -> pipeline.Summary:
        work = pipeline.Pipeline(self.store, self.archive, reference.load(), write=write)
        work.process(captures or work.pending())
        refreshing.refresh(self.store)
        return work.summary

    def scores(self) -> list[float]:
        return [row["score"] for row in self.store.rows("SELECT score FROM records ORDER BY id")]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with opened(tmp_path / "berita.db") as store, Archive(tmp_path / "archive") as archive:
        yield Newsroom(store, archive)


def page(score: str) -> str:
    filler = "".join(f"<p>Petugas loket nomor {n} diminta menjaga mutu layanan bagi warga.</p>" for n in range(8))
    head = "<html><head><title>Wonogiri hampir sempurna</title></head><body><article>"
    return f"{head}<h1>Wonogiri hampir sempurna</h1><p>{STATED.format(score)}</p>{filler}</article></body></html>"


def posts(score: str) -> str:
    content = {"rendered": f"<p>{STATED.format(score)}</p>"}
    return json.dumps(
        [{"link": URL, "title": {"rendered": "Wonogiri"}, "content": content, "date": "2024-11-20T08:00:00"}]
    )


def feed(score: str) -> str:
    content = f"<p>{STATED.format(score)}</p>" + "<p>Petugas loket diminta menjaga mutu layanan bagi warga.</p>" * 8
    encoded = f"<content:encoded><![CDATA[{content}]]></content:encoded>"
    item = f"<item><title>Wonogiri</title><link>{URL}</link>{encoded}</item>"
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0"?><rss version="2.0" {space}><channel>{item}</channel></rss>'


CHALLENGE = "<html><head><title>Just a moment...</title></head><body>Checking your browser cf_chl_opt</body></html>"


def test_a_capture_is_read_once(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("99,71"))
    first = newsroom.read()
    assert (first.captures, first.new_articles, len(first.gained)) == (1, 1, 1)
    assert newsroom.read().captures == 0


def test_a_newer_page_replaces_the_older_and_history_keeps_it(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("97,71"))
    newsroom.read()
    newsroom.answers(URL, page("99,71"))
    summary = newsroom.read()
    assert (summary.changed_articles, len(summary.changed)) == (1, 1)
    assert newsroom.scores() == [99.71]
    assert [row["score"] for row in newsroom.store.rows("SELECT score FROM records_history")] == [97.71]
    assert [row["value"] for row in newsroom.store.rows("SELECT value FROM facts")] == ["99.71"]


def test_the_same_bytes_again_change_nothing(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    newsroom.answers(URL, page("99,71"))
    summary = newsroom.read()
    assert (summary.new_articles, summary.changed_articles, summary.changes) == (0, 0, [])
    assert newsroom.store.rows("SELECT capture FROM article_captures") == [{"capture": 1}]


@pytest.mark.parametrize(("body", "status"), [(CHALLENGE, 200), ("<html><body>gone</body></html>", 404)])
def test_a_page_that_is_gone_or_blocked_leaves_the_article(newsroom: Newsroom, body: str, status: int) -> None:
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    newsroom.answers(URL, body, status=status)
    newsroom.read()
    assert newsroom.scores() == [99.71]
    assert newsroom.read(1, 2).changes == []


@pytest.mark.parametrize("order", [("page", "posts", "feed"), ("feed", "posts", "page"), ("posts", "page", "feed")])
def test_the_page_goes_before_the_post_and_the_post_before_the_feed(newsroom: Newsroom, order: tuple[str, ...]) -> None:
    for what in order:
        if what == "page":
            newsroom.answers(URL, page("99,71"))
        elif what == "posts":
            newsroom.answers("https://koran.example/wp-json/wp/v2/posts", posts("98,71"), "application/json")
        else:
            newsroom.answers("https://koran.example/feed/", feed("97,71"), "application/rss+xml")
        newsroom.read()
    assert newsroom.scores() == [99.71]
    assert newsroom.read(1, 2, 3).changes == []
    assert len(newsroom.store.rows("SELECT id FROM articles")) == 1


def test_the_post_goes_before_the_feed(newsroom: Newsroom) -> None:
    newsroom.answers("https://koran.example/wp-json/wp/v2/posts", posts("98,71"), "application/json")
    newsroom.answers("https://koran.example/feed/", feed("97,71"), "application/rss+xml")
    newsroom.read()
    assert newsroom.scores() == [98.71]


def test_other_pages_stay_captures(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("99,71").replace("Ombudsman", "Majelis").replace("kepatuhan", "tahunan"))
    newsroom.answers("https://koran.example/wait", CHALLENGE)
    newsroom.read()
    assert newsroom.store.rows("SELECT id FROM articles") == []
    assert [row["kind"] for row in newsroom.store.rows("SELECT kind FROM pages")] == ["article", "challenge"]


def test_a_dry_run_writes_nothing(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    before = list(newsroom.store.db.conn.iterdump())

    def nothing(article: Article, known: Reference, *, assume_target: bool = False) -> Extraction:
        return Extraction(article, (), ())

    monkeypatch.setattr(records, "extract", nothing)
    summary = newsroom.read(1, write=False)
    assert len(summary.lost) == 1
    assert list(newsroom.store.db.conn.iterdump()) == before


def test_a_lost_capture_is_said_and_the_rest_is_read(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("99,71"))
    newsroom.store.db.execute("UPDATE captures SET warc = 'gone.warc.gz'")
    newsroom.answers(URL + "-lagi", page("99,71"))
    summary = newsroom.read()
    assert (summary.errors, summary.new_articles) == (1, 1)


def test_an_article_given_as_text_is_read_again_from_the_archive(newsroom: Newsroom) -> None:
    text = f"Judul berita\n\n{STATED.format('99,71')}"
    given = article.from_text(text, url="a.txt")
    work = pipeline.Pipeline(newsroom.store, newsroom.archive, reference.load())
    (number,) = work.keep(given, None)
    assert work.keep(given, None) == [number]
    newsroom.read(number)
    stored = newsroom.store.article("a.txt")
    assert stored == given
    (row,) = newsroom.store.rows("SELECT sha256, via FROM captures")
    capture = newsroom.archive.read("berita-" + f"{datetime.now(UTC):%Y%m%d}-00001.warc.gz", 0)
    assert (sha256(capture.body).hexdigest(), capture.via) == (row["sha256"], row["via"])


class Killed(BaseException):
    """What a kill leaves is what was committed; an exception that nobody catches leaves the same."""


def kept(store: Store) -> list[dict[str, object]]:
    """What was read, without the numbers that only tell in which order."""
    return [
        *store.rows("SELECT url, story, title, published, text, gone_since FROM articles ORDER BY url"),
        *store.rows("SELECT url, institution, year, score, zone FROM records ORDER BY url, position"),
        *store.rows("SELECT capture, kind, story, number FROM pages ORDER BY capture"),
        *store.rows("SELECT institution_id, field, value, status, origins FROM facts ORDER BY 1, 2"),
    ]


def nights(folder: Path, stops_at: int) -> tuple[list[dict[str, object]], bool]:
    """Two nights of which the second is killed at its `stops_at`-th write and then run again; and whether it was."""
    writes = 0

    def counted(write: Callable[..., Any]) -> Callable[..., Any]:
        def counting(*given: Any, **named: Any) -> Any:
            nonlocal writes
            writes += 1
            if writes == stops_at:
                raise Killed
            return write(*given, **named)

        return counting

    with opened(folder / "berita.db") as store, Archive(folder / "archive") as archive:
        newsroom = Newsroom(store, archive)
        newsroom.answers(URL, page("97,71"))
        newsroom.read()
        newsroom.answers(URL, "<html><body>tidak ada</body></html>", status=404)
        newsroom.answers(f"{URL}-lagi", page("99,71"))
        newsroom.answers("https://koran.example/feed", feed("99,71").replace(URL, f"{URL}-dari-umpan"))
        newsroom.answers(
            "https://koran.example/wp-json/wp/v2/posts",
            json.dumps([json.loads(posts(f"9{n},50"))[0] | {"link": f"{URL}-{n}-pos"} for n in range(3)]),
            "application/json",
        )
        with pytest.MonkeyPatch.context() as patch:
            for owner, name in ((Store, "save"), (Store, "set_gone"), (pipeline.Pipeline, "_mark")):
                patch.setattr(owner, name, counted(getattr(owner, name)))
            with suppress(Killed):
                newsroom.read()
        newsroom.read()
        return kept(store), writes >= stops_at


def test_reading_that_was_killed_is_made_up_for_by_the_next(tmp_path: Path) -> None:
    whole, _ = nights(tmp_path / "whole", 0)
    for stops_at in count(1):
        found, killed = nights(tmp_path / str(stops_at), stops_at)
        assert found == whole, f"killed at write {stops_at}"
        if not killed:
            break
    assert stops_at > 8

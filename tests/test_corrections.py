"""What outlets change of what they printed: corrected, withdrawn, taken down, put back; and that nothing is lost by it."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from berita_extract import cli, records
from berita_extract.archive import Archive
from berita_extract.model import Article, Extraction
from berita_extract.reference import Reference
from berita_extract.store import opened
from tests.test_pipeline import CHALLENGE, URL, Newsroom, page, posts
from tests.test_spiders import Answer, Site, listing

NAME = "Pemerintah Kabupaten Wonogiri"
STATED = "Pemerintah Kabupaten Wonogiri memperoleh nilai {} pada penilaian kepatuhan Ombudsman tahun 2024."
FILLER = "".join(
    f"<p>Petugas loket nomor {n} diminta menjaga mutu layanan bagi warga yang datang.</p>" for n in range(8)
)
DAY = timedelta(days=1)


def story(*sentences: str, title: str = "Wonogiri hampir sempurna", more: str = FILLER) -> str:
    head = f"<html><head><title>{title}</title></head><body><article>"
    said = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return f"{head}<h1>{title}</h1>{said}{more}</article></body></html>"


@dataclass
class Night:
    """A site, the outlet that describes it, and `berita` over a database of its own."""

    folder: Path
    site: Site
    patch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str, status: int = 0) -> str:
        self.patch.setattr(sys, "argv", ["berita", *arguments, "--db", "berita.db"])
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self.capture.readouterr()
        assert ended.value.code == status, printed.err
        return printed.out

    def crawl(self, status: int = 0) -> str:
        return self.run("crawl", "--outlet", "koran.toml", status=status)

    def later(self, status: int = 0) -> str:
        """The next crawl after every date that is written has come; what has none is not asked."""
        with closing(sqlite3.connect(self.folder / "berita.db")) as connection, connection:
            connection.execute("UPDATE urls SET next_due = '2020-01-01T00:00:00+00:00' WHERE next_due IS NOT NULL")
        self.site.asked.clear()
        return self.crawl(status)

    def rows(self, sql: str, *params: object) -> list[dict[str, Any]]:
        with closing(sqlite3.connect(self.folder / "berita.db")) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql, params)]

    def fact(self, field: str = "score") -> dict[str, Any]:
        (row,) = self.rows("SELECT value, status, origins, rivals FROM facts WHERE field = ?", field)
        return row | {"rivals": [rival["value"] for rival in json.loads(row["rivals"])]}

    def verify(self, claim: str, status: int, *more: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run("verify", claim, "--format", "json", *more, status=status))
        return found

    def texts(self, url: str) -> list[str]:
        """The present text of an article and its former ones."""
        sql = """SELECT text FROM articles WHERE url = ? UNION ALL
            SELECT r.text FROM revisions r JOIN articles a ON a.id = r.article WHERE a.url = ?"""
        return [row["text"] for row in self.rows(sql, url, url)]

    def archived(self, place: str) -> str:
        warc, offset = place.split("#")
        return Archive(self.folder / "archive").read(warc, int(offset)).body.decode()


@pytest.fixture
def night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Night]:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    site = Site()
    lines = ('name = "Koran"', f'home = "{site.home}"', f'listings = ["{site.home}"]', 'follow = "/20.*/.*/"')
    (tmp_path / "koran.toml").write_text("\n".join(lines), encoding="utf-8")
    yield Night(tmp_path, site, monkeypatch, capsys)
    site.close()


@pytest.fixture
def printed(night: Night) -> tuple[Night, str]:
    """An article with the score 94,26, crawled once."""
    url = night.site.url("/2024/11/wonogiri/")
    night.site.routes["/"] = listing(url)
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,26")))
    night.crawl()
    return night, url


def test_a_corrected_score_is_told_once_and_both_values_stay(printed: tuple[Night, str]) -> None:
    night, url = printed
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,62")))
    out = night.later()
    assert f"corrected: {NAME} 2024: score 94.26 → 94.62  {url}\n" in out
    assert "1 values corrected" in out
    assert night.fact() == {"value": "94.62", "status": "corrected", "origins": 1, "rivals": ["94.26"]}
    assert [row["score"] for row in night.rows("SELECT score FROM records")] == [94.62]
    assert len(night.rows("SELECT url FROM articles")) == 1
    (row,) = night.rows("SELECT * FROM corrections")
    (run,) = night.rows("SELECT max(id) AS id FROM runs")
    assert (row["old_value"], row["new_value"], row["run"], row["url"]) == ("94.26", "94.62", run["id"], url)
    assert "corrected" not in night.later()
    assert night.fact()["status"] == "corrected"


# from captures


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with opened(tmp_path / "berita.db") as store, Archive(tmp_path / "archive") as archive:
        yield Newsroom(store, archive)


def shown(newsroom: Newsroom) -> list[tuple[str, str, list[str]]]:
    return [
        (row["value"], row["status"], [rival["value"] for rival in json.loads(row["rivals"])])
        for row in newsroom.store.rows("SELECT value, status, rivals FROM facts WHERE field = 'score' ORDER BY year")
    ]


def quotes_stand(newsroom: Newsroom) -> int:
    """Checks each statement's quotes in its own text and in the bytes of its archived copy; gives how many there are."""
    found = newsroom.store.statements()
    for one in found:
        source = newsroom.store.source(one.article, one.revision)
        for quote in one.record.evidence.values():
            assert source.text[quote.start : quote.end] == quote.quote
            archived = source.archived(quote.start)
            assert archived is not None
            warc, offset = archived.split("#")
            assert quote.quote in newsroom.archive.read(warc, int(offset)).body.decode()
    return len(found)


@pytest.mark.parametrize(
    ("printed", "fact"),
    [
        (("94,26", "94,62"), ("94.62", "corrected", ["94.26"])),
        (("94,26", "96,42", "94,62"), ("94.62", "corrected", ["96.42", "94.26"])),
        (("94,26", "94,62", "94,26"), ("94.26", "corrected", ["94.62"])),
        (("94,26", "94,62", "94,26", "94,62"), ("94.62", "corrected", ["94.26"])),
    ],
)
def test_every_value_an_article_had_can_be_quoted(
    newsroom: Newsroom, printed: tuple[str, ...], fact: tuple[str, str, list[str]]
) -> None:
    for score in printed:
        newsroom.answers(URL, page(score))
        newsroom.read()
    assert shown(newsroom) == [fact]
    assert quotes_stand(newsroom) == len(printed)
    assert len(newsroom.store.rows("SELECT id FROM corrections")) == len(printed) - 1
    assert len(newsroom.store.rows("SELECT id FROM articles")) == 1


def everything(newsroom: Newsroom) -> list[list[dict[str, Any]]]:
    tables = ("articles", "records", "revisions", "revision_captures", "revision_blocks", "facts", "fact_former")
    return [newsroom.store.rows(f"SELECT * FROM {table}") for table in (*tables, "corrections", "article_captures")]


def test_reading_the_archive_again_changes_nothing(newsroom: Newsroom) -> None:
    for score in ("94,26", "96,42", "94,62"):
        newsroom.answers(URL, page(score))
        newsroom.read()
    before = everything(newsroom)
    summary = newsroom.read(1, 2, 3)
    assert (summary.changes, summary.changed_articles) == ([], 0)
    assert everything(newsroom) == before


def test_an_archive_read_at_once_gives_what_reading_night_by_night_gave(newsroom: Newsroom, tmp_path: Path) -> None:
    with opened(tmp_path / "b.db") as store, Archive(tmp_path / "b") as archive:
        other = Newsroom(store, archive)
        for score in ("94,26", "96,42", "94,62"):
            newsroom.answers(URL, page(score))
            newsroom.read()
            other.answers(URL, page(score))
        other.read()
        assert shown(other) == shown(newsroom) == [("94.62", "corrected", ["96.42", "94.26"])]


def relaid(score: str) -> str:
    """The page with another paragraph before what it states."""
    return page(score).replace("</h1>", "</h1><p>Kabar baik itu disambut warga di alun-alun kabupaten.</p>")


def test_another_layout_makes_no_statement_twice(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, relaid("94,62"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "single", [])]
    assert newsroom.store.rows("SELECT id FROM revisions") == []
    assert quotes_stand(newsroom) == 1
    assert newsroom.store.rows("SELECT capture FROM article_captures") == [{"capture": 2}]


def test_a_score_that_was_added_corrects_nothing(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    more = "<p>Dinas Sosial Kabupaten Wonogiri memperoleh nilai 90,11 dari Ombudsman tahun 2024.</p>"
    newsroom.answers(URL, page("94,62").replace("<p>Petugas", f"{more}<p>Petugas", 1))
    newsroom.read()
    assert sorted(shown(newsroom)) == [("90.11", "single", []), ("94.62", "single", [])]
    assert newsroom.store.rows("SELECT id FROM revisions") == []


def test_a_score_that_was_taken_out_stays_a_fact_that_nobody_states(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, page("94,62").replace("memperoleh nilai 94,62", "ikut"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", [])]
    assert newsroom.store.rows("SELECT origins FROM facts") == [{"origins": 0}]
    assert newsroom.store.rows("SELECT old_value, new_value FROM corrections") == [
        {"old_value": "94.62", "new_value": None}
    ]
    assert quotes_stand(newsroom) == 1


@pytest.mark.parametrize(("body", "status"), [(CHALLENGE, 200), ("<html><body>gone</body></html>", 404)])
def test_what_is_no_article_takes_the_place_of_none(newsroom: Newsroom, body: str, status: int) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, body, status=status)
    newsroom.read()
    assert shown(newsroom) == [("94.62", "single", [])]


def test_better_rules_over_the_same_copies_are_no_correction(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rules of today read 96,42 in every copy of a page that states 94,62; those of tomorrow put it right."""
    read = records.extract

    def misread(article: Article, known: Reference, *, assume_target: bool = False) -> Extraction:
        found = read(article, known)
        return replace(found, records=tuple(replace(one, score=Decimal("96.42")) for one in found.records))

    with monkeypatch.context() as patch:
        patch.setattr(records, "extract", misread)
        newsroom.answers(URL, page("94,62"))
        newsroom.read()
    newsroom.answers(URL, relaid("94,62"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "single", [])]
    assert newsroom.store.rows("SELECT id FROM corrections UNION SELECT id FROM revisions") == []
    assert [row["score"] for row in newsroom.store.rows("SELECT score FROM records_history")] == [96.42]


def test_better_rules_read_former_texts_too(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    read = records.extract

    def misread(article: Article, known: Reference, *, assume_target: bool = False) -> Extraction:
        found = read(article, known)
        return replace(found, records=tuple(replace(one, zone="merah") for one in found.records))

    with monkeypatch.context() as patch:
        patch.setattr(records, "extract", misread)
        for score in ("94,26", "94,62"):
            newsroom.answers(URL, page(score))
            newsroom.read()
    assert {row["zone"] for row in newsroom.store.rows("SELECT zone FROM revision_records")} == {"merah"}
    summary = newsroom.read(1, 2)
    assert len(summary.changed) == 2
    assert newsroom.store.rows("SELECT zone FROM revision_records") == [{"zone": None}]
    assert shown(newsroom) == [("94.62", "corrected", ["94.26"])]
    assert len(newsroom.store.rows("SELECT id FROM records_history WHERE score = 94.26 AND zone = 'merah'")) == 2
    assert len(newsroom.store.rows("SELECT id FROM corrections")) == 1


def test_a_slip_of_the_rules_that_looked_like_a_correction_is_taken_back(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = records.extract

    def misread(article: Article, known: Reference, *, assume_target: bool = False) -> Extraction:
        found = read(article, known)
        score = Decimal("96.42") if "Kabar" in article.text else Decimal("94.62")
        return replace(found, records=tuple(replace(one, score=score) for one in found.records))

    with monkeypatch.context() as patch:
        patch.setattr(records, "extract", misread)
        newsroom.answers(URL, page("94,62"))
        newsroom.answers(URL, relaid("94,62"))
        newsroom.read()
    assert shown(newsroom) == [("96.42", "corrected", ["94.62"])]
    newsroom.read(1, 2)
    assert shown(newsroom) == [("94.62", "single", [])]
    assert newsroom.store.rows("SELECT id FROM corrections UNION SELECT id FROM revisions") == []


def test_posts_are_watched_and_their_page_goes_before_them(newsroom: Newsroom) -> None:
    rest = "https://koran.example/wp-json/wp/v2/posts"
    for number, score in enumerate(("94,26", "96,42")):
        newsroom.answers(f"{rest}?page={number}", posts(score), "application/json")
        newsroom.read()
    assert shown(newsroom) == [("96.42", "corrected", ["94.26"])]
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", ["96.42", "94.26"])]
    before = everything(newsroom)
    assert newsroom.read(1, 2, 3).changes == []
    assert everything(newsroom) == before
    assert len({one.revision for one in newsroom.store.statements()}) == 3


def test_what_a_post_says_and_its_page_does_not_is_not_taken_back(newsroom: Newsroom) -> None:
    """A table that the page draws by script stands in the REST answer only."""
    newsroom.answers("https://koran.example/wp-json/wp/v2/posts", posts("94,62"), "application/json")
    newsroom.read()
    newsroom.answers(URL, page("94,62").replace("memperoleh nilai 94,62", "ikut"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "single", [])]
    assert newsroom.store.rows("SELECT id FROM corrections") == []
    assert newsroom.store.rows("SELECT count(*) AS n FROM fact_former") == [{"n": 1}]


def part(number: int, score: str, of: str) -> str:
    head = f'<html><head><title>Rapor</title><link rel="canonical" href="{URL}"></head><body><article><h1>Rapor</h1>'
    said = f"<p>{of} memperoleh nilai {score} pada penilaian kepatuhan Ombudsman tahun 2024.</p>"
    more = "".join(f"<p>Loket {number}-{n} diminta menjaga mutu layanan bagi warga yang datang.</p>" for n in range(8))
    return f"{head}{said}{more}</article></body></html>"


def test_the_second_page_of_an_article_may_change_alone(newsroom: Newsroom) -> None:
    newsroom.answers(URL, part(1, "99,71", "Pemerintah Kabupaten Wonogiri"))
    newsroom.answers(f"{URL}?page=2", part(2, "94,26", "Dinas Sosial Kabupaten Wonogiri"))
    newsroom.read()
    newsroom.answers(f"{URL}?page=2", part(2, "94,62", "Dinas Sosial Kabupaten Wonogiri"))
    newsroom.read()
    assert sorted(shown(newsroom)) == [("94.62", "corrected", ["94.26"]), ("99.71", "single", [])]
    assert quotes_stand(newsroom) == 4
    captures = newsroom.store.rows("SELECT capture FROM revision_captures ORDER BY position")
    assert [row["capture"] for row in captures] == [1, 2]
    assert [row["capture"] for row in newsroom.store.rows("SELECT capture FROM article_captures")] == [1, 3]


def test_a_reprint_and_another_article(newsroom: Newsroom) -> None:
    """A reprint left as it was is no second voice; an article of its own that states the former value is one."""
    for place in (URL, "https://salinan.example/2024/11/wonogiri-hampir-sempurna"):
        newsroom.answers(place, page("94,26"))
    newsroom.read()
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", ["94.26"])]
    newsroom.answers(
        "https://harian.example/2024/11/nilai-wonogiri",
        "<html><body><article><h1>Rapor pelayanan</h1><p>Ombudsman menilai pelayanan publik tahun 2024: Pemerintah"
        " Kabupaten Wonogiri memperoleh nilai 94,26.</p><p>Wakil bupati berterima kasih kepada para petugas di kantor"
        " kecamatan dan berharap hasil tahun depan lebih baik lagi bagi semua warga.</p></article></body></html>",
    )
    newsroom.read()
    ((value, status, rivals),) = shown(newsroom)
    assert (value, status, set(rivals)) == ("94.62", "disputed", {"94.26"})


def test_a_lost_copy_loses_no_statement(newsroom: Newsroom) -> None:
    for score in ("94,26", "96,42"):
        newsroom.answers(URL, page(score))
        newsroom.read()
    newsroom.store.db.execute("UPDATE captures SET warc = 'gone.warc.gz' WHERE id = 1")
    newsroom.answers(URL, page("94,62"))
    assert newsroom.read().errors == 1
    assert shown(newsroom) == [("94.62", "corrected", ["96.42", "94.26"])]
    newsroom.store.db.execute("UPDATE captures SET warc = 'gone.warc.gz'")
    newsroom.read(1, 2, 3)
    assert shown(newsroom) == [("94.62", "corrected", ["96.42", "94.26"])]


def test_an_older_copy_out_of_an_archive_is_a_former_text(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, page("94,26"))
    newsroom.store.db.execute("UPDATE captures SET fetched = '2023-01-01T00:00:00+00:00', via = 'cdx' WHERE id = 2")
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", ["94.26"])]

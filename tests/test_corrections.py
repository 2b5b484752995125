"""What outlets change of what they printed: corrected, withdrawn, taken down, put back; and that nothing is lost by it."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from berita_extract import claims, cli, records, reference, revisits, wording
from berita_extract.archive import Archive
from berita_extract.claims import Desk
from berita_extract.model import Article, Extraction
from berita_extract.reference import Reference
from berita_extract.store import opened, tables
from berita_extract.verify import Verdict
from tests.crawling import Answer, Site, listing
from tests.test_pipeline import CHALLENGE, URL, Newsroom, page, posts

NAME = "Pemerintah Kabupaten Wonogiri"
STATED = "Pemerintah Kabupaten Wonogiri memperoleh nilai {} pada penilaian kepatuhan Ombudsman tahun 2024."
CLAIM = "Pemkab Wonogiri meraih nilai {} tahun 2024."
FILLER = "".join(
    f"<p>Petugas loket nomor {n} diminta menjaga mutu layanan bagi warga yang datang.</p>" for n in range(8)
)


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

    def run(self, *arguments: str, status: int | None = 0) -> str:
        """What the command prints; `status` None leaves open whether it ended with findings."""
        self.patch.setattr(sys, "argv", ["berita", *arguments, "--db", "berita.db"])
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self.capture.readouterr()
        assert ended.value.code in ((0, 1) if status is None else (status,)), printed.err
        return printed.out

    def crawl(self, status: int | None = 0) -> str:
        return self.run("crawl", "--outlet", "koran.toml", status=status)

    def later(self, status: int | None = 0) -> str:
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


def test_a_claim_of_the_former_value_is_told_what_became_of_it(printed: tuple[Night, str]) -> None:
    night, url = printed
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,62")))
    night.later()
    verdict = night.verify(CLAIM.format("94,26"), 1)
    assert (verdict["outcome"], verdict["flags"]) == ("contradicted", ["corrected"])
    for one in verdict["evidence"]:
        assert any(text[one["start"] : one["end"]] == one["quote"] for text in night.texts(url))
        said = re.search(r"\d\d,\d\d", one["quote"])
        assert said is not None
        assert said[0] in night.archived(one["archived"])
    assert night.verify(CLAIM.format("94,62"), 0)["outcome"] == "supported"
    again = night.run("reextract")
    assert "0 records gained, 0 changed, 0 lost; 0 facts new, 0 changed, 0 gone in " in again


@pytest.mark.slow
def test_a_page_that_is_taken_down_and_put_back_unchanged(printed: tuple[Night, str]) -> None:
    """It is back with the ETag it had, so that nothing is sent and nothing captured."""
    night, url = printed
    page_of = Answer(story(STATED.format("94,26")), headers={"ETag": '"1"'})
    night.site.routes["/2024/11/wonogiri/"] = page_of
    night.later()
    night.site.routes["/2024/11/wonogiri/"] = Answer("tidak ada", 404)
    out = night.later()
    assert f"gone: {NAME} 2024  {url}\n" in out
    assert "1 pages gone" in out
    (row,) = night.rows("SELECT gone_since FROM articles")
    assert row["gone_since"] is not None
    assert night.fact() == {"value": "94.26", "status": "single", "origins": 1, "rivals": []}
    verdict = night.verify(CLAIM.format("94,26"), 0)
    assert verdict["evidence"][0]["gone_since"] == row["gone_since"][:10]
    assert "94,26" in night.archived(verdict["evidence"][0]["archived"])
    assert "gone: " not in (out := night.later())
    assert "pages gone" not in out
    night.site.routes["/2024/11/wonogiri/"] = Answer("", 304, headers={"ETag": '"1"'})
    assert f"back: {NAME} 2024  {url}\n" in night.later()
    assert night.rows("SELECT gone_since FROM articles") == [{"gone_since": None}]


@pytest.mark.slow
def test_an_article_of_a_rest_answer_is_looked_at_on_its_page(night: Night) -> None:
    url = night.site.url("/2024/11/wonogiri/")
    fields = {"link": url, "title": {"rendered": "Wonogiri"}, "date": "2024-11-20T08:00:00"}
    post = fields | {"content": {"rendered": f"<p>{STATED.format('94,26')}</p>{FILLER}"}}
    rest = Answer(json.dumps([post]), kind="application/json", headers={"X-WP-TotalPages": "1"})
    night.site.routes["/wp-json/wp/v2/posts"] = rest
    night.site.routes["/2024/11/wonogiri/"] = Answer(story(STATED.format("94,62")))
    lines = ('name = "Koran"', f'home = "{night.site.home}"', f'wordpress = "{night.site.url("wp-json/wp/v2/posts")}"')
    (night.folder / "koran.toml").write_text("\n".join(lines), encoding="utf-8")
    night.crawl()
    assert "/2024/11/wonogiri/" not in night.site.asked
    assert night.fact()["value"] == "94.26"
    out = night.later()
    assert "/2024/11/wonogiri/" in night.site.asked
    assert f"corrected: {NAME} 2024: score 94.26 → 94.62  {url}\n" in out
    assert night.fact() == {"value": "94.62", "status": "corrected", "origins": 1, "rivals": ["94.26"]}
    # the search goes on giving what it gave; the page goes before it
    assert "corrected" not in night.later()
    assert night.fact()["value"] == "94.62"


@pytest.mark.slow
def test_a_site_that_turns_us_away_says_nothing_of_its_articles(printed: tuple[Night, str]) -> None:
    night, _ = printed
    for answer in (Answer(CHALLENGE, 403), Answer(CHALLENGE), Answer("", 503)):
        night.site.routes["/2024/11/wonogiri/"] = answer
        assert "gone:" not in night.later(status=None)  # that the outlet is blocked is a finding of its own
        assert "/2024/11/wonogiri/" in night.site.asked
    assert night.fact() == {"value": "94.26", "status": "single", "origins": 1, "rivals": []}
    assert night.rows("SELECT gone_since FROM articles") == [{"gone_since": None}]


@pytest.mark.slow
def test_a_page_that_did_not_change_is_not_stored_again(printed: tuple[Night, str]) -> None:
    night, url = printed
    for _ in range(2):
        night.later()
        assert "/2024/11/wonogiri/" in night.site.asked
    assert night.rows("SELECT count(*) AS n FROM captures WHERE url = ?", url) == [{"n": 1}]
    (row,) = night.rows("SELECT next_due, checked FROM urls WHERE url = ?", url)
    ahead = datetime.fromisoformat(row["next_due"]) - datetime.fromisoformat(row["checked"])
    assert timedelta(hours=21) < ahead < timedelta(days=1)


@pytest.mark.slow
def test_nothing_is_asked_before_its_date(printed: tuple[Night, str]) -> None:
    night, _ = printed
    night.site.asked.clear()
    night.crawl()
    assert night.site.asked == ["/"]


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


NIGHTS = st.lists(
    st.sampled_from(["94,26", "94,62", "relaid", "challenge", "missing", "second page"]), min_size=1, max_size=4
).map(lambda nights: ["94,26", *nights])


def one_night(newsroom: Newsroom, what: str) -> None:
    if what == "second page":
        newsroom.answers(f"{URL}?page=2", part(2, "90,11", "Dinas Sosial Kabupaten Wonogiri"))
    else:
        bodies = {"relaid": relaid("94,62"), "challenge": CHALLENGE, "missing": MISSING}
        newsroom.answers(URL, bodies.get(what) or page(what), status=404 if what == "missing" else 200)


@settings(max_examples=8, deadline=None, derandomize=True)
@given(NIGHTS)
def test_it_does_not_matter_when_captures_are_read(nights: list[str]) -> None:
    """Night by night, all at once, and again: the same texts, facts and corrections, and the same page that is gone."""
    found = []
    for at_once in (False, True):
        with (
            TemporaryDirectory() as folder,
            opened(Path(folder) / "berita.db") as store,
            Archive(Path(folder) / "archive") as archive,
        ):
            newsroom = Newsroom(store, archive)
            for what in nights:
                one_night(newsroom, what)
                if not at_once:
                    newsroom.read()
            newsroom.read()
            quotes_stand(newsroom)
            kept = ("position, seen, until, source, text FROM revisions", "url, text, gone_since FROM articles")
            told = (
                "* FROM facts ORDER BY institution_id, field",
                "institution, old_value, new_value, seen FROM corrections ORDER BY seen, institution",
            )
            found.append([store.rows(f"SELECT {what}") for what in (*kept, *told)])
            before = everything(newsroom)
            newsroom.read(*range(1, len(nights) + 1))
            assert everything(newsroom) == before
    assert found[0] == found[1]


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


@pytest.mark.parametrize("like", [True, False])
def test_an_article_is_watched_under_its_first_address_when_that_leads_on(newsroom: Newsroom, like: bool) -> None:
    """Told by the text: many outlets send what they have deleted to some other story."""
    newsroom.answers(URL, page("94,26"))
    newsroom.read()
    other = story(STATED.format("94,62"), title="Pasar", more="<p>Pasar itu dibuka hari ini oleh bupati.</p>" * 3)
    number = newsroom.answers(URL, page("94,62") if like else other)
    new = "https://koran.example/daerah/wonogiri-hampir-sempurna"
    newsroom.store.db.execute("UPDATE captures SET final_url = ? WHERE id = ?", [new, number])
    newsroom.read()
    assert len(newsroom.store.rows("SELECT id FROM articles")) == (1 if like else 2)
    assert [status for _, status, _ in shown(newsroom)] == ["corrected" if like else "disputed"]
    before = everything(newsroom)
    newsroom.read(1, 2)
    assert everything(newsroom) == before


def test_a_post_whose_link_leads_on_stays_one_article(newsroom: Newsroom) -> None:
    """WordPress gives "http://" links where the site has moved to "https://"."""
    link = URL.replace("https", "http")
    content = {"rendered": f"<p>{STATED.format('94,26')}</p>{FILLER}"}
    post = {"link": link, "title": {"rendered": "Wonogiri hampir sempurna"}, "content": content}
    newsroom.answers("https://koran.example/wp-json/wp/v2/posts", json.dumps([post]), "application/json")
    newsroom.read()
    number = newsroom.answers(link, story(STATED.format("94,62")))
    newsroom.store.db.execute("UPDATE captures SET final_url = ? WHERE id = ?", [URL, number])
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", ["94.26"])]
    assert newsroom.store.rows("SELECT url FROM articles") == [{"url": link}]
    before = everything(newsroom)
    newsroom.read(1, 2)
    assert everything(newsroom) == before


@pytest.mark.parametrize("later", ["2026-01-10T08:00:00+07:00", None])
def test_a_page_that_is_dated_anew_or_no_more_was_published_when_it_was(newsroom: Newsroom, later: str | None) -> None:
    """The year of a result that states none hangs on that day."""
    meta = '<meta property="article:published_time" content="{}"></head>'
    undated = page("94,62").replace(" tahun 2024", "")
    newsroom.answers(URL, undated.replace("</head>", meta.format("2024-11-20T08:00:00+07:00")))
    newsroom.read()
    before = newsroom.store.rows("SELECT * FROM facts")
    newsroom._now += timedelta(days=420)
    newsroom.answers(URL, undated.replace("</head>", meta.format(later)) if later else undated)
    newsroom.read()
    assert newsroom.store.rows("SELECT published FROM articles") == [{"published": "2024-11-20"}]
    assert newsroom.store.rows("SELECT * FROM facts") == before
    assert [row["year"] for row in before] == [2024]


def test_an_article_stays_one_when_its_page_names_another_address(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,26"))
    newsroom.read()
    canonical = '<link rel="canonical" href="https://koran.example/daerah/wonogiri-hampir-sempurna">'
    newsroom.answers(URL, page("94,62").replace("</head>", f"{canonical}</head>"))
    newsroom.read()
    assert shown(newsroom) == [("94.62", "corrected", ["94.26"])]
    assert newsroom.store.rows("SELECT url FROM articles") == [{"url": URL}]
    before = everything(newsroom)
    newsroom.read(1, 2)
    assert everything(newsroom) == before


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


# what is told of it


@pytest.fixture
def desk(newsroom: Newsroom) -> Desk:
    return Desk(newsroom.store, reference.load(), "0")


def judged(desk: Desk, claim: str, as_of: date | None = None) -> Verdict:
    return desk.judge(claims.sentence(claim, date(2025, 3, 1)), as_of)


def test_a_claim_of_the_former_value_is_contradicted_with_both_quotes(newsroom: Newsroom, desk: Desk) -> None:
    for score in ("94,26", "94,62"):
        newsroom.answers(URL, page(score))
        newsroom.read()
    verdict = judged(desk, CLAIM.format("94,26"))
    assert (verdict.outcome, verdict.flags) == ("contradicted", ("corrected",))
    assert wording.why(verdict, desk.reference, "id") == (
        "Diklaim nilai 94,26, tetapi untuk Pemerintah Kabupaten Wonogiri pada penilaian tahun 2024 sumber menyatakan nilai"
        " 94,62 (1 sumber). Nilai yang diklaim, nilai 94,26, telah dikoreksi oleh sumbernya sendiri (terlihat pada 20"
        " November 2024)."
    )
    assert wording.why(verdict, desk.reference, "en").endswith(
        "Its own source has corrected the claimed score 94.26 (seen on 20 November 2024)."
    )
    present, former = verdict.evidence
    assert ("94,62" in (present.quote or ""), "94,26" in (former.quote or "")) == (True, True)
    (stored,) = newsroom.store.former_texts(1)
    assert newsroom.store.source(1, stored.id).text[former.start : former.end] == former.quote
    assert former.archived is not None
    warc, offset = former.archived.split("#")
    assert "94,26" in newsroom.archive.read(warc, int(offset)).body.decode()
    rows: Any = wording.verdict_row(verdict, desk.reference, "id")
    assert [row.get("until") for row in rows["evidence"]] == [None, "2024-11-20"]
    assert rows["facts"][0]["rivals"] == [{"value": 94.26, "origins": 1, "urls": [URL], "until": "2024-11-20"}]
    assert f"salinan arsip: {former.archived}" in wording.verdict_text(verdict, desk.reference, "id")


def test_a_claim_of_what_now_stands_is_supported(newsroom: Newsroom, desk: Desk) -> None:
    for score in ("94,26", "94,62"):
        newsroom.answers(URL, page(score))
        newsroom.read()
    verdict = judged(desk, CLAIM.format("94,62"))
    assert (verdict.outcome, verdict.flags, len(verdict.evidence)) == ("supported", (), 1)
    assert [fact.status for fact in verdict.facts] == ["corrected"]


def test_a_claim_of_what_was_withdrawn_has_no_evidence_and_the_quote_of_then(newsroom: Newsroom, desk: Desk) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, page("94,62").replace("memperoleh nilai 94,62", "ikut"))
    newsroom.read()
    for score in ("94,62", "91,00"):
        verdict = judged(desk, CLAIM.format(score))
        assert (verdict.outcome, verdict.flags, len(verdict.evidence)) == ("no_evidence", ("withdrawn",), 1)
        assert "94,62" in (verdict.evidence[0].quote or "")
        assert wording.why(verdict, desk.reference, "en").endswith(
            "A source stated score 94.62 and no longer does (seen on 20 November 2024)."
        )


def test_what_others_still_state_is_disputed_and_said_to_be_corrected_by_one(newsroom: Newsroom, desk: Desk) -> None:
    newsroom.answers(URL, page("94,26"))
    newsroom.answers(
        "https://harian.example/2024/11/nilai-wonogiri",
        story(STATED.format("94,26"), title="Rapor", more="<p>Wakil bupati berterima kasih kepada semua petugas.</p>"),
    )
    newsroom.read()
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    verdict = judged(desk, CLAIM.format("94,26"))
    assert (verdict.outcome, verdict.flags) == ("disputed", ("corrected",))
    assert len(verdict.evidence) == 3
    assert judged(desk, CLAIM.format("94,62")).outcome == "disputed"


def test_on_a_day_before_the_correction_the_former_value_stood(newsroom: Newsroom, desk: Desk) -> None:
    published = '<meta property="article:published_time" content="2024-11-20T08:00:00+07:00">'
    newsroom.answers(URL, page("94,26").replace("</head>", f"{published}</head>"))
    newsroom.read()
    newsroom.answers(URL, page("94,62").replace("</head>", f"{published}</head>"))
    newsroom.store.db.execute("UPDATE captures SET fetched = '2024-12-01T03:00:00+00:00' WHERE id = 2")
    newsroom.read()
    then, now = date(2024, 11, 30), date(2024, 12, 1)
    assert judged(desk, CLAIM.format("94,26"), then).outcome == "supported"
    assert judged(desk, CLAIM.format("94,62"), then).outcome == "contradicted"
    assert judged(desk, CLAIM.format("94,26"), then).dropped.later == 1
    assert judged(desk, CLAIM.format("94,26"), now).outcome == "contradicted"
    assert judged(desk, CLAIM.format("94,62"), now).outcome == "supported"


# gone and back


MISSING = "<html><head><title>Halaman tidak ditemukan</title></head><body><p>Maaf, tidak ada.</p></body></html>"
PARKED = "<html><head><title>koran.example is for sale</title></head><body>This domain is for sale</body></html>"


@pytest.mark.parametrize(("body", "status"), [(MISSING, 404), (MISSING, 410), (MISSING, 200), (PARKED, 200)])
def test_a_page_that_is_gone_marks_the_article_and_keeps_what_it_states(
    newsroom: Newsroom, desk: Desk, body: str, status: int
) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, body, status=status)
    summary = newsroom.read()
    assert [(one.url, one.results) for one in summary.gone] == [(URL, ((NAME, 2024),))]
    assert newsroom.store.rows("SELECT gone_since FROM articles") == [{"gone_since": "2024-11-20T02:00:00+00:00"}]
    verdict = judged(desk, CLAIM.format("94,62"))
    assert verdict.outcome == "supported"
    assert verdict.evidence[0].gone == date(2024, 11, 20)
    rows: Any = wording.verdict_row(verdict, desk.reference, "id")
    assert rows["evidence"][0]["gone_since"] == "2024-11-20"
    text = wording.verdict_text(verdict, desk.reference, "id")
    assert "(halaman tidak ada lagi sejak 20 November 2024)" in text
    assert f"(salinan arsip: {verdict.evidence[0].archived})" in text
    newsroom.answers(URL, body, status=status)
    assert newsroom.read().gone == []
    assert newsroom.store.rows("SELECT gone_since FROM articles") == [{"gone_since": "2024-11-20T02:00:00+00:00"}]
    newsroom.answers(URL, relaid("94,62"))
    summary = newsroom.read()
    assert [one.url for one in summary.back] == [URL]
    assert newsroom.store.rows("SELECT gone_since FROM articles") == [{"gone_since": None}]


@pytest.mark.parametrize(("body", "status"), [(CHALLENGE, 200), (CHALLENGE, 403), ("", 500), ("<p>pendek</p>", 200)])
def test_an_answer_that_says_nothing_of_the_article_leaves_it(newsroom: Newsroom, body: str, status: int) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    newsroom.answers(URL, body, status=status)
    assert newsroom.read().gone == []
    newsroom.answers(URL, MISSING, status=404)
    assert len(newsroom.read().gone) == 1
    newsroom.answers(URL, body, status=status)
    assert newsroom.read().back == []


def test_an_article_that_leads_home_is_gone(newsroom: Newsroom) -> None:
    newsroom.answers(URL, page("94,62"))
    newsroom.read()
    home = "".join(f'<h2><a href="/2024/11/berita-{n}">Bupati meresmikan pasar nomor {n}</a></h2>' for n in range(12))
    number = newsroom.answers(URL, f"<html><body class='home blog'>{home}</body></html>")
    newsroom.store.db.execute("UPDATE captures SET final_url = 'https://koran.example/' WHERE id = ?", [number])
    assert [one.url for one in newsroom.read().gone] == [URL]
    assert shown(newsroom) == [("94.62", "single", [])]


def test_a_second_page_that_is_gone_leaves_the_article_there(newsroom: Newsroom) -> None:
    newsroom.answers(URL, part(1, "99,71", "Pemerintah Kabupaten Wonogiri"))
    newsroom.answers(f"{URL}?page=2", part(2, "94,26", "Dinas Sosial Kabupaten Wonogiri"))
    newsroom.read()
    newsroom.answers(f"{URL}?page=2", MISSING, status=404)
    assert newsroom.read().gone == []


# a database of before


def test_what_an_older_database_holds_stays(tmp_path: Path) -> None:
    """Made by the first migration alone, with an article whose page is changed after the others have been applied."""
    connection = sqlite3.connect(tmp_path / "berita.db")
    connection.execute("PRAGMA foreign_keys = on")
    db = Database(connection)
    first = Migrations("berita_extract")
    first()(tables.m001_first_tables)
    first.apply(db)
    with Archive(tmp_path / "archive") as archive:
        moment = datetime(2024, 11, 20, tzinfo=UTC)
        kept = archive.append(URL, URL, 200, [], page("94,26").encode(), moment, "text/html")
        with connection:
            connection.execute(
                "INSERT INTO captures (id, url, final_url, fetched, status, sha256, content_type, via, warc, offset,"
                " length, outlet) VALUES (1, ?, ?, ?, 200, ?, 'text/html', 'live', ?, ?, ?, 'koran')",
                (URL, URL, moment.isoformat(), kept.sha256, kept.warc, kept.offset, kept.length),
            )
            connection.execute("INSERT INTO pages VALUES (1, 'article', ?, 1)", (URL,))
            text = f"Wonogiri hampir sempurna\n{STATED.format('94,26')}"
            connection.execute(
                "INSERT INTO articles (id, url, story, outlet, title, text, origin, extractor, reference)"
                " VALUES (1, ?, ?, 'koran', 'Wonogiri hampir sempurna', ?, ?, '0', '0')",
                (URL, URL, text, URL),
            )
            connection.execute("INSERT INTO article_captures VALUES (1, 0, 1, NULL)")
            connection.execute("INSERT INTO institutions VALUES ('kab-wonogiri', ?, 'kabupaten')", (NAME,))
            start = text.index("94,26")
            evidence = {"score": {"start": start, "end": start + 5, "quote": "94,26"}}
            connection.execute(
                "INSERT INTO records (id, article, position, url, scheme, institution, institution_id, mention, year,"
                " year_basis, score, score_decimals, scale, evidence, confidence, rule, extractor, reference) VALUES"
                " (1, 1, 0, ?, 'ombudsman', ?, 'kab-wonogiri', ?, 2024, 'stated', 94.26, 2, 100, ?, 0.9, 'x', '0', '0')",
                (URL, NAME, NAME, json.dumps(evidence)),
            )
            fact = ("ombudsman", "kab-wonogiri", 2024, "score")
            connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, '94.26', 'single', 1, '[]', NULL, NULL)", fact)
            connection.execute("INSERT INTO fact_support VALUES (?, ?, ?, ?, 1)", fact)
            connection.execute(
                "INSERT INTO urls (url, outlet, kind, status, first_seen, capture) VALUES (?, 'koran', 'page',"
                " 'fetched', ?, 1)",
                (URL, moment.isoformat()),
            )
        queries = [f"SELECT * FROM {name} ORDER BY 1" for name in ("records", "facts", "fact_support", "captures")]
        queries.append("SELECT id, url, story, outlet, title, text, extractor FROM articles")
        rows = [connection.execute(query).fetchall() for query in queries]
        connection.close()
        with opened(tmp_path / "berita.db") as store:
            assert not tables.migrations.pending(store.db)
            for query, former in zip(queries, rows, strict=True):
                found = store.db.execute(query).fetchall()
                assert [row[: len(former[0])] for row in found] == former  # without the columns that were added
            assert store.db.execute("PRAGMA foreign_key_check").fetchall() == []
            assert revisits.schedule(store, moment) == 1
            desk = Newsroom(store, archive)
            desk.answers(URL, page("94,62"))
            desk.read()
            assert shown(desk) == [("94.62", "corrected", ["94.26"])]
            assert quotes_stand(desk) == 2
            history = store.rows("SELECT score, extractor FROM records_history")
            assert history == [{"score": 94.26, "extractor": "0"}]

"""When pages are looked at again: the calendar of one page, and which pages of a database have one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berita_extract import pipeline, reference, refreshing
from berita_extract.archive import Archive
from berita_extract.article import from_text
from berita_extract.ledger import Ledger, Link, UrlKind
from berita_extract.revisits import EARLY, next_due, schedule
from berita_extract.store import Store, opened
from tests.test_pipeline import STATED, URL, page, posts

FIRST = datetime(2024, 11, 20, 18, tzinfo=UTC)
DAY = timedelta(days=1)
MOMENTS = st.integers(0, 8_000_000).map(lambda minutes: FIRST + timedelta(minutes=minutes))  # 15 years


@pytest.mark.parametrize(
    ("last", "due"),
    [
        (0, 1),
        (0.5, 1),
        (1, 7),
        (2, 7),
        (7, 30),
        (29.5, 30),
        (30, 365),
        (100, 365),
        (365, 730),
        (364, 365),
        (400, 730),
        (3000, 3285),
    ],
)
def test_a_page_is_due_after_a_day_a_week_a_month_and_each_year(last: float, due: int) -> None:
    assert next_due(FIRST, FIRST + DAY * last) == FIRST + DAY * due - EARLY


def test_a_crawl_that_starts_a_little_earlier_than_last_nights_meets_the_date() -> None:
    assert next_due(FIRST, FIRST + timedelta(minutes=40)) <= FIRST + DAY - timedelta(hours=1)


@settings(deadline=None)
@given(MOMENTS, MOMENTS)
def test_the_next_date_is_after_the_last_look_and_one_of_the_calendar(first: datetime, last: datetime) -> None:
    due = next_due(first, last)
    assert due > last
    days = (due + EARLY - first) / DAY
    assert days in (1, 7, 30) or (days >= 365 and days % 365 == 0)


class Desk:
    """A database whose pages are fetched as the spiders do it, and then read."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self.store, self.archive = store, archive
        self.ledger = Ledger(store.db.conn)

    def fetch(
        self,
        url: str,
        body: str,
        now: datetime,
        *,
        kind: UrlKind = "page",
        status: int = 200,
        media: str = "text/html",
        texts: tuple[str, ...] = (),
    ) -> None:
        capture = self.archive.append(url, url, status, [("Content-Type", media)], body.encode(), now, media)
        self.ledger.answered(capture, kind, "koran", texts=[Link(text, "page") for text in texts])

    def read(self, now: datetime) -> None:
        work = pipeline.Pipeline(self.store, self.archive, reference.load())
        work.process(work.pending())
        refreshing.refresh(self.store)
        schedule(self.store, now)

    def due(self, url: str = URL) -> float | None:
        """Days from FIRST on which a page is due."""
        (row,) = self.store.rows("SELECT next_due FROM urls WHERE url = ?", [url])
        return (datetime.fromisoformat(row["next_due"]) + EARLY - FIRST) / DAY if row["next_due"] else None

    def asked(self, now: datetime) -> list[str]:
        return [state.url for state in self.ledger.due("koran", now)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened(tmp_path / "berita.db") as store, Archive(tmp_path / "archive") as archive:
        yield Desk(store, archive)


def test_a_page_that_gave_a_record_is_asked_again_and_any_other_is_not(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.fetch(URL + "-lain", page("94,62").replace("Ombudsman", "Majelis").replace("kepatuhan", "tahunan"), FIRST)
    desk.read(FIRST)
    assert (desk.due(), desk.due(URL + "-lain")) == (1, None)
    assert desk.asked(FIRST + DAY / 2) == []
    assert desk.asked(FIRST + DAY) == [URL]


def test_each_look_leads_to_the_next_date(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    for look, due in ((1, 7), (7, 30), (95, 365), (366, 730)):
        desk.ledger.unchanged(URL, "page", "koran", FIRST + DAY * look)
        desk.read(FIRST + DAY * look)
        assert desk.due() == due


def test_missed_dates_are_not_made_up(desk: Desk) -> None:
    """A crawler that was off for a year and a half asks once."""
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    now = FIRST + DAY * 500
    assert desk.asked(now) == [URL]
    desk.ledger.unchanged(URL, "page", "koran", now)
    desk.read(now)
    assert (desk.asked(now), desk.due()) == ([], 730)


def test_an_article_of_a_rest_answer_is_asked_at_its_own_page(desk: Desk) -> None:
    rest = "https://koran.example/wp-json/wp/v2/posts"
    desk.fetch(rest, posts("94,62"), FIRST, kind="source", media="application/json", texts=(URL,))
    desk.read(FIRST)
    assert (desk.due(), desk.asked(FIRST + DAY)) == (1, [URL])
    desk.fetch(URL, page("94,62"), FIRST + DAY)
    desk.read(FIRST + DAY)
    assert desk.due() == 7  # counted from the answer that held it first


def test_both_pages_of_an_article_are_asked_on_one_day(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.fetch(f"{URL}?page=2", page("90,11").replace("Kabupaten", "Kota").replace("nomor", "di loket"), FIRST)
    desk.read(FIRST)
    assert desk.due() == desk.due(f"{URL}?page=2") == 1


def test_what_is_tried_again_keeps_its_own_date_and_what_was_given_up_gets_the_next(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    now = FIRST + DAY
    for _ in range(4):
        desk.ledger.unanswered(URL, "page", "koran", "failed", "timeout", now)
        desk.read(now)
        assert desk.due() is not None
        now = FIRST + DAY * (desk.due() or 0)
    assert desk.due() not in (7, 30)
    desk.ledger.unanswered(URL, "page", "koran", "failed", "timeout", now)
    desk.read(now)
    assert desk.due() == 30


def test_a_page_that_is_gone_is_asked_on_the_same_dates(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    desk.fetch(URL, "<html><body>tidak ada</body></html>", FIRST + DAY, status=404)
    desk.read(FIRST + DAY)
    assert desk.due() == 7


def test_files_are_not_asked_for(desk: Desk) -> None:
    work = pipeline.Pipeline(desk.store, desk.archive, reference.load())
    work.keep(from_text(f"Judul berita\n\n{STATED.format('94,62')}", url=URL), None)
    desk.read(FIRST)
    assert desk.store.rows("SELECT url FROM articles") == [{"url": URL}]
    assert desk.store.rows("SELECT url FROM urls") == []


def test_an_article_that_states_nothing_any_more_is_still_watched(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    desk.fetch(URL, page("94,62").replace("memperoleh nilai 94,62", "ikut"), FIRST + DAY)
    desk.read(FIRST + DAY)
    assert desk.store.rows("SELECT id FROM records") == []
    assert desk.due() == 7


def test_a_second_scheduling_changes_nothing(desk: Desk) -> None:
    desk.fetch(URL, page("94,62"), FIRST)
    desk.read(FIRST)
    assert schedule(desk.store, FIRST + DAY * 3) == 0

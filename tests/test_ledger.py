"""The ledger is the frontier: nothing is lost, nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from berita_extract.ledger import Ledger, Link, outcome
from berita_extract.model import Capture
from berita_extract.store import Store, open_store

NOW = datetime(2024, 1, 25, 6, 7, 8, tzinfo=UTC)
PAGE = Link("https://contohpos.example/2024/01/25/satu/", "page")
OTHER = Link("https://contohpos.example/2024/01/25/dua/", "page", "2024-01-25")
FEED = "https://contohpos.example/feed/"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "berita.db")
    yield store
    store.close()


@pytest.fixture
def ledger(store: Store) -> Ledger:
    return Ledger(store.db.conn)


def capture(url: str = PAGE.url, status: int = 200, offset: int = 0, final_url: str | None = None) -> Capture:
    return Capture(url, final_url or url, NOW, status, b"", "0" * 64, "live", "text/html", "a.warc.gz", offset, 100)


def urls(store: Store) -> dict[str, str]:
    return {row["url"]: row["status"] for row in store.rows("SELECT url, status FROM urls")}


def test_only_new_addresses_are_given_back(ledger: Ledger) -> None:
    assert ledger.seen([PAGE, OTHER, PAGE], "contohpos", NOW) == [PAGE, OTHER]
    assert ledger.seen([OTHER], "contohpos", NOW) == []
    assert [state.url for state in ledger.due("contohpos", NOW)] == [PAGE.url, OTHER.url]
    assert ledger.due("lain", NOW) == []


def test_an_answer_with_its_links_is_one_transaction(store: Store, ledger: Ledger) -> None:
    headers = {"etag": '"a"', "last-modified": "Thu, 25 Jan 2024 06:07:08 GMT"}
    assert ledger.answered(capture(FEED), "source", "contohpos", headers=headers, links=[PAGE]) == [PAGE]
    assert urls(store) == {FEED: "fetched", PAGE.url: "due"}
    (row,) = store.rows("SELECT etag, last_modified, capture, http_status FROM urls WHERE url = ?", [FEED])
    assert row == {"etag": '"a"', "last_modified": headers["last-modified"], "capture": 1, "http_status": 200}
    with pytest.raises(ValueError, match="broken"):
        ledger.answered(capture(offset=100), "page", "contohpos", links=broken_links())
    assert urls(store)[PAGE.url] == "due"
    assert ledger.end_of("a.warc.gz") == 100


def broken_links() -> Iterator[Link]:
    yield OTHER
    raise ValueError("broken")


def test_texts_count_as_fetched_by_the_first_capture_that_holds_them(store: Store, ledger: Ledger) -> None:
    ledger.answered(capture(FEED), "source", "contohpos", texts=[PAGE])
    ledger.answered(capture(FEED, offset=100), "source", "contohpos", texts=[PAGE])
    assert store.rows("SELECT status, capture FROM urls WHERE url = ?", [PAGE.url]) == [
        {"status": "fetched", "capture": 1}
    ]
    assert ledger.due("contohpos", NOW) == []


def test_a_fetched_page_is_not_due_again_but_a_listing_page_may_be(ledger: Ledger) -> None:
    following = Link(FEED + "?paged=2", "source")
    ledger.answered(capture(following.url), "source", "contohpos", links=[PAGE])
    ledger.answered(capture(offset=100), "page", "contohpos")
    ledger.answered(capture(FEED, offset=200), "source", "contohpos", links=[PAGE], again=[following])
    assert [(state.url, state.kind) for state in ledger.due("contohpos", NOW)] == [(following.url, "source")]


def test_a_redirect_settles_both_addresses(store: Store, ledger: Ledger) -> None:
    short = "https://contohpos.example/?p=1"
    ledger.answered(capture(short, 301), "page", "contohpos")
    assert urls(store) == {}
    ledger.answered(capture(short, 200, 100, PAGE.url), "page", "contohpos")
    assert urls(store) == {short: "fetched", PAGE.url: "fetched"}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, "fetched"),
        (404, "gone"),
        (410, "gone"),
        (403, "blocked"),
        (429, "blocked"),
        (500, "failed"),
        (400, "failed"),
    ],
)
def test_what_a_status_means(store: Store, ledger: Ledger, status: int, expected: str) -> None:
    ledger.answered(capture(status=status), "page", "contohpos")
    assert urls(store) == {PAGE.url: expected} == {PAGE.url: outcome(status)[0]}


def test_a_failure_is_tried_again_later_and_not_for_ever(store: Store, ledger: Ledger) -> None:
    now, waits = NOW, []
    for _ in range(5):
        ledger.unanswered(PAGE.url, "page", "contohpos", "failed", "timed out", now)
        (row,) = store.rows("SELECT next_due FROM urls")
        if row["next_due"] is None:
            break
        due = datetime.fromisoformat(row["next_due"])
        assert ledger.due("contohpos", due - timedelta(seconds=1)) == []
        assert len(ledger.due("contohpos", due)) == 1
        waits.append(due - now)
        now = due
    assert waits == [timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=7)]


def test_a_refused_address_is_never_due(ledger: Ledger) -> None:
    ledger.unanswered(PAGE.url, "page", "contohpos", "refused", "Forbidden by robots.txt", NOW)
    assert ledger.due("contohpos", NOW + timedelta(days=999)) == []


def test_lastmod_follows_the_source(ledger: Ledger) -> None:
    ledger.seen([PAGE], "contohpos", NOW)
    ledger.seen([Link(PAGE.url, "page", "2024-02-01")], "contohpos", NOW)
    state = ledger.state(PAGE.url)
    assert state is not None
    assert state.lastmod == "2024-02-01"


def test_the_outlet_description_is_the_last_one_used(store: Store, ledger: Ledger) -> None:
    for text in ("name = 'A'", "name = 'B'"):
        ledger.add_outlet("contohpos", text, NOW)
    assert store.rows("SELECT name, description FROM outlets") == [{"name": "contohpos", "description": "name = 'B'"}]


def test_due_asks_the_index_for_each_priority(store: Store, ledger: Ledger) -> None:
    statements: list[str] = []
    store.db.conn.set_trace_callback(statements.append)
    ledger.due("contohpos", NOW)
    store.db.conn.set_trace_callback(None)
    for statement in statements:
        (step,) = store.rows(f"EXPLAIN QUERY PLAN {statement}")
        assert "USING INDEX urls_due (outlet=? AND priority=? AND next_due<?)" in step["detail"]


def test_sources_are_due_before_pages_and_a_limit_cuts_the_rest(ledger: Ledger) -> None:
    ledger.seen([PAGE, Link(FEED, "source"), OTHER], "contohpos", NOW)
    assert [state.url for state in ledger.due("contohpos", NOW)] == [FEED, PAGE.url, OTHER.url]
    assert [state.url for state in ledger.due("contohpos", NOW, 2)] == [FEED, PAGE.url]
    assert ledger.due("contohpos", NOW, 0) == []


def test_a_fetched_page_is_due_when_its_revisit_is(store: Store, ledger: Ledger) -> None:
    ledger.answered(capture(), "page", "contohpos", headers={"etag": '"a"'})
    store.db.execute("UPDATE urls SET next_due = ?", [(NOW + timedelta(days=1)).isoformat()])
    assert ledger.due("contohpos", NOW) == []
    later = NOW + timedelta(days=1)
    assert [(state.url, state.status, state.etag) for state in ledger.due("contohpos", later)] == [
        (PAGE.url, "fetched", '"a"')
    ]
    ledger.unchanged(PAGE.url, "page", "contohpos", later)
    assert ledger.due("contohpos", later) == []
    (row,) = store.rows("SELECT status, checked, capture, http_status FROM urls")
    assert row == {"status": "fetched", "checked": later.isoformat(), "capture": 1, "http_status": 304}


@pytest.mark.parametrize(("status", "expected"), [(403, "blocked"), (503, "failed"), (404, "gone")])
def test_a_revisit_that_fails_keeps_the_former_capture(
    store: Store, ledger: Ledger, status: int, expected: str
) -> None:
    ledger.answered(capture(), "page", "contohpos", headers={"etag": '"a"'})
    ledger.answered(capture(status=status, offset=100), "page", "contohpos", headers={"etag": '"b"'})
    (row,) = store.rows("SELECT status, capture, etag, next_due FROM urls")
    assert (row["status"], row["capture"], row["etag"]) == (expected, 1, '"a"')
    assert (row["next_due"] is None) == (expected == "gone")


def test_a_copy_is_the_newest_capture_with_the_same_bytes(ledger: Ledger) -> None:
    assert ledger.copy_of(capture()) is None
    ledger.answered(capture(), "page", "contohpos")
    assert ledger.copy_of(capture()) == 1
    assert ledger.copy_of(capture(status=404)) is None
    assert ledger.copy_of(replace(capture(), sha256="1" * 64)) is None
    ledger.answered(replace(capture(offset=100), sha256="1" * 64), "page", "contohpos")
    assert ledger.copy_of(capture()) is None  # it had other bytes in between


def test_a_copy_settles_the_address_without_a_capture(store: Store, ledger: Ledger) -> None:
    ledger.answered(capture(FEED), "source", "contohpos")
    assert ledger.answered(capture(FEED), "source", "contohpos", links=[PAGE], copy=1) == [PAGE]
    assert store.rows("SELECT count(*) AS n FROM captures") == [{"n": 1}]
    assert store.rows("SELECT capture FROM urls WHERE url = ?", [FEED]) == [{"capture": 1}]

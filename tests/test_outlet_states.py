"""The state of an outlet after a crawl: decided from counts, read from the database, and told once when it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berita_extract.ledger import Ledger, Link
from berita_extract.model import Capture
from berita_extract.outlet_states import (
    DAYS,
    FORBIDDEN,
    LEAST_PAGES,
    STATES,
    TROUBLE,
    Counts,
    Look,
    State,
    counts_of,
    current,
    events,
    record,
    state_of,
)
from berita_extract.store import Producer, Store, opened

GOOD, BARE, NONE = Look(True, True), Look(True), Look(False)
FITS, MISFIT = Look(True, True, True), Look(True, True, False)
NIGHT = Counts(answered=10, sources=2, sources_answered=2, new_articles=5, articles_30d=90, articles_before=9)
NOW = datetime(2024, 12, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("counts", "state"),
    [
        (NIGHT, "ok"),
        (replace(NIGHT, new_articles=0), "quiet"),
        (replace(NIGHT, new_articles=0, articles_30d=0), "silent"),
        (replace(NIGHT, new_articles=0, articles_30d=0, articles_before=0), "quiet"),
        (replace(NIGHT, answered=2, turned_away=9), "blocked"),
        (replace(NIGHT, turned_away=4), "ok"),
        (Counts(sources=3, sources_forbidden=3), "blocked"),
        (replace(NIGHT, sources_forbidden=1), "ok"),
        (replace(NIGHT, answered=2, failed=8), "failing"),
        (Counts(answered=2, sources=2), "failing"),
        (
            Counts(answered=20, turned_away=1, sources=1, sources_turned_away=1),
            "blocked",
        ),  # only revisits were answered
        (Counts(answered=20, failed=2, turned_away=1, sources=3, sources_turned_away=1), "failing"),
    ],
)
def test_the_state_follows_from_the_counts(counts: Counts, state: State) -> None:
    assert state_of(counts)[0] == state


@pytest.mark.parametrize(
    ("found", "watched", "state"),
    [(4, DAYS, "silent"), (5, DAYS, "ok"), (4, DAYS - timedelta(days=1), "ok"), (0, timedelta(0), "ok")],
)
def test_fewer_articles_than_expected_are_silence_once_30_days_are_over(
    found: int, watched: timedelta, state: State
) -> None:
    assert state_of(replace(NIGHT, articles_30d=found, watched=watched), min_30d=5)[0] == state


@pytest.mark.parametrize(
    ("tonight", "before", "state"),
    [
        ([NONE] * 5, [GOOD] * 10, "layout_changed"),
        ([NONE] * 3 + [GOOD] * 2, [GOOD] * 10, "layout_changed"),
        ([NONE] * 2 + [GOOD] * 3, [GOOD] * 10, "ok"),
        ([BARE] * 4 + [GOOD], [GOOD] * 10, "layout_changed"),
        ([BARE] * 5, [BARE] * 10, "ok"),  # this outlet never shows a date
        ([NONE] * 5, [GOOD] * 7 + [NONE] * 3, "ok"),  # nor is it known to list articles alone
        ([NONE] * 5, [GOOD] * 4, "ok"),  # too little to compare with
        ([NONE], [NONE] * 2 + [GOOD] * 2 + [GOOD] * 5, "layout_changed"),  # a small outlet, in the third night
        ([], [NONE] * 5 + [GOOD] * 10, "ok"),  # no page tonight
        ([MISFIT] * 5, [FITS] * 5, "layout_changed"),
        ([MISFIT] * 5, [MISFIT] * 5, "ok"),  # it never fitted, which `outlet check` tells
    ],
)
def test_a_layout_has_changed_where_pages_are_no_longer_read_as_before(
    tonight: list[Look], before: list[Look], state: State
) -> None:
    assert state_of(replace(NIGHT, tonight=len(tonight), looks=(*tonight, *before)))[0] == state


@pytest.mark.parametrize(
    ("tonight", "state"),
    [([NONE] * 5, "layout_changed"), ([], "layout_changed"), ([GOOD], "ok"), ([GOOD, NONE], "ok")],
)
def test_a_changed_layout_stays_until_pages_are_read_again(tonight: list[Look], state: State) -> None:
    counts = replace(NIGHT, tonight=len(tonight), looks=(*tonight, *[NONE] * 50))
    assert state_of(counts, "layout_changed")[0] == state


def test_an_outlet_of_which_nothing_was_asked_keeps_its_state() -> None:
    assert [state_of(Counts(), former)[0] for former in STATES] == list(STATES)
    assert (
        state_of(Counts(answered=3), "blocked")[0] == "blocked"
    )  # pages of a list, or revisits; its sources were left alone
    assert state_of(Counts(answered=3, new_articles=1), "never")[0] == "ok"


looks = st.lists(st.builds(Look, st.booleans(), st.booleans(), st.none() | st.booleans()), max_size=30)
few = st.integers(0, 12)


@st.composite
def nights(draw: st.DrawFn) -> Counts:
    found = draw(looks)
    sources = draw(few)
    return Counts(
        answered=draw(few),
        turned_away=draw(few),
        failed=draw(few),
        sources=sources,
        sources_answered=draw(st.integers(0, sources)),
        sources_forbidden=draw(st.integers(0, sources)),
        sources_turned_away=draw(st.integers(0, sources)),
        new_articles=draw(few),
        articles_30d=draw(few),
        articles_before=draw(few),
        tonight=draw(st.integers(0, len(found))),
        looks=tuple(found),
        watched=timedelta(draw(st.integers(0, 60))),
    )


@given(nights(), st.sampled_from(STATES), st.none() | st.integers(0, 20))
def test_every_night_has_one_state_with_a_reason(counts: Counts, former: State, expected: int | None) -> None:
    state, why = state_of(counts, former, expected)
    assert state in STATES
    assert why
    assert (state, why) == state_of(counts, former, expected)


@given(nights(), st.sampled_from(STATES))
def test_more_answers_that_turn_us_away_never_make_it_look_better(counts: Counts, former: State) -> None:
    more = replace(counts, turned_away=counts.turned_away + counts.answered + counts.failed + 1)
    assert state_of(more, former)[0] == "blocked"


@given(nights(), st.sampled_from(STATES))
def test_no_layout_has_changed_on_pages_that_are_all_read(counts: Counts, former: State) -> None:
    read = replace(
        counts, answered=counts.answered + 1, tonight=len(counts.looks), looks=tuple(FITS for _ in counts.looks)
    )
    assert state_of(read, former)[0] != "layout_changed" or not read.looks


@given(nights())
def test_the_same_night_again_is_no_change(counts: Counts) -> None:
    state, _ = state_of(counts)
    assert state_of(counts, state)[0] == state or state == "layout_changed"


# from the database


@dataclass
class Night:
    """Writes what a crawl of the outlet "koran" would, one night after the other."""

    store: Store
    now: datetime = NOW
    run: int = 0

    def begin(self, days: float = 1) -> Ledger:
        self.now += timedelta(days=days)
        self.run = self.store.open_run("crawl", Producer("0", "a"), self.now)
        ledger = Ledger(self.store.db.conn, self.run)
        ledger.add_outlet("koran", 'name = "Koran"\nhome = "https://koran.example/"\nmin_30d = 2', self.now)
        return ledger

    def answer(self, ledger: Ledger, path: str, status: int = 200, kind: str = "page", whole: bool = True) -> None:
        url = f"https://koran.example/{path}"
        source = kind == "source"
        place = self.store.rows("SELECT count(*) AS n FROM captures")[0]["n"]
        capture = Capture(url, url, self.now, status, b"", f"{place}", "live", warc="a.warc.gz", offset=place, length=1)
        ledger.answered(capture, "source" if source else "page", "koran")
        (row,) = self.store.rows("SELECT max(id) AS id FROM captures")
        found = {"capture": row["id"], "kind": "article" if kind == "page" else kind, "whole": whole}
        self.store.table("pages").insert(found if status < 300 else found | {"kind": "no_page", "whole": None})

    def end(self) -> list[str]:
        news = [(one.former, one.state) for one in record(self.store, self.run, self.now)]
        change = current(self.store, "koran", self.run), current(self.store, "koran")
        assert news == ([] if change[0] == change[1] or {*change} == {"ok", "quiet"} else [change])
        found = [" → ".join(change)] if change[0] != change[1] else []
        self.store.close_run(self.run, "done", self.now)
        return found


@pytest.fixture
def night(tmp_path: Path) -> Iterator[Night]:
    with opened(tmp_path / "berita.db") as store:
        yield Night(store)


def crawl(night: Night, pages: Sequence[str] = (), source: int = 200, kind: str = "page") -> list[str]:
    ledger = night.begin()
    night.answer(ledger, "feed/", source, "source")
    for page in pages:
        night.answer(ledger, page, kind=kind)
    return night.end()


def test_only_a_change_that_is_news_is_an_event(night: Night) -> None:
    assert crawl(night, ["a", "b"]) == ["never → ok"]
    assert crawl(night, ["c"]) == []
    assert crawl(night) == ["ok → quiet"]
    assert crawl(night) == []
    assert crawl(night, source=403) == ["quiet → blocked"]
    assert crawl(night, source=403) == []
    assert crawl(night, ["d"]) == ["blocked → ok"]
    assert [one.state for one in events(night.store, "koran")] == ["ok", "blocked", "ok"]
    assert events(night.store)[1].why == "1 of 1 answers turned us away (403, 429, a check for robots)"
    assert record(night.store, night.run, night.now) == []
    assert (current(night.store, "koran"), current(night.store, "lain")) == ("ok", "never")


def test_what_a_killed_crawl_brought_is_new_in_the_next(night: Night) -> None:
    crawl(night)
    night.answer(night.begin(), "a")
    assert crawl(night) == ["quiet → ok"]
    assert crawl(night) == ["ok → quiet"]


def test_a_page_that_was_there_before_is_nothing_new(night: Night) -> None:
    crawl(night, ["a", "b"])
    assert crawl(night, ["a", "b"]) == ["ok → quiet"]


def test_a_network_that_fails_and_rules_that_forbid_are_told_apart(night: Night) -> None:
    ledger = night.begin()
    ledger.unanswered("https://koran.example/feed/", "source", "koran", "failed", "timeout", night.now)
    assert night.end() == ["never → failing"]
    ledger = night.begin()
    ledger.unanswered("https://koran.example/feed/", "source", "koran", "refused", FORBIDDEN, night.now)
    assert night.end() == ["failing → blocked"]


def test_what_failed_in_an_earlier_run_does_not_count(night: Night) -> None:
    ledger = night.begin()
    night.answer(ledger, "feed/", 200, "source")
    for page in "abc":
        ledger.unanswered(f"https://koran.example/{page}", "page", "koran", "failed", "timeout", night.now)
    assert night.end() == ["never → failing"]
    assert crawl(night, ["d"]) == ["failing → ok"]


def test_an_outlet_falls_silent_after_30_days(night: Night) -> None:
    crawl(night, ["a", "b", "c"])
    found = [event for _ in range(32) for event in crawl(night)]
    assert found == ["ok → quiet", "quiet → silent"]
    assert events(night.store)[0].at == NOW + timedelta(days=32)
    assert events(night.store)[0].why == "0 articles in 30 days, expected are at least 2"


@pytest.mark.parametrize(
    ("paced", "watched", "waited", "state"),
    [
        (20, 30, 10, "silent"),
        (20, 30, 9, "quiet"),  # as long as a feast
        (200, 30, 9, "quiet"),
        (8, 30, 10, "quiet"),  # one in two or three days
        (8, 60, 26, "quiet"),
        (8, 40, 23, "silent"),
        (4, 12, 11, "quiet"),  # no pace yet
    ],
)
def test_an_outlet_falls_silent_where_its_pace_tells(paced: int, watched: int, waited: int, state: State) -> None:
    counts = replace(NIGHT, paced=paced, watched=timedelta(days=watched), waited=timedelta(days=waited))
    assert state_of(replace(counts, new_articles=0))[0] == state
    assert state_of(counts)[0] == "ok"


def test_a_daily_outlet_is_silent_after_ten_days_and_heard_again_with_its_next_article(night: Night) -> None:
    crawl(night, ["a", "b", "c"])
    for number in range(12):
        crawl(night, [f"d{number}"])
    found = [event for _ in range(10) for event in crawl(night)]
    assert found == ["ok → quiet", "quiet → silent"]
    assert events(night.store)[0].why == "no article for 10 days, before that 1 a day"
    assert crawl(night, ["e"]) == ["silent → ok"]


def test_pages_that_are_no_longer_articles_are_a_changed_layout(night: Night) -> None:
    assert crawl(night, "abcdefg") == ["never → ok"]
    assert crawl(night, "hi", kind="too_short") == ["ok → quiet"]
    assert crawl(night, "j", kind="too_short") == ["quiet → layout_changed"]
    assert crawl(night, "k", kind="too_short") == []
    assert crawl(night, "lm") == ["layout_changed → ok"]


def test_of_a_long_night_the_newest_pages_are_compared_with_those_before(night: Night) -> None:
    crawl(night, [f"a{n}" for n in range(150)])
    assert crawl(night, [f"b{n}" for n in range(150)], kind="listing") == ["ok → layout_changed"]


def test_back_filled_articles_are_no_news(night: Night) -> None:
    ledger = night.begin()
    night.store.db.execute("UPDATE runs SET command = 'backfill' WHERE id = ?", [night.run])
    for page in "abc":
        night.answer(ledger, page)
    crawl(night)
    counts = counts_of(night.store, night.run, "koran", night.now)
    assert (counts.new_articles, counts.articles_30d, counts.looks) == (0, 0, ())


def test_an_address_waiting_for_its_turn_is_no_answer(night: Night) -> None:
    ledger = night.begin()
    ledger.seen([Link("https://koran.example/z", "page")], "koran", night.now)
    assert night.end() == []


def test_trouble_is_what_somebody_must_look_at() -> None:
    assert {*STATES} - TROUBLE == {"never", "ok", "quiet"}
    assert LEAST_PAGES == 5

"""The ledger of runs: what is counted while they run, what is told at the end, and what a killed one looks like."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from berita_extract import clock, runs
from berita_extract.cli import app
from berita_extract.ledger import NIGHT, Ledger
from berita_extract.model import Capture
from berita_extract.store import Producer, Store, opened, writer_lock

NOW = datetime(2024, 12, 1, 1, 30, tzinfo=UTC)
URL = "https://koran.example/a"


@pytest.fixture(autouse=True)
def real_time_again() -> Iterator[None]:
    yield
    clock.start_at(None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "berita.db") as base:
        yield base


def begun(store: Store, at: datetime = NOW, command: str = "nightly") -> tuple[int, Ledger]:
    run = store.open_run(command, Producer("1", "abc"), at)
    ledger = Ledger(store.db.conn, run)
    ledger.add_outlet("koran.baru", 'name = "Koran"\nhome = "https://koran.example/"', at)
    return run, ledger


def answer(ledger: Ledger, status: int = 200, offset: int = 0) -> None:
    capture = Capture(URL, URL, NOW, status, b"four", str(offset), "live", warc="a.warc.gz", offset=offset, length=1)
    ledger.answered(capture, "page", "koran.baru")


def test_requests_are_counted_with_the_answers_they_had(store: Store) -> None:
    run, ledger = begun(store)
    answer(ledger)
    answer(ledger, 404, 1)
    ledger.unchanged(URL, "page", "koran.baru", NOW)
    ledger.unanswered(URL, "page", "koran.baru", "failed", "refused", NOW)
    found = runs.one(store, run)
    assert found is not None
    assert found.outlets["koran.baru"] == {
        "began": "2024-12-01T01:30:00+00:00",
        "bytes": 8,
        "requests": 4,
        "statuses": {"200": 1, "304": 1, "404": 1, "none": 1},
    }


def test_how_long_a_run_was_at_an_outlet_adds_up(store: Store) -> None:
    run, ledger = begun(store)
    ledger.left("koran.baru", 1.5)
    ledger.left("koran.baru", 2.25)
    found = runs.one(store, run)
    assert found is not None and found.outlets["koran.baru"]["seconds"] == 3.75


def test_a_count_is_undone_with_the_answer_that_could_not_be_written(store: Store) -> None:
    run, ledger = begun(store)
    answer(ledger)
    with pytest.raises(Exception, match="UNIQUE"):
        answer(ledger)
    found = runs.one(store, run)
    assert found is not None and found.outlets["koran.baru"]["requests"] == 1


@pytest.mark.parametrize(
    ("later", "left"), [(timedelta(0), 1), (NIGHT - timedelta(minutes=1), 1), (NIGHT + timedelta(minutes=1), 0)]
)
def test_the_budget_is_that_of_a_night_over_all_its_runs(store: Store, later: timedelta, left: int) -> None:
    answer(begun(store)[1])
    clock.start_at(NOW + later)
    assert begun(store, NOW + later)[1].requests("koran.baru") == left


def test_a_run_whose_clock_was_a_month_ahead_spends_nothing(store: Store) -> None:
    answer(begun(store, NOW + timedelta(days=30))[1])
    clock.start_at(NOW)
    assert begun(store)[1].requests("koran.baru") == 0


def test_a_run_without_an_end_has_died_unless_somebody_is_at_work(store: Store) -> None:
    first, _ = begun(store)
    second, _ = begun(store)
    assert [one.state for one in runs.newest(store)] == ["died", "died"]
    with writer_lock(store.path):
        assert [one.state for one in runs.newest(store)] == ["running", "died"]
    store.close_run(second, "done")
    assert [(one.id, one.state) for one in runs.newest(store)] == [(second, "done"), (first, "died")]
    assert [one.id for one in runs.died(store, second)] == [first]


def test_what_was_read_is_told_by_outlet(store: Store) -> None:
    run, ledger = begun(store)
    answer(ledger)
    row = {"capture": 1, "kind": "article", "title": 1, "published": 0, "characters": runs.BODY_CHARACTERS}
    store.table("pages").insert(row)
    runs.tell(store, run, NOW)
    found = runs.one(store, run)
    assert found is not None
    told = found.outlets["koran.baru"]
    assert told["coverage"] == {"pages": 1, "title": 1, "date": 0, "body": 1}
    assert (told["records"], told["refusals"], told["new_articles"]) == (0, {}, 1)


def berita(*arguments: object, status: int = 0) -> str:
    done = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == status, done.output
    return done.output


def test_runs_are_listed_newest_first_and_shown_whole(store: Store) -> None:
    run, ledger = begun(store)
    answer(ledger)
    findings = [{"key": "k", "severity": "warning", "text": "koran.baru: silent"}]
    told = {"exit": 1, "seconds": 2.5, "findings": json.dumps(findings), "figures": '{"captures": 1}'}
    store.close_run(run, "done", NOW + timedelta(seconds=2), told)
    listed = json.loads(berita("runs", "--db", store.path, "--format", "json"))
    shown = json.loads(berita("runs", "show", run, "--db", store.path, "--format", "json"))
    assert listed == [shown]
    assert (shown["state"], shown["exit"], shown["seconds"], shown["findings"]) == ("done", 1, 2.5, findings)
    assert "koran.baru: silent" in berita("runs", "show", run, "--db", store.path)
    assert "nightly" in berita("runs", "--db", store.path)


def test_a_run_that_is_not_there_is_said_in_one_line(store: Store) -> None:
    assert (
        berita("runs", "show", 7, "--db", store.path, status=2) == "berita: 7: no such run; `berita runs` lists them\n"
    )


@pytest.mark.parametrize("asked", [("show", "9" * 30), ("--last", "-3"), ("--last", "9" * 30)])
def test_numbers_that_no_run_can_have_are_bad_usage(store: Store, asked: tuple[str, str]) -> None:
    assert CliRunner().invoke(app, ["runs", *asked, "--db", str(store.path)]).exit_code == 2

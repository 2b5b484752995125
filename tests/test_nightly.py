"""The night: its checks break by their own fault, each finding is told once, a channel that fails changes nothing, and the
exit status says how it ended."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from typer.testing import CliRunner

from berita_extract import alerting, clock, crawling, reference, runs
from berita_extract.archive import Archive
from berita_extract.cli import app
from berita_extract.ledger import Ledger
from berita_extract.nightly import checking, findings, telling
from berita_extract.nightly.findings import Finding
from berita_extract.nightly.measures import MEASURES, Measured, Night, Value
from berita_extract.nightly.running import Nightly, Report
from berita_extract.refreshing import Refreshed
from berita_extract.runs import Run
from berita_extract.store import Producer, Store, opened, writer_lock
from tests.crawling import Site

NOW = datetime(2026, 2, 10, 1, 30, tzinfo=UTC)
CHECKS = {check.name: check for check in checking.load()}
GOOD: dict[str, float] = {
    "integrity": 1, "foreign_keys": 1, "readable_captures": 1, "answering_outlets": 1, "facts_kept": 1, "facts_changed": 0,
    "articles_of_outlet": 20, "records_per_article": 3, "refused_share": 0.3, "unresolved_share": 0.05,
    "outside_scale_share": 0.0, "band_mismatch_share": 0.01,
}  # fmt: skip


@pytest.fixture(autouse=True)
def set_clock() -> Iterator[None]:
    clock.start_at(NOW)
    yield
    clock.start_at(None)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "berita.db") as base:
        yield base


# checks


def measured(**other: float) -> checking.Measurements:
    """A good night, but for some measures."""
    found: dict[str, Measured] = {}
    for name, value in (GOOD | other).items():
        found[name] = {"koran" if name == "articles_of_outlet" else None: Value(value, 1_000)}
    return found


def night(days: int, **values: float) -> Run:
    figures = {
        "measures": {name: {"koran" if name == "articles_of_outlet" else "-": one} for name, one in values.items()}
    }
    at = NOW - timedelta(days=days)
    return Run(days, "nightly", at, at, "done", "1", "a", {}, figures, (), 0, 1.0, None)


def broken(measurements: checking.Measurements, nights: list[Run] | None = None) -> dict[str, str]:
    found = checking.findings(measurements, tuple(CHECKS.values()), nights or [], NOW)
    return {one.key.split(":")[1]: one.severity for one in found}


def test_a_good_night_breaks_no_bound() -> None:
    assert broken(measured(), [night(days, **GOOD) for days in range(1, 12)]) == {}


def test_every_measure_is_checked_and_every_check_has_its_reason() -> None:
    assert {check.measure for check in CHECKS.values()} == MEASURES.keys() == GOOD.keys()


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_a_bound_breaks_by_its_own_fault_and_only_by_it(name: str) -> None:
    check = CHECKS[name]
    if check.minimum is not None:
        assert broken(measured(**{check.measure: check.minimum - 0.01})) == {name: "fatal"}
    if check.maximum is not None:
        assert broken(measured(**{check.measure: check.maximum + 0.01})) == {name: "warning"}


@pytest.mark.parametrize(("nights", "warns"), [(7, True), (6, False), (0, False)])
def test_what_is_usual_takes_seven_nights(nights: int, warns: bool) -> None:
    former = [night(days, articles_of_outlet=20) for days in range(1, nights + 1)]
    assert broken(measured(articles_of_outlet=3), former) == ({"articles_per_outlet": "warning"} if warns else {})


def test_nights_of_more_than_thirty_days_ago_and_of_the_future_are_not_usual() -> None:
    former = [night(days, articles_of_outlet=20) for days in (*range(31, 45), *range(-9, 1))]
    assert broken(measured(articles_of_outlet=3), former) == {}


def test_too_few_cases_are_no_case() -> None:
    few: checking.Measurements = {
        **measured(),
        "band_mismatch_share": {None: Value(1.0, CHECKS["band_mismatches"].least - 1)},
    }
    assert broken(few) == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[checks]]\nname = "a"\nmeasure = "moon"\nwhy = "b"\nminimum = 1', "must be one of"),
        ('[[checks]]\nname = "a"\nmeasure = "integrity"\nwhy = "b"', "needs minimum, maximum or usual"),
        ('[[checks]]\nname = "a"\nmeasure = "integrity"\nminimum = 1', "why: is missing"),
        ('[[checks]]\nname = "a"\nmeasure = "integrity"\nwhy = "b"\nusual = [2, 1]', "first factor"),
        ("checks = 1", "checks"),
    ],
)
def test_bounds_that_cannot_be_read_are_named(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "checks.toml").write_text(text, encoding="utf-8")
    with pytest.raises(reference.ReferenceDataError, match=why):
        checking.load(tmp_path)


def measure_of(store: Store, name: str, **facts: int) -> Measured:
    run = store.open_run("nightly", Producer("1", "a"), NOW)
    found = runs.one(store, run)
    assert found is not None
    refreshed = Refreshed(facts.get("new", 0), facts.get("changed", 0), facts.get("gone", 0))
    archive = Archive(store.path.parent / "archive", Ledger(store.db.conn))
    return MEASURES[name](Night(store, archive, found, refreshed, facts.get("before", 0)))


def test_facts_that_vanish_are_measured_against_those_before(store: Store) -> None:
    assert measure_of(store, "facts_kept", gone=20, before=100)[None] == (0.8, 100, None)
    assert measure_of(store, "facts_changed", changed=5, gone=1, before=100)[None] == (0.06, 100, None)
    assert measure_of(store, "facts_kept", new=9) == {}


def test_a_capture_that_cannot_be_read_is_named(store: Store) -> None:
    row = {"url": "u", "final_url": "u", "fetched": "2026", "status": 200, "sha256": "x", "via": "live"}
    store.table("captures").insert(row | {"warc": "lost.warc.gz", "offset": 0, "length": 1})
    found = measure_of(store, "readable_captures")[None]
    assert found.value == 0 and found.example is not None and "lost.warc.gz" in found.example


def test_a_key_that_leads_nowhere_is_measured(store: Store) -> None:
    assert measure_of(store, "foreign_keys")[None].value == 1
    store.db.conn.execute("PRAGMA foreign_keys = off")
    store.db.execute("INSERT INTO pages (capture, kind) VALUES (99, 'article')")
    store.db.conn.commit()
    assert measure_of(store, "foreign_keys")[None].value == 0


def test_outlets_that_do_not_answer_are_measured(store: Store) -> None:
    run = Run(1, "nightly", NOW, None, "running", "1", "a", {}, {}, (), None, None, None)
    outlets: dict[str, dict[str, object]] = {
        "a": {"requests": 2, "statuses": {"200": 1, "none": 1}},
        "b": {"requests": 1, "statuses": {"none": 1}},
        "c": {"requests": 1, "statuses": {"503": 1}},
        "d": {"requests": 0},
    }
    archive = Archive(store.path.parent / "archive", Ledger(store.db.conn))
    looked = Night(store, archive, replace(run, outlets=outlets), Refreshed(0, 0, 0), 0)
    (value,) = MEASURES["answering_outlets"](looked).values()
    assert (round(value.value, 2), value.cases, value.example) == (0.33, 3, "no answer from b, c")


# what is told


def finding(key: str = "finding:a:-", stands: bool = True) -> Finding:
    return Finding(key, "warning", key, stands)


def told(store: Store, *found: Finding) -> tuple[list[str], list[str]]:
    """What is news and what stands of a night with these findings; all of it is told."""
    sorted_ = findings.sort(store, found)
    findings.note_told(store, store.open_run("nightly", Producer("1", "a")), sorted_.news, clock.now())
    findings.let_go(store, found, ["koran"])
    return [one.key for one in sorted_.news], [one.key for one, _ in sorted_.standing]


def test_a_finding_is_news_once_and_again_after_it_went(store: Store) -> None:
    assert told(store, finding()) == (["finding:a:-"], [])
    assert told(store, finding()) == ([], ["finding:a:-"])
    assert told(store) == ([], [])
    assert told(store, finding()) == (["finding:a:-"], [])


def test_what_was_told_of_an_outlet_stands_while_it_is_not_looked_at(store: Store) -> None:
    of_other = [finding("outlet:pos:silent"), finding("finding:articles_per_outlet:pos")]
    assert told(store, *of_other, finding("outlet:koran:silent"))[0]
    assert told(store) == ([], [])
    assert told(store, *of_other, finding("outlet:koran:silent"))[0] == ["outlet:koran:silent"]


def test_what_happened_once_is_told_and_over(store: Store) -> None:
    once = finding("died:7", stands=False)
    assert told(store, once) == (["died:7"], [])
    assert told(store, once) == ([], [])
    assert told(store) == ([], [])
    assert told(store, once) == ([], [])


def test_the_gravest_comes_first_and_a_long_message_is_cut() -> None:
    news = [*(finding(f"w{number}") for number in range(80)), Finding("f", "fatal", "the disk is full \x1b[2J")]
    title, text = telling.message(replace(night(0), id=12), news)
    lines = text.splitlines()
    assert title == "berita 2026-02-10: 1 fatal, 80 to look at"
    assert lines[0] == "the disk is full \\u001b[2J" and lines[-1] == "… and 21 more: berita runs show 12"


# channels


@pytest.fixture
def desk() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


def test_channels_come_from_the_file_and_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    monkeypatch.setenv(alerting.VARIABLE, "json://127.0.0.1:1/ json://127.0.0.1:2/")
    (tmp_path / alerting.FILE).write_text('channels = ["mailto://user:secret@example.org"]', encoding="utf-8")
    assert [one.name for one in alerting.channels()] == ["mailto #1", "json #2", "json #3"]


@pytest.mark.parametrize("text", ["channels = 1", 'channels = ["nobody"]', "channels = ["])
def test_channels_that_cannot_be_read_are_said_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    (tmp_path / alerting.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(alerting.AlertsError, match=alerting.FILE):
        alerting.channels()


def test_a_channel_that_fails_is_named_without_its_address(desk: Site) -> None:
    taken: list[bytes] = []
    desk.posted = taken.append
    channels = [
        alerting.Channel("json #1", f"json://127.0.0.1:{desk.port}/"),
        alerting.Channel("json #2", "json://user:secret@127.0.0.1:9/"),
        alerting.Channel("loft #3", "carrier-pigeon://secret"),
    ]
    failures = alerting.send("title", "text", channels)
    assert [one.channel for one in failures] == ["json #2", "loft #3"]
    assert not any("secret" in one.why for one in failures)
    assert len(taken) == 1 and b'"title"' in taken[0]


def test_what_apprise_says_shows_no_part_of_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The token of a bot stands where others have a host, and some plugins quote it."""

    def refuse(*_: object, **__: object) -> bool:
        logging.getLogger("apprise").warning("The token (s3cr t) of s3cr%20t was refused in room12")
        return False

    monkeypatch.setattr("apprise.Apprise.notify", refuse)
    (failure,) = alerting.send("title", "text", [alerting.Channel("json #1", "json://user:s3cr%20t@localhost/room12")])
    assert failure.why == "The token (…) of … was refused in …"


def test_a_service_that_never_answers_holds_up_no_night(desk: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    done = Event()

    def wait(_: bytes) -> None:
        done.wait(10)

    desk.posted = wait
    monkeypatch.setattr(alerting, "SECONDS", 0.5)
    (failure,) = alerting.send("title", "text", [alerting.Channel("json #1", f"json://127.0.0.1:{desk.port}/")])
    done.set()
    assert failure.why == "no answer within 0.5 seconds"


def test_the_test_message_says_who_took_it(desk: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    monkeypatch.setenv(alerting.VARIABLE, f"json://127.0.0.1:{desk.port}/ json://127.0.0.1:9/")
    done = CliRunner().invoke(app, ["alerts", "test"], catch_exceptions=False)
    assert done.exit_code == 1
    assert done.stdout.splitlines()[0] == "json #1: sent" and done.stdout.splitlines()[1].startswith("json #2: ")


# the order of the night


def pass_one(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    *found: Finding,
    channels: tuple[str, ...] = (),
    unusable: tuple[alerting.Failure, ...] = (),
) -> Report:
    """A night without spiders, in which these findings come out of the checks."""
    monkeypatch.setattr(crawling, "run_spiders", lambda *_, **__: crawling.Ended(0, None))
    monkeypatch.setattr(checking, "findings", lambda *_: iter(found))
    run = store.open_run("nightly", Producer("1", "a"))
    with Archive(store.path.parent / "archive", Ledger(store.db.conn)) as archive:
        addressed = [alerting.Channel(f"json #{number}", one) for number, one in enumerate(channels, 1)]
        report = Nightly(
            store, archive, reference.load(), run, lambda _: nullcontext(lambda done, total: None), addressed, unusable
        ).go([])
    store.close_run(run, "done", told=report.columns)
    return report


def test_the_exit_status_tells_what_is_new(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pass_one(store, monkeypatch).exit == 0
    assert pass_one(store, monkeypatch, finding()).exit == 1
    assert pass_one(store, monkeypatch, finding()).exit == 0
    assert pass_one(store, monkeypatch, replace(finding("f"), severity="fatal")).exit == 3
    assert pass_one(store, monkeypatch, replace(finding("f"), severity="fatal")).exit == 3  # still nothing is published
    assert pass_one(store, monkeypatch, Finding("n", "news", "well again", stands=False)).exit == 0


def test_a_fatal_check_publishes_nothing_and_keeps_the_former_release(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = pass_one(store, monkeypatch)
    folder = store.path.parent / "releases"
    assert first.release is not None and (folder / "latest").readlink() == Path(first.release)
    before = sorted(path.name for path in folder.iterdir())
    clock.start_at(NOW + timedelta(days=1))
    assert pass_one(store, monkeypatch, replace(finding("f"), severity="fatal")).release is None
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_channel_that_fails_changes_no_night_and_is_tried_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, desk: Site
) -> None:
    taken: list[bytes] = []
    desk.posted = taken.append
    dead, alive = "json://127.0.0.1:9/", f"json://127.0.0.1:{desk.port}/"
    failed = pass_one(store, monkeypatch, finding(), channels=(dead,))
    assert (failed.exit, [one.channel for one in failed.failures]) == (1, ["json #1"])
    assert pass_one(store, monkeypatch, finding(), channels=(dead, alive)).exit == 1  # nobody had heard of it
    assert pass_one(store, monkeypatch, finding(), channels=(dead, alive)).exit == 0
    assert len(taken) == 1


def test_a_step_that_fails_is_fatal_and_the_rest_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("berita_extract.refreshing.refresh", full)
    report = pass_one(store, monkeypatch)
    assert (report.exit, report.release) == (3, None)
    assert [one.text for one in report.found] == ["the night failed at comparing: database or disk is full"]


def test_a_night_that_failed_lets_go_of_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert pass_one(store, monkeypatch, finding()).exit == 1

    def fails(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr(checking, "measure", fails)
        assert pass_one(store, patch, finding()).exit == 3
    assert [one.key for one in pass_one(store, monkeypatch, finding()).told.news] == []


def test_a_fault_of_the_program_is_fatal_too_and_told(
    store: Store, monkeypatch: pytest.MonkeyPatch, desk: Site
) -> None:
    """Its exit status is not the 1 of a Python program that broke, which a timer takes for new findings."""

    def faulty(*_: object, **__: object) -> None:
        raise KeyError("province")

    taken: list[bytes] = []
    desk.posted = taken.append
    monkeypatch.setattr("berita_extract.refreshing.refresh", faulty)
    report = pass_one(store, monkeypatch, channels=(f"json://127.0.0.1:{desk.port}/",))
    assert (report.exit, report.release, len(taken)) == (3, None, 1)
    (found,) = report.found
    assert found.text.startswith("the night failed at comparing: KeyError: 'province' (test_nightly.py, line ")


def test_an_error_without_a_word_is_told_by_its_name(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def mute(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("berita_extract.refreshing.refresh", mute)
    assert [one.text for one in pass_one(store, monkeypatch).found] == ["the night failed at comparing: TimeoutError"]


def test_a_takedown_that_cannot_be_read_publishes_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = store.path.parent / "judgements"
    folder.mkdir()
    (folder / "articles.csv").write_text('when,who,url,action,why\n"a"b,c,d,e,f\n', encoding="utf-8")
    report = pass_one(store, monkeypatch)
    assert (report.exit, report.release) == (3, None)
    assert "articles.csv: line 2: " in report.found[0].text


def test_what_was_told_before_cannot_be_read(store: Store, monkeypatch: pytest.MonkeyPatch, desk: Site) -> None:
    """Then everything is told, rather than nothing."""

    def damaged(*_: object) -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    taken: list[bytes] = []
    desk.posted = taken.append
    monkeypatch.setattr(findings, "sort", damaged)
    report = pass_one(store, monkeypatch, finding(), channels=(f"json://127.0.0.1:{desk.port}/",))
    assert report.exit == 3 and [one.key for one in report.told.news] == ["finding:a:-"]
    assert len(taken) == 1 and b"finding:a:-" in taken[0] and b"the night failed" in taken[0]


def test_channels_that_cannot_be_tried_hold_up_no_night(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    unusable = (alerting.Failure("alerts", "alerts need apprise"),)
    for _ in range(2):
        report = pass_one(store, monkeypatch, finding(), unusable=unusable)
        assert (report.exit, report.failures) == (1, unusable)  # nobody has heard of it, so it stays news
    assert pass_one(store, monkeypatch, finding()).exit == 1
    assert pass_one(store, monkeypatch, finding()).exit == 0


def test_the_command_passes_a_night_whatever_the_channels_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    (tmp_path / alerting.FILE).write_text("channels = [", encoding="utf-8")
    monkeypatch.setattr(crawling, "run_spiders", lambda *_, **__: crawling.Ended(0, None))
    done = CliRunner().invoke(app, ["nightly"], catch_exceptions=False)
    assert done.exit_code == 0 and "alert not sent: alerts: " in done.output and alerting.FILE in done.output


def test_a_night_that_is_interrupted_says_so_in_the_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("BERITA_HOME", str(tmp_path))
    monkeypatch.setattr(crawling, "run_spiders", interrupted)
    done = CliRunner().invoke(app, ["nightly"])
    with opened(tmp_path / "berita.db", readonly=True) as base:
        (run,) = runs.newest(base)
    assert (done.exit_code, run.state, run.exit) == (130, "failed", 130)


def test_a_second_night_on_one_database_ends_at_once(store: Store, tmp_path: Path) -> None:
    with writer_lock(store.path):
        done = CliRunner().invoke(app, ["nightly", "--db", str(store.path)])
    assert done.exit_code == 1 and "another writing command is at work" in str(done.exception)  # `main` makes it 2
    assert runs.newest(store) == []


@pytest.mark.parametrize("given", ["soon", "2026-13-01", "", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-10:00"])
def test_a_moment_that_is_none_is_bad_usage(tmp_path: Path, given: str) -> None:
    done = CliRunner().invoke(app, ["nightly", "--now", given, "--db", str(tmp_path / "berita.db")])
    assert done.exit_code == 2 and "not a moment" in done.output


def test_a_clock_that_is_put_back_does_no_harm(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pass_one(store, monkeypatch)
    clock.start_at(NOW - timedelta(days=1))
    again = pass_one(store, monkeypatch)
    assert [one.text for one in again.found] == []
    assert (again.exit, again.release) == (0, None)
    with closing(sqlite3.connect(store.path)) as db:
        assert db.execute("SELECT name FROM releases").fetchall() == [(first.release,)]

"""The order of a night, and how each step of it may fail: what was stored stays, what is wrong is told, the run is closed."""

from __future__ import annotations

import logging
import sqlite3
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from berita_extract import (
    alerting,
    clock,
    crawling,
    home,
    outlet_states,
    pipeline,
    refreshing,
    releases,
    revisits,
    runs,
)
from berita_extract.archive import Archive, ArchiveError
from berita_extract.judgements import JudgementsError
from berita_extract.nightly import checking, findings, telling
from berita_extract.nightly.findings import Finding
from berita_extract.nightly.measures import Night
from berita_extract.output import printable
from berita_extract.pipeline import Summary
from berita_extract.reference import Reference, ReferenceDataError
from berita_extract.refreshing import Refreshed
from berita_extract.store import Store, StoreError

NOTHING_PUBLISHED = 3
NEWS = 1
UNUSABLE = 2
_FORESEEN = (sqlite3.Error, OSError, StoreError, ArchiveError, JudgementsError, ReferenceDataError)
RESERVE_BYTES = 1 << 18  # room in which a run can still be closed where the disk is full

Progress = Callable[[str], AbstractContextManager[crawling.Watch]]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Report:
    """What came of a night."""

    exit: int = 0
    summary: Summary = field(default_factory=Summary)
    facts: Refreshed = field(default_factory=lambda: Refreshed(0, 0, 0))
    found: list[Finding] = field(default_factory=list)
    told: findings.Told = field(default_factory=lambda: findings.Told((), ()))
    release: str | None = None  # the one made in this night
    sent: bool = False  # a message to somebody
    failures: tuple[alerting.Failure, ...] = ()
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def columns(self) -> dict[str, object]:
        """The columns of `runs` that say it."""
        return {
            "exit": self.exit,
            "figures": runs.as_json(self.figures),
            "findings": runs.as_json([one.row for one in self.told.all]),
            "release": self.release,
        }


class Nightly:
    """One night on a database whose writer lock is held, under one run that is open."""

    def __init__(
        self,
        store: Store,
        archive: Archive,
        known: Reference,
        run: int,
        progress: Progress,
        channels: Sequence[alerting.Channel] = (),
        unusable: Sequence[alerting.Failure] = (),
    ) -> None:
        """`unusable` are the channels that were asked for and cannot be tried."""
        self._store = store
        self._archive = archive
        self._known = known
        self._run = run
        self._progress = progress
        self._checks = checking.load()
        self._channels = channels
        self._unusable = tuple(unusable)
        self._whole = True  # no step has failed
        self.report = Report(failures=self._unusable)

    def go(self, outlets: Sequence[str]) -> Report:
        """Crawls, reads, computes, checks, publishes, tells; raises no Exception, whatever goes wrong in a step."""
        reserve(self._store.path)
        report = self.report
        with self._step("looking for runs that died"):
            report.found += telling.of_died(runs.died(self._store, self._run))
        with self._step("crawling"):
            self._crawl(outlets)
        if report.exit == UNUSABLE:
            return report
        before = 0
        with self._step("reading"):
            before = int(self._store.rows("SELECT count(*) AS n FROM facts")[0]["n"])
            self._read()
        with self._step("comparing"), self._progress("comparing") as watch:
            report.facts = refreshing.refresh(self._store, self._run, watch)
        with self._step("judging the outlets"):
            self._judge_outlets()
        with self._step("checking"):
            self._check(before)
        if not any(one.severity == "fatal" for one in report.found):
            with self._step("publishing"):
                self._publish()
        with self._step("telling"):
            self._tell()
        if any(one.key == "stopped:telling" for one in report.found):
            self.tell_failure("what was told before cannot be read or written")
        self._end()
        return report

    @contextmanager
    def _step(self, doing: str) -> Iterator[None]:
        """A step that may fail: that is a fatal finding, and the steps after it go on with what there is."""
        try:
            yield
        except Exception as error:  # noqa: BLE001  # a fault of ours is told too, and ends no night with the status of another
            self._whole = False
            give_up_reserve(self._store.path)
            why = _why(error)
            self.report.found.append(Finding(f"stopped:{doing}", "fatal", f"the night failed at {doing}: {why}"))
            log.error("nightly: failed at %s: %s", doing, why)

    def _crawl(self, outlets: Sequence[str]) -> None:
        with self._progress("crawling") as watch:
            ended = crawling.run_spiders(self._store, self._archive.folder, self._run, outlets, watch)
        if ended.status == UNUSABLE:
            self.report.exit = UNUSABLE
        elif ended.status:
            why = f"the crawl had to stop: {ended.error or 'see its log'}"
            self.report.found.append(Finding("stopped:crawl", "warning", why))

    def _read(self) -> None:
        work = pipeline.Pipeline(self._store, self._archive, self._known)
        self.report.summary = work.summary
        with self._progress("reading") as watch:
            work.process(work.pending(), watch)
        if work.summary.errors:
            text = f"{work.summary.errors} captures could not be read"
            self.report.found.append(Finding(f"unreadable:{self._run}", "warning", text, stands=False))

    def _judge_outlets(self) -> None:
        now = clock.now()
        revisits.schedule(self._store, now)
        outlet_states.record(self._store, self._run, now)
        runs.tell(self._store, self._run, now)

    def _check(self, facts_before: int) -> None:
        run = runs.one(self._store, self._run)
        if run is None:
            raise StoreError(f"{self._store.path}: the run {self._run} is not there any more")
        night = Night(self._store, self._archive, run, self.report.facts, facts_before)
        measured = checking.measure(night, self._checks)
        since = clock.now() - checking.DAYS
        former = [one for one in runs.newest(self._store, command="nightly", since=since) if one.id != self._run]
        self.report.figures["measures"] = checking.kept(measured)
        self.report.found += checking.findings(measured, self._checks, former, clock.now())
        self.report.found += telling.of_outlets(run)
        self.report.found += telling.of_facts(self._store)

    def _publish(self) -> None:
        folder = home.releases_folder(self._store.path)
        try:
            with self._progress("publishing") as watch:
                now = clock.now()
                published = releases.publish(self._store, folder, self._known, now=now, run=self._run, watch=watch)
        except releases.ReleaseError as error:
            first, *more = str(error).splitlines()
            text = f"no release: {first}" + (f" (and {len(more)} more)" if more else "")
            self.report.found.append(Finding("finding:release:-", "fatal", text))
            return
        self.report.release = published.name if published.made else None

    def _tell(self) -> None:
        report = self.report
        report.told = findings.Told(tuple(report.found), ())  # should the database not say what was told before
        run = runs.one(self._store, self._run)
        report.told = findings.sort(self._store, report.found)
        news = report.told.news
        if run is not None and news and self._channels:
            failures = alerting.send(*telling.message(run, news), self._channels)
            report.sent = len(failures) < len(self._channels)
            report.failures += failures
        if (self._channels or self._unusable) and not report.sent:
            news = ()  # nobody was told: they are news tomorrow too
        findings.note_told(self._store, self._run, news, clock.now())
        if self._whole and run is not None:  # a step that failed has found nothing, and that says nothing
            findings.let_go(self._store, report.found, run.outlets)

    def tell_failure(self, why: str) -> None:
        """A message that the night failed, where none was sent that says what came of it."""
        report = self.report
        if report.sent or not self._channels:
            return
        lines = (why, *(printable(one.text) for one in report.found))
        failures = alerting.send("berita: the night failed", "\n".join(lines), self._channels)
        report.sent = len(failures) < len(self._channels)
        report.failures = self._unusable + failures

    def _end(self) -> None:
        """The exit status, and what the run did in figures."""
        report = self.report
        number = findings.counts(report.told.news)
        if any(one.severity == "fatal" for one in report.found):
            report.exit = NOTHING_PUBLISHED
        elif number["warning"]:
            report.exit = NEWS
        summary, facts = report.summary, report.facts
        report.figures |= {
            "captures": summary.captures,
            "articles": {"new": summary.new_articles, "changed": summary.changed_articles},
            "records": {
                "gained": len(summary.gained),
                "changed": len(summary.changed),
                "lost": len(summary.lost),
            },
            "facts": {"new": facts.new, "changed": facts.changed, "gone": facts.gone},
            "corrections": len(facts.corrections),
            "pages": {"gone": len(summary.gone), "back": len(summary.back)},
            "unread": summary.errors,
            "alerts": {
                "news": len(report.told.news),
                "channels": len(self._channels),
                "failed": [f"{one.channel}: {one.why}" for one in report.failures],
            },
        }


def _why(error: Exception) -> str:
    """An error in one line; of one that is a fault of the program also its kind and place."""
    first = next(iter(str(error).splitlines()), "") or type(error).__name__
    if isinstance(error, _FORESEEN):
        return first
    (*_, last) = traceback.extract_tb(error.__traceback__)
    return (
        f"{type(error).__name__}: {first} ({Path(last.filename).name}, line {last.lineno}): a fault of berita-extract"
    )


def reserve(path: Path) -> None:
    """Keeps a little room beside the database, to be given up where the disk is full; without room there is none."""
    try:
        with path.with_name(f"{path.name}.reserve").open("xb") as file:
            file.write(bytes(RESERVE_BYTES))
    except OSError:
        return


def give_up_reserve(path: Path) -> None:
    """Gives the room back."""
    path.with_name(f"{path.name}.reserve").unlink(missing_ok=True)

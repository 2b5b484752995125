"""What all tests share. Skipped tests are listed at the end of a run, and are failures where `CI` is `true`."""

from __future__ import annotations

import os
import socket
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import pytest

from tests.crawling import Crawl, Site

STRICT = os.environ.get("CI", "").lower() == "true"
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
_skipped: dict[str, str] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Notes each skipped test with its reason."""
    return _note((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Notes each module that skips itself while it is collected."""
    return _note((yield))


def _note(report: Report) -> Report:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.__dict__["skipped_because"] = reason.removeprefix(
            "Skipped: "
        )  # reaches the process that prints the summary
        if STRICT:
            report.outcome = "failed"
            report.longrepr = f"skipped, and CI=true allows no skipped test: {reason}"
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collects what was skipped in any process."""
    _collect(report)


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Collects what skipped itself in any process."""
    _collect(report)


def _collect(report: pytest.TestReport | pytest.CollectReport) -> None:
    if reason := getattr(report, "skipped_because", None):
        _skipped[report.nodeid] = reason


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Lists every skipped test with its reason."""
    if not _skipped:
        return
    terminalreporter.section("skipped tests" + (" (failures, because CI=true)" if STRICT else ""))
    for nodeid, reason in sorted(_skipped.items()):
        terminalreporter.line(f"{nodeid}: {reason}")


@pytest.fixture(scope="module")
def free_ports() -> int:
    """The first of three neighbouring loopback ports that nobody listens on; each test process looks elsewhere."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    start = 18731 + 300 * worker
    for first in range(start, start + 300, 3):
        with ExitStack() as stack:
            try:
                for port in range(first, first + 3):
                    stack.enter_context(socket.socket()).bind(("127.0.0.1", port))
            except OSError:
                continue
        return first
    raise AssertionError("no three free ports")


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on loopback, empty."""
    site = Site()
    yield site
    site.close()


@pytest.fixture
def crawl(tmp_path: Path, site: Site) -> Crawl:
    """A folder to crawl the site into."""
    return Crawl(tmp_path, site.home)

"""Skipped tests are never silent: they are listed at the end of a run, and are failures where `CI` is `true`."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

STRICT = os.environ.get("CI", "").lower() == "true"
Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
_skipped: list[tuple[str, str]] = []


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
        _skipped.append((report.nodeid, reason.removeprefix("Skipped: ")))
        if STRICT:
            report.outcome = "failed"
            report.longrepr = f"skipped, and CI=true allows no skipped test: {reason}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Lists every skipped test with its reason."""
    if not _skipped:
        return
    terminalreporter.section("skipped tests" + (" (failures, because CI=true)" if STRICT else ""))
    for nodeid, reason in sorted(_skipped):
        terminalreporter.line(f"{nodeid}: {reason}")

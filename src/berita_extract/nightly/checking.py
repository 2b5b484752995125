"""The checks of a night: measures against the bounds of `data/reference/checks.toml` and against the nights before."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from berita_extract import reference
from berita_extract.nightly.findings import WHOLE, Finding, Severity
from berita_extract.nightly.measures import MEASURES, Measured, Night, Value
from berita_extract.reference import Check
from berita_extract.runs import Run

DAYS = timedelta(days=30)
NIGHTS = 7  # fewer make no usual value

Measurements = Mapping[str, Measured]  # by measure


def load(folder: Path | None = None) -> tuple[Check, ...]:
    """The checks of the reference data; raises ReferenceDataError, also for a measure that nobody counts."""
    return reference.checks(MEASURES, folder)


def measure(night: Night, checks: Sequence[Check]) -> Measurements:
    """Everything that the checks ask for, counted once."""
    return {name: MEASURES[name](night) for name in sorted({check.measure for check in checks})}


def findings(
    measured: Measurements, checks: Sequence[Check], nights: Sequence[Run], now: datetime
) -> Iterator[Finding]:
    """What lies outside the bounds, in the order of the checks; `nights` are the former ones, the newest first."""
    recent = [night for night in nights if now - DAYS <= night.started < now]
    for check in checks:
        for subject, value in sorted(measured[check.measure].items(), key=lambda item: item[0] or ""):
            if value.cases < check.least:
                continue
            found = _outside(check, value, _usual(check, subject, recent))
            if found is not None:
                severity, why = found
                of = f" of {subject}" if subject else ""
                example = f": {value.example}" if value.example else ""
                text = f"{check.name}{of}: {value.value:.4g}, {why}{example}"
                yield Finding(f"finding:{check.name}:{subject or WHOLE}", severity, text)


def kept(measured: Measurements) -> dict[str, dict[str, float]]:
    """The measurements as a run keeps them for the nights to come: by measure and outlet, "-" for the whole."""
    return {name: {key or WHOLE: round(one.value, 6) for key, one in of.items()} for name, of in measured.items()}


def _outside(check: Check, value: Value, usual: float | None) -> tuple[Severity, str] | None:
    if check.minimum is not None and value.value < check.minimum:
        return "fatal", f"at least {check.minimum:g} is needed to publish"
    if check.maximum is not None and value.value > check.maximum:
        return "warning", f"at most {check.maximum:g} is expected"
    if check.usual is not None and usual:
        low, high = check.usual
        if not low * usual <= value.value <= high * usual:
            return "warning", f"the median of the nights of 30 days is {usual:.4g}"
    return None


def _usual(check: Check, subject: str | None, nights: Sequence[Run]) -> float | None:
    """The median of a measure in the nights before; None for want of nights."""
    if check.usual is None:
        return None
    values = [
        known[subject or WHOLE]
        for night in nights
        if (subject or WHOLE) in (known := night.figures.get("measures", {}).get(check.measure, {}))
    ]
    return statistics.median(values) if len(values) >= NIGHTS else None

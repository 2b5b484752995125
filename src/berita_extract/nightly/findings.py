"""What stands after a night and what is news of it: each is told once, by its key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from berita_extract.store import Store
from berita_extract.store.rows import stamp

Severity = Literal["fatal", "warning", "news"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: `fatal` lets nothing be published, `news` is told and asks for nothing."""

    key: str  # the same as long as it is the same thing
    severity: Severity
    text: str  # one line
    stands: bool = True  # False for what happened once: it is told and over

    @property
    def row(self) -> dict[str, Any]:
        """As it is kept in `runs.findings`."""
        return {"key": self.key, "severity": self.severity, "text": self.text}


@dataclass(frozen=True, slots=True)
class Told:
    """The findings of a night by whether they were told before."""

    news: tuple[Finding, ...]
    standing: tuple[tuple[Finding, datetime], ...]  # with the moment they were told

    @property
    def all(self) -> tuple[Finding, ...]:
        """What the night ends with."""
        return (*self.news, *(one for one, _ in self.standing))


def sort(store: Store, findings: Iterable[Finding]) -> Told:
    """Which findings are news, and which were told before and still stand; each key once, in the given order."""
    told = {row["key"]: row["at"] for row in store.rows("SELECT key, at FROM alerts")}
    unique = {one.key: one for one in findings}.values()
    return Told(
        news=tuple(one for one in unique if one.key not in told),
        standing=tuple(
            (one, datetime.fromisoformat(told[one.key])) for one in unique if one.key in told and one.stands
        ),
    )


def note_told(store: Store, run: int, findings: Collection[Finding], news: Collection[Finding], now: datetime) -> None:
    """Keeps what was told of a night, and lets go of what no longer stands, so that it is news when it comes again."""
    standing = {one.key for one in findings}
    with store.atomic():
        for row in store.rows("SELECT key FROM alerts WHERE stands"):
            if row["key"] not in standing:
                store.db.execute("DELETE FROM alerts WHERE key = ?", [row["key"]])
        store.table("alerts").insert_all(
            ({"key": one.key, "run": run, "at": stamp(now), "text": one.text, "stands": one.stands} for one in news),
            pk="key",
            ignore=True,
        )


def counts(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many there are of each severity."""
    found: dict[Severity, int] = {"fatal": 0, "warning": 0, "news": 0}
    for one in findings:
        found[one.severity] += 1
    return found

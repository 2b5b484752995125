"""What stands after a night and what is news of it: each is told once, by its key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from berita_extract.store import Store
from berita_extract.store.rows import stamp

WHOLE = "-"  # in a key, in place of an outlet
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


def note_told(store: Store, run: int, news: Collection[Finding], now: datetime) -> None:
    """Keeps what was told in a night."""
    rows = ({"key": one.key, "run": run, "at": stamp(now), "text": one.text, "stands": one.stands} for one in news)
    with store.atomic():
        store.table("alerts").insert_all(rows, pk="key", ignore=True)


def let_go(store: Store, found: Collection[Finding], outlets: Collection[str]) -> None:
    """Lets go of what no longer stands, so that it is news when it comes again.

    `found` is everything that a night found in looking at these outlets; what was told of others stays.
    """
    standing = {one.key for one in found}
    with store.atomic():
        for row in store.rows("SELECT key FROM alerts WHERE stands ORDER BY key"):
            outlet = _outlet_of(row["key"])
            if row["key"] not in standing and (outlet is None or outlet in outlets):
                store.db.execute("DELETE FROM alerts WHERE key = ?", [row["key"]])


def _outlet_of(key: str) -> str | None:
    """The outlet of which a finding tells, by its key: "outlet:koran:silent", "finding:articles_per_outlet:koran"."""
    kind, *parts = key.split(":")
    if kind == "outlet":
        return parts[0]
    return parts[1] if kind == "finding" and len(parts) > 1 and parts[1] != WHOLE else None


def counts(findings: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many there are of each severity."""
    found: dict[Severity, int] = {"fatal": 0, "warning": 0, "news": 0}
    for one in findings:
        found[one.severity] += 1
    return found

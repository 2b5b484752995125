"""What time it is, for everything that is stored: the machine's clock, or another one that `--now` starts."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

YEARS = range(1970, 9000)  # that a moment given by a user may lie in

_started: tuple[datetime, float] | None = None


def start_at(moment: datetime | None) -> None:
    """From now on it is `moment` (aware), and time goes on from there; None goes back to the machine's clock."""
    global _started
    _started = None if moment is None else (moment.astimezone(UTC), time.monotonic())


def now() -> datetime:
    """The present moment in UTC."""
    if _started is None:
        return datetime.now(UTC)
    moment, began = _started
    return moment + timedelta(seconds=time.monotonic() - began)


def option() -> list[str]:
    """What hands this clock on to a child process: `--now` with the present moment, or nothing for the machine's clock."""
    return [] if _started is None else ["--now", now().isoformat()]


def moment(text: str) -> datetime:
    """The moment that a user gives as ISO 8601, in UTC where it names no time zone; raises ValueError.

    Also for one so early or late that there is no month before it or years of revisits after it.
    """
    found = datetime.fromisoformat(text)
    if found.year not in YEARS:
        raise ValueError(f"{text}: not in the years {YEARS[0]} to {YEARS[-1]}")
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)

"""Log lines: one for each event, with its run and its outlet, for people or as JSON.

`BERITA_LOG=json`, or `berita --log json …`, makes each line an object with `at`, `level`, `run`, `outlet`, `event`. Child
processes inherit it.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime

VARIABLE = "BERITA_LOG"
FORMS = ("text", "json")

_LINE = re.compile(r"\d\d:\d\d:\d\d (?:run \d+ )?(\w+): (.*)", re.DOTALL)

Adapter = logging.LoggerAdapter[logging.Logger]


def chosen() -> str:
    """The form that the environment asks for."""
    asked = os.environ.get(VARIABLE, "")
    return asked if asked in FORMS else FORMS[0]


def to_stderr(
    run: int | None = None, least: int = logging.NOTSET, wanted: Callable[[logging.LogRecord], bool] | None = None
) -> None:
    """Writes the log of this process to standard error, from now on with this run; `wanted` picks the records."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(least)
    handler.setFormatter(Json(run) if chosen() == "json" else Line(run))
    if wanted is not None:
        handler.addFilter(wanted)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def of_outlet(log: logging.Logger, outlet: str) -> Adapter:
    """A log whose events are those of an outlet."""
    return logging.LoggerAdapter(log, {"outlet": outlet})


class Line(logging.Formatter):
    """One line per event: no traceback, and nothing that a crawled page could use to write on a terminal."""

    def __init__(self, run: int | None) -> None:
        super().__init__()
        self._run = run

    def format(self, record: logging.LogRecord) -> str:
        level = "" if record.levelno <= logging.INFO else f"{record.levelname.lower()}: "
        run = "" if self._run is None else f"run {self._run} "
        outlet = getattr(record, "outlet", None)
        return f"{_moment(record):%H:%M:%S} {run}{level}{f'{outlet} ' if outlet else ''}{_event(record)}"


class Json(logging.Formatter):
    """One object per event."""

    def __init__(self, run: int | None) -> None:
        super().__init__()
        self._run = run

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": _moment(record).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "run": self._run,
            "outlet": getattr(record, "outlet", None),
            "event": _event(record),
        }
        return json.dumps(told, ensure_ascii=False)


def read_error(line: str) -> str | None:
    """What an error says that a child process wrote as a line of either form; None for any other line."""
    level, event = _read(line)
    return event if level == "error" else None


def is_grave(line: str) -> bool:
    """True for a line of either form that tells of a warning or an error."""
    return _read(line)[0] in ("warning", "error")


def _read(line: str) -> tuple[str | None, str]:
    """Level and event of a line; the level is None where it is no line of a log."""
    if line.startswith("{"):
        try:
            told = json.loads(line)
            return str(told["level"]), str(told["event"])
        except (ValueError, KeyError, TypeError):
            return None, line
    found = _LINE.match(line)
    return (found[1], found[2].strip()) if found else (None, line)


def _moment(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _event(record: logging.LogRecord) -> str:
    text = record.getMessage()
    if record.exc_info and record.exc_info[1] is not None:
        text = f"{text.splitlines()[0]} ({type(record.exc_info[1]).__name__}: {record.exc_info[1]})"
    line = " ".join(text.split())
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)

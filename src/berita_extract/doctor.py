"""What of an installation works, what does not, and what to do: `berita doctor` prints it."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from importlib.util import find_spec
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from berita_extract import alerting, clock, home, outlets, reference, runs, store
from berita_extract.nightly import checking
from berita_extract.outlets import Outlet
from berita_extract.reference import ReferenceDataError
from berita_extract.store import Store, StoreError

Health = Literal["ok", "warning", "broken"]

PYTHON = (3, 11)
SQLITE = (3, 38, 0)  # STRICT tables (3.37), and JSON in every build (3.38)
FREE_BYTES = 2 << 30  # some weeks of nights: a page takes about 20 kB in the archive
LATE = timedelta(hours=26)  # after which a night is missing
ASKED = 3  # outlets that are asked whether the network works
SECONDS = 5.0
SLOW_CLOCK = timedelta(minutes=5)
CONTACT = "BERITA_CONTACT"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at; `advice` is what to do where it is not well."""

    what: str
    health: Health
    found: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """The installation that is looked at."""

    db: Path
    archive: Path
    online: bool = True


Look = Callable[[Patient], Iterator[Diagnosis]]


def diagnose(patient: Patient) -> Iterator[Diagnosis]:
    """Everything that can be looked at, in order; what is broken hides nothing of the rest."""
    for look in LOOKS:
        yield from look(patient)


def _python(_: Patient) -> Iterator[Diagnosis]:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < PYTHON:
        yield Diagnosis("Python", "broken", version, f"install Python {'.'.join(map(str, PYTHON))} or newer")
    else:
        yield Diagnosis("Python", "ok", version)
    missing = [name for name in ("apprise", "pyarrow") if find_spec(name) is None]
    if missing:
        found = f"{' and '.join(missing)} not installed: no {_missed(missing)}"
        yield Diagnosis("extra nightly", "warning", found, "pip install 'berita-extract[nightly]'")
    else:
        yield Diagnosis("extra nightly", "ok", "apprise, pyarrow")


def _missed(missing: Sequence[str]) -> str:
    return " and no ".join({"apprise": "alerts", "pyarrow": "releases"}[name] for name in missing)


def _sqlite(_: Patient) -> Iterator[Diagnosis]:
    if sqlite3.sqlite_version_info < SQLITE:
        wanted = ".".join(map(str, SQLITE))
        yield Diagnosis("SQLite", "broken", sqlite3.sqlite_version, f"use a Python that is built with SQLite {wanted}")
        return
    try:
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE TABLE t (a TEXT) STRICT")
        connection.execute("SELECT json_set('{}', '$.a', 1) FROM json_each('[1]')")
        connection.execute("CREATE VIRTUAL TABLE f USING fts5(a)")
        connection.close()
    except sqlite3.Error as error:
        yield Diagnosis("SQLite", "broken", f"{sqlite3.sqlite_version}: {error}", "use a Python with a full SQLite")
        return
    yield Diagnosis("SQLite", "ok", f"{sqlite3.sqlite_version} with STRICT tables, JSON and FTS5")


def _reference(_: Patient) -> Iterator[Diagnosis]:
    try:
        known = reference.load()
        checks = checking.load()
    except ReferenceDataError as error:
        yield Diagnosis("reference data", "broken", str(error).splitlines()[0], "install the package again")
        return
    rounds = f"{min(known.rounds)} to {max(known.rounds)}"
    yield Diagnosis("reference data", "ok", f"{known.hash}: rounds {rounds}, {len(checks)} checks")


def _folders(patient: Patient) -> Iterator[Diagnosis]:
    folders = {"database": patient.db.parent, "archive": patient.archive, "outlets": home.outlet_folder()}
    for what, folder in folders.items():
        there = _existing(folder)
        if not os.access(there, os.W_OK | os.X_OK):
            yield Diagnosis(f"folder of the {what}", "broken", f"{folder}: not writable", f"chown or chmod {there}")
        elif folder.is_dir() and folder.stat().st_mode & stat.S_IWOTH:
            found = f"{folder}: everybody may write into it"
            yield Diagnosis(f"folder of the {what}", "warning", found, f"chmod o-w {folder}")
        else:
            yield Diagnosis(f"folder of the {what}", "ok", f"{folder}{'' if folder.is_dir() else ' (not yet there)'}")
    for folder in dict.fromkeys(map(_existing, (patient.db.parent, patient.archive))):
        free = shutil.disk_usage(folder).free
        if free < FREE_BYTES:
            advice = f"make room: {FREE_BYTES >> 30} GB last for some weeks"
            yield Diagnosis("disk", "warning", f"{folder}: {free / 1e9:.1f} GB free", advice)
        else:
            yield Diagnosis("disk", "ok", f"{folder}: {free / 1e9:.1f} GB free")


def _existing(folder: Path) -> Path:
    return next(one for one in (folder, *folder.absolute().parents) if one.exists())


def _database(patient: Patient) -> Iterator[Diagnosis]:
    if not patient.db.is_file():
        yield Diagnosis(
            "database", "warning", f"{patient.db}: not yet there", "berita nightly, or berita crawl, makes it"
        )
        return
    try:
        with store.opened(patient.db, readonly=True) as base:
            rows = base.rows("PRAGMA quick_check(1)")
            sound = next(iter(rows[0].values())) == "ok"
            if not sound:
                found = f"{patient.db}: {next(iter(rows[0].values()))}"
                yield Diagnosis("database", "broken", found, "berita db check; berita db restore takes a backup back")
                return
            yield Diagnosis("database", "ok", f"{patient.db}: {patient.db.stat().st_size / 1e6:.1f} MB")
            yield from _nights(base)
    except (StoreError, sqlite3.Error) as error:
        yield Diagnosis("database", "broken", str(error), "see the message")


def _nights(base: Store) -> Iterator[Diagnosis]:
    found = runs.newest(base, 1, "nightly")
    if not found:
        advice = "enable the timer (docs/operating.md), or run berita nightly"
        yield Diagnosis("last night", "warning", "there was none yet", advice)
        return
    (last,) = found
    told = f"run {last.id}, begun {last.started:%Y-%m-%d %H:%M} UTC: {last.state}"
    if last.started > clock.now() + SLOW_CLOCK:
        yield Diagnosis("clock", "broken", f"{told}, which is in the future", "set the clock: timedatectl set-ntp true")
    elif last.state == "died":
        yield Diagnosis("last night", "warning", told, f"berita runs show {last.id}; the next night goes on from there")
    elif clock.now() - last.started > LATE:
        yield Diagnosis("last night", "warning", told, "see the timer: systemctl list-timers berita-nightly.timer")
    else:
        yield Diagnosis("last night", "ok", told)


def _contact(_: Patient) -> Iterator[Diagnosis]:
    contact = os.environ.get(CONTACT, "").strip()
    if not contact:
        advice = f"set {CONTACT} to an address that operators of sites can write to"
        yield Diagnosis("contact", "broken", "none: nothing but this machine is asked", advice)
    elif "@" not in contact and "://" not in contact:
        advice = f"set {CONTACT} to a mail address or the address of a page"
        yield Diagnosis("contact", "warning", f"{contact!r} is no address", advice)
    else:
        yield Diagnosis("contact", "ok", contact)


def _outlets(_: Patient) -> Iterator[Diagnosis]:
    loaded, wrong = _load_outlets()
    for name, why in wrong:
        yield Diagnosis("outlets", "broken", why, f"mend or remove the file of {name}")
    own = sum(path.parent == home.outlet_folder() for path in outlets.files().values())
    if loaded and not wrong:
        yield Diagnosis("outlets", "ok", f"{len(loaded)} described, {own} of them yours")


def _load_outlets() -> tuple[list[Outlet], list[tuple[str, str]]]:
    loaded, wrong = [], []
    for name, path in outlets.files().items():
        try:
            loaded.append(outlets.load_outlet(path))
        except ReferenceDataError as error:
            wrong.append((name, str(error).splitlines()[0]))
    return loaded, wrong


def _alerts(_: Patient) -> Iterator[Diagnosis]:
    path = home.home() / alerting.FILE
    if path.is_file() and path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        found = f"{path} may hold passwords, and others can read it"
        yield Diagnosis("alerts", "warning", found, f"chmod 600 {path}")
    try:
        channels = alerting.channels()
        unknown = [one.name for one in channels if not alerting.is_known(one)]
    except alerting.AlertsError as error:
        yield Diagnosis("alerts", "broken", str(error), f"mend {path}")
        return
    if not channels:
        advice = f"write {path}, or set {alerting.VARIABLE}; then: berita alerts test"
        yield Diagnosis("alerts", "warning", "no channel: nobody is told", advice)
    elif unknown:
        yield Diagnosis("alerts", "broken", f"{', '.join(unknown)}: not an address of apprise", "berita alerts test")
    else:
        yield Diagnosis("alerts", "ok", ", ".join(one.name for one in channels))


def _network(patient: Patient) -> Iterator[Diagnosis]:
    """Asks the home pages of some outlets for their heads, as a crawl would; without a contact only this machine."""
    if not patient.online:
        yield Diagnosis("network", "ok", "not looked at (--offline)")
        return
    contact = os.environ.get(CONTACT, "").strip()
    loaded, _ = _load_outlets()
    homes = [one.home for one in loaded if contact or _is_here(one.home)]
    if not homes:
        yield Diagnosis("network", "warning", "not looked at: no outlet may be asked", f"set {CONTACT}")
        return
    step = max(1, len(homes) // ASKED)
    answers = [_ask(address, contact) for address in homes[::step][:ASKED]]
    dates = [answer for answer in answers if isinstance(answer, datetime)]
    if all(isinstance(answer, str) for answer in answers):
        advice = "see the connection, the name server, and the firewall"
        yield Diagnosis("network", "broken", "; ".join(map(str, answers)), advice)
        return
    yield Diagnosis("network", "ok", f"{sum(not isinstance(one, str) for one in answers)} of {len(answers)} answer")
    off = min((abs(clock.now() - one) for one in dates), default=None)
    if off is not None and off > SLOW_CLOCK:
        found = f"{int(off.total_seconds() // 60)} minutes off what a web server says"
        yield Diagnosis("clock", "broken", found, "timedatectl set-ntp true")
    elif off is not None:
        yield Diagnosis("clock", "ok", f"within {max(1, int(off.total_seconds()))} seconds of what a web server says")


def _ask(address: str, contact: str) -> datetime | str | None:
    """What time the server at an address says it is, None where it does not say; a reason where there is no answer."""
    agent = f"berita-extract/{home.version()}" + (f" (+{contact})" if contact else "")
    request = Request(address, method="HEAD", headers={"User-Agent": agent})
    try:
        with urlopen(request, timeout=SECONDS) as answer:
            told = answer.headers.get("Date")
    except URLError as error:
        told = error.headers.get("Date") if hasattr(error, "headers") else None
        if told is None:
            return f"{urlsplit(address).netloc}: {error.reason}"
    except (OSError, ValueError, HTTPException) as error:  # the last: what answers does not speak HTTP
        return f"{urlsplit(address).netloc}: {error}"
    try:
        found = parsedate_to_datetime(told) if told else None
    except ValueError:
        return None
    # "-0000" is UTC of a server that does not know where it is
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def _is_here(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return socket.inet_aton(host)[:1] == b"\x7f"
    except OSError:
        return host == "localhost"


LOOKS: tuple[Look, ...] = (
    _python,
    _sqlite,
    _reference,
    _folders,
    _database,
    _contact,
    _outlets,
    _alerts,
    _network,
)

"""Messages to people, through whatever they read: the channels are addresses of apprise.

They stand in `alerts.toml` of the home folder (`channels = ["mailto://…", "tgram://…"]`), and in the environment variable
BERITA_ALERTS, separated by spaces. An address may hold a password: nothing here ever prints one whole.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

from berita_extract import home

VARIABLE = "BERITA_ALERTS"
FILE = "alerts.toml"
SECONDS = 20.0  # for one channel; a night does not hang on a chat
SECRET = 4  # characters; a shorter part of an address hides nothing
_BETWEEN = re.compile(r"[/:@?&=#]+")


class AlertsError(Exception):
    """The channels cannot be used; the message is one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One address of apprise; `name` is what may be shown of it: "mailto #2"."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A channel that did not take a message, and why."""

    channel: str
    why: str


def channels() -> tuple[Channel, ...]:
    """The channels that are set up, in order; raises AlertsError where the file or an address cannot be read."""
    addresses = [*_of_file(home.home() / FILE), *os.environ.get(VARIABLE, "").split()]
    found = tuple(
        Channel(f"{address.split('://')[0]} #{number}", address) for number, address in enumerate(addresses, 1)
    )
    if found and find_spec("apprise") is None:
        raise AlertsError("alerts need apprise: pip install 'berita-extract[nightly]'")
    return found


def is_known(channel: Channel) -> bool:
    """True if apprise knows how to send to the channel."""
    import apprise

    with _quiet():
        return apprise.Apprise.instantiate(channel.address, suppress_exceptions=True) is not None


def send(title: str, body: str, to: Sequence[Channel]) -> tuple[Failure, ...]:
    """Sends one message to each channel and gives those that did not take it; never raises."""
    return tuple(failure for channel in to if (failure := _send(title, body, channel)) is not None)


def _send(title: str, body: str, channel: Channel) -> Failure | None:
    """In a thread of its own, which is left alone where a service takes the message and never answers."""
    answers: list[Failure | None] = []
    sender = Thread(target=lambda: answers.append(_try(title, body, channel)), daemon=True)
    with _quiet() as said:
        sender.start()
        sender.join(SECONDS)
        lines = [line.strip() for line in said.getvalue().splitlines() if line.strip()]
    if not answers:
        return Failure(channel.name, f"no answer within {SECONDS:g} seconds")
    failure = answers[0]
    if failure is None or failure.why:
        return failure
    return Failure(channel.name, _without_secrets(lines[0], channel) if lines else "not taken")


def _try(title: str, body: str, channel: Channel) -> Failure | None:
    """None if the channel took the message; a failure without a reason where apprise has said it."""
    try:
        import apprise

        sender = apprise.Apprise(asset=apprise.AppriseAsset(app_id="berita-extract", async_mode=False))
        if not sender.add(channel.address):
            return Failure(channel.name, "not an address that apprise knows")
        taken = sender.notify(title=title, body=body, body_format=apprise.NotifyFormat.TEXT)
    except Exception as error:  # noqa: BLE001  # plugins of a hundred services raise what they like
        return Failure(channel.name, type(error).__name__)
    return None if taken else Failure(channel.name, "")


def _without_secrets(line: str, channel: Channel) -> str:
    """A line of apprise without any part of the address: of some services the host is the password."""
    address = channel.address.split("://", 1)[-1]
    parts = {part for text in (address, unquote(address)) for part in _BETWEEN.split(text) if len(part) >= SECRET}
    for part in (channel.address, *sorted(parts, key=len, reverse=True)):
        line = line.replace(part, "…")
    return line


@contextlib.contextmanager
def _quiet() -> Iterator[io.StringIO]:
    """Holds back what apprise prints and logs, addresses with their passwords among it."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logger = logging.getLogger("apprise")
    logger.propagate = False  # for good: a thread that was left alone may speak later
    logger.addHandler(handler)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield said
    finally:
        logger.removeHandler(handler)


def _of_file(path: Path) -> list[str]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8")).get("channels", [])
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise AlertsError(f"{path}: {error}") from None
    if not isinstance(found, list) or not all(isinstance(one, str) and "://" in one for one in found):
        raise AlertsError(f'{path}: channels must be a list of addresses of apprise, as "mailto://…"')
    return found

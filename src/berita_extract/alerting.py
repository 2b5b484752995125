"""Messages to people, through whatever they read: the channels are addresses of apprise.

They stand in `alerts.toml` of the home folder (`channels = ["mailto://…", "tgram://…"]`), and in the environment variable
BERITA_ALERTS, separated by spaces. An address may hold a password: nothing here ever prints one whole.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from berita_extract import home

VARIABLE = "BERITA_ALERTS"
FILE = "alerts.toml"
SECONDS = 20  # for one channel; a night does not hang on a chat


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
    import apprise

    with _quiet() as said:
        try:
            sender = apprise.Apprise(asset=apprise.AppriseAsset(app_id="berita-extract", async_mode=False))
            if not sender.add(channel.address):
                return Failure(channel.name, "not an address that apprise knows")
            if sender.notify(title=title, body=body, body_format=apprise.NotifyFormat.TEXT):
                return None
        except Exception as error:  # noqa: BLE001  # plugins of a hundred services raise what they like
            return Failure(channel.name, type(error).__name__)
    lines = [line.strip() for line in said.getvalue().splitlines() if line.strip()]
    return Failure(channel.name, lines[0].replace(channel.address, channel.name) if lines else "not taken")


@contextlib.contextmanager
def _quiet() -> Iterator[io.StringIO]:
    """Holds back what apprise prints and logs, addresses with their passwords among it."""
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logger = logging.getLogger("apprise")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


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

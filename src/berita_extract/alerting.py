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
from collections.abc import Sequence
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


def send(title: str, body: str, to: Sequence[Channel]) -> tuple[Failure, ...]:
    """Sends one message to each channel and gives those that did not take it; never raises."""
    return tuple(failure for channel in to if (failure := _send(title, body, channel)) is not None)


def _send(title: str, body: str, channel: Channel) -> Failure | None:
    import apprise

    said = io.StringIO()
    handler = logging.StreamHandler(said)
    logger = logging.getLogger("apprise")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        sender = apprise.Apprise(asset=apprise.AppriseAsset(app_id="berita-extract", async_mode=False))
        with contextlib.redirect_stdout(io.StringIO()):
            if not sender.add(channel.address):
                return Failure(channel.name, "not an address that apprise knows")
            if sender.notify(title=title, body=body, body_format=apprise.NotifyFormat.TEXT):
                return None
    except Exception as error:  # noqa: BLE001  # plugins of a hundred services raise what they like
        return Failure(channel.name, type(error).__name__)
    finally:
        logger.removeHandler(handler)
    lines = [line for line in said.getvalue().splitlines() if line.strip()]
    why = lines[0].strip() if lines else "not taken"
    return Failure(channel.name, why.replace(channel.address, channel.name))


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

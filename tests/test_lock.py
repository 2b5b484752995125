"""The lock files: complete, hashed, without a host, and in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUN = ROOT / "requirements.txt"
DEV = ROOT / "requirements-dev.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<marker>.+?))? \\$", re.MULTILINE)


def pins(lock: Path) -> set[tuple[str, str, str]]:
    """Name, version and marker of every pinned package."""
    return {(found["name"], found["version"], found["marker"] or "") for found in PIN.finditer(lock.read_text())}


def names(requirements: list[str]) -> set[str]:
    """The normalised names of requirements such as "sqlite-utils>=4.0"."""
    return {re.split(r"[<>=~!\[ ;]", requirement)[0].lower().replace("_", "-") for requirement in requirements}


@pytest.mark.parametrize("lock", [RUN, DEV], ids=lambda lock: lock.name)
def test_every_package_is_hashed_and_no_host_is_named(lock: Path) -> None:
    text = lock.read_text()
    packages = re.split(r"\n(?=[a-z])", text.strip())
    assert len(packages) == len(pins(lock)) > 30
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links|@ ", text)


def test_what_the_project_asks_for_is_locked() -> None:
    assert names(PROJECT["project"]["dependencies"]) <= {name for name, *_ in pins(RUN)}
    assert names(PROJECT["dependency-groups"]["dev"]) <= {name for name, *_ in pins(DEV)}
    assert names(PROJECT["build-system"]["requires"]) <= {name for name, *_ in pins(DEV)}


def test_a_checkout_runs_what_users_run() -> None:
    assert {pin[:2] for pin in pins(RUN)} <= {pin[:2] for pin in pins(DEV)}

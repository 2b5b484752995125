"""What is deployed: the units as systemd reads them, and the line of cron as cron runs it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from berita_extract import runs
from berita_extract.store import opened
from tests.nights import LEAST, Outlet

DEPLOY = Path(__file__).parents[1] / "deploy"
UNITS = ("berita-nightly.service", "berita-nightly.timer")
MOST_EXPOSED = 2.0  # of systemd's ten; a service without any hardening has 9.6

systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze here")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units in a folder of their own, with the command where it really lies."""
    berita = tmp_path / "berita"
    berita.write_text(f"#!/bin/sh\nexec {sys.executable} -c 'from berita_extract.cli import main; main()' \"$@\"\n")
    berita.chmod(0o755)
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("/opt/berita/bin/berita", str(berita)), encoding="utf-8")
    return tmp_path


@systemd
def test_systemd_finds_nothing_wrong_in_the_units(installed: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", *(str(installed / name) for name in UNITS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    said = [line for line in done.stderr.splitlines() if "berita" in line]
    assert (done.returncode, said) == (0, [])


@systemd
def test_the_service_can_do_little_harm(installed: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(installed / UNITS[0])],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    found = re.search(r"Overall exposure level for berita-nightly\.service: ([\d.]+)", done.stdout)
    assert found is not None and float(found[1]) <= MOST_EXPOSED, done.stdout[-500:]


@pytest.mark.parametrize("option", ["NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes", "ProtectHome=yes"])
def test_the_service_is_hardened(option: str) -> None:
    assert option in (DEPLOY / UNITS[0]).read_text(encoding="utf-8").splitlines()


def test_the_timer_catches_up_and_starts_the_service() -> None:
    lines = (DEPLOY / UNITS[1]).read_text(encoding="utf-8").splitlines()
    assert {"Persistent=yes", "Unit=berita-nightly.service"} <= set(lines)


@pytest.fixture
def outlet() -> Iterator[Outlet]:
    found = Outlet("uji")
    yield found
    found.site.close()


def test_the_line_of_cron_runs_as_cron_runs_it(installed: Path, outlet: Outlet) -> None:
    outlet.publish(
        "serang", "Pemkab Serang meraih nilai 94,62 dari Ombudsman RI pada penilaian kepatuhan tahun 2024.", LEAST
    )
    outlet.write(installed)
    lines = [
        line for line in (DEPLOY / "berita.cron").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    variables = dict(line.split("=", 1) for line in lines[:-1])
    minute, hour, *days, user, command = lines[-1].split(maxsplit=6)
    assert (minute.isdecimal(), hour.isdecimal(), days, user) == (True, True, ["*"] * 3, "berita")
    assert "%" not in command  # which cron takes for the end of the line
    given = variables | {
        "PATH": variables["PATH"].replace("/opt/berita/bin", str(installed)),
        "BERITA_HOME": str(installed),
        "BERITA_OPTIONS": f"--outlet {installed / 'uji.toml'}",
        "HOME": str(installed),
    }
    kept = {name: os.environ[name] for name in ("PYTHONPATH", "VIRTUAL_ENV") if name in os.environ}
    done = subprocess.run(
        [variables["SHELL"], "-c", command], env=given | kept, capture_output=True, text=True, check=False, timeout=120
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), (installed / "nightly.log").read_text()
    with opened(installed / "berita.db", readonly=True) as store:
        (run,) = runs.newest(store)
    assert (run.command, run.state, run.exit, run.outlets["uji"]["new_articles"]) == ("nightly", "done", 0, 1)
    assert "release" in (installed / "nightly.log").read_text(encoding="utf-8")

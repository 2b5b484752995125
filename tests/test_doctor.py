"""berita doctor: each thing that can be wrong is named with what to do, and hides nothing of the rest."""

from __future__ import annotations

import json
import shutil
import socket
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

from berita_extract import clock, doctor, home, outlets
from berita_extract.cli import app
from berita_extract.doctor import Diagnosis, Patient, diagnose
from berita_extract.store import Producer, opened
from tests.crawling import Answer, Site

NOW = datetime(2026, 2, 10, 6, 0, tzinfo=UTC)
NAMES = "Python", "SQLite", "reference data", "database", "contact", "outlets", "alerts", "network", "disk"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home folder in which all is well, with one outlet on loopback."""
    site = Site()
    site.routes["/"] = Answer("Beranda")
    monkeypatch.setenv(home.VARIABLE, str(tmp_path))
    monkeypatch.setenv(doctor.CONTACT, "desk@example.org")
    monkeypatch.setenv("BERITA_ALERTS", "json://127.0.0.1:9/")
    (tmp_path / "outlets").mkdir(mode=0o755)
    uji = tmp_path / "outlets" / "uji.toml"
    uji.write_text(f'name = "Uji"\nhome = "{site.home}"\n', encoding="utf-8")
    monkeypatch.setattr(outlets, "files", lambda: {"uji": uji})
    with opened(tmp_path / "berita.db") as store:
        store.close_run(store.open_run("nightly", Producer("1", "a"), clock.now()), "done")
    yield tmp_path
    site.close()
    clock.start_at(None)


def look(folder: Path, *, online: bool = False) -> dict[str, Diagnosis]:
    return {one.what: one for one in diagnose(Patient(folder / "berita.db", folder / "archive", online))}


def test_all_is_well(here: Path) -> None:
    found = look(here, online=True)
    assert {what: one for what, one in found.items() if one.health != "ok"} == {}
    assert set(NAMES) <= found.keys() and {"last night", "clock"} <= found.keys()


def test_whatever_is_not_well_has_advice(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(doctor.CONTACT)
    monkeypatch.delenv("BERITA_ALERTS")
    found = look(here)
    assert (found["contact"].health, found["alerts"].health) == ("broken", "warning")
    assert all(one.advice for one in found.values() if one.health != "ok")


def test_a_contact_is_an_address(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(doctor.CONTACT, "me")
    assert look(here)["contact"].health == "warning"


def test_an_old_sqlite_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    assert look(here)["SQLite"].health == "broken"


def test_a_disk_that_is_nearly_full(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage(here)._replace(free=doctor.FREE_BYTES - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)
    assert look(here)["disk"].health == "warning"


def test_a_folder_that_everybody_may_write(here: Path) -> None:
    here.chmod(0o777)
    assert look(here)["folder of the database"].health == "warning"


def test_alerts_that_others_can_read(here: Path) -> None:
    (here / "alerts.toml").write_text('channels = ["mailto://user:secret@example.org"]', encoding="utf-8")
    (here / "alerts.toml").chmod(0o644)
    found = [
        one for one in diagnose(Patient(here / "berita.db", here / "archive", online=False)) if one.what == "alerts"
    ]
    assert [one.health for one in found] == ["warning", "ok"]
    assert not any("secret" in f"{one.found}{one.advice}" for one in found)


def test_a_channel_that_nobody_knows(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BERITA_ALERTS", "carrier-pigeon://loft")
    assert look(here)["alerts"].health == "broken"


def test_an_outlet_that_cannot_be_read(here: Path) -> None:
    (here / "outlets" / "uji.toml").write_text("name = ", encoding="utf-8")
    assert look(here)["outlets"].health == "broken"


def test_a_database_that_is_damaged(here: Path) -> None:
    (here / "berita.db").write_bytes(b"SQLite format 3\x00" + bytes(4096))
    assert look(here)["database"].health == "broken"


@pytest.mark.parametrize(
    ("passed", "what", "health"),
    [
        (timedelta(hours=5), "last night", "ok"),
        (timedelta(hours=30), "last night", "warning"),
        (timedelta(hours=-30), "clock", "broken"),
    ],
)
def test_the_last_night_and_the_clock(here: Path, passed: timedelta, what: str, health: str) -> None:
    with opened(here / "berita.db") as store:
        store.close_run(store.open_run("nightly", Producer("1", "a"), NOW), "done")
    clock.start_at(NOW + passed)
    assert look(here)[what].health == health


def test_a_night_that_died(here: Path) -> None:
    with opened(here / "berita.db") as store:
        store.open_run("nightly", Producer("1", "a"), clock.now())
    assert look(here)["last night"].health == "warning"


def test_a_clock_that_is_an_hour_off(here: Path) -> None:
    with opened(here / "berita.db") as store:
        store.close_run(store.open_run("nightly", Producer("1", "a"), clock.now() + timedelta(hours=1)), "done")
    clock.start_at(clock.now() + timedelta(hours=1))
    assert look(here, online=True)["clock"].health == "broken"


def test_a_network_that_fails(here: Path) -> None:
    (here / "outlets" / "uji.toml").write_text('name = "Uji"\nhome = "http://127.0.0.1:9/"\n', encoding="utf-8")
    assert look(here, online=True)["network"].health == "broken"


@pytest.mark.parametrize(
    ("answer", "network", "clocks"),
    [
        (b"SSH-2.0-OpenSSH_9.6\r\n", "broken", None),
        (b"HTTP/1.1 200 OK\r\nDate: Sat, 01 Jan 2000 00:00:00 -0000\r\n\r\n", "ok", "broken"),
        (b"HTTP/1.1 200 OK\r\nDate: yesterday\r\n\r\n", "ok", None),
        (b"HTTP/1.1 503 Busy\r\n\r\n", "broken", None),
    ],
)
def test_whatever_answers_hides_nothing_of_the_rest(
    here: Path, answer: bytes, network: str, clocks: str | None
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            visitor, _ = server.accept()
            with visitor:
                visitor.recv(4096)
                visitor.sendall(answer)

        Thread(target=serve, daemon=True).start()
        home_page = f"http://127.0.0.1:{server.getsockname()[1]}/"
        (here / "outlets" / "uji.toml").write_text(f'name = "Uji"\nhome = "{home_page}"\n', encoding="utf-8")
        found = look(here, online=True)
    assert found["network"].health == network
    assert ("clock" in found and found["clock"].health) == (clocks or False)


def test_without_a_contact_nobody_else_is_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(doctor.CONTACT)
    (here / "outlets" / "uji.toml").write_text('name = "Uji"\nhome = "https://koran.example/"\n', encoding="utf-8")
    assert "no outlet may be asked" in look(here, online=True)["network"].found


def test_the_command_prints_it_all_and_ends_with_findings(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    well = CliRunner().invoke(app, ["doctor", "--offline", "--format", "json"], catch_exceptions=False)
    assert (well.exit_code, {one["health"] for one in json.loads(well.stdout)}) == (0, {"ok"})
    monkeypatch.delenv(doctor.CONTACT)
    ill = CliRunner().invoke(app, ["doctor", "--offline"], catch_exceptions=False)
    assert ill.exit_code == 1
    assert f"→ set {doctor.CONTACT}" in ill.stdout

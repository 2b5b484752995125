"""Thirty-five nights of one newsroom, with the real command and the real spiders: what happens is in the ledger, is told once,
and is recovered from."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from tests.crawling import Answer, wait_for
from tests.nights import Desk, Ended, Nights, Outlet

pytestmark = pytest.mark.slow

SENTENCE = "Pemerintah {} meraih nilai {} dan masuk zona hijau dalam penilaian kepatuhan pelayanan publik Ombudsman RI tahun 2024."


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Nights]:
    outlets = [Outlet("daily"), Outlet("guarded"), Outlet("redone"), Outlet("weekly", {"min_30d": 2}), Outlet("quiet")]
    desk = Desk()
    yield Nights(tmp_path, outlets, desk)
    for site in (*(outlet.site for outlet in outlets), desk.site):
        site.close()


def test_thirty_five_nights(newsroom: Nights) -> None:
    nights = newsroom
    daily, guarded, redone, weekly, quiet = nights.outlets
    corrected = daily.publish("serang", SENTENCE.format("Kabupaten Serang", "94,62"))
    guarded.publish("cilegon", SENTENCE.format("Kota Cilegon", "91,05"))
    quiet.publish("tangerang", SENTENCE.format("Kota Tangerang", "96,40"))
    weekly.publish("lebak", SENTENCE.format("Kabupaten Lebak", "88,15"))
    for number in range(8):
        redone.publish(f"kabar-{number}", "Harga cabai rawit di pasar induk naik lagi sejak awal pekan.")

    first = nights.pass_one()
    assert (first.exit, first.run["state"], first.run["release"]) == (0, "done", "2024-12-02")
    assert first.run["figures"]["articles"]["new"] == 4
    assert {name: one["state"] for name, one in first.run["outlets"].items()} == dict.fromkeys(
        first.run["outlets"], "ok"
    )
    assert nights.desk.messages == []

    same_twice(nights)

    # a new article, and the paper's own correction at the second visit of the page
    daily.publish("pandeglang", SENTENCE.format("Kabupaten Pandeglang", "90,33"), day=nights.now)
    third = nights.pass_one()
    assert third.run["figures"]["articles"]["new"] == 1 and third.run["release"] == "2024-12-04"
    daily.publish("serang", SENTENCE.format("Kabupaten Serang", "93,62"))
    until(nights, lambda night: night.run["figures"]["corrections"] == 1, most=6)
    assert len(nights.told("corrected: Pemerintah Kabupaten Serang 2024: score 94.62 → 93.62", corrected)) == 1
    assert nights.runs()[0]["exit"] == 1
    assert nights.pass_one().exit == 0

    # an outlet that turns us away, for two nights
    guarded.block(True)
    assert state(nights.pass_one(), "guarded") == "blocked"
    standing = nights.pass_one()
    assert (state(standing, "guarded"), standing.exit) == ("blocked", 0)
    assert "since 2024-12" in standing.out and "guarded: blocked" in standing.out
    assert len(nights.told("guarded: quiet → blocked")) == 1
    guarded.block(False)
    assert state(nights.pass_one(), "guarded") == "quiet"
    assert len(nights.told("guarded: blocked → quiet")) == 1

    # a disk that is full, and the night after
    padding = random.Random(1).randbytes(400_000).hex()
    daily.publish("ende", SENTENCE.format("Kabupaten Ende", "80,55"), day=nights.now, padding=padding)
    full = nights.pass_one(most_bytes=300_000)
    assert (full.exit, full.run["state"]) == (1, "done")
    assert "File too large" in full.run["findings"][0]["text"]
    after = nights.pass_one()
    assert after.exit == 0 and after.run["figures"]["articles"]["new"] == 1
    assert len(nights.told("the crawl had to stop")) == 1

    # a kill in the middle of the crawl
    slow = daily.publish("agam", SENTENCE.format("Kabupaten Agam", "95,48"), day=nights.now)
    daily.publish("ambon", SENTENCE.format("Kota Ambon", "97,16"), day=nights.now)
    path = slow.removeprefix(daily.site.home.rstrip("/"))
    whole = daily.site.routes[path]
    daily.site.routes[path] = late
    killed = nights.begin()
    wait_for(lambda: path in daily.site.asked)
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    assert nights.runs()[0]["state"] == "died"
    daily.site.routes[path] = whole
    next_one = nights.pass_one()
    assert (next_one.exit, next_one.run["figures"]["articles"]["new"]) == (1, 2)
    assert len(nights.told("died; this one went on from there")) == 1

    # SIGTERM ends in order, within ten seconds
    daily.site.routes["/sitemap.xml"] = late
    asked = daily.site.asked.count("/sitemap.xml")
    ended = nights.begin()
    wait_for(lambda: daily.site.asked.count("/sitemap.xml") > asked)
    ended.terminate()
    ended.communicate(timeout=10)
    assert nights.runs()[0]["state"] == "failed"
    daily.list()

    # an outlet whose pages are no longer read
    for number in range(6):
        redone.publish(f"baru-{number}", broken=True, day=nights.now)
    assert state(nights.pass_one(), "redone") == "layout_changed"
    assert len(nights.told("redone:", "→ layout changed")) == 1
    for number in range(6):
        redone.publish(f"lagi-{number}", "Harga bawang di pasar induk turun sejak akhir pekan.", day=nights.now)
    assert state(nights.pass_one(), "redone") == "ok"
    assert len(nights.told("redone: layout changed → ok")) == 1

    # an outlet that falls silent, once thirty days are over
    until(nights, lambda night: state(night, "weekly") == "silent", most=20)
    assert len(nights.runs()) >= 30
    assert len(nights.told("weekly: quiet → silent")) == 1

    until(nights, lambda night: night.exit == 0, most=5)
    same_twice(nights)
    assert [run["state"] for run in nights.runs()].count("died") == 1
    assert len(nights.desk.messages) == len(set(nights.desk.messages))


def late(_: dict[str, str]) -> Answer:
    """An answer that comes after whatever is done meanwhile."""
    sleep(8)
    return Answer("lambat", 500)


def same_twice(nights: Nights) -> None:
    """A night without changes changes nothing but the ledger and what was asked."""
    before = nights.tables()
    night = nights.pass_one()
    after = nights.tables()
    changed = {
        name: [row for row in after[name] if row not in before[name]] for name in after if after[name] != before[name]
    }
    assert {name: rows for name, rows in changed.items() if name not in ("runs", "urls")} == {}
    assert (night.exit, night.run["release"]) == (0, None)


def until(nights: Nights, happened: object, most: int) -> Ended:
    """Passes nights until it has happened; at most so many."""
    assert callable(happened)
    for _ in range(most):
        night = nights.pass_one()
        if happened(night):
            return night
    raise AssertionError(f"not within {most} nights")


def state(night: Ended, outlet: str) -> str:
    return str(night.run["outlets"][outlet]["state"])

"""Backups and their way back, the check of a database, the archive hashed anew, and both moved to another folder."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from berita_extract import clock, keeping
from berita_extract.cli import app
from berita_extract.store import Producer, StoreError, opened, writer_lock
from tests.crawling import LONG, Crawl, Site, sitemap

NOW = datetime(2026, 2, 10, 1, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def set_clock() -> Iterator[None]:
    clock.start_at(NOW)
    yield
    clock.start_at(None)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "berita.db"
    with opened(path) as store:
        store.open_run("crawl", Producer("1", "a"))
    return path


@pytest.fixture
def crawled(site: Site, crawl: Crawl) -> Crawl:
    """A database with one article and its archive, both as the real commands write them."""
    site.routes["/sitemap.xml"] = sitemap(site.article("zona-hijau", LONG))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    berita("crawl", "--outlet", crawl.folder / "uji.toml", "--db", crawl.db)
    return crawl


def berita(*arguments: object, status: int = 0) -> str:
    done = CliRunner().invoke(app, [str(one) for one in arguments], catch_exceptions=False)
    assert done.exit_code == status, done.output
    return done.output


def commands(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as found:
        return [row[0] for row in found.execute("SELECT command FROM runs ORDER BY id")]


def killed(verb: str, step: str, *paths: Path) -> int:
    """How a process ended that was killed right after a step of a backup or restore."""
    code = f"""if True:
        import os, pathlib, signal, sys
        from berita_extract import keeping
        step = keeping.{step}
        def then(*given):
            step(*given)
            os.kill(os.getpid(), signal.SIGKILL)
        keeping.{step} = then
        keeping.{verb}(*map(pathlib.Path, sys.argv[1:]))"""
    return subprocess.run([sys.executable, "-c", code, *map(str, paths)], check=False).returncode


# backups


def test_a_backup_has_its_moment_in_its_name_and_is_one_file(db: Path) -> None:
    made = keeping.backup(db, db.parent)
    assert made.name.startswith("berita-20260210T0130") and commands(made) == ["crawl"]
    assert sorted(path.name for path in db.parent.iterdir() if path.name.startswith(made.name)) == [made.name]


def test_a_backup_is_never_overwritten(db: Path, tmp_path: Path) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with pytest.raises(StoreError, match=r"copy\.db: is there already"):
        keeping.backup(db, made)


def test_a_backup_is_one_moment_of_a_database_that_is_written(db: Path, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        with opened(db) as store:
            while not stop.is_set():
                with store.atomic():  # always two
                    store.open_run("left", Producer("1", "a"))
                    store.open_run("right", Producer("1", "a"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            found = commands(keeping.backup(db, tmp_path / f"{number}.db"))
            assert found.count("left") == found.count("right")
    finally:
        stop.set()
        writer.join()


def test_a_backup_that_fails_leaves_nothing(db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(source: Path, target: Path, watch: object) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(keeping, "_copy", full)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(StoreError, match="disk is full"):
        keeping.backup(db, tmp_path / "copy.db")
    assert sorted(tmp_path.iterdir()) == before


def test_a_backup_ends_while_another_process_writes(db: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(db)) as filled:
        filled.execute("CREATE TABLE filler (a BLOB)")
        filled.executemany("INSERT INTO filler VALUES (randomblob(4000))", [()] * 5 * keeping.PAGES)
        filled.commit()
    told: list[int] = []

    def write(done: int, _: int) -> None:  # between any two steps, as a crawl would
        told.append(done)
        assert len(told) < 50, "the copy is begun anew with each commit"
        with closing(sqlite3.connect(db)) as other:
            other.execute("INSERT INTO filler VALUES (randomblob(4000))")
            other.commit()

    made = keeping.backup(db, tmp_path / "copy.db", write)
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("SELECT count(*) FROM filler").fetchone()[0] == 5 * keeping.PAGES
    assert told == sorted(told) and len(told) > 4


def test_a_backup_goes_where_files_have_one_name_only(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")  # as FAT does

    monkeypatch.setattr(os, "link", link)
    made = keeping.backup(db, tmp_path / "copy.db")
    assert commands(made) == ["crawl"]
    with pytest.raises(StoreError, match="is there already"):
        keeping.backup(db, made)
    former = keeping.restore(made, db)
    assert former and commands(former) == commands(db) == ["crawl"]


@pytest.mark.parametrize("step", ["_copy", "sync"])
def test_a_kill_leaves_no_half_backup(db: Path, tmp_path: Path, step: str) -> None:
    assert killed("backup", step, db, tmp_path / "copy.db") == -signal.SIGKILL
    assert not (tmp_path / "copy.db").exists()
    tmp_path.joinpath(".new-copy.db-journal").write_bytes(b"of the one killed")
    assert commands(keeping.backup(db, tmp_path / "copy.db")) == commands(db)
    assert not list(tmp_path.glob(".new-*"))


# and back


def test_a_backup_comes_back_and_what_was_there_is_kept(db: Path, tmp_path: Path) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with opened(db) as store:
        store.open_run("later", Producer("1", "a"))
    told = berita("db", "restore", made, "--db", db)
    assert commands(db) == ["crawl"] and made.is_file()
    (former,) = tmp_path.glob("berita-before-restore-*.db")
    assert commands(former) == ["crawl", "later"] and str(former) in told


def test_what_a_reader_has_open_is_not_replaced(db: Path, tmp_path: Path) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with closing(sqlite3.connect(db)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT 1 FROM runs").fetchone()
        with opened(db) as store:
            store.open_run("later", Producer("1", "a"))
        with pytest.raises(StoreError, match="open in another program"):
            keeping.restore(made, db)
    assert commands(db) == ["crawl", "later"]
    former = keeping.restore(made, db)
    assert former and commands(former) == ["crawl", "later"] and commands(db) == ["crawl"]


@pytest.mark.parametrize("place", [0, 4096])
def test_a_damaged_database_is_replaced_and_kept(db: Path, tmp_path: Path, place: int) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with db.open("r+b") as file:
        file.seek(place)
        file.write(b"x" * 4096)
    damaged = db.read_bytes()
    berita("db", "restore", made, "--db", db)
    assert commands(db) == ["crawl"]
    (former,) = tmp_path.glob("berita-before-restore-*.db")
    assert former.read_bytes()[place:][:4096] == damaged[place:][:4096]


@pytest.mark.parametrize("step", ["_copy", "sync", "_settle", "_keep"])
def test_a_kill_leaves_the_database_and_the_next_restore_works(db: Path, tmp_path: Path, step: str) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with opened(db) as store:
        store.open_run("later", Producer("1", "a"))
    assert killed("restore", step, made, db) == -signal.SIGKILL
    assert commands(db) == ["crawl", "later"]
    keeping.restore(made, db)
    assert commands(db) == ["crawl"]
    assert not list(tmp_path.glob(".new-*"))


def test_what_is_no_database_is_not_restored(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as made:
        made.execute("CREATE TABLE t (a)")
    torn = tmp_path / "torn.db"
    torn.write_bytes(db.read_bytes()[:5000])
    for path, why in ((other, "not a database of berita-extract"), (torn, "malformed|not a database")):
        with pytest.raises(StoreError, match=why):
            keeping.restore(path, db)
    assert commands(db) == ["crawl"]


def test_a_restore_that_fails_leaves_the_database(db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with opened(db) as store:
        store.open_run("later", Producer("1", "a"))

    def fails(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeping, "sync", fails)
    with pytest.raises(StoreError, match="No space left"):
        keeping.restore(made, db)
    assert commands(db) == ["crawl", "later"]


def test_nothing_is_restored_while_a_command_writes(db: Path, tmp_path: Path) -> None:
    made = keeping.backup(db, tmp_path / "copy.db")
    with writer_lock(db), pytest.raises(StoreError, match="another writing command"):
        CliRunner().invoke(app, ["db", "restore", str(made), "--db", str(db)], catch_exceptions=False)


# is it whole?


def test_a_whole_database_is_called_so(crawled: Crawl) -> None:
    assert berita("db", "check", "--db", crawled.db) == f"{crawled.db}: whole\n"


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("UPDATE articles SET text = 'x' || text", "the quote of institution does not stand at its place"),
        ("UPDATE records SET article = 99", "points to no row of articles"),
        ("UPDATE captures SET warc = 'lost-' || warc", "missing, and captures lie in it"),
    ],
)
def test_what_is_not_as_it_must_be_is_named(crawled: Crawl, harm: str, said: str) -> None:
    with closing(sqlite3.connect(crawled.db)) as found:
        found.execute("PRAGMA foreign_keys = off")
        found.execute(harm)
        found.commit()
    assert said in berita("db", "check", "--db", crawled.db, status=1)


def test_a_damaged_page_is_named(db: Path) -> None:
    with db.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(bytes(4096))
    with opened(db, readonly=True) as store:
        assert list(keeping.check(store, db.parent / "archive"))


# the archive


def test_every_byte_of_the_archive_is_hashed_again(crawled: Crawl) -> None:
    assert "every byte as it was written" in berita("archive", "verify", "--db", crawled.db)
    (file,) = (crawled.folder / "archive").glob("*.warc.gz")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert file.name in berita("archive", "verify", "--db", crawled.db, status=1)


def test_database_and_archive_verify_in_another_folder_and_go_on_there(
    crawled: Crawl, site: Site, tmp_path: Path
) -> None:
    moved = tmp_path / "moved"
    moved.mkdir()
    for path in (*crawled.folder.glob("berita.db*"), crawled.folder / "archive", crawled.folder / "uji.toml"):
        shutil.move(path, moved / path.name)
    db = moved / "berita.db"
    assert "whole" in berita("db", "check", "--db", db)
    assert "every byte as it was written" in berita("archive", "verify", "--db", db)
    site.routes["/sitemap.xml"] = sitemap(site.article("zona-hijau", LONG), site.article("zona-hijau-lagi", LONG))
    assert "1 new articles" in berita("crawl", "--outlet", moved / "uji.toml", "--db", db)
    assert "every byte as it was written" in berita("archive", "verify", "--db", db)

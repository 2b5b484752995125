"""Releases: complete, described, the same bytes for the same world, never touched again, and whole or not there."""

from __future__ import annotations

import csv
import json
import os
import random
import sqlite3
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet
import pytest
import yaml  # type: ignore[import-untyped]  # comes with frictionless
from typer.testing import CliRunner

from berita_extract import cli, home, reference, refreshing, releases, takedowns
from berita_extract.archive import Archive
from berita_extract.releases import Refused, ReleaseError, reading, writing
from berita_extract.releases.schema import ALL
from berita_extract.store import Producer, Store, opened
from berita_extract.takedowns import Takedown
from tests import making
from tests.test_import import put, read, text
from tests.test_pipeline import STATED, URL, Newsroom
from tests.verifying import ARTICLES

ROOT = Path(__file__).parent.parent
NIGHT = datetime(2026, 11, 28, 1, 30, tzinfo=UTC)
TAKEN = "https://kabar.example/wonogiri"
HOSTILE = 'Wonogiri;=HYPERLINK("http://x.example";"klik")\u200b'
# addresses with the words that each shows, in the order of the hours in which they are fetched
PAGES = [(url, " ".join(said.split())) for url, _, said in ARTICLES]


def html(said: str, title: str = "=1+1 Hasil penilaian") -> str:
    filler = "".join(f"<p>Petugas loket nomor {n} diminta menjaga mutu layanan bagi warga.</p>" for n in range(8))
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{said}</p>{filler}</article></body></html>"


def fill(folder: Path, order: int = 1) -> None:
    """A database with articles, an imported list and a page that is taken down; `order` -1 reads the pages backwards."""
    with opened(folder / "berita.db") as store, Archive(folder / "archive") as archive:
        room = Newsroom(store, archive)
        for place, (url, said) in list(enumerate(PAGES))[::order]:
            room._now = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(hours=place)
            room.answers(url, html(said))
            if order < 0:
                room.read()  # one after the other, so that rows get other numbers
        room.read()
        rows = [
            {
                "source_url": f"https://daftar.example/{year}",
                "year": str(year),
                "score": f"9{year % 10}.10",
                "zone": "",
                "predicate": "",
            }
            for year in (2021, 2022, 2023)
        ]
        put(store, read(folder, text(*rows)).results)
        takedowns.add(home.judgements_folder(store.path), Takedown(NIGHT, "editor", TAKEN, "takedown", "asked for"))


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    fill(folder)
    return folder


@pytest.fixture
def store(tmp_path: Path, world: Path) -> Iterator[Store]:
    """A database of its own with the world's contents."""
    subprocess.run(["cp", "-a", f"{world}/.", str(tmp_path)], check=True)
    with opened(tmp_path / "berita.db") as base:
        yield base


def publish(store: Store, now: datetime = NIGHT, **more: Any) -> releases.Published:
    return releases.publish(store, folder_of(store), reference.load(), now=now, **more)


def folder_of(store: Store) -> Path:
    return home.releases_folder(store.path)


def change(store: Store, score: float = 88.88) -> None:
    """Something else is stored now, as if a page had been changed."""
    with store.atomic():
        store.db.execute("UPDATE records SET score = ? WHERE id = (SELECT min(id) FROM records)", [score])
        store.db.execute("UPDATE articles SET title = 'Lain ' || ?", [str(score)])
    refreshing.refresh(store)


@pytest.fixture(scope="module")
def released(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first release of the world."""
    folder = tmp_path_factory.mktemp("released")
    with opened(world / "berita.db") as base:
        releases.publish(base, folder, reference.load(), now=NIGHT)
        base.db.execute("DELETE FROM releases")
    return folder / "latest"


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# what a release holds


def test_a_release_holds_what_was_agreed(released: Path) -> None:
    forms = {f"{one.name}.{form}" for one in ALL for form in ("csv", "json", "parquet")}
    others = {"berita.sqlite", "datapackage.json", "CITATION.cff", "SHA256SUMS", "LICENSE", "README.md"}
    assert {path.name for path in released.iterdir()} == forms | others
    assert len(table(released, "articles")) == len(PAGES)
    assert {row["via"] for row in table(released, "statements")} == {"article", "import"}
    assert len(table(released, "facts")) > 10


def test_the_data_package_is_valid(released: Path) -> None:
    report = frictionless.validate(str(released / "datapackage.json"))
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid
    assert {task.name for task in report.tasks} == {one.name for one in ALL}


def test_a_wrong_cell_would_not_be_valid(released: Path, tmp_path: Path) -> None:
    for path in released.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    facts = (tmp_path / "statements.csv").read_text(encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        facts.replace("https://koran.example/magelang,", "https://x.example/,"), "utf-8"
    )
    found = {
        error.type for task in frictionless.validate(str(tmp_path / "datapackage.json")).tasks for error in task.errors
    }
    assert {"foreign-key", "hash-count"} <= found


def test_every_column_is_described(released: Path) -> None:
    package = json.loads((released / "datapackage.json").read_text(encoding="utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["version"] == "2026-11-28"
    assert package["licenses"][0]["name"] == "ODbL-1.0"
    assert "contributors" not in package
    assert {one["type"] for one in package["resources"]} == {"table"}  # the profile knows no other
    tables = {one["name"]: one for one in package["resources"]}
    for one in ALL:
        fields = tables[one.name]["schema"]["fields"]
        assert (
            [field["name"] for field in fields] == list(table(released, one.name)[0]) if one.name != "changes" else True
        )
        assert all(field["type"] and len(field["description"]) > 9 for field in fields)
        assert tables[one.name]["schema"]["primaryKey"] == list(one.key)
    others = {path.name for form in ("json", "parquet", "sqlite") for path in released.glob(f"*.{form}")}
    assert {one["path"] for one in package["other_forms"]} == others - {"datapackage.json"}


def test_all_forms_hold_the_same_rows(released: Path) -> None:
    with closing(sqlite3.connect(f"file:{released / 'berita.sqlite'}?mode=ro", uri=True)) as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for one in ALL:
            ours = json.loads((released / f"{one.name}.json").read_text(encoding="utf-8"))
            sheet = table(released, one.name)
            parquet = pyarrow.parquet.read_table(released / f"{one.name}.parquet").to_pylist()
            rows = list(writing.rows(base, one))
            assert len(ours) == len(sheet) == len(parquet) == len(rows)
            for row, text_row, column_row, stored in zip(ours, sheet, parquet, rows, strict=True):
                told = dict(zip(one.names, stored, strict=True))
                for column in one.columns:
                    value = row[column.name]
                    if column.type == "array":
                        assert value == json.loads(text_row[column.name]) == json.loads(column_row[column.name])
                        assert value == json.loads(str(told[column.name]))
                        continue
                    assert (value is None) == (text_row[column.name] == "") == (told[column.name] is None)
                    assert (value is None) == (column_row[column.name] is None)
                    if value is None:
                        continue
                    assert value == told[column.name]
                    if column.type in ("number", "integer"):
                        assert float(text_row[column.name]) == value == column_row[column.name]
                    elif column.type == "boolean":
                        assert text_row[column.name] == str(value).lower()
                        assert value == column_row[column.name]
                    elif column.type == "date":
                        assert column_row[column.name] == date.fromisoformat(value)
                    elif column.type == "string":
                        assert text_row[column.name].replace("'", "") == value.replace("'", "")
                        assert column_row[column.name] == value


def test_facts_rest_on_statements_that_are_there(released: Path) -> None:
    statements = {row["statement"]: row for row in table(released, "statements")}
    for fact in table(released, "facts"):
        support = [statements[one] for one in json.loads(fact["support"])]
        assert support
        for one in support:
            assert (one["scheme"], one["institution_id"], one["year"]) == (
                fact["scheme"],
                fact["institution_id"],
                fact["year"],
            )
            assert one[fact["field"]] == fact["value"]


def test_quotes_stand_in_the_texts_and_nothing_else_of_them_is_published(world: Path, released: Path) -> None:
    with opened(world / "berita.db", readonly=True) as base:
        texts = {row["url"]: row["text"] for row in base.rows("SELECT url, text FROM articles")}
    quoted = [row for row in table(released, "statements") if row["quote"]]
    assert len(quoted) > 5
    for row in quoted:
        part = texts[row["url"]][int(row["quote_start"]) : int(row["quote_end"])]
        assert row["quote"].strip("…") == part
        assert part.count(". ") == 0
    everything = b"".join(path.read_bytes() for path in released.iterdir())
    assert b"menjaga mutu layanan bagi warga" not in everything
    assert b"editor" not in everything  # who took a page down


def test_a_formula_in_a_title_is_neutral_in_csv_alone(released: Path) -> None:
    titles = [row["title"] for row in table(released, "articles") if row["title"]]
    assert titles and all(title == "'=1+1 Hasil penilaian" for title in titles)
    told = json.loads((released / "articles.json").read_text(encoding="utf-8"))
    assert {row["title"] for row in told} == {None, "=1+1 Hasil penilaian"}


def test_the_citation_is_one(released: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    cited = yaml.safe_load((released / "CITATION.cff").read_text(encoding="utf-8"))
    needed = {"cff-version", "message", "title", "authors"}
    allowed = needed | {"type", "abstract", "version", "date-released", "license", "contact"}
    assert needed <= set(cited) <= allowed
    assert (cited["cff-version"], cited["type"], cited["license"]) == ("1.2.0", "dataset", "ODbL-1.0")
    assert cited["authors"] == [{"name": "berita-extract contributors"}]
    assert (cited["version"], str(cited["date-released"])) == ("2026-11-28", "2026-11-28")
    monkeypatch.setenv("BERITA_CONTACT", "mailto:redaksi@koran.example (meja data)")
    publish(store)
    cited = yaml.safe_load((folder_of(store) / "latest" / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["contact"] == [{"name": "operator of this collection", "email": "redaksi@koran.example"}]


def test_the_licence_names_what_the_data_derive_from(released: Path) -> None:
    notice = (released / "LICENSE").read_text(encoding="utf-8")
    assert (ROOT / "data" / "LICENSE").read_text(encoding="utf-8") in notice
    assert "opendatacommons.org/licenses/odbl/1-0" in notice


def test_checksums_are_those_of_sha256sum(released: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=released, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, b"")


# the same world


PUBLISH = """
import sys
from datetime import datetime
from pathlib import Path
from berita_extract import reference, releases
from berita_extract.store import opened
with opened(Path(sys.argv[1])) as store:
    releases.publish(store, Path(sys.argv[2]), reference.load(), now=datetime.fromisoformat(sys.argv[3]))
"""


def test_the_same_world_gives_the_same_bytes(released: Path, tmp_path: Path) -> None:
    """Read in another order, into other row numbers, elsewhere, by processes with other hash seeds; and once more changed."""
    found: list[dict[str, bytes]] = []
    numbers = []
    for place, order in (("one", 1), ("other/place", -1)):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        fill(folder, order)
        for night in (NIGHT, NIGHT + timedelta(days=1)):
            command = [sys.executable, "-c", PUBLISH, str(folder / "berita.db"), str(folder / "to"), night.isoformat()]
            environment = os.environ | {"PYTHONHASHSEED": str(order % 3), "TZ": ("UTC", "Asia/Jakarta")[order < 0]}
            subprocess.run(command, cwd=ROOT, env=environment, check=True)
            with opened(folder / "berita.db") as base, Archive(folder / "archive") as archive:
                numbers.append(base.rows("SELECT url, id FROM articles ORDER BY url"))
                room = Newsroom(base, archive)
                room._now = night
                room.answers(PAGES[0][0], html(PAGES[0][1].replace("98,17", "98,71")))
                room.read()
        made = [path for one in releases.releases(folder / "to") for path in sorted(one.iterdir())]
        found.append({str(path.relative_to(folder / "to")): path.read_bytes() for path in made})
    assert numbers[0] != numbers[2]
    assert len(found[0]) == 2 * len(list(released.iterdir()))
    assert [name for name in found[0] if found[0][name] != found[1].get(name)] == []
    assert found[0].keys() == found[1].keys()
    assert b"corrected" in found[0]["2026-11-29/changes.csv"]
    for path in released.iterdir():
        assert path.read_bytes() == found[1][f"2026-11-28/{path.name}"]


def test_an_unchanged_world_makes_none(store: Store) -> None:
    first = publish(store)
    before = sorted(folder_of(store).rglob("*"))
    again = publish(store, NIGHT + timedelta(days=3))
    assert (again.name, again.made) == (first.name, False)
    assert sorted(folder_of(store).rglob("*")) == before
    assert [row["name"] for row in releases.made_of(store)] == [first.name]


def test_a_second_release_of_a_day_has_a_number(store: Store) -> None:
    names = [publish(store).name]
    for score in (81.11, 82.22):
        change(store, score)
        names.append(publish(store, accept="a test").name)
    assert names == ["2026-11-28", "2026-11-28.2", "2026-11-28.3"]
    assert str((folder_of(store) / "latest").readlink()) == "2026-11-28.3"
    assert [path.name for path in releases.releases(folder_of(store))] == names
    told = json.loads((folder_of(store) / "latest" / "datapackage.json").read_text(encoding="utf-8"))
    assert told["former"] == "2026-11-28.2"


def test_the_day_is_that_of_utc(store: Store) -> None:
    jakarta = datetime.fromisoformat("2026-11-29T01:30:00+07:00")
    assert publish(store, jakarta).name == "2026-11-28"


def test_a_clock_that_was_set_back_does_no_harm(store: Store) -> None:
    publish(store)
    back = NIGHT - timedelta(days=8)
    assert publish(store, back).made is False
    change(store)
    assert publish(store, back, accept="a test").name == "2026-11-28.2"
    cited = yaml.safe_load((folder_of(store) / "latest" / "CITATION.cff").read_text(encoding="utf-8"))
    assert str(cited["date-released"]) == "2026-11-20"


def test_an_older_release_is_never_touched(store: Store) -> None:
    publish(store)
    first = folder_of(store) / "2026-11-28"
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) for path in first.iterdir()}
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o444 for path in before)
    for day in range(1, 4):
        change(store, 70 + day)
        publish(store, NIGHT + timedelta(days=day), accept="a test")
    assert before == {
        path: (path.stat().st_mtime_ns, path.stat().st_ino, path.read_bytes()) for path in first.iterdir()
    }


# what is refused


def test_a_former_release_that_is_damaged_or_missing_is_refused(store: Store) -> None:
    publish(store)
    change(store)
    facts = folder_of(store) / "2026-11-28" / "facts.csv"
    whole = facts.read_bytes()
    facts.chmod(0o644)
    facts.write_bytes(whole.replace(b"98.17", b"97.17"))
    with pytest.raises(Refused, match=r"facts\.csv: is not what was published"):
        publish(store, accept="a test")
    facts.write_bytes(whole)
    (folder_of(store) / "2026-11-28").rename(store.path.parent / "aside")
    with pytest.raises(Refused, match="the release 2026-11-28 of this database is not there"):
        publish(store)
    assert publish(store, accept="the folder was lost").name == "2026-11-28.2"


def test_two_commands_do_not_publish_into_one_folder(store: Store) -> None:
    import fcntl

    folder = folder_of(store)
    folder.mkdir()
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(ReleaseError, match="another command is publishing here"):
            publish(store)
    finally:
        os.close(handle)
    assert publish(store).made


def test_without_pyarrow_one_line_says_what_to_install(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ReleaseError, match=r"pip install 'berita-extract\[nightly\]'"):
        publish(store)
    assert not folder_of(store).exists()


# faults


@pytest.fixture(scope="module")
def changed(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a release of the day before, and something new since."""
    folder = tmp_path_factory.mktemp("changed")
    for name in ("berita.db", "judgements"):
        subprocess.run(["cp", "-a", str(world / name), str(folder)], check=True)
    with opened(folder / "berita.db") as base, Archive(folder / "archive") as archive:
        base.db.execute("DELETE FROM releases")
        publish(base, NIGHT - timedelta(days=1))
        room = Newsroom(base, archive)
        room.answers(URL, html(STATED.format("91,23")))
        room.read()
    return folder / "berita.db"


@pytest.mark.parametrize(
    "how", ["limit", pytest.param("kill", marks=pytest.mark.slow), pytest.param("full", marks=pytest.mark.slow)]
)
def test_whatever_happens_a_release_is_whole_or_not_there(changed: Path, how: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.killed_release", how, str(changed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    ends = {line["ended"] for line in lines}
    assert len(lines) > 50 if how != "limit" else len(lines) > 3
    assert ends - {2} == ({-9, 0} if how == "kill" else {1, 0})
    first = lines[-1]["then"]["first"]
    for line in lines:
        after, then = line["after"], line["then"]
        assert after["damaged"] == then["damaged"] == []
        assert after["first"] == then["first"] == first, line["point"]  # the former one is as it was
        shown = [name for name in after["names"] if not name.startswith(".")]
        assert shown in (["2026-11-27", "latest"], ["2026-11-27", "2026-11-28", "latest"])
        assert after["latest"] in shown
        assert line["ended"] not in (0, 2) or after["latest"] == "2026-11-28"
        assert set(after["named"]) <= set(shown)
        if how != "kill":
            assert after["names"] == shown, line["point"]  # what failed cleans up behind itself
        assert line["again"] == 0
        assert then["names"] == ["2026-11-27", "2026-11-28", "latest"]
        assert (then["latest"], then["named"]) == ("2026-11-28", ["2026-11-27", "2026-11-28"])
    assert "Traceback" not in done.stderr


# memory


def most_memory(folder: Path, articles: int) -> int:
    """The most that Python held at once while a release of so many articles was made, in bytes."""
    chance = random.Random(articles)
    folder.mkdir()
    with opened(folder / "berita.db") as store:
        for number in range(articles):
            said = f"Dinas Sosial memperoleh nilai {40 + number % 60},25"
            others = " ".join(f"kata{chance.randrange(10**9)}" for _ in range(60))
            source = making.article(f"https://koran.example/{number}", f"{said}. {others}.", date(2024, 1, 25))
            body = (f"dinas-sosial/kab-{number % 60}", f"Dinas Sosial Kabupaten {number % 60}", "unit")
            score = said.split()[-1].replace(",", ".")
            record = making.record(source, institution=body, score=score, evidence=[("institution", "Dinas Sosial")])
            store.save(making.extraction(source, record), [], [body], Producer("1", "abc"))
        refreshing.refresh(store)
        tracemalloc.start()
        publish(store)
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        (made,) = releases.releases(folder_of(store))
        assert len(table(made, "statements")) == articles
    return most


@pytest.mark.slow
def test_memory_does_not_grow_with_the_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name in ((reading, "_STATEMENTS"), (reading, "_ROWS"), (writing, "_ROWS")):
        monkeypatch.setattr(module, name, 100)
    most_memory(tmp_path / "warm", 20)
    few, many = (most_memory(tmp_path / str(number), number) for number in (250, 2500))
    assert many < 1.5 * few, (few, many)


# commands


def run(store: Store, *arguments: str, status: int = 0) -> str:
    done = CliRunner().invoke(cli.app, [*arguments, "--db", str(store.path)])
    assert done.exit_code == status, done.output
    return done.output


def test_the_commands(store: Store) -> None:
    assert "no release yet" in run(store, "releases")
    run(store, "release", "check", status=2)
    assert "would be made" in run(store, "publish", "--dry-run")
    assert not (folder_of(store) / "latest").exists()
    first = run(store, "publish").split(":")[0]
    assert run(store, "publish") == f"{first}: unchanged, so no release was made\n"
    assert run(store, "releases").startswith(f"{first}  made ")
    assert run(store, "release", "check") == run(store, "release", "check", "latest") == f"{first}: whole\n"
    run(store, "release", "check", "2020-01-01", status=2)
    named = [row["release"] for row in store.rows("SELECT release FROM runs WHERE command = 'publish' ORDER BY id")]
    assert named == [None, first, None]
    with store.atomic():
        store.db.execute("DELETE FROM records WHERE institution = 'Dinas Sosial Kabupaten Wonogiri'")
    said = run(store, "publish", status=3)
    assert "Dinas Sosial Kabupaten Wonogiri" in said
    assert "--accept-deletions WHY" in said
    assert "1 DEL accepted" in run(store, "publish", "--accept-deletions", "the page was a test")
    run(store, "publish", "--accept-deletions", " ", status=2)
    facts = folder_of(store) / first / "facts.csv"
    facts.chmod(0o644)
    facts.write_text("x", encoding="utf-8")
    said = run(store, "release", "check", first, status=1)
    assert f"{first}: damaged" in said
    assert "facts.csv: is not what was published" in said

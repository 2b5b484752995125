"""What a release says of each change: told from what is stored, and nothing gone without a reason."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import frictionless
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from berita_extract import home, judgements, reference, refreshing, releases, takedowns
from berita_extract.judgements import Judgement, Judgements
from berita_extract.releases import Refused, changes, writing
from berita_extract.releases.reasons import Reasons, Versions
from berita_extract.releases.schema import REASONS, TABLES, Table
from berita_extract.store import opened
from berita_extract.takedowns import Takedown, Takedowns
from tests.test_import import put, read, text
from tests.test_pipeline import URL, Newsroom, newsroom, page  # noqa: F401  # a fixture

NIGHT = datetime(2026, 11, 28, 1, 30, tzinfo=UTC)
OTHER = "https://harian.example/2024/11/wonogiri-lagi"
Row = dict[str, str]


class Desk:
    """A newsroom and its releases, one a day."""

    def __init__(self, room: Newsroom) -> None:
        self.room = room
        self.store = room.store
        self.folder = home.releases_folder(room.store.path)
        self.judgements = home.judgements_folder(room.store.path)
        self.day = NIGHT

    def publish(self, accept: str | None = None) -> releases.Published:
        self.day += timedelta(days=1)
        refreshing.refresh(self.store)
        return releases.publish(self.store, self.folder, reference.load(), now=self.day, accept=accept)

    def table(self, name: str) -> list[Row]:
        with (self.folder / "latest" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def changed(self, table: str = "facts", column: str | None = "value") -> list[tuple[str, str, str, str, str]]:
        return [
            (row["change"], row["old"], row["new"], row["reason"], row["detail"])
            for row in self.table("changes")
            if row["table"] == table and column in (None, row["column"])
        ]

    def judge(self, kind: Any, **about: Any) -> Judgement:
        row = Judgement(when=self.day, who="editor", kind=kind, why="seen in the rapor", **about)
        return judgements.append(self.judgements, row)


@pytest.fixture
def desk(newsroom: Newsroom) -> Desk:  # noqa: F811
    """A page with the score 99,71, published once."""
    newsroom.answers(URL, page("99,71"))
    newsroom.read()
    found = Desk(newsroom)
    assert found.publish().made
    return found


def test_the_first_release_has_no_changes(desk: Desk) -> None:
    assert desk.table("changes") == []
    assert [row["value"] for row in desk.table("facts")] == ["99.71"]


def test_a_new_page_brings_a_new_statement(desk: Desk) -> None:
    desk.room.answers(OTHER, page("97,20").replace("2024", "2023"))
    desk.room.read()
    desk.publish()
    assert desk.changed() == [("ADD", "", "97.20", "new_statement", "")]
    (one,) = [row for row in desk.table("changes") if row["column"] == "value"]
    assert one["url"] == OTHER
    assert one["statement"] in {row["statement"] for row in desk.table("statements") if row["url"] == OTHER}
    assert {row[3] for row in desk.changed("articles", None) if row[0] == "ADD"} == {"new_page"}


def test_a_source_that_corrects_itself(desk: Desk) -> None:
    (before,) = desk.table("statements")
    desk.room.answers(URL, page("99,17"))
    desk.room.read()
    desk.publish()
    assert desk.changed() == [("MOD", "99.71", "99.17", "corrected", "")]
    assert desk.changed("facts", "status") == [("MOD", "single", "corrected", "corrected", "")]
    assert desk.changed("statements", "replaced") == [("MOD", "", "2024-11-20", "corrected", "")]
    former = {row["statement"]: row for row in desk.table("statements")}[before["statement"]]
    assert (former["score"], former["replaced"]) == ("99.71", "2024-11-20")


def test_what_a_person_judges_wrong_is_gone_by_that_judgement(desk: Desk) -> None:
    about = {"scheme": "ombudsman", "institution_id": "kab-wonogiri", "year": 2024, "field": "score"}
    row = desk.judge("wrong", url=URL, value="99.71", **about)
    desk.publish()
    assert desk.changed() == [("DEL", "99.71", "", "judged", row.id)]
    assert desk.changed("statements", "wrong")[0][2:] == (
        json.dumps([{"field": "score", "judgement": row.id}], separators=(",", ":")),
        "judged",
        row.id,
    )
    undone = desk.judge("undo", undoes=row.id)
    desk.publish()
    assert desk.changed() == [("ADD", "", "99.71", "judged", undone.id)]


def test_a_mention_that_is_judged_to_be_another_institution(desk: Desk) -> None:
    mention = "Pemerintah Kabupaten Wonogiri"
    no = desk.judge("not_same", mention=mention, institution_id="kab-wonogiri")
    yes = desk.judge(
        "same", mention=mention, institution_id="kab-wonosobo", institution="Pemerintah Kabupaten Wonosobo"
    )
    desk.publish()
    both = f"{no.id}, {yes.id}"
    assert [row[:4] for row in desk.changed()] == [("DEL", "99.71", "", "judged"), ("ADD", "", "99.71", "judged")]
    assert {row[4] for row in desk.changed()} <= {both, no.id, yes.id, f"{yes.id}, {no.id}"}


def test_a_list_that_is_withdrawn(desk: Desk, tmp_path: Path) -> None:
    row = {"source_url": OTHER, "year": "2023", "score": "91.10", "zone": "", "predicate": ""}
    put(desk.store, read(tmp_path, text(row)).results, "shipped", "results.csv")
    desk.publish()
    assert desk.changed() == [("ADD", "", "91.10", "imported", "results.csv")]
    (one,) = [row for row in desk.table("statements") if row["via"] == "import"]
    assert (one["quote"], one["article"], one["url"]) == ("", "", OTHER)
    put(desk.store, [], "shipped", "results.csv")
    desk.publish()
    ((change, old, _, reason, detail),) = desk.changed()
    assert (change, old, reason, detail.split(", ")[0]) == ("DEL", "91.10", "import_withdrawn", "results.csv")


def test_an_import_whose_page_is_read(desk: Desk, tmp_path: Path) -> None:
    row = {"source_url": OTHER, "year": "2024", "score": "99.71", "zone": "", "predicate": ""}
    put(desk.store, read(tmp_path, text(row)).results)
    desk.publish()
    desk.room.answers(OTHER, page("99,71"))
    desk.room.read()
    desk.publish()
    gone = [row for row in desk.changed("statements", "score") if row[0] == "DEL"]
    assert gone == [("DEL", "99.71", "", "page_read", "")]


def lose(desk: Desk) -> None:
    """What no command does: a record is gone from the database."""
    with desk.store.atomic():
        desk.store.db.execute("DELETE FROM records")


def test_what_is_gone_without_a_reason_is_refused(desk: Desk) -> None:
    before = sorted(desk.folder.rglob("*"))
    lose(desk)
    with pytest.raises(Refused) as refused:
        desk.publish()
    lines = str(refused.value).splitlines()
    assert len(lines) == 2
    assert "Pemerintah Kabupaten Wonogiri (kab-wonogiri), 2024: 99.71 would be gone" in lines[0]
    assert "score 99.71 would be gone" in lines[1]
    assert sorted(desk.folder.rglob("*")) == before
    assert len(desk.store.rows("SELECT * FROM releases")) == 1


def test_an_accepted_deletion_says_why(desk: Desk) -> None:
    lose(desk)
    assert desk.publish(accept="the page was a test\x1b of ours").made
    assert desk.changed() == [("DEL", "99.71", "", "accepted", "the page was a test of ours")]
    told = json.loads((desk.folder / "latest" / "datapackage.json").read_text(encoding="utf-8"))
    assert told["accepted"] == "the page was a test of ours"


def reread(desk: Desk, version: str | None = None) -> str:
    """As a re-extraction that reads nothing leaves it; gives the version by which was read what it replaced."""
    names = (
        "article, position, url, scheme, institution, institution_id, mention, year, year_basis, score, score_decimals, scale,"
        " zone, predicate, category, rank, rank_scope, evidence, confidence, rule, extractor, reference"
    )
    with desk.store.atomic():
        at = (desk.day + timedelta(hours=1)).isoformat()
        desk.store.db.execute(
            f"INSERT INTO records_history ({names}, replaced_at) SELECT {names}, ? FROM records", [at]
        )
        desk.store.db.execute("DELETE FROM records")
        if version is not None:
            desk.store.db.execute("UPDATE articles SET extractor = ?", [version])
    (row,) = desk.store.rows("SELECT extractor || ' ' || reference AS named FROM records_history")
    return str(row["named"])


def test_other_rules_are_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "version", lambda: "9.9.9")
    before = reread(desk, "9.9.9")
    desk.publish()
    assert desk.changed() == [("DEL", "99.71", "", "other_rules", f"{before} → 9.9.9 {reference.load().hash}")]


def test_other_code_of_one_version_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = f"{reread(desk)} {home.code()}"
    with pytest.raises(Refused):  # the same code does not read the same page otherwise
        desk.publish()
    monkeypatch.setattr(home, "code", lambda: "0f0f0f0f0f0f0f0f")
    desk.publish()
    after = f"{home.version()} {reference.load().hash} 0f0f0f0f0f0f0f0f"
    assert desk.changed() == [("DEL", "99.71", "", "other_rules", f"{before} → {after}")]


def test_other_code_does_not_explain_what_was_not_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    lose(desk)
    monkeypatch.setattr(home, "code", lambda: "0f0f0f0f0f0f0f0f")
    with pytest.raises(Refused):
        desk.publish()


def test_a_page_that_is_taken_down_keeps_its_values_and_no_word_of_it(desk: Desk) -> None:
    (said,) = desk.table("statements")
    assert "99,71" in said["quote"]
    takedowns.add(desk.judgements, Takedown(desk.day, "editor", URL, "takedown", "asked for"))
    desk.publish()
    (one,) = desk.table("statements")
    assert (one["statement"], one["score"], one["url"]) == (said["statement"], "99.71", URL)
    assert one["quote"] == one["mention"] == one["quote_start"] == ""
    (article,) = desk.table("articles")
    day = desk.day.date() - timedelta(days=1)
    assert article["title"] == ""
    assert (article["url"], article["taken_down"]) == (URL, day.isoformat())
    assert {row[3] for row in desk.changed("statements", None)} == {"taken_down"}
    released = desk.folder / "latest"
    for path in released.iterdir():
        for words in (said["quote"], "Wonogiri hampir sempurna"):
            assert words.encode() not in path.read_bytes(), path.name
    takedowns.add(desk.judgements, Takedown(desk.day, "editor", URL, "restore", "the outlet agrees"))
    desk.publish()
    assert desk.table("statements") == [said]
    assert {row[3] for row in desk.changed("statements", None)} == {"restored"}


def test_an_article_that_has_another_address_has_moved(desk: Desk) -> None:
    there = f"{URL}?halaman=semua"
    with desk.store.atomic():
        desk.store.db.execute("UPDATE articles SET url = ?", [there])
    desk.publish()
    assert {row[3:] for row in desk.changed("statements", "score") if row[0] == "DEL"} == {("moved", there)}
    assert {row[3:] for row in desk.changed("articles", None) if row[0] == "DEL"} == {("moved", there)}
    assert {row[0] for row in desk.changed("facts", "value")} == set()
    assert {row[3] for row in desk.changed("facts", "support")} == {"moved"}


def test_two_ids_that_are_judged_to_be_one_body(desk: Desk) -> None:
    row = desk.judge("same", institution_id="kab-wonogiri", other_id="kab-batang")
    desk.publish()
    assert desk.changed() == [("DEL", "99.71", "", "judged", row.id), ("ADD", "", "99.71", "judged", row.id)]
    assert [fact["institution_id"] for fact in desk.table("facts")] == ["kab-batang"]


def test_a_page_that_is_gone_keeps_all_it_stated(desk: Desk) -> None:
    before = desk.table("statements"), desk.table("facts")
    (article,) = desk.store.rows("SELECT id FROM articles")
    desk.store.set_gone(article["id"], desk.day)
    desk.publish()
    day = desk.day.date() - timedelta(days=1)
    assert desk.changed("articles", None) == [("MOD", "", day.isoformat(), "page_gone", "")]
    assert (desk.table("statements"), desk.table("facts")) == before


def test_a_release_with_changes_of_every_kind_is_valid(desk: Desk, tmp_path: Path) -> None:
    row = {"source_url": "https://daftar.example/1", "year": "2023", "score": "91.10", "zone": "", "predicate": ""}
    put(desk.store, read(tmp_path, text(row)).results)
    desk.publish()
    put(desk.store, [], "shipped")
    desk.room.answers(URL, page("99,17"))
    desk.room.answers(OTHER, page("88,90").replace("2024", "2022"))
    desk.room.read()
    desk.judge(
        "wrong", scheme="ombudsman", institution_id="kab-wonogiri", year=2023, field="score", value="91.10",
        url="https://daftar.example/1",
    )  # fmt: skip
    takedowns.add(desk.judgements, Takedown(desk.day, "editor", URL, "takedown", "asked for"))
    desk.publish()
    assert {row["change"] for row in desk.table("changes")} == {"ADD", "MOD", "DEL"}
    report = frictionless.validate(str(desk.folder / "latest" / "datapackage.json"))
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid


def test_every_reason_is_one_of_those_described(desk: Desk) -> None:
    for number in range(3):
        desk.room.answers(URL, page(f"98,{number}1"))
        desk.room.read()
        desk.publish()
        assert {row["reason"] for row in desk.table("changes")} <= set(REASONS)


# any two worlds

_CELLS: dict[str, st.SearchStrategy[Any]] = {
    "string": st.sampled_from(["a", "=1+1", "'x", "é; -y", "94.60"]),
    "integer": st.integers(0, 3),
    "number": st.sampled_from([94.6, 74.0, 0.5]),
    "boolean": st.integers(0, 1),
    "date": st.sampled_from(["2024-01-25", "2026-11-28"]),
    "datetime": st.sampled_from(["2024-01-25T08:00:00Z", "2026-11-28T01:30:00Z"]),
    "array": st.sampled_from(["[]", '[{"value":"94.60"}]', '[{"value":"a"}]']),
}
_LISTS = {"flags": st.sampled_from(["[]", '["a"]']), "support": st.sampled_from(["[]", '["a"]', '["a","\'x"]'])}
World = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


def _rows(table: Table) -> st.SearchStrategy[dict[tuple[Any, ...], dict[str, Any]]]:
    columns = {one.name: one for one in table.columns}
    key = st.tuples(*(_CELLS[columns[name].type] for name in table.key))
    values = {
        name: _LISTS[name] if name in _LISTS else _CELLS[one.type] if one.required else st.none() | _CELLS[one.type]
        for name, one in columns.items()
        if name not in table.key
    }
    return st.dictionaries(key, st.fixed_dictionaries(values), max_size=4)


worlds: st.SearchStrategy[World] = st.fixed_dictionaries({table.name: _rows(table) for table in TABLES})


def _as_text(world: World) -> World:
    """A world as changes tell it: cells as text, columns without a value left out."""
    return {
        name: {
            tuple(map(str, key)): {column: changes._text(cell) for column, cell in row.items() if cell is not None}
            for key, row in rows.items()
        }
        for name, rows in world.items()
    }


def _database(path: Path, world: World) -> sqlite3.Connection:
    base = writing.new_database(path)
    for table in TABLES:
        for key, row in world[table.name].items():
            cells = dict(zip(table.key, key, strict=True)) | row
            marks = ", ".join("?" * len(table.names))
            base.execute(f"INSERT INTO {table.name} VALUES ({marks})", [cells[name] for name in table.names])
    base.execute("COMMIT")
    return base


def _replayed(world: World, rows: list[dict[str, Any]]) -> World:
    for row in rows:
        table = {one.name: one for one in TABLES}[row["table"]]
        key = tuple(str(row[name]) for name in table.key)
        there = world[table.name]
        if row["change"] == "DEL":
            there.pop(key, None)
        elif row["new"] is None:
            del there[key][row["column"]]
        else:
            there.setdefault(key, {})[row["column"]] = row["new"]
    return world


@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(worlds, worlds)
def test_the_changes_of_any_two_worlds_lead_from_one_to_the_other(before: World, after: World) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _database(folder / "before.sqlite", before).close()
        with (
            opened(folder / "berita.db") as store,
            closing(_database(folder / "after.sqlite", after)) as base,
        ):
            changes.attach(base, folder / "before.sqlite")
            reasons = Reasons(store, Judgements(), Takedowns(), base, {}, Versions("1", "a"))
            changes.tell(base, reasons, "because")
            writing.write(base, folder)
        rows = json.loads((folder / "changes.json").read_text(encoding="utf-8"))
    assert _replayed(_as_text(before), rows) == _as_text(after)
    assert (rows == []) == (before == after)
    for row in rows:  # no row says nothing
        assert row["old"] != row["new"]
        assert (row["old"] is None) >= (row["change"] == "ADD")
        assert (row["new"] is None) >= (row["change"] == "DEL")
    assert [row["no"] for row in rows] == list(range(1, len(rows) + 1))

"""The database: statements are kept, one article is one transaction, one writer at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from berita_extract import facts
from berita_extract.model import Article, Block, Capture, Cell, Extraction, Quote, Span
from berita_extract.store import Producer, Store, StoreError, open_readonly, open_store, opened, writer_lock
from tests.making import DINSOS, SERANG, article, extraction, record, refusal

OLD, NEW = Producer("0.1.0", "aaaa"), Producer("0.2.0", "aaaa")
TEXT = "Dinas Sosial Kabupaten Serang meraih nilai 94,62 dan targetnya 96."
PAGE = article("https://koran.example/1", TEXT, date(2024, 11, 20))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "berita.db") as found:
        yield found


def stated(score: str = "94.62") -> Extraction:
    return extraction(PAGE, record(PAGE, institution=DINSOS, score=score), refusals=[refusal(PAGE, "96")])


def test_tables_are_strict_and_the_journal_is_a_wal(store: Store) -> None:
    tables = store.rows("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    ours = {row["name"]: row["strict"] for row in tables if not row["name"].startswith(("sqlite_", "_sqlite"))}
    assert set(ours.values()) == {1}
    assert {"runs", "captures", "urls", "outlets", "articles", "article_captures", "blocks", "records"} <= ours.keys()
    assert {"records_history", "refusals", "institutions", "facts", "fact_support"} <= ours.keys()
    assert store.rows("PRAGMA journal_mode") == [{"journal_mode": "wal"}]
    assert store.rows("PRAGMA foreign_keys") == [{"foreign_keys": 1}]


def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError), store.atomic():
        store.db.execute("INSERT INTO blocks VALUES (99, 0, 'title', 0, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL)")


def test_what_is_saved_is_read_again(store: Store) -> None:
    blocks = (
        Block("title", Span(0, 5)),
        Block("cell", Span(6, 12), 0, 0, Cell(1, 2, 3, 1, 2, True)),
        Block("heading", Span(13, 20), 1, 2),
    )
    page = Article("https://koran.example/2", TEXT, blocks, "Judul", date(2024, 11, 20), "json-ld", "koran", "36.04")
    made = record(page, score="94.62", zone="hijau", evidence=[("institution", "Dinas Sosial")])
    store.save(extraction(page, made), [], [SERANG], OLD)
    assert store.article(page.url) == page
    assert [one.record for one in store.statements()] == [made]
    assert store.records_of(1) == (made,)


def test_decimals_survive(store: Store) -> None:
    page = article("https://koran.example/3", "Nilainya 27,00 dan 74 dan 94,60.")
    made = [record(page, year=year, score=score) for year, score in [(2015, "27.00"), (2021, "74"), (2022, "94.60")]]
    store.save(extraction(page, *made), [], [SERANG], OLD)
    assert [str(one.record.score) for one in store.statements()] == ["27.00", "74", "94.60"]


def test_saving_again_changes_nothing(store: Store) -> None:
    assert store.save(stated(), [], [DINSOS], OLD)
    before = dump(store)
    assert not store.save(stated(), [], [DINSOS], OLD)
    assert dump(store) == before


def test_changed_records_move_to_the_history_with_their_producer(store: Store) -> None:
    store.save(stated(), [], [DINSOS], OLD)
    assert store.save(extraction(PAGE), [], [], NEW, now=datetime(2025, 1, 2, tzinfo=UTC))
    assert store.statements() == []
    (past,) = store.rows("SELECT * FROM records_history")
    assert (past["score"], past["extractor"], past["reference"]) == (94.62, "0.1.0", "aaaa")
    assert past["replaced_at"] == "2025-01-02T00:00:00+00:00"
    assert store.rows("SELECT extractor FROM articles") == [{"extractor": "0.2.0"}]


def test_unchanged_records_stay_under_a_newer_producer(store: Store) -> None:
    store.save(stated(), [], [DINSOS], OLD)
    store.save(stated(), [], [DINSOS], NEW)
    assert store.rows("SELECT count(*) AS n FROM records_history") == [{"n": 0}]
    assert store.rows("SELECT extractor FROM records") == [{"extractor": "0.1.0"}]


def test_a_failing_write_leaves_the_former_rows(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.save(stated(), [], [DINSOS], OLD)
    before = dump(store)
    original = Store._replace

    def failing(self: Store, table: str, number: int, rows: Any) -> None:
        if table == "refusals":
            raise sqlite3.OperationalError("disk full")
        original(self, table, number, rows)

    monkeypatch.setattr(Store, "_replace", failing)
    changed = extraction(article(PAGE.url, TEXT + " Lagi."), record(PAGE, score="94.62"))
    with pytest.raises(sqlite3.OperationalError):
        store.save(changed, [], [SERANG], NEW)
    assert dump(store) == before


def test_a_quote_must_stand_at_its_place(store: Store) -> None:
    wrong = replace(record(PAGE, institution=DINSOS, score="94.62"), evidence={"score": Quote(0, 5, "94,62")})
    with pytest.raises(ValueError, match="score does not stand at 0–5"):
        store.save(extraction(PAGE, wrong), [], [DINSOS], OLD)
    assert store.article_id(PAGE.url) is None


def test_captures_are_stored_once(store: Store) -> None:
    capture = Capture("https://koran.example/1", "https://koran.example/1", datetime(2024, 11, 20, tzinfo=UTC), 200,
                      b"x", "ab12", "file", "text/html", "a.warc.gz", 0, 10)  # fmt: skip
    number = store.add_capture(capture)
    assert store.find_capture(capture.url, capture.sha256) == number
    assert store.find_capture(capture.url, "other") is None
    store.save(stated(), [number], [DINSOS], OLD)
    assert store.source(1).archived(20) == "a.warc.gz#0"


def test_runs_are_open_until_closed(store: Store) -> None:
    run = store.open_run("crawl", OLD, datetime(2025, 1, 1, tzinfo=UTC))
    assert store.rows("SELECT status, ended FROM runs") == [{"status": "running", "ended": None}]
    store.close_run(run, "done", datetime(2025, 1, 1, 1, tzinfo=UTC))
    assert store.rows("SELECT status, ended FROM runs") == [{"status": "done", "ended": "2025-01-01T01:00:00+00:00"}]


def test_facts_follow_the_statements(store: Store) -> None:
    store.save(stated(), [], [DINSOS], OLD)
    other = article("https://harian.example/2", "Dinsos Kabupaten Serang memperoleh 94,6.", date(2024, 12, 1))
    store.save(extraction(other, record(other, institution=DINSOS, score="94.6")), [], [DINSOS], OLD)
    store.write_facts(facts.compute(store.statements()))
    (fact,) = store.rows("SELECT * FROM facts")
    assert (fact["value"], fact["status"], fact["origins"], fact["rivals"]) == ("94.62", "corroborated", 2, "[]")
    assert (fact["first_seen"], fact["last_seen"]) == ("2024-11-20", "2024-12-01")
    assert len(store.rows("SELECT * FROM fact_support")) == 2
    store.save(extraction(other), [], [], NEW)
    store.write_facts(facts.compute(store.statements()))
    assert [row["status"] for row in store.rows("SELECT status FROM facts")] == ["single"]
    store.save(extraction(PAGE), [], [], NEW)
    store.write_facts(facts.compute(store.statements()))
    assert store.rows("SELECT * FROM facts") == store.rows("SELECT * FROM fact_support") == []


def test_rival_results_are_found_by_institution(store: Store) -> None:
    page = article("https://koran.example/4", "Nilai SAKIP Pemkab Serang 75,20.")
    made = replace(
        refusal(page, "75,20", "rival_scheme"), institution=SERANG[1], year=2024, score=Decimal("75.20"), scheme="sakip"
    )
    store.save(extraction(page, refusals=[made]), [], [], OLD)
    assert [one.refusal for one in store.rivals(["x", SERANG[1]])] == [made]
    assert store.rivals(["x"]) == []


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "berita.db"
    with writer_lock(path), pytest.raises(StoreError, match="another writing command"), writer_lock(path):
        pass
    with writer_lock(path):
        pass


def test_a_reader_needs_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database here"):
        open_readonly(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("no database " * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database"):
        open_readonly(tmp_path / "text.db")
    with pytest.raises(StoreError, match="not a database"):
        open_store(tmp_path / "text.db")


def test_a_database_in_a_folder_of_others_is_read_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path / "berita.db"):
        pass
    monkeypatch.setattr("os.access", lambda *_: False)
    with opened(tmp_path / "berita.db", readonly=True) as reading:
        assert reading.rows("SELECT count(*) AS n FROM facts") == [{"n": 0}]
        assert [path.name for path in tmp_path.iterdir()] == ["berita.db"]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    with opened(tmp_path / "berita.db"):
        pass
    with opened(tmp_path / "berita.db", readonly=True) as reading, pytest.raises(sqlite3.OperationalError):
        reading.db.execute("DELETE FROM runs")


def dump(store: Store) -> list[str]:
    return list(store.db.conn.iterdump())

"""No verdict and no changed article passes over a table that grows; the benchmark of facts runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks import facts as bench
from berita_extract import claims, history, refreshing
from berita_extract.claims import Desk
from berita_extract.store import Store, opened
from berita_extract.verify import Verdict

SMALL = {
    "runs",
    "outlets",
    "releases",
    "stale",
    "refreshed",
    "refreshed_judgements",
    "_sqlite_migrations",
    "sqlite_sequence",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with opened(tmp_path_factory.mktemp("scale") / "berita.db") as found:
        bench.Maker(found, 60).make()
        refreshing.refresh(found)
        yield found


def passed_over(store: Store, run: Callable[[], object]) -> dict[str, str]:
    """The tables, but for small ones, that queries read from their first row on, each with one such query."""
    queries: list[str] = []
    store.db.conn.set_trace_callback(queries.append)
    run()
    store.db.conn.set_trace_callback(None)
    roots = store.rows("SELECT rootpage, tbl_name FROM sqlite_master WHERE rootpage > 0")
    owners = {row["rootpage"]: row["tbl_name"] for row in roots if row["tbl_name"] not in SMALL}
    found: dict[str, str] = {}
    for sql in dict.fromkeys(queries):
        if not sql.lstrip().startswith(("SELECT", "WITH", "DELETE", "UPDATE", "INSERT")):
            continue
        opened_at: dict[int, int] = {}
        for step in store.db.conn.execute(f"EXPLAIN {sql}").fetchall():
            _, code, cursor, root, database, *_ = step
            if code in ("OpenRead", "OpenWrite") and database == 0:
                opened_at[cursor] = root
            elif code in ("OpenEphemeral", "OpenPseudo", "VOpen", "SorterOpen", "OpenAutoindex"):
                opened_at.pop(cursor, None)
            elif code in ("Rewind", "Last") and (name := owners.get(opened_at.get(cursor, 0))) is not None:
                found.setdefault(name, sql)
    return found


@pytest.mark.parametrize("kind", bench.verdicts())
def test_a_verdict_reads_no_table_from_end_to_end(store: Store, kind: str) -> None:
    desk = Desk(store, bench.KNOWN, "0")
    claim = claims.sentence(bench.verdicts()[kind], bench.ON)
    assert passed_over(store, lambda: desk.judge(claim, None)) == {}


@pytest.mark.parametrize("words", ["Pemprov Jawa Tengah meraih nilai 43,21", "Puskesmas Limpung meraih nilai 43,21"])
def test_a_mean_and_an_office_are_looked_up(store: Store, words: str) -> None:
    desk = Desk(store, bench.KNOWN, "0")
    claim = claims.sentence(f"{words} pada penilaian kepatuhan 2022.", bench.ON)
    assert passed_over(store, lambda: desk.judge(claim, None)) == {}


def test_a_verdict_on_a_printed_text_reads_no_table_from_end_to_end(store: Store) -> None:
    desk = Desk(store, bench.KNOWN, "0")
    (row,) = store.rows("SELECT url, text FROM articles WHERE id = 1")
    verdicts: list[Verdict] = []
    for claim in (claims.sentence(row["text"], bench.ON), claims.stored(row["url"], store)):
        assert passed_over(store, lambda claim=claim: verdicts.append(desk.judge(claim, None))) == {}  # type: ignore[misc]
    assert all(verdict.dropped.own_text for verdict in verdicts)


def test_a_history_passes_over_no_table(store: Store) -> None:
    (known,) = store.rows("SELECT institution_id AS id FROM facts WHERE institution_id LIKE 'kab-%' LIMIT 1")
    found: list[history.History] = []
    assert passed_over(store, lambda: found.append(history.of(store, known["id"], bench.KNOWN))) == {}
    assert found[0].units
    assert {key.rpartition("/")[2] for key, _, _ in found[0].units} == {known["id"]}


def test_a_changed_article_makes_no_pass_over_what_is_stored(store: Store) -> None:
    change = bench.changing(store)
    assert passed_over(store, change) == {}


def test_a_pass_over_everything_is_seen(store: Store) -> None:
    assert "records" in passed_over(store, lambda: store.rows("SELECT max(score) FROM records"))


@pytest.mark.slow
def test_the_benchmark_of_facts_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench.compared((50, 150), tmp_path, rounds=1)
    printed = capsys.readouterr().out
    for word in ("per statement", "popular, true", "changed article", "printed text"):
        assert printed.count(word) == 2

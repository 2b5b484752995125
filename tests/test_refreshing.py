"""Facts that go on from what changed are those that all statements give, whatever changed, and nothing else is written."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from berita_extract import cli, facts, home, judgements, reference, refreshing
from berita_extract.facts import Words
from berita_extract.imports import Result
from berita_extract.judgements import Judgement
from berita_extract.model import Capture, Extraction, Refusal
from berita_extract.refreshing import Refreshed
from berita_extract.store import Producer, Store, opened, outlines
from berita_extract.store.imports import store_list
from berita_extract.store.revisions import FormerText
from berita_extract.store.rows import CORRECTION_FIELDS
from tests.making import article, quote, record

KNOWN = reference.load()
MADE_BY = Producer("0.1.0", "aaaa")
START = datetime(2024, 11, 20, 8, tzinfo=UTC)
BODIES = (
    ("kab-serang", "Pemerintah Kabupaten Serang", "kabupaten"),
    ("kota-serang", "Pemerintah Kota Serang", "kota"),
    ("dinas-sosial/kab-serang", "Dinas Sosial Kabupaten Serang", "unit"),
    ("kab-lebak", "Pemerintah Kabupaten Lebak", "kabupaten"),
)
SCORES = ("94.62", "94.6", "88.10", "71.05")
HOSTS = ("koran", "harian", "tabloid", "www.kabar")
TABLES = ("facts", "fact_support", "fact_former", "fact_imports", "fact_refusals")

# a text: the seed of its filler, so that like seeds are reprints, and what it states: body, score, kind of statement
Told = tuple[int, tuple[tuple[int, int, str], ...]]


def filler(seed: int, words: int = 70) -> str:
    chosen = random.Random(seed)
    return " ".join(f"kata{chosen.randrange(10_000)}" for _ in range(words))


class Newsroom:
    """A database into which articles, lists and judgements come."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._now = START
        self._texts: dict[int, list[tuple[Extraction, int, datetime]]] = {}
        self._said: list[Judgement] = []

    def put(self, place: int, told: Told, *, keep: bool) -> None:
        """An article, or another text of it; `keep`: the former ones are kept as revisions."""
        self._now += timedelta(hours=1)
        made = read(place, told)
        capture = self.store.add_capture(
            Capture(made.article.url, made.article.url, self._now, 200, b"", f"{self._now:%d%H}", "file")
        )
        texts = self._texts.setdefault(place, [])
        texts.append((made, capture, self._now))
        former = [
            FormerText(text, (number,), text.article.url, seen, texts[at + 1][2])
            for at, (text, number, seen) in enumerate(texts[:-1])
        ]
        rows = [body for body in BODIES if any(one.institution_id == body[0] for one in made.records)]
        rows += [BODIES[1]]
        self.store.save(made, [capture], rows, MADE_BY, former=former if keep else None, now=self._now)
        self.store.db.execute(
            "INSERT INTO pages (capture, kind, story, number) VALUES (?, 'article', ?, 1)", [capture, made.article.url]
        )

    def take(self, place: int, body: int, score: str) -> None:
        """A result typed off the page of an article."""
        url = address(place).replace("https://www.", "http://")
        stated = record(article(url, ""), score=score).score
        given = Result(
            1, "ombudsman", BODIES[body][0], BODIES[body][1], "Serang", 2024, stated, 100, None, None, url, None
        )
        store_list(self.store, "mine.csv", [given], [BODIES[body]], "own", MADE_BY, None, self._now)

    def say(self, row: Judgement) -> None:
        self._said.append(judgements.append(home.judgements_folder(self.store.path), row))

    def undo(self, place: int) -> None:
        if self._said:
            self.say(Judgement(self._now, "desk", "undo", "no.", undoes=self._said[place % len(self._said)].id))


def address(place: int) -> str:
    return f"https://{HOSTS[place % len(HOSTS)]}.example/{place}"


def read(place: int, told: Told) -> Extraction:
    """What an article states, made by hand."""
    seed, stated = told
    lines = [f"Serang meraih nilai {score.replace('.', ',')}." for _, score, _ in _named(stated)]
    page = article(address(place), "\n".join([filler(seed), *lines]), date(2024, 11, 20) + timedelta(place))
    records, refusals = [], []
    for body, score, kind in _named(stated):
        made = replace(
            record(page, institution=BODIES[body], score=score, evidence=[("institution", "Serang")]),
            mention="Serang",
            year=2023 if seed == 3 else 2024,
        )
        if kind == "record":
            records.append(made)
            continue
        refused = Refusal(page.url, made.evidence["score"], "ambiguous", "test", year=2024, score=made.score)
        if kind == "ambiguous":
            refusals.append(
                replace(
                    refused,
                    scheme="ombudsman",
                    candidates=(BODIES[0][1], BODIES[1][1]),
                    candidate_ids=(BODIES[0][0], BODIES[1][0]),
                    year_basis="stated",
                    evidence=made.evidence,
                )
            )
        else:
            name = None if kind == "part" else BODIES[body][1]
            year = None if kind == "part" and seed == 1 else 2024
            refusals.append(replace(refused, reason="dimension", institution=name, year=year))
    return Extraction(page, tuple(records), tuple(refusals))


def _named(stated: tuple[tuple[int, int, str], ...]) -> list[tuple[int, str, str]]:
    return [(body, SCORES[score], kind) for body, score, kind in stated]


KINDS = ("record", "record", "record", "record", "ambiguous", "part", "part of")
TOLD = st.tuples(
    st.integers(0, 3),
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(KINDS)),
        max_size=3,
        unique_by=lambda one: one[0],
    ).map(tuple),
)
PLACES = st.integers(0, 5)
BODY = st.integers(0, 3)


def _judgement(kind: str, body: int, other: int, place: int, score: str) -> Judgement:
    one, two = BODIES[body], BODIES[other]
    common: dict[str, Any] = {"when": START, "who": "desk", "why": "so it is."}
    value: dict[str, Any] = common | {"scheme": "ombudsman", "institution_id": one[0], "year": 2024, "field": "score"}
    if kind == "right":
        return Judgement(kind="right", value=score, **value)
    if kind == "wrong":
        return Judgement(kind="wrong", value=score, url=address(place), **value)
    url = address(place) if place % 2 else None
    if kind == "body" and one != two:
        return Judgement(kind="same", institution_id=one[0], other_id=two[0], **common)
    if kind == "apart" and one != two:
        return Judgement(kind="not_same", institution_id=one[0], other_id=two[0], **common)
    same = "same" if kind in ("meant", "body") else "not_same"
    return Judgement(kind=same, mention="Serang", url=url, institution_id=one[0], institution=one[1], **common)  # type: ignore[arg-type]


STEP = st.one_of(
    st.tuples(st.just("put"), PLACES, TOLD, st.booleans()),
    st.tuples(st.just("put"), PLACES, TOLD, st.just(True)),
    st.tuples(st.just("take"), PLACES, BODY, st.sampled_from(SCORES)),
    st.tuples(
        st.just("say"),
        st.builds(
            _judgement,
            st.sampled_from(("right", "wrong", "body", "apart", "meant", "not meant")),
            BODY,
            BODY,
            PLACES,
            st.sampled_from(SCORES),
        ),
    ),
    st.tuples(st.just("undo"), st.integers(0, 9)),
    st.just(("refresh",)),
)


def state(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """All that is computed."""
    found = {name: _sorted(store, f"SELECT * FROM {name}") for name in TABLES}
    return found | {"corrections": _sorted(store, f"SELECT {', '.join(CORRECTION_FIELDS)} FROM corrections")}


def _sorted(store: Store, sql: str) -> list[tuple[object, ...]]:
    return sorted((tuple(row.values()) for row in store.rows(sql)), key=repr)


def anew(store: Store, folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that is computed, from scratch and at once, from a copy of what is stored."""
    folder.mkdir()
    said = home.judgements_folder(store.path)
    if said.exists():
        shutil.copytree(said, folder / said.name)
    store.db.execute("VACUUM INTO ?", [str(folder / store.path.name)])
    with opened(folder / store.path.name) as copy:
        for name in ("facts", "corrections", "origin_links", "sketch_keys", "sketches"):
            copy.db.execute(f"DELETE FROM {name}")
        copy.db.execute("UPDATE articles SET origin = NULL")
        copy.write_origins()
        rows = judgements.load(home.judgements_folder(copy.path))
        stated, words = copy.statements(judgements=rows), Words.of(KNOWN)
        copy.write_facts(facts.compute(stated, rows, words), rows)
        copy.write_corrections(facts.corrections(stated, rows, words), None)
        return state(copy)


def _outlined(store: Store, ids: Sequence[str]) -> dict[outlines.Part, outlines.Outline]:
    """What is stated, counted statement by statement."""
    found: dict[outlines.Part, outlines.Outline] = {}
    for one in store.statements(ids):
        part = outlines.Part(one.record.institution_id, one.record.scheme, one.record.year)
        outline = found.setdefault(part, outlines.Outline())
        outline.present += one.revision is None
        outline.former += one.revision is not None
        outline.newest = max(outline.newest, (one.published or date.min, one.id))
    return found


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with opened(tmp_path / "berita.db") as store:
        yield Newsroom(store)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=1, max_size=14))
def test_going_on_gives_what_computing_all_anew_gives(
    tmp_path_factory: pytest.TempPathFactory, steps: Sequence[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("on")
    with opened(folder / "berita.db") as store:
        room = Newsroom(store)
        for place, (name, *values) in enumerate([*steps, ("refresh",)]):
            if name == "put":
                room.put(values[0], values[1], keep=values[2])
            elif name != "refresh":
                getattr(room, name)(*values)
            else:
                refreshing.refresh(store)
                assert state(store) == anew(store, folder / f"anew-{place}")
                assert store.rows("SELECT * FROM stale") == []
                ids = [row["id"] for row in store.rows("SELECT id FROM institutions")]
                assert outlines.of(store, ids).parts == _outlined(store, ids)
                assert refreshing.refresh(store, everything=True)[:3] == (0, 0, 0)
        assert store.rows("PRAGMA foreign_key_check") == []


SERANG: Told = (0, ((0, 0, "record"),))


def test_what_did_not_change_is_not_written(room: Newsroom) -> None:
    room.put(0, SERANG, keep=True)
    room.put(1, (1, ((3, 2, "record"),)), keep=True)
    assert refreshing.refresh(room.store) == Refreshed(2, 0, 0)
    written: list[str] = []
    room.store.db.conn.set_trace_callback(written.append)
    assert refreshing.refresh(room.store) == Refreshed(0, 0, 0)
    assert [sql for sql in written if "INTO [facts]" in sql or 'INTO "facts"' in sql or "FROM facts" in sql] == []
    room.put(2, (2, ((3, 2, "record"),)), keep=True)
    assert refreshing.refresh(room.store) == Refreshed(0, 1, 0)
    room.store.db.conn.set_trace_callback(None)
    touched = [sql for sql in written if sql.startswith(("INSERT INTO", "UPDATE", "DELETE")) and "kab-serang" in sql]
    assert touched == []


def test_what_a_killed_refresh_left_is_done_by_the_next(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("berita_extract.store.stale.BATCH", 1)
    for place in range(4):
        room.put(place, (place, ((place, place, "record"),)), keep=True)

    def killed(done: int, total: int) -> None:
        if total == len(BODIES) and done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        refreshing.refresh(room.store, watch=killed)
    assert len(room.store.rows("SELECT * FROM facts")) == 2
    assert refreshing.refresh(room.store) == Refreshed(2, 0, 0)


def test_a_change_that_is_rolled_back_notes_nothing(room: Newsroom) -> None:
    room.put(0, SERANG, keep=True)
    refreshing.refresh(room.store)
    with pytest.raises(sqlite3.IntegrityError), room.store.atomic():
        room.store.db.execute("DELETE FROM records")
        room.store.db.execute("DELETE FROM captures")
    assert room.store.rows("SELECT * FROM stale") == []


def test_other_reference_data_make_all_stale(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    room.put(0, SERANG, keep=True)
    refreshing.refresh(room.store)
    room.store.db.execute("UPDATE facts SET value = '1.00'")
    assert refreshing.refresh(room.store) == Refreshed(0, 0, 0)
    monkeypatch.setattr(home, "version", lambda: "99")
    assert refreshing.refresh(room.store) == Refreshed(0, 1, 0)


def test_the_quotes_of_what_is_made_here_stand_in_their_texts() -> None:
    made = read(0, SERANG)
    assert made.records[0].evidence["score"] == quote(made.article.text, "94,62")


def test_the_command_computes_what_is_due_or_everything(room: Newsroom) -> None:
    room.put(0, SERANG, keep=True)
    path = room.store.path
    for options, told in (
        ([], "1 facts new, 0 changed"),
        ([], "0 facts new, 0"),
        (["--all"], "0 facts new, 1 changed"),
    ):
        if options:
            room.store.db.execute("UPDATE facts SET value = '1.00'")
        done = CliRunner().invoke(cli.app, ["refresh", *options, "--db", str(path)])
        assert (done.exit_code, done.stdout.startswith(told)) == (0, True), done.output

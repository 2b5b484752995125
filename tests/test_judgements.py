"""Judgements of people: rows are content, they are added and never changed, and what stands does not hang on their order."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from berita_extract import home, judgements
from berita_extract.judgements import Judgement, Judgements, JudgementsError, Kind

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)
PAGE = "https://koran.example/serang"
KAB, KOTA = "dinas-sosial/kab-serang", "dinas-sosial/kota-serang"


def same(
    mention: str = "Dinsos Serang", institution: str = KAB, url: str | None = PAGE, kind: Kind = "same"
) -> Judgement:
    return Judgement(NOON, "editor", kind, "the lead names it", url=url, mention=mention, institution_id=institution)


def one_body(first: str, second: str, kind: Kind = "same") -> Judgement:
    return Judgement(NOON, "editor", kind, "renamed", institution_id=first, other_id=second)


def wrong(value: str | None = "94.62", name: judgements.Field = "score", institution: str = KAB) -> Judgement:
    return Judgement(
        NOON, "editor", "wrong", "of another office", url=PAGE, scheme="ombudsman", institution_id=institution, year=2024,
        field=name, value=value,
    )  # fmt: skip


def right(value: str, who: str = "editor", institution: str = KAB) -> Judgement:
    return Judgement(
        NOON, who, "right", "so says the rapor", scheme="ombudsman", institution_id=institution, year=2024, field="score",
        value=value,
    )  # fmt: skip


def undo(row: Judgement, when: datetime = NOON) -> Judgement:
    return Judgement(when, "desk", "undo", "too early", undoes=row.id)


def is_wrong(found: Judgements, value: str = "94.62", institution: str = KAB) -> Judgement | None:
    return found.wrong(PAGE, "ombudsman", institution, 2024, "score", Decimal(value))


# rows


def test_an_id_is_reckoned_from_the_content() -> None:
    row = same()
    assert row.id == same().id == replace(row, place="a.csv: line 2").id
    assert len({row.id, replace(row, why="another reason").id, replace(row, who="desk").id, same(url=None).id}) == 4


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (replace(same(), who=" "), "who: missing; a judgement has an author"),
        (replace(same(), why="\u200b"), "why: missing; a judgement has a reason"),
        (replace(same(), institution_id=None), "institution_id: missing for same"),
        (replace(same(), mention=None), "same needs a mention, or other_id for two ids: one of the two"),
        (replace(same(), other_id=KOTA), "same needs a mention, or other_id for two ids: one of the two"),
        (replace(one_body(KAB, KOTA), url=PAGE), "url: must be empty for two ids"),
        (one_body(KAB, KAB), "other_id: is institution_id itself"),
        (replace(same(), year=2024), "year: must be empty for same"),
        (wrong(None), "value: missing"),
        (wrong("94,62"), 'value: must be a score as stated, with a decimal point: "94.62"'),
        (wrong("94.62", "all"), "value: must be empty for all fields"),
        (wrong("biru", "zone"), "value: must be one of hijau, kuning, merah"),
        (replace(right("94.62"), url=PAGE), "url: must be empty for right"),
        (replace(right("94.62"), field="all", value="94.62"), "field: right is said of one field"),
        (replace(undo(same()), undoes="the last one"), "undoes: must be the id of a row"),
        (replace(same(), when=datetime(2026, 2, 10)), "when: has no time zone"),  # noqa: DTZ001
    ],
)
def test_a_row_that_says_nothing_definite_is_refused(row: Judgement, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)) as caught:
        judgements.checked(row)
    assert str(caught.value) == reason


# files


def test_what_is_appended_is_read_again(tmp_path: Path) -> None:
    rows = [
        same("Dinas  Sosial,\n“Serang”"),
        one_body(KAB, KOTA),
        wrong(),
        wrong(None, "all"),
        right("94.6"),
        undo(same()),
    ]
    written = [judgements.append(tmp_path, row) for row in rows]
    found = judgements.load(tmp_path)
    assert set(found.rows) == set(written)
    assert found.rows[0].who and {row.mention for row in found.rows} == {None, "Dinas Sosial, “Serang”"}


def test_everyone_writes_a_file_of_their_own(tmp_path: Path) -> None:
    for who in ("News Desk", "desk", "李", "../" + "x" * 300):
        judgements.append(tmp_path, replace(same(), who=who))
    assert sorted(path.name for path in tmp_path.glob("*.csv")) == [
        "desk.csv",
        "news-desk.csv",
        "unnamed.csv",
        f"{'x' * 59}.csv",
    ]


def test_a_row_in_two_files_counts_once(tmp_path: Path) -> None:
    judgements.append(tmp_path, same())
    (tmp_path / "copy.csv").write_bytes((tmp_path / "editor.csv").read_bytes())
    assert len(judgements.load(tmp_path).rows) == 1


def test_appending_changes_no_line(tmp_path: Path) -> None:
    judgements.append(tmp_path, same())
    before = (tmp_path / "editor.csv").read_bytes()
    judgements.append(tmp_path, wrong())
    assert (tmp_path / "editor.csv").read_bytes().startswith(before)


def test_the_same_said_twice_at_one_moment_makes_two_rows(tmp_path: Path) -> None:
    """Judged, taken back and judged again within one tick of the clock: the undo is of the first."""
    first = judgements.append(tmp_path, wrong())
    judgements.append(tmp_path, undo(first))
    second = judgements.append(tmp_path, wrong())
    found = judgements.load(tmp_path)
    assert second.id != first.id
    assert is_wrong(found) == second


def test_writers_wait_for_one_another(tmp_path: Path) -> None:
    def write(number: int) -> None:
        for place in range(5):
            judgements.append(tmp_path, same(mention=f"Dinsos {number} {place}"))

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(judgements.load(tmp_path).rows) == 20


def test_a_wrong_line_is_named_and_the_others_hold(tmp_path: Path) -> None:
    first, second = (judgements.append(tmp_path, row) for row in (same(), wrong()))
    path = tmp_path / "editor.csv"
    lines = path.read_text("utf-8").splitlines()
    changed = lines[1].replace("the lead names it", "because")
    torn = lines[2][:40]
    path.write_text("\n".join([lines[0], changed, "", lines[2], torn]), "utf-8")
    found = judgements.read(tmp_path)
    assert found.judgements.rows == (second,)
    assert found.errors == (
        f"{path}: line 2: id: does not fit the row; rows are never changed, `berita review undo` takes one back",
        f"{path}: line 5: must have 15 columns; has 2",
    )
    with pytest.raises(JudgementsError, match="line 2"):
        judgements.load(tmp_path)
    # the torn line ends where the next row begins
    third = judgements.append(tmp_path, first)
    assert set(judgements.read(tmp_path).judgements.rows) == {second, third}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"id,when\n", "line 1: the columns must be id,when,who,kind"),
        (b"", "line 1: the columns must be id,when,who,kind"),
        (b"id\xff\n", "not UTF-8 at byte 2"),
    ],
)
def test_a_file_of_another_kind_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "other.csv"
    path.write_bytes(content)
    with pytest.raises(JudgementsError) as caught:
        judgements.read(tmp_path)
    assert str(caught.value).startswith(f"{path}: {reason}")


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("when", "0001-01-01T00:00:00+14:00", "when: must be a time such as 2026-02-10T08:15:00+00:00"),
        ("when", "yesterday", "when: must be a time such as 2026-02-10T08:15:00+00:00"),
        ("when", "2026-02-10", "when: has no time zone"),
        ("kind", "maybe", "kind: must be one of same, not_same, wrong, right, undo"),
        ("year", "\u0662\u0660\u0662\u0664", "year: must be an assessment year"),
        ("year", "3024", "year: must be an assessment year"),
        ("field", "rank", "field: must be one of score, zone, predicate, all"),
        ("value", "9\u06624.62", 'value: must be a score as stated, with a decimal point: "94.62"'),
        ("why", "", "why: missing; a judgement has a reason"),
    ],
)
def test_a_wrong_cell_is_named(tmp_path: Path, column: str, cell: str, reason: str) -> None:
    row = wrong().row() | {column: cell}
    path = tmp_path / "hand.csv"
    path.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", "utf-8")
    assert judgements.read(tmp_path) == (Judgements(), (f"{path}: line 2: {reason}",))


def test_a_row_written_by_hand_needs_no_id(tmp_path: Path) -> None:
    row = judgements.append(tmp_path, same())
    path = tmp_path / "editor.csv"
    path.write_text("\ufeff" + path.read_text("utf-8").replace(row.id, "").replace("\n", "\r\n"), "utf-8")
    assert judgements.load(tmp_path).rows == (row,)


def test_no_folder_holds_no_rows(tmp_path: Path) -> None:
    assert judgements.load(tmp_path / "none").rows == ()


# what stands


def test_an_undone_row_stays_listed_and_holds_no_more() -> None:
    row = wrong()
    found = Judgements([row, undo(row)])
    assert found.rows == Judgements([undo(row), row]).rows
    assert (found.standing, found.undone[row.id].who, is_wrong(found)) == ((), "desk", None)


def test_an_undo_can_be_undone() -> None:
    row = wrong()
    first = undo(row)
    assert is_wrong(Judgements([row, first, undo(first)])) == row


def test_an_undo_of_a_row_that_is_not_here_is_told() -> None:
    row = wrong()
    assert Judgements([undo(row)]).dangling == (undo(row),)
    assert Judgements([row, undo(row)]).dangling == ()


def test_a_value_is_wrong_on_its_page_alone() -> None:
    found = Judgements([wrong()])
    assert is_wrong(found, "94.620") == wrong()
    assert is_wrong(found, "94.6") is None
    assert found.wrong("https://koran.example/other", "ombudsman", KAB, 2024, "score", Decimal("94.62")) is None
    assert found.wrong(PAGE, "ombudsman", KAB, 2023, "score", Decimal("94.62")) is None


def test_a_record_may_be_wrong_in_all() -> None:
    assert Judgements([wrong(None, "all")]).wrong(PAGE, "ombudsman", KAB, 2024, "zone", "hijau")


def test_what_is_said_of_an_article_goes_before_what_is_said_of_every_one() -> None:
    found = Judgements([same(url=None), same(institution=KOTA)])
    assert [row.institution_id for row in found.meant("DINSOS  serang", PAGE)] == [KOTA]
    assert [row.institution_id for row in found.meant("Dinsos Serang", "https://koran.example/other")] == [KAB]


def test_not_meant_here_takes_nothing_from_elsewhere() -> None:
    found = Judgements([same(url=None), same(kind="not_same")])
    assert found.meant("Dinsos Serang", PAGE) == ()
    assert len(found.meant("Dinsos Serang", "https://koran.example/other")) == 1
    assert [row.institution_id for row in found.not_meant("Dinsos Serang", PAGE)] == [KAB]


def test_meant_here_outdoes_not_meant_anywhere() -> None:
    found = Judgements([same(), same(url=None, kind="not_same")])
    assert found.not_meant("Dinsos Serang", PAGE) == ()
    assert len(found.not_meant("Dinsos Serang", None)) == 1


def test_the_lowest_of_ids_judged_the_same_stands() -> None:
    found = Judgements([one_body("c", "b"), one_body("b", "a"), one_body("x", "y")])
    assert [found.body(one) for one in "abcxyz"] == ["a", "a", "a", "x", "x", "z"]
    assert found.joined(["c"]) == {"a", "b", "c"}
    assert found.bodies() == {"b": "a", "c": "a", "y": "x"}


def test_a_judgement_of_one_id_holds_for_the_body() -> None:
    found = Judgements([wrong(institution=KOTA), right("95", institution=KOTA), one_body(KAB, KOTA)])
    assert is_wrong(found) is not None
    assert found.right("ombudsman", KAB, 2024, "score") is not None


@pytest.mark.parametrize(
    "rows",
    [
        [same(), same(kind="not_same")],
        [one_body("a", "b"), one_body("b", "c"), one_body("a", "c", "not_same")],
        [right("94.62"), right("95.62", "desk")],
        [right("94.62"), wrong("94.62")],
    ],
    ids=["mention", "bodies", "values", "right and wrong"],
)
def test_what_contradicts_itself_settles_nothing_and_is_told(rows: list[Judgement]) -> None:
    found = Judgements(rows)
    assert [set(conflict) for conflict in found.conflicts] == [set(rows)]
    assert found.meant("Dinsos Serang", PAGE) == found.not_meant("Dinsos Serang", PAGE) == ()
    assert found.bodies() == {}
    assert found.right("ombudsman", KAB, 2024, "score") is is_wrong(found) is None


def test_a_mention_judged_to_be_one_id_of_a_body_and_not_the_other_is_a_contradiction() -> None:
    rows = [same(), same(institution=KOTA, kind="not_same")]
    found = Judgements([*rows, one_body(KAB, KOTA)])
    assert [set(conflict) for conflict in found.conflicts] == [set(rows)]
    assert found.meant("Dinsos Serang", PAGE) == found.not_meant("Dinsos Serang", PAGE) == ()
    assert Judgements(rows).conflicts == ()


def test_once_one_side_is_undone_the_other_holds() -> None:
    first, second = right("94.62"), right("95.62", "desk")
    found = Judgements([first, second, undo(second)])
    assert (found.conflicts, found.right("ombudsman", KAB, 2024, "score")) == ((), first)


def test_values_that_may_both_be_right_do_not_contradict_each_other() -> None:
    found = Judgements([right("94.6"), right("94.62", "desk")])
    assert (found.conflicts, found.right("ombudsman", KAB, 2024, "score")) == ((), right("94.62", "desk"))


MADE = [same(), same(kind="not_same"), same(url=None), wrong(), wrong(None, "all"), right("94.62"), right("95")]
MADE += [one_body("a", "b"), one_body("b", "c"), one_body("a", "c", "not_same")]


@st.composite
def told(draw: st.DrawFn) -> list[Judgement]:
    """Rows and undos of what was said before, some at the very same moment."""
    rows: list[Judgement] = []
    for _ in range(draw(st.integers(0, 8))):
        when = NOON + timedelta(seconds=draw(st.integers(0, 2)))
        former = draw(st.integers(-1, len(rows) - 1))
        rows.append(undo(rows[former], when) if former >= 0 else replace(draw(st.sampled_from(MADE)), when=when))
    return rows


@settings(deadline=None)
@given(told(), st.randoms(use_true_random=False))
def test_order_and_files_say_nothing(rows: list[Judgement], random: Random) -> None:
    found, mixed = Judgements(rows), Judgements([*random.sample(rows, len(rows)), *rows])
    assert (found.rows, found.standing, found.conflicts, found.hash) == (
        mixed.rows,
        mixed.standing,
        mixed.conflicts,
        mixed.hash,
    )


@settings(deadline=None)
@given(told())
def test_undone_rows_are_as_if_they_had_never_been(rows: list[Judgement]) -> None:
    found = Judgements(rows)
    without = Judgements(row for row in rows if row.kind != "undo" and row.id not in found.undone)
    assert (without.standing, without.conflicts) == (found.standing, found.conflicts)
    assert found.hash == without.hash or len(found.rows) != len(without.rows)


# where they lie


def test_judgements_lie_beside_a_database(tmp_path: Path) -> None:
    assert home.judgements_folder(tmp_path / "mine.db") == tmp_path / "judgements"


def test_those_of_a_checkout_lie_where_they_are_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(home.VARIABLE, raising=False)
    assert home.judgements_folder(home.database(None)) == Path(__file__).parent.parent / "data" / "judgements"


def test_those_of_another_home_lie_in_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(home.VARIABLE, str(tmp_path))
    assert home.judgements_folder(home.database(None)) == tmp_path / "judgements"

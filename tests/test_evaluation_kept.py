"""What is kept of evaluations: the last run, to compare with, and floors that only a reason lowers."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from berita_extract import cli
from berita_extract.evaluation import Evaluation, Judged, Outcome, floors, runs
from berita_extract.evaluation.figures import Figures

DAY = date(2025, 3, 1)

RIGHT = Outcome("a", "Pemerintah Kota Serang", 2024, "right", None, (2024, 88.1, None, None), (2024, 88.1, None, None))
KEY = replace(RIGHT, state="key", cause="zone_unbound")
WRONG = replace(RIGHT, state="wrong", cause="score_unbound", found=(2024, None, None, None))
MISSED = replace(RIGHT, state="missed", cause="name_unread", found=None)
EXTRA = replace(RIGHT, state="extra", cause="no_result", gold=None)


def evaluated(*outcomes: Outcome, sha256: str = "1" * 64, path: str = "own.jsonl") -> Evaluation:
    return Evaluation(path, sha256, (Judged("a", "single", Figures(articles=1), outcomes, ()),), ())


def run(*outcomes: Outcome, sha256: str = "1" * 64) -> runs.Run:
    return runs.run_of([evaluated(*outcomes, sha256=sha256)], "2025-01-01T00:00:00+00:00", "1", "abc")


# runs


@pytest.mark.parametrize(
    ("before", "after", "gained", "lost"),
    [
        ([MISSED], [WRONG], 1, 0),
        ([WRONG], [KEY], 1, 0),
        ([KEY], [RIGHT], 1, 0),
        ([RIGHT], [MISSED], 0, 1),
        ([RIGHT, EXTRA], [RIGHT], 1, 0),
        ([RIGHT], [RIGHT, EXTRA], 0, 1),
        ([RIGHT, EXTRA], [RIGHT, EXTRA, EXTRA], 0, 1),
        ([MISSED, EXTRA], [RIGHT, EXTRA], 1, 0),
        ([RIGHT, RIGHT], [RIGHT, MISSED], 0, 1),
        ([WRONG], [replace(WRONG, cause="score_wrong")], 0, 0),
        ([], [MISSED], 0, 0),  # gold that the earlier run did not have
    ],
)
def test_gains_and_losses(before: list[Outcome], after: list[Outcome], gained: int, lost: int) -> None:
    changes = runs.changes(run(*before), [evaluated(*after)])
    assert (len(changes.gains), len(changes.losses), changes.unknown) == (gained, lost, ())


def test_changed_gold_is_compared_by_the_name_of_its_file() -> None:
    changes = runs.changes(
        run(MISSED), [evaluated(RIGHT, sha256="2" * 64), evaluated(RIGHT, sha256="3", path="b.jsonl")]
    )
    assert ([change.before for change in changes.gains], changes.unknown) == ([MISSED], ("b.jsonl",))


def test_a_run_is_kept_as_it_is(tmp_path: Path) -> None:
    kept = run(RIGHT, MISSED, EXTRA)
    runs.keep(kept, tmp_path / "new")
    path = runs.kept_in(tmp_path / "new", "1" * 64)
    assert runs.read(path) == kept
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', '{"format": 1, "files": [{"name": 3}]}', '{"format": 0}'])
def test_what_is_no_run(tmp_path: Path, text: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(runs.RunError, match=r"run\.json: "):
        runs.read(path)


def test_runs_are_joined_newest_last() -> None:
    old, new = run(MISSED), replace(run(RIGHT), made="2025-02-01T00:00:00+00:00")
    both = runs.joined([new, old])
    assert both is not None
    assert (both.made, both.files) == (new.made, new.files)
    assert runs.joined([]) is None


# floors


def measured(right: int, *, sha256: str = "1" * 64, empty: int = 2) -> Evaluation:
    """An evaluation with F1 and shares of so many tenths."""
    figures = Figures(
        articles=10,
        perfect=right,
        empty=empty,
        kept_empty=empty,
        gold=10,
        found=10,
        right_key=right,
        right_all=right - 1,
    )
    return Evaluation("gold/own.jsonl", sha256, (Judged("a", "single", figures, (), ()),), ())


def settle(path: Path, evaluation: Evaluation, *, lift: bool = False, reason: str | None = None) -> list[str]:
    return [line.partition(": ")[2] for line in floors.settle(path, [evaluation], lift, reason, DAY)]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Floors that were set at eight tenths."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gold").mkdir()
    path = Path("gold/floors.toml")
    assert settle(path, measured(8), lift=True) == []
    return path


def test_floors_are_set_and_read(kept: Path) -> None:
    values = {
        "institution_year_score": 0.8, "all_five_fields": 0.7, "articles_perfect": 0.8, "articles_kept_empty": 1.0
    }  # fmt: skip
    assert floors.read(kept) == {"own.jsonl": floors.Floor("1" * 64, values)}


def test_a_floor_is_kept_or_named(kept: Path) -> None:
    text = kept.read_text("utf-8")
    assert settle(kept, measured(8)) == settle(kept, measured(9)) == []
    assert settle(kept, measured(7)) == [
        "own.jsonl: institution_year_score is 0.7000, under its floor of 0.8",
        "own.jsonl: all_five_fields is 0.6000, under its floor of 0.7",
        "own.jsonl: articles_perfect is 0.7000, under its floor of 0.8",
    ]
    assert kept.read_text("utf-8") == text


def test_raising_lowers_nothing(kept: Path) -> None:
    assert len(settle(kept, measured(7), lift=True)) == 3
    assert floors.read(kept)["own.jsonl"].values["articles_perfect"] == 0.8
    assert settle(kept, measured(9), lift=True) == []
    assert floors.read(kept)["own.jsonl"].values["articles_perfect"] == 0.9


def test_lowering_keeps_the_reason(kept: Path) -> None:
    assert settle(kept, measured(7), reason='names\nof "2026" \x7f') == []
    floor = floors.read(kept)["own.jsonl"]
    assert floor.values["institution_year_score"] == 0.7
    said = "institution_year_score 0.8 → 0.7, all_five_fields 0.7 → 0.6, articles_perfect 0.8 → 0.7"
    assert floor.history == (f'2025-03-01 {said}: names of "2026" \\u007f',)
    assert settle(kept, measured(8), reason="nothing to lower") == []
    assert floors.read(kept)["own.jsonl"] == floor


def test_changed_gold_needs_a_reason(kept: Path) -> None:
    other = measured(9, sha256="2" * 64, empty=0)
    problem = ["own.jsonl: is not the gold its floors were set for (--lower --reason TEXT accepts it)"]
    assert settle(kept, other) == settle(kept, other, lift=True) == problem
    assert settle(kept, other, reason="ten more articles") == []
    floor = floors.read(kept)["own.jsonl"]
    assert floor.history == ("2025-03-01 articles_kept_empty 1.0 dropped, gold 11111111 → 22222222: ten more articles",)
    assert floor.values["articles_perfect"] == 0.8


def test_gold_without_floors(kept: Path) -> None:
    other = replace(measured(5), path="gold/new.jsonl")
    assert settle(kept, other) == settle(kept, other, reason="new") == ["new.jsonl: has no floors (--raise sets them)"]
    text = kept.read_text("utf-8").replace("articles_perfect = 0.8\n", "")
    kept.write_text(text, encoding="utf-8")
    assert settle(kept, measured(9)) == ["own.jsonl: articles_perfect has no floor (--raise sets it)"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("own = why\n", "line 1"),
        ("own = 3", '"own": must be a table'),
        ("[own]\nall_five_fields = 0.5", "sha256 must be a string"),
        ('[own]\nsha256 = ""\nall_five_fields = 95', "all_five_fields: must be a number from 0 to 1"),
        ('[own]\nsha256 = ""\nall_fields = 0.5', "all_fields: must be one of"),
        ('[own]\nsha256 = ""\nhistory = "why"', "history must be a list"),
    ],
)
def test_floors_that_are_none(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(floors.FloorsError, match=why):
        floors.read(path)


# the command


def line(name: str, score: float) -> str:
    text = f"Dalam penilaian kepatuhan Ombudsman RI tahun 2024, Pemkab {name} memperoleh nilai 88,10 dan zona hijau."
    record = {"institution": f"Pemerintah Kabupaten {name}", "year": 2024, "score": score, "zone": "hijau"}
    return json.dumps(
        {"id": name.lower(), "kind": "single", "published": "2024-12-01", "text": text, "records": [record]}
    )


class Desk:
    """Runs `berita eval` in a folder that is the user's home."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._patch, self._capture = monkeypatch, capsys
        monkeypatch.setenv("BERITA_HOME", str(folder / "home"))
        monkeypatch.chdir(folder)

    def run(self, *arguments: str) -> tuple[int, str, str]:
        self._patch.setattr(sys, "argv", ["berita", "eval", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = self._capture.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, printed.out, printed.err

    def row(self, *arguments: str) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(self.run(*arguments, "--format", "json")[1])
        return loaded


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, monkeypatch, capsys)


def test_figures_and_causes_are_printed(desk: Desk) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n" + line("Lebak", 90) + "\n", encoding="utf-8")
    status, out, err = desk.run("own.jsonl", "--by", "cause")
    assert (status, err) == (0, "")
    assert "institution, year, score     0.5000      0.5000   0.5000       1       2      2" in out
    assert "score_wrong" in out
    assert "  lebak  Pemerintah Kabupaten Lebak 2024  gold 2024 90 hijau –, found 2024 88.1 hijau –" in out
    assert "No earlier run over this gold is kept" in out
    assert "0 gained, 0 lost" in desk.run("own.jsonl")[1]
    assert "gained" not in desk.run("own.jsonl", "--by", "total")[1]


def test_runs_are_compared(desk: Desk) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n" + line("Lebak", 90) + "\n", encoding="utf-8")
    assert desk.run("own.jsonl", "--save", "old.json")[0] == 0
    Path("own.jsonl").write_text(line("Serang", 77) + "\n" + line("Lebak", 88.1) + "\n", encoding="utf-8")
    assert "gains" not in desk.row("own.jsonl")
    row = desk.row("own.jsonl", "--against", "old.json")
    assert [(change["article"], change["before"]["state"], change["after"]["state"]) for change in row["gains"]] == [
        ("lebak", "wrong", "right")
    ]
    out = desk.run("own.jsonl", "--against", "old.json")[1]
    assert "- serang  Pemerintah Kabupaten Serang 2024  gold 2024 77" in out
    assert "right → wrong (score_wrong)" in out


def test_floors_on_the_command_line(desk: Desk) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n", encoding="utf-8")
    given = ("own.jsonl", "--floors", "floors.toml")
    status, _, err = desk.run(*given)
    assert (status, err) == (2, "berita: floors.toml: No such file or directory\n")
    assert desk.run(*given, "--raise")[0] == desk.run(*given)[0] == 0
    Path("own.jsonl").write_text(line("Serang", 90) + "\n", encoding="utf-8")
    status, _, err = desk.run(*given, "--raise")
    assert status == 1
    assert "floors.toml: own.jsonl: is not the gold" in err
    assert desk.row(*given)["shortcomings"][0] in err
    assert desk.run(*given, "--lower", "--reason", "another paper says so")[0] == desk.run(*given)[0] == 0
    assert "another paper says so" in Path("floors.toml").read_text("utf-8")


def test_invalid_lines_are_named(desk: Desk) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n{}\n", encoding="utf-8")
    status, out, err = desk.run("own.jsonl", "gone.jsonl")
    assert (status, "1.0000" in out) == (1, True)
    assert err.splitlines() == [
        'berita: own.jsonl: line 2: "id" or "url" is missing',
        "berita: gone.jsonl: no such file",
    ]
    status, _, err = desk.run("own.jsonl", "--floors", "floors.toml", "--raise")
    assert (status, Path("floors.toml").exists()) == (1, False)
    assert "the floors stay as they are" in err
    assert desk.run("gone.jsonl")[0] == 1


def test_a_kept_run_that_is_broken_is_passed_over(desk: Desk) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n", encoding="utf-8")
    assert desk.run("own.jsonl")[0] == 0
    (path,) = Path("home/evaluations").iterdir()
    path.write_text("{", encoding="utf-8")
    status, out, err = desk.run("own.jsonl")
    assert (status, "No earlier run" in out) == (0, True)
    assert "not a run that berita eval has saved" in err
    assert desk.run("own.jsonl", "--against", "own.jsonl")[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("--by", "outlet"),
        ("--format", "csv"),
        ("--raise",),
        ("--lower", "--reason", "why"),
        ("--floors", "floors.toml", "--lower"),
        ("--floors", "floors.toml", "--lower", "--reason", " "),
        ("--floors", "floors.toml", "--reason", "why"),
        ("--against", "gone.json"),
    ],
)
def test_usage(desk: Desk, arguments: tuple[str, ...]) -> None:
    Path("own.jsonl").write_text(line("Serang", 88.1) + "\n", encoding="utf-8")
    status, out, err = desk.run("own.jsonl", *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)

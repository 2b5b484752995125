"""Pages that are taken down: rows that are added, found by any form of the address, and never half read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from berita_extract import judgements, takedowns
from berita_extract.cli import app
from berita_extract.judgements import ARTICLES, JudgementsError
from berita_extract.takedowns import COLUMNS, Takedown

URL = "https://www.koran.example/2024/01/25/zona-hijau/"
WHEN = datetime(2026, 2, 10, 8, 15, tzinfo=UTC)
HEAD = ",".join(COLUMNS)


def row(action: takedowns.Action = "takedown", when: datetime = WHEN, url: str = URL) -> Takedown:
    return Takedown(when, "editor", url, action, "asked for, by the outlet")


@pytest.mark.parametrize(
    "form",
    [
        URL,
        "http://koran.example/2024/01/25/zona-hijau/",
        "https://koran.example/2024/01/25/zona-hijau/?utm_source=whatsapp",
        "https://m.koran.example/2024/01/25/zona-hijau/?page=2",
    ],
)
def test_a_page_is_found_by_any_form_of_its_address(tmp_path: Path, form: str) -> None:
    takedowns.add(tmp_path, row())
    assert takedowns.load(tmp_path).of(form) == row()


def test_another_page_stays(tmp_path: Path) -> None:
    takedowns.add(tmp_path, row())
    assert takedowns.load(tmp_path).of("https://www.koran.example/2024/01/26/zona-hijau-lagi/") is None


def test_the_newest_row_holds_whatever_the_order_of_the_lines(tmp_path: Path) -> None:
    takedowns.add(tmp_path, row("restore", WHEN + timedelta(days=1)))
    takedowns.add(tmp_path, row())
    assert takedowns.load(tmp_path).of(URL) is None
    takedowns.add(tmp_path, row("takedown", WHEN + timedelta(days=2)))
    assert len(takedowns.load(tmp_path)) == 1
    assert (tmp_path / ARTICLES).read_text(encoding="utf-8").count("\n") == 4  # nothing is ever rewritten


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f"soon,editor,{URL},takedown,asked", "when: must be a time"),
        (f"2026-02-10T08:15:00,editor,{URL},takedown,asked", "when: has no time zone"),
        (f"2026-02-10T08:15:00Z,,{URL},takedown,asked", "who: missing"),
        (f"2026-02-10T08:15:00Z,editor,{URL},takedown,", "why: missing"),
        ("2026-02-10T08:15:00Z,editor,koran,takedown,asked", "url: must be the address of a page"),
        ("2026-02-10T08:15:00Z,editor,http://[koran/,takedown,asked", "url: must be the address of a page"),
        (f'2026-02-10T08:15:00Z,editor,{URL},takedown,"asked" for', "must have 5 columns"),
        (f'2026-02-10T08:15:00Z,editor,{URL},takedown,"asked', "must have 5 columns"),
        (f"2026-02-10T08:15:00Z,editor,{URL},takedown,{'x' * 200_000}", "must have 5 columns"),
        (f"0001-01-01T00:00:00+14:00,editor,{URL},takedown,asked", "when: is no time of this world"),
        (f"2026-02-10T08:15:00Z,editor,{URL},delete,asked", "action: must be takedown or restore"),
        ("2026-02-10T08:15:00Z,editor", "must have 5 columns; has 2"),
    ],
)
def test_a_row_that_says_nothing_definite_is_named(tmp_path: Path, line: str, why: str) -> None:
    (tmp_path / ARTICLES).write_text(f"{HEAD}\n{line}\n", encoding="utf-8")
    with pytest.raises(JudgementsError, match=f"{ARTICLES}: line 2: {why}"):
        takedowns.load(tmp_path)


@pytest.mark.parametrize(
    "url", [f"{URL}\n", f"{URL}\u2028b", "https://koran.example/a b", "http://[koran/", "https:///a"]
)
def test_an_address_that_would_break_the_file_is_not_written(tmp_path: Path, url: str) -> None:
    with pytest.raises(ValueError, match="url: must be the address of a page"):
        takedowns.add(tmp_path, row(url=url))
    assert not (tmp_path / ARTICLES).exists()


def test_judgements_lie_beside_and_are_read_for_themselves(tmp_path: Path) -> None:
    takedowns.add(tmp_path, row())
    given = judgements.Judgement(WHEN, "Articles", "undo", "a slip", undoes="0123456789ab")
    judgements.append(tmp_path, given)  # an author of that name has another file
    assert [one.who for one in judgements.load(tmp_path).rows] == ["Articles"]
    assert len(takedowns.load(tmp_path)) == 1


def berita(*arguments: str, status: int = 0) -> str:
    done = CliRunner().invoke(app, list(arguments), catch_exceptions=False, env={"BERITA_BY": "editor"})
    assert done.exit_code == status, done.output
    return done.output


def test_the_command_takes_down_once_and_restores(tmp_path: Path) -> None:
    db = str(tmp_path / "berita.db")
    assert "taken down" in berita("takedown", URL, "--why", "asked for", "--db", db)
    assert "was taken down" in berita("takedown", URL, "--why", "asked for", "--db", db, status=2)
    assert "restored" in berita("takedown", URL, "--restore", "--why", "a mistake", "--db", db)
    assert "is not taken down" in berita("takedown", URL, "--restore", "--why", "a mistake", "--db", db, status=2)

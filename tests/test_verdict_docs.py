"""docs/verdicts.md names every outcome with its labels, every flag, and every key of the JSON."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from berita_extract import reference, wording
from berita_extract.claims import Desk
from berita_extract.verify import FLAGS, SEVERITY
from tests.verifying import judged, press

DOCS = (Path(__file__).parent.parent / "docs" / "verdicts.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """The text under a heading, up to the next one."""
    (found,) = re.findall(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", DOCS, re.MULTILINE | re.DOTALL)
    return str(found)


def test_every_outcome_stands_there_in_order_with_its_labels() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^·|]+) · ([^|]+) \|", section("Outcomes"), re.MULTILINE)
    ours = [(one, *(wording.words_of(language).labels[one] for language in ("id", "en"))) for one in SEVERITY]
    assert [tuple(cell.strip() for cell in row) for row in rows] == ours


def test_every_flag_stands_there_once() -> None:
    found = [
        name
        for line in section("Flags").splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)`", line.split("|")[1])
    ]
    assert sorted(found) == sorted(FLAGS)


@pytest.fixture(scope="module")
def row(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with press(tmp_path_factory.mktemp("docs")) as store:
        desk = Desk(store, reference.load(), "0")
        verdict = judged(desk, "Pemkot Magelang meraih nilai 98,17 tahun 2023.")
        return dict(wording.verdict_row(verdict, desk.reference, "id"))


def test_every_key_of_the_json_stands_there(row: dict[str, Any]) -> None:
    told = section("The forms")
    for keys in (row, row["data_version"], row["evidence"][0]):
        for key in keys:
            assert f"`{key}`" in told, key

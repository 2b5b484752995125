"""docs/releases.md names every column with what it says, every reason, every file and every command of releases."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from berita_extract.releases.schema import ALL, REASONS, Table

DOCS = (Path(__file__).parent.parent / "docs" / "releases.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", ALL, ids=lambda table: table.name)
def test_every_column_stands_there_as_the_data_package_has_it(table: Table) -> None:
    (part,) = re.findall(rf"^### {table.name}\n(.*?)(?=^### |\Z)", DOCS, re.MULTILINE | re.DOTALL)
    assert table.description in part
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", part, re.MULTILINE)
    assert [(name, kind) for name, kind, _ in rows] == [(one.name, one.type) for one in table.columns]
    for one, (_, _, told) in zip(table.columns, rows, strict=True):
        values = f" One of: {', '.join(f'`{value}`' for value in one.values)}." if one.values else ""
        assert told == f"{one.description}{values}"


def test_every_reason_stands_there_in_order() -> None:
    (part,) = re.findall(r"^## Changes and their reasons\n(.*?)(?=^## )", DOCS, re.MULTILINE | re.DOTALL)
    assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == list(REASONS)

"""An id, once given, stays and means the same: every stored statement and every judgement rests on it.

`frozen_ids.csv` holds all of them. A new region, body, service or form of a service is added there in the commit that
brings it; no line is ever taken out or changed.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from berita_extract import reference

KNOWN = reference.load()
FROZEN = Path(__file__).with_name("frozen_ids.csv")

Row = tuple[str, str, str, str]  # table, id, what it is, name


def frozen() -> list[Row]:
    """The lines of the list."""
    with FROZEN.open(encoding="utf-8", newline="") as file:
        return [(row["table"], row["id"], row["kind"], row["name"]) for row in csv.DictReader(file)]


def given() -> Iterator[Row]:
    """What the reference data has now."""
    for region in KNOWN.regions.values():
        yield "region", region.id, region.level, region.name
    for body in KNOWN.bodies.values():
        yield "body", body.id, body.kind, body.name
    for unit in KNOWN.units:
        yield "unit", unit.core, unit.kind, unit.name


def means_the_same(row: Row) -> bool:
    """Whether an id is still what it was: a region may take a new name, and keeps the old one as a former name."""
    table, key, kind, name = row
    if table == "region":
        region = KNOWN.regions.get(key)
        return region is not None and region.level == kind and name in {n.text for n in region.names}
    if table == "body":
        body = KNOWN.bodies.get(key)
        return body is not None and body.kind == kind and name == body.name
    return any(unit.core == key and unit.kind == kind and name in {n.text for n in unit.names} for unit in KNOWN.units)


def test_no_id_disappears_or_changes_its_meaning() -> None:
    assert [row for row in frozen() if not means_the_same(row)] == []


def test_every_new_id_is_added_to_the_list() -> None:
    known = {(table, key) for table, key, _, _ in frozen()}
    assert [",".join(row) for row in given() if (row[0], row[1]) not in known] == []


def test_every_form_of_a_service_is_added_to_the_list() -> None:
    known = {(key, name) for table, key, _, name in frozen() if table == "unit"}
    assert [u.name for u in KNOWN.units if not any((u.core, n.text) in known for n in u.names)] == []


def test_the_list_names_nothing_twice() -> None:
    rows = frozen()
    assert len(set(rows)) == len(rows) > 1100


@pytest.mark.parametrize(
    "row",
    [
        ("region", "kab-serang", "kota", "Serang"),
        ("region", "kab-serang", "kabupaten", "Lebak"),
        ("region", "kab-nowhere", "kabupaten", "Nowhere"),
        ("body", "kementerian-sosial", "lembaga", "Kementerian Sosial"),
        ("body", "kementerian-komunikasi-dan-informatika", "kementerian", "Kementerian Komunikasi dan Digital"),
        ("unit", "dinas-kesehatan", "unit", "Dinas Sosial"),
    ],
)
def test_what_changed_is_seen(row: Row) -> None:
    assert not means_the_same(row)


def test_a_renamed_region_is_the_same() -> None:
    assert means_the_same(("region", "kab-toba", "kabupaten", "Toba Samosir"))

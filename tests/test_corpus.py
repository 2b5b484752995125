"""The extraction measured on whole articles: no file of `tests/corpus` falls under its floor."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from berita_extract import Record, extract_text

CORPUS = Path(__file__).parent / "corpus"
FIELDS = ("year", "score", "zone", "predicate")

# file: F1 of (institution, year, score), F1 of all five fields
FLOORS = {
    "decoys": (0.97, 0.97),
    "lists": (0.99, 0.98),
    "local": (0.98, 0.95),
    "regions": (0.97, 0.94),
    "units": (0.965, 0.905),
    "years": (0.975, 0.95),
}


@functools.cache
def articles(name: str) -> list[tuple[dict[str, Any], list[Record]]]:
    """The articles of one file, each with the records that are read out of it."""
    lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(article, read(article)) for article in map(json.loads, lines)]


def read(article: dict[str, Any]) -> list[Record]:
    """The records of an article."""
    published = article["published"]
    return list(
        extract_text(
            article["text"], title=article["title"], published=date.fromisoformat(published) if published else None
        ).records
    )


def agrees(gold: dict[str, Any], record: Record, field: str) -> bool:
    """Whether a field has one of the accepted values."""
    value = getattr(record, field)
    value = float(value) if field == "score" and value is not None else value
    return value in [gold[field], *gold.get("accept", {}).get(field, [])]


def pairs(gold: list[dict[str, Any]], found: list[Record]) -> list[tuple[dict[str, Any], Record]]:
    """Gold and found records of the same institution, those that agree best first; each is used once."""
    likeness = sorted(
        (
            (sum(agrees(g, f, field) * (2 if field in ("year", "score") else 1) for field in FIELDS), -i, -j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if f.institution in (g["institution"], *g.get("also", []))
        ),
        reverse=True,
    )
    chosen: dict[int, int] = {}
    for _, i, j in likeness:
        if -i not in chosen and -j not in chosen.values():
            chosen[-i] = -j
    return [(gold[i], found[j]) for i, j in chosen.items()]


def f1(name: str, right: Callable[[dict[str, Any], Record], bool]) -> float:
    """F1 over all records of a file; optional ones are neither right nor wrong."""
    hits = wanted = given = 0
    for article, found in articles(name):
        paired = pairs(article["records"], found)
        hits += sum(right(g, r) for g, r in paired if not g.get("optional"))
        wanted += sum(not g.get("optional") for g in article["records"])
        given += len(found) - sum(bool(g.get("optional")) for g, _ in paired)
    return 2 * hits / (wanted + given)


@pytest.mark.parametrize("name", FLOORS)
def test_institution_year_and_score(name: str) -> None:
    """A score stands with its owner and its year."""
    assert f1(name, lambda g, r: agrees(g, r, "year") and agrees(g, r, "score")) >= FLOORS[name][0]


@pytest.mark.parametrize("name", FLOORS)
def test_all_five_fields(name: str) -> None:
    """Zone and predicate are right, too."""
    assert f1(name, lambda g, r: all(agrees(g, r, field) for field in FIELDS)) >= FLOORS[name][1]


def test_articles_without_records_stay_empty() -> None:
    """Nothing is read out of an article that states no result."""
    empty = [(article, found) for name in FLOORS for article, found in articles(name) if not article["records"]]
    assert len(empty) > 20
    assert [article["id"] for article, found in empty if found] == []


def test_every_file_has_a_floor() -> None:
    """No file goes unmeasured."""
    assert {path.stem for path in CORPUS.glob("*.jsonl")} == set(FLOORS)

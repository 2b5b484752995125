"""The extraction measured on whole articles: no file of `tests/corpus` falls under its floors or changes unnoticed."""

from __future__ import annotations

import functools
import json
import random
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from berita_extract import evaluation, reference
from berita_extract.evaluation import floors
from berita_extract.evaluation.figures import Figures, count, total
from berita_extract.evaluation.gold import GoldArticle, read_gold
from berita_extract.evaluation.matching import match
from berita_extract.evaluation.report import figures_row
from berita_extract.inputs import InputError
from berita_extract.model import Record
from berita_extract.output import json_text, record_row

ROOT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "corpus"
FLOORS = CORPUS / "floors.toml"
FILES = sorted(path.name for path in CORPUS.glob("*.jsonl"))
# The scorer of those who order the extraction lies beside the checkout, or beside the folder of all checkouts.
SCORERS = [path for folder in ROOT.parents if (path := folder / "shared" / "tools" / "score").is_file()]


@functools.cache
def evaluated(name: str) -> evaluation.Evaluation:
    return evaluation.evaluate(str(CORPUS / name), reference.load())


@pytest.mark.parametrize("name", FILES)
def test_floors_are_kept(name: str) -> None:
    done = evaluated(name)
    assert done.errors == ()
    assert floors.shortcomings(floors.read(FLOORS).get(name), done) == []


def test_there_is_no_floor_without_a_file() -> None:
    assert sorted(floors.read(FLOORS)) == FILES


def test_articles_without_records_are_many() -> None:
    assert total(evaluated(name).figures for name in FILES).empty > 20


# the same figures as the scorer


@pytest.mark.skipif(not SCORERS, reason="no shared/tools/score beside the checkout to compare with")
@pytest.mark.parametrize("name", FILES)
def test_figures_are_those_of_the_scorer(name: str, tmp_path: Path) -> None:
    gold = [item for item in read_gold(str(CORPUS / name)) if not isinstance(item, InputError)]
    found = [list(article.found) for article in evaluated(name).articles]
    assert scored(name, gold, found, tmp_path) == comparable(evaluated(name).figures)
    for seed in (1, 2):  # what a worse extraction would find
        worse = spoiled(found, random.Random(seed))
        figures = total(count(match(article.records, one)) for article, one in zip(gold, worse, strict=True))
        assert scored(name, gold, worse, tmp_path) == comparable(figures)
        assert figures.right_all < evaluated(name).figures.right_all


def scored(name: str, gold: Iterable[GoldArticle], found: Iterable[list[Record]], folder: Path) -> object:
    """What the scorer says of these records."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    urls = [article.article.url for article in gold]
    wanted = [{**json.loads(line), "url": url} for line, url in zip(lines, urls, strict=True)]
    records = [{**record_row(r), "url": url} for url, one in zip(urls, found, strict=True) for r in one]
    paths = folder / "gold.jsonl", folder / "records.jsonl"
    for path, rows in zip(paths, (wanted, records), strict=True):
        path.write_text("".join(f"{json_text(row)}\n" for row in rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORERS[0]), *map(str, paths), "--json"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def comparable(figures: Figures) -> object:
    """Figures as the scorer prints them: without the counts behind the rates."""
    row = figures_row(figures)
    del row["paired_records"]
    return {
        name: {key: value[key] for key in ("precision", "recall", "f1")}
        if isinstance(value, dict) and "f1" in value
        else value
        for name, value in row.items()
    }


def spoiled(found: Iterable[list[Record]], dice: random.Random) -> list[list[Record]]:
    """The records with some lost, doubled, exchanged, renamed or with other values."""
    return [[new for record in one for new in spoil(record, one, dice)] for one in found]


def spoil(record: Record, siblings: list[Record], dice: random.Random) -> list[Record]:
    sibling = dice.choice(siblings)
    match dice.randrange(12):
        case 0:
            return []
        case 1:
            return [record, record]
        case 2:
            return [replace(record, institution=sibling.institution)]
        case 3:
            return [replace(record, institution=record.institution.replace("Pemerintah Kabupaten", "KAB."))]
        case 4:
            return [replace(record, year=sibling.year and sibling.year - 1)]
        case 5:
            return [replace(record, score=sibling.score)]
        case 6:
            return [replace(record, score=record.score and record.score + Decimal("0.004"))]
        case 7:
            return [replace(record, zone=None, predicate=sibling.predicate)]
        case _:
            return [record]

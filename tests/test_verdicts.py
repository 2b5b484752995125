"""Verdicts on claims in many wordings: reviewed ones with their outcomes, and those that `tools.verdicts` builds from gold.

The articles were written for this, before anybody looked how they are read; some of their figures are those the press
reported, others are invented.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from berita_extract import claims
from berita_extract.claims import Desk
from berita_extract.store import Store
from tools.verdicts.measuring import judged, share_true, stored
from tools.verdicts.results import Gold, read

FOLDER = Path(__file__).parent / "verdicts"
ON = date(2026, 4, 1)


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read([FOLDER / "articles.jsonl"])


@pytest.fixture(scope="module")
def base(gold: Gold, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Store]]:
    with stored(gold, tmp_path_factory.mktemp("verdicts")) as made:
        yield made


def rows() -> list[dict[str, str]]:
    with (FOLDER / "claims.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['phenomenon']}-{row['outcome']}")
def test_outcome(base: tuple[Desk, Store], row: dict[str, str]) -> None:
    as_of = date.fromisoformat(row["as_of"]) if row["as_of"] else None
    verdict = base[0].judge(claims.sentence(row["claim"].replace("\\n", "\n"), as_of or ON), as_of)
    assert verdict.outcome == row["outcome"], (verdict.unread, [one.record for one in verdict.findings])


@pytest.mark.slow
def test_claims_built_from_gold(gold: Gold, base: tuple[Desk, Store]) -> None:
    found = judged(gold, base, share=0.02, seed=5)
    assert [one.claim.text for one in found if one.claim.true is False and one.taken_for_true] == []
    assert [one.claim.text for one in found if one.claim.true is None and one.outcome != "disputed"] == []
    assert [quote for one in found for quote in one.misquoted] == []
    assert share_true(found) >= 0.97
    assert sum(one.claim.true is False for one in found) > 300

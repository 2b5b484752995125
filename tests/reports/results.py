"""Invented results of institutions that exist: what the reports beside this module print, and what must be read there."""

from __future__ import annotations

import csv
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


@dataclass(frozen=True)
class Result:
    """One row of a report: the printed name, the canonical one, and what the row says of it; None is not printed."""

    name: str
    institution: str
    year: int
    score: Decimal
    zone: str | None = None
    predicate: str | None = None
    category: str | None = None

    @property
    def printed(self) -> str:
        """The score as Indonesia prints it: 98,17."""
        return str(self.score).replace(".", ",")

    @property
    def opinion(self) -> str:
        """The predicate as a report prints it: "Kualitas Tertinggi"."""
        return (self.predicate or "").title()


def governments(level: str, count: int, seed: int) -> list[tuple[str, str]]:
    """`count` names of kabupaten, kota or provinces without their kind, with the governments' full names."""
    with (REFERENCE / "regions.csv").open(encoding="utf-8", newline="") as stream:
        rows = sorted(csv.DictReader(stream), key=lambda row: row["code"])
    known = [row["name"] for row in rows if row["level"] == level and not row["valid_from"] and not row["valid_to"]]
    chosen = sorted(random.Random(seed).sample(known, min(count, len(known))), key=known.index)
    return [(name, f"Pemerintah {level.title()} {name}") for name in chosen]


def bodies(count: int, seed: int) -> list[tuple[str, str]]:
    """`count` ministries and agencies that no cabinet has renamed, twice: as printed and as they are called."""
    with (REFERENCE / "ministries.csv").open(encoding="utf-8", newline="") as stream:
        known = [row["name"] for row in csv.DictReader(stream) if not row["valid_from"] and not row["valid_to"]]
    return [(name, name) for name in random.Random(seed).sample(known, count)]


def results(
    names: Sequence[tuple[str, str]], year: int, seed: int, fields: Sequence[str] = (), low: int = 30
) -> list[Result]:
    """A result for each name; `fields` are what is printed beside the score: zone, predicate, category."""
    bands = [band for band in _bands(year) if "kinds" not in band]
    source = random.Random(seed)
    found: list[Result] = []
    for name, institution in names:
        score, band = _score(source, bands, low)
        told = {field: band[field] for field in fields}
        found.append(Result(name, institution, year, score, **told))
    return found


def _score(source: random.Random, bands: Sequence[dict[str, str]], low: int) -> tuple[Decimal, dict[str, str]]:
    while True:
        score = Decimal(source.randrange(low * 100, 9999)) / 100
        for band in bands:
            if Decimal(str(band["low"])) <= score <= Decimal(str(band["high"])):
                return score.quantize(Decimal("0.01")), band


def _bands(year: int) -> list[dict[str, str]]:
    text = (REFERENCE / "schemes" / "ombudsman" / f"{year}.toml").read_text(encoding="utf-8")
    bands: list[dict[str, str]] = tomllib.loads(text)["bands"]
    return bands

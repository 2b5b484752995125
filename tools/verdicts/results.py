"""What the gold of a database states: who got what in which year, and whether a claim is true by it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Literal

from berita_extract import bands, facts
from berita_extract.evaluation.gold import GoldArticle, GoldRecord, read_gold
from berita_extract.inputs import InputError

Field = Literal["score", "zone", "predicate", "rank"]
FIELDS: tuple[Field, ...] = ("score", "zone", "predicate", "rank")


@dataclass(frozen=True, slots=True)
class Result:
    """A result as an article states it, or as a claim does."""

    institution: str  # canonical, "Dinas Sosial Kabupaten Serang"
    year: int
    score: Decimal | None
    zone: str | None
    predicate: str | None
    rank: int | None
    article: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Gold:
    """The articles of a database and what a careful reader takes from them."""

    articles: tuple[GoldArticle, ...]
    results: tuple[Result, ...]  # those a claim can be built from
    told: dict[tuple[str, int], list[tuple[GoldRecord, int | None]]]  # all, with ranks, by institution and year

    def holds(self, claim: Result, fields: Iterable[Field]) -> bool:
        """True if for each of the fields some article states what the claim does."""
        known = self.told.get((key(claim.institution), claim.year), [])
        return all(any(_states(record, rank, name, claim) for record, rank in known) for name in fields)

    def disputed(self, result: Result, name: Field) -> bool:
        """True if articles state different values of a field."""
        if name == "rank":
            return False
        known = self.told[key(result.institution), result.year]
        values = [value for record, _ in known if (value := getattr(record, name)) is not None]
        return any(not _agree(name, one, other) for one in values for other in values)


def key(institution: str) -> str:
    """An institution for comparison: offices by their first two words and their region ("Dinas Sosial P3A" is one)."""
    words = institution.replace("/", " ").split()
    for place, word in enumerate(words):
        if place and word in ("Kabupaten", "Kota", "Provinsi") and words[0] in ("Dinas", "Badan"):
            return " ".join([*words[: min(2, place)], *words[place:]]).casefold().replace(",", "")
    return institution.casefold()


def read(paths: Sequence[Path], only: Iterable[str] | None = None) -> Gold:
    """The gold of files, all of it or that of the articles with these ids. Raises SystemExit on a broken file."""
    articles: list[GoldArticle] = []
    results: list[Result] = []
    told: dict[tuple[str, int], list[tuple[GoldRecord, int | None]]] = defaultdict(list)
    wanted = None if only is None else set(only)
    for path in paths:
        ranks = _ranks(path)
        for one in read_gold(str(path)):
            if isinstance(one, InputError):
                raise SystemExit(f"{one.path}: {one.place}: {one.why}")
            if wanted is not None and one.id not in wanted:
                continue
            articles.append(one)
            for record in one.records:
                rank = ranks.get((one.id, record.institution, record.year))
                for year in record.accepted("year"):
                    for name in record.names:
                        if isinstance(year, int):
                            told[key(name), year].append((record, rank))
                if record.year is not None and not record.optional and not record.accept:
                    results.append(_result(record, rank, one))
    return Gold(tuple(articles), tuple(results), dict(told))


def rounded(score: Decimal, places: int) -> Decimal:
    """A score with fewer decimals, as people round."""
    return score.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _result(record: GoldRecord, rank: int | None, one: GoldArticle) -> Result:
    score = None if record.score is None else Decimal(str(record.score))
    assert record.year is not None
    return Result(
        record.institution, record.year, score, record.zone, record.predicate, rank, one.id, one.article.published
    )


def _ranks(path: Path) -> dict[tuple[str, str, int | None], int]:
    """Ranks, which the gold of the extraction leaves out."""
    found: dict[tuple[str, str, int | None], int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line) if line.strip() else {"records": []}
        for record in row["records"]:
            if record.get("rank"):
                found[str(row.get("id") or row.get("url")), record["institution"], record.get("year")] = record["rank"]
    return found


def _states(record: GoldRecord, rank: int | None, name: Field, claim: Result) -> bool:
    value = getattr(claim, name)
    if name == "rank":
        return rank is not None and rank == value
    return any(other is not None and _agree(name, value, other) for other in record.accepted(name))


def _agree(name: Field, one: object, other: object) -> bool:
    if name == "score":
        return facts.agree(Decimal(str(one)), Decimal(str(other)))
    return one == other or (name == "predicate" and bands.grade(str(one)) == bands.grade(str(other)))

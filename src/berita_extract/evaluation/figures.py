"""Counts over articles, and the rates made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from berita_extract.evaluation.gold import FIELDS, Field
from berita_extract.evaluation.matching import Matching, agreeing


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of those found and of those wanted were right. With nothing found (or wanted) precision (recall) is 1."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of the found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """What an evaluation counts; figures of several articles are added up with `total`."""

    articles: int = 0
    perfect: int = 0  # articles with nothing wrong
    empty: int = 0  # articles without gold records
    kept_empty: int = 0
    gold: int = 0
    found: int = 0
    right_key: int = 0  # institution, year and score
    right_all: int = 0  # all five fields
    gold_scored: int = 0
    found_scored: int = 0
    right_scored: int = 0  # right_key among those with a score
    paired: int = 0
    agreed: dict[Field, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))

    @property
    def institution_year_score(self) -> Rate:
        """A score stands with its owner and its year."""
        return Rate(self.right_key, self.found, self.gold)

    @property
    def scored_records_only(self) -> Rate:
        """The same among records that have a score."""
        return Rate(self.right_scored, self.found_scored, self.gold_scored)

    @property
    def all_five_fields(self) -> Rate:
        """Zone and predicate are right, too."""
        return Rate(self.right_all, self.found, self.gold)

    @property
    def articles_perfect(self) -> float | None:
        """The share of articles with nothing wrong."""
        return self.perfect / self.articles if self.articles else None

    @property
    def articles_kept_empty(self) -> float | None:
        """Of the articles without gold records, the share out of which nothing was read."""
        return self.kept_empty / self.empty if self.empty else None

    @property
    def field_accuracy(self) -> dict[Field, float | None]:
        """Of the paired records, the share that agrees, by field."""
        return {name: self.agreed[name] / self.paired if self.paired else None for name in FIELDS}


def count(matching: Matching) -> Figures:
    """The figures of one article."""
    agreements = [(gold, agreeing(gold, found)) for gold, found in matching.pairs]
    right_key = [gold for gold, agreed in agreements if "year" in agreed and "score" in agreed]
    right_all = sum(len(agreed) == len(FIELDS) for _, agreed in agreements)
    gold = [*(gold for gold, _ in matching.pairs), *matching.missed]
    found = [*(found for _, found in matching.pairs), *matching.extra]
    return Figures(
        articles=1,
        perfect=int(right_all == len(gold) == len(found)),
        empty=int(not gold),
        kept_empty=int(not gold and not found),
        gold=len(gold),
        found=len(found),
        right_key=len(right_key),
        right_all=right_all,
        gold_scored=sum(record.score is not None for record in gold),
        found_scored=sum(record.score is not None for record in found),
        right_scored=sum(record.score is not None for record in right_key),
        paired=len(agreements),
        agreed={name: sum(name in agreed for _, agreed in agreements) for name in FIELDS},
    )


def total(figures: Iterable[Figures]) -> Figures:
    """The figures of all articles together."""
    every = list(figures)
    names = [name for name in Figures.__dataclass_fields__ if name != "agreed"]
    return Figures(
        **{name: sum(getattr(one, name) for one in every) for name in names},
        agreed={name: sum(one.agreed[name] for one in every) for name in FIELDS},
    )

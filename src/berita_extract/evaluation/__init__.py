"""The extraction measured against gold: figures, the cause of each wrong record, and what changed since another run.

`gold` → `matching` → `figures` and `causes` are pure; `runs` and `floors` keep what was measured, `report` shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from berita_extract import records
from berita_extract.evaluation.causes import causes
from berita_extract.evaluation.figures import Figures, count, total
from berita_extract.evaluation.gold import FIELDS, GoldArticle, GoldRecord, Value, fingerprint, read_gold
from berita_extract.evaluation.matching import agreeing, match, value_of
from berita_extract.inputs import InputError
from berita_extract.model import Extraction, Record
from berita_extract.reference import Reference

State = Literal[
    "right",  # all five fields
    "key",  # institution, year and score are right, zone or predicate is not
    "wrong",  # found, with another year or score
    "missed",  # in gold only
    "extra",  # found only
]
Values = tuple[Value, ...]  # in the order of FIELDS


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a gold record, or a record that gold does not have (`gold` is None)."""

    article: str
    institution: str
    year: int | None
    state: State
    cause: str | None = None  # a key of `causes.CAUSES`
    gold: Values | None = None
    found: Values | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """One article, evaluated; the outcomes in the order of gold, then of the text."""

    id: str
    kind: str
    figures: Figures
    outcomes: tuple[Outcome, ...]
    found: tuple[Record, ...] = field(repr=False)  # all records read, those that answer optional ones too


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One file of gold, evaluated."""

    path: str
    sha256: str  # of the file; empty where nothing could be read
    articles: tuple[Judged, ...]
    errors: tuple[InputError, ...]

    @property
    def figures(self) -> Figures:
        """The figures of the file."""
        return total(article.figures for article in self.articles)


def evaluate(path: str, reference: Reference, watch: Callable[[], object] = lambda: None) -> Evaluation:
    """Reads the articles of a file of gold and judges what is read; `watch` is called after each line."""
    articles: list[Judged] = []
    errors: list[InputError] = []
    for item in read_gold(path):
        if isinstance(item, InputError):
            errors.append(item)
        else:
            articles.append(judge(item, records.extract(item.article, reference), reference))
        watch()
    return Evaluation(path, fingerprint(path) if articles else "", tuple(articles), tuple(errors))


def judge(gold: GoldArticle, extraction: Extraction, reference: Reference) -> Judged:
    """What became of each record of an article."""
    matching = match(gold.records, extraction.records)
    paired, missed, extra = causes(extraction, matching, gold.records, reference)
    by_gold = {
        id(wanted): _outcome(gold.id, wanted, found, cause)
        for (wanted, found), cause in zip(matching.pairs, paired, strict=True)
    } | {
        id(wanted): _outcome(gold.id, wanted, None, cause)
        for wanted, cause in zip(matching.missed, missed, strict=True)
    }
    outcomes = [by_gold[id(wanted)] for wanted in gold.records if id(wanted) in by_gold]
    outcomes += [
        Outcome(gold.id, found.institution, found.year, "extra", cause, None, _found_values(found))
        for found, cause in zip(matching.extra, extra, strict=True)
    ]
    return Judged(gold.id, gold.kind, count(matching), tuple(outcomes), extraction.records)


def wrong(evaluations: Sequence[Evaluation]) -> Iterator[Outcome]:
    """All outcomes that are not right."""
    return (
        outcome
        for evaluation in evaluations
        for article in evaluation.articles
        for outcome in article.outcomes
        if outcome.state != "right"
    )


def _outcome(article: str, wanted: GoldRecord, found: Record | None, cause: str | None) -> Outcome:
    state: State = "missed"
    if found is not None:
        agreed = agreeing(wanted, found)
        right_key = "year" in agreed and "score" in agreed
        state = "right" if len(agreed) == len(FIELDS) else "key" if right_key else "wrong"
    values = tuple(getattr(wanted, name) for name in FIELDS)
    return Outcome(
        article, wanted.institution, wanted.year, state, cause, values, None if found is None else _found_values(found)
    )


def _found_values(found: Record) -> Values:
    return tuple(value_of(found, name) for name in FIELDS)

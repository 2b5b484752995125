"""Statements → facts: a pure function. Conflicts are shown and never voted away.

A fact is (scheme, institution, year, field) with the value its statements agree on. Two scores agree if the finer one,
rounded to the decimals of the coarser, equals it; the finer is then the value. Support is counted in origins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, NamedTuple

from berita_extract.model import Record

Field = Literal["score", "zone", "predicate"]
FactStatus = Literal["single", "corroborated", "disputed", "corrected"]
Value = Decimal | str

FIELDS: tuple[Field, ...] = ("score", "zone", "predicate")


@dataclass(frozen=True, slots=True)
class Statement:
    """A current record with what facts and verdicts need to know about its article."""

    id: int  # of the record
    article: int
    origin: str  # cluster of reprints the article belongs to
    outlet: str | None
    published: date | None
    record: Record


class Key(NamedTuple):
    """What a fact is about; sorts in the order of its parts."""

    scheme: str
    institution_id: str
    year: int
    field: Field


@dataclass(frozen=True, slots=True)
class Backing:
    """A value with the statements that agree on it, in the order of their ids."""

    value: Value
    support: tuple[Statement, ...]

    @property
    def origins(self) -> int:
        """How many independent texts state it."""
        return len({statement.origin for statement in self.support})

    @property
    def urls(self) -> tuple[str, ...]:
        """The articles that state it, sorted."""
        return tuple(sorted({statement.record.url for statement in self.support}))


@dataclass(frozen=True, slots=True)
class Fact:
    """What the press agrees on, or the value with most origins beside its rivals where it does not."""

    key: Key
    institution: str
    value: Value
    status: FactStatus
    support: tuple[Statement, ...]
    origins: int
    rivals: tuple[Backing, ...]  # other values, best backed first
    first_seen: date | None  # publication date of the oldest supporting statement
    last_seen: date | None  # of the newest


def compute(statements: Iterable[Statement]) -> tuple[Fact, ...]:
    """All facts of the statements, sorted by key. A record without a year makes none."""
    stated: dict[Key, list[tuple[Value, Statement]]] = defaultdict(list)
    for statement in sorted(statements, key=lambda one: one.id):
        record = statement.record
        if record.year is None:
            continue
        for field in FIELDS:
            value = value_of(record, field)
            if value is not None:
                stated[Key(record.scheme, record.institution_id, record.year, field)].append((value, statement))
    return tuple(_fact(key, stated[key]) for key in sorted(stated))


def value_of(record: Record, field: Field) -> Value | None:
    """What a record states in a field."""
    if field == "score":
        return record.score
    return record.zone if field == "zone" else record.predicate


def decimals(score: Decimal) -> int:
    """How many decimals a score was stated with."""
    exponent = score.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(score: Decimal, places: int) -> Decimal:
    """A score rounded half up, as the press does: 83,45 → 83,5."""
    return score.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def agree(first: Value, second: Value) -> bool:
    """True if two values can both be right: equal, or equal after rounding to the coarser decimals."""
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        places = min(decimals(first), decimals(second))
        return rounded(first, places) == rounded(second, places)
    return first == second


def backings(stated: Sequence[tuple[Value, Statement]]) -> tuple[Backing, ...]:
    """The distinct values with their support, best first; a coarse score backs every finer one it agrees with."""
    distinct = {str(value): value for value, _ in stated}  # 94,6 and 94,60 are equal and not equally fine
    values = sorted(distinct.values(), key=lambda value: (-_fineness(value), str(value)))
    finest: list[Value] = []
    for value in values:
        if not any(agree(value, chosen) for chosen in finest):
            finest.append(value)
    found = [Backing(value, tuple(statement for other, statement in stated if agree(value, other))) for value in finest]
    return tuple(sorted(found, key=lambda one: (-one.origins, _dated(one)[0] or date.max, str(one.value))))


def _fineness(value: Value) -> int:
    return decimals(value) if isinstance(value, Decimal) else 0


def _fact(key: Key, stated: Sequence[tuple[Value, Statement]]) -> Fact:
    best, *rivals = backings(stated)
    status: FactStatus = "disputed" if rivals else "corroborated" if best.origins > 1 else "single"
    first, last = _dated(best)
    name = min(statement.record.institution for statement in best.support)
    return Fact(key, name, best.value, status, best.support, best.origins, tuple(rivals), first, last)


def _dated(backing: Backing) -> tuple[date | None, date | None]:
    dates = sorted(statement.published for statement in backing.support if statement.published)
    return (dates[0], dates[-1]) if dates else (None, None)

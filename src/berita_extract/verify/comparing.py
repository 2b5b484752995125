"""Each field that a record of a claim states against what the press states of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from berita_extract import facts
from berita_extract.facts import Backing, Statement, Value, agree_in_words
from berita_extract.model import Record
from berita_extract.verify.model import Check, Outcome


def checks(record: Record, statements: Sequence[Statement]) -> Iterable[Check]:
    for name in (*facts.FIELDS, "category"):
        value = _stated(record, name)
        if value is None:
            continue
        pairs = [(other, one) for one in statements if (other := _stated(one.record, name)) is not None]
        yield _check(name, value, value, pairs)
    if record.rank is not None:
        yield _check_rank(record, statements)


def _stated(record: Record, name: str) -> Value | None:
    if name == "score":
        return record.score
    value: str | None = {"zone": record.zone, "predicate": record.predicate, "category": record.category}[name]
    return value


def _compare(value: Value, sides: Sequence[Backing]) -> Outcome:
    if not sides:
        return "no_evidence"
    agreeing = [side.value for side in sides if agree_in_words(value, side.value)]
    if not agreeing:
        return "contradicted"
    if len(sides) > 1:
        return "disputed"
    exact = value == agreeing[0] or not isinstance(value, Decimal)
    return "supported" if exact else "rounded"


def _check_rank(record: Record, statements: Sequence[Statement]) -> Check:
    """A rank is compared with those of the same scope, and with those where either side leaves the scope open."""
    ranked = [one for one in statements if one.record.rank is not None]
    scoped = [one for one in ranked if _scopes_meet(one.record, record)]
    rank = record.rank or 0
    return _check("rank", rank, Decimal(rank), [(Decimal(one.record.rank or 0), one) for one in scoped])


def _check(name: str, shown: Value | int, value: Value, pairs: Sequence[tuple[Value, Statement]]) -> Check:
    found = facts.weigh(pairs)
    return Check(name, shown, _compare(value, found.standing), found.standing, (*found.withdrawn, *found.superseded))


def _scopes_meet(first: Record, second: Record) -> bool:
    scopes = {first.rank_scope or "unknown", second.rank_scope or "unknown"}
    return len(scopes) == 1 or "unknown" in scopes

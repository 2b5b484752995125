"""Each field that a record of a claim states against what the press states of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

from berita_extract import facts
from berita_extract.facts import NO_WORDS, Backing, Stated, Statement, Value, Words, agree_in_words
from berita_extract.judgements import Judgement, Judgements
from berita_extract.model import RankScope, Record
from berita_extract.verify.model import Check, Ladder, Outcome

NONE = Judgements()
_SCOPES: tuple[RankScope, ...] = ("national", "kind", "province", "unknown")


def checks(
    record: Record, statements: Sequence[Statement], judgements: Judgements = NONE, words: Words = NO_WORDS
) -> Iterable[Check]:
    """A check for each field that a record states; what is judged wrong counts for nothing, what is judged right settles."""
    for name in (*facts.FIELDS, "category"):
        value = _stated(record, name)
        if value is None:
            continue
        pairs = [(other, one) for one in statements if (other := _stated(one.record, name)) is not None]
        if name == "predicate":  # of 2025: a grade of the service says nothing of the opinion
            kind = words.vocabulary(record.scheme, record.year, value)
            pairs = [pair for pair in pairs if words.vocabulary(record.scheme, record.year, pair[0]) == kind]
        own = words.own(record.scheme, record.year or 0)
        right = judgements.right(record.scheme, record.institution_id, record.year, name) if record.year else None
        yield _check(name, value, pairs, own, right)
    if record.rank is not None:
        counted = [one for one in statements if one.against("rank") is None]
        yield _check_rank(record.rank, record.rank_scope or "unknown", counted)


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


def _check_rank(rank: int, scope: RankScope, statements: Sequence[Statement]) -> Check:
    """A rank is compared on its own ladder: first of a province is not first of the nation.

    A claim that names no ladder is compared with the first on which the institution has that rank, else with the widest.
    """
    ladders: dict[RankScope, list[tuple[Value, Statement]]] = defaultdict(list)
    for one in statements:
        if one.record.rank is not None:
            ladders[one.record.rank_scope or "unknown"].append((Decimal(one.record.rank), one))
    known = [name for name in _SCOPES if name in ladders]
    chosen = scope
    if scope == "unknown" and known:
        holding = [name for name in known if any(value == rank for value, _ in ladders[name])]
        chosen = "unknown" if "unknown" in holding else (holding or known)[0]
    found = facts.weigh(ladders.get(chosen, []))
    others = [name for name in known if name != chosen]
    if chosen != scope:
        others.insert(0, chosen)
    return Check(
        field="rank",
        value=rank,
        outcome=_compare(Decimal(rank), found.standing),
        sides=found.standing,
        former=(*found.withdrawn, *found.superseded),
        scope=scope,
        ranks=tuple(Ladder(name, facts.weigh(ladders[name]).standing) for name in others),
    )


def _check(name: str, value: Value, pairs: Sequence[Stated], own: Collection[Value], right: Judgement | None) -> Check:
    found = facts.weigh([pair for pair in pairs if pair[1].against(name) is None], own)
    picked = facts.chosen(found.standing, right)
    sides = found.standing
    if picked is not None:
        sides = (picked, *(side for side in sides if side is not picked))
    return Check(
        field=name,
        value=value,
        outcome=_compare(value, sides if picked is None else (picked,)),
        sides=sides,
        former=(*found.withdrawn, *found.superseded),
        judged=right if picked is not None else None,
        denied=tuple(_denied(name, pairs)),
    )


def _denied(name: str, pairs: Sequence[Stated]) -> Iterator[Backing]:
    """What is judged wrong, by value and judgement."""
    found: dict[tuple[str, str], list[tuple[Value, Statement, Judgement]]] = defaultdict(list)
    for value, one in pairs:
        if (row := one.against(name)) is not None:
            found[str(value), row.id].append((value, one, row))
    for same in found.values():
        value, _, row = same[0]
        yield Backing(value, tuple(one for _, one, _ in same), wrong=row)

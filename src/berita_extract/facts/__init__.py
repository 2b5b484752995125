"""Statements and judgements → facts: a pure function. Conflicts are shown and never voted away.

A fact is (scheme, institution, year, field) with the value its statements agree on. Two scores agree if the finer one,
rounded to the decimals of the coarser, equals it; the finer is then the value. Words of one grade agree ("kepatuhan
tinggi" and "kualitas tinggi"); the year's own are then the value, and what a year says in two vocabularies (2025: the
grade of the service and the opinion) stands beside each other. Support is counted in origins.

A source may correct itself: a later text of the same article states another value, or states none any more. The former
value is then *superseded* by its own source. It stays visible among the rivals with its quote, is not counted as one
side of a dispute, and the fact is `corrected`; it is `disputed` only if independent texts differ about what now stands.
So an independent article that goes on stating the former value does dispute it: nobody but its author can take a
statement back, and whether the second article copied the slip or knows better is for the reader to see. A reprint that
was left as it was is not independent: it counts as a copy of the former text.

A value that its source took away without giving another is neither true nor false now: nobody states it, and nobody
states anything else. It is *withdrawn*: the fact stays with that value, `corrected`, with 0 origins behind it. Where
another article goes on stating it, that one alone is its support.

A person may settle what is open, in the open. A value judged right is the fact's value where a source states it; its
rivals stay listed, the fact names the judgement, and its status is that of its own support. A statement judged wrong
supports nothing and stays listed with the judgement; a thing of which all is judged wrong has no fact. The same rows in
another order give the same facts, and an undone row is as if it had never been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from berita_extract.facts.judging import judged, resolved
from berita_extract.facts.model import (
    FIELDS,
    IMPORTED,
    RESOLVED,
    Backing,
    Correction,
    Fact,
    FactStatus,
    Field,
    Key,
    Sides,
    Stated,
    Statement,
)
from berita_extract.facts.stating import attributed, by_key, value_of, without
from berita_extract.facts.weighing import backings, by_text, changes, dated, weigh
from berita_extract.facts.words import NO_WORDS, Vocabulary, Words, agree_in_words
from berita_extract.judgements import Judgement, Judgements
from berita_extract.values import Value, agree, decimals, rounded

__all__ = [
    "FIELDS",
    "IMPORTED",
    "NO_WORDS",
    "RESOLVED",
    "Backing",
    "Correction",
    "Fact",
    "FactStatus",
    "Field",
    "Key",
    "Sides",
    "Stated",
    "Statement",
    "Value",
    "Vocabulary",
    "Words",
    "agree",
    "agree_in_words",
    "attributed",
    "backings",
    "chosen",
    "compute",
    "corrections",
    "decimals",
    "judged",
    "resolved",
    "rounded",
    "value_of",
    "weigh",
    "without",
]

NONE = Judgements()


def compute(
    statements: Iterable[Statement], judgements: Judgements = NONE, words: Words = NO_WORDS
) -> tuple[Fact, ...]:
    """All facts of the statements, sorted by key. A record without a year makes none."""
    stated = by_key(judged(statements, judgements), words)
    found = (_fact(key, stated[key], judgements, words) for key in sorted(stated))
    return tuple(fact for fact in found if fact is not None)


def corrections(
    statements: Iterable[Statement], judgements: Judgements = NONE, words: Words = NO_WORDS
) -> tuple[Correction, ...]:
    """What articles themselves changed of what they state, by key, article and time; nothing that is judged wrong."""
    stated = by_key(judged(statements, judgements), words)
    found: list[Correction] = []
    for key in sorted(stated):
        for vocabulary in sorted(stated[key]):
            held = _held(stated[key][vocabulary], key)
            for article, texts in sorted(by_text(held).items()):
                for pairs, following, when in changes(texts):
                    new = backings(following)[0].value if following else None
                    for value, one in pairs:
                        found.append(Correction(key, article, one.record.url, one.record.institution, value, new, when))
    return tuple(dict.fromkeys(found))


def chosen(sides: Sequence[Backing], right: Judgement | None) -> Backing | None:
    """The side whose value is judged right: that very value, else the only one it agrees with; None for none."""
    if right is None or right.stated is None:
        return None
    value = right.stated
    exact = [side for side in sides if side.value == value]
    agreeing = exact or [side for side in sides if agree_in_words(side.value, value)]
    return agreeing[0] if len(agreeing) == 1 else None


def _held(stated: Sequence[Stated], key: Key) -> list[Stated]:
    return [pair for pair in stated if pair[1].against(key.field) is None]


@dataclass(frozen=True, slots=True)
class _Told:
    """What is told of one thing in one vocabulary."""

    best: Backing
    rivals: tuple[Backing, ...]  # other values that stand
    former: tuple[Backing, ...]  # other values that their sources have taken back
    stands: bool  # False: the best value itself was withdrawn
    settled: bool  # a person has said which value is right


def _told(sides: Sides, right: Judgement | None) -> _Told:
    present = sides.standing or sides.withdrawn
    picked = chosen(present, right)
    best = picked or present[0]
    former = (*(sides.withdrawn if sides.standing else ()), *sides.superseded)
    return _Told(
        best,
        tuple(side for side in present if side is not best),
        tuple(side for side in former if not agree_in_words(side.value, best.value)),
        bool(sides.standing),
        picked is not None,
    )


def _fact(key: Key, stated: Mapping[Vocabulary, Sequence[Stated]], judgements: Judgements, words: Words) -> Fact | None:
    """The fact of one thing; None where all that is stated is judged wrong."""
    own, right = words.own(key.scheme, key.year), judgements.right(*key)
    held = [_held(stated[vocabulary], key) for vocabulary in sorted(stated, reverse=True)]  # opinions before grades
    told = [_told(weigh(pairs, own), right) for pairs in held if pairs]
    if not told:
        return None
    told.sort(key=lambda one: not one.stands)
    main, *others = told
    best = main.best
    beside = tuple(
        replace(one.best, right=right if one.settled else None) for one in others if one.stands == main.stands
    )
    gone = [one.best for one in others if one.stands != main.stands]
    rivals = [side for one in told for side in one.rivals]
    former = [*gone, *(side for one in told for side in one.former)]
    status: FactStatus = "corroborated" if best.origins > 1 else "single"
    if main.stands and any(one.rivals and not one.settled for one in told if one.stands):
        status = "disputed"
    elif former or not main.stands:
        status = "corrected"
    first, last = dated(best)
    return Fact(
        key=key,
        institution=min(one.record.institution for one in best.support),
        value=best.value,
        status=status,
        support=best.support,
        origins=best.origins if main.stands else 0,
        rivals=(*rivals, *former, *_denied(stated, key)),
        first_seen=first,
        last_seen=last,
        judged=right if main.settled else None,
        imported_only=best.imported_only,
        other_words=key.field == "predicate" and any(one.record.predicate != best.value for one in best.support),
        beside=beside,
    )


def _denied(stated: Mapping[Vocabulary, Sequence[Stated]], key: Key) -> Iterator[Backing]:
    """What is judged wrong, by judgement and value."""
    found: dict[tuple[str, str], list[tuple[Value, Statement, Judgement]]] = defaultdict(list)
    for pairs in stated.values():
        for value, one in pairs:
            if (row := one.against(key.field)) is not None:
                found[row.id, str(value)].append((value, one, row))
    for _, same in sorted(found.items()):
        value, _, row = same[0]
        yield Backing(value, tuple(one for _, one, _ in same), wrong=row)

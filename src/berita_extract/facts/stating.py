"""What statements state: values by field, by what they are about, and the origins they count for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from berita_extract.facts.model import FIELDS, Field, Key, Stated, Statement
from berita_extract.facts.words import Vocabulary, Words
from berita_extract.model import Record
from berita_extract.values import Value


def value_of(record: Record, field: Field) -> Value | None:
    """What a record states in a field."""
    if field == "score":
        return record.score
    return record.zone if field == "zone" else record.predicate


def without(record: Record, field: Field) -> Record:
    """A record that no longer states a field, nor what goes with it."""
    kept = replace(record, evidence={name: quote for name, quote in record.evidence.items() if name != field})
    if field == "score":
        return replace(kept, score=None, scale=None)
    return replace(kept, zone=None) if field == "zone" else replace(kept, predicate=None, category=None)


def attributed(statements: Sequence[Statement], reprinted: Mapping[int, Collection[int]]) -> list[Statement]:
    """The statements with the origin that each counts for, in their order.

    `reprinted` are the articles that hold whole articles of other origins, and which. What a round-up states of an
    institution in a year counts for its own origin if another article of that states it too, else for the origin of the
    article it holds that does.
    """
    told: dict[tuple[str, str, int | None], list[Statement]] = defaultdict(list)
    for one in statements:
        told[one.record.scheme, one.record.institution_id, one.record.year].append(one)
    found = []
    for one in statements:
        held = reprinted.get(one.article)
        if held is None:
            found.append(one)
            continue
        others = told[one.record.scheme, one.record.institution_id, one.record.year]
        at_home = any(other.origin == one.origin and other.article not in reprinted for other in others)
        origins = [] if at_home else sorted(other.origin for other in others if other.article in held)
        found.append(replace(one, origin=origins[0]) if origins else one)
    return found


def by_key(statements: Iterable[Statement], words: Words) -> dict[Key, dict[Vocabulary, list[Stated]]]:
    """What is stated of each thing, in the order of the ids, the vocabularies of a year apart. Without a year, nothing."""
    stated: dict[Key, dict[Vocabulary, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for statement in sorted(statements, key=lambda one: one.id):
        record = statement.record
        if record.year is None:
            continue
        for field in FIELDS:
            value = value_of(record, field)
            if value is not None:
                worded = field == "predicate"
                vocabulary = words.vocabulary(record.scheme, record.year, value) if worded else "opinion"
                stated[Key(record.scheme, record.institution_id, record.year, field)][vocabulary].append(
                    (value, statement)
                )
    return stated

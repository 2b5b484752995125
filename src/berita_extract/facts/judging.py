"""Statements under the judgements of people: whose they are, and what of them counts for nothing.

Nothing is taken out: what is judged wrong is kept with the judgement, so that it can be shown. Who is meant by an
ambiguous mention is never concluded from who is not: it is said by a person, or it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from berita_extract.facts.model import FIELDS, WHOLE, Statement
from berita_extract.facts.stating import value_of
from berita_extract.judgements import Judgement, Judgements
from berita_extract.model import Record, Refusal

RULE = "judged"  # of a record whose institution a person has named
SURE = 0.99  # of a mention that a person has resolved


def judged(statements: Iterable[Statement], judgements: Judgements) -> list[Statement]:
    """The statements, in their order, each with the institution it is of and what of it is judged wrong."""
    statements = list(statements)
    if not judgements.standing:
        return statements
    return [_judged(one, judgements) for one in statements]


def _judged(one: Statement, judgements: Judgements) -> Statement:
    wrong: dict[str, Judgement] = {}
    if one.meant is None:
        one, denied = _named(one, judgements)
        if denied is not None:
            wrong[WHOLE] = denied
    record = one.record
    body = judgements.body(record.institution_id)
    if body != record.institution_id:
        record = replace(record, institution_id=body)
    about = (record.url, record.scheme, record.institution_id, record.year)
    for field in FIELDS:
        value = value_of(record, field)
        if value is not None and (row := judgements.wrong(*about, field, value)) is not None:
            wrong.setdefault(WHOLE if row.field == "all" else field, row)
    if record is one.record and not wrong and not one.wrong:
        return one  # a statement in a thousand is judged
    return replace(one, record=record, wrong=tuple(sorted(wrong.items(), key=lambda item: item[0])))


def _named(one: Statement, judgements: Judgements) -> tuple[Statement, Judgement | None]:
    """The statement as that of the institution its mention is judged to be, else the judgement that it is not this one."""
    record = one.record
    body = judgements.body(record.institution_id)
    denied = next(
        (
            row
            for row in judgements.not_meant(record.mention, record.url)
            if judgements.body(row.institution_id or "") == body
        ),
        None,
    )
    if denied is None:
        return one, None
    meant = [
        row for row in judgements.meant(record.mention, record.url) if judgements.body(row.institution_id or "") != body
    ]
    row = _only(meant, judgements)
    if row is None:
        return one, denied
    return replace(one, record=_of(record, row), meant=row), None


def _of(record: Record, row: Judgement) -> Record:
    given = row.institution_id or record.institution_id
    return replace(record, institution_id=given, institution=row.institution or given, rule=RULE)


def resolved(refusal: Refusal, judgements: Judgements) -> tuple[Record, Judgement] | None:
    """The record that an ambiguous refusal is, once a person has said who is meant, with that judgement; else None.

    It has the quotes that the refusal has. What is said of a mention everywhere, or of one that has candidates, holds
    only for one of the candidates.
    """
    mention = refusal.evidence.get("institution")
    if refusal.reason != "ambiguous" or mention is None:
        return None
    candidates = {
        judgements.body(given): (given, name)
        for given, name in zip(reversed(refusal.candidate_ids), reversed(refusal.candidates), strict=True)
    }
    rows = [
        row
        for row in judgements.meant(mention.quote, refusal.url)
        if judgements.body(row.institution_id or "") in candidates or (row.url is not None and not candidates)
    ]
    row = _only(rows, judgements)
    if row is None or row.institution_id is None:
        return None
    given, name = candidates.get(
        judgements.body(row.institution_id), (row.institution_id, row.institution or row.institution_id)
    )
    record = Record(
        url=refusal.url,
        scheme=refusal.scheme or "",
        institution=name,
        institution_id=given,
        mention=mention.quote,
        year=refusal.year,
        year_basis=refusal.year_basis or "unknown",
        score=refusal.score,
        scale=None,
        zone=refusal.zone,
        predicate=refusal.predicate,
        category=None,
        rank=None,
        rank_scope=None,
        evidence=refusal.evidence,
        rule=RULE,
        confidence=SURE,
    )
    return record, row


def _only(rows: Iterable[Judgement], judgements: Judgements) -> Judgement | None:
    """The earliest of the rows if they all name one body, else None."""
    found = list(rows)
    bodies = {judgements.body(row.institution_id or "") for row in found}
    return found[0] if len(bodies) == 1 else None

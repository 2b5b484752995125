"""Marks on a record of a claim that say why it may be wrong; they change no outcome."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from berita_extract import checks, facts
from berita_extract.facts import Backing
from berita_extract.model import Record
from berita_extract.reference import Reference
from berita_extract.verify.base import Base
from berita_extract.verify.model import NEAR, Check, Expected, Explanation


def flags(record: Record, compared: Sequence[Check], explanations: Sequence[Explanation], base: Base) -> Iterable[str]:
    if record.year_basis == "window":
        yield "year_assumed"
    explained = bool(explanations and explanations[0].outcome)
    if explanations and explanations[0].flag:
        yield explanations[0].flag
    if not explained and len({check.holds for check in compared}) > 1:
        yield "partly_supported"
    for check in compared:
        if check.taken_back:
            yield "corrected" if check.sides else "withdrawn"
        elif check.field == "score" and isinstance(check.value, Decimal) and check.outcome == "contradicted":
            yield from (flag for flag in _slips(check.value, check.sides) if flag == "near" or not explained)
        worded = check.field == "predicate" and check.outcome in ("supported", "disputed")
        if worded and all(check.value != side.value for side in check.sides):
            yield "other_words"
        if check.ranks and (not check.sides or check.scope == "unknown"):
            yield "rank_scope"  # "peringkat 1" of a province, claimed of the nation
        if check.sides and all(side.imported_only for side in check.sides):
            yield "imported_only"
    scores = {(record.year, record.score)} if record.year is not None and record.score is not None else ()
    raised: set[str] = {*checks.of_record(record, base.reference, base.beside(record.institution_id, scores))}
    if any(check.field == "score" and check.holds for check in compared):
        raised -= {"unit_vs_institution", "dimension_score"}  # others having it too takes nothing from it
    yield from raised


def _slips(claimed: Decimal, sides: Sequence[Backing]) -> Iterable[str]:
    known = [
        side.value for side in sides if isinstance(side.value, Decimal) and side.value != claimed
    ]  # a rejected rival
    if any(abs(claimed - value) <= NEAR for value in known):
        yield "near"
    if any(_digit_slip(claimed, value) for value in known):
        yield "digit_slip"
    if any(_digits(claimed) == _digits(value) for value in known):
        yield "comma_slip"  # 9462 or 9,462 for 94,62


def _digits(score: Decimal) -> str:
    return "".join(str(digit) for digit in score.as_tuple().digits).lstrip("0")


def _digit_slip(claimed: Decimal, known: Decimal) -> bool:
    """One digit changed (54,01 for 94,01), or two neighbours swapped (49,62 for 94,62)."""
    places = min(facts.decimals(claimed), facts.decimals(known))  # what both print: 88,65 is no slip of 88,6
    first, second = (f"{score:f}"[: len(f"{int(score)}") + (places + 1 if places else 0)] for score in (claimed, known))
    if len(first) != len(second):
        return False
    wrong = [place for place, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(wrong) == 1:
        return True
    if len(wrong) != 2:
        return False
    low, high = wrong
    neighbours = not first[low + 1 : high].strip(".")
    return neighbours and first[low] == second[high] and first[high] == second[low]


def expected(record: Record, compared: Sequence[Check], reference: Reference) -> Expected | None:
    """What the bands say of the best backed score, else of the claimed one."""
    known = next((check.sides[0].value for check in compared if check.field == "score" and check.sides), record.score)
    found = checks.expected(record, known, reference) if isinstance(known, Decimal) else None
    return Expected(known, found.zone, found.predicate) if found and isinstance(known, Decimal) else None

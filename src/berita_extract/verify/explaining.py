"""What else a claim may mean: the result of another year, institution or scheme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from berita_extract import facts, registry
from berita_extract.facts import Fact, Statement, agree_in_words
from berita_extract.model import Record, Refusal
from berita_extract.store.statements import Dismissal
from berita_extract.verify.base import Base
from berita_extract.verify.model import Check, Evidence, Outcome
from berita_extract.verify.quoting import evidence_of, quoted


def explanation(
    record: Record, check: Check, own: Sequence[Statement], base: Base
) -> tuple[Outcome, Statement | Dismissal] | None:
    """The result of another year, institution or scheme that has the claimed score; a colour is shared by too many."""
    if check.field != "score" or record.year is None:
        return None
    for statement in sorted(present(own), key=lambda one: (-(one.record.year or 0), one.id)):
        if statement.record.year not in (record.year, None) and _fits(record, statement):
            return "other_year", statement
    for statement in present(base.statements(base.related(record.institution_id))):
        if statement.record.year == record.year and _fits(record, statement):
            return "other_unit", statement
    for dismissal in base.rivals(names(record, base)):
        refused = dismissal.refusal
        same_year = refused.year in (record.year, None)
        if same_year and refused.score is not None and record.score == refused.score:
            return "other_scheme", dismissal
    return None


def _fits(record: Record, statement: Statement) -> bool:
    """True if a statement has the score as claimed and nothing against the rest of the claim."""
    other = statement.record
    if other.scheme != record.scheme:
        return False
    if record.score is None or other.score is None or not facts.agree(record.score, other.score):
        return False
    # "95" agrees with too many results to explain anything, unless it is printed so
    coarse = min(facts.decimals(record.score), facts.decimals(other.score)) == 0
    if coarse and record.score != other.score:
        return False
    return all(
        theirs is None or mine is None or agree_in_words(mine, theirs)
        for mine, theirs in ((record.zone, other.zone), (record.predicate, other.predicate))
    )


def of_refusals(
    refusals: Sequence[Refusal], base: Base
) -> tuple[Outcome, tuple[Evidence, ...], tuple[Fact, ...], set[str]]:
    """A claim without records: another scheme's result, a result that cannot exist, an unknown name, or nothing."""
    by_reason = {refusal.reason: refusal for refusal in reversed(refusals)}
    flags = {"names_rival_scheme" if reason == "rival_scheme" else str(reason) for reason in by_reason}
    if rival := by_reason.get("rival_scheme"):
        found = _rival_evidence(rival, base)
        return ("other_scheme" if found else "no_evidence"), found, (), flags
    if missing := by_reason.get("no_assessment_that_year"):
        evidence, known = _other_years(missing, base)
        return ("other_year" if evidence else "no_evidence"), evidence, known, flags
    return ("no_evidence" if "unknown_institution" in by_reason else "unreadable"), (), (), flags


def _rival_evidence(refusal: Refusal, base: Base) -> tuple[Evidence, ...]:
    """Quotes of the rival's result, the same value first; else of what the press states of the institution."""
    if refusal.institution is None:
        return ()
    stored = [one for one in base.rivals([refusal.institution]) if one.refusal.scheme == refusal.scheme]
    stored.sort(key=lambda one: (one.refusal.score != refusal.score, one.refusal.year != refusal.year))
    found = [evidence_of(one, [one.refusal.quote], base.store) for one in stored]
    if not found:
        statements = base.statements(base.store.institution_ids([refusal.institution]))
        found = quoted(present(statements), (), base.store)
    return tuple(dict.fromkeys(found))


def _other_years(refusal: Refusal, base: Base) -> tuple[tuple[Evidence, ...], tuple[Fact, ...]]:
    """The years in which an institution has the score that is claimed for a year without an assessment."""
    if refusal.institution is None or refusal.score is None:
        return (), ()
    statements = base.statements(base.store.institution_ids([refusal.institution]))
    same = [one for one in statements if one.record.score is not None and one.record.score == refusal.score]
    return tuple(quoted(present(same), (), base.store)), facts.compute(same)


def names(record: Record, base: Base) -> set[str]:
    """Under what refusals may name the institution of a record: its id, its form, its name in the reference data."""
    name = registry.institution(record.institution_id, record.institution, base.reference).name
    return {record.institution_id, record.institution, name}


def present(statements: Iterable[Statement]) -> list[Statement]:
    """Those of present texts; those of former ones where there are no others."""
    found = list(statements)
    return [one for one in found if one.revision is None] or found


def same_result(one: Statement, other: Statement) -> bool:
    return one.record.scheme == other.record.scheme and one.record.year == other.record.year

"""Why the outcome is what it is: a sentence for the outcome, and one for each thing that a reader has to know beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from berita_extract import registry
from berita_extract.facts import FIELDS, Statement, value_of
from berita_extract.reference import Reference
from berita_extract.verify import OWN_TEXT_WORDS, Check, Dropped, Explanation, Finding, Verdict
from berita_extract.wording import values
from berita_extract.wording.words import Language, Words, words_of

_EXPLAINED = ("other_year", "other_unit", "other_scheme")
NAMES_SHOWN = 5  # offices of one name; more tell nothing
_SLIPS = ("near", "digit_slip", "comma_slip")


def why(verdict: Verdict, reference: Reference, language: Language) -> str:
    """Why the outcome is what it is, how the claim was read, and what was left out."""
    words = words_of(language)
    decisive = verdict.decisive
    reason = of_finding(verdict, decisive, reference, language) if decisive else _nothing(verdict, reference, words)
    read = ""
    if verdict.data_version.read_on and "year_assumed" not in verdict.flags:
        read = words.parts["read_on"].format(day=values.day(verdict.data_version.read_on, words))
    return " ".join(part for part in (reason, read, _left_out(verdict.dropped, words)) if part)


def of_finding(verdict: Verdict, one: Finding, reference: Reference, language: Language) -> str:
    """Why a record of the claim has its outcome."""
    words = words_of(language)
    if verdict.unread:
        return words.parts["unread"].format(parts="; ".join(verdict.unread))
    return " ".join([_reason(one, reference, words), *_beside(verdict, one, reference, words)])


def _reason(one: Finding, reference: Reference, words: Words) -> str:
    deciding = _deciding(one)
    told = values.claimed(deciding, words)
    other, source = "", one.explanations[0].source if one.explanations else None
    if one.outcome == "other_scheme":
        refused = None if source is None or isinstance(source, Statement) else source.refusal.scheme
        other = values.scheme_title(refused or one.record.scheme, reference)
    elif isinstance(source, Statement):
        other = str(source.record.year) if one.outcome == "other_year" else source.record.institution
    missing = values.claimed([check for check in one.checks if not check.sides] or one.checks, words)
    return words.why[one.outcome].format(
        claimed=told,
        Claimed=values.capitalised(told),
        missing=missing,
        known=values.known(deciding, words),
        support=values.support(one.checks, words),
        who=_who(one, words),
        institution=one.record.institution,
        year=one.record.year or "?",
        other=other,
        target=reference.target.title,
    )


def _deciding(one: Finding) -> Sequence[Check]:
    """The fields to speak of: all of a true claim, the wrong ones of a false one."""
    if one.outcome in ("supported", "rounded"):
        return one.checks
    if one.outcome in _EXPLAINED:
        source = one.explanations[0].source if one.explanations else None
        told = source.record if isinstance(source, Statement) else None
        stated = (
            {"score"} if told is None else {"score", *(name for name in FIELDS if value_of(told, name) is not None)}
        )
        found = [check for check in one.checks if check.field in stated and not check.holds]
        return found or one.checks
    return [check for check in one.checks if check.outcome == one.outcome]


def _who(one: Finding, words: Words) -> str:
    form = words.parts["who" if one.record.year else "who_without_year"]
    return form.format(institution=one.record.institution, year=one.record.year)


def _beside(verdict: Verdict, one: Finding, reference: Reference, words: Words) -> Iterator[str]:
    """The sentences after the reason."""
    if one.explanations:
        yield from _of_explanation(one.explanations[0], words)
        yield from _office(one, one.explanations[0], reference, words)
    if one.outcome in (*_EXPLAINED, "no_evidence") and (stated := values.known(one.checks, words)):
        yield words.parts["known_after"].format(who=_who(one, words), known=stated)
    if "partly_supported" in one.flags and one.outcome != "no_evidence":
        right = [check for check in one.checks if check.holds]
        told = values.claimed(right, words)
        form, backing = words.parts["partly"], values.support(right, words)
        yield form.format(right=told, support=backing)
    for check in one.checks:
        if "rank_scope" in one.flags and check.ranks and (ranks := values.ladders(check, words)):
            form = words.parts["rank_open" if check.scope == "unknown" else "rank_elsewhere"]
            yield form.format(ranks=ranks, scope=words.scopes[check.scope or "unknown"])
    yield from _slips(one, words)
    for other in one.explanations[1:] if one.explanations[:1] and one.explanations[0].outcome else ():
        yield _also(other, reference, words)
        yield from _office(one, other, reference, words)
    yield from _taken_back(one, words)
    yield from _judged(one, words)
    if "imported_only" in one.flags:
        yield words.parts["imported_only"]
    if "year_assumed" in one.flags:
        read_on = verdict.data_version.read_on
        form = words.parts["year_assumed" if read_on else "year_assumed_undated"]
        yield form.format(day=values.day(read_on, words) if read_on else "", year=one.record.year)


def _of_explanation(found: Explanation, words: Words) -> Iterator[str]:
    """When an earlier result was told, or as what the press names the number."""
    if isinstance(found.source, Statement):
        if found.told:
            yield words.parts["told"].format(year=found.source.record.year, day=values.day(found.told, words))
    elif found.flag and (score := found.source.refusal.score) is not None:
        yield words.parts[found.flag].format(score=values.shown(score, words))


def _also(found: Explanation, reference: Reference, words: Words) -> str:
    if not isinstance(found.source, Statement):
        if found.outcome == "other_scheme":
            title = values.scheme_title(found.source.refusal.scheme, reference)
            return words.parts["also_scheme"].format(scheme=title)
        return next(iter(_of_explanation(found, words)), "")
    record = found.source.record
    form = words.parts["also_year" if found.outcome == "other_year" else "also_unit"]
    return form.format(institution=record.institution, year=record.year)


def _office(one: Finding, found: Explanation, reference: Reference, words: Words) -> Iterator[str]:
    """That an office of a central body is no unit of the government it is taken for, where one of the two is."""
    if found.flag not in ("unit_vs_institution", "another_unit") or not isinstance(found.source, Statement):
        return
    for record in (found.source.record, one.record):
        form = record.institution
        if registry.institution(record.institution_id, form, reference).kind == "vertical":
            yield words.parts["office"].format(office=form)
            return


def _slips(one: Finding, words: Words) -> Iterator[str]:
    """How far the claimed score is from the best backed one, or how it may have been mistyped."""
    score = next((check for check in one.checks if check.field == "score" and check.sides), None)
    if score is None or not isinstance(score.value, Decimal):
        return
    others = [side.value for side in score.sides if isinstance(side.value, Decimal) and side.value != score.value]
    if not others:  # the one value that is stated was judged wrong
        return
    nearest = min(others, key=lambda value: (abs(value - Decimal(score.value)), value))
    for flag in _SLIPS:
        if flag in one.flags:
            yield words.parts[flag].format(
                claimed=values.shown(score.value, words),
                known=values.shown(nearest, words),
                difference=values.shown(abs(nearest - score.value), words),
            )


def _taken_back(one: Finding, words: Words) -> list[str]:
    """What sources have corrected or withdrawn of what is claimed."""
    return [
        words.parts["corrected" if check.sides else "withdrawn"].format(
            former=f"{words.parts[check.field]} {values.shown(side.value, words)}",
            day=values.day(side.until.date(), words),
        )
        for check in one.checks
        for side in check.taken_back
        if side.until
    ]


def _judged(one: Finding, words: Words) -> Iterator[str]:
    """What people have said of it: who, when and why."""
    for row in one.judgements:
        field = row.field or ""
        value = row.stated
        told = (
            f"{words.parts[field]} {values.shown(value, words)}" if value is not None and field in words.parts else ""
        )
        form = words.parts[f"judged_{row.kind}" if told or row.kind != "wrong" else "judged_wrong_all"]
        sentence = form.format(
            told=told,
            mention=row.mention or row.institution_id,
            institution=row.institution or row.other_id,
            who=row.who,
            day=values.day(row.when.date(), words),
            why=row.why.rstrip("."),
        )
        yield values.capitalised(sentence)


def _nothing(verdict: Verdict, reference: Reference, words: Words) -> str:
    """Why a claim has no record."""
    for refusal in verdict.refusals:
        if refusal.reason == "rival_scheme" and verdict.outcome in ("other_scheme", "no_evidence"):
            return words.parts["names_rival"].format(other=values.scheme_title(refusal.scheme, reference))
        if refusal.reason == "no_assessment_that_year":
            years = sorted({str(fact.key.year) for fact in verdict.facts})
            told = [words.parts["no_round"].format(year=refusal.year)]
            told += [words.parts["no_round_but"].format(years=values.listed(years, words))] if years else []
            return " ".join(told)
        if refusal.reason == "unknown_institution":
            return words.parts["unknown"]
        if refusal.reason == "ambiguous" and refusal.candidates:
            names = [values.institution_name(candidate, reference) for candidate in refusal.candidates]
            return words.parts["ambiguous"].format(candidates=values.listed(names, words, "or"))
    if (office := verdict.unplaced) is not None:
        told = [words.parts["unplaced"].format(office=office.words)]
        if 0 < len(office.stored) <= NAMES_SHOWN:
            told.append(words.parts["unplaced_but"].format(candidates=values.listed(office.stored, words, "or")))
        return " ".join(told)
    told = [words.parts["unnamed"].format(n=OWN_TEXT_WORDS) if verdict.unnamed else words.why["unreadable"]]
    if read := list(dict.fromkeys(one.quote.quote for one in verdict.refusals if one.reason != "too_long")):
        told.append(words.parts["refused"].format(parts="; ".join(read)))
    if "too_long" in verdict.flags:
        told.append(words.flags["too_long"])
    return " ".join(told)


def _left_out(dropped: Dropped, words: Words) -> str:
    counts = (("own_text", dropped.own_text), ("excluded", dropped.excluded), ("later", dropped.later))
    parts = [f"{words.parts[name]}: {count}" for name, count in counts if count]
    return words.parts["dropped"].format(parts="; ".join(parts)) if parts else ""

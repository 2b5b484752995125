"""One claim, read: each of its records gets an outcome, and the claim the worst of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from berita_extract import checks, facts
from berita_extract.checks import Marked
from berita_extract.facts import Fact, Key, Statement
from berita_extract.judgements import Judgement
from berita_extract.model import Extraction, Record
from berita_extract.store.statements import Dismissal
from berita_extract.store.surroundings import scores_of
from berita_extract.verify import comparing, explaining, flagging, quoting
from berita_extract.verify.base import Base
from berita_extract.verify.model import QUOTES_PER_VALUE, SEVERITY, Check, DataVersion, Explanation, Finding, Verdict

ALSO_SHOWN = 2  # explanations told beside the one that decides


def verify(
    claim: str,
    extraction: Extraction,
    base: Base,
    package: str,
    rival: str | None = None,
    read_on: date | None = None,
) -> Verdict:
    """Judges what was read of a claim. The outcome is `unreadable` if that is nothing.

    `rival` is the other scheme of which alone the claim speaks; `read_on` the day as which it was read, if it matters.
    """
    if rival is None:
        findings = tuple(judge(record, base) for record in extraction.records)
    else:
        findings = tuple(_judge_rival(replace(record, scheme=rival), base) for record in extraction.records)
    refusals = extraction.refusals
    if findings:
        outcome = max((one.outcome for one in findings), key=SEVERITY.index)
        evidence = tuple(dict.fromkeys(one for finding in findings for one in finding.evidence))
        known = tuple({fact.key: fact for finding in findings for fact in finding.facts}.values())
        flags = {flag for finding in findings for flag in finding.flags}
        quotable, shown = sum(one.quotable for one in findings), sum(one.shown for one in findings)
    else:
        outcome, evidence, known, flags, quotable = explaining.of_refusals(refusals, base)
        shown = len(evidence)
    if findings and any(refusal.reason == "rival_scheme" for refusal in refusals):
        flags.add("names_rival_scheme")
    if any(refusal.reason == "too_long" for refusal in refusals):
        flags.add("too_long")
    if findings and checks.foreign_words(extraction.article.text):
        flags.add("wrong_regime_words")
    version = DataVersion(
        package=package,
        reference=base.reference.hash,
        newest=base.newest,
        stored=base.stored(),
        compared=base.compared,
        statements=quotable,
        as_of=base.exclusions.as_of,
        read_on=read_on,
        judgements=base.judgements.hash if base.judgements else None,
        release=base.store.newest_release(),
    )
    return Verdict(
        claim=claim,
        outcome=outcome,
        findings=findings,
        refusals=refusals,
        evidence=evidence,
        facts=known,
        flags=tuple(sorted(flags)),
        dropped=base.dropped,
        marks=_marks(known, base),
        data_version=version,
        unquoted=max(0, quotable - shown),
        unplaced=explaining.unplaced(extraction, base) if not findings else None,
    )


def _marks(known: Iterable[Fact], base: Base) -> Mapping[Key, Marked]:
    """What stands beside the facts of a verdict, as far as texts that may be used tell it."""
    by_institution: dict[str, list[Fact]] = defaultdict(list)
    for fact in known:
        by_institution[fact.key.institution_id].append(fact)
    marked: dict[Key, Marked] = {}
    for key, found in by_institution.items():
        marked |= checks.of_facts(found, base.reference, base.beside(key, scores_of(found)))
    return marked


def doubted(verdict: Verdict, unread: tuple[str, ...]) -> Verdict:
    """The verdict if words of the claim were passed over: what would be true of the rest is true of no claim."""
    if not unread or verdict.outcome not in ("supported", "rounded"):
        return verdict
    flags = tuple(sorted({*verdict.flags, "not_all_read"}))
    findings = tuple(replace(one, outcome="unreadable") for one in verdict.findings)
    return replace(verdict, outcome="unreadable", findings=findings, flags=flags, unread=unread)


# one record


def judge(record: Record, base: Base) -> Finding:
    """Compares one record of a claim with the facts of its institution in its year."""
    told = base.of_year([record.institution_id], record.year)
    same_year = [one for one in told if record.year is not None and one.record.scheme == record.scheme]
    compared = tuple(comparing.checks(record, same_year, base.judgements, base.words))
    outcome = max((check.outcome for check in compared), key=SEVERITY.index)
    found: tuple[Explanation, ...] = ()
    decisive = next((check for check in compared if check.field == "score"), compared[0])
    if decisive.outcome in ("contradicted", "no_evidence") and not decisive.taken_back:
        found = explaining.explanations(record, decisive, base)[: 1 + ALSO_SHOWN]
        outcome = found[0].outcome or outcome if found else outcome
    about = _about(found, base)
    picked, quotable = quoting.chosen(_groups(record, compared, found, base))
    refused = [one.source for one in found if isinstance(one.source, Dismissal)]
    evidence = quoting.quoted(picked, compared, base.store)
    evidence += [quoting.evidence_of(one, [one.refusal.quote], base.store) for one in refused]
    if found and isinstance(found[0].source, Dismissal):
        evidence.insert(0, quoting.evidence_of(found[0].source, [found[0].source.refusal.quote], base.store))
    flags = {*flagging.flags(record, compared, found, base)}
    if picked and all(one.imported for one in picked):
        flags.add("imported_only")
    said = tuple(_said(compared, picked))
    if said:
        flags.add("judged")
    relevant = {one.id: one for one in [*same_year, *about]}
    return Finding(
        record=record,
        outcome=outcome,
        checks=compared,
        facts=facts.compute(relevant.values(), base.judgements, base.words),
        evidence=tuple(dict.fromkeys(evidence)),
        expected=flagging.expected(record, compared, base.reference),
        flags=tuple(sorted(flags)),
        explanations=found,
        quotable=quotable + len(refused),
        shown=len(picked) + len(refused),
        judgements=said,
    )


def _about(found: Sequence[Explanation], base: Base) -> list[Statement]:
    """All that is stated of the result which explains the claim."""
    if not found or not isinstance(found[0].source, Statement):
        return []
    return explaining.of_result(found[0].source, base)


def _groups(
    record: Record, checks: Iterable[Check], found: Iterable[Explanation], base: Base
) -> Iterator[Sequence[Statement]]:
    """The statements behind each value that a verdict speaks of, in the order in which it does."""
    for one in found:
        yield explaining.behind(one, record, base)
    for check in checks:
        for side in (*check.sides, *check.taken_back, *(side for ladder in check.ranks for side in ladder.sides)):
            yield side.support
        for side in check.denied:
            yield side.support


def _said(compared: Iterable[Check], statements: Iterable[Statement]) -> Iterator[Judgement]:
    """The judgements that a verdict rests on, each once: what is right, what is wrong, who is meant."""
    rows = [check.judged for check in compared] + [side.wrong for check in compared for side in check.denied]
    rows += [one.meant for one in statements]
    yield from {row.id: row for row in rows if row is not None}.values()


def _judge_rival(record: Record, base: Base) -> Finding:
    """A result of another scheme: with the quotes that name it, else with what the press states of the institution."""
    stored = [one for one in base.rivals(explaining.names(record, base)) if one.refusal.scheme == record.scheme]
    stored.sort(key=lambda one: (one.refusal.score != record.score, one.refusal.year != record.year))
    evidence = [quoting.evidence_of(one, [one.refusal.quote], base.store) for one in stored[:QUOTES_PER_VALUE]]
    known = base.statements([record.institution_id])
    quotable = len(stored)
    if not evidence:
        picked, quotable = quoting.chosen([explaining.present(known)])
        picked.sort(key=lambda one: (one.record.year != record.year, one.id))
        evidence = quoting.quoted(picked, (), base.store)
    return Finding(
        record=record,
        outcome="other_scheme" if evidence else "no_evidence",
        checks=tuple(comparing.checks(record, ())),
        facts=facts.compute((one for one in known if one.record.year == record.year), base.judgements, base.words),
        evidence=tuple(dict.fromkeys(evidence)),
        expected=None,
        flags=("names_rival_scheme",),
        explanations=(Explanation("other_scheme", None, stored[0]),) if stored else (),
        quotable=quotable,
        shown=len(evidence),
    )

"""One claim, read: each of its records gets an outcome, and the claim the worst of them."""

from __future__ import annotations

from dataclasses import replace

from berita_extract import checks, facts
from berita_extract.facts import Statement
from berita_extract.model import Extraction, Record
from berita_extract.store.statements import Dismissal
from berita_extract.verify import comparing, explaining, flagging, quoting
from berita_extract.verify.base import Base
from berita_extract.verify.model import SEVERITY, DataVersion, Finding, Verdict


def verify(claim: str, extraction: Extraction, base: Base, package: str, rival: str | None = None) -> Verdict:
    """Judges what was read of a claim. The outcome is `unreadable` if that is nothing.

    `rival` is the other scheme of which alone the claim speaks.
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
    else:
        outcome, evidence, known, flags = explaining.of_refusals(refusals, base)
    if findings and any(refusal.reason == "rival_scheme" for refusal in refusals):
        flags.add("names_rival_scheme")
    if findings and checks.foreign_words(extraction.article.text):
        flags.add("wrong_regime_words")
    version = DataVersion(package, base.reference.hash, base.newest)
    return Verdict(claim, outcome, findings, refusals, evidence, known, tuple(sorted(flags)), base.dropped, version)


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
    own = [one for one in base.statements([record.institution_id]) if one.record.scheme == record.scheme]
    same_year = [one for one in own if record.year is not None and one.record.year == record.year]
    compared = tuple(comparing.checks(record, same_year))
    outcome = max((check.outcome for check in compared), key=SEVERITY.index)
    flags = set(flagging.flags(record, compared, same_year, base))
    explained: Statement | Dismissal | None = None
    decisive = next((check for check in compared if check.field == "score"), None)
    if decisive is None:
        decisive = next((check for check in compared if check.outcome == "contradicted"), compared[0])
    if decisive.outcome in ("contradicted", "no_evidence") and not decisive.taken_back:
        found = explaining.explanation(record, decisive, own, base)
        if found:
            outcome, explained = found
            flags -= {"near", "digit_slip", "comma_slip"}
    used = [one for check in compared for side in (*check.sides, *check.taken_back) for one in side.support]
    if isinstance(explained, Statement):
        about = [
            one for one in base.statements([explained.record.institution_id]) if explaining.same_result(one, explained)
        ]
    else:
        about = []
    quoted = quoting.quoted([*explaining.present(about), *used], compared, base.store)
    if isinstance(explained, Dismissal):
        quoted = [quoting.evidence_of(explained, [explained.refusal.quote], base.store), *quoted]
    relevant = {one.id: one for one in [*same_year, *about]}
    return Finding(
        record=record,
        outcome=outcome,
        checks=compared,
        facts=facts.compute(relevant.values()),
        evidence=tuple(dict.fromkeys(quoted)),
        expected=flagging.expected(record, compared, base.reference),
        flags=tuple(sorted(flags)),
        explained=explained,
    )


def _judge_rival(record: Record, base: Base) -> Finding:
    """A result of another scheme: with the quotes that name it, else with what the press states of the institution."""
    stored = [one for one in base.rivals(explaining.names(record, base)) if one.refusal.scheme == record.scheme]
    stored.sort(key=lambda one: (one.refusal.score != record.score, one.refusal.year != record.year))
    quoted = [quoting.evidence_of(one, [one.refusal.quote], base.store) for one in stored]
    known = base.statements([record.institution_id])
    if not quoted:
        known.sort(key=lambda one: (one.record.year != record.year, one.id))
        quoted = quoting.quoted(explaining.present(known), (), base.store)
    return Finding(
        record=record,
        outcome="other_scheme" if quoted else "no_evidence",
        checks=tuple(comparing.checks(record, ())),
        facts=facts.compute(one for one in known if one.record.year == record.year),
        evidence=tuple(dict.fromkeys(quoted)),
        expected=None,
        flags=("names_rival_scheme",),
        explained=stored[0] if stored else None,
    )

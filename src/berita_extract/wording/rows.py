"""Verdicts and facts as JSON: the keys of the contract, and what was added to them."""

from __future__ import annotations

from berita_extract import checks
from berita_extract.bands import Expectation
from berita_extract.checks import Marked
from berita_extract.facts import Fact, Value
from berita_extract.output import Row, number, record_row
from berita_extract.reference import Reference
from berita_extract.verify import DataVersion, Evidence, Expected, Verdict
from berita_extract.wording.why import of_finding, why
from berita_extract.wording.words import Language, words_of

URLS_SHOWN = 20  # of a rival value; what is not shown is counted


def verdict_row(verdict: Verdict, reference: Reference, language: Language) -> Row:
    """A verdict with the keys of the `verify` contract, in its order; what is added stands behind them."""
    decisive = verdict.decisive
    words = words_of(language)
    return {
        "claim": verdict.claim,
        "records": [
            {
                **record_row(one.record),
                "outcome": one.outcome,
                "why": of_finding(verdict, one, reference, language),
                "expected": _expected_row(one.expected),
                "flags": list(one.flags),
            }
            for one in verdict.findings
        ],
        "outcome": verdict.outcome,
        "why": why(verdict, reference, language),
        "facts": [fact_row(fact, verdict.marks[fact.key]) for fact in verdict.facts],
        "evidence": [_evidence_row(one) for one in verdict.evidence],
        "expected": _expected_row(decisive.expected if decisive else None),
        "flags": list(verdict.flags),
        "data_version": _version_row(verdict.data_version),
        "evidence_not_shown": verdict.unquoted,
        "judgements": [
            {
                "id": row.id,
                "kind": row.kind,
                "field": row.field,
                "value": row.value,
                "who": row.who,
                "when": row.when.isoformat(),
                "why": row.why,
            }
            for row in {row.id: row for one in verdict.findings for row in one.judgements}.values()
        ],
        "notes": {flag: words.flags[flag] for flag in verdict.flags},
    }


def _version_row(version: DataVersion) -> Row:
    return {
        "package": version.package,
        "reference": version.reference,
        "newest": version.newest.isoformat() if version.newest else None,
        "stored": version.stored.isoformat() if version.stored else None,
        "compared": version.compared,
        "statements": version.statements,
        "judgements": version.judgements,
        "release": version.release,
        "as_of": version.as_of.isoformat() if version.as_of else None,
        "read_on": version.read_on.isoformat() if version.read_on else None,
    }


def fact_row(fact: Fact, marked: Marked) -> Row:
    """A fact as JSON shows it; `expected` is what the bands of the year say of a score, null where they say nothing."""
    return {
        "scheme": fact.key.scheme,
        "institution": fact.institution,
        "institution_id": fact.key.institution_id,
        "year": fact.key.year,
        "field": fact.key.field,
        "value": _json_value(fact.value),
        "status": fact.status,
        "origins": fact.origins,
        "rivals": [
            {"value": _json_value(rival.value), "origins": rival.origins, "urls": list(rival.urls[:URLS_SHOWN])}
            | ({"urls_not_shown": len(rival.urls) - URLS_SHOWN} if len(rival.urls) > URLS_SHOWN else {})
            | ({"until": rival.until.date().isoformat()} if rival.until else {})
            | ({"wrong": rival.wrong.id} if rival.wrong else {})
            | ({"flags": list(flags)} if flags else {})
            for rival, flags in zip(fact.rivals, marked.rivals, strict=True)
        ],
        "first_seen": fact.first_seen.isoformat() if fact.first_seen else None,
        "last_seen": fact.last_seen.isoformat() if fact.last_seen else None,
        "judged": fact.judged.id if fact.judged else None,
        "imported_only": fact.imported_only,
        "flags": list(checks.flags_of(fact, marked)),
        "expected": _expected_row(marked.expected) if marked.expected else None,
    }


def _json_value(value: Value) -> object:
    return value if isinstance(value, str) else number(value)


def _expected_row(expected: Expected | Expectation | None) -> Row:
    return {
        "zone": expected.zone if expected else None,
        "predicate": expected.predicate if expected else None,
    }


def _evidence_row(one: Evidence) -> Row:
    """Evidence with the keys of the contract; `until` and `gone_since` only where the address shows another text or none."""
    row: Row = {
        "url": one.url,
        "outlet": one.outlet,
        "published": one.published.isoformat() if one.published else None,
        "quote": one.quote,
        "start": one.start,
        "end": one.end,
        "archived": one.archived,
        "via": one.via,
    }
    if one.via == "import":
        row["source_kind"] = one.source_kind
        row["stated"] = {name: _json_value(value) for name, value in one.stated.items()}
    if one.until:
        row["until"] = one.until.isoformat()
    if one.gone:
        row["gone_since"] = one.gone.isoformat()
    return row

"""Verdicts in words and as rows: the "why" in two languages, the text for people, the JSON of the contract."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

from berita_extract.facts import Backing, Fact, Value
from berita_extract.model import Record
from berita_extract.output import Row, number, printable, record_row
from berita_extract.reference import Reference
from berita_extract.store.statements import Dismissal
from berita_extract.verify import Check, Dropped, Evidence, Expected, Finding, Outcome, Verdict

Language = Literal["id", "en"]

QUOTES_SHOWN = 5  # in the text for people; JSON has all

_LABELS: dict[Language, dict[Outcome, str]] = {
    "id": {
        "supported": "BENAR",
        "rounded": "BENAR, DIBULATKAN",
        "disputed": "SUMBER BERBEDA",
        "no_evidence": "TIDAK ADA BUKTI",
        "other_year": "TAHUN LAIN",
        "other_unit": "INSTANSI LAIN",
        "other_scheme": "PENILAIAN LAIN",
        "contradicted": "TIDAK SESUAI",
        "unreadable": "TIDAK TERBACA",
    },
    "en": {
        "supported": "SUPPORTED",
        "rounded": "SUPPORTED, ROUNDED",
        "disputed": "SOURCES DIFFER",
        "no_evidence": "NO EVIDENCE",
        "other_year": "ANOTHER YEAR",
        "other_unit": "ANOTHER INSTITUTION",
        "other_scheme": "ANOTHER SCHEME",
        "contradicted": "CONTRADICTED",
        "unreadable": "UNREADABLE",
    },
}

_WHY: dict[Language, dict[Outcome, str]] = {
    "id": {
        "supported": "{who}: {claimed} dinyatakan oleh {support}.",
        "rounded": "{who}: {claimed} sama dengan {known} setelah dibulatkan.",
        "disputed": "{who}: diklaim {claimed}, sumber-sumber berbeda: {known}.",
        "no_evidence": "{who}: tidak ada sumber yang menyatakan {missing}.",
        "other_year": "{who}: {claimed} adalah hasil tahun {other}, bukan tahun {year}{known_after}.",
        "other_unit": "{who}: {claimed} adalah hasil {other}{known_after}.",
        "other_scheme": "{who}: {claimed} adalah hasil {other}, bukan hasil {target}{known_after}.",
        "contradicted": "{who}: diklaim {claimed}, tetapi sumber menyatakan {known}.",
        "unreadable": "Tidak terbaca instansi dengan nilai, zona atau predikat di dalam klaim ini.",
    },
    "en": {
        "supported": "{who}: {claimed} is stated by {support}.",
        "rounded": "{who}: {claimed} equals {known} after rounding.",
        "disputed": "{who}: claimed {claimed}, the sources differ: {known}.",
        "no_evidence": "{who}: no source states {missing}.",
        "other_year": "{who}: {claimed} is the result of {other}, not of {year}{known_after}.",
        "other_unit": "{who}: {claimed} is the result of {other}{known_after}.",
        "other_scheme": "{who}: {claimed} is a result of {other}, not of {target}{known_after}.",
        "contradicted": "{who}: claimed {claimed}, but the sources state {known}.",
        "unreadable": "No institution with a score, zone or predicate can be read in this claim.",
    },
}

_WORDS: dict[Language, dict[str, str]] = {
    "id": {
        "score": "nilai",
        "zone": "zona",
        "predicate": "predikat",
        "category": "kategori",
        "rank": "peringkat",
        "no_year": "tahun tidak disebut",
        "sources": "{n} sumber independen",
        "source": "1 sumber",
        "known_after": " (yang dinyatakan: {known})",
        "own_text": "salinan teks ini sendiri",
        "excluded": "dikecualikan",
        "later": "sesudah tanggal yang ditanyakan atau tanpa tanggal",
        "dropped": "Tidak dihitung: {parts}.",
        "ambiguous": "Yang dimaksud dapat {candidates}.",
        "unknown": "Instansi yang disebut tidak dikenal.",
        "unread": "Tidak semua isi klaim terbaca: {parts}.",
        "no_round": "Tidak ada penilaian untuk tahun {year}.",
        "names_rival": "Klaim ini menyebut penilaian lain: {other}.",
        "refused": "Dibaca dan ditolak: {parts}.",
        "expected": "Menurut rentang nilai {year}, {score} berarti {parts}",
        "corrected": "Nilai yang diklaim, {former}, telah dikoreksi oleh sumbernya sendiri (terlihat pada {day}).",
        "withdrawn": "Sumbernya pernah menyatakan {former} dan kini tidak lagi (terlihat pada {day}).",
        "until": "teks lama; halamannya sudah berubah pada {day}",
        "gone": "halaman tidak ada lagi sejak {day}",
        "copy": "salinan arsip: {copy}",
        "evidence": "Bukti",
        "more": "… dan {n} lagi",
        "undated": "tanpa tanggal",
        "flags": "Tanda",
    },
    "en": {
        "score": "score",
        "zone": "zone",
        "predicate": "predicate",
        "category": "category",
        "rank": "rank",
        "no_year": "no year given",
        "sources": "{n} independent sources",
        "source": "1 source",
        "known_after": " (stated: {known})",
        "own_text": "copies of this very text",
        "excluded": "excluded",
        "later": "later than the date asked about, or undated",
        "dropped": "Not counted: {parts}.",
        "ambiguous": "{candidates} may be meant.",
        "unknown": "The institution it names is not known.",
        "unread": "Not all of the claim could be read: {parts}.",
        "no_round": "There was no assessment for {year}.",
        "names_rival": "The claim names another scheme: {other}.",
        "refused": "Read and refused: {parts}.",
        "expected": "By the bands of {year}, {score} means {parts}",
        "corrected": "Its own source has corrected the claimed {former} (seen on {day}).",
        "withdrawn": "A source stated {former} and no longer does (seen on {day}).",
        "until": "former text; the page had changed by {day}",
        "gone": "the page has been gone since {day}",
        "copy": "archived copy: {copy}",
        "evidence": "Evidence",
        "more": "… and {n} more",
        "undated": "undated",
        "flags": "Flags",
    },
}


def why(verdict: Verdict, reference: Reference, language: Language) -> str:
    """Why the outcome is what it is, and what was left out, in one or two sentences."""
    decisive = verdict.decisive
    found = _why_one(verdict, decisive, reference, language) if decisive else None
    reason = found or _why_nothing(verdict, reference, language)
    return " ".join(part for part in (reason, _left_out(verdict.dropped, language)) if part)


def verdict_row(verdict: Verdict, reference: Reference, language: Language) -> Row:
    """A verdict with the keys of the `verify` contract, in its order."""
    decisive = verdict.decisive
    version = verdict.data_version
    return {
        "claim": verdict.claim,
        "records": [
            {
                **record_row(one.record),
                "outcome": one.outcome,
                "why": _why_one(verdict, one, reference, language),
                "expected": _expected_row(one.expected),
                "flags": list(one.flags),
            }
            for one in verdict.findings
        ],
        "outcome": verdict.outcome,
        "why": why(verdict, reference, language),
        "facts": [fact_row(fact) for fact in verdict.facts],
        "evidence": [_evidence_row(one) for one in verdict.evidence],
        "expected": _expected_row(decisive.expected if decisive else None),
        "flags": list(verdict.flags),
        "data_version": {
            "package": version.package,
            "reference": version.reference,
            "newest": version.newest.isoformat() if version.newest else None,
        },
    }


def fact_row(fact: Fact) -> Row:
    """A fact as JSON shows it."""
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
            {"value": _json_value(rival.value), "origins": rival.origins, "urls": list(rival.urls)}
            | ({"until": rival.until.date().isoformat()} if rival.until else {})
            for rival in fact.rivals
        ],
        "first_seen": fact.first_seen.isoformat() if fact.first_seen else None,
        "last_seen": fact.last_seen.isoformat() if fact.last_seen else None,
    }


def verdict_text(verdict: Verdict, reference: Reference, language: Language) -> str:
    """A verdict for people: outcome and reason first, then quotes with outlet, date and address."""
    words = _WORDS[language]
    lines = [f"{_LABELS[language][verdict.outcome]} – {why(verdict, reference, language)}"]
    if len(verdict.findings) > 1:
        lines += [
            f"  {_LABELS[language][one.outcome]} – {_why_one(verdict, one, reference, language)}"
            for one in verdict.findings
        ]
    decisive = verdict.decisive
    if decisive and decisive.expected:
        expected = decisive.expected
        parts = [part for part in (expected.zone, expected.predicate) if part]
        if parts:
            score, year = shown(expected.score, language), decisive.record.year
            lines.append(words["expected"].format(year=year, score=score, parts=", ".join(parts)))
    if verdict.flags:
        lines.append(f"{words['flags']}: {', '.join(verdict.flags)}")
    if verdict.evidence:
        lines.append(f"{words['evidence']}:")
    for item in verdict.evidence[:QUOTES_SHOWN]:
        published = item.published.isoformat() if item.published else words["undated"]
        source = ", ".join(part for part in (item.outlet, published) if part)
        lines += [f'  "{" ".join(item.quote.split())}"', f"    {source}  {item.url}"]
        lines += [f"    ({note})"] if (note := _note(item, language)) else []
    if len(verdict.evidence) > QUOTES_SHOWN:
        lines.append("  " + words["more"].format(n=len(verdict.evidence) - QUOTES_SHOWN))
    return "\n".join(printable(line) for line in lines)


def _note(item: Evidence, language: Language) -> str:
    """What a reader who opens the address has to know: another text stands there, or nothing."""
    words = _WORDS[language]
    notes = [words[name].format(day=day) for name, day in (("until", item.until), ("gone", item.gone)) if day]
    if notes and item.archived:
        notes.append(words["copy"].format(copy=item.archived))
    return "; ".join(notes)


def _why_one(verdict: Verdict, one: Finding, reference: Reference, language: Language) -> str:
    """Why a record of the claim has its outcome."""
    if verdict.unread:
        return _WORDS[language]["unread"].format(parts="; ".join(verdict.unread))
    return _why_record(one, reference, language)


def _why_record(one: Finding, reference: Reference, language: Language) -> str:
    words = _WORDS[language]
    deciding = _deciding(one)
    known = _known(one.checks if one.outcome not in ("contradicted", "disputed") else deciding, language)
    reason = _WHY[language][one.outcome].format(
        who=_who(one.record, language),
        year=one.record.year or words["no_year"],
        claimed=_claimed(deciding, language),
        known=known,
        known_after=words["known_after"].format(known=known) if known else "",
        support=_support(one.checks, language),
        missing=_claimed([check for check in one.checks if not check.sides] or one.checks, language),
        other=_other(one, reference),
        target=reference.target.title,
    )
    return " ".join([reason, *_taken_back(one, language)])


def _taken_back(one: Finding, language: Language) -> list[str]:
    """What sources have corrected or withdrawn of what is claimed."""
    words = _WORDS[language]
    return [
        words["corrected" if check.sides else "withdrawn"].format(
            former=f"{words[check.field]} {shown(side.value, language)}", day=side.until.date()
        )
        for check in one.checks
        for side in check.taken_back
        if side.until
    ]


def _deciding(one: Finding) -> Sequence[Check]:
    """The fields to speak of: all of a true claim, the wrong ones of a false one."""
    if one.outcome in ("supported", "rounded"):
        return one.checks
    if one.outcome in ("other_year", "other_unit", "other_scheme"):
        return [check for check in one.checks if check.outcome in ("contradicted", "no_evidence")]
    return [check for check in one.checks if check.outcome == one.outcome]


def _who(record: Record, language: Language) -> str:
    return f"{record.institution} {record.year or '(' + _WORDS[language]['no_year'] + ')'}"


def _other(one: Finding, reference: Reference) -> str:
    if isinstance(one.explained, Dismissal):
        return _scheme_title(one.explained.refusal.scheme, reference)
    if one.explained is None:
        return _scheme_title(one.record.scheme, reference)
    return str(one.explained.record.year) if one.outcome == "other_year" else one.explained.record.institution


def _scheme_title(scheme: str | None, reference: Reference) -> str:
    known = reference.schemes.get(scheme or "")
    return known.title if known else scheme or "?"


def _claimed(checks: Iterable[Check], language: Language) -> str:
    return ", ".join(f"{_WORDS[language][check.field]} {shown(check.value, language)}" for check in checks)


def _known(checks: Iterable[Check], language: Language) -> str:
    parts = []
    for check in checks:
        if check.sides:
            sides = " / ".join(f"{shown(side.value, language)} ({_sources(side, language)})" for side in check.sides)
            parts.append(f"{_WORDS[language][check.field]} {sides}")
    return ", ".join(parts)


def _support(checks: Iterable[Check], language: Language) -> str:
    """How well the weakest of the fields is backed."""
    backed = [check.sides[0] for check in checks if check.sides]
    return _sources(min(backed, key=lambda side: side.origins), language) if backed else ""


def _sources(side: Backing, language: Language) -> str:
    words = _WORDS[language]
    return words["source"] if side.origins == 1 else words["sources"].format(n=side.origins)


def shown(value: Value | int, language: Language) -> str:
    """A value as readers of the language write it: 94,62 in Indonesian."""
    text = str(value)
    return text.replace(".", ",") if isinstance(value, Decimal) and language == "id" else text


def _why_nothing(verdict: Verdict, reference: Reference, language: Language) -> str:
    """Why a claim has no record."""
    words = _WORDS[language]
    for refusal in verdict.refusals:
        if refusal.reason == "rival_scheme" and verdict.outcome in ("other_scheme", "no_evidence"):
            return words["names_rival"].format(other=_scheme_title(refusal.scheme, reference))
        if refusal.reason == "no_assessment_that_year":
            return words["no_round"].format(year=refusal.year)
        if refusal.reason == "unknown_institution":
            return words["unknown"]
        if refusal.reason == "ambiguous" and refusal.candidates:
            names = [_institution_name(candidate, reference) for candidate in refusal.candidates]
            return words["ambiguous"].format(candidates=" / ".join(names))
    read = [f"{refusal.quote.quote} ({refusal.reason})" for refusal in verdict.refusals]
    nothing = _WHY[language]["unreadable"]
    return f"{nothing} {words['refused'].format(parts='; '.join(read))}" if read else nothing


def _institution_name(candidate: str, reference: Reference) -> str:
    region, body = reference.regions.get(candidate), reference.bodies.get(candidate)
    return region.government if region else body.name if body else candidate


def _left_out(dropped: Dropped, language: Language) -> str:
    words = _WORDS[language]
    counts = (("own_text", dropped.own_text), ("excluded", dropped.excluded), ("later", dropped.later))
    parts = [f"{count} {words[name]}" for name, count in counts if count]
    return words["dropped"].format(parts="; ".join(parts)) if parts else ""


def _json_value(value: Value) -> object:
    return number(value) if isinstance(value, Decimal) else value


def _expected_row(expected: Expected | None) -> Row:
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
    }
    if one.until:
        row["until"] = one.until.isoformat()
    if one.gone:
        row["gone_since"] = one.gone.isoformat()
    return row

"""A claim → a verdict. A claim is an article: the same extraction reads it, and its records meet the facts.

Every outcome that says something about the press carries quotes of stored texts. Support is counted in origins, and the
claim's own text, what the caller excludes and what was not yet published never support it.

What a source has taken back supports nothing. A claim that repeats a value its source has corrected is `contradicted`
(or `disputed`, if others still state it), with the flag `corrected` and both quotes. A value that its source withdrew
without giving another is neither confirmed nor denied by anybody: `no_evidence`, with the flag `withdrawn` and the quote
of the former text. With `as_of` a text counts from the day on which it was first fetched in place of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from berita_extract import bands, facts, registry, text
from berita_extract.facts import Backing, Fact, Statement, Value
from berita_extract.model import Extraction, Quote, Record, Refusal, Span
from berita_extract.reference import Reference
from berita_extract.store import Dismissal, Store

Outcome = Literal[
    "supported",
    "rounded",
    "disputed",
    "no_evidence",
    "other_year",
    "other_unit",
    "other_scheme",
    "contradicted",
    "unreadable",
]
# From best to worst: the claim gets the worst of its records, a record the worst of its fields.
SEVERITY: tuple[Outcome, ...] = (
    "supported",
    "rounded",
    "disputed",
    "no_evidence",
    "other_year",
    "other_unit",
    "other_scheme",
    "contradicted",
    "unreadable",
)
NEAR = Decimal("0.5")  # the press misprints a score by a few tenths: Buton Utara 2019 50,04 and 50,39
OWN_TEXT_WORDS = 60  # a longer claim is a text that may itself have been printed
PASSAGE = 400  # characters of a quote around what it proves


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a stored article: `article.text[start:end] == quote`."""

    url: str
    outlet: str | None
    published: date | None
    quote: str
    start: int
    end: int
    archived: str | None  # "<WARC file>#<byte>"
    until: date | None = None  # when another text was first seen in place of this one
    gone: date | None = None  # since when the page is not there any more


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bands of the year say of a score; None where they say nothing or two things."""

    score: Decimal
    zone: str | None
    predicate: str | None


@dataclass(frozen=True, slots=True)
class Check:
    """One stated field of a claim against what the press states: best backed value first."""

    field: str
    value: Value | int
    outcome: Outcome
    sides: tuple[Backing, ...]
    former: tuple[Backing, ...] = ()  # what sources have taken back

    @property
    def taken_back(self) -> tuple[Backing, ...]:
        """What is to be told of it: the claimed value where that is among it, all of it where nothing else is stated."""
        if not self.sides:
            return self.former
        if self.outcome not in ("contradicted", "disputed"):
            return ()
        value = Decimal(self.value) if isinstance(self.value, int) else self.value
        return tuple(side for side in self.former if _agree(value, side.value))


@dataclass(frozen=True, slots=True)
class Judgement:
    """One record of a claim with its outcome; `explained` is the other result the claim seems to mean."""

    record: Record
    outcome: Outcome
    checks: tuple[Check, ...]
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]
    expected: Expected | None
    flags: tuple[str, ...]
    explained: Statement | Dismissal | None = None


@dataclass(frozen=True, slots=True)
class DataVersion:
    """What a verdict rests on."""

    package: str
    reference: str
    newest: date | None  # publication date of the newest statement used


@dataclass(frozen=True, slots=True)
class Verdict:
    """The worst outcome of a claim's records, and everything needed to check it by hand."""

    claim: str
    outcome: Outcome
    judgements: tuple[Judgement, ...]  # in text order
    refusals: tuple[Refusal, ...]  # what of the claim was read and refused
    evidence: tuple[Evidence, ...]
    facts: tuple[Fact, ...]
    flags: tuple[str, ...]
    dropped: Dropped
    data_version: DataVersion
    unread: tuple[str, ...] = ()  # words of the claim that may change it and that no record accounts for

    @property
    def decisive(self) -> Judgement | None:
        """The judgement that decides: the first of the worst."""
        return max(self.judgements, key=lambda one: SEVERITY.index(one.outcome), default=None)


@dataclass(frozen=True, slots=True)
class Dropped:
    """How many statements about the claim's institutions were left out, and why."""

    own_text: int = 0
    excluded: int = 0
    later: int = 0  # published after the date asked about, or undated


@dataclass(frozen=True, slots=True)
class Exclusions:
    """What may not support a claim: clusters of texts, and with `as_of` everything later or undated."""

    own_text: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    as_of: date | None = None


@dataclass(slots=True)
class Base:
    """The statements a claim is compared with; counts what the exclusions drop."""

    store: Store
    reference: Reference
    exclusions: Exclusions
    _dropped: dict[int, str] = field(default_factory=dict)
    _known: tuple[str, ...] | None = None
    newest: date | None = None

    def statements(self, institutions: Iterable[str]) -> list[Statement]:
        """Statements about the institutions that may be used, in the order of their ids."""
        kept = []
        as_of = self.exclusions.as_of
        for statement in self.store.statements(institutions):
            reason = self._reason(statement.origin, statement.published)
            if as_of and statement.text > 0 and statement.seen and statement.seen.date() > as_of:
                reason = reason or "later"
            if reason:
                self._dropped[statement.id] = reason
                continue
            if as_of and statement.dropped and statement.dropped.date() > as_of:
                statement = replace(statement, dropped=None)
            kept.append(statement)
        dates = [statement.published for statement in kept if statement.published]
        self.newest = max([*dates, *([self.newest] if self.newest else [])], default=None)
        return kept

    def rivals(self, names: Iterable[str]) -> list[Dismissal]:
        """Refused results of other schemes of the institutions with these names or ids."""
        return [one for one in self.store.rivals(names) if not self._reason(one.origin, one.published)]

    def related(self, institution_id: str) -> tuple[str, ...]:
        """Stored institutions that are easily taken for this one."""
        if self._known is None:
            self._known = tuple(row["id"] for row in self.store.rows("SELECT id FROM institutions ORDER BY id"))
        return registry.related(institution_id, self._known, self.reference)

    @property
    def dropped(self) -> Dropped:
        """What was left out so far."""
        reasons = list(self._dropped.values())
        return Dropped(reasons.count("own_text"), reasons.count("excluded"), reasons.count("later"))

    def _reason(self, origin: str, published: date | None) -> str | None:
        if origin in self.exclusions.own_text:
            return "own_text"
        if origin in self.exclusions.excluded:
            return "excluded"
        as_of = self.exclusions.as_of
        return "later" if as_of and (published is None or published > as_of) else None


def own_cluster(store: Store, url: str | None, claim: str) -> frozenset[str]:
    """Origins of the texts a claim is printed in: of its URL, and of like texts where it is longer than a quotation.

    Of the longer texts that hold the claim the likest counts: another one may be a round-up of other texts too.
    """
    found = set(clusters_of(store, [url] if url else []))
    if len(claim.split()) > OWN_TEXT_WORDS:
        alike = store.alike(claim)
        found.update(one.origin for place, one in enumerate(alike) if place == 0 or not one.longer)
    return frozenset(found)


def clusters_of(store: Store, urls: Iterable[str]) -> frozenset[str]:
    """Origins of the articles at these URLs: an article, its reprints, and what it reprints."""
    found: set[str] = set()
    for url in urls:
        found.update(store.origins_of(url))
    return frozenset(found)


def verify(claim: str, extraction: Extraction, base: Base, package: str, rival: str | None = None) -> Verdict:
    """Judges what was read of a claim. The outcome is `unreadable` if that is nothing.

    `rival` is the other scheme of which alone the claim speaks.
    """
    if rival is None:
        judgements = tuple(judge(record, base) for record in extraction.records)
    else:
        judgements = tuple(_judge_rival(replace(record, scheme=rival), base) for record in extraction.records)
    refusals = extraction.refusals
    if judgements:
        outcome = max((one.outcome for one in judgements), key=SEVERITY.index)
        evidence = tuple(dict.fromkeys(one for judgement in judgements for one in judgement.evidence))
        known = tuple({fact.key: fact for judgement in judgements for fact in judgement.facts}.values())
        flags = {flag for judgement in judgements for flag in judgement.flags}
    else:
        outcome, evidence, known, flags = _judge_refusals(refusals, base)
    if judgements and any(refusal.reason == "rival_scheme" for refusal in refusals):
        flags.add("names_rival_scheme")
    version = DataVersion(package, base.reference.hash, base.newest)
    return Verdict(claim, outcome, judgements, refusals, evidence, known, tuple(sorted(flags)), base.dropped, version)


def doubted(verdict: Verdict, unread: tuple[str, ...]) -> Verdict:
    """The verdict if words of the claim were passed over: what would be true of the rest is true of no claim."""
    if not unread or verdict.outcome not in ("supported", "rounded"):
        return verdict
    flags = tuple(sorted({*verdict.flags, "not_all_read"}))
    judgements = tuple(replace(one, outcome="unreadable") for one in verdict.judgements)
    return replace(verdict, outcome="unreadable", judgements=judgements, flags=flags, unread=unread)


# one record


def judge(record: Record, base: Base) -> Judgement:
    """Compares one record of a claim with the facts of its institution in its year."""
    own = [one for one in base.statements([record.institution_id]) if one.record.scheme == record.scheme]
    same_year = [one for one in own if record.year is not None and one.record.year == record.year]
    checks = tuple(_checks(record, same_year))
    outcome = max((check.outcome for check in checks), key=SEVERITY.index)
    flags = set(_flags(record, checks, same_year, base))
    explained: Statement | Dismissal | None = None
    decisive = next((check for check in checks if check.field == "score"), None)
    if decisive is None:
        decisive = next((check for check in checks if check.outcome == "contradicted"), checks[0])
    if decisive.outcome in ("contradicted", "no_evidence") and not decisive.taken_back:
        found = _explanation(record, decisive, own, base)
        if found:
            outcome, explained = found
            flags -= {"near", "digit_slip", "comma_slip"}
    used = [one for check in checks for side in (*check.sides, *check.taken_back) for one in side.support]
    if isinstance(explained, Statement):
        about = [one for one in base.statements([explained.record.institution_id]) if _same_result(one, explained)]
    else:
        about = []
    quoted = _quoted([*_present(about), *used], checks, base.store)
    if isinstance(explained, Dismissal):
        quoted = [_evidence(explained, [explained.refusal.quote], base.store), *quoted]
    relevant = {one.id: one for one in [*same_year, *about]}
    return Judgement(
        record=record,
        outcome=outcome,
        checks=checks,
        facts=facts.compute(relevant.values()),
        evidence=tuple(dict.fromkeys(quoted)),
        expected=_expected(record, checks, base.reference),
        flags=tuple(sorted(flags)),
        explained=explained,
    )


def _judge_rival(record: Record, base: Base) -> Judgement:
    """A result of another scheme: with the quotes that name it, else with what the press states of the institution."""
    stored = [one for one in base.rivals(_names(record, base)) if one.refusal.scheme == record.scheme]
    stored.sort(key=lambda one: (one.refusal.score != record.score, one.refusal.year != record.year))
    quoted = [_evidence(one, [one.refusal.quote], base.store) for one in stored]
    known = base.statements([record.institution_id])
    if not quoted:
        known.sort(key=lambda one: (one.record.year != record.year, one.id))
        quoted = _quoted(_present(known), (), base.store)
    return Judgement(
        record=record,
        outcome="other_scheme" if quoted else "no_evidence",
        checks=tuple(_checks(record, ())),
        facts=facts.compute(one for one in known if one.record.year == record.year),
        evidence=tuple(dict.fromkeys(quoted)),
        expected=None,
        flags=("names_rival_scheme",),
        explained=stored[0] if stored else None,
    )


def _names(record: Record, base: Base) -> set[str]:
    """Under what refusals may name the institution of a record: its id, its form, its name in the reference data."""
    name = registry.institution(record.institution_id, record.institution, base.reference).name
    return {record.institution_id, record.institution, name}


def _checks(record: Record, statements: Sequence[Statement]) -> Iterable[Check]:
    for name in (*facts.FIELDS, "category"):
        value = _stated(record, name)
        if value is None:
            continue
        pairs = [(other, one) for one in statements if (other := _stated(one.record, name)) is not None]
        yield _check(name, value, value, pairs)
    if record.rank is not None:
        yield _check_rank(record, statements)


def _stated(record: Record, name: str) -> Value | None:
    if name == "score":
        return record.score
    value: str | None = {"zone": record.zone, "predicate": record.predicate, "category": record.category}[name]
    return value


def _compare(value: Value, sides: Sequence[Backing]) -> Outcome:
    if not sides:
        return "no_evidence"
    agreeing = [side.value for side in sides if _agree(value, side.value)]
    if not agreeing:
        return "contradicted"
    if len(sides) > 1:
        return "disputed"
    exact = value == agreeing[0] or not isinstance(value, Decimal)
    return "supported" if exact else "rounded"


def _agree(claimed: Value, known: Value) -> bool:
    if isinstance(claimed, Decimal) or isinstance(known, Decimal):
        return facts.agree(claimed, known)
    return claimed == known or bands.grade(claimed) == bands.grade(known)


def _check_rank(record: Record, statements: Sequence[Statement]) -> Check:
    """A rank is compared with those of the same scope, and with those where either side leaves the scope open."""
    ranked = [one for one in statements if one.record.rank is not None]
    scoped = [one for one in ranked if _scopes_meet(one.record, record)]
    rank = record.rank or 0
    return _check("rank", rank, Decimal(rank), [(Decimal(one.record.rank or 0), one) for one in scoped])


def _check(name: str, shown: Value | int, value: Value, pairs: Sequence[tuple[Value, Statement]]) -> Check:
    found = facts.weigh(pairs)
    return Check(name, shown, _compare(value, found.standing), found.standing, (*found.withdrawn, *found.superseded))


def _scopes_meet(first: Record, second: Record) -> bool:
    scopes = {first.rank_scope or "unknown", second.rank_scope or "unknown"}
    return len(scopes) == 1 or "unknown" in scopes


def _present(statements: Iterable[Statement]) -> list[Statement]:
    """Those of present texts; those of former ones where there are no others."""
    found = list(statements)
    return [one for one in found if one.revision is None] or found


def _same_result(one: Statement, other: Statement) -> bool:
    return one.record.scheme == other.record.scheme and one.record.year == other.record.year


# what else the claim may mean


def _explanation(
    record: Record, check: Check, own: Sequence[Statement], base: Base
) -> tuple[Outcome, Statement | Dismissal] | None:
    """The result of another year, institution or scheme that has the claimed score; a colour is shared by too many."""
    if check.field != "score" or record.year is None:
        return None
    for statement in sorted(_present(own), key=lambda one: (-(one.record.year or 0), one.id)):
        if statement.record.year not in (record.year, None) and _fits(record, statement):
            return "other_year", statement
    for statement in _present(base.statements(base.related(record.institution_id))):
        if statement.record.year == record.year and _fits(record, statement):
            return "other_unit", statement
    for dismissal in base.rivals(_names(record, base)):
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
        theirs is None or mine is None or _agree(mine, theirs)
        for mine, theirs in ((record.zone, other.zone), (record.predicate, other.predicate))
    )


def _judge_refusals(
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
    found = [_evidence(one, [one.refusal.quote], base.store) for one in stored]
    if not found:
        statements = base.statements(base.store.institution_ids([refusal.institution]))
        found = _quoted(_present(statements), (), base.store)
    return tuple(dict.fromkeys(found))


def _other_years(refusal: Refusal, base: Base) -> tuple[tuple[Evidence, ...], tuple[Fact, ...]]:
    """The years in which an institution has the score that is claimed for a year without an assessment."""
    if refusal.institution is None or refusal.score is None:
        return (), ()
    statements = base.statements(base.store.institution_ids([refusal.institution]))
    same = [one for one in statements if one.record.score is not None and one.record.score == refusal.score]
    return tuple(_quoted(_present(same), (), base.store)), facts.compute(same)


# flags


def _flags(record: Record, checks: Sequence[Check], statements: Sequence[Statement], base: Base) -> Iterable[str]:
    if record.year_basis == "window":
        yield "year_assumed"
    for check in checks:
        if check.taken_back:
            yield "corrected" if check.sides else "withdrawn"
        elif check.field == "score" and isinstance(check.value, Decimal) and check.outcome == "contradicted":
            yield from _slips(check.value, check.sides)
        worded = check.field == "predicate" and check.outcome in ("supported", "disputed")
        if worded and all(check.value != side.value for side in check.sides):
            yield "other_words"
        if check.field == "rank" and not check.sides and any(one.record.rank is not None for one in statements):
            yield "rank_scope"  # "peringkat 1" of a province, claimed of the nation
    if record.score is not None:
        fitting = bands.fitting(record, record.score, base.reference)
        if not all(bands.agreement(record, fitting).values()):
            yield "band_mismatch"


def _slips(claimed: Decimal, sides: Sequence[Backing]) -> Iterable[str]:
    known = [side.value for side in sides if isinstance(side.value, Decimal)]
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
    places = max(facts.decimals(claimed), facts.decimals(known))
    first, second = (f"{facts.rounded(score, places):f}" for score in (claimed, known))
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


def _expected(record: Record, checks: Sequence[Check], reference: Reference) -> Expected | None:
    """What the bands say of the best backed score, else of the claimed one."""
    known = next((check.sides[0].value for check in checks if check.field == "score" and check.sides), record.score)
    return _bands(record, known, reference) if isinstance(known, Decimal) else None


def _bands(record: Record, score: Decimal, reference: Reference) -> Expected | None:
    fitting = bands.fitting(record, score, reference)
    if not fitting:
        return None
    zones, predicates = {band.zone for band in fitting}, {band.predicate for band in fitting}
    return Expected(
        score,
        zones.pop() if len(zones) == 1 else None,
        predicates.pop() if len(predicates) == 1 else None,
    )


# quotes


def _quoted(statements: Iterable[Statement], checks: Sequence[Check], store: Store) -> list[Evidence]:
    """One passage for each statement, in the given order, around what it says of the checked fields."""
    wanted = [check.field for check in checks]
    result = []
    for statement in {one.id: one for one in statements}.values():
        evidence = statement.record.evidence
        quotes = [evidence[name] for name in wanted if name in evidence]
        if not quotes:
            quotes = [quote for name, quote in sorted(evidence.items()) if name in facts.FIELDS]
        result.append(_evidence(statement, quotes or list(evidence.values()), store))
    return result


def _evidence(found: Statement | Dismissal, quotes: Sequence[Quote], store: Store) -> Evidence:
    stored = store.source(found.article, found.revision if isinstance(found, Statement) else None)
    span = passage(stored.text, [Span(quote.start, quote.end) for quote in quotes])
    return Evidence(
        url=stored.url,
        outlet=stored.outlet,
        published=stored.published,
        quote=span.of(stored.text),
        start=span.start,
        end=span.end,
        archived=stored.archived(span.start),
        until=stored.until,
        gone=stored.gone,
    )


def passage(article: str, spans: Sequence[Span]) -> Span:
    """The sentences around the spans if they are short enough, else the part of the first one's sentence around it."""
    ordered = sorted(spans)
    for chosen in (ordered, ordered[:1]):
        around = [_sentence(article, span) for span in chosen]
        start, end = min(span.start for span in around), max(span.end for span in around)
        if end - start <= PASSAGE:
            return Span(start, end)
    first = ordered[0]
    start = max(start, first.start - PASSAGE // 2)
    end = min(end, first.end + PASSAGE // 2)
    # no half words at the cuts
    left, right = article.find(" ", start, first.start), article.rfind(" ", first.end, end)
    return Span(left + 1 if left >= 0 else start, right if right >= 0 else end)


def _sentence(article: str, span: Span) -> Span:
    low = article.rfind("\n", 0, span.start) + 1
    high = article.find("\n", span.end)
    line = Span(low, high if high >= 0 else len(article))
    return next((one for one in text.sentences(article, line) if one.contains(span)), span)

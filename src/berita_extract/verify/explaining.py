"""What else a claimed score is in the press: the result of another year, institution or scheme, or nobody's result.

What is found first explains the claim, in this order: the same institution in another year; its government or its unit
(or an office of the centre there); another unit of the same government; the namesake ("Kota" and "Kabupaten Magelang"); a
ministry before or after a change of name or a split; another scheme. These have an outcome. Where none of them holds, a
number that the press gives as a dimension's score, a mean, an aim or a bound of a band is told as that; the outcome stays
what the fields make it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from berita_extract import facts, registry, resolving
from berita_extract.facts import Fact, Statement, agree_in_words
from berita_extract.mentions import lexicon
from berita_extract.model import Extraction, Record, Refusal, Span
from berita_extract.reference import Reference
from berita_extract.store.statements import Dismissal
from berita_extract.verify.base import Base
from berita_extract.verify.model import QUOTES_PER_VALUE, Check, Evidence, Explanation, Outcome, Unplaced
from berita_extract.verify.quoting import chosen, evidence_of, quoted, sentence

_RELATIONS = ("unit_vs_institution", "another_unit", "namesake", "renamed_body")
_NOT_RESULTS = {
    "dimension": "dimension_score",
    "aggregate": "mean_score",
    "target": "target_score",
    "threshold": "threshold_score",
}


def explanations(record: Record, check: Check, base: Base) -> tuple[Explanation, ...]:
    """All that the claimed score is beside the result it was claimed to be; a colour is shared by too many."""
    if check.field != "score" or record.year is None:
        return ()
    return (
        *_other_years(record, base),
        *_other_units(record, base),
        *_other_schemes(record, base),
        *_no_results(record, base),
    )


def _other_years(record: Record, base: Base) -> Iterator[Explanation]:
    """The nearest year in which the institution has the score."""
    claimed, reference = record.year or 0, base.reference
    years = {year for _, year in base.stating([record.institution_id], record, None)} - {claimed}
    for year in sorted(years, key=lambda year: (abs(year - claimed), -year)):
        of_year = _present(base.of_year([record.institution_id], year), [record.institution_id], base, record.scheme)
        of_year = [one for one in of_year if _fits(record, one)]
        if not of_year:
            continue
        told = sorted(one.published for one in of_year if one.published and one.published.year == claimed)
        round_ = reference.rounds.get(year)
        if not told and round_ and round_.announced and round_.announced.year == claimed:
            told = [round_.announced]
        # "Kepatuhan 2024" with 88,81: the result of 2023, handed over in early 2024
        late = told[0] if told and year < claimed else None
        yield Explanation("other_year", "announced_later" if late else None, of_year[0], late)
        return


def _other_units(record: Record, base: Base) -> Iterator[Explanation]:
    """Of each kind of institution that is easily taken for this one the first with the score in that year."""
    found: dict[str, Statement] = {}
    kin, year = base.related(record.institution_id), record.year or 0
    base.of_year(kin, None)
    near = {one for one, _ in base.stating(kin, record, [year])}
    for one in _present(base.of_year(near, year), kin, base):
        if _fits(record, one):
            found.setdefault(relation(record.institution_id, one.record.institution_id, base.reference), one)
    for name in _RELATIONS:
        if name in found:
            yield Explanation("other_unit", name, found[name])


def relation(institution_id: str, other: str, reference: Reference) -> str:
    """How two institutions of `registry.related` belong together, as a flag names it."""
    own, their = registry.owner(institution_id, reference), registry.owner(other, reference)
    if registry.homes(institution_id, reference) & registry.homes(other, reference):
        if own is their is None:
            return "namesake"  # "Polres Serang Kota" and "Polres Serang"
        whole = institution_id == own or other == their
        return "unit_vs_institution" if whole else "another_unit"
    return "renamed_body" if own in reference.bodies else "namesake"


def _other_schemes(record: Record, base: Base) -> Iterator[Explanation]:
    for dismissal in base.rivals(names(record, base)):
        refused = dismissal.refusal
        if refused.year in (record.year, None) and refused.score is not None and record.score == refused.score:
            yield Explanation("other_scheme", None, dismissal)
            return


def _no_results(record: Record, base: Base) -> Iterator[Explanation]:
    told = set()
    for dismissal in (*base.dismissals(record, names(record, base)), *_means(record, base)):
        refused = dismissal.refusal
        # what is aimed at is often told before the year of it is
        in_time = refused.year in (record.year, None) or (
            refused.reason == "target" and refused.institution is not None
        )
        if in_time and refused.score is not None and refused.score == record.score and refused.reason not in told:
            told.add(refused.reason)
            yield Explanation(None, _NOT_RESULTS[refused.reason], dismissal)


def _means(record: Record, base: Base) -> Iterator[Dismissal]:
    """Means of the claimed score over institutions of the very region that is claimed to have it.

    "Rata-rata nilai di Maluku 66,52" is no score of the province's government; the sentence says of where it is.
    """
    if record.institution_id not in base.reference.regions:
        return
    for dismissal in base.means(record):
        quote = dismissal.refusal.quote
        article = base.store.source(dismissal.article).text
        around = sentence(article, Span(quote.start, quote.end)).of(article)
        named = lexicon(base.reference).institutions(around)
        if any(region.id == record.institution_id for mention in named for region in mention.regions):
            yield dismissal


def _fits(record: Record, statement: Statement) -> bool:
    """True if a statement has the score as claimed and nothing against the rest of the claim."""
    other = statement.record
    if other.scheme != record.scheme or statement.against("score") is not None:
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


def behind(explanation: Explanation, record: Record, base: Base) -> list[Statement]:
    """The statements that give the result of an explanation the claimed score; none of one that is no result."""
    source = explanation.source
    if not isinstance(source, Statement):
        return []
    return [one for one in of_result(source, base) if _fits(record, one)]


def of_result(source: Statement, base: Base) -> list[Statement]:
    """What is stated of the institution, scheme and year of a statement."""
    found = base.of_year([source.record.institution_id], source.record.year)
    return present(one for one in found if same_result(one, source))


# claims without a record


def of_refusals(
    refusals: Sequence[Refusal], base: Base
) -> tuple[Outcome, tuple[Evidence, ...], tuple[Fact, ...], set[str], int]:
    """A claim without records: another scheme's result, a result that cannot exist, an unknown name, or nothing.

    The last is how many statements there are to quote.
    """
    by_reason = {refusal.reason: refusal for refusal in reversed(refusals)}
    flags = {"names_rival_scheme" if reason == "rival_scheme" else str(reason) for reason in by_reason}
    if rival := by_reason.get("rival_scheme"):
        found, count = _rival_evidence(rival, base)
        return ("other_scheme" if found else "no_evidence"), found, (), flags, count
    if missing := by_reason.get("no_assessment_that_year"):
        evidence, known, count = _years_of(missing, base)
        return ("other_year" if evidence else "no_evidence"), evidence, known, flags, count
    return ("no_evidence" if "unknown_institution" in by_reason else "unreadable"), (), (), flags, 0


def unplaced(extraction: Extraction, base: Base) -> Unplaced | None:
    """The office that a claim names without its region, and who it may be of those that texts which may be used state.

    None of them is taken for it: a name of which one is stored may be that of an office of which nothing is.
    """
    for refusal in extraction.refusals:
        if (named := refusal.evidence.get("institution")) and refusal.reason == "ambiguous" and not refusal.candidates:
            words = resolving.spelt(named.quote)
        elif refusal.reason == "no_institution":  # "Dinas Sosial mendapat nilai 89,90"
            words = resolving.lone_name(extraction.article.text, base.reference)
        else:
            continue
        if services := resolving.services(words, base.reference):
            stored = base.store.offices_of(services)
            told = (name for key, name in stored.items() if base.statements([key]))
            return Unplaced(words, tuple(told))
    return None


def _rival_evidence(refusal: Refusal, base: Base) -> tuple[tuple[Evidence, ...], int]:
    """Quotes of the rival's result, the same value first, else of what the press states of the institution; of how many."""
    if refusal.institution is None:
        return (), 0
    stored = [one for one in base.rivals([refusal.institution]) if one.refusal.scheme == refusal.scheme]
    stored.sort(key=lambda one: (one.refusal.score != refusal.score, one.refusal.year != refusal.year))
    found = [evidence_of(one, [one.refusal.quote], base.store) for one in stored[:QUOTES_PER_VALUE]]
    count = len(stored)
    if not found:
        statements = base.statements(base.store.institution_ids([refusal.institution]))
        picked, count = chosen([present(statements)])
        found = quoted(picked, (), base.store)
    return tuple(dict.fromkeys(found)), count


def _years_of(refusal: Refusal, base: Base) -> tuple[tuple[Evidence, ...], tuple[Fact, ...], int]:
    """The years in which an institution has the score that is claimed for a year without an assessment."""
    if refusal.institution is None or refusal.score is None:
        return (), (), 0
    statements = base.statements(base.store.institution_ids([refusal.institution]))
    same = [one for one in statements if one.record.score is not None and one.record.score == refusal.score]
    picked, count = chosen([present(same)])
    return tuple(quoted(picked, (), base.store)), facts.compute(same, base.judgements, base.words), count


def names(record: Record, base: Base) -> set[str]:
    """Under what refusals may name the institution of a record: its id, its form, its name in the reference data."""
    name = registry.institution(record.institution_id, record.institution, base.reference).name
    return {record.institution_id, record.institution, name}


def present(statements: Iterable[Statement]) -> list[Statement]:
    """Those of present texts; those of former ones where there are no others."""
    found = list(statements)
    return [one for one in found if one.revision is None] or found


def _present(
    statements: Iterable[Statement], institutions: Iterable[str], base: Base, scheme: str | None = None
) -> list[Statement]:
    """Those of present texts; those of former ones where nothing else is stated of the institutions in any year."""
    found = [one for one in statements if scheme in (None, one.record.scheme)]
    now = [one for one in found if one.revision is None]
    return now if len(now) == len(found) or base.has_present(institutions, scheme) else found


def same_result(one: Statement, other: Statement) -> bool:
    return one.record.scheme == other.record.scheme and one.record.year == other.record.year

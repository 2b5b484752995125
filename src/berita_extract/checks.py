"""What speaks against a result by the rules of its assessment year: flags beside a value, which never change it.

One set of checks serves a record of a claim, a statement of an article and the facts of an institution in a year.

- `band_mismatch`: zone, predicate or category is not that of the band the score lies in (either of two in a grey
  interval), or they fit no band together. "Kualitas Tertinggi" for a score of the band "Tinggi" is one.
- `wrong_regime_words`: a word that the year does not use for results. Raised by a predicate whose head or grade is not
  of the year's opinions and grades ("kepatuhan tinggi" in 2022 and later, "kualitas tinggi" till 2021, "kepatuhan
  tertinggi" in 2018), by a category of no band of the year ("A" in 2021), by a zone in a year without zones (2025:
  suspicious, no proof), and by what no year has ("kategori A-", "zona E"), in a claim wherever it stands. Not raised by the name of the
  event: "Predikat Kepatuhan 2024" alone states no grade. Where the grade itself is wrong ("89,45 kepatuhan tinggi" of
  2023 is the band "tertinggi"), `band_mismatch` stands beside it.
- `no_assessment_that_year`, `outside_scale`.
- `not_assessed`: the round file excepts the institution (or the government it belongs to), or it did not exist yet when
  the results were announced. That a sample left an institution out is not known, so it raises nothing.
- `unit_vs_institution`: the score is one that is stated for a unit of this government in that year, or for an office
  of the centre there (Kantor Pertanahan, Polres), or for the government of this unit or office.
- `dimension_score`: the score is one that an article gives for a dimension of this institution in that year.
- `rank_scope`: a rank is stated without saying among whom (or, of a claim, is known only among others: `verify`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from berita_extract import bands, registry
from berita_extract.bands import Expectation
from berita_extract.facts import Fact, Field, Key, Statement, Value, decimals
from berita_extract.model import Record
from berita_extract.reference import NotAssessed, Reference, Round

Flag = Literal[
    "band_mismatch",
    "wrong_regime_words",
    "no_assessment_that_year",
    "outside_scale",
    "not_assessed",
    "unit_vs_institution",
    "dimension_score",
    "rank_scope",
]

# "kategori A-", "zona E": no year has them
_FOREIGN = re.compile(r"\b(?:[Kk]ategori\s+[\"“']?[A-E][-+](?!\w)|[Zz]ona\s+[\"“']?[A-E]\b)")


@dataclass(frozen=True, slots=True)
class Beside:
    """What else is stated that a score may have been taken from, as pairs of year and score.

    `kin` is of the government of a unit or of an office there, or of the units and offices of a government; `parts` are
    dimensions of the institution.
    """

    kin: Collection[tuple[int, Decimal]] = ()
    parts: Collection[tuple[int, Decimal]] = ()


ALONE = Beside()


class Marked(NamedTuple):
    """What stands beside a fact: its flags, sorted, and what the bands say of its score (None: not a score, no band).

    `rivals` are the flags that each of its rivals raises by its value, in their order: "54,01" beside a green zone.
    """

    flags: tuple[Flag, ...]
    expected: Expectation | None
    rivals: tuple[tuple[Flag, ...], ...] = ()


def of_record(record: Record, reference: Reference, beside: Beside = ALONE) -> frozenset[Flag]:
    """The flags of one stated result."""
    found = {flag for flags in _by_field(record, reference).values() for flag in flags}
    found.update(_of_whole(record, reference))
    found.update(_taken_from(record, beside))
    if record.rank is not None and record.rank_scope in (None, "unknown"):
        found.add("rank_scope")
    return frozenset(found)


def of_facts(found: Sequence[Fact], reference: Reference, beside: Beside = ALONE) -> dict[Key, Marked]:
    """The flags of facts of one institution, in the order given, and what the bands expect.

    Score, zone and predicate of a year are checked against each other even if no single article states them together.
    """
    years: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for fact in found:
        years[fact.key.scheme, fact.key.year].append(fact)
    marked: dict[Key, Marked] = {}
    for facts in years.values():
        marked.update(_of_year(facts, reference, beside))
    return {fact.key: marked[fact.key] for fact in found}


def flags_of(fact: Fact, marked: Marked) -> tuple[str, ...]:
    """The flags of a fact, sorted: what its value raises, and `other_words` where sources put one grade differently."""
    return tuple(sorted({*marked.flags, *(["other_words"] if fact.other_words else [])}))


def expected(record: Record, score: Decimal, reference: Reference) -> Expectation | None:
    """What the bands say of a score of the record's institution and year; None where no band is known for it."""
    fitting = bands.fitting(record, score, reference)
    return bands.expectation(fitting) if fitting else None


def touches(institution_id: str, others: Iterable[str], reference: Reference) -> tuple[str, ...]:
    """Those of `others` whose flags look at this institution's statements: its government, or its units and the offices
    of the centre there; sorted.

    Where what is stated of an institution changes, the facts of these need their flags anew.
    """
    owner = registry.owner(institution_id, reference)
    if owner != institution_id:
        return tuple(sorted(registry.homes(institution_id, reference) & set(others)))
    suffix, police = f"/{owner}", set(registry.stations(owner, reference))
    return tuple(sorted(other for other in others if other.endswith(suffix) or other in police))


def foreign_words(text: str) -> tuple[str, ...]:
    """Words for a result that no year has, in order: "kategori A-", "zona E". They raise `wrong_regime_words`."""
    return tuple(match[0] for match in _FOREIGN.finditer(text))


def exception(record: Record, reference: Reference) -> NotAssessed | None:
    """Why the round did not assess the record's institution, as its file says; None if it does not."""
    round_ = bands.round_of(record, reference)
    if round_ is None:
        return None
    return excepted(record.institution_id, bands.kind_of(record, reference), round_, reference)


def excepted(institution_id: str, kind: str, round_: Round, reference: Reference) -> NotAssessed | None:
    """Why a round did not assess an institution of this kind, as its file says; None if it does not."""
    asked = {institution_id}
    owner = registry.owner(institution_id, reference)
    if owner and kind == "unit":  # an office of the centre in a region is not the region's
        asked.add(owner)
    for one in round_.not_assessed:
        if asked & set(one.institutions):
            return one
        if one.since and any(_since(name, one.kinds, one.since, reference) for name in asked):
            return one
    return None


# one result


def _by_field(record: Record, reference: Reference) -> Mapping[str, set[Flag]]:
    """The flags that words and score of a result raise, by the field that is questionable."""
    found: dict[str, set[Flag]] = defaultdict(set)
    round_ = bands.round_of(record, reference)
    if round_ is None:
        return found
    for name in _foreign_fields(record, round_):
        found[name].add("wrong_regime_words")
    # a word of no band ("kepatuhan tertinggi" of 2018) is foreign, and says nothing of the score
    known = bands.known(record, reference)
    comparable = [name for name, fits in bands.agreement(record, known).items() if fits]
    fitting = bands.fitting(record, record.score, reference) if record.score is not None else ()
    single = bands.agreement(record, fitting)
    for name in comparable:
        if not single.get(name, True):
            found[name].add("band_mismatch")
            found["score"].add("band_mismatch")
    # those that the score leaves open, or that there is no score to tell: "zona hijau, kualitas rendah"
    left = [name for name in comparable if single.get(name, True)]
    together = (bands.agreement(record, [band]) for band in fitting or known)
    if left and not any(all(fits.get(name, True) for name in left) for fits in together):
        for name in left:
            found[name].add("band_mismatch")
    return found


def _foreign_fields(record: Record, round_: Round) -> Iterator[str]:
    """The fields whose word is not one that the round uses for results."""
    if record.predicate and round_.opinions and not _of_round(record.predicate, round_):
        yield "predicate"
    categories = {band.category for band in round_.bands}
    printed = record.evidence.get("category")
    if record.category and (
        (round_.bands and record.category not in categories) or (printed and foreign_words(printed.quote))
    ):
        yield "category"  # also "zona A": no year calls its categories so
    if record.zone and not round_.zones:
        yield "zone"


def _of_round(predicate: str, round_: Round) -> bool:
    """Whether head, grade and addition are the round's, each as far as it is said.

    "Kualitas rendah tanpa maladministrasi" of 2025 has all three; "sedang tanpa maladministrasi" leaves out the head.
    """
    if predicate in round_.grades:
        return True
    known = [_parted(opinion) for opinion in round_.opinions]
    return all(
        not part or part in parts for part, parts in zip(_parted(predicate), zip(*known, strict=True), strict=True)
    )


def _parted(predicate: str) -> tuple[str, str, str]:
    """Head, grade and what is added: "kualitas", "tinggi", "tanpa maladministrasi"."""
    head, _, rest = predicate.partition(" ")
    if head not in bands.HEADS:
        head, rest = "", predicate
    grade, _, added = rest.partition(" ")
    return (head, "", rest) if grade == "tanpa" else (head, grade, added)


def _of_whole(record: Record, reference: Reference) -> Iterator[Flag]:
    """The flags that institution, year and scale raise."""
    round_ = bands.round_of(record, reference)
    if round_ is None:
        return
    if not round_.assessed:
        yield "no_assessment_that_year"
        return
    upper = round_.scale_for(bands.kind_of(record, reference))
    if record.score is not None and upper is not None and record.score > max(upper, record.scale or 0):
        yield "outside_scale"
    if exception(record, reference) or not_yet(
        record.institution_id, bands.kind_of(record, reference), round_, reference
    ):
        yield "not_assessed"


def not_yet(institution_id: str, kind: str, round_: Round, reference: Reference) -> bool:
    """Whether the institution, or the government it is a unit of, began only after the results were announced."""
    owner = registry.owner(institution_id, reference)
    if owner is None or (owner != institution_id and kind != "unit"):
        return False
    begin = _begin(owner, reference)
    return begin is not None and begin > (round_.announced or date(round_.year, 12, 31))


def _since(name: str, kinds: Sequence[str], day: date, reference: Reference) -> bool:
    begin = _begin(name, reference)
    kind = registry.institution(name, name, reference).kind
    return begin is not None and begin >= day and ("*" in kinds or kind in kinds)


def _begin(name: str, reference: Reference) -> date | None:
    """The first day of a region or body; None if it is not known or lies before the scheme."""
    found = reference.regions.get(name) or reference.bodies.get(name)
    return found.valid_from if found else None


def _taken_from(record: Record, beside: Beside) -> Iterator[Flag]:
    """What the score may be instead. "95" is the score of too many to be anybody's."""
    if record.score is None or record.year is None or decimals(record.score) == 0:
        return
    stated = (record.year, record.score)
    if stated in beside.kin:
        yield "unit_vs_institution"
    if stated in beside.parts:
        yield "dimension_score"


# the facts of a year


def _of_year(facts: Sequence[Fact], reference: Reference, beside: Beside) -> Iterator[tuple[Key, Marked]]:
    """The flags of the facts of one institution in one year, of their values and of each rival."""
    whole = _joined({fact.key.field: fact for fact in facts})
    by_field, of_whole = _by_field(whole, reference), set(_of_whole(whole, reference))
    for fact in facts:
        field = fact.key.field
        flags = by_field.get(field, set()) | (of_whole if field == "score" else of_whole - {"outside_scale"})
        if field == "score":
            flags |= _of_score(whole, fact.support, reference, beside)
        for side in fact.beside:  # the grade of the service beside the opinion
            flags |= _of_value(field, _with(whole, field, side.value), side.support, reference, beside)
        rivals = [
            _of_value(field, _with(whole, field, rival.value), rival.support, reference, beside)
            for rival in fact.rivals
        ]
        band = expected(whole, whole.score, reference) if field == "score" and whole.score is not None else None
        yield fact.key, Marked(_sorted(flags), band, tuple(_sorted(one) for one in rivals))


def _of_value(
    field: Field, whole: Record, support: Sequence[Statement], reference: Reference, beside: Beside
) -> set[Flag]:
    """The flags that the value of one field raises, given those of the others."""
    flags = set(_by_field(whole, reference).get(field, ()))
    if field == "score":
        flags |= {flag for flag in _of_whole(whole, reference) if flag == "outside_scale"}
        flags |= _of_score(whole, support, reference, beside)
    return flags


def _of_score(whole: Record, support: Sequence[Statement], reference: Reference, beside: Beside) -> set[Flag]:
    """What the score may be instead, and what is said of the categories told with it: they are no facts of their own."""
    flags = set(_taken_from(whole, beside))
    for one in support:
        if not one.record.category:
            continue
        printed = {name: quote for name, quote in one.record.evidence.items() if name == "category"}
        told = replace(whole, category=one.record.category, evidence={**whole.evidence, **printed})
        found = _by_field(told, reference)
        flags |= found.get("score", set()) | found.get("category", set())
    return flags


def _sorted(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    return tuple(sorted(flags))


def _with(whole: Record, field: Field, value: Value) -> Record:
    values: dict[str, Any] = {field: value}
    return replace(whole, **values)


def _joined(facts: Mapping[Field, Fact]) -> Record:
    """The facts of a year as one result, on the scale of a statement that backs the score."""
    first = facts.get("score") or next(iter(facts.values()))
    values: dict[str, Any] = dict.fromkeys(("score", "zone", "predicate", "category", "rank"))
    values |= {name: fact.value for name, fact in facts.items()}
    return replace(first.support[0].record, **values)

"""Why a record is wrong, told by rule from gold, the extraction, and who and what the article names.

The rules are asked in the order of `CAUSES`; the first one that holds is the cause. So each wrong record has exactly
one, and a change of the numbers is a change of the extraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import get_args

from berita_extract import scopes, text
from berita_extract.evaluation.gold import FIELDS, Field, GoldRecord, Value
from berita_extract.evaluation.matching import Matching, agreeing, name_key, name_keys, same, value_of
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import Institution, InstitutionMention
from berita_extract.mentions.resolution import resolve
from berita_extract.mentions.schemes import SchemeMention
from berita_extract.model import Extraction, Record, Refusal, RefusalReason, Span, YearBasis
from berita_extract.reference import Reference

# fmt: off
CAUSES: dict[str, str] = {
    # a value stands with somebody else: the missed record and the one in its place have the same cause
    "other_form": "the institution under another form of its name",
    "unit_or_government": "a unit's value given to its government, or the other way round",
    "twin": "a namesake of another type (kota, kabupaten, provinsi)",
    "other_region": "a unit of the same service in another region",
    "other_owner": "the value given to another institution",
    # gold records that were not found
    "scheme_unseen": "the article seems to name no assessment of ours",
    **{f"refused_{reason}": f"the value was read and refused: {reason.replace('_', ' ')}" for reason in get_args(RefusalReason)},
    "year_unread": "the institution was found, but not for this year",
    "name_ambiguous": "the institution was named, and stayed ambiguous",
    "name_passed_over": "the institution was taken for a mere place, a giver or somebody to compare with",
    "value_unbound": "the institution was recognised, but got no value",
    "name_unread": "the institution was not recognised",
    # found, and a field differs: the first one that does
    "year_swapped": "the year of another result of the institution",
    **{f"year_{basis}": f"wrong year, its basis: {basis}" for basis in get_args(YearBasis)},
    "score_unbound": "the score was not read",
    "score_of_year": "the score of another year of the institution",
    "score_of_other": "the score of another institution",
    "score_invented": "a score where none is stated",
    "score_wrong": "another score",
    "zone_unbound": "the zone was not read",
    "zone_invented": "a zone where none is stated",
    "zone_wrong": "another zone",
    "predicate_unbound": "the predicate was not read",
    "predicate_invented": "a predicate where none is stated",
    "predicate_wrong": "another predicate",
    # found, and not in gold
    "rival_scheme": "a value of another scheme",
    "year_invented": "a further year of an institution that has a result",
    "record_twice": "a second record of the same result",
    "no_result": "an article that states no result",
    "institution_invented": "an institution that has no result here",
}
# fmt: on
"""What each cause means, in the order in which causes are reported."""

_TYPES = re.compile(r"\b(?:kota|kabupaten|provinsi|pemerintah|pemkot|pemkab|pemprov|administrasi)\b", re.IGNORECASE)


def causes(
    extraction: Extraction, matching: Matching, gold: Sequence[GoldRecord], reference: Reference
) -> tuple[list[str | None], list[str], list[str]]:
    """The causes of the pairs (None where all is right), the missed and the extra of a matching, in its order.

    `gold` are all gold records of the article, optional ones too.
    """
    judge = _Judge(extraction, matching, gold, reference)
    swaps = judge.swaps()
    missed = [swaps.get(id(wanted)) or judge.missed(wanted) for wanted in matching.missed]
    extra = [swaps.get(id(record)) or judge.extra(record) for record in matching.extra]
    return [judge.differing(wanted, found) for wanted, found in matching.pairs], missed, extra


class _Judge:
    """What is asked about one article, each thing looked up once and only if it is asked."""

    def __init__(
        self, extraction: Extraction, matching: Matching, gold: Sequence[GoldRecord], reference: Reference
    ) -> None:
        self._extraction = extraction
        self._matching = matching
        self._gold = gold
        self._reference = reference
        self._words = lexicon(reference)

    # the article

    @cached_property
    def _view(self) -> text.View:
        return text.normalise(self._extraction.article.text)

    @cached_property
    def _document(self) -> scopes.Document:
        article, view = self._extraction.article, self._view
        blocks = tuple(replace(block, span=view.locate(block.span)) for block in article.blocks)
        return scopes.read(replace(article, text=view.text, blocks=blocks))

    @cached_property
    def _mentions(self) -> list[InstitutionMention]:
        article = self._extraction.article
        found = self._words.institutions(self._document.text)
        title = self._words.institutions(text.normalise(article.title or "").text)
        return resolve(found, self._document, title, self._reference, article.published)

    @cached_property
    def _schemes(self) -> list[SchemeMention]:
        return self._words.schemes.scan(self._document.text)

    # a value that stands with somebody else

    def swaps(self) -> dict[int, str]:
        """Causes of missed and extra records that are one value with two owners, by the id() of the record."""
        found: dict[int, str] = {}
        ranks = list(CAUSES)
        ways = [
            (ranks.index(cause), g, f, cause)
            for g, wanted in enumerate(self._matching.missed)
            for f, record in enumerate(self._matching.extra)
            if _value_in_common(wanted, record) and (cause := self._relation(wanted, record))
        ]
        for _, g, f, cause in sorted(ways):
            wanted, record = self._matching.missed[g], self._matching.extra[f]
            if id(wanted) not in found and id(record) not in found:
                found[id(wanted)] = found[id(record)] = cause
        return found

    def _relation(self, wanted: GoldRecord, found: Record) -> str | None:
        """How two owners of one value are related; a zone alone makes no strangers related."""
        whose = self._canonical(wanted)
        if whose is not None and whose.id == found.institution_id:
            return "other_form"
        if any(_untyped(name) == _untyped(found.institution) for name in wanted.names):
            return "twin"
        service, _, region = found.institution_id.rpartition("/")
        if whose is not None:
            own_service, _, own_region = whose.id.rpartition("/")
            if bool(service) != bool(own_service) and region == own_region:
                return "unit_or_government"
            if service and service == own_service:
                return "other_region"
        return "other_owner" if wanted.score is not None else None

    def _canonical(self, wanted: GoldRecord) -> Institution | None:
        """The institution of a gold record in the reference data."""
        for name in wanted.names:
            for mention in self._words.institutions(name):
                if mention.resolved and mention.span.start == 0 and mention.span.end == len(name):
                    return mention.resolved
        return None

    # gold records that were not found

    def missed(self, wanted: GoldRecord) -> str:
        """Why a gold record has no found one."""
        article = self._extraction.article
        named = (*self._schemes, *self._words.schemes.scan(article.title or ""))
        if not any(mention.target for mention in named):
            return "scheme_unseen"
        if refusal := self._refusal(wanted):
            return f"refused_{refusal.reason}"
        if self._score_elsewhere(wanted):
            return "other_owner"
        if any(name_keys(found.institution) & _keys(wanted) for found in self._extraction.records):
            return "year_unread"
        return self._recognition(wanted)

    def _refusal(self, wanted: GoldRecord) -> Refusal | None:
        """A refusal of the score of a gold record or, if it has none, of its zone or predicate."""
        keys = _keys(wanted)
        stated: dict[Field, Value] = {"zone": wanted.zone, "predicate": wanted.predicate}
        own: list[Refusal] = []
        others: list[Refusal] = []
        for refusal in self._extraction.refusals:
            names = [*filter(None, [refusal.institution]), *refusal.candidates]
            mine = any(name_keys(name) & keys for name in names)
            if wanted.score is not None:
                refused = refusal.score is not None and same("score", wanted.score, float(refusal.score))
            else:
                refused = mine and any(
                    value is not None and same(name, value, getattr(refusal, name)) for name, value in stated.items()
                )
            if refused:
                (own if mine else others).append(refusal)
        return next(iter([*own, *others]), None)

    def _score_elsewhere(self, wanted: GoldRecord) -> bool:
        """Whether the score is that of a found record of somebody else whose own gold record says otherwise."""
        return wanted.score is not None and any(
            same("score", wanted.score, value_of(found, "score")) and "score" not in agreeing(gold, found)
            for gold, found in self._matching.pairs
        )

    def _recognition(self, wanted: GoldRecord) -> str:
        """How far the institution of a gold record was recognised in the article."""
        keys, whose = _keys(wanted), self._canonical(wanted)
        mentions = [
            mention
            for mention in self._mentions
            if any((whose and one.id == whose.id) or name_keys(one.name) & keys for one in mention.candidates)
        ]
        if any(m.resolved and not (m.place or m.giver or m.compared) for m in mentions):
            return "value_unbound"
        if any(m.resolved for m in mentions):
            return "name_passed_over"
        return "name_ambiguous" if mentions else "name_unread"

    # found, and a field differs

    def differing(self, wanted: GoldRecord, found: Record) -> str | None:
        """Why the first differing field of a pair differs; None if all agree."""
        agreed = agreeing(wanted, found)
        name = next((name for name in FIELDS if name not in agreed), None)
        if name is None:
            return None
        if name == "year":
            return self._wrong_year(wanted, found)
        if name == "score":
            return self._wrong_score(wanted, found)
        return f"{name}_{_how(getattr(wanted, name), value_of(found, name))}"

    def _wrong_year(self, wanted: GoldRecord, found: Record) -> str:
        years = {other.year for other in self._gold if other is not wanted and _keys(other) & _keys(wanted)}
        return "year_swapped" if found.year is not None and found.year in years else f"year_{found.year_basis}"

    def _wrong_score(self, wanted: GoldRecord, found: Record) -> str:
        for other in self._matching.extra:
            if wanted.score is not None and _value_in_common(wanted, other):
                return self._relation(wanted, other) or "other_owner"
        score = value_of(found, "score")
        if score is None:
            refusal = self._refusal(wanted)
            return f"refused_{refusal.reason}" if refusal else "score_unbound"
        others = [gold for gold in self._gold if gold is not wanted and same("score", gold.score, score)]
        if any(_keys(other) & _keys(wanted) for other in others):
            return "score_of_year"
        if others:
            return "score_of_other"
        return f"score_{_how(wanted.score, score)}"

    # found, and not in gold

    def extra(self, found: Record) -> str:
        """Why there is a record that gold does not have."""
        if self._beside_rival(found):
            return "rival_scheme"
        own = [gold for gold in self._gold if _keys(gold) & name_keys(found.institution)]
        if own:
            return "record_twice" if any(gold.year == found.year for gold in own) else "year_invented"
        ranks = list(CAUSES)
        relations = [self._relation(gold, found) for gold in self._gold if _value_in_common(gold, found)]
        if known := [relation for relation in relations if relation]:
            return min(known, key=ranks.index)
        return "institution_invented" if self._gold else "no_result"

    def _beside_rival(self, found: Record) -> bool:
        """Whether another scheme, and not ours, is named in the sentence in which the value stands."""
        places = [quote for name in ("score", "zone", "predicate") if (quote := found.evidence.get(name))]
        if not places:
            return False
        place = self._view.locate(Span(places[0].start, places[0].end))
        sentences = [sentence.span for sentence in self._document.sentences if sentence.span.contains(place)]
        named = [scheme.target for scheme in self._schemes if any(span.contains(scheme.span) for span in sentences)]
        return bool(named) and not any(named)


def _keys(gold: GoldRecord) -> set[str]:
    return set().union(*map(name_keys, gold.names))


def _untyped(name: str) -> str:
    return name_key(_TYPES.sub(" ", name))


def _how(wanted: Value, found: Value) -> str:
    return "unbound" if found is None else "invented" if wanted is None else "wrong"


def _value_in_common(wanted: GoldRecord, found: Record) -> bool:
    """Whether both state the same score or, if gold has none, the same zone or predicate."""
    names: tuple[Field, ...] = ("score",) if wanted.score is not None else ("zone", "predicate")
    return any(_stated(wanted, name, found) for name in names)


def _stated(wanted: GoldRecord, name: Field, found: Record) -> bool:
    values: Iterator[Value] = (value for value in wanted.accepted(name) if value is not None)
    return any(same(name, value, value_of(found, name)) for value in values)

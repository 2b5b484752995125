"""How sure a record is: the signs against it that the reading left, and the weights learned for them.

A sign is noted when the record is made and knows nothing of weights; the weights are reference data (`confidence.toml`),
learned from the articles with gold by `make confidence`. No sign has a say in what is read.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from berita_extract.mentions.institutions import Institution
from berita_extract.model import Span
from berita_extract.records.drafts import Draft, Refused, expected_bands, grade_fits, zone_fits
from berita_extract.records.story import Story
from berita_extract.reference import Band, Weights
from berita_extract.scopes import Sentence

# What each sign means. Where one sign says more of the same than another ("far", "farther"), both are noted, so that
# a weight that only lowers makes the farther one never the surer.
AGAINST: Mapping[str, str] = {
    "no_score": "only a zone or a predicate is told",
    "of_group": "a zone or predicate told of a whole group was given to each member",
    "no_score_among_scores": "only a zone or a predicate is told, and most institutions of the article have a score",
    "score_refused_beside": "no score was bound, and a number of its sentence or of its institution was refused",
    "score_unbound_beside": "no score was bound, and a number that looks like one stands in its sentence",
    "score_weak": "only shape and place of the number speak for a score",
    "score_faint": "a whole number that counts only close behind a name",
    "score_whole": "the score has no decimals",
    "score_percent": "the score is printed as a percentage",
    "score_previous": "the score is the first value of a change",
    "score_low": "the score lies in the lower half of its scale",
    "score_contradicted": "another score of the same institution and year was refused",
    "band_disagrees": "zone or predicate are not those of the score in its year",
    "year_reckoned": "the year is not written: it was reckoned or assumed",
    "year_assumed": "the year was assumed from the day of publication, or is not known",
    "year_unknown": "no year is known",
    "year_unwritten": "the article writes years, and not this one",
    "year_elsewhere": "the year does not stand in the sentence of the value",
    "year_of_several": "the article tells results of several years, and this is not the one it tells most of",
    "years_many": "the article tells results of more than two years",
    "year_double": "the institution has the same value in another year of the article",
    "name_before": "the name stands in a sentence before the value's",
    "name_far": "more than 40 characters lie between name and value",
    "name_farther": "more than 120 characters lie between name and value",
    "name_behind": "the name stands behind the value",
    "name_bare": "the name is printed without its type",
    "name_for": "a word that stands for the name was read ('kabupaten itu'), or its head is named",
    "name_regionless": "the words of the name hold no region, and another place says which",
    "name_compared": "the name is told to compare with, or as a place",
    "name_in_quotes": "the value stands in quoted speech",
    "names_between": "another institution is named between name and value",
    "names_uneven": "the sentence names more institutions than it has scores",
    "unit_and_government": "a unit and its own government are both named in the sentence or the one before",
    "unit_in_story": "a government in an article that names units of it, or a unit whose government has results",
    "unit_words": "the record is a government's in an article that speaks of units and gives none a result",
    "unit_in_title": "the record is a government's, and the title speaks of a kind of unit",
    "unit_kind_in_title": "the record is a government's, and the title speaks of units without a name of their own",
    "refused_beside": "another number of the sentence was refused",
    "refused_same": "another number of the institution was refused",
    "refused_mostly": "the article has more refusals than values that were bound",
    "scheme_in_story": "another scheme is named in the article",
    "rehearsal_in_story": "the article speaks of a rehearsal",
}

_YEAR = re.compile(r"\b20[12]\d\b")
_LOW, _HIGH = 0.01, 0.99  # two decimals, and never sure


def confidence(signs: Iterable[str], weights: Weights) -> float:
    """The share of records with these signs that was right, as learned."""
    return rounded(probability(signs, weights))


def rounded(value: float) -> float:
    """A probability as a record shows it: two decimals, above 0 and below 1."""
    return min(max(round(value, 2), _LOW), _HIGH)


def probability(signs: Iterable[str], weights: Weights) -> float:
    """The same before rounding: a logistic function of the weights' sum; a sign without a weight says nothing."""
    total = weights.base + sum(weights.against.get(sign, 0.0) for sign in signs)
    return 1 / (1 + math.exp(-max(min(total, 500.0), -500.0)))


class Signs:
    """Notes the signs of the records of one story, once all is bound."""

    def __init__(self, story: Story, refused: Sequence[Refused]) -> None:
        self._story, self._refused = story, refused
        self._drafts = [d for d in story.drafts if d.mention.resolved]
        self._years = Counter(year for _, year in {(_id(d), d.year.value) for d in self._drafts if d.year.value})
        self._bound = {d.score.span for d in self._drafts if d.score}
        self._scored = {_id(d) for d in self._drafts if d.score}
        self._units_of = {m.resolved.region for m in story.mentions if m.resolved and _is_unit(m.resolved)}
        self._units = any(m.unit for m in story.mentions)
        self._with_results = {_id(d) for d in self._drafts}
        self._unit_results = any(d.mention.resolved and _is_unit(d.mention.resolved) for d in self._drafts)
        self._rivals = [m for m in story.schemes.mentions if not m.target]
        titles = [b.span for b in story.document.blocks if b.kind == "title"]
        self._in_title = [m for m in story.mentions if any(span.contains(m.span) for span in titles)]
        self._written = set(_YEAR.findall(story.text))

    def of(
        self, main: Draft, members: Sequence[Draft], institution: Institution, contradicted: bool
    ) -> tuple[str, ...]:
        """The signs of the record that `main` and the other `members` make, in the order of the table above."""
        found = {
            *self._of_value(main, members, institution, contradicted),
            *self._of_year(main, members, institution),
            *self._of_name(main, institution),
            *self._of_sentence(main),
            *self._of_story(institution),
        }
        return tuple(sign for sign in AGAINST if sign in found)

    def _of_value(
        self, main: Draft, members: Sequence[Draft], institution: Institution, contradicted: bool
    ) -> Iterator[str]:
        beside = any(self._within(r.span, main.sentence) for r in self._refused)
        same = any(r.mention is not None and r.mention.resolved == institution for r in self._refused)
        yield from _if(main.rule == "prose.group", "of_group")
        yield from _if(contradicted, "score_contradicted")
        score = main.score
        if score is None:
            yield "no_score"
            yield from _if(2 * len(self._scored) > len(self._with_results), "no_score_among_scores")
            taken = {*self._bound, *(r.span for r in self._refused)}
            spans = self._story.score_spans(main.sentence) if main.sentence else []
            yield from _if(beside or same, "score_refused_beside")
            yield from _if(any(span not in taken for span in spans), "score_unbound_beside")
            return
        yield from _if(beside, "refused_beside")
        yield from _if(same, "refused_same")
        yield from _if(score.cue != "strong", "score_weak")
        yield from _if(score.cue == "faint", "score_faint")
        yield from _if(not score.decimals, "score_whole")
        yield from _if(score.percent, "score_percent")
        yield from _if(score.previous, "score_previous")
        round_ = self._story.reference.rounds.get(main.year.value or 0)
        upper = score.scale or (round_.scale_for(institution.kind) if round_ else None) or 100
        yield from _if(score.value * 2 < upper, "score_low")
        bands = expected_bands(main, self._story.reference)
        yield from _if(not all(fit for d in members for fit in _fits(d, bands)), "band_disagrees")

    def _of_year(self, main: Draft, members: Sequence[Draft], institution: Institution) -> Iterator[str]:
        bases = {d.year.basis for d in members}
        here = main.year.span is not None and self._within(main.year.span, main.sentence)
        yield from _if(not bases & {"stated", "scheme"}, "year_reckoned")
        yield from _if(not bases & {"stated", "scheme", "relative"}, "year_assumed")
        yield from _if(main.year.value is None, "year_unknown")
        yield from _if(bool(self._written) and str(main.year.value) not in self._written, "year_unwritten")
        yield from _if(not here, "year_elsewhere")
        most = self._years.most_common(1)
        yield from _if(bool(most) and self._years[main.year.value or 0] < most[0][1], "year_of_several")
        yield from _if(len(self._years) > 2, "years_many")
        others = (d for d in self._drafts if d.year.value != main.year.value and d.mention.resolved == institution)
        yield from _if(main.score is not None and any(_same_value(d, main) for d in others), "year_double")

    def _of_name(self, main: Draft, institution: Institution) -> Iterator[str]:
        mention, value = main.mention, _value_span(main)
        yield from _if(mention.form == "bare", "name_bare")
        yield from _if(mention.form in ("anaphor", "holder"), "name_for")
        yield from _if(mention.compared or mention.place or mention.giver or mention.shared, "name_compared")
        if _is_unit(institution) and (region := self._story.reference.regions.get(institution.region or "")):
            yield from _if(region.name.lower() not in mention.words.lower(), "name_regionless")
        if main.sentence is None or value is None:
            return
        yield from _if(mention.span.end <= main.sentence.span.start, "name_before")
        yield from _if(mention.span.start >= value.end, "name_behind")
        start, end = sorted((mention.span, value))[0].end, sorted((mention.span, value))[1].start
        gap = self._story.text[start:end] if start < end else ""
        yield from _if(len(gap) > 40, "name_far")
        yield from _if(len(gap) > 120, "name_farther")
        between = (m for m in self._story.mentions if start <= m.span.start and m.span.end <= end)
        yield from _if(any(m.resolved and m.resolved != institution for m in between), "names_between")
        quotes = self._story.text[main.sentence.span.start : value.start].count('"')
        yield from _if(quotes % 2 == 1, "name_in_quotes")

    def _of_sentence(self, main: Draft) -> Iterator[str]:
        sentence = main.sentence
        if sentence is None:
            return
        names = {m.resolved.id for m in self._story.subjects(sentence) if m.resolved}
        scores = [span for span in self._story.score_spans(sentence) if span in self._bound]
        yield from _if(len(names) > max(len(scores), 1), "names_uneven")
        near = [
            mention.resolved
            for place in (sentence, self._story.preceding(sentence))
            for index in (self._story.inside(place, self._story.mentions) if place else ())
            if (mention := self._story.mentions[index]).resolved and self._within(mention.span, place)
        ]
        governments = {i.id for i in near if not _is_unit(i)}
        yield from _if(any(_is_unit(i) and i.region in governments for i in near), "unit_and_government")

    def _of_story(self, institution: Institution) -> Iterator[str]:
        yield from _if(
            institution.region in self._with_results if _is_unit(institution) else institution.id in self._units_of,
            "unit_in_story",
        )
        yield from _if(self._units and not (self._unit_results or _is_unit(institution)), "unit_words")
        units = [m for m in self._in_title if m.unit and not _is_unit(institution)]
        yield from _if(bool(units), "unit_in_title")
        yield from _if(any(not m.resolved for m in units), "unit_kind_in_title")
        yield from _if(len(self._refused) > len(self._bound), "refused_mostly")
        yield from _if(any(not m.rehearsal for m in self._rivals), "scheme_in_story")
        yield from _if(any(m.rehearsal for m in self._story.schemes.mentions), "rehearsal_in_story")

    @staticmethod
    def _within(span: Span, sentence: Sentence | None) -> bool:
        return sentence is not None and sentence.span.contains(span)


def _if(holds: bool, sign: str) -> Iterator[str]:
    if holds:
        yield sign


def _id(draft: Draft) -> str:
    return draft.mention.resolved.id if draft.mention.resolved else ""


def _is_unit(institution: Institution) -> bool:
    return institution.kind in ("unit", "vertical")


def _value_span(draft: Draft) -> Span | None:
    """Where the value stands: the score, else the zone, else the predicate."""
    if draft.score is not None:
        return draft.score.span
    return draft.zone_span or (draft.grade.span if draft.grade else None)


def _same_value(one: Draft, other: Draft) -> bool:
    return bool(one.score and other.score and one.score.value == other.score.value)


def _fits(draft: Draft, bands: Sequence[Band]) -> Iterator[bool]:
    """Whether zone and grade are those of a band, for each of the two that is told and that bands know."""
    if draft.zone:
        yield zone_fits(draft.zone, bands)
    if draft.grade:
        yield grade_fits(draft.grade, bands)

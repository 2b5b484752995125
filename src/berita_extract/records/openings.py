"""Labels that open a paragraph and are nobody's yet: "Yang boleh pulang cepat ialah penghuni zona hijau. A memperoleh …".

However such a sentence is turned, what it names is the class of those whose values follow in its paragraph. That this
is our reading the bands can prove wrong: every value that has no such label yet must be one that the label can have.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from berita_extract.mentions.labels import Label
from berita_extract.records.confidence import grade_fits, zone_fits
from berita_extract.records.drafts import SERVICE_GRADES, Draft
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

# A longer sentence about a class tells more than whose it is, so that one value behind it is no list
_SHORT = 60
# "Daerah yang hijau mendapat piagam.", "Tidak semua …", "Berapa yang kuning?"
_OF_ANYBODY = re.compile(r"\?|\b(?:setiap|tiap|semua orang|siapa pun|apabila|jika|kalau|bila|agar|supaya|hanya)\b", re.IGNORECASE)


class Openings:
    """Gives labels of opening sentences to the values of their paragraphs, once all else is bound."""

    def __init__(self, story: Story, ours: Callable[[Sentence, Label], bool]) -> None:
        self._story = story
        self._ours = ours

    def apply(self) -> None:
        """Binds every label that opens a paragraph and that no draft has taken."""
        for sentence in self._story.document.sentences:
            if sentence.kind == "paragraph":
                self._bind(sentence)

    def _bind(self, sentence: Sentence) -> None:
        story = self._story
        labels = [story.labels[i] for i in story.inside(sentence, story.labels)]
        if not labels or story.subjects(sentence) or story.inside(sentence, story.scores):
            return
        if _OF_ANYBODY.search(sentence.span.of(story.text)):
            return
        others = [d for d in story.drafts if not (d.block == sentence.block and d.at > sentence.span.end)]
        taken = {span for d in others for span in (d.zone_span, d.grade.span if d.grade else None) if span}
        zones = {label.zone for label in labels if label.zone}
        for label in labels:
            free = label.zone_span not in taken and not (label.grade and label.grade.span in taken)
            if free and len(zones) < 2 and label.polarity == "stated" and self._ours(sentence, label):
                for pool in self._pools(sentence):
                    if pool and self._give(sentence, label, pool):
                        break

    def _pools(self, sentence):
        scored = [d for d in self._story.drafts if d.score]
        first = self._story.document.blocks[sentence.block].span.start
        here = [d for d in scored if d.block == sentence.block]
        opens = not self._story.text[first:sentence.span.start].strip()
        if opens:
            yield [d for d in here if d.at > sentence.span.end]

    def _give(self, sentence: Sentence, label: Label, pool) -> None:
        year = self._story.years.of_label(sentence, label.span)
        wanted = (year if year.span and sentence.span.contains(year.span) else self._story.years.default).value
        behind = [d for d in pool if d.year.value == wanted]
        groups = [g for g in self._story.groups if sentence.span.start <= g.span.start < sentence.span.end]
        counts = [g.count for g in groups if g.count is not None and g.role == "counted"]
        if counts and sum(counts) < len(behind):
            return False  # "Satu di antaranya kualitas tertinggi."
        few = len(sentence.span.of(self._story.text)) > _SHORT
        done = False
        unzoned = [d for d in behind if not self._known(d, zone=True)]
        if label.zone and len(unzoned) > few and all(self._can_have(d, label, zone=True) for d in unzoned):
            done = True
            for draft in unzoned:
                draft.zone, draft.zone_span = label.zone, label.zone_span
        ungraded = [d for d in behind if not self._known(d, zone=False)]
        if label.grade and len(ungraded) > few and all(self._can_have(d, label, zone=False) for d in ungraded):
            done = True
            for draft in ungraded:
                draft.grade = label.grade
        return done

    def _known(self, draft: Draft, *, zone: bool) -> bool:
        """Whether the institution of a draft has a zone, or a grade, for its year already."""
        same = (d for d in self._story.drafts if d.mention.candidates == draft.mention.candidates)
        return any(d.zone if zone else d.grade for d in same if d.year.value == draft.year.value)

    def _can_have(self, draft: Draft, label: Label, *, zone: bool) -> bool:
        """Whether the bands of its year know the label for the score of a draft."""
        round_ = self._story.reference.rounds.get(draft.year.value or 0)
        institution = draft.mention.resolved
        bands = round_.expected(institution.kind, draft.score.value) if round_ and institution and draft.score else []
        if zone:
            return any(b.zone for b in bands) and zone_fits(label.zone, bands)
        known = label.grade is not None and label.grade.grade not in SERVICE_GRADES and any(b.predicate for b in bands)
        return known and label.grade is not None and grade_fits(label.grade, bands)

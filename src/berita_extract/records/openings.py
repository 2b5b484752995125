"""Labels that open a paragraph and are nobody's yet: "Yang boleh pulang cepat ialah penghuni zona hijau. A memperoleh …".

However such a sentence is turned, what it names is the class of those whose values follow in its paragraph. That this
is our reading the bands can prove wrong: every value that has no such label yet must be one that the label can have.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from berita_extract.mentions.labels import Label
from berita_extract.records.drafts import SERVICE_GRADES, Draft, expected_bands, grade_fits, zone_fits
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

# A longer sentence about a class tells more than whose it is, so that one value behind it is no list
_SHORT = 60
# "Daerah yang hijau mendapat piagam.", "Tidak semua …", "Berapa yang kuning?"
_OF_ANYBODY = re.compile(
    r"\?|\b(?:setiap|tiap|semua orang|siapa pun|apabila|jika|kalau|bila|agar|supaya|hanya)\b", re.IGNORECASE
)


class Openings:
    """Gives labels of opening sentences to the values of their paragraphs, once all else is bound."""

    def __init__(self, story: Story, ours: Callable[[Sentence, Label], bool]) -> None:
        self._story = story
        self._ours = ours

    def apply(self) -> None:
        """Binds every label that opens a paragraph and that nobody outside the paragraph has."""
        block = -1
        for sentence in self._story.document.sentences:
            opens, block = sentence.block != block, sentence.block
            if opens and sentence.kind == "paragraph":
                self._open(sentence)

    def _open(self, sentence: Sentence) -> None:
        story = self._story
        labels = [story.labels[i] for i in story.inside(sentence, story.labels)]
        if not labels or story.inside(sentence, story.scores):
            return
        if _OF_ANYBODY.search(sentence.span.of(story.text)):
            return
        # what its own values have of the label is in nobody's way: "Masih di kelompok ini, Polrestabes Medan 80,95"
        others = [d for d in story.drafts if not (d.block == sentence.block and d.at > sentence.span.end)]
        taken = {span for d in others for span in (d.zone_span, d.grade.span if d.grade else None) if span}
        zones = {label.zone for label in labels if label.zone}
        for label in labels:
            free = label.zone_span not in taken and not (label.grade and label.grade.span in taken)
            if free and len(zones) < 2 and label.polarity == "stated" and self._ours(sentence, label):
                self._give(sentence, label)

    def _give(self, sentence: Sentence, label: Label) -> None:
        story = self._story
        year = story.years.of_label(sentence, label.span)
        wanted = (year if year.span and sentence.span.contains(year.span) else story.years.default).value
        valued = (d for d in story.drafts if d.score and d.block == sentence.block and d.at > sentence.span.end)
        behind = [d for d in valued if d.year.value == wanted]
        groups = [g for g in story.groups if sentence.span.start <= g.span.start < sentence.span.end]
        counts = [g.count for g in groups if g.count is not None and g.role == "counted"]
        if counts and sum(counts) < len(behind):
            return  # "Satu di antaranya kualitas tertinggi."
        few = len(sentence.span.of(story.text)) > _SHORT
        unzoned = [d for d in behind if not self._known(d, zone=True)]
        if label.zone and len(unzoned) > few and all(self._can_have(d, label, zone=True) for d in unzoned):
            for draft in unzoned:
                draft.zone, draft.zone_span = label.zone, label.zone_span
        ungraded = [d for d in behind if not self._known(d, zone=False)]
        if label.grade and len(ungraded) > few and all(self._can_have(d, label, zone=False) for d in ungraded):
            for draft in ungraded:
                draft.grade = label.grade

    def _known(self, draft: Draft, *, zone: bool) -> bool:
        """Whether the institution of a draft has a zone, or a grade, for its year already."""
        same = (d for d in self._story.drafts if d.mention.candidates == draft.mention.candidates)
        return any(d.zone if zone else d.grade for d in same if d.year.value == draft.year.value)

    def _can_have(self, draft: Draft, label: Label, *, zone: bool) -> bool:
        """Whether the bands of its year know the label for the score of a draft."""
        bands = expected_bands(draft, self._story.reference)
        if zone:
            return any(b.zone for b in bands) and zone_fits(label.zone, bands)
        known = label.grade is not None and label.grade.grade not in SERVICE_GRADES and any(b.predicate for b in bands)
        return known and label.grade is not None and grade_fits(label.grade, bands)

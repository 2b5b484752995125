"""Whose zone or predicate it is: a chain back, the names it leads to, a group, or whoever was spoken of.

In reading order: `occurrence` is a label at its place, `phrases` are words that several modules read beside it, `nobody`
says which are no result of anybody, `memory` what is left of those read before, `giving` which round is meant; `former`,
`series`, `picks`, `chain`, `ahead`, `alone` and `continuation` each answer one question of whom it is said of, and
`decision` says in which order they are asked of one label. Here it is said which labels of a sentence are asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.drafts import Draft
from berita_extract.records.groups import Groups
from berita_extract.records.labelling.continuation import Continuation
from berita_extract.records.labelling.decision import Decision
from berita_extract.records.labelling.former import Former, is_former
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.memory import Memory
from berita_extract.records.labelling.nobody import is_proverb, lists_colours, of_part, ours
from berita_extract.records.labelling.occurrence import occurrence
from berita_extract.records.labelling.picks import in_categories
from berita_extract.records.labelling.series import (
    in_order_of_before,
    name_by_name,
    names_year_by_year,
    round_by_round,
    share_out,
    summed_up,
    then_and_now,
    year_by_year,
)
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence


class LabelBinder:
    """Gives the labels of a sentence to whom they are said of; those of groups are noted."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        self._memory = Memory(story)
        self._giver = Giver(story)
        self._former = Former(story, groups)
        self._continuation = Continuation(story, groups, self._giver, self._memory)
        self._decision = Decision(story, groups, self._giver, self._memory, self._continuation)

    def bind(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives every label of a sentence, and those of earlier ones that it goes on with; `made` are its drafts so far."""
        story = self._story
        labels = [story.labels[i] for i in story.inside(sentence, story.labels)]
        if sentence.kind == "title" and not made and lists_colours(story, sentence):
            labels = [one for one in labels if not one.zone]  # "Satu Dasawarsa Rapor DIY: Merah, Kuning, Hijau"
        if not subjects and not made and is_proverb(story, sentence):
            return
        if (
            share_out(story, self._giver, sentence, subjects, labels, made)
            or in_order_of_before(story, self._giver, sentence, subjects, labels, made)
            or name_by_name(story, sentence, subjects, labels, made)
            or names_year_by_year(story, sentence, subjects, labels, made)
            or year_by_year(story, sentence, subjects, labels, made)
            or summed_up(story, self._giver, sentence, subjects, labels, made)
            or round_by_round(story, sentence, subjects, labels, made)
            or then_and_now(story, sentence, subjects, labels, made)
        ):
            return
        for position in range(len(labels)):
            self._bind_one(sentence, subjects, labels, position, made)
        self._continuation.bind(sentence, subjects, labels, made)

    def apply(self) -> None:
        """Gives the labels that waited for values told behind them."""
        self._former.apply()

    def _of_this_round(self, sentence: Sentence, label: Label) -> bool:
        years = self._story.years
        return years.of_label(sentence, label.span).value == years.default.value

    def _bind_one(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        labels: Sequence[Label],
        position: int,
        made: list[Draft],
    ) -> None:
        """Gives one label of a sentence, which those behind it may cut short."""
        story, label, behind = self._story, labels[position], labels[position + 1 :]
        if label.polarity in ("negated", "near") or not ours(story, sentence, label) or of_part(story, label):
            return
        if is_former(story, sentence, label):
            self._former.give(sentence, subjects, label, behind)
            return
        if label.same_as_before:
            if label.span.of(story.text).lower().startswith("penghargaan") and not self._of_this_round(sentence, label):
                return  # "Penghargaan serupa tahun 2023 juga diterima": of another round it is not told what it said
            label = self._memory.same(label)
            if any(other.grade for other in labels):  # "ada di kelompok ini dengan kepatuhan sedang"
                label = replace(label, grade=None)
        if label.zone and not subjects and (members := in_categories(story, sentence, label)):
            for draft in members:
                draft.take(label)
            return
        if label.zone and not any(d.score for d in made):
            self._groups.add_run(label, sentence)
        # "zona kuning, supaya kelak hijau, ialah A, B": a wish leads to nobody
        ahead = (other.span.start for other in behind if other.polarity != "near")
        following = next(ahead, sentence.span.end)
        self._decision.decide(occurrence(story.text, sentence, subjects, label, following, made))
        self._memory.note(label)

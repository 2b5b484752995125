"""Labels of groups: "seluruhnya zona hijau", "keenam daerah itu", "sisanya kuning" and whom they mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.counting import NOUN, fits
from berita_extract.records.drafts import Draft
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_PLAIN_GROUP = re.compile(
    rf"\b(?:para|sejumlah|beberapa|tiap|setiap|banyak|sebagian|mayoritas|suatu|sebuah|seluruh|semua"
    rf"|antar)?\s*{NOUN}\b(?!\s+(?:itu|ini|tersebut|(?-i:[A-Z])))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GroupLabel:
    """A label said of a group: `count` members if the text says how many; `back` if of those named before."""

    label: Label
    sentence: Sentence
    count: int | None
    back: bool
    rest: bool = False
    noun: str | None = None  # of a counted group: "keenam polres itu"
    every: str | None = None  # "seluruh kantor pertanahan …": the noun of which all members have it


class Groups:
    """Labels said of groups, given to their members once all are known."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._groups: list[GroupLabel] = []

    def add(self, group: GroupLabel) -> None:
        """Notes a label of a group."""
        self._groups.append(group)

    @property
    def last(self) -> GroupLabel | None:
        """The group spoken of last."""
        return self._groups[-1] if self._groups else None

    def apply(self) -> None:
        """Gives every noted label to its group."""
        for group in self._groups:
            self._apply(group)

    def _apply(self, group: GroupLabel) -> None:
        if group.rest and (group.count is not None or self._others_differ(group.label)):
            left_over = [
                d
                for d in self._story.drafts
                if d.score
                and not d.zone
                and d.year.value == self._story.years.default.value
                and not self._zone_elsewhere(d)
            ]
            if group.count is not None and (behind := self._behind(group.sentence, group.count, group.noun)):
                self._label(group, behind)
                return
            near = [d for d in left_over if group.sentence.block - 1 <= d.block <= group.sentence.block]
            for pool in (left_over,) if group.count is None else (near, left_over):
                if group.count is None or len({c.id for d in pool for c in d.mention.candidates}) == group.count:
                    for draft in pool:
                        self._take(draft, group.label)
                    return
            return
        if group.rest:
            return
        if group.every is not None:
            for draft in self._story.drafts:
                if (
                    draft.score
                    and draft.year.value == self._story.years.default.value
                    and fits(draft.mention, group.every)
                ):
                    self._take(draft, group.label)
            return
        if group.back and group.count and (told := self._years_of_one(group.sentence, group.count)):
            for draft in told:
                self._take(draft, group.label)
            return
        for members in self._pools(group):
            distinct = {m.candidates[0].id for m in members if len(m.candidates) == 1}
            if members and (group.count is None or len(distinct) == group.count):
                self._label(group, members)
                return

    def _years_of_one(self, sentence: Sentence, count: int) -> list[Draft]:
        """The values that one institution had in `count` years: "15,16 (2015), 17,33 (2016), 8,71 (2017). Ketiganya merah"."""
        told = [d for d in self._story.drafts if d.score and d.block == sentence.block and d.at < sentence.span.start]
        one = len({d.mention.candidates for d in told}) == 1
        return told if one and len({d.year.value for d in told}) == len(told) == count else []

    def _others_differ(self, label: Label) -> bool:
        """Whether somebody has another zone, so that "sisanya kuning" can be told apart from "kuning"."""
        return any(d.zone and d.zone != label.zone for d in self._story.drafts)

    def _take(self, draft: Draft, label: Label) -> None:
        """Gives a label from afar, unless the bands of the year say that it cannot be meant.

        Bands never make a label; but whom a group label covers is our reading, and that they can prove wrong.
        """
        round_ = self._story.reference.rounds.get(draft.year.value or 0)
        institution = draft.mention.resolved
        if label.zone and draft.score and round_ is not None and institution is not None:
            expected = {band.zone for band in round_.expected(institution.kind, draft.score.value)}
            if expected and label.zone not in expected:
                return
        draft.take(label)

    def _zone_elsewhere(self, draft: Draft) -> bool:
        ids = {c.id for c in draft.mention.candidates}
        return any(
            d.zone and ids & {c.id for c in d.mention.candidates} and d.year.value == draft.year.value
            for d in self._story.drafts
        )

    def _pools(self, group: GroupLabel) -> list[list[InstitutionMention]]:
        """The sets of names that the group may be, nearest first."""
        sentence = group.sentence
        named = [
            m
            for m in self._story.mentions
            if not m.place and not m.giver and m.candidates and m.form not in ("anaphor", "holder")
        ]
        bound = [d.mention for d in self._story.drafts if d.score]
        start = self._story.document.blocks[sentence.block].span.start
        end = self._story.document.blocks[sentence.block].span.end
        behind_here = [m for m in named if sentence.span.end <= m.span.start < end]
        behind_next = self._behind(sentence, group.count, group.noun) if group.count else []
        before_here = [m for m in bound if start <= m.span.start < sentence.span.end]
        if group.back and not before_here:  # "A, B, C serta D di zona hijau. Keempatnya …"
            before_here = [d.mention for d in self._story.drafts if start <= d.mention.span.start < sentence.span.end]
        list_behind = self._list_behind(sentence, named)
        list_before = [d.mention for d in self._story.drafts if d.group == sentence.group - 1]
        everyone = list(bound)
        if group.back and group.count is None:
            return self._nearest_pools(group, before_here)
        if group.back:
            members = list({m.candidates[0].id: m for m in before_here if len(m.candidates) == 1}.values())
            last = members[-group.count :] if group.count and len(members) > group.count > 1 else []
            alike = [d.mention for d in self._story.drafts if d.score and group.noun and fits(d.mention, group.noun)]
            return [before_here, list_before, [*list_before, *before_here], last, alike, everyone]
        if group.count is None:
            return [list_behind or [m for m in behind_here if m in bound]]
        others = self._others(sentence, before_here, group.count)
        return [
            list_behind,
            behind_here,
            others,
            [m for m in behind_here if m in bound],
            before_here,
            behind_next,
            everyone,
        ]

    def _others(self, sentence: Sentence, here: Sequence[InstitutionMention], count: int) -> list[InstitutionMention]:
        """One and the rest of its group: "A memimpin lima daerah yang hijau. Empat lainnya adalah B, C, D dan E"."""
        known = {m.candidates[0].id for m in here if m.resolved}
        rest = self._behind(sentence, count - len(known), None) if known else []
        return [*here, *rest] if rest and not known & {m.candidates[0].id for m in rest} else []

    def _behind(self, sentence: Sentence, count: int, noun: str | None) -> list[InstitutionMention]:
        """The names of the rest of the paragraph, else of one soon after, if they are `count` (of the kind of `noun`)."""
        if count < 2:
            return []
        for block in range(sentence.block, sentence.block + 5):
            if block >= len(self._story.document.blocks) or self._story.document.blocks[block].kind == "cell":
                break
            span = self._story.document.blocks[block].span
            found = [
                m
                for m in self._story.mentions
                if (noun is None or fits(m, noun))
                and max(span.start, sentence.span.end) <= m.span.start < span.end
                and not m.place
                and not m.giver
                and m.resolved
                and m.form not in ("anaphor", "holder")
            ]
            if len({m.candidates[0].id for m in found}) == count:
                return found
        return []

    def _nearest_pools(self, group: GroupLabel, here: Sequence[InstitutionMention]) -> list[list[InstitutionMention]]:
        """Of "semuanya hijau": the members of its own paragraph, else those of the nearest one before that has several."""
        noun = _PLAIN_GROUP.search(self._story.text[group.sentence.span.start : group.label.span.start])
        words = noun.group().split()[-1].lower() if noun else None
        # "unit-unit kota": only those of the city
        whose = re.search(
            r"\b(?:unit|dinas|puskesmas|opd)\s+(?P<level>kota|kabupaten|provinsi)\b",
            self._story.text[group.sentence.span.start : group.label.span.start],
            re.IGNORECASE,
        )
        level = whose.group("level").lower() if whose else None
        pools: list[list[InstitutionMention]] = []
        for number in [None, *range(group.sentence.group - 1, -1, -1)]:
            drafts = [
                d
                for d in self._story.drafts
                if d.score and (d.mention in here if number is None else d.group == number)
            ]
            members = [
                d.mention
                for d in drafts
                if (words is None or fits(d.mention, words))
                and (level is None or level in {r.level for r in d.mention.regions})
            ]
            if len({m.candidates[0].id for m in members if len(m.candidates) == 1}) > 1:
                pools.append(members)
        if not pools and not any(d.mention.span < group.sentence.span for d in self._story.drafts):
            # "penghargaan kepada tiga pemkot dan lima pemkab. Seluruhnya zona hijau": who they are follows
            pools.append([d.mention for d in self._story.drafts if d.score])
        return pools[:1]

    def _list_behind(self, sentence: Sentence, named: Sequence[InstitutionMention]) -> list[InstitutionMention]:
        """The names of the list or table that the sentence announces."""
        following = [
            b
            for b, g in zip(self._story.document.blocks, self._story.document.groups, strict=True)
            if g == sentence.group + 1 and b.kind in ("list_item", "cell")
        ]
        last_of_block = self._story.document.blocks[sentence.block].span.end - sentence.span.end < 3
        if sentence.kind == "heading" and not following:
            following = []
            for block, number in zip(self._story.document.blocks, self._story.document.groups, strict=True):
                if number <= sentence.group:
                    continue
                if block.kind == "heading":
                    break
                following.append(block)
        if not following or not last_of_block:
            return []
        return [m for m in named if any(b.span.start <= m.span.start < b.span.end for b in following)]

    def _label(self, group: GroupLabel, members: Sequence[InstitutionMention]) -> None:
        for mention in members:
            own = [d for d in self._story.drafts if d.mention.span == mention.span]
            main = [d for d in own if d.year.value == self._story.years.default.value] or own
            if main:
                for draft in main:
                    self._take(draft, group.label)
            elif group.label.zone or group.label.grade:
                sentence = next(
                    (s for s in self._story.document.sentences if s.span.start <= mention.span.start < s.span.end),
                    group.sentence,
                )
                following = [
                    m.span.start
                    for m in self._story.mentions
                    if m.span.start > mention.span.start and not m.place and m.candidates != mention.candidates
                ]
                year = self._story.years.of_mention(sentence, mention.span, min([sentence.span.end, *following]))
                draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.group")
                draft.take(group.label)
                self._story.drafts.append(draft)

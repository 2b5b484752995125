"""Who the members are of a group whose number is a slip: "diperoleh 4 kantor, yakni A, B, C, D, dan E".

The enumeration is believed only where it names its members plainly and is one, or closed and two, off the number.
"""

from __future__ import annotations

import re

from berita_extract.mentions.groups import GroupMention, fits
from berita_extract.mentions.labels import Label
from berita_extract.records.bound import all_expect, scored_in
from berita_extract.records.group_places import FURTHER_OPENS, IS, LONG_LIST, NAMELY, Members, ids_of, names_between
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_NAMELY_OPENS = re.compile(
    r"\W*(?:yaitu|yakni|rinciannya|mereka (?:adalah|ialah|yaitu|yakni)|antara lain)\b", re.IGNORECASE
)
_AND = re.compile(r",?\s+(?:dan|serta)\s+", re.IGNORECASE)


class Miscounted:
    """Finds the members of counted groups whose number is not that of the names."""

    def __init__(self, story: Story, groups: Groups, year: int | None) -> None:
        self._story = story
        self._groups = groups
        self._year = year

    def members(self, group: GroupMention, sentence: Sentence, label: Label | None) -> Members:
        """Those that a sentence enumerates as the group although they are one more or less: "… diperoleh 4 kantor, yakni A 91,45,
        B 89,45, C 89,14, D 88,80, E 88,60". The bands of the year must agree for each."""
        behind = self._groups.behind(group, sentence)
        if label is None or group.count is None or group.count < 3:
            return []
        if not behind:
            return self._listed_behind(group, sentence)
        size = len(ids_of(behind))
        off = abs(size - group.count)
        if off != 1 and not (off == 2 and all(fits(m, group.noun) for m in behind) and self._is_closed(behind)):
            return []
        told = label.span.end if label.span.end <= behind[0].span.start else group.span.end
        gap = self._story.text[max(group.span.end, told) : behind[0].span.start]
        scored = [d for d in scored_in(self._story, self._year) if d.mention in behind and d.sentence == sentence]
        if not scored:
            return behind if size > LONG_LIST and NAMELY.search(gap) else []
        all_scored = off == 1 and len(scored) == len(behind) and IS.match(gap)
        return behind if all_scored and all_expect(self._story, scored, label) else []

    def _is_closed(self, names: Members) -> bool:
        """Whether an enumeration says which of its names is the last: "A, B, serta C."."""
        text, last = self._story.text, names[-1].span
        ends = text[last.end :][:1] in ".;"
        return ends and any(_AND.fullmatch(text, m.span.end, last.start) for m in names[:-1])

    def _listed_behind(self, group: GroupMention, sentence: Sentence) -> Members:
        """The same of a long list in the sentences right behind: "Ada 15 pemda yang hijau. Yaitu A, B, … dan J. Kemudian K, L, M
        dan N"; nobody else is named there, so that the number is the slip."""
        collected: Members = []
        following = self._story.following(sentence)
        if following is None or not _NAMELY_OPENS.match(self._story.text, following.span.start):
            return []
        while following is not None and following.block == sentence.block:
            names = names_between(self._story, following.span.start, following.span.end)
            opens = _NAMELY_OPENS.match if not collected else FURTHER_OPENS.match
            if not names or not opens(self._story.text, following.span.start):
                break
            collected, following = [*collected, *names], self._story.following(following)
        fitting = [m for m in collected if fits(m, group.noun)]
        size = len(ids_of(collected))
        return (
            collected
            if size > LONG_LIST and len(fitting) == len(collected) and abs(size - (group.count or 0)) == 1
            else []
        )

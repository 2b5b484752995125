"""Which larger group a group is part of, whose label it has as well: "Sebanyak 19 polres masuk zona hijau. Dari 19 polres itu,
tujuh meraih kualitas tertinggi, yakni A, B, …; dua belas sisanya kualitas tinggi"; and which number is all of a province.

Who the members of other groups are is asked in `group_members`; the labels are given in `group_labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from berita_extract.mentions.groups import NOUN, NUMERAL, fits
from berita_extract.mentions.labels import Label
from berita_extract.numbers import counted
from berita_extract.records.drafts import Draft
from berita_extract.records.groups import GroupLabel, Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_OF_THAT_NUMBER = re.compile(
    r"\W*(?:dari|di antara)\s+(?:jumlah|angka|total)(?:nya)?\s+(?:itu|tersebut|ini|tadi)\b", re.IGNORECASE
)
# "Jumlah polres yang masuk zona hijau bertambah dari sembilan menjadi 19": a whole of 19
_HOW_MANY = re.compile(rf"\b(?:jumlah|banyaknya)\s+{NOUN}\b[^.;]*\byang\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_BECAME = re.compile(
    rf"[^.;]*\b(?:menjadi|mencapai|berjumlah)\s+(?P<count>{NUMERAL})\b(?!\s*(?:persen|%|[.,]\d))", re.IGNORECASE
)
_LEVELS = {
    **dict.fromkeys(("kabupaten/kota", "kabupaten dan kota", "kota dan kabupaten", "pemerintah kabupaten/kota", "pemda",
                     "pemerintah kabupaten dan kota", "pemerintah daerah", "daerah"), ("kabupaten", "kota")),
    **dict.fromkeys(("kabupaten", "pemkab", "pemerintah kabupaten"), ("kabupaten",)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Whole:
    """A group of which a label is told, whoever its members are."""

    count: int
    label: Label
    sentence: Sentence


class Wholes:
    """Finds the wholes of labelled groups, and the members of whole provinces."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        wholes = [*self._counted(), *self._become()]
        self._wholes = sorted(wholes, key=lambda whole: whole.label.span)

    def parts(self) -> Iterator[tuple[GroupLabel, Label]]:
        """The labelled groups of this round that are part of a labelled whole, each with the label of that."""
        parts = {
            said.group.span: said
            for said in self._groups.labels
            if said.group is not None and said.group.count and self._of_this_round(said) and not said.group.whole
        }
        found: list[tuple[GroupLabel, _Whole]] = []
        for _, part in sorted(parts.items()):
            if (whole := self._whole_of(part) or _left_of(part, found)) is not None:
                found.append((part, whole))
        yield from ((part, whole.label) for part, whole in found)

    def of_province(self, said: GroupLabel) -> list[Draft]:
        """What is told for this round of all local governments of a province, if the group is as many as it has: "23 kabupaten/kota
        di wilayahnya seluruhnya masuk zona hijau"."""
        group, story = said.group, self._story
        levels = _LEVELS.get(group.noun or "") if group is not None else None
        if (
            group is None
            or levels is None
            or group.role != "counted"
            or group.whole
            or group.part
            or not self._of_this_round(said)
        ):
            return []
        named = {r.province or r.id for m in story.mentions if said.sentence.span.contains(m.span) for r in m.regions}
        there = [r.id for r in story.reference.regions.values() if {r.province} == named and r.level in levels]
        if group.count != len(there):
            return []
        told = (d for d in story.drafts if d.says_something and d.year.value == story.years.default.value)
        return [
            d for d in told if fits(d.mention, group.noun) and d.mention.resolved and d.mention.resolved.region in there
        ]

    def _of_this_round(self, said: GroupLabel) -> bool:
        return said.year is None or said.year.value == self._story.years.default.value

    def _counted(self) -> Iterator[_Whole]:
        """Those that a number tells beside their label: "Sebanyak 19 polres masuk zona hijau"."""
        for said in self._groups.labels:
            group = said.group
            if group is None or not group.count or group.role != "counted" or group.whole or group.part:
                continue
            if self._of_this_round(said) and said.label.polarity == "stated":
                yield _Whole(group.count, said.label, said.sentence)

    def _become(self) -> Iterator[_Whole]:
        """Those whose number is told behind their label: "Jumlah polres yang masuk zona hijau … menjadi 19"."""
        text = self._story.text
        for label in self._story.labels:
            sentence = self._story.sentence_of(label.span)
            if sentence is None or not _HOW_MANY.search(text, sentence.span.start, label.span.start):
                continue
            became = _BECAME.match(text, label.span.end, sentence.span.end)
            count = counted(became.group("count").lower()) if became else None
            if count and label.polarity == "stated":
                yield _Whole(count, label, sentence)

    def _whole_of(self, part: GroupLabel) -> _Whole | None:
        """The whole that the sentence of a part takes up: "Dari 19 polres itu", "Dari jumlah itu", "tujuh di antaranya"."""
        assert part.group is not None
        start, at = part.sentence.span.start, part.group.span.start
        told = [w for w in self._wholes if w.label.span.end <= at]
        frames = [g for g in self._groups.mentioned if g.whole and g.count and start <= g.span.start < at]
        if frames:
            return next(
                (w for w in reversed(told) if w.count == frames[-1].count and w.sentence != part.sentence), None
            )
        if not (part.group.part or _OF_THAT_NUMBER.match(self._story.text, start)):
            return None
        last = told[-1] if told else None
        near = last is not None and last.sentence in (part.sentence, self._story.preceding(part.sentence))
        return last if last is not None and near and last.count > (part.group.count or 0) else None


def _left_of(part: GroupLabel, found: list[tuple[GroupLabel, _Whole]]) -> _Whole | None:
    """The whole of the parts told right before, of which a counted rest is exactly what is left: "dua belas sisanya"."""
    if part.group is None or part.group.role != "rest" or not found:
        return None
    whole = found[-1][1]
    told = [one.group.count or 0 for one, its in found if its == whole and one.group is not None]
    near = part.sentence.block - found[-1][0].sentence.block <= 1
    return whole if near and sum(told) + (part.group.count or 0) == whole.count else None

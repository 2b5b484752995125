"""Which larger group a group is part of, whose label it has as well: "Sebanyak 19 polres masuk zona hijau. Dari 19 polres itu,
tujuh meraih kualitas tertinggi, yakni A, B, …; dua belas sisanya kualitas tinggi"; and which number is all of a province.

Who the members of other groups are is asked in `group_members`; the labels are given in `group_labels`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from berita_extract.mentions.groups import NOUN, NUMERAL, GroupMention, fits
from berita_extract.mentions.labels import Label
from berita_extract.numbers import counted
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import IS, ids_of
from berita_extract.records.groups import GroupLabel, Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_OF_THAT_NUMBER = re.compile(
    r"\W*(?:dari|di antara)\s+(?:jumlah|angka|total)(?:nya)?\s+(?:itu|tersebut|ini|tadi)\b", re.IGNORECASE
)
# "Jumlah polres yang masuk zona hijau bertambah dari sembilan menjadi 19": a whole of 19
_HOW_MANY = re.compile(rf"\b(?:jumlah|banyaknya)\s+(?P<noun>{NOUN})\b[^.;]*\byang\s+(?:\w+\s+){{0,3}}\Z", re.IGNORECASE)
_BECAME = re.compile(
    rf"[^.;]*\b(?:menjadi|mencapai|berjumlah)\s+(?P<count>{NUMERAL})\b(?!\s*(?:persen|%|[.,]\d))", re.IGNORECASE
)
# "14 pemda (di Sulawesi Tengah) yang masuk": said before the label that tells which they are
WHO_ARE = re.compile(r"(?:\s+\([\w ]+\))?(?:\s+(?:di|se-)\s*[\w ]{3,30}?)?\s+yang\s+(?:\w+\s+){0,3}", re.IGNORECASE)
_LEVELS = {
    **dict.fromkeys(("kabupaten/kota", "kabupaten kota", "pemerintah kabupaten kota",
                     "kabupaten dan kota", "kota dan kabupaten", "pemerintah kabupaten/kota", "pemda",
                     "pemerintah kabupaten dan kota", "pemerintah daerah", "daerah"), ("kabupaten", "kota")),
    **dict.fromkeys(("kabupaten", "pemkab", "pemerintah kabupaten"), ("kabupaten",)),
}  # fmt: skip
_ANY = {"instansi", "lembaga", "unit", "kantor"}


@dataclass(frozen=True, slots=True)
class _Whole:
    """A group of which a label is told, whoever its members are."""

    count: int
    noun: str | None
    label: Label
    sentence: Sentence


class Wholes:
    """Finds the wholes of labelled groups, and the members of whole provinces."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        wholes = [*self._counted(), *self._become(), *self._framed()]
        self._wholes = sorted(wholes, key=lambda whole: whole.label.span)

    def parts(self) -> Iterator[tuple[list[Draft], Label]]:
        """What is told of the parts of labelled wholes, with the label of the whole of each."""
        labels = {
            said.group.span: said.label
            for said in self._groups.labels
            if said.group is not None and self._of_this_round(said)
        }
        found: list[tuple[GroupMention, _Whole]] = []
        for group, sentence in self._groups.told:
            if not group.count or group.whole or group.role not in ("counted", "rest"):
                continue
            told = self._told(group, sentence, labels.get(group.span))
            whole = (self._whole_of(group, sentence) or self._left_of(group, sentence, found)) if told else None
            if whole is not None:
                found.append((group, whole))
                yield told, whole.label

    def _told(self, group: GroupMention, sentence: Sentence, label: Label | None) -> list[Draft]:
        """What is told of the members of a group: of those named as it, else of those who got its label."""
        behind = self._groups.behind(group, sentence)
        named = len(ids_of(behind)) == group.count and IS.match(self._story.text[group.span.end : behind[0].span.start])
        if named:
            now = self._story.years.default.value
            return [d for d in self._story.drafts if d.mention in behind and d.year.value == now]
        return [d for d in self._story.drafts if label is not None and _given(d, label)]

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
                yield _Whole(group.count, group.noun, said.label, said.sentence)

    def _become(self) -> Iterator[_Whole]:
        """Those whose number is told behind their label: "Jumlah polres yang masuk zona hijau … menjadi 19"."""
        text = self._story.text
        for label in self._story.labels:
            sentence = self._story.sentence_of(label.span)
            how_many = _HOW_MANY.search(text, sentence.span.start, label.span.start) if sentence else None
            if sentence is None or how_many is None:
                continue
            became = _BECAME.match(text, label.span.end, sentence.span.end)
            count = counted(became.group("count").lower()) if became else None
            if count and label.polarity == "stated":
                yield _Whole(count, how_many.group("noun").lower(), label, sentence)

    def _framed(self) -> Iterator[_Whole]:
        """Those whose label only says which they are: "Dari 12 pemda yang masuk zona hijau, empat …"."""
        for frame in (g for g in self._groups.mentioned if g.whole and g.count):
            label = next((one for one in self._story.labels if one.span.start >= frame.span.end), None)
            if label is None or not WHO_ARE.fullmatch(self._story.text, frame.span.end, label.span.start):
                continue
            sentence = self._story.sentence_of(label.span)
            years = self._story.years
            now = sentence and years.of_label(sentence, label.span).value == years.default.value
            if sentence is not None and now and label.polarity == "stated":
                yield _Whole(frame.count or 0, frame.noun, label, sentence)

    def _whole_of(self, group: GroupMention, sentence: Sentence) -> _Whole | None:
        """The whole that the sentence of a part takes up: "Dari 19 polres itu", "Dari jumlah itu", "tujuh di antaranya"."""
        start, at = sentence.span.start, group.span.start
        told = [w for w in self._wholes if w.label.span.end <= at]
        frames = [g for g in self._groups.mentioned if g.whole and g.count and start <= g.span.start < at]
        if frames:
            frame = frames[-1]
            return next((w for w in reversed(told) if w.count == frame.count and _alike(w.noun, frame.noun)), None)
        if not (group.part or _OF_THAT_NUMBER.match(self._story.text, start)):
            return None
        last = told[-1] if told else None
        near = last is not None and last.sentence in (sentence, self._story.preceding(sentence))
        return last if last is not None and near and last.count > (group.count or 0) else None

    def _left_of(
        self, group: GroupMention, sentence: Sentence, found: Sequence[tuple[GroupMention, _Whole]]
    ) -> _Whole | None:
        """The whole of the parts told right before, of which a counted rest is exactly what is left: "dua belas sisanya"."""
        if group.role != "rest" or not found:
            return None
        last, whole = found[-1]
        before = self._story.sentence_of(last.span)
        near = before is not None and sentence.block - before.block <= 1
        told = sum(part.count or 0 for part, its in found if its == whole)
        return whole if near and told + (group.count or 0) == whole.count else None


def _alike(noun: str | None, other: str | None) -> bool:
    """Whether two nouns can tell the same institutions: no "12 polres" are "12 kabupaten/kota"."""
    if noun is None or other is None or noun == other or {noun, other} & _ANY:
        return True
    return bool(set(_LEVELS.get(noun, (noun,))) & set(_LEVELS.get(other, (other,))))


def _given(draft: Draft, label: Label) -> bool:
    """Whether it is this very label, at its place, that somebody got."""
    grade = draft.grade.span if draft.grade else None
    told = (
        (draft.zone_span, label.zone_span),
        (grade, label.grade and label.grade.span),
        (draft.category_span, label.category_span),
    )
    return any(mine is not None and mine == its for mine, its in told)

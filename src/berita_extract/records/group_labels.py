"""Gives the labels said of groups to their members, once all are known.

A group whose members stay unknown has its label for itself: nobody else gets it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from berita_extract.mentions.groups import GroupMention, fits
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.model import Span
from berita_extract.records.bound import all_expect, differs, has_label, of_somebody, scored_in, take_from_afar
from berita_extract.records.drafts import Draft
from berita_extract.records.group_counted import MEMBERS_ARE
from berita_extract.records.group_exceptions import but_for, within
from berita_extract.records.group_members import GroupMembers
from berita_extract.records.group_places import Members, ids_of, names_between, names_of_list_behind
from berita_extract.records.group_wholes import WHO_ARE, Wholes
from berita_extract.records.groups import GroupLabel, Groups
from berita_extract.records.label_rounds import of_run, rounds_of, years_of_one
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

_CLASS = re.compile(r"(?:Kategori|Predikat|Opini|Golongan)\b")
_NOW = re.compile(r"\b(?:kini|sekarang)\b", re.IGNORECASE)


class GroupLabels:
    """Gives every label that was noted of a group."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups

    def apply(self) -> None:
        """Gives every noted label to its members: first where their number is said, then of rests, then of all."""
        order = {"counted": 0, "back": 0, "vague": 0, "rest": 1, "all": 2}
        for said in sorted(
            self._groups.labels, key=lambda s: (order[s.group.role] if s.group else 0, not self._named_here(s))
        ):
            self._apply(said)
        for label, sentence, count in self._groups.runs:
            for draft in of_run(self._story, sentence, count):
                take_from_afar(self._story, draft, label)
        for frame, sentence in self._groups.told:
            if frame.whole and (frame.count or 0) > 2:
                self._apply_frame(frame, sentence)
        self._complete()
        wholes = Wholes(self._story, self._groups)
        for said in self._groups.labels:
            self._add(said.label, wholes.of_province(said))
        for told, label in wholes.parts():
            self._add(label, told)

    def _add(self, label: Label, drafts: Sequence[Draft]) -> None:
        """Gives a label to those who have none of the kind."""
        for draft in drafts:
            if not has_label(self._story, draft, label):
                take_from_afar(self._story, draft, label)

    def _named_here(self, said: GroupLabel) -> bool:
        """Whether a counted group has its names behind it: they are not to be taken for another group of that size."""
        group = said.group
        if group is None or group.role != "counted":
            return False
        return group.count == len(ids_of(self._groups.behind(group, said.sentence)))

    def _apply(self, said: GroupLabel) -> None:
        if said.group is None:
            members = names_of_list_behind(self._story, said.sentence) or self._rest_of_paragraph(said)
            self._give(said, but_for(self._story, said, members))
            return
        if said.group.role == "back" and said.group.count and (told := years_of_one(self._story, said)):
            for draft in told:
                take_from_afar(self._story, draft, said.label)
            return
        counted = said.group.role == "counted" and said.year is not None
        # "Tahun 2022 masih di zona hijau, lalu merosot ke zona kuning": who they are the label of now says, too
        also_now = any(
            o is not said and (o.group, o.sentence) == (said.group, said.sentence) for o in self._groups.labels
        )
        elsewhere = (
            counted
            and not also_now
            and said.year is not None
            and said.year.value not in (None, self._story.years.default.value)
        )
        members = GroupMembers(self._story, self._groups, said.year.value if said.year else None).of(
            said.group, said.sentence, said.label
        )
        elsewhere_told = [m for m in members if not said.sentence.span.contains(m.span)]
        if said.group.role == "counted" and any(self._contradicts(m, said) for m in elsewhere_told):
            members = []  # those of another group: "empat kualitas tertinggi: A, B, C, D. Lima pemda "Baik"."
        members = within(self._story, said.group, but_for(self._story, said, members))
        if elsewhere:  # "pada 2021 hanya dua daerah yang hijau": which, only its own sentence can say
            members = [
                m
                for m in members
                if said.sentence.span.start <= m.span.start < said.sentence.span.end
                or _scored_in(self._story, m, said.year)
                or self._named_next(said, m)
            ]
        for year in said.years:
            self._give(replace(said, year=year, years=()), members)
        if said.years:
            return
        for own_year, those in self._years_in_turn(said, members) or [(said.year, members)]:
            self._give(replace(said, year=own_year), those)

    def _named_next(self, said: GroupLabel, member: InstitutionMention) -> bool:
        """Whether the sentence behind says who the group is: "… tahun lalu merah. Keempatnya adalah A, B, C, dan D"."""
        following = self._story.following(said.sentence)
        return (
            following is not None
            and following.span.contains(member.span)
            and MEMBERS_ARE.match(following.span.of(self._story.text)) is not None
        )

    def _years_in_turn(self, said: GroupLabel, members: Members) -> list[tuple[Year | None, Members]]:
        """The year behind each member, if each has one: "dua pemda yang pernah hijau, yakni A pada 2016 dan B pada 2017"."""
        sentence, years = said.sentence, self._story.years
        members = list({m.candidates: m for m in members}.values())  # the last of "Timor Tengah Selatan (TTS)"
        starts = [m.span.start for m in members[1:]]
        if len(members) < 2 or not all(sentence.span.contains(m.span) for m in members) or starts != sorted(starts):
            return []
        if self._story.inside(sentence, self._story.scores):
            return []  # "A 43,05 (2016: 35,90), B 38,77 (2016: 33,18)": those are of the values
        reach = list(zip(members, [*starts, sentence.span.end], strict=True))
        told = [m for m in years.told_in(sentence) if m.kind in ("plain", "assessment")]
        if not all(any(m.span.end <= y.span.start < limit for y in told) for m, limit in reach):
            return []
        return [(years.of_mention(sentence, m.span, limit), [m]) for m, limit in reach]

    def _rest_of_paragraph(self, said: GroupLabel) -> Members:
        """The names of the sentences behind that of a label, in its paragraph."""
        sentences = self._story.document.sentences
        here = [s for s in sentences if s.block == said.sentence.block and s.span.start >= said.sentence.span.end]
        following = [s for s in sentences if s.block == said.sentence.block + 1]
        if here and following and _CLASS.match(following[0].span.of(self._story.text)):
            here += following  # "Zona hijau ada dua kelompok. Kategori A: … / Kategori B: …"
        return names_between(self._story, here[0].span.start, here[-1].span.end) if here else []

    def _contradicts(self, mention: InstitutionMention, said: GroupLabel) -> bool:
        """Whether somebody has another label of the kind already, for the year of the label or else of the story."""
        year = (said.year or self._story.years.default).value
        same = [d for d in self._story.drafts if d.mention.candidates == mention.candidates and d.year.value == year]
        return any(differs(d, said.label) for d in same)

    def _give(self, said: GroupLabel, members: Sequence[InstitutionMention]) -> None:
        """Adds the label to what is known of each member, or makes a draft of the label alone."""
        story = self._story
        wanted = (said.year or story.years.default).value
        # "Setahun sebelumnya terbalik: A 83,50, B 81,92. Keduanya kini zona hijau"
        now = _NOW.search(story.text, said.sentence.span.start, said.label.span.start)
        for mention in members:
            if rounds := rounds_of(story, said.sentence, said.label, mention):
                for draft in rounds:
                    take_from_afar(story, draft, said.label)
                continue
            # "…, Puskesmas Sukosari 96,20, sehingga nilai total 93,59": the total has its last unit's place, not its label
            own = [d for d in story.drafts if d.mention.span == mention.span and d.mention.unit == mention.unit]
            same = [d for d in story.drafts if d.mention.candidates == mention.candidates and d.year.value == wanted]
            main = [d for d in own if d.year.value == wanted]
            if said.year is None and not main and not now:
                # a text that tells of other rounds than that of the label does not mean those
                one = len({d.year.value for d in of_somebody(story, mention)}) == 1
                main = own if one and not any(differs(d, said.label) for d in own) else []
            main = main or same[:1]
            if main:
                for draft in main:
                    take_from_afar(story, draft, said.label)
            elif said.label.zone or said.label.grade:
                sentence = story.sentence_of(mention.span) or said.sentence
                following = [
                    m.span.start
                    for m in story.mentions
                    if m.span.start > mention.span.start and not m.place and m.candidates != mention.candidates
                ]
                year = said.year or (
                    story.years.default
                    if now
                    else story.years.of_mention(sentence, mention.span, min([sentence.span.end, *following]))
                )
                draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.group")
                draft.take(said.label)
                story.drafts.append(draft)

    def _apply_frame(self, frame: GroupMention, sentence: Sentence) -> None:
        """Gives those who are ranked within a group its label: "Sebanyak 14 pemda yang zona hijau … Dari 14 pemda itu X di
        urutan ke-3. Di atasnya A (85,36), di bawahnya B (83,23)". The bands must agree for each."""
        behind = [
            d
            for d in scored_in(self._story, self._story.years.default.value)
            if d.block == sentence.block and d.at > frame.span.end
        ]
        if not behind or not any(d.rank for d in behind):
            return
        for label in self._labels_of_frame(frame):
            parts = [replace(label, grade=None)] if label.zone else []
            parts += [replace(label, zone=None, zone_span=None)] if label.grade else []
            for part in parts:
                told = [d for d in behind if not has_label(self._story, d, part)]
                if all_expect(self._story, told, part):
                    for draft in told:
                        take_from_afar(self._story, draft, part)

    def _labels_of_frame(self, frame: GroupMention) -> Iterator[Label]:
        """The labels told of a group of that size: "14 pemda yang berpredikat kepatuhan tinggi (zona hijau)"."""
        for said in self._groups.labels:
            of_it = (
                said.group is not None and said.group.count == frame.count and said.group.span.start < frame.span.start
            )
            if of_it and said.year is None and said.label.polarity == "stated":
                yield said.label
        for group in (g for g in self._groups.mentioned if g.whole and g.count == frame.count):
            label = next((one for one in self._story.labels if one.span.start >= group.span.end), None)
            if (
                label is not None
                and label.polarity == "stated"
                and WHO_ARE.fullmatch(self._story.text, group.span.end, label.span.start)
            ):
                yield label

    def _complete(self) -> None:
        """Gives the grade of a counted group to those of its zone, where the story names exactly as many of them: "Enam
        kabupaten dan tiga kota zona hijau alias kepatuhan tinggi. … Yang zona hijau sembilan: A, B, …"."""
        default = self._story.years.default.value
        groups: defaultdict[Span, list[GroupMention]] = defaultdict(list)
        for said in self._groups.labels:
            if said.group is not None and said.group.count and said.year is None and not said.group.whole:
                groups[said.label.span].append(said.group)
        for label in {said.label.span: said.label for said in self._groups.labels}.values():
            size = sum(group.count or 0 for group in groups[label.span])
            if not (label.zone and label.grade) or size < 2:
                continue
            inside = [
                d
                for d in self._story.drafts
                if d.zone == label.zone
                and d.year.value == default
                and any(fits(d.mention, group.noun) for group in groups[label.span])
            ]
            if len(ids_of([d.mention for d in inside])) == size and not any(
                d.grade is not None and d.grade.grade != label.grade.grade for d in inside
            ):
                for draft in inside:
                    take_from_afar(self._story, draft, replace(label, zone=None, zone_span=None))


def _scored_in(story: Story, mention: InstitutionMention, year: Year | None) -> bool:
    """Whether a score of a year is told of an institution: "Dua kabupaten yang tahun lalu kuning …: A naik dari 72,18"."""
    drafts = [d for d in story.drafts if d.score and d.mention.candidates == mention.candidates]
    return year is not None and any(d.year.value == year.value for d in drafts)

"""Who the members of a group are, whatever kind of group it is: the one question of whoever has a label or scores to give.

Groups with a number and rests are answered by `group_counted` and `group_rests`; here also "semuanya", classes, and
groups without a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.groups import GroupMention, fits, fits_regions
from berita_extract.mentions.labels import Label
from berita_extract.records.bound import differs, of_same
from berita_extract.records.drafts import Draft, expected_bands, grade_fits, zone_fits
from berita_extract.records.group_counted import ABOVE, CountedMembers
from berita_extract.records.group_exceptions import excepted_ids
from berita_extract.records.group_places import (
    IS,
    Members,
    ids_of,
    names_between,
    names_of_list_behind,
    names_of_lists_above,
)
from berita_extract.records.group_rests import RestMembers
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_SAID = re.compile(r"\byang\s+(?:disebut|dibacakan|tersebut)", re.IGNORECASE)  # "semua yang disebut tadi"
_TAKEN_UP = re.compile(r"\b(?:itu|tersebut|tadi|ini)\Z", re.IGNORECASE)
_LOCAL_LEVEL = re.compile(r"\b(?:di|pada)\s+(?:tingkat|level)\s+(?:kabupaten|kota)\b", re.IGNORECASE)
_EVERY_LEVEL = re.compile(
    r"[^.;:]{0,60}?,?\s+(?:baik\s+(?:(?:pemerintah\s+)?provinsi|pemprov)\s+(?:maupun|dan|atau)"
    r"|baik\s+[^.;:]{4,40}\s+maupun\s+(?:(?:pemerintah\s+)?provinsi|pemprov)(?!nya)"
    r"|termasuk\s+(?:(?:pemerintah\s+)?provinsi(?:nya)?|pemprov(?:nya)?),)(?!\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(r"\W*(?:contohnya|misalnya|di ?antaranya|antara lain|sebut saja|yakni|yaitu)\b", re.IGNORECASE)
_SOON = 3  # sentences in which a group without a number is explained


class GroupMembers:
    """Finds the members of groups as of one year, that of the story if none is given."""

    def __init__(self, story: Story, groups: Groups, year: int | None = None) -> None:
        self._story = story
        self._groups = groups
        self._year = year or story.years.default.value
        self._counted = CountedMembers(story, groups, self._year)
        self._rests = RestMembers(story, groups, self._year, self._counted)

    def of(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Members:
        """The members of a group, empty where they are not known."""
        if group.noun == "kategori":
            return _of_classes(self._story, group)
        match group.role:
            case "counted":
                return self._counted.members(group, sentence, label)
            case "back":
                return self._counted.taken_up(group, sentence)
            case "rest":
                return self._rests.members(group, sentence, label)
            case "all":
                return [*self._all(group, sentence, label), *self._province(group, sentence)]
            case "vague":
                return self._explained_next(sentence)

    def _all(self, group: GroupMention, sentence: Sentence, label: Label | None = None) -> Members:
        """ "Seluruhnya hijau": of the list that follows, else of the nearest before that has several."""
        behind = self._groups.behind(group, sentence)
        if len(ids_of(behind)) > 1 and IS.match(self._story.text[group.span.end : behind[0].span.start]):
            return behind
        if ahead := names_of_list_behind(self._story, sentence):
            return ahead
        frame = self._frame_before(group, sentence)
        if frame is not None and group.noun is None and (whole := self._counted.taken_up(frame, sentence)):
            return whole  # "Dari enam daerah tersebut tidak ada yang keluar dari zona hijau"
        named = names_between(self._story, sentence.span.start, group.span.start)
        if group.noun is None and len(ids_of(named)) > 1:  # "A, B dan C, yang pada survei 2019 semuanya hijau"
            return named
        fitting = self._fitting_before(group, sentence)
        for pool in self._pools(group, sentence, label, fitting):
            if len(ids_of(pool)) > 1:
                return pool
        taken_up = group.noun is None or _TAKEN_UP.search(group.span.of(self._story.text))
        if (
            taken_up
            and sentence.first
            and not any(d.says_something and d.at < group.span.start for d in self._story.drafts)
        ):
            listed = [m for m in names_of_lists_above(self._story, sentence) if fits(m, group.noun)]
            if len(ids_of(listed)) > 1:
                return listed  # a list of names alone
        if fits_regions(group.noun) or not any(d.score and d.at < group.span.start for d in self._story.drafts):
            # "tiga pemkot dan lima pemkab. Seluruhnya zona hijau": who they are follows
            return self._counted.scored(group.noun)
        return []

    def _pools(
        self, group: GroupMention, sentence: Sentence, label: Label | None, fitting: Sequence[Draft]
    ) -> list[Members]:
        """Those told before "seluruhnya", nearest first."""
        if _SAID.search(group.span.of(self._story.text)) or ABOVE.match(self._story.text, group.span.end):
            return [[d.mention for d in fitting]]  # "Semua kantor polisi yang disebut di atas"
        here = [d.mention for d in fitting if d.sentence == sentence]
        block = [d.mention for d in fitting if d.block == sentence.block and (d.score or d.sentence == sentence)]
        pools = [here, block]
        if label is not None and label.zone and not label.grade and not block:
            # "A, B, dan C beropini kualitas tertinggi. D kualitas tinggi. Semuanya hijau."
            told = [d for d in fitting if d.block == sentence.block]
            pools.append([] if any(d.zone or d.score for d in told) else [d.mention for d in told])
        if _level(self._story, sentence, group) is None:
            last = self._story.preceding(sentence)
            near = last is not None and last.block == sentence.block
            names = names_between(self._story, last.span.start, last.span.end) if last is not None and near else []
            pools += [
                self._counted.named(g, place)
                for g, place in self._groups.told
                if place == last and g.role == "counted" and g.count and g.count > 1 and not g.whole
            ]
            pools.append([m for m in names if fits(m, group.noun)])
        pools += [
            [d.mention for d in fitting if d.group == number and d.score]
            for number in range(sentence.group - 1, -1, -1)
        ]
        if group.noun is not None and label is not None and (everyone := self._everyone(fitting, sentence, label)):
            pools.insert(0, everyone)
        return pools

    def _province(self, group: GroupMention, sentence: Sentence) -> Members:
        """The provinces told of, where "semua" says that they are among them: "baik provinsi maupun kabupaten dan kota"."""
        if not _EVERY_LEVEL.match(self._story.text, group.span.end, sentence.span.end):
            return []
        told = (d for d in self._story.drafts if d.says_something and d.year.value == self._year)
        return [d.mention for d in told if fits(d.mention, "provinsi")]

    def _frame_before(self, group: GroupMention, sentence: Sentence) -> GroupMention | None:
        """The group with a number of which the sentence says "semuanya"."""
        told = [g for g in self._groups.mentioned if g.count and sentence.span.start <= g.span.start < group.span.start]
        frame = next((g for g in told if g.whole), None)
        if frame is not None and len(told) > 2 and told[0].count == sum(g.count or 0 for g in told[1:]):
            return told[0]  # "sepuluh pemda, terdiri atas 8 kabupaten, 1 kota dan 1 provinsi, semuanya …"
        return frame

    def _fitting_before(self, group: GroupMention, sentence: Sentence) -> list[Draft]:
        """Those told before "semuanya" who are of its kind and level."""
        level = _level(self._story, sentence, group)
        local = group.noun is None and _of_local(self._story, sentence)
        return [
            d
            for d in self._story.drafts
            if d.says_something
            and d.at < group.span.start
            and fits(d.mention, group.noun)
            and (level is None or level in {r.level for r in d.mention.regions})
            and not (local and {r.level for r in d.mention.regions} == {"provinsi"})
        ]

    def _everyone(self, fitting: Sequence[Draft], sentence: Sentence, label: Label) -> Members:
        """All of a kind told so far, if the label can be that of every one of them: "Semua unit itu hijau"."""
        excepted = excepted_ids(self._story, sentence, label.span.end)
        told = [d for d in fitting if d.score and not ids_of([d.mention]) & excepted and d.year.value == self._year]
        fits_all = all(not differs(o, label) for d in told for o in of_same(self._story, d)) and all(
            not (bands := expected_bands(d, self._story.reference))
            or (zone_fits(label.zone, bands) if label.zone else label.grade is None or grade_fits(label.grade, bands))
            for d in told
        )
        return [d.mention for d in told] if fits_all else []

    def _explained_next(self, sentence: Sentence) -> Members:
        """ "Separuhnya sangat baik. Ketiganya adalah A, B dan C": a group without a number whose names follow at once."""
        following = self._story.following(sentence)
        if following is not None and _EXAMPLES.match(self._story.text, following.span.start):
            # "beberapa kabupaten/kota yang bertahan di zona kuning." / "Contohnya Batang, Kudus, Salatiga"
            return names_between(self._story, following.span.start, following.span.end)
        # "… separuhnya sangat baik." / "Hasil itu diserahkan Kamis." / "Ketiganya ialah A, B dan C."
        for _ in range(_SOON):
            if following is None:
                break
            for group in self._groups.of(following):
                behind = self._groups.behind(group, following)
                gap = self._story.text[group.span.end : behind[0].span.start] if behind else "?"
                if group.role == "back" and IS.match(gap) and len(ids_of(behind)) == group.count:
                    return behind
            if names_between(self._story, following.span.start, following.span.end) or any(
                g.role != "vague" for g in self._groups.of(following)
            ):
                break
            following = self._story.following(following)
        return []


def _of_local(story: Story, sentence: Sentence) -> bool:
    """Whether "semuanya" is told of kabupaten and kota: "Di tingkat kabupaten/kota … tidak ditemukan lagi. Semua masuk zona
    hijau"."""
    before = story.preceding(sentence)
    start = before.span.start if before is not None and before.block == sentence.block else sentence.span.start
    return bool(_LOCAL_LEVEL.search(story.text, start, sentence.span.end))


def _level(story: Story, sentence: Sentence, group: GroupMention) -> str | None:
    """ "seluruh unit kota": only those of the city."""
    words = story.text[group.span.start : min(group.span.end + 12, sentence.span.end)]
    whose = re.search(
        r"\b(?:unit|dinas|puskesmas|opd|loket|layanan)\s+(?:milik\s+|di\s+)?(?P<level>kota|kabupaten|provinsi)\b",
        words,
        re.IGNORECASE,
    )
    return whose.group("level").lower() if whose else None


def _of_classes(story: Story, group: GroupMention) -> Members:
    """ "Kedua kategori itu sama-sama hijau": those of the classes told last."""
    graded = [d for d in story.drafts if d.grade and d.at < group.span.start and d.sentence is not None]
    classes = list(dict.fromkeys(d.grade.grade for d in sorted(graded, key=lambda d: -d.at) if d.grade))
    wanted = set(classes[: group.count]) if group.count and len(classes) >= group.count else set()
    return [d.mention for d in graded if d.grade and d.grade.grade in wanted]

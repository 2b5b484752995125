"""The groups that a story tells ("tujuh polres", "keempatnya", "sisanya"), and the labels noted of them.

What is noted while the sentences are read. Who the members are is answered by `group_members`; the labels are given to
them by `group_labels`, once all are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from berita_extract.mentions.groups import NUMERAL, GroupMention
from berita_extract.mentions.labels import Label
from berita_extract.model import Span
from berita_extract.numbers import counted
from berita_extract.records.group_places import IS, Members, ids_of, names_between
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

# "Tiga tahun berturut-turut zona hijau", "yang ketiga kali berturut-turut", "kali keempat secara beruntun"
_RUN = re.compile(
    rf"\b({NUMERAL})\s+(?:tahun|kali)\s+(?:secara\s+)?(?:berturut-turut|beruntun|berturutan)\b"
    r"|\b(ke(?:dua|tiga|empat|lima|enam)|ke-\d)\s+kali(?:nya)?\s+(?:secara\s+)?(?:berturut-turut|beruntun)\b"
    r"|\bkali(?:nya)?\s+(?:yang\s+)?(ke(?:dua|tiga|empat|lima|enam)|ke-\d)\s+(?:secara\s+)?(?:berturut-turut|beruntun)\b"
    # "Ini tahun kedua pemkab berada di zona kuning"
    r"|\b(?:ini|menjadi|merupakan|adalah|memasuki)\s+tahun\s+(ke(?:dua|tiga|empat|lima|enam))\s+(?:(?:bagi|untuk)\s+)?"
    r"(?:(?!kepemimpinan|pemerintahan|masa|jabatan|periode)[\w-]+\s+){0,5}?(?:berada|bertahan|tertahan|tinggal|duduk|menghuni|menyandang)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"\s+(?:dari|di|milik|pada|dalam|kepunyaan)\s+", re.IGNORECASE
)  # "Seluruh unit dari kedua pemda itu"
# "Empat kementerian lain yang dipanggil bersama Kemendikbudristek": none of the four
_BESIDE_THEM = re.compile(r"\s+yang\s+(?:\w+\s+){1,3}bersama\s+", re.IGNORECASE)


@dataclass(slots=True)
class GroupLabel:
    """A label said of a group; `group` is None where it is said of the list or section that follows."""

    label: Label
    sentence: Sentence
    group: GroupMention | None = None
    year: Year | None = None  # where the sentence itself tells one: "yang pada survei 2019 semuanya hijau"
    years: tuple[Year, ...] = ()  # where it tells several: "semuanya hijau, baik pada 2023 maupun 2024"


class Groups:
    """The groups of a story as they are read, and what is said of them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self.labels: list[GroupLabel] = []
        self.runs: list[tuple[Label, Sentence, int]] = []  # a zone had for so many rounds
        self.told: list[tuple[GroupMention, Sentence]] = []  # in text order, as far as read
        # "kota yang berkantor di Tanah Abang itu", "Lima Puluh Kota" are one
        named = {at for m in story.mentions if m.candidates for at in range(m.span.start, m.span.end)}
        # "Dinas Pendidikan provinsi yang kuning": whose it is
        owned = {m.span.end + 1 for m in story.mentions if m.unit is not None}
        self.mentioned = [
            g
            for g in story.groups
            if named.isdisjoint(range(g.span.start, g.span.end)) and not (g.role == "vague" and g.span.start in owned)
        ]
        self._of: dict[Span, list[GroupMention]] = {}

    def enter(self, sentence: Sentence) -> None:
        """Takes note of the groups of a sentence."""
        self.told += [(group, sentence) for group in self.of(sentence)]

    def of(self, sentence: Sentence) -> list[GroupMention]:
        """The groups that a sentence speaks of, in order, without quantifiers that only follow one ("… seluruhnya")."""
        if sentence.span in self._of:
            return self._of[sentence.span]
        kept = self._of[sentence.span] = []
        for group in self.mentioned:
            if not sentence.span.start <= group.span.start < sentence.span.end:
                continue
            gap = self._story.text[kept[-1].span.end : group.span.start] if kept else None
            floats = gap is not None and len(gap) < 60 and not re.search(r"[,;.]", gap) and not kept[-1].whole
            if group.role == "all" and floats and group.noun in (None, kept[-1].noun):
                continue
            if (
                gap is not None
                and kept[-1].role in ("all", "counted", "back")
                and group.role == "back"
                and _OWNED.fullmatch(gap)
            ):
                continue
            kept.append(group)
        return kept

    def behind(self, group: GroupMention, sentence: Sentence) -> Members:
        """The names between a group and the next group or the end of its sentence."""
        following = [
            g.span.start
            for g in self.of(sentence)
            if g.span.start >= group.span.end and g.role != "all" and not g.whole
        ]
        names = names_between(self._story, group.span.end, min([sentence.span.end, *following]))
        with_them = names and _BESIDE_THEM.fullmatch(self._story.text, group.span.end, names[0].span.start)
        return names[1:] if with_them else names

    def just_counted(self, sentence: Sentence) -> GroupMention | None:
        """The group without names that the sentence before one, in its paragraph, tells last: "… ada 7 kantor yang nilainya turun"."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block or self._story.subjects(before):
            return None
        told = [g for g in self.of(before) if g.role == "counted" and (g.count or 0) > 1 and not g.whole]
        return told[-1] if told else None

    def enumerated_before(self, sentence: Sentence) -> Members:
        """Those whom the sentence before enumerates, if it does hardly more: "Ketiganya BPPT, Polri, dan BNSP."."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block:
            return []
        names = names_between(self._story, before.span.start, before.span.end)
        back = any(
            g.role == "back" and IS.match(self._story.text[g.span.end : names[0].span.start])
            for g in self.of(before)
            if names
        )
        return names if back and len(ids_of(names)) > 1 else []

    def add(self, label: Label, sentence: Sentence, group: GroupMention | None = None) -> None:
        """Notes a label of a group, or of the list that `sentence` announces."""
        year = self._story.years.of_label(sentence, label.span)
        this = any(m.kind == "this" for m in self._story.years.told_in(sentence))
        told = year if this or (year.span is not None and sentence.span.contains(year.span)) else None
        many = group is not None and group.role == "counted"
        if told is None and year.value is None and many:
            told = year  # "kalau ditotal dari 2016 sampai 2018, yang hijau ada delapan": in which of them, nobody says
        if told is None and year.value not in (None, self._story.years.default.value):
            told = year  # "Setahun berselang urutannya sama. Berturut-turut 88,25 dan 84,10. Seluruhnya zona hijau"
        self.labels.append(
            GroupLabel(label, sentence, group, told, tuple(self._story.years.listed(sentence, label.span)))
        )

    def add_of_round_before(self, label: Label, sentence: Sentence, group: GroupMention) -> None:
        """Notes what a group has left, as its label of the round before: "yang sebelumnya hijau tergeser ke kuning"."""
        years = self._story.years
        year = Year(years.previous(years.current.value), "relative")
        if year.value is not None:
            self.labels.append(GroupLabel(replace(label, polarity="stated"), sentence, group, year))

    def add_run(self, label: Label, sentence: Sentence) -> None:
        """Notes a zone that somebody has had for so many rounds: "Empat tahun berturut-turut hijau"."""
        said = _RUN.search(self._story.text, sentence.span.start, sentence.span.end)
        words = next((w for w in said.groups() if w), "") if said else ""
        count = counted(words.lower().removeprefix("ke").lstrip("-")) if words else None
        if count and count > 1:
            self.runs.append((label, sentence, count))

    def labelled_in(self, sentence: Sentence) -> list[GroupMention]:
        """The groups that got a label in a sentence."""
        return [said.group for said in self.labels if said.sentence == sentence and said.group is not None]

"""Labels of a round before: what an institution has left, "dari kuning ke hijau", "sebelumnya merah".

Words that place a label in a year that they name are read by the years; here only what was left without one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.numbers import counted
from berita_extract.records.bound import expects
from berita_extract.records.drafts import Draft
from berita_extract.records.groups import Groups
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

_JUST_BEFORE = re.compile(r"\bsebelumnya\s+(?:(?:juga|masih|berada|di|masuk|zona|ada)\s+){0,4}\Z", re.IGNORECASE)
_NOW_MOVED = re.compile(
    r"\b(?:kini|sekarang|naik|turun|tergeser|bergeser|pindah|jatuh|merosot|melorot|menjadi|beranjak|terlempar)\b",
    re.IGNORECASE,
)
# "keluar dari zona merah": what it is no more, whatever year the sentence tells
_LEAVES = re.compile(
    r"\b(?:keluar|lepas|selamat|lolos|bebas|terbebas|terlepas|beranjak|bangkit|menyeberang|pindah|berpindah)\s+dari\s+(?:\w+\s+){0,1}$"
    r"|\b(?:me)?ninggalkan\s+(?:\w+\s+){0,1}$",
    re.IGNORECASE,
)
# "dari zona merah pada penilaian tahun lalu ke zona kuning", "zona merah yang pada 2022 …"
_ITS_YEAR = re.compile(r"\s+(?:yang\s+[^,.;]{0,30}|(?:pada|di)\s+(?:penilaian\s+|survei\s+|tahun\s+)*)", re.IGNORECASE)
# "Sebelum Ombudsman memberi 82,00 tahun ini, Tojo Una-Una dua kali kuning"
_BEFORE_THIS = re.compile(r"\W*Sebelum\s[^.;]{0,80}?\b(?:tahun|kali|penilaian)\s+ini,\s")
# "Setelah dua kali berturut-turut kuning, Tojo Una-Una akhirnya berganti warna"
_AFTER_ROUNDS = re.compile(
    r"\bsetelah\s+(?:selama\s+)?(?P<count>dua|tiga|empat|lima)\s+(?:tahun|kali)\s+[^,.;]{0,40}\Z", re.IGNORECASE
)
_YEAR = re.compile(r"\b20[12]\d\b")
_EVER = re.compile(r"\bpernah\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE)
# "dari kuning ke hijau", "yang semula kualitas tertinggi pun merosot menjadi kualitas tinggi"
_ONWARD = re.compile(
    r"^\s*(?:(?:(?:[\w-]+\s+){0,3}kini\s+|pun\s+)?(?:naik|turun|merosot|melorot|bergeser|berganti|berubah|meningkat|menurun|beranjak|anjlok)\s+)?(?:ke|menjadi|jadi)\s*$",
    re.IGNORECASE,
)


def is_former(story: Story, sentence: Sentence, label: Label) -> bool:
    """Whether a label in the past is of no year that the text tells apart from the present one."""
    if _BEFORE_THIS.match(story.text, sentence.span.start, label.span.start) and not _YEAR.search(
        sentence.span.of(story.text)
    ):
        return True
    if label.polarity != "past":
        return False
    past = story.years.of_label(sentence, label.span)
    told = (
        past.basis == "stated" and past.span is not None and sentence.span.start <= past.span.start < label.span.start
    )
    if told and _EVER.search(story.text, sentence.span.start, label.span.start):
        return False  # "dalam penilaian tahun 2016 Pemkab Kapuas pernah mendapatkan predikat hijau"
    return (
        past.basis not in ("stated", "relative") or past == story.years.default or _leaves(story, sentence, label, past)
    )


class Former:
    """Gives labels of the round before to its values."""

    def __init__(self, story: Story, groups: Groups) -> None:
        self._story = story
        self._groups = groups
        self._left: list[tuple[set[str], int | None, Label]] = []  # who had a zone in a round, and left it

    def give(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label, behind: Sequence[Label]
    ) -> None:
        """ "dari kuning ke hijau": the first is the zone of the round before, if the story tells that round's value."""
        story, text = self._story, self._story.text
        onward = behind and _ONWARD.match(text[label.span.end : behind[0].span.start])
        several = [g for g in self._groups.of(sentence) if g.span.end <= label.span.start and g.role != "vague"]
        if onward and several and not subjects:
            # "Dua kabupaten lain pindah dari kuning ke hijau. Sekadau bergerak dari 78,12 menjadi 85,10"
            self._groups.add_of_round_before(label, sentence, several[-1])
            return
        if behind and behind[0].zone not in (None, label.zone) and _before_that(story, sentence, label, behind[0]):
            # "Dua daerah ini sebelumnya di zona merah dan sekarang naik ke zona kuning"
            if several and not any(several[-1].span.end <= m.span.start < label.span.start for m in subjects):
                self._groups.add_of_round_before(label, sentence, several[-1])
            return
        before = story.years.previous(story.years.current.value)
        owners = {c.id for m in subjects if m.span.end <= label.span.start for c in m.candidates}
        if len({m.resolved for m in subjects}) == 1:
            owners = {c.id for c in subjects[0].candidates}  # "dari kualitas sedang Ende kini naik ke kualitas tinggi"
        if not subjects and story.subject is not None:
            # "Opini yang semula kualitas tertinggi pun merosot menjadi …"
            owners = {c.id for c in story.subject.candidates}
        told = [d for d in story.drafts if d.score and d.sentence == sentence]
        if onward or len({d.year.value for d in told}) > 1:
            for draft in self._of_round(owners, before, label):
                draft.take(label)
        rounds = _AFTER_ROUNDS.search(text, sentence.span.start, label.span.start)
        count = counted(rounds.group("count")) if rounds else 1 if onward or _leaves_it(text, sentence, label) else 0
        if label.zone and count:
            year = story.years.of_label(sentence, label.span).value
            for _ in range(count):
                year = story.years.previous(year)
                self._left.append((owners, year, label))

    def apply(self) -> None:
        """Gives zones that were left to values told only later, where the bands agree: "Nias Barat keluar dari zona merah. …
        58,91, dari sebelumnya 46,72"."""
        for owners, year, label in self._left:
            for draft in self._of_round(owners, year, label):
                if draft.score and expects(self._story, draft, label):
                    draft.take(label)

    def _of_round(self, owners: set[str], year: int | None, label: Label) -> list[Draft]:
        """The drafts of some institutions and a round that have no label of the kind yet."""
        return [
            d
            for d in self._story.drafts
            if d.year.value == year
            and not (d.zone if label.zone else d.grade)
            and owners & {c.id for c in d.mention.candidates}
        ]


def _before_that(story: Story, sentence: Sentence, label: Label, behind: Label) -> bool:
    """Whether a zone is told as that of the round before one that follows in its sentence."""
    text = story.text
    said = _JUST_BEFORE.search(text, sentence.span.start, label.span.start)
    return bool(said and _NOW_MOVED.search(text, label.span.end, behind.span.start))


def _leaves(story: Story, sentence: Sentence, label: Label, year: Year) -> bool:
    """Whether a label is what somebody has left: of no year that the sentence tells, unless it is told of the label."""
    text = story.text
    own = year.span is not None and _ITS_YEAR.fullmatch(text[label.span.end : year.span.start])
    return not own and _leaves_it(text, sentence, label)


def _leaves_it(text: str, sentence: Sentence, label: Label) -> bool:
    """Whether words before a label say that somebody leaves it."""
    return bool(_LEAVES.search(text[max(sentence.span.start, label.span.start - 40) : label.span.start]))

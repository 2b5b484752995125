"""Labels of a round before: what an institution has left, "dari kuning ke hijau", "sebelumnya merah".

Words that place a label in a year that they name are read by the years; here only what was left without one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
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
_YEAR = re.compile(r"\b20[12]\d\b")
_EVER = re.compile(r"\bpernah\s+(?:\w+\s+){0,3}\Z", re.IGNORECASE)
# "dari kuning ke hijau", "yang semula kualitas tertinggi pun merosot menjadi kualitas tinggi"
_ONWARD = re.compile(
    r"^\s*(?:(?:pun\s+)?(?:naik|turun|merosot|melorot|bergeser|berganti|berubah|meningkat|menurun|beranjak|anjlok)\s+)?(?:ke|menjadi|jadi)\s*$",
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


def give_former(
    story: Story,
    groups: Groups,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    label: Label,
    behind: Sequence[Label],
) -> None:
    """ "dari kuning ke hijau": the first is the zone of the round before, if the story tells that round's value."""
    onward = behind and _ONWARD.match(story.text[label.span.end : behind[0].span.start])
    several = [g for g in groups.of(sentence) if g.span.end <= label.span.start and g.role != "vague"]
    if onward and several and not subjects:
        # "Dua kabupaten lain pindah dari kuning ke hijau. Sekadau bergerak dari 78,12 menjadi 85,10"
        groups.add_of_round_before(label, sentence, several[-1])
        return
    if behind and behind[0].zone not in (None, label.zone) and _before_that(story, sentence, label, behind[0]):
        # "Dua daerah ini sebelumnya di zona merah dan sekarang naik ke zona kuning"
        if several and not any(several[-1].span.end <= m.span.start < label.span.start for m in subjects):
            groups.add_of_round_before(label, sentence, several[-1])
        return
    told = [d for d in story.drafts if d.score and d.sentence == sentence]
    if not onward and len({d.year.value for d in told}) < 2:
        return
    before = story.years.previous(story.years.current.value)
    owners = {c.id for m in subjects if m.span.end <= label.span.start for c in m.candidates}
    if not subjects and story.subject is not None:
        owners = {
            c.id for c in story.subject.candidates
        }  # "Opini yang semula kualitas tertinggi pun merosot menjadi …"
    for draft in story.drafts:
        if (
            draft.year.value == before
            and not (draft.zone if label.zone else draft.grade)
            and owners & {c.id for c in draft.mention.candidates}
        ):
            draft.take(label)


def _before_that(story: Story, sentence: Sentence, label: Label, behind: Label) -> bool:
    """Whether a zone is told as that of the round before one that follows in its sentence."""
    text = story.text
    said = _JUST_BEFORE.search(text, sentence.span.start, label.span.start)
    return bool(said and _NOW_MOVED.search(text, label.span.end, behind.span.start))


def _leaves(story: Story, sentence: Sentence, label: Label, year: Year) -> bool:
    """Whether a label is what somebody has left: of no year that the sentence tells, unless it is told of the label."""
    text = story.text
    own = year.span is not None and _ITS_YEAR.fullmatch(text[label.span.end : year.span.start])
    return not own and bool(_LEAVES.search(text[max(sentence.span.start, label.span.start - 40) : label.span.start]))

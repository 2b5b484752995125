"""Which value of its owner a label means: the draft of a round, several drafts at once, or one made of the label alone.

Whose a label is has been decided before; here only the round is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.numbers import counted
from berita_extract.records.bound import expects, of_somebody
from berita_extract.records.drafts import Draft, Refused
from berita_extract.records.label_rounds import few_of, rounds_of
from berita_extract.records.story import Story
from berita_extract.records.year_scope.rounds import Year
from berita_extract.scopes import Sentence

_VALUE_OF = re.compile(
    r"(?:\s+(?:pada\s+)?(?:tahun\s+)?20[12]\d\b)?(?:\s+(?=\d)|\s+(?:dengan|berkat|lewat|berbekal|bernilai|bermodal)\s+|\s*\(\s*)(?:nilai\s+|skor\s+|angka\s+)?"
)
_TIMES = re.compile(
    r"\s+(?:(?:pada|di|dalam|selama)\s+)?(?:ke)?(?:dua|tiga|empat)\s+(?:kali|tahun|putaran|survei|penilaian|rapor)\b",
    re.IGNORECASE,
)
# "tiga kali beruntun meraih zona hijau", "ada dua batang kuning, 67,40 (2017) dan 52,75 (2016)"
_TIMES_BEFORE = re.compile(
    rf"\bkali(?:nya)?\s+(?:yang\s+)?ke(?P<nth>dua|tiga|empat|lima)\b|\b(?:ke)?(?P<count>{NUMERAL})\s+(?:(?:kali(?:nya)?|(?:putaran|penilaian|survei|rapor|edisi)(?:\s+(?:berikutnya|sesudahnya|selanjutnya|terakhir|pertama|itu))?|tahun(?!\s+(?:yang\s+)?(?:lalu|silam|lampau|sebelum\w*|kemudian|berselang)))\b|\w+\s+\Z)",
    re.IGNORECASE,
)
# "selalu kuning", "belum pernah lepas dari zona kuning": of all the values told behind it
_LASTING = re.compile(
    r"\b(?:selalu|konsisten|senantiasa|terus(?:-menerus)?|langganan|betah|setia|tetap|bertahan|tertahan|terpaku|terjebak|berkubang|(?:tidak|tak|belum)\s+(?:pernah\s+|juga\s+)?(?:lepas|keluar"
    r"|beranjak|bergeser|turun|naik))\b[^.;:]{0,40}\Z",
    re.IGNORECASE,
)
# "80,14 pada 2023, setelah dua tahun sebelumnya terpaku di zona kuning dengan …"
_TURNS_BACK = re.compile(
    r"\b(?:se(?:telah|sudah|belum\w*)|usai|padahal|meski\w*|walau\w*|sementara|sedangkan|lalu|dulu)\b", re.IGNORECASE
)
_STILL = re.compile(r"\b(?:masih|tetap)\s+(?:(?:di|berada|zona)\s+)*(?:hijau|kuning|merah)\Z", re.IGNORECASE)
_FROM = re.compile(r"\bdari\s+\Z")
_NOW = re.compile(r",[^;.]*\b(?:kini|sekarang)\b", re.IGNORECASE)
_RIGHT_BEFORE = re.compile(r"\s+(?:\w+\s+){0,2}")
_KEPT = re.compile(r"\b(?:tetap|masih|bertahan|kembali)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)

# "Warnanya berganti dari kuning menjadi hijau"
_TURNED_TO = re.compile(
    r"\bdari\s+(?:zona\s+)?(?:hijau|kuning|merah)\s+(?:ke|menjadi|jadi)\s+(?:zona\s+)?\Z", re.IGNORECASE
)
_JOINED_TO = re.compile(r"\s*(?:,\s*)?(?:dan|serta|dengan|atau|alias)\s+|\s*[(,]\s*", re.IGNORECASE)


class Giver:
    """Adds labels to the drafts of those they are said of."""

    def __init__(self, story: Story) -> None:
        self._story = story

    def give(self, sentence: Sentence, mention: InstitutionMention, label: Label, made: list[Draft]) -> None:
        """Adds a label to the draft of a mention that it means, or makes a draft of the label alone."""
        own = [d for d in made if d.mention.span == mention.span or d.mention.resolved == (mention.resolved or mention)]
        rounds = few_of(self._story, sentence, label, mention)
        if not rounds and not any(d.score for d in own):
            rounds = rounds_of(self._story, sentence, label, mention)
        if rounds:
            for draft in rounds:
                draft.take(label)
            return
        if several := self._of_several_years(sentence, label, own):
            for draft in several:
                draft.take(label)
            return
        if listed := self._story.years.listed(sentence, label.span):
            for year in listed:  # "hijau tiga kali, yakni pada 2015, 2016, dan 2017"
                told = [d for d in own if d.year.value == year.value][:1]
                if not told:
                    told = [Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")]
                    self._story.drafts += told
                    made += told
                told[0].take(label)
            return
        if self._before_now(sentence, label, own):
            return  # "Sumbar Menebus Kuning, Rapornya Kini 91,65": of a round that is not told
        year = self._story.years.beside_name(mention.span) or self._story.years.of_label(sentence, label.span)
        target = self._target(sentence, label, own, year) if own else None
        if target is None and year.basis == "unknown" and year.span is not None:
            # "yang dua tahun lalu hijau", told in 2022: there was no round that year
            self._story.refused.append(
                Refused(label.span, "no_assessment_that_year", "prose.no_round", mention, year=year)
            )
            return
        if target is None:
            if not (label.zone or (label.grade and not label.coordinated)):
                return
            target = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")
            self._story.drafts.append(target)
            made.append(target)
        target.take(label)

    def give_each(self, sentence: Sentence, mentions: Sequence[InstitutionMention], label: Label) -> None:
        """Gives a label to mentions of earlier sentences."""
        for mention in mentions:
            self.give(sentence, mention, label, [d for d in self._story.drafts if d.mention.span == mention.span])

    def _before_now(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> bool:
        """Whether "kini" stands between a label, told without a year, and the only value that it could be of."""
        year, text = self._story.years.of_label(sentence, label.span), self._story.text
        if (
            len(own) != 1
            or own[0].score is None
            or own[0].at < label.span.end
            or _KEPT.search(text[: label.span.start][-25:])
        ):
            return False
        told = year.span is not None and sentence.span.contains(year.span)
        return not told and bool(_NOW.search(text, label.span.end, own[0].at))

    def _of_several_years(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> Sequence[Draft]:
        """The drafts of a label that is said of several values: "merah dua kali, 27,47 (2016) dan 31,42 (2017)", "tiga kali beruntun
        meraih zona hijau, masing-masing 80,15 pada 2022, 86,40 pada 2023, dan 90,25 pada 2024"."""
        ahead = [d for d in own if d.score and d.at > label.span.end]
        if _TIMES.match(self._story.text, label.span.end):
            return own if len({d.year.value for d in own if d.score}) > 1 else []
        if len(years := {d.year.value for d in ahead}) < 2:
            return []
        text = self._story.text
        first = min(d.at for d in ahead)
        if any(label.span.end <= other.span.start < first for other in self._story.labels):
            return []
        if _LASTING.search(text, max(sentence.span.start, label.span.start - 60), label.span.start):
            # "konsisten merah: 30,10 pada 2016, 33,70 pada 2017", "nilai 91,20 membuatnya bertahan di zona hijau, setelah 88,10 …"
            before = [d for d in own if d.score and d.at < label.span.start and expects(self._story, d, label)]
            return [d for d in before if not _TURNS_BACK.search(text, d.at, label.span.start)] + ahead
        if _STILL.search(text, sentence.span.start, label.span.end) and _FROM.search(text, label.span.end, first):
            return ahead  # "Warnanya masih hijau, namun nilainya surut dari 82,75 di 2022 ke 79,08"
        if len(self._story.years.series_before(sentence, label.span.start)) == len(years):
            return ahead  # "Pada 2021 dan 2022 kuning dengan 70,11 dan 74,90"
        times = _TIMES_BEFORE.search(text, sentence.span.start, label.span.start)
        return ahead if times is not None and counted(times.group("count") or times.group("nth")) == len(years) else []

    def _target(self, sentence: Sentence, label: Label, own: Sequence[Draft], year: Year) -> Draft | None:
        """Which draft of an institution a label means: the nearest value before it, unless a word between them leads to
        another year; None if that year has no draft yet."""
        ahead = next(
            (d for d in own if d.score and _VALUE_OF.fullmatch(self._story.text[label.span.end : d.score.span.start])),
            None,
        )
        if ahead is not None:  # "kuning dengan 63,34 pada penilaian lalu, hijau dengan 84,57 sekarang"
            return ahead
        before = [d for d in own if d.score is None or d.score.span.start < label.span.start]
        same_year = next((d for d in own if d.year.value == year.value), None)
        if same_year is None:
            # "Tahun sebelumnya, dengan 55,80, kabupaten itu di kelompok kuning": the same by another name
            elsewhere = [d for d in of_somebody(self._story, own[0].mention) if d.score and d.year.value == year.value]
            same_year = elsewhere[0] if elsewhere else None
        looked_back = [d for d in before if d.year.basis == "relative" and (d.year.value or 0) < (year.value or 0)]
        if same_year is not None and looked_back and all(d.sentence != sentence for d in before):
            return same_year  # "90,12 tahun ini; setahun sebelumnya 93,15. Warnanya hijau"
        if same_year is not None and self._story.years.handed_over(sentence, label.span):
            return same_year
        if (turned := self._turned_to(sentence, label, own)) is not None:
            return turned
        if not before:
            return self._of_its_year(sentence, label, own)
        target = min(before, key=lambda d: abs((d.score.span.end if d.score else d.at) - label.span.start))
        told = target.score.span.end if target.score else target.at
        if (
            target.score
            and not (label.zone and target.zone)
            and _JOINED_TO.fullmatch(self._story.text, told, label.span.start)
        ):
            return target  # "yang pada 2024 mengantongi 95,44 dan opini kualitas tertinggi, pada penilaian 2025 hanya 75,18"
        beside = target.year.span is not None and told <= target.year.span.start < label.span.start
        if beside and target.year.span is not None:
            told = target.year.span.end  # "48,36 (2015) yang berarti merah", "27,47 setahun sebelumnya yang juga merah"
        own_year = (
            year.span is not None and year.basis == "stated" and sentence.span.contains(year.span)
            and year.span.start >= label.span.end and "sejak" not in self._story.text[label.span.end : year.span.start]
        )  # fmt: skip
        if own_year and target.year.value != year.value:
            return same_year  # "… terpuruk dengan 46,90. Kini menerima Opini Kualitas Tertinggi untuk tahun penilaian 2025"
        if (spoken_of := self._spoken_of(sentence, label, target, year)) is not None:
            return spoken_of
        moved = self._story.years.moves(told, label.span.start) or (label.polarity == "past" and not beside)
        if target.year.value == year.value or not moved:
            told_already = (label.zone and target.zone) or (label.grade and target.grade)
            if target.score is None and told_already and year.value != target.year.value:
                return same_year
            beside = target.block == sentence.block or target.year.value == self._story.years.current.value
            return target if beside else same_year or (None if label.zone else target)
        return same_year

    def _spoken_of(self, sentence: Sentence, label: Label, target: Draft, year: Year) -> Draft | None:
        """The value of the year spoken of, where the nearer one is only compared with in the sentence before and the bands allow
        it: "Nilainya 91,05, sedikit di bawah 92,40 yang diraih pada 2023. Opini kualitas tertinggi pun …"."""
        if target.sentence in (None, sentence) or target.year.value == year.value:
            return None
        told = [d for d in of_somebody(self._story, target.mention) if d.score and d.sentence == target.sentence]
        return next((d for d in told if d.year.value == year.value and expects(self._story, d, label)), None)

    def _turned_to(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> Draft | None:
        """The newest value told before a sentence that says what its zone has turned to: "84,11, sedangkan 2022 hanya 75,98.
        Warnanya berganti dari kuning menjadi hijau"."""
        turned = _TURNED_TO.search(self._story.text, sentence.span.start, label.span.start)
        if turned is None or self._story.years.told_in(sentence) or any(d.sentence == sentence for d in own):
            return None
        newest = max(own, key=lambda d: d.year.value or 0)
        return newest if newest.zone in (None, label.zone) else None

    def _of_its_year(self, sentence: Sentence, label: Label, own: Sequence[Draft]) -> Draft | None:
        """The draft that a label before all its values means: that of its year ("pada 2022 masih kuning dengan 60,48 lalu
        95,32 setahun berikutnya"), else the only one."""
        year = self._story.years.of_label(sentence, label.span)
        # "Karangasem, yang tahun lalu kuning, malah 85,90": a year told right before the label is the label's alone
        told = year.span is not None and _RIGHT_BEFORE.fullmatch(self._story.text, year.span.end, label.span.start)
        alone = len(own) == 1 and not told and not self._story.years.moves(label.span.end, own[0].at)
        return next((d for d in own if d.year.value == year.value), own[0] if alone else None)

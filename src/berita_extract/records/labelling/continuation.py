"""Sentences that go on with a label of an earlier one: what it means, who else has it, the list that it heads.

Most of them have no label of their own; one that has, and names nobody, is read in `alone`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NUMERAL
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.bound import all_expect
from berita_extract.records.drafts import SERVICE_GRADES, Draft
from berita_extract.records.groups import Groups
from berita_extract.records.labelling.chain import reach_back
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.memory import Memory
from berita_extract.records.labelling.nobody import ours
from berita_extract.records.labelling.occurrence import Occurrence
from berita_extract.records.labelling.phrases import FORWARD, FURTHER, NAMELY
from berita_extract.records.labelling.series import carry_on
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_PLACE = r"\b(?:peringkat|posisi|urutan|tempat|ranking|rangking|juara|nomor)\s+"
_FIRST_PLACE = re.compile(_PLACE + r"(?:pertama|ke-?\s?1\b|1\b|teratas)", re.IGNORECASE)
_OF_LADDER = re.compile(r"\s+(?:kategori\s+|kelompok\s+|di\s+)?", re.IGNORECASE)
_NEXT_PLACE = re.compile(
    _PLACE + r"(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|-?\s?\d{1,2}\b)", re.IGNORECASE
)
_LOWEST = re.compile(
    r"\W*(?:(?:dan|yang|di|posisi|urutan|peringkat|tempat|nilai)\s+)*(?:paling\s+(?:bawah|rendah|buncit|akhir|kecil)|terbawah|terendah"
    r"|terbuncit|juru kunci(?:nya)?)\b(?!\s+(?:di|se|dari|tahun)\b)",
    re.IGNORECASE,
)
_JOINS_THEM = re.compile(r"\W*(?:(?:ada|terdapat)\s+(?:pula|juga)|selain(?:nya| itu),?\s+ada)\b", re.IGNORECASE)
_SOME = re.compile(r"\W*(?:antara lain|di ?antaranya|misalnya|contohnya)\b", re.IGNORECASE)
_MEANING = re.compile(r"\W*(?:artinya|maksudnya|itu (?:berarti|artinya)|dengan kata lain)\b", re.IGNORECASE)
_YEAR_OPENS = re.compile(r"\W*(?:pada\s+)?(?:tahun\s+)?20[12]\d\s+(?:masih|sudah|semuanya|berada|ada)\b", re.IGNORECASE)
# "… hanya 13 yang hijau. Kabupaten Ciamis ada di antaranya"
_AMONG_THEM = re.compile(
    r"\s+(?:ada|berada|termasuk|masuk)\s+(?:di ?antaranya|di dalamnya|salah satunya)\b", re.IGNORECASE
)
_LIKEWISE = re.compile(r"\W*(?:begitu|demikian|sama)\s+(?:pula|juga|halnya)\b", re.IGNORECASE)
# "Kabupaten Ende masih kuning. Demikian pula Sikka dan Alor"
_LIKEWISE_THEY = re.compile(
    r"\W*(?:begitu|demikian|sama)\s+(?:pula|juga|halnya)\s+(?:(?:dengan|halnya|di|untuk|nasib)\s+)*", re.IGNORECASE
)
# "Nasib serupa dialami Nganjuk yang memperoleh 45,01"
_SAME_FATE = re.compile(
    r"\W*(?:nasib|hal|kondisi|keadaan|situasi)\s+(?:yang\s+)?(?:serupa|sama|senada)\s+(?:juga\s+|pula\s+)?"
    r"(?:(?:di(?:alami|rasakan|terima|jumpai|temui))(?:\s+(?:oleh|di|pada))?|menimpa|(?:terjadi|terlihat|tampak|berlaku)\s+(?:di|pada|bagi|untuk))\s+",
    re.IGNORECASE,
)
_ENDS_OR_ADDS = re.compile(r"\W*(?:\Z|[.,;]|\s+yang\b|\s+(?:dengan|\(?\d))")
_MEMBERS_FOLLOW = re.compile(
    r"\b(?:dipegang|dipimpin|menyusul|disusul)\b|\bdimaksud\s+(?:adalah|ialah)\s*$", re.IGNORECASE
)
# "Ada tujuh lokus yang dinilai, meliputi A, B, …": who was looked at, whatever they got
_ROSTER = re.compile(
    r"\byang\s+(?:di(?:nilai|survei|periksa|ambil|pantau|datangi|jadikan)|menjadi)\b[^.;]*\b(?:meliputi|yakni|yaitu|ialah|adalah|terdiri)\b",
    re.IGNORECASE,
)
_JOINING_IN = re.compile(r"\b(?:menemani|mendampingi|menyusul|bersama|sekelas dengan)nya\b", re.IGNORECASE)
_HOLDERS = re.compile(
    rf"\W*(?:ada\s+{NUMERAL}(?=\s*(?:\w+\s*)?:)|(?:penghuni|penerima|pemilik|anggota)\s+(?:zona|kelompok|kelas|kategori)\s+(?:itu|ini|tersebut)"
    r"|(?:penghuni|penerima|pemilik|anggota|penyandang|pengisi|peraih|pemegang|penempat|urutan|rincian|daftar|susunan|isi)nya|ke\w+\s+(?:pemegang|penerima|peraih|penyandang|pemilik|penghuni)\s+(?:\w+\s+)?(?:itu|ini|tersebut)|di\s+(?:sana|situ|dalamnya)|mereka(?=\s+(?:adalah|ialah|yakni|yaitu)))\b",
    re.IGNORECASE,
)


class Continuation:
    """Gives labels told before to those of a sentence that goes on with them."""

    def __init__(self, story: Story, groups: Groups, giver: Giver, memory: Memory) -> None:
        self._story = story
        self._groups = groups
        self._giver = giver
        self._memory = memory
        self._ranked: tuple[Label, int] | None = (
            None  # the label of a first place, and the block of the place told last
        )

    def bind(
        self,
        sentence: Sentence,
        subjects: Sequence[InstitutionMention],
        labels: Sequence[Label],
        made: list[Draft],
    ) -> None:
        """Gives what was told before to the names and values of a sentence whose own `labels` are given already."""
        self._hand_over_pending(sentence, subjects, made)
        if not labels:
            self._likewise(sentence, subjects, made)
        stated = [label for label in labels if label.polarity == "stated"]
        if len(stated) == 1 and made:
            carry_on(self._story, stated[0], made)
        if not stated and subjects and _HOLDERS.match(self._story.text, sentence.span.start):
            for label in self._unowned_before(sentence):
                self._give_all(sentence, subjects, label, made)
            return
        if stated and self._ladder_has(sentence, subjects, stated[-1]):
            self._ranked = (stated[-1], sentence.block)
        elif labels:
            self._ranked = None
        self._go_to_the_lowest(sentence, made)
        if labels or not subjects:
            return
        self._go_down_the_places(sentence, made)
        if self._memory.open is not None and self._goes_further(sentence, subjects, self._memory.open):
            # "… kategori B, yakni A 85,35, B 84,16." / "Menyusul C 80,87, D 80,71." / "Kemudian E 78,34"
            label = self._memory.open[0]
            self._memory.open = (label, sentence.block, subjects[-1])
            self._give_all(sentence, subjects, label, made)
            return
        self._join_them(sentence, subjects, made)
        if (led := self._led_to(sentence, subjects)) is not None:
            self._go_on_leading(sentence, subjects, led, made)

    def _ladder_has(self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label) -> bool:
        """Whether a label is that of all whose places are told, not of the first alone: "Peringkat pertama zona hijau diraih A"."""
        placed = _FIRST_PLACE.search(self._story.text, sentence.span.start, sentence.span.end)
        if placed is None:
            return False
        of_zone = _OF_LADDER.fullmatch(
            self._story.text, placed.end(), label.span.start
        )  # "A di peringkat pertama zona hijau"
        return bool(of_zone) or not any(m.span.start < label.span.start for m in subjects)

    def _go_down_the_places(self, sentence: Sentence, made: Sequence[Draft]) -> None:
        """Gives the label of a first place to the places below it, where the bands agree: "Peringkat pertama kategori Pemkot zona
        hijau kualitas tertinggi ditempati A, 98,17." / "B di posisi kedua dengan 97,46, lalu C di posisi ketiga"."""
        if self._ranked is None or sentence.block - self._ranked[1] > 1:
            return
        label, told = self._ranked[0], [d for d in made if d.score]
        if told and _NEXT_PLACE.search(self._story.text, sentence.span.start, sentence.span.end):
            if all_expect(self._story, told, label):
                for draft in told:
                    draft.take(label)
            self._ranked = (label, sentence.block)

    def _go_to_the_lowest(self, sentence: Sentence, made: Sequence[Draft]) -> None:
        """Gives the label that a paragraph leads with to the lowest of those it tells, where the bands agree: "Untuk zona merah, A dan
        B mendapat 44,87 dan 39,20. Paling bawah C, hanya 28,65"."""
        led = self._memory.open
        if led is None or led[1] != sentence.block or not _LOWEST.match(self._story.text, sentence.span.start):
            return
        zone = replace(led[0], grade=None, category=None)
        told = [d for d in made if d.score and bool(d.mention.unit) == bool(led[2].unit)]
        if zone.zone and len(told) == 1 and not told[0].zone and all_expect(self._story, told, zone):
            told[0].take(zone)

    def means_the_same(self, here: Occurrence) -> bool:
        """Whether a sentence that names nobody only goes on about those of the one before, who then have its label."""
        sentence, label = here.sentence, here.label
        if here.subjects or here.made:
            return False
        if self._explains(sentence, label):
            return True
        if not _YEAR_OPENS.match(self._story.text, sentence.span.start) or self._groups.of(sentence):
            return False
        told = self._groups.just_counted(sentence)
        if told is not None:  # "… ada 7 kantor yang nilainya turun. Tahun 2022 masih di zona hijau"
            self._groups.add(label, sentence, told)
        return told is not None

    def _explains(self, sentence: Sentence, label: Label) -> bool:
        """Whether a sentence only says what the label of the one before means, and so gives it to the same: "Empat daerah lain
        masuk zona kuning. Artinya kepatuhan mereka tergolong sedang"."""
        before = self._story.preceding(sentence)
        if (
            before is None
            or before.block != sentence.block
            or not _MEANING.match(self._story.text, sentence.span.start)
        ):
            return False
        groups = self._groups.labelled_in(before)
        for group in groups:
            self._groups.add(label, before, group)
        last = self._memory.last_zone.zone_span if self._memory.last_zone else None
        led = [d for d in self._story.drafts if not groups and d.zone_span is not None and d.zone_span == last]
        led = led if last is not None and before.span.contains(last) and len(led) > 1 else []
        for draft in led:
            draft.take(label)
        return bool(groups or led)

    def _give_all(
        self, sentence: Sentence, mentions: Sequence[InstitutionMention], label: Label, made: list[Draft]
    ) -> None:
        for mention in mentions:
            self._giver.give(sentence, mention, label, made)

    def _hand_over_pending(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives a label told before anybody was named in its paragraph to the first who is."""
        pending = self._memory.pending
        if not subjects or pending is None or pending[1] != sentence.block:
            return
        # "Hijau berarti tingkat kepatuhannya tinggi. Yang mendapatkannya ialah A, B, serta C"
        led_to = FORWARD.search(self._story.text, sentence.span.start, subjects[0].span.start)
        self._give_all(sentence, subjects if led_to else subjects[:1], pending[0], made)
        self._memory.pending = None

    def _likewise(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives the last labels of the paragraph to those who are said to be alike, or among those who have them."""
        text = self._story.text
        if made and _LIKEWISE.match(text[sentence.span.start : sentence.span.end]):
            last = self._memory.last_in(sentence)
            for draft in made:
                for label in last:
                    draft.take(label)
        elif subjects and _LIKEWISE_THEY.fullmatch(text, sentence.span.start, subjects[0].span.start):
            before = self._story.preceding(sentence)
            told = [self._story.labels[i] for i in self._story.inside(before, self._story.labels)] if before else []
            alike = (
                len({label.zone for label in told} - {None}) < 2 and len({label.grade for label in told} - {None}) < 2
            )
            ends = _ENDS_OR_ADDS.match(text, subjects[-1].span.end)
            holders = any(m.form == "holder" for m in subjects)
            for label in self._memory.last_in(sentence) if told and alike and ends and not holders else ():
                self._give_all(sentence, subjects, label, made)
        elif subjects and _SAME_FATE.fullmatch(text, sentence.span.start, subjects[0].span.start):
            self._share_fate(sentence, made)
        if subjects and _AMONG_THEM.match(text[subjects[-1].span.end : sentence.span.end]):
            for label in self._memory.last_in(sentence):  # "… hanya 13 yang hijau. Kabupaten Ciamis ada di antaranya"
                self._give_all(sentence, reach_back(self._story, subjects, label, made), label, made)

    def _share_fate(self, sentence: Sentence, made: Sequence[Draft]) -> None:
        """Gives the values of a sentence the zone and grade that the one before tells last, where the bands agree."""
        before, told = self._story.preceding(sentence), [d for d in made if d.score]
        zone, grade = self._memory.last_zone, self._memory.last_grade
        parts = [replace(zone, grade=None)] if zone is not None else []
        parts += [replace(grade, zone=None, zone_span=None)] if grade is not None else []
        for label in parts:
            said_before = before is not None and before.span.contains(label.span)
            if said_before and all_expect(self._story, told, label):
                for draft in told:
                    draft.take(label)

    def _unowned_before(self, sentence: Sentence) -> list[Label]:
        """The labels of the sentence before that are said of nobody yet: "Warna kuning lebih banyak. Penghuninya A dan B"."""
        before = self._story.preceding(sentence)
        if before is None or before.kind != sentence.kind or sentence.block - before.block > 1:
            return []
        taken = {d.zone_span for d in self._story.drafts} | {d.grade.span for d in self._story.drafts if d.grade}
        labels = [self._story.labels[i] for i in self._story.inside(before, self._story.labels)]
        unowned = [
            label
            for label in labels
            if label.polarity == "stated"
            and not label.coordinated
            and ours(self._story, before, label)
            and not taken & {label.zone_span, label.grade.span if label.grade else label.zone_span} - {None}
        ]
        # "Enam daerah zona hijau, empat lainnya zona kuning. Daftarnya meliputi A, B, …": of which, their number says
        several = len({x.zone for x in unowned} - {None}) > 1 or len({x.grade.grade for x in unowned if x.grade}) > 1
        return [] if several else unowned

    def _goes_further(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], listed: tuple[Label, int, InstitutionMention]
    ) -> bool:
        """Whether a paragraph only goes on with the list of the one before: "Menyusul A 80,87, B 80,71"."""
        starts = self._story.text[sentence.span.start : subjects[0].span.start] if subjects else ""
        if sentence.block != listed[1] + 1 or any(m.unit != listed[2].unit for m in subjects):
            return False
        following = self._story.following(sentence)
        referred = (
            following is not None
            and following.block == sentence.block
            and any(g.role == "back" for g in self._groups.of(following))
        )  # "Berikutnya A (77,43) serta B (72,88). Keduanya zona kuning"
        return not referred and bool(FURTHER.match(starts)) and not re.search(r"\d|[.;]", starts)

    def _join_them(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: Sequence[Draft]) -> None:
        """Gives the last labels of the paragraph to values that join those who have them, where the bands agree."""
        if not _JOINS_THEM.match(self._story.text, sentence.span.start):
            return
        before = self._story.preceding(sentence)
        some = before is not None and _SOME.match(self._story.text, before.span.start) is not None
        labels = self._memory.last_in(sentence)
        if before is not None and some and before.block == sentence.block - 1:
            labels = self._memory.last_in(before)  # "… meraih zona hijau. Antara lain A 83,63." / "Ada juga B 84,73"
        for label in labels:
            told = [d for d in made if d.score and (d.zone if label.zone else d.grade) is None]
            unbanded = some and not label.zone and label.grade is not None and label.grade.grade in SERVICE_GRADES
            fits = unbanded or all_expect(self._story, told, label)
            if told and len(told) == len({m.span for m in subjects}) and fits:
                # "Kanwil tidak sendirian di zona kuning. Ada pula A yang mendapat 75,58; B 68,84"
                for draft in told:
                    draft.take(label)

    def _led_to(self, sentence: Sentence, subjects: Sequence[InstitutionMention]) -> Label | None:
        """The label of the paragraph that led to names or to a group whose members now follow."""
        led, led_group = self._memory.led, self._memory.led_group
        if led is not None and led[1] == sentence.block:
            return led[0]
        if led_group is None or led_group[1] != sentence.block:
            return None
        # "18 memperoleh kategori A. Nilai paling besar dipegang Pemkab Solok, 97,73. Menyusul Pemkot Payakumbuh …"
        gap = self._story.text[sentence.span.start : subjects[0].span.start]
        return led_group[0] if _MEMBERS_FOLLOW.search(gap) and not self._groups.of(sentence) else None

    def _go_on_leading(
        self, sentence: Sentence, subjects: Sequence[InstitutionMention], label: Label, made: list[Draft]
    ) -> None:
        """Gives a label that led to names to those of the sentence behind, too, if that leads on to them."""
        # "Adapun di tingkat kota ialah Banda Aceh, Langsa": goes on with the label of the sentence before
        before_them = self._story.text[sentence.span.start : subjects[0].span.start]
        leads = [m.end() for m in FORWARD.finditer(before_them)]
        # "… didapat ialah nilai di atas 80 yang dicetak 5 perangkat daerah, paling tinggi Puskesmas Kandang": of the value
        leads_on = bool(leads) and not re.search(r"\d", before_them[leads[-1] :])
        if not (sentence == self._memory.asked or leads_on or _JOINING_IN.search(before_them)):
            return
        if _ROSTER.search(before_them):
            return
        namely = NAMELY.search(before_them)
        for mention in subjects:
            year = self._story.years.opening_of(sentence, mention.span.start)
            if year is None or not namely:
                self._giver.give(sentence, mention, label, made)
                continue
            # "Pada 2023 hanya A yang hijau. Pada 2024 ada tiga, yaitu A, B, dan C"
            draft = Draft(mention, year, sentence, sentence.block, sentence.group, "prose.label")
            draft.take(label)
            self._story.drafts.append(draft)
            made.append(draft)

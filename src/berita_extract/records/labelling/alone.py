"""Whose a label is in a sentence that names nobody: of the list behind, of all just told, or of whoever was spoken of.

A sentence without a label that goes on with one told before is read in `continuation`.
"""

from __future__ import annotations

import re

from berita_extract.mentions.groups import NOUN, GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.model import Span
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import leads_to_list
from berita_extract.records.groups import Groups
from berita_extract.records.labelling.giving import Giver
from berita_extract.records.labelling.memory import Memory
from berita_extract.records.labelling.nobody import of_those_who_have_it
from berita_extract.records.labelling.occurrence import Occurrence
from berita_extract.records.labelling.phrases import THAT_VALUE
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

# "sama-sama hijau": said of all who were just spoken of
_ALIKE = re.compile(
    r"\b(?:sama-sama|masing-masing|serempak|kompak|seluruhnya|semuanya|(?:opini|predikat|zona|warna|kategori)nya\s+(?:pun\s+)?(?:serupa|sama|seragam|kembar|(?:tidak|tak)\s+ber(?:beda|selisih))(?=,))(?!\w)",
    re.IGNORECASE,
)
_PLAIN_GROUP = re.compile(
    rf"\b(?:para|sejumlah|beberapa|tiap|setiap|banyak|sebagian|mayoritas|suatu|sebuah|seluruh|semua"
    rf"|antar)?\s*(?<!wali ){NOUN}\b(?!\s+(?:itu|ini|tersebut|se(?:jauh|kecil|luas|besar|terpencil)\b|yang (?:ia|dia)\b|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_NEWEST_RESULT = re.compile(
    r"\W*(?:untuk\s+|pada\s+)?(?:hasil|nilai|angka|skor|capaian|perolehan|rapor)\s+(?:yang\s+)?(?:paling\s+)?(?:terbaru|terkini|teranyar|baru)\b",
    re.IGNORECASE,
)
# "Zona hijau terbagi dua. Kategori A dicapai …": said of all that the paragraph names
_DIVIDES = re.compile(
    r"^\W*(?:ini\s+)?(?:(?:terbagi|dibagi|terdiri|terpecah)|ada (?:dua|tiga) (?:kelompok|kategori|kelas|golongan))\b",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\b(?:berada|masuk|raih|meraih|diraih|memperoleh|menyandang|mendapat(?:kan)?|mengantongi|mencantumkan"
    r"|tercantum|tertulis|piagam|menempatkan|membawa|mempertahankan|pertahankan|diganjar|dinyatakan|kita|kami"
    r"|bertengger|bertahan)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:(?:nilai|skor|warna|predikat|opini|kategori|hasil|rapor|zona|status|perolehan|capaian|indeks|angka"
    r"|posisi|golongan|kualitas)nya|masih|tetap|juga|angka itu|hasil (?:itu|tersebut|ini)|capaian (?:itu|tersebut"
    r"|ini)|nilai (?:itu|tersebut|ini)|dengan (?:nilai|hasil|capaian|skor|angka|total|rapor)|rapor itu|kali ini"
    r"|(?:opini|predikat|piagam|hasil|nilai) yang|itu (?:sudah|artinya|berarti|masuk)|kini|pun|lagi|kita|kami|penilaian itu|predikat)\b"
    # ""Sudah kuning. Kami ingin hijau," katanya"
    r"|\A\W*(?:sudah\s|(?:tingkat\s+)?kepatuhannya\b)",
    re.IGNORECASE,
)
_NOW = re.compile(r"\bsekarang\b", re.IGNORECASE)
# "Ombudsman menempatkannya di zona merah"
_PLACED = re.compile(
    r"\b(?:(?:menempat|menggolong|memasuk|mengelompok|meng?k?ategori|menduduk|menyata)kan|menaruh|menilai|mengganjar|memberi|menganugerahi"
    r"|mencap|melabeli|membawa|mengantar(?:kan)?|membuat)nya\s+(?:(?:di|ke|dalam|pada|sebagai|dengan|berada|masuk)\s+){0,3}\Z",
    re.IGNORECASE,
)
_YEAR_ITEM = re.compile(r"\W*(?:tahun\s+)?20[12]\d\s*[:=–-]", re.IGNORECASE)
_CARD_LINE = re.compile(
    r"\W*(?:zona(?:si)?|warna|kategori|predikat|opini|kualitas|status|klasifikasi)\s*[:=]", re.IGNORECASE
)
_ITS = re.compile(r"\W*(?:opini|predikat|kategori|zona|warna|golongan)nya\b", re.IGNORECASE)
_THAT_VALUE = re.compile(
    r"\W*(?:nilai|skor|angka|hasil|capaian|perolehan)(?:\s+\w+)?\s+(?:itu|tersebut|ini)\b", re.IGNORECASE
)
_EXCEPTING = re.compile(r",?\s+(?:kecuali|selain|minus)\b", re.IGNORECASE)


def card_above(story: Story, sentence: Sentence) -> Draft | None:
    """The value whose zone or predicate a line of a card tells: "Nilai: 59,88" over "Zona: Kuning"."""
    if not _CARD_LINE.match(story.text, sentence.span.start) or len(sentence.span.of(story.text)) > 60:
        return None
    last = next((d for d in reversed(story.drafts) if d.score and d.at < sentence.span.start), None)
    blocks = story.document.blocks
    near = last is not None and last.block is not None and 0 < sentence.block - last.block <= 3
    between = blocks[last.block : sentence.block] if last is not None and near else ()
    return last if near and all(b.span.end - b.span.start < 60 for b in between) else None


class Alone:
    """Gives labels to those whom earlier sentences, or the list behind, tell of."""

    def __init__(self, story: Story, groups: Groups, giver: Giver, memory: Memory) -> None:
        self._story = story
        self._groups = groups
        self._giver = giver
        self._memory = memory

    def bind(self, here: Occurrence) -> None:
        """Gives a label that stands beside no name to whoever is meant, if anybody is."""
        story, sentence, label = self._story, here.sentence, here.label
        colours = {story.labels[i].zone for i in story.inside(sentence, story.labels)}
        if not here.made and colours >= {"hijau", "kuning", "merah"} and not story.years.told_in(sentence):
            return  # "Hasilnya dikelompokkan menjadi zona hijau, zona kuning, dan zona merah"
        if self._of_values_here(here) or self._of_value_before(here):
            return
        if (line := card_above(story, sentence)) is not None:
            line.take(label)
            return
        divides = _DIVIDES.match(story.text[label.span.end : sentence.span.end])
        if _announces(story, sentence) or divides or leads_to_list(story, sentence):
            self._groups.add(label, sentence)
            return
        if self._alike(here):
            return
        if (all_of := self._of_all_before(sentence, label)) is not None:
            self._groups.add(label, sentence, all_of)
            return
        if story.text[max(sentence.span.start, sentence.span.end - 3) : sentence.span.end].rstrip().endswith("?"):
            self._memory.led = (label, sentence.block)  # "Lalu siapa yang kuning?": the next sentence tells
            self._memory.asked = story.following(sentence)
            return
        if of_those_who_have_it(story, here):
            return
        if story.subject is None or story.subject_sentence is None:
            if label.grade and len(colours - {None}) < 2 and not _PLAIN_GROUP.search(here.before):
                self._memory.pending = (label, sentence.block)
            return
        if THAT_VALUE.match(here.before):  # "Perolehan tersebut mengantarkannya ke zona hijau"
            scored = [d for d in story.drafts if d.score and d.at < sentence.span.start]
            if scored and scored[-1].block >= sentence.block - 1:
                scored[-1].take(label)
                return
        if self._of_value_told_about(here) or self._of_the_only(here, story.subject, story.subject_sentence):
            return
        if sentence.in_list and _YEAR_ITEM.match(story.text, sentence.span.start):
            self._giver.give(sentence, story.subject, label, here.made)  # "- 2019: zona merah"
            return
        if not self._of_several_before(here):
            self._of_subject(here, story.subject, story.subject_sentence)

    def _of_values_here(self, here: Occurrence) -> bool:
        """Gives a label to those whose values its own sentence tells, though it does not name them."""
        made, label = here.made, here.label
        if made and (alike := _ALIKE.search(here.before)) and "nya" not in alike.group():
            owners = {d.mention.span: d.mention for d in made if d.score and d.at < label.span.start}
            if len(owners) > 1:  # "Dinas mereka mendapat 77,55 dan 68,79, dan sama-sama berpredikat Cukup"
                for mention in owners.values():
                    self._giver.give(here.sentence, mention, label, made)
                return True
        if not made or (made[0].mention.compared and label.span.end <= made[0].at):
            return False
        valued = [d for d in made if d.score and d.score.span.end <= label.span.start]
        self._giver.give(here.sentence, (valued or made)[-1].mention, label, made)
        return True

    def _of_value_before(self, here: Occurrence) -> bool:
        """Gives a label that is all its sentence says to the only value of the one before: "Tahun kemarin kita 64,28. Kuning."."""
        before = self._story.preceding(here.sentence)
        told = [d for d in self._story.drafts if d.score and before is not None and d.sentence == before]
        if len(told) != 1 or here.sentence.span.of(self._story.text).strip(' ."“”') != here.label.span.of(
            self._story.text
        ):
            return False
        told[0].take(here.label)
        return True

    def _of_value_told_about(self, here: Occurrence) -> bool:
        """Gives a label that is "its" to the value of which the sentence before speaks: "Nilai itu berasal dari lima dinas.
        Opininya kualitas sedang"."""
        story, before = self._story, self._story.preceding(here.sentence)
        its = _ITS.match(story.text, here.sentence.span.start, here.label.span.end)
        if before is None or before.block != here.sentence.block or not its:
            return False
        if not _THAT_VALUE.match(story.text, before.span.start, before.span.end):
            return False
        scored = [d for d in story.drafts if d.score and d.at < before.span.start]
        if not scored or scored[-1].block < before.block - 1:
            return False
        if len({d.mention.candidates for d in scored if d.sentence == scored[-1].sentence}) != 1:
            return False
        own = [d for d in scored if d.mention.candidates == scored[-1].mention.candidates]
        told = next((d for d in reversed(own) if d.year.value == story.years.default.value), None)
        if told is not None:
            told.take(here.label)
        return True

    def _alike(self, here: Occurrence) -> bool:
        """Gives a label to all just told where words say that they share it: "sama-sama hijau"."""
        alike = _ALIKE.search(here.before)
        if alike is None:
            return False
        story, sentence, label = self._story, here.sentence, here.label
        told = [d for d in story.drafts if d.score and d.block == sentence.block and d.at < sentence.span.start]
        before_it = [d for d in story.drafts if d.score and d.block == sentence.block - 1]
        if not told and len({d.mention.candidates for d in before_it}) == 1:
            told = before_it  # "Warnanya memang sama-sama hijau" of the two values told in the paragraph before
        last = [d for d in told if d.sentence == told[-1].sentence]
        if len({d.mention.candidates for d in last}) == 1 < len({d.year.value for d in last}):
            for draft in last:  # "… dari 80,27 menjadi 93,71. … meski warnanya sama-sama hijau"
                draft.take(label)
            return True
        at = here.start + alike.start()
        self._groups.add(label, sentence, GroupMention(Span(at, at + len(alike.group())), "all"))
        return True

    def _of_all_before(self, sentence: Sentence, label: Label) -> GroupMention | None:
        """The group of the sentence before, where a label excepts some of it: "Semua daerah di zona hijau. Opininya kualitas
        tertinggi, kecuali Solok Selatan yang …"."""
        before = self._story.preceding(sentence)
        if before is None or before.block != sentence.block or not _EXCEPTING.match(self._story.text, label.span.end):
            return None
        return next((g for g in self._groups.of(before) if g.role in ("all", "back", "counted") and not g.whole), None)

    def _of_the_only(self, here: Occurrence, subject: InstitutionMention, subject_sentence: Sentence) -> bool:
        """Gives a label that words say is received to the one whom the article has told of so far, if it is one only."""
        story, sentence = self._story, here.sentence
        newest = _NEWEST_RESULT.match(here.before)  # "Hasil terbaru itu disertai opini …"
        only = story.only()
        another = only and only.resolved != subject.resolved
        if another and subject_sentence.block == sentence.block and not newest:
            only = None  # "Nasib serupa dialami Kota Bengkulu. Kepatuhannya rendah dan ikut masuk zona merah."
        if not only or not (newest or _RECEIVES.search(here.before)) or _PLAIN_GROUP.search(here.before):
            return False
        current = story.years.current.value
        own = [d for d in story.drafts if d.mention.candidates == only.candidates and d.year.value == current]
        self._giver.give(sentence, only, here.label, own)
        return True

    def _of_several_before(self, here: Occurrence) -> bool:
        """Gives a label to all whom the sentence before lists, or whose values it tells, where it is said to be theirs."""
        story, sentence = self._story, here.sentence
        if listed := self._groups.enumerated_before(sentence):
            for mention in listed:  # "Ketiganya A, B, dan C. Masih zona kuning"
                self._giver.give(sentence, mention, here.label, here.made)
            return True
        before = story.preceding(sentence)
        told = [d for d in story.drafts if d.score and before is not None and d.sentence == before]
        if not here.label.same_as_before or len({d.mention for d in told}) < 2:
            return False
        for draft in told:  # "Di atas keduanya masih ada A (85,36), B (84,46) dan C (84,15). Warnanya serupa"
            draft.take(here.label)
        return True

    def _of_subject(self, here: Occurrence, subject: InstitutionMention, subject_sentence: Sentence) -> None:
        """Gives a label to whoever was spoken of last, or to the one whom the article is about."""
        story, sentence = self._story, here.sentence
        near = sentence.block == subject_sentence.block or sentence.group == subject_sentence.group
        only = story.only()
        taken_up = _PRONOUN.search(here.around) or _PLACED.search(here.before)
        if only is not None and only.resolved == subject.resolved:
            taken_up = taken_up or _NOW.search(here.before)  # "… baru 25,98 persen." / "Dulu merah, sekarang kuning"
        adjacent = sentence.block - subject_sentence.block == 1 and bool(taken_up)
        plain = _PLAIN_GROUP.search(here.before)
        sole = story.sole()
        if sole is None and any(d.score for d in story.drafts):
            sole = story.only()
        if (
            sole is not None
            and sole.form != "bare"
            and not near
            and not plain
            and self._year_told(sentence, here.label)
        ):
            # "Anak tangga pertama berwarna merah, yaitu hasil penilaian 2021": the article is about one
            own = [d for d in story.drafts if d.mention.candidates == sole.candidates]
            self._giver.give(sentence, sole, here.label, own)
            return
        if not (near or adjacent) or (plain and not _PRONOUN.search(here.before)):
            return
        own = [d for d in story.drafts if d.mention.span == subject.span]
        self._giver.give(sentence, subject, here.label, own)

    def _year_told(self, sentence: Sentence, label: Label) -> bool:
        """Whether the sentence itself tells the year of a label."""
        year = self._story.years.of_label(sentence, label.span)
        told = any(m.year == year.value is not None for m in self._story.years.told_in(sentence))
        return told or (year.span is not None and sentence.span.contains(year.span))


def _announces(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence leads to a list: a heading, or one that ends with a colon."""
    return sentence.kind == "heading" or sentence.span.of(story.text).rstrip().endswith(":")

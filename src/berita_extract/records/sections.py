"""What a heading governs: the label of a section is that of each of its items."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from berita_extract.mentions.groups import NOUN, NUMERAL
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.mentions.scores import Score
from berita_extract.records.drafts import Draft
from berita_extract.records.group_places import KIND_LINE
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_ENUMERATOR = re.compile(r"^(?:[A-H]|[IV]{1,4}|\d{1,2})[.)]\s+")  # "A. Kualitas tertinggi" over a list
_KIND = re.compile(r"kementerian|lembaga|provinsi|pemprov|kabupaten|pemkab|kota|pemkot|polres|kantor|dinas|puskesmas")

_KIND_FIRST = re.compile(rf"\W*{NOUN}\s*:\s*(?-i:[A-Z])", re.IGNORECASE)  # "Polres: Majene, Pasangkayu"

# "Berikut penerimanya:", "Para peraih predikat itu adalah:": the items have what the sentence before tells
_HAVE_IT = re.compile(
    r"\W*(?:(?:berikut|inilah|adapun)\s+)?(?:ini\s+)?(?:adalah\s+)?(?:(?:daftar|nama(?:-nama)?|para|\d{1,3}|ke\w+|instansi|daerah|lembaga|pemda|lengkap)\s+)*"
    r"(?:penerima|peraih|penyandang|pemilik)(?:nya)?(?:\s+(?:predikat|opini|penghargaan|piagam|anugerah|kategori|zona))?"
    r"(?:\s+(?:itu|tersebut|ini|tadi|dimaksud))?(?:\s+(?:(?:pada|untuk|dalam)\s+)?(?:penilaian\s+)?(?:tahun\s+)?20[12]\d)?"
    r"(?:\s+(?:adalah|ialah|yakni|yaitu|antara lain|selengkapnya))?\W*",
    re.IGNORECASE,
)
# "Berikut daftarnya:", "Mereka adalah:": they may be all that were assessed, unless no item has a value and few had it
_ARE_LISTED = re.compile(
    r"\W*(?:(?:berikut|inilah|ini)\s+(?:ini\s+)?)?(?:(?:daftar|nama-nama|nama)(?:nya)?(?:\s+(?:lengkapnya|lengkap|instansinya|daerahnya|instansi|daerah)?(?:\s?(?:itu|tersebut))?)?"
    r"|mereka(?:\s+(?:adalah|ialah|yakni|yaitu))?)(?:\s+(?:sebagai\s+berikut|selengkapnya))?\W*",
    re.IGNORECASE,
)
_MOST = re.compile(
    rf"\b(?:sebagian|mayoritas|kebanyakan|hampir|rata-rata|umumnya|didominasi|termasuk|salah satu|di ?antaranya|{NUMERAL})\b",
    re.IGNORECASE,
)

# ""Kabupaten Bogor belum," kata dia": somebody speaks, or a name is denied what the heading says
_NO_ITEM = re.compile(r"[\"“”]|\b(?:belum|tidak|tak|bukan)\b", re.IGNORECASE)


class Sections:
    """Headings that hold a label ("Zona Hijau Kategori A") and the items they govern."""

    def __init__(self, story: Story, ours: Callable[[Sentence, Label], bool]) -> None:
        self._story = story
        self._ours = ours  # whether a label is one of the target scheme
        self._section: tuple[Label, Sentence] | None = None
        self._lead = ""  # the sentence before the one that leads to the items, if the label is told there
        self._at = 0  # the group of the last line that tells the kind of the items below it

    def heads(self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]) -> bool:
        """Takes a line that only holds a label ("Zona Hijau Kategori A") as the heading of what follows."""
        if scores or sentence.kind not in ("list_item", "heading", "paragraph"):
            return False
        if subjects and not (self._kinds_only(subjects) and self._leads_to_items(sentence)):
            return False
        labels = [self._story.labels[i] for i in self._story.inside(sentence, self._story.labels)]
        if not labels or labels[0].polarity != "stated":
            goes_on = self._tells_kind(sentence) or self._only_a_name(sentence, subjects)
            if sentence.kind == "heading" and not goes_on:
                self._section = None
            return False
        words = self._story.text[sentence.span.start : sentence.span.end]
        for span in (*(label.span for label in labels), *(m.span for m in subjects)):
            words = words.replace(span.of(self._story.text), " ")
        rest = re.sub(
            rf"\b(?:{NOUN}|dengan|kategori|predikat|opini|nilai|kelompok|daftar|yang|masuk|berada|di|meraih|dan"
            rf"|pemerintah|daerah|berikut|{NUMERAL})\b|[^A-Za-z]",
            "",
            words,
            flags=re.IGNORECASE,
        )
        block = self._story.document.blocks[sentence.block].span.of(self._story.text).strip()
        whole = sentence.span.of(self._story.text) in (block, _ENUMERATOR.sub("", block))
        if len(rest) > 6 or (sentence.kind == "paragraph" and not (whole and not block.endswith((".", '"')))):
            return False
        if sentence.in_list:
            first = next(s for s in self._story.document.sentences if s.group == sentence.group)
            leads = not any(
                m.span.start < sentence.span.start
                for m in self._story.mentions
                if first.span.start <= m.span.start and m.candidates and not m.place
            )
            if not leads and not (self._section and self._section[1].group in (sentence.group, sentence.group - 1)):
                return False
        merged = labels[0]
        for label in labels[1:]:
            merged = replace(
                merged,
                zone=merged.zone or label.zone,
                zone_span=merged.zone_span or label.zone_span,
                grade=merged.grade or label.grade,
                category=merged.category or label.category,
                category_span=merged.category_span or label.category_span,
            )
        if not self._ours(sentence, merged):
            return False
        self._section, self._lead = (merged, sentence), ""
        return True

    def led_to(self, sentence: Sentence) -> bool:
        """Takes the only label of a sentence, or of the one before, as that of the items to which it leads: "Hanya segelintir yang
        memperoleh Opini Kualitas Tertinggi. Berikut penerimanya:"."""
        before, first = self._story.document.before(sentence), self._story.following(sentence)
        own = [self._story.labels[i] for i in self._story.inside(sentence, self._story.labels)]
        lead = sentence if own else before
        if (
            lead is None
            or first is None
            or lead.kind not in ("paragraph", sentence.kind)
            or sentence.block - lead.block > 1
        ):
            return False
        words = sentence.span.of(self._story.text)
        for label in own:
            words = words.replace(label.span.of(self._story.text), " ")
        receivers = _HAVE_IT.fullmatch(words)
        if not receivers and (own or not _ARE_LISTED.fullmatch(words)):
            return False
        labels = own or [self._story.labels[i] for i in self._story.inside(lead, self._story.labels)]
        if (
            len(labels) != 1
            or labels[0].polarity != "stated"
            or labels[0].coordinated
            or not self._ours(lead, labels[0])
        ):
            return False
        item = _ENUMERATOR.sub("", first.span.of(self._story.text))
        theirs = [m for m in self._story.subjects(lead) if m.resolved and not (m.place or m.giver)]
        if theirs and not receivers:
            return False  # "Pemkab Siak meraih predikat itu, sementara unitnya juga dinilai. Berikut daftarnya:"
        if not receivers and (_MOST.search(self._story.text, lead.span.start, lead.span.end) or re.search(r"\d", item)):
            return False
        self._section, self._lead = (labels[0], sentence), lead.span.of(self._story.text)
        return True

    @staticmethod
    def _kinds_only(subjects: Sequence[InstitutionMention]) -> bool:
        """Whether only kinds are named, nobody of them: "Kantor pertanahan zona hijau:"."""
        return all(
            m.unit is not None and m.own_name is None and (" " not in m.words or m.words[1:].islower())
            for m in subjects
        )

    def _leads_to_items(self, sentence: Sentence) -> bool:
        """Whether a line ends with a colon and items of a list follow it."""
        following = self._story.following(sentence)
        ends = self._story.text[sentence.span.start : sentence.span.end].rstrip().endswith(":")
        return ends and following is not None and following.in_list

    def opens(self, sentence: Sentence) -> None:
        """Takes the label before the first of several items as that of all: "ZONA HIJAU: Pinrang 92,33 | Gowa 85,78"."""
        if not sentence.in_list:
            return
        for index in self._story.inside(sentence, self._story.labels):
            label = self._story.labels[index]
            before = self._story.text[sentence.span.start : label.span.start]
            behind = self._story.text[label.span.end : sentence.span.end]
            if not before.strip(" -•*") and behind.lstrip().startswith(":") and label.polarity == "stated":
                if self._ours(sentence, label):
                    self._section, self._lead = (label, sentence), ""
                return

    def apply(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives the items below a heading its label."""
        if self._section is None:
            return
        label, head = self._section
        if self._tells_kind(sentence):
            self._at = sentence.group  # "MERAH", then "Kota" over a list and "Kabupaten" over another
            return
        kind_first = bool(subjects) and bool(_KIND_FIRST.match(self._story.text, sentence.span.start))
        anew = sentence != head and not (kind_first or self._only_a_name(sentence, subjects))
        if sentence.kind == "title" or (sentence.kind == "heading" and anew):
            self._section = None
            return
        in_reach = sentence.group == head.group or (
            sentence.in_list and sentence.group <= max(head.group, self._at) + 2
        )
        in_reach = in_reach or (head.kind == "heading" and (sentence.group == head.group + 1 or kind_first))
        if not in_reach and not (
            head.kind != "list_item" and subjects and sentence.block - head.block <= 40 and self._item_like(sentence)
        ):
            if sentence.kind == "paragraph":
                self._section = None
            return
        # below an item with a label and a name only items with a value of their own go on with it
        head_names = any(head.span.contains(d.mention.span) for d in self._story.drafts)
        for mention in subjects:
            if kind_first and self._story.text[mention.span.end : mention.span.end + 2].strip() == ":":
                continue  # the kind itself
            own = [d for d in made if d.mention.span == mention.span]
            if own:
                for draft in own:
                    draft.take(label)
            elif (label.zone or label.grade) and not head_names:
                draft = Draft(
                    mention, self._story.years.current, sentence, sentence.block, sentence.group, "prose.group"
                )
                draft.take(label)
                self._story.drafts.append(draft)
                made.append(draft)

    def _tells_kind(self, sentence: Sentence) -> bool:
        """Whether a line tells the kind of the items below it, if it is none beside that of the heading: "Provinsi" after
        "Kementerian dengan kualitas tertinggi"."""
        line = KIND_LINE.fullmatch(self._story.text, sentence.span.start, sentence.span.end)
        if line is None or self._section is None:
            return line is not None
        head = f"{self._lead} {self._section[1].span.of(self._story.text)}".lower()
        return not _KIND.search(head) or any(kind in head for kind in _KIND.findall(line.group().lower()))

    def _only_a_name(self, sentence: Sentence, subjects: Sequence[InstitutionMention]) -> bool:
        """Whether a line is nothing but a name: an item, however it is set, and no heading of a paragraph below."""
        before, below = self._story.preceding(sentence), self._story.following(sentence)
        if below is not None and below.kind == "paragraph" and (before is None or before.kind != sentence.kind):
            return False
        words = _ENUMERATOR.sub("", sentence.span.of(self._story.text)).strip(" -–•*.;,")
        return len(subjects) == 1 and subjects[0].words == words

    def _item_like(self, sentence: Sentence) -> bool:
        """Whether a line reads like an item of a list: a name, a number, hardly a word more."""
        words = sentence.span.of(self._story.text)
        for mention in self._story.mentions:
            if sentence.span.contains(mention.span):
                words = words.replace(mention.span.of(self._story.text), " ")
        told = _NO_ITEM.search(words)
        return sentence.first and told is None and len(re.findall(r"[A-Za-z]+", words)) <= 3

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
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence

_ENUMERATOR = re.compile(r"^(?:[A-H]|[IV]{1,4}|\d{1,2})[.)]\s+")  # "A. Kualitas tertinggi" over a list
_KIND_LINE = re.compile(rf"\W*{NOUN}\W*", re.IGNORECASE)  # "Kota", "Kabupaten": which items of a section follow

_KIND_FIRST = re.compile(rf"\W*{NOUN}\s*:\s*(?-i:[A-Z])", re.IGNORECASE)  # "Polres: Majene, Pasangkayu"


class Sections:
    """Headings that hold a label ("Zona Hijau Kategori A") and the items they govern."""

    def __init__(self, story: Story, ours: Callable[[Sentence, Label], bool]) -> None:
        self._story = story
        self._ours = ours  # whether a label is one of the target scheme
        self._section: tuple[Label, Sentence] | None = None
        self._at = 0  # the group of the last line that tells the kind of the items below it

    def heads(self, sentence: Sentence, subjects: Sequence[InstitutionMention], scores: Sequence[Score]) -> bool:
        """Takes a line that only holds a label ("Zona Hijau Kategori A") as the heading of what follows."""
        if scores or sentence.kind not in ("list_item", "heading", "paragraph"):
            return False
        if subjects and not (self._kinds_only(subjects) and self._leads_to_items(sentence)):
            return False
        labels = [self._story.labels[i] for i in self._story.inside(sentence, self._story.labels)]
        if not labels or labels[0].polarity != "stated":
            if sentence.kind == "heading":
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
        self._section = (merged, sentence)
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
                    self._section = (label, sentence)
                return

    def apply(self, sentence: Sentence, subjects: Sequence[InstitutionMention], made: list[Draft]) -> None:
        """Gives the items below a heading its label."""
        if self._section is None:
            return
        label, head = self._section
        if _KIND_LINE.fullmatch(sentence.span.of(self._story.text)):
            self._at = sentence.group  # "MERAH", then "Kota" over a list and "Kabupaten" over another
            return
        kind_first = bool(subjects) and bool(_KIND_FIRST.match(self._story.text, sentence.span.start))
        if sentence.kind == "title" or (sentence.kind == "heading" and sentence != head and not kind_first):
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

    def _item_like(self, sentence: Sentence) -> bool:
        """Whether a line reads like an item of a list: a name, a number, hardly a word more."""
        words = sentence.span.of(self._story.text)
        for mention in self._story.mentions:
            if sentence.span.contains(mention.span):
                words = words.replace(mention.span.of(self._story.text), " ")
        return sentence.first and len(re.findall(r"[A-Za-z]+", words)) <= 3

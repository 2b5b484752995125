"""What the labels read so far leave to later sentences: the last ones, lists that may go on, and one that nobody has yet.

Kept by all who read labels in order; whether a later sentence does go on is asked in `continuation`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.story import Story
from berita_extract.scopes import Sentence


@dataclass(slots=True)
class Memory:
    """The labels told so far, as far as words may lead back to them."""

    story: Story
    last_zone: Label | None = None
    last_grade: Label | None = None
    led: tuple[Label, int] | None = None  # the label that last led to names, and its block
    # of a list that may go on in the next paragraph: its label, its block, and the last one it named
    open: tuple[Label, int, InstitutionMention] | None = None
    led_group: tuple[Label, int] | None = None  # the label of a group told last, and its block
    asked: Sentence | None = None  # that answers a question for those of a label
    pending: tuple[Label, int] | None = None  # told before anybody was named: "sebaris kalimat: Opini …"

    def note(self, label: Label) -> None:
        """Keeps a label as the last of its kind."""
        if label.zone:
            self.last_zone = label
        if label.grade:
            self.last_grade = label

    def last_in(self, sentence: Sentence) -> list[Label]:
        """The zone and grade told last, if that was in the same paragraph."""
        start = self.story.document.blocks[sentence.block].span.start
        return [
            label
            for label in (self.last_zone, self.last_grade)
            if label is not None and start <= label.span.start < sentence.span.start
        ]

    def same(self, label: Label) -> Label:
        """What "predikat serupa" or "warnanya belum berubah" repeats: the last grade, the last zone, or both."""
        words = label.span.of(self.story.text).lower()
        if any(w in words for w in ("kelompok", "golongan", "kelas", "daftar")):
            told = [one for one in (self.last_zone, self.last_grade) if one is not None]
            last = max(told, key=lambda one: one.span, default=label)
            return replace(last, span=label.span, same_as_before=True)
        zone = self.last_zone if "zona" in words or "warna" in words or self.last_grade is None else None
        grade = (
            self.last_grade
            if any(w in words for w in ("predikat", "opini", "kategori", "status", "penghargaan", "piagam"))
            else None
        )
        if grade is not None and grade.zone and zone is None:
            zone = grade  # "predikat kepatuhan tinggi (zona hijau)", and then "predikat serupa"
        if zone is not None and zone.zone != "hijau" and "penghargaan" in words:
            zone = None  # nobody is awarded for less
        return replace(
            label, zone=zone.zone if zone else None, zone_span=zone.zone_span if zone else None, grade=grade.grade if grade else None,
            category=grade.category if grade else None, category_span=grade.category_span if grade else None,
        )  # fmt: skip

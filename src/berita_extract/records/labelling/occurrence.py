"""One label at its place: the sentence, those named in it, the words on either side, and who stands next to it.

Nothing is decided here; these are what the questions of the other modules are asked of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from berita_extract.mentions.groups import GroupMention
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import Label
from berita_extract.records.drafts import Draft
from berita_extract.scopes import Sentence

_WINDOW = (
    1000  # characters of a sentence on either side that are read for a label; one of a broken page may have no end
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A label in its sentence, with those named there and the drafts made of the sentence so far."""

    label: Label
    sentence: Sentence
    subjects: Sequence[InstitutionMention]
    following: int  # where the next label starts that may lead to names, or the end of the sentence
    made: list[Draft]
    before: str  # the words of the sentence before the label
    around: str  # those words, the label and the words behind it

    @property
    def start(self) -> int:
        """Where the words before the label start in the text."""
        return self.label.span.start - len(self.before)


def occurrence(
    text: str,
    sentence: Sentence,
    subjects: Sequence[InstitutionMention],
    label: Label,
    following: int,
    made: list[Draft],
) -> Occurrence:
    """A label with the words around it."""
    before = text[max(sentence.span.start, label.span.start - _WINDOW) : label.span.start]
    around = before + text[label.span.start : min(sentence.span.end, label.span.end + _WINDOW)]
    return Occurrence(label, sentence, subjects, following, made, before, around)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who stands on either side of a label in its sentence, and whether those behind it may be meant."""

    left: list[InstitutionMention]
    right: list[InstitutionMention]
    groups: list[GroupMention]
    group: GroupMention | None  # right before the label, or around it
    ahead: GroupMention | None  # the first one behind it
    behind: int  # where the first name or group behind it starts
    gap: str  # what stands between the label and that one
    leads: bool  # whether the gap leads to whom it is said of, whoever stands before
    free: bool  # whether nobody before the label holds it

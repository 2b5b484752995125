"""The exact comparison of two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SHINGLE_WORDS = 5
LIKE = 0.8  # of the shorter text's shingles: the same wording, or an excerpt of the other
SAME = 0.55  # of all shingles of both: a reprint with up to a quarter more around it; equal lengths have .67
RELATED = 0.5  # of the shorter text's shingles: enough to be two excerpts of one text
DECLARED = 0.2  # of the shorter text's shingles, where a page itself says whose copy it is
MIN_SHINGLES = 8  # a shorter text is too little to be told from any other sentence on the subject

# "Serang,": letters and digits only, so that typography and layout do not count; "94,62" stays one word
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

Shingle = tuple[str, ...]


def words(text: str) -> list[str]:
    """Lower-case words and numbers of a text."""
    return _WORD.findall(text.casefold())


def shingles(text: str) -> frozenset[Shingle]:
    """All runs of five words of a text; a text shorter than that has none."""
    return frozenset(runs(words(text), SHINGLE_WORDS))


def runs(found: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """All runs of so many words, in their order."""
    return zip(*(found[start:] for start in range(length)), strict=False)


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two texts have in common, in shingles."""

    shared: int
    shorter: int
    longer: int

    @classmethod
    def of(cls, first: frozenset[Shingle], second: frozenset[Shingle]) -> Overlap:
        """Compares two texts."""
        return cls(len(first & second), min(len(first), len(second)), max(len(first), len(second)))

    @property
    def likeness(self) -> float:
        """Share of the shorter text that the other has too."""
        return self.shared / self.shorter if self.shorter else 0.0

    @property
    def resemblance(self) -> float:
        """Share of all that both say that both have: low for an excerpt."""
        return self.shared / (self.shorter + self.longer - self.shared) if self.shorter else 0.0

    @property
    def alike(self) -> bool:
        """True if the two are one text, or one is an excerpt of the other; short ones only if they are equal."""
        if self.shorter < MIN_SHINGLES:
            return 0 < self.shared == self.longer
        return self.likeness >= LIKE

    @property
    def same(self) -> bool:
        """True if two alike texts are alike as wholes: a reprint, no excerpt."""
        return self.resemblance >= SAME

    @property
    def related(self) -> bool:
        """True if two texts may be excerpts of one text."""
        return self.shared >= MIN_SHINGLES and self.likeness >= RELATED

    @property
    def declared(self) -> bool:
        """True if a page may be the copy that it says it is."""
        return self.alike or (self.shared >= MIN_SHINGLES and self.likeness >= DECLARED)

"""The words of each year for results: which are its own, and which belong to two vocabularies that are no rivals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from berita_extract import bands
from berita_extract.reference import Reference
from berita_extract.values import Value, agree

Vocabulary = Literal["opinion", "grade"]


@dataclass(frozen=True, slots=True)
class Words:
    """What facts need of the reference data, by scheme and year; a year that is missing has no words of its own."""

    opinions: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)
    grades: Mapping[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, reference: Reference) -> Words:
        """Those of all rounds of the scheme whose results are collected."""
        scheme, rounds = reference.target.id, reference.rounds
        return cls(
            {(scheme, year): frozenset(one.opinions) for year, one in rounds.items()},
            {(scheme, year): frozenset(one.grades) for year, one in rounds.items()},
        )

    def vocabulary(self, scheme: str, year: int | None, predicate: Value) -> Vocabulary:
        """Of 2025: "baik" is a grade of the service, "kualitas tinggi" an opinion."""
        return "grade" if year is not None and predicate in self.grades.get((scheme, year), ()) else "opinion"

    def own(self, scheme: str, year: int) -> frozenset[str]:
        """The year's own words: of two wordings of one grade these are the value."""
        return self.opinions.get((scheme, year), frozenset()) | self.grades.get((scheme, year), frozenset())


NO_WORDS = Words()


def agree_in_words(claimed: Value, known: Value) -> bool:
    """`agree`, and words of the same grade are one: the press says "kepatuhan tinggi" in a year of "kualitas tinggi"."""
    if isinstance(claimed, str) and isinstance(known, str):
        return claimed == known or bands.grade(claimed) == bands.grade(known)
    return agree(claimed, known)

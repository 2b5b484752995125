"""The form in which each language gives all its words, and the languages there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from berita_extract.verify import Outcome

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """All that a verdict says in one language; the templates of both take the same values."""

    labels: Mapping[Outcome, str]  # a verdict in two or three words
    meanings: Mapping[Outcome, str]  # what the outcome says, and what it does not
    why: Mapping[Outcome, str]  # the reason, as a template
    flags: Mapping[str, str]  # what each flag says
    parts: Mapping[str, str]  # sentences and words for all the rest
    scopes: Mapping[str, str]  # among whom a rank holds
    months: tuple[str, ...]
    decimal: str  # what stands before the decimals


def words_of(language: Language) -> Words:
    """The words of a language."""
    from berita_extract.wording import english, indonesian

    return english.WORDS if language == "en" else indonesian.WORDS

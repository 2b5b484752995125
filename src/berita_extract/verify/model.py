"""What a verdict is: the outcome of a claim's records with everything needed to check it by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from berita_extract.facts import Backing, Fact, Statement, Value, agree_in_words
from berita_extract.model import Record, Refusal
from berita_extract.store.statements import Dismissal

Outcome = Literal[
    "supported",
    "rounded",
    "disputed",
    "no_evidence",
    "other_year",
    "other_unit",
    "other_scheme",
    "contradicted",
    "unreadable",
]
# From best to worst: the claim gets the worst of its records, a record the worst of its fields.
SEVERITY: tuple[Outcome, ...] = (
    "supported",
    "rounded",
    "disputed",
    "no_evidence",
    "other_year",
    "other_unit",
    "other_scheme",
    "contradicted",
    "unreadable",
)
NEAR = Decimal("0.5")  # the press misprints a score by a few tenths: Buton Utara 2019 50,04 and 50,39
OWN_TEXT_WORDS = 60  # a longer claim is a text that may itself have been printed
PASSAGE = 400  # characters of a quote around what it proves


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a stored article: `article.text[start:end] == quote`."""

    url: str
    outlet: str | None
    published: date | None
    quote: str
    start: int
    end: int
    archived: str | None  # "<WARC file>#<byte>"
    until: date | None = None  # when another text was first seen in place of this one
    gone: date | None = None  # since when the page is not there any more


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bands of the year say of a score; None where they say nothing or two things."""

    score: Decimal
    zone: str | None
    predicate: str | None


@dataclass(frozen=True, slots=True)
class Check:
    """One stated field of a claim against what the press states: best backed value first."""

    field: str
    value: Value | int
    outcome: Outcome
    sides: tuple[Backing, ...]
    former: tuple[Backing, ...] = ()  # what sources have taken back

    @property
    def taken_back(self) -> tuple[Backing, ...]:
        """What is to be told of it: the claimed value where that is among it, all of it where nothing else is stated."""
        if not self.sides:
            return self.former
        if self.outcome not in ("contradicted", "disputed"):
            return ()
        value = Decimal(self.value) if isinstance(self.value, int) else self.value
        return tuple(side for side in self.former if agree_in_words(value, side.value))


@dataclass(frozen=True, slots=True)
class Finding:
    """One record of a claim with its outcome; `explained` is the other result the claim seems to mean."""

    record: Record
    outcome: Outcome
    checks: tuple[Check, ...]
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]
    expected: Expected | None
    flags: tuple[str, ...]
    explained: Statement | Dismissal | None = None


@dataclass(frozen=True, slots=True)
class DataVersion:
    """What a verdict rests on."""

    package: str
    reference: str
    newest: date | None  # publication date of the newest statement used


@dataclass(frozen=True, slots=True)
class Verdict:
    """The worst outcome of a claim's records, and everything needed to check it by hand."""

    claim: str
    outcome: Outcome
    findings: tuple[Finding, ...]  # in text order
    refusals: tuple[Refusal, ...]  # what of the claim was read and refused
    evidence: tuple[Evidence, ...]
    facts: tuple[Fact, ...]
    flags: tuple[str, ...]
    dropped: Dropped
    data_version: DataVersion
    unread: tuple[str, ...] = ()  # words of the claim that may change it and that no record accounts for

    @property
    def decisive(self) -> Finding | None:
        """The finding that decides: the first of the worst."""
        return max(self.findings, key=lambda one: SEVERITY.index(one.outcome), default=None)


@dataclass(frozen=True, slots=True)
class Dropped:
    """How many statements about the claim's institutions were left out, and why."""

    own_text: int = 0
    excluded: int = 0
    later: int = 0  # published after the date asked about, or undated


@dataclass(frozen=True, slots=True)
class Exclusions:
    """What may not support a claim: clusters of texts, and with `as_of` everything later or undated."""

    own_text: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    as_of: date | None = None

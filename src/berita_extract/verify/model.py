"""What a verdict is: the outcome of a claim's records with everything needed to check it by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, get_args

from berita_extract.checks import Marked
from berita_extract.facts import Backing, Fact, Key, Statement, Value, agree_in_words
from berita_extract.judgements import Judgement
from berita_extract.model import RankScope, Record, Refusal, RefusalReason
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
# Every flag that a verdict may carry: what is odd about a claim or about what it rests on. They change no outcome
FLAGS: tuple[str, ...] = (
    "year_assumed",
    "announced_later",
    "unit_vs_institution",
    "another_unit",
    "namesake",
    "renamed_body",
    "dimension_score",
    "mean_score",
    "target_score",
    "threshold_score",
    "near",
    "digit_slip",
    "comma_slip",
    "partly_supported",
    "rank_scope",
    "other_words",
    "band_mismatch",
    "wrong_regime_words",
    "not_assessed",
    "corrected",
    "withdrawn",
    "imported_only",
    "judged",
    "names_rival_scheme",
    "not_all_read",
    # why a claim, or a part of it, was read and refused
    *(reason for reason in get_args(RefusalReason) if reason != "rival_scheme"),
)
NEAR = Decimal("0.5")  # the press misprints a score by a few tenths: Buton Utara 2019 50,04 and 50,39
OWN_TEXT_WORDS = 60  # a longer claim is a text that may itself have been printed
PASSAGE = 400  # characters of a quote around what it proves
QUOTES_PER_VALUE = 10  # of a value that thousands of texts state; what is not quoted is counted


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a stored article: `article.text[start:end] == quote`; of an imported result only where it was found."""

    url: str
    outlet: str | None
    published: date | None
    quote: str | None  # None, like `start`, `end` and `archived`, of an imported result
    start: int | None
    end: int | None
    archived: str | None  # "<WARC file>#<byte>"
    until: date | None = None  # when another text was first seen in place of this one
    gone: date | None = None  # since when the page is not there any more
    via: Literal["article", "import"] = "article"
    source_kind: str | None = None  # of an imported result: "official", "press" or not said
    stated: Mapping[str, Value] = field(
        default_factory=dict, hash=False
    )  # of an imported result, by field: it has no quote


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bands of the year say of a score; None where they say nothing or two things."""

    score: Decimal
    zone: str | None
    predicate: str | None


@dataclass(frozen=True, slots=True)
class Ladder:
    """The ranks stated of an institution among those of one scope."""

    scope: RankScope
    sides: tuple[Backing, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One stated field of a claim against what the press states: best backed value first."""

    field: str
    value: Value | int
    outcome: Outcome
    sides: tuple[Backing, ...]
    former: tuple[Backing, ...] = ()  # what sources have taken back
    judged: Judgement | None = None  # by which the first of the sides is right
    denied: tuple[Backing, ...] = ()  # what is stated and judged wrong
    scope: RankScope | None = None  # of a rank: among whom it is claimed
    ranks: tuple[Ladder, ...] = ()  # of a rank: what is stated on the ladders it was not claimed of

    @property
    def holds(self) -> bool:
        """True if the press states it, be it rounded."""
        return self.outcome in ("supported", "rounded")

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
class Explanation:
    """What the claimed score is in the press: another result (then with an outcome), or no result at all."""

    outcome: Outcome | None
    flag: str | None
    source: Statement | Dismissal
    told: date | None = None  # when the result of an earlier round was told in the claimed year


@dataclass(frozen=True, slots=True)
class Finding:
    """One record of a claim with its outcome, and what else the claimed score is, the likeliest first."""

    record: Record
    outcome: Outcome
    checks: tuple[Check, ...]
    facts: tuple[Fact, ...]
    evidence: tuple[Evidence, ...]
    expected: Expected | None
    flags: tuple[str, ...]
    explanations: tuple[Explanation, ...] = ()
    quotable: int = 0  # how many statements it rests on, quoted or not
    shown: int = 0  # how many of them are quoted
    judgements: tuple[Judgement, ...] = ()  # by people, that it rests on


@dataclass(frozen=True, slots=True)
class DataVersion:
    """What a verdict rests on: the same version, database, claim and day give the same verdict."""

    package: str
    reference: str  # hash of the reference data
    newest: date | None  # publication date of the newest statement it was compared with
    stored: datetime | None = None  # when the text of that statement was fetched, or imported
    compared: int = 0  # statements about the institutions in question
    statements: int = 0  # those of them that the verdict rests on
    judgements: str | None = None  # hash of what people have judged; None: nothing
    as_of: date | None = None  # only what was published by then counts
    read_on: date | None = None  # the day as which the claim was read; None where the day makes no difference
    release: str | None = None  # the newest one made of the database


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An office named without its region: it is nobody's until a reader says where it is, however few bear the name."""

    words: str
    stored: tuple[str, ...]  # the full names of those of which results are stored


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
    unquoted: int = 0  # statements it rests on that are not among `evidence`
    marks: Mapping[Key, Marked] = field(default_factory=dict, hash=False)  # what stands beside the facts
    unplaced: Unplaced | None = None  # of a claim without a record
    unnamed: bool = False  # a text that was read as an article and names the assessment nowhere
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

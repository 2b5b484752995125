"""What facts are made of and what they are: statements, values with their support, facts, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from berita_extract.judgements import Judgement
from berita_extract.model import Record
from berita_extract.values import Value

Field = Literal["score", "zone", "predicate"]
FactStatus = Literal["single", "corroborated", "disputed", "corrected"]

FIELDS: tuple[Field, ...] = ("score", "zone", "predicate")
WHOLE = "all"  # among the fields of a statement that is judged wrong: the whole of it

IMPORTED = 1 << 40  # added to the id of an imported result, so that it is no record's
RESOLVED = 1 << 41  # added to the id of a refusal of which a person has said who is meant


@dataclass(frozen=True, slots=True)
class Statement:
    """A result that a text states, with what facts and verdicts need to know of both.

    The text is an article's present one, a former one, or one that was never read here: an imported result has no quote
    and no copy, and its record's URL is the page it was taken from.
    """

    id: int  # of the record; negative for one of a former text; IMPORTED or RESOLVED and the number of its own table
    article: int  # of an imported result the article its page is stored as, else IMPORTED and a number for the page
    origin: str  # cluster of reprints the article belongs to
    outlet: str | None
    published: date | None
    record: Record
    text: int = 0  # place of its text among those the article has had, oldest first
    seen: datetime | None = None  # when that text was first fetched, for all but an article's only text
    revision: int | None = None  # the former text it stands in; None: the present one
    dropped: datetime | None = None  # since when another text of the same source has taken the place of that one
    meant: Judgement | None = None  # by which its mention is this institution
    wrong: tuple[tuple[str, Judgement], ...] = ()  # fields that are judged wrong (WHOLE: all), each with the judgement

    @property
    def imported(self) -> bool:
        """True if it was stated elsewhere and its page was not read here."""
        return IMPORTED <= self.id < RESOLVED

    @property
    def resolved(self) -> bool:
        """True if it was refused as ambiguous, and a person has said who is meant."""
        return self.id >= RESOLVED

    def against(self, field: str) -> Judgement | None:
        """The judgement by which what it states in a field counts for nothing; None: it counts."""
        return next((row for name, row in self.wrong if name in (field, WHOLE)), None)


Stated = tuple[Value, Statement]


class Key(NamedTuple):
    """What a fact is about; sorts in the order of its parts."""

    scheme: str
    institution_id: str
    year: int
    field: Field


@dataclass(frozen=True, slots=True)
class Backing:
    """A value with the statements that agree on it, in the order of their ids."""

    value: Value
    support: tuple[Statement, ...]
    until: datetime | None = None  # when its sources were first seen to state it no more; None: they still do
    wrong: Judgement | None = None  # by which these statements count for nothing
    right: Judgement | None = None  # by which it goes before its rivals, where it stands beside a fact's own value

    @property
    def former(self) -> bool:
        """True if the sources have taken it back."""
        return self.until is not None

    @property
    def origins(self) -> int:
        """How many independent texts state it.

        The texts of imported results were never compared: together they are one at most, and none beside an article.
        """
        read = {one.origin for one in self.support if not one.imported}
        return len(read) or min(1, len(self.support))

    @property
    def urls(self) -> tuple[str, ...]:
        """The articles that state it, sorted."""
        return tuple(sorted({statement.record.url for statement in self.support}))

    @property
    def imported_only(self) -> bool:
        """True if no text that was read here states it."""
        return bool(self.support) and all(one.imported for one in self.support)


class Sides(NamedTuple):
    """The values stated of one thing: best backed first, of those taken back the last to go first."""

    standing: tuple[Backing, ...]  # what sources state now
    withdrawn: tuple[Backing, ...]  # what a source stated last and states no more
    superseded: tuple[Backing, ...]  # what a source has corrected itself


class Correction(NamedTuple):
    """A value that an article once stated and later stated otherwise (or, `new` is None, no more)."""

    key: Key
    article: int
    url: str
    institution: str
    old: Value
    new: Value | None
    seen: datetime  # when the later text was first fetched


@dataclass(frozen=True, slots=True)
class Fact:
    """What the press agrees on, or the value with most origins beside its rivals where it does not."""

    key: Key
    institution: str
    value: Value
    status: FactStatus
    support: tuple[Statement, ...]
    origins: int  # independent texts that state it now; 0: withdrawn
    # other values, best backed first, then those no longer stated, then what is judged wrong
    rivals: tuple[Backing, ...]
    first_seen: date | None  # publication date of the oldest supporting statement
    last_seen: date | None  # of the newest
    judged: Judgement | None = None  # by which this value is the right one
    imported_only: bool = False  # no text that was read here states it
    other_words: bool = False  # some of the support says it in words of another year
    beside: tuple[Backing, ...] = ()  # what is stated in the year's other vocabulary

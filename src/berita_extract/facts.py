"""Statements → facts: a pure function. Conflicts are shown and never voted away.

A fact is (scheme, institution, year, field) with the value its statements agree on. Two scores agree if the finer one,
rounded to the decimals of the coarser, equals it; the finer is then the value. Support is counted in origins.

A source may correct itself: a later text of the same article states another value, or states none any more. The former
value is then *superseded* by its own source. It stays visible among the rivals with its quote, is not counted as one
side of a dispute, and the fact is `corrected`; it is `disputed` only if independent texts differ about what now stands.
So an independent article that goes on stating the former value does dispute it: nobody but its author can take a
statement back, and whether the second article copied the slip or knows better is for the reader to see. A reprint that
was left as it was is not independent: it counts as a copy of the former text.

A value that its source took away without giving another is neither true nor false now: nobody states it, and nobody
states anything else. It is *withdrawn*: the fact stays with that value, `corrected`, with 0 origins behind it. Where
another article goes on stating it, that one alone is its support.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from berita_extract import bands
from berita_extract.model import Record
from berita_extract.values import Value as Value
from berita_extract.values import agree as agree
from berita_extract.values import decimals as decimals
from berita_extract.values import rounded as rounded

Field = Literal["score", "zone", "predicate"]
FactStatus = Literal["single", "corroborated", "disputed", "corrected"]

FIELDS: tuple[Field, ...] = ("score", "zone", "predicate")


IMPORTED = 1 << 40  # added to the id of an imported result, so that it is no record's


@dataclass(frozen=True, slots=True)
class Statement:
    """A result that a text states, with what facts and verdicts need to know of both.

    The text is an article's present one, a former one, or one that was never read here: an imported result has no quote
    and no copy, and its record's URL is the page it was taken from.
    """

    id: int  # of the record; negative for one of a former text; IMPORTED and the number of an imported result
    article: int  # of an imported result the article its page is stored as, else IMPORTED and a number for the page
    origin: str  # cluster of reprints the article belongs to
    outlet: str | None
    published: date | None
    record: Record
    text: int = 0  # place of its text among those the article has had, oldest first
    seen: datetime | None = None  # when that text was first fetched, for all but an article's only text
    revision: int | None = None  # the former text it stands in; None: the present one
    dropped: datetime | None = None  # since when another text of the same source has taken the place of that one

    @property
    def imported(self) -> bool:
        """True if it was stated elsewhere and its page was not read here."""
        return self.id >= IMPORTED


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

    @property
    def former(self) -> bool:
        """True if the sources have taken it back."""
        return self.until is not None

    @property
    def origins(self) -> int:
        """How many independent texts state it."""
        return len({statement.origin for statement in self.support})

    @property
    def urls(self) -> tuple[str, ...]:
        """The articles that state it, sorted."""
        return tuple(sorted({statement.record.url for statement in self.support}))


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
    rivals: tuple[Backing, ...]  # other values, best backed first, those no longer stated last
    first_seen: date | None  # publication date of the oldest supporting statement
    last_seen: date | None  # of the newest


Stated = tuple[Value, Statement]


def attributed(statements: Sequence[Statement], reprinted: Mapping[int, Collection[int]]) -> list[Statement]:
    """The statements with the origin that each counts for, in their order.

    `reprinted` are the articles that hold whole articles of other origins, and which. What a round-up states of an
    institution in a year counts for its own origin if another article of that states it too, else for the origin of the
    article it holds that does.
    """
    told: dict[tuple[str, str, int | None], list[Statement]] = defaultdict(list)
    for one in statements:
        told[one.record.scheme, one.record.institution_id, one.record.year].append(one)
    found = []
    for one in statements:
        others = told[one.record.scheme, one.record.institution_id, one.record.year]
        held = reprinted.get(one.article, ())
        at_home = any(other.origin == one.origin and other.article not in reprinted for other in others)
        origins = [] if at_home else sorted(other.origin for other in others if other.article in held)
        found.append(replace(one, origin=origins[0]) if origins else one)
    return found


def compute(statements: Iterable[Statement]) -> tuple[Fact, ...]:
    """All facts of the statements, sorted by key. A record without a year makes none."""
    stated = _by_key(statements)
    return tuple(_fact(key, stated[key]) for key in sorted(stated))


def corrections(statements: Iterable[Statement]) -> tuple[Correction, ...]:
    """What articles themselves changed of what they state, by key, article and time."""
    stated = _by_key(statements)
    found: list[Correction] = []
    for key in sorted(stated):
        for article, texts in sorted(_by_text(stated[key]).items()):
            for pairs, following, when in _changes(texts):
                new = backings(following)[0].value if following else None
                for value, one in pairs:
                    found.append(Correction(key, article, one.record.url, one.record.institution, value, new, when))
    return tuple(dict.fromkeys(found))


def weigh(stated: Sequence[Stated]) -> Sides:
    """Parts what is stated of one thing into what stands, what was withdrawn and what was corrected."""
    standing: list[Stated] = []
    withdrawn: list[Stated] = []
    superseded: list[Stated] = []
    ended: dict[int, datetime] = {}  # by id of the statement
    corrected: dict[int, str] = {}  # articles that corrected themselves, with their origins
    for article, texts in sorted(_by_text(stated).items()):
        for pairs, following, when in _changes(texts):
            (superseded if following else withdrawn).extend(pairs)
            ended.update((one.id, when) for _, one in pairs)
            if following:
                corrected[article] = pairs[0][1].origin
        if all(one.dropped is None for _, one in texts[-1]):
            standing.extend(_stated_last(texts))
    stale = _left_as_they_were(standing, superseded, corrected, ended)
    superseded += [pair for pair in standing if pair[1].id in stale]
    standing = [pair for pair in standing if pair[1].id not in stale]
    ended |= stale
    now = backings(standing)
    # of equally backed values the one that somebody took the trouble to correct
    now = tuple(
        sorted(now, key=lambda side: (-side.origins, all(one.article not in corrected for one in side.support)))
    )
    return Sides(now, _ended(withdrawn, ended), _ended(superseded, ended))


def value_of(record: Record, field: Field) -> Value | None:
    """What a record states in a field."""
    if field == "score":
        return record.score
    return record.zone if field == "zone" else record.predicate


def agree_in_words(claimed: Value, known: Value) -> bool:
    """`agree`, and words of the same grade are one: the press says "kepatuhan tinggi" in a year of "kualitas tinggi"."""
    if isinstance(claimed, Decimal) or isinstance(known, Decimal):
        return agree(claimed, known)
    return claimed == known or bands.grade(claimed) == bands.grade(known)


def backings(stated: Sequence[tuple[Value, Statement]]) -> tuple[Backing, ...]:
    """The distinct values with their support, best first; a coarse score backs every finer one it agrees with."""
    distinct = {str(value): value for value, _ in stated}  # 94,6 and 94,60 are equal and not equally fine
    values = sorted(distinct.values(), key=lambda value: (-_fineness(value), str(value)))
    finest: list[Value] = []
    for value in values:
        if not any(agree(value, chosen) for chosen in finest):
            finest.append(value)
    found = [Backing(value, tuple(statement for other, statement in stated if agree(value, other))) for value in finest]
    return tuple(sorted(found, key=lambda one: (-one.origins, _dated(one)[0] or date.max, str(one.value))))


def _fineness(value: Value) -> int:
    return decimals(value) if isinstance(value, Decimal) else 0


def _by_key(statements: Iterable[Statement]) -> dict[Key, list[Stated]]:
    stated: dict[Key, list[Stated]] = defaultdict(list)
    for statement in sorted(statements, key=lambda one: one.id):
        record = statement.record
        if record.year is None:
            continue
        for field in FIELDS:
            value = value_of(record, field)
            if value is not None:
                stated[Key(record.scheme, record.institution_id, record.year, field)].append((value, statement))
    return stated


def _by_text(stated: Iterable[Stated]) -> dict[int, list[list[Stated]]]:
    """What each article states, text after text; texts that say nothing of the matter are left out."""
    found: dict[int, dict[int, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for pair in stated:
        one = pair[1]
        # what was imported from an article's page is none of its texts: nothing takes its place, and it takes that of none
        found[one.id if one.imported else one.article][one.text].append(pair)
    return {article: [texts[place] for place in sorted(texts)] for article, texts in found.items()}


def _changes(texts: Sequence[list[Stated]]) -> Iterator[tuple[list[Stated], list[Stated], datetime]]:
    """The values that a text of an article states and a later one does not, with what that states and when it was seen.

    That is empty where the last text that spoke of the matter has itself been replaced.
    """
    for place, pairs in enumerate(texts[:-1]):
        ended: dict[int, list[Stated]] = defaultdict(list)
        for pair in pairs:
            at = _contradicted_at(pair[0], texts[place + 1 :])
            if at is not None:
                ended[at].append(pair)
        for at, gone in sorted(ended.items()):
            following = texts[place + 1 + at]
            if (when := following[0][1].seen) is not None:
                yield gone, following, when
    dropped = [one.dropped for _, one in texts[-1] if one.dropped is not None]
    if dropped:
        yield _stated_last(texts), [], min(dropped)


def _stated_last(texts: Sequence[list[Stated]]) -> list[Stated]:
    """What the last text states, and what earlier ones state more finely and no later one contradicts.

    A page that prints "94,6" for its former "94,62" has taken nothing back.
    """
    former = [
        pair
        for place, pairs in enumerate(texts[:-1])
        for pair in pairs
        if not _said_again(pair[0], texts[place + 1]) and _contradicted_at(pair[0], texts[place + 1 :]) is None
    ]
    return [*texts[-1], *former]


def _said_again(value: Value, text: Iterable[Stated]) -> bool:
    return any(agree(value, other) and _fineness(other) >= _fineness(value) for other, _ in text)


def _contradicted_at(value: Value, later: Sequence[Sequence[Stated]]) -> int | None:
    """Which of the later texts is the first to state nothing that agrees; None for none, or if the next one says it."""
    if _said_again(value, later[0]):
        return None
    return next((at for at, text in enumerate(later) if not any(agree(value, other) for other, _ in text)), None)


def _left_as_they_were(
    standing: Iterable[Stated],
    superseded: Sequence[Stated],
    corrected: Mapping[int, str],
    ended: Mapping[int, datetime],
) -> dict[int, datetime]:
    """Statements of reprints whose fellow was corrected from that very value, and when it was."""
    pairs = list(standing)
    kept = [(value, one.origin) for value, one in pairs if one.article in corrected]
    stale = {}
    for value, one in pairs:
        if one.article in corrected or any(origin == one.origin and agree(value, other) for other, origin in kept):
            continue
        moments = [ended[old.id] for other, old in superseded if old.origin == one.origin and agree(value, other)]
        if moments:
            stale[one.id] = max(moments)
    return stale


def _ended(stated: Sequence[Stated], ended: Mapping[int, datetime]) -> tuple[Backing, ...]:
    ordered = sorted(stated, key=lambda pair: pair[1].id)
    sides = [(max(ended[one.id] for one in side.support), side) for side in backings(ordered)]
    sides.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(replace(side, until=until) for until, side in sides)


def _fact(key: Key, stated: Sequence[Stated]) -> Fact:
    sides = weigh(stated)
    best, *rivals = sides.standing or sides.withdrawn
    former = (*(sides.withdrawn if sides.standing else ()), *sides.superseded)
    others = [*rivals, *(side for side in former if not agree(side.value, best.value))]
    status: FactStatus = "corroborated" if best.origins > 1 else "single"
    if sides.standing and rivals:
        status = "disputed"
    elif others or not sides.standing:
        status = "corrected"
    first, last = _dated(best)
    name = min(statement.record.institution for statement in best.support)
    origins = best.origins if sides.standing else 0
    return Fact(key, name, best.value, status, best.support, origins, tuple(others), first, last)


def _dated(backing: Backing) -> tuple[date | None, date | None]:
    dates = sorted(statement.published for statement in backing.support if statement.published)
    return (dates[0], dates[-1]) if dates else (None, None)

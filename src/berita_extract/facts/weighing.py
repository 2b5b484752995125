"""What stands of the values stated of one thing, what was withdrawn, and what its sources have corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from berita_extract.bands import grade
from berita_extract.facts.model import Backing, Sides, Stated
from berita_extract.facts.words import agree_in_words
from berita_extract.values import Value, decimals, rounded


def weigh(stated: Sequence[Stated], own: Collection[Value] = ()) -> Sides:
    """Parts what is stated of one thing into what stands, what was withdrawn and what was corrected.

    `own` are the words of the year: of two wordings of one grade these are the value.
    """
    standing: list[Stated] = []
    withdrawn: list[Stated] = []
    superseded: list[Stated] = []
    ended: dict[int, datetime] = {}  # by id of the statement
    corrected: dict[int, str] = {}  # articles that corrected themselves, with their origins
    for article, texts in sorted(by_text(stated).items()):
        for pairs, following, when in changes(texts):
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
    now = backings(standing, own)
    # of equally backed values the one that somebody took the trouble to correct
    now = tuple(
        sorted(now, key=lambda side: (-side.origins, all(one.article not in corrected for one in side.support)))
    )
    return Sides(now, _ended(withdrawn, ended, own), _ended(superseded, ended, own))


def backings(stated: Sequence[Stated], own: Collection[Value] = ()) -> tuple[Backing, ...]:
    """The distinct values with their support, best first; a coarse score backs every finer one it agrees with.

    Of equally backed values one that was read here goes before one that was only imported.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, (value, _) in enumerate(stated):
        places[str(value)].append(place)
    distinct = {str(value): value for value, _ in stated}  # 94,6 and 94,60 are equal and not equally fine
    agreeing = _Agreeing(distinct)
    values = sorted(distinct.values(), key=lambda value: (-fineness(value), value not in own, str(value)))
    found = []
    for value in agreeing.finest(values):
        support = sorted(place for name in agreeing.names(value) for place in places[name])
        found.append(Backing(value, tuple(stated[place][1] for place in support)))
    return tuple(
        sorted(found, key=lambda one: (-one.origins, one.imported_only, dated(one)[0] or date.max, str(one.value)))
    )


class _Agreeing:
    """Which of many values agree by `agree_in_words`: looked up by what they are rounded to, not each with each."""

    def __init__(self, distinct: Mapping[str, Value]) -> None:
        self._levels: dict[int, dict[str, Value]] = defaultdict(dict)
        for name, value in distinct.items():
            self._levels[fineness(value)][name] = value
        self._rounded: dict[tuple[int, int], dict[Value, list[str]]] = {}

    def finest(self, values: Iterable[Value]) -> Iterator[Value]:
        """Of values in falling fineness those that agree with none before that was kept."""
        kept: set[tuple[int, Value]] = set()
        for value in values:
            fine = fineness(value)
            if (fine, coarse(value, fine)) not in kept:
                kept.update((level, coarse(value, level)) for level in self._levels if level <= fine)
                yield value

    def names(self, value: Value) -> Iterator[str]:
        """The names of the values that agree with one."""
        for level in self._levels:
            at = min(level, fineness(value))
            yield from self._at(level, at).get(coarse(value, at), ())

    def _at(self, level: int, at: int) -> Mapping[Value, list[str]]:
        if (level, at) not in self._rounded:
            made: dict[Value, list[str]] = defaultdict(list)
            for name, value in self._levels[level].items():
                made[coarse(value, at)].append(name)
            self._rounded[level, at] = made
        return self._rounded[level, at]


def coarse(value: Value, places: int) -> Value:
    """What two values share that agree, at the decimals of the coarser one; a word, that has none, its grade."""
    return rounded(value, places) if isinstance(value, Decimal) else grade(value)


def fineness(value: Value) -> int:
    return decimals(value) if isinstance(value, Decimal) else 0


def by_text(stated: Iterable[Stated]) -> dict[int, list[list[Stated]]]:
    """What each article states, text after text; texts that say nothing of the matter are left out."""
    found: dict[int, dict[int, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for pair in stated:
        one = pair[1]
        # what was imported from an article's page is none of its texts: nothing takes its place, and it takes that of none
        found[one.id if one.imported else one.article][one.text].append(pair)
    return {article: [texts[place] for place in sorted(texts)] for article, texts in found.items()}


def changes(texts: Sequence[list[Stated]]) -> Iterator[tuple[list[Stated], list[Stated], datetime]]:
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
    return any(agree_in_words(value, other) and fineness(other) >= fineness(value) for other, _ in text)


def _contradicted_at(value: Value, later: Sequence[Sequence[Stated]]) -> int | None:
    """Which of the later texts is the first to state nothing that agrees; None for none, or if the next one says it."""
    if _said_again(value, later[0]):
        return None
    return next(
        (at for at, text in enumerate(later) if not any(agree_in_words(value, other) for other, _ in text)), None
    )


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
        if one.article in corrected or any(
            origin == one.origin and agree_in_words(value, other) for other, origin in kept
        ):
            continue
        moments = [
            ended[old.id] for other, old in superseded if old.origin == one.origin and agree_in_words(value, other)
        ]
        if moments:
            stale[one.id] = max(moments)
    return stale


def _ended(stated: Sequence[Stated], ended: Mapping[int, datetime], own: Collection[Value]) -> tuple[Backing, ...]:
    ordered = sorted(stated, key=lambda pair: pair[1].id)
    sides = [(max(ended[one.id] for one in side.support), side) for side in backings(ordered, own)]
    sides.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(replace(side, until=until) for until, side in sides)


def dated(backing: Backing) -> tuple[date | None, date | None]:
    dates = sorted(statement.published for statement in backing.support if statement.published)
    return (dates[0], dates[-1]) if dates else (None, None)

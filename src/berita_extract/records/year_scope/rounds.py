"""Which rounds of the assessment an article can tell of.

A round is a year of the reference data; whether its results can be known depends on the day the article is dated by.
Nothing is read here but the date of an article without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from berita_extract import years
from berita_extract.model import Span, YearBasis
from berita_extract.reference import Reference
from berita_extract.years import YearMention

# A round is known at most so long before its ceremony; a later "2024" in a text of February 2024 is the award's year
_LEAD_TIME = timedelta(days=75)
_LOCALLY_EARLY = 30  # days that results have been told in a province before all were announced


@dataclass(frozen=True, slots=True)
class Year:
    """An assessment year with its basis and, where it is written, its place."""

    value: int | None
    basis: YearBasis
    span: Span | None = None


_STILL_NEWS = 75  # days after its announcement in which a round is told as that of now
_LONG_BEFORE = 120  # days: an article tells of the ceremony of its own round for some months


class Rounds:
    """The rounds of the assessment, seen from the day of an article.

    `published`: the day it is dated by, be it only by a day in its text; `given`: the day it came with.
    """

    def __init__(self, reference: Reference, published: date | None, given: date | None) -> None:
        self.published = published
        self._given = given  # a day in the text may be that of anything
        self._rounds = reference.rounds
        self._assessed = sorted(r.year for r in self._rounds.values() if r.assessed)
        self._gaps = [r.year for r in self._rounds.values() if not r.assessed]
        self.newest = reference.newest_round(published)  # announced by then
        # of the year in which the article appeared, assessed or not
        self.running = self._rounds.get(published.year) if published is not None else None

    def announced_by(self, day: date) -> int | None:
        """The newest round that was announced on or before a day long before the article; None if the day is near it."""
        if self.published is None or (self.published - day).days < _LONG_BEFORE:
            return None
        return max((r.year for r in self._rounds.values() if r.announced and r.announced <= day), default=None)

    def long_since(self) -> bool:
        """Whether the newest round had been announced for some months when the article appeared."""
        announced = self.newest.announced if self.newest else None
        return bool(self.published and announced and (self.published - announced).days > _STILL_NEWS)

    def possible(self, year: int | None) -> bool:
        """Whether results of the round can be known when the article appeared."""
        round_ = self._rounds.get(year or 0)
        if round_ is None:
            return False
        if self.published is None or round_.announced is None:
            return self.published is None or round_.year <= self.published.year
        return round_.announced - _LEAD_TIME <= self.published

    def to_come(self, year: int) -> bool:
        """Whether the results of a round were announced so long after the article that it cannot tell them."""
        round_ = self._rounds.get(year)
        if self._given is None or round_ is None or round_.announced is None:
            return False
        return (round_.announced - self._given).days > _LOCALLY_EARLY

    def unannounced(self, newest: int) -> bool:
        """Whether a later round may be known by the article's date, because nobody recorded when it was announced."""
        # results of a year are never out before July (2013's, the earliest, came on the 22nd)
        until = self.published.year - (self.published.month < 7) if self.published else newest
        later = [r for r in self._rounds.values() if newest < r.year <= until]
        return any(r.assessed and r.announced is None for r in later)

    def assessed(self, year: int) -> bool:
        """Whether a year had a round."""
        round_ = self._rounds.get(year)
        return round_ is not None and round_.assessed

    def skipped(self, year: int | None) -> bool:
        """Whether a year had no round, so that no value can be of it: "sempat vakum pada 2020"."""
        round_ = self._rounds.get(year or 0)
        return round_ is not None and not round_.assessed

    def between(self, first: int | None = None, last: int | None = None) -> list[int]:
        """The assessed rounds from a year to another, both included, in order."""
        return [year for year in self._assessed if (first or year) <= year <= (last or year)]

    def previous(self, year: int | None) -> int | None:
        """The assessed round before `year`: 2021 follows 2019."""
        return max(self.between(last=year - 1) if year is not None else (), default=None)

    def gap(self) -> int | None:
        """The newest year without a round."""
        return max(self._gaps, default=None)


def rounds_known(reference: Reference, published: date | None, text: str, stated: Sequence[YearMention]) -> Rounds:
    """The rounds as an article knows them; a date that cannot be right beside the years it has `stated` is dropped."""
    rounds = Rounds(reference, published or _dateline(text) or _by_weekday(text, reference), published)
    day = rounds.published
    if day is not None and any((m.year or 0) > day.year + 1 for m in stated):
        return Rounds(reference, None, published)  # a page dated 2014 that tells results of 2024 has a wrong date
    if published is None and stated and not rounds.possible(stated[0].year):
        # "Penilaian Tahun 2023 …, Senin (22/01/2023)": the day has the slip, in a page without a date
        return Rounds(reference, None, published)
    return rounds


def _by_weekday(text: str, reference: Reference) -> date | None:
    """The day of an undated page that tells its weekday but no year, as far as the calendar leaves one: "Kamis (30/12)"."""
    announced = [r.announced for r in reference.rounds.values() if r.announced]
    return years.by_weekday(text, min(announced), max(announced))


def _dateline(text: str) -> date | None:
    """The first complete date that the text gives: what an undated page is dated by."""
    return next((day for _, day in years.dates(text) if day is not None and day.year >= 2012), None)

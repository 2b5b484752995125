"""Which assessment year a value belongs to, and how that is known.

A value takes the year told at its side (`of_scores`, `of_labels`), else the one spoken of, which sentences set for
those behind them, else that of the story (`story_year`). `YearScope` goes through the sentences with their reader and
keeps which year is spoken of; what an expression means is counted in `reckoning`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from berita_extract.mentions.scores import Score
from berita_extract.model import Span
from berita_extract.records.year_scope.announced import LEADING, announced, asked, row_of_years
from berita_extract.records.year_scope.beside import beside
from berita_extract.records.year_scope.expressions import AGAINST, NOW, YearExpressions, came_after
from berita_extract.records.year_scope.of_labels import handed_over, of_label
from berita_extract.records.year_scope.of_scores import SentenceScores
from berita_extract.records.year_scope.reckoning import Reckoning
from berita_extract.records.year_scope.rounds import Year, rounds_known
from berita_extract.records.year_scope.rows import last_of_one
from berita_extract.records.year_scope.several import listed
from berita_extract.records.year_scope.story_year import story_year
from berita_extract.reference import Reference
from berita_extract.scopes import Document, Sentence, series
from berita_extract.years import YearMention

# "Tahun 2022" on a line of its own, over "Nilai: 59,88" and "Zona: Kuning"
_YEAR_ALONE = re.compile(r"\W*(?:(?:hasil\s+)?(?:penilaian|survei)\s+)?(?:tahun\s+)?20[12]\d\W*", re.IGNORECASE)
_CARD_LINE = 80  # characters; a longer line is prose and no part of what a year heads
_LOOKING_BACK = re.compile(r"\W*(?:padahal|sebelumnya|semula|dulu|dahulu|tadinya)\b", re.IGNORECASE)
_STILL_THEN = re.compile(r"\b(?:masih|sempat|pernah)\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(
    r"[^,.;\d]{0,25}\d{1,3}[.,]\d+\)?(?:\s+poin)?(?:,|,?\s+(?:dan|serta|maupun|ataupun))\s+(?:(?:pada|tahun|penilaian|hasil|nilai)\s+)*",
    re.IGNORECASE,
)
# "Zona hijau yang lepas pada 2023 berhasil direbut kembali"
_ASIDE_BEFORE = re.compile(
    r"\b(?:yang\s+(?:lepas|hilang|luput)|yang|sejak|dari)\s+(?:pada\s+)?(?:tahun\s+)?\Z", re.IGNORECASE
)
_PART_OF_YEAR = re.compile(r"\b(?:awal|pertengahan|tengah|akhir|semester\s+\w+)\s+(?:pada\s+)?\Z", re.IGNORECASE)
# "Pemkot Palu (2016)", "Pemkab A yang meraihnya tahun 2016 dan Pemprov B yang meraihnya tahun 2017"
_YEAR_BEHIND_NAME = re.compile(
    r"\s*\(\s*(?:tahun\s+)?(20[12]\d)\s*\)"
    r"|\)?\s+yang\s+(?:meraih|memperoleh|mendapat(?:kan)?|menyandang)nya\s+(?:pada\s+)?(?:tahun\s+)?(20[12]\d)\b(?!\s*[-–])",
    re.IGNORECASE,
)


class YearScope:
    """Answers the assessment year of a value; keeps what the sentences before have said."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[YearMention],
        title_years: Sequence[YearMention],
        reference: Reference,
        published: date | None,
        labels: Sequence[Span] = (),
    ) -> None:
        self._text = document.text
        self._expressions = expressions = YearExpressions(document, mentions, labels)
        stated = [
            m
            for m in mentions
            if m.kind == "assessment" and m.year in reference.rounds and not expressions.hoped(m.span)
        ]
        self._rounds = rounds_known(reference, published, document.text, stated)
        self._published = published
        self.default = story_year(expressions, self._rounds, title_years)
        self._reckoning = Reckoning(expressions, self._rounds, self.default)
        self._told = self._reckoning.told
        self._counted_out = {m.span for m in mentions if m.kind == "after_that"}
        self._onward = {m.span for m in mentions if m.kind in ("next", "after_that", "after_gap", "first")}
        self._block = -1
        self._head: Year | None = None  # that a line of its own gives to the lines behind it
        self._read: object = None  # what the years below were read for
        self._years: dict[Span, Year] = {}

    @property
    def day(self) -> date | None:
        """The day the article came with, or else the last one of the year of its story: for names that had their time."""
        if self._published is None and self.default.value is not None:
            return date(self.default.value, 12, 31)
        return self._published

    # --- from sentence to sentence ---

    def enter(self, sentence: Sentence, names: Sequence[Span], *, bare: bool) -> None:
        """Goes on to the next sentence; a new paragraph starts with the year of the story again.

        `names`: of whom the sentence tells; `bare`: it gives no value of its own, so that a year in it is that of what
        follows.
        """
        told, here = self._told, self.told_in(sentence)
        text = sentence.span.of(self._text)
        if sentence.block != self._block:
            if here and _YEAR_ALONE.fullmatch(text):
                self._head = self._reckoning.of(here[0], self.default)
            elif len(text) > _CARD_LINE:
                self._head = None
            if not sentence.in_list or self._head:
                told.current = self._head or self.default
            if (year := asked(self._reckoning, sentence)) is not None:
                told.current = year
            self._block = sentence.block
        told.start, told.end, told.names = sentence.span.start, sentence.span.end, names
        if NOW.search(text):
            told.current = self._reckoning.this_year() if any(m.kind == "this" for m in here) else self.default
        if bare and (year := announced(self._reckoning, sentence)):
            told.current = year
        if bare and (row := row_of_years(self._reckoning, sentence)):
            told.series = row

    def leave(self, used: Sequence[Year]) -> None:
        """Takes note of the years that the values of a sentence had: the newest is spoken on about."""
        told, default = self._told, self.default.value or 0
        known = [year for year in used if year.value is not None]
        if not known:
            return
        told.values += known
        here = [span for span in self._years if told.start <= span.start < told.end]
        told.row = [self._years[span] for span in last_of_one(here, told.names)]
        told.last, told.last_end = known[-1], told.end
        if known[-1].span not in self._counted_out:
            told.anchor = known[-1]
        past = all((year.value or 0) < default for year in known)
        still = _STILL_THEN.search(self._text, told.start, told.end)
        if past and (still or _LOOKING_BACK.match(self._text, told.start)):
            return  # "Padahal pada 2022 dinas itu 66,31.", "Pada 2022 dinas itu masih kuning."
        back: list[bool] = []
        for at, year in enumerate(known):
            compared = self._compared(year) or (at > 0 and back[-1] and self._goes_on(known[at - 1], year))
            relative = year.basis == "relative" and year.span not in self._onward
            back.append((year.value or 0) < default and (compared or relative))
        since = {m.span for m in self._expressions.since}
        if all(year.span in since for year in known):
            return  # "sudah hijau sejak 2016. Nilainya 90,01"
        if not all(back):  # "nilai tahun sebelumnya 88,41" is a look back; what follows is of the story again
            told.current = max(known, key=lambda year: year.value or 0)

    def _compared(self, year: Year) -> bool:
        """Whether a year is only compared with: "naik dua kali lipat dari nilai tahun 2019 yang 45,20"."""
        return year.span is not None and bool(AGAINST.search(self._text[: year.span.start][-60:]))

    def _goes_on(self, before: Year, year: Year) -> bool:
        """Whether a year is compared with, too, as the one told before: "naik dibanding 2023 (94,30) dan 2022 (89,44)"."""
        if before.span is None or year.span is None:
            return False
        return bool(_AND_ANOTHER.fullmatch(self._text, before.span.end, year.span.start))

    def resume(self) -> None:
        """Goes back to the year of the story."""
        self._told.current = self.default

    def go_on(self, sentence: Sentence, label: Span) -> None:
        """Takes note of the year of a label that nobody in its sentence has: "Tiga tahun kemudian keduanya serempak hijau."."""
        year = self.of_label(sentence, label)
        if year.span is None or year.value is None or not sentence.span.contains(year.span):
            return
        before = self._text[sentence.span.start : year.span.start]
        if len(before) < LEADING and not _ASIDE_BEFORE.search(before):
            self._told.current = year

    # --- the years told ---

    @property
    def current(self) -> Year:
        """The year spoken of."""
        return self._told.current

    def told_in(self, sentence: Sentence) -> Sequence[YearMention]:
        """The year expressions of a sentence."""
        return self._expressions.told_in(sentence)

    def since_in(self, sentence: Sentence) -> Sequence[YearMention]:
        """The beginnings of stretches of time in a sentence: "sejak 2017"."""
        return self._expressions.since_in(sentence)

    def opening_of(self, sentence: Sentence, end: int) -> Year | None:
        """The year that a sentence names before a place of it."""
        told = [m for m in self.told_in(sentence) if m.kind in ("plain", "assessment") and m.span.end <= end]
        return self._reckoning.of(told[0]) if told else None

    def series_before(self, sentence: Sentence, end: int) -> list[Year]:
        """The years of the last run of several before a place of a sentence: "pada 2021, 2022, dan 2023"."""
        runs = self._runs(sentence, sentence.span.start, end)
        return runs[-1] if runs else []

    def series_behind(self, sentence: Sentence, start: int) -> list[Year]:
        """The years of the first run of several behind a place of a sentence."""
        runs = self._runs(sentence, start, sentence.span.end)
        return runs[0] if runs else []

    def _runs(self, sentence: Sentence, start: int, end: int) -> list[list[Year]]:
        """The years of all runs of several between two places of a sentence."""
        here = [m for m in self.told_in(sentence) if start <= m.span.start and m.span.end <= end]
        told = {m.span: m for m in here if m.kind in ("plain", "assessment")}
        runs = [run for run in series(self._text, list(told)) if len(run) > 1]
        return [[self._reckoning.of(told[span]) for span in run] for run in runs]

    def moves(self, start: int, end: int) -> bool:
        """Whether words between two places lead to another year: "… 83,98, kini turun ke kuning"."""
        return bool(NOW.search(self._text[start:end]) or came_after(self._text, start, end)) or any(
            start <= m.span.start and m.span.end <= end for m in self._expressions.told
        )

    def meaning(self, mention: YearMention, base: Year) -> Year:
        """The year that an expression means, if a comparison with `base` uses it."""
        return self._reckoning.of(mention, base, compared=True)

    def previous(self, year: int | None) -> int | None:
        """The assessed round before `year`: 2021 follows 2019."""
        return self._rounds.previous(year)

    def round_before(self, year: Year) -> Year | None:
        """The other round that a "tahun lalu" may mean which was counted from the article's date to that of the story."""
        told = (m for m in self._expressions.told if m.span == year.span and m.kind == "last_year" and m.step == -1)
        mention = next(told, None) if year.value == self.default.value else None
        if mention and _PART_OF_YEAR.search(self._text, max(0, mention.span.start - 40), mention.span.start):
            return None  # "evaluasi awal tahun lalu": a day of that year, no round
        return self.meaning(mention, self.default) if mention else None

    def last_rounds(self, count: int) -> list[int]:
        """So many rounds up to that of the story."""
        return self._rounds.between(last=self.default.value)[-count:] if self.default.value is not None else []

    def rounds_since(self, since: YearMention) -> list[Year]:
        """All rounds from a year to that of the story: "sejak 2021"."""
        return self._reckoning.rounds_since(since)

    # --- the year of a value ---

    def of_score(self, sentence: Sentence, score: Score, scores: Sequence[Score]) -> Year:
        """The year of one of the `scores` of a sentence."""
        key = (sentence.span, len(scores), scores[0].span, scores[-1].span, self._told.current)
        if self._read != key:
            self._read, self._years = key, SentenceScores(self._reckoning, sentence, scores).years()
        return self._years[score.span]

    def to_come(self, sentence: Sentence, scores: Sequence[Score]) -> set[Span]:
        """The scores at whose side a year stands of which nothing can be known yet: "82 pada 2025, 84 pada 2026"."""
        day, here = self._rounds.published, self.told_in(sentence)
        if day is None or not any((m.year or 0) > day.year for m in here):
            return set()
        own = {score.span: beside(self._expressions, score, here) for score in scores}
        return {
            span for span, m in own.items() if m and (m.year or 0) >= day.year and not self._rounds.possible(m.year)
        }

    def of_label(self, sentence: Sentence, span: Span) -> Year:
        """The year of a zone or predicate that stands without a score."""
        return of_label(self._reckoning, sentence, span)

    def handed_over(self, sentence: Sentence, span: Span) -> bool:
        """Whether a label is that of an award which a sentence tells to change hands."""
        return handed_over(self._text, sentence, span)

    def listed(self, sentence: Sentence, span: Span) -> list[Year]:
        """The years of a label that is said of several: "baik pada 2023 maupun 2024", "Baik 2016 maupun 2017 … merah"."""
        return listed(self._reckoning, sentence, span)

    def of_mention(self, sentence: Sentence, span: Span, limit: int) -> Year:
        """The year of a label that reaches a name from another sentence: one told between the name and `limit` wins."""
        here = [m for m in self.told_in(sentence) if m.kind != "this" and span.end <= m.span.start < limit]
        if not here:
            return self.default
        year = self._reckoning.of(here[0])
        self._told.current = year  # "A mendapatkannya pada 2016, disusul B setahun kemudian"
        return year

    def beside_name(self, span: Span) -> Year | None:
        """The year right behind a name that is its own: "Pemkot Palu (2016), Pemkab Sigi (2017) … zona hijau"."""
        match = _YEAR_BEHIND_NAME.match(self._text, span.end)
        return (
            self.stated(int(match.group(match.lastindex)), Span(*match.span(match.lastindex)))
            if match and match.lastindex
            else None
        )

    def stated(self, year: int, span: Span) -> Year:
        """A year that a table's header or caption gives."""
        return self._reckoning.stated(year, span)

"""Words → lines of phrases, without what stands outside the text of every page: running titles, page numbers."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from .sheets import FIGURE, Sheet, Word

_MARGIN = 0.16  # of the page's height: running titles and page numbers stand there
_SAME = 4  # points
_PAGE_NUMBER = re.compile(r"\W*(\d{1,3})\W*")  # four digits are a year
_LABELLED_NUMBER = re.compile(
    r"\W*(?:(?:hal(?:aman)?|page|lembar)\b\.?\s*\d{1,4}(?:\s*(?:/|dari|of|\|)\s*\d{1,4})?|\d{1,4}\s*(?:/|dari|of|\|)\s*\d{1,4})\W*",
    re.IGNORECASE,
)
_RUNNING_NUMBER = re.compile(r"\d{1,3}[.)]?")
_OUTERMOST = 3  # lines from the top or the bottom of a page
_LEAST_GAP, _MOST_GAP = 0.42, 1.1  # of the size: between the widest space of a text and the narrowest between columns


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with ordinary spaces between them."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a space each."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return max(word.x1 for word in self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """Phrases side by side. `y` is its middle, counted on from page to page; `top` is on its own page.

    `band` counts the rules above it, on all pages: lines of one band have none between them.
    """

    page: int
    top: float
    y: float
    size: float
    bold: bool
    band: int
    phrases: tuple[Phrase, ...]

    @property
    def text(self) -> str:
        """The phrases with a space each."""
        return " ".join(phrase.text for phrase in self.phrases)

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.phrases[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.phrases[-1].x1


def read(sheets: Sequence[Sheet], words: Sequence[Sequence[Word]]) -> list[list[Line]]:
    """The lines of each sheet's `words` from top to bottom; running titles and page numbers are left out."""
    usual = _usual_space([word for own in words for word in own])
    offset, bands = 0.0, 0
    pages: list[list[Line]] = []
    for sheet, own in zip(sheets, words, strict=True):
        pages.append([_line(sheet, row, offset, usual, bands) for row in _rows(own)])
        offset += sheet.height
        bands += len(sheet.rules) + 1
    running = _running(sheets, pages)
    return [[line for line in lines if (line.page, line.top) not in running] for lines in pages]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """The words by line: those whose middles are closer than a third of their size."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (_middle(word), word.x0)):
        last = rows[-1][0] if rows else None
        if last is not None and _middle(word) - _middle(last) <= 0.33 * min(word.size, last.size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _usual_space(words: Sequence[Word]) -> float:
    """The space between the words of a text as a share of their size, whatever the font: a quarter, or 0.6 in typescript."""
    rows = _rows_of_all(words)
    gaps = [
        (after.x0 - before.x1) / after.size
        for row in rows
        for before, after in pairwise(row)
        if not after.cut and 0.1 < (after.x0 - before.x1) / after.size < 1
    ]
    return quantiles(gaps, n=4)[0] if len(gaps) > 1 else 0.25


def _rows_of_all(words: Sequence[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in words:
        if rows and abs(word.top - rows[-1][-1].top) < 1 and word.x0 >= rows[-1][-1].x1:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _line(sheet: Sheet, row: Sequence[Word], offset: float, usual: float, bands: int) -> Line:
    phrases: list[list[Word]] = []
    for word in row:
        if phrases and not _parted(phrases[-1][-1], word, usual):
            phrases[-1].append(word)
        else:
            phrases.append([word])
    phrases = [part for phrase in phrases for part in _without_figure(phrase, alone=len(phrases) == 1)]
    if any(FIGURE.fullmatch(phrase[0].text) for phrase in phrases[1:]):
        phrases = [*_without_number(phrases[0]), *phrases[1:]]
    middle = sum(map(_middle, row)) / len(row)
    return Line(
        sheet.number,
        min(word.top for word in row),
        offset + middle,
        median(word.size for word in row),
        all(word.bold for word in row),
        bands + bisect(sheet.rules, middle),
        tuple(Phrase(tuple(words)) for words in phrases),
    )


def _parted(before: Word, after: Word, usual: float) -> bool:
    """True if two words are phrases of their own; beside a figure a little more than the usual space says so."""
    gap = (after.x0 - before.x1) / max(before.size, after.size)
    figure = bool(FIGURE.fullmatch(before.text) or FIGURE.fullmatch(after.text))
    return after.cut or gap > min(_MOST_GAP, max(_LEAST_GAP, 1.25 * usual)) or (figure and gap > 1.1 * usual + 0.02)


def _without_figure(phrase: list[Word], *, alone: bool) -> list[list[Word]]:
    """A phrase cut behind a figure at its start and, beside other phrases, before one at its end: "34,89 D"."""
    if len(phrase) > 1 and FIGURE.fullmatch(phrase[0].text) and phrase[1].text[:1].isupper():
        return [phrase[:1], phrase[1:]]
    if len(phrase) > 1 and not alone and FIGURE.fullmatch(phrase[-1].text) and phrase[-2].text[-1:].isalpha():
        return [phrase[:-1], phrase[-1:]]
    return [phrase]


def _without_number(phrase: list[Word]) -> list[list[Word]]:
    """The first phrase of a row cut behind its running number: "75 Pemerintah Kota"."""
    numbered = len(phrase) > 1 and _RUNNING_NUMBER.fullmatch(phrase[0].text) and phrase[1].text[:1].isupper()
    return [phrase[:1], phrase[1:]] if numbered else [phrase]


def _running(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> set[tuple[int, float]]:
    """Page and top of the lines that come back at one place of the pages, their numbers aside, and of page numbers.

    What also stands at another height, at the same left edge, is part of a cell: "Tertinggi".
    """
    places: dict[tuple[str, int], set[tuple[int, float]]] = defaultdict(set)
    tops: dict[tuple[str, int], set[int]] = defaultdict(set)
    numbers: dict[int, set[tuple[int, float]]] = defaultdict(set)  # by how much they differ from the page's own number
    found: set[tuple[int, float]] = set()
    for sheet, lines in zip(sheets, pages, strict=True):
        for place, line in enumerate(lines):
            tops[line.text, round(line.x0)].add(round(line.top / _SAME))
            above = place < _OUTERMOST and line.top < _MARGIN * sheet.height
            if not above and (place < len(lines) - _OUTERMOST or line.top < (1 - _MARGIN) * sheet.height):
                continue
            where = (line.page, line.top)
            if match := _PAGE_NUMBER.fullmatch(line.text):
                numbers[int(match[1]) - sheet.number].add(where)
            elif _LABELLED_NUMBER.fullmatch(line.text):
                found.add(where)
            elif len(line.phrases) < 3:
                places[re.sub(r"\d+", "#", line.text.lower()), round(line.top / _SAME)].add(where)
    found |= {where for same in numbers.values() if 2 * len(same) >= len(sheets) for where in same}
    wandering = {where for where in tops if len(tops[where]) > 1}
    own = {(line.page, line.top) for lines in pages for line in lines if (line.text, round(line.x0)) in wandering}
    for same in places.values():
        if len(same - own) > 1 and 2 * len({page for page, _ in same}) >= len(sheets):
            found |= same - own
    return found

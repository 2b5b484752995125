"""Tables without lines → rows and columns: rows by their figures, columns by what stands under one another.

A table is a run of lines with a figure each; its header is what stands right above the first. A name over several
lines goes to the row beside which it is set: with its first line, its middle or its last, whichever fits best.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from .. import tables
from .grids import Table, one_line
from .lines import Line, Phrase
from .sheets import FIGURE, GridCell, Word

LEAST_ROWS = 3
_LONGEST = 90  # characters of a phrase in a cell
_NUMBER = re.compile(r"\d{1,3}[.)]?")  # a running number or a score without decimals
_MOST_LINES = 14  # of one cell
_EDGE = 2  # points; what begins so near a column's left edge is set at it
_OFTEN = 0.25  # of the rows; what stands in as many is a column
_OVER_PAGES = 0.2  # of the size: what it costs to see a cell parted by a page's end
_ODD_START = 0.3  # of the size: what it costs that a cell begins otherwise than the others of its column
_MOSTLY = 0.8
_PITCH = 1.65  # times the size: the lines of one cell are no further apart
_SCORE = re.compile(r"\b(?:nilai|skor|score|angka|indeks|poin|hasil)\b|20\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A table that takes up the lines from `first` up to `end`."""

    first: int
    end: int
    table: Table


@dataclass(frozen=True, slots=True)
class _Column:
    x0: float
    x1: float


def find(lines: Sequence[Line]) -> list[Found]:
    """The tables without lines among the lines of consecutive pages, in order."""
    found: list[Found] = []
    start = 0
    while (run := _run(lines, start)) is not None:
        first, end = run
        rows = [line for line in lines[first:end] if _is_row(line)]
        columns = _columns(rows, lines[first:end])
        top = _header_start(lines, first, found[-1].end if found else 0, columns)
        if len(rows) >= LEAST_ROWS and len(columns) > 1:
            stop = _tail(lines, end, columns, rows)
            body = _header_end(lines, top, first)
            found.append(Found(top, stop, _Reader(lines[top:body], lines[body:stop], columns).table()))
            start = stop
        else:
            start = end
    return found


def _is_row(line: Line) -> bool:
    """True for a line that holds a figure as a phrase of its own, alone or beside other short phrases."""
    texts = [phrase.text for phrase in line.phrases]
    return any(map(FIGURE.fullmatch, texts)) and max(map(len, texts)) <= _LONGEST


def _run(lines: Sequence[Line], start: int) -> tuple[int, int] | None:
    """The next run of rows with what stands between them, from the first row to behind the last."""
    first = next((index for index in range(start, len(lines)) if _is_row(lines[index])), None)
    if first is None:
        return None
    size, header = lines[first].size, _header_texts(lines, first, start)
    last = first
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if _is_row(line):
            last = index
        elif (
            line.size > 1.08 * size
            or index - last > _MOST_LINES
            or _is_prose(line)
            or _is_heading(lines, index, header)
        ):
            break
    return first, last + 1


def _is_prose(line: Line) -> bool:
    return len(line.phrases) == 1 and len(line.text) > _LONGEST


def _header_texts(lines: Sequence[Line], first: int, start: int) -> frozenset[str]:
    above = lines[max(start, first - 4) : first]
    return frozenset(line.text for line in above if _names_columns(line, lines[first]))


def _is_heading(lines: Sequence[Line], index: int, header: frozenset[str]) -> bool:
    """True for a phrase alone in its line right before a header on its page: it heads another table."""
    behind = [line for line in lines[index + 1 : index + 4] if line.page == lines[index].page]
    if len(lines[index].phrases) > 1 or lines[index].text in header:
        return False
    for line in behind:
        if _is_row(line):
            return False
        rows = [row for row in behind if _is_row(row)]
        if line.text in header or _names_columns(line, rows[0] if rows else None):
            return True
    return False


def _columns(rows: Sequence[Line], lines: Sequence[Line]) -> list[_Column]:
    """Where the columns stand: what no phrase of the rows bridges, or what a good part of the rows tells apart.

    A column that has nothing beside the figures, since its words stand above and below, is seen in the other lines.
    """
    if not rows:
        return []
    counts = Counter(len(row.phrases) for row in rows)
    often = sorted((count for count in counts if counts[count] >= _OFTEN * len(rows)), reverse=True)
    projected = _projected([phrase for row in rows for phrase in row.phrases])
    by_position = (_by_position(rows, count) for count in often if count > len(projected))
    columns = next((found for found in by_position if found), projected)
    apart = [
        phrase
        for line in lines
        for phrase in line.phrases
        if all(phrase.x1 < column.x0 or phrase.x0 > column.x1 for column in columns)
    ]
    more = [
        column
        for column in _projected(apart)
        if sum(column.x0 <= phrase.x0 < column.x1 for phrase in apart) >= max(2, _OFTEN * len(rows))
    ]
    return sorted([*columns, *more], key=lambda column: column.x0)


def _by_position(rows: Sequence[Line], count: int) -> list[_Column]:
    """The columns by the first, second … phrase of the rows that have `count`; none if those overlap."""
    full = [row.phrases for row in rows if len(row.phrases) == count]
    for share in (0.0, 0.1):  # a word that juts out of a few cells does not widen the column
        cut = int(share * len(full))
        columns = [
            _Column(
                sorted(phrase.x0 for phrase in place)[cut], sorted((phrase.x1 for phrase in place), reverse=True)[cut]
            )
            for place in zip(*full, strict=True)
        ]
        if all(left.x1 <= right.x0 + 1 for left, right in pairwise(columns)):
            return columns
    return []


def _projected(phrases: Sequence[Phrase]) -> list[_Column]:
    columns: list[_Column] = []
    for phrase in sorted(phrases, key=lambda phrase: phrase.x0):
        if columns and phrase.x0 < columns[-1].x1 - 0.5:
            columns[-1] = _Column(columns[-1].x0, max(columns[-1].x1, phrase.x1))
        else:
            columns.append(_Column(phrase.x0, phrase.x1))
    return columns


def _header_start(lines: Sequence[Line], first: int, least: int, columns: Sequence[_Column]) -> int:
    """The first line of the header above the row at `first`."""
    start = first
    size = lines[first].size
    if first - 2 >= least and len(lines[first - 1].phrases) == 1 and _names_columns(lines[first - 2], lines[first]):
        start = first - 1  # "Kelompok Kabupaten" between the header and the first row
    while start > least:
        line, below = lines[start - 1], lines[start]
        apart = below.y - line.y > 3 * max(line.size, below.size) or line.page != below.page
        if apart or line.size > 1.15 * size or first - start >= _MOST_LINES:
            break
        wide = len(line.phrases) == 1 and len(_touched(line.phrases[0], columns)) > 1
        if len(line.phrases) == 1 and (wide or len(line.text) > 40 or line.text.rstrip().endswith((".", ":"))):
            break
        start -= 1
    texts = [[phrase.text for phrase in line.phrases] for line in lines[start:first]]
    while texts and len(texts[0]) < 2 and not _beside(lines[start], lines[start + 1 : first]):
        texts, start = texts[1:], start + 1
    return start


def _header_end(lines: Sequence[Line], top: int, first: int) -> int:
    """Where the header ends and the first row begins, part of whose cells may stand above its figures."""
    if first - top < 2:
        return first
    for index in range(top + 1, first):
        if _names_columns(lines[index - 1], lines[first]) and len(lines[index].phrases) == 1 and index == first - 1:
            return index  # a row that heads the first ones
    if lines[top].bold and not lines[first].bold:
        return next(index for index in range(top, first + 1) if not lines[index].bold)
    if lines[first].band > lines[top].band:
        return next(index for index in range(top, first + 1) if lines[index].band == lines[first].band)
    gaps = [lines[index].y - lines[index - 1].y for index in range(top + 1, first + 1)]
    widest = max(range(len(gaps)), key=lambda place: gaps[place])
    if gaps[widest] > _PITCH * lines[first].size:
        return top + 1 + widest
    # nothing parts them: what is not over the figures belongs to the first row's cells
    figures = [phrase for phrase in lines[first].phrases if FIGURE.fullmatch(phrase.text)]
    end = first
    while end > top + 1 and not _names_columns(lines[end - 1], lines[first]) and not _over(lines[end - 1], figures):
        end -= 1
    return end if _names_columns(lines[end - 1], lines[first]) else first


def _over(line: Line, figures: Sequence[Phrase]) -> bool:
    return any(phrase.x0 < figure.x1 and figure.x0 < phrase.x1 for phrase in line.phrases for figure in figures)


def _names_columns(line: Line, row: Line | None) -> bool:
    """True for a line of a header above a row of figures."""
    texts = [phrase.text for phrase in line.phrases]
    figures = [phrase.text for phrase in row.phrases] if row is not None else ["1"]
    same = row is None or line.page == row.page
    return same and len(texts) > 1 and any(map(_SCORE.search, texts)) and tables.is_header(texts, [figures])


def _beside(line: Line, others: Sequence[Line]) -> bool:
    """True if a lone phrase is part of a header cell of several lines: no more than a line's height from the next."""
    return bool(others) and others[0].y - line.y <= 1.35 * line.size and len(others[0].phrases) > 1


def _tail(lines: Sequence[Line], end: int, columns: Sequence[_Column], rows: Sequence[Line]) -> int:
    """Where a table ends whose last name goes on below its figures."""
    while end < len(lines):
        line, above = lines[end], lines[end - 1]
        next_page = line.page != above.page
        near = next_page or line.y - above.y <= 1.35 * line.size
        touched = [_touched(phrase, columns) for phrase in line.phrases]
        fits = all(len(own) == 1 for own in touched) and not (next_page and [0] in touched)
        if not (near and fits) or abs(line.size - rows[-1].size) > 0.5 or line.bold != rows[-1].bold:
            break
        end += 1
    return end


def _touched(phrase: Phrase, columns: Sequence[_Column]) -> list[int]:
    """The columns that a phrase reaches into."""
    return [index for index, column in enumerate(columns) if min(phrase.x1, column.x1) - max(phrase.x0, column.x0) > 1]


def _nearest(x0: float, x1: float, columns: Sequence[_Column]) -> int:
    def distance(index: int) -> tuple[float, float]:
        column = columns[index]
        overlap = min(x1, column.x1) - max(x0, column.x0)
        return -overlap, abs(x0 + x1 - column.x0 - column.x1)

    return min(range(len(columns)), key=distance)


def _in_order(phrases: Sequence[Phrase], columns: Sequence[_Column]) -> list[int]:
    """The columns that a header's phrases name, from left to right: the nearest ones, each named once if there are enough."""
    if len(phrases) > len(columns):
        return [_nearest(phrase.x0, phrase.x1, columns) for phrase in phrases]
    best: dict[int, tuple[float, list[int]]] = {-1: (0.0, [])}
    for phrase in phrases:
        following: dict[int, tuple[float, list[int]]] = {}
        for last, (cost, chosen) in best.items():
            for index in range(last + 1, len(columns)):
                column = columns[index]
                apart = max(0.0, phrase.x0 - column.x1, column.x0 - phrase.x1)
                centres = abs(phrase.x0 + phrase.x1 - column.x0 - column.x1) / 2
                total = cost + apart + 0.01 * centres
                if index not in following or total < following[index][0]:
                    following[index] = (total, [*chosen, index])
        best = following
    return min(best.values())[1]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A phrase of a row's cell, with its place down the pages."""

    y: float
    text: str
    page: int = 0
    size: float = 12.0
    band: int = 0


class _Reader:
    """Puts the phrases of one table into its cells."""

    def __init__(self, header: Sequence[Line], body: Sequence[Line], columns: Sequence[_Column]) -> None:
        self._columns = columns
        self._header = header
        self._body = body
        self._cells: list[GridCell] = []
        rows = [line for line in body if _is_row(line)]
        numbers = sum(bool(_NUMBER.fullmatch(line.phrases[0].text)) for line in rows)
        self._numbered = numbers >= 0.8 * len(rows)

    def table(self) -> Table:
        """The table, its header first."""
        heads = self._heads()
        row = heads
        self._body = _closed_up(_without(self._body, [line.text for line in self._header]))
        block: list[Line] = []
        for index, line in enumerate(self._body):
            if self._heads_rows(index):
                row = self._rows(block, row)
                block = []
                self._cells.append(GridCell(row, 0, 1, len(self._columns), line.text))
                row += 1
            else:
                block.append(line)
        self._rows(block, row)
        return Table(len(self._columns), heads, tuple(self._cells))

    # the header

    def _heads(self) -> int:
        """Writes the header's cells; gives how many rows they take: one, or two where a cell spans columns."""
        if not self._header:
            return 0
        spanning: list[tuple[int, int, str]] = []
        texts: list[list[str]] = [[] for _ in self._columns]
        for line in self._header:
            below = [other for other in self._header if other.y > line.y + 0.9 * line.size]
            own: list[Phrase] = []
            whole = len(line.phrases) == len(self._columns)
            for phrase in line.phrases:
                if whole:
                    own.append(phrase)
                elif over := self._under(phrase, below):
                    spanning.append((over[0], over[-1], phrase.text))
                else:
                    own += self._phrases(phrase)
            for phrase, column in zip(own, _in_order(own, self._columns), strict=True):
                texts[column].append(phrase.text)
        self._give_scores_their_head(texts, spanning)
        heads = 2 if spanning else 1
        for first, last, text in spanning:
            self._cells.append(GridCell(0, first, 1, last - first + 1, text))
        covered = {column for first, last, _ in spanning for column in range(first, last + 1)}
        for column, parts in enumerate(texts):
            if parts:
                row = 1 if column in covered else 0
                self._cells.append(GridCell(row, column, heads - row, 1, one_line("\n".join(parts))))
        self._cells.sort(key=lambda cell: (cell.row, cell.column))
        return heads

    def _give_scores_their_head(self, texts: list[list[str]], spanning: Sequence[tuple[int, int, str]]) -> None:
        """Moves a "Nilai" that stands over the next column, since heads are set otherwise than figures, to the figures."""
        rows = [line for line in self._body if _is_row(line)]
        held = Counter(
            _nearest(phrase.x0, phrase.x1, self._columns)
            for line in rows
            for phrase in line.phrases
            if FIGURE.fullmatch(phrase.text)
        )
        covered = {column for first, last, _ in spanning for column in range(first, last + 1)}
        for column in [column for column, count in held.items() if 2 * count > len(rows) and column not in covered]:
            if _SCORE.search(" ".join(texts[column])):
                continue
            for beside, place in ((column - 1, -1), (column + 1, 0)):
                words = " ".join(texts[beside]).split() if 0 <= beside < len(texts) else []
                if words and not held[beside] and _SCORE.fullmatch(words[place]):
                    texts[column].insert(0, words.pop(place))
                    texts[beside] = [" ".join(words)] if words else []
                    break

    def _under(self, phrase: Phrase, below: Sequence[Line]) -> list[int]:
        """The columns whose own heads stand under a phrase, on either side of its middle."""
        heads = [(head.x0, head.x1) for line in below for head in line.phrases]
        under = sorted({_nearest(x0, x1, self._columns) for x0, x1 in heads})
        if len(under) < 2:
            return []
        middle = (phrase.x0 + phrase.x1) / 2
        left = [index for index in under if self._columns[index].x0 < middle]
        right = [index for index in under if self._columns[index].x1 > middle]
        chosen = sorted({*left, *right})
        reach = [index for index in chosen if self._between(index, phrase, under)]
        return reach if len(reach) > 1 else []

    def _between(self, index: int, phrase: Phrase, under: Sequence[int]) -> bool:
        """True if a phrase is the nearest one above a column: no other phrase of its line is."""
        line = next(line for line in self._header if phrase in line.phrases)
        column = self._columns[index]
        centre = (column.x0 + column.x1) / 2
        nearest = min(line.phrases, key=lambda other: abs((other.x0 + other.x1) / 2 - centre))
        return nearest == phrase and index in under

    # the rows

    def _heads_rows(self, index: int) -> bool:
        """True for a line that only heads the next rows: it reaches over columns, or is printed otherwise."""
        line = self._body[index]
        if _is_row(line) or len(line.phrases) != 1:
            return False
        rows = [other for other in self._body if _is_row(other)]
        other_print = line.bold != rows[0].bold
        parts = self._phrases(line.phrases[0])
        in_columns = all(any(abs(part.x0 - column.x0) < _EDGE for column in self._columns) for part in parts[1:])
        return other_print or (len(_touched(line.phrases[0], self._columns)) > 1 and not (parts[1:] and in_columns))

    def _rows(self, lines: Sequence[Line], row: int) -> int:
        """Writes the rows that the lines hold, from number `row` on; gives the number of the next one."""
        anchors = [line for line in lines if self._is_anchor(line)]
        if not anchors:
            return row
        for column in range(len(self._columns)):
            pieces = [
                _Piece(line.y, phrase.text, line.page, line.size, line.band)
                for line in lines
                for whole in line.phrases
                for phrase in self._phrases(whole)
                if _nearest(phrase.x0, phrase.x1, self._columns) == column
            ]
            for number, own in enumerate(_share_out(pieces, anchors)):
                if own:
                    text = one_line("\n".join(piece.text for piece in own))
                    self._cells.append(GridCell(row + number, column, 1, 1, text))
        self._cells.sort(key=lambda cell: (cell.row, cell.column))
        return row + len(anchors)

    def _phrases(self, phrase: Phrase) -> list[Phrase]:
        """A phrase, or its words by column if it reaches into several."""
        if len(_touched(phrase, self._columns)) < 2:
            return [phrase]
        words: dict[int, list[Word]] = {}
        for word in phrase.words:
            words.setdefault(_nearest(word.x0, word.x1, self._columns), []).append(word)
        return [Phrase(tuple(own)) for own in words.values()]

    def _is_anchor(self, line: Line) -> bool:
        """True for a line that makes a row: with a figure, or with a running number, where the rows have one."""
        numbered = self._numbered and len(line.phrases) > 1 and bool(_NUMBER.fullmatch(line.phrases[0].text))
        return numbered or _is_row(line)


def _without(lines: Sequence[Line], header: Sequence[str]) -> list[Line]:
    """The lines without the header that is repeated on later pages."""
    found: list[Line] = []
    index = 0
    while index < len(lines):
        if header and [line.text for line in lines[index : index + len(header)]] == list(header):
            index += len(header)
        else:
            found.append(lines[index])
            index += 1
    return found


def _closed_up(lines: Sequence[Line]) -> list[Line]:
    """The lines as they would stand on one endless page."""
    found: list[Line] = []
    moved = 0.0
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and before.page != line.page:
            moved = found[-1].y + 1.2 * line.size - line.y
        found.append(replace(line, y=line.y + moved))
    return found


def _share_out(pieces: Sequence[_Piece], anchors: Sequence[Line]) -> list[list[_Piece]]:
    """The pieces of one column by row, in order: by the rules between the rows, else as they are set to the rows' heights.

    The same of a column's cells stands beside the figures everywhere: the first line, the middle or the last.
    """
    rows = [line.y for line in anchors]
    exact = {y: number for number, y in enumerate(rows)}
    bands = {line.band: number for number, line in enumerate(anchors)}
    found: list[list[_Piece]] = [[] for _ in rows]
    if len(bands) == len(anchors) > 1:
        for piece in pieces:
            before = bisect(rows, piece.y) - 1
            if piece.band in bands:
                found[bands[piece.band]].append(piece)
            elif before >= 0 and anchors[before].page < piece.page:
                found[before].append(piece)  # the rest of a row that the page's end parts
        return found
    if all(piece.y in exact for piece in pieces):
        for piece in pieces:
            found[exact[piece.y]].append(piece)
        return found
    alignments: tuple[Callable[[float, float], float], ...] = (
        lambda first, last: first,
        lambda first, last: (first + last) / 2,
        lambda first, last: last,
    )
    tried = [(*_aligned(pieces, anchors, place), place) for place in alignments]
    _, shared, place = min(tried, key=lambda entry: entry[0])
    starts = _starts(shared)
    return _aligned(pieces, anchors, place, starts)[1] if starts else shared


def _starts(cells: Sequence[Sequence[_Piece]]) -> frozenset[str]:
    """The words with which most cells of a column begin: "Dinas", "Kabupaten"; none where they begin with any word."""
    words = Counter(cell[0].text.split()[0] for cell in cells if cell)
    often = {word: count for word, count in words.items() if count >= 0.1 * words.total()}
    return frozenset(often) if sum(often.values()) >= _MOSTLY * words.total() else frozenset()


def _aligned(
    pieces: Sequence[_Piece],
    rows: Sequence[Line],
    place: Callable[[float, float], float],
    starts: frozenset[str] = frozenset(),
) -> tuple[float, list[list[_Piece]]]:
    """The cheapest way to part the pieces into a group per row, each where `place` puts it, with its cost."""
    pitch = median([after.y - before.y for before, after in pairwise(rows)]) if len(rows) > 1 else 12.0
    count = len(pieces)
    # best[k]: the first k pieces are given to the rows so far
    best: list[float] = [0.0] + [float("inf")] * count
    back: list[list[int]] = []
    for row in rows:
        now = [float("inf")] * (count + 1)
        taken = [0] * (count + 1)
        for end in range(count + 1):
            now[end] = best[end] + pitch  # an empty cell
            for size in range(1, min(_MOST_LINES, end) + 1):
                if size > 1 and _parted(pieces[end - size], pieces[end - size + 1]):
                    break
                cell = pieces[end - size : end]
                odd = bool(starts) and cell[0].text.split()[0] not in starts
                cost = best[end - size] + _misfit(cell, row, place) + odd * _ODD_START * cell[0].size
                if cost < now[end]:
                    now[end], taken[end] = cost, size
        best = now
        back.append(taken)
    if best[count] == float("inf"):
        return best[count], [[] for _ in rows]
    groups: list[list[_Piece]] = []
    end = count
    for taken in reversed(back):
        size = taken[end]
        groups.append(list(pieces[end - size : end]))
        end -= size
    return best[count], groups[::-1]


def _misfit(cell: Sequence[_Piece], row: Line, place: Callable[[float, float], float]) -> float:
    """How far a cell's lines are from where they should stand; of a cell over two pages, those on its figures' page."""
    whole = abs(place(cell[0].y, cell[-1].y) - row.y)
    if cell[0].page == cell[-1].page:
        return whole
    beside = [piece.y for piece in cell if piece.page == row.page]
    part = min(abs(y - row.y) for y in (place(beside[0], beside[-1]), beside[0])) if beside else whole
    return min(whole, part) + _OVER_PAGES * cell[0].size


def _parted(before: _Piece, after: _Piece) -> bool:
    """True for two lines too far apart to be of one cell."""
    return before.page == after.page and after.y - before.y > _PITCH * max(before.size, after.size)

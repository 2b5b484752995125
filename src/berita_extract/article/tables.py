"""Tables in plain text: cells between tabs, bars or wide gaps, one row a line, one cell a line, or all run together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from ..model import Cell

_HEADER_WORD = re.compile(
    r"\b(?:no|nomor|peringkat|rank(?:ing)?|urutan|nama|instansi|pemerintah|daerah|kabupaten|kota|"
    r"provinsi|kementerian|lembaga|unit|opd|skpd|"
    r"perangkat|dinas|puskesmas|nilai|skor|score|angka|indeks|zona(?:si)?|kategori|predikat|opini|"
    r"tahun|keterangan|ket|tingkat|golongan|"
    r"warna|rapor|pemda|status|kepatuhan|kualitas|lokus|satuan|kantor|polres|hasil)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W*\d+(?:[.,]\d+)*\W*$")
_YEAR = re.compile(r"^\W*(?:19|20)\d{2}\W*$")
_DECIMAL = re.compile(r"\d[.,]\d")
_LONGEST_CELL = 200  # characters
# What a cell that is merged over several rows says: "Hijau", "Kualitas Tertinggi", "A (Kualitas Tertinggi)", "Kategori B"
_GRADE = (
    r"(?:(?:opini|predikat)\s+)?(?:(?:kualitas|kepatuhan)\s+)?(?:sangat\s+)?(?:tertinggi|tinggi|sedang|rendah|terendah)"
    r"(?:\s+tanpa\s+mal\s?administrasi)?"
)
_LABEL = re.compile(
    rf"(?:(?:zona\s+)?(?:hijau|kuning|merah)|{_GRADE}|kategori\s+[A-E]|[A-E](?=\s*\()|[A-E])"
    rf"(?:\s*[-,/(]\s*(?:(?:zona\s+)?(?:hijau|kuning|merah)|{_GRADE}|kategori\s+[A-E]|[A-E])\s*\)?)*",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"(?<!\S)(\d{1,3})[.)]?\s+(?=[A-Z])")
_KIND_OF_ROWS = re.compile(
    r"\b(?<!/)(?P<kind>Kota|Kabupaten|Provinsi|Kementerian)(?=\s+(?:Nilai|Skor|Zona|Kategori|Predikat|Opini)\w*\b)"
)
_WHOLE_ROW = re.compile(r"(?:nilai|skor|rata-rata|rerata|total|jumlah|pem\w+|kabupaten|kota|provinsi)\b", re.IGNORECASE)
_WHOLE_BEHIND = re.compile(
    r"\s+(?=(?:Nilai|Skor)\s+(?:Akhir|Total|Kota|Kabupaten|Provinsi|Pem\w+|Keseluruhan)\s+(?:\w+\s+){0,3}\d{1,3}[.,]\d)"
)
_RULE = re.compile(r"^[\s|:+=\-–—]+$")  # the "|---|---|" of Markdown


@dataclass(frozen=True, slots=True)
class LineCell:
    """A cell inside a line: `start` and `end` count from the line's start; `cell.table` is 0."""

    line: int
    start: int
    end: int
    cell: Cell


@dataclass(frozen=True, slots=True)
class LineTable:
    """A table that takes up `lines` (indexes, ascending) wholly."""

    lines: tuple[int, ...]
    cells: tuple[LineCell, ...]


_WIDE_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")  # "2021    70,00    68,31    kuning"
# "2016; 55,80 (kuning); 76,40": cells, none of which holds a name and its value as in "Siak 91,20; Kampar 90,10; …"
_SEMICOLONS = re.compile(r"(?!.*[A-Za-z]{2}[^\s;]* \(?\d)(?:[^;]{1,40};){2,}[^;]{1,40}")
# "1. Kab. Sekadau 78,12 85,10 Tinggi (Hijau)", "4. Kab. Kapuas Hulu - 81,65 Tinggi (Hijau)": a name, figures, words
_ROW = re.compile(
    r"(?:\d{1,3}[.)]?\s+)?(?P<name>[A-Z][A-Za-z.'/() -]{2,60}?)\s+(?P<figures>(?:-|\d{1,3}[.,]\d{1,2})(?:\s+(?:-|\d{1,3}[.,]\d{1,2}))+)"
    r"(?:\s+(?P<rest>[A-Za-z(][A-Za-z() /-]{0,40}))?"
)
_NAME_AND_FIGURE = re.compile(r"(?P<name>[A-Z][A-Za-z.'()/, -]{3,80}?)\s+(?P<figure>\d{1,3}[.,]\d{1,2})")
_YEAR_HEAD = re.compile(r"(?:\b(?:tahun|nilai|skor|penilaian|hasil)\s+)*(?<!\d)20[12]\d(?!\d)", re.IGNORECASE)
_HEAD_YEAR = re.compile(r"(?<!\d)20[12]\d(?!\d)")

_Parts = list[tuple[int, int]]  # the spans of a line's cells


def in_lines(lines: Sequence[str]) -> list[LineTable]:
    """The tables among the non-blank `lines`, in order, not overlapping."""
    found: list[LineTable] = []
    index = 0
    while index < len(lines):
        table = _separated(lines, index) or _rowed(lines, index) or _labelled(lines, index) or _stacked(lines, index)
        if table:
            found.append(table)
            index = table.lines[-1] + 1
        else:
            index += 1
    return found


def is_result(cell: str) -> bool:
    """True for a cell that holds a figure other than a year."""
    return bool((_NUMBER.match(cell) and not _YEAR.match(cell)) or _DECIMAL.search(cell))


def is_header(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """True if a first row of `cells` names the columns: no results in it, header words, and figures below."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or any(map(is_result, filled)):
        return False
    words = sum(bool(_HEADER_WORD.search(cell)) or bool(_YEAR.match(cell)) for cell in filled)
    return words * 2 >= len(filled) and any(_NUMBER.match(cell) for row in below for cell in row)


def _separated(lines: Sequence[str], first: int) -> LineTable | None:
    rows: list[tuple[int, _Parts]] = []
    for index in range(first, len(lines)):
        parts = _parts(lines[index])
        heads = len(parts) == 1 and bool(rows) and _heads_rows(lines, index, max(len(r) for _, r in rows))
        if len(parts) < 2 and not heads and not (rows and _RULE.match(lines[index])):
            break
        if any(end - start > _LONGEST_CELL for start, end in parts):
            break
        rows.append((index, parts if len(parts) > 1 or heads else []))
    width = max((len(parts) for _, parts in rows), default=0)
    full = [parts for _, parts in rows if len(parts) > 1]
    if len(full) < 2 or width < 2:
        return None
    return _table(lines, rows, width)


def _heads_rows(lines: Sequence[str], index: int, width: int) -> bool:
    """Whether a line of one cell heads the rows of a table that goes on below it: "KANTOR PERTANAHAN"."""
    line = lines[index].strip()
    below = _parts(lines[index + 1]) if index + 1 < len(lines) else []
    return len(line) <= 40 and not re.search(r"[\d.;]", line) and 1 < len(below) == width


def _parts(line: str) -> _Parts:
    if _RULE.match(line):
        return []
    ruled = "\t" in line or "|" in line
    if ruled:
        separator = r"[^\t]+" if "\t" in line else r"(?:[^|]|(?<=\S)\|(?=\S))+"
    elif len(_WIDE_GAP.findall(line)) > 1:
        separator = r"\S+(?: \S+)*"
    else:
        separator = r"[^;]+" if ";" in line and _SEMICOLONS.fullmatch(line) else r"\S.*"
    found: _Parts = []
    for match in re.finditer(separator, line):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            found.append((start, start + len(stripped)))
        elif "\t" in line:
            found.append((match.start(), match.start()))
    return found


def _table(lines: Sequence[str], rows: Sequence[tuple[int, _Parts]], width: int) -> LineTable:
    filled = [(index, parts) for index, parts in rows if parts]
    words = [[lines[index][start:end] for start, end in parts] for index, parts in filled]
    header = is_header(words[0], words[1:])
    cells: list[LineCell] = []
    whole: list[str] = []  # the words of the last row that has all cells
    merged: dict[int, int] = {}  # where the cell of a column stands in `cells` that reaches down into the rows below
    for row, (index, parts) in enumerate(filled):
        missing = width - len(parts)
        if missing > 0 and (places := _under_merged(whole, words[row])) is not None:
            for column in set(range(width)) - set(places):
                cells[merged[column]] = _longer(cells[merged[column]])
            cells += [
                LineCell(index, start, end, Cell(0, row, column))
                for column, (start, end) in zip(places, parts, strict=True)
                if end > start
            ]
            continue
        if missing == 0 and not (header and row == 0):
            whole = words[row]
            merged = {column: len(cells) + sum(end > start for start, end in parts[:column]) for column in range(width)}
        # "RATA-RATA 84,09 91,69" under four columns: the first cell spans what is missing
        wide = missing > 0 and len(parts) > 1 and all(_NUMBER.match(word) for word in words[row][1:])
        column = 0
        for position, (start, end) in enumerate(parts):
            columns = 1 + missing if wide and position == 0 else 1
            if end > start:
                cells.append(LineCell(index, start, end, Cell(0, row, column, 1, columns, header and row == 0)))
            column += columns
    return LineTable(tuple(index for index, _ in rows), tuple(cells))


def _longer(cell: LineCell) -> LineCell:
    """The cell, merged over one row more."""
    return replace(cell, cell=replace(cell.cell, rows=cell.cell.rows + 1))


def _under_merged(above: Sequence[str], row: Sequence[str]) -> list[int] | None:
    """The columns of the cells of a `row` under merged ones, or None: "Hijau | Siak | 91,2" and then "Kampar | 90,1".

    Only cells that hold labels reach down, and every other cell stands under one of its kind.
    """
    labels = [column for column, word in enumerate(above) if _LABEL.fullmatch(word.strip())]
    missing = len(above) - len(row)
    if not above or not 0 < missing <= len(labels):
        return None
    for left_out in combinations(labels, missing):
        places = [column for column in range(len(above)) if column not in left_out]
        if all(_kind(above[column]) == _kind(word) for column, word in zip(places, row, strict=True)):
            return places
    return None


def _kind(word: str) -> str:
    """What a cell holds: a number, a label or other words."""
    return "number" if _NUMBER.match(word) else "label" if _LABEL.fullmatch(word.strip()) else "words"


def _labelled(lines: Sequence[str], first: int) -> LineTable | None:
    """A row a line, the label only in the first row of each group: "Hijau Kota Pekanbaru 91,20", "Kabupaten Siak 90,10"."""
    rows: list[tuple[int, re.Match[str], re.Match[str] | None]] = []
    labels: list[str] = []
    for index in range(first, len(lines)):
        match = _NAME_AND_FIGURE.fullmatch(lines[index].rstrip())
        label = _LABEL.match(lines[index]) if match else None
        word = label.group().lower() if label else None
        if (not rows and word is None) or word in labels:
            return None
        if match is None or (label and not re.match(r"\s+[A-Z]", lines[index][label.end() :])):
            break
        rows.append((index, match, label))
        labels += [word] if word else []
    if len(rows) < 4 or not 1 < len(labels) < len(rows):
        return None
    cells: list[LineCell] = []
    last = 0
    for row, (index, match, label) in enumerate(rows):
        if label:
            last = len(cells)
            cells.append(LineCell(index, 0, label.end(), Cell(0, row, 0)))
        else:
            cells[last] = _longer(cells[last])
        start = label.end() + 1 if label else 0
        start += len(lines[index][start:]) - len(lines[index][start:].lstrip())
        cells.append(LineCell(index, start, match.end("name"), Cell(0, row, 1)))
        cells.append(LineCell(index, *match.span("figure"), Cell(0, row, 2)))
    return LineTable(tuple(index for index, _, _ in rows), tuple(cells))


def _rowed(lines: Sequence[str], first: int) -> LineTable | None:
    """A row a line with nothing but blanks between the cells, under a header that gives each figure its year."""
    years = list(_HEAD_YEAR.finditer(lines[first])) if lines[first].count("20") > 1 else []
    if len(years) < 2 or _DECIMAL.search(lines[first]) or not _HEADER_WORD.search(lines[first]):
        return None
    rows: list[re.Match[str]] = []
    for line in lines[first + 1 :]:
        match = _ROW.fullmatch(line.strip())
        if match is None or (rows and len(_figures(match)) != len(_figures(rows[0]))):
            break
        rows.append(match)
    width = len(_figures(rows[0])) if rows else 0
    head = lines[first]
    tail = width == len(years) + 1 and bool(head[years[-1].end() :].strip())  # "Kabupaten 2024 2023 Selisih"
    if len(rows) < 3 or not (len(years) >= width or tail):
        return None
    heads = min(width, len(years))
    # "Kabupaten Tahun 2024 Tahun 2023": the word before a year belongs to its column
    starts = [match.start() for match in _YEAR_HEAD.finditer(head)][:heads]
    borders = [0, *starts, years[heads - 1].end(), len(head)]
    cells = [
        LineCell(first, start, end, Cell(0, 0, column, header=True))
        for column, (start, end) in enumerate(pairwise(borders))
        if head[start:end].strip()
    ]
    for number, row in enumerate(rows, 1):
        index = first + number
        lead = len(lines[index]) - len(lines[index].lstrip())
        spans = [row.span("name"), *_figures(row), row.span("rest")]
        cells += [
            LineCell(index, lead + start, lead + end, Cell(0, number, column))
            for column, (start, end) in enumerate(spans)
            if 0 <= start < end
        ]
    return LineTable(tuple(range(first, first + len(rows) + 1)), tuple(cells))


def _figures(row: re.Match[str]) -> _Parts:
    return [
        (row.start("figures") + match.start(), row.start("figures") + match.end())
        for match in re.finditer(r"\S+", row.group("figures"))
    ]


_COLOUR = re.compile(r"\b(?:hijau|kuning|merah)\b", re.IGNORECASE)


def _stacked(lines: Sequence[str], first: int) -> LineTable | None:
    """One cell a line, as a table looks without its tags: "No", "Kabupaten", "Nilai", "1", "Serang", "94,62"."""
    width = 0
    while first + width < len(lines) and width < 9 and _is_head_cell(lines[first + width]):
        width += 1
    while width > 2 and _COLOUR.search(lines[first + width - 1]):
        width -= 1  # "ZONA HIJAU" below the header heads the first rows
    for columns in range(width, 1, -1):
        height = _height(lines, first, columns)
        table = _stacked_under_merged(lines, first, columns)
        if table and len(table.lines) > height * columns:
            return table
        if table := _stacked_in_sections(lines, first, columns):
            return table
        if height >= 3:
            last = first + height * columns
            rows = [lines[start : start + columns] for start in range(first, last, columns)]
            if is_header(rows[0], rows[1:]):
                cells = tuple(
                    LineCell(
                        first + offset,
                        0,
                        len(lines[first + offset]),
                        Cell(0, offset // columns, offset % columns, header=offset < columns),
                    )
                    for offset in range(height * columns)
                )
                cells += _last_row(lines, last, rows[-1], height)
                return LineTable(tuple(range(first, last + len(cells) - height * columns)), cells)
    return None


def _last_row(lines: Sequence[str], first: int, above: Sequence[str], row: int) -> tuple[LineCell, ...]:
    """The cells of a row below all others that has no counter: "Nilai akhir", "87,58", "Hijau" under "7", "Dinas Sosial", …"""
    words = lines[first : first + len(above) - 1]
    counted = above[0].strip().rstrip(".").isdigit() and not _NUMBER.match(above[1])
    alike = len(words) == len(above) - 1 and all(
        _figure_like(word) == _figure_like(cell) and len(word) <= 60
        for word, cell in zip(words, above[1:], strict=True)
    )
    if not (counted and alike and _WHOLE_ROW.match(words[0])):
        return ()
    return tuple(LineCell(first + offset, 0, len(word), Cell(0, row, offset + 1)) for offset, word in enumerate(words))


def _stacked_under_merged(lines: Sequence[str], first: int, columns: int) -> LineTable | None:
    """One cell a line, with cells merged over several rows: "Hijau", "Siak", "91,2", "Kampar", "90,1", "Kuning", …"""
    head, whole = lines[first : first + columns], list(lines[first + columns : first + 2 * columns])
    labels = [column for column, word in enumerate(whole) if _LABEL.fullmatch(word.strip())]
    if len(whole) < columns or not labels or not any(_NUMBER.match(word) for word in whole):
        return None
    cells = [LineCell(first + c, 0, len(head[c]), Cell(0, 0, c, header=True)) for c in range(columns)]
    above: dict[int, int] = {}
    at, row, merged = first + columns, 1, 0
    while at < len(lines):
        for size in range(columns, columns - len(labels) - 1, -1):
            words = list(lines[at : at + size])
            full = size == columns and [_kind(w) for w in words] == [_kind(w) for w in whole]
            places = list(range(columns)) if full else _under_merged(whole, words) if len(words) == size else None
            if places is not None and not any(len(word) > 90 for word in words):
                break
        else:
            break
        for column in set(range(columns)) - set(places):
            cells[above[column]] = _longer(cells[above[column]])
            merged += 1
        for offset, column in enumerate(places):
            above[column] = len(cells)
            cells.append(LineCell(at + offset, 0, len(lines[at + offset]), Cell(0, row, column)))
        at, row = at + len(places), row + 1
    if row < 4 or not merged or not is_header(head, [whole]):
        return None
    return LineTable(tuple(range(first, at)), tuple(cells))


def _stacked_in_sections(lines: Sequence[str], first: int, columns: int) -> LineTable | None:
    """One cell a line, rows under lines that say their kind: "KANTOR PERTANAHAN", "Kota Batam", "90,87", "POLRES", …"""
    cells = [LineCell(first + c, 0, len(lines[first + c]), Cell(0, 0, c, header=True)) for c in range(columns)]
    at, row, sections = first + columns, 1, 0
    kinds: list[str] = []  # of the cells of a row
    while at < len(lines):
        here = [_kind(line) for line in lines[at : at + columns]]
        below = [_kind(line) for line in lines[at + 1 : at + 1 + columns]]
        leads = below[:1] == ["words"] or (columns > 2 and below[:2] == ["number", "words"])
        heads = here[0] == "words" or (here[0] == "label" and leads)  # "KANTOR PERTANAHAN", "ZONA HIJAU"
        opens = heads and len(lines[at]) <= 40 and "number" in below and leads
        if len(here) == columns and (here == kinds or (not kinds and "number" in here and not opens)):
            kinds = here
            cells += [LineCell(at + c, 0, len(lines[at + c]), Cell(0, row, c)) for c in range(columns)]
            at += columns
        elif opens and len(below) == columns and below == (kinds or below):
            kinds, sections = below, sections + 1
            cells.append(LineCell(at, 0, len(lines[at]), Cell(0, row, 0)))
            at += 1
        else:
            break
        row += 1
    if sections < 2 or row < 6 or not is_header(lines[first : first + columns], [lines[at - columns : at]]):
        return None
    return LineTable(tuple(range(first, at)), tuple(cells))


def _is_head_cell(line: str) -> bool:
    return (
        len(line) <= 40
        and not _DECIMAL.search(line)
        and bool(_HEADER_WORD.search(line) or _YEAR.match(line))
        and (line[-1] not in ":;,.!?" or line.lower() in ("no.", "ket."))
        and not re.match(r"(?:Tabel|Daftar)\b", line)
    )


_WITHOUT_FIGURE = re.compile(
    r"(?:tidak|tak|belum)\s+\w+(?:\s+\w+)?$", re.IGNORECASE
)  # "tidak disurvei" where a figure stands


def is_dash(cell: str) -> bool:
    """True for a cell that says that there is no figure: "Sambas", "88,91", "-"."""
    return cell.strip() in ("-", "–", "—")


def _figure_like(cell: str) -> bool:
    return bool(_NUMBER.match(cell)) or is_dash(cell)


def _height(lines: Sequence[str], first: int, columns: int) -> int:
    """How many rows follow the pattern of the first one below the header: numbers and words in the same columns."""
    pattern = [_figure_like(line) for line in lines[first + columns : first + 2 * columns]]
    if len(pattern) < columns or not any(pattern) or all(pattern):
        return 0
    height = 1
    while True:
        row = lines[first + height * columns : first + (height + 1) * columns]
        like = len(row) == columns and all(
            _figure_like(line) == figure or _WITHOUT_FIGURE.match(line) or is_dash(line)
            for line, figure in zip(row, pattern, strict=True)
        )
        if not like or not any(map(_NUMBER.match, row)) or any(len(line) > 90 for line in row):
            return height
        height += 1


def kind_of_rows(line: str) -> tuple[int, int] | None:
    """Where the head of a table flattened into one line says what its rows are: "Kota" in "Peringkat Kota Nilai 1 Bogor …"."""
    match = _KIND_OF_ROWS.search(line)
    return match.span("kind") if match else None


def run_together(line: str) -> list[tuple[int, int]]:
    """The rows of a table flattened into one line, as spans without their counters; empty if `line` is none.

    "No. Kabupaten Nilai Zonasi 1 Kabupaten Kaur 96,14 Hijau 2 Kabupaten Lebong 93,76 Hijau 3 …"
    """
    counters = list(_COUNTER.finditer(line))
    rows: list[re.Match[str]] = []
    for match in counters:
        if int(match.group(1)) == len(rows) + 1:
            rows.append(match)
    head = line[: rows[0].start()] if rows else ""
    if (
        len(rows) < 3
        or len(_HEADER_WORD.findall(head)) < 2
        or len(head) > 120
        or re.search(r"[,;:]|[.](?!\s+[A-Z])", head)
    ):
        return []
    ends = [match.start() for match in rows[1:]] + [len(line)]
    spans = [
        (match.end(), end - len(line[match.end() : end]) + len(line[match.end() : end].rstrip()))
        for match, end in zip(rows, ends, strict=True)
    ]
    if not all(end - start <= 150 and _DECIMAL.search(line[start:end]) for start, end in spans):
        return []
    start, end = spans[-1]
    whole = _WHOLE_BEHIND.search(line, start, end)  # "4 Dinas Pendidikan 66,85 Sedang Nilai Kota 81,19 Tinggi"
    if whole and _DECIMAL.search(line[start : whole.start()]):
        spans[-1:] = [(start, whole.start()), (whole.end(), end)]
    return spans

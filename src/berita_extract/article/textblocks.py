"""Plain text → blocks, by the lines alone: titles, headings, lists and flattened tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ..model import Block, BlockKind, Span
from ..text import normalise
from . import noise, tables

_BREAK = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_MARKER = re.compile(
    r"(?:[•●▪◦‣·■□◆►➢➤✓✔]\s*|[*\-–—]\s+|\(?\d{1,3}[.)](?=\s|[A-Za-z])\s*|\([a-z\d]{1,2}\)\s*|"
    r"[a-z][.)]\s+|[ivx]{1,4}[.)]\s+)"
)  # "• ", "1. ", "1)", "a. ", "(2) "; never the "91.2" of a score
_FIELD = re.compile(r"[A-Za-z][\w /()-]{0,30}\s*[:;=]\s*\S")  # "Skor: 92,5", "Skor; 87,43"
_DECIMAL = re.compile(r"\d[.,]\d")
_ZONE = re.compile(r"\b(?:hijau|kuning|merah)\b", re.IGNORECASE)
_ZONE_LINE = re.compile(
    r"\W*(?:zona\s+|rapor\s+)?(?:hijau|kuning|merah)(?:\s*[(,/-]?\s*(?:kepatuhan|kualitas|predikat|kategori|opini|tinggi|tertinggi|sedang|rendah|terendah|[A-E])\b\)?)*\s*:?",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(r"[A-Z][\w.'/()-]*(?:\s+(?:[A-Z(][\w.'/()-]*|dan|di)){0,7}[,;]?")
_JOINING_WORD = re.compile(
    r"(?:,|\b(?:dan|di|ke|dari|yang|untuk|dengan|pada|oleh|dalam|atau|serta|adalah|sebagai|atas|bagi))$", re.I
)
_FINAL = re.compile(r"[.!?:;…][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is content: its span without the blanks around it, whether a blank line precedes, and its label."""

    start: int
    end: int
    text: str
    gap: bool
    label: noise.Label = "content"


def split_lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """The non-blank lines of `text` as (start, end, a blank line precedes), without the blanks at their ends."""
    last: int | None = None
    for match in _BREAK.finditer(text):
        body = match.group()
        stripped = body.strip(" \t\xa0\u200b\ufeff")
        if not stripped:
            continue
        start = match.start() + body.index(stripped)
        between = text[last:start] if last is not None else ""
        last = start + len(stripped)
        yield start, last, between.replace("\r\n", "\n").count("\n") > 1


def first_title(text: str) -> str | None:
    """The headline above a text that comes without a title: a line of four words or more before the first paragraph."""
    lines = [text[start:end] for start, end, _ in islice(split_lines(text), 9)]
    below = next((index for index, line in enumerate(lines) if noise.prose(line)), 0)
    for line in lines[:below]:
        bare = line.rstrip("!?")
        if len(line.split()) < 4 or not 20 <= len(line) <= 160 or _FINAL.search(bare) or _MARKER.match(line):
            continue
        if noise.sift([noise.Line(line)], None) == ["content"]:
            return line
    return None


def blocks(text: str, title: str | None) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of `text` and, in their order, the lines left out as by-lines (a date may stand there)."""
    spans = list(islice(split_lines(text), noise.MOST_LINES))
    grid = tables.in_lines([text[start:end] for start, end, _ in spans])
    in_table = {index for table in grid for index in table.lines}
    lines = [noise.Line(text[start:end], gap, fixed=index in in_table) for index, (start, end, gap) in enumerate(spans)]
    labels = noise.sift(lines, title)
    rows: list[Row] = []
    for index, ((start, end, gap), label) in enumerate(zip(spans, labels, strict=True)):
        if index in in_table and tables.is_dash(text[start:end]):
            rows.append(Row(start, end, text[start:end], gap))  # a cell that says there is no figure
        elif label in ("content", "title", "caption"):
            rows += _pieces(text, start, end, gap, label)
    bylines = tuple(line.text for line, label in zip(lines, labels, strict=True) if label == "byline")
    return tuple(layout(rows)), bylines


def layout(rows: Sequence[Row], first_table: int = 0, *, before_list: bool = False) -> list[Block]:
    """The blocks of lines that are content; `before_list`: a list or table follows. Tables count from `first_table`."""
    found: list[Block] = []
    position = 0
    for number, table in enumerate(tables.in_lines([row.text for row in rows])):
        found += _prose_blocks(rows[position : table.lines[0]], before_list=True)
        for cell in table.cells:
            span = Span(rows[cell.line].start + cell.start, rows[cell.line].start + cell.end)
            found.append(Block("cell", span, cell=replace(cell.cell, table=first_table + number)))
        position = table.lines[-1] + 1
    return found + _prose_blocks(rows[position:], before_list=before_list)


def _pieces(text: str, start: int, end: int, gap: bool, label: noise.Label) -> list[Row]:
    """The line without the "Baca juga: headline" inside it."""
    if label == "title":
        return [Row(start, end, text[start:end], gap, label)]
    pieces: list[Row] = []
    position = start
    for cut_start, cut_end in [*noise.related_spans(text[start:end]), (end - start, end - start)]:
        part = text[position : start + cut_start]
        stripped = part.strip()
        if any(char.isalnum() for char in stripped):
            first = position + part.index(stripped)
            pieces.append(Row(first, first + len(stripped), stripped, gap or bool(pieces), label))
        position = start + cut_end
    return pieces


def _prose_blocks(rows: Sequence[Row], *, before_list: bool) -> list[Block]:
    found: list[Block] = []
    groups = _joined(rows)
    listed = _bare_list(groups)
    for index, group in enumerate(groups):
        first, last = group[0], group[-1]
        span = Span(first.start, last.end)
        marked = _MARKER.match(first.text)
        together = tables.run_together(first.text) if len(group) == 1 else []
        if first.label in ("title", "caption"):
            found.append(Block("title" if first.label == "title" else "caption", span))
        elif together:
            if kind := tables.kind_of_rows(first.text[: together[0][0]]):
                found.append(Block("heading", Span(first.start + kind[0], first.start + kind[1])))
            found += [
                Block("list_item", Span(first.start + start, first.start + end), level=1) for start, end in together
            ]
        elif marked and marked.end() < len(first.text):
            found.append(Block("list_item", Span(first.start + marked.end(), last.end), level=1))
        elif index in listed:
            found.append(Block("list_item", span, level=1))
        else:
            following = groups[index + 1][0] if index + 1 < len(groups) else None
            into_list = before_list if following is None else bool(_MARKER.match(following.text)) or index + 1 in listed
            found.append(Block(_kind(first, group, following, into_list=into_list), span))
    return found


def _kind(first: Row, group: Sequence[Row], following: Row | None, *, into_list: bool) -> BlockKind:
    line = first.text
    if len(group) > 1 or len(line) > 120 or re.search(r"[.!?]\s+[A-Z\"“]", line):
        return "paragraph"
    if line.endswith(":"):
        return "heading"
    if _FINAL.search(line) or re.search(r"[,\"”]$", line):
        return "paragraph"
    if into_list:
        return "heading"
    isolated = following is not None and len(line) <= 80 and not _DECIMAL.search(line)
    return "heading" if isolated else "paragraph"


def _joined(rows: Sequence[Row]) -> list[list[Row]]:
    """Lines that make one block: a sentence broken over lines, a list item with its "Skor: 92,5" lines."""
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _continues(groups[-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _continues(group: Sequence[Row], row: Row) -> bool:
    before, item = group[-1], bool(_MARKER.match(group[0].text))
    if row.gap or before.label == "title" or row.label == "title" or _MARKER.match(row.text):
        return False
    if item and len(row.text) <= 80 and len(group[0].text) <= 100 and _FIELD.match(row.text):
        return not _FINAL.search(group[0].text)
    if _FINAL.search(before.text):
        return False
    return row.text[0].islower() or bool(_JOINING_WORD.search(before.text))


def _under_zones(groups: Sequence[Sequence[Row]]) -> set[int]:
    """The short lines of names right under a line that only tells a zone: "Zona hijau:", "Kota Ambon"."""
    found: set[int] = set()
    heads = False
    for index, group in enumerate(groups):
        line = group[0].text
        plain = (
            len(group) == 1 and group[0].label == "content" and not _MARKER.match(line) and not _DECIMAL.search(line)
        )
        if plain and _ZONE_LINE.fullmatch(normalise(line).text):
            heads = True
        elif heads and plain and _NAME_LINE.fullmatch(line) and (index - 1 not in found or not group[0].gap):
            found.add(index)
        else:
            heads = False
    return found


def _bare_list(groups: Sequence[Sequence[Row]]) -> set[int]:
    """Runs of three or more short lines without full stops that hold figures: a list without bullets."""
    found = _under_zones(groups)
    run: list[int] = []
    for index, group in enumerate([*groups, []]):
        short = len(group) == 1 and group[0].label == "content" and len(group[0].text) <= 90
        if (
            short
            and not _FINAL.search(group[0].text)
            and (_DECIMAL.search(group[0].text) or _ZONE.search(normalise(group[0].text).text))
        ):
            run.append(index)
            continue
        if len(run) >= 3:
            found.update(run)
        run = []
    return found

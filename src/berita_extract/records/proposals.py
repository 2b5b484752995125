"""Rows of scanned tables → refusals that propose them to a person; no record ever comes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from berita_extract.article import ScannedPage, ScannedRow
from berita_extract.model import Article, Block, Extraction, Quote, Refusal, Scanned, Span
from berita_extract.reference import Reference

_FIGURE = re.compile(r"\d{1,3}[.,]\d{1,2}")
_DECIMALS = (2, 1)


def proposed(url: str, pages: Iterable[ScannedPage], reference: Reference) -> Extraction:
    """The rows of scanned pages, a line each, as refusals; there are no records."""
    upper = max(scale.upper for round_ in reference.rounds.values() for scale in round_.scales)
    text = ""
    blocks: list[Block] = []
    refusals: list[Refusal] = []
    for row in (row for page in pages for row in page.rows):
        line = "\t".join(row.cells)
        if not blocks or blocks[-1].span.of(text) != line:  # a row of several figures is one line
            start = len(text) + bool(text)
            text = f"{text}\n{line}" if text else line
            blocks.append(Block("paragraph", Span(start, len(text))))
        quote = Quote.at(blocks[-1].span, text)
        refusals.append(Refusal(url, quote, "scanned", rule="scan.row", scanned=_scanned(row, upper)))
    return Extraction(Article(url, text, tuple(blocks)), (), tuple(refusals))


def _scanned(row: ScannedRow, upper: int) -> Scanned:
    readings = tuple(dict.fromkeys(found for read in (row.number, row.on_page) for found in _readings(read, upper)))
    plain = len(readings) == 1 and readings[0] == row.number.replace(".", ",")
    return Scanned(row.page, row.box, row.name, row.number, () if plain else readings, row.rank)


def _readings(read: str, upper: int) -> Iterator[str]:
    """What a figure may be, on a scale up to `upper`: itself, or digits that lost their comma with one."""
    if _FIGURE.fullmatch(read):
        yield read.replace(".", ",")
    elif read.isdigit():
        if int(read) <= upper:
            yield read
        for decimals in _DECIMALS:
            whole, rest = read[:-decimals], read[-decimals:]
            if (
                whole
                and (whole == "0" or whole[0] != "0")
                and int(whole) * 10**decimals + int(rest) <= upper * 10**decimals
            ):
                yield f"{whole},{rest}"

"""Cells of releases: nothing that a spreadsheet computes, nothing that nobody sees, quotes of at most a sentence."""

from __future__ import annotations

import csv
import io
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from berita_extract.model import Span
from berita_extract.releases import cells
from berita_extract.releases.schema import Column
from berita_extract.text import sentences

FORMULA = "=+-@＝＋－＠"
hostile = st.text(alphabet=st.sampled_from("=+-@＝＋－＠\t\r\n ;,\"'\u00a0\u3000\u200ba1é…"), max_size=12)


def starts_formula(cell: str) -> bool:
    """What a spreadsheet takes for one, behind what it strips."""
    bare = cell.strip(' \t\r\n\u00a0\u3000\u200b"')
    return bare[:1] in tuple(FORMULA) if bare else False


@given(hostile | st.text())
@example('=HYPERLINK("http://x")')
@example(" \u3000＝1+1")
@example('";=1+1"')
@example("aman;\t@SUM(A1)")
def test_no_spreadsheet_computes_a_cell(text: str) -> None:
    cell = cells.of_csv(Column("title", "string", ""), cells.text(text))
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co") for char in cell)
    if re.fullmatch(r"-?\d+(\.\d+)?", cell, re.ASCII):
        return
    for separator in (",", ";"):  # as English and Indonesian settings read the file
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(["1", cell, "2"])
        for one in next(csv.reader([line.getvalue()], delimiter=separator)):
            assert not starts_formula(one), (separator, one)


@given(hostile | st.text())
def test_raw_text_is_neutralised_too(text: str) -> None:
    cell = cells.neutral(text)
    assert cell[:1] not in tuple(f"{FORMULA}\t\r") or re.fullmatch(r"-?\d+(\.\d+)?", cell, re.ASCII)
    assert cell.replace("'", "") == text.replace("'", "")  # nothing but ' is added


@pytest.mark.parametrize(
    ("given_cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("  @SUM(A1)", "'  @SUM(A1)"),
        ("＝cmd|' /C calc'!A0", "'＝cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("nilai;=1", "nilai;'=1"),
        ('";"=1', '";\'"=1'),
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("-5 poin", "'-5 poin"),
        ("94.60", "94.60"),
        ("Zona hijau – 94,60", "Zona hijau – 94,60"),
        ("'=1", "'=1"),
    ],
)
def test_what_is_neutralised_and_what_is_not(given_cell: str, expected: str) -> None:
    assert cells.neutral(given_cell) == expected


@pytest.mark.parametrize(
    ("column", "cell", "places", "expected"),
    [
        (Column("score", "number", ""), 94.6, 2, "94.60"),
        (Column("score", "number", ""), 74.0, 0, "74"),
        (Column("score", "number", ""), 74.0, None, "74"),
        (Column("confidence", "number", ""), 0.97, None, "0.97"),
        (Column("rank", "integer", ""), 3, None, "3"),
        (Column("imported_only", "boolean", ""), 0, None, "false"),
        (Column("title", "string", ""), None, None, ""),
        (Column("flags", "array", ""), '["a"]', None, '["a"]'),
    ],
)
def test_how_cells_are_written(column: Column, cell: cells.Cell, places: int | None, expected: str) -> None:
    assert cells.of_csv(column, cell, places) == expected


def test_an_address_stays_a_key() -> None:
    assert cells.address("https://koran.example/a b") == "https://koran.example/a b"
    assert cells.address("https://koran.example/a\nb\x1b") == "https://koran.example/a%0Ab%1B"


words = st.text(alphabet="abcdefg", min_size=1, max_size=9)
articles = st.lists(st.lists(words, min_size=1, max_size=90), min_size=1, max_size=4).map(
    lambda said: "\n".join(
        ". ".join(" ".join(one).capitalize() for one in [line[:40], line[40:]] if one) + "." for line in said
    )
)


@given(articles, st.data())
def test_a_quote_is_of_one_sentence_and_stands_there(article: str, data: st.DataObject) -> None:
    starts = [match.span() for match in re.finditer(r"\w+", article)]
    first, last = data.draw(st.sampled_from(starts))
    quote = cells.quoted(article, Span(first, last))
    assert len(quote.quote) <= cells.LONGEST_QUOTE
    assert quote.start <= first and last <= quote.end
    assert quote.quote.strip(cells.CUT) == article[quote.start : quote.end].strip()
    around = [one for one in sentences(article, Span(0, len(article))) if one.contains(Span(first, last))]
    assert around[0].start <= quote.start and quote.end <= around[0].end
    assert quote.quote.startswith(cells.CUT) == (quote.start > around[0].start)
    assert quote.quote.endswith(cells.CUT) == (quote.end < around[0].end)
    for cut, inside in ((quote.start, quote.start > around[0].start), (quote.end, quote.end < around[0].end)):
        assert not inside or not (article[cut - 1].isalnum() and article[cut].isalnum())


def test_a_word_that_is_longer_than_a_quote_is_cut() -> None:
    article = "a" * 2000 + " nilai 94,60 " + "b" * 2000
    span = Span(2007, 2012)
    quote = cells.quoted(article, span)
    assert "94,60" in quote.quote
    assert len(quote.quote) <= cells.LONGEST_QUOTE
    whole = cells.quoted(article, Span(0, 2000))
    assert len(whole.quote) <= cells.LONGEST_QUOTE

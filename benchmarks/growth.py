"""Whether twice the text takes about twice the time: runs of one thing, as broken and hostile pages hold them.

Prints a row per scanner and run with the factor between a text and its first half; 2 is linear, 4 quadratic. Ends with
1 where a factor is above `LIMIT`, or a page of `LONG_PAGE` characters takes more than `MOST_SECONDS`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress

from berita_extract import extract_html, extract_text, numbers, reference, text, years
from berita_extract.article import NotAnArticle
from berita_extract.mentions import labels, lexicon, ranks, scores
from berita_extract.model import Span

LIMIT = 3.2
RUNS = (
    "a ", "7", "7,", ",", "\n", " ", "a\n", "a", "A", "(", "[", "nilai ", "tahun 2023 ", "2021 ", "peringkat ", "zona ",
    "dua ", "hijau ", "zona hijau ", "Kota ", "Polres ", "Polres A ", "Puskesmas ", "kabupaten itu ", "Kota Solok 90,11\n",
    "Kota Solok 90,11 ", "satu koma dua ",
)  # fmt: skip
SCANNERS: dict[str, tuple[int, Callable[[str], object]]] = {  # by name: characters, and what reads them
    "normalise": (100_000, text.normalise),
    "sentences": (100_000, lambda one: text.sentences(one, Span(0, len(one)))),
    "numbers": (100_000, numbers.scan),
    "years": (100_000, years.scan),
    "labels": (100_000, labels.scan),
    "scores": (100_000, scores.scan),
    "ranks": (100_000, ranks.scan),
    "schemes": (100_000, lambda one: lexicon(reference.load()).schemes.scan(one)),
    "institutions": (100_000, lambda one: lexicon(reference.load()).institutions(one)),
    "extract_text": (20_000, lambda one: extract_text(f"Ombudsman menilai kepatuhan. {one}")),
}
# Pages: nesting that nobody closes, long tables and lists, spans of broken tables, lines without end
PAGE_RUNS = (
    "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<td>90,11", "<tr><td>Kota Solok<td>90,11", "<li>Kota Solok 90,11",
    "<tr><td rowspan=60000 colspan=90>Kota<td rowspan=60000>90,11", "<p>Kota Solok meraih nilai 90,11 pada 2021.", "a<br>", "<",
    "&", "<!--", "Baca juga: Kota ", "a | ", "7,", "zona hijau ", "&nbsp;", "a&nbsp;", "<p>a</p>", "<h2>Nilai</h2>", "<td>1</td>",
    "<tr><td>1", "<li>94,5 ", "<a>", "<b>x</b> ", "<br>", "<p>", "<div class=post-content>a</div>",
)  # fmt: skip
PAGE = 500_000
LONG_PAGE, MOST_SECONDS = 5_000_000, 15.0


def page(one: str) -> object:
    """Reads a page of a run that is one article."""
    head = "<title>Ombudsman menilai</title><body><article><p>Ombudsman menilai kepatuhan 2023. Kota Solok meraih nilai 90,11.</p>"
    inside = f"<table>{one}</table>" if one.startswith(("<td", "<tr")) else f"<p>{one}"
    with suppress(NotAnArticle):
        return extract_html(f"<html>{head}{inside}".encode(), url="https://contoh.example/berita")
    return None


def seconds(read: Callable[[str], object], one: str) -> float:
    """Processor time of a run, with what no timer resolves added to all."""
    start = time.process_time()
    read(one)
    return time.process_time() - start + 0.01


def measured(read: Callable[[str], object], whole: str) -> tuple[float, float]:
    """The factor between a text and its first half, and the seconds of the whole; the least of up to three runs."""
    best = (float("inf"), 0.0)
    for _ in range(3):
        took = seconds(read, whole)
        best = min(best, (took / seconds(read, whole[: len(whole) // 2]), took))
        if best[0] <= LIMIT:
            break
    return best


def main() -> int:
    """Prints the table; 1 where something grows faster than the text."""
    slow = 0
    pages = {"extract_html": (PAGE, page)}
    for name, (length, read) in {**SCANNERS, **pages}.items():
        for unit in PAGE_RUNS if name in pages else RUNS:
            read(unit)  # loads what is loaded once
            whole = (unit * length)[:length]
            factor, took = measured(read, whole)
            slow += factor > LIMIT
            print(
                f"{name:14} {unit[:20]!r:22} {took:7.3f} s  × {factor:.1f}{'  !' if factor > LIMIT else ''}", flush=True
            )
    for unit in PAGE_RUNS:
        took = seconds(page, unit * (LONG_PAGE // len(unit)))
        slow += took > MOST_SECONDS
        print(f"{'long page':14} {unit[:20]!r:22} {took:7.3f} s{'  !' if took > MOST_SECONDS else ''}", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())

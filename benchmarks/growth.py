"""Whether twice the text takes about twice the time: runs of one thing, as broken and hostile pages hold them.

Prints a row per scanner and run with the factor between a text and its first half; 2 is linear, 4 quadratic. Ends with
1 where a factor is above `LIMIT`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from berita_extract import extract_text, numbers, reference, text, years
from berita_extract.mentions import labels, lexicon, ranks, scores
from berita_extract.model import Span

LIMIT = 3.2
RUNS = (
    "a ", "7", ",", "\n", " ", "a\n", "a", "nilai ", "tahun 2023 ", "peringkat ", "zona ", "dua ", "hijau ", "Polres A ",
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


def seconds(read: Callable[[str], object], one: str) -> float:
    """Processor time of a run, with what no timer resolves added to all."""
    start = time.process_time()
    read(one)
    return time.process_time() - start + 0.01


def main() -> int:
    """Prints the table; 1 where something grows faster than the text."""
    slow = 0
    for name, (length, read) in SCANNERS.items():
        for unit in RUNS:
            read(unit)  # loads what is loaded once
            whole = (unit * length)[:length]
            factor, took = min(
                (seconds(read, whole) / seconds(read, whole[: length // 2]), seconds(read, whole)) for _ in range(3)
            )
            slow += factor > LIMIT
            print(f"{name:14} {unit!r:14} {took:7.3f} s  × {factor:.1f}{'  !' if factor > LIMIT else ''}", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())

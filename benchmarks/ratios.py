"""How fast and how large, as ratios of two things in one run on one machine, beside the bound that each is to keep.

Ends with 1 where a bound is crossed that was reached when it was last written down (`reached`); the others are printed
as not reached. Absolute times stand beside the ratios, and say nothing about another machine.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.metadata import version
from pathlib import Path
from typing import Any

import spacy
import trafilatura

from berita_extract import Extraction, extract_html, extract_text
from berita_extract.article import NotAnArticle

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
PAGES = sorted((ROOT / "tests" / "fixtures").glob("*/page.html"))
WORDS = 400
RUNS = 5  # of each text; the fastest counts, since other programs only ever slow one down
ARTICLES = int(os.environ.get("BENCH_ARTICLES", "100000"))
CLI = "from berita_extract.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Ratio:
    """What was measured: of what to what, the bound, and whether it is one that is kept."""

    name: str
    value: float
    bound: float
    reached: bool
    detail: str

    @property
    def crossed(self) -> bool:
        """Whether a bound that was kept is kept no more."""
        return self.reached and self.value > self.bound

    def __str__(self) -> str:
        verdict = "kept" if self.value <= self.bound else "CROSSED" if self.reached else "not reached"
        return f"{self.name:32} {self.value:6.2f} ×   bound {self.bound:4.1f}: {verdict:11}  ({self.detail})"


def least(read: Callable[[], object]) -> float:
    """Processor time in seconds of the fastest of some runs."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        read()
        times.append(time.process_time() - start)
    return min(times)


def articles() -> list[dict[str, Any]]:
    """The articles of the corpus that are nearest to 400 words."""
    lines = [line for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    return sorted(map(json.loads, lines), key=lambda one: (abs(len(one["text"].split()) - WORDS), one["id"]))[:30]


def text_ratio() -> Ratio:
    """Text → records of an article against `spacy.blank("id")` that only tokenizes it, both warm."""
    chosen = articles()
    tokenize = spacy.blank("id")

    def read(one: dict[str, Any]) -> object:
        published = one["published"] and date.fromisoformat(one["published"])
        return extract_text(one["text"], title=one["title"], published=published)

    for one in chosen:
        read(one)
        tokenize(one["text"])
    scale = 1000 * WORDS / sum(len(one["text"].split()) for one in chosen)
    # one text after the other, so that nothing kept of the last text helps
    ours = scale * least(lambda: [read(one) for one in chosen])
    theirs = scale * least(lambda: [tokenize(one["text"]) for one in chosen])
    detail = f"{ours:.1f} and {theirs:.1f} ms for {WORDS} words"
    return Ratio('text → records / spacy.blank("id")', ours / theirs, 0.6, False, detail)


def page_ratio() -> tuple[Ratio, list[str]]:
    """Page → records against `trafilatura.extract` alone; and the right records that only trafilatura's text gives.

    Its text also holds boxes of other stories, whose values are nobody's here.
    """
    pages = [(file, file.read_bytes()) for file in PAGES]
    for _, data in pages:
        extracted(data)
        trafilatura.extract(data)
    ours = 1000 * least(lambda: [extracted(data) for _, data in pages]) / len(pages)
    theirs = 1000 * least(lambda: [trafilatura.extract(data) for _, data in pages]) / len(pages)
    lost = [
        f"{file.parent.name}: {key}"
        for file, data in pages
        for key in sorted(
            (keys(extract_text(trafilatura.extract(data) or "")) & expected(file)) - keys(extracted(data)), key=str
        )
    ]
    return Ratio("page → records / trafilatura", ours / theirs, 0.6, False, f"{ours:.1f} and {theirs:.1f} ms"), lost


def extracted(data: bytes) -> Extraction | None:
    """What a page of an unknown layout states."""
    with suppress(NotAnArticle):
        return extract_html(data, url="https://contoh.example/berita")
    return None


def keys(found: Extraction | None) -> set[tuple[str, str]]:
    """Who was given what; not for which year, since trafilatura's text lacks the date of the page."""
    return {(r.institution, _told(r.score, r.zone, r.predicate)) for r in (found.records if found else ())}


def _told(score: Decimal | float | None, zone: str | None, predicate: str | None) -> str:
    return f"{score:.2f}" if score is not None else str(zone or predicate)


def expected(page: Path) -> set[tuple[str, str]]:
    """Who was given what, as a reader of the fixture expects it."""
    rows = json.loads(page.with_name("expected.json").read_text(encoding="utf-8"))["records"]
    return {(row["institution"], _told(row["score"], row["zone"], row["predicate"])) for row in rows}


def child(arguments: Sequence[str]) -> float:
    """Processor time in seconds of a Python process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start_ratio() -> Ratio:
    """`berita extract one.html` from a cold start against importing spaCy."""
    # by turns, so that a busy minute of the machine falls on both
    runs = [(child(["-c", CLI, "extract", str(PAGES[0])]), child(["-c", "import spacy"])) for _ in range(RUNS)]
    ours, theirs = map(min, zip(*runs, strict=True))
    return Ratio("berita extract / import spacy", ours / theirs, 2.0, True, f"{ours:.2f} and {theirs:.2f} s")


def lines(count: int) -> Iterator[str]:
    """Short articles: every twentieth gives a result, no two are alike."""
    for number in range(count):
        score = f"{60 + number % 39},{number % 89 + 10}"
        told = (
            f"Pemkot Cimahi meraih nilai {score} dalam penilaian kepatuhan Ombudsman 2023."
            if number % 20 == 0
            else "Hujan lebat turun sejak pagi."
        )
        yield json.dumps(
            {"url": f"https://contoh.example/{number}", "title": None, "published": None, "text": f"{told} ({number})"}
        )


def peak(articles: Iterable[str]) -> float:
    """The most memory in MB that `berita extract` takes for a file of articles."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in articles)
        file.flush()
        # not ru_maxrss, into which the kernel counts what the process was before exec: this one
        script = f"import pathlib, sys\ntry:\n    {CLI.replace('; ', chr(10) + '    ')}\nfinally:\n"
        script += (
            "    print(pathlib.Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0], file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, "extract", file.name],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        )  # fmt: skip
    return int(done.stderr.split()[-1]) / 1024


def memory_ratio() -> Ratio:
    """Memory for a whole file of articles against that for its first tenth."""
    tenth, whole = peak(lines(ARTICLES // 10)), peak(lines(ARTICLES))
    name = f"memory, {ARTICLES:,} / {ARTICLES // 10:,} articles"
    return Ratio(name, whole / tenth, 1.1, True, f"{whole:.0f} and {tenth:.0f} MB")


def main() -> int:
    """Prints the ratios; 1 where one that was kept is crossed, or a record is lost."""
    print(
        f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, spaCy {version('spacy')}"
    )
    crossed = False
    for measure in (text_ratio, page_ratio, start_ratio, memory_ratio):
        found = measure()
        ratio, lost = found if isinstance(found, tuple) else (found, [])
        print(ratio, flush=True)
        for record in lost:
            print(f"  lost against trafilatura: {record}")
        crossed = crossed or ratio.crossed or bool(lost)
    return 1 if crossed else 0


if __name__ == "__main__":
    sys.exit(main())

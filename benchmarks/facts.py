"""Whether facts and verdicts stay as quick where a hundred times as much is stored: ratios to a database of 10,000 statements.

Three databases are made of like blocks of 1,000 articles with 10 statements each: five regions with 500 institutions,
whose popularity falls with their rank (the first has some 1,500 statements in every size: what grows is the number of
institutions and articles, not how often one of them is told of), reprints with their origin, refusals, former texts,
imported results. Two more are of another shape, *popular*: all blocks tell of the institutions of the first, so that
ten times the articles state ten times as much of each in each year. Measured are verdicts of several kinds, one changed
article with its origins and facts, and computing all facts in a process of its own, with the most memory that it held.
Times are processor time, so that other programs spoil no ratio. Ends with 1 where a bound is crossed.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from berita_extract import claims, reference, refreshing
from berita_extract.claims import Desk
from berita_extract.model import Article, Block, Extraction, Quote, Record, Span
from berita_extract.origins import sketches
from berita_extract.store import Producer, Store, open_store
from berita_extract.urls import forms

KNOWN = reference.load()
SIZES = (1_000, 10_000, 100_000)  # articles; of statements ten times as many
PER_BLOCK, PER_ARTICLE, BODIES = 1_000, 10, 500
REPRINTS = 0.3
LIMIT, GROWTH, MEMORY = 3.0, 1.3, 1.5
POPULAR_SIZES, POPULAR_LIMIT = (1_000, 10_000), 8.0  # below the growth of what is stated of an institution in a year
OUTLETS = 12
MADE_BY = Producer("bench", "bench")
ON = date(2025, 3, 1)
YEARS = range(2016, 2025)
STAMP = "2025-01-02T03:04:05+00:00"

Body = tuple[str, str, str]


def bodies(block: int) -> list[Body]:
    """The institutions of a block, the most popular first: governments, then their units; a few known services last."""
    regions = sorted(
        (one for one in KNOWN.regions.values() if one.level != "provinsi"), key=lambda one: (one.name, one.id)
    )
    chosen = [regions[(block * 5 + place) % len(regions)] for place in range(5)]
    level = {one.id: f"{one.level.capitalize()} {one.name}" for one in chosen}
    found: list[Body] = [(one.id, one.government, one.level) for one in chosen]
    for number in range(BODIES // 5 - 2):
        for one in chosen:
            # blocks beyond the number of regions have units of their own
            name = f"Balai Layanan {block // (len(regions) // 5)}-{number} {level[one.id]}"
            found.append((f"balai-layanan-{block // (len(regions) // 5)}-{number}/{one.id}", name, "unit"))
    found += [(f"dinas-sosial/{one.id}", f"Dinas Sosial {level[one.id]}", "unit") for one in chosen]
    return found


def score_of(block: int, body: int, year: int) -> int:
    """The score of an institution in a year, in hundredths."""
    return random.Random(f"{block} {body} {year}").randrange(5_000, 9_999)


class Maker:
    """Writes blocks into a database."""

    def __init__(self, store: Store, articles: int, *, popular: bool = False) -> None:
        self.store = store
        self._told_again = popular  # all blocks are of the institutions of the first
        self._articles = articles
        self._popular = [1 / (rank + 1) for rank in range(BODIES)]
        self._first: list[tuple[sketches.Sketch, tuple[int, ...]]] = []  # of the first block, with the keys

    def make(self) -> None:
        """All blocks, the last one as long as articles are left."""
        with self.store.atomic():
            self.store.db.execute("CREATE TEMP TABLE keys (key INTEGER, sketch INTEGER)")
            for block in range(-(-self._articles // PER_BLOCK)):
                self._block(block, min(PER_BLOCK, self._articles - block * PER_BLOCK))
            self.store.db.execute("INSERT INTO sketch_keys SELECT key, sketch FROM keys ORDER BY key, sketch")
            self.store.db.execute("DROP TABLE temp.keys")
        for sql in ("PRAGMA integrity_check", "PRAGMA foreign_key_check"):
            found = [tuple(row.values()) for row in self.store.rows(sql)]
            if found not in ([], [("ok",)]):
                raise ValueError(f"{sql}: {found[:3]}")

    def _many(self, table: str, columns: str, rows: list[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * (columns.count(",") + 1))
        self.store.db.conn.executemany(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", rows)

    def _block(self, block: int, count: int) -> None:
        chance = random.Random(block)
        told_of = 0 if self._told_again else block
        known = bodies(told_of)
        self._many("institutions", "id, name, kind", list(known))
        texts: list[tuple[str, list[tuple[int, int, int, int, str]], date, str]] = []
        articles: list[tuple[Any, ...]] = []
        records: list[tuple[Any, ...]] = []
        refusals: list[tuple[Any, ...]] = []
        links: list[tuple[Any, ...]] = []
        base = block * PER_BLOCK
        for place in range(count):
            number = base + place + 1
            url = f"https://koran{chance.randrange(OUTLETS)}.example/{number}"
            if texts and chance.random() < REPRINTS:
                first = chance.randrange(len(texts))
                text, stated, day, origin = texts[first]
                day += timedelta(1)
                if articles[first][8] == articles[first][1]:
                    links.append((base + first + 1, number, "text", 90, 90, 90, "joins"))
                else:
                    origin = url  # a reprint of a reprint is left apart
            else:
                text, stated, day = self._text(told_of, known, chance)
                origin = url
            texts.append((text, stated, day, origin))
            outlet = f"koran{number % OUTLETS}"
            articles.append((number, url, url, outlet, None, day.isoformat(), "given", text, origin, "bench", "bench"))
            records += [_row(number, at, url, text, known, one) for at, one in enumerate(stated)]
            refusals.append(
                (number, 0, url, 0, 8, text[:8], chance.choice(("target", "dimension", "aggregate")), "bench",
                 known[stated[0][0]][1], 2023, stated[0][2] / 100, 2, "ombudsman", "[]", "bench", "bench")
            )  # fmt: skip
        self._many(
            "articles",
            "id, url, story, outlet, title, published, published_basis, text, origin, extractor, reference",
            articles,
        )
        numbers = [(row[0], row[1]) for row in articles]
        self._many(
            "captures", "id, url, final_url, fetched, status, sha256, via",
            [(number, url, url, STAMP, 200, f"{number}", "file") for number, url in numbers],
        )  # fmt: skip
        self._many("article_captures", "article, position, capture", [(number, 0, number) for number, _ in numbers])
        self._many("pages", "capture, kind, story, number", [(number, "article", url, 1) for number, url in numbers])
        self._many(
            "blocks", 'article, position, kind, "start", "end", capture_position, level',
            [(row[0], 0, "paragraph", 0, len(row[7]), 0, 0) for row in articles],
        )  # fmt: skip
        self._many("records", _RECORD, records)
        self._many(
            "refusals", 'article, position, url, "start", "end", quote, reason, rule, institution, year, score, score_decimals,'
            " scheme, candidates, extractor, reference", refusals,
        )  # fmt: skip
        self._sketch(block, base, [row[7] for row in articles])
        self._many("origin_links", "first, second, by, shared, shorter, longer, role", links)
        self._lists(told_of, base, count, known, records)

    def _text(
        self, block: int, known: list[Body], chance: random.Random
    ) -> tuple[str, list[tuple[int, int, int, int, str]], date]:
        """A text, what it states as (body, year, score, place of its line, line), and its day."""
        year = chance.choice(YEARS)
        lines = ["Ombudsman menilai " + " ".join(f"kata{chance.randrange(5_000)}" for _ in range(25)) + "."]
        stated: list[tuple[int, int, int, int, str]] = []
        for body in dict.fromkeys(chance.choices(range(len(known)), self._popular, k=PER_ARTICLE * 3)):
            if len(stated) == PER_ARTICLE:
                break
            score = score_of(block, body, year) + (chance.random() < 0.03) * 1_00
            line = f"{known[body][1]} meraih nilai {score // 100},{score % 100:02} pada {year}."
            stated.append((body, year, score, sum(len(one) + 1 for one in lines), line))
            lines.append(line)
        return "\n".join(lines), stated, date(year, 12, 1) + timedelta(chance.randrange(60))

    def _sketch(self, block: int, base: int, texts: list[str]) -> None:
        """Sketches; of later blocks as of the first, with other keys where these were of few texts.

        Making them is dear, and what is measured is finding one among them: phrases of many texts are shared by as
        many as if all had been made.
        """
        if not self._first:
            made = {text: sketches.sketch(text) for text in dict.fromkeys(texts)}
            self._first = [(made[text], tuple(sorted(made[text].bands | made[text].passages))) for text in texts]
            self._counts = Counter(key for _, keys in self._first for key in keys)
        rows: list[tuple[Any, ...]] = []
        keys: list[tuple[Any, ...]] = []
        for place, (sketch, own) in enumerate(self._first[: len(texts)]):
            number = base + place + 1
            rows.append(
                (
                    number,
                    number,
                    f"{block} {sketch.digest}" if block else sketch.digest,
                    sketch.size,
                    len(sketch.passages),
                )
            )
            keys += {(key if self._counts[key] > 20 else (key + block * 7_919) % 2**60, number) for key in own}
        self._many("sketches", "id, article, digest, size, passages", rows)
        self._many("temp.keys", "key, sketch", keys)

    def _lists(self, block: int, base: int, count: int, known: list[Body], records: list[tuple[Any, ...]]) -> None:
        """Imported results, half of them of stored pages, and former texts of every fiftieth article."""
        for place in range(0, count, 50):
            number, body, year = base + place + 1, place % len(known), 2015 + place % 9
            url = f"https://koran0.example/{number if place % 100 else -number}"
            given = ("list.csv", 1, STAMP, url, url, "ombudsman", known[body][1], known[body][0], known[body][1], year,
                     score_of(block, body, year) / 100, 2, 100, "bench")  # fmt: skip
            self._many(
                "imports", "id, list, line, imported, url, story, scheme, institution, institution_id, mention, year, score,"
                " score_decimals, scale, reference", [(number, *given)],
            )  # fmt: skip
            self._many("import_events", "import, giver, event, at", [(number, "own", "given", STAMP)])
            self._many("import_forms", "form, import", [(form, number) for form in dict.fromkeys(forms(url))])
            row = next(one for one in records if one[0] == number)
            (text,) = (one["text"] for one in self.store.rows("SELECT text FROM articles WHERE id = ?", [number]))
            self._many(
                "revisions", "id, article, position, seen, until, source, published, text, extractor, reference",
                [(number, number, 0, "2024-12-01T00:00:00+00:00", STAMP, row[2], None, text, "bench", "bench")],
            )  # fmt: skip
            self._many("revision_captures", "revision, position, capture", [(number, 0, number)])
            former = (*row[:9], row[9] - 1, *row[10:])
            self._many("revision_records", _RECORD.replace("article", "revision"), [former])


_RECORD = (
    "article, position, url, scheme, institution, institution_id, mention, year, year_basis, score, score_decimals, scale,"
    " evidence, confidence, rule, extractor, reference"
)


def _row(
    article: int, at: int, url: str, text: str, known: list[Body], one: tuple[int, int, int, int, str]
) -> tuple[Any, ...]:
    body, year, score, start, line = one
    key, name, _ = known[body]
    quotes = {}
    for field, words in (("institution", name), ("score", f"{score // 100},{score % 100:02}"), ("year", str(year))):
        place = start + line.rindex(words)
        quotes[field] = {"start": place, "end": place + len(words), "quote": words}
    evidence = json.dumps(quotes, ensure_ascii=False)
    return (article, at, url, "ombudsman", name, key, name, year, "stated", score / 100, 2, 100, evidence, 0.9, "bench",
            "bench", "bench")  # fmt: skip


# what is measured


def verdicts() -> dict[str, str]:
    """Claims by kind: of the first block, which all sizes have."""
    found = {}
    known = bodies(0)
    for rank, place in (("popular", 0), ("middling", 3), ("rare", BODIES - 6)):
        score, name = score_of(0, place, 2022), known[place][1]
        for kind, year, value in (
            ("true", 2022, score), ("wrong", 2022, 4_321), ("other year", 2023, score), ("no year of it", 2013, 4_321),
        ):  # fmt: skip
            found[f"{rank}, {kind}"] = (
                f"{name} meraih nilai {value // 100},{value % 100:02} pada penilaian kepatuhan {year}."
            )
    found["sister's score"] = (
        f"{known[0][1]} meraih nilai {score_of(0, BODIES - 6, 2022) / 100:.2f} pada 2022.".replace(".", ",", 1)
    )
    return found


def of_verdicts(store: Store, rounds: int) -> dict[str, float]:
    """Seconds of each kind of verdict, the median of some."""
    desk = Desk(store, KNOWN, "bench")
    (printed,) = store.rows("SELECT url, text FROM articles WHERE id = 1")
    asked = {kind: claims.sentence(claim, ON) for kind, claim in verdicts().items()}
    asked |= {"printed text": claims.sentence(printed["text"], ON), "its address": claims.stored(printed["url"], store)}
    found = {}
    for kind, claim in asked.items():
        desk.judge(claim, None)
        found[kind] = _median(lambda claim=claim: desk.judge(claim, None), rounds)  # type: ignore[misc]
    return found


def changing(store: Store) -> Callable[[], None]:
    """What changes one article after the other: another score, one line more; origins and facts follow."""
    (last,) = store.rows("SELECT max(id) AS id FROM articles")
    numbers = iter(range(5, min(int(last["id"]), PER_BLOCK), 7))

    def change() -> None:
        number = next(numbers)
        (row,) = store.rows("SELECT * FROM articles WHERE id = ?", [number])
        first, *others = store.records_of(number)
        place, text = first.evidence["score"], row["text"]
        slip = Quote(place.start, place.end, f"50,{number % 100:02}")
        text = f"{text[: place.start]}{slip.quote}{text[place.end :]}\nDiralat pada {number} oleh redaksi."
        moved = replace(first, score=Decimal(slip.quote.replace(",", ".")), evidence={**first.evidence, "score": slip})
        store.save(_extraction(row, text, [moved, *others]), [number], [], MADE_BY, story=row["story"])
        refreshing.refresh(store)

    return change


def of_changes(store: Store, rounds: int) -> dict[str, float]:
    """Seconds of a changed article with its origins and facts, and of a run in which nothing changed."""
    refreshing.refresh(store)
    change = changing(store)
    change()
    nothing = _median(lambda: refreshing.refresh(store), rounds)
    return {"changed article": _median(change, rounds), "nothing changed": nothing}


def _extraction(row: dict[str, Any], text: str, records: list[Record]) -> Extraction:
    page = Article(
        row["url"], text, (Block("paragraph", Span(0, len(text))),), row["title"], date.fromisoformat(row["published"]),
        "given", row["outlet"],
    )  # fmt: skip
    return Extraction(page, tuple(records), ())


def _median(run: Callable[[], object], rounds: int) -> float:
    took = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        took.append(time.process_time() - start)
    return statistics.median(took)


def of_everything(path: Path) -> tuple[float, int]:
    """Seconds of processor time, and most memory in KiB, of a process that computes all facts."""
    code = (
        "import pathlib, sys, time; from berita_extract import reference, refreshing; from berita_extract.store import opened\n"
        "reference.load(); start = time.process_time()\n"
        "with opened(pathlib.Path(sys.argv[1])) as store: refreshing.refresh(store, everything=True)\n"
        "print(time.process_time() - start)\n"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    took, memory = done.stdout.split()
    return float(took), int(memory)


def measured(folder: Path, articles: int, rounds: int, popular: bool = False) -> Iterator[tuple[str, str, float]]:
    """Makes a database and gives what was measured on it: group, what, and the figure."""
    path = folder / f"{articles}.db"
    start = time.perf_counter()
    with closing(open_store(path)) as store:
        Maker(store, articles, popular=popular).make()
        (count,) = store.rows("SELECT count(*) AS n FROM records")
    print(f"{articles:7} articles, {count['n']:8} statements made in {time.perf_counter() - start:.0f} s", flush=True)
    took, memory = of_everything(path)
    yield "all", "per statement", took / count["n"]
    yield "memory", "most", memory
    with closing(open_store(path)) as store:
        yield from (("verdict", kind, seconds) for kind, seconds in of_verdicts(store, rounds).items())
        yield from (("change", kind, seconds) for kind, seconds in of_changes(store, rounds).items())
    for left in folder.glob(f"{path.name}*"):
        left.unlink()


def compared(sizes: tuple[int, ...], folder: Path, rounds: int = 7, *, popular: bool = False) -> int:
    """Prints figures and ratios of each size to the one before (all facts) or to the first; how many bounds are crossed."""
    figures: list[dict[tuple[str, str], float]] = []
    crossed = 0
    for articles in sizes:
        now: dict[tuple[str, str], float] = {}
        for group, what, value in measured(folder, articles, rounds, popular):
            now[group, what] = value
            ratio, bound = 1.0, {"all": GROWTH, "memory": MEMORY}.get(group, POPULAR_LIMIT if popular else LIMIT)
            if figures:
                ratio = value / (figures[-1] if group == "all" else figures[0])[group, what]
            bad = ratio > bound
            crossed += bad
            shown = f"{value / 1024:9.1f} MiB" if group == "memory" else f"{value * 1000:9.3f} ms "
            print(
                f"  {group:8} {what:26} {shown}  × {ratio:5.2f}  bound {bound}{'  CROSSED' if bad else ''}", flush=True
            )
        figures.append(now)
    return crossed


def main() -> int:
    """Prints the table; 1 where a bound is crossed."""
    sizes = tuple(int(one) for one in os.environ.get("BENCH_SIZES", "").split()) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BERITA_HOME"] = folder
        crossed = compared(sizes, Path(folder))
        print("the same institutions told of more often")
        crossed += compared(POPULAR_SIZES, Path(folder), popular=True)
        return 1 if crossed else 0


if __name__ == "__main__":
    sys.exit(main())

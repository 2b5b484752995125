"""How fast pages are fetched and filed, and how fast the ledger says what is due, as ratios of two things in one run.

The spider with archive and ledger against a bare Scrapy spider that only downloads the same pages from a server on
loopback, by turns; asking the ledger what is due against reading its table. Ends with 1 where a bound is crossed.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import scrapy

from berita_extract.ledger import Ledger
from berita_extract.store import opened

ROOT = Path(__file__).parent.parent
PAGES = int(os.environ.get("BENCH_PAGES", "450"))  # fewer than a sitemap is fetched whole with
TURNS = int(os.environ.get("BENCH_TURNS", "5"))  # the best of each counts, since other programs only ever slow one down
CONCURRENCY = 8  # of the spider where it may ask without a delay, and of the bare one
URLS = int(os.environ.get("BENCH_URLS", "1000000"))
OUTLETS = 100
NOW = datetime(2024, 1, 25, tzinfo=UTC)
PLACE = "2024/01/25/ombudsman-nilai-kepatuhan-pelayanan-publik-%d/"
BARE = """
import scrapy, sys
from scrapy.crawler import AsyncCrawlerProcess
class Bare(scrapy.Spider):
    name = "bare"
    async def start(self):
        for number in range({pages}):
            yield scrapy.Request("{home}{place}" % number)
    def parse(self, response):
        assert response.status == 200
process = AsyncCrawlerProcess({{"LOG_ENABLED": False, "CONCURRENT_REQUESTS_PER_DOMAIN": {concurrency}, "DOWNLOAD_DELAY": 0}})
process.crawl(Bare)
process.start()
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """How many times as fast one thing is as another, and at least how many times it is to be."""

    name: str
    value: float
    bound: float
    detail: str

    @property
    def crossed(self) -> bool:
        """Whether it is slower than it is to be."""
        return self.value < self.bound

    def __str__(self) -> str:
        verdict = "CROSSED" if self.crossed else "kept"
        return f"{self.name:44} {self.value:7.2f} ×   at least {self.bound:4.1f}: {verdict:8} ({self.detail})"


def main() -> int:
    """Prints the ratios; 1 where a bound is crossed."""
    if sys.argv[1:] == ["--serve"]:
        asyncio.run(serve())
    print(
        f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, Scrapy {scrapy.__version__}"
    )
    crossed = False
    with tempfile.TemporaryDirectory() as folder:
        for speeds in (crawl_speed(Path(folder)), due_speeds(Path(folder))):
            for speed in speeds:
                print(speed, flush=True)
                crossed = crossed or speed.crossed
    return int(crossed)


def crawl_speed(folder: Path) -> Iterator[Speed]:
    """Pages a second of the whole spider against the bare one."""
    with server() as home:
        ours, theirs = [], []
        for turn in range(TURNS):
            theirs.append(
                measured(
                    home,
                    [sys.executable, "-c", BARE.format(place=PLACE, pages=PAGES, home=home, concurrency=CONCURRENCY)],
                )
            )
            ours.append(measured(home, whole_spider(folder / str(turn), home)))
        most = measured(home, [sys.executable, "-c", RAW.format(place=PLACE, pages=PAGES, home=home)])
    detail = f"{max(ours):.0f} and {max(theirs):.0f} pages/s of {size(0) // 1000}–{size(1) // 1000} kB; the server gives {most:.0f}"
    yield Speed("pages/s, whole spider to bare spider", max(ours) / max(theirs), 0.5, detail)


def whole_spider(folder: Path, home: str) -> list[str]:
    """The command that crawls the server into a new archive and ledger."""
    folder.mkdir()
    (folder / "bench.toml").write_text(
        f'name = "Bench"\nhome = "{home}"\nsitemaps = ["{home}sitemap.xml"]\nbudget = 100000\n', encoding="utf-8"
    )
    command = [
        sys.executable,
        "-m",
        "berita_spiders",
        "--db",
        str(folder / "berita.db"),
        "--archive",
        str(folder / "archive"),
    ]
    return [*command, "--outlet", str(folder / "bench.toml")]


def measured(home: str, command: list[str]) -> float:
    """Pages a second between the first and the last that a command asked for, as the server saw it."""
    with urlopen(home + "reset"):
        pass
    path = os.pathsep.join(filter(None, (str(ROOT / "spiders"), os.environ.get("PYTHONPATH", ""))))
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False)
    with urlopen(home + "seen") as answer:
        seen = json.load(answer)
    if done.returncode or len(seen) != PAGES:
        raise SystemExit(f"{len(seen)} of {PAGES} pages were fetched: {done.stderr[-2000:]}")
    return (PAGES - 1) / float(seen[-1] - seen[0])


# Asks on 8 connections without reading what comes: what the server can give
RAW = """
import http.client, threading
def ask(first):
    connection = http.client.HTTPConnection("{home}".split("/")[2])
    for number in range(first, {pages}, 8):
        connection.request("GET", "/{place}" % number)
        connection.getresponse().read()
threads = [threading.Thread(target=ask, args=(first,)) for first in range(8)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""


@contextmanager
def server() -> Iterator[str]:
    """A server of pages in a process of its own; gives its address."""
    with subprocess.Popen([sys.executable, __file__, "--serve"], stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            yield f"http://127.0.0.1:{int(child.stdout.readline())}/"
        finally:
            child.kill()


async def serve() -> None:
    """Answers for ever; everything is made before the first request."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    home = f"http://127.0.0.1:{port}/"
    places = "".join(f"<url><loc>{home}{PLACE % number}</loc></url>" for number in range(PAGES))
    Connection.answers[b"/sitemap.xml"] = answer(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>'.encode(), b"application/xml"
    )
    for number in range(PAGES):
        Connection.answers[b"/" + (PLACE % number).encode()] = answer(
            page(number, home + PLACE % number), b"text/html; charset=utf-8"
        )
    print(port, flush=True)
    await server.serve_forever()


class Connection(asyncio.Protocol):
    """One connection of the server, which keeps it open."""

    answers: dict[bytes, bytes] = {}  # noqa: RUF012  # shared by all
    seen: list[float] = []  # noqa: RUF012  # when pages were asked for

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._head = b""

    def data_received(self, data: bytes) -> None:
        self._head += data
        while b"\r\n\r\n" in self._head:
            head, _, self._head = self._head.partition(b"\r\n\r\n")
            path = head.split(b" ", 2)[1]
            if path == b"/reset":
                self.seen.clear()
            elif path.startswith(b"/2024/"):
                self.seen.append(time.monotonic())
            body = json.dumps(self.seen).encode() if path == b"/seen" else b""
            self._transport.write(self.answers.get(path) or answer(body, b"text/plain"))  # type: ignore[attr-defined]


def answer(body: bytes, kind: bytes) -> bytes:
    """A whole response."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\nETag: \"%d\"\r\n\r\n%s" % (
        kind, len(body), hash(body), body,
    )  # fmt: skip


def size(part: float) -> int:
    """Bytes of a page: from 60 to 100 kB, as news sites have."""
    return int(60_000 + 40_000 * part)


def page(number: int, url: str) -> bytes:
    """A page in the proportions of a news site: a head with scripts, menus, a story, boxes of other stories, a foot."""
    chance = random.Random(number)
    words = ["nilai", "zona", "hijau", "kepatuhan", "standar", "pelayanan", "publik", "ombudsman", "kabupaten", "dinas"]

    def said(count: int) -> str:
        return " ".join(chance.choices(words, k=count))

    head = f"<title>{said(8)}</title><link rel=canonical href='{url}'><style>{css(chance)}</style>"
    parts = [f"<!doctype html><html><head>{head}<script>{script(chance)}</script></head><body>"]
    parts += [
        f"<nav><ul>{''.join(f'<li><a href=/kanal/{said(1)}>{said(2)}</a></li>' for _ in range(40))}</ul></nav><article>"
    ]
    parts += [f"<p>{said(45)}.</p>" for _ in range(14)]
    if number % 4 == 0:  # a comment: such a page is taken apart, since the link may lead to a further page
        parts += [f'<a href="{url}?replytocom=1#respond">Balas</a>']
    parts += [f'<a href="https://www.facebook.com/sharer/sharer.php?u={quote(url)}">Bagikan</a></article><aside>']
    length, aim = sum(map(len, parts)), size(chance.random())
    while length < aim:
        place = f"/2023/{chance.randrange(10, 13)}/{chance.randrange(10**6)}/{said(6).replace(' ', '-')}/"
        link = f'<a href="{place}"><img src="{place}a.webp" alt="{said(4)}"><h3>{said(7)}</h3></a>'
        parts.append(f'<div class="card c{chance.randrange(99)}">{link}</div>\n')
        length += len(parts[-1])
    return "".join([*parts, "</aside></body></html>"]).encode()


def css(chance: random.Random) -> str:
    """Some rules."""
    return "".join(
        f".c{chance.randrange(999)}{{margin:{chance.randrange(99)}px;color:#{chance.randrange(16**6):06x}}}"
        for _ in range(150)
    )


def script(chance: random.Random) -> str:
    """What tracks readers."""
    return "".join(f'w.push(["{chance.randbytes(6).hex()}",{chance.random()}]);' for _ in range(120))


def due_speeds(folder: Path) -> Iterator[Speed]:
    """What is due, asked of the ledger as the spider asks it, against reading the table."""
    for due, limit in ((10, -1), (100_000, 50)):
        with opened(folder / f"{due}.db") as store:
            connection = store.db.conn
            fill(connection, due)
            ledger = Ledger(connection)
            outlet = "outlet-7" if due == 10 else "outlet-0"
            found = ledger.due(outlet, NOW, limit)
            read = connection.execute(TABLE, (outlet, NOW.isoformat(), limit)).fetchall()
            assert [state.url for state in found] == [row[0] for row in read]
            ours = least(lambda ledger=ledger, outlet=outlet, limit=limit: ledger.due(outlet, NOW, limit))  # type: ignore[misc]
            theirs = least(lambda c=connection, o=outlet, n=limit: c.execute(TABLE, (o, NOW.isoformat(), n)).fetchall())  # type: ignore[misc]
        yield Speed(
            f"what is due of {URLS:,} ({due:,} are)", theirs / ours, 10, f"{1000 * ours:.2f} and {1000 * theirs:.0f} ms"
        )


TABLE = (
    "SELECT url FROM urls NOT INDEXED WHERE outlet = ? AND next_due <= ?"
    " ORDER BY priority DESC, next_due, rowid LIMIT ?"
)


def fill(connection: sqlite3.Connection, due: int) -> None:
    """A ledger of URLS addresses in OUTLETS outlets; `due` of one outlet are due, every tenth of the others later."""
    later, past = (NOW + timedelta(days=30)).isoformat(), (NOW - timedelta(days=1)).isoformat()
    owner = 7 if due == 10 else 0

    def row(number: int) -> tuple[object, ...]:
        if number < due:
            return (
                f"https://o{owner}.example/2024/01/{number}/",
                f"outlet-{owner}",
                "page",
                "due",
                past,
                past,
                number % 9,
            )
        outlet = number % OUTLETS
        when = later if number % 10 == 0 else None
        return (
            f"https://o{outlet}.example/2023/{number}/",
            f"outlet-{outlet}",
            "page",
            "fetched",
            past,
            when,
            number % 9,
        )

    with connection:
        connection.executemany(
            "INSERT INTO urls (url, outlet, kind, status, first_seen, next_due, priority) VALUES (?, ?, ?, ?, ?, ?, ?)",
            map(row, range(URLS)),
        )


def least(read: Callable[[], object]) -> float:
    """Seconds of the fastest of some runs."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        read()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())

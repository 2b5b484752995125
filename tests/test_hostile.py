"""Servers that do not behave, disks that are full: each address has a clear outcome, and the crawl goes on with others."""

from __future__ import annotations

import ctypes
import functools
import gzip
import os
import re
import resource
import socket
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from random import Random
from threading import Event, Thread
from time import sleep
from typing import Any

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest
from backports import zstd

from berita_extract.archive import verify
from berita_extract.ledger import Ledger
from berita_extract.store import opened
from tests.crawling import LONG, SITEMAP, SPIDERS, Answer, Crawl, Site, sitemap

MB = 1 << 20
MOST = 400  # MB of memory: what a crawl of these servers may take; a quiet one takes 130
SECONDS = 8  # of patience with one answer in these tests; the 50 MB of headers alone keep the crawl busy for 3
PAGE = f"<html><h1>Zona hijau</h1>{LONG}</html>".encode()


class Hostile:
    """A server on loopback that hands each connection with its path to a function, and closes it afterwards."""

    def __init__(self) -> None:
        self.routes: dict[str, Callable[[socket.socket], None]] = {}
        self.asked: list[str] = []
        self.ended = Event()
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.home = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        Thread(target=self._serve, daemon=True).start()

    def url(self, path: str) -> str:
        return self.home + path.lstrip("/")

    def close(self) -> None:
        self.ended.set()
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            Thread(target=self._handle, args=(connection,), daemon=True).start()

    def _handle(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head and (piece := connection.recv(65536)):
                head += piece
            path = head.split(b" ")[1].decode() if b" " in head else ""
            self.asked.append(path)
            self.routes.get(path, partial(answer, status="404 Not Found", body=b"-"))(connection)


def answer(
    connection: socket.socket, body: bytes = PAGE, status: str = "200 OK", headers: bytes = b"", length: object = None
) -> None:
    said = len(body) if length is None else length
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {said}\r\nConnection: close\r\n".encode()
    connection.sendall(head + headers + b"\r\n" + body)


def raw(connection: socket.socket, data: bytes) -> None:
    connection.sendall(data)


def stall(connection: socket.socket) -> None:
    sleep(10 * SECONDS)


def drip(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    for _ in range(10 * (SECONDS + 5)):
        connection.sendall(b"a")
        sleep(0.1)


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def huge(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10000000000\r\n\r\n")
    pour(connection, b"a" * MB)


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    pour(connection, b"100000\r\n" + b"a" * MB + b"\r\n")


def unending(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    pour(connection, b"a" * MB)


def pour(connection: socket.socket, piece: bytes) -> None:
    for _ in range(10_000_000_000 // len(piece)):
        connection.sendall(piece)


def flood(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n")
    for number in range(50):
        connection.sendall(b"".join(b"X-%d-%d: %s\r\n" % (number, line, b"a" * 1000) for line in range(1024)))
    connection.sendall(b"\r\nhalo!")


@functools.cache
def packed(kind: str) -> bytes:
    """Nothing but zeros: 1 GB in 1 MB of gzip, in some kB of the others."""
    if kind == "gzip":
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        return b"".join(packer.compress(bytes(MB)) for _ in range(1000)) + packer.flush()
    if kind == "br":
        brotlier = brotli.Compressor(quality=5)
        return b"".join(brotlier.process(bytes(MB)) for _ in range(1000)) + bytes(brotlier.finish())
    return bytes(zstd.compress(bytes(1000 * MB), 3))


def bomb(connection: socket.socket, kind: str) -> None:
    answer(connection, packed(kind), headers=f"Content-Encoding: {kind}\r\n".encode())


def moved(connection: socket.socket, target: bytes, status: str = "302 Found") -> None:
    answer(connection, b"", status, b"Location: " + target + b"\r\n")


# path → what the server does, the status in the ledger, and what stands beside it
CASES: dict[str, tuple[Callable[[socket.socket], None], str, str]] = {
    "stalls": (stall, "failed", "took longer than 8|[Tt]imeout"),
    "drips": (drip, "failed", "took longer than 8|[Tt]imeout"),
    "resets": (reset, "failed", "^Connection to the other side was lost"),
    "says-nothing": (partial(raw, data=b""), "failed", "."),
    "announces-10-gb": (huge, "failed", "larger than"),
    "sends-10-gb-in-chunks": (endless, "failed", "too large"),
    "sends-10-gb": (unending, "failed", "too large"),
    "gzip-bomb": (partial(bomb, kind="gzip"), "failed", "exceed"),
    "brotli-bomb": (partial(bomb, kind="br"), "failed", "exceed"),
    "zstd-bomb": (partial(bomb, kind="zstd"), "failed", "exceed"),
    "not-gzip": (partial(answer, headers=b"Content-Encoding: gzip\r\n"), "failed", "."),
    "redirects-to-itself": (partial(moved, target=b"/2024/01/25/redirects-to-itself/"), "failed", "max redirections"),
    "redirects-to-and-fro": (partial(moved, target=b"/2024/01/25/fro/"), "failed", "max redirections"),
    "redirects-nowhere": (partial(answer, status="302 Found"), "failed", "HTTP 302 leads nowhere"),
    "redirects-to-garbage": (partial(moved, target=b"http://[::1"), "failed", "."),
    "redirects-to-bytes": (partial(moved, target=b"http://\xff\x00\x01:99999/"), "refused|failed", "."),
    "redirects-to-a-file": (partial(moved, target=b"file:///etc/passwd"), "failed", "leads nowhere"),
    "redirects-to-a-private-address": (partial(moved, target=b"http://169.254.169.254/2024/01/"), "refused", "public"),
    "redirects-to-this-machine": (partial(moved, target=b"http://127.0.0.2:1/2024/01/"), "refused", "public"),
    "sends-50-mb-of-headers": (flood, "fetched", "None"),  # the first of them are kept
    "length-too-long": (partial(answer, length=100_000), "failed", "not as long as announced"),
    "length-too-short": (partial(answer, length=30), "fetched", "None"),
    "length-is-a-word": (partial(answer, length="panjang"), "failed", "."),
    "length-is-negative": (partial(answer, length=-5), "failed", "."),
    "not-http": (partial(raw, data=b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "failed", "."),
    "http-0.9": (partial(raw, data=PAGE), "failed", "."),
    "status-999": (partial(answer, status="999 Denied"), "failed", "HTTP 999"),
    "status-is-a-word": (partial(answer, status="baik OK"), "failed", "."),
    "nul-in-headers": (partial(answer, headers=b"X-A: a\x00b\r\nETag: \"\x01\xff\"\r\n"), "fetched", "None"),
    "folded-headers": (partial(answer, headers=b"X-A: a\r\n b\rSet-Cookie: c\r\n"), "fetched", "None"),
    "wrong-charset": (
        partial(raw, data=b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-99\r\n\r\n" + PAGE + b"\xff\xfe\x80"),
        "fetched",
        "None",
    ),
    "hundred-thousand-links": (
        partial(answer, body=b"".join(b'<a href="?page=%d">x</a>' % number for number in range(100_000))),
        "fetched",
        "None",
    ),
    "deeply-nested": (partial(answer, body=b"<div>" * 200_000), "fetched", "None"),
}  # fmt: skip


@dataclass
class Done:
    """A crawl that has ended."""

    crawl: Crawl
    status: int
    log: str
    most: float  # MB of memory

    def row(self, url: str) -> dict[str, Any]:
        (row,) = self.crawl.rows(f"SELECT status, error FROM urls WHERE url = '{url}'")
        return row

    def complaints(self) -> list[str]:
        with opened(self.crawl.db, readonly=True) as store:
            return list(verify(self.crawl.folder / "archive", Ledger(store.db.conn)))


# The kernel counts into ru_maxrss what the process was before exec: a fork of this one, which may be large
MEASURED = """
import atexit, pathlib, runpy, sys
target = pathlib.Path(sys.argv.pop(1))
atexit.register(lambda: target.write_text(pathlib.Path("/proc/self/status").read_text()))
runpy.run_module("berita_spiders", run_name="__main__")
"""


def run(crawl: Crawl, before: Callable[[], None] | None = None) -> Done:
    """Crawls in a process of its own whose memory is measured; `before` is called in it."""
    memory = crawl.folder / "memory"
    command = [sys.executable, "-c", MEASURED, str(memory), "--db", str(crawl.db)]
    command += ["--archive", str(crawl.folder / "archive"), "--outlet", str(crawl.folder / "uji.toml")]
    path = os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", ""))))
    given = {"PYTHONPATH": path, "BERITA_HOME": str(crawl.folder), "BERITA_TIMEOUT": str(SECONDS)}
    log = crawl.folder / "log"
    with log.open("wb") as stream:
        child = subprocess.Popen(command, stderr=stream, env=os.environ | given, preexec_fn=before)
        child.wait()
    text = log.read_text()
    assert "Traceback" not in text, text
    (most,) = re.findall(r"VmHWM:\s+(\d+) kB", memory.read_text())
    return Done(crawl, child.returncode, text, int(most) / 1024)


@pytest.fixture(scope="module")
def hostile() -> Iterator[Hostile]:
    server = Hostile()
    yield server
    server.close()


@pytest.fixture(scope="module")
def done(hostile: Hostile, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """All the cases, each followed by a page that behaves, in as many nights as it takes."""
    crawl = Crawl(tmp_path_factory.mktemp("hostile"), hostile.home)
    for kind in ("gzip", "br", "zstd"):
        packed(kind)
    places = []
    for name, (behave, _, _) in CASES.items():
        hostile.routes[f"/2024/01/25/{name}/"] = behave
        hostile.routes[f"/2024/01/25/after-{name}/"] = partial(answer, body=PAGE + name.encode())
        places += [f"/2024/01/25/{name}/", f"/2024/01/25/after-{name}/"]
    hostile.routes["/2024/01/25/fro/"] = partial(moved, target=b"/2024/01/25/redirects-to-and-fro/")
    urls = "".join(f"<url><loc>{hostile.url(place)}</loc></url>" for place in places)
    hostile.routes["/sitemap.xml"] = partial(answer, body=f'<urlset xmlns="{SITEMAP}">{urls}</urlset>'.encode())
    crawl.outlet(sitemaps=[hostile.url("sitemap.xml")])
    done = run(crawl)
    while crawl.rows("SELECT 1 FROM urls WHERE status = 'due'"):  # left alone after ten errors in a row: the next night
        with opened(crawl.db) as store:
            store.db.execute("UPDATE urls SET next_due = '2024-02-01T00:00:00+00:00' WHERE status = 'due'")
            store.db.conn.commit()
        again = run(crawl)
        done = Done(crawl, max(done.status, again.status), done.log + again.log, max(done.most, again.most))
    return done


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_each_has_a_clear_outcome(done: Done, hostile: Hostile, name: str) -> None:
    row = done.row(hostile.url(f"/2024/01/25/{name}/"))
    _, status, reason = CASES[name]
    assert re.fullmatch(status, row["status"]), row
    assert re.search(reason, str(row["error"])), row
    assert len(str(row["error"])) <= 300
    assert done.row(hostile.url(f"/2024/01/25/after-{name}/"))["status"] == "fetched"


@pytest.mark.slow
def test_hostile_servers_do_not_stop_the_crawl_nor_fill_the_memory(done: Done) -> None:
    assert done.status == 0
    assert "uji done" in done.log
    assert done.most < MOST
    assert done.complaints() == []


def test_a_billion_laughs_are_not_laughed(site: Site, crawl: Crawl) -> None:
    lines = ['<!DOCTYPE lolz [<!ENTITY a0 "http://127.0.0.1/2024/01/haha">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    body = f'<?xml version="1.0"?>{"".join(lines)}]><urlset xmlns="{SITEMAP}"><url><loc>&a11;</loc></url></urlset>'
    url = site.article("tenang")
    site.routes["/laughs.xml"] = Answer(body, kind="application/xml")
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("laughs.xml"), site.url("sitemap.xml")])
    done = run(crawl)
    assert crawl.urls() == {url: "fetched"}
    assert done.most < MOST


@pytest.mark.slow
def test_a_sitemap_with_a_million_entries_is_read_and_fetched_within_the_budget(site: Site, crawl: Crawl) -> None:
    places = "".join(f"<url><loc>{site.home}berita/{n}</loc></url>\n" for n in range(1_000_000))
    body = gzip.compress(f'<urlset xmlns="{SITEMAP}">{places}</urlset>'.encode(), 1)
    site.routes["/sitemap.xml.gz"] = Answer(body, kind="application/x-gzip")
    crawl.outlet(sitemaps=[site.url("sitemap.xml.gz")], budget=20, follow=None)
    done = run(crawl)
    assert done.status == 0
    assert len(site.asked) <= 20
    assert done.most < 4 * MOST
    assert len(crawl.urls()) == 50_000
    assert "only the first 50000 addresses are taken" in done.log


def test_a_robots_txt_of_100_mb_is_not_read_and_its_host_not_asked(site: Site, crawl: Crawl) -> None:
    site.routes["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /x\n" * (100 * MB // 27), kind="text/plain")
    site.routes["/sitemap.xml"] = sitemap(site.article("nanti"))
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    done = run(crawl)
    assert site.asked == []
    assert done.row(site.url("sitemap.xml"))["status"] == "failed"
    assert "robots.txt cannot be read" in done.row(site.url("sitemap.xml"))["error"]
    assert done.most < MOST


def test_a_host_that_answers_nothing_costs_ten_requests_and_no_address(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"diam-{number}") for number in range(30)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    for url in urls:
        site.routes["/" + url.removeprefix(site.home)] = Answer("galat", 500)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")], delay=0.01)
    done = run(crawl)
    assert len(site.asked) <= 14
    assert "10 errors in a row, the last one HTTP 500" in done.log
    assert sorted(crawl.urls()) == sorted(urls)
    left = crawl.rows("SELECT count(*) AS n FROM urls WHERE status = 'due' AND attempts = 0 AND next_due IS NOT NULL")
    assert left[0]["n"] >= 18


def test_a_full_disk_ends_the_crawl_in_one_line_and_the_next_one_completes_it(site: Site, crawl: Crawl) -> None:
    urls = [site.article(f"penuh-{n}", LONG + Random(n).randbytes(30_000).hex()) for n in range(60)]
    site.routes["/sitemap.xml"] = sitemap(*urls)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    done = run(crawl, partial(resource.setrlimit, resource.RLIMIT_FSIZE, (MB, MB)))
    assert done.status == 1
    assert "uji stopped: " in done.log
    assert done.log.count("error: ") == 1
    assert done.complaints() == []
    fetched = [url for url, status in crawl.urls().items() if status == "fetched"]
    assert 0 < len(fetched) < len(urls)
    site.asked.clear()
    done = run(crawl)
    assert crawl.urls() == dict.fromkeys(urls, "fetched")
    assert len(site.asked) == 1 + len(urls) - len(fetched)
    assert done.complaints() == []


def without_rights() -> None:
    """Takes from root what lets it write where the modes forbid it: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH."""
    for capability in (1, 2):
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.parametrize("empty", [True, False])
def test_a_read_only_archive_is_one_line_and_nothing_is_asked(site: Site, crawl: Crawl, empty: bool) -> None:
    url = site.article("tetap")
    site.routes["/sitemap.xml"] = sitemap(url)
    crawl.outlet(sitemaps=[site.url("sitemap.xml")])
    folder = crawl.folder / "archive"
    if empty:
        folder.mkdir()
    else:
        run(crawl)
        for path in folder.iterdir():
            path.chmod(0o444)
    site.asked.clear()
    folder.chmod(0o555)
    done = run(crawl, without_rights if os.geteuid() == 0 else None)
    folder.chmod(0o755)
    assert done.status == 2
    (line,) = done.log.splitlines()
    assert line.startswith("berita_spiders: ")
    assert "Permission denied" in line
    assert site.asked == []


def test_a_file_in_place_of_the_archive_is_one_line(site: Site, crawl: Crawl) -> None:
    crawl.outlet()
    (crawl.folder / "archive").write_text("")
    done = run(crawl)
    assert done.status == 2
    assert len(done.log.splitlines()) == 1
    assert str(crawl.folder / "archive") in done.log

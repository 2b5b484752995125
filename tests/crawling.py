"""Small sites on loopback, and crawls of them in a process of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep
from typing import Any
from urllib.parse import parse_qs, urlsplit

from berita_extract.archive import read_warc
from berita_extract.model import Capture
from berita_extract.store import opened
from berita_spiders import guards

SPIDERS = Path(__file__).resolve().parents[1] / "spiders"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
PARAGRAPH = "<p>Dinas Sosial Kabupaten Serang memperoleh nilai 94,62 dari Ombudsman RI dan masuk zona hijau.</p>"
LONG = PARAGRAPH * 8
OTHER = "<p>Harga cabai rawit di pasar induk naik lagi sejak awal pekan, kata para pedagang pagi itu.</p>" * 8


@dataclass
class Answer:
    body: bytes | str = ""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)


Route = Answer | Callable[[dict[str, str]], Answer]


class Site:
    """A web site on loopback: paths and what they answer, and every request that was made."""

    def __init__(self) -> None:
        self.routes: dict[str, Route] = {}
        self.asked: list[str] = []
        self.times: list[float] = []
        self.agents: set[str] = set()
        self.conditions: dict[str, tuple[str, str]] = {}
        self.posted: Callable[[bytes], None] = lambda body: None
        self._lock = Lock()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                answer = site.answer(self.path, self.headers)
                body = answer.body.encode() if isinstance(answer.body, str) else answer.body
                self.send_response(answer.status)
                for name, value in {"Content-Type": answer.kind, **answer.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self) -> None:
                site.posted(self.rfile.read(int(self.headers.get("Content-Length", "0"))))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_port
        self.home = f"http://127.0.0.1:{self.port}/"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def answer(self, target: str, headers: Message) -> Answer:
        with self._lock:
            if target != "/robots.txt":
                self.asked.append(target)
                self.times.append(monotonic())
            self.agents.add(headers.get("User-Agent", ""))
        name, value = self.conditions.get(target, ("", ""))
        if name and headers.get({"ETag": "If-None-Match"}.get(name, "If-Modified-Since")) == value:
            return Answer(status=304, headers={name: value})
        route = self.routes.get(target) or self.routes.get(urlsplit(target).path) or Answer("tidak ada", 404)
        if isinstance(route, Answer):
            return route
        return route({name: values[0] for name, values in parse_qs(urlsplit(target).query).items()})

    def url(self, path: str) -> str:
        return self.home + path.lstrip("/")

    def unless(self, path: str, header: str, value: str, answer: Route) -> None:
        """Adds an answer with ETag or Last-Modified, which is 304 for who has that already."""
        assert isinstance(answer, Answer)
        self.routes[path] = replace(answer, headers={header: value})
        self.conditions[path] = header, value

    def article(self, slug: str, body: str = LONG) -> str:
        """Adds an article and gives its address."""
        path = f"/2024/01/25/{slug}/"
        self.routes[path] = Answer(f"<html><h1>{slug}</h1>{body}</html>")
        return self.url(path)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@dataclass(frozen=True)
class Crawl:
    """A folder with a database and an archive, and the outlet that is crawled into it."""

    folder: Path
    home: str

    @property
    def db(self) -> Path:
        return self.folder / "berita.db"

    def outlet(self, **fields: object) -> Path:
        given: dict[str, object] = {"name": "Uji", "home": self.home, "follow": r"/20\d\d/\d\d/"} | fields
        lines = [f"{key} = {json.dumps(value)}" for key, value in given.items() if value is not None]
        path = self.folder / "uji.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    def run(self, *more: str, status: int = 0, **environment: str) -> str:
        """Crawls in a process of its own and gives its log."""
        inherited = {k: v for k, v in os.environ.items() if k != guards.CONTACT}
        path = os.pathsep.join(filter(None, (str(SPIDERS), os.environ.get("PYTHONPATH", ""))))
        command = [
            sys.executable,
            "-m",
            "berita_spiders",
            "--db",
            str(self.db),
            "--archive",
            str(self.folder / "archive"),
        ]
        done = subprocess.run(
            [*command, *(more or ("--outlet", str(self.folder / "uji.toml")))],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            env=inherited | {"PYTHONPATH": path, "BERITA_HOME": str(self.folder)} | environment,
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    def urls(self, kind: str = "page") -> dict[str, str]:
        with opened(self.db, readonly=True) as store:
            return {r["url"]: r["status"] for r in store.rows("SELECT url, status FROM urls WHERE kind = ?", [kind])}

    def rows(self, sql: str) -> list[dict[str, Any]]:
        with opened(self.db, readonly=True) as store:
            return store.rows(sql)

    def captures(self) -> list[Capture]:
        """What was archived, without robots.txt."""
        found = [item for path in sorted((self.folder / "archive").glob("*.warc.gz")) for item in read_warc(path)]
        assert all(isinstance(item, Capture) for item in found)
        return [item for item in found if isinstance(item, Capture) and not item.url.endswith("/robots.txt")]


def sitemap(*urls: str, lastmod: str = "2024-01-26") -> Answer:
    places = "".join(f"<url><loc>{url}</loc><lastmod>{lastmod}</lastmod></url>" for url in urls)
    return Answer(f'<?xml version="1.0"?><urlset xmlns="{SITEMAP}">{places}</urlset>', kind="application/xml")


def listing(*urls: str, more: str = "") -> Answer:
    return Answer("".join(f'<li><a href="{url}">baca</a></li>' for url in urls) + more)


def feed(*items: str, head: str = "") -> Answer:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return Answer(
        f'<?xml version="1.0"?><rss version="2.0" {space}><channel>{head}{"".join(items)}</channel></rss>',
        kind="application/rss+xml",
    )


def item(url: str, content: str | None = None) -> str:
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return f"<item><title>Judul</title><link>{url}</link><description>Awal [&#8230;]</description>{whole}</item>"


def wait_for(condition: Callable[[], bool]) -> None:
    end = monotonic() + 30
    while not condition():
        assert monotonic() < end
        sleep(0.02)

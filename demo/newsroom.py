"""One process that serves the three sites on three loopback ports."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template
from threading import Thread
from urllib.parse import parse_qsl, unquote, urlsplit

from demo.dinas import Dinas
from demo.harian import Harian
from demo.kabar import Kabar
from demo.site import Answer, Site

HOST = "127.0.0.1"
PORTS = (8731, 8732, 8733)  # fixed, so that the addresses in the database are the same at every run
SITES: tuple[Callable[[str], Site], ...] = (Kabar, Harian, Dinas)
OUTLETS = Path(__file__).parent / "outlets"


class PortTakenError(Exception):
    """Another program listens on the port; the message names it."""


@contextmanager
def newsroom(ports: Sequence[int] = PORTS) -> Iterator[tuple[Site, ...]]:
    """Serves the three sites while the block runs; a port of 0 takes any free one. Raises PortTakenError."""
    with ExitStack() as stack:
        sites = []
        for site_at, port in zip(SITES, ports, strict=True):
            try:
                server = stack.enter_context(_Server((HOST, port), _Handler))
            except OSError as error:
                raise PortTakenError(f"port {port} on {HOST} cannot be used: {error.strerror}") from error
            server.site = site_at(f"http://{HOST}:{server.server_port}")
            thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
            thread.start()
            stack.callback(server.shutdown)
            sites.append(server.site)
        yield tuple(sites)


def write_outlets(sites: Sequence[Site], folder: Path) -> list[Path]:
    """Writes the outlet descriptions of running sites into `folder` and gives the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for site in sites:
        template = Template((OUTLETS / f"{site.outlet}.toml").read_text(encoding="utf-8"))
        file = folder / f"{site.outlet}.toml"
        file.write_text(template.substitute(home=site.home), encoding="utf-8")
        files.append(file)
    return files


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    site: Site


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        answer = self.server.site.answer(unquote(parts.path), dict(parse_qsl(parts.query, keep_blank_values=True)))
        self._send(answer or Answer("<html><body><h1>404</h1></body></html>", status=HTTPStatus.NOT_FOUND))

    do_HEAD = do_GET

    def _send(self, answer: Answer) -> None:
        body = answer.body.encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if answer.status == HTTPStatus.OK and self.headers.get("If-None-Match") == etag:
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.send_header("ETag", etag)
            self.end_headers()
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("ETag", etag)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the crawl has its own log."""

"""Two web archives on loopback that speak the real protocols: a Wayback Machine and a Common Crawl."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b32encode
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Lock, Thread
from time import monotonic
from urllib.parse import parse_qs, quote_plus, unquote_plus, urlsplit

from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # warcio ships no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # warcio ships no types

CDX_FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")


@dataclass
class Reply:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    sent: int | None = None  # of the body's bytes, where the connection breaks off


@dataclass(frozen=True)
class Kept:
    """One capture of an archive."""

    url: str
    stamp: str  # "20220126030405"
    body: bytes
    status: int = 200
    mime: str = "text/html"
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"), ("Server", "nginx"))
    kind: str = "response"  # of the WARC record
    truncated: str | None = None

    @property
    def moment(self) -> datetime:
        return datetime.strptime(self.stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

    @property
    def digest(self) -> str:
        return b32encode(sha1(self.body).digest()).decode()

    @property
    def key(self) -> str:
        """The SURT of the address: "example,contohpos)/2022/01/25/judul"."""
        parts = urlsplit(self.url.lower())
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
        path = parts.path.rstrip("/") or "/"
        return ",".join(reversed(host.split("."))) + port + ")" + path + (f"?{parts.query}" if parts.query else "")

    def below(self, domain: str) -> bool:
        host = (urlsplit(self.url).hostname or "").removeprefix("www.")
        return host == domain or host.endswith(f".{domain}")


class _Server:
    """Answers GET; `faults` are given first, once each, to the paths that they match."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.times: list[float] = []
        self.ranges: list[str] = []
        self.faults: list[tuple[str, Reply]] = []
        self.busy = self.busiest = 0
        self.after: Callable[[int], None] = lambda number: None
        self._lock = Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                reply = server._answer(self.path, self.headers.get("Range"))
                body = reply.body
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body if reply.sent is None else body[: reply.sent])
                self.close_connection = reply.sent is not None
                with server._lock:
                    server.busy -= 1

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.base = f"http://127.0.0.1:{self._http.server_port}"
        Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def fault(self, pattern: str, *replies: Reply) -> None:
        """Queues replies for the next requests whose path matches."""
        self.faults += [(pattern, reply) for reply in replies]

    def paths(self, start: str) -> list[str]:
        return [path for path in self.asked if path.startswith(start)]

    def _answer(self, target: str, wanted: str | None) -> Reply:
        with self._lock:
            self.asked.append(target)
            self.times.append(monotonic())
            self.busy += 1
            self.busiest = max(self.busiest, self.busy)
            fault = next((one for one in self.faults if re.search(one[0], target)), None)
            if fault is not None:
                self.faults.remove(fault)
            number = len(self.asked)
        self.after(number)
        return fault[1] if fault is not None else self.answer(target, wanted)

    def answer(self, target: str, wanted: str | None) -> Reply:
        raise NotImplementedError


class WaybackServer(_Server):
    """The CDX server with resume keys, and raw replay with `id_`."""

    def __init__(self, rows: int = 10_000) -> None:
        self.kept: list[Kept] = []
        self.rows = rows  # the most of one answer, whatever is asked for
        super().__init__()

    def add(self, url: str, stamp: str, body: bytes | str = b"<p>", **more: object) -> Kept:
        kept = Kept(url, stamp, body.encode() if isinstance(body, str) else body, **more)  # type: ignore[arg-type]
        self.kept.append(kept)
        return kept

    def answer(self, target: str, wanted: str | None) -> Reply:
        if target.startswith("/cdx/search/cdx?"):
            return self._index(parse_qs(urlsplit(target).query))
        if match := re.fullmatch(r"/web/(\d{14})id_/(.*)", target):
            return self._replay(match[1], match[2])
        return Reply(404, b"not here")

    def _index(self, asked: dict[str, list[str]]) -> Reply:
        first, last = asked["from"][0].ljust(14, "0"), asked["to"][0].ljust(14, "9")
        fields = asked["fl"][0].split(",")
        assert asked["output"] == ["json"]
        assert asked["matchType"] == ["domain"]
        assert "urlkey" in fields, "without it the resume key leads astray"
        start = unquote_plus(asked["resumeKey"][0]) if "resumeKey" in asked else ""
        limit = min(int(asked["limit"][0]), self.rows)
        found: list[list[str]] = []
        more = None
        for kept in sorted(self.kept, key=lambda kept: (kept.key, kept.stamp)):
            values = (kept.key, kept.stamp, kept.url, kept.mime, str(kept.status), kept.digest, "1234")
            row = dict(zip(CDX_FIELDS, values, strict=True))
            if not kept.below(asked["url"][0]) or not first <= kept.stamp <= last or f"{kept.key} {kept.stamp}" < start:
                continue
            if not all(re.fullmatch(rule.split(":", 1)[1], row[rule.split(":", 1)[0]]) for rule in asked["filter"]):
                continue
            if len(found) == limit:
                more = f"{kept.key} {kept.stamp}"
                break
            found.append([row[name] for name in fields])
        answer: list[list[str]] = [fields, *found] if found else []
        if more is not None and asked.get("showResumeKey") == ["true"]:
            answer += [[], [quote_plus(more)]]
        packed = gzip.compress(json.dumps(answer).encode())
        return Reply(200, packed, {"Content-Type": "application/json", "Content-Encoding": "gzip"})

    def _replay(self, stamp: str, url: str) -> Reply:
        same = [kept for kept in self.kept if kept.url == url]
        if not same:
            why = f"ResourceNotInArchiveException: {url} was not found"
            return Reply(
                404, b"<html>Wayback Machine has not archived that URL.", {"X-Archive-Wayback-Runtime-Error": why}
            )
        nearest = min(same, key=lambda kept: abs(int(kept.stamp) - int(stamp)))
        if nearest.stamp != stamp:
            return Reply(302, b"", {"Location": f"/web/{nearest.stamp}id_/{url}"})
        headers = {f"x-archive-orig-{name.lower()}": value for name, value in nearest.headers}
        headers |= {"Memento-Datetime": format_datetime(nearest.moment, usegmt=True), "Content-Type": nearest.mime}
        for name, value in nearest.headers:
            if name == "Location":
                headers["Location"] = f"/web/{stamp}id_/{value}"
        return Reply(nearest.status, nearest.body, headers)


class CommonCrawlServer(_Server):
    """The index server of Common Crawl (pywb) and its WARC files, on one host."""

    def __init__(self, page_rows: int = 1000) -> None:
        self.crawls: dict[str, tuple[str, str, list[Kept]]] = {}
        self.files: dict[str, bytes] = {}
        self.page_rows = page_rows
        self.places: dict[tuple[str, str], tuple[str, int, int]] = {}
        self.ignores_ranges = False
        self.range_faults: dict[int, Reply] = {}  # what is sent for the range that begins there
        super().__init__()

    def add(self, crawl: str, first: str, last: str, *kept: Kept) -> None:
        """One crawl with one WARC file, written by warcio as Common Crawl writes them."""
        out = BytesIO()
        writer = WARCWriter(out, gzip=True)
        writer.write_record(writer.create_warcinfo_record("CC.warc.gz", {"software": "test"}))
        name = f"crawl-data/{crawl}/segments/1/warc/{crawl}-00000.warc.gz"
        for one in kept:
            start = out.tell()
            line = StatusAndHeaders(
                f"{one.status} OK", [*one.headers, ("Content-Length", str(len(one.body)))], "HTTP/1.1"
            )
            about = {"WARC-Date": f"{one.moment:%Y-%m-%dT%H:%M:%SZ}"}
            if one.truncated:
                about["WARC-Truncated"] = one.truncated
            if one.kind == "revisit":
                record = writer.create_revisit_record(one.url, f"sha1:{one.digest}", one.url, about["WARC-Date"], line)
            else:
                record = writer.create_warc_record(
                    one.url, "response", payload=BytesIO(one.body), http_headers=line, warc_headers_dict=about
                )
            writer.write_record(record)
            self.places[crawl, one.url] = (name, start, out.tell() - start)
        self.files[name] = out.getvalue()
        self.crawls[crawl] = (first, last, list(kept))

    def answer(self, target: str, wanted: str | None) -> Reply:
        parts = urlsplit(target)
        if parts.path == "/collinfo.json":
            rows = [
                {
                    "id": name,
                    "name": name,
                    "cdx-api": f"https://index.commoncrawl.org/{name}-index",
                    "from": first,
                    "to": last,
                }
                for name, (first, last, _) in reversed(self.crawls.items())
            ]
            return Reply(200, json.dumps(rows).encode(), {"Content-Type": "application/json"})
        if match := re.fullmatch(r"/(CC-MAIN-[\d-]+)-index", parts.path):
            return self._index(match[1], parse_qs(parts.query))
        if parts.path.lstrip("/") in self.files:
            return self._range(self.files[parts.path.lstrip("/")], wanted)
        return Reply(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def _index(self, crawl: str, asked: dict[str, list[str]]) -> Reply:
        assert asked["matchType"] == ["domain"]
        assert asked["filter"] == ["=status:200", "mime:text/html"]
        found = []
        for kept in sorted(self.crawls[crawl][2], key=lambda kept: (kept.key, kept.stamp)):
            if kept.below(asked["url"][0]) and kept.status == 200 and "text/html" in kept.mime:
                name, offset, length = self.places[crawl, kept.url]
                row = {"urlkey": kept.key, "timestamp": kept.stamp, "url": kept.url, "mime": kept.mime, "status": "200"}
                row |= {"digest": kept.digest, "length": str(length), "offset": str(offset), "filename": name}
                found.append(row | ({"truncated": kept.truncated} if kept.truncated else {}))
        if not found:
            return Reply(404, json.dumps({"message": f"No Captures found for: {asked['url'][0]}"}).encode())
        pages = -(-len(found) // self.page_rows)
        if "showNumPages" in asked:
            return Reply(200, json.dumps({"pages": pages, "pageSize": 5, "blocks": 1}).encode())
        page = int(asked["page"][0])
        rows = found[page * self.page_rows : (page + 1) * self.page_rows]
        return Reply(200, "".join(json.dumps(row) + "\n" for row in rows).encode(), {"Content-Type": "text/x-ndjson"})

    def _range(self, data: bytes, wanted: str | None) -> Reply:
        match = re.fullmatch(r"bytes=(\d+)-(\d+)", wanted or "")
        self.ranges.append(wanted or "")
        if match is None or self.ignores_ranges:
            return Reply(200, data)
        first, last = int(match[1]), int(match[2])
        if first in self.range_faults:
            return self.range_faults[first]
        about = {"Content-Range": f"bytes {first}-{last}/{len(data)}", "Content-Type": "application/octet-stream"}
        return Reply(206, data[first : last + 1], about)

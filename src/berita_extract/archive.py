"""The archive: every response that was ever read, as WARC files that any web-archive tool opens.

    archive/berita-20240125-00001.warc.gz    one gzip member per record; a new file each day and every 500 MB
    archive/.writing                         lock of the one writer, and the file it has open; empty after a clean end

A record is flushed to the operating system before `Archive.append` returns, so a killed process loses nothing that was
answered for; the disk is synced every few seconds and when a file is finished. Bodies are stored decoded: the headers
`Content-Encoding` and `Transfer-Encoding` of the server are kept under an `X-Archive-Orig-` name.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import logging
import os
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http.client import responses as reasons
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol, cast, get_args

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # warcio ships no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # warcio ships no types

from berita_extract import clock
from berita_extract.model import Capture, Via

ROTATE_BYTES = 500_000_000  # a file that has reached this size gets no further record
SYNC_SECONDS = 5.0  # how much work a power cut may cost
GZIP_LEVEL = 2  # measured on 80 pages: level 4 saves 2 to 8 % of the bytes and takes half as long again
HEADER_BYTES = 1 << 20  # HTTP and WARC headers longer than this make a record unreadable
MOST_HEADERS = HEADER_BYTES // 2  # bytes of a response's headers that are kept: real ones have under 10,000
REQUESTED_HEADER = "Berita-Requested-URI"  # the address before redirects, where it differs from WARC-Target-URI
VIA_HEADER = "Berita-Via"
SOURCE_HEADER = "Berita-Source"  # where another archive keeps the original of this copy
_HOP_HEADERS = ("content-encoding", "transfer-encoding", "content-length")  # true of the wire, not of the stored body

log = logging.getLogger(__name__)


class ArchiveError(Exception):
    """The archive cannot be read or written at one place; the message is "<file>: <reason>"."""


@dataclass(frozen=True, slots=True)
class Member:
    """One record of another archive's WARC file, and what its HTTP headers said."""

    capture: Capture
    headers: tuple[tuple[str, str], ...]
    digest: str | None  # of the payload, as the writer states it: "sha1:…"
    truncated: str | None  # why the writer did not keep all of it: "length", "time" …


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A place of a WARC file from which on nothing can be read."""

    path: str
    place: str  # "byte 4711"
    why: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What the ledger knows about one record."""

    url: str
    final_url: str
    status: int
    sha256: str
    offset: int
    length: int


class LedgerView(Protocol):
    """What the archive asks the ledger when the last writer was killed, and when both are compared."""

    @property
    def owner(self) -> str:
        """Which ledger this is; the same text in every run on the same database."""

    def end_of(self, warc: str) -> int:
        """The byte after the last record of `warc` that the ledger knows; 0 if it knows none."""

    def warcs(self) -> Sequence[str]:
        """The files in which the ledger knows records."""

    def kept_in(self, warc: str) -> Sequence[Kept]:
        """The records of `warc` that the ledger knows, in order."""


class Archive:
    """A folder of WARC files: one process at a time may append, any number may read."""

    def __init__(self, folder: Path, ledger: LedgerView | None = None, *, rotate_bytes: int = ROTATE_BYTES) -> None:
        """Touches nothing yet: the lock is taken, and a torn end is repaired, by `open` or the first `append`."""
        self.folder = folder
        self._ledger = ledger
        self._rotate_bytes = rotate_bytes
        self._lock: IO[str] | None = None
        self._file: IO[bytes] | None = None
        self._name = ""
        self._end = 0
        self._synced = 0.0

    def open(self) -> None:
        """Takes the lock and repairs what a killed writer left; raises ArchiveError if another process is writing."""
        if self._lock is not None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / ".writing").open("a+", encoding="utf-8")
        except OSError as error:
            raise ArchiveError(f"{self.folder}: {error.strerror}") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise ArchiveError(f"{self.folder}: another process is writing to this archive") from error
        self._lock = lock
        lock.seek(0)
        if left := lock.read():
            self._repair(left)
        self._mark("")

    def append(
        self,
        url: str,
        final_url: str,
        status: int,
        headers: Sequence[tuple[str, str]],
        body: bytes,
        fetched: datetime,
        content_type: str | None = None,
        via: Via = "live",
        source: str | None = None,
    ) -> Capture:
        """Stores one response and returns where; `body` is decoded, `fetched` is aware.

        A copy out of another archive keeps the moment of its capture and says in `source` where the original lies.
        Raises ArchiveError if the record cannot be written; the file then ends where it ended before.
        """
        self.open()
        fetched = fetched.astimezone(UTC)
        record = _compress(_record(url, final_url, status, headers, body, fetched, via, source))
        try:
            file = self._writable(fetched if source is None else clock.now())
            offset = self._end
            _write(file, record, offset)
            self._end += len(record)
            if time.monotonic() - self._synced > SYNC_SECONDS:
                self._sync()
        except OSError as error:
            raise ArchiveError(f"{self.folder / self._name}: {error.strerror}") from error
        return Capture(
            url=url,
            final_url=final_url,
            fetched=fetched,
            status=status,
            body=body,
            sha256=hashlib.sha256(body).hexdigest(),
            via=via,
            content_type=content_type,
            warc=self._name,
            offset=offset,
            length=len(record),
            source=source,
        )

    def take_back(self, capture: Capture) -> None:
        """Cuts the last record away, because the ledger could not take it; raises ArchiveError where that fails."""
        if self._file is None or (capture.warc, capture.offset) != (self._name, self._end - (capture.length or 0)):
            raise ArchiveError(f"{self.folder / self._name}: the record of {capture.url} is not the last one")
        try:
            self._file.truncate(capture.offset)
        except OSError as error:
            raise ArchiveError(f"{self.folder / self._name}: {error.strerror}") from error
        self._end = capture.offset or 0

    def read(self, warc: str, offset: int) -> Capture:
        """The capture whose record begins at byte `offset` of `warc`; raises ArchiveError if there is none."""
        path = self.folder / warc
        try:
            with path.open("rb") as stream:
                stream.seek(offset)
                record = next(_records(stream), None)
                capture = None if record is None else _capture(record, warc, offset)
                end = _member_end(stream, offset)
        except OSError as error:
            raise ArchiveError(f"{path}: byte {offset}: {error.strerror or error}") from error
        if not isinstance(capture, Capture):
            raise ArchiveError(f"{path}: byte {offset}: {capture or 'no record begins here'}")
        return capture if end is None else replace(capture, length=end - offset)

    def close(self) -> None:
        """Syncs and releases; the archive can be opened again."""
        self._finish_file()
        if self._lock is not None:
            self._mark("")
            self._lock.close()
            self._lock = None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _writable(self, moment: datetime) -> IO[bytes]:
        """The open file that takes the next record."""
        day = f"berita-{moment:%Y%m%d}-"
        if self._file is not None:
            if self._name.startswith(day) and self._end < self._rotate_bytes:
                return self._file
            self._finish_file()
        names = sorted(path.name for path in self.folder.glob(f"{day}*.warc.gz"))
        number = int(names[-1].removeprefix(day).removesuffix(".warc.gz")) if names else 0
        if not names or not self._continuable(names[-1]):
            number += 1
        self._name = f"{day}{number:05}.warc.gz"
        try:
            self._file = (self.folder / self._name).open("ab", buffering=0)  # what failed must not be tried again later
        except OSError as error:
            raise ArchiveError(f"{self.folder / self._name}: {error.strerror}") from error
        self._end = self._file.tell()
        self._mark(json.dumps({"warc": self._name, "from": self._end, "owner": self._owner}))
        self._synced = time.monotonic()
        return self._file

    def _continuable(self, name: str) -> bool:
        """False for a full file and for one that is shorter than the ledger believes, whose offsets are taken."""
        size = (self.folder / name).stat().st_size
        known = self._ledger.end_of(name) if self._ledger else 0
        if known > size:
            log.warning("archive: %s ends at byte %d, the ledger knows records up to %d", name, size, known)
        return known <= size < self._rotate_bytes

    @property
    def _owner(self) -> str:
        return self._ledger.owner if self._ledger else ""

    def _mark(self, text: str) -> None:
        """Writes which file is open, durably, before its first byte."""
        lock = cast(IO[str], self._lock)
        lock.seek(0)
        lock.truncate()
        lock.write(text)
        lock.flush()
        os.fsync(lock.fileno())

    def _sync(self) -> None:
        if self._file is not None:
            os.fsync(self._file.fileno())
            self._synced = time.monotonic()

    def _finish_file(self) -> None:
        if self._file is not None:
            self._sync()
            self._file.close()
            self._file = None

    def _repair(self, left: str) -> None:
        """Cuts the file of a killed writer back to the last record that counts, and says so.

        The ledger that was written with the file decides; for any other ledger the last whole gzip member does, because
        the records it does not know may be known to the one that was.
        """
        try:
            mark = json.loads(left)
            path, start, owner = self.folder / Path(mark["warc"]).name, int(mark["from"]), str(mark["owner"])
        except (ValueError, KeyError, TypeError):
            log.warning("archive: %s does not say which file was open; nothing was cut", self.folder / ".writing")
            return
        if not path.exists():
            return
        size = path.stat().st_size
        end = _whole_members(path, start)
        if self._ledger is not None and owner == self._ledger.owner:
            end = min(end, max(start, self._ledger.end_of(path.name)))
        if end < size:
            with path.open("r+b") as file:
                file.truncate(end)
                os.fsync(file.fileno())
            log.warning("archive: %s cut from %d to %d bytes: the rest was never finished", path.name, size, end)


def read_warc(path: Path | str) -> Iterator[Capture | Unreadable]:
    """Every response and resource of any WARC file, in order; a torn or broken place ends it with an `Unreadable`.

    Never raises for what the file holds; a file that cannot be opened is one `Unreadable`.
    """
    name = str(path)
    position = 0
    try:
        with Path(path).open("rb") as stream:
            for record in _records(stream):
                position = record.stream_pos
                if record.record_type == WarcRecordType.revisit:
                    continue
                capture = _capture(record, name, position)
                if isinstance(capture, str):
                    yield Unreadable(name, f"byte {position}", capture)
                    return
                yield capture
            if _torn_after(stream, position):
                yield Unreadable(name, f"byte {position}", "the file is cut off after this record")
    except OSError as error:
        yield Unreadable(name, f"byte {position}", error.strerror or str(error))


def read_member(data: bytes, name: str) -> Member | str:
    """The response in one record that was cut out of a WARC file, or why it holds none; `name` says what was cut."""
    try:
        record = next(_records(BytesIO(data)), None)
        if record is None:
            return "no response begins here"
        if record.record_type == WarcRecordType.revisit:
            return "a revisit record: the response lies elsewhere"
        capture = _capture(record, name, 0)
        whole = data[:2] != b"\x1f\x8b" or _member_end(BytesIO(data), 0) is not None
    except (OSError, ValueError) as error:
        return f"the record cannot be read: {error}"
    if isinstance(capture, str):
        return capture
    if not whole:
        return f"the record of {capture.url} is torn"
    fields = record.http_headers.items() if record.http_headers is not None else ()
    return Member(
        capture, tuple(fields), record.headers.get("WARC-Payload-Digest"), record.headers.get("WARC-Truncated")
    )


def verify(folder: Path, ledger: LedgerView, files: Sequence[str] | None = None) -> Iterator[str]:
    """Where archive and ledger do not agree byte for byte, one line for each place; every record is read once.

    Of these files, by default of all. Not while a crawl writes. The line is "<file>: <place>: <reason>".
    """
    names = {path.name for path in folder.glob("*.warc.gz")} | set(ledger.warcs()) if files is None else files
    for name in sorted(names):
        for complaint in _compared(folder / name, ledger.kept_in(name)):
            yield f"{name}: {complaint}"


def _compared(path: Path, rows: Sequence[Kept]) -> Iterator[str]:
    known = {row.offset: row for row in rows}
    end = 0
    for item in read_warc(path):
        if isinstance(item, Unreadable):
            yield f"{item.place}: {item.why}"
            break
        offset = item.offset or 0
        if offset != end:
            yield f"byte {end}: no record up to byte {offset}"
        row = known.pop(offset, None)
        if row is None:
            yield f"byte {offset}: the ledger does not know this record of {item.url}"
        elif (row.url, row.final_url, row.status) != (item.url, item.final_url, item.status):
            yield f"byte {offset}: {item.url} ({item.status}) is {row.url} ({row.status}) in the ledger"
        elif row.sha256 != item.sha256:
            yield f"byte {offset}: {item.url} has not the bytes that the ledger knows"
        with path.open("rb") as stream:
            found = _member_end(stream, offset)
        if found is None:
            yield f"byte {offset}: the record of {item.url} is cut off"
            break
        end = found
        if row is not None and end != offset + row.length:
            yield f"byte {offset}: the record of {item.url} ends at byte {end}, in the ledger at {offset + row.length}"
    else:
        if (size := path.stat().st_size) != end:
            yield f"byte {end}: no record up to byte {size}"
    for row in known.values():
        yield f"byte {row.offset}: no record of {row.url}, which the ledger has here"


def _records(stream: IO[bytes]) -> Iterator[WarcRecord]:
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit
    return iter(ArchiveIterator(stream, record_types=kinds, parse_http=False, max_header_len=HEADER_BYTES))


def _capture(record: WarcRecord, warc: str, offset: int) -> Capture | str:
    """The capture a record holds, or why it holds none."""
    target = record.headers.get("WARC-Target-URI")
    fetched: datetime | None = record.record_date  # None for a date that cannot be read
    if target is None or fetched is None or "Content-Length" not in record.headers:
        return "a record without address, date or length: the file is cut off or damaged"
    expected = record.content_length
    block = record.reader.read()
    if len(block) < expected:
        return f"the record of {target} is cut off: {len(block)} of {expected} bytes"
    target = target.strip("<>")  # WARC 1.0 writers put the address in angle brackets
    status, content_type, body = 200, record.headers.get("Content-Type"), block
    if record.is_http:
        record.set_bytes_content(block)
        try:
            record.parse_http(auto_decode="all", max_header_len=HEADER_BYTES, quirks_mode=True)
            body = record.reader.read()
        except (OSError, ValueError) as error:
            return f"the record of {target} cannot be decoded: {error}"
        status = record.http_headers.status_code or 0
        content_type = record.http_headers.get("Content-Type")
    via = record.headers.get(VIA_HEADER)
    return Capture(
        url=record.headers.get(REQUESTED_HEADER) or target,
        final_url=target,
        fetched=fetched.astimezone(UTC),
        status=status,
        body=body,
        sha256=hashlib.sha256(body).hexdigest(),
        via=cast(Via, via) if via in get_args(Via) else "warc",
        content_type=content_type,
        warc=warc,
        offset=offset,
        source=record.headers.get(SOURCE_HEADER),
    )


def _record(
    url: str,
    final_url: str,
    status: int,
    headers: Sequence[tuple[str, str]],
    body: bytes,
    fetched: datetime,
    via: Via,
    source: str | None,
) -> bytes:
    """One uncompressed WARC record; what did not come over HTTP is a `resource`."""
    about = {"WARC-Date": fetched.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), VIA_HEADER: via}
    if url != final_url:
        about[REQUESTED_HEADER] = url
    if source is not None:
        about[SOURCE_HEADER] = source
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version="1.1")
    if final_url.startswith(("http://", "https://")):
        line = StatusAndHeaders(f"{status} {reasons.get(status, '')}", _stored_headers(headers, body), "HTTP/1.1")
        record = writer.create_warc_record(
            final_url, "response", payload=BytesIO(body), http_headers=line, warc_headers_dict=about
        )
    else:
        kind = next((value for name, value in headers if name.lower() == "content-type"), "application/octet-stream")
        record = writer.create_warc_record(
            final_url, "resource", payload=BytesIO(body), warc_content_type=kind, warc_headers_dict=about
        )
    writer.write_record(record)
    return out.getvalue()


def _stored_headers(headers: Sequence[tuple[str, str]], body: bytes) -> list[tuple[str, str]]:
    kept = []
    left = MOST_HEADERS
    for name, value in headers:
        value = " ".join(value.splitlines())
        left -= len(name) + len(value) + len("X-Archive-Orig-: \r\n")
        if left < 0:
            kept.append(("X-Archive-Truncated-Headers", "yes"))
            break
        kept.append((f"X-Archive-Orig-{name}" if name.lower() in _HOP_HEADERS else name, value))
    return [*kept, ("Content-Length", str(len(body)))]


def _write(file: IO[bytes], record: bytes, offset: int) -> None:
    """Writes all of `record` at the end of an unbuffered file, which is `offset`, or nothing."""
    left = memoryview(record)
    try:
        while left:
            left = left[file.write(left) :]
    except OSError:
        os.ftruncate(file.fileno(), offset)
        raise


def _compress(record: bytes) -> bytes:
    packer = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS + 16)  # + 16: a gzip member of its own
    return packer.compress(record) + packer.flush()


def _member_end(stream: IO[bytes], start: int) -> int | None:
    """The byte after the gzip member that begins at `start`, or None if it is torn or none begins there."""
    stream.seek(start)
    unpacker = zlib.decompressobj(zlib.MAX_WBITS + 16)
    end = start
    try:
        while not unpacker.eof:
            piece = stream.read(1 << 16)
            if not piece:
                return None
            unpacker.decompress(piece)
            end += len(piece) - len(unpacker.unused_data)
    except zlib.error:
        return None
    return end


def _whole_members(path: Path, start: int) -> int:
    """The end of the last whole gzip member at or after byte `start`."""
    with path.open("rb") as stream:
        end = start
        while (following := _member_end(stream, end)) is not None:
            end = following
    return end


def _torn_after(stream: IO[bytes], position: int) -> bool:
    """True if the record at `position` is a gzip member and is torn itself or followed by a torn one."""
    stream.seek(position)
    if stream.read(2) != b"\x1f\x8b":
        return False
    end = _member_end(stream, position)
    if end is None:
        return True
    stream.seek(end)
    following = stream.read(1) != b""
    return following and _member_end(stream, end) is None

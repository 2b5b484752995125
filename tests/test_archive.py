"""The archive keeps every byte of a response and survives a writer that was killed."""

from __future__ import annotations

import gzip
import json
import logging
import resource
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # warcio ships no types
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # warcio ships no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # warcio ships no types

from berita_extract.archive import Archive, ArchiveError, Kept, Member, Unreadable, read_member, read_warc, verify
from berita_extract.model import Capture

MOMENT = datetime(2024, 1, 25, 6, 7, 8, 123456, tzinfo=UTC)


class FakeLedger:
    """A ledger that knows `ends`."""

    def __init__(self, owner: str, ends: dict[str, int], *captures: Capture) -> None:
        self.owner = owner
        self.ends = ends
        self.captures = captures

    def end_of(self, warc: str) -> int:
        return self.ends.get(warc, 0)

    def warcs(self) -> list[str]:
        return [str(capture.warc) for capture in self.captures]

    def kept_in(self, warc: str) -> list[Kept]:
        return [
            Kept(c.url, c.final_url, c.status, c.sha256, c.offset or 0, c.length or 0)
            for c in self.captures
            if c.warc == warc
        ]


def stored(archive: Archive, number: int = 1, moment: datetime = MOMENT) -> Capture:
    url = f"https://contohpos.example/2024/01/25/berita-{number}/"
    body = f"<p>Nilai ke-{number}: 94,62</p>".encode() * 50
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "br"), ("ETag", '"a"')]
    return archive.append(url, url, 200, headers, body, moment, "text/html; charset=utf-8")


def kill(archive: Archive) -> None:
    """Leaves the archive as SIGKILL would: the file is open in the mark, the lock is released by the system."""
    assert archive._lock is not None
    assert archive._file is not None
    archive._file.close()
    archive._lock.close()


def test_what_is_appended_is_read_back(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        captures = [stored(archive, number) for number in range(3)]
        assert [archive.read(str(c.warc), c.offset or 0) for c in captures] == captures
    assert list(read_warc(tmp_path / str(captures[0].warc)))[2].body == captures[2].body  # type: ignore[union-attr]


def copied(archive: Archive) -> Capture:
    """A copy that another archive made years before."""
    url = "https://contohpos.example/2021/03/04/zona-hijau/"
    source = f"https://web.archive.org/web/20210304050607id_/{url}"
    moment = datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)
    return archive.append(url, url, 200, [("Content-Type", "text/html")], b"<p>", moment, "text/html", "cdx", source)


def test_a_copy_out_of_another_archive_says_whence_and_lies_in_the_file_of_the_day(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        now = archive.append("https://a.example/", "https://a.example/", 200, [], b"", datetime.now(UTC))
        copy = copied(archive)
        assert archive.read(str(copy.warc), copy.offset or 0) == copy
    assert (copy.fetched.year, copy.source) == (2021, f"https://web.archive.org/web/20210304050607id_/{copy.url}")
    assert copy.warc == now.warc


def test_one_record_is_read_without_its_file_and_a_torn_one_is_named(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        copy = copied(archive)
    record = (tmp_path / str(copy.warc)).read_bytes()
    member = read_member(record, "a range")
    assert isinstance(member, Member)
    assert (member.capture.url, member.capture.body, member.capture.fetched) == (copy.url, b"<p>", copy.fetched)
    assert dict(member.headers)["Content-Type"] == "text/html"
    assert (member.digest or "").startswith("sha1:")
    assert all(isinstance(read_member(record[:size], "a range"), str) for size in range(len(record)))
    assert read_member(b"<Error>AccessDenied</Error>", "a range") == ("the record cannot be read: Invalid WARC header")


def test_redirects_keep_both_addresses_and_files_become_resources(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        moved = archive.append("http://a.example/?p=1", "http://a.example/satu/", 404, [], b"", MOMENT, None)
        saved = archive.append("file:///satu.html", "file:///satu.html", 200, [("Content-Type", "text/html")], b"<p>",
                               MOMENT, "text/html", via="file")  # fmt: skip
        for capture in (moved, saved):
            assert archive.read(str(capture.warc), capture.offset or 0) == capture


def test_any_web_archive_tool_reads_it(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        capture = stored(archive)
    with (tmp_path / str(capture.warc)).open("rb") as stream:
        records = [(r.rec_headers["WARC-Target-URI"], r.content_stream().read()) for r in ArchiveIterator(stream)]
    assert records == [(capture.url, capture.body)]


def test_the_wire_encoding_is_kept_under_another_name(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        capture = stored(archive)
    with gzip.open(tmp_path / str(capture.warc)) as stream:
        head = stream.read().split(b"<p>")[0]
    assert b"X-Archive-Orig-Content-Encoding: br\r\n" in head
    assert b"\nContent-Encoding" not in head


def test_files_rotate_by_size_and_day(tmp_path: Path) -> None:
    with Archive(tmp_path, rotate_bytes=1000) as archive:
        first = {stored(archive, number).warc for number in range(12)}
        later = stored(archive, moment=MOMENT.replace(day=26)).warc
    assert len(first) > 1
    assert later == "berita-20240126-00001.warc.gz"


def test_a_clean_end_is_continued_in_the_same_file(tmp_path: Path) -> None:
    for number in range(2):
        with Archive(tmp_path) as archive:
            capture = stored(archive, number)
    assert capture.warc == "berita-20240125-00001.warc.gz"
    assert len(list(read_warc(tmp_path / capture.warc))) == 2


@pytest.mark.parametrize("cut", [1, 9, 100])
def test_a_torn_record_is_cut_away_and_reported(tmp_path: Path, caplog: pytest.LogCaptureFixture, cut: int) -> None:
    archive = Archive(tmp_path)
    kept, torn = stored(archive, 1), stored(archive, 2)
    kill(archive)
    path = tmp_path / str(kept.warc)
    path.write_bytes(path.read_bytes()[:-cut])
    with caplog.at_level(logging.WARNING), Archive(tmp_path) as again:
        third = stored(again, 3)
    assert third.offset == torn.offset
    assert "cut from" in caplog.text
    assert [c.url[-2] for c in read_warc(path) if isinstance(c, Capture)] == ["1", "3"]


def test_what_the_ledger_never_committed_is_cut_away(tmp_path: Path) -> None:
    archive = Archive(tmp_path, FakeLedger("a.db", {}))
    kept, orphan = stored(archive, 1), stored(archive, 2)
    kill(archive)
    ledger = FakeLedger("a.db", {str(kept.warc): kept.length or 0})
    with Archive(tmp_path, ledger) as again:
        assert stored(again, 3).offset == orphan.offset


def test_another_ledger_does_not_cut_what_it_does_not_know(tmp_path: Path) -> None:
    archive = Archive(tmp_path, FakeLedger("a.db", {}))
    capture = stored(archive, 1)
    kill(archive)
    with Archive(tmp_path, FakeLedger("b.db", {})) as other:
        stored(other, 2)
        assert other.read(str(capture.warc), 0).url == capture.url


def test_records_of_earlier_runs_are_never_cut(tmp_path: Path) -> None:
    ledger = FakeLedger("a.db", {})
    with Archive(tmp_path, ledger) as archive:
        capture = stored(archive, 1)
    killed = Archive(tmp_path, ledger)
    stored(killed, 2)
    kill(killed)
    with Archive(tmp_path, ledger) as again:
        again.open()
    assert (tmp_path / str(capture.warc)).stat().st_size == capture.length


def test_a_file_shorter_than_the_ledger_believes_is_not_continued(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first = stored(archive, 1)
    with Archive(tmp_path, FakeLedger("a.db", {str(first.warc): 10_000})) as archive:
        assert stored(archive, 2).warc == "berita-20240125-00002.warc.gz"


def test_a_full_disk_leaves_whole_records_only(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Archive(tmp_path) as archive:
        first = stored(archive, 1)
        resource.setrlimit(resource.RLIMIT_FSIZE, ((first.length or 0) + 100, hard))  # room for a part of a record
        try:
            with pytest.raises(ArchiveError, match=r"berita-20240125-00001\.warc\.gz: File too large"):
                stored(archive, 2)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        third = stored(archive, 3)
        assert third.offset == first.length
    kept = list(read_warc(tmp_path / "berita-20240125-00001.warc.gz"))
    assert [item.url for item in kept if isinstance(item, Capture)] == [first.url, third.url]
    assert len(kept) == 2


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.open()
        with pytest.raises(ArchiveError, match="another process is writing"):
            stored(Archive(tmp_path))
    with Archive(tmp_path) as archive:
        stored(archive)


def test_a_mark_that_cannot_be_read_cuts_nothing(tmp_path: Path) -> None:
    (tmp_path / ".writing").write_text(json.dumps(["berita.warc.gz"]))
    with Archive(tmp_path) as archive:
        assert stored(archive).offset == 0


@pytest.mark.parametrize(("warc", "offset"), [("berita-20240125-00001.warc.gz", 7), ("none.warc.gz", 0)])
def test_a_wrong_place_is_an_error_that_names_it(tmp_path: Path, warc: str, offset: int) -> None:
    with Archive(tmp_path) as archive:
        stored(archive)
        with pytest.raises(ArchiveError, match=f"{warc}: byte {offset}"):
            archive.read(warc, offset)


def foreign(body: bytes, headers: list[tuple[str, str]], *, packed: bool = True) -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number in range(2):
        line = StatusAndHeaders("200 OK", headers, "HTTP/1.1")
        record = writer.create_warc_record(f"http://b.example/{number}", "response", BytesIO(body), http_headers=line)
        writer.write_record(record)
    return out.getvalue()


def test_foreign_records_are_decoded(tmp_path: Path) -> None:
    packed = gzip.compress(b"<p>zona hijau</p>", mtime=0)
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    path = tmp_path / "foreign.warc.gz"
    path.write_bytes(foreign(chunks, [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]))
    assert [c.body for c in read_warc(path) if isinstance(c, Capture)] == [b"<p>zona hijau</p>"] * 2


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("cut", [3, 60, 300])
def test_a_truncated_foreign_file_gives_its_whole_records_and_says_where_it_ends(
    tmp_path: Path, packed: bool, cut: int
) -> None:
    if cut == 3 and not packed:
        cut = 5  # the four last bytes only divide records
    path = tmp_path / "cut.warc.gz"
    path.write_bytes(foreign(b"<p>zona hijau</p>" * 9, [], packed=packed)[:-cut])
    *captures, end = read_warc(path)
    assert captures[0].url == "http://b.example/0"  # type: ignore[union-attr]
    assert isinstance(end, Unreadable)
    assert end.place.startswith("byte ")


@pytest.mark.parametrize(
    "content", [b"no archive at all", gzip.compress(b"no archive", mtime=0), b"\x1f\x8b\x08broken"]
)
def test_what_is_no_warc_is_one_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(content)
    assert [type(item) for item in read_warc(path)] == [Unreadable]


def test_a_missing_file_is_one_error(tmp_path: Path) -> None:
    assert [type(item) for item in read_warc(tmp_path / "none.warc")] == [Unreadable]


def test_archive_and_ledger_agree(tmp_path: Path) -> None:
    with Archive(tmp_path, rotate_bytes=1000) as archive:
        captures = [stored(archive, number) for number in range(12)]
    assert list(verify(tmp_path, FakeLedger("a.db", {}, *captures))) == []


def test_what_does_not_agree_is_named_with_its_place(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        first, second, third = (stored(archive, number) for number in range(3))
    name = str(first.warc)

    def complaints(*captures: Capture) -> list[str]:
        return [line.removeprefix(f"{name}: ") for line in verify(tmp_path, FakeLedger("a.db", {}, *captures))]

    assert complaints(first, second) == [f"byte {third.offset}: the ledger does not know this record of {third.url}"]
    (line,) = complaints(first, replace(second, sha256="0" * 64), third)
    assert line == f"byte {second.offset}: {second.url} has not the bytes that the ledger knows"
    (line,) = complaints(first, replace(second, status=404), third)
    assert line == f"byte {second.offset}: {second.url} (200) is {second.url} (404) in the ledger"
    (line,) = complaints(first, second, replace(third, length=5))
    assert line.startswith(f"byte {third.offset}: the record of {third.url} ends at byte ")
    path = tmp_path / name
    whole = path.read_bytes()
    path.write_bytes(whole[: third.offset])
    assert complaints(first, second, third) == [
        f"byte {third.offset}: no record of {third.url}, which the ledger has here"
    ]
    path.write_bytes(whole[:-5])
    assert "cut off" in complaints(first, second, third)[0]
    path.unlink()
    assert len(complaints(first, second, third)) == 4  # the file, and each record


def test_a_record_that_is_overwritten_is_found(tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        captures = [stored(archive, number) for number in range(3)]
    path = tmp_path / str(captures[0].warc)
    content = bytearray(path.read_bytes())
    content[(captures[1].offset or 0) + 200] ^= 255
    path.write_bytes(content)
    assert list(verify(tmp_path, FakeLedger("a.db", {}, *captures))) != []

"""What a user names on the command line → articles: pages, PDF reports, texts, JSON Lines, WARC files, standard input."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from berita_extract import clock

from . import article
from .article import NotAnArticle, page_of
from .model import Article, Capture
from .urls import split_page

_HTML = (".html", ".htm", ".xhtml")
_WARC = (".warc", ".warc.gz")
_KINDS = ".html, .pdf, .txt, .jsonl, .warc, .warc.gz or -"
_BLANK = b"\xef\xbb\xbf \t\r\n"
_LONGEST_LINE = 64 * 1024 * 1024  # bytes; a line of JSON Lines beyond it is no article

Row = Mapping[str, object]  # a line of JSON Lines


@dataclass(frozen=True, slots=True)
class InputError:
    """Something that could not be read: the path as given, where in it ("line 17", "byte 4711") if known, and why."""

    path: str
    place: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Scan(InputError):
    """Pages of a PDF report that are pictures: unreadable, but their rows can be proposed to a person."""

    body: bytes = field(repr=False)
    pages: tuple[int, ...]


def read_inputs(paths: Sequence[str]) -> Iterator[Article | InputError]:
    """The articles of all inputs in the order given, errors in between; nothing is raised for what the inputs hold.

    HTML files that are pages of one article are joined at the place of the first one; so are records of one WARC.
    """
    stories = _stories([path for path in paths if _is_html(path)])
    for path in paths:
        if path == "-":
            yield from _standard_input()
        elif error := _unreadable(path):
            yield error
        elif path in stories:
            yield from _pages(stories.pop(path))
        elif not _is_html(path):
            yield from _file(path)


def read_rows(path: str) -> Iterator[tuple[str, Row] | InputError]:
    """The objects of a JSON Lines file, each with its place ("line 17"), errors in between."""
    if unreadable := _unreadable(path):
        yield unreadable
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _rows(path, stream)
    except OSError as error:
        yield InputError(path, None, _reason(error))


def article_of(row: Row) -> Article | str:
    """The article of an object with url, title, published and text or html; or, in words, why there is none."""
    url, title = row.get("url"), row.get("title")
    text, markup = row.get("text"), row.get("html")
    if not isinstance(url, str) or not url.strip():
        return '"url" is missing' if url is None else '"url" must be a string'
    if not isinstance(title, str | None):
        return '"title" must be a string or null'
    day = _day(row.get("published"))
    if isinstance(day, str):
        return day
    if isinstance(text, str) and text.strip():
        return article.from_text(text, url=url, title=title, published=day)
    if isinstance(markup, str) and markup.strip():
        return _from_markup(markup, url, title, day)
    return (
        '"text" or "html" is missing'
        if text is None and markup is None
        else '"text" or "html" must be a string with words in it'
    )


def _is_html(path: str) -> bool:
    return path.lower().endswith(_HTML)


def _unreadable(path: str) -> InputError | None:
    try:
        if Path(path).is_dir():
            return InputError(path, None, "is a folder; name the files in it")
        with Path(path).open("rb") as stream:
            if not stream.peek(1):
                return InputError(path, None, "is empty")
    except OSError as error:
        return InputError(path, None, _reason(error))
    except ValueError:
        return InputError(path, None, "is no path")
    return None


def _reason(error: OSError) -> str:
    return {FileNotFoundError: "no such file", PermissionError: "permission denied"}.get(
        type(error), (error.strerror or str(error)).lower()
    )


def _file(path: str) -> Iterator[Article | InputError]:
    name = path.lower()
    try:
        if name.endswith(_WARC):
            yield from _warc(path)
        elif name.endswith((".jsonl", ".ndjson")):
            with Path(path).open("rb") as stream:
                yield from _json_lines(path, stream)
        elif name.endswith(".txt"):
            yield from _text(path, Path(path).read_bytes())
        elif name.endswith(".pdf"):
            yield from _report(_capture(path))
        else:
            yield InputError(path, None, f"unknown kind of file; must be {_KINDS}")
    except OSError as error:
        yield InputError(path, None, _reason(error))


def _standard_input() -> Iterator[Article | InputError]:
    """JSON Lines if the first character is "{", a page if it is "<", a PDF if it says so, else a text."""
    stream: BinaryIO = sys.stdin.buffer
    head = b""
    while not head.strip(_BLANK) and (more := stream.read(4096)):
        head += more
    first = head.lstrip(_BLANK)[:1]
    if not first:
        yield InputError("-", None, "is empty")
    elif first == b"{":
        yield from _json_lines("-", stream, head)
    elif first == b"<":
        yield from _articles([_piped(head + stream.read())])
    elif article.is_pdf(head):
        yield from _report(_piped(head + stream.read()))
    else:
        yield from _text("-", head + stream.read())


def _text(path: str, body: bytes) -> Iterator[Article | InputError]:
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        yield InputError(path, f"line {line}", f"not UTF-8 (byte {error.start})")
        return
    if text.strip():
        yield article.from_text(text, url=path)
    else:
        yield InputError(path, None, "is empty")


def _json_lines(path: str, stream: BinaryIO, head: bytes = b"") -> Iterator[Article | InputError]:
    """One article per line; a line that is none is an error of its own, and the rest goes on."""
    for item in _rows(path, stream, head):
        if isinstance(item, InputError):
            yield item
        else:
            place, row = item
            found = article_of(row)
            yield InputError(path, place, found) if isinstance(found, str) else found


def _rows(path: str, stream: BinaryIO, head: bytes = b"") -> Iterator[tuple[str, Row] | InputError]:
    for number, line in enumerate(_lines(stream, head), 1):
        place = f"line {number}"
        if len(line) > _LONGEST_LINE:
            yield InputError(path, place, "longer than 64 MB")
        elif line.strip(_BLANK):
            row = _json_object(line.strip(b"\xef\xbb\xbf"))
            yield InputError(path, place, row) if isinstance(row, str) else (place, row)


def _lines(stream: BinaryIO, head: bytes) -> Iterator[bytes]:
    *whole, rest = head.split(b"\n") if head else [b""]
    yield from whole
    if head and (first := rest + stream.readline(_LONGEST_LINE + 1)):
        yield first
    while line := stream.readline(_LONGEST_LINE + 1):
        yield line
        while not line.endswith(b"\n") and len(line) > _LONGEST_LINE:
            line = stream.readline(_LONGEST_LINE + 1)


def _json_object(line: bytes) -> Row | str:
    """The object on a line, or why there is none."""
    try:
        loaded = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 (byte {error.start} of the line)"
    except json.JSONDecodeError as error:
        return f"not JSON: {error.msg.lower()} at character {error.pos + 1}"
    except RecursionError:
        return "not JSON: too deep"
    return loaded if isinstance(loaded, dict) else "must be an object with url, title, published and text or html"


def _day(value: object) -> date | str | None:
    if value is None or value == "":
        return None
    try:
        return datetime.fromisoformat(value).date() if isinstance(value, str) else '"published" must be a date or null'
    except ValueError:
        return f'"published" is no date: {value!r}; must be YYYY-MM-DD or null'


def _from_markup(markup: str, url: str, title: str | None, day: date | None) -> Article | str:
    try:
        found = article.from_html(markup.encode("utf-8", "replace"), url=url, content_type="text/html; charset=utf-8")
    except NotAnArticle as error:
        return f"no article: {error.why}"
    if title and not found.title:
        found = replace(found, title=title)
    return replace(found, published=day, published_basis="given") if day else found


def _piped(body: bytes) -> Capture:
    return Capture("-", "-", clock.now(), 200, body, sha256(body).hexdigest(), "file")


def _capture(path: str) -> Capture:
    body = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    moment = clock.now() if path == "-" else datetime.fromtimestamp(Path(path).stat().st_mtime, UTC)
    return Capture(path, path, moment, 200, body, sha256(body).hexdigest(), "file")


def _stories(paths: Sequence[str]) -> dict[str, list[str]]:
    """The HTML files by the first file of their story, each story's pages in order; only keys are kept in memory."""
    if len(paths) < 2:
        return {path: [path] for path in paths}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for position, path in enumerate(dict.fromkeys(paths)):
        try:
            key, number = page_of(Path(path).read_bytes(), path)
        except (OSError, ValueError):
            key, number = path, 1
        found.setdefault(key, []).append((number, position, path))
    stories: dict[str, list[str]] = {}
    for pages in found.values():
        first = min(pages, key=lambda entry: entry[1])[2]
        numbers = [number for number, _, _ in pages]
        if len(set(numbers)) == len(numbers):
            stories[first] = [path for _, _, path in sorted(pages)]
        else:  # the same page twice: copies of one story, not its pages
            stories |= {path: [path] for _, _, path in pages}
    return stories


def _pages(paths: Sequence[str]) -> Iterator[Article | InputError]:
    captures: list[Capture] = []
    for path in paths:
        try:
            captures.append(_capture(path))
        except OSError as error:
            yield InputError(path, None, _reason(error))
    yield from _articles(captures)


def _articles(captures: Sequence[Capture]) -> Iterator[Article | InputError]:
    try:
        yield from article.from_captures(captures)
    except NotAnArticle as error:
        yield InputError(captures[0].url, None, f"no article: {error.why}")


def _report(capture: Capture) -> Iterator[Article | InputError]:
    """A PDF report; its scanned pages are errors of their own, and what the others say is read."""
    if not article.is_pdf(capture.body):
        yield InputError(capture.url, None, "no PDF file")
        return
    try:
        found, scans = article.from_report(capture)
    except NotAnArticle as error:
        yield InputError(capture.url, None, error.why)
        return
    if found is not None:
        yield found
    if scans:
        yield Scan(capture.url, pages_of(scans) if found else None, article.SCAN, capture.body, scans)


def pages_of(numbers: Sequence[int]) -> str:
    """The pages in words: "page 2", "pages 2, 3"."""
    return f"{'page' if len(numbers) == 1 else 'pages'} {', '.join(map(str, numbers))}"


def _warc(path: str) -> Iterator[Article | InputError]:
    """The articles of a WARC file; what is no article is passed over, pages of one story wait for the last of them."""
    from .archive import Unreadable, read_warc  # the one kind of file that needs it

    waiting = _pages_in(path)
    held: dict[str, list[Capture]] = {}
    for record in read_warc(path):
        if isinstance(record, Unreadable):
            yield InputError(path, record.place, record.why)
        elif record.status == 200 and _may_hold_articles(record):
            story, _ = split_page(record.final_url)
            group = held.setdefault(story, [])
            group.append(record)
            if len(group) >= waiting.get(story, 1):
                yield from _quietly(held.pop(story))
    for group in held.values():
        yield from _quietly(group)


def _pages_in(path: str) -> dict[str, int]:
    """How many records of a WARC file belong to each story that has further pages in it."""
    from .archive import read_warc

    counts: Counter[str] = Counter()
    paged: set[str] = set()
    for record in read_warc(path):
        if isinstance(record, Capture) and record.status == 200 and _may_hold_articles(record):
            story, number = split_page(record.final_url)
            counts[story] += 1
            if number > 1:
                paged.add(story)
    return {story: counts[story] for story in paged}


def _may_hold_articles(record: Capture) -> bool:
    kind = (record.content_type or "html").lower()
    return any(word in kind for word in ("html", "json", "xml", "rss", "pdf", "octet-stream", "http"))


def _quietly(captures: Sequence[Capture]) -> Iterator[Article]:
    try:
        yield from article.from_captures(captures)
    except NotAnArticle:
        return

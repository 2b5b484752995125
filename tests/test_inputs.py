"""Inputs of every kind become articles or errors with file and place; one bad line never stops the rest."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]  # warcio ships no types
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]  # warcio ships no types

from berita_extract.inputs import InputError, read_inputs
from berita_extract.model import Article

ONE = (
    "Pemerintah Kabupaten Serang menerima lembar hasil penilaian kepatuhan di aula pendopo pada hari "
    "Rabu pagi yang cerah."
)
TWO = (
    "Bagian organisasi menyusun rencana perbaikan bersama inspektorat sampai akhir bulan depan di "
    "semua loket pelayanan."
)
URL = "https://contoh.example/serang-terima-hasil"


def page(text: str, number: int = 1) -> bytes:
    pager = f"<div class='paging'><a class='active'>{number}</a></div>"
    head = f"<title>Serang Terima Hasil</title><link rel=canonical href='{URL}'>"
    return (
        f"<html><head>{head}</head><body><h1>Serang Terima Hasil</h1><div "
        f"class='isi'><p>{text}</p></div>{pager}</body></html>"
    ).encode()


def articles(*paths: Path | str) -> list[Article]:
    found = list(read_inputs([str(path) for path in paths]))
    assert not [entry for entry in found if isinstance(entry, InputError)]
    return [entry for entry in found if isinstance(entry, Article)]


def errors(*paths: Path | str) -> list[tuple[str | None, str]]:
    return [
        (entry.place, entry.why)
        for entry in read_inputs([str(path) for path in paths])
        if isinstance(entry, InputError)
    ]


def write(folder: Path, name: str, body: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return path


def test_a_page_and_a_text_have_their_path_as_address(tmp_path: Path) -> None:
    html, text = write(tmp_path, "a.html", page(ONE)), write(tmp_path, "b.txt", f"Judul Berita Contoh Ini\n\n{ONE}\n")
    first, second = articles(html, text)
    assert (first.url, first.title) == (str(html), "Serang Terima Hasil")
    assert (second.url, second.title, second.text) == (
        str(text),
        "Judul Berita Contoh Ini",
        f"Judul Berita Contoh Ini\n\n{ONE}\n",
    )


def test_pages_of_one_article_are_joined(tmp_path: Path) -> None:
    second, other, first = (
        write(tmp_path, "2.html", page(TWO, 2)),
        write(tmp_path, "x.txt", ONE),
        write(tmp_path, "1.html", page(ONE)),
    )
    joined, text = articles(second, other, first)
    assert joined.text == f"Serang Terima Hasil\n\n{ONE}\n\n{TWO}"
    assert (joined.url, text.url) == (str(first), str(other))
    assert [capture.url for capture in joined.captures] == [str(first), str(second)]


def test_copies_of_one_page_are_not_joined(tmp_path: Path) -> None:
    paths = [write(tmp_path, name, page(ONE)) for name in ("a.html", "b.html")]
    assert [article.url for article in articles(*paths)] == [str(path) for path in paths]


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        {"url": "a", "title": "Judul", "published": "2024-02-03", "text": f"Judul\n\n{ONE}"},
        {"url": "b", "title": None, "published": None, "html": page(ONE).decode()},
        {"url": "c", "published": "2024-02-03T10:00:00+07:00", "html": page(ONE).decode()},
    ]
    found = articles(write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, lines))))
    assert [(article.url, article.published, article.published_basis) for article in found] == [
        ("a", date(2024, 2, 3), "given"),
        ("b", None, None),
        ("c", date(2024, 2, 3), "given"),
    ]
    assert found[0].text == f"Judul\n\n{ONE}"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{bukan json", "not JSON: expecting property name enclosed in double quotes at character 2"),
        (b'{"url": "a", "text": "\xff"}', "not UTF-8 (byte 22 of the line)"),
        (b"[1]", "must be an object with url, title, published and text or html"),
        (b'{"text": "x"}', '"url" is missing'),
        (b'{"url": 3, "text": "x"}', '"url" must be a string'),
        (b'{"url": "a"}', '"text" or "html" is missing'),
        (b'{"url": "a", "text": ""}', '"text" or "html" must be a string with words in it'),
        (b'{"url": "a", "title": 1, "text": "x"}', '"title" must be a string or null'),
        (
            b'{"url": "a", "published": "3 Februari", "text": "x"}',
            "\"published\" is no date: '3 Februari'; must be YYYY-MM-DD or null",
        ),
        (b'{"url": "a", "published": 2024, "text": "x"}', '"published" must be a date or null'),
        (b'{"url": "a", "html": "<p>x</p>"}', "no article: only 0 characters of text"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, line: bytes, why: str) -> None:
    good = json.dumps({"url": "a", "text": ONE}).encode()
    path = write(tmp_path, "a.jsonl", b"\n".join([good, b"", line, good]))
    found = list(read_inputs([str(path)]))
    assert [type(entry) for entry in found] == [Article, InputError, Article]
    assert found[1] == InputError(str(path), "line 3", why)


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("a.html", b"", "is empty"),
        ("a.txt", b" \n", "is empty"),
        ("a.pdf", b"%PDF-1.7", "broken: no PDF that can be read"),
        ("a.pdf", b"<html>", "no PDF file"),
        ("a.docx", b"PK", "unknown kind of file; must be .html, .pdf, .txt, .jsonl, .warc, .warc.gz or -"),
        (
            "a.html",
            b"<html><head><title>404 Not Found</title></head><body>x</body></html>",
            "no article: says that there is no such page (404 Not Found)",
        ),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, body: bytes, why: str) -> None:
    assert errors(write(tmp_path, name, body)) == [(None, why)]


def test_missing_files_folders_and_foreign_charsets(tmp_path: Path) -> None:
    assert errors(tmp_path / "tidak-ada.html") == [(None, "no such file")]
    assert errors(tmp_path) == [(None, "is a folder; name the files in it")]
    assert errors(write(tmp_path, "a.txt", b"satu\ndua \xe9 tiga")) == [("line 2", "not UTF-8 (byte 9)")]
    assert len(articles(write(tmp_path, "b.html", page(ONE)))) == 1


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", ONE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert errors(path) == [(None, "permission denied")]


class FakeInput:
    """Standard input that holds `body`."""

    def __init__(self, body: bytes) -> None:
        self.buffer = io.BytesIO(body)


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (
            b"\n\n  "
            + json.dumps({"url": "a", "text": ONE}).encode()
            + b"\n"
            + json.dumps({"url": "b", "text": ONE * 90}).encode(),
            2,
        ),
        (b" " * 9000 + page(ONE), 1),
        (ONE.encode(), 1),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, body: bytes, count: int) -> None:
    monkeypatch.setattr("sys.stdin", FakeInput(body))
    assert len(articles("-")) == count


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", FakeInput(b"\n \n"))
    assert errors("-") == [(None, "is empty")]


def warc(path: Path, records: list[tuple[str, str, bytes]]) -> Path:
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=path.suffix == ".gz")
        for url, kind, body in records:
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
            )
    return path


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_warc(tmp_path: Path, name: str) -> None:
    records = [
        (URL, "text/html", page(ONE)),
        ("https://contoh.example/foto.jpg", "image/jpeg", b"\xff\xd8\xff"),
        ("https://contoh.example/tag/berita", "text/html", b"<html><body><a href=x>a</a></body></html>"),
        (
            "https://contoh.example/berita-lain-lagi",
            "text/html",
            page(TWO).replace(URL.encode(), b"https://contoh.example/berita-lain-lagi"),
        ),
        (f"{URL}?page=2", "text/html", page(TWO, 2)),
    ]
    found = articles(warc(tmp_path / name, records))
    assert [(article.url, len(article.captures)) for article in found] == [
        ("https://contoh.example/berita-lain-lagi", 1),
        (URL, 2),
    ]
    assert found[1].captures[1].offset is not None


def test_a_warc_that_is_cut_off_gives_what_is_whole(tmp_path: Path) -> None:
    path = warc(tmp_path / "a.warc.gz", [(URL, "text/html", page(ONE)), (f"{URL}-lagi", "text/html", page(TWO * 50))])
    path.write_bytes(path.read_bytes()[:-40])
    found = list(read_inputs([str(path)]))
    assert [type(entry) for entry in found] == [Article, InputError]
    assert isinstance(found[1], InputError)
    assert found[1].place is not None
    assert found[1].place.startswith("byte ")

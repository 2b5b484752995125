"""Every row of every report beside its PDF is read; locked and broken files are refused in one line, as are scans (test_scans)."""

from __future__ import annotations

import builtins
import csv
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, SimpleDocTemplate
from typer.testing import CliRunner

from berita_extract import records, reference
from berita_extract.cli import app
from berita_extract.inputs import InputError, Scan, read_inputs
from berita_extract.model import Article, Record
from tests.test_inputs import warc

FOLDER = Path(__file__).parent / "reports"
REPORTS = sorted(path for path in FOLDER.glob("*.pdf") if not path.stem.startswith("scan-"))
FIELDS = ("institution", "year", "score", "zone", "predicate", "category")

Row = tuple[str | None, ...]


@cache
def extracted(path: Path) -> tuple[Record, ...]:
    return records.extract(read(path), reference.load()).records


@cache
def read(path: Path) -> Article:
    found = list(read_inputs([str(path)]))
    assert [type(entry) for entry in found] == [Article]
    (article,) = found
    assert isinstance(article, Article)
    return article


def row(record: Record) -> Row:
    return tuple(None if (value := getattr(record, name)) is None else str(value) for name in FIELDS)


def stated(article: Article) -> set[Row]:
    return {row(record) for record in records.extract(article, reference.load()).records}


def expected(path: Path) -> set[Row]:
    with path.with_suffix(".csv").open(encoding="utf-8", newline="") as stream:
        return {tuple(line[name] or None for name in FIELDS) for line in csv.DictReader(stream)}


def test_there_are_reports_of_three_producers_and_of_several_pages() -> None:
    assert {path.stem.split("-")[0] for path in REPORTS} >= {"libreoffice", "chromium", "reportlab", "fpdf2"}
    assert all(len(expected(path)) > 40 and path.stat().st_size < 60_000 for path in REPORTS)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_row_is_read_and_no_other(path: Path) -> None:
    assert {row(record) for record in extracted(path)} == expected(path)
    assert len(extracted(path)) == len(expected(path))


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_quote_stands_in_the_text(path: Path) -> None:
    article = read(path)
    for record in extracted(path):
        for quote in record.evidence.values():
            assert article.text[quote.start : quote.end] == quote.quote


def test_what_stands_outside_the_text_of_the_pages_is_left_out() -> None:
    text = read(FOLDER / "reportlab-grid-2023.pdf").text
    assert "Lampiran Keputusan" not in text
    assert "Halaman" not in text
    assert text.count("Instansi") == 1


def test_a_row_that_two_pages_share_is_one() -> None:
    text = read(FOLDER / "libreoffice-units-two-years.pdf").text
    assert "30\tDinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Pesisir Barat\t" in text


# headings, in any article


def test_a_heading_gives_its_table_year_and_kind(tmp_path: Path) -> None:
    head, rows = ["No", "Instansi", "Nilai"], [["1", "Magelang", "91,20"], ["2", "Bogor", "80,10"]]
    markup = "".join(
        f"<h2>Hasil Penilaian Kepatuhan {year} – Pemerintah {kind}</h2><table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in [head, *rows])
        + "</table>"
        for year, kind in ((2022, "Kota"), (2023, "Kabupaten"))
    )
    page = tmp_path / "a.html"
    lead = (
        "<p>Ombudsman Republik Indonesia menilai kepatuhan pelayanan publik setiap tahun dan mengumumkan hasilnya.</p>"
    )
    page.write_text(f"<html><body><h1>Hasil Dua Tahun Penilaian</h1>{lead}{markup}</body></html>", encoding="utf-8")
    found = {(record[0], record[1]) for record in stated(read(page))}
    assert found == {
        ("Pemerintah Kota Magelang", "2022"),
        ("Pemerintah Kota Bogor", "2022"),
        ("Pemerintah Kabupaten Magelang", "2023"),
        ("Pemerintah Kabupaten Bogor", "2023"),
    }


# files that give nothing, or not all


def errors(path: Path) -> list[tuple[str | None, str]]:
    return [(found.place, found.why) for found in read_inputs([str(path)]) if isinstance(found, InputError)]


SCAN = "scan: no text layer, so no records; have a person read it"


def test_a_scan_gives_no_records() -> None:
    assert errors(FOLDER / "scan-fpdf2-groups-2024.pdf") == [(None, SCAN)]


def drawn(path: Path, pages: Sequence[Sequence[str]], **options: Any) -> Path:
    canvas = Canvas(str(path), pagesize=A4, **options)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 750 - 20 * number, line)
        if not lines:
            canvas.drawInlineImage(_picture(), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return path


def _picture() -> Any:
    from PIL import Image

    return Image.new("1", (60, 85), 1)


STORY = ["Pemerintah Kota Magelang memperoleh nilai 98,17 dalam penilaian", "kepatuhan Ombudsman RI tahun 2023."]


def test_the_pages_with_words_are_read_and_the_others_named(tmp_path: Path) -> None:
    found = list(read_inputs([str(drawn(tmp_path / "a.pdf", [STORY, [], []]))]))
    article, error = found
    assert isinstance(article, Article)
    assert {line[:3] for line in stated(article)} == {("Pemerintah Kota Magelang", "2023", "98.17")}
    assert isinstance(error, Scan)
    assert (error.path, error.place, error.why, error.pages) == (str(tmp_path / "a.pdf"), "pages 2, 3", SCAN, (2, 3))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    whole = (FOLDER / "reportlab-drawn-2019.pdf").read_bytes()
    (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) // 3])
    (tmp_path / "noise.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
    (tmp_path / "none.pdf").write_bytes(b"")
    (tmp_path / "page.pdf").write_bytes(b"<html>")
    drawn(tmp_path / "locked.pdf", [STORY], encrypt="rahasia")
    drawn(tmp_path / "blank.pdf", [[" "]])
    assert {name: errors(tmp_path / f"{name}.pdf") for name in ("noise", "none", "page", "locked", "blank")} == {
        "noise": [(None, "broken: no PDF that can be read")],
        "none": [(None, "is empty")],
        "page": [(None, "no PDF file")],
        "locked": [(None, "encrypted: it opens with a password only")],
        "blank": [(None, "no text in it")],
    }
    assert len(errors(tmp_path / "cut.pdf")) == 1


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **options: Any) -> Any:
        if name == "pdfplumber":
            raise ImportError(name)
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", missing)
    assert errors(REPORTS[0]) == [
        (None, "PDF reports need one more package: pip install 'berita-extract[report]'"),
    ]


# the other ways in


def test_a_report_in_a_warc_and_in_a_pipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = FOLDER / "chromium-plain-bodies-2022.pdf"
    url = "https://contoh.example/laporan.pdf"
    (archived,) = read_inputs([str(warc(tmp_path / "a.warc.gz", [(url, "application/pdf", path.read_bytes())]))])
    assert isinstance(archived, Article)
    assert (archived.url, stated(archived)) == (url, expected(path))

    class Piped:
        buffer = io.BytesIO(path.read_bytes())

    monkeypatch.setattr("sys.stdin", Piped())
    (piped,) = read_inputs(["-"])
    assert isinstance(piped, Article)
    assert stated(piped) == expected(path)


def test_a_report_is_stored_once_and_read_again_from_the_archive(tmp_path: Path) -> None:
    path, base = FOLDER / "chromium-plain-bodies-2022.pdf", tmp_path / "b.db"
    first = CliRunner().invoke(app, ["ingest", str(path), "--db", str(base)])
    assert (first.exit_code, "42 records gained, 0 changed" in first.stdout) == (0, True), first.output
    again = CliRunner().invoke(app, ["ingest", str(path), "--db", str(base)])
    assert "0 new articles, 0 changed; 0 records gained" in again.stdout
    reread = CliRunner().invoke(app, ["reextract", "--all", "--db", str(base), "--dry-run"])
    assert "1 captures read again; 0 records gained, 0 changed, 0 lost" in reread.stdout


# layouts in which a word is easily given to a neighbour


def table(path: Path, rows: Sequence[list[str]], style: Sequence[tuple[Any, ...]], widths: Sequence[int]) -> Path:
    SimpleDocTemplate(str(path), pagesize=A4).build(
        [LongTable(rows, colWidths=widths, style=list(style), repeatRows=1)]
    )
    return path


UNITS = ["Dinas Penanaman\nModal dan\nPelayanan Terpadu\nSatu Pintu\nKota Ambon", "Dinas Sosial\nKota Ambon"]


@pytest.mark.parametrize("place", ["TOP", "MIDDLE", "BOTTOM"])
@pytest.mark.parametrize("lines", [[], [("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")]], ids=["bare", "rules"])
def test_a_name_over_many_lines_stays_with_its_figure(tmp_path: Path, place: str, lines: list[tuple[Any, ...]]) -> None:
    names = [UNITS[number % 2].replace("Ambon", town) for number, town in enumerate(TOWNS)]
    scores = [f"{60 + number},{10 + number}" for number in range(len(TOWNS))]
    body = [[str(n), name, score] for n, (name, score) in enumerate(zip(names, scores, strict=True), 1)]
    style = [("VALIGN", (0, 0), (-1, -1), place), ("TOPPADDING", (0, 0), (-1, -1), 0), *lines]
    style += [("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
    path = table(tmp_path / "a.pdf", [["No", "Unit Layanan", "Nilai"], *body], style, [30, 120, 60])
    text = read(path).text
    for name, score in zip(names, scores, strict=True):
        assert f"\t{' '.join(name.split())}\t{score}" in text


TOWNS = ("Ambon", "Batu", "Bitung", "Dumai", "Jambi", "Kediri", "Langsa", "Madiun", "Medan", "Metro") * 4

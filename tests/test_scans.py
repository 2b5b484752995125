"""Rows of scanned tables are proposed to a person, most of them rightly; never are they records, and no picture hangs."""

from __future__ import annotations

import csv
import io
import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import astuple
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from berita_extract import article, reference
from berita_extract.article.report import scans, sheets, tesseract
from berita_extract.cli import app
from berita_extract.model import Scanned
from berita_extract.records import proposals
from tests.reports import scanned
from tests.reports.scanned import FOLDER, SCANS

NEEDED = article.missing_for_scans()
SCAN = "scan: no text layer, so no records; have a person read it"
SMALL = FOLDER / "scan-fpdf2-groups-2024.pdf"

reads = pytest.mark.skipif(NEEDED is not None, reason=f"scans are not read here: {NEEDED}")


@cache
def proposed(path: Path) -> tuple[Scanned, ...]:
    return tuple(scanned.proposed(path))


@cache
def read_once(body: bytes, numbers: tuple[int, ...], watch: object = None) -> list[article.ScannedPage]:
    return scans.read(body, numbers)


def extract(*arguments: object) -> Any:
    return CliRunner().invoke(app, ["extract", *map(str, arguments)])


# how much is read

# As measured with tesseract 5.3.0, a little lower: another version reads a row more or less.
# printed rows, proposed, with their name, with their number, with both
FLOORS = {
    "scan-chromium-merged-zone-2021": (35, 33, 27, 33, 27),
    "scan-chromium-plain-bodies-2022": (14, 13, 10, 13, 10),
    "scan-fpdf2-groups-2024": (17, 16, 15, 15, 15),
    "scan-libreoffice-plain-two-tables": (46, 42, 40, 38, 36),
    "scan-libreoffice-units-two-years": (28, 26, 16, 24, 15),
    "scan-reportlab-drawn-2019": (40, 38, 36, 34, 33),
    "scan-reportlab-grid-2023": (37, 33, 31, 33, 31),
}


def test_there_are_small_scans_of_several_producers() -> None:
    assert {path.stem for path in SCANS} == set(FLOORS)
    assert all(path.stat().st_size < 65_000 for path in SCANS)


@reads
@pytest.mark.parametrize("path", SCANS, ids=lambda path: path.stem)
def test_most_rows_are_proposed_rightly(path: Path) -> None:
    figures = scanned.figures(path, proposed(path))
    assert figures.printed == FLOORS[path.stem][0]
    assert figures.proposed <= figures.printed + 2
    found = astuple(figures)[1:5]
    assert all(count >= floor for count, floor in zip(found, FLOORS[path.stem][1:], strict=True)), found


@reads
def test_a_proposal_says_where_it_stands() -> None:
    (dumai,) = (one for one in proposed(FOLDER / "scan-reportlab-grid-2023.pdf") if one.name == "Pemerintah Kota Dumai")
    left, top, right, bottom = dumai.box
    assert dumai.page == 2
    assert 0 < left < right < 210
    assert 0 < top < bottom < 297
    assert bottom - top < 10


# what is shown


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article, "read_scans", lambda body, numbers, watch=None: read_once(body, tuple(numbers)))


def test_records_are_never_made_of_a_scan() -> None:
    done = extract(SMALL, "--format", "jsonl")
    hint = f"(for proposals of its rows {NEEDED})" if NEEDED else "(extract --refusals proposes its rows for review)"
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"berita: {SMALL}: {SCAN} {hint}\n"


@reads
def test_json_lines_hold_what_was_read(quick: None) -> None:
    done = extract(SMALL, "--refusals", "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert done.stderr == f"berita: {SMALL}: page 1: scan: {len(rows)} rows proposed for review, no records\n"
    assert {row["reason"] for row in rows} == {"scanned"}
    assert {(row["institution"], row["year"], row["score"]) for row in rows} == {(None, None, None)}
    (row,) = (row for row in rows if row["name"] == "Kabupaten Bireuen")
    assert (row["number"].replace(".", ","), row["page"], row["readings"]) == ("65,74", 1, [])
    assert "Kabupaten Bireuen" in row["quote"]


@reads
def test_every_format_of_refusals_marks_them(quick: None) -> None:
    lines = list(csv.DictReader(io.StringIO(extract(SMALL, "--refusals", "--format", "csv").stdout)))
    assert {line["reason"] for line in lines} == {"scanned"}
    assert [row["name"] for row in json.loads(extract(SMALL, "--refusals", "--format", "json").stdout)] == [
        line["name"] for line in lines
    ]
    table = extract(SMALL, "--refusals", "--format", "table").stdout
    assert table.startswith("For review: read by machine off scanned pages")
    explained = extract(SMALL, "--explain").stdout
    page = extract(SMALL, "--format", "html").stdout
    for shown in (table, explained, page):
        assert "Kabupaten Bireuen" in shown
        assert "scanned" in shown
    for shown in (explained, page):
        assert "a proposal to be compared with it by a person, and no record" in shown
        assert f"no record, {len(lines)} refusals" in shown or f"no records, {len(lines)} refusals" in shown


@reads
def test_a_database_gets_nothing_of_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["ingest", str(SMALL), "--db", str(tmp_path / "b.db")])
    assert done.exit_code == 1
    assert f"{SMALL}: {SCAN}\n" in done.stderr
    assert "0 new articles, 0 changed; 0 records gained" in done.stdout


# what a number may be


@pytest.mark.parametrize(
    ("alone", "on_page", "readings"),
    [
        ("61,66", "61,66", ()),
        ("61.66", "61,66", ()),
        ("6166", "61,66", ("61,66",)),
        ("6166", "6166", ("61,66",)),
        ("616", "616", ("6,16", "61,6")),
        ("100", "100", ("100", "1,00", "10,0")),
        ("57,40", "51,40", ("57,40", "51,40")),
        ("0557", "0557", ()),
        ("465,53", "465,53", ()),
        ("98765", "98765", ()),
    ],
)
def test_a_number_is_as_read_with_what_it_may_be(alone: str, on_page: str, readings: tuple[str, ...]) -> None:
    row = scans.Row(1, (1, 2, 3, 4), ("1", "Kota Metro", alone), "Kota Metro", alone, on_page, None)
    (refusal,) = proposals.proposed("a.pdf", [scans.Page(1, (row,))], reference.load()).refusals
    assert refusal.scanned is not None
    assert refusal.scanned.number == alone
    assert refusal.scanned.readings == readings
    assert refusal.score is None


def test_two_figures_of_a_row_are_two_proposals_of_one_line() -> None:
    rows = tuple(
        scans.Row(1, (1, 2, 3, 4), ("Kota Metro", "61,66", "70,10"), "Kota Metro", number, number, None)
        for number in ("61,66", "70,10")
    )
    found = proposals.proposed("a.pdf", [scans.Page(1, rows)], reference.load())
    assert found.article.text == "Kota Metro\t61,66\t70,10"
    assert [refusal.quote.quote for refusal in found.refusals] == [found.article.text] * 2
    assert found.records == ()


# pages made here


def pictured(path: Path, *pages: Image.Image) -> Path:
    pages[0].save(path, "PDF", resolution=200, save_all=True, append_images=pages[1:])
    return path


def page_of(path: Path, number: int = 1) -> Image.Image:
    ((_, dots, drawn),) = sheets.pictures(path.read_bytes(), [number])
    assert drawn is not None
    return drawn.convert("L").resize((round(drawn.width * 200 / dots), round(drawn.height * 200 / dots)))


@reads
def test_ranks_are_read(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    canvas.setFont("Helvetica", 12)
    towns = ("Magelang", "Surakarta", "Salatiga", "Semarang", "Pekalongan", "Tegal")
    rows = [
        ("Peringkat", "Instansi", "Nilai"),
        *((str(n), f"Kota {town}", f"9{n},5{n}") for n, town in enumerate(towns, 1)),
    ]
    for line, row in enumerate(rows):
        for place, words in zip((72, 160, 400), row, strict=True):
            canvas.drawString(place, 750 - 20 * line, words)
    canvas.save()
    found = proposed(pictured(tmp_path / "b.pdf", page_of(tmp_path / "a.pdf")))
    assert [(one.name, one.number, one.rank) for one in found] == [
        (f"Kota {town}", f"9{n},5{n}", str(n)) for n, town in enumerate(towns, 1)
    ]


@reads
@pytest.mark.parametrize("angle", [90, 180])
def test_a_page_that_does_not_stand_upright_is_turned(tmp_path: Path, angle: int) -> None:
    turned = page_of(SMALL).rotate(angle, expand=True)
    done = extract(pictured(tmp_path / "a.pdf", turned), "--refusals", "--format", "jsonl")
    rows = done.stdout.splitlines()
    assert len(rows) > 10
    assert done.stderr.endswith(
        f"page 1: scan: {len(rows)} rows proposed for review, no records; read turned by {angle} degrees\n"
    )


def _photo() -> Image.Image:
    shades = bytes(random.Random(1).randrange(256) for _ in range(24 * 34))
    return Image.frombytes("L", (24, 34), shades).resize((1654, 2339), Image.Resampling.BICUBIC)


@reads
@pytest.mark.parametrize(
    "draw",
    [lambda: Image.new("L", (1654, 2339), 255), lambda: Image.new("L", (1654, 2339), 0), _photo],
    ids=["blank", "black", "photo"],
)
def test_a_picture_of_anything_else_is_one_line(tmp_path: Path, draw: Callable[[], Image.Image]) -> None:
    path = pictured(tmp_path / "a.pdf", draw())
    done = extract(path, "--refusals", "--format", "jsonl")
    assert (done.exit_code, done.stdout) == (1, "")
    said = "no row of a table was made out on it, so nothing is proposed; have a person read it"
    assert done.stderr == f"berita: {path}: page 1: scan: {said}\n"


@reads
def test_a_page_has_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "SECONDS", 0.3)
    (page,) = scans.read(SMALL.read_bytes(), [1])
    assert (page.rows, page.why) == ((), scans.SLOW)


def test_a_page_that_cannot_be_drawn_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "pictures", lambda body, numbers: [(number, 300.0, None) for number in numbers])
    assert scans.read(b"", [4]) == [scans.Page(4, (), scans.UNDRAWN)]


# what is missing


def without_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)


def without_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/tesseract")
    monkeypatch.setattr(tesseract._library(), "get_languages", lambda: ["eng", "osd"])


def without_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)


@pytest.mark.parametrize(
    ("remove", "needed"),
    [
        (without_program, "install the program tesseract with Indonesian (on Debian: tesseract-ocr tesseract-ocr-ind)"),
        (without_language, "install tesseract's Indonesian (on Debian: tesseract-ocr-ind)"),
        (without_library, "pip install 'berita-extract[report]'"),
    ],
    ids=["program", "language", "library"],
)
@pytest.mark.parametrize("options", [[], ["--refusals"]], ids=["records", "refusals"])
def test_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
    remove: Callable[[pytest.MonkeyPatch], None],
    needed: str,
    options: Sequence[str],
) -> None:
    remove(monkeypatch)
    done = extract(SMALL, *options, "--format", "jsonl")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"berita: {SMALL}: {SCAN} (for proposals of its rows {needed})\n"

"""Lays out the reports of this folder anew: `python -m tests.reports.make [NAME...]`, in the folder of the checkout.

Needs LibreOffice (`soffice`) and Chromium (`chromium`) on the path; reportlab and fpdf2 are in the environment, and a
scan needs the PDF of its report only. Beside each PDF lies a CSV with what its rows state. How a page looks is the
producers' business: nothing here places a cell.
"""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from fpdf import FPDF
from fpdf.fonts import FontFace
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

from tests.reports.results import Result, bodies, governments, results

FOLDER = Path(__file__).parent
COLUMNS = ("institution", "year", "score", "zone", "predicate", "category")

Layout = Callable[[], tuple[bytes, Sequence[Result]]]


# LibreOffice, from the flat forms of its own format

_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"'
)


def _libreoffice(kind: str, styles: str, page: str, body: str) -> bytes:
    """The PDF that LibreOffice makes of a flat document ("text" or "spreadsheet") of the given parts."""
    suffix = {"text": "fodt", "spreadsheet": "fods"}[kind]
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_ODF}'
        f' office:mimetype="application/vnd.oasis.opendocument.{kind}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:master-styles>{page}</office:master-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document>"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / f"report.{suffix}").write_text(document, encoding="utf-8")
        _run(
            folder / "report.pdf",
            *("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"),
            *("--outdir", str(folder), str(folder / f"report.{suffix}")),
        )
        return (folder / "report.pdf").read_bytes()


def _run(made: Path, *command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    if not made.is_file():
        raise SystemExit(f"{command[0]}: {done.stderr or done.stdout}")


def _page(layout: str, header: str = "", footer: str = "") -> str:
    return (
        f'<style:master-page style:name="Standard" style:page-layout-name="{layout}">'
        f"<style:header>{header}</style:header><style:footer>{footer}</style:footer></style:master-page>"
    )


def _page_layout(width: str, height: str, orientation: str, more: str = "") -> str:
    return (
        f'<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="{width}"'
        f' fo:page-height="{height}" style:print-orientation="{orientation}" fo:margin="2cm" {more}/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
    )


def _column(name: str, width: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}"/></style:style>'
    )


_NUMBERED = "<text:p>Halaman <text:page-number/> dari <text:page-count/></text:p>"


def calc_kabupaten() -> tuple[bytes, Sequence[Result]]:
    """A ruled sheet over three pages: the title in merged cells, the header repeated, sheet name and page number outside."""
    found = results(governments("kabupaten", 110, 1), 2023, 1, ("zone", "predicate", "category"))
    styles = (
        _page_layout("21cm", "29.7cm", "portrait")
        + "".join(_column(f"co{i}", w) for i, w in enumerate(("1cm", "5.2cm", "1.8cm", "2cm", "2cm", "4cm")))
        + '<style:style style:name="box" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #000000"/></style:style>'
        '<style:style style:name="top" style:family="table-cell"><style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-weight="bold" fo:font-size="12pt"/></style:style>'
        '<style:style style:name="ta" style:family="table" style:master-page-name="Standard"/>'
    )

    def cell(words: str, style: str = "box") -> str:
        return f'<table:table-cell table:style-name="{style}"><text:p>{escape(words)}</text:p></table:table-cell>'

    def title(words: str) -> str:
        return (
            '<table:table-row><table:table-cell table:style-name="top" table:number-columns-spanned="6">'
            f'<text:p>{words}</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="5"/>'
            "</table:table-row>"
        )

    head = "".join(map(cell, ("No", "Nama Daerah", "Nilai", "Zona", "Kategori", "Opini")))
    rows = "".join(
        "<table:table-row>"
        + "".join(map(cell, (str(i), r.name, r.printed, (r.zone or "").title(), r.category or "", r.opinion)))
        + "</table:table-row>"
        for i, r in enumerate(found, 1)
    )
    columns = "".join(f'<table:table-column table:style-name="co{i}"/>' for i in range(6))
    body = (
        '<table:table table:name="Kabupaten" table:style-name="ta">'
        f"{columns}{title('HASIL PENILAIAN KEPATUHAN PENYELENGGARAAN PELAYANAN PUBLIK TAHUN 2023')}"
        f"{title('PEMERINTAH KABUPATEN')}"
        f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>{rows}</table:table>"
    )
    page = _page(
        "pm",
        "<text:p><text:sheet-name>?</text:sheet-name></text:p>",
        "<text:p>Page <text:page-number>1</text:page-number></text:p>",
    )
    return _libreoffice("spreadsheet", styles, page, body), found


_OFFICES = (
    "Dinas Pendidikan",
    "Dinas Kesehatan",
    "Dinas Sosial",
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
)


def writer_units() -> tuple[bytes, Sequence[Result]]:
    """Landscape, ruled, a header of two rows with a year each, repeated; long names wrap; a sentence above the table."""
    owners = governments("kabupaten", 14, 2)
    names = [(f"{o} Kabupaten {name}", f"{o} Kabupaten {name}") for name, _ in owners for o in _OFFICES]
    older, newer = results(names, 2023, 3), results(names, 2024, 4, ("zone",))
    styles = (
        _page_layout("29.7cm", "21cm", "landscape")
        + "".join(_column(f"co{i}", w) for i, w in enumerate(("1.4cm", "9cm", "3.2cm", "3.2cm", "4cm")))
        + '<style:style style:name="box" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm"'
        ' fo:border="0.5pt solid #444444"/></style:style>'
        '<style:style style:name="t" style:family="table"><style:table-properties style:width="20.8cm"'
        ' table:align="center"/></style:style>'
        '<style:style style:name="h" style:family="paragraph"><style:paragraph-properties fo:text-align="center"'
        ' fo:margin-bottom="0.3cm"/><style:text-properties fo:font-weight="bold" fo:font-size="16pt"/></style:style>'
    )

    def cell(words: str, more: str = "") -> str:
        return f'<table:table-cell table:style-name="box" {more}><text:p>{escape(words)}</text:p></table:table-cell>'

    covered = "<table:covered-table-cell/>"
    tall = 'table:number-rows-spanned="2"'
    head = (
        f"<table:table-row>{cell('No.', tall)}{cell('Unit Layanan', tall)}"
        f"{cell('Nilai', 'table:number-columns-spanned=' + chr(34) + '2' + chr(34))}{covered}{cell('Zonasi 2024', tall)}"
        f"</table:table-row><table:table-row>{covered}{covered}{cell('2023')}{cell('2024')}{covered}</table:table-row>"
    )
    rows = "".join(
        f"<table:table-row>{cell(str(i))}{cell(b.name)}{cell(a.printed)}{cell(b.printed)}{cell((b.zone or '').title())}"
        "</table:table-row>"
        for i, (a, b) in enumerate(zip(older, newer, strict=True), 1)
    )
    columns = "".join(f'<table:table-column table:style-name="co{i}"/>' for i in range(5))
    body = (
        '<text:p text:style-name="h">Hasil Penilaian Kepatuhan Ombudsman RI menurut Unit Layanan</text:p>'
        "<text:p>Tabel berikut memuat nilai unit layanan pemerintah kabupaten dalam Penilaian Kepatuhan Penyelenggaraan"
        " Pelayanan Publik pada dua tahun terakhir. Susunan mengikuti kode wilayah.</text:p>"
        f'<table:table table:name="T" table:style-name="t">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{rows}</table:table>"
    )
    page = _page("pm", "<text:p>Laporan Penilaian Kepatuhan</text:p>", _NUMBERED)
    return _libreoffice("text", styles, page, body), [*older, *newer]


def writer_plain() -> tuple[bytes, Sequence[Result]]:
    """Two tables without any lines or repeated header, under headings that name year and kind; bare names."""
    towns = results(governments("kota", 74, 5), 2022, 6, ("zone", "predicate"))
    provinces = results(governments("provinsi", 30, 7), 2023, 8, ("zone", "predicate"))
    styles = (
        _page_layout("21.59cm", "27.94cm", "portrait")
        + "".join(_column(f"co{i}", w) for i, w in enumerate(("1.5cm", "6cm", "2.5cm", "2.6cm", "5cm")))
        + '<style:style style:name="t" style:family="table"><style:table-properties style:width="17.6cm"'
        ' table:align="left"/></style:style>'
        '<style:style style:name="b" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="n" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/>'
        "</style:style>"
    )

    def cell(words: str, style: str = "") -> str:
        return f'<table:table-cell><text:p text:style-name="{style}">{escape(words)}</text:p></table:table-cell>'

    def table(name: str, found: Sequence[Result]) -> str:
        head = "".join(cell(words, "b") for words in ("No", "Instansi", "Nilai", "Zonasi", "Opini"))
        rows = "".join(
            f"<table:table-row>{cell(str(i))}{cell(r.name)}{cell(r.printed, 'n')}{cell(r.zone or '')}{cell(r.opinion)}"
            "</table:table-row>"
            for i, r in enumerate(found, 1)
        )
        columns = "".join(f'<table:table-column table:style-name="co{i}"/>' for i in range(5))
        return (
            f'<table:table table:name="{name}" table:style-name="t">{columns}'
            f"<table:table-row>{head}</table:table-row>{rows}</table:table>"
        )

    body = (
        '<text:h text:outline-level="1" text:style-name="b">Hasil Penilaian Kepatuhan 2022 – Pemerintah Kota</text:h>'
        f"{table('A', towns)}<text:p/>"
        '<text:h text:outline-level="1" text:style-name="b">Hasil Penilaian Kepatuhan 2023 – Pemerintah Provinsi</text:h>'
        f"{table('B', provinces)}"
    )
    page = _page("pm", "", '<text:p text:style-name="n"><text:page-number/></text:p>')
    return _libreoffice("text", styles, page, body), [*towns, *provinces]


# Chromium, from web pages


def _chromium(style: str, body: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = (
            f'<!doctype html><html lang="id"><meta charset="utf-8"><title>Laporan</title><style>{style}</style>{body}'
        )
        (folder / "report.html").write_text(page, encoding="utf-8")
        _run(
            folder / "report.pdf",
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"),
            *("--disable-pdf-tagging", f"--user-data-dir={folder}/profile"),
            *(f"--print-to-pdf={folder}/report.pdf", f"file://{folder}/report.html"),
        )
        return (folder / "report.pdf").read_bytes()


def _html_row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{escape(words)}" for words in cells)


def chromium_merged() -> tuple[bytes, Sequence[Result]]:
    """Ruled, sorted by score, the zone in one tall cell per group that goes over pages; page numbers outside."""
    found = sorted(
        results(governments("kabupaten", 95, 9), 2021, 10, ("zone", "predicate")), key=lambda r: r.score, reverse=True
    )
    rows = ""
    number = 0
    for (zone, predicate), group in groupby(found, key=lambda r: (r.zone, r.opinion)):
        members = list(group)
        for place, r in enumerate(members):
            number += 1
            tall = f'<td rowspan="{len(members)}">{str(zone).upper()}<td rowspan="{len(members)}">{predicate}'
            rows += f"<tr><td>{number}<td>Kabupaten {escape(r.name)}<td>{r.printed}{tall if place == 0 else ''}"
    style = (
        "@page{size:A4;margin:20mm;@top-left{content:'Ombudsman Republik Indonesia'}"
        "@bottom-right{content:'Halaman ' counter(page) ' dari ' counter(pages)}}"
        "table{border-collapse:collapse;width:100%;font:11pt serif}td,th{border:1px solid #333;padding:3px 6px}"
        "h1{font:bold 15pt sans-serif;text-align:center}"
    )
    body = (
        "<h1>Hasil Penilaian Kepatuhan terhadap Standar Pelayanan Publik Tahun 2021<br>Pemerintah Kabupaten</h1>"
        "<table><thead><tr><th>No<th>Pemerintah Daerah<th>Nilai Kepatuhan<th>Zona<th>Tingkat Kepatuhan</thead>"
        f"<tbody>{rows}</tbody></table>"
    )
    return _chromium(style, body), found


def chromium_two() -> tuple[bytes, Sequence[Result]]:
    """Two tables with lines between the rows only, every second row grey, a heading each, two sentences before."""
    regencies = results(governments("kabupaten", 64, 11), 2023, 12, ("zone", "category"))
    towns = results(governments("kota", 45, 13), 2023, 14, ("zone", "category"))

    def table(found: Sequence[Result]) -> str:
        rows = "".join(
            _html_row(str(i), r.name, r.printed, r.category or "", f"Zona {(r.zone or '').title()}")
            for i, r in enumerate(found, 1)
        )
        return f"<table><thead><tr><th>#<th>Nama Instansi<th>Nilai Akhir<th>Kategori<th>Zona</thead>{rows}</table>"

    style = (
        "@page{size:A4;margin:18mm;@bottom-center{content:counter(page)}}"
        "body{font:10pt/1.35 sans-serif}table{border-collapse:collapse;width:100%}"
        "td,th{border-bottom:1px solid #bbb;padding:5px 4px;text-align:left}tr:nth-child(even){background:#eee}"
        "td:nth-child(3){text-align:right;padding-right:18mm}th:nth-child(3){text-align:right;padding-right:18mm}"
    )
    body = (
        "<h1>Ringkasan Penilaian Kepatuhan Penyelenggaraan Pelayanan Publik 2023</h1>"
        "<p>Lampiran ini memuat nilai akhir pemerintah kabupaten dan pemerintah kota menurut penilaian Ombudsman Republik"
        " Indonesia. Nilai disusun menurut kode wilayah, bukan menurut peringkat.</p>"
        f"<h2>A. Pemerintah Kabupaten, Tahun 2023</h2>{table(regencies)}"
        f"<h2>B. Pemerintah Kota, Tahun 2023</h2>{table(towns)}"
    )
    return _chromium(style, body), [*regencies, *towns]


def chromium_bodies() -> tuple[bytes, Sequence[Result]]:
    """Landscape, no lines at all, a narrow column in which long names wrap up to four times, cells centred in their rows."""
    found = results(bodies(42, 15), 2022, 16, ("zone", "predicate"))
    rows = "".join(
        _html_row(str(i), r.name, r.printed, r.opinion, (r.zone or "").title()) for i, r in enumerate(found, 1)
    )
    style = (
        "@page{size:A4 landscape;margin:15mm 25mm}body{font:12pt serif}td,th{padding:7px 12px;vertical-align:middle}"
        "td:nth-child(2){width:55mm}td:nth-child(3){text-align:center}th{text-align:left}"
    )
    body = (
        "<h2>Lampiran I<br>Hasil Penilaian Kepatuhan Ombudsman RI Tahun 2022 – Kementerian dan Lembaga</h2>"
        f"<table><thead><tr><th>No<th>Kementerian/Lembaga<th>Nilai<th>Opini<th>Zona</thead>{rows}</table>"
    )
    return _chromium(style, body), found


# Python libraries


def reportlab_grid() -> tuple[bytes, Sequence[Result]]:
    """A grid with a header of two rows that is repeated, wrapped names, the report's name and "Halaman n" outside."""
    found = results(governments("kota", 90, 17), 2023, 18, ("zone", "predicate"))
    styles = getSampleStyleSheet()
    rows: list[list[object]] = [
        ["No", "Instansi", "Hasil", "", ""],
        ["", "", "Nilai", "Zona", "Opini"],
    ]
    for number, r in enumerate(found, 1):
        name = Paragraph(f"Pemerintah Kota {escape(r.name)}", styles["BodyText"])
        rows.append([number, name, r.printed, (r.zone or "").title(), Paragraph(r.opinion, styles["BodyText"])])
    table = LongTable(
        rows,
        colWidths=[28, 105, 50, 50, 80],
        repeatRows=2,
        style=[
            ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
            ("SPAN", (2, 0), (4, 0)),
            ("SPAN", (0, 0), (0, 1)),
            ("SPAN", (1, 0), (1, 1)),
            ("ALIGN", (0, 0), (-1, 1), "CENTER"),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("BACKGROUND", (0, 0), (-1, 1), colors.lightblue),
        ],
    )

    def outside(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, A4[1] - 40, "Lampiran Keputusan tentang Hasil Penilaian Kepatuhan")
        canvas.drawRightString(A4[0] - 72, 40, f"Halaman {document.page}")

    stream = io.BytesIO()
    title = Paragraph("Hasil Penilaian Kepatuhan Pelayanan Publik Tahun 2023", styles["Title"])
    SimpleDocTemplate(stream, pagesize=A4, invariant=1).build(
        [title, Paragraph("Pemerintah Kota", styles["Heading2"]), Spacer(1, 8), table],
        onFirstPage=outside,
        onLaterPages=outside,
    )
    return stream.getvalue(), found


def reportlab_drawn() -> tuple[bytes, Sequence[Result]]:
    """Rows drawn as bare strings at tab stops, figures to the right, the header on the first page only."""
    found = results(governments("kabupaten", 120, 19), 2019, 20, ("zone",))
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=letter, invariant=1)
    height, line = letter[1] - 72, 15
    canvas.setFont("Times-Bold", 14)
    canvas.drawString(60, height, "Daftar Nilai Kepatuhan Pemerintah Kabupaten Tahun 2019")
    canvas.setFont("Times-Roman", 11)
    height -= 2 * line
    canvas.drawString(
        60, height, "Penilaian kepatuhan terhadap standar pelayanan publik oleh Ombudsman Republik Indonesia"
    )
    height -= 2 * line
    canvas.setFont("Times-Bold", 11)
    for place, words in ((60, "No"), (95, "Kabupaten"), (410, "Zonasi")):
        canvas.drawString(place, height, words)
    canvas.drawRightString(360, height, "Nilai")
    canvas.setFont("Times-Roman", 11)
    for number, r in enumerate(found, 1):
        height -= line
        if height < 60:
            canvas.drawCentredString(letter[0] / 2, 36, f"- {canvas.getPageNumber()} -")
            canvas.showPage()
            canvas.setFont("Times-Roman", 11)
            height = letter[1] - 72
        canvas.drawRightString(80, height, f"{number}.")
        canvas.drawString(95, height, r.name)
        canvas.drawRightString(360, height, r.printed)
        canvas.drawString(410, height, (r.zone or "").title())
    canvas.drawCentredString(letter[0] / 2, 36, f"- {canvas.getPageNumber()} -")
    canvas.save()
    return stream.getvalue(), found


def fpdf_provinces() -> tuple[bytes, Sequence[Result]]:
    """Landscape, outer frame and header line only, groups under rows that span the table, the header repeated."""
    groups = [
        (
            "Kelompok Pemerintah Kabupaten",
            "Kabupaten",
            results(governments("kabupaten", 58, 21), 2024, 22, ("zone", "predicate"), 60),
        ),
        ("Kelompok Pemerintah Kota", "Kota", results(governments("kota", 32, 23), 2024, 24, ("zone", "predicate"), 60)),
    ]
    pdf = _Numbered("landscape", format="A4")
    pdf.set_creation_date(datetime(2025, 1, 6, tzinfo=UTC))
    pdf.add_page()
    pdf.set_font("Times", "B", 15)
    pdf.multi_cell(0, 9, "Hasil Penilaian Kepatuhan\nPenyelenggaraan Pelayanan Publik Tahun 2024", align="C")
    pdf.ln(4)
    pdf.set_font("Times", size=11)
    heading = FontFace(emphasis="BOLD")
    with pdf.table(
        borders_layout="NO_HORIZONTAL_LINES",
        col_widths=(12, 70, 25, 60, 30),
        headings_style=heading,
        text_align=("CENTER", "LEFT", "RIGHT", "LEFT", "LEFT"),
    ) as table:
        row = table.row()
        for words in ("No", "Pemerintah Daerah", "Nilai", "Predikat", "Warna"):
            row.cell(words)
        for title, kind, found in groups:
            table.row().cell(title, colspan=5, style=heading)
            for number, r in enumerate(found, 1):
                row = table.row()
                for words in (str(number), f"{kind} {r.name}", r.printed, r.opinion, (r.zone or "").title()):
                    row.cell(words)
    return bytes(pdf.output()), [r for _, _, found in groups for r in found]


class _Numbered(FPDF):
    def header(self) -> None:
        """The report's name, over every page."""
        self.set_font("Helvetica", "I", 8)
        self.cell(0, 6, "Ombudsman RI | Laporan Hasil Penilaian", align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        """The page's number, under every page."""
        self.set_y(-12)
        self.set_font("Helvetica", "I", 8)
        self.cell(0, 6, f"{self.page_no()}/{{nb}}", align="C")


# Scans: pages of the reports above as a scanner sends them


def _scan(name: str, pages: Sequence[int], angle: float) -> tuple[bytes, Sequence[Result]]:
    """Pages of a report as pictures: 200 dots to the inch, black and white, askew, blurred and grainy."""
    import numpy as np
    import pypdfium2  # type: ignore[import-untyped]  # ships no types
    from PIL import Image, ImageFilter

    source = pypdfium2.PdfDocument(FOLDER / f"{name}.pdf")
    grain = np.random.default_rng(1)
    pictures: list[Image.Image] = []
    printed: list[str] = []
    for place in pages:
        drawn = source[place - 1].render(scale=200 / 72, grayscale=True).to_pil()
        askew = drawn.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
        shades = np.asarray(askew.filter(ImageFilter.GaussianBlur(0.7)), dtype=float)
        pictures.append(Image.fromarray(shades + grain.normal(0, 18, shades.shape) > 150))
        printed += re.findall(r"\d{1,3},\d\d", source[place - 1].get_textpage().get_text_range())
    stream = io.BytesIO()
    pictures[0].save(stream, "PDF", resolution=200, save_all=True, append_images=pictures[1:])
    left = Counter(printed)
    found: list[Result] = []
    for result in expected(FOLDER / f"{name}.csv"):
        if left[result.printed] > 0:
            left[result.printed] -= 1
            found.append(result)
    # without the hour of their making
    return re.sub(rb"\(D:\d{14}Z\)", b"(D:20250106000000Z)", stream.getvalue()), found


def expected(path: Path) -> Iterator[Result]:
    """The results in the CSV beside a report."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            told = {name: row[name] or None for name in ("zone", "predicate", "category")}
            yield Result("", row["institution"], int(row["year"]), Decimal(row["score"]), **told)


LAYOUTS: dict[str, Layout] = {
    "libreoffice-calc-kabupaten-2023": calc_kabupaten,
    "libreoffice-units-two-years": writer_units,
    "libreoffice-plain-two-tables": writer_plain,
    "chromium-merged-zone-2021": chromium_merged,
    "chromium-two-headings-2023": chromium_two,
    "chromium-plain-bodies-2022": chromium_bodies,
    "reportlab-grid-2023": reportlab_grid,
    "reportlab-drawn-2019": reportlab_drawn,
    "fpdf2-groups-2024": fpdf_provinces,
    "scan-reportlab-grid-2023": lambda: _scan("reportlab-grid-2023", [1, 2], 0.6),
    "scan-reportlab-drawn-2019": lambda: _scan("reportlab-drawn-2019", [1], -0.8),
    "scan-libreoffice-units-two-years": lambda: _scan("libreoffice-units-two-years", [1], 0.4),
    "scan-libreoffice-plain-two-tables": lambda: _scan("libreoffice-plain-two-tables", [1], -0.3),
    "scan-chromium-merged-zone-2021": lambda: _scan("chromium-merged-zone-2021", [1], 1.1),
    "scan-chromium-plain-bodies-2022": lambda: _scan("chromium-plain-bodies-2022", [1], 0.5),
    "scan-fpdf2-groups-2024": lambda: _scan("fpdf2-groups-2024", [1], -0.6),
}


def expected_rows(found: Sequence[Result]) -> Iterator[dict[str, object]]:
    """The lines of the CSV beside a report."""
    for result in found:
        yield {name: getattr(result, name) for name in COLUMNS}


def main(names: Sequence[str]) -> None:
    """Writes the named reports, or all."""
    for name in names or LAYOUTS:
        body, found = LAYOUTS[name]()
        (FOLDER / f"{name}.pdf").write_bytes(body)
        with (FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(expected_rows(found))
        print(f"{name}: {len(body)} bytes, {len(found)} rows")  # noqa: T201  # a command's own words


if __name__ == "__main__":
    main(sys.argv[1:])

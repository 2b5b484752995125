"""What the header of a table says of its columns: which hold names, scores, zones and ranks, and which something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from berita_extract.model import Span

INDEX = re.compile(r"^\s*(?:no|nomor|nomer|#|urut)\b", re.IGNORECASE)
RANK = re.compile(r"\b(?:peringkat|ranking|rangking|rank|urutan)\b", re.IGNORECASE)
SCORE = re.compile(
    r"\b(?:realisasi|capaian|perolehan|nilai|skor|score|angka|indeks|hasil|total|poin)\b"
    r"|^\s*(?:(?:evaluasi|penilaian|survei|tahun)\s+)?20\d\d\s*$",
    re.IGNORECASE,
)
FINAL = re.compile(r"\b(?:akhir|total|kepatuhan|keseluruhan)\b", re.IGNORECASE)
DIMENSION = re.compile(
    r"\b(?:dimensi|input|proses|output|pengaduan|bobot|kompetensi|sarana|standar pelayanan|persepsi|variabel"
    r"|indikator)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:selisih|naik|turun|kenaikan|perubahan|target|interval|rentang|range|rata-rata|keterangan)\b", re.IGNORECASE
)
GIVER = re.compile(r"\b(?:pemberi|pemrakarsa|diberikan oleh)\b", re.IGNORECASE)  # "Penghargaan | Pemberi | Nilai"
CATEGORY = re.compile(r"\b(?:kategori|grade|golongan|kelas|huruf|nilai huruf|predikat|mutu)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(20[12]\d)\b")
COLOUR_HEAD = re.compile(r"\W*(?:zona(?:si)?\s+)?(?P<colour>hijau|kuning|merah)\W*", re.IGNORECASE)
_NAME = re.compile(
    r"\b(?:instansi|kabupaten|kota|provinsi|nama|unit|opd|skpd|perangkat daerah|organisasi|kementerian|lembaga"
    r"|penyelenggara|entitas|pemerintah|pemda|satuan kerja|puskesmas|polres|kantor|daerah|lokus|locus|uraian"
    r"|dinas)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"^\s*(?:tahun|periode)\b", re.IGNORECASE)
_ZONE = re.compile(r"\b(?:zona|zonasi|warna|rapor)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    """The header over a column, or the field that heads a row of a turned table."""

    header: str
    year: int | None = None
    year_span: Span | None = None
    other: bool = False  # of another scheme: "IKM", "Pra-evaluasi 2022"
    target: bool = False  # of the target scheme by name: "SKM | Ombudsman | Zona"

    def is_(self, pattern: re.Pattern[str]) -> bool:
        """Whether the header has words of `pattern`."""
        return bool(pattern.search(self.header))

    @property
    def scored(self) -> bool:
        """Whether it holds values of the whole, not those of a dimension, differences or means."""
        return self.is_(SCORE) and not (self.is_(DIMENSION) or self.is_(OTHER))


def is_header_word(words: str) -> bool:
    """Whether a cell names a column."""
    return len(words) < 60 and any(
        pattern.search(words) for pattern in (_NAME, SCORE, _ZONE, INDEX, RANK, OTHER, _TIME, GIVER)
    )


def is_field(words: str) -> bool:
    """Whether the first cell of a row names what the row holds: "Nilai", "Zona"."""
    return bool(SCORE.search(words) or _ZONE.search(words))


def goes_on(words: str) -> bool:
    """Whether a cell under a header belongs to it still: a year, a dimension, nothing."""
    return not words or bool(YEAR.fullmatch(words) or SCORE.search(words) or DIMENSION.search(words))


def with_years(columns: Sequence[Column]) -> list[Column]:
    """Where each year has its own column of zones ("2022 | Zona | 2023 | Zona"), that column is of the year before it."""
    headers = Counter(c.header.lower() for c in columns if c.year is None and c.header)
    read: list[Column] = []
    year: Column | None = None
    for column in columns:
        year = column if column.year is not None else year
        if year is not None and column.year is None and headers[column.header.lower()] > 1:
            column = replace(column, year=year.year, year_span=year.year_span)
        read.append(column)
    return read

"""Results claimed for a person who holds an office: the assessor scores institutions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from berita_extract.model import Record, Span

_OFFICES = r"kepala|kadis|kabag|ketua|direktur|camat|bupati|wali\s?kota|gubernur|sekda|sekretaris\s+daerah|menteri"
_BEFORE = re.compile(rf"\b(?:{_OFFICES})\s+$", re.IGNORECASE)  # "Kepala" of "Kepala Dinas Sosial Kabupaten Serang"
_WITHIN = re.compile(rf"(?:wakil\s+)?(?:{_OFFICES})\b", re.IGNORECASE)  # "Bupati Serang", read for its government
# "Andi Rahman meraih nilai", "berhasil mendapat 94,62"; to be handed a charter ("menerima") is the office's part
_SCORES = re.compile(
    r"(?:,?\s+(?-i:[A-Z][\w.'’]*)){0,5},?\s+(?:(?:pribadi|sendiri|berhasil|sukses|telah|sudah|juga|resmi|kembali)\s+){0,2}"
    r"(?:meraih|raih|mendapat(?:kan)?|dapat|dapet|memperoleh|peroleh|mengantongi|kantongi|mencatat(?:kan)?|catat(?:kan)?"
    r"|membukukan|bukukan|menyabet|sabet|mencetak|cetak|dinilai|diganjar|bernilai)\s+(?:(?:nilai|skor|angka|poin)\b|\d)",
    re.IGNORECASE,
)


def scored_persons(text: str, records: Sequence[Record]) -> Iterator[Span]:
    """The offices of which a claim says that their holder got the score: "Kepala Dinas … meraih nilai 94,62"."""
    for record in records:
        owner = record.evidence.get("institution")
        if owner is None or record.score is None or not _SCORES.match(text, owner.end):
            continue
        if before := _BEFORE.search(text[: owner.start]):
            yield Span(before.start(), owner.start - 1)
        elif within := _WITHIN.match(text, owner.start, owner.end):
            yield Span(*within.span())

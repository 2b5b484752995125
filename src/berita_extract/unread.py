"""What of a claim no record accounts for, so that nothing is called true that was only half read.

An article may say many things beside its results; a claim of one sentence is its results. A year, a score, a colour, a
denial, an assessor or another body's name that the extraction passed over may turn the claim into another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from berita_extract.mentions import lexicon
from berita_extract.model import Extraction, Record, Span
from berita_extract.reference import Reference

_YEAR = re.compile(r"(?<![\d.,])20[0-3]\d(?!\d|[.,]\d)")
_SCORE = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{1,2}(?![.,]?\d)")  # "98,17", no "1.250"
_COLOURS = {
    "hijau": "hijau",
    "green": "hijau",
    "kuning": "kuning",
    "yellow": "kuning",
    "merah": "merah",
    "red": "merah",
}
_COLOUR = re.compile(rf"\b(?:{'|'.join(_COLOURS)})\b", re.IGNORECASE)
_LETTER = re.compile(r"\b[Kk]ategori\s+[A-E]\b")
# "gagal meraih nilai 98,17", "bukan 98,17"; "tidak hanya …" denies nothing
_DENIAL = re.compile(
    r"\b(?:tidak|tak|bukan|belum|gagal|batal|not|never|failed)\b(?!\s+(?:hanya|sekadar|only)\b)", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:.!?](?=\s|$)")
# "Dimensi input Kota Magelang", "Seluruh dinas Kota Magelang": a part or a group, not the institution
_PART = re.compile(
    r"\b(?:dimensi|dimension|indikator|komponen|(?:seluruh|semua|setiap|all)\s+[a-z]\w+)\b", re.IGNORECASE
)
# "Indeks Kualitas Kebijakan", "Survei …": another measure, unless the claim names the one we collect
_MEASURE = re.compile(r"\b(?:indeks|index|survei|survey|akreditasi|audit|lomba|ujian)\b(?:\s+[A-Z]\w*)*", re.IGNORECASE)
# "98,17 dari BPK", "skor 98,17 oleh Kemendagri"
_GIVER = re.compile(
    r"\b(?:dari|oleh|versi|from|by)\s+(?:the\s+)?((?-i:[A-Z])[\w.]*(?:\s+(?-i:[A-Z])[\w.]*)*)", re.IGNORECASE
)
# "Pemkot Cimahi dan Pemkot Magelang": a second name
_BODY = re.compile(
    r"\b(?:Pemkot|Pemkab|Pemprov|Pemerintah\s+(?:Kota|Kabupaten|Provinsi)|Dinas|Polres|Puskesmas|RSUD|Kementerian"
    r"|(?<!Wali )(?:Kota|Kabupaten|Provinsi))\s+[A-Z]\w+(?:\s+[A-Z]\w+)*"
)
_WORD_BEFORE = re.compile(r"(^|\S\s+)([^\W\d_][\w.-]*)\s+$")
# what may stand right before the name of a government: who speaks for it, and how a sentence begins
_TITLES = frozenset(["wali", "walikota", "bupati", "gubernur", "pj", "plt", "penjabat", "pemerintah", "bapak", "ibu"])
_OPENINGS = frozenset(
    [
        "nilai",
        "skor",
        "zona",
        "predikat",
        "opini",
        "hasil",
        "capaian",
        "tahun",
        "pada",
        "di",
        "untuk",
        "dalam",
        "dari",
        "bahwa",
        "penilaian",
        "benarkah",
        "apakah",
        "menurut",
        "dan",
        "dengan",
        "kepatuhan",
        "the",
        "in",
        "did",
        "has",
        "is",
        "was",
    ]
)


def unread(extraction: Extraction, reference: Reference) -> tuple[str, ...]:
    """The words of a claim that may change it and that none of its records or refusals has for evidence, in order."""
    text, records = extraction.article.text, extraction.records
    named = lexicon(reference).schemes.scan(text)
    read = [Span(quote.start, quote.end) for record in records for quote in record.evidence.values()]
    read += [Span(refusal.quote.start, refusal.quote.end) for refusal in extraction.refusals]
    read += [mention.span for mention in named]
    found = [*_values(text, records), *_denials(text, records), *_spans(_PART, text), *_other_bodies(text, records)]
    if not any(mention.target for mention in named):
        found += [*_spans(_MEASURE, text), *_spans(_GIVER, text, 1)]
    left = {span for span in found if not any(span.overlaps(one) for one in read)}
    left |= set(_heads(text, records, read))
    return tuple(dict.fromkeys(span.of(text) for span in sorted(left)))


def _spans(pattern: re.Pattern[str], text: str, group: int = 0) -> Iterator[Span]:
    for match in pattern.finditer(text):
        yield Span(*match.span(group))


def _values(text: str, records: Sequence[Record]) -> Iterator[Span]:
    """Years, scores, colours and categories that no record has."""
    years, zones = {record.year for record in records}, {record.zone for record in records}
    yield from (span for span in _spans(_YEAR, text) if int(span.of(text)) not in years)
    yield from (span for span in _spans(_COLOUR, text) if _COLOURS[span.of(text).lower()] not in zones)
    yield from _spans(_SCORE, text)
    yield from _spans(_LETTER, text)


def _denials(text: str, records: Iterable[Record]) -> Iterator[Span]:
    """Denials in the clause of a value."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text)]
    values = [
        quote for record in records for name, quote in record.evidence.items() if name not in ("institution", "year")
    ]
    for span in _spans(_DENIAL, text):
        start = max((end for end in ends if end <= span.start), default=0)
        stop = min((end for end in ends if end >= span.end), default=len(text))
        if any(start <= quote.start < stop for quote in values):
            yield span


def _other_bodies(text: str, records: Iterable[Record]) -> Iterator[Span]:
    """Names of institutions that belong to no record, as far as their last word tells."""
    forms = " ".join(record.institution.casefold() for record in records).split()
    yield from (span for span in _spans(_BODY, text) if span.of(text).casefold().split()[-1] not in forms)


def _heads(text: str, records: Iterable[Record], read: Sequence[Span]) -> Iterator[Span]:
    """Capitalised words right before the name of a government or ministry: "PDAM Kota Magelang" is not the city."""
    for record in records:
        if "/" in record.institution_id or "institution" not in record.evidence:
            continue
        before = _WORD_BEFORE.search(text[: record.evidence["institution"].start])
        if before is None or not before[2][0].isupper():
            continue
        span, word = Span(*before.span(2)), before[2].casefold().strip(".")
        opening = not before[1] or before[1].rstrip()[-1] in ",;:.!?(–-"
        allowed = _TITLES | _OPENINGS if opening else _TITLES
        if word not in allowed and not any(span.overlaps(one) for one in read):
            yield span

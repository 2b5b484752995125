"""A claim of one result, said again in the plainest words: one name, one score, one colour, one grade, one year.

People word a claim in ways no article does ("Ponten Lebong di rapor Ombudsman 2024: 93,76"; "Did Wonogiri Regency get
99.71?"). Where each of its words is a value, a name or known to change nothing, only one thing can be meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from berita_extract import article as articles
from berita_extract import records
from berita_extract.claims.unread import ASIDE, COLOURS, YEAR, unread
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.model import Article, Extraction, Quote, Record, Span
from berita_extract.reference import Reference

_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:[.,]\d{1,2})?(?![\w-]|[.,]\d)")
# a whole number is a score only where nothing is counted or ranked: "90 penghargaan", "peringkat 90", "dalam 90 hari"
_COUNTS = re.compile(
    r"\s*(?!(?:poin|points?|persen|percent|dari|pada|di|dalam|untuk|tahun|thn|taun|th|dan|dengan|zona|ya|versi|oleh|saja|in|from|by|for"
    r"|and|out|at|kan|sih)\b|20\d\d\b)[^\W\d_]"
)
_RANKS = re.compile(
    r"\b(?:peringkat|urutan|ranking|rank|posisi|ke|nomor|kelas|kelompok|edisi|tanggal|tgl|periode|pukul|jam|hari|bulan|dalam|ada|kategori)"
    r"\W*\Z",
    re.IGNORECASE,
)
_COLOUR = re.compile(rf"\b(?:{'|'.join(COLOURS)})\b", re.IGNORECASE)
_GRADE = re.compile(
    r"\b(?:opini\s+|predikat\s+|kategori\s+)?(?:kualitas|kepatuhan)\s+(?:(?:ter)?tinggi|sedang|(?:ter)?rendah)"
    r"(?:\s+tanpa\s+maladministrasi)?\b",
    re.IGNORECASE,
)
_LAST_YEAR = re.compile(r"\b(?:tahun|thn)\s+(?:lalu|kemarin)\b|\blast\s+year\b", re.IGNORECASE)
# "Ombudsman Riau 88,16": as well the assessor's office there
_OFFICE_OF_ASSESSOR = re.compile(r"(?:\A|[.;:]\s)\W*Ombudsman\s+(?:RI\s+)?(?:Perwakilan\s+)?$", re.IGNORECASE)
# "Wonogiri Regency", "the City of Magelang"
_LEVELS = {"city": "Kota", "municipality": "Kota", "regency": "Kabupaten", "province": "Provinsi"}
_LEVEL_BEHIND = re.compile(r"\s+(City|Municipality|Regency|Province)\b(?:\s+Government\b)?", re.IGNORECASE)
_LEVEL_BEFORE = re.compile(r"\b(City|Municipality|Regency|Province)\s+of\s+$", re.IGNORECASE)


def restated(article: Article, reference: Reference, *, headline: bool = False) -> Extraction | None:
    """The one result a claim states, with quotes of the claim itself; None if it may state more, less or something else."""
    text = article.text
    name = _name(text, reference)
    if name is None:
        return None
    called, span = name
    values = {
        "score": _only(_NUMBER, text, span),
        "zone": _only(_COLOUR, text, span),
        "predicate": _only(_GRADE, text, span),
        "year": _only(YEAR, text, span),
    }
    values["score"] = [match for match in values["score"] if not _is_count(match)]
    found = {field: Span(*matches[0].span()) for field, matches in values.items() if matches}
    if any(len({match[0].lower() for match in matches}) > 1 for matches in values.values()):
        return None
    if not found.keys() & {"score", "zone", "predicate"}:
        return None
    said = articles.from_text(_sentence(called, found, text), url=article.url, published=article.published)
    extraction = records.extract(said, reference, assume_target=True)
    if extraction.refusals or len(extraction.records) != 1:
        return None
    record = extraction.records[0]
    if any((getattr(record, field) is not None) != (field in found) for field in ("score", "zone", "predicate")):
        return None
    if record.evidence["institution"].quote != called:
        return None
    whole = Extraction(article, (_quoting(record, span, found, text),), ())
    return None if unread(whole, reference, headline=headline) else whole


def _name(text: str, reference: Reference) -> tuple[str, Span] | None:
    """How the one institution of a claim is called in Indonesian, and where it stands; None if there is not just one."""
    named = [one for one in lexicon(reference).institutions(text) if _may_own(one)]
    if len(named) != 1:
        return None
    span = named[0].span
    if _OFFICE_OF_ASSESSOR.search(text[: span.start]):
        return None
    if behind := _LEVEL_BEHIND.match(text, span.end):
        return f"{_LEVELS[behind[1].lower()]} {span.of(text)}", Span(span.start, behind.end())
    if before := _LEVEL_BEFORE.search(text[: span.start]):
        return f"{_LEVELS[before[1].lower()]} {span.of(text)}", Span(before.start(), span.end)
    return span.of(text), span


def _may_own(mention: InstitutionMention) -> bool:
    """True for all but who leads it, without a name: "kata Sekda"."""
    return mention.form != "anaphor" and not (mention.form == "holder" and not mention.regions)


def _only(pattern: re.Pattern[str], text: str, name: Span) -> list[re.Match[str]]:
    """Matches that are no part of the name, nor of a date or a scale."""
    aside = [name, *(Span(*match.span()) for match in ASIDE.finditer(text))]
    return [match for match in pattern.finditer(text) if not any(Span(*match.span()).overlaps(one) for one in aside)]


def _is_count(number: re.Match[str]) -> bool:
    """True if a whole number counts or ranks something."""
    if not number[0].isdigit():
        return False
    return bool(_COUNTS.match(number.string, number.end()) or _RANKS.search(number.string[: number.start()]))


def _sentence(name: str, found: dict[str, Span], text: str) -> str:
    parts = []
    if "score" in found:
        parts.append(f"meraih nilai {found['score'].of(text)}")
    if "zone" in found:
        parts.append(f"masuk zona {COLOURS[found['zone'].of(text).lower()]}")
    if "predicate" in found:
        parts.append(f"menyandang {found['predicate'].of(text).lower()}")
    year = f" tahun {found['year'].of(text)}" if "year" in found else ""
    if not year and _LAST_YEAR.search(text):
        year = " tahun lalu"
    return f"{name} {' dan '.join(parts)} pada penilaian kepatuhan Ombudsman{year}."


def _quoting(record: Record, name: Span, found: dict[str, Span], text: str) -> Record:
    """The record with quotes of the claim."""
    evidence = {field: Quote.at(span, text) for field, span in found.items()}
    evidence["institution"] = Quote.at(name, text)
    return replace(record, evidence=evidence, mention=name.of(text))

"""Text with offsets: one-to-one normalisation and sentences, and nothing that knows what a text is about.

Scanners read a `View`. Its characters stand one for one for those of the original (NBSP is a blank, ’ is ', full-width
digits are digits), except that invisible ones (soft hyphen, zero-width) are left out; `View.span` leads back.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass, field

from berita_extract.model import Span

# Soft hyphen, zero-width space/joiners, word joiner, BOM, direction marks: no reader sees them.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_TABLE = {ord(c): "'" for c in "‘’‚‛′`´"} | {ord(c): '"' for c in "“”„‟″«»"} | {ord(c): "-" for c in "‐‑‒–—−―"}
_BLANKS = dict.fromkeys((160, 5760, *range(8192, 8203), 8239, 8287, 12288, 11, 12, 133), " ")
_TABLE |= _BLANKS | {0x2028: "\n", 0x2029: "\n", 0x0D: " "}


@dataclass(frozen=True, slots=True)
class View:
    """Normalised text; `text[i]` stands for character `offsets[i]` of the original (or `i` where nothing was left out)."""

    text: str
    offsets: array[int] | None = field(default=None, repr=False)

    def span(self, span: Span) -> Span:
        """The span of the original that `span` of the view stands for."""
        if self.offsets is None or span.start == span.end:
            return span
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def locate(self, span: Span) -> Span:
        """The span of the view that stands for `span` of the original."""
        if self.offsets is None:
            return span
        low, high = _bisect(self.offsets, span.start), _bisect(self.offsets, span.end)
        return Span(low, high)


def _bisect(offsets: array[int], position: int) -> int:
    low, high = 0, len(offsets)
    while low < high:
        middle = (low + high) // 2
        if offsets[middle] < position:
            low = middle + 1
        else:
            high = middle
    return low


def _one_to_one(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character


def normalise(text: str) -> View:
    """The view of `text` that scanners read."""
    offsets: array[int] | None = None
    if _INVISIBLE.search(text):
        kept = [i for i, c in enumerate(text) if not _INVISIBLE.match(c)]
        offsets = array("L", kept)
        text = "".join(text[i] for i in kept)
    text = text.translate(_TABLE)
    if not text.isascii():
        text = "".join(c if c.isascii() else _one_to_one(c) for c in text)
    return View(text, offsets)


# A full stop after these ends no sentence: titles, "No. 25", "Kab. Serang", "Rp. 5.000", initials.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Pj|Pjs|Plt|Plh|Drs|Dra|Dr|dr|drg|Ir|Hj?|Prof|Kab|Kec|Kep|Kel|Prov|Jl|Jln|No|Nmr|Rp|St|Tgl|Bpk|Sdr|Kol"
    r"|Letkol|AKBP|"
    r"Kombes|(?:Brig|May|Let)jend?|Jend|Irjen|Tgk|tgl|hlm|dst|dkk|dsb|dll|yg|tsb|Tbk|UPTD?|RSUD|Gg|Ds|PT|CV|a\.n|u\.b|S|M|E)|\b[A-Z])$"
)
_GRADE_LETTER = re.compile(
    r"\b(?:kategori|grade|golongan|predikat|kelas|huruf|mutu|nilai|peringkat)\s+[A-E]$", re.IGNORECASE
)  # "zona hijau kategori A."
# ".", "!" or "?", closing quotes or brackets, then a blank or directly a capital: "tahun 2023.Nilai yang" is seen.
_END = re.compile(r"[.!?]+[\"')\]]*(?=\s|$|[A-Z][a-z])|\n+")


# What goes on longer is no sentence of anybody: a page without full stops, read in stretches of this length
LONGEST_SENTENCE = 1_200


def sentences(text: str, span: Span) -> list[Span]:
    """The sentences of `text` inside `span`, in order, without surrounding blanks; a line break that ends a line ends one.

    None is longer than `LONGEST_SENTENCE`: a longer one is cut at a blank.
    """
    result: list[Span] = []
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if match.group()[0] != "\n" and not _ends(text, match, span, start):
            continue
        _keep(text, start, match.end(), result)
        start = match.end()
    _keep(text, start, span.end, result)
    return result


# "Peringkat 2. Kota Baubau": what counts an item, and says nothing of anybody before it
_PLACE = re.compile(
    r"\W*(?:peringkat|ranking|rangking|rank|urutan|posisi|juara|nomor)\s+(?:ke[\s-]*)?(?:\d{1,3}|[IVX]{1,4})",
    re.IGNORECASE,
)


def _ends(text: str, match: re.Match[str], span: Span, start: int) -> bool:
    """Whether the stop really ends the sentence that began at `start`."""
    before = text[max(span.start, match.start() - 20) : match.start()]
    if match.group()[0] == ".":
        if _ABBREVIATION.search(before) and not _GRADE_LETTER.search(before):
            return False
        # "Rp. 1.875" and "No. 5" are above; "1. Kabupaten Tebo" is a list number, no sentence
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip()
        if (line.isdigit() and len(line) <= 3) or _PLACE.fullmatch(text[start : match.start()].strip()):
            return False
    following = text[match.end() : match.end() + 2].strip()
    # "… jangan dulu sebelum turun." katanya: a closing quote followed by a small letter goes on
    return not (following and following[0].islower())


def _keep(text: str, start: int, end: int, into: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = max(text.rfind(" ", start + 1, start + LONGEST_SENTENCE), start) or start
        cut = cut if cut > start else start + LONGEST_SENTENCE
        into.append(Span(start, cut))
        start = cut + (text[cut] == " ")
    if start < end:
        into.append(Span(start, end))

"""Ranks as printed ("peringkat ke-3", "urutan 25 dari 34 provinsi", "posisi empat se-Bali") and the ladder they stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from berita_extract import patterns
from berita_extract.model import RankScope, Span
from berita_extract.numbers import count_word, counted

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ORDINAL = (
    r"pertama|ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)(?:\s+(?:belas|puluh))?"
    r"|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:\s+(?:belas|puluh))?|sepuluh|sebelas"
)
_RANK = re.compile(
    rf"\b(?:peringkat|urutan|posisi|ranking|rangking|rank|nomor urut|juara|tempat)(?:\s+(?:yang|di|pada"
    rf"|ada))?\s*(?:(?:ke|nomor)[\s-]*)?(?P<rank>\d{{1,3}}(?![.,]?\d)|[IVX]{{1,4}}\b|(?:{_ORDINAL})\b)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(r"\b(?:nasional|se-?Indonesia|di Indonesia)", re.IGNORECASE)
# "dari 34 provinsi", "dari 98 kota" are of the nation; "dari 35 kabupaten/kota" may be of a province, whose most are 38
_COUNTED = re.compile(
    r"\bdari (?:(?P<few>\d+) (?:kota|kabupaten)|\d+ (?:provinsi|kementerian|lembaga))\b", re.IGNORECASE
)
_MOST_IN_PROVINCE = 38  # kabupaten and kota of Jawa Timur
_PROVINCE = re.compile(r"\b(?:se-?[A-Z]\w+|di (?:tingkat )?(?:provinsi|[A-Z]\w+)|tingkat provinsi|provinsi)")
_KIND = re.compile(
    r"\b(?:kelompok|kategori|papan|antar)\s+(?:kota|kabupaten|kementerian|lembaga|provinsi|pemerintah)", re.IGNORECASE
)
# "mengungkap peringkat pemerintah daerah se-Provinsi Jambi": among whom the ranks that follow are; "se-Jawa" is an island
_LADDER = re.compile(
    r"\b(?:pe(?:me)?ringkat(?:an)?|ranking|rangking|urutan)\s+(?!(?:pertama|ke)\b|\d)(?:(?!nasional\b)[\w/]+\s+){1,6}?"
    r"se-?\s?(?:provinsi\s+)?"
    r"(?-i:(?!Indonesia|Kabupaten|Kota|Nusantara|(?:Jawa|Sumatera|Kalimantan|Sulawesi)\b(?!\s+[A-Z])|Maluku dan)[A-Z]\w+)",
    re.IGNORECASE,
)
_LADDER_REACH = 900  # characters behind it, some three paragraphs


@dataclass(frozen=True, slots=True)
class Rank:
    """A place on a ladder; lower is better."""

    span: Span
    value: int
    scope: RankScope


def scan(text: str) -> list[Rank]:
    """All ranks of `text` that carry a number, in order."""
    found: list[Rank] = []
    ladders = list(patterns.finditer(_LADDER, text))
    for match in patterns.finditer(_RANK, text):
        value = _value(match.group("rank"))
        if value is None or text[match.end() : match.end() + 7].lower().startswith(" besar"):
            continue  # "peringkat lima besar" is no rank
        behind = re.split(r"[.;,(]|\bdan\b|\bperingkat\b|\bposisi\b", text[match.end() : match.end() + 60])[0]
        around = text[max(0, match.start() - 25) : match.start()] + "|" + behind
        scope: RankScope = "unknown"
        if _NATIONAL.search(around):
            scope = "national"
        elif _KIND.search(around):
            scope = "kind"
        elif _of_nation(around):
            scope = "national"
        elif _PROVINCE.search(around) or any(_follows(ladder, match, text) for ladder in ladders):
            scope = "province"
        found.append(Rank(Span(*match.span()), value, scope))
    return found


def _follows(ladder: re.Match[str], rank: re.Match[str], text: str) -> bool:
    """Whether a rank stands in what a sentence about the ranks of a province leads to."""
    near = ladder.end() <= rank.start() < ladder.end() + _LADDER_REACH
    return near and not _NATIONAL.search(text, ladder.end(), rank.start())


def _of_nation(around: str) -> bool:
    """Whether those among whom the rank is told are too many for a province, or of a kind that none has."""
    among = _COUNTED.search(around)
    return among is not None and (among["few"] is None or int(among["few"]) > _MOST_IN_PROVINCE)


def _value(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    if word.isupper() and word in _ROMAN:
        return _ROMAN[word]
    word = word.lower()
    if word == "pertama":
        return 1
    return counted(word.removeprefix("ke")) or count_word(word)

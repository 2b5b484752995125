"""Every number of a text with its span and shape; what it means is decided elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from berita_extract import patterns
from berita_extract.model import Span

Shape = Literal["integer", "decimal", "loose", "thousands", "words"]

# A run of digits with single marks between: linear, since each alternative starts with a digit and consumes it.
# "94,62" "94.62" "1.875.000.000" "82."; "94, 62", "87 , 45", "87,,25", "77 . 79", "99,\n23" are put together below.
_DIGITS = re.compile(r"\d+(?:[.,]\d+){0,12}")
_LOOSE = re.compile(
    r"(?:\s,\s?(\d{1,2})|,,(\d{1,2})| koma (\d{1,2})|,\s(\d{2})|,\s(\d)(?=\s*[,;)]|\s+(?:dan|serta|pada|dari|poin|sedangkan"
    r"|menjadi)\b)| \. (\d{1,2})| \.(\d{1,2})"
    r"|\. (\d{2})(?=\s*(?:[.,;)]|\Z|\n|dan\b|serta\b)))(?![\d.,]?\d)"
)
_WHOLE_BEHIND = re.compile(
    r",?\s+(?:dan|serta)\s+\d{1,3}(?![\d.,]*\d|\s?[.,]\s?\d)"
)  # "101, 96, dan 91": whole numbers all three
_COUNTS_ON = re.compile(r",\s(\d{2})\b(?!,\d)")
_SPLIT = re.compile(r"(?<![\d.,:/-])\d $")  # "nilai 8 7,45"
# "87,4 5 dari Ombudsman": a digit that stands alone and counts nothing
_LAST_DIGIT = re.compile(
    r" (\d)(?=\s*(?:[,;)]|\.(?:\s|$)|$|(?:dari|pada|poin|dan|serta|dalam|sedangkan|sementara|menjadi|dengan)\b))"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?$")
_WORDS = {
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9, "sepuluh": 10, "sebelas": 11, "selusin": 12, "seratus": 100, "seribu": 1000,
}  # fmt: skip
_WORD = "|".join(_WORDS)
_SPELLED = re.compile(
    rf"\b(?:(?:{_WORD}|belas|puluh|ratus)\s+){{1,8}}koma(?:\s+(?:{_WORD}|belas|puluh)\b)+", re.IGNORECASE
)
# "nilai delapan puluh tujuh": only right behind the word, and nothing is counted by it
_SPELLED_WHOLE = re.compile(
    r"\b(?:nilai|skor|angka)(?:nya)?\s+(?:sebesar\s+)?(?P<value>(?:dua|tiga|empat|lima|enam|tujuh|delapan"
    r"|sembilan) puluh(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?)\b"
    r"(?!\s+(?:itu|ini|tersebut|koma|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|ribu|juta|persen"
    r"|(?:dan|atau|hingga|sampai)\s+\w+ puluh|[a-z]*(?:kabupaten|kota|daerah|instansi|orang|unit)))",
    re.IGNORECASE,
)
# "sembilan puluh tiga koma dua belas (93,12)": said twice, the digits stand for both
_IN_BRACKETS = re.compile(r"\s*\(\s*")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed; `decimals` counts the digits behind the mark."""

    span: Span
    value: Decimal
    decimals: int
    shape: Shape


def count_word(word: str) -> int | None:
    """The number a single Indonesian word or its "ke-" form stands for: "tiga", "ketiga", "keenam", "dua"; None otherwise."""
    word = word.lower()
    if word in _WORDS:
        return _WORDS[word]
    if word.startswith("ke") and word[2:] in _WORDS:
        return _WORDS[word[2:]]
    return None


def counted(text: str) -> int | None:
    """The number that a phrase of number words or digits stands for: "dua belas", "tujuh puluh", "12"; None if it is none."""
    words = text.lower().split()
    if len(words) == 1 and words[0].isdigit() and len(words[0]) < 7:
        return int(words[0])
    total, current = 0, 0
    for word in words:
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "belas" and current:
            current += 10
        elif word == "puluh" and current:
            total, current = total + current * 10, 0
        elif word == "ratus" and current:
            total, current = total + current * 100, 0
        else:
            return None
    return total + current if words else None


def scan(text: str) -> list[Number]:
    """All numbers of `text` in order, digits and spelled-out decimals; no two overlap."""
    found: list[Number] = []
    position = 0
    while match := _DIGITS.search(text, position):
        number = _read(text, match)
        if found and found[-1].span.overlaps(number.span):
            found.pop()  # the "8" of "8 7,45"
        found.append(number)
        position = number.span.end
    for match in patterns.finditer(_SPELLED_WHOLE, text):
        value = counted(match.group("value"))
        if value is not None:
            found.append(Number(Span(*match.span("value")), Decimal(value), 0, "words"))
    found.sort(key=lambda number: number.span)
    printed = len(found)
    for match in patterns.finditer(_SPELLED, text) if "koma" in text.lower() else ():
        whole, _, part = match.group().lower().partition("koma")
        digits = whole.split()
        # "delapan sembilan koma empat lima": digit by digit
        value = int("".join(str(_WORDS[d]) for d in digits)) if _digitwise(digits) else counted(whole)
        fraction = _fraction(part)
        if value is not None and fraction is not None:
            spelled = Number(Span(*match.span()), Decimal(f"{value}.{fraction}"), len(fraction), "words")
            behind = bisect_left(found, spelled.span.end, 0, printed, key=lambda number: number.span.start)
            if not any(
                spelled.value == n.value and _IN_BRACKETS.fullmatch(text[spelled.span.end : n.span.start])
                for n in found[behind : min(behind + 1, printed)]
            ):
                found.append(spelled)
    return sorted(found, key=lambda number: number.span)


def _digitwise(words: list[str]) -> bool:
    """Whether number words are read out digit by digit: "delapan sembilan" is 89."""
    return len(words) == 2 and all(_WORDS.get(word, 10) < 10 for word in words)


def _fraction(words: str) -> str | None:
    """The digits behind "koma": "dua belas" is 12, "enam dua" is 62."""
    parts = words.split()
    if all(p in _WORDS and _WORDS[p] < 10 for p in parts):
        return "".join(str(_WORDS[p]) for p in parts)
    value = counted(words)
    return None if value is None else str(value)


def _read(text: str, match: re.Match[str]) -> Number:
    raw, start, end = match.group(), match.start(), match.end()
    if _THOUSANDS.fullmatch(raw) and not raw.startswith("0"):
        whole, _, part = raw.replace(".", "").partition(",")
        # "94.625" could be a score with three decimals; the press prints at most two, and points in counts: "1.206"
        return Number(Span(start, end), Decimal(f"{whole}.{part}" if part else whole), len(part), "thousands")
    marks = re.findall(r"[.,]", raw)
    if len(marks) == 1:
        whole, part = re.split(r"[.,]", raw)
        if len(whole) == 1 and _SPLIT.search(text[max(0, start - 3) : start]):
            whole, start = text[start - 2] + whole, start - 2
        if len(part) == 1 and len(whole) == 2 and (last := _LAST_DIGIT.match(text, end)):
            part, end = part + last.group(1), last.end()
        return Number(Span(start, end), Decimal(f"{whole}.{part}"), len(part), "decimal")
    if len(marks) > 1:
        # "85,81,84,85": the comma is both mark and separator; take the first pair, the rest is scanned again
        whole, part = re.split(r"[.,]", raw)[:2]
        first = start + len(whole) + 1 + len(part)
        return Number(Span(start, first), Decimal(f"{whole}.{part}"), len(part), "decimal")
    if (loose := _LOOSE.match(text, end)) and len(raw) <= 3 and not _WHOLE_BEHIND.match(text, loose.end()):
        part = next(group for group in loose.groups() if group)
        further = _COUNTS_ON.match(text, loose.end())
        if further and int(further.group(1)) == int(part) + 1 == int(raw) + 2:
            return Number(Span(start, end), Decimal(raw), 0, "integer")  # "peringkat 94, 95, 96, dan 97"
        if len(raw) == 1 and _SPLIT.search(text[max(0, start - 3) : start]):
            raw, start = text[start - 2] + raw, start - 2  # "9 1 , 20"
        return Number(Span(start, loose.end()), Decimal(f"{raw}.{part}"), len(part), "loose")
    return Number(Span(start, end), Decimal(raw), 0, "integer")

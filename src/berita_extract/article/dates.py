"""Dates as Indonesian pages write them: by-lines, machine stamps and addresses, without a calendar of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

WIB = timezone(timedelta(hours=7))
_LOCAL_OFFSETS = {timedelta(hours=hours) for hours in (7, 8, 9)}  # WIB, WITA, WIT

_MONTHS = {
    1: "januari january jan",
    2: "februari pebruari february feb",
    3: "maret march mar mrt",
    4: "april apr",
    5: "mei may",
    6: "juni june jun",
    7: "juli july jul",
    8: "agustus august agust agu agt ags aug",
    9: "september sept sep",
    10: "oktober october okt oct",
    11: "november nopember nov nop",
    12: "desember december des dec",
}
_MONTH_BY_NAME = {name: number for number, names in _MONTHS.items() for name in names.split()}
_NAME = "|".join(sorted(_MONTH_BY_NAME, key=lambda name: (-len(name), name)))

_WRITTEN = re.compile(
    rf"""
    (?<![\d.,/])(?:
      (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?[\s.,/-]+(?P<m1>{_NAME})\b\.?[\s.,/-]+(?P<y1>\d{{4}})  # 9 Oktober 2020
    | (?P<m2>\b(?:{_NAME}))\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<y2>\d{{4}})      # Februari 23, 2021
    | (?P<y3>\d{{4}})[-/](?P<m3>\d{{1,2}})[-/](?P<d3>\d{{1,2}})                                # 2024-01-29
    | (?P<d4>\d{{1,2}})[/.-](?P<m4>\d{{1,2}})[/.-](?P<y4>\d{{4}})                              # 20/1/2026
    )(?![\d/])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WEEKDAY = (
    r"(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
    r"satur|sat|sun)(?:day)?"
)
_CLOCK = r"(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:wib|wita|wit|am|pm)?"
_AROUND = re.compile(rf"\b(?:{_WEEKDAY})\b|\b{_CLOCK}\b|\b(?:wib|wita|wit)\b", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:updated?|di\s*-?\s*perbarui|pembaruan|perubahan|diubah|diedit|modified|last\s+edit|update\s+terakhir)\b",
    re.IGNORECASE,
)

_STAMP = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T "
    r"](?P<hour>\d{2})[:\-](?P<minute>\d{2})(?:[:\-]\d{2}(?:\.\d+)?)?\s*(?P<zone>Z|"
    r"[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:T?\d{4,6}Z?)?$")

_MONTH_IN_ADDRESS = re.compile(r"/(?P<y>20[12]\d)/(?P<m>0[1-9]|1[0-2])/(?!\d)")
_DAY_IN_TEXT = re.compile(r"\((?P<d>0?[1-9]|[12]\d|3[01])[/-](?P<m>0?[1-9]|1[0-2])\)")
_IN_ADDRESS = (
    re.compile(r"/(?P<y>20\d{2})[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?=[/\-_.?]|$)"),  # /2024/01/29/
    re.compile(r"/(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})\d{6}-"),  # /20240129123456-20-1055512/slug
)


def make(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none or no web page can be that old (before 1995)."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if 1995 <= found.year <= 2100 else None


def written(text: str) -> Iterator[tuple[int, int, date]]:
    """Every full date in `text` with its span; day before month in digits, unless only the other order exists."""
    for match in _WRITTEN.finditer(text):
        found: date | None = None
        if match["y1"]:
            found = make(int(match["y1"]), _MONTH_BY_NAME[match["m1"].lower()], int(match["d1"]))
        elif match["y2"]:
            found = make(int(match["y2"]), _MONTH_BY_NAME[match["m2"].lower()], int(match["d2"]))
        elif match["y3"]:
            found = make(int(match["y3"]), int(match["m3"]), int(match["d3"]))
        elif match["y4"]:
            year, second, first = int(match["y4"]), int(match["m4"]), int(match["d4"])
            found = make(year, second, first) or make(year, first, second)
        if found:
            yield match.start(), match.end(), found


def byline(line: str) -> date | None:
    """The publication date a by-line shows, None where it shows none or only says when the page was changed."""
    changed = _CHANGED.search(line)
    for start, _, found in written(line):
        if changed is None or start < changed.start():
            return found
    return None


def is_byline(line: str, *, loose: bool = False) -> bool:
    """True if `line` is a date with no more around it than a clock, a weekday, an outlet's or writer's name.

    Without `loose` a weekday or a clock must stand beside the date, so that a table's "14/12/2023" stays content; a line
    that a colon ends leads to what follows ("Hasilnya diumumkan wali kota, Rabu (16/7/2025):").
    """
    if len(line) > 120 or line.rstrip().endswith(":"):
        return False
    spans = list(written(line))
    if not spans:
        return False
    rest = line
    for start, end, _ in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    bare, around = _AROUND.subn(" ", rest)
    words = re.findall(r"[^\W\d_]{2,}", bare)
    if re.search(r"\d", bare) or len(words) > 6 or re.search(r"[.!?]\s*$", bare.strip()):
        return False
    return loose or around > 0


def stamp(value: str) -> tuple[date, date] | None:
    """A machine date as (the day as printed, the day in Indonesia); they differ only for a stamp in UTC.

    Offsets other than those of Indonesia and UTC are false labels of a local clock (observed: -07:00 on m.merdeka.com).
    """
    value = value.strip()
    match = _STAMP.search(value)
    if match is None:
        compact = _COMPACT.match(value)
        if compact and (found := make(int(compact["y"]), int(compact["m"]), int(compact["d"]))):
            return found, found
        return _mail_stamp(value)
    printed = make(*(int(part) for part in match["day"].split("-")))
    if printed is None:
        return None
    if match["zone"] not in ("Z", "+00:00", "+0000", "-00:00") or match["hour"] is None:
        return printed, printed
    return printed, printed + timedelta(days=1) if int(match["hour"]) >= 17 else printed


def _mail_stamp(value: str) -> tuple[date, date] | None:
    # "Fri, 15 Nov 2024 20:11:00 +0000" in RSS, or a display string such as "19 Jun 2015 | 13:06"
    try:
        moment: datetime | None = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        moment = None
    if moment and make(moment.year, moment.month, moment.day):
        offset = moment.utcoffset()
        local = moment if offset is None or offset in _LOCAL_OFFSETS else moment.astimezone(WIB)
        return moment.date(), local.date()
    found = byline(value)
    return (found, found) if found else None


def month_in_address(url: str, text: str) -> date | None:
    """The day of a text that lies in the month of the path of `url`: "/2018/01/" and "Rabu (03/01)"."""
    path = _MONTH_IN_ADDRESS.search(url)
    if path is None:
        return None
    days = {int(m["d"]) for m in _DAY_IN_TEXT.finditer(text) if int(m["m"]) == int(path["m"])}
    return make(int(path["y"]), int(path["m"]), max(days)) if days else None


def in_address(url: str) -> date | None:
    """The date in the path of `url`, if it is a full one."""
    for pattern in _IN_ADDRESS:
        if match := pattern.search(url):
            return make(int(match["y"]), int(match["m"]), int(match["d"]))
    return None

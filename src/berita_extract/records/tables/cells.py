"""What a cell beside the score says: zone, predicate, category, rank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.labels import Grade, colour_of
from berita_extract.mentions.ranks import Rank
from berita_extract.model import Block, Span
from berita_extract.records.drafts import Draft
from berita_extract.records.tables.columns import CATEGORY, COLOUR_HEAD, INDEX, RANK, Column
from berita_extract.records.tables.grid import Grid

_GRADE_ALONE = re.compile(
    r"^\s*(?P<head>kualitas|kepatuhan|opini)?\s*(?P<grade>(?:sangat\s+)?(?:tertinggi|tinggi|sedang|rendah|terendah"
    r"|baik|cukup|kurang))(?P<tail>\s+tanpa\s+maladministrasi)?(?:\s*[(/,-]\s*(?:zona\s+)?(?:hijau|kuning|merah)\s*\)?)?\s*$",
    re.IGNORECASE,
)
_TICK = re.compile(r"[√✓✔☑■●•xXvV*]|ya|v")
_LETTER_ALONE = re.compile(r"^\s*([A-E][+-]?)\s*$")


def describe(grid: Grid, column: Column, block: Block, drafts: Sequence[Draft], newest: Draft) -> None:
    """Gives what a cell says to the draft of its column's year, or else to the newest."""
    words, span = grid.words(block), grid.span_of(block)
    targets = [d for d in drafts if d.year.value == column.year] if column.year else [newest]
    if column.is_(RANK) and not column.is_(INDEX):
        match = re.match(r"\d{1,3}", words)
        if match:
            for draft in targets:
                draft.rank = Rank(span, int(match.group()), "unknown")
        return
    label = next(
        (one for one in grid.context.labels if block.span.contains(one.span) and one.polarity == "stated"), None
    )
    zone = colour_of(words) if len(words.split()) == 1 else None
    headed = COLOUR_HEAD.fullmatch(column.header)
    if headed and _TICK.fullmatch(words):  # "Nilai | Hijau | Kuning | Merah" over "95,98 | √ | - | -"
        zone = colour_of(headed.group("colour"))
    for draft in targets:
        if label is not None:
            draft.take(label)
        if zone is not None and draft.zone is None:
            draft.zone, draft.zone_span = zone, span
        if draft.grade is None and (alone := _GRADE_ALONE.match(words)):
            draft.grade = _grade(alone, column, span)
        if draft.category is None and column.is_(CATEGORY) and (letter := _LETTER_ALONE.match(words)):
            draft.category, draft.category_span = letter.group(1), span


def _grade(match: re.Match[str], column: Column, span: Span) -> Grade:
    """The grade of a cell that holds nothing else; its header may carry the head."""
    head = (match.group("head") or "").lower()
    if not head:
        head = (
            "kepatuhan"
            if re.search(r"kepatuhan", column.header, re.IGNORECASE)
            else "kualitas"
            if re.search(r"opini|kualitas", column.header, re.IGNORECASE)
            else ""
        )
    grade = " ".join(match.group("grade").lower().split())
    grade = {"sangat rendah": "terendah"}.get(grade, grade)
    kind = (
        "kepatuhan"
        if head == "kepatuhan"
        else "kualitas"
        if head in ("kualitas", "opini") and "baik" not in grade and grade not in ("cukup", "kurang")
        else "bare"
    )
    return Grade(span, kind, grade, bool(match.group("tail")))  # type: ignore[arg-type]  # one of the three heads by construction

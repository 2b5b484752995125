"""Quotes of records and refusals as marks of a text: each place once, nested where they overlap."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from berita_extract.model import Extraction, Quote, Span

Field = Literal["institution", "year", "score", "zone", "predicate", "category", "rank", "refused"]
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True, slots=True)
class Use:
    """What a place is quoted for: a field of record `number`, or refusal `number` where the field is "refused"."""

    field: Field
    number: int

    @property
    def name(self) -> str:
        """The card that quotes the place: "R3", "X1"."""
        return f"{'X' if self.field == 'refused' else 'R'}{self.number}"


@dataclass(frozen=True, slots=True)
class Pointer:
    """Cards with neighbouring numbers that quote a place for one field: "R1", "R2–R40"."""

    field: Field
    first: str
    label: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A quoted place with all that quote it, in the order of FIELDS; numbered from 1 in text order."""

    number: int
    span: Span
    uses: tuple[Use, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the place is quoted for."""
        return tuple(dict.fromkeys(use.field for use in self.uses))

    @property
    def pointers(self) -> tuple[Pointer, ...]:
        """The quoting cards, runs of neighbours as one."""
        found: list[Pointer] = []
        last = first = self.uses[0]
        for use in (*self.uses[1:], None):
            if use is not None and (use.field, use.number) == (last.field, last.number + 1):
                last = use
                continue
            label = first.name if first == last else f"{first.name}–{last.name}"
            found.append(Pointer(first.field, first.name, label))
            if use is not None:
                last = first = use
        return tuple(found)

    @property
    def label(self) -> str:
        """All that the place is quoted for, in words: "zone R1 R3–R5, refused X1"."""
        return ", ".join(
            f"{field} {' '.join(one.label for one in self.pointers if one.field == field)}" for field in self.fields
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark, or the part of it that fits into the mark around it, with the pieces inside."""

    mark: Mark
    span: Span
    inner: tuple[Piece, ...] = ()

    @property
    def begins(self) -> bool:
        """Whether the mark begins here."""
        return self.span.start == self.mark.span.start

    @property
    def ends(self) -> bool:
        """Whether the mark ends here."""
        return self.span.end == self.mark.span.end


def visible(quote: Quote) -> Span:
    """The place of a quote without the blanks at its ends: " (Baik)"."""
    start = quote.end - len(quote.quote.lstrip())
    return Span(start, max(start, quote.start + len(quote.quote.rstrip())))


def of(extraction: Extraction) -> tuple[Mark, ...]:
    """The marks of an article, in text order, the longer of two that begin together first."""
    found: dict[Span, list[Use]] = {}
    for number, record in enumerate(extraction.records, 1):
        for field in FIELDS:
            if quote := record.evidence.get(field):
                found.setdefault(visible(quote), []).append(Use(field, number))
    for number, refusal in enumerate(extraction.refusals, 1):
        found.setdefault(visible(refusal.quote), []).append(Use("refused", number))
    ordered = sorted(found.items(), key=lambda entry: (entry[0].start, -entry[0].end))
    return tuple(
        Mark(number, span, tuple(sorted(uses, key=lambda use: (FIELDS.index(use.field), use.number))))
        for number, (span, uses) in enumerate(ordered, 1)
    )


def nest(marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The marks as a tree; one that begins inside another and ends behind it is cut there and goes on as a second piece."""
    waiting = [
        (mark.span.start, -mark.span.end, mark.number, mark) for mark in marks if mark.span.start < mark.span.end
    ]
    heapq.heapify(waiting)
    cut: list[tuple[Mark, Span]] = []
    open_ends: list[int] = []
    while waiting:
        start, end, number, mark = heapq.heappop(waiting)
        end = -end
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and open_ends[-1] < end:
            heapq.heappush(waiting, (open_ends[-1], -end, number, mark))
            end = open_ends[-1]
        cut.append((mark, Span(start, end)))
        open_ends.append(end)
    return _tree(cut)


def _tree(cut: Sequence[tuple[Mark, Span]]) -> tuple[Piece, ...]:
    """Pieces in text order, outer ones before what they contain, as a tree."""
    roots: list[Piece] = []
    at = 0
    while at < len(cut):
        mark, span = cut[at]
        behind = at + 1
        while behind < len(cut) and span.contains(cut[behind][1]):
            behind += 1
        roots.append(Piece(mark, span, _tree(cut[at + 1 : behind])))
        at = behind
    return tuple(roots)


def clip(pieces: Iterable[Piece], span: Span) -> tuple[Piece, ...]:
    """The parts of the pieces that lie in `span`."""
    return tuple(
        Piece(
            piece.mark,
            Span(max(piece.span.start, span.start), min(piece.span.end, span.end)),
            clip(piece.inner, span),
        )
        for piece in pieces
        if piece.span.overlaps(span)
    )

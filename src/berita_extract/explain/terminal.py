"""Explanations as text: in colour on a terminal, and with every mark, label and word also where there is none.

A quoted place stands in square brackets with what it is quoted for behind it: "[99,71]{score R1}". A place that a line
or another place cuts goes on after "…".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from rich.console import Console
from rich.text import Text

from berita_extract.explain import Card, Explanation
from berita_extract.explain.marks import Field, Piece, clip
from berita_extract.model import Span
from berita_extract.output import printable

_STYLES: dict[Field, str] = {
    "institution": "bold cyan",
    "year": "bold blue",
    "score": "bold green",
    "zone": "bold yellow",
    "predicate": "bold magenta",
    "category": "magenta",
    "rank": "bold bright_blue",
    "refused": "bold red",
}
_NAMES = 13  # characters of the longest name in a card, and a blank
_BETWEEN = "─" * 60


class Printer:
    """Writes explanations to a stream one after the other."""

    def __init__(self, stream: IO[str]) -> None:
        self._console = Console(file=stream, markup=False, emoji=False, highlight=False)
        self._first = True

    def write(self, explanation: Explanation) -> None:
        """Writes one explanation: head, text, records, refusals."""
        if not self._first:
            self._put("")
            self._put(_BETWEEN)
        self._first = False
        article = explanation.article
        self._put(Text(printable(explanation.title), "bold"))
        for name, value in (
            ("address", article.url),
            ("outlet", article.outlet),
            ("published", explanation.published),
            ("found", explanation.counts),
        ):
            if value:
                self._entry(name, Text(printable(value)))
        if explanation.nothing:
            self._put("")
            self._put(Text(explanation.nothing, "bold"))
        self._text(explanation)
        for heading, cards in (("Records", explanation.records), ("Refusals", explanation.refusals)):
            if cards:
                self._put("")
                self._put(Text(heading, "bold underline"))
            for card in cards:
                self._card(card)

    def close(self) -> None:
        """Nothing is kept back."""

    def _text(self, explanation: Explanation) -> None:
        self._put("")
        self._put(Text("Text", "bold underline"))
        article = explanation.article
        width = len(str(len(explanation.lines))) + 2
        blank = False
        for line in explanation.lines:
            if not line.span.of(article.text).strip():
                blank = True
                continue
            if blank and line.number > 1:
                self._put("")
            blank = False
            shown = Text(style="" if line.read else "dim")
            _mark(shown, article.text, line.span, clip(explanation.pieces, line.span), "")
            shown.rstrip()
            if not line.read:
                shown.append(" {not read}", "dim")
            self._put(shown, Text(f"{line.number:>{width}}  ", "dim"))

    def _card(self, card: Card) -> None:
        self._put("")
        self._put(Text(f"{card.name}  {printable(card.heading)}", "bold"))
        for entry in card.entries:
            value = Text(printable(entry.value), _STYLES[entry.field] if entry.field else "")
            if entry.place is not None:
                quoted = "" if entry.field == "refused" else f'"{printable(entry.place.quote.quote)}", '
                value.append(f"  {quoted}{entry.place.words}", "not bold default")
            if entry.note:
                value.append(f" – {entry.note}", "not bold default")
            self._entry(entry.name, value)

    def _entry(self, name: str, value: Text) -> None:
        self._put(value, Text(f"    {name:<{_NAMES}}", "dim"))

    def _put(self, text: Text | str, before: Text | None = None) -> None:
        """Writes a line behind `before`; on a terminal folded between words, with the same room before each part."""
        text = Text(text) if isinstance(text, str) else text
        before = before or Text()
        room = self._console.width - before.cell_len
        parts = [text]
        if self._console.is_terminal and room > 20:
            parts = list(text.wrap(self._console, room)) or parts
        for number, part in enumerate(parts):
            head = before if number == 0 else Text(" " * before.cell_len)
            part.rstrip()
            self._console.print(Text.assemble(head, part), soft_wrap=True)


def _mark(shown: Text, article: str, span: Span, pieces: Sequence[Piece], style: str) -> None:
    """Appends the characters of `span` with the pieces in it."""
    at = span.start
    for piece in pieces:
        shown.append(printable(article[at : piece.span.start]), style)
        own = f"{style} {_STYLES[piece.mark.fields[0]]}".strip()
        shown.append("[" if piece.begins else "[…", own)
        _mark(shown, article, piece.span, piece.inner, own)
        shown.append("]" if piece.ends else "…]", own)
        if piece.ends:
            shown.append(f"{{{piece.mark.label}}}", "dim")
        at = piece.span.end
    shown.append(printable(article[at : span.end]), style)

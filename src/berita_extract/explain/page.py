"""Explanations as one HTML page that needs no network and no script; all of it is escaped by the template."""

from __future__ import annotations

import unicodedata
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, Literal

from jinja2 import Environment, PackageLoader, StrictUndefined

from berita_extract.explain import Explanation, Line, paragraphs
from berita_extract.explain.marks import FIELDS, Mark, Piece, clip
from berita_extract.home import version
from berita_extract.model import Span

# These turn round what stands behind them: a page could show other figures than the article has
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Token:
    """A step through a paragraph: characters, a mark's begin or end, or links to what the marks before are quoted for."""

    kind: Literal["text", "open", "close", "links"]
    text: str = ""
    piece: Piece | None = None
    marks: tuple[Mark, ...] = ()


class Page:
    """Collects explanations and writes the page at `close`."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._explanations: list[Explanation] = []

    def write(self, explanation: Explanation) -> None:
        """Keeps an explanation for the page."""
        self._explanations.append(explanation)

    def close(self) -> None:
        """Writes the page."""
        environment = Environment(
            loader=PackageLoader("berita_extract.explain"),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
            finalize=_finalize,
        )
        environment.filters["shown"] = shown
        style = environment.loader.get_source(environment, "page.css")[0] if environment.loader else ""
        parts = environment.get_template("page.html").generate(
            explanations=self._explanations,
            style=style,
            style_hash=b64encode(sha256(style.encode()).digest()).decode(),
            fields=FIELDS,
            paragraphs=_paragraphs,
            version=version(),
        )
        self._stream.writelines(parts)


def shown(text: str) -> str:
    """The text without what HTML cannot hold or what may turn lines round: escapes stand for those characters."""
    return "".join(f"\\u{ord(char):04x}" if _is_hidden(char) else char for char in text)


def _is_hidden(char: str) -> bool:
    if " " <= char <= "~" or char in "\t\n\r":
        return False
    return char in _TURNING or unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")


def _finalize(value: object) -> object:
    """What every expression of the template passes; None is no text, and marked-up text was escaped before."""
    if value is None:
        return ""
    return shown(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _paragraphs(explanation: Explanation) -> Iterator[tuple[Line, list[Token]]]:
    text = explanation.article.text
    for line, span in paragraphs(explanation):
        end = span.start + len(span.of(text).rstrip())
        start = end - len(text[span.start : end].lstrip())
        yield line, list(_tokens(text, Span(start, end), clip(explanation.pieces, Span(start, end))))


def _tokens(text: str, span: Span, pieces: Sequence[Piece]) -> Iterator[Token]:
    """The steps through `span`; links stand behind the outermost mark, so that a mark holds the article's words alone."""
    at = span.start
    for piece in pieces:
        yield Token("text", text[at : piece.span.start])
        yield from _inside(text, piece)
        yield Token("links", marks=tuple(one.mark for one in _ending(piece)))
        at = piece.span.end
    yield Token("text", text[at : span.end])


def _inside(text: str, piece: Piece) -> Iterator[Token]:
    yield Token("open", piece=piece)
    at = piece.span.start
    for inner in piece.inner:
        yield Token("text", text[at : inner.span.start])
        yield from _inside(text, inner)
        at = inner.span.end
    yield Token("text", text[at : piece.span.end])
    yield Token("close")


def _ending(piece: Piece) -> Iterator[Piece]:
    if piece.ends:
        yield piece
    for inner in piece.inner:
        yield from _ending(inner)

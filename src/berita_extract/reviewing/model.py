"""What a person is shown, and what can be said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from berita_extract.judgements import Field, Judgement, Kind
from berita_extract.model import Span

ItemKind = Literal["ambiguous", "disputed", "unbacked", "low", "new"]
KINDS: tuple[ItemKind, ...] = ("ambiguous", "disputed", "unbacked", "low", "new")

UNSIGNED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Passage:
    """What a source says, in its sentence, with the places that matter; an imported result has no text."""

    url: str
    outlet: str | None
    published: date | None
    says: str  # what was read of it: "score 94,62"
    quote: str | None
    marks: tuple[Span, ...] = ()  # in the quote
    archived: str | None = None  # "<WARC file>#<byte>"
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be said: the key for it, in words, and the rows it makes, still without author and reason."""

    key: str
    says: str
    rows: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be looked at."""

    kind: ItemKind
    about: str  # "Dinas Sosial Kabupaten Serang 2024, score"
    why: str  # it is shown
    passages: tuple[Passage, ...]
    choices: tuple[Choice, ...]
    mention: str | None = None  # of an ambiguous one
    candidates: tuple[str, ...] = ()
    year: int | None = None
    touches: tuple[str, ...] = ()  # institutions whose facts it may change
    open: Judgement | None = None  # to be said of an institution that nobody names as a candidate


def draft(
    kind: Kind,
    *,
    url: str | None = None,
    mention: str | None = None,
    scheme: str | None = None,
    institution_id: str | None = None,
    institution: str | None = None,
    year: int | None = None,
    field: Field | None = None,
    value: str | None = None,
    undoes: str | None = None,
) -> Judgement:
    """A row without author, reason and time."""
    return Judgement(
        UNSIGNED, "", kind, "", url=url, mention=mention, scheme=scheme, institution_id=institution_id,
        institution=institution, year=year, field=field, value=value, undoes=undoes,
    )  # fmt: skip


def numbered(letter: str, said: Sequence[tuple[str, tuple[Judgement, ...]]]) -> list[Choice]:
    """Choices by a letter, and a number where there are several: "w", or "w1" and "w2"; without a letter always a number."""
    many = len(said) > 1 or not letter
    return [Choice(f"{letter}{n}" if many else letter, words, rows) for n, (words, rows) in enumerate(said, 1)]

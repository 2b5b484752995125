"""What is to be looked at as lines for a terminal and as rows for programs; lines hold crawled text as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from berita_extract.facts import Fact
from berita_extract.output import Row
from berita_extract.resolving import Candidate
from berita_extract.reviewing.model import Item, Passage


def asked(item: Item, number: int, candidates: Iterable[Candidate] = ()) -> Iterator[str]:
    """A thing with its quotes, sources, what speaks for (+) and against (-) each candidate, and keys."""
    yield ""
    yield f"{number}. {item.kind}: {item.about}"
    yield f"   {item.why}"
    for passage in item.passages:
        yield f"   - {passage.says}"
        if passage.quote is not None:
            yield f"     “{marked(passage)}”"
        if passage.note is not None:
            yield f"     {passage.note}"
        source = (passage.url, passage.outlet, passage.published.isoformat() if passage.published else None)
        yield "     " + "  ".join(part for part in source if part)
        if passage.archived is not None:
            yield f"     archived: {passage.archived}"
    for one in candidates:
        yield f"   {one.name} ({one.id})"
        yield from (f"     + {reason}" for reason in one.for_)
        yield from (f"     - {reason}" for reason in one.against)
    for choice in item.choices:
        yield f"   {choice.key:<3} {choice.says}"
    if item.open is not None:
        yield "   i   it is an institution that I name"
    yield "   s   skip    u   undo the last    q   quit"


def listed(item: Item, number: int) -> Iterator[str]:
    """A thing with its quotes, where nothing is asked."""
    yield f"{number}. {item.kind}: {item.about}: {item.why}"
    for passage in item.passages:
        yield f"   - {passage.says}: " + (f"“{marked(passage)}”" if passage.quote else passage.note or "")
        yield f"     {passage.url}"


def marked(passage: Passage) -> str:
    """The quote with the places in brackets that were read."""
    text, parts, end = passage.quote or "", [], 0
    for mark in passage.marks:
        if mark.start >= end:
            parts += [text[end : mark.start], f"[{mark.of(text)}]"]
            end = mark.end
    return "".join([*parts, text[end:]])


def told(fact: Fact) -> str:
    """A fact in one line."""
    judged = f", judged {fact.judged.id}" if fact.judged else ""
    key = fact.key
    return f"{fact.institution} {key.year}, {key.field}: {fact.value} ({fact.status}, origins: {fact.origins}{judged})"


def row(item: Item) -> Row:
    """A thing as one line of JSON."""
    return {
        "kind": item.kind,
        "about": item.about,
        "why": item.why,
        "mention": item.mention,
        "candidates": list(item.candidates),
        "year": item.year,
        "passages": [_passage_row(passage) for passage in item.passages],
        "choices": [{"key": choice.key, "says": choice.says} for choice in item.choices],
    }


def _passage_row(passage: Passage) -> Row:
    return {
        "url": passage.url,
        "outlet": passage.outlet,
        "published": passage.published.isoformat() if passage.published else None,
        "says": passage.says,
        "quote": passage.quote,
        "marks": [[mark.start, mark.end] for mark in passage.marks],
        "archived": passage.archived,
        "note": passage.note,
    }

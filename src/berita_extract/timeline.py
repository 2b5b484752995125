"""What the captures of one story say of it over time: its texts one after another, and whether its page is still there.

Everything here follows from the captures alone, in whatever order they came in: tonight's page, a copy of 2019 out of
another archive, and the same archive read again with better rules give the same texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from berita_extract.model import Extraction, Record

Presence = Literal["there", "gone"]

_GONE_STATUS = (404, 410)
# A page that says so itself, a domain that somebody else holds. Of any other kind (a challenge, a paywall, a page with
# too little text) nothing follows for the article: it may be there for readers.
_GONE_KINDS = ("soft_404", "parked")


@dataclass(frozen=True, slots=True)
class PageCapture:
    """A capture that may be one page of a story."""

    capture: int
    number: int
    url: str
    fetched: datetime
    sha256: str
    run: int | None


@dataclass(frozen=True, slots=True)
class State:
    """The pages that a story had at one time, first page first, and when the last change to them was fetched."""

    pages: tuple[PageCapture, ...]
    seen: datetime


@dataclass(frozen=True, slots=True)
class Text:
    """What a story said from one moment on."""

    extraction: Extraction
    captures: tuple[int, ...]
    source: str  # see store.revisions
    seen: datetime


@dataclass(frozen=True, slots=True)
class Kept(Text):
    """A text that is kept although another has taken its place."""

    until: datetime


def states(captures: Iterable[PageCapture], usable: Callable[[PageCapture], bool]) -> list[State]:
    """The states of a story, oldest first; only captures that are `usable` change it.

    Pages that one run fetched are one state: a page that grew by a paragraph is not seen beside the old next page.
    Of equal bytes the oldest capture stands for all.
    """
    found: list[State] = []
    pages: dict[int, PageCapture] = {}
    for group in _together(captures):
        changed = [page for page in group if pages.get(page.number) != page and usable(page)]
        if changed:
            pages |= {page.number: page for page in changed}
            found.append(State(tuple(pages[number] for number in sorted(pages)), min(group[page] for page in changed)))
    return found


def _together(captures: Iterable[PageCapture]) -> Iterator[dict[PageCapture, datetime]]:
    """Groups of captures of different pages by the same run, each as the oldest of its bytes, with its own time."""
    oldest: dict[tuple[int, str], PageCapture] = {}
    group: dict[PageCapture, datetime] = {}
    last: PageCapture | None = None
    for page in sorted(captures, key=lambda one: (one.fetched, one.capture)):
        first = oldest.setdefault((page.number, page.sha256), page)
        if last is not None and (page.run != last.run or page.number in {one.number for one in group}):
            yield group
            group = {}
        group[first] = page.fetched
        last = page
    if group:
        yield group


def kept(texts: Sequence[Text]) -> tuple[list[Kept], Text]:
    """The former texts to keep, oldest first, and the present one; `texts` are in the order of time, not empty.

    A former text is kept if it states something that the next kept one does not state exactly so.
    """
    present = texts[-1]
    former: list[Kept] = []
    following, since = present, present.seen
    for text in reversed(texts[:-1]):
        if stated(text.extraction.records) <= stated(following.extraction.records):
            since = text.seen
            continue
        former.append(Kept(text.extraction, text.captures, text.source, text.seen, since))
        following, since = text, text.seen
    # each text begins where the one before it ends
    ordered = list(reversed(former))
    starts = [texts[0].seen, *(one.until for one in ordered)]
    return [
        Kept(one.extraction, one.captures, one.source, start, one.until)
        for one, start in zip(ordered, starts, strict=False)
    ], present


def stated(found: Iterable[Record]) -> frozenset[tuple[object, ...]]:
    """What records state, without their quotes: the same set means that no statement changed."""
    return frozenset((one.scheme, one.institution_id, one.year, *values(one)) for one in found)


def values(record: Record | None) -> tuple[object, ...]:
    """The stated values of a record; nothing for none."""
    if record is None:
        return ()
    return (
        str(record.score),
        record.scale,
        record.zone,
        record.predicate,
        record.category,
        record.rank,
        record.rank_scope,
    )


def presence(status: int, kind: str | None, *, moved_to_list: bool = False) -> Presence | None:
    """What one answer says of the article at its address; None where it says nothing.

    A redirect to a list of stories or the home page is how many outlets answer for what they have deleted.
    """
    if status in _GONE_STATUS or kind in _GONE_KINDS or moved_to_list:
        return "gone"
    return "there" if kind in ("article", "copy") else None


def gone_since(answers: Iterable[tuple[datetime, Presence | None]]) -> datetime | None:
    """Since when an article is gone by the answers at its address, in the order of time; None if it is there."""
    since: datetime | None = None
    for moment, found in answers:
        if found == "there":
            since = None
        elif found == "gone" and since is None:
            since = moment
    return since

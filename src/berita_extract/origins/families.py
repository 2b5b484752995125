"""Links between alike articles → origins: a pure function, in which neither order nor hashing counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .likeness import Overlap

By = Literal["canonical", "text"]


@dataclass(frozen=True, slots=True)
class Member:
    """What is asked of an article that is linked."""

    id: int
    url: str
    published: date | None
    size: int  # shingles
    copy: bool = False  # it says itself that it is a copy of a page elsewhere


@dataclass(frozen=True, slots=True)
class Link:
    """Two articles that may be one origin, and why; `first` is the lower id."""

    first: int
    second: int
    by: By
    overlap: Overlap


def families(
    members: Iterable[Member], links: Iterable[Link], compare: Callable[[int, int], Overlap]
) -> tuple[dict[int, int], set[Link]]:
    """The origin of each member, which is the earliest of its family that calls itself no copy, and the links that joined.

    The links that joined are a tree over each family. Of one day the shorter text comes first, because only a longer
    one can have been put together from it; undated texts come last. `compare` gives the overlap of two members.
    """
    ordered = sorted(members, key=lambda one: (one.published or date.max, one.copy, one.size, one.url))
    rank = {member.id: place for place, member in enumerate(ordered)}
    earlier: dict[int, list[tuple[Link, int]]] = defaultdict(list)
    known: dict[tuple[int, int], Overlap] = {}
    for link in links:
        known[link.first, link.second] = link.overlap
        older, newer = sorted((link.first, link.second), key=rank.__getitem__)
        earlier[newer].append((link, older))
    root = {member.id: member.id for member in ordered}

    def first_of(member: int) -> int:
        while root[member] != member:
            root[member] = root[root[member]]
            member = root[member]
        return member

    def related(one: int, other: int) -> bool:
        return (known.get((min(one, other), max(one, other))) or compare(one, other)).related

    joined: set[Link] = set()
    for member in ordered:
        found = earlier[member.id]
        found.sort(key=lambda entry: (-entry[0].overlap.resemblance, rank[entry[1]], entry[0].by))
        for link, older in found:
            own, other = first_of(member.id), first_of(older)
            if own == other:
                continue
            whole = own == member.id and link.overlap.same  # nothing else is known of it, so it brings nobody along
            if link.by == "canonical" or whole or related(own, other):
                low, high = sorted((own, other), key=rank.__getitem__)
                root[high] = low
                joined.add(link)
    earliest: dict[int, Member] = {}
    for member in sorted(ordered, key=lambda one: (one.copy, one.published or date.max, one.url)):
        earliest.setdefault(first_of(member.id), member)
    return {member.id: earliest[first_of(member.id)].id for member in ordered}, joined

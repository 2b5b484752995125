"""Near-duplicate articles: which texts are one text, reprinted.

Support for a fact is counted in these clusters, so one press release in twenty outlets confirms itself once. A cluster
is known by the URL of its earliest member. Every pair that shares a shingle is compared, in memory, which is meant for
some thousand articles; nothing depends on the order of the input or on hashing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

SHINGLE_WORDS = 5
LIKE = 0.8  # of shared shingles: Jaccard for equal lengths, containment where one text is an excerpt of the other
MIN_SHINGLES = 8  # a shorter text is too little to be told from any other sentence on the subject

# "Serang,": letters and digits only, so that typography and layout do not count; "94,62" stays one word
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")

Shingle = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """What clustering needs of an article."""

    url: str
    text: str
    published: date | None


def words(text: str) -> list[str]:
    """Lower-case words and numbers of a text."""
    return _WORD.findall(text.casefold())


def shingles(text: str) -> frozenset[Shingle]:
    """All runs of five words of a text; a text shorter than that has none."""
    found = words(text)
    return frozenset(tuple(found[start : start + SHINGLE_WORDS]) for start in range(len(found) - SHINGLE_WORDS + 1))


def alike(first: frozenset[Shingle], second: frozenset[Shingle]) -> bool:
    """True if two texts are one text: same wording, or one contained in the other."""
    return _alike(len(first), len(second), len(first & second))


def _alike(first: int, second: int, shared: int) -> bool:
    shorter = min(first, second)
    if shared == 0:
        return False
    if shorter < MIN_SHINGLES:
        return first == second == shared
    return shared / shorter >= LIKE


def clusters(texts: Iterable[Text]) -> Mapping[str, str]:
    """The origin of each URL: the URL of the earliest text of its cluster (undated ones last, then by URL)."""
    ordered = sorted(texts, key=lambda text: (text.published or date.max, text.url))
    parent = list(range(len(ordered)))
    sizes: list[int] = []
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for index, text in enumerate(ordered):
        own = shingles(text.text)
        sizes.append(len(own))
        shared = Counter(other for shingle in own for other in holders[shingle])
        for other, count in shared.items():
            if _alike(len(own), sizes[other], count):
                _join(parent, index, other)
        for shingle in own:
            holders[shingle].append(index)
    return {text.url: ordered[_root(parent, index)].url for index, text in enumerate(ordered)}


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _join(parent: list[int], first: int, second: int) -> None:
    low, high = sorted((_root(parent, first), _root(parent, second)))
    parent[high] = low  # the earliest member stays the root

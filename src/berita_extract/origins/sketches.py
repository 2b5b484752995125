"""The keys under which a text is found by those it is alike with; they are rows of a table, not an index in memory.

A text has two kinds of keys. *Bands* are those of MinHash over all its shingles (datasketch): two texts share one with
probability 1 - (1 - J³)²⁰ at resemblance J, which is .999 for reprints of one length and next to nothing for an excerpt.
*Passages* are local minima: of each eight runs of ten words in a row the one with the least hash, so that two texts with
the same 17 words in a row share one, however long the rest of either is. Excerpts are found so. A text of fewer than
SHORT shingles may have no such 17 words left where it was edited; it has no keys and is found by `Rare`, exactly.

Recall against the exact comparison, on 1,500 articles of `tests/corpus` and what was made of them that is still alike:
of 5,476 pairs of one length (paragraphs in another order, other headline, dateline and last paragraph, words changed or
dropped every 15 to 60) bands find .9996, of 7,079 pairs of which one holds the other (cuts, leads, a text between 20 to
400 words of others, one of nine texts) .63; passages, and so both together, find all 12,555. At worst .38 of the
passages of the shorter were shared where MIN_PASSAGES asks for .25. Bands are the second net, for texts edited so evenly
that few passages are left. `tests/test_origins.py` measures a part of this.

datasketch's own indexes were measured on 2,000 of the articles: MinHashLSHEnsemble (for excerpts) takes 77 kB of memory
a text and finds .997 of cuts to a third, MinHashLSH 7 kB; that is 7.7 and 0.7 GB for 100,000 texts, to be built anew by
each process. The rows here take 1 kB of disk a text and are asked at once. Of a key of many texts only the first COMMON
are read and some compared, so that time and links stay in proportion to the number of texts, whatever they have in
common; a text reprinted more often hangs together by those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from math import ceil
from typing import TYPE_CHECKING, Literal

from .likeness import LIKE, MIN_SHINGLES, SHINGLE_WORDS, Shingle, runs, words

if TYPE_CHECKING:
    from datasketch import MinHash  # type: ignore[import-untyped]  # ships no types

BANDS, ROWS = 20, 3
PASSAGE_WORDS, WINDOW = 10, 8
SHORT = 48  # shingles
COMMON = 30  # texts under one key; of more only the first are read
ENOUGH = 8  # comparisons for one key
MIN_PASSAGES = 0.25  # of the passages of the text that has fewer: less is a law's name or a closing paragraph
LEAST_READ = 0.1  # of them that were read, where others are common

Kind = Literal["band", "passage"]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is stored of a text to find its like; `digest` is that of its words."""

    digest: str
    size: int  # shingles
    bands: frozenset[int] = field(repr=False)
    passages: frozenset[int] = field(repr=False)


def digest(text: str) -> str:
    """A name for the words of a text, the same for every typography."""
    return _digest(words(text))


def _digest(found: Sequence[str]) -> str:
    return blake2b(" ".join(found).encode(), digest_size=16).hexdigest()


def sketch(text: str) -> Sketch:
    """The sketch of a text: the same in every process and on every machine."""
    found = words(text)
    shingles = set(map(" ".join, runs(found, SHINGLE_WORDS)))
    if len(shingles) < SHORT:
        return Sketch(_digest(found), len(shingles), frozenset(), frozenset())
    return Sketch(_digest(found), len(shingles), _bands(shingles), _passages(found))


def _bands(shingles: Collection[str]) -> frozenset[int]:
    signature = _empty_minhash().copy()
    signature.update_batch([_hash(shingle) & 0xFFFFFFFF for shingle in shingles])
    values = signature.hashvalues.astype("<u8")
    cut = (values[band * ROWS : (band + 1) * ROWS].tobytes() for band in range(BANDS))
    return frozenset(_key(_hash_bytes(bytes([band]) + rows), "band") for band, rows in enumerate(cut))


@cache
def _empty_minhash() -> MinHash:
    from datasketch import MinHash  # late, because it takes 0.5 s: it brings scipy

    return MinHash(num_perm=BANDS * ROWS, seed=1, hashfunc=int)  # the shingles come hashed


def _passages(found: Sequence[str]) -> frozenset[int]:
    hashes = [_hash(" ".join(run)) for run in runs(found, PASSAGE_WORDS)]
    minima = {min(hashes[at : at + WINDOW]) for at in range(max(1, len(hashes) - WINDOW + 1))}
    return frozenset(_key(least, "passage") for least in minima)


def _hash(text: str) -> int:
    return _hash_bytes(text.encode())


def _hash_bytes(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


def _key(hashed: int, kind: Kind) -> int:
    """A key as SQLite holds it, of 48 bits, which are shorter than 64; the last bit tells the kind."""
    return (hashed >> 16) & ~1 | (kind == "passage")


def promising(bands: int, passages: int, unread: int, fewer: int) -> bool:
    """True if two texts are worth comparing, by the keys they share.

    `unread` are passages so common that it was not read whether the other has them too; `fewer` is the number of
    passages of the one that has fewer.
    """
    known = passages >= max(1, fewer * LEAST_READ)
    return bands > 0 or (known and passages + unread >= fewer * MIN_PASSAGES)


class Rare:
    """Short texts, each under its rarest shingles: so many that whatever is alike with it has one of them."""

    def __init__(self, texts: Mapping[int, frozenset[Shingle]]) -> None:
        """`texts` are the shingles of the short texts."""
        spread = Counter(shingle for shingles in texts.values() for shingle in shingles)
        self._under: dict[Shingle, list[int]] = {}
        for number, shingles in texts.items():
            ordered = sorted(shingles, key=lambda shingle: (spread[shingle], shingle))
            spare = 0 if len(shingles) < MIN_SHINGLES else len(shingles) - ceil(LIKE * len(shingles))
            for shingle in ordered[: spare + 1]:
                under = self._under.setdefault(shingle, [])
                if len(under) < COMMON:
                    under.append(number)

    def __bool__(self) -> bool:
        return bool(self._under)

    def near(self, shingles: Iterable[Shingle]) -> set[int]:
        """The short texts that a text with these shingles may be alike with."""
        return {number for shingle in shingles for number in self._under.get(shingle, ())}

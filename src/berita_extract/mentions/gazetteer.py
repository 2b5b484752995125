"""All known names of a text: spaCy's PhraseMatcher over regions, ministries, agencies, unit forms and type words.

The tokenizer is ours: `spacy.blank("id")` takes 2 s to start because of its exceptions, cuts "Kab." in two and leaves
"93.88dan" in one piece. Tokens are small letters, so that matching ignores case; what needs capitals looks at the text.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from berita_extract.model import Span
from berita_extract.reference import Body, Name, Reference, Region, UnitForm

Level = Literal["provinsi", "kabupaten", "kota"]

# Words that say of which level the name behind them is. "government" heads stand for the institution itself,
# "area" heads for the region and, as subject of a result, its government; "holder" heads for who leads it.
HeadForm = Literal["government", "area", "holder"]
_HEADS: dict[tuple[Level | None, HeadForm], str] = {
    (
        "provinsi",
        "government",
    ): "pemerintah provinsi, pemprov, pemrov, pemerintah prov, pemda provinsi, pemdaprov, pemerintah daerah provinsi",
    ("kabupaten", "government"): (
        "pemerintah kabupaten, pemkab, pembkab, pemerintah kab, pemda kabupaten, pemda kab, pemerintah daerah kabupaten"
    ),
    ("kota", "government"): (
        "pemerintah kota, pemkot, pemko, pemda kota, pemerintah daerah kota, pemerintah kota administrasi, pemkot administrasi, pemkot adm"
    ),
    (None, "government"): "pemda, pemerintah daerah, pemerintah",
    ("provinsi", "area"): "provinsi, propinsi, prov",
    ("kabupaten", "area"): "kabupaten, kab, kabupaten administrasi",
    ("kota", "area"): "kota, kota administrasi, kota adm",
    ("provinsi", "holder"): "gubernur, wakil gubernur, sekda provinsi, sekretaris daerah provinsi",
    ("kabupaten", "holder"): "bupati, wakil bupati, sekda kabupaten, sekretaris daerah kabupaten",
    ("kota", "holder"): "wali kota, walikota, wakil wali kota, wakil walikota, sekda kota, sekretaris daerah kota",
    (None, "holder"): "sekda, sekretaris daerah",
}
HEADS: dict[str, tuple[Level | None, HeadForm]] = {
    word: kind for kind, words in _HEADS.items() for word in words.split(", ")
}

# Letters and digits apart ("93.88dan", "Kategori38"); a mark is a token of its own
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: exactly one of the four is set."""

    head: str | None = None
    region: Region | None = None
    body: Body | None = None
    unit: UnitForm | None = None
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A known phrase in the text; several entries where a name has several owners (Kota and Kabupaten Serang)."""

    span: Span
    entries: tuple[Entry, ...]

    @property
    def head(self) -> str | None:
        """The type word in small letters, if the phrase is one."""
        return self.entries[0].head

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions that bear the name."""
        return tuple({e.region.id: e.region for e in self.entries if e.region}.values())

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The ministries and agencies that bear the name."""
        return tuple({e.body.id: e.body for e in self.entries if e.body}.values())

    @property
    def unit(self) -> UnitForm | None:
        """The unit form that the phrase names, if it is one."""
        return next((e.unit for e in self.entries if e.unit), None)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the names ("canonical", "nickname", …)."""
        return frozenset(e.name.kind for e in self.entries if e.name)


def _words(text: str) -> tuple[list[str], array[int]]:
    """Small-letter tokens and where each starts."""
    words, starts = [], array("L")
    for match in _TOKEN.finditer(text):
        words.append(match.group().lower())
        starts.append(match.start())
    return words, starts


def _spellings(name: str) -> Iterator[str]:
    """The name as written, and with its hyphens as blanks or left out: "Toli-Toli", "Toli Toli", "ToliToli"."""
    yield name
    if "-" in name:
        yield name.replace("-", " ")
        yield name.replace("-", "")


class Gazetteer:
    """Finds every known phrase of a text; longest first, none overlapping."""

    def __init__(self, reference: Reference) -> None:
        self._vocab = Vocab()
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._matcher = PhraseMatcher(self._vocab)
        collected: defaultdict[str, list[Entry]] = defaultdict(list)
        for head in HEADS:
            collected[" ".join(_words(head)[0])].append(Entry(head=head))
        for phrase, entry in _named(reference):
            for spelling in _spellings(phrase):
                key = " ".join(_words(spelling)[0])
                if entry not in collected[key]:
                    collected[key].append(entry)
        for key, entries in sorted(collected.items()):
            self._entries[key] = tuple(entries)
            self._matcher.add(key, [Doc(self._vocab, words=key.split(" "))])

    def find(self, text: str) -> list[Match]:
        """All phrases of `text` in order."""
        words, starts = _words(text)
        if not words:
            return []
        doc = Doc(self._vocab, words=words)
        raw = sorted(
            ((start, end, self._vocab.strings[key]) for key, start, end in self._matcher(doc)),
            key=lambda m: (m[0] - m[1], m[0]),
        )
        taken: set[int] = set()
        kept: list[Match] = []
        for start, end, key in raw:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                last = end - 1
                kept.append(Match(Span(starts[start], starts[last] + len(words[last])), self._entries[key]))
        return sorted(kept, key=lambda match: match.span)


def _named(reference: Reference) -> Iterable[tuple[str, Entry]]:
    for region in reference.regions.values():
        yield from ((name.text, Entry(region=region, name=name)) for name in region.names)
    for body in reference.bodies.values():
        yield from ((name.text, Entry(body=body, name=name)) for name in body.names)
    for unit in reference.units:
        yield from ((name.text, Entry(unit=unit, name=name)) for name in unit.names)

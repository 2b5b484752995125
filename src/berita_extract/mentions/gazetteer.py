"""All known names of a text: spaCy's PhraseMatcher over regions, ministries, agencies, unit forms and type words.

The tokenizer is ours: `spacy.blank("id")` takes 2 s to start because of its exceptions, cuts "Kab." in two and leaves
"93.88dan" in one piece. Tokens are small letters, so that matching ignores case; what needs capitals looks at the text.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
_WORD = re.compile(r"[^\W\d_]+")
_JOINED_ON = re.compile(r"(?:dan|serta|di|dari|oleh|untuk|kepada|yakni|yaitu)(?=[A-Z])")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")


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
    def units(self) -> tuple[UnitForm, ...]:
        """All unit forms that the phrase may stand for: "BPN" is the office of a kabupaten and that of a province."""
        return tuple({e.unit.name: e.unit for e in self.entries if e.unit}.values())

    @property
    def shouted(self) -> bool:
        """Whether it is a short form of capitals that is another word in small letters: "BIG", "LAN", "MAN"."""
        texts = [e.name.text for e in self.entries if e.name]
        return bool(texts) and all(len(text) < 4 and text.isupper() for text in texts)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the names ("canonical", "nickname", …)."""
        return frozenset(e.name.kind for e in self.entries if e.name)


_OFFICE_HEADS = frozenset({"dinas", "badan"})
_SHORTEST_OWNED = 7  # letters: "sosialnya", "kesehatannya"; "hanya" and "punya" are words


def _words(text: str, glued: Sequence[Span] = ()) -> tuple[list[str], array[int]]:
    """Small-letter tokens and where each starts; those of `glued` end where a capital follows a small letter.

    A line's end is a token too: no name goes on in another block.
    "&" is "dan", and a comma before it is left out: "A, B, dan C", "A, B dan C" and "A, B & C" are the same.
    """
    words: list[str] = []
    starts = array("L")
    apart = {span.start for span in glued}
    last = 0
    for match in _TOKEN.finditer(text):
        if "\n" in text[last : match.start()]:
            words.append("\n")
            starts.append(last)
        last = match.end()
        at, word = match.start(), match.group().lower()
        if word in ("dan", "&"):
            if words and words[-1] == ",":
                words.pop()
                starts.pop()
            words.append("dan")
            starts.append(at)
        elif at in apart:
            for piece in _GLUED.split(match.group()):
                words.append(piece.lower())
                starts.append(at)
                at += len(piece)
        else:
            owned = words and words[-1] in _OFFICE_HEADS and word.endswith("nya") and len(word) > _SHORTEST_OWNED
            words.append(word.removesuffix("nya") if owned else word)  # "dinas sosialnya"
            starts.append(at)
    return words, starts


def _key(name: str) -> str:
    """The small-letter tokens of a name with blanks between."""
    words = _TOKEN.findall(name.lower())
    return " ".join(_words(name)[0] if "dan" in words or "&" in words else words)


def _spellings(name: str, parts: Sequence[tuple[str, str]]) -> set[str]:
    """Other ways to print a name: its parts in short, without commas or "dan", its hyphens as blanks or left out."""
    whole = [name]
    for short, long in parts:
        if long in name:
            word = re.compile(rf"\b{re.escape(long)}\b")
            whole += [word.sub(short, known) for known in whole]
    varied = set(whole)
    for known in whole:
        if " dan " in known:
            bare = known.replace(", dan ", " dan ")
            varied |= {bare.replace(", ", " "), bare.replace(" dan ", " "), bare.replace(" dan ", ", ")}
            varied.add(bare.replace(", ", " ").replace(" dan ", " "))
        if ", " in known:
            varied.add(re.sub(r", (?=[A-Z\d]+$)", " dan ", known))  # "Dinas Koperasi dan UKM"
        if "-" in known:
            varied |= {known.replace("-", " "), known.replace("-", "")}
    return varied


def _joined(name: str) -> Iterator[str]:
    """A name of two or more words with its first two as one: "Bandarlampung", "Tulangbawang Barat"."""
    first, _, rest = name.partition(" ")
    if len(first) > 2 and rest[:1].isupper() and first.lower() not in HEADS:
        yield first + rest


class Gazetteer:
    """Finds every known phrase of a text; longest first, none overlapping."""

    def __init__(self, reference: Reference) -> None:
        self._vocab = Vocab()
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._matcher = PhraseMatcher(self._vocab)
        collected: defaultdict[str, list[Entry]] = defaultdict(list)
        for head in HEADS:
            collected[_key(head)].append(Entry(head=head))
        varied: defaultdict[str, list[Entry]] = defaultdict(list)
        for phrase, entry in _named(reference):
            for into, spellings in ((collected, [phrase]), (varied, _varied(phrase, entry, reference.parts))):
                for spelling in spellings:
                    key = _key(spelling)
                    if entry not in into[key]:
                        into[key].append(entry)
        for key, entries in varied.items():
            collected.setdefault(key, entries)  # a name that is listed is never taken for the spelling of another
        for key, entries in sorted(collected.items()):
            self._entries[key] = tuple(entries)
            self._matcher.add(key, [Doc(self._vocab, words=key.split(" "))])

    def find(self, text: str) -> list[Match]:
        """All phrases of `text` in order."""
        found = self._find(_words(text))
        if not _GLUED.search(text):
            return found
        # "KementerianLuar Negeri", "SolokSolok Selatan": only words that consist of known phrases come apart
        known = _marked(text, found)
        glued = [Span(*word.span()) for word in _WORD.finditer(text) if _GLUED.search(word.group())]
        glued = [word for word in glued if not any(known[word.start : word.end])]
        if not glued:
            return found
        apart = self._find(_words(text, glued))
        known = _marked(text, apart)
        joined = [Span(w.start, w.start + m.end()) for w in glued if (m := _JOINED_ON.match(text, w.start))]
        for word in joined:  # "danDinas Perhubungan"
            known[word.start : word.end] = b"\1" * (word.end - word.start)
        whole = _marked(text, [word for word in glued if all(known[word.start : word.end])])
        added = [match for match in apart if any(whole[match.span.start : match.span.end])]
        now = _marked(text, added)
        kept = [match for match in found if not any(now[match.span.start : match.span.end])]
        return sorted([*kept, *added], key=lambda match: match.span)

    def _find(self, tokens: tuple[list[str], array[int]]) -> list[Match]:
        words, starts = tokens
        if not words:
            return []
        doc = Doc(self._vocab, words=words)
        raw = sorted(
            ((start, end, self._vocab.strings[key]) for key, start, end in self._matcher(doc)),
            key=lambda m: (m[0] - m[1], m[0]),
        )
        raw = self._unbitten(raw)
        taken: set[int] = set()
        kept: list[Match] = []
        for start, end, key in raw:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                last = end - 1
                kept.append(Match(Span(starts[start], starts[last] + len(words[last])), self._entries[key]))
        return sorted(kept, key=lambda match: match.span)

    def _unbitten(self, raw: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Without the offices that take the first word of a region's longer name, and are ones without it as well:
        "Dinas Kesehatan Daerah Istimewa Yogyakarta"."""
        long = {start for start, end, key in raw if end - start > 2 and any(e.region for e in self._entries[key])}
        if not long:
            return raw
        there = {(start, end) for start, end, _ in raw}
        return [
            (start, end, key)
            for start, end, key in raw
            if end - 1 not in long or (start, end - 1) not in there or not self._entries[key][0].unit
        ]


def _marked(text: str, parts: Iterable[Match | Span]) -> bytearray:
    """A mark for every character of the text that lies in one of the parts."""
    marks = bytearray(len(text))
    for part in parts:
        span = part if isinstance(part, Span) else part.span
        marks[span.start : span.end] = b"\1" * (span.end - span.start)
    return marks


def _named(reference: Reference) -> Iterable[tuple[str, Entry]]:
    for region in reference.regions.values():
        yield from ((name.text, Entry(region=region, name=name)) for name in region.names)
    for body in reference.bodies.values():
        yield from ((name.text, Entry(body=body, name=name)) for name in body.names)
    for unit in reference.units:
        yield from ((name.text, Entry(unit=unit, name=name)) for name in unit.names)


def _varied(phrase: str, entry: Entry, parts: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The other ways to print a name that follow from it. What is short or told in other words has no parts."""
    kind = entry.name.kind if entry.name else None
    yield from _spellings(phrase, parts if kind in ("canonical", "spelling") and not entry.region else ()) - {phrase}
    if kind == "canonical" and entry.region:
        yield from _joined(phrase)
    if kind == "abbreviation" and not entry.region and re.fullmatch(r"[A-Z][a-z]+[ -][A-Z\d]+", phrase):
        yield re.sub(r"[ -]", "-", phrase)  # "Dinsos P3A", "Dinsos-P3A", "DinsosP3A"
        yield re.sub(r"[ -]", "", phrase)

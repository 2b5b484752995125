"""Which offices stand in a text that the gazetteer lacks: mergers made of words it knows, and names with one slip.

They become phrases like those of the gazetteer; mentions are composed of both elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from functools import partial

from rapidfuzz.distance import OSA

from berita_extract import patterns
from berita_extract.mentions.composition.vocabulary import Vocabulary
from berita_extract.mentions.gazetteer import Entry, Match
from berita_extract.model import Span
from berita_extract.reference import UnitForm

_UNIT_LIKE = re.compile(
    r"\b(?:Dis[a-z]{4,12}|DP[A-Z]{3,8}|D[A-Z]{4,8}|Dinas [A-Z][a-z]{4,14}|Din(?:sos|kes|dik)[a-z]{0,3})\b"
)
_OFFICE_LIKE = re.compile(
    r"(?:\b|(?<=\bdan)|(?<=\bserta))(?:Dinas|DINAS)(?P<rest>(?:(?:,? (?:dan|Dan|DAN|serta) |, | & | )(?!DAN\b"
    r"|Dan\b|Dinas\b|DINAS\b)[A-Z]\w+){1,12})"
)
_LONG_WORD = 8  # letters; shorter words are too often others
_NO_OFFICE_BEFORE = re.compile(r"\b(?:rumah|mobil|kendaraan|perjalanan|baju|pakaian)[^\S\n]+$", re.IGNORECASE)


def with_offices(text: str, vocabulary: Vocabulary, matches: Sequence[Match]) -> list[Match]:
    """The phrases, and offices the gazetteer lacks: composed of words it knows, or with one slip in a known name."""
    spans = [match.span for match in matches]
    starts = [span.start for span in spans]

    def taken(span: Span) -> bool:
        index = bisect(starts, span.start)
        return any(span.overlaps(other) for other in spans[max(0, index - 1) : index + 1])

    added: list[Match] = []
    covered: set[int] = set()
    for pattern, read in (
        (_OFFICE_LIKE, partial(_composed, text, vocabulary)),
        (_UNIT_LIKE, partial(_misspelt, vocabulary)),
    ):
        for match in patterns.finditer(pattern, text):
            if (
                match.start() not in covered
                and not taken(Span(match.start(), match.start() + 5))
                and (found := read(match))
            ):
                added.append(found)
                covered.update(range(found.span.start, found.span.end))
    kept = [match for match in matches if match.span.start not in covered]
    return sorted([*kept, *added], key=lambda match: match.span)


def _composed(text: str, vocabulary: Vocabulary, match: re.Match[str]) -> Match | None:
    """An office of a merger that is not listed: "Dinas Koperasi, Perindustrian dan Perdagangan"."""
    if _NO_OFFICE_BEFORE.search(text[max(0, match.start() - 14) : match.start()]):
        return None
    end = match.start("rest")
    words: list[str] = []
    for part in re.finditer(
        r"(?:,? (?:dan|Dan|DAN|serta) |, | & | )(?P<word>(?!DAN\b|Dan\b)[A-Z]\w+)", match.group("rest")
    ):
        word = office_word(vocabulary, part.group("word"))
        if word is None:
            break
        words.append(word)
        end = match.start("rest") + part.end()
    if not words:
        return None
    span = Span(match.start(), end)
    printed = " ".join(span.of(text).split())
    name = title_case(printed).replace(" DAN ", " dan ").replace(" Dan ", " dan ")
    core = f"{printed.split()[0].lower()}-{words[0]}"
    return Match(span, (Entry(unit=UnitForm(core, name, "office", (), "region")),))


def office_word(vocabulary: Vocabulary, word: str) -> str | None:
    """The word of office names that is printed, one slip allowed in a long one ("Kebudaayan"), in lower case; None for others."""
    word = word.lower()
    if word in vocabulary.office_words:
        return word
    if len(word) < _LONG_WORD:
        return None
    near = [known for known in vocabulary.office_words if known[0] == word[0] and OSA.distance(known, word) == 1]
    return near[0] if len(near) == 1 else None


def _misspelt(vocabulary: Vocabulary, match: re.Match[str]) -> Match | None:
    """A unit whose name has a slip: "Disdukapil", "Dinas Pendidkan"; only where one known name is near."""
    words = match.group().lower()
    # of capitals alone one other letter is another office: "DPUTR" is not "DPUPR"
    short = match.group().isupper()
    if short and len(words) < 6:
        return None
    near = {
        unit.name: unit
        for name, unit in vocabulary.forms.items()
        if abs(len(name) - len(words)) <= 1
        and name[:3] == words[:3]
        and OSA.distance(name, words) == 1
        and not (short and len(name) == len(words) and sorted(name) != sorted(words))
    }
    return Match(Span(*match.span()), (Entry(unit=next(iter(near.values()))),)) if len(near) == 1 else None


def title_case(name: str) -> str:
    """ "TABANAN" as "Tabanan"; Roman numerals and mixed case stay."""
    return " ".join(
        w.capitalize() if w.isupper() and len(w) > 3 and "." not in w and not re.fullmatch(r"[IVXAB-]+", w) else w
        for w in name.split()
    )

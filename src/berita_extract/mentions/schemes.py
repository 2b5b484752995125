"""Where a text names the assessment we collect, and where another one ("SAKIP", "IKM", "zona integritas")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from berita_extract import patterns
from berita_extract.model import Span
from berita_extract.reference import Reference, Scheme


@dataclass(frozen=True, slots=True)
class SchemeMention:
    """A place that names a scheme; `assessor` if only the one who assesses is named ("Ombudsman")."""

    span: Span
    scheme: str
    target: bool
    assessor: bool = False
    rehearsal: bool = False
    passing: bool = False  # governs no more than its own sentence, and not where the target is named
    inhouse: bool = False  # another scheme of the assessor of the target
    aside: bool = False  # what somebody gave or thinks, which no article is about


# "Ombudmsan", "Ombusdman", "Ombdusman" are seen: up to two slips in a long word
_LONG_WORD = re.compile(r"\b[A-Za-z]{7,12}\b")

# "mengancam melapor ke Ombudsman", "surat pengaduan kepada Ombudsman": who is turned to, not who assesses
_TURNED_TO = re.compile(
    r"\b(?:me(?:lapor|ngadu|nyurat)\w*|di(?:lapor|adu)kan|(?:peng)?aduan|laporan|surat|keluhan)\s+(?:[\w-]+\s+){0,3}?(?:ke|kepada)\s+\Z",
    re.IGNORECASE,
)


class SchemeScanner:
    """Finds the names of all schemes of the reference data."""

    def __init__(self, reference: Reference) -> None:
        self._names = tuple((scheme, _pattern(scheme)) for scheme in reference.schemes.values())
        self._target = reference.target.id
        # "Ombudsman RI" names who assesses, not what
        self._assessor_only = re.compile(
            rf"(?:{'|'.join(map(re.escape, reference.target.assessors))})(?:\s+(?:RI|Republik Indonesia))?",
            re.IGNORECASE,
        )
        self._target_assessors = set(reference.target.assessors)
        self._assessors = tuple(word.lower() for word in reference.target.assessors if " " not in word)

    def scan(self, text: str) -> list[SchemeMention]:
        """All scheme mentions of `text`, in order; where two overlap the longer one stays."""
        found = [
            SchemeMention(
                Span(*m.span()),
                scheme.id,
                scheme.role == "target",
                assessor=scheme.role == "target" and bool(self._assessor_only.fullmatch(m.group())),
                rehearsal=scheme.rehearsal,
                passing=scheme.passing,
                inhouse=scheme.role != "target" and bool(self._target_assessors & set(scheme.assessors)),
            )
            for scheme, pattern in self._names
            for m in patterns.finditer(pattern, text)
        ]
        for match in _LONG_WORD.finditer(text):
            word = match.group().lower()
            if any(word[0] == name[0] and OSA.distance(word, name) <= 2 for name in self._assessors):
                found.append(SchemeMention(Span(*match.span()), self._target, True, assessor=True))
        found.sort(key=lambda m: (m.span.start, -m.span.end, not m.target, m.scheme))
        kept: list[SchemeMention] = []
        for mention in found:
            if not kept or not mention.span.overlaps(kept[-1].span):
                kept.append(mention)
        return [
            m for m in kept if not (m.assessor and _TURNED_TO.search(text, max(0, m.span.start - 60), m.span.start))
        ]


def _pattern(scheme: Scheme) -> re.Pattern[str]:
    phrases = {*scheme.names, *(name for round_ in scheme.rounds for name in round_.names)}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    # blanks of a phrase match any run of blanks or a hyphen
    alternatives = "|".join(r"[\s-]+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w])", re.IGNORECASE)

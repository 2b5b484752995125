"""Which scheme a value belongs to: the one named in its clause, else in its sentence, else the one spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from berita_extract.mentions.schemes import SchemeMention
from berita_extract.model import Span
from berita_extract.scopes import Document, Sentence

_CLAUSE_BORDER = re.compile(r"[;(]|,\s|\b(?:sedangkan|sementara|adapun|dan|serta|tetapi|namun|selain|lalu|kemudian|sekaligus|begitu juga|disusul)\b", re.IGNORECASE)


class SchemeScope:
    """Answers which scheme governs a place of the document; None where no scheme was named before it."""

    def __init__(self, document: Document, mentions: Sequence[SchemeMention], title_mentions: Sequence[SchemeMention]) -> None:
        self._text = document.text
        self._by_sentence: dict[Sentence, list[SchemeMention]] = {}
        for sentence in document.sentences:
            self._by_sentence[sentence] = [m for m in mentions if sentence.span.start <= m.span.start < sentence.span.end]
        self._all = list(mentions)
        self.main = self._main(document, title_mentions)
        self._entering: dict[Sentence, SchemeMention | None] = {}
        current, block = self.main, -1
        for sentence in document.sentences:
            if sentence.block != block:
                # a new paragraph speaks of the article's subject again; list items go on with what was said before
                current = current if sentence.in_list else self.main
                block = sentence.block
            self._entering[sentence] = current
            if here := self._by_sentence[sentence]:
                current = self._strongest(here)

    def _main(self, document: Document, title_mentions: Sequence[SchemeMention]) -> SchemeMention | None:
        """What the article is about: what its title names, else what its lead names first, else what comes first."""
        named = [m for m in title_mentions if not m.assessor]
        if named and not any(m.target for m in title_mentions):
            return named[0]
        if any(m.target for m in title_mentions):
            return next(m for m in title_mentions if m.target)
        paragraphs = [b.span.end for b in document.blocks if b.kind in ("paragraph", "title", "heading", "caption")][:3]
        lead = [m for m in self._all if paragraphs and m.span.start < paragraphs[-1]]
        named_first = [m for m in lead if not m.assessor] or lead
        if any(m.target for m in lead) and named_first and not named_first[0].target and named_first[0].span.start > next(m for m in lead if m.target).span.start:
            return next(m for m in lead if m.target)
        return named_first[0] if named_first else next(iter(self._all), None)

    @staticmethod
    def _strongest(mentions: Sequence[SchemeMention]) -> SchemeMention:
        """The last mention of a sentence that names a scheme, else its last assessor."""
        return next((m for m in reversed(mentions) if not m.assessor), mentions[-1])

    def at(self, sentence: Sentence | None, span: Span) -> SchemeMention | None:
        """The scheme that governs `span` in its sentence."""
        if sentence is None:
            return self.main
        here = self._by_sentence.get(sentence, [])
        if not here:
            return self._entering.get(sentence)
        if len({m.scheme for m in here}) == 1:
            only = self._strongest(here)
            entering = self._entering.get(sentence)
            # "… di samping nilai SAKIP": a rival named after the value, behind a clause border, does not own it
            if not only.target and only.span.start > span.end and entering is not None and entering.target and _CLAUSE_BORDER.search(self._text, span.end, only.span.start):
                return entering
            return only
        start, end = self._clause(sentence, span)
        inside = [m for m in here if start <= m.span.start < end]
        if inside:
            return min(inside, key=lambda m: (m.assessor, abs(m.span.start - span.start)))
        before = [m for m in here if m.span.end <= span.start]
        return before[-1] if before else here[0]

    def _clause(self, sentence: Sentence, span: Span) -> tuple[int, int]:
        start, end = sentence.span.start, sentence.span.end
        for match in _CLAUSE_BORDER.finditer(self._text, start, end):
            if match.end() <= span.start:
                start = match.end()
            elif match.start() >= span.end:
                return start, match.start()
        return start, end

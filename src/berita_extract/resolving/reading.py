"""What the extraction makes of a name: the article it stands in, with one sentence more that gives it a result."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from berita_extract import records, scopes, text
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.resolution import resolve as settled
from berita_extract.model import Article, Block, Record, Refusal, Span
from berita_extract.reference import Reference

_BEHIND = " memperoleh nilai 80,00 dalam penilaian kepatuhan Ombudsman RI"
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"dan", "di", "dari"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A name read behind a context: its mentions there, and the record or refusal of the result it was given."""

    article: Article  # the context, normalised, and the sentence with the name
    name: Span  # of the name in the article
    mentions: tuple[InstitutionMention, ...]  # of the whole article, in text order
    record: Record | None
    refusal: Refusal | None

    @property
    def own(self) -> tuple[InstitutionMention, ...]:
        """The mentions that the name itself holds."""
        return tuple(m for m in self.mentions if m.span.overlaps(self.name))

    @property
    def covered(self) -> tuple[Span, ...]:
        """What of the name the mentions cover, in its own characters."""
        first = self.name.start
        return tuple(Span(max(m.span.start, first) - first, min(m.span.end, self.name.end) - first) for m in self.own)

    @property
    def around(self) -> tuple[InstitutionMention, ...]:
        """The mentions of the context."""
        return tuple(m for m in self.mentions if m.span.end <= self.name.start)

    @property
    def decided(self) -> str | None:
        """The id that the extraction decides on; None where it stays open.

        It is that of the record; where no result may be (a year without an assessment), the only one that the name has left.
        """
        if self.record is not None:
            return self.record.institution_id
        if self.refusal is not None and self.refusal.reason in ("ambiguous", "unknown_institution", "no_institution"):
            return None
        ids = {c.id for m in self.own for c in m.candidates if not m.place}
        return next(iter(ids)) if len(ids) == 1 else None


def spelt(name: str) -> str:
    """A name as it would stand in print: "dinsos serang" is how people type."""
    words = " ".join(text.normalise(name).text.split())
    if not words.islower():
        return words
    return _WORD.sub(lambda word: word[0] if word[0] in _SMALL else word[0][0].upper() + word[0][1:], words)


def read(
    name: str, reference: Reference, context: Article | None = None, year: int | None = None, day: date | None = None
) -> Reading:
    """Reads a name, as `spelt` has it, behind a context. Without `day` the context's date counts, else the year."""
    article = _with_sentence(context, name, year)
    if day is not None:
        article = replace(article, published=day, published_basis="given")
    start = len(article.text) - len(_sentence(name, year))
    on = article.published or (date(year, 12, 31) if year is not None else None)
    document = scopes.read(article)
    words = lexicon(reference)
    title = words.institutions(text.normalise(article.title or "").text[: records.LONGEST_TITLE])
    mentions = settled(words.institutions(document.text), document, title, reference, on)
    found = records.extract(article, reference, assume_target=True)
    return Reading(
        article,
        Span(start, start + len(name)),
        tuple(mentions),
        next((r for r in found.records if "score" in r.evidence and r.evidence["score"].start >= start), None),
        next((r for r in found.refusals if r.quote.start >= start), None),
    )


def _sentence(name: str, year: int | None) -> str:
    return f"{name}{_BEHIND}{f' tahun {year}' if year is not None else ''}."


def _with_sentence(context: Article | None, name: str, year: int | None) -> Article:
    """The context, as far as an article is read, with the sentence as its last paragraph."""
    sentence = _sentence(name, year)
    if context is None:
        return Article("", sentence, (Block("paragraph", Span(0, len(sentence))),))
    view = text.normalise(context.text)
    room = records.LONGEST_TEXT - len(sentence) - 2
    kept = view.text[:room]
    blocks = [replace(block, span=view.locate(block.span)) for block in context.blocks]
    blocks = [replace(b, span=Span(b.span.start, min(b.span.end, room))) for b in blocks if b.span.start < room]
    start = len(kept) + 2
    own = Block("paragraph", Span(start, start + len(sentence)))
    return replace(context, text=f"{kept}\n\n{sentence}", blocks=(*blocks, own))


def passage(text_: str, span: Span, around: int = 30) -> str:
    """The words at a place with a few before and behind, on one line."""
    low, high = max(0, span.start - around), min(len(text_), span.end + around)
    low = text_.find(" ", low, span.start) + 1 or low if low else 0
    if high < len(text_):
        high = max(text_.rfind(" ", span.end, high), span.end)
    cut = " ".join(text_[low:high].split())
    return f"{'…' if low else ''}{cut}{'…' if high < len(text_) else ''}"

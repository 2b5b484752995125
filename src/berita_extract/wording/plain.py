"""A verdict as plain text, as it goes into an e-mail: no line wider than 78 columns but for an address."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from berita_extract.output import printable
from berita_extract.reference import Reference
from berita_extract.verify import Evidence, Verdict
from berita_extract.wording import told, values
from berita_extract.wording.why import of_finding, why
from berita_extract.wording.words import Language, Words, words_of

WIDTH = 78
QUOTES_SHOWN = 5  # JSON has more


def verdict_text(verdict: Verdict, reference: Reference, language: Language) -> str:
    """A verdict for people: outcome and reason first, then quotes with outlet, date, address and archived copy."""
    words = words_of(language)
    lines = [*_wrapped(f"{words.labels[verdict.outcome]} – {why(verdict, reference, language)}")]
    if expected := told.expected(verdict, words):
        lines += _wrapped(expected)
    lines += ["", *_wrapped(f"{words.parts['claim']}: {verdict.claim}")]
    if len(verdict.findings) > 1:
        lines += ["", f"{words.parts['parts']}:"]
        for one in verdict.findings:
            lines += _wrapped(f"{words.labels[one.outcome]} – {of_finding(verdict, one, reference, language)}", "- ")
    if verdict.evidence:
        lines += ["", f"{words.parts['evidence']}:"]
        for number, item in enumerate(verdict.evidence[:QUOTES_SHOWN], 1):
            lines += _source(number, item, words)
        if more := told.not_shown(verdict, QUOTES_SHOWN):
            lines += _wrapped(words.parts["more"].format(n=more))
    lines += ["", f"{words.parts['notes']}:"]
    for note in told.notes(verdict, words):
        lines += _wrapped(note, "- ")
    lines += ["", *_wrapped(f"{words.parts['data']}: {told.version(verdict.data_version, words)}")]
    return "\n".join(lines)


def _source(number: int, item: Evidence, words: Words) -> Iterator[str]:
    mark = f"{number}. "
    indent = " " * len(mark)
    published = values.day(item.published, words) if item.published else words.parts["undated"]
    place = ", ".join(part for part in (item.outlet, published) if part)
    if item.quote is None:
        yield from _wrapped(f"{values.stated(item.stated, words)} ({words.parts['imported']})", mark)
        yield from _wrapped(place, indent)
    else:
        yield from _wrapped(f'"{" ".join(item.quote.split())}"', mark)
        yield from _wrapped(place, indent)
    yield from _wrapped(item.url, indent)
    for note in told.about(item, words):
        yield from _wrapped(f"({note})", indent)


def _wrapped(text: str, mark: str = "") -> list[str]:
    """A paragraph in lines; the first begins with `mark`, the others are as far in."""
    return textwrap.wrap(
        printable(text),
        WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    ) or [mark]

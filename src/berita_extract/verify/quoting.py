"""Passages of stored texts that show what a verdict rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from berita_extract import facts, text
from berita_extract.facts import Statement
from berita_extract.model import Quote, Span
from berita_extract.store import Store
from berita_extract.store.statements import Dismissal
from berita_extract.verify.model import PASSAGE, QUOTES_PER_VALUE, Check, Evidence


def chosen(groups: Iterable[Sequence[Statement]]) -> tuple[list[Statement], int]:
    """Those to be quoted of the statements behind each value, in order, and of how many.

    Of each value at most QUOTES_PER_VALUE: one of every origin first, the earliest page of it, then their reprints.
    """
    picked: dict[int, Statement] = {}
    known: set[int] = set()
    for group in groups:
        known.update(one.id for one in group)
        first: dict[str, Statement] = {}
        for one in sorted(group, key=_worth):
            first.setdefault(one.origin, one)
        heads = {one.id for one in first.values()}
        rest = [one for one in sorted(group, key=_worth) if one.id not in heads]
        picked.update((one.id, one) for one in [*first.values(), *rest][:QUOTES_PER_VALUE])
    return list(picked.values()), len(known)


def _worth(one: Statement) -> tuple[bool, bool, date, int]:
    """Pages before lists, present texts before former ones, the earliest first."""
    return one.imported, one.revision is not None, one.published or date.max, one.id


def quoted(statements: Iterable[Statement], checks: Sequence[Check], store: Store) -> list[Evidence]:
    """One passage for each statement, in the given order, around what it says of the checked fields."""
    wanted = [check.field for check in checks]
    result = []
    for statement in {one.id: one for one in statements}.values():
        evidence = statement.record.evidence
        quotes = [evidence[name] for name in wanted if name in evidence]
        if not quotes:
            quotes = [quote for name, quote in sorted(evidence.items()) if name in facts.FIELDS]
        whose = [evidence[name] for name in ("institution", "year") if name in evidence]
        result.append(evidence_of(statement, quotes or list(evidence.values()), store, whose))
    return result


def evidence_of(
    found: Statement | Dismissal, quotes: Sequence[Quote], store: Store, whose: Sequence[Quote] = ()
) -> Evidence:
    """A passage around the quotes; also around what says whose they are and of when, if that stands near enough."""
    if isinstance(found, Statement) and found.imported:
        values = {name: facts.value_of(found.record, name) for name in facts.FIELDS}
        return Evidence(
            found.record.url,
            found.outlet,
            found.published,
            None,
            None,
            None,
            None,
            via="import",
            source_kind=store.imported(found.id).source_kind,
            stated={name: value for name, value in values.items() if value is not None},
        )
    stored = store.source(found.article, found.revision if isinstance(found, Statement) else None)
    spans = [Span(quote.start, quote.end) for quote in quotes]
    span = passage(stored.text, spans)
    if whose:
        wider = _around(stored.text, [*spans, *(Span(quote.start, quote.end) for quote in whose)])
        span = wider if wider.end - wider.start <= PASSAGE else span
    return Evidence(
        url=stored.url,
        outlet=stored.outlet,
        published=stored.published,
        quote=span.of(stored.text),
        start=span.start,
        end=span.end,
        archived=stored.archived(span.start),
        until=stored.until,
        gone=stored.gone,
    )


def passage(article: str, spans: Sequence[Span]) -> Span:
    """The sentences around the spans if they are short enough, else the part of the first one's sentence around it."""
    ordered = sorted(spans)
    for chosen in (ordered, ordered[:1]):
        around = _around(article, chosen)
        if around.end - around.start <= PASSAGE:
            return around
    first, start, end = ordered[0], around.start, around.end
    start = max(start, first.start - PASSAGE // 2)
    end = min(end, first.end + PASSAGE // 2)
    # no half words at the cuts
    left, right = article.find(" ", start, first.start), article.rfind(" ", first.end, end)
    return Span(left + 1 if left >= 0 else start, right if right >= 0 else end)


def _around(article: str, spans: Sequence[Span]) -> Span:
    """From the beginning of the first sentence of the spans to the end of the last one."""
    around = [sentence(article, span) for span in spans]
    return Span(min(span.start for span in around), max(span.end for span in around))


def sentence(article: str, span: Span) -> Span:
    """The sentence around a span, within its line; the span itself where it is none's."""
    low = article.rfind("\n", 0, span.start) + 1
    high = article.find("\n", span.end)
    line = Span(low, high if high >= 0 else len(article))
    return next((one for one in text.sentences(article, line) if one.contains(span)), span)

"""Passages of stored texts with the places marked that a value was read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from berita_extract.facts import FIELDS, Field, Statement, Value, value_of
from berita_extract.model import Quote, Record, Refusal, Span
from berita_extract.reviewing.model import Passage
from berita_extract.store import Store
from berita_extract.verify import passage


def of_statement(one: Statement, store: Store, fields: Iterable[Field] = FIELDS) -> Passage:
    """What a statement rests on; `fields` are those that matter."""
    chosen = tuple(fields)
    if one.imported:
        where = store.imported(one.id)
        came = f"imported from {where.list}, line {where.line}: no quote, no copy"
        return Passage(one.record.url, one.outlet, one.published, stated(one.record, chosen), None, note=came)
    note = "in a former text of the article" if one.revision is not None else None
    return _quoted(one.article, one.revision, one.record.evidence, stated(one.record, chosen), chosen, store, note)


def of_refusal(refusal: Refusal, article: int, store: Store) -> Passage:
    """What an ambiguous refusal rests on."""
    values: dict[str, Value | None] = {
        "score": refusal.score,
        "zone": refusal.zone,
        "predicate": refusal.predicate,
    }
    return _quoted(article, None, refusal.evidence, _said(values), FIELDS, store, None)


def stated(record: Record, fields: Iterable[Field] = FIELDS) -> str:
    """What a record states: "score 94.62, zone hijau"."""
    return _said({name: value_of(record, name) for name in fields})


def _said(values: Mapping[str, Value | None]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items() if value is not None)


def _quoted(
    article: int,
    revision: int | None,
    evidence: Mapping[str, Quote],
    says: str,
    fields: Iterable[Field],
    store: Store,
    note: str | None,
) -> Passage:
    source = store.source(article, revision)
    spans = {name: Span(quote.start, quote.end) for name, quote in evidence.items()}
    values = [spans[name] for name in fields if name in spans] or list(spans.values())
    around = passage(source.text, values)
    marked = [spans["institution"]] if "institution" in spans else []
    marks = sorted({span for span in (*values, *marked) if around.contains(span)})
    return Passage(
        url=source.url,
        outlet=source.outlet,
        published=source.published,
        says=says,
        quote=around.of(source.text),
        marks=tuple(Span(span.start - around.start, span.end - around.start) for span in marks),
        archived=source.archived(around.start),
        note=note,
    )

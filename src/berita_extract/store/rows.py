"""Articles, records, refusals and facts as rows of their tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from berita_extract import checks, clock
from berita_extract.checks import Marked
from berita_extract.facts import Backing, Correction, Fact, decimals
from berita_extract.judgements import Judgement, mention_key
from berita_extract.model import Article, Block, Cell, Extraction, Quote, Record, Refusal, Span


def stamp(now: datetime | None) -> str:
    """A moment (by default now) as the tables hold it: UTC, to the second."""
    return (now or clock.now()).astimezone(UTC).isoformat(timespec="seconds")


def day(text: str | None) -> date | None:
    """A date of a column."""
    return date.fromisoformat(text) if text else None


def check_quotes(extraction: Extraction) -> None:
    """Raises ValueError if a quote does not stand at its place in the text."""
    text = extraction.article.text
    quotes = [(name, quote) for record in extraction.records for name, quote in record.evidence.items()]
    quotes += [("refusal", refusal.quote) for refusal in extraction.refusals]
    quotes += [(name, quote) for refusal in extraction.refusals for name, quote in refusal.evidence.items()]
    for name, quote in quotes:
        if text[quote.start : quote.end] != quote.quote:
            raise ValueError(f"{extraction.article.url}: {name} does not stand at {quote.start}–{quote.end}")


def article_row(article: Article) -> dict[str, Any]:
    """The columns of `articles` that the article itself fills."""
    return {
        "url": article.url,
        "outlet": article.outlet,
        "region": article.region,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "text": article.text,
        "canonical": article.canonical,
    }


def block_rows(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Rows of `blocks`, without the article."""
    rows = []
    for place, block in enumerate(blocks):
        cell = block.cell
        rows.append(
            {
                "position": place,
                "kind": block.kind,
                "start": block.span.start,
                "end": block.span.end,
                "capture_position": block.capture,
                "level": block.level,
                "table_no": cell.table if cell else None,
                "row": cell.row if cell else None,
                "column": cell.column if cell else None,
                "rows": cell.rows if cell else None,
                "columns": cell.columns if cell else None,
                "header": int(cell.header) if cell else None,
            }
        )
    return rows


def block_of_row(row: dict[str, Any]) -> Block:
    """The block that a row of `blocks` holds."""
    cell = None
    if row["table_no"] is not None:
        cell = Cell(row["table_no"], row["row"], row["column"], row["rows"], row["columns"], bool(row["header"]))
    span = Span(row["start"], row["end"])
    return Block(kind=row["kind"], span=span, capture=row["capture_position"], level=row["level"], cell=cell)


def article_of_row(
    row: Mapping[str, Any], blocks: Iterable[dict[str, Any]], *, part: str | None = None, canonical: str | None = None
) -> Article:
    """The article that a row of `articles` or `revisions` and its rows of blocks hold, without captures."""
    return Article(
        url=row["url"],
        text=row["text"],
        blocks=tuple(block_of_row(block) for block in blocks),
        title=row["title"],
        published=day(row["published"]),
        published_basis=row["published_basis"],
        outlet=row["outlet"],
        region=row["region"],
        part=part,
        canonical=canonical,
    )


BLOCK_FIELDS = (
    "position",
    "kind",
    "start",
    "end",
    "capture_position",
    "level",
    "table_no",
    "row",
    "column",
    "rows",
    "columns",
    "header",
)

RECORD_FIELDS = (
    "position",
    "url",
    "scheme",
    "institution",
    "institution_id",
    "mention",
    "year",
    "year_basis",
    "score",
    "score_decimals",
    "scale",
    "zone",
    "predicate",
    "category",
    "rank",
    "rank_scope",
    "evidence",
    "confidence",
    "rule",
)

REFUSAL_FIELDS = (
    "position",
    "url",
    "start",
    "end",
    "quote",
    "reason",
    "rule",
    "institution",
    "year",
    "score",
    "score_decimals",
    "zone",
    "predicate",
    "scheme",
    "candidates",
    "candidate_ids",
    "mention",
    "year_basis",
    "evidence",
)


def score_columns(score: Decimal | None) -> dict[str, Any]:
    if score is None:
        return {"score": None, "score_decimals": None}
    return {"score": float(score), "score_decimals": decimals(score)}


def score_of_row(row: dict[str, Any]) -> Decimal | None:
    """The score of a row with `score` and `score_decimals`."""
    if row["score"] is None:
        return None
    return Decimal(str(row["score"])).quantize(Decimal(1).scaleb(-row["score_decimals"]))


def _evidence_column(evidence: Mapping[str, Quote]) -> str:
    found = {
        name: {"start": quote.start, "end": quote.end, "quote": quote.quote} for name, quote in sorted(evidence.items())
    }
    return json.dumps(found, ensure_ascii=False)


def _evidence_of(column: str) -> dict[str, Quote]:
    return {name: Quote(**quote) for name, quote in json.loads(column).items()}


def record_row(place: int, record: Record) -> dict[str, Any]:
    """A row of `records`, without article and producer; `place` is its position in the article."""
    return {
        "position": place,
        "url": record.url,
        "scheme": record.scheme,
        "institution": record.institution,
        "institution_id": record.institution_id,
        "mention": record.mention,
        "year": record.year,
        "year_basis": record.year_basis,
        **score_columns(record.score),
        "scale": record.scale,
        "zone": record.zone,
        "predicate": record.predicate,
        "category": record.category,
        "rank": record.rank,
        "rank_scope": record.rank_scope,
        "evidence": _evidence_column(record.evidence),
        "confidence": record.confidence,
        "rule": record.rule,
    }


def record_of_row(row: dict[str, Any]) -> Record:
    """The record that a row of `records` or `records_history` holds."""
    return Record(
        url=row["url"],
        scheme=row["scheme"],
        institution=row["institution"],
        institution_id=row["institution_id"],
        mention=row["mention"],
        year=row["year"],
        year_basis=row["year_basis"],
        score=score_of_row(row),
        scale=row["scale"],
        zone=row["zone"],
        predicate=row["predicate"],
        category=row["category"],
        rank=row["rank"],
        rank_scope=row["rank_scope"],
        evidence=_evidence_of(row["evidence"]),
        rule=row["rule"],
        confidence=row["confidence"],
    )


def refusal_row(place: int, refusal: Refusal) -> dict[str, Any]:
    """A row of `refusals`, without article and producer."""
    return {
        "position": place,
        "url": refusal.url,
        "start": refusal.quote.start,
        "end": refusal.quote.end,
        "quote": refusal.quote.quote,
        "reason": refusal.reason,
        "rule": refusal.rule,
        "institution": refusal.institution,
        "year": refusal.year,
        **score_columns(refusal.score),
        "zone": refusal.zone,
        "predicate": refusal.predicate,
        "scheme": refusal.scheme,
        "candidates": json.dumps(refusal.candidates, ensure_ascii=False),
        "candidate_ids": json.dumps(refusal.candidate_ids),
        "mention": mention_key(refusal.evidence["institution"].quote) if "institution" in refusal.evidence else None,
        "year_basis": refusal.year_basis,
        "evidence": _evidence_column(refusal.evidence),
    }


def refusal_of_row(row: dict[str, Any]) -> Refusal:
    """The refusal that a row of `refusals` holds."""
    return Refusal(
        url=row["url"],
        quote=Quote(row["start"], row["end"], row["quote"]),
        reason=row["reason"],
        rule=row["rule"],
        institution=row["institution"],
        year=row["year"],
        score=score_of_row(row),
        zone=row["zone"],
        predicate=row["predicate"],
        scheme=row["scheme"],
        candidates=tuple(json.loads(row["candidates"])),
        candidate_ids=tuple(json.loads(row["candidate_ids"])),
        year_basis=row["year_basis"],
        evidence=_evidence_of(row["evidence"]),
    )


def backing_row(side: Backing) -> dict[str, Any]:
    """What stands behind a rival value.

    `imported_only` where lists say that its pages state it and no text does that was read, `until` where its sources have
    taken it back, `wrong` where a person denies it.
    """
    row: dict[str, Any] = {"origins": side.origins, "urls": list(side.urls)}
    if side.imported_only:
        row["imported_only"] = True
    if side.until:
        row["until"] = side.until.date().isoformat()
    if side.wrong:
        row["wrong"] = judgement_row(side.wrong)
    if side.right:
        row["right"] = judgement_row(side.right)
    return row


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """A judgement as it stands beside a value: who, when and why."""
    when = judgement.when.date().isoformat()
    return {"id": judgement.id, "who": judgement.who, "when": when, "why": judgement.why}


FACT_KEY = ("scheme", "institution_id", "year", "field")


def fact_row(fact: Fact, marked: Marked) -> dict[str, Any]:
    """A row of `facts`."""
    rivals = [
        {"value": str(rival.value), **backing_row(rival)} | ({"flags": flags} if flags else {})
        for rival, flags in zip(fact.rivals, marked.rivals, strict=True)
    ]
    beside = [{"value": str(other.value), **backing_row(other)} for other in fact.beside]
    return {
        **dict(zip(FACT_KEY, fact.key, strict=True)),
        "value": str(fact.value),
        "status": fact.status,
        "origins": fact.origins,
        "rivals": json.dumps(rivals, ensure_ascii=False),
        "first_seen": fact.first_seen.isoformat() if fact.first_seen else None,
        "last_seen": fact.last_seen.isoformat() if fact.last_seen else None,
        "flags": json.dumps(checks.flags_of(fact, marked)),
        "expected": json.dumps(asdict(marked.expected)) if marked.expected else None,
        "judged": fact.judged.id if fact.judged else None,
        "imported_only": int(fact.imported_only),
        "beside": json.dumps(beside, ensure_ascii=False),
    }


CORRECTION_FIELDS = (
    "article",
    "url",
    "scheme",
    "institution_id",
    "institution",
    "year",
    "field",
    "old_value",
    "new_value",
    "seen",
)


def correction_row(one: Correction) -> dict[str, Any]:
    """A row of `corrections`, without the run, in the order of `CORRECTION_FIELDS`."""
    values = (
        one.article,
        one.url,
        one.key.scheme,
        one.key.institution_id,
        one.institution,
        one.key.year,
        one.key.field,
        str(one.old),
        str(one.new) if one.new is not None else None,
        stamp(one.seen),
    )
    return dict(zip(CORRECTION_FIELDS, values, strict=True))

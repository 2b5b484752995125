"""The rows of a release out of a database: the same statements give the same rows in the same order.

Numbers of rows, the order in which pages came, and the form under which an institution was first met are left behind.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Any

from berita_extract import registry
from berita_extract.facts import FIELDS, Statement
from berita_extract.judgements import Judgements
from berita_extract.model import Quote, Span
from berita_extract.reference import Reference
from berita_extract.store import Store
from berita_extract.takedowns import Takedowns
from berita_extract.verify.quoting import sentence

Row = dict[str, Any]
BATCH = 200  # institutions whose statements are held at a time
ID_DIGITS = 16  # hexadecimal
QUOTE = 300  # characters of the longest quote: what goes on longer is no sentence of the press


class Contents:
    """What a database publishes."""

    def __init__(self, store: Store, reference: Reference, judgements: Judgements, takedowns: Takedowns) -> None:
        self._store = store
        self._reference = reference
        self._judgements = judgements
        self._takedowns = takedowns
        self._text = lru_cache(maxsize=64)(self._read)

    def results(self) -> Iterator[tuple[list[Row], list[Row]]]:
        """Facts and statements of one institution after the other, by their ids."""
        ids = sorted(row["id"] for row in self._store.rows("SELECT id FROM institutions"))
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            stated: dict[str, list[Statement]] = {one: [] for one in batch}
            for statement in self._store.statements(batch, self._judgements):
                stated.setdefault(statement.record.institution_id, []).append(statement)
            for one in batch:
                statements = stated[one]
                facts = [self._fact(row, statements) for row in self._facts(one)]
                yield facts, _numbered([self._statement(statement) for statement in statements])

    def articles(self) -> Iterator[Row]:
        """The articles that name a scheme, by their addresses."""
        sql = "SELECT url, outlet, title, published, published_basis, origin, gone_since FROM articles ORDER BY url"
        for row in self._store.db.query(sql):
            taken = self._takedowns.of(row["url"])
            dates = {name: _day(row[name]) for name in ("published", "gone_since")}
            yield (
                row
                | dates
                | {
                    "origin": row["origin"] or row["url"],
                    "title": None if taken else row["title"],
                    "taken_down": taken.when.date().isoformat() if taken else None,
                    "taken_down_why": taken.why if taken else None,
                }
            )

    def _facts(self, institution: str) -> list[Row]:
        return self._store.rows(
            "SELECT * FROM facts WHERE institution_id = ? ORDER BY scheme, year, field", [institution]
        )

    def _fact(self, row: Row, statements: Sequence[Statement]) -> Row:
        forms = Counter(one.record.institution for one in statements)
        form = min(forms, key=lambda name: (-forms[name], name), default=row["institution_id"])
        whose = registry.institution(row["institution_id"], form, self._reference)
        told = {name: _anonymous(json.loads(row[name])) for name in ("rivals", "beside", "flags")}
        return (
            row
            | told
            | {
                "institution": whose.name,
                "kind": whose.kind,
                "expected": json.loads(row["expected"]) if row["expected"] else None,
                "imported_only": bool(row["imported_only"]),
            }
        )

    def _statement(self, one: Statement) -> Row:
        record = one.record
        quote = _of_value(one)
        row: Row = {
            "scheme": record.scheme,
            "institution_id": record.institution_id,
            "institution": record.institution,
            "mention": record.mention,
            "year": record.year,
            "year_basis": record.year_basis,
            "score": record.score,
            "scale": record.scale,
            "zone": record.zone,
            "predicate": record.predicate,
            "category": record.category,
            "rank": record.rank,
            "rank_scope": record.rank_scope,
            "url": record.url,
            "published": one.published.isoformat() if one.published else None,
            "origin": one.origin,
            "via": _via(one),
            "until": one.dropped.date().isoformat() if one.dropped else None,
            "quote": self._sentence(one, quote) if quote else None,
            "start": quote.start if quote else None,
            "end": quote.end if quote else None,
            "confidence": None if one.imported else record.confidence,
            "wrong": sorted({field for field, _ in one.wrong}),
        }
        said = (row[name] for name in ("url", "via", "scheme", "institution_id", "mention", "year", "score", "zone",
                                       "predicate", "category", "rank", "start", "end", "until"))  # fmt: skip
        content = "\x1f".join("" if value is None else str(value) for value in said)
        return {"statement": sha256(content.encode()).hexdigest()[:ID_DIGITS]} | row

    def _sentence(self, one: Statement, quote: Quote) -> str | None:
        """At most the sentence of a value; None where its page is taken down."""
        if self._takedowns.of(one.record.url) is not None:
            return None
        text = self._text(one.article, one.revision)
        around = sentence(text, Span(quote.start, quote.end))
        start, end = max(around.start, quote.start - QUOTE // 2), min(around.end, quote.end + QUOTE // 2)
        if start > around.start:
            start = text.find(" ", start, quote.start) + 1 or quote.start
        if end < around.end:
            end = max(text.rfind(" ", quote.end, end), quote.end)
        cut = ("…" if start > around.start else "", "…" if end < around.end else "")
        return f"{cut[0]}{' '.join(text[start:end].split())}{cut[1]}"

    def _read(self, article: int, revision: int | None) -> str:
        return self._store.source(article, revision).text


def _of_value(one: Statement) -> Quote | None:
    """The first of score, zone, predicate and what else of it stands somewhere in the text."""
    evidence = one.record.evidence
    names = (*FIELDS, "category", "rank", "institution")
    return None if one.imported else next((evidence[name] for name in names if name in evidence), None)


def _via(one: Statement) -> str:
    if one.imported:
        return "import"
    if one.resolved:
        return "judged"
    return "article" if one.revision is None else "former"


def _numbered(rows: list[Row]) -> list[Row]:
    """The rows by what they say; of equal ones the later have an id with a number."""
    ordered = sorted(rows, key=lambda row: (row["year"] or 0, row["url"], row["start"] or 0, row["statement"]))
    seen: Counter[str] = Counter()
    for row in ordered:
        seen[row["statement"]] += 1
        if (number := seen[row["statement"]]) > 1:
            row["statement"] = f"{row['statement']}-{number}"
    return ordered


def _anonymous(value: Any) -> Any:
    """JSON without the names of those who judged: a release names judgements by their ids."""
    if isinstance(value, dict):
        return {key: _anonymous(one) for key, one in value.items() if key != "who"}
    return [_anonymous(one) for one in value] if isinstance(value, list) else value


def _day(moment: str | None) -> str | None:
    return moment[:10] if moment else None

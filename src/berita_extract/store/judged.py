"""What was refused as ambiguous and a person has resolved: statements with the quotes that the refusals have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from berita_extract.facts import RESOLVED, Statement, resolved
from berita_extract.judgements import Judgements
from berita_extract.store import revisions
from berita_extract.store.rows import day, refusal_of_row

if TYPE_CHECKING:
    from collections.abc import Collection

    from berita_extract.store import Store

_CHUNK = 400  # mentions in one query


def statements(store: Store, judgements: Judgements, institutions: Collection[str] | None = None) -> list[Statement]:
    """The refusals that a judgement resolves, in the order of their ids; to the named institutions only, if given."""
    found = []
    for row in _rows(store, sorted(judgements.mentions(institutions))):
        refusal = refusal_of_row(row)
        settled = resolved(refusal, judgements)
        if settled is None:
            continue
        record, by = settled
        texts = revisions.texts_of(store, row["article"])
        found.append(
            Statement(
                id=RESOLVED + row["id"],
                article=row["article"],
                origin=row["origin"] or row["article_url"],
                outlet=row["outlet"],
                published=day(row["published"]),
                record=record,
                text=len(texts),
                seen=texts[-1].until if texts else None,
                meant=by,
            )
        )
    return sorted(found, key=lambda one: one.id)


def _rows(store: Store, mentions: list[str]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(mentions), _CHUNK):
        part = mentions[start : start + _CHUNK]
        yield from store.rows(
            f"""SELECT r.*, a.origin, a.outlet, a.published, a.url AS article_url FROM refusals r
            JOIN articles a ON a.id = r.article
            WHERE r.mention IN ({", ".join("?" * len(part))}) AND r.reason = 'ambiguous'""",
            part,
        )

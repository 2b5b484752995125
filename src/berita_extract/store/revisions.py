"""Former texts of articles: a page that its outlet changed is kept as it was, with what it stated.

A text is kept if it states something that the one after it does not; any other change (layout, boilerplate, another
paragraph) replaces the text, and the quotes then stand where the new text has them. The row in `articles` is always the
newest text. A revision is read from the archive like any article, so better rules read it again: its records then
replace those stored here, which move to `records_history`. What former texts were refused for is not kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from berita_extract.facts import Statement
from berita_extract.model import Extraction
from berita_extract.store.rows import (
    BLOCK_FIELDS,
    RECORD_FIELDS,
    article_of_row,
    block_rows,
    day,
    record_of_row,
    record_row,
    stamp,
)

if TYPE_CHECKING:
    from berita_extract.store import Store

POST, FEED = "post", "feed"  # sources of texts that an answer for many gave; of any other, the page's address


@dataclass(frozen=True, slots=True)
class FormerText:
    """What an article once said."""

    extraction: Extraction
    captures: tuple[int, ...]  # ids, in the order of its pages
    source: str  # see POST and FEED
    seen: datetime  # when it was first fetched
    until: datetime  # when the text after it was


@dataclass(frozen=True, slots=True)
class TextRow:
    """Where a stored text of an article comes from and when it was there."""

    id: int | None  # of the revision; None for the present text
    place: int  # among the texts of the article, oldest first
    captures: tuple[int, ...]
    part: str | None
    source: str
    seen: datetime
    until: datetime | None = None
    dropped: datetime | None = None  # when a later text of the same source was first seen


def write(
    store: Store, article: int, texts: Sequence[FormerText], versioned: Mapping[str, str], now: datetime | None
) -> bool:
    """Makes the revisions of an article equal to `texts` within the caller's transaction; True if anything changed."""
    # the same bytes may have been there twice: "94,26" corrected, put back, and corrected again
    stored = {(row.captures, row.part, stamp(row.seen)): row.id for row in texts_of(store, article)}
    wanted = {(text.captures, text.extraction.article.part, stamp(text.seen)): text for text in texts}
    changed = False
    for key, number in stored.items():
        if number is not None and key not in wanted:
            _to_history(store, article, number, now)
            store.table("revisions").delete(number)
            changed = True
    # out of the way of (article, position), which the rows below may take from one another
    store.db.execute("UPDATE revisions SET position = -1 - position WHERE article = ?", [article])
    for place, (key, text) in enumerate(wanted.items()):
        source = text.extraction.article
        content = {
            "article": article,
            "position": place,
            "seen": stamp(text.seen),
            "until": stamp(text.until),
            "source": text.source,
            "title": source.title,
            "published": source.published.isoformat() if source.published else None,
            "published_basis": source.published_basis,
            "text": source.text,
        }
        number = stored.get(key)
        if number is None:
            number = store.insert("revisions", content | dict(versioned))
            captures = [{"position": at, "capture": one, "part": source.part} for at, one in enumerate(text.captures)]
            _replace(store, "revision_captures", number, captures)
            changed = True
        else:
            (former,) = store.rows("SELECT * FROM revisions WHERE id = ?", [number])
            changed |= any(former[name] != value for name, value in content.items() if name != "position")
            changed |= former["position"] != -1 - place
            store.table("revisions").update(number, content | dict(versioned))
        blocks = block_rows(source.blocks)
        if blocks != _rows(store, "revision_blocks", number, BLOCK_FIELDS):
            _replace(store, "revision_blocks", number, blocks)
            changed = True
        records = [record_row(at, record) for at, record in enumerate(text.extraction.records)]
        if records != _rows(store, "revision_records", number, RECORD_FIELDS):
            _to_history(store, article, number, now)
            _replace(store, "revision_records", number, [row | dict(versioned) for row in records])
            changed = True
    return changed


def texts_of(store: Store, article: int) -> tuple[TextRow, ...]:
    """The revisions of one article, oldest first."""
    return _texts(store, "r.article = ?", [article]).get(article, ())


def texts_about(store: Store, where: str, params: Sequence[object]) -> dict[int, tuple[TextRow, ...]]:
    """The revisions, oldest first, of each article with a statement for which `where` (over `r`, the record) holds."""
    among = f"""r.article IN (SELECT r.article FROM records r WHERE {where}
        UNION SELECT v.article FROM revision_records r JOIN revisions v ON v.id = r.revision WHERE {where})"""
    return _texts(store, among, [*params, *params])


def _texts(store: Store, where: str, params: Sequence[object]) -> dict[int, tuple[TextRow, ...]]:
    rows = store.rows(
        f"""SELECT r.id, r.article, r.seen, r.until, r.source, c.part, c.capture,
            l.part AS present_part, k.url AS present_url, k.content_type AS present_type
        FROM revisions r JOIN revision_captures c ON c.revision = r.id
        LEFT JOIN article_captures l ON l.article = r.article AND l.position = 0
        LEFT JOIN captures k ON k.id = l.capture
        WHERE {where} ORDER BY r.article, r.position, c.position""",
        params,
    )
    found: dict[int, dict[int, list[dict[str, Any]]]] = {}
    for row in rows:
        found.setdefault(row["article"], {}).setdefault(row["id"], []).append(row)
    return {number: _with_ends(list(pages.values())) for number, pages in found.items()}


def extraction(store: Store, article: int, revision: int) -> Extraction:
    """What is stored of a former text, without captures and refusals."""
    (row,) = store.rows(
        """SELECT r.*, a.url, a.outlet, a.region, (SELECT part FROM revision_captures WHERE revision = r.id) AS part
        FROM revisions r JOIN articles a ON a.id = r.article WHERE r.id = ? AND r.article = ?""",
        [revision, article],
    )
    blocks = store.rows("SELECT * FROM revision_blocks WHERE revision = ? ORDER BY position", [revision])
    records = store.rows("SELECT * FROM revision_records WHERE revision = ? ORDER BY position", [revision])
    source = article_of_row(row, blocks, part=row["part"])
    return Extraction(source, tuple(record_of_row(record) for record in records), ())


def statements(
    store: Store, where: str, params: Sequence[object], known: Mapping[int, Sequence[TextRow]]
) -> list[Statement]:
    """The records of all former texts for which `where` (over `r`, the record) holds, in the order of their ids."""
    if not known:
        return []
    rows = store.rows(
        f"""SELECT r.*, v.article, v.published AS text_published, a.origin, a.outlet, a.url AS article_url
        FROM revision_records r JOIN revisions v ON v.id = r.revision JOIN articles a ON a.id = v.article
        WHERE {where} ORDER BY r.id DESC""",
        params,
    )
    by_id = {text.id: text for found in known.values() for text in found}
    return [
        Statement(
            id=-row["id"],
            article=row["article"],
            origin=row["origin"] or row["article_url"],
            outlet=row["outlet"],
            published=day(row["text_published"]),
            record=record_of_row(row),
            text=by_id[row["revision"]].place,
            seen=by_id[row["revision"]].seen,
            revision=row["revision"],
            dropped=by_id[row["revision"]].dropped,
        )
        for row in rows
    ]


def _with_ends(rows: Sequence[Sequence[Mapping[str, Any]]]) -> tuple[TextRow, ...]:
    """The revisions of an article, each given by its pages."""
    sources = [(pages[0]["source"], datetime.fromisoformat(pages[0]["seen"])) for pages in rows]
    last = rows[-1][0]
    if last["present_url"] is not None:
        present = source_of(last["present_url"], last["present_type"], last["present_part"])
        sources.append((present, datetime.fromisoformat(last["until"])))
    return tuple(
        TextRow(
            id=pages[0]["id"],
            place=place,
            captures=tuple(page["capture"] for page in pages),
            part=pages[0]["part"],
            source=pages[0]["source"],
            seen=datetime.fromisoformat(pages[0]["seen"]),
            until=datetime.fromisoformat(pages[0]["until"]),
            dropped=next((seen for source, seen in sources[place + 1 :] if source == pages[0]["source"]), None),
        )
        for place, pages in enumerate(rows)
    )


def source_of(url: str, content_type: str | None, part: str | None) -> str:
    """What counts as one source of an article's texts; what another leaves out is not thereby taken back."""
    if part is None:
        return url
    return POST if content_type and "json" in content_type.lower() else FEED


def _rows(store: Store, table: str, revision: int, fields: Sequence[str]) -> list[dict[str, Any]]:
    names = ", ".join(f'"{name}"' for name in fields)
    return store.rows(f"SELECT {names} FROM {table} WHERE revision = ? ORDER BY position", [revision])


def _replace(store: Store, table: str, revision: int, rows: Sequence[dict[str, Any]]) -> None:
    store.db.execute(f"DELETE FROM {table} WHERE revision = ?", [revision])
    store.table(table).insert_all({"revision": revision} | row for row in rows)


def _to_history(store: Store, article: int, revision: int, now: datetime | None) -> None:
    names = ", ".join((*RECORD_FIELDS, "extractor", "reference"))
    store.db.execute(
        f"INSERT INTO records_history (article, {names}, replaced_at) SELECT ?, {names}, ? FROM revision_records"
        " WHERE revision = ?",
        [article, stamp(now), revision],
    )

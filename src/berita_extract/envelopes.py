"""Articles that came as text (plain text, a line of JSON Lines) as captures of their own, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import Any, cast

from berita_extract import article as articles
from berita_extract import clock
from berita_extract.model import Article, Block, Capture, Cell, PublishedBasis, Span

TEXT_TYPE = "application/vnd.berita.article+json"


def envelope(article: Article) -> Capture:
    """A capture that holds an article which came without one."""
    content: dict[str, object] = {
        "url": article.url,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "published_basis": article.published_basis,
        "text": article.text,
    }
    if _as_text(content) != article:
        content["blocks"] = [_block_row(block) for block in article.blocks]
    body = json.dumps(content, ensure_ascii=False).encode()
    digest = sha256(body).hexdigest()
    return Capture(article.url, article.url, clock.now(), 200, body, digest, "file", TEXT_TYPE)


def _as_text(content: Mapping[str, Any]) -> Article:
    given = content["published"] if content["published_basis"] == "given" else None
    published = date.fromisoformat(given) if given else None
    return articles.from_text(content["text"], url=content["url"], title=content["title"], published=published)


def unfold(capture: Capture) -> Article:
    """The article in an envelope: read anew where it came as plain text, else as it was read then."""
    content = json.loads(capture.body)
    if "blocks" not in content:
        return replace(_as_text(content), captures=(capture,))
    return Article(
        url=content["url"],
        text=content["text"],
        blocks=tuple(_block(row) for row in content["blocks"]),
        title=content["title"],
        published=date.fromisoformat(content["published"]) if content["published"] else None,
        published_basis=cast(PublishedBasis | None, content["published_basis"]),
        captures=(capture,),
    )


def _block_row(block: Block) -> list[object]:
    cell = block.cell
    grid = [cell.table, cell.row, cell.column, cell.rows, cell.columns, cell.header] if cell else None
    return [block.kind, block.span.start, block.span.end, block.level, grid]


def _block(row: Sequence[Any]) -> Block:
    kind, start, end, level, grid = row
    return Block(kind, Span(start, end), 0, level, Cell(*grid) if grid else None)

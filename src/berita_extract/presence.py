"""Articles whose page is not there any more, or is there again, by the answers at their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from berita_extract import timeline
from berita_extract.store import Store

_Answer = tuple[datetime, timeline.Presence | None]

# of the article itself, and of the page that it was read from
_ADDRESSES = """SELECT ? UNION SELECT q.url FROM article_captures l JOIN captures q ON q.id = l.capture
    WHERE l.article = ? AND l.position = 0 AND l.part IS NULL"""


@dataclass(frozen=True, slots=True)
class Departure:
    """An article that is gone or back, with the results it states."""

    url: str
    results: tuple[tuple[str, int | None], ...]  # institution and year
    gone: bool


def articles_at(store: Store, stories: Mapping[str, str]) -> list[int]:
    """The articles whose own pages have these addresses, each given with its story, by address."""
    found: dict[int, None] = {}
    for url in sorted(stories):
        rows = store.rows(
            """SELECT id FROM articles WHERE url = ? OR story = ? UNION
            SELECT a.id FROM captures c JOIN pages p ON p.capture = c.id AND p.number = 1
            JOIN articles a ON a.story = p.story WHERE c.url = ? ORDER BY 1""",
            [url, stories[url], url],
        )
        found |= dict.fromkeys(row["id"] for row in rows)
    return list(found)


def settle(store: Store, article: int) -> Departure | None:
    """Writes whether an article is gone; None if it is as it was."""
    (stored,) = store.rows("SELECT url, gone_since FROM articles WHERE id = ?", [article])
    since = timeline.gone_since([*_fetched(store, stored["url"], article), *_unchanged(store, stored["url"], article)])
    if (since is None) == (stored["gone_since"] is None):
        return None
    store.set_gone(article, since)
    results = dict.fromkeys((one.institution, one.year) for one in store.records_of(article))
    return Departure(stored["url"], tuple(results), since is not None)


def _fetched(store: Store, url: str, article: int) -> Iterable[_Answer]:
    rows = store.rows(
        f"""SELECT c.fetched AS at, c.url, c.final_url, c.status, p.kind FROM captures c
        JOIN pages p ON p.capture = c.id
        WHERE c.status NOT BETWEEN 300 AND 399 AND c.url IN ({_ADDRESSES}) ORDER BY c.fetched, c.id""",
        [url, article],
    )
    return map(_answer, rows)


def _unchanged(store: Store, url: str, article: int) -> Iterable[_Answer]:
    """What the last answers without a capture (304, the same bytes) say: the page is what it last was."""
    rows = store.rows(
        f"""SELECT u.checked AS at, c.status, c.url, c.final_url, p.kind FROM urls u JOIN captures c ON c.id = u.capture
        JOIN pages p ON p.capture = c.id
        WHERE u.status = 'fetched' AND u.checked > c.fetched AND p.kind <> 'source' AND u.url IN ({_ADDRESSES})
        ORDER BY u.checked""",
        [url, article],
    )
    return map(_answer, rows)


def _answer(row: Mapping[str, Any]) -> _Answer:
    moved = row["url"] != row["final_url"] and row["kind"] == "listing"
    return datetime.fromisoformat(row["at"]), timeline.presence(row["status"], row["kind"], moved_to_list=moved)

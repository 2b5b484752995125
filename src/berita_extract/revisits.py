"""When pages are looked at again: outlets correct what they printed, and take it down.

The page of an article that states or stated a result is due 1, 7 and 30 days after it was first fetched, then once a
year. An article that came in a REST answer or a feed is looked at on its own page: that is what readers see, its address
stays while the search that found the post lists newer ones, and only the page can be gone. Files have no address to ask.

A date is due from two hours before it on, so that a crawl that starts a little earlier than last night's meets it. A
crawler that was off for a month asks once, not for each date it missed.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from berita_extract.store import Store
from berita_extract.store.rows import stamp

DAYS = (1, 7, 30)  # after the first fetch; then every YEAR days
YEAR = 365
EARLY = timedelta(hours=2)


def next_due(first: datetime, last: datetime) -> datetime:
    """The first date of a page's calendar that its last look, at `last`, has not met; it may lie in the past."""
    for days in DAYS:
        due = first + timedelta(days=days) - EARLY
        if due > last:
            return due
    years = max(1, (last - first + EARLY) // timedelta(days=YEAR) + 1)
    return first + timedelta(days=YEAR * years) - EARLY


def schedule(store: Store, now: datetime) -> int:
    """Writes `urls.next_due` for the pages of all articles that state or stated a result; gives how many it changed.

    A page that is gone is asked on the same dates: outlets put back what a move had lost. What is being tried again
    (failed or blocked) keeps its own, nearer date; once that has been given up it is asked on the page's next date.
    """
    # a page of an article is known by its captures; the entry of a feed or REST answer by its own address
    rows = store.rows(
        """WITH ours AS (
            SELECT id, url, story FROM articles WHERE id IN (SELECT article FROM records UNION
                SELECT article FROM records_history UNION SELECT article FROM revisions)),
        pages AS (
            SELECT c.url FROM ours a JOIN article_captures l ON l.article = a.id AND l.part IS NULL
                JOIN captures c ON c.id = l.capture
            UNION SELECT url FROM ours)
        SELECT u.url, u.status, u.next_due, r.first, c.fetched AS captured, coalesce(u.checked, c.fetched) AS last
        FROM pages p JOIN urls u ON u.url = p.url AND u.kind = 'page' LEFT JOIN captures c ON c.id = u.capture
        LEFT JOIN revisits r ON r.url = u.url
        WHERE u.status IN ('fetched', 'gone') OR (u.status IN ('failed', 'blocked') AND u.next_due IS NULL)
        ORDER BY u.url"""
    )
    changed = 0
    with store.atomic():
        for row in rows:
            first = row["first"] or _first_fetch(store, row["url"], row["captured"])
            if first is None:
                continue
            if row["first"] is None:
                store.table("revisits").insert({"url": row["url"], "first": first})
            last = now if row["status"] in ("failed", "blocked") else datetime.fromisoformat(row["last"] or first)
            due = stamp(next_due(datetime.fromisoformat(first), last))
            if due != row["next_due"]:
                store.table("urls").update(row["url"], {"next_due": due})
                changed += 1
    return changed


def _first_fetch(store: Store, url: str, captured: str | None) -> str | None:
    """When an address was first fetched, or, where it was not yet, the capture that held its text."""
    (row,) = store.rows(
        "SELECT min(fetched) AS first FROM captures WHERE url = ? AND via = 'live' AND status BETWEEN 200 AND 299",
        [url],
    )
    moments = [datetime.fromisoformat(one) for one in (row["first"], captured) if one]
    return min(moments).astimezone(UTC).isoformat(timespec="seconds") if moments else None

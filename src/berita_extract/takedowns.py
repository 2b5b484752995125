"""Pages whose text and quotes are not published: rows of `articles.csv` beside the judgements, added and never changed.

What was read of the page stays in the database and in the archive, and its address stays where values are published: a
tombstone says that there was a source, when it was taken down and why. The newest row of a page holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, get_args
from urllib.parse import urlsplit

from berita_extract.judgements import ARTICLES, JudgementsError, append_line, clean, columns_of, lines_of
from berita_extract.urls import clean as clean_url
from berita_extract.urls import story_of

Action = Literal["takedown", "restore"]
COLUMNS = ("when", "who", "url", "action", "why")


@dataclass(frozen=True, slots=True)
class Takedown:
    """One row: who takes a page out of what is published, or puts it back, when and why."""

    when: datetime  # aware, UTC
    who: str
    url: str
    action: Action
    why: str


class Takedowns:
    """The pages that are taken down, by whatever form of their address."""

    def __init__(self, rows: Iterable[Takedown] = ()) -> None:
        """The newest row of a page holds; of two at one moment the later one in the file."""
        newest: dict[str, Takedown] = {}
        for row in sorted(rows, key=lambda row: row.when):
            newest[_page(row.url)] = row
        self._standing = {page: row for page, row in newest.items() if row.action == "takedown"}

    def of(self, url: str) -> Takedown | None:
        """The row that takes the page at an address down, or None."""
        return self._standing.get(_page(url))

    def __len__(self) -> int:
        return len(self._standing)


def load(folder: Path) -> Takedowns:
    """The rows of a folder of judgements; raises JudgementsError where one is wrong, for nothing is published on half."""
    path = folder / ARTICLES
    if not path.exists():
        return Takedowns()
    rows, errors = [], []
    for place, line in lines_of(path, COLUMNS):
        try:
            rows.append(_of_row(columns_of(line, COLUMNS)))
        except ValueError as error:
            errors.append(f"{place}: {error}")
    if errors:
        raise JudgementsError("\n".join(errors))
    return Takedowns(rows)


def add(folder: Path, row: Takedown) -> None:
    """Adds a row; it is on the disk when this returns. Raises ValueError where it says nothing definite, JudgementsError."""
    _checked({"who": row.who, "url": row.url, "why": row.why, "action": row.action})
    values = (row.when.astimezone(UTC).isoformat(timespec="milliseconds"), clean(row.who), row.url, row.action)
    append_line(folder / ARTICLES, COLUMNS, (*values, clean(row.why)))


def _of_row(cells: Mapping[str, str]) -> Takedown:
    given = {name: cell.strip() for name, cell in cells.items()}
    try:
        when = datetime.fromisoformat(given["when"])
    except ValueError:
        raise ValueError("when: must be a time such as 2026-02-10T08:15:00+00:00") from None
    if when.tzinfo is None:
        raise ValueError("when: has no time zone")
    try:
        when = when.astimezone(UTC)
    except OverflowError:
        raise ValueError("when: is no time of this world") from None
    action = _checked(given)
    return Takedown(when, given["who"], given["url"], action, given["why"])


def _checked(given: Mapping[str, str]) -> Action:
    for name in ("who", "why"):
        if not clean(given[name]):
            raise ValueError(f"{name}: missing")
    if not _is_address(given["url"]):
        raise ValueError("url: must be the address of a page")
    for action in get_args(Action):
        if given["action"] == action:
            found: Action = action
            return found
    raise ValueError(f"action: must be {' or '.join(get_args(Action))}")


def _is_address(url: str) -> bool:
    if not url.isprintable() or " " in url:  # a line break in it would break the line
        return False
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://["
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _page(url: str) -> str:
    return story_of(clean_url(url, "") or url).replace("://www.", "://", 1)

"""Plain lists of addresses to fetch: one a line, or a column of a CSV file; and the outlet that each belongs to."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from berita_extract import outlets as descriptions
from berita_extract.ledger import Ledger, Link
from berita_extract.outlets import Outlet
from berita_extract.urls import clean, same_site, split_page
from berita_spiders.addresses import Addresses

COLUMNS = ("url", "source_url")  # of a CSV file, the first that it has


class ListError(Exception):
    """The list cannot be used at all; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Share:
    """The addresses of a list that belong to one outlet."""

    outlet: Outlet
    description: str
    pages: list[str] = field(default_factory=list)


def read_list(path: Path) -> tuple[list[str], list[str]]:
    """The addresses of a file, each once, and one line for each that is none; raises ListError.

    Empty lines and those that begin with "#" are passed over; so is what stands behind a blank.
    """
    found: dict[str, None] = {}
    wrong: list[str] = []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise ListError(f"--urls {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ListError(f"--urls {path}: no text in UTF-8") from error
    for number, written in _cells(lines):
        url = clean(written, "") if "://" in written else None
        if url is None:
            wrong.append(f"{path}:{number}: no web address: {written[:80]}")
        else:
            found[url] = None
    if not found and not wrong:
        raise ListError(f"--urls {path}: no address in it; give one a line, or a CSV file with a column url")
    return list(found), wrong


def shared_out(urls: Sequence[str], chosen: Sequence[tuple[Outlet, str]] = ()) -> list[Share]:
    """The addresses by outlet: one of those `chosen`, else a known one, else one that stands for its host alone."""
    shares: dict[str, Share] = {}
    given = [(Addresses(outlet, ()), outlet, description) for outlet, description in chosen]
    for url in urls:
        found = next(((outlet, text) for addresses, outlet, text in given if addresses.belongs(url)), None)
        outlet, description = found or _known(url) or _alone(url)
        shares.setdefault(outlet.file, Share(outlet, description)).pages.append(url)
    return list(shares.values())


def unfinished(ledger: Ledger, outlet: str, pages: Sequence[str], now: datetime) -> list[str]:
    """Those of the pages that were never had, and what is still due of the stories that they are of.

    New ones enter the ledger first, so that none is lost if the crawl is killed.
    """
    ledger.seen([Link(url, "page") for url in pages], outlet, now)
    stories = {split_page(url)[0] for url in pages}
    due = [state.url for state in ledger.due(outlet, now) if state.kind == "page"]
    had = {url for url in pages if (state := ledger.state(url)) and state.status in ("fetched", "gone")}
    wanted = (*pages, *(url for url in due if split_page(url)[0] in stories))
    return [url for url in dict.fromkeys(wanted) if url not in had]


def _cells(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The written addresses with their line numbers."""
    header = next(csv.reader(lines[:1]), [])
    column = next((header.index(name) for name in COLUMNS if name in header), None)
    if column is None:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield number, line.split()[0]
        return
    rows = csv.reader(lines)
    next(rows)
    for row in rows:
        if len(row) > column and row[column].strip():
            yield rows.line_num, row[column].strip()


def _known(url: str) -> tuple[Outlet, str] | None:
    outlet = descriptions.of_host(urlsplit(url).netloc)
    if outlet is None or not Addresses(outlet, ()).belongs(url):
        return None
    return outlet, descriptions.files()[outlet.file].read_text(encoding="utf-8")


def _alone(url: str) -> tuple[Outlet, str]:
    """An outlet that only says where its host is; it is stored like any other, so that its pages keep their outlet."""
    parts = urlsplit(url)
    host = same_site(parts.netloc)
    description = f'name = "{host}"\nhome = "{parts.scheme}://{parts.netloc}/"\n'
    return descriptions.parse_outlet(host, description), description

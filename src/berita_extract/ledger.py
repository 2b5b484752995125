"""The URL ledger: which addresses are known, what became of each, and where its copy lies.

The table `urls` is the frontier of every crawl: what is not in it was never seen, what is `due` in it is still to be
fetched, so a killed crawl goes on where it stopped. A response and the links found in it are one transaction,
committed after the archive has flushed the record.

`capture` is the last capture that had the content, with the ETag and Last-Modified it came with; a later failure leaves
it. `checked` is when the address last answered at all. An answer 304, or with the bytes that the address's newest capture
has, makes no capture and no record in the archive: nothing was read that is not there, and each row of `captures` stays
one record of the archive.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from berita_extract import clock
from berita_extract.archive import Kept
from berita_extract.model import Capture

UrlKind = Literal["source", "page"]
UrlStatus = Literal["due", "fetched", "failed", "gone", "blocked", "refused"]
NoAnswer = Literal["failed", "refused"]  # the network failed, or asking is not allowed

RETRY_AFTER = (timedelta(hours=1), timedelta(hours=6), timedelta(days=1), timedelta(days=7))  # then never by itself
NIGHT = timedelta(hours=20)  # one night; shorter than a day, since the next one may begin a little earlier
BLOCKED_AGAIN = NIGHT  # a site that turned us away is asked once a night
SOURCE = 9  # priority of sources; pages have 0 to 8, the likelier the higher
NOT_MODIFIED = 304
NO_ANSWER = "none"  # in place of an HTTP status
_PRIORITIES = range(SOURCE, -1, -1)
_STATE = "url, kind, status, lastmod, attempts, etag, last_modified, next_due, priority"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that was seen in a source or in a page."""

    url: str
    kind: UrlKind
    lastmod: str | None = None  # as the source states it
    likely: float = 0.0  # 0 to 1: how much the address speaks of what is searched for (`urls.likelihood`)

    @property
    def priority(self) -> int:
        """Which are asked first."""
        return SOURCE if self.kind == "source" else round(min(max(self.likely, 0.0), 1.0) * (SOURCE - 1))


@dataclass(frozen=True, slots=True)
class UrlState:
    """What the ledger knows about one address."""

    url: str
    kind: UrlKind
    status: UrlStatus
    lastmod: str | None
    attempts: int
    etag: str | None = None  # of the capture that holds its content, as is the next
    last_modified: str | None = None
    next_due: str | None = None
    priority: int = 0


class Ledger:
    """Reads and writes `urls`, `captures`, `outlets` and the counts in `runs` over an open connection of the store."""

    def __init__(self, connection: sqlite3.Connection, run: int | None = None) -> None:
        """`run` is written into every new row of `captures`, and what is asked is counted in its row of `runs`."""
        self._db = connection
        self._run = run

    @property
    def owner(self) -> str:
        """The database file; see `archive.LedgerView`."""
        return str(self._db.execute("PRAGMA database_list").fetchone()[2])

    def end_of(self, warc: str) -> int:
        """The byte after the last record of `warc` that is committed; 0 if none is."""
        row = self._db.execute("SELECT max(offset + length) FROM captures WHERE warc = ?", (warc,)).fetchone()
        return int(row[0] or 0)

    def warcs(self) -> list[str]:
        """See `archive.LedgerView`."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT warc FROM captures WHERE warc IS NOT NULL")]

    def kept_in(self, warc: str) -> list[Kept]:
        """See `archive.LedgerView`."""
        rows = self._db.execute(
            "SELECT url, final_url, status, sha256, offset, length FROM captures WHERE warc = ? ORDER BY offset",
            (warc,),
        )
        return [Kept(*row) for row in rows]

    def add_outlet(self, name: str, description: str, now: datetime) -> bool:
        """Keeps the description that this crawl uses; True if the last crawl used another one.

        Its sources are then read as if for the first time: what has not changed there may lead elsewhere now.
        """
        with self._transaction():
            former = self._db.execute("SELECT description FROM outlets WHERE name = ?", (name,)).fetchone()
            self._db.execute(
                "INSERT INTO outlets (name, description) VALUES (?, ?) ON CONFLICT (name)"
                " DO UPDATE SET description = excluded.description",
                (name, description),
            )
            place = counts_of(name)
            self._db.execute(
                "UPDATE runs SET outlets = json_insert(outlets, ?, ?, ?, 0, ?, 0) WHERE id = ?",
                (f"{place}.began", _stamp(now), f"{place}.requests", f"{place}.bytes", self._run),
            )
            changed = former is not None and former[0] != description
            if changed:
                self._db.execute(
                    "UPDATE urls SET etag = NULL, last_modified = NULL, lastmod = NULL WHERE outlet = ? AND kind = 'source'",
                    (name,),
                )
        return changed

    def left(self, outlet: str, seconds: float) -> None:
        """Records how long the run was at an outlet, in all."""
        with self._transaction():
            self._add_up({f"{counts_of(outlet)}.seconds": round(seconds, 3)})

    def requests(self, outlet: str) -> int:
        """How many requests were settled in this night, in all runs of it: of an outlet's budget nothing is spent twice.

        A run whose clock was ahead by more than a night does not count.
        """
        now = clock.now()
        row = self._db.execute(
            "SELECT sum(json_extract(outlets, ?)) FROM runs WHERE started BETWEEN ? AND ?",
            (f"{counts_of(outlet)}.requests", _stamp(now - NIGHT), _stamp(now + NIGHT)),
        ).fetchone()
        return int(row[0] or 0)

    def state(self, url: str) -> UrlState | None:
        """What is known about `url`, or None if it was never seen."""
        row = self._db.execute(f"SELECT {_STATE} FROM urls WHERE url = ?", (url,)).fetchone()
        return UrlState(*row) if row else None

    def copy_of(self, capture: Capture) -> int | None:
        """The id of the newest capture of the address, if that has the same status and the same bytes.

        A redirect is never a copy: it is told by its headers, not by its bytes.
        """
        row = self._db.execute(
            "SELECT id, status, sha256 FROM captures WHERE url = ? AND final_url = ? ORDER BY id DESC LIMIT 1",
            (capture.url, capture.final_url),
        ).fetchone()
        same = row is not None and row[1:] == (capture.status, capture.sha256) and not 300 <= capture.status < 400
        return int(row[0]) if same else None

    def seen(self, links: Iterable[Link], outlet: str, now: datetime) -> list[Link]:
        """Adds the addresses that are not yet known, as due, and gives those, in order."""
        with self._transaction():
            return self._add(links, outlet, now)

    def due(self, outlet: str, now: datetime, limit: int = -1) -> list[UrlState]:
        """What is to be asked: never fetched, failed, blocked or to be revisited, and its time has come.

        Sources first, then likely pages; of those the longest due. A negative `limit` means all.
        """
        found: list[UrlState] = []
        for priority in _PRIORITIES:  # one after the other, so that the index gives each its order
            left = limit - len(found) if limit >= 0 else -1
            if left == 0:
                break
            rows = self._db.execute(
                f"SELECT {_STATE} FROM urls WHERE outlet = ? AND priority = ? AND next_due <= ?"
                " ORDER BY next_due, rowid LIMIT ?",
                (outlet, priority, _stamp(now), left),
            )
            found += [UrlState(*row) for row in rows]
        return found

    def answered(
        self,
        capture: Capture,
        kind: UrlKind,
        outlet: str,
        *,
        headers: Mapping[str, str] | None = None,
        links: Iterable[Link] = (),
        texts: Iterable[Link] = (),
        again: Iterable[Link] = (),
        copy: int | None = None,
        blocked: str | None = None,
        counted: bool = True,
    ) -> list[Link]:
        """Records one archived response in one transaction and gives the links that are new.

        `copy` is the capture with the same bytes (`copy_of`), where the response was not archived once more.

        `headers` (names in lower case) give ETag and Last-Modified. `links` were seen in it. `texts` are pages whose
        whole text it holds (posts of a REST answer, entries of a full feed): they count as fetched by this capture.
        `again` become due even if they were fetched before: following pages of a listing, parts of a sitemap.
        `blocked` is why it is no content whatever its status: a check for robots, a host that wants to be left alone.
        `counted` is False where an attempt of this crawl was counted before.
        A redirect is a capture only; the address it stands for is answered by the last response of its chain.
        """
        sent = headers or {}
        now = capture.fetched
        with self._transaction():
            self._count(outlet, capture.status, len(capture.body))
            number = self._add_capture(capture, outlet) if copy is None else copy
            if not 300 <= capture.status < 400:
                status, error = ("blocked", blocked) if blocked else outcome(capture.status)
                addresses = dict.fromkeys((capture.url, capture.final_url))
                for url in addresses:
                    self._settle(url, kind, outlet, status, now, error, capture.status, counted=counted)
                    if status == "fetched":
                        self._db.execute(
                            "UPDATE urls SET capture = ?, etag = ?, last_modified = ? WHERE url = ?",
                            (number, sent.get("etag"), sent.get("last-modified"), url),
                        )
            fresh = self._add(links, outlet, now)
            for text in texts:
                self._take_text(text, outlet, number, now)
            for source in again:
                self._add([source], outlet, now)
                self._db.execute(
                    "UPDATE urls SET status = 'due', next_due = ? WHERE url = ?", (_stamp(now), source.url)
                )
        return fresh

    def kept(self, capture: Capture, outlet: str, *, copy: int | None = None) -> None:
        """Records a response that settles no address of the ledger: robots.txt. `copy` as for `answered`."""
        with self._transaction():
            self._count(outlet, capture.status, len(capture.body))
            if copy is None:
                self._add_capture(capture, outlet)

    def unchanged(self, url: str, kind: UrlKind, outlet: str, now: datetime) -> None:
        """Records that the address still has what its last capture holds (304 Not Modified)."""
        with self._transaction():
            self._count(outlet, NOT_MODIFIED)
            self._settle(url, kind, outlet, "fetched", now, None, NOT_MODIFIED)

    def unanswered(
        self,
        url: str,
        kind: UrlKind,
        outlet: str,
        status: NoAnswer,
        error: str,
        now: datetime,
        *,
        counted: bool = True,
    ) -> None:
        """Records that there was no response, and why; `counted` is False if that says nothing about this address."""
        with self._transaction():
            self._count(outlet, None)
            self._settle(url, kind, outlet, status, now, error, None, counted=counted)

    def postpone(self, outlet: str, host: str, until: datetime) -> None:
        """Nothing that the outlet has at `host` (with its port) is due before `until`; else it stays as it is."""
        with self._transaction():
            for start in (f"http://{host}/", f"https://{host}/"):
                self._db.execute(
                    "UPDATE urls SET next_due = ? WHERE outlet = ? AND next_due < ? AND url >= ? AND url < ?",
                    (_stamp(until), outlet, _stamp(until), start, start[:-1] + "0"),  # "0" follows "/"
                )

    def postponed(self, url: str, kind: UrlKind, outlet: str, until: datetime, now: datetime) -> None:
        """One address is not due before `until`."""
        with self._transaction():
            self._add([Link(url, kind)], outlet, now)
            self._db.execute(
                "UPDATE urls SET next_due = ? WHERE url = ? AND next_due < ?", (_stamp(until), url, _stamp(until))
            )

    def _count(self, outlet: str, status: int | None, size: int = 0) -> None:
        """Counts a settled request of the run; `status` is None where there was no answer."""
        place = counts_of(outlet)
        answer = f"{place}.statuses.{_quoted(str(status or NO_ANSWER))}"
        self._add_up({f"{place}.requests": 1, f"{place}.bytes": size, answer: 1})

    def _add_up(self, counts: Mapping[str, float]) -> None:
        """Adds to numbers in `runs.outlets`, by their JSON paths, and writes the row once: it is done for each answer."""
        each = ", ".join(["?, coalesce(json_extract(outlets, ?), 0) + ?"] * len(counts))
        given = [cell for path, more in counts.items() for cell in (path, path, more)]
        self._db.execute(f"UPDATE runs SET outlets = json_set(outlets, {each}) WHERE id = ?", (*given, self._run))

    def _add(self, links: Iterable[Link], outlet: str, now: datetime) -> list[Link]:
        fresh = []
        for link in links:
            added = self._db.execute(
                "INSERT INTO urls (url, outlet, kind, status, first_seen, lastmod, next_due, priority)"
                " VALUES (?, ?, ?, 'due', ?, ?, ?, ?) ON CONFLICT (url) DO NOTHING",
                (link.url, outlet, link.kind, _stamp(now), link.lastmod, _stamp(now), link.priority),
            )
            if added.rowcount:
                fresh.append(link)
            elif link.lastmod is not None:
                self._db.execute("UPDATE urls SET lastmod = ? WHERE url = ?", (link.lastmod, link.url))
        return fresh

    def _add_capture(self, capture: Capture, outlet: str) -> int:
        cursor = self._db.execute(
            "INSERT INTO captures (url, final_url, fetched, status, sha256, content_type, via, warc, offset, length,"
            " source, outlet, run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                capture.url,
                capture.final_url,
                _stamp(capture.fetched),
                capture.status,
                capture.sha256,
                capture.content_type,
                capture.via,
                capture.warc,
                capture.offset,
                capture.length,
                capture.source,
                outlet,
                self._run,
            ),
        )
        return int(cursor.lastrowid or 0)

    def _take_text(self, text: Link, outlet: str, capture: int, now: datetime) -> None:
        """A page is fetched by the capture that first held its text; later ones do not take it over."""
        self._add([text], outlet, now)
        self._db.execute(
            "UPDATE urls SET status = 'fetched', next_due = NULL, capture = coalesce(capture, ?), error = NULL"
            " WHERE url = ? AND status <> 'fetched'",
            (capture, text.url),
        )

    def _settle(
        self,
        url: str,
        kind: UrlKind,
        outlet: str,
        status: UrlStatus,
        now: datetime,
        error: str | None,
        http: int | None,
        *,
        counted: bool = True,
    ) -> None:
        self._add([Link(url, kind)], outlet, now)
        (attempts,) = self._db.execute("SELECT attempts FROM urls WHERE url = ?", (url,)).fetchone()
        attempts = 0 if status == "fetched" else max(1, attempts + counted)
        self._db.execute(
            "UPDATE urls SET status = ?, next_due = ?, attempts = ?, http_status = ?, error = ?, asked = ?,"
            " checked = coalesce(?, checked) WHERE url = ?",
            (status, next_due(status, attempts, now), attempts, http, error, _stamp(now), http and _stamp(now), url),
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Takes the write lock at its start, so that it never fails half-way for another writer."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.rollback()
            raise
        self._db.commit()


def outcome(http_status: int) -> tuple[UrlStatus, str | None]:
    """What an HTTP status means for an address, and the reason where it is not fetched."""
    if 200 <= http_status < 300:
        return "fetched", None
    if http_status in (404, 410):
        return "gone", f"HTTP {http_status}"
    if http_status in (401, 403, 407, 429, 451):
        return "blocked", f"HTTP {http_status}"
    return "failed", f"HTTP {http_status}"


def next_due(status: UrlStatus, attempts: int, now: datetime) -> str | None:
    """When an address is to be asked for again that had this outcome for the `attempts`th time; None if never."""
    match status:
        case "failed" if attempts <= len(RETRY_AFTER):
            return _stamp(now + RETRY_AFTER[attempts - 1])
        case "blocked":
            return _stamp(now + BLOCKED_AGAIN)
        case "due":
            return _stamp(now)
        case "fetched" | "gone" | "refused" | "failed":
            return None


def counts_of(outlet: str) -> str:
    """Where in `runs.outlets` that lies which is counted and told of an outlet, as a JSON path."""
    return f"$.{_quoted(outlet)}"


def _quoted(key: str) -> str:
    return '"' + key.replace('"', "") + '"'


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""Filling in old months: what an archive holds of an outlet, which capture of each page, and what is still to be asked.

Three ways lead to old pages: the outlet's own archive (fetched live), the Wayback Machine and Common Crawl. Each has an
index that is read first: a source of the outlet that can be asked for days, or a sitemap; the captures of one month; one
crawl of Common Crawl. What an index names goes into `backfill_urls`, whatever its month, so that no index is read twice,
and is asked for when its month is wanted, likely slugs first. A nightly crawl reads `urls` and never sees these rows; a
page that came in gets its row there as fetched.

The month of a page is that of the day in its address, else that of its first capture that was seen (of a sitemap:
`lastmod`). Of an article that is dated by its address the nearest capture counts; it may lie months behind, so the index
of a month is the captures of it and of the two months after. Without a day in the address the earliest capture counts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from urllib.parse import urlsplit

from berita_extract import clock
from berita_extract.ledger import Ledger, Link, UrlStatus, next_due
from berita_extract.model import Capture, Via
from berita_extract.outlets import Outlet
from berita_extract.store.rows import stamp
from berita_extract.urls import clean, is_whole, likelihood, period_of, same_site, split_page

Way = Literal["own", "wayback", "commoncrawl"]
WAYS: tuple[Way, ...] = ("own", "wayback", "commoncrawl")
VIA: Mapping[Way, Via] = {"own": "live", "wayback": "cdx", "commoncrawl": "warc"}
Missed = Literal["failed", "gone", "blocked", "refused", "unusable"]

MONTHS_AFTER = 2  # whose captures are looked through for the pages of a month
PAGES = 500  # of one outlet, way and month that one call asks for
UNDATED = ""  # the month of a page of which nothing tells it; it is asked for last, in whatever month is wanted
# What the Wayback Machine's index can be asked for. Without `urlkey` its resume key leads astray (internetarchive/wayback#121).
CDX_FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")

_STAMP = re.compile(r"\d{14}")
_WEEK = re.compile(r"CC-MAIN-(\d{4})-(\d\d)")
_YEARS = re.compile(r"CC-MAIN-(\d{4})(?:-(\d{4}))?")
_FORM_WHOLE, _FORM_PLAIN, _FORM_OTHER = range(3)  # all pages at once, the page itself, its AMP or mobile form


@dataclass(frozen=True, slots=True)
class Copy:
    """A page that an index names."""

    url: str
    place: str  # what to ask for: an address, or "<file>#<offset>+<length>" of a WARC file
    captured: datetime | None = None  # None for the live page
    digest: str | None = None  # of its bytes, as the index states it
    month: str = UNDATED  # where neither the address nor the capture tells it


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page that is to be asked for."""

    outlet: str
    way: Way
    page: str  # which page of which story, whatever the form of its address
    url: str
    place: str
    captured: datetime | None
    digest: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """How far one part of an index was read."""

    part: str
    done: bool
    cursor: str | None
    named_by: str | None  # the sitemap index that it was found in
    lastmod: str | None
    updated: datetime

    def settles(self, month: str) -> bool:
        """True if it was read to its end after `month` was over: nothing of that month can have come into it since."""
        return self.done and is_over(month, self.updated)


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the pages of one outlet, month and way."""

    outlet: str
    month: str
    way: Way
    found: int
    stored: int  # by this way
    known: int  # stored before, or by another way
    missed: int  # the archive has them not, or nothing that can be used
    left: int  # due, now or later


# months


def month_of(day: date) -> str:
    """ "2021-03"."""
    return f"{day:%Y-%m}"


def days_of(month: str) -> tuple[date, date]:
    """The first and the last day of a month."""
    first = date.fromisoformat(f"{month}-01")
    return first, _after(first, 1) - timedelta(days=1)


def months(first: str, last: str) -> list[str]:
    """All months from `first` to `last`."""
    found, day = [], days_of(first)[0]
    while month_of(day) <= last:
        found.append(month_of(day))
        day = _after(day, 1)
    return found


def window(month: str, now: datetime) -> list[str]:
    """The months whose captures are looked through for the pages of `month`, as far as they have begun."""
    last = month_of(_after(days_of(month)[0], MONTHS_AFTER))
    return months(month, min(last, month_of(now.astimezone(UTC).date())))


def is_over(month: str, now: datetime) -> bool:
    """True if nothing more can come into the index of a month."""
    return month < month_of(now.astimezone(UTC).date())


def _after(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, 1)


# indexes


def sites_of(outlet: Outlet) -> tuple[str, ...]:
    """The domains that an outlet publishes on, those below another of them left out.

    Feeds are left out: many lie with a service ("feeds.feedburner.com"), and so does Blogger's API.
    """
    named = [outlet.home, outlet.wordpress, outlet.search, *outlet.sitemaps, *outlet.listings]
    addresses = [address for source in named if source for address in outlet.filled(source)]
    hosts = sorted({same_site((urlsplit(address).hostname or "").lower()) for address in addresses}, key=len)
    found: list[str] = []
    for host in hosts:
        if not any(host == site or host.endswith(f".{site}") for site in found):
            found.append(host)
    return tuple(found)


def read_cdx(body: bytes) -> tuple[list[Copy], str | None]:
    """The captures in a JSON answer of a Wayback CDX server, and the key to go on with, if there are more.

    Rows that are no whole page (redirects, errors, revisits) are left out. Raises ValueError where the answer is cut off
    or is none.
    """
    if not body.strip():
        return [], None
    rows = json.loads(body)
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise ValueError("not a CDX answer")
    resume = None
    if len(rows) >= 2 and rows[-2] == [] and len(rows[-1]) == 1:
        resume, rows = str(rows[-1][0]), rows[:-2]
    found = []
    for row in rows[1:]:
        fields = {str(name): str(value) for name, value in zip(rows[0], row, strict=False)}
        captured = moment_of(fields.get("timestamp", ""))
        url = clean(fields.get("original", ""), "")
        kept = fields.get("statuscode") == "200" and fields.get("mimetype") == "text/html"
        if kept and captured is not None and url is not None:
            found.append(Copy(url, fields["original"], captured, fields.get("digest")))
    return found, resume


def read_index(body: bytes) -> list[Copy]:
    """The captures in an answer of a Common Crawl index: a JSON object a line.

    Raises ValueError where a line is cut off or is none.
    """
    found = []
    for line in body.splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError("not a line of an index")
        captured, url = moment_of(str(row.get("timestamp", ""))), clean(str(row.get("url", "")), "")
        whole = row.get("status") == "200" and not row.get("truncated")  # "truncated": "length": cut off at 1 MB
        where = [str(row.get(name, "")) for name in ("filename", "offset", "length")]
        if (
            whole
            and captured is not None
            and url is not None
            and where[0]
            and where[1].isdigit()
            and where[2].isdigit()
        ):
            found.append(Copy(url, f"{where[0]}#{where[1]}+{where[2]}", captured, row.get("digest")))
    return found


def crawls(collinfo: bytes, first: date, last: date) -> list[str]:
    """The ids of the Common Crawl crawls that touch the days from `first` to `last`, oldest first.

    Raises ValueError where the list cannot be read.
    """
    rows = json.loads(collinfo)
    if not isinstance(rows, list):
        raise ValueError("not a list of crawls")
    found = []
    for row in rows:
        span = _span(row) if isinstance(row, dict) else None
        if span is not None and span[0] <= last and first <= span[1]:
            found.append((span, str(row["id"])))
    return [name for _, name in sorted(found)]


def _span(crawl: Mapping[str, object]) -> tuple[date, date] | None:
    """The first and the last day of a crawl: stated, or by its name "CC-MAIN-<year>-<week>"."""
    name = str(crawl.get("id", ""))
    try:
        return date.fromisoformat(str(crawl["from"])[:10]), date.fromisoformat(str(crawl["to"])[:10])
    except (KeyError, ValueError):
        pass
    try:
        if match := _WEEK.fullmatch(name):
            week = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return week - timedelta(days=21), week + timedelta(days=14)  # a crawl is named for a week near its end
        if match := _YEARS.fullmatch(name):
            return date(int(match[1]), 1, 1), date(int(match[2] or match[1]), 12, 31)
    except ValueError:
        return None
    return None


def moment_of(stamp: str) -> datetime | None:
    """ "20210304050607" as a moment; None where it is none."""
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if _STAMP.fullmatch(stamp) else None
    except ValueError:
        return None


def page_of(url: str) -> str:
    """Which page of which story an address is, in whatever form: the same for http and https, `www.`, AMP, tracking."""
    story, number = split_page(url)
    return f"{story.partition('://')[2]} {number}"


class Frontier(Ledger):
    """The ledger with the frontier of back-filling: reads and writes `backfill` and `backfill_urls`."""

    def parts(self, outlet: str, way: Way) -> dict[str, Part]:
        """What is known of the parts of an index, by name."""
        rows = self._db.execute(
            "SELECT part, state = 'done', cursor, named_by, lastmod, updated FROM backfill"
            " WHERE outlet = ? AND via = ? ORDER BY part",
            (outlet, way),
        )
        return {
            name: Part(name, bool(done), cursor, named_by, lastmod, datetime.fromisoformat(updated))
            for name, done, cursor, named_by, lastmod, updated in rows
        }

    def read(
        self,
        outlet: str,
        way: Way,
        part: str,
        found: Iterable[Copy],
        now: datetime,
        *,
        words: Mapping[str, float],
        cursor: str | None = None,
        done: bool = False,
        parts: Iterable[Link] = (),
        capture: Capture | None = None,
        texts: Iterable[Copy] = (),
    ) -> int:
        """Records one answer of an index in one transaction and gives the number of pages that are new.

        `cursor` is what to go on with. `parts` are further parts that the answer names. `capture` is the answer itself
        where it was archived, and `texts` are the pages whose whole text it holds.
        """
        moment = stamp(now)
        with self._transaction():
            fresh = sum(self._find(outlet, way, copy, words) for copy in found)
            self._db.execute(
                "INSERT INTO backfill (outlet, via, part, state, cursor, found, updated) VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (outlet, via, part) DO UPDATE SET state = excluded.state, cursor = excluded.cursor,"
                " found = found + excluded.found, updated = excluded.updated, error = NULL",
                (outlet, way, part, "done" if done else "due", cursor, fresh, moment),
            )
            for link in parts:
                self._db.execute(
                    "INSERT INTO backfill (outlet, via, part, state, named_by, lastmod, updated)"
                    " VALUES (?, ?, ?, 'due', ?, ?, ?) ON CONFLICT (outlet, via, part) DO UPDATE"
                    " SET lastmod = excluded.lastmod",
                    (outlet, way, link.url, part, link.lastmod, moment),
                )
            if capture is not None:
                number = self._add_capture(capture, outlet)
                for text in texts:
                    fresh += self._find(outlet, way, text, words)
                    self._take_whole(outlet, way, text, number, now)
        return fresh

    def unread(self, outlet: str, way: Way, part: str, error: str, now: datetime, *, never: bool = False) -> None:
        """Records why a part of an index could not be read; it stays due, unless it is `never` to be had."""
        with self._transaction():
            self._db.execute(
                "INSERT INTO backfill (outlet, via, part, state, updated, error) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (outlet, via, part) DO UPDATE SET state = excluded.state, updated = excluded.updated,"
                " error = excluded.error",
                (outlet, way, part, "done" if never else "due", stamp(now), error),
            )

    def again(self, outlet: str, way: Way, part: str) -> None:
        """Makes a part of an index due from its beginning."""
        with self._transaction():
            self._db.execute(
                "UPDATE backfill SET state = 'due', cursor = NULL WHERE outlet = ? AND via = ? AND part = ?",
                (outlet, way, part),
            )

    def retry(self, outlet: str, way: Way, wanted: Sequence[str]) -> None:
        """Makes due what was missed in the `wanted` months."""
        with self._transaction():
            self._db.execute(
                "UPDATE backfill_urls SET status = 'due', attempts = 0, next_due = NULL WHERE outlet = ? AND via = ?"
                " AND month IN (SELECT value FROM json_each(?)) AND status NOT IN ('fetched', 'known')",
                (outlet, way, json.dumps([UNDATED, *wanted])),
            )

    def wanted(self, outlet: str, way: Way, month: str, now: datetime) -> Wanted | None:
        """The page of a month that is to be asked for next; None if none is due.

        The likeliest first; then those of which no month is known, then those that failed and whose time has come.
        """
        new, again = "status = 'due' ORDER BY likely DESC, rowid DESC", "next_due <= ?3 ORDER BY next_due, rowid"
        for name, rule in ((month, new), (UNDATED, new), (month, again), (UNDATED, again)):
            row = self._db.execute(
                "SELECT page, url, place, captured, digest FROM backfill_urls"
                f" WHERE outlet = ?1 AND via = ?2 AND month = ?4 AND {rule} LIMIT 1",
                (outlet, way, stamp(now), name),
            ).fetchone()
            if row is not None:
                page, url, place, captured, digest = row
                moment = datetime.fromisoformat(captured) if captured else None
                return Wanted(outlet, way, page, url, place, moment, digest)
        return None

    def known(self, page: Wanted) -> bool:
        """True if the page is stored already: fetched live or from a file, by another way, or the same bytes.

        Then nothing is to be asked for, and that is recorded. A live answer that was no page (a check for robots) is none.
        """
        host, _, path = page.url.partition("://")[2].partition("/")
        rest = f"/{path}"
        paths = (rest, rest.removesuffix("/") if rest.endswith("/") and len(rest) > 1 else f"{rest}/")
        hosts = {host, same_site(host), f"www.{same_site(host)}"}
        forms = [f"{scheme}://{name}{end}" for scheme in ("https", "http") for name in sorted(hosts) for end in paths]
        marks = ", ".join("?" * len(forms))
        row = self._db.execute(
            f"SELECT capture FROM urls WHERE url IN ({marks}) AND status = 'fetched' AND capture IS NOT NULL"
            f" UNION ALL SELECT id FROM captures WHERE url IN ({marks}) AND via IN ('file', 'import')"
            " UNION ALL SELECT capture FROM backfill_urls WHERE outlet = ? AND via IN (SELECT value FROM json_each(?))"
            " AND page = ? AND status = 'fetched'"
            " UNION ALL SELECT capture FROM backfill_urls WHERE outlet = ? AND digest = ? AND status = 'fetched' LIMIT 1",
            (*forms, *forms, page.outlet, json.dumps(WAYS), page.page, page.outlet, page.digest),
        ).fetchone()
        if row is None:
            return False
        with self._transaction():
            self._settle_page(page, "known", row[0], None)
        return True

    def stored(
        self,
        page: Wanted,
        capture: Capture,
        headers: Mapping[str, str] | None = None,
        further: Iterable[str] = (),
    ) -> None:
        """Records a page that came in, here and in `urls`, where it counts as fetched and is never due again.

        That a page is gone, as a live crawl has learned, an old copy does not change. `headers` are those of a live
        response, see `answered`; `further` are the other pages of its story, which are asked for next.
        """
        sent = headers or {}
        with self._transaction():
            number = self._add_capture(capture, page.outlet)
            self._settle_page(page, "fetched", number, None)
            for other in further:
                name = page_of(other) + (" all" if is_whole(other) else "")
                self._db.execute(
                    "INSERT INTO backfill_urls (outlet, via, page, url, month, place, form, distance, likely)"
                    " SELECT outlet, via, ?, ?, month, ?, ?, 0, 1 FROM backfill_urls"
                    " WHERE outlet = ? AND via = ? AND page = ? ON CONFLICT DO NOTHING",
                    (name, other, other, _form(other), page.outlet, page.way, page.page),
                )
            for url in dict.fromkeys((capture.url, capture.final_url)):
                self._add([Link(url, "page")], page.outlet, clock.now())
                self._db.execute(
                    "UPDATE urls SET status = 'fetched', next_due = NULL, attempts = 0, error = NULL, capture = ?,"
                    " http_status = ?, etag = ?, last_modified = ?, checked = ?"
                    " WHERE url = ? AND (status <> 'gone' OR ? = 'live')",
                    (
                        *(number, capture.status, sent.get("etag"), sent.get("last-modified")),
                        *(stamp(capture.fetched), url, capture.via),
                    ),
                )

    def missed(self, page: Wanted, status: Missed, error: str, now: datetime, capture: Capture | None = None) -> None:
        """Records why a page did not come in; one that failed is due again later. `capture` is the answer, if archived."""
        with self._transaction():
            number = None if capture is None else self._add_capture(capture, page.outlet)
            self._settle_page(page, status, number, error, now)

    def tally(self, outlet: str, way: Way, month: str) -> Tally:
        """What became of the pages of a month."""
        counts: dict[str, int] = dict(
            self._db.execute(
                "SELECT CASE WHEN status IN ('failed', 'blocked') AND next_due IS NOT NULL THEN 'due' ELSE status END,"
                " count(*) FROM backfill_urls WHERE outlet = ? AND via = ? AND month = ? GROUP BY 1",
                (outlet, way, month),
            ).fetchall()
        )
        stored, known, left = (counts.get(status, 0) for status in ("fetched", "known", "due"))
        found = sum(counts.values())
        return Tally(outlet, month, way, found, stored, known, found - stored - known - left, left)

    def tallies(self, outlets: Sequence[str], ways: Sequence[Way], wanted: Sequence[str]) -> list[Tally]:
        """The tallies of all outlets (or the named), ways and wanted months of which pages are known, in that order."""
        rows = self._db.execute(
            "SELECT DISTINCT outlet, month, via FROM backfill_urls WHERE via IN (SELECT value FROM json_each(?))"
            " AND month IN (SELECT value FROM json_each(?))"
            " AND (outlet IN (SELECT value FROM json_each(?)) OR ?) ORDER BY outlet, month, via",
            (json.dumps(ways), json.dumps([UNDATED, *wanted]), json.dumps(outlets), not outlets),
        ).fetchall()
        return [self.tally(outlet, way, month) for outlet, month, way in rows]

    def troubles(self, outlets: Sequence[str], ways: Sequence[Way], since: datetime) -> list[str]:
        """One line for each part of an index that could not be read."""
        rows = self._db.execute(
            "SELECT outlet, via, part, error FROM backfill WHERE error IS NOT NULL AND updated >= ?"
            " AND via IN (SELECT value FROM json_each(?)) AND (outlet IN (SELECT value FROM json_each(?)) OR ?)"
            " ORDER BY outlet, via, part",
            (stamp(since), json.dumps(ways), json.dumps(outlets), not outlets),
        )
        return [f"{outlet}: {way}: {part} could not be read: {error}" for outlet, way, part, error in rows]

    def _find(self, outlet: str, way: Way, copy: Copy, words: Mapping[str, float]) -> bool:
        """Adds a page, or takes a nearer capture of one that is not stored; True if the page is new."""
        period = period_of(copy.url)
        captured = copy.captured
        if period is not None:
            month = month_of(period[0])
            published = datetime.combine(period[0], time(), UTC)
            distance = 0 if captured is None else abs(int((captured - published).total_seconds()))
        else:
            month = copy.month if captured is None else month_of(captured.date())
            distance = 0 if captured is None else int(captured.timestamp())
        page = page_of(copy.url)
        known = self._db.execute(
            "SELECT 1 FROM backfill_urls WHERE outlet = ? AND via = ? AND page = ?", (outlet, way, page)
        ).fetchone()
        row = (copy.url, month, copy.place, captured and stamp(captured), copy.digest, _form(copy.url), distance)
        if known is None:
            self._db.execute(
                "INSERT INTO backfill_urls (url, month, place, captured, digest, form, distance, likely, outlet, via,"
                " page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, likelihood(copy.url, words), outlet, way, page),
            )
            return True
        self._db.execute(
            "UPDATE backfill_urls SET url = ?1, month = ?2, place = ?3, captured = ?4, digest = ?5, form = ?6,"
            " distance = ?7, status = 'due', attempts = 0, next_due = NULL, error = NULL WHERE outlet = ?8 AND via = ?9"
            " AND page = ?10 AND (form, distance) > (?6, ?7) AND status NOT IN ('fetched', 'known')",
            (*row, outlet, way, page),
        )
        return False

    def _take_whole(self, outlet: str, way: Way, text: Copy, capture: int, now: datetime) -> None:
        """A page whose text came with the answer of an index; of one that was fetched before nothing changes."""
        before = self.state(text.url)
        self._take_text(Link(text.url, "page"), outlet, capture, now)
        known = before is not None and before.status == "fetched"
        self._db.execute(
            "UPDATE backfill_urls SET status = ?, next_due = NULL, error = NULL,"
            " capture = (SELECT capture FROM urls WHERE url = ?) WHERE outlet = ? AND via = ? AND page = ?"
            " AND status <> 'fetched'",
            ("known" if known else "fetched", text.url, outlet, way, page_of(text.url)),
        )

    def _settle_page(
        self,
        page: Wanted,
        status: UrlStatus | Literal["known", "unusable"],
        capture: int | None,
        error: str | None,
        now: datetime | None = None,
    ) -> None:
        key = (page.outlet, page.way, page.page)
        (attempts,) = self._db.execute(
            "SELECT attempts FROM backfill_urls WHERE outlet = ? AND via = ? AND page = ?", key
        ).fetchone()
        due = next_due(status, attempts + 1, now) if now and status in ("failed", "blocked") else None
        self._db.execute(
            "UPDATE backfill_urls SET status = ?, attempts = attempts + 1, next_due = ?, capture = ?, error = ?"
            " WHERE outlet = ? AND via = ? AND page = ?",
            (status, due, capture, error, *key),
        )


def _form(url: str) -> int:
    """Which of the forms of a page an address is; the lower, the rather it is taken."""
    if is_whole(url):
        return _FORM_WHOLE
    parts = urlsplit(url)
    plain = split_page(url)[0].partition("://")[2]
    same = (parts.netloc.removeprefix("www.") + parts.path).rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return _FORM_PLAIN if same == plain or split_page(url)[1] > 1 else _FORM_OTHER

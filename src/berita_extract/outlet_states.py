"""What became of an outlet in a crawl: a state each night, and an event when that is news.

`never`           it was not crawled yet
`ok`              there were new articles
`quiet`           its sources answered and had nothing new
`silent`          fewer articles in 30 days than its file expects; where it expects none, no more although it had some; or
                  none for so long that, by the pace of its nights before, it is no chance
`blocked`         most answers turned us away (401, 403, 429, a check for robots), or robots.txt forbids every source
`failing`         most requests had no answer, or an error of the server; or every source is gone
`layout_changed`  pages come, but they are no longer read as they were

`state_of` decides from counts alone; `record` counts one run in the database and keeps the changes. That an outlet had
new articles last night and none tonight stands in the two runs and is no event.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal, get_args

from berita_extract import ledger
from berita_extract import outlets as descriptions
from berita_extract.reference import ReferenceDataError
from berita_extract.store import Store

State = Literal["never", "ok", "quiet", "silent", "blocked", "failing", "layout_changed"]
STATES: tuple[State, ...] = get_args(State)
TROUBLE: frozenset[State] = frozenset(("silent", "blocked", "failing", "layout_changed"))

DAYS = timedelta(days=30)
# Where four of five pages were read before, at most two of five are by chance in 6 nights of 100, at most four of ten in
# 1 of 160; the looser test of half of fewer pages would cry wolf each week.
LEAST_PAGES = 5
FORMER_PAGES = 100  # with which the newest are compared
FORMER_SHARE = 0.8

# At the pace of its nights before, ten articles were to be expected in ten days or more of which none came: 1 of 22,000
# by chance. Ten days, since offices and desks close that long at Lebaran; the pace of fewer than five articles is none.
SILENT_DAYS = 10
MISSED = 10
PACED = 5

FORBIDDEN = "Forbidden by robots.txt"
_NO_STORY = ("no_page", "source", "copy", "challenge")  # kinds in `pages` of captures that tell nothing of a layout


@dataclass(frozen=True, slots=True)
class Look:
    """How one page of an outlet was read; the newest pages first wherever there are several."""

    article: bool
    whole: bool = False  # with title, date and text
    fits: bool | None = None  # the outlet's own layout found the text; None where it names none


@dataclass(frozen=True, slots=True)
class Counts:
    """What one run and the time before it tell of an outlet."""

    answered: int = 0  # pages and sources that came, or were unchanged
    turned_away: int = 0  # HTTP 401, 403, 407, 429, 451, and checks for robots
    failed: int = 0  # no answer, or HTTP 5xx
    sources: int = 0  # that were asked for, or that robots.txt forbids
    sources_answered: int = 0
    sources_forbidden: int = 0  # by robots.txt
    sources_turned_away: int = 0
    new_articles: int = 0
    articles_30d: int = 0  # first seen within 30 days before the run
    articles_before: int = 0  # first seen earlier
    tonight: int = 0  # how many of `looks` are of this run
    looks: tuple[Look, ...] = ()
    watched: timedelta = timedelta(0)  # since the first crawl
    paced: int = 0  # articles first seen after the night of the first crawl, which found what there was
    waited: timedelta = timedelta(0)  # since the newest of them


@dataclass(frozen=True, slots=True)
class Event:
    """An outlet is in another state than before."""

    outlet: str
    at: datetime
    former: State
    state: State
    why: str

    @property
    def is_trouble(self) -> bool:
        """True if somebody should look at the outlet now."""
        return self.state in TROUBLE

    @property
    def is_news(self) -> bool:
        """False for the ordinary change between days with and without articles."""
        return not {self.former, self.state} <= {"ok", "quiet"}


def state_of(counts: Counts, former: State = "never", min_30d: int | None = None) -> tuple[State, str]:
    """The state after a run and the reason in words; `former` where the run asked nothing of the outlet."""
    asked = counts.answered + counts.turned_away + counts.failed
    if counts.sources and counts.sources_forbidden == counts.sources and not counts.answered:
        return "blocked", "robots.txt forbids all its sources"
    if counts.turned_away and counts.turned_away * 2 >= asked:
        return "blocked", f"{counts.turned_away} of {asked} answers turned us away (403, 429, a check for robots)"
    if counts.failed and counts.failed * 2 >= asked:
        return "failing", f"{counts.failed} of {asked} requests had no answer or an error of the server"
    if counts.sources and not counts.sources_answered:
        against = counts.sources_forbidden + counts.sources_turned_away
        return "blocked" if against * 2 >= counts.sources else "failing", _no_source(counts)
    if not asked or not (counts.sources or counts.new_articles):
        return former, "no source was asked"
    if why := _changed_layout(counts, former):
        return "layout_changed", why
    if why := _silence(counts, min_30d):
        return "silent", why
    if counts.new_articles:
        return "ok", f"{counts.new_articles} new stor{'ies' if counts.new_articles > 1 else 'y'}, whatever they tell of"
    return "quiet", "its sources answered and had nothing new"


def _no_source(counts: Counts) -> str:
    parts = ((counts.sources_turned_away, "turned us away"), (counts.sources_forbidden, "are forbidden by robots.txt"))
    told = ", ".join(f"{number} {what}" for number, what in parts if number)
    return f"none of its {counts.sources} sources answered" + (f": {told}" if told else "")


def _silence(counts: Counts, min_30d: int | None) -> str | None:
    found = counts.articles_30d
    # whole days: a night that begins some minutes earlier or later than the last one counts as a day
    days, watched = round(counts.waited / timedelta(days=1)), round(counts.watched / timedelta(days=1))
    pace = counts.paced / max(1, watched - days)
    if counts.paced >= PACED and days >= SILENT_DAYS and pace * days >= MISSED and not counts.new_articles:
        return f"no article for {days} days, before that {pace:.2g} a day"
    if min_30d is not None:
        short = counts.watched >= DAYS and found < min_30d
        return f"{found} articles in 30 days, expected are at least {min_30d}" if short else None
    return "no article in 30 days" if counts.articles_before and not found and not counts.new_articles else None


def _changed_layout(counts: Counts, former: State) -> str | None:
    """The reason if pages are no longer read as before; once changed it stays so until half of them are read again."""
    stories = Counts(looks=tuple(look for look in counts.looks if look.article))
    stories = replace(stories, tonight=sum(look.article for look in counts.looks[: counts.tonight]))
    known = Counts(looks=tuple(look for look in stories.looks if look.fits is not None), tonight=stories.tonight)
    for among, good, what in (
        (counts, _is_article, "are articles"),
        (stories, _is_whole, "have title, date and text"),
        (known, _fits, "fit its layout, though they can be read without it"),
    ):
        recent, before = among.looks[: max(among.tonight, LEAST_PAGES)], among.looks[max(among.tonight, LEAST_PAGES) :]
        if former == "layout_changed":
            recent, before = among.looks[: among.tonight], ()
        if not among.tonight or not recent:
            continue
        read = sum(map(good, recent))
        if read * 2 >= len(recent):
            continue
        well = len(before) >= LEAST_PAGES and sum(map(good, before)) >= FORMER_SHARE * len(before)
        if former == "layout_changed" or (len(recent) >= LEAST_PAGES and well):
            return f"of the last {len(recent)} pages {read} {what}"
    return "no new page tells that it is as before" if former == "layout_changed" and not counts.tonight else None


def _is_article(look: Look) -> bool:
    return look.article


def _is_whole(look: Look) -> bool:
    return look.whole


def _fits(look: Look) -> bool:
    return bool(look.fits)


def record(store: Store, run: int, now: datetime) -> list[Event]:
    """Judges every outlet of a run, writes its state into the run, and gives what is news, sorted and kept as events.

    A second call for a run adds nothing.
    """
    news = []
    with store.atomic():
        for name, description in _outlets_of(store, run).items():
            former = current(store, name, run)
            counts = counts_of(store, run, name, now)
            state, why = state_of(counts, former, _expected(name, description))
            told: dict[str, object] = {"state": state, "former": former, "why": why}
            told |= {"new_articles": counts.new_articles, "articles_30d": counts.articles_30d}
            sql = "UPDATE runs SET outlets = json_patch(outlets, json_object(?, json(?))) WHERE id = ?"
            store.db.execute(sql, [name, json.dumps(told), run])
            event = Event(name, now, former, state, why)
            if state == former or not event.is_news or _is_kept(store, run, name):
                continue
            row = {"run": run, "outlet": name, "at": _stamp(now), "former": former, "state": state, "why": why}
            store.insert("outlet_events", row)
            news.append(event)
    return news


def current(store: Store, outlet: str, before: int | None = None) -> State:
    """The state after the last run that judged the outlet, or the last one before the run with the id `before`."""
    sql = """SELECT json_extract(outlets, ?1) AS state FROM runs
        WHERE (?2 IS NULL OR id < ?2) AND json_extract(outlets, ?1) IS NOT NULL ORDER BY id DESC LIMIT 1"""
    rows = store.rows(sql, [f"{ledger.counts_of(outlet)}.state", before])
    state: State = rows[0]["state"] if rows else "never"
    return state


def _is_kept(store: Store, run: int, outlet: str) -> bool:
    return bool(store.rows("SELECT 1 FROM outlet_events WHERE run = ? AND outlet = ?", [run, outlet]))


def events(store: Store, outlet: str | None = None, last: int = -1) -> list[Event]:
    """The changes of an outlet, or of all, the newest first."""
    where, given = ("outlet = ?", [outlet]) if outlet is not None else ("1", [])
    rows = store.rows(f"SELECT * FROM outlet_events WHERE {where} ORDER BY id DESC LIMIT ?", [*given, last])
    return [
        Event(row["outlet"], datetime.fromisoformat(row["at"]), row["former"], row["state"], row["why"]) for row in rows
    ]


def counts_of(store: Store, run: int, outlet: str, now: datetime) -> Counts:
    """What the database tells of one outlet in a run; `now` ends the 30 days."""
    (started,) = (row["started"] for row in store.rows("SELECT started FROM runs WHERE id = ?", [run]))
    asked = Counter[tuple[str, str]]()
    forbidden = 0
    for row in store.rows(
        "SELECT kind, status, coalesce(error = ?, 0) AS forbidden, count(*) AS n FROM urls"
        " WHERE outlet = ? AND asked >= ? GROUP BY 1, 2, 3",
        [FORBIDDEN, outlet, started],
    ):
        asked[row["kind"], row["status"]] += row["n"]
        forbidden += row["n"] if row["forbidden"] and row["kind"] == "source" else 0
    looks, tonight = _looks(store, run, outlet, now)
    (first,) = store.rows("SELECT min(fetched) AS at FROM captures WHERE outlet = ?", [outlet])
    began = datetime.fromisoformat(first["at"]) if first["at"] else now
    (paced,) = store.rows(
        f"SELECT count(*) AS n, max(u.first_seen) AS newest FROM {_STORIES} AND u.first_seen > ? AND u.first_seen <= ?",
        [outlet, _stamp(began + ledger.NIGHT), _stamp(now)],
    )
    return Counts(
        answered=sum(n for (_, status), n in asked.items() if status in ("fetched", "gone")),
        turned_away=sum(n for (_, status), n in asked.items() if status == "blocked"),
        failed=sum(n for (_, status), n in asked.items() if status == "failed"),
        sources=sum(n for (kind, _), n in asked.items() if kind == "source"),
        sources_answered=asked["source", "fetched"],
        sources_forbidden=forbidden,
        sources_turned_away=asked["source", "blocked"],
        **articles_of(store, outlet, now, run),
        tonight=tonight,
        looks=looks,
        watched=now - began,
        paced=paced["n"],
        waited=now - datetime.fromisoformat(paced["newest"]) if paced["newest"] else timedelta(0),
    )


@dataclass(frozen=True, slots=True)
class Overview:
    """What was collected of an outlet so far."""

    state: State = "never"
    since: str | None = None  # when it came into this state
    crawled: str | None = None  # when it was last crawled
    captures: int = 0
    articles: int = 0  # that name a scheme
    articles_30d: int = 0  # all kinds of articles, first seen within 30 days


def overview(store: Store, now: datetime) -> dict[str, Overview]:
    """The outlets of which anything is known, by name, sorted."""
    found: dict[str, Overview] = {}

    def note(name: str, **known: object) -> None:
        found[name] = replace(found.get(name, Overview()), **known)  # type: ignore[arg-type]  # of the query's own row

    for name, (captures, articles) in store.collected().items():
        note(name, captures=captures, articles=articles)
    for row in store.rows("SELECT outlet, max(id), at FROM outlet_events GROUP BY outlet"):
        note(row["outlet"], since=row["at"])
    for row in store.rows(
        """SELECT o.key AS outlet, json_extract(o.value, '$.began') AS began,
            json_extract(o.value, '$.state') AS state
        FROM runs r, json_each(r.outlets) o ORDER BY r.id"""
    ):
        note(row["outlet"], **{key: row[name] for key, name in (("crawled", "began"), ("state", "state")) if row[name]})
    for row in store.rows(
        """SELECT u.outlet, count(*) AS n FROM urls u JOIN captures c ON c.id = u.capture
            JOIN pages p ON p.capture = c.id LEFT JOIN runs r ON r.id = c.run
        WHERE u.kind = 'page' AND u.status = 'fetched' AND u.first_seen >= ? AND p.kind IN ('article', 'source')
            AND c.via = 'live' AND r.command IS NOT 'backfill' AND u.outlet IS NOT NULL GROUP BY u.outlet""",
        [_stamp(now - DAYS)],
    ):
        note(row["outlet"], articles_30d=row["n"])
    return dict(sorted(found.items()))


# The pages and posts of an outlet that came in live crawls
_STORIES = """urls u JOIN captures c ON c.id = u.capture JOIN pages p ON p.capture = c.id LEFT JOIN runs r ON r.id = c.run
    WHERE u.outlet = ? AND u.kind = 'page' AND u.status = 'fetched'
        AND p.kind IN ('article', 'source') AND c.via = 'live' AND r.command IS NOT 'backfill'"""


def articles_of(store: Store, outlet: str, now: datetime, run: int | None = None) -> dict[str, int]:
    """How many articles came in live crawls: new ones of `run`, those of the last 30 days, and those before.

    What crawls brought that were killed since the last one that ended is new in `run`, which read it.
    """
    sql = f"""SELECT count(*) FILTER (WHERE c.run <= ? AND c.run > coalesce(
                (SELECT max(id) FROM runs WHERE command IN ('crawl', 'nightly') AND ended IS NOT NULL AND id < ?), 0)
                AND NOT EXISTS (SELECT 1 FROM captures e
                WHERE e.url = u.url AND e.id < c.id AND e.status < 300)) AS new_articles,
            count(*) FILTER (WHERE u.first_seen >= ?) AS articles_30d,
            count(*) FILTER (WHERE u.first_seen < ?) AS articles_before
        FROM {_STORIES} AND u.first_seen <= ?"""
    since = _stamp(now - DAYS)
    return store.rows(sql, [run, run, since, since, outlet, _stamp(now)])[0]


def _looks(store: Store, run: int, outlet: str, now: datetime) -> tuple[tuple[Look, ...], int]:
    """How the newest pages were read, and how many of them in this run; of a long night the newest are enough."""
    sql = f"""SELECT p.kind = 'article' AS article, coalesce(p.whole, 0) AS whole, p.fits
        FROM captures c JOIN pages p ON p.capture = c.id LEFT JOIN runs r ON r.id = c.run
        WHERE c.outlet = ? AND c.via = 'live' AND c.status < 300 AND c.run {{run}} ? AND c.fetched >= ?
            AND r.command IS NOT 'backfill' AND p.kind NOT IN {_NO_STORY} ORDER BY c.id DESC LIMIT {FORMER_PAGES}"""
    given = [outlet, run, _stamp(now - DAYS)]
    tonight, before = (store.rows(sql.format(run=sign), given) for sign in ("=", "<"))
    looks = (
        Look(bool(row["article"]), bool(row["whole"]), None if row["fits"] is None else bool(row["fits"]))
        for row in (*tonight, *before)
    )
    return tuple(looks), len(tonight)


def _outlets_of(store: Store, run: int) -> dict[str, str]:
    """The outlets that a run crawled, with their descriptions."""
    sql = """SELECT o.name, o.description FROM runs r, json_each(r.outlets) e JOIN outlets o ON o.name = e.key
        WHERE r.id = ? ORDER BY o.name"""
    return {row["name"]: row["description"] for row in store.rows(sql, [run])}


def _expected(name: str, description: str) -> int | None:
    try:
        return descriptions.parse_outlet(name, description).min_30d
    except ReferenceDataError:  # described for another version
        return None


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")

"""Why something is other than in the former release, told from what is stored: nothing is guessed from the values alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from berita_extract.judgements import Judgement, Judgements, mention_key
from berita_extract.releases.cells import Cell, address
from berita_extract.store import Store
from berita_extract.store.imports import pages_at
from berita_extract.takedowns import Takedowns
from berita_extract.urls import story_of
from berita_extract.values import Value, agree

Row = Mapping[str, Cell]

_VALUES = ("score", "zone", "predicate", "category", "rank")
_OF_QUOTES = ("mention", "quote", "quote_start", "quote_end")
_STRONGEST = (
    "corrected",
    "judged",
    "import_withdrawn",
    "page_read",
    "moved",
    "other_rules",
    "new_statement",
    "imported",
    "reprints",
    "accepted",
)
_LOSES = frozenset({*_STRONGEST[:6], "accepted"})  # what explains that something is gone


class Why(NamedTuple):
    """A reason, None where nothing stored gives one, what it names, and the statement it lies in."""

    reason: str | None
    detail: str | None = None
    statement: str | None = None
    url: str | None = None


class Versions(NamedTuple):
    """With what texts are read and facts are computed."""

    extractor: str | None
    reference: str | None
    code: str | None = None  # a hash over the package: a checkout has other code under the same version

    def __str__(self) -> str:
        return " ".join(filter(None, (self.extractor, self.reference, self.code)))

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Versions:
        """What `row` has told."""
        return cls(row.get("berita-extract"), row.get("reference"), row.get("code"))

    @property
    def row(self) -> dict[str, str | None]:
        """The versions as a data package names them."""
        return {"berita-extract": self.extractor, "reference": self.reference, "code": self.code}

    @property
    def stored(self) -> Versions:
        """As much of it as is stored with what was read."""
        return Versions(self.extractor, self.reference)


class Reasons:
    """Looks up reasons in a database and beside the former release, which is attached to the new one's."""

    def __init__(
        self,
        store: Store,
        said: Judgements,
        taken: Takedowns,
        base: sqlite3.Connection,
        former: Mapping[str, Any],
        now: Versions,
    ) -> None:
        """`former` is the data package of the former release, `now` the versions of this one."""
        self._store = store
        self._said = said
        self._taken = taken
        self._base = base
        self._then = Versions.of(former.get("versions", {}))
        self._now = now
        made = store.rows("SELECT made FROM releases WHERE name = ?", [former.get("version")])
        self._made = str(made[0]["made"]) if made else str(former.get("version", ""))[:10]
        known = set(former.get("judgements", ()))
        self._judged = [row for row in said.rows if row.id not in known]
        self._read_with = lru_cache(256)(self._stored_versions)

    def hidden(self, url: Cell) -> bool:
        """True for a page that is taken down."""
        return url is not None and self._taken.of(str(url)) is not None

    # statements

    def of_statement(self, old: Row | None, new: Row | None, column: str) -> Why:
        """Why a statement is new, gone, or other in a column."""
        if new is None:
            return self._statement_lost(old or {})
        if old is None:
            return self._statement_new(new)
        url = str(new["url"])
        if column in _OF_QUOTES and (moved := self._taken_or_back(url)):
            return moved
        if column in ("wrong", "meant"):
            return Why("judged", self._judging(new) or self._judging(old))
        if column == "replaced":
            return Why("corrected")
        if column == "origin":
            return Why("reprints")
        return self._read_again(url)

    def _statement_lost(self, old: Row) -> Why:
        if old["via"] == "import":
            return self._import_lost(old)
        if judged := self._judging(old):
            return Why("judged", judged)
        url = str(old["url"])
        there = self._store.located(url)
        if there is not None and address(there) != url:
            same = " AND ".join(f"{name} IS ?" for name in ("scheme", "institution_id", "year", *_VALUES))
            found = self._base.execute(
                f"SELECT statement FROM main.statements WHERE url = ? AND {same}",
                [address(there), old["scheme"], old["institution_id"], old["year"], *(old[name] for name in _VALUES)],
            ).fetchone()
            if found:
                return Why("moved", address(there), found[0], address(there))
        return self._other_rules(url, self._history_of(old))

    def _statement_new(self, new: Row) -> Why:
        url = str(new["url"])
        if new["via"] == "import":
            lists = [row["list"] for row in self._imports(new)]
            return Why("imported", lists[-1] if lists else None)
        if judged := self._judging(new):
            return Why("judged", judged)
        if new["replaced"] is not None:
            return Why("corrected")
        known = self._base.execute("SELECT retrieved FROM former.articles WHERE url = ?", [url]).fetchone()
        if known is None or self._page_changed(url):
            return Why("new_statement")
        found = self._other_rules(url, None)
        return found if found.reason else Why("new_statement")

    def _import_lost(self, old: Row) -> Why:
        rows = self._imports(old)
        standing = [row for row in rows if row["stands"]]
        if rows and not standing:
            sql = "SELECT max(at) AS at FROM import_events WHERE import = ? AND event = 'withdrawn'"
            at = [str(row["at"])[:10] for one in rows for row in self._store.rows(sql, [one["id"]]) if row["at"]]
            return Why("import_withdrawn", ", ".join([str(rows[-1]["list"]), *at[-1:]]))
        if judged := self._judging(old):
            return Why("judged", judged)
        if standing and pages_at(self._store, [str(standing[0]["url"])]):
            return Why("page_read")
        return Why(None)

    def _imports(self, row: Row) -> list[dict[str, Any]]:
        """The imported results of a page about the same institution and year."""
        sql = """SELECT i.*, EXISTS (SELECT 1 FROM standing_imports s WHERE s.id = i.id) AS stands FROM imports i
            WHERE i.story = ? AND i.year IS ? ORDER BY i.id"""
        found = self._store.rows(sql, [story_of(str(row["url"])), row["year"]])
        return [one for one in found if self._said.body(one["institution_id"]) == row["institution_id"]]

    # facts

    def of_fact(self, old: Row | None, new: Row | None, column: str) -> Why:
        """Why a fact is new, gone, or other in a column; a value that is nowhere any more is gone too."""
        row = new or old or {}
        told = list(self._told_of(row))
        if old is not None and (new is None or (column == "value" and not _kept(old, new))):
            behind = set(json.loads(str(old.get("support", "[]"))))
            lost = [(kind, why) for kind, why in told if why.statement in behind and kind != "ADD"]
            if any(why.reason is None for _, why in lost):
                return Why(None)
            chosen = _strongest([why for _, why in lost if why.reason in _LOSES])
            if chosen is None and (judged := self._judging(row)):
                chosen = Why("judged", judged)
            return chosen or self._computed_anew() or Why(None)
        if column in ("judged", "wrong") and (judged := self._judging(row)):
            return Why("judged", judged)
        chosen = _strongest([why for _, why in told if why.reason])
        if chosen is None and (judged := self._judging(row)):
            return Why("judged", judged)
        return chosen or self._computed_anew() or Why("around")

    def _told_of(self, row: Row) -> Iterator[tuple[str, Why]]:
        """What changed of the statements about the institution in the year."""
        sql = """SELECT DISTINCT change, reason, detail, statement, url FROM temp.noted
            WHERE "table" = 'statements' AND scheme IS ? AND institution_id IS ? AND year IS ? ORDER BY no"""
        for kind, *why in self._base.execute(sql, [row["scheme"], row["institution_id"], row["year"]]).fetchall():
            yield kind, Why(*why)

    def _computed_anew(self) -> Why | None:
        return Why("other_rules", f"{self._then} → {self._now}") if self._then != self._now else None

    # articles

    def of_article(self, old: Row | None, new: Row | None, column: str) -> Why:
        """Why an article is new, gone, or other in a column."""
        if new is None:
            url = str((old or {})["url"])
            there = self._store.located(url)
            return Why("moved", address(there)) if there is not None and address(there) != url else Why(None)
        if old is None:
            return Why("new_page")
        url = str(new["url"])
        if column in ("title", "taken_down") and (moved := self._taken_or_back(url)):
            return moved
        if column == "gone_since":
            return Why("page_gone")
        if column == "origin":
            return Why("reprints")
        return self._read_again(url)

    # what both ask

    def _taken_or_back(self, url: str) -> Why | None:
        sql = "SELECT taken_down FROM {}.articles WHERE url = ?"
        then, now = (self._base.execute(sql.format(side), [url]).fetchone() for side in ("former", "main"))
        before, after = (row[0] if row else None for row in (then, now))
        if before == after:
            return None
        return Why("taken_down", after) if after else Why("restored")

    def _read_again(self, url: str) -> Why:
        if self._page_changed(url):
            return Why("corrected")
        found = self._other_rules(url, None)
        return found if found.reason else Why("around")

    def _page_changed(self, url: str) -> bool:
        sql = """SELECT 1 FROM main.articles n JOIN former.articles o USING (url)
            WHERE url = ? AND n.retrieved IS NOT o.retrieved"""
        return self._base.execute(sql, [url]).fetchone() is not None

    def _stored_versions(self, url: str) -> Versions | None:
        number = self._store.article_id(url)
        if number is None:
            return None
        (row,) = self._store.rows("SELECT extractor, reference FROM articles WHERE id = ?", [number])
        return Versions(row["extractor"], row["reference"])

    def _history_of(self, old: Row) -> Versions | None:
        """With what a statement was read that was replaced since the former release."""
        number = self._store.article_id(str(old["url"]))
        sql = f"""SELECT extractor, reference FROM records_history WHERE article = ? AND scheme = ? AND year IS ?
            AND {" AND ".join(f"{name} IS ?" for name in _VALUES)} AND replaced_at >= ? ORDER BY id DESC LIMIT 1"""
        values = [old[name] for name in _VALUES]
        found = self._store.rows(sql, [number, old["scheme"], old["year"], *values, self._made])
        return Versions(found[0]["extractor"], found[0]["reference"]) if found else None

    def _other_rules(self, url: str, then: Versions | None) -> Why:
        """The versions before and after, if the page was read again with others since; `then`: of what was replaced."""
        present = self._read_with(url)
        if present is None:
            return Why(None)
        if then is None:
            before, after = self._then.stored, present if present == self._now.stored else self._then.stored
        elif then != present:
            before, after = then, present
        else:  # replaced under one version: by other code of it, as a checkout has
            before, after = self._then, self._now
        return Why("other_rules", f"{before} → {after}") if before != after else Why(None)

    def _judging(self, row: Row) -> str | None:
        """The ids of what was judged since about what a row says."""
        found = [one.id for one in self._judged if self._concerns(one, row)]
        return ", ".join(found) or None

    def _concerns(self, judgement: Judgement, row: Row) -> bool:
        subject = self._said.get(judgement.undoes) if judgement.undoes is not None else judgement
        if subject is None:
            return False
        ids = {one for one in (subject.institution_id, subject.other_id) if one}
        bodies = ids | {self._said.body(one) for one in ids}
        if subject.mention is not None:
            if "mention" not in row:  # a fact
                return row["institution_id"] in bodies
            said = row["mention"]  # None: not published
            named = said is None or mention_key(str(said)) == mention_key(subject.mention)
            here = address(subject.url) == row["url"] if subject.url is not None else said is not None
            return here and named
        if row["institution_id"] not in bodies:
            return False
        return subject.year is None or subject.year == row["year"]


def _kept(old: Row, new: Row) -> bool:
    """True if the former value of a fact still stands, as its value or beside it."""
    sides = json.loads(str(new["rivals"])) + json.loads(str(new["beside"]))
    score = new["field"] == "score"
    now = [str(new["value"]), *(str(side["value"]) for side in sides)]
    return any(agree(_value(str(old["value"]), score), _value(one, score)) for one in now)


def _value(text: str, score: bool) -> Value:
    return Decimal(text) if score else text


def _strongest(found: Sequence[Why]) -> Why | None:
    ranked = [one for one in found if one.reason in _STRONGEST]
    return min(ranked, key=lambda one: _STRONGEST.index(str(one.reason)), default=None)

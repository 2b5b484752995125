"""What is stored around institutions that a score of theirs may have been taken from, for the checks that look at it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from berita_extract import checks, registry
from berita_extract.checks import Beside, Marked
from berita_extract.facts import Fact
from berita_extract.judgements import Judgements
from berita_extract.reference import Reference
from berita_extract.store.rows import day, score_of_row
from berita_extract.store.statements import NO_JUDGEMENTS

if TYPE_CHECKING:
    from berita_extract.store import Store

Usable = Callable[[str, date | None], bool]  # whether a text of this origin and date may be used

KEPT = 4096  # institutions whose scores stay in memory

# scores that present texts and imported results state of an institution
_STATED = """SELECT r.url, r.mention, r.institution_id, r.year, r.score, r.score_decimals,
        coalesce(a.origin, a.url) AS origin, a.published
    FROM records r JOIN articles a ON a.id = r.article
    WHERE r.institution_id = :id AND r.scheme = :scheme AND r.year IS NOT NULL AND r.score IS NOT NULL
    UNION ALL SELECT url, mention, institution_id, year, score, score_decimals, story, NULL FROM standing_imports
    WHERE institution_id = :id AND scheme = :scheme AND score IS NOT NULL"""
# dimensions of an institution: refused under its name, or under no name in an article that speaks of no other one
_PARTS = """SELECT x.year, x.score, x.score_decimals, coalesce(a.origin, a.url) AS origin, a.published
    FROM refusals x JOIN articles a ON a.id = x.article
    WHERE x.reason = 'dimension' AND x.institution IN (:name, :id) AND x.score IS NOT NULL
    UNION ALL SELECT coalesce(x.year, r.year), x.score, x.score_decimals, coalesce(a.origin, a.url), a.published
    FROM (SELECT DISTINCT article, year FROM records WHERE institution_id = :id) r
    JOIN articles a ON a.id = r.article
    JOIN refusals x ON x.article = r.article
    WHERE x.reason = 'dimension' AND x.institution IS NULL AND x.score IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM records o WHERE o.article = r.article AND o.institution_id <> :id)"""


# a government and its units, by the last part of their ids, and those that only a name links to them
_KIN = """SELECT id FROM institutions WHERE substr(id, instr(id, '/') + 1) IN (SELECT value FROM json_each(:homes))
    UNION SELECT id FROM institutions WHERE id IN (SELECT value FROM json_each(:police)) ORDER BY id"""


class Surroundings:
    """Reads what stands beside institutions; to be made anew where statements have changed."""

    def __init__(
        self,
        store: Store,
        reference: Reference,
        usable: Usable = lambda origin, published: True,
        judgements: Judgements = NO_JUDGEMENTS,
    ) -> None:
        self._store = store
        self._reference = reference
        self._usable = usable
        self._judgements = judgements
        # units ask for their government one after the other
        self._stated = lru_cache(KEPT)(lambda one: frozenset(self._pairs(_STATED, id=one)))

    def of(self, institution_id: str) -> Beside:
        """What is stored beside one institution."""
        kin = set[tuple[int, Decimal]]().union(*(self._stated(other) for other in self.touched(institution_id)))
        rows = self._store.rows("SELECT name FROM institutions WHERE id = ?", [institution_id])
        form = rows[0]["name"] if rows else institution_id
        name = registry.institution(institution_id, form, self._reference).name
        return Beside(frozenset(kin), frozenset(self._pairs(_PARTS, id=institution_id, name=name)))

    def touched(self, institution_id: str) -> tuple[str, ...]:
        """The stored institutions whose flags look at what is stated of this one (`checks.touches`)."""
        homes = sorted(registry.homes(institution_id, self._reference))
        police = [station for one in homes for station in registry.stations(one, self._reference)]
        asked = {"homes": json.dumps(homes), "police": json.dumps(police)}
        kin = [row["id"] for row in self._store.db.query(_KIN, asked)] if homes else []
        return checks.touches(institution_id, kin, self._reference)

    def _pairs(self, sql: str, **params: str) -> Iterator[tuple[int, Decimal]]:
        for row in self._store.db.query(sql, params | {"scheme": self._reference.target.id}):
            score = score_of_row(row)
            if row["year"] is None or score is None or not self._usable(row["origin"], day(row["published"])):
                continue
            if "mention" not in row or not self._denied(row, score):
                yield row["year"], score

    def _denied(self, row: Mapping[str, Any], score: Decimal) -> bool:
        """Whether a person has said that a statement is wrong, or that its mention is another institution."""
        said = self._judgements
        body = said.body(row["institution_id"])
        if said.wrong(row["url"], self._reference.target.id, body, row["year"], "score", score) is not None:
            return True
        return any(said.body(one.institution_id or "") == body for one in said.not_meant(row["mention"], row["url"]))


def touched(store: Store, changed: Iterable[str], reference: Reference) -> Collection[str]:
    """The stored institutions whose facts need their flags anew where what is stated of `changed` did; those included.

    A refresh of single institutions refreshes these.
    """
    around = Surroundings(store, reference)
    found: set[str] = set()
    for one in changed:
        found |= {one, *around.touched(one)}
    return sorted(found)


def marks(facts: Iterable[Fact], reference: Reference, around: Surroundings) -> Iterator[tuple[Fact, Marked]]:
    """Facts in the order of their keys, each with what stands beside it."""
    for institution_id, group in groupby(facts, key=lambda fact: fact.key.institution_id):
        found = tuple(group)
        marked = checks.of_facts(found, reference, around.of(institution_id))
        yield from ((fact, marked[fact.key]) for fact in found)

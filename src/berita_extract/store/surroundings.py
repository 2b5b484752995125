"""What is stored around institutions that a score of theirs may have been taken from, for the checks that look at it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

from berita_extract import checks, registry
from berita_extract.checks import ALONE, Beside, Marked
from berita_extract.facts import Fact
from berita_extract.judgements import Judgements
from berita_extract.reference import Reference
from berita_extract.store.rows import day, score_of_row
from berita_extract.store.statements import NO_JUDGEMENTS

if TYPE_CHECKING:
    from berita_extract.store import Store

Pair = tuple[int, Decimal]  # a year and a score
Usable = Callable[[str, date | None], bool]  # whether a text of this origin and date may be used

# these scores in these years, that present texts and imported results state of institutions
_ASKED = """r.scheme = :scheme AND r.institution_id IN (SELECT value FROM json_each(:kin))
    AND r.year IN (SELECT value FROM json_each(:years)) AND r.score IN (SELECT value FROM json_each(:scores))"""
_STATED = f"""SELECT r.url, r.mention, r.institution_id, r.year, r.score, r.score_decimals,
        coalesce(a.origin, a.url) AS origin, a.published
    FROM records r JOIN articles a ON a.id = r.article
    WHERE {_ASKED}
    UNION ALL SELECT url, mention, institution_id, year, score, score_decimals, story, NULL FROM standing_imports r
    WHERE {_ASKED}"""
# dimensions of an institution: refused under its name, or under no name in an article that speaks of no other one
_PARTS = """SELECT x.year, x.score, x.score_decimals, coalesce(a.origin, a.url) AS origin, a.published
    FROM refusals x JOIN articles a ON a.id = x.article
    WHERE x.reason = 'dimension' AND x.institution IN (:name, :id) AND x.score IN (SELECT value FROM json_each(:scores))
    UNION ALL SELECT coalesce(x.year, r.year), x.score, x.score_decimals, coalesce(a.origin, a.url), a.published
    FROM (SELECT DISTINCT x.id, r.year FROM refusals x CROSS JOIN records r ON r.article = x.article
        WHERE x.reason = 'dimension' AND x.institution IS NULL AND x.score IN (SELECT value FROM json_each(:scores))
        AND +r.institution_id = :id) r
    JOIN refusals x ON x.id = r.id
    JOIN articles a ON a.id = x.article
    WHERE NOT EXISTS (SELECT 1 FROM records o WHERE o.article = x.article AND +o.institution_id <> :id)"""


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

    def of(self, institution_id: str, scores: Collection[Pair]) -> Beside:
        """What is stored beside one institution: which of these scores, with their years, and perhaps others of them."""
        if not scores:
            return ALONE
        years = json.dumps(sorted({year for year, _ in scores}))
        asked = {"scores": json.dumps(sorted({float(score) for _, score in scores}))}
        stated: Iterable[Pair] = ()
        if kin := self.touched(institution_id):
            stated = self._pairs(_STATED, kin=json.dumps(kin), years=years, **asked)
        rows = self._store.rows("SELECT name FROM institutions WHERE id = ?", [institution_id])
        form = rows[0]["name"] if rows else institution_id
        name = registry.institution(institution_id, form, self._reference).name
        return Beside(frozenset(stated), frozenset(self._pairs(_PARTS, id=institution_id, name=name, **asked)))

    def touched(self, institution_id: str) -> tuple[str, ...]:
        """The stored institutions whose flags look at what is stated of this one (`checks.touches`)."""
        homes = sorted(registry.homes(institution_id, self._reference))
        police = [station for one in homes for station in registry.stations(one, self._reference)]
        asked = {"homes": json.dumps(homes), "police": json.dumps(police)}
        kin = [row["id"] for row in self._store.db.query(_KIN, asked)] if homes else []
        return checks.touches(institution_id, kin, self._reference)

    def _pairs(self, sql: str, **params: str) -> Iterator[Pair]:
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


def scores_of(facts: Iterable[Fact]) -> set[Pair]:
    """The scores of facts, those that stand beside them and their rivals, with their years."""
    return {
        (fact.key.year, value)
        for fact in facts
        for value in (fact.value, *(side.value for side in (*fact.rivals, *fact.beside)))
        if isinstance(value, Decimal)
    }


def marks(facts: Iterable[Fact], reference: Reference, around: Surroundings) -> Iterator[tuple[Fact, Marked]]:
    """Facts in the order of their keys, each with what stands beside it."""
    for institution_id, group in groupby(facts, key=lambda fact: fact.key.institution_id):
        found = tuple(group)
        marked = checks.of_facts(found, reference, around.of(institution_id, scores_of(found)))
        yield from ((fact, marked[fact.key]) for fact in found)

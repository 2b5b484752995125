"""The published tables, read from the database institution by institution, so that memory does not grow with them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any

from berita_extract import registry
from berita_extract.facts import FIELDS, IMPORTED, RESOLVED, Statement, value_of
from berita_extract.judgements import Judgements
from berita_extract.model import Quote, Record, Span
from berita_extract.reference import Reference
from berita_extract.releases import cells
from berita_extract.releases.cells import Cell, address, array
from berita_extract.releases.schema import ARTICLES, FACTS, STATEMENTS, Table
from berita_extract.store import Store
from berita_extract.takedowns import Takedowns
from berita_extract.values import Value, agree, decimals

Watch = Callable[[int, int], None]
Row = dict[str, Cell]

ID_DIGITS = 16  # hexadecimal
_INSTITUTIONS = 200  # whose facts and statements are in memory at once
_STATEMENTS = 2_000  # of them, about
_TEXTS = 64  # that are in memory at once
_ROWS = 1_000  # written at once
_QUOTED = ("score", "zone", "predicate", "rank", "category", "institution")  # the sentence of the first that is there


class Reader:
    """Reads a database under judgements and takedowns."""

    def __init__(self, store: Store, known: Reference, said: Judgements, taken: Takedowns) -> None:
        self._store = store
        self._reference = known
        self._said = said
        self._taken = taken
        self._text = lru_cache(_TEXTS)(self._stored_text)

    def fill(self, into: sqlite3.Connection, watch: Watch | None = None) -> None:
        """Writes facts, statements and articles into the empty tables of a database."""
        asked = self._institutions()
        done = 0
        for ids in _batches(asked):
            statements, numbers = self._statements(ids)
            _insert(into, STATEMENTS, statements)
            _insert(into, FACTS, self._facts(ids, numbers))
            done += len(ids)
            if watch:
                watch(done, len(asked))
        _insert(into, ARTICLES, self._articles())

    def _institutions(self) -> dict[str, int]:
        """The ids under which facts and statements stand, sorted, and about how many statements there are of each."""
        told: Counter[str] = Counter()
        sql = "SELECT institution_id, count(*) FROM records GROUP BY institution_id UNION ALL SELECT id, 0 FROM institutions"
        for one, statements in self._store.db.execute(sql):
            told[self._said.body(one)] += statements
        for row in self._said.standing:
            if row.institution_id:
                told[self._said.body(row.institution_id)] += 0
        return {one: told[one] for one in sorted(told)}

    # statements

    def _statements(self, ids: Sequence[str]) -> tuple[list[Row], Mapping[int, tuple[str, Record]]]:
        """The rows of what is stated of the institutions, and the id and record of each by the number of the statement."""
        found: list[tuple[str, list[Any], Statement, Row]] = []
        for one in self._store.statements(ids, self._said):
            row = self._statement(one)
            # of the same words twice, those that still stand first, and then in the order of the text
            place = min((quote.start for quote in one.record.evidence.values()), default=0)
            order = [row["replaced"] is not None, place, one.text, json.dumps(row, sort_keys=True)]
            found.append((_identity(row), order, one, row))
        rows, numbers = [], {}
        seen: dict[str, int] = {}
        for identity, _, one, row in sorted(found, key=lambda item: (item[0], item[1])):
            again = seen[identity] = seen.get(identity, -1) + 1
            own = hashlib.sha256(f"{identity}\x1f{again or ''}".encode()).hexdigest()[:ID_DIGITS]
            rows.append(row | {"statement": own})
            numbers[one.id] = own, one.record
        return rows, numbers

    def _statement(self, one: Statement) -> Row:
        record = one.record
        page, text, replaced = self._text(one.article, one.revision) if one.article < IMPORTED else (None, "", None)
        url = record.url if page is None or one.imported else page
        hidden = self._taken.of(url) is not None
        quote = None if one.imported or hidden else _quote(record.evidence, text)
        return {
            "scheme": record.scheme,
            "institution_id": record.institution_id,
            "institution": cells.text(record.institution),
            "mention": None if hidden else cells.text(record.mention),
            "year": record.year,
            "year_basis": record.year_basis,
            "score": None if record.score is None else float(record.score),
            "score_decimals": None if record.score is None else decimals(record.score),
            "scale": record.scale,
            "zone": record.zone,
            "predicate": cells.text(record.predicate),
            "category": cells.text(record.category),
            "rank": record.rank,
            "rank_scope": record.rank_scope,
            "via": "import" if one.imported else "article",
            "url": address(url),
            "article": None if page is None else address(page),
            "outlet": one.outlet,
            "published": one.published.isoformat() if one.published else None,
            "origin": address(one.origin),
            "replaced": replaced,
            "quote": quote.quote if quote else None,
            "quote_start": quote.start if quote else None,
            "quote_end": quote.end if quote else None,
            "confidence": record.confidence,
            "meant": one.meant.id if one.meant else None,
            "wrong": array([{"field": name, "judgement": row.id} for name, row in one.wrong]),
        }

    def _stored_text(self, article: int, revision: int | None) -> tuple[str, str, str | None]:
        """Address and text of an article's present or former text, and the day on which another stood in its place."""
        (row,) = self._store.rows("SELECT url, text FROM articles WHERE id = ?", [article])
        if revision is None:
            return str(row["url"]), str(row["text"]), None
        (former,) = self._store.rows("SELECT text, until FROM revisions WHERE id = ?", [revision])
        return str(row["url"]), str(former["text"]), str(former["until"])[:10]

    # facts

    def _facts(self, ids: Iterable[str], numbers: Mapping[int, tuple[str, Record]]) -> Iterator[Row]:
        sql = """SELECT * FROM facts WHERE institution_id IN (SELECT value FROM json_each(?))
            ORDER BY scheme, institution_id, year, field"""
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for _, record in numbers.values():
            forms[record.institution_id][record.institution] += 1
        support = self._support(ids)
        for row in self._store.rows(sql, [json.dumps(list(ids))]):
            value: Value = Decimal(row["value"]) if row["field"] == "score" else row["value"]
            expected = json.loads(row["expected"]) if row["expected"] else {}
            behind = {
                numbers[one][0]
                for one in support.get(_key(row), ())
                if one in numbers and (one >= 0 or _says(numbers[one][1], row["field"], value))
            }
            # the form that most texts use, and not the one that was met first
            used = forms[row["institution_id"]]
            form = min(used, key=lambda name: (-used[name], name), default=row["institution_id"])
            whose = registry.institution(row["institution_id"], form, self._reference)
            yield {
                "scheme": row["scheme"],
                "institution_id": row["institution_id"],
                "institution": cells.text(whose.name),
                "kind": whose.kind,
                "year": row["year"],
                "field": row["field"],
                "value": row["value"],
                "number": float(value) if isinstance(value, Decimal) else None,
                "status": row["status"],
                "origins": row["origins"],
                "rivals": array([_unsigned(one) for one in json.loads(row["rivals"])]),
                "first_seen": row["first_seen"],
                "last_seen": row["last_seen"],
                "flags": array(json.loads(row["flags"])),
                "expected_zone": expected.get("zone"),
                "expected_predicate": expected.get("predicate"),
                "judged": row["judged"],
                "imported_only": row["imported_only"],
                "beside": array([_unsigned(one) for one in json.loads(row["beside"])]),
                "support": array(sorted(behind)),
            }

    def _support(self, ids: Iterable[str]) -> dict[tuple[object, ...], list[int]]:
        """The numbers of the statements that facts show, by the key of the fact."""
        asked = json.dumps(list(ids))
        found: dict[tuple[object, ...], list[int]] = {}
        for table, number in (
            ("fact_support", "record"),
            ("fact_imports", f"import + {IMPORTED}"),
            ("fact_refusals", f"refusal + {RESOLVED}"),
            ("fact_former", "-record"),
        ):
            sql = f"""SELECT scheme, institution_id, year, field, {number} AS number FROM {table}
                WHERE institution_id IN (SELECT value FROM json_each(?))"""
            for row in self._store.rows(sql, [asked]):
                found.setdefault(_key(row), []).append(row["number"])
        return found

    # articles

    def _articles(self) -> Iterator[Row]:
        sql = """SELECT url, outlet, title, published, published_basis, gone_since, coalesce(origin, url) AS origin,
            (SELECT max(c.fetched) FROM article_captures p JOIN captures c ON c.id = p.capture WHERE p.article = a.id)
            FROM articles a ORDER BY url"""
        for url, outlet, title, published, basis, gone, origin, retrieved in self._store.db.execute(sql):
            row = self._taken.of(url)
            yield {
                "url": address(url),
                "outlet": outlet,
                "title": None if row else cells.text(title),
                "published": published,
                "published_basis": basis,
                "retrieved": retrieved.replace("+00:00", "Z") if retrieved else None,
                "gone_since": gone[:10] if gone else None,
                "origin": address(origin),
                "taken_down": row.when.date().isoformat() if row else None,
            }


def _batches(institutions: Mapping[str, int]) -> Iterator[list[str]]:
    """The institutions in order, some at a time: of not too many statements together, unless one alone has more."""
    batch: list[str] = []
    room = _STATEMENTS
    for one, statements in institutions.items():
        if batch and (statements > room or len(batch) == _INSTITUTIONS):
            yield batch
            batch, room = [], _STATEMENTS
        batch.append(one)
        room -= statements
    if batch:
        yield batch


def _insert(into: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    sql = f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.names))})'
    waiting = iter(rows)
    while chunk := list(islice(waiting, _ROWS)):
        into.executemany(sql, [[row[name] for name in table.names] for row in chunk])


def _identity(row: Row) -> str:
    """Who states what: what does not change when the page is read again and the same is read."""
    said = (
        "via",
        "url",
        "scheme",
        "institution_id",
        "year",
        "score",
        "score_decimals",
        "zone",
        "predicate",
        "category",
    )
    return "\x1f".join("" if row[name] is None else str(row[name]) for name in (*said, "rank", "rank_scope"))


def _quote(evidence: Mapping[str, Quote], text: str) -> cells.Quoted | None:
    chief = next((evidence[name] for name in _QUOTED if name in evidence), None)
    return None if chief is None else cells.quoted(text, Span(chief.start, chief.end))


def _says(record: Record, field: str, value: Value) -> bool:
    """True if a former text that a fact shows stated its value and not a rival one."""
    return any((own := value_of(record, one)) is not None and agree(own, value) for one in FIELDS if one == field)


def _unsigned(side: dict[str, Any]) -> dict[str, Any]:
    """A rival value without the names of those who judged it."""
    return {
        name: {key: cell for key, cell in content.items() if key != "who"} if name in ("wrong", "right") else content
        for name, content in side.items()
    }


def _key(row: Mapping[str, Any]) -> tuple[object, ...]:
    return row["scheme"], row["institution_id"], row["year"], row["field"]

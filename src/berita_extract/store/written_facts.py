"""Facts and corrections as they are written: what did not change stays untouched."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from berita_extract import reference, registry
from berita_extract.facts import IMPORTED, RESOLVED, Correction, Fact, Key, Statement
from berita_extract.judgements import Judgements
from berita_extract.store.rows import CORRECTION_FIELDS, FACT_KEY, correction_row, fact_row
from berita_extract.store.statements import NO_JUDGEMENTS
from berita_extract.store.surroundings import Surroundings, marks

if TYPE_CHECKING:
    from berita_extract.store import Store


class Written(NamedTuple):
    """How many facts were not there before, were others, and are there no more."""

    new: int
    changed: int
    gone: int


def write_facts(
    store: Store,
    facts: Iterable[Fact],
    judgements: Judgements = NO_JUDGEMENTS,
    among: Collection[str] | None = None,
    around: Surroundings | None = None,
    years: Collection[int] | None = None,
) -> Written:
    """Makes the stored facts and their support equal to `facts`, in one transaction; equal rows stay untouched.

    `facts` are all of the institutions `among` and `years`, by default of all. Flags and expected bands are looked up beside them
    (`around`); what is judged wrong raises none. Facts of one institution follow each other.
    """
    known = reference.load()
    around = around or Surroundings(store, known, judgements=judgements)
    rows = {fact.key: (fact_row(fact, marked), fact) for fact, marked in marks(facts, known, around)}
    where, params = _asked(among, years)
    with store.atomic():
        stored = {_key(row): row for row in store.rows(f"SELECT * FROM facts f WHERE {where}", params)}
        _name(store, [fact for _, fact in rows.values()])
        gone = stored.keys() - rows.keys()
        for key in gone:
            store.table("facts").delete(key)  # with its support
        changed = [row for key, (row, _) in rows.items() if key not in stored or not row.items() <= stored[key].items()]
        store.table("facts").upsert_all(changed, pk=FACT_KEY)
        for table, column, wanted in (
            ("fact_support", "record", _present(rows, lambda one: not one.imported and not one.resolved, 0)),
            ("fact_imports", "import", _present(rows, lambda one: one.imported, IMPORTED)),
            ("fact_refusals", "refusal", _present(rows, lambda one: one.resolved, RESOLVED)),
            ("fact_former", "record", _former(rows)),
        ):
            names = ", ".join((*FACT_KEY, column))
            sql = f"SELECT s.* FROM facts f CROSS JOIN {table} s USING ({', '.join(FACT_KEY)}) WHERE {where}"
            there = {(*_key(row), row[column]) for row in store.rows(sql, params)}
            matching = " AND ".join(f"{name} = ?" for name in (*FACT_KEY, column))
            store.db.conn.executemany(f"DELETE FROM {table} WHERE {matching}", sorted(there - wanted))
            store.db.conn.executemany(f"INSERT INTO {table} ({names}) VALUES (?, ?, ?, ?, ?)", sorted(wanted - there))
    new = len(rows.keys() - stored.keys())
    return Written(new, len(changed) - new, len(gone))


_Rows = Mapping[Key, tuple[Mapping[str, object], Fact]]
_Number = tuple[str, str, int, str, int]


def _asked(among: Collection[str] | None, years: Collection[int] | None) -> tuple[str, list[str]]:
    """What rows `f` of facts or corrections are of these institutions and years."""
    asked = {"f.institution_id": among, "f.year": years}
    given = {name: json.dumps(sorted(values)) for name, values in asked.items() if values is not None}
    where = " AND ".join(f"{name} IN (SELECT value FROM json_each(?))" for name in given)
    return where or "1", list(given.values())


def _key(row: Mapping[str, Any]) -> Key:
    return Key(row["scheme"], row["institution_id"], row["year"], row["field"])


def _present(rows: _Rows, kind: Callable[[Statement], bool], base: int) -> set[_Number]:
    """The statements of one kind that support facts, by the number in their own table."""
    return {
        (*key, one.id - base)
        for key, (_, fact) in rows.items()
        for one in fact.support
        if one.revision is None and kind(one)
    }


def _former(rows: _Rows) -> set[_Number]:
    """The statements of former texts that facts show."""
    return {
        (*key, -one.id)
        for key, (_, fact) in rows.items()
        for one in (*fact.support, *(other for rival in fact.rivals for other in rival.support))
        if one.revision is not None
    }


def _name(store: Store, facts: Iterable[Fact]) -> None:
    """Names the institutions that no record names: a person has said that they are meant."""
    forms = {fact.key.institution_id: fact.institution for fact in facts}
    sql = "SELECT id FROM institutions WHERE id IN (SELECT value FROM json_each(?))"
    named = {row["id"] for row in store.rows(sql, [json.dumps(sorted(forms))])}
    unnamed = {key: form for key, form in forms.items() if key not in named}
    found = (registry.institution(key, form, reference.load()) for key, form in sorted(unnamed.items()))
    store.table("institutions").insert_all({"id": one.id, "name": one.name, "kind": one.kind} for one in found)


def write_corrections(
    store: Store,
    corrections: Iterable[Correction],
    run: int | None,
    among: Collection[str] | None = None,
    years: Collection[int] | None = None,
) -> list[Correction]:
    """Makes the stored corrections equal to the given ones and gives those that are new, which `run` has found.

    The given are all of the institutions `among` and `years`, by default of all.
    """
    found = {tuple(correction_row(one).values()): one for one in corrections}
    where, params = _asked(among, years)
    with store.atomic():
        known = set()
        for row in store.rows(f"SELECT * FROM corrections f WHERE {where} ORDER BY id", params):
            key = tuple(row[name] for name in CORRECTION_FIELDS)
            known.add(key)
            if key not in found:
                store.table("corrections").delete(row["id"])
        fresh = {key: one for key, one in found.items() if key not in known}
        store.table("corrections").insert_all(correction_row(one) | {"run": run} for one in fresh.values())
    return list(fresh.values())

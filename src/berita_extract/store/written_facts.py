"""Facts and corrections as they are written: what did not change stays untouched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from berita_extract import reference, registry
from berita_extract.facts import IMPORTED, RESOLVED, Correction, Fact
from berita_extract.judgements import Judgements
from berita_extract.store.rows import CORRECTION_FIELDS, FACT_KEY, correction_row, fact_row
from berita_extract.store.statements import NO_JUDGEMENTS
from berita_extract.store.surroundings import marks

if TYPE_CHECKING:
    from berita_extract.store import Store


def write_facts(store: Store, facts: Iterable[Fact], judgements: Judgements = NO_JUDGEMENTS) -> None:
    """Makes the stored facts and their support equal to `facts`, in one transaction; equal rows stay untouched.

    Flags and expected bands are looked up beside them. Facts of one institution follow each other.
    """
    rows = {
        fact.key: (fact_row(fact, marked), fact) for fact, marked in marks(store, facts, reference.load(), judgements)
    }
    present = [(*key, one) for key, (_, fact) in rows.items() for one in fact.support if one.revision is None]
    support = [(*key, one.id) for *key, one in present if not one.imported and not one.resolved]
    refusals = [(*key, one.id - RESOLVED) for *key, one in present if one.resolved]
    imports = [(*key, one.id - IMPORTED) for *key, one in present if one.imported]
    former = [
        (*key, -one.id)
        for key, (_, fact) in rows.items()
        for one in (*fact.support, *(other for rival in fact.rivals for other in rival.support))
        if one.revision is not None
    ]
    with store.atomic():
        stored = {
            (row["scheme"], row["institution_id"], row["year"], row["field"]): row
            for row in store.rows("SELECT * FROM facts")
        }
        store.db.execute("DELETE FROM fact_support")
        store.db.execute("DELETE FROM fact_former")
        store.db.execute("DELETE FROM fact_imports")
        store.db.execute("DELETE FROM fact_refusals")
        _name(store, [fact for _, fact in rows.values()])
        for key in stored.keys() - rows.keys():
            store.table("facts").delete(key)
        changed = [row for key, (row, _) in rows.items() if key not in stored or not row.items() <= stored[key].items()]
        store.table("facts").upsert_all(changed, pk=FACT_KEY)
        for table, column, keys in (
            ("fact_support", "record", support),
            ("fact_former", "record", dict.fromkeys(former)),
            ("fact_imports", "import", imports),
            ("fact_refusals", "refusal", refusals),
        ):
            names = (*FACT_KEY, column)
            store.table(table).insert_all(dict(zip(names, values, strict=True)) for values in keys)


def _name(store: Store, facts: Iterable[Fact]) -> None:
    """Names the institutions that no record names: a person has said that they are meant."""
    named = {row["id"] for row in store.rows("SELECT id FROM institutions")}
    unnamed = {fact.key.institution_id: fact.institution for fact in facts if fact.key.institution_id not in named}
    found = (registry.institution(key, form, reference.load()) for key, form in sorted(unnamed.items()))
    store.table("institutions").insert_all({"id": one.id, "name": one.name, "kind": one.kind} for one in found)


def write_corrections(store: Store, corrections: Iterable[Correction], run: int | None) -> list[Correction]:
    """Makes the stored corrections equal to the given ones and gives those that are new, which `run` has found."""
    found = {tuple(correction_row(one).values()): one for one in corrections}
    with store.atomic():
        known = set()
        for row in store.rows("SELECT * FROM corrections ORDER BY id"):
            key = tuple(row[name] for name in CORRECTION_FIELDS)
            known.add(key)
            if key not in found:
                store.table("corrections").delete(row["id"])
        fresh = {key: one for key, one in found.items() if key not in known}
        store.table("corrections").insert_all(correction_row(one) | {"run": run} for one in fresh.values())
    return list(fresh.values())

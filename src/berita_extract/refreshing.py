"""Statements and judgements → facts: what is stored is brought up to date with what is stated now."""

from __future__ import annotations

from typing import NamedTuple

from berita_extract import facts, home, judgements, reference
from berita_extract.facts import Correction, Words
from berita_extract.store import Store
from berita_extract.store.links import Watch


class Refreshed(NamedTuple):
    """How many facts there were and are, and what sources were found to have corrected."""

    before: int
    after: int
    corrections: tuple[Correction, ...] = ()


def refresh(store: Store, run: int | None = None, watch: Watch | None = None) -> Refreshed:
    """Brings origins, facts and corrections up to date with what is stored; `run` has found what is new of these.

    Raises JudgementsError, and leaves the facts as they are, where a judgement cannot be read.
    """
    said = judgements.load(home.judgements_folder(store.path))
    words = Words.of(reference.load())
    (before,) = store.rows("SELECT count(*) AS n FROM facts")
    if store.unclustered():
        store.write_origins(watch)
    statements = store.statements(judgements=said)
    found = facts.compute(statements, said, words)
    store.write_facts(found, said)
    fresh = store.write_corrections(facts.corrections(statements, said, words), run)
    return Refreshed(before["n"], len(found), tuple(fresh))

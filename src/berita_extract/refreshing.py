"""Statements and judgements → facts: what is stored is brought up to date with what is stated now.

Only institutions of which something changed are computed, with all their statements, some in one transaction; what is
left is noted in the database, so that a killed run goes on. All of them pass by in the same way, in constant memory.
"""

from __future__ import annotations

from typing import NamedTuple

from berita_extract import facts, home, judgements, reference
from berita_extract.facts import Correction, Words
from berita_extract.store import Store, outlines, stale
from berita_extract.store.links import Watch
from berita_extract.store.surroundings import Surroundings


class Refreshed(NamedTuple):
    """How many facts are new, changed and gone, and what sources were found to have corrected."""

    new: int
    changed: int
    gone: int
    corrections: tuple[Correction, ...] = ()

    def __str__(self) -> str:
        return f"{self.new} facts new, {self.changed} changed, {self.gone} gone"


def refresh(store: Store, run: int | None = None, watch: Watch | None = None, *, everything: bool = False) -> Refreshed:
    """Brings origins, facts and corrections up to date with what is stored; `run` has found what is new of these.

    With `everything` all facts are computed, not only those of which something changed. Raises JudgementsError, and
    leaves the facts as they are, where a judgement cannot be read.
    """
    said = judgements.load(home.judgements_folder(store.path))
    known = reference.load()
    words = Words.of(known)
    if store.unclustered():
        store.write_origins(watch)
    stale.look_up(store, said, known, f"{home.version()} {known.hash}", everything)
    around = Surroundings(store, known, judgements=said)
    total = stale.left(store)
    new = changed = gone = finished = 0
    fresh: list[Correction] = []
    while batch := stale.batch(store, said):
        with store.atomic():
            among, years = batch
            statements = store.statements(among, said, years)
            written = store.write_facts(facts.compute(statements, said, words), said, among, around, years)
            fresh += store.write_corrections(facts.corrections(statements, said, words), run, among, years)
            outlines.write(store, among, years)
            finished += stale.done(store, batch)
        new, changed, gone = new + written.new, changed + written.changed, gone + written.gone
        if watch:
            watch(finished, total)
    return Refreshed(new, changed, gone, tuple(sorted(fresh, key=lambda one: (one.key, one.article, one.seen))))

"""The statements a claim is compared with, and what may not support it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from berita_extract import registry
from berita_extract.checks import Beside
from berita_extract.facts import NO_WORDS, Statement, Words
from berita_extract.judgements import Judgements
from berita_extract.model import Record
from berita_extract.reference import Reference
from berita_extract.store import Store
from berita_extract.store.statements import Dismissal
from berita_extract.store.surroundings import Surroundings
from berita_extract.verify.model import OWN_TEXT_WORDS, Dropped, Exclusions


@dataclass(slots=True)
class Base:
    """The statements a claim is compared with; counts what the exclusions drop."""

    store: Store
    reference: Reference
    exclusions: Exclusions
    judgements: Judgements = field(default_factory=Judgements)
    words: Words = NO_WORDS
    _dropped: dict[int, str] = field(default_factory=dict)
    _around: Surroundings | None = None
    _read: dict[frozenset[str], tuple[Statement, ...]] = field(default_factory=dict)
    _compared: set[int] = field(default_factory=set)
    _newest: Statement | None = None

    def statements(self, institutions: Iterable[str]) -> tuple[Statement, ...]:
        """Statements about the institutions that may be used, in the order of their ids; read once for each claim."""
        asked = frozenset(institutions)
        if asked not in self._read:
            self._read[asked] = tuple(self._usable(asked))
        return self._read[asked]

    def _usable(self, institutions: Iterable[str]) -> list[Statement]:
        kept = []
        as_of = self.exclusions.as_of
        for statement in self.store.statements(institutions, self.judgements):
            reason = self._reason(statement.origin, statement.published)
            if as_of and statement.text > 0 and statement.seen and statement.seen.date() > as_of:
                reason = reason or "later"
            if reason:
                self._dropped[statement.id] = reason
                continue
            if as_of and statement.dropped and statement.dropped.date() > as_of:
                statement = replace(statement, dropped=None)
            kept.append(statement)
        self._compared.update(statement.id for statement in kept)
        dated = [*kept, *([self._newest] if self._newest else [])]
        self._newest = max(dated, key=_age, default=None)
        return kept

    def rivals(self, names: Iterable[str]) -> list[Dismissal]:
        """Refused results of other schemes of the institutions with these names or ids."""
        return [one for one in self.store.rivals(names) if not self._reason(one.origin, one.published)]

    def dismissals(self, record: Record, names: Iterable[str]) -> list[Dismissal]:
        """Refused values that the press names a part, a mean, an aim or a bound, of the record's institution and year."""
        found = self.store.dismissals(names, record.institution_id, record.year)
        return [one for one in found if not self._reason(one.origin, one.published)]

    def means(self, record: Record) -> list[Dismissal]:
        """Means of the record's score and year over several institutions, of whatever place; usable ones."""
        found = self.store.means(record.score, record.year) if record.score is not None else []
        return [one for one in found if not self._reason(one.origin, one.published)]

    def beside(self, institution_id: str) -> Beside:
        """What is stated of the institution's government, units and dimensions in texts that may be used."""
        if self._around is None:
            self._around = Surroundings(
                self.store, self.reference, lambda *text: not self._reason(*text), self.judgements
            )
        return self._around.of(institution_id)

    def related(self, institution_id: str) -> tuple[str, ...]:
        """Stored institutions that are easily taken for this one."""
        asked = registry.akin(institution_id, self.reference)
        return registry.related(institution_id, self.store.institutions_of(*asked), self.reference)

    @property
    def compared(self) -> int:
        """How many statements were read and not left out so far."""
        return len(self._compared)

    @property
    def newest(self) -> date | None:
        """Publication date of the newest of them; None where none is dated."""
        return self._newest.published if self._newest else None

    def stored(self) -> datetime | None:
        """When the text of the newest of them was fetched, or imported."""
        one = self._newest
        return self.store.stored_on(one) if one else None

    @property
    def dropped(self) -> Dropped:
        """What was left out so far."""
        reasons = list(self._dropped.values())
        return Dropped(reasons.count("own_text"), reasons.count("excluded"), reasons.count("later"))

    def _reason(self, origin: str, published: date | None) -> str | None:
        if origin in self.exclusions.own_text:
            return "own_text"
        if origin in self.exclusions.excluded:
            return "excluded"
        as_of = self.exclusions.as_of
        return "later" if as_of and (published is None or published > as_of) else None


def _age(statement: Statement) -> tuple[date, int]:
    return statement.published or date.min, statement.id


def own_cluster(store: Store, url: str | None, claim: str) -> frozenset[str]:
    """Origins of the texts a claim is printed in: of its URL, and of like texts where it is longer than a quotation.

    Of the longer texts that hold the claim the likest counts: another one may be a round-up of other texts too.
    """
    found = set(clusters_of(store, [url] if url else []))
    if len(claim.split()) > OWN_TEXT_WORDS:
        alike = store.alike(claim)
        found.update(one.origin for place, one in enumerate(alike) if place == 0 or not one.longer)
    return frozenset(found)


def clusters_of(store: Store, urls: Iterable[str]) -> frozenset[str]:
    """Origins of the articles at these URLs: an article, its reprints, and what it reprints."""
    found: set[str] = set()
    for url in urls:
        found.update(store.origins_of(url))
    return frozenset(found)

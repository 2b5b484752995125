"""The statements a claim is compared with, and what may not support it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from berita_extract import registry
from berita_extract.checks import Beside
from berita_extract.facts import NO_WORDS, Statement, Words
from berita_extract.judgements import Judgements
from berita_extract.model import Record
from berita_extract.reference import Reference
from berita_extract.store import Store, outlines
from berita_extract.store.outlines import Age
from berita_extract.store.statements import Dismissal
from berita_extract.store.surroundings import Surroundings
from berita_extract.verify.model import OWN_TEXT_WORDS, Dropped, Exclusions

# scores that agree differ by less, unless one is a whole number: those agree with too many to be taken for one another
ROUNDING = 0.06


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
    _read: dict[tuple[frozenset[str], int | None], tuple[Statement, ...]] = field(default_factory=dict)
    _compared: set[int] = field(default_factory=set)
    _counted: int = 0  # statements that were compared without being read
    _newest: Age | None = None
    _outlined: dict[str, set[tuple[str, int | None]]] = field(default_factory=dict)  # present: schemes and years
    _years: dict[str, set[int]] = field(default_factory=dict)
    _imported: list[Statement] = field(default_factory=list)
    _left_out: set[tuple[str, int | None]] | None = None

    def statements(self, institutions: Iterable[str]) -> tuple[Statement, ...]:
        """Statements about the institutions that may be used, in the order of their ids; read once for each claim."""
        asked = (frozenset(institutions), None)
        if asked not in self._read:
            self._read[asked] = tuple(self._usable(asked[0]))
        return self._read[asked]

    def of_year(self, institutions: Iterable[str], year: int | None) -> tuple[Statement, ...]:
        """Of `statements` those about a year, in the order of their ids; all others are compared by their number only."""
        asked = frozenset(institutions)
        whole = self._whole(asked)
        found = [one for one in self.statements(whole) if one.record.year == year] if whole else []
        if counted := asked - whole:
            self._outline(counted)
            if year is not None:
                if (counted, year) not in self._read:
                    self._read[counted, year] = tuple(self._usable(counted, [year], counted=True))
                found += self._read[counted, year]
        return tuple(found if not whole or not counted else sorted(found, key=lambda one: one.id))

    def has_present(self, institutions: Iterable[str], scheme: str | None = None) -> bool:
        """Whether present texts, or imported results, state anything of the institutions, in any year."""
        asked = frozenset(institutions)
        whole = self._whole(asked)
        read = self.statements(whole) if whole else ()
        if any(one.revision is None and scheme in (None, one.record.scheme) for one in read):
            return True
        self._outline(asked - whole)
        return any(scheme in (None, known) for one in asked - whole for known, _ in self._outlined[one])

    def stating(
        self, institutions: Iterable[str], record: Record, years: Collection[int] | None
    ) -> set[tuple[str, int]]:
        """Institutions and `years` (None: all) of which a score may be stated that is the record's, rounded or not."""
        asked = frozenset(institutions)
        whole = self._whole(asked)
        read = [one.record for one in self.statements(whole)] if whole else []
        found = {(one.institution_id, one.year) for one in read if one.year is not None}
        if record.score is not None and (counted := asked - whole):
            self._outline(counted)
            of_years = years if years is not None else {year for one in counted for year in self._years[one]}
            found |= outlines.stating(self.store, counted, of_years, record.score, ROUNDING)
            told = (one.record for one in self._imported if one.record.institution_id in counted)
            found |= {(one.institution_id, one.year) for one in told if one.year is not None}
        return {pair for pair in found if years is None or pair[1] in years}

    def _whole(self, institutions: frozenset[str]) -> frozenset[str]:
        """Those of which all is to be read: a judgement says who they are, or only what was told by some day counts."""
        if self.exclusions.as_of is not None:
            return institutions
        return institutions & self.judgements.identified

    def _outline(self, institutions: Iterable[str]) -> None:
        """Counts what is stated of institutions; reads the years in which some of it is left out."""
        fresh = sorted(set(institutions) - self._outlined.keys())
        if not fresh:
            return
        found = outlines.of(self.store, fresh)
        excluded = self.exclusions.own_text | self.exclusions.excluded
        if self._left_out is None:
            self._left_out = outlines.of_origins(self.store, excluded) if excluded else set()
        apart = self._left_out | {
            (one.record.institution_id, one.record.year) for one in found.imported if one.origin in excluded
        }
        self._outlined |= {one: set() for one in fresh}
        self._years |= {one: set() for one in fresh}
        self._imported += found.imported
        by_year: dict[int | None, set[str]] = {}
        for part, outline in found.parts.items():
            if part.year is not None:
                self._years[part.institution_id].add(part.year)
            if (part.institution_id, part.year) in apart:
                by_year.setdefault(part.year, set()).add(part.institution_id)
                continue
            self._counted += outline.present + outline.former
            self._newest = max(self._newest or outline.newest, outline.newest)
            if outline.present:
                self._outlined[part.institution_id].add((part.scheme, part.year))
        for year, ids in by_year.items():
            for one in self._usable(ids, [year]):
                if one.revision is None:
                    self._outlined[one.record.institution_id].add((one.record.scheme, year))

    def _usable(
        self, institutions: Iterable[str], years: Collection[int | None] | None = None, *, counted: bool = False
    ) -> list[Statement]:
        kept = []
        as_of = self.exclusions.as_of
        for statement in self.store.statements(institutions, self.judgements, years):
            reason = self._reason(statement.origin, statement.published)
            if as_of and statement.text > 0 and statement.seen and statement.seen.date() > as_of:
                reason = reason or "later"
            if reason:
                self._dropped[statement.id] = reason
                continue
            if as_of and statement.dropped and statement.dropped.date() > as_of:
                statement = replace(statement, dropped=None)
            kept.append(statement)
        if not counted:
            self._compared.update(statement.id for statement in kept)
            self._newest = max((*map(_age, kept), *([self._newest] if self._newest is not None else [])), default=None)
        return kept

    def rivals(self, names: Iterable[str]) -> list[Dismissal]:
        """Refused results of other schemes of the institutions with these names or ids."""
        return [one for one in self.store.rivals(names) if not self._reason(one.origin, one.published)]

    def dismissals(self, record: Record, names: Iterable[str]) -> list[Dismissal]:
        """Refused values that the press names a part, a mean, an aim or a bound, of the record's institution, year and score."""
        if record.score is None:
            return []
        found = self.store.dismissals(names, record.institution_id, record.year, record.score)
        return [one for one in found if not self._reason(one.origin, one.published)]

    def means(self, record: Record) -> list[Dismissal]:
        """Means of the record's score and year over several institutions, of whatever place; usable ones."""
        found = self.store.means(record.score, record.year) if record.score is not None else []
        return [one for one in found if not self._reason(one.origin, one.published)]

    def beside(self, institution_id: str, scores: Collection[tuple[int, Decimal]]) -> Beside:
        """Which of these scores, with their years, are stated of the institution's government or units, and what of its
        dimensions, in texts that may be used.
        """
        if self._around is None:
            self._around = Surroundings(
                self.store, self.reference, lambda *text: not self._reason(*text), self.judgements
            )
        return self._around.of(institution_id, scores)

    def related(self, institution_id: str) -> tuple[str, ...]:
        """Stored institutions that are easily taken for this one."""
        asked = registry.akin(institution_id, self.reference)
        return registry.related(institution_id, self.store.institutions_of(*asked), self.reference)

    @property
    def compared(self) -> int:
        """How many statements were read and not left out so far."""
        return self._counted + len(self._compared)

    @property
    def newest(self) -> date | None:
        """Publication date of the newest of them; None where none is dated."""
        return self._newest[0] if self._newest and self._newest[0] > date.min else None

    def stored(self) -> datetime | None:
        """When the text of the newest of them was fetched, or imported."""
        return self.store.stored_on(self._newest[1]) if self._newest else None

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


def _age(statement: Statement) -> Age:
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

"""What is bound so far to one institution at one place: the draft of a record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from berita_extract.mentions.institutions import InstitutionMention
from berita_extract.mentions.labels import CLEAN, Grade, Label
from berita_extract.mentions.ranks import Rank
from berita_extract.mentions.scores import Score
from berita_extract.model import RefusalReason, Span, Zone
from berita_extract.records.year_scope.rounds import Year
from berita_extract.reference import Band, Reference
from berita_extract.scopes import Sentence

# The words for the service alone, beside which 2025 gives an opinion
SERVICE_GRADES = frozenset({"sangat baik", "baik", "cukup", "kurang", "sangat kurang"})


@dataclass(slots=True)
class Draft:
    """One institution with what one place says of it. The only mutable type: labels reach back over sentences."""

    mention: InstitutionMention
    year: Year
    sentence: Sentence | None  # None in a table
    block: int
    group: int
    rule: str
    score: Score | None = None
    zone: Zone | None = None
    zone_span: Span | None = None
    grade: Grade | None = None
    category: str | None = None
    category_span: Span | None = None
    rank: Rank | None = None
    rivals: list[Label] = field(default_factory=list)  # that say otherwise than what was there already

    @property
    def at(self) -> int:
        """Where the draft stands in the text."""
        return self.score.span.start if self.score else self.mention.span.start

    @property
    def says_something(self) -> bool:
        """Whether a score, a zone or a predicate is bound."""
        return bool(self.score or self.zone or self.grade)

    def take(self, label: Label, *, keep: bool = True) -> None:
        """Adds what `label` says; what is there already stays if `keep`."""
        if (label.zone and self.zone and label.zone != self.zone) and not label.coordinated:
            self.rivals.append(label)
        if label.zone and not label.coordinated and not (keep and self.zone):
            self.zone, self.zone_span = label.zone, label.zone_span
        if label.grade and not label.coordinated and not (keep and self.grade and not self._outranked(label.grade)):
            self.grade = label.grade
        if label.category and not (keep and self.category):
            self.category, self.category_span = label.category, label.category_span

    def _outranked(self, grade: Grade) -> bool:
        """Whether a grade says more: the opinion beside the service grade ("kualitas pelayanan Baik dan Opini Kualitas
        Tinggi"), or the same one in full ("Kualitas Tertinggi Tanpa Maladministrasi" after a headline without it)."""
        if self.grade is None:
            return False
        if self.grade.grade == grade.grade:
            return grade.without_maladministration and not self.grade.without_maladministration
        if self.grade.grade == CLEAN:
            return grade.without_maladministration
        return self.grade.grade in SERVICE_GRADES and grade.grade not in SERVICE_GRADES


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that is no result, with what is known of it."""

    span: Span
    reason: RefusalReason
    rule: str
    mention: InstitutionMention | None = None
    score: Score | None = None
    year: Year | None = None
    scheme: str | None = None


def expected_bands(draft: Draft, reference: Reference) -> list[Band]:
    """The bands of its year for the score of a draft; none where score, institution or round are not known."""
    round_, institution = reference.rounds.get(draft.year.value or 0), draft.mention.resolved
    return round_.expected(institution.kind, draft.score.value) if round_ and institution and draft.score else []


def zone_fits(zone: Zone | None, bands: Sequence[Band]) -> bool:
    """Whether a zone is that of one of the bands, or they know none."""
    zones = {band.zone for band in bands if band.zone}
    return not zones or zone in zones


def grade_fits(grade: Grade, bands: Sequence[Band]) -> bool:
    """Whether a grade is that of one of the bands, or they know none."""
    predicates = [band.predicate for band in bands if band.predicate]
    return not predicates or grade.grade == CLEAN or any(grade.grade in predicate for predicate in predicates)


def agree(a: Draft, b: Draft) -> bool:
    """Whether two drafts with scores give the same one."""
    return bool(a.score and b.score and _same(a.score.value, a.score.decimals, b.score.value, b.score.decimals))


def _same(a: Decimal, a_decimals: int, b: Decimal, b_decimals: int) -> bool:
    """Whether two printed values are one, the coarser being a rounding of the finer."""
    step = Decimal(1).scaleb(-min(a_decimals, b_decimals))
    return abs(a - b) < step if a_decimals != b_decimals else a == b

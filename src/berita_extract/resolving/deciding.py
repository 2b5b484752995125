"""The institution that a name stands for, or that it stays open: what the extraction decides, and what people have said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from berita_extract.judgements import Judgement, Judgements
from berita_extract.mentions import lexicon
from berita_extract.mentions.institutions import Institution
from berita_extract.model import Article
from berita_extract.reference import Reference
from berita_extract.registry import institution
from berita_extract.resolving import reasons
from berita_extract.resolving.named import LONGEST_NAME, unread, wrong_type
from berita_extract.resolving.reading import Reading, read, spelt
from berita_extract.resolving.reasons import Candidate


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a name stands for: `chosen` is the id of one of the candidates, or None with the reason in `why`.

    `read` is the id that the extraction decides on behind the same context; it differs from `chosen` where people have
    judged otherwise, or where the name was not one in that year.
    """

    asked: str
    candidates: tuple[Candidate, ...]  # the chosen one first, then by id
    chosen: str | None
    why: str
    read: str | None
    year: int | None = None
    day: date | None = None

    @property
    def candidate(self) -> Candidate | None:
        """The chosen one with its reasons."""
        return next((one for one in self.candidates if one.id == self.chosen), None)


def resolve(
    name: str,
    reference: Reference,
    *,
    context: Article | None = None,
    year: int | None = None,
    day: date | None = None,
    judgements: Judgements | None = None,
) -> Resolution:
    """Settles a name as the extraction would behind `context`, with what people have judged; ambiguity stays open.

    `year` is the assessment year, `day` when the name was printed (the context's date without it).
    """
    asked = " ".join(name.split())
    if len(asked) > LONGEST_NAME:
        return Resolution(asked, (), None, f"longer than any name ({LONGEST_NAME} characters)", None, year, day)
    words = spelt(name)
    alone = read(words, reference, None, year, day)
    reading = read(words, reference, context, year, day) if context is not None else alone
    case = _Case(words, reference, alone, reading, year, day or reading.article.published)
    said = _Said(judgements or Judgements(), asked, context.url if context is not None else None)
    found = reasons.pool(words, (alone, reading), reference)
    for row in (*said.same, *said.other):
        key = row.institution_id or ""
        found.setdefault(key, _of_id(key, row.institution, reference))
    if (decided := reading.decided) is not None and reading.record is not None:
        found.setdefault(decided, _of_id(decided, reading.record.institution, reference))
    candidates = {key: case.candidate(one) for key, one in found.items()}
    chosen, why = case.decide(found)
    chosen, why = said.applied(chosen, why, candidates)
    ordered = sorted(candidates.values(), key=lambda one: (one.id != chosen, one.id))
    return Resolution(asked, tuple(ordered), chosen, why, decided, year, case.day)


def _of_id(key: str, form: str | None, reference: Reference) -> Institution:
    one = institution(key, form or key, reference)
    last = key.rpartition("/")[2]
    return Institution(one.id, one.name, one.kind, last if last in reference.regions else None)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class _Case:
    """One name with its readings."""

    words: str
    reference: Reference
    alone: Reading
    reading: Reading
    year: int | None
    day: date | None

    def candidate(self, found: Institution) -> Candidate:
        """An institution with what speaks for and against it."""
        known = self.reference
        phrases = lexicon(known).phrases(self.words)
        held, spoken, _ = reasons.of_time(found, self.year, self.day, known)
        for_ = [
            *reasons.for_names(found, phrases, self.words, known),
            *reasons.of_context(found, self.reading, known),
            *held,
        ]
        against = [
            *reasons.against_type(found, phrases, self.words, known),
            *reasons.against_kind(found, phrases, known),
            *spoken,
            *self._ruled_out(found),
        ]
        return Candidate(found.id, found.name, str(found.kind), tuple(dict.fromkeys(for_)), tuple(against))

    def _ruled_out(self, found: Institution) -> list[str]:
        """Why the extraction leaves out one that bears the name."""
        open_before = {c.id for m in self.alone.own for c in m.candidates}
        open_now = {c.id for m in self.reading.own for c in m.candidates} | {self.reading.decided}
        if found.id in open_now:
            return []
        if found.id in open_before:
            return ["the context tells of another"]
        if found.kind == "provinsi" or (found.region or "").startswith("prov-"):
            return ["a bare name stands for a kabupaten or kota where there is one"]
        return []

    def decide(self, found: dict[str, Institution]) -> tuple[str | None, str]:
        """What the extraction decides, unless the name was no one's then; and why."""
        own = list(self.reading.own)
        key = self.reading.decided
        if not own and key is None:
            return None, "no region, ministry, agency or office is known by that name"
        if (rest := unread(self.words, (*self.alone.covered, *self.reading.covered))) is not None:
            return None, f"“{rest}” is not part of the name of an institution that is known"
        if unknown := next((m for m in own if m.form == "unknown"), None):
            return None, f"“{unknown.words}” has the form of a name, but there is no such institution"
        if key is None:
            return None, self._open()
        one = found[key]
        if wrong := next((why for m in own if (why := wrong_type(m, one))), None):
            return None, wrong
        _, spoken, unborn = reasons.of_time(one, self.year, self.day, self.reference)
        if unborn:
            return None, spoken[0]
        if self.alone.decided != key:
            return key, "the context tells which"
        timeless = read(self.words, self.reference)
        if timeless.decided != key:
            return key, "the time tells which"
        return key, "the name alone is one institution's"

    def _open(self) -> str:
        ids = {c.id for m in self.reading.own for c in m.candidates}
        if len(ids) > 1:
            where = "nothing in the context tells which" if self.reading is not self.alone else "nothing tells which"
            return f"{len(ids)} institutions bear the name, and {where}"
        if self.reading.own and all(m.place for m in self.reading.own):
            return "it stands for a place or a kind, not for one institution"
        return "it is not said whose office it is"


class _Said:
    """What people have judged of a name."""

    def __init__(self, judgements: Judgements, mention: str, url: str | None) -> None:
        self._judgements = judgements
        self.same = judgements.meant(mention, url or None)
        self.other = judgements.not_meant(mention, url or None)

    def applied(self, chosen: str | None, why: str, candidates: dict[str, Candidate]) -> tuple[str | None, str]:
        """The choice under the judgements; the candidates get them as reasons."""
        body = self._judgements.body
        for row in self.same:
            key = row.institution_id or ""
            candidates[key] = replace(candidates[key], for_=(*candidates[key].for_, f"judged the same {_by(row)}"))
        for row in self.other:
            key = row.institution_id or ""
            candidates[key] = replace(
                candidates[key], against=(*candidates[key].against, f"judged not meant {_by(row)}")
            )
        for key, one in candidates.items():
            if body(key) != key:
                candidates[key] = replace(one, for_=(*one.for_, f"judged to be one body with {body(key)}"))
        denied = next((row for row in self.other if chosen and body(row.institution_id or "") == body(chosen)), None)
        meant = {body(row.institution_id or ""): row for row in self.same}
        if len(meant) == 1 and (chosen is None or denied or body(chosen) not in meant):
            [row] = meant.values()
            return row.institution_id, f"judged the same {_by(row)}"
        if denied is not None:
            return None, f"judged not meant {_by(denied)}"
        return chosen, why


def _by(row: Judgement) -> str:
    """Who judged, when and why."""
    return f"by {row.who} on {row.when.date()}: {row.why}"

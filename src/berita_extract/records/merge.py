"""Drafts of one institution and year become one record; what contradicts, has no owner or no place on a scale is refused."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal

from berita_extract.mentions.institutions import Institution
from berita_extract.mentions.labels import CLEAN, Grade
from berita_extract.model import Quote, Record, Refusal, RefusalReason, Span
from berita_extract.records.confidence import Signs, confidence
from berita_extract.records.drafts import SERVICE_GRADES, Draft, Refused, agree, expected_bands, grade_fits, zone_fits
from berita_extract.records.wholes import standing
from berita_extract.records.year_scope.rounds import Year
from berita_extract.reference import Reference, Round
from berita_extract.scopes import Document


class Merger:
    """Makes the records and refusals of one article out of what was bound."""

    def __init__(self, url: str, document: Document, reference: Reference, signs: Signs) -> None:
        self._url, self._document, self._text, self._reference = url, document, document.text, reference
        self._scheme, self._signs = reference.target.id, signs
        self._refusals: list[Refusal] = []
        self._valued: list[int] = []  # where the scores of all drafts begin, in order

    def merge(self, drafts: Sequence[Draft], refused: Sequence[Refused]) -> tuple[list[Record], list[Refusal]]:
        """Records and refusals in text order."""
        for value in refused:
            self._refusals.append(self._refusal(value))
        self._valued = sorted({draft.score.span.start for draft in drafts if draft.score})
        self._date_headlines(drafts)
        groups: dict[tuple[str, int | None], list[Draft]] = {}
        for draft in sorted(drafts, key=lambda d: (d.at, d.mention.span)):
            institution = self._accepted(draft)
            if institution is not None:
                groups.setdefault((institution.id, draft.year.value), []).append(draft)
        records = [record for members in groups.values() if (record := self._record(members)) is not None]
        records.sort(
            key=lambda r: (
                min((q.start for f, q in r.evidence.items() if f != "year"), default=0),
                r.institution,
                r.year or 0,
            )
        )
        return records, sorted(self._refusals, key=lambda r: (r.quote.start, r.reason))

    @staticmethod
    def _date_headlines(drafts: Sequence[Draft]) -> None:
        """Gives a value of the headline the year that the body tells of it: "Dari Merah 31,56, …" over "2015, nilainya 31,56"."""
        scored = [d for d in drafts if d.score is not None and d.mention.resolved is not None]
        for draft in scored:
            if draft.sentence is None or draft.sentence.kind != "title":
                continue
            if draft.year.span is not None and draft.sentence.span.contains(draft.year.span):
                continue
            same = {
                d.year.value: d.year
                for d in scored
                if d.sentence != draft.sentence and d.mention.resolved == draft.mention.resolved and agree(d, draft)
            }
            if len(same) != 1 or draft.year.value in same:
                continue
            now = (
                d for d in scored if d.year.value == draft.year.value and d.mention.resolved == draft.mention.resolved
            )
            target = next((d for d in now if d is not draft), None)
            if target is not None and not target.zone:  # "… Banyumas Kini Hijau": of the round that runs
                target.zone, target.zone_span = draft.zone, draft.zone_span
            draft.year, draft.zone, draft.zone_span = next(iter(same.values())), None, None

    def _refusal(self, value: Refused) -> Refusal:
        resolved = value.mention.resolved if value.mention else None
        return Refusal(
            self._url,
            Quote.at(value.span, self._text),
            value.reason,
            value.rule,
            institution=resolved.name if resolved else None,
            year=value.year.value if value.year else None,
            score=value.score.value if value.score else None,
            scheme=value.scheme,
            candidates=tuple(c.name for c in value.mention.candidates) if value.mention and not resolved else (),
        )

    def _refuse(self, draft: Draft, reason: RefusalReason, rule: str) -> None:
        span = (
            draft.score.span
            if draft.score
            else draft.zone_span or (draft.grade.span if draft.grade else draft.mention.span)
        )
        resolved = draft.mention.resolved
        unsettled = reason == "ambiguous"
        self._refusals.append(
            Refusal(
                self._url, Quote.at(span, self._text), reason, rule,
                institution=resolved.name if resolved else None, year=draft.year.value,
                score=draft.score.value if draft.score else None, zone=draft.zone,
                predicate=self._predicate(draft.grade, draft.year.value)[0], scheme=self._scheme,
                candidates=() if resolved else tuple(c.name for c in draft.mention.candidates),
                candidate_ids=tuple(c.id for c in draft.mention.candidates) if unsettled else (),
                year_basis=draft.year.basis if unsettled else None,
                evidence=self._evidence(draft) if unsettled else {},
            )
        )  # fmt: skip

    def _evidence(self, draft: Draft) -> dict[str, Quote]:
        """Where a draft's name and values stand."""
        spans = {
            "institution": draft.mention.span,
            "score": draft.score.span if draft.score else None,
            "year": draft.year.span,
            "zone": draft.zone_span if draft.zone else None,
            "predicate": draft.grade.span if draft.grade else None,
        }
        return {name: Quote.at(span, self._text) for name, span in spans.items() if span is not None}

    def _accepted(self, draft: Draft) -> Institution | None:
        """The institution of a draft that can become a record."""
        mention = draft.mention
        if mention.form == "unknown":
            self._refuse(draft, "unknown_institution", "name.unknown")
            return None
        institution = mention.resolved
        if institution is None:
            self._refuse(draft, "ambiguous", "name.ambiguous")
            return None
        round_ = self._reference.rounds.get(draft.year.value or 0)
        if round_ is not None and not round_.assessed:
            self._refuse(draft, "no_assessment_that_year", "year.no_round")
            return None
        if draft.score is not None and draft.score.value > self._upper(draft, institution, round_):
            self._refuse(draft, "outside_scale", "score.outside_scale")
            if not (draft.zone or draft.grade):
                return None
            draft.score = None  # a slipped number says nothing against the zone beside it
        return institution

    def _upper(self, draft: Draft, institution: Institution, round_: Round | None) -> Decimal:
        if draft.score is not None and draft.score.scale is not None:
            return Decimal(draft.score.scale)
        if round_ is None:
            return Decimal(100)
        known = round_.scale_for(institution.kind)
        # offices were measured on the scale of the governments they belong to, which no document says
        return Decimal(known if known is not None else max((s.upper for s in round_.scales), default=1000))

    def _record(self, members: Sequence[Draft]) -> Record | None:
        """One record of drafts about the same institution and year; the first stated score wins unless another is called the whole."""
        institution = next(m for m in (d.mention.resolved for d in members) if m)
        scored = [d for d in members if d.score is not None]
        main = scored[0] if scored else members[0]
        if not _named_there(main) and (named := next((d for d in scored if _named_there(d)), None)) is not None:
            main = named  # "angka 99,65 muncul berulang-ulang" of nobody, then "Pemkab Wonogiri … 99,71"
            scored = [main, *(d for d in scored if d is not main)]
        whole = max(scored, key=lambda d: standing(d, self._text), default=main)
        outweighs = bool(scored) and standing(whole, self._text) > standing(main, self._text) and not _in_title(main)
        if outweighs:
            main, scored = whole, [whole, *(d for d in scored if d is not whole)]
        others = [d for d in scored[1:] if not agree(d, main)]
        for other in others:
            self._refuse(other, "contradicted_in_article", "merge.not_the_whole" if outweighs else "merge.second_score")
        if not outweighs and any(other.sentence is not None and other.sentence == main.sentence for other in others):
            # "82,00; 84,37 (zona hijau)": two values in one breath, and nothing says which is the result
            self._refuse(main, "contradicted_in_article", "merge.one_breath")
            main.score, scored = None, []
        finest = max(
            (d for d in scored if agree(d, main)),
            key=lambda d: (d.score.decimals if d.score else 0, -d.at),
            default=main,
        )
        main = finest
        institution = main.mention.resolved or institution  # "Polresta Mataram", which others call "Polres Mataram"
        evidence: dict[str, Quote] = {"institution": Quote.at(main.mention.span, self._text)}
        if main.score is not None:
            evidence["score"] = Quote.at(main.score.span, self._text)
        year = _surest([d.year for d in members])
        if year.span is not None:
            evidence["year"] = Quote.at(year.span, self._text)
        for draft in scored:
            self._drop_misfits(draft)
        self._settle_zones(main, members)
        ordered = [main, *(d for d in members if d is not main)]
        zoned = next((d for d in ordered if d.zone), None)
        if zoned is not None and zoned.zone_span is not None:
            evidence["zone"] = Quote.at(zoned.zone_span, self._text)
        predicate, category = self._words(ordered, year.value, evidence)
        if main.score is None and zoned is None and predicate is None:
            return None
        ranked = next((d.rank for d in ordered if d.rank and d.rank.scope == "national"), None) or next(
            (d.rank for d in ordered if d.rank), None
        )
        if ranked is not None:
            evidence["rank"] = Quote.at(ranked.span, self._text)
        round_ = self._reference.rounds.get(year.value or 0)
        scale = None
        if main.score is not None:
            scale = main.score.scale or (round_.scale_for(institution.kind) if round_ else None)
        signs = self._signs.of(main, members, institution, bool(others))
        return Record(
            self._url, self._scheme, institution.name, institution.id, main.mention.words, year.value, year.basis,
            main.score.value if main.score else None, scale, zoned.zone if zoned else None, predicate, category,
            ranked.value if ranked else None, ranked.scope if ranked else None, evidence, main.rule,
            confidence(signs, self._reference.confidence), signs,
        )  # fmt: skip

    def _drop_misfits(self, draft: Draft) -> None:
        """Refuses a zone or grade told over another value's head that its own score cannot have: it is that value's."""
        bands = expected_bands(draft, self._reference)
        zone, grade = draft.zone_span, draft.grade
        if zone is not None and self._over_another(draft, zone) and not zone_fits(draft.zone, bands):
            self._refuse_label(draft, zone)
            draft.zone = draft.zone_span = None
        if grade is None or grade.grade in SERVICE_GRADES:
            return  # the bands are those of the opinion
        if self._over_another(draft, grade.span) and not grade_fits(grade, bands):
            self._refuse_label(draft, grade.span)
            draft.grade = None

    def _settle_zones(self, main: Draft, members: Sequence[Draft]) -> None:
        """Refuses those of several zones told of one result that its score cannot have: "Pagar Kuning" in a headline over
        "91,25, zona hijau". Where one zone alone is told, it stays whatever the score."""
        told = [(d.zone, d.zone_span) for d in members] + [(r.zone, r.zone_span) for d in members for r in d.rivals]
        bands = expected_bands(main, self._reference)
        fitting = [(zone, span) for zone, span in told if zone and span and bands and zone_fits(zone, bands)]
        if not fitting or all(zone_fits(d.zone, bands) for d in members if d.zone):
            return
        for draft in members:
            if draft.zone_span is not None and not zone_fits(draft.zone, bands):
                self._refuse_label(draft, draft.zone_span)
                draft.zone = draft.zone_span = None
        if not any(d.zone for d in members):
            main.zone, main.zone_span = fitting[0]

    def _over_another(self, draft: Draft, label: Span) -> bool:
        """Whether a label stands in another sentence than the score, with a value of somebody between them."""
        if draft.score is None or draft.sentence is None or draft.sentence.span.contains(label):
            return False
        first, last = sorted((draft.score.span, label))
        return bisect_left(self._valued, last.start) > bisect_left(self._valued, first.end)

    def _refuse_label(self, draft: Draft, label: Span) -> None:
        misfit = Refused(label, "contradicted_in_article", "merge.misfit", draft.mention, year=draft.year)
        self._refusals.append(self._refusal(misfit))

    def _words(
        self, ordered: Sequence[Draft], year: int | None, evidence: dict[str, Quote]
    ) -> tuple[str | None, str | None]:
        """Predicate and category; the grade of the service (2025) is the predicate only where no opinion is stated."""
        opinion: tuple[str, Span] | None = None
        grade: tuple[str, Span] | None = None
        in_title = False  # whether the opinion is only the title's so far
        for draft in ordered:
            if draft.grade is None:
                continue
            value, is_service_grade = self._predicate(draft.grade, year)
            if value is None:
                continue
            if is_service_grade:
                grade = grade or (value, draft.grade.span)
                continue
            # "kualitas sedang tanpa maladministrasi"
            fuller = (
                opinion is None or value.startswith(opinion[0] + " ") or (opinion[0] == CLEAN and value.endswith(CLEAN))
            )
            # a title's "Opini Tertinggi" is loose
            overruled = in_title and opinion is not None and not opinion[0].startswith(value)
            if fuller or overruled:
                opinion = (value, draft.grade.span)
                in_title = _in_title(draft)
        letter = next(((d.category, d.category_span) for d in ordered if d.category and d.category_span), None)
        predicate = opinion or grade
        if predicate is not None:
            evidence["predicate"] = Quote.at(predicate[1], self._text)
        category = letter[0] if letter else None
        if letter is not None:
            evidence["category"] = Quote.at(letter[1], self._text)
        elif opinion is not None and grade is not None:
            category = grade[0]
            evidence["category"] = Quote.at(grade[1], self._text)
        return (predicate[0] if predicate else None), category

    def _predicate(self, grade: Grade | None, year: int | None) -> tuple[str | None, bool]:
        """A grade in the vocabulary of its year, and whether it is one of the service rather than the opinion."""
        if grade is None:
            return None, False
        round_ = self._reference.rounds.get(year or 0)
        tail = " tanpa maladministrasi" if grade.without_maladministration else ""
        word = grade.grade
        if word in ("sangat baik", "baik", "cukup", "kurang", "sangat kurang"):
            return (word, True) if round_ is not None and word in round_.grades else (None, False)
        if word == CLEAN:
            return (word if round_ is not None and round_.head == "opini" else None), False
        if grade.head == "kepatuhan":
            return f"kepatuhan {word}", False
        if grade.head == "kualitas":
            return f"kualitas {word}{tail}", False
        if round_ is None or round_.head is None:
            return None, False
        if round_.head == "opini":
            return f"{word}{tail}", False
        if round_.head == "kepatuhan" and word in ("tertinggi", "terendah"):
            return None, False  # a first place, no class
        return f"{round_.head} {word}", False


def _in_title(draft: Draft) -> bool:
    """Whether a value stands in the headline, which wins over any other."""
    return draft.sentence is not None and draft.sentence.kind == "title"


def _named_there(draft: Draft) -> bool:
    """Whether the sentence of a value, or its row, names whose it is."""
    return draft.sentence is None or draft.sentence.span.contains(draft.mention.span)


def _surest(years: Sequence[Year]) -> Year:
    """The year with the best basis: written beats reckoned beats assumed."""
    order = ("stated", "scheme", "relative", "window", "unknown")
    return min(years, key=lambda year: (order.index(year.basis), year.span is None))

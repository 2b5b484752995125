"""What is known of one institution, year after year: facts as they are stored, with their rivals and sources.

Nothing is joined that was not measured alike: a line stands only between two settled scores of one method on one scale.
A score is settled where sources agree on it, one of them states it still, and it fits the scale of its year.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from berita_extract import checks, registry
from berita_extract.bands import Expectation
from berita_extract.reference import Reference, Round, Succession, Told
from berita_extract.store import Store
from berita_extract.wording import series


@dataclass(frozen=True, slots=True)
class Source:
    """An article that states a value, or the page that an imported result was taken from."""

    url: str
    outlet: str | None
    published: str | None  # YYYY-MM-DD
    archived: str | None  # "<WARC file>#<byte>" of its first page
    imported: bool = False  # the page was not read here


@dataclass(frozen=True, slots=True)
class Rival:
    """Another value of the same field: still stated, taken back (`until`), or called wrong by a person."""

    value: str
    origins: int
    sources: tuple[Source, ...]
    until: str | None = None
    wrong: Mapping[str, str] | None = None  # id, who, when, why

    @property
    def standing(self) -> bool:
        """True if a source states it now and nobody has called it wrong."""
        return self.until is None and self.wrong is None


@dataclass(frozen=True, slots=True)
class Value:
    """What is known of one field in one year."""

    value: str
    status: str
    origins: int
    rivals: tuple[Rival, ...]
    flags: tuple[str, ...]
    judged: str | None  # id of the judgement that chose it
    imported_only: bool
    sources: tuple[Source, ...]  # by date, undated ones last
    beside: tuple[Rival, ...] = ()  # what is stated in the year's other vocabulary: neither support nor rival

    @property
    def disputed(self) -> bool:
        """True if sources differ and nobody has settled it."""
        return self.status == "disputed"

    @property
    def withdrawn(self) -> bool:
        """True if its source took it back and nobody states it now."""
        return self.origins == 0

    @property
    def standing(self) -> tuple[str, ...]:
        """The value and, where it is disputed, those it is disputed with."""
        return (self.value, *(one.value for one in self.rivals if self.disputed and one.standing))


@dataclass(frozen=True, slots=True)
class Year:
    """One assessment year of an institution; without values, `absent` says why where that is known."""

    year: int
    values: Mapping[str, Value]  # by field
    scale: int | None  # upper end of the scale its score stands on
    method: str | None
    expected: Expectation | None  # what the bands say of the score: never a value
    absent: Told | None = None

    @property
    def scores(self) -> tuple[Decimal, ...]:
        """The scores that stand: none, one, or several that are disputed."""
        score = self.values.get("score")
        return tuple(Decimal(one) for one in score.standing) if score else ()

    @property
    def settled(self) -> bool:
        """True if there is one score, which is stated now and fits the scale: only such scores are joined."""
        score = self.values.get("score")
        return score is not None and not (score.disputed or score.withdrawn or "outside_scale" in score.flags)


@dataclass(frozen=True, slots=True)
class History:
    """All years of the scheme from the first one, and who stands beside the institution without being joined to it."""

    id: str
    name: str
    kind: str
    years: tuple[Year, ...]
    units: tuple[tuple[str, str, int], ...] = ()  # id, name, number of years
    offices: tuple[
        tuple[str, str, int], ...
    ] = ()  # of the centre in the region, or the police named after it: not units
    earlier: tuple[Succession, ...] = ()
    later: tuple[Succession, ...] = ()


def of(store: Store, institution_id: str, reference: Reference) -> History:
    """The history of a stored institution. Raises LookupError if nothing is stated of it."""
    rows = store.rows(
        "SELECT * FROM facts WHERE institution_id = ? AND scheme = ? ORDER BY year, field",
        [institution_id, reference.target.id],
    )
    if not rows:
        raise LookupError(f"{institution_id}: no source states a result{_elsewhere(institution_id, reference)}")
    (stored,) = store.rows("SELECT name FROM institutions WHERE id = ?", [institution_id])
    found = registry.institution(institution_id, stored["name"], reference)
    below = _below(store, institution_id, reference)
    sources = _sources(store, reference.target.id, institution_id)
    pages = _pages(store, rows)
    scales = _scales(store, reference.target.id, institution_id)
    by_year: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_year[row["year"]].append(row)
    rounds = {**dict.fromkeys(by_year), **reference.rounds}
    years = []
    for year in sorted(rounds):
        round_ = reference.rounds.get(year)
        facts = by_year.get(year, [])
        values = {row["field"]: _value(row, sources[year, row["field"]], pages) for row in facts}
        expected = next((_expectation(row["expected"]) for row in facts if row["expected"]), None)
        scale = scales[year] if year in scales else round_.scale_for(found.kind) if round_ else None
        absent = None if facts or round_ is None else _absent(found, round_, reference)
        years.append(Year(year, values, scale, round_.method if round_ else None, expected, absent))
    return History(
        id=institution_id,
        name=found.name,
        kind=found.kind,
        years=tuple(years),
        units=tuple(row for kind, row in below if kind == "unit"),
        offices=tuple(row for kind, row in below if kind != "unit"),
        earlier=registry.earlier(institution_id, reference),
        later=registry.later(institution_id, reference),
    )


def comparable(first: Year, second: Year) -> bool:
    """True if the scores of two years may be compared: one known method, one known scale."""
    return None not in (first.method, first.scale) and (first.method, first.scale) == (second.method, second.scale)


def lines(years: Iterable[Year]) -> list[list[Year]]:
    """Runs of years whose scores a line may join: each settled, and comparable with the one before it."""
    runs: list[list[Year]] = []
    for year in (one for one in years if one.scores):
        last = runs[-1][-1] if runs else None
        if last is not None and last.settled and year.settled and comparable(last, year):
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def changes(years: Sequence[Year]) -> list[tuple[int, str]]:
    """The years in which another method or scale began, among those from the first to the last score, and what is new."""
    scored = [one.year for one in years if one.scores]
    spanned = [one for one in years if one.method and scored and scored[0] <= one.year <= scored[-1]]
    found = []
    for former, year in pairwise(spanned):
        if not comparable(former, year):
            scale = f", 0–{year.scale}" if year.scale else ""
            found.append((year.year, f"{year.method}{scale}"))
    return found


def _value(row: Mapping[str, Any], sources: Iterable[Source], pages: Mapping[str, Source]) -> Value:
    return Value(
        value=row["value"],
        status=row["status"],
        origins=row["origins"],
        rivals=_rivals(row["rivals"], pages),
        flags=tuple(json.loads(row["flags"])),
        judged=row["judged"],
        imported_only=bool(row["imported_only"]),
        sources=_by_date(sources),
        beside=_rivals(row["beside"], pages),
    )


def _rivals(column: str, pages: Mapping[str, Source]) -> tuple[Rival, ...]:
    return tuple(
        Rival(
            one["value"],
            one["origins"],
            _by_date(_stating(url, pages, imported=one.get("imported_only", False)) for url in one["urls"]),
            one.get("until"),
            one.get("wrong"),
        )
        for one in json.loads(column)
    )


def _stating(url: str, pages: Mapping[str, Source], *, imported: bool) -> Source:
    """The page of a rival value; what only a list says of a page is not what was read there."""
    page = pages.get(url)
    if page is None or (imported and not page.imported):
        return Source(url, page.outlet if page else None, None, None, imported=True)
    return page


def _by_date(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda one: (one.published is None, one.published or "", one.url)))


def _expectation(column: str) -> Expectation:
    return Expectation(**json.loads(column))


def _elsewhere(institution_id: str, reference: Reference) -> str:
    """Under which ids its work was done before and is done now."""
    before = (one.predecessor for one in registry.earlier(institution_id, reference))
    after = (one.successor for one in registry.later(institution_id, reference))
    kin = [key for key in dict.fromkeys((*before, *after)) if key != institution_id]
    return f"; see also {', '.join(kin)}" if kin else ""


def _absent(institution: registry.Institution, round_: Round, reference: Reference) -> Told | None:
    if not round_.assessed:
        return series.NO_ROUND
    if checks.not_yet(institution.id, institution.kind, round_, reference):
        return series.NOT_YET
    body = reference.bodies.get(registry.owner(institution.id, reference) or "")
    if body and body.valid_to and body.valid_to <= date(round_.year, 1, 1):
        return series.NO_LONGER
    exception = checks.excepted(institution.id, institution.kind, round_, reference)
    return exception.reason if exception else None


def _sources(store: Store, scheme: str, institution_id: str) -> Mapping[tuple[int, str], list[Source]]:
    """The sources of each value, by year and field."""
    found: dict[tuple[int, str], list[Source]] = defaultdict(list)
    read = """SELECT DISTINCT s.year, s.field, a.url, a.outlet, a.published, c.warc || '#' || c.offset AS archived
        FROM fact_support s JOIN records r ON r.id = s.record JOIN articles a ON a.id = r.article
        LEFT JOIN article_captures p ON p.article = a.id AND p.position = 0 LEFT JOIN captures c ON c.id = p.capture
        WHERE s.scheme = ? AND s.institution_id = ? UNION
        SELECT s.year, s.field, a.url, a.outlet, a.published, c.warc || '#' || c.offset
        FROM fact_refusals s JOIN refusals r ON r.id = s.refusal JOIN articles a ON a.id = r.article
        LEFT JOIN article_captures p ON p.article = a.id AND p.position = 0 LEFT JOIN captures c ON c.id = p.capture
        WHERE s.scheme = ? AND s.institution_id = ? UNION
        SELECT s.year, s.field, a.url, a.outlet, v.published, c.warc || '#' || c.offset
        FROM fact_former s JOIN revision_records r ON r.id = s.record JOIN revisions v ON v.id = r.revision
        JOIN articles a ON a.id = v.article JOIN facts f USING (scheme, institution_id, year, field)
        LEFT JOIN revision_captures p ON p.revision = v.id AND p.position = 0 LEFT JOIN captures c ON c.id = p.capture
        WHERE s.scheme = ? AND s.institution_id = ? AND f.origins = 0"""
    for row in store.rows(read, [scheme, institution_id] * 3):
        source = Source(row["url"], row["outlet"], row["published"], row["archived"])
        found[row["year"], row["field"]].append(source)
    typed = """SELECT DISTINCT s.year, s.field, i.url, i.outlet FROM fact_imports s JOIN imports i ON i.id = s.import
        WHERE s.scheme = ? AND s.institution_id = ?"""
    for row in store.rows(typed, [scheme, institution_id]):
        found[row["year"], row["field"]].append(Source(row["url"], row["outlet"], None, None, imported=True))
    return found


def _pages(store: Store, facts: Iterable[Mapping[str, Any]]) -> Mapping[str, Source]:
    """The articles and imported pages that state a rival value, or one in the other vocabulary, by address."""
    named = {url for row in facts for c in ("rivals", "beside") for one in json.loads(row[c]) for url in one["urls"]}
    urls = json.dumps(sorted(named))
    typed = """SELECT DISTINCT i.url, i.outlet FROM json_each(?) j CROSS JOIN import_forms f ON f.form = j.value
        CROSS JOIN imports i ON i.id = f.import AND i.url = f.form"""
    found = {
        row["url"]: Source(row["url"], row["outlet"], None, None, imported=True) for row in store.rows(typed, [urls])
    }
    read = """SELECT a.url, a.outlet, a.published, c.warc || '#' || c.offset AS archived FROM articles a
        LEFT JOIN article_captures p ON p.article = a.id AND p.position = 0 LEFT JOIN captures c ON c.id = p.capture
        WHERE a.url IN (SELECT value FROM json_each(?))"""
    for row in store.rows(read, [urls]):
        found[row["url"]] = Source(row["url"], row["outlet"], row["published"], row["archived"])
    return found


def _scales(store: Store, scheme: str, institution_id: str) -> Mapping[int, int | None]:
    """The scale on which articles state the score of a year, where one does; None where they say different ones."""
    rows = store.rows(
        """SELECT s.year, min(r.scale) AS low, max(r.scale) AS high FROM fact_support s JOIN records r ON r.id = s.record
        WHERE s.scheme = ? AND s.institution_id = ? AND s.field = 'score' AND r.scale IS NOT NULL GROUP BY s.year""",
        [scheme, institution_id],
    )
    return {row["year"]: row["low"] if row["low"] == row["high"] else None for row in rows}


def _below(store: Store, institution_id: str, reference: Reference) -> list[tuple[str, tuple[str, str, int]]]:
    """Kind, and id, name and number of years, of those with results that lie in the institution or are named after it."""
    known = store.institutions_of([institution_id], registry.stations(institution_id, reference))
    others = json.dumps([one for one in known if one != institution_id])
    rows = store.rows(
        """SELECT i.id, i.name, count(DISTINCT f.year) AS years FROM json_each(?) j
        CROSS JOIN institutions i ON i.id = j.value
        CROSS JOIN facts f ON f.scheme = ? AND f.institution_id = i.id GROUP BY i.id ORDER BY i.id""",
        [others, reference.target.id],
    )
    return [
        (registry.institution(row["id"], row["name"], reference).kind, (row["id"], row["name"], row["years"]))
        for row in rows
    ]

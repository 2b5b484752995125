"""Results stated elsewhere: how lists of them are stored, and how each stands to the page it was taken from.

A row is stored once and stands as long as a list holds it: the shipped one, or one of the user's own. Whether its page
confirms it is never stored: it follows from what the page's article states when it is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from berita_extract import reference
from berita_extract.facts import FIELDS, IMPORTED, Field, Statement, Words, agree_in_words, judged, value_of, without
from berita_extract.judgements import Judgements
from berita_extract.model import Record
from berita_extract.store.rows import record_of_row, score_columns, score_of_row, stamp
from berita_extract.urls import forms, story_of

if TYPE_CHECKING:
    from berita_extract.imports import Result
    from berita_extract.store import Producer, Store

NO_JUDGEMENTS = Judgements()

Giver = Literal["shipped", "own"]
Status = Literal["confirmed", "contradicted", "unconfirmed", "unread"]

# Of 39 rows of the shipped list that were checked against their pages all were right: with 19 chances in 20, at least
# 0.05 ** (1 / 39) of its like are. Nothing is known that would make a list typed by someone else better.
CONFIDENCE = 0.92
RULE = "import"
_CHUNK = 400  # addresses in one query
_IDENTITY = (
    "url", "source_kind", "scheme", "institution_id", "institution", "mention", "year", "score", "score_decimals", "zone",
    "predicate",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Imported:
    """Where an imported result was given, and how it stands to its page."""

    id: int  # of its row
    list: str  # name of the file in which it first came
    line: int
    imported: datetime
    url: str
    outlet: str | None
    source_kind: str | None  # "official", "press" or None
    record: Record
    article: int | None  # of the stored article of its page
    status: Status  # "unconfirmed": the article says nothing of it; "unread": its page is not stored
    confirmed: frozenset[Field] = frozenset()  # what the article states too
    contradicted: frozenset[Field] = frozenset()  # of what it states another value


class Stored(NamedTuple):
    """What became of a list: ids of its rows, and what changed."""

    rows: tuple[int, ...]  # in the order of the list, each once
    new: frozenset[int]
    withdrawn: tuple[int, ...]  # rows of a former shipped list that this one does not hold


def store_list(
    store: Store,
    name: str,
    results: Sequence[Result],
    institutions: Iterable[tuple[str, str, str]],
    giver: Giver,
    producer: Producer,
    run: int | None,
    now: datetime | None = None,
) -> Stored:
    """Adds the results that are not stored yet, in one transaction; the same row again adds nothing.

    `institutions` are (id, name, kind) of the results. What a former shipped list held and this one does not is withdrawn
    from the shipped list; it stands on where a list of the user's own holds it.
    """
    moment = stamp(now)
    with store.atomic():
        named = [{"id": key, "name": name_, "kind": kind} for key, name_, kind in institutions]
        store.table("institutions").insert_all(named, pk="id", ignore=True)
        known = {tuple(row[key] for key in _IDENTITY): row["id"] for row in store.rows("SELECT * FROM imports")}
        standing = _given_by(store, giver)
        wanted: dict[tuple[Any, ...], dict[str, Any]] = {}
        for row in map(_row, results):
            wanted.setdefault(tuple(row[key] for key in _IDENTITY), row)
        free = max(known.values(), default=0) + 1
        # in the order of what they state, so that the order of the lines decides nothing
        unknown = sorted(wanted.keys() - known.keys(), key=lambda key: [(value is not None, value) for value in key])
        new = dict(zip(unknown, range(free, free + len(unknown)), strict=True))
        given = {"list": name, "run": run, "imported": moment, "reference": producer.reference}
        store.table("imports").insert_all({"id": number} | wanted[key] | given for key, number in new.items())
        store.table("import_forms").insert_all(
            {"form": form, "import": number}
            for key, number in new.items()
            for form in dict.fromkeys((*forms(wanted[key]["url"]), *forms(wanted[key]["story"])))
        )
        rows = [(known | new)[key] for key in wanted]
        gone = sorted(standing.difference(rows)) if giver == "shipped" else []
        events = [(number, "given") for number in sorted(set(rows) - standing)] + [
            (number, "withdrawn") for number in gone
        ]
        store.table("import_events").insert_all(
            {"import": number, "giver": giver, "event": event, "at": moment, "run": run} for number, event in events
        )
    return Stored(tuple(rows), frozenset(new.values()), tuple(gone))


def imported(
    store: Store, institutions: Iterable[str] | None = None, judgements: Judgements = NO_JUDGEMENTS
) -> list[Imported]:
    """The imported results that stand, in the order of their ids; of the named institutions only, if given.

    Judgements say of whom the articles of their pages speak, and which of what they state is wrong and so contradicts nothing.
    """
    return _read(store, *_of_institutions(institutions), judgements)


def one(store: Store, statement: int) -> Imported:
    """Where the imported result with this id of a statement was given. Raises LookupError if there is none."""
    found = _read(store, "id = ?", [statement - IMPORTED], NO_JUDGEMENTS)
    if not found:
        raise LookupError(f"no imported result {statement}")
    return found[0]


def statements(
    store: Store,
    institutions: Iterable[str] | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
    years: Collection[int | None] | None = None,
) -> list[Statement]:
    """What imported results state and the articles of their pages do not, in the order of the ids.

    A field that the article of its page states too, now or formerly, is the article's to state. Where that states another
    value both stand.
    """
    found = []
    where, params = _of_institutions(institutions)
    if years is not None:
        known = sorted(year for year in years if year is not None)
        where, params = f"{where} AND year IN ({', '.join('?' * len(known))})", [*params, *known]
    rows = _read(store, where, params, judgements)
    if not rows:
        return []
    origins = _origins(store, {row.article for row in rows if row.article is not None})
    pages = _page_numbers(store, rows)
    for row in rows:
        record = _without(row.record, row.confirmed)
        if record is None:
            continue
        story = story_of(row.url)
        found.append(
            Statement(
                id=IMPORTED + row.id,
                article=row.article if row.article is not None else IMPORTED + pages[story],
                origin=origins[row.article] if row.article is not None else story,
                outlet=row.outlet,
                published=None,
                record=record,
            )
        )
    return found


def pages_at(store: Store, urls: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The stored articles of the pages at these addresses, by their story: under any form of the address that is known.

    Forms are http and https, with `www.` and without, that of AMP, and addresses that led to the article.
    """
    asked: dict[str, set[str]] = defaultdict(set)  # stories by form of address
    for url in urls:
        story = story_of(url)
        for form in {*forms(url), *forms(story)}:
            asked[form].add(story)
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for sql in (
        "SELECT id, story AS at FROM articles WHERE story IN ({}) ORDER BY id",
        "SELECT id, url AS at FROM articles WHERE url IN ({}) ORDER BY id",
        """SELECT a.id, c.url AS at FROM captures c JOIN pages p ON p.capture = c.id AND p.number IS NOT NULL
            JOIN articles a ON a.story = p.story WHERE c.url IN ({}) ORDER BY a.id""",
        """SELECT a.id, c.final_url AS at FROM captures c JOIN pages p ON p.capture = c.id AND p.number IS NOT NULL
            JOIN articles a ON a.story = p.story WHERE c.final_url <> c.url AND c.final_url IN ({}) ORDER BY a.id""",
    ):
        for row in _chunked(store, sql, sorted(asked)):
            for story in asked[row["at"]]:
                found[story][row["id"]] = None
    return {story: tuple(numbers) for story, numbers in found.items()}


def is_source(store: Store, url: str) -> bool:
    """True if an imported result was taken from the page at this address."""
    return bool(store.rows("SELECT 1 FROM imports WHERE story = ? LIMIT 1", [story_of(url)]))


# reading


def _read(store: Store, where: str, params: Sequence[object], judgements: Judgements) -> list[Imported]:
    rows = store.rows(f"SELECT * FROM standing_imports WHERE {where} ORDER BY id", params)
    pages = pages_at(store, {row["url"] for row in rows})
    told = _told(store, {number for numbers in pages.values() for number in numbers}, judgements)
    words = Words.of(reference.load())
    found = []
    for row in rows:
        record = _record(row)
        about = (record.scheme, judgements.body(record.institution_id), record.year)
        own = pages.get(row["story"], ())
        page = next((page for page in own if (page, *about) in told), own[0] if own else None)
        found.append(_imported(row, record, page, told.get((page, *about), ()) if page is not None else (), words))
    return found


_Told = Mapping[tuple[int, str, str, int | None], Sequence[Statement]]


def _told(store: Store, articles: Iterable[int], judgements: Judgements) -> _Told:
    """What the present and former texts of articles state, by article, scheme, institution and year."""
    read: list[Statement] = []
    for sql in (
        "SELECT r.* FROM records r WHERE r.year IS NOT NULL AND r.article IN ({}) ORDER BY r.id",
        """SELECT v.article, r.* FROM revision_records r JOIN revisions v ON v.id = r.revision
            WHERE r.year IS NOT NULL AND v.article IN ({}) ORDER BY r.id""",
    ):
        read += [
            Statement(row["id"], row["article"], "", None, None, record_of_row(row))
            for row in _chunked(store, sql, sorted(articles))
        ]
    found: dict[tuple[int, str, str, int | None], list[Statement]] = defaultdict(list)
    for one in judged(read, judgements):
        found[one.article, one.record.scheme, one.record.institution_id, one.record.year].append(one)
    return found


def _imported(
    row: dict[str, Any], record: Record, article: int | None, told: Sequence[Statement], words: Words
) -> Imported:
    """A row beside what the article of its page states of the same result."""
    confirmed: set[Field] = set()
    contradicted: set[Field] = set()
    for field in FIELDS:
        value = value_of(record, field)
        if value is None:
            continue
        others = [(other, one) for one in told if (other := value_of(one.record, field)) is not None]
        if field == "predicate":  # "baik" says nothing against "kualitas tinggi" in 2025
            spoken = words.vocabulary(record.scheme, record.year, value)
            others = [pair for pair in others if words.vocabulary(record.scheme, record.year, pair[0]) == spoken]
        if any(agree_in_words(value, other) for other, _ in others):
            confirmed.add(field)
        elif any(one.against(field) is None for _, one in others):
            contradicted.add(field)
    status: Status = "unread" if article is None else "unconfirmed"
    if confirmed or contradicted:
        status = "contradicted" if contradicted else "confirmed"
    return Imported(
        id=row["id"],
        list=row["list"],
        line=row["line"],
        imported=datetime.fromisoformat(row["imported"]),
        url=row["url"],
        outlet=row["outlet"],
        source_kind=row["source_kind"],
        record=record,
        article=article,
        status=status,
        confirmed=frozenset(confirmed),
        contradicted=frozenset(contradicted),
    )


def _record(row: dict[str, Any]) -> Record:
    return Record(
        url=row["url"],
        scheme=row["scheme"],
        institution=row["institution"],
        institution_id=row["institution_id"],
        mention=row["mention"],
        year=row["year"],
        year_basis="stated",
        score=score_of_row(row),
        scale=row["scale"],
        zone=row["zone"],
        predicate=row["predicate"],
        category=None,
        rank=None,
        rank_scope=None,
        evidence={},
        rule=RULE,
        confidence=CONFIDENCE,
    )


def _without(record: Record, confirmed: Iterable[Field]) -> Record | None:
    """The record without the fields that its page's article states too; None if nothing is left."""
    for field in confirmed:
        record = without(record, field)
    return record if any(value_of(record, field) is not None for field in FIELDS) else None


def _origins(store: Store, articles: Iterable[int]) -> dict[int, str]:
    sql = "SELECT id, coalesce(origin, url) AS origin FROM articles WHERE id IN ({})"
    return {row["id"]: row["origin"] for row in _chunked(store, sql, sorted(articles))}


def _page_numbers(store: Store, rows: Iterable[Imported]) -> dict[str, int]:
    """A number for each page, by its story: the first row that was taken from it."""
    sql = "SELECT story, min(id) AS first FROM imports WHERE story IN ({}) GROUP BY story"
    return {row["story"]: row["first"] for row in _chunked(store, sql, sorted({story_of(row.url) for row in rows}))}


def _of_institutions(institutions: Iterable[str] | None) -> tuple[str, list[str | int]]:
    if institutions is None:
        return "1", []
    chosen = sorted(set(institutions))
    return f"institution_id IN ({', '.join('?' * len(chosen))})", [*chosen]


def _chunked(store: Store, sql: str, values: Sequence[object]) -> Iterator[dict[str, Any]]:
    """All rows of a query with `{}` for a list of values, which may be long."""
    for start in range(0, len(values), _CHUNK):
        part = values[start : start + _CHUNK]
        yield from store.rows(sql.format(", ".join("?" * len(part))), part)


# writing


def _row(result: Result) -> dict[str, Any]:
    """The columns of `imports` that a result fills."""
    return {
        "line": result.line,
        "url": result.url,
        "story": result.story,
        "source_kind": result.source_kind,
        "scheme": result.scheme,
        "institution": result.institution,
        "institution_id": result.institution_id,
        "mention": result.mention,
        "year": result.year,
        **score_columns(result.score),
        "scale": result.scale,
        "zone": result.zone,
        "predicate": result.predicate,
        "outlet": result.outlet,
    }


def _given_by(store: Store, giver: Giver) -> set[int]:
    """The rows that a list of this giver holds."""
    sql = """SELECT import FROM import_events e WHERE giver = ? AND event = 'given' AND id =
        (SELECT max(x.id) FROM import_events x WHERE x.import = e.import AND x.giver = e.giver)"""
    return {row["import"] for row in store.rows(sql, [giver])}

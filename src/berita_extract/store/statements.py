"""What is stated of institutions, and the texts that quotes of it are cut from."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from berita_extract import facts
from berita_extract.facts import IMPORTED, RESOLVED, Statement, attributed
from berita_extract.judgements import Judgements
from berita_extract.model import Refusal
from berita_extract.store import imports, judged, revisions
from berita_extract.store.links import Links
from berita_extract.store.rows import day, record_of_row, refusal_of_row

if TYPE_CHECKING:
    from berita_extract.store import Store

NO_JUDGEMENTS = Judgements()


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A stored refusal with what verdicts need to know about its article."""

    refusal: Refusal
    article: int
    origin: str
    published: date | None


@dataclass(frozen=True, slots=True)
class Source:
    """A stored article as quotes need it."""

    url: str
    outlet: str | None
    published: date | None
    text: str = field(repr=False)
    copies: tuple[tuple[int, str], ...] = ()  # first character and archived copy of each of its pages, in order
    until: date | None = None  # of a former text: when another was first seen in its place
    gone: date | None = None  # since when the page is not there any more

    def archived(self, position: int) -> str | None:
        """The archived copy that holds a character: "<WARC file>#<byte>"; None for an article without copies."""
        return next((copy for start, copy in reversed(self.copies) if start <= position), None)


def of(
    store: Store,
    institutions: Iterable[str] | None = None,
    judgements: Judgements = NO_JUDGEMENTS,
    years: Collection[int | None] | None = None,
) -> list[Statement]:
    """Records of present and former texts and imported results in the order of their ids, each with its origin.

    Of the named institutions and `years` only, if given. What an article states too is not given again by an imported
    result. What is stated of one year says nothing of another: years read apart give what all give together.
    Judgements say whose a statement is and what of it is wrong, and add what they resolve (`facts.judged`).
    """
    asked = None if institutions is None else judgements.joined(institutions)
    if asked is not None and not asked:
        return []
    chosen = None if asked is None else sorted(judgements.sources(asked))
    where, params = _among("r.institution_id", chosen)
    if years is not None:
        known = sorted(year for year in years if year is not None)
        unknown = " OR r.year IS NULL" if None in years else ""
        where, params = f"{where} AND (r.year IN ({', '.join('?' * len(known))}){unknown})", [*params, *known]
    texts = revisions.texts_about(store, where, params)
    sql = f"""SELECT r.*, a.origin, a.outlet, a.published, a.url AS article_url FROM records r
        JOIN articles a ON a.id = r.article WHERE {where} ORDER BY r.id"""
    present = [
        Statement(
            id=row["id"],
            article=row["article"],
            origin=row["origin"] or row["article_url"],
            outlet=row["outlet"],
            published=day(row["published"]),
            record=record_of_row(row),
            text=len(texts.get(row["article"], ())),
            seen=texts[row["article"]][-1].until if row["article"] in texts else None,
        )
        for row in store.rows(sql, params)
    ]
    found = [
        *revisions.statements(store, where, params, texts),
        *present,
        *imports.statements(store, chosen, judgements, years),
        *(one for one in judged.statements(store, judgements, asked) if years is None or one.record.year in years),
    ]
    told = [one for one in facts.judged(found, judgements) if asked is None or one.record.institution_id in asked]
    return attributed(told, Links(store.db).reprinted(one.article for one in told))


def rivals(store: Store, names: Iterable[str]) -> list[Dismissal]:
    """Refused results of rival schemes of the institutions with these names or ids, in the order of their ids."""
    where, params = _among("r.institution", names)
    sql = f"""SELECT r.*, a.origin, a.published, a.url AS article_url FROM refusals r
        JOIN articles a ON a.id = r.article WHERE r.reason = 'rival_scheme' AND {where} ORDER BY r.id"""
    return [_dismissal(row) for row in store.rows(sql, params)]


# what the press gives a number as where it is nobody's result
NOT_RESULTS = ("dimension", "aggregate", "target", "threshold")


def dismissals(
    store: Store, names: Iterable[str], institution_id: str, year: int | None, score: Decimal
) -> list[Dismissal]:
    """Refused numbers of this score that are nobody's result: of the institutions with these names or ids, and those of
    nobody by name in articles that state a result of `institution_id` in `year`. In the order of their ids.
    """
    where, params = _among("r.institution", names)
    reasons = ", ".join("?" * len(NOT_RESULTS))
    sql = f"""SELECT r.*, a.origin, a.published, a.url AS article_url FROM refusals r
        JOIN articles a ON a.id = r.article WHERE r.reason IN ({reasons}) AND {where} AND r.score = ?
        UNION SELECT r.*, a.origin, a.published, a.url FROM records s CROSS JOIN refusals r ON r.article = s.article
        JOIN articles a ON a.id = r.article
        WHERE s.institution_id = ? AND s.year IS ? AND r.reason IN ({reasons}) AND r.institution IS NULL AND r.score = ?
        ORDER BY 1"""
    number = float(score)
    asked = [*NOT_RESULTS, *params, number, institution_id, year, *NOT_RESULTS, number]
    return [_dismissal(row) for row in store.rows(sql, asked)]


MEANS_READ = 50  # articles that give one number as a mean; the verdict needs one of them


def means(store: Store, score: Decimal, year: int | None) -> list[Dismissal]:
    """Means of this score over several institutions, of the year or of none, under nobody's name; the first by id."""
    sql = """SELECT r.*, a.origin, a.published, a.url AS article_url FROM refusals r
        JOIN articles a ON a.id = r.article
        WHERE r.reason = 'aggregate' AND r.institution IS NULL AND r.score = ? AND (r.year IS NULL OR r.year IS ?)
        ORDER BY r.id LIMIT ?"""
    return [_dismissal(row) for row in store.rows(sql, [float(score), year, MEANS_READ])]


def _dismissal(row: Mapping[str, Any]) -> Dismissal:
    refusal = refusal_of_row(dict(row))
    return Dismissal(refusal, row["article"], row["origin"] or row["article_url"], day(row["published"]))


def stored_on(store: Store, statement: int) -> datetime | None:
    """When the text of the statement with this id was fetched, or imported; None for one without a capture."""
    if IMPORTED <= statement < RESOLVED:
        sql, number = "SELECT imported AS at FROM imports WHERE id = ?", statement - IMPORTED
    elif statement < 0:
        sql = """SELECT max(c.fetched) AS at FROM revision_captures p JOIN captures c ON c.id = p.capture
            WHERE p.revision = (SELECT revision FROM revision_records WHERE id = ?)"""
        number = -statement
    else:
        table = "refusals" if statement >= RESOLVED else "records"
        sql = f"""SELECT max(c.fetched) AS at FROM article_captures p JOIN captures c ON c.id = p.capture
            WHERE p.article = (SELECT article FROM {table} WHERE id = ?)"""
        number = statement - RESOLVED if statement >= RESOLVED else statement
    found = [row["at"] for row in store.rows(sql, [number]) if row["at"]]
    return datetime.fromisoformat(found[0]) if found else None


def institution_ids(store: Store, names: Iterable[str]) -> list[str]:
    """Ids of the stored institutions with these names or ids, sorted."""
    chosen = list(names)
    by_name, names_given = _among("name", chosen)
    by_form, forms_given = _among("institution", chosen)
    by_id, ids_given = _among("id", chosen)
    sql = f"""SELECT id FROM institutions WHERE {by_name} OR {by_id}
        UNION SELECT institution_id FROM records WHERE {by_form}
        UNION SELECT institution_id FROM revision_records WHERE {by_form}
        UNION SELECT institution_id FROM imports WHERE {by_form} ORDER BY 1"""
    return [row["id"] for row in store.rows(sql, [*names_given, *ids_given, *forms_given * 3])]


def institutions_of(store: Store, owners: Iterable[str], ids: Iterable[str]) -> list[str]:
    """The stored institutions of these governments and ministries, themselves included, and those of these ids; sorted."""
    sql = """SELECT id FROM institutions WHERE substr(id, instr(id, '/') + 1) IN (SELECT value FROM json_each(?))
        UNION SELECT id FROM institutions WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1"""
    return [row["id"] for row in store.rows(sql, [json.dumps(sorted(owners)), json.dumps(sorted(ids))])]


def offices_of(store: Store, services: Iterable[str]) -> dict[str, str]:
    """The names by their ids of the stored offices of these services, in whatever region; sorted by id."""
    sql = "SELECT id, name FROM institutions WHERE id > ? AND id < ?"
    rows = [row for one in sorted(services) for row in store.rows(sql, [f"{one}/", f"{one}0"])]  # "0" follows "/"
    return {row["id"]: row["name"] for row in sorted(rows, key=lambda row: str(row["id"]))}


def source(store: Store, article: int, revision: int | None = None) -> Source:
    """What quotes need of an article's present text, or of a former one."""
    (row,) = store.rows("SELECT url, outlet, published, text, gone_since FROM articles WHERE id = ?", [article])
    until = None
    if revision is not None:
        (text,) = store.rows("SELECT published, text, until FROM revisions WHERE id = ?", [revision])
        row, until = row | text, day(text["until"][:10])
    owner, prefix, number = ("article", "", article) if revision is None else ("revision", "revision_", revision)
    copies = store.rows(
        f"""SELECT coalesce(min(b."start"), 0) AS first, c.warc, c.offset FROM {prefix or "article_"}captures p
        JOIN captures c ON c.id = p.capture
        LEFT JOIN {prefix}blocks b ON b.{owner} = p.{owner} AND b.capture_position = p.position
        WHERE p.{owner} = ? AND c.warc IS NOT NULL GROUP BY p.position ORDER BY first, p.position""",
        [number],
    )
    pages = [(page["first"], f"{page['warc']}#{page['offset']}") for page in copies]
    if pages:
        pages[0] = (0, pages[0][1])  # the title stands before the first block
    gone = day(row["gone_since"][:10]) if row["gone_since"] else None
    return Source(row["url"], row["outlet"], day(row["published"]), row["text"], tuple(pages), until, gone)


def _among(column: str, values: Iterable[str] | None) -> tuple[str, list[str | int]]:
    if values is None:
        return "1", []
    chosen = sorted(set(values))
    return f"{column} IN ({', '.join('?' * len(chosen))})", [*chosen]

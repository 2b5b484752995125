"""The columns of the tables of a release: the one place that says what they are called, hold and mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Type = Literal["string", "integer", "number", "date", "boolean", "object", "array"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `text` is True where crawled text can stand in it, which a spreadsheet must not take for a formula."""

    name: str
    type: Type
    about: str
    text: bool = False
    needed: bool = False


FACTS = (
    Column("scheme", "string", "Scheme of assessment.", needed=True),
    Column("institution_id", "string", "Id of the institution; assigned once and never changed.", needed=True),
    Column("institution", "string", "Its full name.", text=True, needed=True),
    Column("kind", "string", "provinsi, kabupaten, kota, kementerian, lembaga, unit or vertical.", needed=True),
    Column("year", "integer", "Assessment year, not the year of the announcement.", needed=True),
    Column("field", "string", "score, zone or predicate.", needed=True),
    Column("value", "string", "As the press states it; a score with a decimal point.", text=True, needed=True),
    Column("status", "string", "single, corroborated, disputed or corrected.", needed=True),
    Column("origins", "integer", "Independent texts that state it; reprints count once. 0: taken back.", needed=True),
    Column("first_seen", "date", "Publication date of the oldest text that states it."),
    Column("last_seen", "date", "Publication date of the newest text that states it."),
    Column("rivals", "array", "Other values stated of the same thing, each with origins and addresses."),
    Column("beside", "array", "Values in the other vocabulary of the year: neither support nor rivals."),
    Column("flags", "array", "What speaks against the value by the rules of its year. Flags never change a value."),
    Column("expected", "object", "Zone and predicate that the bands of the year give to the score. Never a value."),
    Column("judged", "string", "Id of the judgement by which this value is the right one."),
    Column(
        "imported_only", "boolean", "True if no text that states it was read; it was stated elsewhere.", needed=True
    ),
)
FACT_KEY = ("scheme", "institution_id", "year", "field")

STATEMENTS = (
    Column("statement", "string", "Id of the statement, made of what it says and where.", needed=True),
    Column("scheme", "string", "Scheme of assessment.", needed=True),
    Column("institution_id", "string", "Id of the institution.", needed=True),
    Column("institution", "string", "Its full name in the form that the text uses.", text=True, needed=True),
    Column("mention", "string", "What the text calls it.", text=True, needed=True),
    Column("year", "integer", "Assessment year; empty where the text leaves it open."),
    Column("year_basis", "string", "How the year is known: stated, scheme, relative, window or unknown.", needed=True),
    Column("score", "number", "Score as stated."),
    Column("scale", "integer", "Upper end of its scale."),
    Column("zone", "string", "hijau, kuning or merah."),
    Column("predicate", "string", "Predicate or opinion as stated.", text=True),
    Column("category", "string", "Category as stated.", text=True),
    Column("rank", "integer", "Rank as stated."),
    Column("rank_scope", "string", "national, province, kind or unknown."),
    Column("url", "string", "Address of the page.", text=True, needed=True),
    Column("published", "date", "When the text was published."),
    Column(
        "origin", "string", "The text of which this one is a reprint, by its address; its own if of none.", text=True
    ),
    Column("via", "string", "article, former (the page states it no more), judged, or import.", needed=True),
    Column("until", "date", "When the page was first seen to state it no more."),
    Column(
        "quote",
        "string",
        "At most a sentence of the text; empty for imports and pages that were taken down.",
        text=True,
    ),
    Column("start", "integer", "First character of the value in the text of the page as it is read."),
    Column("end", "integer", "The character after its last."),
    Column("confidence", "number", "How sure the reading is, from 0 to 1; empty for imports."),
    Column("wrong", "array", "Fields of it that a person judged wrong, which count for nothing."),
)

ARTICLES = (
    Column("url", "string", "Address of the article.", text=True, needed=True),
    Column("outlet", "string", "The outlet, by the name of its file."),
    Column("title", "string", "Headline; empty for a page that was taken down.", text=True),
    Column("published", "date", "When it was published."),
    Column("published_basis", "string", "How that is known."),
    Column("origin", "string", "The article of which it is a reprint; its own address if of none.", text=True),
    Column("gone_since", "date", "Since when its page is not there any more."),
    Column("taken_down", "date", "Since when its text is not published here."),
    Column("taken_down_why", "string", "The reason.", text=True),
)

CHANGES = (
    Column("change", "string", "ADD, MOD or DEL.", needed=True),
    Column("scheme", "string", "Scheme of assessment.", needed=True),
    Column("institution_id", "string", "Id of the institution.", needed=True),
    Column("institution", "string", "Its full name.", text=True, needed=True),
    Column("year", "integer", "Assessment year.", needed=True),
    Column("field", "string", "score, zone or predicate.", needed=True),
    Column("attribute", "string", "What of the fact changed: value or status.", needed=True),
    Column("old", "string", "In the former release.", text=True),
    Column("new", "string", "In this one.", text=True),
    Column("reason", "string", "Why; the reasons are listed in the README.", text=True, needed=True),
    Column("statement", "string", "The statement that brought it about."),
    Column("url", "string", "Its page.", text=True),
)

TABLES: Mapping[str, tuple[Column, ...]] = {
    "facts": FACTS,
    "statements": STATEMENTS,
    "articles": ARTICLES,
    "changes": CHANGES,
}
KEYS: Mapping[str, tuple[str, ...]] = {"facts": FACT_KEY, "statements": ("statement",), "articles": ("url",)}

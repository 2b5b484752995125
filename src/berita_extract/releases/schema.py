"""The tables of a release: what each column holds, how it is keyed, and its type in every form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from berita_extract.model import PublishedBasis, RankScope, YearBasis, Zone

Type = Literal["string", "integer", "number", "boolean", "date", "datetime", "array"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in a Table Schema, and what it says."""

    name: str
    type: Type
    description: str
    required: bool = False
    values: tuple[str, ...] = ()
    places: str | None = None  # of a number: the column that says with how many decimals it is stated


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, the columns that name a row, and the order in which rows are written."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]
    foreign: tuple[tuple[str, str, str], ...] = ()  # column, table and column of it

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)


_SCHEME = Column("scheme", "string", "The assessment: `ombudsman`.", required=True)
_INSTITUTION_ID = Column(
    "institution_id",
    "string",
    "Id of the institution, assigned once: `kab-serang`; of an office `service/region`: `dinas-sosial/kab-serang`.",
    required=True,
)
_BESIDE = "Each with `value`, `origins` (independent texts) and `urls`"

FACTS = Table(
    "facts",
    "Facts: what the press says of a result, all of it taken together",
    "One row for each field of a result of an institution in an assessment year. Facts are computed from the statements.",
    (
        _SCHEME,
        _INSTITUTION_ID,
        Column("institution", "string", "Full name of the institution.", required=True),
        Column("kind", "string", "Kind of institution: kabupaten, kota, provinsi, kementerian, unit …", required=True),
        Column("year", "integer", "The year that was assessed, not the one in which it was told.", required=True),
        Column("field", "string", "What the value is.", required=True, values=("score", "zone", "predicate")),
        Column("value", "string", "The value as stated; a score with a decimal point.", required=True),
        Column("number", "number", "The value of a score as a number, on the scale of its year."),
        Column(
            "status",
            "string",
            "How well it stands: stated by one independent text or by several, disputed between sources, or corrected by its"
            " source.",
            required=True,
            values=("single", "corroborated", "disputed", "corrected"),
        ),
        Column(
            "origins", "integer", "Independent texts that state it now; 0: its sources took it back.", required=True
        ),
        Column(
            "rivals",
            "array",
            f"Other values that were stated. {_BESIDE}; `until`: taken back by then; `wrong` and `right`: judged by a person; "
            "`imported_only`: told by lists, not by a text that was read.",
            required=True,
        ),
        Column("first_seen", "date", "Publication date of the oldest statement of the value."),
        Column("last_seen", "date", "Publication date of the newest statement of the value."),
        Column(
            "flags", "array", "What speaks against the value by the rules of its year; nothing is changed by it.", True
        ),
        Column("expected_zone", "string", "Zone by the bands of the year for this score; never a stated value."),
        Column(
            "expected_predicate", "string", "Predicate by the bands of the year for this score; never a stated value."
        ),
        Column("judged", "string", "Id of the judgement by which a person chose among the values."),
        Column(
            "imported_only", "boolean", "True if it rests on typed lists alone and no page was read.", required=True
        ),
        Column(
            "beside", "array", f"What is stated in the year's other words, neither support nor rival. {_BESIDE}.", True
        ),
        Column("support", "array", "Ids of the statements of this value (`statements.statement`).", required=True),
    ),
    key=("scheme", "institution_id", "year", "field"),
    order=("scheme", "institution_id", "year", "field"),
)

STATEMENTS = Table(
    "statements",
    "Statements: what each text says",
    "One row for each result that an article or an imported list states of an institution in a year. Statements are kept:"
    " what a page has changed stays, with the day on which other words stood in its place (`replaced`).",
    (
        Column(
            "statement",
            "string",
            "Id: a hash over who states what (address, institution, year and values); the same in every release.",
            required=True,
        ),
        _SCHEME,
        _INSTITUTION_ID,
        Column("institution", "string", "Full name of the institution in the form that the text uses.", required=True),
        Column("mention", "string", "The words by which the text names it; none where its page was taken down."),
        Column("year", "integer", "The year that was assessed; none where the text leaves it open."),
        Column(
            "year_basis",
            "string",
            "Where the year comes from: the text states it, the scheme's name does, words such as 'last year', the newest"
            " round by the date of the article, or none.",
            required=True,
            values=get_args(YearBasis),
        ),
        Column("score", "number", "The score as stated.", places="score_decimals"),
        Column("score_decimals", "integer", "Decimals with which the score is stated: 94.60 has 2."),
        Column("scale", "integer", "Upper end of the scale on which the score stands."),
        Column("zone", "string", "The zone as stated.", values=get_args(Zone)),
        Column("predicate", "string", "The predicate (opinion) as stated."),
        Column("category", "string", "The category as stated: A to E."),
        Column("rank", "integer", "The rank as stated."),
        Column(
            "rank_scope",
            "string",
            "Among whom the rank counts.",
            values=get_args(RankScope),
        ),
        Column(
            "via",
            "string",
            "`article`: read in the text of a page; `import`: given in a typed list, without a quote.",
            required=True,
            values=("article", "import"),
        ),
        Column("url", "string", "Address of the page that states it.", required=True),
        Column("article", "string", "The row of `articles`; none of a page that is not among them."),
        Column("outlet", "string", "File name of the outlet's description."),
        Column("published", "date", "Publication date of the text."),
        Column(
            "origin", "string", "What it counts for: address of the text of which the article is a reprint, or its own."
        ),
        Column("replaced", "date", "Of a former text: when another was first seen in its place."),
        Column("quote", "string", "The words that state it: at most one sentence, cut with … where that is long."),
        Column("quote_start", "integer", "First character of the quote in the text of the article, from 0."),
        Column("quote_end", "integer", "The character after the quote."),
        Column("confidence", "number", "How many of its like were read rightly, above 0 and below 1.", required=True),
        Column("meant", "string", "Id of the judgement by which a person said that this institution is meant."),
        Column(
            "wrong",
            "array",
            "What of it a person judged wrong: `field` (or `all`) and `judgement`, its id.",
            required=True,
        ),
    ),
    key=("statement",),
    order=("scheme", "institution_id", "year", "statement"),
    foreign=(("article", "articles", "url"),),
)

ARTICLES = Table(
    "articles",
    "Articles: the pages that were read",
    "One row for each article that names the assessment. Their texts are not published. A page that was taken down keeps"
    " its row, without title.",
    (
        Column("url", "string", "Address of the article.", required=True),
        Column("outlet", "string", "File name of the outlet's description."),
        Column("title", "string", "Its title; none where the page was taken down."),
        Column("published", "date", "Publication date."),
        Column(
            "published_basis",
            "string",
            "Where that date was found.",
            values=get_args(PublishedBasis),
        ),
        Column("retrieved", "datetime", "When its present text was fetched, UTC."),
        Column("gone_since", "date", "Since when the page was not there any more."),
        Column("origin", "string", "Address of the text of which it is a reprint, or its own.", required=True),
        Column("taken_down", "date", "When its text and quotes were taken out of what is published."),
    ),
    key=("url",),
    order=("url",),
)

# What explains a change, with what `detail` then says
REASONS = {
    "new_page": "an article that was not there",
    "new_statement": "something is stated that was not",
    "corrected": "the source corrected itself, or changed the words",
    "judged": "a person judged it; detail: id of the judgement",
    "imported": "given in a typed list; detail: the list",
    "import_withdrawn": "no list holds it any more; detail: the list, and when",
    "page_read": "an imported result whose own page states it now",
    "taken_down": "the page was taken down; detail: when",
    "restored": "the page is published again",
    "page_gone": "the page is not there any more, or is back",
    "moved": "stored under another address; detail: which",
    "other_rules": "read or computed with other rules; detail: version and reference data before → after",
    "reprints": "articles were found to be, or not to be, copies of one text",
    "around": "computed from what stands around it; nothing stated of it changed",
    "accepted": "a deletion without any of these, which the publisher accepted; detail: why",
}

CHANGES = Table(
    "changes",
    "Changes against the former release",
    "One row for each column of a row that was added (ADD), changed (MOD) or taken away (DEL). The first release has none."
    " Of a page that was taken down the former words are not repeated.",
    (
        Column("no", "integer", "Number of the row.", required=True),
        Column("table", "string", "In which table.", required=True, values=("facts", "statements", "articles")),
        Column("change", "string", "What happened to the row.", required=True, values=("ADD", "MOD", "DEL")),
        Column("scheme", "string", "Of a fact and of a statement: its assessment."),
        Column("institution_id", "string", "Of a fact and of a statement: its institution."),
        Column("year", "integer", "Of a fact and of a statement: its year."),
        Column("field", "string", "Of a fact: its field."),
        Column("statement", "string", "Id of the statement; of a fact: of one that is the reason."),
        Column("url", "string", "Address of the article, of the statement's page, or of the page that is the reason."),
        Column("column", "string", "Which column.", required=True),
        Column("old", "string", "Its former value; none where there was none."),
        Column("new", "string", "Its new value; none where there is none."),
        Column("reason", "string", "Why, by what is stored.", required=True, values=tuple(REASONS)),
        Column("detail", "string", "What the reason names."),
    ),
    key=("no",),
    order=("no",),
)

TABLES = (FACTS, STATEMENTS, ARTICLES)  # a world: what changes are told of
ALL = (*TABLES, CHANGES)

_SQL = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}


def create(table: Table) -> str:
    """The statement that creates the table in SQLite, its rows in the order of the key."""
    columns = [
        f'"{one.name}" {_SQL.get(one.type, "TEXT")}{" NOT NULL" if one.required or one.name in table.key else ""}'
        for one in table.columns
    ]
    keys = ", ".join(f'"{name}"' for name in table.key)
    foreign = [f'FOREIGN KEY ("{own}") REFERENCES "{other}" ("{name}")' for own, other, name in table.foreign]
    return f'CREATE TABLE "{table.name}" ({", ".join([*columns, f"PRIMARY KEY ({keys})", *foreign])}) STRICT, WITHOUT ROWID'

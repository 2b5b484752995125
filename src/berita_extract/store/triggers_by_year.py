"""Which facts have to be computed anew, by institution and year: noted by the database in the transaction of each change.

Takes the place of what `triggers` made. A row of `stale` names a year too, WHOLE (0) for all of them. What has no year makes no
fact and is not noted. A dimension under nobody's name counts where its article speaks of one institution only, so what
another record of that article changes is noted for its dimensions' years too.

The migration m020_stale_by_year makes them: what is to be otherwise is a migration of its own, never an edit here.
"""

from __future__ import annotations

_NOTE = "INSERT OR IGNORE INTO stale (kind, key, year) SELECT"


def _of_article(number: str) -> str:
    """Notes all that present and former texts of an article state, and what was imported from its page."""
    return f"""{_NOTE} 'institution', institution_id, year FROM records WHERE article = {number} AND year IS NOT NULL
        UNION SELECT 'institution', r.institution_id, r.year FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = {number} AND r.year IS NOT NULL
        UNION SELECT 'mention', mention, year FROM refusals
        WHERE article = {number} AND reason = 'ambiguous' AND mention IS NOT NULL AND year IS NOT NULL
        UNION SELECT 'institution', i.institution_id, i.year FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = {number}
        UNION SELECT 'institution', i.institution_id, i.year FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = {number};""" + _of_parts(number)


def _of_parts(number: str, institution: str = "NULL", year: str = "NULL") -> str:
    """Notes the years of dimensions that an article gives under nobody's name for all it speaks of, and for one more."""
    return f"""{_NOTE} 'institution', r.institution_id, coalesce(x.year, r.year) FROM refusals x
        JOIN (SELECT institution_id, year FROM records WHERE article = {number}
            UNION SELECT {institution}, {year} WHERE {institution} IS NOT NULL) r
        WHERE x.article = {number} AND x.reason = 'dimension' AND x.institution IS NULL
        AND coalesce(x.year, r.year) IS NOT NULL;"""


def _of_record(row: str) -> str:
    own = f"{_NOTE} 'institution', {row}.institution_id, {row}.year WHERE {row}.year IS NOT NULL;"
    return own + _of_parts(f"{row}.article", f"{row}.institution_id", f"{row}.year")


def _of_former(row: str) -> str:
    return f"{_NOTE} 'institution', {row}.institution_id, {row}.year WHERE {row}.year IS NOT NULL;"


def _of_forms(first: str, second: str) -> str:
    return f"""{_NOTE} 'institution', i.institution_id, i.year FROM import_forms f JOIN imports i ON i.id = f.import
        WHERE f.form IN ({first}, {second});"""


def _of_page(capture: str) -> str:
    return f"""{_NOTE} 'institution', i.institution_id, i.year FROM captures c
        JOIN import_forms f ON f.form IN (c.url, c.final_url) JOIN imports i ON i.id = f.import WHERE c.id = {capture};"""


def _of_refusal(row: str) -> str:
    return f"""{_NOTE} 'mention', {row}.mention, {row}.year
        WHERE {row}.reason = 'ambiguous' AND {row}.mention IS NOT NULL AND {row}.year IS NOT NULL;
        {_NOTE} 'name', {row}.institution, {row}.year
        WHERE {row}.reason = 'dimension' AND {row}.institution IS NOT NULL AND {row}.year IS NOT NULL;
        {_NOTE} 'institution', institution_id, coalesce({row}.year, year) FROM records
        WHERE {row}.reason = 'dimension' AND {row}.institution IS NULL AND article = {row}.article
        AND coalesce({row}.year, year) IS NOT NULL;"""


def _of_link(row: str) -> str:
    return _of_article(f"{row}.first") + _of_article(f"{row}.second")


# a page that declares its sources apart (`dropped`) matters to former texts only
def _of_formers(number: str) -> str:
    return f"""{_NOTE} 'institution', r.institution_id, r.year FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = {number} AND r.year IS NOT NULL;"""


# position is turned round while texts take the places of one another (`revisions.write`)
_MOVED = "NEW.position >= 0 AND NEW.position <> CASE WHEN OLD.position < 0 THEN -1 - OLD.position ELSE OLD.position END"
_OTHER_TEXT = f"""NEW.seen <> OLD.seen OR NEW.until <> OLD.until OR NEW.source <> OLD.source
    OR NEW.published IS NOT OLD.published OR ({_MOVED})"""
_OTHER_ARTICLE = """coalesce(NEW.origin, NEW.url) <> coalesce(OLD.origin, OLD.url) OR NEW.outlet IS NOT OLD.outlet
    OR NEW.published IS NOT OLD.published OR NEW.url <> OLD.url OR NEW.story <> OLD.story"""

_TRIGGERS = (
    ("records INSERT", "", _of_record("NEW")),
    ("records DELETE", "", _of_record("OLD")),
    ("records UPDATE", "", _of_record("OLD") + _of_record("NEW")),
    ("revision_records INSERT", "", _of_former("NEW")),
    ("revision_records DELETE", "", _of_former("OLD")),
    ("revision_records UPDATE", "", _of_former("OLD") + _of_former("NEW")),
    ("revisions INSERT", "", _of_article("NEW.article")),
    ("revisions DELETE", "", _of_article("OLD.article")),
    ("revisions UPDATE", _OTHER_TEXT, _of_article("NEW.article")),
    ("article_captures INSERT", "NEW.position = 0", _of_formers("NEW.article")),
    ("article_captures DELETE", "OLD.position = 0", _of_formers("OLD.article")),
    ("articles INSERT", "", _of_forms("NEW.url", "NEW.story") + _of_article("NEW.id")),
    ("articles UPDATE", _OTHER_ARTICLE, _of_article("NEW.id") + _of_forms("OLD.url", "OLD.story")),
    ("pages INSERT", "", _of_page("NEW.capture")),
    ("pages DELETE", "", _of_page("OLD.capture")),
    ("pages UPDATE", "NEW.story IS NOT OLD.story OR NEW.number IS NOT OLD.number", _of_page("NEW.capture")),
    ("imports INSERT", "", f"{_NOTE} 'institution', NEW.institution_id, NEW.year;"),
    ("import_events INSERT", "", f"{_NOTE} 'institution', institution_id, year FROM imports WHERE id = NEW.import;"),
    ("refusals INSERT", "", _of_refusal("NEW")),
    ("refusals DELETE", "", _of_refusal("OLD")),
    ("origin_links INSERT", "NEW.by = 'text' AND NEW.role = 'apart'", _of_link("NEW")),
    ("origin_links DELETE", "OLD.by = 'text' AND OLD.role = 'apart'", _of_link("OLD")),
    ("origin_links UPDATE", "NEW.by = 'text' AND (NEW.role = 'apart') <> (OLD.role = 'apart')", _of_link("NEW")),
)


def statements() -> tuple[str, ...]:
    """The table of what is stale with years, what was noted in the former one, and the triggers that fill it."""
    names = [(f"stale_{what.replace(' ', '_').lower()}", what, when, notes) for what, when, notes in _TRIGGERS]
    return (
        *(f"DROP TRIGGER {name}" for name, *_ in names),
        "ALTER TABLE stale RENAME TO stale_whole",
        """CREATE TABLE stale (kind TEXT NOT NULL, key TEXT NOT NULL, year INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (kind, key, year)) STRICT, WITHOUT ROWID""",
        "INSERT INTO stale (kind, key) SELECT kind, key FROM stale_whole",
        "DROP TABLE stale_whole",
        "CREATE INDEX stale_year ON stale (kind, year, key)",
        *(
            f"CREATE TRIGGER {name} AFTER {what.split()[1]} ON {what.split()[0]}"
            f"{f' WHEN {when}' if when else ''} BEGIN {notes} END"
            for name, what, when, notes in names
        ),
    )

"""Which institutions' facts have to be computed anew: noted by the database itself, in the transaction of each change.

A row of `stale` is a cause (`institution`: what is stated of this one changed; `mention`: an ambiguous refusal that a
judgement may resolve; `name`: a dimension refused under this name), or what is `due` once a refresh has looked up what
the causes touch (`store.stale`), or an article that lost a link to another (`origin`, see `store.links`). A changed
article is noted under all that it states, so rather too much than too little.

The migration m013_stale makes them: what is to be otherwise is a migration of its own, never an edit here.
"""

from __future__ import annotations

_NOTE = "INSERT OR IGNORE INTO stale (kind, key) SELECT"


def _of_article(number: str) -> str:
    """Notes all that present and former texts of an article state, and what was imported from its page."""
    return f"""{_NOTE} 'institution', institution_id FROM records WHERE article = {number}
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = {number}
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = {number} AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = {number}
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = {number};"""


def _of_forms(first: str, second: str) -> str:
    return f"""{_NOTE} 'institution', i.institution_id FROM import_forms f JOIN imports i ON i.id = f.import
        WHERE f.form IN ({first}, {second});"""


def _of_page(capture: str) -> str:
    return f"""{_NOTE} 'institution', i.institution_id FROM captures c JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE c.id = {capture};"""


def _of_refusal(row: str) -> str:
    return f"""{_NOTE} 'mention', {row}.mention WHERE {row}.reason = 'ambiguous' AND {row}.mention IS NOT NULL;
        {_NOTE} 'name', {row}.institution WHERE {row}.reason = 'dimension' AND {row}.institution IS NOT NULL;
        {_NOTE} 'institution', institution_id FROM records
        WHERE {row}.reason = 'dimension' AND {row}.institution IS NULL AND article = {row}.article;"""


def _of_link(row: str) -> str:
    return _of_article(f"{row}.first") + _of_article(f"{row}.second")


# a page that declares its sources apart (`dropped`) matters to former texts only
def _of_former(number: str) -> str:
    return f"""{_NOTE} 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = {number};"""


# position is turned round while texts take the places of one another (`revisions.write`)
_MOVED = "NEW.position >= 0 AND NEW.position <> CASE WHEN OLD.position < 0 THEN -1 - OLD.position ELSE OLD.position END"
_OTHER_TEXT = f"""NEW.seen <> OLD.seen OR NEW.until <> OLD.until OR NEW.source <> OLD.source
    OR NEW.published IS NOT OLD.published OR ({_MOVED})"""
_OTHER_ARTICLE = """coalesce(NEW.origin, NEW.url) <> coalesce(OLD.origin, OLD.url) OR NEW.outlet IS NOT OLD.outlet
    OR NEW.published IS NOT OLD.published OR NEW.url <> OLD.url OR NEW.story <> OLD.story"""

_BOTH = f"{_NOTE} 'institution', OLD.institution_id; {_NOTE} 'institution', NEW.institution_id;"

_TRIGGERS = (
    ("records INSERT", "", f"{_NOTE} 'institution', NEW.institution_id;"),
    ("records DELETE", "", f"{_NOTE} 'institution', OLD.institution_id;"),
    ("records UPDATE", "", _BOTH),
    ("revision_records INSERT", "", f"{_NOTE} 'institution', NEW.institution_id;"),
    ("revision_records DELETE", "", f"{_NOTE} 'institution', OLD.institution_id;"),
    ("revision_records UPDATE", "", _BOTH),
    ("revisions INSERT", "", _of_article("NEW.article")),
    ("revisions DELETE", "", _of_article("OLD.article")),
    ("revisions UPDATE", _OTHER_TEXT, _of_article("NEW.article")),
    ("article_captures INSERT", "NEW.position = 0", _of_former("NEW.article")),
    ("article_captures DELETE", "OLD.position = 0", _of_former("OLD.article")),
    ("articles INSERT", "", _of_forms("NEW.url", "NEW.story") + _of_article("NEW.id")),
    ("articles UPDATE", _OTHER_ARTICLE, _of_article("NEW.id") + _of_forms("OLD.url", "OLD.story")),
    ("pages INSERT", "", _of_page("NEW.capture")),
    ("pages DELETE", "", _of_page("OLD.capture")),
    ("pages UPDATE", "NEW.story IS NOT OLD.story OR NEW.number IS NOT OLD.number", _of_page("NEW.capture")),
    ("imports INSERT", "", f"{_NOTE} 'institution', NEW.institution_id;"),
    ("import_events INSERT", "", f"{_NOTE} 'institution', institution_id FROM imports WHERE id = NEW.import;"),
    ("refusals INSERT", "", _of_refusal("NEW")),
    ("refusals DELETE", "", _of_refusal("OLD")),
    ("origin_links INSERT", "NEW.by = 'text' AND NEW.role = 'apart'", _of_link("NEW")),
    ("origin_links DELETE", "OLD.by = 'text' AND OLD.role = 'apart'", _of_link("OLD")),
    ("origin_links UPDATE", "NEW.by = 'text' AND (NEW.role = 'apart') <> (OLD.role = 'apart')", _of_link("NEW")),
)


def statements() -> tuple[str, ...]:
    """The tables of what is stale, and the triggers that fill them."""
    return (
        "CREATE TABLE stale (kind TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID",
        # What the last refresh went by: `producer`, and each judgement that stood with an institution it touches
        "CREATE TABLE refreshed (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE refreshed_judgements (judgement TEXT NOT NULL, institution TEXT NOT NULL,
            PRIMARY KEY (judgement, institution)) STRICT, WITHOUT ROWID""",
        # The addresses at which the page of an imported result may be stored
        """CREATE TABLE import_forms (form TEXT NOT NULL, import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
            PRIMARY KEY (form, import)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX import_forms_import ON import_forms (import)",
        "CREATE INDEX facts_institution ON facts (institution_id)",
        "CREATE INDEX corrections_institution ON corrections (institution_id)",
        "CREATE INDEX institutions_name ON institutions (name)",
        *(
            f"CREATE TRIGGER stale_{what.replace(' ', '_').lower()} AFTER {what.split()[1]} ON {what.split()[0]}"
            f"{f' WHEN {when}' if when else ''} BEGIN {notes} END"
            for what, when, notes in _TRIGGERS
        ),
    )

"""Brings databases of versions between two releases to the shape that their migrations make today.

On 2026-11-23 and 2026-11-28 some migrations were changed after databases had been made with them. What such a database
lacks is mended before anything else, since later migrations rest on it; any other database is left as it is. Nothing is
to be added here: a migration is never changed again.
"""

from __future__ import annotations

from sqlite_utils import Database

from berita_extract.store import triggers

_ARTICLES = """CREATE TABLE articles (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, story TEXT NOT NULL UNIQUE,
    outlet TEXT, region TEXT, title TEXT, published TEXT, published_basis TEXT,
    text TEXT NOT NULL, origin TEXT, gone_since TEXT, extractor TEXT NOT NULL, reference TEXT NOT NULL
) STRICT"""
_PAGES = """CREATE TABLE pages (
    capture INTEGER PRIMARY KEY REFERENCES captures(id), kind TEXT NOT NULL, story TEXT, number INTEGER
) STRICT"""
_ORIGIN_LINKS = """CREATE TABLE origin_links (
    first INTEGER NOT NULL REFERENCES articles(id), second INTEGER NOT NULL REFERENCES articles(id),
    by TEXT NOT NULL CHECK (by IN ('canonical', 'text')), shared INTEGER NOT NULL,
    shorter INTEGER NOT NULL, longer INTEGER NOT NULL,
    likeness REAL GENERATED ALWAYS AS (CAST(shared AS REAL) / max(shorter, 1)),
    role TEXT NOT NULL CHECK (role IN ('joins', 'within', 'apart')), CHECK (first < second),
    PRIMARY KEY (first, second, by)
) STRICT, WITHOUT ROWID"""
_ALERTS = """CREATE TABLE alerts (
    key TEXT PRIMARY KEY, run INTEGER REFERENCES runs(id), at TEXT NOT NULL, text TEXT NOT NULL,
    stands INTEGER NOT NULL
) STRICT"""


def mend(db: Database) -> None:
    """Adds what a migration that was applied did not make yet; nothing in a database that has no table."""
    if _lacks(db, "articles", "story"):
        _stories(db)
    if _lacks(db, "origin_links", "role"):
        _roles(db)
    if _lacks(db, "backfill", "named_by"):
        db.execute("ALTER TABLE backfill ADD COLUMN named_by TEXT")
    if "priority" in _columns(db, "urls") and "seen" in _columns(db, "outlets") and _lacks(db, "outlets", "requests"):
        db.execute("ALTER TABLE outlets ADD COLUMN night TEXT")
        db.execute("ALTER TABLE outlets ADD COLUMN requests INTEGER NOT NULL DEFAULT 0")
    if _lacks(db, "alerts", "stands"):
        _standing(db)


def put_back_triggers(db: Database) -> None:
    """Those of `triggers` on a table that `mend` made anew; `triggers_by_year` takes their place later."""
    if not _lacks(db, "stale", "year"):
        return
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()}
    for statement in triggers.statements():
        if statement.startswith("CREATE TRIGGER") and statement.split()[2] not in there:
            db.execute(statement)


def _columns(db: Database, table: str) -> list[str]:
    """The names of a table's columns; none if there is no such table."""
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table]).fetchall()]


def _lacks(db: Database, table: str, column: str) -> bool:
    columns = _columns(db, table)
    return bool(columns) and column not in columns


def _stories(db: Database) -> None:
    """Articles of the first tables of all, which were known by their URL alone, and no word of what became of captures."""
    former = _columns(db, "articles")
    names = ", ".join(former)
    db.execute("PRAGMA defer_foreign_keys = on")  # what refers to an article finds it again before the transaction ends
    db.execute("CREATE TEMP TABLE articles_kept AS SELECT * FROM articles")
    db.execute("DROP TABLE articles")
    db.execute(_ARTICLES)
    if "canonical" in former:
        db.execute("ALTER TABLE articles ADD COLUMN canonical TEXT")
        db.execute("CREATE INDEX articles_canonical ON articles (canonical) WHERE canonical IS NOT NULL")
    db.execute(f"INSERT INTO articles ({names}, story) SELECT {names}, url FROM articles_kept")
    db.execute("DROP TABLE articles_kept")
    db.execute("CREATE INDEX articles_origin ON articles (origin)")
    if not _columns(db, "pages"):
        db.execute(_PAGES)
        db.execute("CREATE INDEX pages_story ON pages (story)")


def _roles(db: Database) -> None:
    """Links that tell only whether they join: which role they have is found out by comparing the texts anew."""
    for table in ("sketch_keys", "sketches"):
        db.execute(f"DELETE FROM {table}")
    db.execute("DROP TABLE origin_links")
    db.execute(_ORIGIN_LINKS)
    db.execute("CREATE INDEX origin_links_second ON origin_links (second)")
    db.execute("CREATE INDEX origin_links_apart ON origin_links (first) WHERE role = 'apart'")
    db.execute("UPDATE articles SET origin = NULL")


def _standing(db: Database) -> None:
    """What was told, without whether it still stands: findings and disputes may, what happened once does not."""
    db.execute("CREATE TEMP TABLE alerts_kept AS SELECT * FROM alerts")
    db.execute("DROP TABLE alerts")
    db.execute(_ALERTS)
    db.execute(
        """INSERT INTO alerts (key, run, at, text, stands) SELECT key, run, at, text,
            key LIKE 'finding:%' OR key LIKE 'disputed:%' FROM alerts_kept"""
    )
    db.execute("DROP TABLE alerts_kept")

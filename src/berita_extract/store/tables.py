"""The tables of the database, as migrations: a change is a new function, never an edit of an old one.

`python -m tests.schemas.record` keeps a dump of the new schema, from which later versions are tested.
"""

from __future__ import annotations

import json

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from berita_extract.store import mending, triggers, triggers_by_year
from berita_extract.urls import forms, story_of

migrations = Migrations("berita_extract")


@migrations()
def m022_mended(db: Database) -> None:
    """What databases of versions between lack; the first of all, since later migrations rest on it."""
    mending.mend(db)


@migrations()
def m023_triggers_put_back(db: Database) -> None:
    """The triggers of a table that m022_mended made anew."""
    mending.put_back_triggers(db)


_RECORD_COLUMNS = """
    position INTEGER NOT NULL, url TEXT NOT NULL, scheme TEXT NOT NULL, institution TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institutions(id), mention TEXT NOT NULL,
    year INTEGER, year_basis TEXT NOT NULL, score REAL, score_decimals INTEGER, scale INTEGER,
    zone TEXT, predicate TEXT, category TEXT, rank INTEGER, rank_scope TEXT,
    evidence TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
    extractor TEXT NOT NULL, reference TEXT NOT NULL
"""

_TABLES = (
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed')),
        version TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE captures (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, fetched TEXT NOT NULL,
        status INTEGER NOT NULL, sha256 TEXT NOT NULL, content_type TEXT,
        via TEXT NOT NULL CHECK (via IN ('live', 'cdx', 'warc', 'file', 'import')),
        warc TEXT, offset INTEGER, length INTEGER, outlet TEXT, run INTEGER REFERENCES runs(id),
        UNIQUE (warc, offset)
    ) STRICT""",
    "CREATE INDEX captures_url ON captures (url, sha256)",
    "CREATE INDEX captures_run ON captures (run)",
    """CREATE TABLE urls (
        url TEXT PRIMARY KEY, outlet TEXT, kind TEXT NOT NULL CHECK (kind IN ('source', 'page')),
        status TEXT NOT NULL CHECK (status IN ('due', 'fetched', 'failed', 'gone', 'blocked', 'refused')),
        first_seen TEXT NOT NULL, lastmod TEXT, next_due TEXT, attempts INTEGER NOT NULL DEFAULT 0,
        http_status INTEGER, etag TEXT, last_modified TEXT, capture INTEGER REFERENCES captures(id), error TEXT
    ) STRICT""",
    "CREATE INDEX urls_due ON urls (outlet, status, next_due)",
    "CREATE TABLE outlets (name TEXT PRIMARY KEY, description TEXT NOT NULL, seen TEXT NOT NULL) STRICT",
    """CREATE TABLE articles (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, story TEXT NOT NULL UNIQUE,
        outlet TEXT, region TEXT, title TEXT, published TEXT, published_basis TEXT,
        text TEXT NOT NULL, origin TEXT, gone_since TEXT, extractor TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX articles_origin ON articles (origin)",
    # What became of each capture: a row is missing until it was looked at
    """CREATE TABLE pages (
        capture INTEGER PRIMARY KEY REFERENCES captures(id), kind TEXT NOT NULL, story TEXT, number INTEGER
    ) STRICT""",
    "CREATE INDEX pages_story ON pages (story)",
    """CREATE TABLE article_captures (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        capture INTEGER NOT NULL REFERENCES captures(id), part TEXT,
        PRIMARY KEY (article, position)
    ) STRICT""",
    "CREATE INDEX article_captures_capture ON article_captures (capture)",
    """CREATE TABLE blocks (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL, kind TEXT NOT NULL,
        "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, capture_position INTEGER NOT NULL, level INTEGER NOT NULL,
        table_no INTEGER, "row" INTEGER, "column" INTEGER, "rows" INTEGER, "columns" INTEGER, header INTEGER,
        PRIMARY KEY (article, position)
    ) STRICT""",
    "CREATE TABLE institutions (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT",
    f"""CREATE TABLE records (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), {_RECORD_COLUMNS}
    ) STRICT""",
    "CREATE INDEX records_article ON records (article)",
    "CREATE INDEX records_institution ON records (institution_id, year)",
    f"""CREATE TABLE records_history (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), {_RECORD_COLUMNS},
        replaced_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX records_history_article ON records_history (article)",
    """CREATE TABLE refusals (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        url TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
        reason TEXT NOT NULL, rule TEXT NOT NULL, institution TEXT, year INTEGER, score REAL, score_decimals INTEGER,
        zone TEXT, predicate TEXT, scheme TEXT, candidates TEXT NOT NULL, extractor TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX refusals_article ON refusals (article)",
    "CREATE INDEX refusals_reason ON refusals (reason)",
    """CREATE TABLE facts (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id), year INTEGER NOT NULL,
        field TEXT NOT NULL CHECK (field IN ('score', 'zone', 'predicate')), value TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('single', 'corroborated', 'disputed', 'corrected')),
        origins INTEGER NOT NULL, rivals TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
        PRIMARY KEY (scheme, institution_id, year, field)
    ) STRICT""",
    """CREATE TABLE fact_support (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, record),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX fact_support_record ON fact_support (record)",
)


@migrations()
def m001_first_tables(db: Database) -> None:
    """All tables of the first release."""
    for statement in _TABLES:
        db.execute(statement)


_ORIGIN_LINKS = (
    "ALTER TABLE articles ADD COLUMN canonical TEXT",  # of a page that calls another host's page canonical
    "CREATE INDEX articles_canonical ON articles (canonical) WHERE canonical IS NOT NULL",
    # What is kept of each text to find its like (`origins.sketches`)
    """CREATE TABLE sketches (
        id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL UNIQUE REFERENCES articles(id),
        digest TEXT NOT NULL, size INTEGER NOT NULL, passages INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX sketches_size ON sketches (size)",
    """CREATE TABLE sketch_keys (
        key INTEGER NOT NULL, sketch INTEGER NOT NULL, PRIMARY KEY (key, sketch)
    ) STRICT, WITHOUT ROWID""",
    # The evidence: articles that are alike, or of which one declares the other and which have some likeness. A link joins
    # two into one origin, or lies within one that others joined, or they are alike and yet apart (a round-up)
    """CREATE TABLE origin_links (
        first INTEGER NOT NULL REFERENCES articles(id), second INTEGER NOT NULL REFERENCES articles(id),
        by TEXT NOT NULL CHECK (by IN ('canonical', 'text')), shared INTEGER NOT NULL,
        shorter INTEGER NOT NULL, longer INTEGER NOT NULL,
        likeness REAL GENERATED ALWAYS AS (CAST(shared AS REAL) / max(shorter, 1)),
        role TEXT NOT NULL CHECK (role IN ('joins', 'within', 'apart')), CHECK (first < second),
        PRIMARY KEY (first, second, by)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX origin_links_second ON origin_links (second)",
    "CREATE INDEX origin_links_apart ON origin_links (first) WHERE role = 'apart'",
    "UPDATE articles SET origin = NULL",  # so that the next command compares what is stored already
)


@migrations()
def m002_origin_links(db: Database) -> None:
    """How articles are found to be reprints of one text, and the evidence for it."""
    for statement in _ORIGIN_LINKS:
        db.execute(statement)


_REVISIONS = (
    # A text that an article no longer has, kept because it stated something that the next one does not
    """CREATE TABLE revisions (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        seen TEXT NOT NULL, until TEXT NOT NULL,  -- first fetched, and when the text after it was
        source TEXT NOT NULL,  -- the page's address; "post" or "feed" where an answer that holds many gave it
        title TEXT, published TEXT, published_basis TEXT, text TEXT NOT NULL,
        extractor TEXT NOT NULL, reference TEXT NOT NULL,
        UNIQUE (article, position)
    ) STRICT""",
    """CREATE TABLE revision_captures (
        revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        capture INTEGER NOT NULL REFERENCES captures(id), part TEXT,
        PRIMARY KEY (revision, position)
    ) STRICT""",
    """CREATE TABLE revision_blocks (
        revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, capture_position INTEGER NOT NULL,
        level INTEGER NOT NULL, table_no INTEGER, "row" INTEGER, "column" INTEGER, "rows" INTEGER,
        "columns" INTEGER, header INTEGER,
        PRIMARY KEY (revision, position)
    ) STRICT""",
    f"""CREATE TABLE revision_records (
        id INTEGER PRIMARY KEY, revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, {_RECORD_COLUMNS}
    ) STRICT""",
    "CREATE INDEX revision_records_revision ON revision_records (revision)",
    "CREATE INDEX revision_records_institution ON revision_records (institution_id, year)",
    # The statements of former texts that a fact shows: its withdrawn value, or values that were corrected
    """CREATE TABLE fact_former (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES revision_records(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, record),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX fact_former_record ON fact_former (record)",
    # What an article changed of a stated value; new_value is null where it states none any more
    """CREATE TABLE corrections (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), url TEXT NOT NULL,
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id), institution TEXT NOT NULL,
        year INTEGER NOT NULL, field TEXT NOT NULL CHECK (field IN ('score', 'zone', 'predicate')),
        old_value TEXT NOT NULL, new_value TEXT,
        seen TEXT NOT NULL, run INTEGER REFERENCES runs(id)  -- when it was fetched, and the run that found it
    ) STRICT""",
    "CREATE INDEX corrections_run ON corrections (run)",
    "CREATE INDEX corrections_article ON corrections (article)",
    # When a page that is revisited was first fetched; its later dates are counted from there
    "CREATE TABLE revisits (url TEXT PRIMARY KEY REFERENCES urls(url), first TEXT NOT NULL) STRICT",
)


@migrations()
def m003_revisions(db: Database) -> None:
    """Former texts of articles with what they stated, corrections, and when revisited pages were first fetched."""
    for statement in _REVISIONS:
        db.execute(statement)


_BACKFILL = (
    "ALTER TABLE captures ADD COLUMN source TEXT",
    # What was read of each index: a month of captures, a crawl of Common Crawl, one of the outlet's own sources
    """CREATE TABLE backfill (
        outlet TEXT NOT NULL, via TEXT NOT NULL CHECK (via IN ('own', 'wayback', 'commoncrawl')),
        part TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('due', 'done')), cursor TEXT, named_by TEXT,
        lastmod TEXT, found INTEGER NOT NULL DEFAULT 0, updated TEXT NOT NULL, error TEXT,
        PRIMARY KEY (outlet, via, part)
    ) STRICT""",
    # The pages found in them: one row for each page of a story and each way to it, never asked for by a nightly crawl
    """CREATE TABLE backfill_urls (
        outlet TEXT NOT NULL, via TEXT NOT NULL, page TEXT NOT NULL, url TEXT NOT NULL, month TEXT NOT NULL,
        place TEXT NOT NULL, captured TEXT, digest TEXT, form INTEGER NOT NULL, distance INTEGER NOT NULL,
        likely REAL NOT NULL, status TEXT NOT NULL DEFAULT 'due' CHECK (status IN
            ('due', 'fetched', 'known', 'failed', 'gone', 'blocked', 'refused', 'unusable')),
        attempts INTEGER NOT NULL DEFAULT 0, next_due TEXT, capture INTEGER REFERENCES captures(id), error TEXT,
        PRIMARY KEY (outlet, via, page)
    ) STRICT""",
    "CREATE INDEX backfill_urls_due ON backfill_urls (outlet, via, month, status, likely)",
    "CREATE INDEX backfill_urls_digest ON backfill_urls (outlet, digest)",
)


@migrations()
def m004_backfill(db: Database) -> None:
    """The frontier of back-filling, and where a capture was copied from."""
    for statement in _BACKFILL:
        db.execute(statement)


@migrations()
def m005_outlet_states(db: Database) -> None:
    """The states of outlets, and what tells them: when an address was last asked, how well a page was read."""
    db.execute("ALTER TABLE urls ADD COLUMN asked TEXT")  # answered or not
    db.execute("ALTER TABLE pages ADD COLUMN whole INTEGER")  # an article with title, date and text
    db.execute("ALTER TABLE pages ADD COLUMN fits INTEGER")  # the outlet's layout found it; NULL where it names none
    db.execute("CREATE INDEX captures_outlet ON captures (outlet, fetched)")
    db.execute(
        """CREATE TABLE outlet_events (
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(id), outlet TEXT NOT NULL, at TEXT NOT NULL,
            former TEXT NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX outlet_events_outlet ON outlet_events (outlet)")


@migrations()
def m006_revisits_due(db: Database) -> None:
    """When an address last answered, and an index of what is to be asked in the order in which it is asked."""
    db.execute("ALTER TABLE urls ADD COLUMN checked TEXT")
    db.execute("ALTER TABLE urls ADD COLUMN priority INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE urls SET priority = 9 WHERE kind = 'source'")  # `ledger.SOURCE`
    db.execute("UPDATE urls SET checked = (SELECT fetched FROM captures WHERE id = urls.capture)")
    db.execute("DROP INDEX urls_due")
    db.execute("CREATE INDEX urls_due ON urls (outlet, priority DESC, next_due) WHERE next_due IS NOT NULL")
    db.execute("CREATE INDEX urls_outlet ON urls (outlet, status)")
    db.execute("ALTER TABLE outlets ADD COLUMN night TEXT")  # when the night began whose requests are counted
    db.execute("ALTER TABLE outlets ADD COLUMN requests INTEGER NOT NULL DEFAULT 0")


_IMPORTS = (
    # Results stated elsewhere, as they were given: no quote, no copy. Rows are added and never changed
    """CREATE TABLE imports (
        id INTEGER PRIMARY KEY, list TEXT NOT NULL, line INTEGER NOT NULL, run INTEGER REFERENCES runs(id),
        imported TEXT NOT NULL, url TEXT NOT NULL, story TEXT NOT NULL, source_kind TEXT,
        scheme TEXT NOT NULL, institution TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id),
        mention TEXT NOT NULL, year INTEGER NOT NULL, score REAL, score_decimals INTEGER, zone TEXT, predicate TEXT,
        reference TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX imports_institution ON imports (institution_id, year)",
    "CREATE INDEX imports_story ON imports (story)",
    """CREATE TABLE fact_imports (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, import),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX fact_imports_import ON fact_imports (import)",
    "ALTER TABLE facts ADD COLUMN flags TEXT NOT NULL DEFAULT '[]'",  # names of regime checks that the value fails
    "ALTER TABLE facts ADD COLUMN expected TEXT",  # what the bands of the year say of the score, as JSON; never a value
    "ALTER TABLE facts ADD COLUMN judged TEXT",  # id of the judgement that chose among the values
    "ALTER TABLE facts ADD COLUMN imported_only INTEGER NOT NULL DEFAULT 0",
)


@migrations()
def m007_facts_and_imports(db: Database) -> None:
    """Results stated elsewhere, and what stands beside a fact: flags, expected band, judgement."""
    for statement in _IMPORTS:
        db.execute(statement)


@migrations()
def m009_refused_parts(db: Database) -> None:
    """An index of what was refused under a name: the dimensions of an institution are looked up beside its facts."""
    db.execute("CREATE INDEX refusals_institution ON refusals (institution, reason)")


_LISTS = (
    "ALTER TABLE imports ADD COLUMN scale INTEGER",  # upper end, of the year and kind
    "ALTER TABLE imports ADD COLUMN outlet TEXT",  # the known outlet that the page belongs to
    # Which lists hold a row: it stands while the newest event of one of the two is 'given'. Rows are added and never changed
    """CREATE TABLE import_events (
        id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES imports(id),
        giver TEXT NOT NULL CHECK (giver IN ('shipped', 'own')),
        event TEXT NOT NULL CHECK (event IN ('given', 'withdrawn')), at TEXT NOT NULL, run INTEGER REFERENCES runs(id)
    ) STRICT""",
    "CREATE INDEX import_events_import ON import_events (import, giver)",
    "INSERT INTO import_events (import, giver, event, at, run) SELECT id, 'own', 'given', imported, run FROM imports",
    """CREATE VIEW standing_imports AS SELECT i.* FROM imports i WHERE EXISTS (
        SELECT 1 FROM import_events e WHERE e.import = i.id AND e.event = 'given' AND e.id =
            (SELECT max(x.id) FROM import_events x WHERE x.import = e.import AND x.giver = e.giver))""",
    "CREATE INDEX captures_moved ON captures (final_url) WHERE final_url <> url",
)


@migrations()
def m010_imported_lists(db: Database) -> None:
    """Which lists hold an imported result, and an index of the addresses that captures were led to."""
    for statement in _LISTS:
        db.execute(statement)


_JUDGED = (
    # Who may be meant by an ambiguous name, so that a person can say it: ids, the name as it is compared, quotes by field
    "ALTER TABLE refusals ADD COLUMN candidate_ids TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE refusals ADD COLUMN mention TEXT",
    "ALTER TABLE refusals ADD COLUMN year_basis TEXT",
    "ALTER TABLE refusals ADD COLUMN evidence TEXT NOT NULL DEFAULT '{}'",
    "CREATE INDEX refusals_mention ON refusals (mention, reason)",
    # The refusals that a person has resolved, as support of a fact
    """CREATE TABLE fact_refusals (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        refusal INTEGER NOT NULL REFERENCES refusals(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, refusal),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT""",
    "CREATE INDEX fact_refusals_refusal ON fact_refusals (refusal)",
    # Values in the year's other vocabulary (2025: the grade of the service beside the opinion): neither support nor rivals
    "ALTER TABLE facts ADD COLUMN beside TEXT NOT NULL DEFAULT '[]'",
)


@migrations()
def m011_judged(db: Database) -> None:
    """What judgements of people rest on: who is meant by an ambiguous name; and values beside a fact's own."""
    for statement in _JUDGED:
        db.execute(statement)


@migrations()
def m012_kin(db: Database) -> None:
    """An index by what an institution belongs to: the last part of a unit's id is that of its government."""
    db.execute("CREATE INDEX institutions_owner ON institutions (substr(id, instr(id, '/') + 1))")


@migrations()
def m013_stale(db: Database) -> None:
    """Which institutions' facts have to be computed anew, noted by triggers; at first all."""
    for statement in triggers.statements():
        db.execute(statement)
    for number, url in db.execute("SELECT id, url FROM imports").fetchall():
        rows = [(form, number) for form in dict.fromkeys((*forms(url), *forms(story_of(url))))]
        db.conn.executemany("INSERT INTO import_forms (form, import) VALUES (?, ?)", rows)


@migrations()
def m014_sketch_keys(db: Database) -> None:
    """An index by which the keys of one sketch are taken away."""
    db.execute("CREATE INDEX sketch_keys_sketch ON sketch_keys (sketch)")


_LEDGER = (
    # What a run asked of each outlet and what came of it, what it did in all, what stood at its end: JSON
    "ALTER TABLE runs ADD COLUMN outlets TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE runs ADD COLUMN figures TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE runs ADD COLUMN findings TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE runs ADD COLUMN exit INTEGER",  # the status with which the command ended
    "ALTER TABLE runs ADD COLUMN seconds REAL",  # by a clock that nobody sets
    "ALTER TABLE runs ADD COLUMN release TEXT",
    "CREATE INDEX runs_started ON runs (started)",
    "ALTER TABLE pages ADD COLUMN title INTEGER",  # an article with a title, with a date, and how long its text is
    "ALTER TABLE pages ADD COLUMN published INTEGER",
    "ALTER TABLE pages ADD COLUMN characters INTEGER",
    # What has been told to people; a standing finding leaves it when it no longer stands
    """CREATE TABLE alerts (
        key TEXT PRIMARY KEY, run INTEGER REFERENCES runs(id), at TEXT NOT NULL, text TEXT NOT NULL,
        stands INTEGER NOT NULL
    ) STRICT""",
    # The releases made of this database; `content` is a hash over their tables
    """CREATE TABLE releases (
        name TEXT PRIMARY KEY, made TEXT NOT NULL, content TEXT NOT NULL, run INTEGER REFERENCES runs(id)
    ) STRICT""",
)


@migrations()
def m017_ledger(db: Database) -> None:
    """The ledger of runs, what was told of them, and releases. What changes each night lies in `runs` and `urls` alone."""
    for statement in _LEDGER:
        db.execute(statement)
    for name, seen, requests in db.execute("SELECT name, seen, requests FROM outlets").fetchall():
        known = {"began": seen, "requests": requests}
        states = "SELECT state, why FROM outlet_events WHERE outlet = ? ORDER BY id DESC LIMIT 1"
        for state, why in db.execute(states, [name]).fetchall():
            known |= {"state": state, "why": why}
        db.execute(
            """UPDATE runs SET outlets = json_set(outlets, ?, json(?)) WHERE id = (SELECT max(id) FROM runs
                WHERE started <= ? AND command IN ('crawl', 'backfill'))""",
            [f'$."{name}"', json.dumps(known), seen],
        )
    for column in ("seen", "night", "requests"):
        db.execute(f"ALTER TABLE outlets DROP COLUMN {column}")


@migrations()
def m018_means(db: Database) -> None:
    """An index of the means over several institutions that an article gives under nobody's name, by number."""
    db.execute("CREATE INDEX refusals_means ON refusals (score) WHERE reason = 'aggregate' AND institution IS NULL")


@migrations()
def m019_scores(db: Database) -> None:
    """Indexes by score: of an institution in a year, in the place of one by year alone; of dimensions under nobody's name."""
    db.execute("CREATE INDEX records_scores ON records (institution_id, year, score)")
    db.execute("DROP INDEX records_institution")
    db.execute("CREATE INDEX refusals_parts ON refusals (score) WHERE reason = 'dimension' AND institution IS NULL")


@migrations()
def m020_stale_by_year(db: Database) -> None:
    """What has to be computed anew is noted by institution and year."""
    for statement in triggers_by_year.statements():
        db.execute(statement)


@migrations()
def m021_outlines(db: Database) -> None:
    """How many statements there are of an institution in a year, and the newest; written at the next refresh, of all."""
    db.execute(
        """CREATE TABLE outlines (institution_id TEXT NOT NULL, scheme TEXT NOT NULL, year INTEGER NOT NULL,
            present INTEGER NOT NULL, former INTEGER NOT NULL, published TEXT NOT NULL, newest INTEGER NOT NULL,
            PRIMARY KEY (institution_id, scheme, year)) STRICT, WITHOUT ROWID"""
    )
    db.execute("INSERT OR IGNORE INTO stale (kind, key) SELECT 'due', id FROM institutions")

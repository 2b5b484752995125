BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'berita_extract','m001_first_tables','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'berita_extract','m002_origin_links','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'berita_extract','m003_revisions','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'berita_extract','m004_backfill','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'berita_extract','m005_outlet_states','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'berita_extract','m006_revisits_due','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'berita_extract','m007_facts_and_imports','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'berita_extract','m009_refused_parts','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'berita_extract','m010_imported_lists','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'berita_extract','m011_judged','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(11,'berita_extract','m012_kin','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'berita_extract','m013_stale','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'berita_extract','m014_sketch_keys','2026-01-02T03:04:05+00:00');
CREATE TABLE article_captures (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        capture INTEGER NOT NULL REFERENCES captures(id), part TEXT,
        PRIMARY KEY (article, position)
    ) STRICT;
INSERT INTO "article_captures" VALUES(1,0,1,NULL);
INSERT INTO "article_captures" VALUES(2,0,2,NULL);
CREATE TABLE articles (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, story TEXT NOT NULL UNIQUE,
        outlet TEXT, region TEXT, title TEXT, published TEXT, published_basis TEXT,
        text TEXT NOT NULL, origin TEXT, gone_since TEXT, extractor TEXT NOT NULL, reference TEXT NOT NULL
    , canonical TEXT) STRICT;
INSERT INTO "articles" VALUES(1,'https://koran.example/1','https://koran.example/1','koran',NULL,'Nilai','2024-11-20','json-ld','Dinas Sosial Kabupaten Serang meraih nilai 94,62.','https://koran.example/1',NULL,'0.1.0','aaaa',NULL);
INSERT INTO "articles" VALUES(2,'https://warta.example/2','https://warta.example/2',NULL,NULL,NULL,NULL,NULL,'Dinas Sosial Kabupaten Serang meraih nilai 94,62.','https://koran.example/1',NULL,'0.1.0','aaaa',NULL);
CREATE TABLE backfill (
        outlet TEXT NOT NULL, via TEXT NOT NULL CHECK (via IN ('own', 'wayback', 'commoncrawl')),
        part TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('due', 'done')), cursor TEXT, named_by TEXT,
        lastmod TEXT, found INTEGER NOT NULL DEFAULT 0, updated TEXT NOT NULL, error TEXT,
        PRIMARY KEY (outlet, via, part)
    ) STRICT;
INSERT INTO "backfill" VALUES('koran','wayback','2024-11','done',NULL,NULL,NULL,1,'2026-01-02T03:04:05+00:00',NULL);
CREATE TABLE backfill_urls (
        outlet TEXT NOT NULL, via TEXT NOT NULL, page TEXT NOT NULL, url TEXT NOT NULL, month TEXT NOT NULL,
        place TEXT NOT NULL, captured TEXT, digest TEXT, form INTEGER NOT NULL, distance INTEGER NOT NULL,
        likely REAL NOT NULL, status TEXT NOT NULL DEFAULT 'due' CHECK (status IN
            ('due', 'fetched', 'known', 'failed', 'gone', 'blocked', 'refused', 'unusable')),
        attempts INTEGER NOT NULL DEFAULT 0, next_due TEXT, capture INTEGER REFERENCES captures(id), error TEXT,
        PRIMARY KEY (outlet, via, page)
    ) STRICT;
INSERT INTO "backfill_urls" VALUES('koran','wayback','/9','https://koran.example/9','2024-11','here',NULL,NULL,0,0,0.5,'fetched',0,NULL,2,NULL);
CREATE TABLE blocks (
        article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL, kind TEXT NOT NULL,
        "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, capture_position INTEGER NOT NULL, level INTEGER NOT NULL,
        table_no INTEGER, "row" INTEGER, "column" INTEGER, "rows" INTEGER, "columns" INTEGER, header INTEGER,
        PRIMARY KEY (article, position)
    ) STRICT;
INSERT INTO "blocks" VALUES(1,0,'paragraph',0,49,0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE captures (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL, final_url TEXT NOT NULL, fetched TEXT NOT NULL,
        status INTEGER NOT NULL, sha256 TEXT NOT NULL, content_type TEXT,
        via TEXT NOT NULL CHECK (via IN ('live', 'cdx', 'warc', 'file', 'import')),
        warc TEXT, offset INTEGER, length INTEGER, outlet TEXT, run INTEGER REFERENCES runs(id), source TEXT,
        UNIQUE (warc, offset)
    ) STRICT;
INSERT INTO "captures" VALUES(1,'https://koran.example/1','https://koran.example/1','2026-01-02T03:04:05+00:00',200,'cccc','text/html','live','a.warc.gz',0,9,'koran',1,NULL);
INSERT INTO "captures" VALUES(2,'https://warta.example/2','https://warta.example/2','2026-01-02T03:04:05+00:00',200,'dddd',NULL,'file',NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE corrections (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), url TEXT NOT NULL,
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id), institution TEXT NOT NULL,
        year INTEGER NOT NULL, field TEXT NOT NULL CHECK (field IN ('score', 'zone', 'predicate')),
        old_value TEXT NOT NULL, new_value TEXT,
        seen TEXT NOT NULL, run INTEGER REFERENCES runs(id)  -- when it was fetched, and the run that found it
    ) STRICT;
INSERT INTO "corrections" VALUES(1,1,'https://koran.example/1','ombudsman','36.04','Kabupaten Serang',2024,'score','93.62','94.62','2026-01-02T03:04:05+00:00',1);
CREATE TABLE fact_former (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES revision_records(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, record),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT;
INSERT INTO "fact_former" VALUES('ombudsman','36.04',2024,'score',1);
CREATE TABLE fact_imports (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, import),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT;
INSERT INTO "fact_imports" VALUES('ombudsman','36.04',2024,'score',1);
CREATE TABLE fact_refusals (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        refusal INTEGER NOT NULL REFERENCES refusals(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, refusal),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT;
INSERT INTO "fact_refusals" VALUES('ombudsman','36.04',2024,'score',1);
CREATE TABLE fact_support (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL, year INTEGER NOT NULL, field TEXT NOT NULL,
        record INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE,
        PRIMARY KEY (scheme, institution_id, year, field, record),
        FOREIGN KEY (scheme, institution_id, year, field)
            REFERENCES facts(scheme, institution_id, year, field) ON DELETE CASCADE
    ) STRICT;
INSERT INTO "fact_support" VALUES('ombudsman','36.04',2024,'score',1);
CREATE TABLE facts (
        scheme TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id), year INTEGER NOT NULL,
        field TEXT NOT NULL CHECK (field IN ('score', 'zone', 'predicate')), value TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('single', 'corroborated', 'disputed', 'corrected')),
        origins INTEGER NOT NULL, rivals TEXT NOT NULL, first_seen TEXT, last_seen TEXT, flags TEXT NOT NULL DEFAULT '[]', expected TEXT, judged TEXT, imported_only INTEGER NOT NULL DEFAULT 0, beside TEXT NOT NULL DEFAULT '[]',
        PRIMARY KEY (scheme, institution_id, year, field)
    ) STRICT;
INSERT INTO "facts" VALUES('ombudsman','36.04',2024,'score','94.62','single',1,'[]',NULL,NULL,'[]',NULL,NULL,0,'[]');
CREATE TABLE import_events (
        id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES imports(id),
        giver TEXT NOT NULL CHECK (giver IN ('shipped', 'own')),
        event TEXT NOT NULL CHECK (event IN ('given', 'withdrawn')), at TEXT NOT NULL, run INTEGER REFERENCES runs(id)
    ) STRICT;
INSERT INTO "import_events" VALUES(1,1,'own','given','2026-01-02T03:04:05+00:00',1);
CREATE TABLE import_forms (form TEXT NOT NULL, import INTEGER NOT NULL REFERENCES imports(id) ON DELETE CASCADE,
            PRIMARY KEY (form, import)) STRICT, WITHOUT ROWID;
INSERT INTO "import_forms" VALUES('https://koran.example/1',1);
CREATE TABLE imports (
        id INTEGER PRIMARY KEY, list TEXT NOT NULL, line INTEGER NOT NULL, run INTEGER REFERENCES runs(id),
        imported TEXT NOT NULL, url TEXT NOT NULL, story TEXT NOT NULL, source_kind TEXT,
        scheme TEXT NOT NULL, institution TEXT NOT NULL, institution_id TEXT NOT NULL REFERENCES institutions(id),
        mention TEXT NOT NULL, year INTEGER NOT NULL, score REAL, score_decimals INTEGER, zone TEXT, predicate TEXT,
        reference TEXT NOT NULL
    , scale INTEGER, outlet TEXT) STRICT;
INSERT INTO "imports" VALUES(1,'own.csv',2,1,'2026-01-02T03:04:05+00:00','https://koran.example/1','https://koran.example/1',NULL,'ombudsman','Kabupaten Serang','36.04','Kabupaten Serang',2024,94.62,2,NULL,NULL,'aaaa',NULL,NULL);
CREATE TABLE institutions (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
INSERT INTO "institutions" VALUES('36.04','Kabupaten Serang','kabupaten');
CREATE TABLE origin_links (
        first INTEGER NOT NULL REFERENCES articles(id), second INTEGER NOT NULL REFERENCES articles(id),
        by TEXT NOT NULL CHECK (by IN ('canonical', 'text')), shared INTEGER NOT NULL,
        shorter INTEGER NOT NULL, longer INTEGER NOT NULL,
        likeness REAL GENERATED ALWAYS AS (CAST(shared AS REAL) / max(shorter, 1)),
        role TEXT NOT NULL CHECK (role IN ('joins', 'within', 'apart')), CHECK (first < second),
        PRIMARY KEY (first, second, by)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "origin_links" VALUES(1,2,'text',9,9,9,'joins');
CREATE TABLE outlet_events (
            id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs(id), outlet TEXT NOT NULL, at TEXT NOT NULL,
            former TEXT NOT NULL, state TEXT NOT NULL, why TEXT NOT NULL
        ) STRICT;
INSERT INTO "outlet_events" VALUES(1,1,'koran','2026-01-02T03:04:05+00:00','ok','quiet','Nothing new.');
CREATE TABLE outlets (name TEXT PRIMARY KEY, description TEXT NOT NULL, seen TEXT NOT NULL, night TEXT, requests INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "outlets" VALUES('koran','bbbb','2026-01-02T03:04:05+00:00',NULL,3);
CREATE TABLE pages (
        capture INTEGER PRIMARY KEY REFERENCES captures(id), kind TEXT NOT NULL, story TEXT, number INTEGER
    , whole INTEGER, fits INTEGER) STRICT;
INSERT INTO "pages" VALUES(1,'article','https://koran.example/1',1,NULL,NULL);
CREATE TABLE records (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), 
    position INTEGER NOT NULL, url TEXT NOT NULL, scheme TEXT NOT NULL, institution TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institutions(id), mention TEXT NOT NULL,
    year INTEGER, year_basis TEXT NOT NULL, score REAL, score_decimals INTEGER, scale INTEGER,
    zone TEXT, predicate TEXT, category TEXT, rank INTEGER, rank_scope TEXT,
    evidence TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
    extractor TEXT NOT NULL, reference TEXT NOT NULL

    ) STRICT;
INSERT INTO "records" VALUES(1,1,0,'https://koran.example/1','ombudsman','Kabupaten Serang','36.04','Kabupaten Serang',2024,'published',94.62,2,100,NULL,NULL,NULL,NULL,NULL,'{}',0.9,'prose','0.1.0','aaaa');
INSERT INTO "records" VALUES(2,2,0,'https://warta.example/2','ombudsman','Kabupaten Serang','36.04','Kabupaten Serang',2024,'published',94.62,2,100,NULL,NULL,NULL,NULL,NULL,'{}',0.9,'prose','0.1.0','aaaa');
CREATE TABLE records_history (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), 
    position INTEGER NOT NULL, url TEXT NOT NULL, scheme TEXT NOT NULL, institution TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institutions(id), mention TEXT NOT NULL,
    year INTEGER, year_basis TEXT NOT NULL, score REAL, score_decimals INTEGER, scale INTEGER,
    zone TEXT, predicate TEXT, category TEXT, rank INTEGER, rank_scope TEXT,
    evidence TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
    extractor TEXT NOT NULL, reference TEXT NOT NULL
,
        replaced_at TEXT NOT NULL
    ) STRICT;
INSERT INTO "records_history" VALUES(1,1,0,'https://koran.example/1','ombudsman','Kabupaten Serang','36.04','Kabupaten Serang',2024,'published',94.0,2,100,NULL,NULL,NULL,NULL,NULL,'{}',0.9,'prose','0.1.0','aaaa','2026-01-02T03:04:05+00:00');
CREATE TABLE refreshed (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "refreshed" VALUES('producer','0.1.0 aaaa');
CREATE TABLE refreshed_judgements (judgement TEXT NOT NULL, institution TEXT NOT NULL,
            PRIMARY KEY (judgement, institution)) STRICT, WITHOUT ROWID;
INSERT INTO "refreshed_judgements" VALUES('gggg','36.04');
CREATE TABLE refusals (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        url TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
        reason TEXT NOT NULL, rule TEXT NOT NULL, institution TEXT, year INTEGER, score REAL, score_decimals INTEGER,
        zone TEXT, predicate TEXT, scheme TEXT, candidates TEXT NOT NULL, extractor TEXT NOT NULL,
        reference TEXT NOT NULL
    , candidate_ids TEXT NOT NULL DEFAULT '[]', mention TEXT, year_basis TEXT, evidence TEXT NOT NULL DEFAULT '{}') STRICT;
INSERT INTO "refusals" VALUES(1,1,0,'https://koran.example/1',43,48,'94,62','no-institution','prose',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','0.1.0','aaaa','[]',NULL,NULL,'{}');
CREATE TABLE revision_blocks (
        revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, capture_position INTEGER NOT NULL,
        level INTEGER NOT NULL, table_no INTEGER, "row" INTEGER, "column" INTEGER, "rows" INTEGER,
        "columns" INTEGER, header INTEGER,
        PRIMARY KEY (revision, position)
    ) STRICT;
INSERT INTO "revision_blocks" VALUES(1,0,'paragraph',0,49,0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE revision_captures (
        revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, position INTEGER NOT NULL,
        capture INTEGER NOT NULL REFERENCES captures(id), part TEXT,
        PRIMARY KEY (revision, position)
    ) STRICT;
INSERT INTO "revision_captures" VALUES(1,0,1,NULL);
CREATE TABLE revision_records (
        id INTEGER PRIMARY KEY, revision INTEGER NOT NULL REFERENCES revisions(id) ON DELETE CASCADE, 
    position INTEGER NOT NULL, url TEXT NOT NULL, scheme TEXT NOT NULL, institution TEXT NOT NULL,
    institution_id TEXT NOT NULL REFERENCES institutions(id), mention TEXT NOT NULL,
    year INTEGER, year_basis TEXT NOT NULL, score REAL, score_decimals INTEGER, scale INTEGER,
    zone TEXT, predicate TEXT, category TEXT, rank INTEGER, rank_scope TEXT,
    evidence TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
    extractor TEXT NOT NULL, reference TEXT NOT NULL

    ) STRICT;
INSERT INTO "revision_records" VALUES(1,1,0,'https://koran.example/1','ombudsman','Kabupaten Serang','36.04','Kabupaten Serang',2024,'published',93.62,2,100,NULL,NULL,NULL,NULL,NULL,'{}',0.9,'prose','0.1.0','aaaa');
CREATE TABLE revisions (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        seen TEXT NOT NULL, until TEXT NOT NULL,  -- first fetched, and when the text after it was
        source TEXT NOT NULL,  -- the page's address; "post" or "feed" where an answer that holds many gave it
        title TEXT, published TEXT, published_basis TEXT, text TEXT NOT NULL,
        extractor TEXT NOT NULL, reference TEXT NOT NULL,
        UNIQUE (article, position)
    ) STRICT;
INSERT INTO "revisions" VALUES(1,1,0,'2026-01-02T03:04:05+00:00','2026-01-02T03:04:05+00:00','https://koran.example/1',NULL,NULL,NULL,'Dinas Sosial Kabupaten Serang meraih nilai 94,62.','0.1.0','aaaa');
CREATE TABLE revisits (url TEXT PRIMARY KEY REFERENCES urls(url), first TEXT NOT NULL) STRICT;
INSERT INTO "revisits" VALUES('https://koran.example/1','2026-01-02T03:04:05+00:00');
CREATE TABLE runs (
        id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed')),
        version TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT;
INSERT INTO "runs" VALUES(1,'crawl','2026-01-02T03:04:05+00:00','2026-01-02T03:04:05+00:00','done','0.1.0','aaaa');
INSERT INTO "runs" VALUES(2,'extract','2026-01-02T03:04:05+00:00',NULL,'running','0.1.0','aaaa');
CREATE TABLE sketch_keys (
        key INTEGER NOT NULL, sketch INTEGER NOT NULL, PRIMARY KEY (key, sketch)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "sketch_keys" VALUES(7,1);
CREATE TABLE sketches (
        id INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL UNIQUE REFERENCES articles(id),
        digest TEXT NOT NULL, size INTEGER NOT NULL, passages INTEGER NOT NULL
    ) STRICT;
INSERT INTO "sketches" VALUES(1,1,'eeee',9,1);
CREATE TABLE stale (kind TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
INSERT INTO "stale" VALUES('institution','36.04');
CREATE TABLE urls (
        url TEXT PRIMARY KEY, outlet TEXT, kind TEXT NOT NULL CHECK (kind IN ('source', 'page')),
        status TEXT NOT NULL CHECK (status IN ('due', 'fetched', 'failed', 'gone', 'blocked', 'refused')),
        first_seen TEXT NOT NULL, lastmod TEXT, next_due TEXT, attempts INTEGER NOT NULL DEFAULT 0,
        http_status INTEGER, etag TEXT, last_modified TEXT, capture INTEGER REFERENCES captures(id), error TEXT
    , asked TEXT, checked TEXT, priority INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO "urls" VALUES('https://koran.example/1','koran','page','fetched','2026-01-02T03:04:05+00:00',NULL,NULL,0,NULL,NULL,NULL,1,NULL,NULL,NULL,0);
INSERT INTO "urls" VALUES('https://koran.example/','koran','source','due','2026-01-02T03:04:05+00:00',NULL,'2026-01-02T03:04:05+00:00',0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX captures_url ON captures (url, sha256);
CREATE INDEX captures_run ON captures (run);
CREATE INDEX articles_origin ON articles (origin);
CREATE INDEX pages_story ON pages (story);
CREATE INDEX article_captures_capture ON article_captures (capture);
CREATE INDEX records_article ON records (article);
CREATE INDEX records_institution ON records (institution_id, year);
CREATE INDEX records_history_article ON records_history (article);
CREATE INDEX refusals_article ON refusals (article);
CREATE INDEX refusals_reason ON refusals (reason);
CREATE INDEX fact_support_record ON fact_support (record);
CREATE INDEX articles_canonical ON articles (canonical) WHERE canonical IS NOT NULL;
CREATE INDEX sketches_size ON sketches (size);
CREATE INDEX origin_links_second ON origin_links (second);
CREATE INDEX origin_links_apart ON origin_links (first) WHERE role = 'apart';
CREATE INDEX revision_records_revision ON revision_records (revision);
CREATE INDEX revision_records_institution ON revision_records (institution_id, year);
CREATE INDEX fact_former_record ON fact_former (record);
CREATE INDEX corrections_run ON corrections (run);
CREATE INDEX corrections_article ON corrections (article);
CREATE INDEX backfill_urls_due ON backfill_urls (outlet, via, month, status, likely);
CREATE INDEX backfill_urls_digest ON backfill_urls (outlet, digest);
CREATE INDEX captures_outlet ON captures (outlet, fetched);
CREATE INDEX outlet_events_outlet ON outlet_events (outlet);
CREATE INDEX urls_due ON urls (outlet, priority DESC, next_due) WHERE next_due IS NOT NULL;
CREATE INDEX urls_outlet ON urls (outlet, status);
CREATE INDEX imports_institution ON imports (institution_id, year);
CREATE INDEX imports_story ON imports (story);
CREATE INDEX fact_imports_import ON fact_imports (import);
CREATE INDEX refusals_institution ON refusals (institution, reason);
CREATE INDEX import_events_import ON import_events (import, giver);
CREATE VIEW standing_imports AS SELECT i.* FROM imports i WHERE EXISTS (
        SELECT 1 FROM import_events e WHERE e.import = i.id AND e.event = 'given' AND e.id =
            (SELECT max(x.id) FROM import_events x WHERE x.import = e.import AND x.giver = e.giver));
CREATE INDEX captures_moved ON captures (final_url) WHERE final_url <> url;
CREATE INDEX refusals_mention ON refusals (mention, reason);
CREATE INDEX fact_refusals_refusal ON fact_refusals (refusal);
CREATE INDEX institutions_owner ON institutions (substr(id, instr(id, '/') + 1));
CREATE INDEX import_forms_import ON import_forms (import);
CREATE INDEX facts_institution ON facts (institution_id);
CREATE INDEX corrections_institution ON corrections (institution_id);
CREATE INDEX institutions_name ON institutions (name);
CREATE TRIGGER stale_records_insert AFTER INSERT ON records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', NEW.institution_id; END;
CREATE TRIGGER stale_records_delete AFTER DELETE ON records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', OLD.institution_id; END;
CREATE TRIGGER stale_records_update AFTER UPDATE ON records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', OLD.institution_id; INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', NEW.institution_id; END;
CREATE TRIGGER stale_revision_records_insert AFTER INSERT ON revision_records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', NEW.institution_id; END;
CREATE TRIGGER stale_revision_records_delete AFTER DELETE ON revision_records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', OLD.institution_id; END;
CREATE TRIGGER stale_revision_records_update AFTER UPDATE ON revision_records BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', OLD.institution_id; INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', NEW.institution_id; END;
CREATE TRIGGER stale_revisions_insert AFTER INSERT ON revisions BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.article
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.article
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.article AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.article
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.article; END;
CREATE TRIGGER stale_revisions_delete AFTER DELETE ON revisions BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = OLD.article
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = OLD.article
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = OLD.article AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = OLD.article
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = OLD.article; END;
CREATE TRIGGER stale_revisions_update AFTER UPDATE ON revisions WHEN NEW.seen <> OLD.seen OR NEW.until <> OLD.until OR NEW.source <> OLD.source
    OR NEW.published IS NOT OLD.published OR (NEW.position >= 0 AND NEW.position <> CASE WHEN OLD.position < 0 THEN -1 - OLD.position ELSE OLD.position END) BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.article
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.article
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.article AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.article
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.article; END;
CREATE TRIGGER stale_article_captures_insert AFTER INSERT ON article_captures WHEN NEW.position = 0 BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.article; END;
CREATE TRIGGER stale_article_captures_delete AFTER DELETE ON article_captures WHEN OLD.position = 0 BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = OLD.article; END;
CREATE TRIGGER stale_articles_insert AFTER INSERT ON articles BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', i.institution_id FROM import_forms f JOIN imports i ON i.id = f.import
        WHERE f.form IN (NEW.url, NEW.story);INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.id
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.id
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.id AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.id
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.id; END;
CREATE TRIGGER stale_articles_update AFTER UPDATE ON articles WHEN coalesce(NEW.origin, NEW.url) <> coalesce(OLD.origin, OLD.url) OR NEW.outlet IS NOT OLD.outlet
    OR NEW.published IS NOT OLD.published OR NEW.url <> OLD.url OR NEW.story <> OLD.story BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.id
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.id
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.id AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.id
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.id;INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', i.institution_id FROM import_forms f JOIN imports i ON i.id = f.import
        WHERE f.form IN (OLD.url, OLD.story); END;
CREATE TRIGGER stale_pages_insert AFTER INSERT ON pages BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', i.institution_id FROM captures c JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE c.id = NEW.capture; END;
CREATE TRIGGER stale_pages_delete AFTER DELETE ON pages BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', i.institution_id FROM captures c JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE c.id = OLD.capture; END;
CREATE TRIGGER stale_pages_update AFTER UPDATE ON pages WHEN NEW.story IS NOT OLD.story OR NEW.number IS NOT OLD.number BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', i.institution_id FROM captures c JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE c.id = NEW.capture; END;
CREATE TRIGGER stale_imports_insert AFTER INSERT ON imports BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', NEW.institution_id; END;
CREATE TRIGGER stale_import_events_insert AFTER INSERT ON import_events BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM imports WHERE id = NEW.import; END;
CREATE TRIGGER stale_refusals_insert AFTER INSERT ON refusals BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'mention', NEW.mention WHERE NEW.reason = 'ambiguous' AND NEW.mention IS NOT NULL;
        INSERT OR IGNORE INTO stale (kind, key) SELECT 'name', NEW.institution WHERE NEW.reason = 'dimension' AND NEW.institution IS NOT NULL;
        INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records
        WHERE NEW.reason = 'dimension' AND NEW.institution IS NULL AND article = NEW.article; END;
CREATE TRIGGER stale_refusals_delete AFTER DELETE ON refusals BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'mention', OLD.mention WHERE OLD.reason = 'ambiguous' AND OLD.mention IS NOT NULL;
        INSERT OR IGNORE INTO stale (kind, key) SELECT 'name', OLD.institution WHERE OLD.reason = 'dimension' AND OLD.institution IS NOT NULL;
        INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records
        WHERE OLD.reason = 'dimension' AND OLD.institution IS NULL AND article = OLD.article; END;
CREATE TRIGGER stale_origin_links_insert AFTER INSERT ON origin_links WHEN NEW.by = 'text' AND NEW.role = 'apart' BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.first
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.first
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.first AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.first
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.first;INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.second
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.second
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.second AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.second
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.second; END;
CREATE TRIGGER stale_origin_links_delete AFTER DELETE ON origin_links WHEN OLD.by = 'text' AND OLD.role = 'apart' BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = OLD.first
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = OLD.first
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = OLD.first AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = OLD.first
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = OLD.first;INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = OLD.second
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = OLD.second
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = OLD.second AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = OLD.second
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = OLD.second; END;
CREATE TRIGGER stale_origin_links_update AFTER UPDATE ON origin_links WHEN NEW.by = 'text' AND (NEW.role = 'apart') <> (OLD.role = 'apart') BEGIN INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.first
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.first
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.first AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.first
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.first;INSERT OR IGNORE INTO stale (kind, key) SELECT 'institution', institution_id FROM records WHERE article = NEW.second
        UNION SELECT 'institution', r.institution_id FROM revisions v JOIN revision_records r ON r.revision = v.id
        WHERE v.article = NEW.second
        UNION SELECT 'mention', mention FROM refusals
        WHERE article = NEW.second AND reason = 'ambiguous' AND mention IS NOT NULL
        UNION SELECT 'institution', i.institution_id FROM articles a
        JOIN import_forms f ON f.form IN (a.url, a.story) JOIN imports i ON i.id = f.import WHERE a.id = NEW.second
        UNION SELECT 'institution', i.institution_id FROM articles a JOIN pages p ON p.story = a.story
        JOIN captures c ON c.id = p.capture JOIN import_forms f ON f.form IN (c.url, c.final_url)
        JOIN imports i ON i.id = f.import WHERE a.id = NEW.second; END;
CREATE INDEX sketch_keys_sketch ON sketch_keys (sketch);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('sketches',1);
COMMIT;

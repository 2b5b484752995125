BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'berita_extract','m001_first_tables','2026-01-02T03:04:05+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'berita_extract','m004_backfill','2026-01-02T03:04:05+00:00');
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
    ) STRICT;
INSERT INTO "articles" VALUES(1,'https://koran.example/1','https://koran.example/1','koran',NULL,'Nilai','2024-11-20','json-ld','Dinas Sosial Kabupaten Serang meraih nilai 94,62.','https://koran.example/1',NULL,'0.1.0','aaaa');
INSERT INTO "articles" VALUES(2,'https://warta.example/2','https://warta.example/2',NULL,NULL,NULL,NULL,NULL,'Dinas Sosial Kabupaten Serang meraih nilai 94,62.','https://koran.example/1',NULL,'0.1.0','aaaa');
CREATE TABLE backfill (
        outlet TEXT NOT NULL, via TEXT NOT NULL CHECK (via IN ('own', 'wayback', 'commoncrawl')),
        part TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('due', 'done')), cursor TEXT, lastmod TEXT,
        found INTEGER NOT NULL DEFAULT 0, updated TEXT NOT NULL, error TEXT,
        PRIMARY KEY (outlet, via, part)
    ) STRICT;
INSERT INTO "backfill" VALUES('koran','wayback','2024-11','done',NULL,NULL,1,'2026-01-02T03:04:05+00:00',NULL);
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
        origins INTEGER NOT NULL, rivals TEXT NOT NULL, first_seen TEXT, last_seen TEXT,
        PRIMARY KEY (scheme, institution_id, year, field)
    ) STRICT;
INSERT INTO "facts" VALUES('ombudsman','36.04',2024,'score','94.62','single',1,'[]',NULL,NULL);
CREATE TABLE institutions (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT;
INSERT INTO "institutions" VALUES('36.04','Kabupaten Serang','kabupaten');
CREATE TABLE outlets (name TEXT PRIMARY KEY, description TEXT NOT NULL, seen TEXT NOT NULL) STRICT;
INSERT INTO "outlets" VALUES('koran','bbbb','2026-01-02T03:04:05+00:00');
CREATE TABLE pages (
        capture INTEGER PRIMARY KEY REFERENCES captures(id), kind TEXT NOT NULL, story TEXT, number INTEGER
    ) STRICT;
INSERT INTO "pages" VALUES(1,'article','https://koran.example/1',1);
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
CREATE TABLE refusals (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), position INTEGER NOT NULL,
        url TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
        reason TEXT NOT NULL, rule TEXT NOT NULL, institution TEXT, year INTEGER, score REAL, score_decimals INTEGER,
        zone TEXT, predicate TEXT, scheme TEXT, candidates TEXT NOT NULL, extractor TEXT NOT NULL,
        reference TEXT NOT NULL
    ) STRICT;
INSERT INTO "refusals" VALUES(1,1,0,'https://koran.example/1',43,48,'94,62','no-institution','prose',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]','0.1.0','aaaa');
CREATE TABLE runs (
        id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,
        status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed')),
        version TEXT NOT NULL, reference TEXT NOT NULL
    ) STRICT;
INSERT INTO "runs" VALUES(1,'crawl','2026-01-02T03:04:05+00:00','2026-01-02T03:04:05+00:00','done','0.1.0','aaaa');
INSERT INTO "runs" VALUES(2,'extract','2026-01-02T03:04:05+00:00',NULL,'running','0.1.0','aaaa');
CREATE TABLE urls (
        url TEXT PRIMARY KEY, outlet TEXT, kind TEXT NOT NULL CHECK (kind IN ('source', 'page')),
        status TEXT NOT NULL CHECK (status IN ('due', 'fetched', 'failed', 'gone', 'blocked', 'refused')),
        first_seen TEXT NOT NULL, lastmod TEXT, next_due TEXT, attempts INTEGER NOT NULL DEFAULT 0,
        http_status INTEGER, etag TEXT, last_modified TEXT, capture INTEGER REFERENCES captures(id), error TEXT
    ) STRICT;
INSERT INTO "urls" VALUES('https://koran.example/1','koran','page','fetched','2026-01-02T03:04:05+00:00',NULL,NULL,0,NULL,NULL,NULL,1,NULL);
INSERT INTO "urls" VALUES('https://koran.example/','koran','source','due','2026-01-02T03:04:05+00:00',NULL,'2026-01-02T03:04:05+00:00',0,NULL,NULL,NULL,NULL,NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX captures_url ON captures (url, sha256);
CREATE INDEX captures_run ON captures (run);
CREATE INDEX urls_due ON urls (outlet, status, next_due);
CREATE INDEX articles_origin ON articles (origin);
CREATE INDEX pages_story ON pages (story);
CREATE INDEX article_captures_capture ON article_captures (capture);
CREATE INDEX records_article ON records (article);
CREATE INDEX records_institution ON records (institution_id, year);
CREATE INDEX records_history_article ON records_history (article);
CREATE INDEX refusals_article ON refusals (article);
CREATE INDEX refusals_reason ON refusals (reason);
CREATE INDEX fact_support_record ON fact_support (record);
CREATE INDEX backfill_urls_due ON backfill_urls (outlet, via, month, status, likely);
CREATE INDEX backfill_urls_digest ON backfill_urls (outlet, digest);
COMMIT;

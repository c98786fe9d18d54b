-- What was gathered: documents, their versions and readings, and all that was turned away.
-- Offsets are code points, `end` is the first one after: substr(text, start + 1, end - start).

CREATE TABLE originals (
    digest TEXT PRIMARY KEY,      -- SHA-256 of the bytes as they were read
    size INTEGER NOT NULL,        -- how many bytes they are
    bytes BLOB NOT NULL           -- compressed with zlib
);

CREATE TABLE documents (
    number INTEGER PRIMARY KEY,   -- order of arrival; for the index of words only
    id TEXT NOT NULL UNIQUE,      -- made from source and digest
    source TEXT NOT NULL,         -- path as it was given
    digest TEXT NOT NULL REFERENCES originals (digest),
    title TEXT,
    byline TEXT NOT NULL,         -- JSON list of names
    organisation TEXT,
    publisher TEXT,
    published TEXT,               -- EDTF
    published_earliest TEXT,      -- YYYY-MM-DD
    published_latest TEXT,
    language TEXT NOT NULL,
    characters INTEGER NOT NULL,
    text TEXT NOT NULL,
    head TEXT NOT NULL            -- JSON: the document without its text, its blocks, its gaps
);
-- Those without a day come last.
CREATE INDEX documents_in_order ON documents (coalesce(published_earliest, '9999-99-99'), id);
CREATE INDEX documents_by_publisher ON documents (publisher);
CREATE INDEX documents_by_digest ON documents (digest);

-- The texts that one source has held, the oldest first; the last one counts.
CREATE TABLE versions (
    source TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version >= 1),
    document TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (source, version)
) WITHOUT ROWID;
CREATE INDEX versions_by_document ON versions (document);

CREATE TABLE readings (
    document TEXT PRIMARY KEY REFERENCES documents (id),
    schema TEXT NOT NULL,         -- of the JSON, such as sayso/1
    makers TEXT NOT NULL,         -- JSON: the steps that made it, with versions and weights
    given TEXT NOT NULL,          -- digest of what the user said beside the bytes
    digest TEXT NOT NULL,         -- SHA-256 of the JSON in UTF-8
    json BLOB NOT NULL            -- one line of JSON in UTF-8, compressed with zlib
);

CREATE TABLE parties (
    document TEXT NOT NULL REFERENCES documents (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    sector TEXT NOT NULL,         -- PLOVER sectors with spaces between them
    country TEXT,                 -- ISO 3166-1 alpha-3
    authority TEXT,               -- line of authority
    mentions INTEGER NOT NULL,    -- how many there are
    PRIMARY KEY (document, id)
) WITHOUT ROWID;
CREATE INDEX parties_by_name ON parties (name);

CREATE TABLE voices (
    document TEXT NOT NULL REFERENCES documents (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    party TEXT,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, party) REFERENCES parties (document, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX voices_by_name ON voices (name);

CREATE TABLE statements (
    document TEXT NOT NULL REFERENCES documents (id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,    -- in reading order, from 0
    voice TEXT,                   -- NULL: nothing says whose it is
    form TEXT NOT NULL,
    manner TEXT NOT NULL,
    polarity TEXT NOT NULL,
    cue TEXT,                     -- the words of saying
    content TEXT NOT NULL,        -- what is said; ' … ' between two parts
    start INTEGER NOT NULL,       -- of the first part
    end INTEGER NOT NULL,         -- of the last part
    within TEXT,
    uttered_earliest TEXT,
    uttered_latest TEXT,
    confidence REAL NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, voice) REFERENCES voices (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, within) REFERENCES statements (document, id)
        DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE events (
    document TEXT NOT NULL REFERENCES documents (id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,           -- PLOVER type
    mode TEXT,
    words TEXT NOT NULL,          -- the trigger
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    place TEXT,
    country TEXT,                 -- of the place
    earliest TEXT,                -- first day that it can mean
    latest TEXT,
    basis TEXT,                   -- how the time is known
    content_of TEXT,
    confidence REAL NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, content_of) REFERENCES events (document, id)
        DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX events_by_type ON events (type, earliest);

CREATE TABLE participants (
    document TEXT NOT NULL REFERENCES documents (id),
    event TEXT NOT NULL,
    role TEXT NOT NULL,           -- actor or recipient
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    party TEXT,
    PRIMARY KEY (document, event, role, position),
    FOREIGN KEY (document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, party) REFERENCES parties (document, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE counts (
    document TEXT NOT NULL REFERENCES documents (id),
    event TEXT NOT NULL,
    position INTEGER NOT NULL,
    what TEXT NOT NULL,           -- killed, injured, detained, crowd or other
    words TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    low REAL NOT NULL,            -- bounds, both included
    high REAL,                    -- NULL: open
    scope TEXT,                   -- whom it counts
    PRIMARY KEY (document, event, position),
    FOREIGN KEY (document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

CREATE TABLE commitments (
    document TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    event TEXT NOT NULL,
    voice TEXT NOT NULL,
    statement TEXT,
    stance TEXT NOT NULL,         -- asserts, denies, hedges, reports, asks or calls_for
    polarity TEXT NOT NULL,
    strength TEXT NOT NULL,
    status TEXT NOT NULL,
    confidence REAL NOT NULL,
    abstained INTEGER NOT NULL,
    PRIMARY KEY (document, position),
    FOREIGN KEY (document, event) REFERENCES events (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, voice) REFERENCES voices (document, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (document, statement) REFERENCES statements (document, id)
        DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX commitments_by_event ON commitments (document, event);

CREATE TABLE times (
    document TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    type TEXT NOT NULL,           -- of TIMEX3
    value TEXT NOT NULL,
    edtf TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    basis TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE gaps (
    document TEXT NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    step TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    start INTEGER,
    end INTEGER,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;
CREATE INDEX gaps_by_code ON gaps (code);

-- What could not be read, one row a source, as it stands now.
CREATE TABLE rejects (
    source TEXT PRIMARY KEY,
    digest TEXT,                  -- of its bytes; NULL where there were none
    code TEXT NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;

-- What broke or held up the process that read it; not tried again while its bytes are the same.
CREATE TABLE quarantine (
    source TEXT PRIMARY KEY,
    digest TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;

-- Bookkeeping: who gathered when. No table above depends on it.
CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    sayso TEXT NOT NULL,
    workers INTEGER NOT NULL,
    started TEXT NOT NULL,
    ended TEXT,                   -- NULL: it goes on, or was cut off
    seen INTEGER,
    kept INTEGER,
    duplicate INTEGER,
    rejected INTEGER
);

-- Bookkeeping: which file of this machine was gathered under which source.
CREATE TABLE files (
    path TEXT PRIMARY KEY,        -- digest of the real path, which nobody else need know
    source TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES runs (number)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE documents_fts USING fts5 (
    title, text, content = 'documents', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_inserted AFTER INSERT ON documents BEGIN
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_deleted AFTER DELETE ON documents BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER documents_updated AFTER UPDATE OF title, text ON documents
WHEN old.title IS NOT new.title OR old.text IS NOT new.text BEGIN
    INSERT INTO documents_fts (documents_fts, rowid, title, text)
    VALUES ('delete', old.number, old.title, old.text);
    INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

-- The documents that count: the last version of each source.
CREATE VIEW current_documents AS
SELECT documents.* FROM documents
WHERE EXISTS (
    SELECT 1 FROM versions
    WHERE versions.document = documents.id AND versions.version = (
        SELECT max(later.version) FROM versions AS later WHERE later.source = versions.source
    )
);

CREATE VIEW said AS
SELECT voices.name AS voice, voices.kind AS voice_kind, statements.content, statements.cue,
    statements.form, statements.manner, statements.polarity, statements.confidence,
    documents.publisher, documents.published, documents.title, documents.source,
    statements.document, statements.id AS statement, statements.start, statements.end
FROM statements
JOIN documents ON documents.id = statements.document
LEFT JOIN voices ON voices.document = statements.document AND voices.id = statements.voice;

CREATE VIEW held AS
SELECT voices.name AS voice, commitments.stance, commitments.polarity, commitments.status,
    events.type, events.mode, events.words, events.place, events.earliest, events.latest,
    commitments.confidence, documents.publisher, documents.published, documents.source,
    events.document, events.id AS event, events.start, events.end
FROM commitments
JOIN events ON events.document = commitments.document AND events.id = commitments.event
JOIN voices ON voices.document = commitments.document AND voices.id = commitments.voice
JOIN documents ON documents.id = commitments.document;

-- What many documents say of each other. All but `judgements` is made anew by each comparison.

-- Decisions of people and of sayso on two ids: appended, never changed.
CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    by TEXT NOT NULL,             -- who judged
    at TEXT NOT NULL,             -- when, ISO 8601
    score REAL
);
CREATE TRIGGER judgements_stay BEFORE UPDATE ON judgements BEGIN
    SELECT raise(ABORT, 'judgements are appended, never changed');
END;
CREATE TRIGGER judgements_remain BEFORE DELETE ON judgements BEGIN
    SELECT raise(ABORT, 'judgements are appended, never deleted');
END;

-- Bookkeeping: what the comparison below was made from.
CREATE TABLE compared (
    number INTEGER PRIMARY KEY CHECK (number = 1),
    made_from TEXT NOT NULL       -- digest of the readings and judgements
);

CREATE TABLE copies (
    document TEXT NOT NULL REFERENCES documents (id),
    original TEXT NOT NULL REFERENCES documents (id),
    containment REAL NOT NULL,
    ground TEXT NOT NULL,
    whole INTEGER NOT NULL,
    PRIMARY KEY (document, original, ground)
) WITHOUT ROWID;

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE story_documents (
    story TEXT NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,    -- in order of publication
    document TEXT NOT NULL REFERENCES documents (id),
    PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX story_documents_by_document ON story_documents (document);

CREATE TABLE shared_parties (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,           -- the one that is shown
    names TEXT NOT NULL,          -- JSON list of every spelling
    country TEXT,
    authority TEXT
) WITHOUT ROWID;

CREATE TABLE shared_party_members (
    shared_party TEXT NOT NULL REFERENCES shared_parties (id),
    position INTEGER NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    party TEXT NOT NULL,
    PRIMARY KEY (shared_party, position)
) WITHOUT ROWID;
CREATE INDEX shared_party_members_by_party ON shared_party_members (document, party);

CREATE TABLE happenings (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    type TEXT NOT NULL,           -- PLOVER type
    title TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    place TEXT,
    parties TEXT NOT NULL,        -- JSON list of ids
    confidence REAL NOT NULL,
    grounds TEXT NOT NULL,        -- JSON list of reasons
    maybe TEXT NOT NULL,          -- JSON list of ids of happenings that may be the same one
    FOREIGN KEY (story) REFERENCES stories (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX happenings_by_story ON happenings (story);

CREATE TABLE happening_events (
    happening TEXT NOT NULL REFERENCES happenings (id),
    position INTEGER NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    event TEXT NOT NULL,
    PRIMARY KEY (happening, position)
) WITHOUT ROWID;
CREATE INDEX happening_events_by_event ON happening_events (document, event);

CREATE TABLE rows (
    id TEXT PRIMARY KEY,
    happening TEXT NOT NULL,
    attribute TEXT NOT NULL,
    scope TEXT,                   -- NULL: can't be read
    as_of TEXT,
    value TEXT NOT NULL,
    low REAL,
    high REAL,
    polarity TEXT NOT NULL,
    voice TEXT NOT NULL,
    voice_name TEXT NOT NULL,
    chain TEXT NOT NULL,          -- JSON list, publisher first, the voice last
    authority TEXT,
    commitment TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents (id),
    source TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    copy_of TEXT,
    confidence REAL NOT NULL,
    FOREIGN KEY (happening) REFERENCES happenings (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX rows_by_happening ON rows (happening, attribute);

CREATE TABLE relations (
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    kind TEXT NOT NULL,
    why TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (a, b, kind),
    FOREIGN KEY (a) REFERENCES rows (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (b) REFERENCES rows (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX relations_by_b ON relations (b);

CREATE TABLE disputes (
    id TEXT PRIMARY KEY,
    happening TEXT NOT NULL,
    attribute TEXT NOT NULL,
    scope TEXT,
    confidence REAL NOT NULL,
    FOREIGN KEY (happening) REFERENCES happenings (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX disputes_by_happening ON disputes (happening);

CREATE TABLE dispute_rows (
    dispute TEXT NOT NULL REFERENCES disputes (id),
    side INTEGER NOT NULL,        -- 1 or 2
    position INTEGER NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (dispute, side, position),
    FOREIGN KEY (row) REFERENCES rows (id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;

-- What an institute changes in an edition because of what participants had said: about all
-- sessions of a kind, or about one session of that edition. The brief of the edition holds it
-- against what participants say then.
CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT,
    session_id TEXT REFERENCES session (id),
    question_key TEXT NOT NULL,
    expected TEXT NOT NULL CHECK (expected IN ('higher', 'lower')),
    found TEXT NOT NULL,
    decided TEXT NOT NULL,
    from_file BIGINT NOT NULL CHECK (from_file IN (0, 1)),
    CHECK ((kind IS NULL) <> (session_id IS NULL))
) WITHOUT ROWID;

CREATE INDEX decision_edition ON decision (edition_id);

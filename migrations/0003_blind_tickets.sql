-- Tickets by blind signature (RFC 9474). The keys of a session; the private one is deleted
-- when the session closes. A key stays when its session is removed from the programme,
-- because the fingerprint of all keys goes over it.
CREATE TABLE session_key (
    session_id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    ordinal BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT,
    UNIQUE (edition_id, ordinal)
) WITHOUT ROWID;

-- The blinded message that was signed, so that the same phone may ask again; empty where
-- the server drew the ticket for a browser that cannot.
ALTER TABLE pass_draw ADD COLUMN blinded_hash TEXT NOT NULL DEFAULT '';

-- Whether browsers that cannot draw a ticket may answer: for a moment the server then sees
-- a pass and its answers together.
ALTER TABLE edition ADD COLUMN without_javascript BIGINT NOT NULL DEFAULT 1
    CHECK (without_javascript IN (0, 1));

-- The number printed on a card, by which a lost one is replaced; older cards have none.
ALTER TABLE pass ADD COLUMN number BIGINT;
CREATE UNIQUE INDEX pass_number ON pass (edition_id, number);

-- Whom an officer wants to remind by e-mail. An address stands beside an edition and
-- beside nothing else: no card, no name, no time. It goes when the edition's last session
-- closes, or earlier when an officer says so.
CREATE TABLE reminder_address (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    address TEXT NOT NULL,
    UNIQUE (edition_id, address)
) WITHOUT ROWID;

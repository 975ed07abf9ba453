-- The words of the design as tables, in types that SQLite and PostgreSQL share.
-- Every table that belongs to an edition carries its id, so that a distributed
-- database can keep an edition together. Nothing about a response tells when it
-- came or from whom: no clock, no counter, and on SQLite no hidden rowid either
-- (the words WITHOUT ROWID are removed before PostgreSQL sees this file).

CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    synthetic BIGINT NOT NULL CHECK (synthetic IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    number BIGINT NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    time_zone TEXT NOT NULL,
    cohort_size BIGINT NOT NULL CHECK (cohort_size >= 0),
    illustrative BIGINT NOT NULL CHECK (illustrative IN (0, 1)),
    note TEXT NOT NULL,
    UNIQUE (programme_id, number)
) WITHOUT ROWID;

CREATE TABLE cohort_group (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    participants BIGINT NOT NULL CHECK (participants >= 0),
    countries BIGINT NOT NULL CHECK (countries >= 0),
    country_names TEXT NOT NULL,
    PRIMARY KEY (edition_id, position)
) WITHOUT ROWID;

CREATE TABLE questionnaire (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (edition_id, kind, version)
) WITHOUT ROWID;

CREATE TABLE scale (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    key TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('unipolar', 'bipolar')),
    answers BIGINT NOT NULL CHECK (answers BETWEEN 2 AND 11),
    PRIMARY KEY (edition_id, key)
) WITHOUT ROWID;

CREATE TABLE scale_text (
    edition_id TEXT NOT NULL,
    scale_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (edition_id, scale_key, value, language),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;

-- A question without a scale is a free text.
CREATE TABLE question (
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    key TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    position BIGINT NOT NULL,
    scale_key TEXT,
    revision BIGINT NOT NULL CHECK (revision > 0),
    comparability TEXT NOT NULL
        CHECK (comparability IN ('same', 'reworded', 'scale changed', 'not comparable')),
    PRIMARY KEY (questionnaire_id, key),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;

CREATE TABLE question_text (
    questionnaire_id TEXT NOT NULL,
    question_key TEXT NOT NULL,
    language TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    PRIMARY KEY (questionnaire_id, question_key, language),
    FOREIGN KEY (questionnaire_id, question_key) REFERENCES question (questionnaire_id, key)
) WITHOUT ROWID;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    key TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    held_on TEXT,
    starts_at TEXT,
    ends_at TEXT,
    qa_minutes BIGINT CHECK (qa_minutes >= 0),
    venue TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    UNIQUE (edition_id, key)
) WITHOUT ROWID;

CREATE TABLE speaker (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    organisation TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE session_speaker (
    session_id TEXT NOT NULL REFERENCES session (id),
    position BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    speaker_id TEXT NOT NULL REFERENCES speaker (id),
    PRIMARY KEY (session_id, position)
) WITHOUT ROWID;

CREATE TABLE topic (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    title TEXT NOT NULL,
    UNIQUE (edition_id, title)
) WITHOUT ROWID;

CREATE TABLE session_topic (
    session_id TEXT NOT NULL REFERENCES session (id),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    PRIMARY KEY (session_id, topic_id)
) WITHOUT ROWID;

-- A session of this edition that corresponds to one of an earlier edition.
CREATE TABLE series_link (
    session_id TEXT NOT NULL REFERENCES session (id),
    earlier_session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    confirmed BIGINT NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (session_id, earlier_session_id)
) WITHOUT ROWID;

-- A pass is known by the hash of its token; the token is only on the card.
CREATE TABLE pass (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL CHECK (revoked IN (0, 1))
) WITHOUT ROWID;

-- For which sessions a pass has drawn its ticket. Nothing here names the ticket.
CREATE TABLE pass_draw (
    pass_id TEXT NOT NULL REFERENCES pass (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    PRIMARY KEY (pass_id, session_id)
) WITHOUT ROWID;

-- A ticket is known by its hash. Nothing here names the pass or the response.
CREATE TABLE ticket (
    ticket_hash TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    spent BIGINT NOT NULL CHECK (spent IN (0, 1))
) WITHOUT ROWID;

CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    attended BIGINT NOT NULL CHECK (attended IN (0, 1))
) WITHOUT ROWID;

CREATE INDEX response_session ON response (session_id);

-- Value 0 is "no opinion"; a question that was skipped has no row.
CREATE TABLE answer (
    response_id TEXT NOT NULL REFERENCES response (id),
    question_key TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    value BIGINT NOT NULL CHECK (value BETWEEN 0 AND 11),
    PRIMARY KEY (response_id, question_key)
) WITHOUT ROWID;

-- A comment does not name its response: its id follows from the ticket, so only
-- the phone that holds the ticket can change it.
CREATE TABLE comment (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    question_key TEXT NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX comment_session ON comment (session_id);

-- The sufficient statistics. The reserved question "attended" counts the
-- responses themselves: value 1 attended, value 0 did not.
CREATE TABLE tally (
    session_id TEXT NOT NULL REFERENCES session (id),
    question_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    count BIGINT NOT NULL CHECK (count >= 0),
    PRIMARY KEY (session_id, question_key, value)
) WITHOUT ROWID;

CREATE INDEX tally_edition ON tally (edition_id);

CREATE TABLE officer (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT
) WITHOUT ROWID;

-- One-time links by which an officer signs in without a password.
CREATE TABLE sign_in_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officer (id),
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sign_in (
    token_hash TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officer (id),
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;

-- What officers did. Participants leave no entry here.
CREATE TABLE audit_entry (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT REFERENCES edition (id),
    officer_id TEXT REFERENCES officer (id),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) WITHOUT ROWID;

-- Responses and comments stand by their session: what a room sends at once then touches one place
-- of one tree for each, where it touched two, and closing a session finds its rows together. Within
-- a session they stand by their ids, which tell nothing.
CREATE TABLE response_moved (
    session_id TEXT NOT NULL REFERENCES session (id),
    id TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    attended BIGINT NOT NULL CHECK (attended IN (0, 1)),
    answers TEXT NOT NULL DEFAULT '',
    CONSTRAINT response_by_session PRIMARY KEY (session_id, id)
) WITHOUT ROWID;

INSERT INTO response_moved (session_id, id, edition_id, attended, answers)
SELECT session_id, id, edition_id, attended, answers FROM response ORDER BY session_id, id;

DROP TABLE response;

ALTER TABLE response_moved RENAME TO response;

CREATE TABLE comment_moved (
    session_id TEXT NOT NULL REFERENCES session (id),
    id TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    question_key TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT comment_by_session PRIMARY KEY (session_id, id)
) WITHOUT ROWID;

INSERT INTO comment_moved (session_id, id, edition_id, question_key, text)
SELECT session_id, id, edition_id, question_key, text FROM comment ORDER BY session_id, id;

DROP TABLE comment;

ALTER TABLE comment_moved RENAME TO comment;

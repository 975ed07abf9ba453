-- What is read of one edition, or looked for by the clock, is found without reading that of all
-- others. Tables of responses get none of it: they are found by their session.
CREATE INDEX question_edition ON question (edition_id);
CREATE INDEX question_text_edition ON question_text (edition_id);
CREATE INDEX speaker_edition ON speaker (edition_id);
CREATE INDEX session_speaker_edition ON session_speaker (edition_id);
CREATE INDEX session_topic_edition ON session_topic (edition_id);
CREATE INDEX series_link_edition ON series_link (edition_id);
CREATE INDEX audit_entry_edition ON audit_entry (edition_id);
CREATE INDEX session_opens ON session (opens_at) WHERE opens_at IS NOT NULL;
CREATE INDEX session_shuts ON session (shuts_at) WHERE shuts_at IS NOT NULL;
CREATE INDEX session_closes ON session (closes_at) WHERE closes_at IS NOT NULL;

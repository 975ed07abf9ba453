-- A short code by which people in the room come to a session without typing its address.
ALTER TABLE session ADD COLUMN code TEXT;
CREATE UNIQUE INDEX session_code ON session (code);

-- What disclosure control needs: from how many answers on a number may be shown, and
-- how long a session that was closed still takes what was answered before.
ALTER TABLE edition ADD COLUMN threshold BIGINT NOT NULL DEFAULT 5 CHECK (threshold >= 3);
ALTER TABLE edition ADD COLUMN grace_minutes BIGINT NOT NULL DEFAULT 0 CHECK (grace_minutes >= 0);

-- When the grace time of an open session ends, in seconds since 1970; NULL while nobody
-- has closed it. It is an officer's time, not a participant's.
ALTER TABLE session ADD COLUMN closes_at BIGINT;

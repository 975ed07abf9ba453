-- Sessions open and close by the clock: how long before and after its planned end a session
-- takes answers, and whether it is the clock that opens and closes it.
ALTER TABLE edition ADD COLUMN opens_by_clock BIGINT NOT NULL DEFAULT 1
    CHECK (opens_by_clock IN (0, 1));
ALTER TABLE edition ADD COLUMN opens_minutes_before_end BIGINT NOT NULL DEFAULT 10
    CHECK (opens_minutes_before_end >= 0);
ALTER TABLE edition ADD COLUMN closes_minutes_after_end BIGINT NOT NULL DEFAULT 1440
    CHECK (closes_minutes_after_end >= 0);

-- When the clock opens a planned session, and when it begins to close an open one, in seconds
-- since 1970; NULL where officers do it by hand. Sessions from before have neither until
-- their edition is imported again.
ALTER TABLE session ADD COLUMN opens_at BIGINT;
ALTER TABLE session ADD COLUMN shuts_at BIGINT;

-- Whether an officer has closed or reopened the session: then the clock keeps out of it.
ALTER TABLE session ADD COLUMN closes_by_hand BIGINT NOT NULL DEFAULT 0
    CHECK (closes_by_hand IN (0, 1));
UPDATE session SET closes_by_hand = 1 WHERE closes_at IS NOT NULL;

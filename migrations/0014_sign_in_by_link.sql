-- Whoever was let in by a one-time link may choose a password without the one of before, which
-- may be forgotten; whoever came by a password has to say it again.
ALTER TABLE sign_in ADD COLUMN by_link BIGINT NOT NULL DEFAULT 0 CHECK (by_link IN (0, 1));

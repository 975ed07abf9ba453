-- Whether everybody with the link of a session may answer it, without a pass.
ALTER TABLE session ADD COLUMN open_link BIGINT NOT NULL DEFAULT 0 CHECK (open_link IN (0, 1));

-- An entity tag: drawn anew whenever something of the edition changes but the answers that come
-- in. What was computed of closed sessions may be kept as long as it is the same.
ALTER TABLE edition ADD COLUMN etag TEXT NOT NULL DEFAULT '';

-- The answers of a response stand in its own row, as "overall:4 pace:2" in the order of the
-- questions' keys: what is written together and read together is one row and not nine.
-- Value 0 is "no opinion"; a question that was skipped is left out.
ALTER TABLE response ADD COLUMN answers TEXT NOT NULL DEFAULT '';

UPDATE response SET answers = packed.answers
FROM (
    SELECT response_id, string_agg(question_key || ':' || value, ' ' ORDER BY question_key) AS answers
    FROM answer GROUP BY response_id
) AS packed
WHERE packed.response_id = response.id;

DROP TABLE answer;

-- A ticket is spent when its response is there. One that was drawn blindly needs no row:
-- the table holds those that the server has made.
ALTER TABLE ticket DROP COLUMN spent;

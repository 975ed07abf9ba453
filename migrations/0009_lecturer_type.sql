-- Who speaks, in the words of the institute: "visiting expert", "Japanese expert", "faculty".
ALTER TABLE speaker ADD COLUMN lecturer_type TEXT NOT NULL DEFAULT '';

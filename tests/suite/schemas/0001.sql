-- A database of schema 0001 with answers, as SQLite dumps it.
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE _sqlx_migrations (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    success BOOLEAN NOT NULL,
    checksum BLOB NOT NULL,
    execution_time BIGINT NOT NULL
);
INSERT INTO "_sqlx_migrations" VALUES(1,'spine','2026-11-24 02:52:13',1,X'C3F108190942A4B997F8B61FD44DD0EA7E36C4C5A7FFEEFD4A5E847370149B7C9B7F96D6B82852BD08D322863A8A01F5',2424043);
CREATE TABLE answer (
    response_id TEXT NOT NULL REFERENCES response (id),
    question_key TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    value BIGINT NOT NULL CHECK (value BETWEEN 0 AND 11),
    PRIMARY KEY (response_id, question_key)
) WITHOUT ROWID;
INSERT INTO "answer" VALUES('40c6903b-5f4c-4300-8ea1-e94c09be9291','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',3);
INSERT INTO "answer" VALUES('40c6903b-5f4c-4300-8ea1-e94c09be9291','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "answer" VALUES('4194a172-75d3-4a8a-92dd-553c302e17aa','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',4);
INSERT INTO "answer" VALUES('4194a172-75d3-4a8a-92dd-553c302e17aa','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "answer" VALUES('584afd6c-b1f6-47a0-92e1-849232842982','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',4);
INSERT INTO "answer" VALUES('584afd6c-b1f6-47a0-92e1-849232842982','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "answer" VALUES('8a5eca06-b02b-430d-944d-4813feb1279c','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',4);
INSERT INTO "answer" VALUES('8a5eca06-b02b-430d-944d-4813feb1279c','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "answer" VALUES('a07f6d7f-64e9-4351-9838-b1d2d8921b53','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',4);
INSERT INTO "answer" VALUES('a07f6d7f-64e9-4351-9838-b1d2d8921b53','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "answer" VALUES('e325a5e8-18e2-4071-bc25-0273251fc0cb','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',3);
INSERT INTO "answer" VALUES('e325a5e8-18e2-4071-bc25-0273251fc0cb','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',2);
CREATE TABLE audit_entry (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT REFERENCES edition (id),
    officer_id TEXT REFERENCES officer (id),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "audit_entry" VALUES('3e817366-eecd-42df-beed-8df48eb4987d','09b2b526-63c1-4894-9e89-b8eb019b348f',NULL,1795488733,'import edition','seminar/1');
INSERT INTO "audit_entry" VALUES('6ad0a199-6950-4cf8-9fc6-bfc442af0c09','09b2b526-63c1-4894-9e89-b8eb019b348f','5c5460da-8352-4ca0-8e53-cd2f2bba6ff4',1795488735,'make passes','6');
INSERT INTO "audit_entry" VALUES('f5b7b5d1-4c91-4b09-993a-a60d0e854a95',NULL,'5c5460da-8352-4ca0-8e53-cd2f2bba6ff4',1795488735,'sign in','');
CREATE TABLE cohort_group (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    participants BIGINT NOT NULL CHECK (participants >= 0),
    countries BIGINT NOT NULL CHECK (countries >= 0),
    country_names TEXT NOT NULL,
    PRIMARY KEY (edition_id, position)
) WITHOUT ROWID;
CREATE TABLE comment (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    question_key TEXT NOT NULL,
    text TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "comment" VALUES('13008d9a-1de0-4ba9-ae27-08a039f95db7','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 4');
INSERT INTO "comment" VALUES('6e247b88-aee4-4c89-a90b-54c192110057','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 2');
INSERT INTO "comment" VALUES('6f3c0c0e-0230-480a-9aa2-ffa9c95e8ec5','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 1');
INSERT INTO "comment" VALUES('9c05b501-2851-4baa-b30b-cb52a3a73dc3','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 6');
INSERT INTO "comment" VALUES('bb9b5788-93dc-4b34-8a30-8768b614d716','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 3');
INSERT INTO "comment" VALUES('c6f9f6ec-04f9-4bdd-8e3e-d2951b572e94','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79','improve','More time 5');
CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    number BIGINT NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    time_zone TEXT NOT NULL,
    cohort_size BIGINT NOT NULL CHECK (cohort_size >= 0),
    illustrative BIGINT NOT NULL CHECK (illustrative IN (0, 1)),
    note TEXT NOT NULL,
    UNIQUE (programme_id, number)
) WITHOUT ROWID;
INSERT INTO "edition" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','aade2ded-6662-42e4-9856-74eab2429462',1,'The 1st seminar','Reintegration',NULL,NULL,'Asia/Tokyo',16,0,'');
CREATE TABLE officer (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT
) WITHOUT ROWID;
INSERT INTO "officer" VALUES('5c5460da-8352-4ca0-8e53-cd2f2bba6ff4','officer@example.org',NULL);
CREATE TABLE pass (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL CHECK (revoked IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "pass" VALUES('364ef3fa-062c-42e2-b381-94b8d33fd9c8','09b2b526-63c1-4894-9e89-b8eb019b348f','44a228ab614dee89470000cdfdfad583b8c9d7d20b86ad32442181a2a92d9993',0);
INSERT INTO "pass" VALUES('439dd735-8776-4600-9fce-5e52c4dc3b17','09b2b526-63c1-4894-9e89-b8eb019b348f','a10a07f92351820d55b9191b31fefce60d42929a229e5ff80b72beb7cf46a4a1',0);
INSERT INTO "pass" VALUES('65e4cd3b-4181-4623-95fc-f9456399f607','09b2b526-63c1-4894-9e89-b8eb019b348f','f4661e11fb3f7769107fd29d52289c81680ced530ef8e7d951d90df4504bc254',0);
INSERT INTO "pass" VALUES('7c6159b8-8394-40ff-b578-e60c01097aaf','09b2b526-63c1-4894-9e89-b8eb019b348f','1f1efd5133686a7e15c53c06133586734608b4b41e0f8994722b7f0b33f8ca1e',0);
INSERT INTO "pass" VALUES('f938a8f0-a236-4e5a-bffe-6b36df4b7faa','09b2b526-63c1-4894-9e89-b8eb019b348f','617a434674d2389847e0f06d3b366fb721543d9168d472d15b42f6b88a115003',0);
INSERT INTO "pass" VALUES('fc6180c0-4b5d-458e-b1f8-a96740374fc4','09b2b526-63c1-4894-9e89-b8eb019b348f','70722d25534fefa15cdb9c68415b27ada43819e1817d84e58acabf5861a50466',0);
CREATE TABLE pass_draw (
    pass_id TEXT NOT NULL REFERENCES pass (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    PRIMARY KEY (pass_id, session_id)
) WITHOUT ROWID;
INSERT INTO "pass_draw" VALUES('364ef3fa-062c-42e2-b381-94b8d33fd9c8','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('364ef3fa-062c-42e2-b381-94b8d33fd9c8','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('364ef3fa-062c-42e2-b381-94b8d33fd9c8','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('439dd735-8776-4600-9fce-5e52c4dc3b17','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('439dd735-8776-4600-9fce-5e52c4dc3b17','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('439dd735-8776-4600-9fce-5e52c4dc3b17','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('65e4cd3b-4181-4623-95fc-f9456399f607','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('65e4cd3b-4181-4623-95fc-f9456399f607','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('65e4cd3b-4181-4623-95fc-f9456399f607','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('7c6159b8-8394-40ff-b578-e60c01097aaf','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('7c6159b8-8394-40ff-b578-e60c01097aaf','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('7c6159b8-8394-40ff-b578-e60c01097aaf','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('f938a8f0-a236-4e5a-bffe-6b36df4b7faa','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('f938a8f0-a236-4e5a-bffe-6b36df4b7faa','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('f938a8f0-a236-4e5a-bffe-6b36df4b7faa','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('fc6180c0-4b5d-458e-b1f8-a96740374fc4','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('fc6180c0-4b5d-458e-b1f8-a96740374fc4','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f');
INSERT INTO "pass_draw" VALUES('fc6180c0-4b5d-458e-b1f8-a96740374fc4','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f');
CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    synthetic BIGINT NOT NULL CHECK (synthetic IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "programme" VALUES('aade2ded-6662-42e4-9856-74eab2429462','seminar','A seminar',0);
CREATE TABLE question (
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    key TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    position BIGINT NOT NULL,
    scale_key TEXT,
    revision BIGINT NOT NULL CHECK (revision > 0),
    comparability TEXT NOT NULL
        CHECK (comparability IN ('same', 'reworded', 'scale changed', 'not comparable')),
    PRIMARY KEY (questionnaire_id, key),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','clarity','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'quality',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','improve','09b2b526-63c1-4894-9e89-b8eb019b348f',8,NULL,1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','intention-to-apply','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','length','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','most-useful','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','new-knowledge','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',6,'quality',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','relevance','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','clarity','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'quality',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','exchange','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','improve','09b2b526-63c1-4894-9e89-b8eb019b348f',8,NULL,1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','length','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','most-useful','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','new-knowledge','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',6,'quality',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','relevance','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','exchange','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','feasibility','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','improve','09b2b526-63c1-4894-9e89-b8eb019b348f',8,NULL,1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','intention-to-apply','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','length','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','most-useful','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',6,'quality',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','support','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'quality',1,'same');
INSERT INTO "question" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','exchange','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','improve','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','intention-to-apply','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','most-useful','09b2b526-63c1-4894-9e89-b8eb019b348f',6,NULL,1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','new-knowledge','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'quality',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','relevance','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','access','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'quality',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','improve','09b2b526-63c1-4894-9e89-b8eb019b348f',8,NULL,1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','intention-to-apply','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','link-to-topic','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','most-useful','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','new-knowledge','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',6,'quality',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','time-on-site','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','intention-to-apply','09b2b526-63c1-4894-9e89-b8eb019b348f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','lengthen','09b2b526-63c1-4894-9e89-b8eb019b348f',7,NULL,1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','network','09b2b526-63c1-4894-9e89-b8eb019b348f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','new-knowledge','09b2b526-63c1-4894-9e89-b8eb019b348f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','organisation','09b2b526-63c1-4894-9e89-b8eb019b348f',4,'quality',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','overall','09b2b526-63c1-4894-9e89-b8eb019b348f',6,'quality',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','relevance','09b2b526-63c1-4894-9e89-b8eb019b348f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','shorten','09b2b526-63c1-4894-9e89-b8eb019b348f',8,NULL,1,'same');
INSERT INTO "question" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','time-for-questions','09b2b526-63c1-4894-9e89-b8eb019b348f',5,'pacing',1,'same');
CREATE TABLE question_text (
    questionnaire_id TEXT NOT NULL,
    question_key TEXT NOT NULL,
    language TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    PRIMARY KEY (questionnaire_id, question_key, language),
    FOREIGN KEY (questionnaire_id, question_key) REFERENCES question (questionnaire_id, key)
) WITHOUT ROWID;
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','clarity','en','09b2b526-63c1-4894-9e89-b8eb019b348f','How clear was the explanation?');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','improve','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','intention-to-apply','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','length','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The lecture as a whole was …');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','most-useful','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What was most useful to you?');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','new-knowledge','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I learned something new.');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was this lecture?');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','relevance','en','09b2b526-63c1-4894-9e89-b8eb019b348f','This lecture matters for my work.');
INSERT INTO "question_text" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','clarity','en','09b2b526-63c1-4894-9e89-b8eb019b348f','How clear were the presentations?');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','exchange','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','improve','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','length','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for each presentation was …');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','most-useful','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Which practice will you remember, and why?');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','new-knowledge','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I learned something new about other countries.');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was this session?');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','relevance','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What I heard matters for my work.');
INSERT INTO "question_text" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','exchange','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The others gave me useful ideas.');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','feasibility','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I can carry out this plan in my country.');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','improve','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What stands in the way of your plan?');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','intention-to-apply','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I plan to begin with it within six months.');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','length','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for working on it was …');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','most-useful','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What helped you most?');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was this part?');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','support','en','09b2b526-63c1-4894-9e89-b8eb019b348f','How good was the support for my action plan?');
INSERT INTO "question_text" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','exchange','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','improve','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','intention-to-apply','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','most-useful','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What was most useful to you?');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','new-knowledge','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I learned something new.');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was this discussion?');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','relevance','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The discussion mattered for my work.');
INSERT INTO "question_text" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','access','en','09b2b526-63c1-4894-9e89-b8eb019b348f','How good were access and explanation on site?');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','improve','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','intention-to-apply','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','link-to-topic','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The visit fitted the topic of the seminar.');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','most-useful','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What impressed you most?');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','new-knowledge','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I saw something that I did not know before.');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was this visit?');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','time-on-site','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The time on site was …');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','intention-to-apply','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','lengthen','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What deserves more time next time?');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','network','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I found colleagues whom I will contact again.');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','new-knowledge','en','09b2b526-63c1-4894-9e89-b8eb019b348f','I learned something new.');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','organisation','en','09b2b526-63c1-4894-9e89-b8eb019b348f','How well was the seminar organised?');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','overall','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Overall, how was the seminar?');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','relevance','en','09b2b526-63c1-4894-9e89-b8eb019b348f','The seminar matters for my work.');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','shorten','en','09b2b526-63c1-4894-9e89-b8eb019b348f','What could be shorter or left out?');
INSERT INTO "question_text" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','time-for-questions','en','09b2b526-63c1-4894-9e89-b8eb019b348f','Over all sessions, the time for questions and discussion was …');
CREATE TABLE questionnaire (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (edition_id, kind, version)
) WITHOUT ROWID;
INSERT INTO "questionnaire" VALUES('43533de8-227c-4b00-9de6-5c37a6801f80','09b2b526-63c1-4894-9e89-b8eb019b348f','lecture',1);
INSERT INTO "questionnaire" VALUES('46f7c21a-d821-4d00-8f9d-8c7ce8911040','09b2b526-63c1-4894-9e89-b8eb019b348f','country presentation',1);
INSERT INTO "questionnaire" VALUES('6f28bd53-affd-4469-a4cf-94d561595d17','09b2b526-63c1-4894-9e89-b8eb019b348f','action plan',1);
INSERT INTO "questionnaire" VALUES('84bbfd65-92fd-410b-b0df-bd23c588fad3','09b2b526-63c1-4894-9e89-b8eb019b348f','discussion',1);
INSERT INTO "questionnaire" VALUES('950b0fe0-6121-4ad5-a60b-103eda47956c','09b2b526-63c1-4894-9e89-b8eb019b348f','observation visit',1);
INSERT INTO "questionnaire" VALUES('b7ebb006-7ca6-4287-af32-77dbbddbc8e1','09b2b526-63c1-4894-9e89-b8eb019b348f','whole programme',1);
CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    attended BIGINT NOT NULL CHECK (attended IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "response" VALUES('40c6903b-5f4c-4300-8ea1-e94c09be9291','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
INSERT INTO "response" VALUES('4194a172-75d3-4a8a-92dd-553c302e17aa','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
INSERT INTO "response" VALUES('584afd6c-b1f6-47a0-92e1-849232842982','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
INSERT INTO "response" VALUES('8a5eca06-b02b-430d-944d-4813feb1279c','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
INSERT INTO "response" VALUES('a07f6d7f-64e9-4351-9838-b1d2d8921b53','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
INSERT INTO "response" VALUES('e325a5e8-18e2-4071-bc25-0273251fc0cb','09b2b526-63c1-4894-9e89-b8eb019b348f','91731921-7916-4237-8d9b-cb014e779e79',1);
CREATE TABLE scale (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    key TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('unipolar', 'bipolar')),
    answers BIGINT NOT NULL CHECK (answers BETWEEN 2 AND 11),
    PRIMARY KEY (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement','unipolar',5);
INSERT INTO "scale" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing','bipolar',5);
INSERT INTO "scale" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality','unipolar',5);
CREATE TABLE scale_text (
    edition_id TEXT NOT NULL,
    scale_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (edition_id, scale_key, value, language),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement',1,'en','Strongly disagree');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement',2,'en','Disagree');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement',3,'en','Neither');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement',4,'en','Agree');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','agreement',5,'en','Strongly agree');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing',1,'en','Far too short');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing',2,'en','A little short');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing',3,'en','About right');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing',4,'en','A little long');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','pacing',5,'en','Far too long');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality',1,'en','Poor');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality',2,'en','Fair');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality',3,'en','Good');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality',4,'en','Very good');
INSERT INTO "scale_text" VALUES('09b2b526-63c1-4894-9e89-b8eb019b348f','quality',5,'en','Excellent');
CREATE TABLE series_link (
    session_id TEXT NOT NULL REFERENCES session (id),
    earlier_session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    confirmed BIGINT NOT NULL CHECK (confirmed IN (0, 1)),
    PRIMARY KEY (session_id, earlier_session_id)
) WITHOUT ROWID;
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    questionnaire_id TEXT NOT NULL REFERENCES questionnaire (id),
    key TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    held_on TEXT,
    starts_at TEXT,
    ends_at TEXT,
    qa_minutes BIGINT CHECK (qa_minutes >= 0),
    venue TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
    UNIQUE (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "session" VALUES('91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f','43533de8-227c-4b00-9de6-5c37a6801f80','opening',0,'lecture','The opening <lecture> & more',NULL,NULL,NULL,NULL,'','open');
INSERT INTO "session" VALUES('a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f','950b0fe0-6121-4ad5-a60b-103eda47956c','visit',2,'observation visit','A visit to come',NULL,NULL,NULL,NULL,'','planned');
INSERT INTO "session" VALUES('fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f','43533de8-227c-4b00-9de6-5c37a6801f80','past',1,'lecture','A lecture that is over',NULL,NULL,NULL,NULL,'','closed');
CREATE TABLE session_speaker (
    session_id TEXT NOT NULL REFERENCES session (id),
    position BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    speaker_id TEXT NOT NULL REFERENCES speaker (id),
    PRIMARY KEY (session_id, position)
) WITHOUT ROWID;
CREATE TABLE session_topic (
    session_id TEXT NOT NULL REFERENCES session (id),
    topic_id TEXT NOT NULL REFERENCES topic (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    PRIMARY KEY (session_id, topic_id)
) WITHOUT ROWID;
CREATE TABLE sign_in (
    token_hash TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officer (id),
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;
INSERT INTO "sign_in" VALUES('8b0e10d2d592f5fc67c3ae222b4c334fd2289574ea6e9bb755005d6d7cdab68d','5c5460da-8352-4ca0-8e53-cd2f2bba6ff4',1795531935);
CREATE TABLE sign_in_link (
    token_hash TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officer (id),
    expires_at BIGINT NOT NULL
) WITHOUT ROWID;
CREATE TABLE speaker (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    organisation TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE tally (
    session_id TEXT NOT NULL REFERENCES session (id),
    question_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    count BIGINT NOT NULL CHECK (count >= 0),
    PRIMARY KEY (session_id, question_key, value)
) WITHOUT ROWID;
INSERT INTO "tally" VALUES('91731921-7916-4237-8d9b-cb014e779e79','attended',1,'09b2b526-63c1-4894-9e89-b8eb019b348f',6);
INSERT INTO "tally" VALUES('91731921-7916-4237-8d9b-cb014e779e79','overall',3,'09b2b526-63c1-4894-9e89-b8eb019b348f',2);
INSERT INTO "tally" VALUES('91731921-7916-4237-8d9b-cb014e779e79','overall',4,'09b2b526-63c1-4894-9e89-b8eb019b348f',4);
INSERT INTO "tally" VALUES('91731921-7916-4237-8d9b-cb014e779e79','time-for-questions',2,'09b2b526-63c1-4894-9e89-b8eb019b348f',6);
CREATE TABLE ticket (
    ticket_hash TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    spent BIGINT NOT NULL CHECK (spent IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "ticket" VALUES('1cfab64dfe92ffc6d68f8b4617b23a820a202f08fd3ae90a295b94941275b07e','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('268bd2d27f410f4496050b08eba0c296984c6a508c1db9705679baddef8204b5','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
INSERT INTO "ticket" VALUES('2c346904e64b4b3472916c7d9cdd91f8cdbb4464b5bde4d7823368241ff7a98e','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
INSERT INTO "ticket" VALUES('43e7655b080496166816d37eb93207b46bb27391f80b96a613d522de3406d772','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('5286871d7306e0a430637e2cd8c573197a593a5e7465eace6a2a025020e23ccf','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('60a72e89b0934ac3784785e7d453237b958bd2888a4770e4c8b029e4d0a8930e','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('865c9c1627bd7b4882c72e0b0cb40f376a219fd4ae16f1ab85cbe4f81d281a33','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('a3ed4f3d627be1aec53c9c42434a8429eb9ea4d6ea2d511a0ce688052ee40abd','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
INSERT INTO "ticket" VALUES('a665bd545b830e23769f50be217144277cb4c44134055f2ecc675ab9a3e76c60','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('b5e52203d7dc349d92b49e40d8699cb4e03725c2604253287d512d30b62caa1f','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('bb5147e76efe8b9c0bb8df16362a21d6f99af92c067e2c96e23522b1baca665e','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
INSERT INTO "ticket" VALUES('bda30356caf8436e9b5be4e751f91e08e8d0e1496ed45b694747ecdd2f611a24','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('c2827b9e60825298b71e1bd303dd93875267b8ae7bb7ae08877b3952ba0005ec','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('c49c6df2d2b91c52d354143d8ebb8f93d1beecba9ec68b2e4ec5d8b9a33d3127','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('c8d0e09d1ac22b2cf98fc7cd33f86f7019ef5eaf15f7ac950ad909b617390bcc','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
INSERT INTO "ticket" VALUES('dcb9da6efc796be81dbf48c7a2793e3bc376939882d6d4fd40b65b5feb671cd1','fe32b609-e37c-4d3f-a8f4-d0ce7e03b867','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('eb64f47da38a0daf12a75aba1ff1280837dd93d960aad07a02ac0d197417833c','a2145a9c-36f9-43a1-82e3-2415ffbd41ab','09b2b526-63c1-4894-9e89-b8eb019b348f',0);
INSERT INTO "ticket" VALUES('f39914021bb8af48455469219705521bb21a8761c537088acdda2fe1d9b90054','91731921-7916-4237-8d9b-cb014e779e79','09b2b526-63c1-4894-9e89-b8eb019b348f',1);
CREATE TABLE topic (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    title TEXT NOT NULL,
    UNIQUE (edition_id, title)
) WITHOUT ROWID;
CREATE INDEX response_session ON response (session_id);
CREATE INDEX comment_session ON comment (session_id);
CREATE INDEX tally_edition ON tally (edition_id);
COMMIT;

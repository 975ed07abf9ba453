-- A database of schema 0003 with answers and a session that is closing, as SQLite dumps it.
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
INSERT INTO "_sqlx_migrations" VALUES(1,'spine','2026-11-25 15:43:34',1,X'C3F108190942A4B997F8B61FD44DD0EA7E36C4C5A7FFEEFD4A5E847370149B7C9B7F96D6B82852BD08D322863A8A01F5',9719388);
INSERT INTO "_sqlx_migrations" VALUES(2,'closing','2026-11-25 15:43:35',1,X'C1F2E2C2694AC0CAEC2C661B6B43473FC1C56EF2C3BCC931B9B0348001883D094AEBE6F8CC8B6406CF8F85CE53821E7F',2626405);
INSERT INTO "_sqlx_migrations" VALUES(3,'blind tickets','2026-11-25 15:43:35',1,X'3D8265FD3D20E6B885F8C0E0BFD8F8CE2F8831625F2F49840C787D11CBAE91C0ABF435B4C050E2239DAE8BE17BEEA294',5011811);
CREATE TABLE answer (
    response_id TEXT NOT NULL REFERENCES response (id),
    question_key TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    value BIGINT NOT NULL CHECK (value BETWEEN 0 AND 11),
    PRIMARY KEY (response_id, question_key)
) WITHOUT ROWID;
INSERT INTO "answer" VALUES('2911fb41-f924-4456-a345-e4292b468f45','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4);
INSERT INTO "answer" VALUES('2911fb41-f924-4456-a345-e4292b468f45','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "answer" VALUES('479b4bb6-4385-44fd-8061-f99ee666ca84','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4);
INSERT INTO "answer" VALUES('479b4bb6-4385-44fd-8061-f99ee666ca84','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "answer" VALUES('5a9ee7d0-5649-41bc-9f28-99c15e347567','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3);
INSERT INTO "answer" VALUES('5a9ee7d0-5649-41bc-9f28-99c15e347567','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "answer" VALUES('9cb061e5-0a55-4540-b2d3-aef13d46cd3c','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4);
INSERT INTO "answer" VALUES('9cb061e5-0a55-4540-b2d3-aef13d46cd3c','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "answer" VALUES('d5dddf9f-cb87-41fd-8236-9a75cccb965a','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4);
INSERT INTO "answer" VALUES('d5dddf9f-cb87-41fd-8236-9a75cccb965a','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "answer" VALUES('fbfe78e5-2cbe-4235-8f27-2fb291b165db','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3);
INSERT INTO "answer" VALUES('fbfe78e5-2cbe-4235-8f27-2fb291b165db','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
CREATE TABLE audit_entry (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT REFERENCES edition (id),
    officer_id TEXT REFERENCES officer (id),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "audit_entry" VALUES('08775b93-e7d6-4aa4-bf0d-f73a2821b82c',NULL,'0eb9a922-43eb-447b-82af-e0a06a8359d0',1795621417,'sign in','');
INSERT INTO "audit_entry" VALUES('69187e31-ad1b-44ab-9383-181c03b6665d','cc8f109a-a434-4148-ab5b-fafaf6d6760f','0eb9a922-43eb-447b-82af-e0a06a8359d0',1795621417,'set session closed','opening');
INSERT INTO "audit_entry" VALUES('a5e84178-ea5c-4033-b7e3-35676e0cb3bf','cc8f109a-a434-4148-ab5b-fafaf6d6760f','0eb9a922-43eb-447b-82af-e0a06a8359d0',1795621417,'make passes','6');
INSERT INTO "audit_entry" VALUES('cd7c67a8-8b89-4b9b-a09b-6dc37f4e643f','cc8f109a-a434-4148-ab5b-fafaf6d6760f',NULL,1795621415,'import edition','seminar/1');
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
INSERT INTO "comment" VALUES('05decd07-9f62-4a4e-815b-ac163a8b752f','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 5');
INSERT INTO "comment" VALUES('13cf64bc-c1a5-4ee6-93ce-6b39dc8f5fcf','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 2');
INSERT INTO "comment" VALUES('35fc6a9a-95d1-49d3-a331-7fe9558d89e8','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 4');
INSERT INTO "comment" VALUES('53327754-50de-46d3-9612-11933cadea37','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 1');
INSERT INTO "comment" VALUES('5ac9e92a-7987-43a6-b878-97e0dd714859','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 0');
INSERT INTO "comment" VALUES('631d14bb-b244-499a-b1f0-e9937b4385ca','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369','improve','More time 3');
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
    note TEXT NOT NULL, threshold BIGINT NOT NULL DEFAULT 5 CHECK (threshold >= 3), grace_minutes BIGINT NOT NULL DEFAULT 0 CHECK (grace_minutes >= 0), without_javascript BIGINT NOT NULL DEFAULT 1
    CHECK (without_javascript IN (0, 1)),
    UNIQUE (programme_id, number)
) WITHOUT ROWID;
INSERT INTO "edition" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','fdcbd43d-846f-4cd7-ad8b-6baf10d1b8a6',1,'The 1st seminar','Reintegration',NULL,NULL,'Asia/Tokyo',16,0,'',5,60,1);
CREATE TABLE officer (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT
) WITHOUT ROWID;
INSERT INTO "officer" VALUES('0eb9a922-43eb-447b-82af-e0a06a8359d0','officer@example.org',NULL);
CREATE TABLE pass (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL CHECK (revoked IN (0, 1))
, number BIGINT) WITHOUT ROWID;
INSERT INTO "pass" VALUES('133a2d7f-da5d-4b41-b917-6979185523b5','cc8f109a-a434-4148-ab5b-fafaf6d6760f','172eaa1268c957e2c999db1890f2eb451ace9515a6f2a552a3f278b802b18ede',0,2);
INSERT INTO "pass" VALUES('189bd571-6f4c-4a7e-8f7b-d335856b8f04','cc8f109a-a434-4148-ab5b-fafaf6d6760f','2632239061da55967c94526cc4e6f4888db7bf077c723999de0d034d998f8de9',0,6);
INSERT INTO "pass" VALUES('18c9b857-d7de-4a1c-8647-bd7e00044624','cc8f109a-a434-4148-ab5b-fafaf6d6760f','a1853ef0c0a15aadd67dd7f6a4fee52bd680cdf20428e565aef591afb0c56bf2',0,4);
INSERT INTO "pass" VALUES('b153e072-8669-4ba6-ba33-65507d326788','cc8f109a-a434-4148-ab5b-fafaf6d6760f','7584db373dcf518cdf06ccd6a2b0729a0e023995b0d27420cbbf09aeb8186293',0,5);
INSERT INTO "pass" VALUES('c170056d-3e07-4daf-8eda-432445e14611','cc8f109a-a434-4148-ab5b-fafaf6d6760f','ff4f2d9dea66e6ea54a05d7afdbb81ed734d1ae2d3605842aa5d646f6ffb21c4',0,3);
INSERT INTO "pass" VALUES('db6362c6-8784-4bcb-80bf-a320e254480e','cc8f109a-a434-4148-ab5b-fafaf6d6760f','eb52f1dbef9b07a673f5c58840efe560fee9aafe846e968664f12ea4497cfe4a',0,1);
CREATE TABLE pass_draw (
    pass_id TEXT NOT NULL REFERENCES pass (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id), blinded_hash TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (pass_id, session_id)
) WITHOUT ROWID;
INSERT INTO "pass_draw" VALUES('133a2d7f-da5d-4b41-b917-6979185523b5','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','aa7a5fb11d2fb86562c4d0c8f279167789c53aa04b4b97d562d0a9186e08134c');
INSERT INTO "pass_draw" VALUES('133a2d7f-da5d-4b41-b917-6979185523b5','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','b9716d84c0d547361e7cca90a2d25ea891f713504a848b5f8a5781c55d1a49fe');
INSERT INTO "pass_draw" VALUES('189bd571-6f4c-4a7e-8f7b-d335856b8f04','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('189bd571-6f4c-4a7e-8f7b-d335856b8f04','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('189bd571-6f4c-4a7e-8f7b-d335856b8f04','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('18c9b857-d7de-4a1c-8647-bd7e00044624','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('18c9b857-d7de-4a1c-8647-bd7e00044624','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('18c9b857-d7de-4a1c-8647-bd7e00044624','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('b153e072-8669-4ba6-ba33-65507d326788','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('b153e072-8669-4ba6-ba33-65507d326788','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('b153e072-8669-4ba6-ba33-65507d326788','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','');
INSERT INTO "pass_draw" VALUES('c170056d-3e07-4daf-8eda-432445e14611','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','52492bee0789e3cbdba500aa4383cde9dc3548a4eae7d5b0a0c80667274fccf2');
INSERT INTO "pass_draw" VALUES('c170056d-3e07-4daf-8eda-432445e14611','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','e90cc6b14d7c8d5ea8289478feebbab9e5f5c33df69e7a5d4f5d133579bcebbe');
INSERT INTO "pass_draw" VALUES('db6362c6-8784-4bcb-80bf-a320e254480e','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','74a24a717065393f1b8e8792933630eb893c0590b64a570756d10e5b4de29c7e');
INSERT INTO "pass_draw" VALUES('db6362c6-8784-4bcb-80bf-a320e254480e','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','423f0c305099d3f79c6d696a431c56fa6ca571dc2a91437613f2443a165c9e9d');
CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    synthetic BIGINT NOT NULL CHECK (synthetic IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "programme" VALUES('fdcbd43d-846f-4cd7-ad8b-6baf10d1b8a6','seminar','A seminar',0);
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
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','exchange','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','improve','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','intention-to-apply','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','most-useful','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,NULL,1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','new-knowledge','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'quality',1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','relevance','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','clarity','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'quality',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','improve','cc8f109a-a434-4148-ab5b-fafaf6d6760f',8,NULL,1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','intention-to-apply','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','length','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','most-useful','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','new-knowledge','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,'quality',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','relevance','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','intention-to-apply','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','lengthen','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','network','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','new-knowledge','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','organisation','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'quality',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,'quality',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','relevance','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','shorten','cc8f109a-a434-4148-ab5b-fafaf6d6760f',8,NULL,1,'same');
INSERT INTO "question" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','exchange','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','feasibility','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'agreement',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','improve','cc8f109a-a434-4148-ab5b-fafaf6d6760f',8,NULL,1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','intention-to-apply','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','length','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','most-useful','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,'quality',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','support','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'quality',1,'same');
INSERT INTO "question" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','access','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'quality',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','improve','cc8f109a-a434-4148-ab5b-fafaf6d6760f',8,NULL,1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','intention-to-apply','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','link-to-topic','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','most-useful','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','new-knowledge','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,'quality',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'pacing',1,'same');
INSERT INTO "question" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','time-on-site','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','clarity','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'quality',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','exchange','cc8f109a-a434-4148-ab5b-fafaf6d6760f',3,'agreement',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','improve','cc8f109a-a434-4148-ab5b-fafaf6d6760f',8,NULL,1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','length','cc8f109a-a434-4148-ab5b-fafaf6d6760f',5,'pacing',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','most-useful','cc8f109a-a434-4148-ab5b-fafaf6d6760f',7,NULL,1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','new-knowledge','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'agreement',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','overall','cc8f109a-a434-4148-ab5b-fafaf6d6760f',6,'quality',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','relevance','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0,'agreement',1,'same');
INSERT INTO "question" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','time-for-questions','cc8f109a-a434-4148-ab5b-fafaf6d6760f',4,'pacing',1,'same');
CREATE TABLE question_text (
    questionnaire_id TEXT NOT NULL,
    question_key TEXT NOT NULL,
    language TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    PRIMARY KEY (questionnaire_id, question_key, language),
    FOREIGN KEY (questionnaire_id, question_key) REFERENCES question (questionnaire_id, key)
) WITHOUT ROWID;
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','exchange','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','improve','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','intention-to-apply','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','most-useful','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What was most useful to you?');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','new-knowledge','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I learned something new.');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was this discussion?');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','relevance','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The discussion mattered for my work.');
INSERT INTO "question_text" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','clarity','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','How clear was the explanation?');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','improve','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','intention-to-apply','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','length','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The lecture as a whole was …');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','most-useful','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What was most useful to you?');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','new-knowledge','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I learned something new.');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was this lecture?');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','relevance','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','This lecture matters for my work.');
INSERT INTO "question_text" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','intention-to-apply','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','lengthen','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What deserves more time next time?');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','network','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I found colleagues whom I will contact again.');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','new-knowledge','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I learned something new.');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','organisation','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','How well was the seminar organised?');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was the seminar?');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','relevance','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The seminar matters for my work.');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','shorten','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What could be shorter or left out?');
INSERT INTO "question_text" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Over all sessions, the time for questions and discussion was …');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','exchange','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The others gave me useful ideas.');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','feasibility','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I can carry out this plan in my country.');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','improve','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What stands in the way of your plan?');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','intention-to-apply','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I plan to begin with it within six months.');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','length','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for working on it was …');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','most-useful','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What helped you most?');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was this part?');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','support','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','How good was the support for my action plan?');
INSERT INTO "question_text" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','access','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','How good were access and explanation on site?');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','improve','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','intention-to-apply','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','link-to-topic','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The visit fitted the topic of the seminar.');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','most-useful','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What impressed you most?');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','new-knowledge','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I saw something that I did not know before.');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was this visit?');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','time-on-site','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time on site was …');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','clarity','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','How clear were the presentations?');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','exchange','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','improve','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What should be done differently next time?');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','length','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for each presentation was …');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','most-useful','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Which practice will you remember, and why?');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','new-knowledge','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','I learned something new about other countries.');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','overall','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','Overall, how was this session?');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','relevance','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','What I heard matters for my work.');
INSERT INTO "question_text" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','time-for-questions','en','cc8f109a-a434-4148-ab5b-fafaf6d6760f','The time for questions and discussion was …');
CREATE TABLE questionnaire (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (edition_id, kind, version)
) WITHOUT ROWID;
INSERT INTO "questionnaire" VALUES('0b599950-03c0-43c8-ac25-3e342a4a8b9a','cc8f109a-a434-4148-ab5b-fafaf6d6760f','discussion',1);
INSERT INTO "questionnaire" VALUES('10c0b635-fa07-45d2-845a-960cf08d5c9b','cc8f109a-a434-4148-ab5b-fafaf6d6760f','lecture',1);
INSERT INTO "questionnaire" VALUES('3a5855f9-1bbe-4949-9baf-83ebdbc1fd54','cc8f109a-a434-4148-ab5b-fafaf6d6760f','whole programme',1);
INSERT INTO "questionnaire" VALUES('3d773765-c003-41ab-93d4-861ed9c58ebb','cc8f109a-a434-4148-ab5b-fafaf6d6760f','action plan',1);
INSERT INTO "questionnaire" VALUES('739ad6ac-1f85-432d-afe7-6c26ca4307af','cc8f109a-a434-4148-ab5b-fafaf6d6760f','observation visit',1);
INSERT INTO "questionnaire" VALUES('d3a27c9a-173a-4a9f-a1cf-dad056c28f0a','cc8f109a-a434-4148-ab5b-fafaf6d6760f','country presentation',1);
CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    attended BIGINT NOT NULL CHECK (attended IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "response" VALUES('2911fb41-f924-4456-a345-e4292b468f45','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
INSERT INTO "response" VALUES('479b4bb6-4385-44fd-8061-f99ee666ca84','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
INSERT INTO "response" VALUES('5a9ee7d0-5649-41bc-9f28-99c15e347567','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
INSERT INTO "response" VALUES('9cb061e5-0a55-4540-b2d3-aef13d46cd3c','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
INSERT INTO "response" VALUES('d5dddf9f-cb87-41fd-8236-9a75cccb965a','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
INSERT INTO "response" VALUES('fbfe78e5-2cbe-4235-8f27-2fb291b165db','cc8f109a-a434-4148-ab5b-fafaf6d6760f','d259e55a-bb26-4b74-b71f-7dd5681a6369',1);
CREATE TABLE scale (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    key TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('unipolar', 'bipolar')),
    answers BIGINT NOT NULL CHECK (answers BETWEEN 2 AND 11),
    PRIMARY KEY (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement','unipolar',5);
INSERT INTO "scale" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing','bipolar',5);
INSERT INTO "scale" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality','unipolar',5);
CREATE TABLE scale_text (
    edition_id TEXT NOT NULL,
    scale_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (edition_id, scale_key, value, language),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement',1,'en','Strongly disagree');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement',2,'en','Disagree');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement',3,'en','Neither');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement',4,'en','Agree');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','agreement',5,'en','Strongly agree');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing',1,'en','Far too short');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing',2,'en','A little short');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing',3,'en','About right');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing',4,'en','A little long');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','pacing',5,'en','Far too long');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality',1,'en','Poor');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality',2,'en','Fair');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality',3,'en','Good');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality',4,'en','Very good');
INSERT INTO "scale_text" VALUES('cc8f109a-a434-4148-ab5b-fafaf6d6760f','quality',5,'en','Excellent');
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
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')), closes_at BIGINT,
    UNIQUE (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "session" VALUES('61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f','739ad6ac-1f85-432d-afe7-6c26ca4307af','visit',2,'observation visit','A visit to come',NULL,NULL,NULL,NULL,'','planned',NULL);
INSERT INTO "session" VALUES('a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f','10c0b635-fa07-45d2-845a-960cf08d5c9b','past',1,'lecture','A lecture that is over',NULL,NULL,NULL,NULL,'','closed',NULL);
INSERT INTO "session" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f','10c0b635-fa07-45d2-845a-960cf08d5c9b','opening',0,'lecture','The opening <lecture> & more',NULL,NULL,NULL,NULL,'','open',1795625017);
CREATE TABLE session_key (
    session_id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    ordinal BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT,
    UNIQUE (edition_id, ordinal)
) WITHOUT ROWID;
INSERT INTO "session_key" VALUES('61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f',2,'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA3giI/8H4GRKULNa9MKjhLyIKV0MdGKR6nHLlGx+M4f3jCvwV5Hp3Ra66jZiEE3Y7xqH1gNEB1IbacV4QuOeKSzk6SRqbzOluINhQchAuzgQA5TX2kJXY+XO+CcXpWxdkKkAihAFQ3qAFKaxx7ePqPrdewZCMlZxB4PLGrLekq6eCzPbA8R6WGuBaukJSvmCN5MY+dDFhFk8qpzE1PAwGcesxhEdh/wBWyCkv6EHZ2MU4gm805d7SCZdmqpEVBw8H/mn6zqvPVJrD3QETVCEldnuKGYQ8jtwi2W5m9vabI4qbvd51n+3kefW9upA6I9p6hYdJyDw9r2LL2zS5TkQg0QIDAQAB','MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDeCIj/wfgZEpQs1r0wqOEvIgpXQx0YpHqccuUbH4zh/eMK/BXkendFrrqNmIQTdjvGofWA0QHUhtpxXhC454pLOTpJGpvM6W4g2FByEC7OBADlNfaQldj5c74JxelbF2QqQCKEAVDeoAUprHHt4+o+t17BkIyVnEHg8sast6Srp4LM9sDxHpYa4Fq6QlK+YI3kxj50MWEWTyqnMTU8DAZx6zGER2H/AFbIKS/oQdnYxTiCbzTl3tIJl2aqkRUHDwf+afrOq89UmsPdARNUISV2e4oZhDyO3CLZbmb29psjipu93nWf7eR59b26kDoj2nqFh0nIPD2vYsvbNLlORCDRAgMBAAECggEAcJSHUpc5gw0GkM25VAjtVQa/k4t2H16WxOkE/gG7X4NqMdGsEBOAkpaMBOvGXE/g81B/uPdBJE/URxNZC0hruMSlpxeU1AuwSXslHxDRiqhBA/ees6UnRSTIwQ/WyNdNdJbcaW55YMhmlcDYa7Tauz4jD6aJgfqe9L5kuoLLPjVZXzkBeoZv6NiB9ovAIiO0OZQfAqYR1Jxtukqx7cP3D91MdczY3EMgSWWQgp57Pl+IKSUqK9RlcnFUjYVX+LozzzFAg1PYtRzJGH53Lvu7RXsxVg3fEafyyrhKyQxi4jrK2arzQ/36FhrVaMUmcEfZSJr2vUCywk7pILFjIZd22QKBgQD7m8pCyrJu/vyHqXDHsbJPBEujiHnPzkn8AYtfIGnitU81vI9+Fi4Q8tCBFx/WnqzVLtjYdrq9GgUGaNxTCIIgbl0azhRgQanFVI56s/sqwY7iaP0kRHvsLNgdMq2wtNukK/t45LEWYInIQlKW6C20XmKIt+NDTw+KSsWfNP8F8wKBgQDh6JmupFXauQfPj11dBwMIH4pNFxjVQVDcz5WgLV5WzKVhN2YthOrj4dff64i8utYpS7A4dvqn52400Mx9Winj3pdFEqGaTQByV+LAdXoqVpRBIDmGBzyCpQtYQU9PfLT/o9aXmlz50268avR45Z7Nc+NCw8Z7HaSZGUgjFtybKwKBgHdq9K+IxvGZgj/dMtMEys1oC4JdZvszPLgn/38xwi/AwAyQJ0a/vjN7G2z5jbnua7du2aq7h1vzOolVQaUDN8euue/b+Z3J7Irk3A7u13nujiN1kxggjPSGQDhzci6ZWFnuKhex6z7kqOBsYgiPwAmIdpnPNUUgBA8t9+fdXmDzAoGBAKTvFYUUJjqSbMl1eky5GdWMcYTnIBJSpZ8RT8SqWv40W2om8Eq7iGLoOJwbcrGYF1P/FqGi/E4qAaQ97Y53ja34jai4eZQWNAVHdR3ep1rR61vBEz5vehZIOYgt5qG6AsvB6qK06LzdSTP3QpYhz1dhDMNp/DdW5R2B/9DemCIRAoGBAKHyemUfuFMh500fS+aRjszzbXPus0Q9a0s0ZfHUKFwTTlUT5TMGbYWwlhPEdSRzVyr4B09EYlvfEAKNMVAcdHeac7M9x/Qe5CUuNae2eXkSh/7Di3JMCco5CBhzb0N+C/MAQSLZZnEvlL1um0CUCn9xabAmr0rrBw78HSsKpEjQ');
INSERT INTO "session_key" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1,'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyOozrBn+9TYidS8GPrijVCfeI+9P4wm6rRFto4QHA0t6QoT0Ye1eFQGwlK1hYFQeaAVWuxfSFOSrtYMc2tnSWayRlT9TvHquoPUI1aeMEfVafhW11OjXbJvjOSSrsq0eGOgZAzAkH1mxRX9VleEQ90zH8fLQN94RmK7I1KGAtVEDTA71MEQtm2D+XSj8utCd5kl+mQKP51TEZdRgOp0ruVU4NNQLyEGcoscQc0ntO5W6RS5s6KkTKQ7xX8hXKEs8vQRQlnueHCKMZtzKBPfB2sGQueItyh6NLdOgesw/VdPVNppGMNk+Btyji+uOJLk+H2xwWRLiQUPmXVbe+P7FBQIDAQAB','MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDI6jOsGf71NiJ1LwY+uKNUJ94j70/jCbqtEW2jhAcDS3pChPRh7V4VAbCUrWFgVB5oBVa7F9IU5Ku1gxza2dJZrJGVP1O8eq6g9QjVp4wR9Vp+FbXU6Ndsm+M5JKuyrR4Y6BkDMCQfWbFFf1WV4RD3TMfx8tA33hGYrsjUoYC1UQNMDvUwRC2bYP5dKPy60J3mSX6ZAo/nVMRl1GA6nSu5VTg01AvIQZyixxBzSe07lbpFLmzoqRMpDvFfyFcoSzy9BFCWe54cIoxm3MoE98HawZC54i3KHo0t06B6zD9V09U2mkYw2T4G3KOL644kuT4fbHBZEuJBQ+ZdVt74/sUFAgMBAAECggEAGyS48mlYrpwvr5E40MR1HGt+cXBlZJDt7W/LVioCIInT7KS1t30wFrpxtsRtwWvb58XA3+np8fSq1gzumwqOhprv2DAEChSw/wHbvbGzFMIHBb29IRSL9hphaljv8WW+CTNiHbIlTy746iC32VXcyuxOnvtk8gdIbU4/x6pCDzyzY8I5aoweTI4F7il04QLwgblhfzv9ra080mr4fa1sUGwq7aEmE2Tyl9yyHS5ei0tJJdEKg2QtoPYQw2VOEpuKdVf4Aum8yxDXLzMX6w5ZJuScvdi5uqv87wJ3Sm3R73iPs2xGSQUG+2mSWzCBi7wH9Vi7vkUTTjXXElUiRB1xQQKBgQDjByDt+5yKOxnv5msvIsy+xU4eqniYvkSPgw1HYDPdn0s2XxtLoBZKfVrob0KfTssxHMq27aXK4uHn2wTHtJxokyyITw50sYA+nebHapbN5/4QbfYw/O7pfL6NvsWeGj1gNatygWEGL8iZ/EyKalW8CYolQ+XFSXpDnv1EWHH2SQKBgQDijfn24Ex6eRN1+ACe+MPQMLbQgMxTDpwiKO2GlwugKaNw3lXuzr03/CeS/8sOf55mqTj3mgRZ/nq07u6oJYMUrDr5aAxPYrjoLo4QEokULgsLLwYUaY7zHfzkkAuXp2uwZHQvMCeMqNvHRPEMvfx4KEDARNwcHwTfDVXxkBPo3QKBgQDKj4+4BumTBEyOGf7EXb5k8FJVVjCnyAwQKBPu/U0Jjpli99S40ytQZyx3et3smjb9qPzN3pgwv+JkJqzLKsDrJXV0YWU6hS0xsV05zEaljTrImfQxnVvlg+HZQr+74xmj//7q+bkB9hx8F/qK/XllfvV9bmlSb87hCrhbBLcZ0QKBgFgulP3/3iTJncaMKom2IFmXrIDJsT4e8KznK1T40+CadHCJSf9y3vm8nxa7k6joCZrCAVd2znzM7awhWCmAuF3CkA3l7uyza2+MN2WQIWUGauwGeKJXV/nPUVERtEFqPCNjZkm7v5kjXLBaaEziYjPOzy1HYDld5YKAaVRmFSnNAoGBALZRdgtwUkiZ4bG7mX19lpvFF27UD+Lgl349CbT6AIMw5/RjMPN/W3awPw951lwToLww0xM/ltTHZteLeB/pOezRu3hIvaFln0Qw5HQepZ8MNX6uO+bNHvKkj12nmSrM635Fj0nu0Eo7xzkhemQM/MCEejNe5dGJkAloh6+AG7mT');
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
INSERT INTO "sign_in" VALUES('8c8dd4ca2f1784faa2c5d9525d332bd4bd2984bea282f053f43fe11b96ffcc01','0eb9a922-43eb-447b-82af-e0a06a8359d0',1795664617);
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
INSERT INTO "tally" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','attended',1,'cc8f109a-a434-4148-ab5b-fafaf6d6760f',6);
INSERT INTO "tally" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','overall',3,'cc8f109a-a434-4148-ab5b-fafaf6d6760f',2);
INSERT INTO "tally" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','overall',4,'cc8f109a-a434-4148-ab5b-fafaf6d6760f',4);
INSERT INTO "tally" VALUES('d259e55a-bb26-4b74-b71f-7dd5681a6369','time-for-questions',2,'cc8f109a-a434-4148-ab5b-fafaf6d6760f',6);
CREATE TABLE ticket (
    ticket_hash TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id),
    spent BIGINT NOT NULL CHECK (spent IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "ticket" VALUES('0224d1ccad601c88c5945e7dc98fa7e10231cd17879d0847bd053b1a12bb4ddc','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
INSERT INTO "ticket" VALUES('329873ec8f0cd2ad7ce9b783e12ce632bd77839c4aa9658cbf86d9ef9d25cc30','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('3be8c405829a3908be845855dae32040ae84dad602e34bf7c47a6bc6a6ecb294','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('4bdcaf744bddf1c9fa1d51f19e5f922fbfc0b033d13e92f075106b66de5f1326','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
INSERT INTO "ticket" VALUES('5990cc43d95e6862daf551b2a15853b43ce1cd50a0d7b99e1461a48992bf1035','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('83ea29023f4662d6b5d498524c693204854268c3193039ce523d60a41103a470','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
INSERT INTO "ticket" VALUES('857580d1b50fc2dc2cd143d75d49a6a673c078d6f942ae8bc1d5894f886dc02f','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('9804abe9e8900734b40ee4ed0543620b2a5e5e34a481aa7449cd059877b143d0','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('9ff14a16c873a2a4d3f0d40a76e9d8e1b4b692557afe2966bb78a13a12f388b3','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
INSERT INTO "ticket" VALUES('aada4aabb1085121b8d4644b9d4f3db39bc823e2f002ddbe55b1b9b70fd25827','a017e720-33de-409b-93f2-9941f3f0b1c4','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
INSERT INTO "ticket" VALUES('dc70798da140963e4455705e3cea54b7933fbe658ad57f3133d199d10bd03863','d259e55a-bb26-4b74-b71f-7dd5681a6369','cc8f109a-a434-4148-ab5b-fafaf6d6760f',1);
INSERT INTO "ticket" VALUES('e683a4aa323d6123f38711fb47f962955addcf7b6cda164decdaf46d0bdf7535','61c68197-09b7-4416-ac52-c97f160048fc','cc8f109a-a434-4148-ab5b-fafaf6d6760f',0);
CREATE TABLE topic (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    title TEXT NOT NULL,
    UNIQUE (edition_id, title)
) WITHOUT ROWID;
CREATE INDEX response_session ON response (session_id);
CREATE INDEX comment_session ON comment (session_id);
CREATE INDEX tally_edition ON tally (edition_id);
CREATE UNIQUE INDEX pass_number ON pass (edition_id, number);
COMMIT;

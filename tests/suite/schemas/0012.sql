-- A database of schema 0012, as one of schema 0009 became it, as SQLite dumps it.
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
INSERT INTO "_sqlx_migrations" VALUES(1,'spine','2026-11-25 20:27:37',1,X'C3F108190942A4B997F8B61FD44DD0EA7E36C4C5A7FFEEFD4A5E847370149B7C9B7F96D6B82852BD08D322863A8A01F5',11410449);
INSERT INTO "_sqlx_migrations" VALUES(2,'closing','2026-11-25 20:27:37',1,X'C1F2E2C2694AC0CAEC2C661B6B43473FC1C56EF2C3BCC931B9B0348001883D094AEBE6F8CC8B6406CF8F85CE53821E7F',8248135);
INSERT INTO "_sqlx_migrations" VALUES(3,'blind tickets','2026-11-25 20:27:37',1,X'3D8265FD3D20E6B885F8C0E0BFD8F8CE2F8831625F2F49840C787D11CBAE91C0ABF435B4C050E2239DAE8BE17BEEA294',8023671);
INSERT INTO "_sqlx_migrations" VALUES(4,'clock','2026-11-25 20:27:37',1,X'70812F0AADE8F0DCCF704E3767C50D44F6F85FAE2C2475B05F90B1780725D7E5EFCA661C29A9E9B33717D2F2997C1AB6',9554744);
INSERT INTO "_sqlx_migrations" VALUES(5,'reminders','2026-11-25 20:27:37',1,X'7FE34B494369CA0CCAA350BB2D55660D98CEAF282A7885832AD9EC45E42D9C6BD4DBD03682A7E77934207723A6FBCA15',4039301);
INSERT INTO "_sqlx_migrations" VALUES(6,'codes','2026-11-25 20:27:37',1,X'C37756FC1CB38329C22CB69AE161D84D623DE2CFC8D5FEB174AC7E42F6C7BC116789E9814A46F88C4ED0695C5D2380A1',1619133);
INSERT INTO "_sqlx_migrations" VALUES(7,'open links','2026-11-25 20:27:37',1,X'1526072A16A67D467794047202EF14FC87FB3E49DF7D73DED907D56F6F49A53B0CF682EF893E0DB8B63869B8131E9185',1407518);
INSERT INTO "_sqlx_migrations" VALUES(8,'decision','2026-11-26 05:47:43',1,X'39B9953E0792E236C6B71B1E4B92A597B6989A514D6E115F03EAE65F6034996269E2E9E70773D289FE25DA28767423C5',2865256);
INSERT INTO "_sqlx_migrations" VALUES(9,'lecturer type','2026-11-26 05:47:43',1,X'D0F66F69155B7CEF4CA3317D7A8E4C50D782790F4E47A39DE6B074380801B326A59D0A9D8A715AD75331D3FC2EE5DF5D',1209226);
INSERT INTO "_sqlx_migrations" VALUES(10,'packed answers','2026-11-26 09:27:59',1,X'8F0917A35E7EB4DAEA7054B311EFAE530C8935192495760A75B8609FD7D469BDA47FE89486109E1EC9E4DD81F870FDAE',4665290);
INSERT INTO "_sqlx_migrations" VALUES(11,'etag','2026-11-26 09:27:59',1,X'C9772051992339B5085B9AC3D4182A908ADC1D33E2AE3967601F636562CCC87D26079216F31163A62D76793CC0ED0DBB',1336144);
INSERT INTO "_sqlx_migrations" VALUES(12,'many editions','2026-11-26 09:27:59',1,X'554AA9F1815B8FAFE4AA4C4527703B815926185414E4BEA45B0397A8589F88A511752E1220C75116EE40A1FAC1797F21',1713805);
CREATE TABLE audit_entry (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT REFERENCES edition (id),
    officer_id TEXT REFERENCES officer (id),
    at BIGINT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "audit_entry" VALUES('18c66247-8529-4c54-a637-7f80c94d2bb6',NULL,'7eebe9be-82e7-490d-8443-e3ca69310ff8',1795638458,'sign in','');
INSERT INTO "audit_entry" VALUES('5a2c21c7-cae6-4ba9-a825-3544c88850cb','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',NULL,0,'import edition','seminar/1');
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
INSERT INTO "comment" VALUES('0498d7a4-ca70-4e47-80b7-76a42b632eac','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time, please');
INSERT INTO "comment" VALUES('7925cfeb-692a-4c6f-bf2c-83281e3d66eb','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time, please');
INSERT INTO "comment" VALUES('9311aec8-6f29-4981-b16b-3a9f18f0b791','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time, please');
INSERT INTO "comment" VALUES('a558dd20-33be-46ed-820b-f470b7e1f1b9','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time, please');
INSERT INTO "comment" VALUES('c3ebc239-07db-4bab-adf7-12771cf9d228','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time, please');
INSERT INTO "comment" VALUES('ee62f0eb-ab17-4437-8748-969812a461b3','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558','improve','More time');
CREATE TABLE decision (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT,
    session_id TEXT REFERENCES session (id),
    question_key TEXT NOT NULL,
    expected TEXT NOT NULL CHECK (expected IN ('higher', 'lower')),
    found TEXT NOT NULL,
    decided TEXT NOT NULL,
    from_file BIGINT NOT NULL CHECK (from_file IN (0, 1)),
    CHECK ((kind IS NULL) <> (session_id IS NULL))
) WITHOUT ROWID;
INSERT INTO "decision" VALUES('5d0c3f0e-6a51-4a8e-9a5e-0b8f1d4c7a21','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',NULL,'022167aa-19be-4198-accd-0c1740884558','overall','higher','The opening was long.','It ends after 20 minutes.',1);
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
    CHECK (without_javascript IN (0, 1)), opens_by_clock BIGINT NOT NULL DEFAULT 1
    CHECK (opens_by_clock IN (0, 1)), opens_minutes_before_end BIGINT NOT NULL DEFAULT 10
    CHECK (opens_minutes_before_end >= 0), closes_minutes_after_end BIGINT NOT NULL DEFAULT 1440
    CHECK (closes_minutes_after_end >= 0), etag TEXT NOT NULL DEFAULT '',
    UNIQUE (programme_id, number)
) WITHOUT ROWID;
INSERT INTO "edition" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','addf8981-f26c-4bef-9b8d-3d423faf6c59',1,'The 1st seminar','Reintegration',NULL,NULL,'Asia/Tokyo',16,0,'',5,0,1,1,10,1440,'');
CREATE TABLE officer (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    password_hash TEXT
) WITHOUT ROWID;
INSERT INTO "officer" VALUES('7eebe9be-82e7-490d-8443-e3ca69310ff8','officer@example.org',NULL);
CREATE TABLE pass (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    token_hash TEXT NOT NULL UNIQUE,
    revoked BIGINT NOT NULL CHECK (revoked IN (0, 1))
, number BIGINT) WITHOUT ROWID;
INSERT INTO "pass" VALUES('0ea5e97b-e12a-434a-89e2-5310c1aa417c','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','960fbf2a8c347f65aaca89d1a4ba673c1fcd2b54f68bd6463c8569ef937c809a',0,6);
INSERT INTO "pass" VALUES('224d49b9-cdb8-4a98-a938-e282a057371f','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','a26a208d46ed08fadc9261929329858e22d1dd66287a41773564bed27cd1843e',0,3);
INSERT INTO "pass" VALUES('420083f9-c47d-4df4-b133-b091ecd31d04','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','75d4d95c5cb65f46df82086ff3af287c4b8d5dd4aa4e67b76bfbfbe4da6b38f9',0,1);
INSERT INTO "pass" VALUES('6450769d-99df-4fcc-9175-cd8c29e51001','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','3d70c2aaf8c3a2f0589ab41d344a596da1c8d4383967aefc662a89447d41fcf3',0,4);
INSERT INTO "pass" VALUES('7a21427c-a2e0-4b90-9138-5969ec09431f','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','5daa85c08f47c1eca3ea8d0b18da4955f5d6b162eafe2d866eef1b6328ac29ae',0,5);
INSERT INTO "pass" VALUES('8b2582e7-ef25-47b5-b21d-b40fb784edde','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','eec7b062ee50c3b0e906fd272097fd8efaf58b7cfed540814fea3db3bfcc094d',0,2);
CREATE TABLE pass_draw (
    pass_id TEXT NOT NULL REFERENCES pass (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id), blinded_hash TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (pass_id, session_id)
) WITHOUT ROWID;
INSERT INTO "pass_draw" VALUES('0ea5e97b-e12a-434a-89e2-5310c1aa417c','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('0ea5e97b-e12a-434a-89e2-5310c1aa417c','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('224d49b9-cdb8-4a98-a938-e282a057371f','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('224d49b9-cdb8-4a98-a938-e282a057371f','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('420083f9-c47d-4df4-b133-b091ecd31d04','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('420083f9-c47d-4df4-b133-b091ecd31d04','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('6450769d-99df-4fcc-9175-cd8c29e51001','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('6450769d-99df-4fcc-9175-cd8c29e51001','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('7a21427c-a2e0-4b90-9138-5969ec09431f','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('7a21427c-a2e0-4b90-9138-5969ec09431f','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('8b2582e7-ef25-47b5-b21d-b40fb784edde','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
INSERT INTO "pass_draw" VALUES('8b2582e7-ef25-47b5-b21d-b40fb784edde','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','');
CREATE TABLE programme (
    id TEXT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    synthetic BIGINT NOT NULL CHECK (synthetic IN (0, 1))
) WITHOUT ROWID;
INSERT INTO "programme" VALUES('addf8981-f26c-4bef-9b8d-3d423faf6c59','seminar','A seminar',0);
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
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','exchange','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','feasibility','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'agreement',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','improve','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',8,NULL,1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','intention-to-apply','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','length','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'pacing',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','most-useful','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,'quality',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','support','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'quality',1,'same');
INSERT INTO "question" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'pacing',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','clarity','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'quality',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','exchange','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','improve','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',8,NULL,1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','length','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'pacing',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','most-useful','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','new-knowledge','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,'quality',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','relevance','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'agreement',1,'same');
INSERT INTO "question" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'pacing',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','intention-to-apply','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','lengthen','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','network','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','new-knowledge','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'agreement',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','organisation','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'quality',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,'quality',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','relevance','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'agreement',1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','shorten','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',8,NULL,1,'same');
INSERT INTO "question" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'pacing',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','clarity','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'quality',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','improve','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',8,NULL,1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','intention-to-apply','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','length','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'pacing',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','most-useful','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','new-knowledge','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,'quality',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','relevance','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'agreement',1,'same');
INSERT INTO "question" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'pacing',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','exchange','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','improve','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','intention-to-apply','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','most-useful','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,NULL,1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','new-knowledge','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'agreement',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'quality',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','relevance','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'agreement',1,'same');
INSERT INTO "question" VALUES('9917ca50-9291-491e-9d92-8be840fce317','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'pacing',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','access','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',1,'quality',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','improve','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',8,NULL,1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','intention-to-apply','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',3,'agreement',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','link-to-topic','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',0,'agreement',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','most-useful','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',7,NULL,1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','new-knowledge','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2,'agreement',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','overall','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6,'quality',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','time-for-questions','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4,'pacing',1,'same');
INSERT INTO "question" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','time-on-site','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',5,'pacing',1,'same');
CREATE TABLE question_text (
    questionnaire_id TEXT NOT NULL,
    question_key TEXT NOT NULL,
    language TEXT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    text TEXT NOT NULL,
    PRIMARY KEY (questionnaire_id, question_key, language),
    FOREIGN KEY (questionnaire_id, question_key) REFERENCES question (questionnaire_id, key)
) WITHOUT ROWID;
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','exchange','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The others gave me useful ideas.');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','feasibility','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I can carry out this plan in my country.');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','improve','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What stands in the way of your plan?');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','intention-to-apply','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I plan to begin with it within six months.');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','length','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for working on it was …');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','most-useful','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What helped you most?');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was this part?');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','support','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','How good was the support for my action plan?');
INSERT INTO "question_text" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','clarity','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','How clear were the presentations?');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','exchange','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','improve','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What should be done differently next time?');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','length','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for each presentation was …');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','most-useful','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Which practice will you remember, and why?');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','new-knowledge','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I learned something new about other countries.');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was this session?');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','relevance','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What I heard matters for my work.');
INSERT INTO "question_text" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','intention-to-apply','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','lengthen','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What deserves more time next time?');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','network','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I found colleagues whom I will contact again.');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','new-knowledge','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I learned something new.');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','organisation','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','How well was the seminar organised?');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was the seminar?');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','relevance','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The seminar matters for my work.');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','shorten','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What could be shorter or left out?');
INSERT INTO "question_text" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Over all sessions, the time for questions and discussion was …');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','clarity','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','How clear was the explanation?');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','improve','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What should be done differently next time?');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','intention-to-apply','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','length','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The lecture as a whole was …');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','most-useful','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What was most useful to you?');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','new-knowledge','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I learned something new.');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was this lecture?');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','relevance','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','This lecture matters for my work.');
INSERT INTO "question_text" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','exchange','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I could exchange views with people from other countries.');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','improve','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What should be done differently next time?');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','intention-to-apply','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','most-useful','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What was most useful to you?');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','new-knowledge','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I learned something new.');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was this discussion?');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','relevance','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The discussion mattered for my work.');
INSERT INTO "question_text" VALUES('9917ca50-9291-491e-9d92-8be840fce317','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','access','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','How good were access and explanation on site?');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','improve','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What should be done differently next time?');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','intention-to-apply','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I plan to use something from it at home.');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','link-to-topic','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The visit fitted the topic of the seminar.');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','most-useful','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','What impressed you most?');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','new-knowledge','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','I saw something that I did not know before.');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','overall','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','Overall, how was this visit?');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','time-for-questions','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time for questions and discussion was …');
INSERT INTO "question_text" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','time-on-site','en','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','The time on site was …');
CREATE TABLE questionnaire (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    kind TEXT NOT NULL,
    version BIGINT NOT NULL CHECK (version > 0),
    UNIQUE (edition_id, kind, version)
) WITHOUT ROWID;
INSERT INTO "questionnaire" VALUES('1fb9a3e1-b96d-4668-9fb2-766a83f09e4c','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','action plan',1);
INSERT INTO "questionnaire" VALUES('53e556bc-2eee-49cc-becb-53ba709a5754','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','country presentation',1);
INSERT INTO "questionnaire" VALUES('6800a7ba-1213-422e-aad6-3889811a4f13','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','whole programme',1);
INSERT INTO "questionnaire" VALUES('877c9bb2-30fa-4ae2-b588-791f27811cbf','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','lecture',1);
INSERT INTO "questionnaire" VALUES('9917ca50-9291-491e-9d92-8be840fce317','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','discussion',1);
INSERT INTO "questionnaire" VALUES('c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','observation visit',1);
CREATE TABLE reminder_address (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    address TEXT NOT NULL,
    UNIQUE (edition_id, address)
) WITHOUT ROWID;
INSERT INTO "reminder_address" VALUES('397191d3-7ad1-4e68-88da-fea33a9fdc98','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','office@example.org');
CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    attended BIGINT NOT NULL CHECK (attended IN (0, 1))
, answers TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
INSERT INTO "response" VALUES('1fd448a4-7331-46aa-9848-1743296430b2','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:4 time-for-questions:2');
INSERT INTO "response" VALUES('3b39ff04-e61d-4016-bdd2-d68431735c4e','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:3 time-for-questions:2');
INSERT INTO "response" VALUES('45dbefb0-dc16-47e3-80e9-2e40f7fc8cc7','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:4 time-for-questions:2');
INSERT INTO "response" VALUES('63424a91-bec8-4206-a2f8-74c2e48beab9','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:3 time-for-questions:2');
INSERT INTO "response" VALUES('6eafcaf8-01f8-42c3-8420-1eb6b2033f93','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:4 time-for-questions:2');
INSERT INTO "response" VALUES('87eb98ba-cebd-4ad6-9890-97d93d82b872','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','022167aa-19be-4198-accd-0c1740884558',1,'overall:4 time-for-questions:2');
CREATE TABLE scale (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    key TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('unipolar', 'bipolar')),
    answers BIGINT NOT NULL CHECK (answers BETWEEN 2 AND 11),
    PRIMARY KEY (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement','unipolar',5);
INSERT INTO "scale" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing','bipolar',5);
INSERT INTO "scale" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality','unipolar',5);
CREATE TABLE scale_text (
    edition_id TEXT NOT NULL,
    scale_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (edition_id, scale_key, value, language),
    FOREIGN KEY (edition_id, scale_key) REFERENCES scale (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement',1,'en','Strongly disagree');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement',2,'en','Disagree');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement',3,'en','Neither');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement',4,'en','Agree');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','agreement',5,'en','Strongly agree');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing',1,'en','Far too short');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing',2,'en','A little short');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing',3,'en','About right');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing',4,'en','A little long');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','pacing',5,'en','Far too long');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality',1,'en','Poor');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality',2,'en','Fair');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality',3,'en','Good');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality',4,'en','Very good');
INSERT INTO "scale_text" VALUES('e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','quality',5,'en','Excellent');
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
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')), closes_at BIGINT, opens_at BIGINT, shuts_at BIGINT, closes_by_hand BIGINT NOT NULL DEFAULT 0
    CHECK (closes_by_hand IN (0, 1)), code TEXT, open_link BIGINT NOT NULL DEFAULT 0 CHECK (open_link IN (0, 1)),
    UNIQUE (edition_id, key)
) WITHOUT ROWID;
INSERT INTO "session" VALUES('022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','877c9bb2-30fa-4ae2-b588-791f27811cbf','opening',0,'lecture','The opening <lecture> & more',NULL,NULL,NULL,NULL,'','open',NULL,NULL,NULL,0,NULL,0);
INSERT INTO "session" VALUES('56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','c47d3c35-93a5-4b4c-8a27-5b2a91e0bc5a','visit',2,'observation visit','A visit to come',NULL,NULL,NULL,NULL,'','planned',NULL,NULL,NULL,0,NULL,0);
INSERT INTO "session" VALUES('a876bbc4-f566-45ab-a603-10f4b8533350','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','877c9bb2-30fa-4ae2-b588-791f27811cbf','past',1,'lecture','A lecture that is over',NULL,NULL,NULL,NULL,'','closed',NULL,NULL,NULL,0,NULL,0);
CREATE TABLE session_key (
    session_id TEXT NOT NULL PRIMARY KEY,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    ordinal BIGINT NOT NULL,
    public_key TEXT NOT NULL,
    private_key TEXT,
    UNIQUE (edition_id, ordinal)
) WITHOUT ROWID;
CREATE TABLE session_speaker (
    session_id TEXT NOT NULL REFERENCES session (id),
    position BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    speaker_id TEXT NOT NULL REFERENCES speaker (id),
    PRIMARY KEY (session_id, position)
) WITHOUT ROWID;
INSERT INTO "session_speaker" VALUES('022167aa-19be-4198-accd-0c1740884558',0,'e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','c2b7d0a4-18a5-4f0b-8c39-6d5e2f7a9b10');
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
INSERT INTO "sign_in" VALUES('9a596e73ad20baf100858a543c41150053bf10aeaf1bda0530dc9c0a41540556','7eebe9be-82e7-490d-8443-e3ca69310ff8',1795681658);
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
, lecturer_type TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
INSERT INTO "speaker" VALUES('c2b7d0a4-18a5-4f0b-8c39-6d5e2f7a9b10','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40','A. Speaker','Professor','An institute','faculty');
CREATE TABLE tally (
    session_id TEXT NOT NULL REFERENCES session (id),
    question_key TEXT NOT NULL,
    value BIGINT NOT NULL,
    edition_id TEXT NOT NULL REFERENCES edition (id),
    count BIGINT NOT NULL CHECK (count >= 0),
    PRIMARY KEY (session_id, question_key, value)
) WITHOUT ROWID;
INSERT INTO "tally" VALUES('022167aa-19be-4198-accd-0c1740884558','attended',1,'e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6);
INSERT INTO "tally" VALUES('022167aa-19be-4198-accd-0c1740884558','overall',3,'e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',2);
INSERT INTO "tally" VALUES('022167aa-19be-4198-accd-0c1740884558','overall',4,'e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',4);
INSERT INTO "tally" VALUES('022167aa-19be-4198-accd-0c1740884558','time-for-questions',2,'e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40',6);
CREATE TABLE ticket (
    ticket_hash TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    edition_id TEXT NOT NULL REFERENCES edition (id)) WITHOUT ROWID;
INSERT INTO "ticket" VALUES('16e276092c68d8b3cd31ede52a3b45bc8dbbda0e3431919e951806a3dab120d9','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('186b78b6870168f1c5d0a365cbdaffb243dbd8afdba0a84b7508b1330a18259d','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('3fa69db097597419015fcdc72401f2e64121405fe7e80f38a432ebcb296fa968','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('3fd8631c3be47a221b768b6ac5758b8dd14dbdaf164eddf9349686b778626721','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('5e08db0561adea48a5107b49d363c50260a99837581fafdc6935c00fd928d1d1','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('6e733b9126ac9f2280cb38b37c5e1bc0dbfee3932da476d4c0d7c10de4cf482d','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('6f59dff6ef59936db2d469af7f78308f4cc4ed28394674208e7c26429ce899bf','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('93e5f0b035a535b5746bbd74568be8005e20a9843785a97b1c867736fdc99f60','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('a0cb7ca299f409728bc1ad5992a346361a288ff5680957e657094c4fbe1f7301','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('de80d2b833eab7c2e8491687b5b37a0816c90bcc6ab29c53b63e65e34e723504','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('e8810548db7573e22acfee6f2540c6b638b0ea1a2e5e015f85f520f89b0cd5dd','56bcf8a7-7138-4c52-8f8e-d2d545619427','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
INSERT INTO "ticket" VALUES('ec06ceb4e3950458cb9e2416175a402fd2d3c961e9b3c6ac4dc6077d89cec4c5','022167aa-19be-4198-accd-0c1740884558','e65b4a97-3b3b-41d6-94ca-b9b5ac61cd40');
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
CREATE UNIQUE INDEX session_code ON session (code);
CREATE INDEX decision_edition ON decision (edition_id);
CREATE INDEX question_edition ON question (edition_id);
CREATE INDEX question_text_edition ON question_text (edition_id);
CREATE INDEX speaker_edition ON speaker (edition_id);
CREATE INDEX session_speaker_edition ON session_speaker (edition_id);
CREATE INDEX session_topic_edition ON session_topic (edition_id);
CREATE INDEX series_link_edition ON series_link (edition_id);
CREATE INDEX audit_entry_edition ON audit_entry (edition_id);
CREATE INDEX session_opens ON session (opens_at) WHERE opens_at IS NOT NULL;
CREATE INDEX session_shuts ON session (shuts_at) WHERE shuts_at IS NOT NULL;
CREATE INDEX session_closes ON session (closes_at) WHERE closes_at IS NOT NULL;
COMMIT;

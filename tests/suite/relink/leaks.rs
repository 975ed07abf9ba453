//! Leaks that are put back, to see that the attacker finds each of them.

use kanso::store::Submission;
use sqlx::{AnyPool, AssertSqlSafe};

use super::script::Script;

/// What is put back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Leak {
    None,
    /// A table that numbers its rows as they come.
    RowId,
    /// A time beside each answer.
    Time,
    /// Something that the phone shows each time.
    Cookie,
    /// A closing that renews the ids and leaves rows and log where they are.
    NoRewrite,
    /// The last session's closing did no more than to empty the log.
    TruncateOnly,
    /// A closing that rewrites, and leaves the ids that follow from the tickets.
    NoPurge,
    /// A group that is written in the order in which it came.
    NoShuffle,
    /// A session that is called closed, with which nothing else was done.
    NoClosing,
}

pub(super) async fn run(pool: &AnyPool, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(pool)
        .await
        .unwrap();
}

/// Puts a leak into an empty database.
pub(super) async fn spoil(pool: &AnyPool, leak: Leak) {
    let response = |column: &str| {
        format!(
            "DROP TABLE response; CREATE TABLE response (session_id TEXT NOT NULL, id TEXT NOT NULL, \
             edition_id TEXT NOT NULL, attended BIGINT NOT NULL, answers TEXT NOT NULL, {column}, \
             PRIMARY KEY (session_id, id)) WITHOUT ROWID;"
        )
    };
    match leak {
        Leak::RowId => {
            run(
                pool,
                "DROP TABLE comment; CREATE TABLE comment (id TEXT NOT NULL PRIMARY KEY, \
                 edition_id TEXT NOT NULL, session_id TEXT NOT NULL, \
                 question_key TEXT NOT NULL, text TEXT NOT NULL)",
            )
            .await;
        }
        Leak::Time => {
            run(
                pool,
                &response("at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f'))"),
            )
            .await;
        }
        Leak::Cookie => {
            run(pool, &response("cookie TEXT")).await;
            run(
                pool,
                "CREATE TABLE browser (cookie TEXT); INSERT INTO browser VALUES (''); \
                 CREATE TRIGGER remember AFTER INSERT ON response BEGIN \
                 UPDATE response SET cookie = (SELECT cookie FROM browser) \
                 WHERE id = NEW.id; END;",
            )
            .await;
        }
        _ => {}
    }
}

/// The phone shows who it is.
pub(super) async fn show_cookie(pool: &AnyPool, leak: Leak, person: usize) {
    if leak == Leak::Cookie {
        let sql = format!("UPDATE browser SET cookie = 'cookie-{person}'");
        run(pool, &sql).await;
    }
}

/// Closes a session without one of the steps; `false` where nothing is to be left out.
pub(super) async fn close_by_hand(pool: &AnyPool, script: Script, number: usize) -> bool {
    let (renewed, rewritten, emptied) = match script.leak {
        Leak::NoRewrite => (true, false, false),
        Leak::TruncateOnly if number + 1 == script.sessions => (false, false, true),
        Leak::NoPurge => (false, true, true),
        Leak::NoClosing => (false, false, false),
        _ => return false,
    };
    let session = format!("(SELECT id FROM session WHERE key = 's{number}')");
    run(
        pool,
        &format!("UPDATE session SET state = 'closed' WHERE id = {session}"),
    )
    .await;
    if renewed {
        run(
            pool,
            &format!(
                "BEGIN IMMEDIATE; \
                 CREATE TABLE renewed AS SELECT id AS was, lower(hex(randomblob(16))) AS becomes \
                 FROM response WHERE session_id = {session}; \
                 UPDATE response SET id = becomes FROM renewed WHERE id = was; \
                 UPDATE comment SET id = lower(hex(randomblob(16))) WHERE session_id = {session}; \
                 DELETE FROM ticket WHERE session_id = {session}; \
                 DELETE FROM pass_draw WHERE session_id = {session}; \
                 DROP TABLE renewed; COMMIT"
            ),
        )
        .await;
    }
    if rewritten {
        run(pool, "VACUUM").await;
    }
    if emptied {
        run(pool, "PRAGMA wal_checkpoint(TRUNCATE)").await;
    }
    true
}

/// Writes submissions as the program does, but in the order in which they came.
pub(super) async fn insert_in_order(pool: &AnyPool, submissions: &[Submission]) {
    let [mut responses, mut comments] = [const { Vec::new() }; 2];
    for it in submissions {
        let edition = it.edition;
        let (session, id) = it.key.split_at(36);
        responses.push(format!(
            "('{id}', '{edition}', '{session}', 1, '{}')",
            it.answers
        ));
        for (key, text) in &it.comments {
            let (id, question) = key[36..].split_at(36);
            comments.push(format!(
                "('{id}', '{edition}', '{session}', '{question}', '{text}')"
            ));
        }
    }
    run(
        pool,
        &format!(
            "BEGIN IMMEDIATE; \
             INSERT INTO response (id, edition_id, session_id, attended, answers) VALUES {}; \
             INSERT INTO comment (id, edition_id, session_id, question_key, text) VALUES {}; \
             COMMIT",
            responses.join(", "),
            comments.join(", ")
        ),
    )
    .await;
}

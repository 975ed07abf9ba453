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
    let answer = |column: &str| {
        format!(
            "DROP TABLE answer; CREATE TABLE answer ( \
             response_id TEXT NOT NULL REFERENCES response (id), question_key TEXT NOT NULL, \
             edition_id TEXT NOT NULL, value BIGINT NOT NULL, {column}, \
             PRIMARY KEY (response_id, question_key)) WITHOUT ROWID;"
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
                &answer("at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f'))"),
            )
            .await;
        }
        Leak::Cookie => {
            run(pool, &answer("cookie TEXT")).await;
            run(
                pool,
                "CREATE TABLE browser (cookie TEXT); INSERT INTO browser VALUES (''); \
                 CREATE TRIGGER remember AFTER INSERT ON answer BEGIN \
                 UPDATE answer SET cookie = (SELECT cookie FROM browser) \
                 WHERE response_id = NEW.response_id; END;",
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
                 INSERT INTO response SELECT becomes, edition_id, session_id, attended \
                 FROM renewed JOIN response ON id = was; \
                 UPDATE answer SET response_id = becomes FROM renewed WHERE response_id = was; \
                 DELETE FROM response WHERE id IN (SELECT was FROM renewed); \
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
    let [mut tickets, mut responses, mut answers, mut comments] = [const { Vec::new() }; 4];
    for it in submissions {
        let (session, edition) = (it.session, it.edition);
        let (hash, id) = (it.ticket.hash(), it.ticket.response_id());
        tickets.push(format!(
            "('{}', '{session}', '{edition}', 1)",
            hash.as_str()
        ));
        responses.push(format!("('{id}', '{edition}', '{session}', 1)"));
        for (question, choice) in &it.response.choices {
            answers.push(format!(
                "('{id}', '{question}', '{edition}', {})",
                choice.value()
            ));
        }
        for (question, text) in &it.response.comments {
            let id = it.ticket.comment_id(question);
            let text = text.as_str();
            comments.push(format!(
                "('{id}', '{edition}', '{session}', '{question}', '{text}')"
            ));
        }
    }
    run(
        pool,
        &format!(
            "BEGIN IMMEDIATE; \
             INSERT INTO ticket (ticket_hash, session_id, edition_id, spent) VALUES {} \
             ON CONFLICT (ticket_hash) DO UPDATE SET spent = 1; \
             INSERT INTO response (id, edition_id, session_id, attended) VALUES {}; \
             INSERT INTO answer (response_id, question_key, edition_id, value) VALUES {}; \
             INSERT INTO comment (id, edition_id, session_id, question_key, text) VALUES {}; \
             COMMIT",
            tickets.join(", "),
            responses.join(", "),
            answers.join(", "),
            comments.join(", ")
        ),
    )
    .await;
}

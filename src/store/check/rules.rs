//! What holds between rows, each rule a statement that finds where it does not.

use sqlx::AssertSqlSafe;

use super::Findings;
use crate::store::row::text;
use crate::store::{Connection, StoreError};

/// What is to be done where somebody else has written into the database.
const WENT_WRONG: &str = "Kanso never writes that: go back to a backup from before it was changed";

/// Imports mend what stands in an edition’s file.
const IMPORT: &str = "import the edition’s file again, or go back to a backup";

/// The clock of a server that runs finishes what was interrupted.
const SERVE: &str = "run kanso serve, which finishes closing; where it stays so, its log says why";

/// A session and where it stands; `{of}` joins what `{session}` names.
const OF: &str = "JOIN edition e ON e.id = s.edition_id JOIN programme p ON p.id = e.programme_id";
const SESSION: &str = "p.key || '/' || e.number || '/' || s.key";

/// What is wrong, with `{}` for where; what to do; and the statement that finds the places.
const RULES: &[(&str, &str, &str)] = &[
    (
        "Session {} asks a questionnaire of another edition",
        WENT_WRONG,
        "SELECT {session} AS place FROM session s {of} \
         JOIN questionnaire q ON q.id = s.questionnaire_id WHERE q.edition_id <> s.edition_id",
    ),
    (
        "Session {} asks a questionnaire for another kind of session",
        WENT_WRONG,
        "SELECT {session} AS place FROM session s {of} \
         JOIN questionnaire q ON q.id = s.questionnaire_id WHERE q.kind <> s.kind",
    ),
    (
        "The versions of a questionnaire of edition {} are not 1, 2, 3 …",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM edition e \
         JOIN programme p ON p.id = e.programme_id WHERE e.id IN (SELECT edition_id \
         FROM questionnaire GROUP BY edition_id, kind \
         HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*))",
    ),
    (
        "A questionnaire of edition {} has questions that belong to another edition",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM question x \
         JOIN questionnaire q ON q.id = x.questionnaire_id JOIN edition e ON e.id = q.edition_id \
         JOIN programme p ON p.id = e.programme_id WHERE x.edition_id <> q.edition_id",
    ),
    (
        "A questionnaire of edition {} has texts that belong to another edition",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM question_text x \
         JOIN questionnaire q ON q.id = x.questionnaire_id JOIN edition e ON e.id = q.edition_id \
         JOIN programme p ON p.id = e.programme_id WHERE x.edition_id <> q.edition_id",
    ),
    (
        "A question of edition {} has no English text",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM question x \
         JOIN edition e ON e.id = x.edition_id JOIN programme p ON p.id = e.programme_id \
         WHERE NOT EXISTS (SELECT 1 FROM question_text t WHERE t.language = 'en' \
         AND t.questionnaire_id = x.questionnaire_id AND t.question_key = x.key)",
    ),
    (
        "A scale of edition {} does not have one English text for each of its answers",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM scale x \
         JOIN edition e ON e.id = x.edition_id JOIN programme p ON p.id = e.programme_id \
         WHERE x.answers <> (SELECT COUNT(*) FROM scale_text t WHERE t.language = 'en' \
         AND t.edition_id = x.edition_id AND t.scale_key = x.key AND t.value <= x.answers) \
         OR EXISTS (SELECT 1 FROM scale_text t WHERE t.edition_id = x.edition_id \
         AND t.scale_key = x.key AND t.value > x.answers)",
    ),
    (
        "Session {} names a speaker of another edition",
        IMPORT,
        "SELECT {session} AS place FROM session_speaker x JOIN session s ON s.id = x.session_id {of} \
         JOIN speaker o ON o.id = x.speaker_id WHERE o.edition_id <> s.edition_id",
    ),
    (
        "Session {} names a topic of another edition",
        IMPORT,
        "SELECT {session} AS place FROM session_topic x JOIN session s ON s.id = x.session_id {of} \
         JOIN topic o ON o.id = x.topic_id WHERE o.edition_id <> s.edition_id",
    ),
    (
        "Session {} follows a session that is not of an earlier edition of its programme",
        IMPORT,
        "SELECT {session} AS place FROM series_link x JOIN session s ON s.id = x.session_id {of} \
         JOIN session o ON o.id = x.earlier_session_id JOIN edition f ON f.id = o.edition_id \
         WHERE f.programme_id <> e.programme_id OR f.number >= e.number",
    ),
    (
        "Session {} is planned and has a time at which its grace time ends",
        WENT_WRONG,
        "SELECT {session} AS place FROM session s {of} \
         WHERE s.state = 'planned' AND s.closes_at IS NOT NULL",
    ),
    (
        "Closing session {} was not finished: its rows may still be in the order of the answers",
        SERVE,
        "SELECT {session} AS place FROM session s {of} \
         WHERE s.state = 'closed' AND s.closes_at IS NOT NULL",
    ),
    (
        "Session {} is closed and has times by which the clock would open or close it",
        WENT_WRONG,
        "SELECT {session} AS place FROM session s {of} \
         WHERE s.state = 'closed' AND (s.opens_at IS NOT NULL OR s.shuts_at IS NOT NULL)",
    ),
    (
        "Session {} is closed and still has tickets, from which the ids of responses could follow",
        SERVE,
        "SELECT {session} AS place FROM session s {of} \
         WHERE s.state = 'closed' AND s.id IN (SELECT session_id FROM ticket)",
    ),
    (
        "Session {} is closed and it is still noted which cards have drawn for it",
        SERVE,
        "SELECT {session} AS place FROM session s {of} \
         WHERE s.state = 'closed' AND s.id IN (SELECT session_id FROM pass_draw)",
    ),
    (
        "Session {} is closed and its private key is still there, by which tickets could be signed",
        SERVE,
        "SELECT {session} AS place FROM session_key x JOIN session s ON s.id = x.session_id {of} \
         WHERE s.state = 'closed' AND x.private_key IS NOT NULL",
    ),
    (
        "A card of another edition has drawn for session {}",
        WENT_WRONG,
        "SELECT DISTINCT {session} AS place FROM pass_draw x \
         JOIN session s ON s.id = x.session_id {of} \
         JOIN pass o ON o.id = x.pass_id WHERE o.edition_id <> s.edition_id",
    ),
    (
        "Keys of edition {} are missing, so the fingerprint on its cards can no longer be computed",
        WENT_WRONG,
        "SELECT p.key || '/' || e.number AS place FROM edition e \
         JOIN programme p ON p.id = e.programme_id WHERE e.id IN (SELECT edition_id \
         FROM session_key GROUP BY edition_id HAVING MIN(ordinal) <> 1 OR MAX(ordinal) <> COUNT(*))",
    ),
    (
        "Two sessions have the same key, one of them in edition {}, so that a ticket is good for both",
        WENT_WRONG,
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM session_key x \
         JOIN edition e ON e.id = x.edition_id JOIN programme p ON p.id = e.programme_id \
         WHERE x.public_key IN (SELECT public_key FROM session_key GROUP BY public_key \
         HAVING COUNT(*) > 1)",
    ),
    (
        "Every session of edition {} is closed, and it still has addresses for reminders",
        SERVE,
        "SELECT p.key || '/' || e.number AS place FROM edition e \
         JOIN programme p ON p.id = e.programme_id \
         WHERE e.id IN (SELECT edition_id FROM reminder_address) \
         AND e.id IN (SELECT edition_id FROM session) \
         AND e.id NOT IN (SELECT edition_id FROM session WHERE state <> 'closed')",
    ),
    (
        "A decision in edition {} is about a question that its programme has never asked",
        "delete it on the page of the brief, or import the edition’s file again",
        "SELECT DISTINCT p.key || '/' || e.number AS place FROM decision d \
         JOIN edition e ON e.id = d.edition_id JOIN programme p ON p.id = e.programme_id \
         WHERE NOT EXISTS (SELECT 1 FROM question x JOIN edition f ON f.id = x.edition_id \
         WHERE f.programme_id = e.programme_id AND x.key = d.question_key)",
    ),
];

/// Tables whose rows name a session and its edition.
const OF_SESSIONS: [&str; 9] = [
    "session_speaker",
    "session_topic",
    "series_link",
    "session_key",
    "decision",
    "pass_draw",
    "ticket",
    "comment",
    "tally",
];

/// Looks for what breaks a rule.
pub(super) async fn check(
    connection: &mut Connection,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    for (wrong, mend, sql) in RULES {
        find(connection, sql, wrong, mend, findings).await?;
    }
    for table in OF_SESSIONS {
        let sql = format!(
            "SELECT DISTINCT {{session}} AS place FROM {table} x \
             JOIN session s ON s.id = x.session_id {{of}} WHERE x.edition_id <> s.edition_id"
        );
        let wrong =
            format!("Rows of the table “{table}” of session {{}} are noted for another edition");
        find(connection, &sql, &wrong, WENT_WRONG, findings).await?;
    }
    Ok(())
}

async fn find(
    connection: &mut Connection,
    sql: &str,
    wrong: &str,
    mend: &str,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let sql = sql.replace("{session}", SESSION).replace("{of}", OF);
    // The words are those of this file, not input.
    let rows = sqlx::query(AssertSqlSafe(sql))
        .fetch_all(connection)
        .await?;
    for row in &rows {
        let place = text(row, "place")?;
        findings.add(format!("{}: {mend}.", wrong.replace("{}", &place)));
    }
    Ok(())
}

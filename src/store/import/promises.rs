//! What people were told when they answered, held against the next version of an edition's file.

use sqlx::AssertSqlSafe;

use super::ImportRefusal;
use crate::domain::{EditionDraft, ProgrammeId};
use crate::store::Connection;
use crate::store::editions::threshold;
use crate::store::row::{flag, number};

/// Keeps the sessions of an edition from being opened while it is imported, before the edition itself
/// is written: whoever opens one takes the session first, too.
pub(super) async fn hold_sessions(
    connection: &mut Connection,
    lock: &str,
    programme: ProgrammeId,
    draft: &EditionDraft,
) -> Result<(), ImportRefusal> {
    let sql = format!(
        "SELECT id FROM session WHERE edition_id IN \
         (SELECT id FROM edition WHERE programme_id = $1 AND number = $2) ORDER BY id{lock}"
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(programme.to_string())
        .bind(i64::from(draft.plan.number))
        .fetch_all(connection)
        .await?;
    Ok(())
}

/// What people were told when they answered must stay true of their answers.
pub(super) async fn check(
    connection: &mut Connection,
    programme: ProgrammeId,
    draft: &EditionDraft,
) -> Result<(), ImportRefusal> {
    let row = sqlx::query(
        "SELECT e.threshold, e.without_javascript, \
         (SELECT COUNT(*) FROM session s WHERE s.edition_id = e.id AND s.state <> 'planned') \
         AS opened, (SELECT COUNT(*) FROM session s WHERE s.edition_id = e.id \
         AND s.state <> 'planned' AND s.open_link <> 0) AS opened_links, \
         (SELECT COUNT(*) FROM pass p WHERE p.edition_id = e.id) AS passes \
         FROM edition e WHERE e.programme_id = $1 AND e.number = $2",
    )
    .bind(programme.to_string())
    .bind(i64::from(draft.plan.number))
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else {
        return Ok(());
    };
    let by_pass = number::<u64>(&row, "opened")? > 0 && number::<u64>(&row, "passes")? > 0;
    let by_link = number::<u64>(&row, "opened_links")? > 0;
    if !by_pass && !by_link {
        return Ok(());
    }
    let (before, after) = (threshold(&row)?, draft.plan.threshold);
    if after < before {
        return Err(ImportRefusal::WouldLowerThreshold { before, after });
    }
    if draft.plan.without_javascript && !flag(&row, "without_javascript")? {
        return Err(ImportRefusal::WouldLetServerSee);
    }
    Ok(())
}

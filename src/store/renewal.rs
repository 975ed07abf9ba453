//! New ids for what a closed session holds.
//!
//! While a session is open the ids of a response and of its comments follow from its
//! ticket, so that a phone can send again and change its answers; and a ticket follows from
//! a card. Left so, a card that turns up in a drawer years later would open any copy of the
//! database. So when nothing can be changed any more, all ids are drawn anew, by chance, and
//! the tickets are forgotten.

use std::fmt::Display;

use rand::seq::SliceRandom;
use sqlx::AssertSqlSafe;

use super::row::{change, row_placeholders, text};
use super::{Connection, Store, StoreError};
use crate::domain::{CommentId, ResponseId, SessionId};

/// How many ids are renewed by one statement: two values each, of the 32,766 that SQLite takes.
const AT_ONCE: usize = 1_000;

/// Gives all responses and comments of a closed session new random ids and deletes its
/// tickets and draws, in one transaction. It may be done again: a session that is being
/// closed keeps its time until everything is done.
pub(super) async fn renew(store: &Store, session: SessionId) -> Result<(), StoreError> {
    let mut transaction = store.begin().await?;
    // The row stays locked, so that two programs do not renew the same session at once.
    let closing = sqlx::query(
        "UPDATE session SET closes_at = closes_at \
         WHERE id = $1 AND state = 'closed' AND closes_at IS NOT NULL",
    )
    .bind(session.to_string())
    .execute(&mut *transaction)
    .await?
    .rows_affected();
    if closing == 0 {
        return Ok(());
    }
    renew_responses(&mut transaction, session).await?;
    renew_comments(&mut transaction, session).await?;
    for sql in [
        "DELETE FROM ticket WHERE session_id = $1",
        "DELETE FROM pass_draw WHERE session_id = $1",
    ] {
        sqlx::query(sql)
            .bind(session.to_string())
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(())
}

async fn renew_responses(
    connection: &mut Connection,
    session: SessionId,
) -> Result<(), StoreError> {
    let ids = ids(
        connection,
        "SELECT id FROM response WHERE session_id = $1",
        session,
    )
    .await?;
    for ids in ids.chunks(AT_ONCE) {
        let renewed = renewed(ids, ResponseId::random);
        // An answer names its response, so the new response is there before the old one goes.
        for sql in [
            "INSERT INTO response (id, edition_id, session_id, attended) \
             SELECT renewed.becomes, response.edition_id, response.session_id, response.attended \
             FROM renewed JOIN response ON response.id = renewed.was",
            "UPDATE answer SET response_id = renewed.becomes FROM renewed \
             WHERE answer.response_id = renewed.was",
        ] {
            with_renewed(connection, &renewed, sql).await?;
        }
        change(
            connection,
            "DELETE FROM response WHERE id IN (..)",
            ids.to_vec(),
        )
        .await?;
    }
    Ok(())
}

async fn renew_comments(connection: &mut Connection, session: SessionId) -> Result<(), StoreError> {
    let ids = ids(
        connection,
        "SELECT id FROM comment WHERE session_id = $1",
        session,
    )
    .await?;
    for ids in ids.chunks(AT_ONCE) {
        let renewed = renewed(ids, CommentId::random);
        let sql = "UPDATE comment SET id = renewed.becomes FROM renewed \
                   WHERE comment.id = renewed.was";
        with_renewed(connection, &renewed, sql).await?;
    }
    Ok(())
}

/// The ids that a session has, in no order.
async fn ids(
    connection: &mut Connection,
    sql: &'static str,
    session: SessionId,
) -> Result<Vec<String>, StoreError> {
    let mut ids: Vec<String> = sqlx::query(sql)
        .bind(session.to_string())
        .fetch_all(connection)
        .await?
        .iter()
        .map(|row| text(row, "id"))
        .collect::<Result<_, _>>()?;
    ids.shuffle(&mut rand::rng());
    Ok(ids)
}

fn renewed<T: Display>(ids: &[String], random: fn() -> T) -> Vec<(&String, String)> {
    ids.iter().map(|it| (it, random().to_string())).collect()
}

/// Runs a statement that reads the old and the new ids as a table.
async fn with_renewed(
    connection: &mut Connection,
    renewed: &[(&String, String)],
    sql: &str,
) -> Result<(), StoreError> {
    let sql = format!(
        "WITH renewed (was, becomes) AS (VALUES {}) {sql}",
        row_placeholders(connection, renewed.len(), 2)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (was, becomes) in renewed {
        query = query.bind((*was).clone()).bind(becomes.clone());
    }
    query.execute(connection).await?;
    Ok(())
}

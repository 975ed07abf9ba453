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

use super::row::{row_placeholders, text};
use super::{Connection, Store, StoreError};
use crate::domain::{CommentId, ResponseId, SessionId};

/// How many ids are renewed by one statement: three values each, of the 32,766 that SQLite takes.
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
    renew_ids(&mut transaction, "response", session, ResponseId::random).await?;
    renew_ids(&mut transaction, "comment", session, CommentId::random).await?;
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

/// Draws the ids of a session's rows in a table anew.
async fn renew_ids<T: Display>(
    connection: &mut Connection,
    table: &str,
    session: SessionId,
    random: fn() -> T,
) -> Result<(), StoreError> {
    let ids = ids(connection, table, session).await?;
    for ids in ids.chunks(AT_ONCE) {
        let sql = format!(
            "WITH renewed (session_id, was, becomes) AS (VALUES {}) \
             UPDATE {table} SET id = renewed.becomes FROM renewed \
             WHERE {table}.session_id = renewed.session_id AND {table}.id = renewed.was",
            row_placeholders(connection, ids.len(), 3)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in ids {
            query = query
                .bind(session.to_string())
                .bind(id.clone())
                .bind(random().to_string());
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// The ids that a session has in a table, in no order.
async fn ids(
    connection: &mut Connection,
    table: &str,
    session: SessionId,
) -> Result<Vec<String>, StoreError> {
    let sql = format!("SELECT id FROM {table} WHERE session_id = $1");
    let mut ids: Vec<String> = sqlx::query(AssertSqlSafe(sql))
        .bind(session.to_string())
        .fetch_all(connection)
        .await?
        .iter()
        .map(|row| text(row, "id"))
        .collect::<Result<_, _>>()?;
    ids.shuffle(&mut rand::rng());
    Ok(ids)
}

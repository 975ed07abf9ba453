//! The turn of one program to finish closing, among several on one PostgreSQL database.

use super::row::text;
use super::{Connection, StoreError};

/// The number of the advisory lock under which one program after the other finishes closing.
const TURN: i64 = 0x6b61_6e73_6f01;

/// Takes the turn to finish closing; `false` when another program has it.
pub(super) async fn take(connection: &mut Connection) -> Result<bool, StoreError> {
    let row = sqlx::query("SELECT CAST(pg_try_advisory_lock($1) AS TEXT) AS taken")
        .bind(TURN)
        .fetch_one(connection)
        .await?;
    Ok(text(&row, "taken")? == "true")
}

/// Gives the turn back.
pub(super) async fn end(connection: &mut Connection) -> Result<(), StoreError> {
    sqlx::query("SELECT CAST(pg_advisory_unlock($1) AS TEXT) AS ended")
        .bind(TURN)
        .fetch_one(connection)
        .await?;
    Ok(())
}

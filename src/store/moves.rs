//! How responses that come, change or go move the tallies.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;

use super::row::row_placeholders;
use super::{Connection, StoreError};
use crate::domain::{EditionId, SessionId};

/// By how much each tally moves.
#[derive(Default)]
pub(super) struct Moves<'a>(BTreeMap<(SessionId, EditionId, &'a str, u8), i64>);

impl<'a> Moves<'a> {
    /// Lets one tally move by so many.
    pub(super) fn add(
        &mut self,
        place: (SessionId, EditionId),
        question: &'a str,
        value: u8,
        by: i64,
    ) {
        *self
            .0
            .entry((place.0, place.1, question, value))
            .or_default() += by;
    }

    /// Moves them all.
    pub(super) async fn apply(self, connection: &mut Connection) -> Result<(), StoreError> {
        let (up, down): (Vec<_>, Vec<_>) = self
            .0
            .into_iter()
            .filter(|(_, by)| *by != 0)
            .partition(|(_, by)| *by > 0);
        if !up.is_empty() {
            let sql = format!(
                "INSERT INTO tally (session_id, question_key, value, edition_id, count) VALUES {} \
                 ON CONFLICT (session_id, question_key, value) \
                 DO UPDATE SET count = tally.count + excluded.count",
                row_placeholders(connection, up.len(), 5)
            );
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for ((session, edition, question, value), by) in up {
                query = query
                    .bind(session.to_string())
                    .bind(question)
                    .bind(i64::from(value))
                    .bind(edition.to_string())
                    .bind(by);
            }
            query.execute(&mut *connection).await?;
        }
        // An answer that was replaced is rare, so these go one by one.
        for ((session, _, question, value), by) in down {
            sqlx::query(
                "UPDATE tally SET count = count + $1 \
                 WHERE session_id = $2 AND question_key = $3 AND value = $4",
            )
            .bind(by)
            .bind(session.to_string())
            .bind(question)
            .bind(i64::from(value))
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}

//! Tallies and comments: what the analysis reads.

use sqlx::any::AnyRow;

use super::row::{number, parsed, text};
use super::{Store, StoreError};
use crate::domain::{ATTENDED, EditionId, Key, SessionId, Tally};

impl Store {
    /// The tallies of an edition. What is counted zero times may be missing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tallies(&self, edition: EditionId) -> Result<Vec<Tally>, StoreError> {
        sqlx::query(
            "SELECT session_id, question_key, value, count FROM tally WHERE edition_id = $1 \
             ORDER BY session_id, question_key, value",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(tally)
        .collect()
    }

    /// The tallies of a session that count its responses themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn received_tallies(&self, session: SessionId) -> Result<Vec<Tally>, StoreError> {
        sqlx::query(
            "SELECT session_id, question_key, value, count FROM tally \
             WHERE session_id = $1 AND question_key = $2",
        )
        .bind(session.to_string())
        .bind(ATTENDED)
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(tally)
        .collect()
    }

    /// The comments on a session with the question each answers, in the order of
    /// their random ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn comments(&self, session: SessionId) -> Result<Vec<(Key, String)>, StoreError> {
        sqlx::query("SELECT question_key, text FROM comment WHERE session_id = $1 ORDER BY id")
            .bind(session.to_string())
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| Ok((parsed(row, "question_key")?, text(row, "text")?)))
            .collect()
    }
}

/// One row of tallies.
pub(super) fn tally(row: &AnyRow) -> Result<Tally, StoreError> {
    Ok(Tally {
        session: parsed(row, "session_id")?,
        question: parsed(row, "question_key")?,
        value: number(row, "value")?,
        count: number(row, "count")?,
    })
}

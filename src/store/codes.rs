//! The short codes of sessions.

use super::row::parsed;
use super::{Store, StoreError};
use crate::domain::{Code, EditionId, Session, SessionId};

impl Store {
    /// Gives every session of an edition that has none a code of its own.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_missing_codes(&self, edition: EditionId) -> Result<(), StoreError> {
        loop {
            let missing: Vec<SessionId> =
                sqlx::query("SELECT id FROM session WHERE edition_id = $1 AND code IS NULL")
                    .bind(edition.to_string())
                    .fetch_all(&self.pool)
                    .await?
                    .iter()
                    .map(|row| parsed(row, "id"))
                    .collect::<Result<_, _>>()?;
            if missing.is_empty() {
                return Ok(());
            }
            // A code that another session has is not given; the next round draws another.
            for session in missing {
                let code = Code::random().to_string();
                sqlx::query(
                    "UPDATE session SET code = $1 WHERE id = $2 AND code IS NULL \
                     AND NOT EXISTS (SELECT 1 FROM session other WHERE other.code = $3)",
                )
                .bind(code.clone())
                .bind(session.to_string())
                .bind(code)
                .execute(&self.pool)
                .await?;
            }
        }
    }

    /// The session with this code, without its people and topics.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session_with_code(&self, code: &Code) -> Result<Option<Session>, StoreError> {
        let row = sqlx::query("SELECT id FROM session WHERE code = $1")
            .bind(code.to_string())
            .fetch_optional(&self.pool)
            .await?;
        match row {
            Some(row) => self.session(parsed(&row, "id")?).await,
            None => Ok(None),
        }
    }
}

//! The keys that sign and check the tickets of each session.

use std::collections::HashSet;

use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;

use super::row::{parsed, text};
use super::{Store, StoreError};
use crate::domain::{EditionId, SessionId, SigningKey, TicketKey};

impl Store {
    /// Whether a session of an edition is not closed and has no keys.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lacks_keys(&self, edition: EditionId) -> Result<bool, StoreError> {
        Ok(!self.without_keys(edition).await?.is_empty())
    }

    /// Makes the keys of all sessions of an edition that are not closed and have none.
    /// Each takes a part of a second.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_missing_keys(&self, edition: EditionId) -> Result<(), StoreError> {
        loop {
            let missing = self.without_keys(edition).await?;
            if missing.is_empty() {
                return Ok(());
            }
            for session in missing {
                let (signing, key) = tokio::task::spawn_blocking(SigningKey::generate).await??;
                // Another program may have made it meanwhile, or given its number to another
                // session: then the next round makes it.
                sqlx::query(
                    "INSERT INTO session_key \
                     (session_id, edition_id, ordinal, public_key, private_key) \
                     SELECT $1, $2, COALESCE(MAX(ordinal), 0) + 1, $3, $4 FROM session_key \
                     WHERE edition_id = $5 ON CONFLICT DO NOTHING",
                )
                .bind(session.to_string())
                .bind(edition.to_string())
                .bind(key.to_text())
                .bind(signing.to_text()?)
                .bind(edition.to_string())
                .execute(&self.pool)
                .await?;
            }
        }
    }

    /// A number from 0 on and below `below` for a step of a session that is not closed: the same for
    /// all programs on the database and, because the private key is in it, foreseen by nobody
    /// else. `None` where there is no such key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn secret_number(
        &self,
        session: SessionId,
        step: u64,
        below: u64,
    ) -> Result<Option<u64>, StoreError> {
        let row = sqlx::query(
            "SELECT private_key FROM session_key \
             WHERE session_id = $1 AND private_key IS NOT NULL",
        )
        .bind(session.to_string())
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let digest = Sha256::new()
            .chain_update(text(&row, "private_key")?)
            .chain_update(step.to_be_bytes())
            .finalize();
        let number = digest
            .iter()
            .take(8)
            .fold(0, |all, byte| (all << 8) | u64::from(*byte));
        Ok(Some(number % below.max(1)))
    }

    async fn without_keys(&self, edition: EditionId) -> Result<Vec<SessionId>, StoreError> {
        sqlx::query(
            "SELECT id FROM session WHERE edition_id = $1 AND state <> 'closed' \
             AND id NOT IN (SELECT session_id FROM session_key) ORDER BY position",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| parsed(row, "id"))
        .collect()
    }

    /// The public keys of an edition in the order in which they were made, also those of
    /// sessions that are closed or were removed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ticket_keys(
        &self,
        edition: EditionId,
    ) -> Result<Vec<(SessionId, TicketKey)>, StoreError> {
        sqlx::query(
            "SELECT session_id, public_key FROM session_key WHERE edition_id = $1 ORDER BY ordinal",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| Ok((parsed(row, "session_id")?, parsed(row, "public_key")?)))
        .collect()
    }

    /// The public key of a session; `None` when it has none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ticket_key(&self, session: SessionId) -> Result<Option<TicketKey>, StoreError> {
        sqlx::query("SELECT public_key FROM session_key WHERE session_id = $1")
            .bind(session.to_string())
            .fetch_optional(&self.pool)
            .await?
            .map(|row| parsed(&row, "public_key"))
            .transpose()
    }

    /// The sessions of an edition for which tickets can still be drawn.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signing_sessions(
        &self,
        edition: EditionId,
    ) -> Result<HashSet<SessionId>, StoreError> {
        sqlx::query(
            "SELECT session_id FROM session_key WHERE edition_id = $1 AND private_key IS NOT NULL \
             AND session_id IN (SELECT id FROM session WHERE state <> 'closed')",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| parsed(row, "session_id"))
        .collect()
    }

    /// The private keys of the sessions of an edition that are not closed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signing_keys(
        &self,
        edition: EditionId,
    ) -> Result<Vec<(SessionId, SigningKey)>, StoreError> {
        let rows = sqlx::query(
            "SELECT session_id, private_key FROM session_key \
             WHERE edition_id = $1 AND private_key IS NOT NULL \
             AND session_id IN (SELECT id FROM session WHERE state <> 'closed') ORDER BY ordinal",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(signing_key).collect()
    }
}

fn signing_key(row: &AnyRow) -> Result<(SessionId, SigningKey), StoreError> {
    // What cannot be read must not be shown: it is a private key.
    let key = text(row, "private_key")?.parse()?;
    Ok((parsed(row, "session_id")?, key))
}

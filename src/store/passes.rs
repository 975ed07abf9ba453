//! Passes and the tickets that are drawn with them.

use std::collections::HashSet;

use sqlx::Row;

use super::row::{parsed, select};
use super::{Store, StoreError};
use crate::domain::{EditionId, PassId, Secret, SecretHash, Session, SessionId};

impl Store {
    /// Adds passes to an edition, known by the hashes of their secrets.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_passes(
        &self,
        edition: EditionId,
        tokens: &[SecretHash],
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        for token in tokens {
            sqlx::query(
                "INSERT INTO pass (id, edition_id, token_hash, revoked) VALUES ($1, $2, $3, 0)",
            )
            .bind(PassId::random().to_string())
            .bind(edition.to_string())
            .bind(token.as_str().to_owned())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// How many passes of an edition are in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pass_count(&self, edition: EditionId) -> Result<u64, StoreError> {
        let row =
            sqlx::query("SELECT COUNT(*) AS count FROM pass WHERE edition_id = $1 AND revoked = 0")
                .bind(edition.to_string())
                .fetch_one(&self.pool)
                .await?;
        super::row::number(&row, "count")
    }

    /// The pass with this secret and its edition; `None` when there is none or it was revoked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pass(
        &self,
        token: &SecretHash,
    ) -> Result<Option<(PassId, EditionId)>, StoreError> {
        let row =
            sqlx::query("SELECT id, edition_id FROM pass WHERE token_hash = $1 AND revoked = 0")
                .bind(token.as_str().to_owned())
                .fetch_optional(&self.pool)
                .await?;
        row.map(|row| Ok((parsed(&row, "id")?, parsed(&row, "edition_id")?)))
            .transpose()
    }

    /// Draws the tickets of all these sessions that the pass has not drawn yet, at
    /// once, so that the time of drawing says nothing about the time of answering.
    /// Drawing again changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draw_tickets(
        &self,
        pass: PassId,
        secret: &Secret,
        sessions: &[Session],
    ) -> Result<(), StoreError> {
        let drawn = self.drawn(pass).await?;
        let missing: Vec<&Session> = sessions
            .iter()
            .filter(|it| !drawn.contains(&it.id))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let mut transaction = self.begin().await?;
        for session in missing {
            // The draw is noted first: two phones with the same card draw the same ticket.
            sqlx::query(
                "INSERT INTO pass_draw (pass_id, session_id, edition_id) VALUES ($1, $2, $3) \
                 ON CONFLICT DO NOTHING",
            )
            .bind(pass.to_string())
            .bind(session.id.to_string())
            .bind(session.edition_id.to_string())
            .execute(&mut *transaction)
            .await?;
            sqlx::query(
                "INSERT INTO ticket (ticket_hash, session_id, edition_id, spent) \
                 VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING",
            )
            .bind(secret.ticket(session.id).hash().as_str().to_owned())
            .bind(session.id.to_string())
            .bind(session.edition_id.to_string())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Which of these tickets are spent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn spent(&self, tickets: &[SecretHash]) -> Result<HashSet<String>, StoreError> {
        if tickets.is_empty() {
            return Ok(HashSet::new());
        }
        let mut connection = self.pool.acquire().await?;
        let rows = select(
            &mut connection,
            "SELECT ticket_hash FROM ticket WHERE spent = 1 AND ticket_hash IN (..)",
            tickets.iter().map(|it| it.as_str().to_owned()).collect(),
        )
        .await?;
        rows.iter()
            .map(|row| Ok(row.try_get("ticket_hash")?))
            .collect()
    }

    async fn drawn(&self, pass: PassId) -> Result<HashSet<SessionId>, StoreError> {
        sqlx::query("SELECT session_id FROM pass_draw WHERE pass_id = $1")
            .bind(pass.to_string())
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| parsed(row, "session_id"))
            .collect()
    }
}

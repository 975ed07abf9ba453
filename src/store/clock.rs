//! Opening and closing sessions by the clock. Every step is one that cannot be taken twice,
//! also when several servers share a database, and none is ever taken back: a clock that is
//! put back reopens nothing.

use sqlx::any::AnyRow;

use super::row::{parsed, text};
use super::{Store, StoreError, audit};
use crate::domain::{EditionId, SessionId};

/// The longest time, in seconds, that phones are given to send what they kept when the clock
/// comes to a closing so late that the grace time is over already.
const LATE_GRACE: i64 = 60 * 60;

/// What the clock did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turned {
    /// The sessions that it opened.
    pub opened: Vec<SessionId>,
    /// The sessions that it lets close when their grace time is over.
    pub closing: Vec<SessionId>,
}

impl Store {
    /// Opens and closes the sessions whose time has come; `now` is in seconds since 1970.
    ///
    /// A planned session for which the clock comes so late that its grace time is over too
    /// stays planned, in the officers' hands: it is not closed for good without having been
    /// open. An open one gets a grace time of up to an hour from now at least, for the
    /// phones that could not send meanwhile.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn turn_clock(&self, now: i64) -> Result<Turned, StoreError> {
        self.leave_missed_sessions(now).await?;
        Ok(Turned {
            opened: self.open_in_time(now).await?,
            closing: self.close_in_time(now).await?,
        })
    }

    async fn leave_missed_sessions(&self, now: i64) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let missed = sqlx::query(
            "UPDATE session SET opens_at = NULL, shuts_at = NULL \
             WHERE state = 'planned' AND shuts_at IS NOT NULL AND shuts_at + 60 * \
             (SELECT e.grace_minutes FROM edition e WHERE e.id = session.edition_id) <= $1 \
             RETURNING edition_id",
        )
        .bind(now)
        .fetch_all(&mut *transaction)
        .await?;
        for row in &missed {
            self.touch(&mut transaction, parsed(row, "edition_id")?)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    async fn open_in_time(&self, now: i64) -> Result<Vec<SessionId>, StoreError> {
        let due = sqlx::query(
            "SELECT id, edition_id, key FROM session \
             WHERE state = 'planned' AND opens_at IS NOT NULL AND opens_at <= $1",
        )
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        let mut opened = Vec::new();
        for row in &due {
            let id: SessionId = parsed(row, "id")?;
            let mut transaction = self.begin().await?;
            // An officer or another server may have been faster.
            let changed = sqlx::query(
                "UPDATE session SET state = 'open', opens_at = NULL \
                 WHERE id = $1 AND state = 'planned' AND opens_at IS NOT NULL AND opens_at <= $2",
            )
            .bind(id.to_string())
            .bind(now)
            .execute(&mut *transaction)
            .await?
            .rows_affected();
            if changed == 1 {
                self.note_turn(&mut transaction, row, now, "open session by the clock")
                    .await?;
                opened.push(id);
            }
            transaction.commit().await?;
            self.tell(Some(id)).await;
        }
        Ok(opened)
    }

    async fn close_in_time(&self, now: i64) -> Result<Vec<SessionId>, StoreError> {
        let due = sqlx::query(
            "SELECT id, edition_id, key FROM session \
             WHERE state = 'open' AND closes_at IS NULL AND shuts_at IS NOT NULL AND shuts_at <= $1",
        )
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        let mut closing = Vec::new();
        for row in &due {
            let id: SessionId = parsed(row, "id")?;
            let mut transaction = self.begin().await?;
            let changed = sqlx::query(
                "UPDATE session SET shuts_at = NULL, closes_at = (SELECT CASE \
                 WHEN shuts_at + 60 * e.grace_minutes > $1 THEN shuts_at + 60 * e.grace_minutes \
                 WHEN 60 * e.grace_minutes < $2 THEN $3 + 60 * e.grace_minutes ELSE $4 END \
                 FROM edition e WHERE e.id = session.edition_id) \
                 WHERE id = $5 AND state = 'open' AND closes_at IS NULL \
                 AND shuts_at IS NOT NULL AND shuts_at <= $6",
            )
            .bind(now)
            .bind(LATE_GRACE)
            .bind(now)
            .bind(now + LATE_GRACE)
            .bind(id.to_string())
            .bind(now)
            .execute(&mut *transaction)
            .await?
            .rows_affected();
            if changed == 1 {
                self.note_turn(&mut transaction, row, now, "close session by the clock")
                    .await?;
                closing.push(id);
            }
            transaction.commit().await?;
            self.tell(Some(id)).await;
        }
        Ok(closing)
    }

    /// Notes for the audit, and for who keeps what was computed, that the clock has changed a session.
    async fn note_turn(
        &self,
        connection: &mut super::Connection,
        row: &AnyRow,
        now: i64,
        action: &str,
    ) -> Result<(), StoreError> {
        let edition: EditionId = parsed(row, "edition_id")?;
        let key = text(row, "key")?;
        audit::insert(connection, None, Some(edition), now, action, &key).await?;
        self.touch(connection, edition).await
    }
}

//! The e-mail addresses to which reminders go, and when the last one was sent.
//!
//! Nothing ties an address to a card. So that the order in which they came does not do it
//! either, all addresses of an edition are written anew, in random order and in one
//! transaction, whenever some are added.

use std::collections::BTreeSet;

use super::audit;
use super::row::{number, parsed, text};
use super::{Connection, Dialect, Store, StoreError};
use crate::domain::{AuditEntryId, EditionId, MailAddress, OfficerId, ReminderAddressId};

/// What the audit calls a reminder, and one that reached nobody.
const SENT: &str = "send reminder";
const IN_VAIN: &str = "reminder in vain";

/// A reminder as the audit holds it, for all programs on the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// Its entry.
    pub entry: AuditEntryId,
    /// When it was begun, in seconds since 1970.
    pub at: i64,
    /// How many messages the mail server took and how many not; `None` until it is over.
    pub went: Option<(usize, usize)>,
}

/// Editions of which every session is closed.
const OVER: &str = "edition_id IN (SELECT edition_id FROM session) \
    AND edition_id NOT IN (SELECT edition_id FROM session WHERE state <> 'closed')";

impl Store {
    /// Adds addresses to those that an edition has, and returns how many it has then;
    /// `None` when all its sessions are closed, so that nobody can be reminded of one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_reminder_addresses(
        &self,
        edition: EditionId,
        addresses: &[MailAddress],
    ) -> Result<Option<usize>, StoreError> {
        let mut transaction = self.begin().await?;
        self.lock_edition(&mut transaction, edition).await?;
        let kept = add(&mut transaction, edition, addresses).await?;
        transaction.commit().await?;
        Ok(kept)
    }

    /// The addresses of an edition, in random order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reminder_addresses(
        &self,
        edition: EditionId,
    ) -> Result<Vec<MailAddress>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        select(&mut connection, edition).await
    }

    /// Whether an edition has this address now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_reminder_address(
        &self,
        edition: EditionId,
        address: &MailAddress,
    ) -> Result<bool, StoreError> {
        let found =
            sqlx::query("SELECT id FROM reminder_address WHERE edition_id = $1 AND address = $2")
                .bind(edition.to_string())
                .bind(address.as_str().to_owned())
                .fetch_optional(&self.pool)
                .await?;
        Ok(found.is_some())
    }

    /// Deletes the addresses of an edition, and what the database keeps of them beside
    /// its rows; returns how many there were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_reminder_addresses(&self, edition: EditionId) -> Result<u64, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let deleted = delete(&mut connection, edition).await?;
        drop(connection);
        match self.dialect {
            Dialect::Sqlite => match self.empty_log().await {
                // The rows are gone and overwritten; the log is emptied at the next closing.
                Ok(()) | Err(StoreError::LogBusy) => {}
                Err(error) => return Err(error),
            },
            Dialect::Postgres => {
                sqlx::query("CLUSTER reminder_address USING reminder_address_pkey")
                    .execute(&self.pool)
                    .await?;
            }
        }
        Ok(deleted)
    }

    /// Whether there are addresses of editions that are over.
    pub(super) async fn addresses_of_the_past(&self) -> Result<bool, StoreError> {
        // The words are of this file, not input.
        let sql = sqlx::AssertSqlSafe(format!(
            "SELECT id FROM reminder_address WHERE {OVER} LIMIT 1"
        ));
        Ok(sqlx::query(sql).fetch_optional(&self.pool).await?.is_some())
    }

    /// Deletes the addresses of editions that are over; returns how many there were.
    pub(super) async fn forget_addresses_of_the_past(&self) -> Result<u64, StoreError> {
        // The words are of this file, not input.
        let sql = sqlx::AssertSqlSafe(format!("DELETE FROM reminder_address WHERE {OVER}"));
        Ok(sqlx::query(sql).execute(&self.pool).await?.rows_affected())
    }

    /// Notes that an officer sends a reminder now, unless one was sent less than `pause`
    /// seconds ago; then returns `Err` with when the next is possible. `now` is in
    /// seconds since 1970. One from later than in `pause` seconds was noted by a clock that
    /// has been put right since, and does not make the next one wait for days.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_reminder(
        &self,
        officer: OfficerId,
        edition: EditionId,
        now: i64,
        pause: i64,
    ) -> Result<Result<AuditEntryId, i64>, StoreError> {
        let mut transaction = self.begin().await?;
        self.lock_edition(&mut transaction, edition).await?;
        if let Some(last) = last(&mut transaction, edition, now + pause).await?
            && last.at + pause > now
        {
            return Ok(Err(last.at + pause));
        }
        let entry = audit::insert(
            &mut transaction,
            Some(officer),
            Some(edition),
            now,
            SENT,
            "",
        )
        .await?;
        transaction.commit().await?;
        Ok(Ok(entry))
    }

    /// Notes how a reminder went: how many messages the mail server took and how many
    /// not. One that reached nobody does not make the next one wait.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_reminder(
        &self,
        entry: AuditEntryId,
        taken: usize,
        failed: usize,
    ) -> Result<(), StoreError> {
        sqlx::query("UPDATE audit_entry SET action = $1, subject = $2 WHERE id = $3")
            .bind(if taken == 0 { IN_VAIN } else { SENT })
            .bind(format!("{taken} taken, {failed} failed"))
            .bind(entry.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The last reminder of an edition that reached somebody or is being sent, of those up to a
    /// moment in seconds since 1970.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_reminder(
        &self,
        edition: EditionId,
        upto: i64,
    ) -> Result<Option<Reminded>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        last(&mut connection, edition, upto).await
    }

    /// Lets no other transaction that asks for the same go on before this one has ended.
    pub(super) async fn lock_edition(
        &self,
        connection: &mut Connection,
        edition: EditionId,
    ) -> Result<(), StoreError> {
        // SQLite has one writer at a time.
        if self.dialect == Dialect::Postgres {
            sqlx::query("SELECT id FROM edition WHERE id = $1 FOR UPDATE")
                .bind(edition.to_string())
                .fetch_optional(connection)
                .await?;
        }
        Ok(())
    }
}

/// Adds addresses as [`Store::add_reminder_addresses`] does; the edition is locked.
pub(super) async fn add(
    connection: &mut Connection,
    edition: EditionId,
    addresses: &[MailAddress],
) -> Result<Option<usize>, StoreError> {
    let row = sqlx::query(
        "SELECT COUNT(*) AS sessions, \
         COALESCE(SUM(CASE WHEN state = 'closed' THEN 1 ELSE 0 END), 0) AS closed \
         FROM session WHERE edition_id = $1",
    )
    .bind(edition.to_string())
    .fetch_one(&mut *connection)
    .await?;
    let (sessions, closed): (u64, u64) = (number(&row, "sessions")?, number(&row, "closed")?);
    if sessions > 0 && sessions == closed {
        return Ok(None);
    }
    let mut all: BTreeSet<MailAddress> = select(connection, edition).await?.into_iter().collect();
    all.extend(addresses.iter().cloned());
    delete(connection, edition).await?;
    let count = all.len();
    let mut rows: Vec<(String, MailAddress)> = all
        .into_iter()
        .map(|it| (ReminderAddressId::random().to_string(), it))
        .collect();
    rows.sort_unstable();
    for (id, address) in rows {
        sqlx::query("INSERT INTO reminder_address (id, edition_id, address) VALUES ($1, $2, $3)")
            .bind(id)
            .bind(edition.to_string())
            .bind(address.as_str().to_owned())
            .execute(&mut *connection)
            .await?;
    }
    Ok(Some(count))
}

async fn select(
    connection: &mut Connection,
    edition: EditionId,
) -> Result<Vec<MailAddress>, StoreError> {
    sqlx::query("SELECT address FROM reminder_address WHERE edition_id = $1 ORDER BY id")
        .bind(edition.to_string())
        .fetch_all(connection)
        .await?
        .iter()
        .map(|row| parsed(row, "address"))
        .collect()
}

async fn delete(connection: &mut Connection, edition: EditionId) -> Result<u64, StoreError> {
    Ok(
        sqlx::query("DELETE FROM reminder_address WHERE edition_id = $1")
            .bind(edition.to_string())
            .execute(connection)
            .await?
            .rows_affected(),
    )
}

async fn last(
    connection: &mut Connection,
    edition: EditionId,
    upto: i64,
) -> Result<Option<Reminded>, StoreError> {
    let row = sqlx::query(
        "SELECT id, at, subject FROM audit_entry \
         WHERE edition_id = $1 AND action = $2 AND at <= $3 ORDER BY at DESC, id LIMIT 1",
    )
    .bind(edition.to_string())
    .bind(SENT)
    .bind(upto)
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        let subject = text(&row, "subject")?;
        let went = subject
            .strip_suffix(" failed")
            .and_then(|it| it.split_once(" taken, "))
            .and_then(|(taken, failed)| Some((taken.parse().ok()?, failed.parse().ok()?)));
        Ok(Reminded {
            entry: parsed(&row, "id")?,
            at: number(&row, "at")?,
            went,
        })
    })
    .transpose()
}

//! The record of what officers did.

use super::{Connection, Store, StoreError};
use crate::domain::{AuditEntryId, EditionId, OfficerId};

impl Store {
    /// Notes what an officer did, at a time in seconds since 1970.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note(
        &self,
        officer: OfficerId,
        edition: Option<EditionId>,
        at: i64,
        action: &str,
        subject: &str,
    ) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        insert(&mut connection, Some(officer), edition, at, action, subject).await?;
        Ok(())
    }
}

/// Adds an entry within a transaction and returns its id.
pub(super) async fn insert(
    connection: &mut Connection,
    officer: Option<OfficerId>,
    edition: Option<EditionId>,
    at: i64,
    action: &str,
    subject: &str,
) -> Result<AuditEntryId, StoreError> {
    let id = AuditEntryId::random();
    sqlx::query(
        "INSERT INTO audit_entry (id, edition_id, officer_id, at, action, subject) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.to_string())
    .bind(edition.map(|it| it.to_string()))
    .bind(officer.map(|it| it.to_string()))
    .bind(at)
    .bind(action.to_owned())
    .bind(subject.to_owned())
    .execute(connection)
    .await?;
    Ok(id)
}

//! Entity tags of editions. Whatever officers read of an edition, but for what comes in while a
//! session is open, may be kept as long as its tag is the same; so every change draws a new one,
//! after the change or in its transaction. It is random, and tells nothing but that.

use uuid::Uuid;

use super::{Connection, StoreError};
use crate::domain::{EditionId, ProgrammeId};

/// Draws the tag of an edition anew.
pub(super) async fn touch(
    connection: &mut Connection,
    edition: EditionId,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE edition SET etag = $1 WHERE id = $2")
        .bind(Uuid::new_v4().to_string())
        .bind(edition.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

/// Draws the tags of all editions of a programme anew: they name each other's sessions.
pub(super) async fn touch_programme(
    connection: &mut Connection,
    programme: ProgrammeId,
) -> Result<(), StoreError> {
    sqlx::query("UPDATE edition SET etag = $1 WHERE programme_id = $2")
        .bind(Uuid::new_v4().to_string())
        .bind(programme.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

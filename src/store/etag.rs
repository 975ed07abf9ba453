//! Entity tags of editions. Whatever is read of an edition, but for what comes in while a session is
//! open, may be kept as long as its tag is the same; so every change draws a new one, after the
//! change or in its transaction. It is random, and tells nothing but that.

use uuid::Uuid;

use super::{Connection, Store, StoreError};
use crate::domain::{EditionId, ProgrammeId};

impl Store {
    /// Draws the tag of an edition anew.
    pub(super) async fn touch(
        &self,
        connection: &mut Connection,
        edition: EditionId,
    ) -> Result<(), StoreError> {
        self.draw_tags(
            connection,
            "UPDATE edition SET etag = $1 WHERE id = $2",
            edition.to_string(),
        )
        .await
    }

    /// Draws the tags of all editions of a programme anew: they name each other's sessions.
    pub(super) async fn touch_programme(
        &self,
        connection: &mut Connection,
        programme: ProgrammeId,
    ) -> Result<(), StoreError> {
        self.draw_tags(
            connection,
            "UPDATE edition SET etag = $1 WHERE programme_id = $2",
            programme.to_string(),
        )
        .await
    }

    async fn draw_tags(
        &self,
        connection: &mut Connection,
        sql: &'static str,
        of: String,
    ) -> Result<(), StoreError> {
        sqlx::query(sql)
            .bind(Uuid::new_v4().to_string())
            .bind(of)
            .execute(connection)
            .await?;
        Ok(())
    }
}

//! Whether rows are read of one edition, or of all editions of a programme at once.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::StoreError;
use crate::domain::{EditionId, ProgrammeId};

/// Which rows of a table with a column `edition_id` are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    Edition(EditionId),
    Programme(ProgrammeId),
}

impl Scope {
    /// Runs a statement in which `{scope}` stands for what `edition_id` is compared with.
    /// Further values are bound after the scope's own, as `$2`, `$3`, …
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn select(
        self,
        connection: &mut AnyConnection,
        sql: &str,
        values: &[String],
    ) -> Result<Vec<AnyRow>, StoreError> {
        let (which, id) = match self {
            Self::Edition(id) => ("= $1", id.to_string()),
            Self::Programme(id) => (
                "IN (SELECT id FROM edition WHERE programme_id = $1)",
                id.to_string(),
            ),
        };
        // Only the words above are put into the statement; the values are bound.
        let sql = sql.replace("{scope}", which);
        let mut query = sqlx::query(AssertSqlSafe(sql)).bind(id);
        for value in values {
            query = query.bind(value.clone());
        }
        Ok(query.fetch_all(connection).await?)
    }
}

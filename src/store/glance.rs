//! A look for damage when the program starts.

use sqlx::Row;

use super::{Dialect, Health, Store, StoreError};

/// Up to so many bytes a SQLite file is looked through when the program starts, which takes
/// less than a second; an institute's years stay below it. Greater ones start as fast, and
/// what is damaged in them shows when it is read, or by `kanso check`.
const AT_START: i64 = 64 << 20;

impl Store {
    /// Looks through a database that is not large, and notes damage in its health. Says
    /// whether it found any. The pages are held against their own order, not the indexes
    /// against the tables.
    ///
    /// # Errors
    /// When the database fails in another way.
    pub async fn glance(&self) -> Result<bool, StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(false);
        }
        let size: i64 = sqlx::query_scalar(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
        )
        .fetch_one(&self.pool)
        .await?;
        if size > AT_START {
            return Ok(false);
        }
        let damaged = !self.faults("PRAGMA quick_check(1)").await?.is_empty();
        if damaged {
            self.note_health(Health::Damaged);
        }
        Ok(damaged)
    }

    async fn faults(&self, sql: &'static str) -> Result<Vec<String>, StoreError> {
        let rows = match sqlx::query(sql).fetch_all(&self.pool).await {
            Ok(rows) => rows,
            Err(error) => {
                let error = StoreError::from(error);
                return match error.health() {
                    Some(Health::Damaged) => Ok(vec![error.to_string()]),
                    _ => Err(error),
                };
            }
        };
        let mut found = Vec::new();
        for row in rows {
            let text: String = row.try_get(0)?;
            found.extend(
                text.lines()
                    .filter(|it| *it != "ok" && !it.starts_with("***"))
                    .map(str::to_owned),
            );
        }
        Ok(found)
    }
}

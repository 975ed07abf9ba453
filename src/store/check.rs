//! Looking for damage.

use sqlx::Row;

use super::{Dialect, Health, Store, StoreError};

/// Up to so many bytes a SQLite file is looked through when the program starts, which takes
/// less than a second; an institute's years stay below it. Greater ones start as fast, and
/// what is damaged in them shows when it is read, or by `kanso check`.
const AT_START: i64 = 64 << 20;

/// How many places are named at most.
const NAMED: usize = 20;

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

    /// What is damaged, in the words of SQLite: pages, indexes, and rows that belong to rows
    /// that are gone. It names tables and places and quotes nothing. Empty when all is well,
    /// and for PostgreSQL, which has `pg_amcheck` for it.
    ///
    /// # Errors
    /// When the database fails in another way.
    pub async fn check(&self) -> Result<Vec<String>, StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(Vec::new());
        }
        let mut found = self.faults("PRAGMA integrity_check(20)").await?;
        if found.is_empty() {
            found = self
                .faults("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
                .await?
                .into_iter()
                .map(|it| format!("rows of the table “{it}” belong to rows that are gone"))
                .collect();
        }
        found.truncate(NAMED);
        Ok(found)
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

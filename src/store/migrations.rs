//! Bringing the schema up to date. Migrations go forward only.

use std::borrow::Cow;

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::{Dialect, Store, StoreError};

/// Every migration: number, name, statements.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "spine", include_str!("../../migrations/0001_spine.sql")),
    (
        2,
        "closing",
        include_str!("../../migrations/0002_closing.sql"),
    ),
    (
        3,
        "blind tickets",
        include_str!("../../migrations/0003_blind_tickets.sql"),
    ),
    (4, "clock", include_str!("../../migrations/0004_clock.sql")),
    (
        5,
        "reminders",
        include_str!("../../migrations/0005_reminders.sql"),
    ),
    (6, "codes", include_str!("../../migrations/0006_codes.sql")),
    (
        7,
        "open links",
        include_str!("../../migrations/0007_open_links.sql"),
    ),
    (
        8,
        "decision",
        include_str!("../../migrations/0008_decision.sql"),
    ),
    (
        9,
        "lecturer type",
        include_str!("../../migrations/0009_lecturer_type.sql"),
    ),
    (
        10,
        "packed answers",
        include_str!("../../migrations/0010_packed_answers.sql"),
    ),
    (11, "etag", include_str!("../../migrations/0011_etag.sql")),
];

/// Runs the migrations that the database does not have yet, each in a transaction with the
/// note that it was run: one that breaks off leaves nothing behind.
///
/// # Errors
/// When a migration fails, or the database has one that this program does not know.
pub(super) async fn run(store: &Store) -> Result<(), StoreError> {
    let migrations = MIGRATIONS
        .iter()
        .map(|&(number, name, sql)| {
            let sql = match store.dialect {
                Dialect::Sqlite => Cow::Borrowed(sql),
                Dialect::Postgres => Cow::Owned(sql.replace(" WITHOUT ROWID", "")),
            };
            Migration::new(
                number,
                Cow::Borrowed(name),
                MigrationType::Simple,
                // The text is a file of this project, not input.
                AssertSqlSafe(sql.into_owned()).into_sql_str(),
                false,
            )
        })
        .collect();
    let migrator = Migrator::with_migrations(migrations);
    let known = newest();
    match migrator.run(&store.pool).await {
        Err(MigrateError::VersionMissing(found)) if found > known => {
            Err(StoreError::Newer { found, known })
        }
        result => Ok(result?),
    }
}

/// The number of the newest migration that this program knows.
fn newest() -> i64 {
    MIGRATIONS.iter().map(|it| it.0).max().unwrap_or_default()
}

/// Looks whether a newer program has changed the schema since the database was opened.
///
/// # Errors
/// When one has, or the database fails.
pub(super) async fn refuse_newer(store: &Store) -> Result<(), StoreError> {
    let found: i64 = sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations")
        .fetch_one(&store.pool)
        .await?;
    let known = newest();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(())
}

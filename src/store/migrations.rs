//! Bringing the schema up to date. Migrations go forward only.

use std::borrow::Cow;

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, Connection as _, SqlSafeStr};

use super::{Connection, Dialect, Store, StoreError};

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
    (
        12,
        "many editions",
        include_str!("../../migrations/0012_many_editions.sql"),
    ),
    (
        13,
        "by session",
        include_str!("../../migrations/0013_by_session.sql"),
    ),
    (
        14,
        "sign in by link",
        include_str!("../../migrations/0014_sign_in_by_link.sql"),
    ),
];

/// Runs the migrations that the database does not have yet, each in a transaction with the
/// note that it was run: one that breaks off leaves nothing behind. On PostgreSQL they run
/// under an advisory lock, which several programs that start at once take in turns; a lock, a
/// migration and the wait for both may take their time.
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
    let known = known();
    let ran = match store.dialect {
        Dialect::Sqlite => migrator.run(&mut *store.pool.acquire().await?).await,
        Dialect::Postgres => {
            let mut connection = store.pool.unhurried().await?;
            let ran = migrator.run(&mut connection).await;
            connection.close().await?;
            ran
        }
    };
    match ran {
        Err(MigrateError::VersionMissing(found)) if found > known => {
            Err(StoreError::Newer { found, known })
        }
        result => Ok(result?),
    }
}

/// Looks whether a newer program has changed the schema since the database was opened.
///
/// # Errors
/// When one has, or the database fails.
pub(super) async fn refuse_newer(store: &Store) -> Result<(), StoreError> {
    let found: i64 = sqlx::query_scalar("SELECT MAX(version) FROM _sqlx_migrations")
        .fetch_one(&store.pool)
        .await?;
    let known = known();
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(())
}

/// Whether one of the migrations makes a table of this name, be it dropped by a later one.
pub(super) fn make(table: &str) -> bool {
    let made = format!("CREATE TABLE {table} (");
    MIGRATIONS.iter().any(|it| it.2.contains(&made))
}

/// Sees that the schema of a database is this program's, without changing it.
///
/// # Errors
/// When it is another, or the database fails.
pub(super) async fn check_version(connection: &mut Connection) -> Result<(), StoreError> {
    let known = known();
    let noted = match connection.backend_name() {
        "SQLite" => "SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'",
        _ => {
            "SELECT COUNT(*) FROM information_schema.tables \
              WHERE table_schema = current_schema() AND table_name = '_sqlx_migrations'"
        }
    };
    let noted: i64 = sqlx::query_scalar(noted)
        .fetch_one(&mut *connection)
        .await?;
    let found: i64 = match noted {
        0 => 0,
        _ => {
            sqlx::query_scalar(
                "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success",
            )
            .fetch_one(connection)
            .await?
        }
    };
    match found {
        found if found > known => Err(StoreError::Newer { found, known }),
        found if found < known => Err(StoreError::Older { found, known }),
        _ => Ok(()),
    }
}

/// The number of the newest migration.
fn known() -> i64 {
    MIGRATIONS.iter().map(|it| it.0).max().unwrap_or_default()
}

//! Databases that this program does not take as they are: newer ones, and upgrades that
//! break off.

use kanso::store::{Store, StoreError};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyPool, AssertSqlSafe, SqlSafeStr};

use crate::fixture::{draft, postgres, sqlite};

async fn run(pool: &AnyPool, statements: &[&'static str]) {
    for &sql in statements {
        sqlx::raw_sql(sql).execute(pool).await.unwrap();
    }
}

async fn number(pool: &AnyPool, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(pool).await.unwrap()
}

/// A newer program has changed the schema of the database at this address.
async fn newer(address: &str) {
    let pool = AnyPool::connect(address).await.unwrap();
    run(
        &pool,
        &[
            "CREATE TABLE of_the_future (id TEXT)",
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             SELECT 9999, 'the future', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1",
        ],
    )
    .await;
    let error = Store::open(address).await.unwrap_err();
    let known = number(
        &pool,
        "SELECT MAX(version) FROM _sqlx_migrations WHERE version < 9999",
    )
    .await;
    assert!(
        matches!(error, StoreError::Newer { found: 9999, known: it } if it == known),
        "{error}"
    );
    assert_eq!(
        error.to_string(),
        format!(
            "the database was written by a newer Kanso (its schema has number 9999, this program \
             knows those up to {known}); nothing was changed. Use the newer program, or go back to \
             a backup from before the upgrade"
        )
    );
    assert_eq!(number(&pool, "SELECT COUNT(*) FROM edition").await, 1);
    // The newer program still can.
    run(
        &pool,
        &[
            "DELETE FROM _sqlx_migrations WHERE version = 9999",
            "DROP TABLE of_the_future",
        ],
    )
    .await;
    pool.close().await;
    let store = Store::open(address).await.unwrap();
    assert_eq!(store.editions().await.unwrap().len(), 1);
    store.close().await;
}

/// The migrations up to the fifth, as an old program has run them.
const OLD: [(i64, &str); 5] = [
    (1, include_str!("../../migrations/0001_spine.sql")),
    (2, include_str!("../../migrations/0002_closing.sql")),
    (3, include_str!("../../migrations/0003_blind_tickets.sql")),
    (4, include_str!("../../migrations/0004_clock.sql")),
    (5, include_str!("../../migrations/0005_reminders.sql")),
];

/// The sixth migration adds a column, then makes an index; here something of that name is
/// in its way. The database at this address is empty.
async fn interrupted(address: &str) {
    let pool = AnyPool::connect(address).await.unwrap();
    let migrations = OLD.map(|(number, sql)| {
        let sql = match address.starts_with("sqlite:") {
            true => sql.to_owned(),
            false => sql.replace(" WITHOUT ROWID", ""),
        };
        let sql = AssertSqlSafe(sql).into_sql_str();
        Migration::new(number, "old".into(), MigrationType::Simple, sql, false)
    });
    let old = Migrator::with_migrations(migrations.into());
    old.run(&pool).await.unwrap();
    run(
        &pool,
        &[
            "INSERT INTO programme (id, key, title, synthetic) \
             VALUES ('7d9f4c1e-5b0a-4f2e-9c3d-2a1b0c9d8e7f', 'seminar', 'A seminar', 0)",
            "INSERT INTO edition (id, programme_id, number, title, theme, time_zone, cohort_size, \
             illustrative, note) VALUES ('0b6d2f3a-8c1e-4d5f-a7b9-1c2d3e4f5a6b', \
             '7d9f4c1e-5b0a-4f2e-9c3d-2a1b0c9d8e7f', 1, 'The 1st seminar', '', 'Asia/Tokyo', 16, 0, '')",
            "CREATE TABLE session_code (id TEXT)",
        ],
    )
    .await;
    for _ in 0..2 {
        let error = Store::open(address).await.unwrap_err();
        assert!(matches!(error, StoreError::Migration(_)), "{error}");
        let applied = number(&pool, "SELECT MAX(version) FROM _sqlx_migrations").await;
        assert_eq!(applied, 5);
        let column = sqlx::query("SELECT code FROM session").fetch_all(&pool);
        assert!(column.await.is_err(), "half of a migration has stayed");
        assert_eq!(number(&pool, "SELECT COUNT(*) FROM edition").await, 1);
    }
    run(&pool, &["DROP TABLE session_code"]).await;
    pool.close().await;
    let store = Store::open(address).await.unwrap();
    let edition = store.editions().await.unwrap().remove(0);
    assert_eq!(edition.plan.title, "The 1st seminar");
    assert_eq!(store.sessions(edition.id).await.unwrap().len(), 0);
    store.close().await;
}

#[actix_web::test]
async fn on_sqlite_a_newer_database_is_refused_and_an_upgrade_is_whole_or_not_at_all() {
    let file = sqlite().await;
    file.store.put_edition(&draft(), 0).await.unwrap();
    file.store.close().await;
    let address = |name| Store::sqlite_address(&file.folder.path().join(name));
    newer(&address("kanso.db")).await;
    interrupted(&address("old.db")).await;
}

#[actix_web::test]
async fn on_postgresql_a_newer_database_is_refused_and_an_upgrade_is_whole_or_not_at_all() {
    let (_turn, store) = postgres().await;
    store.put_edition(&draft(), 0).await.unwrap();
    store.close().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    newer(&address).await;
    let pool = AnyPool::connect(&address).await.unwrap();
    run(
        &pool,
        &["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"],
    )
    .await;
    pool.close().await;
    interrupted(&address).await;
}

//! `kanso migrate-database`: everything comes over, from SQLite to PostgreSQL and back, or
//! nothing does.

use std::path::Path;
use std::time::Duration;

use kanso::demo;
use kanso::store::{CopyError, Shape, Store, TABLES, check, copy_database};
use sqlx::AnyPool;
use tempfile::TempDir;

use crate::check::fill;
use crate::fixture::{postgres, sqlite};
use crate::postgres_server::{Database, run};
use crate::program::{Program, Said, command, kanso};

/// Latin with marks, Khmer, Lao, Thai, Burmese, Han, Hiragana, Katakana, Hangul, Cyrillic, Arabic,
/// Devanagari, and letters beyond the basic plane; quotes, and what CSV and SQL care for.
const SCRIPTS: &str = "Đồng ý ÿ · ខ្មែរ · ລາວ · ไทย · မြန်မာ · 简体 · ひらがな · カタカナ · 한글 · Ответ · \
                       جواب · उत्तर · 𠮷 👩🏽‍🏫 · it''s \"so\", \\n; $1 ? %";

/// A SQLite file with the demonstration, with something in every table, and with every column
/// that may be empty both empty and not.
async fn source() -> TempDir {
    let database = sqlite().await;
    let store = database.store;
    let pass_file = database.folder.path().join("pass.txt");
    demo::prepare(&store, &pass_file, 1_800_000_000)
        .await
        .unwrap();
    fill(&store).await;
    store.close().await;
    let address = address(&database.folder.path().join("kanso.db"));
    let pool = pool(&address).await;
    let one = "WHERE id = (SELECT MIN(id) FROM";
    for sql in [
        format!("UPDATE edition SET note = '{SCRIPTS}' {one} edition)"),
        format!("UPDATE comment SET text = '{SCRIPTS}' {one} comment)"),
        format!("UPDATE session SET opens_at = 1, shuts_at = 9223372036854775807, closes_at = 0, \
                 starts_at = '09:00:00', ends_at = '10:00:00', held_on = '2026-11-09', qa_minutes = 5 \
                 {one} session WHERE state = 'open')"),
        format!("UPDATE pass SET number = NULL {one} pass)"),
        format!("UPDATE officer SET password_hash = 'x' {one} officer)"),
        "INSERT INTO officer VALUES ('6f1f7d0e-8f5e-4d0a-9f6e-3a0c7c2b1d11', 'b@example.org', NULL)"
            .to_owned(),
        "INSERT INTO sign_in (token_hash, officer_id, expires_at, by_link) \
         SELECT token_hash, officer_id, 9223372036854775807, 1 FROM sign_in_link"
            .to_owned(),
        "INSERT INTO cohort_group SELECT id, 0, 'Overseas', 3, 2, 'Laos' || char(10) || 'Peru' \
         FROM edition WHERE id NOT IN (SELECT edition_id FROM cohort_group)"
            .to_owned(),
    ] {
        sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&pool).await.unwrap();
    }
    for table in TABLES {
        let rows = format!("SELECT COUNT(*) FROM {}", table.name);
        assert!(number(&pool, &rows).await > 0, "{} is empty", table.name);
        for column in table.columns.iter().filter(|it| it.2) {
            for is in ["IS NULL", "IS NOT NULL"] {
                let sql = format!(
                    "SELECT COUNT(*) FROM {} WHERE {} {is}",
                    table.name, column.0
                );
                assert!(
                    number(&pool, &sql).await > 0,
                    "no {}.{} {is}",
                    table.name,
                    column.0
                );
            }
        }
    }
    pool.close().await;
    database.folder
}

fn address(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

async fn pool(address: &str) -> AnyPool {
    sqlx::any::install_default_drivers();
    AnyPool::connect(address).await.unwrap()
}

async fn number(pool: &AnyPool, sql: &str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(sql.to_owned()))
        .fetch_one(pool)
        .await
        .unwrap()
}

/// Every row of every table as one text, in an order of its own.
async fn rows(address: &str) -> Vec<(&'static str, Vec<String>)> {
    let pool = pool(address).await;
    let mut all = Vec::new();
    for table in TABLES {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|it| {
                let text = match it.1 {
                    Shape::Number(..) => format!("CAST({} AS TEXT)", it.0),
                    _ => it.0.to_owned(),
                };
                format!("COALESCE('=' || {text}, '-')")
            })
            .collect();
        let sql = format!("SELECT {} FROM {}", columns.join(" || '|' || "), table.name);
        let mut rows: Vec<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_all(&pool)
            .await
            .unwrap();
        rows.sort();
        all.push((table.name, rows));
    }
    pool.close().await;
    all
}

fn migrate(folder: &Path, from: &str, to: &str) -> Said {
    kanso(folder, &["migrate-database", from, to])
}

/// Takes everything out of the PostgreSQL database.
async fn empty(address: &str) {
    let pool = pool(address).await;
    sqlx::raw_sql("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
}

#[actix_web::test]
async fn everything_comes_over_and_back() {
    let folder = source().await;
    let from = address(&folder.path().join("kanso.db"));
    let back = address(&folder.path().join("back.db"));
    let (_turn, store) = postgres().await;
    store.close().await;
    let over = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    empty(&over).await;

    let said = migrate(folder.path(), &from, &over);
    assert!(said.success, "{said:?}");
    let says = format!("Copied and verified: {} tables. ", TABLES.len());
    assert!(said.stdout.starts_with(&says), "{said:?}");
    let all = rows(&from).await;
    assert_eq!(rows(&over).await, all);
    let comments = &all.iter().find(|it| it.0 == "comment").unwrap().1;
    let written = SCRIPTS.replace("''", "'");
    assert!(comments.iter().any(|it| it.contains(&written)));

    // Nothing tells an order: one transaction wrote all, and rows lie in the order of their keys.
    let pool = pool(&over).await;
    for table in ["response", "comment", "ticket", "pass"] {
        let sql = format!("SELECT COUNT(DISTINCT xmin::text) FROM {table}");
        assert_eq!(number(&pool, &sql).await, 1, "{table}");
    }
    let ids: Vec<String> =
        sqlx::query_scalar("SELECT session_id || id FROM response ORDER BY ctid")
            .fetch_all(&pool)
            .await
            .unwrap();
    assert!(ids.len() > 100 && ids.is_sorted());
    pool.close().await;

    let said = migrate(folder.path(), &over, &back);
    assert!(said.success, "{said:?}");
    assert_eq!(rows(&back).await, all);
    let mode = {
        use std::os::unix::fs::PermissionsExt;
        let file = folder.path().join("back.db");
        file.metadata().unwrap().permissions().mode()
    };
    assert_eq!(mode & 0o777, 0o600);

    // The session that was given times is the one thing that is not well, on both sides.
    let before = check(&from).await.unwrap();
    for it in [&over, &back] {
        assert_eq!(check(it).await.unwrap().findings, before.findings);
    }

    // And from SQLite to SQLite.
    let again = address(&folder.path().join("again.db"));
    let said = migrate(folder.path(), &back, &again);
    assert!(said.success, "{said:?}");
    assert_eq!(rows(&again).await, all);
}

#[actix_web::test]
async fn what_is_not_empty_and_what_is_served_is_refused() {
    let database = sqlite().await;
    fill(&database.store).await;
    database.store.close().await;
    let folder = database.folder;
    let file = folder.path().join("kanso.db");
    let from = address(&file);
    let (_turn, store) = postgres().await;
    let over = std::env::var("KANSO_TEST_POSTGRES").unwrap();

    let gone = address(&folder.path().join("gone.db"));
    let new = address(&folder.path().join("new.db"));
    let said = migrate(folder.path(), &gone, &new);
    assert!(said.stderr.contains("there is no database “"), "{said:?}");
    assert!(!folder.path().join("gone.db").exists());
    assert!(!folder.path().join("new.db").exists());

    let other = folder.path().join("other.db");
    std::fs::write(&other, "precious").unwrap();
    let said = migrate(folder.path(), &from, &address(&other));
    let says = format!("the target is not empty ({})", other.display());
    assert!(!said.success && said.stderr.contains(&says), "{said:?}");
    assert_eq!(std::fs::read(&other).unwrap(), b"precious");

    fill(&store).await;
    let before = rows(&over).await;
    let said = migrate(folder.path(), &from, &over);
    assert!(
        !said.success
            && said
                .stderr
                .contains("the target is not empty (it has a table “"),
        "{said:?}"
    );
    assert_eq!(rows(&over).await, before);
    // The store is still connected.
    let said = migrate(folder.path(), &over, &new);
    assert!(
        !said.success && said.stderr.contains("others are connected to the source"),
        "{said:?}"
    );
    assert!(!folder.path().join("new.db").exists());
    store.close().await;
    empty(&over).await;
    let pool = pool(&over).await;
    sqlx::raw_sql("CREATE TABLE foreign_to_kanso (id BIGINT)")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    let said = migrate(folder.path(), &from, &over);
    assert!(
        said.stderr.contains("(it has a table “foreign_to_kanso”)"),
        "{said:?}"
    );

    let mut serving = Program::start(folder.path(), "serve");
    serving.ready().await;
    let said = migrate(folder.path(), &from, &new);
    assert!(
        said.stderr.contains("already serves the data folder"),
        "{said:?}"
    );
    serving.kill();

    // What an interrupted one has left is in nobody's way.
    std::fs::write(folder.path().join("new.db.migrating"), "half").unwrap();
    let said = migrate(folder.path(), &from, &new);
    assert!(said.success, "{said:?}");
    assert!(!folder.path().join("new.db.migrating").exists());
}

#[actix_web::test]
async fn an_interrupted_one_leaves_nothing_or_all() {
    let folder = source().await;
    let from = address(&folder.path().join("kanso.db"));
    let all = rows(&from).await;
    let (_turn, store) = postgres().await;
    store.close().await;
    let over = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    let file = folder.path().join("new.db");
    for target in [over.clone(), address(&file)] {
        let mut interrupted = 0;
        for milliseconds in [20, 50, 100, 150, 200, 300, 600] {
            empty(&over).await;
            let mut child = command(folder.path(), &["migrate-database", &from, &target])
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            child.kill().unwrap();
            let done = child.wait().unwrap().success();
            let said = migrate(folder.path(), &from, &target);
            if !said.success {
                // It was faster, or had but to say that it had ended.
                assert!(said.stderr.contains("the target is not empty"), "{said:?}");
            }
            assert!(!done || !said.success, "{said:?}");
            assert_eq!(rows(&target).await, all);
            interrupted += u32::from(said.success);
            if target != over {
                std::fs::remove_file(&file).unwrap();
            }
        }
        assert!(interrupted > 0, "none was interrupted");
    }
}

#[actix_web::test]
async fn tables_of_an_earlier_schema_are_filled_if_they_are_empty() {
    let folder = source().await;
    let from = address(&folder.path().join("kanso.db"));
    let (_turn, store) = postgres().await;
    store.close().await;
    let over = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    let mut files: Vec<_> = std::fs::read_dir("migrations")
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    // After the ninth there is a table that the tenth drops.
    for count in [1, 9] {
        empty(&over).await;
        let first = tempfile::tempdir().unwrap();
        for file in &files[..count] {
            let sql = std::fs::read_to_string(file).unwrap();
            let place = first.path().join(file.file_name().unwrap());
            std::fs::write(place, sql.replace(" WITHOUT ROWID", "")).unwrap();
        }
        let pool = pool(&over).await;
        let migrator = sqlx::migrate::Migrator::new(first.path()).await.unwrap();
        migrator.run(&pool).await.unwrap();
        pool.close().await;
        let said = migrate(folder.path(), &from, &over);
        assert!(said.success, "{said:?}");
        assert_eq!(rows(&over).await, rows(&from).await);
    }
}

#[actix_web::test]
async fn a_table_stands_behind_those_that_it_refers_to() {
    let file = sqlite().await;
    let pool = pool(&Store::sqlite_address(&file.folder.path().join("kanso.db"))).await;
    let references: Vec<(String, String)> = sqlx::query_as(
        "SELECT m.name, f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
         WHERE m.type = 'table'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    pool.close().await;
    assert!(references.len() > 30);
    let place = |name: &str| TABLES.iter().position(|it| it.name == name).unwrap();
    for (table, to) in references {
        assert!(place(&to) < place(&table), "{table} refers to {to}");
    }
}

#[actix_web::test]
async fn company_is_noticed_by_a_role_that_may_not_see_what_others_do() {
    let database = Database::new().await;
    let store = Store::open(&database.address).await.unwrap();
    let role = format!("kanso_{}", uuid::Uuid::new_v4().simple());
    let (_, rest) = database.address.split_once('@').unwrap();
    let from = format!("postgres://{role}@{rest}");
    for sql in [
        format!("CREATE ROLE {role} LOGIN"),
        format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"),
    ] {
        run(&database.address, &sql).await;
    }
    let folder = tempfile::tempdir().unwrap();
    let to = Store::sqlite_address(&folder.path().join("kanso.db"));
    // The store is connected under another name.
    let refusal = copy_database(&from, &to).await.unwrap_err();
    assert!(matches!(refusal, CopyError::Served), "{refusal}");
    store.close().await;
    copy_database(&from, &to).await.unwrap();
    for sql in [format!("DROP OWNED BY {role}"), format!("DROP ROLE {role}")] {
        run(&database.address, &sql).await;
    }
    database.drop_it().await;
}

//! PostgreSQL takes nothing for a while, or is gone: phones are told to come again, and when it
//! is back, everything goes on without a restart.

use std::time::{Duration, Instant};

use kanso::store::{Health, SendError, Store, Submission, inbox};
use rand::RngExt;
use sqlx::AnyPool;

use super::PATIENCE;
use super::clock::{answer, send, submission};
use crate::fixture::draft;

/// A database of its own on the server that `tests/run` starts; it is dropped at the end.
struct Database {
    server: AnyPool,
    name: String,
    address: String,
}

impl Database {
    async fn make() -> Self {
        let address = std::env::var("KANSO_TEST_POSTGRES").expect(
            "KANSO_TEST_POSTGRES names no PostgreSQL database: use tests/run, which starts one",
        );
        sqlx::any::install_default_drivers();
        let server = AnyPool::connect(&address).await.unwrap();
        let name = format!("kanso_faults_{}", rand::rng().random::<u32>());
        let (before, _) = address.rsplit_once('/').unwrap();
        let database = Self {
            address: format!("{before}/{name}"),
            server,
            name,
        };
        database.run("CREATE DATABASE @").await;
        database
    }

    /// Runs a statement on the server, with the name of the database for `@`.
    async fn run(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql.replace('@', &self.name));
        sqlx::query(sql).execute(&self.server).await.unwrap();
    }

    async fn end_connections(&self) {
        self.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '@' \
             AND pid <> pg_backend_pid()",
        )
        .await;
    }
}

/// What the error says by which a phone is told to send again.
async fn put_off(store: &Store, waiting: &Submission) -> Option<Health> {
    match send(store, waiting.clone()).await {
        Err(SendError::Failed(error)) => error.health(),
        other => panic!("it was not put off: {other:?}"),
    }
}

async fn until(store: &Store, health: Health) {
    let begun = Instant::now();
    while store.health() != health {
        let now = store.health();
        assert!(begun.elapsed() < PATIENCE, "{now:?}, not {health:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[actix_web::test]
async fn a_postgresql_that_takes_nothing_for_a_while_is_told_and_waited_for() {
    let database = Database::make().await;
    let store = Store::open(&database.address).await.unwrap();
    store.put_edition(&draft(), 0).await.unwrap();
    // This one asks as `/readyz` does, and tries until all is well.
    let (watching, task) = inbox(store.clone());
    watching.prove().await;
    assert_eq!(store.health(), Health::Well);
    answer(&store).await.unwrap();
    let waiting = submission(&store).await;

    // As on a replica, or on a server whose administrator has stopped all writing: it is not taken,
    // and another one is looked for.
    database
        .run("ALTER DATABASE @ SET default_transaction_read_only = on")
        .await;
    database.end_connections().await;
    assert_eq!(put_off(&store, &waiting).await, Some(Health::Unreachable));
    assert_eq!(store.health(), Health::Unreachable);
    // It does not become well by being looked at.
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(store.health(), Health::Unreachable);

    database
        .run("ALTER DATABASE @ RESET default_transaction_read_only")
        .await;
    database.end_connections().await;
    until(&store, Health::Well).await;
    answer(&store).await.unwrap();

    // Nobody is let in any more.
    database
        .run("ALTER DATABASE @ WITH ALLOW_CONNECTIONS false")
        .await;
    database.end_connections().await;
    assert_eq!(put_off(&store, &waiting).await, Some(Health::Unreachable));
    assert_eq!(store.health(), Health::Unreachable);

    database
        .run("ALTER DATABASE @ WITH ALLOW_CONNECTIONS true")
        .await;
    until(&store, Health::Well).await;
    send(&store, waiting).await.unwrap();

    let session = store.editions().await.unwrap().remove(0);
    let counted = store.tallies(session.id).await.unwrap();
    let overall = counted
        .iter()
        .filter(|it| it.question.as_str() == "overall");
    assert_eq!(overall.map(|it| it.count).sum::<u64>(), 3);
    assert_eq!(store.recount().await.unwrap(), []);
    drop(watching);
    task.await.unwrap();
    store.close().await;
    database.run("DROP DATABASE @ WITH (FORCE)").await;
}

//! The connections of a store: a pool that can be exchanged for one to another server while
//! statements run.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::BoxStream;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, AnyQueryResult, AnyRow, AnyStatement};
use sqlx::pool::PoolConnection;
use sqlx::{
    Any, AnyConnection, AnyPool, Connection as _, Either, Execute, Executor, SqlStr, Transaction,
};

use super::health::Watch;
use super::hosts::is_writable;
use super::{BUSY_TIMEOUT, SQLITE_SETTINGS};

/// How long a statement waits for a connection. A fail-over that takes less is a slow answer
/// and nothing else.
const ACQUIRE: Duration = Duration::from_secs(10);

/// What every connection to PostgreSQL is told. A statement that takes longer is of no use to who
/// waits for it. A program that stops in the middle of a transaction, or whose network does, gives
/// its locks back, so that other servers go on. The server looks after a quarter of a minute whether
/// the program at the other end still lives.
const POSTGRES_SETTINGS: &str = "\
    SET statement_timeout = '30s'; \
    SET idle_in_transaction_session_timeout = '30s'; \
    SET tcp_keepalives_idle = 15; \
    SET tcp_keepalives_interval = 5; \
    SET tcp_keepalives_count = 3;";

/// For what has to take as long as it takes: migrations and writing tables anew.
const UNHURRIED: &str = "\
    SET statement_timeout = 0; \
    SET idle_in_transaction_session_timeout = 0;";

/// A pool of connections. Cheap to clone; all clones are exchanged together.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    now: Arc<RwLock<AnyPool>>,
    health: Arc<Watch>,
}

/// A pool for a SQLite file, with one connection open.
pub(super) async fn sqlite(
    options: AnyConnectOptions,
    most: u32,
    health: Arc<Watch>,
) -> Result<Pool, sqlx::Error> {
    let pool = pool_of(most, Arc::clone(&health))
        // Were all closed, the next would read the log anew: see `log`.
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(BUSY_TIMEOUT).await?;
                connection.execute(SQLITE_SETTINGS).await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    Ok(Pool::new(pool, health))
}

/// A pool for a PostgreSQL server; connections are opened when they are needed.
pub(super) fn postgres(options: AnyConnectOptions, most: u32, health: Arc<Watch>) -> Pool {
    Pool::new(postgres_pool(options, most, Arc::clone(&health)), health)
}

fn pool_of(most: u32, health: Arc<Watch>) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(most)
        .acquire_timeout(ACQUIRE)
        .before_acquire(move |connection, it| {
            // SQLite ends a transaction that the disk has failed by itself, and the driver then
            // takes the connection for one that is in it for ever.
            let fit = !connection.is_in_transaction() && health.trusts(it.age);
            Box::pin(async move { Ok(fit) })
        })
}

fn postgres_pool(options: AnyConnectOptions, most: u32, health: Arc<Watch>) -> AnyPool {
    pool_of(most, health)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(POSTGRES_SETTINGS).await?;
                if is_writable(connection).await? {
                    return Ok(());
                }
                Err(sqlx::Error::Configuration(
                    "the server takes no writes: it is a standby".into(),
                ))
            })
        })
        .connect_lazy_with(options)
}

impl Pool {
    fn new(pool: AnyPool, health: Arc<Watch>) -> Self {
        Self {
            now: Arc::new(RwLock::new(pool)),
            health,
        }
    }

    fn now(&self) -> AnyPool {
        self.now
            .read()
            // A pool is exchanged in one step.
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Lets all further statements go to another server, or over new connections to the same.
    /// Who waits for a connection of before gets one of now; who has one keeps it to its end.
    pub(super) fn exchange(&self, options: &AnyConnectOptions) {
        let before = self.now();
        let most = before.options().get_max_connections();
        let pool = postgres_pool(options.clone(), most, Arc::clone(&self.health));
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = pool;
        before.set_connect_options(options.clone());
        tokio::spawn(async move {
            tokio::time::sleep(ACQUIRE).await;
            before.close().await;
        });
    }

    pub(super) async fn acquire(&self) -> Result<PoolConnection<Any>, sqlx::Error> {
        self.now().acquire().await
    }

    /// A connection of its own to PostgreSQL on which no statement has to hurry. It does not go
    /// back to the pool, and what it locks is free when it is closed or dropped.
    pub(super) async fn unhurried(&self) -> Result<AnyConnection, sqlx::Error> {
        let mut connection = self.acquire().await?.detach();
        connection.execute(UNHURRIED).await?;
        Ok(connection)
    }

    pub(super) async fn begin(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        self.now().begin().await
    }

    pub(super) async fn begin_with(
        &self,
        statement: &'static str,
    ) -> Result<Transaction<'static, Any>, sqlx::Error> {
        self.now().begin_with(statement).await
    }

    pub(super) async fn close(&self) {
        self.now().close().await;
    }
}

/// A statement goes to the pool of this moment.
impl<'p> Executor<'p> for &'_ Pool {
    type Database = Any;

    fn fetch_many<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxStream<'e, Result<Either<AnyQueryResult, AnyRow>, sqlx::Error>>
    where
        E: 'q + Execute<'q, Any>,
        'p: 'e,
    {
        (&self.now()).fetch_many(query)
    }

    fn fetch_optional<'e, 'q: 'e, E>(
        self,
        query: E,
    ) -> BoxFuture<'e, Result<Option<AnyRow>, sqlx::Error>>
    where
        E: 'q + Execute<'q, Any>,
        'p: 'e,
    {
        (&self.now()).fetch_optional(query)
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [<Any as sqlx::Database>::TypeInfo],
    ) -> BoxFuture<'e, Result<AnyStatement, sqlx::Error>>
    where
        'p: 'e,
    {
        (&self.now()).prepare_with(sql, parameters)
    }
}

//! What several programs on one PostgreSQL database tell each other, and which of its servers
//! takes writes.
//!
//! A program that has opened or closed a session, or changed what it asks, says so by `NOTIFY`, after
//! the commit: the session's id, or nothing where it is a whole edition. Others then forget what they
//! have read. That is for speed only; all of them look again by themselves within seconds. An answer
//! that comes in is told to nobody: whoever may connect to the database may listen, and would hear
//! when it came.
//!
//! The connection that listens is also the first to feel that a server is gone. Then one that takes
//! writes is looked for, and the pool is exchanged.

use std::time::Duration;

use sqlx::postgres::{PgListener, PgPoolOptions};
use sqlx::{Executor, Row};
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::hosts::{Host, Hosts};
use super::{Dialect, Store, StoreError};
use crate::domain::SessionId;

/// Where programs tell each other what has changed.
const CHANNEL: &str = "kanso_session";

/// How often a silent connection is asked whether it lives, and how long it may take to say so.
const ASK: Duration = Duration::from_secs(3);
const ANSWER: Duration = Duration::from_secs(3);

/// The pause before a server is looked for again, and what it grows to while there is none.
const PAUSE: Duration = Duration::from_millis(250);
const LONG_PAUSE: Duration = Duration::from_secs(2);

/// What has changed, as this program has done or heard it: a number that rises.
#[derive(Debug)]
pub(super) struct Changes(watch::Sender<u64>);

impl Default for Changes {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Store {
    /// A number that rises when a session was opened or closed or asks something else, here or
    /// where another program said so.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.0.subscribe()
    }

    /// Forgets what was read of a session, or of all, and lets other programs do so.
    pub(super) async fn tell(&self, session: Option<SessionId>) {
        self.forget(session);
        if self.dialect == Dialect::Sqlite {
            return;
        }
        let told = sqlx::query("SELECT pg_notify($1, $2)")
            .bind(CHANNEL)
            .bind(session.map(|it| it.to_string()).unwrap_or_default())
            .execute(&self.pool)
            .await;
        if let Err(error) = told {
            // They find out by themselves.
            tracing::warn!(%error, "other programs could not be told that a session has changed");
        }
    }

    fn forget(&self, session: Option<SessionId>) {
        self.recent.forget(session);
        self.changes.0.send_modify(|it| *it += 1);
    }

    /// Listens to other programs and goes over to another server when this one is gone, for
    /// ever; on SQLite there are neither.
    pub async fn watch(self) {
        let Some(hosts) = self.hosts.clone() else {
            return;
        };
        // The pool that was opened is good for the server that was found then.
        let mut server = self.server.clone();
        let mut pause = PAUSE;
        loop {
            match self.attend(&hosts, &mut server).await {
                Ok(()) => pause = PAUSE,
                Err(error) => {
                    tracing::warn!(%error, "no connection listens to the database");
                    pause = LONG_PAUSE.min(2 * pause);
                }
            }
            sleep(pause).await;
        }
    }

    /// Finds the server that takes writes and stays with it as long as it lives and does; fails
    /// where there is none.
    async fn attend(&self, hosts: &Hosts, server: &mut Option<String>) -> Result<(), StoreError> {
        let host = hosts.writable().await?;
        let first = server.take_if(|it| *it == host.name).is_some();
        if !first {
            tracing::warn!(
                server = host.name,
                "the database is used over new connections"
            );
            self.pool.exchange(&host.options);
        }
        let mut listener = listener(host).await?;
        // Nobody knows what was said meanwhile.
        self.forget(None);
        loop {
            let heard = match timeout(ASK, listener.try_recv()).await {
                Ok(Ok(Some(heard))) => heard,
                // It is gone.
                Ok(Ok(None) | Err(_)) => return Ok(()),
                Err(_) => {
                    if timeout(ANSWER, takes_writes(&mut listener)).await.ok() != Some(true) {
                        return Ok(());
                    }
                    continue;
                }
            };
            self.forget(heard.payload().parse().ok());
        }
    }
}

async fn listener(host: &Host) -> Result<PgListener, StoreError> {
    let pool = PgPoolOptions::new()
        .max_connections(1)
        .acquire_timeout(ANSWER)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(host.postgres.clone());
    let mut listener = PgListener::connect_with(&pool).await?;
    // Where the connection goes next is decided by who takes writes then.
    listener.eager_reconnect(false);
    match listener.listen(CHANNEL).await {
        // Not every database that speaks PostgreSQL's language has this; it still feels the end.
        Err(sqlx::Error::Database(error)) => {
            tracing::warn!(%error, "changes are not heard at once but looked for");
        }
        result => result?,
    }
    Ok(listener)
}

/// Whether the server answers and takes writes still.
async fn takes_writes(listener: &mut PgListener) -> bool {
    match listener.fetch_one("SHOW transaction_read_only").await {
        Ok(row) => row.try_get::<String, _>(0).is_ok_and(|it| it == "off"),
        Err(_) => false,
    }
}

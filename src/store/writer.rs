//! The connection over which the inbox writes, and the write-ahead log behind it on SQLite. The log
//! is moved into the file beside the writer while phones send, so that none waits for that.

use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Any, Executor, Row};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::group::{Verdicts, write};
use super::{Connection, Dialect, Store, StoreError, Submission};

/// How long a group may take on PostgreSQL. A machine that is off does not even refuse; then the
/// group may or may not be stored, and its phones send it again to the server that is found next.
const PATIENCE: Duration = Duration::from_secs(12);

/// Room for what a hall of phones touches. The log is moved by hand; should that fail, SQLite does
/// it at 256 MB. What a statement of many rows would have to take back stays in memory: making
/// a file for each takes its time.
const SETTINGS: &str = "\
    PRAGMA cache_size = -16384; \
    PRAGMA temp_store = MEMORY; \
    PRAGMA wal_autocheckpoint = 65536;";

/// After how many responses the log is moved into the file: up to 150 MB of pages. The moments in
/// which phones wait for the last of it are then fewer than one in a hundred.
const MOVED_AFTER: usize = 10_000;

/// How often it is moved before the writer has to wait for the rest, and after how few pages the
/// rest will be short.
const PASSES: u32 = 5;
const FEW: i64 = 300;

/// What writes groups.
#[derive(Debug, Default)]
pub(super) struct Writer {
    /// The connection over which a SQLite file is written while phones send: what it has read of the
    /// file stays good as long as nobody else writes.
    line: Option<PoolConnection<Any>>,
    /// How many responses were written since the log began to be moved last.
    unmoved: usize,
    /// The log's move into the file.
    moving: Option<JoinHandle<Result<(), StoreError>>>,
}

impl Writer {
    /// Gives the connection back.
    pub(super) fn rest(&mut self) {
        self.line = None;
    }

    /// Writes a group in one transaction.
    ///
    /// # Errors
    /// When the database fails; then none of it is stored, or, where the connection was lost while
    /// it was being committed, all may be.
    pub(super) async fn write(
        &mut self,
        store: &Store,
        submissions: &[Submission],
    ) -> Result<Verdicts, StoreError> {
        match store.dialect {
            Dialect::Sqlite => {
                let mut line = match self.line.take() {
                    Some(line) => line,
                    None => {
                        let mut line = store.pool.acquire().await?;
                        line.execute(SETTINGS).await?;
                        line
                    }
                };
                let written = write(&mut line, store.dialect, submissions).await?;
                self.unmoved += submissions.len();
                if let Err(error) = self.move_log(store, &mut line).await {
                    tracing::warn!(%error, "the write-ahead log could not be moved into the file");
                    store.note_write::<()>(&Err(error));
                }
                // One that has failed goes back to the pool, which looks at it before it is used again.
                self.line = Some(line);
                Ok(written)
            }
            Dialect::Postgres => timeout(PATIENCE, async {
                let mut connection = store.pool.acquire().await?;
                write(&mut connection, store.dialect, submissions).await
            })
            .await
            .unwrap_or_else(|_| {
                let silent = std::io::Error::from(std::io::ErrorKind::TimedOut);
                Err(sqlx::Error::Io(silent).into())
            }),
        }
    }

    /// Lets the log be moved when it has become long. What is written meanwhile is moved here, which
    /// takes a moment; only a log that is moved to its end is begun anew.
    async fn move_log(&mut self, store: &Store, line: &mut Connection) -> Result<(), StoreError> {
        if self.moving.as_ref().is_some_and(JoinHandle::is_finished)
            && let Some(moving) = self.moving.take()
        {
            moving.await??;
            checkpoint(line).await?;
        } else if self.moving.is_none() && self.unmoved >= MOVED_AFTER {
            self.unmoved = 0;
            let pool = store.pool.clone();
            self.moving = Some(tokio::spawn(async move {
                let mut connection = pool.acquire().await?;
                let mut before = 0;
                for _ in 0..PASSES {
                    let moved = checkpoint(&mut connection).await?;
                    if moved - before <= FEW {
                        break;
                    }
                    before = moved;
                }
                Ok(())
            }));
        }
        Ok(())
    }
}

/// Moves what nobody reads or writes at this moment; says how many pages of the log are moved now.
async fn checkpoint(connection: &mut Connection) -> Result<i64, StoreError> {
    let row = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)")
        .fetch_one(connection)
        .await?;
    Ok(row.try_get(2)?)
}

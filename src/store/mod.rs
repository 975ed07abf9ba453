//! The database: the only place with SQL. One set of statements in portable types
//! runs on SQLite and on PostgreSQL, through sqlx's `Any` driver.

mod asked;
mod audit;
mod clock;
mod closing;
mod codes;
mod decisions;
mod editions;
mod failures;
mod import;
mod inbox;
mod keys;
mod migrations;
mod moves;
mod officers;
mod passes;
mod questionnaires;
mod recount;
mod reminders;
mod renewal;
mod responses;
mod restore;
mod row;
mod scope;
mod sessions;
mod stored;
mod tallies;

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Executor, Transaction};
use tokio::sync::Notify;

use crate::domain::TicketError;
use crate::metrics::Metrics;

pub use asked::Asked;
pub use clock::Turned;
pub use import::{ImportRefusal, Imported};
pub use inbox::{Inbox, SendError, inbox};
pub use passes::{Drawn, Grant};
pub use recount::Difference;
pub use responses::{Refusal, Submission};
pub use restore::{RestoreError, restore};
pub use stored::{ANSWER_TABLES, CARD_TABLES, OTHER_TABLES, REMINDER_TABLES, StoredTable};

/// A database, open and at the newest schema. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    dialect: Dialect,
    /// Tells the inbox that a ticket was drawn.
    drawn: Arc<Notify>,
    /// What those who answer now are asked.
    recent: Arc<asked::Recent>,
    metrics: Metrics,
}

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address names no database that Kanso knows.
    #[error(
        "“{0}” is not a database address: use sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    Address(String),
    /// The database answered with an error.
    #[error("the database failed: {0}")]
    Database(#[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error(
        "the database's schema could not be brought up to date: {0}. The step that failed was taken \
         back as a whole and no data is lost: remove the cause and start again, or use the program \
         from before"
    )]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The schema is of a later program. Both are numbers of migrations.
    #[error(
        "the database was written by a newer Kanso (its schema has number {found}, this program \
         knows those up to {known}); nothing was changed. Use the newer program, or go back to a \
         backup from before the upgrade"
    )]
    Newer {
        /// What the database has.
        found: i64,
        /// What this program knows.
        known: i64,
    },
    /// Readers held the write-ahead log of a closing session; it is tried again.
    #[error("the write-ahead log is in use and could not be emptied")]
    LogBusy,
    /// The file of a backup cannot be written.
    #[error("the backup “{0}” cannot be written: {1}. Name a file that does not exist yet")]
    Backup(String, std::io::Error),
    /// PostgreSQL is backed up by its own tools.
    #[error(
        "this makes copies of SQLite files; copy a PostgreSQL database with pg_dump, best when no session is open"
    )]
    BackupElsewhere,
    /// A key cannot be made, written or read.
    #[error("the key of a session is of no use: {0}")]
    Key(#[from] TicketError),
    /// Making a key was interrupted.
    #[error("making a key was interrupted: {0}")]
    Interrupted(#[from] tokio::task::JoinError),
    /// A row holds what Kanso never writes. What it holds is not said, nor why it cannot be
    /// read, which would quote it: it may be what a participant wrote, and this goes into the
    /// log.
    #[error(
        "the column “{0}” of the database holds a value that Kanso never writes: mend it, or go \
         back to a backup from before it was changed"
    )]
    Unreadable(&'static str),
}

/// Where the two databases differ: how a write transaction begins, how rows are locked
/// and rewritten, and a few words of the schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// Ends a statement whose rows must not change before the transaction ends. SQLite
    /// has one writer at a time.
    fn share_lock(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR SHARE",
        }
    }
}

impl Store {
    /// Opens the database at an address and brings its schema up to date. A SQLite
    /// file that does not exist is created.
    ///
    /// # Errors
    /// When the address names no database, it cannot be reached, or its schema is
    /// newer than this program.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let dialect = if address.starts_with("sqlite:") {
            Dialect::Sqlite
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Dialect::Postgres
        } else {
            return Err(StoreError::Address(address.to_owned()));
        };
        let options = AnyConnectOptions::from_str(address)?
            .disable_statement_logging()
            .clone();
        let pool = AnyPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if dialect == Dialect::Sqlite {
                        connection.execute(BUSY_TIMEOUT).await?;
                        connection.execute(SQLITE_SETTINGS).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        let store = Self {
            pool,
            dialect,
            drawn: Arc::default(),
            recent: Arc::default(),
            metrics: Metrics::default(),
        };
        if let Err(error) = store.bring_up_to_date().await {
            // No connection is left that holds a lock.
            store.close().await;
            return Err(error);
        }
        Ok(store)
    }

    async fn bring_up_to_date(&self) -> Result<(), StoreError> {
        migrations::run(self).await?;
        self.resume_closing().await
    }

    /// The address of a SQLite file, to be created where it does not exist.
    pub fn sqlite_address(file: &Path) -> String {
        format!("sqlite://{}?mode=rwc", file.display())
    }

    /// The file of a SQLite address; `None` for PostgreSQL, and for a database in memory.
    ///
    /// # Errors
    /// When the address cannot be read.
    pub fn sqlite_file(address: &str) -> Result<Option<PathBuf>, StoreError> {
        let in_memory = address.contains(":memory:") || address.contains("mode=memory");
        if !address.starts_with("sqlite:") || in_memory {
            return Ok(None);
        }
        let options = SqliteConnectOptions::from_str(address)?;
        Ok(Some(options.get_filename().to_owned()))
    }

    /// Asks the database whether it answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// What is counted of this database, and of the program that serves it.
    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Closes all connections; on SQLite the write-ahead log is merged into the file.
    pub async fn close(self) {
        self.pool.close().await;
    }

    /// Begins a transaction that is going to write. SQLite takes its write lock at
    /// once, because a transaction that begins reading cannot always be promoted.
    async fn begin(&self) -> Result<Transaction<'static, Any>, StoreError> {
        Ok(match self.dialect {
            Dialect::Sqlite => self.pool.begin_with("BEGIN IMMEDIATE").await?,
            Dialect::Postgres => self.pool.begin().await?,
        })
    }
}

/// WAL with full synchronisation: a commit that returned is on the disk. Freed pages
/// are overwritten, so that what was replaced cannot be read back.
const SQLITE_SETTINGS: &str = "\
    PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; \
    PRAGMA secure_delete = ON;";

/// How long a statement waits while others write, in milliseconds.
const BUSY_TIMEOUT: &str = "PRAGMA busy_timeout = 10000";

type Connection = AnyConnection;

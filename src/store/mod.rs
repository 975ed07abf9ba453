//! The database: the only place with SQL. One set of statements in portable types
//! runs on SQLite and on PostgreSQL, through sqlx's `Any` driver.

mod asked;
mod audit;
mod backup;
mod bulk;
mod cards;
mod check;
mod clock;
mod closing;
mod codes;
mod copy;
mod decisions;
mod editions;
mod etag;
mod failures;
mod glance;
mod group;
mod health;
mod hosts;
mod import;
mod inbox;
mod keys;
mod log;
mod migrations;
mod moves;
mod officers;
mod packed;
mod passes;
mod passing;
mod pool;
mod questionnaires;
mod reading;
mod recount;
mod reminders;
mod renewal;
mod responses;
mod restore;
mod row;
mod schema;
mod scope;
mod sealed;
mod sessions;
mod stored;
mod submission;
mod tallies;
mod temporary;
mod turn;
mod watch;
mod writer;

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use sqlx::any::AnyConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Any, AnyConnection, ConnectOptions, Transaction};
use tokio::sync::Notify;

use crate::config::CONNECTIONS;
use crate::domain::TicketError;
use crate::metrics::Metrics;

pub use asked::Asked;
pub use backup::BackupError;
pub(crate) use backup::remove_left;
pub use cards::{Made, Making, Replaced};
pub use check::{Checked, check};
pub use clock::Turned;
pub use copy::{Copied, CopyError, copy_database};
pub use health::Health;
pub use import::{ImportRefusal, Imported};
pub use inbox::{Inbox, SendError, inbox};
pub use officers::SignedInBy;
pub use passes::{Drawn, Grant};
pub use recount::Difference;
pub use reminders::Reminded;
pub use restore::{RestoreError, remove_interrupted, restore};
pub use schema::{Column, Shape, TABLES, Table};
pub use sealed::{Identities, IdentityError, RecipientError, Recipients};
pub use stored::{ANSWER_TABLES, CARD_TABLES, OTHER_TABLES, REMINDER_TABLES, StoredTable};
pub use submission::{Refusal, Submission};

/// A database, open and at the newest schema. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: pool::Pool,
    dialect: Dialect,
    /// The servers of a PostgreSQL address, and the name of the one that was found first.
    hosts: Option<Arc<hosts::Hosts>>,
    server: Option<String>,
    /// Tells what has changed.
    changes: Arc<watch::Changes>,
    /// Tells the inbox that a ticket was drawn.
    drawn: Arc<Notify>,
    /// What those who answer now are asked.
    recent: Arc<asked::Recent>,
    /// How the database is.
    health: Arc<health::Watch>,
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
    /// The address of a PostgreSQL database cannot be used. The password is not said.
    #[error(
        "the address of the PostgreSQL database cannot be used: {0}. Write \
         postgres://USER:PASSWORD@HOST:PORT,HOST:PORT/DATABASE"
    )]
    Hosts(String),
    /// None of a database's servers takes writes.
    #[error("no PostgreSQL server was found that takes writes: {reasons}")]
    NoServer {
        /// Why each one is not taken.
        reasons: String,
        /// Whether one may be found in a moment.
        passing: bool,
    },
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
    /// What a program has left cannot be made sure of.
    #[error(
        "“{0}” cannot be written to the disk: {1}. Nothing was changed; make a copy of it and of \
         the database beside it, and start again when the disk takes it"
    )]
    Log(String, std::io::Error),
    /// The schema is of an earlier program, or there is none. Both are numbers of migrations.
    #[error(
        "the database has the schema number {found}, and this program reads number {known}: run \
         kanso recount once, which brings the schema up to date, after a backup; or use the program \
         that serves it"
    )]
    Older {
        /// What the database has; 0 where it is none of Kanso’s.
        found: i64,
        /// What this program reads.
        known: i64,
    },
    /// What a crash left of a backup, a restore or a copy.
    #[error(
        "what was interrupted has left a copy of the database in “{0}”, which cannot be removed: \
         {1}. Remove it by hand"
    )]
    LeftOver(String, std::io::Error),
    /// A key cannot be made, written or read.
    #[error("the key of a session is of no use: {0}")]
    Key(#[from] TicketError),
    /// What was to be done beside was interrupted.
    #[error("work was interrupted: {0}")]
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
    fn of(address: &str) -> Result<Self, StoreError> {
        if address.starts_with("sqlite:") {
            Ok(Self::Sqlite)
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Ok(Self::Postgres)
        } else {
            Err(StoreError::Address(address.to_owned()))
        }
    }

    /// Begins a transaction that only reads, and in which everything is of one moment.
    fn begin_moment(self) -> &'static str {
        match self {
            Self::Sqlite => "BEGIN",
            Self::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        }
    }

    /// Ends a statement whose rows must not change before the transaction ends. SQLite
    /// has one writer at a time.
    fn share_lock(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR SHARE",
        }
    }

    /// Ends a statement whose rows are changed by one transaction after the other, in the order
    /// in which the statement names them.
    fn turn_lock(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " FOR NO KEY UPDATE",
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
        Self::open_with(address, CONNECTIONS).await
    }

    /// As [`Store::open`], with so many connections at most: 2 or more, because what closes
    /// sessions holds one and needs another.
    ///
    /// # Errors
    /// The same.
    pub async fn open_with(address: &str, connections: u32) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let most = connections.max(2);
        let dialect = Dialect::of(address)?;
        let file = Self::sqlite_file(address)?;
        if let Some(file) = &file {
            temporary::place_beside(file).await;
            log::make_sure(address, file).await?;
        }
        let health = Arc::new(health::Watch::new(file));
        let (mut hosts, mut server) = (None, None);
        let pool = match dialect {
            Dialect::Sqlite => {
                let options = AnyConnectOptions::from_str(address)?.disable_statement_logging();
                pool::sqlite(options, most, Arc::clone(&health)).await?
            }
            Dialect::Postgres => {
                let all = hosts::Hosts::parse(address)?;
                let host = all.writable_soon().await?.clone();
                (hosts, server) = (Some(Arc::new(all)), Some(host.name));
                pool::postgres(host.options, most, Arc::clone(&health))
            }
        };
        let store = Self {
            pool,
            dialect,
            hosts,
            server,
            changes: Arc::default(),
            drawn: Arc::default(),
            recent: Arc::default(),
            health,
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
        self.remove_interrupted_backups().await?;
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

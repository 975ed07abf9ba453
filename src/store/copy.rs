//! Copying all data from one database into another, of the same kind or the other.
//!
//! Rows are read in one moment of the source, in the order of their random keys, and written in
//! one transaction, so that nothing in the target tells in which order they came. A sum over
//! the digests of all rows, which no order changes, is held against that of what can be read
//! in the target, before anything is committed.

use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::backup::{beside, create_private, said};
use super::reading::Reading;
use super::row::row_placeholders;
use super::schema::{TABLES, Table};
use super::{Connection, Dialect, Store, StoreError, closing, migrations};

/// How many rows are written by one statement: 19 values each at most, of the 32,766 that
/// SQLite takes.
const AT_ONCE: usize = 500;

/// What comes behind the name of a SQLite file that is being filled.
pub(super) const FILLING: &str = ".migrating";

/// What was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copied {
    /// How many tables.
    pub tables: usize,
}

/// Why nothing was copied.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// There is something in the target.
    #[error(
        "the target is not empty ({0}), and nothing was copied: name a SQLite file that does not \
         exist, or a PostgreSQL database without tables"
    )]
    NotEmpty(String),
    /// Somebody is connected to the source.
    #[error(
        "others are connected to the source, and what they write would be lost: end all programs \
         that use it, then try again. Nothing was copied"
    )]
    Served,
    /// What is in the target is not what is in the source.
    #[error(
        "the table “{0}” is not the same on both sides, and everything was taken back: the target \
         is empty. Try again; where it stays so, do not use the target"
    )]
    Differs(&'static str),
    /// The target's file cannot be written.
    #[error("“{0}” cannot be written: {1}. Nothing was copied")]
    Write(String, std::io::Error),
    /// A database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for CopyError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Copies everything into a database that is empty. Interrupted it leaves the target empty, or
/// whole where only its last word was missing: a SQLite file gets its name when it is whole, and
/// PostgreSQL takes back what was not committed, but for the tables, which have no rows then.
/// Who calls it holds the claim to both.
///
/// # Errors
/// When the target is not empty, the source is used by others or of another schema, what
/// was written is not what was read, or a database fails.
pub async fn copy_database(from: &str, to: &str) -> Result<Copied, CopyError> {
    let source = Reading::open(from).await?;
    if source.dialect == Dialect::Postgres {
        refuse_company(&source).await?;
    }
    let mut moment = source.moment().await?;
    migrations::check_version(&mut moment).await?;
    let copied = match Store::sqlite_file(to)? {
        Some(file) => into_file(&mut moment, &file).await,
        None => {
            refuse_what_is_there(to).await?;
            let target = Store::open(to).await?;
            let copied = copy_and_verify(&mut moment, &target).await;
            target.close().await;
            copied
        }
    };
    moment.rollback().await?;
    source.close().await;
    copied?;
    Ok(Copied {
        tables: TABLES.len(),
    })
}

/// Fills a private file beside the place, which then gets the name.
async fn into_file(source: &mut Connection, file: &Path) -> Result<(), CopyError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let there = beside(file, suffix);
        if there.symlink_metadata().is_ok() {
            return Err(CopyError::NotEmpty(said(&there)));
        }
    }
    let filling = beside(file, FILLING);
    let failed = |error| CopyError::Write(said(&filling), error);
    // What an interrupted one has left.
    remove(&filling).map_err(failed)?;
    create_private(&filling).map_err(failed)?;
    let filled = fill_file(source, &filling).await;
    let named = filled.and_then(|()| {
        std::fs::File::open(&filling)
            .and_then(|it| it.sync_all())
            .and_then(|()| std::fs::rename(&filling, file))
            .and_then(|()| std::fs::File::open(folder(file))?.sync_all())
            .map_err(failed)
    });
    if named.is_err() {
        remove(&filling).map_err(failed)?;
    }
    named
}

async fn fill_file(source: &mut Connection, file: &Path) -> Result<(), CopyError> {
    let target = Store::open(&Store::sqlite_address(file)).await?;
    let copied = match copy_and_verify(source, &target).await {
        Ok(()) => target.empty_log().await.map_err(CopyError::from),
        Err(error) => Err(error),
    };
    target.close().await;
    copied
}

async fn copy_and_verify(source: &mut Connection, target: &Store) -> Result<(), CopyError> {
    let mut transaction = target.begin().await?;
    if target.dialect == Dialect::Postgres {
        // It takes as long as it takes.
        for sql in [
            "SET LOCAL statement_timeout = 0",
            "SET LOCAL idle_in_transaction_session_timeout = 0",
        ] {
            sqlx::query(sql).execute(&mut *transaction).await?;
        }
    }
    for table in TABLES {
        let read = copy(source, &mut transaction, table).await?;
        let written = sum(&mut transaction, table).await?;
        if read != written {
            return Err(CopyError::Differs(table.name));
        }
    }
    if target.dialect == Dialect::Postgres {
        closing::cluster(&mut transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Refuses a PostgreSQL database to which others are connected, and stay connected: one that
/// has just ended takes a moment to go.
async fn refuse_company(source: &Reading) -> Result<(), CopyError> {
    for pause in [0, 100, 200, 400, 800] {
        tokio::time::sleep(Duration::from_millis(pause)).await;
        // PostgreSQL answers the same within one transaction. Of other roles' connections it does
        // not tell everybody of what kind they are; its own processes have no role.
        let mut moment = source.moment().await?;
        let others: i64 = sqlx::query_scalar(
            "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() \
             AND pid <> pg_backend_pid() AND usesysid IS NOT NULL \
             AND COALESCE(backend_type, 'client backend') = 'client backend'",
        )
        .fetch_one(&mut *moment)
        .await?;
        moment.rollback().await?;
        if others == 0 {
            return Ok(());
        }
    }
    Err(CopyError::Served)
}

/// Refuses a PostgreSQL database that has more than the empty tables of an interrupted copy,
/// which may be those of any earlier schema.
async fn refuse_what_is_there(to: &str) -> Result<(), CopyError> {
    let target = Reading::open(to).await?;
    let mut moment = target.moment().await?;
    let there: Vec<String> = sqlx::query_scalar(
        "SELECT table_name::text FROM information_schema.tables \
         WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut *moment)
    .await?;
    for name in there {
        let filled = if migrations::make(&name) {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {name})");
            sqlx::query_scalar(AssertSqlSafe(sql))
                .fetch_one(&mut *moment)
                .await?
        } else {
            true
        };
        if filled {
            return Err(CopyError::NotEmpty(format!("it has a table “{name}”")));
        }
    }
    moment.rollback().await?;
    target.close().await;
    Ok(())
}

/// A value of a row.
enum Value {
    Text(Option<String>),
    Number(Option<i64>),
}

/// How many rows, and the sum of their digests as a number of 256 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sum {
    rows: u64,
    digests: [u64; 4],
}

impl Sum {
    fn add(&mut self, row: &[Value]) {
        let mut digest = Sha256::new();
        for value in row {
            match value {
                Value::Text(None) | Value::Number(None) => digest.update([0]),
                Value::Text(Some(text)) => {
                    digest.update([1]);
                    digest.update((text.len() as u64).to_le_bytes());
                    digest.update(text);
                }
                Value::Number(Some(number)) => {
                    digest.update([2]);
                    digest.update(number.to_le_bytes());
                }
            }
        }
        self.rows += 1;
        let mut carry = false;
        for (sum, part) in self
            .digests
            .iter_mut()
            .zip(digest.finalize().chunks_exact(8))
        {
            let part = part
                .iter()
                .rev()
                .fold(0, |it, byte| it << 8 | u64::from(*byte));
            let (with_part, over) = sum.overflowing_add(part);
            let (with_carry, over_again) = with_part.overflowing_add(u64::from(carry));
            *sum = with_carry;
            carry = over || over_again;
        }
    }
}

/// Copies a table in the order of its key and returns the sum of what was read.
async fn copy(
    source: &mut Connection,
    target: &mut Connection,
    table: &Table,
) -> Result<Sum, CopyError> {
    let mut sum = Sum::default();
    let mut batch = Vec::with_capacity(AT_ONCE);
    let sql = select(table);
    let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(source);
    while let Some(row) = rows.try_next().await? {
        let row = values(&row, table)?;
        sum.add(&row);
        batch.push(row);
        if batch.len() == AT_ONCE {
            insert(target, table, std::mem::take(&mut batch)).await?;
        }
    }
    insert(target, table, batch).await?;
    Ok(sum)
}

async fn insert(
    target: &mut Connection,
    table: &Table,
    rows: Vec<Vec<Value>>,
) -> Result<(), CopyError> {
    if rows.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO {} ({}) VALUES {}",
        table.name,
        columns(table),
        row_placeholders(target, rows.len(), table.columns.len())
    );
    // The words are those of the schema; the values are bound.
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for value in rows.into_iter().flatten() {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        };
    }
    query.execute(target).await?;
    Ok(())
}

async fn sum(connection: &mut Connection, table: &Table) -> Result<Sum, CopyError> {
    let mut sum = Sum::default();
    let mut rows = sqlx::query(AssertSqlSafe(select(table))).fetch(connection);
    while let Some(row) = rows.try_next().await? {
        sum.add(&values(&row, table)?);
    }
    Ok(sum)
}

fn select(table: &Table) -> String {
    let key: Vec<&str> = table.columns[..table.key].iter().map(|it| it.0).collect();
    format!(
        "SELECT {} FROM {} ORDER BY {}",
        columns(table),
        table.name,
        key.join(", ")
    )
}

fn columns(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|it| it.0).collect();
    names.join(", ")
}

fn values(row: &AnyRow, table: &Table) -> Result<Vec<Value>, StoreError> {
    let read = table.columns.iter().enumerate().map(|(place, column)| {
        let value = if column.1.is_number() {
            row.try_get(place).map(Value::Number)
        } else {
            row.try_get(place).map(Value::Text)
        };
        value.map_err(|_| StoreError::Unreadable(column.0))
    });
    read.collect()
}

/// Takes a file away, and what SQLite has put beside it.
pub(super) fn remove(file: &Path) -> std::io::Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match std::fs::remove_file(beside(file, suffix)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn folder(file: &Path) -> PathBuf {
    match file.parent() {
        Some(it) if !it.as_os_str().is_empty() => it.to_owned(),
        _ => PathBuf::from("."),
    }
}

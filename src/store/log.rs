//! SQLite's write-ahead log after an error of the disk.
//!
//! **After a synchronisation that failed** nothing may be assumed of what was written before
//! it: the system may have given those bytes up, say so once, and still read them back from
//! memory as if they were on the disk; the next synchronisation then succeeds without them.
//! Going on as if nothing had been loses answers in two ways, and a test
//! (`tests/suite/faults/power.rs`) shows each.
//!
//! 1. A program that starts anew reads the log from that memory, takes a commit for good of
//!    which nothing is on the disk, and puts later ones behind it, or moves it into the file.
//!    Then the power fails, and what lies behind the gap is gone, or the file is half new. So
//!    before anything else is done with a log that a program has left, its bytes are written
//!    once more to where they are, and synchronised ([`make_sure`]).
//! 2. A program that goes on has in memory an index of the log that ends before the commit that
//!    failed, and the next one takes its place: nothing depends on it. (That is why it keeps
//!    its connections: were all closed, the next would read the log anew.) But a part of the
//!    log may have been moved into the file already without being synchronised there, and would
//!    not be moved again. So before anything more is acknowledged, the whole database is
//!    written into the log anew, and from there into the file ([`Store::rewrite`]).

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::any::AnyConnectOptions;
use sqlx::{ConnectOptions, Connection as _, Executor};

use super::{Dialect, Store, StoreError};

/// How many bytes are read and written back at once.
const PIECE: usize = 1 << 20;

/// Writes the log of a SQLite file that no program has open to the disk once more. Where
/// another program has it open, that one knows what it can trust.
///
/// # Errors
/// When the disk does not take it. Then the database must not be opened.
pub(super) async fn make_sure(address: &str, database: &Path) -> Result<(), StoreError> {
    let mut log = database.as_os_str().to_owned();
    log.push("-wal");
    let log = PathBuf::from(log);
    if !log.metadata().is_ok_and(|it| it.len() > 0) {
        return Ok(());
    }
    let options = AnyConnectOptions::from_str(address)?.disable_statement_logging();
    let mut connection = options.connect().await?;
    // Nobody may open the database meanwhile; nothing is written to it.
    let mut alone = connection.execute("PRAGMA busy_timeout = 0").await;
    for sql in ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN IMMEDIATE"] {
        if alone.is_ok() {
            alone = connection.execute(sql).await;
        }
    }
    match alone.map_err(StoreError::from) {
        Ok(_) => {
            write_once_more(&log)
                .map_err(|error| StoreError::Log(log.display().to_string(), error))?;
            connection.execute("ROLLBACK").await?;
        }
        Err(error) if error.is_busy() => {}
        Err(error) => return Err(error),
    }
    connection.close().await?;
    Ok(())
}

/// SQLite holds no lock on the log itself, so that it may be opened and closed.
fn write_once_more(log: &Path) -> std::io::Result<()> {
    let mut file = File::options().read(true).write(true).open(log)?;
    let mut piece = vec![0; PIECE];
    let mut at = 0;
    loop {
        file.seek(SeekFrom::Start(at))?;
        let length = file.read(&mut piece)?;
        if length == 0 {
            return file.sync_all();
        }
        file.seek(SeekFrom::Start(at))?;
        file.write_all(&piece[..length])?;
        at += length as u64;
    }
}

impl Store {
    /// Writes the whole database to the disk once more. It takes about as long as copying
    /// the file.
    ///
    /// # Errors
    /// When the disk does not take it, or others use the log.
    pub(super) async fn rewrite(&self) -> Result<(), StoreError> {
        if self.dialect == Dialect::Postgres {
            // It ends itself after such an error.
            return Ok(());
        }
        self.vacuum().await?;
        match self.try_empty_log().await? {
            true => Ok(()),
            false => Err(StoreError::LogBusy),
        }
    }
}

//! One program to a data folder: two that serve one SQLite file would each keep an inbox,
//! a clock and counts of their own.

use std::fs::{File, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::{StartError, make_folder};
use crate::config::Config;
use crate::store::{Store, remove_interrupted};

/// The right to serve the SQLite file of a data folder, or to put one there, as long as this
/// value lives. The system gives it back when the process ends, however it ends.
#[derive(Debug)]
#[must_use = "another program may serve the folder as soon as this is dropped"]
pub struct Claim {
    _lock: Option<File>,
}

/// Claims the SQLite file of a configuration, by a lock on a file beside it whose name ends
/// in `.lock`. PostgreSQL lets several programs serve one database, and nothing is claimed.
/// What an interrupted restore or copy has left beside the file is taken away.
///
/// # Errors
/// When another program has claimed it, the lock file cannot be made or locked, or something
/// that was left cannot be removed.
pub fn claim(config: &Config) -> Result<Claim, StartError> {
    let Some(database) = sqlite_file(config)? else {
        return Ok(Claim { _lock: None });
    };
    if config.database.is_none() {
        make_folder(&config.data)?;
    }
    // One file under two names is one file.
    let real = std::fs::canonicalize(&database).unwrap_or_else(|_| database.clone());
    let name = real.with_extension("lock");
    let failed = |error| StartError::Lock(name.display().to_string(), error);
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(&name)
        .map_err(failed)?;
    match lock.try_lock() {
        Ok(()) => {
            // Who was at it had the claim.
            remove_interrupted(&database)?;
            Ok(Claim { _lock: Some(lock) })
        }
        Err(TryLockError::WouldBlock) => Err(StartError::Claimed(folder(&real))),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// The SQLite file of a configuration; `None` where the database is another one.
///
/// # Errors
/// When the address of the database cannot be read.
pub fn sqlite_file(config: &Config) -> Result<Option<PathBuf>, StartError> {
    Ok(match &config.database {
        None => Some(config.database_file()),
        Some(address) => Store::sqlite_file(address)?,
    })
}

fn folder(database: &Path) -> String {
    let folder = match database.parent() {
        Some(it) if it.as_os_str().is_empty() => Path::new("."),
        Some(it) => it,
        None => database,
    };
    std::path::absolute(folder)
        .unwrap_or_else(|_| folder.to_owned())
        .display()
        .to_string()
}

//! Putting a backup in the place of a SQLite file that is gone.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

use sqlx::any::AnyConnectOptions;
use sqlx::{ConnectOptions, Connection as _};

use super::backup::{Vouched, beside, create_private, said, vouched};
use super::copy::{FILLING, remove};
use super::sealed::BEGINS;
use super::{Identities, Store, StoreError, temporary};

/// What comes behind the name of a SQLite file in that of a backup that is being verified.
const RESTORING: &str = ".restoring";

/// Why a backup was not restored. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// A database is there already, or what belongs to one.
    #[error(
        "“{0}” is there already and is not overwritten: name another folder with --data, or move \
         the database away first, with all files whose names begin as its name does"
    )]
    Exists(String),
    /// The backup cannot be read.
    #[error("the backup “{0}” cannot be read: {1}")]
    Backup(String, std::io::Error),
    /// What was committed last is not in the file.
    #[error(
        "“{0}” is no backup but a copied database, of which a part is in “{1}”: put both into a data \
         folder as kanso.db and kanso.db-wal, and let kanso backup make a whole one"
    )]
    Part(String, String),
    /// The backup is damaged, or none.
    #[error("“{0}” is no sound backup and was not restored: {1}. Use another one")]
    Unsound(String, String),
    /// It is encrypted, and nothing was named that opens it.
    #[error(
        "“{0}” is encrypted: name the file with its key, which age-keygen has written, by \
         --identity FILE"
    )]
    Sealed(String),
    /// The key does not open it, or the encrypted file is damaged.
    #[error(
        "“{0}” cannot be decrypted and was not restored: {1}. Use the right key, or another backup"
    )]
    Unopened(String, String),
    /// The folder or the disk does not take it.
    #[error("“{0}” cannot be written: {1}. Nothing was restored")]
    Write(String, std::io::Error),
    /// PostgreSQL is restored by its own tools.
    #[error("this restores SQLite files; restore a PostgreSQL database with pg_restore or psql")]
    Elsewhere,
    /// The schema is newer, or the database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Verifies a backup and puts it in the place of a SQLite file that does not exist. What is
/// verified is a private copy beside that place, which then gets the name: whenever this is
/// interrupted, there is the whole database or none. Who calls it holds the claim to the
/// folder.
///
/// # Errors
/// When a database is there, or the backup cannot be read or decrypted, is not what its
/// checksum vouches for, is damaged, newer than this program, or its tallies are not the
/// responses counted.
pub async fn restore(
    backup: &Path,
    database: &Path,
    identities: Option<&Identities>,
) -> Result<(), RestoreError> {
    refuse_to_overwrite(database)?;
    let log = beside(backup, "-wal");
    if log.metadata().is_ok_and(|it| it.len() > 0) {
        return Err(RestoreError::Part(said(backup), said(&log)));
    }
    let copy = beside(database, RESTORING);
    let unremoved = |error| RestoreError::Write(said(&copy), error);
    // What an interrupted one has left.
    remove(&copy).map_err(unremoved)?;
    let result = match verified_copy(backup, &copy, identities).await {
        Ok(()) => put_in_place(&copy, database),
        Err(error) => Err(error),
    };
    if result.is_err() {
        remove(&copy).map_err(unremoved)?;
    }
    result
}

/// Takes away what an interrupted restore into the place of a SQLite file has left beside it, or an
/// interrupted copy of a database: either is a whole database that nobody has encrypted. Who
/// calls it holds the claim to the folder.
///
/// # Errors
/// When something of it cannot be removed.
pub fn remove_interrupted(database: &Path) -> Result<(), StoreError> {
    for suffix in [RESTORING, FILLING] {
        let left = beside(database, suffix);
        remove(&left).map_err(|error| StoreError::LeftOver(said(&left), error))?;
    }
    Ok(())
}

/// A log that is left of another database would be taken for the restored one's.
fn refuse_to_overwrite(database: &Path) -> Result<(), RestoreError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let file = beside(database, suffix);
        match file.symlink_metadata() {
            Ok(_) => return Err(RestoreError::Exists(said(&file))),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(RestoreError::Write(said(&file), error)),
        }
    }
    Ok(())
}

async fn verified_copy(
    backup: &Path,
    copy: &Path,
    identities: Option<&Identities>,
) -> Result<(), RestoreError> {
    let unsound = |why: String| RestoreError::Unsound(said(backup), why);
    let failed = |error| RestoreError::Write(said(copy), error);
    let mut to = create_private(copy).map_err(failed)?;
    opened_copy(backup, &mut to, identities)?;
    match vouched(&mut to).map_err(failed)? {
        Vouched::For(length) => to.set_len(length).map_err(failed)?,
        Vouched::Broken => {
            return Err(unsound(
                "it is not what was written, by its SHA-256".to_owned(),
            ));
        }
        // What follows finds what is missing there.
        Vouched::Not => {}
    }
    drop(to);

    let address = Store::sqlite_address(copy);
    sqlx::any::install_default_drivers();
    temporary::place_beside(copy).await;
    match damage(&address).await {
        Ok(None) => {}
        Ok(Some(why)) => return Err(unsound(why)),
        Err(sqlx::Error::Database(error)) => return Err(unsound(error.to_string())),
        Err(error) => return Err(StoreError::from(error).into()),
    }
    let store = Store::open(&address).await?;
    let differences = store.recount().await;
    let emptied = store.empty_log().await;
    store.close().await;
    emptied?;
    match differences?.len() {
        0 => Ok(()),
        it => Err(unsound(format!(
            "{it} tallies are not what the responses say"
        ))),
    }
}

/// Copies a backup, decrypted where it is encrypted.
fn opened_copy(
    backup: &Path,
    to: &mut File,
    identities: Option<&Identities>,
) -> Result<(), RestoreError> {
    let unread = |it| RestoreError::Backup(said(backup), it);
    let mut from = BufReader::new(File::open(backup).map_err(unread)?);
    let is_sealed = from.fill_buf().map_err(unread)?.starts_with(BEGINS);
    if !is_sealed {
        return copy_all(&mut from, to, unread);
    }
    let identities = identities.ok_or_else(|| RestoreError::Sealed(said(backup)))?;
    let unopened = |why: String| RestoreError::Unopened(said(backup), why);
    let mut opened = identities
        .open(from)
        .map_err(|error| unopened(error.to_string()))?;
    copy_all(&mut opened, to, |error| unopened(error.to_string()))
}

/// Copies to the end; `unread` says what went wrong with reading.
fn copy_all(
    from: &mut impl Read,
    to: &mut File,
    unread: impl Fn(std::io::Error) -> RestoreError,
) -> Result<(), RestoreError> {
    let mut bytes = vec![0; 64 * 1024];
    loop {
        match from.read(&mut bytes).map_err(&unread)? {
            0 => return Ok(()),
            read => std::io::Write::write_all(to, &bytes[..read])
                .map_err(|it| RestoreError::Write("the copy of the backup".to_owned(), it))?,
        }
    }
}

/// What SQLite finds wrong with a file, or that it is not Kanso's.
async fn damage(address: &str) -> Result<Option<String>, sqlx::Error> {
    let options = address.parse::<AnyConnectOptions>()?;
    let mut connection = options.disable_statement_logging().connect().await?;
    let found: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
        .fetch_one(&mut connection)
        .await?;
    let orphan: Option<String> =
        sqlx::query_scalar("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
            .fetch_optional(&mut connection)
            .await?;
    let tables: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM sqlite_master \
         WHERE type = 'table' AND name IN ('_sqlx_migrations', 'edition', 'tally')",
    )
    .fetch_one(&mut connection)
    .await?;
    connection.close().await?;
    Ok(if found != "ok" {
        Some(found)
    } else if tables != 3 {
        Some("it is not a database of Kanso".to_owned())
    } else {
        orphan.map(|it| format!("a row of the table “{it}” belongs to a row that is gone"))
    })
}

fn put_in_place(copy: &Path, database: &Path) -> Result<(), RestoreError> {
    let failed = |error| RestoreError::Write(said(database), error);
    let folder = match database.parent() {
        Some(it) if !it.as_os_str().is_empty() => it,
        _ => Path::new("."),
    };
    File::open(copy)
        .and_then(|it| it.sync_all())
        .map_err(failed)?;
    // An import may have made one meanwhile.
    refuse_to_overwrite(database)?;
    std::fs::rename(copy, database).map_err(failed)?;
    File::open(folder)
        .and_then(|it| it.sync_all())
        .map_err(failed)
}

//! Backups of a SQLite file.
//!
//! A backup is one file: the database, written row by row in the order of its keys, and behind
//! it a line with the SHA-256 of all that stands before. SQLite reads no further than the pages
//! that its own header counts, so the file stays one that any SQLite tool opens; a line at the
//! end, other than a header, can be written as the bytes go by, also into a file that is being
//! encrypted; and it cannot be parted from what it vouches for as a second file can.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufReader, BufWriter, ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::sealed::Recipients;
use super::{Dialect, Store, StoreError};

/// What stands before the digest.
const MARK: &[u8] = b"\nKanso backup. SHA-256 of all that stands before this line: ";

/// The mark, the digest in hexadecimal, and the end of the line.
const LINE: usize = MARK.len() + 64 + 1;

/// What comes behind the name of a database in that of a copy that is being encrypted.
const UNSEALED: &str = ".backing-up-";

/// How many bytes are read at once.
const AT_ONCE: usize = 256 * 1024;

/// Why a backup was not made. Nothing is left of it then.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A backup never takes the place of anything.
    #[error("“{0}” is there already and is not overwritten: name a file that does not exist yet")]
    Exists(String),
    /// The folder or the disk does not take it.
    #[error("the backup “{0}” cannot be written: {1}")]
    Write(String, std::io::Error),
    /// PostgreSQL is backed up by its own tools.
    #[error(
        "this makes copies of SQLite files; copy a PostgreSQL database with pg_dump, best when no \
         session is open"
    )]
    Elsewhere,
    /// Writing was interrupted.
    #[error("the backup was interrupted: {0}")]
    Interrupted(#[from] tokio::task::JoinError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What the line at the end of a backup says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vouched {
    /// The bytes before it are those that were written; there are so many.
    For(u64),
    /// They are not.
    Broken,
    /// There is none, as in the backups of earlier versions.
    Not,
}

impl Store {
    /// Writes a copy of a SQLite database to a file that does not exist yet, row by row in the
    /// order of the keys, so that the copy tells no order even of sessions that are open.
    /// Only the user who runs this can read the file. It gets its name when it is whole.
    ///
    /// For recipients it is encrypted. What is encrypted stands beside the database until
    /// then, where the same rows can be read anyway, and never beside the backup.
    ///
    /// # Errors
    /// When the file exists or cannot be written, and on PostgreSQL, which has tools of
    /// its own.
    pub async fn backup(&self, file: &Path, recipients: &Recipients) -> Result<(), BackupError> {
        let database = self.database_file().await?.ok_or(BackupError::Elsewhere)?;
        if file.symlink_metadata().is_ok() {
            return Err(BackupError::Exists(said(file)));
        }
        let failed = |error| BackupError::Write(said(file), error);
        let part = Temporary::new(beside(file, &format!(".{}.part", Uuid::new_v4())));
        let part = part.map_err(failed)?;
        let unsealed = if recipients.is_empty() {
            None
        } else {
            let name = beside(&database, &format!("{UNSEALED}{}", Uuid::new_v4()));
            Some(Temporary::new(name).map_err(failed)?)
        };
        let copy = unsealed.as_ref().unwrap_or(&part);
        sqlx::query("VACUUM INTO $1")
            .bind(said(&copy.name))
            .execute(&self.pool)
            .await
            .map_err(StoreError::from)?;
        let (file, recipients) = (file.to_owned(), recipients.clone());
        tokio::task::spawn_blocking(move || {
            finish(part, unsealed, &recipients, &file)
                .map_err(|error| BackupError::Write(said(&file), error))
        })
        .await?
    }

    /// The file of the database; `None` on PostgreSQL, and for a database in memory.
    async fn database_file(&self) -> Result<Option<PathBuf>, StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(None);
        }
        let sql = "SELECT COALESCE(file, '') FROM pragma_database_list WHERE name = 'main'";
        let file: String = sqlx::query_scalar(sql).fetch_one(&self.pool).await?;
        Ok(Some(file).filter(|it| !it.is_empty()).map(PathBuf::from))
    }

    /// Takes away what a crash has left of backups that were being encrypted.
    pub(super) async fn remove_interrupted_backups(&self) -> Result<(), StoreError> {
        let Some(database) = self.database_file().await? else {
            return Ok(());
        };
        let (Some(folder), Some(name)) = (database.parent(), database.file_name()) else {
            return Ok(());
        };
        let begins = format!("{}{UNSEALED}", name.display());
        remove_left(folder, |it| it.starts_with(&begins)).map_err(|error| {
            let place = said(folder);
            StoreError::LeftOver(place, error)
        })
    }
}

/// Takes away the files of a folder whose names are chosen and that nobody is writing.
///
/// # Errors
/// When the folder cannot be read or a file not be removed.
pub(crate) fn remove_left(
    folder: &Path,
    chosen: impl Fn(&str) -> bool,
) -> Result<(), std::io::Error> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_str().is_some_and(&chosen) {
            continue;
        }
        match File::open(entry.path()) {
            // Another program has it locked while it writes.
            Ok(file) if file.try_lock().is_err() => {}
            Ok(_) => std::fs::remove_file(entry.path())?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Seals what needs it, adds the line, and gives the file its name.
fn finish(
    mut part: Temporary,
    unsealed: Option<Temporary>,
    recipients: &Recipients,
    file: &Path,
) -> std::io::Result<()> {
    // Nobody else may have put a file of theirs in its place.
    unsealed.as_ref().unwrap_or(&part).is_there()?;
    match unsealed {
        None => {
            let digest = copy_hashed(&mut part.file, &mut std::io::sink())?;
            part.file.write_all(&line(&digest))?;
        }
        Some(mut unsealed) => {
            // It goes with the last hand that holds it open, whatever happens from here on.
            unsealed.remove()?;
            let output = BufWriter::new(&mut part.file);
            recipients
                .seal(output, |output| {
                    let digest = copy_hashed(&mut unsealed.file, output)?;
                    output.write_all(&line(&digest))
                })?
                .flush()?;
        }
    }
    // A backup that a power cut takes away is none.
    part.file.sync_all()?;
    match std::fs::hard_link(&part.name, file) {
        Ok(()) => part.remove()?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // A file system without hard links: the name is taken first, so that nobody else has it.
        Err(_) => {
            create_private(file)?;
            std::fs::rename(&part.name, file)?;
            part.kept = true;
        }
    }
    let folder = match file.parent() {
        Some(it) if !it.as_os_str().is_empty() => it,
        _ => Path::new("."),
    };
    File::open(folder)?.sync_all()
}

/// What the line at the end of a file says of the file.
pub(super) fn vouched(file: &mut File) -> std::io::Result<Vouched> {
    let length = file.metadata()?.len();
    let Some(before) = length.checked_sub(LINE as u64) else {
        return Ok(Vouched::Not);
    };
    file.seek(SeekFrom::Start(before))?;
    let mut found = [0; LINE];
    file.read_exact(&mut found)?;
    if !found.starts_with(MARK) {
        return Ok(Vouched::Not);
    }
    file.seek(SeekFrom::Start(0))?;
    let digest = copy_hashed(&mut file.take(before), &mut std::io::sink())?;
    Ok(if found[..] == line(&digest)[..] {
        Vouched::For(before)
    } else {
        Vouched::Broken
    })
}

/// Copies all that is left to read and returns its SHA-256 in hexadecimal.
fn copy_hashed(from: &mut impl Read, to: &mut (impl Write + ?Sized)) -> std::io::Result<String> {
    let mut from = BufReader::with_capacity(AT_ONCE, from);
    let mut digest = Sha256::new();
    let mut bytes = vec![0; AT_ONCE];
    loop {
        match from.read(&mut bytes)? {
            0 => break,
            read => {
                digest.update(&bytes[..read]);
                to.write_all(&bytes[..read])?;
            }
        }
    }
    Ok(digest
        .finalize()
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect())
}

fn line(digest: &str) -> Vec<u8> {
    [MARK, digest.as_bytes(), b"\n"].concat()
}

/// A file that is locked while it is written, and taken away unless it is kept.
#[derive(Debug)]
struct Temporary {
    name: PathBuf,
    file: File,
    kept: bool,
}

impl Temporary {
    fn new(name: PathBuf) -> std::io::Result<Self> {
        let file = create_private(&name)?;
        let temporary = Self {
            name,
            file,
            kept: false,
        };
        temporary.file.lock()?;
        Ok(temporary)
    }

    /// Holds the file that has the name against the one that is locked.
    fn is_there(&self) -> std::io::Result<()> {
        if std::fs::metadata(&self.name)?.ino() == self.file.metadata()?.ino() {
            Ok(())
        } else {
            Err(std::io::Error::other(
                "somebody removed it while it was written",
            ))
        }
    }

    fn remove(&mut self) -> std::io::Result<()> {
        std::fs::remove_file(&self.name)?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.kept
            && let Err(error) = std::fs::remove_file(&self.name)
        {
            tracing::error!(%error, file = said(&self.name), "an unfinished backup could not be removed");
        }
    }
}

/// Makes an empty file that only the user who runs this can read; it must not exist.
pub(super) fn create_private(file: &Path) -> std::io::Result<File> {
    std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file)
}

/// A name with something behind it.
pub(super) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(suffix);
    name.into()
}

pub(super) fn said(file: &Path) -> String {
    file.display().to_string()
}

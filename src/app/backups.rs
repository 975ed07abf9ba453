//! The backups that the program makes by itself, and how many of them it keeps.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use tokio::task::JoinHandle;

use super::{StartError, make_folder, sqlite_file};
use crate::config::{BackupSchedule, Config};
use crate::pages::officer::Backups;
use crate::store::{BackupError, Recipients, Store, remove_left};

/// How often it is looked whether one is due, at most.
const TICK: Duration = Duration::from_secs(15);

/// After which time one that failed is tried again, at most.
const AGAIN: Duration = Duration::from_secs(5 * 60);

/// How the time stands in a name.
const TIME: &str = "%Y%m%dT%H%M%SZ";

/// Begins to make backups, where the settings ask for it.
///
/// # Errors
/// When a recipient is none, the folder cannot be made, or the database is no SQLite file.
pub(super) fn begin(
    config: &Config,
    store: &Store,
    backups: &Backups,
) -> Result<Option<JoinHandle<()>>, StartError> {
    let recipients = Recipients::parse(&config.backup.recipients)?;
    let Some(schedule) = config.backup.schedule.clone() else {
        return Ok(None);
    };
    let Some(database) = sqlite_file(config)? else {
        return Err(StartError::BackupElsewhere);
    };
    let unusable = |error| StartError::BackupFolder(schedule.folder.display().to_string(), error);
    match make_folder(&schedule.folder) {
        Err(StartError::Folder(_, error)) => return Err(unusable(error)),
        made => made?,
    }
    let own = Own {
        begins: begins(&std::path::absolute(&database).unwrap_or(database)),
        sealed: !recipients.is_empty(),
        folder: schedule.folder.clone(),
    };
    let last = own.all().map_err(unusable)?;
    backups.tell_made(last.last().map(|(at, _)| *at));
    let (store, backups) = (store.clone(), backups.clone());
    Ok(Some(tokio::spawn(async move {
        turn(&store, &own, &schedule, &recipients, &backups).await;
    })))
}

/// Makes one whenever it is due, for ever.
async fn turn(
    store: &Store,
    own: &Own,
    schedule: &BackupSchedule,
    recipients: &Recipients,
    backups: &Backups,
) {
    let mut made: Option<Instant> = None;
    loop {
        let pause = match due_in(own, schedule.every, made) {
            Ok(Duration::ZERO) => match make(store, own, recipients).await {
                Ok((at, file)) => {
                    made = Some(Instant::now());
                    tracing::info!(file = %file.display(), "a backup was made");
                    backups.tell_made(Some(at));
                    if let Err(error) = own.remove_older(&file, schedule.keep) {
                        tracing::error!(%error, "older backups are still there");
                        backups.tell_left(error.to_string());
                    }
                    schedule.every.min(TICK)
                }
                Err(error) => failed(&error, schedule.every, backups),
            },
            Ok(pause) => pause.min(TICK),
            Err(error) => failed(&Failure::Folder(error), schedule.every, backups),
        };
        tokio::time::sleep(pause).await;
    }
}

/// Tells of it, and returns when to try again.
fn failed(error: &Failure, every: Duration, backups: &Backups) -> Duration {
    tracing::error!(%error, "a backup was not made; it is tried again");
    backups.tell_failed(now(), error.to_string());
    every.min(AGAIN)
}

/// Why one was not made.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error("the folder for backups cannot be used: {0}")]
    Folder(std::io::Error),
}

/// How long until the next one is due. The time since the last is that since it was made here,
/// or else that since the youngest in the folder; one from the future is nobody's guide.
fn due_in(own: &Own, every: Duration, made: Option<Instant>) -> std::io::Result<Duration> {
    let passed = match made {
        Some(at) => Some(at.elapsed()),
        None => {
            let now = now();
            let all = own.all()?;
            let last = all.iter().rev().map(|(at, _)| *at).find(|at| *at <= now);
            last.map(|at| Duration::from_secs(now.abs_diff(at)))
        }
    };
    Ok(passed.map_or(Duration::ZERO, |it| every.saturating_sub(it)))
}

/// Why older ones are still there though a new one was made.
#[derive(Debug, thiserror::Error)]
enum Remains {
    #[error("the folder for backups cannot be read: {0}")]
    Folder(std::io::Error),
    #[error("“{0}” could not be removed: {1}")]
    File(String, std::io::Error),
}

/// Makes one now.
async fn make(
    store: &Store,
    own: &Own,
    recipients: &Recipients,
) -> Result<(i64, PathBuf), Failure> {
    own.remove_unfinished().map_err(Failure::Folder)?;
    let at = now();
    let file = own.file(at);
    store.backup(&file, recipients).await?;
    Ok((at, file))
}

/// How the files of this database begin: those of another one may lie in the same folder.
fn begins(database: &Path) -> String {
    let digest = Sha256::digest(database.as_os_str().as_encoded_bytes());
    let digest: String = digest
        .iter()
        .take(4)
        .map(|it| format!("{it:02x}"))
        .collect();
    format!("kanso-{digest}-")
}

/// The backups of this database that the program has made by itself.
struct Own {
    folder: PathBuf,
    begins: String,
    sealed: bool,
}

impl Own {
    fn file(&self, at: i64) -> PathBuf {
        let time = Timestamp::from_second(at)
            .unwrap_or_default()
            .strftime(TIME);
        let extension = if self.sealed { "db.age" } else { "db" };
        self.folder
            .join(format!("{}{time}.{extension}", self.begins))
    }

    /// All of them, with their times in seconds since 1970, the oldest first.
    fn all(&self) -> std::io::Result<Vec<(i64, PathBuf)>> {
        let mut all = Vec::new();
        for entry in std::fs::read_dir(&self.folder)? {
            let entry = entry?;
            if let Some(at) = entry.file_name().to_str().and_then(|it| self.time(it)) {
                all.push((at, entry.path()));
            }
        }
        all.sort();
        Ok(all)
    }

    /// The time of a backup by its name; `None` where it is not one of these.
    fn time(&self, name: &str) -> Option<i64> {
        let rest = name.strip_prefix(&self.begins)?;
        let time = rest
            .strip_suffix(".db.age")
            .or_else(|| rest.strip_suffix(".db"))?;
        let time = DateTime::strptime(TIME, time).ok()?;
        Some(TimeZone::UTC.to_timestamp(time).ok()?.as_second())
    }

    /// Takes away those that are older than the youngest `keep`. One that stays keeps no other
    /// from going; the first is told of.
    fn remove_older(&self, made: &Path, keep: usize) -> Result<(), Remains> {
        let mut result = Ok(());
        for (_, old) in self.all().map_err(Remains::Folder)?.iter().rev().skip(keep) {
            // The one that was just made stays, whatever the others are named.
            if old == made {
                continue;
            }
            match std::fs::remove_file(old) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    let remains = Remains::File(old.display().to_string(), error);
                    result = result.and(Err(remains));
                }
                _ => {}
            }
        }
        result
    }

    /// Takes away what a crash has left of one.
    fn remove_unfinished(&self) -> std::io::Result<()> {
        remove_left(&self.folder, |name| {
            name.starts_with(&self.begins) && name.ends_with(".part")
        })
    }
}

fn now() -> i64 {
    Timestamp::now().as_second()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_files_are_its_backups() {
        let own = Own {
            folder: PathBuf::from("/backups"),
            begins: begins(Path::new("/data/kanso.db")),
            sealed: true,
        };
        let file = own.file(1_800_000_000);
        let name = file
            .file_name()
            .and_then(|it| it.to_str())
            .unwrap_or_default();
        assert!(name.ends_with("-20270115T080000Z.db.age"), "{name}");
        assert_eq!(own.time(name), Some(1_800_000_000));
        // One from before recipients were named.
        let plain = name.trim_end_matches(".age");
        assert_eq!(own.time(plain), Some(1_800_000_000));
        let other = begins(Path::new("/other/kanso.db"));
        for foreign in [
            "kanso-20270115T080000Z.db".to_owned(),
            format!("{other}20270115T080000Z.db"),
            format!("{plain}.part"),
            format!("{plain}-wal"),
            format!("{}20270115T080000Z.txt", own.begins),
            format!("{}soon.db", own.begins),
            "notes.txt".to_owned(),
        ] {
            assert_eq!(own.time(&foreign), None, "{foreign}");
        }
    }
}

//! How the database is: what its last errors say of the disk, and a write that tries it.
//! What is done after an error of the disk is the room [`log`](super::log).

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use sqlx::{Executor, Row};
use tokio::sync::Notify;

use super::{Dialect, Store, StoreError, migrations};

/// How the database is, as far as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Health {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// It was written to.
    Well,
    /// The disk is full.
    Full,
    /// It may only be read: the disk, the folder or the file is.
    ReadOnly,
    /// The disk answers with errors.
    Broken,
    /// It cannot be reached or opened.
    Unreachable,
    /// A newer program has changed the schema.
    Outdated,
    /// It can be written to, but something that was read of it is damaged.
    Damaged,
}

impl Health {
    /// Whether answers wait on the phones.
    pub fn stores_nothing(self) -> bool {
        matches!(
            self,
            Self::Full | Self::ReadOnly | Self::Broken | Self::Unreachable
        )
    }

    /// What an error says of the database; `None` where it says nothing.
    fn of(error: &sqlx::Error) -> Option<Self> {
        match error {
            sqlx::Error::Database(error) => match error.code()?.parse::<i64>() {
                // SQLite's numbers have no more than four digits, PostgreSQL's have five.
                Ok(code) if code < 10_000 => Self::of_sqlite(code),
                _ => Self::of_postgres(&error.code()?),
            },
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::WorkerCrashed => Some(Self::Unreachable),
            _ => None,
        }
    }

    /// Extended result codes: the lower byte is the primary one.
    fn of_sqlite(code: i64) -> Option<Self> {
        const DATA: i64 = 10 | 32 << 8;
        const CORRUPT_FILE_SYSTEM: i64 = 10 | 33 << 8;
        match (code, code & 0xff) {
            (DATA | CORRUPT_FILE_SYSTEM, _) | (_, 11 | 26) => Some(Self::Damaged),
            (_, 8) => Some(Self::ReadOnly),
            (_, 10) => Some(Self::Broken),
            (_, 13) => Some(Self::Full),
            (_, 14 | 15) => Some(Self::Unreachable),
            _ => None,
        }
    }

    fn of_postgres(code: &str) -> Option<Self> {
        match code {
            "53100" => Some(Self::Full),
            "25006" => Some(Self::ReadOnly),
            "58030" => Some(Self::Broken),
            "XX001" | "XX002" => Some(Self::Damaged),
            // The last two are said to who connects: to no database, or to one that is shut.
            "53300" | "57P01" | "57P02" | "57P03" | "3D000" | "55000" => Some(Self::Unreachable),
            _ if ["08", "28"].iter().any(|it| code.starts_with(it)) => Some(Self::Unreachable),
            _ => None,
        }
    }
}

impl StoreError {
    /// What this says of the database; `None` where it says nothing.
    pub fn health(&self) -> Option<Health> {
        match self {
            Self::Database(error) => Health::of(error),
            Self::Newer { .. } => Some(Health::Outdated),
            _ => None,
        }
    }

    /// Whether others were writing for too long; the same may be tried again.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::LogBusy => true,
            Self::Database(sqlx::Error::Database(error)) => {
                let code = error.code().and_then(|it| it.parse::<i64>().ok());
                code.is_some_and(|it| it < 10_000 && matches!(it & 0xff, 5 | 6))
            }
            _ => false,
        }
    }
}

/// What a process knows of the health of its database.
#[derive(Debug, Default)]
pub(super) struct Watch {
    seen: Mutex<Seen>,
    /// Tells the inbox that something was noted that it has to look after.
    pub(super) ails: Notify,
    /// The file, where it is one.
    file: Option<PathBuf>,
}

#[derive(Debug, Default)]
struct Seen {
    /// How writing goes.
    writing: Health,
    /// Damage stays until the program starts anew: that another page is sound mends nothing.
    damaged: bool,
    tried: Option<Instant>,
    /// When the database was last seen to store nothing, from and, if it is over, until.
    ailing: Option<(Instant, Option<Instant>)>,
    /// How often the disk has answered with an error, and how often when the database was
    /// last written anew.
    errors: u64,
    mended: u64,
}

impl Watch {
    pub(super) fn new(file: Option<PathBuf>) -> Self {
        Self {
            file,
            ..Self::default()
        }
    }

    /// The number of errors of the disk, where what was written may not be there because of
    /// the last of them; see [`log`](super::log).
    pub(super) fn doubts(&self) -> Option<u64> {
        let seen = self.seen();
        (seen.errors > seen.mended).then_some(seen.errors)
    }

    /// Notes that everything was written anew after so many errors.
    pub(super) fn trust(&self, errors: u64) {
        self.seen().mended = errors;
    }

    /// Whether a connection that was opened so long ago is of use: one from a time at which the
    /// disk was read-only stays read-only.
    pub(super) fn trusts(&self, age: Duration) -> bool {
        let Some((from, until)) = self.seen().ailing else {
            return true;
        };
        let Some(opened) = Instant::now().checked_sub(age) else {
            return true;
        };
        opened < from || until.is_some_and(|it| opened > it)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        // What is kept here is whole at every moment.
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why the disk answers with an error: SQLite says the same of one that has become
    /// read-only and of one that is broken, so a file beside the database is tried. Opening
    /// the database itself a second time would give up SQLite's locks on it.
    fn reason(&self) -> Health {
        use std::io::{ErrorKind, Write};
        let Some(database) = &self.file else {
            return Health::Broken;
        };
        let mut name = database.as_os_str().to_owned();
        name.push("-probe");
        let tried = super::backup::create_private(name.as_ref()).and_then(|_| {
            let mut file = std::fs::File::options().write(true).open(&name)?;
            file.write_all(b"Kanso tries the disk.\n")?;
            file.sync_all()
        });
        // It may not be there, or not be removable, which the next try says again.
        let _ = std::fs::remove_file(&name);
        match tried.map_err(|it| it.kind()) {
            Err(ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied) => Health::ReadOnly,
            Err(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => Health::Full,
            _ => Health::Broken,
        }
    }
}

impl Store {
    /// How the database is, by what was seen last.
    pub fn health(&self) -> Health {
        let seen = self.health.seen();
        match seen.writing {
            Health::Well if seen.damaged => Health::Damaged,
            writing => writing,
        }
    }

    /// Notes what an error said of the database. The inbox tries until it is well again.
    pub fn note_health(&self, health: Health) {
        let error_of_disk = health == Health::Broken;
        let health = match error_of_disk {
            true => self.health.reason(),
            false => health,
        };
        let mut seen = self.health.seen();
        seen.errors += u64::from(error_of_disk);
        if health == Health::Damaged {
            if !std::mem::replace(&mut seen.damaged, true) {
                tracing::error!("the database is damaged: run kanso check");
            }
            return;
        }
        let before = std::mem::replace(&mut seen.writing, health);
        match (before.stores_nothing(), health.stores_nothing()) {
            (false, true) => seen.ailing = Some((Instant::now(), None)),
            (true, false) => {
                seen.ailing = seen.ailing.map(|(from, _)| (from, Some(Instant::now())));
            }
            _ => {}
        }
        drop(seen);
        if before != health && (before, health) != (Health::Unknown, Health::Well) {
            tracing::warn!(?before, now = ?health, "the health of the database has changed");
        }
        if health.stores_nothing() {
            self.health.ails.notify_one();
        }
    }

    /// Notes what came of a write.
    pub(super) fn note_write<T>(&self, result: &Result<T, StoreError>) {
        match result {
            // That the schema is newer is for the next try to say.
            Ok(_) if self.health() == Health::Outdated => {}
            Ok(_) => self.note_health(Health::Well),
            Err(error) => {
                if let Some(health) = error.health() {
                    self.note_health(health);
                }
            }
        }
    }

    /// How long ago the database was tried last.
    pub(super) fn tried_ago(&self) -> Option<Duration> {
        self.health.seen().tried.map(|it| it.elapsed())
    }

    /// Tries whether the database can be written and has the schema that this program knows,
    /// and notes what comes of it.
    ///
    /// On SQLite it commits and synchronises a number of the file's header, which stays as it
    /// is; no row is written, and the inbox empties the log behind it, so that it stands
    /// between no answers. On PostgreSQL a write would be one more number of a transaction,
    /// and known times of these would date the answers between them: there it only asks, and
    /// writes (a row of the migrations) while nothing can be stored anyway.
    pub(super) async fn try_to_write(&self) {
        let ailing = self.health().stores_nothing();
        self.health.seen().tried = Some(Instant::now());
        match self.write_probe(ailing).await {
            Ok(health) => self.note_health(health),
            Err(error) => {
                if !ailing {
                    tracing::warn!(%error, "the database could not be written to");
                }
                if let Some(health) = error.health() {
                    self.note_health(health);
                }
            }
        }
    }

    async fn write_probe(&self, ailing: bool) -> Result<Health, StoreError> {
        match self.dialect {
            Dialect::Sqlite => {
                let mut transaction = self.begin().await?;
                transaction.execute("PRAGMA user_version = 0").await?;
                transaction.commit().await?;
            }
            Dialect::Postgres => {
                let row = sqlx::query(
                    "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on'",
                )
                .fetch_one(&self.pool)
                .await?;
                if row.try_get(0)? {
                    return Ok(Health::ReadOnly);
                }
                if ailing {
                    sqlx::query("UPDATE _sqlx_migrations SET success = success")
                        .execute(&self.pool)
                        .await?;
                }
            }
        }
        migrations::refuse_newer(self).await?;
        Ok(Health::Well)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlite_tells_by_its_extended_codes() {
        for (code, health) in [
            (1, None),
            (5, None),
            (8, Some(Health::ReadOnly)),
            (8 | 6 << 8, Some(Health::ReadOnly)),
            (10 | 3 << 8, Some(Health::Broken)),
            (10 | 4 << 8, Some(Health::Broken)),
            (10 | 32 << 8, Some(Health::Damaged)),
            (10 | 33 << 8, Some(Health::Damaged)),
            (11, Some(Health::Damaged)),
            (11 | 3 << 8, Some(Health::Damaged)),
            (13, Some(Health::Full)),
            (14, Some(Health::Unreachable)),
            (26, Some(Health::Damaged)),
            (2067, None),
        ] {
            assert_eq!(Health::of_sqlite(code), health, "{code}");
        }
    }

    #[test]
    fn postgresql_tells_by_its_states() {
        for (code, health) in [
            ("23505", None),
            ("25006", Some(Health::ReadOnly)),
            ("53100", Some(Health::Full)),
            ("58030", Some(Health::Broken)),
            ("57P01", Some(Health::Unreachable)),
            ("08006", Some(Health::Unreachable)),
            ("XX001", Some(Health::Damaged)),
        ] {
            assert_eq!(Health::of_postgres(code), health, "{code}");
        }
    }
}

//! What the command line can do, a file a task.

pub(crate) mod check;
pub(crate) mod database;
pub(crate) mod demo;
pub(crate) mod import;
pub(crate) mod log;
pub(crate) mod migrate_database;
pub(crate) mod officer;
pub(crate) mod serve;

use std::io::Write;

use kanso::app::StartError;
use kanso::config::ConfigError;
use kanso::demo::DemoError;
use kanso::domain::MailAddressError;
use kanso::exchange::Problems;
use kanso::store::{
    BackupError, CopyError, IdentityError, ImportRefusal, RecipientError, RestoreError, Store,
    StoreError,
};

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error(transparent)]
    Copy(#[from] CopyError),
    #[error(transparent)]
    Recipient(#[from] RecipientError),
    #[error(transparent)]
    Identity(#[from] IdentityError),
    #[error(transparent)]
    Restore(#[from] RestoreError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error("{0}: {1}")]
    File(String, std::io::Error),
    #[error("{0} was not imported; nothing was changed.\n{1}")]
    Problems(String, Problems),
    #[error("{0} was not imported; nothing was changed.\n{1}")]
    Import(String, ImportRefusal),
    #[error("{0}: use a file whose name ends in .toml or .csv")]
    Extension(String),
    #[error(transparent)]
    Email(#[from] MailAddressError),
    #[error(
        "--fresh throws away the file in the data folder, but KANSO_DATABASE_URL names another database"
    )]
    FreshElsewhere,
    #[error("there is no officer “{0}”: write the address by which they sign in")]
    NoOfficer(String),
    #[error("{0} findings; nothing was changed")]
    Check(usize),
    #[error("{0} tallies are not what the responses say")]
    Recount(usize),
    #[error("signals of the system cannot be heard, so that the program could not be ended: {0}")]
    Signals(std::io::Error),
    #[error("the output cannot be written: {0}")]
    Output(#[from] std::io::Error),
}

/// Makes the keys and codes of sessions that have none: those of a file imported before, too.
pub(crate) async fn complete(store: &Store) -> Result<(), Failure> {
    let mut said = false;
    for edition in store.incomplete_editions().await? {
        if !said && store.lacks_keys(edition).await? {
            said = true;
            say("Making the keys of the sessions …")?;
        }
        store.make_missing_keys(edition).await?;
        store.make_missing_codes(edition).await?;
    }
    Ok(())
}

pub(crate) fn say(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{text}")?;
    Ok(stdout.flush()?)
}

pub(crate) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

//! `kanso backup`, `restore`, `check` and `recount`: the database as a whole.

use std::path::Path;

use kanso::app;
use kanso::config::Config;
use kanso::store::{RestoreError, restore};

use super::{Failure, say};

/// Copies the database to a new file.
pub(crate) async fn backup(config: &Config, file: &Path) -> Result<(), Failure> {
    let store = app::open_store(config).await?;
    store.backup(file).await?;
    store.close().await;
    say(&format!("Written: {}", file.display()))
}

/// Verifies a backup and puts it in the place of a database that is gone.
pub(crate) async fn restore_backup(config: &Config, file: &Path) -> Result<(), Failure> {
    let claim = app::claim(config)?;
    let database = app::sqlite_file(config)?.ok_or(RestoreError::Elsewhere)?;
    restore(file, &database).await?;
    drop(claim);
    say(&format!("Verified and restored: {}", database.display()))
}

/// Looks for damage, and counts all answers anew where there is none.
pub(crate) async fn check(config: &Config) -> Result<(), Failure> {
    let store = app::open_store(config).await?;
    let found = store.check().await?;
    store.close().await;
    for it in &found {
        say(it)?;
    }
    if found.is_empty() {
        recount(config).await
    } else {
        Err(Failure::Damaged)
    }
}

/// Counts all answers anew and holds the tallies against them.
pub(crate) async fn recount(config: &Config) -> Result<(), Failure> {
    let store = app::open_store(config).await?;
    let differences = store.recount().await?;
    for it in &differences {
        // Numbers of answers are shown by the officers' pages alone.
        say(&format!(
            "session {} · {}: a tally is not what the responses say",
            it.session, it.question
        ))?;
    }
    store.close().await;
    if differences.is_empty() {
        say("Every tally is what the responses say.")
    } else {
        Err(Failure::Recount(differences.len()))
    }
}

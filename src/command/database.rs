//! `kanso backup`, `restore`, `check` and `recount`: the database as a whole.

use std::path::Path;

use kanso::app;
use kanso::config::Config;
use kanso::store::{Identities, Recipients, RestoreError, restore};

use super::{Failure, say};

/// Copies the database to a new file, or to one named by the date in a folder, encrypted where
/// recipients are named here or in the settings.
pub(crate) async fn backup(
    config: &Config,
    file: &Path,
    recipients: &[String],
) -> Result<(), Failure> {
    let recipients = Recipients::parse(match recipients {
        [] => &config.backup.recipients,
        named => named,
    })?;
    let mut file = file.to_owned();
    if file.is_dir() {
        let now = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%SZ");
        let extension = if recipients.is_empty() {
            "db"
        } else {
            "db.age"
        };
        file.push(format!("kanso-{now}.{extension}"));
    }
    let store = app::open_store(config).await?;
    let written = store.backup(&file, &recipients).await;
    store.close().await;
    written?;
    say(&format!("Written: {}", file.display()))
}

/// Verifies a backup and puts it in the place of a database that is gone.
pub(crate) async fn restore_backup(
    config: &Config,
    file: &Path,
    identity: Option<&Path>,
) -> Result<(), Failure> {
    let identities = identity.map(Identities::read).transpose()?;
    let claim = app::claim(config)?;
    let database = app::sqlite_file(config)?.ok_or(RestoreError::Elsewhere)?;
    restore(file, &database, identities.as_ref()).await?;
    drop(claim);
    say(&format!("Verified and restored: {}", database.display()))
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

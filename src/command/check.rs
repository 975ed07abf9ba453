//! `kanso check`: verifies all that can be verified of the database, and changes nothing.

use kanso::app;
use kanso::config::Config;
use kanso::store::check as look;

use super::{Failure, say};

/// Says what is wrong with the database, or what was looked at.
pub(crate) async fn check(config: &Config) -> Result<(), Failure> {
    let address = app::existing_database(config)?;
    let checked = look(&address).await?;
    for finding in &checked.findings {
        say(finding)?;
    }
    if checked.findings.is_empty() {
        say(&format!("All is well: {}.", checked.looked_at.join("; ")))
    } else {
        Err(Failure::Check(checked.findings.len()))
    }
}

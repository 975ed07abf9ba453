//! `kanso migrate-database`: all data from one database into another.

use kanso::app;
use kanso::config::Config;
use kanso::store::copy_database;

use super::{Failure, say};

/// Copies everything into an empty database, verifies it, and says what is left to do.
pub(crate) async fn migrate(config: &Config, from: &str, to: &str) -> Result<(), Failure> {
    let at = |address: &str| Config {
        database: Some(address.to_owned()),
        ..config.clone()
    };
    app::existing_database(&at(from))?;
    // Nobody serves either of them meanwhile.
    let source = app::claim(&at(from))?;
    let target = app::claim(&at(to))?;
    let copied = copy_database(from, to).await?;
    drop((source, target));
    say(&format!(
        "Copied and verified: {} tables. Set KANSO_DATABASE_URL to the new address, look with kanso \
         check, and delete the old database with its files: it holds the same.",
        copied.tables
    ))
}

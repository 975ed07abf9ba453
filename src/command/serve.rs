//! `kanso serve`: answers requests until it is told to end.

use kanso::app::{self, Claim};
use kanso::config::Config;
use kanso::store::Store;

use super::{Failure, complete, say};

/// Serves the institute's own programmes.
pub(crate) async fn serve(config: Config) -> Result<(), Failure> {
    let claim = app::claim(&config)?;
    let store = app::open_store(&config).await?;
    if store.glance().await? {
        say("The database is damaged: run kanso check.")?;
    }
    complete(&store).await?;
    let officers = store.has_officers().await?;
    let base_url = config.base_url.clone();
    say(&format!("Data: {}", place(&config)))?;
    listen(config, store, claim, || {
        say(&format!("Kanso serves {base_url}. Ctrl-C ends it."))?;
        if !officers {
            say("Nobody can sign in yet: kanso officer you@example.org")?;
        }
        Ok(())
    })
    .await
}

/// Serves until Ctrl-C or the system's request to end. `ready` is told once requests
/// are taken. The claim is held until the database is closed.
pub(super) async fn listen(
    config: Config,
    store: Store,
    claim: Claim,
    ready: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let listening = app::listen(config, store)?;
    let handle = listening.handle.clone();
    actix_web::rt::spawn(async move {
        if let Err(error) = end_signal().await {
            tracing::error!(%error, "signals cannot be heard; kill the process to end it");
            return;
        }
        handle.stop().await;
    });
    ready()?;
    listening.run().await?;
    drop(claim);
    say("Kanso has ended.")
}

async fn end_signal() -> std::io::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}

/// Where the data is, without a password.
pub(super) fn place(config: &Config) -> String {
    match &config.database {
        // The address holds a password.
        Some(_) => "the database that KANSO_DATABASE_URL names".to_owned(),
        None => std::path::absolute(config.database_file())
            .unwrap_or_else(|_| config.database_file())
            .display()
            .to_string(),
    }
}

//! `kanso serve`: answers requests until it is told to end.

use kanso::app::{self, Claim, Ending};
use kanso::config::Config;
use kanso::store::Store;
use sd_notify::NotifyState;
use tokio::signal::unix::{Signal, SignalKind, signal};

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
    // From here on, before anybody is told that requests are taken: one that is not heard ends a
    // program at once.
    let mut signals = Signals::hear().map_err(Failure::Signals)?;
    let listening = app::listen(config, store)?;
    if let Some(address) = listening.metrics_address {
        tracing::info!(%address, "metrics are served");
    }
    let handle = listening.handle.clone();
    actix_web::rt::spawn(async move {
        signals.until_the_end(&handle).await;
        tell_systemd(&[NotifyState::Stopping]);
        handle.stop().await;
    });
    tell_systemd(&[NotifyState::Ready]);
    actix_web::rt::spawn(feed_watchdog());
    ready()?;
    listening.run().await?;
    drop(claim);
    say("Kanso has ended.")
}

/// What the system asks of the program.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl Signals {
    fn hear() -> std::io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            hang_up: signal(SignalKind::hangup())?,
        })
    }

    /// Returns when the program shall end; on SIGHUP the certificate is read anew.
    async fn until_the_end(&mut self, handle: &Ending) {
        loop {
            tokio::select! {
                _ = self.interrupt.recv() => return,
                _ = self.terminate.recv() => return,
                _ = self.hang_up.recv() => reload(handle),
            }
        }
    }
}

fn reload(handle: &Ending) {
    match NotifyState::monotonic_usec_now() {
        Ok(now) => tell_systemd(&[NotifyState::Reloading, now]),
        Err(error) => tracing::warn!(%error, "systemd cannot be told of a reload"),
    }
    match handle.reload() {
        Ok(true) => tracing::info!("the certificate was read anew"),
        Ok(false) => tracing::info!("there is no certificate to read anew"),
        Err(error) => tracing::error!(%error, "the certificate from before goes on"),
    }
    tell_systemd(&[NotifyState::Ready]);
}

/// Tells systemd how the program stands, where it was started by a unit of `Type=notify`.
fn tell_systemd(state: &[NotifyState]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::warn!(%error, "systemd cannot be told how the program stands");
    }
}

/// Tells systemd that the program is alive, twice as often as `WatchdogSec=` asks.
async fn feed_watchdog() {
    let Some(most) = sd_notify::watchdog_enabled() else {
        return;
    };
    let mut ticks = tokio::time::interval(most / 2);
    loop {
        ticks.tick().await;
        tell_systemd(&[NotifyState::Watchdog]);
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

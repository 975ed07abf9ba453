//! `kanso officer`: a one-time link by which an officer signs in.

use kanso::app;
use kanso::config::Config;
use kanso::domain::{MailAddress, Secret};
use kanso::store::Store;

use super::{Failure, now, say};

/// A one-time link works this long: one day.
const LINK_SECONDS: i64 = 24 * 60 * 60;

/// Makes the link; adds the officer if need be.
pub(crate) async fn officer(config: &Config, email: &str) -> Result<(), Failure> {
    let email: MailAddress = email.parse()?;
    let store = app::open_store(config).await?;
    let link = sign_in_link(&store, email.as_str()).await?;
    store.close().await;
    say(&format!("{}{link}", config.base_url))?;
    say(&format!("Signs {email} in once, within a day."))
}

/// Lets an officer in no more, neither by password nor by a link nor where they are signed in.
pub(crate) async fn remove(config: &Config, email: &str) -> Result<(), Failure> {
    let email: MailAddress = email.parse()?;
    let store = app::open_store(config).await?;
    let removed = store.remove_officer(email.as_str()).await;
    store.close().await;
    match removed? {
        true => say(&format!(
            "{email} is signed out everywhere and has no password any more; what they did stays in the audit."
        )),
        false => Err(Failure::NoOfficer(email.to_string())),
    }
}

/// The path of a new one-time link.
pub(super) async fn sign_in_link(store: &Store, email: &str) -> Result<String, Failure> {
    let officer = store.put_officer(email, None).await?;
    let token = Secret::random();
    store
        .add_sign_in_link(officer, &token.hash(), now() + LINK_SECONDS)
        .await?;
    Ok(format!("/officer/sign-in/{token}"))
}

//! The disk fails, loses power or lies, and the clock jumps: no acknowledged answer is lost.

mod clock;
mod damage;
mod disk;
mod journal;
mod postgres;
mod power;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::fixture::{EDITION_PAGE, client, turn};
use crate::program::kanso;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

async fn eventually(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "not true: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Compiles one of the C files beside this one for LD_PRELOAD.
fn preloaded(name: &str, folder: &Path) -> PathBuf {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/faults");
    let library = folder.join(format!("{name}.so"));
    let output = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"])
        .arg("-o")
        .arg(&library)
        .arg(sources.join(format!("{name}.c")))
        .output()
        .expect("a C compiler, cc, is needed");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    library
}

/// An officer's browser at a real program.
struct Officer {
    client: reqwest::Client,
    base: String,
}

/// A one-time link for an officer, as its path.
fn sign_in_link(data: &Path) -> String {
    let said = kanso(data, &["officer", "officer@example.org"]);
    assert!(said.success, "{said:?}");
    let start = said.stdout.find("/officer/sign-in/").unwrap();
    said.stdout[start..].lines().next().unwrap().to_owned()
}

impl Officer {
    async fn signed_in(base: &str, link: &str) -> Self {
        let officer = Self {
            client: client(),
            base: base.to_owned(),
        };
        assert_eq!(officer.post(link, String::new()).await, 303);
        officer
    }

    async fn get(&self, path: &str) -> (u16, String) {
        let address = format!("{}{path}", self.base);
        let response = self.client.get(address).send().await.unwrap();
        let status = response.status().as_u16();
        (status, response.text().await.unwrap())
    }

    async fn post(&self, path: &str, body: String) -> u16 {
        let address = format!("{}{path}", self.base);
        let request = self
            .client
            .post(address)
            .header("content-type", "application/x-www-form-urlencoded");
        request.body(body).send().await.unwrap().status().as_u16()
    }

    /// Closes the session that [`Senders`](crate::senders::Senders) answer, for good.
    async fn close_session(&self) {
        let page = format!("{EDITION_PAGE}/sessions/opening");
        let (_, html) = self.get(&page).await;
        assert_eq!(self.post(&page, turn(&html, "closed")).await, 303);
    }
}

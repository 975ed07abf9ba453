//! What is played: the edition, and what is kept of it for the attacker.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use kanso::domain::{EditionId, PassId, Questionnaire, Session, SigningKey, TicketKey};
use kanso::exchange::edition_from_toml;
use kanso::store::Store;
use sqlx::AnyPool;

use super::cards::Drawing;
use super::chance::Orders;
use super::leaks::Leak;

pub(super) const PEOPLE: usize = 16;

/// What really happened.
pub(super) struct Played {
    pub(super) sessions: Vec<Session>,
    pub(super) questionnaire: Questionnaire,
    /// Who answered each session, in the order of their first answers.
    pub(super) first: Orders,
    /// The same in the order of what each wrote last.
    pub(super) last: Orders,
    /// The order in which people drew first.
    pub(super) drew: Vec<usize>,
    pub(super) passes: Vec<PassId>,
    pub(super) drawings: HashMap<(usize, usize), Drawing>,
    /// What each wrote last in each session.
    pub(super) texts: HashMap<(usize, usize), String>,
    /// What was written and then replaced.
    pub(super) replaced: Vec<String>,
    /// The disk at moments when a session was open, by the session.
    pub(super) open_disks: Vec<(usize, Vec<PathBuf>)>,
    /// A backup that was made while a session was open.
    pub(super) open_backup: Option<(usize, PathBuf)>,
}

/// How to play.
#[derive(Clone, Copy)]
pub(super) struct Script {
    pub(super) sessions: usize,
    pub(super) leak: Leak,
    /// Whether it is all of life, or one answer after the other.
    pub(super) life: bool,
}

/// The question to which everybody writes something.
pub(super) const QUESTION: &str = "improve";

/// One pair of keys does for all sessions here: what a phone derives differs by session.
pub(super) static KEYS: LazyLock<(SigningKey, TicketKey)> =
    LazyLock::new(|| SigningKey::generate().unwrap());

/// Writes an edition of so many sessions and one more that is never opened.
pub(super) async fn import(store: &Store, pool: &AnyPool, sessions: usize) -> EditionId {
    let mut toml = String::from(
        "[programme]\nkey = \"seminar\"\ntitle = \"A seminar\"\n[edition]\nnumber = 1\n\
         title = \"The 1st seminar\"\ntheme = \"Reintegration\"\ntime_zone = \"Asia/Tokyo\"\n\
         cohort_size = 16\ngrace_minutes = 0\n",
    );
    for key in (0..sessions)
        .map(|it| format!("s{it}"))
        .chain(["never".to_owned()])
    {
        toml.push_str(&format!(
            "[[session]]\nkey = \"{key}\"\nkind = \"lecture\"\ntitle = \"Session {key}\"\n"
        ));
    }
    let draft = edition_from_toml(&toml).unwrap();
    let edition = store.put_edition(&draft, 0).await.unwrap().edition;
    for (ordinal, session) in (1_i64..).zip(store.sessions(edition).await.unwrap()) {
        sqlx::query(
            "INSERT INTO session_key (session_id, edition_id, ordinal, public_key, private_key) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(session.id.to_string())
        .bind(edition.to_string())
        .bind(ordinal + 1_000 * i64::try_from(sessions).unwrap())
        .bind(KEYS.1.to_text())
        .bind(KEYS.0.to_text().unwrap())
        .execute(pool)
        .await
        .unwrap();
    }
    edition
}

//! The demonstration: a real programme with generated answers.

mod answers;

use std::collections::HashMap;
use std::path::Path;

use rand::SeedableRng;
use rand::rngs::ChaCha12Rng;
use tokio::task::JoinSet;

use crate::domain::{Edition, Key, Secret, State};
use crate::exchange::{Problems, edition_from_toml};
use crate::store::{ImportRefusal, SendError, Store, StoreError, Submission, inbox};
use answers::{Cohort, Occasion};

const FILES: [&str; 3] = [
    include_str!("../data/asean-japan-1.toml"),
    include_str!("../data/asean-japan-2.toml"),
    include_str!("../data/asean-japan-3.toml"),
];

/// The edition whose passes a visitor gets.
const CURRENT: u32 = 2;

/// Every start from scratch generates the same answers.
const SEED: u64 = 20_251_209;

/// The demonstration could not be prepared.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// An edition's file is wrong.
    #[error("the demonstration's programme is wrong: {0}")]
    File(#[from] Problems),
    /// An edition was not taken.
    #[error("the demonstration's programme was not taken: {0}")]
    Import(#[from] ImportRefusal),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A generated response was not stored.
    #[error("a generated answer was not stored: {0}")]
    Send(#[from] SendError),
    /// The visitor's pass cannot be kept.
    #[error("the file “{0}” with the demonstration's pass cannot be used: {1}")]
    Pass(String, std::io::Error),
    /// A task ended badly.
    #[error("generating the answers was interrupted: {0}")]
    Interrupted(#[from] tokio::task::JoinError),
}

/// What stands on the visitor's card.
#[derive(Debug)]
pub struct Visitor {
    /// The secret of the pass.
    pub pass: Secret,
    /// The secret from which a phone makes its tickets; here the program prints the card.
    pub tickets: Secret,
}

/// Brings the demonstration's editions into the database, with answers where there are
/// none yet, and returns the visitor's card, which is kept in `pass_file` for the next
/// start. `now` is in seconds since 1970.
///
/// # Errors
/// When the database or the file fails.
pub async fn prepare(store: &Store, pass_file: &Path, now: i64) -> Result<Visitor, DemoError> {
    let mut random = ChaCha12Rng::seed_from_u64(SEED);
    for file in FILES {
        let mut draft = edition_from_toml(file)?;
        // Made up answers go the way of all others: a session opens, is answered, closes.
        let mut states = HashMap::new();
        for session in &mut draft.sessions {
            let state = std::mem::replace(&mut session.state, State::Planned);
            states.insert(session.plan.key.clone(), state);
        }
        let id = store.put_edition(&draft, now).await?.edition;
        let Some(edition) = store.edition(id).await? else {
            continue;
        };
        if !store.has_responses(id).await? && edition.plan.cohort_size > 0 {
            answer(store, &edition, &states, now, &mut random).await?;
            store.finish_closing(now).await?;
        }
    }
    visitor(store, pass_file).await
}

/// Lets a cohort answer the sessions of an edition; one person never does, whose place
/// is the visitor's.
async fn answer(
    store: &Store,
    edition: &Edition,
    states: &HashMap<Key, State>,
    now: i64,
    random: &mut ChaCha12Rng,
) -> Result<(), DemoError> {
    let sessions = store.sessions(edition.id).await?;
    let questionnaires = store.questionnaires(edition.id).await?;
    let cohort = Cohort::generate(edition.plan.cohort_size.saturating_sub(1), random);
    let secrets: Vec<Secret> = cohort.people.iter().map(|_| Secret::random()).collect();
    let hashes: Vec<_> = secrets.iter().map(Secret::hash).collect();
    store.add_passes(edition.id, &hashes).await?;
    for secret in &secrets {
        if let Some((pass, _)) = store.pass(&secret.hash()).await? {
            store.draw_tickets(pass, secret, &sessions).await?;
        }
    }
    let (inbox, task) = inbox(store.clone());
    for session in &sessions {
        let state = states.get(&session.plan.key);
        if state.is_none_or(|it| *it == State::Planned) {
            continue;
        }
        let Some(questionnaire) = questionnaires
            .iter()
            .find(|it| it.id == session.questionnaire_id)
        else {
            continue;
        };
        let occasion = Occasion::generate(
            edition.plan.number,
            session.plan.qa_minutes,
            share(state),
            random,
        );
        store.open_session(session.id, now).await?;
        let mut sending = JoinSet::new();
        for (person, secret) in cohort.people.iter().zip(&secrets) {
            let Some(response) = occasion.response(person, questionnaire, random) else {
                continue;
            };
            let ticket = secret.ticket(session.id);
            let submission = Submission::new(session, questionnaire, &ticket, response);
            let inbox = inbox.clone();
            sending.spawn(async move { inbox.send(submission).await });
        }
        while let Some(sent) = sending.join_next().await {
            sent??;
        }
        if state == Some(&State::Closed) {
            store.close_session(session.id, now).await?;
        }
    }
    drop(inbox);
    task.await?;
    // Nobody holds these cards; with them out of use an officer can try making some.
    store.revoke_passes(edition.id).await?;
    Ok(())
}

/// The share of the cohort that answers: most of a session that is over, a part of
/// one that is still open.
fn share(state: Option<&State>) -> f64 {
    if state == Some(&State::Open) {
        0.6
    } else {
        0.9
    }
}

async fn visitor(store: &Store, file: &Path) -> Result<Visitor, DemoError> {
    let failed = |error| DemoError::Pass(file.display().to_string(), error);
    let kept = match std::fs::read_to_string(file) {
        Ok(text) => text.trim().split_once('#').and_then(|(pass, tickets)| {
            Some(Visitor {
                pass: pass.parse().ok()?,
                tickets: tickets.parse().ok()?,
            })
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if let Some(visitor) = kept
        && store.pass(&visitor.pass.hash()).await?.is_some()
    {
        return Ok(visitor);
    }
    let visitor = Visitor {
        pass: Secret::random(),
        tickets: Secret::random(),
    };
    let current = store
        .editions()
        .await?
        .into_iter()
        .find(|it| it.programme.synthetic && it.plan.number == CURRENT);
    if let Some(edition) = current {
        store.add_passes(edition.id, &[visitor.pass.hash()]).await?;
    }
    std::fs::write(file, format!("{}#{}\n", visitor.pass, visitor.tickets)).map_err(failed)?;
    Ok(visitor)
}

//! An edition with open sessions, and phones that hold a signed ticket each.

use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use kanso::domain::{EditionId, SessionId, SigningKey};
use kanso::exchange::edition_from_toml;
use kanso::store::Store;
use rand::{Rng, RngExt, SeedableRng, rngs::ChaCha12Rng};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PSS_SHA384, RsaKeyPair};
use serde_json::json;

use crate::Failure;

/// More than can be spent in a run.
const TICKETS: usize = 100_000;

const EDITION: &str = r#"
[programme]
key = "bench"
title = "A seminar"
synthetic = true

[edition]
number = 1
title = "The 1st seminar"
theme = "Load"
time_zone = "UTC"
cohort_size = 200000
"#;

/// Lectures have seven rated questions; visits have seven as well, of other keys.
const SESSIONS: [&str; 4] = ["lecture", "lecture", "observation visit", "discussion"];

/// The requests that the phones send, whole.
pub(crate) struct Phones {
    pub(crate) edition: EditionId,
    pub(crate) requests: Arc<Vec<Vec<u8>>>,
}

impl Phones {
    /// Makes the database in a folder, and signs a ticket for each phone.
    pub(crate) async fn prepare(data: &Path) -> Result<Self, Failure> {
        let mut plan = EDITION.to_owned();
        for (place, kind) in SESSIONS.iter().enumerate() {
            plan.push_str(&format!(
                "[[session]]\nkey = \"s{place}\"\nkind = \"{kind}\"\ntitle = \"Session {place}\"\nstate = \"open\"\n"
            ));
        }
        let store = Store::open(&Store::sqlite_address(&data.join("kanso.db"))).await?;
        let edition = store
            .put_edition(&edition_from_toml(&plan)?, 0)
            .await?
            .edition;
        store.make_missing_keys(edition).await?;
        let keys = store.signing_keys(edition).await?;
        let sessions = store.sessions(edition).await?;
        let questionnaires = store.questionnaires(edition).await?;
        store.close().await;

        let mut questions = Vec::new();
        for session in &sessions {
            let asked = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)
                .ok_or("a session without a questionnaire")?;
            let key = keys
                .iter()
                .find(|(id, _)| *id == session.id)
                .ok_or("a session without a key")?;
            let rated = asked.questions.iter().filter(|it| it.scale.is_some());
            questions.push(Asked {
                session: session.id,
                rated: rated.map(|it| it.key.to_string()).collect(),
                key: key_pair(&key.1)?,
            });
        }
        let questions = Arc::new(questions);
        let half = TICKETS / 2;
        let other = {
            let questions = Arc::clone(&questions);
            tokio::task::spawn_blocking(move || requests(&questions, 1, half))
        };
        let mut all = tokio::task::spawn_blocking(move || requests(&questions, 2, half)).await??;
        all.extend(other.await??);
        Ok(Self {
            edition,
            requests: Arc::new(all),
        })
    }
}

/// What is asked in a session, and what signs its tickets.
struct Asked {
    session: SessionId,
    rated: Vec<String>,
    key: RsaKeyPair,
}

fn key_pair(key: &SigningKey) -> Result<RsaKeyPair, Failure> {
    let der = STANDARD.decode(key.to_text()?)?;
    RsaKeyPair::from_pkcs8(&der).map_err(|error| error.to_string().into())
}

/// A whole request for each of so many phones. What a phone unblinds is a signature over prefix
/// and message like any other (RFC 9474, section 4.4), so the key may as well make it directly.
fn requests(asked: &[Asked], seed: u64, count: usize) -> Result<Vec<Vec<u8>>, Failure> {
    let mut random = ChaCha12Rng::seed_from_u64(seed);
    let system = SystemRandom::new();
    let mut requests = Vec::with_capacity(count);
    for phone in 0..count {
        let asked = &asked[phone % asked.len()];
        let (mut message, mut prefix) = ([0; 32], [0; 32]);
        random.fill_bytes(&mut message);
        random.fill_bytes(&mut prefix);
        let mut signature = vec![0; asked.key.public().modulus_len()];
        asked
            .key
            .sign(
                &RSA_PSS_SHA384,
                &system,
                &[prefix, message].concat(),
                &mut signature,
            )
            .map_err(|_| "a ticket cannot be signed")?;
        let ticket = URL_SAFE_NO_PAD.encode([&message[..], &prefix, &signature].concat());
        let mut answers = serde_json::Map::new();
        for question in &asked.rated {
            answers.insert(question.clone(), json!(random.random_range(1..=5)));
        }
        answers.insert(
            "improve".to_owned(),
            json!("More time for questions, please."),
        );
        let body =
            json!({ "session": asked.session, "ticket": ticket, "answers": answers }).to_string();
        requests.push(
            format!(
                "PUT /api/v1/responses HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n\
                 Content-Length: {}\r\n\r\n{body}",
                body.len()
            )
            .into_bytes(),
        );
    }
    Ok(requests)
}

//! The keys of an edition, and drawing tickets: the server signs what it cannot read.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;

use crate::domain::{Blinded, Session, SessionId, State, fingerprint};
use crate::pages::participant::known_pass;
use crate::pages::{PageError, Site};
use crate::store::Grant;

/// The most tickets of one request: an edition has no more sessions.
const MOST: usize = 1_000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    #[serde(default)]
    pass: Option<String>,
    /// The code of a session with an open link, instead of a pass.
    #[serde(default)]
    code: Option<String>,
    draws: Vec<Draw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Draw {
    session: SessionId,
    blinded: String,
}

/// `GET /api/v1/editions/{programme}/{number}/keys`: the public keys in their order, as
/// SubjectPublicKeyInfo in Base64, whether the server still signs for the session, and the
/// fingerprint of all in hexadecimal digits.
pub async fn keys(site: web::Data<Site>, path: web::Path<(String, u32)>) -> HttpResponse {
    let (programme, number) = path.into_inner();
    list(&site, &programme, number)
        .await
        .unwrap_or_else(|error| error.problem())
}

/// `POST /api/v1/tickets`: signs the blinded messages of a pass, one a session. Without a
/// signature stay sessions for which the pass has drawn another message before; `again`
/// says that it had drawn one of these. With the code of a session that has an open link
/// instead of a pass, signs one message for that session and notes nothing.
pub async fn draw(site: web::Data<Site>, bytes: web::Bytes) -> HttpResponse {
    sign(&site, &bytes)
        .await
        .unwrap_or_else(|error| error.problem())
}

async fn list(site: &Site, programme: &str, number: u32) -> Result<HttpResponse, PageError> {
    let edition = site.edition(programme, number).await?;
    let keys = site.store.ticket_keys(edition.id).await?;
    let signing = site.store.signing_sessions(edition.id).await?;
    let whole = fingerprint(&keys);
    let mut list = Vec::with_capacity(keys.len());
    for (session, key) in &keys {
        let signs = signing.contains(session);
        list.push(json!({ "session": session, "key": key.to_text(), "signs": signs }));
    }
    let whole: String = whole.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(HttpResponse::Ok().json(json!({ "keys": list, "fingerprint": whole })))
}

/// The session with a code, where everybody may answer it and it takes answers.
async fn open_session(site: &Site, code: &str) -> Result<Session, PageError> {
    site.limits.look_up_code()?;
    let session = match code.parse() {
        Ok(code) => site.store.session_with_code(&code).await?,
        Err(_) => None,
    };
    if session.is_none() {
        site.limits.missed_code();
    }
    session
        .filter(|it| it.plan.open_link && it.state == State::Open && it.closes_at.is_none())
        .ok_or_else(|| {
            PageError::Bad(
                "code: this is no code of a session with an open link that takes answers."
                    .to_owned(),
            )
        })
}

async fn sign(site: &Site, bytes: &[u8]) -> Result<HttpResponse, PageError> {
    let request: Request = serde_json::from_slice(bytes)
        .map_err(|error| PageError::Bad(format!("The body is not as expected: {error}.")))?;
    if request.draws.len() > MOST {
        return Err(PageError::Bad(format!(
            "draws: draw at most {MOST} tickets at once."
        )));
    }
    let (pass, edition, only) = match (&request.pass, &request.code) {
        (Some(pass), None) => {
            let (_, pass, edition) = known_pass(site, pass).await?;
            site.limits.draw(pass)?;
            (Some(pass), edition, None)
        }
        (None, Some(code)) => {
            let session = open_session(site, code).await?;
            (None, session.edition_id, Some(session.id))
        }
        _ => {
            return Err(PageError::Bad(
                "pass: send either the pass of a card or the code of a session with an open link."
                    .to_owned(),
            ));
        }
    };
    let mut keys: BTreeMap<SessionId, _> = site
        .store
        .signing_keys(edition)
        .await?
        .into_iter()
        .collect();
    if let Some(only) = only {
        keys.retain(|session, _| *session == only);
    }
    let mut wanted = Vec::with_capacity(request.draws.len());
    for draw in request.draws {
        let blinded: Blinded = draw.blinded.parse().map_err(|_| {
            PageError::Bad("blinded: write 256 bytes in URL-safe Base64.".to_owned())
        })?;
        let Some(key) = keys.remove(&draw.session) else {
            return Err(PageError::Bad(format!(
                "session: {} is named twice, or no session of this edition that takes answers.",
                draw.session
            )));
        };
        wanted.push((draw.session, key, blinded));
    }
    // Signing first finds what cannot be signed, before anything is noted; a signature is
    // given away only after the draw is.
    let core = site.limits.sign().await?;
    let signed = web::block(move || {
        wanted
            .into_iter()
            .map(|(session, key, blinded)| Ok((session, blinded.hash(), key.sign(&blinded)?)))
            .collect::<Result<Vec<_>, crate::domain::TicketError>>()
    })
    .await
    .map_err(|error| PageError::internal(&error))?
    .map_err(|error| PageError::Bad(format!("blinded: {error}.")))?;
    drop(core);
    let requests: Vec<_> = signed
        .iter()
        .map(|(session, hash, _)| (*session, hash.clone()))
        .collect();
    let granted = match pass {
        Some(pass) => site.store.draw_blindly(pass, edition, &requests).await?,
        // Nobody is there of whom anything could be noted.
        None => vec![Grant::New; requests.len()],
    };
    let again = granted.contains(&Grant::Again);
    let given: BTreeMap<String, String> = signed
        .into_iter()
        .zip(granted)
        .filter(|(_, grant)| *grant != Grant::Refused)
        .map(|((session, _, signature), _)| (session.to_string(), signature))
        .collect();
    Ok(HttpResponse::Ok().json(json!({ "signed": given, "again": again })))
}

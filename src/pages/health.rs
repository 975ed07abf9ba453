//! `/healthz` and `/readyz` for who watches over the program, and what officers read when the
//! database is not well.

use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, web};
use serde_json::json;

use super::Site;
use crate::store::Health;

/// How long `/readyz` waits for the database.
const PATIENCE: Duration = Duration::from_secs(5);

/// `GET /healthz`: the process lives and answers. It asks the database nothing: a full disk is
/// no reason to start a program anew.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: whether answers can be stored, as JSON that says why not; 503 when not. The
/// database is tried at most once in ten seconds, whoever asks and whatever is answered
/// meanwhile, so that how long this takes says nothing about answers.
pub async fn ready(site: web::Data<Site>) -> HttpResponse {
    let proven = tokio::time::timeout(PATIENCE, site.inbox.prove()).await;
    let health = match proven {
        Ok(()) => site.store.health(),
        // It neither takes nor refuses.
        Err(_) => Health::Unreachable,
    };
    let ready = health == Health::Well;
    let mut response = match ready {
        true => HttpResponse::Ok(),
        false => HttpResponse::ServiceUnavailable(),
    };
    response.json(json!({
        "ready": ready,
        "database": name(health),
        "detail": advice(health),
    }))
}

fn name(health: Health) -> &'static str {
    match health {
        Health::Unknown => "not tried yet",
        Health::Well => "well",
        Health::Full => "disk full",
        Health::ReadOnly => "read-only",
        Health::Broken => "disk errors",
        Health::Unreachable => "unreachable",
        Health::Outdated => "newer schema",
        Health::Damaged => "damaged",
    }
}

/// What is wrong and what to do, for officers; `None` when all is well.
pub(super) fn advice(health: Health) -> Option<&'static str> {
    match health {
        Health::Unknown | Health::Well => None,
        Health::Full => Some(
            "The disk is full: answers wait on the phones. Make room; nothing has to be restarted.",
        ),
        Health::ReadOnly => Some(
            "The database can only be read: answers wait on the phones. Let the user who runs \
             Kanso write to its folder and disk; nothing has to be restarted.",
        ),
        Health::Broken => Some(
            "The disk reports errors: answers wait on the phones. Look into the system’s log, and \
             make a backup before the disk gets worse; if it recovers, nothing has to be restarted.",
        ),
        Health::Unreachable => Some(
            "The database cannot be reached: answers wait on the phones. See whether its server \
             runs and its disk is there; nothing has to be restarted.",
        ),
        Health::Outdated => Some(
            "A newer Kanso has changed the database while this one runs. End this one and start \
             the newer one.",
        ),
        Health::Damaged => Some(
            "The database is damaged. Run kanso check, and if it finds the damage too, restore the \
             last backup; keep the damaged files.",
        ),
    }
}

/// Notes what a page that failed has seen of the database.
///
/// # Errors
/// Those of the page.
pub async fn watch<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> actix_web::Result<ServiceResponse<B>> {
    let response = next.call(request).await?;
    let seen = response.response().extensions().get::<Health>().copied();
    if let Some(health) = seen
        && let Some(site) = response.request().app_data::<web::Data<Site>>()
    {
        site.store.note_health(health);
    }
    Ok(response)
}

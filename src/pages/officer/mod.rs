//! The officer's pages. Every one of them needs a sign-in, but the way to it.

pub mod brief;
pub mod compare;
pub mod decision;
pub mod edition;
pub mod editions;
pub mod export;
pub mod passes;
pub mod password;
pub mod reminder;
pub mod session;
pub mod sign_in;
pub mod sign_in_link;
pub mod view;

mod answers;
mod backups;
mod card;
mod choices;
mod citation;
mod figures;
mod kept;
mod nothing;
mod scales;
mod schedule;
mod signed_in;
mod view_figures;

use std::sync::Arc;

use actix_web::web::{self, ServiceConfig};

use super::{PageError, Site, assets};
use crate::analysis::{Received, SessionSummary, summarise};
use crate::domain::{Edition, Questionnaire, Session, State, TimeZone};

pub use backups::Backups;
pub use kept::Kept;
pub use reminder::Reminders;
pub use signed_in::SignedIn;

/// The routes below `/officer`.
pub(super) fn routes(routes: &mut ServiceConfig) {
    routes.service(
        web::scope("/officer")
            .route("", web::get().to(editions::show))
            .route("/sign-in", web::get().to(sign_in::show))
            .route("/sign-in", web::post().to(sign_in::send))
            .route("/sign-in/{token}", web::get().to(sign_in_link::show))
            .route("/sign-in/{token}", web::post().to(sign_in_link::send))
            .route("/sign-out", web::post().to(sign_in::end))
            .route("/password", web::get().to(password::show))
            .route("/password", web::post().to(password::send))
            .route("/compare/{programme}", web::get().to(compare::show))
            .service(
                web::scope("/brief/{programme}")
                    .route("", web::get().to(brief::show))
                    .route("/{after}/decisions", web::post().to(decision::write))
                    .route(
                        "/{after}/decisions/{edition}/{id}/delete",
                        web::post().to(decision::delete),
                    )
                    .route("/{edition}/decisions.toml", web::get().to(decision::export)),
            )
            .service(
                web::scope("/editions/{programme}/{number}")
                    .route("", web::get().to(edition::show))
                    .route("/answers.csv", web::get().to(export::answers_csv))
                    .route("/passes", web::get().to(passes::show))
                    .route("/passes", web::post().to(passes::make))
                    .route("/reminder", web::post().to(reminder::send))
                    .route("/sessions/{session}", web::get().to(session::show))
                    .route("/sessions/{session}", web::post().to(session::set_state)),
            ),
    );
}

/// What every page of an officer has around it.
pub(super) struct Around<'a> {
    pub(super) css: &'a str,
    pub(super) marks_js: &'a str,
    pub(super) email: &'a str,
    pub(super) token: String,
    pub(super) synthetic: bool,
    pub(super) trouble: Option<&'static str>,
}

impl<'a> Around<'a> {
    fn new(officer: &'a SignedIn, synthetic: bool) -> Self {
        Self {
            css: assets::OFFICER_CSS.address(),
            marks_js: assets::MARKS_JS.address(),
            email: &officer.email,
            token: officer.secret.form_token(),
            synthetic,
            trouble: officer.trouble,
        }
    }
}

/// An edition with all that its pages read.
#[derive(Clone)]
pub(super) struct OpenEdition {
    pub(super) edition: Edition,
    pub(super) sessions: Vec<Session>,
    pub(super) questionnaires: Vec<Questionnaire>,
    pub(super) summaries: Vec<SessionSummary>,
}

impl OpenEdition {
    /// The edition with this programme key and number, summarised.
    async fn load(site: &Site, programme: &str, number: u32) -> Result<Arc<Self>, PageError> {
        let edition = site.edition(programme, number).await?;
        let (name, from) = (edition.id.to_string(), edition.etag.clone());
        let kept = site
            .kept
            .editions
            .of(name, from, Self::read(site, edition))
            .await?;
        let seen = seen(site, &kept.edition, &kept.sessions).await?;
        if seen.is_empty() {
            return Ok(kept);
        }
        let mut open = Self::clone(&kept);
        for (place, received) in seen {
            open.summaries[place].received = received;
        }
        Ok(Arc::new(open))
    }

    async fn read(site: &Site, edition: Edition) -> Result<(Self, usize), PageError> {
        let sessions = site.store.sessions(edition.id).await?;
        let questionnaires = site.store.questionnaires(edition.id).await?;
        let tallies = site.store.tallies(edition.id).await?;
        let summaries = summarise(edition.plan.threshold, &sessions, &questionnaires, &tallies)?;
        let bytes = 8_192 * (1 + sessions.len());
        let open = Self {
            edition,
            sessions,
            questionnaires,
            summaries,
        };
        Ok((open, bytes))
    }

    /// What its pages are made from: as long as it is the same, so are they.
    fn from(&self) -> String {
        let open = self.sessions.iter().zip(&self.summaries);
        let seen: Vec<Received> = open
            .filter(|(session, _)| session.state == State::Open)
            .map(|(_, summary)| summary.received)
            .collect();
        format!("{} {seen:?}", self.edition.etag)
    }
}

/// What the open sessions among these show of the answers that come in, by their places. An
/// officer's screen moves as late as the slide in the room.
async fn seen(
    site: &Site,
    edition: &Edition,
    sessions: &[Session],
) -> Result<Vec<(usize, Received)>, PageError> {
    let mut all = Vec::new();
    for (place, session) in sessions.iter().enumerate() {
        if session.state == State::Open
            && let Some(seen) = site.live.seen(&site.store, edition, session.id).await?
        {
            all.push((place, seen.received));
        }
    }
    Ok(all)
}

/// The address of an edition's page.
fn address(edition: &Edition) -> String {
    format!(
        "/officer/editions/{}/{}",
        edition.programme.key, edition.plan.number
    )
}

/// Seconds since 1970.
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// A moment, in seconds since 1970, in a time zone: “9 November, 17:30”.
fn moment(at: i64, zone: &TimeZone) -> Result<String, PageError> {
    let moment = jiff::Timestamp::from_second(at)
        .and_then(|it| it.in_tz(&zone.to_string()))
        .map_err(|error| PageError::internal(&error))?;
    Ok(moment.strftime("%-d %B, %H:%M").to_string())
}

/// The dates of an edition as far as they are known.
fn dates(edition: &Edition) -> String {
    match (edition.plan.starts_on, edition.plan.ends_on) {
        (Some(start), Some(end)) => format!(
            "{} – {}",
            start.strftime("%-d %B %Y"),
            end.strftime("%-d %B %Y")
        ),
        (Some(start), None) => format!("from {}", start.strftime("%-d %B %Y")),
        _ => "Dates not known".to_owned(),
    }
}

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
mod nothing;
mod scales;
mod schedule;
mod signed_in;

use actix_web::web::{self, ServiceConfig};

use super::{PageError, Site, assets};
use crate::analysis::{SessionSummary, summarise};
use crate::domain::{Edition, Questionnaire, Session, State, TimeZone};

pub use backups::Backups;
pub use reminder::Reminders;
pub use scales::Scales;
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
}

impl<'a> Around<'a> {
    fn new(officer: &'a SignedIn, synthetic: bool) -> Self {
        Self {
            css: assets::OFFICER_CSS.address(),
            marks_js: assets::MARKS_JS.address(),
            email: &officer.email,
            token: officer.secret.form_token(),
            synthetic,
        }
    }
}

/// An edition with all that its pages read.
pub(super) struct OpenEdition {
    pub(super) edition: Edition,
    pub(super) sessions: Vec<Session>,
    pub(super) questionnaires: Vec<Questionnaire>,
    pub(super) summaries: Vec<SessionSummary>,
}

impl OpenEdition {
    /// Loads and summarises the edition with this programme key and number.
    async fn load(site: &Site, programme: &str, number: u32) -> Result<Self, PageError> {
        let edition = site.edition(programme, number).await?;
        let sessions = site.store.sessions(edition.id).await?;
        let questionnaires = site.store.questionnaires(edition.id).await?;
        let tallies = site.store.tallies(edition.id).await?;
        let mut summaries =
            summarise(edition.plan.threshold, &sessions, &questionnaires, &tallies)?;
        // An officer's screen moves as late as the slide in the room.
        for (session, summary) in sessions.iter().zip(&mut summaries) {
            if session.state == State::Open
                && let Some(seen) = site.live.seen(&site.store, &edition, session.id).await?
            {
                summary.received = seen.received;
            }
        }
        Ok(Self {
            edition,
            sessions,
            questionnaires,
            summaries,
        })
    }
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

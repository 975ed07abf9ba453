//! What people and programs see: a handler beside its template, one route table.

pub mod api;
pub mod health;
pub mod officer;
pub mod participant;

mod assets;
mod body;
mod deadline;
mod error;
mod limits;
mod live;
mod own_site;
mod packed;
mod request;

use actix_web::web::{self, ServiceConfig};
use tokio::sync::watch;

pub use deadline::in_time;
pub use error::{PageError, is_of_api};
pub use limits::Limits;
pub use live::Live;
pub use packed::pack_pages;
pub use request::{REQUEST_ID, under_id};

use crate::config::Config;
use crate::domain::{Edition, Key};
use crate::mail::Mailer;
use crate::store::{Inbox, Store};

/// The most bytes that a request body may have.
pub const BODY_LIMIT: usize = 64 * 1024;

/// What every handler can reach.
#[derive(Clone, Debug)]
pub struct Site {
    /// The database.
    pub store: Store,
    /// The way into it for responses.
    pub inbox: Inbox,
    /// The settings.
    pub config: Config,
    /// The way to the mail server, where there is one.
    pub mailer: Option<Mailer>,
    /// The reminders that are being sent.
    pub reminders: officer::Reminders,
    /// What officers' pages are made of, as far as it was computed.
    pub kept: officer::Kept,
    /// Participants' pages as they were sent a moment ago.
    pub same: participant::Same,
    /// How the backups go that the program makes by itself.
    pub backups: officer::Backups,
    /// What may be tried how often.
    pub limits: Limits,
    /// The counts that the room slides show.
    pub live: Live,
    /// Becomes true when the program ends: streams that are open then end too.
    pub ending: watch::Receiver<bool>,
}

impl Site {
    /// The edition of a programme with this number.
    async fn edition(&self, programme: &str, number: u32) -> Result<Edition, PageError> {
        let programme: Key = programme.parse().map_err(|_| PageError::NotFound)?;
        let found = self.store.edition_numbered(&programme, number).await?;
        found.ok_or(PageError::NotFound)
    }
}

/// The route table.
pub fn routes(routes: &mut ServiceConfig) {
    routes
        .route("/", web::get().to(participant::welcome::show))
        .route("/static/{hash}/{name}", web::get().to(assets::serve))
        .route("/worker.js", web::get().to(assets::worker))
        .service(
            web::scope("/p/{pass}")
                .route("", web::get().to(participant::programme::with_pass))
                .route("", web::post().to(participant::start::draw))
                .route("/{session}", web::get().to(participant::form::with_pass))
                .route("/{session}", web::post().to(participant::form::send))
                .route(
                    "/{session}/received",
                    web::get().to(participant::receipt::with_pass),
                ),
        )
        .service(
            web::scope("/e/{programme}/{number}")
                .route("", web::get().to(participant::programme::without_pass))
                .route("/{session}", web::get().to(participant::form::without_pass))
                .route(
                    "/{session}/received",
                    web::get().to(participant::receipt::without_pass),
                ),
        )
        .route("/s", web::get().to(participant::code::typed))
        .service(
            web::scope("/s/{code}")
                .route("", web::get().to(participant::code::go))
                .route("/form", web::get().to(participant::open::form))
                .route("/form", web::post().to(participant::open::send))
                .route("/received", web::get().to(participant::open::received)),
        )
        .service(
            web::scope("/present/{code}")
                .route("", web::get().to(participant::present::show))
                .route("/count", web::get().to(participant::present::count))
                .route("/events", web::get().to(participant::present::events)),
        )
        .route(
            "/keys/{programme}/{number}",
            web::get().to(participant::keys::show),
        )
        .route("/stored", web::get().to(participant::stored::show))
        .service(
            web::scope("/api/v1")
                .route("/responses", web::put().to(api::responses::put))
                .route("/responses/find", web::post().to(api::responses::find))
                .route("/tickets", web::post().to(api::tickets::draw))
                .route(
                    "/editions/{programme}/{number}/keys",
                    web::get().to(api::tickets::keys),
                )
                .route(
                    "/editions/{programme}/{number}/pages/{language}",
                    web::get().to(participant::offline::pages),
                ),
        )
        .configure(officer::routes)
        .default_service(web::to(error::not_found));
}

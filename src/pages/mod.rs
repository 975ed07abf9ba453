//! What people and programs see: a handler beside its template, one route table.

pub mod api;
pub mod officer;
pub mod participant;

mod assets;
mod body;
mod error;

use actix_web::web::{self, ServiceConfig};

pub use error::PageError;

use crate::config::Config;
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
}

/// The route table.
pub fn routes(routes: &mut ServiceConfig) {
    routes
        .route("/", web::get().to(participant::welcome::show))
        .route("/static/{hash}/{name}", web::get().to(assets::serve))
        .service(
            web::scope("/p/{pass}")
                .route("", web::get().to(participant::programme::show))
                .route("/{session}", web::get().to(participant::form::show))
                .route("/{session}", web::post().to(participant::form::send))
                .route(
                    "/{session}/received",
                    web::get().to(participant::receipt::show),
                ),
        )
        .service(
            web::scope("/api/v1")
                .route("/responses/{id}", web::put().to(api::responses::put))
                .default_service(web::to(api::not_found)),
        )
        .configure(officer::routes)
        .default_service(web::to(error::not_found));
}

//! The page behind the link on a card: the phone draws its tickets there and goes on.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::known_pass;
use crate::pages::{PageError, Site, assets, error::html_with};
use crate::store::Drawn;

#[derive(Template)]
#[template(path = "participant/start.html")]
struct Start<'a> {
    css: &'a str,
    js: &'a str,
    synthetic: bool,
    edition: &'a str,
    programme: &'a str,
    number: u32,
    /// Whether a browser that cannot draw may answer.
    plain: bool,
    /// Whether all tickets of the card are on another phone.
    elsewhere: bool,
}

/// The page of a pass whose tickets the server has not drawn.
pub(super) async fn show(site: &Site, secret: &str) -> Result<HttpResponse, PageError> {
    let (_, _, edition) = known_pass(site, secret).await?;
    page(site, edition, StatusCode::OK, false).await
}

/// `POST /p/{pass}`: the server draws the tickets for a browser that cannot.
pub async fn draw(
    site: web::Data<Site>,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let (secret, pass, id) = known_pass(&site, &path).await?;
    let edition = site
        .store
        .edition(id)
        .await?
        .ok_or(PageError::UnknownPass)?;
    if !edition.plan.without_javascript {
        return Err(PageError::Bad(
            "This seminar takes answers only from browsers with JavaScript and a secure \
             connection (https), so that the server never sees a card and its answers together."
                .to_owned(),
        ));
    }
    let sessions = site.store.sessions(id).await?;
    site.store.draw_tickets(pass, &secret, &sessions).await?;
    let drawn = site.store.drawn(pass).await?;
    if !sessions.is_empty() && !drawn.values().any(|it| *it == Drawn::ByServer) {
        return page(&site, id, StatusCode::CONFLICT, true).await;
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/p/{secret}")))
        .finish())
}

async fn page(
    site: &Site,
    edition: crate::domain::EditionId,
    status: StatusCode,
    elsewhere: bool,
) -> Result<HttpResponse, PageError> {
    let edition = site
        .store
        .edition(edition)
        .await?
        .ok_or(PageError::UnknownPass)?;
    let page = Start {
        css: assets::PARTICIPANT_CSS.address(),
        js: assets::DRAW_JS.address(),
        synthetic: edition.programme.synthetic,
        edition: &edition.plan.title,
        programme: edition.programme.key.as_str(),
        number: edition.plan.number,
        plain: edition.plan.without_javascript,
        elsewhere,
    };
    html_with(status, &page)
}

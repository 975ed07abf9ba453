//! The page behind the link on a card: the phone draws its tickets there and goes on.

use std::future::{Ready, ready};

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use askama::Template;

use super::known_pass;
use super::language::Reader;
use crate::domain::{EditionId, State};
use crate::pages::{PageError, Site, assets, error::html_with};
use crate::store::Drawn;
use crate::wording::Wording;

const COOKIE: &str = "plain";

/// Whether this browser has chosen the way on which the server sees its card. Somebody else
/// who has the link must not choose it for the card's holder, so each browser is asked.
#[derive(Clone, Copy)]
pub struct Plain(pub(super) bool);

impl FromRequest for Plain {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = request.app_data::<web::Data<Site>>();
        let chosen = site.and_then(|it| request.cookie(&it.config.cookie(COOKIE)));
        ready(Ok(Self(chosen.is_some())))
    }
}

#[derive(Template)]
#[template(path = "participant/start.html")]
struct Start<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    synthetic: bool,
    edition: &'a str,
    programme: &'a str,
    number: u32,
    /// Whether a browser that cannot draw may answer.
    plain: bool,
    /// Whether all tickets of the card are on another phone.
    elsewhere: bool,
    /// Whether the server has drawn tickets for the card.
    by_server: bool,
}

/// The page of a pass whose tickets the server has not drawn.
pub(super) async fn show(
    site: &Site,
    t: &'static Wording,
    secret: &str,
) -> Result<HttpResponse, PageError> {
    let (_, pass, edition) = known_pass(site, secret).await?;
    let drawn = site.store.drawn(pass).await?;
    let by_server = drawn.values().any(|it| *it == Drawn::ByServer);
    page(site, t, edition, StatusCode::OK, false, by_server).await
}

/// `POST /p/{pass}`: the server draws the tickets for a browser that cannot.
pub async fn draw(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let (secret, pass, id) = known_pass(&site, &path).await?;
    site.limits.draw(pass)?;
    let edition = site
        .store
        .edition(id)
        .await?
        .ok_or(PageError::UnknownPass)?;
    if !edition.plan.without_javascript {
        return Err(PageError::Bad(reader.0.text("plain-way-off")));
    }
    let sessions = site.store.sessions(id).await?;
    site.store.draw_tickets(pass, &secret, &sessions).await?;
    let drawn = site.store.drawn(pass).await?;
    let left = sessions.iter().any(|it| it.state != State::Closed);
    if left && !drawn.values().any(|it| *it == Drawn::ByServer) {
        return page(&site, reader.0, id, StatusCode::CONFLICT, true, false).await;
    }
    let address = format!("/p/{secret}");
    let chosen = Cookie::build(site.config.cookie(COOKIE), "yes")
        .path(address.clone())
        .max_age(Duration::days(60))
        .http_only(true)
        .secure(site.config.is_https())
        .same_site(SameSite::Lax)
        .finish();
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .cookie(chosen)
        .finish())
}

async fn page(
    site: &Site,
    t: &'static Wording,
    edition: EditionId,
    status: StatusCode,
    elsewhere: bool,
    by_server: bool,
) -> Result<HttpResponse, PageError> {
    let edition = site
        .store
        .edition(edition)
        .await?
        .ok_or(PageError::UnknownPass)?;
    let page = Start {
        css: assets::PARTICIPANT_CSS.address(),
        js: assets::DRAW_JS.address(),
        t,
        synthetic: edition.programme.synthetic,
        edition: &edition.plan.title,
        programme: edition.programme.key.as_str(),
        number: edition.plan.number,
        plain: edition.plan.without_javascript,
        elsewhere,
        by_server,
    };
    html_with(status, &page)
}

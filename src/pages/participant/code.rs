//! The short way to a session: the code on the screen of the room.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::language::Reader;
use super::open;
use crate::domain::{Code, Edition, Session};
use crate::pages::{
    PageError, Site, assets,
    error::{html_with, see_other},
};
use crate::wording::Wording;

/// The most characters that are shown of what was typed.
const SHOWN: usize = 40;

#[derive(Template)]
#[template(path = "participant/code.html")]
struct CodePage<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
    /// What was typed and is no code; empty where nothing was.
    typed: String,
}

/// What the form on the front page sends.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    code: String,
}

/// `GET /s/{code}`: the way to the session, or the page of one with an open link.
pub async fn go(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((session, edition)) = find(&site, &path).await? else {
        return ask(reader.0, &path);
    };
    if session.plan.open_link {
        return open::show(&site, reader.0, &session, &edition).await;
    }
    let programme = &edition.programme.key;
    let (number, key) = (edition.plan.number, &session.plan.key);
    Ok(see_other(format!("/e/{programme}/{number}/{key}")))
}

/// `GET /s?code=…`: what was typed on the front page.
pub async fn typed(reader: Reader, typed: web::Query<Typed>) -> Result<HttpResponse, PageError> {
    match typed.code.parse::<Code>() {
        Ok(code) => Ok(see_other(format!("/s/{code}"))),
        Err(_) => ask(reader.0, typed.code.trim()),
    }
}

/// The session with a code, as people type it.
pub(super) async fn find(site: &Site, text: &str) -> Result<Option<(Session, Edition)>, PageError> {
    let Ok(code) = text.parse::<Code>() else {
        return Ok(None);
    };
    site.limits.look_up_code()?;
    let Some(session) = site.store.session_with_code(&code).await? else {
        site.limits.missed_code();
        return Ok(None);
    };
    let edition = site.store.edition(session.edition_id).await?;
    Ok(edition.map(|edition| (session, edition)))
}

/// Asks for a code; says so where the one that was typed is none.
pub(super) fn ask(t: &'static Wording, typed: &str) -> Result<HttpResponse, PageError> {
    let status = if typed.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    let page = CodePage {
        css: assets::PARTICIPANT_CSS.address(),
        t,
        synthetic: false,
        typed: typed.chars().take(SHOWN).collect(),
    };
    html_with(status, &page)
}

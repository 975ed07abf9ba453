//! Signing in once with a link. Opening it changes nothing, because mail programs and
//! chats open links too; the button uses it up.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::now;
use super::signed_in::start;
use crate::domain::Secret;
use crate::pages::own_site::own_site;
use crate::pages::{PageError, Site, assets, error::html_with};
use crate::store::SignedInBy;

#[derive(Template)]
#[template(path = "officer/sign_in_link.html")]
struct SignInLink<'a> {
    css: &'a str,
    used: bool,
}

/// `GET /officer/sign-in/{token}`
pub async fn show() -> Result<HttpResponse, PageError> {
    page(StatusCode::OK, false)
}

/// `POST /officer/sign-in/{token}`
pub async fn send(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    own_site(&request, false)?;
    let officer = match path.parse::<Secret>() {
        Ok(token) => site.store.take_sign_in_link(&token.hash(), now()).await?,
        Err(_) => None,
    };
    match officer {
        Some(officer) => Ok(HttpResponse::SeeOther()
            .cookie(start(&site, &request, officer, SignedInBy::Link).await?)
            .insert_header((LOCATION, "/officer"))
            .finish()),
        None => page(StatusCode::GONE, true),
    }
}

fn page(status: StatusCode, used: bool) -> Result<HttpResponse, PageError> {
    html_with(
        status,
        &SignInLink {
            css: assets::OFFICER_CSS.address(),
            used,
        },
    )
}

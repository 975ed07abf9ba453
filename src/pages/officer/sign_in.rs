//! Signing in with a password, and out.

use std::sync::LazyLock;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::SignedIn;
use super::password::{hash, is_right};
use super::signed_in::{end_cookie, start};
use crate::pages::own_site::own_site;
use crate::pages::{PageError, Site, assets, body, error::html_with};
use crate::store::SignedInBy;

#[derive(Template)]
#[template(path = "officer/sign_in.html")]
struct SignIn<'a> {
    css: &'a str,
    email: &'a str,
    problem: Option<&'a str>,
}

/// Verified when nobody has the address, so that the answer takes as long as for one
/// that somebody has.
static NOBODY: LazyLock<Option<String>> = LazyLock::new(|| hash("nobody's password").ok());

/// `GET /officer/sign-in`
pub async fn show() -> Result<HttpResponse, PageError> {
    page(StatusCode::OK, "", None)
}

/// `POST /officer/sign-in`
pub async fn send(
    site: web::Data<Site>,
    request: HttpRequest,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    own_site(&request, false)?;
    let (fields, _) = body::fields(&bytes);
    let email = fields
        .value("email")
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    let password = fields.value("password").unwrap_or_default().to_owned();
    let officer = site.store.officer_by_email(&email).await?;
    let (id, stored) = match officer {
        Some((id, Some(stored))) => (Some(id), Some(stored)),
        _ => (None, None),
    };
    let verify = move || {
        // Made at the first sign-in, whoever tries it.
        let nobody = LazyLock::force(&NOBODY);
        let stored = stored.as_ref().or(nobody.as_ref());
        stored.is_some_and(|stored| is_right(&password, stored))
    };
    let right = match site.limits.try_password(&email, verify).await {
        Ok(right) => right,
        Err(PageError::TooMany(seconds)) => return wait(&email, seconds),
        Err(error) => return Err(error),
    };
    match id {
        Some(id) if right => Ok(HttpResponse::SeeOther()
            .cookie(start(&site, &request, id, SignedInBy::Password).await?)
            .insert_header((LOCATION, "/officer"))
            .finish()),
        _ => page(
            StatusCode::UNPROCESSABLE_ENTITY,
            &email,
            Some(
                "The e-mail address or the password is not right. Try again, or ask the administrator for a one-time link.",
            ),
        ),
    }
}

/// `POST /officer/sign-out`
pub async fn end(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    officer.form(&request, &bytes)?;
    site.store.remove_sign_in(&officer.secret.hash()).await?;
    Ok(HttpResponse::SeeOther()
        .cookie(end_cookie(&site))
        .insert_header((LOCATION, "/officer/sign-in"))
        .finish())
}

/// Says when the next password may be tried.
fn wait(email: &str, seconds: u64) -> Result<HttpResponse, PageError> {
    let problem = format!(
        "Too many passwords were tried for this address. Try again in {seconds} seconds, or ask the administrator for a one-time link, which works at once."
    );
    let mut page = page(StatusCode::TOO_MANY_REQUESTS, email, Some(&problem))?;
    page.headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    Ok(page)
}

fn page(status: StatusCode, email: &str, problem: Option<&str>) -> Result<HttpResponse, PageError> {
    html_with(
        status,
        &SignIn {
            css: assets::OFFICER_CSS.address(),
            email,
            problem,
        },
    )
}

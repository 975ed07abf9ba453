//! Choosing a password.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use argon2::{Argon2, PasswordHasher};
use askama::Template;

use super::{Around, SignedIn, now};
use crate::pages::{PageError, Site, error::html_with};

/// The fewest characters that a password may have (NIST SP 800-63B-4 asks for 15 where
/// the password is the only factor).
const SHORTEST: usize = 15;

/// The most bytes that are hashed.
const LONGEST: usize = 1_024;

#[derive(Template)]
#[template(path = "officer/password.html")]
struct Password<'a> {
    around: Around<'a>,
    shortest: usize,
    problem: Option<String>,
    done: bool,
}

/// `GET /officer/password`
pub async fn show(officer: SignedIn) -> Result<HttpResponse, PageError> {
    page(&officer, StatusCode::OK, None, false)
}

/// `POST /officer/password`
pub async fn send(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let fields = officer.form(&request, &bytes)?;
    let password = fields.value("password").unwrap_or_default().to_owned();
    if password.chars().count() < SHORTEST || password.len() > LONGEST {
        let problem = format!(
            "Password: use {SHORTEST} to {LONGEST} characters; a few words that belong only to you will do."
        );
        return page(
            &officer,
            StatusCode::UNPROCESSABLE_ENTITY,
            Some(problem),
            false,
        );
    }
    let hash = site
        .limits
        .hash_password(move || hash(&password))
        .await?
        .map_err(|error| PageError::internal(&error))?;
    site.store.put_officer(&officer.email, Some(&hash)).await?;
    // Who chooses a new one may fear that somebody else is signed in.
    site.store
        .remove_other_sign_ins(officer.id, &officer.secret.hash())
        .await?;
    site.store
        .note(officer.id, None, now(), "set password", "")
        .await?;
    page(&officer, StatusCode::OK, None, true)
}

/// The Argon2id hash of a password, with its salt and parameters.
pub(super) fn hash(password: &str) -> Result<String, argon2::password_hash::Error> {
    Ok(Argon2::default()
        .hash_password(password.as_bytes())?
        .to_string())
}

fn page(
    officer: &SignedIn,
    status: StatusCode,
    problem: Option<String>,
    done: bool,
) -> Result<HttpResponse, PageError> {
    html_with(
        status,
        &Password {
            around: Around::new(officer, false),
            shortest: SHORTEST,
            problem,
            done,
        },
    )
}

//! Choosing a password.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use askama::Template;

use super::{Around, SignedIn, now};
use crate::pages::{PageError, Site, error::html_with};
use crate::store::SignedInBy;

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
    /// Whether the password of now has to be said.
    asks_old: bool,
    problem: Option<String>,
    done: bool,
}

/// `GET /officer/password`
pub async fn show(site: web::Data<Site>, officer: SignedIn) -> Result<HttpResponse, PageError> {
    let old = old(&site, &officer).await?;
    page(&officer, StatusCode::OK, old.is_some(), None, false)
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
    let old = old(&site, &officer).await?;
    let asks_old = old.is_some();
    let refuse = |problem: String| {
        page(
            &officer,
            StatusCode::UNPROCESSABLE_ENTITY,
            asks_old,
            Some(problem),
            false,
        )
    };
    if password.chars().count() < SHORTEST || password.len() > LONGEST {
        return refuse(format!(
            "New password: use {SHORTEST} to {LONGEST} characters; a few words that belong only to you will do."
        ));
    }
    if let Some(old) = old {
        let said = fields.value("old").unwrap_or_default().to_owned();
        let right = site
            .limits
            .try_password(&officer.email, move || is_right(&said, &old))
            .await?;
        if !right {
            return refuse(
                "Your password now: it is not right. If you have forgotten it, ask the administrator for a one-time link and choose a new one after it."
                    .to_owned(),
            );
        }
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
    page(
        &officer,
        StatusCode::OK,
        officer.by == SignedInBy::Password,
        None,
        true,
    )
}

/// The hash of the password that has to be said before it is changed: none after a one-time link,
/// which is for those who have forgotten it.
async fn old(site: &Site, officer: &SignedIn) -> Result<Option<String>, PageError> {
    if officer.by == SignedInBy::Link {
        return Ok(None);
    }
    let found = site.store.officer_by_email(&officer.email).await?;
    Ok(found.and_then(|(_, hash)| hash))
}

/// Whether a password is the one of a hash.
pub(super) fn is_right(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|it| {
        Argon2::default()
            .verify_password(password.as_bytes(), &it)
            .is_ok()
    })
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
    asks_old: bool,
    problem: Option<String>,
    done: bool,
) -> Result<HttpResponse, PageError> {
    html_with(
        status,
        &Password {
            around: Around::new(officer, false),
            shortest: SHORTEST,
            asks_old,
            problem,
            done,
        },
    )
}

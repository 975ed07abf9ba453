//! Who is signed in: the cookie, and the check of forms.

use std::future::Future;
use std::pin::Pin;

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpRequest, web};

use super::now;
use crate::domain::{OfficerId, RawResponse, Secret};
use crate::pages::own_site::own_site;
use crate::pages::participant::wrong_text;
use crate::pages::{PageError, Site, body, health};
use crate::store::SignedInBy;
use crate::wording::Wording;

const COOKIE: &str = "kanso-officer";

/// Where an officer signs out.
const SIGN_OUT: &str = "/officer/sign-out";

/// A sign-in ends after this many seconds: twelve hours, one working day.
const SIGN_IN_SECONDS: i64 = 12 * 60 * 60;

/// The officer who sent a request.
pub struct SignedIn {
    pub(in crate::pages) id: OfficerId,
    pub(in crate::pages) email: String,
    pub(super) by: SignedInBy,
    pub(in crate::pages) secret: Secret,
    /// What is wrong with the database and what to do, where something is.
    pub(in crate::pages) trouble: Option<&'static str>,
}

impl FromRequest for SignedIn {
    type Error = PageError;
    type Future = Pin<Box<dyn Future<Output = Result<Self, PageError>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let site = request.app_data::<web::Data<Site>>().cloned();
        let secret = site.as_ref().and_then(|site| {
            let cookie = request.cookie(&site.config.cookie(COOKIE))?;
            cookie.value().parse::<Secret>().ok()
        });
        // A redirect would take away what was written into a form, which browsers give back to who
        // goes back from a page. Who signs out has written nothing.
        let writes = request.method() == Method::POST && request.path() != SIGN_OUT;
        let first = move || match writes {
            true => PageError::SignInEnded,
            false => PageError::SignInFirst,
        };
        Box::pin(async move {
            let site = site.ok_or_else(|| PageError::internal(&"the app has no site"))?;
            let secret = secret.ok_or_else(first)?;
            let (id, email, by) = site
                .store
                .signed_in(&secret.hash(), now())
                .await?
                .ok_or_else(first)?;
            let trouble = health::advice(site.store.health());
            Ok(Self {
                id,
                email,
                by,
                secret,
                trouble,
            })
        })
    }
}

impl SignedIn {
    /// The fields of a form, which must carry the token that our page gave it and must
    /// not come from another site.
    pub(super) fn form(
        &self,
        request: &HttpRequest,
        body: &[u8],
    ) -> Result<RawResponse, PageError> {
        own_site(request, false)?;
        let (fields, errors) = body::fields(body);
        if let Some(error) = errors.into_iter().next() {
            return Err(PageError::Bad(format!(
                "{}: {}",
                error.field,
                wrong_text(Wording::english(), &error.wrong)
            )));
        }
        // Who could measure how long the comparison takes would already hold the cookie.
        if fields.value("token") == Some(self.secret.form_token().as_str()) {
            Ok(fields)
        } else {
            Err(PageError::ForeignForm)
        }
    }
}

/// Signs an officer in, and ends what the browser was signed in as; the cookie to send.
pub(super) async fn start(
    site: &Site,
    request: &HttpRequest,
    officer: OfficerId,
    by: SignedInBy,
) -> Result<Cookie<'static>, PageError> {
    let secret = Secret::random();
    let now = now();
    let before = request.cookie(&site.config.cookie(COOKIE));
    if let Some(before) = before.and_then(|it| it.value().parse::<Secret>().ok()) {
        site.store.remove_sign_in(&before.hash()).await?;
    }
    site.store
        .add_sign_in(officer, by, &secret.hash(), now + SIGN_IN_SECONDS, now)
        .await?;
    site.store.note(officer, None, now, "sign in", "").await?;
    Ok(cookie(site, secret.to_string(), SIGN_IN_SECONDS))
}

/// The cookie that takes the sign-in away.
pub(super) fn end_cookie(site: &Site) -> Cookie<'static> {
    cookie(site, String::new(), 0)
}

fn cookie(site: &Site, value: String, seconds: i64) -> Cookie<'static> {
    Cookie::build(site.config.cookie(COOKIE), value)
        .path("/officer")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(site.config.is_https())
        .max_age(Duration::seconds(seconds))
        .finish()
}

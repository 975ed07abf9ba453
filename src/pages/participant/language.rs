//! The reader's language: chosen by one tap and remembered by a cookie that holds nothing
//! else, or the one that the browser asks for.

use std::future::{Ready, ready};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, HeaderValue, LOCATION, VARY};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};

use crate::pages::{PageError, Site};
use crate::wording::Wording;

const COOKIE: &str = "language";
const YEAR: Duration = Duration::days(365);

/// Who reads the page that a request asks for.
#[derive(Clone, Copy)]
pub struct Reader(pub &'static Wording);

impl FromRequest for Reader {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(of(request))))
    }
}

/// Takes the choice of a language off the address (`?language=th`) and into the cookie,
/// and says errors in the reader's language.
///
/// # Errors
/// Those of the page.
pub async fn speak(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let path = request.path();
    if path.starts_with("/officer") || path.starts_with("/api/") || path.starts_with("/static/") {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let chosen = request
        .query_string()
        .split('&')
        .find_map(|it| it.strip_prefix("language="))
        .and_then(Wording::tagged);
    if let Some(chosen) = chosen {
        let cookie = Cookie::build(COOKIE, chosen.tag())
            .path("/")
            .max_age(YEAR)
            .same_site(SameSite::Lax)
            .secure(https(request.request()))
            .finish();
        let page = HttpResponse::SeeOther()
            .insert_header((LOCATION, here(path)))
            .cookie(cookie)
            .finish();
        return Ok(request.into_response(page));
    }
    let wording = of(request.request());
    let response = next.call(request).await?.map_into_boxed_body();
    let failed = response
        .response()
        .error()
        .and_then(|it| it.as_error::<PageError>())
        .map(|it| it.page(wording));
    let mut response = match failed {
        Some(page) => response.into_response(page),
        None => response,
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(wording.tag()));
    headers.append(VARY, HeaderValue::from_static("accept-language, cookie"));
    Ok(response)
}

/// The address of a path on this site: with two slashes in front it would be that of another.
fn here(path: &str) -> String {
    format!("/{}", path.trim_start_matches(['/', '\\']))
}

fn https(request: &HttpRequest) -> bool {
    let site = request.app_data::<web::Data<Site>>();
    site.is_some_and(|it| it.config.is_https())
}

fn of(request: &HttpRequest) -> &'static Wording {
    let chosen = request
        .cookie(COOKIE)
        .and_then(|it| Wording::tagged(it.value()));
    chosen.unwrap_or_else(|| {
        let accepted = request.headers().get(ACCEPT_LANGUAGE);
        Wording::accepted(accepted.and_then(|it| it.to_str().ok()).unwrap_or_default())
    })
}

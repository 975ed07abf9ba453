//! What is noted of requests: of an officer's how it was answered; of anybody else's only a
//! count that is held back.

use std::time::{Instant, SystemTime};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::http::header::HeaderValue;
use actix_web::middleware::Next;
use actix_web::web;
use uuid::Uuid;

use super::spans::{Span, Spans};
use crate::pages::{REQUEST_ID, Site, under_id};

/// Notes what may be noted of a request. While the program ends, its connection ends too.
///
/// # Errors
/// Those of the page.
pub(super) async fn observe(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let site = request.app_data::<web::Data<Site>>().cloned();
    let mut response = count(request, next, site.as_ref()).await?;
    if site.is_some_and(|it| *it.ending.borrow()) {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    Ok(response)
}

async fn count(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
    site: Option<&web::Data<Site>>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let metrics = site.map(|it| it.store.metrics().clone());
    let Some(class) = participants_class(request.path()) else {
        let spans = request.app_data::<web::Data<Spans>>().cloned();
        let id = Uuid::new_v4();
        let method = request.method().to_string();
        let (at, begun) = (SystemTime::now(), Instant::now());
        let response = under_id(id, next.call(request)).await?;
        let mut response = response.map_into_boxed_body();
        let took = begun.elapsed();
        // The pattern, because an address can hold the secret of a sign-in.
        let route = response.request().match_pattern();
        let route = route.unwrap_or_else(|| "/officer/…".to_owned());
        let status = response.status().as_u16();
        if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
            response.headers_mut().insert(REQUEST_ID, value);
        }
        tracing::debug!(
            request = %id,
            method,
            route,
            status,
            milliseconds = took.as_millis(),
            "an officer's request was answered"
        );
        if let Some(metrics) = metrics {
            metrics.officer(&route, &method, status, took);
        }
        if let Some(spans) = spans {
            spans.send(Span {
                id,
                method,
                route,
                status,
                at,
                took,
            });
        }
        return Ok(response);
    };
    let response = next.call(request).await?.map_into_boxed_body();
    if let Some(metrics) = metrics {
        metrics.participant(class, response.status().as_u16());
    }
    Ok(response)
}

/// The class of a route that participants use; `None` for the officers' routes. What is not
/// known is taken for a participant's.
fn participants_class(path: &str) -> Option<&'static str> {
    let first = path.split('/').nth(1).unwrap_or_default();
    match first {
        "officer" => None,
        "api" => Some("api"),
        "static" | "worker.js" => Some("static"),
        "present" => Some("present"),
        "healthz" | "readyz" => Some("health"),
        _ => Some("pages"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_officers_own_routes_are_observed() {
        for path in ["/officer", "/officer/", "/officer/compare/seminar"] {
            assert_eq!(participants_class(path), None, "{path}");
        }
        for (path, class) in [
            ("/p/secret", "pages"),
            ("/officers", "pages"),
            ("/%6ffficer", "pages"),
            ("//officer", "pages"),
            ("", "pages"),
            ("/api/v1/responses", "api"),
            ("/worker.js", "static"),
            ("/present/abc/events", "present"),
            ("/healthz", "health"),
        ] {
            assert_eq!(participants_class(path), Some(class), "{path}");
        }
    }
}

//! The second address, where only the metrics are.

use std::net::SocketAddr;

use actix_web::dev::Server;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{App, HttpResponse, HttpServer, web};

use super::StartError;
use crate::metrics::{MEDIA_TYPE, Metrics};

/// Serves the metrics at an address; says which, where port 0 was asked for.
pub(super) fn serve(
    address: SocketAddr,
    metrics: &Metrics,
    waiting: impl Fn() -> usize + Clone + Send + 'static,
) -> Result<(SocketAddr, Server), StartError> {
    let metrics = metrics.clone();
    let server = HttpServer::new(move || {
        let (metrics, waiting) = (metrics.clone(), waiting.clone());
        let scrape = move || {
            let text = metrics.text(waiting());
            async move {
                match text {
                    Ok(text) => HttpResponse::Ok()
                        .insert_header((CONTENT_TYPE, MEDIA_TYPE))
                        .body(text),
                    Err(error) => {
                        tracing::error!(%error, "the metrics could not be written");
                        HttpResponse::InternalServerError().finish()
                    }
                }
            }
        };
        App::new().route("/metrics", web::get().to(scrape))
    })
    .workers(1)
    .disable_signals()
    .bind(address)
    .map_err(|error| StartError::Metrics(address, error))?;
    let address = server.addrs().first().copied().unwrap_or(address);
    Ok((address, server.run()))
}

//! The slide on the wall of the room: how to answer a session, and how many have.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, MessageBody};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, ContentEncoding};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use askama::Template;
use qrcode::QrCode;
use qrcode::render::svg;
use serde::Serialize;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::code::{ask, find};
use super::language::Reader;
use crate::analysis::Received;
use crate::domain::{Edition, Session, State};
use crate::pages::live::{INTERVAL, Seen};
use crate::pages::{PageError, Site, assets, error::html};
use crate::wording::Wording;

/// A stream on which nothing has changed for so long says that it lives.
const HEARTBEAT: Duration = Duration::from_secs(12);

#[derive(Template)]
#[template(path = "participant/present.html")]
struct Present<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    english: &'static Wording,
    synthetic: bool,
    title: &'a str,
    speakers: String,
    code: String,
    grouped: String,
    /// Where the code can be typed, without what a browser adds by itself.
    server: &'a str,
    address: String,
    qr: String,
    says: Says,
}

/// What a slide says of a session at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Says {
    state: &'static str,
    line: String,
    /// The same in English; empty where the line is.
    english: String,
}

/// `GET /present/{code}`
pub async fn show(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((session, edition)) = find(&site, &path).await? else {
        return ask(reader.0, &path);
    };
    let Some(code) = &session.code else {
        return Err(PageError::NotFound);
    };
    let sessions = site.store.sessions(edition.id).await?;
    let speakers = sessions
        .iter()
        .filter(|it| it.id == session.id)
        .flat_map(|it| it.plan.names());
    let base = &site.config.base_url;
    let address = format!("{base}/s/{code}");
    html(&Present {
        css: assets::PRESENT_CSS.address(),
        js: assets::PRESENT_JS.address(),
        t: reader.0,
        english: Wording::english(),
        synthetic: edition.programme.synthetic,
        title: &session.plan.title,
        speakers: speakers.collect::<Vec<_>>().join(" · "),
        code: code.to_string(),
        grouped: code.grouped(),
        server: base.split_once("://").map_or(base, |(_, host)| host),
        qr: qr(&address)?,
        address,
        says: now(&site, reader.0, &edition, &session).await?,
    })
}

/// `GET /present/{code}/count`: what the slide says now, for browsers and networks in which
/// events do not come through.
pub async fn count(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((session, edition)) = find(&site, &path).await? else {
        return Err(PageError::NotFound);
    };
    let says = now(&site, reader.0, &edition, &session).await?;
    Ok(HttpResponse::Ok().json(says))
}

/// `GET /present/{code}/events`: what the slide says, at once and whenever that changes, as
/// server-sent events.
pub async fn events(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((session, edition)) = find(&site, &path).await? else {
        return Err(PageError::NotFound);
    };
    let (sender, receiver) = mpsc::channel(1);
    actix_web::rt::spawn(send(site, reader.0, edition, session, sender));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/event-stream"))
        .insert_header((CACHE_CONTROL, "no-cache, no-transform"))
        // nginx holds answers back unless it is told.
        .insert_header(("X-Accel-Buffering", "no"))
        // What is compressed is held back until a block is full.
        .insert_header(ContentEncoding::Identity)
        .force_close()
        .body(Events(receiver)))
}

/// What the slide of a session says now.
pub(super) async fn line_now(
    site: &Site,
    t: &Wording,
    edition: &Edition,
    session: &Session,
) -> Result<String, PageError> {
    Ok(now(site, t, edition, session).await?.line)
}

async fn now(
    site: &Site,
    t: &Wording,
    edition: &Edition,
    session: &Session,
) -> Result<Says, PageError> {
    let seen = site.live.seen(&site.store, edition, session.id).await?;
    says(t, edition, session, seen.ok_or(PageError::NotFound)?)
}

/// Fills a stream until nobody listens, the session is gone, or the program ends.
async fn send(
    site: web::Data<Site>,
    t: &'static Wording,
    edition: Edition,
    session: Session,
    sender: mpsc::Sender<Bytes>,
) {
    let mut ending = site.ending.clone();
    let mut changes = site.store.changes();
    let mut last = None;
    let mut sent = Instant::now();
    loop {
        let text = match now(&site, t, &edition, &session).await {
            Ok(says) if last.as_ref() == Some(&says) => None,
            Ok(says) => {
                let Ok(data) = serde_json::to_string(&says) else {
                    return;
                };
                last = Some(says);
                Some(format!("retry: 2000\ndata: {data}\n\n"))
            }
            Err(PageError::NotFound) => return,
            // It is in the log; the next look may find the database again.
            Err(_) => None,
        };
        let text = text.or_else(|| (sent.elapsed() >= HEARTBEAT).then(|| ":\n\n".to_owned()));
        if let Some(text) = text {
            sent = Instant::now();
            if sender.send(Bytes::from(text)).await.is_err() {
                return;
            }
        }
        tokio::select! {
            () = tokio::time::sleep(INTERVAL) => {}
            // A session that was opened or closed is shown at once.
            Ok(()) = changes.changed() => {}
            _ = ending.wait_for(|ends| *ends) => return,
            () = sender.closed() => return,
        }
    }
}

fn says(t: &Wording, edition: &Edition, session: &Session, seen: Seen) -> Result<Says, PageError> {
    let english = Wording::english();
    Ok(Says {
        state: seen.state.as_str(),
        line: line(t, edition, session, seen)?,
        english: if t.tag() == english.tag() {
            String::new()
        } else {
            line(english, edition, session, seen)?
        },
    })
}

fn line(
    t: &Wording,
    edition: &Edition,
    session: &Session,
    seen: Seen,
) -> Result<String, PageError> {
    // By an open link others than the cohort may answer, and more than once.
    let cohort = if session.plan.open_link {
        0
    } else {
        edition.plan.cohort_size
    };
    Ok(match (seen.state, seen.received) {
        (State::Planned, _) => match seen.opens_at {
            Some(at) => t.with("present-opens", "time", &time_of_day(at, edition)?),
            None => t.text("present-planned"),
        },
        (State::Closed, _) => t.text("present-closed"),
        (State::Open, Received::FewerThan(threshold)) => {
            t.with("present-few", "threshold", &threshold.to_string())
        }
        (State::Open, received) if cohort > 0 => t.with_all(
            "present-received",
            &[
                ("received", received.at_least().to_string()),
                ("cohort", cohort.to_string()),
            ],
        ),
        (State::Open, received) => t.with(
            "present-received-some",
            "received",
            &received.at_least().to_string(),
        ),
    })
}

fn time_of_day(at: i64, edition: &Edition) -> Result<String, PageError> {
    let moment = jiff::Timestamp::from_second(at)
        .and_then(|it| it.in_tz(&edition.plan.time_zone.to_string()))
        .map_err(|error| PageError::internal(&error))?;
    Ok(moment.strftime("%H:%M").to_string())
}

fn qr(address: &str) -> Result<String, PageError> {
    let code = QrCode::new(address).map_err(|error| PageError::internal(&error))?;
    let svg = code.render::<svg::Color<'_>>().build();
    // Inline SVG has no XML declaration.
    Ok(svg
        .find("<svg")
        .map_or(svg.as_str(), |start| &svg[start..])
        .to_owned())
}

/// The body of a stream of events.
struct Events(mpsc::Receiver<Bytes>);

impl MessageBody for Events {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        self.get_mut().0.poll_recv(context).map(|it| it.map(Ok))
    }
}

//! "My programme": the sessions of the edition, and where each stands.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::language::Reader;
use super::same::same;
use super::start::{self, Plain};
use super::{Moments, Standing, Visit};
use crate::domain::{Session, State};
use crate::pages::{PageError, Site, assets, error::html};
use crate::wording::Wording;

#[derive(Template)]
#[template(path = "participant/programme.html")]
struct Programme<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    synthetic: bool,
    edition: &'a str,
    wallet: String,
    keys: String,
    open: Vec<Next<'a>>,
    parts: Vec<Part<'a>>,
}

/// An open session, to be answered next.
pub(super) struct Next<'a> {
    pub(super) session: String,
    pub(super) address: String,
    pub(super) title: &'a str,
    pub(super) moments: Moments,
}

/// A day, or a part of the programme where days are not known.
struct Part<'a> {
    heading: String,
    items: Vec<Item<'a>>,
}

struct Item<'a> {
    session: String,
    closed: bool,
    title: &'a str,
    detail: String,
    standing: Standing,
    moments: Moments,
    address: String,
}

/// `GET /p/{pass}`: the programme of a browser that stays at its pass, or the way to the
/// phone's own tickets.
pub async fn with_pass(
    site: web::Data<Site>,
    reader: Reader,
    plain: Plain,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    match Visit::with_pass(&site, &path, plain).await? {
        Some(visit) => html(&page(&visit, reader.0)),
        None => start::show(&site, reader.0, &path).await,
    }
}

/// `GET /e/{programme}/{number}`: the programme as everybody sees it; the phone marks what
/// it has answered.
pub async fn without_pass(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let page = async {
        let visit = Visit::without_pass(&site, &programme, number).await?;
        html(&page(&visit, reader.0))
    };
    same(&site, &request, reader.0, page).await
}

/// The programme of a visit.
pub(super) fn page<'a>(visit: &'a Visit, t: &'static Wording) -> impl Template + 'a {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for session in &visit.sessions {
        let heading = heading(session, t);
        let item = Item {
            session: session.id.to_string(),
            closed: session.state == State::Closed,
            title: &session.plan.title,
            detail: detail(session),
            standing: visit.standing(session),
            moments: Moments::of(session),
            address: visit.address(session.plan.key.as_str()),
        };
        match parts.last_mut() {
            Some(part) if part.heading == heading => part.items.push(item),
            _ => parts.push(Part {
                heading,
                items: vec![item],
            }),
        }
    }
    Programme {
        css: assets::PARTICIPANT_CSS.address(),
        js: assets::WALLET_JS.address(),
        t,
        synthetic: visit.edition.programme.synthetic,
        edition: &visit.edition.plan.title,
        wallet: visit.wallet(),
        keys: super::keys::address(&visit.edition),
        open: next(visit, None),
        parts,
    }
}

/// The open sessions after one, to be answered next.
pub(super) fn next<'a>(visit: &'a Visit, after: Option<&Session>) -> Vec<Next<'a>> {
    visit
        .open_after(after)
        .into_iter()
        .map(|it| Next {
            session: it.id.to_string(),
            address: visit.address(it.plan.key.as_str()),
            title: &it.plan.title,
            moments: Moments::of(it),
        })
        .collect()
}

fn heading(session: &Session, t: &Wording) -> String {
    match session.plan.held_on {
        Some(day) => {
            let weekday = day.weekday().to_monday_one_offset();
            t.with_all(
                "date",
                &[
                    ("weekday", t.text(&format!("weekday-{weekday}"))),
                    ("day", day.day().to_string()),
                    ("month", t.text(&format!("month-{}", day.month()))),
                ],
            )
        }
        None => {
            let kind = session.plan.kind.as_str().replace(' ', "-");
            t.text(&format!("kind-{kind}"))
        }
    }
}

/// Who and when, as far as it is known.
pub(super) fn detail(session: &Session) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(start) = session.plan.starts_at {
        let start = start.strftime("%H:%M");
        parts.push(match session.plan.ends_at {
            Some(end) => format!("{start}–{}", end.strftime("%H:%M")),
            None => start.to_string(),
        });
    }
    parts.extend(session.plan.names().map(str::to_owned));
    if session.plan.venue != session.plan.title && !session.plan.venue.is_empty() {
        parts.push(session.plan.venue.clone());
    }
    parts.join(" · ")
}

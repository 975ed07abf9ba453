//! "My programme": the sessions of the edition, and where each stands.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{OpenPass, Standing};
use crate::domain::Session;
use crate::pages::{PageError, Site, assets, error::html};

#[derive(Template)]
#[template(path = "participant/programme.html")]
struct Programme<'a> {
    css: &'a str,
    synthetic: bool,
    edition: &'a str,
    open: usize,
    next: Option<(String, &'a str)>,
    parts: Vec<Part<'a>>,
}

/// A day, or a part of the programme where days are not known.
struct Part<'a> {
    heading: String,
    items: Vec<Item<'a>>,
}

struct Item<'a> {
    title: &'a str,
    detail: String,
    standing: Standing,
    address: String,
}

/// `GET /p/{pass}`
pub async fn show(
    site: web::Data<Site>,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let pass = OpenPass::open(&site, &path).await?;
    let mut parts: Vec<Part<'_>> = Vec::new();
    for session in &pass.sessions {
        let heading = heading(session);
        let item = Item {
            title: &session.plan.title,
            detail: detail(session),
            standing: pass.standing(session),
            address: pass.address(session.plan.key.as_str()),
        };
        match parts.last_mut() {
            Some(part) if part.heading == heading => part.items.push(item),
            _ => parts.push(Part {
                heading,
                items: vec![item],
            }),
        }
    }
    html(&Programme {
        css: assets::PARTICIPANT_CSS.address(),
        synthetic: pass.edition.programme.synthetic,
        edition: &pass.edition.plan.title,
        open: pass
            .sessions
            .iter()
            .filter(|it| pass.standing(it) == Standing::Open)
            .count(),
        next: pass
            .next_open(None)
            .map(|it| (pass.address(it.plan.key.as_str()), it.plan.title.as_str())),
        parts,
    })
}

fn heading(session: &Session) -> String {
    match session.plan.held_on {
        Some(day) => day.strftime("%A %-d %B").to_string(),
        None => session.plan.kind.plural().to_owned(),
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
    parts.extend(session.plan.speakers.iter().map(|it| it.name.clone()));
    if session.plan.venue != session.plan.title && !session.plan.venue.is_empty() {
        parts.push(session.plan.venue.clone());
    }
    parts.join(" · ")
}

//! One session: every question and the comments; opening and closing it.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::{Around, OpenEdition, SignedIn, address, find, now};
use crate::domain::{Session, State};
use crate::figure::{Figure, TOO_FEW, session_figures};
use crate::pages::{PageError, Site, error::html};

#[derive(Template)]
#[template(path = "officer/session.html")]
struct SessionPage<'a> {
    around: Around<'a>,
    edition_title: &'a str,
    edition_address: String,
    session: &'a Session,
    speakers: Vec<String>,
    received: u64,
    cohort: u32,
    response_rate: Option<String>,
    attended: Option<u64>,
    figures: Vec<Figure>,
    comments: Vec<Comments<'a>>,
    comments_closed: bool,
    too_few: &'a str,
}

struct Comments<'a> {
    question: &'a str,
    texts: Vec<String>,
}

/// `GET /officer/editions/{programme}/{number}/sessions/{session}`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    path: web::Path<(String, u32, String)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number, key) = path.into_inner();
    let open = OpenEdition::load(&site, &programme, number).await?;
    let (session, summary) = open
        .sessions
        .iter()
        .zip(&open.summaries)
        .find(|(session, _)| session.plan.key.as_str() == key)
        .ok_or(PageError::NotFound)?;
    let questionnaire = open
        .questionnaires
        .iter()
        .find(|it| it.id == session.questionnaire_id)
        .ok_or_else(|| PageError::internal(&"a session has no questionnaire"))?;
    let mut comments: Vec<Comments<'_>> = questionnaire
        .questions
        .iter()
        .filter(|it| it.scale.is_none())
        .map(|question| Comments {
            question: question.texts.english(),
            texts: Vec::new(),
        })
        .collect();
    if summary.comments_open {
        let keys: Vec<&str> = questionnaire
            .questions
            .iter()
            .filter(|it| it.scale.is_none())
            .map(|it| it.key.as_str())
            .collect();
        for (question, text) in site.store.comments(session.id).await? {
            if let Some(place) = keys.iter().position(|it| *it == question.as_str()) {
                comments[place].texts.push(text);
            }
        }
    }
    html(&SessionPage {
        around: Around::new(&officer, open.edition.programme.synthetic),
        edition_title: &open.edition.plan.title,
        edition_address: address(&open.edition),
        session,
        speakers: session.plan.speakers.iter().map(speaker).collect(),
        received: summary.received,
        cohort: open.edition.plan.cohort_size,
        response_rate: summary
            .response_rate(open.edition.plan.cohort_size)
            .map(|it| format!("{:.0} %", it * 100.0)),
        attended: summary.attended.shown().copied(),
        figures: if summary.received == 0 {
            Vec::new()
        } else {
            session_figures(questionnaire, summary, open.edition.programme.synthetic)?
        },
        comments,
        comments_closed: !summary.comments_open,
        too_few: TOO_FEW,
    })
}

/// `POST /officer/editions/{programme}/{number}/sessions/{session}`
pub async fn set_state(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32, String)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let fields = officer.form(&request, &bytes)?;
    let (programme, number, key) = path.into_inner();
    let state: State = fields
        .value("state")
        .unwrap_or_default()
        .parse()
        .map_err(|error| PageError::Bad(format!("state: {error}.")))?;
    let edition = find(&site, &programme, number).await?;
    let sessions = site.store.sessions(edition.id).await?;
    let session = sessions
        .iter()
        .find(|it| it.plan.key.as_str() == key)
        .ok_or(PageError::NotFound)?;
    site.store.set_state(session.id, state).await?;
    site.store
        .note(
            officer.id,
            Some(edition.id),
            now(),
            &format!("set session {state}"),
            &key,
        )
        .await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("{}/sessions/{key}", address(&edition))))
        .finish())
}

fn speaker(speaker: &crate::domain::Speaker) -> String {
    [&speaker.name, &speaker.position, &speaker.organisation]
        .into_iter()
        .filter(|it| !it.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}

//! One session: every question and the comments; opening and closing it.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::figures::Drawn;
use super::schedule::{Ahead, by_hand, duration};
use super::{Around, OpenEdition, SignedIn, address, figures, now};
use crate::analysis::{Received, readable_comments};
use crate::domain::{Edition, Questionnaire, Session, Standing, State, Threshold};
use crate::figure::{cohort_note, comments_withheld, received_text, session_figures};
use crate::pages::{PageError, Site, error::html_with};

#[derive(Template)]
#[template(path = "officer/session.html")]
struct SessionPage<'a> {
    around: Around<'a>,
    edition: &'a Edition,
    edition_address: String,
    session: &'a Session,
    meanwhile: Option<&'static str>,
    speakers: Vec<String>,
    received: String,
    few: bool,
    response_rate: Option<String>,
    ahead: Ahead,
    by_hand: &'static str,
    grace: String,
    figures: &'a [Drawn],
    cohort_note: Option<&'a str>,
    comments: Vec<Comments<'a>>,
}

/// What is drawn and said of the ratings.
pub(super) struct Content {
    figures: Vec<Drawn>,
    cohort_note: Option<String>,
}

struct Comments<'a> {
    question: &'a str,
    texts: Result<Vec<String>, String>,
}

/// `GET /officer/editions/{programme}/{number}/sessions/{session}`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32, String)>,
) -> Result<HttpResponse, PageError> {
    page(&site, &officer, &request, path.into_inner(), None).await
}

/// The page, where `seen` is how the session stood for an officer whose button came too late.
async fn page(
    site: &Site,
    officer: &SignedIn,
    request: &HttpRequest,
    (programme, number, key): (String, u32, String),
    seen: Option<Standing>,
) -> Result<HttpResponse, PageError> {
    let open = OpenEdition::load(site, &programme, number).await?;
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
    let plan = &open.edition.plan;
    let closed = session.state == State::Closed;
    let drawable = || {
        if closed {
            session_figures(questionnaire, summary, open.edition.programme.synthetic)
        } else {
            Vec::new()
        }
    };
    if let Some(file) = figures::asked_file(request) {
        let name = format!("{programme}-{number}-{key}");
        return file.of(&drawable(), &name).await;
    }
    let here = figures::own_address(request);
    let draw = async {
        let figures = figures::drawn_at(&here, drawable())?;
        let bytes = figures.iter().map(Drawn::bytes).sum();
        // Who answers by an open link may answer twice, and need not be of the cohort.
        let cohort_note = (closed && !session.plan.open_link)
            .then(|| cohort_note(questionnaire, summary, plan.cohort_size))
            .flatten();
        let content = Content {
            figures,
            cohort_note,
        };
        Ok((content, bytes))
    };
    let (name, from) = (format!("{} {here}", session.id), open.from());
    let content = site.kept.session_pages.of(name, from, draw).await?;
    let status = match seen {
        None => StatusCode::OK,
        Some(_) => StatusCode::CONFLICT,
    };
    let page = SessionPage {
        around: Around::new(officer, open.edition.programme.synthetic),
        edition: &open.edition,
        edition_address: address(&open.edition),
        session,
        meanwhile: seen.map(|it| meanwhile(it, session.standing())),
        speakers: session.plan.speakers.iter().map(speaker).collect(),
        received: received_text(summary.received),
        few: matches!(summary.received, Received::FewerThan(_)),
        response_rate: summary
            .response_rate(plan.cohort_size)
            .map(|it| format!("{:.0} %", it * 100.0)),
        ahead: Ahead::of(session, plan)?,
        by_hand: by_hand(session, plan),
        grace: duration(plan.grace_minutes),
        figures: &content.figures,
        cohort_note: content.cohort_note.as_deref(),
        comments: if closed {
            comments(site, questionnaire, session, plan.threshold).await?
        } else {
            Vec::new()
        },
    };
    html_with(status, &page)
}

/// What has happened to a session since an officer saw it, and why the button did nothing.
fn meanwhile(seen: Standing, is: Standing) -> &'static str {
    match (seen, is) {
        (_, Standing::Closed) => {
            "Nothing was changed: the session has closed meanwhile. Its results are out, so it \
             cannot be opened again."
        }
        (_, Standing::Closing) => {
            "Nothing was changed: the session has begun to close meanwhile, and takes late answers \
             until the time below."
        }
        (Standing::Closing, Standing::Open) => {
            "Nothing was changed: the session has been kept open meanwhile."
        }
        (_, Standing::Open) => "Nothing was changed: the session has been opened meanwhile.",
        (_, Standing::Planned) => "Nothing was changed: the session is not open yet.",
    }
}

/// The comments by question, or why they cannot be read.
async fn comments<'a>(
    site: &Site,
    questionnaire: &'a Questionnaire,
    session: &Session,
    threshold: Threshold,
) -> Result<Vec<Comments<'a>>, PageError> {
    let texts = site.store.comments(session.id).await?;
    Ok(readable_comments(session, questionnaire, threshold, texts)
        .into_iter()
        .filter_map(|it| {
            Some(Comments {
                question: questionnaire.question(it.key.as_str())?.texts.english(),
                texts: it.texts.into_result().map_err(comments_withheld),
            })
        })
        .collect())
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
    let state = fields.value("state").unwrap_or_default();
    let edition = site.edition(&programme, number).await?;
    let sessions = site.store.sessions(edition.id).await?;
    let session = sessions
        .iter()
        .find(|it| it.plan.key.as_str() == key)
        .ok_or(PageError::NotFound)?;
    // A page that was loaded earlier may offer what is not meant any more: "Open for answers"
    // would keep a session open that is closing, and "Close" begin its grace time anew.
    let seen: Standing = fields
        .value("seen")
        .unwrap_or_default()
        .parse()
        .map_err(|_| {
            PageError::Bad(
                "seen: load the page of the session anew and press its button, which says how the \
                 session stood."
                    .to_owned(),
            )
        })?;
    let (now, id) = (now(), session.id);
    let done = match (state, seen) {
        ("open", Standing::Planned | Standing::Closing) => {
            site.store.open_session_seen(id, now, seen).await?
        }
        ("closed", Standing::Open) => {
            let at = now + i64::from(edition.plan.grace_minutes) * 60;
            site.store.close_session_seen(id, at, seen).await?
        }
        ("open", Standing::Open) => {
            return Err(PageError::Bad("The session is open already.".to_owned()));
        }
        ("open", Standing::Closed) => {
            return Err(PageError::Bad(
                "The results of this session are out, so it cannot be opened again: one more \
                 answer would stand out in the difference."
                    .to_owned(),
            ));
        }
        ("closed", _) => {
            return Err(PageError::Bad(
                "Only a session that is open can be closed.".to_owned(),
            ));
        }
        _ => {
            return Err(PageError::Bad(
                "state: write “open” or “closed”; a session cannot be planned again.".to_owned(),
            ));
        }
    };
    if !done {
        return page(
            &site,
            &officer,
            &request,
            (programme, number, key),
            Some(seen),
        )
        .await;
    }
    site.store
        .note(
            officer.id,
            Some(edition.id),
            now,
            &format!("set session {state}"),
            &key,
        )
        .await?;
    // Without a grace time the results appear on the page that comes next. What fails
    // here is tried again by the clock that closes sessions. All else is left to that: it
    // does nothing for a while when the time of day has jumped.
    if state == "closed"
        && edition.plan.grace_minutes == 0
        && let Err(error) = site.store.finish_closing_of(session.id, now).await
    {
        tracing::error!(%error, "a session could not be closed for good yet");
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("{}/sessions/{key}", address(&edition))))
        .finish())
}

fn speaker(speaker: &crate::domain::Speaker) -> String {
    [
        &speaker.name,
        &speaker.position,
        &speaker.organisation,
        &speaker.lecturer_type,
    ]
    .into_iter()
    .filter(|it| !it.is_empty())
    .map(String::as_str)
    .collect::<Vec<_>>()
    .join(", ")
}

//! A session that everybody with its link may answer, without a pass: a phone draws one
//! ticket and goes on; a browser that cannot gets one from the server with its answers.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::code::{ask, find};
use super::language::Reader;
use super::{ByCode, Standing, Visit, form, present, receipt};
use crate::domain::{Code, Edition, Secret, SentTicket, Session, State, Ticket};
use crate::pages::error::{html, see_other};
use crate::pages::own_site::own_site;
use crate::pages::{PageError, Site, assets};
use crate::wording::Wording;

const COOKIE: &str = "ticket";

#[derive(Template)]
#[template(path = "participant/open.html")]
struct Open<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    synthetic: bool,
    title: &'a str,
    code: &'a str,
    session: String,
    wallet: String,
    form: String,
    /// Why it takes no answers now; empty when it does.
    shut: String,
    /// Whether a browser that cannot draw may answer.
    plain: bool,
}

/// The page behind the code of such a session.
pub(super) async fn show(
    site: &Site,
    t: &'static Wording,
    session: &Session,
    edition: &Edition,
) -> Result<HttpResponse, PageError> {
    let code = session.code.as_ref().ok_or(PageError::NotFound)?;
    let takes = session.state == State::Open && session.closes_at.is_none();
    let (programme, number) = (&edition.programme.key, edition.plan.number);
    html(&Open {
        css: assets::PARTICIPANT_CSS.address(),
        js: assets::OPEN_JS.address(),
        t,
        synthetic: edition.programme.synthetic,
        title: &session.plan.title,
        code: code.as_str(),
        session: session.id.to_string(),
        wallet: format!("{programme}/{number}"),
        form: format!("/e/{programme}/{number}/{}", session.plan.key),
        shut: if takes {
            String::new()
        } else {
            present::line_now(site, t, edition, session).await?
        },
        plain: edition.plan.without_javascript,
    })
}

/// `GET /s/{code}/form`: the form of a browser that cannot draw, with what it has answered.
pub async fn form(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((visit, key)) = visit(&site, &request, &path).await? else {
        return ask(reader.0, &path);
    };
    let session = visit.session(&key)?.id;
    let mut page = form::show(&site, reader.0, &visit, &key).await?;
    if request.cookie(&site.config.cookie(COOKIE)).is_none() {
        // Before the first sending, so that a double tap sends the same ticket twice.
        let ticket = Secret::random().ticket(session);
        keep(&site, &mut page, &path, &ticket)?;
    }
    Ok(page)
}

/// `POST /s/{code}/form`: stores the answers under the ticket of this browser's cookie, or
/// under a new one that only the cookie then holds.
pub async fn send(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<String>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    own_site(&request, true)?;
    let Some((mut visit, key)) = visit(&site, &request, &path).await? else {
        return ask(reader.0, &path);
    };
    if !visit.edition.plan.without_javascript {
        return Err(PageError::Bad(reader.0.text("open-plain-off")));
    }
    let session = visit.session(&key)?.clone();
    // Whoever has not answered before the end cannot have answered without the server.
    let takes = matches!(
        visit.standing(&session),
        Standing::Open | Standing::Answered | Standing::ClosedAnswered
    );
    if !takes {
        return form::show(&site, reader.0, &visit, &key).await;
    }
    let ticket = visit
        .ticket(&session)
        .unwrap_or_else(|| Secret::random().ticket(session.id));
    visit.by_code = visit.by_code.map(|it| ByCode {
        ticket: Some(ticket.clone()),
        ..it
    });
    let mut answer = form::store(&site, reader.0, &visit, &key, &bytes, true).await?;
    if answer.status().is_redirection() {
        keep(&site, &mut answer, &path, &ticket)?;
    }
    Ok(answer)
}

/// `GET /s/{code}/received`
pub async fn received(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let Some((visit, key)) = visit(&site, &request, &path).await? else {
        return ask(reader.0, &path);
    };
    let session = visit.session(&key)?;
    match visit.standing(session) {
        Standing::Answered | Standing::ClosedAnswered => {
            html(&receipt::page(&visit, session, reader.0))
        }
        _ => Ok(see_other(visit.address(&key))),
    }
}

/// Gives a browser its ticket, below the address of the session only.
fn keep(
    site: &Site,
    answer: &mut HttpResponse,
    path: &str,
    ticket: &Ticket,
) -> Result<(), PageError> {
    let kept = Cookie::build(site.config.cookie(COOKIE), ticket.message_text())
        .path(format!("/s/{}", code(path)?))
        .max_age(Duration::days(60))
        .http_only(true)
        .secure(site.config.is_https())
        .same_site(SameSite::Lax)
        .finish();
    answer
        .add_cookie(&kept)
        .map_err(|error| PageError::internal(&error))
}

/// Who comes by a code to a session with an open link, and the session's key.
async fn visit(
    site: &Site,
    request: &HttpRequest,
    text: &str,
) -> Result<Option<(Visit, String)>, PageError> {
    let Some((session, edition)) = find(site, text).await? else {
        return Ok(None);
    };
    if !session.plan.open_link {
        return Ok(None);
    }
    let key = session.plan.key.to_string();
    let by_code = ByCode {
        code: code(text)?,
        ticket: ticket(site, request),
    };
    Ok(Some((Visit::by_code(site, edition, by_code).await?, key)))
}

fn code(text: &str) -> Result<Code, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

/// The ticket in this browser's cookie.
fn ticket(site: &Site, request: &HttpRequest) -> Option<Ticket> {
    let sent: SentTicket = request
        .cookie(&site.config.cookie(COOKIE))?
        .value()
        .parse()
        .ok()?;
    // Without a key only a ticket of the server's own is one.
    sent.check(None).ok()
}

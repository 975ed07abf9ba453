//! `/api/v1/responses`: a response under the id that follows from its ticket. The ticket
//! stands in the body, not in the address, where a proxy would log it.

use std::collections::BTreeMap;
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::letter::{Body, Question, raw};
use crate::domain::{
    ATTENDED, FieldError, RawResponse, SentTicket, SessionId, State, Ticket, Wrong,
};
use crate::pages::participant::language::Reader;
use crate::pages::participant::{refusal_name, refusal_text, wrong_text};
use crate::pages::{PageError, Site};
use crate::store::{Asked, Refusal, SendError, Submission};
use crate::wording::Wording;

/// `PUT /api/v1/responses`: stores or replaces a response. Sending the same again changes nothing. 200 says
/// that it is on the disk.
pub async fn put(site: web::Data<Site>, reader: Reader, bytes: web::Bytes) -> HttpResponse {
    match store(&site, &bytes).await {
        Ok(()) => HttpResponse::Ok().json(json!({ "received": true })),
        Err(problem) => problem.response(reader.0),
    }
}

/// `POST /api/v1/responses/find`: the response that was given with a ticket, while its
/// session takes answers. Afterwards nobody can ask for it, and the database does not know.
pub async fn find(site: web::Data<Site>, reader: Reader, bytes: web::Bytes) -> HttpResponse {
    match given(&site, &bytes).await {
        Ok(Some(raw)) => {
            let answers: BTreeMap<&str, &str> = raw
                .0
                .iter()
                .filter(|(name, _)| name != ATTENDED)
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            let attended = raw.value(ATTENDED) != Some("no");
            HttpResponse::Ok().json(json!({ "attended": attended, "answers": answers }))
        }
        Ok(None) => PageError::NotFound.problem(),
        Err(problem) => problem.response(reader.0),
    }
}

enum Problem {
    Page(PageError),
    Fields(Vec<FieldError>),
    Refused(Refusal),
}

impl<E: Into<PageError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

impl Problem {
    fn response(self, t: &Wording) -> HttpResponse {
        match self {
            Self::Page(error) => error.problem_in(t),
            Self::Fields(errors) => fields_problem(t, &errors),
            Self::Refused(refusal) => problem(
                StatusCode::CONFLICT,
                "The response was refused",
                &refusal_text(t, refusal),
                json!({ "reason": refusal_name(refusal) }),
            ),
        }
    }
}

async fn store(site: &Site, bytes: &[u8]) -> Result<(), Problem> {
    let body: Body = serde_json::from_slice(bytes)
        .map_err(|error| PageError::Bad(format!("The body is not as expected: {error}.")))?;
    let (asked, ticket) = ticket(site, body.session, &body.ticket).await?;
    let response = raw(body.attended, body.answers)
        .map_err(Problem::Fields)?
        .parse(&asked.questionnaire)
        .map_err(Problem::Fields)?;
    let submission = Submission::new(&asked.session, &asked.questionnaire, &ticket, response);
    match site.inbox.send(submission).await {
        Ok(()) => Ok(()),
        Err(SendError::Refused(refusal)) => Err(Problem::Refused(refusal)),
        Err(error) => Err(error.into()),
    }
}

async fn given(site: &Site, bytes: &[u8]) -> Result<Option<RawResponse>, Problem> {
    let body: Question = serde_json::from_slice(bytes)
        .map_err(|error| PageError::Bad(format!("The body is not as expected: {error}.")))?;
    let (asked, ticket) = ticket(site, body.session, &body.ticket).await?;
    // Who may still ask is decided by this moment, not by one ago.
    let session = site.store.session(asked.session.id).await?;
    match session.map_or(State::Closed, |it| it.state) {
        State::Planned => return Err(Problem::Refused(Refusal::NotYetOpen)),
        State::Open => {}
        State::Closed => return Err(Problem::Refused(Refusal::Closed)),
    }
    let questionnaire = &asked.questionnaire;
    Ok(site
        .store
        .response(asked.session.id, &ticket, questionnaire)
        .await?)
}

/// The session, and the ticket where it was signed for it.
async fn ticket(
    site: &Site,
    session: SessionId,
    text: &str,
) -> Result<(Arc<Asked>, Ticket), Problem> {
    let sent: SentTicket = text.parse().map_err(|_| {
        field(
            "ticket",
            "This is no ticket: 320 or 32 bytes in URL-safe Base64.",
        )
    })?;
    let Some(asked) = site.store.asked(session).await? else {
        return Err(field("session", "There is no such session."));
    };
    let ticket = sent
        .check(asked.key.as_ref())
        .map_err(|_| Problem::Refused(Refusal::UnknownTicket))?;
    Ok((asked, ticket))
}

fn field(name: &str, message: &'static str) -> Problem {
    Problem::Fields(vec![FieldError {
        field: name.to_owned(),
        wrong: Wrong::Request(message),
    }])
}

fn fields_problem(t: &Wording, errors: &[FieldError]) -> HttpResponse {
    let errors: Vec<_> = errors
        .iter()
        .map(|it| json!({ "field": it.field, "message": wrong_text(t, &it.wrong) }))
        .collect();
    problem(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Some fields are not right",
        "Nothing was stored. Mend the fields and send again.",
        json!({ "errors": errors }),
    )
}

/// A problem with what is particular to it.
fn problem(status: StatusCode, title: &str, detail: &str, more: Value) -> HttpResponse {
    let mut body = json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
    });
    if let (Some(body), Value::Object(more)) = (body.as_object_mut(), more) {
        body.extend(more);
    }
    HttpResponse::build(status)
        .content_type("application/problem+json")
        .body(body.to_string())
}

//! `/api/v1/responses`: a response under the id that follows from its ticket. The ticket
//! stands in the body, not in the address, where a proxy would log it.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::domain::{ATTENDED, FieldError, RawResponse, SentTicket, Session, SessionId, Ticket};
use crate::pages::participant::{form, refusal_text};
use crate::pages::{PageError, Site};
use crate::store::{Refusal, SendError, Submission};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    session: SessionId,
    ticket: String,
    #[serde(default = "yes")]
    attended: bool,
    #[serde(default)]
    answers: BTreeMap<String, Value>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    session: SessionId,
    ticket: String,
}

/// `PUT /api/v1/responses`: stores or replaces a response. Sending the same again changes nothing. 200 says
/// that it is on the disk.
pub async fn put(site: web::Data<Site>, bytes: web::Bytes) -> HttpResponse {
    match store(&site, &bytes).await {
        Ok(()) => HttpResponse::Ok().json(json!({ "received": true })),
        Err(problem) => problem.response(),
    }
}

/// `POST /api/v1/responses/find`: the response that was given with a ticket.
pub async fn find(site: web::Data<Site>, bytes: web::Bytes) -> HttpResponse {
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
        Err(problem) => problem.response(),
    }
}

enum Problem {
    Page(PageError),
    Fields(Vec<FieldError>),
    Refused(&'static str),
}

impl<E: Into<PageError>> From<E> for Problem {
    fn from(error: E) -> Self {
        Self::Page(error.into())
    }
}

impl Problem {
    fn response(self) -> HttpResponse {
        match self {
            Self::Page(error) => error.problem(),
            Self::Fields(errors) => fields_problem(&errors),
            Self::Refused(text) => {
                problem(StatusCode::CONFLICT, "The response was refused", text, &[])
            }
        }
    }
}

async fn store(site: &Site, bytes: &[u8]) -> Result<(), Problem> {
    let body: Body = serde_json::from_slice(bytes)
        .map_err(|error| PageError::Bad(format!("The body is not as expected: {error}.")))?;
    let (session, ticket) = ticket(site, body.session, &body.ticket).await?;
    let questionnaire = form::questionnaire(site, &session).await?;
    let response = raw(body.attended, body.answers)
        .map_err(Problem::Fields)?
        .parse(&questionnaire)
        .map_err(Problem::Fields)?;
    let submission = Submission::new(&session, &questionnaire, ticket, response);
    match site.inbox.send(submission).await {
        Ok(()) => Ok(()),
        Err(SendError::Refused(refusal)) => Err(Problem::Refused(refusal_text(refusal))),
        Err(error) => Err(error.into()),
    }
}

async fn given(site: &Site, bytes: &[u8]) -> Result<Option<RawResponse>, Problem> {
    let body: Question = serde_json::from_slice(bytes)
        .map_err(|error| PageError::Bad(format!("The body is not as expected: {error}.")))?;
    let (session, ticket) = ticket(site, body.session, &body.ticket).await?;
    let questionnaire = form::questionnaire(site, &session).await?;
    Ok(site.store.response(&ticket, &questionnaire).await?)
}

/// The session, and the ticket where it was signed for it.
async fn ticket(site: &Site, session: SessionId, text: &str) -> Result<(Session, Ticket), Problem> {
    let sent: SentTicket = text.parse().map_err(|_| {
        field(
            "ticket",
            "This is no ticket: 320 or 32 bytes in URL-safe Base64.",
        )
    })?;
    let Some(session) = site.store.session(session).await? else {
        return Err(field("session", "There is no such session."));
    };
    let key = site.store.ticket_key(session.id).await?;
    let ticket = sent
        .check(key.as_ref())
        .map_err(|_| Problem::Refused(refusal_text(Refusal::UnknownTicket)))?;
    Ok((session, ticket))
}

fn raw(attended: bool, answers: BTreeMap<String, Value>) -> Result<RawResponse, Vec<FieldError>> {
    let mut fields = Vec::new();
    let mut errors = Vec::new();
    for (name, value) in answers {
        match value {
            _ if name == ATTENDED => errors.push(FieldError {
                field: name,
                message: "This belongs beside “answers”, as true or false.".to_owned(),
            }),
            Value::String(text) if !text.contains('\0') => fields.push((name, text)),
            Value::Number(number) => fields.push((name, number.to_string())),
            Value::Null => {}
            _ => errors.push(FieldError {
                field: name,
                message: "Use a number of the scale, or a text.".to_owned(),
            }),
        }
    }
    if !attended {
        fields.push((ATTENDED.to_owned(), "no".to_owned()));
    }
    if errors.is_empty() {
        Ok(RawResponse(fields))
    } else {
        Err(errors)
    }
}

fn field(name: &str, message: &str) -> Problem {
    Problem::Fields(vec![FieldError {
        field: name.to_owned(),
        message: message.to_owned(),
    }])
}

fn fields_problem(errors: &[FieldError]) -> HttpResponse {
    problem(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Some fields are not right",
        "Nothing was stored. Mend the fields and send again.",
        errors,
    )
}

fn problem(status: StatusCode, title: &str, detail: &str, errors: &[FieldError]) -> HttpResponse {
    let mut body = json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
    });
    if !errors.is_empty() {
        body["errors"] = errors
            .iter()
            .map(|it| json!({ "field": it.field, "message": it.message }))
            .collect();
    }
    HttpResponse::build(status)
        .content_type("application/problem+json")
        .body(body.to_string())
}

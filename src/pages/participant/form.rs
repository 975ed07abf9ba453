//! The form of one session.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::{OpenPass, Standing, refusal_text};
use crate::domain::{
    ATTENDED, COMMENT_LIMIT, FieldError, Question, Questionnaire, RawResponse, Session,
};
use crate::pages::{PageError, Site, assets, body, error::html_with};
use crate::store::{Refusal, SendError, Submission};

#[derive(Template)]
#[template(path = "participant/form.html")]
struct Form<'a> {
    css: &'a str,
    js: &'a str,
    synthetic: bool,
    title: &'a str,
    detail: String,
    programme: String,
    received: String,
    api: String,
    session: String,
    ticket: String,
    absent: bool,
    changes: bool,
    problem: Option<&'a str>,
    errors: &'a [FieldError],
    questions: Vec<Asked<'a>>,
    limit: usize,
}

/// A question with what was answered and what is wrong with that.
struct Asked<'a> {
    key: &'a str,
    text: &'a str,
    answers: Vec<(usize, &'a str)>,
    value: &'a str,
    error: Option<&'a str>,
}

impl Asked<'_> {
    fn chose(&self, value: &usize) -> bool {
        self.value == value.to_string()
    }
}

/// `GET /p/{pass}/{session}`
pub async fn show(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    let pass = OpenPass::open(&site, &pass).await?;
    let session = pass.session(&key)?;
    match pass.standing(session) {
        Standing::NotYetOpen => return closed(&pass, session, refusal_text(Refusal::NotYetOpen)),
        Standing::Closed | Standing::ClosedAnswered => {
            return closed(&pass, session, refusal_text(Refusal::Closed));
        }
        Standing::Open | Standing::Answered => {}
    }
    let questionnaire = questionnaire(&site, session).await?;
    let ticket = pass.secret.ticket(session.id);
    let given = site.store.response(&ticket, &questionnaire).await?;
    let changes = given.is_some();
    let raw = given.unwrap_or_default();
    let sheet = Sheet {
        pass: &pass,
        session,
        questionnaire: &questionnaire,
        raw: &raw,
        changes,
    };
    sheet.show(StatusCode::OK, None, &[])
}

/// `POST /p/{pass}/{session}`: without JavaScript.
pub async fn send(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    let pass = OpenPass::open(&site, &pass).await?;
    let session = pass.session(&key)?;
    let questionnaire = questionnaire(&site, session).await?;
    let (raw, mut errors) = body::fields(&bytes);
    let parsed = raw.parse(&questionnaire);
    let sheet = Sheet {
        pass: &pass,
        session,
        questionnaire: &questionnaire,
        raw: &raw,
        changes: pass.standing(session) == Standing::Answered,
    };
    let response = match parsed {
        Ok(response) if errors.is_empty() => response,
        Ok(_) => return sheet.show(StatusCode::UNPROCESSABLE_ENTITY, None, &errors),
        Err(more) => {
            // "Nothing is answered" is not the matter where a text was damaged.
            errors.extend(
                more.into_iter()
                    .filter(|it| !it.field.is_empty() || raw.0.is_empty()),
            );
            if errors.is_empty() {
                errors = raw.parse(&questionnaire).err().unwrap_or_default();
            }
            return sheet.show(StatusCode::UNPROCESSABLE_ENTITY, None, &errors);
        }
    };
    let submission = Submission::new(
        session,
        &questionnaire,
        pass.secret.ticket(session.id),
        response,
    );
    match site.inbox.send(submission).await {
        Ok(()) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, pass.address(&format!("{key}/received"))))
            .finish()),
        Err(SendError::Refused(refusal)) => {
            sheet.show(StatusCode::CONFLICT, Some(refusal_text(refusal)), &[])
        }
        Err(error) => Err(error.into()),
    }
}

/// The questionnaire that a session asks.
pub(in crate::pages) async fn questionnaire(
    site: &Site,
    session: &Session,
) -> Result<Questionnaire, PageError> {
    site.store
        .questionnaires(session.edition_id)
        .await?
        .into_iter()
        .find(|it| it.id == session.questionnaire_id)
        .ok_or_else(|| PageError::internal(&"a session has no questionnaire"))
}

#[derive(Template)]
#[template(path = "participant/closed.html")]
struct Closed<'a> {
    css: &'a str,
    synthetic: bool,
    title: &'a str,
    text: &'a str,
    programme: String,
}

fn closed(pass: &OpenPass, session: &Session, text: &str) -> Result<HttpResponse, PageError> {
    let page = Closed {
        css: assets::PARTICIPANT_CSS.address(),
        synthetic: pass.edition.programme.synthetic,
        title: &session.plan.title,
        text,
        programme: pass.address(""),
    };
    html_with(StatusCode::CONFLICT, &page)
}

/// What the form is made from.
struct Sheet<'a> {
    pass: &'a OpenPass,
    session: &'a Session,
    questionnaire: &'a Questionnaire,
    raw: &'a RawResponse,
    changes: bool,
}

impl Sheet<'_> {
    fn show(
        &self,
        status: StatusCode,
        problem: Option<&str>,
        errors: &[FieldError],
    ) -> Result<HttpResponse, PageError> {
        let ticket = self.pass.secret.ticket(self.session.id);
        let key = self.session.plan.key.as_str();
        let page = Form {
            css: assets::PARTICIPANT_CSS.address(),
            js: assets::FORM_JS.address(),
            synthetic: self.pass.edition.programme.synthetic,
            title: &self.session.plan.title,
            detail: super::programme::detail(self.session),
            programme: self.pass.address(""),
            received: self.pass.address(&format!("{key}/received")),
            api: format!("/api/v1/responses/{}", ticket.response_id()),
            session: self.session.id.to_string(),
            ticket: ticket.to_string(),
            absent: self.raw.value(ATTENDED) == Some("no"),
            changes: self.changes,
            problem,
            errors,
            questions: self
                .questionnaire
                .questions
                .iter()
                .map(|it| asked(it, self.raw, errors))
                .collect(),
            limit: COMMENT_LIMIT,
        };
        html_with(status, &page)
    }
}

fn asked<'a>(question: &'a Question, raw: &'a RawResponse, errors: &'a [FieldError]) -> Asked<'a> {
    let key = question.key.as_str();
    Asked {
        key,
        text: question.texts.english(),
        answers: question
            .scale
            .iter()
            .flat_map(|scale| &scale.answers)
            .enumerate()
            .map(|(place, answer)| (place + 1, answer.english()))
            .collect(),
        value: raw.value(key).unwrap_or_default(),
        error: errors
            .iter()
            .find(|it| it.field == key)
            .map(|it| it.message.as_str()),
    }
}

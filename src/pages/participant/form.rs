//! The form of one session.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::language::Reader;
use super::row::row_class;
use super::same::same;
use super::start::Plain;
use super::{Moments, Standing, Visit, refusal_text, wrong_text};
use crate::domain::{
    ATTENDED, COMMENT_LIMIT, FieldError, Question, Questionnaire, RawResponse, Session, State,
};
use crate::pages::error::{html, html_with, see_other};
use crate::pages::{PageError, Site, assets, body};
use crate::store::{Refusal, SendError, Submission};
use crate::wording::{Spoken, Wording};

/// What stands before a name and names nobody.
const TITLES: [&str; 6] = ["mrs", "miss", "prof", "professor", "judge", "director"];

#[derive(Template)]
#[template(path = "participant/form.html")]
struct Form<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    synthetic: bool,
    title: &'a str,
    detail: String,
    programme: String,
    received: String,
    wallet: String,
    /// What a browser that cannot draw is told; else empty.
    plain: String,
    session: String,
    planned: bool,
    moments: Moments,
    absent: bool,
    changes: bool,
    problem: Option<String>,
    errors: Vec<(String, String)>,
    questions: Vec<Asked<'a>>,
    limit: usize,
    too_long: String,
    names: String,
}

/// A question with what was answered and what is wrong with that.
struct Asked<'a> {
    key: &'a str,
    text: Spoken,
    answers: Vec<(usize, Spoken)>,
    row: &'static str,
    value: &'a str,
    error: Option<String>,
}

impl Asked<'_> {
    fn chose(&self, value: &usize) -> bool {
        self.value == value.to_string()
    }
}

/// `GET /p/{pass}/{session}`
pub async fn with_pass(
    site: web::Data<Site>,
    reader: Reader,
    plain: Plain,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    match Visit::with_pass(&site, &pass, plain).await? {
        Some(visit) => show(&site, reader.0, &visit, &key).await,
        None => Ok(see_other(format!("/p/{pass}"))),
    }
}

/// `GET /e/{programme}/{number}/{session}`: the phone adds its ticket and what it has
/// answered before.
pub async fn without_pass(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<(String, u32, String)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number, key) = path.into_inner();
    let page = async {
        let visit = Visit::without_pass(&site, &programme, number).await?;
        show(&site, reader.0, &visit, &key).await
    };
    same(&site, &request, reader.0, page).await
}

pub(super) async fn show(
    site: &Site,
    t: &'static Wording,
    visit: &Visit,
    key: &str,
) -> Result<HttpResponse, PageError> {
    let session = visit.session(key)?;
    let refusal = match visit.standing(session) {
        Standing::NotYetOpen => Some(Refusal::NotYetOpen),
        Standing::Closed | Standing::ClosedAnswered => Some(Refusal::Closed),
        Standing::OnAnotherPhone => Some(Refusal::UnknownTicket),
        Standing::Open | Standing::Answered => None,
    };
    if let Some(refusal) = refusal.filter(|_| !visit.keeps_forms(session)) {
        return html_with(StatusCode::CONFLICT, &closed(visit, session, t, refusal));
    }
    let questionnaire = questionnaire(site, session).await?;
    let given = match visit.ticket(session) {
        Some(ticket) => {
            site.store
                .response(session.id, &ticket, &questionnaire)
                .await?
        }
        None => None,
    };
    let changes = given.is_some();
    let raw = given.unwrap_or_default();
    let sheet = Sheet {
        t,
        visit,
        session,
        questionnaire: &questionnaire,
        raw: &raw,
        changes,
    };
    html(&sheet.page(None, &[]))
}

/// `POST /p/{pass}/{session}`: without JavaScript.
pub async fn send(
    site: web::Data<Site>,
    reader: Reader,
    plain: Plain,
    path: web::Path<(String, String)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    let Some(visit) = Visit::with_pass(&site, &pass, plain).await? else {
        return Ok(see_other(format!("/p/{pass}")));
    };
    store(&site, reader.0, &visit, &key, &bytes, false).await
}

/// Stores what a form says under the visit's ticket, which is noted before where it is `new`
/// to the server, or shows the form again.
pub(super) async fn store(
    site: &Site,
    t: &'static Wording,
    visit: &Visit,
    key: &str,
    bytes: &[u8],
    new: bool,
) -> Result<HttpResponse, PageError> {
    let session = visit.session(key)?;
    let questionnaire = questionnaire(site, session).await?;
    let (raw, mut errors) = body::fields(bytes);
    let parsed = raw.parse(&questionnaire);
    let sheet = Sheet {
        t,
        visit,
        session,
        questionnaire: &questionnaire,
        raw: &raw,
        changes: visit.standing(session) == Standing::Answered,
    };
    let response = match parsed {
        Ok(response) if errors.is_empty() => response,
        Ok(_) => {
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &sheet.page(None, &errors));
        }
        Err(more) => {
            // "Nothing is answered" is not the matter where a text was damaged.
            errors.extend(
                more.into_iter()
                    .filter(|it| !it.field.is_empty() || raw.0.is_empty()),
            );
            if errors.is_empty() {
                errors = raw.parse(&questionnaire).err().unwrap_or_default();
            }
            return html_with(StatusCode::UNPROCESSABLE_ENTITY, &sheet.page(None, &errors));
        }
    };
    let Some(ticket) = visit.ticket(session) else {
        return Ok(see_other(visit.address("")));
    };
    if new {
        site.store.add_open_ticket(session, &ticket).await?;
    }
    let submission = Submission::new(session, &questionnaire, &ticket, response);
    match site.inbox.send(submission).await {
        Ok(()) => Ok(see_other(visit.address(&format!("{key}/received")))),
        Err(SendError::Refused(refusal)) => {
            let refused = refusal_text(t, refusal);
            html_with(StatusCode::CONFLICT, &sheet.page(Some(refused), &[]))
        }
        Err(SendError::Changed) => {
            let changed = t.text("refused-changed");
            html_with(StatusCode::CONFLICT, &sheet.page(Some(changed), &[]))
        }
        Err(error) => {
            let error = PageError::from(error);
            let again = match error {
                PageError::Busy => "error-too-many-text",
                PageError::Ailing(_) => "error-ailing",
                _ => return Err(error),
            };
            // What was written stays in the form: a browser that goes back may have forgotten it.
            error.on(&sheet.page(Some(t.text(again)), &[]))
        }
    }
}

/// The questionnaire that a session asks.
async fn questionnaire(site: &Site, session: &Session) -> Result<Questionnaire, PageError> {
    site.store
        .questionnaires(session.edition_id)
        .await?
        .into_iter()
        .find(|it| it.id == session.questionnaire_id)
        .ok_or_else(|| PageError::internal(&"a session has no questionnaire"))
}

/// The page of a session for a phone that keeps it: the form of every session that is not
/// closed for good, because the phone may be without network when it opens.
pub(super) fn kept(
    t: &'static Wording,
    visit: &Visit,
    session: &Session,
    questionnaire: &Questionnaire,
) -> Result<String, PageError> {
    if !visit.keeps_forms(session) {
        return Ok(closed(visit, session, t, Refusal::Closed).render()?);
    }
    let sheet = Sheet {
        t,
        visit,
        session,
        questionnaire,
        raw: &RawResponse::default(),
        changes: false,
    };
    Ok(sheet.page(None, &[]).render()?)
}

#[derive(Template)]
#[template(path = "participant/closed.html")]
struct Closed<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
    title: &'a str,
    text: String,
    programme: String,
}

fn closed<'a>(
    visit: &Visit,
    session: &'a Session,
    t: &'static Wording,
    refusal: Refusal,
) -> Closed<'a> {
    Closed {
        css: assets::PARTICIPANT_CSS.address(),
        t,
        synthetic: visit.edition.programme.synthetic,
        title: &session.plan.title,
        text: refusal_text(t, refusal),
        programme: visit.address(""),
    }
}

/// What the form is made from.
struct Sheet<'a> {
    t: &'static Wording,
    visit: &'a Visit,
    session: &'a Session,
    questionnaire: &'a Questionnaire,
    raw: &'a RawResponse,
    changes: bool,
}

impl Sheet<'_> {
    fn page(&self, problem: Option<String>, errors: &[FieldError]) -> Form<'_> {
        let key = self.session.plan.key.as_str();
        let wallet = self.visit.wallet();
        // Without tickets nothing is sent by the phone itself.
        let js = match wallet.is_empty() {
            true => &assets::NAMES_JS,
            false => &assets::FORM_JS,
        };
        Form {
            css: assets::PARTICIPANT_CSS.address(),
            js: js.address(),
            t: self.t,
            synthetic: self.visit.edition.programme.synthetic,
            title: &self.session.plan.title,
            detail: super::programme::detail(self.session),
            programme: self.visit.address(""),
            received: self.visit.address(&format!("{key}/received")),
            wallet,
            plain: self.visit.plain_text(self.t),
            session: self.session.id.to_string(),
            planned: self.session.state == State::Planned,
            moments: Moments::of(self.session),
            absent: self.raw.value(ATTENDED) == Some("no"),
            changes: self.changes,
            problem,
            errors: errors
                .iter()
                .map(|it| (it.field.clone(), wrong_text(self.t, &it.wrong)))
                .collect(),
            questions: self
                .questionnaire
                .questions
                .iter()
                .map(|it| asked(self.t, it, self.raw, errors))
                .collect(),
            limit: COMMENT_LIMIT,
            too_long: too_long(self.t),
            names: names(&self.visit.sessions),
        }
    }
}

/// What is wrong with a text that is too long, with the numbers left to the phone.
fn too_long(t: &Wording) -> String {
    let open = |name: &'static str| (name, format!("{{{name}}}"));
    t.with_all("wrong-length", &["length", "limit", "over"].map(open))
}

/// The words of the speakers' names, in small letters: the phone points them out in a text
/// before it is sent.
fn names(sessions: &[Session]) -> String {
    let words: BTreeSet<String> = sessions
        .iter()
        .flat_map(|it| it.plan.names())
        .flat_map(|it| it.split(|c: char| !c.is_alphabetic() && c != '-'))
        .map(str::to_lowercase)
        .filter(|it| it.chars().count() > 2 && !TITLES.contains(&it.as_str()))
        .collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

fn asked<'a>(
    t: &Wording,
    question: &'a Question,
    raw: &'a RawResponse,
    errors: &[FieldError],
) -> Asked<'a> {
    let key = question.key.as_str();
    let answers: Vec<(usize, Spoken)> = question
        .scale
        .iter()
        .flat_map(|scale| &scale.answers)
        .enumerate()
        .map(|(place, answer)| (place + 1, t.spoken(answer)))
        .collect();
    Asked {
        key,
        text: t.spoken(&question.texts),
        row: row_class(answers.iter().map(|(_, answer)| answer.text.as_str())),
        answers,
        value: raw.value(key).unwrap_or_default(),
        error: errors
            .iter()
            .find(|it| it.field == key)
            .map(|it| wrong_text(t, &it.wrong)),
    }
}

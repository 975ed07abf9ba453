//! Writing a decision down on the brief's page, and deleting one.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};

use super::brief::{OpenBrief, page};
use super::{SignedIn, now};
use crate::analysis::EditionAnswers;
use crate::domain::{
    DecisionId, DecisionPlan, DecisionSubject, DecisionText, DecisionTextError, Edition, Expected,
    Key, Kind, Polarity, Question, RawResponse, STEP_WORDS, State,
};
use crate::exchange::{check_decision, decisions_toml};
use crate::figure::{DraftDecision, Step, key_text, step_text};
use crate::pages::error::see_other;
use crate::pages::{PageError, Site};

/// The form to write a decision down, as it is filled in.
pub(super) struct Form {
    pub(super) problem: Option<String>,
    /// The values of the field “about”, and their words.
    pub(super) subjects: Vec<Choice>,
    pub(super) questions: Vec<QuestionChoice>,
    /// What is hoped for: in one group for questions about time, in another for all others.
    pub(super) hopes: [Vec<Choice>; 2],
    pub(super) found: String,
    pub(super) decided: String,
    /// What the answers say of the minutes for questions; may be empty.
    pub(super) minutes: String,
    /// Whether it was filled in from a statement.
    pub(super) filled: bool,
}

pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

/// A question, and whether it is about time.
pub(super) struct QuestionChoice {
    pub(super) choice: Choice,
    pub(super) is_time: bool,
}

/// `POST /officer/brief/{programme}/{after}/decisions`
pub async fn write(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let fields = officer.form(&request, &bytes)?;
    let (programme, after) = path.into_inner();
    let open = OpenBrief::load(&site, &programme, Some(after)).await?;
    let Some(next) = open.next() else {
        return Err(PageError::Bad(
            "The next edition is not there yet: import its file first.".to_owned(),
        ));
    };
    let plan = match read(&fields, next) {
        Ok(plan) => plan,
        Err(problem) => {
            let form = Form::sent(open.after()?, next, &fields, problem);
            return page(
                &officer,
                &open,
                Some(form),
                StatusCode::UNPROCESSABLE_ENTITY,
            );
        }
    };
    let added = site.store.add_decision(next.edition.id, &plan).await?;
    if added.is_none() {
        return Err(PageError::Bad(
            "about: the session is gone meanwhile. Go back and choose another.".to_owned(),
        ));
    }
    note(&site, &officer, &next.edition, "write decision", &plan).await?;
    Ok(see(&programme, after))
}

/// `POST /officer/brief/{programme}/{after}/decisions/{edition}/{id}/delete`
pub async fn delete(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32, u32, String)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    officer.form(&request, &bytes)?;
    let (programme, after, number, id) = path.into_inner();
    let id: DecisionId = id.parse().map_err(|_| PageError::NotFound)?;
    let edition = site.edition(&programme, number).await?;
    let decisions = site.store.decisions(edition.id).await?;
    let decision = decisions
        .into_iter()
        .find(|it| it.id == id)
        .ok_or(PageError::NotFound)?;
    if site.store.delete_decision(edition.id, id).await? {
        note(&site, &officer, &edition, "delete decision", &decision.plan).await?;
    }
    Ok(see(&programme, after))
}

/// `GET /officer/brief/{programme}/{edition}/decisions.toml`
pub async fn export(
    site: web::Data<Site>,
    _officer: SignedIn,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let edition = site.edition(&programme, number).await?;
    let decisions = site.store.decisions(edition.id).await?;
    // A key is letters, digits and hyphens, so the name needs no quoting rules.
    let name = format!("attachment; filename=\"{programme}-{number}-decisions.toml\"");
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/toml; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(decisions_toml(&decisions)))
}

/// The address of a programme's brief.
pub(super) fn address(programme: &Key) -> String {
    format!("/officer/brief/{programme}")
}

/// The number of the edition that would follow.
pub(super) fn next_of(edition: &Edition) -> u32 {
    edition.plan.number.saturating_add(1)
}

impl Form {
    /// An empty form, or one that is filled in from a statement.
    pub(super) fn new(
        after: &EditionAnswers,
        next: &EditionAnswers,
        draft: Option<DraftDecision>,
    ) -> Self {
        let draft = draft.map(|it| DraftDecision {
            subject: carried(it.subject, after, next),
            ..it
        });
        let subject = draft.as_ref().map(|it| value(&it.subject));
        let question = draft.as_ref().map(|it| it.question.to_string());
        Self {
            problem: None,
            subjects: subjects(next, subject.as_deref()),
            questions: questions(next, question.as_deref().or(Some("time-for-questions"))),
            hopes: hopes(draft.as_ref().map(|it| step_value(it.step))),
            filled: draft.is_some(),
            minutes: draft
                .as_ref()
                .map(|it| it.minutes.clone())
                .unwrap_or_default(),
            found: draft.map(|it| it.found).unwrap_or_default(),
            decided: String::new(),
        }
    }

    /// The form as it was sent, with what is wrong in it.
    fn sent(
        after: &EditionAnswers,
        next: &EditionAnswers,
        fields: &RawResponse,
        problem: String,
    ) -> Self {
        let text = |name: &str| fields.value(name).unwrap_or_default().to_owned();
        Self {
            problem: Some(problem),
            subjects: subjects(next, fields.value("about")),
            questions: questions(next, fields.value("question")),
            hopes: hopes(fields.value("expect")),
            found: text("found"),
            decided: text("decided"),
            ..Self::new(after, next, None)
        }
    }
}

fn read(fields: &RawResponse, next: &EditionAnswers) -> Result<DecisionPlan, String> {
    let value = |name: &str| fields.value(name).unwrap_or_default();
    let (subject, kind) = match value("about").split_once(':') {
        Some(("kind", kind)) => {
            let kind: Kind = kind.parse().map_err(|error| format!("About: {error}."))?;
            (DecisionSubject::Kind(kind), kind)
        }
        Some(("session", key)) => next
            .sessions
            .iter()
            .find(|it| it.plan.key.as_str() == key)
            .map(|it| (DecisionSubject::Session(it.plan.key.clone()), it.plan.kind))
            .ok_or("About: the next edition has no such session. Choose one from the list.")?,
        _ => return Err("About: choose what is to change.".to_owned()),
    };
    let question: Key = value("question")
        .parse()
        .map_err(|error| format!("Question: {error}."))?;
    if let Some(wrong) = check_decision(kind, &question, asked(kind, next)) {
        return Err(format!("Question: {wrong}."));
    }
    let polarity = asked(kind, next)
        .iter()
        .find(|it| it.key == question)
        .and_then(|it| it.scale.as_ref())
        .map(|it| it.polarity);
    Ok(DecisionPlan {
        expected: expected(value("expect"), polarity == Some(Polarity::Bipolar))?,
        subject,
        question,
        found: value("found")
            .parse()
            .map_err(|error| format!("What they told us: {error}."))?,
        decided: decided(value("decided"), value("expect"))
            .map_err(|error| format!("What we change: {error}."))?,
    })
}

/// What the form may say of a question about time, and of any other, whose words are those of
/// [`STEP_WORDS`], in this order.
const OF_TIME: [Step; 2] = [Step::MoreTime, Step::LessTime];
const OF_QUALITY: [Step; 3] = [Step::Repeat, Step::Rework, Step::Drop];

/// A step as the form sends it.
fn step_value(step: Step) -> &'static str {
    match step {
        Step::MoreTime => "more-time",
        Step::LessTime => "less-time",
        Step::Repeat => "repeat",
        Step::Rework => "rework",
        Step::Drop => "drop",
    }
}

/// Where a step is meant to move the headline number, as files say it too: they know the
/// direction alone, `higher` or `lower`, which is taken here as well.
fn expected(value: &str, is_time: bool) -> Result<Expected, String> {
    let find = |steps: &[Step]| steps.iter().find(|it| step_value(**it) == value).copied();
    match (find(&OF_TIME), find(&OF_QUALITY)) {
        // More time is meant to lower net pacing: too short less too long.
        (Some(Step::MoreTime), _) if is_time => Ok(Expected::Lower),
        (Some(_), _) if is_time => Ok(Expected::Higher),
        (_, Some(_)) if !is_time => Ok(Expected::Higher),
        (None, None) => value
            .parse()
            .map_err(|_| "We decide to: choose one of these.".to_owned()),
        _ if is_time => Err(
            "We decide to: this question is about time. Choose more time or less time.".to_owned(),
        ),
        _ => Err(
            "We decide to: this question is not about time. Choose repeat, rework or drop."
                .to_owned(),
        ),
    }
}

/// What is done differently, as it is kept. Of a question that is not about time it begins with the
/// word of the step: direction alone would not tell whether to repeat, to rework or to drop.
fn decided(text: &str, step: &str) -> Result<DecisionText, DecisionTextError> {
    let written: DecisionText = text.parse()?;
    let chosen = OF_QUALITY
        .iter()
        .zip(STEP_WORDS)
        .find(|(it, _)| step_value(**it) == step);
    let Some((_, word)) = chosen else {
        return Ok(written);
    };
    let begins = written.as_str().to_lowercase();
    if begins.starts_with(&word.to_lowercase()) {
        return Ok(written);
    }
    format!("{word}: {}", written.as_str()).parse()
}

fn hopes(chosen: Option<&str>) -> [Vec<Choice>; 2] {
    let of = |steps: &[Step]| {
        let named = steps
            .iter()
            .map(|it| (step_value(*it).to_owned(), step_text(*it).to_owned()));
        choices(named, chosen)
    };
    [of(&OF_TIME), of(&OF_QUALITY)]
}

/// What is about a session of the last edition is about the one that follows it, where the next
/// edition has it already, else about all of its kind.
fn carried(
    subject: DecisionSubject,
    after: &EditionAnswers,
    next: &EditionAnswers,
) -> DecisionSubject {
    let DecisionSubject::Session(key) = &subject else {
        return subject;
    };
    let Some(session) = after.sessions.iter().find(|it| it.plan.key == *key) else {
        return subject;
    };
    let follower = next
        .links
        .iter()
        .find(|it| it.earlier == session.id)
        .and_then(|link| next.sessions.iter().find(|it| it.id == link.session));
    match follower {
        Some(follower) => DecisionSubject::Session(follower.plan.key.clone()),
        None => DecisionSubject::Kind(session.plan.kind),
    }
}

fn value(subject: &DecisionSubject) -> String {
    match subject {
        DecisionSubject::Kind(kind) => format!("kind:{kind}"),
        DecisionSubject::Session(key) => format!("session:{key}"),
    }
}

fn subjects(next: &EditionAnswers, chosen: Option<&str>) -> Vec<Choice> {
    let kinds = Kind::ALL
        .iter()
        .filter(|it| !asked(**it, next).is_empty())
        .map(|kind| {
            (
                value(&DecisionSubject::Kind(*kind)),
                kind.plural().to_owned(),
            )
        });
    let sessions = next
        .sessions
        .iter()
        .filter(|it| it.state != State::Closed)
        .map(|it| {
            let subject = DecisionSubject::Session(it.plan.key.clone());
            (value(&subject), it.plan.title.clone())
        });
    choices(kinds.chain(sessions), chosen)
}

fn questions(next: &EditionAnswers, chosen: Option<&str>) -> Vec<QuestionChoice> {
    let mut found: Vec<QuestionChoice> = Vec::new();
    for question in next.questionnaires.iter().flat_map(|it| &it.questions) {
        let Some(scale) = &question.scale else {
            continue;
        };
        let value = question.key.to_string();
        if found.iter().all(|it| it.choice.value != value) {
            found.push(QuestionChoice {
                choice: Choice {
                    chosen: chosen == Some(value.as_str()),
                    text: key_text(&question.key),
                    value,
                },
                is_time: scale.polarity == Polarity::Bipolar,
            });
        }
    }
    found
}

fn choices(list: impl Iterator<Item = (String, String)>, chosen: Option<&str>) -> Vec<Choice> {
    list.map(|(value, text)| Choice {
        chosen: chosen == Some(value.as_str()),
        value,
        text,
    })
    .collect()
}

/// What a kind is asked in an edition, by its newest questionnaire.
fn asked(kind: Kind, edition: &EditionAnswers) -> &[Question] {
    edition
        .questionnaires
        .iter()
        .rfind(|it| it.kind == kind)
        .map(|it| it.questions.as_slice())
        .unwrap_or_default()
}

async fn note(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    action: &str,
    plan: &DecisionPlan,
) -> Result<(), PageError> {
    let subject = format!("{}: {}", plan.subject, plan.question);
    site.store
        .note(officer.id, Some(edition.id), now(), action, &subject)
        .await?;
    Ok(())
}

fn see(programme: &str, after: u32) -> HttpResponse {
    see_other(format!("/officer/brief/{programme}?after={after}#decided"))
}

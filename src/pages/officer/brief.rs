//! The design brief: what the answers to one edition say about the next, and what was decided.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::decision::{Form, next_of};
use super::figures::{self, Drawn};
use super::{Around, SignedIn, address, answers};
use crate::analysis::{Brief, EditionAnswers, FRONT, brief, has_shown_answers, sessions_heard};
use crate::domain::{Decision, Edition, Key};
use crate::figure::{
    BarKey, CheckText, PlannedText, StatementText, bar_keys, check_texts, drafted, limit_texts,
    ordinal, planned_text, question_figures, statement_texts,
};
use crate::pages::error::html_with;
use crate::pages::{PageError, Site, assets};

#[derive(Template)]
#[template(path = "officer/brief.html")]
struct BriefPage<'a> {
    around: Around<'a>,
    css: &'a str,
    programme: &'a str,
    address: String,
    after: &'a Edition,
    after_address: String,
    next: u32,
    next_name: String,
    after_name: String,
    others: Vec<(u32, String)>,
    front_limit: usize,
    heard: usize,
    sessions: usize,
    said: Option<Said>,
    planned: Vec<PlannedText>,
    form: Option<Form>,
}

/// What the answers say; nothing while there are none that may be shown.
struct Said {
    keys: Vec<BarKey>,
    front: Vec<StatementText>,
    rest: Vec<StatementText>,
    questions: Vec<Drawn>,
    without_minutes: Vec<String>,
    checks: Vec<CheckText>,
    limits: Vec<String>,
    comparisons: usize,
    before: String,
}

/// Which brief is asked for, and from which of its statements a decision is written.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    after: Option<u32>,
    write: Option<String>,
}

/// `GET /officer/brief/{programme}?after=…&write=…`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageError> {
    let asked = asked.into_inner();
    let open = OpenBrief::load(&site, &path, asked.after).await?;
    let edition = &open.after()?.edition;
    let (drawable, _) = open.brief.as_ref().map_or_else(Default::default, |it| {
        question_figures(it, edition.programme.synthetic)
    });
    let name = format!("{}-{}", edition.programme.key, edition.plan.number);
    if let Some(file) = figures::file(&request, &drawable, &name).await? {
        return Ok(file);
    }
    let form = open.form(asked.write.as_deref())?;
    page(&officer, &open, form, StatusCode::OK)
}

/// A brief with all that its page reads.
pub(super) struct OpenBrief {
    /// The editions up to the one that it reads, the oldest first.
    pub(super) editions: Vec<EditionAnswers>,
    /// The edition that it plans, where it is there already.
    pub(super) next: Option<EditionAnswers>,
    pub(super) brief: Option<Brief>,
    planned: Vec<Decision>,
    others: Vec<u32>,
}

impl OpenBrief {
    /// Loads the brief after the edition with this number, or after the newest that has answers
    /// which may be shown.
    pub(super) async fn load(
        site: &Site,
        programme: &str,
        after: Option<u32>,
    ) -> Result<Self, PageError> {
        let key: Key = programme.parse().map_err(|_| PageError::NotFound)?;
        let listed = site.store.editions_of(&key).await?;
        let mut editions = answers::planned(site, listed).await?;
        if let Some(programme) = editions.first().map(|it| it.edition.programme.clone()) {
            answers::count(site, &programme, &mut editions, None).await?;
        }
        let mut shown = Vec::new();
        for edition in &editions {
            if has_shown_answers(edition)? {
                shown.push(edition.edition.plan.number);
            }
        }
        let number = match after {
            Some(number) => number,
            None => shown
                .last()
                .or_else(|| editions.first().map(|it| &it.edition.plan.number))
                .copied()
                .ok_or(PageError::NotFound)?,
        };
        let place = editions
            .iter()
            .position(|it| it.edition.plan.number == number)
            .ok_or(PageError::NotFound)?;
        let mut later = editions.split_off(place + 1).into_iter();
        let next = later.next();
        let last = editions.last().ok_or(PageError::NotFound)?;
        let decisions = site.store.decisions(last.edition.id).await?;
        let planned = match &next {
            Some(next) => site.store.decisions(next.edition.id).await?,
            None => Vec::new(),
        };
        let brief = if shown.contains(&number) {
            // Ranking the sessions draws many random numbers, which must not hold up others.
            let read = editions.clone();
            web::block(move || brief(&read, &decisions))
                .await
                .map_err(|error| PageError::internal(&error))??
        } else {
            None
        };
        shown.retain(|it| *it != number);
        Ok(Self {
            editions,
            next,
            brief,
            planned,
            others: shown,
        })
    }

    /// The edition that the brief reads.
    pub(super) fn after(&self) -> Result<&EditionAnswers, PageError> {
        self.editions.last().ok_or(PageError::NotFound)
    }

    /// The form to write a decision down, filled in from a statement; none while the next
    /// edition is not there.
    fn form(&self, write: Option<&str>) -> Result<Option<Form>, PageError> {
        let Some(next) = &self.next else {
            return Ok(None);
        };
        let draft = match (&self.brief, write) {
            (Some(brief), Some(name)) => drafted(brief, name),
            _ => None,
        };
        Ok(Some(Form::new(self.after()?, next, draft)))
    }
}

/// The page with the form as it is.
pub(super) fn page(
    officer: &SignedIn,
    open: &OpenBrief,
    form: Option<Form>,
    status: StatusCode,
) -> Result<HttpResponse, PageError> {
    let after = open.after()?;
    let edition = &after.edition;
    let synthetic = edition.programme.synthetic;
    let said = open
        .brief
        .as_ref()
        .map(|brief| -> Result<Said, PageError> {
            let (front, rest) = statement_texts(brief)?;
            let (questions, without_minutes) = question_figures(brief, synthetic);
            // The page also comes after a form was sent, from another address.
            let here = format!(
                "{}?after={}&",
                super::decision::address(&edition.programme.key),
                edition.plan.number
            );
            Ok(Said {
                keys: bar_keys(brief)?,
                front,
                rest,
                questions: figures::drawn_at(&here, questions)?,
                without_minutes,
                checks: check_texts(brief)?,
                limits: limit_texts(brief),
                comparisons: brief.comparisons,
                before: brief.before.map(ordinal).unwrap_or_default(),
            })
        })
        .transpose()?;
    let planned = open
        .next
        .as_ref()
        .map(|next| {
            open.planned
                .iter()
                .map(|it| planned_text(it, &next.sessions, &next.questionnaires))
                .collect()
        })
        .unwrap_or_default();
    let next = open
        .next
        .as_ref()
        .map_or_else(|| next_of(edition), |it| it.edition.plan.number);
    html_with(
        status,
        &BriefPage {
            around: Around::new(officer, synthetic),
            css: assets::BRIEF_CSS.address(),
            programme: &edition.programme.title,
            address: super::decision::address(&edition.programme.key),
            after: edition,
            after_address: address(edition),
            next,
            others: open.others.iter().map(|it| (*it, ordinal(*it))).collect(),
            next_name: ordinal(next),
            after_name: ordinal(edition.plan.number),
            front_limit: FRONT,
            heard: sessions_heard(after)?,
            sessions: after.sessions.len(),
            said,
            planned,
            form,
        },
    )
}

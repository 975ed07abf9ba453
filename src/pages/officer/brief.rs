//! The design brief: what the answers to one edition say about the next, and what was decided.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::answers::OpenProgramme;
use super::decision::{Form, next_of};
use super::figures::{self, Drawn};
use super::{Around, SignedIn, address};
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
    said: Option<&'a Said>,
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

impl Said {
    fn new(brief: &Brief, after: &Edition) -> Result<Self, PageError> {
        let (front, rest) = statement_texts(brief)?;
        let (questions, without_minutes) = question_figures(brief, after.programme.synthetic);
        // The page also comes after a form was sent, from another address.
        let here = format!(
            "{}?after={}&",
            super::decision::address(&after.programme.key),
            after.plan.number
        );
        Ok(Self {
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
    }

    /// How many bytes it takes, roughly.
    fn bytes(&self) -> usize {
        let statements = self.front.len() + self.rest.len() + self.checks.len();
        8_192 * statements + self.questions.iter().map(Drawn::bytes).sum::<usize>()
    }
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
    if let Some(file) = figures::asked_file(&request) {
        let brief = open.brief.as_ref();
        let synthetic = edition.programme.synthetic;
        let (figures, _) = brief
            .map(|it| question_figures(it, synthetic))
            .unwrap_or_default();
        let name = format!("{}-{}", edition.programme.key, edition.plan.number);
        return file.of(&figures, &name).await;
    }
    let form = open.form(asked.write.as_deref())?;
    page(&officer, &open, form, StatusCode::OK)
}

/// A brief with all that its page reads.
pub(super) struct OpenBrief {
    programme: OpenProgramme,
    /// The place of the edition that it reads.
    place: usize,
    pub(super) brief: Option<Brief>,
    said: Option<Said>,
    planned: Vec<Decision>,
    heard: usize,
    others: Vec<u32>,
}

impl OpenBrief {
    /// The brief after the edition with this number, or after the newest that has answers which
    /// may be shown.
    pub(super) async fn load(
        site: &Site,
        programme: &str,
        after: Option<u32>,
    ) -> Result<Arc<Self>, PageError> {
        let key: Key = programme.parse().map_err(|_| PageError::NotFound)?;
        let programme = OpenProgramme::load(site, &key).await?;
        let (name, from) = (format!("{key} {after:?}"), programme.from.clone());
        let brief = async {
            let brief = Self::read(site, programme, after).await?;
            let bytes = brief.said.as_ref().map_or(0, Said::bytes) + 20_000;
            Ok((brief, bytes))
        };
        site.kept.briefs.of(name, from, brief).await
    }

    async fn read(
        site: &Site,
        programme: OpenProgramme,
        after: Option<u32>,
    ) -> Result<Self, PageError> {
        let editions = Arc::clone(&programme.editions);
        let mut shown = Vec::new();
        for edition in editions.iter() {
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
        let decisions = site.store.decisions(editions[place].edition.id).await?;
        let planned = match editions.get(place + 1) {
            Some(next) => site.store.decisions(next.edition.id).await?,
            None => Vec::new(),
        };
        let heard = sessions_heard(&editions[place])?;
        let (brief, said) = if shown.contains(&number) {
            // Ranking the sessions draws many random numbers, which must not hold up others.
            web::block(move || -> Result<_, PageError> {
                let brief = brief(&editions[..=place], &decisions)?;
                let edition = &editions[place].edition;
                let said = brief
                    .as_ref()
                    .map(|it| Said::new(it, edition))
                    .transpose()?;
                Ok((brief, said))
            })
            .await
            .map_err(|error| PageError::internal(&error))??
        } else {
            (None, None)
        };
        shown.retain(|it| *it != number);
        Ok(Self {
            programme,
            place,
            brief,
            said,
            planned,
            heard,
            others: shown,
        })
    }

    /// The edition that it plans, where it is there already.
    pub(super) fn next(&self) -> Option<&EditionAnswers> {
        self.programme.editions.get(self.place + 1)
    }

    /// The edition that the brief reads.
    pub(super) fn after(&self) -> Result<&EditionAnswers, PageError> {
        self.programme
            .editions
            .get(self.place)
            .ok_or(PageError::NotFound)
    }

    /// The form to write a decision down, filled in from a statement; none while the next
    /// edition is not there.
    fn form(&self, write: Option<&str>) -> Result<Option<Form>, PageError> {
        let Some(next) = self.next() else {
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
    let planned = open
        .next()
        .map(|next| {
            open.planned
                .iter()
                .map(|it| planned_text(it, &next.sessions, &next.questionnaires))
                .collect()
        })
        .unwrap_or_default();
    let next = open
        .next()
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
            heard: open.heard,
            sessions: after.sessions.len(),
            said: open.said.as_ref(),
            planned,
            form,
        },
    )
}

//! One question through the years.

use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Around, SignedIn};
use crate::analysis::{EditionAnswers, compare, compare_question_keys};
use crate::domain::Key;
use crate::figure::{Figure, compare_figures, key_text};
use crate::pages::{PageError, Site, error::html};

#[derive(Template)]
#[template(path = "officer/compare.html")]
struct ComparePage<'a> {
    around: Around<'a>,
    programme: &'a str,
    questions: Vec<Choice<'a>>,
    by_series: bool,
    figures: Vec<Figure>,
}

struct Choice<'a> {
    key: &'a str,
    text: String,
    chosen: bool,
}

/// What is compared.
#[derive(Deserialize)]
pub struct Asked {
    question: Option<String>,
    by: Option<String>,
}

/// `GET /officer/compare/{programme}?question=…&by=kind|series`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    path: web::Path<String>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageError> {
    let programme: Key = path.parse().map_err(|_| PageError::NotFound)?;
    let mut editions = site.store.editions_of(&programme).await?;
    editions.reverse();
    let mut answers = Vec::new();
    for edition in editions {
        let sessions = site.store.sessions(edition.id).await?;
        // An edition without a programme has nothing to compare.
        if sessions.is_empty() {
            continue;
        }
        answers.push(EditionAnswers {
            questionnaires: site.store.questionnaires(edition.id).await?,
            tallies: site.store.tallies(edition.id).await?,
            links: site.store.series_links(edition.id).await?,
            sessions,
            edition,
        });
    }
    let Some(first) = answers.first() else {
        return Err(PageError::NotFound);
    };
    let title = first.edition.programme.title.clone();
    let synthetic = first.edition.programme.synthetic;
    let by_series = match asked.by.as_deref() {
        None | Some("kind") => false,
        Some("series") => true,
        Some(_) => return Err(PageError::Bad("by: use “kind” or “series”.".to_owned())),
    };
    let questions = compare_question_keys(&answers);
    let chosen = match asked.question.as_deref() {
        Some(key) => questions
            .iter()
            .find(|it| it.key.as_str() == key)
            .ok_or_else(|| {
                PageError::Bad(
                    "question: no edition asks this. Choose one from the list.".to_owned(),
                )
            })?,
        None => questions
            .iter()
            .find(|it| it.key.as_str() == "time-for-questions")
            .or_else(|| questions.first())
            .ok_or(PageError::NotFound)?,
    };
    let lines = compare(&answers, &chosen.key, by_series)?;
    let numbers: Vec<u32> = answers.iter().map(|it| it.edition.plan.number).collect();
    html(&ComparePage {
        around: Around::new(&officer, synthetic),
        programme: &title,
        figures: compare_figures(chosen, &numbers, &lines, synthetic)?,
        questions: questions
            .iter()
            .map(|it| Choice {
                key: it.key.as_str(),
                text: key_text(&it.key),
                chosen: it.key == chosen.key,
            })
            .collect(),
        by_series,
    })
}

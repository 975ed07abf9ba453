//! The design brief in words, each statement with a chart and the numbers behind it.

mod action;
mod check;
mod limit;
mod numbers;
mod questions;
mod reason;

use kanso_charts::{Frame, Polarity as ChartPolarity, StripRow, Strips, Theme, Width, strips};

use super::compare::ordinal;
use super::words::label;
use super::{FigureError, Table};
use crate::analysis::{Advice, Brief, Certainty, Evidence, Statement, Subject};
use crate::domain::{DecisionSubject, Expected, Key, Polarity, Question, Scale};

pub use check::{CheckText, PlannedText, check_texts, planned_text};
pub use limit::limit_texts;
pub use questions::question_figures;

/// A statement as an officer reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementText {
    /// Its own name on the page.
    pub name: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// What to do, or what has changed.
    pub action: String,
    /// Why, with the counts.
    pub reason: String,
    /// More that belongs to it, a sentence each; may be empty.
    pub more: Vec<String>,
    /// The answers as an SVG element.
    pub chart: String,
    /// The numbers behind it.
    pub table: Table,
    /// On what its certainty rests.
    pub grounds: String,
    /// A decision that would follow from it.
    pub draft: DraftDecision,
}

/// A decision that a statement suggests, without what is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftDecision {
    /// What it would be about.
    pub subject: DecisionSubject,
    /// The question whose answers are to change.
    pub question: Key,
    /// Where they are to move.
    pub expected: Expected,
    /// What was found.
    pub found: String,
}

/// The statements in front and the rest in words.
///
/// # Errors
/// When a chart cannot be drawn.
pub fn statement_texts(
    brief: &Brief,
) -> Result<(Vec<StatementText>, Vec<StatementText>), FigureError> {
    let texts = |statements: &[Statement]| {
        statements
            .iter()
            .map(|it| text(it, brief))
            .collect::<Result<Vec<_>, _>>()
    };
    Ok((texts(&brief.front)?, texts(&brief.rest)?))
}

impl StatementText {
    /// A word for how sure it is.
    pub fn word(&self) -> &'static str {
        certainty_word(self.certainty)
    }
}

fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => "Clear",
        Certainty::Likely => "Likely",
        Certainty::Weak => "Weak",
        Certainty::CannotTell => "Cannot tell",
    }
}

fn text(statement: &Statement, brief: &Brief) -> Result<StatementText, FigureError> {
    let name = statement.name();
    let action = action::action(statement);
    let reason = reason::reason(statement);
    Ok(StatementText {
        chart: chart(
            &name,
            &action,
            &reason,
            &statement.question,
            &rows(statement),
        )?,
        certainty: statement.certainty,
        more: reason::more(statement),
        table: numbers::table(statement),
        grounds: numbers::grounds(statement, brief),
        draft: draft(statement, &reason),
        name,
        action,
        reason,
    })
}

/// Whose answers stand beside the sentence: these, and what they are held against.
fn rows(statement: &Statement) -> Vec<(String, &Evidence)> {
    let now = match &statement.others {
        Some(_) => "this one".to_owned(),
        None => ordinal(statement.now.edition),
    };
    let mut rows = vec![(now, &statement.now)];
    if let Some(others) = &statement.others {
        rows.push(("the others".to_owned(), others));
    } else if let Some(since) = &statement.before {
        // As on every other page, the older one first.
        rows.insert(0, (ordinal(since.answers.edition), &since.answers));
    }
    rows
}

/// Strips of answers on the scale of a question; empty where it has none.
fn chart(
    name: &str,
    title: &str,
    description: &str,
    question: &Question,
    rows: &[(String, &Evidence)],
) -> Result<String, FigureError> {
    let Some(scale) = &question.scale else {
        return Ok(String::new());
    };
    let frame = Frame {
        id: format!("chart-{name}"),
        title: label(title),
        description: label(description),
        note: None,
        width: Width::Narrow,
        theme: Theme::Page,
    };
    let strips_of = Strips {
        polarity: match scale.polarity {
            Polarity::Unipolar => ChartPolarity::Agreement,
            Polarity::Bipolar => ChartPolarity::Pacing,
        },
        answers: scale.answers.iter().map(|it| label(it.english())).collect(),
        rows: rows
            .iter()
            .map(|(name, evidence)| StripRow {
                label: label(name),
                counts: evidence.answers.counts.clone(),
            })
            .collect(),
        ends: ends(scale),
    };
    strips(&frame, &strips_of)
}

fn ends(scale: &Scale) -> (String, String) {
    match scale.polarity {
        Polarity::Bipolar => ("too short".to_owned(), "too long".to_owned()),
        Polarity::Unipolar => {
            let word = |answer: Option<&crate::domain::Texts>| {
                label(&answer.map_or(String::new(), |it| it.english().to_lowercase()))
            };
            (word(scale.answers.first()), word(scale.answers.last()))
        }
    }
}

fn draft(statement: &Statement, reason: &str) -> DraftDecision {
    let more_is_wanted = statement.now.headline().value > 0.0;
    DraftDecision {
        subject: match &statement.subject {
            Subject::Kind(kind) => DecisionSubject::Kind(*kind),
            Subject::Session { key, .. } => DecisionSubject::Session(key.clone()),
        },
        question: statement.question.key.clone(),
        expected: match (statement.now.answers.polarity, statement.advice) {
            (_, Advice::MoreTime) => Expected::Lower,
            (Polarity::Bipolar, _) if more_is_wanted => Expected::Lower,
            _ => Expected::Higher,
        },
        found: format!(
            "{}: {reason}",
            match &statement.subject {
                Subject::Kind(kind) => kind.plural().to_owned(),
                Subject::Session { title, .. } => title.clone(),
            }
        ),
    }
}

//! The design brief in words, each statement with a chart and the numbers behind it.

mod action;
mod check;
mod joined;
mod key;
mod limit;
mod numbers;
mod questions;
mod reason;

use kanso_charts::{Frame, Polarity as ChartPolarity, StripRow, Strips, Theme, Width, strips};

use super::compare::ordinal;
use super::words::label;
use super::{FigureError, Table};
use crate::analysis::{Advice, Brief, Certainty, Evidence, Part, Statement, Subject};
use crate::domain::{DecisionSubject, Key, Polarity, Question, Scale};

pub use check::{CheckText, PlannedText, check_texts, planned_text, step_text};
pub use key::{BarKey, bar_keys};
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
    /// The answers as an SVG element; two where two statements are joined.
    pub chart: String,
    /// The numbers behind it.
    pub table: Table,
    /// On what its certainty rests.
    pub grounds: String,
}

/// A decision that a statement suggests, without what is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftDecision {
    /// What it would be about.
    pub subject: DecisionSubject,
    /// The question whose answers are to change.
    pub question: Key,
    /// What it would do.
    pub step: Step,
    /// What was found.
    pub found: String,
    /// What the answers say of the minutes for questions, where it is about these; else empty.
    pub minutes: String,
}

/// What a decision does, in the words in which it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Give more time, so that fewer say “too short”.
    MoreTime,
    /// Give less time, so that fewer say “too long”.
    LessTime,
    /// Have it again.
    Repeat,
    /// Do it differently.
    Rework,
    /// Leave it out.
    Drop,
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

/// What a decision from the statement with this name would say; nothing where there is none.
pub fn drafted(brief: &Brief, name: &str) -> Option<DraftDecision> {
    let mut statements = brief.front.iter().chain(&brief.rest);
    let statement = statements.find(|it| it.name() == name)?;
    let mut draft = draft(statement, &reason::reason(statement));
    if draft.question.as_str() == "time-for-questions" {
        let kind = statement.subject.kind();
        let curves = brief.questions.iter();
        let curve = curves
            .filter(|it| !it.points.is_empty())
            .find(|it| it.kind == kind);
        draft.minutes = curve.map_or_else(String::new, questions::minutes);
    }
    Some(draft)
}

fn text(statement: &Statement, brief: &Brief) -> Result<StatementText, FigureError> {
    let action = action::action(statement);
    let reason = reason::reason(statement);
    let mut charts = String::new();
    for part in parts(statement) {
        charts.push_str(&chart(
            &part.name(),
            &action,
            &reason,
            &part.question,
            &rows(part),
        )?);
    }
    Ok(StatementText {
        name: statement.name(),
        chart: charts,
        certainty: statement.certainty,
        more: parts(statement).flat_map(reason::more).collect(),
        table: numbers::table(statement),
        grounds: numbers::grounds(statement, brief),
        action,
        reason,
    })
}

/// The statement, and the one that is joined with it.
fn parts(statement: &Statement) -> impl Iterator<Item = &Statement> {
    std::iter::once(statement).chain(statement.also.as_deref())
}

/// Whose answers stand beside the sentence: these, and what they are held against, or the other
/// sessions of which it says the same.
fn rows(statement: &Statement) -> Vec<(String, &Evidence)> {
    // The table has them all.
    const DRAWN: usize = 4;
    let is_kind = matches!(statement.subject, Subject::Kind(_));
    let others: Vec<&Part> = statement
        .with
        .iter()
        .filter(|it| !is_kind && it.session.is_some())
        .filter(|it| it.question.scale == statement.question.scale)
        .take(DRAWN)
        .collect();
    let edition = |it: &Evidence| ordinal(it.edition);
    match (&statement.others, &statement.before, others.as_slice()) {
        (Some(all), ..) => vec![
            ("this one".to_owned(), &statement.now),
            ("the others".to_owned(), all),
        ],
        // As on every other page, the older one first.
        (None, Some(since), _) => vec![
            (edition(&since.answers), &since.answers),
            (edition(&statement.now), &statement.now),
        ],
        (None, None, []) => vec![(edition(&statement.now), &statement.now)],
        (None, None, others) => {
            let name = match others.len() {
                1 => "the other",
                _ => "another",
            };
            let here = ("this one".to_owned(), &statement.now);
            let there = others.iter().map(|it| (name.to_owned(), &it.answers));
            std::iter::once(here).chain(there).collect()
        }
    }
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
    // Of two that are joined, time is what can be decided on by itself.
    let is_time = |it: &&Statement| it.now.answers.polarity == Polarity::Bipolar;
    let statement = parts(statement).find(is_time).unwrap_or(statement);
    let more_is_wanted = statement.now.headline().value > 0.0;
    DraftDecision {
        subject: match &statement.subject {
            Subject::Kind(kind) => DecisionSubject::Kind(*kind),
            Subject::Session { key, .. } => DecisionSubject::Session(key.clone()),
        },
        question: statement.question.key.clone(),
        step: match (statement.now.answers.polarity, statement.advice) {
            (_, Advice::MoreTime) => Step::MoreTime,
            (_, Advice::LessTime) => Step::LessTime,
            (Polarity::Bipolar, _) if more_is_wanted => Step::MoreTime,
            (Polarity::Bipolar, _) => Step::LessTime,
            (Polarity::Unipolar, Advice::Repeat | Advice::Risen) => Step::Repeat,
            (Polarity::Unipolar, _) => Step::Rework,
        },
        minutes: String::new(),
        found: format!(
            "{}: {reason}",
            match &statement.subject {
                Subject::Kind(kind) => kind.plural().to_owned(),
                Subject::Session { title, .. } => title.clone(),
            }
        ),
    }
}

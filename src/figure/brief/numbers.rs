//! The numbers behind a statement, and the grounds of its certainty.

use super::action::aspect;
use super::joined::labelled;
use super::{ordinal, parts};
use crate::analysis::{Advice, Brief, Evidence, Grounds, Part, Statement, Subject};
use crate::domain::{Polarity, Question};
use crate::figure::Table;
use crate::figure::words::{headline_counts, interval, percent};

/// All answers that a statement rests on, a row each.
pub(super) fn table(statement: &Statement) -> Table {
    let subject = match &statement.subject {
        Subject::Kind(kind) => kind.plural().to_owned(),
        Subject::Session { title, .. } => title.clone(),
    };
    let rows = parts(statement).flat_map(|it| rows(&subject, it)).collect();
    Table {
        header: [
            "What",
            "Edition",
            "Sessions",
            "Answers",
            "Headline number",
            "95 % interval",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows,
    }
}

fn rows(subject: &str, statement: &Statement) -> Vec<Vec<String>> {
    let mut rows = vec![row(subject, &statement.question, &statement.now)];
    if let Some(since) = &statement.before {
        rows.push(row(subject, &statement.question, &since.answers));
    }
    if let Some(others) = &statement.others {
        rows.push(row("The other sessions", &statement.question, others));
    }
    for part in statement
        .with
        .iter()
        .chain(&statement.except)
        .chain(&statement.against)
    {
        rows.push(row(&name(part, subject), &part.question, &part.answers));
    }
    rows
}

/// On what its certainty rests, for those who want to know.
pub(super) fn grounds(statement: &Statement, brief: &Brief) -> String {
    match &statement.also {
        Some(second) => format!(
            "{} {}",
            labelled(statement, &of_one(statement, brief)),
            labelled(second, &of_one(second, brief))
        ),
        None => of_one(statement, brief),
    }
}

fn of_one(statement: &Statement, brief: &Brief) -> String {
    match statement.grounds {
        Grounds::Test {
            p_value,
            adjusted,
            interval: (lower, upper),
        } => {
            let what = match (statement.advice, statement.now.answers.polarity) {
                (Advice::Risen | Advice::Fallen, _) if is_long(statement) => {
                    "how far a straight line through the headline numbers goes over these editions"
                }
                (Advice::Risen | Advice::Fallen, _) => "the change of the headline number",
                (_, Polarity::Bipolar) => "net pacing (share of too short less share of too long)",
                (_, Polarity::Unipolar) => "the share of the two best answers, less a half",
            };
            format!(
                "{} of {what}, in points: {} to {}. {}, {} when adjusted for all {} comparisons \
                 of this brief.",
                "95 % interval",
                percent(lower, Polarity::Bipolar),
                percent(upper, Polarity::Bipolar),
                p_text(p_value),
                p_text(adjusted),
                brief.comparisons
            )
        }
        Grounds::Place {
            probability,
            shrunk,
            interval: (lower, upper),
            sessions,
        } => {
            let third = if statement.advice == Advice::Repeat {
                "highest"
            } else {
                "lowest"
            };
            format!(
                "The probability of a place in the {third} third of {sessions} sessions is {}. \
                 Its share, drawn towards that of all sessions as far as chance explains the \
                 difference, is {} (95 % interval {} to {}).",
                percent(probability, Polarity::Unipolar),
                percent(shrunk, Polarity::Unipolar),
                percent(lower, Polarity::Unipolar),
                percent(upper, Polarity::Unipolar)
            )
        }
    }
}

fn is_long(statement: &Statement) -> bool {
    let before = statement.before.as_ref();
    before.is_some_and(|it| it.editions > 2)
}

/// Such as “p = 0.031” or “p < 0.001”.
pub(super) fn p_text(p: f64) -> String {
    if p < 0.001 {
        "p < 0.001".to_owned()
    } else {
        format!("p = {p:.3}")
    }
}

fn name(part: &Part, subject: &str) -> String {
    match &part.session {
        Some(title) => title.clone(),
        None => format!("{subject}: {}", aspect(&part.question)),
    }
}

fn row(name: &str, question: &Question, evidence: &Evidence) -> Vec<String> {
    let answers = &evidence.answers;
    let headline = evidence.headline();
    vec![
        name.to_owned(),
        ordinal(evidence.edition),
        evidence.sessions.to_string(),
        question
            .scale
            .as_ref()
            .map_or_else(|| "–".to_owned(), |scale| headline_counts(answers, scale)),
        percent(headline.value, answers.polarity),
        interval(&headline, answers.polarity),
    ]
}

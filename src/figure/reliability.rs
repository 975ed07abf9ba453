//! Whether the questions on one scale measure one thing, in words.

use super::Table;
use crate::analysis::{Reliability, ScaleReliability};
use crate::domain::{Questionnaire, Session};

/// The alpha from which on questions are commonly taken for one measure (Nunnally 1978).
const ENOUGH: f64 = 0.7;

/// What is said of one group of questions of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleNote {
    /// The kind, in the plural.
    pub kind: &'static str,
    /// The finding, with alpha and its interval.
    pub finding: String,
    /// Whose answers these are, and how to read the numbers.
    pub caption: String,
    /// Each question with its correlation with the others.
    pub table: Table,
}

/// What may be said of the scales of an edition; of one that may not be shown nothing is.
pub fn scale_notes(
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    scales: &[ScaleReliability],
) -> Vec<ScaleNote> {
    scales
        .iter()
        .filter_map(|scale| {
            let reliability = scale.reliability.shown()?;
            let questionnaire = sessions
                .iter()
                .rev()
                .filter(|it| it.plan.kind == scale.kind)
                .filter_map(|session| {
                    questionnaires
                        .iter()
                        .find(|it| it.id == session.questionnaire_id)
                })
                .find(|it| {
                    scale
                        .questions
                        .iter()
                        .all(|key| it.question(key.as_str()).is_some())
                })?;
            Some(ScaleNote {
                kind: scale.kind.plural(),
                finding: finding(reliability),
                caption: caption(scale, reliability),
                table: table(questionnaire, scale, reliability),
            })
        })
        .collect()
}

fn finding(it: &Reliability) -> String {
    let (lower, upper) = it.interval;
    let questions = it.questions;
    let words = if lower >= ENOUGH {
        format!("These {questions} questions measure one thing")
    } else if upper < ENOUGH {
        format!("These {questions} questions measure different things")
    } else {
        format!("These answers cannot tell whether these {questions} questions measure one thing")
    };
    format!(
        "{words}: alpha {} ({} to {})",
        hundredths(it.alpha),
        hundredths(lower),
        hundredths(upper)
    )
}

fn caption(scale: &ScaleReliability, it: &Reliability) -> String {
    let sessions = match scale.sessions {
        1 => "one session".to_owned(),
        n => format!("{n} sessions, several of which the same people answered"),
    };
    let mut caption = format!(
        "Cronbach’s alpha of {} responses to {sessions}, with Feldt’s 95 % interval, which is that of \
         one session’s people. From {ENOUGH} on, questions are commonly read as one measure; below, read \
         each on its own.",
        it.responses
    );
    match scale.left_out {
        0 => {}
        1 => {
            caption.push_str(" One session is left out, because something of it may not be shown.")
        }
        n => caption.push_str(&format!(
            " {n} sessions are left out, because something of them may not be shown."
        )),
    }
    caption
}

fn table(questionnaire: &Questionnaire, scale: &ScaleReliability, it: &Reliability) -> Table {
    let rows = scale
        .questions
        .iter()
        .map(|key| {
            let text = questionnaire
                .question(key.as_str())
                .map_or(key.as_str(), |it| it.texts.english());
            let rest = it.item_rest.iter().find(|it| it.0 == *key);
            vec![
                text.to_owned(),
                rest.map_or_else(|| "–".to_owned(), |it| hundredths(it.1)),
            ]
        })
        .collect();
    Table {
        header: ["Question", "Correlation with the others"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

/// Two digits, with a minus sign as it is printed.
fn hundredths(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    if value < 0.0 && text != "0.00" {
        format!("−{text}")
    } else {
        text
    }
}

//! Whether the questions on one scale measure one thing, in words.

use super::Table;
use super::compare::ordinal;
use crate::analysis::{Certainty, Reliability, ScaleBefore, ScaleReliability};
use crate::domain::Questionnaire;

/// The alpha from which on questions are commonly taken for one measure (Nunnally 1978).
const ENOUGH: f64 = 0.7;

/// What is said of one group of questions of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleNote {
    /// The kind, in the plural.
    pub kind: &'static str,
    /// The finding, with alpha and its interval.
    pub finding: String,
    /// Whether that differs from the edition before; empty where it had nothing of the kind.
    pub before: String,
    /// Whose answers these are, and how to read the numbers.
    pub caption: String,
    /// Each question with its correlation with the others.
    pub table: Table,
}

/// What may be said of the scales of an edition; of one that may not be shown nothing is. `before`
/// has for each scale what the edition before says, which has the given number; it is empty where
/// there is none.
pub fn scale_notes(
    questionnaires: &[Questionnaire],
    scales: &[ScaleReliability],
    (number, before): (u32, &[ScaleBefore]),
) -> Vec<ScaleNote> {
    scales
        .iter()
        .enumerate()
        .filter_map(|(place, scale)| {
            let reliability = scale.reliability.shown()?;
            let questionnaire = questionnaires
                .iter()
                .find(|it| it.id == scale.questionnaire)?;
            Some(ScaleNote {
                kind: scale.kind.plural(),
                finding: finding(reliability),
                before: before
                    .get(place)
                    .map_or_else(String::new, |it| since(it, number)),
                caption: caption(scale, reliability),
                table: table(questionnaire, scale, reliability),
            })
        })
        .collect()
}

/// Whether the questions hang together as in the edition before, in one sentence with its certainty.
fn since(before: &ScaleBefore, number: u32) -> String {
    let edition = ordinal(number);
    match before {
        ScaleBefore::None => String::new(),
        ScaleBefore::AskedOtherwise => format!(
            "In the {edition} edition these questions were others, so the two cannot be compared."
        ),
        ScaleBefore::NotShown => {
            format!("Of the {edition} edition too few responses may be shown to compare the two.")
        }
        ScaleBefore::Compared(change) => {
            let then = hundredths(change.before);
            let looks = match change.comparisons {
                1 => String::new(),
                many => format!(", after allowing for {many} such comparisons here"),
            };
            let sure = match change.certainty() {
                Certainty::Clear => format!("clear{looks}"),
                Certainty::Likely => "likely".to_owned(),
                Certainty::Weak | Certainty::CannotTell => {
                    return format!(
                        "Whether they hang together more or less than in the {edition} edition (alpha {then}) \
                         cannot be told."
                    );
                }
            };
            let word = if change.comparison.w > 1.0 {
                "more"
            } else {
                "less"
            };
            format!(
                "They hang together {word} than in the {edition} edition (alpha {then}): {sure}."
            )
        }
    }
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
         each on its own. Editions are compared by Feldt’s test of two alphas.",
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

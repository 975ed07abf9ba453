//! What cannot be told from the numbers, in words.

use super::action::kinds;
use super::reason::and;
use crate::analysis::{Brief, Limit};
use crate::domain::Comparability;
use crate::figure::key_text;
use crate::figure::words::quoted;

/// A sentence for each limit.
pub fn limit_texts(brief: &Brief) -> Vec<String> {
    brief.limits.iter().map(text).collect()
}

fn text(limit: &Limit) -> String {
    match limit {
        Limit::OneEdition => "Nothing can be said of changes: this is the only edition with \
                              answers so far."
            .to_owned(),
        Limit::Undecided {
            comparisons,
            undecided,
        } => format!(
            "Of {comparisons} comparisons with the edition before (one for each question and kind \
             of session), {undecided} leave open whether anything has changed."
        ),
        Limit::NotClosed(titles) => format!(
            "Not in this brief, because {} not closed yet: {}.",
            if titles.len() == 1 {
                "it is"
            } else {
                "they are"
            },
            listed(titles)
        ),
        Limit::TooFew(titles) => {
            format!("Too few answers to show anything of {}.", listed(titles))
        }
        Limit::NearlyUnanimous(cells) => format!(
            "Answers of which nearly all are the same are not shown, nor counted in any sum: {}.",
            and(&cells
                .iter()
                .map(|(title, key)| format!("{} ({})", quoted(title), key_text(key).to_lowercase()))
                .collect::<Vec<_>>())
        ),
        Limit::LowResponse(sessions, cohort) => format!(
            "Few of the {cohort} participants answered {}: those who did not may think otherwise.",
            and(&sessions
                .iter()
                .map(|(title, received)| format!("{} ({received})", quoted(title)))
                .collect::<Vec<_>>())
        ),
        Limit::Broken(key, of, how) => format!(
            "“{}” for {} cannot be compared with earlier editions: {}.",
            key_text(key),
            and(&of.iter().map(|it| kinds(*it)).collect::<Vec<_>>()),
            match how {
                Comparability::Reworded => "the question was worded differently",
                Comparability::ScaleChanged => "the answers to choose from were others",
                Comparability::Same | Comparability::NotComparable =>
                    "the question meant something else",
            }
        ),
        Limit::NoEarlier(of) => format!(
            "The edition before has nothing to compare with for {}.",
            and(&of.iter().map(|it| kinds(*it)).collect::<Vec<_>>())
        ),
    }
}

fn listed(titles: &[String]) -> String {
    and(&titles.iter().map(|it| quoted(it)).collect::<Vec<_>>())
}

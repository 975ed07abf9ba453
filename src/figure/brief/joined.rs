//! Two statements about one session in one sentence, each as sure as it is.

use super::action::{aspect, is_overall, time_words};
use crate::analysis::{Advice, Certainty, Statement};

/// What the second adds to the action of the first: “, with more time for questions”.
pub(super) fn second_action(lead: &Statement, second: &Statement) -> String {
    let likely = if second.certainty > lead.certainty {
        "likely "
    } else {
        ""
    };
    match second.advice {
        Advice::MoreTime | Advice::LessTime => {
            let more = second.advice == Advice::MoreTime;
            format!(", {likely}with {}", time_words(&second.question, more))
        }
        Advice::Repeat => format!("; {likely}worth repeating"),
        _ if is_overall(&second.question) => format!("; {likely}worth another look"),
        _ => format!("; {likely}worth work on {}", aspect(&second.question)),
    }
}

/// A reason with what it is a reason for, and how sure: “Repeat (likely): 10 of 10 …”.
pub(super) fn labelled(statement: &Statement, reason: &str) -> String {
    let what = match statement.advice {
        Advice::MoreTime => "More time",
        Advice::LessTime => "Less time",
        Advice::Repeat => "Repeat",
        Advice::Rework => "Rework",
        Advice::Risen | Advice::Fallen => "Change",
    };
    let sure = match statement.certainty {
        Certainty::Clear => "clear",
        Certainty::Likely => "likely",
        Certainty::Weak | Certainty::CannotTell => "weak",
    };
    format!("{what} ({sure}): {reason}")
}

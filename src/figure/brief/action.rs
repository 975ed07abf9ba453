//! What a statement says should be done, as the beginning of a line.

use super::joined::second_action;
use super::reason::capital;
use crate::analysis::{Advice, Certainty, Distribution, Pacing, Statement, Subject};
use crate::domain::{Kind, Polarity, Question};
use crate::figure::words::{key_text, number_word, quoted};

/// Such as “More time for questions in lectures”.
pub(super) fn action(statement: &Statement) -> String {
    match &statement.also {
        Some(second) => format!("{}{}", alone(statement), second_action(statement, second)),
        None => alone(statement),
    }
}

fn alone(statement: &Statement) -> String {
    let Statement {
        subject, question, ..
    } = statement;
    let place = place(subject);
    match statement.advice {
        Advice::MoreTime | Advice::LessTime => {
            let more = statement.advice == Advice::MoreTime;
            format!("{}{}", time(subject, question, more), and_others(statement))
        }
        Advice::Repeat if statement.certainty == Certainty::Weak => {
            format!("Perhaps repeat {}", named(subject))
        }
        Advice::Repeat => format!("Repeat {}", named(subject)),
        Advice::Rework if is_overall(question) => match (subject, statement.certainty) {
            // Where more were pleased than not, a low place is no verdict.
            (Subject::Session { .. }, certainty)
                if certainty == Certainty::Weak || statement.now.headline().value >= 0.5 =>
            {
                format!("Look again at {}", named(subject))
            }
            _ => format!("Rework {}", named(subject)),
        },
        Advice::Rework => format!("Work on {} {place}", aspect(question)),
        Advice::Risen | Advice::Fallen if statement.now.answers.polarity == Polarity::Bipolar => {
            time_change(statement, &place)
        }
        Advice::Risen | Advice::Fallen => {
            let word = if statement.advice == Advice::Risen {
                "Better"
            } else {
                "Worse"
            };
            format!("{word} {}: {} {place}", than(statement), aspect(question))
        }
    }
}

/// Such as “clarity”, in a sentence.
pub(super) fn aspect(question: &Question) -> String {
    if is_overall(question) {
        "the overall impression".to_owned()
    } else {
        key_text(&question.key).to_lowercase()
    }
}

/// What a question about time speaks of.
pub(super) fn part(question: &Question) -> String {
    match question.key.as_str() {
        "time-for-questions" => "The time for questions".to_owned(),
        "time-on-site" => "The time on site".to_owned(),
        "length" => "The length".to_owned(),
        _ => format!("“{}”", key_text(&question.key)),
    }
}

/// Sessions of a kind within a sentence.
pub(super) fn kinds(kind: Kind) -> String {
    kind.plural().to_lowercase()
}

/// Against what something has changed: “than last time”, “over five editions”.
fn than(statement: &Statement) -> String {
    match &statement.before {
        Some(since) if since.editions > 2 => {
            format!("over {} editions", number_word(since.editions))
        }
        _ => "than last time".to_owned(),
    }
}

fn time(subject: &Subject, question: &Question, more: bool) -> String {
    let place = place(subject);
    match question.key.as_str() {
        "time-for-questions" | "time-on-site" | "length" => {
            format!("{} {place}", capital(&time_words(question, more)))
        }
        _ => {
            let word = if more { "More" } else { "Less" };
            format!("{word} time {place}: {}", aspect(question))
        }
    }
}

/// What is given more or less of, within a sentence: “more time for questions”.
pub(super) fn time_words(question: &Question, more: bool) -> String {
    let word = if more { "more" } else { "less" };
    match question.key.as_str() {
        "time-for-questions" => format!("{word} time for questions"),
        "time-on-site" => format!("{word} time on site"),
        "length" => format!("{word} time as a whole"),
        _ => format!("{word} time: {}", aspect(question)),
    }
}

/// Which side of a question about time has moved more, and how.
fn time_change(statement: &Statement, place: &str) -> String {
    let what = part(&statement.question);
    let Some(since) = &statement.before else {
        return format!("{what} {place} has changed");
    };
    let (was, is) = (&since.answers.answers, &statement.now.answers);
    let change = |count: fn(&Pacing) -> u64| {
        let share = |of: &Distribution| count(&of.pacing()) as f64 / of.n().max(1) as f64;
        share(is) - share(was)
    };
    let (short, long) = (change(|it| it.short), change(|it| it.long));
    let (by, word) = if short.abs() >= long.abs() {
        (short, "too short")
    } else {
        (long, "too long")
    };
    let more = if by > 0.0 { "More" } else { "Fewer" };
    format!(
        "{more} found {} {place} {word} {}",
        lower(&what),
        than(statement)
    )
}

/// The same with a small letter at its beginning.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// Where a session leads others that say the same.
fn and_others(statement: &Statement) -> String {
    match (&statement.subject, statement.with.len()) {
        (Subject::Kind(_), _) | (_, 0) => String::new(),
        (_, 1) => " and one other session".to_owned(),
        (_, others) => format!(" and {others} other sessions"),
    }
}

fn place(subject: &Subject) -> String {
    match subject {
        Subject::Kind(Kind::WholeProgramme) => "over the whole programme".to_owned(),
        _ => format!("in {}", named(subject)),
    }
}

fn named(subject: &Subject) -> String {
    match subject {
        Subject::Kind(kind) => kinds(*kind),
        Subject::Session { title, .. } => quoted(title),
    }
}

pub(super) fn is_overall(question: &Question) -> bool {
    question.key.as_str() == "overall"
}

//! Why a statement is made: its counts in a sentence, and what else belongs to it.

use super::action::{aspect, kinds, part};
use super::joined::labelled;
use super::ordinal;
use crate::analysis::{Advice, Certainty, Course, Evidence, Part, Since, Statement, Subject};
use crate::domain::{Polarity, Question, Scale};
use crate::figure::words::{answers_of, number_word, quoted};

/// At most so many sessions or questions are named; the table has them all.
const NAMED: usize = 2;

/// The counts in a sentence, such as “38 of 56 answers from 4 lectures say too short, 2 too long.”
pub(super) fn reason(statement: &Statement) -> String {
    match &statement.also {
        Some(second) => format!(
            "{} {}",
            labelled(statement, &alone(statement)),
            labelled(second, &alone(second))
        ),
        None => alone(statement),
    }
}

fn alone(statement: &Statement) -> String {
    let now = &statement.now;
    let mut text = match statement.advice {
        Advice::MoreTime | Advice::LessTime => {
            let mut text = time_counts(statement);
            text.push_str(&the_same(statement));
            if let Some(since) = &statement.before {
                text.push_str(&then(since, statement.advice));
            }
            text
        }
        Advice::Repeat | Advice::Rework => {
            let best = best(&statement.question);
            let mut text = format!(
                "{} said {best}",
                of_answers(now.answers.top_two_count(), now, &statement.subject)
            );
            if let Some(others) = &statement.others {
                text.push_str(&format!(
                    ", in the {} other sessions {}",
                    others.sessions,
                    answers_of(others.answers.top_two_count(), others.answers.n())
                ));
            }
            text.push('.');
            text
        }
        Advice::Risen | Advice::Fallen => match &statement.before {
            Some(since) => {
                let moved = moved(now, &since.answers, &statement.question);
                let from = &since.answers;
                if since.editions > 2 {
                    format!(
                        "{moved}, from the {} edition to now.",
                        ordinal(from.edition)
                    )
                } else {
                    format!("{moved}.")
                }
            }
            None => String::new(),
        },
    };
    if !statement.except.is_empty() {
        text.push_str(&format!(" Not so in {}.", list(&statement.except)));
    }
    if let Some(part_against) = &statement.against {
        text.push_str(&against(part_against));
    }
    text
}

/// A sentence each.
pub(super) fn more(statement: &Statement) -> Vec<String> {
    let mut more = Vec::new();
    if !statement.with.is_empty() {
        let words = match statement.advice {
            Advice::MoreTime | Advice::LessTime
                if matches!(statement.subject, Subject::Session { .. }) =>
            {
                "The others:"
            }
            Advice::MoreTime | Advice::LessTime => "Above all:",
            Advice::Repeat => "Yet likely lower than in other sessions:",
            Advice::Rework if matches!(statement.subject, Subject::Session { .. }) => {
                "Likely also lower than in other sessions:"
            }
            Advice::Rework => "Likely also below half:",
            Advice::Risen | Advice::Fallen => "Likely in the same direction:",
        };
        more.push(format!("{words} {}.", list(&statement.with)));
    }
    if let (Advice::Repeat | Advice::Rework, Some(since)) = (statement.advice, &statement.before) {
        let Since {
            answers, certainty, ..
        } = since;
        more.push(format!(
            "In the {} edition: {}; {}.",
            ordinal(answers.edition),
            answers_of(answers.answers.top_two_count(), answers.answers.n()),
            changed(*certainty)
        ));
    }
    if let Some((course, certainty)) = &statement.course {
        more.push(over_the_years(course, *certainty, now_polarity(statement)));
    }
    more
}

/// Such as “Over five editions it rises: likely.”
fn over_the_years(course: &Course, certainty: Certainty, polarity: Polarity) -> String {
    let does = match (polarity, course.value > 0.0) {
        (Polarity::Unipolar, true) => "it rises",
        (Polarity::Unipolar, false) => "it falls",
        (Polarity::Bipolar, true) => "more ask for more time",
        (Polarity::Bipolar, false) => "fewer ask for more time",
    };
    let sure = match certainty {
        Certainty::Clear => "clear",
        Certainty::Likely => "likely",
        Certainty::Weak | Certainty::CannotTell => "cannot tell",
    };
    let editions = number_word(course.editions);
    format!("Over {editions} editions {does}: {sure}.")
}

fn now_polarity(statement: &Statement) -> Polarity {
    statement.now.answers.polarity
}

/// How the answers have moved, such as “Too short fell from 9 of 14 to 4 of 15”.
pub(super) fn moved(now: &Evidence, then: &Evidence, question: &Question) -> String {
    let (before, after) = (&then.answers, &now.answers);
    let share = |count: u64, of: u64| count as f64 / of.max(1) as f64;
    let step = |name: &str, from: u64, to: u64| {
        let (was, is) = (share(from, before.n()), share(to, after.n()));
        let verb = if is > was {
            "rose"
        } else if is < was {
            "fell"
        } else {
            "stayed"
        };
        format!(
            "{name} {verb} from {} to {}",
            answers_of(from, before.n()),
            answers_of(to, after.n())
        )
    };
    match after.polarity {
        Polarity::Unipolar => step(
            &format!("Answers of {}", best(question)),
            before.top_two_count(),
            after.top_two_count(),
        ),
        Polarity::Bipolar => {
            let (was, is) = (before.pacing(), after.pacing());
            let short = step("Too short", was.short, is.short);
            let long = step("too long", was.long, is.long);
            let change =
                |from: u64, to: u64| (share(to, after.n()) - share(from, before.n())).abs();
            let (short_by, long_by) = (change(was.short, is.short), change(was.long, is.long));
            // A side that hardly moved is not worth a half sentence.
            if short_by >= 3.0 * long_by {
                short
            } else if long_by >= 3.0 * short_by {
                capital(&long)
            } else {
                format!("{short}, {long}")
            }
        }
    }
}

/// The best answers of a question, quoted: ““very good” or “excellent””.
pub(super) fn best(question: &Question) -> String {
    let answers = question
        .scale
        .as_ref()
        .map(best_answers)
        .unwrap_or_default();
    answers
        .iter()
        .map(|it| format!("“{it}”"))
        .collect::<Vec<_>>()
        .join(" or ")
}

/// The same with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn list(parts: &[Part]) -> String {
    let mut named: Vec<String> = parts.iter().take(NAMED).map(part_text).collect();
    if parts.len() > NAMED {
        named.push(format!("{} more", parts.len() - NAMED));
    }
    and(&named)
}

/// Whether something has changed, in words.
pub(super) fn changed(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => "clearly a change",
        Certainty::Likely => "likely a change",
        Certainty::Weak | Certainty::CannotTell => "too close to tell apart",
    }
}

/// “a”, “a and b”, “a, b and c”.
pub(super) fn and(list: &[String]) -> String {
    match list {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn best_answers(scale: &Scale) -> Vec<String> {
    let skip = if scale.answers.len() > 2 {
        scale.answers.len() - 2
    } else {
        scale.answers.len().saturating_sub(1)
    };
    let best = scale.answers.iter().skip(skip);
    best.map(|it| it.english().to_lowercase()).collect()
}

fn time_counts(statement: &Statement) -> String {
    let Statement {
        now,
        subject,
        question,
        advice,
        ..
    } = statement;

    let pacing = now.answers.pacing();
    let (many, few, word, other) = if *advice == Advice::MoreTime {
        (pacing.short, pacing.long, "too short", "too long")
    } else {
        (pacing.long, pacing.short, "too long", "too short")
    };
    let none = if few == 0 {
        "none".to_owned()
    } else {
        few.to_string()
    };
    format!(
        "{} found {} {word}, {none} {other}.",
        of_answers(many, now, subject),
        what(subject, question)
    )
}

/// The counts of the sessions that a session leads.
fn the_same(statement: &Statement) -> String {
    let counts = |part: &Part| {
        let pacing = part.answers.answers.pacing();
        let count = if statement.advice == Advice::MoreTime {
            pacing.short
        } else {
            pacing.long
        };
        answers_of(count, part.answers.answers.n())
    };
    match (&statement.subject, statement.with.as_slice()) {
        (Subject::Kind(_), _) | (_, []) => String::new(),
        (_, [one]) => format!(
            " So did {} in {}{}.",
            counts(one),
            quoted(one.session.as_deref().unwrap_or_default()),
            one.minutes
                .filter(|_| is_for_questions(&one.question))
                .map_or_else(String::new, |it| format!(" ({it} minutes)"))
        ),
        (_, others) => format!(
            " So did {} in the others.",
            and(&others.iter().map(counts).collect::<Vec<_>>())
        ),
    }
}

/// What was too short or too long: the minutes, where they are known.
fn what(subject: &Subject, question: &Question) -> String {
    match subject {
        Subject::Session {
            minutes: Some(minutes),
            ..
        } if is_for_questions(question) => format!("its {minutes} minutes"),
        _ => "it".to_owned(),
    }
}

fn is_for_questions(question: &Question) -> bool {
    question.key.as_str() == "time-for-questions"
}

/// “9 of 14”, or “38 of 56 answers from 4 lectures” where people answered several.
fn of_answers(count: u64, now: &Evidence, subject: &Subject) -> String {
    let counts = answers_of(count, now.answers.n());
    match subject {
        Subject::Kind(kind) if now.sessions > 1 => {
            format!("{counts} answers from {} {}", now.sessions, kinds(*kind))
        }
        _ => counts,
    }
}

fn then(since: &Since, advice: Advice) -> String {
    let answers = &since.answers.answers;
    let pacing = answers.pacing();
    let count = if advice == Advice::MoreTime {
        pacing.short
    } else {
        pacing.long
    };
    format!(
        " In the {} edition {}: {}.",
        ordinal(since.answers.edition),
        answers_of(count, answers.n()),
        changed(since.certainty)
    )
}

fn against(other: &Part) -> String {
    let pacing = other.answers.answers.pacing();
    let (count, word) = if pacing.short > pacing.long {
        (pacing.short, "too short")
    } else {
        (pacing.long, "too long")
    };
    format!(
        " {} was {word} for {}, so shift time rather than add or cut it.",
        part(&other.question),
        answers_of(count, other.answers.answers.n())
    )
}

fn part_text(part: &Part) -> String {
    let answers = &part.answers.answers;
    let name = match &part.session {
        Some(title) => quoted(title),
        None => aspect(&part.question),
    };
    let minutes = match part.minutes {
        Some(minutes) if is_for_questions(&part.question) => format!(" of {minutes} minutes"),
        _ => String::new(),
    };
    let counts = match answers.polarity {
        Polarity::Unipolar => answers_of(answers.top_two_count(), answers.n()),
        Polarity::Bipolar => {
            let pacing = answers.pacing();
            if pacing.short >= pacing.long {
                format!("{} too short", answers_of(pacing.short, answers.n()))
            } else {
                format!("{} too long", answers_of(pacing.long, answers.n()))
            }
        }
    };
    format!("{name} ({counts}{})", minutes.replace(" of ", ", "))
}

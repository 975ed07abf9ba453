//! One statement for one session: what to do with its time, and with the session itself.

use super::{Advice, Certainty, Statement, Subject};

/// Joins what is said of a session's place and of its time, where both are at least likely. The
/// surer one leads, and of equals the place; each keeps its own certainty.
pub(super) fn joined(statements: Vec<Statement>) -> Vec<Statement> {
    let (places, mut kept): (Vec<_>, Vec<_>) = statements.into_iter().partition(is_place);
    for place in places {
        let time = kept.iter().position(|it| belongs(it, &place));
        match time {
            Some(at) => {
                let time = kept.remove(at);
                kept.push(join(place, time));
            }
            None => kept.push(place),
        }
    }
    kept
}

/// The sessions whose place is at least likely: what is said of their time is said of them alone.
pub(super) fn placed(statements: &[Statement]) -> Vec<&Subject> {
    statements
        .iter()
        .filter(|it| is_place(it) && it.certainty <= Certainty::Likely)
        .map(|it| &it.subject)
        .collect()
}

fn is_place(statement: &Statement) -> bool {
    matches!(statement.advice, Advice::Repeat | Advice::Rework)
        && matches!(statement.subject, Subject::Session { .. })
}

/// Whether a statement is about the time of the session that has this place, and of no other.
fn belongs(time: &Statement, place: &Statement) -> bool {
    matches!(time.advice, Advice::MoreTime | Advice::LessTime)
        && time.subject == place.subject
        && time.with.is_empty()
        && time.also.is_none()
        && time.certainty.max(place.certainty) <= Certainty::Likely
}

fn join(place: Statement, time: Statement) -> Statement {
    let (lead, second) = if time.certainty < place.certainty {
        (time, place)
    } else {
        (place, time)
    };
    Statement {
        effect: lead.effect.max(second.effect),
        also: Some(Box::new(second)),
        ..lead
    }
}

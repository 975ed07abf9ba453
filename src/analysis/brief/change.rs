//! What has changed since the edition before, by question and kind.

use super::super::compare::Point;
use super::super::ranks::RankComparison;
use super::facts::{Facts, evidence};
use super::{Since, Subject, Tested};
use crate::domain::{Polarity, Question};

/// Tests the headline number of every question and kind against the edition before, where
/// both may be shown and compared.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Tested> {
    facts
        .by_kind
        .iter()
        .filter_map(|fact| {
            let (before, now) = fact.two()?;
            between(fact.subject(), fact.question, before, now)
        })
        .collect()
}

/// The change from one point to the next, where both may be shown and compared.
pub(super) fn between(
    subject: Subject,
    question: &Question,
    before: &Point,
    now: &Point,
) -> Option<Tested> {
    let difference = now.difference(before)?;
    let p_value = match now.ranks(before) {
        // The test of the ranks speaks of all answers, the statement of the headline number:
        // where the two point apart, the test says nothing for the statement.
        Some(ranks) if !agree(&ranks, difference.value, now) => 1.0,
        _ => now.change_p_value(before)?,
    };
    Some(Tested {
        subject,
        question: question.clone(),
        value: (difference.value, difference.lower, difference.upper),
        p_value,
        adjusted: 1.0,
        editions: 2,
        before: Some(evidence(before)?),
        now: evidence(now)?,
    })
}

/// Whether the answers as a whole have moved where the headline number has. Net pacing falls
/// when answers move up, towards too long.
fn agree(ranks: &RankComparison, change: f64, now: &Point) -> bool {
    let is_bipolar = now
        .answers
        .shown()
        .is_some_and(|it| it.polarity == Polarity::Bipolar);
    let up = if is_bipolar {
        change < 0.0
    } else {
        change > 0.0
    };
    let down = if is_bipolar {
        change > 0.0
    } else {
        change < 0.0
    };
    (up && ranks.superiority > 0.5) || (down && ranks.superiority < 0.5)
}

impl Tested {
    /// A change as what a statement says of the edition before, or of the first of several.
    pub(super) fn since(&self) -> Option<Since> {
        Some(Since {
            editions: self.editions,
            answers: self.before.clone()?,
            certainty: self.certainty(),
            difference: self.value,
            p_value: self.p_value,
        })
    }
}

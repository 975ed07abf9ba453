//! What has changed since the edition before, by question and kind.

use super::facts::{Facts, evidence};
use super::{Since, Tested};

/// Tests the headline number of every question and kind against the edition before, where
/// both may be shown and compared.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Tested> {
    facts
        .by_kind
        .iter()
        .filter_map(|fact| {
            let (before, now) = fact.two()?;
            let difference = now.difference(before)?;
            Some(Tested {
                subject: fact.subject(),
                question: fact.question.clone(),
                value: (difference.value, difference.lower, difference.upper),
                p_value: now.change_p_value(before)?,
                adjusted: 1.0,
                before: Some(evidence(before)?),
                now: evidence(now)?,
            })
        })
        .collect()
}

impl Tested {
    /// A change as what a statement says of the edition before.
    pub(super) fn since(&self) -> Option<Since> {
        Some(Since {
            answers: self.before.clone()?,
            certainty: self.certainty(),
            difference: self.value,
            p_value: self.p_value,
        })
    }
}

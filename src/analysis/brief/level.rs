//! What to rework by itself: questions in which fewer than half chose one of the two best
//! answers, by kind.

use super::facts::Facts;
use super::{Evidence, Tested, certainty};
use crate::domain::Polarity;

/// Half of the answers: below it, fewer people are pleased than not.
const HALF: f64 = 0.5;

/// Tests the share of the two best answers of every kind against a half. Only what lies
/// below is a finding, so what lies above has p = 1: the many questions that please people
/// must not make the others look surer.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Tested> {
    facts
        .by_kind
        .iter()
        .filter_map(|fact| {
            let now: Evidence = fact.now()?;
            let n = now.answers.n();
            if now.answers.polarity != Polarity::Unipolar || n == 0 {
                return None;
            }
            let best = now.answers.top_two_count();
            let share = now.headline();
            let p_value = if share.value < HALF {
                certainty::sign_test(now.people(best), now.people(n - best))
            } else {
                1.0
            };
            Some(Tested {
                subject: fact.subject(),
                question: fact.question.clone(),
                value: (share.value - HALF, share.lower - HALF, share.upper - HALF),
                p_value,
                adjusted: 1.0,
                editions: 1,
                before: None,
                now,
            })
        })
        .collect()
}

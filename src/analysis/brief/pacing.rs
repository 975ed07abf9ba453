//! What to give more or less time: net pacing against none, by kind and by session.

use super::facts::Facts;
use super::{Evidence, Subject, Tested, certainty};
use crate::domain::{Polarity, Question};

/// Time is advised on only where more than this share of the answers ask for it.
const ENOUGH: f64 = 1.0 / 3.0;

/// Whether enough of the answers ask for what the net pacing asks for.
pub(super) fn is_wanted(tested: &Tested) -> bool {
    let pacing = tested.now.answers.pacing();
    let count = if tested.value.0 > 0.0 {
        pacing.short
    } else {
        pacing.long
    };
    count as f64 > ENOUGH * tested.now.answers.n() as f64
}

/// Tests every question about time that may be shown: of every kind, and of the sessions of
/// kinds that have several.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Tested> {
    let kinds = facts
        .by_kind
        .iter()
        .filter_map(|it| tested(it.subject(), it.question, it.now()?));
    let sessions = facts
        .by_session
        .iter()
        .filter(|it| facts.shown_of(it.session.plan.kind, &it.question.key) > 1)
        .filter_map(|it| tested(it.subject(), it.question, it.now(facts.number)?));
    kinds.chain(sessions).collect()
}

fn tested(subject: Subject, question: &Question, now: Evidence) -> Option<Tested> {
    if now.answers.polarity != Polarity::Bipolar || now.answers.n() == 0 {
        return None;
    }
    let pacing = now.answers.pacing();
    let net = now.headline();
    Some(Tested {
        subject,
        question: question.clone(),
        p_value: certainty::sign_test(now.people(pacing.short), now.people(pacing.long)),
        adjusted: 1.0,
        editions: 1,
        value: (net.value, net.lower, net.upper),
        before: None,
        now,
    })
}

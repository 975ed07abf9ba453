//! What cannot be told from the numbers of an edition.

use super::super::disclosure::{Reason, Received};
use super::facts::Facts;
use crate::domain::{Comparability, Key, Kind, State};

/// Below this share of the cohort, who did not answer may think otherwise.
const LOW_RESPONSE: f64 = 0.6;

/// Something that these numbers cannot tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Limit {
    /// There is no earlier edition with answers, so nothing can be said of changes.
    OneEdition,
    /// Sessions that still take answers or have not been held; their titles.
    NotClosed(Vec<String>),
    /// Sessions with fewer answers than may be shown, or none; their titles.
    TooFew(Vec<String>),
    /// Answers that are not shown because nearly all of a small group said the same: the
    /// session and the question.
    NearlyUnanimous(Vec<(String, Key)>),
    /// Sessions that few of the cohort answered: the title, how many answered.
    LowResponse(Vec<(String, u64)>, u32),
    /// A question that is not the one of the edition before.
    Broken(Key, Vec<Kind>, Comparability),
    /// Kinds of session that the edition before did not have, or not with answers that may be
    /// shown.
    NoEarlier(Vec<Kind>),
    /// Of so many comparisons with the edition before, so many leave open whether anything has
    /// changed.
    Undecided {
        /// All comparisons by question and kind.
        comparisons: usize,
        /// Those that are neither clear nor likely.
        undecided: usize,
    },
}

/// What is to be said of the edition.
pub(super) fn limits(facts: &Facts<'_>, comparisons: usize, undecided: usize) -> Vec<Limit> {
    let mut limits = Vec::new();
    if facts.before.is_none() {
        limits.push(Limit::OneEdition);
    } else if comparisons > 0 {
        limits.push(Limit::Undecided {
            comparisons,
            undecided,
        });
    }
    limits.extend(low_response(facts));
    limits.extend(some(titles(facts, |state, _| state != State::Closed)).map(Limit::NotClosed));
    limits.extend(
        some(titles(facts, |state, received| {
            state == State::Closed && matches!(received, Received::FewerThan(_))
        }))
        .map(Limit::TooFew),
    );
    limits.extend(some(nearly_unanimous(facts)).map(Limit::NearlyUnanimous));
    limits.extend(broken(facts));
    if facts.before.is_some() {
        limits.extend(some(without_earlier(facts)).map(Limit::NoEarlier));
    }
    limits
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn titles(facts: &Facts<'_>, is: impl Fn(State, Received) -> bool) -> Vec<String> {
    facts
        .last
        .sessions
        .iter()
        .zip(&facts.summaries)
        .filter(|(session, summary)| is(session.state, summary.received))
        .map(|(session, _)| session.plan.title.clone())
        .collect()
}

fn low_response(facts: &Facts<'_>) -> Option<Limit> {
    let cohort = facts.last.edition.plan.cohort_size;
    let low: Vec<(String, u64)> = facts
        .last
        .sessions
        .iter()
        .zip(&facts.summaries)
        .filter(|(_, summary)| {
            summary
                .response_rate(cohort)
                .is_some_and(|it| it < LOW_RESPONSE)
        })
        .map(|(session, summary)| (session.plan.title.clone(), summary.received.at_least()))
        .collect();
    some(low).map(|it| Limit::LowResponse(it, cohort))
}

fn nearly_unanimous(facts: &Facts<'_>) -> Vec<(String, Key)> {
    facts
        .by_session
        .iter()
        .filter(|it| matches!(it.answers.reason(), Some(Reason::NearlyUnanimous(_))))
        .map(|it| (it.session.plan.title.clone(), it.question.key.clone()))
        .collect()
}

fn broken(facts: &Facts<'_>) -> Vec<Limit> {
    let mut limits: Vec<(Key, Vec<Kind>, Comparability)> = Vec::new();
    for fact in &facts.by_kind {
        let broken = fact.two().and_then(|(_, now)| now.break_before);
        let Some(broken) = broken else {
            continue;
        };
        match limits
            .iter_mut()
            .find(|(key, _, it)| *key == fact.question.key && *it == broken)
        {
            Some((_, kinds, _)) => kinds.push(fact.kind),
            None => limits.push((fact.question.key.clone(), vec![fact.kind], broken)),
        }
    }
    limits
        .into_iter()
        .map(|(key, kinds, how)| Limit::Broken(key, kinds, how))
        .collect()
}

/// Kinds with numbers now and without any before.
fn without_earlier(facts: &Facts<'_>) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for kind in Kind::ALL {
        let mut of_kind = facts
            .by_kind
            .iter()
            .filter(|it| it.kind == *kind && it.now().is_some())
            .peekable();
        if of_kind.peek().is_some()
            && of_kind.all(|it| {
                it.two()
                    .is_none_or(|(before, _)| before.answers.shown().is_none())
            })
        {
            kinds.push(*kind);
        }
    }
    kinds
}

//! What became of decisions: the edition in which they took effect against the one before.

use std::collections::BTreeSet;

use super::super::compare::{EditionAnswers, Point, compare};
use super::super::frame::AnalysisError;
use super::change;
use super::facts::Facts;
use super::{Evidence, Since, Subject, Tested};
use crate::domain::{
    Comparability, Decision, DecisionSubject, Expected, Question, Session, SessionId,
};

/// A decision, held against what participants said before and after it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedDecision {
    /// The decision.
    pub decision: Decision,
    /// What it is about; `None` where the edition no longer has its session.
    pub subject: Option<Subject>,
    /// Its question, where the edition asked it.
    pub question: Option<Question>,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The number has moved.
    Moved {
        /// Whether it has moved where it was meant to.
        as_expected: bool,
        /// The answers of the edition in which the decision took effect.
        now: Box<Evidence>,
        /// Those of the edition before, and how sure the change is.
        since: Box<Since>,
    },
    /// There is nothing to compare: no earlier edition or no session that this one follows.
    NoEarlier,
    /// The edition did not ask the question.
    NotAsked,
    /// The answers of one of the two editions may not be shown, or there are none.
    NotShown,
    /// The question has changed between the two.
    NotComparable(Comparability),
}

/// A check before it is known how many comparisons there are.
pub(super) struct Check {
    decision: Decision,
    subject: Option<Subject>,
    question: Option<Question>,
    state: State,
}

enum State {
    /// One of the changes by kind is this comparison.
    OfKind(Box<Tested>),
    /// A comparison of its own.
    Own(Box<Tested>),
    Cannot(Outcome),
}

/// Compares what each decision is about.
pub(super) fn found(
    editions: &[EditionAnswers],
    facts: &Facts<'_>,
    decisions: &[Decision],
) -> Result<Vec<Check>, AnalysisError> {
    decisions
        .iter()
        .map(|decision| match &decision.plan.subject {
            DecisionSubject::Kind(kind) => Ok(of_kind(facts, decision, Subject::Kind(*kind))),
            DecisionSubject::Session(key) => {
                let session = facts.last.sessions.iter().find(|it| it.plan.key == *key);
                match session {
                    Some(session) => of_session(editions, facts, decision, session),
                    None => Ok(cannot(decision, None, None, Outcome::NotAsked)),
                }
            }
        })
        .collect()
}

fn of_kind(facts: &Facts<'_>, decision: &Decision, subject: Subject) -> Check {
    let fact = facts
        .by_kind
        .iter()
        .find(|it| it.subject() == subject && it.question.key == decision.plan.question);
    let Some(fact) = fact else {
        return cannot(decision, Some(subject), None, Outcome::NotAsked);
    };
    let question = fact.question;
    match fact.two() {
        Some((before, now)) => check(decision, subject, question, before, now, State::OfKind),
        None => cannot(decision, Some(subject), Some(question), Outcome::NoEarlier),
    }
}

/// The session's own line: itself in the last edition, and in earlier ones all that it follows.
fn of_session(
    editions: &[EditionAnswers],
    facts: &Facts<'_>,
    decision: &Decision,
    session: &Session,
) -> Result<Check, AnalysisError> {
    let asked = facts
        .by_session
        .iter()
        .find(|it| it.session.id == session.id && it.question.key == decision.plan.question);
    let Some(fact) = asked else {
        return Ok(cannot(decision, None, None, Outcome::NotAsked));
    };
    let others: BTreeSet<SessionId> = facts
        .last
        .sessions
        .iter()
        .map(|it| it.id)
        .filter(|it| *it != session.id)
        .collect();
    let alone: Vec<EditionAnswers> = editions
        .iter()
        .map(|it| {
            let mut it = it.clone();
            it.sessions.retain(|it| !others.contains(&it.id));
            it.links.retain(|it| !others.contains(&it.session));
            it
        })
        .collect();
    let line = compare(&alone, &decision.plan.question, true)?
        .into_iter()
        .find(|it| {
            it.points
                .last()
                .is_some_and(|it| it.edition == facts.number)
        });
    let points = line.map(|it| it.points).unwrap_or_default();
    Ok(match points.as_slice() {
        [.., before, now] => check(
            decision,
            fact.subject(),
            fact.question,
            before,
            now,
            State::Own,
        ),
        _ => cannot(
            decision,
            Some(fact.subject()),
            Some(fact.question),
            Outcome::NoEarlier,
        ),
    })
}

fn check(
    decision: &Decision,
    subject: Subject,
    question: &Question,
    before: &Point,
    now: &Point,
    state: impl Fn(Box<Tested>) -> State,
) -> Check {
    let tested = match now.break_before {
        Some(broken) => Err(Outcome::NotComparable(broken)),
        None => change::between(subject.clone(), question, before, now).ok_or(Outcome::NotShown),
    };
    match tested {
        Ok(tested) => Check {
            decision: decision.clone(),
            subject: Some(subject),
            question: Some(question.clone()),
            state: state(Box::new(tested)),
        },
        Err(outcome) => cannot(decision, Some(subject), Some(question), outcome),
    }
}

fn cannot(
    decision: &Decision,
    subject: Option<Subject>,
    question: Option<&Question>,
    outcome: Outcome,
) -> Check {
    Check {
        decision: decision.clone(),
        subject,
        question: question.cloned(),
        state: State::Cannot(outcome),
    }
}

impl Check {
    /// The p-value, where it is not that of a change by kind.
    pub(super) fn own_p_value(&self) -> Option<f64> {
        match &self.state {
            State::Own(tested) => Some(tested.p_value),
            State::OfKind(_) | State::Cannot(_) => None,
        }
    }

    /// Takes the adjusted p-value over: its own by `next`, or that of the change.
    pub(super) fn adjust(&mut self, changes: &[Tested], next: &mut dyn FnMut(&mut f64)) {
        match &mut self.state {
            State::Own(tested) => next(&mut tested.adjusted),
            State::OfKind(tested) => {
                let same = changes
                    .iter()
                    .find(|it| it.is_about(&tested.subject, &tested.question.key));
                if let Some(change) = same {
                    tested.adjusted = change.adjusted;
                }
            }
            State::Cannot(_) => {}
        }
    }

    /// The check as it is told.
    pub(super) fn checked(self) -> CheckedDecision {
        let Self {
            decision,
            subject,
            question,
            state,
        } = self;
        let outcome = match state {
            State::Cannot(outcome) => outcome,
            State::OfKind(tested) | State::Own(tested) => {
                let rises = decision.plan.expected == Expected::Higher;
                match tested.since() {
                    Some(since) => Outcome::Moved {
                        as_expected: (tested.value.0 > 0.0) == rises,
                        now: Box::new(tested.now),
                        since: Box::new(since),
                    },
                    None => Outcome::NotShown,
                }
            }
        };
        CheckedDecision {
            decision,
            subject,
            question,
            outcome,
        }
    }
}

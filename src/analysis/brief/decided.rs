//! What became of decisions: the edition in which they took effect against the one before.

use std::collections::BTreeSet;

use super::super::compare::{EditionAnswers, Point, compare};
use super::super::frame::AnalysisError;
use super::change;
use super::facts::{Facts, SessionFact};
use super::place::OVERALL;
use super::{Certainty, Evidence, Since, Subject, Tested};
use crate::domain::{
    Comparability, Decision, DecisionSubject, Expected, Key, Polarity, Question, Session, SessionId,
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
    /// What fell meanwhile, where the decision likely did what it was meant to do.
    pub meanwhile: Option<Fallen>,
}

/// A headline number of the same kind, or of the same session through the years, that has likely
/// fallen.
#[derive(Clone, Debug, PartialEq)]
pub struct Fallen {
    /// What it is about.
    pub subject: Subject,
    /// The question.
    pub question: Question,
    /// The answers of the edition in which the decision took effect.
    pub now: Evidence,
    /// Those of the edition before, and how sure the change is.
    pub since: Since,
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
    /// The overall impression of the same session, where the decision is about another question.
    overall: Option<Box<Tested>>,
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
    let alone = alone(editions, facts, session);
    let points = own_points(&alone, facts, &decision.plan.question)?;
    Ok(match points.as_slice() {
        [.., before, now] => Check {
            overall: own_overall(&alone, facts, fact)?.map(Box::new),
            ..check(
                decision,
                fact.subject(),
                fact.question,
                before,
                now,
                State::Own,
            )
        },
        _ => cannot(
            decision,
            Some(fact.subject()),
            Some(fact.question),
            Outcome::NoEarlier,
        ),
    })
}

/// The editions, the last one with this session alone.
fn alone(editions: &[EditionAnswers], facts: &Facts<'_>, session: &Session) -> Vec<EditionAnswers> {
    let others: BTreeSet<SessionId> = facts
        .last
        .sessions
        .iter()
        .map(|it| it.id)
        .filter(|it| *it != session.id)
        .collect();
    let mut alone = editions.to_vec();
    for edition in &mut alone {
        edition.sessions.retain(|it| !others.contains(&it.id));
        edition.links.retain(|it| !others.contains(&it.session));
    }
    alone
}

/// A question through the editions, as it was put to the session and to those that it follows.
fn own_points(
    alone: &[EditionAnswers],
    facts: &Facts<'_>,
    question: &Key,
) -> Result<Vec<Point>, AnalysisError> {
    let line = compare(alone, question, true)?.into_iter().find(|it| {
        let last = it.points.last();
        last.is_some_and(|it| it.edition == facts.number)
    });
    Ok(line.map(|it| it.points).unwrap_or_default())
}

/// How the overall impression of a session has changed, where the session was asked and the
/// decision is not about it anyhow.
fn own_overall(
    alone: &[EditionAnswers],
    facts: &Facts<'_>,
    decided: &SessionFact<'_>,
) -> Result<Option<Tested>, AnalysisError> {
    let asked = facts
        .by_session
        .iter()
        .filter(|it| it.session.id == decided.session.id)
        .find(|it| it.question.key.as_str() == OVERALL && it.question.key != decided.question.key);
    let Some(fact) = asked else {
        return Ok(None);
    };
    let points = own_points(alone, facts, &fact.question.key)?;
    Ok(match points.as_slice() {
        [.., before, now] => change::between(fact.subject(), fact.question, before, now),
        _ => None,
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
            overall: None,
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
        overall: None,
    }
}

impl Check {
    /// The p-values of what is not a change by kind.
    pub(super) fn own_p_values(&self) -> Vec<f64> {
        let own = match &self.state {
            State::Own(tested) => Some(tested),
            State::OfKind(_) | State::Cannot(_) => None,
        };
        own.into_iter()
            .chain(&self.overall)
            .map(|it| it.p_value)
            .collect()
    }

    /// Takes the adjusted p-values over: its own by `next`, or that of the change.
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
        if let Some(overall) = &mut self.overall {
            next(&mut overall.adjusted);
        }
    }

    /// The check as it is told, beside what else has changed.
    pub(super) fn checked(self, changes: &[Tested]) -> CheckedDecision {
        let Self {
            decision,
            subject,
            question,
            state,
            overall,
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
        let helped = matches!(
            &outcome,
            Outcome::Moved { as_expected: true, since, .. } if since.certainty <= Certainty::Likely
        );
        let meanwhile = subject.as_ref().filter(|_| helped).and_then(|subject| {
            let kind = Subject::Kind(subject.kind());
            let beside = changes
                .iter()
                .filter(|it| it.subject == kind && it.question.key != decision.plan.question);
            fallen(overall.as_deref().into_iter()).or_else(|| fallen(beside))
        });
        CheckedDecision {
            decision,
            subject,
            question,
            outcome,
            meanwhile,
        }
    }
}

/// Of what has likely fallen the overall impression, else the surest and largest. Time is neither
/// good nor bad by rising or falling.
fn fallen<'a>(changes: impl Iterator<Item = &'a Tested>) -> Option<Fallen> {
    let found = changes
        .filter(|it| it.now.answers.polarity == Polarity::Unipolar && it.value.0 < 0.0)
        .filter(|it| it.certainty() <= Certainty::Likely)
        .min_by(|a, b| {
            let rank = |it: &Tested| (it.question.key.as_str() != OVERALL, it.certainty());
            rank(a).cmp(&rank(b)).then(a.value.0.total_cmp(&b.value.0))
        })?;
    Some(Fallen {
        subject: found.subject.clone(),
        question: found.question.clone(),
        now: found.now.clone(),
        since: found.since()?,
    })
}

//! What to repeat and what to rework: the place of a session among those of its edition.

use super::super::disclosure;
use super::super::standing::{SessionStanding, standings};
use super::certainty::judge_place;
use super::facts::{Facts, SessionFact};
use super::{Certainty, Evidence, Grounds, Subject};
use crate::domain::{Key, Kind, Polarity, Question};

/// Thirds of fewer sessions than this mean nothing.
const FEWEST_SESSIONS: usize = 4;

/// A session that pleased this share of people needs no rework, whatever its place. One that
/// pleased fewer than half is not worth repeating for its place alone, and only such ones are low
/// in other questions than “overall”.
const GOOD_ENOUGH: f64 = 0.8;
const HALF: f64 = 0.5;

/// The question by which sessions are repeated; all others only say what to rework.
pub(super) const OVERALL: &str = "overall";

/// A session that stands out in a question.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) subject: Subject,
    pub(super) question: Question,
    pub(super) top: bool,
    pub(super) certainty: Certainty,
    pub(super) effect: f64,
    pub(super) now: Evidence,
    pub(super) others: Option<Evidence>,
    pub(super) grounds: Grounds,
}

impl Placed {
    pub(super) fn is_overall(&self) -> bool {
        self.question.key.as_str() == OVERALL
    }
}

/// The sessions that stand out in a question on which the last is the best answer. The survey of
/// the whole programme is not one of them.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Placed> {
    let mut keys: Vec<&Key> = Vec::new();
    for fact in &facts.by_session {
        if !keys.contains(&&fact.question.key) {
            keys.push(&fact.question.key);
        }
    }
    keys.into_iter()
        .flat_map(|key| of_question(facts, key))
        .collect()
}

fn of_question(facts: &Facts<'_>, key: &Key) -> Vec<Placed> {
    let rated: Vec<&SessionFact<'_>> = facts
        .by_session
        .iter()
        .filter(|it| it.question.key == *key && it.session.plan.kind != Kind::WholeProgramme)
        .filter(|it| {
            it.answers
                .shown()
                .is_some_and(|it| it.polarity == Polarity::Unipolar && it.n() > 0)
        })
        .collect();
    // Shares of other scales cannot stand in one order.
    let Some(first) = rated.first() else {
        return Vec::new();
    };
    let scale = &first.question.scale;
    let alike: Vec<&SessionFact<'_>> = rated
        .iter()
        .copied()
        .filter(|it| it.question.scale == *scale)
        .collect();
    // Placing sessions draws many random numbers, which is left out where nothing could be said.
    let is_low = |it: &&SessionFact<'_>| {
        let shown = it.answers.shown();
        shown.is_some_and(|it| it.headline().value < HALF)
    };
    let may_say = key.as_str() == OVERALL || alike.iter().any(is_low);
    if alike.len() < FEWEST_SESSIONS || !may_say {
        return Vec::new();
    }
    let shown: Vec<_> = alike
        .iter()
        .filter_map(|it| Some((it.session.id, it.answers.shown()?)))
        .collect();
    let standings = standings(&shown);
    let middle = standings.iter().map(|it| it.shrunk).sum::<f64>() / standings.len().max(1) as f64;
    standings
        .iter()
        .filter_map(|standing| {
            let place = alike
                .iter()
                .position(|it| it.session.id == standing.session)?;
            placed(facts, &alike, place, standing, middle)
        })
        .collect()
}

fn placed(
    facts: &Facts<'_>,
    alike: &[&SessionFact<'_>],
    place: usize,
    standing: &SessionStanding,
    middle: f64,
) -> Option<Placed> {
    let fact = alike.get(place)?;
    let top = standing.top_third >= standing.bottom_third;
    let (probability, beyond) = if top {
        (standing.top_third, standing.interval.0 > middle)
    } else {
        (standing.bottom_third, standing.interval.1 < middle)
    };
    let of_no_use = if top {
        standing.raw < HALF
    } else if fact.question.key.as_str() == OVERALL {
        standing.raw >= GOOD_ENOUGH
    } else {
        standing.raw >= HALF
    };
    let certainty = judge_place(probability, beyond);
    if of_no_use || certainty == Certainty::CannotTell {
        return None;
    }
    let others: Vec<_> = alike
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place)
        .map(|(_, it)| it.answers.clone())
        .collect();
    let pool = disclosure::pool(&others);
    Some(Placed {
        subject: fact.subject(),
        question: fact.question.clone(),
        top,
        certainty,
        effect: (standing.shrunk - middle).abs(),
        now: fact.now(facts.number)?,
        others: pool.answers.shown().map(|answers| Evidence {
            edition: facts.number,
            sessions: pool.sessions,
            answers: answers.clone(),
        }),
        grounds: Grounds::Place {
            probability,
            shrunk: standing.shrunk,
            interval: standing.interval,
            sessions: alike.len(),
        },
    })
}

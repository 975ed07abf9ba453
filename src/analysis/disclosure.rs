//! Disclosure control: the one place that decides what may be shown. Every number about
//! answers leaves the analysis as a [`Cell`] or a [`Received`] that was made here.
//!
//! A number may be shown when its session is closed for good, so that it never changes
//! again and two views of it never differ; when at least the threshold of people stand
//! behind it; and when they did not all, or all but one, say the same, because then the
//! number tells what each of a small group answered. Sums are made of numbers that are
//! shown, and of nothing else: so whatever is computed from what is shown, by adding and
//! subtracting, is again made of numbers that are shown. Who said that they did not attend
//! is counted nowhere: all that came in, less those who answered, would single them out.

use std::fmt;

use super::distribution::Distribution;
use crate::domain::{State, Threshold};

/// A group of fewer than this many people, or than this many thresholds, is small: that
/// all of it said the same is then about its people, not about the session.
const SMALL: u64 = 20;
const SMALL_IN_THRESHOLDS: u64 = 4;

/// A number or a summary that may be closed. A closed cell holds nothing of its answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<T> {
    /// It may be shown.
    Shown(T),
    /// It may not.
    Withheld(Reason),
}

/// Why a cell is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The session still takes answers.
    StillOpen,
    /// Fewer answers than this threshold; perhaps none.
    TooFew(Threshold),
    /// At least this threshold, and all of them or all but one gave the same answer.
    NearlyUnanimous(Threshold),
    /// Several sessions, none of which may be shown, so that there is nothing to add up.
    NoneShown,
    /// Fewer than so many responses that answered several questions: too few to say how the
    /// answers of one response hang together.
    TooFewTogether(u64),
    /// There is nothing in it that differs, so it cannot be computed.
    NoDifference,
}

/// How many people who attended have responded, as exactly as may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// So many; only of closed sessions.
    Exactly(u64),
    /// So many or more. It moves in steps of the threshold, so that who watches the
    /// number while a neighbour sends learns nothing from it.
    AtLeast(u64),
    /// Fewer than the threshold; perhaps none.
    FewerThan(u64),
}

/// The answers of several sessions together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pool {
    /// The sum of the cells that are shown.
    pub(super) answers: Cell<Distribution>,
    /// How many sessions are in it.
    pub(super) sessions: usize,
    /// How many closed sessions are not in it, because their own cell is closed.
    pub(super) left_out: usize,
}

impl<T> Cell<T> {
    /// The value, where it may be shown.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Withheld(_) => None,
        }
    }

    /// The value, or why it is closed.
    ///
    /// # Errors
    /// When it is closed.
    pub fn into_result(self) -> Result<T, Reason> {
        match self {
            Self::Shown(value) => Ok(value),
            Self::Withheld(reason) => Err(reason),
        }
    }

    /// Why it is closed, where it is.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Shown(_) => None,
            Self::Withheld(reason) => Some(*reason),
        }
    }
}

/// Why, in one sentence for an officer.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StillOpen => f.write_str(
                "Until a session is closed for good only the number of its answers is shown, in \
                 steps, so that nobody learns who has just answered.",
            ),
            Self::TooFew(threshold) => write!(
                f,
                "Fewer than {threshold} answers, or none, are not shown, because so few could \
                 point to a person."
            ),
            Self::NearlyUnanimous(threshold) => write!(
                f,
                "Where at least {threshold} answered and all or nearly all chose the same answer, \
                 it is not shown which one, because in a group of fewer than {} it would tell \
                 what each of them chose.",
                small(*threshold)
            ),
            Self::NoneShown => f.write_str(
                "Where none of several sessions may be shown on its own, their sum is not shown \
                 either.",
            ),
            Self::TooFewTogether(few) => write!(
                f,
                "How the answers of one response hang together is shown from {few} responses on, \
                 because in a smaller group it could tell what one person answered."
            ),
            Self::NoDifference => {
                f.write_str("It cannot be computed, because these responses do not differ in sum.")
            }
        }
    }
}

impl Received {
    /// What may be said of this many responses of people who attended.
    pub(super) fn of(state: State, responses: u64, threshold: Threshold) -> Self {
        let step = threshold.answers();
        if responses < step {
            Self::FewerThan(step)
        } else if state == State::Closed {
            Self::Exactly(responses)
        } else {
            Self::AtLeast(responses - responses % step)
        }
    }

    /// The number that is surely reached.
    pub fn at_least(self) -> u64 {
        match self {
            Self::Exactly(responses) | Self::AtLeast(responses) => responses,
            Self::FewerThan(_) => 0,
        }
    }
}

/// The answers to one question of one session.
pub(super) fn answers(
    state: State,
    answers: Distribution,
    threshold: Threshold,
) -> Cell<Distribution> {
    let n = answers.n();
    if state != State::Closed {
        return Cell::Withheld(Reason::StillOpen);
    }
    if n < threshold.answers() {
        return Cell::Withheld(Reason::TooFew(threshold));
    }
    if n < small(threshold) && answers.counts.iter().any(|count| count + 1 >= n) {
        return Cell::Withheld(Reason::NearlyUnanimous(threshold));
    }
    Cell::Shown(answers)
}

/// The texts that were written to one question of one session. A person writes at most one
/// text to a question, so there are as many people behind them as there are texts.
pub(super) fn texts(state: State, texts: Vec<String>, threshold: Threshold) -> Cell<Vec<String>> {
    if state != State::Closed {
        Cell::Withheld(Reason::StillOpen)
    } else if (texts.len() as u64) < threshold.answers() {
        Cell::Withheld(Reason::TooFew(threshold))
    } else {
        Cell::Shown(texts)
    }
}

/// How answers to several questions hang together in so many responses, each of a session whose
/// answers to each of them may be shown. Who knows one answer of a person, and how all of them
/// hang together, may compute another one if they are few: so it takes more than the threshold. `None` is
/// what cannot be computed of them.
pub(super) fn relation<T>(threshold: Threshold, responses: u64, value: Option<T>) -> Cell<T> {
    let few = small(threshold);
    match value {
        _ if responses < few => Cell::Withheld(Reason::TooFewTogether(few)),
        None => Cell::Withheld(Reason::NoDifference),
        Some(value) => Cell::Shown(value),
    }
}

/// From how many people on it may be told that all of them said the same.
fn small(threshold: Threshold) -> u64 {
    SMALL.max(SMALL_IN_THRESHOLDS * threshold.answers())
}

/// Adds up the cells of several sessions: those that are shown. Were a closed cell in
/// the sum, taking the others away would open it.
pub(super) fn pool(cells: &[Cell<Distribution>]) -> Pool {
    let mut sum: Option<Distribution> = None;
    for answers in cells.iter().filter_map(Cell::shown) {
        match &mut sum {
            Some(sum) => sum.add(answers),
            None => sum = Some(answers.clone()),
        }
    }
    let sessions = cells.iter().filter(|it| it.shown().is_some()).count();
    let open = cells
        .iter()
        .filter(|it| it.reason() == Some(Reason::StillOpen))
        .count();
    let reason = match cells {
        // One session alone says of itself what its own page says.
        [Cell::Withheld(reason)] => *reason,
        _ if open == cells.len() => Reason::StillOpen,
        _ => Reason::NoneShown,
    };
    Pool {
        answers: sum.map_or(Cell::Withheld(reason), Cell::Shown),
        sessions,
        left_out: cells.len() - sessions - open,
    }
}

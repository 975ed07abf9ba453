//! Whether two estimates can be told apart.

use super::distribution::Estimate;
use super::interval::mover;

/// The difference of two independent estimates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The later minus the earlier.
    pub value: f64,
    /// The lower end of its 95 % interval.
    pub lower: f64,
    /// The upper end of its 95 % interval.
    pub upper: f64,
}

/// What a difference allows to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The later is higher; the interval is above 0.
    Higher,
    /// The later is lower; the interval is below 0.
    Lower,
    /// The interval holds 0: these numbers cannot tell the two apart.
    CannotTell,
}

impl Difference {
    /// The difference `later - earlier`, by MOVER from both intervals. It takes the
    /// two for independent; where the same people answered both, it is conservative.
    pub fn between(earlier: &Estimate, later: &Estimate) -> Self {
        let (lower, upper) = mover(
            (later.value, later.lower, later.upper),
            (earlier.value, earlier.lower, earlier.upper),
        );
        Self {
            value: later.value - earlier.value,
            lower,
            upper,
        }
    }

    /// What it allows to say.
    pub fn change(&self) -> Change {
        if self.lower > 0.0 {
            Change::Higher
        } else if self.upper < 0.0 {
            Change::Lower
        } else {
            Change::CannotTell
        }
    }
}

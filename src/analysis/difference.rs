//! Whether two estimates can be told apart.

use statrs::distribution::{ContinuousCDF, Normal};

use super::distribution::{Distribution, Estimate};
use super::interval::mover;

/// Beyond this quantile of the standard normal distribution a p-value is no longer a number
/// above 0.
const FARTHEST: f64 = 37.0;

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

/// How likely chance alone makes the headline numbers of two questions differ so much, or
/// more: the level at which the interval of [`Difference::between`] just touches 0. Each
/// is given with the number of sessions whose answers it adds up
/// ([`Distribution::headline_over`]); `None` where either has no answers. It is below 0.05 just
/// where the 95 % interval leaves 0 out, and above 0.
///
/// The interval of net pacing, which is drawn towards 0, may hold 0 at every level: then it
/// is 1.
pub fn difference_p_value(
    earlier: (&Distribution, usize),
    later: (&Distribution, usize),
) -> Option<f64> {
    if earlier.0.n() == 0 || later.0.n() == 0 {
        return None;
    }
    Some(level_that_touches(|z| {
        let difference = Difference::between(
            &earlier.0.headline_within(z, earlier.1),
            &later.0.headline_within(z, later.1),
        );
        difference.change() != Change::CannotTell
    }))
}

/// The two-sided p-value `2 (1 - Φ(z))` of the greatest `z` at which an interval, that grows
/// with the quantile `z` of its level, leaves 0 out; 1 where it never does. Found by halving.
pub(super) fn level_that_touches(leaves_out: impl Fn(f64) -> bool) -> f64 {
    if !leaves_out(0.0) {
        return 1.0;
    }
    let (mut apart, mut together) = (0.0, FARTHEST);
    for _ in 0..60 {
        let middle = f64::midpoint(apart, together);
        if leaves_out(middle) {
            apart = middle;
        } else {
            together = middle;
        }
    }
    2.0 * Normal::standard().sf(together)
}

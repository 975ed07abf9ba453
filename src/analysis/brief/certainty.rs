//! How sure a statement is, in four words with fixed meanings (docs/brief.md).

use statrs::function::beta::beta_reg;

/// A statement is clear only if no more than this share of the page's findings would be
/// expected to be chance (Benjamini–Hochberg), and likely if its own two-sided p-value is
/// below the other.
const CLEAR: f64 = 0.05;
const LIKELY: f64 = 0.20;

/// A difference of shares that is too small to plan by: one answer in twenty. A clear
/// statement's whole interval lies beyond it.
pub const TRIVIAL: f64 = 0.05;

/// From which probability on a place among the sessions is clear, likely and at all said.
const CLEAR_PLACE: f64 = 0.95;
const LIKELY_PLACE: f64 = 0.80;
const WEAK_PLACE: f64 = 0.50;

/// How sure a statement is; the surest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Neither chance nor a trifle: the adjusted p-value is below 0.05 and the 95 % interval
    /// lies beyond [`TRIVIAL`]; for a place among the sessions, the probability is at least
    /// 0.95 and the interval excludes the middle of all sessions.
    Clear,
    /// The 80 % interval lies on one side (p below 0.20), or the probability is at least 0.8.
    Likely,
    /// No more than the direction of the numbers.
    Weak,
    /// Not even that.
    CannotTell,
}

/// Judges a number that would be 0 if there were nothing to say: (value, lower, upper) with its
/// 95 % interval, its two-sided p-value, and the p-value adjusted for all comparisons.
pub(in crate::analysis) fn judge(
    p: f64,
    adjusted: f64,
    (value, lower, upper): (f64, f64, f64),
) -> Certainty {
    let beyond = if value > 0.0 {
        lower > TRIVIAL
    } else {
        upper < -TRIVIAL
    };
    if value == 0.0 {
        Certainty::CannotTell
    } else if adjusted < CLEAR && beyond {
        Certainty::Clear
    } else if p < LIKELY {
        Certainty::Likely
    } else {
        Certainty::Weak
    }
}

/// Judges the probability of a place among the sessions; `beyond` says whether the interval
/// excludes the middle of all sessions.
pub(super) fn judge_place(probability: f64, beyond: bool) -> Certainty {
    if probability >= CLEAR_PLACE && beyond {
        Certainty::Clear
    } else if probability >= LIKELY_PLACE {
        Certainty::Likely
    } else if probability >= WEAK_PLACE {
        Certainty::Weak
    } else {
        Certainty::CannotTell
    }
}

/// The two-sided p-value of the exact sign test: how often `one` against `other` would fall
/// at least so far apart if both sides were equally likely. 1 without any. The binomial tail
/// is written as an incomplete beta function, P(X ≥ k of n) = I(1/2; k, n − k + 1), so that
/// the answers of several sessions can be taken as those of one session's people, which
/// need not be whole numbers.
///
/// Dixon & Mood (1946), “The statistical sign test”.
pub(super) fn sign_test(one: f64, other: f64) -> f64 {
    let (more, fewer) = (one.max(other), one.min(other));
    if more <= 0.0 {
        return 1.0;
    }
    (2.0 * beta_reg(more, fewer + 1.0, 0.5)).min(1.0)
}

//! What the answers of some say about a cohort of known size: those who answered nothing are
//! not guessed, they widen the interval.

use statrs::distribution::{DiscreteCDF, Hypergeometric};

use super::distribution::Distribution;
use crate::domain::Polarity;

/// What one tail may hold at most outside of a 95 % interval.
const TAIL: f64 = 0.025;

/// Tails are computed by logarithms of factorials; a tail that is 2.5 % but for rounding is not
/// outside.
const ROUNDING: f64 = 1e-10;

/// How many of a cohort would say so, at least and at most, when `count` of the `n` who answered did:
/// the exact 95 % interval, equal tails. `None` unless `count <= n <= cohort`.
///
/// It holds every number `m` for which both `P(X >= count)` and `P(X <= count)` are at least 2.5 %, where `X` is
/// hypergeometric: the number of those who say so among `n` drawn without replacement from a cohort in which `m` do.
/// When all answered it is the number itself; when nobody did it is 0 to all.
///
/// It assumes that who answers is chosen by chance; [`Distribution::manski_bounds`] does not.
///
/// Buonaccorsi (1987), “A note on confidence intervals for proportions in finite populations”; the
/// inversion that `Sprop` of R’s samplingbook calls exact.
pub fn hypergeometric(count: u64, n: u64, cohort: u64) -> Option<(u64, u64)> {
    if count > n || n > cohort {
        return None;
    }
    // Those who answered are known: so many at least, and all but so many at most.
    let (least, most) = (count, cohort - (n - count));
    let lower = first(least, most, |m| {
        count == 0 || tail(cohort, m, n).is_some_and(|it| it.sf(count - 1) >= TAIL - ROUNDING)
    });
    let upper = first(least, most, |m| {
        // From here on fewer than 2.5 % would lie at or below what was counted.
        tail(cohort, m + 1, n).is_none_or(|it| it.cdf(count) < TAIL - ROUNDING)
    });
    Some((lower, upper))
}

/// The first number from `least` to `most` of which something is true that then stays true;
/// `most` where it is true of none before.
fn first(least: u64, most: u64, is_true: impl Fn(u64) -> bool) -> u64 {
    let (mut least, mut most) = (least, most);
    while least < most {
        let middle = least.midpoint(most);
        if is_true(middle) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    least
}

fn tail(cohort: u64, m: u64, n: u64) -> Option<Hypergeometric> {
    Hypergeometric::new(cohort, m, n).ok()
}

impl Distribution {
    /// The exact 95 % interval of the top-two share of the whole cohort of so many people, by
    /// [`hypergeometric`]: an interval of this cohort, not of the process that it stands for. Its ends are whole
    /// numbers of people divided by the cohort; its width is 0 when all answered.
    ///
    /// Who had no opinion, was not there or did not answer is taken for somebody whose answer is unknown. `None` on a
    /// bipolar scale, whose headline is no share; when more answered than the cohort has
    /// people, which says that its size is wrong; and for a cohort of nobody.
    pub fn hypergeometric_interval(&self, cohort: u64) -> Option<(f64, f64)> {
        if self.polarity == Polarity::Bipolar || cohort == 0 {
            return None;
        }
        let (lower, upper) = hypergeometric(self.top_two_count(), self.n(), cohort)?;
        Some((lower as f64 / cohort as f64, upper as f64 / cohort as f64))
    }

    /// Between which numbers the headline of the whole cohort lies for certain, whatever those who
    /// gave no opinion would have said: no assumption, and no probability.
    ///
    /// With `x` of `n` answers in the two best categories and a cohort of `N`, the top-two share is from
    /// `x / N` to `(x + N - n) / N`; net pacing is from `(short - long - (N - n)) / N` to
    /// `(short - long + (N - n)) / N`. Both ends are equal when all answered. `None` when more answered than the
    /// cohort has people, and for a cohort of nobody.
    ///
    /// Manski (1989), “Anatomy of the selection problem”; Horowitz & Manski (1998).
    pub fn manski_bounds(&self, cohort: u64) -> Option<(f64, f64)> {
        let missing = cohort.checked_sub(self.n())? as f64;
        if cohort == 0 {
            return None;
        }
        let cohort = cohort as f64;
        Some(match self.polarity {
            Polarity::Unipolar => {
                let best = self.top_two_count() as f64;
                (best / cohort, (best + missing) / cohort)
            }
            Polarity::Bipolar => {
                let pacing = self.pacing();
                let net = pacing.short as f64 - pacing.long as f64;
                ((net - missing) / cohort, (net + missing) / cohort)
            }
        })
    }
}

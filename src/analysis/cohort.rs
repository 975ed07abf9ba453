//! What the answers of some say about a cohort of known size: those who answered nothing are
//! not guessed, they widen the interval.

use statrs::distribution::{DiscreteCDF, Hypergeometric};

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
/// It assumes that who answers is chosen by chance; `Distribution::manski_bounds` does not.
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

//! Whether answers rise or fall through the editions.

use super::difference::level_that_touches;
use super::distribution::Distribution;
use super::interval::Z;
use super::permutation::{balance, two_sided};
use super::ranks::normal_p_value;

/// A trend of single answers through ordered groups, by their ranks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OrderedTrend {
    /// Over all pairs of an answer and an answer of a later group, how many are higher in
    /// the later one, ties counted half.
    pub statistic: f64,
    /// How many standard deviations that is above its mean when nothing changes, ties allowed
    /// for; 0 when all answers are equal.
    pub z: f64,
    /// How likely it is, two-sided, that chance alone makes such a trend or a stronger one;
    /// above 0, at most 1.
    pub p_value: f64,
    /// Whether it is counted exactly; else it is the normal approximation.
    pub exact: bool,
    /// Whether later answers are the higher ones. It says nothing where the p-value is large.
    pub rising: bool,
}

/// A straight line through the headline numbers of editions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SlopeTrend {
    /// How much the headline number rises from one edition to the next; shares as 0 to 1.
    pub slope: f64,
    /// The lower end of its 95 % interval.
    pub lower: f64,
    /// The upper end of its 95 % interval.
    pub upper: f64,
    /// How likely it is, two-sided, that chance alone makes such a slope or a steeper one when
    /// nothing changes; above 0, at most 1.
    pub p_value: f64,
    /// How many editions it goes through.
    pub editions: usize,
}

/// The answers of one edition to a question.
pub(super) struct EditionHeadline<'a> {
    /// The edition’s number.
    pub(super) edition: u32,
    /// Its answers; at least one.
    pub(super) answers: &'a Distribution,
    /// How many sessions they are of.
    pub(super) sessions: usize,
}

/// The test of Jonckheere and Terpstra for independent groups, the oldest first, each given as
/// one count for each answer of the same scale, the lowest answer first. Empty groups
/// are left out. `None` when fewer than two are left, or the scales differ in length.
///
/// The p-value is the probability that the statistic is as far from its mean as observed, on
/// either side, over all ways to deal these answers to groups of these sizes: exactly where
/// that can be counted in less than 50 ms (three groups of 25 on five answers, four of 10),
/// and for two groups the same as `compare_ranks`. Beyond, it is the normal approximation
/// with the variance for ties, without a correction for continuity: Hollander & Wolfe (1999),
/// “Nonparametric statistical methods”, 2nd edition, equation 6.19.
pub fn jonckheere_terpstra(editions: &[&[u64]]) -> Option<OrderedTrend> {
    let groups: Vec<&[u64]> = editions
        .iter()
        .copied()
        .filter(|it| it.iter().any(|count| *count > 0))
        .collect();
    let length = groups.first()?.len();
    if groups.len() < 2 || groups.iter().any(|it| it.len() != length) {
        return None;
    }
    let sizes: Vec<f64> = groups.iter().map(|it| total(it)).collect();
    let ties: Vec<f64> = (0..length)
        .map(|answer| groups.iter().map(|it| it[answer] as f64).sum())
        .collect();
    let all: f64 = sizes.iter().sum();
    let pairs = (all * all - sizes.iter().map(|it| it * it).sum::<f64>()) / 2.0;
    // The balance is twice the statistic's distance from its mean, which is half the pairs.
    let balance = balance(&groups);
    let deviation = variance(&sizes, &ties).sqrt();
    let exact = two_sided(&groups);
    Some(OrderedTrend {
        statistic: (pairs + balance) / 2.0,
        z: if deviation > 0.0 {
            balance / 2.0 / deviation
        } else {
            0.0
        },
        p_value: exact.unwrap_or_else(|| normal_p_value(balance / 2.0, deviation)),
        exact: exact.is_some(),
        rising: balance > 0.0,
    })
}

/// The least-squares line through the headline numbers by the number of their edition, each
/// with the same weight. `None` with fewer than three editions: two make a difference.
///
/// The slope is a sum of the numbers `p` times `c = (x - mean x) / Σ (x - mean x)²`; its
/// interval is that of such a sum by MOVER (Zou, Huang & Zhang 2009, “A note on confidence
/// interval estimation for a linear function of binomial proportions”): below the slope by the
/// root of the sum of `(c (p - l))²`, with the upper end for `l` where `c < 0`, and above it
/// likewise. With two editions it would be the interval of their difference. The intervals of
/// the numbers are not symmetric and know about 0 and 1, so that an edition in which nobody
/// said something does not count as one that is certain, as it would with weights of the inverse
/// variance. The p-value is the level at which the interval touches 0. The editions are taken
/// for independent; it asks whether anything changed in this direction, not whether the change is
/// a straight line.
pub(super) fn slope(editions: &[EditionHeadline<'_>]) -> Option<SlopeTrend> {
    if editions.len() < 3 {
        return None;
    }
    let mean = editions.iter().map(|it| f64::from(it.edition)).sum::<f64>() / editions.len() as f64;
    let from_mean = |it: &EditionHeadline<'_>| f64::from(it.edition) - mean;
    let spread: f64 = editions.iter().map(|it| from_mean(it).powi(2)).sum();
    if spread <= 0.0 {
        return None;
    }
    let within = |z: f64| {
        let (mut slope, mut below, mut above) = (0.0, 0.0_f64, 0.0_f64);
        for edition in editions {
            let c = from_mean(edition) / spread;
            let it = edition.answers.headline_within(z, edition.sessions);
            let (down, up) = (c * (it.value - it.lower), c * (it.upper - it.value));
            slope += c * it.value;
            below = below.hypot(if c > 0.0 { down } else { up });
            above = above.hypot(if c > 0.0 { up } else { down });
        }
        (slope, slope - below, slope + above)
    };
    let (slope, lower, upper) = within(Z);
    Some(SlopeTrend {
        slope,
        lower,
        upper,
        p_value: level_that_touches(|z| {
            let (_, lower, upper) = within(z);
            lower > 0.0 || upper < 0.0
        }),
        editions: editions.len(),
    })
}

fn total(counts: &[u64]) -> f64 {
    counts.iter().map(|it| *it as f64).sum()
}

/// The variance of the statistic when nothing changes, given the ties.
fn variance(sizes: &[f64], ties: &[f64]) -> f64 {
    let n: f64 = sizes.iter().sum();
    let two = |it: &f64| it * (it - 1.0);
    let three = |it: &f64| two(it) * (it - 2.0);
    let mixed = |it: &f64| two(it) * (2.0 * it + 5.0);
    let over = |of: &dyn Fn(&f64) -> f64| {
        (
            sizes.iter().map(of).sum::<f64>(),
            ties.iter().map(of).sum::<f64>(),
        )
    };
    let (mixed_sizes, mixed_ties) = over(&mixed);
    let (three_sizes, three_ties) = over(&three);
    let (two_sizes, two_ties) = over(&two);
    let mut variance = (mixed(&n) - mixed_sizes - mixed_ties) / 72.0;
    // With two answers there are no triples, above or below the line.
    if n > 2.0 {
        variance += three_sizes * three_ties / (36.0 * three(&n));
    }
    variance += two_sizes * two_ties / (8.0 * two(&n));
    // Where all answers are equal, the terms cancel but for rounding.
    if ties.iter().any(|it| *it >= n) {
        0.0
    } else {
        variance.max(0.0)
    }
}

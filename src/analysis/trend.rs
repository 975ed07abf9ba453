//! Whether answers rise or fall through the editions.

use statrs::distribution::{ContinuousCDF, Normal};

use super::distribution::Estimate;
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

/// A trend of estimates through the editions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SlopeTrend {
    /// How much the estimate rises from one edition to the next; shares as 0 to 1.
    pub slope: f64,
    /// The lower end of its 95 % interval.
    pub lower: f64,
    /// The upper end of its 95 % interval.
    pub upper: f64,
    /// How likely it is, two-sided, that chance alone makes such a slope or a steeper one.
    pub p_value: f64,
    /// How many editions it goes through.
    pub editions: usize,
}

/// The test of Jonckheere and Terpstra for independent groups, the oldest first, each given as
/// one count for each answer of the same scale, the lowest answer first. Empty groups
/// are left out. `None` when fewer than two are left, or the scales differ in length.
///
/// The p-value is the probability that the statistic is as far from its mean as observed, on
/// either side, over all ways to deal these answers to groups of these sizes: exactly where
/// that can be counted in some 50 ms (three groups of 16 on five answers, four of about 8),
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

/// The line through estimates, each with the number of its edition, weighted by the inverse of
/// their variances, which are those of their 95 % intervals taken for normal ones. `None`
/// with fewer than three editions: two make a difference, not a trend.
///
/// It is the fixed-effects regression on a covariate of a meta-analysis (Higgins & Thompson
/// 2004, “Controlling the risk of spurious findings from meta-regression”). Where the estimates
/// scatter about the line more than their intervals allow, its standard error is widened by
/// the Birge ratio `sqrt(Q / (k - 2))`, `Q` the weighted squares about the line; it is never
/// narrowed. The editions are taken for independent. An interval that has no width counts as
/// one of a thousandth.
pub(super) fn slope(estimates: &[(u32, Estimate)]) -> Option<SlopeTrend> {
    if estimates.len() < 3 {
        return None;
    }
    let z = Normal::standard().inverse_cdf(0.975);
    let points: Vec<(f64, f64, f64)> = estimates
        .iter()
        .map(|(edition, it)| {
            let error = (it.upper - it.lower).max(0.001) / (2.0 * z);
            (f64::from(*edition), it.value, 1.0 / (error * error))
        })
        .collect();
    let sum = |of: &dyn Fn(&(f64, f64, f64)) -> f64| points.iter().map(of).sum::<f64>();
    let weights = sum(&|it| it.2);
    let (x, y) = (
        sum(&|it| it.2 * it.0) / weights,
        sum(&|it| it.2 * it.1) / weights,
    );
    let spread = sum(&|it| it.2 * (it.0 - x) * (it.0 - x));
    if spread <= 0.0 {
        return None;
    }
    let slope = sum(&|it| it.2 * (it.0 - x) * (it.1 - y)) / spread;
    let scatter = sum(&|it| it.2 * (it.1 - y - slope * (it.0 - x)).powi(2));
    let birge = (scatter / (points.len() as f64 - 2.0)).sqrt().max(1.0);
    let error = birge / spread.sqrt();
    Some(SlopeTrend {
        slope,
        lower: slope - z * error,
        upper: slope + z * error,
        p_value: normal_p_value(slope, error),
        editions: points.len(),
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

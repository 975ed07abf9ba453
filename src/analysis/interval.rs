//! Intervals for small samples, at 95 % where nothing else is said.

use statrs::distribution::{ContinuousCDF, Normal};

/// The 97.5 % quantile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The quantile for which so many two-sided intervals together hold with 95 %
/// (Bonferroni), whatever their dependence: that of `1 - 0.05 / (2 intervals)`. Below one
/// interval it is that of one.
pub(super) fn bonferroni(intervals: usize) -> f64 {
    Normal::standard().inverse_cdf(1.0 - 0.025 / intervals.max(1) as f64)
}

/// The Wilson score interval of a share of `n` answers, `0 <= count <= n`: the process
/// that the cohort stands for, not the cohort itself. Both ends are within 0 and 1.
/// With `n = 0` nothing is known: (0, 1).
///
/// Wilson (1927), “Probable inference, the law of succession, and statistical
/// inference”; the same as `proportion_confint(method="wilson")` of statsmodels.
pub fn wilson(count: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (0.0, 1.0);
    }
    wilson_within(Z, count as f64 / n as f64, n as f64)
}

/// [`wilson`] for a share, `0 <= share <= 1`, that weighs as much as `n > 0` independent
/// answers, which need not be a whole number, at the level whose standard normal
/// quantile is `z >= 0`: 1.96 for 95 %.
pub(super) fn wilson_within(z: f64, share: f64, n: f64) -> (f64, f64) {
    let z2 = z * z;
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    // At the ends the formula gives 0 and 1 up to rounding; the estimate must lie within.
    (
        (centre - half).clamp(0.0, share),
        (centre + half).clamp(share, 1.0),
    )
}

/// The interval of the difference of two shares of one sample of `n` answers,
/// `first / n - second / n` with `first + second <= n`, within -1 and 1. With `n = 0`
/// nothing is known: (-1, 1).
///
/// Bonett & Price (2012), “Adjusted Wald confidence interval for a difference of
/// binomial proportions based on paired data”: one answer is added to either side.
pub fn bonett_price(first: u64, second: u64, n: u64) -> (f64, f64) {
    if n == 0 {
        return (-1.0, 1.0);
    }
    let n = n as f64;
    bonett_price_within(Z, first as f64 / n, second as f64 / n, n)
}

/// [`bonett_price`] for two shares that weigh as much as `n > 0` independent answers, at the
/// level whose standard normal quantile is `z >= 0`.
pub(super) fn bonett_price_within(z: f64, first: f64, second: f64, n: f64) -> (f64, f64) {
    let raw = first - second;
    let adjusted = n + 2.0;
    let p = (first * n + 1.0) / adjusted;
    let q = (second * n + 1.0) / adjusted;
    let half = z * ((p + q - (p - q) * (p - q)) / adjusted).sqrt();
    (
        (p - q - half).clamp(-1.0, raw),
        (p - q + half).clamp(raw, 1.0),
    )
}

/// The interval of the difference `a - b` of two independent estimates, each given as
/// (estimate, lower, upper).
///
/// MOVER, Zou & Donner (2008), “Construction of confidence limits about effect
/// measures: a general approach”. With Wilson intervals it is method 10 of Newcombe
/// (1998), `confint_proportions_2indep(method="newcomb")` of statsmodels.
pub fn mover(a: (f64, f64, f64), b: (f64, f64, f64)) -> (f64, f64) {
    let difference = a.0 - b.0;
    let lower = difference - (a.0 - a.1).hypot(b.2 - b.0);
    let upper = difference + (a.2 - a.0).hypot(b.0 - b.1);
    (lower, upper)
}

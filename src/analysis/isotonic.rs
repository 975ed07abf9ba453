//! Values that can only fall: their weighted fit, and a band for all of them at once.

/// The non-increasing sequence that is nearest to `values` in weighted least squares, by
/// pooling adjacent violators. Values and weights are in the order along which the fit falls,
/// equally many, the weights above 0. A value without a weight, or a weight without a value,
/// is left out.
///
/// Ayer, Brunk, Ewing, Reid & Silverman (1955), “An empirical distribution function for
/// sampling with incomplete information”; the same as `IsotonicRegression(increasing=False)`
/// of scikit-learn and, with equal weights, `isoreg` of R.
pub fn falling_fit(values: &[f64], weights: &[f64]) -> Vec<f64> {
    // Each block: its mean, its weight, how many values are in it.
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (value, weight) in values.iter().zip(weights) {
        let mut block = (*value, *weight, 1);
        while let Some(before) = blocks.pop_if(|before| before.0 < block.0) {
            let weight = before.1 + block.1;
            block = (
                (before.0 * before.1 + block.0 * block.1) / weight,
                weight,
                before.2 + block.2,
            );
        }
        blocks.push(block);
    }
    blocks
        .into_iter()
        .flat_map(|(mean, _, count)| std::iter::repeat_n(mean, count))
        .collect()
}

/// Narrows the limits of values that can only fall: where all limits hold at once, a value is
/// at most each upper limit before it, and at least each lower limit after it. So the
/// upper limit becomes the least of those up to it, and the lower one the greatest of those
/// from it on; both fall then, and the band holds with at least the probability of the limits.
/// Where the fit of all values lies outside of it, the band is widened to hold the fit,
/// which leaves it falling and takes nothing from that probability.
///
/// `None` where the band is empty somewhere: a lower limit lies above an upper limit before it.
/// Then these values do not fall, at the level of the limits.
///
/// Korn (1982), “Confidence bands for isotonic dose-response curves”.
pub fn falling_band(limits: &[(f64, f64)], fit: &[f64]) -> Option<Vec<(f64, f64)>> {
    let mut band: Vec<(f64, f64)> = limits.to_vec();
    let mut least = f64::INFINITY;
    for (_, upper) in &mut band {
        least = least.min(*upper);
        *upper = least;
    }
    let mut greatest = f64::NEG_INFINITY;
    for (lower, _) in band.iter_mut().rev() {
        greatest = greatest.max(*lower);
        *lower = greatest;
    }
    if band.iter().any(|(lower, upper)| lower > upper) {
        return None;
    }
    for ((lower, upper), fit) in band.iter_mut().zip(fit) {
        *lower = lower.min(*fit);
        *upper = upper.max(*fit);
    }
    Some(band)
}

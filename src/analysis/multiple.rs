//! Many looks at once.

/// The p-values adjusted for their number after Benjamini and Hochberg, in the order given:
/// of all that are at most `q` after this, a share of `q` is expected to be chance alone.
///
/// The p-value of rank `i` of `m` becomes the least `p(k) m / k` over all ranks `k >= i`, at
/// most 1. Benjamini & Hochberg (1995), “Controlling the false discovery rate”; the same
/// as `scipy.stats.false_discovery_control`. It holds for independent tests and for such as
/// are positively dependent (Benjamini & Yekutieli 2001). What is not a number counts as 1:
/// a test that says nothing must not make the others look better.
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let proper: Vec<f64> = p_values
        .iter()
        .map(|it| if it.is_nan() { 1.0 } else { it.clamp(0.0, 1.0) })
        .collect();
    let mut order: Vec<usize> = (0..proper.len()).collect();
    order.sort_by(|a, b| proper[*b].total_cmp(&proper[*a]));
    let mut adjusted = vec![1.0; proper.len()];
    let mut least = 1.0_f64;
    for (place, index) in order.into_iter().enumerate() {
        let rank = proper.len() - place;
        least = least.min(proper[index] * (proper.len() as f64 / rank as f64));
        adjusted[index] = least;
    }
    adjusted
}

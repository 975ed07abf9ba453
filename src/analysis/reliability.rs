//! Whether questions on one scale measure one thing.

use std::collections::HashMap;

use statrs::distribution::{Beta, ContinuousCDF, FisherSnedecor};

use crate::domain::Key;

/// How well a group of questions hangs together.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// How many questions.
    pub questions: usize,
    /// How many responses answered all of them.
    pub responses: u64,
    /// How many people stand behind these at least: the responses of one session on average.
    pub people: f64,
    /// Cronbach's alpha, at most 1; below 0 where answers run against one another.
    pub alpha: f64,
    /// Its 95 % interval after Feldt.
    pub interval: (f64, f64),
    /// The correlation (-1 to 1) of each question with the sum of the others, in the order of the
    /// questions. One to which all gave the same answer, or for which the others have the same sum, has none and is not here.
    pub item_rest: Vec<(Key, f64)>,
}

/// Whether a scale had the same reliability twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReliabilityComparison {
    /// Feldt's W: `(1 - alpha of the earlier) / (1 - alpha of the later)`. Above 1 the later is more reliable.
    pub w: f64,
    /// The degrees of freedom of the F distribution that it is held against.
    pub freedom: (f64, f64),
    /// Two-sided.
    pub p_value: f64,
}

/// The reliability of questions on one unipolar scale within the responses to one session. A row
/// is a response, and has the answer to each key in the order of the keys; `None` and 0
/// (no opinion) are missing, and rows with something missing are left out. The order of the rows changes nothing.
///
/// - Cronbach's alpha is `k / (k - 1) (1 - sum of the questions' variances / variance of the sum)`: Cronbach (1951).
/// - Its interval is that of Feldt (1965): `(1 - alpha) / (1 - alpha of the population)` is held against the F
///   distribution with `(n - 1)(k - 1)` and `n - 1` degrees of freedom, which takes the answers for normal and
///   the questions for equally good. The same as `cronbach_alpha` of pingouin.
///
/// `None` with fewer than two questions or three complete rows, and when all rows have the same sum, for
/// alpha is then not defined.
pub fn reliability(rows: &[Vec<Option<u8>>], keys: &[Key]) -> Option<Reliability> {
    reliability_over(rows, keys, 1)
}

/// [`reliability`] of the responses to several sessions together. The same people gave them
/// and nothing tells which are of one person, so the interval is that of one session's
/// people; and what differs between the sessions counts as difference between responses.
pub fn reliability_over(
    rows: &[Vec<Option<u8>>],
    keys: &[Key],
    sessions: usize,
) -> Option<Reliability> {
    let rows = complete(rows, keys.len());
    let (n, k) = (rows.len(), keys.len());
    let people = n as f64 / sessions.max(1) as f64;
    if k < 2 || people < 3.0 {
        return None;
    }
    let sums: Vec<i64> = rows.iter().map(|row| row.iter().sum()).collect();
    let total = spread(&sums, &sums);
    if total == 0 {
        return None;
    }
    let columns: Vec<Vec<i64>> = (0..k)
        .map(|place| rows.iter().map(|row| row[place]).collect())
        .collect();
    let single: i128 = columns.iter().map(|it| spread(it, it)).sum();
    let questions = k as f64;
    let alpha = questions / (questions - 1.0) * (1.0 - single as f64 / total as f64);
    let item_rest = keys
        .iter()
        .zip(&columns)
        .filter_map(|(key, column)| {
            let rest: Vec<i64> = sums
                .iter()
                .zip(column)
                .map(|(sum, own)| sum - own)
                .collect();
            let scale = (spread(column, column) as f64 * spread(&rest, &rest) as f64).sqrt();
            (scale > 0.0).then(|| (key.clone(), spread(column, &rest) as f64 / scale))
        })
        .collect();
    Some(Reliability {
        questions: k,
        responses: n as u64,
        people,
        alpha,
        interval: feldt(alpha, people, questions),
        item_rest,
    })
}

/// Whether the reliability of the same questions, asked of two independent groups of people, differs:
/// Feldt (1969), “A test of the hypothesis that Cronbach's alpha or Kuder-Richardson coefficient twenty
/// is the same for two tests”. W is the product of two independent F variables, with `(n1 - 1)(k - 1)`
/// and `n1 - 1`, and with `n2 - 1` and `(n2 - 1)(k - 1)` degrees of freedom, and is held against the F
/// distribution with the same first two moments. (With many questions it has `n2 - 1` and `n1 - 1`.)
///
/// `None` when the numbers of questions differ, when an alpha is 1, and with fewer than six people in either
/// group, for the moments then do not exist.
pub fn compare_reliability(
    earlier: &Reliability,
    later: &Reliability,
) -> Option<ReliabilityComparison> {
    let (n1, n2) = (earlier.people - 1.0, later.people - 1.0);
    let rest = earlier.questions as f64 - 1.0;
    if earlier.questions != later.questions
        || earlier.alpha >= 1.0
        || later.alpha >= 1.0
        || n1.min(n2) < 5.0
    {
        return None;
    }
    let w = (1.0 - earlier.alpha) / (1.0 - later.alpha);
    let (mean1, square1) = moments(n1 * rest, n1)?;
    let (mean2, square2) = moments(n2, n2 * rest)?;
    let mean = mean1 * mean2;
    let below = 2.0 * mean / (mean - 1.0);
    let q = square1 * square2 * (below - 4.0) / (mean * mean * (below - 2.0));
    let above = 2.0 / (q - 1.0);
    let f = FisherSnedecor::new(above, below).ok()?;
    Some(ReliabilityComparison {
        w,
        freedom: (above, below),
        p_value: (2.0 * f.cdf(w).min(f.sf(w))).min(1.0),
    })
}

/// The mean of an F variable and of its square; `None` where they are infinite.
fn moments(above: f64, below: f64) -> Option<(f64, f64)> {
    (below > 4.0).then(|| {
        let mean = below / (below - 2.0);
        let square = mean * below * (above + 2.0) / (above * (below - 4.0));
        (mean, square)
    })
}

/// The rows in which nothing is missing.
fn complete(rows: &[Vec<Option<u8>>], keys: usize) -> Vec<Vec<i64>> {
    rows.iter()
        .filter(|row| row.len() == keys)
        .filter_map(|row| {
            row.iter()
                .map(|it| it.filter(|value| *value > 0).map(i64::from))
                .collect()
        })
        .collect()
}

/// `n` times the sum of products of deviations. In whole numbers, so that no order of rows shows.
fn spread(one: &[i64], other: &[i64]) -> i128 {
    let sum = |values: &[i64]| values.iter().map(|it| i128::from(*it)).sum::<i128>();
    let products: i128 = one
        .iter()
        .zip(other)
        .map(|(a, b)| i128::from(*a) * i128::from(*b))
        .sum();
    one.len() as i128 * products - sum(one) * sum(other)
}

/// Feldt's 95 % interval of alpha.
fn feldt(alpha: f64, people: f64, questions: f64) -> (f64, f64) {
    let (above, below) = (people - 1.0, (people - 1.0) * (questions - 1.0));
    let end = |share: f64| 1.0 - (1.0 - alpha) * f_quantile(share, above, below);
    (end(0.975), end(0.025))
}

/// The quantile of the F distribution, through that of the beta distribution.
fn f_quantile(share: f64, above: f64, below: f64) -> f64 {
    let Ok(beta) = Beta::new(above / 2.0, below / 2.0) else {
        return f64::NAN;
    };
    let x = beta.inverse_cdf(share);
    below * x / (above * (1.0 - x))
}

/// The rows of responses that have these keys, in the order of the keys.
pub(super) fn rows_of(responses: &[&[(Key, u8)]], keys: &[Key]) -> Vec<Vec<Option<u8>>> {
    responses
        .iter()
        .map(|response| {
            let answers: HashMap<&Key, u8> = response.iter().map(|(key, it)| (key, *it)).collect();
            keys.iter().map(|key| answers.get(key).copied()).collect()
        })
        .collect()
}

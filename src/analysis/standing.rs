//! Where each session stands among the others, after chance has been taken into account.

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand::rngs::ChaCha12Rng;
use rand_distr::{Distribution as _, Gamma};
use statrs::function::gamma::ln_gamma;

use super::distribution::Distribution;
use crate::domain::{Polarity, SessionId};

/// How often the standings of up to ten sessions are drawn; the standard error of a probability
/// is then at most 0.005, and the ends of an interval are off by less than 0.01 with 14
/// answers. Of more sessions there are fewer draws, so that the work of a page stays the same:
/// 2,500 of forty (error at most 0.01), never fewer than a thousand (0.016).
const DRAWS: usize = 10_000;
const DRAWS_OF_ALL: usize = 100_000;
const DRAWS_AT_LEAST: usize = 1_000;

/// The same answers give the same standings.
const SEED: u64 = 1_971;

/// At how many places the posterior of the shrinkage is computed, the middles of equal parts of 0 to 1.
const SHRINKAGES: usize = 200;

/// Where one session stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SessionStanding {
    /// The session.
    pub session: SessionId,
    /// Its headline number, drawn towards that of all sessions as far as chance can explain
    /// the difference: the mean of the posterior.
    pub shrunk: f64,
    /// The 95 % interval of the posterior, from its 2.5 % to its 97.5 % quantile.
    pub interval: (f64, f64),
    /// Its headline number as it was answered.
    pub raw: f64,
    /// How many answers stand behind it.
    pub n: u64,
    /// The probability that it is among the [`third`] with the highest headline numbers; 0
    /// where it stands alone.
    pub top_third: f64,
    /// The probability that it is among the [`third`] with the lowest headline numbers; 0
    /// where it stands alone.
    pub bottom_third: f64,
}

/// How many of so many sessions are a third of them: `sessions / 3`, rounded to the nearest whole number, at
/// least 1. Of two sessions the “third” is the one that is higher or lower; one alone has none, 0.
pub fn third(sessions: usize) -> usize {
    match sessions {
        0 | 1 => 0,
        _ => ((sessions + 1) / 3).max(1),
    }
}

/// Ranks the sessions of an edition by the answers to one question, in the order given. Each session
/// is given once.
///
/// Only sessions on one kind of scale can be ranked together: those with the polarity and the number
/// of answers that most of them have (of equals, the first given) are; others, and
/// sessions without an opinion, have no standing and are left out.
///
/// **Model.** The answers of session `s` are multinomial with the shares `p_s`, and these are drawn from a
/// Dirichlet distribution with the mean `m` and the concentration `a`, common to all sessions.
///
/// - The mean is empirical: the pooled answers, divided by the number of sessions because
///   the same people answered all of them, and one answer more that is spread evenly over
///   the scale. In the draws it varies like the shares of so many people.
/// - The concentration is not put at its maximum of likelihood, which for few and similar sessions is infinite and
///   would call them equal. It is averaged over the Dirichlet-multinomial likelihood with a prior that is
///   uniform in the shrinkage `a / (a + n)`, where `n` is the mean number of answers: every degree
///   of shrinking is as likely as any other before the answers are seen.
///
/// Given both, the posterior of a session's shares is Dirichlet with `a m + counts`. The headline
/// is the top-two share, or net pacing on bipolar scales, where the sum over answers of a Dirichlet
/// distribution is again one. Its mean (`shrunk`) is computed exactly; interval and probabilities come from
/// 10,000 draws (fewer of more than ten sessions; the standard error of a probability is at most 0.005 for ten, 0.01 for forty) with a fixed seed, so that the same input gives the
/// same result, in whatever order. Sessions with equal counts get equal standings.
///
/// **Assumption.** The sessions are taken for independent. The same people answered them, so that their kindness
/// is in all of them alike; the differences between sessions are then, if anything, surer than this says.
///
/// Brier (1980), “Analysis of contingency tables under cluster sampling” (the model);
/// Strawderman (1971) and Daniels (1999), “A prior for the variance in hierarchical models” (the uniform
/// shrinkage prior); Laird & Louis (1989), “Empirical Bayes ranking methods”.
pub fn standings(sessions: &[(SessionId, &Distribution)]) -> Vec<SessionStanding> {
    let ranked = comparable(sessions);
    let Some((_, first)) = ranked.first() else {
        return Vec::new();
    };
    let mut all: Vec<&[u64]> = ranked.iter().map(|it| it.1.counts.as_slice()).collect();
    // Sums of logarithms must not depend on the order of the input either.
    all.sort();
    let pooled = pooled(&all);
    let people: f64 = pooled.iter().sum();
    let mean: Vec<f64> = pooled.iter().map(|it| it / people).collect();
    let weights = concentrations(&all, &mean);
    // Equal sessions share what was drawn for them, and the order of the input decides nothing.
    let mut groups: BTreeMap<&[u64], usize> = BTreeMap::new();
    for counts in &all {
        *groups.entry(counts).or_default() += 1;
    }
    let parts = |counts: &[f64]| headline_parts(first.polarity, counts);
    let drawn = draw(&groups, &pooled, &weights, all.len(), &parts);

    ranked
        .iter()
        .filter_map(|(session, answers)| {
            let drawn = drawn.get(answers.counts.as_slice())?;
            let n = answers.n() as f64;
            let counts: Vec<f64> = answers.counts.iter().map(|it| *it as f64).collect();
            let shrunk = weights
                .iter()
                .map(|(a, weight)| {
                    let posterior: Vec<f64> =
                        counts.iter().zip(&mean).map(|(c, m)| c + a * m).collect();
                    weight * headline(&parts(&posterior)) / (a + n)
                })
                .sum();
            Some(SessionStanding {
                session: *session,
                shrunk,
                interval: drawn.interval,
                raw: answers.headline().value,
                n: answers.n(),
                top_third: drawn.top,
                bottom_third: drawn.bottom,
            })
        })
        .collect()
}

/// What was drawn of the sessions with the same counts.
struct Drawn {
    interval: (f64, f64),
    top: f64,
    bottom: f64,
}

/// The sessions that can be ranked together.
fn comparable<'a>(
    sessions: &[(SessionId, &'a Distribution)],
) -> Vec<(SessionId, &'a Distribution)> {
    let scale = |it: &Distribution| (it.polarity, it.counts.len());
    let answered = || sessions.iter().filter(|it| it.1.n() > 0);
    let size = |of: &Distribution| answered().filter(|it| scale(it.1) == scale(of)).count();
    // `max_by_key` takes the last of equals, so it is asked from the end.
    let Some((_, most)) = answered().rev().max_by_key(|it| size(it.1)) else {
        return Vec::new();
    };
    answered()
        .filter(|it| scale(it.1) == scale(most))
        .copied()
        .collect()
}

/// The pooled answers as those of one session's people, and one answer spread evenly.
fn pooled(all: &[&[u64]]) -> Vec<f64> {
    let answers = all.first().map_or(0, |it| it.len());
    (0..answers)
        .map(|place| {
            let count: u64 = all.iter().map(|it| it[place]).sum();
            count as f64 / all.len() as f64 + 1.0 / answers as f64
        })
        .collect()
}

/// The posterior of the concentration: its values with their weights, which add up to 1.
fn concentrations(all: &[&[u64]], mean: &[f64]) -> Vec<(f64, f64)> {
    let answered: u64 = all.iter().flat_map(|it| it.iter()).sum();
    let typical = answered as f64 / all.len() as f64;
    let places: Vec<(f64, f64)> = (0..SHRINKAGES)
        .map(|place| {
            let shrinkage = (place as f64 + 0.5) / SHRINKAGES as f64;
            let a = typical * shrinkage / (1.0 - shrinkage);
            (a, log_likelihood(all, mean, a))
        })
        .collect();
    let most = places
        .iter()
        .map(|it| it.1)
        .fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = places.iter().map(|it| (it.1 - most).exp()).sum();
    places
        .into_iter()
        .map(|(a, likelihood)| (a, (likelihood - most).exp() / sum))
        .collect()
}

/// The logarithm of the Dirichlet-multinomial likelihood, without what does not depend on
/// the concentration.
fn log_likelihood(all: &[&[u64]], mean: &[f64], a: f64) -> f64 {
    all.iter()
        .map(|counts| {
            let n: u64 = counts.iter().sum();
            let parts: f64 = counts
                .iter()
                .zip(mean)
                .map(|(count, m)| ln_gamma(a * m + *count as f64) - ln_gamma(a * m))
                .sum();
            ln_gamma(a) - ln_gamma(a + n as f64) + parts
        })
        .sum()
}

/// The answers that add to the headline, those that count for nothing, and those that take from it.
fn headline_parts(polarity: Polarity, counts: &[f64]) -> [f64; 3] {
    let answers = counts.len();
    let sum = |part: &[f64]| part.iter().sum::<f64>();
    match polarity {
        Polarity::Unipolar => {
            let best = if answers > 2 {
                answers - 2
            } else {
                answers.saturating_sub(1)
            };
            [sum(&counts[best..]), sum(&counts[..best]), 0.0]
        }
        Polarity::Bipolar => {
            let (short, long) = (answers / 2, answers.div_ceil(2));
            [
                sum(&counts[..short]),
                sum(&counts[short..long]),
                sum(&counts[long..]),
            ]
        }
    }
}

fn headline(parts: &[f64; 3]) -> f64 {
    parts[0] - parts[2]
}

/// Draws headline numbers of all sessions, which come as their counts and how many have them,
/// and sees where they stand.
fn draw<'a>(
    groups: &BTreeMap<&'a [u64], usize>,
    pooled: &[f64],
    weights: &[(f64, f64)],
    sessions: usize,
    parts: &impl Fn(&[f64]) -> [f64; 3],
) -> BTreeMap<&'a [u64], Drawn> {
    let mut random = ChaCha12Rng::seed_from_u64(SEED);
    // One entry a session: the place of its group and the parts of its counts.
    let members: Vec<(usize, [f64; 3])> = groups
        .iter()
        .enumerate()
        .flat_map(|(place, (counts, size))| {
            let counts: Vec<f64> = counts.iter().map(|it| *it as f64).collect();
            std::iter::repeat_n((place, parts(&counts)), *size)
        })
        .collect();
    let third = third(sessions);
    let draws = DRAWS
        .min(DRAWS_OF_ALL / sessions.max(1))
        .max(DRAWS_AT_LEAST);
    let mut values: Vec<Vec<f64>> = groups
        .values()
        .map(|size| Vec::with_capacity(draws * size))
        .collect();
    let mut top = vec![0_usize; groups.len()];
    let mut bottom = vec![0_usize; groups.len()];
    let pooled = parts(pooled);
    let concentrations = spread(weights, draws);
    let mut one: Vec<(f64, usize)> = Vec::with_capacity(sessions);
    for a in concentrations {
        let mean = dirichlet(&pooled, &mut random);
        one.clear();
        for (group, counts) in &members {
            let posterior: [f64; 3] = std::array::from_fn(|it| counts[it] + a * mean[it]);
            let value = headline(&dirichlet(&posterior, &mut random));
            values[*group].push(value);
            one.push((value, *group));
        }
        one.sort_by(|x, y| x.0.total_cmp(&y.0));
        for (_, group) in one.iter().take(third) {
            bottom[*group] += 1;
        }
        for (_, group) in one.iter().rev().take(third) {
            top[*group] += 1;
        }
    }
    groups
        .iter()
        .zip(values)
        .zip(top.into_iter().zip(bottom))
        .map(|(((counts, size), mut values), (top, bottom))| {
            values.sort_by(f64::total_cmp);
            let draws = (draws * size) as f64;
            let drawn = Drawn {
                interval: (quantile(&values, 0.025), quantile(&values, 0.975)),
                top: top as f64 / draws,
                bottom: bottom as f64 / draws,
            };
            (*counts, drawn)
        })
        .collect()
}

/// As many concentrations as there are draws, each as often as its weight says.
fn spread(weights: &[(f64, f64)], draws: usize) -> Vec<f64> {
    let mut spread = Vec::with_capacity(draws);
    let mut reached = 0.0;
    for (a, weight) in weights {
        reached += weight;
        while spread.len() < draws && (spread.len() as f64 + 0.5) / (draws as f64) < reached {
            spread.push(*a);
        }
    }
    // The weights add up to 1 but for rounding.
    if let Some((a, _)) = weights.last() {
        spread.resize(draws, *a);
    }
    spread
}

/// Shares drawn from a Dirichlet distribution; a part of 0 has the share 0.
fn dirichlet(parts: &[f64; 3], random: &mut ChaCha12Rng) -> [f64; 3] {
    let drawn = parts.map(|part| Gamma::new(part, 1.0).map_or(0.0, |it| it.sample(random)));
    let sum: f64 = drawn.iter().sum();
    if sum > 0.0 {
        drawn.map(|it| it / sum)
    } else {
        // Parts so small that all were drawn as 0: the mean stands for them.
        let sum: f64 = parts.iter().sum();
        parts.map(|it| if sum > 0.0 { it / sum } else { 0.0 })
    }
}

/// The quantile of values in order, between two of them on a straight line (type 7 of R); 0 of none.
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * sorted.len().saturating_sub(1) as f64;
    let (below, above) = (place.floor(), place.ceil());
    let at = |place: f64| sorted.get(place as usize).copied().unwrap_or(0.0);
    at(below) + (at(above) - at(below)) * (place - below)
}

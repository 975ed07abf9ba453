//! The lengths that were given: what was said of each, and how evenly.

use std::collections::{BTreeMap, BTreeSet};

use super::disclosure::{self, Cell};
use super::distribution::Distribution;
use super::qa_time::{Asked, QaPoint};

/// All that was said of one length.
pub(super) struct Level {
    /// The minutes.
    pub(super) minutes: u32,
    /// How many independent people stand behind it, at least.
    pub(super) people: f64,
    /// The share that said too short.
    pub(super) short: f64,
    /// The share that said too long.
    pub(super) long: f64,
}

impl Level {
    /// The share that said too short, and the variance of one answer in it.
    pub(super) fn short(&self) -> (f64, f64) {
        (self.short, self.short * (1.0 - self.short))
    }

    /// Net pacing, and the variance of one answer in it.
    pub(super) fn net(&self) -> (f64, f64) {
        let net = self.short - self.long;
        (net, self.short + self.long - net * net)
    }
}

/// One level for each length, the shortest first.
pub(super) fn levels(asked: &[Asked<'_>]) -> Vec<Level> {
    let lengths: BTreeSet<u32> = asked
        .iter()
        .filter_map(|it| it.session.plan.qa_minutes)
        .collect();
    lengths
        .into_iter()
        .map(|minutes| {
            let mut editions: BTreeMap<usize, Vec<Cell<Distribution>>> = BTreeMap::new();
            for it in asked
                .iter()
                .filter(|it| it.session.plan.qa_minutes == Some(minutes))
            {
                let cells = editions.entry(it.place).or_default();
                cells.push(it.answers.clone());
            }
            let mut level = Level {
                minutes,
                people: 0.0,
                short: 0.0,
                long: 0.0,
            };
            for cells in editions.values() {
                let pool = disclosure::pool(cells);
                let Some(answers) = pool.answers.shown() else {
                    continue;
                };
                let per_answer = 1.0 / pool.sessions.max(1) as f64;
                let pacing = answers.pacing();
                level.people += answers.n() as f64 * per_answer;
                level.short += pacing.short as f64 * per_answer;
                level.long += pacing.long as f64 * per_answer;
            }
            // People until here; shares from here on.
            level.short /= level.people;
            level.long /= level.people;
            level
        })
        .collect()
}

/// How many times more the sessions of a level vary than chance makes them, at least 1. A level in
/// which all answered the same has no variance, and no session departs from it.
pub(super) fn dispersion(
    points: &[QaPoint],
    levels: &[Level],
    value: impl Fn(&QaPoint) -> f64,
    at: impl Fn(&Level) -> (f64, f64),
) -> f64 {
    let free = points.len().saturating_sub(levels.len());
    if free == 0 {
        return 1.0;
    }
    let pearson: f64 = points
        .iter()
        .filter_map(|point| {
            let level = levels.iter().find(|it| it.minutes == point.minutes)?;
            let (mean, variance) = at(level);
            let departs = value(point) - mean;
            (variance > 0.0).then(|| point.net.n as f64 * departs * departs / variance)
        })
        .sum();
    (pearson / free as f64).max(1.0)
}

//! The answers to one question, and what can be said of them.

use std::collections::BTreeMap;

use super::cohort::hypergeometric;
use super::interval::{Z, bonett_price_within, wilson, wilson_within};
use crate::domain::{NO_OPINION, Polarity, Scale};

/// How often each answer of a scale was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// One count for each answer of the scale, in its order.
    pub counts: Vec<u64>,
    /// How many had no opinion; they are not in `counts`.
    pub no_opinion: u64,
    /// Which end of the scale is the good one.
    pub polarity: Polarity,
}

/// A share or a difference of shares with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The share (0 to 1), or the difference of two shares (-1 to 1).
    pub value: f64,
    /// The lower end of the interval.
    pub lower: f64,
    /// The upper end of the interval.
    pub upper: f64,
    /// How many answers stand behind it.
    pub n: u64,
}

/// The middle answer: two values when the middle falls between two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Median {
    /// The lower middle answer, from 1.
    pub lower: usize,
    /// The upper middle answer, from 1.
    pub upper: usize,
}

/// The quarters of the opinions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the opinions lies at or below it.
    pub first: Median,
    /// A quarter of the opinions lies at or above it.
    pub third: Median,
}

/// The three groups of a pacing question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pacing {
    /// How many said too short.
    pub short: u64,
    /// How many said about right.
    pub right: u64,
    /// How many said too long.
    pub long: u64,
}

impl Quartiles {
    /// The interquartile range in steps of the scale, which may be halves.
    pub fn range(&self) -> f64 {
        let twice = |it: &Median| (it.lower + it.upper) as f64;
        (twice(&self.third) - twice(&self.first)) / 2.0
    }
}

impl Distribution {
    /// Puts the counts of values in the order of a scale. Values outside the scale
    /// cannot occur, and are not counted.
    pub(super) fn new(scale: &Scale, by_value: &BTreeMap<u8, u64>) -> Self {
        Self {
            counts: (1..=scale.highest())
                .map(|value| by_value.get(&value).copied().unwrap_or(0))
                .collect(),
            no_opinion: by_value.get(&NO_OPINION).copied().unwrap_or(0),
            polarity: scale.polarity,
        }
    }

    /// Puts the counts of values, from 0 on, in the order of a scale.
    pub(super) fn of_counts(scale: &Scale, by_value: [u64; 12]) -> Self {
        let [no_opinion, values @ ..] = by_value;
        Self {
            counts: values[..scale.answers.len().min(values.len())].to_vec(),
            no_opinion,
            polarity: scale.polarity,
        }
    }

    /// Adds the answers of another session on the same scale.
    pub(super) fn add(&mut self, other: &Self) {
        for (sum, count) in self.counts.iter_mut().zip(&other.counts) {
            *sum += count;
        }
        self.no_opinion += other.no_opinion;
    }

    /// How many gave an opinion.
    pub fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// The middle of the opinions; `None` when there are none.
    pub fn median(&self) -> Option<Median> {
        let n = self.n();
        (n > 0).then(|| Median {
            lower: self.answer_at(n.div_ceil(2)),
            upper: self.answer_at(n / 2 + 1),
        })
    }

    /// The first and the third quartile of the opinions; `None` when there are none. As with
    /// [`Self::median`] a quartile that falls between two answers has both; their mean is
    /// `quantile(type = 2)` of R (Hyndman & Fan 1996). With one opinion it is both quartiles.
    pub fn quartiles(&self) -> Option<Quartiles> {
        let n = self.n();
        let at = |quarters: u64| Median {
            lower: self.answer_at((quarters * n).div_ceil(4)),
            upper: self.answer_at(quarters * n / 4 + 1),
        };
        (n > 0).then(|| Quartiles {
            first: at(1),
            third: at(3),
        })
    }

    /// The share of the two best answers, with its Wilson interval. Meant for scales
    /// whose last answer is the best; with two answers it is the share of the better one.
    pub fn top_two(&self) -> Estimate {
        self.top_two_over(1, Z)
    }

    fn top_two_over(&self, sessions: usize, z: f64) -> Estimate {
        let n = self.n();
        let value = share(self.top_two_count(), n);
        let (lower, upper) = match self.people(sessions) {
            Some(people) => wilson_within(z, value, people),
            None => (0.0, 1.0),
        };
        Estimate {
            value,
            lower,
            upper,
            n,
        }
    }

    /// How many gave one of the two best answers (the better one of two).
    pub fn top_two_count(&self) -> u64 {
        let skip = if self.counts.len() > 2 {
            self.counts.len() - 2
        } else {
            self.counts.len().saturating_sub(1)
        };
        self.counts.iter().skip(skip).sum()
    }

    /// The three groups of a scale whose middle answer is the best. With an even
    /// number of answers none is the middle.
    pub fn pacing(&self) -> Pacing {
        let answers = self.counts.len();
        let short = self.counts.iter().take(answers / 2).sum();
        let long = self.counts.iter().skip(answers.div_ceil(2)).sum();
        Pacing {
            short,
            right: self.n() - short - long,
            long,
        }
    }

    /// Net pacing: the share that said too short minus the share that said too long,
    /// with its Bonett–Price interval. Above 0, people want more time.
    pub fn net_pacing(&self) -> Estimate {
        self.net_pacing_over(1, Z)
    }

    /// The share that said too short, on a scale whose middle answer is the best, with its
    /// Wilson interval.
    pub fn too_short(&self) -> Estimate {
        let (n, short) = (self.n(), self.pacing().short);
        let (lower, upper) = wilson(short, n);
        Estimate {
            value: share(short, n),
            lower,
            upper,
            n,
        }
    }

    fn net_pacing_over(&self, sessions: usize, z: f64) -> Estimate {
        let Pacing { short, long, .. } = self.pacing();
        let n = self.n();
        let (short, long) = (share(short, n), share(long, n));
        let (lower, upper) = match self.people(sessions) {
            Some(people) => bonett_price_within(z, short, long, people),
            None => (-1.0, 1.0),
        };
        Estimate {
            value: short - long,
            lower,
            upper,
            n,
        }
    }

    /// The number that stands for the question in comparisons: net pacing where the
    /// middle is best, else the share of the two best answers.
    pub fn headline(&self) -> Estimate {
        self.headline_over(1)
    }

    /// The headline number where the answers of several sessions were added up. The same
    /// people answered all of them, and nothing tells which answers are of one person; so
    /// the interval is that of as many answers as one session has on average, as if each
    /// person had said the same in all of them. It cannot be too narrow for that reason.
    pub fn headline_over(&self, sessions: usize) -> Estimate {
        self.headline_within(Z, sessions)
    }

    /// [`Self::headline_over`] with the interval of the level whose standard normal quantile
    /// is `z`, at least 0.
    pub(super) fn headline_within(&self, z: f64, sessions: usize) -> Estimate {
        match self.polarity {
            Polarity::Unipolar => self.top_two_over(sessions, z),
            Polarity::Bipolar => self.net_pacing_over(sessions, z),
        }
    }

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

    /// How many independent answers there are at least; `None` without any.
    fn people(&self, sessions: usize) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| n as f64 / sessions.max(1) as f64)
    }

    /// The answer that the `rank`-th opinion gave, counted from the lowest, from 1.
    fn answer_at(&self, rank: u64) -> usize {
        let mut seen = 0;
        for (place, count) in self.counts.iter().enumerate() {
            seen += count;
            if seen >= rank {
                return place + 1;
            }
        }
        self.counts.len()
    }
}

fn share(count: u64, n: u64) -> f64 {
    if n == 0 { 0.0 } else { count as f64 / n as f64 }
}

//! What to give next: the balance where the answers show it, else the length that tells most.

use super::qa_time::QaFit;

/// How near to 0 the whole interval of net pacing must be for a length to be called about right.
const NARROW: f64 = 0.2;

/// Lengths are planned in steps of so many minutes.
const STEP: u32 = 5;

/// What follows for the next edition. The rules are tried in this order, on the net pacing (too
/// short minus too long) of the levels and on its band, which holds for all levels at once:
///
/// 1. No closed session has its minutes recorded: [`QaAdvice::NoMinutes`]. Some have, and none
///    of their answers may be shown: [`QaAdvice::NothingShown`].
/// 2. The band of the share “too short”, or that of net pacing, is empty somewhere:
///    [`VaryReason::NotFalling`], with the level at which the fewest people answered.
/// 3. At one or more levels the band holds 0 and lies within -20 and +20 points:
///    [`QaAdvice::Balance`] by [`BalanceRule::AboutRight`], from the shortest to the longest of them; the minutes
///    are those of the level whose fit is nearest to 0 (of equals the shorter).
/// 4. The band lies above 0 at one level and below 0 at a longer one: [`QaAdvice::Balance`] by
///    [`BalanceRule::Between`], from the longest level that is surely too short to the shortest that is surely
///    too long; the minutes are where the fit, on straight lines between the levels, is 0 (the middle
///    of these places, where it is 0 for a while), rounded to a whole minute.
/// 5. The band at the longest level lies above 0, or, with at least two levels, its fit is above +20
///    points: [`VaryReason::TooShortThroughout`] (surely in the first case), with half as much again,
///    rounded up to 5 minutes, at least 5 more. Nearer to even, nobody is sent further that way by a few.
/// 6. The band at the shortest level lies below 0, or, with at least two levels, its fit is below -20
///    points: [`VaryReason::TooLongThroughout`], with two thirds, rounded down to 5 minutes, at least 5
///    less (0 at least).
/// 7. One level: [`VaryReason::OneLength`], with the longer length of rule 5 where its fit is
///    above 0 and the shorter of rule 6 where it is below.
/// 8. The fit is 0 at a level, or on one side of 0 throughout: [`VaryReason::TooFewAnswers`], with that
///    length, or the one at that end that is nearest to 0, again.
/// 9. The fit changes its sign between two neighbouring levels more than 5 minutes apart:
///    [`VaryReason::Gap`], with their middle, rounded to 5 minutes where that lies between them.
/// 10. Else, between nearer neighbours: [`VaryReason::TooFewAnswers`], with the one of the two whose fit is
///     nearer to 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QaAdvice {
    /// The answers show where as many want more time as want less.
    Balance {
        /// The length to give.
        minutes: u32,
        /// The balance is not at fewer minutes than these.
        from: u32,
        /// The balance is not at more minutes than these.
        to: u32,
        /// By which rule.
        rule: BalanceRule,
    },
    /// They do not; this length would tell most.
    Vary {
        /// The length to try in the next edition.
        minutes: u32,
        /// Why.
        why: VaryReason,
    },
    /// No minutes are recorded for any closed session.
    NoMinutes,
    /// Minutes are recorded, and no answers to those sessions may be shown.
    NothingShown,
}

/// How a balance was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BalanceRule {
    /// Surely too short at the lower end, surely too long at the upper.
    Between,
    /// Surely within 20 points of even at the levels from the lower to the upper end.
    AboutRight,
}

/// Why the answers so far do not show a balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaryReason {
    /// Even the longest was too short for more people than it was too long for.
    TooShortThroughout {
        /// The longest length that was tried.
        longest: u32,
        /// Whether that is sure, or only how it looks.
        surely: bool,
    },
    /// Even the shortest was too long for more people than it was too short for.
    TooLongThroughout {
        /// The shortest length that was tried.
        shortest: u32,
        /// Whether that is sure, or only how it looks.
        surely: bool,
    },
    /// Only one length was tried.
    OneLength {
        /// It.
        tried: u32,
    },
    /// The balance seems to lie between two lengths, and nothing between them was tried.
    Gap {
        /// The longest that still seems too short.
        from: u32,
        /// The shortest that seems too long.
        to: u32,
    },
    /// The right lengths were tried, by too few people.
    TooFewAnswers,
    /// More time was found too short by more people: these sessions differ in more than their
    /// minutes.
    NotFalling,
}

impl QaAdvice {
    /// The advice where answers contradict that more time is never more often too short.
    pub(super) fn not_falling(minutes: &[u32], people: &[f64]) -> Self {
        let least = minutes
            .iter()
            .zip(people)
            .min_by(|a, b| a.1.total_cmp(b.1))
            .map_or(0, |it| *it.0);
        Self::Vary {
            minutes: least,
            why: VaryReason::NotFalling,
        }
    }
}

/// The advice of a curve of net pacing, the shortest length first, by the rules from 3 on.
pub(super) fn advice(net: &[QaFit]) -> QaAdvice {
    let (Some(shortest), Some(longest)) = (net.first(), net.last()) else {
        return QaAdvice::NothingShown;
    };
    if let Some(balance) = about_right(net).or_else(|| between(net)) {
        return balance;
    }
    let several = net.len() > 1;
    if longest.lower > 0.0 || several && longest.value > NARROW {
        return QaAdvice::Vary {
            minutes: longer(longest.minutes),
            why: VaryReason::TooShortThroughout {
                longest: longest.minutes,
                surely: longest.lower > 0.0,
            },
        };
    }
    if shortest.upper < 0.0 || several && shortest.value < -NARROW {
        return QaAdvice::Vary {
            minutes: shorter(shortest.minutes),
            why: VaryReason::TooLongThroughout {
                shortest: shortest.minutes,
                surely: shortest.upper < 0.0,
            },
        };
    }
    if !several && shortest.value != 0.0 {
        let tried = shortest.minutes;
        return QaAdvice::Vary {
            minutes: if shortest.value > 0.0 {
                longer(tried)
            } else {
                shorter(tried)
            },
            why: VaryReason::OneLength { tried },
        };
    }
    let even = net.iter().find(|it| it.value == 0.0);
    let above = Some(longest).filter(|it| it.value > 0.0);
    let below = Some(shortest).filter(|it| it.value < 0.0);
    if let Some(again) = even.or(above).or(below) {
        return QaAdvice::Vary {
            minutes: again.minutes,
            why: VaryReason::TooFewAnswers,
        };
    }
    // It starts above 0, ends below, and is nowhere 0: two neighbours have the change between them.
    let Some((above, below)) = net
        .iter()
        .zip(net.iter().skip(1))
        .find(|(above, below)| above.value > 0.0 && below.value < 0.0)
    else {
        return QaAdvice::NothingShown;
    };
    if below.minutes - above.minutes > STEP {
        return QaAdvice::Vary {
            minutes: middle(above.minutes, below.minutes),
            why: VaryReason::Gap {
                from: above.minutes,
                to: below.minutes,
            },
        };
    }
    QaAdvice::Vary {
        minutes: if above.value <= -below.value {
            above.minutes
        } else {
            below.minutes
        },
        why: VaryReason::TooFewAnswers,
    }
}

fn about_right(net: &[QaFit]) -> Option<QaAdvice> {
    let right: Vec<&QaFit> = net
        .iter()
        .filter(|it| {
            -NARROW <= it.lower && it.lower <= 0.0 && 0.0 <= it.upper && it.upper <= NARROW
        })
        .collect();
    let nearest = right
        .iter()
        .min_by(|a, b| a.value.abs().total_cmp(&b.value.abs()))?;
    Some(QaAdvice::Balance {
        minutes: nearest.minutes,
        from: right.first()?.minutes,
        to: right.last()?.minutes,
        rule: BalanceRule::AboutRight,
    })
}

fn between(net: &[QaFit]) -> Option<QaAdvice> {
    let from = net.iter().rfind(|it| it.lower > 0.0)?.minutes;
    let to = net.iter().find(|it| it.upper < 0.0)?.minutes;
    Some(QaAdvice::Balance {
        minutes: (crossing(net)?.round() as u32).clamp(from.min(to), to),
        from,
        to,
        rule: BalanceRule::Between,
    })
}

/// Where the fit is 0, in minutes.
fn crossing(net: &[QaFit]) -> Option<f64> {
    let zeros: Vec<f64> = net
        .iter()
        .filter(|it| it.value == 0.0)
        .map(|it| f64::from(it.minutes))
        .collect();
    if let (Some(first), Some(last)) = (zeros.first(), zeros.last()) {
        return Some(f64::midpoint(*first, *last));
    }
    let above = net.iter().rfind(|it| it.value > 0.0)?;
    let below = net.iter().find(|it| it.value < 0.0)?;
    let (start, end) = (f64::from(above.minutes), f64::from(below.minutes));
    Some(start + (end - start) * above.value / (above.value - below.value))
}

fn longer(minutes: u32) -> u32 {
    minutes
        .saturating_add(minutes.div_ceil(2).max(STEP))
        .div_ceil(STEP)
        .saturating_mul(STEP)
}

fn shorter(minutes: u32) -> u32 {
    let less = minutes.div_ceil(3).max(STEP);
    minutes.saturating_sub(less) / STEP * STEP
}

fn middle(from: u32, to: u32) -> u32 {
    let middle = from.midpoint(to);
    let round = (middle + STEP / 2) / STEP * STEP;
    if from < round && round < to {
        round
    } else {
        middle
    }
}

//! The scale of values and the texts along it.

use crate::palette::Role;
use crate::scene::{Anchor, Scene};
use crate::wrap::Block;

/// Maps shares to user units along one direction.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    /// The shares at both ends.
    pub(crate) range: (f64, f64),
    /// Where these are drawn.
    pub(crate) at: (i32, i32),
}

impl Scale {
    pub(crate) fn place(&self, share: f64) -> i32 {
        let (low, high) = self.range;
        let (from, to) = (f64::from(self.at.0), f64::from(self.at.1));
        (from + (share - low) / (high - low) * (to - from)).round() as i32
    }

    /// Round shares on the axis, in steps of 1, 2 or 5, at most `limit` of them
    /// where the axis is a whole per cent long or longer.
    pub(crate) fn ticks(&self, limit: usize) -> Vec<f64> {
        // Whole per cents are counted, since sums of 0.1 are never quite round.
        round_ticks((self.range.0 * 100.0, self.range.1 * 100.0), limit)
            .into_iter()
            .map(|tick| f64::from(tick) / 100.0)
            .collect()
    }

    /// Ticks for a horizontal axis: the most, up to `limit`, whose texts do not touch.
    pub(crate) fn ticks_that_fit(&self, limit: usize, width: impl Fn(f64) -> i32) -> Vec<f64> {
        (1..=limit)
            .rev()
            .map(|limit| self.ticks(limit))
            .find(|ticks| {
                let widest = ticks.iter().map(|&share| width(share)).max().unwrap_or(0);
                // Texts at the ends may have been moved inwards by half their width.
                let room = widest * 3 / 2 + 8;
                ticks
                    .windows(2)
                    .all(|pair| self.place(pair[1]) - self.place(pair[0]) >= room)
            })
            .unwrap_or_default()
    }
}

/// Whole numbers within a range, in steps of 1, 2 or 5, at most `limit` of them
/// where the range is long enough to hold any.
pub(crate) fn round_ticks((low, high): (f64, f64), limit: usize) -> Vec<i32> {
    let (low, high) = ((low - 1e-6).ceil() as i32, (high + 1e-6).floor() as i32);
    let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
    let ticks = |step: i32| {
        (low.div_euclid(step)..=high.div_euclid(step))
            .map(move |count| count * step)
            .filter(move |tick| (low..=high).contains(tick))
    };
    let step = steps
        .into_iter()
        .find(|&step| ticks(step).count() <= limit)
        .unwrap_or(2000);
    ticks(step).collect()
}

/// Sets a text centred on `x`, moved inwards where it would leave `bounds`.
pub(crate) fn centred(
    scene: &mut Scene,
    block: &Block,
    x: i32,
    top: i32,
    bounds: (i32, i32),
    role: Role,
) {
    let half = (block.width + 1) / 2;
    let lowest = bounds.0 + half;
    let x = x.clamp(lowest, (bounds.1 - half).max(lowest));
    scene.block(block, x, top, Anchor::Middle, role);
}

//! Where the parts of a row of diverging bars stand.

use crate::axis::{Scale, centred};
use crate::bars::{BarCell, DivergingBars, ROW_GAP};
use crate::estimate::Unit;
use crate::palette::Role;
use crate::sheet::{BODY, SMALL, Sheet};
use crate::wrap::Block;

/// The shares of the answers on both sides of the middle, as text.
pub(crate) fn totals(counts: &[u64]) -> Option<[Block; 2]> {
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    let side = counts.len() / 2;
    if total == 0.0 || side == 0 {
        return None;
    }
    let share = |counts: &[u64]| {
        let part: f64 = counts.iter().map(|&count| count as f64).sum();
        Block::new(&Unit::Percent.write(part / total), SMALL, i32::MAX)
    };
    Some([
        share(&counts[..side]),
        share(&counts[counts.len() - side..]),
    ])
}

pub(crate) fn sample(counts: &[u64]) -> String {
    let total: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    format!("n {total}")
}

/// Where the parts of a row stand across the sheet.
pub(crate) struct Columns {
    /// Left end and room of the labels.
    pub(crate) label: (i32, i32),
    pub(crate) above: bool,
    pub(crate) scale: Scale,
    /// Right ends of the shares on both sides, where there is room for them.
    pub(crate) totals: Option<(i32, i32)>,
    /// Right end of the sample sizes.
    pub(crate) right: i32,
    ticks: Vec<(f64, Block)>,
}

impl Columns {
    pub(crate) fn new(sheet: &Sheet<'_>, chart: &DivergingBars) -> Self {
        let above = sheet.is_narrow();
        let label_room = if above {
            sheet.room()
        } else {
            let most = sheet.room() * 34 / 100;
            let labels = chart.rows.iter();
            let widths = labels.map(|row| Block::new(&row.label, BODY, most).width);
            widths.max().unwrap_or(0).min(most)
        };
        let counts = || {
            chart.rows.iter().filter_map(|row| match &row.cell {
                BarCell::Counts(counts) => Some(counts.as_slice()),
                BarCell::Withheld(_) => None,
            })
        };
        let samples = counts().map(|counts| Block::new(&sample(counts), SMALL, i32::MAX).width);
        let sample_width = samples.max().map_or(0, |width| width + 10);
        let widths = counts()
            .filter_map(totals)
            .flatten()
            .map(|total| total.width);
        let total_width = match widths.max() {
            Some(width) if !above => width + 8,
            _ => 0,
        };
        let from = match above {
            true => sheet.left,
            false => sheet.left + label_room + 14 + total_width,
        };
        let to = sheet.right - sample_width - total_width;
        let totals = (total_width > 0).then_some((from - 8, sheet.right - sample_width));
        // Both sides reach as far as the longest bar on them, in quarters.
        let quarters = |share: f64| ((share * 4.0 - 1e-9).ceil() / 4.0).max(0.25);
        let reaches = counts().filter_map(DivergingBars::reach);
        let (left, right) = reaches.fold((0.0_f64, 0.0_f64), |(left, right), (l, r)| {
            (left.max(l), right.max(r))
        });
        let scale = Scale {
            range: (-quarters(left), quarters(right)),
            at: (from, to),
        };
        Self {
            label: (sheet.left, label_room),
            above,
            scale,
            totals,
            right: sheet.right,
            ticks: ticks(&scale),
        }
    }

    /// The texts of the axis, under the last row.
    pub(crate) fn draw_axis(&self, sheet: &mut Sheet<'_>) {
        let (top, height) = (sheet.y - ROW_GAP / 2, 5);
        self.draw_rules(sheet, top, height);
        sheet.y = top + height + 1;
        for (share, block) in &self.ticks {
            let x = self.scale.place(*share);
            let lowest = match self.above {
                true => sheet.left,
                false => self.label.0 + self.label.1,
            };
            let bounds = (lowest, sheet.right);
            centred(&mut sheet.scene, block, x, sheet.y, bounds, Role::Muted);
        }
        sheet.y += self
            .ticks
            .iter()
            .map(|(_, block)| block.height())
            .max()
            .unwrap_or(0);
    }

    /// Hairlines behind one bar, or above the texts of the axis. A row without a bar has none, as they would
    /// strike out its sentence.
    pub(crate) fn draw_rules(&self, sheet: &mut Sheet<'_>, top: i32, height: i32) {
        for (share, _) in &self.ticks {
            let role = if *share == 0.0 {
                Role::Axis
            } else {
                Role::Rule
            };
            let x = self.scale.place(*share);
            sheet.scene.rect((x, top), (1, height), role);
        }
    }
}

/// Shares at which the axis is labelled: every quarter where the texts do not
/// touch, else every half or whole.
fn ticks(scale: &Scale) -> Vec<(f64, Block)> {
    let (low, high) = scale.range;
    let at = |step: f64| {
        let (from, to) = ((low / step).ceil() as i32, (high / step).floor() as i32);
        (from..=to)
            .map(|count| {
                let share = f64::from(count) * step;
                let text = match count {
                    0 => "0".to_owned(),
                    _ => format!("{} %", (share.abs() * 100.0).round()),
                };
                (share, Block::new(&text, SMALL, i32::MAX))
            })
            .collect::<Vec<_>>()
    };
    let fits = |ticks: &[(f64, Block)]| {
        ticks.windows(2).all(|pair| {
            let apart = scale.place(pair[1].0) - scale.place(pair[0].0);
            // Texts at the ends may be moved inwards by half their width.
            apart >= pair[0].1.width.max(pair[1].1.width) * 3 / 2 + 4
        })
    };
    [0.25, 0.5]
        .into_iter()
        .map(at)
        .find(|ticks| fits(ticks))
        .unwrap_or_else(|| at(1.0))
}

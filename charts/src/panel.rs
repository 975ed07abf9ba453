//! One panel of a trend.

use crate::axis::Scale;
use crate::estimate::{Interval, Mark};
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{HEADING, SMALL, Sheet};
use crate::tiers::Tiers;
use crate::trend::{Trend, TrendLine};
use crate::wrap::{Block, widest_word};

/// A panel with its texts broken into lines. All measures are user units.
#[derive(Debug)]
pub(crate) struct Panel<'a> {
    line: &'a TrendLine,
    chart: &'a Trend,
    left: i32,
    right: i32,
    /// Left end of the plot, right of the texts of the axis.
    plot: i32,
    heading: Block,
    /// Why points cannot be compared, above the plot.
    reasons: Tiers,
    /// Values, under the plot, where points are too close for them to stand beside the points.
    values: Tiers,
    values_below: bool,
    editions: Tiers,
    samples: Tiers,
}

/// The heights of the parts of a panel, from top to bottom.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Heights {
    heading: i32,
    reasons: i32,
    /// Room under the plot for the values of points at its bottom.
    foot: i32,
    values: i32,
    editions: i32,
    samples: i32,
}

/// The room that each point needs for panels to stand side by side.
pub(crate) fn slot_needed(chart: &Trend) -> i32 {
    let figures = chart.lines.iter().flat_map(|line| &line.points);
    let figures = figures.filter_map(|point| match &point.mark {
        Mark::Shown(estimate) => Some(
            value_block(chart, estimate)
                .width
                .max(sample_block(estimate).width),
        ),
        Mark::Withheld(_) | Mark::Absent => None,
    });
    let editions = chart
        .editions
        .iter()
        .map(|edition| widest_word(edition, SMALL).min(EDITION_WORD));
    figures.chain(editions).max().unwrap_or(0) + FIGURE_GAP
}

const PLOT: i32 = 116;
/// Room above the plot for the value of a point at its top.
const HEADROOM: i32 = 22;
const FIGURE_GAP: i32 = 6;
/// Longer words of an edition's name may be broken.
const EDITION_WORD: i32 = 96;

impl Heights {
    pub(crate) fn max(self, other: Self) -> Self {
        Self {
            heading: self.heading.max(other.heading),
            reasons: self.reasons.max(other.reasons),
            foot: self.foot.max(other.foot),
            values: self.values.max(other.values),
            editions: self.editions.max(other.editions),
            samples: self.samples.max(other.samples),
        }
    }

    pub(crate) fn sum(self) -> i32 {
        self.above_plot() + PLOT + self.foot + 6 + self.values + self.editions + self.samples
    }

    fn above_plot(self) -> i32 {
        self.heading + self.reasons + HEADROOM
    }
}

impl<'a> Panel<'a> {
    pub(crate) fn new(line: &'a TrendLine, chart: &'a Trend, (left, right): (i32, i32)) -> Self {
        let plot = left + gutter(chart);
        let mut panel = Self {
            line,
            chart,
            left,
            right,
            plot,
            heading: Block::new(&line.label, HEADING, right - left),
            reasons: Tiers::default(),
            values: Tiers::default(),
            values_below: false,
            editions: Tiers::default(),
            samples: Tiers::default(),
        };
        let slot = Self::slot(chart, right - left);
        let shown = || shown(line);
        panel.values_below =
            shown().any(|(_, estimate)| value_block(chart, estimate).width + 4 > slot);
        let bounds = (left, right);
        let under = |blocks: Vec<(usize, Block)>| {
            let wished = blocks.into_iter().map(|(at, block)| {
                let wish = panel.x(at) - block.width / 2;
                (block, wish)
            });
            Tiers::new(wished.collect(), bounds)
        };
        let samples = under(
            shown()
                .map(|(at, estimate)| (at, sample_block(estimate)))
                .collect(),
        );
        let values = match panel.values_below {
            true => under(
                shown()
                    .map(|(at, estimate)| (at, value_block(chart, estimate)))
                    .collect(),
            ),
            false => Tiers::default(),
        };
        let names = chart.editions.iter().enumerate().map(|(at, name)| {
            let word = widest_word(name, SMALL).min(EDITION_WORD).min(right - left);
            (at, Block::new(name, SMALL, word.max(slot - FIGURE_GAP)))
        });
        let editions = under(names.collect());
        let reasons = line.points.iter().enumerate().filter_map(|(at, point)| {
            let reason = Block::new(point.break_before.as_deref()?, SMALL, right - left);
            Some((reason, panel.break_x(at) - 2))
        });
        let reasons = Tiers::new(reasons.collect(), bounds);
        Self {
            samples,
            values,
            editions,
            reasons,
            ..panel
        }
    }

    /// The room each point has across a panel of the given width.
    pub(crate) fn slot(chart: &Trend, width: i32) -> i32 {
        let editions = i32::try_from(chart.editions.len()).unwrap_or(i32::MAX);
        (width - gutter(chart)) / editions
    }

    pub(crate) fn heights(&self) -> Heights {
        // A mark of what is withheld stands among the sample sizes.
        let line = Block::new("", SMALL, 0).height();
        let scale = Scale {
            range: self.chart.range,
            at: (PLOT, 0),
        };
        let figures = self.figures(&scale);
        let lowest = figures.map(|figure| figure.top + figure.block.height());
        Heights {
            foot: lowest.max().map_or(0, |lowest| (lowest - PLOT).max(0)),
            heading: self.heading.height(),
            reasons: self.reasons.height,
            values: self.values.height,
            editions: self.editions.height,
            samples: self.samples.height.max(line),
        }
    }

    pub(crate) fn draw(&self, sheet: &mut Sheet<'_>, heights: &Heights) {
        let top = sheet.y + heights.above_plot();
        let scale = Scale {
            range: self.chart.range,
            at: (top + PLOT, top),
        };
        let scene = &mut sheet.scene;
        scene.block(&self.heading, self.left, sheet.y, Anchor::Start, Role::Ink);
        self.draw_axis(sheet, &scale);
        self.draw_breaks(sheet, top, heights);
        self.draw_line(sheet, &scale);
        for (at, estimate) in shown(self.line) {
            self.draw_point(sheet, &scale, at, estimate);
        }
        for figure in self.figures(&scale) {
            let Figure { block, x, top } = &figure;
            sheet
                .scene
                .block(block, *x, *top, Anchor::Middle, Role::Ink);
        }
        let mut below = top + PLOT + heights.foot + 6;
        for (tiers, height, role) in [
            (&self.values, heights.values, Role::Ink),
            (&self.editions, heights.editions, Role::Ink),
            (&self.samples, heights.samples, Role::Muted),
        ] {
            for label in &tiers.placed {
                let middle = label.left + (label.block.width + 1) / 2;
                let y = below + label.top;
                sheet
                    .scene
                    .block(&label.block, middle, y, Anchor::Middle, role);
            }
            below += height;
        }
        let line = Block::new("", SMALL, 0);
        let middle = below - heights.samples + line.ascent - 4;
        for (at, point) in self.line.points.iter().enumerate() {
            if let Mark::Withheld(sentence) = &point.mark {
                let edition = &self.chart.editions[at];
                sheet
                    .scene
                    .ring((self.x(at), middle), 4, Role::Muted)
                    .titled(format!("{edition}: {sentence}"));
            }
        }
    }

    /// The middle of the room of a point.
    fn x(&self, at: usize) -> i32 {
        (self.break_x(at) + self.break_x(at + 1)) / 2
    }

    /// Where the room of a point begins.
    fn break_x(&self, at: usize) -> i32 {
        let share = at as f64 / self.chart.editions.len() as f64;
        self.plot + (share * f64::from(self.right - self.plot)).round() as i32
    }

    fn draw_axis(&self, sheet: &mut Sheet<'_>, scale: &Scale) {
        for share in scale.ticks(TICKS) {
            let y = scale.place(share);
            let role = if share == 0.0 { Role::Axis } else { Role::Rule };
            // Hairlines leave the values of points free rather than strike them out.
            let mut from = self.plot;
            for figure in self.figures(scale) {
                if (figure.top - 1..=figure.top + figure.block.height()).contains(&y) {
                    let left = figure.x - figure.block.width / 2 - 3;
                    if left > from {
                        sheet.scene.rect((from, y), (left - from, 1), role);
                    }
                    from = left + figure.block.width + 6;
                }
            }
            if from < self.right {
                sheet.scene.rect((from, y), (self.right - from, 1), role);
            }
            let text = Block::new(&self.chart.unit.write(share), SMALL, i32::MAX);
            sheet
                .scene
                .block_at(&text, self.plot - 6, y, Anchor::End, Role::Muted);
        }
    }

    fn draw_breaks(&self, sheet: &mut Sheet<'_>, top: i32, heights: &Heights) {
        let above = sheet.y + heights.heading;
        for label in &self.reasons.placed {
            // Reasons stand next to the plot, whatever is above them in other panels.
            let y = above + heights.reasons - self.reasons.height + label.top;
            sheet
                .scene
                .block(&label.block, label.left, y, Anchor::Start, Role::Muted);
        }
        for (at, point) in self.line.points.iter().enumerate() {
            if point.break_before.is_some() {
                let x = self.break_x(at);
                let from = (x, above + heights.reasons + 2);
                sheet.scene.dashed(from, (x, top + PLOT), Role::Axis);
            }
        }
    }

    /// Joins neighbours that can be compared.
    fn draw_line(&self, sheet: &mut Sheet<'_>, scale: &Scale) {
        let mut joined: Vec<(i32, i32)> = Vec::new();
        for (at, estimate) in shown(self.line) {
            joined.push((self.x(at), scale.place(estimate.value)));
            if self.joined(at + 1).is_none() {
                let run = std::mem::take(&mut joined);
                if run.len() > 1 {
                    sheet.scene.path(run, 2, Role::Accent);
                }
            }
        }
    }

    /// The estimates of a point and of the one before it, when a line joins them.
    fn joined(&self, at: usize) -> Option<(&'a Interval, &'a Interval)> {
        let point = self.line.points.get(at)?;
        let before = self.line.points.get(at.checked_sub(1)?)?;
        match (&before.mark, &point.mark, &point.break_before) {
            (Mark::Shown(before), Mark::Shown(after), None) => Some((before, after)),
            _ => None,
        }
    }

    /// The values that stand beside their points.
    fn figures(&self, scale: &Scale) -> impl Iterator<Item = Figure> {
        let beside = shown(self.line).filter(|_| !self.values_below);
        beside.map(|(at, estimate)| {
            let block = value_block(self.chart, estimate);
            Figure {
                x: self.x(at),
                top: self.value_top(scale, at, estimate, &block),
                block,
            }
        })
    }

    /// The top of a value: above its interval, or below it where the line
    /// would run through it above but not below.
    fn value_top(&self, scale: &Scale, at: usize, estimate: &Interval, value: &Block) -> i32 {
        let y = scale.place(estimate.value);
        let above = scale.place(estimate.upper).min(y - 4) - value.height();
        let below = scale.place(estimate.lower).max(y + 4) + 2;
        // Where the line is at the left and the right end of the value.
        let reach = |neighbour: &Interval, step: i32| {
            let share = f64::from(value.width) / 2.0 / f64::from(step.max(1));
            y + (f64::from(scale.place(neighbour.value) - y) * share.min(1.0)) as i32
        };
        let step = |at| self.x(at) - self.x(at - 1);
        let left = self
            .joined(at)
            .map_or(y, |(before, _)| reach(before, step(at)));
        let right = self
            .joined(at + 1)
            .map_or(y, |(_, after)| reach(after, step(at + 1)));
        let crossed_above = left.min(right) < above + value.height();
        let crossed_below = left.max(right) > below;
        if crossed_above && !crossed_below {
            below
        } else {
            above
        }
    }

    fn draw_point(&self, sheet: &mut Sheet<'_>, scale: &Scale, at: usize, estimate: &Interval) {
        let x = self.x(at);
        let (lower, upper) = (scale.place(estimate.lower), scale.place(estimate.upper));
        let scene = &mut sheet.scene;
        scene.rect((x - 1, upper), (2, lower - upper), Role::Whisker);
        let said = self.chart.unit.say(estimate);
        scene
            .disc((x, scale.place(estimate.value)), 4, Role::Accent)
            .titled(format!("{}: {said}", self.chart.editions[at]));
    }
}

/// A value beside its point.
struct Figure {
    block: Block,
    /// Its middle.
    x: i32,
    top: i32,
}

/// The estimates of a line that may be shown, with the numbers of their editions.
fn shown(line: &TrendLine) -> impl Iterator<Item = (usize, &Interval)> {
    let points = line.points.iter().enumerate();
    points.filter_map(|(at, point)| match &point.mark {
        Mark::Shown(estimate) => Some((at, estimate)),
        Mark::Withheld(_) | Mark::Absent => None,
    })
}

/// How many ticks the axis has at most.
const TICKS: usize = 4;

/// The room that the texts of the axis need.
fn gutter(chart: &Trend) -> i32 {
    let scale = Scale {
        range: chart.range,
        at: (0, PLOT),
    };
    let widths = scale
        .ticks(TICKS)
        .into_iter()
        .map(|share| Block::new(&chart.unit.write(share), SMALL, i32::MAX).width);
    widths.max().map_or(0, |width| width + 8)
}

fn value_block(chart: &Trend, estimate: &Interval) -> Block {
    Block::new(&chart.unit.write(estimate.value), SMALL, i32::MAX)
}

fn sample_block(estimate: &Interval) -> Block {
    Block::new(&format!("n {}", estimate.n), SMALL, i32::MAX)
}

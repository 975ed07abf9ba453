//! Response curves: an estimate over an amount, such as the minutes for questions.

use crate::axis::{Scale, centred, round_ticks};
use crate::check;
use crate::error::ChartError;
use crate::estimate::{Interval, Unit};
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::{Anchor, Scene};
use crate::sheet::{HEADING, SMALL, Sheet, Swatch};
use crate::signs::{SIGNS, Sign};
use crate::spots::Spots;
use crate::tiers::Tiers;
use crate::wrap::Block;

/// One estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// The amount, within −10 000 to 10 000.
    pub x: f64,
    /// Which of the series it belongs to, counted from 0.
    pub series: usize,
    /// Its name, such as the edition.
    pub label: String,
    /// The estimate.
    pub interval: Interval,
}

/// One point of a fitted line, with the band about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveFit {
    /// The amount, within −10 000 to 10 000.
    pub x: f64,
    /// The fitted share, on the axis and within `lower..=upper`.
    pub value: f64,
    /// Lower end of the band.
    pub lower: f64,
    /// Upper end of the band.
    pub upper: f64,
}

/// The amounts at which both sides are in balance.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveBalance {
    /// The least such amount, as the interval has it.
    pub from: f64,
    /// The amount itself, within `from..=to`.
    pub at: f64,
    /// The greatest such amount.
    pub to: f64,
    /// What it means, in words.
    pub label: String,
}

/// An estimate over an amount.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseCurve {
    /// How values are written.
    pub unit: Unit,
    /// Low and high end of the upright axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// What the level axis counts, such as "Minutes for questions".
    pub axis: String,
    /// The estimates: at least one.
    pub points: Vec<CurvePoint>,
    /// Names of the series, at most 16; said in a legend where there are several.
    pub series: Vec<String>,
    /// The fitted line, from the least amount to the greatest; empty where none is fitted.
    pub fit: Vec<CurveFit>,
    /// The zone of balance, where the numbers allow to say one.
    pub balance: Option<CurveBalance>,
}

/// Draws each estimate with its interval over its amount, and behind them the
/// fitted line with its band and the zone of balance, where they are given. A
/// point's label stands beside it or, where there is no room, above the plot
/// with a dashed line down to it.
///
/// # Errors
///
/// When there are no points or no series; when there are more than 16 series or
/// a point is of none of them; when the axis is not one, or a number is not
/// finite, not in order or not on the axis; when a text holds control
/// characters; when the frame's id cannot be an id; and when the drawing
/// library fails.
pub fn response_curve(frame: &Frame, chart: &ResponseCurve) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    if chart.series.len() > 1 {
        let entries: Vec<_> = chart
            .series
            .iter()
            .enumerate()
            .map(|(at, text)| (Swatch::Sign(Sign::of(at)), text.as_str()))
            .collect();
        sheet.legend(&entries);
        sheet.y += 10;
    }
    let plot = Plot::new(&mut sheet, chart);
    plot.draw(&mut sheet, chart);
    sheet.finish()
}

const PLOT: i32 = 240;
const FARTHEST: f64 = 10_000.0;
/// A label wider than this is broken.
const LABEL: i32 = 120;
/// From one point to the next at the same amount.
const ASIDE: i32 = 9;

impl ResponseCurve {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.points, "points")?;
        check::not_empty(&self.series, "series")?;
        check::range(self.range)?;
        check::text(&self.axis)?;
        for series in &self.series {
            check::text(series)?;
        }
        if self.series.len() > SIGNS {
            return Err(ChartError::TooManySeries {
                limit: SIGNS,
                found: self.series.len(),
            });
        }
        let amounts = (-FARTHEST, FARTHEST);
        for point in &self.points {
            check::text(&point.label)?;
            check::number(&point.label, point.x, amounts)?;
            check::interval(&point.label, &point.interval, self.range)?;
            if point.series >= self.series.len() {
                return Err(ChartError::NoSuchSeries {
                    row: point.label.clone(),
                    series: point.series,
                });
            }
        }
        for fit in &self.fit {
            let band = Interval {
                value: fit.value,
                lower: fit.lower,
                upper: fit.upper,
                n: 0,
            };
            check::number(&self.axis, fit.x, amounts)?;
            check::interval(&self.axis, &band, self.range)?;
        }
        if let Some(balance) = &self.balance {
            check::text(&balance.label)?;
            for amount in [balance.from, balance.at, balance.to] {
                check::number(&balance.label, amount, amounts)?;
            }
            if balance.from > balance.at || balance.at > balance.to {
                return Err(ChartError::BadInterval {
                    row: balance.label.clone(),
                    lower: balance.from,
                    value: balance.at,
                    upper: balance.to,
                });
            }
        }
        Ok(())
    }

    /// The amounts that the level axis holds, with some room at both ends.
    fn amounts(&self) -> (f64, f64) {
        let points = self.points.iter().map(|point| point.x);
        let fit = self.fit.iter().map(|fit| fit.x);
        let zone = self.balance.iter().flat_map(|zone| [zone.from, zone.to]);
        let all = || points.clone().chain(fit.clone()).chain(zone.clone());
        let low = all().fold(f64::INFINITY, f64::min);
        let high = all().fold(f64::NEG_INFINITY, f64::max);
        let aside = ((high - low) * 0.06).max(1.0);
        // No amount is negative unless one of those given is.
        let low = if low >= 0.0 {
            (low - aside).max(0.0)
        } else {
            low - aside
        };
        (low, high + aside)
    }

    fn label(&self, point: &CurvePoint) -> Block {
        let text = match point.label.as_str() {
            "" => format!("n {}", point.interval.n),
            label => format!("{label}, n {}", point.interval.n),
        };
        Block::new(&text, SMALL, LABEL)
    }
}

/// The plot with the labels that stand above it.
struct Plot {
    across: Scale,
    left: i32,
    right: i32,
    top: i32,
    /// Middles of the points.
    places: Vec<(i32, i32)>,
    /// Where labels stand: beside their points, or above the plot.
    beside: Vec<Option<(i32, i32)>>,
    above: Tiers,
    upright: Scale,
}

impl Plot {
    fn new(sheet: &mut Sheet<'_>, chart: &ResponseCurve) -> Self {
        let written = Scale {
            range: chart.range,
            at: (0, PLOT),
        };
        let gutter = written
            .ticks(TICKS)
            .into_iter()
            .map(|share| figure(&chart.unit.write(share)).width)
            .max()
            .map_or(0, |width| width + 8);
        let (left, right) = (sheet.left + gutter, sheet.right);
        let across = Scale {
            range: chart.amounts(),
            at: (left, right),
        };
        // Heights are counted from the top of the plot until that is known.
        let upright = Scale {
            range: chart.range,
            at: (PLOT, 0),
        };
        let places = places(chart, &across, &upright);
        let mut spots = Spots::new([left, 0, right, PLOT]);
        for (point, &(x, y)) in chart.points.iter().zip(&places) {
            spots.take(mark(point, &upright, (x, y)));
        }
        for pair in chart.fit.windows(2) {
            let at = |fit: &CurveFit| (across.place(fit.x), upright.place(fit.value));
            spots.take_line(at(&pair[0]), at(&pair[1]));
        }
        let mut beside = Vec::new();
        let mut far = Vec::new();
        for (point, &place) in chart.points.iter().zip(&places) {
            let block = chart.label(point);
            let spot = spots.find(&block, place, mark(point, &upright, place));
            if spot.is_none() {
                far.push((block.clone(), place.0 - block.width / 2));
            }
            beside.push(spot);
        }
        far.sort_by_key(|(block, left)| left + block.width / 2);
        let above = Tiers::new(far, (sheet.left, sheet.right));
        if let Some(zone) = &chart.balance {
            let block = Block::new(&zone.label, HEADING, sheet.room());
            let x = across.place(zone.at);
            let bounds = (sheet.left, sheet.right);
            centred(&mut sheet.scene, &block, x, sheet.y, bounds, Role::Ink);
            sheet.y += block.height() + 4;
        }
        sheet.y += above.height + if above.placed.is_empty() { 0 } else { 4 };
        let top = sheet.y + 4;
        Self {
            across,
            left,
            right,
            top,
            places,
            beside,
            above,
            upright,
        }
    }

    fn draw(&self, sheet: &mut Sheet<'_>, chart: &ResponseCurve) {
        self.draw_zone(&mut sheet.scene, chart);
        self.draw_band(&mut sheet.scene, chart);
        self.draw_rules(sheet, chart);
        let fit: Vec<(i32, i32)> = chart
            .fit
            .iter()
            .map(|fit| {
                (
                    self.across.place(fit.x),
                    self.top + self.upright.place(fit.value),
                )
            })
            .collect();
        if fit.len() > 1 {
            sheet.scene.path(fit, 2, Role::Accent);
        }
        self.draw_labels(&mut sheet.scene, chart);
        for (point, &(x, y)) in chart.points.iter().zip(&self.places) {
            let said = chart.unit.say(&point.interval);
            let [_, upper, _, lower] = mark(point, &self.upright, (x, y));
            let scene = &mut sheet.scene;
            scene.rect((x - 1, self.top + upper), (2, lower - upper), Role::Whisker);
            Sign::of(point.series)
                .draw(scene, (x, self.top + y))
                .titled(format!(
                    "{}, {} {}: {said}",
                    point.label,
                    amount(point.x),
                    chart.axis
                ));
        }
        self.draw_axis(sheet, chart);
    }

    fn draw_zone(&self, scene: &mut Scene, chart: &ResponseCurve) {
        let Some(zone) = &chart.balance else { return };
        let (from, to) = (self.across.place(zone.from), self.across.place(zone.to));
        let said = format!(
            "{}: {} ({} to {})",
            zone.label,
            amount(zone.at),
            amount(zone.from),
            amount(zone.to)
        );
        scene
            .rect((from, self.top), ((to - from).max(1), PLOT), Role::Zone)
            .titled(said);
        let x = self.across.place(zone.at);
        scene.path(vec![(x, self.top - 4), (x, self.top + PLOT)], 1, Role::Ink);
    }

    fn draw_band(&self, scene: &mut Scene, chart: &ResponseCurve) {
        let at = |x: f64, share: f64| (self.across.place(x), self.top + self.upright.place(share));
        let upper = chart.fit.iter().map(|fit| at(fit.x, fit.upper));
        let lower = chart.fit.iter().rev().map(|fit| at(fit.x, fit.lower));
        if chart.fit.len() > 1 {
            scene.area(upper.chain(lower).collect(), Role::Band);
        }
    }

    fn draw_rules(&self, sheet: &mut Sheet<'_>, chart: &ResponseCurve) {
        for share in self.upright.ticks(TICKS) {
            let y = self.top + self.upright.place(share);
            let role = if share == 0.0 { Role::Axis } else { Role::Rule };
            let width = self.right - self.left;
            sheet.scene.rect((self.left, y), (width, 1), role);
            let text = figure(&chart.unit.write(share));
            sheet
                .scene
                .block_at(&text, self.left - 6, y, Anchor::End, Role::Muted);
        }
    }

    fn draw_labels(&self, scene: &mut Scene, chart: &ResponseCurve) {
        let mut far: Vec<usize> = Vec::new();
        for (at, (point, beside)) in chart.points.iter().zip(&self.beside).enumerate() {
            match beside {
                Some((left, top)) => {
                    let block = chart.label(point);
                    scene.block(&block, *left, self.top + top, Anchor::Start, Role::Muted);
                }
                None => far.push(at),
            }
        }
        far.sort_by_key(|&at| self.places[at].0);
        let above = self.top - 8 - self.above.height;
        for (label, at) in self.above.placed.iter().zip(far) {
            let (x, y) = self.places[at];
            let bottom = above + label.top + label.block.height();
            scene.dashed((x, bottom.max(self.top - 6)), (x, self.top + y), Role::Axis);
            let left = label.left;
            scene.block(
                &label.block,
                left,
                above + label.top,
                Anchor::Start,
                Role::Muted,
            );
        }
    }

    fn draw_axis(&self, sheet: &mut Sheet<'_>, chart: &ResponseCurve) {
        let bottom = self.top + PLOT;
        let width = self.right - self.left;
        sheet
            .scene
            .rect((self.left, bottom), (width, 1), Role::Axis);
        sheet.y = bottom + 7;
        let bounds = (sheet.left, sheet.right);
        for tick in round_ticks(self.across.range, 8) {
            let x = self.across.place(f64::from(tick));
            sheet.scene.rect((x, bottom), (1, 5), Role::Axis);
            let text = figure(&amount(f64::from(tick)));
            centred(&mut sheet.scene, &text, x, sheet.y, bounds, Role::Muted);
        }
        sheet.y += figure("0").height() + 2;
        let title = Block::new(&chart.axis, SMALL, sheet.room());
        let middle = i32::midpoint(self.left, self.right);
        centred(
            &mut sheet.scene,
            &title,
            middle,
            sheet.y,
            bounds,
            Role::Muted,
        );
        sheet.y += title.height();
    }
}

/// How many ticks the upright axis has at most.
const TICKS: usize = 5;

fn figure(text: &str) -> Block {
    Block::new(text, SMALL, i32::MAX)
}

/// An amount as text, with a decimal only where it has one.
fn amount(x: f64) -> String {
    let tenths = (x * 10.0).round() / 10.0;
    match tenths < 0.0 {
        true => format!("\u{2212}{}", tenths.abs()),
        false => tenths.abs().to_string(),
    }
}

/// The box of a point with its interval.
fn mark(point: &CurvePoint, upright: &Scale, (x, y): (i32, i32)) -> [i32; 4] {
    let upper = upright.place(point.interval.upper);
    let lower = upright.place(point.interval.lower);
    [x - 6, upper.min(y - 6), x + 6, lower.max(y + 6)]
}

/// The middles of the points. Those of one amount stand side by side about it.
fn places(chart: &ResponseCurve, across: &Scale, upright: &Scale) -> Vec<(i32, i32)> {
    let points = chart.points.iter().enumerate();
    points
        .map(|(at, point)| {
            let same = |other: &&CurvePoint| across.place(other.x) == across.place(point.x);
            let all = chart.points.iter().filter(same).count();
            let before = chart.points[..at].iter().filter(same).count();
            let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX / ASIDE);
            let aside = (2 * count(before) - (count(all) - 1)) * ASIDE / 2;
            let (low, high) = across.at;
            let x = (across.place(point.x) + aside).clamp(low + 5, high - 5);
            (x, upright.place(point.interval.value))
        })
        .collect()
}

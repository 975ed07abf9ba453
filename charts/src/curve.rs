//! The plot of a response curve.

use crate::axis::{Scale, centred, round_ticks};
use crate::callouts::{CalloutKind, Callouts, Named};
use crate::palette::Role;
use crate::response::{CurveFit, CurvePoint, ResponseCurve};
use crate::scene::{Anchor, Scene};
use crate::sheet::{HEADING, SMALL, Sheet};
use crate::signs::Sign;
use crate::spots::Spots;
use crate::wrap::Block;

/// The plot with the labels that stand above it.
pub(crate) struct Plot {
    across: Scale,
    left: i32,
    right: i32,
    top: i32,
    named: Vec<Named>,
    callouts: Callouts,
    upright: Scale,
}

impl Plot {
    pub(crate) fn new(sheet: &mut Sheet<'_>, chart: &ResponseCurve) -> Self {
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
        let mut spots = Spots::new([left + 2, -HEADROOM, right, PLOT - 2]);
        for pair in chart.fit.windows(2) {
            let at = |fit: &CurveFit| (across.place(fit.x), upright.place(fit.value));
            spots.take_line(at(&pair[0]), at(&pair[1]));
        }
        if let Some(zone) = &chart.balance {
            let x = across.place(zone.at);
            spots.take([x - 3, -HEADROOM, x + 3, PLOT]);
        }
        let points = chart.points.iter().zip(&places);
        let named: Vec<Named> = points
            .map(|(point, &place)| named(point, place, &upright))
            .collect();
        let callouts = Callouts::new(&named, spots, (sheet.left, sheet.right));
        if let Some(zone) = &chart.balance {
            let block = Block::new(&zone.label, HEADING, sheet.room());
            let x = across.place(zone.at);
            let bounds = (sheet.left, sheet.right);
            centred(&mut sheet.scene, &block, x, sheet.y, bounds, Role::Ink);
            sheet.y += block.height() + 4;
        }
        sheet.y += callouts.above;
        let top = sheet.y + HEADROOM + 2;
        Self {
            across,
            left,
            right,
            top,
            named,
            callouts,
            upright,
        }
    }

    pub(crate) fn draw(&self, sheet: &mut Sheet<'_>, chart: &ResponseCurve) {
        self.draw_zone(&mut sheet.scene, chart);
        self.draw_band(&mut sheet.scene, chart);
        self.draw_rules(sheet, chart);
        self.draw_balance(&mut sheet.scene, chart);
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
        self.draw_names(&mut sheet.scene);
        for (point, named) in chart.points.iter().zip(&self.named) {
            let (x, y) = named.place;
            let upper = self.upright.place(point.interval.upper);
            let lower = self.upright.place(point.interval.lower);
            let scene = &mut sheet.scene;
            scene.rect((x - 1, self.top + upper), (2, lower - upper), Role::Whisker);
            Sign::of(point.series)
                .draw(scene, (x, self.top + y))
                .titled(words(chart, point));
        }
        self.draw_axis(sheet, chart);
        self.draw_key(sheet);
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
    }

    fn draw_balance(&self, scene: &mut Scene, chart: &ResponseCurve) {
        if let Some(zone) = &chart.balance {
            let x = self.across.place(zone.at);
            let from = (x, self.top - HEADROOM);
            scene.path(vec![from, (x, self.top + PLOT)], 1, Role::Ink);
        }
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
            // Hairlines leave names free rather than strike them out.
            let mut gaps: Vec<(i32, i32)> = self.struck(y).collect();
            gaps.sort_unstable();
            let mut from = self.left;
            for (left, right) in gaps {
                if left > from {
                    sheet.scene.rect((from, y), (left - from, 1), role);
                }
                from = from.max(right);
            }
            if from < self.right {
                sheet.scene.rect((from, y), (self.right - from, 1), role);
            }
            let text = figure(&chart.unit.write(share));
            sheet
                .scene
                .block_at(&text, self.left - 6, y, Anchor::End, Role::Muted);
        }
    }

    /// What names take of a hairline at some height.
    fn struck(&self, y: i32) -> impl Iterator<Item = (i32, i32)> {
        let names = self.callouts.names.iter();
        let within = names.filter(|name| name.kind != CalloutKind::Above);
        within.filter_map(move |name| {
            let top = self.top + name.top;
            let is_struck = (top - 1..=top + name.block.height()).contains(&y);
            is_struck.then_some((name.left - 3, name.left + name.block.width + 3))
        })
    }

    fn draw_names(&self, scene: &mut Scene) {
        for (name, named) in self.callouts.names.iter().zip(&self.named) {
            let (top, role) = match name.kind {
                CalloutKind::Words => (self.top, Role::Muted),
                CalloutKind::Letter => (self.top, Role::Ink),
                CalloutKind::Above => {
                    let x = named.place.0;
                    let end = (x, self.top + named.mark[1]);
                    scene.dashed((x, self.top - HEADROOM), end, Role::Axis);
                    let above = self.top - HEADROOM - 1 - self.callouts.above;
                    (above, Role::Ink)
                }
            };
            scene.block(&name.block, name.left, top + name.top, Anchor::Start, role);
        }
    }

    /// Says under the plot what the letters stand for.
    fn draw_key(&self, sheet: &mut Sheet<'_>) {
        let names = self.callouts.names.iter().zip(&self.named);
        let letters = names.filter(|(name, _)| name.kind != CalloutKind::Words);
        for (at, (name, named)) in letters.enumerate() {
            sheet.y += if at == 0 { 8 } else { 0 };
            sheet.entry(&name.block, &named.full);
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

const PLOT: i32 = 240;
/// Room above the plot for the name of a point at its top.
const HEADROOM: i32 = 20;
/// From one point to the next at the same amount.
const ASIDE: i32 = 9;
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

fn named(point: &CurvePoint, place: (i32, i32), upright: &Scale) -> Named {
    let sample = format!("n {}", point.interval.n);
    let full = match point.label.as_str() {
        "" => sample,
        label => format!("{label}, {sample}"),
    };
    Named {
        place,
        mark: mark(point, upright, place),
        full,
        short: point.label.clone(),
    }
}

/// A point in words, with the name of its series where there are several.
fn words(chart: &ResponseCurve, point: &CurvePoint) -> String {
    let series = match chart.series.len() {
        1 => String::new(),
        _ => format!(", {}", chart.series[point.series]),
    };
    let said = chart.unit.say(&point.interval);
    let x = amount(point.x);
    format!("{}{series}, {} {x}: {said}", point.label, chart.axis)
}

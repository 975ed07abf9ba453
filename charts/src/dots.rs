//! Dot plots: estimates side by side on one axis.

use crate::axis::{Scale, centred};
use crate::check;
use crate::error::ChartError;
use crate::estimate::{Interval, Mark, Unit};
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{BODY, SMALL, Sheet};
use crate::wrap::Block;

/// One estimate with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct DotRow {
    /// What is estimated.
    pub label: String,
    /// What is known of it.
    pub mark: Mark,
}

/// Estimates on one axis, one row each.
#[derive(Clone, Debug, PartialEq)]
pub struct DotPlot {
    /// How values are written.
    pub unit: Unit,
    /// Low and high end of the axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// The rows from top to bottom: at least one.
    pub rows: Vec<DotRow>,
    /// What the low and the high end of the axis mean, such as "too long" and "too short".
    pub ends: Option<(String, String)>,
}

/// Draws a dot and its interval for each row, in the order given, with the
/// value and the sample size at the right.
///
/// # Errors
///
/// When there are no rows; when the axis is not one, or an estimate or its
/// interval is not finite, not in order or not on the axis; when a text holds
/// control characters; when the frame's id cannot be an id; and when the
/// drawing library fails.
pub fn dot_plot(frame: &Frame, chart: &DotPlot) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    let columns = Columns::new(&sheet, chart);
    sheet.y += ROW_GAP / 2;
    for row in &chart.rows {
        draw_row(&mut sheet, chart, &columns, row);
    }
    columns.draw_axis(&mut sheet, chart);
    sheet.finish()
}

const BAND: i32 = 20;
const ROW_GAP: i32 = 8;

impl DotPlot {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.rows, "rows")?;
        check::range(self.range)?;
        check::ends(self.ends.as_ref())?;
        for row in &self.rows {
            check::text(&row.label)?;
            check::mark(&row.label, &row.mark, self.range)?;
        }
        Ok(())
    }

    fn shown(&self) -> impl Iterator<Item = &Interval> {
        self.rows.iter().filter_map(|row| match &row.mark {
            Mark::Shown(estimate) => Some(estimate),
            Mark::Withheld(_) | Mark::Absent => None,
        })
    }
}

fn figure(text: &str) -> Block {
    Block::new(text, SMALL, i32::MAX)
}

fn sample(estimate: &Interval) -> Block {
    figure(&format!("n {}", estimate.n))
}

/// Where the parts of a row stand across the sheet.
struct Columns {
    above: bool,
    label_room: i32,
    scale: Scale,
    /// Right ends of the values and of the sample sizes.
    value: i32,
    sample: i32,
    ticks: Vec<(f64, Block)>,
}

impl Columns {
    fn new(sheet: &Sheet<'_>, chart: &DotPlot) -> Self {
        let above = sheet.is_narrow();
        let most = sheet.room() * 34 / 100;
        let labels = chart.rows.iter();
        let widths = labels.map(|row| Block::new(&row.label, BODY, most).width);
        let label_room = match above {
            true => sheet.room(),
            false => widths.max().unwrap_or(0).min(most),
        };
        let values = chart
            .shown()
            .map(|estimate| figure(&chart.unit.write(estimate.value)).width);
        let samples = chart.shown().map(|estimate| sample(estimate).width);
        let value = sheet.right - samples.max().map_or(0, |width| width + 12);
        // Dots at the very ends of the axis are half outside of it.
        let from = match above {
            true => sheet.left + 5,
            false => sheet.left + label_room + 18,
        };
        let to = value - values.max().map_or(5, |width| width + 14);
        let scale = Scale {
            range: chart.range,
            at: (from, to),
        };
        let text = |share| figure(&chart.unit.write(share));
        let ticks = scale.ticks_that_fit(5, |share| text(share).width);
        Self {
            above,
            label_room,
            scale,
            value,
            sample: sheet.right,
            ticks: ticks
                .into_iter()
                .map(|share| (share, text(share)))
                .collect(),
        }
    }

    /// Hairlines behind one row, or above the texts of the axis. A row with a sentence has none, as they would
    /// strike it out.
    fn draw_rules(&self, sheet: &mut Sheet<'_>, top: i32, height: i32) {
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

    /// The texts of the axis and what its ends mean, under the last row.
    fn draw_axis(&self, sheet: &mut Sheet<'_>, chart: &DotPlot) {
        let bounds = match self.above {
            true => (sheet.left, sheet.right),
            false => (sheet.left + self.label_room + 4, sheet.right),
        };
        let (top, height) = (sheet.y - ROW_GAP / 2, 5);
        self.draw_rules(sheet, top, height);
        sheet.y = top + height + 1;
        for (share, text) in &self.ticks {
            let x = self.scale.place(*share);
            centred(&mut sheet.scene, text, x, sheet.y, bounds, Role::Muted);
        }
        sheet.y += figure("").height();
        if let Some((low, high)) = &chart.ends {
            let (from, to) = self.scale.at;
            let left = if self.above { sheet.left } else { from };
            let right = if self.above { sheet.right } else { to };
            let room = (right - left - 16) / 2;
            let low = Block::new(&format!("\u{2190} {low}"), SMALL, room);
            let high = Block::new(&format!("{high} \u{2192}"), SMALL, room);
            let scene = &mut sheet.scene;
            scene.block(&low, left, sheet.y, Anchor::Start, Role::Muted);
            scene.block(&high, right, sheet.y, Anchor::End, Role::Muted);
            sheet.y += low.height().max(high.height());
        }
    }
}

fn draw_row(sheet: &mut Sheet<'_>, chart: &DotPlot, columns: &Columns, row: &DotRow) {
    let label = Block::new(&row.label, BODY, columns.label_room);
    let from = match columns.above {
        true => sheet.left,
        false => columns.scale.at.0,
    };
    let sentence = match &row.mark {
        Mark::Withheld(sentence) => Some(Block::new(sentence, SMALL, columns.sample - from)),
        Mark::Shown(_) | Mark::Absent => None,
    };
    let content = sentence.as_ref().map_or(BAND, Block::height);
    let top = sheet.y;
    let (height, middle) = match columns.above {
        true => {
            let height = label.height() + 3 + content;
            (height, top + height - (content + 1) / 2)
        }
        false => {
            let height = label.height().max(content).max(BAND);
            (height, top + height / 2)
        }
    };
    let (rules_top, rules_height) = match columns.above {
        true => (middle - BAND / 2, BAND),
        false => (top - ROW_GAP / 2, height + ROW_GAP),
    };
    let left = sheet.left;
    if columns.above {
        sheet
            .scene
            .block(&label, left, top, Anchor::Start, Role::Ink);
    } else {
        sheet
            .scene
            .block_at(&label, left, middle, Anchor::Start, Role::Ink);
    }
    sheet.y += height + ROW_GAP;
    match (&row.mark, &sentence) {
        (Mark::Shown(estimate), _) => {
            columns.draw_rules(sheet, rules_top, rules_height);
            draw_estimate(sheet, chart.unit, columns, &row.label, estimate, middle);
        }
        (Mark::Withheld(_), Some(sentence)) => {
            sheet
                .scene
                .block_at(sentence, from, middle, Anchor::Start, Role::Muted);
        }
        (Mark::Absent | Mark::Withheld(_), _) => {
            columns.draw_rules(sheet, rules_top, rules_height);
            let dash = figure("\u{2013}");
            sheet
                .scene
                .block_at(&dash, columns.value, middle, Anchor::End, Role::Muted);
        }
    }
}

fn draw_estimate(
    sheet: &mut Sheet<'_>,
    unit: Unit,
    columns: &Columns,
    label: &str,
    estimate: &Interval,
    middle: i32,
) {
    let place = |share| columns.scale.place(share);
    let (lower, upper) = (place(estimate.lower), place(estimate.upper));
    let value = unit.write(estimate.value);
    let scene = &mut sheet.scene;
    scene.rect((lower, middle - 1), (upper - lower, 2), Role::Whisker);
    scene
        .disc((place(estimate.value), middle), 5, Role::Accent)
        .titled(format!("{label}: {}", unit.say(estimate)));
    scene.block_at(
        &figure(&value),
        columns.value,
        middle,
        Anchor::End,
        Role::Ink,
    );
    scene.block_at(
        &sample(estimate),
        columns.sample,
        middle,
        Anchor::End,
        Role::Muted,
    );
}

//! Trends: estimates over editions, each line in a panel of its own.

use crate::check;
use crate::error::ChartError;
use crate::estimate::{Mark, Unit};
use crate::frame::Frame;
use crate::panel::{Heights, Panel, slot_needed};
use crate::sheet::{Sheet, Swatch};

/// One edition of one line.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// What is known of it.
    pub mark: Mark,
    /// Why it cannot be compared with the point before, such as "reworded".
    /// No line is joined across, and a dashed rule says the reason.
    pub break_before: Option<String>,
}

/// One estimate over all editions.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendLine {
    /// What is estimated.
    pub label: String,
    /// One point for each edition, in their order.
    pub points: Vec<TrendPoint>,
}

/// Estimates over editions on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// How values are written.
    pub unit: Unit,
    /// Low and high end of the axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// The editions from first to last: at least one.
    pub editions: Vec<String>,
    /// The lines in the order of their panels: at least one.
    pub lines: Vec<TrendLine>,
    /// What the low and the high end of the axis mean, such as "too long" and "too short".
    pub ends: Option<(String, String)>,
}

/// Draws each line in a panel of its own, all on the same axis.
///
/// # Errors
///
/// When there are no lines or no editions; when a line has not one point for
/// each edition; when the axis is not one, or an estimate or its interval is
/// not finite, not in order or not on the axis; when a text holds control
/// characters; when the frame's id cannot be an id; and when the drawing
/// library fails.
pub fn trend(frame: &Frame, chart: &Trend) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    if let Some((low, high)) = &chart.ends {
        sheet.ends(low, high);
        sheet.y += 10;
    }
    let columns = columns(&sheet, chart);
    let width = panel_width(&sheet, columns);
    for (row, lines) in chart.lines.chunks(columns).enumerate() {
        if row > 0 {
            sheet.y += 22;
        }
        let panels: Vec<Panel<'_>> = (0_i32..)
            .zip(lines)
            .map(|(column, line)| {
                let left = sheet.left + column * (width + COLUMN_GAP);
                Panel::new(line, chart, (left, left + width))
            })
            .collect();
        let heights = panels
            .iter()
            .map(Panel::heights)
            .fold(Heights::default(), Heights::max);
        for panel in &panels {
            panel.draw(&mut sheet, &heights);
        }
        sheet.y += heights.sum();
    }
    let withheld = chart.withheld();
    if !withheld.is_empty() {
        sheet.y += 12;
        sheet.legend(&withheld);
    }
    sheet.finish()
}

const COLUMN_GAP: i32 = 24;

impl Trend {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.editions, "editions")?;
        check::not_empty(&self.lines, "lines")?;
        check::range(self.range)?;
        check::ends(self.ends.as_ref())?;
        for edition in &self.editions {
            check::text(edition)?;
        }
        for line in &self.lines {
            check::text(&line.label)?;
            check::length(&line.label, self.editions.len(), line.points.len())?;
            for point in &line.points {
                check::mark(&line.label, &point.mark, self.range)?;
                point.break_before.as_deref().map_or(Ok(()), check::text)?;
            }
        }
        Ok(())
    }

    /// The sentences of all withheld marks, each once, in order of appearance.
    fn withheld(&self) -> Vec<(Swatch, &str)> {
        let mut sentences: Vec<(Swatch, &str)> = Vec::new();
        for point in self.lines.iter().flat_map(|line| &line.points) {
            if let Mark::Withheld(sentence) = &point.mark
                && sentences.iter().all(|(_, known)| known != sentence)
            {
                sentences.push((Swatch::Ring, sentence));
            }
        }
        sentences
    }
}

/// How many panels stand side by side: as many as leave every point the room
/// its texts need.
fn columns(sheet: &Sheet<'_>, chart: &Trend) -> usize {
    let most = match chart.lines.len() {
        _ if sheet.is_narrow() => 1,
        // Four make a square.
        2 | 4 => 2,
        lines => lines.min(3),
    };
    let needed = slot_needed(chart);
    (2..=most)
        .rev()
        .find(|&columns| Panel::slot(chart, panel_width(sheet, columns)) >= needed)
        .unwrap_or(1)
}

fn panel_width(sheet: &Sheet<'_>, columns: usize) -> i32 {
    let columns = i32::try_from(columns).unwrap_or(1);
    (sheet.room() - (columns - 1) * COLUMN_GAP) / columns
}

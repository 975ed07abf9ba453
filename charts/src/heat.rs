//! Heat tables: numbers in rows and columns, on colours that find the high and
//! the low ones.

use crate::callouts::letter;
use crate::check;
use crate::error::ChartError;
use crate::estimate::Unit;
use crate::frame::Frame;
use crate::heat_layout::Layout;
use crate::heats::{Heat, STEPS};
use crate::palette::Role;
use crate::sheet::{Sheet, Swatch};

/// One cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum HeatCell {
    /// A number that may be shown.
    Shown {
        /// A share, on the axis of the table.
        value: f64,
        /// How many answers it stands on.
        n: u64,
    },
    /// A number that may not be shown, with the sentence that says so.
    Withheld(String),
    /// Nothing: the question was not asked there.
    Absent,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// What the row is about.
    pub label: String,
    /// One cell for each column, in their order.
    pub cells: Vec<HeatCell>,
}

/// Numbers in rows and columns.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatTable {
    /// How values are written.
    pub unit: Unit,
    /// The values of the palest and the strongest colour, or of both strongest
    /// ones, as shares within −10 to 10.
    pub range: (f64, f64),
    /// Whether colours grow stronger to both sides of zero (of the middle of
    /// the range, where it has no zero within) or from its low to its high end.
    /// With two sides the high one is brown, as “too short” is in bars of pacing.
    pub diverging: bool,
    /// The columns from left to right: at least one.
    pub columns: Vec<String>,
    /// The rows from top to bottom: at least one.
    pub rows: Vec<HeatRow>,
    /// What the low and the high end of the range mean, such as "too long" and "too short".
    pub ends: Option<(String, String)>,
}

/// Draws a table with a number in every cell. Where columns are too narrow for
/// their headings these are turned, and where they are too long for that,
/// numbered; columns beyond what the width holds go on below.
///
/// # Errors
///
/// When there are no rows or no columns; when a row has not one cell for each
/// column; when the range is none, or a value is not finite or not in it; when
/// a text holds control characters; when the frame's id cannot be an id; and
/// when the drawing library fails.
pub fn heat_table(frame: &Frame, chart: &HeatTable) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    chart.draw_legend(&mut sheet);
    let layout = Layout::new(&sheet, chart);
    let columns: Vec<usize> = (0..chart.columns.len()).collect();
    for (part, columns) in columns.chunks(layout.columns).enumerate() {
        sheet.y += if part == 0 { 12 } else { 26 };
        layout.draw(&mut sheet, chart, columns);
    }
    sheet.finish()
}

impl HeatTable {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.columns, "columns")?;
        check::not_empty(&self.rows, "rows")?;
        check::range(self.range)?;
        check::ends(self.ends.as_ref())?;
        for column in &self.columns {
            check::text(column)?;
        }
        for row in &self.rows {
            check::text(&row.label)?;
            check::length(&row.label, self.columns.len(), row.cells.len())?;
            for cell in &row.cells {
                match cell {
                    HeatCell::Shown { value, n: _ } => {
                        check::number(&row.label, *value, self.range)?;
                    }
                    HeatCell::Withheld(sentence) => check::text(sentence)?,
                    HeatCell::Absent => {}
                }
            }
        }
        Ok(())
    }

    /// The value from which colours grow stronger.
    fn centre(&self) -> f64 {
        let (low, high) = self.range;
        match self.diverging {
            false => low,
            true if low < 0.0 && high > 0.0 => 0.0,
            true => f64::midpoint(low, high),
        }
    }

    /// The colour of a value.
    pub(crate) fn heat(&self, value: f64) -> Heat {
        let (low, high) = self.range;
        let centre = self.centre();
        let reach = (high - centre).max(centre - low);
        let share = (value - centre) / reach;
        let step = (share.abs() * STEPS as f64).round() as usize;
        match step.min(STEPS) {
            0 => Heat::Neutral,
            step if self.diverging && share > 0.0 => Heat::Low(step),
            step => Heat::High(step),
        }
    }

    /// Why cells are withheld, each sentence once, in order of appearance.
    fn reasons(&self) -> Vec<&str> {
        let mut reasons: Vec<&str> = Vec::new();
        for cell in self.rows.iter().flat_map(|row| &row.cells) {
            if let HeatCell::Withheld(sentence) = cell
                && !reasons.contains(&sentence.as_str())
            {
                reasons.push(sentence);
            }
        }
        reasons
    }

    /// The letter that leads from a withheld cell to its reason, where there
    /// are several reasons.
    pub(crate) fn letter(&self, sentence: &str) -> Option<String> {
        let reasons = self.reasons();
        let at = reasons.iter().position(|&reason| reason == sentence)?;
        (reasons.len() > 1).then(|| letter(at))
    }

    fn draw_legend(&self, sheet: &mut Sheet<'_>) {
        let end = |value: f64, meaning: Option<&String>| match meaning {
            Some(meaning) => format!("{} {meaning}", self.unit.write(value)),
            None => self.unit.write(value),
        };
        let (low, high) = self.range;
        let low = end(low, self.ends.as_ref().map(|ends| &ends.0));
        let high = end(high, self.ends.as_ref().map(|ends| &ends.1));
        let upwards = (1..=STEPS).map(Heat::High);
        let heats: Vec<Heat> = match self.diverging {
            true => upwards
                .rev()
                .chain([Heat::Neutral])
                .chain((1..=STEPS).map(Heat::Low))
                .collect(),
            false => [Heat::Neutral].into_iter().chain(upwards).collect(),
        };
        let steps: Vec<Role> = heats.into_iter().map(Role::Heat).collect();
        sheet.ramp(&low, &steps, &high);
        let reasons: Vec<String> = self
            .reasons()
            .into_iter()
            .map(|reason| match self.letter(reason) {
                Some(letter) => format!("{letter}  {reason}"),
                None => reason.to_owned(),
            })
            .collect();
        if !reasons.is_empty() {
            sheet.y += 4;
            let entries: Vec<_> = reasons
                .iter()
                .map(|reason| (Swatch::Hatch, reason.as_str()))
                .collect();
            sheet.legend(&entries);
        }
    }
}

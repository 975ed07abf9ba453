//! Diverging bars: answers on a scale, to both sides of its middle.

use crate::axis::{Scale, centred};
use crate::check;
use crate::error::ChartError;
use crate::fills::{Fill, Hues, SHADES, fills};
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{BODY, SMALL, Sheet, Swatch};
use crate::wrap::Block;

/// Which answers of a scale are welcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// The last answer is the best, as in "strongly agree".
    Agreement,
    /// The middle answer is the best, as in "about right", and both ends depart from it.
    Pacing,
}

/// What is known of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BarCell {
    /// How many gave each answer, in the order of the scale. All may be zero.
    Counts(Vec<u64>),
    /// Nothing that may be shown, with the sentence that says so, such as "too
    /// few answers to show".
    Withheld(String),
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarRow {
    /// The question.
    pub label: String,
    /// Its answers.
    pub cell: BarCell,
}

/// Questions answered on the same scale, one row each.
///
/// With an odd number of answers the middle one straddles the centre line; with
/// an even number the line runs between the two halves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DivergingBars {
    /// Which answers are welcome.
    pub polarity: Polarity,
    /// The answers in the order of the scale, from left to right: 1 to 11.
    pub answers: Vec<String>,
    /// The rows from top to bottom: at least one.
    pub rows: Vec<BarRow>,
}

/// Draws diverging bars. Lengths are shares of the answers in the row; figures
/// in the bars are counts, left out where they do not fit.
///
/// # Errors
///
/// When there are no rows or no answers, more than 11 answers, or counts that
/// do not match the answers; when a text holds control characters; when the
/// frame's id cannot be an id; and when the drawing library fails.
pub fn diverging_bars(frame: &Frame, chart: &DivergingBars) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    let fills = chart.fills();
    let legend: Vec<_> = chart
        .answers
        .iter()
        .zip(&fills)
        .map(|(text, &fill)| (Swatch::Square(Role::Fill(fill)), text.as_str()))
        .collect();
    sheet.legend(&legend);
    sheet.y += 16;
    let columns = Columns::new(&sheet, chart);
    let rows: Vec<Row<'_>> = chart
        .rows
        .iter()
        .map(|row| Row::new(row, &columns))
        .collect();
    for row in &rows {
        row.draw(&mut sheet, chart, &columns);
    }
    columns.draw_axis(&mut sheet);
    sheet.finish()
}

const BAR: i32 = 22;
const ROW_GAP: i32 = 10;

impl DivergingBars {
    fn check(&self) -> Result<(), ChartError> {
        let limit = 2 * SHADES + 1;
        check::not_empty(&self.answers, "answers")?;
        check::not_empty(&self.rows, "rows")?;
        if self.answers.len() > limit {
            return Err(ChartError::TooManyAnswers {
                limit,
                found: self.answers.len(),
            });
        }
        for answer in &self.answers {
            check::text(answer)?;
        }
        for row in &self.rows {
            check::text(&row.label)?;
            match &row.cell {
                BarCell::Counts(counts) => {
                    check::length(&row.label, self.answers.len(), counts.len())?;
                }
                BarCell::Withheld(sentence) => check::text(sentence)?,
            }
        }
        Ok(())
    }

    /// The colours of the answers, in their order.
    fn fills(&self) -> Vec<Fill> {
        let hues = match self.polarity {
            Polarity::Agreement => Hues::Agreement,
            Polarity::Pacing => Hues::Pacing,
        };
        fills(self.answers.len(), hues)
    }

    /// How far a row reaches to the left of the centre, and how long it is, as shares.
    fn reach(counts: &[u64]) -> Option<(f64, f64)> {
        let total: f64 = counts.iter().map(|&count| count as f64).sum();
        if total == 0.0 {
            return None;
        }
        let side = counts.len() / 2;
        let left: f64 = counts[..side].iter().map(|&count| count as f64).sum();
        let middle = match counts.len() % 2 {
            1 => counts[side] as f64,
            _ => 0.0,
        };
        let left = (left + middle / 2.0) / total;
        Some((left, 1.0 - left))
    }
}

fn sample(counts: &[u64]) -> String {
    let total: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    format!("n {total}")
}

/// Where the parts of a row stand across the sheet.
struct Columns {
    /// Left end and room of the labels.
    label: (i32, i32),
    above: bool,
    scale: Scale,
    /// Right end of the sample sizes.
    right: i32,
    ticks: Vec<(f64, Block)>,
}

impl Columns {
    fn new(sheet: &Sheet<'_>, chart: &DivergingBars) -> Self {
        let above = sheet.is_narrow();
        let label_room = if above {
            sheet.room()
        } else {
            let most = sheet.room() * 34 / 100;
            let labels = chart.rows.iter();
            let widths = labels.map(|row| Block::new(&row.label, BODY, most).width);
            widths.max().unwrap_or(0).min(most)
        };
        let sample_width = chart.rows.iter().filter_map(|row| match &row.cell {
            BarCell::Counts(counts) => Some(Block::new(&sample(counts), SMALL, i32::MAX).width),
            BarCell::Withheld(_) => None,
        });
        let from = match above {
            true => sheet.left,
            false => sheet.left + label_room + 14,
        };
        let to = sheet.right - sample_width.max().map_or(0, |width| width + 10);
        // Both sides reach as far as the longest bar on them, in quarters.
        let quarters = |share: f64| ((share * 4.0 - 1e-9).ceil() / 4.0).max(0.25);
        let reaches = chart.rows.iter().filter_map(|row| match &row.cell {
            BarCell::Counts(counts) => DivergingBars::reach(counts),
            BarCell::Withheld(_) => None,
        });
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
            right: sheet.right,
            ticks: ticks(&scale),
        }
    }

    /// The texts of the axis, under the last row.
    fn draw_axis(&self, sheet: &mut Sheet<'_>) {
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

/// A row with its texts broken into lines.
struct Row<'a> {
    row: &'a BarRow,
    label: Block,
    sentence: Option<Block>,
    height: i32,
}

impl<'a> Row<'a> {
    fn new(row: &'a BarRow, columns: &Columns) -> Self {
        let label = Block::new(&row.label, BODY, columns.label.1);
        let room = columns.right - columns.scale.at.0;
        let sentence = match &row.cell {
            BarCell::Counts(_) => None,
            BarCell::Withheld(sentence) => Some(Block::new(sentence, SMALL, room)),
        };
        let content = sentence.as_ref().map_or(BAR, Block::height);
        let height = match columns.above {
            true => label.height() + 3 + content,
            false => label.height().max(content).max(BAR),
        };
        Self {
            row,
            label,
            sentence,
            height,
        }
    }

    fn draw(&self, sheet: &mut Sheet<'_>, chart: &DivergingBars, columns: &Columns) {
        let (top, left) = (sheet.y, columns.label.0);
        let content = self.sentence.as_ref().map_or(BAR, Block::height);
        let middle = if columns.above {
            sheet
                .scene
                .block(&self.label, left, top, Anchor::Start, Role::Ink);
            top + self.height - (content + 1) / 2
        } else {
            let middle = top + self.height / 2;
            sheet
                .scene
                .block_at(&self.label, left, middle, Anchor::Start, Role::Ink);
            middle
        };
        sheet.y += self.height + ROW_GAP;
        match (&self.row.cell, &self.sentence) {
            (BarCell::Counts(counts), _) => {
                if columns.above {
                    columns.draw_rules(sheet, middle - BAR / 2 - 3, BAR + 6);
                } else {
                    columns.draw_rules(sheet, top - ROW_GAP / 2, self.height + ROW_GAP);
                }
                draw_segments(sheet, chart, columns, counts, middle);
                let text = Block::new(&sample(counts), SMALL, i32::MAX);
                sheet
                    .scene
                    .block_at(&text, columns.right, middle, Anchor::End, Role::Muted);
            }
            (BarCell::Withheld(_), Some(sentence)) => {
                let x = columns.scale.at.0;
                sheet
                    .scene
                    .block_at(sentence, x, middle, Anchor::Start, Role::Muted);
            }
            (BarCell::Withheld(_), None) => {}
        }
    }
}

fn draw_segments(
    sheet: &mut Sheet<'_>,
    chart: &DivergingBars,
    columns: &Columns,
    counts: &[u64],
    middle: i32,
) {
    let Some((left, _)) = DivergingBars::reach(counts) else {
        return;
    };
    let fills = chart.fills();
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    let whole: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    let mut before = 0.0;
    for (answer, &count) in counts.iter().enumerate() {
        let from = columns.scale.place(before / total - left);
        before += count as f64;
        let to = columns.scale.place(before / total - left);
        if count == 0 {
            continue;
        }
        // The page shows through between segments, unless that would hide one.
        let width = if to - from > 2 { to - from - 1 } else { 1 };
        let fill = fills[answer];
        sheet
            .scene
            .rect((from, middle - BAR / 2), (width, BAR), Role::Fill(fill))
            .titled(format!("{}: {count} of {whole}", chart.answers[answer]));
        let text = Block::new(&count.to_string(), SMALL, i32::MAX);
        if text.width + 4 <= width {
            let x = from + width / 2;
            sheet
                .scene
                .block_at(&text, x, middle, Anchor::Middle, Role::On(fill));
        }
    }
}

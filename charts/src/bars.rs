//! Diverging bars: answers on a scale, to both sides of its middle.

use crate::bar_columns::{Columns, sample, totals};
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
/// in the bars are counts, left out where they do not fit. Beside the bars stand,
/// where there is room, the shares on both sides of the middle, under the colours
/// of the answers that they add up. The answers are named over the segments of the first row, where all of them fit there, and
/// else in a legend.
///
/// # Errors
///
/// When there are no rows or no answers, more than 11 answers, or counts that
/// do not match the answers; when a text holds control characters; when the
/// frame's id cannot be an id; and when the drawing library fails.
pub fn diverging_bars(frame: &Frame, chart: &DivergingBars) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    let columns = Columns::new(&sheet, chart);
    let rows: Vec<Row<'_>> = chart
        .rows
        .iter()
        .map(|row| Row::new(row, &columns))
        .collect();
    match heads(chart, &columns, &rows) {
        Some(heads) => draw_heads(&mut sheet, &heads),
        None => draw_legend(&mut sheet, chart),
    }
    draw_sides(&mut sheet, chart, &columns);
    for row in &rows {
        row.draw(&mut sheet, chart, &columns);
    }
    columns.draw_axis(&mut sheet);
    sheet.finish()
}

const BAR: i32 = 22;
pub(crate) const ROW_GAP: i32 = 10;

impl DivergingBars {
    fn check(&self) -> Result<(), ChartError> {
        check_answers(&self.answers)?;
        check::not_empty(&self.rows, "rows")?;
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
        self.polarity.fills(self.answers.len())
    }

    /// How far a row reaches to the left of the centre, and how long it is, as shares.
    pub(crate) fn reach(counts: &[u64]) -> Option<(f64, f64)> {
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

impl Polarity {
    /// The colours of so many answers, in their order.
    pub(crate) fn fills(self, answers: usize) -> Vec<Fill> {
        let hues = match self {
            Self::Agreement => Hues::Agreement,
            Self::Pacing => Hues::Pacing,
        };
        fills(answers, hues)
    }
}

/// Holds that there are as many answers as there are colours, at least one.
pub(crate) fn check_answers(answers: &[String]) -> Result<(), ChartError> {
    let limit = 2 * SHADES + 1;
    check::not_empty(answers, "answers")?;
    if answers.len() > limit {
        return Err(ChartError::TooManyAnswers {
            limit,
            found: answers.len(),
        });
    }
    answers.iter().try_for_each(|it| check::text(it))
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
                for (total, right) in totals(counts).into_iter().flatten().zip(
                    columns
                        .totals
                        .map(|(low, high)| [low, high])
                        .into_iter()
                        .flatten(),
                ) {
                    sheet
                        .scene
                        .block_at(&total, right, middle, Anchor::End, Role::Ink);
                }
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

/// What stands for one answer in a row.
struct Segment {
    answer: usize,
    count: u64,
    from: i32,
    width: i32,
}

impl Segment {
    fn middle(&self) -> i32 {
        self.from + self.width / 2
    }
}

/// The answers that were given, from left to right.
fn segments(columns: &Columns, counts: &[u64]) -> Vec<Segment> {
    let Some((left, _)) = DivergingBars::reach(counts) else {
        return Vec::new();
    };
    let total: f64 = counts.iter().map(|&count| count as f64).sum();
    let mut before = 0.0;
    let mut segments = Vec::new();
    for (answer, &count) in counts.iter().enumerate() {
        let from = columns.scale.place(before / total - left);
        before += count as f64;
        let to = columns.scale.place(before / total - left);
        if count > 0 {
            // The page shows through between segments, unless that would hide one.
            let width = if to - from > 2 { to - from - 1 } else { 1 };
            segments.push(Segment {
                answer,
                count,
                from,
                width,
            });
        }
    }
    segments
}

fn draw_segments(
    sheet: &mut Sheet<'_>,
    chart: &DivergingBars,
    columns: &Columns,
    counts: &[u64],
    middle: i32,
) {
    let fills = chart.fills();
    let whole: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    for segment in segments(columns, counts) {
        let Segment {
            answer,
            count,
            from,
            width,
        } = segment;
        let fill = fills[answer];
        let scene = &mut sheet.scene;
        scene
            .rect((from, middle - BAR / 2), (width, BAR), Role::Fill(fill))
            .titled(format!("{}: {count} of {whole}", chart.answers[answer]));
        let text = Block::new(&count.to_string(), SMALL, i32::MAX);
        if text.width + 4 <= width {
            let x = segment.middle();
            scene.block_at(&text, x, middle, Anchor::Middle, Role::On(fill));
        }
    }
}

/// More rows than these need a legend, as the first is too far from the last.
const HEADED: usize = 6;

/// The answers over the segments of the first row, with their middles, where
/// all were given there and every text fits above its segment.
fn heads(chart: &DivergingBars, columns: &Columns, rows: &[Row<'_>]) -> Option<Vec<(Block, i32)>> {
    let first = rows.first().filter(|_| rows.len() <= HEADED)?;
    let BarCell::Counts(counts) = &first.row.cell else {
        return None;
    };
    let segments = segments(columns, counts);
    let is_close = first.height == BAR && !columns.above;
    if !is_close || segments.len() != chart.answers.len() {
        return None;
    }
    segments
        .iter()
        .map(|segment| {
            let block = Block::new(&chart.answers[segment.answer], SMALL, i32::MAX);
            let fits = block.width + 6 <= segment.width;
            fits.then(|| (block, segment.middle()))
        })
        .collect()
}

fn draw_heads(sheet: &mut Sheet<'_>, heads: &[(Block, i32)]) {
    let height = heads.iter().map(|(block, _)| block.height()).max();
    let height = height.unwrap_or(0);
    for (block, middle) in heads {
        let top = sheet.y + height - block.height();
        let scene = &mut sheet.scene;
        scene.block(block, *middle, top, Anchor::Middle, Role::Muted);
    }
    sheet.y += height + ROW_GAP / 2 + 1;
}

/// How wide and high the colours over a column of shares are.
const SIDE: (i32, i32) = (26, 4);

/// Over each column of shares the colours of the answers that it adds up.
fn draw_sides(sheet: &mut Sheet<'_>, chart: &DivergingBars, columns: &Columns) {
    let (Some((low, high)), fills) = (columns.totals, chart.fills()) else {
        return;
    };
    let side = fills.len() / 2;
    let ends = [(low, &fills[..side]), (high, &fills[fills.len() - side..])];
    for (right, fills) in ends {
        let mut left = right - SIDE.0;
        for (place, &fill) in (1..).zip(fills) {
            let to = right - SIDE.0 + SIDE.0 * place / side as i32;
            let at = (left, sheet.y - SIDE.1 - 1);
            sheet
                .scene
                .rect(at, (to - left - 1, SIDE.1), Role::Fill(fill));
            left = to;
        }
    }
}

fn draw_legend(sheet: &mut Sheet<'_>, chart: &DivergingBars) {
    let fills = chart.fills();
    let entries: Vec<_> = chart
        .answers
        .iter()
        .zip(&fills)
        .map(|(text, &fill)| (Swatch::Square(Role::Fill(fill)), text.as_str()))
        .collect();
    sheet.legend(&entries);
    sheet.y += 16;
}

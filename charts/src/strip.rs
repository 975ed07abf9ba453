//! Strips: the answers to one question as one bar each, to stand beside a sentence.

use crate::bars::{Polarity, check_answers};
use crate::check;
use crate::error::ChartError;
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{SMALL, Sheet};
use crate::wrap::Block;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripRow {
    /// Whose answers they are, in a word or two.
    pub label: String,
    /// How many gave each answer, in the order of the scale. All may be zero.
    pub counts: Vec<u64>,
}

/// Answers to one question, a full bar each: without an axis, for a place beside a sentence
/// that says the numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strips {
    /// Which answers are welcome.
    pub polarity: Polarity,
    /// The answers in the order of the scale, from left to right: 1 to 11.
    pub answers: Vec<String>,
    /// The bars from top to bottom: at least one.
    pub rows: Vec<StripRow>,
    /// What the left and the right end of the scale mean, such as "too short" and "too long". Each
    /// is said below the bars where some have answered on its side.
    pub ends: (String, String),
}

/// Draws a bar for each row whose segments are shares of its answers; figures in the bars are
/// counts, left out where they do not fit.
///
/// # Errors
///
/// When there are no rows or no answers, more than 11 answers, or counts that do not match the
/// answers; when a text holds control characters; when the frame's id cannot be an id; and when
/// the drawing library fails.
pub fn strips(frame: &Frame, chart: &Strips) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    let most = sheet.room() * 34 / 100;
    let labels: Vec<Block> = chart
        .rows
        .iter()
        .map(|row| Block::new(&row.label, SMALL, most))
        .collect();
    let samples: Vec<Block> = chart
        .rows
        .iter()
        .map(|row| Block::new(&sample(&row.counts), SMALL, i32::MAX))
        .collect();
    let widest = |blocks: &[Block]| blocks.iter().map(|it| it.width).max().unwrap_or(0);
    let from = sheet.left + widest(&labels) + 10;
    let to = sheet.right - widest(&samples) - 10;
    for ((row, label), sample) in chart.rows.iter().zip(&labels).zip(&samples) {
        let height = label.height().max(BAR);
        let middle = sheet.y + height / 2;
        sheet
            .scene
            .block_at(label, sheet.left, middle, Anchor::Start, Role::Ink);
        draw_segments(&mut sheet, chart, &row.counts, (from, to), middle);
        sheet
            .scene
            .block_at(sample, sheet.right, middle, Anchor::End, Role::Muted);
        sheet.y += height + ROW_GAP;
    }
    let room = (to - from - 12) / 2;
    let y = sheet.y - 2;
    let (low, high) = chart.ends_that_are_there();
    for (text, x, anchor) in [
        (low.map(|it| format!("\u{2190} {it}")), from, Anchor::Start),
        (high.map(|it| format!("{it} \u{2192}")), to, Anchor::End),
    ] {
        let Some(text) = text else { continue };
        let block = Block::new(&text, SMALL, room);
        sheet.scene.block(&block, x, y, anchor, Role::Muted);
        sheet.y = sheet.y.max(y + block.height());
    }
    sheet.finish()
}

const BAR: i32 = 20;
const ROW_GAP: i32 = 5;

impl Strips {
    fn check(&self) -> Result<(), ChartError> {
        check_answers(&self.answers)?;
        check::not_empty(&self.rows, "rows")?;
        for row in &self.rows {
            check::text(&row.label)?;
            check::length(&row.label, self.answers.len(), row.counts.len())?;
        }
        check::ends(Some(&self.ends))
    }

    /// The ends on whose side of the scale there are answers: a word below a bar's last segment is
    /// read as that segment's name.
    fn ends_that_are_there(&self) -> (Option<&str>, Option<&str>) {
        let half = self.answers.len() / 2;
        let any = |counts: &[u64]| counts.iter().any(|&count| count > 0);
        let (low, high) = &self.ends;
        let is_low = self.rows.iter().any(|it| any(&it.counts[..half]));
        let upper = self.answers.len() - half;
        let is_high = self.rows.iter().any(|it| any(&it.counts[upper..]));
        (
            is_low.then_some(low.as_str()),
            is_high.then_some(high.as_str()),
        )
    }
}

fn sample(counts: &[u64]) -> String {
    let total: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    format!("n {total}")
}

fn draw_segments(
    sheet: &mut Sheet<'_>,
    chart: &Strips,
    counts: &[u64],
    (from, to): (i32, i32),
    middle: i32,
) {
    let whole: u128 = counts.iter().map(|&count| u128::from(count)).sum();
    if whole == 0 {
        sheet.scene.rect((from, middle), (to - from, 1), Role::Rule);
        return;
    }
    let place = |before: u128| {
        let share = before as f64 / whole as f64;
        from + (f64::from(to - from) * share).round() as i32
    };
    let fills = chart.polarity.fills(chart.answers.len());
    let mut before = 0;
    for (answer, &count) in counts.iter().enumerate() {
        let left = place(before);
        before += u128::from(count);
        let right = place(before);
        if count == 0 {
            continue;
        }
        // The page shows through between segments, unless that would hide one.
        let width = if right - left > 2 {
            right - left - 1
        } else {
            1
        };
        let fill = fills[answer];
        sheet
            .scene
            .rect((left, middle - BAR / 2), (width, BAR), Role::Fill(fill))
            .titled(format!("{}: {count} of {whole}", chart.answers[answer]));
        let text = Block::new(&count.to_string(), SMALL, i32::MAX);
        if text.width + 4 <= width {
            let x = left + width / 2;
            sheet
                .scene
                .block_at(&text, x, middle, Anchor::Middle, Role::On(fill));
        }
    }
}

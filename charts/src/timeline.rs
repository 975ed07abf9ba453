//! The timeline of answers: how many came of how many expected, by day.

use crate::check;
use crate::error::ChartError;
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{BODY, HEADING, SMALL, Sheet};
use crate::wrap::Block;

/// One session of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineSession {
    /// The session.
    pub label: String,
    /// How many answered; none where that may not be shown.
    pub received: Option<u64>,
    /// How many could have answered.
    pub expected: u64,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineDay {
    /// The day.
    pub label: String,
    /// Its sessions in their order; there may be none.
    pub sessions: Vec<TimelineSession>,
}

/// Answers received of those expected, by day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The days in their order: at least one.
    pub days: Vec<TimelineDay>,
}

/// Draws a row of dots for each session, one for each answer expected, filled
/// for each received; bars where there are too many for dots. A row whose count
/// is not shown is hatched. All rows have one scale.
///
/// # Errors
///
/// When there are no days; when a text holds control characters; when the
/// frame's id cannot be an id; and when the drawing library fails.
pub fn timeline(frame: &Frame, chart: &Timeline) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    let columns = Columns::new(&sheet, chart);
    for (at, day) in chart.days.iter().enumerate() {
        if at > 0 {
            sheet.y += 14;
        }
        sheet.paragraph(&day.label, HEADING, Role::Ink);
        sheet.y += 4;
        for session in &day.sessions {
            columns.draw_row(&mut sheet, day, session);
        }
    }
    sheet.finish()
}

impl Timeline {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.days, "days")?;
        for day in &self.days {
            check::text(&day.label)?;
            for session in &day.sessions {
                check::text(&session.label)?;
            }
        }
        Ok(())
    }
}

fn count(session: &TimelineSession) -> String {
    let received = session
        .received
        .map_or("\u{2013}".to_owned(), |received| received.to_string());
    format!("{received} of {}", session.expected)
}

fn figure(text: &str) -> Block {
    Block::new(text, SMALL, i32::MAX)
}

const ROW: i32 = 18;
const ROW_GAP: i32 = 6;
const BAR: i32 = 10;
/// From one dot to the next, at the most and at the least.
const STEP: (i32, i32) = (16, 8);

/// Where the parts of a row stand across the sheet.
struct Columns {
    above: bool,
    label_room: i32,
    /// Left and right end of what is drawn.
    marks: (i32, i32),
    /// Right end of the counts.
    right: i32,
    /// The longest row.
    most: u64,
    /// From one dot to the next, where dots are drawn.
    step: Option<i32>,
}

impl Columns {
    fn new(sheet: &Sheet<'_>, chart: &Timeline) -> Self {
        let sessions = || chart.days.iter().flat_map(|day| &day.sessions);
        let above = sheet.is_narrow();
        let most = sheet.room() * 46 / 100;
        let widths = sessions().map(|session| Block::new(&session.label, BODY, most).width);
        let label_room = match above {
            true => sheet.room(),
            false => widths.max().unwrap_or(0).min(most),
        };
        let counts = sessions().map(|session| figure(&count(session)).width);
        let counts = counts.max().unwrap_or(0);
        let left = match above {
            true => sheet.left,
            false => sheet.left + label_room + 16,
        };
        let marks = (left, sheet.right - counts - 12);
        let longest = sessions()
            .map(|session| session.expected.max(session.received.unwrap_or(0)))
            .max()
            .unwrap_or(0)
            .max(1);
        let step = i32::try_from(longest)
            .ok()
            .map(|longest| ((marks.1 - marks.0) / longest).min(STEP.0))
            .filter(|&step| step >= STEP.1);
        let end = match (step, i32::try_from(longest)) {
            (Some(step), Ok(longest)) => left + step * longest,
            _ => marks.1,
        };
        // The counts stand beside the longest row.
        let right = end + 12 + counts;
        Self {
            above,
            label_room,
            marks: (left, end),
            right,
            most: longest,
            step,
        }
    }

    fn draw_row(&self, sheet: &mut Sheet<'_>, day: &TimelineDay, session: &TimelineSession) {
        let label = Block::new(&session.label, BODY, self.label_room);
        let (left, top) = (sheet.left, sheet.y);
        let scene = &mut sheet.scene;
        let (middle, height) = if self.above {
            scene.block(&label, left, top, Anchor::Start, Role::Ink);
            (top + label.height() + ROW / 2, label.height() + ROW)
        } else {
            let height = label.height().max(ROW);
            scene.block_at(&label, left, top + height / 2, Anchor::Start, Role::Ink);
            (top + height / 2, height)
        };
        let said = match session.received {
            Some(_) => count(session),
            None => format!("not shown, of {}", session.expected),
        };
        let words = format!("{}, {}: {said}", day.label, session.label);
        match (session.received, self.step) {
            // What is not shown must not look like none.
            (None, _) => self.draw_hatch(sheet, session, middle),
            (Some(received), Some(step)) => {
                self.draw_dots(sheet, received, session.expected, step, middle);
            }
            (Some(received), None) => self.draw_bar(sheet, received, session.expected, middle),
        }
        // One place to point at, over all that is drawn in the row.
        let scene = &mut sheet.scene;
        let corner = (self.marks.0, middle - ROW / 2);
        scene.place(corner, (self.marks.1 - self.marks.0, ROW), words);
        let text = figure(&count(session));
        scene.block_at(&text, self.right, middle, Anchor::End, Role::Muted);
        sheet.y += height + ROW_GAP;
    }

    fn length(&self, count: u64) -> i32 {
        let room = f64::from(self.marks.1 - self.marks.0);
        (count as f64 / self.most as f64 * room).round() as i32
    }

    fn draw_hatch(&self, sheet: &mut Sheet<'_>, session: &TimelineSession, middle: i32) {
        let corner = (self.marks.0, middle - BAR / 2);
        let size = (self.length(session.expected), BAR);
        if session.expected > 0 {
            sheet.scene.rect(corner, size, Role::Hatch);
            sheet.scene.outline(corner, size, Role::Rule);
        }
    }

    fn draw_dots(
        &self,
        sheet: &mut Sheet<'_>,
        received: u64,
        expected: u64,
        step: i32,
        middle: i32,
    ) {
        let radius = (step / 2 - 1).min(6).unsigned_abs();
        // There are at most a few dozen, or there would be a bar.
        for at in 0..expected.max(received) {
            let x = self.marks.0 + step / 2 + step * i32::try_from(at).unwrap_or(0);
            if at < received {
                sheet.scene.disc((x, middle), radius, Role::Accent);
            } else {
                sheet.scene.ring((x, middle), radius, Role::Axis);
            }
        }
    }

    fn draw_bar(&self, sheet: &mut Sheet<'_>, received: u64, expected: u64, middle: i32) {
        let corner = (self.marks.0, middle - BAR / 2);
        let scene = &mut sheet.scene;
        if received > 0 {
            let size = (self.length(received).max(1), BAR);
            scene.rect(corner, size, Role::Accent);
        }
        if expected > 0 {
            let size = (self.length(expected).max(2), BAR);
            scene.outline(corner, size, Role::Axis);
        }
    }
}

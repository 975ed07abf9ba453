//! Slopes: estimates of two editions, joined where they can be compared.

use crate::axis::Scale;
use crate::check;
use crate::error::ChartError;
use crate::estimate::{Interval, Mark, Unit};
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{BODY, HEADING, SMALL, Sheet, Swatch};
use crate::stack::apart;
use crate::wrap::Block;

/// One estimate in both editions.
#[derive(Clone, Debug, PartialEq)]
pub struct SlopeLine {
    /// What is estimated.
    pub label: String,
    /// What is known of the earlier edition.
    pub from: Mark,
    /// What is known of the later edition.
    pub to: Mark,
    /// Why the two cannot be compared, such as "reworded". No line joins them,
    /// and the reason is said beside the later one.
    pub break_between: Option<String>,
}

/// Estimates of two editions on one axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// How values are written.
    pub unit: Unit,
    /// Low and high end of the axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// The earlier and the later edition.
    pub editions: (String, String),
    /// The lines: at least one. The order does not matter to the drawing, except
    /// among equal values.
    pub lines: Vec<SlopeLine>,
    /// What the low and the high end of the axis mean, such as "too long" and "too short".
    pub ends: Option<(String, String)>,
}

/// Draws each line from its value in the earlier edition, at the left, to that
/// in the later, at the right. Labels that would meet are pushed apart, with a
/// hairline to their points; a line without any value is named under the chart.
///
/// # Errors
///
/// When there are no lines; when the axis is not one, or an estimate or its
/// interval is not finite, not in order or not on the axis; when a text holds
/// control characters; when the frame's id cannot be an id; and when the
/// drawing library fails.
pub fn slope(frame: &Frame, chart: &Slope) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    if let Some((low, high)) = &chart.ends {
        sheet.ends(low, high);
        sheet.y += 10;
    }
    let sides = Sides::new(&sheet, chart);
    sides.draw(&mut sheet, chart);
    let unseen: Vec<String> = chart
        .lines
        .iter()
        .filter_map(|line| unseen(line, &chart.editions))
        .collect();
    if !unseen.is_empty() {
        sheet.y += 12;
        let entries: Vec<_> = unseen
            .iter()
            .map(|text| (Swatch::Ring, text.as_str()))
            .collect();
        sheet.legend(&entries);
    }
    sheet.finish()
}

impl Slope {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.lines, "lines")?;
        check::range(self.range)?;
        check::ends(self.ends.as_ref())?;
        check::text(&self.editions.0)?;
        check::text(&self.editions.1)?;
        for line in &self.lines {
            check::text(&line.label)?;
            check::mark(&line.label, &line.from, self.range)?;
            check::mark(&line.label, &line.to, self.range)?;
            line.break_between.as_deref().map_or(Ok(()), check::text)?;
        }
        Ok(())
    }
}

/// The plot is at least this high; labels may need more.
const PLOT: i32 = 260;
const GAP: i32 = 5;
/// From a label to the points: room for a hairline that leads there.
const LEAD: i32 = 16;
/// Intervals that would cover one another stand side by side.
const LANE: i32 = 5;
const LANES: usize = 5;

/// A label of one side: what it says, in up to two voices, and where it points.
struct Label {
    first: Block,
    second: Option<Block>,
    value: f64,
}

impl Label {
    fn height(&self) -> i32 {
        self.first.height() + self.second.as_ref().map_or(0, Block::height)
    }

    fn width(&self) -> i32 {
        let second = self.second.as_ref().map_or(0, |block| block.width);
        self.first.width.max(second)
    }
}

/// Where everything stands.
struct Sides {
    left: Vec<Label>,
    right: Vec<Label>,
    /// Right end of the left labels, left end of the right ones.
    edges: (i32, i32),
    /// Where the values of both editions are.
    axes: (i32, i32),
    lanes: [Vec<usize>; 2],
}

impl Sides {
    fn new(sheet: &Sheet<'_>, chart: &Slope) -> Self {
        let (most_left, most_right) = match sheet.is_narrow() {
            true => (sheet.room() * 44 / 100, sheet.room() * 28 / 100),
            false => (sheet.room() * 36 / 100, sheet.room() * 30 / 100),
        };
        let left = labels(chart, Side::Left, most_left);
        let right = labels(chart, Side::Right, most_right);
        let widest = |labels: &[Label]| labels.iter().map(Label::width).max().unwrap_or(0);
        let edges = (sheet.left + widest(&left), sheet.right - widest(&right));
        let lanes = [
            lanes(chart.lines.iter().map(|line| &line.from)),
            lanes(chart.lines.iter().map(|line| &line.to)),
        ];
        let room = |lanes: &[usize]| {
            let most = lanes.iter().copied().max().unwrap_or(0);
            i32::try_from(most).unwrap_or(0) * LANE
        };
        let axes = (
            edges.0 + LEAD + 6 + room(&lanes[0]),
            edges.1 - LEAD - 6 - room(&lanes[1]),
        );
        Self {
            left,
            right,
            edges,
            axes,
            lanes,
        }
    }

    fn draw(&self, sheet: &mut Sheet<'_>, chart: &Slope) {
        self.draw_editions(sheet, chart);
        let needed =
            |labels: &[Label]| labels.iter().map(|label| label.height() + GAP).sum::<i32>();
        let height = PLOT.max(needed(&self.left)).max(needed(&self.right));
        let top = sheet.y;
        // Points keep clear of the headings and of the edge below.
        let scale = Scale {
            range: chart.range,
            at: (top + height - 8, top + 8),
        };
        let bounds = (top, top + height);
        for x in [self.axes.0, self.axes.1] {
            sheet.scene.rect((x, top), (1, height), Role::Rule);
        }
        if chart.range.0 < 0.0 && chart.range.1 > 0.0 {
            let y = scale.place(0.0);
            let width = self.axes.1 - self.axes.0;
            sheet.scene.rect((self.axes.0, y), (width, 1), Role::Axis);
        }
        for (at, line) in chart.lines.iter().enumerate() {
            self.draw_line(sheet, chart, &scale, at, line);
        }
        for (labels, side) in [(&self.left, Side::Left), (&self.right, Side::Right)] {
            self.draw_labels(sheet, labels, side, &scale, bounds);
        }
        sheet.y += height;
    }

    fn draw_editions(&self, sheet: &mut Sheet<'_>, chart: &Slope) {
        let room = sheet.room() / 2 - 8;
        let first = Block::new(&chart.editions.0, HEADING, room);
        let second = Block::new(&chart.editions.1, HEADING, room);
        let height = first.height().max(second.height());
        // Each heading ends or begins at its axis as far as the sheet allows.
        let right = self.axes.0.max(sheet.left + first.width);
        let left = self.axes.1.min(sheet.right - second.width);
        let (right, left) = match right + 12 <= left {
            true => (right, left),
            false => (sheet.left + first.width, sheet.right - second.width),
        };
        let y = sheet.y;
        let scene = &mut sheet.scene;
        scene.block(
            &first,
            right,
            y + height - first.height(),
            Anchor::End,
            Role::Ink,
        );
        scene.block(
            &second,
            left,
            y + height - second.height(),
            Anchor::Start,
            Role::Ink,
        );
        sheet.y += height + 8;
    }

    fn draw_line(
        &self,
        sheet: &mut Sheet<'_>,
        chart: &Slope,
        scale: &Scale,
        at: usize,
        line: &SlopeLine,
    ) {
        if let (Mark::Shown(from), Mark::Shown(to), None) =
            (&line.from, &line.to, &line.break_between)
        {
            let points = vec![
                (self.axes.0, scale.place(from.value)),
                (self.axes.1, scale.place(to.value)),
            ];
            sheet.scene.path(points, 2, Role::Accent);
        }
        let lane = |side: usize| i32::try_from(self.lanes[side][at]).unwrap_or(0) * LANE + 6;
        let ends = [
            (
                &line.from,
                self.axes.0,
                self.axes.0 - lane(0),
                &chart.editions.0,
            ),
            (
                &line.to,
                self.axes.1,
                self.axes.1 + lane(1),
                &chart.editions.1,
            ),
        ];
        for (mark, x, whisker, edition) in ends {
            let Mark::Shown(estimate) = mark else {
                continue;
            };
            let (lower, upper) = (scale.place(estimate.lower), scale.place(estimate.upper));
            let scene = &mut sheet.scene;
            scene.rect((whisker, upper), (1, lower - upper), Role::Whisker);
            let said = chart.unit.say(estimate);
            scene
                .disc((x, scale.place(estimate.value)), 4, Role::Accent)
                .titled(format!("{}, {edition}: {said}", line.label));
        }
    }

    fn draw_labels(
        &self,
        sheet: &mut Sheet<'_>,
        labels: &[Label],
        side: Side,
        scale: &Scale,
        bounds: (i32, i32),
    ) {
        let mut order: Vec<&Label> = labels.iter().collect();
        order.sort_by(|one, other| other.value.total_cmp(&one.value));
        let wishes: Vec<(i32, i32)> = order
            .iter()
            .map(|label| (scale.place(label.value), label.height()))
            .collect();
        let (edge, axis, anchor, away) = match side {
            Side::Left => (self.edges.0, self.axes.0, Anchor::End, -1),
            Side::Right => (self.edges.1, self.axes.1, Anchor::Start, 1),
        };
        let lanes = &self.lanes[usize::from(matches!(side, Side::Right))];
        let most = lanes.iter().copied().max().unwrap_or(0);
        let outermost = axis + away * (i32::try_from(most).unwrap_or(0) * LANE + 8);
        for (label, top) in order.iter().zip(apart(&wishes, GAP, bounds)) {
            let y = scale.place(label.value);
            let middle = top + label.first.ascent - 4;
            let from = (edge - away * -3, middle);
            sheet
                .scene
                .path(vec![from, (outermost, y), (axis, y)], 1, Role::Rule);
            let scene = &mut sheet.scene;
            scene.block(&label.first, edge, top, anchor, Role::Ink);
            if let Some(second) = &label.second {
                let below = top + label.first.height();
                scene.block(second, edge, below, anchor, Role::Muted);
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// The labels of one side. The name stands at the left, unless only the later
/// edition has a value.
fn labels(chart: &Slope, side: Side, room: i32) -> Vec<Label> {
    let (earlier, later) = (&chart.editions.0, &chart.editions.1);
    let lines = chart.lines.iter();
    lines
        .filter_map(|line| {
            let (estimate, first, notes) = match (side, &line.from, &line.to) {
                (Side::Left, Mark::Shown(from), to) => {
                    let value = chart.unit.write(from.value);
                    let first = format!("{}  {value}", line.label);
                    (from, first, not_shown(to, later))
                }
                (Side::Right, Mark::Shown(_), Mark::Shown(to)) => {
                    (to, chart.unit.write(to.value), line.break_between.clone())
                }
                (Side::Right, from, Mark::Shown(to)) => {
                    let value = chart.unit.write(to.value);
                    let first = format!("{value}  {}", line.label);
                    (to, first, not_shown(from, earlier))
                }
                _ => return None,
            };
            let sample = format!("n {}", estimate.n);
            let second = match notes {
                Some(note) => format!("{sample}, {note}"),
                None => sample,
            };
            Some(Label {
                first: Block::new(&first, BODY, room),
                second: Some(Block::new(&second, SMALL, room)),
                value: estimate.value,
            })
        })
        .collect()
}

/// What is said of an edition without a value.
fn not_shown(mark: &Mark, edition: &str) -> Option<String> {
    match mark {
        Mark::Shown(_) => None,
        Mark::Withheld(sentence) => Some(format!("{edition}: {sentence}")),
        Mark::Absent => Some(format!("{edition}: \u{2013}")),
    }
}

/// What is said of a line without any value.
fn unseen(line: &SlopeLine, editions: &(String, String)) -> Option<String> {
    let from = not_shown(&line.from, &editions.0)?;
    let to = not_shown(&line.to, &editions.1)?;
    Some(format!("{}. {from}. {to}", line.label))
}

/// For each mark, how far from the axis its interval stands: as near as those
/// before it allow, in at most [`LANES`] lanes.
fn lanes<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<usize> {
    let mut taken: Vec<Vec<&Interval>> = vec![Vec::new(); LANES];
    marks
        .map(|mark| {
            let Mark::Shown(interval) = mark else {
                return 0;
            };
            let is_free = |lane: &Vec<&Interval>| {
                lane.iter()
                    .all(|other| other.lower > interval.upper || interval.lower > other.upper)
            };
            let lane = taken.iter().position(is_free).unwrap_or(LANES - 1);
            taken[lane].push(interval);
            lane
        })
        .collect()
}

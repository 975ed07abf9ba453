//! Slopes: estimates of two editions, joined where they can be compared.

use crate::axis::Scale;
use crate::check;
use crate::error::ChartError;
use crate::estimate::{Interval, Mark, Unit};
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{HEADING, Sheet, Swatch};
use crate::slope_labels::{Label, Side, labels, narrow_labels, unseen};
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
const PLOT: i32 = 280;
const GAP: i32 = 6;
/// From the figures of a label to its words.
const COLUMN_GAP: i32 = 9;

/// How closely the parts stand, which differs between the widths.
#[derive(Clone, Copy)]
struct Spacing {
    /// From a label to the intervals: room for a hairline that leads to the point.
    lead: i32,
    /// From an interval to the next, where they would cover one another.
    lane: i32,
    /// The most intervals side by side.
    lanes: usize,
}

impl Spacing {
    fn new(is_narrow: bool) -> Self {
        match is_narrow {
            true => Self {
                lead: 9,
                lane: 3,
                lanes: 3,
            },
            false => Self {
                lead: 18,
                lane: 5,
                lanes: 5,
            },
        }
    }

    /// How far from the axis an interval stands.
    fn aside(self, lane: usize) -> i32 {
        6 + i32::try_from(lane).unwrap_or(0) * self.lane
    }
}

/// Where everything stands.
struct Sides {
    spacing: Spacing,
    left: Vec<Label>,
    right: Vec<Label>,
    /// The ends of the figures that are nearest to the axes.
    edges: (i32, i32),
    /// The widths of the figures.
    figures: (i32, i32),
    /// Where the values of both editions are.
    axes: (i32, i32),
    lanes: [Vec<usize>; 2],
}

impl Sides {
    fn new(sheet: &Sheet<'_>, chart: &Slope) -> Self {
        let spacing = Spacing::new(sheet.is_narrow());
        // On a phone the words stand at the left only, or there would be no
        // room for the lines.
        let [left, right] = match sheet.is_narrow() {
            true => narrow_labels(chart, sheet.room() * 34 / 100),
            false => [
                labels(chart, Side::Left, sheet.room() * 26 / 100),
                labels(chart, Side::Right, sheet.room() * 22 / 100),
            ],
        };
        let widest = |labels: &[Label], width: fn(&Label) -> i32| {
            labels.iter().map(width).max().unwrap_or(0)
        };
        let figures = (
            widest(&left, Label::figures),
            widest(&right, Label::figures),
        );
        let words = |labels: &[Label]| match widest(labels, Label::words) {
            0 => 0,
            words => words + COLUMN_GAP,
        };
        let edges = (
            sheet.left + words(&left) + figures.0,
            sheet.right - words(&right) - figures.1,
        );
        let lanes = [
            lanes(spacing, chart.lines.iter().map(|line| &line.from)),
            lanes(spacing, chart.lines.iter().map(|line| &line.to)),
        ];
        let aside = |lanes: &[usize]| {
            spacing.lead + spacing.aside(lanes.iter().copied().max().unwrap_or(0))
        };
        let axes = (edges.0 + aside(&lanes[0]), edges.1 - aside(&lanes[1]));
        Self {
            spacing,
            left,
            right,
            edges,
            figures,
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
        // Labels come first, so that no hairline runs over a point.
        for (labels, side) in [(&self.left, Side::Left), (&self.right, Side::Right)] {
            self.draw_labels(sheet, labels, side, &scale, bounds);
        }
        for (at, line) in chart.lines.iter().enumerate() {
            self.draw_line(sheet, chart, &scale, at, line);
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
        let lane = |side: usize| self.spacing.aside(self.lanes[side][at]);
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
        order.sort_by(|one, other| other.at.total_cmp(&one.at));
        let wishes: Vec<(i32, i32)> = order
            .iter()
            .map(|label| (scale.place(label.at), label.height()))
            .collect();
        let (edge, axis, figures, anchor, away) = match side {
            Side::Left => (self.edges.0, self.axes.0, self.figures.0, Anchor::End, -1),
            Side::Right => (self.edges.1, self.axes.1, self.figures.1, Anchor::Start, 1),
        };
        let words = edge + away * (figures + COLUMN_GAP);
        let lanes = &self.lanes[usize::from(matches!(side, Side::Right))];
        let most = lanes.iter().copied().max().unwrap_or(0);
        let outermost = axis + away * (self.spacing.aside(most) + 2);
        for (label, top) in order.iter().zip(apart(&wishes, GAP, bounds)) {
            let y = scale.place(label.at);
            let from = (edge - away * 3, top + label.value.ascent - 4);
            let scene = &mut sheet.scene;
            if label.points {
                scene.path(vec![from, (outermost, y), (axis, y)], 1, Role::Axis);
            }
            scene.block(&label.value, edge, top, anchor, Role::Ink);
            let below = top + label.value.height();
            scene.block(&label.sample, edge, below, anchor, Role::Muted);
            let mut y = top;
            if let Some(name) = &label.name {
                // A script with taller letters has its first line lower.
                scene.block(name, words, y, anchor, Role::Ink);
                y += name.height();
            }
            if let Some(note) = &label.note {
                scene.block(note, words, y.max(below), anchor, Role::Muted);
            }
        }
    }
}

/// For each mark, how far from the axis its interval stands: as near as those
/// before it allow, in at most so many lanes.
fn lanes<'a>(spacing: Spacing, marks: impl Iterator<Item = &'a Mark>) -> Vec<usize> {
    let mut taken: Vec<Vec<&Interval>> = vec![Vec::new(); spacing.lanes];
    marks
        .map(|mark| {
            let Mark::Shown(interval) = mark else {
                return 0;
            };
            let is_free = |lane: &Vec<&Interval>| {
                lane.iter()
                    .all(|other| other.lower > interval.upper || interval.lower > other.upper)
            };
            let lane = taken.iter().position(is_free).unwrap_or(spacing.lanes - 1);
            taken[lane].push(interval);
            lane
        })
        .collect()
}

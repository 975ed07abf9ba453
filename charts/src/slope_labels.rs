//! What is said beside a slope.

use crate::estimate::{Interval, Mark};
use crate::sheet::{BODY, SMALL};
use crate::slope::{Slope, SlopeLine};
use crate::wrap::Block;

/// A label of one side: the value with its sample, nearest to the axis, and the
/// name with what else is to be said, away from it.
pub(crate) struct Label {
    pub(crate) value: Block,
    pub(crate) sample: Block,
    pub(crate) name: Option<Block>,
    pub(crate) note: Option<Block>,
    /// Where it stands, as far as others let it.
    pub(crate) at: f64,
    /// Whether a point is there.
    pub(crate) points: bool,
}

impl Label {
    fn figures_of(chart: &Slope, estimate: &Interval) -> Self {
        Self {
            value: Block::new(&chart.unit.write(estimate.value), BODY, i32::MAX),
            sample: Block::new(&format!("n {}", estimate.n), SMALL, i32::MAX),
            name: None,
            note: None,
            at: estimate.value,
            points: true,
        }
    }

    /// A place without a value, beside that of the other edition.
    fn dash(other: &Interval) -> Self {
        Self {
            value: Block::new("\u{2013}", BODY, i32::MAX),
            sample: Block::new("", SMALL, i32::MAX),
            name: None,
            note: None,
            at: other.value,
            points: false,
        }
    }

    fn named(self, name: &str, note: Option<String>, room: i32) -> Self {
        Self {
            name: Some(Block::new(name, BODY, room)),
            note: note.map(|note| Block::new(&note, SMALL, room)),
            ..self
        }
    }

    pub(crate) fn height(&self) -> i32 {
        let of = |block: &Option<Block>| block.as_ref().map_or(0, Block::height);
        let figures = self.value.height() + self.sample.height();
        // The note begins on the line of the sample at the earliest, so that
        // the name stands beside the value.
        figures.max(of(&self.name).max(self.value.height()) + of(&self.note))
    }

    pub(crate) fn figures(&self) -> i32 {
        self.value.width.max(self.sample.width)
    }

    pub(crate) fn words(&self) -> i32 {
        let of = |block: &Option<Block>| block.as_ref().map_or(0, |block| block.width);
        of(&self.name).max(of(&self.note))
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Side {
    Left,
    Right,
}

/// The labels of one side of a chart that is wide enough for names on both.
pub(crate) fn labels(chart: &Slope, side: Side, room: i32) -> Vec<Label> {
    let (earlier, later) = (&chart.editions.0, &chart.editions.1);
    let lines = chart.lines.iter();
    lines
        .filter_map(|line| {
            let (mark, other, edition) = match side {
                Side::Left => (&line.from, &line.to, later),
                Side::Right => (&line.to, &line.from, earlier),
            };
            let Mark::Shown(estimate) = mark else {
                return None;
            };
            let note = match (side, not_shown(other, edition)) {
                (_, Some(note)) => Some(note),
                (Side::Right, None) => line.break_between.clone(),
                (Side::Left, None) => None,
            };
            let label = Label::figures_of(chart, estimate);
            Some(label.named(&line.label, note, room))
        })
        .collect()
}

/// The labels of both sides of a narrow chart, where all words stand at the
/// left. A line that begins at the right only has a dash there.
pub(crate) fn narrow_labels(chart: &Slope, room: i32) -> [Vec<Label>; 2] {
    let (earlier, later) = (&chart.editions.0, &chart.editions.1);
    let left = chart.lines.iter().filter_map(|line| {
        let (label, note) = match (&line.from, &line.to) {
            (Mark::Shown(from), to) => {
                let note = not_shown(to, later).or_else(|| line.break_between.clone());
                (Label::figures_of(chart, from), note)
            }
            (from, Mark::Shown(to)) => (Label::dash(to), not_shown(from, earlier)),
            _ => return None,
        };
        Some(label.named(&line.label, note, room))
    });
    let right = chart.lines.iter().filter_map(|line| match &line.to {
        Mark::Shown(to) => Some(Label::figures_of(chart, to)),
        Mark::Withheld(_) | Mark::Absent => None,
    });
    [left.collect(), right.collect()]
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
pub(crate) fn unseen(line: &SlopeLine, editions: &(String, String)) -> Option<String> {
    let from = not_shown(&line.from, &editions.0)?;
    let to = not_shown(&line.to, &editions.1)?;
    Some(format!("{}. {from}. {to}", line.label))
}

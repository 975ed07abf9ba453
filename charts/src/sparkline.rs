//! Sparklines: a row of numbers in the size of a word.

use crate::axis::Scale;
use crate::check;
use crate::draw;
use crate::error::ChartError;
use crate::frame::{Frame, Theme};
use crate::palette::Role;
use crate::scene::Scene;

/// A row of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Sparkline {
    /// Low and high end of the axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// The values from first to last, as shares: at least one. None is a gap.
    pub points: Vec<Option<f64>>,
    /// Points that cannot be compared with the one before, counted from 0.
    pub breaks: Vec<usize>,
}

/// Draws a line of 96 × 24 user units with a point at its last value. Nothing
/// joins points over a gap or a break, and a hairline stands in each break.
/// The width of the frame and its note are not used.
///
/// # Errors
///
/// When there are no points; when the axis is not one, or a value is not finite
/// or not on it; when a text of the frame holds control characters; when its id
/// cannot be an id; and when the drawing library fails.
pub fn sparkline(frame: &Frame, chart: &Sparkline) -> Result<String, ChartError> {
    check::frame(frame)?;
    check::not_empty(&chart.points, "points")?;
    check::range(chart.range)?;
    for value in chart.points.iter().flatten() {
        check::number(&frame.title, *value, chart.range)?;
    }
    let mut scene = Scene::default();
    if frame.theme != Theme::Page {
        scene.rect((0, 0), SIZE, Role::Paper);
    }
    let scale = Scale {
        range: chart.range,
        at: (SIZE.1 - MARGIN, MARGIN),
    };
    if chart.range.0 < 0.0 && chart.range.1 > 0.0 {
        let width = SIZE.0 - 2 * MARGIN;
        scene.rect((MARGIN, scale.place(0.0)), (width, 1), Role::Rule);
    }
    for &at in chart
        .breaks
        .iter()
        .filter(|&&at| at > 0 && at < chart.points.len())
    {
        let x = (chart.x(at - 1) + chart.x(at)) / 2;
        scene.dashed((x, 2), (x, SIZE.1 - 2), Role::Axis);
    }
    chart.draw_line(&mut scene, &scale);
    draw::svg(&scene, frame, SIZE)
}

const SIZE: (i32, i32) = (96, 24);
const MARGIN: i32 = 4;

impl Sparkline {
    fn x(&self, at: usize) -> i32 {
        let steps = self.points.len() - 1;
        let room = f64::from(SIZE.0 - 2 * MARGIN);
        let share = match steps {
            // A single point stands in the middle.
            0 => 0.5,
            steps => at as f64 / steps as f64,
        };
        MARGIN + (share * room).round() as i32
    }

    fn draw_line(&self, scene: &mut Scene, scale: &Scale) {
        let mut joined: Vec<(i32, i32)> = Vec::new();
        let mut last = None;
        for (at, value) in self.points.iter().enumerate() {
            let Some(value) = value else { continue };
            let place = (self.x(at), scale.place(*value));
            joined.push(place);
            last = Some((place, *value));
            let goes_on = matches!(self.points.get(at + 1), Some(Some(_)))
                && !self.breaks.contains(&(at + 1));
            if !goes_on {
                let run = std::mem::take(&mut joined);
                match run.as_slice() {
                    // A point that nothing joins would not be seen otherwise.
                    [alone] => {
                        scene.disc(*alone, 2, Role::Whisker);
                    }
                    _ => {
                        scene.path(run, 2, Role::Whisker);
                    }
                }
            }
        }
        if let Some((place, _)) = last {
            scene.disc(place, 3, Role::Accent);
        }
    }
}

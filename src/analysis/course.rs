//! Whether a line rises or falls over the years, in the words of the brief.

use super::brief::{Certainty, judge};
use super::compare::Line;

/// Where a line goes over three or more editions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// How many editions it goes through.
    pub editions: usize,
    /// How much the headline number rises on a straight line from the first of them to the last; a
    /// share, below 0 where it falls.
    pub value: f64,
    /// The lower end of its 95 % interval.
    pub lower: f64,
    /// The upper end of its 95 % interval.
    pub upper: f64,
    /// How likely chance alone makes such a course or a stronger one, two-sided: by the ranks of
    /// all answers where each edition has one session ([`Line::trend`]), else by the straight line
    /// ([`Line::slope`]). 1 where ranks and line point apart.
    pub p_value: f64,
}

impl Line {
    /// Where the line goes since its last break; `None` with fewer than three points that may be
    /// shown.
    pub fn course(&self) -> Option<Course> {
        let shown = self.since_the_break();
        let (first, last) = (shown.first()?.edition, shown.last()?.edition);
        let line = self.slope()?;
        let apart = f64::from(last) - f64::from(first);
        let p_value = match self.trend() {
            Some(ranks) if ranks.rising == (line.slope > 0.0) => ranks.p_value,
            Some(_) => 1.0,
            None => line.p_value,
        };
        Some(Course {
            editions: line.editions,
            value: line.slope * apart,
            lower: line.lower * apart,
            upper: line.upper * apart,
            p_value,
        })
    }
}

impl Course {
    /// How sure its direction is, when its p-value, adjusted for all comparisons of a page, is this:
    /// by the same words as a statement of the brief.
    pub fn certainty(&self, adjusted: f64) -> Certainty {
        match judge(self.p_value, adjusted, (self.value, self.lower, self.upper)) {
            Certainty::Weak => Certainty::CannotTell,
            sure => sure,
        }
    }
}

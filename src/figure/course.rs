//! What may be said of lines: of each point against the one before, and of each line over the years.

use super::compare::{Group, Panel};
use super::words::number_word;
use crate::analysis::{Certainty, Course, benjamini_hochberg};
use crate::domain::Polarity;

/// Where a line goes over the years, and how sure that is among all comparisons of its page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ToldCourse {
    pub(super) course: Course,
    /// The p-value, adjusted for all comparisons of the page.
    pub(super) adjusted: f64,
    pub(super) certainty: Certainty,
}

/// One comparison of a page.
enum Look {
    /// The point at this place of a panel against the one before.
    Change(usize, usize),
    /// The line of a panel over the years.
    Course(usize, Course),
}

/// Says of each point whether its difference to the point before can be told from chance, and of
/// each line where it goes. All p-values of the page are adjusted together: one who looks at many
/// finds some by chance.
pub(super) fn tell(groups: &mut [Group<'_>]) {
    let mut panels: Vec<&mut Panel<'_>> = groups.iter_mut().flat_map(|it| &mut it.panels).collect();
    let mut looks: Vec<(Look, f64)> = Vec::new();
    for (at, panel) in panels.iter().enumerate() {
        for (place, pair) in (1..).zip(panel.line.points.windows(2)) {
            if let Some(p_value) = pair[1].change_p_value(&pair[0]) {
                looks.push((Look::Change(at, place), p_value));
            }
        }
        if let Some(course) = panel.line.course() {
            looks.push((Look::Course(at, course), course.p_value));
        }
    }
    let p_values: Vec<f64> = looks.iter().map(|it| it.1).collect();
    for ((look, _), adjusted) in looks.into_iter().zip(benjamini_hochberg(&p_values)) {
        match look {
            Look::Change(at, place) => {
                let points = &panels[at].line.points;
                panels[at].changes[place] =
                    points[place].change_given(&points[place - 1], adjusted);
            }
            Look::Course(at, course) => {
                panels[at].course = Some(ToldCourse {
                    course,
                    adjusted,
                    certainty: course.certainty(adjusted),
                });
            }
        }
    }
}

impl Panel<'_> {
    /// Whether the line clearly rises, or falls.
    pub(super) fn goes_clearly(&self, rises: bool) -> bool {
        self.course
            .is_some_and(|it| it.certainty == Certainty::Clear && (it.course.value > 0.0) == rises)
    }
}

/// Where the lines of a figure go, in a sentence or two; empty where none has three editions.
pub(super) fn over_the_years(panels: &[Panel<'_>], polarity: Polarity) -> String {
    let courses = || {
        panels
            .iter()
            .filter_map(|it| Some((it.label.as_str(), it.course?)))
    };
    let mut told = String::new();
    for (label, course) in courses().filter(|it| it.1.certainty <= Certainty::Likely) {
        told.push_str(&format!(" {label} {}.", words(&course, polarity)));
    }
    let untold: Vec<&str> = courses()
        .filter(|it| it.1.certainty > Certainty::Likely)
        .map(|it| it.0)
        .collect();
    told + &match untold.as_slice() {
        [] => String::new(),
        [one] => format!(" No direction over the years can be told for {one}."),
        many => format!(
            " No direction over the years can be told for {} of {} lines.",
            many.len(),
            courses().count()
        ),
    }
}

/// Such as “rises over five editions: likely”.
pub(super) fn words(told: &ToldCourse, polarity: Polarity) -> String {
    let editions = number_word(told.course.editions);
    let sure = match told.certainty {
        Certainty::Clear => "clear",
        Certainty::Likely => "likely",
        Certainty::Weak | Certainty::CannotTell => {
            return format!("over {editions} editions no direction can be told");
        }
    };
    let does = match (polarity, told.course.value > 0.0) {
        (Polarity::Unipolar, true) => "rises",
        (Polarity::Unipolar, false) => "falls",
        (Polarity::Bipolar, true) => "moves towards too short",
        (Polarity::Bipolar, false) => "moves towards too long",
    };
    format!("{does} over {editions} editions: {sure}")
}

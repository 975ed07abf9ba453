//! What rises or falls over three or more editions, by question and kind, also where no two that
//! follow one another can be told apart.

use super::super::course::Course;
use super::facts::{Facts, evidence};
use super::{Certainty, Tested};

/// Tests where the headline number of every question and kind goes over the years.
pub(super) fn found(facts: &Facts<'_>) -> Vec<Tested> {
    facts
        .by_kind
        .iter()
        .filter_map(|fact| {
            let (course, first, last) = fact.course()?;
            Some(Tested {
                subject: fact.subject(),
                question: fact.question.clone(),
                value: (course.value, course.lower, course.upper),
                p_value: course.p_value,
                adjusted: 1.0,
                editions: course.editions,
                before: Some(evidence(first)?),
                now: evidence(last)?,
            })
        })
        .collect()
}

impl Tested {
    /// What was tested over the years, with how sure it is, where it is at least likely.
    pub(super) fn course(&self) -> Option<(Course, Certainty)> {
        let (value, lower, upper) = self.value;
        let certainty = self.certainty();
        (certainty <= Certainty::Likely).then_some((
            Course {
                editions: self.editions,
                value,
                lower,
                upper,
                p_value: self.p_value,
            },
            certainty,
        ))
    }
}

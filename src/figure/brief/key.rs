//! How the small bars are read: once a page, by the order of the answers and in words, so that
//! nobody has to tell the colours apart.

use kanso_charts::{Polarity as ChartPolarity, Theme, swatches};

use crate::analysis::{Brief, Outcome, Statement};
use crate::domain::{Polarity, Question};
use crate::figure::FigureError;

/// The answers to one sort of question, as the small bars draw them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarKey {
    /// What the left end of a bar means.
    pub low: &'static str,
    /// What the right end means.
    pub high: &'static str,
    /// The colours from left to right, as an SVG element.
    pub swatches: String,
}

/// The sorts of answers of which the brief draws bars; nothing without any.
///
/// # Errors
/// When a scale has more answers than can be told apart.
pub fn bar_keys(brief: &Brief) -> Result<Vec<BarKey>, FigureError> {
    let statements = || brief.front.iter().chain(&brief.rest);
    let second = |it: &Statement| it.also.as_ref().map(|it| it.question.clone());
    let questions: Vec<Question> = statements()
        .map(|it| it.question.clone())
        .chain(statements().filter_map(second))
        .chain(
            brief
                .decisions
                .iter()
                .filter(|it| matches!(it.outcome, Outcome::Moved { .. }))
                .filter_map(|it| it.question.clone()),
        )
        .collect();
    [Polarity::Bipolar, Polarity::Unipolar]
        .into_iter()
        .filter_map(|polarity| {
            let mut scales = questions.iter().filter_map(|it| it.scale.as_ref());
            let scale = scales.find(|it| it.polarity == polarity)?;
            let (low, high, drawn) = match polarity {
                Polarity::Bipolar => ("too short", "too long", ChartPolarity::Pacing),
                Polarity::Unipolar => ("worst answer", "best answer", ChartPolarity::Agreement),
            };
            Some(
                swatches(drawn, scale.answers.len(), Theme::Page).map(|swatches| BarKey {
                    low,
                    high,
                    swatches,
                }),
            )
        })
        .collect()
}

//! Whether the questions of a scale hang together as they did in the edition before.

use super::brief::Certainty;
use super::line::changed;
use super::multiple::benjamini_hochberg;
use super::reliability::{ReliabilityComparison, compare_reliability};
use super::scale_reliability::ScaleReliability;
use crate::domain::{Key, Questionnaire};

/// Below this a change is taken for more than chance, adjusted or alone, as in the brief.
const CLEAR: f64 = 0.05;
const LIKELY: f64 = 0.20;

/// The scales of one edition, with the questionnaires in which they are asked.
#[derive(Clone, Copy, Debug)]
pub struct EditionScales<'a> {
    /// The edition's questionnaires.
    pub questionnaires: &'a [Questionnaire],
    /// Its scales.
    pub scales: &'a [ScaleReliability],
}

/// What the edition before says of a scale.
#[derive(Clone, Debug, PartialEq)]
pub enum ScaleBefore {
    /// It had no such kind of session, or no closed one.
    None,
    /// It asked other questions, in other words or with other answers.
    AskedOtherwise,
    /// Too few responses may be shown, or alpha cannot be computed or compared.
    NotShown,
    /// The two alphas may be compared.
    Compared(ScaleChange),
}

/// The reliability of a scale against that in the edition before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleChange {
    /// Cronbach's alpha in the edition before.
    pub before: f64,
    /// Feldt's W and what it is held against.
    pub comparison: ReliabilityComparison,
    /// Its p-value, adjusted for all scales of the edition that are compared.
    pub adjusted: f64,
    /// For how many scales.
    pub comparisons: usize,
}

impl ScaleChange {
    /// How sure it is that the two differ: clear when the adjusted p-value is below 0.05, likely when the
    /// p-value alone is below 0.20, else it cannot be told.
    pub fn certainty(&self) -> Certainty {
        if self.adjusted < CLEAR {
            Certainty::Clear
        } else if self.comparison.p_value < LIKELY {
            Certainty::Likely
        } else {
            Certainty::CannotTell
        }
    }
}

/// Holds each scale of an edition against the edition before; one entry for each scale, in their
/// order. Only alphas that may be shown are compared, and only where each question is the same.
pub fn compare_scales(earlier: EditionScales<'_>, later: EditionScales<'_>) -> Vec<ScaleBefore> {
    let mut found: Vec<ScaleBefore> = later
        .scales
        .iter()
        .map(|scale| before(earlier, later, scale))
        .collect();
    let mut changes: Vec<&mut ScaleChange> = found
        .iter_mut()
        .filter_map(|it| match it {
            ScaleBefore::Compared(change) => Some(change),
            ScaleBefore::None | ScaleBefore::AskedOtherwise | ScaleBefore::NotShown => None,
        })
        .collect();
    let p_values: Vec<f64> = changes.iter().map(|it| it.comparison.p_value).collect();
    for (change, adjusted) in changes.iter_mut().zip(benjamini_hochberg(&p_values)) {
        change.adjusted = adjusted;
        change.comparisons = p_values.len();
    }
    found
}

fn before(
    earlier: EditionScales<'_>,
    later: EditionScales<'_>,
    scale: &ScaleReliability,
) -> ScaleBefore {
    let of_kind = || earlier.scales.iter().filter(|it| it.kind == scale.kind);
    if of_kind().next().is_none() {
        return ScaleBefore::None;
    }
    let same = of_kind().find(|it| is_same(earlier, it, later, scale));
    let Some(same) = same else {
        return ScaleBefore::AskedOtherwise;
    };
    let (Some(then), Some(now)) = (same.reliability.shown(), scale.reliability.shown()) else {
        return ScaleBefore::NotShown;
    };
    match compare_reliability(then, now) {
        Some(comparison) => ScaleBefore::Compared(ScaleChange {
            before: then.alpha,
            comparison,
            adjusted: 1.0,
            comparisons: 1,
        }),
        None => ScaleBefore::NotShown,
    }
}

/// Whether two scales are made of the same questions, none of which has changed. Their order
/// changes nothing.
fn is_same(
    earlier: EditionScales<'_>,
    then: &ScaleReliability,
    later: EditionScales<'_>,
    now: &ScaleReliability,
) -> bool {
    let asked = |of: EditionScales<'_>, scale: &ScaleReliability, key: &Key| {
        of.questionnaires
            .iter()
            .find(|it| it.id == scale.questionnaire)
            .and_then(|it| it.question(key.as_str()))
            .cloned()
    };
    then.questions.len() == now.questions.len()
        && now.questions.iter().all(|key| {
            then.questions.contains(key)
                && match (asked(earlier, then, key), asked(later, now, key)) {
                    (Some(before), Some(now)) => changed(&before, &now).is_none(),
                    _ => false,
                }
        })
}

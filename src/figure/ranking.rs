//! The strongest and the weakest session, in words.

use super::words::headline_counts;
use crate::analysis::{Change, Difference, Distribution, SessionSummary};
use crate::domain::{Questionnaire, Scale, Session};

/// The two ends of the sessions of an edition by one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The place of the strongest session, and its counts in words.
    pub strongest: (usize, String),
    /// The place of the weakest session, and its counts in words.
    pub weakest: (usize, String),
    /// Whether these numbers can tell the two apart, in words.
    pub verdict: &'static str,
}

/// Ranks sessions by the headline number of a question; `None` with fewer than two
/// sessions that may be shown.
pub fn ranking(
    key: &str,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    summaries: &[SessionSummary],
) -> Option<Ranking> {
    let shown: Vec<(usize, &Distribution, &Scale)> = sessions
        .iter()
        .zip(summaries)
        .enumerate()
        .filter_map(|(place, (session, summary))| {
            let questionnaire = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)?;
            let scale = questionnaire.question(key)?.scale.as_ref()?;
            Some((place, summary.shown(key)?, scale))
        })
        .collect();
    let order = |a: &&(usize, &Distribution, &Scale), b: &&(usize, &Distribution, &Scale)| {
        a.1.headline().value.total_cmp(&b.1.headline().value)
    };
    // Among equals the earlier session stands for both ends, so the verdict says they are equal.
    let strongest = shown.iter().rev().max_by(order)?;
    let weakest = shown.iter().min_by(order)?;
    if strongest.0 == weakest.0 {
        return None;
    }
    let difference = Difference::between(&weakest.1.headline(), &strongest.1.headline());
    Some(Ranking {
        strongest: (strongest.0, headline_counts(strongest.1, strongest.2)),
        weakest: (weakest.0, headline_counts(weakest.1, weakest.2)),
        verdict: match difference.change() {
            Change::CannotTell => {
                "With so few answers the two cannot be told apart: the order may be chance."
            }
            // They were picked as the two ends of many, which widens what chance can do.
            Change::Higher | Change::Lower => {
                "The two differ by more than these numbers leave to chance for any one pair; \
                 as the two ends of many sessions they still deserve caution."
            }
        },
    })
}

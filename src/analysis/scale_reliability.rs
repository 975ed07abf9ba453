//! The reliability of the scales of one edition, kind by kind, from its closed sessions.

use super::disclosure::{self, Cell};
use super::reliability::{Reliability, reliability_over, rows_of};
use super::session::SessionSummary;
use crate::domain::{
    Key, Kind, Polarity, Questionnaire, QuestionnaireId, Scale, Session, SessionId, State,
    Threshold,
};

/// With two questions the alpha is one correlation, which says little of a scale.
const QUESTIONS: usize = 3;

/// The questions of one kind that are answered on one unipolar scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleReliability {
    /// The kind of session.
    pub kind: Kind,
    /// The questionnaire that asks them.
    pub questionnaire: QuestionnaireId,
    /// The questions in their order.
    pub questions: Vec<Key>,
    /// How many sessions stand behind it.
    pub sessions: usize,
    /// How many closed sessions do not, because something of them may not be shown.
    pub left_out: usize,
    /// How well the questions hang together.
    pub reliability: Cell<Reliability>,
}

/// The reliability of every group of at least three questions on one unipolar scale, over the closed sessions
/// of a kind that have the questionnaire of the last of them, in the order of the kinds. `responses`
/// are those of the closed sessions: which session, and the answers of one response.
///
/// A session counts when the answers to each of the questions may be shown and at least the threshold of its responses
/// answered all of them. How answers of one response hang together may be told from a larger
/// group on only (20, or four thresholds where that is more), so few sessions of few people show nothing.
pub fn scale_reliabilities(
    threshold: Threshold,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    summaries: &[SessionSummary],
    responses: &[(SessionId, Vec<(Key, u8)>)],
) -> Vec<ScaleReliability> {
    let closed: Vec<(&Session, &SessionSummary)> = sessions
        .iter()
        .zip(summaries)
        .filter(|(session, _)| session.state == State::Closed)
        .collect();
    let mut found = Vec::new();
    for kind in Kind::ALL {
        let of_kind = || closed.iter().filter(|it| it.0.plan.kind == *kind);
        let Some(questionnaire) = of_kind().next_back().and_then(|(last, _)| {
            questionnaires
                .iter()
                .find(|it| it.id == last.questionnaire_id)
        }) else {
            continue;
        };
        let asked: Vec<(&Session, &SessionSummary)> = of_kind()
            .filter(|it| it.0.questionnaire_id == questionnaire.id)
            .copied()
            .collect();
        for (_, keys) in scales(questionnaire) {
            if keys.len() >= QUESTIONS {
                found.push(of_scale(questionnaire, keys, threshold, &asked, responses));
            }
        }
    }
    found
}

/// The unipolar scales of a questionnaire with their questions, in the order in which they first occur.
fn scales(questionnaire: &Questionnaire) -> Vec<(&Scale, Vec<Key>)> {
    let mut scales: Vec<(&Scale, Vec<Key>)> = Vec::new();
    for question in &questionnaire.questions {
        let Some(scale) = &question.scale else {
            continue;
        };
        if scale.polarity != Polarity::Unipolar {
            continue;
        }
        match scales.iter_mut().find(|(it, _)| it.key == scale.key) {
            Some((_, keys)) => keys.push(question.key.clone()),
            None => scales.push((scale, vec![question.key.clone()])),
        }
    }
    scales
}

fn of_scale(
    questionnaire: &Questionnaire,
    keys: Vec<Key>,
    threshold: Threshold,
    asked: &[(&Session, &SessionSummary)],
    responses: &[(SessionId, Vec<(Key, u8)>)],
) -> ScaleReliability {
    let mut rows = Vec::new();
    let mut sessions = 0;
    for (session, summary) in asked {
        let own: Vec<&[(Key, u8)]> = responses
            .iter()
            .filter(|it| it.0 == session.id)
            .map(|it| it.1.as_slice())
            .collect();
        let mut own = rows_of(&own, &keys);
        own.retain(|row| row.iter().all(|it| it.is_some_and(|value| value > 0)));
        let all_shown = keys.iter().all(|it| summary.shown(it.as_str()).is_some());
        if all_shown && own.len() as u64 >= threshold.answers() {
            rows.append(&mut own);
            sessions += 1;
        }
    }
    let value = reliability_over(&rows, &keys, sessions);
    ScaleReliability {
        kind: questionnaire.kind,
        questionnaire: questionnaire.id,
        sessions,
        left_out: asked.len() - sessions,
        reliability: disclosure::relation(threshold, rows.len() as u64, value),
        questions: keys,
    }
}

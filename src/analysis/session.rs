//! Summaries of the sessions of one edition.

use std::collections::HashMap;

use super::disclosure::{self, Cell, Received};
use super::distribution::Distribution;
use super::frame::{AnalysisError, count};
use crate::domain::{ATTENDED, Key, Questionnaire, Session, SessionId, Tally, Threshold};

/// What came in for one session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionSummary {
    /// The session.
    pub session: SessionId,
    /// How many responses were received, with those of people who did not attend.
    pub received: Received,
    /// How many of them attended.
    pub attended: Cell<u64>,
    /// The rated questions in their order.
    pub questions: Vec<QuestionSummary>,
}

/// The answers to one rated question of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionSummary {
    /// The question.
    pub key: Key,
    /// Its answers.
    pub answers: Cell<Distribution>,
}

/// Comments on one session that may be read, in the order given, by question; or why
/// they may not.
pub fn readable_comments(
    session: &Session,
    threshold: Threshold,
    comments: Vec<(Key, String)>,
) -> Cell<Vec<(Key, String)>> {
    match disclosure::comments(session.state, comments.len() as u64, threshold) {
        Cell::Shown(()) => Cell::Shown(comments),
        Cell::Withheld(reason) => Cell::Withheld(reason),
    }
}

impl SessionSummary {
    /// The share of a cohort of this size that responded, 0 to 1; `None` while the size
    /// or the exact number of responses is not known. Above 1 it would say that the size is wrong, not that all answered.
    pub fn response_rate(&self, cohort: u32) -> Option<f64> {
        match self.received {
            Received::Exactly(responses) if cohort > 0 && responses <= u64::from(cohort) => {
                Some(responses as f64 / f64::from(cohort))
            }
            _ => None,
        }
    }

    /// The answers to the question with this key, where it was asked and may be shown.
    pub fn shown(&self, key: &str) -> Option<&Distribution> {
        self.questions
            .iter()
            .find(|it| it.key.as_str() == key)
            .and_then(|it| it.answers.shown())
    }
}

/// Summarises every session, in the order given.
///
/// # Errors
/// When polars fails.
pub fn summarise(
    threshold: Threshold,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    tallies: &[Tally],
) -> Result<Vec<SessionSummary>, AnalysisError> {
    let places: HashMap<SessionId, u32> = sessions.iter().map(|it| it.id).zip(0..).collect();
    let counts = count(
        tallies
            .iter()
            .filter_map(|tally| Some((*places.get(&tally.session)?, tally))),
    )?;
    let none = Default::default();
    Ok(sessions
        .iter()
        .zip(0..)
        .map(|(session, place)| {
            let of = |question: &str| counts.get(&(place, question.to_owned())).unwrap_or(&none);
            let attendance = of(ATTENDED);
            let attended = attendance.get(&1).copied().unwrap_or(0);
            let absent = attendance.get(&0).copied().unwrap_or(0);
            let state = session.state;
            let questions = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)
                .map(|it| it.questions.as_slice())
                .unwrap_or_default();
            SessionSummary {
                session: session.id,
                received: Received::of(state, attended + absent, threshold),
                attended: disclosure::attended(state, attended, absent, threshold),
                questions: questions
                    .iter()
                    .filter_map(|question| {
                        let scale = question.scale.as_ref()?;
                        let answers = Distribution::new(scale, of(question.key.as_str()));
                        Some(QuestionSummary {
                            key: question.key.clone(),
                            answers: disclosure::answers(state, answers, threshold),
                        })
                    })
                    .collect(),
            }
        })
        .collect())
}

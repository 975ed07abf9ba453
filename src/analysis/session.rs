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
    /// How many people who attended have responded. Who said that they did not attend is
    /// counted nowhere.
    pub received: Received,
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

/// The comments on one question of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionComments {
    /// The question.
    pub key: Key,
    /// Its texts in the order given, or why they may not be read: then not even whether
    /// there are any is told.
    pub texts: Cell<Vec<String>>,
}

/// The comments on one session by question, in the order of its questionnaire.
pub fn readable_comments(
    session: &Session,
    questionnaire: &Questionnaire,
    threshold: Threshold,
    comments: Vec<(Key, String)>,
) -> Vec<QuestionComments> {
    let mut by_question: HashMap<Key, Vec<String>> = HashMap::new();
    for (key, text) in comments {
        by_question.entry(key).or_default().push(text);
    }
    questionnaire
        .questions
        .iter()
        .filter(|it| it.scale.is_none())
        .map(|question| {
            let texts = by_question.remove(&question.key).unwrap_or_default();
            QuestionComments {
                key: question.key.clone(),
                texts: disclosure::texts(session.state, texts, threshold),
            }
        })
        .collect()
}

impl SessionSummary {
    /// The share of a cohort of this size that attended and responded, 0 to 1; `None` while
    /// the size or the exact number of responses is not known. Above 1 it would say that the
    /// size is wrong, not that all answered.
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
            let attended = of(ATTENDED).get(&1).copied().unwrap_or(0);
            let state = session.state;
            let questions = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)
                .map(|it| it.questions.as_slice())
                .unwrap_or_default();
            SessionSummary {
                session: session.id,
                received: Received::of(state, attended, threshold),
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

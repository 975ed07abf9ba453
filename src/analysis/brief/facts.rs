//! What all rules read: each question of the last edition by kind through the years, and by
//! session.

use super::super::compare::{
    EditionAnswers, Line, LineSubject, Point, compare, compare_question_keys,
};
use super::super::course::Course;
use super::super::disclosure::Cell;
use super::super::distribution::Distribution;
use super::super::frame::AnalysisError;
use super::super::session::{SessionSummary, summarise};
use super::{Evidence, Subject};
use crate::domain::{Key, Kind, Question, Session};

pub(super) struct Facts<'a> {
    pub(super) last: &'a EditionAnswers,
    /// The number of the last edition.
    pub(super) number: u32,
    /// The number of the one before, where one has sessions.
    pub(super) before: Option<u32>,
    /// One for each rated question and kind of the last edition.
    pub(super) by_kind: Vec<KindFact<'a>>,
    /// One for each rated question and session of the last edition.
    pub(super) by_session: Vec<SessionFact<'a>>,
    pub(super) summaries: Vec<SessionSummary>,
}

pub(super) struct KindFact<'a> {
    pub(super) kind: Kind,
    pub(super) question: &'a Question,
    line: Line,
}

pub(super) struct SessionFact<'a> {
    pub(super) session: &'a Session,
    pub(super) question: &'a Question,
    pub(super) answers: Cell<Distribution>,
}

impl<'a> Facts<'a> {
    /// Reads the editions, given the oldest first; nothing without any.
    pub(super) fn gather(editions: &'a [EditionAnswers]) -> Result<Option<Self>, AnalysisError> {
        let Some((last, earlier)) = editions.split_last() else {
            return Ok(None);
        };
        let mut by_kind = Vec::new();
        for question in compare_question_keys(std::slice::from_ref(last)) {
            for line in compare(editions, &question.key, false)? {
                let LineSubject::Kind(kind) = line.subject else {
                    continue;
                };
                let is_asked = line
                    .points
                    .last()
                    .is_some_and(|it| it.edition == last.edition.plan.number);
                if let Some(question) = asked(last, kind, &question.key)
                    && is_asked
                {
                    by_kind.push(KindFact {
                        kind,
                        question,
                        line,
                    });
                }
            }
        }
        let summaries = summarise(
            last.edition.plan.threshold,
            &last.sessions,
            &last.questionnaires,
            &last.tallies,
        )?;
        let by_session = last
            .sessions
            .iter()
            .zip(&summaries)
            .flat_map(|(session, summary)| {
                let questionnaire = last
                    .questionnaires
                    .iter()
                    .find(|it| it.id == session.questionnaire_id);
                summary.questions.iter().filter_map(move |it| {
                    Some(SessionFact {
                        session,
                        question: questionnaire?.question(it.key.as_str())?,
                        answers: it.answers.clone(),
                    })
                })
            })
            .collect();
        Ok(Some(Self {
            last,
            number: last.edition.plan.number,
            before: earlier.last().map(|it| it.edition.plan.number),
            by_kind,
            by_session,
            summaries,
        }))
    }

    /// How many sessions of a kind may be shown in a question.
    pub(super) fn shown_of(&self, kind: Kind, question: &Key) -> usize {
        self.by_session
            .iter()
            .filter(|it| it.session.plan.kind == kind && it.question.key == *question)
            .filter(|it| it.answers.shown().is_some())
            .count()
    }
}

impl KindFact<'_> {
    pub(super) fn subject(&self) -> Subject {
        Subject::Kind(self.kind)
    }

    /// The answers in the last edition, where they may be shown.
    pub(super) fn now(&self) -> Option<Evidence> {
        evidence(self.line.points.last()?)
    }

    /// Where the headline number goes over three or more editions, and the first and the last of
    /// their points.
    pub(super) fn course(&self) -> Option<(Course, &Point, &Point)> {
        let course = self.line.course()?;
        let shown = self.line.since_the_break();
        // What ends before the last edition says nothing of it.
        let last = shown
            .last()
            .filter(|it| Some(*it) == self.line.points.last().as_ref())?;
        Some((course, shown.first()?, last))
    }

    /// The last point and the one before it.
    pub(super) fn two(&self) -> Option<(&Point, &Point)> {
        match self.line.points.as_slice() {
            [.., before, now] => Some((before, now)),
            _ => None,
        }
    }
}

impl SessionFact<'_> {
    pub(super) fn subject(&self) -> Subject {
        let Session { id, plan, .. } = self.session;
        Subject::Session {
            id: *id,
            key: plan.key.clone(),
            title: plan.title.clone(),
            kind: plan.kind,
            minutes: plan.qa_minutes,
        }
    }

    /// The answers, where they may be shown.
    pub(super) fn now(&self, edition: u32) -> Option<Evidence> {
        Some(Evidence {
            edition,
            sessions: 1,
            answers: self.answers.shown()?.clone(),
        })
    }
}

/// Whether an edition has answers that may be shown.
///
/// # Errors
/// When polars fails.
pub fn has_shown_answers(edition: &EditionAnswers) -> Result<bool, AnalysisError> {
    Ok(sessions_heard(edition)? > 0)
}

/// Of how many sessions of an edition any answers may be shown.
///
/// # Errors
/// When polars fails.
pub fn sessions_heard(edition: &EditionAnswers) -> Result<usize, AnalysisError> {
    let summaries = summarise(
        edition.edition.plan.threshold,
        &edition.sessions,
        &edition.questionnaires,
        &edition.tallies,
    )?;
    Ok(summaries
        .iter()
        .filter(|it| it.questions.iter().any(|it| it.answers.shown().is_some()))
        .count())
}

/// The answers of a point, where they may be shown.
pub(super) fn evidence(point: &Point) -> Option<Evidence> {
    Some(Evidence {
        edition: point.edition,
        sessions: point.sessions,
        answers: point.answers.shown()?.clone(),
    })
}

/// A rated question as a kind is asked it in an edition, by the newest questionnaire that a
/// session has.
fn asked<'a>(edition: &'a EditionAnswers, kind: Kind, key: &Key) -> Option<&'a Question> {
    edition
        .questionnaires
        .iter()
        .filter(|it| it.kind == kind)
        .filter(|it| edition.sessions.iter().any(|s| s.questionnaire_id == it.id))
        .filter_map(|it| it.question(key.as_str()))
        .rfind(|it| it.scale.is_some())
}

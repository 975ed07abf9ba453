//! One question across the editions of a programme.

use std::collections::{BTreeSet, HashMap};

use super::comparison::{Comparison, Follow};
use super::difference::Difference;
use super::disclosure::Cell;
use super::distribution::{Distribution, Estimate};
use super::filter::Filter;
use super::frame::AnalysisError;
use crate::domain::{
    Comparability, Edition, Key, Kind, Question, Questionnaire, SeriesLink, Session, Tally,
};

/// Everything of one edition that a comparison reads.
#[derive(Clone, Debug)]
pub struct EditionAnswers {
    /// The edition.
    pub edition: Edition,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
    /// Its questionnaires.
    pub questionnaires: Vec<Questionnaire>,
    /// Its tallies.
    pub tallies: Vec<Tally>,
    /// Its links to earlier sessions.
    pub links: Vec<SeriesLink>,
}

/// What a line of a comparison follows through the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineSubject {
    /// All sessions of a kind.
    Kind(Kind),
    /// The sessions that correspond to one another; the newest one's title.
    Series(String),
}

/// One subject through the editions.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it follows.
    pub subject: LineSubject,
    /// One for each edition in which the question was asked of it, the oldest first.
    pub points: Vec<Point>,
}

/// One subject in one edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The edition's number.
    pub edition: u32,
    /// How many sessions stand behind it.
    pub sessions: usize,
    /// How many closed sessions are left out, because nothing of them may be shown.
    pub left_out: usize,
    /// How many sessions are left out, because the question was put to them in other words or
    /// with other answers than to the rest.
    pub asked_otherwise: usize,
    /// The answers of these sessions together.
    pub answers: Cell<Distribution>,
    /// Why it may not be joined with the point before it.
    pub break_before: Option<Comparability>,
    /// The question as it was asked.
    pub question: Question,
}

impl Point {
    /// The headline number of all its answers, where it may be shown.
    pub fn headline(&self) -> Option<Estimate> {
        Some(self.answers.shown()?.headline_over(self.sessions))
    }

    /// The difference to the point before, where both are shown and comparable.
    pub fn difference(&self, before: &Self) -> Option<Difference> {
        if self.break_before.is_some() {
            return None;
        }
        Some(Difference::between(&before.headline()?, &self.headline()?))
    }
}

impl Line {
    /// The difference between the last two points, where both are shown and comparable.
    pub fn latest_difference(&self) -> Option<Difference> {
        let [.., earlier, later] = self.points.as_slice() else {
            return None;
        };
        later.difference(earlier)
    }
}

/// The rated questions of all editions, each once, those asked of most kinds first,
/// then in the order of the questionnaires.
pub fn compare_question_keys(editions: &[EditionAnswers]) -> Vec<Question> {
    let mut kinds: HashMap<&Key, BTreeSet<Kind>> = HashMap::new();
    let mut order: Vec<&Question> = Vec::new();
    for questionnaire in editions.iter().flat_map(|it| &it.questionnaires) {
        for question in questionnaire
            .questions
            .iter()
            .filter(|it| it.scale.is_some())
        {
            let kinds = kinds.entry(&question.key).or_insert_with(|| {
                order.push(question);
                BTreeSet::new()
            });
            kinds.insert(questionnaire.kind);
        }
    }
    order.sort_by_key(|it| std::cmp::Reverse(kinds[&it.key].len()));
    order.into_iter().cloned().collect()
}

/// Follows a question through the editions, given the oldest first: a line for each
/// kind, or for each series of at least two editions.
///
/// # Errors
/// None at present; a caller need not know how answers are counted.
pub fn compare(
    editions: &[EditionAnswers],
    question: &Key,
    by_series: bool,
) -> Result<Vec<Line>, AnalysisError> {
    let follow = if by_series {
        Follow::Series
    } else {
        Follow::Kinds
    };
    let comparison = Comparison::new(editions, Some(question));
    let all = comparison.select(&Filter::default());
    Ok(comparison.lines(question, follow, &all))
}

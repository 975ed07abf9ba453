//! One question across the editions of a programme.

use std::collections::{BTreeSet, HashMap};

use super::difference::Difference;
use super::disclosure::{self, Cell};
use super::distribution::{Distribution, Estimate};
use super::frame::{AnalysisError, count};
use crate::domain::{
    Comparability, Edition, Key, Kind, Question, Questionnaire, SeriesLink, Session, SessionId,
    Tally,
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
    /// The answers of these sessions together.
    pub answers: Cell<Distribution>,
    /// Why it may not be joined with the point before it.
    pub break_before: Option<Comparability>,
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
/// When polars fails.
pub fn compare(
    editions: &[EditionAnswers],
    question: &Key,
    by_series: bool,
) -> Result<Vec<Line>, AnalysisError> {
    let subjects = if by_series {
        series(editions)
    } else {
        kinds(editions)
    };
    let mut lines = Vec::new();
    for (subject, members) in subjects {
        let mut points: Vec<Point> = Vec::new();
        for edition in editions {
            if let Some(point) = point(edition, &members, question)? {
                points.push(point);
            }
        }
        if let Some(first) = points.first_mut() {
            // The first has nothing before it to be joined with.
            first.break_before = None;
            lines.push(Line { subject, points });
        }
    }
    Ok(lines)
}

fn point(
    answers: &EditionAnswers,
    members: &BTreeSet<SessionId>,
    key: &Key,
) -> Result<Option<Point>, AnalysisError> {
    let asked: Vec<(&Session, &Question)> = answers
        .sessions
        .iter()
        .filter(|it| members.contains(&it.id))
        .filter_map(|session| {
            let questionnaire = answers
                .questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)?;
            Some((session, questionnaire.question(key.as_str())?))
        })
        .collect();
    let Some((_, question)) = asked.last() else {
        return Ok(None);
    };
    let Some(scale) = &question.scale else {
        return Ok(None);
    };
    let counts = count(answers.tallies.iter().filter_map(|tally| {
        let place = asked.iter().position(|(it, _)| it.id == tally.session)?;
        (tally.question == *key).then_some((place as u32, tally))
    }))?;
    let none = Default::default();
    let cells: Vec<Cell<Distribution>> = (0_u32..)
        .zip(&asked)
        .map(|(place, (session, _))| {
            let counts = counts.get(&(place, key.to_string())).unwrap_or(&none);
            disclosure::answers(
                session.state,
                Distribution::new(scale, counts),
                answers.edition.plan.threshold,
            )
        })
        .collect();
    let pool = disclosure::pool(&cells);
    let break_before = match question.comparability {
        Comparability::Same => None,
        broken => Some(broken),
    };
    Ok(Some(Point {
        edition: answers.edition.plan.number,
        sessions: pool.sessions,
        left_out: pool.left_out,
        answers: pool.answers,
        break_before,
    }))
}

fn kinds(editions: &[EditionAnswers]) -> Vec<(LineSubject, BTreeSet<SessionId>)> {
    Kind::ALL
        .iter()
        .map(|kind| {
            let members = editions
                .iter()
                .flat_map(|it| &it.sessions)
                .filter(|it| it.plan.kind == *kind)
                .map(|it| it.id)
                .collect();
            (LineSubject::Kind(*kind), members)
        })
        .collect()
}

/// The groups of sessions that are connected by links, in the order of their newest session.
fn series(editions: &[EditionAnswers]) -> Vec<(LineSubject, BTreeSet<SessionId>)> {
    let mut neighbours: HashMap<SessionId, Vec<SessionId>> = HashMap::new();
    for link in editions.iter().flat_map(|it| &it.links) {
        neighbours
            .entry(link.session)
            .or_default()
            .push(link.earlier);
        neighbours
            .entry(link.earlier)
            .or_default()
            .push(link.session);
    }
    let mut taken: BTreeSet<SessionId> = BTreeSet::new();
    let mut series = Vec::new();
    for session in editions.iter().rev().flat_map(|it| &it.sessions) {
        if taken.contains(&session.id) || !neighbours.contains_key(&session.id) {
            continue;
        }
        let mut members = BTreeSet::new();
        let mut open = vec![session.id];
        while let Some(id) = open.pop() {
            if members.insert(id) {
                open.extend(neighbours.get(&id).into_iter().flatten().copied());
            }
        }
        taken.extend(&members);
        let titles: Vec<&str> = editions
            .iter()
            .rfind(|it| it.edition.id == session.edition_id)
            .into_iter()
            .flat_map(|it| &it.sessions)
            .filter(|it| members.contains(&it.id))
            .map(|it| it.plan.title.as_str())
            .collect();
        series.push((LineSubject::Series(titles.join(" · ")), members));
    }
    series
}

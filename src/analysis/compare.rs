//! One question across the editions of a programme.

use std::collections::{BTreeSet, HashMap};

use super::comparison::{Comparison, Follow};
use super::difference::{Change, Difference, difference_p_value};
use super::disclosure::Cell;
use super::distribution::{Distribution, Estimate};
use super::filter::Filter;
use super::frame::AnalysisError;
use super::ranks::{RankComparison, compare_ranks};
use super::trend::{EditionHeadline, OrderedTrend, SlopeTrend, jonckheere_terpstra, slope};
use crate::domain::{
    Comparability, Edition, Key, Kind, Polarity, Question, Questionnaire, SeriesLink, Session,
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

    /// The answers of the point before and of this one by their ranks, where both are shown
    /// and comparable and each is of one session. Answers of several sessions come from the
    /// same people and cannot be matched: a test that took them for independent would find
    /// what is not there.
    pub fn ranks(&self, before: &Self) -> Option<RankComparison> {
        let (earlier, later) = (before.of_one_session()?, self.of_one_session()?);
        if self.break_before.is_some() || earlier.polarity != later.polarity {
            return None;
        }
        compare_ranks(&earlier.counts, &later.counts)
    }

    /// How likely chance alone makes so great a difference to the point before, two-sided; in
    /// the cases in which there is a [`Self::difference`]. By [`Self::ranks`] where each point
    /// is of one session and the scales are equally long, else by [`difference_p_value`].
    pub fn change_p_value(&self, before: &Self) -> Option<f64> {
        self.difference(before)?;
        match self.ranks(before) {
            Some(ranks) => Some(ranks.p_value),
            None => difference_p_value(
                (before.answers.shown()?, before.sessions),
                (self.answers.shown()?, self.sessions),
            ),
        }
    }

    /// What the difference to the point before allows to say when its p-value, adjusted for as
    /// many looks as there were, is this: nothing above 0.05. Where the ranks of the answers say
    /// the one and the headline numbers the other, it cannot be told either.
    pub fn change_given(&self, before: &Self, adjusted_p_value: f64) -> Option<Change> {
        let difference = self.difference(before)?;
        let headline = difference.value;
        let upwards = match (self.ranks(before), self.answers.shown()?.polarity) {
            (None, _) => headline,
            (Some(ranks), Polarity::Unipolar) => ranks.cliffs_delta,
            // Net pacing is higher where the answers are lower: too short comes first.
            (Some(ranks), Polarity::Bipolar) => -ranks.cliffs_delta,
        };
        Some(if adjusted_p_value > 0.05 {
            Change::CannotTell
        } else if headline > 0.0 && upwards > 0.0 {
            Change::Higher
        } else if headline < 0.0 && upwards < 0.0 {
            Change::Lower
        } else {
            Change::CannotTell
        })
    }

    fn of_one_session(&self) -> Option<&Distribution> {
        self.answers.shown().filter(|_| self.sessions == 1)
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

    /// The p-value of [`Self::latest_difference`], see [`Point::change_p_value`].
    pub fn latest_p_value(&self) -> Option<f64> {
        let [.., earlier, later] = self.points.as_slice() else {
            return None;
        };
        later.change_p_value(earlier)
    }

    /// Whether the answers rise or fall since the last break, by the ranks of all of them. It
    /// rises where the headline number does: for pacing the answers are taken from too long to
    /// too short. Points of which nothing may be shown are left out. `None` with fewer than
    /// three points (two make a difference, not a trend), and where a point stands for several
    /// sessions, whose answers come from the same people: then there is [`Self::slope`].
    pub fn trend(&self) -> Option<OrderedTrend> {
        let shown = self.since_the_break();
        if shown.len() < 3 {
            return None;
        }
        let groups: Vec<Vec<u64>> = shown
            .iter()
            .map(|point| {
                let answers = point.of_one_session()?;
                let mut counts = answers.counts.clone();
                if answers.polarity == Polarity::Bipolar {
                    counts.reverse();
                }
                Some(counts)
            })
            .collect::<Option<_>>()?;
        let groups: Vec<&[u64]> = groups.iter().map(Vec::as_slice).collect();
        jonckheere_terpstra(&groups)
    }

    /// Whether the headline numbers rise or fall since the last break, by a line through them;
    /// also where points stand for several sessions. `None` with fewer
    /// than three points that may be shown.
    pub fn slope(&self) -> Option<SlopeTrend> {
        let editions: Vec<EditionHeadline<'_>> = self
            .since_the_break()
            .into_iter()
            .filter_map(|it| {
                Some(EditionHeadline {
                    edition: it.edition,
                    answers: it.answers.shown()?,
                    sessions: it.sessions,
                })
            })
            .collect();
        slope(&editions)
    }

    /// The points that are shown from the last break on.
    pub(super) fn since_the_break(&self) -> Vec<&Point> {
        let first = self
            .points
            .iter()
            .rposition(|it| it.break_before.is_some())
            .unwrap_or(0);
        self.points[first..]
            .iter()
            .filter(|it| it.answers.shown().is_some())
            .collect()
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

//! The design brief: what the answers to an edition say about the next one, as ranked
//! statements that say how sure they are. The rules are in docs/brief.md.

mod certainty;
mod change;
mod course;
mod decided;
mod facts;
mod joining;
mod level;
mod limits;
mod merging;
mod pacing;
mod place;
mod ranking;

use super::benjamini_hochberg;
use super::compare::EditionAnswers;
use super::course::Course;
use super::distribution::{Distribution, Estimate};
use super::frame::AnalysisError;
use super::qa_time::{QaCurve, qa_curves};
use crate::domain::{Decision, Key, Kind, Question, SessionId};
use facts::Facts;

pub(super) use certainty::judge;
pub use certainty::{Certainty, TRIVIAL};
pub use decided::{CheckedDecision, Fallen, Outcome};
pub use facts::{has_shown_answers, sessions_heard};
pub use limits::Limit;

/// What the next edition can be planned by.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The number of the edition whose answers it reads.
    pub after: u32,
    /// The number of the edition before it, where one has answers.
    pub before: Option<u32>,
    /// What stands in front: the surest and largest first, [`FRONT`] at most.
    pub front: Vec<Statement>,
    /// The rest, in the same order.
    pub rest: Vec<Statement>,
    /// What became of the decisions that took effect in the edition.
    pub decisions: Vec<CheckedDecision>,
    /// The time for questions, by kind.
    pub questions: Vec<QaCurve>,
    /// What cannot be told from these numbers.
    pub limits: Vec<Limit>,
    /// How many comparisons were made, all of which the adjustment counts.
    pub comparisons: usize,
}

/// The most statements that stand in front.
pub const FRONT: usize = 7;

/// The most weak statements that stand in front where there is none that is surer.
pub const WEAK_FRONT: usize = 3;

/// One statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What it advises or reports.
    pub advice: Advice,
    /// What it is about.
    pub subject: Subject,
    /// The question that was answered, in the words of the last edition.
    pub question: Question,
    /// How sure it is.
    pub certainty: Certainty,
    /// How far the numbers are from having nothing to say, as a share from 0 to 1.
    pub effect: f64,
    /// The answers in the last edition.
    pub now: Evidence,
    /// The same in the edition before, where the two may be compared.
    pub before: Option<Since>,
    /// The other sessions together, where it is about a place among them.
    pub others: Option<Evidence>,
    /// Sessions of the kind that say the same, or other questions that do.
    pub with: Vec<Part>,
    /// Sessions of the kind that say the opposite.
    pub except: Vec<Part>,
    /// Another question about time that asks for the opposite.
    pub against: Option<Part>,
    /// What else the answers say of the same session: of its time beside its place, or the other
    /// way round. No surer than this.
    pub also: Option<Box<Statement>>,
    /// Where the headline number goes over three or more editions, where that is at least likely and
    /// not what the statement itself says; with its certainty.
    pub course: Option<(Course, Certainty)>,
    /// The grounds of its certainty.
    pub grounds: Grounds,
}

/// What a statement advises or reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advice {
    /// People wanted more time.
    MoreTime,
    /// People wanted less time.
    LessTime,
    /// Worth having again.
    Repeat,
    /// Worth another look.
    Rework,
    /// The headline number has risen since the edition before.
    Risen,
    /// It has fallen.
    Fallen,
}

/// What a statement is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// All sessions of a kind.
    Kind(Kind),
    /// One session of the last edition.
    Session {
        /// Its id.
        id: SessionId,
        /// Its key.
        key: Key,
        /// Its title.
        title: String,
        /// Its kind.
        kind: Kind,
        /// The minutes planned for questions, where they are known.
        minutes: Option<u32>,
    },
}

/// Answers that may be shown, of one or several sessions of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The edition's number.
    pub edition: u32,
    /// How many sessions were added up.
    pub sessions: usize,
    /// Their answers.
    pub answers: Distribution,
}

/// How things were in an earlier edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// Over how many editions the change goes: 2 from the edition before, more for a line through
    /// several.
    pub editions: usize,
    /// The answers then.
    pub answers: Evidence,
    /// How sure it is that they have changed.
    pub certainty: Certainty,
    /// How the headline number has changed: value, lower and upper end of its 95 % interval.
    pub difference: (f64, f64, f64),
    /// The p-value of the change.
    pub p_value: f64,
}

/// Something that belongs to a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The session; `None` where it is another question about the same subject.
    pub session: Option<String>,
    /// The minutes planned for questions in the session, where they are known.
    pub minutes: Option<u32>,
    /// The question.
    pub question: Question,
    /// Its answers.
    pub answers: Evidence,
}

/// Why a statement is as sure as it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grounds {
    /// A test, alone and adjusted for all comparisons, with the 95 % interval of what it tests.
    Test {
        /// The two-sided p-value.
        p_value: f64,
        /// Adjusted for all comparisons of the brief.
        adjusted: f64,
        /// The 95 % interval.
        interval: (f64, f64),
    },
    /// The probability of a place among the sessions.
    Place {
        /// The probability, 0 to 1.
        probability: f64,
        /// The share, drawn towards that of all sessions.
        shrunk: f64,
        /// The interval of that share.
        interval: (f64, f64),
        /// Among how many sessions.
        sessions: usize,
    },
}

/// What the answers to the last of these editions, given the oldest first, say about the
/// next. `decisions` are those that took effect in the last.
///
/// # Errors
/// When polars fails.
pub fn brief(
    editions: &[EditionAnswers],
    decisions: &[Decision],
) -> Result<Option<Brief>, AnalysisError> {
    let Some(facts) = Facts::gather(editions)? else {
        return Ok(None);
    };
    let mut pacing = pacing::found(&facts);
    let mut levels = level::found(&facts);
    let mut changes = change::found(&facts);
    let mut courses = course::found(&facts);
    let mut checks = decided::found(editions, &facts, decisions)?;
    let p_values: Vec<f64> = pacing
        .iter()
        .chain(&levels)
        .chain(&changes)
        .chain(&courses)
        .map(|it| it.p_value)
        .chain(checks.iter().flat_map(decided::Check::own_p_values))
        .collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    // They are taken out in the order in which they were put in.
    let mut next = |into: &mut f64| *into = adjusted.next().unwrap_or(1.0);
    let tests = pacing.iter_mut().chain(&mut levels).chain(&mut changes);
    for tested in tests.chain(&mut courses) {
        next(&mut tested.adjusted);
    }
    for check in &mut checks {
        check.adjust(&changes, &mut next);
    }
    let moved = Moved {
        changes: &changes,
        courses: &courses,
    };
    let places = place::found(&facts);
    let statements = merging::merged(&pacing, &levels, &places, &moved, decisions);
    let (front, rest) = ranking::ranked(statements);
    let undecided = changes
        .iter()
        .filter(|it| it.certainty() > Certainty::Likely)
        .count();
    Ok(Some(Brief {
        after: facts.number,
        before: facts.before,
        front,
        rest,
        decisions: checks.into_iter().map(|it| it.checked(&changes)).collect(),
        questions: qa_curves(editions)?,
        limits: limits::limits(&facts, changes.len(), undecided),
        comparisons: p_values.len(),
    }))
}

/// A tested number, before it is a statement.
#[derive(Clone, Debug)]
struct Tested {
    subject: Subject,
    question: Question,
    now: Evidence,
    before: Option<Evidence>,
    /// What would be 0 if there were nothing to say, and its 95 % interval.
    value: (f64, f64, f64),
    p_value: f64,
    adjusted: f64,
    /// Through how many editions it goes: 1 where it is about the last one alone.
    editions: usize,
}

/// What has moved: since the edition before, and over three or more editions.
struct Moved<'a> {
    changes: &'a [Tested],
    courses: &'a [Tested],
}

impl Tested {
    fn certainty(&self) -> Certainty {
        certainty::judge(self.p_value, self.adjusted, self.value)
    }

    fn grounds(&self) -> Grounds {
        Grounds::Test {
            p_value: self.p_value,
            adjusted: self.adjusted,
            interval: (self.value.1, self.value.2),
        }
    }

    fn is_about(&self, subject: &Subject, question: &Key) -> bool {
        self.subject == *subject && self.question.key == *question
    }
}

impl Evidence {
    /// The headline number of all its answers.
    pub fn headline(&self) -> Estimate {
        self.answers.headline_over(self.sessions)
    }

    /// So many answers as those of one session's people: one session has this share of them.
    fn people(&self, count: u64) -> f64 {
        count as f64 / self.sessions.max(1) as f64
    }
}

impl Subject {
    /// The kind that it is or belongs to.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Kind(kind) | Self::Session { kind, .. } => *kind,
        }
    }
}

impl Statement {
    /// A short name that is its own on the page and stays the same while the answers do.
    pub fn name(&self) -> String {
        let advice = match self.advice {
            Advice::MoreTime => "more",
            Advice::LessTime => "less",
            Advice::Repeat => "repeat",
            Advice::Rework => "rework",
            Advice::Risen => "risen",
            Advice::Fallen => "fallen",
        };
        let subject = match &self.subject {
            Subject::Kind(kind) => kind.as_str().replace(' ', "-"),
            Subject::Session { key, .. } => format!("session-{key}"),
        };
        format!("{advice}-{subject}-{}", self.question.key)
    }
}

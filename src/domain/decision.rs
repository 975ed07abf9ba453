//! Decisions: what an institute changes in an edition because of what participants said.

use std::fmt;
use std::str::FromStr;

use super::{DecisionId, EditionId, Key, Kind};

crate::domain::text::named_enum! {
    /// Where a decision is meant to move the headline number of its question: the share of the
    /// two best answers, or net pacing (too short less too long).
    Expected, UnknownExpected, "direction" {
        /// The number is to rise.
        Higher = "higher",
        /// The number is to fall.
        Lower = "lower",
    }
}

/// What a decision is about, in the edition in which it takes effect.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionSubject {
    /// All sessions of a kind.
    Kind(Kind),
    /// The session with this key.
    Session(Key),
}

/// What an institute writes of a decision, in a file or on a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DecisionPlan {
    /// What it is about.
    pub subject: DecisionSubject,
    /// The question whose answers are to change.
    pub question: Key,
    /// Where they are to move.
    pub expected: Expected,
    /// What participants had said.
    pub found: DecisionText,
    /// What is done differently.
    pub decided: DecisionText,
}

/// A decision that takes effect in an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The edition in which it takes effect.
    pub edition_id: EditionId,
    /// Whether it stands in the edition's file, which then is the place to change it.
    pub from_file: bool,
    /// What it says.
    pub plan: DecisionPlan,
}

/// A few sentences: 1 to [`DECISION_LIMIT`] characters on one or more lines, and before them the
/// word of a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DecisionText(String);

/// The words that stand before what is decided of a question that is not about time, such as
/// “Repeat: ”. Kanso puts them there itself, so they are not counted.
pub const STEP_WORDS: [&str; 3] = ["Repeat", "Rework", "Drop"];

/// The most characters of what was found, and of what was decided.
pub const DECISION_LIMIT: usize = 600;

/// The text says nothing, or too much.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionTextError {
    /// There is nothing to read.
    #[error("this is empty: write a sentence")]
    Empty,
    /// It has this many characters.
    #[error("this has {0} characters: use at most {DECISION_LIMIT}")]
    TooLong(usize),
}

impl DecisionText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DecisionText {
    type Err = DecisionTextError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let readable: String = text
            .replace("\r\n", "\n")
            .chars()
            .filter(|it| *it == '\n' || !it.is_control())
            .collect();
        let readable = readable.trim();
        let written = STEP_WORDS
            .iter()
            .find_map(|it| readable.strip_prefix(it)?.strip_prefix(": "))
            .unwrap_or(readable);
        match written.chars().count() {
            0 => Err(DecisionTextError::Empty),
            long if long > DECISION_LIMIT => Err(DecisionTextError::TooLong(long)),
            _ => Ok(Self(readable.to_owned())),
        }
    }
}

impl fmt::Display for DecisionText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for DecisionSubject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => write!(f, "{kind}"),
            Self::Session(key) => write!(f, "{key}"),
        }
    }
}

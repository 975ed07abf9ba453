//! From how many answers on a number may be shown.

use std::fmt;
use std::str::FromStr;

/// The fewest answers that a number may stand for, never below 3: below that, people
/// in a group can find one another's answers by leaving out their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Threshold(u32);

/// The number is no threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "use a whole number from {} to {}",
    Threshold::LOWEST,
    Threshold::HIGHEST
)]
pub struct ThresholdError;

impl Threshold {
    /// No edition may go below it.
    pub const LOWEST: u32 = 3;
    /// Above it nothing of a seminar would ever be shown.
    pub const HIGHEST: u32 = 1_000;

    /// The threshold of this many answers.
    ///
    /// # Errors
    /// Below [`Self::LOWEST`] and above [`Self::HIGHEST`].
    pub fn new(answers: u32) -> Result<Self, ThresholdError> {
        if (Self::LOWEST..=Self::HIGHEST).contains(&answers) {
            Ok(Self(answers))
        } else {
            Err(ThresholdError)
        }
    }

    /// How many answers it takes.
    pub fn answers(self) -> u64 {
        u64::from(self.0)
    }
}

/// Five, where an edition says nothing else.
impl Default for Threshold {
    fn default() -> Self {
        Self(5)
    }
}

impl FromStr for Threshold {
    type Err = ThresholdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map_err(|_| ThresholdError).and_then(Self::new)
    }
}

impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

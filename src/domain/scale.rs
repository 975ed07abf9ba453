//! Scales: ordered answers with their texts.

use super::{Key, Texts};

crate::domain::text::named_enum! {
    /// Which end of a scale is the good one.
    Polarity, UnknownPolarity, "polarity" {
        /// The last answer is the best (agreement, quality).
        Unipolar = "unipolar",
        /// The middle answer is the best (pacing: too short … about right … too long).
        Bipolar = "bipolar",
    }
}

/// Ordered answers; the first has the value 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its name in files and in the database.
    pub key: Key,
    /// Which end is the good one.
    pub polarity: Polarity,
    /// The texts of the answers in order, 2 to 11 of them.
    pub answers: Vec<Texts>,
}

impl Scale {
    /// The highest value, equal to the number of answers.
    pub fn highest(&self) -> u8 {
        u8::try_from(self.answers.len()).unwrap_or(u8::MAX)
    }
}

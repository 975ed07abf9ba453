//! Tallies: how often each answer was given.

use super::{Key, SessionId};

/// The reserved question that counts the responses themselves: value 1 attended,
/// value 0 did not attend, which is shown nowhere.
pub const ATTENDED: &str = "attended";

/// How often one answer was given to one question of one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The session.
    pub session: SessionId,
    /// The question, or [`ATTENDED`].
    pub question: Key,
    /// The answer: 0 no opinion, 1 the first of the scale.
    pub value: u8,
    /// How many gave it.
    pub count: u64,
}

//! Disclosure control: the one place that decides what is too small to show.

/// Fewer answers than this in a cell, and nothing of the cell is shown.
pub const THRESHOLD: u64 = 5;

/// A number or a summary that may be closed. A closed cell does not say how many
/// answers it has, not even whether it has any.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<T> {
    /// It may be shown.
    Shown(T),
    /// There are too few answers to show.
    Withheld,
}

impl<T> Cell<T> {
    /// Opens the cell where enough answers stand behind it.
    pub(super) fn of(answers: u64, value: impl FnOnce() -> T) -> Self {
        if answers >= THRESHOLD {
            Self::Shown(value())
        } else {
            Self::Withheld
        }
    }

    /// The value, where it may be shown.
    pub fn shown(&self) -> Option<&T> {
        match self {
            Self::Shown(value) => Some(value),
            Self::Withheld => None,
        }
    }
}

//! Which failures of the database pass by themselves: then the same request may be sent again.

use super::StoreError;

/// Classes and codes of PostgreSQL (appendix A of its manual) that say nothing about the
/// statement: the connection broke, the server is ending or starting or not the one that writes
/// any more, others were in the way, or time was up.
const PASSING: [&str; 12] = [
    "08", "25006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P02", "57P03", "57P05",
    "25P03",
];

impl StoreError {
    /// Whether it may go well when it is tried again in a moment, because the database was not
    /// reached, was ending or starting, or was busy with others.
    pub fn passes(&self) -> bool {
        match self {
            Self::Database(error) => passes(error) || self.is_busy(),
            Self::NoServer { passing, .. } => *passing,
            Self::LogBusy => true,
            _ => false,
        }
    }
}

/// The same of an error of the driver.
pub(super) fn passes(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| {
            PASSING
                .iter()
                .any(|it| code.starts_with(it) && code.len() == 5)
        }),
        _ => false,
    }
}

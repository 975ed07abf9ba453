//! Errors of the database are counted where they become ours.

use super::StoreError;
use crate::metrics::note_database_error;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        note_database_error();
        Self::Database(error)
    }
}

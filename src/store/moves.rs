//! How responses that come, change or go move the tallies.

use std::collections::BTreeMap;

use super::bulk::{Rows, Statement};
use super::packed::unpacked;
use super::{Dialect, StoreError};
use crate::domain::{ATTENDED, EditionId, SessionId};

/// By how much each tally moves.
#[derive(Default)]
pub(super) struct Moves<'a>(BTreeMap<(SessionId, EditionId, u8, &'a str), i64>);

/// The moves as a table: what begins the key of a row is the session, the edition and the value in
/// two digits, and the rest is the question.
const MOVED: &str = "(SELECT substr(key, 1, 36) AS session_id, substr(key, 37, 36) AS edition_id, \
    CAST(substr(key, 73, 2) AS BIGINT) AS value, substr(key, 75) AS question_key, \
    CAST(value AS BIGINT) AS step FROM {rows}) AS moved";

impl<'a> Moves<'a> {
    /// Lets the tallies of all that a response says move by so many.
    ///
    /// # Errors
    /// When its answers cannot be read.
    pub(super) fn add_all(
        &mut self,
        place: (SessionId, EditionId),
        attended: bool,
        answers: &'a str,
        by: i64,
    ) -> Result<(), StoreError> {
        for said in unpacked(answers).chain([Ok((ATTENDED, u8::from(attended)))]) {
            let (question, value) = said?;
            *self
                .0
                .entry((place.0, place.1, value, question))
                .or_default() += by;
        }
        Ok(())
    }

    /// What moves them all. What becomes less is not inserted, because a tally is never below zero.
    pub(super) fn statements(self, dialect: Dialect) -> Vec<Statement> {
        let [mut up, mut down] = [const { Rows::new() }; 2];
        for ((session, edition, value, question), by) in self.0 {
            let rows = if by > 0 { &mut up } else { &mut down };
            if by != 0 {
                let key = format!("{session}{edition}{value:02}{question}");
                rows.insert(key.into(), by.unsigned_abs().to_string().into());
            }
        }
        let mut statements = Vec::new();
        if !up.is_empty() {
            let sql = format!(
                "INSERT INTO tally (session_id, question_key, value, edition_id, count) \
                 SELECT session_id, question_key, value, edition_id, step FROM {MOVED} WHERE TRUE \
                 ON CONFLICT (session_id, question_key, value) \
                 DO UPDATE SET count = tally.count + excluded.count"
            );
            statements.push(Statement::about(&sql, dialect, &up));
        }
        if !down.is_empty() {
            let sql = format!(
                "UPDATE tally SET count = tally.count - moved.step FROM {MOVED} \
                 WHERE tally.session_id = moved.session_id \
                 AND tally.question_key = moved.question_key AND tally.value = moved.value"
            );
            statements.push(Statement::about(&sql, dialect, &down));
        }
        statements
    }
}

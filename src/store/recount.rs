//! Counting the tallies anew from the responses.

use std::collections::BTreeMap;

use super::tallies::tally;
use super::{Store, StoreError};
use crate::domain::{Key, SessionId};

/// A tally that is not what the responses say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The session.
    pub session: SessionId,
    /// The question.
    pub question: Key,
    /// The answer.
    pub value: u8,
    /// What the tally says.
    pub tallied: u64,
    /// What the responses say.
    pub counted: u64,
}

impl Store {
    /// Counts all answers anew and holds the tallies against them. Empty when all is well.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn recount(&self) -> Result<Vec<Difference>, StoreError> {
        // One transaction, so that both sides are of the same moment.
        let mut transaction = self.begin().await?;
        let counted = sqlx::query(
            "SELECT r.session_id, a.question_key, a.value, COUNT(*) AS count \
             FROM answer a JOIN response r ON r.id = a.response_id \
             GROUP BY r.session_id, a.question_key, a.value \
             UNION ALL \
             SELECT session_id, 'attended' AS question_key, attended AS value, COUNT(*) AS count \
             FROM response GROUP BY session_id, attended",
        )
        .fetch_all(&mut *transaction)
        .await?;
        let tallied = sqlx::query("SELECT session_id, question_key, value, count FROM tally")
            .fetch_all(&mut *transaction)
            .await?;
        transaction.rollback().await?;

        let mut both: BTreeMap<(SessionId, Key, u8), (u64, u64)> = BTreeMap::new();
        for row in &tallied {
            let row = tally(row)?;
            both.entry((row.session, row.question, row.value))
                .or_default()
                .0 = row.count;
        }
        for row in &counted {
            let row = tally(row)?;
            both.entry((row.session, row.question, row.value))
                .or_default()
                .1 = row.count;
        }
        Ok(both
            .into_iter()
            .filter(|(_, (tallied, counted))| tallied != counted)
            .map(
                |((session, question, value), (tallied, counted))| Difference {
                    session,
                    question,
                    value,
                    tallied,
                    counted,
                },
            )
            .collect())
    }
}

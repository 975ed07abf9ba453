//! Counting the tallies anew from the responses.

use std::collections::BTreeMap;
use std::str::FromStr;

use futures_util::TryStreamExt;

use super::packed::answers;
use super::row::{flag, parsed};
use super::tallies::tally;
use super::{Store, StoreError};
use crate::domain::{ATTENDED, Key, SessionId};

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
        let mut counted: BTreeMap<(SessionId, Key, u8), u64> = BTreeMap::new();
        {
            // One after the other: there may be more of them than memory takes.
            let mut rows = sqlx::query("SELECT session_id, attended, answers FROM response")
                .fetch(&mut *transaction);
            while let Some(row) = rows.try_next().await? {
                let session = parsed(&row, "session_id")?;
                let attended =
                    Key::from_str(ATTENDED).map_err(|_| StoreError::Unreadable("question_key"))?;
                let attended = (attended, u8::from(flag(&row, "attended")?));
                for (question, value) in answers(&row)?.into_iter().chain([attended]) {
                    *counted.entry((session, question, value)).or_default() += 1;
                }
            }
        }
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
        for (place, count) in counted {
            both.entry(place).or_default().1 = count;
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

//! Counting the tallies anew from the responses.

use std::collections::BTreeMap;
use std::str::FromStr;

use futures_util::TryStreamExt;
use sqlx::Connection as _;

use super::packed::answers;
use super::row::{flag, parsed};
use super::tallies::tally;
use super::{Connection, Dialect, Store, StoreError};
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

/// A session, a question and an answer.
type Place = (SessionId, Key, u8);

impl Store {
    /// Counts all answers anew and holds the tallies against them, also while people answer.
    /// Empty when all is well.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn recount(&self) -> Result<Vec<Difference>, StoreError> {
        let begin = self.dialect.begin_moment();
        let both = match self.dialect {
            Dialect::Sqlite => {
                let mut moment = self.pool.begin_with(begin).await?;
                let both = both_sides(&mut moment).await;
                moment.rollback().await?;
                both?
            }
            Dialect::Postgres => {
                let mut connection = self.pool.unhurried().await?;
                let mut moment = connection.begin_with(begin).await?;
                let both = both_sides(&mut moment).await;
                moment.rollback().await?;
                connection.close().await?;
                both?
            }
        };
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

/// What the tallies say, and what the responses say. It is read in one transaction, so that
/// both are of the same moment.
async fn both_sides(
    connection: &mut Connection,
) -> Result<BTreeMap<Place, (u64, u64)>, StoreError> {
    let mut both: BTreeMap<Place, (u64, u64)> = BTreeMap::new();
    {
        // One after the other: there may be more of them than memory takes.
        let mut rows = sqlx::query("SELECT session_id, attended, answers FROM response")
            .fetch(&mut *connection);
        while let Some(row) = rows.try_next().await? {
            let session = parsed(&row, "session_id")?;
            let attended =
                Key::from_str(ATTENDED).map_err(|_| StoreError::Unreadable("question_key"))?;
            let attended = (attended, u8::from(flag(&row, "attended")?));
            for (question, value) in answers(&row)?.into_iter().chain([attended]) {
                both.entry((session, question, value)).or_default().1 += 1;
            }
        }
    }
    let tallied = sqlx::query("SELECT session_id, question_key, value, count FROM tally")
        .fetch_all(connection)
        .await?;
    for row in &tallied {
        let row = tally(row)?;
        both.entry((row.session, row.question, row.value))
            .or_default()
            .0 = row.count;
    }
    Ok(both)
}

//! Tallies, comments and answers by response: what the analysis reads.

use sqlx::any::AnyRow;

use super::packed::answers;
use super::row::{number, parsed, text};
use super::scope::Scope;
use super::{Store, StoreError};
use crate::domain::{ATTENDED, EditionId, Key, ProgrammeId, SessionId, State, Tally};

impl Store {
    /// The tallies of an edition. What is counted zero times may be missing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tallies(&self, edition: EditionId) -> Result<Vec<Tally>, StoreError> {
        sqlx::query(
            "SELECT session_id, question_key, value, count FROM tally WHERE edition_id = $1 \
             ORDER BY session_id, question_key, value",
        )
        .bind(edition.to_string())
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(tally)
        .collect()
    }

    /// The tallies of all editions of a programme. Those of one session stand together. What is
    /// counted zero times may be missing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tallies_of(&self, programme: ProgrammeId) -> Result<Vec<Tally>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        // Forty thousand rows are a few hundred texts, which the driver hands over in a tenth
        // of the time. The sessions come first, because tallies are stored by session.
        let rows = Scope::Programme(programme)
            .select(
                &mut connection,
                "SELECT s.id, string_agg(t.question_key || ':' || t.value || ':' || t.count, ' ') \
                 AS counted FROM session s JOIN tally t ON t.session_id = s.id \
                 WHERE s.edition_id {scope} GROUP BY s.id",
                &[],
            )
            .await?;
        let mut tallies = Vec::new();
        for row in &rows {
            let session = parsed(row, "id")?;
            for counted in text(row, "counted")?.split(' ') {
                let tally = tally_in_words(session, counted);
                tallies.push(tally.ok_or(StoreError::Unreadable("count"))?);
            }
        }
        Ok(tallies)
    }

    /// The tallies of a session that count its responses themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn received_tallies(&self, session: SessionId) -> Result<Vec<Tally>, StoreError> {
        sqlx::query(
            "SELECT session_id, question_key, value, count FROM tally \
             WHERE session_id = $1 AND question_key = $2",
        )
        .bind(session.to_string())
        .bind(ATTENDED)
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(tally)
        .collect()
    }

    /// The comments on a session with the question each answers, in the order of
    /// their random ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn comments(&self, session: SessionId) -> Result<Vec<(Key, String)>, StoreError> {
        sqlx::query("SELECT question_key, text FROM comment WHERE session_id = $1 ORDER BY id")
            .bind(session.to_string())
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| Ok((parsed(row, "question_key")?, text(row, "text")?)))
            .collect()
    }

    /// The answers of each response to the closed sessions of an edition: the session, and the
    /// answer to each question that was answered, 0 for no opinion. They come without an id,
    /// ordered by what they say, so that their order tells nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answers_by_response(
        &self,
        edition: EditionId,
    ) -> Result<Vec<(SessionId, Vec<(Key, u8)>)>, StoreError> {
        let rows = sqlx::query(
            "SELECT response.session_id, response.answers FROM response \
             JOIN session ON session.id = response.session_id \
             WHERE session.edition_id = $1 AND session.state = $2 AND response.answers <> ''",
        )
        .bind(edition.to_string())
        .bind(State::Closed.as_str())
        .fetch_all(&self.pool)
        .await?;
        let mut responses: Vec<(SessionId, Vec<(Key, u8)>)> = rows
            .iter()
            .map(|row| Ok((parsed(row, "session_id")?, answers(row)?)))
            .collect::<Result<_, StoreError>>()?;
        responses.sort();
        Ok(responses)
    }
}

/// A tally as `question:value:count`; the key of a question holds neither a colon nor a space.
fn tally_in_words(session: SessionId, counted: &str) -> Option<Tally> {
    let mut parts = counted.split(':');
    let tally = Tally {
        session,
        question: parts.next()?.parse().ok()?,
        value: parts.next()?.parse().ok()?,
        count: parts.next()?.parse().ok()?,
    };
    parts.next().is_none().then_some(tally)
}

/// One row of tallies.
pub(super) fn tally(row: &AnyRow) -> Result<Tally, StoreError> {
    Ok(Tally {
        session: parsed(row, "session_id")?,
        question: parsed(row, "question_key")?,
        value: number(row, "value")?,
        count: number(row, "count")?,
    })
}

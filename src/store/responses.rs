//! Responses: writing them in groups, and reading one back for who holds its ticket.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::{AssertSqlSafe, Connection as _};

use super::moves::Moves;
use super::packed::answers;
use super::row::{flag, parsed, row_placeholders, select, select_pairs, text};
use super::{Connection, Dialect, Refusal, SendError, Store, StoreError, Submission};
use crate::domain::{
    ATTENDED, EditionId, Key, Questionnaire, QuestionnaireId, RawResponse, ResponseId, SessionId,
    State, Ticket,
};

/// Writes a group of submissions in one transaction: responses, comments and tallies together.
/// Each gets its own verdict, in the order given; one that is not taken leaves no trace. Of
/// several with one ticket the last one counts.
pub(super) async fn write(
    connection: &mut Connection,
    dialect: Dialect,
    submissions: &[Submission],
) -> Result<Vec<Result<(), SendError>>, StoreError> {
    let mut transaction = match dialect {
        Dialect::Sqlite => connection.begin_with("BEGIN IMMEDIATE").await?,
        Dialect::Postgres => connection.begin().await?,
    };
    let verdicts = judge(&mut transaction, dialect, submissions).await?;

    // In the order of the keys, which tells nothing, and by which two programs that write to one
    // database cannot wait for each other.
    let accepted: BTreeMap<(SessionId, &str), &Submission> = submissions
        .iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| verdict.is_ok())
        .map(|(it, _)| ((it.session, it.id.as_str()), it))
        .collect();
    if !accepted.is_empty() {
        let accepted: Vec<&Submission> = accepted.into_values().collect();
        put(&mut transaction, dialect, &accepted).await?;
    }
    transaction.commit().await?;
    Ok(verdicts)
}

async fn judge(
    connection: &mut Connection,
    dialect: Dialect,
    submissions: &[Submission],
) -> Result<Vec<Result<(), SendError>>, StoreError> {
    let sessions: HashSet<SessionId> = submissions.iter().map(|it| it.session).collect();
    // A session must not close, and its results not appear, before these are stored. What other
    // programs write for it waits: the same tickets and tallies, met in another order, would let
    // the two wait for each other.
    let states: HashMap<SessionId, (State, QuestionnaireId)> = select(
        connection,
        &format!(
            "SELECT id, state, questionnaire_id FROM session WHERE id IN (..) ORDER BY id{}",
            dialect.turn_lock()
        ),
        sessions.iter().map(ToString::to_string).collect(),
    )
    .await?
    .iter()
    .map(|row| {
        let asks = parsed(row, "questionnaire_id")?;
        Ok((parsed(row, "id")?, (parsed(row, "state")?, asks)))
    })
    .collect::<Result<_, StoreError>>()?;
    // Those that were drawn blindly are known by their signature.
    let unsigned: Vec<String> = submissions
        .iter()
        .filter_map(|it| Some(it.drawn_as.as_ref()?.as_str().to_owned()))
        .collect();
    let mut drawn: HashMap<String, SessionId> = HashMap::new();
    if !unsigned.is_empty() {
        let sql = "SELECT ticket_hash, session_id FROM ticket WHERE ticket_hash IN (..)";
        for row in select(connection, sql, unsigned).await? {
            drawn.insert(text(&row, "ticket_hash")?, parsed(&row, "session_id")?);
        }
    }

    Ok(submissions
        .iter()
        .map(|it| {
            let (state, asks) = match states.get(&it.session) {
                // Its tickets are forgotten.
                Some((State::Closed, _)) | None => return Err(Refusal::Closed.into()),
                Some(session) => session,
            };
            let known = it
                .drawn_as
                .as_ref()
                .is_none_or(|hash| drawn.get(hash.as_str()) == Some(&it.session));
            match state {
                _ if !known => Err(Refusal::UnknownTicket.into()),
                State::Planned => Err(Refusal::NotYetOpen.into()),
                _ if *asks != it.questionnaire => Err(SendError::Changed),
                _ => Ok(()),
            }
        })
        .collect())
}

/// A response as it is stored.
struct Stored {
    edition: EditionId,
    attended: bool,
    answers: Vec<(Key, u8)>,
}

/// Stores these responses, in the place of those that are there already, and moves the tallies
/// by the difference. Nobody else writes to their sessions meanwhile.
async fn put(
    connection: &mut Connection,
    dialect: Dialect,
    accepted: &[&Submission],
) -> Result<(), StoreError> {
    let before = stored(connection, dialect, accepted).await?;
    let (old, new): (Vec<&Submission>, Vec<&Submission>) = accepted
        .iter()
        .partition(|it| before.contains_key(&(it.session, it.id.clone())));
    insert_responses(connection, &new).await?;
    replace(connection, &old).await?;
    insert_comments(connection, accepted).await?;

    let mut moves = Moves::default();
    for ((session, _), it) in &before {
        let place = (*session, it.edition);
        moves.add(place, ATTENDED, u8::from(it.attended), -1);
        for (question, value) in &it.answers {
            moves.add(place, question.as_str(), *value, -1);
        }
    }
    for it in accepted {
        let place = (it.session, it.edition);
        moves.add(place, ATTENDED, u8::from(it.attended), 1);
        for (question, value) in &it.counted {
            moves.add(place, question.as_str(), *value, 1);
        }
    }
    moves.apply(connection).await
}

/// What is stored of these already, by session and id.
async fn stored(
    connection: &mut Connection,
    dialect: Dialect,
    accepted: &[&Submission],
) -> Result<HashMap<(SessionId, String), Stored>, StoreError> {
    let keys = accepted.iter().map(|it| (it.session, it.id.clone()));
    select_pairs(
        connection,
        &format!(
            "SELECT session_id, id, edition_id, attended, answers FROM response \
             WHERE (session_id, id) IN (..) ORDER BY session_id, id{}",
            dialect.update_lock()
        ),
        keys.collect(),
    )
    .await?
    .iter()
    .map(|row| {
        let stored = Stored {
            edition: parsed(row, "edition_id")?,
            attended: flag(row, "attended")?,
            answers: answers(row)?,
        };
        Ok(((parsed(row, "session_id")?, text(row, "id")?), stored))
    })
    .collect()
}

async fn insert_responses(
    connection: &mut Connection,
    new: &[&Submission],
) -> Result<(), StoreError> {
    if new.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO response (session_id, id, edition_id, attended, answers) VALUES {}",
        row_placeholders(connection, new.len(), 5)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for it in new {
        query = query
            .bind(it.session.to_string())
            .bind(&it.id)
            .bind(it.edition.to_string())
            .bind(i64::from(it.attended))
            .bind(&it.answers);
    }
    query.execute(connection).await?;
    Ok(())
}

/// Puts new answers in the place of what is stored, and removes its comments.
async fn replace(connection: &mut Connection, old: &[&Submission]) -> Result<(), StoreError> {
    let mut comments = Vec::new();
    for it in old {
        sqlx::query(
            "UPDATE response SET attended = $1, answers = $2 WHERE session_id = $3 AND id = $4",
        )
        .bind(i64::from(it.attended))
        .bind(&it.answers)
        .bind(it.session.to_string())
        .bind(&it.id)
        .execute(&mut *connection)
        .await?;
        comments.extend(it.comment_ids.iter().map(|id| (it.session, id.clone())));
    }
    if !comments.is_empty() {
        let sql = "DELETE FROM comment WHERE (session_id, id) IN (..)";
        select_pairs(connection, sql, comments).await?;
    }
    Ok(())
}

async fn insert_comments(
    connection: &mut Connection,
    accepted: &[&Submission],
) -> Result<(), StoreError> {
    let mut comments: Vec<(&Submission, &(String, Key, String))> = accepted
        .iter()
        .flat_map(|it| it.comments.iter().map(move |comment| (*it, comment)))
        .collect();
    if comments.is_empty() {
        return Ok(());
    }
    comments.sort_by_key(|(it, (id, ..))| (it.session, id));
    let sql = format!(
        "INSERT INTO comment (session_id, id, edition_id, question_key, text) VALUES {}",
        row_placeholders(connection, comments.len(), 5)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (it, (id, question, text)) in comments {
        query = query
            .bind(it.session.to_string())
            .bind(id)
            .bind(it.edition.to_string())
            .bind(question.as_str())
            .bind(text);
    }
    query.execute(connection).await?;
    Ok(())
}

impl Store {
    /// The response that was given to a session with this ticket, as a form would send it;
    /// `None` when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn response(
        &self,
        session: SessionId,
        ticket: &Ticket,
        questionnaire: &Questionnaire,
    ) -> Result<Option<RawResponse>, StoreError> {
        let Some(response) =
            sqlx::query("SELECT attended, answers FROM response WHERE session_id = $1 AND id = $2")
                .bind(session.to_string())
                .bind(ticket.response_id().to_string())
                .fetch_optional(&self.pool)
                .await?
        else {
            return Ok(None);
        };
        if !flag(&response, "attended")? {
            return Ok(Some(RawResponse(vec![(
                ATTENDED.to_owned(),
                "no".to_owned(),
            )])));
        }
        let mut fields: Vec<(String, String)> = answers(&response)?
            .into_iter()
            .map(|(question, value)| (question.to_string(), value.to_string()))
            .collect();
        for question in questionnaire
            .questions
            .iter()
            .filter(|it| it.scale.is_none())
        {
            let row = sqlx::query("SELECT text FROM comment WHERE session_id = $1 AND id = $2")
                .bind(session.to_string())
                .bind(ticket.comment_id(&question.key).to_string())
                .fetch_optional(&self.pool)
                .await?;
            if let Some(row) = row {
                fields.push((question.key.to_string(), text(&row, "text")?));
            }
        }
        Ok(Some(RawResponse(fields)))
    }

    /// The ids of the responses that are there of these tickets, each with its session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn spent(
        &self,
        tickets: &[(SessionId, Ticket)],
    ) -> Result<HashSet<ResponseId>, StoreError> {
        if tickets.is_empty() {
            return Ok(HashSet::new());
        }
        let keys = tickets
            .iter()
            .map(|(session, ticket)| (*session, ticket.response_id().to_string()));
        let mut connection = self.pool.acquire().await?;
        select_pairs(
            &mut connection,
            "SELECT id FROM response WHERE (session_id, id) IN (..)",
            keys.collect(),
        )
        .await?
        .iter()
        .map(|row| parsed(row, "id"))
        .collect()
    }
}

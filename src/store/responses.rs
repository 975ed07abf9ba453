//! Responses: writing them in groups, and reading one back for who holds its ticket.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::{AssertSqlSafe, Connection as _};

use super::moves::Moves;
use super::packed::{answers, packed};
use super::row::{change, flag, parsed, row_placeholders, select, text};
use super::{Connection, Dialect, SendError, Store, StoreError};
use crate::domain::{
    ATTENDED, EditionId, Key, Questionnaire, QuestionnaireId, RawResponse, Response, ResponseId,
    Session, SessionId, State, Ticket,
};

/// A response on its way into the database.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The edition.
    pub edition: EditionId,
    /// The session.
    pub session: SessionId,
    /// What it asked when the answers were checked.
    pub questionnaire: QuestionnaireId,
    /// The right to answer; it decides the response's id.
    pub ticket: Ticket,
    /// The answers.
    pub response: Response,
    /// The keys of all free texts that were asked: one without a comment is cleared.
    pub texts: Vec<Key>,
}

impl Submission {
    /// A response to a session, as its questionnaire allows it.
    pub fn new(
        session: &Session,
        questionnaire: &Questionnaire,
        ticket: Ticket,
        response: Response,
    ) -> Self {
        Self {
            edition: session.edition_id,
            session: session.id,
            questionnaire: questionnaire.id,
            ticket,
            response,
            texts: questionnaire
                .questions
                .iter()
                .filter(|it| it.scale.is_none())
                .map(|it| it.key.clone())
                .collect(),
        }
    }
}

/// Why a response is not taken, for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The session takes no answers yet.
    NotYetOpen,
    /// The session takes no more answers.
    Closed,
    /// The ticket was not drawn for this session.
    UnknownTicket,
}

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
    let ids: Vec<String> = submissions
        .iter()
        .map(|it| it.ticket.response_id().to_string())
        .collect();
    let mut verdicts = judge(&mut transaction, dialect, submissions, &ids).await?;

    // In the order of the ids, which tells nothing, and by which two programs that write to one
    // database cannot wait for each other.
    let mut accepted: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, id) in ids.iter().enumerate() {
        if verdicts[place].is_ok() {
            accepted.insert(id, place);
        }
    }
    if !accepted.is_empty() {
        let accepted: Vec<Accepted<'_>> = accepted
            .into_iter()
            .map(|(id, place)| (id, &submissions[place]))
            .collect();
        let foreign = put(&mut transaction, dialect, accepted).await?;
        for (verdict, id) in verdicts.iter_mut().zip(&ids) {
            if foreign.contains(id) {
                *verdict = Err(Refusal::UnknownTicket.into());
            }
        }
    }
    transaction.commit().await?;
    Ok(verdicts)
}

/// A submission and the id of its response.
type Accepted<'a> = (&'a str, &'a Submission);

async fn judge(
    connection: &mut Connection,
    dialect: Dialect,
    submissions: &[Submission],
    ids: &[String],
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
        .filter(|it| !it.ticket.is_signed())
        .map(|it| it.ticket.hash().as_str().to_owned())
        .collect();
    let mut drawn: HashMap<String, SessionId> = HashMap::new();
    if !unsigned.is_empty() {
        let sql = "SELECT ticket_hash, session_id FROM ticket WHERE ticket_hash IN (..)";
        for row in select(connection, sql, unsigned).await? {
            drawn.insert(text(&row, "ticket_hash")?, parsed(&row, "session_id")?);
        }
    }

    let mut session_of: HashMap<&str, SessionId> = HashMap::new();
    Ok(submissions
        .iter()
        .zip(ids)
        .map(|(it, id)| {
            let (state, asks) = match states.get(&it.session) {
                // Its tickets are forgotten.
                Some((State::Closed, _)) | None => return Err(Refusal::Closed.into()),
                Some(session) => session,
            };
            // A ticket is for one session, also when the keys of two have signed it.
            let known =
                it.ticket.is_signed() || drawn.get(it.ticket.hash().as_str()) == Some(&it.session);
            if !known || *session_of.entry(id).or_insert(it.session) != it.session {
                return Err(Refusal::UnknownTicket.into());
            }
            match state {
                State::Planned => Err(Refusal::NotYetOpen.into()),
                _ if *asks != it.questionnaire => Err(SendError::Changed),
                _ => Ok(()),
            }
        })
        .collect())
}

/// Stores these responses, in the place of those that are there already, and moves the tallies
/// by the difference. Returns the ids of those whose ticket was spent for another session.
async fn put(
    connection: &mut Connection,
    dialect: Dialect,
    mut accepted: Vec<Accepted<'_>>,
) -> Result<HashSet<String>, StoreError> {
    let mut moves = Moves::default();
    let mut foreign = HashSet::new();
    let new = insert_responses(connection, &accepted).await?;
    if new.len() < accepted.len() {
        foreign = replace(connection, dialect, &accepted, &new, &mut moves).await?;
        accepted.retain(|(id, _)| !foreign.contains(*id));
    }
    for (_, it) in &accepted {
        let place = (it.session, it.edition);
        moves.add(place, ATTENDED, u8::from(it.response.attended), 1);
        for (question, choice) in &it.response.choices {
            moves.add(place, question.as_str(), choice.value(), 1);
        }
    }
    insert_comments(connection, &accepted).await?;
    moves.apply(connection).await?;
    Ok(foreign)
}

/// Inserts those that are new and returns their ids. What another program is storing at this
/// moment is waited for.
async fn insert_responses(
    connection: &mut Connection,
    accepted: &[Accepted<'_>],
) -> Result<HashSet<String>, StoreError> {
    let sql = format!(
        "INSERT INTO response (id, edition_id, session_id, attended, answers) VALUES {} \
         ON CONFLICT (id) DO NOTHING RETURNING id",
        row_placeholders(connection, accepted.len(), 5)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (id, it) in accepted {
        query = query
            .bind((*id).to_owned())
            .bind(it.edition.to_string())
            .bind(it.session.to_string())
            .bind(i64::from(it.response.attended))
            .bind(packed(&it.response.choices));
    }
    query
        .fetch_all(connection)
        .await?
        .iter()
        .map(|row| text(row, "id"))
        .collect()
}

/// Puts new answers in the place of what is stored, takes that out of the tallies, and removes
/// its comments. Returns the ids of those that belong to another session.
async fn replace(
    connection: &mut Connection,
    dialect: Dialect,
    accepted: &[Accepted<'_>],
    new: &HashSet<String>,
    moves: &mut Moves,
) -> Result<HashSet<String>, StoreError> {
    let stored: HashMap<&str, &Submission> = accepted
        .iter()
        .filter(|(id, _)| !new.contains(*id))
        .copied()
        .collect();
    let mut ids: Vec<String> = stored.keys().map(|&id| id.to_owned()).collect();
    ids.sort();
    let before = select(
        connection,
        &format!(
            "SELECT id, session_id, edition_id, attended, answers FROM response \
             WHERE id IN (..) ORDER BY id{}",
            dialect.update_lock()
        ),
        ids,
    )
    .await?;
    let mut foreign = HashSet::new();
    let mut comments = Vec::new();
    for row in &before {
        let id = text(row, "id")?;
        let Some(submission) = stored.get(id.as_str()) else {
            continue;
        };
        let session = parsed(row, "session_id")?;
        if session != submission.session {
            foreign.insert(id);
            continue;
        }
        let place = (session, parsed(row, "edition_id")?);
        moves.add(place, ATTENDED, u8::from(flag(row, "attended")?), -1);
        for (question, value) in answers(row)? {
            moves.add(place, question.as_str(), value, -1);
        }
        sqlx::query("UPDATE response SET attended = $1, answers = $2 WHERE id = $3")
            .bind(i64::from(submission.response.attended))
            .bind(packed(&submission.response.choices))
            .bind(id)
            .execute(&mut *connection)
            .await?;
        let keys = submission.texts.iter();
        comments.extend(keys.map(|key| submission.ticket.comment_id(key).to_string()));
    }
    change(connection, "DELETE FROM comment WHERE id IN (..)", comments).await?;
    Ok(foreign)
}

async fn insert_comments(
    connection: &mut Connection,
    accepted: &[Accepted<'_>],
) -> Result<(), StoreError> {
    let mut comments: Vec<(String, &Submission, &Key, &str)> = accepted
        .iter()
        .flat_map(|&(_, it)| {
            it.response.comments.iter().map(move |(question, comment)| {
                let id = it.ticket.comment_id(question).to_string();
                (id, it, question, comment.as_str())
            })
        })
        .collect();
    if comments.is_empty() {
        return Ok(());
    }
    comments.sort_by(|a, b| a.0.cmp(&b.0));
    let sql = format!(
        "INSERT INTO comment (id, edition_id, session_id, question_key, text) VALUES {}",
        row_placeholders(connection, comments.len(), 5)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (id, it, question, comment) in comments {
        query = query
            .bind(id)
            .bind(it.edition.to_string())
            .bind(it.session.to_string())
            .bind(question.to_string())
            .bind(comment.to_owned());
    }
    query.execute(connection).await?;
    Ok(())
}

impl Store {
    /// The response that was given with this ticket, as a form would send it;
    /// `None` when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn response(
        &self,
        ticket: &Ticket,
        questionnaire: &Questionnaire,
    ) -> Result<Option<RawResponse>, StoreError> {
        let id = ticket.response_id().to_string();
        let Some(response) = sqlx::query("SELECT attended, answers FROM response WHERE id = $1")
            .bind(id)
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
            let row = sqlx::query("SELECT text FROM comment WHERE id = $1")
                .bind(ticket.comment_id(&question.key).to_string())
                .fetch_optional(&self.pool)
                .await?;
            if let Some(row) = row {
                fields.push((question.key.to_string(), text(&row, "text")?));
            }
        }
        Ok(Some(RawResponse(fields)))
    }

    /// The ids of the responses that are there of these tickets.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn spent(&self, tickets: &[Ticket]) -> Result<HashSet<ResponseId>, StoreError> {
        if tickets.is_empty() {
            return Ok(HashSet::new());
        }
        let ids = tickets.iter().map(|it| it.response_id().to_string());
        let mut connection = self.pool.acquire().await?;
        select(
            &mut connection,
            "SELECT id FROM response WHERE id IN (..)",
            ids.collect(),
        )
        .await?
        .iter()
        .map(|row| parsed(row, "id"))
        .collect()
    }
}

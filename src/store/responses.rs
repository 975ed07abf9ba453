//! Responses: writing them in groups, and reading one back for who holds its ticket.

use std::collections::{HashMap, HashSet};

use rand::seq::SliceRandom;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::moves::Moves;
use super::row::{change, flag, number, parsed, row_placeholders, select, text};
use super::{Connection, Dialect, SendError, Store, StoreError};
use crate::domain::{
    ATTENDED, EditionId, Key, Questionnaire, QuestionnaireId, RawResponse, Response, SecretHash,
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

/// Writes a group of submissions in one transaction: responses, answers, comments and
/// tallies together. Each gets its own verdict, in the order given; one that is not taken
/// leaves no trace. Of several with one ticket the last one counts.
pub(super) async fn write(
    store: &Store,
    submissions: &[Submission],
) -> Result<Vec<Result<(), SendError>>, StoreError> {
    let mut transaction = store.begin().await?;
    let verdicts = judge(&mut transaction, store.dialect, submissions).await?;

    let mut last: HashMap<SecretHash, &Submission> = HashMap::new();
    for (submission, verdict) in submissions.iter().zip(&verdicts) {
        if verdict.is_ok() {
            last.insert(submission.ticket.hash(), submission);
        }
    }
    if !last.is_empty() {
        let mut accepted: Vec<(SecretHash, &Submission)> = last.into_iter().collect();
        // What one group holds is written in no order that means anything.
        accepted.shuffle(&mut rand::rng());
        replace(&mut transaction, &accepted).await?;
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
    let tickets: HashMap<String, SessionId> = select(
        connection,
        "SELECT ticket_hash, session_id FROM ticket WHERE ticket_hash IN (..)",
        submissions
            .iter()
            .map(|it| it.ticket.hash().as_str().to_owned())
            .collect(),
    )
    .await?
    .iter()
    .map(|row| Ok((text(row, "ticket_hash")?, parsed(row, "session_id")?)))
    .collect::<Result<_, StoreError>>()?;

    let mut sessions_of = tickets;
    Ok(submissions
        .iter()
        .map(|it| {
            let (state, asks) = match states.get(&it.session) {
                // Its tickets are forgotten.
                Some((State::Closed, _)) | None => return Err(Refusal::Closed.into()),
                Some(session) => session,
            };
            let hash = it.ticket.hash().as_str().to_owned();
            // A signed ticket is heard of when it is spent, and then belongs to its session.
            let session = match it.ticket.is_signed() {
                true => Some(*sessions_of.entry(hash).or_insert(it.session)),
                false => sessions_of.get(&hash).copied(),
            };
            match state {
                _ if session != Some(it.session) => Err(Refusal::UnknownTicket.into()),
                State::Planned => Err(Refusal::NotYetOpen.into()),
                _ if *asks != it.questionnaire => Err(SendError::Changed),
                _ => Ok(()),
            }
        })
        .collect())
}

/// Puts the new answers in the place of the old ones and moves the tallies by the difference.
async fn replace(
    connection: &mut Connection,
    accepted: &[(SecretHash, &Submission)],
) -> Result<(), StoreError> {
    let ids: Vec<String> = accepted
        .iter()
        .map(|(_, it)| it.ticket.response_id().to_string())
        .collect();
    spend(connection, accepted).await?;

    let mut moves = Moves::default();
    let before = select(
        connection,
        "SELECT session_id, edition_id, attended FROM response WHERE id IN (..)",
        ids.clone(),
    )
    .await?;
    for row in &before {
        let attended = u8::from(flag(row, "attended")?);
        moves.add(row_place(row)?, ATTENDED, attended, -1);
    }
    if !before.is_empty() {
        for row in select(
            connection,
            "SELECT r.session_id, r.edition_id, a.question_key, a.value \
             FROM answer a JOIN response r ON r.id = a.response_id WHERE r.id IN (..)",
            ids.clone(),
        )
        .await?
        {
            let question = text(&row, "question_key")?;
            moves.add(row_place(&row)?, &question, number(&row, "value")?, -1);
        }
        change(
            connection,
            "DELETE FROM answer WHERE response_id IN (..)",
            ids.clone(),
        )
        .await?;
    }
    let mut comment_ids = Vec::new();
    for (_, it) in accepted {
        comment_ids.extend(
            it.texts
                .iter()
                .map(|key| it.ticket.comment_id(key).to_string()),
        );
    }
    change(
        connection,
        "DELETE FROM comment WHERE id IN (..)",
        comment_ids,
    )
    .await?;

    for (_, it) in accepted {
        let place = (it.session, it.edition);
        moves.add(place, ATTENDED, u8::from(it.response.attended), 1);
        for (question, choice) in &it.response.choices {
            moves.add(place, question.as_str(), choice.value(), 1);
        }
    }
    insert_responses(connection, accepted, &ids).await?;
    insert_answers(connection, accepted, &ids).await?;
    insert_comments(connection, accepted).await?;
    moves.apply(connection).await
}

async fn spend(
    connection: &mut Connection,
    accepted: &[(SecretHash, &Submission)],
) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO ticket (ticket_hash, session_id, edition_id, spent) VALUES {} \
         ON CONFLICT (ticket_hash) DO UPDATE SET spent = 1",
        row_placeholders(connection, accepted.len(), 4)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (hash, it) in accepted {
        query = query
            .bind(hash.as_str().to_owned())
            .bind(it.session.to_string())
            .bind(it.edition.to_string())
            .bind(1_i64);
    }
    query.execute(connection).await?;
    Ok(())
}

async fn insert_responses(
    connection: &mut Connection,
    accepted: &[(SecretHash, &Submission)],
    ids: &[String],
) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO response (id, edition_id, session_id, attended) VALUES {} \
         ON CONFLICT (id) DO UPDATE SET attended = excluded.attended",
        row_placeholders(connection, accepted.len(), 4)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for ((_, it), id) in accepted.iter().zip(ids) {
        query = query
            .bind(id.clone())
            .bind(it.edition.to_string())
            .bind(it.session.to_string())
            .bind(i64::from(it.response.attended));
    }
    query.execute(connection).await?;
    Ok(())
}

async fn insert_answers(
    connection: &mut Connection,
    accepted: &[(SecretHash, &Submission)],
    ids: &[String],
) -> Result<(), StoreError> {
    let rows: usize = accepted
        .iter()
        .map(|(_, it)| it.response.choices.len())
        .sum();
    if rows == 0 {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO answer (response_id, question_key, edition_id, value) VALUES {}",
        row_placeholders(connection, rows, 4)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for ((_, it), id) in accepted.iter().zip(ids) {
        for (question, choice) in &it.response.choices {
            query = query
                .bind(id.clone())
                .bind(question.to_string())
                .bind(it.edition.to_string())
                .bind(i64::from(choice.value()));
        }
    }
    query.execute(connection).await?;
    Ok(())
}

async fn insert_comments(
    connection: &mut Connection,
    accepted: &[(SecretHash, &Submission)],
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
        let Some(response) = sqlx::query("SELECT attended FROM response WHERE id = $1")
            .bind(id.clone())
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
        let mut fields = Vec::new();
        for row in sqlx::query("SELECT question_key, value FROM answer WHERE response_id = $1")
            .bind(id)
            .fetch_all(&self.pool)
            .await?
        {
            let value: i64 = row.try_get("value")?;
            fields.push((text(&row, "question_key")?, value.to_string()));
        }
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
}

fn row_place(row: &AnyRow) -> Result<(SessionId, EditionId), StoreError> {
    Ok((parsed(row, "session_id")?, parsed(row, "edition_id")?))
}

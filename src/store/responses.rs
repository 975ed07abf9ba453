//! Responses as who holds their ticket may read them.

use std::collections::HashSet;

use super::bulk::{IN_SESSION, Statement, in_session, keys, run};
use super::packed::answers;
use super::row::{flag, parsed, text};
use super::{Store, StoreError};
use crate::domain::{ATTENDED, Questionnaire, RawResponse, ResponseId, SessionId, Ticket};

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
        let ids = tickets
            .iter()
            .map(|(session, ticket)| in_session(*session, &ticket.response_id().to_string()));
        let sql = format!(
            "SELECT id FROM response WHERE (session_id, id) IN (SELECT {IN_SESSION} FROM {{rows}})"
        );
        let statement = Statement::about(&sql, self.dialect, &keys(ids));
        let mut connection = self.pool.acquire().await?;
        run(&mut connection, self.dialect, vec![statement])
            .await?
            .iter()
            .flatten()
            .map(|row| parsed(row, "id"))
            .collect()
    }
}

//! Passes and the tickets that are drawn with them.

use std::collections::{HashMap, HashSet};

use super::row::{number, parsed, select, text};
use super::{Connection, Dialect, Store, StoreError};
use crate::domain::{EditionId, PassId, Secret, SecretHash, Session, SessionId, State, Ticket};

/// How a pass has drawn the ticket of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// By a phone that showed the server a blinded message only.
    Blindly,
    /// By the server, for a browser that cannot.
    ByServer,
}

/// Whether a blinded message may be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// The pass had not drawn for the session.
    New,
    /// It had drawn this very message.
    Again,
    /// It had drawn another one, or the session is closed.
    Refused,
}

impl Store {
    /// Adds passes to an edition, known by the hashes of their secrets, and returns the
    /// number that stands on each card. How many there may be is no matter here: what officers
    /// make is in [`Store::make_cards`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_passes(
        &self,
        edition: EditionId,
        tokens: &[SecretHash],
    ) -> Result<Vec<u32>, StoreError> {
        let mut transaction = self.begin().await?;
        // Two officers on two servers do not get the same numbers.
        self.lock_edition(&mut transaction, edition).await?;
        let numbers = insert(&mut transaction, edition, tokens).await?;
        transaction.commit().await?;
        Ok(numbers)
    }

    /// Takes all passes of an edition out of use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revoke_passes(&self, edition: EditionId) -> Result<(), StoreError> {
        sqlx::query("UPDATE pass SET revoked = 1 WHERE edition_id = $1")
            .bind(edition.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// How many passes of an edition are in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pass_count(&self, edition: EditionId) -> Result<u64, StoreError> {
        let row =
            sqlx::query("SELECT COUNT(*) AS count FROM pass WHERE edition_id = $1 AND revoked = 0")
                .bind(edition.to_string())
                .fetch_one(&self.pool)
                .await?;
        number(&row, "count")
    }

    /// The pass with this secret and its edition; `None` when there is none or it was revoked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pass(
        &self,
        token: &SecretHash,
    ) -> Result<Option<(PassId, EditionId)>, StoreError> {
        let row =
            sqlx::query("SELECT id, edition_id FROM pass WHERE token_hash = $1 AND revoked = 0")
                .bind(token.as_str().to_owned())
                .fetch_optional(&self.pool)
                .await?;
        row.map(|row| Ok((parsed(&row, "id")?, parsed(&row, "edition_id")?)))
            .transpose()
    }

    /// Draws the tickets of all these sessions that are not closed and that the pass has not
    /// drawn yet for a browser that cannot, at once, so that the time of drawing says nothing
    /// about the time of answering. Drawing again changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draw_tickets(
        &self,
        pass: PassId,
        secret: &Secret,
        sessions: &[Session],
    ) -> Result<(), StoreError> {
        let drawn = self.drawn(pass).await?;
        let missing: Vec<&Session> = sessions
            .iter()
            .filter(|it| it.state != State::Closed && !drawn.contains_key(&it.id))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        let mut transaction = self.begin().await?;
        let ids = missing.iter().map(|it| it.id);
        let drawable = drawable(&mut transaction, self.dialect, ids).await?;
        for session in missing.into_iter().filter(|it| drawable.contains(&it.id)) {
            // The draw is noted first: a ticket is given only to who noted it.
            let noted = note_draw(&mut transaction, pass, session.id, session.edition_id, "");
            if !noted.await? {
                continue;
            }
            sqlx::query(
                "INSERT INTO ticket (ticket_hash, session_id, edition_id) \
                 VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            )
            .bind(secret.ticket(session.id).hash().as_str().to_owned())
            .bind(session.id.to_string())
            .bind(session.edition_id.to_string())
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        self.drawn.notify_one();
        Ok(())
    }

    /// Notes a ticket that the server has made for a browser without a pass, unless the
    /// session is closed. Noting it again changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_open_ticket(
        &self,
        session: &Session,
        ticket: &Ticket,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let ids = std::iter::once(session.id);
        if drawable(&mut transaction, self.dialect, ids)
            .await?
            .is_empty()
        {
            return Ok(());
        }
        sqlx::query(
            "INSERT INTO ticket (ticket_hash, session_id, edition_id) \
             VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(ticket.hash().as_str().to_owned())
        .bind(session.id.to_string())
        .bind(session.edition_id.to_string())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        self.drawn.notify_one();
        Ok(())
    }

    /// The sessions for which a pass has drawn, and how.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn drawn(&self, pass: PassId) -> Result<HashMap<SessionId, Drawn>, StoreError> {
        sqlx::query("SELECT session_id, blinded_hash FROM pass_draw WHERE pass_id = $1")
            .bind(pass.to_string())
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| {
                let drawn = match text(row, "blinded_hash")?.as_str() {
                    "" => Drawn::ByServer,
                    _ => Drawn::Blindly,
                };
                Ok((parsed(row, "session_id")?, drawn))
            })
            .collect()
    }

    /// Notes that a pass draws these blinded messages, each for a session of its edition.
    /// Says of each whether it may be signed: not for a session that is closed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draw_blindly(
        &self,
        pass: PassId,
        edition: EditionId,
        requests: &[(SessionId, SecretHash)],
    ) -> Result<Vec<Grant>, StoreError> {
        let mut transaction = self.begin().await?;
        let ids = requests.iter().map(|(session, _)| *session);
        let drawable = drawable(&mut transaction, self.dialect, ids).await?;
        let mut granted = Vec::with_capacity(requests.len());
        for (session, blinded) in requests {
            if !drawable.contains(session) {
                granted.push(Grant::Refused);
                continue;
            }
            let noted = note_draw(&mut transaction, pass, *session, edition, blinded.as_str());
            if noted.await? {
                granted.push(Grant::New);
                continue;
            }
            let row = sqlx::query(
                "SELECT blinded_hash FROM pass_draw WHERE pass_id = $1 AND session_id = $2",
            )
            .bind(pass.to_string())
            .bind(session.to_string())
            .fetch_one(&mut *transaction)
            .await?;
            granted.push(if text(&row, "blinded_hash")? == blinded.as_str() {
                Grant::Again
            } else {
                Grant::Refused
            });
        }
        transaction.commit().await?;
        self.drawn.notify_one();
        Ok(granted)
    }
}

/// Adds passes behind those of the edition, which is locked; the number of each.
pub(super) async fn insert(
    connection: &mut Connection,
    edition: EditionId,
    tokens: &[SecretHash],
) -> Result<Vec<u32>, StoreError> {
    let row =
        sqlx::query("SELECT COALESCE(MAX(number), 0) AS last FROM pass WHERE edition_id = $1")
            .bind(edition.to_string())
            .fetch_one(&mut *connection)
            .await?;
    let last: u32 = number(&row, "last")?;
    let mut numbers = Vec::with_capacity(tokens.len());
    for (number, token) in (last + 1..).zip(tokens) {
        sqlx::query(
            "INSERT INTO pass (id, edition_id, token_hash, revoked, number) \
             VALUES ($1, $2, $3, 0, $4)",
        )
        .bind(PassId::random().to_string())
        .bind(edition.to_string())
        .bind(token.as_str().to_owned())
        .bind(i64::from(number))
        .execute(&mut *connection)
        .await?;
        numbers.push(number);
    }
    Ok(numbers)
}

/// Which of these sessions are not closed. None of them closes before the transaction ends,
/// so that no draw is noted after those of the session were deleted.
async fn drawable(
    connection: &mut Connection,
    dialect: Dialect,
    sessions: impl Iterator<Item = SessionId>,
) -> Result<HashSet<SessionId>, StoreError> {
    let ids: Vec<String> = sessions.map(|it| it.to_string()).collect();
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let lock = dialect.share_lock();
    let sql =
        format!("SELECT id FROM session WHERE state <> 'closed' AND id IN (..) ORDER BY id{lock}");
    let rows = select(connection, &sql, ids).await?;
    rows.iter().map(|row| parsed(row, "id")).collect()
}

/// Notes that a pass draws for a session; `false` when it had drawn before.
async fn note_draw(
    connection: &mut Connection,
    pass: PassId,
    session: SessionId,
    edition: EditionId,
    blinded: &str,
) -> Result<bool, StoreError> {
    let noted = sqlx::query(
        "INSERT INTO pass_draw (pass_id, session_id, edition_id, blinded_hash) \
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(pass.to_string())
    .bind(session.to_string())
    .bind(edition.to_string())
    .bind(blinded.to_owned())
    .execute(connection)
    .await?
    .rows_affected();
    Ok(noted == 1)
}

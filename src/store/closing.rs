//! Closing sessions for good, and what is rewritten then.
//!
//! A database keeps more than its rows. SQLite lays the rows of a page down in the order
//! in which they came, and its write-ahead log holds every commit; PostgreSQL lays rows
//! down one behind the other and numbers each with its transaction. From either the order
//! of the answers can be read. So when a session closes, its rows get new random keys
//! ([`renewal`](super::renewal)) and are written anew in the order of these, in one
//! transaction, and the old places are given up.

use std::time::Duration;

use sqlx::any::AnyRow;
use sqlx::{Connection as _, Executor, Row};

use super::renewal::renew;
use super::row::parsed;
use super::{BUSY_TIMEOUT, Connection, Dialect, Store, StoreError, turn};
use crate::domain::{SessionId, Standing};

/// How often, and after which pause, the write-ahead log is tried while readers hold it: about a
/// minute. Writers wait while it is tried and go on in the pauses.
const TRIES: u32 = 120;
const PAUSE: Duration = Duration::from_millis(400);

impl Store {
    /// Opens a session that was planned, or takes back its closing while the grace time
    /// runs; then the clock does not close it any more. `now` is in seconds since 1970.
    /// `false` when it is closed for good.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_session(&self, session: SessionId, now: i64) -> Result<bool, StoreError> {
        self.open_if(session, now, None).await
    }

    /// As [`Store::open_session`], for who has seen how the session stands; `false`, and nothing
    /// is changed, when it stands otherwise by now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_session_seen(
        &self,
        session: SessionId,
        now: i64,
        seen: Standing,
    ) -> Result<bool, StoreError> {
        self.open_if(session, now, Some(seen)).await
    }

    async fn open_if(
        &self,
        session: SessionId,
        now: i64,
        seen: Option<Standing>,
    ) -> Result<bool, StoreError> {
        let (any, state, closing) = seen_columns(seen);
        let mut transaction = self.begin().await?;
        let opened = sqlx::query(
            "UPDATE session SET state = 'open', opens_at = NULL, \
             shuts_at = CASE WHEN closes_at IS NULL AND shuts_at > $1 THEN shuts_at END, \
             closes_by_hand = CASE WHEN closes_at IS NULL THEN closes_by_hand ELSE 1 END, \
             closes_at = NULL WHERE id = $2 AND state <> 'closed' AND ($3 = 1 OR (state = $4 \
             AND CASE WHEN closes_at IS NULL THEN 0 ELSE 1 END = $5)) RETURNING edition_id",
        )
        .bind(now)
        .bind(session.to_string())
        .bind(any)
        .bind(state)
        .bind(closing)
        .fetch_all(&mut *transaction)
        .await?;
        self.touch_those_of(&mut transaction, &opened).await?;
        transaction.commit().await?;
        self.tell(Some(session)).await;
        Ok(!opened.is_empty())
    }

    /// Lets an open session close at a time in seconds since 1970; until then it takes
    /// answers. The clock keeps out of it. `false` when it is not open.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_session(&self, session: SessionId, at: i64) -> Result<bool, StoreError> {
        self.close_if(session, at, None).await
    }

    /// As [`Store::close_session`], for who has seen how the session stands; `false`, and nothing
    /// is changed, when it stands otherwise by now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_session_seen(
        &self,
        session: SessionId,
        at: i64,
        seen: Standing,
    ) -> Result<bool, StoreError> {
        self.close_if(session, at, Some(seen)).await
    }

    async fn close_if(
        &self,
        session: SessionId,
        at: i64,
        seen: Option<Standing>,
    ) -> Result<bool, StoreError> {
        let (any, state, closing) = seen_columns(seen);
        let mut transaction = self.begin().await?;
        let closing = sqlx::query(
            "UPDATE session SET closes_at = $1, shuts_at = NULL, closes_by_hand = 1 \
             WHERE id = $2 AND state = 'open' AND ($3 = 1 OR (state = $4 \
             AND CASE WHEN closes_at IS NULL THEN 0 ELSE 1 END = $5)) RETURNING edition_id",
        )
        .bind(at)
        .bind(session.to_string())
        .bind(any)
        .bind(state)
        .bind(closing)
        .fetch_all(&mut *transaction)
        .await?;
        self.touch_those_of(&mut transaction, &closing).await?;
        transaction.commit().await?;
        self.tell(Some(session)).await;
        Ok(!closing.is_empty())
    }

    /// Closes for good all sessions whose time has come, deletes their keys, tickets and
    /// draws, rewrites their rows under new ids so that nothing in the files tells their
    /// order or follows from a card, and returns their ids. The addresses for reminders go
    /// with an edition's last session. What a crash interrupted is done the next time. Of
    /// several programs on one database one does it, and the others return nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_closing(&self, now: i64) -> Result<Vec<SessionId>, StoreError> {
        self.close_due(now, None).await?;
        self.finish_those_closed().await
    }

    /// As [`Store::finish_closing`], but of the sessions that still take answers only this one is
    /// closed, when its time has come. What a crash interrupted is done here too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn finish_closing_of(
        &self,
        session: SessionId,
        now: i64,
    ) -> Result<Vec<SessionId>, StoreError> {
        self.close_due(now, Some(session)).await?;
        self.finish_those_closed().await
    }

    /// Lets no more answers into the sessions whose time has come, or into one of these.
    async fn close_due(&self, now: i64, only: Option<SessionId>) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        let due = sqlx::query(
            "UPDATE session SET state = 'closed' \
             WHERE state = 'open' AND closes_at IS NOT NULL AND closes_at <= $1 \
             AND id = COALESCE($2, id) RETURNING edition_id",
        )
        .bind(now)
        .bind(only.map(|it| it.to_string()))
        .fetch_all(&mut *transaction)
        .await?;
        self.touch_those_of(&mut transaction, &due).await?;
        transaction.commit().await?;
        if !due.is_empty() {
            self.tell(only).await;
        }
        Ok(())
    }

    /// Finishes the sessions that take no answers any more, whoever has closed them.
    async fn finish_those_closed(&self) -> Result<Vec<SessionId>, StoreError> {
        if self.being_closed().await?.is_empty() && !self.addresses_of_the_past().await? {
            return Ok(Vec::new());
        }
        match self.dialect {
            Dialect::Sqlite => self.finish(None).await,
            Dialect::Postgres => {
                let mut connection = self.pool.unhurried().await?;
                let finished = match turn::take(&mut connection).await? {
                    true => {
                        let finished = self.finish(Some(&mut connection)).await;
                        // It would end with the connection too, but a moment after that is closed.
                        let ended = turn::end(&mut connection).await;
                        finished.and_then(|it| ended.map(|()| it))
                    }
                    false => Ok(Vec::new()),
                };
                connection.close().await?;
                finished
            }
        }
    }

    /// The sessions that are closed and whose rows are not yet rewritten: these keep their time
    /// until then.
    async fn being_closed(&self) -> Result<Vec<SessionId>, StoreError> {
        sqlx::query("SELECT id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL")
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(|row| parsed(row, "id"))
            .collect()
    }

    /// The work of [`Store::finish_closing`], on PostgreSQL by who has the turn.
    async fn finish(
        &self,
        postgres: Option<&mut Connection>,
    ) -> Result<Vec<SessionId>, StoreError> {
        let closed = self.being_closed().await?;
        // Whose last session is closed has nothing left to be reminded of.
        let forgotten = self.forget_addresses_of_the_past().await?;
        if closed.is_empty() && forgotten == 0 {
            return Ok(closed);
        }
        // Nothing can be signed for them any more, by nobody.
        sqlx::query(
            "UPDATE session_key SET private_key = NULL WHERE private_key IS NOT NULL \
             AND session_id IN (SELECT id FROM session WHERE state = 'closed')",
        )
        .execute(&self.pool)
        .await?;
        for session in &closed {
            renew(self, *session).await?;
        }
        match postgres {
            None => self.rewrite_sqlite().await?,
            Some(connection) => rewrite_postgres(connection).await?,
        }
        for session in &closed {
            let mut transaction = self.begin().await?;
            let done = sqlx::query(
                "UPDATE session SET closes_at = NULL WHERE id = $1 RETURNING edition_id",
            )
            .bind(session.to_string())
            .fetch_all(&mut *transaction)
            .await?;
            self.touch_those_of(&mut transaction, &done).await?;
            transaction.commit().await?;
        }
        Ok(closed)
    }

    /// Lets [`Store::finish_closing`] do again what a program that did not renew ids has
    /// done to sessions that it closed: a closed session has no tickets and no draws.
    pub(super) async fn resume_closing(&self) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE session SET closes_at = 0 WHERE state = 'closed' AND closes_at IS NULL \
             AND (id IN (SELECT session_id FROM ticket) \
             OR id IN (SELECT session_id FROM pass_draw))",
        )
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Empties the write-ahead log of a SQLite file, in which a draw would stand just
    /// before the answers of the same person. `false` when readers hold it for longer than
    /// a moment; it can be tried again.
    pub(super) async fn try_empty_log(&self) -> Result<bool, StoreError> {
        if self.dialect == Dialect::Postgres {
            return Ok(true);
        }
        let mut connection = self.pool.acquire().await?;
        // Others cannot write while it waits for readers.
        connection.execute("PRAGMA busy_timeout = 100").await?;
        let emptied = truncate_log(&mut connection).await;
        if let Err(error) = connection.execute(BUSY_TIMEOUT).await {
            // Nobody else must get a connection that gives up so soon.
            connection.close().await?;
            return Err(error.into());
        }
        emptied
    }

    /// Draws the tags of the editions anew whose sessions were changed.
    async fn touch_those_of(
        &self,
        connection: &mut Connection,
        changed: &[AnyRow],
    ) -> Result<(), StoreError> {
        for row in changed {
            self.touch(connection, parsed(row, "edition_id")?).await?;
        }
        Ok(())
    }

    /// Builds the file anew in the order of the keys and empties the write-ahead log.
    async fn rewrite_sqlite(&self) -> Result<(), StoreError> {
        self.vacuum().await?;
        self.empty_log().await
    }

    /// Builds a SQLite file anew in the order of the keys. What it is made of stands for that
    /// long in a file without a name beside it.
    pub(super) async fn vacuum(&self) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        // The connection may have been the writer's, and the whole file has no place in memory.
        connection.execute("PRAGMA temp_store = FILE").await?;
        connection.execute("VACUUM").await?;
        Ok(())
    }

    /// Writes what stands in SQLite's write-ahead log into the file and cuts the log to
    /// nothing.
    pub(super) async fn empty_log(&self) -> Result<(), StoreError> {
        for _ in 0..TRIES {
            if self.try_empty_log().await? {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        Err(StoreError::LogBusy)
    }
}

/// What is bound for how a session was seen: 1 where it does not matter, its state, and whether it
/// was closing.
fn seen_columns(seen: Option<Standing>) -> (i64, &'static str, i64) {
    match seen {
        None => (1, "", 0),
        Some(Standing::Planned) => (0, "planned", 0),
        Some(Standing::Open) => (0, "open", 0),
        Some(Standing::Closing) => (0, "open", 1),
        Some(Standing::Closed) => (0, "closed", 0),
    }
}

/// Gives the rows that were not renewed the number of one transaction, those of the
/// cards too, whose drawing could be dated by it; then lays every table down in the
/// order of its keys without what was deleted.
async fn rewrite_postgres(connection: &mut Connection) -> Result<(), StoreError> {
    let mut transaction = connection.begin().await?;
    for sql in [
        // Who draws or answers in these editions waits: the same rows, met in another order,
        // would let the two wait for each other.
        "SELECT id FROM session WHERE edition_id IN \
         (SELECT edition_id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL) \
         ORDER BY id FOR NO KEY UPDATE",
        "UPDATE tally SET edition_id = edition_id WHERE session_id IN \
         (SELECT id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL)",
        "UPDATE pass SET edition_id = edition_id WHERE edition_id IN \
         (SELECT edition_id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL)",
        "UPDATE pass_draw SET edition_id = edition_id WHERE edition_id IN \
         (SELECT edition_id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL)",
        "UPDATE ticket SET edition_id = edition_id WHERE edition_id IN \
         (SELECT edition_id FROM session WHERE state = 'closed' AND closes_at IS NOT NULL)",
    ] {
        sqlx::query(sql).execute(&mut *transaction).await?;
    }
    transaction.commit().await?;
    cluster(connection).await
}

/// Lays the tables of cards and answers down in the order of their keys, on PostgreSQL.
pub(super) async fn cluster(connection: &mut Connection) -> Result<(), StoreError> {
    for sql in [
        "CLUSTER response USING response_by_session",
        "CLUSTER comment USING comment_by_session",
        "CLUSTER ticket USING ticket_pkey",
        "CLUSTER tally USING tally_pkey",
        "CLUSTER pass USING pass_pkey",
        "CLUSTER pass_draw USING pass_draw_pkey",
        "CLUSTER session_key USING session_key_pkey",
        "CLUSTER reminder_address USING reminder_address_pkey",
    ] {
        sqlx::query(sql).execute(&mut *connection).await?;
    }
    Ok(())
}

/// Moves the write-ahead log into the file and cuts it to nothing; `false` when it is in use.
async fn truncate_log(connection: &mut Connection) -> Result<bool, StoreError> {
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(connection)
        .await?;
    Ok(row.try_get::<i64, _>(0)? == 0)
}

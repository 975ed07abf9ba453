//! The inbox: one task that takes submissions, commits them in groups and answers
//! each after the commit. Many phones that send at once share one synchronisation
//! of the disk. The same task empties the write-ahead log after a draw and when nobody
//! sends, so that neither waits for the other's lock; and it tries a database that does not
//! store anything until it does again.

use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::{Any, Executor};
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until, timeout};

use super::responses::write;
use super::{Dialect, Health, Refusal, Store, StoreError, Submission};

/// How many submissions may wait; one more is told to come again.
const CAPACITY: usize = 4_096;

/// How many are committed together at most.
const GROUP: usize = 128;

/// How long a group may take on PostgreSQL. A machine that is off does not even refuse; then the
/// group may or may not be stored, and its phones send it again to the server that is found next.
const PATIENCE: Duration = Duration::from_secs(12);

/// How long nobody has sent anything when the write-ahead log is emptied.
const QUIET: Duration = Duration::from_secs(3);

/// How soon a database that stores nothing is tried again.
const AGAIN: Duration = Duration::from_secs(2);

/// For how long a database that was well is taken to be so still.
const PROVEN: Duration = Duration::from_secs(10);

/// The way into the database for responses. Cheap to clone; when the last one is
/// dropped the task writes what waits and ends.
#[derive(Clone, Debug)]
pub struct Inbox {
    letters: mpsc::Sender<Letter>,
    questions: mpsc::Sender<Question>,
}

/// Why a submission was not stored.
#[derive(Clone, Debug, thiserror::Error)]
pub enum SendError {
    /// It will never be taken.
    #[error("the response was refused: {0:?}")]
    Refused(Refusal),
    /// The session asks something else since the answers were checked; the same submission may
    /// be made again.
    #[error("the questions have changed meanwhile")]
    Changed,
    /// Too many are waiting; the same submission may be sent again.
    #[error("too many responses are waiting")]
    Full,
    /// The database failed; the same submission may be sent again.
    #[error("the response could not be stored: {0}")]
    Failed(Arc<StoreError>),
    /// The program is ending; the same submission may be sent again.
    #[error("the program is ending")]
    Ending,
}

impl From<Refusal> for SendError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The connection over which a SQLite file is written while phones send: what it has read of the file
/// stays good as long as nobody else writes.
type Line = Option<PoolConnection<Any>>;

/// Room for what a hall of phones touches, and a log that is moved into the file a few times a
/// second at most; it is emptied when nobody sends. What a statement of many rows would have to
/// take back stays in memory: pages with answers have no place in a folder for temporary files.
const WRITER_SETTINGS: &str = "\
    PRAGMA cache_size = -16384; \
    PRAGMA temp_store = MEMORY; \
    PRAGMA wal_autocheckpoint = 8192;";

type Letter = (Submission, oneshot::Sender<Result<(), SendError>>);

/// Whether the database can be written; the reply comes when it was tried.
type Question = oneshot::Sender<()>;

/// Opens the inbox of a store. The handle ends after the last [`Inbox`] is dropped.
pub fn inbox(store: Store) -> (Inbox, JoinHandle<()>) {
    let (letters, received) = mpsc::channel(CAPACITY);
    let (questions, asked) = mpsc::channel(1);
    (
        Inbox { letters, questions },
        tokio::spawn(work(store, received, asked)),
    )
}

impl Inbox {
    /// Stores a submission; returns after it is on the disk.
    ///
    /// # Errors
    /// When it was refused, or could not be stored now.
    pub async fn send(&self, submission: Submission) -> Result<(), SendError> {
        let (reply, answer) = oneshot::channel();
        self.letters
            .try_send((submission, reply))
            .map_err(|error| match error {
                mpsc::error::TrySendError::Full(_) => SendError::Full,
                mpsc::error::TrySendError::Closed(_) => SendError::Ending,
            })?;
        answer.await.unwrap_or(Err(SendError::Ending))
    }

    /// Returns once the store's health is no older than ten seconds. For that the database is
    /// written to, at most once in that time, and never more often because answers come.
    pub async fn prove(&self) {
        let (reply, tried) = oneshot::channel();
        // Where the inbox has ended, the health stays what it was.
        if self.questions.send(reply).await.is_ok() {
            let _ = tried.await;
        }
    }

    /// How many letters wait, to be asked again and again. What is returned does not keep the
    /// inbox open.
    pub fn waiting(&self) -> impl Fn() -> usize + Clone + Send + 'static {
        let sender = self.letters.downgrade();
        move || {
            let sender = sender.upgrade();
            sender.map_or(0, |it| CAPACITY.saturating_sub(it.capacity()))
        }
    }
}

async fn work(
    store: Store,
    mut received: mpsc::Receiver<Letter>,
    mut asked: mpsc::Receiver<Question>,
) {
    let mut letters = Vec::with_capacity(GROUP);
    let mut line: Line = None;
    let mut tidy_at = look(&store).await;
    loop {
        let ails = store.health().stores_nothing();
        if ails {
            tidy_at = Some(tidy_at.unwrap_or_else(|| Instant::now() + AGAIN));
        }
        let quiet = sleep_until(tidy_at.unwrap_or_else(Instant::now));
        tokio::select! {
            biased;
            () = store.drawn.notified() => tidy_at = tidy(&store).await,
            number = received.recv_many(&mut letters, GROUP) => {
                if number == 0 {
                    return;
                }
                commit(&store, &mut line, &mut letters).await;
                if !ails {
                    tidy_at = Some(Instant::now() + QUIET);
                }
            }
            Some(reply) = asked.recv() => {
                if store.tried_ago().is_none_or(|it| it >= PROVEN) {
                    tidy_at = look(&store).await;
                }
                // Who asked may have gone.
                let _ = reply.send(());
            }
            () = store.health.ails.notified() => {}
            () = quiet, if tidy_at.is_some() => {
                line = None;
                tidy_at = match ails {
                    true => look(&store).await,
                    false => tidy(&store).await,
                };
            }
        }
    }
}

/// Tries the database, and takes what that writes out of the log again. Says when to tidy up
/// or to try again.
async fn look(store: &Store) -> Option<Instant> {
    match settle(store).await {
        Ok(()) => store.try_to_write().await,
        Err(error) => store.note_write::<()>(&Err(error)),
    }
    if store.health().stores_nothing() {
        return Some(Instant::now() + AGAIN);
    }
    tidy(store).await
}

/// Makes sure that what is committed next depends on nothing that the disk may have lost.
async fn settle(store: &Store) -> Result<(), StoreError> {
    if let Some(errors) = store.health.doubts() {
        store.rewrite().await?;
        store.health.trust(errors);
    } else if store.health() == Health::Full
        && let Err(error) = store.try_empty_log().await
    {
        // Without the log there would have been more room.
        tracing::debug!(%error, "the write-ahead log could not be emptied");
    }
    Ok(())
}

/// Empties the write-ahead log, where a draw would stand before the answers of the same
/// person. Says when to try again, should it be in use.
async fn tidy(store: &Store) -> Option<Instant> {
    match store.try_empty_log().await {
        Ok(true) => None,
        Ok(false) => Some(Instant::now() + QUIET),
        Err(error) => {
            tracing::warn!(%error, "the write-ahead log could not be emptied");
            store.note_write::<()>(&Err(error));
            Some(Instant::now() + QUIET)
        }
    }
}

async fn commit(store: &Store, line: &mut Line, letters: &mut Vec<Letter>) {
    let begun = Instant::now();
    let (submissions, replies): (Vec<Submission>, Vec<_>) = letters.drain(..).unzip();
    let written = match settle(store).await {
        Ok(()) => write_in_time(store, line, &submissions).await,
        Err(error) => Err(error),
    };
    let before = store.health();
    store.note_write(&written);
    match written {
        Ok(verdicts) => {
            store.metrics.group(submissions.len(), begun.elapsed());
            for (reply, verdict) in replies.into_iter().zip(verdicts) {
                answer(reply, verdict);
            }
        }
        Err(error) => {
            // Said once, not for every phone that tries again.
            if !before.stores_nothing() {
                tracing::error!(%error, "responses were not stored");
            }
            let error = Arc::new(error);
            for reply in replies {
                answer(reply, Err(SendError::Failed(Arc::clone(&error))));
            }
        }
    }
}

/// Nobody listens when the phone hung up meanwhile; it will ask again by the same id. That is
/// not logged at any level, because it would date an answer.
fn answer(reply: oneshot::Sender<Result<(), SendError>>, verdict: Result<(), SendError>) {
    let _ = reply.send(verdict);
}

async fn write_in_time(
    store: &Store,
    line: &mut Line,
    submissions: &[Submission],
) -> Result<Vec<Result<(), SendError>>, StoreError> {
    match store.dialect {
        Dialect::Sqlite => {
            let mut connection = match line.take() {
                Some(connection) => connection,
                None => {
                    let mut connection = store.pool.acquire().await?;
                    connection.execute(WRITER_SETTINGS).await?;
                    connection
                }
            };
            let written = write(&mut connection, store.dialect, submissions).await?;
            // One that has failed goes back to the pool, which looks at it before it is used again.
            *line = Some(connection);
            Ok(written)
        }
        Dialect::Postgres => timeout(PATIENCE, async {
            let mut connection = store.pool.acquire().await?;
            write(&mut connection, store.dialect, submissions).await
        })
        .await
        .unwrap_or_else(|_| {
            let silent = std::io::Error::from(std::io::ErrorKind::TimedOut);
            Err(sqlx::Error::Io(silent).into())
        }),
    }
}

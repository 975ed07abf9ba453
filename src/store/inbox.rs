//! The inbox: one task that takes submissions, commits them in groups and answers
//! each after the commit. Many phones that send at once share one synchronisation
//! of the disk. The same task empties the write-ahead log after a draw and when nobody
//! sends, so that neither waits for the other's lock.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::responses::write;
use super::{Refusal, Store, StoreError, Submission};

/// How many submissions may wait; one more is told to come again.
const CAPACITY: usize = 4_096;

/// How many are committed together at most.
const GROUP: usize = 128;

/// How long nobody has sent anything when the write-ahead log is emptied.
const QUIET: Duration = Duration::from_secs(3);

/// The way into the database for responses. Cheap to clone; when the last one is
/// dropped the task writes what waits and ends.
#[derive(Clone, Debug)]
pub struct Inbox(mpsc::Sender<Letter>);

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

type Letter = (Submission, oneshot::Sender<Result<(), SendError>>);

/// Opens the inbox of a store. The handle ends after the last [`Inbox`] is dropped.
pub fn inbox(store: Store) -> (Inbox, JoinHandle<()>) {
    let (sender, receiver) = mpsc::channel(CAPACITY);
    (Inbox(sender), tokio::spawn(work(store, receiver)))
}

impl Inbox {
    /// Stores a submission; returns after it is on the disk.
    ///
    /// # Errors
    /// When it was refused, or could not be stored now.
    pub async fn send(&self, submission: Submission) -> Result<(), SendError> {
        let (reply, answer) = oneshot::channel();
        self.0
            .try_send((submission, reply))
            .map_err(|error| match error {
                mpsc::error::TrySendError::Full(_) => SendError::Full,
                mpsc::error::TrySendError::Closed(_) => SendError::Ending,
            })?;
        answer.await.unwrap_or(Err(SendError::Ending))
    }

    /// How many letters wait, to be asked again and again. What is returned does not keep the
    /// inbox open.
    pub fn waiting(&self) -> impl Fn() -> usize + Clone + Send + 'static {
        let sender = self.0.downgrade();
        move || {
            let sender = sender.upgrade();
            sender.map_or(0, |it| CAPACITY.saturating_sub(it.capacity()))
        }
    }
}

async fn work(store: Store, mut receiver: mpsc::Receiver<Letter>) {
    let mut letters = Vec::with_capacity(GROUP);
    let mut tidy_at: Option<Instant> = None;
    loop {
        let quiet = sleep_until(tidy_at.unwrap_or_else(Instant::now));
        tokio::select! {
            biased;
            () = store.drawn.notified() => tidy_at = tidy(&store).await,
            received = receiver.recv_many(&mut letters, GROUP) => {
                if received == 0 {
                    return;
                }
                commit(&store, &mut letters).await;
                tidy_at = Some(Instant::now() + QUIET);
            }
            () = quiet, if tidy_at.is_some() => tidy_at = tidy(&store).await,
        }
    }
}

/// Empties the write-ahead log, where a draw would stand before the answers of the same
/// person. Says when to try again, should it be in use.
async fn tidy(store: &Store) -> Option<Instant> {
    match store.try_empty_log().await {
        Ok(true) => None,
        Ok(false) => Some(Instant::now() + QUIET),
        Err(error) => {
            tracing::warn!(%error, "the write-ahead log could not be emptied");
            Some(Instant::now() + QUIET)
        }
    }
}

async fn commit(store: &Store, letters: &mut Vec<Letter>) {
    let begun = Instant::now();
    let (submissions, replies): (Vec<Submission>, Vec<_>) = letters.drain(..).unzip();
    match write(store, &submissions).await {
        Ok(verdicts) => {
            store.metrics.group(submissions.len(), begun.elapsed());
            for (reply, verdict) in replies.into_iter().zip(verdicts) {
                answer(reply, verdict);
            }
        }
        Err(error) => {
            tracing::error!(%error, "responses were not stored");
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

//! The inbox: one task that takes submissions, commits them in groups and answers
//! each after the commit. Many phones that send at once share one synchronisation
//! of the disk. The same task empties the write-ahead log after a draw and when nobody
//! sends, so that neither waits for the other's lock; and it tries a database that does not
//! store anything until it does again.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::writer::Writer;
use super::{Health, Refusal, Store, StoreError, Submission};

/// How many submissions may wait; one more is told to come again.
const CAPACITY: usize = 4_096;

/// How many are committed together at most.
const GROUP: usize = 128;

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

type Letter = (Submission, Reply);
type Reply = oneshot::Sender<Result<(), SendError>>;
type Answer = (Letter, Result<(), SendError>);

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
    let mut answers = Vec::new();
    let mut writer = Writer::default();
    let mut tidy_at = look(&store).await;
    loop {
        let ails = store.health().stores_nothing();
        if ails {
            tidy_at = Some(tidy_at.unwrap_or_else(|| Instant::now() + AGAIN));
        }
        if received.is_empty() {
            deliver(&mut answers);
        }
        let quiet = sleep_until(tidy_at.unwrap_or_else(Instant::now));
        let event = tokio::select! {
            biased;
            () = store.drawn.notified() => Event::Drawn,
            number = received.recv_many(&mut letters, GROUP) => Event::Letters(number),
            Some(reply) = asked.recv() => Event::Asked(reply),
            () = store.health.ails.notified() => Event::Ails,
            () = quiet, if tidy_at.is_some() => Event::Quiet,
        };
        if !matches!(event, Event::Letters(_)) {
            deliver(&mut answers);
        }
        match event {
            Event::Letters(0) => return deliver(&mut answers),
            Event::Letters(_) => {
                answers = commit(&store, &mut writer, &mut letters, answers).await;
                if !ails {
                    tidy_at = Some(Instant::now() + QUIET);
                }
            }
            Event::Drawn => tidy_at = tidy(&store).await,
            Event::Asked(reply) => {
                if store.tried_ago().is_none_or(|it| it >= PROVEN) {
                    tidy_at = look(&store).await;
                }
                // Who asked may have gone.
                let _ = reply.send(());
            }
            Event::Ails => {}
            Event::Quiet => {
                writer.rest();
                tidy_at = match ails {
                    true => look(&store).await,
                    false => tidy(&store).await,
                };
            }
        }
    }
}

/// What the inbox does next.
enum Event {
    /// A ticket was drawn.
    Drawn,
    /// So many letters have come; none when no more can come.
    Letters(usize),
    /// Somebody asks whether the database can be written.
    Asked(Question),
    /// Somebody else has found that it stores nothing.
    Ails,
    /// Nobody has sent anything for a while, or it is time to try again.
    Quiet,
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

/// Commits these letters and returns their answers. The answers to those before are delivered, and
/// what they held is given back, meanwhile: dozens of phones that go on at once would keep the
/// database from its work.
async fn commit(
    store: &Store,
    writer: &mut Writer,
    letters: &mut Vec<Letter>,
    mut before: Vec<Answer>,
) -> Vec<Answer> {
    let begun = Instant::now();
    let (submissions, replies): (Vec<Submission>, Vec<_>) = letters.drain(..).unzip();
    let writing = async {
        settle(store).await?;
        writer.write(store, &submissions).await
    };
    let (written, ()) = tokio::join!(biased; writing, async { deliver(&mut before) });
    let health = store.health();
    store.note_write(&written);
    match written {
        Ok(verdicts) => {
            store.metrics.group(submissions.len(), begun.elapsed());
            let letters = submissions.into_iter().zip(replies);
            letters.zip(verdicts).collect()
        }
        Err(error) => {
            // Said once, not for every phone that tries again.
            if !health.stores_nothing() {
                tracing::error!(%error, "responses were not stored");
            }
            let error = Arc::new(error);
            let letters = submissions.into_iter().zip(replies);
            letters
                .map(|letter| (letter, Err(SendError::Failed(Arc::clone(&error)))))
                .collect()
        }
    }
}

/// Nobody listens when the phone hung up meanwhile; it will ask again by the same id. That is
/// not logged at any level, because it would date an answer.
fn deliver(answers: &mut Vec<Answer>) {
    for ((_, reply), verdict) in answers.drain(..) {
        let _ = reply.send(verdict);
    }
}

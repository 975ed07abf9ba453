//! The counts that the room slides show: read once for all slides of a process, and never
//! so soon that who watches a slide learns who has just sent. Several processes on one database
//! wait the same while before they show a step, so that nobody learns more from two slides.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, timeout};

use super::PageError;
use crate::analysis::{Received, summarise};
use crate::domain::{Edition, SessionId, State};
use crate::store::Store;

/// How long a count that was read serves all who ask.
pub(super) const INTERVAL: Duration = Duration::from_secs(3);

/// In a group that is smaller than this many thresholds a step may be one person's, and is
/// shown only after a while.
const SMALL: u64 = 4;

/// The seconds of that while.
const WHILE: std::ops::RangeInclusive<u64> = 4..=20;

/// How long the database is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a slide shows of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub(super) state: State,
    /// When it opens by the clock, in seconds since 1970.
    pub(super) opens_at: Option<i64>,
    pub(super) received: Received,
}

/// The counts of this process. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Live(Arc<Mutex<HashMap<SessionId, Entry>>>);

/// Who asks while another reads waits for what that one finds.
type Entry = Arc<tokio::sync::Mutex<Option<Watched>>>;

#[derive(Debug)]
struct Watched {
    read: Instant,
    /// The number of changes that were known then.
    changes: u64,
    shown: Seen,
    /// When the count that differs from what is shown may be shown.
    due: Option<Instant>,
}

impl Live {
    /// What a slide may show now; `None` when there is no such session.
    pub(super) async fn seen(
        &self,
        store: &Store,
        edition: &Edition,
        session: SessionId,
    ) -> Result<Option<Seen>, PageError> {
        let entry = Entry::clone(
            self.0
                .lock()
                // What is kept here is whole at every moment.
                .unwrap_or_else(PoisonError::into_inner)
                .entry(session)
                .or_default(),
        );
        let mut watched = entry.lock().await;
        let now = Instant::now();
        let changes = *store.changes().borrow();
        if let Some(it) = watched.as_ref()
            && now < it.read + INTERVAL
            && it.changes == changes
        {
            return Ok(Some(it.shown));
        }
        // Who waits for this lock waits no longer than for a page.
        let read = timeout(PATIENCE, read(store, edition, session)).await;
        let Some(seen) = read.unwrap_or(Err(PageError::Busy))? else {
            *watched = None;
            return Ok(None);
        };
        let people = u64::from(edition.plan.cohort_size);
        let delay = match people < SMALL * edition.plan.threshold.answers() {
            true => Some(a_while(store, session, seen).await?),
            false => None,
        };
        let watched = watched.get_or_insert(Watched {
            read: now,
            changes,
            shown: seen,
            due: None,
        });
        watched.changes = changes;
        watched.look(now, seen, delay);
        Ok(Some(watched.shown))
    }
}

impl Watched {
    /// Takes up what was read: at once, or where only the count moved after the delay.
    fn look(&mut self, now: Instant, seen: Seen, delay: Option<Duration>) {
        self.read = now;
        let counts = seen.state == self.shown.state && seen.received != self.shown.received;
        if let Some(delay) = delay
            && counts
            && now < *self.due.get_or_insert(now + delay)
        {
            return;
        }
        self.shown = seen;
        self.due = None;
    }
}

/// How long the step that was read is not shown: the same on all servers, and known to none of
/// those who watch.
async fn a_while(store: &Store, session: SessionId, seen: Seen) -> Result<Duration, PageError> {
    let span = WHILE.end() - WHILE.start() + 1;
    let step = seen.received.at_least();
    let seconds = match store.secret_number(session, step, span).await? {
        Some(number) => WHILE.start() + number,
        None => rand::random_range(WHILE),
    };
    Ok(Duration::from_secs(seconds))
}

async fn read(
    store: &Store,
    edition: &Edition,
    session: SessionId,
) -> Result<Option<Seen>, PageError> {
    let Some(session) = store.session(session).await? else {
        return Ok(None);
    };
    let tallies = store.received_tallies(session.id).await?;
    let sessions = [session];
    let summaries = summarise(edition.plan.threshold, &sessions, &[], &tallies)?;
    Ok(sessions
        .iter()
        .zip(summaries)
        .next()
        .map(|(it, summary)| Seen {
            // One that is closing takes only what phones have kept.
            state: match it.closes_at {
                Some(_) => State::Closed,
                None => it.state,
            },
            opens_at: it.opens_at,
            received: summary.received,
        }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(received: Received) -> Seen {
        Seen {
            state: State::Open,
            opens_at: None,
            received,
        }
    }

    #[test]
    fn a_step_is_shown_after_a_while_and_a_state_at_once() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let few = open(Received::FewerThan(5));
        let five = open(Received::AtLeast(5));
        let ten = open(Received::AtLeast(10));
        let mut watched = Watched {
            read: start,
            changes: 0,
            shown: few,
            due: None,
        };
        let mut look = |seconds, seen, delay: u64| {
            watched.look(at(seconds), seen, Some(Duration::from_secs(delay)));
            watched.shown
        };
        assert_eq!(look(3, few, 9), few);
        assert_eq!(look(6, five, 9), few);
        // Only the first delay counts, and what is newest is shown then.
        assert_eq!(look(12, five, 99), few);
        assert_eq!(look(14, ten, 99), few);
        assert_eq!(look(15, ten, 99), ten);
        let closed = Seen {
            state: State::Closed,
            ..ten
        };
        assert_eq!(look(18, closed, 9), closed);
    }

    #[test]
    fn a_large_group_sees_a_step_at_once() {
        let start = Instant::now();
        let mut watched = Watched {
            read: start,
            changes: 0,
            shown: open(Received::AtLeast(5)),
            due: None,
        };
        watched.look(start + INTERVAL, open(Received::AtLeast(10)), None);
        assert_eq!(watched.shown, open(Received::AtLeast(10)));
    }
}

//! The clock that opens and closes sessions while the program runs, and makes up for what
//! came due while it did not.

use std::time::{Duration, Instant};

use tokio::time::MissedTickBehavior;

use crate::store::{Store, StoreError};

/// How often it is looked whether something is due.
const TICK: Duration = Duration::from_secs(15);

/// By how many seconds the time of day may run ahead of or behind the time that passes.
const JUMP: i64 = 60 * 60;

/// How long nothing is done after a greater jump: what closes a session for good must not
/// follow from a clock that is put right again a moment later.
const PAUSE: Duration = Duration::from_secs(10 * 60);

/// After how long a look is given up. Laying down a table anew may take minutes; a database whose
/// machine went away without a word never answers, and would keep the clock from the next one.
const PATIENCE: Duration = Duration::from_secs(60 * 60);

/// Opens and closes sessions when their time has come, for ever.
pub(super) async fn turn(store: Store) {
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let start = Instant::now();
    let mut steady = Steady::default();
    loop {
        ticks.tick().await;
        let now = jiff::Timestamp::now().as_second();
        if !steady.trusts(now, start.elapsed()) {
            continue;
        }
        match tokio::time::timeout(PATIENCE, look(&store, now)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                tracing::error!(%error, "sessions could not be opened or closed by the clock; it is tried again");
            }
            Err(_) => {
                tracing::error!(
                    "the database has not answered the clock for an hour; it is tried again"
                );
            }
        }
    }
}

async fn look(store: &Store, now: i64) -> Result<(), StoreError> {
    store.turn_clock(now).await?;
    store.finish_closing(now).await?;
    Ok(())
}

/// Holds the time of day, in seconds since 1970, against the time that passes.
#[derive(Default)]
struct Steady {
    last: Option<(i64, Duration)>,
    jumped: Option<Duration>,
}

impl Steady {
    /// Whether the time of day has kept step with the time since the start for a while.
    fn trusts(&mut self, now: i64, passed: Duration) -> bool {
        if let Some((then, at)) = self.last.replace((now, passed)) {
            let steps = i64::try_from(passed.saturating_sub(at).as_secs()).unwrap_or(i64::MAX);
            let jump = now.saturating_sub(then).saturating_sub(steps);
            if jump.abs() > JUMP {
                tracing::warn!(
                    seconds = jump,
                    "the time of day jumped; sessions open and close by it again in ten minutes"
                );
                self.jumped = Some(passed);
            }
        }
        self.jumped
            .is_none_or(|at| passed.saturating_sub(at) >= PAUSE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    /// Looks every 15 seconds from a time on; the time of day is that and the offset.
    fn looks(steady: &mut Steady, from: u64, offset: i64, times: u64) -> Vec<bool> {
        (0..times)
            .map(|it| from + it * 15)
            .map(|it| steady.trusts(1_000 * DAY + it as i64 + offset, Duration::from_secs(it)))
            .collect()
    }

    #[test]
    fn a_start_and_small_corrections_are_trusted() {
        let mut steady = Steady::default();
        assert_eq!(looks(&mut steady, 0, 0, 3), [true; 3]);
        assert_eq!(looks(&mut steady, 45, 3_000, 3), [true; 3]);
        assert_eq!(looks(&mut steady, 90, 0, 3), [true; 3]);
    }

    #[test]
    fn a_jump_there_and_back_does_nothing() {
        let mut steady = Steady::default();
        assert_eq!(looks(&mut steady, 0, 0, 1), [true]);
        assert_eq!(looks(&mut steady, 15, 3 * DAY, 4), [false; 4]);
        assert_eq!(looks(&mut steady, 75, 0, 40), [false; 40]);
        assert_eq!(looks(&mut steady, 675, 0, 2), [true; 2]);
    }

    #[test]
    fn a_jump_that_stays_is_the_new_time() {
        let mut steady = Steady::default();
        assert_eq!(looks(&mut steady, 0, 0, 1), [true]);
        assert_eq!(looks(&mut steady, 15, -9 * DAY, 40), [false; 40]);
        assert_eq!(looks(&mut steady, 615, -9 * DAY, 1), [true]);
    }
}

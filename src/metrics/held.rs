//! Counts that are told late and in bulk.

use std::time::Duration;

/// How often a count is told at most.
const HOUR: Duration = Duration::from_secs(60 * 60);

/// What is told stands for at least so many events: four times the usual threshold.
const ENOUGH: u64 = 20;

/// A count of what participants do, and the state of it that is told. That moves at full
/// hours of the program's own time, and only when enough has happened since it last did; so
/// not even the last event that made enough can be dated by it.
#[derive(Clone, Debug)]
pub(super) struct Held<T> {
    now: T,
    shown: T,
    fresh: u64,
    hour: u64,
}

impl<T: Clone> Held<T> {
    pub(super) fn new(nothing: T) -> Self {
        Self {
            shown: nothing.clone(),
            now: nothing,
            fresh: 0,
            hour: 0,
        }
    }

    /// Notes so many events.
    pub(super) fn change(&mut self, events: u64, change: impl FnOnce(&mut T)) {
        change(&mut self.now);
        self.fresh = self.fresh.saturating_add(events);
    }

    /// Tells what there is by now, if an hour has begun since it was last looked at.
    pub(super) fn release(&mut self, since_start: Duration) {
        let hour = since_start.as_secs() / HOUR.as_secs();
        if hour == self.hour {
            return;
        }
        self.hour = hour;
        if self.fresh >= ENOUGH {
            self.shown = self.now.clone();
            self.fresh = 0;
        }
    }

    pub(super) fn shown(&self) -> &T {
        &self.shown
    }
}

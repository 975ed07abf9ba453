//! When a session opens and closes by the clock.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{EditionPlan, SessionPlan, TimeZone};

/// The moments between which a session takes answers, in seconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// When it opens.
    pub opens_at: i64,
    /// When it begins to close: after that its grace time runs.
    pub shuts_at: i64,
}

impl EditionPlan {
    /// When the clock opens and closes a session; `None` where officers do it by hand: when
    /// the edition says so, and when the day or the end of the session is not known.
    pub fn schedule(&self, session: &SessionPlan) -> Option<Schedule> {
        if !self.opens_by_clock {
            return None;
        }
        let end = session.end(&self.time_zone)?;
        Some(Schedule {
            opens_at: end - i64::from(self.opens_minutes_before_end) * 60,
            shuts_at: end + i64::from(self.closes_minutes_after_end) * 60,
        })
    }
}

impl SessionPlan {
    /// The moment at which it ends, in seconds since 1970, where its day and the time of its
    /// end are known. A session that ends earlier than it starts ends on the next day. A time
    /// that a change of the clocks leaves out is as much later as they are put forward; of
    /// one that comes twice it is the first (“compatible” in RFC 5545).
    pub fn end(&self, zone: &TimeZone) -> Option<i64> {
        let (day, time) = (self.held_on?, self.ends_at?);
        let day = match self.starts_at {
            Some(start) if time < start => next(day)?,
            _ => day,
        };
        let end = day.to_datetime(time).in_tz(&zone.to_string()).ok()?;
        Some(end.timestamp().as_second())
    }
}

fn next(day: Date) -> Option<Date> {
    day.checked_add(1.day()).ok()
}

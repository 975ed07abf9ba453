//! What officers read about when a session opens and closes.

use crate::domain::{EditionPlan, Session, State};
use crate::pages::PageError;

/// When a session opens, begins to close or shows its results, by itself: the moment in the
/// edition's time zone, such as "9 December, 10:50". Each is there only while it lies ahead.
pub(super) struct Ahead {
    pub(super) opens: Option<String>,
    pub(super) closes: Option<String>,
    pub(super) results: Option<String>,
}

impl Ahead {
    /// What lies ahead of a session.
    pub(super) fn of(session: &Session, plan: &EditionPlan) -> Result<Self, PageError> {
        let moment = |at: Option<i64>, state: State| {
            at.filter(|_| session.state == state)
                .map(|at| super::moment(at, &plan.time_zone))
                .transpose()
        };
        let closing = session.closes_at.is_some();
        Ok(Self {
            opens: moment(session.opens_at, State::Planned)?,
            closes: moment(session.shuts_at.filter(|_| !closing), State::Open)?,
            results: moment(session.closes_at, State::Open)?,
        })
    }

    /// A line for a list, such as "opens by itself on 9 December, 10:50".
    pub(super) fn line(&self) -> Option<String> {
        let Self {
            opens,
            closes,
            results,
        } = self;
        opens
            .as_ref()
            .map(|it| format!("opens by itself on {it}"))
            .or_else(|| {
                closes
                    .as_ref()
                    .map(|it| format!("closes by itself on {it}"))
            })
            .or_else(|| {
                results
                    .as_ref()
                    .map(|it| format!("takes late answers until {it}"))
            })
    }
}

/// Why a planned session does not open by itself, and the mend.
pub(super) fn by_hand(session: &Session, plan: &EditionPlan) -> &'static str {
    if !plan.opens_by_clock {
        "In this edition officers open and close every session (opens_by_clock in its file)."
    } else if session.plan.held_on.is_none() || session.plan.ends_at.is_none() {
        "It does not open by itself, because its file does not say on which day it is held and \
         when it ends: add held_on and ends_at, and import the file again."
    } else {
        "It does not open by itself, because its time is over or was never read: import the \
         edition's file again when it is held at another time."
    }
}

/// Such as "90 minutes", "48 hours".
pub(super) fn duration(minutes: u32) -> String {
    match minutes {
        60 => "1 hour".to_owned(),
        _ if minutes.is_multiple_of(60) => format!("{} hours", minutes / 60),
        1 => "1 minute".to_owned(),
        _ => format!("{minutes} minutes"),
    }
}

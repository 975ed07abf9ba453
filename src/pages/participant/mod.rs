//! The participant's pages. They know a pass by the secret in the address; nothing of
//! a request is logged.

pub mod form;
pub mod programme;
pub mod receipt;
pub mod welcome;

use std::collections::HashSet;

use super::{PageError, Site};
use crate::domain::{Edition, Key, Secret, Session, State};
use crate::store::Refusal;

/// A pass that was opened: what its holder may answer.
pub(super) struct OpenPass {
    pub(super) secret: Secret,
    pub(super) edition: Edition,
    pub(super) sessions: Vec<Session>,
    answered: HashSet<String>,
}

/// Where a session stands for the holder of a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    Answered,
    NotYetOpen,
    Closed,
    ClosedAnswered,
}

impl OpenPass {
    /// Opens the pass with this secret. The first opening draws the tickets of all sessions.
    pub(super) async fn open(site: &Site, secret: &str) -> Result<Self, PageError> {
        let secret: Secret = secret.parse().map_err(|_| PageError::UnknownPass)?;
        let (pass, edition) = site
            .store
            .pass(&secret.hash())
            .await?
            .ok_or(PageError::UnknownPass)?;
        let edition = site
            .store
            .edition(edition)
            .await?
            .ok_or(PageError::UnknownPass)?;
        let sessions = site.store.sessions(edition.id).await?;
        site.store.draw_tickets(pass, &secret, &sessions).await?;
        let tickets: Vec<_> = sessions
            .iter()
            .map(|it| secret.ticket(it.id).hash())
            .collect();
        let answered = site.store.spent(&tickets).await?;
        Ok(Self {
            secret,
            edition,
            sessions,
            answered,
        })
    }

    /// The session with this key.
    pub(super) fn session(&self, key: &str) -> Result<&Session, PageError> {
        let key: Key = key.parse().map_err(|_| PageError::NotFound)?;
        self.sessions
            .iter()
            .find(|it| it.plan.key == key)
            .ok_or(PageError::NotFound)
    }

    /// Where a session stands.
    pub(super) fn standing(&self, session: &Session) -> Standing {
        let ticket = self.secret.ticket(session.id).hash();
        match (session.state, self.answered.contains(ticket.as_str())) {
            (State::Planned, _) => Standing::NotYetOpen,
            (State::Open, false) => Standing::Open,
            (State::Open, true) => Standing::Answered,
            (State::Closed, false) => Standing::Closed,
            (State::Closed, true) => Standing::ClosedAnswered,
        }
    }

    /// The first open session that is not answered yet, after this one and then from
    /// the beginning.
    pub(super) fn next_open(&self, after: Option<&Session>) -> Option<&Session> {
        let start = after.map_or(0, |session| {
            self.sessions
                .iter()
                .position(|it| it.id == session.id)
                .map_or(0, |it| it + 1)
        });
        let (before, after) = self.sessions.split_at(start.min(self.sessions.len()));
        after
            .iter()
            .chain(before)
            .find(|it| self.standing(it) == Standing::Open)
    }

    /// The address of a page of this pass.
    pub(super) fn address(&self, page: &str) -> String {
        if page.is_empty() {
            format!("/p/{}", self.secret)
        } else {
            format!("/p/{}/{page}", self.secret)
        }
    }
}

impl Standing {
    /// The words of the mark beside a session.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::Answered => "Answered",
            Self::NotYetOpen => "Not yet open",
            Self::Closed => "Closed",
            Self::ClosedAnswered => "Answered, closed",
        }
    }

    /// The class of the mark.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered | Self::ClosedAnswered => "answered",
            Self::NotYetOpen | Self::Closed => "closed",
        }
    }

    /// Whether the form can be opened.
    pub(super) fn takes_answers(self) -> bool {
        matches!(self, Self::Open | Self::Answered)
    }
}

/// What to tell a participant whose response was refused.
pub(super) fn refusal_text(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotYetOpen => {
            "This session takes no answers yet. Send them again after it has been held."
        }
        Refusal::Closed => "This session is closed and takes no more answers. Nothing was changed.",
        Refusal::UnknownTicket => {
            "Your phone's right to answer this session is not known here. \
             Open the link on your card again, then answer."
        }
    }
}

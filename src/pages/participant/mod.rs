//! The participant's pages. A phone that draws its tickets leaves the address with its
//! pass at once and reads the same pages as everybody; a browser that cannot stays at its
//! pass. Nothing of a request is logged.

pub mod code;
pub mod form;
pub mod keys;
pub mod language;
pub mod offline;
pub mod open;
pub mod present;
pub mod programme;
pub mod receipt;
mod row;
mod same;
pub mod start;
pub mod stored;
pub mod welcome;

pub use same::Same;

use std::collections::{HashMap, HashSet};

use start::Plain;

use super::{PageError, Site};
use crate::domain::{
    COMMENT_LIMIT, Code, Edition, EditionId, Key, PassId, ResponseId, Secret, Session, SessionId,
    State, Ticket, Wrong,
};
use crate::store::{Drawn, Refusal};
use crate::wording::Wording;

/// Somebody who looks at the programme of an edition.
pub(super) struct Visit {
    /// The pass of a browser whose tickets the server has drawn; a phone with tickets of
    /// its own shows none.
    pub(super) pass: Option<Secret>,
    /// How a browser without a pass came that cannot draw.
    by_code: Option<ByCode>,
    pub(super) edition: Edition,
    pub(super) sessions: Vec<Session>,
    drawn: HashMap<SessionId, Drawn>,
    answered: HashSet<ResponseId>,
}

/// A browser that came by the code of a session with an open link and gets its ticket from
/// the server.
struct ByCode {
    code: Code,
    /// The ticket that it was given with its answers.
    ticket: Option<Ticket>,
}

/// When a session takes answers, for a phone that may be without network then.
pub(super) struct Moments {
    /// `planned`, `open`, or `late` when it takes only what was answered before its end.
    pub(super) state: &'static str,
    /// When it opens by the clock, in seconds since 1970.
    pub(super) opens: Option<i64>,
    /// When it shuts by the clock, in seconds since 1970.
    pub(super) shuts: Option<i64>,
}

impl Moments {
    pub(super) fn of(session: &Session) -> Self {
        Self {
            state: match (session.state, session.closes_at) {
                (State::Open, Some(_)) => "late",
                (state, _) => state.as_str(),
            },
            opens: session.opens_at,
            shuts: session.shuts_at,
        }
    }
}

/// Where a session stands for a visitor, as far as the server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    Answered,
    NotYetOpen,
    Closed,
    ClosedAnswered,
    OnAnotherPhone,
}

/// The pass with this secret and its edition.
pub(super) async fn known_pass(
    site: &Site,
    secret: &str,
) -> Result<(Secret, PassId, EditionId), PageError> {
    let secret: Secret = secret.parse().map_err(|_| PageError::UnknownPass)?;
    let (pass, edition) = site
        .store
        .pass(&secret.hash())
        .await?
        .ok_or(PageError::UnknownPass)?;
    Ok((secret, pass, edition))
}

impl Visit {
    /// The visit of a browser that stays at its pass; `None` when it has not chosen to, or the
    /// server has drawn no ticket for it. Sessions that were added since are drawn too.
    pub(super) async fn with_pass(
        site: &Site,
        secret: &str,
        plain: Plain,
    ) -> Result<Option<Self>, PageError> {
        let (secret, pass, edition) = known_pass(site, secret).await?;
        if !plain.0 {
            return Ok(None);
        }
        let mut drawn = site.store.drawn(pass).await?;
        let edition = site
            .store
            .edition(edition)
            .await?
            .ok_or(PageError::UnknownPass)?;
        let sessions = site.store.sessions(edition.id).await?;
        // Draws are forgotten when a session closes.
        let mut left = sessions.iter().filter(|it| it.state != State::Closed);
        if left.clone().next().is_some() && !drawn.values().any(|it| *it == Drawn::ByServer) {
            return Ok(None);
        }
        if left.any(|it| !drawn.contains_key(&it.id)) {
            site.store.draw_tickets(pass, &secret, &sessions).await?;
            drawn = site.store.drawn(pass).await?;
        }
        let tickets: Vec<_> = sessions
            .iter()
            .map(|it| (it.id, secret.ticket(it.id)))
            .collect();
        let answered = site.store.spent(&tickets).await?;
        Ok(Some(Self {
            pass: Some(secret),
            by_code: None,
            edition,
            sessions,
            drawn,
            answered,
        }))
    }

    /// The visit of a phone with tickets of its own, or of anybody.
    pub(super) async fn without_pass(
        site: &Site,
        programme: &str,
        number: u32,
    ) -> Result<Self, PageError> {
        let edition = site.edition(programme, number).await?;
        let sessions = site.store.sessions(edition.id).await?;
        Ok(Self {
            pass: None,
            by_code: None,
            edition,
            sessions,
            drawn: HashMap::new(),
            answered: HashSet::new(),
        })
    }

    /// The visit of a browser that came by the code of a session with an open link.
    async fn by_code(site: &Site, edition: Edition, by_code: ByCode) -> Result<Self, PageError> {
        let mut sessions = site.store.sessions(edition.id).await?;
        // It has to do with this one session only.
        sessions.retain(|it| it.code.as_ref() == Some(&by_code.code));
        let tickets: Vec<_> = sessions
            .iter()
            .zip(&by_code.ticket)
            .map(|(session, ticket)| (session.id, ticket.clone()))
            .collect();
        let answered = site.store.spent(&tickets).await?;
        Ok(Self {
            pass: None,
            by_code: Some(by_code),
            edition,
            sessions,
            drawn: HashMap::new(),
            answered,
        })
    }

    /// Whether it is a phone with tickets of its own, or anybody.
    fn is_phone(&self) -> bool {
        self.pass.is_none() && self.by_code.is_none()
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
        let answered = self
            .ticket(session)
            .is_some_and(|it| self.answered.contains(&it.response_id()));
        match (session.state, answered) {
            (State::Planned, _) => Standing::NotYetOpen,
            // What was begun before its end may still be sent.
            (State::Open, false) if session.closes_at.is_some() => Standing::Closed,
            (State::Open, true) if session.closes_at.is_some() => Standing::ClosedAnswered,
            // The server has forgotten who answered.
            (State::Closed, _) => Standing::Closed,
            (State::Open, true) => Standing::Answered,
            (State::Open, false) => match self.drawn.get(&session.id) {
                Some(Drawn::Blindly) => Standing::OnAnotherPhone,
                _ => Standing::Open,
            },
        }
    }

    /// Whether the visitor's script decides by its clock and its outbox whether a session can be
    /// answered: it does for every session that is not closed for good.
    pub(super) fn keeps_forms(&self, session: &Session) -> bool {
        self.is_phone() && session.state != State::Closed
    }

    /// The open sessions that are not answered yet, as far as the server knows: those
    /// after this one and then from the beginning. A phone with tickets of its own looks at
    /// its clock and its outbox, so it gets all that are not closed.
    pub(super) fn open_after(&self, after: Option<&Session>) -> Vec<&Session> {
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
            .filter(|it| match self.is_phone() {
                true => it.state != State::Closed,
                false => self.standing(it) == Standing::Open,
            })
            .collect()
    }

    /// The ticket that the server has drawn for a session; a phone keeps its own.
    pub(super) fn ticket(&self, session: &Session) -> Option<Ticket> {
        match (&self.pass, &self.by_code) {
            (Some(secret), _) => Some(secret.ticket(session.id)),
            (None, by_code) => by_code.as_ref()?.ticket.clone(),
        }
    }

    /// What the phone keeps its tickets under; empty where the server draws them.
    pub(super) fn wallet(&self) -> String {
        if self.is_phone() {
            self.edition_path()
        } else {
            String::new()
        }
    }

    /// What the server sees of a browser that cannot draw; empty for a phone.
    fn plain_text(&self, t: &Wording) -> String {
        match (&self.pass, &self.by_code) {
            (Some(_), _) => t.text("form-plain"),
            (None, Some(_)) => t.text("open-form"),
            (None, None) => String::new(),
        }
    }

    fn edition_path(&self) -> String {
        format!(
            "{}/{}",
            self.edition.programme.key, self.edition.plan.number
        )
    }

    /// The address of a page of this visit.
    pub(super) fn address(&self, page: &str) -> String {
        let root = match (&self.pass, &self.by_code) {
            (Some(secret), _) => format!("/p/{secret}"),
            (None, Some(it)) if page.ends_with("/received") => {
                return format!("/s/{}/received", it.code);
            }
            (None, Some(it)) if !page.is_empty() => return format!("/s/{}/form", it.code),
            (None, _) => format!("/e/{}", self.edition_path()),
        };
        if page.is_empty() {
            root
        } else {
            format!("{root}/{page}")
        }
    }
}

impl Standing {
    /// The words of the mark beside a session.
    pub(super) fn text(self, t: &Wording) -> String {
        t.text(match self {
            Self::Open => "standing-open",
            Self::Answered => "standing-answered",
            Self::NotYetOpen => "standing-not-yet-open",
            Self::Closed => "standing-closed",
            Self::ClosedAnswered => "standing-closed-answered",
            Self::OnAnotherPhone => "standing-elsewhere",
        })
    }

    /// The class of the mark.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Answered | Self::ClosedAnswered => "answered",
            Self::NotYetOpen | Self::Closed | Self::OnAnotherPhone => "closed",
        }
    }

    /// Whether the form can be opened.
    pub(super) fn takes_answers(self) -> bool {
        matches!(self, Self::Open | Self::Answered)
    }
}

/// What to tell a participant whose response was refused.
pub(super) fn refusal_text(t: &Wording, refusal: Refusal) -> String {
    t.text(match refusal {
        Refusal::NotYetOpen => "refused-not-yet-open",
        Refusal::Closed => "refused-closed",
        Refusal::UnknownTicket => "refused-ticket",
    })
}

/// The name of a refusal for the participant's script, which says it in the page's language.
pub(super) fn refusal_name(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotYetOpen => "not-yet-open",
        Refusal::Closed => "closed",
        Refusal::UnknownTicket => "ticket",
    }
}

/// What is wrong with a field, and the mend.
pub(super) fn wrong_text(t: &Wording, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Nothing => t.text("wrong-nothing"),
        Wrong::Twice => t.text("wrong-twice"),
        Wrong::Attended => t.text("wrong-attended"),
        Wrong::Question => t.text("wrong-question"),
        Wrong::Choice(value, highest) => t.with_all(
            "wrong-choice",
            &[("value", value.clone()), ("highest", highest.to_string())],
        ),
        Wrong::Length(length) => t.with_all(
            "wrong-length",
            &[
                ("length", length.to_string()),
                ("limit", COMMENT_LIMIT.to_string()),
                ("over", length.saturating_sub(COMMENT_LIMIT).to_string()),
            ],
        ),
        Wrong::Damaged => t.text("wrong-damaged"),
        Wrong::Type => t.text("wrong-type"),
        Wrong::Request(text) => (*text).to_owned(),
    }
}

//! Sessions: the items of an edition.

use jiff::civil::{Date, Time};

use super::{Code, EditionId, Key, Kind, QuestionnaireId, SessionId};

crate::domain::text::named_enum! {
    /// Whether a session takes answers.
    State, UnknownState, "state" {
        /// Not yet: it has not been held.
        Planned = "planned",
        /// It takes answers, and answers can be changed.
        Open = "open",
        /// It takes no more answers.
        Closed = "closed",
    }
}

crate::domain::text::named_enum! {
    /// How a session stands, as officers see it: its state, and whether it is closing.
    Standing, UnknownStanding, "standing" {
        /// It has not been opened.
        Planned = "planned",
        /// It takes answers, and nothing has begun to close it.
        Open = "open",
        /// It takes late answers until its grace time is over.
        Closing = "closing",
        /// It takes no more answers.
        Closed = "closed",
    }
}

/// One item of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its edition.
    pub edition_id: EditionId,
    /// The questionnaire that its participants are asked.
    pub questionnaire_id: QuestionnaireId,
    /// The code by which people in the room come to it; `None` until it is made.
    pub code: Option<Code>,
    /// Its place in the order of the edition, from 0.
    pub position: u32,
    /// Whether it takes answers.
    pub state: State,
    /// When the clock opens a planned session, in seconds since 1970; `None` where an officer
    /// does it.
    pub opens_at: Option<i64>,
    /// When the clock begins to close a session, in seconds since 1970; `None` where an
    /// officer does it, and once it is closing.
    pub shuts_at: Option<i64>,
    /// When the grace time of an open session that is closing ends, in seconds since 1970.
    pub closes_at: Option<i64>,
    /// What the institute has planned.
    pub plan: SessionPlan,
}

impl Session {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        match self.state {
            State::Planned => Standing::Planned,
            State::Open if self.closes_at.is_none() => Standing::Open,
            State::Open => Standing::Closing,
            State::Closed => Standing::Closed,
        }
    }
}

/// What an institute plans for a session and writes in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionPlan {
    /// Its name in addresses and files.
    pub key: Key,
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The day, where it is known.
    pub held_on: Option<Date>,
    /// The time at which it starts, in the edition's time zone, where it is known.
    pub starts_at: Option<Time>,
    /// The time at which it ends, in the edition's time zone, where it is known.
    pub ends_at: Option<Time>,
    /// The minutes planned for questions and discussion, where they are known.
    pub qa_minutes: Option<u32>,
    /// Where it is held; may be empty.
    pub venue: String,
    /// Who speaks, in order.
    pub speakers: Vec<Speaker>,
    /// Whether everybody with its link may answer, without a pass and so more than once.
    pub open_link: bool,
    /// What it is about.
    pub topics: Vec<String>,
}

/// Who speaks in a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Speaker {
    /// Their name as the programme prints it; empty where it prints only who they are.
    pub name: String,
    /// Their position; may be empty.
    pub position: String,
    /// Their organisation; may be empty.
    pub organisation: String,
    /// What kind of lecturer they are, in the institute's own words, such as "visiting
    /// expert"; at most [`LECTURER_TYPE_LIMIT`] characters, and empty where it is not told.
    pub lecturer_type: String,
}

/// The most characters of a lecturer's type.
pub const LECTURER_TYPE_LIMIT: usize = 60;

impl SessionPlan {
    /// The names of those who speak, as far as the programme prints them.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.speakers
            .iter()
            .map(|it| it.name.as_str())
            .filter(|it| !it.is_empty())
    }

    /// The types of lecturers who speak, each once, in order.
    pub fn lecturer_types(&self) -> Vec<&str> {
        let mut types: Vec<&str> = Vec::new();
        for speaker in &self.speakers {
            let lecturer_type = speaker.lecturer_type.as_str();
            if !lecturer_type.is_empty() && !types.contains(&lecturer_type) {
                types.push(lecturer_type);
            }
        }
        types
    }
}

/// A session and the session of an earlier edition to which it corresponds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SeriesLink {
    /// The later session.
    pub session: SessionId,
    /// The earlier one.
    pub earlier: SessionId,
}

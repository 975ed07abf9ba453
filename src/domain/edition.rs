//! Programmes and their editions.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

use super::{
    DecisionPlan, EditionId, Key, Kind, ProgrammeId, Question, SessionPlan, State, Threshold,
};

/// A series that recurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its name in addresses and files.
    pub key: Key,
    /// Its title.
    pub title: String,
    /// Whether the responses are generated, which every page, chart and export then says.
    pub synthetic: bool,
}

/// One year of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// The programme that it is an edition of.
    pub programme: Programme,
    /// What the institute has planned.
    pub plan: EditionPlan,
    /// Another one whenever something of the edition has changed but the answers that come in.
    pub etag: String,
}

/// What an institute plans for an edition and writes in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionPlan {
    /// 1 for the first.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its theme.
    pub theme: String,
    /// The first day, where it is known.
    pub starts_on: Option<Date>,
    /// The last day, where it is known.
    pub ends_on: Option<Date>,
    /// The time zone of its dates and times.
    pub time_zone: TimeZone,
    /// How many people take part; 0 while that is not known.
    pub cohort_size: u32,
    /// The groups that make up the cohort, where they are known.
    pub cohort: Vec<CohortGroup>,
    /// From how many answers on a number may be shown.
    pub threshold: Threshold,
    /// How long a session that was closed still takes answers, in minutes, before its
    /// results appear: for phones that had no network.
    pub grace_minutes: u32,
    /// Whether the clock opens and closes sessions whose day and end are known.
    pub opens_by_clock: bool,
    /// How long before the planned end of a session the clock opens it, in minutes.
    pub opens_minutes_before_end: u32,
    /// How long after the planned end of a session the clock begins to close it, in minutes.
    pub closes_minutes_after_end: u32,
    /// Whether browsers may answer that cannot draw a ticket themselves; the server then
    /// sees a pass and its answers in one request.
    pub without_javascript: bool,
    /// Whether its sessions stand in for a programme that is not known.
    pub illustrative: bool,
    /// A remark to officers; may be empty.
    pub note: String,
}

/// Everything that adds or updates an edition at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionDraft {
    /// The programme's key.
    pub programme_key: Key,
    /// The programme's title.
    pub programme_title: String,
    /// Whether the programme's responses are generated.
    pub synthetic: bool,
    /// The edition.
    pub plan: EditionPlan,
    /// What is asked, one for each kind of session.
    pub questionnaires: Vec<(Kind, Vec<Question>)>,
    /// The sessions in their order.
    pub sessions: Vec<SessionDraft>,
    /// The decisions that take effect in it.
    pub decisions: Vec<DecisionPlan>,
}

/// A session of an [`EditionDraft`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDraft {
    /// What is planned.
    pub plan: SessionPlan,
    /// The state of a session that is new; one that exists keeps its own.
    pub state: State,
    /// The sessions of earlier editions that it corresponds to: edition number and key.
    pub follows: Vec<(u32, Key)>,
}

/// A part of the cohort, as far as an official report tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CohortGroup {
    /// Such as "Overseas".
    pub label: String,
    /// How many people.
    pub participants: u32,
    /// From how many countries.
    pub countries: u32,
    /// The countries' names, where they are known.
    pub country_names: Vec<String>,
}

/// A time zone of the IANA database, such as `Asia/Tokyo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeZone(String);

/// The name is no time zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a time zone: use a name of the IANA database, such as “Asia/Tokyo”")]
pub struct TimeZoneError(String);

impl FromStr for TimeZone {
    type Err = TimeZoneError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match jiff::tz::TimeZone::get(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(_) => Err(TimeZoneError(text.chars().take(80).collect())),
        }
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

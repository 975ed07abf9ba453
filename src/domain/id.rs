//! Identifiers. All are random (UUID version 4): an id that holds a time or a
//! counter would tell the order in which people answered.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id, random and without any order.
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// The id that this UUID is.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )+};
}

id! {
    /// A programme: a series of editions.
    ProgrammeId;
    /// One edition of a programme.
    EditionId;
    /// One session of an edition.
    SessionId;
    /// A speaker of an edition.
    SpeakerId;
    /// A topic of an edition.
    TopicId;
    /// One version of the questionnaire of a kind in an edition.
    QuestionnaireId;
    /// A participant's pass; never stands beside a response.
    PassId;
    /// A response to a session.
    ResponseId;
    /// An e-mail address for reminders; stands beside nothing but its edition.
    ReminderAddressId;
    /// A decision of an officer.
    DecisionId;
    /// An officer.
    OfficerId;
    /// An entry of the audit.
    AuditEntryId;
}

/// A short name for addresses and files: 1 to 64 of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Key(String);

/// The text is no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a key: use 1 to 64 small letters, digits and hyphens, such as “time-for-questions”"
)]
pub struct KeyError(String);

impl Key {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let fits = (1..=64).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(KeyError(text.chars().take(80).collect()))
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Key {
    fn borrow(&self) -> &str {
        &self.0
    }
}

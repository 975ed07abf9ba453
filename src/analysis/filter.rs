//! Which editions and sessions a view of the years takes in.

use std::collections::BTreeSet;

use crate::domain::{Key, Kind, Session};

/// What sessions have to be for a view to take them in; nothing given lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Their kind.
    pub kind: Option<Kind>,
    /// A session of their series: the number of its edition and its key. Any of the series
    /// names it, so that an address stays good when an edition is added.
    pub series: Option<(u32, Key)>,
    /// One of their topics, in whatever case.
    pub topic: Option<String>,
    /// The type of one of those who speak in them, in whatever case.
    pub lecturer: Option<String>,
    /// The numbers of their editions; `None` for all.
    pub editions: Option<BTreeSet<u32>>,
}

impl Filter {
    /// Whether an edition with this number is taken in.
    pub fn admits_edition(&self, number: u32) -> bool {
        self.editions.as_ref().is_none_or(|it| it.contains(&number))
    }

    /// Whether a session fits in all but its series and its edition.
    pub(super) fn admits(&self, session: &Session) -> bool {
        let plan = &session.plan;
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let kind = self.kind.is_none_or(|it| it == plan.kind);
        let topic = self
            .topic
            .as_ref()
            .is_none_or(|topic| plan.topics.iter().any(|it| same(it, topic)));
        let lecturer = self.lecturer.as_ref().is_none_or(|lecturer| {
            let mut types = plan.lecturer_types().into_iter();
            types.any(|it| same(it, lecturer))
        });
        kind && topic && lecturer
    }
}

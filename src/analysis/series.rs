//! Which sessions of different editions correspond to one another.

use std::collections::{BTreeSet, HashMap};

use super::compare::EditionAnswers;
use crate::domain::{Key, SessionId};

/// Sessions that are connected by links, directly or over others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The titles of its sessions in the newest edition that has any.
    pub title: String,
    /// The edition and the key of each of its sessions, the newest first; never empty.
    pub names: Vec<(u32, Key)>,
    pub(super) members: BTreeSet<SessionId>,
}

impl Series {
    /// Whether a session with this edition and key is one of it.
    pub fn has(&self, session: &(u32, Key)) -> bool {
        self.names.contains(session)
    }
}

/// The series of editions that are given the oldest first, in the order of their newest
/// sessions.
pub(super) fn series(editions: &[EditionAnswers]) -> Vec<Series> {
    let mut neighbours: HashMap<SessionId, Vec<SessionId>> = HashMap::new();
    for link in editions.iter().flat_map(|it| &it.links) {
        neighbours
            .entry(link.session)
            .or_default()
            .push(link.earlier);
        neighbours
            .entry(link.earlier)
            .or_default()
            .push(link.session);
    }
    // The sessions from the newest edition to the oldest, each edition's in their order.
    let sessions: Vec<_> = editions
        .iter()
        .rev()
        .flat_map(|it| {
            let number = it.edition.plan.number;
            it.sessions.iter().map(move |session| (number, session))
        })
        .collect();
    let places: HashMap<SessionId, usize> = sessions
        .iter()
        .enumerate()
        .map(|(place, (_, session))| (session.id, place))
        .collect();
    let mut taken: BTreeSet<SessionId> = BTreeSet::new();
    let mut series = Vec::new();
    for (newest, session) in &sessions {
        if taken.contains(&session.id) || !neighbours.contains_key(&session.id) {
            continue;
        }
        let mut members = BTreeSet::new();
        let mut open = vec![session.id];
        while let Some(id) = open.pop() {
            if members.insert(id) {
                open.extend(neighbours.get(&id).into_iter().flatten().copied());
            }
        }
        taken.extend(&members);
        let found: BTreeSet<usize> = members
            .iter()
            .filter_map(|it| places.get(it).copied())
            .collect();
        let titles: Vec<&str> = found
            .iter()
            .filter(|place| sessions[**place].0 == *newest)
            .map(|place| sessions[*place].1.plan.title.as_str())
            .collect();
        series.push(Series {
            title: titles.join(" · "),
            names: found
                .iter()
                .map(|place| (sessions[*place].0, sessions[*place].1.plan.key.clone()))
                .collect(),
            members,
        });
    }
    series
}

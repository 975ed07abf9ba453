//! What the attacker looks at in files: where rows and texts of people lie, in the file and
//! within its pages, and what should not be there.

use std::collections::{BTreeMap, HashMap};

use super::attacker::{Channels, Owners};
use super::bytes::{Disk, Finder};
use super::script::Played;

/// What is looked for in files.
pub(super) enum Kind {
    /// A row or a text of somebody, whose place may tell an order.
    Owned(&'static str, (usize, usize)),
    /// What follows from a card, for a session.
    Follows(&'static str, usize),
    /// A text that its writer has replaced.
    Replaced,
}

pub(super) fn finder(played: &Played, owners: &Owners) -> (Finder, Vec<Kind>) {
    let mut texts = Vec::new();
    let mut kinds = Vec::new();
    for (text, (owner, kind)) in owners {
        texts.push(text.clone().into_bytes());
        kinds.push(Kind::Owned(kind, *owner));
    }
    for ((session, _), drawing) in &played.drawings {
        // The session that is never opened may be drawn still.
        if *session < played.first.len() {
            for (kind, text) in drawing.follows(&played.questionnaire) {
                texts.push(text);
                kinds.push(Kind::Follows(kind, *session));
            }
        }
    }
    for text in &played.replaced {
        texts.push(text.clone().into_bytes());
        kinds.push(Kind::Replaced);
    }
    (Finder::new(texts), kinds)
}

/// Notes where the rows and texts of people lie in a file, and says what must not be in it.
/// In a copy from the time when a session was open, what belongs to it and to later ones
/// follows from the cards; of earlier ones nothing does.
pub(super) fn look_at_file(
    channels: &mut Channels,
    disk: &Disk,
    finder: &Finder,
    kinds: &[Kind],
    open: Option<usize>,
) -> Vec<String> {
    let name = &disk.name;
    let mut found = Vec::new();
    let mut trees: HashMap<usize, String> = HashMap::new();
    let mut note = |which: &str, text: usize, place: usize| {
        let Kind::Owned(kind, (session, person)) = &kinds[text] else {
            return;
        };
        let page = disk.page(place);
        let tree = trees.entry(page).or_insert_with(|| disk.tree(page));
        for (name, group) in [
            (format!("{which} {kind} in {name}"), 0),
            (
                format!("{which} {kind} in a page of {name} ({tree})"),
                page as u64 + 1,
            ),
        ] {
            let channel = channels.channels.entry(name).or_default();
            channel.note(*session, group, *person, place as f64);
        }
    };
    let places = finder.places(&disk.bytes);
    let mut pages: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (text, place) in &places {
        note("first", *text, *place);
        if let Kind::Owned(_, (session, person)) = &kinds[*text] {
            let page = pages.entry((disk.page(*place), *session)).or_default();
            if !page.contains(person) {
                page.push(*person);
            }
        }
    }
    for ((_, session), people) in pages {
        let neighbours = channels.neighbours.entry(name.clone()).or_default();
        neighbours.add(session, &people);
    }
    for (text, place) in places.iter().rev() {
        note("last", *text, *place);
        match &kinds[*text] {
            Kind::Follows(kind, session) if open.is_none_or(|it| *session < it) => {
                found.push(format!("follows from a card: {kind} in {name}"));
            }
            Kind::Replaced if open.is_none() => found.push(format!("a replaced text in {name}")),
            _ => {}
        }
    }
    found
}

//! All editions of a programme with what a comparison reads of them, in few questions to the
//! database, however many editions there are.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::EditionAnswers;
use crate::domain::{Edition, EditionId, Key, ProgrammeId, SessionId};
use crate::pages::{PageError, Site};

/// The answers to all editions of a programme.
pub(super) struct OpenProgramme {
    /// The editions, the oldest first. What an open session has received so far may be out of date.
    pub(super) editions: Arc<Vec<EditionAnswers>>,
    /// As long as this is the same, so are they.
    pub(super) from: String,
}

impl OpenProgramme {
    /// The programme with this key.
    ///
    /// # Errors
    /// When there is none, it has no edition, or the database fails.
    pub(super) async fn load(site: &Site, programme: &Key) -> Result<Self, PageError> {
        let editions = site.store.editions_of(programme).await?;
        let from: Vec<&str> = editions.iter().map(|it| it.etag.as_str()).collect();
        let from = from.join(" ");
        let programme = editions.first().ok_or(PageError::NotFound)?.programme.id;
        let read = read(site, programme, editions);
        let name = programme.to_string();
        let editions = site.kept.programmes.of(name, from.clone(), read).await?;
        Ok(Self { editions, from })
    }
}

async fn read(
    site: &Site,
    programme: ProgrammeId,
    mut editions: Vec<Edition>,
) -> Result<(Vec<EditionAnswers>, usize), PageError> {
    editions.sort_by_key(|it| it.plan.number);
    let mut answers: Vec<EditionAnswers> = editions
        .into_iter()
        .map(|edition| EditionAnswers {
            edition,
            sessions: Vec::new(),
            questionnaires: Vec::new(),
            tallies: Vec::new(),
            links: Vec::new(),
        })
        .collect();
    let places: HashMap<EditionId, usize> = answers
        .iter()
        .enumerate()
        .map(|(place, it)| (it.edition.id, place))
        .collect();
    // Each on a connection of its own, at the same time.
    let (sessions, questionnaires, links, tallies) = tokio::try_join!(
        site.store.sessions_of(programme),
        site.store.questionnaires_of(programme),
        site.store.series_links_of(programme),
        site.store.tallies_of(programme),
    )?;
    let bytes = 100 * tallies.len() + 2_048 * sessions.len();
    for session in sessions {
        if let Some(&place) = places.get(&session.edition_id) {
            answers[place].sessions.push(session);
        }
    }
    for (edition, questionnaire) in questionnaires {
        if let Some(&place) = places.get(&edition) {
            answers[place].questionnaires.push(questionnaire);
        }
    }
    let by_session = by_session(&answers);
    for link in links {
        if let Some(&place) = by_session.get(&link.session) {
            answers[place].links.push(link);
        }
    }
    for tally in tallies {
        if let Some(&place) = by_session.get(&tally.session) {
            answers[place].tallies.push(tally);
        }
    }
    Ok((answers, bytes))
}

/// The place of the edition of each session.
fn by_session(answers: &[EditionAnswers]) -> HashMap<SessionId, usize> {
    let places = answers.iter().enumerate();
    places
        .flat_map(|(place, it)| it.sessions.iter().map(move |session| (session.id, place)))
        .collect()
}

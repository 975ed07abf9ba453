//! All editions of a programme with what a comparison reads of them, in few questions to the
//! database, however many editions there are.

use std::collections::HashMap;

use crate::analysis::EditionAnswers;
use crate::domain::{Edition, EditionId, Key, Programme, SessionId};
use crate::pages::{PageError, Site};

/// The editions of one programme, the oldest first, with their sessions, questionnaires and
/// links and without tallies.
pub(super) async fn planned(
    site: &Site,
    mut editions: Vec<Edition>,
) -> Result<Vec<EditionAnswers>, PageError> {
    editions.sort_by_key(|it| it.plan.number);
    let Some(programme) = editions.first().map(|it| it.programme.id) else {
        return Ok(Vec::new());
    };
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
    let (sessions, questionnaires, links) = tokio::try_join!(
        site.store.sessions_of(programme),
        site.store.questionnaires_of(programme),
        site.store.series_links_of(programme),
    )?;
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
    Ok(answers)
}

/// Adds the tallies of all questions, or of one.
pub(super) async fn count(
    site: &Site,
    programme: &Programme,
    answers: &mut [EditionAnswers],
    only: Option<&Key>,
) -> Result<(), PageError> {
    let by_session = by_session(answers);
    for tally in site.store.tallies_of(programme.id, only).await? {
        if let Some(&place) = by_session.get(&tally.session) {
            answers[place].tallies.push(tally);
        }
    }
    Ok(())
}

/// The place of the edition of each session.
fn by_session(answers: &[EditionAnswers]) -> HashMap<SessionId, usize> {
    let places = answers.iter().enumerate();
    places
        .flat_map(|(place, it)| it.sessions.iter().map(move |session| (session.id, place)))
        .collect()
}

//! Whether questions measure one thing. All else that is told of answers is made of tallies; this
//! needs the responses themselves, of closed sessions, which stay as they are: so it is computed
//! once and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::OpenEdition;
use crate::analysis::{ScaleReliability, scale_reliabilities};
use crate::domain::{EditionId, QuestionnaireId, SessionId, State, Threshold};
use crate::pages::{PageError, Site};

/// It is told of up to so many responses of an edition.
const READ_AT_MOST: u64 = 10_000;

/// What was computed of each edition, and from what. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Scales(Arc<Mutex<HashMap<EditionId, Computed>>>);

type Computed = (Basis, Arc<[ScaleReliability]>);

/// As long as this is the same, so is the result.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Basis {
    threshold: Threshold,
    closed: Vec<(SessionId, QuestionnaireId)>,
}

impl Scales {
    /// The scales of an edition; nothing where too many have responded to read them all.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn of(
        &self,
        site: &Site,
        open: &OpenEdition,
    ) -> Result<Option<Arc<[ScaleReliability]>>, PageError> {
        let responses: u64 = open.summaries.iter().map(|it| it.received.at_least()).sum();
        if responses > READ_AT_MOST {
            return Ok(None);
        }
        let (id, threshold) = (open.edition.id, open.edition.plan.threshold);
        let closed = open
            .sessions
            .iter()
            .filter(|it| it.state == State::Closed)
            .map(|it| (it.id, it.questionnaire_id))
            .collect();
        let basis = Basis { threshold, closed };
        if let Some((of, scales)) = self.kept().get(&id)
            && *of == basis
        {
            return Ok(Some(Arc::clone(scales)));
        }
        let scales: Arc<[ScaleReliability]> = scale_reliabilities(
            threshold,
            &open.sessions,
            &open.questionnaires,
            &open.summaries,
            &site.store.answers_by_response(id).await?,
        )
        .into();
        self.kept().insert(id, (basis, Arc::clone(&scales)));
        Ok(Some(scales))
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<EditionId, Computed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

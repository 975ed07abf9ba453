//! Whether questions measure one thing. All else that is told of answers is made of tallies; this
//! needs the responses themselves, of closed sessions, which stay as they are: so it is computed
//! once and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::OpenEdition;
use crate::analysis::{
    EditionScales, ScaleBefore, ScaleReliability, compare_scales, scale_reliabilities,
};
use crate::domain::{Edition, EditionId, QuestionnaireId, Session, SessionId, State, Threshold};
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

/// What the edition before says of the scales of an edition.
pub(super) struct Before {
    /// Its number.
    pub(super) number: u32,
    /// For each scale what it says.
    pub(super) scales: Vec<ScaleBefore>,
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
        let basis = Basis::of(&open.edition, &open.sessions);
        if let Some(scales) = self.computed(id, &basis) {
            return Ok(Some(scales));
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

    /// What the edition before says of these scales; nothing where there is none, where none of the
    /// scales may be shown, or where too many have responded to read them all.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn before(
        &self,
        site: &Site,
        open: &OpenEdition,
        scales: &[ScaleReliability],
    ) -> Result<Option<Before>, PageError> {
        if scales.iter().all(|it| it.reliability.shown().is_none()) {
            return Ok(None);
        }
        let programme = &open.edition.programme.key;
        let earlier = site
            .store
            .editions_of(programme)
            .await?
            .into_iter()
            .filter(|it| it.plan.number < open.edition.plan.number)
            .max_by_key(|it| it.plan.number);
        let Some(earlier) = earlier else {
            return Ok(None);
        };
        let number = earlier.plan.number;
        // What was computed before needs no answers; else the whole edition is read.
        let sessions = site.store.sessions(earlier.id).await?;
        let kept = self.computed(earlier.id, &Basis::of(&earlier, &sessions));
        let (questionnaires, of_earlier) = match kept {
            Some(kept) => (site.store.questionnaires(earlier.id).await?, Some(kept)),
            None => {
                let earlier = OpenEdition::load(site, programme.as_str(), number).await?;
                let scales = self.of(site, &earlier).await?;
                (earlier.questionnaires, scales)
            }
        };
        Ok(of_earlier.map(|of_earlier| Before {
            number,
            scales: compare_scales(
                EditionScales {
                    questionnaires: &questionnaires,
                    scales: &of_earlier,
                },
                EditionScales {
                    questionnaires: &open.questionnaires,
                    scales,
                },
            ),
        }))
    }

    fn computed(&self, edition: EditionId, basis: &Basis) -> Option<Arc<[ScaleReliability]>> {
        let kept = self.kept();
        let (of, scales) = kept.get(&edition)?;
        (of == basis).then(|| Arc::clone(scales))
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, HashMap<EditionId, Computed>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Basis {
    fn of(edition: &Edition, sessions: &[Session]) -> Self {
        Self {
            threshold: edition.plan.threshold,
            closed: sessions
                .iter()
                .filter(|it| it.state == State::Closed)
                .map(|it| (it.id, it.questionnaire_id))
                .collect(),
        }
    }
}
